"""The page drawn from a real store with a scripted model: what a person does on it, step by step."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from assistant.app import Assistant
from assistant.domain.letters import Author, Draft
from assistant.domain.requests import Kind, Request
from assistant.errors import ModelMissing
from assistant.models.scripted import ScriptedModel
from tests.ui.conftest import TODAY, Page
from ui.purposes import SAY_IT_IN_ENGLISH

PURPOSE = "20 minutes to review my resume by Friday"


def texts(at: AppTest) -> list[str]:
    return [element.value for element in at.text]


def captions(at: AppTest) -> str:
    """The captions with what they say on hover and focus, and the coach's advice."""
    said = [text for one in at.caption for text in (one.value, one.help or "")] + [one.value for one in at.markdown]
    return "\n".join(said).replace("\\", "")


def pick(at: AppTest, assistant: Assistant, name: str = "Priya") -> AppTest:
    return at.selectbox(key="to-0").select(assistant.find_contact(name).id).run()


def drafted(at: AppTest, assistant: Assistant) -> Draft:
    pick(at, assistant)
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    at.button(key="draft").click().run()
    return assistant.drafts()[0]


def test_letter_is_drafted_and_shown(known: Assistant, page: Page) -> None:
    """With a contact and a purpose, Draft shows the letter with marks and sources, and puts its id into the URL."""
    at = page(known)
    draft = drafted(at, known)
    assert not at.exception
    assert not at.error
    assert draft.finished
    letter = texts(at)[texts(at).index(draft.greeting) :]
    assert "you told Askwell on 21 November" in captions(at)
    assert letter == [draft.greeting, *(line.text for line in draft.lines), draft.sign_off]
    assert "◇ model" in captions(at)
    assert "you told Askwell on 21 November" in at.checkbox[0].label
    assert at.query_params["draft"] == draft.id
    assert [code.value for code in at.code][-1] == draft.text


def test_purpose_is_shown_as_it_is_read(known: Assistant, page: Page) -> None:
    """As soon as there is a purpose, the sentence of the letter stands under it for a yes."""
    at = pick(page(known), known)
    at.text_area(key="purpose-0").set_value("20 min of her time by Friday to pick holes in my plan").run()
    assert any(text.startswith("Could you spare 20 minutes") for text in texts(at))
    assert not known.drafts()


def test_purpose_in_another_language_is_told_that_letters_are_english(known: Assistant, page: Page) -> None:
    """At once, in one sentence and before anybody is picked; no reading is shown of what cannot be read."""
    at = page(known)
    at.text_area(key="purpose-0").set_value("ihn um eine Empfehlung für die Stelle bitten").run()
    pick(at, known)
    assert [one.value for one in at.warning] == [SAY_IT_IN_ENGLISH]
    assert "The letter will say" not in captions(at)
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    assert not at.warning


def test_missing_size_is_asked_once_and_joined(known: Assistant, page: Page) -> None:
    """What is missing has a field; its answer changes the sentence, and a field left empty stops nothing."""
    at = pick(page(known), known)
    at.text_area(key="purpose-0").set_value("a call").run()
    questions = [i.label.replace("\\", "") for i in at.text_input if "?" in i.label]
    assert questions == ["How long should it take?", "What is it for?"]
    next(i for i in at.text_input if i.label.startswith("How long")).set_value("20 minutes").run()
    assert "Could we have a call for 20 minutes?" in texts(at)
    at.button(key="draft").click().run()
    draft = known.drafts()[0]
    assert draft.purpose == "a call for 20 minutes"
    shown = [element.value.replace("\\", "") for element in at.caption]
    assert not any("What is it for?" in caption for caption in shown)  # it has its field: not asked twice


def test_missing_entries_are_said_and_nothing_is_lost(known: Assistant, page: Page) -> None:
    """Draft without a contact says so in one sentence and keeps the purpose."""
    at = page(known)
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    at.button(key="draft").click().run()
    assert [error.value.replace("\\", "") for error in at.error] == ["Pick a contact, or add one."]
    assert at.text_area(key="purpose-0").value == PURPOSE
    assert not known.drafts()


def test_empty_purpose_is_said(known: Assistant, page: Page) -> None:
    """A purpose without words is named as missing."""
    at = pick(page(known), known)
    at.text_area(key="purpose-0").set_value(" ?! ").run()
    at.button(key="draft").click().run()
    assert [error.value.replace("\\", "") for error in at.error] == ["Say what you want to ask for, in a few words."]


def test_ticks_decide_what_is_used(known: Assistant, page: Page) -> None:
    """Facts stand as ticks with their sources; a tick taken away keeps its fact out, one set brings it in."""
    at = pick(page(known), known)
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    labels = {box.label.replace("\\", "").partition(" — ")[0]: box for box in at.checkbox}
    assert set(labels) == {"You reviewed my churn model in March.", "I passed the interview at Oakmere in May."}
    for label, box in labels.items():
        box.set_value(label.startswith("I passed"))
    at.run()
    at.button(key="draft").click().run()
    text = known.drafts()[0].text
    assert "interview at Oakmere" in text
    assert "churn model" not in text


def test_typed_facts_and_own_words_are_used(known: Assistant, page: Page) -> None:
    """Own sentences open the letter verbatim and are marked as yours; typed facts stand in it."""
    at = pick(page(known), known)
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    at.text_area(key="words-0").set_value("Long time no see!").run()
    at.text_area(key="typed-0").set_value("The board meets on 8 December.").run()
    at.button(key="draft").click().run()
    draft = known.drafts()[0]
    assert (draft.lines[0].text, draft.lines[0].by) == ("Long time no see!", Author.YOU)
    assert "The board meets on 8 December." in draft.text
    assert "✎ yours" in captions(at)
    assert "typed for this letter" in captions(at)


def test_edit_save_and_undo(known: Assistant, page: Page) -> None:
    """An edited line becomes yours, is saved and checked; Undo brings the version before back."""
    at = page(known)
    draft = drafted(at, known)
    at.button(key="edit").click().run()
    field = at.text_area(key=f"edit-lines-{draft.id}")
    assert field.value.split("\n") == [line.text for line in draft.lines]
    lines = [*field.value.split("\n")[:-1], "See you soon, Priya."]
    field.set_value("\n".join(lines))
    at.text_input(key=f"edit-subject-{draft.id}").set_value("My resume")
    at.button(key="edit-save").click().run()
    edited = known.draft(draft.id)
    assert (edited.subject, edited.lines[-1].text, edited.lines[-1].by) == ("My resume", lines[-1], Author.YOU)
    assert "See you soon, Priya." in texts(at)
    at.button(key="undo").click().run()
    assert known.draft(draft.id).text == draft.text
    assert "See you soon, Priya." not in texts(at)


def test_undo_of_the_first_version_is_said(known: Assistant, page: Page) -> None:
    """Where there is nothing to undo, the page says so and the letter stays."""
    at = page(known)
    draft = drafted(at, known)
    at.button(key="undo").click().run()
    assert [s.value for s in at.info] == ["This is the first version there is."]
    assert known.draft(draft.id).text == draft.text


def test_leaving_an_edit_changes_nothing(known: Assistant, page: Page) -> None:
    """Leaving the editor keeps the letter as it was."""
    at = page(known)
    draft = drafted(at, known)
    at.button(key="edit").click().run()
    at.text_area(key=f"edit-lines-{draft.id}").set_value("Nothing left.")
    at.button(key="edit-leave").click().run()
    assert known.draft(draft.id) == draft
    assert draft.lines[0].text in texts(at)


def test_draft_is_reopened_from_the_url(known: Assistant, page: Page) -> None:
    """A refreshed tab that has only the draft's id shows the letter and fills the form again."""
    draft = drafted(page(known), known)
    at = page(known)  # a new tab
    at.query_params["draft"] = draft.id
    at.run()
    assert draft.lines[0].text in texts(at)
    purpose = next(area for area in at.text_area if str(area.key).startswith("purpose"))
    assert purpose.value == PURPOSE
    assert draft.contact.id == at.selectbox[0].value


def test_unknown_draft_in_the_url_is_said(known: Assistant, page: Page) -> None:
    """An id that no draft has is named in one sentence, and the page works on."""
    at = page(known)
    at.query_params["draft"] = "nothere"
    at.run()
    assert [e.value.replace("\\", "") for e in at.error] == ["No draft has the id 'nothere'."]
    assert "draft" not in at.query_params
    assert at.button(key="draft")


def test_drafts_in_progress_are_listed(known: Assistant, page: Page) -> None:
    """Saved drafts stand in a list; a click opens one, New letter clears the page."""
    draft = drafted(page(known), known)
    at = page(known)
    button = at.button(key=f"open-{draft.id}")
    assert button.label.replace("\\", "").startswith("Priya Raman · ask")
    button.click().run()
    assert draft.lines[0].text in texts(at)
    at.button(key="new").click().run()
    assert draft.lines[0].text not in texts(at)
    assert "draft" not in at.query_params


def test_draft_broken_off_can_be_finished(known: Assistant, page: Page) -> None:
    """A letter that was interrupted is shown as far as it came and finished under the same id."""
    request = Request(Kind.ASK, known.find_contact("Priya"), PURPOSE)
    letter = known.write(request)
    for _ in range(2):
        begun = next(letter)
    letter.close()
    at = page(known)
    at.query_params["draft"] = begun.id
    at.run()
    assert begun.lines[0].text in texts(at)
    assert [w.value for w in at.warning] == ["This letter was broken off; what came so far is saved."]
    assert at.button(key="draft").label == "Finish it"
    at.button(key="draft").click().run()
    assert known.draft(begun.id).finished
    assert not at.warning


def test_model_that_fails_ends_in_plain_lines(empty: Assistant, page: Page, model: ScriptedModel) -> None:
    """When the model fails, the letter is there with plain lines and the reason is said."""
    empty.add_fact(empty.add_contact("Priya"), "You reviewed my churn model in March.")
    model._reply = lambda _sent: ModelMissing("The model went away.")
    at = page(empty)
    draft = drafted(at, empty)
    assert draft.finished
    assert {line.by for line in draft.lines} == {Author.PLAIN}
    assert "The model went away." in captions(at)


def test_contact_without_address_gets_a_text_file(known: Assistant, page: Page) -> None:
    """A letter to somebody without an address can be taken along as text."""
    at = page(known)
    pick(at, known, "Tom")
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    at.button(key="draft").click().run()
    at.session_state["send"] = True
    at.run()
    assert [b.label for b in at.get("download_button")] == ["Download .txt", "Download .ics"]


def test_contact_is_added(empty: Assistant, page: Page) -> None:
    """A first contact can be added by name and address alone, and is picked at once."""
    at = page(empty)
    at.text_input(key="add-name-0").set_value("Priya Raman")
    at.text_input(key="add-address-0").set_value("priya@oakmere.example")
    at.button(key="add-submit-0").click().run()
    added = empty.find_contact("priya@oakmere.example")
    assert added.name == "Priya Raman"
    assert added.id == at.selectbox[0].value


def test_contact_without_name_is_refused(known: Assistant, page: Page) -> None:
    """A contact without a name is not added, and the page says why."""
    at = page(known)
    at.button(key="add-submit-0").click().run()
    assert [e.value.replace("\\", "") for e in at.error] == ["A contact needs a name."]
    assert len(known.contacts()) == 2


def test_sample_world_is_loaded(empty: Assistant, page: Page) -> None:
    """On an empty store one button brings the sample world in, and its people can be picked."""
    at = page(empty)
    assert "2 · Your records, or a sample world" in [one.value for one in at.header]
    at.button(key="sample").click().run()
    assert "Daniel Reyes · daniel.reyes@corvane.example" in at.selectbox[0].options


def test_contact_named_in_the_address_is_picked(known: Assistant, page: Page) -> None:
    """A link from another page begins a letter to its person, and the id goes from the address."""
    tom = known.find_contact("Tom")
    at = page(known)
    at.query_params["to"] = tom.id
    at.run()
    assert at.selectbox[0].value == tom.id
    assert "to" not in at.query_params


def test_missing_model_is_said(tmp_path: Path, page: Page) -> None:
    """Without a model file the page says what is missing, and the letter comes in plain lines."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    assistant.add_fact(assistant.add_contact("Priya"), "You reviewed my churn model in March.")
    at = page(assistant)
    assert "lines stay plain" in at.info[0].value.replace("\\", "")
    assert {line.by for line in drafted(at, assistant).lines} == {Author.PLAIN}
    assistant.close()


def test_hostile_names_and_facts_are_shown_as_they_are(empty: Assistant, page: Page) -> None:
    """Markup in names and facts reaches the page only escaped or in places that know no markup."""
    contact = empty.add_contact("<b>Eve</b> **x**", addresses=["eve@x.example"])
    empty.add_fact(contact, "You wrote [x](http://evil.example) and $y$ :smile: <script>alert(1)</script>.")
    at = page(empty)
    at.selectbox(key="to-0").select(contact.id).run()
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    label = at.checkbox[0].label
    assert "\\<script\\>" in label
    assert "\\[x\\](" in label
    assert all(not element.proto.allow_html for element in [*at.markdown, *at.caption])
