"""Every mistake is one problem, at its line, whatever else is wrong."""

from pathlib import Path

import pytest

from namenorm.sources.validate import validate

FLAWED = Path(__file__).parent / "data" / "flawed"
REPOSITORY = Path(__file__).parents[2]

SOURCES = 'gazette: {title: The Gazette, url: "", date: 2024-01-01, licence: CC0-1.0}\n'
ROLES = "governor:\n  en: [governor]\n"
OFFICES = """\
- id: nn:office:ru-krs:governor
  country: RU
  role: governor
  names:
    en: {preferred: Governor of Kursk Oblast}
  sources: [gazette]
"""
PERSON = """\
- id: nn:person:ru:first-anna
  country: RU
  names:
    en: {preferred: Anna First}
  held:
    - {office: nn:office:ru-krs:governor, from: 2010-01-01, to: 2015-01-01}
  sources: [gazette]
"""


OTHER = PERSON.replace("first-anna", "other-olga").replace("Anna First", "Olga Other")


def _write(root: Path, files: dict[str, str]) -> Path:
    whole = {
        "sources.yaml": SOURCES,
        "lexicon/roles.yaml": ROLES,
        "offices/ru.yaml": OFFICES,
        "people/ru.yaml": PERSON,
    } | files
    for name, text in whole.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def _problems(root: Path) -> list[str]:
    return [str(p).replace(f"{root.as_posix()}/", "") for p in validate([root])]


def test_twelve_mistakes_are_twelve_problems() -> None:
    found = [(Path(p.path).parent.name, p.line, p.message) for p in validate([FLAWED])]

    assert found == [
        ("offices", 3, "unknown role «governer»; did you mean «governor»?"),
        ("people", 4, "unknown key «bron»; did you mean «born»?"),
        (
            "people",
            8,
            "id is malformed; write nn:<kind>:<scope>:<slug> in a-z, 0-9 and hyphens",
        ),
        (
            "people",
            15,
            "born «1970-02-30» is no date; write YYYY-MM-DD, YYYY-MM or YYYY",
        ),
        ("people", 18, "unknown source «gazete»; did you mean «gazette»?"),
        (
            "people",
            23,
            "name «Galina Fourth» is Latn, not Cyrl as ru asks; tag it ru-Latn, or mend the name",
        ),
        ("people", 28, "name is empty; give it a text or leave it out"),
        (
            "people",
            31,
            (
                "unknown office nn:office:ru-krs:governess;"
                " did you mean «nn:office:ru-krs:governor»?"
            ),
        ),
        ("people", 35, "wikidata is «42»; write Q and digits"),
        ("people", 38, "unknown language tag «xx»; write a BCP 47 tag, or und"),
        (
            "people",
            40,
            (
                "holds nn:office:ru-krs:governor together with nn:person:ru:fifth-dmitri"
                " from 2014-01-01; mend the dates"
            ),
        ),
        (
            "people",
            42,
            f"id is taken by {FLAWED.as_posix()}/people/ru.yaml:2; merge the two or rename one",
        ),
    ]


def test_a_good_gazetteer_has_no_problems(tmp_path: Path) -> None:
    assert _problems(_write(tmp_path, {})) == []


WHO = "people/ru.yaml:{}: nn:person:ru:first-anna: "


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("nn:person:ru:first-anna", "nn:persn:ru:x", 1, "id has unknown kind «persn»"),
        (
            "names:\n    en: {preferred: Anna First}\n",
            "born: '1970'\n",
            1,
            "has no names",
        ),
        ("Anna First}", "Anna  First}", 4, "name «Anna  First» has stray spaces"),
        ("Anna First}", "Annа First}", 4, "word «Annа» mixes Cyrl and Latn letters"),
        (
            "Anna First}",
            '"Anna\\u0301 First"}',
            4,
            "name «Anna\u0301 First» is not in Unicode NFC",
        ),
        ("Anna First}", '"Anna\\u0007"}', 4, "name 'Anna\\x07' has control characters"),
        (
            "Anna First}",
            "[Anna First, A First]}",
            4,
            "«A First» is a second preferred name in en",
        ),
        (
            "First}",
            "First, alias: Anna First}",
            4,
            "name «Anna First» stands twice in en",
        ),
        ("First}", "First, alias: {name: A, needs: Russia}}", 4, "needs is «Russia»"),
        ("First}", "First, misspelling: Ana}", 4, "misspelling «Ana» has no source"),
        ("First}", "First, nick: Anya}", 4, "unknown kind of name «nick»"),
        (
            "First}",
            "First, alias: {name: A, from: 2020, to: 2019}}",
            4,
            "name «A» runs from 2020",
        ),
        (
            "  held",
            "    ko: {preferred: 努光鐵}\n  held",
            5,
            "name «努光鐵» is Hani, not Hang as ko",
        ),
        (
            "  held",
            "    iw: {preferred: אנה}\n  held",
            5,
            "unknown language tag «iw»; write he",
        ),
        ("country: RU", "country: Russia", 2, "country is «Russia»"),
        ("country: RU", "sex: x", 2, "sex is «x»"),
        ("country: RU", "rank: 6", 2, "rank is «6»"),
        (
            "country: RU",
            "parent: nn:place:iso:ru",
            2,
            "key «parent» belongs to place, org",
        ),
        (
            "country: RU",
            "died: 2012-01-01",
            6,
            "tenure of nn:office:ru-krs:governor is after de",
        ),
        (
            "country: RU",
            "born: 2012",
            6,
            "tenure of nn:office:ru-krs:governor is before birth",
        ),
        (
            "country: RU",
            "xrefs: {wikidate: Q1}",
            2,
            "unknown xref «wikidate»; did you mean",
        ),
        ("country: RU", "xrefs: {geonames: Q1}", 2, "geonames is «Q1»"),
        (
            "country: RU",
            "distinct_from: [nn:person:ru:no]",
            2,
            "unknown distinct_from nn:person",
        ),
        (
            "country: RU",
            "distinct_from: [nn:person:ru:first-anna]",
            2,
            "distinct_from is the entit",
        ),
        (", to: 2015-01-01", "", 6, "tenure of nn:office:ru-krs:governor is open"),
        (
            "to: 2015",
            "to: 2009",
            6,
            "tenure of nn:office:ru-krs:governor runs from 2010-01-01",
        ),
        ("to: 2015", "until: 2015", 6, "unknown key «until» of held"),
        (
            "{office: nn:office",
            "{office: nn:person",
            6,
            "unknown office nn:person:ru-krs:governor",
        ),
        ("  sources: [gazette]\n", "", 1, "names no source"),
    ],
)
def test_one_mistake_is_one_problem(
    tmp_path: Path, old: str, new: str, line: int, message: str
) -> None:
    root = _write(tmp_path, {"people/ru.yaml": PERSON.replace(old, new)})

    mistakes = [p for p in _problems(root) if "is open" not in p or "is open" in message]

    assert [p.partition(": ")[0] for p in mistakes] == [f"people/ru.yaml:{line}"]
    assert message in mistakes[0]


@pytest.mark.parametrize(
    ("files", "problems"),
    [
        (
            {"redirects.yaml": "- {from: nn:org:x:a, to: nn:org:x:b, when: 2020}\n"},
            ["redirects.yaml:1: nn:org:x:a: redirect to unknown nn:org:x:b; name an entity"],
        ),
        (
            {
                "redirects.yaml": "- {from: nn:org:x:a, to: nn:org:x:b, when: 2020}\n"
                "- {from: nn:org:x:b, to: nn:org:x:a, when: 2020}\n"
            },
            [
                (
                    "redirects.yaml:1: nn:org:x:a: redirects run in a circle:"
                    " nn:org:x:a -> nn:org:x:b; break it"
                )
            ],
        ),
        (
            {"garbles.yaml": "- {name: A B, lang: en, why: no such body, source: gazet}\n"},
            ["garbles.yaml:1: A B: unknown source «gazet»; did you mean «gazette»?"],
        ),
        (
            {"sources.yaml": SOURCES + "other: {url: x}\n"},
            ["sources.yaml:2: other: source has no title, date, licence; say what it is"],
        ),
        (
            {"places/ru.yaml": "id: x\n"},
            ["places/ru.yaml:1: is no list; start each item with «- »"],
        ),
    ],
)
def test_other_files_are_checked_too(
    tmp_path: Path, files: dict[str, str], problems: list[str]
) -> None:
    assert _problems(_write(tmp_path, files)) == problems


def test_what_a_broken_file_defines_is_not_unknown(tmp_path: Path) -> None:
    root = _write(tmp_path, {"offices/ru.yaml": OFFICES + "  names: [\n"})

    assert [p.partition(":")[0] for p in _problems(root)] == ["offices/ru.yaml"]


def test_an_identifier_elsewhere_belongs_to_one(tmp_path: Path) -> None:
    other = OTHER.replace("from: 2010-01-01, to", "from: 2015, to")
    both = (PERSON + other).replace("  country: RU\n", "  xrefs: {wikidata: Q1}\n")

    assert _problems(_write(tmp_path, {"people/ru.yaml": both})) == [
        (
            "people/ru.yaml:9: nn:person:ru:other-olga: wikidata Q1 belongs to"
            " nn:person:ru:first-anna already; find out whose it is"
        )
    ]


@pytest.mark.parametrize(
    ("second", "clashes"),
    [
        ("from: 2014-06-01, to: 2020-01-01", True),
        ("from: 2015-01-01, to: 2020-01-01", False),  # the day of the handover
        ("from: 2014, to: 2020-01-01", False),  # perhaps its last day
        ("status: acting, from: 2012-01-01, to: 2012-03-01", False),  # a stand-in
        ("status: acting, from: 2014-06-01, to: 2015-03-01", False),
        ("status: acting, from: 2009-06-01, to: 2010-03-01", True),  # the holder has come
        ("from: 2009-01-01, seen: 2009-06-01", True),  # open, so it lasts
    ],
)
def test_one_seat_has_one_holder(tmp_path: Path, second: str, clashes: bool) -> None:
    other = OTHER.replace("from: 2010-01-01, to: 2015-01-01", second)
    root = _write(tmp_path, {"people/ru.yaml": PERSON + other})

    assert [("together" in p) for p in _problems(root)] == [True] * clashes


TWIN = """\
- id: nn:person:ru:first-anna-1970
  country: RU
  names: {{en: {{{names}}}}}
  {more}
  sources: [gazette]
"""


@pytest.mark.parametrize(
    ("names", "more", "said"),
    [
        ("preferred: ANNA First", "rank: 1", "is a name of nn:person:ru:first-anna too"),
        ("preferred: A, alias: Anna First", "rank: 1", "add distinct_from"),
        ("preferred: Anna First", 'born: "1970"', "merge the two entries"),
        ("preferred: Anna First", "distinct_from: [nn:person:ru:first-anna]", ""),
        ("preferred: A, short: Anna First", "rank: 1", ""),
        ("preferred: Anna Second", "rank: 1", ""),
    ],
)
def test_a_namesake_is_known_to_be_one(tmp_path: Path, names: str, more: str, said: str) -> None:
    first = PERSON.replace("  country: RU\n", '  born: "1970-02-03"\n')
    people = first + TWIN.format(names=names, more=more)

    problems = _problems(_write(tmp_path, {"people/ru.yaml": people}))

    assert len(problems) == bool(said)
    assert all(said in problem for problem in problems)


@pytest.mark.parametrize(("one", "other", "count"), [("RU", "BY", 0), ("RU", "RU", 1)])
def test_a_name_of_several_needs_their_countries(
    tmp_path: Path, one: str, other: str, count: int
) -> None:
    pattern = "- {{id: nn:org:{0}:x, sources: [gazette], names: {{en: {{preferred: {0}-X, "
    pattern += "acronym: {{name: XYZ, needs: [{1}]}}}}}}}}\n"
    orgs = pattern.format("ru", one) + pattern.format("by", other)

    assert len(_problems(_write(tmp_path, {"agencies/ru.yaml": orgs}))) == count


@pytest.mark.parametrize(
    ("org", "count"),
    [
        ("type: service, names: {en: {preferred: MI5}, ru: {preferred: MI5}}", 0),
        ("type: service, names: {ru: {preferred: MI5}}", 1),
        ("type: news-agency, names: {en: {preferred: Reuters}, ja: {alias: Reuters}}", 0),
        ("type: ministry, names: {en: {preferred: Treasury}, ru: {alias: Treasury}}", 1),
        ("type: international, names: {ja: {acronym: IAEA}}", 0),
    ],
)
def test_some_names_stay_latin_everywhere(tmp_path: Path, org: str, count: int) -> None:
    entity = f"- {{id: nn:org:gb:x, sources: [gazette], {org}}}\n"

    assert len(_problems(_write(tmp_path, {"agencies/gb.yaml": entity}))) == count


def test_one_file_is_judged_beside_the_rest_of_its_gazetteer(tmp_path: Path) -> None:
    root = _write(tmp_path, {"places/ru.yaml": "id: x\n"})

    assert validate([root / "people" / "ru.yaml"]) == []
    assert len(validate([root / "people", root / "places"])) == 1


def test_a_file_by_itself_is_a_gazetteer(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(PERSON, "utf-8")

    assert [p.message for p in validate([file])] == [
        "unknown office nn:office:ru-krs:governor; add it or mend the id"
    ]


def test_a_path_without_a_gazetteer_is_a_problem(tmp_path: Path) -> None:
    assert [p.message for p in validate([tmp_path, tmp_path / "no"])] == [
        "holds no gazetteer files; check the path",
        "does not exist; check the path",
    ]


def test_the_committed_gazetteer_is_valid() -> None:
    assert [str(problem) for problem in validate([REPOSITORY / "gazetteers"])] == []
