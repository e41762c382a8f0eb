"""Import reports and proofs in words: tables of what goes in and what is read."""

from __future__ import annotations

import pytest

from assistant.domain.contacts import Contact
from assistant.domain.pace import Pace
from assistant.domain.reports import Forgotten, ImportReport, PeopleRead, Skip, Skipped
from ui import reports

SUMMARIES = [
    (ImportReport(), "0 new exchanges with 0 new contacts."),
    (
        ImportReport(read=6, new=1, known=2, contacts=1, skipped={Skip.SPAM: 2, Skip.DRAFT: 1, Skip.CHAT: 0}),
        "1 new exchange with 1 new contact; 2 already there; 3 left out (2 spam, 1 draft).",
    ),
    (
        ImportReport(contacts=1000, people=PeopleRead(read=1200, new=1000, updated=1, known=199)),
        "1,000 new contacts; something new about 1 contact; 199 already there.",
    ),
]


@pytest.mark.parametrize(("report", "expected"), SUMMARIES)
def test_import_is_summed_up(report: ImportReport, expected: str) -> None:
    """The sentence on an import counts what is new, known and left out, with the reasons."""
    assert expected == reports.summary(report)


FIGURES = [
    (ImportReport(), {"New exchanges": 0, "New people": 0}, "nothing at all"),
    (ImportReport(new=5, contacts=2, known=1), {"New exchanges": 5, "New people": 2, "Already there": 1}, "mail"),
    (
        ImportReport(contacts=3, people=PeopleRead(read=5, new=3, updated=2), skipped={Skip.EMPTY: 4}),
        {"New exchanges": 0, "New people": 3, "More about people": 2, "Left out": 4},
        "an address book",
    ),
]


@pytest.mark.parametrize(("report", "expected", "why"), FIGURES)
def test_figures(report: ImportReport, expected: dict[str, int], why: str) -> None:
    """What is nothing is not counted, but for the two figures one looks for."""
    assert expected == {label: count for label, count, _ in reports.figures(report)}, why


def test_what_is_left_out_has_its_reasons_and_examples() -> None:
    """Reasons stand with the most frequent first; a refusal says the place and the reason."""
    report = ImportReport(
        skipped={Skip.SPAM: 2, Skip.UNREADABLE: 3, Skip.CHAT: 0},
        examples=(
            Skipped("<1@x>", Skip.SPAM, about="Win Ltd: Hello"),
            Skipped("<2@x>", Skip.SPAM),
            Skipped("a.csv (line 4)", Skip.UNREADABLE, "No name."),
        ),
    )

    assert reports.left_out(report) == [("3 unreadable", ["a.csv (line 4): No name."]), ("2 spam", ["Win Ltd: Hello"])]
    assert reports.refused(report) == ["a.csv (line 4): No name."]


def test_files_are_named_without_their_folders() -> None:
    """A few names, then a count; and how much of which format."""
    report = ImportReport(
        files=tuple(f"/home/maya/mail/{n}.mbox" for n in range(6)), formats={"mbox": 1200, "vCard": 0}
    )
    assert reports.files(report) == "0.mbox, 1.mbox, 2.mbox, 3.mbox and 2 more (1,200 mbox)"


def test_pace_is_said_as_soon_as_it_is_known() -> None:
    """First only how far; then how fast, and how long the rest takes."""
    now = 0.0
    measured = Pace(clock=lambda: now)
    measured.mark(0)
    assert reports.pace(measured, 0, 9000) == "0 of 9,000"
    now = 2.0
    measured.mark(3000)
    assert reports.pace(measured, 3000, 9000) == "3,000 of 9,000 · 1,500 a second · 0:04 left"


GONE = Forgotten(Contact("c", "Ada"), interactions=2, facts=1, drafts=0, runs=0, vectors=3, promises=2, favours=1)
PROOFS = [
    (GONE, "Forgotten: 2 exchanges, 1 fact, 2 promises, 1 favour, 0 drafts, 3 vectors. "
     "Every table and the file itself was looked through afterwards: nothing is left."),
    (Forgotten(Contact("c", "Ada"), 1, 0, 0, 0, 0, mentions=2, traces=("interactions.text: the name",)),
     "Forgotten: 1 exchange, 0 facts, 0 promises, 0 favours, 0 drafts, 0 vectors. "
     "Their name stands in 2 exchanges with others, as you wanted."),
    (Forgotten(Contact("c", "Ada"), 1, 0, 0, 0, 0, traces=("the file: the address",)),
     "Forgotten: 1 exchange, 0 facts, 0 promises, 0 favours, 0 drafts, 0 vectors. "
     "Still to be found in: the file: the address."),
]  # fmt: skip


@pytest.mark.parametrize(("done", "expected"), PROOFS)
def test_proof(done: Forgotten, expected: str) -> None:
    """What went is counted, and what is left is never passed over."""
    assert expected == reports.proof(done)
