"""Words in syllabic scripts share a skeleton with their usual spelling in English.

The table is ``spellings.tsv``; its header names the sources.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from namenorm.keys.analyser import Analyser
from namenorm.keys.sounds import sounds
from namenorm.names.lexicon import EMPTY
from namenorm.text import fold, main_script

TABLE = Path(__file__).parent / "spellings.tsv"
ROWS = [
    line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")
]
ANALYSER = Analyser(EMPTY)


@pytest.mark.parametrize(("script", "word", "spelling"), ROWS)
def test_a_word_meets_its_spelling(script: str, word: str, spelling: str) -> None:
    native, english = ANALYSER.form(word), ANALYSER.form(spelling)

    assert native.script == script
    assert set(native.skeletons) & set(english.skeletons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("राम", "रमेश"),
        ("கண்ணன்", "கமலன்"),
        ("สมชาย", "สมศักดิ์"),
        ("အောင်ဆန်း", "အောင်ကျော်"),
        ("អ៊ុំ", "អៀង"),
        ("አበበ", "ከበደ"),
        ("བཀྲ་ཤིས", "པདྨ"),
    ],
)
def test_other_words_do_not_meet(one: str, other: str) -> None:
    """The alternatives of a word are few enough to tell it from its like."""
    assert not set(ANALYSER.form(one).skeletons) & set(ANALYSER.form(other).skeletons)


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("เมืองเชียงใหม่", {"HiaNMai", "MuaNHiaNMai"}),
        ("เมือง", {"MuaN"}),
        ("အတ္တလန္တာမြို့", {"aTaLaNTa", "aTaLaNTaMio"}),
    ],
)
def test_the_word_for_town_may_be_missing(word: str, heard: set[str]) -> None:
    """Spellings in English leave it out; alone it is the name."""
    folded = fold(word)

    assert heard & set(sounds(folded, main_script(folded))) == heard


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("राजकुमार", "RaWKuMaR"),  # the inherent vowel falls inside and at the end
        ("चन्द्र", "HaNDRa"),  # and stays after a cluster
        ("কলকাতা", "KaLKaTa"),
        ("தங்கம்", "TaNGaM"),  # k after a nasal is g
        ("กรุงเทพฯ", "KRuNTeP"),  # a vowel before the consonant that it follows
        ("ศักดิ์", "SaK"),  # a silenced letter
        ("เควิน", "KeViN"),
        ("ธรรม", "TaM"),  # a vowel written with two consonants
        ("ကျော်", "Kio"),
        ("မန္တလေး", "MaNTaLe"),  # a stacked letter ends the syllable
        ("အင်းစိန်", "iNSeiN"),
        ("កំពង់ចាម", "KaMPoNHaM"),
        ("བསྒྲུབས", "DRuP"),  # silent letters before, above and after the root
        ("ድንበር", "DiNBeR"),
    ],
)
def test_the_likeliest_sounds(word: str, heard: str) -> None:
    folded = fold(word)

    assert sounds(folded, main_script(folded))[0] == heard
