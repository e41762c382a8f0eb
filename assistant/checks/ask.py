"""An ask asks one thing, and says how much of it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.asking import asks_in
from assistant.checks.letter import Letter
from assistant.domain.letters import Finding, Severity

CHECK = "ask"


def check_ask(letter: Letter) -> Iterator[Finding]:
    """No ask blocks, a second one blocks, and an ask without a size warns.

    The rule is "one ask, sized (what, how long, by when)"; that a clear need marks granted requests is known from
    21,577 requests (Althoff et al. 2014). A size is minutes, pages, a number of questions, an act with an end of
    its own (one introduction, one reference), or a question that a yes or no answers. It warns only, because a
    reader who knows the writer may know the size.
    """
    asks = asks_in(letter)
    if not asks:
        yield Finding(CHECK, Severity.BLOCK, "Nothing is asked for: say in one sentence what you would like.")
        return
    for extra in asks[1:]:
        yield Finding(
            CHECK,
            Severity.BLOCK,
            "This is a second ask: keep the one that matters most and leave the other for another letter.",
            extra.line,
        )
    if not asks[0].sized:
        yield Finding(
            CHECK,
            Severity.WARN,
            "The ask has no size: say how long it takes, how many pages it is, or make it a yes-or-no question.",
            asks[0].line,
        )
