"""``askwell today``: whom to write to and why, on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from assistant.app.people import NOBODY_YET
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise
from assistant.records import Store
from tests.cli.conftest import TODAY, Run

DAY = ("--today", TODAY.isoformat())


def test_today_names_who_why_and_the_next_command(sample: Path, run: Run) -> None:
    """A promise and thanks owed stand there with their sources, and each with the command that goes on from there."""
    with Store.open(sample) as store:
        whom, graham = store.find("lindqvist").id, store.find("graham").id
        said = "I said I would send you my slides by 30 November."
        store.add_promise(Promise("p1", whom, Party.ME, said, date(2026, 9, 22), date(2026, 11, 30)))
        store.add_favour(Favour("f1", graham, FavourDirection.RECEIVED, "You coached me.", date(2026, 3, 6)))
    rows = {row["why"]: row for row in run("today", "--json", *DAY).json}
    assert rows["my promise"]["text"] == "Due 30 November, in 9 days: I said I would send you my slides by 30 November."
    assert (
        rows["my promise"]["next"] == f"askwell draft offer --to {whom} --purpose 'send you my slides by 30 November'"
    )
    assert (rows["to thank"]["kind"], rows["to thank"]["purpose"]) == ("thanks", "You coached me.")
    assert rows["to answer"]["sources"]
    shown = run("today", *DAY).out
    assert "Graham Petrie: No thanks of yours are on record since 6 March: You coached me." in shown
    assert len(run("today", "--limit", "1", "--json", *DAY).json) == 1


def test_with_nothing_to_do_it_says_so(tmp_path: Path, run: Run) -> None:
    """One sentence, and an empty list; in an empty home how to bring somebody in, whatever is asked there."""
    home = ("--home", str(tmp_path / "new"))
    for asked in (("today",), ("search", "x"), ("contacts",)):
        assert " ".join(run(*asked, *home).out.split()) == NOBODY_YET
    assert " ".join(run("brief", "Anna", *home).err.split()) == NOBODY_YET
    assert run("today", *home, "--json").json == []
    run("contacts", "add", "Anna Weber", *home)
    assert run("today", *home).out.strip() == "Nothing waits for you today."
