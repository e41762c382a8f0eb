"""A line put anew from the same facts, by a large model or in a form that code can make, judged as at first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain.facts import Fact
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.models import Answer, LanguageModel, Message, Tier
from assistant.domain.rewriting import How
from assistant.drafting.editing import own_fact
from assistant.drafting.judge import Judge
from assistant.drafting.outline import Step
from assistant.drafting.tone import out_of_tone
from assistant.drafting.variants import courtesies, is_wanted, last_resorts, nothing_to_do, variants
from assistant.drafting.writers import tidy
from assistant.errors import ModelError
from assistant.prompting import PromptFile, Recipe

SECONDS = 12.0
"""For all attempts at one line; whoever presses a button waits no longer."""

_WORDINGS = {
    How.ANOTHER: ("in other words", "with another beginning", "as one would say it aloud"),
    How.SHORTER: ("shorter", "as short as can be"),
    How.WARMER: ("warmer", "as to a friend"),
    How.DIRECT: ("more direct", "as plain as can be"),
}
NO_OTHER = "No other wording was found that says the same{how}; the line stays, or say it in your own words."
_NONE = {
    How.ANOTHER: "other version", How.SHORTER: "shorter version", How.WARMER: "warmer version",
    How.DIRECT: "more direct version",
}  # fmt: skip
NO_FURTHER = "No further wording was found; those before are among the versions, or say it in your own words."
_HOW = {How.ANOTHER: "", How.SHORTER: " in fewer words", How.WARMER: " more warmly", How.DIRECT: " more directly"}


@dataclass(frozen=True, slots=True)
class Called:
    """One call of the model: what was sent, what came back, and every reason why that may not stand."""

    messages: tuple[Message, ...]
    answer: Answer
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pen:
    """What a line is put anew with; ``model`` None where there is none."""

    judge: Judge
    recipe: Recipe
    prompt: PromptFile
    model: LanguageModel | None
    log: Callable[[Called], None]
    clock: Callable[[], float]


def put_anew(draft: Draft, number: int, how: How, *, seen: Collection[str], pen: Pen) -> tuple[Line | None, str]:
    """The line in another form, or None and one sentence why there is none.

    ``seen`` are the forms it had before, which are not offered again as *another*. A sentence that fails the checks
    is never returned.
    """
    line = draft.lines[number - 1]
    shown = {line.text, *(seen if how is How.ANOTHER else ())}
    if line.by is not Author.YOU and not line.facts:
        text = next((one for one in courtesies(line, how, pen.recipe) if one not in shown), None)
        return (
            (replace(line, text=text), "")
            if text
            else (None, f"There is no {_NONE[how]} of this courtesy; say it in your own words.")
        )
    if why := nothing_to_do(line, how, parse=pen.judge.parse):
        return None, why
    facts, why = line.facts or (own_fact(line, draft.contact.id),), ""
    try:
        for text, by in _forms(line, facts, how, pen):
            if text in shown or not is_wanted(how, text, line.text):
                continue
            if by is Author.MODEL or not wrong(text, line, facts, pen.judge):
                return _line(line, text, facts, by), ""
    except ModelError as exc:
        why = f" {exc}"
    found = NO_FURTHER if how is How.ANOTHER and set(seen) - {line.text} else NO_OTHER.format(how=_HOW[how])
    return None, found + why


def _forms(line: Line, facts: Sequence[Fact], how: How, pen: Pen) -> Iterator[tuple[str, Author]]:
    """Sentences for the line, the best first: a large model's, which have passed the judge, then those of code.

    A small one is not asked: the default gives the line back or is refused (``python -m tests.evals.rewriting``, and
    docs/letters.md). Raises ``ModelError`` once what code has is said.
    """
    failed: ModelError | None = None
    try:
        for text in _written(line, facts, how, pen):
            yield text, Author.MODEL
    except ModelError as exc:
        failed = exc
    for text in (*variants(line, how, parse=pen.judge.parse), *last_resorts(line, how)):
        yield text, Author.PLAIN
    if failed is not None:
        raise failed


def _line(line: Line, text: str, facts: tuple[Fact, ...], by: Author) -> Line:
    """The line with this text; the user's own words with some left out are theirs still."""
    if by is Author.MODEL:
        return Line(text, line.move, by, facts, line.opens)
    if line.by is Author.YOU:
        return replace(line, text=text) if _left_out(line.text, text) else Line(text, line.move, by, facts, line.opens)
    whose = Author.MODEL if line.by is Author.MODEL and text not in {fact.text for fact in facts} else Author.PLAIN
    return replace(line, text=text, by=whose)


def wrong(text: str, line: Line, facts: Sequence[Fact], judge: Judge) -> list[str]:
    """Every reason why a text may not stand for a line."""
    step = Step(line.move, line.move, tuple(facts))
    return [*out_of_tone(text, step), *judge.wrong(text, facts)]


def _written(line: Line, facts: Sequence[Fact], how: How, pen: Pen) -> Iterator[str]:
    """The model's sentences that the judge lets pass. Raises ``ModelError``."""
    if pen.model is None or pen.model.tier is not Tier.LARGE:
        return
    until = pen.clock() + SECONDS
    for wording in _WORDINGS[how]:
        left = until - pen.clock()
        if left < 1:
            return
        told = " ".join(fact.text for fact in facts)
        messages = pen.prompt.fill({"how": wording, "facts": told, "line": line.text})
        answer = pen.model.answer(messages, max_tokens=pen.prompt.max_tokens, stop=pen.prompt.stop, seconds=left)
        text = tidy(answer.text)
        reasons = wrong(text, line, facts, pen.judge)
        pen.log(Called(tuple(messages), answer, tuple(reasons)))
        if not reasons:
            yield text


def _left_out(before: str, after: str) -> bool:
    words = iter(before.lower().replace(",", "").split())
    return all(word in words for word in after.lower().replace(",", "").split())
