"""The figures of one system over many cards: how each is counted stands with it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from assistant.domain.letters import Author
from assistant.domain.requests import Kind
from assistant.evaluation.figures import Share, spread
from assistant.evaluation.judging import Outcome, Status
from assistant.evaluation.oracle import Sort


def summary(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Every figure of a system; shares come with hits, cases and their 95 % interval.

    ``invented`` counts sentences in letters called ready: the figure that matters.
    """
    ready = [one for one in outcomes if one.written.ready]
    asks = [one for one in ready if one.card.kind is Kind.ASK]
    written = [one for one in outcomes if one.sentences]
    lines = [line for one in written for line in one.sentences]
    seconds = [one.written.seconds for one in outcomes if not one.written.refused]
    must = Share(sum(len(one.said) for one in ready), sum(len(one.said) + len(one.missed) for one in ready))
    return {
        "letters": len(outcomes),
        "ready": len(ready),
        "ready_share": _share(Share(len(ready), len(outcomes))),
        "invented": sum(len(one.invented) for one in ready),
        "invented_share": _share(Share(sum(len(one.invented) for one in ready), sum(one.judged for one in ready))),
        "letters_with_invention": _share(Share(sum(bool(one.invented) for one in ready), len(ready))),
        "objections_unread": sum(not line.reviewed for one in ready for line in one.invented),
        "cleared": sum(line.status is Status.CLEARED for one in ready for line in one.sentences),
        "must_say": must.value,
        "must_say_share": _share(must),
        "leaks": sum(one.of_sort(Sort.LEAK) for one in ready),
        "wrong_person": sum(one.of_sort(Sort.PERSON) for one in ready),
        "stopped": sum(len(one.written.stopped) for one in outcomes),
        "stopped_fine": sum(one.stopped_fine for one in outcomes),
        **{f"ask_names_{name}": _share(_named(asks, name)) for name in ("thing", "size", "by")},
        "words": _middle([one.words for one in ready]),
        "lines": {author.value: sum(line.by is author for line in lines) for author in Author},
        "plain_share": Share(sum(line.by is Author.PLAIN for line in lines), len(lines)).value,
        "refused": sum(bool(one.written.refused) for one in outcomes),
        "seconds": _middle(seconds),
        "seconds_p90": _tenth(seconds),
        "first_line_seconds": _middle([one.written.first for one in outcomes if one.written.first]),
        "prompt_tokens": _middle([one.written.prompt_tokens for one in written]),
        "answer_tokens": _middle([one.written.answer_tokens for one in written]),
        "invented_per_letter": _mean([len(one.invented) for one in ready]),
    }


def by(outcomes: Iterable[Outcome], sort: Callable[[Outcome], str]) -> dict[str, dict[str, Any]]:
    """The summary of each group, by the group's name."""
    groups: dict[str, list[Outcome]] = {}
    for one in outcomes:
        groups.setdefault(sort(one), []).append(one)
    return {name: summary(groups[name]) for name in sorted(groups)}


def _named(asks: Sequence[Outcome], name: str) -> Share:
    told = [one.names[name] for one in asks if name in one.names]
    return Share(sum(told), len(told))


def _share(share: Share) -> dict[str, Any]:
    return {"hits": share.hits, "of": share.all, "value": share.value, "interval": share.interval}


def _mean(counts: Sequence[int]) -> dict[str, float] | None:
    made = spread(counts, statistics.fmean)
    return {"value": made.value, "low": made.low, "high": made.high} if made else None


def _middle(values: Sequence[float]) -> float | None:
    return round(statistics.median(values), 2) if values else None


def _tenth(values: Sequence[float]) -> float | None:
    return round(sorted(values)[min(len(values) - 1, int(len(values) * 0.9))], 2) if values else None
