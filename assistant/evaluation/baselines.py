"""What others would write from the same records with the same model: three plain ways of asking for a whole letter.

They are made in our own words after what such programs are described to do, and each gives its letter out as it
comes: nothing is held against the records, so every letter is "ready".
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence

from assistant.domain.interactions import Direction, Interaction
from assistant.domain.letters import Author
from assistant.domain.models import Answer, LanguageModel, Message
from assistant.domain.requests import Kind
from assistant.errors import ModelError
from assistant.evaluation.worlds import World
from assistant.evaluation.written import Sentence, Written

WORDS = {Kind.ASK: "a request", Kind.THANKS: "a thank-you note", Kind.OFFER: "an offer of help"}
_MOST_TOKENS = 320  # about 230 words, twice what a good letter has
_LAST, _CUT = 5, 120
_NEAREST, _PIECE = 4, 500

Prompt = Callable[[World], Sequence[Message]]


def free_prompt(world: World) -> list[Message]:
    """Everything on record in one message, and "write it": what people do in a chat window."""
    card = world.card
    notes = "\n\n".join(_as_note(one) for one in reversed(_with_reader(world)))
    about = "\n".join(f"- {noted.text}" for noted in card.facts if noted.about in {"", card.to.address})
    return [
        Message(
            "user",
            f"My name is {card.me.name}. Write {WORDS[card.kind]} by {card.channel.value} to {card.to.name}"
            f"{_position(world)}. {card.purpose}\n"
            + (f"\nNotes:\n{about}\n" if about else "")
            + "".join(f"- {fact}\n" for fact in card.typed)
            + (f"\nUse these words: {card.words}\n" if card.words else "")
            + (f"\nOur messages so far:\n\n{notes}" if notes else ""),
        )
    ]


def retrieval_chain(world: World) -> list[Message]:
    """The chain of many cold-email demonstrations: what lies nearest in a vector store, put into a sales prompt.

    It searches everybody's messages in pieces of 500 characters, as these programs cut them, and nothing but nearness
    decides what comes out, so pieces of other people's mail may. The few pieces of a card are compared one by one,
    which gives what a vector store gives without its graph.
    """
    card = world.card
    notes = [_as_note(one) for contact in world.contacts for one in world.exchanges(contact)]
    pieces = [note[at : at + _PIECE] for note in notes for at in range(0, len(note), _PIECE)]
    found = _nearest(f"{card.purpose} {card.to.name}", [*pieces, *(noted.text for noted in card.facts)], world)
    return [
        Message(
            "system",
            "You are an expert at writing outreach emails that get replies. Write in a warm, professional and "
            "personal tone, use the context, and finish with a clear call to action. Answer with the email only.",
        ),
        Message(
            "user",
            "### CONTEXT\n"
            + "\n---\n".join(found)
            + f"\n\n### RECIPIENT\n{card.to.name}{_position(world)}\n\n### SENDER\n{card.me.name}\n\n"
            f"### GOAL\n{WORDS[card.kind]}: {card.purpose}\n"
            + "".join(f"{fact}\n" for fact in card.typed)
            + (f"{card.words}\n" if card.words else "")
            + "\n### EMAIL",
        ),
    ]


def last_messages(world: World) -> list[Message]:
    """The last five messages with the reader, each cut to 120 characters, before the request."""
    card = world.card
    cut = [
        f"[{one.when:%Y-%m-%d}] {'Me' if one.direction is Direction.SENT else card.to.name}: "
        f"{' '.join(one.text.split())[:_CUT]}"
        for one in reversed(_with_reader(world)[:_LAST])
        if one.when is not None
    ]
    return [
        Message(
            "system",
            "You help people keep up their professional network. Write a short, friendly and specific message.",
        ),
        Message(
            "user",
            f"From: {card.me.name}\nTo: {card.to.name}{_position(world)}\nKind: {WORDS[card.kind]}\n"
            f"Purpose: {card.purpose}\n"
            + "".join(f"Note: {fact}\n" for fact in card.typed)
            + (f"Include: {card.words}\n" if card.words else "")
            + ("Recent messages:\n" + "\n".join(cut) + "\n" if cut else "")
            + "Message:",
        ),
    ]


def write_freely(world: World, model: LanguageModel, prompt: Prompt, *, system: str) -> Written:
    """The letter that the model answers to one prompt."""
    began = time.perf_counter()
    try:
        answer = model.answer(prompt(world), max_tokens=_MOST_TOKENS, seconds=180.0)
    except ModelError as exc:
        return Written(world.card.id, system, False, refused=str(exc), seconds=time.perf_counter() - began)
    return _written(answer, world, model, system, seconds=time.perf_counter() - began)


def _written(answer: Answer, world: World, model: LanguageModel, system: str, *, seconds: float) -> Written:
    subject, text = _parted(answer.text)
    body = [s for line in _body(text) for s in world.parts.split(line) if any(c.isalpha() for c in s)]
    return Written(
        card=world.card.id,
        system=system,
        ready=True,
        subject=subject,
        text=text,
        sentences=tuple(Sentence(sentence, Author.MODEL) for sentence in body),
        seconds=round(seconds, 3),
        first=round(seconds, 3),
        prompt_tokens=answer.prompt_tokens,
        answer_tokens=answer.answer_tokens,
        calls=1,
        model=model.name,
    )


_SUBJECT = re.compile(r"^\W*subject\W*:\W*(.+)$", re.I | re.M)
_GREETING = re.compile(r"^\W*(?:dear|hi|hello|hey|good (?:morning|afternoon))\b[^.?!]{0,60}$", re.I)
_SIGN_OFF = re.compile(
    r"^\W*(?:best|kind|warm|yours|sincerely|regards|cheers|thanks|thank you|with|many thanks|take care|all the best)\b"
    r"[^.?]{0,40}$",
    re.I,
)


def _parted(answer: str) -> tuple[str, str]:
    """Subject and letter."""
    found = _SUBJECT.search(answer)
    return (found[1].strip("* "), answer[: found.start()] + answer[found.end() :]) if found else ("", answer)


def _body(text: str) -> list[str]:
    """The lines between greeting and sign-off; a name alone at the end is no sentence."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    while lines and (_GREETING.match(lines[0]) or lines[0].startswith("```")):
        lines.pop(0)
    for number, line in enumerate(lines):
        if number and _SIGN_OFF.match(line):
            return lines[:number]
    return lines


def _with_reader(world: World) -> list[Interaction]:
    return world.exchanges(world.request.contact)


def _nearest(query: str, pieces: Sequence[str], world: World) -> list[str]:
    close = world.parts.recall().closeness(query, pieces) if pieces else []
    ranked = sorted(range(len(close)), key=lambda n: -close[n])
    return [pieces[n] for n in ranked[:_NEAREST]]


def _as_note(one: Interaction) -> str:
    who = {Direction.SENT: "I wrote", Direction.BETWEEN: "I noted"}.get(one.direction, f"{one.sender.name} wrote")
    return f"{one.when:%d %B %Y}, {who}: {one.text}"


def _position(world: World) -> str:
    to = world.card.to
    return "".join(f", {part}" for part in (to.title, to.organisation) if part)
