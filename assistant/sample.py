"""The sample workspace: an invented person's mail, what she stored, and three letters she wants to write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.domain.facts import Sharing
from assistant.domain.interactions import Channel
from assistant.domain.reports import ImportReport
from assistant.domain.requests import Kind, Request
from assistant.resources import locate, parse_yaml

if TYPE_CHECKING:
    from assistant.app import Assistant


def load_sample(assistant: Assistant) -> ImportReport:
    """Import the sample records and store the sample facts; doing it again changes nothing."""
    folder = locate("data") / "sample"
    report = assistant.import_files([folder])
    for row in _rows("facts.yaml"):
        contact = assistant.find_contact(row["contact"]) if row["contact"] else None
        assistant.add_fact(contact, row["text"], sharing=Sharing(row["sharing"]))
    return report


def is_of_sample(path: Path) -> bool:
    """Whether this file or folder is the sample's."""
    return path.resolve().is_relative_to((locate("data") / "sample").resolve())


def sample_requests(assistant: Assistant) -> list[Request]:
    """The letters of ``askwell demo``: an ask, a thanks and an offer. Raises ``UnknownContact`` before the import."""
    return [
        Request(
            Kind(row["kind"]),
            assistant.find_contact(row["to"]),
            row["purpose"],
            Channel(row["channel"]),
            words=row.get("words") or "",
            facts=tuple(row.get("facts") or ()),
        )
        for row in _rows("demo.yaml")
    ]


def _rows(name: str) -> list[dict[str, Any]]:
    rows = parse_yaml((locate("data") / "sample" / name).read_text(encoding="utf-8"))
    return [dict(row) for row in rows]
