"""A name form taken apart: units, and what follows from them.

A form is a row of *units*: words, or phrases that the lexicon knows as one ("internal affairs").
Each unit knows what it sounds like, what it stands for and how much it says: "Oblast" says less
than "Kursk".  A form in Han has a second reading, in Hangul, where every character has one, since
Korean names are met in Han.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple, Protocol

from namenorm.kernel import coarse, join_skeletons
from namenorm.keys.heard import Letter, readings
from namenorm.keys.sounds import MOST, join_variants
from namenorm.keys.unit import Unit
from namenorm.text.scripts import main_script

__all__ = [
    "DIRECTIONS",
    "TOWNS",
    "UNSPACED",
    "Form",
    "is_other_word",
    "is_personal",
    "is_unpronounceable",
]

#: Scripts that set no spaces between words, or none that say much.
UNSPACED: Final = frozenset(
    {"Hani", "Kana", "Hira", "Jpan", "Hang", "Thai", "Khmr", "Laoo", "Mymr"}
)
#: Sets of roles that there have been: there are few, and garbage collection counts objects.
_KNOWN_ROLES: Final[dict[frozenset[str], frozenset[str]]] = {}
_NOTHING: Final[frozenset[str]] = frozenset()
#: Concepts of words that tell one half of a land from the other.
DIRECTIONS: Final = frozenset(f"domain:{d}" for d in ("northern", "southern", "eastern", "western"))
_RUN: Final = 3  # sound strings of units run together
_TELLING: Final = frozenset({"name", "number", "country", "initial", "particle"})
_SAYING_LITTLE: Final = frozenset({"honorific", "function", "legal-form"})
#: Concepts of words for towns.
TOWNS: Final = frozenset(f"place-type:{c}" for c in ("city", "town", "village", "capital"))
_OTHERWISE: Final = frozenset({"honorific", "role", "particle", "function", "body", "domain"})
_LETTERS: Final = re.compile(r"[^\W\d_]{2,6}\Z")
_VOWELS: Final = frozenset("aeiouyаеиоуыэюяіїєўαειουηω")


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

    _script: str | None = None
    _units: tuple[Unit, ...] | None = None
    _reading: Form | None = None
    _is_read = False
    _roles: frozenset[str] | None = None
    _countries: frozenset[str] | None = None
    _without_country: str | None = None
    _names_division: bool | None = None
    _is_generic: bool | None = None
    _directions: dict[str, str] | None = None
    _without_titles: str | None = None
    _sorted_fold: str | None = None
    _significant: tuple[Unit, ...] | None = None
    _told: tuple[str, ...] | None = None
    _orders: tuple[tuple[str, ...], ...] | None = None
    _spellings: tuple[str, ...] | None = None
    _letters: tuple[tuple[Letter, ...], ...] | None = None
    _joined: tuple[str, ...] | None = None
    _rotated: tuple[str, ...] | None = None
    _turned: tuple[str, ...] | None = None
    _extent: Extent | None = None
    _skeletons: tuple[str, ...] | None = None
    _rotated_skeletons: tuple[str, ...] | None = None

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
            self._units = parts
        else:
            self._maker = parts

    @property
    def script(self) -> str:
        """The script of most of its letters."""
        if self._script is None:
            self._script = main_script(self.fold)
        return self._script

    @property
    def units(self) -> tuple[Unit, ...]:
        """Its words and phrases, in order."""
        if self._units is None:
            self._units = self._maker.units_of(self) if self._maker is not None else ()
        return self._units

    @property
    def reading(self) -> Form | None:
        """What it is read as besides, in another script."""
        if not self._is_read:
            self._reading = self._maker.reading_of(self) if self._maker is not None else None
            self._is_read = True
        return self._reading

    @property
    def unspaced(self) -> bool:
        """Whether its script sets no spaces between words."""
        return self.script in UNSPACED

    @property
    def roles(self) -> frozenset[str]:
        """The roles that its units have."""
        if self._roles is None:
            roles = frozenset([unit.role for unit in self.units])
            self._roles = _KNOWN_ROLES.setdefault(roles, roles)
        return self._roles

    @property
    def countries(self) -> frozenset[str]:
        """ISO 3166-1 codes of the countries that its words name, beside other words."""
        if self._countries is None:
            self._countries = self._make_countries()
        return self._countries

    def _make_countries(self) -> frozenset[str]:
        if "country" not in self.roles or len(self.units) < 2:
            return _NOTHING
        return frozenset(code for u in self.units if u.role == "country" for code in u.countries)

    @property
    def without_country(self) -> str:
        """The fold without the words for countries, and the small words beside them."""
        if self._without_country is None:
            self._without_country = self._make_without_country()
        return self._without_country

    def _make_without_country(self) -> str:
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

    @property
    def names_division(self) -> bool:
        """Whether a word of it says that a division is meant, and none that a town is."""
        if self._names_division is None:
            self._names_division = self._make_names_division()
        return self._names_division

    def _make_names_division(self) -> bool:
        concepts = {c for u in self.units if u.role == "place-type" for c in u.concepts}
        return bool(concepts) and not concepts & TOWNS

    @property
    def names_town(self) -> bool:
        """Whether a word of it says that a town is meant, and none that anything else is."""
        concepts = {c for u in self.units if u.role == "place-type" for c in u.concepts}
        return bool(concepts) and concepts <= TOWNS

    @property
    def is_generic(self) -> bool:
        """Whether every word is one that many names have: "parliament", "military engineers"."""
        if self._is_generic is None:
            self._is_generic = all(unit.role not in _TELLING for unit in self.units)
        return self._is_generic

    @property
    def directions(self) -> dict[str, str]:
        """The words by their concepts that tell one half of a land from the other."""
        if self._directions is None:
            self._directions = {
                c: unit.text for unit in self.units for c in unit.concepts if c in DIRECTIONS
            }
        return self._directions

    @property
    def without_titles(self) -> str:
        """The fold without roles, honorifics and, beside a role, countries: "President Putin"."""
        if self._without_titles is None:
            self._without_titles = self._make_without_titles()
        return self._without_titles

    def _make_without_titles(self) -> str:
        roles = self.roles
        if not roles & {"role", "honorific"} or roles & {"body", "domain", "place-type"}:
            return self.fold
        dropped = {"role", "honorific", "function"} | ({"country"} if "role" in roles else set())
        return " ".join(unit.text for unit in self.units if unit.role not in dropped)

    @property
    def sorted_fold(self) -> str:
        """The words of the fold in alphabetical order."""
        if self._sorted_fold is None:
            self._sorted_fold = " ".join(sorted(self.fold.split()))
        return self._sorted_fold

    @property
    def significant(self) -> tuple[Unit, ...]:
        """The units that are left without titles, legal forms and function words, if any are."""
        if self._significant is None:
            self._significant = self._make_significant()
        return self._significant

    def _make_significant(self) -> tuple[Unit, ...]:
        kept = tuple(u for u in self.units if u.role not in _SAYING_LITTLE)
        return kept or self.units

    @property
    def told(self) -> tuple[str, ...]:
        """As ``joined``, of the telling units alone if there are any: "Kursk" of "Kursk Oblast"."""
        if self._told is None:
            self._told = self._make_told()
        return self._told

    def _make_told(self) -> tuple[str, ...]:
        units = [u.sounds for u in self.significant if u.role in _TELLING and u.sounds]
        return join_variants(units, _RUN) if 0 < len(units) < len(self.significant) else self.joined

    @property
    def orders(self) -> tuple[tuple[str, ...], ...]:
        """Sound strings run together in each order that names of people have, and of what tells."""
        if self._orders is None:
            self._orders = self._make_orders()
        return self._orders

    def _make_orders(self) -> tuple[tuple[str, ...], ...]:
        found = dict.fromkeys((self.joined, self.rotated, self.turned, self.told))
        return tuple(order for order in found if order)

    @property
    def spellings(self) -> tuple[str, ...]:
        """The units in Latin letters run together, as they stand and with the last one first."""
        if self._spellings is None:
            self._spellings = self._make_spellings()
        return self._spellings

    def _make_spellings(self) -> tuple[str, ...]:
        words = [unit.latin for unit in self.significant]
        return tuple(dict.fromkeys(("".join(words), "".join(words[-1:] + words[:-1]))))

    @property
    def letters(self) -> tuple[tuple[Letter, ...], ...]:
        """The ways to read all units run together, in a script that hides or merges sounds."""
        if self._letters is None:
            self._letters = self._make_letters()
        return self._letters

    def _make_letters(self) -> tuple[tuple[Letter, ...], ...]:
        read = [readings(u.kept or u.text, u.script) for u in self.significant]
        read = [found for found in read if found]
        ways = max(map(len, read), default=0)
        return tuple(
            tuple(letter for found in read for letter in found[min(way, len(found) - 1)])
            for way in range(ways)
        )

    @property
    def joined(self) -> tuple[str, ...]:
        """Sound strings of all units run together, in order."""
        if self._joined is None:
            units = [u.sounds for u in self.significant if u.sounds]
            self._joined = units[0][:_RUN] if len(units) == 1 else join_variants(units, _RUN)
        return self._joined

    @property
    def rotated(self) -> tuple[str, ...]:
        """As ``joined``, with the last unit first: family name and given names change places."""
        if self._rotated is None:
            self._rotated = self._make_rotated()
        return self._rotated

    def _make_rotated(self) -> tuple[str, ...]:
        units = [u.sounds for u in self.significant if u.sounds]
        return join_variants(units[-1:] + units[:-1], _RUN) if len(units) > 1 else self.joined

    @property
    def turned(self) -> tuple[str, ...]:
        """As ``joined``, with the first unit last."""
        if self._turned is None:
            self._turned = self._make_turned()
        return self._turned

    def _make_turned(self) -> tuple[str, ...]:
        units = [u.sounds for u in self.significant if u.sounds]
        return join_variants(units[1:] + units[:1], _RUN) if len(units) > 2 else self.rotated

    @property
    def extent(self) -> Extent:
        """How much there is of it to go by."""
        if self._extent is None:
            self._extent = self._make_extent()
        return self._extent

    def _make_extent(self) -> Extent:
        heard = self.joined[0] if self.joined else ""
        return Extent(
            sum([unit.weight for unit in self.significant]) or 1.0,
            len(self.significant),
            len(heard),
            len(coarse(heard)),
            sum([bool(unit.groups) for unit in self.units]),
        )

    @property
    def skeletons(self) -> tuple[str, ...]:
        """Coarse skeletons of all units run together."""
        if self._skeletons is None:
            self._skeletons = join_skeletons(
                [u.skeletons for u in self.significant if u.skeletons], MOST
            )
        return self._skeletons

    @property
    def rotated_skeletons(self) -> tuple[str, ...]:
        """As ``skeletons``, with the last unit first."""
        if self._rotated_skeletons is None:
            self._rotated_skeletons = self._make_rotated_skeletons()
        return self._rotated_skeletons

    def _make_rotated_skeletons(self) -> tuple[str, ...]:
        units = [u.skeletons for u in self.significant if u.skeletons]
        return join_skeletons(units[-1:] + units[:-1], MOST) if len(units) > 1 else self.skeletons


def is_unpronounceable(form: Form) -> bool:
    """Whether *form* is an acronym, whatever it stands for.

    It is if it has up to four letters, all capitals, or up to six and no vowel among them.
    """
    if len(form.units) > 1 and not form.unspaced and all(len(u.text) == 1 for u in form.units):
        return True  # «ا ف ب», letter by letter
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
