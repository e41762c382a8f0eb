"""What hangs on what: each detail of an event must stand in a fact of that event, or be tied to one of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.grounding.pointing import FREE, pointed_at
from assistant.checks.grounding.problem import Problem
from assistant.checks.grounding.reading import Base, Reading
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Event, Reality
from assistant.checks.values import CALENDAR, Sort, Value, uncovered
from assistant.checks.vocabulary import LIGHT, means, same_family
from assistant.domain.words import Token

# Verbs that tell how something is: what their fact holds may be said of the thing in any sentence.
STANDING = words(
    """
    be have run own lead keep live work manage edit chair teach employ head supervise direct coach call name lie
    stand belong include cover contain happen make study hold organise
    """
)
_NAMING = frozenset({"NOUN", "PROPN"})
_TIMES = frozenset({Sort.DATE, Sort.WEEKDAY, Sort.TIME})
_SHARE = re.compile(r"\s+of\s+(my|your|our|the|his|her|their|these|those|us|you|them)\b", re.I)
_DEEPEST = 20


def holds(fact: Reading, word: str, base: Base) -> bool:
    """Whether a fact has the word, or one that stands for it where no fact has the word itself."""
    if word in base.lemmas:
        return any(t.lemma == word or (t.pos not in _NAMING and same_family(word, t.lemma)) for t in fact.tokens)
    return any(means(word, c) for c in fact.concepts)


@dataclass(frozen=True)
class _Detail:
    """A word that hangs on an event, and the noun it hangs on (None: the verb itself)."""

    token: Token
    noun: Token | None


def untied(event: Event, near: Sequence[Reading], said: Reading, base: Base) -> Problem | None:
    """A word or date of the event that stands neither in a fact of ``near`` nor in one about a part of the event."""
    details = list(_details(event, said))
    values = list(values_of(event, said))
    times = [v for v in values if v.sort in _TIMES or _lasts(v, said)]
    shares = [v for v in values if (v.sort is Sort.NUMBER and _counts_anew(v, said)) or v.sort is Sort.ORDINAL]
    worst: tuple[int, str] | None = None
    for anchor in near:
        loose = _loose(details, times, shares, anchor, event, said, base, near)
        if not loose:
            return None
        if worst is None or len(loose) < worst[0]:
            worst = (len(loose), loose[0])
    return Problem("crossed", f"The facts do not tie “{worst[1]}” to “{event.told}”.") if worst else None


def _lasts(value: Value, said: Reading) -> bool:
    """Whether a number tells how long something went on: "for ten years"."""
    before = said.low[: value.start].rstrip().rsplit(" ", 1)[-1]
    return value.sort is Sort.NUMBER and value.unit in _SPANS and before == "for"


_SPANS = words("minute hour day week month year")


def _counts_anew(value: Value, said: Reading) -> bool:
    """Whether a number counts a noun that is not already known: "60 bicycles", "two of my", but not "the two"."""
    if _SHARE.match(said.text[value.end :]):
        return True
    counted = [t for t in _tokens_of(value, said) if t.dep == "nummod"]
    if not counted or value.unit in _MEASURES or value.form == 1:
        return False
    noun = said.tree.head(counted[0])
    return noun.pos == "NOUN" and noun.dep in {"dobj", "nsubjpass"} and not said.tree.of(noun, "det", "poss")


def _picks(value: Value, said: Reading, fact: Reading) -> bool:
    """Whether an ordinal tells one thing from another of which a fact speaks: "the second quote"."""
    nouns = {said.tree.head(t).lemma for t in _tokens_of(value, said)}
    return any(t.lemma in nouns for t in fact.tokens)


_REPORTS = words("tell say mention note explain announce point advise suggest recommend warn")
_MEASURES = words("minute hour day week month year time % $ £ €")


def has_details(event: Event, said: Reading) -> bool:
    """Whether anything but courtesy hangs on an event."""
    return any(True for _ in _details(event, said)) or any(v.sort in _TIMES for v in values_of(event, said))


def _loose(
    details: list[_Detail],
    times: list[Value],
    shares: list[Value],
    anchor: Reading,
    event: Event,
    said: Reading,
    base: Base,
    near: Sequence[Reading],
) -> list[str]:
    around = [anchor, *pointed_at(anchor, base)]
    if event.lemma in _REPORTS:  # "in your speech you said": the saying stands beside the speech
        at = next((i for i, f in enumerate(base.facts) if f is anchor), 0)
        around += base.facts[max(0, at - 1) : at]
    tied = [d for d in details if any(holds(f, d.token.lemma, base) for f in around)]
    left = [d for d in details if d not in tied]
    moved = True
    while moved and left:
        moved = False
        for detail in list(left):
            if _is_tied(detail, tied, event, said, base, near):
                left.remove(detail)
                tied.append(detail)
                moved = True
    late = [v for v in times if not _time_tied(v, around, tied, event, said, base)]
    late += [v for v in shares if uncovered([v], anchor.values) and (v.sort is Sort.NUMBER or _picks(v, said, anchor))]
    return [d.token.text for d in left] + [said.text[v.start : v.end].strip() for v in late]


def _is_tied(
    detail: _Detail, tied: list[_Detail], event: Event, said: Reading, base: Base, near: Sequence[Reading]
) -> bool:
    word, noun = detail.token.lemma, detail.noun
    holding = [f for f in base.facts if holds(f, word, base)]
    if not holding:
        return True  # the words are another check's matter
    if all(t.pos in {"VERB", "AUX"} for f in base.facts for t in f.tokens if t.lemma == word) and word in base.lemmas:
        return True  # a verb that was taken for something else
    if _coordinated(detail.token, said) and any(f in near for f in holding):
        return True
    if noun is not None:
        if noun.lemma in FREE and not holds_any(base, noun.lemma):
            return True
        here = noun.lemma in FREE or any(t.token.index == noun.index for t in tied)
        if here and any(holds(f, noun.lemma, base) and _same_thing(noun, f, said, near) for f in holding):
            return True
        holding = [f for f in holding if _same_thing(noun, f, said, near)]
    if any(_acts(f, event) for f in holding) or _standing(event, holding):
        return True
    wished = event.reality is Reality.OPEN and _over(detail.token, said) == "for" and _asked(event)
    if wished and not any(t.lemma == "for" and t.dep == "prep" for f in near for t in f.tokens):
        return True  # what one asks for may be for anything of one's own
    if event.reality is Reality.OPEN and said.tree.of(detail.token, "relcl"):
        return True  # "one session of the clinic you run": what it is, its own clause tells
    loosely = noun is None and _over(detail.token, said) in {"for", "of", "about", "on", "to"}
    return any(_together(f, word, other.token, base, loosely=loosely) for f in holding for other in tied)


def _asked(event: Event) -> bool:
    """Whether the writer or the reader takes part in what is asked."""
    return bool({event.agent, event.patient, *(o.split()[-1] for o in event.others)} & {"i", "you", "we"})


def _same_thing(noun: Token, fact: Reading, said: Reading, near: Sequence[Reading]) -> bool:
    """Whether a fact may speak of the thing of which the event's facts speak: no other one by order, age or owner."""
    here = _marks(noun.lemma, said)
    marks = _marks(noun.lemma, fact)
    if here:
        return not marks or bool(here & marks)
    others = [m for f in near if f is not fact and (m := _marks(noun.lemma, f))]
    return not (marks and others) or any(marks & m for m in others)


def _marks(noun: str, reading: Reading) -> set[str]:
    return {
        c.lemma
        for t in reading.tokens
        if t.lemma == noun
        for c in reading.tree.children(t)
        if c.lemma in _TELLING_APART
    }


_TELLING_APART = words(
    "first second third fourth fifth last next new old other another previous current former original final"
)


def _over(token: Token, said: Reading) -> str:
    return next((t.lemma for t in said.tree.above(token) if t.pos == "ADP"), "")


def holds_any(base: Base, word: str) -> bool:
    """Whether any fact has the word or one that stands for it."""
    return any(holds(f, word, base) for f in base.facts)


def _time_tied(
    value: Value,
    around: list[Reading],
    tied: list[_Detail],
    event: Event,
    said: Reading,
    base: Base,
) -> bool:
    if not uncovered([value], [v for f in around for v in f.values]):
        return True
    holding = [f for f in base.facts if not uncovered([value], f.values)]
    if not holding or any(_acts(f, event) for f in holding) or _standing(event, holding):
        return True
    if any(t.lemma in {"deadline", "due"} for f in holding for t in f.tokens):
        return True
    inside = _tokens_of(value, said)
    above = _noun_above(inside[0], said) if inside else None
    if above is not None and any(holds(f, above.lemma, base) for f in holding):
        return True
    return any(_time_beside(f, value, other.token.lemma) for f in holding for other in tied)


def _acts(fact: Reading, event: Event) -> bool:
    """Whether a fact names the event by a noun: "the talk was in May" of "you spoke"."""
    return event.lemma not in LIGHT and any(
        t.pos == "NOUN"
        and (t.dep in {"nsubj", "nsubjpass"} or any(event.agent in {e.agent, e.patient} for e in fact.events))
        and all(means(event.lemma.split()[-1], t.lemma, pos) for pos in ("NOUN", "VERB"))
        for t in fact.tokens
    )


def _standing(event: Event, facts: Sequence[Reading]) -> bool:
    """Whether an event tells how its doer is, and so does a fact of the same doer."""
    if event.tense not in {"present", ""} or not (event.lemma.startswith("be ") or event.lemma in STANDING):
        return False
    return any(
        e.agent == event.agent and e.tense == "present" and (e.lemma.startswith("be ") or e.lemma in STANDING)
        for f in facts
        for e in f.events
    )


def _together(fact: Reading, word: str, other: Token, base: Base, *, loosely: bool) -> bool:
    """Whether a fact says the word of the other: below it in its tree, or where it tells how things are."""
    mine = [t for t in fact.tokens if _is(t, word)]
    exact = other.lemma in base.lemmas
    theirs = [
        t
        for t in fact.tokens
        if (t.lemma == other.lemma if exact else _is(t, other.lemma)) and t.pos in {"NOUN", "PROPN"}
    ]
    if not mine or not theirs:
        return False
    if loosely and other.dep in {"dobj", "nsubjpass", "nsubj"} and any(t.lemma == other.lemma for t in theirs):
        return True
    if any(o.index in {a.index for a in fact.tree.above(m)} for m in mine for o in theirs):
        return True
    if any(m.index in {a.index for a in fact.tree.above(o)} for m in mine for o in theirs):
        return True
    return any(fact.tree.clause(m).lemma in STANDING for m in mine)


def _time_beside(fact: Reading, value: Value, other: str) -> bool:
    if not any(_is(t, other) and t.pos in {"NOUN", "PROPN"} for t in fact.tokens):
        return False
    for held in fact.values:
        if uncovered([value], [held]):
            continue
        for token in _tokens_of(held, fact):
            if fact.tree.clause(token).lemma in {"be", "take", "happen"} or any(
                _is(a, other) for a in fact.tree.above(token)
            ):
                return True
    return False


def _is(token: Token, word: str) -> bool:
    return token.lemma == word or means(token.lemma, word)


def _coordinated(token: Token, said: Reading) -> bool:
    return any(t.dep == "conj" for t in said.tree.above(token) if t.pos in {"NOUN", "PROPN", "ADJ", "NUM"})


def _noun_above(token: Token, said: Reading) -> Token | None:
    current = token
    for current in said.tree.above(token):
        if current.index != token.index and current.pos in {"NOUN", "PROPN"} and current.lemma not in CALENDAR:
            return current
        if current.pos in {"VERB", "AUX"}:
            return None
    return None


def _details(event: Event, said: Reading) -> Iterator[_Detail]:
    events = {e.index for e in said.events if e.index != event.index}
    covered = {t.index for v in said.values for t in _tokens_of(v, said)}

    def below(token: Token, depth: int) -> Iterator[Token]:
        for child in said.tree.children(token):
            titled = child.lemma == "as" and child.head == event.index and event.agent in {"i", "you", "we"}
            if child.index in events or titled or not depth:
                continue
            yield child
            yield from below(child, depth - 1)

    for token in below(said.tokens[event.index], _DEEPEST):
        if (
            token.pos not in {"NOUN", "PROPN", "ADJ"}
            or token.tag.startswith("VB")
            or token.lemma in FREE
            or token.index in covered
        ):
            continue
        if same_family(token.lemma, event.lemma.split()[-1]):
            continue
        yield _Detail(token, _noun_above(token, said))


def _tokens_of(value: Value, reading: Reading) -> list[Token]:
    at, found = 0, []
    for token in reading.tokens:
        begin, at = at, at + len(token.text) + len(token.space)
        if value.start <= begin < value.end:
            found.append(token)
    return found


def values_of(event: Event, said: Reading) -> Iterator[Value]:
    """The values that hang on this event's verb and on no lower verb."""
    for value in said.values:
        inside = [t for t in _tokens_of(value, said) if t.pos in {"NUM", "PROPN", "NOUN", "ADJ"}]
        if inside and any(said.tree.clause(t).index == event.index for t in inside):
            yield value
