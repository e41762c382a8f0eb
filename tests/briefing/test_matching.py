"""What answers a need: the labelled pairs by words, and the rules with a closeness that is given."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.briefing.asking import Kind, asked_for, kind_of
from assistant.briefing.matching import fits
from tests.evals.giving.__main__ import pairs


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        pytest.param("You are looking for a data engineer in York, permanent.", ("data", "engine"), id="a post"),
        pytest.param("You need an illustrator for the spring list.", ("illustrat",), id="no season in it"),
        pytest.param("You need somebody to proofread your thesis.", ("proofread",), id="the verb alone"),
        pytest.param("You want to know how to get a patent.", (), id="what is to be learnt"),
        pytest.param("You are looking for an R programmer.", ("r", "programm"), id="a name of one letter"),
    ],
)
def test_what_is_asked_for(need: str, expected: tuple[str, ...]) -> None:
    """The words that say what is wanted, without where, when and for whom."""
    assert expected == asked_for(need)


@pytest.mark.parametrize(
    ("offer", "expected"),
    [
        ("I own a tile cutter.", Kind.ABILITY),
        ("In January I can listen to a rehearsal.", Kind.ABILITY),
        ("My skills include SQL and dbt.", Kind.SKILLS),
        ("I am a data analyst at Tarnwell.", Kind.POST),
        ("I live in Leeds.", Kind.NONE),
        ("I want to move into ML engineering.", Kind.NONE),
        ("I passed the interview in May.", Kind.NONE),
        ("I have not run a model in production yet.", Kind.NONE),
        ("Data Engineer at York Ambulance Trust", Kind.PERSON),
        ("You program in R.", Kind.PERSON),
    ],
)
def test_what_sort_of_thing_is_offered(offer: str, expected: Kind) -> None:
    """What I can, what I am, what I was, and somebody else's post are told apart."""
    assert expected is kind_of(offer)


def _all(cosine: float) -> object:
    def near(_text: str, others: Sequence[str]) -> list[float]:
        return [cosine] * len(others)

    return near


@pytest.mark.parametrize(
    ("need", "offer", "cosine", "expected"),
    [
        pytest.param("You need a flat in Utrecht.", "I own a spare room in Utrecht.", 0.45, True, id="near"),
        pytest.param("You need a flat in Utrecht.", "I own a spare room in Utrecht.", 0.30, False, id="too far"),
        pytest.param("You need a flat in Utrecht.", "I live in Utrecht.", 0.90, False, id="where I live is no offer"),
        pytest.param("You need a data engineer.", "Civil engineer at York Water", 0.70, False, id="half of it"),
        pytest.param("You need a data engineer.", "Data Engineer at York Water", 0.40, True, id="named"),
        pytest.param("You need a kitchen fitter.", "Kitchen porter", 0.55, False, id="a word beside it"),
        pytest.param("You need a lawyer.", "Solicitor at Barrow", 0.55, True, id="another word for it"),
        pytest.param("You need a data engineer.", "My skills include Data Analysis.", 0.90, False, id="a skill"),
        pytest.param("You want to learn how SQL works.", "My skills include SQL and dbt.", 0.40, True, id="the skill"),
    ],
)
def test_meaning_and_words_together(need: str, offer: str, cosine: float, expected: bool) -> None:
    """How near an offer has to be depends on whether it names what is asked for."""
    assert expected == bool(fits(need, [offer], _all(cosine)))  # type: ignore[arg-type]


def test_nearby_comes_first() -> None:
    """Of two who fit, the one at the place of the need."""
    posts = ["Data Engineer at Fernlight", "Data Engineer at York Trust"]
    near = _all(0.5)
    assert [fit.place for fit in fits("You need a data engineer in York.", posts, near)] == [1, 0]  # type: ignore[arg-type]


@pytest.mark.parametrize("split", ["dev", "test", "fresh"])
def test_words_alone_propose_nothing_silly(split: str) -> None:
    """Without the search model nothing that was labelled wrong is proposed."""
    given = pairs(split)
    silly = [pair for pair in given if not pair.right and fits(pair.need, [pair.offer])]
    assert silly == []
