"""Leaving the sample world from the terminal, and what is refused while a home is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.models.scripted import ScriptedModel
from assistant.resources import locate
from tests.cli.conftest import TODAY, Run


def test_own_files_wait_until_it_is_left(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An import says in one sentence how to leave; the sample's files are none of one's own; leaving needs a yes."""
    monkeypatch.setenv("ASKWELL_HOME", str(tmp_path / "home"))
    with_sample = Assistant.open(tmp_path / "home", today=TODAY, model=ScriptedModel())
    with_sample.enter_sample()
    with_sample.close()
    own = tmp_path / "book.vcf"
    own.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Tom Whitlock\nEMAIL:tom@b.example\nEND:VCARD\n")

    refused = run("import", str(own), "--yes")
    assert (refused.code, "askwell forget --sample" in " ".join(refused.err.split())) == (2, True)
    assert run("import", str(locate("data") / "sample"), "--yes").code == 0
    assert run("forget", "--sample").code == 2
    assert run("forget", "--sample", "--yes", "--json").json["contacts"] > 15
    assert run("contacts", "list", "--json").json == []
    assert all(b"maya.okafor@" not in file.read_bytes() for file in (tmp_path / "home").glob("askwell.sqlite3*"))
    assert run("import", str(own), "--yes").code == 0


@pytest.mark.parametrize("words", [(), ("Graham", "--sample"), ("--sample", "--mentions"), ("--sample", "--yes")])
def test_forgetting_needs_one_thing_to_forget(run: Run, sample: Path, words: tuple[str, ...]) -> None:
    """Nobody, both at once, or a home that is in no sample world: refused in a sentence, and nothing goes."""
    assert run("forget", *words).code == 2
    assert run("contacts", "show", "Graham").code == 0
