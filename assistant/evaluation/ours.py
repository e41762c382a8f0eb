"""Our own writer on a card: as it is, without its checks, and without a model."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.app import Assistant
from assistant.checks.grounding import Problem
from assistant.domain.facts import Fact
from assistant.domain.letters import Draft, Severity
from assistant.domain.requests import Request
from assistant.drafting.judge import Judge
from assistant.drafting.reading import Reading
from assistant.errors import AskwellError
from assistant.evaluation.worlds import World
from assistant.evaluation.written import Sentence, Written

if TYPE_CHECKING:
    from assistant.domain.contacts import Contact


def write_ours(world: World, *, system: str, checked: bool = True) -> Written:
    """The letter Askwell writes; with ``checked`` false every sentence of the model's is let in, and all is ready."""
    assistant = world.assistant if checked else _Unchecked(world.parts)
    began = time.perf_counter()
    try:
        *_, draft = assistant.write(world.request)
    except AskwellError as exc:
        return Written(world.card.id, system, False, refused=str(exc), seconds=time.perf_counter() - began)
    return _written(draft, assistant, world, system, seconds=time.perf_counter() - began, checked=checked)


def _written(
    draft: Draft, assistant: Assistant, world: World, system: str, *, seconds: float, checked: bool
) -> Written:
    runs = assistant.runs(draft.id)
    body = [Sentence(text, line.by) for line in draft.lines for text in world.parts.split(line.text)]
    return Written(
        card=world.card.id,
        system=system,
        ready=draft.ready if checked else draft.finished,
        subject=draft.subject,
        text=draft.text,
        sentences=tuple(body),
        stopped=tuple(run.answer for run in runs if run.findings),
        blocked_by=tuple(f.check for f in draft.findings if f.severity is Severity.BLOCK),
        seconds=round(seconds, 3),
        first=draft.seconds.first,
        prompt_tokens=sum(run.prompt_tokens for run in runs),
        answer_tokens=sum(run.answer_tokens for run in runs),
        calls=len(runs),
        model=draft.model or "",
        prompts={draft.prompt.name: draft.prompt.sha256} if draft.prompt else {},
    )


class _Credulous(Judge):
    """Finds nothing wrong with anything."""

    def wrong(self, text: str, facts: Sequence[Fact]) -> list[str]:
        """Nothing, unless there is no text at all."""
        del facts
        return [] if text.strip() else ["The line is empty."]

    def misread(self, request: Request, first: Reading, sentences: Sequence[str]) -> list[str]:
        """Nothing, unless there is no sentence at all."""
        del request, first
        return [] if sentences else ["There is nothing."]

    def ground(self, text: str, facts: Sequence[str]) -> list[Problem]:
        """Nothing."""
        del text, facts
        return []


class _Unchecked(Assistant):
    """Askwell with every check taken out."""

    def _judge(self, contact: Contact) -> Judge:
        judge = super()._judge(contact)
        return _Credulous(judge.parse, judge.split, judge.known, ())
