"""Roles: who does what to whom, denied or not, as real or not, read from the real grammar."""

from __future__ import annotations

import pytest

from assistant.bootstrap import grammar
from assistant.checks.roles import Event, Reality, owners, read_events
from assistant.domain.words import Parse


@pytest.fixture(scope="module")
def parse() -> Parse:
    """The real grammar, loaded once."""
    return grammar()


def _event(text: str, lemma: str, parse: Parse) -> Event:
    return next(e for e in read_events(parse(text)) if e.lemma == lemma)


WHO = [
    # text, event, agent, patient
    ("You taught me dovetails.", "teach", "you", "i"),
    ("I was taught by you.", "teach", "you", "i"),
    ("I learned dovetails from you.", "teach", "you", "i"),
    ("I borrowed a drill from you.", "lend", "you", "i"),
    ("You lent me a drill.", "lend", "you", "i"),
    ("You gave me advice on glazing.", "advise", "you", "i"),
    ("I got advice from you.", "advise", "you", "i"),
    ("You introduced me to Priya.", "introduce", "you", "i"),
    ("You put me in touch with Priya.", "introduce", "you", "i"),
    ("I met Priya through you.", "introduce", "you", "i"),
    ("Thank you for introducing me to Priya.", "introduce", "you", "i"),
    ("I am grateful to you for introducing me to Priya.", "introduce", "you", "i"),
    ("You were kind to help me.", "help", "you", "i"),
    ("I wanted to thank you.", "thank", "i", "you"),
    ("Could you send me the slides?", "send", "you", "i"),
    ("Please send me the slides.", "send", "you", "i"),
    ("I would like you to review my plan.", "review", "you", "plan"),
    ("You asked me to review your plan.", "review", "i", "plan"),
    ("You told me to move the pane.", "move", "i", "pane"),
    ("You helped me move the pane.", "move", "i", "pane"),
    ("I hope to visit you.", "visit", "i", "you"),
    ("The recruiter who called me was kind.", "call", "recruiter", "i"),
    ("You were the one who ran the tour.", "guide", "you", None),
    ("You and I ran the shop.", "run", "we", "shop"),
    ("We met in May and talked.", "talk", "we", None),
    ("I took the plan and changed it.", "change", "i", "it"),
    ("Your offer to show me the oven was kind.", "show", "you", "i"),
    ("I would take you up on your offer to show me the oven.", "show", "you", "i"),
    ("A quarter of my clients called me.", "call", "client", "i"),
    ("There is a stove.", "be stove", None, None),
    ("I work as a nurse in Leith.", "be nurse", "i", None),
]


@pytest.mark.parametrize(("text", "lemma", "agent", "patient"), WHO, ids=[row[0] for row in WHO])
def test_who(text: str, lemma: str, agent: str | None, patient: str | None, parse: Parse) -> None:
    """Agent and patient are found through passives, converse verbs, control, relatives, idioms and coordination."""
    event = _event(text, lemma, parse)
    assert (event.agent, event.patient if patient else None) == (agent, patient)


TOLD = [
    # text, event, reality, denied
    ("You sent the slides.", "send", Reality.REAL, False),
    ("You did not send the slides.", "send", Reality.REAL, True),
    ("You never sent the slides.", "send", Reality.REAL, True),
    ("I have no plan.", "have", Reality.REAL, True),
    ("I moved without asking.", "ask", Reality.REAL, True),
    ("I have yet to train a model.", "train", Reality.OPEN, True),
    ("I have not been able to train a model.", "train", Reality.OPEN, True),
    ("I no longer teach maths.", "teach", Reality.REAL, True),
    ("I will send the slides.", "send", Reality.WILL, False),
    ("I'll send the slides.", "send", Reality.WILL, False),
    ("I could send the slides.", "send", Reality.OPEN, False),
    ("I hope to send the slides.", "send", Reality.OPEN, False),
    ("I plan to send the slides.", "send", Reality.OPEN, False),
    ("If you sent the slides, I would read them.", "send", Reality.OPEN, False),
    ("Did you send the slides?", "send", Reality.OPEN, False),
    ("You told me to send the slides.", "send", Reality.OPEN, False),
    ("You helped me send the slides.", "send", Reality.REAL, False),
    ("Thank you for sending the slides.", "send", Reality.REAL, False),
    ("It was great to meet you.", "meet", Reality.REAL, False),
    ("I think that you sent the slides.", "send", Reality.OPEN, False),
]


@pytest.mark.parametrize(("text", "lemma", "told", "denied"), TOLD, ids=[row[0] for row in TOLD])
def test_how_told(text: str, lemma: str, told: Reality, denied: bool, parse: Parse) -> None:
    """What is asked, wished, announced or told as done is told apart, and so is what is denied."""
    event = _event(text, lemma, parse)
    assert (event.reality, event.denied) == (told, denied)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I sent my draft.", [("i", "draft")]),
        ("Priya's team met your friend.", [("priya", "team"), ("you", "friend")]),
        ("Our shop opens.", [("we", "shop")]),
        ("I taught my Year 9 chemistry lesson.", [("i", "lesson")]),
        ("You sent slides.", []),
    ],
)
def test_owners(text: str, expected: list[tuple[str, str]], parse: Parse) -> None:
    """Each possessed thing comes with whoever it belongs to."""
    assert [(owner, noun.lemma) for owner, noun in owners(parse(text))] == expected
