"""What notes and mail tell that a letter cannot leave out: the deed, the thing still owed, what a vague ask means."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.bootstrap import grammar
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.drafting.anchors import Told, told_in
from assistant.drafting.mailed import noted, sentences_in
from assistant.drafting.news_subjects import stripped
from assistant.drafting.noted_deeds import noted_deeds
from assistant.drafting.still_owed import perhaps_kept, still_owed
from assistant.drafting.vague import is_vague, meant
from assistant.sentences import split_sentences

PARSE = grammar()
TODAY = date(2026, 9, 14)
SANA = Contact("c1", "Sana Malik", addresses=("sana@hilltop.example",))
ME = Me("Ines Falk", ("ines@hilltop.example",))
NAMES = ["Sana", "Malik", "Ines", "Falk"]


def _one(number: int, day: str, by: Direction, text: str) -> Interaction:
    me, them = Identity(ME.name, ME.addresses[0]), Identity(SANA.name, SANA.addresses[0])
    theirs = by is Direction.RECEIVED
    channel = Channel.NOTE if by is Direction.BETWEEN else Channel.EMAIL
    when = datetime.fromisoformat(day).replace(tzinfo=UTC)
    return Interaction(
        f"i{number}", when, channel, by, "Frames", text, text, f"<{number}@hilltop.example>",
        them if theirs else me, (me if theirs else them,), thread="t",
    )  # fmt: skip


def _told(*mails: tuple[str, Direction, str]) -> list[Told]:
    them = [_one(number, *mail) for number, mail in enumerate(mails)]
    facts = [fact for fact, _, _ in sentences_in(them, contact=SANA, split=split_sentences, me=ME)]
    facts += noted(them, contact=SANA, split=split_sentences)
    return told_in(them, facts, NAMES, PARSE)


STRIPPED = [
    ("She's home, and on her feet.", ["mom", "hospital"], "My mom is home, and on her feet."),
    ("She's slept well since.", ["mother"], "My mother has slept well since."),
    ("He's asleep.", ["mother"], "He's asleep."),
    ("We can stay until 2029, he signed.", ["landlord", "talk"], "We can stay until 2029, the landlord signed."),
    ("Tom was there, and he signed.", ["landlord"], "Tom was there, and he signed."),
    ("She's agreed, so she's out.", ["boss", "sister"], "She's agreed, so she's out."),
    ("Thanks, it grew.", [], "It grew."),
]


@pytest.mark.parametrize(("text", "about", "expected"), STRIPPED, ids=[row[0] for row in STRIPPED])
def test_whoever_news_is_of_is_named(text: str, about: list[str], expected: str) -> None:
    """ "She" or "he" in the user's news is the one relative or role of theirs that the purpose names, or stays."""
    assert stripped(text, about) == expected


NOTED = [
    (
        "Sana spent two hours on my CV and rewrote the summary.",
        ["You spent two hours on my CV and rewrote the summary."],
    ),
    (
        "sana came sat 9-5. hung all 14 prints, brought own ladder",
        ["You hung all 14 prints.", "You brought your own ladder."],
    ),
    ("Sana drove over, replaced the fan and wouldn't take any tip.", ["You replaced the fan."]),
    ("Sana said that her sister is leaving the firm.", []),
    ("Sana was tired and cried a lot.", []),
    ("sana taught sam 6 saturdays, brought worksheets", []),
    ("Good call with Sana, she will read my CV on Friday.", []),
    ("Spent two hours on my CV, then rang Sana.", []),
    ("Sana promised to read my CV.", []),
    ("fetched the trailer from sana, tyre is low", []),
]


@pytest.mark.parametrize(("note", "expected"), NOTED, ids=[row[0] for row in NOTED])
def test_a_note_tells_what_the_reader_did(note: str, expected: list[str]) -> None:
    """What the contact did stands in the letter's voice; what they said, felt or are to do does not."""
    notes = _told(("2026-08-20", Direction.BETWEEN, note))
    found = noted_deeds(notes, ["frame"], contact=SANA, me=ME, parse=PARSE, hidden=lambda _text: False)
    assert [piece.fact.text for piece in found] == expected


SENT, RECEIVED = Direction.SENT, Direction.RECEIVED
OWED = [
    (
        "still there",
        [("2026-05-06", SENT, "I still have your long ladder, I'll bring it.")],
        "I still have your long ladder.",
    ),
    ("theirs to say", [("2026-05-06", RECEIVED, "You still have my long ladder!")], "I still have your long ladder."),
    (
        "brought back",
        [
            ("2026-05-06", SENT, "I still have your ladder."),
            ("2026-05-09", RECEIVED, "Thanks for bringing the ladder."),
        ],
        "",
    ),
    (
        "one of two let go",
        [("2026-05-06", SENT, "I have your dough tub and your book."), ("2026-05-09", RECEIVED, "Keep the tub.")],
        "I still have your book.",
    ),
    (
        "something else came back",
        [("2026-05-06", SENT, "I still have your ladder."), ("2026-05-09", RECEIVED, "The van is back.")],
        "I still have your ladder.",
    ),
    ("a letter is no loan", [("2026-05-06", SENT, "I have your letter here.")], ""),
    (
        "an answer",
        [("2026-05-06", SENT, "I owe you an answer about the flour.")],
        "I still owe you an answer about the flour.",
    ),
    (
        "an answer, and mail since",
        [("2026-05-06", SENT, "I owe you an answer."), ("2026-05-07", SENT, "Rye, then.")],
        "",
    ),
    ("long ago", [("2025-05-06", SENT, "I still have your ladder.")], ""),
]


@pytest.mark.parametrize(("why", "mails", "expected"), OWED, ids=[row[0] for row in OWED])
def test_what_is_still_owed_is_owned_up_to(why: str, mails: list[tuple[str, Direction, str]], expected: str) -> None:
    """What the user still has of the reader's is said, unless a later mail speaks of it as given back or let go."""
    found = still_owed(_told(*mails), today=TODAY, hidden=lambda _text: False)
    assert " ".join(piece.fact.text for piece in found) == expected


KEPT = [
    (RECEIVED, "Thanks for dropping it off, did the boys like Saturn?", True),
    (RECEIVED, "Got the telescope, no scratch.", True),
    (SENT, "Here are the telescope and its case.", True),
    (RECEIVED, "Did the boys like Saturn?", False),
    (RECEIVED, "Thanks for the cake.", False),
]


@pytest.mark.parametrize(("by", "later", "expected"), KEPT, ids=[row[1] for row in KEPT])
def test_a_promise_that_may_be_kept_is_not_owned_up_to(by: Direction, later: str, expected: bool) -> None:
    """ "I have not forgotten" waits where a later mail may say that it was done."""
    owed = Fact("p", "I have not forgotten that I said I would bring the telescope back.", "c1", when=date(2026, 5, 1))
    assert perhaps_kept(owed, [_one(1, "2026-05-12", by, later)]) == expected


VAGUE = [
    (["catch"], True),
    (["advice", "sana"], True),
    (["coffee", "week"], True),
    (["something", "useful"], True),
    (["minute", "rail"], False),
    (["advice", "kanban"], False),
]


@pytest.mark.parametrize(("about", "expected"), VAGUE, ids=[" ".join(row[0]) for row in VAGUE])
def test_a_purpose_that_names_no_thing_is_vague(about: list[str], expected: bool) -> None:
    """Words for talk, time and help name nothing, nor do names."""
    assert is_vague(about, NAMES) == expected


def test_a_vague_ask_takes_up_the_standing_offer_and_its_matter() -> None:
    """ "his advice" is what the reader offered last, with what the user told them in the same thread."""
    told = _told(
        ("2026-08-20", SENT, "Two of my five hives are empty, I found no dead bees."),
        ("2026-08-22", RECEIVED, "Odd. Call me when you are back, evenings are best."),
    )
    found = meant(told, names=NAMES, parse=PARSE, today=TODAY, hidden=lambda _text: False)
    assert [piece.fact.text for piece in found] == [
        "On 22 August you wrote: “Call me when you are back, evenings are best.”",
        "Two of my five hives are empty, I found no dead bees.",
    ]
