"""A purpose that the model puts into sentences: what of it may stand, and what the letter is then made of."""

# ruff: noqa: E501  rows of a table stay on one line

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.bootstrap import grammar
from assistant.domain.contacts import Contact, Me
from assistant.domain.letters import Author
from assistant.domain.requests import Kind
from assistant.drafting.misreading import misread
from assistant.drafting.purpose import Reading, read_purpose
from assistant.drafting.second_reading import act_first, reworded, sentences_of
from assistant.errors import ModelUnreachable
from assistant.models.scripted import ScriptedModel, Sent
from tests.drafting.worlds import ask, echo, open_world

PARSE = grammar()
ANA = Contact("c1", "Ana Ruiz")


def _read(kind: Kind, typed: str) -> Reading:
    return read_purpose(kind, typed, contact=ANA, me=Me("Maya Lindqvist"), parse=PARSE, today=date(2026, 11, 21))


STANDS = [
    (Kind.ASK, "price for two oak doors, and when she can deliver", "Could you tell me the price for two oak doors, and when you can deliver?"),
    (Kind.ASK, "as my train is late, I should like to move our talk to 5", "Could we move our talk to 5? My train is late."),
    (Kind.THANKS, "the seeds, the pots. most of all showing me how to prune", "Thank you for the seeds, the pots, and most of all for showing me how to prune."),
    (Kind.THANKS, "her card (came monday), and for telling Bo about us", "Thank you for your card, which came on Monday, and for telling Bo about us."),
    (Kind.OFFER, "let me do the accounts for her, first month free", "Let me do the accounts for you, with the first month free."),
    (Kind.OFFER, "3 bags of sand, 2 sisters of mine could help", "I can offer you three bags of sand. Two sisters of mine could help."),
]  # fmt: skip
REFUSED = [
    ("another's thing", Kind.THANKS, "not sending my daughter home", "Thank you for not sending your daughter home."),
    ("the other does it", Kind.ASK, "a day shadowing her on the ward", "Could you shadow me on the ward for a day?"),
    ("the reader is to have it", Kind.ASK, "a longer lease", "Could you have a longer lease?"),
    ("the writer would do it", Kind.ASK, "could she write a letter for the council", "Could I write a letter for the council?"),
    ("a word is lost", Kind.OFFER, "the yard, rent free, until July", "I can offer you the yard, free, until July."),
    ("a limit is lost", Kind.OFFER, "half the hay, only if she fetches it", "I can offer you half the hay, if you fetch it."),
    ("a condition is lost", Kind.ASK, "a lift on the 21st, unless she stays overnight", "Could you give me a lift on the 21st? You stay overnight."),
    ("a day is added", Kind.ASK, "the plans of the mill", "Could I have the plans of the mill by Monday?"),
    ("a number is another", Kind.ASK, "13 chairs for the hall", "Could we have 30 chairs for the hall?"),
    ("a promise is added", Kind.ASK, "the plans of the mill", "Could I have the plans of the mill? I will come and fetch them."),
    ("the reader's part becomes a promise", Kind.ASK, "open the fair at 10 and stay to lunch", "Could you open the fair at 10? I will stay to lunch."),
    ("the reader knows", Kind.ASK, "a reference, she knows my work", "Could you give me a reference? I know my work."),
    ("another question", Kind.ASK, "does the price for 1500 still hold?", "Could the price for 1500 still hold?"),
    ("an order stays in it", Kind.ASK, "the list, remind her of the fair", "Could I remind you of the list and the fair?"),
    ("the reader would do it", Kind.OFFER, "take her Wednesday shifts until May", "You can take your Wednesday shifts until May."),
    ("thanks for what came of it", Kind.THANKS, "thank her, the leaflet is in use now", "Thank you for the leaflet being in use now."),
    ("how to thank", Kind.THANKS, "thank her properly for the seeds", "Thank you properly for the seeds."),
    ("a number nobody typed", Kind.OFFER, "me and the boys to play at the fair", "Two boys and I could play at the fair."),
    ("a note made a clause", Kind.THANKS, "found Biscuit. 2 miles away!! in rain", "Thank you for finding Biscuit, which is 2 miles away in rain."),
    ("a note to whoever writes", Kind.OFFER, "the old chairs, hers if she fetches them (ask Wade about the tables)", "I can offer you the old chairs, yours if you fetch them (ask Wade about the tables)."),
    ("numbers change places", Kind.ASK, "move our talk from 3 to 5, room 2", "Could you move our talk from 5 to 3, room 2?"),
    ("a condition nobody typed", Kind.OFFER, "she can come on friday, Tom has a car", "You can come on Friday if Tom has a car."),
    ("a choice lost", Kind.ASK, "the saw or the drill", "Could I have the saw and the drill?"),
    ("another owner behind a thing", Kind.ASK, "show my report to her boss", "Could you show my report to my boss?"),
    ("what is wanted was not typed", Kind.ASK, "the boiler", "Could I have the boiler?"),
    ("two things made one list", Kind.ASK, "a van in June, 2 tons", "Could I have a van in June and 2 tons?"),
    ("no subject", Kind.THANKS, "reading the draft - moved the boy to the top", "Thank you for reading the draft - moved the boy to the top."),
    ("half a sentence", Kind.ASK, "two of her pupils to carry the banner, unless they have tests", "Could two of your pupils carry the banner? Unless they have tests."),
    ("it asks twice", Kind.ASK, "her van on Friday, will fill the tank", "Could I have your van on Friday? Will you fill the tank?"),
    ("it says a thing twice", Kind.THANKS, "I am grateful for the way you spoke for us at the council", "Thank you for the way you spoke for us at the council. I am grateful for the way you spoke for us at the council."),
    ("it does not thank", Kind.THANKS, "the soup", "The soup."),
    ("an order to the writer of letters", Kind.ASK, "the shift on the 4th, don't say it's for the match", "Could I have the shift on the 4th? Don't say it's for the match."),
    ("nothing", Kind.ASK, "the shift on the 4th", ""),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "typed", "said"), STANDS)
def test_sentences_that_say_what_was_typed_stand(kind: Kind, typed: str, said: str) -> None:
    """Words may be joined, inflected and put in figures or letters; nothing is lost, added or turned."""
    first = _read(kind, typed)

    assert misread(kind, typed, first, sentences_of(said, parse=PARSE), contact=ANA, parse=PARSE) == []


@pytest.mark.parametrize(("kind", "typed", "said"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_sentences_that_say_something_else_are_refused(kind: Kind, typed: str, said: str) -> None:
    """Who does and owns what, every thing, number, limit and condition must be as typed."""
    first = _read(kind, typed)

    assert misread(kind, typed, first, sentences_of(said, parse=PARSE), contact=ANA, parse=PARSE)


def test_what_the_sentences_tell_is_asked_about_no_more() -> None:
    """The act stands first, is sized as typed, and what the rules had left out is a sentence of the letter."""
    typed = "cut the hedge by friday. only after the birds are gone of course"
    first = _read(Kind.ASK, typed)
    said = ["Could you cut the hedge by Friday?", "Only after the birds are gone, of course."]
    again = reworded(first, said, again=lambda text: _read(Kind.ASK, text))

    assert any("birds" in question for question in first.questions)
    assert not any("birds" in question for question in again.questions)
    assert (again.sentence, again.beside, again.due, again.sure) == (said[0], (said[1],), "by Friday", True)
    assert again.worded == (said[1],)


def test_the_sentence_that_asks_comes_first_unless_it_leans_on_another() -> None:
    """What "it" is must have been said before."""
    assert (
        act_first(Kind.ASK, ["I need it by Friday.", "Could you lend me the saw?"])[0] == "Could you lend me the saw?"
    )
    assert act_first(Kind.ASK, ["The pump is broken.", "Could you look at it?"]) == []


def _reads(said: str) -> ScriptedModel:
    def reply(sent: Sent) -> str:
        return said if sent.messages[0].content.startswith("Somebody typed in a hurry") else echo(sent)

    return ScriptedModel(reply)


def test_a_letter_is_made_of_the_models_sentences_where_they_stand(tmp_path: Path) -> None:
    """They are marked as the model's, their facts are what was typed, and the call is in the run log."""
    said = "Could you look at my beehive on Friday? The wax is gone, and I have no veil."
    assistant, daniel = open_world(tmp_path, model=_reads(said), reads=True)
    *_, draft = assistant.write(ask(daniel, "look at my beehive friday - wax gone, have no veil"))

    assert draft.ready
    assert draft.read_as == said
    assert any("The letter says" in finding.message for finding in draft.findings)
    line = next(line for line in draft.lines if line.text.startswith("The wax"))
    assert (line.by, line.facts[0].quote) == (Author.MODEL, draft.purpose)
    assert next((run.line, run.move, run.findings) for run in assistant.runs(draft.id)) == (None, "purpose", ())


@pytest.mark.parametrize("said", ["Could you sell my beehive on Friday?", "", "Thank you."])
def test_sentences_that_do_not_stand_leave_the_letter_as_the_rules_read_it(tmp_path: Path, said: str) -> None:
    """What was refused is logged with its reason, and the letter is that of a world without it."""
    typed = "look at my beehive friday. only after the bees are home of course"
    alone, daniel = open_world(tmp_path / "alone")
    *_, wanted = alone.write(ask(daniel, typed))
    assistant, daniel = open_world(tmp_path / "both", model=_reads(said), reads=True)
    *_, draft = assistant.write(ask(daniel, typed))

    assert draft.text == wanted.text
    assert draft.read_as == wanted.read_as
    assert assistant.runs(draft.id)[0].findings


def test_what_the_rules_read_surely_is_not_read_again(tmp_path: Path) -> None:
    """A clear purpose costs no call of the model."""
    assistant, daniel = open_world(tmp_path, model=_reads("Could you sell my beehive?"), reads=True)
    *_, draft = assistant.write(ask(daniel, "Could you look at my beehive on Friday?"))

    assert all(run.move != "purpose" for run in assistant.runs(draft.id))


def test_a_model_that_cannot_be_reached_leaves_a_plain_letter(tmp_path: Path) -> None:
    """The letter is whole without the model, and says why it is plain."""
    silent = ScriptedModel(lambda _: ModelUnreachable("The model does not answer."))
    assistant, daniel = open_world(tmp_path, model=silent, reads=True)
    *_, draft = assistant.write(ask(daniel))

    assert draft.finished
    assert all(line.by is not Author.MODEL for line in draft.lines)
    assert any("does not answer" in finding.message for finding in draft.findings)


def test_nothing_told_in_confidence_is_given_to_the_model(tmp_path: Path) -> None:
    """What was typed for the writer's eyes alone is in no message, where the model is asked about the purpose too."""
    model = _reads("")
    typed = "look at my beehive friday. only after the bees are home. don't mention that i lost my licence"
    assistant, daniel = open_world(tmp_path, model=model, reads=True)
    *_, draft = assistant.write(ask(daniel, typed))

    assert assistant.runs(draft.id)[0].move == "purpose"
    assert not any("licence" in message.content for sent in model.history for message in sent.messages)
