"""Found things against labelled ones: who matches whom, what is right about the matches, and how sure that is."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.domain.facts import Fact, Sharing
from assistant.domain.ledger import Favour, FavourDirection, Promise
from tests.evals.distil.corpus import Kind, Label

ENOUGH = 0.5
"""Token F1 of two quotes from which they are the same thing."""

Found = Promise | Favour | Fact


@dataclass(frozen=True, slots=True)
class Measure:
    """A share: the sum of some counts over the sum of others, each with its weight."""

    name: str
    over: Mapping[str, int]
    under: Mapping[str, int]

    def of(self, counts: Mapping[str, int]) -> float | None:
        """The share, or None where there is nothing to share."""
        under = sum(weight * counts.get(key, 0) for key, weight in self.under.items())
        return sum(weight * counts.get(key, 0) for key, weight in self.over.items()) / under if under else None


def _share(name: str, part: str, whole: str) -> Measure:
    return Measure(name, {part: 1}, {whole: 1})


def _finding(kind: Kind, name: str) -> tuple[Measure, ...]:
    hit, wrong, missed = f"{kind}.hit", f"{kind}.wrong", f"{kind}.missed"
    return (
        Measure(f"{name} precision", {hit: 1}, {hit: 1, wrong: 1}),
        Measure(f"{name} recall", {hit: 1}, {hit: 1, missed: 1}),
        Measure(f"{name} F1", {hit: 2}, {hit: 2, wrong: 1, missed: 1}),
    )


MEASURES = (
    *_finding(Kind.PROMISE, "promises"),
    *_finding(Kind.FAVOUR, "favours"),
    *_finding(Kind.FACT, "facts"),
    _share("promises: direction right", "promise.direction", "promise.matched"),
    _share("favours: direction right", "favour.direction", "favour.matched"),
    Measure(
        "direction right",
        {"promise.direction": 1, "favour.direction": 1},
        {"promise.matched": 1, "favour.matched": 1},
    ),
    _share("promises: due right", "promise.due", "promise.matched"),
    _share("promises: due right, of those with a day", "promise.day", "promise.dated"),
    _share("promises: state right", "promise.state", "promise.matched"),
    _share("favours received: thanked right", "favour.thanked", "favour.received"),
    _share("facts: sharing right", "fact.sharing", "fact.matched"),
)
"""Of what is matched, except for the first nine, which say how much was found and how much of it is there."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something for a person to look at: what went wrong, where, and the words."""

    sort: str
    kind: Kind
    source: str
    words: str


@dataclass(slots=True)
class Score:
    """The counts of each thread and everything that went wrong."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    faults: list[Fault] = field(default_factory=list)

    def total(self, threads: Iterable[str] | None = None) -> Counter[str]:
        """The counts of these threads, or of all, together."""
        sums: Counter[str] = Counter()
        for thread in self.counts if threads is None else threads:
            sums.update(self.counts[thread])
        return sums


def kind_of(found: Found) -> Kind:
    """Which sort of thing it is."""
    if isinstance(found, Promise):
        return Kind.PROMISE
    return Kind.FAVOUR if isinstance(found, Favour) else Kind.FACT


def words_of(found: Found) -> str:
    """Its sentence in the voice of a letter."""
    return found.text if isinstance(found, Fact) else found.what


def token_f1(one: str, other: str) -> float:
    """The harmonic mean of the shares of words that two quotes have in common; letters alone count, not case."""
    left, right = _words(one), _words(other)
    shared = sum((left & right).values())
    return 2 * shared / (sum(left.values()) + sum(right.values())) if shared else 0.0


def matched(found: Sequence[Found], labels: Sequence[Label]) -> dict[int, int]:
    """Places in ``found`` to places in ``labels``: same kind, same message, quotes alike; the best pairs first."""
    pairs = sorted(
        (-alike, _toward(item) != label.toward, label.optional, left, right)
        for left, item in enumerate(found)
        for right, label in enumerate(labels)
        if kind_of(item) is label.kind and item.source == label.source
        if (alike := token_f1(item.quote or "", label.quote)) >= ENOUGH
    )
    taken: dict[int, int] = {}
    for *_, left, right in pairs:
        if left not in taken and right not in taken.values():
            taken[left] = right
    return taken


def score(found: Sequence[Found], labels: Sequence[Label], *, threads: Mapping[str, str]) -> Score:
    """Count what is there, what is missing and what is right. ``threads`` gives the thread of each source."""
    made = Score()
    pairs = matched(found, labels)
    asked = {label.group for label in labels if not label.optional}
    hit: set[str] = set()
    for left, item in enumerate(found):
        kind, counts = kind_of(item), made.counts[threads.get(item.source or "", "?")]
        if left not in pairs:
            counts[f"{kind}.wrong"] += 1
            made.faults.append(Fault("not labelled", kind, item.source or "?", f"{words_of(item)} ← {item.quote}"))
            _look_for_leak(item, labels, made)
            continue
        label = labels[pairs[left]]
        if label.group in hit:
            counts[f"{kind}.twice"] += 1
        elif label.group in asked:
            counts[f"{kind}.hit"] += 1
        hit.add(label.group)
        counts[f"{kind}.matched"] += 1
        _compare(item, label, counts, made)
    for group in asked - hit:
        label = next(one for one in labels if one.group == group and not one.optional)
        made.counts[label.thread][f"{label.kind}.missed"] += 1
        made.faults.append(Fault("missed", label.kind, label.source, label.quote))
    for label in labels:
        made.counts[label.thread]["labels"] += 1
    return made


def interval(
    measure: Measure, counts: Sequence[Mapping[str, int]], *, resamples: int = 2000
) -> tuple[float, float] | None:
    """The 95 % percentile interval (Efron 1979), threads drawn with replacement; None where nothing is counted."""
    dice = random.Random(4)
    values = []
    for _ in range(resamples):
        sums: Counter[str] = Counter()
        for one in dice.choices(counts, k=len(counts)):
            sums.update(one)
        if (value := measure.of(sums)) is not None:
            values.append(value)
    values.sort()
    return (values[int(len(values) * 0.025)], values[int(len(values) * 0.975)]) if values else None


def _compare(item: Found, label: Label, counts: Counter[str], made: Score) -> None:
    def right(name: str, good: bool, got: object) -> None:
        counts[f"{label.kind}.{name}"] += good
        if not good:
            made.faults.append(Fault(f"{name} wrong", label.kind, label.source, f"{got}: {label.quote}"))

    if isinstance(item, Promise):
        right("direction", item.who == label.toward, item.who)
        right("due", item.due in label.due, item.due)
        if None not in label.due:
            counts["promise.dated"] += 1
            counts["promise.day"] += item.due in label.due
        right("state", item.state is label.state, item.state)
    elif isinstance(item, Favour):
        right("direction", item.direction == label.toward, item.direction)
        if label.toward == FavourDirection.RECEIVED:
            counts["favour.received"] += 1
            right("thanked", bool(item.thanked) is label.thanked, item.thanked)
    elif item.sharing is Sharing.SAY and Sharing.SAY not in label.sharing:
        counts["fact.leak"] += 1
        made.faults.append(Fault("LEAK", Kind.FACT, label.source, label.quote))
    else:
        right("sharing", item.sharing in label.sharing, f"too careful, {item.sharing}")


def _look_for_leak(item: Found, labels: Sequence[Label], made: Score) -> None:
    """A fact that nobody labelled must not let out what another label of its message keeps back."""
    if not isinstance(item, Fact) or item.sharing is not Sharing.SAY:
        return
    own = _words(item.quote or "")
    for label in labels:
        if label.source != item.source or not label.sharing or Sharing.SAY in label.sharing:
            continue
        kept = _words(label.quote)
        if sum((own & kept).values()) >= ENOUGH * min(sum(own.values()), sum(kept.values())):
            made.counts[label.thread]["fact.leak"] += 1
            made.faults.append(Fault("LEAK", Kind.FACT, label.source, item.quote or ""))
            return


def _toward(found: Found) -> str:
    if isinstance(found, Promise):
        return found.who.value
    return found.direction.value if isinstance(found, Favour) else ""


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))
