"""``search`` and ``index``: the agreed shape, the filters, and what is said for people."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.commands.shapes import met_in
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.recall import Hit
from tests.cli.conftest import Run

ADA = Contact("a", "Ada Byron", ("ada@engine.example",))
GRACE = Contact("g", "Grace Hopper", (), ("linkedin.com/in/grace",))


def hit(sender: Identity, *contacts: Contact) -> Hit:
    """A mail from somebody, found."""
    mail = Interaction(
        "i", datetime(2026, 5, 4, tzinfo=UTC), Channel.EMAIL, Direction.RECEIVED, "", "", "", "<1@x>", sender
    )
    return Hit(mail, contacts, "…", 1.0)


FILED = [
    (hit(Identity("Ada", "ada@engine.example"), GRACE, ADA), None, "Ada Byron", "whoever wrote it"),
    (hit(Identity("Grace", "", "linkedin.com/in/grace"), ADA, GRACE), None, "Grace Hopper", "known by a link"),
    (hit(Identity("Me", "me@a.example"), GRACE, ADA), None, "Grace Hopper", "the user wrote: the first of the others"),
    (hit(Identity("Ada", "ada@engine.example"), ADA, GRACE), GRACE, "Grace Hopper", "the one who was asked about"),
    (hit(Identity("Nobody", "n@x.example")), None, "Nobody", "nobody on record any more"),
]


@pytest.mark.parametrize(("found", "about", "expected", "why"), FILED)
def test_whom_a_hit_is_filed_under(found: Hit, about: Contact | None, expected: str, why: str) -> None:
    """The one name of a hit is the person it is most with."""
    assert expected == met_in(found, about), why


def test_search_has_the_agreed_shape(run: Run, sample: Path) -> None:
    """Each hit has contact, time, channel, source, passage and score, the best first; nothing else is on stdout."""
    found = run("search", "churn model", "--json").json

    assert found
    for one in found:
        assert set(one) >= {"contact", "when", "channel", "source", "text", "score", "id", "contacts", "direction"}
        assert one["contact"] in {person["name"] for person in one["contacts"]}
        assert datetime.fromisoformat(one["when"])
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)


def test_search_takes_conditions(run: Run, sample: Path) -> None:
    """A contact, days, a kind and a number limit what is found."""
    with_daniel = run("search", "model", "--contact", "daniel.reyes@corvane.example", "--limit", "3", "--json").json
    lately = run("search", "model", "--since", "2026-10-01", "--until", "2026-10-31", "--json").json

    assert 0 < len(with_daniel) <= 3
    assert {one["contact"] for one in with_daniel} == {"Daniel Reyes"}
    assert lately
    assert all(one["when"].startswith("2026-10") for one in lately)
    assert run("search", "model", "--channel", "call", "--json").json == []


def test_search_for_people(run: Run, sample: Path) -> None:
    """A hit reads as date, person, subject, passage and source; what is missing for the meaning is one line aside."""
    ran = run("search", "second", "interview")

    assert "Anja Vogel  (email received)" in ran.out
    assert "Second interview" in ran.out
    assert "@fernlight.example" not in ran.out  # an id helps nobody; --json has it
    assert run("search", "second", "interview", "--json").json[0]["source"]
    assert len(ran.err.strip().splitlines()) == 1
    nothing = run("search", "xylophone quartet", "--contact", "Graham")
    assert (nothing.code, "Nothing found" in nothing.out) == (0, True)


def test_search_says_how_many_more_there_are(run: Run, sample: Path) -> None:
    """And how to see them; in JSON each hit has its rank and of how many."""
    found = run("search", "churn", "--limit", "2", "--json").json
    total = found[0]["of"]
    assert [(one["rank"], one["of"]) for one in found] == [(1, total), (2, total)]
    said = f"Shown are the best 2 of {total}; --limit {total} shows all"
    assert said in " ".join(run("search", "churn", "--limit", "2").out.split())
    assert "Shown" not in run("search", "churn", "--limit", str(total)).out
    assert len(run("search", "churn", "--limit", str(total), "--json").json) == total


PASSAGES = [
    ("Second interview", "Second interview", "", "a meeting that has only its title"),
    ("Coffee", "Coffee\n\nAt the corner.", "At the corner.", "the title stands first"),
    ("Coffee", "Coffee at ten?", "Coffee at ten?", "a sentence that begins with the same word"),
    ("", "Hello", "Hello", "no subject"),
]


@pytest.mark.parametrize(("subject", "text", "expected", "why"), PASSAGES)
def test_a_passage_does_not_repeat_the_subject(subject: str, text: str, expected: str, why: str) -> None:
    """What stands below the subject is what it does not say already."""
    found = hit(Identity("Ada"))
    assert expected == replace(found, text=text, interaction=replace(found.interaction, subject=subject)).passage, why


def test_hits_by_meaning_alone_are_said_to_be_so(run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no exchange has the words, that is said before the nearest ones."""
    for by, expected in (("meaning", True), ("text", False)):
        near = replace(hit(Identity("Ada", "ada@engine.example"), ADA), by=(by,))
        monkeypatch.setattr(Assistant, "search", lambda *_args, found=near, **_more: [found])
        assert ("No exchange has these words; the nearest in meaning:" in run("search", "churn").out) is expected


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search", "  "), "search"),
        (("search", "x", "--contact", "Nobody Known"), "Nobody on record fits"),
        (("search", "x", "--since", "spring"), "not a date"),
        (("search", "x", "--channel", "pigeon"), "pigeon"),
        (("search", "x", "--limit", "0"), "Invalid value for '--limit': it has to be at least 1. See"),
        (("search", "x", "--channel", "owl"), "'--channel': 'owl' is not one of 'email', 'message'"),
        (("search", "x", "--nosuch"), "There is no option --nosuch. See"),
        (("search", "x", "--since", "2026-03-01", "--until", "2026-01-01"), "is later than --until 2026-01-01"),
    ],
)
def test_wrong_questions_end_in_two(run: Run, sample: Path, arguments: tuple[str, ...], said: str) -> None:
    """What cannot be searched for is said in one sentence, with code 2."""
    ran = run(*arguments)

    assert ran.code == 2
    assert said in ran.err


def test_index_says_how_far_it_is(run: Run, sample: Path) -> None:
    """Without the search model nothing is read for the meaning, which is said and is no failure of ``--status``."""
    ran = run("index", "--status", "--json")

    assert ran.code == 0
    assert set(ran.json) >= {"embedded", "indexed", "total", "notice"}
    assert ran.json["embedded"] == 0 < ran.json["total"]
    assert ran.json["notice"] in " ".join(run("index", "--status").out.split())
