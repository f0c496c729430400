"""Names of East Asia in Cyrillic, and where such systems stand among the others."""

from __future__ import annotations

import pytest

from namenorm.translit import SYSTEMS, default_for, romanize, system, variants
from namenorm.translit.protocol import target_of


def test_only_systems_for_east_asian_languages_write_cyrillic() -> None:
    cyrillic = {each.LANG for each in SYSTEMS if target_of(each) == "Cyrl"}

    assert cyrillic == {"ko", "zh", "ja"}
    assert {target_of(each) for each in SYSTEMS} == {"Latn", "Cyrl"}


@pytest.mark.parametrize("lang", ["ko", "zh", "ja"])
def test_they_are_no_default(lang: str) -> None:
    found = default_for(lang)

    assert found is not None
    assert target_of(found) == "Latn"


@pytest.mark.parametrize(
    ("name", "cyrillic"),
    [("노광철", "Но Гван Чхоль"), ("习近平", "Си Цзиньпин"), ("あべ", "Абэ")],
)
def test_variants_list_them_as_they_are(name: str, cyrillic: str) -> None:
    assert cyrillic in {variant.text for variant in variants(name)}


def test_what_they_do_not_claim_stays() -> None:
    assert romanize("Kim 노광철", system="ko-kontsevich") == "Kim Но Гванчхоль"


@pytest.mark.parametrize(
    ("word", "cyrillic"),
    [("설날", "Соллаль"), ("독립문", "Тонниммун"), ("철학", "Чхорхак"), ("의정부", "Ыйджонбу")],
)
def test_korean_sounds_at_joints(word: str, cyrillic: str) -> None:
    assert system("ko-kontsevich").word(word) == cyrillic  # type: ignore[attr-defined]


def test_japanese_i_after_a_vowel_is_given_both_ways() -> None:
    assert system("ja-polivanov").readings("こいずみ") == ("Койдзуми", "Коидзуми")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("kana", "cyrillic"), [("プーチン", "Путин"), ("っャ", "Я"), ("ほんま", "Хомма")]
)
def test_kana(kana: str, cyrillic: str) -> None:
    assert system("ja-polivanov").romanize(kana) == cyrillic


def test_a_reading_that_is_no_mandarin_is_still_cyrillic() -> None:
    assert system("zh-palladius")._joined(["wong", "ê"]) == "Вонъэ"  # type: ignore[attr-defined]
