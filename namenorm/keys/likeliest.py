"""The likeliest of all the sound strings that a row of letters may stand for.

>>> likeliest([(("B", 0), ("V", 9)), (("o", 3), ("u", 0))], 3)
{'Bu': 0, 'Bo': 3, 'Vu': 9}
"""

from __future__ import annotations

from namenorm.kernel import likeliest

__all__ = ["likeliest"]
