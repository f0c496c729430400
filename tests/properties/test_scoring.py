"""Laws of likeness, the model and the steps of explanations."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm import kernel
from namenorm.default import default_lexicon
from namenorm.kernel import plain
from namenorm.keys.analyser import Analyser
from namenorm.keys.sounds import sounds
from namenorm.model import Step, Steps
from namenorm.names.lexicon import EMPTY
from namenorm.scoring.align import Pair, align
from namenorm.scoring.compare import Comparer
from namenorm.scoring.decision import FAMOUS, Standing, decide
from namenorm.scoring.features import FALLING, NAMES, RISING, features
from namenorm.scoring.likeness import ALIKE, UNLIKE, likeness
from namenorm.scoring.model import default_model, read_model
from namenorm.scoring.similarity import BY_EAR, alike
from namenorm.testing import strategies as nn
from namenorm.text import fold, main_script

MODEL = default_model()
ANALYSER = Analyser(EMPTY)
LEXICON = default_lexicon()
VALUES = st.lists(
    st.floats(0, 1) | st.integers(0, 30).map(float), min_size=len(NAMES), max_size=len(NAMES)
)


def heard(name: str) -> tuple[str, ...]:
    return sounds(fold(name).replace(" ", ""), main_script(name))


@given(values=VALUES)
def test_what_features_add_sums_up(values: list[float]) -> None:
    """The prior and the terms are the log odds: nothing is left unexplained."""
    added = sum(add for _, add in MODEL.terms(values))

    assert MODEL.prior + added == pytest.approx(MODEL.log_odds(values), abs=1e-9)


@given(values=VALUES, place=st.integers(0, len(NAMES) - 1), more=st.floats(0.01, 1))
def test_likeness_never_speaks_against(values: list[float], place: int, more: float) -> None:
    """More of what can only speak for a match never lowers the odds, and the other way about."""
    higher = [*values]
    higher[place] += more
    change = MODEL.log_odds(higher) - MODEL.log_odds(values)

    if NAMES[place] in RISING:
        assert change >= -1e-9
    if NAMES[place] in FALLING:
        assert change <= 1e-9


def test_a_model_for_other_features_is_refused() -> None:
    """A table that was fitted on other features says so, with the remedy."""
    with pytest.raises(ValueError, match=r"1234: fitted on other features; run benchmarks"):
        read_model('{"version": "1234", "features": ["age"], "trees": [], "thresholds": {}}')


@given(one=nn.names(), other=nn.names())
def test_likeness_is_symmetric(one: str, other: str) -> None:
    """Four shares between 0 and 1, whichever stretch comes first."""
    mine, theirs = heard(one), heard(other)
    found = likeness(mine, theirs, "", False)

    assert all(0 <= level <= 1 for level in found)
    assert sum(found) == pytest.approx(sum(likeness(theirs, mine, "", False)), abs=0.5)
    assert (found == ALIKE) == (not set(mine).isdisjoint(theirs)) or found == UNLIKE or min(found)


@given(name=nn.names())
def test_a_stretch_is_like_itself(name: str) -> None:
    """Equal sound strings are alike at each level."""
    mine = heard(name)

    assert likeness(mine, mine, "", False) == (ALIKE if mine else UNLIKE)


@given(one=nn.names(), other=nn.names(), kind=st.sampled_from([None, "person", "place", "org"]))
@example(one="0", other="a", kind=None)
@example(one="آ", other="א b", kind=None)
@example(one="ch", other="aջկ", kind=None)
def test_features_are_symmetric(one: str, other: str, kind: str | None) -> None:
    """What a model sees of two forms does not tell which of them was asked for."""
    a, b = ANALYSER.form(one), ANALYSER.form(other)
    forth = features(a, b, align(a, b), kind)
    back = features(b, a, align(b, a), kind)

    assert [float(value) for value in forth] == pytest.approx([float(value) for value in back])


@pytest.mark.parametrize(
    ("pet", "full"), [("Bob Hawke", "Роберт Хоук"), ("Dick Cheney", "Richard Cheney")]
)
def test_a_pet_name_sounds_like_the_name_that_it_is_of(pet: str, full: str) -> None:
    """The whole is compared with one word for both: what is left decides."""
    knowing = Analyser(LEXICON)
    a, b = knowing.form(pet), knowing.form(full)
    found = dict(zip(NAMES, features(a, b, align(a, b), "person"), strict=True))
    plain = dict(zip(NAMES, features(b, b, align(b, b), "person"), strict=True))

    back = features(b, a, align(b, a), "person")
    assert [float(value) for value in back] == pytest.approx([float(v) for v in found.values()])
    assert found["coarse"] == plain["coarse"] == 1
    assert found["known"] == sum(bool(unit.groups) for form in (a, b) for unit in form.units)


@given(one=nn.names(), other=nn.names())
@example(one="Хинштейн Александр", other="Alexander Khinshtein")
@example(one="Kim Jong-un", other="Kim Jong-il")
@example(one="محمد السوداني", other="Mohammed al-Sudani")
@example(one="Министерство обороны Украины", other="Ministry of Defence of Ukraine")
def test_units_answer_to_each_other_alike_in_both_loops(one: str, other: str) -> None:
    """What the compiled loops tell by ear is what the rules say in full."""
    for analyser in (Analyser(LEXICON), ANALYSER):
        a, b = analyser.form(one).units, analyser.form(other).units
        found = kernel.pairings(a, b, alike, BY_EAR, 0.2)

        assert found == plain.pairings(a, b, alike, BY_EAR, 0.2)
        for enough in (0.2, 0.5):
            off = kernel.paired(a, b, alike, BY_EAR, enough, Pair)
            assert off == plain.paired(a, b, alike, BY_EAR, enough, Pair)


@given(name=nn.names())
def test_units_are_paired_off_once(name: str) -> None:
    """Each unit has one partner or is left over."""
    form, other = ANALYSER.form(name), ANALYSER.form(name[::-1])
    found = align(form, other)
    paired = [id(unit) for pair in found.pairs for unit in pair.one]
    left = [id(unit) for unit in found.left_one]

    assert sorted(paired + left) == sorted(id(unit) for unit in form.significant)


@given(one=nn.names(), other=nn.names())
def test_being_chosen_is_no_evidence(one: str, other: str) -> None:
    """The likest of many is judged by the same rules: equal is equal, and a veto is a veto."""
    comparer = Comparer(ANALYSER)
    a, b = ANALYSER.form(one), ANALYSER.form(other)
    given_, found = comparer.judge(a, b, "person"), comparer.judge(a, b, "person", share=0.9)

    assert (given_.score == 1) == (found.score == 1)
    assert bool(given_.against) == bool(found.against)


def test_steps_are_made_once_and_late() -> None:
    """An explanation that nobody reads is never made; one that is read is made once."""
    made = []

    def make() -> list[Step]:
        made.append(1)
        return [Step("prior", -1.0), Step("weak")]

    steps = Steps(make)
    assert not made

    wanted = (Step("prior", -1.0), Step("weak"))
    assert steps == wanted
    assert tuple(steps) == wanted
    assert (len(steps), steps[0], steps[1:]) == (2, wanted[0], wanted[1:])
    assert hash(steps) == hash(wanted)
    assert repr(steps) == repr(wanted)
    assert steps != wanted[:1]
    assert pickle.loads(pickle.dumps(steps)) == copy.copy(steps) == wanted
    assert made == [1]


def test_who_is_widely_known_needs_a_little_less() -> None:
    """A score that is not enough for anybody is enough for somebody whom everybody knows."""
    score = (MODEL.known + MODEL.match) / 2
    famous = Standing(1, score, "person", "", FAMOUS, False, None)
    unknown = Standing(1, score, "person", "", FAMOUS - 1, False, None)

    assert decide([famous], MODEL)[0] == "match"
    assert decide([unknown], MODEL)[0] == "ambiguous"


def test_an_initial_beside_a_whole_name_is_nobody_else() -> None:
    """Ivanka is no Donald J., and John may be J. or John F."""
    comparer = Comparer(ANALYSER)
    form = ANALYSER.form
    other = comparer.judge(form("Ivanka Trump"), form("Donald J. Trump"), "person")
    same = comparer.judge(form("John Kennedy"), form("John F. Kennedy"), "person")

    assert ("other-name", "ivanka", "j") in other.against
    assert not same.against
