"""Thai and Lao words cut into syllables, and read by whatever table one has.

Some vowels are written before the consonant that they follow in speech, some around it, and in
Thai the short a and o between consonants are not written.  A consonant sounds otherwise at the
end of a syllable, so the word is first cut: what has a vowel sign begins a syllable, what is left
over ends one or makes one of its own.  A letter under the thanthakhat is silent.

No dictionary stands behind this: words whose syllables only a dictionary knows are cut wrongly.
Lao lies 128 places after Thai in Unicode, so its vowels are read by the Thai signs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

__all__ = ["Reading", "lao_as_thai", "read"]

#: What a letter may be, likeliest first.
Choices = tuple[str, ...]

_CONSONANTS: Final = "ก-รลว-ฮ\u0e3c"
_SIGNS: Final = "ะ-ฺ\u0e3b\u0e3d็ํ"
_SILENCER: Final = "์"
_LAO: Final = 0x80
_TONES: Final = re.compile("[่-๋ๆฯ๎]")
_LOW: Final = "งญนมยรลว\u0e3c"  # a ห before them only sets the tone

# An onset: a consonant, perhaps with a mute ห before it, or a cluster.
_O: Final = f"(?P<o>[กขคฆตทบปผพภฟดซสศจ]ร|[กขคบปผพฟ]ล|[กขค]ว|.\u0e3c|ห[{_LOW}]|[{_CONSONANTS}])"
_LOOSE: Final = _O.replace("|[กขค]ว", "").replace(
    "(?P<o>", f"(?P<o>[ฉผสจถขตพ][{_CONSONANTS}](?=ิ[{_CONSONANTS}])|"
)
_PLAIN: Final = f"(?![{_SIGNS}อ])"
#: Words in which letters are silent without a sign.
_IRREGULAR: Final = {"เกียรติ": "เกียต", "เพชร": "เพ็ช", "ศาสตร": "ศาสต", "ทรง": "ซง"}
_IRREGULAR_WORD: Final = re.compile("|".join(_IRREGULAR))
_FINAL_I: Final = re.compile("(?<=[ตฒธ])ิ$")  # silent in words from Sanskrit: ชาติ is chat
#: What stands around an onset, in the order of trial, and its vowel.
_FRAMES: Final = {
    "Thai": (
        (f"เ{_O}ียะ?", "ia"),
        (f"เ{_O}ือะ?", "uea"),
        (f"เ{_LOOSE}ิ", "oe"),
        (f"เ{_O}ย{_PLAIN}", "oei"),
        (f"{_O}รร(?=[ณมคพธถษย](?!{_SILENCER}))", "a"),
        (f"{_O}รร", "an"),
    ),
    "Laoo": (
        (f"เ{_O}ั?[ย\u0e3d]", "ia"),
        (f"เ{_O}ั?ญ{_PLAIN}", "ia"),
        (f"เ{_O}[ืึ]อ", "uea"),
        (f"เ{_O}[ิี]", "oe"),
        (f"{_O}\u0e3bว", "ua"),
    ),
    "both": (
        (f"เ{_O}าะ", "o"),
        (f"เ{_O}\u0e3b?า", "ao"),
        (f"เ{_O}อะ?{_PLAIN}", "oe"),
        (f"แ{_O}[็ั]?ะ?", "ae"),
        (f"เ{_O}[็ั]?ะ?", "e"),
        (f"โ{_O}[ั]?ะ?", "o"),
        (f"[ใไ]{_O}ย?{_PLAIN}", "ai"),
        (f"{_O}ัวะ?", "ua"),
        (f"{_O}ือ", "ue"),
        (f"{_O}็อ", "o"),
        (f"{_O}อ(?![{_SIGNS}{_SILENCER}])", "o"),
        (
            f"(?P<o>ห?[{_CONSONANTS}])ว(?!รร|ง[ศษค]|(?<!คว)ร)(?=[{_CONSONANTS}](?![{_SIGNS}{_SILENCER}]))",
            "wa",
        ),
        (f"{_O}(?P<sign>[{_SIGNS}])", ""),
    ),
}
_SIGN_VOWELS: Final = {
    **dict.fromkeys("ะัา", "a"),
    **dict.fromkeys("ิี", "i"),
    **dict.fromkeys("ึื", "ue"),
    **dict.fromkeys("ุู", "u"),
    **{"ำ": "am", "ํ": "o", "็": "o", "\u0e3b": "o", "\u0e3d": "ia", "ฺ": ""},
}
_HEARD: Final = "ลสซฟ"  # spoken in foreign names though a thanthakhat stands on them
_CLOSED: Final = ("สต", "ญจ", "นต", "กษ")  # ends of a syllable before a silenced letter
_SHORT: Final = "ัิึุ็"  # after these, one consonant ends the syllable and a second is mute


_ENDING: Final = re.compile(f"[{_CONSONANTS}](?![{_SIGNS}])")  # may end a syllable
_SILENT: Final = re.compile(f".[ิุ]?{_SILENCER}")


@dataclass(slots=True)
class _Part:
    """A consonant (``letter``) or a vowel (``vowel``)."""

    letter: str = ""
    vowel: str = ""
    starts: bool = False  # a consonant before its vowel
    mute: bool = False
    short: bool = False


class Reading(NamedTuple):
    """What letters (Thai, or Lao moved to Thai) and vowels, named as in Thai transcription, are.

    ``consonants`` gives each letter at the start of a syllable and at its end, ``vowels`` each
    vowel; without ``silent`` what is mute has nothing beside silence to choose from.
    """

    consonants: Mapping[str, tuple[Choices, Choices]]
    vowels: Mapping[str, Choices]
    silent: bool


@cache
def _frames(script: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    frames = _FRAMES[script] + _FRAMES["both"]
    return tuple((re.compile(frame), vowel) for frame, vowel in frames)


def lao_as_thai(text: str) -> str:
    """Return *text* with Lao letters at the places of their Thai kin."""
    return "".join(chr(ord(c) - _LAO) if 0x0E80 <= ord(c) < 0x0F00 else c for c in text)


def read(word: str, script: str, reading: Reading) -> list[Choices]:
    """Return the choices for each letter of *word*, in the order of speech."""
    if script == "Laoo":
        word = lao_as_thai(word)
    word = _TONES.sub("", word).replace("ํา", "ำ")
    if script == "Thai":
        word = _IRREGULAR_WORD.sub(lambda match: _IRREGULAR[match[0]], _FINAL_I.sub("", word))
    return [choices for choices in _read(_parts(word, script), reading) if choices != ("",)]


def _parts(word: str, script: str) -> list[_Part]:
    found: list[_Part] = []
    place = 0
    while place < len(word):
        syllable = _syllable(word, place, script)
        if syllable:
            onset, vowel, short, length = syllable
            found += (_Part(letter=letter, starts=True) for letter in onset)
            found.append(_Part(vowel=vowel, short=short))
            place += length
        elif re.match(f"[{_CONSONANTS}]", word[place]):
            silent = _SILENT.match(word, place)
            found.append(_Part(letter=word[place], mute=silent is not None))
            place += len(silent[0]) if silent else 1
        elif word[place] in "ฤฦ":
            if found and found[-1].letter and not found[-1].mute:
                found[-1].starts = True
            found.append(_Part(vowel="rue"))
            place += 1
        else:
            place += 1  # a stray sign, or no letter of this script
    return found


def _syllable(word: str, place: int, script: str) -> tuple[str, str, bool, int] | None:
    """Return onset, vowel, whether it is short, and length of the syllable at *place*."""
    for pattern, vowel in _frames(script):
        match = pattern.match(word, place)
        if match is None:
            continue
        onset, rest = match["o"], word[match.end() :]
        open_cluster = len(onset) > 1 and onset[0] != "ห" and match[0] == word[place] + onset
        if open_cluster and word[place] in "เแโ" and not _ENDING.match(rest):
            return onset[0], vowel, False, 2  # the second consonant ends the syllable
        if rest[:1] == _SILENCER:
            continue
        sign = match.groupdict().get("sign")
        if sign:
            vowel = _SIGN_VOWELS.get(sign, "")
        return onset, vowel, (sign or "็") in match[0] and (sign or "็") in _SHORT, len(match[0])
    return None


def _read(parts: list[_Part], reading: Reading) -> list[Choices]:
    found: list[Choices] = []
    place = 0
    while place < len(parts):
        part = parts[place]
        if not part.letter:
            found.append(_spoken(part.vowel, reading))
            place += 1
        elif part.starts:
            found += _onset(parts, place, reading)
            while place < len(parts) and parts[place].starts:
                place += 1
        else:
            stop = place
            while stop < len(parts) and parts[stop].letter and not parts[stop].starts:
                stop += 1
                if parts[stop - 1].mute and not all(part.mute for part in parts[stop : stop + 1]):
                    break  # a silenced letter is the last of a syllable
            found += _run(parts, place, stop, reading)
            place = stop
    return found


def _onset(parts: list[_Part], place: int, reading: Reading) -> list[Choices]:
    letters = ""
    while parts[place + len(letters)].starts:
        letters += parts[place + len(letters)].letter
    if len(letters) > 1 and letters[0] == "ห" and letters[1] in _LOW:
        letters = letters[1:]
    table = reading.consonants
    if letters == "ทร" and letters in table:
        return [table[letters][0] if place == 0 else table[letters][1]]
    starts = [table[letter][0] if letter in table else ("",) for letter in letters]
    if letters in ("สร", "ศร", "จร", "ซร"):
        starts[1] = _mute(starts[1], reading)
    return starts


def _spoken(vowel: str, reading: Reading) -> Choices:
    return reading.vowels.get(vowel, (vowel,))


def _mute(choices: Choices, reading: Reading) -> Choices:
    return ("", choices[0]) if reading.silent else ("",)


def _run(parts: list[_Part], start: int, stop: int, reading: Reading) -> list[Choices]:
    """Return the sounds of consonants without a written vowel."""
    spoken = [part for part in parts[start:stop] if not part.mute]
    ends_word = stop == len(parts) or parts[stop - 1].mute
    after = start > 0 and not parts[start - 1].letter  # a vowel stands before
    closed = after and (len(spoken) != 2 or not ends_word)
    extra: _Part | None = None  # a consonant that is heard in few words
    pair = "".join(part.letter for part in spoken[-2:])
    if (
        after
        and parts[stop - 1].mute
        and len(spoken) > 1
        and (parts[start - 1].short or pair in _CLOSED)
    ):
        extra, closed = spoken.pop(), True  # จันทร์ is chan
    elif after and ends_word and len(spoken) == 2 and _is_mute_last(parts[start - 1], spoken):
        extra, closed = spoken.pop(), True  # จักร is chak
    table = reading.consonants
    bare = iter(_bare([part.letter for part in spoken[closed:]], reading))
    found: list[Choices] = []
    for place, part in enumerate(parts[start:stop]):
        first, last = table.get(part.letter, (("",), ("",)))
        if part.mute:
            before = parts[start + place - 1].letter if place else ""
            heard = (
                part.letter in _HEARD
                or before == "ส"
                or (part.letter == "ร" and after and not place)
            )
            found.append((first[0], "") if heard and reading.silent else _mute(first, reading))
        elif part is extra:
            heard = part.letter == "ส" and reading.silent
            found.append((first[0], "") if heard else _mute(first, reading))
        elif closed and part is spoken[0]:
            found.append(last)
        else:
            found += next(bare)
    return found


def _is_mute_last(vowel: _Part, letters: list[_Part]) -> bool:
    """Whether the last of two consonants that end a word after a short vowel is mute."""
    return vowel.short and (
        vowel.vowel == "a"
        or letters[1].letter in "ธฐฒ"
        or (letters[0].letter in "ตท" and letters[1].letter == "ร")
    )


def _bare(letters: list[str], reading: Reading) -> list[list[Choices]]:
    """Return the sounds of syllables without a sign, a letter each: (Ca)CoC, or Ca."""
    found: list[list[Choices]] = []
    if len(letters) > 2 and letters[0] in "พชส" and letters[1] in "รลม":
        return _bare(letters[:2], reading) + _bare(letters[2:], reading)  # phon, chon, som
    for place, letter in enumerate(letters):
        start, end = reading.consonants.get(letter, (("",), ("",)))
        if place and place == len(letters) - 1:
            found.append([end])
        elif letter == "ห" and letters[place + 1 : place + 2] and letters[place + 1] in _LOW:
            found.append([_mute(start, reading)])
        else:
            found.append([start, _spoken("o" if place == len(letters) - 2 else "a", reading)])
    return found
