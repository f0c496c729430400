"""Family names that a man and a woman of one family bear in two forms.

Goremykin and Goremykina, Kowalski and Kowalska, Novák and Nováková, Papadopoulos and
Papadopoulou, Kazlauskas, Kazlauskienė and Kazlauskaitė: not two names, but not one spelling
either, and by its form alone a name may say its bearer's sex.  The rules are a table,
``data/families.tsv``, and know no name.

What is lost: the same letters may be a case ending ("Горемыкина" is also the genitive of
Горемыкин), and a woman abroad often bears the man's form; see `namenorm.names.inflection`.

>>> family_pair("novakova", "novak").sexes
'fm'
>>> masculine("горемыкина")[0]
'горемыкин'
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

__all__ = ["FamilyPair", "family_pair", "feminine_ending", "masculine"]

_LEAST: Final = 3  # letters of the stem, the consonants of its suffix included


class FamilyPair(NamedTuple):
    """The sexes of the bearers, in the order asked, and the languages that pair names so.

    ``sexes`` is "mf" or "fm", and "ff" for a wife's and a daughter's form.
    """

    sexes: str
    langs: frozenset[str]


class _Rule(NamedTuple):
    masculine: str
    feminine: str
    langs: frozenset[str]
    bound: bool
    before: str
    fits: Callable[[str], bool]
    sexes: str


_VOWELS: Final = frozenset("aeiouyəаеиоуыэюяіїєαεηιουω")
_AFTER: Final[dict[str, Callable[[str], bool]]] = {
    "any": lambda _: True,
    "cons": lambda last: last.isalpha() and last not in _VOWELS,
    "vowel": _VOWELS.__contains__,
}


@cache
def _rows() -> tuple[tuple[str, str, str, str, str], ...]:
    text = files("namenorm.names").joinpath("data/families.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return tuple((m, f, after, langs, sexes) for m, f, after, langs, sexes in lines[1:])


@cache
def _pairs() -> dict[tuple[str, str], list[_Rule]]:
    """Return the rules by the tails in which the two forms differ."""
    found: dict[tuple[str, str], list[_Rule]] = {}
    for man, woman, after, langs, sexes in _rows():
        size = 0
        while size < min(len(man), len(woman)) and man[size] == woman[size]:
            size += 1
        spoken = frozenset(langs.removeprefix("=").split(","))
        bound = langs.startswith("=")  # only where the language is said
        rule = _Rule(man, woman, spoken, bound, man[:size], _AFTER[after], sexes)
        found.setdefault((man[size:], woman[size:]), []).append(rule)
    return found


@cache
def _women() -> dict[str, list[_Rule]]:
    """Return the rules by a woman's ending."""
    found: dict[str, list[_Rule]] = {}
    for rules in _pairs().values():
        for rule in rules:
            if rule.sexes == "mf" and not rule.bound:
                found.setdefault(rule.feminine, []).append(rule)
    return found


def family_pair(one: str, other: str, lang: str | None = None) -> FamilyPair | None:
    """Return how two folded family names of one script are those of a man and a woman.

    None if no rule of any language (of *lang*, if that is given) pairs them; equal names are no
    pair.  The two must agree but for their endings.

    >>> family_pair("kovalskyi", "kovalska").sexes, family_pair("kazlauskas", "kazlauskiene").sexes
    ('mf', 'mf')
    >>> family_pair("robert", "roberta")    # an -a alone makes no family name
    """
    if one[:2] != other[:2]:
        return None
    shared = 2
    for a, b in zip(one[2:], other[2:], strict=False):
        if a != b:
            break
        shared += 1
    if shared < _LEAST:
        return None
    tails = one[shared:], other[shared:]
    if found := _fitting(tails, one, shared, lang):
        return found
    if found := _fitting((tails[1], tails[0]), other, shared, lang):
        return found._replace(sexes=found.sexes[::-1])
    return None


def _fitting(tails: tuple[str, str], word: str, shared: int, lang: str | None) -> FamilyPair | None:
    for rule in _pairs().get(tails, ()):
        stem = shared - len(rule.before)
        if (
            stem >= 2
            and word.startswith(rule.before, stem)
            and rule.fits(word[stem - 1])
            and (lang in rule.langs if lang else not rule.bound)
        ):
            return FamilyPair(rule.sexes, rule.langs)
    return None


def feminine_ending(word: str) -> bool:
    """Whether the folded family name *word* has an ending that only women's names have.

    >>> feminine_ending("зеленская"), feminine_ending("kazlauskaite"), feminine_ending("duda")
    (True, True, False)
    """
    return any(_rules_of(word))


@lru_cache(maxsize=1 << 12)
def masculine(word: str) -> tuple[str, ...]:
    """Return the forms that men of the family have, if *word* is a woman's, longest ending first.

    >>> masculine("papadopoulou")
    ('papadopoulos', 'papadopoules', 'papadopoulis', 'papadopoulas')
    """
    return tuple(
        dict.fromkeys(word[: -len(rule.feminine)] + rule.masculine for rule in _rules_of(word))
    )


def _rules_of(word: str) -> list[_Rule]:
    women = _women()
    found = []
    for size in range(min(len(word) - 2, 8), 0, -1):
        for rule in women.get(word[-size:], ()):
            if rule.fits(word[-size - 1]):
                found.append(rule)
    return found
