# ruff: noqa: E501  one case a line where it fits
"""Who to write to today: one table on what waits and what does not, and what the page holds at most."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from assistant.briefing.today import MOST, Found, today
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind
from assistant.domain.sending import FollowUp, Sent
from assistant.domain.today import Cue, Why
from assistant.sentences import split_sentences

DAY = date(2026, 11, 21)
PRIYA = Contact("priya", "Priya Raman", ("priya@oakmere.example",))
PROMISE = Promise("p", "priya", Party.ME, "I said I would send you my notes by 30 November.", DAY, date(2026, 11, 30))
FAVOUR = Favour("f", "priya", FavourDirection.RECEIVED, "You introduced me to Tom.", date(2026, 11, 2), "<1@x.example>")
FACT = Fact(
    "n", "You were promoted to head of data.", "priya", "<2@x.example>", when=date(2026, 11, 18), origin=Origin.RECORD
)
DRAFT = Draft("d", Kind.ASK, PRIYA, purpose="20 minutes of her time", finished=True)
MAIL = Interaction(
    "m", datetime(2026, 11, 16, 9, tzinfo=UTC), Channel.EMAIL, Direction.RECEIVED, "Notes",
    "It went well. Could you send me your notes?", "", "<3@x.example>", Identity("Priya", "priya@oakmere.example"),
    (Identity("Maya", "maya@a.example"),),
)  # fmt: skip


def before(days: int) -> date:
    return DAY - timedelta(days=days)


def cues(**found: object) -> tuple[Cue, ...]:
    return today(Found(**found), people={"priya": PRIYA}, day=DAY, split=split_sentences).cues  # type: ignore[arg-type]


SHOWN = [
    ("what I promised, before its day", {"promises": [PROMISE]}, Why.MINE, "Due 30 November, in 9 days: I said",
     Kind.OFFER, "send you my notes by 30 November"),
    ("overdue: the day that is past is not offered again", {"promises": [replace(PROMISE, due=before(3))]}, Why.MINE,
     "Overdue, was due 18 November: I said", Kind.OFFER, "send you my notes"),
    ("what they promised becomes a gentle ask",
     {"promises": [replace(PROMISE, who=Party.THEM, what="You said you would read my plan.", due=before(1))]},
     Why.THEIRS, "Overdue, was due 20 November: You said", Kind.ASK, "whether you could still read my plan"),
    ("words that are no plain promise lead to the brief",
     {"promises": [replace(PROMISE, what="On 2 November I wrote: “You get the notes.”")]}, Why.MINE,
     "Due 30 November, in 9 days: On 2 November", None, ""),
    ("a promise told in confidence is named and not quoted",
     {"promises": [replace(PROMISE, what="I said I would keep it to myself that you are ill, please tell nobody.")]},
     Why.MINE, "something told in confidence", None, ""),
    ("without a day, while it is fresh", {"promises": [replace(PROMISE, due=None, made=before(20))]}, Why.MINE,
     "Open since 1 November: I said", Kind.OFFER, "send you my notes by 30 November"),
    ("thanks that were never given", {"favours": [FAVOUR]}, Why.THANK,
     "No thanks of yours are on record since 2 November: You introduced me to Tom.", Kind.THANKS,
     "You introduced me to Tom."),
    ("a letter to come back to begins with its own purpose",
     {"follow_ups": [FollowUp(Sent(DRAFT, datetime(2026, 11, 10, tzinfo=UTC), Channel.EMAIL), before(2))]},
     Why.FOLLOW_UP, "Your ask of 10 November has no answer on record", Kind.ASK, "20 minutes of her time"),
    ("a question of theirs that nobody answered", {"mails": [("priya", MAIL)]}, Why.ANSWER,
     "Priya wrote 5 days ago, and no answer of yours is on record: “Could you send me your notes?”", None, ""),
    ("a delicate question is not quoted",
     {"mails": [("priya", replace(MAIL, text="Please tell nobody. Could you lend me money for the operation?"))]},
     Why.ANSWER, "no answer of yours is on record.", None, ""),
    ("news to be glad of", {"news": [FACT]}, Why.NEWS, "it may call for congratulations: You were promoted", None, ""),
    ("a loss that may be spoken of", {"news": [replace(FACT, text="You lost your match in the final.")]}, Why.NEWS,
     "a kind word may be due", None, ""),
    ("a letter that was begun", {"drafts": [DRAFT]}, Why.DRAFT, "Your ask is ready and not marked as sent.",
     Kind.ASK, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("found", "why", "text", "kind", "purpose"), [row[1:] for row in SHOWN], ids=[r[0] for r in SHOWN]
)
def test_what_waits_is_said_with_a_way_to_begin(
    found: dict[str, object], why: Why, text: str, kind: Kind | None, purpose: str
) -> None:
    """Each reason is one sentence, with the kind and the purpose that a letter can begin with."""
    (cue,) = cues(**found)
    assert text in cue.text
    assert (why, kind, purpose) == (cue.why, cue.kind, cue.purpose)


SILENT = [
    ("an appointment is over with its day", {"promises": [
        replace(PROMISE, what="I said I would come.", quote="I will come on Friday.", due=before(1))]}),
    ("kept", {"promises": [replace(PROMISE, state=PromiseState.KEPT)]}),
    ("of somebody who is not on record any more", {"promises": [replace(PROMISE, contact_id="gone")]}),
    ("theirs, for no day, and told only yesterday",
     {"promises": [replace(PROMISE, who=Party.THEM, due=None, made=before(1))]}),
    ("answered meanwhile", {"follow_ups": [
        FollowUp(Sent(DRAFT, datetime(2026, 11, 10, tzinfo=UTC), Channel.EMAIL), before(2), answered="<9@x.example>")]}),
    ("for a later day", {"follow_ups": [
        FollowUp(Sent(DRAFT, datetime(2026, 11, 10, tzinfo=UTC), Channel.EMAIL), DAY + timedelta(days=1))]}),
    ("a mail that asks nothing", {"mails": [("priya", replace(MAIL, text="It went well."))]}),
    ("somebody else's mail to both", {"mails": [("priya", replace(MAIL, sender=Identity("Tom", "tom@x.example")))]}),
    ("a mail to many", {"mails": [("priya", replace(MAIL, recipients=MAIL.recipients * 9))]}),
    ("no more than a greeting", {"mails": [("priya", replace(MAIL, text="How are you?"))]}),
    ("news that may only be alluded to", {"news": [replace(FACT, sharing=Sharing.ALLUDE)]}),
    ("news that calls for nothing", {"news": [replace(FACT, text="You work on a new scheduler.")]}),
]  # fmt: skip


@pytest.mark.parametrize("found", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_does_not_wait_is_not_said(found: dict[str, object]) -> None:
    """Nobody is called to mind without a reason that holds today."""
    assert cues(**found) == ()


def test_one_row_for_each_person_and_some_of_each_sort() -> None:
    """Twenty promises leave room for the thanks, nobody stands there twice, and what is overdue comes first."""
    people = {f"c{n}": Contact(f"c{n}", f"Person {n}") for n in range(30)}
    late = [replace(PROMISE, id=f"p{n}", contact_id=f"c{n}", due=before(n + 1)) for n in range(20)]
    owed = [replace(FAVOUR, id=f"f{n}", contact_id=f"c{n}") for n in range(19, 22)]
    found = today(Found(promises=late, favours=owed), people=people, day=DAY, split=split_sentences)
    assert len(found.cues) == len({cue.contact.id for cue in found.cues}) == MOST
    assert found.more
    assert [cue.why for cue in found.cues][-2:] == [Why.THANK, Why.THANK]
    assert found.cues[0].contact.id == "c0"
