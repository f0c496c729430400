"""A text with its names marked, as one page that needs nothing from outside.

Each mark leads to its entity in the list beneath, since a telephone shows no tooltips.  All that
comes from the text or a gazetteer is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from string import Template

from namenorm import __version__
from namenorm.cli.render import score, words
from namenorm.model import Mention

__all__ = ["page"]

_KINDS = {"person": "person", "place": "place", "org": "organisation", "office": "office"}
_DOUBTS = {"ambiguous": "ambiguous: several stand", "none": "no such name is known"}
_HEADINGS = {"match": "Who and what is named", "ambiguous": "Ambiguous", "none": "Not known"}
_UNSHOWABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "\ufffd")


def page(text: str, mentions: Sequence[Mention], *, title: str = "") -> str:
    """Return *text* as an HTML page in which *mentions*, in order, are marked and listed."""
    groups = {_key(mention): f"n{number}" for number, mention in enumerate(mentions, 1)}
    template = Path(__file__).with_name("page.html").read_text("utf-8")
    return Template(template).substitute(
        version=__version__,
        title=_safe(title or "Names in the text"),
        summary=_summary(mentions),
        legend=_legend(mentions),
        text="".join(_marked(text, mentions, groups)),
        lists="".join(_list(d, mentions, groups) for d in _HEADINGS),
    )


def _key(mention: Mention) -> tuple[str, str]:
    """Return what mentions of one thing share: the identifier, or what was not resolved."""
    return mention.decision, mention.id or mention.text


def _safe(text: str) -> str:
    return escape(text.translate(_UNSHOWABLE), quote=True)


def _summary(mentions: Sequence[Mention]) -> str:
    counts = Counter(mention.decision for mention in mentions)
    told = {"names": len(mentions), "matched": counts["match"]}
    told |= {"ambiguous": counts["ambiguous"], "not known": counts["none"]}
    return " · ".join(f"{what}: {number}" for what, number in told.items())


def _legend(mentions: Sequence[Mention]) -> str:
    used = {_style(mention) for mention in mentions}
    names = {**_KINDS, **_DOUBTS}
    return "".join(f'<mark class="{k}">{names[k]}</mark>' for k in names if k in used)


def _style(mention: Mention) -> str:
    if mention.decision == "match":
        return mention.kind if mention.kind in _KINDS else "org"
    return mention.decision


def _marked(
    text: str, mentions: Iterable[Mention], groups: dict[tuple[str, str], str]
) -> Iterable[str]:
    end = 0
    for mention in mentions:
        yield _safe(text[end : mention.start])
        told = _safe(_tooltip(mention))
        name = _safe(text[mention.start : mention.end])
        link = f'<a href="#{groups[_key(mention)]}">{name}</a>'
        yield f'<mark class="{_style(mention)}" title="{told}">{link}</mark>'
        end = mention.end
    yield _safe(text[end:])


def _tooltip(mention: Mention) -> str:
    if mention.decision != "match":
        return "\n".join([_DOUBTS[mention.decision], *words(mention.explanation)])
    first = f"{mention.name} ({mention.id}), {score(mention.score)}"
    return "\n".join([first, *words(mention.explanation)])


def _list(decision: str, mentions: Iterable[Mention], groups: dict[tuple[str, str], str]) -> str:
    chosen = [mention for mention in mentions if mention.decision == decision]
    if not chosen:
        return ""
    counts = Counter(map(_key, chosen))
    items = "".join(
        _item([m for m in chosen if _key(m) == key], number, groups[key])
        for key, number in counts.most_common()
    )
    return f"<h2>{_HEADINGS[decision]}</h2>\n<ul>\n{items}</ul>\n"


def _item(mentions: Sequence[Mention], number: int, anchor: str) -> str:
    first = mentions[0]
    shown = _safe((first.name if first.id else None) or first.text)
    code = f" <code>{_safe(first.id)}</code>" if first.id else ""
    forms = ", ".join(
        f"<bdi>{_safe(form)}</bdi>" for form in dict.fromkeys(m.text for m in mentions)
    )
    said = "; ".join(dict.fromkeys(words(step for m in mentions for step in m.explanation)))
    why = f"<details><summary>why</summary>{_safe(said)}</details>" if said else ""
    head = f'<mark class="{_style(first)}"><b><bdi>{shown}</bdi></b></mark>{code}'
    return f'<li id="{anchor}">{head} <small>× {number}: {forms}</small>{why}</li>\n'
