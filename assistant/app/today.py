"""Today: whom to write to and why, and noting what is done or can wait."""

from __future__ import annotations

from datetime import timedelta

from assistant.app.ledgers import Ledgers
from assistant.app.sending import Sending
from assistant.domain.briefs import STORED
from assistant.domain.ledger import PromiseState
from assistant.domain.today import Cue, Today, Why
from assistant.errors import WrongUse

_LATER = timedelta(days=7)
_DRAFTS = 3  # letters in progress that are called to mind; the Write page lists all


class Days(Sending, Ledgers):
    """What is worth doing on the day it is."""

    def cues(self, *, most: int | None = None) -> Today:
        """Whom to write to and why, the most pressing first; ``most`` rows (None: about ten), one for each person.

        From the records alone, in well under 100 ms whatever their number: only what lies near today is looked at.
        """
        return self._remembered.answer(("cues", most), lambda: self._cues(most))

    def _cues(self, most: int | None) -> Today:
        from assistant.briefing import today as days

        waiting, day = self._store.waiting, self.today
        found = days.Found(
            promises=waiting.promises(
                since=day - timedelta(days=days.BEHIND),
                until=day + timedelta(days=days.AHEAD),
                made_since=day - timedelta(days=days.NO_DAY),
                near=day,
            ),
            favours=waiting.favours(since=day - timedelta(days=days.THANKED_LATE)),
            follow_ups=[one for one in self.follow_ups() if one.due <= day],
            mails=waiting.unanswered(
                since=day - timedelta(days=days.ANSWERS[1]), until=day - timedelta(days=days.ANSWERS[0]), today=day
            ),
            news=waiting.news(since=day - timedelta(days=days.NEWS)),
            drafts=waiting.drafts(limit=_DRAFTS),
        )
        ids: set[str | None] = {id_ for id_, _ in found.mails}
        ids.update(one.contact_id for one in found.promises)
        ids.update(one.contact_id for one in found.favours)
        ids.update(one.contact_id for one in found.news)
        people = self._store.contacts_by_id(id_ for id_ in ids if id_)
        return days.today(
            found,
            people=people,
            day=day,
            split=self._parts.split,
            written=self._store.interactions_from,
            most=most or days.MOST,
        )

    def cue_done(self, cue: Cue) -> None:
        """Note in the ledger that it is done. Raises ``WrongUse`` where no ledger knows of it."""
        if cue.why in (Why.MINE, Why.THEIRS):
            self.set_promise(cue.entry, PromiseState.KEPT)
        elif cue.why is Why.THANK:
            self.mark_thanked(cue.entry, STORED)
        elif cue.why is Why.FOLLOW_UP:
            self.set_follow_up(self._store.draft(cue.entry), None)
        else:
            raise WrongUse("No ledger notes this; it goes away once you have written.")

    def cue_later(self, cue: Cue) -> None:
        """Come back to it in a week. Raises ``WrongUse`` where no ledger knows of a day for it."""
        if not cue.can_wait:
            raise WrongUse("No ledger keeps a later day for this.")
        self.set_follow_up(self._store.draft(cue.entry), self.today + _LATER)

    def cue_again(self, cue: Cue) -> None:
        """Take back that it is done, or that it can wait. Raises ``WrongUse`` where nothing was noted."""
        if cue.why in (Why.MINE, Why.THEIRS):
            self.set_promise(cue.entry, PromiseState.OPEN)
        elif cue.why is Why.THANK:
            self.mark_thanked(cue.entry, None)
        elif cue.why is Why.FOLLOW_UP:
            self.set_follow_up(self._store.draft(cue.entry), cue.day)
        else:
            raise WrongUse("Nothing was noted of this.")
