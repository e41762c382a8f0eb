"""The judge of a kill finds what it is there to find."""

from __future__ import annotations

from typing import Any

import pytest

from tests.durability.harness import Kill, Outcome, judge

ALONE: dict[str, Any] = {
    "there": ["i1", "i2"],
    "merges": 0,
    "archive": False,
    "faults": [],
    "rewritten": 0,
    "tables": {
        "interactions": [2, "a"],
        "contacts": [1, "b"],
        "contact_identities": [1, "c"],
        "interaction_contacts": [2, "d"],
        "vectors": [2, "e"],
    },
    "index": [2, 2, 2],
    "found": [["i1"]],
}


def _with(**changes: Any) -> dict[str, Any]:
    tables = ALONE["tables"] | changes.pop("tables", {})
    return ALONE | changes | {"tables": tables}


@pytest.mark.parametrize(
    ("heard", "seen", "wrong"),
    [
        (["started", "i1"], _with(), ""),  # as it should be
        (["started", "i1"], _with(there=[]), "lost"),  # acknowledged, and not there
        (["started"], _with(there=[]), ""),  # never acknowledged: to be imported again
        (["started", "vi1"], _with(), "lost"),  # a vector that was acknowledged
        (["started", "forgotten"], _with(there=["i1", "i2", "i3"]), "lost"),  # forgotten, and there again
        (["started", "merged"], _with(merges=1), "lost"),  # not the merges there should be
        (["started", "exported"], _with(), "lost"),  # no archive
        (["started"], _with(tables={"interactions": [3, "z"]}), "duplicates"),
        (["started"], _with(faults=["page 3"]), "faults"),
        (["started"], _with(rewritten=4), "faults"),  # importing again has to write nothing
        (["started"], _with(index=[2, 2, 1]), "faults"),
        (["started"], _with(tables={"contacts": [1, "other"]}), "differs"),
        (["started"], _with(found=[["i2"]]), "differs"),
    ],
)
def test_what_is_wrong_is_seen(heard: list[str], seen: dict[str, Any], wrong: str) -> None:
    """Each fault is counted under its name, and a sound outcome has none."""
    outcome = Outcome(Kill("import"))
    judge(outcome, heard, seen, ALONE)
    assert outcome.sound is not bool(wrong)
    assert not wrong or getattr(outcome, wrong)
