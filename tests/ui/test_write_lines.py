"""The letter on the page: the menus of its lines, subjects, versions, ways out, and nothing typed is lost."""

from __future__ import annotations

from assistant.app import Assistant
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Draft
from assistant.domain.rewriting import How
from assistant.errors import ModelMissing
from assistant.models.scripted import ScriptedModel
from tests.ui.conftest import Page
from tests.ui.shown import texts
from tests.ui.test_write import PURPOSE, AppTest, drafted, pick


def act(at: AppTest, number: int, action: str) -> AppTest:
    """Choose an action from a line's menu."""
    menu = next(one for one in at.get("menu_button") if one.key == f"menu-{number}")
    assert action in menu.options, menu.options
    return menu.click(action).run()


def opened(at: AppTest, key: str) -> AppTest:
    """The page with what hides behind a button open."""
    at.session_state[key] = True
    return at.run()


def newest(assistant: Assistant, draft: Draft) -> Draft:
    return assistant.draft(draft.id)


def test_line_is_moved_rewritten_and_taken_out(known: Assistant, page: Page) -> None:
    """What is chosen in a line's menu is done at once, shown, and a version of its own; Undo takes it back."""
    at = page(known)
    draft = drafted(at, known)
    act(at, 1, "Move down")
    assert newest(known, draft).lines[1].text == draft.lines[0].text
    act(at, len(draft.lines), "Another version")
    assert newest(known, draft).lines[-1].text != draft.lines[-1].text
    act(at, len(draft.lines), "Take it out")
    assert len(newest(known, draft).lines) == len(draft.lines) - 1
    assert "✖ **Must fix** (1)" in texts(at)
    assert "Flynn & Lake 2008" in texts(at)
    at.button(key="undo").click().run()
    assert len(newest(known, draft).lines) == len(draft.lines)
    assert not at.exception


def test_what_cannot_be_done_is_said(known: Assistant, page: Page, model: ScriptedModel) -> None:
    """Where no other form passes, the page says so in one sentence and the letter stays."""
    at = page(known)
    draft = drafted(at, known)
    model._reply = lambda _sent: ModelMissing("The model went away.")
    at = act(at, len(draft.lines) - 1, "Shorter")
    assert "No other wording was found that says the same in fewer words" in texts(at)
    assert newest(known, draft) == draft


def test_ends_of_the_letter_have_no_further(known: Assistant, page: Page) -> None:
    """The first line goes no higher, the last no lower, and only a line with facts can swap them."""
    at = page(known)
    draft = drafted(at, known)
    menus = {menu.key: menu.options for menu in at.get("menu_button")}
    assert "Move up" not in menus["menu-1"]
    last = menus[f"menu-{len(draft.lines)}"]
    assert not {"Move down", "Join with the next line", "Another fact"} & set(last)
    assert [how in last for how in ("Another version", "Shorter", "Warmer", "More direct")] == [True] * len(How)


def test_own_words_for_a_line(known: Assistant, page: Page) -> None:
    """A field opens under the line; saved, the line is yours; left, nothing changed."""
    at = page(known)
    draft = drafted(at, known)
    act(at, 2, "In your own words")
    at.button(key="own-leave").click().run()
    assert newest(known, draft) == draft
    act(at, 2, "In your own words")
    at.text_area(key=f"own-text-{draft.id}-2").set_value("It was a good day.")
    at.button(key="own-save").click().run()
    line = newest(known, draft).lines[1]
    assert (line.text, line.by) == ("It was a good day.", Author.YOU)
    assert "% yours" in texts(at)


def test_fact_is_swapped(known: Assistant, page: Page) -> None:
    """The facts that the letter leaves out are on offer; the one chosen takes the line."""
    at = page(known)
    draft = drafted(at, known)
    new = known.add_fact(draft.contact, "You run the clinic at Oakmere.")
    number = next(n for n, line in enumerate(draft.lines, 1) if "churn" in line.text)
    act(at, number, "Another fact")
    at.selectbox(key="swap-new").select(new).run()
    at.button(key="swap-save").click().run()
    assert newest(known, draft).lines[number - 1].facts == (new,)
    assert "You run the clinic at Oakmere." in texts(at)


def test_subject_is_chosen_from_others(known: Assistant, page: Page) -> None:
    """Two or three other subjects stand behind a button, and a field for one's own."""
    at = page(known)
    draft = drafted(at, known)
    opened(at, "subjects")
    other = at.button(key="subject-1").label
    at.button(key="subject-1").click().run()
    assert newest(known, draft).subject == other
    at.text_input(key=f"subject-own-{draft.id}").set_value("My own subject")
    at.button(key="subject-save").click().run()
    assert newest(known, draft).subject == "My own subject"


def test_versions_are_compared_and_come_back(known: Assistant, page: Page) -> None:
    """Behind a fold: what differs, word by word, and a way back that loses nothing."""
    at = page(known)
    draft = drafted(at, known)
    opened(at, "versions")
    assert "This is the first version" in texts(at)
    known.say_yourself(draft, 1, "Hello again, Priya.")
    at = page(known)
    at.query_params["draft"] = draft.id
    opened(at, "versions")
    assert "+ **Hello again, Priya.**" in texts(at)
    at.button(key="go-back").click().run()
    assert newest(known, draft).text == draft.text
    assert len(known.versions(draft.id)) == 3


def test_ways_out(known: Assistant, page: Page) -> None:
    """Link, file, reminder and drafts folder stand behind one button; a wrong server is said in a sentence."""
    at = page(known)
    drafted(at, known)
    opened(at, "send")
    assert [link.url.split("?")[0] for link in at.get("link_button")] == ["mailto:priya@oakmere.example"]
    assert [file.label for file in at.get("download_button")] == ["Download .eml", "Download .ics"]
    at.button(key="imap-file").click().run()
    assert at.error[0].value == "Say which mail server, and the name you log in with."
    at.text_input(key="imap-host").set_value("localhost")
    at.text_input(key="imap-user").set_value("maya")
    at.text_input(key="imap-password-1").set_value("secret")
    at.button(key="imap-file").click().run()
    assert not at.exception
    assert len(at.error) == 1
    assert at.text_input(key="imap-password-2").value == ""
    assert "secret" not in str(at.session_state)
    assert at.text_input(key="imap-host").value == "localhost"


def test_linkedin_note_is_counted(known: Assistant, page: Page) -> None:
    """A note shows its characters and what is free, with and without a paid account."""
    at = pick(page(known), known)
    at.get("button_group")[1].set_value(Channel.LINKEDIN_NOTE).run()
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    at.button(key="draft").click().run()
    opened(at, "send")
    assert "of 200 characters" in texts(at)
    at.toggle(key="paid").set_value(True).run()
    assert "of 300 characters" in texts(at)
    assert "No LinkedIn profile of theirs is on record" in texts(at)


def test_what_is_typed_outlives_the_tab(known: Assistant, page: Page) -> None:
    """Every committed change is on disk; a new tab with the address has the form, before anything was drafted."""
    at = pick(page(known), known)
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    at.text_area(key="words-0").set_value("Long time no see!").run()
    letter = at.query_params["draft"]
    letter = letter[0] if isinstance(letter, list) else letter
    again = page(known)
    again.query_params["draft"] = letter
    again.run()
    assert [area.value for area in again.text_area][:2] == [PURPOSE, "Long time no see!"]
    assert again.selectbox[0].value == known.find_contact("Priya").id
    again.button(key="draft").click().run()
    assert known.draft(letter).finished
    assert known.all_begun() == []


def test_begun_letter_is_listed(known: Assistant, page: Page) -> None:
    """A form that was never drafted stands among the letters; emptied, it goes."""
    at = page(known)
    at.text_area(key="purpose-0").set_value(PURPOSE).run()
    fresh = page(known)
    button = next(one for one in fresh.button if str(one.key).startswith("resume-"))
    assert button.label == f"Not drafted: {PURPOSE}"
    button.click().run()
    area = next(one for one in fresh.text_area if one.value == PURPOSE)
    area.set_value("").run()
    assert known.all_begun() == []


def test_two_tabs_keep_both_and_say_so(known: Assistant, page: Page) -> None:
    """The later save of a letter overwrites nothing: both are versions, and the page says that there is another."""
    one = page(known)
    draft = drafted(one, known)
    two = page(known)
    two.query_params["draft"] = draft.id
    two.run()
    act(one, 1, "Move down")
    act(two, len(draft.lines), "Another version")
    assert "changed in another window meanwhile" in texts(two)
    assert len(known.versions(draft.id)) == 3
    next(area for area in two.text_area if str(area.key).startswith("words")).set_value("From the second.").run()
    one.text_area(key="words-0").set_value("From the first.").run()
    assert "This letter is open in another window too" in texts(one)
    assert "From the second." in texts(one)
    one.button(key="theirs").click().run()
    assert next(area for area in one.text_area if str(area.key).startswith("words")).value == "From the second."
    assert "open in another window too" not in texts(one)
    next(area for area in two.text_area if str(area.key).startswith("words")).set_value("From the third.").run()
    two.button(key="mine").click().run()
    assert "open in another window too" not in texts(two)
    window = two.session_state["askwell"].window
    assert (known.begun_elsewhere(draft.id, window), known.begun(draft.id).window) == (None, window)  # type: ignore[union-attr]


def test_begun_letter_is_thrown_away(known: Assistant, page: Page) -> None:
    """What was begun in a window that is gone can be dropped from the list."""
    page(known).text_area(key="purpose-0").set_value(PURPOSE).run()
    fresh = page(known)
    next(one for one in fresh.button if one.label == "Throw away").click().run()
    assert known.all_begun() == []


def test_full_disk_hides_no_letter(known: Assistant, page: Page) -> None:
    """What cannot be kept is said in a sentence; letter and words stay on the page to be copied."""
    at = page(known)
    draft = drafted(at, known)
    database = known._store._database
    (pages,) = database.rows("PRAGMA page_count")[0]
    database.rows(f"PRAGMA max_page_count = {pages}")
    at.text_area(key="words-0").set_value("Long words. " * 8_000).run()
    assert "make room on it" in texts(at)
    assert draft.lines[0].text in texts(at)
    assert not at.exception
    database.rows("PRAGMA max_page_count = 1000000")
    at.run()
    assert "make room on it" not in texts(at)
