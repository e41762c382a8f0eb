"""How freely what was told may be used: confidences never, tender matters alluded to, the rest said."""

from __future__ import annotations

import pytest

from assistant.bootstrap import splitter
from assistant.distil.careful.sharing import clause_level, sharing_of
from assistant.distil.careful.silence import told_in_confidence
from assistant.domain.facts import Sharing

ALONE = """
say    | I moved to Leeds in May.                                  | plain news
say    | I represent a hospital group in Rostock.                  | a hospital as a client is no illness
say    | I start at the ambulance trust in York.                   | a health service as an employer
say    | I have joined the Heart Foundation as an analyst.         | a charity as an employer
say    | I can't tell whether the board is slow.                   | to tell is to see
say    | I cannot tell you how happy I am.                         | a manner of speaking
say    | I can't tell them apart.                                  | to tell is to see
never  | I can't tell you more yet.                                | not to be told yet
allude | An ambulance came for my father.                          | health
allude | We lost her in March.                                     | a death, said softly
allude | It was a bad patch.                                       | a hard time, said softly
allude | He is off the drink for a month.                          | an addiction, said softly
allude | Tom and I are trying counselling.                         | a marriage, said softly
allude | I have a stent now and cannot sit long.                   | an illness by its mending
allude | I'm behind with the rent.                                 | money, said softly
allude | He is putting his affairs in order.                       | preparing for death
say    | We lost her to a competitor.                              | a colleague who left
say    | I signed off the plans.                                   | approved, not ill
say    | We are expecting you at six.                              | guests, no child
say    | Put him down for Tuesday.                                 | a list
say    | The centre closes at five.                                | opening hours
allude | We get paid until the end of November.                    | money
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
allude | I am staying with my aunt, whose eyesight is failing.     | a part of the body that fails
allude | My knee is being replaced in March.                       | an operation told without the word
allude | I cracked two ribs on the ice.                            | an injury
allude | They found a lump in her breast.                          | an illness not named
allude | The GP has put me on something for it.                    | a doctor's order
allude | Grandad can no longer live alone.                         | age
allude | Her ex has not paid child support since May.              | family and money
allude | We are counting the pennies until the summer.             | money
allude | Our landlord wants double from March.                     | money
allude | Our funding only lasts until it runs out in June.         | money of a house
allude | The firm has made my whole team redundant.                | lost work
allude | Our branch is closing at the end of the year.             | lost work
allude | They let half the floor go.                               | lost work of others
allude | Die Knie machen mir Kummer.                               | German, the body
allude | Mein Mann ist seit Montag ohne Stelle.                    | German, lost work
allude | Hanno und ich haben uns getrennt, er wohnt bei Mama.      | German family
allude | Die Förderung wird zum Jahresende gestrichen.             | German money
say    | I worked as a diabetes nurse for ten years.               | an illness in somebody's post
say    | I am writing a paper on depression in old age.            | an illness as a topic
say    | Meine Nichte sucht ein Praktikum in einer Krankenhausapotheke. | a hospital as a place of work
say    | That breaks my heart.                                     | a manner of speaking
say    | We laughed until our ribs hurt.                           | a manner of speaking
say    | I don't know, the cake was fine.                          | the writer's own not knowing
never  | He asked me not to repeat it.                             | somebody asked for silence
never  | Not to be passed on: the round is not closed.             | not to be passed on
never  | Keep this one under your hat.                             | under your hat
never  | I haven't told the others.                                | nobody else was told
never  | The publisher does not yet know.                          | somebody is not to know
never  | Only my sister knows, so shhh.                            | only one knows
never  | Please don't pass it along.                               | pass along
never  | Das ist wirklich nur für deine Ohren.                     | German
never  | Erzähl auf Station bitte noch niemandem davon.            | German
never  | Die Mädels wissen's noch nicht.                           | German, somebody is not to know
never  | Das ist noch nicht spruchreif.                            | German
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


def test_what_follows_from_a_tender_clause() -> None:
    """A clause beside a tender one is free, unless it follows from it."""
    joined, caused = "We won the prize, and my father is ill.", "My father is ill, so I work at night."
    assert clause_level("We won the prize", joined, Sharing.ALLUDE, ()) is Sharing.SAY
    assert clause_level("I work at night", caused, Sharing.ALLUDE, ()) is Sharing.ALLUDE


def test_a_short_sentence_leans() -> None:
    """What says little by itself belongs to the tender sentence before it."""
    assert sharing_of("Two weeks, they say.", ("My mother is in hospital.",)) is Sharing.ALLUDE


CONFIDED = [
    ("nothing", "I passed it on. She is a writer.", []),
    (
        "the sentence before, itself and what follows",
        "Ask who counts. Bring one. Between us, Rita goes in May. Best, Ann",
        ["Bring one.", "Between us, Rita goes in May.", "Best, Ann"],
    ),
    (
        "what a later sentence asks to keep",
        "I will take them. It was the fall. Nobody needs to hear that.",
        ["It was the fall.", "Nobody needs to hear that."],
    ),
    (
        "across paragraphs",
        "I go in May.\n\nPlease do not mention my news to anyone.",
        ["I go in May.", "Please do not mention my news to anyone."],
    ),
]


@pytest.mark.parametrize(("why", "text", "kept"), CONFIDED, ids=[row[0] for row in CONFIDED])
def test_a_mail_keeps_back_what_it_calls_a_confidence(why: str, text: str, kept: list[str]) -> None:
    """From the sentence before the one that asks for silence to the end, all of it is told in confidence."""
    assert told_in_confidence(text, splitter()) == kept
