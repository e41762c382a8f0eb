from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.checks.ask import check_ask
from assistant.checks.asking import asks_in
from assistant.checks.letter import Letter
from assistant.domain.letters import Severity
from assistant.domain.requests import Kind

Read = Callable[..., Letter]

# text, number of different asks, why the row is here
COUNTS = [
    ("Would you review my plan?", 1, "the plainest form"),
    ("Could you send me the slides?", 1, "could"),
    ("Might I use you as a reference?", 1, "permission is an ask"),
    ("Would you mind if I quoted you?", 1, "permission with if"),
    ("May I ask you one question?", 1, "an ask about asking"),
    ("Please send me the deck.", 1, "an imperative"),
    ("I was wondering if you could spare 20 minutes.", 1, "a statement that asks"),
    ("I was sort of wondering if maybe you might have 20 minutes.", 1, "hedged beyond measure, still an ask"),
    ("I'm asking you to look at one page.", 1, "said outright"),
    ("I'd love your view on one slide.", 1, "a wish for an answer"),
    ("If you could also refer me, I would be grateful.", 1, "a condition that asks"),
    ("It would mean a lot if you could vouch for me.", 1, "a feeling that asks"),
    ("Would it be possible to meet for 30 minutes on Tuesday?", 1, "possibility"),
    ("Let me know if you are free for a call next week.", 1, "a closing form that stands alone"),
    ("Could you look at my plan? It would take 20 minutes. Would Tuesday suit? Please let me know.", 1, "about it"),
    ("I was wondering if you could spare 20 minutes. Are you free on Thursday?", 1, "the second is a date"),
    ("I have a favour to ask. Would you proofread my two pages?", 1, "the first only announces"),
    ("I'd like to ask your advice on my plan. Would you have 20 minutes for a call?", 1, "a talk is for advice"),
    ("Do you know anyone in rail? Could you introduce me to them?", 1, "the second needs the first"),
    ("Would you look at my plan? Could you do it by Friday?", 1, "a date for the same"),
    ("Could you read my plan and tell me which part is weakest?", 1, "one act and its answer"),
    ("Do you have 15 minutes next week? I'd like to ask how you moved into ML.", 1, "time, then what for"),
    ("How are you? Could you send me the slides?", 1, "small talk counts for nothing"),
    ("Could you introduce me to Priya? Could you introduce me to Tom?", 2, "two people are two introductions"),
    ("Would you read my two-page plan? Could you also introduce me to Priya?", 2, "also"),
    ("Would you read my two-page plan? Could we talk about it for 20 minutes next week?", 2, "reading and a call"),
    ("Could you introduce me to Priya, review my CV and write me a reference?", 3, "three in one question"),
    ("Could you take him on for one day? And could you write Lena a reference by Friday?", 2, "for two people"),
    ("Could you water my plants? Could you feed the cat?", 2, "acts no table knows"),
    ('You wrote: "Could you send me the report?" I did.', 0, "a quoted ask is theirs"),
    ("On 2 May you wrote that your team is new to it.", 0, "the month is no question"),
    ("You asked if I could send it, and I did.", 0, "a reported ask"),
    ("Nor could I ask for a better mentor.", 0, "inversion without a question"),
    ("Let me know how it goes.", 0, "interest"),
    ("Is there anything I can do for you?", 0, "an offer"),
    ("Would you like me to introduce you to Tom? Would that help?", 0, "an offer, and whether it is welcome"),
    ("I really appreciate your help.", 0, "thanks for what was done"),
    ("I would appreciate your help with one page.", 1, "the same verb, wished for"),
    ("I hope we can catch up soon.", 0, "a hope"),
    ("Please feel free to say no.", 0, "a way out"),
    ("I am not asking for anything.", 0, "denied"),
]


@pytest.mark.parametrize(("text", "expected", "why"), COUNTS, ids=[row[0] for row in COUNTS])
def test_counts_the_different_asks(text: str, expected: int, why: str, letter: Read) -> None:
    """Repetitions, dates and replies join an ask; offers, reports and small talk are none."""
    assert expected == len(asks_in(letter(text))), why


# text, is its size said, why
SIZES = [
    ("Could we talk for 20 minutes?", True, "minutes"),
    ("Could we talk for twenty minutes?", True, "minutes in words"),
    ("Could we have a 15-minute call?", True, "a compound"),
    ("Would you have half an hour on Friday?", True, "half an hour"),
    ("Would you read my two-page plan?", True, "pages"),
    ("Would you look at my plan? It is two pages long.", True, "the next sentence says it"),
    ("May I ask you one question?", True, "one question"),
    ("Do you know anyone in rail?", True, "yes or no"),
    ("Are you hiring data engineers? Could you tell me whether you are?", True, "whether"),
    ("Could you tell me in a short reply by Friday whether I should change it?", True, "whether, further on"),
    ("Would you introduce me to Priya Shah?", True, "one introduction has an end"),
    ("Would you write me a reference by Friday?", True, "so has a reference"),
    ("Could you send me the template?", True, "so has a file"),
    ("May I keep your notes until November?", True, "permission"),
    ("Could you take him on for one trial day?", True, "a day"),
    ("Could we have lunch on Tuesday at noon?", True, "a meal on a day is as long as a meal"),
    ("Could we talk?", False, "no end"),
    ("Could we have a quick call?", False, "quick is no size"),
    ("Could we grab a coffee sometime?", False, "sometime"),
    ("Would you review my plan?", False, "how long is it?"),
    ("Could you give me some advice on my career?", False, "some"),
    ("Could you help me with my job search?", False, "help without an end"),
    ("Would you be my mentor? Could you guide me?", False, "for years"),
    ("Could you introduce me to some people in your network?", False, "how many?"),
    ("I'd love to pick your brain.", False, "all of it"),
    ("I would be grateful for any feedback on my book.", False, "any"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SIZES, ids=[row[0] for row in SIZES])
def test_an_ask_is_sized_or_warned_of(text: str, expected: bool, why: str, letter: Read) -> None:
    """Minutes, pages, questions, acts with an end and yes-or-no questions are sizes; wishes without one warn."""
    warned = [f for f in check_ask(letter(text, kind=Kind.ASK)) if f.severity is Severity.WARN]
    assert expected is not bool(warned), why


def test_no_ask_blocks(letter: Read) -> None:
    """A letter that should ask and does not is not ready."""
    found = list(check_ask(letter("Hi Dana,\n\nI finished the course.\n\nBest,\nImre", kind=Kind.ASK)))
    assert [(f.check, f.severity, f.line) for f in found] == [("ask", Severity.BLOCK, None)]


def test_a_second_ask_blocks_on_its_line(letter: Read) -> None:
    """The finding stands where the second ask does."""
    text = "Would you read my two-page plan? It is short. Could you also introduce me to Priya?"
    found = list(check_ask(letter(text, kind=Kind.ASK)))
    assert [(f.severity, f.line) for f in found] == [(Severity.BLOCK, 3)]


def test_any_real_question_is_an_ask_where_no_other_stands(letter: Read) -> None:
    """In an ask, a plain question is enough; how somebody is, is not one."""
    counts = [len(asks_in(letter(t, kind=Kind.ASK))) for t in ("Is the post still open?", "How are you?")]
    assert counts == [1, 0]
