"""The questions are sound, and searching by words and meaning together beats either alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from assistant.errors import NotFetched
from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
from assistant.models.fetch import fetch
from assistant.records import Store
from tests.evals.recall.corpus import fill, network, people, questions
from tests.evals.recall.judging import System, ranked
from tests.evals.recall.measures import bootstrap, ndcg, recall, reciprocal_rank
from tests.needs import need

GRADES = {"a": 2, "b": 1, "c": 0}
TABLE = (
    # measure, ranking, expected: why
    (ndcg, ["a", "b"], 1.0),  # the best possible
    (ndcg, ["x", "c"], 0.0),  # nothing relevant
    (ndcg, ["b", "a"], 0.797),  # (1 + 3 / log2 3) / (3 + 1 / log2 3)
    (recall, ["b", "x"], 0.5),  # one of the two relevant ones
    (reciprocal_rank, ["b", "a"], 0.5),  # only grade 2 answers
    (reciprocal_rank, ["b"], 0.0),  # no answer
)


@pytest.mark.parametrize(("measure", "ranking", "expected"), TABLE)
def test_measures(measure: object, ranking: list[str], expected: float) -> None:
    """Each measure gives what its definition gives by hand."""
    assert measure(ranking, GRADES) == pytest.approx(expected, abs=0.001)  # type: ignore[operator]


def test_a_bootstrap_interval_holds_the_mean() -> None:
    """The interval lies around the mean and is a point where all values are one."""
    some = bootstrap([0.0, 1.0] * 50, resamples=500)
    same = bootstrap([0.5] * 20, resamples=100)
    assert (some.low < some.mean < some.high, same.low, same.high) == (True, 0.5, 0.5)


def test_the_network_is_as_large_as_it_says() -> None:
    """At least 1,200 exchanges with 60 people, of which 350 are written by hand, each once."""
    said = network()
    texts = Counter(one.exchange.interaction.text for one in said if one.by_hand)
    assert len(said) >= 1200
    assert len(people()) >= 60
    assert len(texts) == sum(texts.values()) >= 350
    assert len({one.id for one in said}) == len(said)


def test_every_question_can_be_answered() -> None:
    """Every label names an exchange that its filters let through, and every question has an answer of grade 2."""
    said = {one.name: one.exchange for one in network()}
    everybody = people()
    problems = []
    for question in questions():
        if 2 not in question.grades.values() or not set(question.grades.values()) <= {0, 1, 2}:
            problems.append(f"{question.id}: grades")
        for name in question.grades:
            exchange = said[name]
            found, wanted = exchange.interaction, question.filters
            assert found.when is not None
            day = found.when.date()
            passes = (
                (not question.inside or everybody[question.inside] in exchange.people)
                and (wanted.since is None or day >= wanted.since)
                and (wanted.until is None or day <= wanted.until)
                and (not wanted.channels or found.channel in wanted.channels)
                and wanted.direction in (None, found.direction)
            )
            if not passes:
                problems.append(f"{question.id}: {name} is filtered out")
    assert problems == []


def test_the_questions_are_split_in_halves() -> None:
    """At least 150 questions, no id twice, and each kind as often in one half as in the other, but for one."""
    asked = questions()
    kinds = {split: Counter(question.kind for question in questions(split)) for split in ("dev", "test")}
    assert len({question.id for question in asked}) == len(asked) >= 150
    assert sum(kinds["dev"].values()) + sum(kinds["test"].values()) == len(asked)
    assert max(abs(kinds["dev"][kind] - kinds["test"][kind]) for kind in kinds["dev"]) <= 1


def test_the_store_keeps_the_whole_network(tmp_path: Path) -> None:
    """Everything that questions may name is on record under its own id."""
    with Store.open(tmp_path) as store:
        ids = fill(store)
        assert store.known_interactions(list(ids.values())) == set(ids.values())


@pytest.fixture(scope="session")
def with_search_model(own_models: Path) -> Path:
    """The folder of ``own_models`` with the search model in it, fetched if it is not there."""
    try:
        for file in (MINILM, MINILM_TOKENIZER):
            fetch(file, own_models)
        why = ""
    except NotFetched as exc:
        why = str(exc)
    need(not why, why)
    return own_models


@pytest.mark.slow
def test_both_together_beat_each_alone(with_search_model: Path, tmp_path: Path) -> None:
    """On the half for developing, nDCG@10 of both is at least that of the words and of the meaning alone."""
    asked = questions("dev")
    found = ranked(asked, tmp_path, models=with_search_model)
    mean = {system: sum(ndcg(of[q.id], q.grades) for q in asked) / len(asked) for system, of in found.items()}
    assert mean[System.BOTH] >= max(mean[System.TEXT], mean[System.MEANING])
