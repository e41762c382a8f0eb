"""The sample world is one of its own: the way in whoever one is, what is closed meanwhile, and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.domain.contacts import Me
from assistant.errors import WrongUse
from tests.ui.conftest import Page
from tests.ui.shown import texts

ROBIN = Me("Robin Vale", ("robin@vale.example",), ("linkedin.com/in/robin-vale-example",))


@pytest.fixture
def sample(empty: Assistant) -> Assistant:
    """Robin's home, in the sample world."""
    empty.set_me(ROBIN)
    empty.enter_sample()
    return empty


def test_it_works_whoever_the_user_said_they_are(empty: Assistant, page: Page) -> None:
    """With an own name and address in step 1 the sample comes in all the same, and it is said who one is in it."""
    at = page(empty, "today")
    at.text_input(key="me-name").set_value(ROBIN.name)
    at.text_input(key="me-addresses").set_value(ROBIN.addresses[0])
    at.button(key="FormSubmitter:me-Save").click().run()
    at.button(key="sample").click().run()
    assert not at.error
    assert (empty.me.name, len(empty.contacts()) > 15) == ("Maya Okafor", True)
    assert "in which you are Maya Okafor, who is invented" in texts(at)
    assert "and you are Robin Vale again" in texts(at)


@pytest.mark.parametrize("view", ["today", "settings", "bring"])
def test_leaving_it_gives_back_the_home(sample: Assistant, page: Page, view: str) -> None:
    """From each page that says it: nobody, no fact and no letter of the sample is left, and the user is themselves."""
    daniel = sample.find_contact("Daniel")
    sample.add_fact(daniel, "You reviewed my churn model in March.")
    at = page(sample, view)
    at.button(key="sample-leave").click().run()
    assert not at.exception
    assert not at.error
    assert "You have left the sample world" in texts(at)
    assert (sample.me, sample.outside_sample) == (ROBIN, None)
    assert (sample.contacts(), sample.facts(None), sample.drafts(), sample.index_status().total) == ([], [], [], 0)
    assert "sample-leave" not in {button.key for button in at.button}


def test_nothing_of_ones_own_comes_in_meanwhile(sample: Assistant, page: Page, tmp_path: Path) -> None:
    """The Import page has the way out in place of the files, Settings has no form, and the call itself refuses."""
    at = page(sample, "bring")
    assert [button.label for button in at.button] == ["Leave the sample world"]
    assert not at.text_input
    assert "me-name" not in {one.key for one in page(sample, "settings").text_input}
    with pytest.raises(WrongUse, match="askwell forget --sample"):
        sample.import_files([tmp_path])
    sample.leave_sample()
    assert page(sample, "bring").text_input


def test_it_can_be_entered_again(sample: Assistant) -> None:
    """Entering twice keeps who the user is, and what left comes back whole."""
    people = len(sample.contacts())
    sample.enter_sample()
    assert sample.outside_sample == ROBIN
    sample.leave_sample()
    with pytest.raises(WrongUse, match="not in the sample world"):
        sample.leave_sample()
    sample.enter_sample()
    assert len(sample.contacts()) == people


def test_it_is_never_mixed_with_own_records(known: Assistant, page: Page) -> None:
    """Where anything of the user's own is on record, it is not offered, and the call refuses."""
    with pytest.raises(WrongUse, match="records of your own"):
        known.enter_sample()
    for person in known.contacts():
        known.forget(person.contact)
    known.add_fact(None, "I lead the survey team.")
    at = page(known, "today")
    assert "sample" not in {button.key for button in at.button}
    assert "The sample world is not offered" in texts(at)


def test_a_broken_entry_leaves_the_home_as_it_was(empty: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the sample cannot be read, the user is who they were, and in no other world."""
    empty.set_me(ROBIN)

    def broken(_: Assistant) -> None:
        raise OSError

    monkeypatch.setattr(Assistant, "load_sample", broken)
    with pytest.raises(OSError):
        empty.enter_sample()
    assert (empty.me, empty.outside_sample) == (ROBIN, None)
