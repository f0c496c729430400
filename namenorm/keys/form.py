"""A name form taken apart: units, and what follows from them.

A form is a row of *units*: words, or phrases that the lexicon knows as one ("internal affairs").
Each unit knows what it sounds like, what it stands for and how much it says: "Oblast" says less
than "Kursk".  A form in Han has a second reading, in Hangul, where every character has one, since
Korean names are met in Han.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from namenorm.kernel import coarse
from namenorm.keys.heard import Letter, readings
from namenorm.keys.lazy import lazy
from namenorm.keys.sounds import join_variants, skeletons, sounds
from namenorm.text.fold import fold
from namenorm.text.scripts import main_script

if TYPE_CHECKING:
    from namenorm.translit.protocol import RomanizationSystem

__all__ = [
    "DIRECTIONS",
    "UNSPACED",
    "Form",
    "Unit",
    "is_other_word",
    "is_personal",
    "is_unpronounceable",
]

#: Scripts that set no spaces between words, or none that say much.
UNSPACED = frozenset({"Hani", "Kana", "Hira", "Jpan", "Hang", "Thai", "Khmr", "Laoo", "Mymr"})
#: Concepts of words that tell one half of a land from the other.
DIRECTIONS = frozenset(f"domain:{d}" for d in ("northern", "southern", "eastern", "western"))
_RUN = 3  # sound strings of units run together
_TELLING = frozenset({"name", "number", "country", "initial", "particle"})
_SAYING_LITTLE = frozenset({"honorific", "function", "legal-form"})
_TOWNS = frozenset(f"place-type:{c}" for c in ("city", "town", "village", "capital"))
_OTHERWISE = frozenset({"honorific", "role", "particle", "function", "body", "domain"})
_LETTERS = re.compile(r"[^\W\d_]{2,6}\Z")
_VOWELS = frozenset("aeiouyаеиоуыэюяіїєўαειουηω")


@dataclass(eq=False)
class Unit:
    """One word or phrase of a form."""

    text: str
    script: str
    role: str
    weight: float
    groups: frozenset[int] = frozenset()
    concepts: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    kept: str = ""
    sex: str = ""  # m or f where it is a given name of men or of women alone
    of: tuple[str, ...] = ()  # the words that it is heard as, if not as itself: Kursk of "Курская"

    @lazy
    def sounds(self) -> tuple[str, ...]:
        """What it may sound like, likeliest first."""
        whole = self._whole
        if not self.of:
            return sounds(whole, self.script)
        first, *others = [sounds(word, self.script) for word in self.of]
        shorter = [sound for heard in others for sound in heard[:1]]
        return tuple(dict.fromkeys((*first[:2], *shorter, *sounds(whole, self.script)[:1])))

    @lazy
    def skeletons(self) -> tuple[str, ...]:
        """Its coarse skeletons, likeliest first."""
        whole = self._whole
        if not self.of:
            return skeletons(whole, self.script)
        first, *others = [skeletons(word, self.script) for word in self.of]
        shorter = [outline for outlined in others for outline in outlined[:1]]
        return tuple(dict.fromkeys((*skeletons(whole, self.script)[:1], *first[:2], *shorter)))

    @property
    def _whole(self) -> str:
        return (self.kept or self.text).replace(" ", "")

    @lazy
    def begins(self) -> frozenset[str]:
        """The first consonants of its skeletons."""
        return frozenset([skeleton[:1] for skeleton in self.skeletons])

    @lazy
    def latin(self) -> str:
        """It in Latin letters, folded, without spaces: by the likeliest system."""
        if self.script == "Latn":
            latin = self.text
        elif self.script == "Hani":
            latin = _pinyin(self.text)
        else:
            latin = romanized(self.kept or self.text, self.script)
        return latin.replace(" ", "")


def _pinyin(word: str) -> str:
    from namenorm.translit.hanzi import likely_pinyin  # late: its tables are for such words alone

    return fold(likely_pinyin(word))


@lru_cache(maxsize=1 << 14)
def romanized(word: str, script: str) -> str:
    """Return the fold of *word* as the likeliest language of its *script* is romanized by default.

    Letters of other languages become what the last resort makes of them.
    """
    from namenorm.translit import system

    chosen = _default_of(script)
    found = word if chosen is None else chosen.romanize(word)
    return fold(found if found.isascii() else system("und-unidecode").romanize(found))


@cache
def _default_of(script: str) -> RomanizationSystem | None:
    from namenorm.translit import default_for, guess_language  # late: a Latin word needs none

    return default_for(guess_language("", script), script)


class Extent(NamedTuple):
    """How much there is of a form: of weight, units, sounds, consonants, known parts of names."""

    weight: float
    units: int
    sounds: int
    consonants: int
    known: int


class Maker(Protocol):
    """What takes forms apart."""

    def units_of(self, form: Form) -> tuple[Unit, ...]:
        """Return the units of *form*."""

    def reading_of(self, form: Form) -> Form | None:
        """Return what *form* is read as besides."""


class Form:
    """One spelling of a name, taken apart once somebody asks what it is made of.

    A look-up of a name as it is written needs no more than the fold.
    """

    def __init__(
        self,
        text: str,
        folded: str,
        parts: tuple[Unit, ...] | Maker,
        system: str | None = None,
    ) -> None:
        self.text = text
        self.fold = folded
        self.system = system
        self._maker: Maker | None = None
        if isinstance(parts, tuple):
            self.units = parts
        else:
            self._maker = parts

    @lazy
    def script(self) -> str:
        """The script of most of its letters."""
        return main_script(self.fold)

    @lazy
    def units(self) -> tuple[Unit, ...]:
        """Its words and phrases, in order."""
        return self._maker.units_of(self) if self._maker is not None else ()

    @lazy
    def reading(self) -> Form | None:
        """What it is read as besides, in another script."""
        return self._maker.reading_of(self) if self._maker is not None else None

    @property
    def unspaced(self) -> bool:
        """Whether its script sets no spaces between words."""
        return self.script in UNSPACED

    @lazy
    def roles(self) -> frozenset[str]:
        """The roles that its units have."""
        return frozenset([unit.role for unit in self.units])

    @lazy
    def countries(self) -> frozenset[str]:
        """ISO 3166-1 codes of the countries that its words name, beside other words."""
        if "country" not in self.roles or len(self.units) < 2:
            return frozenset()
        return frozenset(code for u in self.units if u.role == "country" for code in u.countries)

    @lazy
    def without_country(self) -> str:
        """The fold without the words for countries, and the small words beside them."""
        if self.roles == {"name"}:
            return self.fold
        kept: list[Unit] = []
        for unit in self.units:
            if unit.role == "country":
                while kept and kept[-1].role in ("function", "particle"):
                    kept.pop()
            elif kept or unit.role != "function":
                kept.append(unit)
        return " ".join(unit.text for unit in kept)

    @lazy
    def names_division(self) -> bool:
        """Whether a word of it says that a division is meant, and none that a town is."""
        concepts = {c for u in self.units if u.role == "place-type" for c in u.concepts}
        return bool(concepts) and not concepts & _TOWNS

    @lazy
    def is_generic(self) -> bool:
        """Whether every word is one that many names have: "parliament", "military engineers"."""
        return all(unit.role not in _TELLING for unit in self.units)

    @lazy
    def directions(self) -> dict[str, str]:
        """The words by their concepts that tell one half of a land from the other."""
        return {c: unit.text for unit in self.units for c in unit.concepts if c in DIRECTIONS}

    @lazy
    def without_titles(self) -> str:
        """The fold without roles, honorifics and, beside a role, countries: "President Putin"."""
        roles = self.roles
        if not roles & {"role", "honorific"} or roles & {"body", "domain", "place-type"}:
            return self.fold
        dropped = {"role", "honorific", "function"} | ({"country"} if "role" in roles else set())
        return " ".join(unit.text for unit in self.units if unit.role not in dropped)

    @lazy
    def sorted_fold(self) -> str:
        """The words of the fold in alphabetical order."""
        return " ".join(sorted(self.fold.split()))

    @lazy
    def significant(self) -> tuple[Unit, ...]:
        """The units that are left without titles, legal forms and function words, if any are."""
        kept = tuple(u for u in self.units if u.role not in _SAYING_LITTLE)
        return kept or self.units

    @lazy
    def told(self) -> tuple[str, ...]:
        """As ``joined``, of the telling units alone if there are any: "Kursk" of "Kursk Oblast"."""
        units = [u.sounds for u in self.significant if u.role in _TELLING and u.sounds]
        return join_variants(units, _RUN) if 0 < len(units) < len(self.significant) else self.joined

    @lazy
    def orders(self) -> tuple[tuple[str, ...], ...]:
        """Sound strings run together in each order that names of people have, and of what tells."""
        found = dict.fromkeys((self.joined, self.rotated, self.turned, self.told))
        return tuple(order for order in found if order)

    @lazy
    def spellings(self) -> tuple[str, ...]:
        """The units in Latin letters run together, as they stand and with the last one first."""
        words = [unit.latin for unit in self.significant]
        return tuple(dict.fromkeys(("".join(words), "".join(words[-1:] + words[:-1]))))

    @lazy
    def letters(self) -> tuple[tuple[Letter, ...], ...]:
        """The ways to read all units run together, in a script that hides or merges sounds."""
        read = [readings(u.kept or u.text, u.script) for u in self.significant]
        read = [found for found in read if found]
        ways = max(map(len, read), default=0)
        return tuple(
            tuple(letter for found in read for letter in found[min(way, len(found) - 1)])
            for way in range(ways)
        )

    @lazy
    def joined(self) -> tuple[str, ...]:
        """Sound strings of all units run together, in order."""
        return join_variants([u.sounds for u in self.significant if u.sounds], _RUN)

    @lazy
    def rotated(self) -> tuple[str, ...]:
        """As ``joined``, with the last unit first: family name and given names change places."""
        units = [u.sounds for u in self.significant if u.sounds]
        return join_variants(units[-1:] + units[:-1], _RUN) if len(units) > 1 else self.joined

    @lazy
    def turned(self) -> tuple[str, ...]:
        """As ``joined``, with the first unit last."""
        units = [u.sounds for u in self.significant if u.sounds]
        return join_variants(units[1:] + units[:1], _RUN) if len(units) > 2 else self.rotated

    @lazy
    def extent(self) -> Extent:
        """How much there is of it to go by."""
        heard = self.joined[0] if self.joined else ""
        return Extent(
            sum([unit.weight for unit in self.significant]) or 1.0,
            len(self.significant),
            len(heard),
            len(coarse(heard)),
            sum([bool(unit.groups) for unit in self.units]),
        )

    @lazy
    def skeletons(self) -> tuple[str, ...]:
        """Coarse skeletons of all units run together."""
        return _joined([u.skeletons for u in self.significant if u.skeletons])

    @lazy
    def rotated_skeletons(self) -> tuple[str, ...]:
        """As ``skeletons``, with the last unit first."""
        units = [u.skeletons for u in self.significant if u.skeletons]
        return _joined(units[-1:] + units[:-1]) if len(units) > 1 else self.skeletons


def is_unpronounceable(form: Form) -> bool:
    """Whether *form* is an acronym, whatever it stands for.

    It is if it has up to four letters, all capitals, or up to six and no vowel among them.
    """
    if len(form.units) != 1 or not _LETTERS.match(form.text):
        return False
    if len(form.text) <= 4 and form.text.isupper():
        return True
    if form.script not in ("Latn", "Cyrl", "Grek"):
        return False
    return not any(letter in _VOWELS for letter in form.fold)


def is_other_word(form: Form) -> bool:
    """Whether the one word of *form* is a name of people, or a common one without a capital."""
    if len(form.units) != 1:
        return False
    unit = form.units[0]
    common = "common:word" in unit.concepts and not form.text[:1].isupper()
    return bool(unit.groups) or common or unit.role in _OTHERWISE


def is_personal(form: Form) -> bool:
    """Whether *form* has several words, all of which are known parts of people's names."""
    return len(form.units) > 1 and all(unit.groups for unit in form.units)


def _joined(units: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Run skeletons together; A marks a vowel at the start of the whole alone."""
    inner = [tuple(dict.fromkeys(s.replace("A", "") for s in unit)) for unit in units[1:]]
    return join_variants([*units[:1], *inner])
