"""Pure: how far the reading beside the pages is, in one plain line."""

from __future__ import annotations

from assistant.domain.pace import duration

PAUSED = "Reading is paused. What was read is kept; it goes on where it stopped, when you say so."

OVERRULED = "Saved, but the environment of this program says otherwise (ASKWELL_BACKGROUND, ASKWELL_DISTIL_MINUTES)."


def done(embedded: int, everything: int, *, allowed: bool) -> str:
    """Where it stands while nothing is being read."""
    if not everything:
        return "Nothing is on record yet that could be read."
    read = f"Read for the search by meaning: {embedded:,} of {everything:,} exchanges."
    return read if allowed else f"{read} Nothing more is read, as you chose."


def kept(wanted: bool, minutes: int) -> str:
    """What is said when the choice is kept."""
    if not wanted:
        return "Saved: nothing is read beside you any more."
    return f"Saved: what is new is read for up to {minutes:,} minute{'' if minutes == 1 else 's'} at a time."


def by_meaning(done: int, everything: int, left: float | None) -> str:
    """How far the search by meaning is; ``left`` in seconds, None while that cannot be told."""
    return f"Being read for the search by meaning: {done:,} of {everything:,} exchanges{_left(left)}."


def for_ledgers(contacts: int, everybody: int, exchanges: int, left: float | None) -> str:
    """How far the reading for promises, thanks and news is, which goes from person to person."""
    return (
        f"Being read for promises, thanks and news: {exchanges:,} exchanges so far, with {contacts:,} of "
        f"{everybody:,} people{_left(left)}."
    )


def _left(seconds: float | None) -> str:
    return "" if seconds is None or seconds < 1 else f", about {duration(seconds)} left"
