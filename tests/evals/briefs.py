"""Every line of every brief on the sample workspace beside the words of its sources: ``python -m tests.evals.briefs``.

Imports ``data/sample`` into an empty home, reads it, and prints for each line the section, the words, and where each
source stands with the sentences of it that say most of the line; ``--full`` prints whole sources. For whoever reads all
of them against their sources; what was found stands in docs/briefs.md. ``--contact`` takes one person, ``--home`` a
home that is there already.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from assistant.app import Assistant
from assistant.domain.briefs import LOOKED, STORED, Brief
from assistant.domain.contacts import Contact
from assistant.domain.interactions import Interaction
from assistant.errors import WrongUse

TODAY = date(2026, 11, 21)
_SENTENCES = 2  # of a source, beside a line


def main() -> int:
    """Print all of it, and the count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, help="briefs of this home instead of the sample's")
    parser.add_argument("--contact", help="only this person")
    parser.add_argument("--full", action="store_true", help="print sources as a whole")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        assistant = Assistant.open(chosen.home or Path(folder), today=TODAY)
        try:
            if chosen.home is None:
                assistant.load_sample()
                assistant.distil()
            people = [one.contact for one in assistant.contacts()]
            if chosen.contact:
                people = [assistant.find_contact(chosen.contact)]
            total = 0
            for contact in people:
                brief = assistant.brief(contact, whole=True)
                total += len(brief.lines)
                print("\n".join(_page(assistant, brief, full=chosen.full)), end="\n\n")
            print(f"{total} lines on {len(people)} people")
        finally:
            assistant.close()
    return 0


def _page(assistant: Assistant, brief: Brief, *, full: bool) -> Iterator[str]:
    yield f"==== {brief.contact.name} ({brief.contact.id})"
    for line in brief.lines:
        yield f"[{line.section}] {line.text}"
        for source in line.sources:
            yield from (f"      {row}" for row in _said(assistant, source, line.text, full=full))


def _said(assistant: Assistant, source: str, line: str, *, full: bool) -> Iterator[str]:
    if source in (STORED, LOOKED):
        yield f"({source})"
        return
    try:
        found = assistant.source(source)
    except WrongUse:
        yield f"{source}: what the user's own export says of them"
        return
    if isinstance(found, Contact):
        since = f", connected since {found.since}" if found.since else ""
        yield f"{source}: {found.name}, {found.title}, {found.organisation}{since}"
        return
    for one in found:
        when = f"{one.when:%Y-%m-%d}" if one.when else "no date"
        who = f"{one.sender.name} <{one.sender.address}>" if one.sender.address else one.sender.name or one.sender.key
        yield f"{when} {one.channel} from {who}: {one.subject}"
        yield from (f"  | {sentence}" for sentence in (one.raw.splitlines() if full else _telling(one, line)))


def _telling(one: Interaction, line: str) -> list[str]:
    """The sentences of a source that share most words with the line."""
    sentences = [" ".join(part.split()) for part in re.split(r"(?<=[.!?])\s+|\n\s*\n", one.text) if part.strip()]
    wanted = {word for word in re.findall(r"\w+", line.casefold()) if len(word) > 2}
    ranked = sorted(sentences, key=lambda s: -len(wanted & {*re.findall(r"\w+", s.casefold())}))
    return ranked[:_SENTENCES]


if __name__ == "__main__":
    sys.exit(main())
