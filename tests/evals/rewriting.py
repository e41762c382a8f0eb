"""Put lines of letters anew: ``python -m tests.evals.rewriting [--half read|kept] [--out FILE]``.

Ten letters of ``data/evals/requests.yaml`` are written and up to three lines of each are put anew in every way there
is, from the letter as it was first. The half ``read`` was read while the forms were worked on, ``kept`` once, for what
was missed in it. Prints a table; ``--out`` keeps every sentence, to be read by a person.
"""

from __future__ import annotations

import argparse
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from assistant.app import Assistant
from assistant.domain.letters import Author, Draft
from assistant.domain.rewriting import How
from assistant.resources import locate, parse_yaml
from tests.evals.letters import request_of

TODAY = date(2026, 11, 21)
HALVES = {
    "read": "ask-01 ask-05 ask-08 ask-12 thanks-02 thanks-04 thanks-10 offer-01 offer-06 offer-08",
    "kept": "ask-03 ask-15 ask-16 ask-18 thanks-01 thanks-06 thanks-17 offer-05 offer-09 offer-13",
}
LINES = 3  # of a letter at most
PRESSES = {How.ANOTHER: 2}  # how often in a row a way is asked for; once where nothing stands here
HEDGES = re.compile(
    r"\b(?:maybe|perhaps|possibly|just|wonder(?:ed|ing)?|hop(?:e|ed|ing)|a bit|a little|sort of|kind of|would you be|"
    r"willing|if (?:you|that|it)\b[^,.?]*\b(?:could|might|would|can|possible|mind)|would it be|might|would like to|"
    r"could)\b",
    re.IGNORECASE,
)
"""What puts off saying it; our own list, apart from the one that the forms are made with."""


@dataclass(frozen=True, slots=True)
class Press:
    """What came of one press: the line before and after (None where nothing did), who wrote it, and what was said.

    ``said`` holds each sentence of the model with the first reason against it; ``seconds`` is until the answer.
    """

    how: How
    before: str
    after: str | None
    by: Author | None
    why_not: str
    said: tuple[tuple[str, str], ...]
    seconds: float

    @property
    def came_back(self) -> bool:
        """Whether the model's first sentence was the line as it stood."""
        return bool(self.said) and _bare(self.said[0][0]) == _bare(self.before)

    @property
    def refused(self) -> bool:
        """Whether the check refused the model's first sentence."""
        return bool(self.said) and bool(self.said[0][1])


def presses(assistant: Assistant, draft: Draft) -> Iterator[Press]:
    """Every line of the letter that stands on facts, put anew in every way."""
    numbers = [n for n, line in enumerate(draft.lines, 1) if line.facts and line.by is not Author.YOU]
    for number in numbers[:LINES]:
        for how in How:
            now = draft
            for _ in range(PRESSES.get(how, 1)):
                earlier, began = len(assistant.runs(draft.id, line=number)), time.monotonic()
                changed = assistant.rewrite_line(now, number, how)
                seconds = time.monotonic() - began
                runs = assistant.runs(draft.id, line=number)[earlier:]
                said = tuple((r.answer.strip(), r.findings[0].message if r.findings else "") for r in runs)
                line = None if changed.why_not else changed.draft.lines[number - 1]
                before = now.lines[number - 1].text
                yield Press(
                    how, before, line.text if line else None, line.by if line else None, changed.why_not, said, seconds
                )
                now = changed.draft
            if now != draft:
                now = assistant.go_back(now, draft).draft


def table(found: Sequence[Press]) -> str:
    """The counts as a table, one column for each way."""
    columns = {how: [one for one in found if one.how is how] for how in How}

    def cells(count: Callable[[list[Press]], object]) -> list[object]:
        return [count(some) if some else "-" for some in columns.values()]

    rows: dict[str, list[object]] = {
        "presses": cells(len),
        "another sentence": cells(lambda some: sum(one.after is not None for one in some)),
        "nothing, and why is said": cells(lambda some: sum(one.after is None for one in some)),
        "the model was asked": cells(lambda some: sum(bool(one.said) for one in some)),
        "its first was the line itself": cells(lambda some: sum(one.came_back for one in some)),
        "its first was refused": cells(lambda some: sum(one.refused for one in some)),
        "words, before and after": cells(lambda some: _pair(some, lambda text: len(text.split()))),
        "hedges, before and after": cells(lambda some: _pair(some, lambda text: len(HEDGES.findall(text)))),
        "seconds, median": cells(lambda some: f"{statistics.median(one.seconds for one in some):.1f}"),
        "seconds, longest": cells(lambda some: f"{max(one.seconds for one in some):.1f}"),
    }
    lines = [f"| | {' | '.join(how.value for how in How)} |", f"|---|{'---|' * len(How)}"]
    return "\n".join([*lines, *(f"| {name} | {' | '.join(map(str, row))} |" for name, row in rows.items())])


def page(name: str, found: Sequence[Press]) -> str:
    """Every sentence of one letter, for a reader."""
    out = [f"## {name}\n"]
    for one in found:
        out.append(f"- {one.how.value}: {one.before}")
        out += [f"    - the model: {text} {f'[{wrong}]' if wrong else ''}" for text, wrong in one.said]
        by = one.by.value if one.by else ""
        out.append(f"    - **{one.after}** ({by}, {one.seconds:.1f} s)" if one.after else f"    - none: {one.why_not}")
    return "\n".join(out) + "\n"


def _pair(some: Sequence[Press], count: Callable[[str], int]) -> str:
    """The counts of the lines before and after, where there is another sentence."""
    kept = [(one.before, one.after) for one in some if one.after]
    return f"{sum(count(before) for before, _ in kept)}, {sum(count(after) for _, after in kept)}"


def _bare(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def main() -> None:
    """Write the letters, put their lines anew, print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--half", choices=list(HALVES), default="kept")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--home", type=Path, help="write the letters into this home, or take them from there")
    chosen = parser.parse_args()
    listed = parse_yaml((locate("data") / "evals" / "requests.yaml").read_text(encoding="utf-8"))
    rows: list[dict[str, Any]] = [row for row in listed if row["id"] in HALVES[chosen.half].split()]
    found: list[Press] = []
    pages: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        assistant = Assistant.open(chosen.home or Path(folder), today=TODAY)
        if not assistant.contacts():
            assistant.load_sample()
        kept = {draft.purpose: draft.id for draft in assistant.drafts()}
        for row in rows:
            if row["purpose"] not in kept:
                *_, draft = assistant.write(request_of(row, assistant))
                kept[row["purpose"]] = draft.id
            draft = assistant.versions(kept[row["purpose"]])[0]
            some = list(presses(assistant, draft))
            found += some
            pages.append(page(row["id"], some))
        assistant.close()
    print(table(found))
    if chosen.out:
        chosen.out.write_text("\n".join(pages), encoding="utf-8")


if __name__ == "__main__":
    main()
