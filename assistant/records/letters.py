"""Drafts and findings as JSON and back, exactly."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin, Sharing
from assistant.domain.interactions import Channel
from assistant.domain.ledger import Standing
from assistant.domain.letters import Author, Draft, Finding, Line, PromptUsed, Seconds, Severity
from assistant.domain.requests import Kind


def dump_draft(draft: Draft) -> str:
    """The draft as JSON in plain ASCII: even a lone surrogate from a model survives it.

    When it was accepted is left out: that is said of a draft, and not written in it.
    """
    body = asdict(draft)
    del body["accepted"]
    return json.dumps(body, default=_plain, separators=(",", ":"))


def load_draft(text: str) -> Draft:
    """The draft that ``dump_draft`` wrote."""
    data = json.loads(text)
    prompt = data["prompt"]
    return Draft(
        **{
            **data,
            "kind": Kind(data["kind"]),
            "contact": _contact(data["contact"]),
            "channel": Channel(data["channel"]),
            "typed": tuple(data["typed"]),
            "chosen": None if data["chosen"] is None else tuple(data["chosen"]),
            "lines": tuple(_line(line) for line in data["lines"]),
            "findings": load_findings(data["findings"]),
            "questions": tuple(data["questions"]),
            "prompt": PromptUsed(**prompt) if prompt else None,
            "seconds": Seconds(**data["seconds"]),
        }
    )


def dump_findings(findings: tuple[Finding, ...]) -> str:
    """Findings as JSON."""
    return json.dumps([asdict(finding) for finding in findings])


def load_findings(data: list[dict[str, Any]]) -> tuple[Finding, ...]:
    """Findings from their JSON, already parsed."""
    return tuple(Finding(**{**finding, "severity": Severity(finding["severity"])}) for finding in data)


def _contact(data: dict[str, Any]) -> Contact:
    since = data.get("since")  # drafts are older than names and since
    several = {key: tuple(data.get(key, ())) for key in ("addresses", "profiles", "names")}
    return Contact(**{**data, **several, "since": date.fromisoformat(since) if since else None})


def _line(data: dict[str, Any]) -> Line:
    return Line(**{**data, "by": Author(data["by"]), "facts": tuple(_fact(fact) for fact in data["facts"])})


def _fact(data: dict[str, Any]) -> Fact:
    return Fact(
        **{
            **data,
            "when": date.fromisoformat(data["when"]) if data["when"] else None,
            "origin": Origin(data["origin"]),
            "sharing": Sharing(data["sharing"]),
            "standing": Standing(data.get("standing", Standing.ACCEPTED)),  # drafts are older than standing
            "checked": date.fromisoformat(data["checked"]) if data.get("checked") else None,  # and than this
        }
    )


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a draft")
