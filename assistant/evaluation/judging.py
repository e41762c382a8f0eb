"""A written letter held against its card: what each of its sentences says, and what the whole leaves out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.letters import Author
from assistant.evaluation.cards import Card
from assistant.evaluation.oracle import Fault, Sort, forbidden_in
from assistant.evaluation.verdicts import Verdict, key_of
from assistant.evaluation.written import Written

Oracle = Callable[[Card, str], list[Fault]]


class Status(StrEnum):
    """What is known of one sentence."""

    FINE = "fine"  # the oracle has nothing against it
    CLEARED = "cleared"  # the oracle objects, a reader does not
    INVENTED = "invented"  # the oracle objects, and nobody has said otherwise
    OWN = "own"  # the user's own words are theirs to answer for


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence with what is said of it."""

    text: str
    by: Author
    status: Status
    faults: tuple[Fault, ...] = ()
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that is counted of one card under one system.

    ``stopped_fine`` counts the model's sentences that were stopped though the oracle has nothing against them;
    ``names`` says of an ask which of thing, size and day it names, of those the card gives.
    """

    card: Card
    written: Written
    sentences: tuple[Judged, ...]
    said: tuple[str, ...]
    missed: tuple[str, ...]
    stopped_fine: int
    names: Mapping[str, bool]

    @property
    def invented(self) -> tuple[Judged, ...]:
        """The sentences that count as invented."""
        return tuple(one for one in self.sentences if one.status is Status.INVENTED)

    def of_sort(self, *sorts: Sort) -> int:
        """How many sentences that count as invented have a fault of one of these sorts."""
        return sum(any(fault.sort in sorts for fault in one.faults) for one in self.invented)

    @property
    def judged(self) -> int:
        """How many sentences there are to judge: all but the user's own."""
        return sum(one.status is not Status.OWN for one in self.sentences)

    @property
    def words(self) -> int:
        """The words of the body."""
        return sum(len(one.text.split()) for one in self.written.sentences)


def judge(card: Card, written: Written, *, oracle: Oracle, verdicts: Mapping[str, Verdict]) -> Outcome:
    """Hold a letter against its card."""
    whole = f"{written.subject}\n{written.text}"
    return Outcome(
        card=card,
        written=written,
        sentences=(
            *_subject(card, written),
            *(_sentence(card, one.text, one.by, oracle, verdicts) for one in written.sentences),
        ),
        said=tuple(saying.what for saying in card.must_say if written.text and saying.in_(whole)),
        missed=tuple(saying.what for saying in card.must_say if not (written.text and saying.in_(whole))),
        stopped_fine=sum(not oracle(card, sentence) for sentence in written.stopped),
        names={name: card.asks.names(name, whole) for name in ("thing", "size", "by") if getattr(card.asks, name)},
    )


def _subject(card: Card, written: Written) -> tuple[Judged, ...]:
    """The subject, where it gives away what the card forbids; it is no sentence, so nothing else is asked of it."""
    faults = tuple(forbidden_in(written.subject, card))
    return (Judged(written.subject, Author.PLAIN, Status.INVENTED, faults),) if faults else ()


def _sentence(card: Card, text: str, by: Author, oracle: Oracle, verdicts: Mapping[str, Verdict]) -> Judged:
    if by is Author.YOU:
        return Judged(text, by, Status.OWN)
    faults = tuple(oracle(card, text))
    verdict = verdicts.get(key_of(card.id, text))
    if verdict is not None and verdict.invented:  # a reader may also object where the oracle does not
        return Judged(text, by, Status.INVENTED, faults, reviewed=True)
    if not faults:
        return Judged(text, by, Status.FINE, reviewed=verdict is not None)
    cleared = verdict is not None
    return Judged(text, by, Status.CLEARED if cleared else Status.INVENTED, faults, reviewed=cleared)
