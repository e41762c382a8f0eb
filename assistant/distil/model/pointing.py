# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What the trained spotter points at and no rule read: quoted as it stands, and waiting for the user's yes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.distil.careful.confidences import neighbours_of, replies_to_confidences
from assistant.distil.careful.sharing import sharing_of, silent, stricter
from assistant.distil.days.due import due_date
from assistant.distil.facts.announcing import announces
from assistant.distil.facts.topics import Topic
from assistant.distil.favours.finding import content_words
from assistant.distil.favours.no_favours import is_for_own_sake
from assistant.distil.favours.qualities import is_for_a_quality
from assistant.distil.model.newsworthy import is_news
from assistant.distil.model.spotting import Spot, Spotter
from assistant.distil.promises import wording, wording_german
from assistant.distil.promises.courtesies import is_farewell
from assistant.distil.promises.pledges import is_taken_back
from assistant.distil.said.quoting import proposal_id
from assistant.distil.said.sentences import Said
from assistant.distil.said.tongue import READ
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, Standing
from assistant.domain.quotes import folded

CERTAINTY = 0.5
"""Of everything that is pointed at: it waits in the review, whatever the model's own probability."""

_LONGEST = 300  # characters: a longer sentence is no entry of a ledger
_FEWEST = 3  # words
_WAY = 0.75
"""How sure the direction of a favour has to be."""
_KIN = re.compile(
    r"\b(?:mothers?|fathers?|mum|mom|dad|parents?|sisters?|brothers?|wife|husband|partner|ex|sons?|daughters?|kids?"
    r"|child(?:ren)?"
    r"|grand\w+|aunts?|uncles?|nephews?|nieces?|famil\w+|mutter|vater|mama|papa|eltern|schwester\w*|bruder|mann|frau"
    r"|freundin|sohn|tochter|kind(?:er|ern)?|oma|opa|tante|onkel)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Pointed:
    """Entries beside those of the rules."""

    promises: tuple[Promise, ...] = ()
    favours: tuple[Favour, ...] = ()
    facts: tuple[Fact, ...] = ()


def pointed_at(
    said: Sequence[Said],
    spotter: Spotter,
    *,
    promises: Iterable[Promise],
    favours: Iterable[Favour],
    facts: Iterable[Fact],
    contact_id: str,
) -> Pointed:
    """What the spotter finds in the sentences that none of the rules' entries of the same kind quotes.

    Nothing here understands what is told, so a fact that speaks of kin, or stands in a thread in which anything
    delicate was told, is alluded to at most. Left out are questions, the user's own notes (whose "I" and "she" are not
    told apart), other languages than the rules read, what only asks for silence, and facts in what is no news.
    """
    known = {
        Spot.PROMISE: _quotes(promises),
        Spot.FAVOUR: _quotes(favours),
        Spot.FACT: _quotes(facts),
    }
    made = Pointed()
    levels = [sharing_of(one.text, neighbours_of(said, at)) for at, one in enumerate(said)]
    secret = replies_to_confidences(said)
    tender = {
        one.thread or one.interaction_id for one, level in zip(said, levels, strict=True) if level is not Sharing.SAY
    }
    for at, one in enumerate(said):
        if not _readable(one):
            continue
        there = frozenset(spot for spot, quotes in known.items() if _covered(one, quotes))
        likely = spotter.probabilities(one)
        seen = {spot for spot in known if spot not in there and likely[spot] >= spotter.least[spot]}
        if Spot.PROMISE in seen and not _binds_nobody(one):
            made = replace(made, promises=(*made.promises, _promise(one, contact_id)))
        if Spot.FAVOUR in seen and not _is_no_help(one) and (way := _way(one, likely[Spot.THANKS])) is not None:
            made = replace(made, favours=(*made.favours, _favour(one, way, contact_id)))
        entered = Spot.PROMISE in there | seen or Spot.FAVOUR in there
        if Spot.FACT in seen and is_news(one, entered=entered):
            level = levels[at]
            if content_words(one.text) & secret.get(one.interaction_id, frozenset()):
                level = Sharing.NEVER
            elif _KIN.search(one.text) or (one.thread or one.interaction_id) in tender:
                level = stricter(level, Sharing.ALLUDE)
            made = replace(made, facts=(*made.facts, _fact(one, contact_id, level)))
    return made


_DONE_BY_THIS = re.compile(
    r"\b(?:herewith|hereby|hiermit|anbei|beigefügt\w*|(?:im|als) anhang|in der anlage|(?:with|in|by) this (?:e-?mail|mail|message|letter|note)|mit dieser (?:e-?mail|mail|nachricht)|please find|attached|enclosed|(?:übersende|sende|schicke) (?:ich |wir )?(?:dir|ihnen|euch) (?:heute|hier|hiermit|nun|jetzt))\b",
    re.I,
)
_NO_DEED = re.compile(
    r"\b(?:should|would) (?:\w+ )?(?:be |have been )?(?:\w+ )?(?:glad|grateful|honou?red|delighted|obliged|happy|pleased|like|love) (?!to (?:send|bring|lend|give))|\b(?:I|we) (?:can|could) (?:\w+ ){1,14}?or (?:I |we )?(?:can|could)\b|[,;–—-] ?(?:that is,? |but only |only |at least )?(?:if|unless|provided|assuming|falls|sofern|wenn|vorausgesetzt) (?!(?:you|that|it|du|sie|es) )\w+",
    re.I,
)


def _is_no_help(one: Said) -> bool:
    """Whether what looks like a favour only announces, asks for a judgement of one's own piece, or names a quality."""
    return (
        announces(one.text)
        or is_for_own_sake(one.text, one.after)
        or is_for_a_quality(one.text)
        or _PROMISED.search(one.text) is not None
    )


_PROMISED = re.compile(r"\bI(?:['’]ll| will| shall) (?:send|bring|give|do|call|write|come) (?:it|them|you)\b", re.I)


def _binds_nobody(one: Said) -> bool:
    """Whether what looks like a promise is a goodbye, a wish, a choice that is offered, or done by this very message."""
    if is_taken_back(one.after):
        return True
    return is_farewell(one.text) or _DONE_BY_THIS.search(one.text) is not None or _NO_DEED.search(one.text) is not None


def _readable(one: Said) -> bool:
    return (
        one.language in READ
        and not one.noted
        and not one.to_several
        and len(one.text.split()) >= _FEWEST
        and len(one.text) <= _LONGEST
        and not one.text.rstrip().endswith("?")
        and not silent(one.text)
    )


def _quotes(entries: Iterable[Promise] | Iterable[Favour] | Iterable[Fact]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entry in entries:
        found.setdefault(entry.source or "", []).append(folded(entry.quote or ""))
    return found


def _covered(one: Said, quotes: dict[str, list[str]]) -> bool:
    own = folded(one.text)
    return any(quote in own or own in quote for quote in quotes.get(one.source, ()))


def _way(one: Said, thanks: float) -> FavourDirection | None:
    """Which way a favour went: the one who writes was helped, or helped; None where that is not sure."""
    if 1 - _WAY < thanks < _WAY:
        return None
    mine_to_thank = (one.by is Party.ME) == (thanks >= _WAY)
    return FavourDirection.RECEIVED if mine_to_thank else FavourDirection.GIVEN


def _told(one: Said) -> str:
    quoted = wording_german.quoted if one.language == "de" else wording.quoted
    return quoted(one.text, one.by, said_on=one.when)


def _promise(one: Said, contact_id: str) -> Promise:
    return Promise(
        id=proposal_id("promise", contact_id, one.text),
        contact_id=contact_id,
        who=one.by,
        what=_told(one),
        made=one.when,
        due=due_date(one.text, one.when) if one.when else None,
        source=one.source,
        quote=one.text,
        certainty=CERTAINTY,
        standing=Standing.PROPOSED,
    )


def _favour(one: Said, way: FavourDirection, contact_id: str) -> Favour:
    return Favour(
        id=proposal_id("favour", contact_id, one.text),
        contact_id=contact_id,
        direction=way,
        what=_told(one),
        when=one.when,
        source=one.source,
        quote=one.text,
        certainty=CERTAINTY,
        standing=Standing.PROPOSED,
    )


def _fact(one: Said, contact_id: str, sharing: Sharing) -> Fact:
    return Fact(
        id=proposal_id("fact", contact_id, one.text),
        text=_told(one),
        contact_id=contact_id,
        source=one.source,
        quote=one.text,
        when=one.when,
        origin=Origin.RECORD,
        sharing=sharing,
        topic=Topic.NEWS if one.by is Party.THEM else Topic.MY_NEWS,
        certainty=CERTAINTY,
        standing=Standing.PROPOSED,
    )
