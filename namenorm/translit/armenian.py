"""Armenian (Eastern): BGN/PCGN, and the same without apostrophes.

Western Armenian gives many letters another sound (Petrosian, Bedrossian); nothing in the
spelling of a name tells which is meant, and the Eastern values are taken.

>>> PRESS.romanize("Նիկոլ Փաշինյան"), BGN_PCGN.romanize("Նիկոլ Փաշինյան")
('Nikol Pashinyan', 'Nikol P’ashinyan')
>>> PRESS.romanize("Երևան"), PRESS.romanize("Որոտան")    # ե and ո differ at the start of a word
('Yerevan', 'Vorotan')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import END, START, Context, RuleSystem, one_of

__all__ = ["BGN_PCGN", "PRESS", "SYSTEMS"]

# fmt: off
_LETTERS: Final = {
    "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "y", "թ": "t’",
    "ժ": "zh", "ի": "i", "լ": "l", "խ": "kh", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh",
    "ճ": "ch", "մ": "m", "յ": "y", "ն": "n", "շ": "sh", "ո": "o", "չ": "ch’", "պ": "p", "ջ": "j",
    "ռ": "rr", "ս": "s", "վ": "v", "տ": "t", "ր": "r", "ց": "ts’", "ւ": "v", "փ": "p’",
    "ք": "k’", "օ": "o", "ֆ": "f", "և": "ev", "եւ": "ev", "եվ": "ev", "ու": "u",
}
# fmt: on
_PLAIN: Final = {letter: latin.rstrip("’") for letter, latin in _LETTERS.items()} | {"ռ": "r"}
_AFTER_VOWEL: Final = f"(?<={one_of('աեէըիոօւ')})"
_SOFT: Final = {"ե": "ye", "և": "yev", "եւ": "yev", "եվ": "yev"}
_CONTEXTS: Final = (
    Context({"ով": "ov"}, START, END),
    Context(_SOFT | {"ո": "vo", "ու": "u"}, START),
    Context(_SOFT, _AFTER_VOWEL),
)

PRESS: Final = RuleSystem(
    ID="hy-press",
    LANG="hy",
    SCRIPT="Armn",
    TITLE="BGN/PCGN without apostrophes, one r",
    STANDARD="English-language usage: the letters of BGN/PCGN 1981, aspiration unmarked",
    letters=_PLAIN,
    contexts=_CONTEXTS,
)

BGN_PCGN: Final = RuleSystem(
    ID="hy-bgnpcgn-1981",
    LANG="hy",
    SCRIPT="Armn",
    TITLE="BGN/PCGN 1981 (Eastern)",
    STANDARD="BGN/PCGN, Romanization of Armenian, 1981 agreement, confirmed June 2019",
    ISO24229="bgnpcgn-arm-Armn-Latn-1981",
    ASCII=False,
    letters=_LETTERS,
    contexts=_CONTEXTS,
)

SYSTEMS: Final = (PRESS, BGN_PCGN)
