"""What the records say: promises, favours and facts read from the interactions with one contact.

``one`` tells it in order. ``said`` cuts what the two wrote into sentences of theirs; ``promises``, ``favours`` and
``facts`` each find their own in them, by rules for either language (``days`` dates them, ``turning`` puts them into
the voice of a letter, ``careful`` says what of them is never told); ``model`` points at what no rule reads; ``kept``
settles the promises; ``understood`` quotes or holds back what does not speak for itself. ``work`` runs all of it
beside the user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.distil.one import Distilled, distil

__all__ = ["Distilled", "distil"]


def __getattr__(name: str) -> object:
    """Bring in all the rules at their first use: they take half a second, and who reads no mail needs few."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from assistant.distil import one

    return getattr(one, name)
