"""The words of a sentence: each that claims anything must stand in some fact, or say what one says."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.grounding.claims import claim_problem
from assistant.checks.grounding.places import (
    POLITE_PAST,
    agent_of,
    hoped,
    hyphenated,
    in_open_clause,
    in_past,
    thanked_for,
)
from assistant.checks.grounding.problem import Problem
from assistant.checks.grounding.reading import CONTENT, Base, Reading
from assistant.checks.lexicon.courtesy import (
    CLAIMING_NOW,
    FUNCTION_WORDS,
    LICENSED_ROLES,
    OFFERING,
    OPPOSITES,
    PERSON_NOUNS,
)
from assistant.checks.lexicon.idioms import GIVEN_ACTS, HAD_ACTS
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import PERSONS, Reality
from assistant.checks.vocabulary import CLAIMS, COURTESY, COURTESY_NOW, LIGHT, means, same_family
from assistant.domain.words import Token

_HARMLESS_ADVERBS = words(
    """
    so very then there here how when why where just again still ever even back up out down off over away around once
    as too also not never n't either now already quite rather almost yet else long far ahead along through in on by
    well enough
    """
)
# What one may thank for without a record: the reader's reading itself.
_FREE_THANKS = words(
    """
    time consider consideration attention read patience understand understanding moment help look
    """
)
_UNITS = words("pound dollar euro quid percent per cent")
# Adjectives that are courtesy after a verb ("if it is useful") but praise or blame before a noun.
_PLAIN_ADJECTIVES = words(
    """
    short quick brief little small few long other same own former current such open easy free single
    """
)
_FEELINGS = words("sorry glad happy pleased delighted sad")
_REPORTING = words("tell say write advise suggest mention note add")
_REQUESTED = words("send share tell reply write forward")
_READABLE = words("comment email message post note letter reply news announcement card invitation")
_CONVERSE = words("sell buy teach learn lend borrow give receive tell hear get obtain")


_GIVER_SIDE = {
    "learn": words("teach show tell explain"),
    "borrow": words("lend"),
    "buy": words("sell"),
    "hear": words("tell say mention"),
    "receive": words("give send offer lend"),
    "get": words("give send offer lend bring"),
}


def word_problems(said: Reading, base: Base, known: frozenset[str]) -> Iterator[Problem]:
    """A problem for each word that no fact accounts for."""
    at = 0
    for token in said.tokens:
        begin, at = at, at + len(token.text) + len(token.space)
        word = token.text.lower()
        if any(v.start <= begin < v.end for v in said.values):
            continue
        if word in CLAIMS:
            yield from claim_problem(word, token.text, said, base, index=token.index)
            continue
        if not any(c.isalpha() for c in word) or word in known or word in PERSONS or not _counts(token, said, base):
            continue
        if token.lemma in _UNITS and any(v.unit in {"$", "€", "£", "%"} for v in said.values):
            continue
        if not _stands(token, said, base):
            yield _problem(token)
    yield from _unknown_persons(said, base, known)


def _counts(token: Token, said: Reading, base: Base) -> bool:
    """Whether a word says something of its own: by its class, by a capital, or as no known small word."""
    word = token.text.lower()
    if word not in FUNCTION_WORDS:
        return True
    if token.pos in CONTENT and token.pos not in {"ADV", "X", "INTJ"} and not (token.pos == "NUM" or word in PERSONS):
        return token.text.islower() or token.index == 0 or token.pos != "PROPN" or word not in base.raw
    before = said.tokens[token.index - 1].text if token.index else "."
    return (
        token.text[0].isupper()
        and before not in {".", "?", "!", '"', ":", "-"}
        and word not in base.raw
        and token.text != "I"
    )


def _unknown_persons(said: Reading, base: Base, known: frozenset[str]) -> Iterator[Problem]:
    """A "he" or "she" needs somebody who it could be: named, or a person, in the facts or before it."""
    for token in said.tokens:
        if token.text.lower() not in {"he", "she", "him", "her", "his", "hers", "himself", "herself"}:
            continue
        here = any(_is_person(t) for t in said.tokens[: token.index])
        if (
            not here
            and not token_in(token, base)
            and not known & {"he", "she"}
            and not any(_is_person(t) for f in base.facts for t in f.tokens)
        ):
            yield Problem("name", f"The facts name nobody who “{token.text}” could be.")
            return


def token_in(token: Token, base: Base) -> bool:
    """Whether a word stands in some fact as it is."""
    return token.text.lower() in base.raw


def _is_person(token: Token) -> bool:
    return token.pos == "PROPN" or token.lemma in PERSON_NOUNS


def _stands(token: Token, said: Reading, base: Base) -> bool:
    word, lemma = token.text.lower(), token.lemma
    if token.pos == "ADJ" and _turned_round(token, said, base):
        return False
    if word in base.raw or lemma in base.lemmas:
        return True
    concepts = base.concepts
    if hyphenated(said, token):
        return any(same_family(lemma, x) for x in concepts)
    before = said.tokens[token.index - 1].lemma if token.index else ""
    if lemma in {"return", "exchange"} and before == "in":
        return True
    meant = said.idioms.get(token.index, frozenset())
    if meant and any(means(verb, x) for verb in meant for x in concepts):
        return True
    act = GIVEN_ACTS.get(lemma) or HAD_ACTS.get(lemma)
    if act and token.dep == "dobj" and any(means(act, x, "VERB") for x in concepts):
        return True
    if lemma in LICENSED_ROLES and token.dep in {"attr", "pobj"} and LICENSED_ROLES[lemma] & concepts:
        return True
    if token.dep == "amod" and lemma in COURTESY_NOW and lemma not in _PLAIN_ADJECTIVES:
        noun = said.tree.head(token)
        if noun.lemma not in base.lemmas and noun.lemma in COURTESY_NOW and not in_past(said, token):
            return True
        return any(means(lemma, x, token.pos) for x in concepts)
    if lemma in _FEELINGS and any(t.lemma in {"hear", "learn", "read", "see"} for t in said.tree.children(token)):
        return True
    if token.pos == "VERB" and verb_stands(token, said, base):
        return True
    if (
        token.pos == "PROPN"
        and token.index > 0
        and token.text[0].isupper()
        and not any(same_family(lemma, x) for x in concepts)
    ):
        return lemma in COURTESY
    return _is_courtesy(token, said, base) or any(means(lemma, x, token.pos) for x in concepts)


def _turned_round(token: Token, said: Reading, base: Base) -> bool:
    """Whether an adjective says of a thing the opposite of what a fact says of it."""
    opposites = OPPOSITES.get(token.lemma, frozenset())
    noun = said.tree.head(token)
    if token.dep == "acomp":
        noun = next(iter(said.tree.of(noun, "nsubj", "nsubjpass")), noun)
    if not opposites or noun.lemma in COURTESY_NOW or said.tree.of(said.tree.head(token), "neg"):
        return False
    about = [f for f in base.facts if any(t.lemma == noun.lemma for t in f.tokens)]
    here = {t.lemma for f in about for t in f.tokens}
    return bool(here & opposites) and token.lemma not in here


def verb_stands(token: Token, said: Reading, base: Base) -> bool:
    """Verbs that the facts imply in another form: converse acts, replies, requests, what was perceived."""
    lemma = token.lemma
    event = said.event_at.get(token.index)
    if (
        event
        and (event.lemma != lemma or lemma in _CONVERSE)
        and any(means(event.lemma, e.lemma) for f in base.facts for e in f.events)
    ):
        return True
    agent = agent_of(said, token)
    giving = _GIVER_SIDE.get(lemma, frozenset())
    if agent and any(
        e.lemma in giving and (agent == e.patient or any(o.endswith(f" {agent}") for o in e.others))
        for f in base.facts
        for e in f.events
    ):
        return True  # "you taught me", so I learned it
    if lemma == "ask" and agent == "you" and base.requested:
        return True
    if lemma in _REPORTING and base.reported and agent == "you":
        return True
    if lemma in _REPORTING and any(
        e.lemma in _REPORTING and e.agent == agent and not e.thing for f in base.facts for e in f.events
    ):
        return True  # "you told me that" of what "you wrote that"
    if lemma in _REQUESTED and agent == "you" and in_open_clause(said, token):
        return True
    if agent != "i":
        return False
    things = [t.lemma for t in said.tree.of(token, "dobj")]
    if lemma in {"see", "hear", "notice", "gather", "understand"} and said.tree.of(token, "ccomp"):
        return True
    if lemma in {"see", "receive", "notice", "get"}:
        return bool(things) and things[0] in _READABLE
    return (lemma == "hear" and not things) or (lemma == "forget" and bool(said.tree.of(token, "neg")))


def _is_courtesy(token: Token, said: Reading, base: Base) -> bool:
    word, lemma = token.text.lower(), token.lemma
    thanked = thanked_for(said, token)
    if thanked and lemma in _FREE_THANKS:
        return True
    if token.pos == "ADV" and (word in _HARMLESS_ADVERBS or lemma in _HARMLESS_ADVERBS):
        return not (word == "well" and in_past(said, token) and not hoped(said, token))
    if lemma in COURTESY or word in COURTESY or (token.pos in {"VERB", "AUX"} and lemma in LIGHT):
        return True
    if lemma not in COURTESY_NOW and word not in COURTESY_NOW:
        return False
    event = said.event_at.get(token.index)
    if (
        event
        and lemma in CLAIMING_NOW
        and event.reality is Reality.REAL
        and event.agent in {"i", "you"}
        and event.thing
        and event.thing not in COURTESY_NOW
    ):
        return False  # "I still use your map" tells something, "I use this chance" does not
    if event and lemma == "write" and ("i", event.thing) in {(o, t.lemma) for o, t in said.owned}:
        return False  # "could you write my application"
    if event and lemma in OFFERING and event.agent == "i" and event.thing in base.lemmas and "?" not in said.text:
        return False  # "I could write two chapters" offers
    if not thanked and (not in_past(said, token) or hoped(said, token)):
        return True
    return lemma in POLITE_PAST and token.pos == "VERB" and agent_of(said, token) == "i"


def _problem(token: Token) -> Problem:
    if token.pos == "PROPN":
        return Problem("name", f"No fact names “{token.text}”.")
    if token.pos in {"ADJ", "ADV"}:
        return Problem("evaluation", f"“{token.text}” is not in any fact.")
    if token.pos == "VERB":
        return Problem("event", f"No fact says that anyone “{token.text}”.")
    return Problem("detail", f"“{token.text}” is not in any fact.")
