"""What a letter says before a sentence of somebody else's: the frame that each sort of sentence comes to."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.words import Parse


@dataclass(frozen=True, slots=True)
class Frame:
    """``inner`` is a whole sentence to exchange the persons in; ``cut`` (a pattern) is what is left away of the
    outcome, and ``lead`` stands before the rest."""

    inner: str
    lead: str = ""
    cut: str = ""


Found = Frame | bool | None  # False: not of this sort; None: of this sort, but not sure


def mixed(do: str, parse: Parse) -> bool:
    """Whether another clause with its own subject is joined on, which the frame would swallow."""
    tokens = parse(f"I will {do}.").tokens
    root = next((t for t in tokens if t.head == t.index), None)
    return any(
        t.dep in {"conj", "parataxis", "ccomp"}
        and root is not None
        and t.head == root.index
        and any(s.head == t.index and s.dep in {"nsubj", "nsubjpass"} for s in tokens)
        and (t.dep != "ccomp" or t.index < root.index)
        for t in tokens
    )
