"""Which lines a brief shows: the best few of each section, and no more than fit on one screen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.domain.briefs import BriefLine, Section

ROWS = 22
"""Rows of text on a screen of 80 by 30, beside the head, the sources and the prompt."""

WIDTH = 65
"""Characters of a line in one row of it, beside the section's name."""

_MARK = " [00]"

# How many lines a section shows at most; what is owed and what waits matter most before one writes.
_MOST: Mapping[Section, int] = {
    Section.NOW: 2, Section.HOW_MET: 2, Section.CONTACT: 2, Section.LAST: 1, Section.NEXT: 1, Section.MINE: 3,
    Section.THEIRS: 3, Section.TO_THANK: 2, Section.NEWS: 3, Section.RECEIVED: 2, Section.GIVEN: 2, Section.OFFERED: 2,
    Section.OFFER: 3, Section.TELL: 2, Section.CAREFUL: 2, Section.LANGUAGES: 1, Section.MISSING: 5,
}  # fmt: skip
# What gives way first where there is too much; a section's first line stays longest.
_GIVES_WAY = (
    Section.TELL, Section.GIVEN, Section.RECEIVED, Section.HOW_MET, Section.OFFERED, Section.NOW, Section.NEWS,
    Section.OFFER, Section.TO_THANK, Section.CAREFUL, Section.THEIRS, Section.MINE, Section.MISSING, Section.LANGUAGES,
)  # fmt: skip


def rows(line: BriefLine) -> int:
    """How many rows of a terminal a line takes."""
    marks = _MARK if len(line.sources) < 2 else f"{_MARK}{_MARK[1:]}"
    return len(textwrap.wrap(line.text + marks, WIDTH, break_on_hyphens=False)) or 1


def fit(lines: Iterable[BriefLine], *, most: int | None = ROWS) -> tuple[BriefLine, ...]:
    """The lines by section, cut to ``most`` rows (None: not at all); "and 3 more" ends a section that has more."""
    parts: dict[Section, list[BriefLine]] = {section: [] for section in Section}
    for line in lines:
        parts[line.section].append(line)
    if most is None:
        return tuple(line for part in parts.values() for line in part)
    shown = {section: part[: _MOST.get(section, len(part))] for section, part in parts.items()}
    for least in (1, 0):
        for section in _GIVES_WAY:
            while _total(shown, parts) > most and len(shown[section]) > least:
                if not least and rows(shown[section][0]) == 1:
                    break  # to say that it is left out would take as much room
                shown[section].pop()
    return tuple(
        line
        for section, part in shown.items()
        for line in (*part, *_more(section, parts[section][len(part) :], some=bool(part)))
    )


def _total(shown: Mapping[Section, list[BriefLine]], parts: Mapping[Section, list[BriefLine]]) -> int:
    """All rows; how much a section leaves out stands behind its last line, or in a row of its own."""
    total = 0
    for section, part in shown.items():
        left = len(parts[section]) - len(part)
        total += sum(rows(line) for line in part)
        if left and part:
            total += rows(replace(part[-1], text=f"{part[-1].text} and {left} more")) - rows(part[-1])
        elif left:
            total += 1
    return total


def _more(section: Section, left: list[BriefLine], *, some: bool) -> Iterable[BriefLine]:
    """What a section does not show, with every source of it."""
    if left:
        sources = tuple(dict.fromkeys(source for line in left for source in line.sources))
        said = f"and {len(left)} more" if some else f"{len(left)} on record, without room here"
        yield BriefLine(section, said, sources, private=any(line.private for line in left))
