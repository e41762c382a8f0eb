"""What is whole, understood without the mail and worth keeping, and what is not."""

from __future__ import annotations

import pytest

from assistant.bootstrap import grammar
from assistant.distil.facts.topics import Topic
from assistant.distil.understood.worth import fact_certainty, favour_certainty, german_is_whole, sound, tidied

FAVOURS = """
You introduced me to Priya after your talk.
You sat in the third row for an hour on 30 April.
I drove you to the airport.
You took my Easter Monday.
Without my feedback you would never have got the job.
"""
NO_FAVOURS = """
You passed.                                        | nothing passed
I said.                                            | to say is no help
I saved you.                                       | a way to speak
I came.                                            | nothing told
You gave me half an answer.                        | modesty
I did not say everything happens for a reason.     | not done
You sent me the do the first ten questions on the. | cut off
You sent me the signed and.                        | cut off
You taught it to me in an afternoon.               | nobody knows what
I sent you Sofía.                                  | somebody sent on
You have added me to the mailing list.             | no help
"""
FACTS = """
job    | You now run the planning group at Fernlight.
news   | You retired on 1 November.
place  | You moved to Leeds in May.
need   | You are short of a speaker for January.
offer  | You told me to write to you directly if I ever need a reviewer.
limit  | I cannot cook.
health | Your operation is on 8 December.
"""
NO_FACTS = """
news     | You said you do not think you can.                                   | a mood
news     | Your sister says you should move on.                                 | reported
news     | You got the job.                                                     | nobody knows which
news     | You missed on 8 April.                                               | nobody knows what
need     | I need to take two names out first.                                  | a plan of the day
need     | You need ten days.                                                   | idle
event    | You invited me to a talk on 29 October 12 November.                  | two dates in one
offer    | You told me to send you two references before then if I have them.   | tied to the mail
offer    | You told me to ask Dmitri to sign your paper if I want the data.     | advice
offer    | You offered to introduce me.                                         | nobody knows to whom
strength | You said that I was wonderful.                                       | says nothing
news     | On 6 November you wrote: “Please do not mention it.”                 | a quotation
"""


def _rows(table: str, width: int) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|"))[:width] for line in table.strip().splitlines()]


@pytest.mark.parametrize("text", [row[0] for row in _rows(FAVOURS, 1)])
def test_help_told_in_a_whole_sentence_keeps_its_certainty(text: str) -> None:
    """What says who helped with what stays as sure as its pattern made it."""
    assert favour_certainty(text, 0.85, parse=grammar()) == 0.85


@pytest.mark.parametrize("text", [row[0] for row in _rows(NO_FAVOURS, 1)])
def test_what_tells_of_no_help_is_dropped(text: str) -> None:
    """Broken, empty or modest sentences are no favours."""
    assert favour_certainty(text, 0.85, parse=grammar()) < 0.4


@pytest.mark.parametrize(("topic", "text"), _rows(FACTS, 2))
def test_a_fact_that_tells_something_keeps_its_certainty(topic: str, text: str) -> None:
    """A whole sentence that is understood without the mail stays as sure as its pattern made it."""
    assert fact_certainty(text, Topic(topic), 0.8, parse=grammar()) == 0.8


@pytest.mark.parametrize(("topic", "text"), _rows(NO_FACTS, 2))
def test_what_tells_nothing_is_dropped(topic: str, text: str) -> None:
    """Moods, plans of the day, words that point outside and quotations are no facts."""
    assert fact_certainty(text, Topic(topic), 0.8, parse=grammar()) < 0.4


def test_what_says_little_waits_for_the_user() -> None:
    """A thing sent without a name is true, and the user is asked."""
    assert favour_certainty("You sent me the file.", 0.8, parse=grammar()) == 0.7


def test_a_person_must_be_named_before_a_pronoun() -> None:
    """ "Him" needs somebody in the same sentence."""
    assert not sound("You offered to put my name in front of him.", parse=grammar())
    assert sound("You told Anna that you liked her talk.", parse=grammar())


def test_words_that_only_link_are_left_out() -> None:
    """ "Also" and "as well" lean on the sentence before."""
    assert tidied("You are also short of a speaker.") == "You are short of a speaker."
    assert tidied("You are starting in april, data platform.") == "You are starting in April, data platform."


def test_a_german_favour_is_no_fact() -> None:
    """What somebody did for the user is a favour, not one of their facts."""
    assert not german_is_whole("Du hast mich deiner Chefin empfohlen.")
    assert german_is_whole("Ihr zieht im April nach Kassel um.")
