"""Promises, favours and what waits for a yes: their JSON shapes, and how they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from assistant.commands.call import Call
from assistant.domain.contacts import called
from assistant.domain.entries import Entry
from assistant.domain.facts import Fact, about, still_so
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, Standing
from assistant.domain.sources import handle

if TYPE_CHECKING:
    from assistant.app import Assistant


def promise_shape(one: Promise, names: dict[str, str]) -> dict[str, Any]:
    """One promise; ``who`` is "me" or "them"."""
    return {
        "id": one.id,
        "who": one.who.value,
        "contact": names[one.contact_id],
        "what": one.what,
        "made": one.made.isoformat() if one.made else None,
        "due": one.due.isoformat() if one.due else None,
        "state": one.state.value,
        "source": one.source,
        "handle": handle(one.source) if one.source else None,
        "quote": one.quote,
        "kept_by": one.kept_by,
        "certainty": one.certainty,
        "standing": one.standing.value,
    }


def favour_shape(one: Favour, names: dict[str, str]) -> dict[str, Any]:
    """One favour; ``thanked`` is where thanks were given."""
    return {
        "id": one.id,
        "direction": one.direction.value,
        "contact": names[one.contact_id],
        "what": one.what,
        "when": one.when.isoformat() if one.when else None,
        "source": one.source,
        "handle": handle(one.source) if one.source else None,
        "quote": one.quote,
        "thanked": one.thanked,
        "certainty": one.certainty,
        "standing": one.standing.value,
    }


def entry_shape(one: Entry, names: dict[str, str]) -> dict[str, Any]:
    """Whatever waits for a yes, with its ``sort``; a fact that is believed and too old has a ``question``."""
    if isinstance(one, Promise):
        return {"sort": "promise", **promise_shape(one, names)}
    if isinstance(one, Favour):
        return {"sort": "favour", **favour_shape(one, names)}
    return {
        "sort": "fact",
        "id": one.id,
        "contact": names[one.contact_id] if one.contact_id else None,
        "text": one.text,
        "topic": one.topic,
        "sharing": one.sharing.value,
        "when": one.when.isoformat() if one.when else None,
        "source": one.source,
        "handle": handle(one.source) if one.source else None,
        "quote": one.quote,
        "certainty": one.certainty,
        "standing": one.standing.value,
        "checked": one.checked.isoformat() if one.checked else None,
        "question": still_so(one) if is_asked(one) else None,
    }


def is_asked(one: Entry) -> bool:
    """Whether an entry of the review is believed, and there only to be asked about."""
    return isinstance(one, Fact) and one.standing is Standing.ACCEPTED


def names_of(assistant: Assistant, entries: Sequence[Entry], *, apart: bool = False) -> dict[str, str]:
    """The names of the people whom the entries are about, by id; ``apart`` tells those of one name from each other."""
    ids = {one.contact_id for one in entries if one.contact_id}
    beside = assistant.told_apart() if apart else {}
    return {id_: called(assistant.contact(id_), beside) for id_ in ids}


def sort_of(one: Entry) -> str:
    """What an entry is, in a word or two."""
    if isinstance(one, Promise):
        return "my promise" if one.who is Party.ME else "their promise"
    if isinstance(one, Favour):
        return "help received" if one.direction is FavourDirection.RECEIVED else "help given"
    return f"fact, {about(one)}" if about(one) else "fact"


def show_evidence(call: Call, words: str, quote: str | None, where: str) -> None:
    """The sentence, the words it was read from where they are others, and where these stand (see ``places_of``)."""
    call.terminal.say(words, indent=2, hang=2)
    if quote and " ".join(quote.split()) != words:
        call.terminal.say(f"“{' '.join(quote.split())}”", indent=4, hang=2, faint=True)
    call.terminal.say(where, indent=4, faint=True)


def places_of(assistant: Assistant, entries: Sequence[Entry]) -> dict[str | None, str]:
    """Each source of the entries as people read it, with the handle that ``askwell source`` takes."""
    named = assistant.named(one.source for one in entries)
    return {source: f"{words} · {handle(source)}" if source else words for source, words in named.items()}
