"""Answers of a given shape are read tolerantly, and judged strictly."""

from __future__ import annotations

import json

import pytest

from assistant.domain.models import Message
from assistant.errors import BadAnswer
from assistant.models.shapes import Shape, as_asked, with_repair, with_schema

SCHEMA = {
    "type": "object",
    "properties": {"line": {"type": "string"}, "facts": {"type": "array", "items": {"type": "integer"}}},
    "required": ["line"],
    "additionalProperties": False,
}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{"line": "Grüße"}', id="as asked"),
        pytest.param('```json\n{"line": "Grüße"}\n```', id="fenced"),
        pytest.param('Here you are: {"line": "Grüße"} Anything else?', id="with a preamble"),
        pytest.param('{oops} {"line": "Grüße"}', id="after another brace"),
    ],
)
def test_read_tolerantly(text: str) -> None:
    """The JSON object is found among what stands around it."""
    assert json.loads(as_asked(text, SCHEMA)) == {"line": "Grüße"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Dear Ana, thank you.", "not JSON", id="prose"),
        pytest.param("<html><body>Bad gateway</body></html>", "not JSON", id="a page"),
        pytest.param("", "not JSON", id="nothing"),
        pytest.param('["line"]', "not JSON", id="a list"),
        pytest.param('{"line": "cut in the mid', "not JSON", id="cut"),
        pytest.param("{" * 50_000, "not JSON", id="braces without end"),
        pytest.param('{"text": "x"}', "asked form", id="another key"),
        pytest.param('{"line": 3}', "line: 3 is not of type", id="another type"),
        pytest.param('{"line": "x", "facts": ["a"]}', "facts/0", id="another type further down"),
    ],
)
def test_judged_strictly(text: str, said: str) -> None:
    """What does not follow the schema is a bad answer that says where."""
    with pytest.raises(BadAnswer, match=said):
        as_asked(text, SCHEMA)


def test_weaker_and_weaker() -> None:
    """After the strictest way come the others, and then none."""
    assert [shape.weaker for shape in Shape] == [Shape.JSON_OBJECT, Shape.WORDS, None]


def test_the_schema_is_told_where_it_is_not_enforced() -> None:
    """The schema joins the system message, or becomes one, unless the server enforces it."""
    user = Message("user", "Write.")
    assert with_schema([user], SCHEMA, Shape.JSON_SCHEMA) == [user]
    for shape in (Shape.JSON_OBJECT, Shape.WORDS):
        told = with_schema([Message("system", "Be brief."), user], SCHEMA, shape)
        assert told[0].content.startswith("Be brief.")
        assert json.dumps(SCHEMA) in told[0].content
        assert with_schema([user], SCHEMA, shape)[0].role == "system"


def test_the_repair() -> None:
    """A repair shows the model its answer and what is wrong with it."""
    told = with_repair([Message("user", "Write.")], "oops", BadAnswer("The model's answer is not JSON."))
    assert [message.role for message in told] == ["user", "assistant", "user"]
    assert told[2].content.startswith("The model's answer is not JSON.")
