"""What of the reader's the user still has or owes, by the user's own mail: "I still have your long ladder"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.checks.vocabulary import same_family
from assistant.domain.facts import Fact, Shape
from assistant.domain.interactions import Direction, Interaction
from assistant.drafting.anchors import Told
from assistant.drafting.pieces import Piece

REMEMBERED = timedelta(days=365)
"""How long a borrowed thing is worth a line by itself: our own rule, the same as for promises."""
LONGEST = 10  # words of the thing
_BEGINS = r"(?:^|[,;.] |\band |\bbut )"
_THING = r"[^,;.!?()]*"
_OWED = r"an? (?:answer|reply|letter|lunch|coffee|drink|beer|dinner|visit|call)"
_HAVE = re.compile(
    rf"{_BEGINS}(?P<who>I|we)(?:['’]ve| have)? "
    rf"(?:(?:still (?:have|['’]?ve got|got)|have still got) (?P<what>(?:your|two of your|one of your)\b{_THING})|"
    rf"(?P<owe>(?:still )?owe you) (?P<owed>(?:your|{_OWED}|the \w+ of)\b{_THING}))|"
    rf"{_BEGINS}(?P<us>I|we) have (?P<kept>your (?!letter|mail|e-?mail|message|note|address|number|answer|"
    rf"reply|name|word|permission|support|invoice|offer|proposal|application|order|booking){_THING})",
    re.I,
)
_THEIR_THING = re.compile(rf"{_BEGINS}you(?:['’]ve)? still (?:have|['’]?ve got|got) (?P<what>my\b{_THING})", re.I)
# The thing is back, or need not come back.
_SETTLED = re.compile(
    r"(?<!like )(?<!need )(?<!want )(?<!it )(?<!them )(?<!book )\bback\b|\b(?:returned?|brought|dropped|handed|got it|"
    r"arrived|landed|in the post|posted|thanks for (?:the|my|bringing)|keep|paid|sent|square|settled|"
    r"forget (?:it|the|about)|never mind|answered)\b",
    re.I,
)

_CAME = re.compile(r"\b(?:got|received|thanks|thank you|arrived|landed|came|read|have it|has it|have them)\b", re.I)
_SENT = re.compile(r"\b(?:here (?:is|are|come)|attached|enclosed|as promised|sent|dropped|posted|brought)\b", re.I)
_PROMISING = frozenset({"have", "forgotten", "that", "said", "would", "will", "send", "bring", "your", "back", "week"})
_SMALL = frozenset({"your", "the", "and", "two", "one", "for", "from", "with", "that", "answer", "reply"})


def still_owed(told: Sequence[Told], *, today: date, hidden: Callable[[str], bool]) -> Iterator[Piece]:
    """The newest thing that either wrote the user still has of the reader's or owes them; at most one.

    Nothing where a later mail of either speaks of the thing as given back or let go.
    """
    mails = sorted(
        (one for one in told if one.interaction.direction is not Direction.BETWEEN and today - one.when <= REMEMBERED),
        key=lambda one: one.when,
        reverse=True,
    )
    for mail in mails:
        if mail.when > today:
            continue
        mine = mail.interaction.direction is Direction.SENT
        for fact in mail.facts:
            found = (_HAVE if mine else _THEIR_THING).search(fact.text)
            if found is None or hidden(fact.text):
                continue
            groups = found.groupdict()
            what = next(words for key in ("what", "owed", "kept") if (words := groups.get(key))).strip()
            what = re.sub(r"^my\b", "your", what, flags=re.I)
            what = re.sub(r",? (?:by the way|as you know|I know|too|sorry|somewhere|here|at home)$", "", what)
            if len(what.split()) > LONGEST:
                continue
            things = re.split(r" and (?=your\b)", what)
            what = " and ".join(thing for thing in things if not _is_settled(mails, mail, thing))
            if not what:
                continue
            owes = groups.get("owe") is not None
            who = "We" if (groups.get("who") or groups.get("us") or "").lower() == "we" else "I"
            text = f"{who} still {'owe you' if owes else 'have'} {what}."
            yield Piece(replace(fact, text=text), Shape.MY_DEBT, 2.0)
            return


def perhaps_kept(owed: Fact, interactions: Sequence[Interaction]) -> bool:
    """Whether a later mail of either may say that a promise of the user's was kept: "Thanks for dropping it off"."""
    words = {w for w in re.findall(r"[a-z]{4,}", (owed.quote or owed.text).lower()) if w not in _PROMISING}
    for one in interactions:
        later = one.when is not None and owed.when is not None and one.when.date() > owed.when
        if not later or one.direction is Direction.BETWEEN:
            continue
        pattern = _CAME if one.direction is Direction.RECEIVED else _SENT
        for said in re.findall(r"[^.!?\n]+", one.text.lower()):
            if pattern.search(said) and (
                any(same_family(word, other) for word in words for other in re.findall(r"[a-z]{4,}", said))
                or re.search(r"\b(?:dropp\w+|bring\w*|brought|sen[dt]\w*|return\w*) (?:it|them)\b", said)
            ):
                return True
    return False


def _is_settled(mails: Sequence[Told], told: Told, thing: str) -> bool:
    """Whether a later sentence speaks of the thing as given back or let go."""
    words = {word for word in re.findall(r"[a-z]{3,}", thing.lower()) if word not in _SMALL}
    after = [one for one in mails if one.when >= told.when and one is not told]
    if not words:  # an answer: whatever the user wrote since may be it
        return any(one.interaction.direction is Direction.SENT for one in after)
    later = (fact.text for one in after for fact in one.facts)
    return any(
        _SETTLED.search(text)
        and any(same_family(word, said) for word in words for said in re.findall(r"[a-z]+", text.lower()))
        for text in later
    )
