"""Measure on pairs that were not learnt from how well sounds tell names apart across scripts.

    python benchmarks/learn_sounds.py SCRIPT... --hold-out -o DIR
    python benchmarks/measure_sounds.py SCRIPT... --tables DIR [-n 200]

Each native spelling is compared with one Latin spelling of it among 2000 of other names.  Printed
are: how often both share a coarse skeleton, with how many of the 2000 they are shared, and how
often the right one is nearest, or among the ten nearest, by sounds and outlines (as
`namenorm.scoring.similarity` has it), by `namenorm.keys.heard`, and by both.  SCRIPT may also be
``latin-cyrl``, ``latin-grek``, ``latin-armn``, ``latin-geor`` or ``latin-deva``: Latin spellings of
what sounds otherwise by rule, read against that script.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from pathlib import Path

from learn_sounds import PHONETIC, SCRIPTS, is_held_out, is_read, latin_pairs, pairs

from namenorm.keys import han, heard, tables
from namenorm.keys.sounds import CONSONANTAL, skeletons, sounds
from namenorm.scoring.likeness import likeness, table_of
from namenorm.scoring.similarity import blend

AMONG = 2000


def sample(name, number):
    """Return (script, [(native, Latin, all Latin)], Latin of others)."""
    chance = random.Random(5)
    if name.startswith("latin-"):
        script = next(script for script in PHONETIC if script.lower() == name[-4:])
        by_word = defaultdict(set)
        for key, latin, words in latin_pairs((script,)):
            for word in words[script]:
                if set(sounds(word, script)).isdisjoint(sounds(latin, "Latn")):
                    by_word[key, word].add(latin)
        found = [(key, word, sorted(latin)) for (key, word), latin in by_word.items()]
    elif name.startswith("han-"):
        found = pairs("Hani", japanese=name == "han-japanese")
        found = [p for p in found if not is_read(p[1], p[2])]
        script = "Hani"
    else:
        script = SCRIPTS[name]
        found = pairs(script)
    held_out = [pair for pair in found if is_held_out(pair[0])]
    asked = chance.sample(held_out, min(number, len(held_out)))
    others = [chance.choice(latin) for _, _, latin in chance.sample(found, min(AMONG, len(found)))]
    return script, [(word, chance.choice(latin), set(latin)) for _, word, latin in asked], others


def by_sounds(word, script, latin):
    """Return the likeness by sounds and outlines."""
    bare = script in CONSONANTAL
    table = table_of(script, "Latn")
    heard = likeness(sounds(word, script), sounds(latin, "Latn"), table, consonantal=bare)
    return blend(heard, bare)


def by_cost(word, script, latin):
    """Return the likeness by learnt costs."""
    if script in PHONETIC:
        return heard.best_fit(heard.readings(latin, "Latn"), sounds(word, script)[:1])
    return max(heard.likeness(word, script, sound) for sound in sounds(latin, "Latn")[:2])


def both(word, script, latin):
    """Return the mean of both."""
    return (by_sounds(word, script, latin) + by_cost(word, script, latin)) / 2


def main():
    """Measure the scripts that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scripts", nargs="+", metavar="SCRIPT")
    parser.add_argument("--tables", type=Path)
    parser.add_argument("-n", "--number", type=int, default=200)
    options = parser.parse_args()
    if options.tables:
        _use(options.tables)
    for name in options.scripts:
        script, asked, others = sample(name, options.number)
        known = {latin: set(skeletons(latin, "Latn")[:4]) for latin in others}
        met = strangers = 0
        for word, latin, spellings in asked:
            keys = set(skeletons(word, script)[:4])
            met += not keys.isdisjoint(skeletons(latin, "Latn")[:4])
            strangers += sum(
                not keys.isdisjoint(theirs)
                for other, theirs in known.items()
                if other not in spellings
            )
        n = len(asked)
        print(f"{name:13s} share a skeleton {met / n:.3f}, with others {strangers / n:.2f}")
        for measure in (by_sounds, by_cost, both):
            first = ten = 0
            right = wrong = 0.0
            for word, latin, spellings in asked:
                mine = measure(word, script, latin)
                theirs = sorted(
                    (measure(word, script, o) for o in others if o not in spellings), reverse=True
                )
                better = sum(one >= mine for one in theirs[:20])
                first, ten = first + (better < 1), ten + (better < 10)
                right, wrong = right + mine, wrong + theirs[0]
            print(
                f"{name:13s} {measure.__name__:9s} first {first / n:.3f}, in ten {ten / n:.3f},"
                f" likeness of the right {right / n:.2f}, of the best other {wrong / n:.2f}",
                flush=True,
            )


def _use(folder):
    """Read tables from *folder* where it has them."""
    shipped = tables.rows

    def rows(name):
        path = folder / f"{name}.tsv"
        if not path.exists():
            return shipped(name)
        lines = path.read_text("utf-8").splitlines()
        return [line.split("\t") for line in lines if line and line[0] != "#"]

    tables.rows = han.rows = rows


if __name__ == "__main__":
    main()
