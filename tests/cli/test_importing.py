"""Importing from the command line: the preview, the columns of a table of one's own, what is refused, and Ctrl-C."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import time
from pathlib import Path

import pytest

from assistant.commands.import_report import tell, tell_done
from assistant.commands.importing import question, read_columns
from assistant.commands.terminal import Terminal
from assistant.domain.columns import Field
from assistant.domain.reports import ImportReport, PeopleRead, Skip, Skipped
from assistant.errors import WrongUse
from assistant.importing.columns import digest
from assistant.records import Store
from assistant.resources import locate
from tests.cli.conftest import Run
from tests.cli.test_process import ASKWELL

MAIL = str(locate("data") / "sample" / "mail")
TABLE = "Wer;E-mail privat;Wo\nAda Byron;ada@engine.example;Engine Works\nGrace;grace@navy.example;Navy\n"

COLUMNS = [
    ([], None, "nothing given is nothing said"),
    (["Mail=address"], {"Mail": "address"}, "the usual case"),
    (["a = b=name"], {"a = b": "name"}, "a heading may hold an equals sign"),
    (["Notiz="], {"Notiz": ""}, "a column is taken out"),
    (["Wer=Name", "Wo= organisation "], {"Wer": "name", "Wo": "organisation"}, "in any case, with blanks around"),
]


@pytest.mark.parametrize(("given", "expected", "why"), COLUMNS)
def test_columns_are_read(given: list[str], expected: dict[str, str] | None, why: str) -> None:
    """What stands before the last equals sign is the heading, what stands after it the field."""
    assert expected == read_columns(given), why


@pytest.mark.parametrize("given", ["address", "=address", "  =name"])
def test_a_column_without_heading_or_field_is_wrong_use(given: str) -> None:
    """A mapping that names no heading, or gives no field, is named and refused."""
    with pytest.raises(WrongUse, match="Heading=field"):
        read_columns([given])


QUESTIONS = [
    (ImportReport(new=2), "Import 2 exchanges?"),
    (
        ImportReport(new=1, contacts=3, people=PeopleRead(read=3, new=2, updated=1)),
        "Import 1 exchange, 3 new contacts and something new about 1 contact?",
    ),
    (ImportReport(people=PeopleRead(read=1, known=1, merged=1)), "Import something new about 1 contact?"),
]


@pytest.mark.parametrize(("report", "expected"), QUESTIONS)
def test_the_question_counts_what_would_be_written(report: ImportReport, expected: str) -> None:
    """Before the yes, the question says how much of what kind is new."""
    assert not report.is_settled
    assert expected == question(report)


def test_nothing_new_asks_nothing() -> None:
    """Where all is known or left out, there is nothing to say yes to."""
    assert ImportReport(read=3, known=2, skipped={Skip.SPAM: 1}, people=PeopleRead(read=1, known=1)).is_settled


EXAMPLES = [
    (Skipped("a.csv (line 3)", Skip.UNREADABLE, "No name."), "a.csv (line 3): No name.", "the place and the reason"),
    (Skipped("a.csv#line 3", Skip.EMPTY), "a.csv, line 3", "a row"),
    (Skipped("<1@x>", Skip.SPAM, about="Win Ltd: You have won"), "Win Ltd: You have won", "who and what"),
    (Skipped("m.csv#2-aGFubmU=", Skip.DRAFT, about="Ada: Hello"), "Ada: Hello", "no program's id"),
    (Skipped("<1@x>", Skip.SPAM), "", "rather nothing than an id"),
]


@pytest.mark.parametrize(("left_out", "expected", "why"), EXAMPLES)
def test_an_example_says_who_and_why_where_it_can(left_out: Skipped, expected: str, why: str) -> None:
    """What was left out is named by person and subject or by its line, never by an id."""
    assert expected == left_out.shown, why


def test_import_asks_and_takes_yes_only(run: Run) -> None:
    """Without a terminal an import needs ``--yes``; a dry run writes nothing; a second import changes nothing."""
    dry = run("import", MAIL, "--dry-run", "--json").json
    assert run("contacts", "--json").json == []
    refused = run("import", MAIL)
    first = run("import", MAIL, "--yes", "--json").json
    second = run("import", MAIL, "--json").json
    third = run("import", MAIL, "--yes", "--json").json

    assert dry["dry_run"]
    assert dry["new"] > 70
    assert (refused.code, "--yes" in refused.err) == (2, True)
    assert (first["new"], first["me"]["addresses"]) == (dry["new"], ["maya.okafor@postbox.example"])
    assert (second["new"], second["known"]) == (third["new"], third["known"]) == (0, first["new"])
    assert first["read"] == first["new"] + first["known"] + sum(first["skipped"].values())
    assert first["formats"]["mbox"] == first["read"]


def test_import_tells_people_what_it_did(run: Run) -> None:
    """For people it says how many are new, why some were left out with an example, and what to do next."""
    ran = run("import", MAIL, "--yes")

    assert "new exchanges and 21 new contacts were imported" in " ".join(ran.out.split())
    assert "left out: newsletter (Sunday Features: Sunday Features #112" in ran.out
    assert "askwell search" in ran.out
    assert ran.err == ""  # no bar without a terminal


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table whose headings nobody can guess."""
    file = tmp_path / "Freunde.csv"
    file.write_text(TABLE, "utf-8")
    return file


def test_the_columns_of_a_table_are_shown_and_can_be_said(run: Run, table: Path) -> None:
    """The preview says what each column is taken for; ``--column`` says otherwise, and is kept for the next table."""
    guessed = run("import", str(table), "--dry-run")
    said = run("import", str(table), "--dry-run", "--column", "Wer=name", "--column", "Wo=organisation", "--json").json

    assert "E-mail privat  address" in guessed.out
    assert {heading: field for heading, field in said["columns"]["Freunde.csv"].items() if field} == {
        "Wer": "name",
        "E-mail privat": "address",
        "Wo": "organisation",
    }
    assert run("contacts", "--json").json == []

    run("import", str(table), "--yes", "--column", "Wer=name", "--column", "Wo=organisation")
    assert run("contacts", "show", "Ada Byron", "--json").json["organisation"] == "Engine Works"
    table.with_name("Neue.csv").write_text("Wer;E-mail privat;Wo\nEmmy Noether;emmy@ring.example;Ring\n", "utf-8")
    run("import", str(table.with_name("Neue.csv")), "--yes")
    assert run("contacts", "show", "emmy@ring.example", "--json").json["name"] == "Emmy Noether"


def test_a_field_that_does_not_exist_is_named(run: Run, table: Path) -> None:
    """A column given a field that is none is refused with the fields there are."""
    ran = run("import", str(table), "--yes", "--column", "Wer=nome")

    assert ran.code == 2
    assert "There is no field 'nome'" in ran.err
    assert all(field in ran.err for field in Field)
    assert all(field in " ".join(run("import", "--help").out.split()) for field in Field)
    assert run("import", str(table), "--yes").code == 0


def test_a_heading_that_no_table_has_is_named(run: Run, table: Path) -> None:
    """A slip in the heading is wrong use, and nothing is imported."""
    ran = run("import", str(table), "--yes", "--column", "Wehr=name")

    assert ran.code == 2
    assert "has a column 'Wehr'; the headings are 'Wer', 'E-mail privat', 'Wo'." in ran.err
    assert run("contacts", "--json").json == []


@pytest.mark.parametrize("flag", ["--yes", "--dry-run"])
def test_a_table_nobody_can_tell_ends_in_three(run: Run, tmp_path: Path, flag: str) -> None:
    """Where nothing could be read it says so, ends in 3, and shows how the columns are given."""
    file = tmp_path / "odd.csv"
    file.write_text("Kumpel;Ort\nAda;York\n", "utf-8")
    ran = run("import", str(file), flag)

    assert ran.code == 3
    assert '--column "Kumpel=name"' in ran.out
    assert "Nothing in it could be read" in ran.err
    assert "What next" not in ran.out
    assert run("import", str(file), "--yes", "--column", "Kumpel=name").code == 0
    assert run("import", str(file), "--yes").code == 0


def test_a_mapping_on_record_that_makes_no_sense_is_ignored(run: Run, tmp_path: Path) -> None:
    """Fields that do not exist, and a mapping by which nobody could be read, do not stand in a table's way."""
    file = tmp_path / "people.csv"
    file.write_text("Name;E-mail\nAda Byron;ada@engine.example\n", "utf-8")
    run("contacts")
    for nonsense in ({"Name": "foo"}, {"Name": "", "E-mail": ""}):
        with Store.open(Path(os.environ["ASKWELL_HOME"])) as store:
            store.save_mapping(digest(["Name", "E-mail"]), nonsense)
        assert run("import", str(file), "--dry-run", "--json").json["people"]["read"] == 1


def test_files_that_hold_nothing_are_named(run: Run, table: Path) -> None:
    """Up to three of them by name, the others counted."""
    for number in range(5):
        table.with_name(f"{number}.bin").write_bytes(b"\0\1\2")
    report = run("import", str(table.parent), "--dry-run", "--json").json

    assert report["doubtful"] == ["5 files in the folder held nothing that is read: 0.bin, 1.bin, 2.bin and 2 more."]


def test_after_a_preview_only_what_was_done_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A few lines with one number for each thing; the part from address books is said in the preview alone."""
    report = ImportReport(new=1, contacts=3, people=PeopleRead(read=4, new=2, updated=2), skipped={Skip.SPAM: 2})
    tell_done(Terminal(), report)
    done = capsys.readouterr().out
    tell(Terminal(), report, planned=True)

    assert done == (
        "Imported: 1 exchange, 3 new contacts and something new about 2 contacts.\nLeft out: 2, as said above.\n"
    )
    assert "1 new exchange and 3 new contacts would be imported\n" in (shown := capsys.readouterr().out)
    assert "4 entries in address books: 2 of these contacts and 2 that add to a contact" in shown


def test_a_refusal_names_file_place_and_reason(run: Run, tmp_path: Path) -> None:
    """A row that cannot be used is counted and named; the others are taken."""
    file = tmp_path / "people.csv"
    file.write_text('Name,Email\nAda Byron,ada@engine.example\n"Bob,bob@b.example\n', "utf-8")
    report = run("import", str(file), "--yes", "--json").json
    shown = run("import", str(file), "--dry-run")

    refused = [one for one in report["examples"] if one["reason"] == "unreadable"]
    assert report["people"]["new"] == 1
    assert [one["where"] for one in refused] == ["people.csv (line 3)"]
    assert refused[0]["detail"] in " ".join(shown.out.split())


def many_mails(folder: Path, count: int) -> Path:
    """An mbox with so many mails between Maya and Tom."""
    file = folder / "many.mbox"
    with file.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(
                f"From x Mon Jan  5 10:00:00 2026\nMessage-ID: <{number}@many.example>\n"
                "From: Tom <tom@b.example>\nTo: Maya <maya@a.example>\n"
                f"Date: Mon, 05 Jan 2026 10:00:00 +0000\nSubject: Number {number}\n\n{'Some words. ' * 40}\n\n"
            )
    return file


@pytest.mark.slow
def test_ctrl_c_keeps_what_is_done(run: Run, tmp_path: Path) -> None:
    """Ctrl-C ends a long import with 130 and its bar on one line of 80 columns; the same command goes on from there."""
    file = many_mails(tmp_path, 30_000)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*ASKWELL, "import", str(file), "--me", "maya@a.example", "--yes"],
        stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    os.close(theirs)
    shown, until, pressed = "", time.monotonic() + 120, False
    while time.monotonic() < until:
        if not select.select([ours], [], [], 0.5)[0]:
            continue
        try:
            data = os.read(ours, 4096)
        except OSError:
            break
        if not data:
            break
        shown += data.decode("utf-8", "replace")
        if not pressed and "importing" in shown:
            process.send_signal(signal.SIGINT)
            pressed = True
    os.close(ours)

    assert process.wait(60) == 130
    assert "Stopped: what came so far is kept" in shown
    assert all(len(line) < 90 for piece in shown.split("\n") for line in piece.split("\r\x1b[2K"))
    kept = run("contacts", "--json").json[0]["interactions"]["email"]
    assert 0 < kept < 30_000
    rest = run("import", str(file), "--me", "maya@a.example", "--yes", "--json").json
    assert (rest["new"], rest["known"]) == (30_000 - kept, kept)
