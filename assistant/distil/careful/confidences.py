# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Which sentences stand beside one, for what was told in confidence: silence covers what is near it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.distil.careful.sharing import sharing_of
from assistant.distil.careful.silence import confided
from assistant.distil.favours.finding import content_words
from assistant.distil.said.sentences import Said
from assistant.domain.facts import Sharing
from assistant.domain.ledger import Party

REACH = 2
"""Sentences on each side that words of confidence cover, as long as nobody turns to something else between."""

_TURNS = re.compile(
    r"^(?:other than that|apart from that|by the way|btw|anyway|anyhow|on another note|in other news|ansonsten|sonst|übrigens|ach ja|was anderes)\b",
    re.I,
)


def neighbours_of(said: Sequence[Said], at: int) -> tuple[str, ...]:
    """The sentences beside one that bear on how freely it may be used: the next ones, and confidences near it."""
    one = said[at]
    out = [text for text in (one.before, one.after) if text and (text == one.before or confided(text))]
    for step in (-1, 1):
        for distance in range(1, REACH + 1):
            place = at + step * distance
            if not 0 <= place < len(said) or said[place].interaction_id != one.interaction_id:
                break
            other = said[place]
            if step == 1 and _TURNS.search(other.text):
                break
            if distance > 1 and confided(other.text):
                out.append(other.text)
            if step == -1 and _TURNS.search(other.text):
                break
    return tuple(out)


def replies_to_confidences(said: Sequence[Said]) -> dict[str, frozenset[str]]:
    """The ids of the messages that answer one in which something was told in confidence, each with the content words
    of what was told there: what shares one of them is kept back as well."""
    out: dict[str, frozenset[str]] = {}
    last: dict[str, tuple[str, Party, frozenset[str]]] = {}  # thread -> message, its writer, words told in confidence
    for at, one in enumerate(said):
        if not one.thread:
            continue
        before = last.get(one.thread)
        same = before is not None and before[0] == one.interaction_id
        told = before[2] if before is not None and same else frozenset[str]()
        if before is not None and not same and before[1] is not one.by and before[2]:
            out[one.interaction_id] = before[2]
        if sharing_of(one.text, neighbours_of(said, at)) is Sharing.NEVER:
            told |= content_words(one.text)
        last[one.thread] = (one.interaction_id, one.by, told)
    return out
