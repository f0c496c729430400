"""Laws of the committed derived tables; the files are data, so these run without the packages."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from namenorm.sources.derive import forms
from namenorm.sources.derive.table import Row, read

ROOT = Path(__file__).parents[2]
TABLES = sorted((ROOT / "gazetteers" / "derived").glob("*.tsv"))
PARTS = sorted((ROOT / "gazetteers" / "lexicon" / "derived").glob("name_parts-*.tsv"))
#: Script by language, of the languages that have but one.
SCRIPTS = {
    "Cyrl": ("ru", "uk", "be", "bg", "mk", "mn", "kk", "ky"),
    "Latn": ("en", "de", "fr", "pl", "it", "sr-Latn", "uz", "tr"),
    "Arab": ("ar", "fa", "ur", "ps", "ckb"),
    "Hani": ("zh", "zh-Hans", "zh-Hant", "ko-Hani"),
    "Hani Hira Kana": ("ja",),
    "Hang Hani": ("ko",),
    "Grek": ("el",),
    "Hebr": ("he",),
    "Geor": ("ka",),
    "Armn": ("hy",),
    "Thai": ("th",),
}
SCRIPTS_OF = {lang: set(codes.split()) for codes, langs in SCRIPTS.items() for lang in langs}


@cache
def rows_of(path: Path) -> list[Row]:
    return read(path)


@pytest.fixture(scope="module", name="rows")
def all_rows() -> dict[str, Row]:
    return {row.id: row for path in TABLES for row in rows_of(path)}


def lines(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            yield line.split("\t")


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_sorted_small_and_says_where_it_is_from(path: Path) -> None:
    ids = [row.id for row in rows_of(path)]
    text = path.read_bytes()

    assert ids == sorted(set(ids))
    assert len(text) < 4_500_000
    assert b"# Sources: pypi:" in text[:300]
    assert text.endswith(b"\n")
    assert b"\r" not in text


def test_no_id_is_in_two_tables(rows: dict[str, Row]) -> None:
    assert len(rows) == sum(len(rows_of(path)) for path in TABLES)


def test_a_parent_is_a_place_of_the_same_country(rows: dict[str, Row]) -> None:
    stray = [
        row.id
        for row in rows.values()
        if row.parent and (row.parent not in rows or rows[row.parent].country != row.country)
    ]

    assert stray == []


def test_a_reference_is_of_one_place(rows: dict[str, Row]) -> None:
    counts = Counter(item for row in rows.values() for item in row.xrefs.items())

    assert [item for item, count in counts.items() if count > 1] == []


def test_a_language_has_one_preferred_name_and_english_comes_first(rows: dict[str, Row]) -> None:
    for row in rows.values():
        preferred = [name.lang for name in row.names if name.kind == "preferred"]

        assert len(preferred) == len(set(preferred)), row.id
        assert (row.names[0].lang, row.names[0].kind) == ("en", "preferred"), row.id


def test_a_name_is_in_a_script_of_its_language(rows: dict[str, Row]) -> None:
    wrong = [
        (row.id, name)
        for row in rows.values()
        for name in row.names
        if not forms.scripts(name.text) <= SCRIPTS_OF.get(name.lang, forms.scripts(name.text))
    ]

    assert wrong == []


def test_two_countries_share_no_name_but_congo_and_korea(rows: dict[str, Row]) -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for row in rows.values():
        if row.type == "country":
            for name in row.names:
                bearers[forms.key(name.text)].add(row.country)

    shared = {frozenset(countries) for countries in bearers.values() if len(countries) > 1}

    assert shared == {frozenset({"CD", "CG"}), frozenset({"KP", "KR"})}


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("iso:kp", "Корейская Народно-Демократическая Республика"),
        ("iso:kr", "대한민국"),
        ("iso:ne", "Niger"),
        ("iso:ng", "Nigeria"),
        ("iso:lu", "Luxembourg"),
        ("iso:us-ga", "Georgia"),
        ("iso:ru-krs", "Курская область"),
        ("iso:ua-14", "Donetsk Oblast"),
        ("iso:kp-01", "평양직할시"),
        ("gn:703448", "Київ"),
        ("gn:1871859", "平壤"),
        ("gn:538560", "쿠르스크"),
    ],
)
def test_places_have_their_names(rows: dict[str, Row], place: str, name: str) -> None:
    assert name in {form.text for form in rows[f"nn:place:{place}"].names}


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("iso:kp", "Оңтүстік Корея"),  # Kazakh for South Korea
        ("iso:kp", "Guusu Kọria"),  # Yoruba for South Korea
        ("iso:ru", "Chechnya"),
        ("iso:us-ga", "Georgien"),
        ("iso:by-vi", "Brest"),
        ("iso:ru-mos", "Moscow"),
        ("gn:703448", "Киеву"),
        ("gn:703448", "Kievom"),
        ("gn:538560", "URS"),
        ("gn:5296266", "Egypt"),  # Goodyear, Arizona
        ("gn:538560", "kuleuseukeu"),
    ],
)
def test_names_that_the_sources_have_wrong_are_left_out(
    rows: dict[str, Row], place: str, name: str
) -> None:
    assert name not in {form.text for form in rows[f"nn:place:{place}"].names}


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.stem)
def test_a_group_of_name_parts_links_at_least_two_forms(path: Path) -> None:
    groups = list(lines(path))
    ids = [group[0] for group in groups]

    assert ids == sorted(set(ids))
    assert [group for group in groups if not 1 < len(group[1:]) == len(set(group[1:]))] == []
    assert path.stat().st_size < 4_500_000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("viktor", "viktoria"),
        ("виктор", "виктория"),
        ("alexander", "alexandra"),
        ("александр", "александра"),
        ("alexander", "alexei"),
        ("kim", "jin"),
        ("messi", "josé gervasio artigas"),
    ],
)
def test_distinct_names_share_no_group(one: str, other: str) -> None:
    groups = [set(parts) for path in PARTS for _, *parts in lines(path)]

    assert any(one in group for group in groups)
    assert not any({one, other} <= group for group in groups)


@pytest.mark.parametrize(
    ("one", "other"),
    [("vladimir", "володимир"), ("alexander", "олександр"), ("노", "no"), ("viktor", "빅토르")],
)
def test_equivalent_names_share_a_group(one: str, other: str) -> None:
    assert any({one, other} <= set(parts) for path in PARTS for _, *parts in lines(path))


def test_readings_of_han_characters() -> None:
    table = {row[0]: row for row in lines(ROOT / "namenorm" / "translit" / "data" / "han.tsv")}

    assert [table[char][1] for char in "努光平壤國国盧卢金"] == [
        "노", "광", "평", "양", "국", "국", "로", "로", "김,금",
    ]  # fmt: skip
    assert {table[char][2] for char in "鐵铁鉄"} == {"鐵"}
    assert [row for row in table.values() if table.get(row[2], row)[2] != row[2]] == []
    assert [table[char][3] for char in "努铁女"] == ["nu", "tie", "nü"]


def test_ordinary_words_that_are_like_names_are_listed() -> None:
    """In order, each once, in lower case; and none that is a country's name to the letter."""
    path = ROOT / "gazetteers" / "lexicon" / "derived" / "ordinary_words.tsv"
    listed = [(lang, word) for lang, word in lines(path)]
    countries = {
        cell.partition("=")[2].lower()
        for row in lines(ROOT / "gazetteers" / "derived" / "countries.tsv")
        for cell in row[6:]
    }

    assert listed == sorted(set(listed))
    assert {("en", "bacteria"), ("en", "oblivious"), ("ru", "болгарка")} <= set(listed)
    assert all(word.isalpha() and word.islower() for _, word in listed)
    assert not countries & {word for _, word in listed}


def test_ordinary_words_are_listed_and_countries_are_not() -> None:
    path = ROOT / "gazetteers" / "lexicon" / "derived" / "common_words.tsv"
    words = {(lang, word) for lang, word in lines(path)}

    assert words >= {("en", word) for word in ("reading", "nice", "most", "police", "march", "of")}
    assert ("ru", "мирный") in words
    assert not words & {("en", word) for word in ("china", "turkey", "jordan", "chad", "lima")}
