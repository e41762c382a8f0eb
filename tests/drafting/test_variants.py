"""Other forms of a sentence that code makes, as a table."""

from __future__ import annotations

import pytest

from assistant.bootstrap import grammar
from assistant.domain.facts import Fact
from assistant.domain.letters import Author, Line
from assistant.domain.requests import Kind
from assistant.domain.rewriting import How
from assistant.drafting.reading import Reading
from assistant.drafting.subject_choices import MOST, other_subjects
from assistant.drafting.subjects import subject_for
from assistant.drafting.variants import courtesies, last_resorts, nothing_to_do, variants
from assistant.prompting import read_recipe
from assistant.resources import locate

PARSE = grammar()


@pytest.mark.parametrize(
    ("text", "how", "expected", "why"),
    [
        ("I remember that you lent me your guide.", How.SHORTER, "You lent me your guide.", "the lead goes"),
        ("By the way, I passed.", How.SHORTER, "I passed.", "another lead"),
        ("Thank you so much for reading it.", How.SHORTER, "Thank you for reading it.", "one step at a time"),
        ("Thank you for reading it.", How.SHORTER, "Thanks for reading it.", "and another"),
        ("You read it on Friday, 4 November.", How.SHORTER, "You read it on 4 November.", "the date says the weekday"),
        ("You read it (all of it).", How.SHORTER, "You read it.", "an aside"),
        ("I am a porter, and I have no rota.", How.SHORTER, "I am a porter and have no rota.", "one subject is enough"),
        ("Anna told me that you were ill.", How.SHORTER, "Anna told me you were ill.", "a “that” nobody needs"),
        ("My plan is five pages long.", How.SHORTER, "My plan has five pages.", "fewer words for it"),
        ("Could you spare 15 minutes of your time to read it?", How.SHORTER,
         "Could you spare 15 minutes to read it?", "whose time it is goes without saying"),
        ("I would be glad to read it.", How.SHORTER, "I can read it.", "an offer"),
        ("I was wondering if you could perhaps read it, if you don't mind?", How.DIRECT,
         "Can you read it?", "no hedge"),
        ("I wonder whether you might read it.", How.DIRECT, "Can you read it?", "a question, so a question mark"),
        ("Could you read it?", How.DIRECT, "Can you read it?", "the shorter modal"),
        ("In return, I would be happy to read yours.", How.DIRECT, "In return, I can read yours.", "behind its lead"),
        ("Could you spare 20 minutes to read it?", How.ANOTHER, "Would you have 20 minutes to read it?", "its size"),
        ("Could you read it?", How.ANOTHER, "May I ask you to read it?", "another frame"),
        ("Could you read it?", How.WARMER, "Could you please read it?", "a please"),
        ("Thank you for reading it.", How.WARMER, "I am so grateful to you for reading it.", "warmer thanks"),
        ("I can read it.", How.WARMER, "I would be glad to read it.", "an offer"),
        ("You lent me your guide in May.", How.ANOTHER, "In May you lent me your guide.", "the time goes to the front"),
        ("In May 2025 you lent me your guide.", How.ANOTHER, "You lent me your guide in May 2025.", "and back"),
        ("The papers are due on 8 December.", How.ANOTHER, "On 8 December the papers are due.", "behind an adjective"),
        ("I got the job because Ana wrote.", How.ANOTHER, "Because Ana wrote, I got the job.", "a reason to the front"),
        ("When I began, you lent me your notes.", How.ANOTHER, "You lent me your notes when I began.", "and back"),
        ("I have an interview on 1 December.", How.ANOTHER, "On 1 December I have an interview.", "its only verb"),
        ("My list is long. Ana has a copy.", How.ANOTHER, "My list is long, and Ana has a copy.", "two as one"),
        ("The estimate is one page, and Ana read it.", How.ANOTHER,
         "The estimate is one page; Ana read it.", "in the order in which it was"),
        ("We found 11 reports nobody had opened.", How.ANOTHER, "We found 11 reports that nobody had opened.", ""),
        ("I have never given a talk.", How.ANOTHER, "I have not yet given a talk.", ""),
        ("My list is long, and Ana has a copy.", How.ANOTHER, "Ana has a copy, and my list is long.", "either way"),
        ("You lent me your guide.", How.WARMER, "I remember well how you lent me your guide.", "help is remembered"),
    ],
)  # fmt: skip
def test_variant(text: str, how: How, expected: str, why: str) -> None:
    """The form stands among those that code makes; the text itself never does."""
    made = list(variants(Line(text, "x", Author.YOU), how, parse=PARSE))
    assert expected in made, why
    assert text not in made


@pytest.mark.parametrize(
    ("text", "how", "wrong", "why"),
    [
        (
            "You drew it for an hour and sent it.",
            How.ANOTHER,
            "For an hour you drew it and sent it.",
            "it was drawn so",
        ),
        ("You said that it fails on Sundays.", How.ANOTHER, "On Sundays you said that it fails.", "it fails then"),
        ("I came in May, and I left in June.", How.ANOTHER, "I left in June, and I came in May.", "one came first"),
        ("My list is long, and it has gaps.", How.ANOTHER, "It has gaps, and my list is long.", "it is the list"),
        ("You left Tarnwell in May.", How.WARMER, "I am grateful that you left Tarnwell in May.", "no help"),
        (
            "You wrote a paper and you will send it to me.",
            How.WARMER,
            "I remember well how you wrote a paper and you will send it to me.",
            "that is still to come",
        ),
        ("I read your mail of 4 November.", How.ANOTHER, "Of 4 November I read your mail.", "which mail it is"),
        ("It took me three weeks.", How.ANOTHER, "Three weeks it took me.", "nobody says so"),
        ("I was so glad that you came.", How.SHORTER, "I was so glad you came.", "it is no word of saying"),
    ],
)
def test_no_variant(text: str, how: How, wrong: str, why: str) -> None:
    """What would say something else, or what nobody says, is not made."""
    assert wrong not in list(variants(Line(text, "x", Author.YOU), how, parse=PARSE)), why


@pytest.mark.parametrize(
    ("text", "how", "begins"),
    [
        ("Thanks.", How.SHORTER, "This line is as short"),
        ("My plan is five pages long.", How.DIRECT, "This line is direct already"),
        ("My plan is five pages long.", How.WARMER, "This line tells a plain fact"),
        ("Could you perhaps read it?", How.DIRECT, ""),
        ("Could you read it?", How.WARMER, ""),
    ],
)
def test_nothing_to_do_is_said(text: str, how: How, begins: str) -> None:
    """A line that needs no change in this way says so, with no model asked."""
    why = nothing_to_do(Line(text, "x", Author.MODEL), how, parse=PARSE)
    assert why.startswith(begins)
    assert bool(why) == bool(begins)


def test_facts_as_they_stand_come_last() -> None:
    """They are a form, too, where nothing better is found."""
    line = Line("I am a nurse who passed.", "x", Author.MODEL, (Fact("1", "I am a nurse."), Fact("2", "I passed")))
    assert list(last_resorts(line, How.ANOTHER)) == ["I am a nurse. I passed."]


@pytest.mark.parametrize("how", list(How))
@pytest.mark.parametrize("kind", list(Kind))
def test_courtesies_are_the_recipe_s_own(kind: Kind, how: How) -> None:
    """Every other form of a courtesy stands in its recipe; the shorter ones are shorter, and none is the same."""
    recipe = read_recipe(locate("prompts") / "recipes" / f"{kind.value}.md")
    for move in recipe.moves:
        for text in move.says:
            found = courtesies(Line(text, move.name, Author.PLAIN), how, recipe)
            assert text not in found
            if how is How.SHORTER:
                assert all(len(one.split()) < len(text.split()) for one in found)


def test_line_of_no_courtesy_has_none() -> None:
    """A move that is made of facts has no set sentences."""
    recipe = read_recipe(locate("prompts") / "recipes" / "ask.md")
    assert courtesies(Line("x", "ask", Author.PLAIN), How.ANOTHER, recipe) == []


def test_subjects_are_other_words_of_the_purpose() -> None:
    """None is the one that stands, none has a word that the purpose has not, but for those of the kind."""
    parse = grammar()
    for reading, kind in (
        (Reading("Could you spare 20 minutes by Friday to review my resume?", "review my resume", size="20 minutes",
                 due="by Friday"), Kind.ASK),
        (Reading("Thank you for reviewing my resume in May.", "reviewing my resume in May"), Kind.THANKS),
        (Reading("I would be glad to go through your plan.", "go through your plan"), Kind.OFFER),
    ):  # fmt: skip
        now = subject_for(kind, reading, parse=parse)
        found = other_subjects(kind, reading, now=now, parse=parse)
        assert 1 <= len(found) <= MOST
        assert now not in found
        words = set(f"{reading.text} {reading.act} going a an offer of help favour thanks: thank you".lower().split())
        assert {w.strip(":,?") for one in found for w in one.lower().split()} <= {w.strip(":,?.") for w in words}
