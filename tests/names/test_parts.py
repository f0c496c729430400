"""Parts of people's names: patronymics, family pairs, particles, initials, clusters of surnames."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm.names.families import family_pair, feminine_ending, masculine
from namenorm.names.initials import is_initial
from namenorm.names.particles import bare, detached, particle
from namenorm.names.patronymics import patronymic, same_father
from namenorm.text.fold import fold

_TABLE = Path(__file__).with_name("parts.tsv")
_ROWS = [
    line.split("\t")
    for line in _TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
][1:]
_WORDS = st.text() | st.text(alphabet="abdelmnorsuvyzаевийчнолськίουσעב'", max_size=14)


def _rows(kind: str) -> list[list[str]]:
    return [row[1:] for row in _ROWS if row[0] == kind]


@pytest.mark.parametrize(("word", "sex", "others"), _rows("patronymic"))
def test_a_patronymic_names_a_father(word: str, sex: str, others: str) -> None:
    """Languages, romanizations and the bearer's sex do not change whose child a name means."""
    own = patronymic(word)
    found = [patronymic(fold(other)) for other in others.split()]

    assert own is not None
    assert own.sex == sex
    assert [other for other in found if other is None or not same_father(own, other)] == []


def test_other_fathers_differ() -> None:
    """Nearly any two rows of the table have two fathers; equivalents in two languages too."""
    words = [row[0] for row in _rows("patronymic")]
    met = [
        (one, other)
        for place, one in enumerate(words)
        for other in words[:place]
        if same_father(patronymic(one), patronymic(other))  # type: ignore[arg-type]
    ]

    assert met == []


@pytest.mark.parametrize("word", [row[0] for row in _rows("nopatronymic")])
def test_what_only_looks_so_is_no_patronymic(word: str) -> None:
    """An ending without a father before it is none."""
    assert patronymic(word) is None


def test_a_patronymic_offers_the_fathers_name() -> None:
    """The groups of given names are asked for the father's name as it stands in the nominative."""
    assert "сергей" in patronymic("сергеевич").fathers  # type: ignore[union-attr]
    assert "микола" in patronymic("миколайович").fathers  # type: ignore[union-attr]
    assert "petro" in patronymic("petrovych").fathers  # type: ignore[union-attr]


@pytest.mark.parametrize(("man", "woman", "lang"), _rows("family"))
def test_men_and_women_of_a_family(man: str, woman: str, lang: str) -> None:
    """The two forms are a pair, in either order, and the woman's leads back to the man's."""
    found = family_pair(man, woman, lang)
    back = family_pair(woman, man, lang)

    assert found is not None
    assert back is not None
    assert (found.sexes, back.sexes) == ("mf", "fm")
    assert lang in found.langs


@pytest.mark.parametrize(("woman", "man"), [("новикова", "новиков"), ("kovalska", "kovalskyi")])
def test_a_womans_name_leads_to_the_mans(woman: str, man: str) -> None:
    """Across scripts there is no second word to compare endings with, so the form is made."""
    assert feminine_ending(woman)
    assert man in masculine(woman)


@pytest.mark.parametrize(("one", "other"), _rows("other"))
def test_other_names_are_no_pair(one: str, other: str) -> None:
    """A bare -a makes no woman's family name."""
    assert family_pair(one, other) is None


@pytest.mark.parametrize(("word", "parts"), _rows("detached"))
def test_takes_particles_off(word: str, parts: str) -> None:
    """Each particle comes in its one spelling."""
    assert detached(word) == tuple(parts.split())


@pytest.mark.parametrize("word", [row[0] for row in _rows("whole")])
def test_leaves_other_names_whole(word: str) -> None:
    """A name that is too short to have lost anything stays as it is."""
    assert detached(word) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("abd al rahman", "abdulrahman"),
        ("abdel fattah el sisi", "abdulfattah alsisi"),
        ("mohammed bin salman al saud", "mohammed ben salman alsaud"),
        ("osama bin ladin", "osama ibn ladin"),
        ("nur al din", "nuruddin"),
        ("saif ul islam", "saif al islam"),
    ],
)
def test_particles_do_not_matter_to_the_bare_name(one: str, other: str) -> None:
    """Written together or apart, with this article or that, a name has one bare form."""
    assert bare(one.split()) == bare(other.split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("А.А.Иванов", "а а иванов"),
        ("Ю. В. Андропов", "ю в андропов"),
        ("W.D. Hamilton", "w d hamilton"),
        ("Дж. Р. Р. Толкин", "дж р р толкин"),
        ("Иванов А.А.", "иванов а а"),
    ],
)
def test_initials_arrive_as_words(text: str, words: str) -> None:
    """With or without spaces, each initial is a word of its own."""
    assert fold(text) == words


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("w", "william", True),
        ("дж", "джозеф", True),
        ("yu", "yuri", True),
        ("y", "yuri", True),
        ("e", "yevgeny", True),
        ("ch", "charles", True),
        ("k", "catherine", True),
        ("wi", "william", False),
        ("d", "william", False),
        ("ю", "ю", False),
        ("", "william", False),
    ],
)
def test_an_initial_begins_a_name(short: str, name: str, expected: bool) -> None:
    """A letter, or the letters of one sound; other beginnings of names are abbreviations."""
    assert is_initial(short, name) is expected


@given(one=_WORDS, other=_WORDS)
@example(one="", other="")
@example(one="\ud800", other="\ud800")
def test_all_is_total(one: str, other: str) -> None:
    """Any strings may be asked about; a name is no pair with itself."""
    particle(one), is_initial(one, other), feminine_ending(one), patronymic(one)

    assert family_pair(one, one) is None
    assert (family_pair(one, other) is None) == (family_pair(other, one) is None)
    assert one not in masculine(one)
    assert all(detached(one))
    assert len(bare([one, other])) <= 8
