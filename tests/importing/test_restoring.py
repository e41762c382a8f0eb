"""Our own export among the files of an import."""

from __future__ import annotations

from pathlib import Path

from assistant.domain.contacts import Me
from assistant.exporting.archive import export
from assistant.importing import apply, plan
from assistant.records import Store
from tests.importing.mails import ME, mail, mbox


def archive(folder: Path) -> Path:
    """An export of a home with four mails of four people, two of whom were merged."""
    mails = [mail(to=f"P{n} <p{n}@there.example>", sender=ME, number=n) for n in range(4)]
    box = mbox(folder / "Sent.mbox", mails)
    with Store.open(folder / "old") as store:
        apply([box], store)
        first, second, *_ = store.contacts()
        store.merge(first.id, second.id)
        export(store, folder / "export.zip")
    return folder / "export.zip"


def test_the_report_tells_it_once(tmp_path: Path) -> None:
    """What the plan says is what is done, and a second time all of it is known, merged people included."""
    whole = archive(tmp_path)
    with Store.open(tmp_path / "new") as store:
        planned = plan([whole], store=store).report
        done = apply([whole], store)
        again = plan([whole], store=store).report
        redone = apply([whole], store)

    assert (planned.new, planned.known, planned.contacts) == (done.new, done.known, done.contacts) == (4, 0, 4)
    assert (again.new, again.known, again.contacts) == (redone.new, redone.known, redone.contacts) == (0, 4, 0)
    assert done.formats == {"Askwell export": 4}


def test_who_the_user_is_comes_back(tmp_path: Path) -> None:
    """Naming an address with --me adds it to the user of the export and takes nothing away."""
    whole = archive(tmp_path)
    with Store.open(tmp_path / "new") as store:
        apply([whole], store, me=["ada@elsewhere.example"])

        assert store.me() == Me("Ada Miller", ("ada@elsewhere.example", "ada@example.com"))
