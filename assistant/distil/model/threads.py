"""A large model reads one thread at a time and tells what is in it; code decides what of that is believed.

A quote that does not stand in its message is dropped, and so is a sentence that speaks for the wrong one of the two or
holds a name or a number that neither the message nor its thread has. Who promised is told by who wrote, never by the
model; days are reckoned from the words where the rules can, and wait for a yes where only the model says them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from assistant.checks.lexicon.tables import words
from assistant.distil.careful.sharing import sharing_of, stricter
from assistant.distil.days.due import due_date
from assistant.distil.model.opinion import Answers, answered
from assistant.distil.said.automatic import is_automatic
from assistant.distil.said.quoting import proposal_id, stands
from assistant.distil.said.sentences import in_order
from assistant.domain.contacts import Contact
from assistant.domain.entries import Entry
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState, Standing
from assistant.domain.models import LanguageModel
from assistant.errors import ModelError
from assistant.prompting import PromptFile

CERTAIN = 0.8
"""How sure an entry is that passes everything; it is believed at once."""
DOUBTFUL = 0.6
"""How sure one is that code cannot fully check: a day that only the model tells, the user's own note of a meeting."""
_MESSAGES, _LETTERS, _CHARACTERS = 30, 24_000, 4_000  # of one call: messages, characters in all, and of one message
_SECONDS = 120.0

_SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "found": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "sort": {"type": "string", "enum": ["promise", "favour", "fact"]},
                    "message": {"type": "integer"},
                    "quote": {"type": "string"},
                    "by": {"type": "string", "enum": ["me", "friend"]},
                    "sentence": {"type": "string"},
                    "due": {"type": ["string", "null"]},
                    "done": {"type": ["integer", "null"]},
                    "sharing": {"type": "string", "enum": ["say", "allude", "never"]},
                },
                "required": ["sort", "message", "quote", "by", "sentence", "due", "done", "sharing"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["found"],
    "additionalProperties": False,
}

# How a sentence to the friend begins, by whom it is about; in the languages of the rules and a few more.
_OF_THEM = re.compile(r"^(?:you|your|du|sie|ihr|ihre|dein|deine|vous|votre|tu|ton|ta|usted|tus?)\b", re.I)
_OF_ME = re.compile(r"^(?:I|my|we|ich|mein|meine|wir|je|j['’]|mon|ma|yo|mi)\b", re.I)
_YOU = re.compile(
    r"\b(?:you|your|yours|du|dich|dir|dein\w*|sie|ihnen|ihr\w*|vous|votre|vos|te|tu|usted|su|tus?)\b", re.I
)
_VALUES = re.compile(r"\d+(?:[.,:]\d+)*|(?<![.!?…]\s)(?<!^)\b[A-ZÄÖÜ][\w'’-]+")  # numbers, and capitals within
# Capitals that name nothing.
_PLAIN = words(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday januar februar märz mai juni juli oktober dezember montag dienstag mittwoch
    donnerstag freitag samstag sonntag du dich dir dein deine deinen deinem deiner deines
    sie ihnen ihr ihre ihren ihrem ihrer ihres
    i'd i'll i'm i've i’d i’ll i’m i’ve
    """
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a model told of some threads, checked."""

    promises: tuple[Promise, ...] = ()
    favours: tuple[Favour, ...] = ()
    facts: tuple[Fact, ...] = ()
    read: frozenset[str] = frozenset()  # ids of the interactions that it saw


def read_threads(
    interactions: Sequence[Interaction],
    *,
    contact: Contact,
    model: LanguageModel,
    prompt: PromptFile,
    answers: Answers,
    breathe: Callable[[], None] = lambda: None,
) -> Told:
    """What the model finds in the interactions with one contact, thread by thread; those it fails on are left out."""
    told = Told()
    for thread in _threads(interactions):
        letters = [_letter(number, one) for number, one in enumerate(thread, 1)]
        messages = prompt.fill(
            {"friend": contact.first_name or contact.name, "messages": json.dumps(letters, ensure_ascii=False)}
        )
        try:
            answer = answered(
                model,
                messages,
                answers=answers,
                breathe=breathe,
                max_tokens=prompt.max_tokens,
                schema=_SCHEMA,
                seconds=_SECONDS,
            )
            rows = json.loads(answer)["found"]
        except ModelError:
            break
        except (ValueError, TypeError, KeyError):
            continue
        entries = [entry for row in rows for entry in _checked(row, thread, contact)] if isinstance(rows, list) else []
        told = Told(
            (*told.promises, *(one for one in entries if isinstance(one, Promise))),
            (*told.favours, *(one for one in entries if isinstance(one, Favour))),
            (*told.facts, *(one for one in entries if isinstance(one, Fact))),
            told.read | {one.id for one in thread},
        )
    return told


def _threads(interactions: Sequence[Interaction]) -> Iterator[list[Interaction]]:
    """The threads, the latest first, each from its beginning and in pieces that one call can hold."""
    by_thread: dict[str, list[Interaction]] = {}
    for one in in_order(interactions):
        if one.text.strip() and not is_automatic(one):
            by_thread.setdefault(one.thread or one.id, []).append(one)
    for thread in reversed(list(by_thread.values())):
        piece: list[Interaction] = []
        size = 0
        for one in thread:
            length = min(len(one.text), _CHARACTERS)
            if piece and (len(piece) >= _MESSAGES or size + length > _LETTERS):
                yield piece
                piece, size = [], 0
            piece.append(one)
            size += length
        yield piece


def _letter(number: int, one: Interaction) -> dict[str, Any]:
    writer = {Direction.SENT: "me", Direction.RECEIVED: "friend", Direction.BETWEEN: "me, a note of our meeting"}
    day = one.when.date().isoformat() if one.when else None
    text = " ".join(one.text.split())[:_CHARACTERS]
    return {"message": number, "from": writer[one.direction], "date": day, "text": text}


def _checked(row: Any, thread: Sequence[Interaction], contact: Contact) -> Iterator[Entry]:
    """The entry that a row of the answer tells, if everything in it holds."""
    try:
        number, quote, sentence = row["message"], row["quote"].strip(), " ".join(row["sentence"].split())
        sort, by, sharing = row["sort"], row["by"], Sharing(row["sharing"])
    except (TypeError, KeyError, ValueError, AttributeError):
        return
    if not isinstance(number, int) or not 1 <= number <= len(thread):
        return
    one = thread[number - 1]
    who = {"me": Party.ME, "friend": Party.THEM}.get(by)
    if who is None or not stands(quote, one.text) or not _holds(sentence, thread, contact):
        return
    day = one.when.date() if one.when else None
    done = row.get("done")
    later = thread[done - 1].source if isinstance(done, int) and number <= done <= len(thread) else None
    noted = one.direction is Direction.BETWEEN or len(one.recipients) > 1
    certainty = DOUBTFUL if noted else CERTAIN
    common: dict[str, Any] = {
        "source": one.source,
        "quote": quote,
        "certainty": certainty,
        "standing": _standing(certainty),
    }
    if sort == "promise":
        writer = Party.THEM if one.direction is Direction.RECEIVED else Party.ME
        if (who is not writer and one.direction is not Direction.BETWEEN) or not _speaks_of(who, sentence):
            return
        id_ = proposal_id("promise", contact.id, quote)
        promise = Promise(id_, contact.id, who, sentence, day, **common)
        if later is not None and done != number:
            promise = replace(promise, state=PromiseState.KEPT, kept_by=later)
        yield _with_day(promise, quote, row.get("due"))
    elif sort == "favour" and _speaks_of(who, sentence):
        direction = FavourDirection.GIVEN if who is Party.ME else FavourDirection.RECEIVED
        thanked = later if who is Party.THEM else None
        id_ = proposal_id("favour", contact.id, quote)
        yield Favour(id_, contact.id, direction, sentence, day, thanked=thanked, **common)
    elif sort == "fact" and (_YOU.search(sentence) if who is Party.THEM else _OF_ME.match(sentence)):
        careful = stricter(sharing, sharing_of(quote, _beside(quote, one.text)))
        id_ = proposal_id("fact", contact.id, quote)
        yield Fact(id_, sentence, contact.id, when=day, origin=Origin.RECORD, sharing=careful, **common)


def _speaks_of(who: Party, sentence: str) -> bool:
    return bool((_OF_ME if who is Party.ME else _OF_THEM).match(sentence))


def _holds(sentence: str, thread: Sequence[Interaction], contact: Contact) -> bool:
    """Whether a sentence is one, and every name and number in it stands in the thread, the day's name aside."""
    if not 3 <= len(sentence.split()) <= 40:
        return False
    known = " ".join([contact.name, *(f"{one.subject} {one.text}" for one in thread)]).casefold()
    days = {str(part) for one in thread if one.when for part in (one.when.day, one.when.year)}
    for found in _VALUES.findall(sentence):
        value = found.casefold()
        if value not in _PLAIN and value not in days and value.removesuffix("'s").removesuffix("’s") not in known:
            return False
    return True


def _with_day(promise: Promise, quote: str, told: Any) -> Promise:
    """The promise with the day it is due: by the rules, else as the model tells it, which then waits for a yes."""
    if promise.made is None:
        return promise
    reckoned = due_date(quote, promise.made)
    if reckoned is not None:
        return replace(promise, due=reckoned)
    try:
        due = date.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return promise
    if due is None or not 0 <= (due - promise.made).days <= 731:
        return promise
    return replace(promise, due=due, certainty=DOUBTFUL, standing=_standing(DOUBTFUL))


def _standing(certainty: float) -> Standing:
    return Standing.ACCEPTED if certainty >= CERTAIN else Standing.PROPOSED


def _beside(quote: str, text: str) -> list[str]:
    """What stands around the quote, a sentence's length on either side."""
    plain, words = " ".join(text.split()), " ".join(quote.split())
    at = plain.find(words)
    return [plain[max(0, at - 160) : at], plain[at + len(words) : at + len(words) + 160]]
