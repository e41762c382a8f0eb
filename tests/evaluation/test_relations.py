"""Who does what in a sentence, as the oracle reads it."""

from __future__ import annotations

import pytest

from assistant.evaluation.relations import counted_in, owned_in, relations_in
from tests.evaluation.bakery import parse

READ = [
    ("You introduced me to Priya in April.", ["you introduce past"], "active"),
    ("I introduced you to Priya in April.", ["i introduce past"], "the other way round"),
    ("I was introduced to Priya by you.", ["you introduce past"], "a passive that names who does it"),
    ("The plan was approved in May.", ["plan approve(passive) past"], "a passive that does not"),
    ("You read my proposal and sent three notes.", ["you read none", "you send past"], "and: who did the second"),
    ("Priya wrote the report and you checked the figures.", ["priya write past", "you check past"], "two people"),
    ("You and I met in Athlone.", ["we meet past"], "both of us"),
    ("I asked you to review my plan.", ["i ask past", "you review aim"], "who is asked does it"),
    ("You asked me to review your plan.", ["you ask past", "i review aim"], "the other way round"),
    ("You helped me prepare the talk.", ["you help past", "i prepare none"], "who is helped does it"),
    ("You offered to look over my plan.", ["you offer past", "you look aim"], "offered is not done"),
    ("You plan to open a shop in May.", ["you plan now", "you open aim"], "planned is not done"),
    ("I managed to open a shop.", ["i manage past", "i open none"], "managed is done"),
    ("Thank you for reviewing my plan.", ["- thank now", "you review done"], "the reader is thanked"),
    ("Thanks for introducing me to Maeve.", ["you introduce done"], "without a verb"),
    ("Thanks to Priya for sending the report.", ["priya send done"], "somebody else is thanked"),
    ("I am grateful to Priya for checking the figures.", ["i be now", "priya check done"], "so, too"),
    (
        "Thank you for introducing me to Priya and sending the notes.",
        ["- thank now", "you introduce done", "you send done"],
        "for two things",
    ),
    ("You sent the notes that helped me most.", ["you send past", "note help past"], "what helped was the notes"),
    ("Priya, who runs the clinic, called me.", ["priya run now", "priya call past"], "a clause about the subject"),
    ("The plan that I wrote was approved.", ["i write past", "plan approve(passive) past"], "about the object"),
    ("I have never written a business case.", ["i not write past"], "never"),
    ("You did not read the plan.", ["you not read past"], "not, and the tense of the helper"),
    ("I have no experience with React.", ["i not have now"], "no before the thing"),
    ("You will move to Leeds in May.", ["you move open"], "not yet"),
    ("Could you spare 20 minutes?", ["you spare open"], "asked"),
    (
        "If the budget is approved, you could ask again.",
        ["budget approve(passive) aim", "you ask open"],
        "on condition",
    ),
    ("You said that you would look at it.", ["you say past", "you look open"], "what was said"),
    ("Having read your notes, I passed the exam.", ["i read none", "i pass past"], "before that"),
    ("I start on 1 June.", ["i start now"], "a plan in the present"),
]


@pytest.mark.parametrize(("text", "expected", "why"), READ, ids=[text for text, *_ in READ])
def test_who_does_what(text: str, expected: list[str], why: str) -> None:
    """Each verb with who does it, whether it is denied, and when."""
    told = [
        f"{one.subject or '-'} {'not ' if one.denied else ''}{one.verb}{'(passive)' if one.passive else ''} {one.time}"
        for one in relations_in(parse(text))
    ]

    assert expected == told, why


def test_things_belong_to_their_verb() -> None:
    """Names, nouns and numbers stand with the verb of their own clause."""
    first, second = relations_in(parse("You introduced me to Priya in April, and I sent 3 notes in May."))

    assert first.things == {"priya", "april"}
    assert second.things == {"3", "note", "may"}


def test_whom_it_is_done_to() -> None:
    """Persons and names that something is done to, by their place in the sentence."""
    assert relations_in(parse("You introduced me to Priya."))[0].whom == {"i", "priya"}
    assert relations_in(parse("I sent you the notes."))[0].whom == {"you"}


def test_whose_it_is_and_what_is_counted() -> None:
    """Owners with their things, and numbers with the nouns beside them."""
    assert owned_in(parse("Your notes on my lease and Priya's plan helped.").tokens) == {
        ("you", "note"), ("i", "lease"), ("priya", "plan"),
    }  # fmt: skip
    counted = dict(counted_in(parse("I have 12 ovens and 40 customers.").tokens))
    assert "oven" in counted["12"]
    assert "customer" in counted["40"]
    assert "oven" not in counted["40"]
