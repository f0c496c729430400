"""Han characters: their readings in Korean, the traditional form, and pinyin.

A row for each character that has a hangul reading, its own or that of its traditional form, so
that 努光鐵, 努光铁 and 努光鉄 are all 노광철.  Readings are those of dictionaries and of the list
for personal names; the initial law of the South (로 as 노) is no matter of tables.

What is lost: of a simplified character that merges two, and of a Japanese one that merges three,
the one it came from.

* Unihan: Unicode Standard Annex 38 (kHangul, kMandarin, kTraditionalVariant, kSemanticVariant,
  kZVariant, kSpoofingVariant)
* OpenCC: JPVariants (Japanese new forms) and STCharacters (the order among several)
"""

from __future__ import annotations

import bz2
from collections import defaultdict
from pathlib import Path
from typing import Final
from unicodedata import normalize

from namenorm.sources.derive import packages

__all__ = ["DEBIAN", "FILES", "NEEDS", "make"]

NEEDS: Final = ("opencc-python-reimplemented",)
DEBIAN: Final = ("unicode-data",)
FILES: Final = ("namenorm/translit/data/han.tsv",)

_UNIHAN: Final = Path("/usr/share/unicode")
#: Surnames whose reading is not the dictionary's first.
_SURNAME: Final = {"金": "김", "沈": "심", "車": "차"}
#: Forms in which print differs, of characters that both count as names.
_PRINT: Final = dict(zip("尚青清真教即既概", "尙靑淸眞敎卽旣槪", strict=True))
_TONES: Final = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))


def make() -> dict[str, str]:
    """Return the table's text by path."""
    readings, variants = _unihan("Readings"), _unihan("Variants")
    flags = {c: _flags(facts["kHangul"]) for c, facts in readings.items() if "kHangul" in facts}
    canonical = _canonical(variants, flags)
    rows = []
    for char in sorted({*flags, *canonical}):
        target = canonical.get(char, char)
        found = [r for c in (target, char) if c in flags for r in _hangul(c, flags[c])]
        if found:
            pinyin = _pinyin(readings[target].get("kMandarin", ""))
            rows.append(f"{char}\t{','.join(dict.fromkeys(found))}\t{target}\t{pinyin}\n")
    header = (
        "# Han characters: character, hangul readings (main first), traditional form, pinyin.\n"
        "# Made by python -m namenorm.sources.derive; do not edit.\n"
        f"# Sources: {packages.source_line(*DEBIAN, *NEEDS)}\n"
        f"# {len(rows)} characters\n"
    )
    return {FILES[0]: header + "".join(rows)}


def _unihan(part: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    with bz2.open(_UNIHAN / f"Unihan_{part}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                found[chr(int(code[2:], 16))][field] = value
    return found


def _flags(value: str) -> dict[str, str]:
    """Return the flags of each reading of "노:0 로:0N"."""
    return dict(item.split(":") for item in value.split())


def _hangul(char: str, flags: dict[str, str]) -> list[str]:
    """Return the readings for education (E), then those for names (N); if none, all.

    What the old standard (0) has beside them is the initial law's form.
    """
    good = [text for text, marks in flags.items() if "E" in marks]
    good += [text for text, marks in flags.items() if "N" in marks and "E" not in marks]
    surname = _SURNAME.get(char)
    return sorted(good or flags, key=lambda text: text != surname)


def _canonical(
    variants: dict[str, dict[str, str]], flags: dict[str, dict[str, str]]
) -> dict[str, str]:
    """Return the traditional form of each character that is not itself one."""
    simplified = _opencc("STCharacters")
    old_forms: dict[str, list[str]] = defaultdict(list)
    for old, forms in _opencc("JPVariants").items():
        for new in forms:
            old_forms[new].append(old)
    step = dict(_PRINT)
    every = sorted({*variants, *old_forms, *simplified} - {*step})
    for char in (char for char in every if char not in flags):
        step |= _print_form(char, variants.get(char, {}), flags)  # ends at once: that has readings
    for char in (char for char in every if not _is_taught(char, flags)):
        chosen = simplified.get(char, [])
        traditional = _chars(variants.get(char, {}).get("kTraditionalVariant", ""))
        whole = [c for c in (*chosen, *traditional) if (c in flags or c in step) and c != char]
        if whole and not (char in (*traditional, *chosen) and _is_a_word(char, whole[0], flags)):
            target = whole[0]
        elif len(old_forms[char]) == 1 and old_forms[char][0] in flags:
            target = old_forms[char][0]
        else:
            continue
        if _end(target, step) != char:
            step[char] = target
    return {char: _end(char, step) for char in step}


def _print_form(
    char: str, fields: dict[str, str], flags: dict[str, dict[str, str]]
) -> dict[str, str]:
    """Return the only form of a character without readings that has some (舉 is 擧 in Korea)."""
    kinds = ("kSemanticVariant", "kZVariant", "kSpoofingVariant")
    same = {c for kind in kinds for c in _chars(fields.get(kind, "")) if c in flags}
    taught = {c for c in same if _is_taught(c, flags)} or same
    return {char: next(iter(taught))} if len(taught) == 1 else {}


def _is_taught(char: str, flags: dict[str, dict[str, str]]) -> bool:
    """Say whether Korean schools teach a character; those are all traditional."""
    return "E" in "".join(flags.get(char, {}).values())


def _is_a_word(char: str, other: str, flags: dict[str, dict[str, str]]) -> bool:
    """Say whether *char* (范) is a character of its own beside being short for *other* (範).

    A rare one that reads otherwise (广, 엄, beside 廣, 광) is taken for the short form.
    """
    return bool(set(flags.get(char, {})) & set(flags.get(other, {})))


def _end(char: str, step: dict[str, str]) -> str:
    while char in step:
        char = step[char]
    return char


def _chars(value: str) -> list[str]:
    return [chr(int(item.partition("<")[0][2:], 16)) for item in value.split()]


def _opencc(name: str) -> dict[str, list[str]]:
    path = packages.data("opencc", "dictionary", f"{name}.txt")
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {char: targets.split() for char, targets in rows}


def _pinyin(value: str) -> str:
    """Return the first reading without its tone (ü stays)."""
    first = value.partition(" ")[0]
    return normalize("NFC", normalize("NFD", first).translate(_TONES))
