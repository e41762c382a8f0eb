"""Which mail a letter went out as, by its words."""

from __future__ import annotations

import pytest

from assistant.records.sent import is_letter

LETTER = (
    "Hi Jane, thank you for showing me how you test. It saved us a week in May. Could you read my plan of three pages "
    "by Friday, 27 November? No worries if not. Best, Ada"
)
EDITED = (
    "Hello Jane, thanks so much for showing me how you test your code. Could you read my plan (three pages) "
    "by next Friday? No worries if you cannot. All the best, Ada"
)
OTHER = "Dear Jane, the talk on Monday was moved to room five. Shall we have lunch before it? Best, Ada"
MAILS = [
    (LETTER, "My plan", True, "as it was written"),
    (LETTER.removesuffix(" Best, Ada"), "Plan", True, "without the sign-off, which importing takes away"),
    (LETTER.replace(" It saved us a week in May.", ""), "Another", True, "a sentence taken out, under another subject"),
    (EDITED, "My plan", True, "much changed, under the same subject"),
    (EDITED, "Re: My plan", True, "much changed, in a thread"),
    (EDITED, "Hello", False, "much changed, under another subject"),
    (OTHER, "My plan", False, "another mail under the same subject"),
    ("", "My plan", False, "no words"),
]


@pytest.mark.parametrize(("text", "subject", "expected", "why"), MAILS, ids=[row[3] for row in MAILS])
def test_is_letter(text: str, subject: str, expected: bool, why: str) -> None:
    """A letter is known again in nearly its own words, and in fewer under its own subject."""
    letter = {"subject": "My plan", "text": LETTER}

    assert bool(is_letter(letter, {"subject": subject, "text": text})) is expected
