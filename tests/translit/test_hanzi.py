"""Chinese names: surnames, readings, and where one word ends."""

from __future__ import annotations

import pytest
from pypinyin import lazy_pinyin
from pypinyin.phrases_dict import phrases_dict

from namenorm.translit import hanzi, system
from namenorm.translit.hanzi import split_name


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("习近平", "Xi Jinping"),
        ("李强", "Li Qiang"),
        ("曾国藩", "Zeng Guofan"),
        ("諸葛亮", "Zhuge Liang"),
        ("吕布", "Lü Bu"),
        ("重庆", "Chongqing"),
        ("西安", "Xi'an"),
        ("武汉", "Wuhan"),
        ("江苏省", "Jiangsusheng"),
        ("人人", "Renren"),
        ("佐々木", "Zuozuomu"),
        ("顿巴斯", "Dunbasi"),
        ("弗拉基米尔·普京", "Fulajimi'er Pujing"),
    ],
)
def test_pinyin(name: str, pinyin: str) -> None:
    assert system("zh-pinyin").romanize(name) == pinyin


@pytest.mark.parametrize(
    ("name", "latin"), [("習近平", "Hsi Chin-p'ing"), ("呂布", "Lü Pu"), ("司馬光", "Ssu-ma Kuang")]
)
def test_wade_giles(name: str, latin: str) -> None:
    assert system("zh-wadegiles").romanize(name) == latin


@pytest.mark.parametrize("word", ["北京", "武汉", "江苏省", "中国", "乔治亚大学", "高"])
def test_what_is_no_person_is_one_word(word: str) -> None:
    assert split_name(word) is None


def test_plain_readings_are_those_of_pypinyin() -> None:
    plain = hanzi._plain()
    phrases = [p for p in list(phrases_dict)[::20] if plain.keys() >= set(p)]

    assert len(phrases) > 500
    assert [lazy_pinyin(p, v_to_u=True) for p in phrases] == [
        [plain[c] for c in p] for p in phrases
    ]


def test_every_plain_character_has_one_reading() -> None:
    plain = hanzi._plain()

    assert {char: lazy_pinyin(char, v_to_u=True)[0] for char in plain} == plain
