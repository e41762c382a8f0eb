"""How far the judge of the evaluation agrees with people: ``python -m tests.evals.agreement``.

``data/evals/labels.yaml`` holds sentences of letters with what two readers said of each, who saw the card and the
letter but not what the judge says: ``true`` where a sentence says anything that nobody on the card has said. Printed
are, for each way of writing, how many of the readers' inventions the judge objects to, how many of its objections are
inventions, and how far the readers agree with each other (Cohen's kappa).

``--draw N --from FOLDER`` draws sentences for labelling from letters that were kept by ``askwell eval``, evenly from
its systems, with the same choice every time, and prints them as YAML to be labelled.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.domain.letters import Author
from assistant.evaluation.cards import Card, Split
from assistant.evaluation.evaluate import cards_of, the_oracle
from assistant.evaluation.figures import Share
from assistant.evaluation.running import Kept
from assistant.evaluation.systems import SYSTEMS
from assistant.resources import locate

LABELS = "evals/labels.yaml"
SEED = 20261122


@dataclass(frozen=True, slots=True)
class Label:
    """One sentence with what each reader said (invented or not) and whether the judge objects."""

    card: str
    system: str
    sentence: str
    readers: tuple[bool, ...]
    judge: bool

    @property
    def invented(self) -> bool:
        """Whether a reader called it invented: one who did is believed, as in a review."""
        return any(self.readers)


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Cohen's kappa of two readers; 1.0 where both always say the same one thing."""
    if not pairs:
        return 0.0
    same = sum(a == b for a, b in pairs) / len(pairs)
    first, second = (sum(pair[i] for pair in pairs) / len(pairs) for i in (0, 1))
    chance = first * second + (1 - first) * (1 - second)
    return 1.0 if chance == 1.0 else (same - chance) / (1 - chance)


def read_labels(path: Path, cards: Iterable[Card]) -> list[Label]:
    """The labelled sentences, each held against its card now; those whose card is gone are left out."""
    by_id = {card.id: card for card in cards}
    objections = the_oracle()
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Label(
            row["card"],
            row["system"],
            row["sentence"],
            tuple(row["invented"]),
            bool(objections(by_id[row["card"]], row["sentence"])),
        )
        for row in rows
        if row["card"] in by_id
    ]


def table(labels: Sequence[Label]) -> Iterator[str]:
    """The figures as a Markdown table, a row a system and one for all."""
    yield "| letters by | sentences | invented, say readers | of these objected to | objections | of these invented |"
    yield "|---|---|---|---|---|---|"
    systems = list(dict.fromkeys(label.system for label in labels))
    for name in (*systems, "all"):
        rows = [label for label in labels if name in {label.system, "all"}]
        invented, objected = [r for r in rows if r.invented], [r for r in rows if r.judge]
        found = Share(sum(r.judge for r in invented), len(invented))
        right = Share(sum(r.invented for r in objected), len(objected))
        yield f"| {name} | {len(rows)} | {len(invented)} | {_told(found)} | {len(objected)} | {_told(right)} |"
    pairs = [(label.readers[0], label.readers[1]) for label in labels if len(label.readers) > 1]
    same = sum(label.judge == label.invented for label in labels)
    yield ""
    yield f"The judge says what the readers say of {same} of {len(labels)} sentences. "
    yield f"The two readers agree on {sum(a == b for a, b in pairs)} of {len(pairs)}, kappa {kappa(pairs):.2f}."


def draw(folder: Path, cards: Sequence[Card], number: int) -> list[dict[str, object]]:
    """Sentences for labelling: evenly from the systems whose letters lie in the folder, none twice."""
    kept, known = Kept(folder), {card.id for card in cards}
    systems = [system for system in SYSTEMS.values() if (folder / f"{system.name}.jsonl").exists()]
    chosen: list[dict[str, object]] = []
    for place, system in enumerate(systems):
        written = {letter.card: letter for letter in kept.read(system).values() if letter.card in known}  # the last one
        sentences = sorted({(w.card, s.text) for w in written.values() for s in w.sentences if s.by is not Author.YOU})
        random.Random(SEED).shuffle(sentences)
        wanted = number // len(systems) + (place < number % len(systems))
        chosen += [{"card": c, "system": system.name, "sentence": text} for c, text in sentences[:wanted]]
    return chosen


def _told(share: Share) -> str:
    if share.value is None:
        return "–"
    low, high = share.interval or (0.0, 0.0)
    return f"{share.hits} ({share.value:.0%}) [{low:.0%}, {high:.0%}]"


def main() -> int:
    """Print the agreement, or sentences to be labelled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draw", type=int, help="how many sentences to draw for labelling")
    parser.add_argument("--from", dest="folder", type=Path, help="the folder with the letters that were kept")
    parser.add_argument("--split", type=Split, default=Split.TEST, choices=list(Split))
    parser.add_argument("--labels", type=Path, default=locate("data") / LABELS)
    chosen = parser.parse_args()
    cards = cards_of(chosen.split)
    if chosen.draw:
        rows = draw(chosen.folder, cards, chosen.draw)
        print(yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=10_000), end="")
        print(dict(Counter(row["system"] for row in rows)), file=sys.stderr)
        return 0
    labels = read_labels(chosen.labels, cards_of(Split.TEST) + cards_of(Split.DEV))
    print("\n".join(table(labels)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
