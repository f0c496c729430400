"""Laws of folding, scripts and words."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm.testing import strategies as nn
from namenorm.text import fold, main_script, script_of, words
from namenorm.text.fold import fold_keeping_marks

ANY = nn.texts() | nn.names()


@given(text=ANY)
@example(text="\ud800")
@example(text="ΐ")
@example(text="Pаvоlоtš")  # three Cyrillic letters in a Latin word
@example(text="U.S.A.")
def test_folding_twice_is_folding_once(text: str) -> None:
    """Any string at all is accepted, and its fold is its own fold."""
    once = fold(text)

    assert fold(once) == once


@given(text=ANY, form=st.sampled_from(["NFC", "NFD"]))
@example(text="Кургáн й ї ё", form="NFD")
@example(text="ガンダム", form="NFD")
def test_folding_is_blind_to_the_normal_form(text: str, form: str) -> None:
    """Canonically equivalent strings fold alike."""
    assert fold(normalize(form, text)) == fold(text)  # type: ignore[arg-type]


@given(text=nn.names())
@example(text="Straße İstanbul ǰ ŉ")
@example(text="aн")  # a mixed word whose letters look alike in one case only
def test_folding_is_blind_to_case(text: str) -> None:
    """Capitals, small letters and titles fold alike."""
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@given(
    name=nn.names(),
    noise=st.sampled_from(["\u200b", "\u200e", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u0301"]),
)
def test_folding_is_blind_to_what_nobody_sees(name: str, noise: str) -> None:
    """Zero-width, bidirectional and soft-hyphen controls and stress marks change nothing."""
    stressed = noise if noise != "\u0301" or name[0] in "аеиоуыэюя" else ""

    assert fold(name[0] + stressed + name[1:]) == fold(name)


@given(name=nn.names(), space=st.sampled_from([" ", "  ", "\u00a0", "\t", "\u3000", " - ", "—"]))
def test_folding_is_blind_to_the_kind_of_space(name: str, space: str) -> None:
    """Dashes and spaces of all kinds part words alike."""
    assert fold(name.replace(" ", space)) == fold(name)


@given(text=ANY)
def test_marks_are_all_that_the_lighter_fold_keeps(text: str) -> None:
    """The fold that keeps marks folds on to the fold."""
    assert fold(fold_keeping_marks(text)) == fold(text)


@given(text=ANY)
def test_every_character_has_a_script(text: str) -> None:
    """Scripts are four-letter codes, and the main script is one that occurs."""
    codes = {script_of(char) for char in text}

    assert all(len(code) == 4 and code.istitle() for code in codes)
    assert main_script(text) in codes | {"Zzzz", "Jpan"}


@given(text=ANY)
def test_words_stand_where_they_say(text: str) -> None:
    """Words are slices of the text, in order, without overlap."""
    found = list(words(text))

    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＰＵＴＩＮ", "putin"),
        ("Kwangch’ŏl", "Kwangch'ol"),
        ("No Kwang‐chol", "no kwang chol"),
        ("Λευκωσία", "ΛΕΥΚΩΣΙΑ"),
        ("Пётр", "Петр"),
        ("أحمد", "احمد"),
        ("علی", "علي"),
        ("مُحَمَّد", "محمد"),
        ("Łódź", "Lodz"),
        ("РИА «Новости»", "риа новости"),
        ("Rоsgvardia", "rosgvardia"),  # a Cyrillic о
    ],
)
def test_what_folds_alike(one: str, other: str) -> None:
    """Differences of spelling that are no differences of name."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Хинштейн", "Хинштеин"), ("カ", "ガ"), ("Київ", "Киів"), ("Niger", "Nigeria"), ("शिव", "शव")],
)
def test_what_does_not_fold_alike(one: str, other: str) -> None:
    """Letters that tell names apart stay apart."""
    assert fold(one) != fold(other)
