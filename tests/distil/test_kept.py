"""What later words on record say about a promise."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.bootstrap import grammar, splitter
from assistant.distil.kept.settling import settle
from assistant.distil.promises.finding import find_promises
from assistant.distil.said.sentences import said_in
from assistant.distil.said.tongue import guess_language
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import Promise, PromiseState

NOTES = "I'll send you my notes on the migration by Friday."
PLAN = "I'll read your plan this week."
KEPT, OPEN, BROKEN, RELEASED = PromiseState.KEPT, PromiseState.OPEN, PromiseState.BROKEN, PromiseState.RELEASED


def mail(text: str, *, mine: bool, day: int, thread: str = "t") -> Interaction:
    """A mail of a day in November 2026."""
    return Interaction(
        id=f"m{day}",
        when=datetime(2026, 11, day, 9, tzinfo=UTC),
        channel=Channel.EMAIL,
        direction=Direction.SENT if mine else Direction.RECEIVED,
        subject="",
        text=text,
        raw=text,
        source=f"m{day}@x.example",
        sender=Identity("X", "x@x.example"),
        recipients=(Identity("Y", "y@x.example"),),
        thread=thread,
    )


def settled(*mails: Interaction) -> list[Promise]:
    """The promises in the mails, with their states."""
    said = said_in(mails, split=splitter(), language=guess_language)
    return settle(find_promises(said, parse=grammar(), contact_id="c"), said, parse=grammar())


# The user promised on the 4th; then somebody wrote on the 9th.
LATER = [
    (NOTES, True, "Here are the notes I promised.", KEPT, "the thing itself"),
    (NOTES, True, "As promised, my notes are attached.", KEPT, "the thing itself"),
    (NOTES, True, "Attached.", KEPT, "the only promise that is open"),
    (NOTES, True, "I've just sent you the notes.", KEPT, "told as done"),
    (NOTES, False, "Thanks for sending the notes!", KEPT, "thanked for"),
    (NOTES, False, "Your notes arrived, they are very helpful.", KEPT, "arrived"),
    (NOTES, False, "Got your notes on the migration, thank you.", KEPT, "arrived"),
    (NOTES, False, "Thanks in advance for the notes.", OPEN, "not yet"),
    (NOTES, False, "Did you get round to the notes?", OPEN, "a question"),
    (NOTES, False, "Thanks for offering to send the notes.", OPEN, "an offer was thanked for"),
    (NOTES, False, "Thanks for the lovely dinner.", OPEN, "another thing"),
    (NOTES, False, "Here are the notes of our meeting.", OPEN, "sent by the other side"),
    (NOTES, True, "Here is the photo of the dog.", OPEN, "another thing"),
    (NOTES, True, "I'll send the notes tomorrow.", OPEN, "only promised again"),
    (NOTES, True, "I haven't sent the notes yet, sorry.", OPEN, "said to be open"),
    (NOTES, False, "No need to send the notes any more, we are through.", RELEASED, "waved away"),
    (NOTES, False, "Don't worry about the notes, Tom had a copy.", RELEASED, "waved away"),
    (NOTES, False, "Forget about the notes.", RELEASED, "waved away"),
    (NOTES, True, "I'm afraid I won't be able to send the notes after all.", BROKEN, "taken back"),
    (NOTES, False, "You never sent the notes.", BROKEN, "said to be broken"),
    (PLAN, True, "I read your plan last night.", KEPT, "told as done"),
    (PLAN, True, "I've looked through your plan and have three remarks.", KEPT, "told as done, in another word"),
    (PLAN, False, "Thank you for reading my plan so carefully.", KEPT, "thanked for"),
    ("I'll introduce you to Callum.", True, "Callum, meet Priya. Priya, this is Callum.", KEPT, "done by the mail"),
    ("I'll call you on Friday.", False, "Thanks for calling on Friday!", KEPT, "thanked for, with no thing named"),
    ("I'll call you on Friday.", True, "Sorry, I failed to call you.", BROKEN, "said to be broken"),
    ("Ich schicke dir die Unterlagen bis Freitag.", True, "Anbei die Unterlagen.", KEPT, "the thing itself"),
    ("Ich schicke dir die Unterlagen bis Freitag.", False, "Danke für die Unterlagen!", KEPT, "thanked for"),
    ("Ich schicke dir die Unterlagen bis Freitag.", False, "Die Unterlagen brauche ich nicht mehr.", RELEASED, "waved"),
    (NOTES, False, "Your remarks came on Saturday.", KEPT, "arrived, under another name"),
    (NOTES, True, "I said Friday and forgot the notes, they are here now.", BROKEN, "owned up to being late"),
    (NOTES, False, "The notes are for the board, I think.", OPEN, "only spoken of"),
    ("You'll hear from me by the 8th.", True, "The committee said yes.", KEPT, "heard of, in time"),
    ("I'll come over on Saturday at ten.", False, "It was so good to see you on Saturday.", KEPT, "having met"),
    ("I'll translate your letter by Sunday.", True, "The translation is ready.", KEPT, "the deed stands for the thing"),
    ("Ich überweise dir morgen das Startgeld.", False, "Dein Geld ist angekommen.", KEPT, "a part of the word"),
    ("Ich schicke dir die Unterlagen bis Freitag.", True, "Wie versprochen hier die Unterlagen.", KEPT, "the thing"),
    (NOTES, False, "You absolute star, that saved my week.", KEPT, "gladness after its day"),
    (NOTES, False, "Ohne dich wäre ich untergegangen!", KEPT, "gladness after its day, in another language"),
    (NOTES, True, "Uploaded last night, at last.", KEPT, "reported by who promised it"),
    (NOTES, False, "Thanks for letting me know.", OPEN, "thanks for words alone"),
    (NOTES, False, "Thank you so much for the plums.", OPEN, "thanks for another thing"),
    (NOTES, True, "Mea culpa, I never wrote them.", BROKEN, "owned up to, naming nothing"),
    (NOTES, False, "Please save yourself the trouble with the notes.", RELEASED, "waved away"),
]  # fmt: skip


@pytest.mark.parametrize(("promise", "mine", "later", "state", "why"), LATER)
def test_later_words_settle_a_promise(promise: str, mine: bool, later: str, state: PromiseState, why: str) -> None:
    """The same thing done by who promised it, or thanked for, keeps it; waving it away releases it."""
    first = settled(mail(promise, mine=True, day=4), mail(later, mine=mine, day=9))[0]
    assert (first.state, first.kept_by) == (state, "m9@x.example" if state is KEPT else None), why


def test_a_bare_as_promised_settles_nothing_where_two_are_open() -> None:
    """With two open promises, nobody knows which one was meant."""
    promises = settled(
        mail(NOTES, mine=True, day=4), mail(PLAN, mine=True, day=5), mail("Done, as promised.", mine=True, day=9)
    )
    assert [p.state for p in promises] == [OPEN, OPEN]


def test_of_two_the_one_that_is_named_is_kept() -> None:
    """The thing decides which promise was kept."""
    promises = settled(
        mail(NOTES, mine=True, day=4), mail(PLAN, mine=True, day=5), mail("I read your plan.", mine=True, day=9)
    )
    assert [p.state for p in promises] == [OPEN, KEPT]


def test_what_came_before_keeps_nothing() -> None:
    """Only words after the promise count."""
    promises = settled(mail("Here are the notes.", mine=True, day=2), mail(NOTES, mine=True, day=4))
    assert [p.state for p in promises] == [OPEN]


def test_broken_and_then_kept_is_kept() -> None:
    """Late is kept."""
    promises = settled(
        mail(NOTES, mine=True, day=4),
        mail("You never sent the notes.", mine=False, day=8),
        mail("Here are the notes.", mine=True, day=9),
    )
    assert [(p.state, p.made) for p in promises] == [(KEPT, date(2026, 11, 4))]
