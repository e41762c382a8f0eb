"""The head of a prompt or recipe file: YAML between two lines of three dashes."""

from __future__ import annotations

from typing import Any

import yaml

from assistant.errors import BadPromptFile


def split_front_matter(text: str, *, name: str) -> tuple[dict[str, Any], str]:
    """The head as a mapping and the text below it; raises ``BadPromptFile`` where there is no valid head."""
    parts = text.split("\n---\n", 1)
    if not text.startswith("---\n") or len(parts) != 2:
        raise BadPromptFile(f"The file {name!r} must begin with a head between two lines of three dashes.")
    try:
        head = yaml.safe_load(parts[0][4:])
    except yaml.YAMLError as exc:
        raise BadPromptFile(f"The head of {name!r} is not valid YAML: {' '.join(str(exc).split())}.") from exc
    if not isinstance(head, dict) or not all(isinstance(key, str) for key in head):
        raise BadPromptFile(f"The head of {name!r} must be a list of names with values.")
    return head, parts[1]
