"""Undoing case endings: from a word as running text has it to the nominatives it may come from.

Names are met in all cases: "Хинштейна", "у Києві", "푸틴은", "Selenskyjs".  One table of endings,
by script and language, takes them off.  There is no dictionary, so that a name nobody has listed is
treated as well as a known one; the price is candidates that are no words at all.  Hence all
plausible nominatives are given, likeliest first, and whoever asks knows which of them exist.

>>> lemmas("хинштейну")[0]
('хинштейн', 'dat-m')
>>> [lemma for lemma, _ in lemmas("києва", "uk")][0]    # the stem's vowel changes, too
'київ'

What is lost: number, and gender where forms meet.  "горемыкина" is the nominative of a woman's
surname and the genitive of a man's; the word itself is never among its own lemmas, so the second
reading is what comes back.  Without a language, Latin words lose a possessive -s and the plainest
of the Slavic endings only; Cyrillic letters such as ї, ы, ў narrow the languages down.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

__all__ = ["lemmas"]

_APOSTROPHES = "'’ʼ"
_MINIMUM = {"Cyrl": 2, "Hang": 2}  # letters of a stem; elsewhere 3, or 2 with a language
_SCRIPTS = (
    ("Latn", 0x0061, 0x007A),
    ("Cyrl", 0x0400, 0x052F),
    ("Hang", 0xAC00, 0xD7A3),
    ("Grek", 0x0370, 0x03FF),
    ("Arab", 0x0620, 0x06FF),
    ("Hebr", 0x05D0, 0x05EA),
    ("Geor", 0x10A0, 0x10FF),
    ("Armn", 0x0530, 0x058F),
    ("Latn", 0x00C0, 0x024F),
    ("Latn", 0x1E00, 0x1EFF),
)
# Letters that only some Cyrillic alphabets have, and those that lack common ones.
_ALPHABETS = (
    ("љњћђџј", "sr mk"),
    ("ѓќѕ", "mk"),
    ("әғқңөұүһ", "kk ky tt"),
    ("ў", "be"),
    ("їєґ", "uk"),
    ("і", "uk be kk"),
    ("ы", "ru be kk ky tt"),
    ("э", "ru be kk ky tt"),
    ("ъ", "ru bg"),
    ("и", "ru uk bg sr mk kk ky tt"),
    ("щ", "ru uk bg kk"),
)
# Languages that a Cyrillic word without such letters may be in, and what each adds to a rank.
# Serbian and the Turkic languages need a letter that says so: their endings are too short.
_OPEN = {"ru": 0, "uk": 6, "bg": 12, "be": 30}
_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tt"})
_RARE = frozenset("љњћђџјѓќѕәғқңөұүһ")
_TELLING = frozenset("".join(alphabet for alphabet, _ in _ALPHABETS))
_SHORTER = 4  # what each letter by which an ending falls short of the longest adds to its rank

_Found: TypeAlias = "tuple[int, str, str]"  # rank, lemma, rule


class _Rule(NamedTuple):
    """A row of the table; ``langs`` is empty where all languages of the script have it."""

    form: str
    lemma: str
    langs: frozenset[str]
    rank: int
    name: str
    fits: Callable[[str], bool]


class _Table(NamedTuple):
    longest: int
    endings: dict[str, list[_Rule]]
    prefixes: dict[str, list[_Rule]]
    stems: list[_Rule]


def _final(letter: str) -> int:
    """Return the number of the final consonant of a Hangul syllable, 0 for none, -1 for neither."""
    return (ord(letter) - 0xAC00) % 28 if "가" <= letter <= "힣" else -1


_VOWELS = frozenset("аеиоуыэюяіїєёўaeiouyαεηιουωაეიოუ")
_VELAR = frozenset("гкхжшчщґ")
_HUSH = frozenset("жшчщц")
_SOFT = frozenset("бвдзлмнпрстфчщь")
_NO_CONSONANT = _VOWELS | set("йьъ" + _APOSTROPHES)
_NOT_PLAIN = _VELAR | _VOWELS | set("йь")

#: What the column "after" asks of the last letter of the stem.
_AFTER: dict[str, Callable[[str], bool]] = {
    "any": lambda _: True,
    "cons": lambda last: last not in _NO_CONSONANT,
    "vowel": _VOWELS.__contains__,
    "velar": _VELAR.__contains__,
    "plain": lambda last: last not in _NOT_PLAIN,
    "hush": _HUSH.__contains__,
    "soft": _SOFT.__contains__,
    "letter": lambda last: last.isalpha() and last != "s",
    "batchim": lambda last: _final(last) > 0,
    "open": lambda last: _final(last) in (0, 8),
}


@cache
def _rows() -> tuple[tuple[str, str, _Rule], ...]:
    text = files("namenorm.names").joinpath("data/inflection.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(
        (
            script,
            kind,
            _Rule(
                form,
                lemma,
                frozenset() if langs == "*" else frozenset(langs.split(",")),
                int(rank),
                name,
                _AFTER[after],
            ),
        )
        for script, kind, form, lemma, langs, after, rank, name in rows[1:]
    )


@cache
def _table(script: str, known: tuple[tuple[str, int], ...]) -> _Table:
    """Return the rules of *script* that the *known* languages have, ranks adjusted to them."""
    endings: dict[str, list[_Rule]] = {}
    prefixes: dict[str, list[_Rule]] = {}
    stems: list[_Rule] = []
    for its, kind, rule in _rows():
        malus = [0] if not rule.langs else [malus for lang, malus in known if lang in rule.langs]
        if its != script or not malus:
            continue
        fitted = rule._replace(rank=rule.rank + min(malus))
        if kind == "stem":
            stems.append(fitted)
        else:
            (endings if kind == "ending" else prefixes).setdefault(rule.form, []).append(fitted)
    return _Table(max(map(len, (*endings, *prefixes)), default=0), endings, prefixes, stems)


def lemmas(word: str, lang: str | None = None, *, limit: int = 8) -> tuple[tuple[str, str], ...]:
    """Return the nominatives that *word* may be a form of, each with the rule that says so.

    *word* is one folded word; the likeliest nominative comes first, *word* itself is left out, and
    at most *limit* come back.  *lang* is a BCP 47 tag; one that does not fit the script, like
    None, leaves the language open.  Total: what no rule knows has no lemmas.

    >>> lemmas("푸틴은")
    (('푸틴', 'josa'),)
    >>> lemmas("putin")
    ()
    """
    return _lemmas(word, lang.partition("-")[0].lower() if lang else "")[: max(limit, 0)]


@lru_cache(maxsize=1 << 14)
def _lemmas(word: str, lang: str) -> tuple[tuple[str, str], ...]:
    script = _script(word)
    if not script or len(word) > 64:
        return ()
    if script == "Grek":
        word = word.replace("ς", "σ")
    table = _table(script, _languages(word, script, lang))
    room = min(table.longest, len(word) - _MINIMUM.get(script, 2 if lang else 3))
    longest = 0
    found: list[_Found] = []
    for size in range(room, 0, -1):
        if rules := table.endings.get(word[-size:]):
            stem = word[:-size]
            last = stem[-1]
            fitting = [rule for rule in rules if rule.fits(last)]
            if fitting and not longest:
                longest = size
            for rule in fitting:
                rank = rule.rank + _SHORTER * (longest - size)
                lemma = stem + rule.lemma
                found.append((rank, lemma, rule.name))
                if table.stems and rule.lemma in ("", "ь"):
                    found += _with_vowel(table.stems, lemma, rank)
        for rule in table.prefixes.get(word[:size], ()):
            found.append((rule.rank, rule.lemma + word[size:], rule.name))
    if script == "Latn" and not word.isalpha():
        found += _cut_at_apostrophe(word)
    found.sort()
    best: dict[str, str] = {}
    for _, lemma, name in found:
        best.setdefault(lemma, name)
    return tuple(best.items())


@cache
def _script_of_letter(letter: str) -> str:
    point = ord(letter)
    for script, first, last in _SCRIPTS:
        if first <= point <= last:
            return script
    return ""


def _script(word: str) -> str:
    """Return the script of the last letter, which is where endings are."""
    return _script_of_letter(word[-1]) if word else ""


def _languages(word: str, script: str, lang: str) -> tuple[tuple[str, int], ...]:
    """Return the languages that *word* can be in: *lang* if it fits, or those of its letters."""
    if script == "Latn":
        return ((lang, 0),)
    if script == "Arab":
        return ((lang if lang in ("fa", "ur", "ps") else "ar", 0),)
    if script != "Cyrl":
        return ()
    if lang in _CYRILLIC:
        return ((lang, 0),)
    return _guess(frozenset(word) & _TELLING)


@cache
def _guess(letters: frozenset[str]) -> tuple[tuple[str, int], ...]:
    """Return the languages whose alphabet has the telling *letters*, the likelier ones at 0."""
    possible = _CYRILLIC if letters & _RARE else frozenset(_OPEN)
    for alphabet, langs in _ALPHABETS:
        if not letters.isdisjoint(alphabet):
            possible &= frozenset(langs.split())
    malus = {lang: _OPEN.get(lang, 0) for lang in possible or _OPEN}
    least = min(malus.values())
    return tuple((lang, more - least) for lang, more in sorted(malus.items()))


def _with_vowel(stems: list[_Rule], stem: str, rank: int) -> list[_Found]:
    """Return *stem* with the vowel that comes back when the ending goes (павл-а: павел)."""
    return [
        (rank + rule.rank, stem[: -len(rule.form)] + rule.lemma, rule.name)
        for rule in stems
        if stem.endswith(rule.form) and (stem == rule.form or rule.fits(stem[-len(rule.form) - 1]))
    ]


def _cut_at_apostrophe(word: str) -> list[_Found]:
    """Return what stands before an apostrophe with an ending after it (putin'in)."""
    for mark in _APOSTROPHES:
        stem, _, ending = word.partition(mark)
        if len(stem) >= 3 and 1 <= len(ending) <= 5 and ending.isalpha():
            return [(2, stem, "apostrophe")]
    return []
