"""Patronymics: whose child a name says its bearer is, across scripts and spellings.

"Евсеевич", "Євсейович", "Yevseyevich" and "Jewsejewitsch" name one father, each as its language
and its romanization have it.  `patronymic` finds the father's stem by the ending alone, so that no
list of fathers is needed; `same_father` compares two of them without regard to script.

What is lost: by its shape a family name may be a patronymic ("Abramovich", "Milošević"), and only
its place in the whole name tells; whoever asks must know that place.  Equivalents in two languages
that do not sound alike are a small table (Николаевич, Миколайович); what it lacks, the groups of
given names may know: that is what ``fathers`` is for.

>>> patronymic("евсеевич")
Patronymic(stem='евсе', sex='m', fathers=('евсей', 'евсеий', 'евсеь', 'евсе'))
>>> same_father(patronymic("євсійович"), patronymic("yevseyevna"))    # brother and sister
True
>>> same_father(patronymic("semyonovich"), patronymic("самойлович"))
False

Sources: school grammars of Russian, Ukrainian and Belarusian; checked against all patronymics of
the dictionary of pymorphy3 (OpenCorpora).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

__all__ = ["Patronymic", "patronymic", "same_father"]

#: The last two letters of all endings, to say no at once.
_LAST: Final = frozenset(
    word[i : i + 2]
    for word in (
        "ичіч",
        "наna",
        "лылулули",
        "зызізи",
        "chczic",
        "cststj",
        "sjyctz",
        "zyzililu",
        "ly",
    )
    for i in range(0, len(word), 2)
)
_SHORTEST: Final = 5  # letters of a patronymic
_LEAST: Final = 2  # letters of the father's stem

# A glide, the vowel and the rest; the glide belongs to the father's name ("Сергей-ович").
_ENDINGS: Final = {
    "Cyrl": (
        ("m", r"(?P<glide>[йьи]?)(?P<vowel>[оеаэ])в[иі]ч|(?<=е)ич"),
        ("f", r"(?P<glide>[йьи]?)(?P<vowel>[ое])вна"),
        ("f", r"(?P<glide>й?)(?P<vowel>[іїи])вна"),
        ("f", r"(?P<glide>[йьі]?)(?P<vowel>[аяе])ўна"),
        ("m", r"(?:оглы|оглу|огли|уулу|улы|ұлы|угли|уғли|ўғли)"),
        ("f", r"(?:кызы|қызы|гызы|кизи|гизи|қизи)"),
    ),
    "Latn": (
        (
            "m",
            r"(?P<glide>(?:ii|iy|ij|[yij])?)(?P<vowel>[oea])[vw]"
            r"(?:ich|ych|itch|itsch|ics?|its|itsj|itj|icz|yc|itz)",
        ),
        ("f", r"(?P<glide>(?:ii|iy|ij|[yij])?)(?P<vowel>[oe])[vw]na"),
        ("f", r"(?P<glide>(?:ii|yi|[yij])?)i[vw]na"),
        ("f", r"(?P<glide>[yij]?)(?P<vowel>[ae])una"),
        ("m", r"(?:o[gh]h?l[uyi]|oglou|uulu|uly|ugli|ogli)"),
        ("f", r"(?:[kqg][yi]z[yi])"),
    ),
}  # fmt: skip
_HARD: Final = {"Cyrl": ("", "о"), "Latn": ("", "o")}
_SOFT: Final = {"Cyrl": ("й", "ий", "ь", ""), "Latn": ("y", "i", "ii", "iy", "")}


class Patronymic(NamedTuple):
    """The father's stem, the sex of the bearer, and what the father may be called."""

    stem: str
    sex: str
    fathers: tuple[str, ...]


def patronymic(word: str) -> Patronymic | None:
    """Return what the folded *word* says of the bearer's father, None if it is no patronymic.

    >>> patronymic("ильинична").fathers, patronymic("mahmudoglu").stem
    (('илья', 'ілля'), 'mahmud')
    >>> patronymic("heinrich")
    """
    if word[-2:] not in _LAST or len(word) < _SHORTEST:
        return None
    return _patronymic(word)


@lru_cache(maxsize=1 << 12)
def _patronymic(word: str) -> Patronymic | None:
    if found := _irregular().get(word):
        return found
    script = "Latn" if "a" <= word[-1] <= "z" else "Cyrl"
    for sex, pattern in _patterns(script):
        if match := pattern.fullmatch(word):
            stem = match["stem"]
            if len(stem) < _LEAST:
                return None
            parts = match.groupdict()
            soft = parts.get("glide") or parts.get("vowel") in ("е", "e", "ї")
            endings = _SOFT[script] if soft else _HARD[script]
            return Patronymic(stem, sex, tuple(stem + ending for ending in endings))
    return None


@cache
def _patterns(script: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (sex, re.compile(rf"(?P<stem>.+?)(?:{ending})")) for sex, ending in _ENDINGS[script]
    )


@cache
def _irregular() -> dict[str, Patronymic]:
    """Return the patronymics that no ending gives, and those whose father an ending gets wrong."""
    text = files("namenorm.names").joinpath("data/patronymics.tsv").read_text("utf-8")
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            fathers, sex, forms = line.split("\t")
            names = tuple(fathers.split())
            for form in forms.split():
                found[form] = Patronymic(names[0], sex, names)
    return found


def same_father(one: Patronymic, other: Patronymic) -> bool:
    """Return whether two patronymics sound as if they named one father, whatever the scripts.

    The sexes of the bearers do not matter: a brother and a sister have one.
    """
    return one.stem == other.stem or not _keys(one).isdisjoint(_keys(other))


@lru_cache(maxsize=1 << 12)
def _keys(one: Patronymic) -> frozenset[str]:
    stems = (one.stem, *one.fathers)
    german = (stem.replace("ch", "kh") for stem in stems)  # Michailowitsch
    french = (stem.replace("j", "zh") for stem in stems)  # Rajapovich
    keys = frozenset(map(_key, (*stems, *german, *french)))
    return keys | {_equivalents()[key] for key in keys if key in _equivalents()}


@cache
def _equivalents() -> dict[str, str]:
    """Return the keys of names that East Slavic languages have in forms unlike each other."""
    text = files("namenorm.names").joinpath("data/fathers.tsv").read_text("utf-8")
    groups = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return {_key(name.replace("'", "")): f"={names[0]}" for names in groups for name in names}


_LATIN: Final = str.maketrans(
    {
        **dict(zip("абвгґдеєжзиіїйклмноп", "abvggdeessiiijklmnop", strict=True)),
        **dict(zip("рстуўфхцчшщыэ", "rstuvfgssssie", strict=True)),
        **{"ъ": "", "ь": "", "ю": "ju", "я": "ja"},
        **dict(zip("әғқңөұүһћђјљњџ", "agknouugssjlns", strict=True)),
    }
)  # fmt: skip
_SPELLINGS: Final = (
    (re.compile(r"ou"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"c?kh"), "g"),
    (re.compile(r"t?sch|t?ch|ts|tz|cz|sz|[sz]h|[zc]"), "s"),
    (re.compile(r"h"), "g"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[yij]o(?=[^aeiouyj])"), "i"),
    (re.compile(r"[yij]+(?=[aeou])"), ""),
    (re.compile(r"[eyij]+"), "i"),
    (re.compile(r"[ao]+"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[bpvmf])l\Z"), ""),
    (re.compile(r"(?<=.)[aiu]+\Z"), ""),
)


@lru_cache(maxsize=1 << 12)
def _key(stem: str) -> str:
    """Return the sounds of a father's stem that spellings and East Slavic languages share."""
    key = stem.translate(_LATIN)
    for pattern, sound in _SPELLINGS:
        key = pattern.sub(sound, key)
    return key
