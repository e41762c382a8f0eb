"""Quoted words, put so that they can be compared."""

from __future__ import annotations

import re
import unicodedata


def folded(quote: str) -> str:
    """A quote for comparing: no case, no punctuation, single spaces; the same however the mail was wrapped."""
    plain = unicodedata.normalize("NFKC", quote).casefold().replace("’", "'")
    return " ".join(re.findall(r"[\w']+", plain))
