"""The oracle: true lines pass, and each sort of invention is caught."""

from __future__ import annotations

import pytest

from assistant.evaluation.cards import Card
from assistant.evaluation.oracle import Sort
from tests.evaluation.bakery import oracle, read, row

TRUE = [
    ("You introduced me to Priya Nair on 14 April.", "as it stands"),
    ("On 14 April you introduced me to Priya Nair.", "in another order"),
    ("Thank you for introducing me to Priya Nair.", "as thanks"),
    ("I was introduced to Priya Nair by you.", "as a passive"),
    ("Eva Brandt wrote the permit.", "as an active"),
    ("You read my business plan in May, and I passed the inspection in September.", "two in one sentence"),
    ("Your notes on the lease helped me, and I am grateful.", "with a courtesy"),
    ("You offered to look over my lease in May.", "an offer as an offer"),
    ("I remember that you offered to look over my lease.", "remembered"),
    ("Could you look over my lease?", "asked"),
    ("Could you spare 20 minutes on the phone before 4 December to go through my lease?", "the request"),
    ("Would you have twenty minutes before 4 December?", "a number as a word"),
    ("If the council approves the permit, could you talk to the landlord?", "a condition as a condition"),
    ("I have no experience with wholesale.", "a limit"),
    ("I have never signed a lease.", "another limit"),
    ("I plan to open a second shop in spring.", "a plan as a plan"),
    ("You wrote: “Happy to look over your lease.”", "their own words"),
    ("On 12 May you wrote: “Happy to look over your lease.”", "with the right day"),
    ("You wrote: “I read your business plan.”", "their own words, which would be false as ours"),
    ("You helped me a lot.", "a courtesy, though somebody else helped with something"),
    ("I hope that you are well.", "a courtesy"),
    ("Thank you for your time.", "a courtesy"),
    ("If this does not suit you, I completely understand.", "an easy way out"),
]
FALSE = [
    ("You introduced me to Priya Nair, and it transformed my career.", Sort.WORD, "an outcome nobody told"),
    ("Your insightful keynote inspired me.", Sort.WORD, "flattery"),
    ("I heard that you are leaving the firm.", Sort.LEAK, "told in confidence"),
    ("Thank you for milling the rye.", Sort.PERSON, "what the other Harriet did"),
    ("I introduced you to Priya Nair.", Sort.FALSE, "what the card says is true of nobody"),
    ("Could you spare 45 minutes before 4 December?", Sort.NUMBER, "a number from nowhere"),
    ("I have 40 ovens and 12 customers.", Sort.NUMBER, "numbers that count something else"),
    ("You introduced me to Priya Nair on 14 May.", Sort.NUMBER, "a day in another month"),
    ("You introduced me to Priya Shah.", Sort.NAME, "another Priya"),
    ("You worked with Maeve in Dublin.", Sort.NAME, "a person and a place from nowhere"),
    ("I read your business plan in May.", Sort.WHO, "roles swapped"),
    ("You passed the inspection in September.", Sort.WHO, "roles swapped the other way"),
    ("I was introduced to Priya Nair by Eva Brandt.", Sort.WHO, "roles swapped in a passive"),
    ("Priya Nair sent me the grant form.", Sort.WHO, "somebody else did it"),
    ("You checked the figures in my business plan.", Sort.WHO, "the reader is thanked for somebody else's work"),
    ("You helped me with the permit.", Sort.WHO, "a polite phrase for what somebody else did"),
    ("Thank you for checking the figures.", Sort.WHO, "thanked for somebody else's work"),
    ("You introduced me to Eva Brandt.", Sort.WHO, "it was somebody else who was introduced"),
    ("You read your business plan in May.", Sort.WHO, "whose plan"),
    ("I would like to go through your lease.", Sort.WHO, "whose lease"),
    ("My notes on the lease helped you.", Sort.WHO, "whose notes"),
    ("You are a baker in Cork.", Sort.THING, "the user's post as the reader's"),
    ("You looked over my lease in May.", Sort.WHEN, "an offer told as done"),
    ("Thank you for looking over my lease.", Sort.WHEN, "thanks for what was only offered"),
    ("I opened a second shop in spring.", Sort.WHEN, "a plan told as done"),
    ("You moved to Galway in January.", Sort.WHEN, "to come, told as past"),
    ("Thank you for moving to Galway.", Sort.WHEN, "to come, thanked for"),
    ("The council approved the permit.", Sort.WHEN, "a condition told as met"),
    ("I have experience with wholesale.", Sort.DENIED, "a limit without its no"),
    ("I have signed a lease.", Sort.DENIED, "a limit without its never"),
    ("I did not pass the inspection.", Sort.DENIED, "a success denied"),
    ("You never sent me the grant form.", Sort.DENIED, "a kindness denied"),
    ("You sent me the grant form in March.", Sort.THING, "the day of something else"),
    ("You read my business plan in September.", Sort.THING, "the month of something else"),
    ("I passed the inspection in Cork.", Sort.THING, "a place from another statement"),
    ("You wrote: “I will pay your rent.”", Sort.QUOTE, "words nobody wrote"),
    ("I wrote: “Happy to look over your lease.”", Sort.QUOTE, "words of the other one"),
    ("On 13 May you wrote: “Happy to look over your lease.”", Sort.QUOTE, "the wrong day"),
    ("You wrote: “We milled the rye for you.”", Sort.QUOTE, "words of the other Harriet"),
]


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> Card:
    """The baker's."""
    return read(tmp_path_factory.mktemp("card"), row())[0]


@pytest.mark.parametrize(("text", "why"), TRUE, ids=[why for _, why in TRUE])
def test_what_is_true_passes(text: str, why: str, card: Card) -> None:
    """A sentence that says what the card says, or nothing but a courtesy, is not objected to."""
    assert oracle()(card, text) == [], why


@pytest.mark.parametrize(("text", "sort", "why"), FALSE, ids=[why for *_, why in FALSE])
def test_what_is_invented_is_caught(text: str, sort: Sort, why: str, card: Card) -> None:
    """A sentence that says something else is objected to, for the right reason."""
    assert sort in {fault.sort for fault in oracle()(card, text)}, why


def test_every_sort_of_fault_is_shown() -> None:
    """The table above has an example of each."""
    assert {sort for _, sort, _ in FALSE} == set(Sort)
