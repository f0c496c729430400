"""Case endings that Turkish and Azerbaijani set apart from names."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm.names.inflection import lemmas
from namenorm.names.phrases import uninflected
from namenorm.names.suffixes import MARKS, without_suffix

#: Examples of the spelling guide of the Turkish Language Association (section on the apostrophe),
#: and of acronyms with the endings of their letters' names.
SET_APART = [
    "Kurtuluş Savaşı|nı",
    "Fatih Sultan Mehmet|e",
    "Gül Baba|ya",
    "Sultan Ana|nın",
    "Mehmet Emin Yurdakul|dan",
    "Kâzım Karabekir|i",
    "Yunus Emre|yi",
    "Ziya Gökalp|tan",
    "Osmanlı|yı",
    "Samanyolu|nda",
    "TBMM|den",
    "TDK|nin",
    "BDT|ye",
]
#: Apostrophes that set no ending apart.
OF_THE_NAME = [
    "O'Neill",
    "Xi'an",
    "Hawai'i",
    "Sana'a",
    "Côte d'Ivoire",
    "P'yŏngyang",
    "Kwangch'ŏl",
    "Ra'anana",
    "Jeanne d'Arc",
    "Be'er Sheva",
    "N'Djamena",
    "Chong-un",
]


@pytest.mark.parametrize("written", SET_APART)
@pytest.mark.parametrize("mark", "'’")
def test_an_ending_that_is_set_apart_goes(written: str, mark: str) -> None:
    """What stands before the apostrophe is the name."""
    assert without_suffix(written.replace("|", mark)) == (written.partition("|")[0],)


@pytest.mark.parametrize("name", OF_THE_NAME)
def test_an_apostrophe_of_the_name_stays(name: str) -> None:
    """An apostrophe before what is no Turkish ending belongs to the name."""
    assert without_suffix(name) == ()


def test_azerbaijani_wears_its_endings() -> None:
    """The letter that no neighbour has tells Azerbaijani, the hyphen an acronym."""
    assert without_suffix("ATƏT-in") == ("ATƏT",)
    assert "Əziz Nəsirzadə" in without_suffix("Əziz Nəsirzadənin")
    assert without_suffix("Aziz Nasirzadenin") == ()


@given(text=st.text() | st.text("aneıTBM'’- dəyl", max_size=12))
@example(text="'a")
@example(text="a'")
@example(text="0:Ə")
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever is asked, a name of two letters or more comes back, or nothing."""
    for found in without_suffix(text):
        assert len(found) >= 2
        assert found != text
        assert "ə" in text.lower() or (text.startswith(found) and text[len(found)] in MARKS + "-")


@given(
    words=st.lists(st.text("абвдеиклмноруіїйської", min_size=3, max_size=9), min_size=1, max_size=4)
)
@example(words=["державної", "прикордонної", "служби", "україни"])
def test_what_agrees_is_undone_together(words: list[str]) -> None:
    """However many words from the first one on are inflected, all of them may be undone at once."""
    found = uninflected(" ".join(words))
    undone = [lemmas(word) for word in words]
    for many in range(1, len(words) + 1):
        if all(undone[:many]):
            likeliest = [some[0][0] for some in undone[:many]]
            assert " ".join([*likeliest, *words[many:]]) in found
    assert " ".join(words) not in found
