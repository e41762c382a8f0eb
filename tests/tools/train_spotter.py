"""Train what points at sentences no rule reads: ``python -m tests.tools.train_spotter [--check]``.

It learns from *train* (mail by six hands). Its limits are those with the best F1 of rules and spotter together on each
hand by a model that learnt from the other five, among those at which enough of what is added is right. *valid*, mail by
another hand, says what came of it. ``--check`` prints the figures of every hand left out, and writes nothing. *test* is
never read here. The result is ``data/reading/spotter.json``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from assistant.bootstrap import grammar, splitter
from assistant.distil import distil
from assistant.distil.model.newsworthy import is_news
from assistant.distil.model.spotting import Spot, features
from assistant.distil.reading import in_threads
from assistant.distil.said.sentences import Said, said_in
from assistant.distil.said.tongue import guess_language
from assistant.domain.ledger import Party
from assistant.domain.quotes import folded
from assistant.language import guess
from tests.evals.distil.corpus import FILES, Correspondence, Kind, Label, correspondences

OUT = Path(__file__).parents[2] / "data" / "reading" / "spotter.json"
KINDS = (Spot.PROMISE, Spot.FAVOUR, Spot.FACT)
LIMITS = tuple(round(0.15 + 0.05 * step, 2) for step in range(14))
STRENGTH = 16.0  # the inverse of the regularisation; 16 and 50 did as well as each other over four hands
SEEN = 2  # sentences in which a feature has to occur
KEPT = 12_000  # features with the largest weights
PRECISION = {Spot.PROMISE: 0.5, Spot.FAVOUR: 0.6, Spot.FACT: 0.6}
"""What is pointed at must be right at least this often in unseen mail: who is asked too often stops answering."""


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence, what the rules found in it, what a reader says stands in it, and what may be seen either way."""

    said: Said
    rules: frozenset[Spot]
    holds: frozenset[Spot]
    maybe: frozenset[Spot]
    thanks: bool | None
    hand: str


def rows(hand: str) -> list[Row]:
    """The sentences of one hand's mail."""
    return [row for one in correspondences(hand) for row in _rows(one, hand)]


def _rows(one: Correspondence, hand: str) -> list[Row]:
    split = splitter()
    language = in_threads(one.interactions, lambda text: guess(text) or guess_language(text))  # as the product reads
    found = distil(one.interactions, contact=one.contact, parse=grammar(), split=split, language=language)
    entries = {Spot.PROMISE: found.promises, Spot.FAVOUR: found.favours, Spot.FACT: found.facts}
    out = []
    for said in said_in(one.interactions, split=split, language=language):
        own = folded(said.text)

        def stands(source: str | None, quote: str | None, said: Said = said, own: str = own) -> bool:
            words = folded(quote or "")
            return source == said.source and (words in own or own in words)

        labels = [label for label in one.labels if stands(label.source, label.quote)]
        holds = frozenset(Spot(label.kind.value) for label in labels if not label.optional)
        rules = frozenset(spot for spot, some in entries.items() if any(stands(e.source, e.quote) for e in some))
        maybe = frozenset(Spot(label.kind.value) for label in labels) - holds
        out.append(Row(said, rules, holds, maybe, _thanks(labels, said), hand))
    return out


def _thanks(labels: Sequence[Label], said: Said) -> bool | None:
    """Whether the writer was the one helped; None where no favour, or both ways, stands in the sentence."""
    ways = {label.toward for label in labels if label.kind is Kind.FAVOUR}
    return (ways == {"received"}) == (said.by is Party.ME) if len(ways) == 1 else None


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature, one column a ``Spot``."""

    weights: Mapping[str, Sequence[float]]
    bias: Sequence[float]

    def of(self, row: Row, spot: Spot) -> float:
        """The probability of a kind."""
        at = list(Spot).index(spot)
        total = self.bias[at] + sum(
            self.weights[name][at] * value for name, value in features(row.said).items() if name in self.weights
        )
        return float(1 / (1 + np.exp(-total)))


def trained(some: Sequence[Row]) -> Model:
    """One logistic regression a kind, and one for the direction of favours."""
    seen = [features(row.said) for row in some]
    often = Counter(name for one in seen for name in one)
    vector = DictVectorizer()
    table = vector.fit_transform([{name: v for name, v in one.items() if often[name] >= SEEN} for one in seen])
    columns, bias = [], []
    for spot in Spot:
        if spot is Spot.THANKS:
            use = np.array([row.thanks is not None for row in some])
            wanted = np.array([bool(row.thanks) for row in some])
        else:
            use = np.array([spot not in row.maybe for row in some])
            wanted = np.array([spot in row.holds for row in some])
        fit = LogisticRegression(C=STRENGTH, max_iter=3000).fit(table[use], wanted[use])
        columns.append(fit.coef_[0])
        bias.append(float(fit.intercept_[0]))
    matrix = np.stack(columns, axis=1)
    largest = np.argsort(-np.abs(matrix).max(axis=1))[:KEPT]
    names = vector.get_feature_names_out()
    return Model({str(names[at]): [round(float(w), 3) for w in matrix[at]] for at in sorted(largest)}, bias)


@dataclass(frozen=True, slots=True)
class Count:
    """What rules and spotter together hit, get wrong and miss, and what the spotter ``added``, ``right`` or not."""

    hit: int = 0
    wrong: int = 0
    missed: int = 0
    added: int = 0
    right: int = 0

    def __add__(self, other: Count) -> Count:
        """Both together."""
        return Count(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    @property
    def figures(self) -> tuple[float, float, float, float]:
        """Precision, recall and F1 of rules and spotter together, and the precision of what the spotter adds."""
        hit, wrong, missed, added, right = astuple(self)
        f1 = 2 * hit / max(1, 2 * hit + wrong + missed)
        return hit / max(1, hit + wrong), hit / max(1, hit + missed), f1, right / max(1, added)


def counted(model: Model, some: Sequence[Row], spot: Spot, limit: float) -> Count:
    """The counts of one kind with what the spotter points at from ``limit`` (0 to 1) on."""
    hit = wrong = missed = right = added = 0
    for row in some:
        entered = bool(row.rules & {Spot.PROMISE, Spot.FAVOUR})
        shut = row.said.text.endswith("?") or (spot is Spot.FACT and not is_news(row.said, entered=entered))
        new = spot not in row.rules and not shut and model.of(row, spot) >= limit
        found, there = new or spot in row.rules, spot in row.holds
        hit += found and there
        wrong += found and not there and spot not in row.maybe
        missed += there and not found
        added += new and spot not in row.maybe
        right += new and there
    return Count(hit, wrong, missed, added, right)


def limits(held_out: Sequence[tuple[Model, Sequence[Row]]]) -> dict[Spot, float]:
    """The limit of each kind with the best F1 among those at which enough of what is added is right."""
    out = {}
    for spot in KINDS:
        fit = []
        for limit in LIMITS:
            whole = sum((counted(model, some, spot, limit) for model, some in held_out), Count())
            fit.append((whole.figures, limit))
        good = [one for one in fit if one[0][3] >= PRECISION[spot]] or fit[-1:]
        out[spot] = max(good, key=lambda one: (round(one[0][2], 2), one[1]))[1]
    return out


def _told(model: Model, some: Sequence[Row], least: Mapping[Spot, float], name: str) -> None:
    for spot in KINDS:
        alone = counted(model, some, spot, 2.0).figures
        both = counted(model, some, spot, least[spot]).figures
        print(
            f"{name:8} {spot.value:8} rules P {alone[0]:.2f} R {alone[1]:.2f} F1 {alone[2]:.2f}"
            f" · with the spotter from {least[spot]:.2f}: P {both[0]:.2f} R {both[1]:.2f} F1 {both[2]:.2f}"
            f", of what it adds right {both[3]:.2f}"
        )
    ways = [(model.of(row, Spot.THANKS), row.thanks) for row in some if row.thanks is not None]
    sure = [(p >= 0.5) == thanks for p, thanks in ways if abs(p - 0.5) >= 0.25]
    print(f"{name:8} direction right {np.mean(sure):.3f} of {len(sure)} sure ones ({len(ways)} in all)")


def main() -> None:
    """Train and write, or check."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    chosen = parser.parse_args()
    hands = {hand: rows(hand) for hand in FILES["train"]}
    held_out = [
        (trained([row for other, some in hands.items() if other != hand for row in some]), own)
        for hand, own in hands.items()
    ]
    least = limits(held_out)
    if chosen.check:
        for hand, (model, own) in zip(hands, held_out, strict=True):
            _told(model, own, least, hand)
        return
    model = trained([row for some in hands.values() for row in some])
    _told(model, rows("valid"), least, "valid")
    page: dict[str, Any] = {
        "about": "Weights of assistant/distil/model/spotting.py, written by python -m tests.tools.train_spotter.",
        "spots": [spot.value for spot in Spot],
        "least": {spot.value: limit for spot, limit in least.items()},
        "bias": [round(value, 3) for value in model.bias],
        "weights": model.weights,
    }
    OUT.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(page, ensure_ascii=False, separators=(",", ":")).replace('],"', '],\n"')  # a feature a line
    OUT.write_text(text + "\n", encoding="utf-8")
    print(f"{len(model.weights)} features, {OUT.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
