"""Language tags, countries and the scripts of languages."""

import pytest

from namenorm.sources.codes import (
    canonical_tag,
    expected_scripts,
    is_country,
    is_language_tag,
    official_languages,
)


@pytest.mark.parametrize(
    ("tag", "canonical"),
    [
        ("ru", "ru"),
        ("RUS", "ru"),
        ("iw", "he"),
        ("zh_hant_tw", "zh-Hant-TW"),
        ("el-POLYTON", "el-polyton"),
        ("und", None),
        ("", None),
        ("русский", None),
        ("und-Cyrl", "und-Cyrl"),
        ("qaa", "qaa"),
    ],
)
def test_canonical_tag(tag: str, canonical: str | None) -> None:
    assert canonical_tag(tag) == canonical


def test_curators_write_canonical_tags_of_known_languages() -> None:
    assert [is_language_tag(tag) for tag in ("ru", "uk-Latn", "und", "zh-Hans")] == [True] * 4
    assert [is_language_tag(tag) for tag in ("rus", "xx", "zh-hans", "", "ru RU")] == [False] * 5


@pytest.mark.parametrize(
    ("tag", "scripts"),
    [
        ("ru", {"Cyrl"}),
        ("uk-Latn", {"Latn"}),
        ("ko", {"Hang"}),
        ("ko-Hani", {"Hani"}),
        ("ja", {"Hani", "Hira", "Kana"}),
        ("zh", {"Hani"}),
        ("zh-Hant", {"Hani"}),
        ("und", set()),
    ],
)
def test_expected_scripts(tag: str, scripts: set[str]) -> None:
    assert expected_scripts(tag) == scripts


def test_countries() -> None:
    assert [is_country(code) for code in ("RU", "XK", "SU", "ru", "UK", "")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]
    assert official_languages("CH")[0] == "de"
    assert official_languages(None) == ()
