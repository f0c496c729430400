"""The hash is written into files, so its numbers are pinned."""

import pytest

from namenorm.index import hash64


@pytest.mark.parametrize(
    ("text", "space", "expected"),
    [
        ("", "", 17742161183930567161),
        ("kyiv", "", 7944066469576435174),
        ("київ", "fold", 105261600409956101),
        ("\ud800", "", 7963890226876791357),
    ],
)
def test_never_changes(text: str, space: str, expected: int) -> None:
    assert hash64(text, space) == expected
