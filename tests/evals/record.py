"""Record the default model's answers for the regression gate: ``python -m tests.evals.record [--limit N]``.

Needs the model; takes about twelve seconds a letter. What is recorded is replayed at once, and both runs are compared.
"""

from __future__ import annotations

import argparse

from assistant.evaluation.cards import Split
from assistant.evaluation.evaluate import cards_of, open_chosen
from assistant.settings import load_settings
from tests.evals.recording import FOLDER, LETTERS, Recording, RecordingModel, recorded_from, written_by


def main() -> int:
    """Write the slice with the chosen model, keep its answers, and print what the letters came to; 1 if one invents."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--limit", type=int, default=LETTERS, help="how many cards, spread evenly over the dev half")
    limit = parser.parse_args().limit
    chosen = open_chosen(load_settings())
    cards = cards_of(Split.DEV, limit=limit)
    model = RecordingModel(chosen.name, chosen.tier, model=chosen)
    outcomes = written_by(model, cards)
    made = recorded_from(model, cards, outcomes)
    made.save(FOLDER)
    for one in outcomes:
        state = (
            "ready" if one.written.ready else f"not ready ({one.written.refused or ', '.join(one.written.blocked_by)})"
        )
        print(f"{one.card.id}: {state}, {one.written.seconds:.1f} s")
        for line in one.invented:
            faults = "; ".join(f"{fault.sort.value} {fault.words}" for fault in line.faults)
            print(f"  ! {line.text} [{faults}]")
    print(f"Ready {made.ready}, must-say {made.must_say}, invented {made.invented}, leaks {made.leaks}.")
    again = Recording.read(FOLDER).replayed()
    same = recorded_from(again, cards, written_by(again, cards))
    print(f"Replayed: {again.asked} questions, {len(again.missed)} without an answer, ready {same.ready}.")
    if again.missed or (same.ready, same.must_say) != (made.ready, made.must_say):
        print("The replay does not say what was recorded: something in a letter hangs on the moment.")
        return 1
    if made.invented:
        print("Read the objections above: a true line needs a verdict in data/evals/verdicts.yaml, a false one a mend.")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
