"""The sentences of a mail that a brief may quote: what was newly written, without greeting and sign-off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Split = Callable[[str], list[str]]
"""Cuts one paragraph into sentences."""

READ = 4_000
"""Characters of a text that are looked at; what is quoted stands near its beginning."""

_GREETING = re.compile(
    r"^(?:hi|hello|hey|(?:my )?dear(?:est)?|hiya|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?"
    r"|guten (?:tag|morgen)|hej|bonjour|cher|chère|hola|ciao|oi)\b(?:[^?!]{0,60}[,!]| ?[\w.]{0,20}(?: \w{1,20})?)$",
    re.I,
)
_CLOSING = re.compile(
    r"^(?:(?:mit |viele |liebe |beste |herzliche |freundliche |schöne )+(?:\w+ )?gr(?:u|ü)(?:ß|ss)\w*"
    r"|(?:with )?(?:all )?(?:my |our )?(?:kind|best|warm|warmest|kindest) (?:regards|wishes)"
    r"|yours (?:\w+ )?(?:truly|sincerely|faithfully|ever)|(?:much |lots of )?love(?:,| from)|many thanks,|cheers,)"
    r"[^.?!]{0,40}$|^[A-Z]\.(?: ?[A-Z]\.)?(?: x+)?$",
    re.I,
)
_NAMES = 2  # words of a greeting that is only a name
_ENDS = re.compile(r"[.?!…][\"”’')]*$")


def sentences(text: str, split: Split) -> Iterator[str]:
    """The sentences of ``text`` in order."""
    for number, paragraph in enumerate(re.split(r"\n\s*\n", text[:READ])):
        lines = [line.strip() for line in paragraph.strip().splitlines()]
        joined = " ".join(lines)
        if not any(c.isalnum() for c in joined) or _GREETING.match(joined):
            continue
        if number == 0 and joined.endswith((",", "!")) and len(joined.split()) <= _NAMES:
            continue  # "Sof,"
        if number == 0 and len(lines) > 1 and _GREETING.match(lines[0]):
            joined = " ".join(lines[1:])
        if number and ((len(joined.split()) <= 4 and not _ENDS.search(joined)) or _CLOSING.match(joined)):
            continue  # "Best wishes, Maya"
        yield from (sentence.strip() for sentence in split(joined) if any(c.isalnum() for c in sentence))
