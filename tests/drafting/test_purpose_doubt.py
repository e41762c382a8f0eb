"""Which readings of a purpose are doubtful, and that a doubtful line keeps a letter from being ready."""

# ruff: noqa: E501  rows of a table stay on one line

from __future__ import annotations

from datetime import date

import pytest

from assistant.bootstrap import grammar
from assistant.domain.contacts import Contact, Me
from assistant.domain.requests import Kind
from assistant.drafting.hardship import tells_hardship
from assistant.drafting.purpose import Reading, read_purpose
from assistant.drafting.purpose_doubt import doubts, question
from assistant.drafting.purpose_secrets import said_of_secrets
from assistant.drafting.retold import _fronted

PARSE = grammar()
ANA = Contact("c1", "Ana Ruiz")


def _read(kind: Kind, typed: str, contact: Contact = ANA) -> tuple[Reading, list[str]]:
    reading = read_purpose(kind, typed, contact=contact, me=Me("Maya Lindqvist"), parse=PARSE, today=date(2026, 11, 21))
    said = [reading.sentence, *reading.beside]
    return reading, doubts(kind, typed, said, contact=contact, told=reading.questions, parse=PARSE)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (Kind.ASK, "take the boxes on Friday"),
        (Kind.ASK, "subs £45"),
        (Kind.ASK, "rent 450 by friday"),
        (Kind.ASK, "boiler"),
        (Kind.ASK, "referral for the role in her team, job id 40718, resume attached, notice period 60 days"),
        (Kind.ASK, "the code for the gate & whether the dog bites"),
        (Kind.ASK, "prescription for my inhaler and can it go to the boots on high st"),
        (Kind.ASK, "can I have my shifts back - only agreed to swap for a month"),
        (Kind.ASK, "keep the spare key"),
        (Kind.ASK, "pick up the parcel at the depot"),
        (Kind.ASK, "borrow our ladder back"),
        (Kind.ASK, "store the canoe till May"),
        (Kind.OFFER, "take our spare tickets for Friday"),
        (Kind.OFFER, "use my kiln on weekends"),
        (Kind.ASK, "ask Ana whether Tom told them about the vines and if they can come"),
        (Kind.OFFER, "do the intake forms, before they open"),
        (Kind.OFFER, "do the intake forms, 2 pages easy english, before they open"),
        (Kind.ASK, "see if the twins can use their barn"),
        (Kind.ASK, "ask the old lady if she still sells eggs"),
        (Kind.THANKS, "the big man's help with the roof"),
        (Kind.ASK, "ask her for the saw, or no, the drill"),
        (Kind.ASK, "not the old pump, ask for the new one"),
        (Kind.ASK, "ask for a reference, mention the bakery, don't mention the fire"),
        (Kind.THANKS, "thank her for the seeds, actually no, for the cuttings"),
        (Kind.ASK, "Try my soup, takes five minutes"),
        (Kind.ASK, "test my app on her phone, runs on android"),
        (Kind.ASK, "help our lad with maths, sits the exam in June"),
        (Kind.THANKS, "thank her for tutoring my daughter, passed with a first"),
        (Kind.THANKS, "for the boots, and what she said of the ford, it was right"),
        (Kind.THANKS, "thank her for the map, and her advice on the bridge, that was spot on"),
        (Kind.THANKS, "for the soup and the bread, was delicious"),
        (Kind.THANKS, "the loan of the van, saved the day, returned it with a full tank"),
        (Kind.THANKS, "you sent the list, and you sent the list"),
        (Kind.THANKS, "granny Ana for the jam, they loved it at school"),
        (Kind.ASK, "un coup de main with the plan of the dam"),
        (Kind.ASK, "coach's advice on my knee, before the half in October"),
        (Kind.ASK, "come to dinner on the 19th with Ben"),
        (Kind.ASK, "bring the kids over on Saturday afternoon"),
        (Kind.ASK, "i need somebody to cover the stall on Sunday"),
        (Kind.ASK, "the lady's permission to film in her garden"),
        (Kind.ASK, "tell Ana i need the deposit back"),
        (Kind.ASK, "20 Minuten seiner Zeit, um mit mir über den Plan zu sprechen"),
        (Kind.OFFER, "Kinderwagen, we don't need it any more"),
        (Kind.OFFER, "Ana needs somebody for the stall on the 6th. me"),
        (Kind.OFFER, "our spare ticket, row f. she loves fado"),
        (Kind.THANKS, "my motorbike, she sold it for a good price"),
        (Kind.THANKS, "tell Ana: got the visa! her tip was gold"),
        (Kind.THANKS, "Ana & the lads, piano's in and in tune"),
        (Kind.ASK, "Kaution back, moved out in March"),
        (Kind.THANKS, "sue next door - parcels, bins and the leak"),
        (Kind.THANKS, "mark from the club - the lift and the tent"),
        (Kind.ASK, "can she do the gutters monday - guests checking in tuesday, and bring the long ladder"),
        (Kind.ASK, "talk to year 4 about road safety, any morning in May, bring the motorbike"),
        (Kind.THANKS, "the parcel(s) x4 this month, bins AND the leak"),
        (Kind.THANKS, "for the Colonel, for the ref"),
        (Kind.THANKS, "your vet bill. don't make it soppy"),
        (Kind.OFFER, "my old van!! transit 09 plate, 112k, MOT till november - 1,400 or nearest"),
        (Kind.OFFER, "k. - half the translation job"),
        (Kind.OFFER, "a new sign for the van, needs to drop it off though"),
        (Kind.THANKS, "keeping the market on the square, would have lost us all to the car park"),
        (Kind.OFFER, "the studio on tuesdays.. dead time anyway"),
        (Kind.OFFER, "fit the new loo, 90 all in"),
        (Kind.OFFER, "swimming buddy, tuesdays at 7"),
        (Kind.THANKS, "you speak to the landlord for me and now he is not put up the rent"),
        (Kind.THANKS, "fed the cats while we were in Spain, and watered tomatoes too, even posted pictures"),
        (Kind.THANKS, "because she find me the room when nobody else want to help"),
        (Kind.THANKS, "being so honest in the interview, even though they gave the job to someone else"),
        (Kind.THANKS, "speaking up for me when they wanted to cut my hours"),
        (Kind.THANKS, "no need for the second form, she sorted it"),
    ],
)
def test_doubtful(kind: Kind, typed: str) -> None:
    """What may mean another doer, another thing or another person, or orders the writer, is doubted."""
    assert _read(kind, typed)[1]


@pytest.mark.parametrize(
    ("kind", "typed", "text"),
    [
        (Kind.ASK, "Ask Ana how they prune vines", "Could you tell me how you prune vines?"),
        (Kind.ASK, "ask Ana what they charge for a cord of wood", "Could you tell me what you charge for a cord of wood?"),
        (Kind.ASK, "ask if their workshop is free in March", "Is your workshop free in March?"),
        (Kind.ASK, "borrow her ladder", "Could I borrow your ladder?"),
        (Kind.ASK, "take two of our cats", "Could you take two of our cats?"),
        (Kind.ASK, "get the permit signed", "Could you get the permit signed?"),
        (Kind.OFFER, "show her two sons the forge", "I would be glad to show your two sons the forge."),
        (Kind.OFFER, "offer her 12 children's bikes", "I can offer you 12 children's bikes."),
        (Kind.OFFER, "borrow my ladder", "You can borrow my ladder."),
        (Kind.OFFER, "stay at ours during the fair", "You can stay at ours during the fair."),
        (Kind.OFFER, "my old kayak, needs a new seat, fits two", "I can offer you my old kayak. It needs a new seat. It fits two."),
        (Kind.THANKS, "Thank her for the keys, keep it formal", "Thank you for the keys."),
        (Kind.THANKS, "thank her for the lift, short and warm", "Thank you for the lift."),
        (Kind.THANKS, "thank her for the lift and say it formally", "Thank you for the lift."),
        (Kind.ASK, "a quote for the roof, formal please", "I would like to ask you for a quote for the roof."),
        (Kind.ASK, "about the ladder, and maybe the saw, no, only ask for the ladder", "Could I have the ladder?"),
        (Kind.ASK, "the plan of the dam, she ought to answer by Friday", "I would like to ask you about the plan of the dam. I would be glad of your answer by Friday."),
        (Kind.ASK, "I wonder whether she could mark an essay of about 2,000 words by June", "Could you mark an essay of about 2,000 words by June?"),
        (Kind.ASK, "I would be most grateful if she could send me the plan. Since the bridge is shut, we go by boat.", "I would be most grateful if you could send me the plan. Since the bridge is shut, we go by boat."),
        (Kind.ASK, "If it is possible, please, I would like to borrow your ladder on Friday.", "If it is possible, I would like to borrow your ladder on Friday."),
        (Kind.ASK, "I should be grateful if you could look at the roof, as the tiles have slipped. Could you also send me the plan?", "I should be grateful if you could look at the roof, as the tiles have slipped."),
        (Kind.ASK, "Could you read my draft by Friday? A short call would be nice.", "Could you read my draft by Friday? A short call would be nice."),
        (Kind.ASK, "provided the weather holds, two days with her digger", "I would like to ask you for two days with your digger, provided the weather holds."),
        (Kind.ASK, "could Ellie try again? she's learnt all the lines", "Could Ellie try again? She's learnt all the lines."),
        (Kind.THANKS, "thank coach Ana", "Thank you."),
        (Kind.ASK, "tell her the shed is free and could she send the plan", "Could you send the plan? The shed is free."),
        (Kind.THANKS, "say thanks for the seeds but don't mention that half died", "Thank you for the seeds."),
        (Kind.THANKS, "thank captain Ana Ruiz for the crossing", "Thank you for the crossing."),
        (Kind.THANKS, "granny Ana for the jam", "Thank you for the jam."),
        (Kind.THANKS, "chef Ana for showing me how to bone a fish", "Thank you for showing me how to bone a fish."),
        (Kind.ASK, "extension on ch. 3 till the 19th", "I would like to ask you for an extension on chapter 3 till the 19th."),
        (Kind.ASK, "could you check pp. 4-9 of my report", "Could you check pages 4-9 of my report?"),
        (Kind.ASK, "an extension, lab flooded", "I would like to ask you for an extension. The lab flooded."),
        (Kind.ASK, "use of her barn for a shoot on 9 June", "Could I use your barn for a shoot on 9 June?"),
        (Kind.ASK, "the use of Ana's kiln on Friday", "Could I use your kiln on Friday?"),
        (Kind.ASK, "keep four colonies for me - at the old price", "Could you keep four colonies for me - at the old price?"),
        (Kind.ASK, "introduce me to the woman she mentioned at the fair", "Could you introduce me to the woman you mentioned at the fair?"),
        (Kind.THANKS, "I got the job because she recommended me", "I am grateful that I got the job because you recommended me."),
        (Kind.THANKS, "that I could stay with her in Lisbon", "I am grateful that I could stay with you in Lisbon."),
        (Kind.OFFER, "build her a web page for her books", "I would be glad to build you a web page for your books."),
        (Kind.OFFER, "the back room on Wednesdays, no rent, until she finds a place", "I can offer you the back room on Wednesdays, no rent, until you find a place."),
        (Kind.ASK, "an hour to practise my talk", "Could you spare an hour to practise my talk?"),
        (Kind.ASK, "her £85 for the room, shes 80 and prob forgot", "Could I have your £85 for the room?"),
        (Kind.ASK, "a lift on Friday, she's always late", "Could you give me a lift on Friday?"),
        (Kind.THANKS, "thanks for the drill, works great", "Thank you for the drill. It works great."),
    ],
)  # fmt: skip
def test_clear(kind: Kind, typed: str, text: str) -> None:
    """What can be read in one way only is read so, without what was said to the writer, and is not doubted."""
    reading, doubted = _read(kind, typed)
    assert (reading.text, doubted) == (text, [])


@pytest.mark.parametrize(
    ("typed", "lines", "places"),
    [
        (
            "thank her for the keys, don't mention the accident",
            ["The accident was in May.", "Thank you for the keys."],
            [0],
        ),
        (
            "cover her shifts (Yvon told me about the review, she doesn't know)",
            ["You wrote that the review is due."],
            [0],
        ),
        ("a lift on Friday. nothing about her divorce obviously", ["Could you give me a lift on Friday?"], []),
        ("thank her for the keys", ["The accident was in May."], []),
    ],
)
def test_secrets(typed: str, lines: list[str], places: list[int]) -> None:
    """A line that touches what must not be said is found; where nothing is secret, none is."""
    assert [*said_of_secrets(typed, lines)] == places


def test_question_quotes_both() -> None:
    """The user sees what was read and what was typed."""
    asked = question("Could I take the boxes?", "take the boxes")
    assert "“Could I take the boxes”" in asked
    assert "“take the boxes”" in asked


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("Nine winters I ran it, and now I look for work.", True),
        ("I was laid off in May.", True),
        ("We had to close the shop.", True),
        ("I cannot afford a lawyer.", True),
        ("I have nobody for the rocket table.", False),
        ("The pump broke down again.", False),
        ("We let go of the old forms.", False),
    ],
)
def test_hardship(text: str, hard: bool) -> None:
    """A bad time of the writer's own is told from a plain need."""
    assert tells_hardship(text) is hard


def test_inverted_order_is_not_told_back() -> None:
    """ "Nine winters I ran it" cannot follow "You wrote that"."""
    assert _fronted("Nine winters I ran it, and I stopped.")
    assert not _fronted("I ran it for nine winters.")
    assert not _fronted("In June I start at the mill.")
