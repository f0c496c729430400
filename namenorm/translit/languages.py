"""Language tags, reduced to the codes that systems are registered under.

>>> canonical("rus"), canonical("zh-Hant-TW"), canonical("Ukr"), canonical("und"), canonical("??")
('ru', 'zh', 'uk', None, None)
"""

from __future__ import annotations

from typing import Final

__all__ = ["canonical"]

#: ISO 639-2/3 codes, macrolanguage members and withdrawn codes of the languages we have tables
#: for.  Source: ISO 639-3 registration authority; IANA language subtag registry.
_SHORT: Final = {
    "ara": "ar", "arb": "ar", "arz": "ar", "hye": "hy", "arm": "hy", "hyw": "hy", "bel": "be",
    "bul": "bg", "zho": "zh", "chi": "zh", "cmn": "zh", "lzh": "zh", "yue": "zh", "nan": "zh",
    "ell": "el", "gre": "el", "fas": "fa", "per": "fa", "pes": "fa", "prs": "fa", "heb": "he",
    "iw": "he", "jpn": "ja", "kat": "ka", "geo": "ka", "kaz": "kk", "kor": "ko", "mkd": "mk",
    "mac": "mk", "rus": "ru", "srp": "sr", "scc": "sr", "sh": "sr", "hbs": "sr", "ukr": "uk",
    "asm": "as", "ben": "bn", "guj": "gu", "hin": "hi", "kan": "kn", "mal": "ml", "mar": "mr",
    "nep": "ne", "npi": "ne", "ori": "or", "ory": "or", "pan": "pa", "sin": "si", "tam": "ta",
    "tel": "te", "tha": "th", "lao": "lo", "khm": "km", "mya": "my", "bur": "my", "bod": "bo",
    "tib": "bo", "dzo": "dz", "amh": "am", "tir": "ti", "div": "dv",
    "cnr": "sr", "yid": "yi", "ydd": "yi", "ji": "yi", "kir": "ky", "uzb": "uz", "uzn": "uz",
    "tgk": "tg", "mon": "mn", "khk": "mn", "tuk": "tk", "aze": "az", "azj": "az", "tat": "tt",
    "bak": "ba", "urd": "ur", "pus": "ps", "pbu": "ps", "uig": "ug",
}  # fmt: skip
#: Tags that are well formed and say nothing about the language.
_SILENT: Final = frozenset({"und", "mul", "mis", "zxx", "x", "i", "art"})


def canonical(tag: str | None) -> str | None:
    """Return the code that *tag* means here, the shortest; ``None`` if it names no language.

    Any BCP 47 tag or ISO 639 code will do, in any case; script and region are dropped.  Whether
    such a language exists is not checked: no system is registered under one that does not.
    """
    if not tag:
        return None
    primary = tag.replace("_", "-").partition("-")[0].lower()
    if primary in _SILENT or not (primary.isascii() and primary.isalpha() and len(primary) < 4):
        return None
    return _SHORT.get(primary, primary) if len(primary) > 1 else None
