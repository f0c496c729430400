"""A unit of a name form: a word, or a phrase that the lexicon knows as one, and how it sounds."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from namenorm.keys.sounds import skeletons, sounds
from namenorm.text.fold import fold

if TYPE_CHECKING:
    from namenorm.translit.protocol import RomanizationSystem

__all__ = ["Unit", "romanized"]


class Unit:
    """One word or phrase of a form.

    Its likenesses to other spellings are made once somebody asks for them.
    """

    _sounds: tuple[str, ...] | None = None
    _skeletons: tuple[str, ...] | None = None
    _begins: frozenset[str] | None = None
    _latin: str | None = None

    def __init__(
        self,
        text: str,
        script: str,
        role: str,
        weight: float,
        groups: frozenset[int] = frozenset(),
        concepts: tuple[str, ...] = (),
        countries: tuple[str, ...] = (),
        kept: str = "",
        sex: str = "",  # m or f where it is a given name of men or of women alone
        of: tuple[str, ...] = (),  # words that it is heard as, not as itself: Kursk of "Курская"
    ) -> None:
        self.text = text
        self.script = script
        self.role = role
        self.weight = weight
        self.groups = groups
        self.concepts = concepts
        self.countries = countries
        self.kept = kept
        self.sex = sex
        self.of = of

    def derived(self, of: tuple[str, ...]) -> Unit:
        """Return it as the adjective that it is, heard as the words that it may be made *of*."""
        return Unit(
            self.text,
            self.script,
            self.role,
            self.weight,
            self.groups,
            self.concepts,
            self.countries,
            self.kept,
            self.sex,
            of,
        )

    @property
    def sounds(self) -> tuple[str, ...]:
        """What it may sound like, likeliest first."""
        if self._sounds is None:
            self._sounds = self._make_sounds()
        return self._sounds

    def _make_sounds(self) -> tuple[str, ...]:
        whole = self._whole
        if not self.of:
            return sounds(whole, self.script)
        first, *others = [sounds(word, self.script) for word in self.of]
        shorter = [sound for heard in others for sound in heard[:1]]
        return tuple(dict.fromkeys((*first[:2], *shorter, *sounds(whole, self.script)[:1])))

    @property
    def skeletons(self) -> tuple[str, ...]:
        """Its coarse skeletons, likeliest first."""
        if self._skeletons is None:
            self._skeletons = self._make_skeletons()
        return self._skeletons

    def _make_skeletons(self) -> tuple[str, ...]:
        whole = self._whole
        if not self.of:
            return skeletons(whole, self.script)
        first, *others = [skeletons(word, self.script) for word in self.of]
        shorter = [outline for outlined in others for outline in outlined[:1]]
        return tuple(dict.fromkeys((*skeletons(whole, self.script)[:1], *first[:2], *shorter)))

    @property
    def _whole(self) -> str:
        return (self.kept or self.text).replace(" ", "")

    @property
    def begins(self) -> frozenset[str]:
        """The first consonants of its skeletons."""
        if self._begins is None:
            self._begins = frozenset([skeleton[:1] for skeleton in self.skeletons])
        return self._begins

    @property
    def latin(self) -> str:
        """It in Latin letters, folded, without spaces: by the likeliest system."""
        if self._latin is None:
            self._latin = self._make_latin()
        return self._latin

    def _make_latin(self) -> str:
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
