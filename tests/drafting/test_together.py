"""Where no single sentence on record shows what a purpose supposes, but a mail does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.requests import Kind, Request
from tests.drafting.worlds import open_world

CLINICS = [("2026-02-02", "I have clinics on the 4th, the 11th and the 18th. Could anybody take them?")]
SUPPOSED = [
    ("announced in answer to a mail that names the thing", CLINICS, "Go home. I will take all three.",
     "thank him for taking my clinics in February", False),
    ("done to “it”, which the sentence before names", [], "Soak the seed for a night. I showed it to your women.",
     "thanks for showing our women the seed thing", False),
    ("the present, on the very day", [], "Take my courtesy van, I bring it to the lay-by myself.",
     "thanks for bringing the courtesy van that night in February", False),
    ("advice on what they wrote of", [], "In the interview they watch what you ask first.",
     "thank him for the interview advice", False),
    ("“our” is “your” to one person", [], "I went through your failover runbook on the train.",
     "thanks for going through our failover runbook", False),
    ("another deed", [], "I took your bicycle to the station.", "thanks for taking my clinics in February", True),
    ("said not to be done", [], "I did not take them.", "thank him for taking my clinics in February", True),
    ("the mail it would answer is old", [("2025-11-02", CLINICS[0][1])], "I will take it.",
     "thank him for taking my clinics in February", True),
    ("a number that stands nowhere", [], "I lent you 50 euros. I lent it for the euros you lost.",
     "thanks for lending me 500 euros", True),
]  # fmt: skip


@pytest.mark.parametrize(("why", "sent", "wrote", "purpose", "warned"), SUPPOSED, ids=[row[0] for row in SUPPOSED])
def test_a_warning_that_nothing_shows_it_is_right(
    tmp_path: Path, why: str, sent: list[tuple[str, str]], wrote: str, purpose: str, warned: bool
) -> None:
    """What a mail tells in two sentences, or in answer to another, is on record; what it does not tell is not."""
    assistant, contact = open_world(tmp_path, received=[("2026-02-02", wrote)], sent=sent)
    *_, draft = assistant.write(Request(Kind.THANKS, contact, purpose))
    assert any(finding.check == "record" for finding in draft.findings) is warned
