"""One evaluation from end to end: cards, systems, letters, oracle, figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.bootstrap import grammar
from assistant.domain.models import LanguageModel
from assistant.errors import WrongUse
from assistant.evaluation.card_files import read_cards
from assistant.evaluation.cards import Card, Split
from assistant.evaluation.ground import Ground, courtesies, ground_of
from assistant.evaluation.judging import Outcome, judge
from assistant.evaluation.oracle import Fault, faults_in
from assistant.evaluation.running import Kept, Progress, write_cards
from assistant.evaluation.summary import by, summary
from assistant.evaluation.systems import OURS, System
from assistant.evaluation.verdicts import Verdict, add_open, read_verdicts
from assistant.resources import locate
from assistant.settings import Settings


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcomes of each system, card by card in the order of the cards."""

    split: Split
    model: str
    outcomes: Mapping[str, tuple[Outcome, ...]]

    def figures(self) -> dict[str, Any]:
        """All figures, by system: over everything, and by kind, trap and profession."""
        return {
            name: {
                "summary": summary(some),
                "kinds": by(some, lambda one: one.card.kind.value),
                "traps": by(some, lambda one: one.card.trap.value),
                "professions": by(some, lambda one: one.card.profession),
            }
            for name, some in self.outcomes.items()
        }

    def open_objections(self) -> list[tuple[str, str, str]]:
        """(card, sentence, what the oracle says) of every objection no reader has judged."""
        return [
            (one.card.id, line.text, "; ".join(f"{fault.sort.value}: {fault.words}" for fault in line.faults))
            for some in self.outcomes.values()
            for one in some
            for line in one.invented
            if not line.reviewed
        ]


def cards_of(
    split: Split, *, limit: int | None = None, chosen: Callable[[Card], bool] = lambda _card: True
) -> list[Card]:
    """The cards of a half that are chosen; with ``limit`` an even slice of them, so that every file has its share.

    Raises ``WrongUse`` where none is left.
    """
    cards = [card for card in read_cards(locate("data") / "evals" / "cards", split) if chosen(card)]
    if not cards:
        raise WrongUse("No card fits.")
    if limit is not None and limit < len(cards):
        cards = [cards[number * len(cards) // limit] for number in range(max(1, limit))]
    return cards


def evaluate(
    cards: Sequence[Card],
    systems: Sequence[System] = (OURS,),
    *,
    folder: Path,
    model: LanguageModel | None,
    verdicts: Mapping[str, Verdict] | None = None,
    progress: Callable[[System, int, int], None] = lambda _system, _done, _all: None,
) -> Evaluation:
    """Write every card's letter with every system and judge them all; what ``folder`` keeps is not written again.

    ``model`` None leaves out what needs one, but for our own writer, which then writes plain. ``verdicts`` default to
    those in ``data/evals``. Raises what opening a world raises.
    """
    known = known_verdicts() if verdicts is None else verdicts
    kept = Kept(folder)
    oracle = the_oracle()
    outcomes: dict[str, tuple[Outcome, ...]] = {}
    for system in systems:
        if system.needs_model and model is None and system is not OURS:
            continue

        def told(done: int, every: int, _card: Card, system: System = system) -> None:
            progress(system, done, every)

        report: Progress = told
        letters = list(write_cards(cards, system, kept=kept, model=model, progress=report))
        progress(system, len(cards), len(cards))
        outcomes[system.name] = tuple(
            judge(card, letter, oracle=oracle, verdicts=known) for card, letter in zip(cards, letters, strict=True)
        )
    return Evaluation(cards[0].split, model.name if model else "", outcomes)


def open_chosen(settings: Settings) -> LanguageModel:
    """The model that letters are written with in a home. Raises a ``ModelError`` where there is none."""
    from assistant.models.choose import open_model

    return open_model(settings, on_start=lambda: None)


def the_oracle() -> Callable[[Card, str], list[Fault]]:
    """What says what is wrong with a sentence on a card."""
    parse = lru_cache(maxsize=20_000)(grammar())
    courtesy = courtesies(locate("data") / "evals" / "courtesies.yaml", parse=parse)
    grounds: dict[str, Ground] = {}

    def objections(card: Card, sentence: str) -> list[Fault]:
        if card.id not in grounds:
            grounds[card.id] = ground_of(card, parse=parse)
        return faults_in(sentence, card, grounds[card.id], courtesy, parse=parse)

    return objections


def known_verdicts() -> dict[str, Verdict]:
    """What readers said of the oracle's objections."""
    return read_verdicts(locate("data") / "evals" / "verdicts.yaml")


def note_open(evaluation: Evaluation, path: Path) -> int:
    """Put what nobody has judged yet at the end of a verdicts file; returns how many sentences there are."""
    return add_open(path, evaluation.open_objections(), known_verdicts())
