"""Whether words really stand in a text, and what makes two proposals the same one."""

from __future__ import annotations

import hashlib
import re

from assistant.domain.quotes import folded


def stands(quote: str, text: str) -> bool:
    """Whether ``quote`` stands literally in ``text``; only runs of white space may differ (lines are wrapped).

    It must hold a letter and may neither start nor end inside a word.
    """
    words = quote.split()
    if not any(c.isalnum() for c in quote):
        return False
    start = r"(?<!\w)" if words[0][0].isalnum() else ""
    end = r"(?!\w)" if words[-1][-1].isalnum() else ""
    return re.search(start + r"\s+".join(map(re.escape, words)) + end, text) is not None


def proposal_id(kind: str, contact_id: str, quote: str) -> str:
    """The id of what was read from a quote; ``kind`` is "promise", "favour" or "fact".

    The same words to the same contact are the same proposal, so that a rejected one stays rejected.
    """
    digest = hashlib.blake2b("\0".join((kind, contact_id, folded(quote))).encode(), digest_size=8).hexdigest()
    return f"{kind}-{digest}"
