"""Who a contact is now."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known, about, passed, source_of
from assistant.briefing.saying import ago, quoted, said_day
from assistant.distil.facts.living import planned_for
from assistant.domain.briefs import STORED, BriefLine, Section
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.interactions import Interaction

OLD = 365
"""Days after which a job is asked about and not relied on."""

_LAST = 5  # mails of theirs in which a signature is looked for
_OWN = re.compile(r"\b(?:self[- ]?employed|freelance\w*|selbst(?:st)?ändig|freiberuflich)\b", re.I)
_ELSEWHERE = re.compile(
    r"\b(?:work|start)\w*\b[^.]{0,40}\b(?:at|for|with) [A-Z]|\b(?:join\w*|moved to|switched to) [A-Z]"
    r"|\b(?:left|quit|retired|resigned|handed in)\b"
)


_BEGINS = re.compile(r"^You(?: are|['’]re) (starting|joining|moving|beginning|taking over)\b", re.I)
_BEGUN = {
    "starting": "started", "joining": "joined", "moving": "moved", "beginning": "began", "taking over": "took over",
}  # fmt: skip
_MONTH = re.compile(
    r"\bin (January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4})", re.I
)
_YEAR = re.compile(r"\bin ((?:19|20)\d\d)\b")
_CHANGED = re.compile(r"^You (?:(?:moved|changed|switched|came) from|left|finished|gave up)\b", re.I)


def now_lines(
    seen: Exchanges,
    known: Known,
    *,
    entries: Sequence[str],
    today: date,
    told: Callable[[], BriefLine | None] = lambda: None,
    elsewhere: date | None = None,
) -> Iterator[BriefLine]:
    """Title and organisation as they stand on record, then what was read of the job, the newest first.

    ``entries`` are the sources of the contact's address-book entries; ``told`` gives what mail says of their work,
    for where nothing else does, ``elsewhere`` is the last exchange on another page of likely the same person.
    """
    contact = seen.contact
    work, newer = work_of(contact), _told_otherwise(seen.contact, known)
    if work:
        recent = elsewhere is not None and (today - elsewhere).days <= OLD
        last = None if recent else _long_ago(seen, today)
        doubt = f" (the last exchange was {ago(last, today)}: ask whether it still holds)" if last else ""
        if newer is not None and newer.told:
            doubt = f" (says the address book; what was told on {said_day(newer.told, today)} is newer)"
        where = work if contact.title else f"At {work}"
        sources = (*(entries or (STORED,)), *([source_of(newer)] if newer is not None else []))
        yield BriefLine(Section.NOW, f"{where}{doubt}.", tuple(dict.fromkeys(sources)))
    elif not known.jobs and (signed := _signed(seen, today)) is not None:
        yield signed
    elif not known.jobs and (found := told()) is not None:
        yield found
    jobs = [
        fact
        for fact in known.jobs
        if not (work and fact is not newer and (passed(fact, today) or _is_history(fact, today)))
    ]
    fresh = [fact for fact in jobs if fact.id not in known.stale]
    for fact in fresh or jobs[:1]:
        yield _job(fact, known, today)


def _told_otherwise(contact: Contact, known: Known) -> Fact | None:
    """What they told of their work that the address book does not know: that they left, or are with another firm."""
    names = {*re.findall(r"\w{3,}", (contact.organisation or "").casefold())}
    for fact in known.jobs if names else ():
        same = names & {*re.findall(r"\w{3,}", fact.text.casefold())}
        if fact.id not in known.stale and not same and _ELSEWHERE.search(fact.text):
            return fact
    return None


def work_fact(seen: Exchanges, known: Known, *, entries: Sequence[str], today: date) -> Fact | None:
    """Title and organisation as a sentence of a letter, where the records are fresh enough to say so."""
    contact = seen.contact
    if not work_of(contact) or _long_ago(seen, today) is not None or _told_otherwise(contact, known) is not None:
        return None
    own = contact.organisation is None or _OWN.search(contact.organisation)
    text = " ".join(
        filter(None, [f"as {contact.title}" if contact.title else "", "" if own else f"at {contact.organisation}"])
    )
    return Fact("work", f"You work {text}.", contact.id, next(iter(entries), None)) if text else None


def work_of(contact: Contact) -> str:
    """Title and organisation as they stand on record: ``Editor at Lanyard Press``; empty where neither does."""
    return (", " if _OWN.search(contact.organisation or "") else " at ").join(
        filter(None, [contact.title, contact.organisation])
    )


def _long_ago(seen: Exchanges, today: date) -> date | None:
    """The day of the last exchange where that is so long ago that a title may not hold any more."""
    last = next((one.when.date() for one in seen.past if one.when), None)
    return last if last is not None and (today - last).days > OLD else None


def _job(fact: Fact, known: Known, today: date) -> BriefLine:
    """A fact about their work or place, with how old it is and what it replaced."""
    before, told = known.before.get(fact.id), fact.told
    doubt = ""
    if told and passed(fact, today) and (begun := has_begun(fact)):
        fact, doubt = replace(fact, text=begun), f" (told on {said_day(told, today)})"
    elif told and _is_history(fact, today):
        doubt = f" (told on {said_day(told, today)})"
    elif told and passed(fact, today):
        doubt = f" (Told on {said_day(told, today)}; it should have happened by now.)"
    elif told and fact.id in known.stale:
        doubt = f" (Last told {ago(told, today)}: ask whether it still holds.)"
    if before is not None and told and before.told:
        older = f"{quoted(before.text)} of {said_day(before.told, today)}"
        doubt = f" ({said_day(told, today)}, newer than {older}){doubt}"
    line = about(Section.NOW, fact, today, after=doubt)
    sources = (*line.sources, *([before.source] if before is not None and before.source else []))
    return BriefLine(line.section, line.text, tuple(dict.fromkeys(sources)))


def has_begun(fact: Fact) -> str:
    """What was to begin, as begun: ``You started at Fernlight in April 2025.``; empty where it has another form."""
    if fact.told is None or not _BEGINS.search(fact.text):
        return ""
    planned = planned_for(fact)

    def dated(match: re.Match[str]) -> str:
        month = datetime.strptime(match[1].capitalize(), "%B").month
        year = planned.year if planned is not None else fact.told.year + (month < fact.told.month)  # type: ignore[union-attr]
        return f"{match[0]} {year}"

    text = _BEGINS.sub(lambda match: f"You {_BEGUN[match[1].casefold()]}", fact.text)
    return _MONTH.sub(dated, text, count=1)


def _is_history(fact: Fact, today: date) -> bool:
    """Whether a fact tells of a change in a year that it names and that is over: no news of today."""
    years = [int(year) for year in _YEAR.findall(fact.text)]
    return bool(years) and max(years) < today.year and _CHANGED.search(fact.text) is not None


def _signed(seen: Exchanges, today: date) -> BriefLine | None:
    """What stands below the name in their last mail that was signed, without their name."""
    names = {name.casefold() for name in (seen.contact.name, *seen.contact.names)}
    for one in [one for one in seen.past if one.when and seen.by_them(one)][:_LAST]:
        told = [part for part in signature(one) if part.casefold() not in names][:3]
        if told and one.when:
            day = one.when.date()
            doubt = ": ask whether it still holds" if (today - day).days > OLD else ""
            text = f"{', '.join(told)} (their signature of {said_day(day, today)}{doubt})."
            return BriefLine(Section.NOW, text, (one.source,))
    return None


def signature(one: Interaction) -> list[str]:
    """What the rows below a mail tell of its writer: name, post, firm."""
    _, mark, below = one.raw.replace("\r\n", "\n").partition("\n-- \n")
    rows = [row.strip() for row in below.split("\n\n")[0].splitlines()[:4]] if mark else []
    return [part.strip() for row in rows if _is_post(row) for part in row.split("|") if part.strip()]


def _is_post(row: str) -> bool:
    """Whether a row of a signature may tell what somebody does: words, no address, link, number or plea."""
    return 2 < len(row) <= 80 and not re.search(r"[@>\d]|https?:|www\.|[:.!?]\s|[.!?]$|\bplease\b", row, re.I)
