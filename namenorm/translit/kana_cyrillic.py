"""Japanese kana in Cyrillic, by Polivanov.

Russian articles write しんぞう as Синдзо and ちば as Тиба.  Long vowels are not marked, as in
newspapers; the colon of scholarly print is left out.  After a vowel い is й inside a word of one
root and и where a second root begins (けいこ Кэйко, こいずみ Коидзуми): kana do not show which, й
is taken, and `PolivanovSystem.readings` gives both.

>>> POLIVANOV.romanize("しんぞう"), POLIVANOV.romanize("じゅんいちろう")
('Синдзо', 'Дзюнъитиро')
>>> POLIVANOV.readings("こいずみ")
('Койдзуми', 'Коидзуми')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from namenorm.translit.kana import KanaSystem

__all__ = ["POLIVANOV", "SYSTEMS", "PolivanovSystem"]

# fmt: off
_CONSONANTS: Final = {
    "b": "б", "ch": "т", "d": "д", "f": "ф", "g": "г", "h": "х", "j": "дз", "k": "к", "m": "м",
    "n": "н", "p": "п", "r": "р", "s": "с", "sh": "с", "t": "т", "ts": "ц", "v": "в", "w": "в",
    "y": "", "z": "дз", "": "",
}
# fmt: on
_HARD: Final = dict(zip("aiueo", "аиуэо", strict=True))
_SOFT: Final = dict(zip("aiueo", "яиюеё", strict=True))
_SYLLABLE: Final = re.compile(r"(ch|sh|ts|[bdfghjkmnprstvwz]?)(y?)([aiueo])")


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class PolivanovSystem(KanaSystem):
    """Polivanov's transcription; it starts from the Hepburn of each kana."""

    TARGET: str = "Cyrl"

    def readings(self, text: str) -> tuple[str, ...]:
        """Return *text* with й after vowels, then with и."""
        form = self.romanize(text)
        return tuple(dict.fromkeys((form, re.sub("(?<=[аяуюэеоё])й", "и", form))))

    @cached_property
    def _words_in_latin(self) -> KanaSystem:
        return KanaSystem(ID=self.ID, TITLE=self.TITLE, STANDARD=self.STANDARD, labial="m")

    def _word(self, word: str) -> str:
        latin = self._words_in_latin._word(word).lower()
        latin = re.sub(r"tch", "cch", latin)
        latin = re.sub(r"(?<=[aueo])i(?![aueo])", "й", latin)
        cyrillic = _SYLLABLE.sub(_syllable, latin.replace("n'", "нъ"))
        rest = {ord(char): _CONSONANTS.get(char, char) for char in "bcdfghjkmnprstvwyz"}
        return cyrillic.translate(rest | {ord("c"): "т"}).capitalize()


def _syllable(match: re.Match[str]) -> str:
    consonant, glide, vowel = match.groups()
    soft = glide or consonant in ("ch", "j", "sh")
    return _CONSONANTS[consonant] + (_SOFT if soft else _HARD)[vowel]


POLIVANOV: Final = PolivanovSystem(
    ID="ja-polivanov",
    TITLE="Polivanov (Japanese in Russian)",
    STANDARD="E. D. Polivanov, 1917, in Polivanov and Pletner, Grammatika yaponskogo razgovornogo"
    " yazyka, 1930; Unicode CLDR, transform ja_Latn-ru",
    ASCII=False,
)

SYSTEMS: Final = (POLIVANOV,)
