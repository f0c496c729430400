import json

from namenorm.cli.render import as_data, resolution_rows, why
from namenorm.model import Candidate, NameForm, Resolution, Step

NEAR = Candidate(
    "Q1", "person", "Юрій", 0.2, NameForm("Юрій", "uk"), (Step("prior", -1.5, ("a",)),)
)


def test_no_identifier_stands_beside_none():
    rows = resolution_rows(Resolution("Yuriy", "none", None, (NEAR,)))

    assert [row["id"] for row in rows] == [""]


def test_what_came_near_is_in_the_data():
    data = as_data(Resolution("Yuriy", "none", None, (NEAR,), (Step("weak"),)))

    assert data["candidates"][0]["id"] == "Q1"
    assert data["candidates"][0]["explanation"] == [
        {"rule": "prior", "weight": -1.5, "detail": ["a"], "words": None}
    ]
    assert data["explanation"][0]["words"] == "no entry is near enough"
    assert json.loads(json.dumps(data)) == data


def test_reasons_name_all_that_stand():
    said = why(Resolution("Yuriy", "ambiguous", None, (NEAR,), (Step("several", 0.0, ("2",)),)))

    assert said == ["Q1 (Юрій), 0.200", "several stand: 2"]
