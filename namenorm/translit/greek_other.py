"""Greek by other systems: letter by letter, the older map system, libraries, and the Latin way.

ISO 843 (ELOT 743, transliteration) tells η from ι and ω from ο.  BGN/PCGN 1962 is on older maps
and in older records of Greeks and Cypriots (Yeoryios, Andreas Papandhreou); its accents are left
out here.  The Latin way is that of English for antiquity, so a name of today is rarely met in it;
the rough breathing (Herodotus) is lost in today's spelling.

>>> ISO_843.romanize("Ηρώ"), BGN_1962.romanize("Γεώργιος"), ALA_LC.romanize("Φώτης")
('Īrṓ', 'Yeoryios', 'Phōtēs')
>>> LATIN.romanize("Σωκράτης"), LATIN.romanize("Θουκυδίδης"), LATIN.romanize("Αισχύλος")
('Socrates', 'Thucydides', 'Aeschylus')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import END, START, Context, RuleSystem, one_of
from namenorm.translit.greek import STRESS, monotonic

__all__ = ["ALA_LC", "BGN_1962", "ISO_843", "LATIN", "SYSTEMS"]

# fmt: off
_ISO: Final = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "ī", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "ō",
    "ά": "á", "έ": "é", "ή": "ī́", "ί": "í", "ό": "ó", "ύ": "ý", "ώ": "ṓ", "ϊ": "ï", "ϋ": "ÿ",
    "ΐ": "ḯ", "ΰ": "ÿ́", "ου": "ou", "ού": "oú", "αυ": "au", "αύ": "aú", "ευ": "eu", "εύ": "eú",
}
_UNACCENTED: Final = {
    "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω",
}
_BGN: Final = {
    "α": "a", "β": "v", "γ": "g", "δ": "dh", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "i", "φ": "f", "χ": "kh", "ψ": "ps", "ω": "o", "ϊ": "i", "ϋ": "i",
    "ΐ": "i", "ΰ": "i", "ει": "i", "εί": "i", "υι": "i", "υί": "i", "ου": "ou", "ού": "ou",
    "αυ": "av", "αύ": "av", "ευ": "ev", "εύ": "ev", "ηυ": "iv", "ηύ": "iv", "γγ": "ng",
    "γκ": "ng", "γξ": "nx", "γχ": "nkh", "μπ": "mb", "ντ": "nd", "ντζ": "ntz",
}
_ALA: Final = {
    "γγ": "ng", "γξ": "nx", "γχ": "nch", "γκ": "nk", "η": "ē", "υ": "y", "φ": "ph", "χ": "ch",
    "ω": "ō", "αυ": "au", "αύ": "au", "ευ": "eu", "εύ": "eu", "ηυ": "ēu", "ηύ": "ēu",
    "ου": "ou", "ού": "ou", "υι": "ui", "υί": "ui", "ϊ": "i", "ϋ": "y", "ΐ": "i", "ΰ": "y",
}
_LATIN: Final = {
    "β": "b", "η": "e", "κ": "c", "ω": "o", "υ": "y", "φ": "ph", "χ": "ch", "αι": "ae",
    "αί": "ae", "οι": "oe", "οί": "oe", "ει": "i", "εί": "i", "ου": "u", "ού": "u", "αυ": "au",
    "αύ": "au", "ευ": "eu", "εύ": "eu", "γγ": "ng", "γκ": "nc", "γξ": "nx", "γχ": "nch",
    "ϊ": "i", "ϋ": "y", "ΐ": "i", "ΰ": "y",
}
# fmt: on
_PLAIN: Final = {letter: latin for letter, latin in _ISO.items() if latin.isascii()} | {
    letter: _ISO[base] for letter, base in _UNACCENTED.items() if _ISO[base].isascii()
}


def _accented(table: dict[str, str]) -> dict[str, str]:
    """Return *table* and its single letters with an accent, which changes nothing."""
    accented = {letter: table[base] for letter, base in _UNACCENTED.items() if base in table}
    return {**table, **accented}


ISO_843: Final = RuleSystem(
    ID="el-iso-843-1997",
    LANG="el",
    SCRIPT="Grek",
    TITLE="ISO 843 (ELOT 743), transliteration",
    STANDARD="ISO 843:1997, Conversion of Greek characters into Latin characters, table 1",
    ISO24229="iso-ell-Grek-Latn-843-1997-t1",
    ASCII=False,
    letters=_ISO,
    prepare=monotonic(),
    stress=STRESS,
)

BGN_1962: Final = RuleSystem(
    ID="el-bgnpcgn-1962",
    LANG="el",
    SCRIPT="Grek",
    TITLE="BGN/PCGN 1962, without accents",
    STANDARD="BGN/PCGN, Romanization of Greek, 1962 agreement",
    ISO24229="bgnpcgn-ell-Grek-Latn-1962",
    letters=_accented(_BGN),
    contexts=(
        Context({"γκ": "g", "μπ": "b", "ντ": "d"}, START),
        Context({"γ": "y"}, after=f"(?={one_of('εέηήιίυύϊΐϋΰ')}|[αοΑΟ][ιίΙΊ])"),
        Context({"δ": "d"}, "(?<=[νΝ])", "(?=[ρΡ])"),
    ),
    prepare=monotonic(),
    stress=STRESS,
)

ALA_LC: Final = RuleSystem(
    ID="el-alalc-2010",
    LANG="el",
    SCRIPT="Grek",
    TITLE="ALA-LC 2010 (libraries)",
    STANDARD="American Library Association and Library of Congress, Greek, 2010",
    ISO24229="alalc-ell-Grek-Latn-2010",
    ASCII=False,
    letters=_PLAIN | _accented(_ALA),
    contexts=(Context({"γκ": "gk", "μπ": "b", "ντ": "ḏ"}, START),),
    prepare=monotonic(),
    stress=STRESS,
)

LATIN: Final = RuleSystem(
    ID="el-latin",
    LANG="el",
    SCRIPT="Grek",
    TITLE="The Latin way (ancient names in English)",
    STANDARD="Latin usage, as English keeps it: Wikipedia, Romanization of Greek, classical values",
    letters=_PLAIN | _accented(_LATIN),
    contexts=(
        Context({"ος": "us", "ός": "us", "ον": "um", "όν": "um"}, r"(?<=\w)", END),
        Context({"ρ": "rh"}, START),
    ),
    prepare=monotonic(),
    stress=STRESS,
)

SYSTEMS: Final = (ISO_843, BGN_1962, ALA_LC, LATIN)
