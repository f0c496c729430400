"""Belarusian by the rules of 2023, in the population register, for persons and in libraries.

Since 2023 the state writes place names without the marks of the Latin alphabet that Belarusians
have of their own, and г as ``g``; letters that the reports of the change do not name (х, ц) are
as they were.

>>> NATIONAL_2023.romanize("Шаркаўшчына"), REGISTER.romanize("Вераб'ёў")
('Sharkawshchyna', 'Vierabjow')
>>> PERSONS.romanize("Каліноўскі"), ALA_LC.romanize("Магілёў")
('Kalinowski', 'Mahili͡oŭ')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.belarusian import BGN_PCGN, ICAO
from namenorm.translit.engine import START, Context, RuleSystem, one_of

__all__ = ["ALA_LC", "NATIONAL_2023", "PERSONS", "REGISTER", "SYSTEMS"]

# fmt: off
_REGISTER: Final = {**ICAO.letters} | {
    "г": "g", "е": "ie", "й": "j", "ў": "w", "дзь": "dź", "зь": "ź", "ль": "ĺ", "нь": "ń",
    "сь": "ś", "ць": "ć",
}
_ALA: Final = {
    "ё": "i͡o", "ж": "z͡h", "й": "ĭ", "ў": "ŭ", "ь": "ʹ", "э": "ė", "ю": "i͡u", "я": "i͡a",
}
# fmt: on
_IOTATED: Final = {"е": "je", "ё": "jo", "ю": "ju", "я": "ja"}
_CONTEXTS: Final = (
    Context(_IOTATED, START),
    Context(_IOTATED, f"(?<={one_of('аеёіоуўыэюяйь')})"),
    Context(_IOTATED, r"(?<=\w['’ʼ])"),
)

NATIONAL_2023: Final = RuleSystem(
    ID="be-national-2023",
    LANG="be",
    SCRIPT="Cyrl",
    TITLE="Belarusian national 2023 (places)",
    STANDARD="State Committee on Property of Belarus, resolution 19, 24 March 2023",
    letters={**ICAO.letters} | {"г": "g", "е": "ie", "й": "j", "ў": "w", "х": "ch", "ц": "c"},
    contexts=_CONTEXTS,
    apostrophe="",
)

REGISTER: Final = RuleSystem(
    ID="be-register-2008",
    LANG="be",
    SCRIPT="Cyrl",
    TITLE="Population register 2008",
    STANDARD="Ministry of the Interior of Belarus, instruction on the register of population, 2008",
    ISO24229="mvd-bel-Cyrl-Latn-2008",
    ASCII=False,
    letters=_REGISTER,
    contexts=_CONTEXTS,
    apostrophe="",
)

PERSONS: Final = RuleSystem(
    ID="be-odni-2015",
    LANG="be",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Belarusian Personal Names, 2015",
    ISO24229="odni-bel-Cyrl-Latn-2015",
    letters={**BGN_PCGN.letters} | {"ь": ""},
    apostrophe="",
)

ALA_LC: Final = RuleSystem(
    ID="be-alalc-1997",
    LANG="be",
    SCRIPT="Cyrl",
    TITLE="ALA-LC 1997 (libraries)",
    STANDARD="American Library Association and Library of Congress, Byelorussian, 1997",
    ISO24229="alalc-bel-Cyrl-Latn-1997",
    ASCII=False,
    letters={**ICAO.letters} | _ALA | {"е": "e"},
    apostrophe="",
)

SYSTEMS: Final = (NATIONAL_2023, REGISTER, PERSONS, ALA_LC)
