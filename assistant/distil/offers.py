# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What the writer offers, in statements and in questions, and what they ask whether the reader knows."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.swapping import swapped
from assistant.distil.topics import Topic
from assistant.distil.turning import turn
from assistant.domain.words import Parse

_MAY_OFFER = re.compile(
    r"\b(?:can|could|may|will|would|shall|happy|glad|delighted|pleased|willing|let|if|when|whenever|welcome|invited|offer\w*|free|any ?time|love|should)\b|['’](?:ll|d)\b",
    re.I,
)
"""Words without which nothing is offered: looked for before a sentence is parsed."""

_STANDING = re.compile(
    r"^You told me (?:to (?:write|call|ask|ring|tell|ping|message|come|drop|get in touch|send|contact|let|use|stop|visit|reach|knock|say|give)\b.*\b(?:if|when|whenever) I\b|that I (?:can|may|could|am (?:always |very |most )?(?:welcome|invited))\b)"
)
_WANTED = re.compile(
    r"^(?:do|would) you (?:like|want|need|have (?:any )?use for) (?P<what>(?:my|our|a|an|some|the|one of) (?!to\b)[^?,]+)\?",
    re.I,
)
_SHALL = re.compile(
    r"^(?:shall|should|can|may|could) (?:I|we) (?P<do>(?:help|send|bring|introduce|forward|lend|show|review|read|put you|connect|recommend|pick you|cook|carry|drive|give)\b[^?]*\b(?:you|your)\b[^?]*)\?",
    re.I,
)
_KNOWN = re.compile(
    r"^(?:(?:maybe|perhaps|by any chance|by the way),? )?(?:do |would |might )?you (?:happen to )?know (?P<who>(?:any(?:one|body)|some(?:one|body)|a good|of any(?:one|body)|a [\w -]+ who)\b[^?]*)\?",
    re.I,
)
_FREE = re.compile(
    r"^(?:please )?(?:always )?feel free to (?P<do>(?!ignore|correct|disagree|forward|reply|share).*\b(?:me|my|our|us)\b.*)$",
    re.I,
)
_COME = re.compile(r"^come (?:and (?:visit|see|stay)|whenever|by|over|round|visit|any ?time)\b", re.I)


def offered_in(clause: str, *, parse: Parse, on: date | None) -> str | None:
    """A clause turned round where it offers something; None where it does not."""
    free = _FREE.match(clause.strip())
    if free is not None:
        return turn(f"You can {free['do']}", parse=parse, on=on, loose=True)
    if _COME.match(clause.strip()):
        found = turn(clause, parse=parse, on=on, loose=True)
        return re.sub(r"^You told me to", "You invited me to", found) if found else None
    if not _MAY_OFFER.search(clause):
        return None
    said = turn(clause, parse=parse, on=on)
    if said is None:
        return None
    return said if said.startswith("You offered") or _STANDING.match(said) else None


def asked_for(sentence: str, *, parse: Parse) -> tuple[Topic, str] | None:
    """A question that offers ("Do you want my old trailer?") or looks for somebody ("Do you know anyone who …?")."""
    text = sentence.strip()
    wanted = _WANTED.match(text)
    if wanted is not None:
        said = swapped(parse(f"I offered you {wanted['what'].strip()}."))
        return (Topic.OFFER, said) if said else None
    shall = _SHALL.match(text)
    if shall is not None:
        said = turn(f"I can {shall['do'].strip()}.", parse=parse)
        return (Topic.OFFER, said) if said and said.startswith("You offered") else None
    known = _KNOWN.match(text)
    if known is not None:
        who = re.sub(r"^of ", "", known["who"].strip())
        said = swapped(parse(f"You know {who}."))
        return (Topic.NEED, f"You asked whether {said}") if said and said.startswith("I know") else None
    return None
