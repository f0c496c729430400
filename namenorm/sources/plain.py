"""Drafts of records of names and no more, as long lists consist of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from namenorm.model import NAME_KINDS
from namenorm.sources.draft import KINDS, Draft, DraftName, kind_of_id

__all__ = ["plain_draft"]

_KINDS: Final = frozenset(KINDS)
_NAME_KINDS: Final = frozenset(NAME_KINDS)


def plain_draft(identifier: str, kind: str, names: Sequence[Any]) -> Draft | None:
    """Return what `namenorm.sources.draft.read_draft` makes of them, None if something is wrong.

    Each of *names* has the attributes ``name``, ``lang`` and ``kind``, the last two perhaps None.
    """
    if kind not in _KINDS:
        return None
    if identifier.startswith("nn:") and kind_of_id(identifier) not in (None, kind):
        return None
    if not identifier or not identifier.isprintable() or identifier.strip() != identifier:
        return None
    draft = Draft(identifier, kind)
    for place, one in enumerate(names):
        name: str = one.name
        lang: str | None = one.lang
        name_kind: str | None = one.kind
        if name_kind is None:
            name_kind = "alias"
        if not name or lang == "" or name_kind not in _NAME_KINDS:
            return None
        draft.names.append(DraftName(("names", place, "name"), name, lang, name_kind))
    return draft if draft.names else None
