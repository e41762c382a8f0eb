# ruff: noqa: E501  one pattern a line
"""The words of thanks, apart from the rules on what thanks are for: many look for no more than these."""

from __future__ import annotations

import re

THANKS = re.compile(
    r"\b(?:thank(?:s|ful| you| u|ing you|ed you)|thx|thnx|tysm|ta(?= (?:for|very|so|ever|again|muchly|xx?\b)|[.!,]|$)|cheers|grateful|appreciate[sd]?|gratitude|much obliged|kudos|hats off|(?:most|so|very|really|awfully|ever so|too|extremely) (?:kind|good|sweet|generous|nice|thoughtful|decent) of you|obliged to you|indebted to you|in your debt|(?:god )?bless you|owe you (?!an? (?:\w+ )?(?:answer|reply|apology|e-?mail|letter|call|explanation))|you(?:['’]re| are) (?:a|an|my) (?:star|legend|hero|gem|angel|life ?saver)|legend|life ?saver|(?:saved|made) (?:my|our) (?:\w+)"
    r"|would not have (?:\w+ )+without you|couldn['’]t have|without your help|danke\w*|dank|dankbar|verdanke|verbunden|vergelt['’]?s gott|merci|gracias|grazie|obrigad[oa]|dzięki|dziękuję|diolch|go raibh maith agat|tack så|takk|mille)\b",
    re.I,
)
"""Words of thanks, in both languages."""
