"""Laws that every romanization system obeys.

Parametrized over the registry: a new system is tested the moment it is registered.  A failure
that Hypothesis finds is pinned with ``@example`` above the law it broke and stays for good.
"""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm.testing import strategies as nn
from namenorm.text.scripts import script_of
from namenorm.translit import SYSTEMS, RomanizationSystem, romanize, variants
from namenorm.translit.protocol import target_of

every_system = pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.ID)


def is_of_target(system: RomanizationSystem, char: str) -> bool:
    """Whether *char* is of the script written, or of none such as the prime for a soft sign."""
    return char.isascii() if system.ASCII else script_of(char) in (target_of(system), "Zyyy")


def cased(system: RomanizationSystem) -> str:
    """Return the letters of a system that have a capital, one character long."""
    return "".join(c for c in system.ALPHABET if len(c.upper()) == 1 and c.upper() != c)


@every_system
@given(text=nn.texts())
@example(text="\ud800")  # a lone surrogate is still a str
@example(text="\u0301\u05bc\u0651ゝー々")  # marks that mark nothing
def test_is_total_and_idempotent(system: RomanizationSystem, text: str) -> None:
    """Any string at all is accepted, and romanizing twice is romanizing once."""
    once = system.romanize(text)

    assert system.romanize(once) == once


@every_system
def test_takes_long_text(system: RomanizationSystem) -> None:
    """A text of a hundred thousand letters is romanized, not refused."""
    text = system.ALPHABET[:1] * 2_000 + "x" * 98_000

    assert system.romanize(text).endswith("x" * 98_000)


@every_system
@given(data=st.data())
def test_romanizes_all_it_claims(system: RomanizationSystem, data: st.DataObject) -> None:
    """A name in the system's alphabet comes out in Latin (or Cyrillic), in ASCII if it says so."""
    name = data.draw(nn.names(alphabet=system.ALPHABET))
    letters = [char for char in system.romanize(name) if char.isalpha()]

    assert all(is_of_target(system, char) for char in letters)


@every_system
def test_claims_its_alphabet(system: RomanizationSystem) -> None:
    """What a system is tested with is what it claims, and it claims nothing of what it writes."""
    assert all(map(system.claims, system.ALPHABET))
    assert not any(map(system.claims, nn.ALPHABETS["Latn"] + nn.ALPHABETS[target_of(system)]))


@every_system
@given(name=nn.names())
@example(name="aь")  # the sign over the letter before it, which is not of the alphabet
def test_leaves_all_else_alone(system: RomanizationSystem, name: str) -> None:
    """Letters that the system does not claim survive, in order, perhaps with a mark more."""
    name = normalize("NFC", name)
    kept = [char for char in name if char.isalpha() and not system.claims(char)]
    foreign = normalize("NFD", "".join(kept))
    romanized = iter(normalize("NFD", system.romanize(name)))

    assert all(char in romanized for char in foreign)  # `in` consumes: a subsequence test


@every_system
@given(name=nn.names())
def test_ignores_the_normal_form(system: RomanizationSystem, name: str) -> None:
    """Canonically equivalent inputs give the same output."""
    assert system.romanize(normalize("NFC", name)) == system.romanize(normalize("NFD", name))


@every_system
@given(left=nn.names(), right=nn.names())
@example(left="ا", right="Ϋ́ا")
def test_words_are_independent(system: RomanizationSystem, left: str, right: str) -> None:
    """No rule reaches across a space."""
    parts = [system.romanize(left), system.romanize(right)]

    assert " ".join(parts) == system.romanize(f"{left} {right}")


@pytest.mark.parametrize("system", [s for s in SYSTEMS if cased(s)], ids=lambda s: s.ID)
@given(data=st.data())
def test_shouts_back(system: RomanizationSystem, data: st.DataObject) -> None:
    """A word in capitals comes out in capitals."""
    word = data.draw(st.text(st.sampled_from(cased(system)), min_size=2, max_size=8))
    latin = system.romanize(word.upper())

    assert latin == latin.upper()


@given(text=nn.texts())
@example(text="\ud800")
def test_romanize_is_total_and_idempotent(text: str) -> None:
    """Any text in any mix of scripts is romanized, once and for all."""
    once = romanize(text)

    assert romanize(once) == once


@given(name=nn.names())
@example(name="Ѭ")  # a letter that no living alphabet has
@example(name="漢字かな交じり")
def test_romanize_leaves_no_other_script(name: str) -> None:
    """Whatever the scripts of a name, its letters end up Latin."""
    assert {script_of(char) for char in romanize(name) if char.isalpha()} <= {"Latn", "Zyyy"}


@given(name=nn.names())
def test_variants_differ_and_start_with_the_default(name: str) -> None:
    """Variants are distinct, and the first is what `romanize` gives for one language."""
    found = variants(name)
    forms = [variant.text for variant in found]

    assert len(forms) == len(set(forms))
    assert name not in forms


@given(name=nn.names(alphabet=nn.ALPHABETS["Cyrl"]), lang=st.sampled_from(["ru", "uk", "be", "kk"]))
@example(name="ђєґ", lang="ru")  # letters of two neighbours' alphabets, and none of its own
def test_first_variant_is_the_default(name: str, lang: str) -> None:
    """`romanize` gives the form that `variants` puts first."""
    found = [variant.text for variant in variants(name, lang=lang)] or [romanize(name, lang=lang)]

    assert found[0] == romanize(name, lang=lang)
