from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.checks.easy_out import check_easy_out
from assistant.checks.letter import Letter
from assistant.domain.letters import Severity
from assistant.domain.requests import Kind

Read = Callable[..., Letter]

ROWS = [
    ("No worries if not.", True, "the usual words"),
    ("If not, no worries at all!", True, "turned round"),
    ("If you are too busy, I understand.", True, "understanding"),
    ("I completely understand if you can't.", True, "understanding first"),
    ("I’d understand if you’d rather not.", True, "typographic apostrophes"),
    ("Please feel free to say no.", True, "free to say no"),
    ("A no is fine.", True, "a no"),
    ("'No' is a perfectly good answer.", True, "a no in quotes"),
    ("If this is not a good time, that's fine.", True, "the time"),
    ("Only if it suits you, of course.", True, "only if"),
    ("No pressure at all.", True, "pressure"),
    ("It is completely fine to say no.", True, "fine to"),
    ("It's okay if it doesn't work out.", True, "okay if"),
    ("If that does not feel right to you, please just say so.", True, "say so"),
    ("If May is full, please say no with a clear conscience.", True, "a full month"),
    ("Either way, thank you for March.", True, "either way"),
    ("You are under no obligation.", True, "obligation"),
    ("Don't feel obliged to answer.", True, "obliged"),
    ("I won't be offended if you decline.", True, "no offence taken"),
    ("There's no need to reply if you're swamped.", True, "no reply"),
    ("If it is a busy month, please ignore this.", True, "ignore"),
    ("Totally fine if nobody comes to mind.", True, "fine if nobody"),
    ("If you cannot, I will manage.", True, "the writer will manage"),
    ("Would you have 20 minutes?", False, "nothing but the ask"),
    ("I need it by Friday.", False, "a deadline"),
    ("If you can't make Tuesday, Wednesday works.", False, "another day is no way out"),
    ("If you are busy, please send it next week.", False, "later is no way out"),
    ("You have no choice.", False, "the opposite"),
    ("Please say yes.", False, "the opposite"),
    ("I have no other plan.", False, "a no of another kind"),
    ("There is no rush.", False, "time to answer, not leave to refuse"),
    ("I understand that you moved to Lyon.", False, "another sort of understanding"),
    ("The room is fine.", False, "another sort of fine"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_an_ask_leaves_a_way_out(text: str, expected: bool, why: str, letter: Read) -> None:
    """Many wordings of "no is fine" count; a later date, a deadline or a stray "no" does not."""
    found = list(check_easy_out(letter(text, kind=Kind.ASK)))
    assert expected is not bool(found), why
    assert all(finding.severity is Severity.BLOCK for finding in found)
