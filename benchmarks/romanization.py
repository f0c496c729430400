"""Measure every romanization system on names of its language, and write docs/romanization.md.

    python -m benchmarks.romanization            measure and write the page (group ``bench``)
    python -m benchmarks.romanization --list     write the list of systems alone
    python -m benchmarks.romanization --check    fail if the page lists other systems

A name counts as exact if the system's form is a form in use but for case, accents, spaces and the
order of the words; ``like`` is the mean likeness to the nearest form in use, by edit distance.  The
page is deterministic.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Final

from benchmarks.names.records import Native, script_of
from benchmarks.pages import filled, part, table
from namenorm.translit import SYSTEMS, RomanizationSystem, default_for
from namenorm.translit.protocol import target_of

PAGE: Final = Path(__file__).resolve().parents[1] / "docs" / "romanization.md"
#: English names of languages, for headings.  Source: ISO 639 and Unicode CLDR.
_LANGUAGES: Final = {
    "am": "Amharic", "ar": "Arabic", "as": "Assamese", "az": "Azerbaijani", "ba": "Bashkir",
    "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bo": "Tibetan",
    "ckb": "Central Kurdish", "dv": "Dhivehi", "dz": "Dzongkha", "el": "Greek", "fa": "Persian",
    "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hy": "Armenian", "hyw": "Western Armenian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "kn": "Kannada",
    "ko": "Korean", "ky": "Kyrgyz", "lo": "Lao", "mk": "Macedonian", "ml": "Malayalam",
    "mn": "Mongolian", "mr": "Marathi", "my": "Burmese", "ne": "Nepali", "or": "Odia",
    "pa": "Punjabi", "ps": "Pashto", "ru": "Russian", "si": "Sinhala", "sr": "Serbian",
    "ta": "Tamil", "te": "Telugu", "tg": "Tajik", "th": "Thai", "ti": "Tigrinya", "tk": "Turkmen",
    "tt": "Tatar", "ug": "Uyghur", "uk": "Ukrainian", "und": "Any language", "ur": "Urdu",
    "uz": "Uzbek", "yi": "Yiddish", "yue": "Cantonese", "zh": "Chinese",
}  # fmt: skip
#: Scripts of which letters that come out alike are not listed one by one.
_MANY: Final = {
    "Hang": "which final consonants are written, where they sound alike",
    "Hani": "the characters: many are read alike",
}
#: What a system writes names of two languages for, if not English.
_READERS: Final = {"zh-kirnosova-2009": "uk"}
#: The language of the press in an id; "-press-ru" is for English by way of Russian.
_PRESS: Final = re.compile(r"-press-([a-z]{2})\b")
_SHOWN = 6  # groups of letters that come out alike
ENOUGH = 8  # names that a rate needs

Measure = tuple[int, float, float]
Romanizer = Callable[[str], str | None]


def main(arguments: list[str] | None = None) -> int:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    page = PAGE.read_text("utf-8")
    if options.check:
        if part(page, "systems") == listing(SYSTEMS):
            return 0
        print(f"{PAGE} lists other systems; run python -m benchmarks.romanization --list")
        return 1
    page = filled(page, "systems", listing(SYSTEMS))
    if not options.list:
        from benchmarks.names.natives import natives

        page = filled(page, "rates", rates(SYSTEMS, natives()))
    PAGE.write_text(page, "utf-8")
    return 0


def listing(systems: Iterable[RomanizationSystem]) -> str:
    """Return the table of *systems* by language, in the order of the registry."""
    by_lang: dict[str, list[RomanizationSystem]] = defaultdict(list)
    for system in systems:
        by_lang[system.LANG].append(system)
    blocks = []
    for lang, found in sorted(by_lang.items(), key=lambda item: _title(item[0])):
        rows = [_listed(system) for system in found]
        head = ["id", "script", "title", "standard", "ISO 24229", "what it loses"]
        blocks.append(f"### {_title(lang)}\n\n{table(head, rows, left=len(head))}")
    return "\n\n".join(blocks)


def _title(lang: str) -> str:
    name = _LANGUAGES.get(lang)
    return f"{name} (`{lang}`)" if name else f"`{lang}`"


def _listed(system: RomanizationSystem) -> list[str]:
    usual = default_for(system.LANG, system.SCRIPT)
    mark = " (default)" if usual is not None and usual.ID == system.ID else ""
    target = target_of(system)
    script = system.SCRIPT if target == "Latn" else f"{system.SCRIPT} to {target}"
    code = f"`{system.ISO24229}`" if system.ISO24229 else ""
    cells = [f"`{system.ID}`{mark}", script, system.TITLE, system.STANDARD, code, loses(system)]
    return [cell.replace("|", "\\|") for cell in cells]


def loses(system: RomanizationSystem) -> str:
    """Return what a reader of the romanized form cannot know, from what becomes of each letter."""
    said = []
    if system.SCRIPT in ("Arab", "Hebr"):
        said.append("vowels that are not written")
    if system.SCRIPT in _MANY:
        said.append(_MANY[system.SCRIPT])
    elif system.SCRIPT != "Zyyy":
        said += _alike(system)
    else:
        said.append("the language: a table of letters for all of them")
    if system.SCRIPT in ("Hira", "Kana", "Hrkt"):
        said.append("which kana")
    return "; ".join(said) or "nothing"


def _alike(system: RomanizationSystem) -> list[str]:
    """Return the letters that are left out, and those that come out alike."""
    groups: dict[str, list[str]] = defaultdict(list)
    bases: dict[str, str] = {}
    for letter in system.ALPHABET:
        base = _base(letter, system.SCRIPT)
        if bases.setdefault(base, letter) == letter:
            groups[system.romanize(letter).strip()].append(letter)
    silent = groups.pop("", [])
    said = [f"{' '.join(silent)} left out"] if silent else []
    alike = [" = ".join(group) for group in groups.values() if len(group) > 1]
    said += alike[:_SHOWN]
    if len(alike) > _SHOWN:
        said.append(f"{len(alike) - _SHOWN} more")
    return said


def _base(letter: str, script: str) -> str:
    """Return a letter less the accents that Greek has, and katakana as hiragana."""
    if script == "Grek":
        plain = unicodedata.normalize("NFD", letter)[0]
        return unicodedata.normalize("NFKC", plain).replace("ς", "σ")
    if "ァ" <= letter <= "ヶ":
        return chr(ord(letter) - 0x60)
    return letter


def rates(systems: Iterable[RomanizationSystem], names: list[Native]) -> str:
    """Return the table of what each system makes of the names of its language."""
    by_lang: dict[str, list[Native]] = defaultdict(list)
    for native in names:
        by_lang[native.lang].append(native)
    rows = []
    before: list[str] = []
    for system in sorted(systems, key=lambda each: _title(each.LANG)):
        lang = "yue" if system.ID.startswith("zh-yue-") else system.LANG
        chosen = _names_for(system, by_lang[lang])
        if len(chosen) >= ENOUGH:
            count, exact, like = measured(system.romanize, chosen)
            row = [_LANGUAGES.get(lang, lang), f"`{system.ID}`", f"{count}"]
            row += [f"**{exact:.0%}**", f"{like:.2f}"]
            latin = target_of(system) == "Latn"
            others = [lang, *(_beside(peer, system, chosen, latin) for peer in PEERS)]
            rows.append([*row, *(others[1:] if others != before else [""] * len(PEERS))])
            before = others
    head = ["language", "system", "names", "exact", "like", *PEERS]
    return table(head, rows, left=2)


def _beside(peer: str, system: RomanizationSystem, chosen: list[_Asked], latin: bool) -> str:
    if not latin or not (peer != "transliterate" or system.LANG in _transliterate_languages()):
        return "-"
    _, exact, like = measured(lambda text: PEERS[peer](text, system.LANG), chosen)
    return f"{exact:.0%}, {like:.2f}"


#: A name, and the keys of the forms that are accepted.
_Asked = tuple[str, frozenset[str]]


def _names_for(system: RomanizationSystem, names: list[Native]) -> list[_Asked]:
    """Return the names that *system* reads to the last letter, with the forms it should write."""
    target, lang = target_of(system), _written_for(system)
    chosen = []
    for native in names:
        letters = [c for c in unicodedata.normalize("NFC", native.text) if c.isalpha()]
        if all(map(system.claims, letters)):
            forms = frozenset(
                key
                for name in native.accepted
                if script_of(name.text) == target and _fits(name.lang, lang)
                for key in _keys(name.text)
            )
            if forms:
                chosen.append((native.text, forms))
    return chosen


def _written_for(system: RomanizationSystem) -> str:
    """Return the language whose readers a system writes for: English unless its id says else."""
    if target_of(system) == "Cyrl":
        return _READERS.get(system.ID, "ru")
    press = _PRESS.search(system.ID)
    return press[1] if press and press[1] != "ru" else "en"


def _fits(tag: str | None, lang: str) -> bool:
    """Whether a form of that tag is one for readers of *lang*; English takes untagged ones too."""
    if lang == "en":
        return tag is None or tag == "en" or tag.endswith("-Latn")
    return tag == lang


def measured(romanize: Romanizer, names: list[_Asked]) -> Measure:
    """Return how many names there are, the share that is exact, and the mean likeness."""
    from rapidfuzz.distance import Levenshtein

    exact, like = 0, 0.0
    for text, forms in names:
        made = _key(romanize(text) or "")
        exact += made in forms
        like += max(Levenshtein.normalized_similarity(made, form) for form in forms)
    return len(names), exact / len(names), like / len(names)


def _keys(text: str) -> Iterable[str]:
    """Yield the letters of a form in each order of its words that begins with another one."""
    words = text.split()
    for turn in range(len(words)):
        yield _key("".join(words[turn:] + words[:turn]))


def _key(text: str) -> str:
    """Return the plain letters of a form, in lower case."""
    from unidecode import unidecode

    marks = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in marks if not unicodedata.combining(c))
    if script_of(plain) == "Latn":
        plain = unidecode(plain)
    return "".join(c for c in plain.casefold() if c.isalnum())


@cache
def _transliterate_languages() -> frozenset[str]:
    from transliterate import get_available_language_codes  # type: ignore[import-untyped]

    return frozenset(get_available_language_codes())


def _by_unidecode(text: str, _lang: str) -> str:
    from unidecode import unidecode

    return unidecode(text)


def _by_anyascii(text: str, _lang: str) -> str:
    from anyascii import anyascii

    return anyascii(text)


def _by_transliterate(text: str, lang: str) -> str:
    from transliterate import translit

    return str(translit(text, lang, reversed=True))


PEERS: Final[dict[str, Callable[[str, str], str]]] = {
    "unidecode": _by_unidecode,
    "anyascii": _by_anyascii,
    "transliterate": _by_transliterate,
}

if __name__ == "__main__":
    sys.exit(main())
