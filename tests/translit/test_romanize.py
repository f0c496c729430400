"""`romanize` and `variants` over scripts, languages and mixtures of both."""

from __future__ import annotations

import pytest

from namenorm.errors import UnknownNameError
from namenorm.translit import romanize, variants


@pytest.mark.parametrize(
    ("name", "lang", "latin"),
    [
        ("Хинштейн", None, "Khinshteyn"),
        ("Володимир", "uk", "Volodymyr"),
        ("Володимир", "ukr", "Volodymyr"),
        ("Київ", None, "Kyiv"),
        ("Қасым-Жомарт", None, "Kasym-Zhomart"),
        ("Ђоковић", None, "Đoković"),
        ("Търново", None, "Tarnovo"),
        ("김정은", None, "Gim Jeongeun"),
        ("김정은", "ko-KP", "Kim Jong Un"),
        ("金正恩", None, "Jin Zheng'en"),
        ("金正恩", "ko", "Gim Jeongeun"),
        ("プーチン", None, "Puchin"),
        ("بوتين", None, "Butin"),
        ("Ѣ", None, "E"),  # an old letter that no table has
        ("ทักษิณ", None, "Thaksin"),
        ("മോദി", None, "Modi"),
        ("नेहरू", "mr", "Nehru"),
        ("Miloš Œuvre", None, "Miloš Œuvre"),  # Latin already
        ("", None, ""),
    ],
)
def test_romanizes_by_language_and_script(name: str, lang: str | None, latin: str) -> None:
    assert romanize(name, lang=lang) == latin


def test_each_script_of_a_mixture_goes_by_its_own_system() -> None:
    assert romanize("Хинштейн (노광철) – プーチン, EU") == "Khinshteyn (No Gwangcheol) – Puchin, EU"


def test_a_language_that_does_not_read_the_script_is_no_evidence() -> None:
    assert romanize("노광철", lang="ru") == romanize("노광철")


def test_letters_of_a_neighbour_are_romanized_too() -> None:
    assert romanize("Ђоковић", lang="ru") == "Đoković"


def test_one_system_leaves_what_it_does_not_claim() -> None:
    assert romanize("Путин 노", system="ru-press-fr") == "Poutine 노"


def test_an_unknown_system_is_an_error() -> None:
    with pytest.raises(UnknownNameError, match="ru-press"):
        romanize("x", system="ru-presse")


@pytest.mark.parametrize("call", [romanize, variants])
def test_only_text_is_a_name(call: object) -> None:
    with pytest.raises(TypeError, match="not bytes"):
        call(b"x")  # type: ignore[operator]


def test_variants_of_the_seed_name() -> None:
    found = {variant.text: variant.system for variant in variants("Хинштейн", lang="ru")}

    assert found["Khinshteyn"] == "ru-press"
    assert found["Chinschtejn"] == "ru-press-de-j"
    assert found["Hinštejn"] == "ru-iso9-1995"
    assert found["Khinchteïn"] == "ru-press-fr"


def test_variants_of_a_korean_name_take_it_for_a_person_and_for_a_word() -> None:
    found = [variant.text for variant in variants("노광철")]

    assert found[0] == "No Gwangcheol"
    assert {"Nogwangcheol", "No Kwangch'ŏl", "No Kwang Chol"} <= set(found)


def test_variants_without_a_language_take_all_that_the_letters_allow() -> None:
    found = {variant.lang for variant in variants("Щерев")}

    assert {"ru", "bg"} <= found


def test_a_latin_name_has_no_variants() -> None:
    assert variants("Khinshtein") == []
