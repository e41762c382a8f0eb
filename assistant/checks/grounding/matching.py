"""Whether an event of a sentence and one of a fact are the same, and in what they differ."""

from __future__ import annotations

import re

from assistant.checks.grammar.telling import FIRMNESS
from assistant.checks.grounding.places import POLITE_PAST
from assistant.checks.grounding.problem import Problem, person_named
from assistant.checks.grounding.reading import Reading
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Event, Reality
from assistant.checks.vocabulary import COURTESY_NOW, LIGHT, means, same_family

# Verbs whose two sides may change places.
SYMMETRIC = words(
    """
    meet talk speak discuss chat work collaborate study connect catch know agree share marry sit live correspond
    """
)
REPORTING = words("ask tell say write advise suggest mention offer")
_SAYING = words("tell say write mention note")
_PERSONS = frozenset({"i", "you", "we"})
_COLLECTIVE = words(
    """
    team company firm choir band group school club orchestra crew department office family charity lab
    """
)
_OWNABLE = words(
    """
    team company firm choir band group school shop poster book film paper project club charity design article
    """
)
_PRONOUNS = words("he she they it this that which who")
# What is told of the future in the present: "I start in May".
_SCHEDULED = words("start begin leave move join finish retire open close arrive travel fly marry return be come go")
_STATES = words("want need hope wish like plan look think know wonder write have be")
_ATTITUDES = words("want need hope wish like plan look")


def same_event(said: Event, fact: Event) -> bool:
    """Whether both may tell of one happening: the same verb, or another with something in common."""
    if said.lemma in LIGHT or fact.lemma in LIGHT:
        if said.lemma != fact.lemma:
            return False
        if not said.thing and not fact.thing:
            return bool(said.words & fact.words)
        if said.thing and fact.thing:
            handed = said.lemma == "give" and (said.thing in fact.words or fact.thing in said.words)
            return handed or means(said.thing, fact.thing, "NOUN")
        return (said.thing or fact.thing) in said.words & fact.words
    if said.lemma.startswith("be ") or fact.lemma.startswith("be "):
        one, other = said.lemma.split(), fact.lemma.split()
        return one[0] == other[0] and same_family(one[-1], other[-1])
    if same_family(said.lemma, fact.lemma):
        return True
    if said.lemma in _SAYING and fact.lemma in _SAYING and not (said.thing or fact.thing):
        return True
    if not means(said.lemma, fact.lemma, "VERB"):
        return False
    # A mere synonym is the same happening only where they share a noun, or neither has one to share.
    mine, theirs = said.words - COURTESY_NOW, fact.words - COURTESY_NOW
    return any(means(a, b, "NOUN") for a in mine for b in theirs) or not (mine and theirs)


def difference(said: Event, fact: Event, sentence: Reading, *, announced: bool) -> Problem | None:
    """In what an event departs from the fact's; None where it tells no more."""
    told = said.told
    if not agent_fits(said, fact, sentence):
        return Problem("role", f"Who “{told}” is turned round: the facts say {person_named(fact.agent)}.")
    if not patient_fits(said, fact) or _swapped(said, fact):
        return Problem("role", f"Whom “{told}” reaches is turned round: the facts say {person_named(fact.patient)}.")
    if fact.denied and not said.denied and said.reality is Reality.OPEN and fact.reality is not Reality.OPEN:
        return None  # what was not done may be wished for
    if said.denied != fact.denied:
        return Problem("denial", f"“{told}” is {'denied' if said.denied else 'not denied'} here, unlike in the facts.")
    if said.denied and not _denies_no_more(said, fact):
        return Problem("denial", f"The denial of “{told}” reaches further than in the facts.")
    return _certainty(said, fact, sentence, announced=announced)


OPINION = re.compile(
    r"\b(in your (view|opinion|eyes|judge?ment|experience)|according to you|to your mind|as you see it)\b", re.I
)


def _certainty(said: Event, fact: Event, sentence: Reading, *, announced: bool) -> Problem | None:
    told = said.told
    if fact.reality is Reality.OPEN and said.reality is Reality.WILL and said.agent not in {"i", "we"}:
        return Problem("certainty", f"“{told}” is announced; the facts hold it as possible or as somebody's opinion.")
    if said.reality is Reality.REAL and fact.reality is Reality.OPEN and OPINION.search(sentence.text):
        return None
    polite = said.lemma in _ATTITUDES | POLITE_PAST and said.agent == "i"
    if said.reality is Reality.REAL and fact.reality is not Reality.REAL and not polite:
        return Problem("certainty", f"“{told}” is told as done; the facts only announce or wish it.")
    over = said.reality is Reality.REAL and said.tense == "present" and fact.tense == "past"
    if over and said.lemma not in REPORTING:
        return Problem("time", f"“{told}” is over in the facts, and told as going on here.")
    if (
        said.reality is Reality.REAL
        and said.tense == "past"
        and fact.tense == "present"
        and fact.reality is Reality.REAL
        and said.lemma not in REPORTING | _STATES
    ):
        return Problem("time", f"“{told}” is going on in the facts, and told as over here.")
    scheduled = fact.reality is Reality.REAL and fact.tense == "present" and said.lemma in _SCHEDULED
    if announced and fact.reality is not Reality.WILL and not scheduled:
        return Problem("commitment", f"No fact promises that you will “{told}”.")
    if (
        FIRMNESS.get(said.meant, 0) > 1
        and FIRMNESS.get(fact.meant, 9) < FIRMNESS[said.meant]
        and fact.reality is Reality.OPEN
    ):
        return Problem("certainty", f"The facts only “{fact.meant}” to “{told}”; the sentence says “{said.meant}”.")
    return None


def agent_fits(said: Event, fact: Event, sentence: Reading) -> bool:
    """Whether who does it in the sentence may be who does it in the fact."""
    if said.agent is None or said.agent == fact.agent:
        return True
    if {said.lemma, fact.lemma} == {"work", "employ"}:
        return said.patient == fact.agent or said.agent == fact.patient
    if fact.agent is None:
        # "I have been asked" does not say by whom.
        return said.agent not in _PERSONS or fact.patient is None or fact.reality is not Reality.REAL
    if any(same_family(fact.lemma, s) for s in SYMMETRIC) and _together(said, fact):
        return True
    if {said.agent, fact.agent} == {"i", "we"} and Reality.OPEN is said.reality is fact.reality:
        return True
    if said.lemma == "need" and said.agent == "i" and fact.agent not in _PERSONS:
        return True  # "the application needs two references": so do I
    if said.agent in {"you", "we"} and fact.agent in _COLLECTIVE:
        return True  # "your choir sang": "you" may speak to all of them
    # "you won with your poster" for "your poster won"
    if fact.agent in _OWNABLE and said.agent == "you" and any(t.lemma == fact.agent for t in sentence.tokens):
        return True
    if (
        fact.agent not in _PERSONS
        and fact.patient == said.agent
        and any((p, fact.agent) in said.slots for p in ("with", "through", "by", "from"))
    ):
        return True  # "with the pilot we saved" for "the pilot saved us"
    if said.reality is Reality.OPEN and said.agent == "you" and fact.agent not in _PERSONS:
        return True  # "an email that explains it" is asked for by "would you explain it"
    if said.agent in _PERSONS or fact.agent in _PERSONS:
        # "the recruiter asked" against "they asked": a pronoun may stand for a noun, never for a person.
        return fact.agent == "it" and said.lemma in LIGHT
    if said.agent in _PRONOUNS or fact.agent in _PRONOUNS or said.lemma.startswith("be "):
        return True
    if ("subj", said.agent) in fact.slots:
        return True  # "my colleague Ann": named by either
    if _named_apart(said.agent, fact.agent, sentence):
        return False
    # Another noun of the same phrase may be taken for the subject; a real change of places is seen by its slots.
    return means(said.agent, fact.agent) or any(t.lemma == fact.agent for t in sentence.tokens)


def _named_apart(one: str, other: str, sentence: Reading) -> bool:
    """Whether two names stand for two people in a sentence, not for one: "Esme, who repairs saddles, and Lars"."""
    tokens = sentence.tokens
    mine = [t for t in tokens if t.lemma == one and t.pos == "PROPN"]
    theirs = [t for t in tokens if t.lemma == other and t.pos == "PROPN"]
    return (
        bool(mine and theirs)
        and not any(b.index in {a.index, a.head} or a.index in {b.index, b.head} for a in mine for b in theirs)
        and not any(a.head == b.head for a in mine for b in theirs)
    )


def _together(said: Event, fact: Event) -> bool:
    """Whether a verb done by several has the same persons on its sides, whoever is named first."""
    mine, theirs = _sides(said), _sides(fact)
    both = {"i", "you"}
    if both <= theirs and (both <= mine or (said.agent in both and not said.others)):
        return True
    if said.reality is Reality.OPEN and fact.reality is Reality.OPEN and both <= mine | theirs and "i" in theirs | mine:
        return both <= mine or both <= theirs
    thirds = {name for place, name in said.slots if place in _SIDE_PLACES} & {
        n for p, n in fact.slots if p in _SIDE_PLACES
    }
    moved = any((place, n) not in fact.slots for place, n in said.slots if n in thirds)
    return bool(thirds) and (moved or (bool(mine & theirs) and not mine ^ theirs))


_SIDE_PLACES = frozenset({"subj", "obj", "with", "to"})


def _sides(event: Event) -> set[str]:
    """The persons "i" and "you" that take part."""
    sides = {event.agent or "", event.patient or "", *(o.split()[-1] for o in event.others)}
    return ({"i", "you"} if "we" in sides else set()) | (sides & {"i", "you"})


def patient_fits(said: Event, fact: Event) -> bool:
    """Whether whom it reaches in the sentence may be whom it reaches in the fact."""
    symmetric = fact.lemma in SYMMETRIC and _sides(said) == _sides(fact)
    if said.patient in _PERSONS and fact.patient in _PERSONS and said.patient != fact.patient:
        return symmetric
    # Reached through a preposition in one, directly in the other: "share with me", "tell me".
    joint = said.reality is Reality.OPEN or fact.reality is Reality.OPEN
    said_to = {o.split()[-1] for o in said.others if not (joint and o.startswith("with "))} | (
        {said.patient} if said.patient in _PERSONS else set()
    )
    fact_to = {o.split()[-1] for o in fact.others if not (joint and o.startswith("with "))} | (
        {fact.patient} if fact.patient in _PERSONS else set()
    )
    if not (said_to and fact_to) or said_to & fact_to or symmetric or "we" in said_to | fact_to:
        return True
    # Third persons may be named otherwise; "I" and "you" may not be exchanged for them.
    return not (said_to | fact_to) & _PERSONS and any(means(a or "", b or "") for a in said_to for b in fact_to)


def _swapped(said: Event, fact: Event) -> bool:
    """Whether two nouns have changed places: "chose Ann over Ben" against "chose Ben over Ann"."""
    if fact.lemma in SYMMETRIC:
        return False
    for place, name in said.slots:
        if (place, name) in fact.slots:
            continue
        for other, was in ((p, n) for p, n in fact.slots if n == name):
            if any(
                _moved(place, other, p, n, said)
                for p, n in fact.slots
                if n not in {name, *_PERSONS} and name not in _PERSONS and same_family(said.lemma, fact.lemma)
            ):
                return True
            if any(
                p == place and (other, n) in said.slots and n != was and (other, n) not in fact.slots
                for p, n in fact.slots
            ):
                return True
    return False


def _moved(place: str, was: str, other_was: str, other: str, said: Event) -> bool:
    """Whether two nouns left or took the object's place: "cut it to 300 pages" against "cut 300 pages from it"."""
    now = {p for p, n in said.slots if n == other}
    sides = {"obj", "subj"}
    return (
        bool(now)
        and other_was not in now
        and bool({place, was} & sides)
        and bool((now | {other_was}) & sides)
        and place != "subj"
        and was != "subj"
        and not now & {"subj"}
        and other_was != "subj"
    )


def _denies_no_more(said: Event, fact: Event) -> bool:
    """A denial may not lose what narrows it ("no production model") nor take in more than it had."""
    if not fact.denied:
        return True
    if said.thing and fact.thing and not means(said.thing, fact.thing) and said.thing not in fact.words:
        return False
    return all(any(means(limit, w) for w in said.words | said.limits) for limit in fact.limits) or not said.thing
