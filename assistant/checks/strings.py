"""An offer has no strings."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.asking import asks_in
from assistant.checks.letter import Letter
from assistant.checks.phrases import NO_STRINGS, STRINGS, straighten
from assistant.domain.letters import Finding, Severity

CHECK = "strings"


def check_strings(letter: Letter) -> Iterator[Finding]:
    """A price named or an ask made in an offer blocks; "nothing in return" is the opposite and passes.

    A firm part of the recipe for offers: what has a price is a trade, and the letter should say so or not call
    itself an offer.
    """
    tied: set[int] = set()
    for line, sentence in enumerate(letter.sentences, start=1):
        if STRINGS.search(NO_STRINGS.without(straighten(sentence))):
            tied.add(line)
            yield Finding(CHECK, Severity.BLOCK, "This ties the offer to something in return: offer it freely.", line)
    for ask in asks_in(letter):
        if ask.line not in tied:
            yield Finding(
                CHECK,
                Severity.BLOCK,
                "An offer should not ask for anything: send the ask in a letter of its own.",
                ask.line,
            )
