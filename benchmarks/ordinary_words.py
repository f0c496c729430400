"""List the ordinary words that a look-up would take for a name by likeness, and write their table.

    python -m benchmarks.ordinary_words [--every N] [--write]

Every word that a dictionary has in lower case is looked up, as it begins a sentence.  Whatever it
is like, "bacteria" is no Bactria misspelt: who means a place by it says so (``kind="place"``) or
writes it right.  Words that are names to the letter are left alone.  Without ``--write`` it says
how many words match, listed or not; with ``--every`` it looks at some of them only.

The table is to be made anew when many names were added: others are like new words.  Inflected forms
are left out, but for those that `Lexicon.is_ordinary` undoes.  Needs the Debian packages `DEBIAN`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

from namenorm import Gazetteer
from namenorm.sources.derive import packages
from namenorm.sources.derive.common_words import stems

__all__ = ["DEBIAN", "DICTIONARIES", "TABLE", "is_like_a_name", "main", "words"]

TABLE: Final = Path(__file__).parents[1] / "gazetteers/lexicon/derived/ordinary_words.tsv"
#: Language, file and encoding of each dictionary, and the packages that hold them.
DICTIONARIES: Final = (
    ("en", "en_US", "utf-8"),
    ("es", "es_ES", "utf-8"),
    ("fr", "fr", "utf-8"),
    ("pl", "pl_PL", "iso-8859-2"),
    ("ru", "ru_RU", "utf-8"),
    ("uk", "uk_UA", "utf-8"),
)
DEBIAN: Final = (
    "hunspell-en-us",
    "hunspell-es",
    "hunspell-fr-classical",
    "hunspell-pl",
    "hunspell-ru",
    "hunspell-uk",
)
_SHORTEST: Final = 4  # letters
_AT_ONCE: Final = 2000  # words that a process looks up before it says what it found
_RULE: Final = "ordinary-word"


def words(every: int = 1) -> Iterator[tuple[str, str]]:
    """Yield the words of the dictionaries, each with its language."""
    for language, dictionary, encoding in DICTIONARIES:
        known = sorted(stems(dictionary, encoding=encoding))
        for word in [w for w in known if w.isalpha() and len(w) >= _SHORTEST][::every]:
            yield language, word


def is_like_a_name(word: str, gazetteer: Gazetteer) -> tuple[bool, bool]:
    """Return whether a word is merely like some name, and whether it is taken for it."""
    answer = gazetteer.lookup(word.capitalize())
    matches = answer.best is not None and answer.best.score < 1
    return matches or any(step.rule == _RULE for step in answer.explanation), matches


def _looked_up(some: Sequence[tuple[str, str]]) -> list[tuple[str, str, bool]]:
    gazetteer, found = Gazetteer.default(), []
    for language, word in some:
        like, matches = is_like_a_name(word, gazetteer)
        if like:
            found.append((language, word, matches))
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Look words up; print how many are like names, or write the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.ordinary_words", description=__doc__
    )
    parser.add_argument("--every", type=int, default=1, metavar="N", help="one word of so many")
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    options = parser.parse_args(arguments)
    for name in DEBIAN:
        packages.debian(name)
    asked = list(words(options.every))
    parts = [asked[start : start + _AT_ONCE] for start in range(0, len(asked), _AT_ONCE)]
    Gazetteer.default()  # compiled once, before processes ask for it
    with ProcessPoolExecutor() as pool:
        found = [row for rows in pool.map(_looked_up, parts) for row in rows]
    many = Counter(language for language, _ in asked)
    for language, of in sorted(many.items()):
        rows = [matches for lang, _, matches in found if lang == language]
        print(f"{language}: {of:,} words, {len(rows):,} like names, {sum(rows):,} taken for them")
    if options.write and options.every == 1:
        header = (
            "# Ordinary words that are merely like names: language, word.\n"
            "# Made by python -m benchmarks.ordinary_words --write; do not edit.\n"
            f"# Sources: {packages.source_line(*DEBIAN)}\n"
        )
        rows = [f"{language}\t{word}\n" for language, word, _ in sorted(found)]
        TABLE.write_text(header + "".join(rows), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
