"""``askwell eval``: options, the agreed shape, exit codes, and what lies on disk afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from assistant.cli import main
from assistant.models.scripted import ScriptedModel, Sent
from tests.cli.conftest import Run

CARD = "trades-ask-04"  # the shortest


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters are kept in a home of this test's own."""
    monkeypatch.setenv("ASKWELL_HOME", str(tmp_path / "home"))


def test_the_agreed_shape(run: Run, tmp_path: Path) -> None:
    """--json prints the summary and every letter; report and page lie beside the letters, which are kept."""
    ran = run("eval", "--only", CARD, "--baseline", "plain", "--out", str(tmp_path / "out"), "--json")
    told = ran.json

    assert ran.code in {0, 1}
    assert set(told["summary"]) >= {"letters", "ready", "invented", "must_say", "plain_share", "leaks", "seconds"}
    assert told["summary"]["letters"] == 1
    assert list(told["systems"]) == ["askwell", "plain"]
    assert [(one["card"], one["system"]) for one in told["cards"]] == [(CARD, "askwell"), (CARD, "plain")]
    assert set(told["cards"][0]) >= {"kind", "trap", "ready", "text", "invented", "missed", "stopped", "seconds"}
    there = {path.name for path in (tmp_path / "out").iterdir()}
    assert there >= {"askwell.jsonl", "plain.jsonl", "report.json", "page.html"}
    assert json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["cards"] == told["cards"]


def test_an_objection_waits_for_a_reader(run: Run, tmp_path: Path) -> None:
    """What the oracle objects to is put into the file that is named; a baseline's inventions are not our fault."""
    flatterer = ScriptedModel(lambda _sent: "Subject: Hello\n\nYour stunning keynote in Paris changed my life.")
    review = tmp_path / "review.yaml"
    ran = run("eval", "--only", CARD, "--baseline", "free", "--review", str(review), "--json", model=flatterer)
    free = ran.json["systems"]["free"]["summary"]

    assert (free["ready"], free["invented"], free["objections_unread"]) == (1, 1, 1)
    assert ran.code == (1 if ran.json["summary"]["invented"] else 0)
    waiting = yaml.safe_load(review.read_text("utf-8"))
    assert "Your stunning keynote in Paris changed my life." in {one["sentence"] for one in waiting}
    assert {one["invented"] for one in waiting} == {None}


def test_what_ours_invents_ends_in_1(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit code is that of our own letters."""
    from assistant.evaluation import oracle

    monkeypatch.setattr(
        "assistant.evaluation.evaluate.faults_in", lambda *_a, **_k: [oracle.Fault(oracle.Sort.WORD, "x")]
    )
    ran = run("eval", "--only", CARD, "--json")

    assert (ran.code, ran.json["summary"]["invented"] > 0) == (1, True)


def test_people_read_tables(run: Run) -> None:
    """Without --json there is a table of everything, then by kind and trap, and where every letter is."""
    ran = run("eval", "--only", CARD)

    assert "| | askwell |" in ran.out
    assert "| kind | letters | ready |" in ran.out
    assert "| trap | letters | ready |" in ran.out
    assert "1 dev cards, scripted." in ran.out
    assert "page.html" in ran.out.replace("\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--split", "train"], "'train' is neither dev nor test."),
        (["--baseline", "magic"], "no way of writing called 'magic'"),
        (["--only", "astronaut"], "No card fits."),
        (["--limit", "0"], "--limit"),
    ],
)
def test_wrong_use_ends_in_2(arguments: list[str], said: str, run: Run) -> None:
    """A half, a baseline, a word or a number that means nothing is told in one sentence, before anything is written."""
    ran = run("eval", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())


def test_without_a_model_every_letter_is_plain(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no model is, that is said, our letters are plain, and baselines that need one are left out."""
    code = main(["eval", "--only", CARD, "--baseline", "free"])
    said = capsys.readouterr()

    assert code in {0, 1}
    assert "Every letter is plain." in " ".join(said.err.split())
    assert "| | askwell |" in said.out
    assert "1 dev cards, no model." in said.out


def test_ctrl_c_says_that_the_letters_are_kept(run: Run) -> None:
    """A run that is stopped ends in 130 and tells where it goes on."""

    def stop(_sent: Sent) -> str:
        raise KeyboardInterrupt

    ran = run("eval", "--only", CARD, model=ScriptedModel(stop))

    assert ran.code == 130
    assert "the same command goes on from there" in " ".join(ran.err.split())
