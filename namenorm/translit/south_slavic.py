"""Bulgarian, Serbian and Macedonian, by way of the package transliterate.

The package's tables are right but for what is mended here: Bulgarian Ь has no capital, final -ия
is -ia by law, and Macedonian ѐ and ѝ are passed through.  It is GPL-2.0 or LGPL-2.1; this module
alone imports it, when a name is first romanized, and reads its tables letter by letter.

>>> STREAMLINED.romanize("Велико Търново"), STREAMLINED.romanize("София")
('Veliko Tarnovo', 'Sofia')
>>> GAJ.romanize("Никшић"), SERBIAN_ASCII.romanize("Новак Ђоковић")
('Nikšić', 'Novak Djokovic')
>>> MACEDONIAN.romanize("Ѓорге Иванов")
'Gjorge Ivanov'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from namenorm.translit.engine import END, Context, RuleSystem

__all__ = ["GAJ", "MACEDONIAN", "SERBIAN_ASCII", "STREAMLINED", "SYSTEMS", "PackageSystem"]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class PackageSystem:
    """A system whose table transliterate has; see `namenorm.translit.protocol`.

    ``mended`` overrides letters of the package, ``contexts`` adds to them.
    """

    ID: str
    LANG: str
    TITLE: str
    STANDARD: str
    ALPHABET: str
    ISO24229: str | None = None
    ASCII: bool = True
    SCRIPT: str = "Cyrl"
    mended: Mapping[str, str] = field(default_factory=dict)
    contexts: tuple[Context, ...] = ()

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    def claims(self, char: str) -> bool:
        """Whether *char* is a letter of the alphabet, in either case."""
        return char.lower() in self.ALPHABET and len(char) == 1

    def romanize(self, text: str) -> str:
        """Return *text* with the letters of the alphabet in Latin script, in NFC."""
        return text if text.isascii() else self._rules.romanize(text)

    @cached_property
    def _rules(self) -> RuleSystem:
        from transliterate import translit  # type: ignore[import-untyped]

        table = {char: translit(char, self.LANG, reversed=True) for char in self.ALPHABET}
        return RuleSystem(
            ID=self.ID,
            LANG=self.LANG,
            SCRIPT=self.SCRIPT,
            TITLE=self.TITLE,
            STANDARD=self.STANDARD,
            letters={**table, **self.mended},
            contexts=self.contexts,
        )


STREAMLINED: Final = PackageSystem(
    ID="bg-streamlined-2009",
    LANG="bg",
    TITLE="Bulgarian streamlined 2009 (UN 2012)",
    STANDARD="Transliteration Act of Bulgaria, State Gazette 19/2009",
    ISO24229="bgna-bul-Cyrl-Latn-2009",
    ALPHABET="абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    mended={"ь": "y", "ѝ": "i"},
    contexts=(Context({"ия": "ia"}, after=END),),
)

GAJ: Final = PackageSystem(
    ID="sr-gaj",
    LANG="sr",
    TITLE="Serbian Latin (Gaj)",
    STANDARD="The Latin alphabet of Serbian itself; BGN/PCGN table of correspondences, 2005",
    ISO24229="bgnpcgn-srp-Cyrl-Latn-2005",
    ASCII=False,
    ALPHABET="абвгдђежзијклљмнњопрстћуфхцчџш",
)

SERBIAN_ASCII: Final = PackageSystem(
    ID="sr-odni-2015",
    LANG="sr",
    TITLE="Serbian Latin without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Serbian Personal Names, 2015",
    ISO24229="odni-srp-Cyrl-Latn-2015",
    ALPHABET=GAJ.ALPHABET,
    mended={"ђ": "dj", "ж": "z", "ћ": "c", "ч": "c", "џ": "dz", "ш": "s"},
)

MACEDONIAN: Final = PackageSystem(
    ID="mk-press",
    LANG="mk",
    TITLE="Macedonian without marks",
    STANDARD="English-language usage and Macedonian documents: sh, ch, zh, gj, kj",
    ALPHABET="абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    mended={"ѐ": "e", "ѝ": "i"},
)

MACEDONIAN_BGN: Final = PackageSystem(
    ID="mk-bgnpcgn-2013",
    LANG="mk",
    TITLE="BGN/PCGN 2013",
    STANDARD="BGN/PCGN, Romanization of Macedonian, 2013 agreement",
    ISO24229="bgnpcgn-mkd-Cyrl-Latn-2013",
    ASCII=False,
    ALPHABET=MACEDONIAN.ALPHABET,
    mended={"ѓ": "ǵ", "ж": "ž", "ќ": "ḱ", "ч": "č", "џ": "dž", "ш": "š", "ѐ": "e", "ѝ": "i"},
)

SYSTEMS: Final = (STREAMLINED, GAJ, SERBIAN_ASCII, MACEDONIAN, MACEDONIAN_BGN)
