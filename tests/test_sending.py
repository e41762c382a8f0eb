"""A letter on its way out with the whole Assistant: noted once as sent, however the mail comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.domain.contacts import Me
from assistant.domain.interactions import Channel, Direction
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind, Request
from assistant.domain.sending import Standing, standing
from assistant.errors import UnknownDraft, WrongUse
from assistant.models.scripted import ScriptedModel

TODAY = date(2026, 11, 21)
DUE = date(2026, 11, 30)
SAID = "I will send you my notes by Friday."
MAIL = """From: {sender}
To: {to}
Date: {day} Nov 2026 09:00:00 +0000
Message-ID: <{id}@example.com>
Subject: {subject}

{text}
"""
ADA, JANE = "Ada Miller <ada@example.com>", "Jane Doe <jane@example.org>"
Put = Callable[..., None]


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    """An Assistant that knows Jane."""
    opened = Assistant.open(tmp_path / "home", today=TODAY, model=ScriptedModel())
    opened.set_me(Me("Ada Miller", ("ada@example.com",)))
    opened.add_contact("Jane Doe", addresses=["jane@example.org"], profiles=["https://www.linkedin.com/in/jane-doe"])
    yield opened
    opened.close()


@pytest.fixture
def put(assistant: Assistant, tmp_path: Path) -> Put:
    """Import a mail from Ada to Jane, or the other way round."""

    def call(text: str, *, id_: str = "sent", day: str = "22", subject: str = "My plan", back: bool = False) -> None:
        file = tmp_path / f"{id_}.eml"
        sender, to = (JANE, ADA) if back else (ADA, JANE)
        file.write_text(MAIL.format(sender=sender, to=to, day=day, id=id_, subject=subject, text=text), "utf-8")
        assistant.import_files([file])

    return call


def written(assistant: Assistant, words: str = SAID) -> Draft:
    """A finished letter to Jane with these own words."""
    request = Request(Kind.ASK, assistant.find_contact("Jane"), "20 minutes to read my plan by Friday", words=words)
    return list(assistant.write(request))[-1]


def sources(assistant: Assistant) -> list[str]:
    """What is on record with Jane, newest first."""
    return [one.source for one in assistant.interactions(assistant.find_contact("Jane"))]


def test_sent_and_imported(assistant: Assistant, put: Put) -> None:
    """A letter that was sent is an exchange with its promise; the mail takes its place, and both are there once."""
    draft = written(assistant)
    sent = assistant.mark_sent(draft, follow_up=DUE, promises=assistant.promised_in(draft))
    [stands_in] = assistant.interactions(draft.contact)
    assistant.distil()
    [noted] = assistant.promises()

    assert (sent.when.date(), sent.channel, sent.follow_up, sent.recorded) == (TODAY, Channel.EMAIL, DUE, False)
    assert (stands_in.text, stands_in.direction, stands_in.source) == (draft.text, Direction.SENT, draft.source)
    assert [hit.interaction.id for hit in assistant.search("notes")] == [stands_in.id]
    assert noted.source == draft.source
    assert sent.draft.accepted is not None
    assert assistant.contacts()[0].interactions[Channel.EMAIL] == 1

    put(draft.text.replace("I will send", "I'll send"), subject=draft.subject)
    assistant.distil()

    assert sources(assistant) == ["<sent@example.com>"]
    assert [hit.interaction.source for hit in assistant.search("notes")] == ["<sent@example.com>"]
    assert [(one.what, one.source) for one in assistant.promises()] == [(noted.what, "<sent@example.com>")]
    assert [one for one in assistant.review() if one.source == draft.source] == []
    found = assistant.sent(draft)
    assert found is not None
    assert (found.recorded, found.follow_up) == (True, DUE)

    assistant.mark_sent(assistant.draft(draft.id), follow_up=DUE)
    assert sources(assistant) == ["<sent@example.com>"]


def test_imported_first(assistant: Assistant, put: Put) -> None:
    """Where the mail is on record already, marking the letter as sent adds none."""
    draft = written(assistant)
    put(draft.text, subject=draft.subject, day="20")

    assert assistant.mark_sent(draft).recorded
    assert sources(assistant) == ["<sent@example.com>"]


def test_another_mail(assistant: Assistant, put: Put) -> None:
    """Another mail to the same contact stands beside the letter, and an answer takes nobody's place."""
    draft = written(assistant)
    assistant.mark_sent(draft)
    put("Dear Jane, could we meet in December about the new grant? Best, Ada")
    put(draft.text, id_="answer", day="23", back=True)

    assert set(sources(assistant)) == {draft.source, "<sent@example.com>", "<answer@example.com>"}


def test_two_letters(assistant: Assistant, put: Put) -> None:
    """One mail is one letter: a second letter in the same words is still noted by itself."""
    first, second = written(assistant), written(assistant)
    assistant.mark_sent(first)
    put(first.text, subject=first.subject)
    assistant.mark_sent(second)
    assert set(sources(assistant)) == {"<sent@example.com>", second.source}

    put(second.text, subject=second.subject, id_="sent2", day="23")
    assert set(sources(assistant)) == {"<sent@example.com>", "<sent2@example.com>"}


def test_taken_back(assistant: Assistant) -> None:
    """A letter that was not sent after all leaves no exchange, no promise and nothing to follow up."""
    draft = written(assistant)
    assistant.mark_sent(draft, follow_up=DUE, promises=assistant.promised_in(draft))

    assert assistant.unmark_sent(draft).accepted is None
    assert (sources(assistant), assistant.promises(), assistant.follow_ups(), assistant.sent(draft)) == (
        [],
        [],
        [],
        None,
    )


def test_said_again(assistant: Assistant) -> None:
    """Saying it again changes channel and follow-up, the day only when told; a changed letter stands in as changed."""
    draft = written(assistant)
    first = assistant.mark_sent(draft, on=date(2026, 11, 20))
    again = assistant.mark_sent(draft, channel=Channel.MESSAGE, follow_up=DUE)
    edited = assistant.edit(draft, ["Could you read my plan by Friday?"])

    assert (again.when, again.channel, again.follow_up) == (first.when, Channel.MESSAGE, DUE)
    assert assistant.sent(edited) is not None  # what went out went out
    assert assistant.mark_sent(edited, even_if_not_ready=True).when.date() == TODAY
    [stands_in] = assistant.interactions(draft.contact)
    assert (stands_in.text, stands_in.channel) == (edited.text, Channel.EMAIL)


def test_follow_ups(assistant: Assistant, put: Put) -> None:
    """Letters to come back to stand by day until the contact writes or the day is taken away."""
    late, soon, never = (
        written(assistant, f"I will send you {what} by Friday.") for what in ("notes", "slides", "code")
    )
    for draft, due in ((late, DUE), (soon, date(2026, 11, 25)), (never, None)):
        assistant.mark_sent(draft, follow_up=due)

    assert [one.sent.draft.id for one in assistant.follow_ups()] == [soon.id, late.id]

    assistant.set_follow_up(soon, None)
    put("Happy to.", id_="answer", day="23", back=True)

    assert assistant.follow_ups() == []
    assert [(one.contact.name, one.due, one.answered) for one in assistant.follow_ups(answered=True)] == [
        ("Jane Doe", DUE, "<answer@example.com>")
    ]


def test_wrong_days(assistant: Assistant) -> None:
    """No letter is sent tomorrow, followed up before it went, or goes as a meeting; nothing is noted then."""
    draft = written(assistant)
    with pytest.raises(WrongUse, match="still to come"):
        assistant.mark_sent(draft, on=date(2026, 11, 22))
    with pytest.raises(WrongUse, match="before the letter"):
        assistant.mark_sent(draft, follow_up=date(2026, 11, 20))
    with pytest.raises(WrongUse, match="not as 'meeting'"):
        assistant.mark_sent(draft, channel=Channel.MEETING)
    with pytest.raises(WrongUse, match="not marked as sent"):
        assistant.set_follow_up(draft, DUE)
    with pytest.raises(UnknownDraft):
        assistant.mark_sent(replace(draft, id="nothing"))

    assert (sources(assistant), assistant.draft(draft.id).accepted) == ([], None)


def test_comes_through_an_archive(assistant: Assistant, put: Put, tmp_path: Path) -> None:
    """What was sent, and when to follow up, comes through an archive; where the mail is, it takes its place."""
    draft = written(assistant)
    assistant.mark_sent(draft, follow_up=DUE)
    assistant.export(tmp_path / "all.zip")
    put(draft.text, subject=draft.subject)
    with_mail, empty = (Assistant.open(tmp_path / name, today=TODAY, model=ScriptedModel()) for name in ("a", "b"))
    try:
        with_mail.import_files([tmp_path / "sent.eml"], me=["ada@example.com"])
        for other in (with_mail, empty):
            other.import_files([tmp_path / "all.zip"])

        assert sources(empty) == [draft.source]
        assert sources(with_mail) == ["<sent@example.com>"]
        assert [one.due for one in empty.follow_ups()] == [DUE]
    finally:
        with_mail.close()
        empty.close()


def test_forgotten(assistant: Assistant) -> None:
    """Forgetting a contact takes along what was sent to them."""
    assistant.mark_sent(written(assistant), follow_up=DUE)

    assert assistant.forget(assistant.find_contact("Jane")).traces == ()
    assert assistant.follow_ups() == []


def test_recipient_from_the_records(assistant: Assistant, put: Put) -> None:
    """Link, file and note name the address and the profile on record, whatever the draft in hand says."""
    put("Hi Ada, happy to.", id_="first", day="19", subject="AW: Tests", back=True)
    draft = written(assistant)
    forged = replace(draft, contact=replace(draft.contact, addresses=("eve@evil.example",), profiles=("evil.example",)))
    reply = assistant.reply_to(draft.contact)

    assert reply is not None
    assert (reply.in_reply_to, reply.subject) == ("<first@example.com>", "Re: Tests")
    assert assistant.mail_link(forged, reply=reply).url.startswith("mailto:jane@example.org?subject=Re%3A%20Tests&")
    assert b"In-Reply-To: <first@example.com>" in assistant.email_file(forged, reply=reply)
    assert b"evil" not in assistant.email_file(forged)
    assert assistant.linkedin_note(forged).profile == "https://www.linkedin.com/in/jane-doe"
    assert assistant.copy_text(draft) == draft.text
    assert b"Follow up with Jane Doe" in assistant.reminder(forged, DUE)


def test_every_state_has_its_word(assistant: Assistant) -> None:
    """From the first line to a change after it went out, and back, the state is that of the records."""

    def stands(draft: Draft) -> Standing:
        return standing(assistant.draft(draft.id), assistant.sent(draft))

    request = Request(Kind.ASK, assistant.find_contact("Jane"), "20 minutes to read my plan by Friday", words=SAID)
    letter = assistant.write(request)
    draft = next(letter)
    seen = [stands(draft)]
    *_, draft = letter
    seen.append(stands(draft))
    blocked = assistant.delete_line(draft, len(draft.lines)).draft  # without its easy out
    seen.append(stands(blocked))
    draft = assistant.undo_change(blocked).draft
    assistant.accept(draft)
    seen.append(stands(draft))
    assistant.mark_sent(draft)
    seen.append(stands(draft))
    assistant.say_yourself(draft, 1, "I will send you my notes by Monday.")
    seen.append(stands(draft))
    assistant.unmark_sent(draft)
    seen.append(stands(draft))
    assert seen == [
        Standing.BROKEN_OFF, Standing.READY, Standing.NOT_READY, Standing.ACCEPTED, Standing.SENT, Standing.CHANGED,
        Standing.READY,
    ]  # fmt: skip


def test_told_once(assistant: Assistant) -> None:
    """What a letter told lately is neither news in the next one nor read with its sign-off as one fact."""
    jane = assistant.find_contact("Jane")
    assistant.add_fact(jane, "I passed the interview at Oakmere in May.")
    told = ("I passed the interview at Oakmere.", "I start there in January.", "I never answered your letter.")
    first = list(assistant.write(Request(Kind.THANKS, jane, "thanks for the mock interview", facts=told)))[-1]
    letter = assistant.edit(first, [line.text for line in first.lines], sign_off="Best wishes,\nAda")
    assistant.mark_sent(letter, on=date(2026, 11, 20), even_if_not_ready=True)
    for kind, purpose in (
        (Kind.THANKS, "thanks for the mock interview"),
        (Kind.ASK, "look over my talk by 4 December"),
    ):
        offered = assistant.suggest_facts(Request(kind, jane, purpose))
        assert [(fact.text, used) for fact, used in offered] == [("I passed the interview at Oakmere in May.", False)]
