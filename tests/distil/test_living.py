"""When a fact is too old to be used unasked, and which of two holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from assistant.distil.facts.living import DAYS, contradict, questions, sort_out, stale
from assistant.distil.facts.topics import Topic
from assistant.domain.facts import Fact, Sharing, still_so
from assistant.domain.ledger import Standing

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


def test_the_newest_of_three_replaces_those_before() -> None:
    """Of three posts the last holds; each is replaced by the one that came next."""
    posts = [_fact(f"You work at {n}.", Topic.JOB, date(2024 + n, 1, 1), f"f{n}") for n in range(3)]
    assert [(one.older.id, one.newer.id) for one in contradict(posts)] == [("f0", "f1"), ("f1", "f2")]


HOLDING = [
    ("told first", {}, {}, ("new",), ("old",)),
    ("both are true", {}, {"beside": True}, ("old", "new"), ()),
    ("the older was confirmed later", {"checked": date(2026, 5, 1)}, {}, ("old",), ("new",)),
    ("the newer has ended", {}, {"standing": Standing.ENDED}, ("old",), ("new",)),
    ("the newer waits for a yes", {}, {"standing": Standing.PROPOSED}, ("old",), ()),
    ("the newer was rejected", {}, {"standing": Standing.REJECTED}, ("old",), ()),
]


@pytest.mark.parametrize(("why", "older", "newer", "usable", "over"), HOLDING, ids=[row[0] for row in HOLDING])
def test_which_of_two_homes_holds(
    why: str, older: dict[str, Any], newer: dict[str, Any], usable: tuple[str, ...], over: tuple[str, ...]
) -> None:
    """The one told last, unless the user said otherwise; what is over is nowhere used."""
    old = replace(_fact("You live in Ghent.", Topic.PLACE, date(2026, 1, 1), "old"), **older)
    new = replace(_fact("You live in Leeds.", Topic.PLACE, date(2026, 3, 1), "new"), **newer)
    living = sort_out([old, new], date(2026, 6, 1))
    assert (tuple(f.id for f in living.usable), tuple(f.id for f in living.over)) == (usable, over)


ASKED = [
    ("a post told long ago", "You work at Corvane.", Topic.JOB, {}, True),
    ("one that the user confirmed since", "You work at Corvane.", Topic.JOB, {"checked": date(2026, 3, 1)}, False),
    ("and long ago confirmed", "You work at Corvane.", Topic.JOB, {"checked": date(2025, 5, 1)}, True),
    ("what no letter may say", "You work at Corvane.", Topic.JOB, {"sharing": Sharing.NEVER}, False),
    ("old news, which is over by itself", "You ran in Ghent.", Topic.NEWS, {}, False),
    ("a plan whose day has passed", "You are moving on 5 July.", Topic.NEWS, {}, True),
    ("a plan confirmed after its day", "You are moving on 5 July.", Topic.PLACE, {"checked": date(2026, 5, 1)}, False),
    ("an end, which stays true", "You left Corvane.", Topic.JOB, {}, False),
    ("what waits for a yes anyway", "You work at Corvane.", Topic.JOB, {"standing": Standing.PROPOSED}, False),
]


@pytest.mark.parametrize(("why", "text", "topic", "changes", "asked"), ASKED, ids=[row[0] for row in ASKED])
def test_whether_it_still_holds_is_asked(why: str, text: str, topic: str, changes: dict[str, Any], asked: bool) -> None:
    """What may be said and may still hold is asked about when it is old."""
    fact = replace(_fact(text, topic, date(2025, 5, 3)), **changes)
    assert bool(questions([fact], date(2026, 6, 1))) is asked


def test_the_question_names_the_day() -> None:
    """What is asked says when it was told, or last confirmed."""
    fact = _fact("You work at Corvane.", Topic.JOB, date(2025, 5, 3))
    assert still_so(fact) == "Is this still so? (told on 3 May 2025)"
    assert still_so(replace(fact, checked=date(2025, 6, 1))) == "Is this still so? (told on 1 June 2025)"


def test_what_may_stand_together_is_left() -> None:
    """Two likes, or the posts of two people, do not contradict each other."""
    facts = [
        _fact("You love Brahms.", Topic.LIKE, key="f1"),
        _fact("You love roses.", Topic.LIKE, date(2026, 1, 1), "f2"),
        _fact("You work at Corvane.", Topic.JOB, key="f3"),
        _fact("You work at Oakmere.", Topic.JOB, date(2026, 1, 1), "f4", "c2"),
    ]
    assert contradict(facts) == []
