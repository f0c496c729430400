"""Greek: ELOT 743, which the United Nations and Greek passports use.

The transcription of the standard, with the accents left out as passports do.  Lost are the
accent, and which of η ι υ ει οι stood where ``i`` or ``y`` stands; names that English has in
Latin form (Athens, Socrates) come out modern.

>>> ELOT_743.romanize("Γεώργιος Παπανδρέου"), ELOT_743.romanize("Ευάγγελος")
('Georgios Papandreou', 'Evangelos')
>>> ELOT_743.romanize("Μπακογιάννη"), ELOT_743.romanize("Λαμπράκης")    # μπ is b at the start
('Bakogianni', 'Lamprakis')
"""

from __future__ import annotations

from typing import Final
from unicodedata import normalize

from namenorm.translit.engine import END, START, Context, RuleSystem, one_of

__all__ = ["ELOT_743", "STRESS", "SYSTEMS", "monotonic"]

# fmt: off
_LETTERS: Final = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
    "ά": "a", "έ": "e", "ή": "i", "ί": "i", "ό": "o", "ύ": "y", "ώ": "o",
    "ϊ": "i", "ϋ": "y", "ΐ": "i", "ΰ": "y",
    "ου": "ou", "ού": "ou", "γγ": "ng", "γξ": "nx", "γχ": "nch",
    "αυ": "av", "αύ": "av", "ευ": "ev", "εύ": "ev", "ηυ": "iv", "ηύ": "iv",
}
# fmt: on
_BEFORE_VOICELESS: Final = {
    unit: latin[0] + "f" for unit, latin in _LETTERS.items() if latin[1:] == "v"
}
#: Accents, breathings and the like, where they stand apart from their letter.
STRESS: Final = "\u0300\u0301\u0308\u0313\u0314\u0342\u0345"


def monotonic() -> dict[str, str]:
    """Return the letters with breathings and such of older print, as they are written today."""
    table = {}
    for char in map(chr, range(0x1F00, 0x2000)):
        parts = normalize("NFD", char)
        base, marks = parts[0], parts[1:]
        if base.isalpha() and "\u0370" <= base <= "\u03ff" and char != normalize("NFC", base):
            accent = "\u0301" if {"\u0300", "\u0301", "\u0342"}.intersection(marks) else ""
            diaeresis = "\u0308" if "\u0308" in marks else ""
            plain = normalize("NFC", base + diaeresis + accent)
            table[char] = plain if len(plain) == 1 else base
    return table


ELOT_743: Final = RuleSystem(
    ID="el-elot743",
    LANG="el",
    SCRIPT="Grek",
    TITLE="ELOT 743 (ISO 843, UN 1987)",
    STANDARD="ELOT 743:2001, Conversion of Greek characters into Latin characters, transcription",
    ISO24229="elot-ell-Grek-Latn-743-2001-ts",
    letters=_LETTERS,
    contexts=(
        Context({"μπ": "b"}, START),
        Context({"μπ": "b"}, after=END),
        Context(_BEFORE_VOICELESS, after=f"(?={one_of('θκξπστφχψ')}|ς)"),
        Context(_BEFORE_VOICELESS, after=END),
    ),
    prepare=monotonic(),
    stress=STRESS,
)

SYSTEMS: Final = (ELOT_743,)
