"""Belarusian: passports, maps, and the national system for places.

ICAO is what passports say (Aliaksandr), BGN/PCGN what maps abroad do (Alyaksandr), the national
system of 2007 what road signs in Belarus do (Aliaksandr, but Hrodna beside Chocimsk and
Mahilioŭ).  The first drops the soft sign; the last writes it over the consonant.

>>> ICAO.romanize("Святлана Ціханоўская"), BGN_PCGN.romanize("Магілёў")
('Sviatlana Tsikhanouskaia', 'Mahilyow')
>>> NATIONAL.romanize("Гомель"), NATIONAL.romanize("Вераб'ёвічы")
('Homieĺ', 'Vierabjovičy')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem, one_of

__all__ = ["BGN_PCGN", "ICAO", "NATIONAL", "SYSTEMS"]

# fmt: off
_LETTERS: Final = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "ё": "io", "ж": "zh",
    "з": "z", "і": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
    "ш": "sh", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}
_BGN: Final = {
    "е": "ye", "ё": "yo", "й": "y", "ў": "w", "ь": "’", "ю": "yu", "я": "ya",
}
_NATIONAL: Final = {
    "е": "ie", "ё": "io", "ж": "ž", "й": "j", "ў": "ŭ", "х": "ch", "ц": "c", "ч": "č", "ш": "š",
    "ь": "\u0301", "ю": "iu", "я": "ia",
}
_IOTATED: Final = {"е": "je", "ё": "jo", "ю": "ju", "я": "ja"}
# fmt: on

ICAO: Final = RuleSystem(
    ID="be-icao-9303",
    LANG="be",
    SCRIPT="Cyrl",
    TITLE="Passports (ICAO Doc 9303)",
    STANDARD="ICAO Doc 9303, part 3, section 6, table B; Belarusian letters",
    ISO24229="icao-bel-Cyrl-Latn-9303",
    letters=_LETTERS,
    apostrophe="",
)

BGN_PCGN: Final = RuleSystem(
    ID="be-bgnpcgn-1979",
    LANG="be",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 1979",
    STANDARD="BGN/PCGN, Romanization of Belarusian, 1979 agreement",
    ISO24229="bgnpcgn-bel-Cyrl-Latn-1979",
    ASCII=False,
    letters=_LETTERS | _BGN,
    apostrophe="”",
)

NATIONAL: Final = RuleSystem(
    ID="be-national-2007",
    LANG="be",
    SCRIPT="Cyrl",
    TITLE="Belarusian national 2007 (UN)",
    STANDARD="State Committee on Property of Belarus, resolution 38, 11 June 2007",
    ISO24229="by-bel-Cyrl-Latn-2007",
    ASCII=False,
    letters=_LETTERS | _NATIONAL,
    contexts=(
        Context(_IOTATED, START),
        Context(_IOTATED, f"(?<={one_of('аеёіоуўыэюяйь')})"),
        Context(_IOTATED, r"(?<=\w['’ʼ])"),
    ),
    apostrophe="",
)

SYSTEMS: Final = (ICAO, BGN_PCGN, NATIONAL)
