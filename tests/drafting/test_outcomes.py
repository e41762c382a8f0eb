"""What came of the help: the user's own later news to the reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.facts import Sharing
from assistant.domain.requests import Kind, Request
from tests.drafting.worlds import open_world

HELP = ("2026-05-06", "Maya,\n\nI recorded five breathing exercises for you. Do them before the last scene.")
NEWS = [
    ("after the help", "2026-07-13", "I had my whole voice in the last scene of all nine shows.",
     "I had my whole voice in the last scene of all nine shows."),
    ("a run of sentences", "2026-07-13", "Daniel, we played nine shows. I had my whole voice in each last scene.",
     "We played nine shows. I had my whole voice in each last scene."),
    ("without the day of that mail", "2026-07-13", "The last scene worked on Friday.", "The last scene worked."),
    ("before the help", "2026-04-13", "I got through the last scene with my whole voice.", ""),
    ("of something else", "2026-07-13", "We finished painting the kitchen.", ""),
    ("a plan", "2026-07-13", "I will sing the last scene with my whole voice.", ""),
    ("a question", "2026-07-13", "Did the last scene work for you?", ""),
    ("with its thanks taken off", "2026-07-13", "Thanks, the last scene worked because of you.",
     "The last scene worked because of you."),
    ("only thanks", "2026-07-13", "Thanks so much for the exercises.", ""),
    ("what says nothing of how it ended", "2026-07-13", "Eleven of us sang the last scene in the rain.",
     "Eleven of us sang the last scene in the rain."),
    ("in haste", "2026-07-13", "Sang the last scene, sold 90 tickets for it.", ""),
    ("without its I", "2026-07-13", "Got through the last scene in one breath!",
     "I got through the last scene in one breath."),
    ("what did not come off", "2026-07-13",
     "I didn't get it, but I was a close second in the last scene.",
     "I didn't get it, but I was a close second in the last scene."),
    ("whoever heard it", "2026-07-13", "They laughed where they should in the last scene of the exercises.",
     "They laughed where they should in the last scene of the exercises."),
    ("what the reader is asked for", "2026-07-13", "The last scene is in bits so give me a week.", ""),
    ("a day that breaks a sentence off", "2026-07-13", "We sang the last scene the whole Saturday, and it held.",
     "We sang the last scene the whole day, and it held."),
    ("a day in the middle of a sentence", "2026-07-13", "The last scene was praised on Friday without a pause.",
     "The last scene was praised without a pause."),
    ("a last word that only looks unfinished", "2026-07-13", "The last scene came through whole.",
     "The last scene came through whole."),
    ("the very next mail, in words of its own", "2026-05-20", "It worked! Not one cough.", "It worked. Not one cough."),
    ("a day beside what is still so", "2026-05-20", "I sang for the last scene on Monday and they clapped.",
     "I sang for the last scene and they clapped."),
    ("what only looks like the thing thanked for", "2026-05-20", "I got it!", ""),
    ("a sentence that leans on nothing", "2026-07-13", "It worked in the last scene.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("why", "day", "wrote", "told"), NEWS, ids=[row[0] for row in NEWS])
def test_a_thank_you_says_what_came_of_it(tmp_path: Path, why: str, day: str, wrote: str, told: str) -> None:
    """News told to the reader after their help, of the same thing, stands in the letter; nothing else does."""
    assistant, contact = open_world(tmp_path, received=[HELP], sent=[(day, wrote)])
    *_, draft = assistant.write(Request(Kind.THANKS, contact, "thank him for the breathing exercises"))
    assert " ".join(line.text for line in draft.lines if line.move == "what it led to") == told


def test_news_that_is_kept_back_is_not_told(tmp_path: Path) -> None:
    """A sentence that a fact at sharing level never holds is no outcome."""
    assistant, contact = open_world(tmp_path, received=[HELP], sent=[("2026-07-13", NEWS[0][2])])
    assistant.add_fact(contact, NEWS[0][2], sharing=Sharing.NEVER)
    *_, draft = assistant.write(Request(Kind.THANKS, contact, "thank him for the breathing exercises"))
    assert "whole voice" not in draft.text


def test_an_ask_opens_with_what_came_of_earlier_help(tmp_path: Path) -> None:
    """In an ask it follows what the reader said then, two sentences at most; old news is left out."""
    help_ = ("2026-10-06", "I read your rota plan. Hold out the weekends.")
    sent = [("2026-11-06", "I held out the weekends in the rota plan and the error doubled.")]
    assistant, contact = open_world(tmp_path, received=[help_], sent=sent)
    *_, draft = assistant.write(Request(Kind.ASK, contact, "20 minutes before Friday to read my new rota plan"))
    told = [line.text for line in draft.lines if line.move == "follow through"]
    assert told == ["I held out the weekends in the rota plan and the error doubled."]


def test_an_offer_tells_no_news(tmp_path: Path) -> None:
    """An offer is about what the reader needs."""
    assistant, contact = open_world(tmp_path, received=[HELP], sent=[("2026-07-13", NEWS[0][2])])
    *_, draft = assistant.write(Request(Kind.OFFER, contact, "help him with the breathing exercises"))
    assert "whole voice" not in draft.text


ONLY = ("2026-11-01", "Hi Maya,\nI rewired your kiln yesterday and replaced both elements.\nDaniel")
BARE = [
    (
        "the one favour there is",
        [ONLY],
        "Thank you for rewiring my kiln and replacing both elements. All bowls came out whole",
    ),
    (
        "one of two",
        [ONLY, ("2026-10-20", "Hi Maya,\nI read your lease and marked two clauses.\nDaniel")],
        "Thank you. I am",
    ),
    ("no favour of the user's", [("2026-11-01", "Hi Maya,\nI read a novel on the train.\nDaniel")], "Thank you. I am"),
]


@pytest.mark.parametrize(("why", "received", "said"), BARE, ids=[row[0] for row in BARE])
def test_thanks_without_a_reason(tmp_path: Path, why: str, received: list[tuple[str, str]], said: str) -> None:
    """ "Say thanks" is for the one favour of the last months, where there is one alone."""
    news = ("2026-11-10", "All bowls came out whole from the kiln.")
    assistant, contact = open_world(tmp_path, received=received, sent=[news])
    *_, draft = assistant.write(Request(Kind.THANKS, contact, "say thanks"))
    assert " ".join(line.text for line in draft.lines).startswith(said)
