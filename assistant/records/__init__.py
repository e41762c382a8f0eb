"""The records: contacts, interactions, facts, drafts and the run log, in SQLite. They are the truth."""

from assistant.records.interactions import Added, Exchange
from assistant.records.store import Store
from assistant.records.texts import interaction_id, new_id

__all__ = ["Added", "Exchange", "Store", "interaction_id", "new_id"]
