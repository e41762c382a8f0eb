"""Mark as sent: the day, when to follow up and what the letter promises are asked about, and the letter is marked."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import DateInput

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
    at.session_state["send"] = True  # the ways out are open
    at.run()
    return assistant.drafts()[0]


def keys(at: AppTest) -> set[str]:
    """The keys of the buttons on the page."""
    return {button.key for button in at.button if button.key}


def days(at: AppTest) -> list[DateInput]:
    """When it was sent and when to come back to it."""
    return [field for field in at.date_input if str(field.key).startswith("sent-")]


def test_letter_is_marked_as_sent(known: Assistant, page: Page) -> None:
    """The day and the usual follow-up are proposed; marking puts the exchange on record and can be taken back."""
    at = page(known)
    draft = drafted(at, known, "Long time no see!")
    at.button(key="sent").click().run()
    assert [date(2026, 11, 21), date(2026, 11, 30)] == [field.value for field in days(at)]
    at.button(key="sent-noting").click().run()

    assert not at.exception
    assert known.drafts()[0].accepted
    assert known.sent(draft) is not None
    assert "Sent on 21 November; to follow up on 30 November." in texts(at)
    assert "sent" not in keys(at)
    at.button(key="unsent").click().run()
    assert known.sent(draft) is None
    assert "sent" in keys(at)


def test_promises_are_asked_about_and_noted(known: Assistant, page: Page) -> None:
    """Each promise stands there ticked, with its sentence and its day to be changed; one button notes and accepts."""
    at = page(known)
    draft = drafted(at, known, f"{SAID} I'll call you on Monday.")
    at.button(key="sent").click().run()

    assert "This letter promises:" in texts(at)
    ticks = [box for box in at.checkbox if str(box.key).startswith("pledge-")]
    assert [box.value for box in ticks] == [True, True]
    assert ticks[0].label.replace("\\", "") == f"“{SAID}”"
    sentence = next(field for field in at.text_area if field.value == NOTED)
    due = [field for field in at.date_input if str(field.key).startswith("pledge-")]
    assert [date(2026, 11, 27), date(2026, 11, 23)] == [field.value for field in due]
    ticks[1].uncheck()
    sentence.set_value("I said you would have my notes.")
    due[0].set_value(date(2026, 11, 26))
    at.button(key="sent-noting").click().run()

    assert not at.exception
    [noted] = known.promises()
    assert (noted.what, noted.due, noted.source) == (
        "I said you would have my notes.", date(2026, 11, 26), draft.source,
    )  # fmt: skip
    assert known.draft(draft.id).accepted
    assert "sent-noting" not in keys(at)


def test_without_promises_and_not_yet(known: Assistant, page: Page) -> None:
    """The asking can be left, and what is unticked is not noted."""
    at = page(known)
    draft = drafted(at, known, SAID)
    at.button(key="sent").click().run()
    at.button(key="sent-leave").click().run()
    assert known.draft(draft.id).accepted is None
    assert "sent-leave" not in keys(at)

    at.button(key="sent").click().run()
    next(box for box in at.checkbox if str(box.key).startswith("pledge-")).uncheck()
    at.button(key="sent-noting").click().run()
    assert known.draft(draft.id).accepted
    assert known.promises() == []


def test_changed_letter_can_be_marked_again(known: Assistant, page: Page) -> None:
    """A letter that is changed after it was marked has its button back."""
    at = page(known)
    draft = drafted(at, known, "Long time no see!")
    at.button(key="sent").click().run()
    at.button(key="sent-noting").click().run()
    assert "sent" not in keys(at)
    known.delete_line(known.draft(draft.id), 1)
    at = page(known)
    at.query_params["draft"] = draft.id
    at.session_state["send"] = True
    at.run()
    assert "sent" in keys(at)


def test_letter_that_is_not_ready(known: Assistant, page: Page) -> None:
    """What blocks is said, and the button says that it goes all the same."""
    at = page(known)
    draft = drafted(at, known, "I hope [NAME] is well.")
    at.button(key="sent").click().run()

    assert any("Not ready: " in warning.value for warning in at.warning)
    assert known.draft(draft.id).accepted is None
    assert at.button(key="sent-noting").label == "It is sent all the same"
    at.button(key="sent-noting").click().run()
    assert known.draft(draft.id).accepted
