"""The JSON shapes of drafts, facts, runs, hits and reports, as the command line prints them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from assistant.domain.contacts import Contact, Merge
from assistant.domain.facts import Fact
from assistant.domain.letters import Draft, Finding
from assistant.domain.recall import Hit
from assistant.domain.reports import Forgotten, ImportReport
from assistant.domain.runs import Run
from assistant.domain.sending import Sent, standing

if TYPE_CHECKING:
    from assistant.app import Assistant


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


def draft_shape(draft: Draft, sent: Sent | None = None) -> dict[str, Any]:
    """A whole letter with its provenance and where it stands; ``seconds`` are wall time."""
    addresses = draft.contact.addresses
    return {
        "id": draft.id,
        "state": standing(draft, sent).value,
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
        "accepted": draft.accepted.isoformat() if draft.accepted else None,
        "sent": sent.when.isoformat() if sent else None,
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
        "me": {
            "name": report.me.name,
            "addresses": list(report.me.addresses),
            "profiles": list(report.me.profiles),
        },
        "read": report.read,
        "new": report.new,
        "known": report.known,
        "contacts": report.contacts,
        "people": asdict(report.people),
        "formats": dict(report.formats),
        "skipped": {reason.value: count for reason, count in report.skipped.items()},
        "examples": [
            {"where": one.where, "reason": one.reason.value, "detail": one.detail, "about": one.about}
            for one in report.examples
        ],
        "doubtful": list(report.doubtful),
        "about_me": list(report.about_me),
        "columns": {file: dict(columns) for file, columns in report.columns.items()},
        "interrupted": report.interrupted,
        "seconds": round(report.seconds, 2),
    }


def apart_of(assistant: Assistant, people: Iterable[Contact]) -> dict[str, str]:
    """What stands beside the names of these people where others share them, by their ids."""
    beside = assistant.told_apart()
    return {one.id: beside[one.id] for one in people if one.id in beside}


def met_in(hit: Hit, about: Contact | None) -> str:
    """Whom a hit is filed under: the one asked about, else whoever wrote it, else the first of those in it."""
    if about is not None:
        return about.name
    sender = hit.interaction.sender.key
    for one in hit.contacts:
        if sender and sender in (*one.addresses, *one.profiles):
            return one.name
    return hit.contacts[0].name if hit.contacts else hit.interaction.sender.name


def hit_shape(hit: Hit, about: Contact | None) -> dict[str, Any]:
    """One exchange that was found; ``contacts`` are all the people in it, ``score`` is higher for a better fit."""
    found = hit.interaction
    return {
        "contact": met_in(hit, about),
        "when": found.when.isoformat() if found.when else None,
        "channel": found.channel.value,
        "source": found.source,
        "text": hit.text,
        "score": round(hit.score, 6),
        "id": found.id,
        "contacts": [{"id": one.id, "name": one.name} for one in hit.contacts],
        "direction": found.direction.value,
        "subject": found.subject,
        "by": list(hit.by),
    }


def merge_shape(merge: Merge) -> dict[str, Any]:
    """Two contacts made one: ``gone`` is now a part of ``kept``."""
    return {
        "id": merge.id,
        "kept": {"id": merge.kept.id, "name": merge.kept.name},
        "gone": {"id": merge.gone.id, "name": merge.gone.name},
        "when": merge.when.isoformat(),
        "why": merge.why,
    }


def forgotten_shape(done: Forgotten) -> dict[str, Any]:
    """What forgetting took away; ``traces`` is where anything still stands after it."""
    return {
        "contact": {"id": done.contact.id, "name": done.contact.name},
        "interactions": done.interactions,
        "facts": done.facts,
        "promises": done.promises,
        "favours": done.favours,
        "drafts": done.drafts,
        "runs": done.runs,
        "vectors": done.vectors,
        "mentions": done.mentions,
        "traces": list(done.traces),
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
