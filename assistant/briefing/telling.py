"""Their news, what to be careful with, what could not be read, and what is missing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known, about, careful_topic, passed, source_of
from assistant.briefing.saying import ago, counted, said_day
from assistant.distil.tongue import READ
from assistant.distil.topics import Topic
from assistant.domain import languages
from assistant.domain.briefs import LOOKED, STORED, BriefLine, Section
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Favour, Promise, Standing

_GUESSED = 600  # characters by which a language is told
_PLAIN = (" the ", " to ", " and ", " you ", " of ", " und ", " ich ", " die ", " nicht ", " das ")
"""Of these, two tell at once that a text is in a language that is read; a guess takes half a millisecond."""

_GOES_ON = re.compile(r"\byou(?:['’]re|['’]ll| are| will| plan| want| have been| hope)\b", re.I)
"""Old news is asked about where it may still go on; what was over then is no news now."""


def news_lines(known: Known, *, today: date) -> Iterator[BriefLine]:
    """What is going on with them, what they offered, and what there is to tell them; the newest first."""
    for fact in (*known.news, *known.likes):
        over = passed(fact, today)
        if (fact.id in known.stale and not _GOES_ON.search(fact.text)) or (over and fact.topic == Topic.EVENT):
            continue
        old = ""
        if fact.told and over:
            old = f" (told on {said_day(fact.told, today)}; ask how it went)"
        elif fact.told and fact.id in known.stale:
            old = f" (last told {ago(fact.told, today)}: it may be over, ask)"
        yield about(Section.NEWS, fact, today, after=old)
    yield from (about(Section.OFFERED, fact, today) for fact in known.offers)
    yield from (about(Section.TELL, fact, today) for fact in known.tell)


def careful_lines(known: Known, *, today: date) -> Iterator[BriefLine]:
    """What to be careful with; the words of a confidence are for the user's eyes alone, and marked."""
    for fact in sorted(known.careful, key=lambda f: f.sharing is not Sharing.NEVER):
        topic = careful_topic(fact)
        when = f" ({said_day(fact.when, today)})" if fact.when and fact.origin is Origin.RECORD else ""
        if fact.sharing is Sharing.NEVER:
            text = f"told in confidence{f', {topic}' if topic else ''}: {fact.text}{when}"
            yield BriefLine(Section.CAREFUL, text, (source_of(fact),), private=True)
        elif topic:
            yield BriefLine(Section.CAREFUL, f"{topic}; allude to it at most{when}", (source_of(fact),))
        else:
            yield BriefLine(Section.CAREFUL, f"allude at most to this: {fact.text}{when}", (source_of(fact),))


def language_lines(seen: Exchanges, language: Callable[[str], str]) -> Iterator[BriefLine]:
    """Which exchanges were kept and not read, because of their language."""
    unread: Counter[str] = Counter()
    sources = []
    for one in seen.past:
        text = one.text[:_GUESSED]
        if sum(word in text for word in _PLAIN) > 1:
            continue
        code = language(text)
        if code and code not in READ:
            unread[languages.NAMES.get(code, "other languages")] += 1
            sources.append(one.source)
    if unread:
        total = sum(unread.values())
        names = " and ".join(name for name, _ in unread.most_common(2))
        are = "is" if total == 1 else "are"
        text = f"{counted(total, 'exchange')} in {names} {are} kept, but not read for promises, favours and news."
        yield BriefLine(Section.LANGUAGES, text, tuple(sources[:3]))


def waiting_lines(entries: Sequence[Promise | Favour | Fact]) -> Iterator[BriefLine]:
    """How much was read and waits for the user's yes."""
    waiting = [entry for entry in entries if entry.standing is Standing.PROPOSED]
    if waiting:
        so = "it is so" if len(waiting) == 1 else "they are so"
        text = f"{counted(len(waiting), 'more thing')} read from the records: `askwell review` asks whether {so}."
        sources = dict.fromkeys(entry.source or STORED for entry in waiting)
        yield BriefLine(Section.WAITING, text, tuple(sources))


def missing_lines(
    seen: Exchanges, known: Known, *, met: bool, now: bool, read: bool, namesakes: Sequence[Contact] = ()
) -> Iterator[BriefLine]:
    """What is not on record, with what to ask or store; ``namesakes`` are others of the same name."""
    contact, name = seen.contact, seen.name
    nothing = not seen.past and not seen.ahead
    if nothing:
        text = f"No mail, message, meeting or note with {name} is on record; `askwell import` brings in more."
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    elif not read:
        text = "Promises, favours and news: none was found in what you exchanged, or it is still being read."
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    if not now:  # whom something weighs on is not asked how work goes
        ask = "" if known.careful else " Ask: “What are you working on at the moment?”"
        yield BriefLine(Section.MISSING, f"What {name} does now is not on record.{ask}", (LOOKED,))
    if not met:
        text = f'How you know each other. If you remember: askwell facts add --contact {contact.id} "We met …"'
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    if nothing and not known.news and not known.needs:
        text = f"What {name} needs is not on record. Ask: “Is there anything I could help you with?”"
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    for other in namesakes:
        text = (
            f"Another {contact.name} is on record. If it is one person: askwell contacts merge {other.id} {contact.id}"
        )
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    if not contact.addresses and not contact.profiles:
        yield BriefLine(
            Section.MISSING, f"An address or a profile link of {name}; a draft can only be copied.", (LOOKED,)
        )
