"""The pieces of a letter with the line a finding in them belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.letter import Letter


def parts_of(letter: Letter) -> Iterator[tuple[int | None, str]]:
    """Subject, greeting, each sentence and the sign-off; all but sentences have no line (None)."""
    if letter.subject:
        yield None, letter.subject
    if letter.greeting:
        yield None, letter.greeting
    yield from enumerate(letter.sentences, start=1)
    if letter.sign_off:
        yield None, letter.sign_off
