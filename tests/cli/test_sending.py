"""``drafts export``, ``file``, ``sent`` and ``follow-ups``: ways out that send nothing and say what they did."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.cli.conftest import TODAY, Run
from tests.exporting.dovecot import PASSWORD, UNMARKED, USER, running

DAY = ("--today", TODAY.isoformat())
DANIEL = "daniel.reyes@corvane.example"


@pytest.fixture
def letter(run: Run, sample: Path) -> str:
    """The id of a letter to Daniel."""
    ask = ("draft", "ask", "--to", DANIEL, "--purpose", "20 min of his time to read my plan by 5 December")
    return str(run(*ask, "--json", *DAY).json["id"])


def test_export(run: Run, letter: str, tmp_path: Path) -> None:
    """A draft comes out as text, link, note, file and reminder; a reply says what it answers."""
    text = run("drafts", "export", letter, "--text").out
    link = run("drafts", "export", letter, "--mailto", "--reply", "--json").json
    note = run("drafts", "export", letter, "--note", "--json")
    mail, event = tmp_path / "a.eml", tmp_path / "a.ics"

    assert text.rstrip("\n") == run("drafts", "show", letter, "--json").json["text"]
    assert link["fits"]
    assert unquote(link["link"]).startswith(f"mailto:{DANIEL}?subject=Re: ")
    assert "In-Reply-To=%3C" in link["link"]
    assert (note.code, note.json["characters"] > note.json["most"], "too long" in note.err) == (1, True, True)
    assert run("drafts", "export", letter, "--eml", str(mail), "--reply").code == 0
    assert run("drafts", "export", letter, "--ics", str(event), *DAY).code == 0
    assert b"\r\nReferences: <" in mail.read_bytes()
    assert b"DTSTART:20261130T090000\r\n" in event.read_bytes()


WRONG = [
    ((), "Say one of"),
    (("--text", "--note"), "Say one of"),
    (("--text", "--reply"), "goes with"),
    (("--ics", "x.ics", "--on", "soon"), "not a date"),
]


@pytest.mark.parametrize(("options", "words"), WRONG, ids=["none", "two", "reply", "no date"])
def test_wrong_exports(run: Run, sample: Path, options: tuple[str, ...], words: str) -> None:
    """Options that make no sense together end in 2."""
    done = run("drafts", "export", "any", *options)

    assert (done.code, words in done.err) == (2, True)


def test_sent(run: Run, letter: str) -> None:
    """A letter that was sent is on record and waits to be followed up, until that is dropped or taken back."""
    done = run("drafts", "sent", letter, "--follow-up", "2026-11-30", "--promises", "none", "--json", *DAY)

    assert (done.code, done.json["follow_up"], done.json["channel"]) == (0, "2026-11-30", "email")
    assert [one["draft"] for one in run("drafts", "follow-ups", "--json", *DAY).json] == [letter]
    assert [(one["id"], one["state"]) for one in run("drafts", "list", "--json").json] == [(letter, "sent")]
    assert run("source", f"draft:{letter}", *DAY).code == 0
    assert "30 November" in run("drafts", "follow-ups", *DAY).out
    assert run("drafts", "follow-ups", "--drop", letter, "--json", *DAY).json == []
    assert "counts as not sent" in run("drafts", "sent", letter, "--undo", *DAY).out
    assert "ready" in run("drafts", "list").out
    assert run("drafts", "show", letter, "--json").json["accepted"] is None


def test_file(run: Run, letter: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Filing needs a server and, without a terminal, a password from the environment, which no option takes."""
    nowhere = run("drafts", "file", letter)
    asked = run("drafts", "file", letter, "--host", "localhost", "--user", "ada")
    monkeypatch.setenv("ASKWELL_IMAP_PASSWORD", "secret")
    monkeypatch.setenv("ASKWELL_IMAP_HOST", "mail.example.org")
    plain = run("drafts", "file", letter, "--plain")
    refused = run("drafts", "file", letter, "--host", "localhost", "--port", "1", "--json")

    assert (nowhere.code, "--host" in nowhere.err) == (2, True)
    assert (asked.code, "ASKWELL_IMAP_PASSWORD" in asked.err) == (2, True)
    assert (plain.code, "this machine alone" in plain.err) == (2, True)
    assert (refused.code, refused.json["error"]["type"]) == (3, "MailUnreachable")
    assert "secret" not in "".join(one.out + one.err for one in (plain, refused))
    assert run("drafts", "file", letter, "--password", "secret").code == 2


@pytest.mark.slow
def test_filed_for_real(
    run: Run,
    letter: str,
    typing: Callable[..., tuple[int, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where no folder is marked, the one that is called so is asked about; the draft lies in it once, unsent."""
    with running(UNMARKED) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        monkeypatch.setenv("ASKWELL_IMAP_PASSWORD", PASSWORD)
        where = ("--host", "localhost", "--user", USER, "--port", str(server.tls_port))
        unsaid = run("drafts", "file", letter, *where)
        code, said = typing("drafts", "file", letter, *where, "--reply", lines="y\n")
        again = run("drafts", "file", letter, *where, "--reply", "--folder", "Entwürfe", "--json")
        [filed] = server.drafts("Entw&APw-rfe")

        assert (unsaid.code, "Entwürfe" in unsaid.err) == (2, True)
        assert (code, "Do drafts belong in the folder 'Entwürfe'?" in said) == (0, True)
        assert "nothing was sent" in said
        assert again.json == {"draft": letter, "folder": "Entwürfe", "new": False, "earlier": 0}
        assert b"\r\nIn-Reply-To: <" in filed.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        assert PASSWORD not in said + unsaid.err + again.out
