"""How freely what was told may be used: confidences never, tender matters alluded to, the rest said."""

from __future__ import annotations

import pytest

from assistant.distil.careful import sharing_of
from assistant.domain.facts import Sharing

ALONE = """
say    | I moved to Leeds in May.                                  | plain news
say    | I represent a hospital group in Rostock.                  | a hospital as a client is no illness
say    | Let go of the old template.                               | nobody lost work
say    | Ich arbeite jetzt bei Nordlicht.                          | plain news
never  | Between us: they are cutting half of the team.            | the words stand before it
never  | Please keep this to yourself.                             | only the words
never  | It is not public yet, but we are merging.                 | not public
never  | This is strictly confidential.                            | said outright
never  | Off the record, the budget is gone.                       | off the record
never  | Nobody knows yet.                                         | nobody knows
never  | Please don't tell anyone.                                 | do not tell
never  | You mustn’t mention it to Tom.                            | must not, with a curly apostrophe
never  | It isn't public yet.                                      | is not public
never  | I haven't told my boss.                                   | nobody else was told
say    | The data set is public.                                   | what is public is no secret
never  | Ganz unter uns: Sie hört im Dezember auf.                 | German
never  | Bitte behalte das für dich.                               | German
never  | Bitte behandeln Sie das vertraulich.                      | German, politely
never  | Das weiß noch keiner.                                     | German, nobody knows
allude | My mother is in hospital.                                 | health
allude | I was let go on Monday.                                   | lost work
allude | We got divorced in spring.                                | family
allude | My father died last year.                                 | death
allude | We can hardly afford the rent.                            | money
allude | I have been diagnosed with diabetes.                      | health
allude | Mein Vater liegt im Krankenhaus.                          | German health
allude | Wir haben uns getrennt.                                   | German family
allude | Ich bin seit Mai arbeitslos.                              | German, lost work
"""


def _rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split(" | ")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("level", "sentence", "why"), _rows(ALONE))
def test_by_itself(level: str, sentence: str, why: str) -> None:
    """The words of a sentence alone decide as far as they go."""
    assert sharing_of(sentence) is Sharing(level), why


def test_silence_covers_what_stands_beside_it() -> None:
    """A sentence beside words of confidence is kept back as well."""
    assert sharing_of("I am on the list too.", ("Please keep this to yourself.",)) is Sharing.NEVER


def test_turning_to_something_else_ends_the_silence() -> None:
    """After "other than that" the confidence is over."""
    assert sharing_of("Other than that, the shed is finished.", ("Keep it to yourself.",)) is Sharing.SAY


def test_what_leans_on_an_illness_is_alluded_to() -> None:
    """ "She comes home on Monday" tells of the illness before it."""
    assert sharing_of("She comes home on Monday.", ("My mother is in hospital.",)) is Sharing.ALLUDE
