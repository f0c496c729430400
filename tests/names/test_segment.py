"""Words written together are taken apart, and names of bodies come out alike in any language."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namenorm.default import default_lexicon
from namenorm.names.lexicon import Lexicon
from namenorm.names.segment import segment
from namenorm.testing.strategies import names
from namenorm.text.fold import fold

ROWS = [
    line.split("\t")[:3]
    for line in (Path(__file__).parent / "composition.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
TOPICS = ("body", "domain", "place-type", "role")
#: Names of people, places and companies that hold words of the lexicon.
WHOLE = """
    김정은 김정주 남궁민 도시로 서기호 나라하라 푸틴 정부 李强 習近平 小泉進次郎 高市早苗 岸田文雄
    自由市 プーチン Роснефть Газпром Минина Rosneft Rosenberg Goldberg Burbank Mindelo Basking
    Landman Bundy Rathaus Khinshtein Müller Indianapolis Charente Réunion Горовой 야나기자와
    중앙아프리카 크라이스트처치 우크라이
"""
#: What a part may stand for; a proper name has the empty set.
Meanings = list[frozenset[str]]


def parts(name: str, lexicon: Lexicon) -> list[str]:
    """Return the longest known phrases of *name*, and its words taken apart."""
    words = fold(name).split()
    found: list[str] = []
    place = 0
    while place < len(words):
        for length in range(min(lexicon.longest, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + length])
            if lexicon.concepts(phrase) or lexicon.countries(phrase):
                found.append(phrase)
                break
        else:
            length = 1
            found += segment(words[place], lexicon) or (words[place],)
        place += length
    return found


def meanings(name: str, lexicon: Lexicon) -> Meanings:
    """Return what each part of *name* may stand for, small words and legal forms left out."""
    found: Meanings = []
    for part in parts(name, lexicon):
        concepts = lexicon.concepts(part)
        telling = {c for c in concepts if c.partition(":")[0] in TOPICS}
        telling |= {f"country:{code}" for code in lexicon.countries(part)}
        if telling or not concepts:
            found.append(frozenset(telling))
    return found


def is_same(one: Meanings, other: Meanings) -> bool:
    """Whether each part of one pairs off with one of the other that it shares a meaning with."""
    if bool(one.count(frozenset())) != bool(other.count(frozenset())):
        return False
    mine, theirs = [m for m in one if m], [m for m in other if m]
    return len(mine) == len(theirs) and _pairs_off(mine, theirs)


def _pairs_off(mine: Meanings, theirs: Meanings) -> bool:
    if not mine:
        return True
    rest = mine[1:]
    return any(
        mine[0] & other and _pairs_off(rest, theirs[:place] + theirs[place + 1 :])
        for place, other in enumerate(theirs)
    )


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return default_lexicon()


@pytest.mark.parametrize(("one", "other", "wanted"), ROWS)
def test_names_of_bodies_are_put_together_alike(
    one: str, other: str, wanted: str, lexicon: Lexicon
) -> None:
    mine, theirs = meanings(one, lexicon), meanings(other, lexicon)

    assert is_same(mine, theirs) == (wanted == "same"), (mine, theirs)


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("우크라이나국방부", "우크라이나 국방 부"),
        ("우크라이나국방부는", "우크라이나 국방 부"),
        ("미국방부", "미- 국방 부"),
        ("도네츠크인민공화국", "도네츠크 인민공화국"),
        ("서울대학교", "서울 대학교"),
        ("乌克兰国防部", "乌克兰 国防 部"),
        ("清华大学", "清华 大学"),
        ("クルスク州", "クルスク 州"),
        ("三菱重工業株式会社", "三菱重 工業 株式会社"),
        ("กระทรวงกลาโหม", "กระทรวง กลาโหม"),
        ("Bundesverteidigungsministerium", "bundes- verteidigungs- ministerium"),
        ("Universitätsklinikum", "universitats- klinikum"),
        ("Umweltbundesamt", "umwelt- bundes- amt"),
        ("Puolustusministeriö", "puolustus- ministerio"),
        ("Försvarsdepartementet", "forsvars- departementet"),
        ("l'Ukraine", "ukraine"),
        ("dell'Ucraina", "ucraina"),
        ("Минобороны", "мин- обороны"),
        ("Росгвардии", "рос- гвардии"),
        ("совбез", "сов- -без"),
        ("Міноборони", "мін- оборони"),
    ],
)
def test_words_written_together_are_taken_apart(word: str, wanted: str, lexicon: Lexicon) -> None:
    assert segment(fold(word), lexicon) == tuple(wanted.split())


@pytest.mark.parametrize("word", WHOLE.split())
def test_names_are_left_whole(word: str, lexicon: Lexicon) -> None:
    assert segment(fold(word), lexicon) is None


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("쿠르스크주", "쿠르스크 주"),
        ("广东省", "广东 省"),
        ("大阪府", "大阪 府"),
        ("경기도", "경기 도"),
    ],
)
def test_the_letter_for_a_type_of_place_is_split_where_a_place_is_meant(
    word: str, wanted: str, lexicon: Lexicon
) -> None:
    assert segment(fold(word), lexicon) is None
    assert segment(fold(word), lexicon, place=True) == tuple(wanted.split())


@given(st.one_of(names(), st.text(max_size=50)), st.booleans())
def test_parts_are_stretches_of_the_word_in_order(name: str, place: bool) -> None:
    lexicon = default_lexicon()
    for word in fold(name).split():
        found = segment(word, lexicon, place=place)
        if found is not None:
            assert found != (word,)
            at = 0
            for part in found:
                at = word.index(part.strip("-"), at) + len(part.strip("-"))


def test_of_two_single_letters_only_one_is_a_word() -> None:
    known = Lexicon({"국방": ("domain:defence",), "부": ("body:ministry",), "국": ("body:bureau",)})

    assert segment("국방부", known) == ("국방", "부")
    assert segment("국방부국", known) is None
