# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Facts read from what was said: about the contact in their own words turned round, and about the user."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.distil.careful import sharing_of
from assistant.distil.confidences import neighbours_of, replies_to_confidences
from assistant.distil.favours import LEAST, SURE, content_words
from assistant.distil.frames import spelt_out
from assistant.distil.offers import asked_for, offered_in
from assistant.distil.quoting import proposal_id
from assistant.distil.said import Said
from assistant.distil.swapping import swapped
from assistant.distil.tender import tender_in
from assistant.distil.tied import settled
from assistant.distil.topic_words import (
    MINE_GERMAN,
    MINE_SIGNS,
    NO_STRENGTH,
    STRENGTHS,
    STRENGTHS_GERMAN,
    THEIRS,
    THEIRS_GERMAN,
    Sign,
)
from assistant.distil.topics import Topic
from assistant.distil.trimming import clauses, trimmed
from assistant.distil.turning import dangles, turn
from assistant.distil.turning_german import is_formal, quoted_german, turn_german
from assistant.distil.worth import fact_certainty, german_is_whole, tidied
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Party, Standing
from assistant.domain.words import Parse

_Found = tuple[str, Topic, str, float]  # quote, topic, text, certainty
_SHORTEST = 3
_IDLE = re.compile(
    r"\b(?:look(?:ing)? forward|attached|enclosed|see below|in copy|unsubscribe|kind regards|best wishes|this (?:mail|message|thread)|calendar invite|zoom|teams link|hear from you|to hear that|talk soon|running late|on my way|be there in)\b",
    re.I,
)
_GERMAN_OFFER = re.compile(
    r"\b(?:wenn|falls|sobald) (?:du|Sie)\b.*\b(?:melde dich|melden Sie sich|ruf\w* (?:mich )?(?:an|gern)|schreib\w* (?:mir|Sie mir)|sag\w* (?:mir )?Bescheid|frag\w* mich|komm\w* (?:vorbei|gern))\b",
    re.I,
)
_TAIL = re.compile(
    r",? (?:so|and|but) (?:this|that|it|any|nobody|no one|everyone|everybody|take|please|thanks?)\b.*$|, thank you\b.*$|, come (?:along|by|over|round)\b.*$",
    re.I,
)


def find_facts(said: Sequence[Said], *, parse: Parse, contact_id: str = "") -> list[Fact]:
    """The facts in what was said between the user and one contact, in the order they were told.

    Each has its topic (``topics.Topic``), its literal quote, its date, a certainty from 0.4 to 1 and the sharing
    level that ``careful`` gives it. Those of ``topics.MINE`` are about the user.
    """
    formal = bool(is_formal([one.text for one in said if one.language == "de"]))
    secret = replies_to_confidences(said)
    out: list[Fact] = []
    known: set[str] = set()
    for at, one in enumerate(said):
        if one.noted or one.language not in {"en", "de"}:
            continue
        beside = neighbours_of(said, at)
        level = sharing_of(one.text, beside)
        for quote, topic, text, certainty in _read(one, level, parse, formal):
            if one.to_several and re.search(r"\b(?:you|your|dich|dir|Sie|Ihnen)\b", one.text):
                certainty *= 0.6  # "you" may be somebody else
            if certainty < LEAST or text in known:
                continue
            if one.language == "en":
                text = tidied(text)
                certainty = fact_certainty(text, topic, certainty, parse=parse)
            elif not german_is_whole(text):
                continue
            if certainty < LEAST or text in known:
                continue
            known.add(text)
            sharing = _clause_level(quote, one.text, level, beside)
            if content_words(quote) & secret.get(one.interaction_id, frozenset()):
                sharing = Sharing.NEVER
            out.append(
                Fact(
                    id=proposal_id("fact", contact_id, quote),
                    text=text,
                    contact_id=contact_id or None,
                    source=one.source,
                    quote=quote,
                    when=one.when,
                    origin=Origin.RECORD,
                    sharing=sharing,
                    topic=topic,
                    certainty=round(certainty, 2),
                    standing=Standing.ACCEPTED if certainty >= SURE else Standing.PROPOSED,
                )
            )
    return out


def _clause_level(quote: str, whole: str, level: Sharing, beside: Sequence[str]) -> Sharing:
    """A clause beside a tender one in the same sentence may be said, where it alone tells nothing tender."""
    return sharing_of(quote, beside) if level is Sharing.ALLUDE and quote != whole else level


def _read(one: Said, level: Sharing, parse: Parse, formal: bool) -> Iterator[_Found]:
    german = one.language == "de"
    if one.by is Party.ME:
        found = list(_mine_german(one) if german else _mine(one, parse))
    else:
        found = list(_theirs_german(one, formal) if german else _theirs(one, parse))
    yield from found
    if not found and level is not Sharing.SAY and one.by is Party.THEM:
        yield from tender_in(one, level, parse, formal)


# -- what they wrote ----------------------------------------------------------------------------------------------


def _theirs(one: Said, parse: Parse) -> Iterator[_Found]:
    asked = asked_for(one.text, parse=parse)
    if asked is not None:
        yield one.text, asked[0], asked[1], 0.76
        return
    if "?" in one.text:
        return
    yield from _by_clause(one, parse, _their_clause)


def _by_clause(one: Said, parse: Parse, read: Callable[[str, Said, Parse], _Found | None]) -> Iterator[_Found]:
    """What the clauses of a sentence tell; the whole of it only where no part told anything."""
    seen = False
    for part in clauses(one.text):
        if part == one.text and seen:
            return
        found = read(_headed(part), one, parse)
        if found is not None:
            seen = True
            yield found


def _headed(part: str) -> str:
    """A clause without the idle words behind it ("…, so take what is useful"); literally its beginning."""
    head = _TAIL.sub("", part)
    return head if len(head.split()) > _SHORTEST else part


def _their_clause(part: str, one: Said, parse: Parse) -> _Found | None:
    plain = spelt_out(trimmed(part)).rstrip(".")
    if len(plain.split()) < _SHORTEST or _IDLE.search(plain):
        return None
    offered = offered_in(part, parse=parse, on=one.when)
    if offered is not None:
        return part, Topic.OFFER, offered, 0.85
    if STRENGTHS.search(plain) and re.search(r"\b(?:you|yours?)\b", plain, re.I) and not NO_STRENGTH.search(plain):
        said = turn(part, parse=parse, on=one.when)
        if said is not None and re.search(r"\b(?:I|me|my)\b", said):
            return part, Topic.STRENGTH, said, 0.8
    sign = next((s for s in THEIRS if s.pattern.search(plain)), None)
    if sign is None or (
        re.search(r"^(?:I|we)(?: will|['’]ll| shall| would| could|['’]d)\b", plain, re.I)
        and sign.topic not in {Topic.EVENT, Topic.NEED}
    ):
        return None
    text = _of_a_post(part) or turn(part, parse=parse, on=one.when)
    if text is None:
        return None
    if text.startswith(("You offered", "You told me to", "You asked me", "You thanked")):
        return None
    return part, sign.topic, text, sign.certainty


def _of_a_post(part: str) -> str | None:
    """ "New job from 1 October: Pellworth Trust": a heading, put as told."""
    if (
        not re.match(r"new (?:job|role|position|post)\b[^.!?]*\b(?:at|as|in|from|for)\b", part, re.I)
        or len(part.split()) < 5
    ):
        return None
    if re.search(r"\b(?:is|are|was|has|my|tomorrow|today|next|this|it)\b", part, re.I):
        return None
    return f"You told me about a new {part.strip(' .!')[4:]}."


def _theirs_german(one: Said, formal: bool) -> Iterator[_Found]:
    if "?" in one.text:
        return
    offer = turn_german(one.text, formal=formal, on=one.when)
    if offer is not None and " angeboten, " in offer:
        yield one.text, Topic.OFFER, offer, 0.82
        return
    if _GERMAN_OFFER.search(one.text):
        yield one.text, Topic.OFFER, quoted_german(one.text, formal=formal, on=one.when), 0.7
        return
    parts = [
        p.strip() for p in re.split(r"(?:[,;:]|\s[–—-])\s+", one.text.rstrip(" .!")) if len(p.split()) >= _SHORTEST
    ]
    seen = False
    for part in [*parts, one.text] if len(parts) > 1 or parts != [one.text] else parts:
        if part == one.text and seen:
            return
        found = _german_clause(part, one, formal)
        if found is not None:
            seen = True
            yield found


def _german_clause(part: str, one: Said, formal: bool) -> _Found | None:
    if STRENGTHS_GERMAN.search(part) and not re.search(
        r"\b(?:nicht|mail|nachricht|hoffe|wünsche|falls|wenn)\b", part, re.I
    ):
        text = turn_german(part, formal=formal, on=one.when)
        if text is not None and re.search(r"\b(?:ich|mein\w*)\b", text, re.I) and ", dass" in text:
            return part, Topic.STRENGTH, text, 0.8
    sign = next((s for s in THEIRS_GERMAN if s.pattern.search(part)), None)
    if sign is None or re.search(r"\b(?:dir|dich|Ihnen|wenn|falls|würde)\b", part):
        return None
    text = turn_german(part, formal=formal, on=one.when)
    return (part, sign.topic, text, sign.certainty) if text else None


# -- what the user wrote ------------------------------------------------------------------------------------------


def _mine(one: Said, parse: Parse) -> Iterator[_Found]:
    if "?" in one.text:
        return
    yield from _by_clause(one, parse, _my_clause)


def _my_clause(part: str, one: Said, parse: Parse) -> _Found | None:
    plain = trimmed(part)
    if len(plain.split()) < _SHORTEST or _IDLE.search(plain):
        return None
    sign = _first(MINE_SIGNS, plain.rstrip("."))
    if sign is None:
        return None
    if sign.topic is Topic.MY_OFFER:
        offered = offered_in(part, parse=parse, on=one.when)
        back = swapped(parse(offered)) if offered and offered.startswith("You offered") else None
        return (part, sign.topic, back, sign.certainty) if back else None
    if re.search(r"\b(?:you|your)\b", plain, re.I) and sign.topic is not Topic.MY_NEED:
        return None  # "I have never seen your flat" is no limit
    text = settled(spelt_out(plain), one.when)
    if text is None or dangles(parse(text)):
        return None
    return part, sign.topic, text, sign.certainty


def _mine_german(one: Said) -> Iterator[_Found]:
    if "?" in one.text:
        return
    for part in re.split(r"[,;:]\s+", one.text.rstrip(" .!")):
        sign = _first(MINE_GERMAN, part)
        if sign is None or re.search(r"\b(?:dir|dich|dein\w*|Sie|Ihnen|Ihr\w*|am \d|heute|morgen|es|das)\b", part):
            continue
        plain = re.sub(r"\s*\b(?:leider|übrigens|ja|aber)\b", "", part).strip()
        if len(plain.split()) >= _SHORTEST:
            yield part, sign.topic, plain[:1].upper() + plain[1:] + ".", sign.certainty


def _first(signs: Sequence[Sign], text: str) -> Sign | None:
    return next((s for s in signs if s.pattern.search(text)), None)
