"""The Import page, drawn from a real store: a look, the columns, the import, and what is wrong with a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.app import Assistant
from tests.ui.conftest import Page
from tests.ui.shown import texts
from ui.present import JOINER
from ui.widgets.files import safe_name


def mail(folder: Path) -> Path:
    """Two mails that do not tell which side is the user."""
    folder.mkdir()
    for number, (who, whom) in enumerate([("maya@a.example", "tom@b.example"), ("tom@b.example", "maya@a.example")]):
        text = (
            f"From: {who}\nTo: {whom}\nSubject: Hello\nDate: Mon, 02 Nov 2026 10:0{number}:00 +0000\n"
            f"Message-ID: <{number}@x.example>\nContent-Type: text/plain\n\nYou reviewed my churn model in March.\n"
        )
        (folder / f"{number}.eml").write_text(text)
    return folder


def look(at: AppTest, path: Path | str) -> AppTest:
    at.text_input(key="import-path").set_value(str(path))
    return at.button(key="import-look").click().run()


def test_mail_is_looked_at_then_imported_with_the_own_address(empty: Assistant, page: Page, tmp_path: Path) -> None:
    """Where the mail does not tell who the user is, the page asks; a look writes nothing, the import does."""
    at = look(page(empty, "bring"), mail(tmp_path / "mail"))
    (asked,) = [s.value for s in at.success]
    assert asked.startswith("Which address in these files is yours? Seen: ")
    assert asked.count("(2 messages)") == 2
    at.text_input(key="import-me").set_value("maya@a.example")
    at.button(key="import-look").click().run()
    assert {metric.label: metric.value for metric in at.metric} == {"New exchanges": "2", "New people": "1"}
    assert not empty.contacts()
    at.button(key="import-do").click().run()
    assert [p.contact.addresses for p in empty.contacts()] == [("tom@b.example",)]
    assert "Done: 2 new exchanges with 1 new contact." in texts(at)
    look(at, tmp_path / "mail")
    assert "There is nothing new in it" in texts(at)
    assert "import-do" not in {button.key for button in at.button}


BAD = [("/no/such/file.mbox", "file.mbox"), ("", "Name a file or a folder first")]


@pytest.mark.parametrize(("path", "expected"), BAD)
def test_bad_path_is_named(empty: Assistant, page: Page, path: str, expected: str) -> None:
    """A path that holds nothing gives one sentence and no traceback."""
    at = look(page(empty, "bring"), path)
    assert len(at.error) == 1
    assert expected in texts(at)
    assert not at.exception


def test_columns_of_a_table_can_be_changed(empty: Assistant, page: Page, tmp_path: Path) -> None:
    """The preview says what a column is taken for; another choice looks anew, and the import goes by it."""
    file = tmp_path / "people.csv"
    file.write_text("Name,Email,Company\nAda Byron,ada@engine.example,Analyst\n", "utf-8")
    at = look(page(empty, "bring"), file)
    field = at.selectbox(key="column-people.csv-Company")
    assert field.value == "organisation"
    field.select("title").run()
    assert not empty.contacts()
    at.button(key="import-do").click().run()
    ada = empty.find_contact("Ada")
    assert (ada.title, ada.organisation) == ("Analyst", None)


def test_refusals_and_hostile_names_stay_text(empty: Assistant, page: Page, tmp_path: Path) -> None:
    """What cannot be read is named with its place and reason; headings and names of files are never markup."""
    file = tmp_path / "**x** [y](http:evil).csv"
    file.write_text('Name,Email,$z$ <b>\nAda,ada@engine.example,1\n"Bob,bob@b.example,2\n', "utf-8")
    at = look(page(empty, "bring"), file)
    assert "Could not be read" in texts(at)
    assert "(line 3)" in texts(at)
    assert all(not element.proto.allow_html for element in [*at.markdown, *at.caption])
    assert any("\\*\\*x\\*\\*" in caption.value for caption in at.caption)


def test_small_files_can_be_handed_over(empty: Assistant, page: Page) -> None:
    """A file from the browser is read under its own name, which never leads out of its folder."""
    at = page(empty, "bring")
    at.file_uploader(key="import-files").set_value(
        [("../../Friends.csv", b"Name,Email\nAda Byron,ada@engine.example\n", "text/csv")]
    ).run()
    at.button(key="import-look").click().run()
    assert "Friends.csv" in texts(at)
    at.button(key="import-do").click().run()
    assert empty.find_contact("Ada").addresses == ("ada@engine.example",)


def test_what_cannot_be_read_is_called_by_the_name_it_came_with(empty: Assistant, page: Page) -> None:
    """A file from the browser that is refused is not told by where it lies meanwhile."""
    at = page(empty, "bring")
    at.file_uploader(key="import-files").set_value([("photo.mbox", b"\xff\xd8\xff\xe0 picture", "image/jpeg")]).run()
    at.button(key="import-look").click().run()
    said = at.error[0].value.replace("\\", "").replace(JOINER, "")
    assert "'photo.mbox' is nothing to import: it is a JPEG image." in said
    assert "askwell-" not in said


def test_what_was_said_of_columns_goes_with_its_files(empty: Assistant, page: Page, tmp_path: Path) -> None:
    """Columns chosen for one table are not asked of the next; a table nobody can tell says so."""
    for name, headings in (("one.csv", "Name,Email,Company"), ("two.csv", "Kumpel,Ort,Haus")):
        (tmp_path / name).write_text(f"{headings}\nAda Byron,ada@engine.example,Analyst\n", "utf-8")
    at = look(page(empty, "bring"), tmp_path / "one.csv")
    at.selectbox(key="column-one.csv-Company").select("title").run()
    at = look(at, tmp_path / "two.csv")
    assert not at.error
    assert "Nothing in it could be read" in texts(at)
    at.selectbox(key="column-two.csv-Kumpel").select("name").run()
    at.button(key="import-do").click().run()
    assert empty.find_contact("Ada").organisation is None


def test_a_calendar_of_nobody_known_asks_for_the_address(empty: Assistant, page: Page, tmp_path: Path) -> None:
    """Where the files do not tell who the user is, the preview has a field for it."""
    (tmp_path / "a.ics").write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@x\r\nDTSTART:20260105T100000Z\r\nSUMMARY:Coffee\r\n"
        "ATTENDEE:mailto:ada@engine.example\r\nATTENDEE:mailto:maya@a.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    at = look(page(empty, "bring"), tmp_path / "a.ics")
    assert "import-me" in {field.key for field in at.text_input}
    assert at.button(key="import-do").label == "Import"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("mail.mbox", "mail.mbox"),
        ("C:\\Users\\me\\All mail.mbox", "All mail.mbox"),
        ("../../etc/passwd", "passwd"),
        ("..", "file"),
        ("", "file"),
        ("a\0b.csv", "ab.csv"),
        ("x\n" * 20_000 + ".csv", "x" * 196 + ".csv"),
        ("ü" * 300 + ".vcf", "ü" * 98 + ".vcf"),
    ],
)
def test_any_name_from_a_browser_becomes_one_that_a_disk_takes(name: str, expected: str) -> None:
    """No folders, no way upwards, nothing without end; the ending stays."""
    assert expected == safe_name(name)


@pytest.mark.parametrize("path", ["x" * 20_000, "~nobody-of-this-name/mail.mbox", "a\0b"])
def test_a_path_that_is_none_is_one_sentence(empty: Assistant, page: Page, path: str) -> None:
    """It is said shortly, and the page stays as it is."""
    at = page(empty, "bring")
    at.text_input(key="import-path").set_value(path)
    at.button(key="import-look").click().run()
    assert "cannot be read" in at.error[0].value
    assert len(at.error[0].value) < 400
