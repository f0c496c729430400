"""Articles in six languages, each with the mentions that must be found in it, and no others.

A line of a ``.mentions.tsv`` is a mention: its text, and its identifier, or ``-`` where it must
stay unresolved.  Mentions are in the order of the text.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import namenorm

ARTICLES = Path(__file__).parent / "cases" / "articles"

pytestmark = pytest.mark.default_index


def found(text: str, **options: str) -> list[tuple[str, str]]:
    return [(m.text, m.id or "-") for m in namenorm.annotate(text, **options)]


@pytest.mark.parametrize("language", ["de", "en", "ja", "ko", "ru", "uk"])
def test_an_article(language: str) -> None:
    text = (ARTICLES / f"{language}.txt").read_text("utf-8")
    wanted = (ARTICLES / f"{language}.mentions.tsv").read_text("utf-8").splitlines()

    assert ["\t".join(mention) for mention in found(text)] == wanted


def test_a_garbled_name_is_the_holder_of_the_office_beside_it() -> None:
    text = "Kursk Governor Alexander Khinshtsein said that Khinshtsein’s deputies stayed."

    assert found(text) == [
        ("Kursk", "nn:place:gn:538560"),
        ("Alexander Khinshtsein", "nn:person:ru:khinshtein-alexander"),
        ("Khinshtsein", "nn:person:ru:khinshtein-alexander"),
    ]


def test_a_body_that_does_not_exist_is_nobody() -> None:
    text = "They came from the Bryansk Oblast National Guard (BNG), it said."

    assert found(text) == [("Bryansk Oblast National Guard", "-")]


def test_a_relative_is_somebody_else() -> None:
    text = "Yesterday Vanessa Trump met V. Putin in Paris, Texas. Trump was not there."

    assert found(text) == [
        ("Vanessa Trump", "-"),
        ("V. Putin", "nn:person:ru:putin-vladimir"),
        ("Paris", "nn:place:gn:4717560"),
        ("Texas", "nn:place:iso:us-tx"),
        ("Trump", "nn:person:us:trump-donald"),
    ]


def test_the_country_beside_a_body_is_its_own() -> None:
    text = "Russia's Security Council met. The Ministry of Defence in London denied it."

    assert found(text) == [
        ("Russia", "nn:place:iso:ru"),
        ("Security Council", "nn:org:ru:security-council"),
        ("Ministry of Defence", "nn:org:gb:ministry-of-defence"),
        ("London", "nn:place:gn:2643743"),
    ]


def test_small_letters_are_no_acronyms_and_common_words_no_towns() -> None:
    text = "Reading is nice, and who would police the march along the bath? Most of us."

    assert found(text) == []


def test_offsets_are_code_points() -> None:
    text = "𝔘𝔫𝔦 😀 Putin"
    (mention,) = namenorm.annotate(text)

    assert text[mention.start : mention.end] == mention.text == "Putin"


def test_the_date_says_who_held_the_office() -> None:
    text = "Governor of Kursk Oblast Alexey Smyrnow spoke."

    assert ("Alexey Smyrnow", "nn:person:ru:smirnov-alexei") in found(text, date="2024-06-01")
