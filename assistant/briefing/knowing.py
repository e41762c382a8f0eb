"""Who a contact is now, and how the two know each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known, about
from assistant.briefing.saying import ago, quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.domain.briefs import STORED, BriefLine, Section
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact
from assistant.domain.interactions import Direction, Interaction

OLD = 365
"""Days after which a job is asked about and not relied on."""

_LAST = 5  # mails of theirs in which a signature is looked for
_BEGINNING = 4  # exchanges in which people say how they met

# How people say it in a first mail; "you introduced me to" tells of somebody else.
_MET = re.compile(
    r"\b(?:we (?:have )?(?:just )?(?:met|sat|spoke|talked|worked|studied)|introduc(?:ed|es|ing) us|introduced me to you"
    r"|put us in touch"
    r"|(?:gave|passed|sent) me your (?:name|address|number)|(?:came across|heard|saw|read|was at) your\b"
    r"|i was at\b|told me (?:that you|about you(?:r)?)|you (?:taught|supervised|managed|examined|interviewed)"
    r"|thought of you|(?:good|nice|lovely|great) to (?:meet|have met)"
    r"|thank(?:s| you)(?: very much)? for (?:(?:the|your|this) introduction|your application)"
    r"|wir (?:haben uns|kennen uns)|kennengelernt|vorgestellt)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:self[- ]?employed|freelance\w*|selbst(?:st)?ändig|freiberuflich)\b", re.I)
_INTRODUCTION = re.compile(r"\bintroduc(?:tion|ing)\b|\bmeet\b", re.I)


def now_lines(seen: Exchanges, known: Known, *, entries: Sequence[str], today: date) -> Iterator[BriefLine]:
    """Title and organisation as they stand on record, then what was read of the job, the newest first.

    ``entries`` are the sources of the contact's address-book entries.
    """
    contact = seen.contact
    work = _work(contact)
    if work:
        last = _long_ago(seen, today)
        doubt = f" (the last exchange was {ago(last, today)}: ask whether it still holds)" if last else ""
        yield BriefLine(Section.NOW, f"{work}{doubt}.", tuple(entries) or (STORED,))
    elif not known.jobs and (signed := _signed(seen, today)) is not None:
        yield signed
    fresh = [fact for fact in known.jobs if fact.id not in known.stale]
    for fact in fresh or known.jobs[:1]:
        yield _job(fact, known, today)


def work_fact(seen: Exchanges, *, entries: Sequence[str], today: date) -> Fact | None:
    """Title and organisation as a sentence of a letter, where the records are fresh enough to say so."""
    contact = seen.contact
    if not _work(contact) or _long_ago(seen, today) is not None:
        return None
    own = contact.organisation is None or _OWN.search(contact.organisation)
    text = " ".join(
        filter(None, [f"as {contact.title}" if contact.title else "", "" if own else f"at {contact.organisation}"])
    )
    return Fact("work", f"You work {text}.", contact.id, next(iter(entries), None)) if text else None


def _work(contact: Contact) -> str:
    return (", " if _OWN.search(contact.organisation or "") else " at ").join(
        filter(None, [contact.title, contact.organisation])
    )


def _long_ago(seen: Exchanges, today: date) -> date | None:
    """The day of the last exchange where that is so long ago that a title may not hold any more."""
    last = next((one.when.date() for one in seen.past if one.when), None)
    return last if last is not None and (today - last).days > OLD else None


def _job(fact: Fact, known: Known, today: date) -> BriefLine:
    """A fact about their work or place, with how old it is and what it replaced."""
    before = known.before.get(fact.id)
    doubt = (
        f" Told {ago(fact.when, today)}: ask whether it still holds." if fact.id in known.stale and fact.when else ""
    )
    if before is not None:
        doubt += f" Before: {before.text}"
    line = about(Section.NOW, fact, today, after=doubt)
    sources = (*line.sources, *([before.source] if before is not None and before.source else []))
    return BriefLine(line.section, line.text, tuple(dict.fromkeys(sources)))


def _signed(seen: Exchanges, today: date) -> BriefLine | None:
    """What stands below the name in their last mail that was signed, without their name."""
    names = {name.casefold() for name in (seen.contact.name, *seen.contact.names)}
    for one in [one for one in seen.past if one.when and seen.by_them(one)][:_LAST]:
        _, mark, below = one.raw.replace("\r\n", "\n").partition("\n-- \n")
        rows = [row.strip() for row in below.split("\n\n")[0].splitlines()[:4]] if mark else []
        parts = [part.strip() for row in rows if _is_post(row) for part in row.split("|")]
        told = [part for part in parts if part and part.casefold() not in names][:3]
        if told and one.when:
            day = one.when.date()
            doubt = ": ask whether it still holds" if (today - day).days > OLD else ""
            text = f"{', '.join(told)} (their signature of {said_day(day, today)}{doubt})."
            return BriefLine(Section.NOW, text, (one.source,))
    return None


def _is_post(row: str) -> bool:
    """Whether a row of a signature may tell what somebody does: words, no address, link, number or plea."""
    return 2 < len(row) <= 80 and not re.search(r"[@>\d]|https?:|www\.|[:.!?]\s|[.!?]$|\bplease\b", row, re.I)


def how_met_lines(
    seen: Exchanges, known: Known, *, split: Split, entries: Sequence[str], today: date
) -> Iterator[BriefLine]:
    """What was said of it at the beginning, what the user stored, and the dates."""
    oldest = [one for one in reversed(seen.past) if one.when][:_BEGINNING]
    yield from (about(Section.HOW_MET, fact, today) for fact in known.shared)
    told = next((found for one in oldest if (found := _told(seen, one, split, today)) is not None), None)
    if told is not None:
        yield told
    dates = []
    if oldest and oldest[0].when and (told is None or oldest[0].source not in told.sources):
        one, day = oldest[0], oldest[0].when.date()
        name = f" “{' '.join(one.subject.split())}”" if one.subject.strip() else ""
        who = f" from {seen.writer(one)}" if one.direction is Direction.RECEIVED else ""
        dates.append((f"First exchange {said_day(day, today)}: {one.channel.value}{name}{who}", one.source))
    if seen.contact.since:
        entry = next((source for source in entries if "onnection" in source), next(iter(entries), STORED))
        dates.append((f"{'c' if dates else 'C'}onnected since {said_day(seen.contact.since, today)}", entry))
    if dates:
        yield BriefLine(
            Section.HOW_MET, f"{'; '.join(text for text, _ in dates)}.", tuple(source for _, source in dates)
        )


def _told(seen: Exchanges, one: Interaction, split: Split, today: date) -> BriefLine | None:
    """The sentence of an early exchange that says how they met, or the introduction itself."""
    day = said_day(one.when.date(), today) if one.when else ""
    for sentence in sentences(one.text, split):
        if _MET.search(sentence):
            text = f"{day}, {seen.writer(one)} wrote: {quoted(sentence)}"
            return BriefLine(Section.HOW_MET, text, (one.source,))
    if _INTRODUCTION.search(one.subject) and not seen.by_them(one) and seen.writer(one) != "I":
        return BriefLine(Section.HOW_MET, f"{day}, {seen.writer(one)} wrote: {quoted(one.subject)}", (one.source,))
    return None
