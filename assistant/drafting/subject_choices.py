"""Pure: two or three other subjects for a letter, from the user's own purpose alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from assistant.checks.letter import Letter
from assistant.checks.subject import check_subject
from assistant.domain.interactions import Channel
from assistant.domain.letters import Severity
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.reading import Reading
from assistant.drafting.subject_parts import topic
from assistant.drafting.subject_sizes import LONGEST
from assistant.drafting.subjects import LEAST, MOST_WORDS, subject_for

MOST = 3
_DAY = re.compile(r", (?:by|before|until|on|in|from|this|next|at)\b[^,]*$")
_LEAD = re.compile(r"^(?:An offer: |Thank you(?: so much)?(?: for|:) |Thanks for )", re.I)


def other_subjects(
    kind: Kind, reading: Reading, *, now: str = "", parse: Parse, names: Collection[str] = ()
) -> tuple[str, ...]:
    """At most three subjects that say what the purpose says, none of them ``now``, none that a check warns of."""
    found: list[str] = []
    first = subject_for(kind, reading, parse=parse, names=names)
    for text in (first, *_made(kind, reading, first, parse)):
        subject = " ".join(text.split()).strip(" ,.")
        known = {one.casefold() for one in (now, *found)}
        if subject and subject.casefold() not in known and _passes(kind, subject):
            found.append(subject)
    return tuple(found[:MOST])


def _made(kind: Kind, reading: Reading, first: str, parse: Parse) -> Iterator[str]:
    bare = _LEAD.sub("", _DAY.sub("", first))
    matter = topic(reading.act, parse)
    yield _capitalised(_DAY.sub("", first))
    sentence = reading.sentence.rstrip(".! ")
    if len(sentence.split()) <= MOST_WORDS + 2:
        yield sentence
    if kind is Kind.ASK:
        if reading.size and reading.size not in bare:
            yield f"{_capitalised(reading.size)}: {_lowered(bare)}"
        yield f"A favour: {_lowered(bare)}"
    elif kind is Kind.THANKS and _LEAD.match(first):
        yield f"Thanks for {_lowered(bare)}" if " for " in first else ""
        yield f"{_capitalised(bare)}: thank you"
    elif kind is Kind.OFFER:
        yield _capitalised(bare)
        yield f"An offer of help: {_lowered(bare)}"
    if len(matter.split()) > LEAST - 1 and not matter.endswith((" you", " me")):
        yield _capitalised(matter)


def _passes(kind: Kind, subject: str) -> bool:
    if len(subject) > LONGEST:
        return False
    letter = Letter(kind, Channel.EMAIL, subject, "", ("x",), "", subject)
    return all(finding.severity is Severity.INFORM for finding in check_subject(letter)) and len(subject.split()) > 1


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowered(text: str) -> str:
    head = text.split(maxsplit=1)[:1]
    keeps = not head or head[0] in {"I", "I’m"} or head[0][1:] != head[0][1:].lower() or head[0][0].isdigit()
    return text if keeps else text[:1].lower() + text[1:]
