"""What readers say of objections: written, filled in, and read again."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from assistant.errors import WrongUse
from assistant.evaluation.verdicts import Verdict, add_open, key_of, read_verdicts

OPEN = [("a-1", "You  helped\nme.", "who: you help"), ("a-1", "It worked.", "who: it work")]


def test_objections_wait_and_are_judged(tmp_path: Path) -> None:
    """An objection is added once, waits with an empty answer, and counts when a reader has filled it in."""
    path = tmp_path / "verdicts.yaml"

    assert read_verdicts(path) == {}
    assert add_open(path, [*OPEN, OPEN[0]], {}) == 2
    assert read_verdicts(path) == {}  # nobody has judged
    assert add_open(path, OPEN, {}) == 0  # they wait already

    rows = yaml.safe_load(path.read_text("utf-8"))
    rows[0] |= {"invented": False, "why": "He did."}
    rows[1] |= {"invented": True}
    path.write_text(yaml.safe_dump(rows), "utf-8")
    known = read_verdicts(path)

    assert known == {
        key_of("a-1", "You helped me."): Verdict(False, "He did."),
        key_of("a-1", "It worked."): Verdict(True),
    }
    assert add_open(tmp_path / "other.yaml", OPEN, known) == 0


def test_a_verdict_is_of_one_card() -> None:
    """The same sentence on another card is another sentence; white space is none of it."""
    assert key_of("a-1", "It worked.") != key_of("a-2", "It worked.")
    assert key_of("a-1", "It  worked.\n") == key_of("a-1", "It worked.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- {card: a, sentence: It worked., invented: perhaps}", "it is not clear whether 'It worked.' on a"),
        (
            "- {card: a, sentence: It worked., invented: true}\n- {card: a, sentence: It worked., invented: false}",
            "it is not clear whether 'It worked.' on a",
        ),
        ("- {card: a, invented: true}", "verdicts.yaml is no list of verdicts"),
        ("- [", "verdicts.yaml is no list of verdicts"),
    ],
)
def test_an_unclear_verdict_is_named(text: str, said: str, tmp_path: Path) -> None:
    """What is neither yes nor no, or both, is no verdict."""
    (tmp_path / "verdicts.yaml").write_text(text)
    with pytest.raises(WrongUse, match=said):
        read_verdicts(tmp_path / "verdicts.yaml")
