"""The events of a sentence against those of the facts: roles, denials, certainty, commitments, and crossings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checks.grounding.crossing import STANDINS, put_together, wandered
from assistant.checks.grounding.matching import agent_fits, difference, same_event
from assistant.checks.grounding.narrowing import narrowing_lost
from assistant.checks.grounding.places import in_past
from assistant.checks.grounding.problem import Problem, person_named
from assistant.checks.grounding.reading import Base, Reading
from assistant.checks.grounding.ties import has_details, untied
from assistant.checks.grounding.words import verb_stands
from assistant.checks.lexicon.courtesy import LICENSED_ROLES
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Event, Reality
from assistant.checks.values import CALENDAR
from assistant.checks.vocabulary import COURTESY, COURTESY_NOW, LIGHT, means, same_family

_WILL_FREE = words("understand keep appreciate thank need let")
_NEGATIVE = words("refuse decline reject cancel avoid miss lack")
_PERMITTING = words("let allow permit agree accept give enable offer invite say")
_WILL_BE = words("brief grateful happy glad thankful fine ok okay short delighted pleased")
_WISHING = words(
    """
    want need hope wish plan like ask apply seek look search bid compete request consider
    """
)


def event_problems(said: Reading, base: Base) -> Iterator[Problem]:
    """A problem for each event that the facts tell otherwise, or do not tell where they must."""
    for read in said.events:
        event = replace(read, agent=base.identities.get(read.agent or "", read.agent))
        if _is_courtesy(event) and not _contradicted(event, said, base):
            continue
        problem = _compare(event, said, base)
        if problem:
            yield problem


def _contradicted(event: Event, said: Reading, base: Base) -> bool:
    """Whether a courteous verb turns round what a fact denies: "I know how" against "I do not know how"."""
    told = [f for fact in base.facts for f in fact.events if f.lemma == event.lemma and f.agent == event.agent]
    whole = bool(event.thing or said.tree.of(said.tokens[event.index], "xcomp", "ccomp"))
    return whole and bool(told) and all(f.denied != event.denied for f in told)


def _is_courtesy(event: Event) -> bool:
    if event.lemma in {"be able", "accord"}:
        return True  # a way of saying "can"; the verb below it is looked at
    if event.lemma in COURTESY and event.lemma not in {"appreciate", "welcome"}:
        return event.agent != "you" or event.reality is not Reality.REAL
    plain = not event.words - COURTESY - COURTESY_NOW
    if (
        plain
        and event.agent in {"i", "you", None}
        and event.reality is Reality.OPEN
        and event.lemma in COURTESY_NOW | LIGHT
    ):
        return True
    return (
        event.lemma in COURTESY_NOW
        and event.agent in {"i", None}
        and plain
        and event.tense not in {"past", "perfect"}
        and event.reality is not Reality.WILL
    )


def _compare(event: Event, said: Reading, base: Base) -> Problem | None:
    candidates = [(f, fact) for fact in base.facts for f in fact.events if same_event(event, f)]
    announced = event.reality is Reality.WILL and event.agent in {"i", "we"}
    if not candidates:
        return _without_candidate(event, said, base, announced=announced)
    problems = [difference(event, f, said, announced=announced) for f, _ in candidates]
    fitting = [pair for pair, problem in zip(candidates, problems, strict=True) if problem is None]
    if not fitting:
        return problems[0]
    strangers = [
        f
        for f, fact in candidates
        if same_family(event.lemma, f.lemma) and not agent_fits(event, f, said) and event.lemma.split()[0] not in LIGHT
    ]
    if any(t.lemma in STANDINS for f, fact in candidates for t in fact.tokens if f in [g for g, _ in fitting]):
        strangers = []  # "I have not chaired one": what it stands for is in another fact
    others = {w for f in strangers for w in f.words} - COURTESY_NOW
    fits = {w for f, _ in fitting for w in f.words}
    if astray := sorted(w for w in event.words & others if not any(means(w, g) for g in fits) and w not in CALENDAR):
        return Problem("crossed", f"The facts tie “{astray[0]}” to somebody else’s “{event.told}”.")
    holding = list({id(fact): fact for _, fact in candidates}.values())
    near = list({id(fact): fact for f, fact in candidates if agent_fits(event, f, said)}.values())
    if joined := _joined_by(event, near, said):
        return joined
    return wandered(event, near, said, base) or _untied(event, near, said, base) or narrowing_lost(event, holding, said)


_NOW = re.compile(r"\b(now|new|newly|currently|recently|became|become|since|just)\b", re.I)


def _joined_by(event: Event, near: list[Reading], said: Reading) -> Problem | None:
    """Somebody who takes part in the sentence and in none of the facts; or a title held later than it is used."""
    if event.reality is not Reality.REAL or not near:
        return None
    reached = {o.split()[-1] for o in event.others if o.startswith(("from ", "with "))} & set(_FORMS)
    for person in sorted(reached - {event.agent}):
        if not any(f.raw & (_FORMS[person] | _FORMS["we"]) for f in near) and event.lemma not in LIGHT:
            return Problem("role", f"No fact says that {person_named(person)} took part in “{event.told}”.")
    above = said.event_at.get(said.tree.clause(said.tokens[event.index]).index)
    titled = said.tokens[event.index].dep == "pobj" and event.lemma.startswith("be ")
    if titled and above and above.tense == "past" and all(_NOW.search(f.text) for f in near):
        return Problem("time", f"The facts do not say that it was as “{event.told}”.")
    return None


_FORMS = {
    "i": frozenset({"i", "me", "my", "mine"}),
    "you": frozenset({"you", "your", "yours"}),
    "we": frozenset({"we", "us", "our", "ours"}),
}


def _untied(event: Event, near: list[Reading], said: Reading, base: Base) -> Problem | None:
    if event.lemma in LIGHT and event.thing:
        near = [f for f in near if any(means(t.lemma, event.thing) for t in f.tokens)] or near
    return untied(event, near, said, base)


def _without_candidate(event: Event, said: Reading, base: Base, *, announced: bool) -> Problem | None:
    noun = _acted_as_noun(event, said.tokens[event.index].lemma, base)
    if noun:
        return noun
    if announced and not _harmless_announcement(event, base):
        return Problem("commitment", f"No fact promises that you will “{event.told}”.")
    if event.reality is not Reality.OPEN and (problem := _unanchored(event, said, base)):
        return problem
    if (
        event.lemma == "let"
        and event.reality is Reality.REAL
        and not any(_PERMITTING & {e.lemma} and e.reality is Reality.REAL for f in base.facts for e in f.events)
    ):
        return Problem("event", f"No fact says that anyone “{event.told}” it.")
    if _claims_to_be(event, said, base):
        return Problem("event", f"No fact says that {person_named(event.agent)} would be “{event.told}”.")
    if event.reality is Reality.REAL and put_together(event, said, base):
        return Problem("crossed", f"The facts do not tie “{event.told}” to the rest of what is said of it.")
    causative = bool(said.tree.of(said.tokens[event.index], "xcomp", "ccomp"))
    if (
        event.reality is Reality.REAL
        and not causative
        and in_past(said, said.tokens[event.index])
        and (only := _only_wished(event, base))
    ):
        return Problem("certainty", f"“{only}” is wished for in the facts, not done.")
    return None


# What the writer does in writing at all, and what the reader is granted to know.
_WRITING = words(
    """
    write reach contact ask hope wonder want like love need know think feel understand hear say thank value
    appreciate consider worry remember guess suppose turn trust apologise apologize mean look be find see follow
    """
)
_GRANTED = words("know understand remember recall hear")
_LETTERS = words("letter email mail message note line word you")


def _unanchored(event: Event, said: Reading, base: Base) -> Problem | None:
    """A real event without one like it in the facts: what hangs on it must stand together in some fact."""
    if not has_details(event, said):
        return None
    token = said.tokens[event.index]
    free = event.agent in {"i", "we", None} and event.tense not in {"past"} and event.lemma in _WRITING
    if free and (
        event.lemma not in {"write", "look", "find", "see", "follow"} or not event.thing or event.thing in _LETTERS
    ):
        return None
    if event.agent == "you" and event.lemma in _GRANTED:
        return None
    if event.lemma.startswith("be ") and (event.agent == "it" or event.lemma.split()[-1] in COURTESY | COURTESY_NOW):
        return None
    if event.lemma not in LIGHT and verb_stands(token, said, base):
        return None
    real = [f for f in base.facts if event.tense not in {"past", "perfect"} or _tells_of_real(f)]
    if event.agent in _FORMS:
        real = [f for f in real if f.raw & (_FORMS[event.agent] | _FORMS["we"]) or event.agent == "we"]
    employed = event.lemma == "work" and not any(p.lemma == "on" for p in said.tree.of(token, "prep"))
    if event.lemma in LIGHT or event.lemma.startswith("be ") or employed:
        return untied(event, real, said, base)
    near = [f for f in real if any(means(w, c) for c in f.concepts for w in (event.lemma, token.lemma))]
    if near:
        return untied(event, near, said, base)
    if token.lemma in COURTESY_NOW | COURTESY and token.pos == "VERB":
        return Problem("event", f"No fact says that anyone “{event.told}”.")
    return None


def _tells_of_real(fact: Reading) -> bool:
    return not fact.events or any(e.reality is Reality.REAL and e.lemma not in _WISHING for e in fact.events)


def _harmless_announcement(event: Event, base: Base) -> bool:
    first, *rest = event.lemma.split()
    if first == "be" and rest and rest[0] in base.lemmas:
        return True  # what the writer will be, the facts say in other words
    return first in _WILL_FREE or (first == "be" and bool(rest) and (rest[0] in _WILL_BE))


def _acted_as_noun(said: Event, verb: str, base: Base) -> Problem | None:
    """A verb whose fact is a noun of action: "you introduced me" against "your introduction"."""
    if said.lemma in LIGHT:
        return None
    if not said.denied and any(
        e.lemma in _NEGATIVE and e.thing and (same_family(e.thing, said.lemma) or same_family(e.thing, verb))
        for f in base.facts
        for e in f.events
    ):
        return Problem("denial", f"The facts say that “{said.told}” did not come about.")
    for owner, noun in (pair for fact in base.facts for pair in fact.owned):
        others = owner in {"i", "you"} and said.agent in {"i", "you"} and owner not in {said.agent, said.patient}
        if others and same_family(noun.lemma, said.lemma):
            return Problem("role", f"Who “{said.told}” is turned round: the facts say {person_named(owner)}.")
    return None


def _only_wished(said: Event, base: Base) -> str | None:
    if not said.thing or said.lemma in _WISHING or said.lemma.startswith("be "):
        return None
    if said.patient in {"i", "you", "we"}:
        return None
    holding = [f for fact in base.facts for f in fact.events if any(means(said.thing, w, "NOUN") for w in f.words)]
    unreal = [f for f in holding if f.reality is not Reality.REAL or f.lemma in _WISHING]
    return said.thing if holding and len(unreal) == len(holding) else None


def _clause_tense(said: Event, sentence: Reading) -> str:
    clause = sentence.event_at.get(sentence.tree.clause(sentence.tokens[said.index]).index)
    return clause.tense if clause else ""


def _theirs(fact: Reading, person: str | None) -> bool:
    return any(e.agent in {person, "we"} or e.patient == person for e in fact.events)


def _claims_to_be(said: Event, sentence: Reading, base: Base) -> bool:
    """Whether a sentence makes "I" or "you" a something that no fact makes them: "I am a churn job"."""
    if (
        not said.lemma.startswith("be ")
        or said.agent not in {"i", "you", "we"}
        or said.reality is not Reality.REAL
        or said.denied
    ):
        return False
    what = said.lemma.split()[-1]
    past = said.tense == "past" or _clause_tense(said, sentence) == "past"
    if not past and any(
        c in LICENSED_ROLES.get(what, ()) for f in base.facts for c in f.concepts if _theirs(f, said.agent)
    ):
        return False
    if (
        not any(t.lemma == what and t.pos in {"NOUN", "PROPN"} and t.dep in {"attr", "pobj"} for t in sentence.tokens)
        or what in COURTESY | COURTESY_NOW
    ):
        return False
    for fact in base.facts:
        theirs = [e for e in fact.events if e.agent in {said.agent, "we"} or e.patient == said.agent]
        if any(same_family(e.lemma.split()[-1], what) for e in theirs):
            return False
        # "I joined as a planning officer", "your maintainer": the noun belongs to them in another form.
        over = {"as", "a", "the"} | {e.lemma for e in theirs}
        if theirs and any(
            means(t.lemma, what) and (fact.tokens[t.head].lemma in over or t.pos == "VERB") for t in fact.tokens
        ):
            return False
        # "your maintainer" is a role of mine; "my script" does not make me one
        if any(o != said.agent and o in {"i", "you"} and means(t.lemma, what) for o, t in fact.owned):
            return False
        if any(e.lemma.startswith("be ") and any(p == "subj" and n == what for p, n in e.slots) for e in theirs):
            return False
    return True
