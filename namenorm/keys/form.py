"""A name form taken apart once, for keys and comparison.

A form is a row of *units*: words, or phrases that the lexicon knows as one ("internal affairs").
Each unit knows what it sounds like, what it stands for and how much it says: "Oblast" says less
than "Kursk".  A form in Han has a second reading, in Hangul, where every character has one, since
Korean names are met in Han.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from namenorm.keys.sounds import join_variants, skeletons, sounds
from namenorm.names.lexicon import Lexicon
from namenorm.text.fold import fold, fold_keeping_marks
from namenorm.text.scripts import main_script

__all__ = ["Analyser", "Form", "Unit", "is_other_word", "is_unpronounceable"]

#: How much a unit of each role says about whom or what a name denotes.
WEIGHTS = {
    "name": 1.0,
    "number": 0.8,
    "country": 0.7,
    "domain": 0.6,
    "body": 0.5,
    "initial": 0.4,
    "role": 0.3,
    "place-type": 0.25,
    "particle": 0.15,
    "honorific": 0.05,
    "function": 0.05,
}
_TOPICS = ("body", "domain", "place-type", "honorific", "role", "particle", "function")
#: Roles that no person's name has.
_IMPERSONAL = frozenset({"body", "domain", "place-type"})
_NAMELIKE = frozenset({"name", "particle", "honorific", "role", "country"})
_UNSPACED = frozenset({"Hani", "Kana", "Hira", "Jpan", "Hang", "Thai", "Khmr", "Laoo", "Mymr"})
_TELLING = frozenset({"name", "number", "country", "initial", "particle"})
_TOWNS = frozenset(f"place-type:{c}" for c in ("city", "town", "village", "capital"))
_OTHERWISE = frozenset({"honorific", "role", "particle", "function", "body", "domain"})
_LETTERS = re.compile(r"[^\W\d_]{2,6}\Z")
_VOWELS = frozenset("aeiouyаеиоуыэюяіїєўαειουηω")
#: Numbers of popes and kings; "xi" and "vi" are names as well.
_ROMAN = frozenset(
    [
        "ii",
        "iii",
        "iv",
        "vii",
        "viii",
        "ix",
        "xii",
        "xiii",
        "xiv",
        "xv",
        "xvi",
        "xvii",
        "xviii",
        "xix",
        "xx",
        "xxi",
        "xxii",
        "xxiii",
    ]
)
_PARTS = 12  # units compared at most; a longer name is compared by its beginning


@dataclass(slots=True, eq=False)
class Unit:
    """One word or phrase of a form."""

    text: str
    script: str
    role: str
    weight: float
    sounds: tuple[str, ...]
    skeletons: tuple[str, ...]
    groups: frozenset[int] = frozenset()
    concepts: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    kept: str = ""


@dataclass(eq=False)
class Form:
    """One spelling of a name, taken apart."""

    text: str
    fold: str
    script: str
    units: tuple[Unit, ...]
    reading: Form | None = None
    system: str | None = None
    lang: str | None = None
    weight: float = field(init=False)

    def __post_init__(self) -> None:
        self.weight = sum(unit.weight for unit in self.units) or 1.0

    @property
    def unspaced(self) -> bool:
        """Whether its script sets no spaces between words."""
        return self.script in _UNSPACED

    @cached_property
    def countries(self) -> frozenset[str]:
        """ISO 3166-1 codes of the countries that its words name, beside other words."""
        if len(self.units) < 2:
            return frozenset()
        return frozenset(code for u in self.units if u.role == "country" for code in u.countries)

    @cached_property
    def without_country(self) -> str:
        """The fold without the words for countries, and the small words beside them."""
        kept: list[Unit] = []
        for unit in self.units:
            if unit.role == "country":
                while kept and kept[-1].role in ("function", "particle"):
                    kept.pop()
            elif kept or unit.role != "function":
                kept.append(unit)
        return " ".join(unit.text for unit in kept)

    @cached_property
    def names_division(self) -> bool:
        """Whether a word of it says that a division is meant, and none that a town is."""
        concepts = {c for u in self.units if u.role == "place-type" for c in u.concepts}
        return bool(concepts) and not concepts & _TOWNS

    @cached_property
    def is_generic(self) -> bool:
        """Whether every word is one that many names have: "parliament", "military engineers"."""
        return all(unit.role not in _TELLING for unit in self.units)

    @cached_property
    def without_titles(self) -> str:
        """The fold without roles, honorifics and, beside a role, countries: "President Putin"."""
        roles = {unit.role for unit in self.units}
        if not roles & {"role", "honorific"} or roles & {"body", "domain", "place-type"}:
            return self.fold
        dropped = {"role", "honorific", "function"} | ({"country"} if "role" in roles else set())
        return " ".join(unit.text for unit in self.units if unit.role not in dropped)

    @cached_property
    def sorted_fold(self) -> str:
        """The words of the fold in alphabetical order."""
        return " ".join(sorted(self.fold.split()))

    @cached_property
    def significant(self) -> tuple[Unit, ...]:
        """The units that are left when titles and function words are taken off, if any are."""
        kept = tuple(u for u in self.units if u.role not in ("honorific", "function"))
        return kept or self.units

    @cached_property
    def joined(self) -> tuple[str, ...]:
        """Sound strings of all units run together, in order."""
        return join_variants([u.sounds for u in self.significant if u.sounds])

    @cached_property
    def rotated(self) -> tuple[str, ...]:
        """As ``joined``, with the last unit first: family name and given names change places."""
        units = [u.sounds for u in self.significant if u.sounds]
        return join_variants(units[-1:] + units[:-1]) if len(units) > 1 else self.joined

    @cached_property
    def turned(self) -> tuple[str, ...]:
        """As ``joined``, with the first unit last."""
        units = [u.sounds for u in self.significant if u.sounds]
        return join_variants(units[1:] + units[:1]) if len(units) > 2 else self.rotated

    @cached_property
    def skeletons(self) -> tuple[str, ...]:
        """Coarse skeletons of all units run together."""
        return _joined([u.skeletons for u in self.significant if u.skeletons])

    @cached_property
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


def _joined(units: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Run skeletons together; A marks a vowel at the start of the whole alone."""
    inner = [tuple(dict.fromkeys(s.replace("A", "") for s in unit)) for unit in units[1:]]
    return join_variants([*units[:1], *inner])


def _is_impersonal(unit: Unit) -> bool:
    """Whether *unit* shows that a form names no person; short Latin words ("do", "gun") do not."""
    return unit.role in _IMPERSONAL and (unit.script != "Latn" or len(unit.text) > 4)


class Analyser:
    """Takes names apart with one lexicon, and remembers the words that it has seen."""

    def __init__(self, lexicon: Lexicon, *, remember: int = 1 << 13) -> None:
        self.lexicon = lexicon
        self._units: dict[tuple[str, str], Unit] = {}
        self._names: dict[str, Unit] = {}
        self._forms: dict[str, Form] = {}
        self._remember = remember

    def form(self, text: str) -> Form:
        """Return *text* taken apart; total, and the same object for the same text."""
        found = self._forms.get(text)
        if found is None:
            if len(self._forms) >= self._remember:
                self._forms.clear()
            found = self._forms[text] = self._analyse(text)
        return found

    def _analyse(self, text: str) -> Form:
        folded = fold(text)
        script = main_script(folded)
        units = self._split(folded.split()[:_PARTS], fold_keeping_marks(text).split())
        reading = None
        if script == "Hani":
            reading = self._hangul_reading(folded)
        return Form(text, folded, script, units, reading)

    def _hangul_reading(self, folded: str) -> Form | None:
        from namenorm.translit.hanja import hangul_readings

        readings = hangul_readings(folded)
        if not readings:
            return None
        read = self.form(readings[0])
        return Form(read.text, read.fold, read.script, read.units, None, "ko-han")

    def _split(self, words: Sequence[str], kept: Sequence[str]) -> tuple[Unit, ...]:
        if len(kept) < len(words):
            kept = words
        units: list[Unit] = []
        place = 0
        while place < len(words):
            length = self._phrase(words, place)
            stop = place + length
            text = " ".join(words[place:stop])
            units.append(self.unit(text, " ".join(kept[place:stop])))
            place = stop
        if len(units) > 1 and not any(map(_is_impersonal, units)):
            units = [self._personal(unit) for unit in units]
        return tuple(units)

    def _personal(self, unit: Unit) -> Unit:
        """Return *unit* as it is meant in a person's name: "Il", "Pan" and "Jordan" are names."""
        if unit.role in ("function", *_IMPERSONAL) or (
            unit.groups and unit.role in ("honorific", "role", "country")
        ):
            found = self._names.get(unit.text)
            if found is None:
                short = len(unit.text) == 1 and unit.script not in _UNSPACED
                role = "initial" if short else "name"
                found = self._names[unit.text] = replace(
                    unit, role=role, weight=WEIGHTS[role], countries=(), concepts=()
                )
            return found
        return unit

    def _phrase(self, words: Sequence[str], start: int) -> int:
        """Return the length of the longest phrase of the lexicon that begins at *start*."""
        lexicon = self.lexicon
        for length in range(min(lexicon.longest, len(words) - start), 1, -1):
            phrase = " ".join(words[start : start + length])
            if phrase in lexicon.words or lexicon.countries(phrase):
                return length
        return 1

    def unit(self, text: str, kept: str | None = None) -> Unit:
        """Return one folded word or phrase as a unit."""
        kept = text if kept is None else kept
        found = self._units.get((text, kept))
        if found is None:
            if len(self._units) >= 4 * self._remember:
                self._units.clear()
            found = self._units[text, kept] = self._unit(text, kept)
        return found

    def _unit(self, text: str, kept: str) -> Unit:
        script = main_script(text)
        whole = kept.replace(" ", "")
        if script == "Jpan":
            script = "Hani"
        concepts = self.lexicon.concepts(text)
        countries = self.lexicon.countries(text)
        role = self._role(text, script, concepts, countries)
        return Unit(
            text,
            script,
            role,
            WEIGHTS[role],
            sounds(whole, script),
            skeletons(whole, script),
            self.lexicon.groups(text) if role in _NAMELIKE else frozenset(),
            concepts,
            countries,
            kept,
        )

    @staticmethod
    def _role(text: str, script: str, concepts: tuple[str, ...], countries: tuple[str, ...]) -> str:
        if text.isdigit() or text in _ROMAN:
            return "number"
        topics = {concept.partition(":")[0] for concept in concepts}
        for topic in _TOPICS:
            if topic in topics:
                return topic
        if countries or "demonym" in topics:
            return "country"
        if len(text) == 1 and script not in _UNSPACED:
            return "initial"
        return "name"
