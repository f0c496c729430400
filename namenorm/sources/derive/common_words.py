"""Ordinary words that are also names of places: Reading, Nice, Most, Police, Мирный.

Running text is full of them, so the annotator asks for more than the word before it sees the place.
A word is listed if a dictionary has it in lower case, inflected forms included, and some place of
the derived tables is called so.  Not listed are the usual names of countries and of cities of half
a million inhabitants (china, lima), which text means more often than the word.

German is only here with its function words: its dictionaries are under the GPL, which would bind
the list; what is lost are nouns such as Essen.

* hunspell(5) for the affix files; only suffixes are undone
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from namenorm.sources.derive import cities, countries, divisions, forms, packages

__all__ = ["DEBIAN", "FILES", "NEEDS", "make", "stems"]

NEEDS: Final = tuple(sorted({*countries.NEEDS, *divisions.NEEDS, *cities.NEEDS, "stopwordsiso"}))
DEBIAN: Final = ("hunspell-en-us", "hunspell-fr-classical", "hunspell-ru", "hunspell-uk")
FILES: Final = ("gazetteers/lexicon/derived/common_words.tsv",)

_HUNSPELL: Final = Path("/usr/share/hunspell")
_DICTIONARIES: Final = (("en", "en_US", 1), ("fr", "fr", 2), ("ru", "ru_RU", 1), ("uk", "uk_UA", 1))
_LANGUAGES: Final = ("de", "en", "fr", "ru", "uk")
_LARGE: Final = 500_000


@dataclass(frozen=True, slots=True)
class _Suffix:
    """A rule of an affix file: a stem with the flag that ends so takes these letters."""

    flag: str
    strip: str
    ending: re.Pattern[str]


def make() -> dict[str, str]:
    """Return the table's text by path."""
    names, usual = _names()
    words: set[tuple[str, str]] = set()
    for lang, dictionary, width in _DICTIONARIES:
        known_stems, rules = stems(dictionary, width), _rules(dictionary)
        known = (word for word in names if _is_word(word, known_stems, rules))
        words |= {(lang, word) for word in known if word not in usual[lang]}
    for lang in _LANGUAGES:
        stop_words = packages.module("stopwordsiso").stopwords(lang)
        words |= {(lang, word) for word in stop_words & names if word not in usual[lang]}
    header = (
        "# Ordinary words that are also names of places: language, word.\n"
        "# Made by python -m namenorm.sources.derive; do not edit.\n"
        f"# Sources: {packages.source_line(*DEBIAN, 'stopwordsiso')}\n"
        f"# {len(words)} words\n"
    )
    return {FILES[0]: header + "".join(f"{lang}\t{word}\n" for lang, word in sorted(words))}


def _names() -> tuple[set[str], dict[str, set[str]]]:
    """Return the single-word names in lower case, and those that text means, by language."""
    names: set[str] = set()
    usual: dict[str, set[str]] = defaultdict(set)
    for line in _lines():
        _, type_, _, _, population, _, *columns = line.split("\t")
        large = type_ == "city" and int(population or 0) >= _LARGE
        main = cities.skeleton(columns[0].partition("=")[2])
        for column in columns:
            tag, _, text = column.partition("=")
            if not text.isalpha() or forms.scripts(text) not in ({"Latn"}, {"Cyrl"}):
                continue
            names.add(text.lower())
            lang = tag.partition("+")[0]
            if type_ == "country" or (large and cities.skeleton(text) == main):
                for usual_in in _LANGUAGES if lang in ("en", "und") or text.isupper() else (lang,):
                    usual[usual_in].add(text.lower())
    return names, usual


def _lines() -> Iterator[str]:
    for table in (countries, divisions, cities):
        for text in table.make().values():
            yield from (line for line in text.splitlines() if not line.startswith("# "))


def stems(dictionary: str, width: int = 1, encoding: str = "utf-8") -> dict[str, set[str]]:
    """Return the lower-case entries with their flags, *width* characters each."""
    found: dict[str, set[str]] = defaultdict(set)
    lines = (_HUNSPELL / f"{dictionary}.dic").read_text(encoding=encoding).splitlines()
    for line in lines[1:]:
        stem, _, flags = line.split(" ")[0].split("\t")[0].partition("/")
        if stem.islower():
            found[stem] |= {flags[i : i + width] for i in range(0, len(flags), width)}
    return found


def _rules(dictionary: str) -> dict[str, list[_Suffix]]:
    """Return the suffix rules by the letters that they add."""
    found: dict[str, list[_Suffix]] = defaultdict(list)
    for line in (_HUNSPELL / f"{dictionary}.aff").read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if len(fields) >= 5 and fields[0] == "SFX":
            flag, strip, added, condition = fields[1:5]
            bare = added.partition("/")[0].replace("0", "")
            ending = re.compile(f"(?:{condition})$")
            found[bare].append(_Suffix(flag, strip.replace("0", ""), ending))
    return found


def _is_word(word: str, stems: dict[str, set[str]], rules: dict[str, list[_Suffix]]) -> bool:
    if word in stems:
        return True
    for cut in range(1, len(word) + 1):
        for rule in rules.get(word[cut:], ()):
            stem = word[:cut] + rule.strip
            if rule.flag in stems.get(stem, ()) and rule.ending.search(stem):
                return True
    return False
