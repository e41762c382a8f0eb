"""Pure: what differs between two versions of a letter, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from assistant.domain.letters import Draft
from ui import present


class Was(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    TAKEN_OUT = "taken out"
    PUT_IN = "put in"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that follow each other and share what became of them."""

    was: Was
    text: str


def differences(before: str, after: str) -> list[Piece]:
    """The words of both, in reading order; what was taken out stands before what was put in."""
    old, new = re.findall(r"\S+", before), re.findall(r"\S+", after)
    out: list[Piece] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            out.append(Piece(Was.KEPT, " ".join(old[a:b])))
            continue
        if b > a:
            out.append(Piece(Was.TAKEN_OUT, " ".join(old[a:b])))
        if d > c:
            out.append(Piece(Was.PUT_IN, " ".join(new[c:d])))
    return out


def marked(before: str, after: str) -> str:
    """The difference as Markdown: what was taken out struck through, what was put in bold, each with its sign."""
    signs = {Was.KEPT: "{}", Was.TAKEN_OUT: "− ~~{}~~", Was.PUT_IN: "+ **{}**"}
    return " ".join(signs[piece.was].format(present.plain(piece.text)) for piece in differences(before, after))


def whole(draft: Draft) -> str:
    """What is compared of a version: subject and letter."""
    return f"{draft.subject}\n{draft.text}".strip()


def told(before: Draft | None, after: Draft) -> str:
    """A version in a few words, against the one before it: "7 words in, 3 out"."""
    if before is None:
        return f"the first, {present.words(after)} words"
    pieces = differences(whole(before), whole(after))
    counts = {was: sum(len(one.text.split()) for one in pieces if one.was is was) for was in Was}
    came, went = counts[Was.PUT_IN], counts[Was.TAKEN_OUT]
    parts = [f"{came} {'word' if came == 1 else 'words'} in"] if came else []
    parts += [f"{went} out"] if went and came else [f"{went} {'word' if went == 1 else 'words'} out"] if went else []
    return ", ".join(parts) or "the same words"
