"""A subject in as many words as are read best: first its day goes, then what hangs on its end; its head stays."""

from __future__ import annotations

import re

from assistant.checks.phrases import straighten
from assistant.checks.subject import HINT_WORDS

LONGEST = 78
"""Characters of a line that RFC 5322 (2.1.1) asks mail not to go beyond."""
_LEAST = 2  # words of what is left where the head of a subject is still told

_LEAD = re.compile(r"(?:An offer: |Thank you(?: so much| very much)?(?: for|:) |Thanks for |My thanks )", re.I)
_DATE = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|today|tonight|tomorrow|"
    r"(?:next|this|the coming) (?:week|month|year|term|spring|summer|autumn|winter)|christmas|easter|\d{4}-\d\d-\d\d)"
)
_WHEN = re.compile(
    r"(?:,? (?:by|before|until|till|on|in|from|since|over|during|at|for) "
    rf"(?:(?!\b(?:by|for|on|with|about|from)\b)[^,])*?|, )(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )*\b{_DATE}"
    r"(?: \d{1,4}| morning| afternoon| evening| night| at \d[\d:.]*(?: ?[ap]m)?)*$",
    re.I,
)
_ASIDE = re.compile(
    r",? (?:when|whenever|if|while|once|because|so that|as soon as) (?:you|I|we|it|they|he|she|the)\b.*$"
)
_HUNG_ON = re.compile(
    r",? (?:for|at|in the|in your|in our|in my) (?:(?!\b(?:for|at|in|on|with|from|to|about)\b).)+$", re.I
)
# "asking the board for a review" is no ask of the board without its end; "the night you sat at her bed" neither.
_NEEDS_ITS_END = re.compile(
    r"^(?:asking|looking|standing|voting|caring|searching|applying|paying|swapping|trading|waiting|exchanging|covering|"
    r"vouching|sitting|signing|speaking|going|getting|putting|filling|staying|being|having|keeping)\b(?! up for me\b)"
    r"|\b(?:you|I|we|he|she|they|who|which|that|what|how|where) \w+",
    re.I,
)


def sized(subject: str) -> str:
    """The subject in at most eight words, where it can lose its day or its end for that, and never endless."""
    most = HINT_WORDS[1]
    lead = match[0] if (match := _LEAD.match(subject)) else ""
    body = subject.removeprefix(lead)
    for part in (_WHEN, _ASIDE, _HUNG_ON):
        if _words(lead + body) <= most or lead.startswith("My"):
            break
        shorter = part.sub("", body).rstrip(" ,")
        needed = part is _HUNG_ON and (_NEEDS_ITS_END.search(shorter) or _words(lead + shorter) > most)
        if _words(shorter) >= _LEAST and not needed:
            body = shorter
    return _in_a_line(lead + body)


def _words(text: str) -> int:
    """As many as the check of a subject counts."""
    return len(re.findall(r"\w[\w'-]*", straighten(text)))


def _in_a_line(subject: str) -> str:
    """The words that stand within a line; of one endless word its beginning."""
    if len(subject) <= LONGEST:
        return subject
    line = subject[: LONGEST + 1].rpartition(" ")[0].rstrip(" ,:;–-")
    return line or f"{subject[: LONGEST - 1]}…"
