"""Askwell's own exports among the files of an import, and reports made one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from assistant.domain.reports import ImportReport, PeopleRead
from assistant.errors import UnreadableFile
from assistant.importing import own_export
from assistant.importing.files import Finds
from assistant.importing.found import Refusal
from assistant.records import Store

_Key = TypeVar("_Key")


def planned(finds: Finds, store: Store | None) -> list[ImportReport]:
    """What restoring each export would do; one that cannot be used is taken out and becomes a refusal.

    Raises ``UnreadableFile`` where it is all there is.
    """
    reports = []
    for path in list(finds.exports):
        try:
            reports.append(own_export.plan(path, store))
        except UnreadableFile as error:
            if len(finds.exports) + len(finds.items) == 1:
                raise
            finds.exports.remove(path)
            finds.refusals.append(Refusal(path.name, "", str(error)))
    return reports


def joined(report: ImportReport, other: ImportReport) -> ImportReport:
    """The counts of two reports added, the first one's files and columns kept."""
    ours, theirs = report.people, other.people
    return replace(
        report,
        me=report.me if report.me.addresses or report.me.profiles else other.me,
        read=report.read + other.read,
        new=report.new + other.new,
        known=report.known + other.known,
        contacts=report.contacts + other.contacts,
        skipped=_sum(report.skipped, other.skipped),
        examples=(*report.examples, *other.examples),
        doubtful=(*report.doubtful, *other.doubtful),
        formats=_sum(report.formats, other.formats),
        people=PeopleRead(
            ours.read + theirs.read,
            ours.new + theirs.new,
            ours.updated + theirs.updated,
            ours.known + theirs.known,
            ours.merged + theirs.merged,
        ),
    )


def _sum(one: Mapping[_Key, int], other: Mapping[_Key, int]) -> dict[_Key, int]:
    return dict(Counter(one) + Counter(other))
