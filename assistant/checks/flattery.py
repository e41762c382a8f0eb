"""Praise names what they did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.asking import masked
from assistant.checks.letter import Letter
from assistant.checks.tone import DEED, PRAISE, PRAISE_ALWAYS
from assistant.domain.letters import Finding, Severity

CHECK = "flattery"


def check_flattery(letter: Letter) -> Iterator[Finding]:
    """Praise of the person, with no deed of theirs in the sentence, warns.

    Praising what *they did* binds people (r = .30), praising in general or what it gained the writer does not
    (r = -.12): Algoe et al. 2016. A deed is an act of the reader's in the past ("you walked me through it") or a
    work named for what it did ("your checklist caught two errors").
    """
    for line, sentence in enumerate(letter.sentences, start=1):
        text = masked(sentence)
        match = PRAISE_ALWAYS.search(text) or PRAISE.search(text)
        if match and (PRAISE_ALWAYS.search(text) or not DEED.search(text)):
            words = re.sub(r"\s+", " ", sentence[match.start() : match.end()].strip())
            yield Finding(
                CHECK, Severity.WARN, f"'{words}' praises in general: name what they did and what came of it.", line
            )
