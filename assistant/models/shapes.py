"""Answers of a given shape: how to ask for them, and how to read what comes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from assistant.domain.models import Message
from assistant.errors import BadAnswer


class Shape(StrEnum):
    """The ways to ask for JSON, the strictest first."""

    JSON_SCHEMA = "json_schema"
    JSON_OBJECT = "json_object"
    WORDS = "words"

    def request(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        """What the request says about it."""
        if self is Shape.WORDS:
            return {}
        if self is Shape.JSON_OBJECT:
            return {"response_format": {"type": "json_object"}}
        described = {"name": "answer", "schema": dict(schema), "strict": True}
        return {"response_format": {"type": "json_schema", "json_schema": described}}

    @property
    def weaker(self) -> Shape | None:
        """The next way to try."""
        ways = list(Shape)
        place = ways.index(self) + 1
        return ways[place] if place < len(ways) else None


def with_schema(messages: Sequence[Message], schema: Mapping[str, Any], shape: Shape) -> list[Message]:
    """The messages; where the server does not enforce the schema, the first system message ends in it."""
    told = list(messages)
    if shape is Shape.JSON_SCHEMA:
        return told
    rule = f"Answer with one JSON object and nothing else; it follows this JSON Schema: {json.dumps(schema)}"
    if told and told[0].role == "system":
        told[0] = replace(told[0], content=f"{told[0].content}\n\n{rule}")
        return told
    return [Message("system", rule), *told]


def with_repair(messages: Sequence[Message], answer: str, wrong: BadAnswer) -> list[Message]:
    """The messages with the unusable answer and what is wrong with it."""
    told = Message("user", f"{wrong} Answer again, with the corrected JSON object and nothing else.")
    return [*messages, Message("assistant", answer[:4_000]), told]


def as_asked(text: str, schema: Mapping[str, Any]) -> str:
    """The JSON in ``text``, written compactly; fences and words around it are let go.

    Raises ``BadAnswer`` where there is none or it does not follow ``schema``.
    """
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # ships no types

    value = _json_in(text)
    wrong = sorted(Draft202012Validator(schema).iter_errors(value), key=lambda e: list(map(str, e.absolute_path)))
    if wrong:
        said = "; ".join(f"{'/'.join(map(str, e.absolute_path)) or 'the whole'}: {e.message[:120]}" for e in wrong[:3])
        raise BadAnswer(f"The model's answer is not of the asked form ({said}).")
    return json.dumps(value, ensure_ascii=False)


def _json_in(text: str) -> Any:
    """The first JSON object in the text, fenced or not."""
    decoder = json.JSONDecoder()
    for match in re.finditer(r"\{", text[:200_000]):
        try:
            return decoder.raw_decode(text, match.start())[0]
        except (ValueError, RecursionError):
            if match.start() > 2_000:
                break
    raise BadAnswer("The model's answer is not JSON.")
