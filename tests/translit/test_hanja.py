"""Han names as Koreans read them."""

from __future__ import annotations

import pytest

from namenorm.translit.hanja import KOREAN_HAN, hangul_readings


@pytest.mark.parametrize("name", ["努光鐵", "努光铁", "努光鉄"])
def test_every_form_of_a_character_has_its_reading(name: str) -> None:
    assert hangul_readings(name)[0] == "노광철"


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("金正恩", {"김정은"}),
        ("金正恩 金", {"김정은 김"}),
        ("李雪主", {"이설주", "리설주"}),
        ("盧武鉉", {"노무현", "로무현"}),
        ("國家情報院", {"국가정보원"}),
        ("聯合뉴스", {"연합뉴스", "련합뉴스"}),
    ],
)
def test_readings(name: str, readings: set[str]) -> None:
    assert readings <= set(hangul_readings(name))


def test_the_surname_reading_comes_first() -> None:
    assert hangul_readings("金正恩")[0] == "김정은"
    assert hangul_readings("沈")[0] == "심"


def test_the_north_keeps_what_the_south_drops() -> None:
    assert hangul_readings("李")[:2] == ("이", "리")


def test_a_character_without_a_reading_has_none() -> None:
    assert hangul_readings("々") == ()


def test_what_is_not_han_stays() -> None:
    assert hangul_readings("Kim 金") == ("Kim 김", "Kim 금")


def test_readings_are_bounded() -> None:
    assert len(hangul_readings("樂" * 30)) <= 8


def test_romanizes_through_hangul() -> None:
    assert KOREAN_HAN.romanize("努光鐵") == "No Gwangcheol"
    assert "Yi" not in KOREAN_HAN.readings("李")
    assert KOREAN_HAN.readings("李雪主")[:2] == ("I Seolju", "Ri Seolju")
