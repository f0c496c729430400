"""What each idea is worth: the tasks again, with one idea at a time switched off.

Every fourth entity is asked for; all are in the gazetteer.  Differences are in points (hundredths)
against the run with everything on: a minus is what would be lost without the idea, but of NIL-FA
and FP, where less is better.  Nothing is fitted again: a model fitted without an idea would lean
on others, and lose less.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from math import exp
from typing import Any, Final

from benchmarks.measuring import Run, run_links, run_pairs
from benchmarks.metrics import link_figures, pair_figures
from benchmarks.names.records import hashed
from benchmarks.names.tasks import Case, Pair
from benchmarks.pages import table
from benchmarks.peers import SYSTEMS
from benchmarks.switches import Replacement, constant, replaced

__all__ = ["IDEAS", "Idea", "measured", "switched_off"]

_SHARE: Final = 4


@dataclass(frozen=True, slots=True)
class Idea:
    """Something that can be switched off, and how."""

    name: str
    what: str
    replacements: tuple[Replacement, ...]


def _without_reader(*scripts: str) -> Callable[[Any], Any]:
    """Return what reads words of *scripts*, or of all but Latin, by unidecode."""

    def replacement(original: Any) -> Any:
        from unidecode import unidecode

        def units(word: str, script: str) -> Any:
            if script in scripts or (not scripts and script != "Latn"):
                return original(unidecode(word).lower(), "Latn")
            return original(word, script)

        return units

    return replacement


class _Plain:
    """A model of one number: the better of run together and paired off, from .85 on a match."""

    def __init__(self, usual: Any) -> None:
        from namenorm.scoring.features import NAMES

        self.version, self.prior, self._names = "plain", 0.0, NAMES
        self.match = self.known = self.given = 0.5
        self.possible, self.margin = 0.2, usual.margin
        self._places = [NAMES.index("merged"), NAMES.index("pairs-merged")]

    def log_odds(self, values: Sequence[float]) -> float:
        return 25 * (max(values[place] for place in self._places) - 0.85)

    def probability(self, log_odds: float) -> float:
        return 1 / (1 + exp(-log_odds))

    def terms(self, _values: Sequence[float]) -> list[tuple[str, float]]:
        return [(name, 0.0) for name in self._names]


def _plain_model(original: Any) -> Any:
    plain = _Plain(original())
    return lambda: plain


def _no_margin(original: Any) -> Any:
    usual = original()
    return lambda: replace(usual, margin=0.0)


def _jaro_winkler(_original: Any) -> Any:
    from rapidfuzz.distance import JaroWinkler

    return JaroWinkler.normalized_similarity


def _plainly(name: str) -> Callable[[Any], Any]:
    """Take the plain version of an inner loop, which asks what stands in the place of another."""
    return lambda _: getattr(import_module("namenorm.kernel.plain"), name)


def _first_order(form: Any) -> tuple[tuple[str, ...], ...]:
    return (form.joined,) if form.joined else ()


_UNITS = "namenorm.keys.sounds:_units"
_VETO = "namenorm.scoring.vetoes:"

IDEAS: Final = (
    Idea(
        "name parts",
        "Alexander = Олександр = 알렉산더: groups of equivalent name parts",
        (("namenorm.names.lexicon:Lexicon.groups", constant(frozenset())),),
    ),
    Idea(
        "keys of given names",
        "Роберт Хоук is looked for among Roberts and Bobs",
        (("namenorm.keys.blocking:_given_names", constant([])),),
    ),
    Idea(
        "one word for equivalents",
        "Роберт Хоук is compared with Robert Hawke, and not with Bob",
        (("namenorm.scoring.features:_as_said_alike", lambda _: lambda a, b, _found: (a, b)),),
    ),
    Idea(
        "who is known first",
        "where there is a Hawke, Хоук is no Koch",
        (("namenorm.searching:Searcher._known_first", constant(None)),),
    ),
    Idea(
        "words",
        "what words mean: ministry = министерство, oblast = 주",
        (("namenorm.names.lexicon:Lexicon.concepts", constant(())),),
    ),
    Idea(
        "countries",
        "names of countries in any language",
        (("namenorm.names.lexicon:Lexicon.countries", constant(())),),
    ),
    Idea(
        "case endings",
        "Хинштейна is a form of Хинштейн",
        (
            ("namenorm.names.inflection:lemmas", constant(())),
            ("namenorm.names.inflection:same_lemma", constant(None)),
        ),
    ),
    Idea(
        "family pairs",
        "Ivanova is the family name of Ivanov's wife",
        (("namenorm.names.families:family_pair", constant(None)),),
    ),
    Idea("all tables of sounds", "unidecode instead of our tables", ((_UNITS, _without_reader()),)),
    *(
        Idea(
            f"sounds: {name}",
            f"unidecode instead of our tables for {name}",
            ((_UNITS, _without_reader(*scripts)),),
        )
        for name, scripts in (
            ("Cyrillic, Greek, Armenian, Georgian", ("Cyrl", "Grek", "Armn", "Geor")),
            ("Arabic, Hebrew", ("Arab", "Hebr")),
            ("kana, Hangul", ("Kana", "Hira", "Hang")),
            ("Han", ("Hani",)),
            (
                "Indic scripts",
                (
                    *("Deva", "Beng", "Guru", "Gujr", "Orya"),
                    *("Taml", "Telu", "Knda", "Mlym", "Sinh"),
                ),
            ),
            ("Thai, Lao, Khmer, Burmese", ("Thai", "Laoo", "Khmr", "Mymr")),
        )
    ),
    Idea(
        "Han as Korean",
        "努光鐵 is read as 노광철 too",
        (("namenorm.keys.analyser:Analyser.reading_of", constant(None)),),
    ),
    Idea(
        "spellings",
        "who is spelt like a name but for a letter or two is judged first",
        (("namenorm.searching:misspelt", constant([])),),
    ),
    Idea(
        "one-letter deletions",
        "keys that forgive one consonant",
        (("namenorm.keys.blocking:_shorter", constant([])),),
    ),
    Idea(
        "three neighbours",
        "keys that find what two errors have left",
        (("namenorm.keys.blocking:gram_keys", constant([])),),
    ),
    Idea(
        "other orders",
        "the family name first or last, when words are run together",
        (("namenorm.keys.form:Form.orders", lambda _: property(_first_order)),),
    ),
    Idea(
        "joined words",
        "Kwang chol = Kwangchol",
        (("namenorm.scoring.align:_joined", constant([])),),
    ),
    Idea(
        "less what follows a comma",
        "Springfield, Illinois is Springfield",
        (("namenorm.keys.analyser:Analyser.head", constant(None)),),
    ),
    Idea(
        "known parts differ",
        "two known parts of no common group are two names",
        (("namenorm.scoring.similarity:known_apart", constant(False)),),
    ),
    Idea(
        "letters for two sounds",
        "scripts that write l and r, b and v alike",
        (
            ("namenorm.scoring.likeness:table_of", constant("")),
            (
                "namenorm.scoring.similarity:BY_EAR",
                lambda usual: usual._replace(table_of=lambda _one, _other: ""),
            ),
        ),
    ),
    Idea(
        "edit distance",
        "Jaro-Winkler instead",
        (
            ("namenorm.kernel:similar", _jaro_winkler),
            ("namenorm.kernel.plain:similar", _jaro_winkler),
            ("namenorm.kernel:likeness", _plainly("likeness")),
            ("namenorm.kernel:together", _plainly("together")),
            ("namenorm.kernel:pairings", _plainly("pairings")),
        ),
    ),
    Idea("all vetoes", "nothing speaks against", ((_VETO + "vetoes", constant(())),)),
    *(
        Idea(f"veto: {name}", what, ((_VETO + function, constant(())),))
        for name, what, function in (
            ("acronyms", "FSB is not FSO", "_acronyms"),
            ("countries and domains", "of Russia is not of Ukraine", "_opposed"),
            ("numbers", "the 1st army is not the 2nd", "_numbers"),
            ("kinds", "no ministry for a person", "_kinds"),
            ("patronymics", "Petrovich is not Ivanovich", "_patronymics"),
            ("sexes", "Viktor is not Viktoria", "_genders"),
            ("given names", "Jong-un is not Jong-il", "_given_names"),
        )
    ),
    Idea(
        "calibrated model",
        "likeness from .85 on is a match, instead of the fitted model",
        (("namenorm.scoring.model:default_model", _plain_model),),
    ),
    Idea(
        "margin",
        "a match need not be ahead of the second best",
        (("namenorm.scoring.model:default_model", _no_margin),),
    ),
)


def switched_off(idea: Idea) -> Any:
    """Return the context in which *idea* is off."""
    return replaced(*idea.replacements)


def measured(cases: list[Case], made: list[Pair], ideas: list[str]) -> str:
    """Return the table of gains and losses; without *ideas*, of all."""
    unknown = set(ideas) - {idea.name for idea in IDEAS}
    if unknown:
        raise SystemExit(f"no such idea: {', '.join(sorted(unknown))}")
    asked = [
        case if hashed(case.id) // 4 % _SHARE == 0 else replace(case, queries=()) for case in cases
    ]
    compared = [pair for pair in made if hashed(pair.entity) // 4 % _SHARE == 0]
    usual = _figures(asked, compared)
    rows = [["everything on", "", *(f"{100 * value:.1f}" for value in usual)]]
    for idea in IDEAS:
        if not ideas or idea.name in ideas:
            with switched_off(idea):
                found = _figures(asked, compared)
            changes = [100 * (now - was) for now, was in zip(found, usual, strict=True)]
            rows.append([idea.name, idea.what, *(_signed(change) for change in changes)])
            print(f"  {idea.name}: {' '.join(rows[-1][2:])}", flush=True)
    return table(["without", "what it is", *_COLUMNS], rows, left=2)


_KINDS: Final = ("person", "place", "org")
_COLUMNS: Final = (
    *(f"R@1 {kind}" for kind in _KINDS),
    *("R@10", "F1", "P", "NIL-FA", "R@95P"),
    *("pairs AUC", "pairs F1", "pairs FP", "namesakes FP"),
)


def _figures(cases: list[Case], made: list[Pair]) -> list[float]:
    links: Run = run_links(SYSTEMS["namenorm"][2], cases)
    paired: Run = run_pairs(SYSTEMS["namenorm"][2], made)
    overall, pairs = link_figures(links.links["all"]), pair_figures(paired.pairs["all"])
    return [
        *(link_figures(links.links[kind])["R@1"] for kind in _KINDS),
        *(overall[name] for name in ("R@10", "F1", "P", "NIL-FA", "R@95P")),
        *(pairs[name] for name in ("AUC", "F1", "FP")),
        pair_figures(paired.pairs["near namesakes"])["FP"],
    ]


def _signed(change: float) -> str:
    return "0" if abs(change) < 0.05 else f"{change:+.1f}".replace("-", "−")
