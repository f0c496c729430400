"""Characters and words: scripts, folding, tokens.  Knows nothing of names."""

from namenorm.text.fold import fold
from namenorm.text.scripts import main_script, script_of, scripts_of
from namenorm.text.tokens import Word, words

__all__ = ["Word", "fold", "main_script", "script_of", "scripts_of", "words"]
