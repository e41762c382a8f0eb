"""A word of sympathy that stands on the record and spells nothing out."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.facts import Sharing
from assistant.domain.requests import Kind, Request
from tests.drafting.worlds import open_world

SORRY, THINKING = "I was sorry to read your news of 4 November.", "I am thinking of you."
MAILS = [
    ("lost work", "They closed our whole office on Tuesday.", "", Kind.OFFER, SORRY),
    ("a death", "My father passed away on Sunday.", "", Kind.ASK, SORRY),
    ("a fire", "Our shop on Mill Road burned down.", "", Kind.OFFER, SORRY),
    ("said already", "The school closes in July.", "Oh Daniel. I am so sorry.", Kind.ASK, THINKING),
    ("no pity wanted", "They closed our office. I don't want pity, please.", "", Kind.OFFER, ""),
    ("not in a thank-you", "They closed our office on Tuesday.", "", Kind.THANKS, ""),
    ("a machine that died", "My printer has died.", "", Kind.ASK, ""),
    ("closed for the day", "We are closed on 3 April.", "", Kind.OFFER, ""),
    ("sorry for one's own", "The slides are here.", "I am sorry for the late answer.", Kind.ASK, ""),
]


@pytest.mark.parametrize(("why", "wrote", "answered", "kind", "said"), MAILS, ids=[row[0] for row in MAILS])
def test_a_loss_on_record_gets_one_short_sentence(
    tmp_path: Path, why: str, wrote: str, answered: str, kind: Kind, said: str
) -> None:
    """What befell the reader is alluded to, never told; and sorrow is not said twice."""
    sent = [("2026-11-05", answered)] if answered else []
    assistant, contact = open_world(tmp_path, received=[("2026-11-04", wrote)], sent=sent)
    *_, draft = assistant.write(Request(kind, contact, "an hour for a mock interview"))
    assert [line.text for line in draft.lines if line.move == "sympathy"] == ([said] if said else [])


def test_a_loss_that_is_never_to_be_touched_is_not_alluded_to(tmp_path: Path) -> None:
    """Where the user marked it never, the letter is silent."""
    wrote = "My mother died on Sunday."
    assistant, contact = open_world(tmp_path, received=[("2026-11-04", wrote)])
    assistant.add_fact(contact, wrote, sharing=Sharing.NEVER)
    *_, draft = assistant.write(Request(Kind.OFFER, contact, "an hour for a mock interview"))
    assert "sorry" not in draft.text


def test_an_offer_to_a_stranger_says_who_writes(tmp_path: Path) -> None:
    """With nothing on record, a line of the user's own says who they are; with mail on record it need not."""
    about_me = "I repair bicycles at Radwerk in Halle."
    found = []
    for received in ([], [("2026-11-04", "We have 60 children in the house.")]):
        assistant, contact = open_world(tmp_path / str(len(received)), received=received)
        assistant.add_fact(None, about_me)
        *_, draft = assistant.write(Request(Kind.OFFER, contact, "12 carts for the children"))
        found.append(about_me in draft.text)
    assert found == [True, False]


def test_a_line_about_the_writer_enters_an_offer_it_fits(tmp_path: Path) -> None:
    """What one has done before belongs to the offer of the same."""
    assistant, contact = open_world(tmp_path, received=[("2026-11-04", "All well here in the harbour.")])
    assistant.add_fact(None, "I have run three Rails upgrades.")
    assistant.add_fact(None, "I live in Halle.")
    *_, draft = assistant.write(Request(Kind.OFFER, contact, "two Saturdays to plan the Rails upgrade"))
    assert [line.text for line in draft.lines if line.move == "what I bring"] == ["I have run three Rails upgrades."]
