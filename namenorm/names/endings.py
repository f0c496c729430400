"""The table of case endings, read when first needed: by script, and by the languages it may be.

A row says what a word ends (or begins) with and what its nominative has there instead; the file
itself, ``data/inflection.tsv``, says what its columns are.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["APOSTROPHES", "MINIMUM", "Rule", "Table", "languages", "rules", "script", "table"]

APOSTROPHES = "'’ʼ"
#: Letters of a stem; elsewhere 3, or 2 with a language.
MINIMUM = {"Cyrl": 2, "Hang": 2, "Hira": 2}
_SCRIPTS = (
    ("Latn", 0x0061, 0x007A),
    ("Cyrl", 0x0400, 0x052F),
    ("Hang", 0xAC00, 0xD7A3),
    ("Grek", 0x0370, 0x03FF),
    ("Arab", 0x0620, 0x06FF),
    ("Hebr", 0x05D0, 0x05EA),
    ("Geor", 0x10A0, 0x10FF),
    ("Armn", 0x0530, 0x058F),
    ("Hira", 0x3041, 0x309F),
    ("Latn", 0x00C0, 0x024F),
    ("Latn", 0x0259, 0x0259),
    ("Latn", 0x1E00, 0x1EFF),
)
# Letters that only some Cyrillic alphabets have, and those that lack common ones.
_ALPHABETS = (
    ("љњћђџј", "sr mk"),
    ("ѓќѕ", "mk"),
    ("әғқңөұүһ", "kk ky tt"),
    ("ў", "be"),
    ("їєґ", "uk"),
    ("і", "uk be kk"),
    ("ы", "ru be kk ky tt"),
    ("э", "ru be kk ky tt"),
    ("ъ", "ru bg"),
    ("и", "ru uk bg sr mk kk ky tt"),
    ("щ", "ru uk bg kk"),
)
# Languages that a Cyrillic word without such letters may be in, and what each adds to a rank.
# Serbian and the Turkic languages need a letter that says so: their endings are too short.
_OPEN = {"ru": 0, "uk": 6, "bg": 12, "be": 30}
_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tt"})
_RARE = frozenset("љњћђџјѓќѕәғқңөұүһ")
_TELLING = frozenset("".join(alphabet for alphabet, _ in _ALPHABETS))
_SERBIAN = {"hr": "sr", "bs": "sr", "sh": "sr", "cnr": "sr"}


class Rule(NamedTuple):
    """A row; ``langs`` is empty where all languages of the script have it.

    ``bound`` rules are too short or too rare to be tried on a word of no known language.
    """

    form: str
    lemma: str
    langs: frozenset[str]
    bound: bool
    rank: int
    name: str
    fits: Callable[[str], bool]


class Table(NamedTuple):
    """The rules that some languages of one script have, by what they take off."""

    longest: int
    endings: dict[str, list[Rule]]
    prefixes: dict[str, list[Rule]]
    stems: list[Rule]


def _final(letter: str) -> int:
    """Return the number of the final consonant of a Hangul syllable, 0 for none, -1 for neither."""
    return (ord(letter) - 0xAC00) % 28 if "가" <= letter <= "힣" else -1


_VOWELS = frozenset("аеиоуыэюяіїєўәөүұaeiouyəαεηιουωაეიოუաեէըիոօ")
_VELAR = frozenset("гкхжшчщґ")
_HUSH = frozenset("жшчщц")
_SOFT = frozenset("бвдзлмнпрстфчщь")
_NO_CONSONANT = _VOWELS | set("йьъ" + APOSTROPHES)
_NOT_PLAIN = _VELAR | _VOWELS | set("йь")

#: What the column "after" asks of the last letter of the stem.
_AFTER: dict[str, Callable[[str], bool]] = {
    "any": lambda _: True,
    "cons": lambda last: last not in _NO_CONSONANT,
    "vowel": _VOWELS.__contains__,
    "velar": _VELAR.__contains__,
    "plain": lambda last: last not in _NOT_PLAIN,
    "hush": _HUSH.__contains__,
    "soft": _SOFT.__contains__,
    "letter": lambda last: last.isalpha() and last != "s",
    "batchim": lambda last: _final(last) > 0,
    "open": lambda last: _final(last) in (0, 8),
    "name": lambda last: last.isalpha() and not "ぁ" <= last <= "ゟ",
}


@cache
def _lines() -> list[str]:
    text = files("namenorm.names").joinpath("data/inflection.tsv").read_text("utf-8")
    return text.splitlines()


@cache
def rules(code: str) -> tuple[tuple[str, Rule], ...]:
    """Return the rows of the script *code*: kind and rule; those of others are not taken apart."""
    start = f"{code}\t"
    rows = [line.split("\t") for line in _lines() if line.startswith(start)]
    return tuple(
        (
            kind,
            Rule(
                form, lemma, _languages_of(langs), langs[0] == "=", int(rank), name, _AFTER[after]
            ),
        )
        for _, kind, form, lemma, langs, after, rank, name in rows
    )


@cache
def _languages_of(cell: str) -> frozenset[str]:
    return frozenset() if cell == "*" else frozenset(cell.removeprefix("=").split(","))


@cache
def table(script: str, known: tuple[tuple[str, int], ...]) -> Table:
    """Return the rules of *script* that the *known* languages have, ranks adjusted to them."""
    endings: dict[str, list[Rule]] = {}
    prefixes: dict[str, list[Rule]] = {}
    stems: list[Rule] = []
    for kind, rule in rules(script):
        malus = [0] if not rule.langs else [malus for lang, malus in known if lang in rule.langs]
        if not malus and ("mul", 0) in known and not rule.bound:
            malus = [0]
        if not malus:
            continue
        fitted = rule._replace(rank=rule.rank + min(malus))
        if kind == "stem":
            stems.append(fitted)
        else:
            (endings if kind == "ending" else prefixes).setdefault(rule.form, []).append(fitted)
    return Table(max(map(len, (*endings, *prefixes)), default=0), endings, prefixes, stems)


@cache
def _script_of_letter(letter: str) -> str:
    point = ord(letter)
    for code, first, last in _SCRIPTS:
        if first <= point <= last:
            return code
    return ""


def script(word: str) -> str:
    """Return the script of the last letter, which is where endings are."""
    return _script_of_letter(word[-1]) if word else ""


def languages(word: str, code: str, lang: str) -> tuple[tuple[str, int], ...]:
    """Return the languages that *word* can be in: *lang* if it fits, or those of its letters."""
    if code == "Latn":
        return ((_SERBIAN.get(lang, lang), 0),)
    if code == "Arab":
        return ((lang if lang in ("fa", "ur", "ps") else "ar", 0),)
    if code != "Cyrl":
        return ()
    lang = _SERBIAN.get(lang, lang)
    if lang in _CYRILLIC:
        return ((lang, 0),)
    return _guess(frozenset(word) & _TELLING)


@cache
def _guess(letters: frozenset[str]) -> tuple[tuple[str, int], ...]:
    """Return the languages whose alphabet has the telling *letters*, the likelier ones at 0."""
    possible = _CYRILLIC if letters & _RARE else frozenset(_OPEN)
    for alphabet, langs in _ALPHABETS:
        if not letters.isdisjoint(alphabet):
            possible &= frozenset(langs.split())
    malus = {lang: _OPEN.get(lang, 0) for lang in possible or _OPEN}
    least = min(malus.values())
    return tuple((lang, more - least) for lang, more in sorted(malus.items()))
