"""Favours: help that has happened, told by whoever gave it or thanked for by whoever got it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.distil.favours.credited import names_nothing
from assistant.distil.favours.english import Way, read_english, with_what_follows
from assistant.distil.favours.german import german_favours
from assistant.distil.favours.german_thanks import calls_names, is_thanks
from assistant.distil.favours.gratitude import THANKS
from assistant.distil.favours.handed import Read
from assistant.distil.favours.introduced import introduced
from assistant.distil.favours.no_favours import POLITE, decides, is_business, is_for_own_sake, is_polite
from assistant.distil.favours.qualities import done_before, is_for_a_quality
from assistant.distil.favours.telling import is_quoted, quoted
from assistant.distil.favours.tellings import Told, add, content_words, is_told_beside
from assistant.distil.said.quoting import proposal_id
from assistant.distil.said.sentences import Said
from assistant.distil.turning.german import is_formal
from assistant.distil.understood.worth import favour_certainty, german_deed_is_whole, tidied
from assistant.domain.ledger import Favour, FavourDirection, Party, Standing
from assistant.domain.words import Parse

__all__ = ["LEAST", "SURE", "content_words", "find_favours"]

SURE, LEAST = 0.75, 0.4
"""From the first on a proposal is believed at once; below the second it is dropped. Our own limits."""

_DONE = frozenset({Way.DEED, Way.SHOWN})

_FEW, _MANY = 9, 28
"""Words of a clause so short that its sentence is quoted with it, and of a sentence short enough for that."""


def find_favours(
    said: Sequence[Said], *, parse: Parse, contact_id: str = "", names: Sequence[str] = ()
) -> list[Favour]:
    """The favours in what was said between the user and one contact, in the order they were told.

    Each rests on a quote that stands literally in its source. What was told twice within a few weeks is kept once,
    as it was told first. Offers, plans, thanks in advance and thanks for a mail are no favours.
    """
    formal = bool(is_formal([one.text for one in said if one.language == "de"]))
    told: list[Told] = []
    deciding = decides(said)
    found = [
        (one, quote, read, way)
        for one in said
        if not one.noted
        for quote, read, way in _read(one, parse, formal, names)
        if not is_business(one, quote, deciding)
        and not (way in _DONE and read[0] is _own(one) and is_for_own_sake(one.text, one.after))
    ]
    helping = {one.interaction_id for one, _, read, way in found if way in _DONE and read[0] is _own(one)}
    for one, quote, (direction, what, certainty), way in found:
        if direction is not _own(one) and not THANKS.search(one.text) and is_polite(one, quote, helping):
            certainty = min(certainty, POLITE)
        read = direction, what, certainty
        favour = _favour(one, quote, read, way, parse=parse, contact_id=contact_id)
        thanks = way in {Way.THANKS, Way.CREDIT}
        if favour is not None:
            add(told, Told(favour, one.thread, thanks, thanks and _names_nothing(one, quote)))
    return [one.favour for one in told if not (one.bare and is_told_beside(one, told))]


def _own(one: Said) -> FavourDirection:
    """The direction of what whoever speaks did for the other."""
    return FavourDirection.GIVEN if one.by is Party.ME else FavourDirection.RECEIVED


def _favour(one: Said, quote: str, read: Read, way: Way, *, parse: Parse, contact_id: str) -> Favour | None:
    direction, what, certainty = read
    if one.to_several:
        certainty *= 0.6  # "you" may be somebody else
    if is_quoted(what):
        if one.language == "en" and len(quote.split()) <= _FEW and quote != one.text and len(one.text.split()) <= _MANY:
            what = quoted(one.text, by=one.by, on=one.when)  # a few words say too little by themselves
    else:
        if one.language == "en":
            what = tidied(what)
            if way in {Way.THANKS, Way.DEED}:
                certainty = favour_certainty(what, certainty, parse=parse)
        elif not german_deed_is_whole(what):
            return None
    if certainty < LEAST:
        return None
    grateful = (
        one.by is Party.ME
        and direction is FavourDirection.RECEIVED
        and (way in {Way.THANKS, Way.CREDIT} or THANKS.search(one.text) is not None)
    )
    return Favour(
        id=proposal_id("favour", contact_id, quote),
        contact_id=contact_id,
        direction=direction,
        what=what,
        when=one.when,
        source=one.source,
        quote=quote,
        thanked=one.source if grateful else None,
        certainty=round(certainty, 2),
        standing=Standing.ACCEPTED if certainty >= SURE else Standing.PROPOSED,
    )


def _names_nothing(one: Said, quote: str) -> bool:
    return names_nothing(quote) if one.language == "en" else calls_names(quote)


def _read(one: Said, parse: Parse, formal: bool, names: Sequence[str]) -> list[tuple[str, Read, Way]]:
    met = introduced(one.text, by=one.by, names=names, on=one.when, german=one.language == "de")
    if met is not None and one.language in {"en", "de"}:
        return [(one.text, met, Way.SHOWN)]
    if is_for_a_quality(one.text):
        done = done_before(one, parse=parse, formal=formal)
        return [(one.before, done, Way.THANKS)] if done is not None else []
    if one.language == "de":
        found = german_favours(one.text, by=one.by, formal=formal, on=one.when, after=one.after)
        return [
            (
                with_what_follows(one) if quote == one.text else quote,
                read,
                Way.CREDIT if is_thanks(quote) else Way.SHOWN,
            )
            for quote, read in found
        ]
    return read_english(one, parse) if one.language == "en" else []
