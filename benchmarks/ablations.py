"""What each idea is worth: the tasks again, with one idea at a time switched off.

Every third entity is asked for; all are in the gazetteer.  Differences are in points (hundredths)
against the run with everything on: a minus is what would be lost without the idea, but of NIL-FA
and FP, where less is better.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from benchmarks.measuring import Run, run_links, run_pairs
from benchmarks.metrics import link_figures, pair_figures
from benchmarks.names.records import hashed
from benchmarks.names.tasks import Case, Pair
from benchmarks.pages import table
from benchmarks.peers import SYSTEMS
from benchmarks.switches import Replacement, constant, replaced

__all__ = ["IDEAS", "Idea", "measured", "switched_off"]

_SHARE: Final = 3


@dataclass(frozen=True, slots=True)
class Idea:
    """Something that can be switched off, and how."""

    name: str
    what: str
    replacements: tuple[Replacement, ...]


def _read_by_unidecode(original: Any) -> Any:
    from unidecode import unidecode

    def units(word: str, script: str) -> Any:
        return original(unidecode(word).lower(), "Latn")

    return units


def _without_reader(*scripts: str) -> Callable[[Any], Any]:
    def replacement(original: Any) -> Any:
        def units(word: str, script: str) -> Any:
            if script in scripts:
                from unidecode import unidecode

                return original(unidecode(word).lower(), "Latn")
            return original(word, script)

        return units

    return replacement


def _plain_model(original: Any) -> Any:
    """A model of one feature: the better of aligned and run together, from .85 on a match."""
    from namenorm.scoring.features import NAMES

    usual = original()
    steep = 25.0
    plain = replace(
        usual,
        version="plain",
        intercept=-0.85 * steep,
        coefficients=tuple(steep * (name == "best") for name in NAMES),
        match=0.5,
        possible=0.2,
    )
    return lambda: plain


def _no_margin(original: Any) -> Any:
    usual = original()
    return lambda: replace(usual, margin=0.0)


_UNITS = "namenorm.keys.sounds:_units"
_VETO = "namenorm.scoring.vetoes:"

IDEAS: Final = (
    Idea(
        "name parts",
        "Alexander = Олександр = 알렉산더: groups of equivalent name parts",
        (("namenorm.names.lexicon:Lexicon.groups", constant(frozenset())),),
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
        (("namenorm.names.inflection:lemmas", constant(())),),
    ),
    Idea(
        "all tables of sounds", "unidecode instead of our tables", ((_UNITS, _read_by_unidecode),)
    ),
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
        (("namenorm.keys.analyser:Analyser._hangul_reading", constant(None)),),
    ),
    Idea(
        "one-letter deletions",
        "keys that forgive one consonant",
        (("namenorm.keys.skeleton:deletions", constant(())),),
    ),
    Idea(
        "either order",
        "the family name first or last, when words are run together",
        (
            ("namenorm.keys.form:Form.rotated", lambda _: ()),
            ("namenorm.keys.form:Form.rotated_skeletons", lambda _: ()),
        ),
    ),
    Idea(
        "joined words",
        "Kwang chol = Kwangchol",
        (("namenorm.scoring.align:_joined", constant([])),),
    ),
    Idea(
        "known parts differ",
        "two known parts of no common group are two names",
        (("namenorm.scoring.similarity:known_apart", constant(False)),),
    ),
    Idea(
        "merged letters",
        "scripts that write l and r, b and v alike",
        (("namenorm.scoring.similarity:_MERGED", lambda tables: {key: {} for key in tables}),),
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
