"""The app in a real browser: the letter with the real model, and hostile text as it reaches the page."""

from __future__ import annotations

import email
import email.policy
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.app import Assistant
from tests.ui.conftest import TODAY
from tests.ui.running import LONG, running_app
from tests.ui.test_present import HOSTILE
from ui.present import JOINER

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

PURPOSE = "20 min of his time before 5 December to pick holes in my plan for the nightly churn service"


@pytest.fixture
def sample_home(tmp_path: Path, writing_model: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with the sample world and a warm model."""
    monkeypatch.setenv("ASKWELL_MODELS", str(writing_model))
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    assistant.load_sample()
    for _ in range(3):  # on a busy machine the first reading of the prompt may outlast the deadline of a line
        assistant.warm_up()
    assistant.close()
    return tmp_path / "home"


def test_letter_with_the_real_model(tab: Page, sample_home: Path) -> None:
    """Pick a contact, say the purpose, watch lines come, edit, undo, download, refresh: the letter is there."""
    with running_app(sample_home) as app:
        tab.goto(f"{app.address}/write")
        to = tab.get_by_role("combobox", name="To")
        to.click()
        to.fill("daniel.reyes")
        tab.keyboard.press("Enter")
        purpose = tab.get_by_label("What do you want to ask for?")
        purpose.fill(PURPOSE)
        purpose.press("Tab")
        read = "Could you spare 20 minutes of your time before 5 December"
        expect(tab.get_by_text(read).first).to_be_visible(timeout=LONG)
        expect(tab.get_by_text("On record", exact=True)).to_be_visible(timeout=LONG)

        tab.locator(".st-key-draft button").filter(visible=True).click()
        expect(tab.get_by_text("Writing the next line…")).to_be_visible(timeout=LONG)
        marks = tab.get_by_text(re.compile("◇ model|▫ plain|✎ yours"))
        expect(marks.first).to_be_visible(timeout=LONG)
        assert tab.get_by_text("written in").count() == 0  # a line stands there while others are still to come
        expect(tab.get_by_text("written in")).to_be_visible(timeout=LONG)
        assert tab.get_by_text("◇ model").count() >= 1
        assert re.search(r"\?draft=[0-9a-f]{12}$", tab.url)

        tab.get_by_role("button", name="Edit", exact=True).click()
        field = tab.get_by_role("textbox", name="The letter, one sentence a line")
        expect(field).to_be_visible(timeout=LONG)
        field.fill(field.input_value() + "\nGreetings from rainy Leeds.")
        tab.get_by_role("button", name="Save").click()
        mine = tab.get_by_text("Greetings from rainy Leeds.", exact=True)
        expect(mine).to_be_visible(timeout=LONG)
        expect(tab.get_by_text("✎ yours").first).to_be_visible(timeout=LONG)

        tab.get_by_role("button", name="Send it your way").click()
        with tab.expect_download() as download:
            tab.get_by_role("button", name="Download .eml").click()
        assert download.value.suggested_filename == "ask-daniel-reyes.eml"
        mail = email.message_from_bytes(Path(download.value.path()).read_bytes(), policy=email.policy.default)
        assert mail["To"].addresses[0].addr_spec == "daniel.reyes@corvane.example"
        assert mail["X-Unsent"] == "1"
        assert "Greetings from rainy Leeds." in mail.get_content()

        tab.keyboard.press("Escape")
        tab.get_by_role("button", name="Undo", exact=True).click()
        expect(mine).to_have_count(0, timeout=LONG)

        tab.reload()
        expect(tab.get_by_text("written in")).to_be_visible(timeout=LONG)
        expect(tab.get_by_label("What do you want to ask for?")).to_have_value(PURPOSE, timeout=LONG)
        assert app.interrupt() == 0


def test_stopped_letter_is_kept_and_finished(tab: Page, sample_home: Path) -> None:
    """Stop in mid-letter keeps what came so far under its id; a refreshed tab still has it and can finish it."""
    assistant = Assistant.open(sample_home, today=TODAY)
    contact = assistant.find_contact("daniel.reyes@corvane.example")
    with running_app(sample_home) as app:
        tab.goto(f"{app.address}/write")
        to = tab.get_by_role("combobox", name="To")
        to.click()
        to.fill("daniel.reyes")
        tab.keyboard.press("Enter")
        expect(tab.get_by_label("More facts for this letter")).to_be_visible(timeout=LONG)
        tab.get_by_label("What do you want to ask for?").fill(PURPOSE)
        tab.keyboard.press("Control+Enter")
        expect(tab.get_by_text("Hi Daniel,")).to_be_visible(timeout=LONG)  # before that there is nothing to keep
        tab.get_by_role("button", name="Stop").click()
        expect(tab.get_by_text("This letter was broken off")).to_be_visible(timeout=LONG)
        tab.reload()
        expect(tab.get_by_text("This letter was broken off")).to_be_visible(timeout=LONG)
        broken = assistant.drafts(contact)[0]
        assert not broken.finished
        tab.get_by_role("button", name="Finish it").click()
        expect(tab.get_by_text("written in")).to_be_visible(timeout=LONG)
        assert assistant.draft(broken.id).finished
        assert len(assistant.drafts(contact)) == 1
    assistant.close()


def test_ctrl_enter_drafts_what_was_just_typed(tab: Page, tmp_path: Path) -> None:
    """Ctrl+Enter in the purpose field drafts with the words that stand there, though the field was never left."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    assistant.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    assistant.close()
    with running_app(tmp_path / "home") as app:
        tab.goto(f"{app.address}/write")
        to = tab.get_by_role("combobox", name="To")
        to.click()
        tab.get_by_role("option", name="Priya Raman").click()
        expect(tab.get_by_label("More facts for this letter")).to_be_visible(timeout=LONG)
        tab.get_by_label("What do you want to ask for?").fill("20 minutes to review my resume by Friday")
        tab.keyboard.press("Control+Enter")
        line = tab.get_by_text("Could you spare 20 minutes to review my resume by Friday?")
        expect(line).to_have_count(3, timeout=LONG)  # as it is read, in the letter, and in the text to copy


def test_hostile_text_stays_text(tab: Page, tmp_path: Path) -> None:
    """Names, facts and purposes made of markup stand on the page letter by letter; nothing loads, links or runs."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    assistant.add_contact("Eve **x** <i>y</i> :smile:", addresses=["eve@x.example"])
    for text in HOSTILE:
        assistant.add_fact(None, f"I wrote {text} twice")
    assistant.close()
    outside: list[str] = []
    with running_app(tmp_path / "home") as app:
        ours = (app.address, "data:", "blob:")
        tab.on("request", lambda r: None if r.url.startswith(ours) else outside.append(r.url))
        tab.goto(f"{app.address}/write")
        to = tab.get_by_role("combobox", name="To")
        to.click()
        tab.get_by_role("option", name="Eve").click()
        expect(tab.get_by_label("More facts for this letter")).to_be_visible(timeout=LONG)
        tab.get_by_label("More facts for this letter").fill("\n".join(f"I said {text} once." for text in HOSTILE))
        purpose = f"20 minutes about {HOSTILE[0]} {HOSTILE[1]} {HOSTILE[4]}"
        tab.get_by_label("What do you want to ask for?").fill(purpose)
        tab.keyboard.press("Control+Enter")
        expect(tab.get_by_text("written")).to_be_visible(timeout=LONG)
        for more in tab.get_by_text("more on record").all():
            more.click()
        tab.wait_for_timeout(1000)
        main = tab.get_by_test_id("stMain")
        shown = (main.text_content() or "").replace(JOINER, "")
        assert [text for text in HOSTILE if f"I wrote {text} twice" not in shown] == []
        foreign = "a:not([data-testid=stPageLink-NavLink]), img, script, del, .katex, table, blockquote"
        assert main.locator(foreign).count() == 0
        ticks = main.get_by_test_id("stCheckbox")
        assert ticks.locator("strong, em, code, [data-testid=stIconMaterial]").count() == 0
        assert tab.get_by_text("danger", exact=True).count() == 0  # it would stand alone had it been coloured
        assert outside == []


def test_draft_is_within_reach_on_a_phone(tab: Page, tmp_path: Path) -> None:
    """In a narrow window the button stands in it from the first field to the last line, and covers nothing."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    assistant.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    assistant.close()
    tab.set_viewport_size({"width": 390, "height": 844})
    with running_app(tmp_path / "home") as app:
        tab.goto(f"{app.address}/write")
        draft = tab.locator(".st-key-draft button").filter(visible=True)
        expect(draft).to_be_in_viewport(timeout=LONG)
        expect(tab.get_by_label("Your own sentences")).to_be_visible(timeout=LONG)
        last = tab.get_by_text("Once there is a letter, what could be better in it stands here")
        last.scroll_into_view_if_needed()
        tab.mouse.move(190, 400)
        tab.mouse.wheel(0, 10_000)
        tab.wait_for_timeout(500)
        expect(draft).to_be_in_viewport(ratio=1)
        button, text = draft.bounding_box(), last.bounding_box()
        assert button is not None
        assert text is not None
        assert text["y"] + text["height"] <= button["y"]
