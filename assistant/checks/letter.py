"""The value every check works on, and how any text becomes one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.checks.layout import body_blocks, take_greeting, take_sign_off, take_subject, tidy
from assistant.domain.interactions import Channel
from assistant.domain.letters import Draft, Finding
from assistant.domain.requests import Kind

Split = Callable[[str], list[str]]
"""Cuts one paragraph into its sentences."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter taken apart, whoever wrote it.

    ``kind`` and ``subject`` are None where they are not known (an empty subject is ""); ``sentences`` are those of
    the body, without greeting and sign-off, and are counted from 1 in findings; ``text`` is the whole below the
    subject line, with "\\n" as its only line end.
    """

    kind: Kind | None
    channel: Channel
    subject: str | None
    greeting: str
    sentences: tuple[str, ...]
    sign_off: str
    text: str


Check = Callable[[Letter], Iterable[Finding]]
"""Looks at a letter and says what it found, in reading order."""


def read_letter(
    text: str,
    *,
    split: Split,
    kind: Kind | None = None,
    channel: Channel = Channel.EMAIL,
    subject: str | None = None,
) -> Letter:
    """Take apart any text a user pastes.

    A first line "Subject: ..." (among other header lines, if need be) is the subject; where ``subject`` is given, it
    is a sentence that should not be there.
    Lines that were wrapped are joined; a bullet is one sentence, without its mark; what stands below the
    sign-off (a postscript) counts among the sentences. No word of the text gets lost.
    """
    whole = tidy(text)
    stated, below = take_subject(whole)
    # with a subject of its own, a text that still starts with "Subject:" would be sent with that line in it
    extra = whole[: len(whole) - len(below)] if subject is not None else ""
    above, greeting, rest = take_greeting(below)
    middle, sign_off, after = take_sign_off(rest)
    sentences: list[str] = []
    for block in (*body_blocks(extra), *body_blocks(above), *body_blocks(middle), *body_blocks(after)):
        sentences.extend([block.text] if block.whole else split(block.text))
    return Letter(
        kind=kind,
        channel=channel,
        subject=stated if subject is None else subject,
        greeting=greeting,
        sentences=tuple(sentence for sentence in sentences if sentence.strip()),
        sign_off=sign_off,
        text=whole if extra else below,
    )


def letter_of(draft: Draft) -> Letter:
    """A draft as the checks see it: one sentence for each of its lines, so that findings count lines.

    A subject that is still empty counts as unknown until the draft is finished.
    """
    return Letter(
        kind=draft.kind,
        channel=draft.channel,
        subject=draft.subject or ("" if draft.finished else None),
        greeting=draft.greeting,
        sentences=tuple(line.text for line in draft.lines),
        sign_off=draft.sign_off,
        text=draft.text,
    )
