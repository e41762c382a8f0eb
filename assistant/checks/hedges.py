"""At most two hedges."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.asking import masked
from assistant.checks.letter import Letter
from assistant.checks.tone import HEDGES
from assistant.domain.letters import Finding, Severity

CHECK = "hedges"
MOST = 2
NAMED = 4  # of the hedges, in the words of the letter


def check_hedges(letter: Letter) -> Iterator[Finding]:
    """The third hedge warns, on its line.

    Over-polite wording hurts (Jurgens et al.) and models over-hedge (Zhao & Hawkins 2025); the cap of two is ours.
    """
    found = [
        (line, " ".join(sentence[hedge.start() : hedge.end()].split()))
        for line, sentence in enumerate(letter.sentences, start=1)
        for hedge in HEDGES.finditer(masked(sentence))
    ]
    if len(found) > MOST:
        words = list({hedge.casefold(): f"'{hedge}'" for _, hedge in found}.values())
        named = ", ".join(words[:NAMED]) + (" and more" if len(words) > NAMED else "")
        yield Finding(CHECK, Severity.WARN, f"There are {len(found)} hedges ({named}): two at most.", found[MOST][0])
