"""What a raw name of a package says about itself: its script, its key, the language it can only be.

The packages mix names with codes, machine romanisations and inflected forms; the filters that
several tables share are here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final
from unicodedata import category, combining, name, normalize

__all__ = ["clean", "fits", "guess_lang", "is_junk", "key", "script", "scripts", "shape"]

#: Scripts that one language all but owns, so that a name without a tag gets one.
# fmt: off
_OWNER: Final = {
    "Hang": "ko", "Kana": "ja", "Hira": "ja", "Geor": "ka", "Grek": "el", "Armn": "hy",
    "Hebr": "he", "Thai": "th", "Laoo": "lo", "Mymr": "my", "Khmr": "km", "Sinh": "si",
    "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml", "Gujr": "gu", "Guru": "pa",
    "Orya": "or", "Ethi": "am",
}
#: Letters that one language (among those that occur) owns.
_LETTER: Final = (
    (re.compile("[їґ]", re.IGNORECASE), "uk"), (re.compile("ў", re.IGNORECASE), "be"),
    (re.compile("[ћђ]", re.IGNORECASE), "sr"), (re.compile("[ѓќѕ]", re.IGNORECASE), "mk"),
    (re.compile("[ټډړږښڼ]"), "ps"), (re.compile("[ۆێڕڵ]"), "ckb"), (re.compile("[ٹڈڑے]"), "ur"),
    (re.compile("[ৰৱ]"), "as"), (re.compile("[װױײ]|א[ַָ]"), "yi"),
)
_SCRIPTS: Final = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "ARABIC": "Arab", "HEBREW": "Hebr",
    "HANGUL": "Hang", "HIRAGANA": "Hira", "KATAKANA": "Kana", "CJK": "Hani", "GEORGIAN": "Geor",
    "ARMENIAN": "Armn", "THAI": "Thai", "LAO": "Laoo", "MYANMAR": "Mymr", "KHMER": "Khmr",
    "SINHALA": "Sinh", "TAMIL": "Taml", "TELUGU": "Telu", "KANNADA": "Knda", "MALAYALAM": "Mlym",
    "GUJARATI": "Gujr", "GURMUKHI": "Guru", "ORIYA": "Orya", "ETHIOPIC": "Ethi",
    "DEVANAGARI": "Deva", "BENGALI": "Beng", "TIBETAN": "Tibt", "MONGOLIAN": "Mong",
    "KATAKANA-HIRAGANA": "Kana", "IDEOGRAPHIC": "Hani", "MODIFIER": "Zyyy", "BOPOMOFO": "Bopo",
}
# fmt: on
_JUNK: Final = re.compile(r"[،、؛0-9@/\\()\[\]{}<>|=,;:*?!\"_#&+]|www\.|\.(com|org|net)\b")
_CODE: Final = re.compile(r"[A-Z]{1,4}")


@cache
def script(char: str) -> str:
    """Return the ISO 15924 code of a letter, ``Zyyy`` for what is no letter."""
    if category(char)[0] != "L":
        return "Zyyy"
    return _SCRIPTS.get(name(char, "?").split()[0], "Zzzz")


def scripts(text: str) -> frozenset[str]:
    """Return the scripts of the letters of *text*."""
    return frozenset(map(script, text)) - {"Zyyy"}


def key(text: str) -> str:
    """Return what two spellings share that differ in case, spacing or Latin and Greek accents.

    >>> key("Кёльн") == key("КЕЛЬН"), key("Kraków") == key("KRAKOW")
    (False, True)
    """
    letters: list[str] = []
    base = ""
    for char in normalize("NFKD", text).casefold():
        if combining(char) and base in ("Latn", "Grek"):
            continue
        if category(char)[0] not in "LM":
            char = char if category(char)[0] == "N" else " "
        else:
            base = script(char) if category(char)[0] == "L" else base
        letters.append(char)
    return normalize("NFC", " ".join("".join(letters).split()))


def shape(text: str) -> str:
    """Return what two spellings share that differ in case or in compatibility forms alone."""
    return normalize("NFKC", text).casefold()


def clean(text: str) -> str:
    """Return *text* in NFC without stray spaces and invisible marks (a joiner is kept)."""
    text = "".join(c for c in text if category(c) not in ("Cc", "Cf") or c in "\u200c\u200d")
    text = re.sub("(?<=[а-яА-ЯіІєЄ])\u0301", "", text)  # stress marks of dictionaries
    text = re.sub(r"\s+-\s*|-\s+", "-", text) if " - " not in text else text
    return normalize("NFC", " ".join(text.split())).strip(" .-·།\u200c\u200d")


def is_junk(text: str) -> bool:
    """Say whether *text* is no name: a code, an address, a mixture of scripts, one letter.

    Latin text without a capital is a machine romanisation in these packages.
    """
    found = scripts(text)
    if not found or _JUNK.search(text) or _CODE.fullmatch(text) or "\ufffd" in text:
        return True
    if len(found) > 1 and not found <= {"Hani", "Hira", "Kana", "Hang", "Bopo"}:
        return True
    if found == {"Latn"}:
        return text == text.lower() or len(text) < 3
    return len(text) < 2


def guess_lang(text: str) -> str:
    """Return the only likely language of *text* by script and letters, else ``und``.

    >>> guess_lang("Київ"), guess_lang("Курск"), guess_lang("平壌")
    ('uk', 'und', 'und')
    """
    for letters, lang in _LETTER:
        if letters.search(text):
            return lang
    owners = {_OWNER.get(s, "und") for s in scripts(text) - {"Hani"}}
    return owners.pop() if len(owners) == 1 else "und"


def fits(text: str, expected: str) -> bool:
    """Say whether *text* is written in the script that its language tag implies."""
    found = scripts(text)
    also = {
        "Jpan": {"Hani", "Hira", "Kana"},
        "Kore": {"Hang", "Hani"},
        "Hans": {"Hani"},
        "Hant": {"Hani"},
    }
    return bool(found) and found <= also.get(expected, {expected})
