"""People's names that sound alike and are two: what tells them apart, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm import compare
from namenorm.default import default_lexicon
from namenorm.keys.analyser import Analyser
from namenorm.scoring.characters import other_characters, other_length
from namenorm.translit import systems_for

ANALYSER = Analyser(default_lexicon())
#: Known names, other endings, and words that go on: two people each.
TWO = [
    ("Александр Шевченко", "Александр Савченко"),
    ("Олександр Глушко", "Олександр Грушко"),
    ("Владимир Грудинин", "Владимир Гринин"),
    ("Віктар Лукашэнчык", "Віктар Лукашэнка"),
    ("Jarosław Kaczyńczyk", "Jarosław Kaczyński"),
    ("სალომე ზურაბიშვილაძე", "Salome Zourabichvili"),
    ("بشار الأسديوي", "بشار الأسد"),
    ("Igor Putinov", "Igor Putin"),
]
#: One name in two spellings, or misspelt.
ONE = [
    ("Александр Грушко", "Александр Глушко"),  # who is not known may be misspelt
    ("Alexandr Grushko", "Александр Грушко"),
    ("Nikołaj Swinarow", "Nikolay Svinarov"),
    ("Cwetan Cwetanow", "Tsvetan Tsvetanov"),
    ("Олександр Шевченко", "Oleksandr Chevtchenko"),
    ("Alaksandr Łukaszenka", "Аляксандр Лукашэнка"),
    ("Alexander Khinstsen", "Alexander Khinshtein"),
    ("Salomé Zurabišvili", "სალომე ზურაბიშვილი"),
]
ENDINGS = ("ов", "ев", "ин", "енко", "ский", "чук", "ович", "ян")
ROMANIZED = systems_for("ru")


def _contradictions(one: str, other: str) -> list[str]:
    found = compare(one, other, kind="person").explanation
    return [step.rule for step in found if step.rule == "veto:other-name"]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names_contradict_each_other(one: str, other: str) -> None:
    """Whoever bears the one is not who bears the other."""
    assert _contradictions(one, other)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_spellings_of_one_name_do_not(one: str, other: str) -> None:
    """Nothing says that they are two people."""
    assert not _contradictions(one, other)


@given(
    stem=st.text("бвгдзклмнпрстаио", min_size=3, max_size=7),
    ending=st.sampled_from(ENDINGS),
    system=st.sampled_from(ROMANIZED),
)
@example(stem="свинар", ending="ов", system=ROMANIZED[0])
def test_no_romanization_makes_another_name(stem: str, ending: str, system: object) -> None:
    """A family name and what a standard makes of it are one, whatever its ending."""
    name = f"Иван {(stem + ending).capitalize()}"

    assert not _contradictions(name, system.romanize(name))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("王学兵", "王厚斌", True),
        ("김재윤", "김재용", True),
        ("楊潔篪", "杨洁篪", False),  # traditional, simplified
        ("努光鉄", "努光铁", False),  # as Japanese write it
        ("习进平", "习近平", False),  # read alike
        ("노광철", "로광철", False),  # South, North
        ("弗拉基米尔普京", "弗拉基米尔普金", False),  # longer than names of a syllable a character
    ],
)
def test_characters_are_compared_one_by_one(one: str, other: str, two: bool) -> None:
    """One other character is another name, but not another form of the same one."""
    found = [*other_characters(ANALYSER.form(one), ANALYSER.form(other))]

    assert bool(found) == two


def test_a_korean_has_as_many_characters_as_syllables() -> None:
    """A Japanese of four characters is no Korean of three syllables."""
    korean = ANALYSER.form("정진엽")

    assert [*other_length(ANALYSER.form("中村悠平"), korean)]
    assert not [*other_length(ANALYSER.form("鄭鎭燁"), korean)]
