"""Thanks without a new ask, offers without strings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.checks.letter import Letter
from assistant.checks.new_ask import check_new_ask
from assistant.checks.strings import check_strings
from assistant.domain.letters import Severity
from assistant.domain.requests import Kind

Read = Callable[..., Letter]

THANKS = [
    ("Could we talk next week?", True, "an ask for time"),
    ("Would you review my cover letter too?", True, "an ask for an act"),
    ("Could you also introduce me to Tom?", True, "one favour breeds another"),
    ("I would like to ask for one more favour.", True, "announced"),
    ("I was hoping you could look at the next version.", True, "hoped"),
    ("Please send me the template as well.", True, "imperative"),
    ("Do you know anyone who hires?", True, "a question that wants a name"),
    ("Would you be willing to be my reference?", True, "willing"),
    ("It would be great if you could forward my CV.", True, "great if"),
    ("Might you have 20 minutes on Friday?", True, "time"),
    ("I wonder whether you could write me a reference.", True, "wondering"),
    ("Can I ask you to look at it again?", True, "a question about asking"),
    ("Let me know if you are free for a call next week.", True, "a call is an ask"),
    ("P.S. Could you send me her address?", True, "below the sign-off too"),
    ("Let me know if I can ever help you.", False, "an offer"),
    ("I hope we can catch up soon.", False, "a hope"),
    ("If I can return the favour, just say so.", False, "an offer"),
    ("How is the new team?", False, "interest"),
    ("Let me know how the talk goes.", False, "interest"),
    ("I would love to hear how your garden is doing.", False, "interest"),
    ("No need to reply.", False, "the opposite of an ask"),
    ("I hope you have a good summer.", False, "a wish for them"),
    ("Please give my regards to Tom.", False, "regards"),
    ("Please accept my thanks.", False, "thanks"),
    ("I wanted to thank you for the introduction.", False, "thanks"),
    ("I could not have done it without you.", False, "no inversion"),
    ("When I asked you for help, you gave it.", False, "the old ask, in the past"),
    ('You asked me: "Could you try it twice?" I did.', False, "theirs, quoted"),
    ("In May you lent me your notes.", False, "the month"),
    ("Can I buy you lunch to say thank you?", False, "a gift"),
]


@pytest.mark.parametrize(("text", "expected", "why"), THANKS, ids=[row[0] for row in THANKS])
def test_a_thank_you_asks_for_nothing(text: str, expected: bool, why: str, letter: Read) -> None:
    """Every new ask blocks; offers, interest, wishes and hopes pass."""
    found = list(check_new_ask(letter(f"Hi Jo,\n\nThank you for your help in March. {text}", kind=Kind.THANKS)))
    assert expected == bool(found), why
    assert all(finding.severity is Severity.BLOCK for finding in found)


OFFERS = [
    ("In return, you could introduce me to Priya.", True, "a price"),
    ("I can do it in exchange for a referral.", True, "a trade"),
    ("Then you could put in a word for me.", True, "then you could"),
    ("I will do it so that you can recommend me.", True, "a purpose for me"),
    ("If you could also refer me, all the better.", True, "also"),
    ("They are yours if you name me on your posters.", True, "a condition"),
    ("You would owe me one.", True, "a debt"),
    ("You owe me a lunch.", True, "a debt, in jest too"),
    ("All I ask is that you mention my name.", True, "all I ask"),
    ("I will help provided that you sign first.", True, "provided"),
    ("It is yours on condition that you credit me.", True, "condition"),
    ("I hope you will then recommend me.", True, "a hope with a price"),
    ("Please remember me when a post opens.", True, "remember me"),
    ("Could you introduce me to your manager?", True, "an ask is a string"),
    ("Would you have 20 minutes for my plan?", True, "an ask for time"),
    ("You can pay me back later.", True, "pay back"),
    ("No need to give anything back.", False, "the opposite"),
    ("There are no strings attached.", False, "the opposite"),
    ("I want nothing in return.", False, "the opposite, with the same words"),
    ("I don't expect anything in return.", False, "denied"),
    ("You don't owe me anything.", False, "denied"),
    ("I would be glad to return the favour.", False, "this is the return"),
    ("Would you like me to introduce you to Tom?", False, "the offer itself"),
    ("Would that be useful?", False, "whether it is welcome"),
    ("Would Tuesday suit you?", False, "a date for the offer"),
    ("If you tell me a day, I will bring them.", False, "how it is taken up"),
    ("If you send me the draft, I will mark it up by Friday.", False, "needed to give"),
    ("Let me know if you want them.", False, "how it is taken up"),
    ("Can I help with the move?", False, "an offer in question form"),
    ("Is there anything I can take off your hands?", False, "an open offer"),
    ("On 2 May you wrote that your team is new to it.", False, "the month is no question"),
]


@pytest.mark.parametrize(("text", "expected", "why"), OFFERS, ids=[row[0] for row in OFFERS])
def test_an_offer_has_no_strings(text: str, expected: bool, why: str, letter: Read) -> None:
    """A price or an ask blocks; denials of a price and ways to take the offer up pass."""
    found = list(check_strings(letter(f"Hi Jo,\n\nI can proofread your talk this week. {text}", kind=Kind.OFFER)))
    assert expected == bool(found), why
    assert all(finding.severity is Severity.BLOCK for finding in found)
