"""Looking systems up, and what that must not load."""

from __future__ import annotations

import subprocess
import sys

import pytest

from namenorm import translit
from namenorm.errors import UnknownNameError
from namenorm.translit import SYSTEMS, RomanizationSystem, default_for, system, systems_for
from namenorm.translit.registry import IDS


@pytest.mark.parametrize("id", IDS)
def test_the_id_names_the_language_and_the_system(id: str) -> None:
    found = system(id)

    assert isinstance(found, RomanizationSystem)
    assert (id, id.partition("-")[0]) == (found.ID, found.LANG)
    assert found.TITLE
    assert found.STANDARD


def test_the_registry_has_every_system_once() -> None:
    assert [each.ID for each in SYSTEMS] == list(IDS)
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("missing", ["ru-bgn", "", "xx", "RU-PRESS", "no-such-system-at-all"])
def test_an_unknown_system_names_the_nearest(missing: str) -> None:
    with pytest.raises(UnknownNameError, match=r"near it: [a-z]{2}-"):
        system(missing)


@pytest.mark.parametrize("lang", ["ru", "RUS", "ru-RU", "ru_Latn"])
def test_a_language_has_one_set_of_systems_under_any_code(lang: str) -> None:
    assert systems_for(lang) == systems_for("ru")


@pytest.mark.parametrize("lang", [None, "", "und", "en", "xx", "not a tag", "q"])
def test_no_language_has_no_systems(lang: str | None) -> None:
    assert systems_for(lang) == ()
    assert default_for(lang) is None


@pytest.mark.parametrize(
    ("lang", "script", "id"),
    [
        ("ru", None, "ru-press"),
        ("ukr", None, "uk-national-2010"),
        ("ko", "Hang", "ko-rr-2000"),
        ("ko", "Hani", "ko-han"),
        ("ko-KP", None, "ko-kp-1992"),
        ("ja", "Kana", "ja-hepburn"),
        ("zh-Hant", "Hani", "zh-pinyin"),
    ],
)
def test_defaults(lang: str, script: str | None, id: str) -> None:
    found = default_for(lang, script)

    assert found is not None
    assert id == found.ID


def test_a_language_has_no_default_for_a_script_it_is_not_written_in() -> None:
    assert default_for("ru", "Hang") is None


def test_there_is_no_other_attribute() -> None:
    with pytest.raises(AttributeError, match="NONE"):
        translit.NONE  # noqa: B018


def test_registering_loads_no_package() -> None:
    code = (
        "import sys, namenorm.translit as t; t.SYSTEMS; t.romanize('Хинштейн 노광철 プーチン');"
        "print(sorted({'pypinyin', 'transliterate', 'unidecode', 'numpy'} & set(sys.modules)))"
    )
    shown = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True
    )

    assert shown.stdout.strip() == "[]"
