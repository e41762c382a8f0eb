"""What each command prints, as JSON and for people, and the code it ends with."""

from __future__ import annotations

import email
import json
from email.policy import SMTP
from pathlib import Path

import pytest

from assistant.models.scripted import ScriptedModel
from tests.cli.conftest import Run

ASK = ("draft", "ask", "--to", "daniel.reyes@corvane.example", "--purpose", "20 min of his time to read my plan")


def test_draft_has_every_key(run: Run, sample: Path) -> None:
    """``draft --json`` prints the whole letter with its provenance, each line with the facts behind it."""
    ran = run(*ASK, "--words", "Thank you for your mail.", "--json")

    draft = ran.json
    assert set(draft) >= {
        "id", "kind", "to", "channel", "subject", "text", "lines", "findings", "ready", "model", "prompt", "share",
        "seconds", "read_as", "questions", "purpose", "greeting", "sign_off", "paragraphs",
    }  # fmt: skip
    assert draft["to"]["name"] == "Daniel Reyes"
    assert draft["to"]["email"] == "daniel.reyes@corvane.example"
    assert set(draft["seconds"]) == {"total", "model", "first"}
    assert set(draft["prompt"]) == {"name", "sha256"}
    assert draft["lines"][0]["by"] == "you"
    assert draft["text"].startswith(draft["greeting"])
    assert all(set(fact) >= {"id", "text", "source"} for line in draft["lines"] for fact in line["facts"])
    assert pytest.approx(sum(draft["share"].values()), abs=0.02) == 1
    assert ran.code == (0 if draft["ready"] else 1)


def test_draft_for_people_shows_what_each_line_stands_on(run: Run, sample: Path) -> None:
    """At the terminal a letter comes line by line, with its facts below, and the findings at the end."""
    ran = run(*ASK, "--fact", "You read my first plan in May.")

    assert "Read as: Could you" in ran.out
    assert "You read my first plan in May. [typed now]" in ran.out
    assert "Subject: " in ran.out
    assert ran.out.index("Hi Daniel,") < ran.out.index("Best,")
    assert "\x1b" not in ran.out
    assert ran.code == 0


def test_words_come_from_standard_input(run: Run, sample: Path) -> None:
    """``--words -`` takes the user's own sentences from standard input, as they are."""
    ran = run(*ASK, "--words", "-", "--json", stdin=b"I still owe you a coffee. I know.")

    assert [line["text"] for line in ran.json["lines"][:2]] == ["I still owe you a coffee.", "I know."]


def test_a_draft_that_is_not_ready_ends_in_one(run: Run, sample: Path) -> None:
    """A letter with a blocking finding is printed all the same, and the code is 1."""
    ran = run(*ASK, "--words", "I hope [NAME] is well.", "--json")

    assert not ran.json["ready"]
    assert ran.code == 1


def test_drafts_are_kept_and_shown_again(run: Run, sample: Path) -> None:
    """A letter is listed, shown and exported under its id."""
    written = run(*ASK, "--json").json

    assert [draft["id"] for draft in run("drafts", "list", "--json").json] == [written["id"]]
    assert [draft["id"] for draft in run("drafts", "list", "--to", "Graham", "--json").json] == []
    assert run("drafts", "show", written["id"], "--json").json["text"] == written["text"]
    assert run("drafts", "show", written["id"], "--text").out.strip() == written["text"]
    assert written["id"] in run("drafts").out


def test_export_writes_a_mail_that_was_not_sent(run: Run, sample: Path, tmp_path: Path) -> None:
    """``drafts export`` writes one .eml file, and a second time only with ``--force``."""
    draft_id = run(*ASK, "--json").json["id"]
    file = tmp_path / "letter.eml"

    assert run("drafts", "export", draft_id, "--eml", str(file)).code == 0
    mail = email.message_from_bytes(file.read_bytes(), policy=SMTP)
    assert mail["X-Unsent"] == "1"
    assert "daniel.reyes@corvane.example" in mail["To"]
    again = run("drafts", "export", draft_id, "--eml", str(file))
    assert (again.code, "--force" in again.err) == (2, True)
    assert run("drafts", "export", draft_id, "--eml", str(file), "--force").code == 0
    assert run("drafts", "export", draft_id, "--eml", str(tmp_path / "no" / "where.eml")).code == 3


def test_runs_tell_what_was_sent(run: Run, sample: Path) -> None:
    """Every call of the model is there with its exact messages; a line picks its own."""
    draft = run(*ASK, "--json").json
    runs = run("runs", draft["id"], "--json").json

    assert runs
    assert all(one["prompt"]["sha256"] == draft["prompt"]["sha256"] for one in runs)
    assert {message["role"] for message in runs[0]["messages"]} == {"system", "user", "assistant"}
    line = runs[0]["line"]
    assert [one["line"] for one in run("runs", draft["id"], "--line", str(line), "--json").json] == [
        one["line"] for one in runs if one["line"] == line
    ]
    assert runs[0]["answer"] in " ".join(run("runs", draft["id"]).out.split())


def test_contacts_have_the_agreed_shape(run: Run, sample: Path) -> None:
    """``contacts list`` and ``show`` print who there is, with exchanges counted by channel."""
    everybody = run("contacts", "--json").json
    one = run("contacts", "show", "Graham", "--json").json

    assert len(everybody) > 8
    for row in (*everybody, one):
        assert set(row) >= {"id", "name", "addresses", "profiles", "title", "organisation", "interactions", "last"}
        assert set(row["interactions"]) == {"email", "message", "meeting", "note"}
    assert one["name"] == "Graham Petrie"
    assert len(one["facts"]) == 3
    assert one["recent"][0]["source"].startswith("<")
    assert "Graham Petrie" in run("contacts", "show", one["id"]).out


def test_a_contact_is_added_once(run: Run) -> None:
    """A person with an address that is on record is that person."""
    first = run("contacts", "add", "Ada Byron", "--address", "ada@engine.example", "--title", "Analyst", "--json").json
    second = run("contacts", "add", "Ada Byron", "--address", "ADA@engine.example", "--json").json

    assert first["id"] == second["id"]
    assert first["title"] == "Analyst"
    assert "Ada Byron" in run("contacts").out


def test_facts_are_stored_listed_and_forgotten(run: Run) -> None:
    """A fact about a person is not one about the user; removing forgets it."""
    run("contacts", "add", "Ada Byron")
    added = run("facts", "add", "You lent me your notes.", "--contact", "ada", "--sharing", "allude", "--json").json
    run("facts", "add", "I play the cello.")

    assert (added["text"], added["sharing"], added["contact"]) == ("You lent me your notes.", "allude", "Ada Byron")
    assert [fact["text"] for fact in run("facts", "list", "--contact", "Ada", "--json").json] == [
        "You lent me your notes."
    ]
    assert [fact["text"] for fact in run("facts", "--json").json] == ["I play the cello."]
    assert "allude" in run("facts", "list", "--contact", "Ada").out
    assert run("facts", "remove", added["id"]).code == 0
    assert run("facts", "list", "--contact", "Ada", "--json").json == []
    assert run("facts", "remove", added["id"]).code == 2


def test_check_has_the_agreed_shape(run: Run, tmp_path: Path) -> None:
    """``check`` reads a file or standard input, and facts as sentences or as mappings; a blocking finding ends in 1."""
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps([{"id": "f1", "text": "You lent me your notes in May."}, "I passed the exam."]))
    letter = tmp_path / "letter.txt"
    letter.write_text("You lent me your notes in May.")

    good = run("check", str(letter), "--facts", str(facts), "--json")
    bad = run("check", "--facts", str(facts), "--json", stdin=b"Thank you.\n\nYou lent me your car in May.")

    assert (good.code, good.json["ready"]) == (0, True)
    assert (bad.code, bad.json["ready"]) == (1, False)
    finding = next(one for one in bad.json["findings"] if one["severity"] == "block")
    assert (finding["check"], finding["line"]) == ("grounding", 2)
    assert (
        "blocks, line 2: " in run("check", "-", "--facts", str(facts), stdin=b"Thank you.\n\nYou lent me your car.").out
    )


def test_doctor_tells_where_things_are(run: Run, sample: Path) -> None:
    """With no model file it says so and ends in 1; all else is in order, and nothing leaves the machine."""
    ran = run("doctor", "--json")

    found = ran.json
    assert ran.code == 1
    assert (found["home"], found["records"], found["grammar"]) == (str(sample), "fine", "fine")
    assert found["contacts"] > 8
    assert found["model"]["state"] == "missing"
    assert found["leaves"] == "nothing"
    assert found["tracing"] == "off"
    assert len(found["problems"]) == 1
    assert "models fetch" in found["problems"][0]
    assert "missing, 23 MB" in found["search"]["model"]
    assert found["search"]["ready"].startswith("0 of ")
    assert "leaves this machine" in run("doctor").out


def test_doctor_names_the_address_that_letters_go_to(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a model elsewhere, what would leave the machine is named with its address."""
    monkeypatch.setenv("ASKWELL_MODEL", "openai:gpt-of-theirs")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://models.example/v1")

    found = run("doctor", "--no-speed", "--json").json

    assert found["leaves"] == "the purpose and the facts of each letter, to https://models.example/v1"
    assert found["server"] == "not needed"


def test_models_are_listed_and_chosen(run: Run, tmp_path: Path) -> None:
    """The list shows what is on disk; ``use`` is kept in this home's config file."""
    rows = run("models", "--json").json
    chosen = run("models", "use", "openai:gpt-of-theirs")

    assert [row["name"] for row in rows if row["in_use"]] == ["qwen2.5-coder-1.5b"]
    assert rows[0]["bytes"] == 1117320768
    assert "will be sent to OpenAI" in chosen.out
    assert [row["name"] for row in run("models", "list", "--json").json if row["in_use"]] == ["openai:gpt-of-theirs"]
    assert run("models", "use", "no-such-model").code == 2


def test_demo_writes_one_of_each_kind_and_can_be_run_again(run: Run) -> None:
    """The demo has its own home, prints three letters with their facts, and a second run piles nothing up."""
    first = run("demo")
    again = run("demo", "--json")

    for title in ("--- Ask: to ", "--- Thanks: to ", "--- Offer: to "):
        assert title in first.out
    assert "[your purpose]" in first.out
    assert [draft["kind"] for draft in again.json["drafts"]] == ["ask", "thanks", "offer"]
    assert len(run("drafts", "list", "--home", again.json["home"], "--json").json) == 3
    assert run("contacts", "--json").json == []


def test_demo_leaves_records_of_the_users_alone(run: Run) -> None:
    """Given a home with somebody's own records, the demo refuses it."""
    run("contacts", "add", "Ada Byron")
    home = run("doctor", "--no-speed", "--json").json["home"]

    assert run("demo", "--home", home).code == 2


def test_every_model_call_of_a_draft_goes_to_the_model_given(run: Run, sample: Path) -> None:
    """The stand-in is the model the letter names, and it was asked at least once."""
    model = ScriptedModel(["Nothing of use."] * 40, name="stand-in")

    assert run(*ASK, "--json", model=model).json["model"] == "stand-in"
    assert model.history
