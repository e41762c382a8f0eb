"""What of a sentence in old mail belonged to that mail alone."""

from __future__ import annotations

import pytest

from assistant.bootstrap import grammar
from assistant.drafting.unaddressed import is_timed, only_addresses, unaddressed, untimed

NAMES = {"Maya", "Okafor", "Daniel", "Reyes", "Joseph"}
GREETED = [
    ("a greeting", "Hi Daniel, I only got four hours.", "I only got four hours."),
    ("a name alone", "Daniel, I read all eleven pages.", "I read all eleven pages."),
    ("a title of respect", "Dear Joseph sir, we met at the forum.", "We met at the forum."),
    ("a name and what leads up to the news", "Joseph sir, a short update: it fell to 19.", "It fell to 19."),
    ("everybody", "Dear all, our shop burned down.", "Our shop burned down."),
    ("another language's greeting", "Kia ora Maya, we opened the clinic.", "We opened the clinic."),
    ("a surname with its title", "Dear Mr Reyes, the state has agreed.", "The state has agreed."),
    ("a name that does something", "Daniel read my plan.", "Daniel read my plan."),
    ("somebody else's name", "Priya, who runs the cafe, rang.", "Priya, who runs the cafe, rang."),
    ("nothing but a greeting", "Hi Daniel,", "Hi Daniel,"),
    ("a word that begins like a greeting", "Higher prices came in May.", "Higher prices came in May."),
]


@pytest.mark.parametrize(("why", "sentence", "plain"), GREETED, ids=[row[0] for row in GREETED])
def test_a_sentence_loses_whom_it_greeted(why: str, sentence: str, plain: str) -> None:
    """A greeting or a name in front stays behind; a name that belongs to the sentence does not."""
    assert unaddressed(sentence, NAMES) == plain


TIMED = [
    ("a weekday", "All 22 of them got clean plates on Wednesday.", "All 22 of them got clean plates."),
    ("in the middle", "The auditor came last week and passed us.", "The auditor came and passed us."),
    ("in front", "Yesterday we opened the clinic.", "We opened the clinic."),
    ("before a comma", "We lost the data center last night, VPN included.", "We lost the data center, VPN included."),
    ("a date stays", "I signed on Thursday 30 April.", "I signed on Thursday 30 April."),
    ("two days stay together", "We tried on Monday and Tuesday.", "We tried on Monday and Tuesday."),
    ("what is so each week", "I do not work on Monday.", "I do not work on Monday."),
    ("a denial", "I did not write it yesterday.", "I did not write it yesterday."),
    ("what is to come", "I'm back on Monday.", "I'm back on Monday."),
    ("no day in it", "Your steps worked.", "Your steps worked."),
]


@pytest.mark.parametrize(("why", "sentence", "plain"), TIMED, ids=[row[0] for row in TIMED])
def test_what_is_past_loses_the_day_it_leaned_on(why: str, sentence: str, plain: str) -> None:
    """Leaving out when it was keeps a plain past statement true; any other sentence is as it was."""
    assert untimed(sentence, parse=grammar()) == plain


def test_a_day_that_is_left_is_seen() -> None:
    """What still leans on its day can be told from what names a date."""
    assert [is_timed(s) for s in ("I'm back on Monday.", "It is on 18 June.", "I signed on Friday 3 May.")] == [
        True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Hi Daniel,", "Dear Mr Reyes,", "Good morning", "Hi all", "Maya", "Best wishes, Maya", "Best wishes,", "Best",
        "With best wishes, Maya", "Kind regards, Maya x", "Yours, Maya Okafor", "All the best, M.", "See you Monday",
        "Mit freundlichen Grüßen, Maya Okafor", "Love, M",
    ],
)  # fmt: skip
def test_a_greeting_or_a_sign_off_is_known(sentence: str) -> None:
    """A sentence that only greets or signs off tells nothing."""
    assert only_addresses(sentence, NAMES)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thanks for the ladder.", "Love the plan", "Best day ever", "Hey, it worked.", "Everybody came", "I passed.",
        "Maya won", "Best of luck", "Morning shift moved", "Team won",
    ],
)  # fmt: skip
def test_what_tells_something_is_no_courtesy(sentence: str) -> None:
    """A sentence that begins like a greeting or a sign-off and goes on is kept."""
    assert not only_addresses(sentence, NAMES)
