# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""How the user and a contact know each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known, about
from assistant.briefing.saying import pointed, quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.briefing.ties import Ties
from assistant.domain.briefs import STORED, BriefLine, Section
from assistant.domain.interactions import Interaction

_BEGINNING = 4  # exchanges in which people say how they met

# How people say it in a first mail; "you introduced me to" tells of somebody else.
_MET = re.compile(
    r"\b(?:(?<!\bas )(?<!\bwhat )we (?:have )?(?:just )?(?:met|sat|spoke|talked|worked|studied)|introduc(?:ed|es|ing) us|introduced me to you"
    r"|put us in touch"
    r"|(?:gave|passed|sent) me your (?:name|address|number)"
    r"|told me (?:that you|about you(?:r)?)|(?:spoke|talked|wrote) to me about you(?:r)?\b|(?:recommended|suggested|mentioned) you (?:to me|for)\b|you (?:taught|supervised|managed|examined|interviewed)"
    r"|thought of you|(?:good|nice|lovely|great) to (?:meet|have met)"
    r"|thank(?:s| you)(?: very much)? for (?:the|your|this) introduction"
    r"|you (?:gave|showed|got|offered) me my first|you (?:were|used to be) my (?:\w+ )?(?:boss|manager|teacher|tutor|supervisor|coach|trainer|mentor|lecturer|professor|neighbour|landlord|landlady|colleague|flatmate)"
    r"|it(?:['’]s| is) the other|(?:we were|we went|were we|sat beside me|sat next to me|you and I) (?:\w+ ){0,3}(?:at|in|to) (?:school|university|college|primary|class|the same)"
    r"|since (?:our )?school|(?:our|my|your|old|from) school ?(?:days|friends?|mates?)|(?:the same|our old) (?:class|school|year|course|choir|football club|flat share)|(?:we were|(?:it['’]s|this is)(?: me,?)? your old) (?:flat|room|class|school|course|team) ?mates?|(?:used to|when we(?: both)?) (?:work(?:ed)?|share[d]?|live[d]?|stud(?:y|ied))(?: together| at)?"
    r"|from the (?:\w+ )?(?:group|class|course|choir|club|workshop|seminar|evening class|reading group|conference|meetup)"
    r"|wir (?:haben uns|kennen uns)|kennengelernt|vorgestellt|aus (?:der|meiner|unserer) (?:schul|studien)\w*|zusammen (?:zur schule|studiert|gearbeitet)|schulfreund\w*|klassenkamerad\w*)\b",
    re.I,
)
_NOTICED = re.compile(
    r"\b(?:(?:came across|heard|saw|read|was at) your|i was at"
    r"|your (?:\w+ )?(?:patch|pull request|article|paper|talk|lecture|book|blog|podcast|essay|exhibition|concert|recipe))\b",
    re.I,
)
"""What made somebody write the very first time; later on it is only courtesy."""

_APPLIED = re.compile(r"\bthank(?:s| you)(?: very much)? for your application\b", re.I)
"""Said to everybody who applied: quoted where nothing beside it says more."""

_INTRODUCTION = re.compile(r"\bintroduc(?:tion|ing)\b|\bmeet\b", re.I)


def how_met_lines(
    seen: Exchanges, known: Known, *, tied: Ties, split: Split, entries: Sequence[str], today: date
) -> Iterator[BriefLine]:
    """What was said of it at the beginning, what the user stored, whether both are at one firm, and since when they
    are connected; when the first exchange was tells nothing of it, and stands with the others."""
    dated = [(one.when, one) for one in (*seen.past, *seen.lost) if one.when]
    oldest = [one for _, one in sorted(dated, key=lambda each: each[0])][:_BEGINNING]
    yield from (about(Section.HOW_MET, fact, today) for fact in known.shared)
    told = next(
        (found for one in oldest if (found := _told(seen, one, split, today, first=one is oldest[0])) is not None), None
    )
    if told is not None:
        yield told
    if tied.firm:
        by = ", by the address they write from" if tied.guessed else ""
        yield BriefLine(Section.HOW_MET, f"At the same firm as I am: {tied.firm}{by}.", tied.sources)
    if seen.contact.since:
        entry = next((source for source in entries if "onnection" in source), next(iter(entries), STORED))
        yield BriefLine(Section.HOW_MET, f"Connected since {said_day(seen.contact.since, today)}.", (entry,))


def _told(seen: Exchanges, one: Interaction, split: Split, today: date, *, first: bool) -> BriefLine | None:
    """The sentence of an early exchange that says how they met, or the introduction itself."""
    day = said_day(one.when.date(), today) if one.when else ""
    said = list(sentences(one.text, split))
    for pattern in (_MET, *([_NOTICED] if first else []), _APPLIED):
        for sentence in said:
            match = pattern.search(sentence)
            if match is None:
                continue
            text = f"{day}, {seen.writer(one)} wrote: {pointed(sentence, match.start())}"
            return BriefLine(Section.HOW_MET, text, (one.source,))
    if _INTRODUCTION.search(one.subject) and not seen.by_them(one) and seen.writer(one) != "I":
        return BriefLine(Section.HOW_MET, f"{day}, {seen.writer(one)} wrote: {quoted(one.subject)}", (one.source,))
    return None
