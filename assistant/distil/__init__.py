"""What the records say: promises, favours and facts read from the interactions with one contact."""

from assistant.distil.one import Distilled, distil

__all__ = ["Distilled", "distil"]
