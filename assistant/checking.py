"""Checking any text, with facts or without: ``askwell check`` and ``assistant.check``; no language model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from assistant.checks.grounding import ground
from assistant.checks.letter import Letter, read_letter
from assistant.checks.table import CHECKS, run_checks
from assistant.domain.interactions import Channel
from assistant.domain.letters import Finding, Severity
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.errors import WrongUse

FactText = str | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Report:
    """What the checks say of a text; it is ready when nothing blocks."""

    findings: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        """Whether no finding blocks."""
        return all(finding.severity is not Severity.BLOCK for finding in self.findings)

    def as_dict(self) -> dict[str, object]:
        """The shape that ``askwell check --json`` prints."""
        return {
            "findings": [
                {"check": f.check, "severity": f.severity.value, "line": f.line, "message": f.message}
                for f in self.findings
            ],
            "ready": self.ready,
        }


def check_text(
    text: str,
    *,
    facts: Iterable[FactText] | None,
    kind: Kind | str | None,
    channel: Channel | str,
    parse: Parse,
    split: Callable[[str], list[str]],
) -> Report:
    """Check a letter, or any part of one.

    With ``facts`` (sentences, or mappings with a ``text``), each sentence of the body must stand on them; None
    leaves grounding out, an empty list means that nothing is on record. Raises ``WrongUse`` for words that name
    no kind or channel and for facts of another form.
    """
    try:
        letter = read_letter(text, split=split, kind=Kind(kind) if kind else None, channel=Channel(channel))
    except ValueError as exc:
        raise WrongUse(f"{str(exc).split(' is ')[0]} is no kind or channel of letter.") from exc
    findings = [] if facts is None else list(_grounding(letter, [s for f in facts for s in split(_text(f))], parse))
    return Report((*findings, *run_checks(letter, CHECKS[letter.kind])))


def _text(fact: FactText) -> str:
    text = fact if isinstance(fact, str) else fact.get("text") if isinstance(fact, Mapping) else None
    if not isinstance(text, str):
        raise WrongUse("Facts are a list of sentences, or of mappings with a “text”.")
    return text


def _grounding(letter: Letter, facts: list[str], parse: Parse) -> Iterable[Finding]:
    # The names people are addressed and sign with are no claims.
    known = frozenset(word.strip(".,!").lower() for part in (letter.greeting, letter.sign_off) for word in part.split())
    for number, sentence in enumerate(letter.sentences, 1):
        for problem in ground(sentence, facts, parse=parse, known=known):
            yield Finding("grounding", Severity.BLOCK, problem.message, number)
