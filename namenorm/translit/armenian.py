"""Armenian: BGN/PCGN, the same without apostrophes, Western values, libraries and ISO 9985.

Western Armenian gives many letters another sound (Petrosian, Bedrossian); little in the spelling
of a name tells which is meant.  The Eastern values are the default; `WESTERN` reads the same
letters as the diaspora does, in its older spelling too (-եան).

>>> PRESS.romanize("Նիկոլ Փաշինյան"), BGN_PCGN.romanize("Նիկոլ Փաշինյան")
('Nikol Pashinyan', 'Nikol P’ashinyan')
>>> PRESS.romanize("Երևան"), PRESS.romanize("Որոտան")    # ե and ո differ at the start of a word
('Yerevan', 'Vorotan')
>>> PRESS.romanize("Պետրոսյան"), IAN.romanize("Պետրոսյան"), WESTERN.romanize("Պետրոսեան")
('Petrosyan', 'Petrosian', 'Bedrosian')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import END, START, Context, RuleSystem, one_of

__all__ = ["ALA_LC", "BGN_PCGN", "IAN", "ISO_9985", "PRESS", "SYSTEMS", "WESTERN"]

# fmt: off
_LETTERS: Final = {
    "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "y", "թ": "t’",
    "ժ": "zh", "ի": "i", "լ": "l", "խ": "kh", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh",
    "ճ": "ch", "մ": "m", "յ": "y", "ն": "n", "շ": "sh", "ո": "o", "չ": "ch’", "պ": "p", "ջ": "j",
    "ռ": "rr", "ս": "s", "վ": "v", "տ": "t", "ր": "r", "ց": "ts’", "ւ": "v", "փ": "p’",
    "ք": "k’", "օ": "o", "ֆ": "f", "և": "ev", "եւ": "ev", "եվ": "ev", "ու": "u",
}
_WESTERN: Final = {
    "բ": "p", "գ": "k", "դ": "t", "ծ": "dz", "կ": "g", "ձ": "ts", "ճ": "j", "պ": "b", "ջ": "ch",
    "տ": "d", "եւ": "ev", "եւո": "evo", "իւ": "iu", "եա": "ia",
}
_ALA: Final = {
    "է": "ē", "ը": "ě", "թ": "tʻ", "չ": "chʻ", "ռ": "ṛ", "ց": "tsʻ", "ւ": "w", "փ": "pʻ",
    "ք": "kʻ", "օ": "ō", "և": "ew", "եւ": "ew", "եվ": "ev",
}
_ISO: Final = _ALA | {
    "ը": "ë", "թ": "t’", "ժ": "ž", "խ": "x", "ծ": "ç", "ձ": "j", "ղ": "ġ", "ճ": "č̣", "շ": "š",
    "չ": "č", "ջ": "ǰ", "ռ": "ṙ", "ց": "c’", "ու": "ow", "փ": "p’", "ք": "k’", "օ": "ò",
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

IAN: Final = RuleSystem(
    ID="hy-press-ian",
    LANG="hy",
    SCRIPT="Armn",
    TITLE="As the press has it, with -ian in family names",
    STANDARD="English and French usage: hy-press, but -յան as bearers abroad mostly spell it",
    letters=_PLAIN,
    contexts=(Context({"յան": "ian", "յանց": "iants"}, r"(?<=\w)", END), *_CONTEXTS),
)

WESTERN: Final = RuleSystem(
    ID="hy-western",
    LANG="hy",
    SCRIPT="Armn",
    TITLE="Western Armenian values, without marks",
    STANDARD="American Library Association and Library of Congress, Armenian, 1997: the Western"
    " values, unmarked, with initial ye, vo and h as they are spoken",
    letters=_PLAIN | _WESTERN,
    contexts=(Context({"յ": "h"}, START), Context({"յան": "ian"}, r"(?<=\w)", END), *_CONTEXTS),
)

ALA_LC: Final = RuleSystem(
    ID="hy-alalc-1997",
    LANG="hy",
    SCRIPT="Armn",
    TITLE="ALA-LC 1997 (libraries)",
    STANDARD="American Library Association and Library of Congress, Armenian, 1997",
    ASCII=False,
    letters=_PLAIN | _ALA,
    contexts=(Context({"յ": "h"}, START),),
)

ISO_9985: Final = RuleSystem(
    ID="hy-iso-9985-1996",
    LANG="hy",
    SCRIPT="Armn",
    TITLE="ISO 9985:1996",
    STANDARD="ISO 9985:1996, Transliteration of Armenian characters into Latin characters",
    ASCII=False,
    letters=_PLAIN | _ISO,
)

SYSTEMS: Final = (PRESS, BGN_PCGN, IAN, WESTERN, ALA_LC, ISO_9985)
