from __future__ import annotations

import namenorm
from namenorm.index.sifting import loose

BODIES = {
    "spelt": "Ministry of Defence",
    "translated": "Ministerio de Defensa",
    "other": "Міністерство оборони",
}


def hits(query: str):
    gazetteer = namenorm.Gazetteer.from_records(
        {"id": key, "kind": "org", "names": [{"name": name}]} for key, name in BODIES.items()
    )
    index = gazetteer._index
    found = loose(index, gazetteer._resolver.form(query), None)
    return {index.stored(hit.number).id: hit for hit in found}


def test_what_sounds_like_a_query_is_not_worth_less_for_meaning_it_too():
    found = hits("Ministry of Defense")

    assert found["spelt"].likeness == 1.0
    assert found["spelt"].score > found["translated"].score


def test_of_bodies_that_mean_a_query_alike_those_that_sound_like_it_come_first():
    found = hits("Ministry of Defense")

    assert found["translated"].score == found["other"].score
    assert found["translated"].likeness > found["other"].likeness
    assert [*found].index("translated") < [*found].index("other")
