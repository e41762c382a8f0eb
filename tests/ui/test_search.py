"""The Search page, drawn from a real store: hits with their sources, conditions, and nothing found."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from tests.ui.conftest import Page
from tests.ui.shown import texts


@pytest.fixture
def mailed(empty: Assistant, tmp_path: Path) -> Assistant:
    """An Assistant with mail of two people, one of it hostile."""
    box = tmp_path / "mail.mbox"
    rows = [
        ("Priya Raman <priya@oakmere.example>", "Mon, 02 Nov 2026", "Interview",
         "The hiring manager at Oakmere liked you."),
        ('"Tom <b>W</b>" <tom@b.example>', "Fri, 05 Jan 2024", "**Old** $x$",
         "A hiring manager? <script>alert(1)</script> No."),
    ]  # fmt: skip
    box.write_text(
        "".join(
            f"From x Mon Jan  5 10:00:00 2026\nMessage-ID: <{n}@x.example>\nFrom: {sender}\n"
            f"To: maya@a.example\nDate: {day} 10:00:00 +0000\nSubject: {subject}\n\n{text}\n\n"
            for n, (sender, day, subject, text) in enumerate(rows)
        )
    )
    empty.import_files([box], me=["maya@a.example"])
    return empty


def test_an_empty_home_leads_to_the_import(empty: Assistant, page: Page) -> None:
    """With nobody on record the page says so instead of searching nothing."""
    at = page(empty, "search")
    assert "Nobody is on record yet" in texts(at)
    assert not at.text_input


def test_hits_show_person_day_kind_passage_and_source(mailed: Assistant, page: Page) -> None:
    """Each hit says with whom, when and where it stands, and can be opened as a whole."""
    at = page(mailed, "search")
    at.text_input(key="search-query").set_value("hiring manager").run()
    shown = texts(at)
    assert "**Priya Raman** · 2 November · E-mail to you" in shown
    assert "The hiring manager at Oakmere liked you." in shown
    assert "Source: " not in shown  # of a mail, day and person say more than its id
    assert [box.label for box in at.expander] == ["The whole exchange"] * 2
    assert "From: Priya Raman (priya@oakmere.example)" in shown
    assert not at.exception


def test_conditions_limit_what_is_found(mailed: Assistant, page: Page) -> None:
    """A person, a period and a kind each leave out the rest; with nothing left, the page says what may help."""
    at = page(mailed, "search")
    at.text_input(key="search-query").set_value("hiring manager").run()
    at.selectbox(key="search-period").select("The past year").run()
    assert len(at.expander) == 1
    at.selectbox(key="search-contact").select(mailed.find_contact("tom@b.example").id).run()
    assert "Nothing found" in texts(at)
    at.selectbox(key="search-period").select("Any time").run()
    assert len(at.expander) == 1


def test_a_person_in_the_address_is_chosen(mailed: Assistant, page: Page) -> None:
    """A link from the People page searches what was exchanged with its person."""
    priya = mailed.find_contact("priya@oakmere.example")
    at = page(mailed, "search")
    at.query_params["with"] = priya.id
    at.run()
    assert at.selectbox(key="search-contact").value == priya.id


def test_found_text_is_never_markup(mailed: Assistant, page: Page) -> None:
    """Markup in names, subjects and texts stands there letter by letter."""
    at = page(mailed, "search")
    at.text_input(key="search-query").set_value("hiring manager").run()
    assert all(not element.proto.allow_html for element in [*at.markdown, *at.caption])
    assert any("\\*\\*Old\\*\\*" in caption.value for caption in at.caption)
    assert any("<script>alert(1)</script>" in text.value for text in at.text)


def test_a_confidence_is_marked(mailed: Assistant, page: Page, tmp_path: Path) -> None:
    """A hit that was told in confidence says so in words; the others do not."""
    box = tmp_path / "secret.mbox"
    box.write_text(
        "From x Mon Jan  5 10:00:00 2026\nMessage-ID: <s@x.example>\nFrom: Priya Raman <priya@oakmere.example>\n"
        "To: maya@a.example\nDate: Tue, 03 Nov 2026 10:00:00 +0000\nSubject: Oakmere\n\n"
        "Between us: the hiring manager leaves in June.\n\n"
    )
    mailed.import_files([box], me=["maya@a.example"])
    at = page(mailed, "search")
    at.text_input(key="search-query").set_value("hiring manager").run()
    assert texts(at).count("told in confidence") == 1
