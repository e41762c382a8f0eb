"""What a purpose is read as, and where it may have been misread, before anything is written."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from assistant.app.accepting import Accepting
from assistant.domain.contacts import Contact
from assistant.domain.facts import Sharing
from assistant.domain.requests import Doubt, Kind

if TYPE_CHECKING:
    from assistant.drafting.purpose import Reading


_KEPT_SIGNS = "©®™°№"
_JOINERS = re.compile("[\\u200d\\ufe0e\\ufe0f\\u20e3\\U0001f3fb-\\U0001f3ff\\U000e0020-\\U000e007f]")


def without_emoji(text: str) -> str:
    """The text without pictures: a space in the place of each, and the text itself where there is none."""
    if text.isascii():
        return text
    bare = "".join(
        " " if unicodedata.category(c) == "So" and c not in _KEPT_SIGNS else c for c in _JOINERS.sub("", text)
    )
    return text if bare == text else re.sub(r" +(?=[.,;:!?]|$)", "", re.sub(r" {2,}", " ", bare)).strip()


_SHOUTED = re.compile(r"\b[^\W\d_a-z][A-Z'’]*(?:[ ,]+[A-Z][A-Z'’]*){2,}\b")
_SHORT_FORM = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,4}|I|NYC|HR|UK|USA?|EU|UN|AI|API|GP|ICU|IELTS|NATO|UNICEF")


def without_shouting(text: str) -> str:
    """Three words and more in capitals, in small letters but for short forms ("CV", "NHS"); one or two stay."""

    def calm(found: re.Match[str]) -> str:
        words = re.split(r"([ ,]+)", found[0])
        if max(map(len, words)) < 4:
            return found[0]  # a row of short forms
        return "".join(w if _SHORT_FORM.fullmatch(w) else w.lower() for w in words)

    return _SHOUTED.sub(calm, text)


class Purposes(Accepting):
    """Reads purposes; nothing of it is kept."""

    def read_purpose(self, kind: Kind, purpose: str, contact: Contact) -> Reading:
        """The purpose in the letter's voice, with what is missing from it. Raises ``EmptyPurpose``.

        Emoji are left out: they are no words, and stand between words that belong together. Capitals are calmed.
        """
        asked = ("purpose", kind, purpose, contact)
        return self._remembered.answer(
            asked, lambda: self._read_purpose(kind, without_shouting(without_emoji(purpose)), contact)
        )

    def _read_purpose(self, kind: Kind, purpose: str, contact: Contact) -> Reading:
        from assistant.distil.careful import sharing_of
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

    def doubt(self, kind: Kind, purpose: str, contact: Contact, reading: Reading) -> Doubt | None:
        """What the purpose may have been misread in, as the finding ``doubt`` of a letter would say; None if clear.

        ``reading`` is what ``read_purpose`` made of it. Raises ``EmptyPurpose``.
        """
        sentences = self._doubted(kind, purpose, reading, contact)
        if not sentences:
            return None
        again = self.read_purpose(kind, reading.text, contact)
        settles = again.text == reading.text and not self._doubted(kind, reading.text, again, contact)
        return Doubt(tuple(sentences), reading.text if settles else "")

    def _doubted(self, kind: Kind, purpose: str, reading: Reading, contact: Contact) -> list[str]:
        from assistant.drafting.purpose_doubt import doubts

        said, told = [reading.sentence, *reading.beside], (reading.text, *reading.questions)
        return doubts(kind, purpose, said, contact=contact, told=told, parse=self._parts.parse)
