"""Laws of comparison and its explanations."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given

import namenorm
from namenorm.scoring import in_words, replay
from namenorm.testing import strategies as nn
from namenorm.text import fold

NAMES = nn.names() | nn.texts()


@given(one=NAMES, other=NAMES)
@example(one="Kim Jong-un", other="Kim Jong-il")
@example(one="No Kwang-chol", other="노광철")
@example(one="Kwang chol No", other="Kwangchol")
@example(one="Y", other="Ð")  # "and" and a nobleman's particle: both are small words
def test_comparison_is_symmetric(one: str, other: str) -> None:
    """It does not matter which of two names comes first."""
    assert namenorm.compare(one, other).score == pytest.approx(
        namenorm.compare(other, one).score, abs=1e-9
    )


@given(one=NAMES, other=NAMES)
def test_scores_are_probabilities(one: str, other: str) -> None:
    """Scores are between 0 and 1, and 1 is kept for equal folds."""
    score = namenorm.compare(one, other).score

    assert 0 <= score <= 1
    assert (score == 1) == (fold(one) == fold(other) != "")


@given(name=NAMES)
@example(name="—")
def test_a_name_is_itself_unless_it_is_nothing(name: str) -> None:
    """Equal non-empty folds give 1, an empty fold 0."""
    assert namenorm.compare(name, name.upper()).score in (
        float(bool(fold(name))),
        1.0 * (fold(name) == fold(name.upper()) != ""),
    )
    assert namenorm.compare(name, "").score == 0


@given(one=NAMES, other=NAMES)
def test_explanations_replay(one: str, other: str) -> None:
    """The steps of an explanation lead to the score that they explain."""
    compared = namenorm.compare(one, other)

    assert replay(compared.explanation) == pytest.approx(compared.score, abs=1e-9)


@given(one=nn.names(), other=nn.names())
def test_explanations_can_be_said(one: str, other: str) -> None:
    """Every step is arithmetic or a sentence without holes."""
    steps = namenorm.compare(one, other).explanation
    assume(steps)

    said = [in_words(step) for step in steps]
    assert all(words is None or ("{" not in words and words) for words in said)
    assert all(
        words is not None or step.rule == "prior" or step.rule.startswith("feature:")
        for words, step in zip(said, steps, strict=True)
    )
