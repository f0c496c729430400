"""Laws of sounds, skeletons and blocking keys."""

from __future__ import annotations

import pytest
from hypothesis import example, given

from namenorm.default import default_lexicon
from namenorm.kernel.plain.hashes import made
from namenorm.keys.analyser import Analyser
from namenorm.keys.blocking import exact_keys, loose_keys, query_keys
from namenorm.keys.skeleton import coarse
from namenorm.keys.sounds import MOST, skeletons, sounds
from namenorm.names.lexicon import EMPTY
from namenorm.testing import strategies as nn
from namenorm.text import fold, main_script

SOUNDS = set("PBTDKGXSZCJHWQFVMNLRaeiou")
ANALYSER = Analyser(EMPTY)


@given(text=nn.texts() | nn.names())
@example(text="\ud800")
@example(text="x" * 5000)
def test_sounds_are_few_and_spelt_in_their_own_letters(text: str) -> None:
    """Any word has a bounded number of sound strings over one alphabet."""
    found = sounds(fold(text), main_script(text))

    assert len(found) <= MOST
    assert set("".join(found)) <= SOUNDS


@given(name=nn.names())
def test_skeletons_are_what_sounds_come_to(name: str) -> None:
    """The likeliest sound string has the likeliest skeleton."""
    script = main_script(fold(name))
    word = fold(name).replace(" ", "")

    assert coarse(sounds(word, script)[0]) in skeletons(word, script)


@given(name=nn.names())
def test_equal_folds_share_every_key(name: str) -> None:
    """A name and its capitals are filed and asked for alike."""
    one, other = ANALYSER.form(name), ANALYSER.form(name.upper())

    assert list(exact_keys(one)) == list(exact_keys(other))
    assert made(loose_keys(one)) == made(loose_keys(other))


@given(name=nn.names())
def test_a_query_asks_for_all_that_an_entry_is_filed_under(name: str) -> None:
    """Whatever key a form is filed under, the same form as a query asks for."""
    form = ANALYSER.form(name)

    assert made(loose_keys(form)).keys() <= made(query_keys(form)).keys()


@given(name=nn.names())
def test_keys_are_bounded(name: str) -> None:
    """No name asks for more than a few hundred keys."""
    assert len(made(query_keys(ANALYSER.form(name)))) < 400


@pytest.mark.parametrize(
    "spellings",
    [
        "Khinshtein Хинштейн Хінштейн Khinshteyn Chinschtejn Hinštejn Khinchtein 힌시테인 خنشتاين",
        "Gorbachev Gorbatschow Gorbatchev Gorbaczow Gorbačëv Горбачёв Горбачов Γκορμπατσόφ",
        "Zelensky Зеленський Selenskyj Zelenskyy Zełenski 젤렌스키 ゼレンスキー زيلينسكي זלנסקי",
        "Mohammed محمد Muhammad Mohamad Mohamed Мохаммед",
        "Djokovic Đoković Djoković Ђоковић Джокович",
        "Yerevan Երևան Ереван Erevan Jerewan",
        "Tbilisi თბილისი Тбилиси",
    ],
)
def test_spellings_of_one_name_meet(spellings: str) -> None:
    """Romanizations and press spellings of one name share a coarse skeleton."""
    keys = [set(ANALYSER.form(word).skeletons) for word in spellings.split()]

    assert all(key & keys[0] for key in keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bob Hawke", "Роберт Хоук"),
        ("Andy Burnham", "Бёрнэм Эндрю"),
        ("Jim Ho", "ジェームズ・ホー"),
    ],
)
def test_pet_names_meet_beside_a_family_name(one: str, other: str) -> None:
    """A given name and its pet name share a key with whatever stands beside them."""
    knowing = Analyser(default_lexicon())
    mine, theirs, alone = (
        {key for key in made(query_keys(knowing.form(name))) if key[0] == "e"}
        for name in (one, other, one.split()[0])
    )

    assert mine & theirs
    assert not alone


@pytest.mark.parametrize("before", ["Kîng Amphoe", "Rîo Bravo Oblast", "Шкōла oblast'"])
@pytest.mark.parametrize("name", ["King Amphoe", "Rio Bravo", "Бон oblast'"])
def test_what_was_taken_apart_before_has_no_say(before: str, name: str) -> None:
    """The keys of a name are the same whatever names were seen before it."""
    lexicon = default_lexicon()
    experienced, fresh = Analyser(lexicon), Analyser(lexicon)
    made(loose_keys(experienced.form(before)))

    assert made(loose_keys(experienced.form(name))) == made(loose_keys(fresh.form(name)))
    assert experienced.form(name).joined == fresh.form(name).joined
