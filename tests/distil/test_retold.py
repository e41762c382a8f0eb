# ruff: noqa: E501  a row of a table is one line
"""What is only told again or copied is nobody's now; thanks find the deed that they are for in any form of its words."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.bootstrap import grammar
from assistant.distil.favours.deed_roots import roots
from assistant.distil.favours.finding import find_favours
from assistant.distil.favours.thanked import mark_thanked
from assistant.distil.promises.wording import unmarked
from assistant.distil.said.copied import Written
from assistant.distil.said.said_now import said_now
from assistant.distil.said.sentences import Said
from assistant.domain.ledger import Party

DAY = date(2026, 9, 2)

NOW = """
me | You wrote: "Send me a plan for the churn service when you have one and I'll pick holes in it." |
me | On 13 October you wrote: “Send me a plan and I'll pick holes in it.” |
me | On 3 May I wrote: "I have sent your CV to Anna. I will call her on Friday." |
me | As you wrote in March: 'I have put in a good word for you and will call Anna.' |
me | You wrote that you would pick holes in my plan. |
me | You told me in May that your team is moving to Leeds. |
me | You offered in March to read my plan. |
me | You promised to send me the slides. |
me | You mentioned that you had sent my CV to Anna. |
me | I said I would send you my notes by Friday. |
me | I told you that I would send the report on Monday. |
me | Du hast im März angeboten, meinen Plan zu lesen. |
me | Am 4. Mai schriebst du: „Ich habe deinen Lebenslauf an Anna geschickt.“ |
me | Ich hatte dir versprochen, dir die Notizen bis Freitag zu schicken. |
me | You offered to read my plan, and I'll send it on Friday. | and I'll send it on Friday.
me | You introduced me to Priya, and on 13 October you wrote: "Send me a plan." | You introduced me to Priya
me | As I promised, I'll send you the slides on Friday. | As I promised, I'll send you the slides on Friday.
me | You wrote me a reference. | You wrote me a reference.
me | You mentioned me to your VP. | You mentioned me to your VP.
me | I told Anna that you carve like a master. | I told Anna that you carve like a master.
me | Thank you for reading "The Long Way Round" to my class. | Thank you for reading "The Long Way Round" to my class.
them | You said you would send me your plan by Friday. | You said you would send me your plan by Friday.
them | You wrote: "I'll send you the deck on Friday." |
"""


@pytest.mark.parametrize("row", NOW.strip().splitlines())
def test_what_is_said_now(row: str) -> None:
    """Speech in quotation marks is nobody's now, and the user's retelling is no new word; the rest stays."""
    by, text, rest = (part.strip() for part in row.split("|"))
    one = Said(text, "i1", "m1", DAY, Party(by))
    assert [left.text for left in said_now([one])] == ([rest] if rest else [])


def test_what_was_copied() -> None:
    """Sentences of the other side's mail are left out with the greeting and the sign-off beside them."""
    mine = ["Hi Daniel,", "I started a runbook on the train this morning.", "Three headings so far.", "Best,", "Maya"]
    written = Written()
    written.add(mine)
    assert written.without(["Good to hear.", "Best,", "Daniel", *mine]) == ["Good to hear.", "Best,", "Daniel"]
    assert written.without(["Best,", "Maya"]) == ["Best,", "Maya"]


THANKED = [
    ("I edited your CV last night.", "Thank you for the edits, I have sent the application with them."),
    ("I have introduced you to Anna.", "Thank you for the introduction, she called at once."),
    ("I lent you my tent for the weekend.", "Thanks for the loan, it kept us dry."),
    ("I recommended you to Anna.", "Many thanks for the recommendation."),
]


@pytest.mark.parametrize("thread", ["t1", "t2"])
@pytest.mark.parametrize(("told", "thanks"), THANKED)
def test_thanks_are_for_the_deed(told: str, thanks: str, thread: str) -> None:
    """In its thread or within two weeks they thank for it, and are no second favour."""
    said = [
        Said(told, "i1", "m1", DAY, Party.THEM, thread="t1"),
        Said(thanks, "i2", "m2", date(2026, 9, 3), Party.ME, thread=thread),
    ]
    [favour] = mark_thanked(find_favours(said, parse=grammar(), contact_id="c1"), said)
    assert (favour.source, favour.thanked) == ("m1", "m2")


@pytest.mark.parametrize(
    ("deed", "thing", "same"),
    [("edited", "edits", True), ("lent", "loan", True), ("corrected", "corrections", True), ("edited", "cake", False)],
)
def test_roots(deed: str, thing: str, same: bool) -> None:
    """A deed and its noun have their root in common."""
    assert (roots(deed) == roots(thing)) is same


@pytest.mark.parametrize(
    ("text", "bare"),
    [("“Send it.”", "Send it."), ('You wrote: "Send it."', 'You wrote: "Send it."')],
)
def test_marks_are_closed(text: str, bare: str) -> None:
    """Only marks around the whole are taken off."""
    assert unmarked(text) == bare
