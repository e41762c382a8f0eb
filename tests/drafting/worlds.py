"""A small world for drafting tests: one contact with a few mails, and an Assistant over a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from assistant.app import Assistant
from assistant.domain.contacts import Contact, Me
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.models import Answer, LanguageModel, Message
from assistant.domain.requests import Kind, Request
from assistant.errors import ModelMissing
from assistant.models.scripted import ScriptedModel, Sent
from assistant.records import Exchange, Store, interaction_id

TODAY = date(2026, 11, 21)
ME = Me("Maya Okafor", ("maya@postbox.example",))
DANIEL = ("Daniel Reyes", "daniel@corvane.example")


def echo(sent: Sent) -> str:
    """The notes as they are: what a careful model would at least say."""
    return sent.last.split(": ", 1)[1]


class LinesOnly:
    """A model that has nothing to say of a purpose, and answers for the letter's lines as ``inner`` does."""

    def __init__(self, inner: LanguageModel) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def answer(self, messages: Sequence[Message], **more: Any) -> Answer:
        """Nothing, or what the inner model says."""
        if messages[0].content.startswith("Somebody typed in a hurry"):
            return Answer("")
        return self._inner.answer(messages, **more)


def no_model() -> ScriptedModel:
    """A model that is not there."""
    return ScriptedModel(lambda _: ModelMissing("No model file is there yet."))


def open_world(
    home: Path,
    *,
    sent: Iterable[tuple[str, str]] = (),
    received: Iterable[tuple[str, str]] = (),
    model: LanguageModel | Callable[[Sent], str | Answer | Exception] | None = None,
    reads: bool = False,
) -> tuple[Assistant, Contact]:
    """An Assistant whose user is Maya, with Daniel on record; mails are (ISO day, text).

    Only where it ``reads`` is the model asked to put the purpose into sentences too.
    """
    with Store.open(home) as store:
        store.set_me(ME)
        contact = store.add_contact(DANIEL[0], addresses=(DANIEL[1],))
        for direction, mails in ((Direction.SENT, sent), (Direction.RECEIVED, received)):
            for day, text in mails:
                store.add_interactions([_exchange(contact, direction, day, text)])
    chosen = ScriptedModel(model) if callable(model) else model
    chosen = chosen or ScriptedModel(echo)
    return Assistant.open(home, today=TODAY, model=chosen if reads else LinesOnly(chosen)), contact


def _exchange(contact: Contact, direction: Direction, day: str, text: str) -> Exchange:
    mine, theirs = Identity(ME.name, ME.addresses[0]), Identity(contact.name, contact.addresses[0])
    source = f"<{day}.{direction.value}.{abs(hash(text)) % 10**8}@postbox.example>"
    sender, other = (mine, theirs) if direction is Direction.SENT else (theirs, mine)
    interaction = Interaction(
        interaction_id(source),
        datetime.fromisoformat(day).replace(tzinfo=UTC),
        Channel.EMAIL,
        direction,
        "Hello",
        text,
        text,
        source,
        sender,
        (other,),
    )
    return Exchange(interaction, people=(theirs,))


def ask(
    contact: Contact, purpose: str = "20 minutes before Friday to read my plan", *facts: str, **more: object
) -> Request:
    """A request for an ask."""
    return Request(Kind.ASK, contact, purpose, facts=facts, **more)  # type: ignore[arg-type]
