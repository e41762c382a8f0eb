"""Who did what to whom: the events of a parsed sentence, through passives, control, relatives and possessives.

An event is a verb (or what someone is, or a noun of action) with its agent, the person it is done to, the
words that belong to it, whether it is denied, and whether it is told as real. Persons are "i", "you", "we" or
the lemma of a noun or name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.checks.grammar.participants import Participants
from assistant.checks.grammar.telling import Reality, denied, governor, reality, tense
from assistant.checks.grammar.tree import PASSIVE, PERSONS, Tree, idioms, person_of
from assistant.checks.lexicon.idioms import GETTING, GIVEN_ACTS, GIVING, HAD_ACTS, HAVING
from assistant.checks.lexicon.tables import words
from assistant.domain.words import Sentence, Token

__all__ = ["PERSONS", "Event", "Reality", "owners", "person_of", "read_events"]

# "I learned it from you" tells what "you taught me" tells; so with "of" and "off" where that is said.
_THROUGH = words("meet know find get")
_CONVERSE = {
    "learn": "teach",
    "borrow": "lend",
    "buy": "sell",
    "hear": "tell",
    "receive": "give",
    "get": "give",
    "obtain": "give",
}
# Verbs whose "as a …" speaks of their object, and those under which it is not yet so.
_MAKE = words(
    """
    hire appoint employ engage choose take name elect recommend know use want see consider nominate
    """
)
_SEEK = words(
    """
    train apply qualify study want hope hire choose take recommend nominate consider use see look
    """
)
_GENERAL = words("take give get make come go put")


@dataclass(frozen=True, slots=True)
class Event:
    """One happening.

    ``words`` are the lemmas of the content words that belong to it (no further events' own words); ``thing`` is
    the lemma of its object or complement and ``limits`` what narrows that; ``slots`` are its nouns with their
    places; ``tense`` is "past", "perfect", "present" or ""; ``meant`` is the attitude it stands under ("plan"), or
    ""; ``told`` is the word to name in a message; ``index`` is its token.
    """

    lemma: str
    agent: str | None
    patient: str | None
    others: frozenset[str]
    words: frozenset[str]
    thing: str | None
    limits: frozenset[str]
    slots: frozenset[tuple[str, str]]
    denied: bool
    reality: Reality
    tense: str
    meant: str
    told: str
    index: int


def read_events(sentence: Sentence, *, addressed: str = "you") -> list[Event]:
    """The events of a sentence, in order; ``addressed`` is whom an imperative speaks to."""
    reader = _Reader(sentence.tokens, addressed)
    events = [reader.event(t) for t in sentence.tokens if reader.is_event(t)]
    return events + list(reader.roles(events))


def owners(sentence: Sentence) -> list[tuple[str, Token]]:
    """Every possessed noun with its owner: "my draft" is ("i", draft); "Priya's team" is ("priya", team)."""
    tokens = sentence.tokens
    out = []
    for token in tokens:
        if (
            token.dep != "poss"
            or token.head == token.index
            or (token.pos == "PRON" and token.text.lower() not in PERSONS)
        ):
            continue
        noun = tokens[token.head]
        while noun.dep in {"compound", "nmod", "amod", "nummod"} and noun.head != noun.index:
            noun = tokens[noun.head]  # "my Year 9 chemistry lesson" is about the lesson
        if noun.pos != "PROPN":
            out.append((person_of(token, tokens), noun))
    return out


class _Reader:
    def __init__(self, tokens: tuple[Token, ...], addressed: str) -> None:
        self._tree = Tree(tokens)
        self._who = Participants(self._tree, addressed)
        self._idioms = {at[0]: verb for at, verb, act in idioms(tokens) if act}

    def is_event(self, token: Token) -> bool:
        tree = self._tree
        if token.pos == "VERB":
            if tree.of(token, "poss", "det", "nummod", "amod"):
                return False  # a noun that was taken for a verb: "my two logo sketches"
            if (
                token.index > 0
                and token.text[0].isupper()
                and tree.tokens[token.index - 1].text not in {'"', ".", ":", "?", "!"}
            ):
                return False  # a name that was taken for a verb
            # "questions about beekeeping": a gerund alone behind a preposition names a matter.
            head = tree.head(token)
            bare = not tree.children(token) and head.lemma in {"about", "of", "in"}
            if token.tag == "VBG" and token.dep in {"pcomp", "pobj"} and bare:
                return False
            return token.dep not in {"amod", "compound"} or bool(tree.of(token, "agent", "dobj"))
        return (
            token.pos == "AUX" and token.dep not in {"aux", "auxpass"} and token.lemma in {"be", "have", "do", "become"}
        )

    def event(self, token: Token) -> Event:
        tree = self._tree
        passive = bool(tree.of(token, *PASSIVE, "auxpass")) or (token.dep == "acl" and token.tag == "VBN")
        agent, patient = self._who.passive(token) if passive else (self._who.subject(token), self._who.patient(token))
        if tree.of(token, "expl"):
            agent = None  # "there is space"
        others = self._who.receivers(token)
        if token.lemma in _CONVERSE:  # "learned it from you": the giver may hang on the thing
            others |= {o for t in tree.of(token, "dobj") for o in self._who.receivers(t) if o.startswith("from ")}
        thing = self._thing(token, passive=passive)
        lemma, told = self._named(token)
        if lemma == token.lemma:
            lemma, agent, patient, others, thing = self._turned(token, agent, patient, others, thing)
        return Event(
            lemma=lemma,
            agent=agent,
            patient=patient,
            others=others,
            words=frozenset(t.lemma for t in self._own(token)),
            thing=thing,
            limits=self._limits(token),
            slots=self._who.slots(token, passive=passive),
            denied=denied(tree, token),
            reality=reality(tree, token),
            tense=tense(tree, token),
            meant=governor(tree, token),
            told=told,
            index=token.index,
        )

    def roles(self, events: list[Event]) -> Iterator[Event]:
        """What somebody is said to be in passing: "as a nurse, I …", "they hired me as a cook"."""
        by_index = {e.index: e for e in events}
        for token in self._tree.tokens:
            event = by_index.get(token.head)
            if token.lemma != "as" or token.dep != "prep" or event is None:
                continue
            for noun in self._tree.of(token, "pobj"):
                who = event.patient if event.lemma in _MAKE and event.patient in {"i", "you", "we"} else event.agent
                if noun.pos == "NOUN" and who in {"i", "you", "we"} and self._tree.of(noun, "det", "prep"):
                    words = frozenset(t.lemma for t in self._own(noun))
                    yield replace(
                        event,
                        lemma=f"be {noun.lemma}",
                        agent=who,
                        patient=None,
                        others=frozenset(),
                        words=words,
                        thing=noun.lemma,
                        slots=frozenset(),
                        reality=Reality.REAL if event.lemma not in _SEEK else event.reality,
                        tense="",
                        meant="",
                        told=noun.text,
                        index=noun.index,
                    )

    def _named(self, token: Token) -> tuple[str, str]:
        """What happens, as one word, and the word to show: idioms count whole, "be" by what somebody is."""
        tree = self._tree
        if token.index in self._idioms:
            return self._idioms[token.index], token.text
        if token.lemma in _GENERAL and (particles := tree.of(token, "prt")):
            return f"{token.lemma} {particles[0].lemma}", token.text  # "take over" is no mere taking
        if token.lemma in {"be", "become"} and (complement := tree.of(token, "acomp", "attr", "oprd")):
            noun = complement[0]
            if noun.lemma == "one":  # "one of the organisers"
                noun = next((o for p in tree.of(noun, "prep") if p.lemma == "of" for o in tree.of(p, "pobj")), noun)
            return f"be {noun.lemma}", noun.text
        return token.lemma, token.text

    def _turned(
        self, token: Token, agent: str | None, patient: str | None, others: frozenset[str], thing: str | None
    ) -> tuple[str, str | None, str | None, frozenset[str], str | None]:
        """Converse verbs from the giver's side, and general verbs with a noun of action as that act."""
        lemma = token.lemma
        giver = next((o[5:] for o in sorted(others) if o.startswith("from ")), None)
        if lemma in GETTING and giver and thing in GIVEN_ACTS:
            return GIVEN_ACTS[thing], giver, agent, frozenset(), None
        if lemma in GIVING and thing in GIVEN_ACTS:
            receiver = patient if patient != thing else next((o.split()[-1] for o in sorted(others)), None)
            return GIVEN_ACTS[thing], agent, receiver, others, None
        if lemma in HAVING and thing in HAD_ACTS:
            return HAD_ACTS[thing], agent, None, others, thing
        if lemma in _THROUGH and (by := self._through(token)):
            return "introduce", by, agent, others, thing
        if lemma in _CONVERSE and (giver):
            return _CONVERSE[lemma], giver, agent, frozenset(), thing
        return lemma, agent, patient, others, thing

    def _through(self, token: Token) -> str | None:
        for prep in self._tree.of(token, "prep"):
            for person in self._tree.of(prep, "pobj"):
                if prep.lemma == "through" and person_of(person, self._tree.tokens) in {"i", "you"}:
                    return person_of(person, self._tree.tokens)
        return None

    def _thing(self, token: Token, *, passive: bool) -> str | None:
        things = self._tree.of(token, *PASSIVE) if passive else self._tree.of(token, "dobj", "attr", "acomp")
        return next((t.lemma for t in things if t.pos in {"NOUN", "PROPN", "ADJ"}), None)

    def _own(self, token: Token, depth: int = 20) -> Iterator[Token]:
        """The content words that hang on this event and on no further one."""
        for child in self._tree.children(token):
            if self.is_event(child) or (child.dep == "prep" and child.lemma == "as") or not depth:
                continue
            if child.pos in {"NOUN", "PROPN", "ADJ", "NUM"}:
                yield child
            yield from self._own(child, depth - 1)

    def _limits(self, token: Token) -> frozenset[str]:
        things = self._tree.of(token, "dobj", "attr")
        return frozenset(c.lemma for t in things for c in self._tree.children(t) if c.dep in {"amod", "compound"})
