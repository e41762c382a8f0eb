# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What they offered, in their own words, where nothing believed says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known
from assistant.briefing.saying import pointed, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.distil.careful.silence import told_in_confidence
from assistant.distil.said.automatic import is_automatic
from assistant.domain.briefs import BriefLine, Section
from assistant.domain.facts import Fact
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.ledger import Party, Promise, Standing

_HOLDS = 365  # days
_LONG = 220  # characters of an offer, which is quoted with its condition
_START = 6  # letters by which words are the same
_DEED = re.compile(r"\b(?:can|could|['’]ll|will) (\w{6,})", re.I)  # shorter verbs ("help") are thanked for every day
_THANKS = re.compile(r"\b(?:thank\w*|grateful|danke\w*)\b", re.I)
_SHOWN = 1  # offers that are quoted beside those that are believed

_I_WOULD = r"(?:I(?: can|['’]d be (?:happy|glad|delighted) to| would be (?:happy|glad|delighted) to|['’]m (?:happy|glad) to| am (?:happy|glad) to| could|['’]ll| will| was| have)|we (?:can|could)|happy to|glad to)"
_OFFERS = re.compile(
    rf"\bif you(?:['’]d| would)? (?:ever |also |still )?(?:want|need|like|love|prefer|could use|could do with|fancy|write|send|bring|come|get|decide|plan|are (?:ever )?(?:in|looking|stuck|free|short|near))\b[^.?!]{{0,140}}?(?:\bask me\b|\b(?:write|shout|ring|call|knock)\b(?: to)? ?(?:me|directly|any ?time)?(?=[.,;!]|$| me)|\byou know where I am\b|\bcome (?:by|over|round)\b|\b{_I_WOULD}\b)"
    r"|\bif I can (?:ever )?(?:help|be of)\b|\b(?:send|bring|show) me [^.?!]{0,90} and I(?:['’]ll| will)\b"
    r"|\b(?:I|we) (?:can|could) (?:help|lend|show|introduce|teach|read|review|put) (?:you|your)\b"
    r"|\bwenn (?:du|sie)\b[^.?!]{0,120}\b(?:melde? dich|melden sie sich|kann ich|helfe ich|gern)\b",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:grateful|appreciate|favour|please (?:send|tell|let)|could you|can you|would you|hope)\b", re.I
)


def offered_lines(
    seen: Exchanges,
    known: Known,
    facts: Sequence[Fact],
    promises: Sequence[Promise],
    *,
    above: str,
    split: Split,
    today: date,
) -> Iterator[BriefLine]:
    """The newest offer of theirs of the last year; not what stands ``above``, nor what the user said is none.

    What they promised since, and what the user thanked for since, is offered no more.
    """
    read = [fact for fact in facts if fact.quote and fact.standing in (Standing.REJECTED, Standing.ENDED)]
    read += [fact for fact in known.offers if fact.quote]
    found = 0
    for one in seen.past:
        if one.when is None or (today - one.when.date()).days > _HOLDS:
            break
        if not seen.by_them(one) or is_automatic(one):
            continue
        if not _OFFERS.search(" ".join(one.text.split())):
            continue
        day = one.when.date()
        secret = {*told_in_confidence(one.text, split)}
        for sentence in sentences(one.text, split):
            match = _OFFERS.search(sentence)
            if match is None or sentence.endswith("?") or _ASKS.search(sentence) or sentence in secret:
                continue
            told = any(fact.source == one.source and (fact.quote or "") in sentence for fact in read)
            if told or sentence.rstrip(" .!") in above or _done(match[0], one, seen, promises, split):
                continue
            text = f"{said_day(day, today)}, {seen.name} wrote: {pointed(sentence, match.start(), most=_LONG)}"
            yield BriefLine(Section.OFFERED, text, (one.source,))
            found += 1
            if found == _SHOWN:
                return


def _done(offer: str, one: Interaction, seen: Exchanges, promises: Sequence[Promise], split: Split) -> bool:
    """Whether what was offered is promised by now, or the user gave thanks for it since: an introduction, say."""
    deed = _DEED.search(offer)
    if deed is None or one.when is None:
        return False
    start, day = deed[1].casefold()[:_START], one.when.date()
    if any(start in each.what.casefold() for each in promises if each.who is Party.THEM and (each.made or day) >= day):
        return True
    mine = (each for each in seen.past if each.direction is Direction.SENT and each.when and each.when > one.when)
    return any(
        start in said.casefold()
        for each in mine
        if _THANKS.search(each.text) and start in each.text.casefold()
        for said in sentences(each.text, split)
        if _THANKS.search(said)
    )
