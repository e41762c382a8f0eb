# ruff: noqa: E501  one case a line
"""What a letter newly promises: sentences that do, and everything that repeats, mentions, offers or only sounds so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.bootstrap import grammar, splitter
from assistant.distil.drafted import new_promises
from assistant.distil.said.quoting import stands
from assistant.distil.said.tongue import guess_language
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact
from assistant.domain.ledger import Party, Promise, PromiseState, Standing
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.requests import Kind

TODAY = date(2026, 11, 21)  # a Saturday
JANE = Contact("c1", "Jane Doe", ("jane@example.org",))
FRIDAY = date(2026, 11, 27)

# A sentence, what is to be noted ("-": nothing), and the day; all of it written on 21 November 2026.
TABLE = """
I will send you my notes by Friday.             | I said I would send you my notes by Friday, 27 November. | 2026-11-27
I'll call you on Monday.                        | I said I would call you on Monday, 23 November.          | 2026-11-23
I promise to send you the photos.               | I said I would send you the photos.                      |
I'll be in touch next week.                     | I said I would be in touch by 27 November.               | 2026-11-27
I will review your resume by Friday.            | I said I would review your resume by Friday, 27 November. | 2026-11-27
Ich schicke dir meine Notizen bis Freitag.      | Ich habe gesagt, ich schicke dir meine Notizen bis Freitag, den 27. November. | 2026-11-27
Ich melde mich nächste Woche bei dir.           | Ich habe gesagt, ich melde mich bis zum 27. November bei dir. | 2026-11-27
As discussed, I'll send you the agenda on Monday. | I said I would send you the agenda on Monday, 23 November. | 2026-11-23
I'll keep it short: I'll send you the list tomorrow. | I said I would send you the list on 22 November. | 2026-11-22
As promised, I will send you my notes by Friday. | - | a mention
As I said, I'll send you the slides tomorrow.   | - | a mention
I promised to send you my notes by Friday.      | - | a mention
I said I would send you my notes by 6 November. | - | a mention
I said I would send you my notes, and I did.    | - | a mention of what is done
I still owe you the comments on chapter two.    | - | a debt that is owned up to
I will keep my promise to send you the notes.   | - | a mention
I offered to read your plan.                    | - | an offer of before
If you like, I will send you my notes.          | - | a condition
Send me your plan and I'll read it.             | - | a bargain
I can send you my notes by Friday.              | - | an offer
I'd be glad to review your resume.              | - | an offer
I could read your plan next week.               | - | an offer
Shall I send you my notes by Friday?            | - | a question
Could you send me your notes by Friday?         | - | a request
Tom said he will send you the notes by Friday.  | - | another's promise
I will keep it to 20 minutes.                   | - | the size of the request
I won't take more than 20 minutes.              | - | the size of the request
I will never forget your help.                  | - | a courtesy
I will understand if you are busy.              | - | an easy way out
I am going to Leeds next week.                  | - | a plan
Sure, I'll do it when pigs fly.                 | - | a joke
Wie versprochen schicke ich dir die Notizen bis Freitag. | - | a mention
Ich habe versprochen, dir die Notizen zu schicken. | - | a mention
Ich kann dir gerne meine Notizen schicken.      | - | an offer
Wenn du magst, schicke ich dir meine Notizen.   | - | a condition
Je vous enverrai mes notes vendredi.            | - | a language that the rules do not read
"""


def letter(*lines: str, sign_off: str = "Best,\nAda", facts: tuple[Fact, ...] = ()) -> Draft:
    """A finished letter to Jane of these sentences."""
    return Draft(
        "d1",
        Kind.ASK,
        JANE,
        greeting="Hi Jane,",
        lines=tuple(Line(text, "own words", Author.YOU, facts, opens=True) for text in lines),
        sign_off=sign_off,
        finished=True,
    )


def promised(draft: Draft, *known: Promise) -> list[Promise]:
    """What it newly promises beside the ``known``."""
    return new_promises(
        draft, known, me=Me("Ada Miller"), today=TODAY, parse=grammar(), split=splitter(), language=guess_language
    )


def noted(what: str = "I said I would send you my notes by Friday, 27 November.", **changes: object) -> Promise:
    """A promise to Jane on record since October."""
    quote = "I will send you my notes by Friday."
    made = date(2026, 10, 1)
    return replace(Promise("p1", JANE.id, Party.ME, what, made, FRIDAY, source="<1@x>", quote=quote), **changes)


@pytest.mark.parametrize("row", TABLE.strip().splitlines(), ids=lambda row: row.partition("|")[0].strip())
def test_one_sentence(row: str) -> None:
    """A new promise is told in the voice of the letter, with its day and its literal words; all else is not one."""
    text, what, due = (cell.strip() for cell in row.split("|"))
    found = promised(letter("It was good to see you in May.", text))

    assert [what] * (what != "-") == [one.what for one in found]
    for one in found:
        assert (one.due.isoformat() if one.due else "") == due
        assert stands(one.quote or "", text)
        assert (one.who, one.made, one.source) == (Party.ME, TODAY, "draft:d1")
        assert (one.standing, one.certainty) == (Standing.ACCEPTED, 1.0)


@pytest.mark.parametrize(
    ("sign_off", "quote"),
    [
        ("Best,\nAda\n\nPS: I'll bring the book on Thursday.", "PS: I'll bring the book on Thursday."),
        ("Liebe Grüße\nAda\nPS: Ich bringe dir das Buch am Donnerstag mit.", "PS: Ich bringe dir das Buch am Donnerstag mit."),
    ],
)  # fmt: skip
def test_postscript(sign_off: str, quote: str) -> None:
    """What stands under the sign-off counts too."""
    german = "Liebe" in sign_off
    body = "Danke für deine Mail und die schönen Fotos." if german else "Thank you for your mail."
    assert [(quote, date(2026, 11, 26))] == [(one.quote, one.due) for one in promised(letter(body, sign_off=sign_off))]


def test_several_in_one_letter() -> None:
    """Each deed is one promise, in the letter's order; one that is said twice is told once."""
    draft = letter(
        "I will send you my notes.", "I'll call you on Monday.", "Do not worry, I will send you my notes.", "Thank you."
    )
    assert [one.quote for one in promised(draft)] == ["I will send you my notes.", "I'll call you on Monday."]


# What is on record, and whether the letter's "I will send you my notes by Friday." is new beside it.
BESIDE = [
    (noted(), False, "the very words, and still open"),
    (noted(quote="Notes by Friday, I swear I'll send them."), False, "the same deed for the same day"),
    (noted(due=date(2026, 11, 6), quote="You'll have my notes soon."), True, "the same deed for another day"),
    (noted("I said I would read your notes.", quote="I'll read your notes.", due=None), True, "another deed"),
    (noted(state=PromiseState.KEPT), True, "the same words, but kept seven weeks ago"),
    (noted(state=PromiseState.KEPT, made=date(2026, 11, 20)), False, "these very words, kept since yesterday"),
    (noted(standing=Standing.REJECTED, made=date(2026, 1, 1)), False, "words that are never to be proposed again"),
    (noted(standing=Standing.REJECTED, quote="I'll send notes"), True, "other words were rejected"),
    (noted(standing=Standing.PROPOSED), False, "it waits for a yes already"),
    (noted(who=Party.THEM), True, "theirs, not mine"),
    (noted(source="draft:d1"), False, "noted with this very letter"),
    (noted(source="draft:d1", quote="I will send you my notes by Monday."), True, "what this letter said before"),
]


@pytest.mark.parametrize(("known", "new", "why"), BESIDE, ids=[row[2] for row in BESIDE])
def test_beside_the_ledger(known: Promise, new: bool, why: str) -> None:
    """A promise on record is not new again."""
    assert new is bool(promised(letter("I will send you my notes by Friday."), known))


def test_line_that_rests_on_a_promise() -> None:
    """A line that cites a promise on record says it again; with another day it is a new one."""
    fact = Fact("p1", "I said I would lend you the atlas.", JANE.id)
    known = noted("I owe you the atlas.", quote="The atlas is on its way to you", due=None)

    assert promised(letter("I will bring you the big book.", facts=(fact,)), known) == []
    assert len(promised(letter("I will bring you the big book on Monday.", facts=(fact,)), known)) == 1


def test_empty_letter() -> None:
    """A letter without lines promises nothing."""
    assert promised(letter()) == []
