# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Facts read from what was said: about the contact in their own words turned round, and about the user."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.distil.careful.confidences import neighbours_of, replies_to_confidences
from assistant.distil.careful.sharing import clause_level, sharing_of
from assistant.distil.careful.tender import tender_in
from assistant.distil.facts.english import HANDING, Found, mine, theirs
from assistant.distil.facts.german import mine_german, theirs_german
from assistant.distil.facts.topics import Topic
from assistant.distil.favours.finding import LEAST, SURE, content_words
from assistant.distil.said.quoting import proposal_id
from assistant.distil.said.sentences import Said
from assistant.distil.turning.german import is_formal
from assistant.distil.understood.worth import fact_certainty, german_is_whole, tidied
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.ledger import Party, Standing
from assistant.domain.words import Parse

_QUOTES = re.compile(
    r"^(?:On \d+ \w+ |Am \d+\. \w+ )?(?:(?:you|I) wrote|(?:haben Sie|hast du|habe ich) geschrieben|(?:Du hast|Sie haben|Ich habe) (?:geschrieben|mir erzählt)):",
    re.I,
)
"""How a fact opens that tells in somebody's own words."""


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
            if _QUOTES.match(text):
                pass  # their own words need not stand alone
            elif one.language == "en":
                if HANDING.match(text):
                    continue
                text = tidied(text)
                if topic is not Topic.LIMIT:
                    certainty = fact_certainty(text, topic, certainty, parse=parse)
            elif not german_is_whole(text):
                continue
            if certainty < LEAST or text in known:
                continue
            known.add(text)
            sharing = clause_level(quote, one.text, level, beside)
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


def _read(one: Said, level: Sharing, parse: Parse, formal: bool) -> Iterator[Found]:
    german = one.language == "de"
    if one.by is Party.ME:
        found = list(mine_german(one) if german else mine(one, parse))
    else:
        found = list(theirs_german(one, formal=formal) if german else theirs(one, parse))
    yield from found
    if not found and level is not Sharing.SAY and one.by is Party.THEM:
        yield from tender_in(one, level, parse, formal)
