"""Assistant: everything the command line and the app can do, as plain calls on plain values."""

from __future__ import annotations

import re
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from assistant.checking import FactText, Report, check_text
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Interaction
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.reports import ContactSummary, ImportReport
from assistant.domain.requests import Kind, Request
from assistant.domain.runs import Run
from assistant.errors import AskwellError, ModelError, WrongUse
from assistant.modelling import Models

if TYPE_CHECKING:
    from assistant.bootstrap import Parts
    from assistant.doctor import Diagnosis
    from assistant.domain.models import LanguageModel
    from assistant.drafting.confidences import Kept
    from assistant.drafting.evidence import Evidence
    from assistant.drafting.judge import Judge
    from assistant.drafting.purpose import Reading
    from assistant.drafting.writers import Writer

__all__ = ["Assistant", "Models", "Report", "check", "diagnose"]


def check(
    text: str, facts: Iterable[FactText] | None = None, kind: str | None = None, channel: str = "email"
) -> Report:
    """Check a letter or a part of one, with no store and no language model.

    With ``facts`` (sentences in the letter's voice, or mappings with a ``text``), every sentence must stand on
    them. Returns a report with ``.findings`` and ``.ready``. Raises ``WrongUse`` for an unknown kind or channel.
    """
    from assistant.bootstrap import grammar, splitter

    return check_text(text, facts=facts, kind=kind, channel=channel, parse=grammar(), split=splitter())


def diagnose(
    home: Path | None = None,
    *,
    speed: bool = True,
    model: LanguageModel | None = None,
    on_start: Callable[[], None] = lambda: None,
) -> Diagnosis:
    """Look at every part of a home; see ``assistant.doctor.examine``."""
    from assistant.doctor import examine

    return examine(home, speed=speed, model=model, on_start=on_start)


class Assistant:
    """One user's Askwell; safe to share between threads, one letter being written at a time."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._store = parts.store
        self._model: LanguageModel | None = None
        self._lock = threading.Lock()

    @classmethod
    def open(
        cls,
        home: Path | None = None,
        *,
        today: date | None = None,
        model: LanguageModel | None = None,
        on_start: Callable[[], None] = lambda: None,
    ) -> Self:
        """The Assistant of a home (default: the user's own). ``model`` stands in for the chosen one; ``on_start``
        is called before a local server has to be started. Raises what opening the store raises."""
        from assistant.bootstrap import build

        return cls(build(home=home, today=today, model=model, on_start=on_start))

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    @property
    def home(self) -> Path:
        """Where the records lie."""
        return self._parts.settings.home

    @property
    def today(self) -> date:
        """The day it is, or the one it was told."""
        return self._parts.today()

    # -- people ------------------------------------------------------------------------------------------------------

    def contacts(self) -> list[ContactSummary]:
        """Everybody on record, by name, with counts and the date of the last exchange."""
        return self._store.summaries()

    def contact(self, contact_id: str) -> Contact:
        """The contact with this id. Raises ``UnknownContact``."""
        return self._store.contact(contact_id)

    def find_contact(self, text: str) -> Contact:
        """Whoever is meant by a name, an address, a profile link or an id.

        Raises ``UnknownContact`` and ``AmbiguousContact`` (with ``candidates``).
        """
        return self._store.find(text)

    def add_contact(
        self,
        name: str,
        *,
        addresses: Sequence[str] = (),
        profiles: Sequence[str] = (),
        title: str | None = None,
        organisation: str | None = None,
    ) -> Contact:
        """Put a person on record; one with the same address is that person. Raises ``WrongUse``."""
        for address in addresses:
            if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+", address.strip()):
                raise WrongUse(f"{address!r} is not an e-mail address.")
        return self._store.add_contact(
            name, addresses=addresses, profiles=profiles, title=title, organisation=organisation
        )

    def interactions(self, contact: Contact, *, limit: int | None = None) -> list[Interaction]:
        """Everything exchanged with one contact, newest first."""
        return self._store.interactions_with(contact.id, limit=limit)

    @property
    def me(self) -> Me:
        """The user, as far as it is known."""
        return self._store.me()

    def set_me(self, me: Me) -> None:
        """Keep who the user is."""
        self._store.set_me(me)

    # -- records -----------------------------------------------------------------------------------------------------

    def plan_import(self, paths: Iterable[Path], *, me: Iterable[str] = ()) -> ImportReport:
        """What importing these files would do; nothing is written. Raises a ``ReadError`` or ``WhoAmIUnknown``."""
        from assistant.importing import plan

        return plan(paths, me=me, store=self._store).report

    def import_files(
        self, paths: Iterable[Path], *, me: Iterable[str] = (), progress: Callable[[int, int], None] | None = None
    ) -> ImportReport:
        """Import mail; ``progress`` is told the messages done and all there are. Doing it again writes nothing."""
        from assistant.importing import apply

        return apply(paths, self._store, me=me, progress=progress)

    def load_sample(self) -> ImportReport:
        """Import the sample workspace: one invented person's mail and what she told Askwell."""
        from assistant.sample import load_sample

        return load_sample(self)

    def sample_requests(self) -> list[Request]:
        """The sample's three letters to write, one of each kind. Raises ``UnknownContact`` before ``load_sample``."""
        from assistant.sample import sample_requests

        return sample_requests(self)

    def facts(self, contact: Contact | None) -> list[Fact]:
        """What the user stored about a contact, or (None) about themselves, at every sharing level."""
        return self._store.facts(contact.id if contact else None)

    def add_fact(self, contact: Contact | None, text: str, *, sharing: Sharing = Sharing.SAY) -> Fact:
        """Store a fact, turned into the voice of a letter. Raises ``WrongUse`` for an empty one."""
        from assistant.drafting.voice import to_letter_voice

        if not text.strip():
            raise WrongUse("A fact needs words.")
        spoken = (
            to_letter_voice(text, contact=contact, me=self.me, parse=self._parts.parse) if contact else text.strip()
        )
        fact = Fact("", spoken, contact.id if contact else None, quote=text.strip(), when=self.today, sharing=sharing)
        return self._store.add_fact(fact)

    def remove_fact(self, fact_id: str) -> None:
        """Forget a stored fact. Raises ``WrongUse`` where there is none."""
        self._store.remove_fact(fact_id)

    # -- letters -----------------------------------------------------------------------------------------------------

    def read_purpose(self, kind: Kind, purpose: str, contact: Contact) -> Reading:
        """The purpose in the letter's voice, with what is missing from it. Raises ``EmptyPurpose``."""
        from assistant.drafting.purpose import read_purpose

        return read_purpose(kind, purpose, contact=contact, me=self.me, parse=self._parts.parse, today=self.today)

    def evidence(self, request: Request) -> Evidence:
        """The facts a letter may stand on, best first; only this contact's, the user's own and the typed ones."""
        from assistant.drafting.evidence import gather

        stored = [*self._store.facts(request.contact.id), *self._store.facts(None)]
        return gather(
            kind=request.kind,
            contact=request.contact,
            me=self.me,
            purpose=request.purpose,
            typed=request.facts,
            stored=stored,
            interactions=self._store.interactions_with(request.contact.id),
            parse=self._parts.parse,
            split=self._parts.split,
            today=self.today,
        )

    def suggest_facts(self, request: Request) -> list[tuple[Fact, bool]]:
        """Every fact on offer for a letter, best first, with whether Askwell would use it by itself."""
        from assistant.drafting.outline import chosen_facts

        reading = self.read_purpose(request.kind, request.purpose, request.contact)
        evidence = self.evidence(request)
        recipe = self._parts.recipes(request.kind)
        used = chosen_facts(request, _purpose_fact(request, reading.text), evidence, recipe, parse=self._parts.parse)
        return [(fact, fact.id in used) for fact in evidence.facts]

    def write(self, request: Request, *, draft_id: str | None = None) -> Iterator[Draft]:
        """Write a letter: the draft after every line, at last finished. Each is saved before it is yielded.

        With ``draft_id`` a draft that was broken off is written anew under its id. Raises ``EmptyPurpose``, and
        store errors; a model that fails ends in plain lines and a finding.
        """
        from assistant.drafting.addressing import address
        from assistant.drafting.draft import Desk, write_draft

        reading = self.read_purpose(request.kind, request.purpose, request.contact)
        evidence = self.evidence(request)
        interactions = self._store.interactions_with(request.contact.id, limit=50)
        writer, notice = self._writer()
        desk = Desk(
            judge=self._judge(request.contact),
            recipe=self._parts.recipes(request.kind),
            writer=writer,
            log=self._store.log_run,
            now=self._parts.now,
            notice=notice,
        )
        drafts = write_draft(
            request,
            draft_id=draft_id or new_draft_id(),
            reading=reading,
            evidence=evidence,
            address=address(request.contact, self.me, interactions, request.channel),
            desk=desk,
        )
        for number, draft in enumerate(drafts):
            self._store.save_draft(draft, replacing=number > 0)
            yield draft

    def request_of(self, draft: Draft) -> Request:
        """What a saved draft was asked for, so that one which was broken off can be written again under its id.

        Raises ``UnknownContact`` where its contact is gone.
        """
        contact = self.contact(draft.contact.id)
        return Request(draft.kind, contact, draft.purpose, draft.channel, draft.words, draft.typed, draft.chosen)

    def draft(self, draft_id: str) -> Draft:
        """A saved draft. Raises ``UnknownDraft``."""
        return self._store.draft(draft_id)

    def drafts(self, contact: Contact | None = None) -> list[Draft]:
        """Saved drafts, the last touched first."""
        return self._store.drafts(contact.id if contact else None)

    def edit(
        self,
        draft: Draft,
        lines: Sequence[str],
        *,
        subject: str | None = None,
        greeting: str | None = None,
        sign_off: str | None = None,
    ) -> Draft:
        """The draft with its lines as the user left them, checked again and saved as a new version.

        ``lines`` are sentences in order; one that was changed or is new becomes the user's own. Where as many
        lines are left as there were, each keeps its place in the paragraphs.
        """
        from assistant.drafting.draft import check_draft

        texts = [text for text in (" ".join(t.split()) for t in lines) if text]
        aligned = len(texts) == len(draft.lines)
        left = list(draft.lines)
        kept: list[Line] = []
        for place, text in enumerate(texts):
            same = next((line for line in left if line.text == text), None)
            if same is not None:
                left.remove(same)
                kept.append(same)
            else:
                opens = draft.lines[place].opens if aligned else not kept
                kept.append(Line(text, "own words", Author.YOU, opens=opens))
        changed = replace(
            draft,
            lines=tuple(kept),
            subject=draft.subject if subject is None else " ".join(subject.split()),
            greeting=draft.greeting if greeting is None else " ".join(greeting.split()),
            sign_off=draft.sign_off if sign_off is None else sign_off.strip(),
            finished=True,
        )
        checked = check_draft(changed, self._judge(draft.contact))
        self._store.save_draft(checked)
        return checked

    def undo(self, draft_id: str) -> Draft:
        """The version before the newest one. Raises ``UnknownDraft``."""
        return self._store.undo(draft_id)

    def email_file(self, draft: Draft) -> bytes:
        """The draft as an ``.eml`` file that mail programs open as unsent. Raises ``WrongUse`` without an address."""
        from assistant.exporting.eml import email_file

        return email_file(draft, self.me)

    def runs(self, draft_id: str, *, line: int | None = None) -> list[Run]:
        """What exactly was sent to the model for a draft or one line of it, and what came back."""
        return self._store.runs(draft_id, line=line)

    def model_notice(self) -> str:
        """Empty when a model is there; otherwise one sentence on what is missing and how to get it."""
        return self._writer()[1]

    def warm_up(self) -> None:
        """Load the grammar, start the local server and have the unchanging part of the prompt read."""
        self._parts.parse("We met in May.")
        writer, _ = self._writer()
        if writer is not None:
            try:
                writer.warm_up()
            except ModelError:
                return  # the letter itself will say what is wrong

    def _writer(self) -> tuple[Writer | None, str]:
        with self._lock:
            try:
                if self._model is None:
                    self._model = self._parts.open_model()
                return self._parts.writer(self._model), ""
            except AskwellError as exc:  # no file, wrong bytes, a name that means nothing: a plain letter goes on
                return None, str(exc)

    def _judge(self, contact: Contact) -> Judge:
        from assistant.drafting.judge import Judge

        names = f"{contact.first_name} {self.me.name}".lower().split()
        return Judge(self._parts.parse, self._parts.split, frozenset(names), tuple(self._kept_back(contact)))

    def _kept_back(self, reader: Contact) -> Iterator[Kept]:
        """What no letter may give away; in a letter to the very person it is about, their name alone says nothing."""
        from assistant.drafting.confidences import Kept

        for fact in self._store.kept_back():
            about = self._store.contact(fact.contact_id) if fact.contact_id else None
            if about is None or about.id == reader.id:
                yield Kept(fact.text, frozenset())
            else:
                yield Kept(fact.text, frozenset(about.name.lower().split()), about.first_name)


def _purpose_fact(request: Request, text: str) -> Fact:
    return Fact("purpose", text, request.contact.id, quote=request.purpose, origin=Origin.PURPOSE)


def new_draft_id() -> str:
    """A short id that no other draft has."""
    return secrets.token_hex(6)
