"""Prompt files: front matter, then one block of text for each message.

A block begins with a line ``=== system``, ``=== user`` or ``=== assistant``; slots are written ``{{name}}``.
Blocks are split *before* values go in, so that no value can end a block or begin one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from assistant.domain.letters import PromptUsed
from assistant.domain.models import Message, Role
from assistant.errors import BadPromptFile
from assistant.prompting.front_matter import split_front_matter

_BLOCK = re.compile(r"^=== (\S+)[ \t]*$", re.M)
_SLOT = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_KEYS = {"name", "about", "inputs", "max_tokens", "stop"}


@dataclass(frozen=True, slots=True)
class PromptFile:
    """One prompt: its messages with slots, what may be filled in, and how long an answer may be (tokens)."""

    name: str
    sha256: str
    inputs: tuple[str, ...]
    max_tokens: int
    stop: tuple[str, ...]
    blocks: tuple[Message, ...]

    @property
    def used(self) -> PromptUsed:
        """What a draft records of it."""
        return PromptUsed(self.name, self.sha256)

    def fill(self, values: Mapping[str, str]) -> list[Message]:
        """The messages with every slot filled; raises ``KeyError`` for a missing value.

        A value is put in as it is, line breaks folded: slots inside values stay text.
        """
        clean = {name: " ".join(values[name].split()) for name in self.inputs}
        return [Message(b.role, _SLOT.sub(lambda m: clean[m[1]], b.content)) for b in self.blocks]


def read_prompt(path: Path) -> PromptFile:
    """The prompt in ``path``; raises ``BadPromptFile`` with everything that is wrong."""
    try:
        return parse_prompt(path.read_text(encoding="utf-8"), name=path.name)
    except (OSError, UnicodeDecodeError) as exc:
        raise BadPromptFile(f"The prompt file {path.name!r} cannot be read: {exc}.") from exc


def parse_prompt(text: str, *, name: str) -> PromptFile:
    """A prompt from the text of its file; ``name`` is used in messages."""
    head, body = split_front_matter(text, name=name)
    wrong = [f"unknown key {key!r}" for key in sorted(set(head) - _KEYS)]
    wrong += [f"missing key {key!r}" for key in sorted({"name", "inputs", "max_tokens"} - set(head))]
    pieces = _BLOCK.split(body)
    if pieces[0].strip():
        wrong.append("text before the first block")
    roles, texts = pieces[1::2], [piece.strip("\n") for piece in pieces[2::2]]
    wrong += [f"unknown role {role!r}" for role in roles if role not in get_args(Role)]
    if not roles or roles[-1] != "user":
        wrong.append("the last block must be === user")
    inputs = head.get("inputs") or []
    if not isinstance(inputs, list):
        wrong.append("inputs must be a list")
        inputs = []
    used = {slot for piece in texts for slot in _SLOT.findall(piece)}
    wrong += [f"slot {slot!r} is not declared" for slot in sorted(used - set(inputs))]
    wrong += [f"input {slot!r} is not used" for slot in sorted(set(inputs) - used)]
    limit = head.get("max_tokens")
    if "max_tokens" in head and (not isinstance(limit, int) or isinstance(limit, bool) or limit < 1):
        wrong.append("max_tokens must be a whole number above 0")
    if wrong:
        raise BadPromptFile(f"The prompt file {name!r} is wrong: {'; '.join(wrong)}.")
    blocks = tuple(Message(cast("Role", role), piece) for role, piece in zip(roles, texts, strict=True))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return PromptFile(
        str(head["name"]), digest, tuple(inputs), cast("int", limit), tuple(head.get("stop") or ()), blocks
    )
