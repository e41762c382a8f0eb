"""How purposes typed by people who know nothing of the program are read: ``python -m tests.evals.purposes [SETS]``.

``a.yaml`` to ``f.yaml`` hold sixty each (``e`` twice that), and ``says`` is what a good secretary would have written.
For each set one row is printed: how many are read, doubted, left in part, and put into sentences by the model.
``--show`` prints every reading beside ``says``, for a reader to label as right or wrong.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

import yaml

from assistant.app import Assistant
from assistant.bootstrap import build
from assistant.domain.contacts import Me
from assistant.domain.letters import Severity
from assistant.domain.requests import Kind, Request

HERE = Path(__file__).parent
SETS = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))


def tell(name: str, *, show: bool) -> Counter[str]:
    """How the purposes of a set are read in letters to people of whom nothing is on record."""
    count: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as home:
        parts = build(home=Path(home))
        parts.store.set_me(Me("Maya Lindqvist", ("maya@postbox.example",)))
        with closing(Assistant(parts)) as assistant:
            for row in yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8")):
                contact = parts.store.add_contact(row["to"])
                *_, draft = assistant.write(Request(Kind(row["kind"]), contact, row["purpose"]))
                doubted = any(f.check == "doubt" and f.severity is Severity.BLOCK for f in draft.findings)
                put = any(run.move == "purpose" and not run.findings for run in assistant.runs(draft.id))
                left_out = assistant.read_purpose(draft.kind, draft.purpose, contact).left_out
                left = not set(left_out).isdisjoint(draft.questions)
                count.update({"read": 1, "doubted": doubted, "left in part": left, "by the model": put})
                if show:
                    marks = "".join(sign for sign, is_so in (("?", doubted), ("+", left), ("m", put)) if is_so)
                    print(f"{row['kind']} to {row['to']} | {row['purpose']}")
                    print(f"  {marks:3}{draft.read_as}\n  =  {row['says']}")
    return count


def main() -> None:
    """Print a row for each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", help=", ".join(SETS))
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    for name in given.sets or SETS:
        print(name, dict(tell(name, show=given.show)), flush=True)


if __name__ == "__main__":
    main()
