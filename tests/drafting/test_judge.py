"""What a line written by a model must stand up to."""

from __future__ import annotations

import pytest

from assistant.bootstrap import grammar
from assistant.domain.facts import Fact, Origin
from assistant.drafting.judge import Judge
from assistant.sentences import split_sentences

PARSE = grammar()
WROTE = "On 9 November you wrote: “I've been making tools for six years.”"


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ('On 9 November, you wrote: "I\'ve been making tools for six years."', True),
        ("You wrote that you have been making tools for six years.", False),
        ("On 9 November you wrote that you have been making tools for six years.", False),
        ('On 9 November you wrote: "I have been making tools for six years."', False),
    ],
)
def test_a_quotation_stays_one(line: str, stands: bool) -> None:
    """What somebody wrote is given word for word and in its marks, or the line is refused."""
    fact = Fact("f1", WROTE, origin=Origin.RECORD)
    assert (Judge(PARSE, split_sentences).wrong(line, [fact]) == []) is stands
