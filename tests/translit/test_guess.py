"""The language of a name from its letters."""

from __future__ import annotations

import pytest

from namenorm.translit import guess_language, guess_languages


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Київ", "uk"),
        ("Ґонґадзе", "uk"),
        ("Магілёў", "be"),
        ("Лукашэнка", "be"),
        ("Крылоў", "be"),
        ("Ђоковић", "sr"),
        ("Љубљана", "sr"),
        ("Ѓорѓи", "mk"),
        ("Скопје ѕвезда", "mk"),
        ("Ельцын", "ru"),
        ("Подъярский", "ru"),
        ("Търново", "bg"),
        ("Тоқаев", "kk"),
        ("Ўзбекистон", "uz"),
        ("Эмомалӣ", "tg"),
        ("Азәрбајҹан", "az"),
        ("Ҡыҙылъяр", "ba"),
        ("ٹھٹہ", "ur"),
        ("ښار", "ps"),
        ("هەولێر", "ckb"),
        ("ئۇيغۇر", "ug"),
        ("Путин", "ru"),
        ("محمد", "ar"),
        ("پوتین", "fa"),
        ("פוטין", "he"),
        ("プーチン", "ja"),
        ("山田たろう", "ja"),
        ("佐々木", "ja"),
        ("普京", "zh"),
        ("푸틴", "ko"),
        ("Βλαντιμίρ", "el"),
        ("პუტინი", "ka"),
        ("Պուտին", "hy"),
        ("Putin", None),
        ("", None),
        ("123", None),
        ("\ud800", None),
    ],
)
def test_guesses(text: str, lang: str | None) -> None:
    assert guess_language(text) == lang


def test_all_that_fit_are_given() -> None:
    assert set(guess_languages("Иван")) >= {"ru", "uk", "bg", "sr", "mk"}


def test_the_script_may_be_given() -> None:
    assert guess_language("Kyiv Київ English words", "Cyrl") == "uk"


def test_case_and_marks_do_not_matter() -> None:
    assert guess_languages("КИЇВ") == guess_languages("київ") == guess_languages("Київ")


def test_rarer_languages_need_a_letter_of_their_own() -> None:
    assert "ky" not in guess_languages("Бишкек")
    assert set(guess_languages("Көл")) >= {"kk", "ky", "mn"}
    assert guess_languages("پوتین") == ("fa",)
