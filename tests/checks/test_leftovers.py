"""What was left in the text: slots to fill in, and words about the letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.checks.letter import Letter
from assistant.checks.placeholder import check_placeholder
from assistant.checks.preamble import check_preamble
from assistant.domain.letters import Severity

Read = Callable[..., Letter]

SLOTS = [
    ("Hi [Name],\n\nThank you.", True, "in the greeting"),
    ("Thank you.\n\nBest,\n[Your Name]", True, "in the sign-off"),
    ("You work at [your company].", True, "in a sentence"),
    ("We met at [event] in May.", True, "any bracketed word"),
    ("Dear <name>,\n\nThank you.", True, "angle brackets"),
    ("You work at <Company Name>.", True, "two words in angle brackets"),
    ("Hello {{first_name}}, thank you.", True, "a template's braces"),
    ("Hello {name}, thank you.", True, "single braces"),
    ("You earn ${amount} now.", True, "a shell's braces"),
    ("We met at ___ in May.", True, "a line to fill in"),
    ("We meet on XXX.", True, "capital crosses"),
    ("The date is TBD.", True, "to be decided"),
    ("TODO: say why.", True, "a note to oneself"),
    ("Lorem ipsum dolor sit amet.", True, "filler"),
    ("I work as (your title here).", True, "round brackets with your"),
    ("INSERT NAME of the firm.", True, "an instruction"),
    ("See [1] for the source.", False, "a footnote"),
    ("It is short (see below).", False, "a remark"),
    ("It is at <https://example.org/plan>.", False, "a link"),
    ("Write to <maya@example.org>.", False, "an address"),
    ("See [my plan](https://example.org).", False, "a link's text (formatting is another check's)"),
    ("He wrote 'recieve' [sic].", False, "sic"),
    ("I use snake_case names.", False, "an underscore in a word"),
    ("The XX century began.", False, "a number, almost"),
    ("I have 3 < 4 and 5 > 2.", False, "less and greater"),
    ("Love, xx", False, "kisses"),
    ("To do it well takes a day.", False, "to do, in words"),
    ("He said (and your name came up) that it works.", False, "your name in a remark"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SLOTS, ids=[row[0] for row in SLOTS])
def test_nothing_is_left_to_fill_in(text: str, expected: bool, why: str, letter: Read) -> None:
    """Slots of every fashion block wherever they stand; notes, links and remarks pass."""
    found = list(check_placeholder(letter(text)))
    assert expected == bool(found), why
    assert all(finding.severity is Severity.BLOCK for finding in found)


ABOUT = [
    ("Here is the email:\n\nHi Jo,\n\nThank you.", True, "the commonest"),
    ("Here's a draft for you:\n\nThank you.", True, "a draft"),
    ("Sure! Here is a letter to Jo.\n\nThank you.", True, "sure"),
    ("Sure!\n\nHi Jo,\n\nThank you.", True, "sure, alone"),
    ("Certainly! Thank you for your help.", True, "certainly"),
    ("Below is the message you wanted.\n\nThank you.", True, "below"),
    ("I have written the following email:\n\nThank you.", True, "I have written"),
    ("Revised version:\n\nThank you.", True, "a label"),
    ("As an AI, I cannot feel, but thank you.", True, "as an AI"),
    ("As a language model I am glad.", True, "a language model"),
    ("Hi Jo,\n\nSubject: Thanks\n\nThank you.", True, "a subject below the greeting"),
    ("Here you are.\n\nSubject: Thanks\n\nThank you.", True, "a subject further down"),
    ("```\nHi Jo,\n```", True, "a fence"),
    ("Hi Jo,\n\n**Thank you** for it.", True, "bold"),
    ("# Thanks\n\nThank you.", True, "a heading"),
    ("Thank you.\n\n---\n\nLet me know if you'd like me to revise it.", True, "an offer to revise"),
    ("Thank you.\n\nBest,\nMaya\n\nFeel free to adjust the tone.", True, "advice below the sign-off"),
    ("Remember to replace the placeholders.", True, "instructions"),
    ("Thank you.<br>Maya", True, "markup"),
    ("<|im_start|>Thank you.", True, "a token of a chat"),
    ("Assistant: Thank you.", True, "a chat's role"),
    ("Subject: Thanks\n\nHi Jo,\n\nThank you.", False, "a subject on the first line is the subject"),
    ("Thank you for your draft.", False, "a draft of theirs"),
    ("Here is what came of it: I got the job.", False, "here is, about the world"),
    ("Let me know if you'd like to meet.", False, "let me know, about meeting"),
    ("I work on AI at Brightline.", False, "AI as a trade"),
    ("Sure enough, it worked.", False, "sure, in a sentence"),
    ("Certainly the best part was the end.", False, "certainly, in a sentence"),
    ("I revised the message as you said.", False, "revising as news"),
    ("You are welcome to adjust the times.", False, "times are not the letter"),
    ("I am # 2 on the list, 3 * 4 is 12.", False, "signs in use"),
    ("Hi Jo,\n\nThank you for the email you wrote.", False, "an email of theirs"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ABOUT, ids=[row[0] for row in ABOUT])
def test_nothing_is_said_about_the_letter(text: str, expected: bool, why: str, letter: Read) -> None:
    """Words about the letter and marks of formatting block; the same words about the world pass."""
    found = list(check_preamble(letter(text)))
    assert expected == bool(found), why
    assert all(finding.severity is Severity.BLOCK for finding in found)
