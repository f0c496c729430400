from html.parser import HTMLParser

import pytest

from namenorm.cli.html import page
from namenorm.model import Mention, Step

TEXT = "Putin met <b>МЧС</b> & «KNR»;\nPutin left. قال بوتين\x00"


class Reader(HTMLParser):
    """Collects what a browser would show, and the attributes of what it would build."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta",):
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        for tag in set(self._open):
            self.text[tag] = self.text.get(tag, "") + data


def mention(text: str, start: int, decision: str, id: str | None = None) -> Mention:
    steps = (Step("several", 0.0, ("3",)),) if decision == "ambiguous" else ()
    kind = "person" if id else None
    return Mention(start, start + len(text), text, kind, id, id and "V. <P>", 0.97, decision, steps)


@pytest.fixture
def mentions() -> list[Mention]:
    putin = "nn:person:ru:putin-vladimir"
    return [
        mention("Putin", 0, "match", putin),
        mention("МЧС", TEXT.index("МЧС"), "ambiguous"),
        mention("KNR", TEXT.index("KNR"), "none"),
        mention("Putin", TEXT.rindex("Putin"), "match", putin),
        mention("بوتين", TEXT.index("بوتين"), "match", putin),
    ]


def test_shows_the_text_unchanged_but_for_what_cannot_be_shown(mentions):
    assert Reader(page(TEXT, mentions)).text["article"] == TEXT.replace("\x00", "\ufffd")


def test_marks_each_mention_by_kind_or_doubt(mentions):
    tags = Reader(page(TEXT, mentions)).tags
    first = next(i for i, (tag, _) in enumerate(tags) if tag == "article")
    marks = [attrs["class"] for tag, attrs in tags[first:] if tag == "mark"]

    assert marks[:5] == ["person", "ambiguous", "none", "person", "person"]


def test_every_mark_leads_to_its_entity(mentions):
    tags = Reader(page(TEXT, mentions)).tags
    targets = [attrs["href"] for tag, attrs in tags if tag == "a"]
    anchors = {f"#{attrs['id']}" for tag, attrs in tags if tag == "li"}

    assert len(targets) == 5
    assert set(targets) == anchors
    assert targets[0] == targets[3] == targets[4]


def test_lists_entities_with_identifier_and_count(mentions):
    shown = Reader(page(TEXT, mentions)).text["section"]

    assert "nn:person:ru:putin-vladimir × 3: Putin, بوتين" in shown
    assert "V. <P>" in shown


def test_needs_nothing_from_outside_and_runs_nothing(mentions):
    made = page(TEXT, mentions, title="a <script>")
    tags = Reader(made).tags

    assert {tag for tag, _ in tags}.isdisjoint({"script", "link", "img", "iframe"})
    assert not any("src" in attrs for _, attrs in tags)
    assert "url(" not in made
    assert "http" not in made


def test_lets_each_text_run_in_its_own_direction(mentions):
    tags = Reader(page(TEXT, mentions)).tags

    assert ("article", {"dir": "auto"}) in tags


def test_a_text_without_names_is_a_page_too():
    made = Reader(page("nothing here", []))

    assert made.text["article"] == "nothing here"
    assert "ul" not in made.text
