"""The records: contacts, interactions, facts, drafts and the run log, in SQLite. They are the truth."""

from assistant.records.adding import Added, Exchange
from assistant.records.cards import CardsAdded
from assistant.records.store import Store
from assistant.records.texts import interaction_id, new_id
from assistant.records.vectors import VectorChanges, Vectors

__all__ = [
    "Added",
    "CardsAdded",
    "Exchange",
    "Store",
    "VectorChanges",
    "Vectors",
    "interaction_id",
    "new_id",
]
