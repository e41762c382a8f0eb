"""What was read from the records or said by the user, whichever of the three it is: a promise, a favour or a fact."""

from __future__ import annotations

from assistant.domain.facts import Fact
from assistant.domain.ledger import Favour, Promise

Entry = Promise | Favour | Fact


def words_of(entry: Entry) -> str:
    """The entry's sentence, in the voice of a letter."""
    return entry.text if isinstance(entry, Fact) else entry.what
