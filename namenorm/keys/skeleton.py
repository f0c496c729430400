"""Skeletons: the consonants of a sound string, finely told apart or coarsely merged.

The coarse level merges what romanizations, voicing and East Asian scripts mix up (s z sh zh ch ts;
k g kh; t d; p b; f v; l r); it finds candidates.  The fine level ranks them.

>>> coarse("XiNCTeiN"), coarse("XiNSTQeN")
('KNSTN', 'KNSTSN')
>>> fine("aLeKSaNDR")
'ALKSNDR'
"""

from __future__ import annotations

from namenorm.kernel import coarse, fine, merge, merge_vowels

__all__ = ["coarse", "fine", "merge", "merge_vowels"]
