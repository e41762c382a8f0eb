"""An ask makes it easy to say no."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.letter import Letter
from assistant.checks.phrases import EASY_OUT, EASY_OUT_IF, OTHER_WISH, straighten
from assistant.domain.letters import Finding, Severity

CHECK = "easy_out"


def check_easy_out(letter: Letter) -> Iterator[Finding]:
    """An ask without a way out blocks.

    A firm part of the recipe: people say yes about twice as often as askers expect (Flynn & Lake 2008), much of it
    because refusing is hard, so a friend who asks leaves the door open.
    """
    if not any(_opens_a_way_out(straighten(sentence)) for sentence in (*letter.sentences, letter.sign_off)):
        yield Finding(CHECK, Severity.BLOCK, "There is no easy way to say no: add one, such as 'No worries if not.'")


def _opens_a_way_out(sentence: str) -> bool:
    if EASY_OUT.search(sentence):
        return True
    match = EASY_OUT_IF.search(sentence)
    return match is not None and not OTHER_WISH.search(sentence, match.start())
