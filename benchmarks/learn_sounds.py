"""Learn what characters stand for in names, and write the tables of sounds.

    python benchmarks/learn_sounds.py SCRIPT... [-o namenorm/keys/data] [--hold-out]

SCRIPT is one of ``han-foreign``, ``han-japanese``, ``han-cantonese``, ``kana``, ``hangul``,
``hebrew``, ``arabic``, ``latin``.

Pairs of a native spelling and Latin spellings of one name come from the groups of name parts in
``gazetteers/lexicon/derived`` and, for places, from CLDR (through Babel) and the ISO codes project
(through pycountry).  Each character is aligned with a stretch of the sounds of the Latin spelling,
and the stretches are counted; aligning and counting are repeated till they agree (Viterbi training;
the idea is that of S. Jiampojamarn et al., "Applying many-to-many alignments and hidden Markov
models to letter-to-phoneme conversion", 2007).  Pairs that cannot be aligned well are left out:
they are translations, or other names.  With ``--hold-out`` a fifth of the groups is not learnt
from, so that `measure_sounds.py` can measure on it.
"""

from __future__ import annotations

import argparse
import gettext
import math
import sys
import zlib
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

from namenorm.keys import hangul, heard, tables
from namenorm.keys.sounds import sounds
from namenorm.text.fold import fold, fold_keeping_marks
from namenorm.text.scripts import main_script

ROOT = Path(__file__).parents[1]
PARTS = sorted((ROOT / "gazetteers/lexicon/derived").glob("name_parts-*.tsv"))
SOURCES = (
    "pypi:rigour==1.8.2, MIT (Wikidata, CC0); pypi:babel==2.18.0, Unicode-3.0 (CLDR); "
    "pypi:pycountry==26.2.16, LGPL-2.1 (iso-codes)"
)
NEVER = -1e9
SMOOTHING = 4.0
TYPE_CHARS = frozenset("省州市县縣区區郡府语語岛島国國")


def groups():
    """Yield the key of each group of name parts, and its forms by script."""
    for path in PARTS:
        for line in path.read_text("utf-8").splitlines():
            if line[0] != "#":
                key, *forms = line.split("\t")
                by_script = defaultdict(list)
                for form in forms:
                    by_script[main_script(form)].append(form)
                yield key, by_script


LANGUAGES = ("zh_CN", "zh_TW", "zh", "zh_Hant", "ja", "ko", "he", "ar", "fa", "ur")


def places(languages=LANGUAGES):
    """Yield (English, native) names of countries, divisions and cities."""
    import pycountry
    from babel import Locale

    locales = Path(pycountry.__file__).parent / "locales"
    for lang in languages:
        if lang in ("zh", "zh_Hant"):
            continue  # the ISO codes project tells them apart by country
        for domain in ("iso3166-1", "iso3166-2"):
            if gettext.find(domain, str(locales), [lang]):
                catalog = gettext.translation(domain, locales, [lang])._catalog
                for english, native in catalog.items():
                    if isinstance(english, str) and english and not set(english) & set("(,"):
                        yield english, native
    english = Locale("en")
    for lang in languages:
        if lang in ("zh_CN", "zh_TW"):
            continue  # CLDR tells them apart by script
        locale = Locale.parse(lang)
        for code, native in locale.territories.items():
            if code.isalpha():
                yield english.territories[code], native
        for zone, names in locale.time_zones.items():
            if "city" in names:
                other = english.time_zones.get(zone, {}).get("city")
                yield other or zone.rpartition("/")[2].replace("_", " "), names["city"]


def place_words(script, languages=LANGUAGES):
    """Yield (key, native word, Latin word) of places whose names have as many words in both."""
    for english, native in places(languages):
        if main_script(native) != script:
            continue
        latin, words = fold_keeping_marks(english).split(), fold(native).split()
        if script == "Hani" and len(words) == 1 and len(words[0]) > 2:
            words = [words[0].rstrip("".join(TYPE_CHARS)) or words[0]]
        if len(latin) == len(words):
            for one, other in zip(words, latin, strict=True):
                if len(one) > 1 and len(other) > 2:
                    yield "P:" + english, one, other


def pairs(script, japanese=False):
    """Return (group, native word, Latin words); `japanese` for kanji, else names in Han only."""
    found = {}
    for key, forms in groups():
        if "Latn" not in forms or (script == "Hani" and ("Hira" in forms) != japanese):
            continue
        latin = [fold_keeping_marks(form).replace(" ", "") for form in forms["Latn"]]
        for form in forms.get(script, ()):
            word = fold(form).replace(" ", "")
            if main_script(word) == script and (len(word) > 1 or not japanese):
                found.setdefault((key, word), list(dict.fromkeys(latin)))
    if not japanese:
        for key, word, latin in place_words(script):
            known = found.setdefault((key, word), [])
            if latin not in known:
                known.append(latin)
    return [(key, word, latin) for (key, word), latin in sorted(found.items())]


def is_held_out(key):
    """Whether the group *key* is of the fifth that is not learnt from."""
    return zlib.crc32(key.encode()) % 5 == 0


class Aligner:
    """P(stretch of sounds | unit), learnt from pairs of units and sound strings."""

    def __init__(self, longest, prior=lambda unit: {}, weight=1.0):
        self.longest, self.prior, self.weight = longest, prior, weight
        self.counts = defaultdict(Counter)
        self._tables = {}

    def table(self, unit):
        """Return the log-probability of each stretch that *unit* may stand for."""
        found = self._tables.get(unit)
        if found is None:
            prior, counts = self.prior(unit), self.counts.get(unit, {})
            total = sum(counts.values()) + self.weight
            found = self._tables[unit] = {
                stretch: math.log(p)
                for stretch in {*prior, *counts}
                if (p := (counts.get(stretch, 0) + self.weight * prior.get(stretch, 0)) / total)
                > 1e-5
            }
        return found

    def align(self, units, sound):
        """Return the log-probability of the likeliest alignment, and its stretches."""
        size = len(sound)
        best, back = [0.0] + [NEVER] * size, []
        for unit in units:
            table, new, came = self.table(unit), [NEVER] * (size + 1), [0] * (size + 1)
            for stop in range(size + 1):
                for start in range(max(0, stop - self.longest), stop + 1):
                    if best[start] <= NEVER / 2:
                        continue
                    p = table.get(sound[start:stop], unlisted(stop - start))
                    if best[start] + p > new[stop]:
                        new[stop], came[stop] = best[start] + p, start
            best = new
            back.append(came)
        if best[size] <= NEVER / 2:
            return NEVER, []
        stretches, stop = [], size
        for came in reversed(back):
            stretches.append(sound[came[stop] : stop])
            stop = came[stop]
        return best[size], stretches[::-1]

    def learn(self, data, rounds=5, worst=-4.5):
        """Align and count *data*, (units, sound strings), of which the best string is taken."""
        for number in range(rounds):
            counts, used = defaultdict(Counter), 0
            for units, strings in data:
                found = max((self.align(units, s) for s in strings), default=(NEVER, []))
                if found[0] / len(units) < worst - (1.5 if number == 0 else 0):
                    continue
                used += 1
                for unit, stretch in zip(units, found[1], strict=True):
                    counts[unit][stretch] += 1
            self.counts, self._tables = counts, {}
        print(f"aligned {used} of {len(data)} pairs, {len(self.counts)} units", file=sys.stderr)


def unlisted(length):
    """Return the log-probability of a stretch that a unit has never stood for."""
    return -11.5 - 1.5 * abs(length - 1)


def latin_sounds(words, most):
    """Return the likeliest sound strings of some Latin words."""
    return list(dict.fromkeys(s for word in words for s in sounds(word, "Latn")[:most] if s))


# --- Han ---------------------------------------------------------------------------------------


@cache
def han():
    """Return the traditional form and the pinyin of each character."""
    table = {}
    for line in (ROOT / "namenorm/translit/data/han.tsv").read_text("utf-8").splitlines():
        if line[0] != "#":
            row = [*line.split("\t"), "", "", ""]
            table[row[0]] = row[2][:1] or row[0], row[3]
    table["尔"] = "爾", "er"
    return table


def traditional(char):
    """Return the traditional form of *char*."""
    return han().get(char, (char, ""))[0]


@cache
def pinyin(char):
    """Return the pinyin of *char*, or nothing."""
    from unidecode import unidecode

    return han().get(char, ("", ""))[1] or unidecode(char).strip().lower()


# fmt: off
_INITIALS = {
    "b": "BPV", "p": "PFB", "m": "M", "f": "FV", "d": "DT", "t": "T", "n": "N", "l": "LR",
    "g": "GK", "k": "KGX", "h": "XH", "j": "WGKJ", "q": "HKQ", "x": "SCXH", "zh": "WJZ", "ch": "H",
    "sh": "CS", "r": "RLJ", "z": "ZQ", "c": "Q", "s": "S", "w": "V", "y": "i", "": "-",
}
# fmt: on


@cache
def by_rule(syllable):
    """Return what a syllable of pinyin may stand for, before anything is learnt."""
    initial = next(i for i in (syllable[:2], syllable[:1], "") if i in _INITIALS)
    final = syllable[len(initial) :]
    nasal = "N" if final.endswith(("n", "ng")) else ""
    vowels = final.rstrip("ng" if nasal else "").replace("ü", "u").replace("v", "u")
    found = Counter()
    for place, consonant in enumerate(_INITIALS[initial]):
        for vowel in {vowels[:1], vowels[-1:], vowels, ""}:
            sound = consonant.strip("-") + vowel + nasal
            found[sound] += (1 if vowel else 0.5) / (place + 1)
    total = sum(found.values())
    return {sound: count / total for sound, count in found.items()}


def is_read(word, latin):
    """Whether one of *latin* is the pinyin of *word*: no foreign name, or nothing to learn from."""
    read = set(sounds("".join(map(pinyin, word)), "Latn"))
    return any(not read.isdisjoint(sounds(one, "Latn")) for one in latin)


def learn_han_foreign(hold_out):
    """Learn the characters of foreign names in Chinese."""
    aligner = Aligner(5, lambda char: by_rule(pinyin(char)))
    aligner.learn(
        [
            ([traditional(char) for char in word], latin_sounds(latin, 2))
            for key, word, latin in pairs("Hani")
            if not (hold_out and is_held_out(key)) and not is_read(word, latin)
        ]
    )
    by_syllable = defaultdict(Counter)
    for char, counts in aligner.counts.items():
        by_syllable[pinyin(char)].update(counts)
    return {**aligner.counts, **by_syllable}


def learn_han_japanese(hold_out):
    """Learn the characters of Japanese names from names of two characters, then of all lengths."""
    data = [
        ([traditional(char) for char in word], latin_sounds(latin, 1))
        for key, word, latin in pairs("Hani", japanese=True)
        if not (hold_out and is_held_out(key))
    ]
    two = [(units, strings) for units, strings in data if len(units) == 2]
    aligner = Aligner(7, weight=0.5)
    for number in range(7):
        counts = defaultdict(Counter)
        for (one, other), strings in two:
            for sound in strings:
                splits = range(max(1, len(sound) - 7), min(7, len(sound) - 1) + 1)
                weights = [_split_weight(aligner, one, other, sound, i, number) for i in splits]
                total = sum(weights)
                for i, weight in zip(splits, weights, strict=True):
                    if total > 1e-9 and weight > total / 100:
                        counts[one][sound[:i]] += weight / total / len(strings)
                        counts[other][sound[i:]] += weight / total / len(strings)
        aligner = Aligner(7, weight=0.5)
        aligner.counts = counts
    aligner.learn(data, rounds=3, worst=-6)
    return aligner.counts


def _split_weight(aligner, one, other, sound, place, number):
    """Return how likely *sound* is to be split at *place*: at first, before a consonant."""
    if number == 0:
        return 2.0 if sound[place - 1] in "aeiouN" and sound[place] not in "aeiou" else 0.3
    left, right = aligner.table(one), aligner.table(other)
    return math.exp(left.get(sound[:place], -12) + right.get(sound[place:], -12))


# --- Letters -----------------------------------------------------------------------------------

SCRIPTS = {"kana": "Kana", "hangul": "Hang", "hebrew": "Hebr", "arabic": "Arab"}


def by_hand(script, token):
    """Return what a letter may stand for by the tables that were written by hand."""
    letter, mark = token[:-1], token[-1]
    if script == "Kana":
        sounds_of = tables.kana()[1][letter]
    elif script == "Hang":
        initial, medial, final = hangul.sounds_of_letters()
        if "\u314f" <= letter <= "\u3163":
            sounds_of = medial[ord(letter) - 0x314F]
        elif letter >= "\u3130":
            sounds_of = initial[heard.INITIALS.index(letter)]
        else:
            sounds_of = final[ord(letter) - 0x11A7]
    else:
        start, inside = tables.abjad(script).get(letter, ((), ()))
        sounds_of = start if mark == "^" else inside
    total = sum(1 / place for place in range(1, len(sounds_of) + 1))
    return {sound: 1 / place / total for place, sound in enumerate(sounds_of, 1)}


def learn_letters(script, hold_out):
    """Learn the letters of *script*, each with a mark for where it stands, and without."""
    aligner = Aligner(4, lambda token: by_hand(script, token), weight=3.0)
    data = []
    for key, word, latin in pairs(script):
        units = list(heard.tokens(word, script))
        if units and not (hold_out and is_held_out(key)):
            data.append((units, latin_sounds(latin, 2)))
    aligner.learn(data, rounds=4, worst=-3.0)
    found = defaultdict(Counter)
    for token, counts in aligner.counts.items():
        for sound, share in by_hand(script, token).items():
            counts[sound] += 3 * share
        found[token] = counts
        found[token[:-1]].update(counts)
    for letter in tables.kana()[1] if script == "Kana" else ():
        if letter not in found:
            found[letter].update(by_hand(script, letter + "-"))
    return found


# --- Latin -------------------------------------------------------------------------------------

#: Scripts that say what they mean, from which the sounds of Latin spellings are learnt.
PHONETIC = ("Cyrl", "Grek", "Armn", "Geor", "Deva")
SPOKEN = ("ru", "uk", "be", "bg", "mk", "sr", "kk", "el", "hy", "ka", "hi", "mr", "ne")
LONGEST_GRAPHEME = 5
GRAPHEMES = (40, 100, 200, 300, 300)  # how many are taken up, time after time
SPELLINGS, HEARD = 3, 4  # Latin spellings and sound strings of a group, at most


def latin_pairs(scripts=PHONETIC):
    """Return (group, Latin word, words by script) of names whose sound another script tells."""
    found = {}
    for key, forms in groups():
        told = {script: forms[script] for script in scripts if script in forms}
        if told:
            for form in sorted(forms.get("Latn", ()), key=lambda form: zlib.crc32(form.encode())):
                word = fold_keeping_marks(form).replace(" ", "")
                words = {s: [fold(w).replace(" ", "") for w in told[s]] for s in told}
                if len(word) > 1:
                    found.setdefault((key, word), words)
    for script in scripts:
        for _, word, latin in place_words(script, SPOKEN):
            # "Republic" counts once, however many republics there are
            known = found.setdefault(("P:" + latin, latin), {}).setdefault(script, [])
            if word not in known:
                known.append(word)
    return [(key, latin, words) for (key, latin), words in sorted(found.items())]


def sounds_told(words):
    """Return sound strings of some words by script, those of every script in turn."""
    found = [sounds(word, script)[0] for script in words for word in words[script]]
    return [sound for sound in dict.fromkeys(found) if sound][:HEARD]


def by_graphemes(token):
    """Return what a Latin grapheme may stand for by the table that was written by hand."""
    found = sounds(token[:-1], "Latn")
    total = sum(1 / place for place in range(1, len(found) + 1))
    return {sound: 1 / place / total for place, sound in enumerate(found, 1)}


def learn_latin(hold_out):
    """Learn the letters of Latin spellings, and which of them belong together.

    Graphemes are those letters that say something else together than one by one: runs of what is
    known so far, of which the likelihood gains most.
    """
    data, last = [], Counter()
    for key, word, words in latin_pairs():
        last[key] += 1
        if last[key] <= SPELLINGS and not (hold_out and is_held_out(key)):
            strings = sounds_told(words)
            if strings:
                data.append((word, strings))
    known = {
        row[0] + mark for row in tables.rows("graphemes") if row[0].isalpha() for mark in "^-$"
    } | {letter + mark for word, _ in data for letter in word for mark in "^-$"}
    aligner = Aligner(LONGEST_GRAPHEME, by_graphemes, weight=2.0)
    for more in (*GRAPHEMES, 0):
        cut = [([*heard.graphemes(word, known)], strings) for word, strings in data]
        aligner.learn([(units, s) for units, s in cut if units], rounds=2, worst=-3.0)
        if more:
            gains = gained(aligner, cut)
            best = sorted(gains, key=lambda token: (-gains[token], token))[:more]
            known.update(best)
    found = defaultdict(Counter)
    for token, counts in aligner.counts.items():
        for sound, share in by_graphemes(token).items():
            counts[sound] += 2 * share
        found[token] = counts
        if len(token) == 2:
            found[token[:-1]].update(counts)
    return found


def gained(aligner, data, worst=-3.0, least=12):
    """Return by how much the data grow likelier if runs of units are taken as one."""
    joint, apart = defaultdict(Counter), Counter()
    for units, strings in data:
        found = max((aligner.align(units, s) for s in strings), default=(NEVER, []))
        if not units or found[0] / len(units) < worst:
            continue
        costs = [
            aligner.table(unit).get(stretch, unlisted(len(stretch)))
            for unit, stretch in zip(units, found[1], strict=True)
        ]
        for start in range(len(units)):
            for stop in range(start + 2, min(start + 4, len(units)) + 1):
                run = "".join(unit[:-1] for unit in units[start:stop])
                if len(run) > LONGEST_GRAPHEME:
                    break
                token = run + ("^" if start == 0 else "$" if stop == len(units) else "-")
                stretch = "".join(found[1][start:stop])
                if len(stretch) <= LONGEST_GRAPHEME:
                    joint[token][stretch] += 1
                    apart[token] += sum(costs[start:stop])
    gains = {}
    for token, counts in joint.items():
        total = sum(counts.values())
        if total >= least:
            together = sum(n * math.log((n - 0.8) / total) for n in counts.values())
            gain = together - apart[token] - 3 * len(counts)
            if gain > 0:
                gains[token] = gain
    return gains


def write_letters(path, counts, title, least=8.0, share=0.004):
    """Write a table of letters: what each may stand for, with its cost."""
    lines = []
    for token, counted in sorted(counts.items()):
        total = sum(counted.values())
        if total < least and token[-1] in "^$-+=":
            continue  # without its mark will do
        kept = [(s, n / total) for s, n in counted.items() if n / total >= share]
        kept = sorted(kept, key=lambda item: (-item[1], item[0]))[:8]
        lines.append(f"{token}\t{','.join(f'{s or chr(45)}:{cost(p, 1)}' for s, p in kept)}")
    path.write_text(
        f"# {title}\n"
        "# Columns: letter, with a mark for where it stands (see namenorm.keys.heard.tokens); what"
        " it stands for,\n"
        "# each with its cost, -10 ln P; - for nothing.\n"
        "# Made by benchmarks/learn_sounds.py; do not edit.\n"
        f"# Learnt from {SOURCES}\n" + "\n".join(lines) + "\n",
        "utf-8",
    )
    print(f"{path}: {len(lines)} rows", file=sys.stderr)


# fmt: off
_JYUTPING_INITIALS = {
    "b": "P:0,B:8", "p": "P:0", "m": "M:0", "f": "F:0", "d": "T:0,D:8", "t": "T:0", "n": "N:0,L:20",
    "l": "L:0", "gw": "KV:0,GV:8", "kw": "KV:0", "g": "K:0,G:8", "k": "K:0", "ng": "N:0,-:5",
    "h": "X:0", "w": "V:0", "z": "H:0,Q:8", "c": "H:0,Q:8", "s": "S:0,C:10", "j": "i:0", "": "-:0",
}
_JYUTPING_VOWELS = {
    "aa": "a", "a": "a", "e": "e", "ei": "i", "i": "i", "iu": "iu", "o": "o", "oi": "oi",
    "ou": "o", "u": "u", "ui": "ui", "oe": "eu", "eo": "u", "eoi": "ui", "yu": "u", "aai": "ai",
    "aau": "au", "ai": "ai", "au": "au", "": "",
}
# fmt: on


def cantonese():
    """Return the sounds of each character's main Cantonese reading as Hong Kong spells it.

    The readings are Unihan's kCantonese, in Jyutping; the spelling that of the Hong Kong
    Government, in which z and c are ch or ts.  Characters are those met in names.
    """
    import bz2

    met = {char for _, forms in groups() for form in forms.get("Hani", ()) for char in form.strip()}
    found = defaultdict(str)
    path = "/usr/share/unicode/Unihan_Readings.txt.bz2"
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if (
                len(row) == 3
                and row[1] == "kCantonese"
                and (char := chr(int(row[0][2:], 16))) in met
            ):
                found[_as_in_hong_kong(row[2].split()[0].rstrip("123456"))] += char
    return found


def _as_in_hong_kong(syllable):
    start = next(i for i in (syllable[:2], syllable[:1], "") if i in _JYUTPING_INITIALS)
    if syllable in ("m", "ng"):
        return {"m": "M:0", "ng": "N:0,M:10"}[syllable]
    final = syllable[len(start) :]
    vowels = next(v for n in range(len(final), -1, -1) if (v := final[:n]) in _JYUTPING_VOWELS)
    coda = final[len(vowels) :].replace("ng", "n").upper()
    rest = _JYUTPING_VOWELS[vowels] + coda
    if start == "j" and rest.startswith(("i", "u")):
        rest = rest.removeprefix("i")
    cells = (c.split(":") for c in _JYUTPING_INITIALS[start].split(","))
    return ",".join(f"{sound.strip('-') + rest}:{more}" for sound, more in cells)


def write_cantonese(path):
    """Write the table of Cantonese readings."""
    lines = [f"{''.join(sorted(chars))}\t0\t{cell}" for cell, chars in cantonese().items()]
    path.write_text(
        "# Han characters met in names, and their main readings in Cantonese as Hong Kong spells"
        " them.\n"
        "# Columns: characters; nothing; sounds, each with its cost, -10 ln P, by hand.\n"
        "# Made by benchmarks/learn_sounds.py; do not edit.\n"
        "# Source: debian:unicode-data==15.0.0-1, Unicode-3.0 (Unihan, kCantonese)\n"
        + "\n".join(sorted(lines))
        + "\n",
        "utf-8",
    )
    print(f"{path}: {len(lines)} rows", file=sys.stderr)


def write_han(path, counts, title, least, share):
    """Write a table of characters: all forms, rarity, and what each may stand for with its cost."""
    forms = defaultdict(set)
    for char, (canonical, _) in han().items():
        forms[canonical].add(char)
    everything = sum(sum(c.values()) for unit, c in counts.items() if not unit.isascii())
    lines = []
    for unit, counted in sorted(counts.items()):
        total = sum(counted.values())
        if total < least or not unit:
            continue
        named = unit if unit.isascii() else "".join(sorted({unit, *forms[unit]}))
        shares = smoothed(counted, counts.get(pinyin(unit), {}) if not unit.isascii() else {})
        kept = [(s, p) for s, p in shares.items() if p >= share]
        kept = sorted(kept, key=lambda item: (-item[1], item[0]))[:8]
        cells = (f"{s or '-'}:{cost(p, 1)}" for s, p in kept)
        lines.append(f"{named}\t{cost(total, everything)}\t{','.join(cells)}")
    path.write_text(
        f"# {title}\n"
        "# Columns: characters (or a syllable of pinyin, for those that have no row); rarity among"
        " such names; sounds,\n"
        "# each with its cost; - for nothing.  Rarity and cost are -10 ln P.\n"
        "# Made by benchmarks/learn_sounds.py; do not edit.\n"
        f"# Learnt from {SOURCES}\n" + "\n".join(sorted(lines)) + "\n",
        "utf-8",
    )
    print(f"{path}: {len(lines)} rows", file=sys.stderr)


def smoothed(counted, others):
    """Return the share of each stretch, with a little of those of other characters so read."""
    total, rest = sum(counted.values()), sum(others.values())
    weight = SMOOTHING if rest else 0
    return {
        s: (counted.get(s, 0) + (weight * others[s] / rest if s in others else 0))
        / (total + weight)
        for s in {*counted, *others}
    }


def cost(count, total):
    """Return -10 ln of a share, as a whole number."""
    return round(-10 * math.log(count / total))


def main():
    """Learn the tables that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scripts", nargs="+", metavar="SCRIPT")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "namenorm/keys/data")
    parser.add_argument("--hold-out", action="store_true")
    options = parser.parse_args()
    for script in options.scripts:
        if script == "han-foreign":
            counts = learn_han_foreign(options.hold_out)
            title = (
                "Han characters as Chinese writes foreign names with them, and the sounds meant."
            )
            write_han(options.output / "han_foreign.tsv", counts, title, 2, 0.015)
        elif script == "han-japanese":
            counts = learn_han_japanese(options.hold_out)
            title = "Han characters of Japanese names, and how they are read there."
            write_han(options.output / "han_japanese.tsv", counts, title, 1.5, 0.03)
        elif script == "han-cantonese":
            write_cantonese(options.output / "han_cantonese.tsv")
        elif script == "latin":
            counts = learn_latin(options.hold_out)
            title = "Graphemes of names in Latin letters, and the sounds that they stand for."
            write_letters(options.output / "heard_latin.tsv", counts, title)
        elif script in SCRIPTS:
            counts = learn_letters(SCRIPTS[script], options.hold_out)
            title = (
                f"Letters of names in {script.capitalize()}, and the sounds that they stand for."
            )
            write_letters(options.output / f"heard_{script}.tsv", counts, title)
        else:
            parser.error(f"no such script: {script}")


if __name__ == "__main__":
    main()
