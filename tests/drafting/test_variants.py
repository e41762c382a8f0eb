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
from assistant.drafting.variants import courtesies, variants
from assistant.prompting import read_recipe
from assistant.resources import locate


@pytest.mark.parametrize(
    ("text", "how", "expected", "why"),
    [
        ("I remember that you lent me your guide.", How.SHORTER, "You lent me your guide.", "the lead goes"),
        ("By the way, I passed.", How.SHORTER, "I passed.", "another lead"),
        ("Thank you so much for reading it.", How.SHORTER, "Thank you for reading it.", "one step at a time"),
        ("Thank you for reading it.", How.SHORTER, "Thanks for reading it.", "and another"),
        ("I have not trained a model.", How.SHORTER, "I’ve not trained a model.", "the last resort: a contraction"),
        ("You read it on Friday, 4 November.", How.SHORTER, "You read it on 4 November.", "the date says the weekday"),
        ("You read it (all of it).", How.SHORTER, "You read it.", "an aside"),
        ("I was wondering if you could perhaps read it?", How.DIRECT, "Can you perhaps read it?", "no wondering"),
        ("Could you read it?", How.DIRECT, "Can you read it?", "the shorter modal"),
        ("Could you read it?", How.ANOTHER, "Would you read it?", "another modal"),
        ("Could you read it?", How.WARMER, "Could you please read it?", "a please"),
        ("Thank you for reading it.", How.WARMER, "Thank you so much for reading it.", "warmer thanks"),
        ("You lent me your guide in May.", How.ANOTHER, "In May you lent me your guide.", "the time goes to the front"),
        ("In May 2025 you lent me your guide.", How.ANOTHER, "You lent me your guide in May 2025.", "and back"),
        ("You lent me your guide.", How.WARMER, "I remember that you lent me your guide.", "it is remembered"),
    ],
)
def test_variant(text: str, how: How, expected: str, why: str) -> None:
    """The form stands among those that code makes; the text itself never does."""
    made = list(variants(Line(text, "x", Author.YOU), how))
    assert expected in made, why
    assert text not in made


def test_model_line_gives_way_to_its_facts() -> None:
    """The facts as they stand are a form, too."""
    line = Line("I am a nurse who passed.", "x", Author.MODEL, (Fact("1", "I am a nurse."), Fact("2", "I passed")))
    assert "I am a nurse. I passed." in list(variants(line, How.ANOTHER))


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
