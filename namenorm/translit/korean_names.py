"""Whether a Hangul word looks like a Korean person's name, and where its parts are.

Korean names are written without a space, so the standards' rules for names need a guess.  Three
syllables (four with a surname of two) that begin with a common surname and go on with syllables
that given names use are a name; so are some ordinary nouns, and a name such as 이창동 is safe but
박찬구 reads as a district.  Whoever knows better passes ``person=``.

>>> split_name("노광철"), split_name("남궁민수"), split_name("이라크"), split_name("강원도")
(('노', '광철'), ('남궁', '민수'), None, None)
"""

from __future__ import annotations

from typing import Final

__all__ = ["DISTRICTS", "SURNAMES", "split_district", "split_name", "split_surname"]

#: The commonest surnames (Statistics Korea, census of 2015), then northern spellings of some.
SURNAMES: Final = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변"
    "리로림라량려렴"
)
_LONG_SURNAMES: Final = frozenset({"남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방"})
_GIVEN: Final = frozenset(
    "강건경고관광교구국권규균근금기길나남달대덕도동라란래려련렬록룡류리린림립만명모목무문미민방배백범병보복봉빈"
    "상서석선설섭성세소솔송수숙순승식신실심아안애양언여연열영예오옥완용우욱운웅원월유윤율은을의이익인일자장"
    "재전정제조종주준중지진찬창채천철초춘충칠택태평필하학한해행향혁현형혜호홍화환황회효훈휘희흥"
)
#: Last syllables of districts; the standards set them off with a hyphen.
DISTRICTS: Final = frozenset("도시군구읍면")
#: Ends of common nouns that only look like one: armies, organisations, systems.
_NOT_DISTRICTS: Final = frozenset(
    ("민군", "합군", "국군", "방군", "위군", "장군", "기구", "연구", "제도", "권도", "정도", "지도")
)
#: Words of this shape that are something else: places abroad, common nouns.
_NOT_NAMES: Final = frozenset(
    {"안도라", "조지아", "하노이", "유소년", "정보원", "고려인", "조선인"}
)


def split_surname(word: str) -> tuple[str, str] | None:
    """Return surname and given name of *word*, held to be a person's name of any length."""
    if len(word) > 3 and word[:2] in _LONG_SURNAMES:
        return word[:2], word[2:]
    if len(word) > 1 and word[0] in SURNAMES:
        return word[0], word[1:]
    return None


def split_name(word: str) -> tuple[str, str] | None:
    """Return surname and given name if *word* looks like a person's full name, else ``None``."""
    parts = split_surname(word)
    if parts is None or len(parts[1]) != 2 or word in _NOT_NAMES:
        return None
    if len(word) == 3 and word[-1] in DISTRICTS:
        return None
    return parts if _GIVEN.issuperset(parts[1]) else None


def split_district(word: str) -> tuple[str, str] | None:
    """Return name and kind of *word* if it looks like a district: 울릉군, 강원도.

    >>> split_district("울릉군"), split_district("인민군")
    (('울릉', '군'), None)
    """
    if len(word) < 3 or word[-1] not in DISTRICTS or word[-2:] in _NOT_DISTRICTS:
        return None
    return word[:-1], word[-1]
