"""When a file is given up: after thousands of rows or cards of which nothing can be kept.

A table of people has some rows without a name; one with a million of them is no table of people, and reading it to
its end would take minutes for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Concatenate, ParamSpec

from assistant.domain.reports import Skip
from assistant.importing.found import Found, Message, Refusal

ROWS = 10_000  # read in vain before a table is given up, at some 25 µs each
CARDS = 2_000  # the same for cards, at some 150 µs each
_GAIN = 500  # as many useful ones as earn once more that patience
_Given = ParamSpec("_Given")


class Patience:
    """How much is left of it for one file: it begins at ``limit`` and grows with every row that is of use."""

    def __init__(self, limit: int = ROWS) -> None:
        self._limit = limit
        self._useful = self._vain = 0

    def lost_by(self, *, useful: bool) -> bool:
        """Count one more row or card; True where there were too many that are of no use."""
        self._useful += useful
        self._vain += not useful
        return self._vain > self._limit + self._useful * self._limit // _GAIN


def giving_up(
    after: int,
) -> Callable[
    [Callable[Concatenate[bytes, _Given], Iterator[Found]]], Callable[Concatenate[bytes, _Given], Iterator[Found]]
]:
    """Have a reader break off, with a refusal that says so, where too little of a file can be kept.

    ``after`` is how many rows or cards may be in vain; the reader takes ``name``, the file's own, by keyword.
    """

    def around(
        read: Callable[Concatenate[bytes, _Given], Iterator[Found]],
    ) -> Callable[Concatenate[bytes, _Given], Iterator[Found]]:
        @wraps(read)
        def patiently(data: bytes, /, *args: _Given.args, **kwargs: _Given.kwargs) -> Iterator[Found]:
            patience = Patience(after)
            for number, found in enumerate(read(data, *args, **kwargs), 1):
                yield found
                if patience.lost_by(useful=not _in_vain(found)):
                    reason = "Too little of it says who it is about; the rest was left out."
                    yield Refusal(str(kwargs["name"]), f"after entry {number:,}", reason)
                    return

        return patiently

    return around


def _in_vain(found: Found) -> bool:
    """Whether it is nothing; spam and the like is left out, too, but says that the file is what it seems to be."""
    return isinstance(found, Refusal) or (isinstance(found, Message) and found.skip in (Skip.EMPTY, Skip.UNREADABLE))
