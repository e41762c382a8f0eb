"""At most one apology."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.asking import masked
from assistant.checks.letter import Letter
from assistant.checks.tone import APOLOGIES, SYMPATHY
from assistant.domain.letters import Finding, Severity

CHECK = "apologies"
MOST = 1


def check_apologies(letter: Letter) -> Iterator[Finding]:
    """The second apology warns, on its line; being sorry for the reader is sympathy and does not count.

    The cap of one is ours, with the same grounds as the one on hedges: over-polite wording hurts (Jurgens et al.).
    """
    lines = [
        line
        for line, sentence in enumerate(letter.sentences, start=1)
        for _ in APOLOGIES.finditer(SYMPATHY.without(masked(sentence)))
    ]
    if len(lines) > MOST:
        yield Finding(CHECK, Severity.WARN, f"There are {len(lines)} apologies: one is enough.", lines[MOST])
