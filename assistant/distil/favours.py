"""Favours: help that has happened, told by whoever gave it or thanked for by whoever got it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.distil.deeds import deed_told
from assistant.distil.favours_german import german_favour
from assistant.distil.quoting import proposal_id
from assistant.distil.said import Said
from assistant.distil.thanks import THANKS, thanked_for
from assistant.distil.trimming import clauses
from assistant.distil.turning_german import is_formal
from assistant.distil.worth import favour_certainty, german_deed_is_whole, tidied
from assistant.domain.ledger import Favour, FavourDirection, Party, Standing
from assistant.domain.words import Parse

SURE, LEAST = 0.75, 0.4
"""From the first on a proposal is believed at once; below the second it is dropped. The project's own limits."""

_Read = tuple[FavourDirection, str, float]
_PLAIN = frozenset(
    [
        "you",
        "i",
        "me",
        "my",
        "your",
        "the",
        "a",
        "an",
        "to",
        "with",
        "for",
        "of",
        "on",
        "in",
        "at",
        "and",
        "it",
        "that",
        "this",
        "was",
        "were",
        "have",
        "has",
        "had",
        "did",
        "sent",
        "gave",
        "got",
        "so",
        "is",
        "are",
        "from",
        "us",
        "our",
        "about",
        "du",
        "sie",
        "ich",
        "mir",
        "dir",
        "ihnen",
        "hast",
        "habe",
        "haben",
        "die",
        "der",
        "das",
        "den",
        "mein",
        "meine",
        "meinen",
        "dein",
        "deine",
        "ihr",
        "ihre",
        "geschickt",
    ]
)


def find_favours(said: Sequence[Said], *, parse: Parse, contact_id: str = "") -> list[Favour]:
    """The favours in what was said between the user and one contact, in the order they were told.

    Each rests on a quote that stands literally in its source. What was told twice within a few weeks is kept once,
    as it was told first. Offers, plans, thanks in advance and thanks for a mail are no favours.
    """
    formal = bool(is_formal([one.text for one in said if one.language == "de"]))
    out: list[Favour] = []
    for one in said:
        if one.noted:
            continue
        for quote, (direction, what, certainty) in _read(one, parse, formal):
            if one.to_several:
                certainty *= 0.6  # "you" may be somebody else
            if certainty < LEAST:
                continue
            if one.language == "en":
                what = tidied(what)
                certainty = favour_certainty(what, certainty, parse=parse)
            elif not german_deed_is_whole(what):
                continue
            if certainty < LEAST:
                continue
            favour = Favour(
                id=proposal_id("favour", contact_id, quote),
                contact_id=contact_id,
                direction=direction,
                what=what,
                when=one.when,
                source=one.source,
                quote=quote,
                thanked=one.source if one.by is Party.ME and THANKS.search(one.text) else None,
                certainty=round(certainty, 2),
                standing=Standing.ACCEPTED if certainty >= SURE else Standing.PROPOSED,
            )
            _add(out, favour)
    return out


def _read(one: Said, parse: Parse, formal: bool) -> list[tuple[str, _Read]]:
    if one.language == "de":
        found = german_favour(one.text, by=one.by, formal=formal, on=one.when)
        return [(_with_what_follows(one), found)] if found else []
    if one.language != "en":
        return []
    thanked = thanked_for(one.text, by=one.by, parse=parse, on=one.when)
    if thanked is not None:
        return [(one.text, thanked)]
    if "?" in one.text:
        return []
    out: list[tuple[str, _Read]] = []
    parts = list(clauses(one.text)) or [one.text]
    for part in parts:
        if part == one.text and len(parts) > 1:
            break  # what no clause tells by itself, the whole does not tell surely
        told = deed_told(part, by=one.by, parse=parse, on=one.when)
        if told is not None:
            out.append((_with_what_follows(one) if part == one.text else part, told))
    return out


def _with_what_follows(one: Said) -> str:
    """A word or two ("Read it.") with the next sentence, which says what it was about."""
    short = len(one.text.split()) <= 2 or re.match(r"read it\b", one.text, re.I)
    done = re.match(r"(?:read|reviewed|gelesen|durchgelesen|korrigiert|geprüft)\b", one.text, re.I)
    return f"{one.text} {one.after}" if short and done and one.after else one.text


def _add(out: list[Favour], favour: Favour) -> None:
    """Adds a favour unless it is one already told; a telling that is surer, or the user's thanks, completes it."""
    for at, known in enumerate(out):
        if known.direction is not favour.direction or not _same(known, favour):
            continue
        if known.thanked is None and favour.thanked is not None and known.direction is FavourDirection.RECEIVED:
            out[at] = replace(known, thanked=favour.thanked)
        return
    out.append(favour)


def _same(one: Favour, other: Favour) -> bool:
    """Whether two tellings are of one favour: the same words, or most content words within three weeks."""
    if one.what == other.what and (one.when is None or other.when is None or abs((other.when - one.when).days) <= 60):
        return True
    if one.when is None or other.when is None or abs((other.when - one.when).days) > 21:
        return False
    left, right = content_words(one.what), content_words(other.what)
    shared = left & right
    return len(shared) >= 1 and len(shared) >= 0.6 * min(len(left), len(right))


def content_words(text: str) -> set[str]:
    """The words of a text that say what it is about, cut to their first six letters so that forms of one word agree."""
    words = (word for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in _PLAIN)
    # "gelesen" and "Lesen" agree without the participle's "ge"
    return {(word[2:] if word.startswith("ge") and len(word) > 6 else word)[:6] for word in words}
