"""Which words a sentence may use for which words of a fact: one spelling, one family, or harmless synonyms.

The tables are our own, from reading letters; each is a closed list, so that what is not listed needs a fact.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.checks.lexicon.courtesy import CLAIMS, COURTESY, COURTESY_NOW, LIGHT
from assistant.checks.lexicon.families import groups_of, normal, same_family
from assistant.checks.lexicon.nouns import MIXED_GROUPS, NOUN_GROUPS
from assistant.checks.lexicon.trades import PLAIN_ADJECTIVES, TRADE_NOUNS, TRADE_VERBS
from assistant.checks.lexicon.verbs import VERB_GROUPS

__all__ = ["CLAIMS", "COURTESY", "COURTESY_NOW", "LIGHT", "means", "normal", "same_family"]

_NOUNS = NOUN_GROUPS + TRADE_NOUNS
_VERBS = VERB_GROUPS + TRADE_VERBS
_ACROSS = MIXED_GROUPS + PLAIN_ADJECTIVES
_NOUN = groups_of(_NOUNS + _ACROSS)
_VERB = groups_of(_VERBS + _ACROSS)
_ANY = groups_of(_NOUNS + _VERBS + _ACROSS)
_TABLE = {"NOUN": _NOUN, "VERB": _VERB}


@lru_cache(maxsize=8192)  # of ever new words: 65,536 took 12 MB
def means(one: str, other: str, pos: str = "") -> bool:
    """Whether two lemmas may stand for one another in a letter: one family, or harmless synonyms.

    ``pos`` ("NOUN" or "VERB") keeps to that word class, so that a post to read is no post to hold.
    """
    if same_family(one, other):
        return True
    return normal(other) in _TABLE.get(pos, _ANY).get(normal(one), ())
