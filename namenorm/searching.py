"""From a form to the entities that it may name: by its fold, without case endings, by likeness."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec import structs

from namenorm.beside import SHORT, beside
from namenorm.corroborating import corroborate
from namenorm.index.entities import EntityIndex
from namenorm.index.retrieval import Hit, bearers, by_score, exact, misspelt, reordered
from namenorm.index.sieve import default_sieve
from namenorm.index.sifting import loose
from namenorm.index.stored import StoredName
from namenorm.judged import (
    all_paired,
    has_more_names,
    is_bodiless,
    is_known,
    is_of_country,
    is_one_word,
    is_unmarked,
    leaves_country,
    names_apart,
    plainly,
)
from namenorm.keys.form import Form, is_unpronounceable
from namenorm.keys.heard import SCRIPTS
from namenorm.meanings import says_more
from namenorm.names.phrases import nominatives, uninflected
from namenorm.names.spoken import has_genitive, spoken
from namenorm.ownscript import in_own_script
from namenorm.placed import LANDS, WELL_KNOWN, is_abroad, no_such_place
from namenorm.scoring.characters import other_characters
from namenorm.scoring.compare import Comparer, Judgement
from namenorm.text.fold import fold
from namenorm.titled import titled

__all__ = ["LISTED", "Far", "Found", "Searcher"]

#: The entities in the running, by number, each with the name that was met and the judgement on it.
Found = dict[int, tuple[StoredName, Judgement]]
#: The judgements on names that are equally near, by kind and what marks leave of a name.
Twins = dict[tuple[str, tuple[str, int]], Judgement]
#: Entities that others are nearer than, and so are not compared closely; the likeliest first.
Far = list[Hit]

#: A score above which nothing better is looked for, if it is of somebody well known.
WELL_MET: Final = 0.9
#: Entities that are judged at least, at most, and among which they are the likest.
FEW, MANY, LISTED = 1, 5, 12
#: Entities that are listed beyond as many as are wanted: some of those judged come out behind them.
SPARE: Final = 2
#: Letters of the name of a well-known place whose language is not told, where an ending may be
#: undone all the same.
LONG: Final = 6
#: What is left over is not judged if it is as unlikely as that to hold the one that is meant.
UNLIKELY: Final = 0.05
#: What a case form of a body's name less its country scores: less than one of a whole name.
_UNDONE: Final = 0.94
#: Characters of the longest names in Han of a kind in which each has its weight: 伊军 is not 以军.
_SHORT_NAMES: Final = {"org": 4, "place": 2}
#: Characters of a query in Han that sounds like too much.
_SHORT: Final = 2
#: What a town scores by a name of a division, where there is one of that name.
BESIDE_DIVISION: Final = 0.9


class Searcher:
    """Searches one index; holds nothing of a query."""

    def __init__(self, index: EntityIndex, comparer: Comparer) -> None:
        self._index = index
        self._comparer = comparer
        self._form = comparer.analyser.form

    def search(
        self, form: Form, kind: str | None, limit: int, lang: str | None = None
    ) -> tuple[Found, Far]:
        """Return the entities of *kind* that *form* may name, and those that are farther off.

        Of the latter there are no more than make up *limit*.  *lang* is what *form* is said to be
        in: its case endings are undone first.
        """

        def allowed(number: int) -> bool:
            return kind is None or self._index.facts(number).kind in (kind, "nobody")

        found: Found = {}
        far: Far = []
        for hit in exact(self._index, form.fold, form.text, allowed):
            found[hit.number] = hit.names[0], Judgement(1.0, form, form, rule="equal-fold")
        if form.names_division:
            self._divisions_first(found)
        if found:
            family = kind in (None, "person") and self._index.under("t", form.fold)
            if family and len(form.units) == 1:
                self._bearers(form, form.fold, found)
            return found, far
        for hit in reordered(self._index, form, allowed):
            self._judge(form, kind, hit, found)
        self._uninflected(form, lang, allowed, found)
        self._in_country(form, allowed, found)
        self._less_country(form, allowed, found)
        if kind in (None, "person") and self._index.is_mixed:
            self._people(form, found)
            for word, hit in titled(self._index, self._comparer.analyser.lexicon, form):
                judged = self._comparer.titled(form, self._form(word))
                found[hit.number] = hit.names[0], judged
        unmet = not found
        if unmet and form.units:
            rules = set()
            for hit, text, rule in beside(self._index, self._comparer.analyser, form, allowed):
                judged = self._comparer.beside(form, self._form(text), rule)
                found[hit.number] = hit.names[0], judged
                rules.add(rule)
            if not found:
                self._spoken(form, allowed, found)
            elif not rules.isdisjoint(SHORT):  # "la mamsa" is Mamsa, or "lya mamsa" misspelt
                far = self._misspelt(form, kind, limit, found)[0]
            if found:
                return found, far
        settled = any(self._is_settled(number, judged) for number, (_, judged) in found.items())
        if not settled and not is_unpronounceable(form):
            # Letters that nobody can say are an acronym: met exactly or not at all.
            far, settled = self._misspelt(form, kind, limit, found)
            if not settled:
                far += self._loose(form, kind, limit, found)
        if unmet and not settled and kind in (None, "person"):
            self._namesakes(form, found)
        corroborate(self._index, self._comparer, form, kind, found)
        others = {hit.number: hit for hit in far if hit.number not in found}
        return found, [*others.values()]

    def _uninflected(
        self, form: Form, lang: str | None, allowed: Callable[[int], bool], found: Found
    ) -> None:
        """Find what *form* is a case form of."""
        told = uninflected(form.fold, lang) if lang else ()
        for lemma in dict.fromkeys((*told, *nominatives(form.text, form.fold))):
            for hit in exact(self._index, lemma, lemma, allowed):
                name = hit.names[0]
                if form.script == "Latn" and form.fold == f"{lemma}s" and lemma not in told:
                    names = self._index.names(hit.number)
                    spoken_of = [n for n in names if has_genitive(n.lang) and fold(n.text) == lemma]
                    if not spoken_of:
                        continue
                    name = spoken_of[0]
                judged = self._comparer.inflected(form, self._form(lemma))
                found.setdefault(hit.number, (name, judged))

    def _spoken(self, form: Form, allowed: Callable[[int], bool], found: Found) -> None:
        """Find the places and bodies of whose name in some language *form* is a case form there."""
        if form.script != "Latn" or not self._index.languages:
            return
        for lemma, langs in spoken(form.fold):
            for hit in exact(self._index, lemma, lemma, allowed):
                facts = self._index.facts(hit.number)
                if facts.kind in ("place", "org"):
                    known = facts.prominence >= WELL_KNOWN and len(lemma) >= LONG
                    for name in self._index.names(hit.number):
                        of_it = name.lang.partition("-")[0] in langs or (known and not name.lang)
                        if of_it and fold(name.text) == lemma:
                            judged = self._comparer.inflected(form, self._form(lemma))
                            found.setdefault(hit.number, (name, judged))
                            break

    def _divisions_first(self, found: Found) -> None:
        """Put towns after the division that bears the name as well, which says what it is."""
        types = {number: self._index.facts(number).type for number in found}
        if "admin1" in types.values():
            for number, of_type in types.items():
                if of_type == "city":
                    name, judged = found[number]
                    found[number] = name, judged._replace(score=BESIDE_DIVISION)

    def _misspelt(self, form: Form, kind: str | None, limit: int, found: Found) -> tuple[Far, bool]:
        """Find who is spelt like *form* but for a letter or two, and whether that settles it.

        The nearest are judged, and the others returned.  Who is possibly meant by the spelling is
        likelier meant than whoever only sounds alike.
        """
        kinds = None if kind is None else (kind, "nobody")
        near = misspelt(self._index, form.fold, kinds, max(limit, LISTED) + SPARE)
        nearest = [hit for edits, hit in near if edits == near[0][0]]
        best = 0.0
        twins: Twins | None = None
        judged = nearest[:MANY]
        if len(judged) > 1 and is_unmarked(form):
            twins = {}
            judged.sort(key=_is_marked)  # of twins the one is judged that is written as plainly
        for hit in judged:
            self._judge(form, kind, hit, found, 1 / len(nearest), twins)
            best = max(best, found[hit.number][1].score)
        far = [hit for _, hit in near if hit.number not in found]
        return far, best >= self._comparer.model.possible

    def _loose(self, form: Form, kind: str | None, limit: int, found: Found) -> Far:
        """Find what sounds like *form*, or like the place before a comma in it.

        Those are judged that are likely to be the one that is meant, by how they sound; the others
        are returned.
        """
        kinds = None if kind is None else (kind, "nobody")
        hits = {hit.number: hit for hit in loose(self._index, form, kinds)}
        if kind in (None, "place") and (head := self._comparer.analyser.head(form)) is not None:
            for hit in loose(self._index, head, kinds):
                if hit.number not in hits or hit.score > hits[hit.number].score:
                    hits[hit.number] = hit
        ranked = sorted(hits.values(), key=by_score)[:LISTED]
        lettered = form.script in SCRIPTS
        shares = default_sieve().shares([hit.score for hit in ranked], lettered)
        left = whole = sum(shares)
        judged: dict[int, tuple[Hit, float]] = {}
        far: Far = []
        for place, (hit, share) in enumerate(zip(ranked, shares, strict=True)):
            if place < FEW or (place < MANY and left > UNLIKELY * whole):
                self._judge(form, kind, hit, found, share)
                judged[hit.number] = hit, share
            elif hit.number not in found and len(found) + len(far) < limit + SPARE:
                far.append(hit)
            left -= share
        self._known_first(form, kind, judged, found)
        return far

    def _known_first(
        self, form: Form, kind: str | None, judged: dict[int, tuple[Hit, float]], found: Found
    ) -> None:
        """Let whom the words are known to name stand before who sounds like it and is another.

        Хоук is known as Hawke, and Koch as another name: where there is a Hawke, it is no Koch.
        """
        known = [n for n in judged if is_known(found[n][1])]
        if not known or len(known) == len(judged):
            return
        gained = 0.0
        for number, (_, share) in judged.items():
            name, other = found[number]
            if number not in known and (against := names_apart(other)):
                found[number] = name, self._comparer.contradicted(other, against)
                gained += share
        for number in known if gained else ():
            hit, share = judged[number]
            self._judge(form, kind, hit, found, share + gained)

    def _is_settled(self, number: int, judged: Judgement) -> bool:
        """Whether a look-up may stop: a case form of a well-known name, not of any name at all."""
        return judged.score > WELL_MET and self._index.facts(number).prominence >= WELL_KNOWN

    def _in_country(self, form: Form, allowed: Callable[[int], bool], found: Found) -> None:
        """Find "Defence Ministry of Ukraine" as the Defence Ministry whose country is Ukraine."""
        bare = form.without_country
        if not form.countries or not bare:
            return
        for text in (bare, *nominatives(form.text, bare)):
            for hit in exact(self._index, text, text, allowed):
                facts = self._index.facts(hit.number)
                if facts.kind == "org" and facts.country in form.countries:
                    judged = self._comparer.in_country(form, self._form(text))
                    found.setdefault(hit.number, (hit.names[0], judged))

    def _less_country(self, form: Form, allowed: Callable[[int], bool], found: Found) -> None:
        """Find a body by its name less its country, which the context then has to say."""
        if form.countries:
            return
        for text in (form.fold, *nominatives(form.text, form.fold)):
            for number in self._index.under("c", text):
                names = self._index.names(number)
                named = [n for n in names if self._form(n.text).without_country == text]
                if named and allowed(number) and number not in found:
                    code = self._index.facts(number).country or ""
                    name = structs.replace(named[0], needs=(code,))
                    judged = self._comparer.in_country(form, self._form(text))
                    if text != form.fold:
                        judged = judged._replace(score=_UNDONE)
                    found[number] = name, judged

    def _people(self, form: Form, found: Found) -> None:
        """Find people by what is left of a name without titles, or by a family name alone."""

        def person(number: int) -> bool:
            return self._index.facts(number).kind == "person"

        bare = form.without_titles
        if bare and bare != form.fold:
            for text in (bare, *uninflected(bare)):
                for hit in exact(self._index, text, text, person):
                    judged = self._comparer.untitled(form, self._form(text))
                    found.setdefault(hit.number, (hit.names[0], judged))
        if found or not bare:
            return
        if " " not in bare:
            for text in (bare, *uninflected(bare)):
                self._bearers(form, text, found)

    def _namesakes(self, form: Form, found: Found) -> None:
        """Judge the people who share a first or last word with *form*, and were not judged yet."""
        bare = form.without_titles
        if " " not in bare:
            return
        read = form if bare == form.fold else self._comparer.analyser.asked(bare)
        for unit in {u.text: u for u in (read.units[0], read.units[-1])}.values():
            if unit.role == "name":
                namesakes = bearers(self._index, unit.text)
                for hit in namesakes:
                    if hit.number not in found:
                        self._judge(read, "person", hit, found, 1 / (1 + len(namesakes)))

    def _bearers(self, form: Form, family: str, found: Found) -> None:
        """Add the people who have *family* for a family name; the context says which of them."""
        judged = self._comparer.family_name(form, self._form(family))
        for hit in bearers(self._index, family):
            found.setdefault(hit.number, (hit.names[0], judged))

    def _judge(
        self,
        form: Form,
        kind: str | None,
        hit: Hit,
        found: Found,
        share: float = 1.0,
        twins: Twins | None = None,
    ) -> None:
        """Keep the name of *hit* that is likest, if it is likelier than what was found before.

        *share* is how likely the hit is the one that is meant, if one of those found is.  With
        *twins*, names that differ in marks alone are judged once.
        """
        if hit.number in found and found[hit.number][1].rule in ("family-name", "titled"):
            return  # how alike the rest of the name sounds says no more
        facts = self._index.facts(hit.number)
        of_kind = kind or facts.kind
        for name in hit.names:
            other = self._form(name.text)
            twin = twins.get((of_kind, plainly(other))) if twins is not None else None
            if twin is not None and twin.other.fold == other.fold:  # and not a part of it
                judged = twin._replace(other=other)
            else:
                judged = self._comparer.judge(form, other, of_kind, share=share)
                if twins is not None:
                    twins.setdefault((of_kind, plainly(other)), judged)
            judged = self._contradicted(form, kind, hit.number, judged)
            if facts.kind == "person" and judged.score >= self._comparer.model.possible:
                judged = in_own_script(self._index, self._comparer, form, hit.number, name, judged)
            if facts.kind == "org" and facts.country and leaves_country(form, judged):
                name = structs.replace(name, needs=(facts.country,))
            before = found.get(hit.number)
            if before is None or judged.score > before[1].score:
                found[hit.number] = name, judged

    def _contradicted(
        self, form: Form, kind: str | None, number: int, judged: Judgement
    ) -> Judgement:
        """Return *judged* with the veto that there is of what the entity is, if there is one."""
        facts, comparer = self._index.facts(number), self._comparer
        if len(form.fold) == 1 or len(judged.other.fold) == 1:
            return comparer.generic(judged)  # 米 is nobody by how it sounds
        land = facts.country if facts.kind in ("org", "office") else None
        if land is not None and is_abroad(self._index, comparer, form, judged, land):
            return comparer.elsewhere(judged, land)
        if facts.type == "region" and form.names_town:
            return comparer.no_town(judged)
        lone = facts.kind == "office" or (
            facts.kind == "place" and (kind is None or facts.type in LANDS)
        )
        if (
            (form.is_generic and not all_paired(judged))
            or (facts.kind == "place" and facts.type != "country" and is_of_country(judged))
            or (lone and has_more_names(judged, land=facts.type in LANDS))
            or (
                facts.kind == "org"
                and (is_bodiless(judged) or says_more(self._index, comparer, number, judged))
            )
        ):
            return comparer.generic(judged)
        if facts.kind == "place":
            judged = no_such_place(self._index, comparer, form, kind, number, judged)
        if facts.kind in _SHORT_NAMES and not judged.against and is_one_word(form, judged):
            longest = max(len(form.fold), len(judged.other.fold))
            if facts.kind == "place" and form.fold[-1] == judged.other.fold[-1]:
                longest -= 1  # 湖东省 and 豪登省 have the word for a province in common
            most = _SHORT_NAMES[facts.kind] + (kind is None)  # 王一博 may be a person as well
            if longest <= most or len(form.fold) <= _SHORT:
                veto = tuple(other_characters(form, judged.other))
                return comparer.contradicted(judged, veto)
        return judged


def _is_marked(hit: Hit) -> bool:
    return not hit.names[0].text.isascii()
