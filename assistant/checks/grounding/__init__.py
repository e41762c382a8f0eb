"""Whether a sentence stands on its facts: words, values, roles, denials and how certain it is.

The rule for each sentence of a letter: a careful reader who knows only the facts must find nothing in it that
was added or turned round. Courtesy ("I would be grateful", "no worries if not") is no claim. All facts may be
combined, but what belonged to one event may not wander to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.grounding.claims import lingering_problem
from assistant.checks.grounding.courtesies import without_courtesies
from assistant.checks.grounding.happenings import event_problems
from assistant.checks.grounding.marks import plain_marks, quotes_in, strange_characters, without_quotes
from assistant.checks.grounding.order import cause_problems, order_problems
from assistant.checks.grounding.owning import owner_problems
from assistant.checks.grounding.problem import Problem
from assistant.checks.grounding.reading import Base, Reading, read_facts, read_text
from assistant.checks.grounding.words import word_problems
from assistant.checks.values import Sort, Value, uncovered
from assistant.domain.words import Parse

LONGEST = 800  # characters; what is longer is no sentence of a letter and is not read

__all__ = ["Problem", "ground", "plain_marks", "quotes_in"]


def ground(sentence: str, facts: Sequence[str], *, parse: Parse, known: frozenset[str] = frozenset()) -> list[Problem]:
    """The reasons why ``sentence`` does not stand on ``facts``; none when it does.

    ``facts`` are single sentences in the voice of the letter; what is read from them is remembered for the next
    sentence. ``known`` are lower-cased names that may stand anywhere (the reader's and the writer's own).
    """
    said = plain_marks(sentence)
    base = read_facts(tuple(facts), parse)
    if _bare(said) and any(_bare(said) == _bare(text) for text in base.texts):
        return []  # a fact as it is
    if not _readable(said):
        return [Problem("form", "This is too long or has too few words to be checked as one sentence.")]
    said, wrong = without_quotes(said, base.texts)
    problems = [Problem("quote", f"Nothing on record reads “{quote}”.") for quote in wrong]
    problems += [Problem("detail", f"“{c}” is not in any fact.") for c in strange_characters(said, base.texts)]
    said = without_courtesies(said)
    if said.strip(" .,;:!?'\"-"):
        problems += _all_problems(Reading(read_text(said, parse)), base, known)
    return list(dict.fromkeys(problems))


def _all_problems(said: Reading, base: Base, known: frozenset[str]) -> Iterator[Problem]:
    yield from (_value_problem(value, said.text) for value in uncovered(said.values, base.values))
    yield from (
        Problem("number", f"The facts compare “{said.text[v.start : v.end].strip()}”; the sentence does not.")
        for v in said.values
        if _comparison_lost(v, said, base)
    )
    yield from word_problems(said, base, known)
    yield from event_problems(said, base)
    yield from owner_problems(said, base, known)
    yield from order_problems(said, base)
    yield from cause_problems(said, base)
    yield from lingering_problem(said, base)


_COMPARED = re.compile(
    r"^\W*(?:\w+\W+){0,1}(lower|higher|less|fewer|cheaper|dearer|longer|shorter|later|earlier|extra|older|younger|faster"
    r"|slower|heavier|lighter|ahead|behind)\b",
    re.I,
)
_COMPARES = re.compile(
    r"\b(less|more|fewer|extra|ahead|behind|by|early|late|than|sav\w+|reduc\w+|cut|fell|rose"
    r"|(?:low|high|cheap|long|short|lat|earli|old|young|fast|slow|heavi|light|great|small|bigg)er)\b",
    re.I,
)


def _comparison_lost(value: Value, said: Reading, base: Base) -> bool:
    """Whether "2,000 euros lower" became "2,000 euros"."""
    if value.sort is not Sort.NUMBER:
        return False
    holding = [(f, v) for f in base.facts for v in f.values if not uncovered([value], [v])]
    compared = bool(holding) and all(_COMPARED.match(_after_unit(f.text[v.end :], v)) for f, v in holding)
    return compared and _COMPARES.search(said.text) is None


def _after_unit(text: str, value: Value) -> str:
    return re.sub(r"^\W*" + re.escape(value.unit) + r"s?", "", text) if value.unit.isalpha() else text


def _readable(said: str) -> bool:
    words = sum(c.isalpha() or c.isspace() for c in said)
    return len(said) <= LONGEST and (len(said) < 60 or words >= 0.5 * len(said))


def _bare(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(".!")


def _value_problem(value: Value, said: str) -> Problem:
    shown = said[value.start : value.end].strip()
    number = value.sort in {Sort.NUMBER, Sort.ORDINAL}
    what = {Sort.LINK: "link", Sort.ADDRESS: "address"}.get(value.sort, "number" if number else "date")
    return Problem(what, f"No fact holds “{shown}”.")
