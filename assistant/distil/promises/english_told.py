"""English promises without "I will": what is coming, in the present tense, without a verb, or owed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.distil.days.due import due_date
from assistant.distil.promises.english_bare import bare_in
from assistant.distil.promises.english_coming import coming_in
from assistant.distil.promises.english_forms import CONDITION, NO_CONDITION
from assistant.distil.promises.english_present import present_in
from assistant.distil.promises.pledges import LONGEST, Pledge

_OWE = re.compile(
    r"\bI (?:still |do |really )?owe you (?P<what>(?:a|an|the|my|some|two|three|an?other|that|those|these"
    r"|feedback|comments|notes)\b[^.,;!?]*)",
    re.I,
)
_OWE_NOT = re.compile(
    r"owe you (?:one\b|a (?:lot|beer|drink|coffee|lunch|dinner|pint|debt|thank|great|big|huge|favou?r|round)"
    r"|everything|so much|my (?:life|job|thanks)|an? (?:apology|explanation))",
    re.I,
)


def other_forms(plain: str, said_on: date | None, *, answers: bool = False) -> Iterator[Pledge]:
    """What a sentence promises by saying what the other will have, what is on its way, done in time, or owed."""
    if len(plain) > LONGEST or plain.rstrip().endswith("?"):
        return
    for pledge in _unweighed(plain, said_on, answers=answers):
        if not _is_conditional(pledge.quote, plain):
            yield pledge


def _is_conditional(quote: str, plain: str) -> bool:
    """Whether a condition stands in the clause of the quote, or right before or behind it."""
    clear = NO_CONDITION.sub(lambda m: " " * len(m[0]), plain)
    at = max(plain.find(quote), 0)
    before = re.split(r"[;!?]|\.\s|\s[–—-]\s|, (?:and|but|so)\b", clear[:at])[-1]
    after = re.split(r"[;.!?]|\s[–—-]\s|\band (?:I|we|you|he|she|it)\b", clear[at + len(quote) :])[0]
    return CONDITION.search(f"{before}{clear[at : at + len(quote)]}{after}") is not None


def _unweighed(plain: str, said_on: date | None, *, answers: bool) -> Iterator[Pledge]:
    found = 0
    for pledge in (*coming_in(plain, said_on), *present_in(plain, said_on)):
        found += 1
        yield pledge
    if not found:
        yield from bare_in(plain, said_on, answers=answers)
    for match in _OWE.finditer(plain):
        if not _OWE_NOT.search(match[0]):
            told = f"I owe you {match['what'].strip()}." if re.match(r"(?!that|those|these)", match["what"]) else ""
            due = due_date(match[0], said_on) if said_on else None
            yield Pledge(match[0].strip(" ,"), "", 0.66, due, told)
