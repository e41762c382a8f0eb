"""What a purpose is read as, and where it may have been misread, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.app.accepting import Accepting
from assistant.domain.contacts import Contact
from assistant.domain.facts import Sharing
from assistant.domain.requests import Doubt, Kind
from assistant.drafting.calmed import without_emoji, without_shouting

if TYPE_CHECKING:
    from assistant.drafting.purpose import Reading


class Purposes(Accepting):
    """Reads purposes; nothing of it is kept."""

    def read_purpose(self, kind: Kind, purpose: str, contact: Contact) -> Reading:
        """The purpose in the letter's voice, with what is missing from it. Raises ``EmptyPurpose``.

        Emoji are left out: they are no words, and stand between words that belong together. Capitals are calmed.
        """
        asked = ("purpose", kind, purpose, contact)
        return self._read.answer(
            asked, lambda: self._read_purpose(kind, without_shouting(without_emoji(purpose)), contact)
        )

    def _read_purpose(self, kind: Kind, purpose: str, contact: Contact) -> Reading:
        from assistant.distil.careful.sharing import sharing_of
        from assistant.drafting.purpose import read_purpose
        from assistant.drafting.spelling import names_written

        records = (i.text for i in self._store.interactions_with(contact.id, limit=50))
        typed = purpose.lower()
        others = (c.name for c in self._store.contacts() if c.name.strip() and c.name.split()[0].lower() in typed)
        people = [contact.name, self.me.name, *others]
        return read_purpose(
            kind,
            purpose,
            contact=contact,
            me=self.me,
            parse=self._parts.parse,
            today=self.today,
            spelled=names_written(records, people),
            tender=lambda words: sharing_of(words) is not Sharing.SAY,
        )

    def is_english(self, text: str) -> bool:
        """Whether a letter can be made of it: False where its words are mostly another language's."""
        from assistant.drafting.tongue import is_english

        return is_english(without_emoji(text))

    def doubt(self, kind: Kind, purpose: str, contact: Contact, reading: Reading) -> Doubt | None:
        """What the purpose may have been misread in, as the finding ``doubt`` of a letter would say; None if clear.

        ``reading`` is what ``read_purpose`` made of it. Raises ``EmptyPurpose``.
        """
        asked = ("doubt", kind, purpose, contact, reading)
        return self._read.answer(asked, lambda: self._doubt(kind, purpose, contact, reading))

    def _doubt(self, kind: Kind, purpose: str, contact: Contact, reading: Reading) -> Doubt | None:
        sentences = self._doubted(kind, purpose, reading, contact)
        if not sentences:
            return None
        again = self.read_purpose(kind, reading.text, contact)
        settles = again.text == reading.text and not self._doubted(kind, reading.text, again, contact)
        return Doubt(tuple(sentences), reading.text if settles else "")

    def _doubted(self, kind: Kind, purpose: str, reading: Reading, contact: Contact) -> list[str]:
        from assistant.drafting.purpose_doubt import doubts_of

        return doubts_of(kind, purpose, reading, contact=contact, parse=self._parts.parse)
