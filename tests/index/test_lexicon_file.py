"""The lexicon as a file: it comes back as it was, and is refused where it cannot be."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm.errors import IndexFormatError
from namenorm.index import Container
from namenorm.index.lexicon_file import lexicon_writer, open_lexicon
from namenorm.text.fold import fold

FOLDS = st.text(max_size=8).map(fold).filter(bool)
WORDS = st.dictionaries(FOLDS, st.lists(st.sampled_from(["body:a", "role:b", "x"]), min_size=1))


@given(words=WORDS)
@example(words={})
def test_words_come_back(words: dict[str, list[str]]) -> None:
    """Each word has its concepts, sorted and each once; no other word has any."""
    writer = lexicon_writer(words, [], [("kyiv", "UA")])
    lexicon = open_lexicon(Container.from_bytes(writer.to_bytes()))

    assert dict(lexicon.words) == {word: tuple(sorted(set(of))) for word, of in words.items()}
    assert lexicon.countries("kyiv") == ("UA",)


@given(ordinary=st.sets(FOLDS), others=st.sets(FOLDS))
@example(ordinary={"bacteria", "болгарка"}, others={"bactria"})
def test_ordinary_words_come_back(ordinary: set[str], others: set[str]) -> None:
    """They are ordinary, inflected or not; what no ending leads to them is not."""
    writer = lexicon_writer({}, [], [], ordinary=ordinary)
    lexicon = open_lexicon(Container.from_bytes(writer.to_bytes()))

    assert all(map(lexicon.is_ordinary, ordinary))
    assert all(lexicon.is_ordinary(word + "s") for word in ordinary if word.isascii())
    for word in others - ordinary:
        if word.isascii() and word.removesuffix("s") not in ordinary:
            assert not lexicon.is_ordinary(word)


def test_an_ordinary_word_may_be_in_any_case() -> None:
    writer = lexicon_writer({}, [], [], ordinary=["болгарка"])
    lexicon = open_lexicon(Container.from_bytes(writer.to_bytes()))

    assert lexicon.is_ordinary("болгарки")
    assert not lexicon.is_ordinary("болгария")


@pytest.mark.parametrize("numbers", [[], [0], [0, 2], [0, 1, 1]], ids=str)
def test_refuses_words_that_do_not_fit_their_concepts(numbers: list[int]) -> None:
    writer = lexicon_writer({"one": ["a:b"], "two": ["c:d"]}, [], [])
    del writer._sections["meanings"]
    writer.add("meanings", array("I", numbers))

    with pytest.raises(IndexFormatError, match="words are malformed"):
        open_lexicon(Container.from_bytes(writer.to_bytes()))
