"""Records: made of drafts, of mappings, of the parts that an importer has.

>>> record = from_mapping({"id": "Q1", "kind": "person", "names": [
...     {"name": "Юрій Згурський", "lang": "ukr"}, {"name": "Yurii Zghurskyi", "lang": "en"}]})
>>> record.entity.name     # English first, then the country's own language, then any
'Yurii Zghurskyi'
>>> record.entity.names[0]
NameForm(text='Юрій Згурський', lang='uk', script='Cyrl', kind='alias', system=None, \
source=None, needs=())
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast
from unicodedata import category, is_normalized, normalize

from namenorm.errors import GazetteerError
from namenorm.kernel import Filler, filled
from namenorm.model import NAME_KINDS, Entity, NameForm, Tenure
from namenorm.sources.codes import canonical_tag, is_country, official_languages
from namenorm.sources.draft import Draft, read_draft
from namenorm.sources.known import Record
from namenorm.sources.problem import Fault
from namenorm.text.scripts import main_script

__all__ = [
    "HIDDEN_KINDS",
    "Record",
    "city_prominence",
    "curated_prominence",
    "first_name",
    "from_draft",
    "from_mapping",
    "from_plain",
    "is_clean",
    "order_names",
    "shown_names",
    "tenure_order",
    "whole",
]

#: Names of these kinds match but are never shown.
HIDDEN_KINDS: Final = frozenset({"misspelling", "mistranslation"})
#: Types of places that hardly anybody hears of, and the rank from which one is known for itself.
_SMALL: Final = frozenset({"town", "village", "settlement"})
_KNOWN_VILLAGE: Final = 2
#: The prominence of one; twice that if it is in the news.
_VILLAGE: Final = 8
_KIND_ORDER: Final = {kind: place for place, kind in enumerate(NAME_KINDS)}


def from_mapping(mapping: Mapping[str, object], *, curated: bool = False) -> Record:
    """Return the record that *mapping* describes, in either layout.

    With ``curated`` it is filed as one of ours is; how prominent it is does not depend on it.

    Names are put into NFC with single spaces, a repeated name is kept once, and of two preferred
    names in one language the second becomes an alias.  Identifiers may be anyone's; references
    to other entities are not followed.

    Raises GazetteerError with every problem of the mapping.
    """
    faults: list[Fault] = []
    draft = read_draft(mapping, faults)
    _tidy(draft, faults)
    if faults:
        who = draft.id if draft.id.isprintable() and draft.id else "a record without id"
        problems = [f"{who}: {fault.message}" for fault in faults]
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise GazetteerError(problems[0] + more, problems)
    ordered = isinstance(mapping["names"], Mapping)
    return from_draft(draft, curated=False, ordered=ordered, filed=curated)


def from_plain(draft: Draft) -> Record | None:
    """Return what `from_mapping` makes of the mapping of a *draft*, filed as one of ours.

    None if there is something wrong with it.
    """
    faults: list[Fault] = []
    _tidy(draft, faults)
    return None if faults else from_draft(draft, curated=False, ordered=False, filed=True)


def _tidy(draft: Draft, faults: list[Fault]) -> None:
    """Mend what is harmless in a record that is not ours, and report the rest."""
    for name in draft.names:
        if not (name.text.isascii() and name.text.isalpha()):
            name.text = " ".join(normalize("NFC", name.text).split())
        if not name.text:
            faults.append(Fault(name.path, "name is empty; give it a text or leave it out"))
        elif not is_clean(name.text):
            faults.append(Fault(name.path, "name has control characters or surrogates; take out"))
    country = draft.values.get("country")
    if country is not None:
        draft.values["country"] = country.upper()
        if not is_country(country.upper()):
            faults.append(
                Fault(
                    ("country",),
                    f"country is «{country[:40]}»; write an ISO 3166-1 code",
                )
            )
    for key in ("population", "rank", "seats"):
        value = draft.values.get(key)
        if value is not None and whole(value) is None:
            faults.append(Fault((key,), f"{key} is «{value[:40]}»; write a whole number"))


def whole(text: str) -> int | None:
    """Return the whole number that *text* writes in digits, if it does so and is not endless."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def is_clean(text: str) -> bool:
    """Whether *text* is free of control characters, line separators and lone surrogates."""
    return text.isprintable() or all(
        category(char) not in ("Cc", "Cs", "Zl", "Zp", "Co") for char in text
    )


def curated_prominence(rank: int) -> int:
    """Return the prominence of a curated entity of *rank* 0 to 5; towns of rank 0 have a town's."""
    return 60 + 6 * min(rank, 5)


def city_prominence(population: int) -> int:
    """Return the prominence of a city: 21 for a small town, 52 for the largest.

    >>> [city_prominence(n) for n in (0, 15_000, 10_000_000)]
    [21, 22, 50]
    """
    return min(52, max(21, round(10 * math.log10(max(population, 1)) - 20)))


def from_draft(draft: Draft, *, curated: bool, ordered: bool, filed: bool = False) -> Record:
    """Return the record of a draft without faults.

    *ordered* makes the result independent of the order in which the names were written.  *filed*
    files it as a curated one, as prominent as another.
    """
    get = draft.values.get
    country = get("country")
    names = _forms(draft, ordered=ordered)
    name = first_name(names, country)
    entity = _entity(
        draft.id,
        draft.kind,
        name,
        names,
        shown_names(name, names),
        country,
        get("type"),
        get("parent"),
        get("born"),
        get("died"),
        get("sex"),
        draft.xrefs,
        _tenures(draft) if draft.held else (),
        (),
        tuple(sorted(set(draft.distinct_from))) if draft.distinct_from else (),
        tuple(sorted(set(draft.sources))) if draft.sources else (),
    )
    if len(draft.values) == 0 and not curated:  # nothing but names: the usual record of a list
        return Record(entity, curated=filed)
    rank = whole(get("rank", "")) or 0
    population = whole(get("population", ""))
    return Record(
        entity,
        prominence=_prominence(draft, rank, population, curated=curated),
        curated=curated or filed,
        role=get("role"),
        of=get("of"),
        seats=whole(get("seats", "")) or 1,
        population=population,
        capital=get("capital"),
        founded=get("founded"),
        dissolved=get("dissolved"),
        successor=get("successor"),
    )


def _entity(*values: Any) -> Entity:
    """Return what ``Entity(*values)`` does, sooner: fields of a frozen class are slow to set."""
    return cast("Entity", filled(_ENTITY, values))


_ENTITY: Final = Filler(Entity)
_FORM: Final = Filler(NameForm)


def _prominence(draft: Draft, rank: int, population: int | None, *, curated: bool) -> int:
    get = draft.values.get
    if get("rank") == "0" and get("type") == "city":
        return city_prominence(population or 0)  # no better known for being curated
    if get("type") in _SMALL and rank < _KNOWN_VILLAGE:
        # Many are namesakes of each other and of towns, and less likely meant.
        return city_prominence(population) if population else _VILLAGE + _VILLAGE * rank
    if curated or rank:
        return curated_prominence(rank)
    return city_prominence(population) if population is not None else 0


def _forms(draft: Draft, *, ordered: bool) -> tuple[NameForm, ...]:
    forms: dict[tuple[str, str | None], NameForm] = {}
    preferred: set[str | None] = set()
    for name in draft.names:
        lang = canonical_tag(name.lang) if name.lang else None
        kind = name.kind
        if kind == "preferred":
            kind = "alias" if lang in preferred else kind
            preferred.add(lang)
        text = name.text if is_normalized("NFC", name.text) else normalize("NFC", name.text)
        needs = tuple(sorted(name.needs)) if name.needs else ()
        values = (text, lang, main_script(text), kind, name.system, name.source, needs)
        form = cast("NameForm", filled(_FORM, values))
        if len(draft.names) == 1:
            return (form,)
        key = (text, lang)
        if key not in forms or _KIND_ORDER[kind] < _KIND_ORDER[forms[key].kind]:
            forms[key] = form
    return order_names(forms.values()) if ordered else tuple(forms.values())


def order_names(names: Iterable[NameForm]) -> tuple[NameForm, ...]:
    """Return *names* in the one order that files and lines have no say in."""
    return tuple(sorted(names, key=lambda n: (_KIND_ORDER[n.kind], n.lang or "~", n.text)))


def first_name(names: tuple[NameForm, ...], country: str | None) -> str:
    """Return the name to show: preferred before the rest, English, then the country's own."""
    if len(names) == 1:
        return names[0].text
    native = official_languages(country)

    def order(name: NameForm) -> tuple[bool, int, int, bool]:
        language = (name.lang or "").partition("-")[0]
        place = -1 if language == "en" else len(native)
        if language in native:
            place = min(place, native.index(language))
        # a tag with a script is a rarer way of writing than one without
        hidden = name.kind in HIDDEN_KINDS
        return (hidden, _KIND_ORDER[name.kind], place, "-" in (name.lang or ""))

    first = min(names, key=order, default=None)
    return first.text if first else ""


def shown_names(first: str, names: Sequence[NameForm]) -> tuple[str, ...]:
    """Return all names that may be shown, distinct, *first* and the preferred ones in front."""
    if len(names) == 1 and names[0].text == first:
        return (first,) if first else ()
    shown = [n for n in names if n.kind not in HIDDEN_KINDS and n.source != "composed"]
    shown.sort(key=lambda name: name.kind != "preferred")
    return tuple(dict.fromkeys(filter(None, [first, *(name.text for name in shown)])))


def _tenures(draft: Draft) -> tuple[Tenure, ...]:
    made = []
    for line in draft.held:
        get = line.values.get
        made.append(
            Tenure(
                line.office,
                draft.id,
                get("status"),
                get("from"),
                get("to"),
                get("seen"),
                get("source"),
            )
        )
    return tuple(sorted(made, key=tenure_order))


def tenure_order(tenure: Tenure) -> tuple[str, ...]:
    """Return the key that sorts tenures by time, those without a date first."""
    return (tenure.start or "", tenure.end or "9999", tenure.office, tenure.person)
