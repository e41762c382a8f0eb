"""Pages in a real browser: their addresses, what outlasts a look elsewhere, merging, stopping, and hostile records."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.app import Assistant
from tests.cli.test_importing import many_mails
from tests.ui.conftest import TODAY
from tests.ui.running import LONG, running_app
from tests.ui.test_present import HOSTILE
from ui.present import JOINER

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


def test_merge_and_forget(tab: Page, tmp_path: Path) -> None:
    """Two records of one person become one and two again; a forgotten person is gone from every page."""
    home = tmp_path / "home"
    assistant = Assistant.open(home, today=TODAY)
    assistant.add_contact("Tom Whitlock", addresses=["tom@b.example"])
    assistant.add_contact("Tom Whitlock", profiles=["linkedin.com/in/tomw"])
    assistant.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    with running_app(home) as app:
        tab.goto(f"{app.address}/people")
        tab.get_by_text("May be one person").click()
        tab.get_by_role("button", name="One person").click()
        expect(tab.get_by_text("is now a part of Tom Whitlock")).to_be_visible(timeout=LONG)
        assert len(assistant.contacts()) == 2
        tab.get_by_text("Merged", exact=True).click()
        tab.get_by_role("button", name="Make them two again").click()
        expect(tab.get_by_text("of their own again")).to_be_visible(timeout=LONG)
        assert len(assistant.contacts()) == 3

        tab.get_by_text("Everybody", exact=True).click()
        find = tab.get_by_role("searchbox", name="Find")
        find.fill("priya")
        find.press("Enter")
        tab.get_by_role("link", name="Priya Raman").click()
        expect(tab.get_by_role("heading", name="Priya Raman")).to_be_visible(timeout=LONG)
        expect(tab).to_have_url(re.compile(r"/people\?who=\w+$"), timeout=20_000)
        tab.get_by_role("button", name="Forget…").click()
        tab.get_by_role("button", name="Forget for good").click()
        expect(tab.get_by_text("nothing is left")).to_be_visible(timeout=LONG)
        assert {one.contact.name for one in assistant.contacts()} == {"Tom Whitlock"}
    assistant.close()


def test_a_letter_begun_outlasts_other_pages(tab: Page, tmp_path: Path) -> None:
    """What was typed on the first page is still there after a look at another."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    assistant.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    assistant.close()
    with running_app(tmp_path / "home") as app:
        tab.goto(f"{app.address}/write")
        tab.get_by_role("combobox", name="To").click()
        tab.get_by_role("option", name="Priya Raman").click()
        purpose = tab.get_by_label("What do you want to ask for?")
        purpose.fill("20 minutes to review my resume by Friday")
        purpose.press("Tab")
        expect(tab.get_by_text("The letter will say")).to_be_visible(timeout=LONG)
        tab.get_by_role("link", name="People").click()
        expect(tab.get_by_role("heading", name="People")).to_be_visible(timeout=LONG)
        tab.get_by_role("link", name="Write").click()
        expect(tab.get_by_label("What do you want to ask for?")).to_have_value(
            "20 minutes to review my resume by Friday", timeout=LONG
        )


def test_every_page_has_an_address_that_outlasts_a_refresh(tab: Page, tmp_path: Path) -> None:
    """Opened by its address, and refreshed there, each page shows itself; a person's page shows the person's tab."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    priya = assistant.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    assistant.add_fact(priya, "You reviewed my churn model in March.")
    assistant.close()
    with running_app(tmp_path / "home") as app:
        for address, sign in (
            ("", "Nothing waits for you today"),
            ("write", "What do you want to ask for?"),
            (f"people?who={priya.id}&tab=facts", "You reviewed my churn model in March."),
            (f"brief?about={priya.id}", "Show everything"),
            ("search", "What are you looking for?"),
            ("goals", "Goals are not built yet"),
            ("import", "A file, a folder or a zip archive"),
            ("settings", "Your data"),
        ):
            tab.goto(f"{app.address}/{address}")
            expect(tab.get_by_text(sign).first).to_be_visible(timeout=LONG)
            tab.reload()
            expect(tab.get_by_text(sign).first).to_be_visible(timeout=LONG)
            assert tab.url == f"{app.address}/{address}"


def test_stop_keeps_what_is_done(tab: Page, tmp_path: Path) -> None:
    """Stop in the middle of a long import says so, keeps what came, and a second look finds the rest."""
    file = many_mails(tmp_path, 100_000)
    with running_app(tmp_path / "home") as app:
        tab.goto(f"{app.address}/import")
        tab.get_by_role("textbox", name="A file, a folder or a zip archive").fill(str(file))
        tab.get_by_role("button", name="Preview").click()
        tab.get_by_role("textbox", name="Your own e-mail address").fill("maya@a.example", timeout=LONG)
        tab.get_by_role("button", name="Preview").click()
        tab.get_by_role("button", name="Import", exact=True).click(timeout=LONG)
        expect(tab.get_by_text("a second")).to_be_visible(timeout=LONG)
        tab.get_by_role("button", name="Stop").click()
        expect(tab.get_by_text("Stopped. What came so far is kept")).to_be_visible(timeout=LONG)
        assistant = Assistant.open(tmp_path / "home")
        kept = sum(assistant.contacts()[0].interactions.values())
        assistant.close()
        assert 0 < kept < 100_000
        tab.get_by_role("button", name="Preview").click()
        expect(tab.get_by_text(f"{100_000 - kept:,}", exact=True)).to_be_visible(timeout=LONG)


def test_hostile_records_stay_text_on_every_page(tab: Page, tmp_path: Path) -> None:
    """Names, subjects and texts made of markup stand there letter by letter; nothing of them loads, links or runs."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    box = tmp_path / "mail.mbox"
    text = " ".join(HOSTILE)
    box.write_text(
        f'From x Mon Jan  5 10:00:00 2026\nMessage-ID: <1@x.example>\nFrom: "{HOSTILE[1]}" <eve@x.example>\n'
        "To: maya@a.example\nDate: Mon, 05 Jan 2026 10:00:00 +0000\n"
        f"Subject: {HOSTILE[2]} {HOSTILE[3]}\n\nfindme {text}\n"
    )
    assistant.import_files([box], me=["maya@a.example"])
    assistant.add_contact(f"{HOSTILE[1]} Eve", addresses=["eve2@x.example"], organisation=HOSTILE[4])
    eve = assistant.find_contact("eve@x.example").id
    assistant.close()
    outside: list[str] = []
    with running_app(tmp_path / "home") as app:
        ours = (app.address, "data:", "blob:")
        tab.on("request", lambda r: None if r.url.startswith(ours) else outside.append(r.url))
        for address, sign in (
            (f"/search?with={eve}", "Past mails"),
            (f"/people?who={eve}", "Exchanges: 1 e-mail"),
            ("/people", "May be one person"),
        ):
            tab.goto(f"{app.address}{address}")
            expect(tab.get_by_text(sign).first).to_be_visible(timeout=LONG)
            if "search" in address:
                tab.get_by_role("textbox", name="What are you looking for?").fill("findme")
                tab.keyboard.press("Enter")
                expect(tab.get_by_text("The whole exchange").first).to_be_visible(timeout=LONG)
                shown = (tab.get_by_test_id("stMain").text_content() or "").replace(JOINER, "")
                assert [one for one in HOSTILE if one not in shown] == []
            elif address == "/people":
                tab.get_by_text("May be one person").click()
            for more in tab.get_by_test_id("stExpander").all():
                more.click()
            tab.wait_for_timeout(1000)
            main = tab.get_by_test_id("stMain")
            foreign = "a:not([data-testid=stPageLink-NavLink]), img, script, del, .katex, blockquote"
            assert main.locator(foreign).count() == 0
            assert tab.get_by_text("danger", exact=True).count() == 0
        assert outside == []
