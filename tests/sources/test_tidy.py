"""Files put in order: nothing that they say changes, and what is in order stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namenorm.sources.tidy import tidied, tidy
from namenorm.sources.yamlfile import parse

MESSY = """\
# People of Russia.

# the first of them
- names:
    # as the press has it
    en: {preferred: Zoe\u0301 First}
  # not known

  sources: [x]\x20\x20
  country: RU
  id: nn:person:ru:first-zoe
# the second
- id: nn:person:ru:second
  sources: [x]
  names: {en: {preferred: B}}
  unknown: key


# the end
"""
NEAT = """\
# People of Russia.

# the first of them
- id: nn:person:ru:first-zoe
  country: RU
  names:
    # as the press has it
    en: {preferred: Zoé First}
  # not known
  sources: [x]

# the second
- id: nn:person:ru:second
  names: {en: {preferred: B}}
  sources: [x]
  unknown: key
# the end
"""


def test_keys_blank_lines_spaces_and_letters_are_put_in_order_comments_with_them():
    assert tidied(MESSY) == NEAT


_keys = st.permutations(["id: nn:org:ru:a", "country: RU", "rank: 1", "names: {en: {alias: A}}"])
_entity = _keys.map(lambda keys: "- " + "\n  ".join(keys) + "\n")


@given(st.lists(_entity, min_size=1, max_size=4), st.sampled_from(["", "\n", "\n\n", "# c\n"]))
def test_what_is_said_stays_and_order_is_reached_at_once(entities, between):
    text = between.join(entities)

    made = tidied(text)

    assert parse(made, "").data == parse(text, "").data
    assert tidied(made) == made
    assert made.count("# c") == text.count("# c")
    assert all(block.startswith(("- id:", "# c\n- id:")) for block in made.split("\n\n"))


@pytest.mark.parametrize("text", ["- id: [\n", "id: x\n", "", "- id: a\n  names: {x: y\n"])
def test_what_cannot_be_read_as_entities_is_left_alone(text):
    assert tidied(text) == text


def test_files_are_replaced_whole_and_those_in_order_are_not_touched(tmp_path):
    (tmp_path / "people").mkdir()
    messy, neat = tmp_path / "people/ru.yaml", tmp_path / "people/ua.yaml"
    messy.write_text(MESSY, encoding="utf-8")
    neat.write_text(NEAT, encoding="utf-8")
    before = neat.stat().st_mtime_ns

    assert tidy([tmp_path]) == [messy.as_posix()]
    assert messy.read_text(encoding="utf-8") == NEAT
    assert neat.stat().st_mtime_ns == before
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["ru.yaml", "ua.yaml"]


def test_a_file_that_is_no_utf_8_is_left_for_the_validator(tmp_path):
    (tmp_path / "people").mkdir()
    broken = tmp_path / "people/ru.yaml"
    broken.write_bytes(b"- sources: [x]\n  id: \xff\xfe\n")

    assert tidy([tmp_path]) == []
    assert broken.read_bytes() == b"- sources: [x]\n  id: \xff\xfe\n"


@pytest.mark.parametrize(
    "text",
    [
        "- names: {en: {alias: A}}\n  type: |\n    id: x\n  id: nn:org:ru:a\n",
        '- names: {en: {alias: "A\n  id: B"}}\n  id: nn:org:ru:a\n',  # one text, on two lines
    ],
)
def test_a_text_that_looks_like_keys_is_not_taken_apart(text):
    before = parse(text, "")

    assert before.readable
    assert parse(tidied(text), "").data == before.data
