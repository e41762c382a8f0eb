"""How a draft comes about: lines with facts, repair, plain lines, and what is said of the purpose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.facts import Sharing
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Severity
from assistant.domain.models import Tier
from assistant.domain.requests import Kind, Request
from assistant.errors import BadAnswer, EmptyPurpose, ModelTooSlow, ServerDied
from assistant.models.scripted import ScriptedModel, Sent
from tests.drafting.worlds import ask, echo, no_model, open_world

MET = "We met at the rail fair in May."


def test_every_line_of_a_letter_cites_its_facts(tmp_path: Path) -> None:
    """A fact typed for the letter stands in it, cited, and the letter is ready."""
    assistant, contact = open_world(tmp_path)
    *_, draft = assistant.write(ask(contact, "20 minutes before Friday to read my plan", MET))
    cited = {line.move: [fact.text for fact in line.facts] for line in draft.lines}
    assert (cited["connect"], draft.ready) == ([MET], True)


def test_lines_arrive_one_by_one_and_each_state_is_saved(tmp_path: Path) -> None:
    """The draft grows by lines, and what the store holds is what was last seen."""
    assistant, contact = open_world(tmp_path)
    counts = []
    for draft in assistant.write(ask(contact, "20 minutes before Friday to read my plan", MET)):
        counts.append(len(draft.lines))
        assert assistant.draft(draft.id).lines == draft.lines
    assert counts == sorted(counts)
    assert len(set(counts)) > 3


def test_a_draft_broken_off_is_saved_and_can_be_continued(tmp_path: Path) -> None:
    """Leaving in mid-letter keeps the lines so far, unfinished, and writing again under its id finishes it."""
    assistant, contact = open_world(tmp_path)
    request = ask(contact, "20 minutes before Friday to read my plan", MET)
    writing = assistant.write(request)
    next(writing)
    kept = next(writing)
    writing.close()
    left = assistant.draft(kept.id)
    *_, whole = assistant.write(request, draft_id=kept.id)
    assert (len(left.lines), left.finished, left.ready, whole.id, whole.ready) == (1, False, False, kept.id, True)


REFUSED = [
    ("an evaluation", f"{MET[:-1]}, and it was wonderful.", "wonderful"),
    ("a swapped role", "You told me where we met at the rail fair in May.", "told"),
    ("a link", f"{MET[:-1]}, see https://x.example/a.", "x.example"),
    ("markup", f"<b>{MET}</b>", "<b>"),
    ("another number", "We met at the rail fair on 3 May.", "3 May"),
    ("nothing", "", "\u2060"),
]


@pytest.mark.parametrize(("why", "answer", "absent"), REFUSED, ids=[row[0] for row in REFUSED])
def test_a_line_that_adds_something_becomes_plain(tmp_path: Path, why: str, answer: str, absent: str) -> None:
    """What fails its checks twice is replaced by the fact itself, and the letter says so."""
    assistant, contact = open_world(tmp_path, model=lambda sent: answer if "rail fair" in sent.last else echo(sent))
    *_, draft = assistant.write(ask(contact, "20 minutes before Friday to read my plan", MET))
    line = next(line for line in draft.lines if line.move == "connect")
    assert (line.text, line.by, absent in draft.text, draft.ready) == (MET, Author.PLAIN, False, True)
    assert any(f.check == "model" and "not used" in f.message for f in draft.findings)


def test_a_bad_line_is_asked_for_once_more(tmp_path: Path) -> None:
    """A second answer that stands is taken, and both calls are on record with what was wrong."""
    answers = iter([f"{MET[:-1]}, and it was wonderful.", "We met in May at the rail fair."])
    assistant, contact = open_world(
        tmp_path, model=lambda sent: next(answers) if "rail fair" in sent.last else echo(sent)
    )
    *_, draft = assistant.write(ask(contact, "20 minutes before Friday to read my plan", MET))
    runs = assistant.runs(draft.id, line=1)
    assert (draft.lines[0].text, draft.lines[0].by) == ("We met in May at the rail fair.", Author.MODEL)
    assert [bool(run.findings) for run in runs] == [True, False]


def test_the_run_log_tells_what_was_sent_for_a_line(tmp_path: Path) -> None:
    """The exact messages, the prompt's name and hash, and the answer are there for every line of the model's."""
    model = ScriptedModel(echo)
    assistant, contact = open_world(tmp_path, model=model)
    *_, draft = assistant.write(ask(contact, "20 minutes before Friday to read my plan", MET))
    run = assistant.runs(draft.id, line=1)[0]
    assert run.messages == model.history[0].messages
    assert (run.prompt, run.answer, run.model) == (draft.prompt, MET, "scripted")


@pytest.mark.parametrize("error", [ModelTooSlow("It took too long."), ServerDied("It died."), BadAnswer("Nonsense.")])
def test_a_model_that_fails_in_mid_letter_ends_in_plain_lines(tmp_path: Path, error: Exception) -> None:
    """The letter is whole and ready, and a finding says why its lines are plain."""
    answers: list[str | Exception] = [MET]
    assistant, contact = open_world(tmp_path, model=lambda _: answers.pop(0) if answers else error)
    *_, draft = assistant.write(ask(contact, "20 minutes before Friday to read my plan", MET))
    assert (draft.ready, draft.lines[0].by, draft.lines[-1].by) == (True, Author.MODEL, Author.PLAIN)
    assert any(f.check == "model" and str(error) in f.message for f in draft.findings)


def test_without_a_model_the_letter_is_plain_and_ready(tmp_path: Path) -> None:
    """Plain lines need no model, and the notice says what is missing."""
    assistant, contact = open_world(tmp_path, model=no_model())
    *_, draft = assistant.write(ask(contact, "20 minutes before Friday to read my plan", MET))
    assert (draft.ready, draft.share["model"]) == (True, 0.0)
    assert any("No model file" in f.message for f in draft.findings)


def test_a_large_model_writes_the_whole_letter_in_one_answer(tmp_path: Path) -> None:
    """One structured call gives every line; one that cites a fact of another step is asked for again, alone."""
    calls: list[Sent] = []

    def whole(sent: Sent) -> str:
        calls.append(sent)
        import json

        steps = json.loads(sent.last.split("Steps: ", 1)[1])
        rows = [
            {"step": s["step"], "text": " ".join(f["text"] for f in s["facts"]), "facts": [f["id"] for f in s["facts"]]}
            for s in steps
        ]
        rows[-1]["facts"] = ["somebody-elses"]
        return json.dumps({"lines": rows})

    assistant, contact = open_world(tmp_path, model=ScriptedModel(whole, tier=Tier.LARGE))
    *_, draft = assistant.write(ask(contact, "20 minutes before Friday to read my plan", MET))
    assert (len(calls), draft.ready, draft.lines[0].by, draft.prompt and draft.prompt.name) == (
        2,
        True,
        Author.MODEL,
        "letter",
    )


def test_own_sentences_come_first_and_verbatim(tmp_path: Path) -> None:
    """What the user wrote stands at the top, marked as theirs, and counts in the share."""
    assistant, contact = open_world(tmp_path)
    request = replace(ask(contact), words="I have the tickets. Do not be cross about the rain!")
    *_, draft = assistant.write(request)
    assert [line.text for line in draft.lines[:2]] == ["I have the tickets.", "Do not be cross about the rain!"]
    assert draft.share["you"] > 0


def test_a_sentence_typed_beside_the_act_is_the_users_own(tmp_path: Path) -> None:
    """What the purpose says beside its act word for word is marked as the user's; what had to be turned is plain."""
    assistant, contact = open_world(tmp_path)
    *_, draft = assistant.write(replace(ask(contact), purpose="20 min on my plan. The map is done. She has the key"))
    by = {line.text: line.by for line in draft.lines}
    assert by["The map is done."] is Author.YOU
    assert Author.YOU not in {who for text, who in by.items() if "key" in text}


def test_a_doubtful_reading_blocks_until_the_line_is_the_users_own(tmp_path: Path) -> None:
    """A purpose that may mean another doer keeps the letter from being ready; the line in own words settles it."""
    assistant, contact = open_world(tmp_path)
    *_, draft = assistant.write(ask(contact, "take the boxes on Friday"))
    asked = [f for f in draft.findings if f.check == "doubt"]
    at = asked[0].line
    assert (len(asked), draft.ready) == (1, False)
    lines = ["Could you take the boxes on Friday?" if n == at else x.text for n, x in enumerate(draft.lines, 1)]
    assert not [f for f in assistant.edit(draft, lines).findings if f.check == "doubt"]


def test_an_empty_purpose_is_refused(tmp_path: Path) -> None:
    """Nothing is written and nothing saved."""
    assistant, contact = open_world(tmp_path)
    with pytest.raises(EmptyPurpose):
        list(assistant.write(ask(contact, "  ")))
    assert assistant.drafts() == []


def test_what_is_never_to_be_said_reaches_no_prompt_and_no_draft(tmp_path: Path) -> None:
    """A stored fact at sharing level never is not among what is sent or written."""
    model = ScriptedModel(echo)
    assistant, contact = open_world(tmp_path, model=model)
    assistant.add_fact(contact, "You are leaving Corvane to read plans for a rival.", sharing=Sharing.NEVER)
    assistant.add_fact(contact, "You read my first plan in March.")
    *_, draft = assistant.write(ask(contact))
    sent = " ".join(m.content for call in model.history for m in call.messages)
    assert ("rival" in sent, "rival" in draft.text, "first plan" in draft.text) == (False, False, True)


def test_the_users_own_words_that_give_a_confidence_away_block(tmp_path: Path) -> None:
    """A sentence with what was marked never to be said keeps the letter from being ready."""
    assistant, contact = open_world(tmp_path)
    rachel = assistant.add_contact("Rachel Osei", addresses=("rachel@tarnwell.example",))
    assistant.add_fact(rachel, "You are leaving Tarnwell in January.", sharing=Sharing.NEVER)
    *_, draft = assistant.write(replace(ask(contact), words="Rachel leaves Tarnwell soon."))
    found = [(f.severity, f.line) for f in draft.findings if f.check == "confidence"]
    assert (found, draft.ready) == ([(Severity.BLOCK, 1)], False)


def test_facts_of_another_contact_never_come_in(tmp_path: Path) -> None:
    """Only this contact's facts and the user's own are offered, however well another's would fit."""
    assistant, contact = open_world(tmp_path)
    other = assistant.add_contact("Daniel Weiss", addresses=("weiss@rail.example",))
    assistant.add_fact(other, "You read my plan in twenty minutes before Friday.")
    offered = [fact.text for fact, _ in assistant.suggest_facts(ask(contact))]
    assert offered == []


CHANNELS = [(Channel.EMAIL, True), (Channel.MESSAGE, False), (Channel.LINKEDIN_NOTE, False)]


@pytest.mark.parametrize(("channel", "subject"), CHANNELS)
def test_only_a_mail_has_a_subject(tmp_path: Path, channel: Channel, subject: bool) -> None:
    """Notes and messages go without one."""
    assistant, contact = open_world(tmp_path)
    *_, draft = assistant.write(replace(ask(contact), channel=channel))
    assert bool(draft.subject) is subject


def test_a_note_keeps_to_its_300_characters(tmp_path: Path) -> None:
    """Lines that matter least go; the ask itself stays."""
    assistant, contact = open_world(tmp_path)
    facts = [f"You sent me report number {n} about the nightly freight plan in May." for n in range(2, 9)]
    *_, draft = assistant.write(
        replace(ask(contact, "20 minutes before Friday to read my plan", *facts), channel=Channel.LINKEDIN_NOTE)
    )
    assert len(draft.text) <= 300
    assert "ask" in {line.move for line in draft.lines}


SUPPOSED = [
    ("nothing on record", (), "thank him for reviewing my resume", "Nothing on record"),
    (
        "a denial on record",
        (("2026-05-04", "About your resume: I never read the resume, sorry."),),
        "thank him for reading my resume",
        "speak against",
    ),
    (
        "on record",
        (("2026-05-04", "I have reviewed your resume and marked two lines."),),
        "thank him for reviewing my resume",
        "",
    ),
]


@pytest.mark.parametrize(("why", "received", "purpose", "said"), SUPPOSED, ids=[row[0] for row in SUPPOSED])
def test_a_past_that_the_purpose_supposes_is_held_against_the_records(
    tmp_path: Path, why: str, received: tuple[tuple[str, str], ...], purpose: str, said: str
) -> None:
    """The user's word stands, but a letter says where the records are silent or speak against it."""
    assistant, contact = open_world(tmp_path, received=received)
    *_, draft = assistant.write(Request(Kind.THANKS, contact, purpose))
    found = [f.message for f in draft.findings if f.check == "record"]
    assert bool(found) is bool(said)
    assert all(said in message for message in found)


def test_an_edited_line_is_the_users_and_undo_brings_the_old_one_back(tmp_path: Path) -> None:
    """Editing makes a version; undo returns to the one before."""
    assistant, contact = open_world(tmp_path)
    *_, draft = assistant.write(ask(contact, "20 minutes before Friday to read my plan", MET))
    texts = [line.text for line in draft.lines]
    edited = assistant.edit(draft, ["We met in the rain.", *texts[1:]])
    back = assistant.undo(draft.id)
    assert (edited.lines[0].by, edited.lines[0].text, back.lines) == (Author.YOU, "We met in the rain.", draft.lines)


def test_the_eml_file_opens_as_a_draft_to_the_contact(tmp_path: Path) -> None:
    """It is unsent, addressed to the contact's own address, in CRLF, with the letter's text."""
    from email import message_from_bytes, policy

    assistant, contact = open_world(tmp_path)
    *_, draft = assistant.write(ask(contact))
    data = assistant.email_file(draft)
    mail = message_from_bytes(data, policy=policy.default)
    assert (mail["X-Unsent"], mail["To"], mail["Subject"]) == (
        "1",
        "Daniel Reyes <daniel@corvane.example>",
        draft.subject,
    )
    assert mail.get_content().strip().replace("\r\n", "\n") == draft.text
    assert b"\n" not in data.replace(b"\r\n", b"")


KEPT = [
    ("only the date is shared", "You were ill in October.", "You lent me your book on SQL in October.", False),
    ("the matter itself", "You were ill in October.", "I hope you are no longer ill.", True),
    ("an amount", "I would accept 48,000 pounds a year.", "My hope is for 48,000 pounds.", True),
    ("a year, and nothing of the amount", "I would accept 48,000 pounds a year.", "We met last year.", False),
]


@pytest.mark.parametrize(("why", "kept", "words", "told"), KEPT, ids=[row[0] for row in KEPT])
def test_a_confidence_is_told_by_its_matter_not_by_its_date(
    tmp_path: Path, why: str, kept: str, words: str, told: bool
) -> None:
    """What was marked never to be said blocks where the letter touches what it is about, and nowhere else."""
    assistant, contact = open_world(tmp_path)
    assistant.add_fact(contact if "You" in kept else None, kept, sharing=Sharing.NEVER)
    *_, draft = assistant.write(replace(ask(contact), words=words))
    assert any(f.check == "confidence" for f in draft.findings) is told


def test_a_bare_thank_you_is_not_answered(tmp_path: Path) -> None:
    """A model that answers the thanks instead of writing it is not taken at its word."""
    assistant, contact = open_world(tmp_path, model=lambda _: "You're welcome!")
    *_, draft = assistant.write(Request(Kind.THANKS, contact, "your time"))
    assert draft.lines[0].text == "Thank you for your time."


def test_a_greeting_in_the_users_own_words_is_the_only_one(tmp_path: Path) -> None:
    """Who begins with "Dear Daniel" is not greeted twice."""
    assistant, contact = open_world(tmp_path)
    *_, draft = assistant.write(replace(ask(contact), words="Dear Daniel, it has been four years already!"))
    assert draft.text.startswith("Dear Daniel, it has been four years already!")
