"""Names: clean text, a language that exists, a script that the language is written in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from unicodedata import is_normalized

from namenorm.sources.codes import (
    canonical_tag,
    expected_scripts,
    is_country,
    is_language_tag,
)
from namenorm.sources.draft import Draft, DraftName
from namenorm.sources.problem import Fault
from namenorm.sources.record import HIDDEN_KINDS, is_clean
from namenorm.text.scripts import scripts_of

__all__ = ["faults", "text_fault"]

#: Scripts whose letters look alike: in one word they are a slip of the keyboard.
_LOOK_ALIKE: Final = frozenset({"Cyrl", "Grek", "Latn"})

_MEDIA: Final = frozenset({"broadcaster", "magazine", "news-agency", "newspaper", "news-site"})


def faults(draft: Draft) -> Iterator[Fault]:
    """Yield what is wrong with the names of *draft*."""
    yield from _repetitions(draft)
    unknown: set[str] = set()
    for name in draft.names:
        wrong = text_fault(name.text)
        if wrong:
            yield Fault(name.path, wrong)
            continue
        if name.lang and is_language_tag(name.lang):
            yield from _script(name, borrowed=_is_borrowed(name, draft))
        elif name.lang is None or name.lang not in unknown:
            unknown.add(name.lang or "")
            yield _unknown_language(name)
        for code in name.needs:
            if not is_country(code):
                message = f"needs is «{code}»; write an ISO 3166-1 code, such as [RU]"
                yield Fault((*name.path, "needs"), message)
        if name.kind in HIDDEN_KINDS and not name.source:
            message = f"{name.kind} «{name.text}» has no source; write {{name: ..., source: ...}}"
            yield Fault(name.path, message)


def text_fault(text: str) -> str:
    """Return what is wrong with the text of a name, or nothing."""
    if not text.strip():
        return "name is empty; give it a text or leave it out"
    if not is_clean(text):
        return f"name {text!a} has control characters; take them out"
    if not is_normalized("NFC", text):
        return f"name «{text}» is not in Unicode NFC; compose its accents"
    if text != " ".join(text.split()):
        return f"name «{text}» has stray spaces; write single ones, none around it"
    return ""


def _repetitions(draft: Draft) -> Iterator[Fault]:
    seen: set[tuple[str, str | None]] = set()
    preferred: set[str | None] = set()
    for name in draft.names:
        key = (name.text, name.lang)
        if key in seen and name.text.strip():
            yield Fault(name.path, f"name «{name.text}» stands twice in {name.lang}; keep one")
        elif name.kind == "preferred" and name.lang in preferred:
            message = f"«{name.text}» is a second preferred name in {name.lang}; make it an alias"
            yield Fault(name.path, message)
        seen.add(key)
        if name.kind == "preferred":
            preferred.add(name.lang)


def _unknown_language(name: DraftName) -> Fault:
    usual = canonical_tag(name.lang) if name.lang else None
    if usual and usual != name.lang and is_language_tag(usual):
        remedy = f"write {usual}"
    else:
        remedy = "write a BCP 47 tag, or und"
    path = name.path[:2] if isinstance(name.path[1], str) else name.path
    return Fault(path, f"unknown language tag «{name.lang or ''}»; {remedy}")


def _is_borrowed(name: DraftName, draft: Draft) -> bool:
    """Whether a name is one of those that the press of other scripts leaves in Latin letters.

    Initials such as BBC and MI5, and the names of media, where the body bears the same name in a
    language of Latin script; a person's or a ministry's name is put into the other script.
    """
    initials = name.text == name.text.upper() and len(name.text) < 8
    if draft.kind != "org" or not (initials or draft.values.get("type") in _MEDIA):
        return False
    return any(
        other.text == name.text and "Latn" in expected_scripts(other.lang or "und")
        for other in draft.names
    )


def _script(name: DraftName, *, borrowed: bool) -> Iterator[Fault]:
    lang = name.lang or "und"
    expected = expected_scripts(lang)
    found = scripts_of(name.text)
    if found and expected and not borrowed and not _fits(name, expected, set(found)):
        written = ", ".join(sorted(found))
        remedy = f"tag it {lang.partition('-')[0]}-{max(found, key=found.__getitem__)}"
        message = f"name «{name.text}» is {written}, not {' or '.join(sorted(expected))}"
        yield Fault(name.path, f"{message} as {lang} asks; {remedy}, or mend the name")
        return
    for word in name.text.split():
        mixed = scripts_of(word).keys() & _LOOK_ALIKE
        if len(mixed) > 1 and not any(char in "-–/." or char.isdigit() for char in word):
            message = f"word «{word}» mixes {' and '.join(sorted(mixed))} letters; retype it"
            yield Fault(name.path, message)


def _fits(name: DraftName, expected: frozenset[str], found: set[str]) -> bool:
    """Whether a name in these scripts can be in its language.

    A foreign word inside is usual («Russia Today» in a longer Russian name, KBS 1라디오), and an
    acronym may be Latin throughout (NATO in Japanese); Han in Korean is another spelling.
    """
    if expected == {"Hang"} and "Hani" in found:
        return False
    if found & expected:
        return True
    return name.kind == "acronym" and found == {"Latn"}
