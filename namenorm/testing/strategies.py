"""Hypothesis strategies for names.

Public, so that a dependent can property-test its own code with our data:

>>> from hypothesis import given
>>> from namenorm.testing import strategies as nn
>>> @given(nn.names())
... def test_my_importer(name): ...

As in Hypothesis itself: plural names, keyword-only options, and arguments that say what is
*valid*, never how often (no weights, no probabilities).
"""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

__all__ = ["ALPHABETS", "names", "texts"]

#: Lower-case letters by ISO 15924 script code; wider than any one language.
ALPHABETS = {
    "Cyrl": "абвгдђеєёжзѕиіїйјклљмнњопрстћуўфхцчџшщъыьэюяґәғқңөұүһѓќ",
    "Grek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "Latn": "abcdefghijklmnopqrstuvwxyzäćčđéëíłñöøßšüž",
    "Armn": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
    "Geor": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "Arab": "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآپچژگکی",
    "Hebr": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
    "Deva": "अआइईउऊएऐओऔकखगघचछजझटडतदधनपफबभमयरलवशषसह",
    "Thai": "กขคงจชซดตถทนบปผพภมยรลวสหอ",
    "Hang": "김이박최정강조윤장임노광철푸틴쿠르스크국가정보원닭읽값않",
    "Hani": "金李朴習近平王张張刘陳单曾努光鐵铁鉄國国民東京上海",
    "Kana": "アイウエオカガキギクコサシスタチッツテトナニヌネノハパヒブプマミムメ"
    "モャュョラリルレロワンヴァィェォ",
    "Hira": "あいうえおかがきぎくこさしすたちっつてとなにぬねのはひふへほまみむめ"
    "もゃゅょらりるれろわん",
}


def names(*, alphabet: str = "".join(ALPHABETS.values())) -> st.SearchStrategy[str]:
    """Names of one to four words over the letters of *alphabet*, in any mix of cases.

    Shrinks towards one short lower-case word.
    """
    if not alphabet.isalpha():
        raise InvalidArgument(f"{alphabet=}: expected one letter or more, and nothing else")
    cases = st.sampled_from([str.lower, str.capitalize, str.upper])
    letters = st.text(alphabet, min_size=1, max_size=12)
    words = st.builds(lambda case, word: case(word), cases, letters)
    joiners = st.sampled_from([" ", "-", "'", "’"])
    return st.builds(str.join, joiners, st.lists(words, min_size=1, max_size=4))


def texts() -> st.SearchStrategy[str]:
    """Any string at all: every code point, lone surrogates among them."""
    return st.text(st.characters(exclude_categories=()))
