"""Names of offices that rules make: «губернатор Курской области», «Kursk governor».

The words of a role come from ``lexicon/roles.yaml``, the preferred and short names of the place or
body from its record.  English, German, Russian, Ukrainian, Korean and Japanese only, and in each
of them only where the rule is sure; what a curator wrote is never made again.  Such a form has
the source ``composed`` and is not among the names that are shown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from msgspec import structs

from namenorm.model import NameForm
from namenorm.sources.genitive import adjective, genitive
from namenorm.sources.record import Record, order_names
from namenorm.text.scripts import main_script

__all__ = [
    "COMPOSED",
    "Roles",
    "compose",
    "english",
    "german",
    "japanese",
    "korean",
    "slavic",
]

#: The source of names that were made here.
COMPOSED: Final = "composed"
#: Words of a role by concept and language.
Roles = Mapping[str, Mapping[str, object]]

_OF_PLACES: Final = ("preferred", "short")
#: Roles of which there is one: in a country, in its parts, in a service.
_OF_COUNTRIES: Final = frozenset(
    {
        "chancellor",
        "chief-of-general-staff",
        "commander-in-chief",
        "defence-minister",
        "emergencies-minister",
        "emperor",
        "finance-minister",
        "foreign-minister",
        "interior-minister",
        "king",
        "president",
        "prime-minister",
        "queen",
        "secretary-of-state",
        "supreme-leader",
        "vice-president",
    }
)
_OF_MINISTRIES: Final = frozenset(
    {role for role in _OF_COUNTRIES if role.endswith("-minister") and role != "prime-minister"}
    | {"chief-of-general-staff"}
)
_OF_DIVISIONS: Final = frozenset({"governor", "head", "mayor", "president", "prime-minister"})
_OF_SERVICES: Final = frozenset({"chairman", "chief", "director", "head"})
_SERVICES: Final = frozenset({"agency", "service"})
#: Words that headlines leave out: «Kursk governor».
_DIVISION: Final = {
    "en": re.compile(r" (?:Oblast|Krai|Region|Republic|Province|Prefecture|Autonomous Okrug)$"),
    "de": re.compile(r"^Oblast "),
}
_ENGLISH_THE: Final = re.compile(
    r"^United |(?: (?:Federation|Republic|Kingdom|Islands|Union)|Netherlands|Philippines|Maldives)$"
)
_GERMAN_DER: Final = re.compile(
    r"(?:Oblast|Region|Republik) .+|Ukraine|Türkei|Schweiz|Slowakei|Mongolei|USA"
)
_GERMAN_HEADS: Final = re.compile(r"((?:\w+e )+)(Föderation|Republik|Volksrepublik)")
_SMALL_GERMAN: Final = frozenset({"der", "des", "für", "und", "von", "im"})


def english(role: str, place: str, acting: Iterable[str] = ()) -> Iterator[str]:
    """Yield how English joins a role and a place.

    >>> list(english("mayor", "United Arab Emirates", ["acting"]))[0::3]
    ['mayor of the United Arab Emirates', 'acting mayor of the United Arab Emirates']
    """
    whole = f"{role} of the {place}" if _ENGLISH_THE.search(place) else f"{role} of {place}"
    yield whole
    yield f"{place} {role}"
    yield f"{place}’ {role}" if place.endswith("s") else f"{place}’s {role}"
    for word in acting:
        yield f"{word} {whole}"


def german(role: str, place: str) -> Iterator[str]:
    """Yield how German joins them: an article where the name has one, else *von*.

    >>> [*german("präsident", "Russische Föderation"), *german("präsident", "Russland")]
    ['Präsident der Russischen Föderation', 'Präsident von Russland']
    """
    words = (word if word in _SMALL_GERMAN else word.capitalize() for word in role.split())
    noun = " ".join(words)
    described = _GERMAN_HEADS.fullmatch(place)
    if described:
        yield f"{noun} der {described[1].replace('e ', 'en ')}{described[2]}"
    elif _GERMAN_DER.fullmatch(place):
        yield f"{noun} der {place}"
    elif " " not in place:
        yield f"{noun} von {place}"


def slavic(
    role: str,
    place: str,
    lang: str,
    acting: Iterable[str] = (),
    *,
    country: bool = False,
) -> Iterator[str]:
    """Yield how Russian and Ukrainian join them: place in the genitive, or as an adjective.

    >>> list(slavic("губернатор", "Курская область", "ru", ["врио"]))
    ['губернатор Курской области', 'курский губернатор', 'врио губернатора Курской области']
    """
    owner = genitive(place, lang, country=country)
    if owner is None:
        return
    yield f"{role} {owner}"
    described = adjective(place, lang)
    masculine = re.search(r"[бвгдзклмнпрстфхцчшщ]$", role.split()[0]) is not None
    if described and masculine:
        yield f"{described} {role}"
    if masculine:
        head, space, rest = role.partition(" ")
        for word in acting:
            yield f"{word} {head}а{space}{rest} {owner}"


def korean(role: str, place: str) -> Iterator[str]:
    """Yield how Korean joins them; the province word may stand once for both.

    >>> list(korean("주지사", "쿠르스크주"))
    ['쿠르스크주 주지사', '쿠르스크 주지사']
    """
    yield f"{place} {role}"
    last = place[-1]
    if len(place) > 2 and last == role[0] and last in "주도시":
        yield f"{place[:-1]} {role}"


def japanese(role: str, place: str) -> Iterator[str]:
    """Yield how Japanese joins them, never with the province word twice.

    >>> list(japanese("知事", "クルスク州")), list(japanese("州知事", "クルスク州"))
    (['クルスク州知事', 'クルスク州の知事'], [])
    """
    if place[-1] != role[0]:
        yield f"{place}{role}"
        yield f"{place}の{role}"


def compose(records: Mapping[str, Record], roles: Roles) -> dict[str, Record]:
    """Return the offices among *records* that get composed names, with them, by identifier."""
    offices = [r for r in records.values() if r.entity.kind == "office" and r.role in roles]
    if not offices:
        return {}
    curated = (record for record in records.values() if record.curated)
    taken = {form.text.casefold() for record in curated for form in record.entity.names}
    owners = {record.entity.id: _owner_id(record, records) for record in offices}
    rivals = Counter((record.role, owners[record.entity.id]) for record in offices)
    parts = Counter(record.of for record in records.values() if record.entity.kind == "office")
    made: dict[str, Record] = {}
    for record in offices:
        owner = records.get(owners[record.entity.id])
        if owner is None or record.seats > 1 or rivals[record.role, owner.entity.id] > 1:
            continue
        if not _is_alone(record, owner, parts[owner.entity.id]):
            continue
        new = _forms(record.role or "", owner, roles).values()
        forms = [form for form in new if form.text.casefold() not in taken]
        if forms:
            names = order_names((*record.entity.names, *forms))
            entity = replace(record.entity, names=names)
            made[record.entity.id] = structs.replace(record, entity=entity)
    return made


def _owner_id(record: Record, records: Mapping[str, Record]) -> str:
    """Return whose office it is; a minister is of the country rather than of the ministry."""
    country = f"nn:place:iso:{(record.entity.country or '').lower()}"
    body = records.get(record.of) if record.of else None
    if body is not None and body.entity.kind == "org" and record.role in _OF_MINISTRIES:
        return country
    return record.of or country


def _is_alone(record: Record, owner: Record, offices: int) -> bool:
    """Whether role and owner name this office and no other, known or not.

    A country has one president and many advisers.  Of a body's offices we may know one that is
    not its head, so a ministry and its chiefs make no names.
    """
    if owner.entity.kind == "place":
        heads = _OF_DIVISIONS if owner.entity.type != "country" else _OF_COUNTRIES
        return record.role in heads
    return offices == 1 and record.role in _OF_SERVICES and owner.entity.type in _SERVICES


def _forms(role: str, owner: Record, roles: Roles) -> dict[tuple[str, str], NameForm]:
    country = owner.entity.type == "country"
    made: dict[tuple[str, str], NameForm] = {}
    for lang in ("en", "de", "ru", "uk", "ko", "ja"):
        acting = _words(roles, "acting", lang)
        for name, needs in _owner_names(owner, lang):
            for word in _words(roles, role, lang):
                for text in _join(word, name, lang, acting, country=country):
                    form = NameForm(text, lang, main_script(text), "alias", None, COMPOSED, needs)
                    made.setdefault((text, lang), form)
    return made


def _join(
    word: str, name: str, lang: str, acting: Sequence[str], *, country: bool
) -> Iterator[str]:
    if lang == "en":
        initials = len(word) < 4 and not set(word) & set("aeiou")  # PM
        return english(word.upper() if initials else word, name, acting[:1])
    if lang == "de":
        return german(word, name)
    if lang == "ko":
        return korean(word, name)
    if lang == "ja":
        return japanese(word, name)
    # «врио», «и. о.»: words that stay as they are; a participle would have to agree
    return slavic(word, name, lang, [a for a in acting if len(a) < 6], country=country)


def _words(roles: Roles, concept: str, lang: str) -> list[str]:
    """Return the words of a concept in a language, leaving out what only abbreviates another."""
    listed = roles.get(concept, {}).get(lang, ())
    if not isinstance(listed, (list, tuple)):
        return []
    words = [word for word in listed if isinstance(word, str) and word]
    if concept == "acting":
        return words
    return [
        word
        for word in words
        if not any(other != word and other.startswith(word.rstrip(".")) for other in words)
        and not word.endswith(".")
        and not (lang == "de" and word.startswith("bundes"))  # of three countries
    ]


def _owner_names(owner: Record, lang: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the names that an office may be called by, with what each of them needs."""
    kinds = ("preferred", "short", "acronym") if owner.entity.kind == "org" else _OF_PLACES
    forms = [form for form in owner.entity.names if form.lang == lang and form.kind in kinds]
    names = {form.text: form.needs for form in forms}
    if owner.entity.type == "admin1" and lang in _DIVISION:
        for text, needs in list(names.items()):
            names.setdefault(_DIVISION[lang].sub("", text), needs)
    return [(text, needs) for text, needs in names.items() if text]
