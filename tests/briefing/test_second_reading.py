"""What the second strict reading of the briefs found, and what holds since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from assistant.briefing.saying import ago
from assistant.domain.briefs import Section as S
from assistant.domain.contacts import Contact
from assistant.domain.facts import Origin, Sharing
from assistant.domain.interactions import Identity, Interaction
from assistant.domain.ledger import PromiseState
from tests.briefing.people import RUTH, TODAY, brief_on, fact, favour, mail, promise, texts

MOVED = replace(RUTH, addresses=("ruth@lanyard.example", "ruth@old.example"), title=None, organisation=None)


def _to(one: Interaction, address: str) -> Interaction:
    return replace(one, recipients=(Identity("Ruth Abara", address),))


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-12-10", "in 19 days"), ("2027-01-18", "in 58 days"), ("2027-01-21", "in 2 months"),
     ("2026-11-02", "2 weeks ago"), ("2026-11-22", "tomorrow")],
)  # fmt: skip
def test_a_deadline_is_never_rounded_down(day: str, expected: str) -> None:
    """What is ahead is told in days for two months."""
    assert ago(date.fromisoformat(day), TODAY) == expected


@pytest.mark.parametrize(
    ("later", "lost"),
    [
        pytest.param(mail(2, "2026-03-22", "Somebody said that you wrote."), True, id="from elsewhere"),
        pytest.param(replace(mail(2, "2026-03-22", "Yes!"), in_reply_to="<1@mail.example>"), False, id="an answer"),
        pytest.param(mail(2, "2026-03-22", "Hi", sender=Identity("Ruth Abara", "ruth@old.example")), False, id="there"),
        pytest.param(mail(2, "2026-02-16", "<ruth@old.example>: user unknown", subject="Undelivered Mail",
                          sender=Identity("", "mailer-daemon@mail.example")), True, id="returned"),
    ],
)  # fmt: skip
def test_a_mail_that_never_came_is_no_contact(later: Interaction, lost: bool) -> None:
    """A mail that was returned, or went only where nothing ever came from, is told apart and not counted."""
    wrote = _to(mail(1, "2026-02-16", "How are you?", by_me=True), "ruth@old.example")
    said = mail(3, "2026-03-25", "I am well.")
    (line, *_) = texts(brief_on(MOVED, interactions=[wrote, later, said]), S.CONTACT)
    assert ("may never have arrived (16 February, to ruth@old.example)" in line) is lost
    assert ("by me" in line) is not lost


def test_an_automatic_acceptance_is_no_mail() -> None:
    """What a calendar program sent is not counted beside the meeting."""
    accepted = mail(1, "2026-05-21", "Ruth Abara has accepted this invitation.", subject="Accepted: Coffee")
    made = brief_on(interactions=[accepted, mail(2, "2026-05-20", "Send an invitation.")])
    assert texts(made, S.CONTACT)[0] == "1 mail, by Ruth, 6 months ago."


def test_the_other_page_of_one_name_is_pointed_to() -> None:
    """Where another entry has later exchanges, no silence is told, no import asked for, no title doubted."""
    other = Contact("home", "Ruth Abara", ("ruth@home.example",))
    home = Identity("Ruth Abara", "ruth@home.example")
    wrote = mail(9, "2026-10-07", "Please keep this to yourself: we close in May.", sender=home)
    on_both = partial(brief_on, namesakes=[other], exchanged=lambda _one: [wrote])
    old = on_both(interactions=[mail(1, "2025-05-17", "Good to meet you.", by_me=True)])
    assert texts(old, S.LAST)[0].endswith("See also Ruth Abara (ruth@home.example): 1 mail, 6 weeks ago.")
    assert "nothing came since" not in texts(old, S.LAST)[0]
    assert texts(old, S.NOW) == ["Editor at Lanyard Press."]
    assert "told something in confidence on 7 October" in texts(old, S.CAREFUL)[0]
    assert not any("import" in text for text in texts(on_both(), S.MISSING))


def test_a_confidence_is_told_whole() -> None:
    """In the words that ask for silence, with all that they cover, also where the user noted half of it."""
    said = "In confidence, please: I am leaving Lanyard in May. The list is sold. Please do not mention it to anyone."
    one = mail(1, "2026-11-06", f"Hi Ines,\n\n{said}")
    noted = replace(
        fact("You are leaving Lanyard in May.", sharing=Sharing.NEVER), origin=Origin.STATED, source=None, quote=None
    )
    (line,) = brief_on(interactions=[one], facts=[noted]).of(S.CAREFUL)
    assert (f"6 November, Ruth wrote: “{said}”" in line.text, line.private) == (True, True)


@pytest.mark.parametrize(
    ("what", "interactions", "expected"),
    [
        pytest.param("You sent me the report.",
                     [mail(1, "2026-04-28", "I have attached a report on ferries.")],
                     "You sent me the report. (28 April: “I have attached a report on ferries.”)", id="the deed"),
        pytest.param("You listened for an hour.", [], "You listened for an hour. (told on 1 May)", id="the telling"),
        pytest.param("You have put it on a stick.", None, "You put it on a stick. (1 May)", id="by whoever did it"),
    ],
)  # fmt: skip
def test_help_has_the_day_it_was_given(what: str, interactions: list[Interaction] | None, expected: str) -> None:
    """The day of thanks is told as that of the telling, unless a record has the day of the deed."""
    by_me = interactions is not None
    source = replace(mail(7, "2026-05-01", "Thank you.", by_me=by_me), source="<f@mail.example>")
    made = brief_on(interactions=[source, *(interactions or ())], favours=[favour(what)])
    assert [*texts(made, S.RECEIVED), *texts(made, S.TO_THANK)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If you ever need a second pair of eyes, ask me.", True),
        ("If I can ever help you with Danish, please write.", True),
        ("If you want to see it, come by for an afternoon.", True),
        ("If you know anybody, I would be grateful for a name.", False),
        ("If you were willing to speak, I would be glad.", False),
        ("If you can't come, I'll ask Tom.", False),
    ],
)
def test_an_offer_stands_in_their_words(text: str, expected: bool) -> None:
    """What they offered is quoted; what they ask for is not."""
    last = mail(2, "2026-11-01", "The proofs are in.")
    assert bool(brief_on(interactions=[mail(1, "2026-10-01", text), last]).of(S.OFFERED)) is expected


def test_what_is_owed_is_no_gift() -> None:
    """The user's note that they have it at hand stands beside the promise."""
    owed = promise("I said I would send you my notes on the migration.")
    ready = replace(fact("I can send you my seven pages of notes on the migration."), origin=Origin.STATED)
    made = brief_on(promises=[owed], facts=[ready])
    assert texts(made, S.OFFER) == []
    assert texts(made, S.MINE)[0].endswith(
        "At hand, as noted: I can send you my seven pages of notes on the migration."
    )


def test_what_the_ledger_has_not_and_what_still_waits() -> None:
    """A dated promise that was not read is quoted; one that its writer calls open is open."""
    wrote = mail(1, "2026-11-17", "I'll send the two lines by 2 December.", by_me=True)
    waits = mail(2, "2026-11-10", "The written comments are still on a desk.")
    kept = promise(
        "You said you would send me the written comments by 30 October.",
        mine=False, due="2026-10-30", state=PromiseState.KEPT, kept_by="<k@mail.example>",
    )  # fmt: skip
    made = brief_on(interactions=[wrote, waits], promises=[kept])
    assert texts(made, S.MINE) == [
        "Due 2 December, in 11 days: on 17 November I wrote: “I'll send the two lines by 2 December.”"
    ]
    assert "OVERDUE, was due 30 October" in texts(made, S.THEIRS)[0]


def test_a_need_keeps_its_condition_and_an_open_matter_is_no_promise() -> None:
    """Who is wanted stands with what is wanted; what was never answered is not said to be promised."""
    asks = mail(1, "2026-11-01", "You see, I am short of a speaker. Somebody from outside rail, if you know anyone.")
    need = replace(
        fact("You are short of a speaker.", topic="need"), source=asks.source, quote="I am short of a speaker."
    )
    debt = replace(fact("I never answered your notes of 6 March."), origin=Origin.STATED)
    made = brief_on(interactions=[asks], facts=[need, debt])
    assert "speaker. “Somebody from outside rail, if you know anyone.” (1 November)" in texts(made, S.OFFER)[0]
    assert texts(made, S.MINE) == ["no promise, but open: I never answered your notes of 6 March."]
