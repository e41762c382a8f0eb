"""The JSON shapes of drafts, facts, runs and import reports, as the command line prints them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from assistant.domain.facts import Fact
from assistant.domain.letters import Draft, Finding
from assistant.domain.reports import ImportReport
from assistant.domain.runs import Run


def fact_shape(fact: Fact) -> dict[str, Any]:
    """One fact; ``source`` is a Message-ID, or null for what the user said."""
    return {
        "id": fact.id,
        "text": fact.text,
        "source": fact.source,
        "quote": fact.quote,
        "when": fact.when.isoformat() if fact.when else None,
        "origin": fact.origin.value,
        "sharing": fact.sharing.value,
    }


def finding_shape(finding: Finding) -> dict[str, Any]:
    """One finding; ``line`` counts from 1, null means the whole letter."""
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "line": finding.line,
        "message": finding.message,
    }


def draft_shape(draft: Draft) -> dict[str, Any]:
    """A whole letter with its provenance; ``seconds`` are wall time."""
    addresses = draft.contact.addresses
    return {
        "id": draft.id,
        "kind": draft.kind.value,
        "to": {"id": draft.contact.id, "name": draft.contact.name, "email": addresses[0] if addresses else None},
        "channel": draft.channel.value,
        "purpose": draft.purpose,
        "read_as": draft.read_as,
        "questions": list(draft.questions),
        "subject": draft.subject,
        "greeting": draft.greeting,
        "paragraphs": draft.paragraphs,
        "sign_off": draft.sign_off,
        "text": draft.text,
        "lines": [
            {"move": line.move, "text": line.text, "by": line.by.value, "facts": [fact_shape(f) for f in line.facts]}
            for line in draft.lines
        ],
        "findings": [finding_shape(finding) for finding in draft.findings],
        "ready": draft.ready,
        "finished": draft.finished,
        "model": draft.model,
        "prompt": asdict(draft.prompt) if draft.prompt else None,
        "share": draft.share,
        "seconds": asdict(draft.seconds),
    }


def report_shape(report: ImportReport, *, dry_run: bool) -> dict[str, Any]:
    """What an import did, or with ``dry_run`` would do."""
    return {
        "dry_run": dry_run,
        "files": list(report.files),
        "me": {"name": report.me.name, "addresses": list(report.me.addresses)},
        "read": report.read,
        "new": report.new,
        "known": report.known,
        "contacts": report.contacts,
        "skipped": {reason.value: count for reason, count in report.skipped.items()},
        "examples": [{"where": one.where, "reason": one.reason.value} for one in report.examples],
        "doubtful": list(report.doubtful),
        "interrupted": report.interrupted,
    }


def run_shape(run: Run) -> dict[str, Any]:
    """One call of the model: exactly what was sent, and what came back."""
    return {
        "draft": run.draft_id,
        "line": run.line,
        "move": run.move,
        "prompt": asdict(run.prompt) if run.prompt else None,
        "model": run.model,
        "when": run.when.isoformat(),
        "messages": [{"role": message.role, "content": message.content} for message in run.messages],
        "answer": run.answer,
        "tokens": {"prompt": run.prompt_tokens, "cached": run.cached_tokens, "answer": run.answer_tokens},
        "milliseconds": run.milliseconds,
        "findings": [finding_shape(finding) for finding in run.findings],
    }
