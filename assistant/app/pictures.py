"""What is drawn of the records: contact over time, who helped and asked whom, and how far the reach goes."""

from __future__ import annotations

from datetime import date

from assistant.app.opened import Opened
from assistant.domain.briefs import Timeline
from assistant.domain.contacts import Contact
from assistant.domain.pictures import Between, Helped, Introduction, Reach

_BEFORE_MAIL = date(1990, 1, 1)  # what is dated before was written on a machine whose clock was never set


class Pictures(Opened):
    """Figures over everything on record, counted where it lies; they are kept until the records change."""

    def contact_over_time(self, contact: Contact | None = None) -> Timeline:
        """How often the user was in touch with one person, or with all, by who wrote; everything on record counts."""
        whose = contact.id if contact else None
        return self._remembered.answer(("over time", whose), lambda: self._over_time(whose))

    def _over_time(self, whose: str | None) -> Timeline:
        from assistant.briefing.timeline import spread

        return spread(self._store.counting.exchanges(whose, since=_BEFORE_MAIL, until=self.today), self.today)

    def helped(self) -> list[Helped]:
        """Everybody who helped the user, was helped, or was asked in a letter noted as sent; the most help first."""
        return [*self._remembered.answer("helped", self._helped)]

    def _helped(self) -> list[Helped]:
        from assistant.briefing.pictures import helped

        return helped(self._store.counting.favours(), self._store.counting.asked(), self._everybody())

    def between(self, contact: Contact) -> Between:
        """What the two gave each other, what either still owes, and how often the user asked."""
        from assistant.briefing.pictures import between
        from assistant.distil.promises.appointments import as_of

        return between(
            as_of(self._store.promises(contact.id), self.today),
            self._store.favours(contact.id),
            asked=sum(count for _, count in self._store.counting.asked(contact.id)),
        )

    def reach(self) -> Reach:
        """With how many people one was in touch when, where they work, and which doors they opened or promised to."""
        return self._remembered.answer("reach", self._reach)

    def _reach(self) -> Reach:
        from assistant.briefing.pictures import reach

        found, people = self._store.counting.introductions(), self._everybody()
        doors = [Introduction(people[whom], what, day, made) for whom, what, day, made in found if whom in people]
        return reach(self._store.summaries(today=self.today), self.today, introductions=doors)

    def _everybody(self) -> dict[str, Contact]:
        return {one.id: one for one in self._store.contacts()}  # kept in memory, so quicker than asking for many
