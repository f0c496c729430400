"""Laws of foreign names in Han, Hangul, kana, Hebrew and Arabic script, and of Latin spellings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm.kernel.constants import SHORTER
from namenorm.kernel.plain.hashes import made
from namenorm.keys.heard import SCRIPTS, best_fit, fit, graphemes, likeness, readings, tokens
from namenorm.keys.skeleton import coarse
from namenorm.keys.sounds import join_variants, skeletons, sounds
from namenorm.testing import strategies as nn
from namenorm.text import fold, main_script
from namenorm.text.fold import fold_keeping_marks

CASES = Path(__file__).parents[1] / "cases/foreign_names.tsv"
ROWS = [
    line.split("\t") for line in CASES.read_text("utf-8").splitlines() if not line.startswith("#")
]
PRESS = [(latin, form) for latin, forms in ROWS for form in forms.split()]
LATIN = [latin for latin, _ in ROWS]
SPELT = [
    line.split("\t")
    for line in CASES.with_name("latin_names.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
# Letters of each script, with which the others are not confused.
ALPHABETS = {
    "Hani": "普京奥巴马特朗斯克尔爾习近平田中一",
    "Hang": "푸틴오바마트럼프김정은셴코",
    "Kana": "プーチンオバマトランキャッヴェ",
    "Hebr": "אבגדהוזחטיכלמנסעפצקרשת",
    "Arab": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "Latn": "abcdefghijklmnopqrstuvwxyzéèôçäöüßñãšžčćłńęăîşğıøåð",
}


def heard(form: str, latin: str) -> float:
    word = fold(form)
    return max(
        likeness(word, main_script(word), sound) for sound in sounds(fold(latin), "Latn")[:2]
    )


@pytest.mark.parametrize(("latin", "form"), PRESS)
def test_a_press_form_is_heard_as_its_own_name_before_any_other(latin: str, form: str) -> None:
    likest = max(LATIN, key=lambda name: heard(form, name))

    assert likest == latin
    assert heard(form, latin) > 0.3


@pytest.mark.parametrize(("latin", "form"), PRESS)
def test_a_press_form_is_found_by_its_skeleton(latin: str, form: str) -> None:
    """Skeletons meet whole, or less one letter on either side."""
    word = fold(form)
    mine = set(skeletons(word, main_script(word)))
    theirs = set(skeletons(fold(latin), "Latn"))
    mine_less, theirs_less = (
        {key for _, key in made([("k", tuple(whole), SHORTER)])} for whole in (mine, theirs)
    )

    assert (mine | mine_less) & theirs or (mine | mine_less) & theirs_less


@given(data=st.data(), script=st.sampled_from(sorted(ALPHABETS)), sound=st.text("PTKSaiu"))
def test_likeness_is_a_share(data: st.DataObject, script: str, sound: str) -> None:
    word = data.draw(st.text(ALPHABETS[script], max_size=12))

    assert 0.0 <= likeness(word, script, sound) <= 1.0


@given(text=nn.texts(), sound=st.text("PTKSRaiu", max_size=12))
@example(text="\ud800", sound="")
@example(text="普" * 5000, sound="P")
@example(text="ー", sound="")
def test_likeness_is_total(text: str, sound: str) -> None:
    """Any text is read or has no readings; only some scripts have."""
    script = main_script(text)

    assert 0.0 <= likeness(text, script, sound) <= 1.0
    assert script in SCRIPTS or script == "Latn" or not readings(text, script)


@given(data=st.data(), script=st.sampled_from(sorted(ALPHABETS)))
def test_what_letters_mostly_stand_for_fits_them_best(data: st.DataObject, script: str) -> None:
    """Each letter has a sound that costs nothing, or is silent; together these fit."""
    word = data.draw(st.text(ALPHABETS[script], min_size=1, max_size=8))
    for letters in readings(word, script):
        free = [
            "" if not one.silent else min((s for s, cost in one.heard.items() if not cost), key=len)
            for one in letters
        ]
        sound = "".join(free)
        assert fit(letters, sound) == (1.0 if sound else 0.0)


@given(data=st.data(), script=st.sampled_from(sorted(ALPHABETS)), sound=st.text("PTKSRNaiu"))
def test_more_to_hear_never_fits_better_for_free(
    data: st.DataObject, script: str, sound: str
) -> None:
    """A sound string that goes on with what no letter stands for costs more in all."""
    word = data.draw(st.text(ALPHABETS[script], min_size=1, max_size=6))
    for letters in readings(word, script):
        spent = (1 - fit(letters, sound)) * len(sound)
        more = (1 - fit(letters, sound + "!!!")) * (len(sound) + 3)

        assert more >= spent - 1e-9


@pytest.mark.parametrize(
    ("latin", "form"), [(latin, form) for latin, forms in SPELT for form in forms.split()]
)
def test_a_latin_spelling_is_heard_as_its_own_name_before_any_other(latin: str, form: str) -> None:
    """However its language spells: Voltaire is Вольтер, Wright is Райт."""
    spoken = sounds(fold(form), main_script(fold(form)))[:1]

    def fits(name: str) -> float:
        return best_fit(readings(fold_keeping_marks(name), "Latn"), spoken)

    assert max((name for name, _ in SPELT), key=fits) == latin


@given(word=st.text(ALPHABETS["Latn"], max_size=12))
@example(word="bordeaux")
def test_graphemes_are_the_letters_of_a_word_in_order(word: str) -> None:
    """Nothing is left out, read twice or moved; only diacritics may go."""
    cut = list(tokens(word, "Latn"))

    assert fold("".join(token.rstrip("^$-") for token in cut)) == fold(word)


@pytest.mark.parametrize(
    ("word", "cut"), [("shaw", "sh^ aw$"), ("ashx", "a^ sh- x"), ("ž", "z"), ("a1", "a^")]
)
def test_a_grapheme_is_the_longest_known_where_it_stands(word: str, cut: str) -> None:
    known = {"a^", "s^", "sh^", "sh-", "aw$", "x", "z", "h-"}

    assert list(graphemes(word, known)) == cut.split()


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("弗拉基米尔", "弗拉基米爾"),
        ("戈尔巴乔夫", "戈爾巴喬夫"),
        ("泽连斯基", "澤連斯基"),
        ("图斯克", "圖斯克"),
    ],
)
def test_simplified_and_traditional_sound_alike(simplified: str, traditional: str) -> None:
    assert sounds(simplified, "Hani") == sounds(traditional, "Hani")


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("习近平", "xi jinping"),
        ("習近平", "hsi chin p'ing"),
        ("诸葛亮", "zhuge liang"),
        ("李强", "li qiang"),
        ("梁振英", "leung chun ying"),  # Hong Kong
        ("曾蔭權", "tsang yam kuen"),
        ("青森", "aomori"),
        ("安倍", "abe"),
        ("岩見沢", "iwamizawa"),
    ],
)
def test_names_of_east_asia_keep_their_own_readings(name: str, latin: str) -> None:
    words = [sounds(word, "Latn") for word in fold(latin).split()]

    assert set(skeletons(name, "Hani")) & {coarse(sound) for sound in join_variants(words)}


@pytest.mark.parametrize(
    ("form", "others"),
    [
        ("普京", "Pushkin Bush Peking Pence"),
        ("奥巴马", "Osama Alabama Obasanjo"),
        ("מרקל", "Marcos Miracle Moloko"),
        ("푸틴", "Pudding Fulton Purin"),
        ("プーチン", "Pinochet Fujin Pushkin"),
        ("بوتين", "Boston Button Batman"),
    ],
)
def test_a_foreign_name_is_not_heard_as_what_only_looks_like_it(form: str, others: str) -> None:
    word = fold(form)
    script = main_script(word)
    own = next(latin for latin, forms in ROWS if form in forms.split())
    mine = heard(form, own)

    assert all(
        max(likeness(word, script, s) for s in sounds(fold(o), "Latn")[:2]) < mine
        for o in others.split()
    )
