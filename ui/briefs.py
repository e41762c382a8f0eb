"""Pure: from a brief to the words, the rows and the picture that stand on the page; all texts are plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.domain.briefs import LOOKED, STORED, Brief, BriefLine, Section, Timeline
from assistant.domain.entries import Entry
from assistant.domain.facts import about
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise
from assistant.domain.letters import Author
from ui.pictures import often

HEADINGS = {
    Section.SUMMARY: "In short",
    Section.NOW: "Who they are now",
    Section.HOW_MET: "How you know each other",
    Section.CONTACT: "Contact over time",
    Section.LAST: "The last message",
    Section.NEXT: "In the calendar",
    Section.MINE: "What you promised",
    Section.THEIRS: "What they promised",
    Section.TO_THANK: "Never thanked",
    Section.NEWS: "Their news",
    Section.RECEIVED: "What they did for you",
    Section.GIVEN: "What you did for them",
    Section.OFFERED: "What they offered",
    Section.OFFER: "What you could offer",
    Section.TELL: "What you could tell them",
    Section.CAREFUL: "Careful",
    Section.LANGUAGES: "Not read",
    Section.MISSING: "Missing",
}
"""What each section is called on the page."""

_NO_ROOM = re.compile(r"^(\d+) on record, without room here$")
_ON_THE_PAGE = (
    (re.compile(r"`askwell import` brings in more"), "the Import page brings in more"),
    (re.compile(r"If you remember: askwell facts add .*$"), "If you remember: note it on the People page."),
    (
        re.compile(r"If it is one person: askwell contacts merge .*$"),
        "If it is one person: the People page makes them one.",
    ),
)


def sections(brief: Brief) -> list[tuple[Section, list[BriefLine]]]:
    """The sections that have lines; the bar of characters gives way to the picture."""
    found = [(section, [line for line in brief.lines if line.section is section]) for section in Section]
    bar = brief.timeline.bar
    return [
        (section, lines)
        for section, lines in (
            (section, [line for line in lines if not (bar and f" {bar} " in line.text)]) for section, lines in found
        )
        if lines
    ]


def said(line: BriefLine) -> str:
    """A line's words; the model's are marked as in a letter, and a command gives way to the page that does the same."""
    text = _NO_ROOM.sub(r"\1 on record: “Show everything” tells it", line.text)
    if line.section is Section.MISSING:
        for pattern, words in _ON_THE_PAGE:
            text = pattern.sub(words, text)
    return f"{text} ◇" if line.by is Author.MODEL else text


def waiting(brief: Brief) -> str:
    """How much was read and waits for a yes; empty for none."""
    if not brief.waiting:
        return ""
    read = (
        "1 more thing was read and waits" if brief.waiting == 1 else f"{brief.waiting} more things were read and wait"
    )
    return f"{read} for your yes under “To review” on the Brief page."


def openable(line: BriefLine) -> list[str]:
    """The sources of a line that are exchanges or entries of a file."""
    return [source for source in line.sources if source not in (STORED, LOOKED)]


def standing_on(line: BriefLine) -> str:
    """Where a line without a source to open comes from."""
    return "; ".join(source for source in line.sources if source in (STORED, LOOKED))


def table(line: Timeline) -> dict[str, list[object]]:
    """The timeline as columns of a table, the newest period first, those without any exchange left out."""
    shown = [period for period in reversed(line.periods) if period.total]
    name = {1: "Month", 3: "Quarter from", 12: "Year"}[line.months]
    return {
        name: [f"{period.start:%Y}" if line.months == 12 else f"{period.start:%B %Y}" for period in shown],
        "By you": [period.sent for period in shown],
        "By them": [period.received for period in shown],
        "Together": [period.together for period in shown],
    }


def kind(one: Entry) -> str:
    """What waits for a yes, in a few words."""
    if isinstance(one, Promise):
        return "A promise of yours" if one.who is Party.ME else "A promise of theirs"
    if isinstance(one, Favour):
        return "Help from them" if one.direction is FavourDirection.RECEIVED else "Help from you"
    return f"A fact: {about(one)}" if about(one) else "A fact"


def due(one: Promise, today: date) -> str:
    """When a promise is due: "overdue since 3 May", "due 27 November", "no day was named"."""
    if one.due is None:
        return "no day was named"
    day = f"{one.due.day} {one.due:%B}" + (f" {one.due.year}" if one.due.year != today.year else "")
    return f"overdue since {day}" if one.due < today else f"due {day}"


def balance(favours: Sequence[Favour]) -> str:
    """How the helping stands: "They helped you twice and you helped them once. No thanks are on record for it."."""
    received = [one for one in favours if one.direction is FavourDirection.RECEIVED]
    got, gave, owed = len(received), len(favours) - len(received), sum(owes_thanks(one) for one in received)
    if got and gave:
        said = f"They helped you {often(got)} and you helped them {often(gave)}."
    elif got:
        said = f"They helped you {often(got)}; no help of yours is on record."
    elif gave:
        said = f"You helped them {often(gave)}; no help of theirs is on record."
    else:
        said = "No help is on record, neither given nor received."
    unthanked = f"{owed} of the {got}" if owed < got else "it" if got == 1 else "any of it"
    return f"{said} No thanks are on record for {unthanked}." if owed else said


def owes_thanks(one: Favour) -> bool:
    """Whether it was received and no thanks are on record."""
    return one.direction is FavourDirection.RECEIVED and one.thanked is None


def thanked(one: Favour, today: date) -> str:
    """When it was done and whether it was thanked for: "4 May, no thanks on record"."""
    on = (
        (f"{one.when.day} {one.when:%B}" + (f" {one.when.year}" if one.when.year != today.year else ""))
        if one.when
        else ""
    )
    thanks = "" if one.direction is FavourDirection.GIVEN else "thanked" if one.thanked else "no thanks on record"
    return ", ".join(filter(None, [on or "no day", thanks]))


def soonest(promises: Sequence[Promise]) -> list[Promise]:
    """The promises, the soonest due first."""
    return sorted(promises, key=lambda one: (one.due or date.max, one.made or date.max, one.id))
