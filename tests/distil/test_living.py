"""When a fact is too old to be used unasked, and which of two holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant.distil.living import DAYS, contradict, stale
from assistant.distil.topics import Topic
from assistant.domain.facts import Fact

TOLD = date(2025, 6, 1)


def _fact(text: str, topic: str, when: date | None = TOLD, key: str = "f", contact: str = "c1") -> Fact:
    return Fact(key, text, contact, "m1", text, when, topic=topic)


@pytest.mark.parametrize("topic", sorted(DAYS))
def test_each_topic_ages(topic: Topic) -> None:
    """On its last day a fact may be used, on the next it is asked about."""
    fact = _fact("You said something.", topic)
    last = TOLD + timedelta(days=DAYS[topic])
    assert [stale(fact, last), stale(fact, last + timedelta(days=1))] == [False, True]


@pytest.mark.parametrize("topic", [Topic.LIKE, Topic.STRENGTH, "", "something else"])
def test_some_do_not_age(topic: str) -> None:
    """Likes and praise hold, and what has no topic is not judged."""
    assert not stale(_fact("You love Brahms.", topic), date(2040, 1, 1))


def test_without_a_date_nothing_is_judged() -> None:
    """A fact without a day is not called old."""
    assert not stale(_fact("You lead a team.", Topic.JOB, None), date(2040, 1, 1))


def test_a_plan_ends_with_its_day() -> None:
    """What was to happen on 5 July is asked about from 6 July on."""
    fact = _fact("You are moving to Leeds on 5 July.", Topic.PLACE)
    assert [stale(fact, date(2025, 7, 5)), stale(fact, date(2025, 7, 6))] == [False, True]


def test_the_newer_post_replaces_the_older_and_says_so() -> None:
    """A person has one post: the later one holds."""
    old = _fact("You work at Corvane.", Topic.JOB, key="f1")
    new = _fact("You are Head of Analytics at Quillwater.", Topic.JOB, date(2026, 2, 1), "f2")
    [found] = contradict([new, old])
    assert (found.newer, found.older) == (new, old)
    assert found.why == (
        "“You are Head of Analytics at Quillwater.” (1 February 2026) replaces “You work at Corvane.” (1 June 2025)."
    )


def test_what_may_stand_together_is_left() -> None:
    """Two likes, or the posts of two people, do not contradict each other."""
    facts = [
        _fact("You love Brahms.", Topic.LIKE, key="f1"),
        _fact("You love roses.", Topic.LIKE, date(2026, 1, 1), "f2"),
        _fact("You work at Corvane.", Topic.JOB, key="f3"),
        _fact("You work at Oakmere.", Topic.JOB, date(2026, 1, 1), "f4", "c2"),
    ]
    assert contradict(facts) == []
