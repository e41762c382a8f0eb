"""Recall: full text and vectors, fused; exact inside a contact, Chroma across the network."""

from assistant.recall.recall import Recall
from assistant.recall.vectors import Embeds

__all__ = ["Embeds", "Recall"]
