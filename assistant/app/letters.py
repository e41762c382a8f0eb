"""Writing letters: lines, edits, and the model that helps."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from assistant.app.suggesting import Suggesting
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.letters import Author, Draft, Finding, Line, Severity
from assistant.domain.recall import Filters
from assistant.domain.requests import Kind, Request
from assistant.domain.runs import Run
from assistant.errors import AskwellError, ModelError

if TYPE_CHECKING:
    from assistant.drafting.confidences import Kept
    from assistant.drafting.judge import Judge
    from assistant.drafting.second_reading import SecondReader
    from assistant.drafting.writers import Writer

_NAMELESS = Finding(
    "purpose",
    Severity.INFORM,
    "Your name is not on record, so none stands below the letter: Settings in the app asks for it.",
)
LOOKED_BACK = 40  # versions in which is looked for what was said and done before
_OTHERS = re.compile(r"\byou\b", re.I)
_COMPARED = 12  # exchanges that a sentence of the user's own is held against, with the reader and with everybody


class Letters(Suggesting):
    """Drafts, from the request to the file that a mail program opens."""

    def write(
        self, request: Request, *, draft_id: str | None = None, stopped: Callable[[], bool] = lambda: False
    ) -> Iterator[Draft]:
        """Write a letter: the draft after every line, at last finished. Each is saved before it is yielded.

        With ``draft_id`` a draft that was broken off is written anew under its id. Once ``stopped`` says so nothing
        more is saved or yielded, whatever the model was about to say. Raises ``EmptyPurpose``, and store errors; a
        model that fails ends in plain lines and a finding.
        """
        with self._quiet.writing():
            yield from self._written(request, draft_id or new_draft_id(), stopped)

    def _written(self, request: Request, draft_id: str, stopped: Callable[[], bool]) -> Iterator[Draft]:
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
            reader=self._second_reader(),
            read=lambda text: self.read_purpose(request.kind, text, request.contact),
        )
        drafts = write_draft(
            request,
            draft_id=draft_id,
            reading=reading,
            evidence=evidence,
            address=address(request.contact, self.me, interactions, request.channel),
            desk=desk,
        )
        for number, draft in enumerate(drafts):
            if stopped():
                return
            if not self.me.name:
                draft = replace(draft, findings=(_NAMELESS, *draft.findings))
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

    def drafts(self, contact: Contact | None = None, *, limit: int | None = None) -> list[Draft]:
        """Saved drafts, the last touched first; ``limit`` of them at most."""
        return self._store.drafts(contact.id if contact else None, limit=limit)

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
        checked = self._checked(changed)
        self._store.save_draft(checked)
        return replace(checked, accepted=self._store.draft(draft.id).accepted)  # it stays so where nothing changed

    def _checked(self, changed: Draft) -> Draft:
        """A letter that the user changed, checked again; what they decided against is not said twice."""
        from assistant.checks.subject import CHECK
        from assistant.drafting.editing import without_decided
        from assistant.drafting.findings import check_draft

        checked = check_draft(changed, self._judge(changed.contact))
        if all(finding.check != CHECK for finding in checked.findings):
            return checked
        return without_decided(checked, self._store.versions(changed.id)[-LOOKED_BACK:])

    def undo(self, draft_id: str) -> Draft:
        """The version before the newest one. Raises ``UnknownDraft``."""
        return self._store.undo(draft_id)

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

    def warm_up_reading(self, kind: Kind) -> None:
        """Have the examples read by which purposes of this kind are put into sentences; ten seconds the first time."""
        self._quiet.wait()  # a letter that is being written comes first
        self._writer()
        if (reader := self._second_reader()) is not None:
            try:
                reader.warm_up(kind)
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

    def _second_reader(self) -> SecondReader | None:
        try:
            return self._parts.reader(self._model) if self._model is not None else None
        except AskwellError:  # a prompt file that cannot be read: the rules read alone
            return None

    def _judge(self, contact: Contact) -> Judge:
        from assistant.drafting.judge import Judge

        names = f"{contact.first_name} {self.me.name}".lower().split()
        kept = tuple(self._kept_back(contact))
        return Judge(
            self._parts.parse, self._parts.split, frozenset(names), kept, on_record=partial(self._on_record, contact)
        )

    def _on_record(self, reader: Contact, text: str) -> list[Fact]:
        """What is on record in words like these: with the reader, by the user to anybody, and what is stored."""
        from assistant.drafting.mailed import sentences_in, told

        split = self._parts.split
        theirs = self._exchanges(text, Filters(contact_id=reader.id))
        mine = self._exchanges(text, Filters(direction=Direction.SENT))
        told_each = sentences_in(theirs, contact=reader, split=split, me=self.me)
        voiced = [told(fact, direction) for fact, direction, _ in told_each]
        between = [one for one in theirs if one.direction is Direction.BETWEEN or len(one.recipients) > 1]
        # Whom a letter to somebody else calls "you" is not the reader of this one.
        whole = [
            Fact(one.id, _OTHERS.sub("they", sentence) if one in mine else sentence, reader.id, one.source)
            for one in (*between, *(one for one in mine if one not in theirs))
            for sentence in split(" ".join(one.text.split()))
        ]
        post = " at ".join(filter(None, (reader.title, reader.organisation)))
        stored = [fact for whose in (reader.id, None) for fact in self._store.facts(whose, standing=None)]
        return [*stored, *voiced, *whole, *([Fact("card", f"You work as {post}.", reader.id)] if post else [])]

    def _exchanges(self, text: str, filters: Filters) -> list[Interaction]:
        ids = [id_ for id_, _ in self._store.text_hits(text, filters, limit=_COMPARED)]
        return list(self._store.interactions_by_id(ids).values())

    def _kept_back(self, reader: Contact) -> Iterator[Kept]:
        """What no letter may give away; in a letter to the very person it is about, their name alone says nothing."""
        from assistant.drafting.confidences import Kept

        for fact in self._store.kept_back():
            about = self._store.contact(fact.contact_id) if fact.contact_id else None
            # Of what was read from a record, the words themselves: "On 6 November you wrote" is no secret.
            secret = fact.quote if fact.quote and fact.origin is Origin.RECORD else fact.text
            if about is None or about.id == reader.id:
                yield Kept(secret, frozenset())
            else:
                yield Kept(secret, frozenset(about.name.lower().split()), about.first_name)


def new_draft_id() -> str:
    """A short id that no other draft has."""
    return secrets.token_hex(6)
