"""From a letter to the ledger and to the mail it went out as, with the whole Assistant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.domain.contacts import Me
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind, Request
from assistant.errors import UnknownDraft, WrongUse
from assistant.models.scripted import ScriptedModel

SAID = "I will send you my notes by Friday."
MAIL = """From: Ada Miller <ada@example.com>
To: Jane Doe <jane@example.org>
Date: Sun, 22 Nov 2026 09:00:00 +0000
Message-ID: <sent@example.com>
Subject: My plan

Hi Jane,

{}

Best,
Ada
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    """An Assistant that knows Jane."""
    opened = Assistant.open(tmp_path / "home", today=date(2026, 11, 21), model=ScriptedModel())
    opened.set_me(Me("Ada Miller", ("ada@example.com",)))
    opened.add_contact("Jane Doe", addresses=["jane@example.org"])
    yield opened
    opened.close()


def written(assistant: Assistant, words: str = SAID) -> Draft:
    """A finished letter to Jane with these own words."""
    request = Request(Kind.ASK, assistant.find_contact("Jane"), "20 minutes to read my plan by Friday", words=words)
    return list(assistant.write(request))[-1]


def test_from_the_letter_to_the_mail(assistant: Assistant, tmp_path: Path) -> None:
    """What a letter promises is noted with the letter as its source, and is still one promise once the mail is in."""
    draft = written(assistant)
    [promise] = assistant.promised_in(draft)
    accepted = assistant.accept(draft, promises=[replace(promise, due=date(2026, 11, 26))])
    [noted] = assistant.promises()
    [shown] = assistant.source(draft.source)  # type: ignore[misc]

    assert accepted == assistant.draft(draft.id)
    assert accepted.accepted is not None
    assert accepted.accepted.date() == assistant.today
    assert (noted.due, noted.source) == (date(2026, 11, 26), draft.source)
    assert (shown.text, shown.subject) == (draft.text, draft.subject)
    assert assistant.promised_in(accepted) == []

    file = tmp_path / "sent.eml"
    file.write_text(MAIL.format("I'll send you my notes by Friday."))
    assistant.import_files([file])
    assistant.distil()

    [sent] = assistant.promises()
    assert replace(noted, source="<sent@example.com>", quote=sent.quote, made=date(2026, 11, 22)) == sent


def test_what_is_left_out(assistant: Assistant, tmp_path: Path) -> None:
    """Accepting without noting keeps the promise away when the mail comes in."""
    assistant.accept(written(assistant))
    file = tmp_path / "sent.eml"
    file.write_text(MAIL.format(SAID))
    assistant.import_files([file])
    assistant.distil()

    assert assistant.promises() == assistant.review() == []


def test_changed_letters(assistant: Assistant) -> None:
    """An accepted letter that is edited, undone or written anew is accepted no more; one left as it was still is."""
    draft = assistant.accept(written(assistant))
    texts = [line.text for line in draft.lines]

    assert assistant.edit(draft, texts) == draft

    edited = assistant.edit(draft, [*texts, "I'll call you on Monday."])
    assert edited.accepted is None
    with pytest.raises(WrongUse, match="changed meanwhile"):
        assistant.accept(draft)
    assert [one.quote for one in assistant.promised_in(edited)] == [
        "I'll call you on Monday."
    ]  # the other was left out

    assert assistant.accept(edited).accepted
    assert assistant.undo(draft.id).accepted is None
    assert assistant.accept(assistant.draft(draft.id)).accepted
    assert list(assistant.write(assistant.request_of(draft), draft_id=draft.id))[-1].accepted is None


def test_promise_for_another_day(assistant: Assistant) -> None:
    """A letter whose promise was changed and is accepted again leaves one promise, the one it makes now."""
    draft = written(assistant)
    assistant.accept(draft, promises=assistant.promised_in(draft))
    texts = [line.text.replace("by Friday.", "by Monday.") for line in draft.lines]
    edited = assistant.edit(draft, texts)
    assistant.accept(edited, promises=assistant.promised_in(edited))

    assert [one.due for one in assistant.promises()] == [date(2026, 11, 23)]


def test_not_ready(assistant: Assistant) -> None:
    """A letter that is not ready is accepted only on the user's word, and what blocks it is said."""
    draft = written(assistant, "I hope [NAME] is well.")
    with pytest.raises(WrongUse, match=r"not ready.*NAME"):
        assistant.accept(draft)
    with pytest.raises(UnknownDraft):
        assistant.accept(replace(draft, id="nothing"))

    assert assistant.accept(draft, even_if_not_ready=True).accepted
