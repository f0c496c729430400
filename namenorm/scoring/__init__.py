"""How alike two name forms are, whether that is enough, and why."""

from namenorm.scoring.compare import Comparer, Judgement
from namenorm.scoring.explain import in_words, replay

__all__ = ["Comparer", "Judgement", "in_words", "replay"]
