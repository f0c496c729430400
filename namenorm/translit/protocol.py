"""What every romanization system offers; modules and instances both may satisfy it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

__all__ = ["RomanizationSystem", "target_of"]


@runtime_checkable
class RomanizationSystem(Protocol):
    """One way of writing one language, or one script, in Latin letters.

    ``ALPHABET`` holds the lower-case letters that the laws test it with: all that it claims for
    an alphabet, a sample for Han; `claims` decides.  ``ASCII`` promises that no claimed
    letter becomes anything but ASCII.
    """

    @property
    def ID(self) -> str:
        """Short and stable, language first: ``uk-national-2010``."""

    @property
    def LANG(self) -> str:
        """ISO 639-1 code of the language, ``und`` for any."""

    @property
    def SCRIPT(self) -> str:
        """ISO 15924 code of the script it reads, ``Zyyy`` for any."""

    @property
    def TITLE(self) -> str:
        """What to call it."""

    @property
    def STANDARD(self) -> str:
        """Who published it, where and when."""

    @property
    def ISO24229(self) -> str | None:
        """Its code by ISO 24229 as the interscript project assigns them, where there is one."""

    @property
    def ASCII(self) -> bool:
        """Whether the letters it claims always become ASCII."""

    @property
    def ALPHABET(self) -> str:
        """Lower-case letters that it claims."""

    def claims(self, char: str) -> bool:
        """Whether *char* is a letter that this system romanizes."""

    def romanize(self, text: str) -> str:
        """Return *text* with what it claims in Latin letters and all else as it was, in NFC."""


def target_of(system: RomanizationSystem) -> str:
    """Return the ISO 15924 code of the script that *system* writes, Latin unless it says else.

    A few carry a ``TARGET``: Russian and Ukrainian have systems of their own for Korean, Chinese
    and Japanese names.
    """
    return getattr(system, "TARGET", "Latn")
