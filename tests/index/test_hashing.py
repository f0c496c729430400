"""The hash is written into files, so its numbers are pinned."""

import pytest

from namenorm.index import hash64


@pytest.mark.parametrize(
    ("text", "space", "expected"),
    [
        ("", "", 3918426409617090506),
        ("kyiv", "", 3539822407363694094),
        ("київ", "fold", 3599572823577084646),
        ("\ud800", "", 6716001310655525865),
    ],
)
def test_never_changes(text: str, space: str, expected: int) -> None:
    assert hash64(text, space) == expected
