"""The button "I'm sending this": what the letter promises is asked about, and the letter is marked."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest

from assistant.app import Assistant
from assistant.domain.letters import Draft
from tests.ui.conftest import Page
from tests.ui.shown import texts

SAID = "I will send you my notes by Friday."
NOTED = "I said I would send you my notes by Friday, 27 November."


def drafted(at: AppTest, assistant: Assistant, words: str) -> Draft:
    """A letter to Priya with these own words, written on the page."""
    at.selectbox(key="to-0").select(assistant.find_contact("Priya").id).run()
    at.text_area(key="purpose-0").set_value("20 minutes to review my resume by 5 December").run()
    at.text_area(key="words-0").set_value(words).run()
    at.button(key="draft").click().run()
    return assistant.drafts()[0]


def keys(at: AppTest) -> set[str]:
    """The keys of the buttons on the page."""
    return {button.key for button in at.button if button.key}


def test_letter_without_promises_is_accepted_at_once(known: Assistant, page: Page) -> None:
    """Where nothing is promised, the button marks the letter and goes."""
    at = page(known)
    drafted(at, known, "Long time no see!")
    at.button(key="accept").click().run()

    assert not at.exception
    assert known.drafts()[0].accepted
    assert "You said on 21 November that you send this." in texts(at)
    assert "accept" not in keys(at)


def test_promises_are_asked_about_and_noted(known: Assistant, page: Page) -> None:
    """Each promise stands there ticked, with its sentence and its day to be changed; one button notes and accepts."""
    at = page(known)
    draft = drafted(at, known, f"{SAID} I'll call you on Monday.")
    at.button(key="accept").click().run()

    assert "This letter promises:" in texts(at)
    ticks = [box for box in at.checkbox if str(box.key).startswith("pledge-")]
    assert [box.value for box in ticks] == [True, True]
    assert ticks[0].label.replace("\\", "") == f"“{SAID}”"
    sentence = next(field for field in at.text_area if field.value == NOTED)
    assert [date(2026, 11, 27), date(2026, 11, 23)] == [field.value for field in at.date_input]
    ticks[1].uncheck()
    sentence.set_value("I said you would have my notes.")
    at.date_input[0].set_value(date(2026, 11, 26))
    at.button(key="accept-noting").click().run()

    assert not at.exception
    [noted] = known.promises()
    assert (noted.what, noted.due, noted.source) == (
        "I said you would have my notes.", date(2026, 11, 26), draft.source,
    )  # fmt: skip
    assert known.draft(draft.id).accepted
    assert "accept-noting" not in keys(at)


def test_accept_without_and_not_yet(known: Assistant, page: Page) -> None:
    """The asking can be left, or ended without noting anything."""
    at = page(known)
    draft = drafted(at, known, SAID)
    at.button(key="accept").click().run()
    at.button(key="accept-leave").click().run()
    assert known.draft(draft.id).accepted is None
    assert "accept-leave" not in keys(at)

    at.button(key="accept").click().run()
    at.button(key="accept-without").click().run()
    assert known.draft(draft.id).accepted
    assert known.promises() == []


def test_undo_makes_it_unaccepted(known: Assistant, page: Page) -> None:
    """A letter that is changed after it was accepted has its button back."""
    at = page(known)
    draft = drafted(at, known, "Long time no see!")
    known.edit(draft, [line.text for line in draft.lines][:-1])
    at = page(known)
    at.query_params["draft"] = draft.id
    at.run()
    at.button(key="accept").click().run()
    assert "accept" not in keys(at)

    at.button(key="undo").click().run()
    assert known.draft(draft.id).accepted is None
    assert "accept" in keys(at)


def test_letter_that_is_not_ready(known: Assistant, page: Page) -> None:
    """What blocks is said, and the letter is accepted only on a second word."""
    at = page(known)
    draft = drafted(at, known, "I hope [NAME] is well.")
    at.button(key="accept").click().run()

    assert any("Not ready: " in warning.value for warning in at.warning)
    assert known.draft(draft.id).accepted is None
    at.button(key="accept-without").click().run()
    assert known.draft(draft.id).accepted
