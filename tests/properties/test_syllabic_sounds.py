"""Laws of the sounds of words in syllabic scripts."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from namenorm.keys.skeleton import coarse
from namenorm.keys.sounds import MOST, skeletons, sounds
from namenorm.text import fold, main_script

SOUNDS = set("PBTDKGXSZCJHWQFVMNLRaeiou")
#: First and last code point of the letters and signs in use.
BLOCKS = {
    "Deva": (0x0901, 0x094D),
    "Beng": (0x0981, 0x09F1),
    "Guru": (0x0A01, 0x0A71),
    "Gujr": (0x0A81, 0x0ACD),
    "Orya": (0x0B01, 0x0B71),
    "Taml": (0x0B82, 0x0BCD),
    "Telu": (0x0C01, 0x0C4D),
    "Knda": (0x0C82, 0x0CCD),
    "Mlym": (0x0D02, 0x0D7F),
    "Sinh": (0x0D82, 0x0DDF),
    "Thai": (0x0E01, 0x0E4D),
    "Laoo": (0x0E81, 0x0ECD),
    "Tibt": (0x0F40, 0x0FBC),
    "Mymr": (0x1000, 0x103E),
    "Ethi": (0x1200, 0x1357),
    "Khmr": (0x1780, 0x17D2),
    "Thaa": (0x0780, 0x07B0),
    "Nkoo": (0x07CA, 0x07F2),
    "Mong": (0x1820, 0x1842),
    "Olck": (0x1C5A, 0x1C77),
    "Tfng": (0x2D30, 0x2D65),
}
#: First and last consonant, and the letters between that carry a vowel and no consonant.
CONSONANTS = {
    "Deva": ("क", "ह", ""),
    "Beng": ("ক", "হ", ""),
    "Guru": ("ਕ", "ਹ", ""),
    "Gujr": ("ક", "હ", ""),
    "Orya": ("କ", "ହ", ""),
    "Taml": ("க", "ஹ", ""),
    "Telu": ("క", "హ", ""),
    "Knda": ("ಕ", "ಹ", ""),
    "Mlym": ("ക", "ഹ", ""),
    "Sinh": ("ක", "ෆ", ""),
    "Thai": ("ก", "ฮ", "อ"),
    "Laoo": ("ກ", "ຮ", "ອ"),
    "Khmr": ("ក", "ឡ", ""),
    "Mymr": ("က", "ဠ", ""),
    "Tibt": ("ཀ", "ཧ", "འ"),
    "Mong": ("ᠨ", "ᡂ", ""),
}
#: Scripts of one layout whose languages treat the inherent vowel alike.
PARALLEL = (("Deva", "Gujr"), ("Telu", "Knda"), ("Telu", "Mlym"))
every_script = pytest.mark.parametrize("script", BLOCKS)


def words(script: str) -> st.SearchStrategy[str]:
    """Anything that can be typed in a script, in any order."""
    first, last = BLOCKS[script]
    return st.text(st.characters(min_codepoint=first, max_codepoint=last), min_size=1, max_size=12)


@every_script
@given(data=st.data())
def test_any_order_of_letters_is_read(script: str, data: st.DataObject) -> None:
    """Letters and signs in any order at all give a bounded number of sound strings."""
    found = sounds(fold(data.draw(words(script))).replace(" ", ""), script)

    assert len(found) <= MOST
    assert set("".join(found)) <= SOUNDS


@every_script
@given(data=st.data())
def test_the_likeliest_sounds_have_the_likeliest_skeleton(script: str, data: st.DataObject) -> None:
    """What is filed under a skeleton is what is compared."""
    word = fold(data.draw(words(script))).replace(" ", "")
    heard, outlines = sounds(word, script), skeletons(word, script)

    assert coarse(heard[0]) == outlines[0]


@pytest.mark.parametrize("script", CONSONANTS)
def test_no_consonant_is_lost(script: str) -> None:
    """Every consonant of a living script sounds like something."""
    first, last, silent = CONSONANTS[script]
    letters = [chr(point) for point in range(ord(first), ord(last) + 1)]
    heard = {
        letter: "".join(sounds(letter, script)) for letter in letters if _is_of(letter, script)
    }

    assert "".join(c for c, s in heard.items() if not s.strip("aeou")) == silent


def _is_of(letter: str, script: str) -> bool:
    """Whether *letter* is assigned, and one letter when folded."""
    return main_script(letter) == script and fold(letter) == letter


@pytest.mark.parametrize(("one", "other"), PARALLEL)
@given(word=st.text(st.sampled_from("कखगचजटडतदनपबमयरलवशसहािीुूेैोौ"), min_size=1, max_size=8))
@example(word="रामेश")
def test_parallel_blocks_read_alike(one: str, other: str, word: str) -> None:
    """A word at the same places of the block of a like script keeps its skeleton."""
    left, right = moved(word, BLOCKS[one][0]), moved(word, BLOCKS[other][0])

    assert set(skeletons(left, one)) & set(skeletons(right, other))


def moved(word: str, place: int) -> str:
    """Return a Devanagari *word* in the block of 128 places that *place* is in."""
    return "".join(chr((ord(char) & 0x7F) + (place & ~0x7F)) for char in word)


@given(word=st.text(st.sampled_from("กคงจชดตทนบปพมยรลวสห"), min_size=1, max_size=6))
def test_tones_say_nothing(word: str) -> None:
    """A Thai word sounds alike with a tone mark on a consonant and without."""
    assume(len(word) > 1)

    assert sounds(word[0] + "้" + word[1:], "Thai") == sounds(word, "Thai")


@given(
    word=st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=4)
)
@example(word="쿠르스크")
@example(word="녹수")
def test_vowels_crowd_out_no_skeleton(word: str) -> None:
    """The likeliest skeleton is that of the likeliest sounds; vowels take no place of others."""
    heard = [coarse(sound) for sound in sounds(word, "Hang")]
    found = skeletons(word, "Hang")

    assert found[:1] == tuple(heard[:1])
    assert len(found) >= min(MOST, len(dict.fromkeys(heard)))
