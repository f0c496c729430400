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

Where two words are at hand, `same_lemma` asks less: whether any rule at all leads from one to the
other.  That may be asked of Latin words of no known language.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple, TypeAlias

from namenorm.names.endings import APOSTROPHES, MINIMUM, Rule, languages, rules, script, table

__all__ = ["ANY_LANGUAGE", "Inflected", "lemmas", "same_lemma"]

#: As a language: the word may be in any (ISO 639-2, "multiple languages").
ANY_LANGUAGE: Final = "mul"
#: What each letter by which an ending falls short of the longest adds to its rank.
_SHORTER: Final = 4
_SHORT: Final = 9  # letters of two words of which one letter alone may be common (лев, льва)
_LONGEST: Final = 64  # letters; a longer word is no name

_Found: TypeAlias = "tuple[int, str, str]"  # rank, lemma, rule


class Inflected(NamedTuple):
    """Why two words are forms of one: the rule, and whether they may be a man's and a woman's.

    ``direct`` says that one of them is the nominative of the other; else both are inflected.
    ``weak`` says that one letter is all there is to it, and no language says what it means: two
    names differ so as often (Stubb and Stubbs) as two forms of one.
    """

    rule: str
    gender: bool = False
    direct: bool = True
    weak: bool = False


def lemmas(word: str, lang: str | None = None, *, limit: int = 8) -> tuple[tuple[str, str], ...]:
    """Return the nominatives that *word* may be a form of, each with the rule that says so.

    *word* is one folded word; the likeliest nominative comes first, *word* itself is left out, and
    at most *limit* come back.  *lang* is a BCP 47 tag; one that does not fit the script, like
    None, leaves the language open; `ANY_LANGUAGE` tries the endings of all.  Total: what no rule
    knows has no lemmas.

    >>> lemmas("푸틴은")
    (('푸틴', 'josa'),)
    >>> lemmas("putin")
    ()
    >>> lemmas("goremykinas"), lemmas("goremykinas", "lt")[0]
    ((('goremykina', 'possessive'),), ('goremykin', 'nom'))
    """
    return _lemmas(word, lang.partition("-")[0].lower() if lang else "")[: max(limit, 0)]


@lru_cache(maxsize=1 << 14)
def _lemmas(word: str, lang: str) -> tuple[tuple[str, str], ...]:
    code = script(word)
    if not code or len(word) > _LONGEST:
        return ()
    if code == "Grek":
        word = word.replace("ς", "σ")
    known = table(code, languages(word, code, lang))
    room = min(known.longest, len(word) - MINIMUM.get(code, 2 if lang else 3))
    longest = 0
    found: list[_Found] = []
    for size in range(room, 0, -1):
        if rows := known.endings.get(word[-size:]):
            stem = word[:-size]
            last = stem[-1]
            fitting = [rule for rule in rows if rule.fits(last)]
            if fitting and not longest:
                longest = size
            for rule in fitting:
                rank = rule.rank + _SHORTER * (longest - size)
                lemma = stem + rule.lemma
                found.append((rank, lemma, rule.name))
                if known.stems and rule.lemma in ("", "ь"):
                    found += _with_vowel(known.stems, lemma, rank)
        for rule in known.prefixes.get(word[:size], ()):
            found.append((rule.rank, rule.lemma + word[size:], rule.name))
    if code == "Latn" and not word.isalpha():
        found += _cut_at_apostrophe(word)
    found.sort()
    best: dict[str, str] = {}
    for _, lemma, name in found:
        best.setdefault(lemma, name)
    return tuple(best.items())


def _with_vowel(stems: list[Rule], stem: str, rank: int) -> list[_Found]:
    """Return *stem* with the vowel that comes back when the ending goes (павл-а: павел)."""
    return [
        (rank + rule.rank, stem[: -len(rule.form)] + rule.lemma, rule.name)
        for rule in stems
        if stem.endswith(rule.form) and (stem == rule.form or rule.fits(stem[-len(rule.form) - 1]))
    ]


def _cut_at_apostrophe(word: str) -> list[_Found]:
    """Return what stands before an apostrophe with an ending after it (putin'in)."""
    for mark in APOSTROPHES:
        stem, _, ending = word.partition(mark)
        if len(stem) >= 3 and 1 <= len(ending) <= 5 and ending.isalpha():
            return [(2, stem, "apostrophe")]
    return []


class _Tails(NamedTuple):
    """Rules by the two tails that differ, (of the form, of the nominative), and those endings.

    With each rule: what must stand before its tails, and the length of that.
    """

    longest: int
    rules: dict[tuple[str, str], list[tuple[str, int, Rule]]]
    endings: dict[str, list[Rule]]
    tails: frozenset[str]  # what the endings end with, to say no at once
    prefixes: frozenset[str]


def same_lemma(one: str, other: str, lang: str | None = None) -> Inflected | None:
    """Return why *one* is a case form of *other* or the other way about, or None if it is not.

    Both are folded words of one script, and differ.  Symmetric, and quick to say no.  Without
    *lang* all languages of the script are asked, save for endings that are too short to be told
    from other names; two inflected forms of one word are known, too.

    ``gender``: "Oleksandra" is the genitive of Oleksandr, and a woman's name.

    >>> same_lemma("goremykin", "goremykinas")
    Inflected(rule='nom', gender=False, direct=True, weak=False)
    >>> same_lemma("oleksandr", "oleksandra", "pl")
    Inflected(rule='gen-m', gender=True, direct=True, weak=False)
    >>> same_lemma("viktor", "viktoria")
    >>> same_lemma("путиным", "путину")
    Inflected(rule='ins-m, dat-m', gender=False, direct=False, weak=False)
    """
    if one[-2:] == other[-2:] and (one[:1] != other[:1] or "\u0590" <= one[:1] < "\u0700"):
        return _prefixed(one, other)
    if one[:1] != other[:1]:
        return None
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    if shared < 2 and len(one) + len(other) > _SHORT:
        return None
    tail, lemma_tail = one[shared:], other[shared:]
    code = script(one if len(one) > len(other) else other)
    lang = lang.partition("-")[0].lower() if lang else ""
    open_latin = code == "Latn" and not lang
    known = _tails(code, not open_latin)
    if max(len(tail), len(lemma_tail)) > known.longest:
        return None
    found = None
    if rules_of := known.rules.get((tail, lemma_tail)):
        found = _direct(rules_of, code, one, shared, tail, lemma_tail, lang)
    if found is None and (rules_of := known.rules.get((lemma_tail, tail))):
        found = _direct(rules_of, code, other, shared, lemma_tail, tail, lang)
    if found is not None or shared < 4 or not {tail, lemma_tail} <= known.tails:
        return found
    if open_latin and len(tail) == len(lemma_tail) == 1:
        return None  # "Fargo" and "Farge" are forms of one word in too many languages
    return _both(known, code, one, other, shared, lang)


def _direct(
    rows: list[tuple[str, int, Rule]],
    code: str,
    form: str,
    shared: int,
    tail: str,
    lemma_tail: str,
    lang: str,
) -> Inflected | None:
    """Return the first rule by which *form* has *tail* where its nominative has *lemma_tail*."""
    langs = _asked(form, code, lang)
    least = MINIMUM.get(code, 2 if lang else 3)
    if code == "Latn" and not lang and shared + len(lemma_tail) < 4:
        return None
    for before, size, rule in rows:
        stem = shared - size
        if (
            (stem >= least or rule.name.endswith("vowel"))
            and form.startswith(before, stem)
            and (stem == 0 or rule.fits(form[stem - 1]))
            and _spoken(rule, langs)
        ):
            women = _is_of_women(tail, lemma_tail, form, shared)
            return Inflected(rule.name, women, weak=not lang and _is_weak(code, tail, lemma_tail))
    return None


def _both(
    known: _Tails, code: str, one: str, other: str, shared: int, lang: str
) -> Inflected | None:
    """Return the rules that lead from *one* and from *other* to the same nominative."""
    mine = list(_undone(known, one, shared))
    theirs = list(_undone(known, other, shared)) if mine else []
    if not theirs:
        return None
    langs = _asked(one + other, code, lang)
    for lemma, a in mine:
        for its, b in theirs:
            if (
                lemma == its
                and _spoken(a, langs)
                and _spoken(b, langs)
                and (not a.langs or not b.langs or a.langs & b.langs)
            ):
                return Inflected(f"{a.name}, {b.name}", direct=False)
    return None


def _undone(known: _Tails, form: str, shared: int) -> Iterator[tuple[str, Rule]]:
    """Yield the nominatives of *form*, by rules that take off all after the *shared* letters."""
    for start in range(shared, max(shared - 3, 2), -1):
        for rule in known.endings.get(form[start:], ()):
            if rule.fits(form[start - 1]):
                yield form[:start] + rule.lemma, rule


def _prefixed(one: str, other: str) -> Inflected | None:
    """Return whether one word is the other after particles that are written together with it."""
    form, lemma = (one, other) if len(one) > len(other) else (other, one)
    if len(lemma) < 3 or not form.endswith(lemma):
        return None
    particles = _tails(script(form)).prefixes
    return Inflected("prefix") if form[: -len(lemma)] in particles else None


@cache
def _tails(code: str, bound: bool = True) -> _Tails:
    """Return the rules of *code*, those that are *bound* to a language among them or not."""
    known = table(code, tuple((lang, 0) for lang in sorted(_all_languages(code))))
    found: dict[tuple[str, str], list[tuple[str, int, Rule]]] = {}
    for row in sorted(
        (
            rule
            for rules_of_form in known.endings.values()
            for rule in rules_of_form
            if bound or not rule.bound
        ),
        key=lambda rule: rule.rank,
    ):
        _add(found, row.form, row.lemma, row)
        for stem in known.stems if row.lemma in ("", "ь") else ():
            if stem.form.endswith(row.lemma) and (not stem.langs or stem.langs & row.langs):
                langs = stem.langs & row.langs if stem.langs else row.langs
                composed = row._replace(name=f"{row.name}, vowel", langs=langs, fits=stem.fits)
                rest = stem.form.removesuffix(row.lemma)
                _add(found, rest + row.form, stem.lemma, composed)
    prefixes = frozenset(
        form for form, its in known.prefixes.items() if any(not rule.lemma for rule in its)
    )
    longest = max((len(tail) for pair in found for tail in pair), default=0)
    endings = {
        form: kept
        for form, its in known.endings.items()
        if (kept := [rule for rule in its if bound or not rule.bound])
    }
    tails = frozenset(form[start:] for form in endings for start in range(len(form)))
    return _Tails(longest, found, endings, tails, prefixes)


def _add(
    found: dict[tuple[str, str], list[tuple[str, int, Rule]]], form: str, lemma: str, rule: Rule
) -> None:
    size = 0
    while size < min(len(form), len(lemma)) and form[size] == lemma[size]:
        size += 1
    found.setdefault((form[size:], lemma[size:]), []).append((form[:size], size, rule))


def _all_languages(code: str) -> frozenset[str]:
    return frozenset(lang for _, rule in rules(code) for lang in rule.langs)


@lru_cache(maxsize=1 << 12)
def _asked(word: str, code: str, lang: str) -> frozenset[str]:
    """Return the languages whose rules are asked; none means all that are not bound to one."""
    if code == "Latn" and not lang:
        return frozenset()
    return frozenset(known for known, _ in languages(word, code, lang))


def _spoken(rule: Rule, langs: frozenset[str]) -> bool:
    if not rule.langs:
        return True
    return not langs or not langs.isdisjoint(rule.langs)


def _is_weak(code: str, tail: str, lemma_tail: str) -> bool:
    """Whether names of different people differ in these tails as often as forms of one do."""
    if code == "Cyrl":
        return not lemma_tail and tail in ("и", "і", "е", "ы")
    return code == "Latn" and max(len(tail), len(lemma_tail)) == 1


def _is_of_women(tail: str, lemma_tail: str, form: str, shared: int) -> bool:
    """Whether the inflected form may be the nominative of a woman's name, beside a man's."""
    if len(tail) > len(lemma_tail) + 1:
        return False
    last, nominative = form[-1], (form[:shared] + lemma_tail)[-1]
    if last in "aаяα":
        return nominative != last
    return nominative == "σ"
