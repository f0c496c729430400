"""Taking names apart with a lexicon, once a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from namenorm.keys.form import DIRECTIONS, UNSPACED, Form
from namenorm.keys.unit import Unit
from namenorm.names.lexicon import Lexicon
from namenorm.names.segment import segment
from namenorm.text.fold import fold, fold_keeping_marks
from namenorm.text.scripts import main_script

__all__ = ["Analyser", "is_of_place"]

#: How much a unit of each role says about whom or what a name denotes.
WEIGHTS: Final = {
    "name": 1.0,
    "number": 0.8,
    "country": 0.7,
    "domain": 0.6,
    "body": 0.5,
    "initial": 0.4,
    "role": 0.3,
    "place-type": 0.25,
    "particle": 0.15,
    "legal-form": 0.08,
    "honorific": 0.05,
    "function": 0.05,
}
_TOPICS: Final = (
    "legal-form",
    "body",
    "domain",
    "place-type",
    "honorific",
    "role",
    "particle",
    "function",
)
#: Roles that no person's name has.
_IMPERSONAL: Final = frozenset({"body", "domain", "place-type", "legal-form"})
_NO_NAMES: Final = _IMPERSONAL | {"function"}
_NO_GROUPS: Final[frozenset[int]] = frozenset()
_NAMELIKE: Final = frozenset({"name", "particle", "honorific", "role", "country"})
#: Numbers of popes and kings; "xi" and "vi" are names as well.
# fmt: off
_ROMAN: Final = frozenset({
    "ii", "iii", "iv", "vii", "viii", "ix", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
    "xix", "xx", "xxi", "xxii", "xxiii",
})
# fmt: on
_HEAD: Final = re.compile(r"([^,،、，(（]+)[,،、，(（]")
_PARTED: Final = frozenset(",،、，(（")
#: Slavic adjectives of places, with their endings in all cases: a stem, -sk-, what follows.
_ADJECTIVE: Final = re.compile(
    r"(.{3,}?)([сц]ь?к|sk|ck|tsk)"
    r"(?:ая|ое|ий|ой|ую|ого|ому|им|ом|а|е|и|ої|ій|у|ою|aya|aja|aia|oye|oe|oi|oy|iy|ij|yi|ii|ie|iego|iej|iemu|im|imi|ich|[aeiy])"
)
_ASKED: Final = 128  # forms asked for that are remembered
_PARTS: Final = 12  # units compared at most; a longer name is compared by its beginning


def is_of_place(word: str) -> bool:
    """Whether a folded word has the form of a Slavic adjective of a place: «курская»."""
    return _ADJECTIVE.fullmatch(word) is not None


def _is_impersonal(unit: Unit) -> bool:
    """Whether *unit* shows that a form names no person.

    Short Latin words ("do", "gun") do not, nor what is a rank or a person's name as well.
    """
    if unit.role not in _IMPERSONAL or unit.groups:
        return False
    if any(concept.startswith("role:") for concept in unit.concepts):
        return False
    return unit.script != "Latn" or len(unit.text) > (2 if unit.role == "legal-form" else 4)


def _is_street(units: Sequence[Unit]) -> bool:
    """Whether units begin as "Rue de Stalingrad" does: short as the word is, it is no name."""
    return (
        len(units) > 2
        and units[0].concepts == ("place-type:street",)
        and units[1].role in ("particle", "function")
    )


def _sex(concepts: tuple[str, ...]) -> str:
    """Return whose given name a word is by its concepts, nothing if both sexes have it."""
    sexes = {concept[-1] for concept in concepts if concept.startswith("gender:")}
    return sexes.pop() if len(sexes) == 1 else ""


class Analyser:
    """Takes names apart with one lexicon; remembers so many names and words that it has seen."""

    def __init__(self, lexicon: Lexicon, *, names: int = 1 << 13, words: int = 1 << 15) -> None:
        self.lexicon = lexicon
        self._units: dict[tuple[str, str], Unit] = {}
        self._names: dict[tuple[str, str], Unit] = {}
        self._places: dict[tuple[str, str], Unit] = {}
        self._forms: dict[str, Form] = {}
        self._asked: dict[str, Form] = {}
        self._split_words: dict[str, tuple[str, ...] | None] = {}
        self._most_names = names
        self._most_words = words

    def form(self, text: str) -> Form:
        """Return *text* taken apart; total, and the same object for the same text."""
        found = self._forms.get(text) or self._asked.get(text)
        if found is None:
            if len(self._forms) >= self._most_names:
                self._forms.clear()
            found = self._forms[text] = self._analyse(text)
        return found

    def asked(self, text: str) -> Form:
        """Return what `form` does of a text that is asked for, and soon forgotten.

        Else a long list of names to look up would drive out the names that they are compared with.
        """
        found = self._forms.get(text) or self._asked.get(text)
        if found is None:
            if len(self._asked) >= _ASKED:
                self._asked.clear()
            found = self._asked[text] = self._analyse(text)
        return found

    def head(self, form: Form) -> Form | None:
        """Return what stands before a comma or bracket in a place's name, None if there is none.

        "Richardson, Texas" and "Richardson (Texas)" are Richardson.
        """
        if _PARTED.isdisjoint(form.text):
            return None
        found = _HEAD.match(form.text)
        head = self.asked(found[1].strip()) if found else None
        return head if head is not None and head.fold and head.fold != form.fold else None

    def tail(self, form: Form) -> Form:
        """Return what stands after the comma or bracket."""
        found = _HEAD.match(form.text)
        return self.asked(form.text[found.end() :].strip(" )）") if found else "")

    def _analyse(self, text: str) -> Form:
        return Form(text, fold(text), self)

    def units_of(self, form: Form) -> tuple[Unit, ...]:
        """Return the words and phrases of *form*."""
        return self._split(form.fold.split()[:_PARTS], fold_keeping_marks(form.text).split())

    def reading_of(self, form: Form) -> Form | None:
        """Return what *form* in Han is in Hangul, where every character has a reading."""
        if form.script != "Hani":
            return None
        from namenorm.translit.hanja import hangul_readings

        readings = hangul_readings(form.fold)
        if not readings:
            return None
        read = self.asked(readings[0])
        return Form(read.text, read.fold, read.units, system="ko-han")

    def _split(self, words: Sequence[str], kept: Sequence[str]) -> tuple[Unit, ...]:
        if len(kept) < len(words):
            kept = words
        units: list[Unit] = []
        place = 0
        while place < len(words):
            length = self._phrase(words, place)
            stop = place + length
            parts = self._parts(words[place]) if length == 1 else None
            if parts is not None:
                units += (self.unit(part) for part in parts)
            else:
                text = " ".join(words[place:stop])
                units.append(self.unit(text, " ".join(kept[place:stop])))
            place = stop
        if len(units) > 1 and not any(map(_is_impersonal, units)) and not _is_street(units):
            units = [self._personal(unit) for unit in units]
            if units[-1].role == "particle":  # which stand before names, and not at the end
                units[-1] = self._named(units[-1])
        elif any(unit.role == "place-type" for unit in units):
            units = [self._described(unit) for unit in units]
        return tuple(units)

    def _described(self, unit: Unit) -> Unit:
        """Return *unit* as it is meant beside "oblast": Курская is of Kursk, Волинська of Volyn."""
        found = _ADJECTIVE.fullmatch(unit.text) if unit.role == "name" else None
        if found is None:
            return unit
        key = unit.text, unit.kept
        known = self._places.get(key)
        if known is None:
            if len(self._places) >= self._most_words:
                self._places.clear()
            stems = (found[1] + found[2], found[1])
            known = self._places[key] = unit.derived(stems)
        return known

    def _personal(self, unit: Unit) -> Unit:
        """Return *unit* as it is meant in a person's name: "Il", "Pan" and "Jordan" are names."""
        if unit.role in _NO_NAMES or (
            unit.groups and unit.role in ("honorific", "role", "country")
        ):
            return self._named(unit)
        return unit

    def _named(self, unit: Unit) -> Unit:
        """Return *unit* as a name, whatever else it may be."""
        key = unit.text, unit.kept  # "king" is not heard as "kîng" is
        found = self._names.get(key)
        if found is None:
            if len(self._names) >= self._most_words:
                self._names.clear()
            short = len(unit.text) == 1 and unit.script not in UNSPACED
            role = "initial" if short else "name"
            found = self._names[key] = Unit(
                unit.text,
                unit.script,
                role,
                WEIGHTS[role],
                self.lexicon.groups(unit.text),
                tuple([concept for concept in unit.concepts if concept in DIRECTIONS]),
                kept=unit.kept,
                sex=unit.sex,
            )
        return found

    def _parts(self, word: str) -> tuple[str, ...] | None:
        """Return the words that are written together in *word*, None if it is one."""
        if word not in self._split_words:
            if len(self._split_words) >= self._most_words:
                self._split_words.clear()
            self._split_words[word] = segment(word, self.lexicon)
        return self._split_words[word]

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
            if len(self._units) >= self._most_words:
                self._units.clear()
            found = self._units[text, kept] = self._unit(text, kept)
        return found

    def _unit(self, text: str, kept: str) -> Unit:
        script = main_script(text)
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
            self.lexicon.groups(text) if role in _NAMELIKE else _NO_GROUPS,
            concepts,
            countries,
            kept,
            _sex(concepts),
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
        if len(text) == 1 and script not in UNSPACED:
            return "initial"
        return "name"
