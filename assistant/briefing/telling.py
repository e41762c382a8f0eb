# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Their news, what could not be read, and what is missing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known, about, passed, source_of
from assistant.briefing.namesakes import Namesake
from assistant.briefing.saying import ago, quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.briefing.since import told_again
from assistant.briefing.ties import Ties
from assistant.distil.careful.sharing import tender_topic
from assistant.distil.careful.silence import confided
from assistant.distil.facts.topics import Topic
from assistant.distil.said.tongue import READ
from assistant.domain import languages
from assistant.domain.briefs import LOOKED, BriefLine, Section
from assistant.domain.counting import counted
from assistant.domain.entries import Entry
from assistant.domain.facts import Fact, Origin
from assistant.domain.ledger import Standing

_GUESSED = 600  # characters by which a language is told
_PLAIN = (" the ", " to ", " and ", " you ", " of ", " und ", " ich ", " die ", " nicht ", " das ")
"""Of these, two tell at once that a text is in a language that is read; a guess takes half a millisecond."""

_LASTS = re.compile(
    r"\b(?:retired|married|widowed|graduated|qualified|passed|emigrated|became (?:a|an|the)|born|adopted|citizen"
    r"|in Rente|pensioniert|verheiratet)\b",
    re.I,
)
"""What lasts is not asked about after half a year."""

_BOTH = 220  # characters of two sentences
_DATED = re.compile(
    r"\b(?:in|on|from|until|by|since|next|this) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december|spring|summer|autumn|winter|week|month|year)\b",
    re.I,
)
_RECENT = 3  # mails of theirs that tell how they are now

_GOES_ON = re.compile(r"\byou(?:['’]re|['’]ll| are| will| plan| want| have been| hope)\b", re.I)
"""Old news is asked about where it may still go on; what was over then is no news now."""


def news_lines(known: Known, seen: Exchanges, *, split: Split, today: date, above: str = "") -> Iterator[BriefLine]:
    """What is going on with them, what they offered, and what there is to tell them; the newest first.

    What the lines ``above`` quote is not told again.
    """
    for fact in (*known.news, *known.likes):
        if fact.quote and fact.quote.rstrip(" .!") in above:
            continue
        over, stale = passed(fact, today), fact.id in known.stale
        again = told_again(fact.text, fact.told, seen, split=split) if fact.told and (over or stale) else None
        if again is None and ((stale and not _GOES_ON.search(fact.text)) or (over and fact.topic == Topic.EVENT)):
            continue
        old = ""
        sources: tuple[str, ...] = (source_of(fact),)
        if fact.told and again is not None:
            one, sentence = again
            day = said_day(one.when.date(), today) if one.when else ""
            at = f" (told on {said_day(fact.told, today)}; "
            old, sources = f"{at}{day}, {seen.writer(one)} wrote: {quoted(sentence)})", (*sources, one.source)
        elif fact.told and over:
            old = f" (told on {said_day(fact.told, today)}; ask how it went)"
        elif fact.told and stale and not _LASTS.search(fact.text):
            old = f" (last told {ago(fact.told, today)}: it may be over, ask)"
        whole = "" if old else _with_what_it_is_for(fact, seen, split, today)
        line = BriefLine(Section.NEWS, whole, ()) if whole else about(Section.NEWS, fact, today, after=old)
        yield replace(line, sources=tuple(dict.fromkeys(sources)))
    yield from (about(Section.OFFERED, fact, today) for fact in known.offers)
    yield from (about(Section.TELL, fact, today) for fact in known.tell)


def _with_what_it_is_for(fact: Fact, seen: Exchanges, split: Split, today: date) -> str:
    """News in their words with the sentence before it, where only that one tells a day and what it is about."""
    if fact.origin is not Origin.RECORD or not fact.quote or _DATED.search(fact.text):
        return ""
    one = next((one for one in seen.past if one.source == fact.source and seen.by_them(one)), None)
    if one is None or one.when is None:
        return ""
    said = list(sentences(one.text, split))
    at = next((place for place, sentence in enumerate(said) if fact.quote in sentence), 0)
    if not at or not _DATED.search(said[at - 1]) or tender_topic(said[at - 1]) or confided(one.text):
        return ""
    joined = f"{said[at - 1]} {said[at]}"
    if len(joined) > _BOTH:
        return ""
    return f"{said_day(one.when.date(), today)}, {seen.name} wrote: {quoted(joined, most=_BOTH)}"


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


def waiting(entries: Sequence[Entry]) -> int:
    """How much was read and waits for the user's yes."""
    return sum(entry.standing is Standing.PROPOSED for entry in entries)


def weighs(seen: Exchanges, known: Known, *, split: Split) -> bool:
    """Whether something weighs on them, by what is on record or by their last mails: then nobody asks how work goes."""
    theirs = [one for one in seen.past if seen.by_them(one)][:_RECENT]
    return bool(known.careful) or any(tender_topic(said) for one in theirs for said in sentences(one.text, split))


def missing_lines(
    seen: Exchanges,
    *,
    met: bool,
    now: bool,
    needs: bool,
    read: bool,
    tied: Ties,
    asks: bool,
    today: date,
    namesakes: Sequence[Namesake] = (),
) -> Iterator[BriefLine]:
    """What is not on record, with what to ask or store; ``namesakes`` are others who may be the same person.

    Of family and of somebody at the same firm nobody asks how they met, or what they do; ``asks`` says whether it is
    worth asking what somebody else does.
    """
    contact, name = seen.contact, seen.name
    nothing = not seen.past and not seen.ahead
    elsewhere = any(other.likely and other.last for other in namesakes)
    if nothing and elsewhere:
        pass  # their page is named below
    elif nothing:
        text = f"No mail, message, meeting or note with {name} is on record; `askwell import` brings in more."
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    elif not read:
        text = "Promises, favours and news: none was found in what you exchanged, or it is still being read."
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    if not now and not tied.known and asks:
        text = f"What {name} does now is not on record. Ask: “What are you working on at the moment?”"
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    if not met and not tied.known and not namesakes:
        found = "is not on record" if nothing else "was not found in the first exchanges"
        text = f'How you met {found}. If you remember: askwell facts add --contact {contact.id} "We met …"'
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    if nothing and not needs and not elsewhere:
        text = f"What {name} needs is not on record. Ask: “Is there anything I could help you with?”"
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    for other in namesakes:
        merge = f"askwell contacts merge {other.contact.id} {contact.id}"
        alike = "Another " if other.contact.name.casefold() == contact.name.casefold() else ""
        much = f", {told}" if (told := other.told(today)) else ""
        text = f"{alike}{other.called} is on record too{much}. If it is one person: {merge}"
        yield BriefLine(Section.MISSING, text, (LOOKED,))
    if not contact.addresses and not contact.profiles:
        yield BriefLine(
            Section.MISSING, f"An address or a profile link of {name}; a draft can only be copied.", (LOOKED,)
        )
