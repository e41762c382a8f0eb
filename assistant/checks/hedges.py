"""At most two hedges."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.asking import masked
from assistant.checks.letter import Letter
from assistant.checks.tone import HEDGES
from assistant.domain.letters import Finding, Severity

CHECK = "hedges"
MOST = 2


def check_hedges(letter: Letter) -> Iterator[Finding]:
    """The third hedge warns, on its line.

    Over-polite wording hurts (Jurgens et al.) and models over-hedge (Zhao & Hawkins 2025); the cap of two is ours.
    """
    lines = [line for line, sentence in enumerate(letter.sentences, start=1) for _ in HEDGES.finditer(masked(sentence))]
    if len(lines) > MOST:
        yield Finding(
            CHECK,
            Severity.WARN,
            f"There are {len(lines)} hedges ('perhaps', 'I was wondering'): two at most.",
            lines[MOST],
        )
