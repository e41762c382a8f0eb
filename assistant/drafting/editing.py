"""Pure: what can be done with the lines of a letter, and which finding then belongs to which line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checks.subject import CHECK as _SUBJECT
from assistant.domain.facts import Fact, Origin
from assistant.domain.letters import Author, Draft, Finding, Line, Severity
from assistant.drafting.writers import as_sentence


@dataclass(frozen=True, slots=True)
class Edited:
    """The lines after a change; ``kept`` says for each the number (from 1) of the unchanged line it was, or None."""

    lines: tuple[Line, ...]
    kept: tuple[int | None, ...]


def moved(lines: Sequence[Line], number: int, by: int) -> Edited | None:
    """The line ``by`` places further down (below zero: up); paragraphs stay where they begin. None at the end."""
    to = number + by
    if not 1 <= to <= len(lines):
        return None
    order = [place for place in range(1, len(lines) + 1) if place != number]
    order.insert(to - 1, number)
    texts = [replace(lines[place - 1], opens=lines[at].opens) for at, place in enumerate(order)]
    return Edited(tuple(texts), tuple(order))


def without(lines: Sequence[Line], number: int) -> Edited:
    """The lines without this one; where it began a paragraph the next line begins it."""
    kept = [place for place in range(1, len(lines) + 1) if place != number]
    rest = [lines[place - 1] for place in kept]
    if lines[number - 1].opens and number <= len(rest):
        rest[number - 1] = replace(rest[number - 1], opens=True)
    return Edited(tuple(rest), tuple(kept))


def replaced(lines: Sequence[Line], number: int, line: Line) -> Edited:
    """The lines with this one put in place of another; it begins a paragraph where that one did."""
    before = lines[number - 1]
    out = [*lines[: number - 1], replace(line, opens=before.opens), *lines[number:]]
    return Edited(tuple(out), tuple(None if place == number else place for place in range(1, len(lines) + 1)))


def said_by_you(line: Line, text: str) -> Line:
    """The line in the user's own words, which stand on their word alone."""
    return Line(" ".join(text.split()), "own words", Author.YOU, opens=line.opens)


def swapped(line: Line, old_id: str, new: Fact) -> Line:
    """The line with one fact in place of another: its facts as they stand, until it is put anew."""
    facts = tuple(new if fact.id == old_id else fact for fact in line.facts) or (new,)
    return Line(" ".join(as_sentence(fact.text) for fact in facts), line.move, Author.PLAIN, facts, line.opens)


def joined(lines: Sequence[Line], number: int, *, proper: bool) -> Edited | None:
    """A line and the next as one sentence; None where a question, a courtesy or a mix of authors forbids it.

    ``proper`` says that the next line begins with a name, whose capital stays. Whether the sentence may stand is for
    the judge to say.
    """
    if number >= len(lines):
        return None
    first, second = lines[number - 1], lines[number]
    own = first.by is Author.YOU
    if own != (second.by is Author.YOU) or not (own or (first.facts and second.facts)):
        return None
    if first.text[-1:] != "." or second.text[-1:] not in {".", "!"} or any("“" in one.text for one in (first, second)):
        return None
    head = second.text.split(maxsplit=1)[0]
    rest = second.text if proper or head in {"I", "I’m", "I'm", "I’ve", "I've"} else _lowered(second.text)
    by = Author.YOU if own else Author.MODEL if Author.MODEL in {first.by, second.by} else Author.PLAIN
    line = Line(f"{first.text[:-1]}, and {rest}", first.move, by, (*first.facts, *second.facts), first.opens)
    out = [*lines[: number - 1], line, *lines[number + 1 :]]
    kept = [None if place == number else place for place in range(1, len(lines) + 1) if place != number + 1]
    return Edited(tuple(out), tuple(kept))


def own_fact(line: Line, contact_id: str) -> Fact:
    """What a sentence of the user's own stands on when it is put anew: itself."""
    return Fact("own-words", line.text, contact_id, quote=line.text, origin=Origin.TYPED)


def applied(draft: Draft, edited: Edited) -> Draft:
    """The draft with changed lines; findings of lines that went or changed go, the others keep to their lines."""
    places = {old: new for new, old in enumerate(edited.kept, 1) if old is not None}
    findings: list[Finding] = [
        finding if finding.line is None else replace(finding, line=places[finding.line])
        for finding in draft.findings
        if finding.line is None or finding.line in places
    ]
    return replace(draft, lines=edited.lines, findings=tuple(findings), finished=True)


def without_decided(draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """The draft without what an earlier version was told of another subject and the user left so all the same.

    What blocks is said again; figures in a finding make no other one.
    """
    told = {_stem(f) for one in earlier if one.subject != draft.subject for f in one.findings if f.check == _SUBJECT}
    kept = [f for f in draft.findings if f.check != _SUBJECT or f.severity is Severity.BLOCK or _stem(f) not in told]
    return replace(draft, findings=tuple(kept))


def _stem(finding: Finding) -> str:
    return re.sub(r"\d+", "", finding.message)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
