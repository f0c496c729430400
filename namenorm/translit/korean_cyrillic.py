"""Korean in Cyrillic: Kontsevich, and what Russian newspapers print.

Kontsevich writes the sounds, as McCune-Reischauer does in Latin, and a given name as one word;
newspapers and the foreign ministry write each syllable of it as a word and keep чж for ㅈ.  Both
voice across the parts of a name: 노광철 is Но Гванчхоль, Но Гван Чхоль.  이 as a surname is Ли, as
Russian has it.  Names that came by other ways (Ким Чен Ын, Цой) follow no rule, and tensing that
the spelling does not show (한자 Ханчча) is lost.

>>> KONTSEVICH.romanize("노광철"), PRESS.romanize("노광철"), PRESS.romanize("김정은")
('Но Гванчхоль', 'Но Гван Чхоль', 'Ким Чжон Ын')
>>> KONTSEVICH.romanize("안양"), KONTSEVICH.romanize("울산"), KONTSEVICH.romanize("설날")
('Анъян', 'Ульсан', 'Соллаль')
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from namenorm.translit.hangul import Syllable, blocks, heard, sounds
from namenorm.translit.korean import HangulSystem
from namenorm.translit.korean_names import split_surname

__all__ = ["KONTSEVICH", "PRESS", "SYSTEMS", "CyrillicHangul"]

_FINALS: Final = {
    "": "", "ㄱ": "к", "ㄴ": "н", "ㄷ": "т", "ㄹ": "ль", "ㅁ": "м", "ㅂ": "п", "ㅇ": "н",
}  # fmt: skip
_VOICED: Final = {"ㄱ": "г", "ㄷ": "д", "ㅂ": "б", "ㅈ": "дж"}
#: What ㄹ is before ㄹ and ㅎ, where it is not ль.
_LIQUID: Final = {"ㄹ": "л", "ㅎ": "р"}
_IOTATED: Final = frozenset("ㅑㅒㅕㅖㅛㅠ")
#: Vowels that are written otherwise after a consonant; ㅔ is э at the start and after a vowel.
_AFTER_CONSONANT: Final = {"ㅔ": "е", "ㅖ": "е", "ㅢ": "и"}
#: What custom has fixed: some cities, and the commonest surname but one, South and North.
_CUSTOM: Final = {"서울": "Сеул", "평양": "Пхеньян", "신의주": "Синыйджу", "이": "Ли", "리": "Ли"}


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class CyrillicHangul(HangulSystem):
    """A transcription of Korean into Cyrillic; ``affricate`` is ㅈ between sonorants."""

    TARGET: str = "Cyrl"
    ASCII: bool = False
    onsets: str = "к кк н т тт р м п пп с сс - ч чч чх кх тх пх х"
    vowels: str = "а э я йя о э ё йе о ва вэ ве ё у во ве ви ю ы ый и"
    affricate: str = "дж"

    def _guess(self, word: str) -> str:
        return self.exceptions.get(word) or super()._guess(word)

    def _person(self, word: str) -> str:
        surname, given = split_surname(word) or ("", word)
        parts = [self._word(surname)] if surname else []
        last = _ending(surname)
        for part in given if self.given == "words" else [given]:
            parts.append(self._write(_sounds(part), last, _joints(part)))
            last = _ending(part)
        return " ".join(parts)

    def _word(self, word: str) -> str:
        return self.exceptions.get(word) or self._write(_sounds(word), "", _joints(word))

    def _write(
        self, syllables: list[Syllable], last: str = "", joints: frozenset[int] = frozenset()
    ) -> str:
        """Return *syllables* after the sound *last*, with ъ inside those of *joints*."""
        onsets, vowels = self._letters
        written = ""
        for i, (onset, vowel, coda) in enumerate(syllables):
            consonant, plain, final = onsets[onset], vowels[vowel], _FINALS[coda]
            following = syllables[i + 1][0] if i + 1 < len(syllables) else ""
            if onset in _VOICED and last and last not in "ㄱㄷㅂ":
                consonant = self.affricate if onset == "ㅈ" else _VOICED[onset]
            elif onset == "ㄹ" and last == "ㄹ":
                consonant = "л"
            if consonant:
                plain = _AFTER_CONSONANT.get(vowel, plain)
            if coda == "ㄹ" and following in _LIQUID:
                final = _LIQUID[following]
            written += consonant + ("ъ" if i in joints else "") + plain + final
            last = coda or vowel
        return written[:1].upper() + written[1:]


def _sounds(word: str) -> list[Syllable]:
    return heard(word) if len(word) == 1 else sounds(word)


def _ending(word: str) -> str:
    """Return the last sound of *word*."""
    if not word:
        return ""
    _, vowel, coda = heard(word[-1])[0]
    return coda or vowel


def _joints(word: str) -> frozenset[int]:
    """Return which syllables need ъ: those with я, ё, ю after a final н, as in 안양 Анъян."""
    syllables = blocks(word)
    return frozenset(
        i
        for i in range(1, len(syllables))
        if syllables[i][0] == "ㅇ" and syllables[i][1] in _IOTATED
        if syllables[i - 1][2] in ("ㄴ", "ㅇ")
    )


KONTSEVICH: Final = CyrillicHangul(
    ID="ko-kontsevich",
    TITLE="Kontsevich (Korean in Russian)",
    STANDARD="L. R. Kontsevich, Russian practical transcription of Korean, after A. A. Kholodovich",
    given="word",
    exceptions=_CUSTOM,
)

PRESS: Final = CyrillicHangul(
    ID="ko-press-ru",
    TITLE="Russian press (Korean in Russian)",
    STANDARD="Usage of Russian news agencies and the foreign ministry: each syllable a word, чж",
    given="words",
    affricate="чж",
    exceptions=_CUSTOM,
)

SYSTEMS: Final = (KONTSEVICH, PRESS)
