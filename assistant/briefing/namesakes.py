"""Others on record who may be the same person: what passed with them, and what of it touches this page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.briefing.exchanges import Exchanges, exchanges
from assistant.briefing.knowing import work_of
from assistant.briefing.saying import ago
from assistant.briefing.sentences import Split
from assistant.briefing.timeline import counted_once, how_much
from assistant.distil.careful.silence import told_in_confidence
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Interaction


@dataclass(frozen=True, slots=True)
class Namesake:
    """Another entry of the same name; ``likely`` says that no firm of theirs speaks against its being one person."""

    seen: Exchanges
    likely: bool

    @property
    def contact(self) -> Contact:
        """Their entry."""
        return self.seen.contact

    @property
    def last(self) -> date | None:
        """The day of the last exchange with them."""
        return next((one.when.date() for one in counted_once(self.seen.past) if one.when), None)

    @property
    def called(self) -> str:
        """Their name with what tells them from others of it."""
        who = work_of(self.contact) or next(iter((*self.contact.addresses, *self.contact.profiles)), "no address")
        return f"{self.contact.name} ({who})"

    def told(self, today: date) -> str:
        """How much passed with them: ``9 mails, the last 6 weeks ago``; empty where nothing did."""
        passed = [one for one in counted_once(self.seen.past) if one.when]
        if not passed or self.last is None:
            return ""
        return f"{how_much(passed)}, {'the last ' if passed[1:] else ''}{ago(self.last, today)}"

    def confided(self, split: Split) -> Interaction | None:
        """The newest mail of theirs that asks for silence."""
        theirs = (one for one in self.seen.past if one.when and self.seen.by_them(one))
        return next((one for one in theirs if told_in_confidence(one.text, split)), None)


def namesakes_of(
    contact: Contact,
    others: Sequence[Contact],
    exchanged: Callable[[Contact], Sequence[Interaction]],
    today: date,
) -> tuple[Namesake, ...]:
    """The others with what passed with each."""
    return tuple(Namesake(exchanges(one, exchanged(one), today), _may_be(contact, one)) for one in others)


def later(others: Sequence[Namesake], seen: Exchanges) -> tuple[Namesake, ...]:
    """Of those who are likely the same person the ones with an exchange after the last one on this page."""
    last = next((one.when.date() for one in seen.past if one.when), date.min)
    return tuple(one for one in others if one.likely and one.last is not None and one.last > last)


def _may_be(one: Contact, other: Contact) -> bool:
    firms = [{*(each.organisation or "").casefold().split()} for each in (one, other)]
    return not all(firms) or bool(firms[0] & firms[1])
