"""Laws of the build path: reading is total, order has no say, and nothing written is lost."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm.errors import GazetteerError
from namenorm.model import NAME_KINDS
from namenorm.sources.codes import canonical_tag
from namenorm.sources.genitive import genitive
from namenorm.sources.lists import Lines, Report, read_lines
from namenorm.sources.load import load
from namenorm.sources.overlay import overlay
from namenorm.sources.record import Record, from_mapping
from namenorm.sources.validate import validate
from namenorm.sources.yamlfile import parse

LANGUAGES = ["en", "ru", "uk", "ko", "ja", "zh-Hant", "und"]
KEYS = [
    "id",
    "kind",
    "names",
    "name",
    "lang",
    "held",
    "office",
    "from",
    "to",
    "xrefs",
    "needs",
    "rank",
    "country",
    "sources",
]

words = st.text(st.sampled_from("abcdeабвгд가나山川é"), min_size=1, max_size=6)
texts = st.lists(words, min_size=1, max_size=3).map(" ".join)
name_items = st.fixed_dictionaries(
    {
        "name": texts,
        "lang": st.sampled_from(LANGUAGES),
        "kind": st.sampled_from(NAME_KINDS),
    }
)
name_lists = st.lists(name_items, min_size=1, max_size=6)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), inner, max_size=6)
    ),
    max_leaves=20,
)


def _record(names: list[dict[str, str]], **more: object) -> Record:
    return from_mapping({"id": "x", "kind": "place", "names": names, **more})


spoilt = st.builds(
    lambda good, more: {**good, **more},
    st.fixed_dictionaries({"id": st.just("x"), "kind": st.just("place"), "names": name_lists}),
    st.dictionaries(st.sampled_from(["names", "rank", "country", "population", "xrefs"]), anything),
)


@given(mapping=spoilt | st.dictionaries(st.sampled_from(KEYS), anything, max_size=8))
@example(mapping={"id": "x", "kind": "place", "names": ["A"], "population": "²"})
@example(mapping={"id": "x", "kind": "person", "names": [{"name": "\ud800"}]})
@example(
    mapping={
        "id": "x",
        "kind": "person",
        "names": {"en": {"short": ["A"]}},
        "rank": 10**5000,
    }
)
@example(mapping={"id": "x", "kind": "person", "names": ["A"], "country": "ß"})
def test_any_mapping_is_a_record_or_a_gazetteer_error(
    mapping: dict[str, object],
) -> None:
    """Whatever a JSON file holds, nothing but GazetteerError comes out, and it says why."""
    try:
        made = [from_mapping(mapping).entity.name]
    except GazetteerError as error:
        made = list(error.problems)

    assert all(made or [""])


@given(names=name_lists, population=st.integers(0, 10**9))
def test_every_name_of_a_good_record_is_kept(names: list[dict[str, str]], population: int) -> None:
    """Each name that was given is there, in NFC, and the name to show is one of them."""
    entity = _record(names, population=population).entity

    given_texts = {normalize("NFC", item["name"]) for item in names}
    assert {form.text for form in entity.names} == given_texts
    assert entity.all_names[0] == entity.name


@given(names=name_lists)
def test_one_name_is_preferred_in_a_language(names: list[dict[str, str]]) -> None:
    """Of two preferred names in one language one becomes an alias."""
    preferred = [form.lang for form in _record(names).entity.names if form.kind == "preferred"]

    assert len(preferred) == len(set(preferred))


@given(lower=name_lists, upper=name_lists)
def test_an_overlay_loses_no_name(lower: list[dict[str, str]], upper: list[dict[str, str]]) -> None:
    """Every name of both is there, in its language; what the upper one prefers is preferred."""
    below, above = _record(lower), _record(upper)
    merged = overlay(below, above).entity.names

    assert {(n.text, n.lang) for n in merged} == {
        (n.text, n.lang) for n in (*below.entity.names, *above.entity.names)
    }
    assert set(above.entity.names) <= set(merged)


@given(lower=name_lists, upper=name_lists, sizes=st.tuples(st.integers(0), st.integers(0)))
def test_an_overlay_never_lowers_prominence(
    lower: list[dict[str, str]], upper: list[dict[str, str]], sizes: tuple[int, int]
) -> None:
    """The larger of the two prominences counts."""
    small, large = (size % 10**8 for size in sizes)
    below, above = _record(lower, population=small), _record(upper, population=large)

    assert overlay(below, above).prominence == max(below.prominence, above.prominence)


@st.composite
def _gazetteers(
    draw: st.DrawFn,
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Entities, and the same ones with entities and names in another order."""
    count = draw(st.integers(1, 5))
    straight: list[dict[str, object]] = []
    shuffled: list[dict[str, object]] = []
    for number in range(count):
        grouped: dict[str, dict[str, object]] = {}
        for item in draw(name_lists):
            kinds = grouped.setdefault(item["lang"], {})
            if item["kind"] == "preferred":
                kinds.setdefault("preferred", item["name"])
            else:
                kinds.setdefault(item["kind"], [])
                kinds[item["kind"]] = [*_listed(kinds[item["kind"]]), item["name"]]
        other = {
            lang: {
                kind: draw(st.permutations(_listed(kinds[kind])))
                if kind != "preferred"
                else kinds[kind]
                for kind in draw(st.permutations(list(kinds)))
            }
            for lang in draw(st.permutations(list(grouped)))
            for kinds in [grouped[lang]]
        }
        held = [
            {"office": f"nn:office:x:{n}", "from": f"20{n}0", "seen": "2080"} for n in (3, 1, 2)
        ]
        entity = {"id": f"nn:person:x:p{number}", "sources": ["s"]}
        straight.append({**entity, "names": grouped, "held": held})
        shuffled.append({"held": draw(st.permutations(held)), "names": other, **entity})
    return straight, draw(st.permutations(shuffled))


def _listed(value: object) -> list[str]:
    assert isinstance(value, list)
    return value


def _load(files: dict[str, list[dict[str, object]]]) -> list[Record]:
    with TemporaryDirectory() as folder:
        for name, entities in files.items():
            Path(folder, name).write_text(json.dumps(entities, ensure_ascii=False), "utf-8")
        return load(Path(folder))


@given(pair=_gazetteers(), cut=st.integers(0, 5))
def test_the_order_of_lines_and_files_has_no_say(
    pair: tuple[list[dict[str, object]], list[dict[str, object]]], cut: int
) -> None:
    """Entities, names and tenures in any order, in one file or two, make the same records."""
    straight, shuffled = pair

    assert _load({"a.yaml": straight}) == _load(
        {"b.yaml": shuffled[:cut], "a.yaml": shuffled[cut:]}
    )


@given(text=st.text())
@example(text="- id: nn:person:x:y\n  names: [{name: [}]")
@example(text="\x00")
@example(text="- &a [*a]")
@example(text="? {a: b}\n: c")
@example(text="%YAML 9.9\n---\n")
def test_any_text_is_a_document(text: str) -> None:
    """YAML or not, a text is read or is one line that says where it breaks."""
    document = parse(text, "f")

    assert document.readable or [problem.path for problem in document.problems] == ["f"]


@pytest.mark.parametrize(
    "name", ["people/x.yaml", "garbles.yaml", "redirects.yaml", "sources.yaml"]
)
@given(content=anything)
def test_any_data_is_judged(name: str, content: object) -> None:
    """The validator answers with problems, whatever shape the data of a file has."""
    with TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(content), "utf-8")

        assert {problem.path for problem in validate([folder])} <= {file.as_posix()}


@given(content=st.binary(max_size=200))
def test_any_bytes_are_judged(content: bytes) -> None:
    """Tables and files of any bytes are told apart from good ones without a crash."""
    with TemporaryDirectory() as folder:
        Path(folder, "derived").mkdir()
        Path(folder, "derived", "t.tsv").write_bytes(content)
        Path(folder, "people.yaml").write_bytes(content)

        assert all(problem.line > 0 and problem.message for problem in validate([folder]))


@given(tag=st.text(max_size=12) | st.sampled_from(["rus", "zh_hant_TW", "sr-latn", "el-POLYTON"]))
def test_a_canonical_tag_is_canonical(tag: str) -> None:
    """Any text is a tag or none, and making it canonical twice is making it so once."""
    once = canonical_tag(tag)

    assert once is None or canonical_tag(once) == once


declined = st.lists(
    st.sampled_from(
        [
            "Курская",
            "Южная",
            "Новый",
            "Ненецкий",
            "Чеченська",
            "область",
            "край",
            "округ",
            "Республика",
            "Корея",
            "США",
            "Чили",
        ]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(
    name=declined | texts,
    lang=st.sampled_from(["ru", "uk", "en"]),
    country=st.booleans(),
)
@example(name="", lang="ru", country=False)
def test_a_genitive_has_as_many_words_as_the_name(name: str, lang: str, country: bool) -> None:
    """Declining never adds, drops or joins words."""
    owner = genitive(name, lang, country=country)

    assert owner is None or len(owner.split(" ")) == len(name.split(" "))


plain = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["x", "nn:place:ru:x", "nn:person:ru:x", "", " x", "a\nb"]) | texts,
        "kind": st.sampled_from(["place", "person", "planet", ""]),
        "names": st.lists(
            st.fixed_dictionaries(
                {"name": texts | st.sampled_from(["", " ", "a\u0301  b", "\ud800", "a\x00"])},
                optional={
                    "lang": st.sampled_from(["ru", "rus", "", None, "x-y", 7]),
                    "kind": st.sampled_from([*NAME_KINDS, None, "nick", ""]),
                    "source": st.sampled_from(["s", None]),
                },
            )
            | texts,
            max_size=3,
        ),
    },
    optional={"country": st.sampled_from(["RU", "xx"]), "rank": st.sampled_from(["3", 3])},
)


@given(mapping=plain | spoilt)
@example(mapping={"id": "x", "kind": "place", "names": [{"name": "A", "kind": "preferred"}] * 2})
@example(mapping={"kind": "place", "names": [{"name": "A"}]})
@example(mapping={"id": "x", "kind": "place", "names": [{"name": "A", "lang": ""}]})
@example(mapping={"id": "x", "kind": "place", "names": [{"name": "A", "kind": "nick"}]})
@example(mapping={"id": "x", "kind": "planet", "names": [{"name": "A"}]})
@example(mapping={"id": "nn:person:ru:x", "kind": "place", "names": [{"name": "A"}]})
@example(mapping={"id": " x", "kind": "place", "names": [{"name": "A"}]})
@example(mapping={"id": "x", "kind": "place", "names": []})
def test_a_line_that_is_read_sooner_is_read_alike(mapping: dict[str, object]) -> None:
    """Records of names and nothing else take a short way to the same record, or the same fault."""
    line = json.dumps(mapping).encode()
    report = Report()
    read = list(read_lines(Lines("list", "jsonl", [(1, line)]), report))

    try:
        wanted = [from_mapping(json.loads(line), curated=True)]
    except (GazetteerError, ValueError, RecursionError):
        wanted = []
    assert read == wanted
    assert bool(report.problems) == (not wanted)
