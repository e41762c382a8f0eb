"""Sentences of an older mail by the other side that stand unmarked in a later one: they are no words of its writer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.domain.quotes import folded

_LEAST = 6
"""Words of a sentence that nobody else writes the same by chance; our own limit."""


@dataclass(slots=True)
class Written:
    """What one side wrote so far: each longer sentence, folded, with the mail it first stood in and its place there."""

    _sentences: dict[str, tuple[str, int]] = field(default_factory=dict)

    def add(self, sentences: Sequence[str]) -> None:
        """Remember the sentences of one more mail."""
        words = [folded(one) for one in sentences]
        whole = f" {' '.join(words)} "
        at = 1
        for one in words:
            if len(one.split()) >= _LEAST:
                self._sentences.setdefault(one, (whole, at))
            at += len(one) + 1

    def without(self, sentences: Sequence[str]) -> list[str]:
        """The sentences of a mail by the other side that are new there.

        A longer one that stands word for word in a mail known here is copied from it, and so are greeting, sign-off
        and short sentences that stand right beside it in both.
        """
        words = [folded(one) for one in sentences]
        copied = [self._sentences.get(one) for one in words]
        if not any(copied):
            return list(sentences)
        for at in range(1, len(words)):
            before, one = copied[at - 1], words[at]
            if before and not copied[at]:
                starts = before[1] + len(words[at - 1]) + 1
                if before[0].startswith(f"{one} ", starts):
                    copied[at] = before[0], starts
        for at in range(len(words) - 2, -1, -1):
            after, one = copied[at + 1], words[at]
            if after and not copied[at] and _stands_before(after, one):
                copied[at] = after[0], after[1] - len(one) - 1
        return [one for one, source in zip(sentences, copied, strict=True) if source is None]


def _stands_before(after: tuple[str, int], words: str) -> bool:
    """Whether these words stand right before a place in a mail."""
    whole, at = after
    return whole[:at].endswith(f" {words} ")
