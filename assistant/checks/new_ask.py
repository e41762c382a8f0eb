"""A thank-you asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.asking import asks_in
from assistant.checks.letter import Letter
from assistant.domain.letters import Finding, Severity

CHECK = "new_ask"


def check_new_ask(letter: Letter) -> Iterator[Finding]:
    """Any ask in a thank-you blocks.

    A thank-you that carries a new ask weakens both (weak evidence), and one letter does one thing. Offers to help,
    interest in how things go and hopes to meet again are no asks.
    """
    for ask in asks_in(letter):
        yield Finding(
            CHECK,
            Severity.BLOCK,
            "A thank-you should not ask for anything: send the ask in a letter of its own.",
            ask.line,
        )
