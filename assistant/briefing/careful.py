# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What to be careful with: what was told in confidence, what is delicate, and mail that tells of a death."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.briefing.asking import stems
from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known, careful_topic, source_of
from assistant.briefing.namesakes import Namesake
from assistant.briefing.saying import quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.distil.careful.sharing import tender_topic
from assistant.distil.careful.silence import confided, told_in_confidence
from assistant.distil.facts.topics import Topic
from assistant.domain.briefs import BriefLine, Section
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Interaction

_WHOLE = 255  # characters of what was told in confidence: half of it is what slips out
_SAME = 2  # words by which a mail is seen to tell what the user noted
_SAME_POST = 2  # words of a post that a fact shares with the one on record
_MOURNED = 365  # days
_DEATH = re.compile(
    r"\b(?:(?:he|she|(?-i:[A-Z])\w+|mother|father|mum|mom|dad|wife|husband|partner|brother|sister|son|daughter|friend|aunt|uncle"
    r"|gran\w*|cousin)(?: has| had)? (?:died|passed away)|the (?:funeral|burial) (?:is|was|will)|(?:my|our) (?:late|dead) \w+"
    r"|lost my (?:mother|father|wife|husband|partner|brother|sister|son|daughter)|(?:ist|sind|war) (?:\w+ ){0,3}(?:gestorben|verstorben)"
    r"|beerdigung|beisetzung)\b",
    re.I,
)


def careful_lines(
    known: Known, seen: Exchanges, *, work: str, others: Sequence[Namesake], split: Split, today: date
) -> Iterator[BriefLine]:
    """What to be careful with; the words of a confidence are for the user's eyes alone, and marked.

    ``work`` is the title and organisation that stand openly above: what tells of that very post is no secret.
    ``others`` may be the same person: that they asked for silence is said here too.
    """
    open_ = {*stems(work)}
    quoted_from: set[str] = set()
    for fact in sorted(known.careful, key=lambda f: f.sharing is not Sharing.NEVER):
        topic = careful_topic(fact)
        when = f" ({said_day(fact.when, today)})" if fact.when and fact.origin is Origin.RECORD else ""
        if fact.sharing is Sharing.NEVER:
            line = _confidence(fact, topic, when, seen, split=split, today=today)
            if len(line.sources) == 1 and line.sources[0] in quoted_from:
                continue  # one mail, told as a whole
            quoted_from.update(line.sources)
            yield line
        elif fact.topic == Topic.JOB and len(open_ & {*stems(fact.text)}) >= _SAME_POST:
            continue
        elif topic:
            topic, loss = _of_loss(fact, topic, seen, split)
            yield BriefLine(
                Section.CAREFUL, f"{topic}; allude to it at most: {loss}{fact.text}{when}", (source_of(fact),)
            )
        else:
            yield BriefLine(Section.CAREFUL, f"allude at most to this: {fact.text}{when}", (source_of(fact),))
    for other in others:
        one = other.confided(split) if other.likely else None
        if one is not None and one.when:
            day = said_day(one.when.date(), today)
            text = f"{other.called} told something in confidence on {day}: if it is one person, it holds here too."
            yield BriefLine(Section.CAREFUL, text, (one.source,), private=True)


def _confidence(fact: Fact, topic: str, when: str, seen: Exchanges, *, split: Split, today: date) -> BriefLine:
    """What nobody is to hear, in the words that asked for silence where a mail has them."""
    read = fact.origin is Origin.RECORD
    found = _told_in(fact, seen, split)
    if found is None:
        told = f"told in confidence{f', {topic}' if topic else ''}" if read else "noted as never to be mentioned"
        return BriefLine(Section.CAREFUL, f"{told}: {fact.text}{when}", (source_of(fact),), private=True)
    one, words = found
    day = said_day(one.when.date(), today) if one.when else ""
    about, said = f", {topic}" if topic else "", quoted(words, most=_WHOLE)
    if read:
        text = f"told in confidence{about}: {day}, {seen.writer(one)} wrote: {said}"
        return BriefLine(Section.CAREFUL, text, (one.source,), private=True)
    text = f"noted as never to be mentioned, and told in confidence: {day}, {seen.writer(one)} wrote: {said}"
    return BriefLine(Section.CAREFUL, text, (source_of(fact), one.source), private=True)


def _told_in(fact: Fact, seen: Exchanges, split: Split) -> tuple[Interaction, str] | None:
    """The mail that tells it in confidence, and its words; of a note of the user's the newest that says the same."""
    about = {*stems(fact.text)}
    for one in seen.past:
        if one.source != fact.source if fact.source else not seen.by_them(one):
            continue
        secret = {*told_in_confidence(one.text, split)}
        said = [sentence for sentence in sentences(one.text, split) if sentence in secret]
        shared = about & {*stems(" ".join(said))}
        if said and (fact.source or len(shared) >= _SAME):
            return one, _of(said, about)
    return None


def _of(said: Sequence[str], about: set[str]) -> str:
    """As much of a confidence as there is room for: what asks for silence and what it is about come first."""
    first = [place for place, one in enumerate(said) if confided(one) or about & {*stems(one)}]
    kept: list[int] = []
    for place in (*first, *(place for place in range(len(said)) if place not in first)):
        if not kept or sum(len(said[one]) + 3 for one in kept) + len(said[place]) <= _WHOLE:
            kept.append(place)
    kept.sort()
    parts = [f"{' … ' if at and kept[at - 1] + 1 < place else ' '}{said[place]}" for at, place in enumerate(kept)]
    return "".join(parts).strip()


def _of_loss(fact: Fact, topic: str, seen: Exchanges, split: Split) -> tuple[str, str]:
    """Money told of in a mail about lost work is about that: the sentence that tells of it stands first."""
    one = next((one for one in seen.past if fact.source and one.source == fact.source), None)
    if topic != "money" or one is None:
        return topic, ""
    lost = next((said for said in sentences(one.text, split) if tender_topic(said) is Topic.LOSS), None)
    return ("their work", f"{quoted(lost)} ") if lost else (topic, "")


def mourning_lines(seen: Exchanges, known: Known, *, split: Split, today: date) -> Iterator[BriefLine]:
    """That they wrote of a death within a year, where nothing believed says so: the mail is to be read first."""
    told = {fact.source for fact in known.careful}
    for one in seen.past:
        if one.when is None or (today - one.when.date()).days > _MOURNED or not seen.by_them(one):
            continue
        if any(_DEATH.search(s) and tender_topic(s) is Topic.FAMILY for s in sentences(one.text, split)):
            if one.source not in told:
                day = said_day(one.when.date(), today)
                text = f"{day}, {seen.name} wrote of a death; read it before you write"
                yield BriefLine(Section.CAREFUL, text, (one.source,))
            return
