"""Letters as other programs can take them: no control characters, one kind of line end."""

from __future__ import annotations

import re
import unicodedata

_ENDS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def one_line(text: str) -> str:
    """The text on one line, its white space single: for subjects, names and summaries."""
    return " ".join(_clean(_ENDS.sub(" ", text)).split())


def lines(text: str) -> str:
    """The text with every line ended by ``\\n`` and nothing in it that is no character."""
    return _clean(_ENDS.sub("\n", text))


def _clean(text: str) -> str:
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
