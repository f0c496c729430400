"""Languages that one nation speaks, or a few: in them its own bodies go without its name.

A Japanese newspaper that writes of 金融庁 means Japan's; what an English one means by "Defence
Ministry" its other words have to say.  Languages of many nations (English, French, Spanish,
Portuguese, Arabic, German) are not here; Russian is, since whoever else it may be of is known too.

Source: official languages of territories, Unicode CLDR (supplemental data, territory information).
"""

from __future__ import annotations

from typing import Final

__all__ = ["is_home"]

_NATIONS: Final = {
    "az": "AZ",
    "be": "BY",
    "bg": "BG",
    "cs": "CZ",
    "da": "DK",
    "el": "GR CY",
    "et": "EE",
    "fa": "IR",
    "fi": "FI",
    "he": "IL",
    "hi": "IN",
    "hr": "HR",
    "hu": "HU",
    "hy": "AM",
    "id": "ID",
    "it": "IT",
    "ja": "JP",
    "ka": "GE",
    "kk": "KZ",
    "km": "KH",
    "ko": "KP KR",
    "ky": "KG",
    "lo": "LA",
    "lt": "LT",
    "lv": "LV",
    "mk": "MK",
    "mn": "MN",
    "my": "MM",
    "nb": "NO",
    "pl": "PL",
    "ps": "AF",
    "ro": "RO MD",
    "ru": "RU BY UA KZ KG",
    "sk": "SK",
    "sl": "SI",
    "sq": "AL XK",
    "sr": "RS",
    "sv": "SE",
    "tg": "TJ",
    "th": "TH",
    "tk": "TM",
    "tr": "TR",
    "uk": "UA",
    "ur": "PK",
    "uz": "UZ",
    "vi": "VN",
    "zh": "CN TW HK MO",
}


def is_home(language: str, countries: tuple[str, ...]) -> bool:
    """Whether one of some *countries* speaks a *language*, by BCP 47, that few others do.

    >>> is_home("ja", ("JP",)), is_home("zh-Hant", ("TW",)), is_home("en", ("US",))
    (True, True, False)
    """
    nations = _NATIONS.get(language.partition("-")[0], "").split()
    return any(country in nations for country in countries)
