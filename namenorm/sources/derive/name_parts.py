"""Equivalent parts of person names (Alexander, Олександр, 알렉산더), from Wikidata through rigour.

A group is what Wikidata calls one name: its labels and aliases in all languages.  Most are clean,
and Vladimir and Volodymyr in one group are welcome.  These are not taken:

* forms that are no name part: one letter, more than three words, digits, brackets, mixed scripts;
* scripts that the matcher has no use for here, and groups that link no scripts, unless Latin alone
  spells one name in ways that differ by more than accents;
* groups of Latin with only Han and kana beside it, and of Latin alone that begins differently;
* groups that gather the readings of a Chinese character (Kim, Jin and Gam for 金): those with tone
  numbers or bopomofo, and those whose hangul forms begin differently;
* phrases in groups of single words (Wikidata's jokes and glosses);
* from groups with hangul and Han, the Latin forms that begin otherwise than the hangul; from all
  groups of Korean syllables that begin with Y or a vowel, the forms with J (Jong for 영);
* a feminine form beside its masculine (Иванов, Иванова): the endings are a rule elsewhere; so a
  feminine given name is no form of the masculine;
* forms that are in the group of a masculine name and in that of its feminine (Саша, Шура): from
  both, lest Alexander and Alexandra meet through them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from namenorm.sources.derive import forms, packages

__all__ = ["FILES", "NEEDS", "make", "select"]

NEEDS: Final = ("rigour",)
_PARTS: Final = ("1", "2")
FILES: Final = tuple(f"gazetteers/lexicon/derived/name_parts-{part}.tsv" for part in _PARTS)

_SOUND: Final = frozenset(("Cyrl", "Grek", "Arab", "Hebr", "Hang", "Geor", "Armn", "Deva"))
_KEPT: Final = _SOUND | {"Latn", "Hani", "Hira", "Kana"}
_NO_PART: Final = re.compile(r"[0-9¹²³⁴⁵⁶⁷⁸⁹⁰´:;()\[\]/=\"+]| - |(^|\s)\S*\.(\s|$)")
_TONES: Final = re.compile(r"[a-z][0-9¹²³⁴⁵⁶⁷⁸⁹]|[ㄅ-ㄩ]")
_FEMININE: Final = (
    ("", "a"), ("", "а"), ("", "á"), ("", "ová"), ("", "ova"), ("о", "а"), ("ий", "ая"),
    ("ий", "ия"), ("й", "я"), ("y", "a"), ("o", "a"), ("ý", "á"), ("y", "á"), ("i", "a"),
    ("", "owa"), ("", "ówna"), ("a", "ina"), ("a", "ianka"), ("a", "anka"), ("o", "owa"),
    ("o", "ówna"), ("a", "anina"), ("a", "owa"), ("a", "ówna"), ("a", "cianka"), ("a", "ová"),
    ("e", "ová"), ("o", "ová"), ("у", "ова"),
)  # fmt: skip
#: Initial consonants of hangul syllables by class; silence and ㄹ go with what they sound like.
_INITIAL: Final = ("kgcq", "kgcq", "nlryi", "tdz", "tdz", "lrnyi", "mb", "pbfvw", "pbfvw", "szcx",
                   "szcx", "aeiouywlrnvhj", "jczdgts", "jczdgts", "czjts", "kcgq", "td", "pfb",
                   "hkgfwx")  # fmt: skip
#: The same, without overlap; ㄹ and ㄴ and silence are one by the initial law.
_CLASS: Final = "kknttnmppssnccc" + "ktph"
_SAID_Y: Final = frozenset(
    (2, 5, 11)
)  # ㄴ, ㄹ and silence: what words in the South begin with Y for

#: Latin letters that languages use for one sound at the start of a name.
_ALIKE: Final = str.maketrans("kqgjywzx", "ccciivss")


def make() -> dict[str, str]:
    """Return the tables' texts by path."""
    groups, left_out = select(_read())
    lines = [f"{group}\t" + "\t".join(parts) + "\n" for group, parts in sorted(groups.items())]
    size = sum(len(line.encode()) for line in lines)
    texts: dict[str, list[str]] = {path: [] for path in FILES}
    done = 0
    for line in lines:
        texts[FILES[min(done * len(FILES) // size, len(FILES) - 1)]].append(line)
        done += len(line.encode())
    return {path: "".join((*_header(texts[path], left_out), *texts[path])) for path in FILES}


def _header(lines: list[str], left_out: Counter[str]) -> Iterator[str]:
    yield "# Equivalent parts of person names: Wikidata identifier (X: rigour's own), forms.\n"
    yield "# Made by python -m namenorm.sources.derive; do not edit.\n"
    yield f"# Sources: {packages.source_line(*NEEDS)}\n"
    what = "; ".join(f"{count} {reason}" for reason, count in sorted(left_out.items()))
    yield f"# Left out of all files: {what}\n"
    parts = sum(line.count("\t") for line in lines)
    yield f"# {len(lines)} groups, {parts} forms\n"


def _read() -> dict[str, list[str]]:
    text = packages.data("rigour", "data", "names", "persons.txt").read_text("utf-8")
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        parts, arrow, group = line.rpartition(" => ")
        if arrow:
            found[group.strip()] = parts.split(", ")
    return found


def select(raw: dict[str, list[str]]) -> tuple[dict[str, list[str]], Counter[str]]:
    """Return the groups worth keeping, and what was left out by reason."""
    left_out: Counter[str] = Counter()
    groups: dict[str, list[str]] = {}
    for group, texts in raw.items():
        if any(map(_TONES.search, texts)) or _is_of_a_character(texts):
            left_out["groups of readings of a Chinese character"] += 1
            continue
        parts = sorted({text for text in map(forms.clean, texts) if _is_part(text)})
        left_out["forms that are no name part or in other scripts"] += len(texts) - len(parts)
        sounding = _without_central_european(_as_the_hangul(_of_one_length(parts)))
        kept = _masculine(sounding)
        left_out["forms unlike the rest"] += len(parts) - len(sounding)
        left_out["feminine forms beside the masculine"] += len(sounding) - len(kept)
        groups[group] = kept
    dropped = _between_genders(groups)
    left_out["forms of a masculine name and its feminine"] += len(dropped)
    for group, text in dropped:
        groups[group].remove(text)
    useful = {group: parts for group, parts in groups.items() if _is_useful(parts)}
    left_out["groups that link no spellings or scripts"] += len(groups) - len(useful)
    return useful, left_out


def _is_part(text: str) -> bool:
    found = forms.scripts(text)
    if not found <= _KEPT or _NO_PART.search(text) or len(text.split()) > 3:
        return False
    if len(text) > 1 and text[-1] in "姓氏씨":  # "surname Kim"
        return False
    mixed = len(found) > 1 and not found <= {"Hani", "Hira", "Kana"}
    return bool(found) and not mixed and (len(text) > 1 or found <= {"Hani", "Hang"})


def _is_of_a_character(texts: Iterable[str]) -> bool:
    """Say whether a group has one Han character, and hangul that begins differently (김, 진)."""
    starts = {_start(text) for text in texts if forms.scripts(text) == {"Hang"}}
    han = any(forms.scripts(text) == {"Hani"} and len(text) == 1 for text in texts)
    return han and len(starts) > 1


def _start(hangul: str) -> tuple[str, int]:
    """Return the first consonant's class and the first vowel."""
    index = ord(hangul[0]) - 0xAC00
    return (_CLASS[index // 588], index // 28 % 21) if 0 <= index < 11172 else ("", 0)


def _initials(hangul: str) -> str:
    index = ord(hangul[0]) - 0xAC00
    return _INITIAL[index // 588] if 0 <= index < 11172 else ""


def _of_one_length(parts: list[str]) -> list[str]:
    """Leave out phrases among single words, unless they are one of them with a space (Kyong Man).

    Such are the jokes (Messi as José Gervasio Artigas) and glosses of Wikidata's labels.
    """
    single = [forms.key(part) for part in parts if len(part.split()) == 1]
    if 2 * len(single) < len(parts):
        return parts
    return [part for part in parts if len(part.split()) == 1 or _is_spaced(part, single)]


def _is_spaced(part: str, single: list[str]) -> bool:
    joined = forms.key(part).replace(" ", "")
    return any(
        _first(joined) == _first(other) and abs(len(joined) - len(other)) < 3
        for other in single
        if forms.scripts(other) == forms.scripts(joined)
    )


def _first(key: str) -> str:
    return key[:1].translate(_ALIKE)


def _as_the_hangul(parts: list[str]) -> list[str]:
    """Leave out Latin forms that begin otherwise than the hangul, of a short name with Han."""
    hangul = [text for text in parts if forms.scripts(text) == {"Hang"}]
    han = any(forms.scripts(text) == {"Hani"} for text in parts)
    if not han or not hangul or max(map(len, hangul)) > 2:
        return parts
    letters = "".join(map(_initials, hangul))
    return [t for t in parts if forms.scripts(t) != {"Latn"} or forms.key(t)[:1] in letters]


def _without_central_european(parts: list[str]) -> list[str]:
    """Leave out Korean syllables with J for what all others write Y: "Jong" is another name.

    Such are the Czech, Hungarian and Lithuanian labels of 영 and 용.
    """
    hangul = [text for text in parts if forms.scripts(text) == {"Hang"}]
    if not hangul or max(map(len, hangul)) > 2 or not set(map(_consonant, hangul)) <= _SAID_Y:
        return parts
    spaced = max(map(len, hangul)) == 2  # there, foreign names (요한, Johann) have no hyphen
    return [
        text
        for text in parts
        if forms.scripts(text) != {"Latn"}
        or forms.key(text)[:1] not in ("j", "ž")
        or (spaced and "-" not in text)
    ]


def _consonant(hangul: str) -> int:
    index = ord(hangul[0]) - 0xAC00
    return index // 588 if 0 <= index < 11172 else -1


def _masculine(parts: list[str]) -> list[str]:
    own = set(parts)
    return [part for part in parts if not any(base in own for base in _bases(part))]


def _bases(part: str) -> list[str]:
    """Return the masculine forms that *part* may be the feminine of."""
    found = []
    for masculine, feminine in _FEMININE:
        if part.endswith(feminine) and len(part) > len(feminine) + 2:
            found.append(part.removesuffix(feminine) + masculine)
    return found


def _between_genders(groups: dict[str, list[str]]) -> set[tuple[str, str]]:
    """Return (group, form) of the forms that a masculine and its feminine name both have."""
    where: dict[str, set[str]] = defaultdict(set)
    for group, parts in groups.items():
        for part in parts:
            where[part].add(group)
    opposite: dict[str, set[str]] = defaultdict(set)
    for part, feminine in where.items():
        for base in _bases(part):
            for group in where.get(base, ()):
                opposite[group] |= feminine
    found = set()
    for masculine, feminine in opposite.items():
        for part in groups[masculine]:
            both = where[part] & feminine - {masculine}
            if both:
                found.add((masculine, part))
                full = len(part) > 5 and any(base in where for base in _bases(part))
                found |= set() if full else {(group, part) for group in both}
    return found


def _is_useful(parts: list[str]) -> bool:
    """Say whether a group links two scripts (not just Latin and Han), or two spellings."""
    found = {script for part in parts for script in forms.scripts(part)}
    if len(found) > 1 and len(parts) > 1:
        return bool(found & _SOUND)
    keys = {forms.key(part) for part in parts}
    return bool(found) and len(keys) > 1 and len(set(map(_first, keys))) == 1
