"""What is found in a whole letter: every check run on it, at its end and after each change of the user's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.checks.letter import letter_of
from assistant.checks.table import CHECKS, run_checks
from assistant.domain.facts import Fact, Origin
from assistant.domain.letters import Author, Draft, Finding, Severity
from assistant.drafting.confidences import check_confidences
from assistant.drafting.judge import Judge
from assistant.drafting.own_claims import check_own
from assistant.drafting.purpose_doubt import doubts, question
from assistant.drafting.purpose_secrets import said_of_secrets
from assistant.drafting.typed import quoted

LEFT_OUT = "You asked that something be left out, and this line may tell it: {}. Change the line or leave it out."


def check_draft(draft: Draft, judge: Judge) -> Draft:
    """The draft with the findings of every check run afresh, as after an edit; what was said of the purpose stays."""
    kept = [f for f in draft.findings if f.check in {"purpose", "record", "model"}]
    grounding = [
        Finding("grounding", Severity.BLOCK, problem.message, number)
        for number, line in enumerate(draft.lines, 1)
        if line.by is not Author.YOU and line.facts
        for problem in judge.ground(line.text, [f.text for f in line.facts])
    ]
    doubtful = _doubtful(draft, judge)
    told = check_confidences([line.text for line in draft.lines], judge.kept, parse=judge.parse)
    # Plain lines without facts are the recipe's own courtesy; the user's own sentences are theirs to say, once told.
    own = _about_own(draft, judge)
    checked = run_checks(letter_of(draft), CHECKS[draft.kind])
    return replace(draft, findings=(*kept, *doubtful, *grounding, *told, *own, *checked))


def _about_own(draft: Draft, judge: Judge) -> Iterator[Finding]:
    """What of the user's own sentences no record holds; what they typed for this letter counts as one."""
    on_record = judge.on_record
    if on_record is None:
        return
    typed = [Fact("typed", text, None) for text in (*draft.typed, draft.purpose, draft.read_as) if text]
    said = [*typed, *(fact for line in draft.lines for fact in line.facts)]
    yield from check_own(draft.lines, judge, lambda text: [*said, *on_record(text)])


def _doubtful(draft: Draft, judge: Judge) -> Iterator[Finding]:
    """A finding for each line that may say something else than the purpose; the user's own words settle it."""
    if draft.words.strip():
        return
    said = {
        number: fact.text
        for number, line in enumerate(draft.lines, 1)
        if line.by is not Author.YOU
        for fact in line.facts
        if fact.origin is Origin.PURPOSE
    }
    unsure = doubts(
        draft.kind,
        draft.purpose,
        [*dict.fromkeys(said.values())],
        contact=draft.contact,
        told=(draft.read_as, *draft.questions),
        parse=judge.parse,
    )
    for place in said_of_secrets(draft.purpose, [line.text for line in draft.lines]):
        if draft.lines[place].by is not Author.YOU:
            yield Finding("doubt", Severity.BLOCK, LEFT_OUT.format(quoted(draft.lines[place].text)), place + 1)
    for number, text in said.items():
        if text in unsure:
            yield Finding("doubt", Severity.BLOCK, question(text, draft.purpose), number)
