"""Thai by the royal system (RTGS, 1999), and Lao as names are spelled in English.

The royal system writes what is heard: a letter has another value at the end of a syllable, and
mute letters go.  `namenorm.translit.thai_syllables` says where a syllable ends, without a
dictionary, so words whose reading is irregular come out wrong (รัตนะ); spellings of persons'
names go by other habits, and are found by their sounds.

>>> from namenorm.translit import system
>>> system("th-rtgs-1999").romanize("เชียงใหม่"), system("lo-press").romanize("ວຽງຈັນ")
('Chiangmai', 'Viangchan')

What is lost: tone, length, the o of sound and that of ɔ, which letter a sound is written with.
"""

from __future__ import annotations

from functools import cache, partial
from typing import Final

from namenorm.translit.runs import RunSystem
from namenorm.translit.tables import rows
from namenorm.translit.thai_syllables import Reading, lao_as_thai, read

__all__ = ["SYSTEMS"]

_LAO_VOWELS: Final = {"u": ("ou",), "ue": ("eu",), "uea": ("eua",), "ua": ("oua",), "wa": ("oua",)}
_THAI_VOWELS: Final = {"wa": ("ua",)}
_THAI_SIGNS: Final = "ะัาำิีึืฺุู็่้๊๋์ํ๎"
_LAO_SIGNS: Final = "\u0ebcະັາຳິີຶືຸູົ່້໊໋໌ໍ"


@cache
def _reading(script: str) -> Reading:
    consonants = {
        lao_as_thai(letter): ((start.strip("-"),), (end.strip("-"),))
        for of, letters, start, end in rows("thai.tsv")
        if of == script
        for letter in letters.split()
    }
    vowels = _LAO_VOWELS if script == "Laoo" else _THAI_VOWELS
    return Reading(consonants, vowels, silent=False)


def _latin(word: str, script: str) -> str:
    return "".join(choices[0] for choices in read(word, script, _reading(script)))


def _letters(script: str) -> str:
    own = [row[1].split() for row in rows("thai.tsv") if row[0] == script]
    single = "".join(
        letter for letters in own for letter in letters if len(letter) == 1 and letter.isalpha()
    )
    # The vowels that stand before a consonant, and those that are letters, are letters too.
    return single + ("ฤฦเแโใไะาๆ" if script == "Thai" else "ເແໂໃໄະາຽ")


SYSTEMS: Final = (
    RunSystem(
        ID="th-rtgs-1999",
        LANG="th",
        SCRIPT="Thai",
        TITLE="Royal Thai General System of Transcription",
        STANDARD="Royal Institute of Thailand, 1999",
        ISO24229="royin-tha-Thai-Latn-1999",
        letters=partial(_letters, "Thai"),
        signs=_THAI_SIGNS,
        latin=partial(_latin, script="Thai"),
    ),
    RunSystem(
        ID="lo-press",
        LANG="lo",
        SCRIPT="Laoo",
        TITLE="Lao, as names are spelled in English",
        STANDARD="None; usage",
        letters=partial(_letters, "Laoo"),
        signs=_LAO_SIGNS,
        latin=partial(_latin, script="Laoo"),
    ),
)
