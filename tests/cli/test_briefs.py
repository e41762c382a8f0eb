"""Briefs, the exchanges behind their lines, promises, favours and the review, on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.domain.briefs import LOOKED, STORED
from assistant.domain.facts import Fact, Origin
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, Standing
from assistant.domain.sources import handle
from assistant.models.scripted import ScriptedModel
from assistant.records import Store
from tests.cli.conftest import TODAY, Run

DAY = ("--today", TODAY.isoformat())
SOURCE = "<20260921.1105.lindqvist@aldermoor.example>"


@pytest.fixture
def owing(sample: Path) -> Path:
    """The sample workspace, with a promise and a favour of Dr. Lindqvist's and a fact that waits for a yes."""
    with Store.open(sample) as store:
        whom = store.find("lindqvist").id
        quote = "I will send you the room number and the visitor's parking permit by 27 November."
        said = "You said you would send me the room number by 27 November."
        wrote, day = "You wrote my reference in January 2025.", date(2025, 1, 30)
        store.add_promise(
            Promise("p1", whom, Party.THEM, said, date(2026, 9, 21), date(2026, 11, 27), source=SOURCE, quote=quote)
        )
        store.add_favour(Favour("f1", whom, FavourDirection.RECEIVED, wrote, day, SOURCE))
        waiting = Fact(
            "fact-1", "You are giving a short course.", whom, SOURCE, "The practitioners' course will take place",
            date(2026, 9, 21), Origin.RECORD, topic="event", certainty=0.6, standing=Standing.PROPOSED,
        )  # fmt: skip
        store.add_proposals(whom, (), (), [waiting], read={})
    return sample


def test_a_brief_names_its_sources(owing: Path, run: Run) -> None:
    """Each line has its section and its sources, in the shape that is documented."""
    told = run("brief", "lindqvist", "--json", *DAY).json
    lines = {line["section"]: line for line in told["lines"]}
    assert told["contact"] == "Dr. Ingrid Lindqvist"
    assert all(line["sources"] for line in told["lines"])
    assert lines["their promises"]["sources"] == [SOURCE]
    assert lines["their promises"]["text"].startswith("Due 27 November, in 6 days: You said")
    assert lines["never thanked"]["text"].startswith("You wrote my reference")


@pytest.mark.parametrize(
    "name", ["lindqvist", "daniel.reyes@corvane.example", "graham", "rachel", "helen@achterberg.example", "yusuf"]
)
def test_a_brief_fits_on_one_screen(owing: Path, run: Run, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a terminal of 80 by 30 all of it is seen at once, and no line is longer than the terminal."""
    monkeypatch.setenv("COLUMNS", "80")
    shown = run("brief", name, *DAY).out.splitlines()
    assert len(shown) <= 30
    assert max(map(len, shown)) <= 80


def test_a_number_opens_the_exchange(owing: Path, run: Run) -> None:
    """What stands behind [N] is shown as a whole; the same by the source's name and by its short one."""
    shown = run("brief", "lindqvist", *DAY)
    number = shown.out.partition("] Ingrid’s mail of 21 September")[0].rsplit("[", 1)[1]
    opened = run("brief", "lindqvist", "--open", number, *DAY)
    assert "The practitioners' course will take place on 3 December" in opened.out
    assert SOURCE not in shown.out
    assert opened.out == run("source", SOURCE, *DAY).out == run("source", handle(SOURCE), *DAY).out


def test_every_source_in_the_sample_opens(owing: Path) -> None:
    """Whomever of the sample the brief is on, each line names a source, and each source is there."""
    with_nothing, closed = [], []
    assistant = Assistant.open(owing, today=TODAY)
    try:
        for one in assistant.contacts():
            for line in assistant.brief(one.contact, whole=True).lines:
                with_nothing += [] if line.sources else [line]
                for source in {*line.sources} - {STORED, LOOKED}:
                    closed += [] if assistant.source(source) else [source]
    finally:
        assistant.close()
    assert (with_nothing, closed) == ([], [])


@pytest.mark.parametrize("arguments", [("brief", "lindqvist", "--open", "99"), ("source", "<nowhere@example>")])
def test_a_source_that_is_not_there_is_said(owing: Path, run: Run, arguments: tuple[str, ...]) -> None:
    """A number or a name that leads nowhere is a wrong use."""
    assert run(*arguments).code == 2


def test_an_entry_of_an_address_book_opens_too(run: Run, tmp_path: Path) -> None:
    """Where a line stands on a card, the source shows what is on record of that person."""
    card = tmp_path / "book.vcf"
    card.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Abara\nEMAIL:ruth@l.example\nTITLE:Editor\nORG:Lanyard\nEND:VCARD\n"
    )
    run("import", str(card), "--yes", "--me", "ines@f.example")
    told = run("brief", "Ruth", "--json").json
    (source,) = next(line["sources"] for line in told["lines"] if line["section"] == "now")
    assert source.startswith("book.vcf#")
    assert run("source", source, "--json").json["title"] == "Editor"


def test_the_summary_is_the_models_where_it_stands(owing: Path, run: Run) -> None:
    """With --summary the model's lines come first, each marked by who wrote it."""
    work = "You work as Senior Lecturer in Statistics at University of Aldermoor"
    joined = f"{work}, and you wrote my reference in January 2025."
    told = run("brief", "lindqvist", "--summary", "--json", *DAY, model=ScriptedModel(lambda _sent: joined)).json
    first, second = told["lines"][:2]
    assert (first["section"], first["text"], first["by"]) == ("in short", joined, "model")
    assert (second["section"], second["by"], second["sources"]) == ("in short", "plain", [SOURCE])


def test_promises_are_listed_and_settled(owing: Path, run: Run) -> None:
    """A promise has the documented shape, and is kept by saying so."""
    (listed,) = run("promises", "--json", *DAY).json
    assert {key: listed[key] for key in ("who", "contact", "due", "state", "source")} == {
        "who": "them", "contact": "Dr. Ingrid Lindqvist", "due": "2026-11-27", "state": "open", "source": SOURCE,
    }  # fmt: skip
    assert run("promises", "keep", listed["id"], "--json").json["state"] == "kept"
    assert run("promises", "list", "--json").json == []
    assert run("promises", "list", "--all", "--json").json[0]["state"] == "kept"
    assert run("promises", "release", listed["id"], "--json").json["state"] == "released"
    assert run("promises", "break", listed["id"], "--json").json["state"] == "broken"


def test_an_overdue_promise_says_so(owing: Path, run: Run) -> None:
    """After its day an open promise is overdue."""
    assert "OVERDUE" in run("promises", "--today", "2026-12-02").out
    assert "OVERDUE" not in run("promises", *DAY).out


def test_favours_are_listed(owing: Path, run: Run) -> None:
    """A favour has the documented shape; what was never thanked for can be asked for alone."""
    (listed,) = run("favours", "--contact", "lindqvist", "--json").json
    assert {key: listed[key] for key in ("direction", "contact", "what", "when", "source", "quote")} == {
        "direction": "received", "contact": "Dr. Ingrid Lindqvist", "what": "You wrote my reference in January 2025.",
        "when": "2025-01-30", "source": SOURCE, "quote": None,
    }  # fmt: skip
    assert "never thanked" in run("favours", "list", "--never-thanked").out


def test_a_balance_says_what_could_be_given(owing: Path, run: Run) -> None:
    """Who helped how often, what was never thanked for, and what could be given next and why, with sources."""
    run("promises", "keep", "p1")
    (told,) = run("favours", "balance", "--with", "lindqvist", "--json", *DAY).json
    assert (told["received"], told["given"], told["last"]) == (1, 0, "2025-01-30")
    assert [one["what"] for one in told["never_thanked"]] == ["You wrote my reference in January 2025."]
    shown = run("favours", "balance", *DAY).out
    assert "Dr. Ingrid Lindqvist: helped you once, no help of yours is on record, the last on 30 January 2025" in shown
    assert "Nothing on record says what Ingrid needs" in shown
    assert SOURCE not in shown


def test_the_summary_is_in_the_run_log(owing: Path, run: Run) -> None:
    """What was sent to the model for a summary can be seen, with why its sentence was not taken."""
    run("brief", "lindqvist", "--summary", *DAY, model=ScriptedModel(lambda _sent: "You won a prize."))
    (logged,) = run("runs", "brief:lindqvist", "--json").json
    assert (logged["line"], logged["move"], logged["answer"]) == (1, "summary", "You won a prize.")
    assert logged["findings"]


def test_a_proposal_is_edited_and_believed(owing: Path, run: Run) -> None:
    """In other words it is accepted, and stands in the brief from then on."""
    (waiting,) = run("review", "--json").json
    assert (waiting["sort"], waiting["quote"]) == ("fact", "The practitioners' course will take place")
    assert "short course" not in run("brief", "lindqvist", *DAY).out
    run("review", "edit", waiting["id"], "You are giving a course for practitioners on 3 December.")
    assert "course for practitioners" in run("brief", "lindqvist", *DAY).out
    assert run("review", "--json").json == []


@pytest.mark.parametrize(("word", "standing"), [("accept", "accepted"), ("reject", "rejected")])
def test_a_proposal_is_decided(owing: Path, run: Run, word: str, standing: str) -> None:
    """A yes or a no takes it from the list."""
    (waiting,) = run("review", "list", "--json").json
    assert run("review", word, waiting["id"], "--json").json[0]["standing"] == standing
    assert "Nothing waits for your yes." in run("review").out


def test_nobody_known_gets_an_honest_page(run: Run) -> None:
    """With nothing on record the brief says what is missing and what to ask."""
    run("contacts", "add", "Karl Weiss")
    told = run("brief", "Karl")
    assert told.code == 0
    assert "What are you working on at the moment?" in told.out
