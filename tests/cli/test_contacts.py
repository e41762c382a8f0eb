"""One contact for each person: duplicates, merging, taking it back, two people, forgetting; and the whole as a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.commands.merging import side_by_side
from assistant.commands.terminal import columns
from assistant.domain.contacts import Contact
from assistant.domain.reports import ContactSummary
from tests.cli.conftest import Run

LONG = ContactSummary(
    Contact(
        "c1", "Maximiliane Kreszentia von und zu Überlingen", tuple(f"address.{n}@somewhere.example" for n in range(4)),
        ("https://www.linkedin.com/in/a-slug-that-does-not-fit-into-half-a-line-of-any-terminal",), "Head", "Works",
        since=date(2020, 5, 4),
    ),
    {"email": 12, "message": 0, "meeting": 1, "note": 0}, date(2026, 1, 2),
)  # fmt: skip
BARE = ContactSummary(Contact("c2", "李小龍 \x1b[31mred"), {"email": 0})


@pytest.mark.parametrize("width", [40, 80, 100])
def test_both_records_stand_side_by_side(width: int) -> None:
    """Whatever the names and the width, no line is too long, every value is there, and nothing is obeyed."""
    lines = list(side_by_side(LONG, BARE, width=width))
    left = "".join(line.strip() for line in lines)

    assert max(columns(line) for line in lines) <= max(width, 34)
    assert "\x1b" not in left
    assert [line.split()[0] for line in lines if line[2] != " "][:3] == ["name", "address", "link"]
    assert "12 email" in " ".join(lines)


@pytest.fixture
def twice(run: Run) -> tuple[str, str]:
    """Tom Whitlock, on record once by his address and once by his link."""
    first = run("contacts", "add", "Tom Whitlock", "--address", "tom@b.example", "--json").json
    second = run("contacts", "add", "Tom Whitlock", "--profile", "https://linkedin.com/in/tomw", "--json").json
    return first["id"], second["id"]


def test_duplicates_are_shown_and_never_merged(run: Run, twice: tuple[str, str]) -> None:
    """Two of one name stand side by side with score, reason and both commands; both stay."""
    pairs = run("contacts", "duplicates", "--json").json
    shown = run("contacts", "duplicates").out

    assert [{pair["first"]["id"], pair["second"]["id"]} for pair in pairs] == [set(twice)]
    assert pairs[0]["reasons"]
    assert 0 < pairs[0]["score"] <= 100
    assert f"askwell contacts merge {pairs[0]['first']['id']}" in shown
    assert "tom@b.example" in shown
    assert len(run("contacts", "--json").json) == 2


def test_merge_and_back(run: Run, twice: tuple[str, str]) -> None:
    """A merge needs a yes, gives one contact with both identities, is listed, and can be taken back."""
    refused = run("contacts", "merge", *twice)
    assert (refused.code, "--yes" in refused.err) == (2, True)
    merged = run("contacts", "merge", *twice, "--yes", "--json").json

    assert merged["contact"]["id"] == twice[0]
    assert (merged["contact"]["addresses"], len(merged["contact"]["profiles"])) == (["tom@b.example"], 1)
    assert [one["id"] for one in run("contacts", "merges", "--json").json] == [merged["merge"]["id"]]
    assert merged["merge"]["id"] in run("contacts", "merges").out
    back = run("contacts", "unmerge", merged["merge"]["id"], "--json").json
    assert back["profiles"]
    assert {one["id"] for one in run("contacts", "--json").json} >= {twice[0], back["id"]}
    assert run("contacts", "merges", "--json").json == []
    assert run("contacts", "unmerge", "no-such-merge").code == 2


def test_one_and_the_same_cannot_be_merged(run: Run, twice: tuple[str, str]) -> None:
    """Two names for one contact are wrong use."""
    assert run("contacts", "merge", twice[0], "tom@b.example", "--yes").code == 2


def test_two_people_are_not_proposed_again(run: Run, twice: tuple[str, str]) -> None:
    """What the user says of two people holds."""
    assert run("contacts", "apart", *twice).code == 0
    assert run("contacts", "duplicates", "--json").json == []
    assert "Nobody seems to be on record twice" in run("contacts", "duplicates").out


def test_one_contact_cannot_be_two_people(run: Run, twice: tuple[str, str]) -> None:
    """Named twice it is said to be one; after a merge, the way back is said. The help speaks of two people."""
    named_twice = run("contacts", "apart", twice[0], twice[0])
    run("contacts", "merge", *twice, "--yes")
    merged = run("contacts", "apart", *twice)

    assert (named_twice.code, "are the same contact" in named_twice.err) == (2, True)
    assert "unmerge" not in named_twice.err
    assert (merged.code, "`askwell contacts unmerge` takes it back" in merged.err) == (2, True)
    assert "same person" not in run("contacts", "apart", "--help").out


def test_two_of_one_name_are_always_shown(run: Run, sample: Path) -> None:
    """Two with one full name and addresses at different companies stand there with what speaks against them."""
    assert "Both are called Anna Kowalski. But" in " ".join(run("contacts", "duplicates").out.split())


@pytest.mark.parametrize("command", [("forget",), ("contacts", "forget")])
def test_forgetting_needs_a_yes_and_proves_it(run: Run, sample: Path, command: tuple[str, ...]) -> None:
    """Under both names: nothing goes without a yes; then they are gone, with the proof, also from the file itself."""
    refused = run(*command, "Graham")
    assert (refused.code, "--yes" in refused.err) == (2, True)
    done = run(*command, "Graham", "--mentions", "--yes", "--json")

    assert done.code == 0
    assert done.json["contact"]["name"] == "Graham Petrie"
    assert done.json["interactions"] > 0
    assert done.json["traces"] == []
    assert run("contacts", "show", "Graham").code == 2
    assert all(b"graham@petrie" not in file.read_bytes() for file in sample.glob("askwell.sqlite3*"))


def test_forgetting_tells_what_is_left(run: Run, sample: Path) -> None:
    """Without ``--mentions`` it says where others still speak of them, and how to take that out."""
    said = " ".join(run("forget", "Graham", "--yes").out.split())

    assert "Forgotten: " in said
    assert "--mentions" in said or "no name, address or link of theirs is left" in said


def test_export_and_import_into_an_empty_home(run: Run, sample: Path, tmp_path: Path) -> None:
    """The archive is written once, over another only with ``--force``, and brings everybody back in an empty home."""
    file, other = tmp_path / "mine.zip", str(tmp_path / "other")
    made = run("export", str(file), "--json").json
    again = run("export", str(file))

    assert made["bytes"] == file.stat().st_size
    assert (again.code, "--force" in again.err) == (2, True)
    assert run("export", str(file), "--force").code == 0
    assert run("import", str(file), "--yes", "--home", other).code == 0
    assert run("contacts", "--json", "--home", other).json == run("contacts", "--json").json
    assert run("facts", "--contact", "Graham", "--json", "--home", other).json


def test_export_without_a_name_is_called_by_the_day(
    run: Run, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without FILE the archive lies in this folder and says its date."""
    monkeypatch.chdir(tmp_path)
    run("export", "--today", "2026-11-21")

    assert (tmp_path / "askwell-export-2026-11-21.zip").exists()


def test_show_tells_other_names_and_since(run: Run, tmp_path: Path) -> None:
    """A person's other names and the day they were connected stand with the rest."""
    card = tmp_path / "ada.csv"
    card.write_text("Name,Email,Connected On\nAda Byron,ada@engine.example,08 Feb 2026\n", "utf-8")
    run("import", str(card), "--yes")
    shown = run("contacts", "show", "ada@engine.example", "--json").json

    assert shown["since"] == "2026-02-08"
    assert shown["names"] == []
    assert "connected since 2026-02-08" in run("contacts", "show", "ada@engine.example").out
