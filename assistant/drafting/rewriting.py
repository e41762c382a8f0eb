"""A line put anew: by the model from the same facts, judged as at first; else in a form that code can make."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain.facts import Fact
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.models import Answer, LanguageModel, Message
from assistant.domain.rewriting import How
from assistant.drafting.draft import out_of_tone
from assistant.drafting.editing import own_fact
from assistant.drafting.judge import Judge
from assistant.drafting.outline import Step
from assistant.drafting.variants import courtesies, variants
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
_NONE = {
    How.ANOTHER: "another version",
    How.SHORTER: "a shorter version",
    How.WARMER: "a warmer version",
    How.DIRECT: "a more direct version",
}


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
        return (replace(line, text=text), "") if text else (None, f"The recipe has no {_bare(how)} of this courtesy.")
    facts = line.facts or (own_fact(line, draft.contact.id),)
    why = ""
    try:
        for text in _written(line, facts, how, pen):
            if text not in shown and _is(how, text, line.text):
                return Line(text, line.move, Author.MODEL, facts, line.opens), ""
    except ModelError as exc:
        why = f" {exc}"
    for text in variants(line, how):
        if text in shown or not _is(how, text, line.text) or wrong(text, line, facts, pen.judge):
            continue
        if line.by is not Author.YOU:
            by = line.by if line.by is Author.MODEL and text not in _plain(facts) else Author.PLAIN
            return replace(line, text=text, by=by), ""
        if _left_out(line.text, text):
            return replace(line, text=text), ""  # the user's own words with some left out are theirs still
    return None, f"There is no {_bare(how)} of this line that its facts bear out; put it in your own words.{why}"


def wrong(text: str, line: Line, facts: Sequence[Fact], judge: Judge) -> list[str]:
    """Every reason why a text may not stand for a line."""
    step = Step(line.move, line.move, tuple(facts))
    return [*out_of_tone(text, step), *judge.wrong(text, facts)]


def _written(line: Line, facts: Sequence[Fact], how: How, pen: Pen) -> Iterator[str]:
    """The model's sentences that the judge lets pass. Raises ``ModelError``."""
    if pen.model is None:
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


def _is(how: How, text: str, before: str) -> bool:
    """Whether a form is what was wanted of it."""
    words, had = len(text.split()), len(before.split())
    if how is How.SHORTER:
        return words < had or (words == had and len(text) < len(before))
    return how is not How.DIRECT or words <= had


def _plain(facts: Sequence[Fact]) -> set[str]:
    return {fact.text for fact in facts}


def _left_out(before: str, after: str) -> bool:
    words = iter(before.lower().replace(",", "").split())
    return all(word in words for word in after.lower().replace(",", "").split())


def _bare(how: How) -> str:
    return _NONE[how].removeprefix("a ").replace("another version", "other version")
