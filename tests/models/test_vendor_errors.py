"""Every vendor error has a place in our tree."""

from __future__ import annotations

import httpx2
import openai
import pytest
from langchain_core import exceptions as langchain
from langchain_openai.chat_models import base as langchain_openai

from assistant.errors import BadAnswer, ModelError, ModelRefused, ModelTooSlow, ModelUnreachable, ServerDied
from assistant.models.vendor_errors import TABLE, translate


def public_errors(module: object) -> list[type[Exception]]:
    """The exception classes that a module shows."""
    shown = (getattr(module, name) for name in dir(module) if not name.startswith("_"))
    return [kind for kind in shown if isinstance(kind, type) and issubclass(kind, Exception)]


@pytest.mark.parametrize("kind", public_errors(openai), ids=lambda kind: kind.__name__)
def test_every_openai_error_is_mapped(kind: type[Exception]) -> None:
    """Each exception class of the OpenAI SDK has a row of its own: a new one must be thought about."""
    assert kind in TABLE


def descendants(kind: type[Exception]) -> set[type[Exception]]:
    """All classes below this one that are loaded."""
    return {kind}.union(*(descendants(sub) for sub in kind.__subclasses__()))


@pytest.mark.parametrize(
    "root", [openai.OpenAIError, httpx2.RequestError, langchain.LangChainException], ids=lambda kind: kind.__name__
)
def test_every_descendant_becomes_a_model_error(root: type[Exception]) -> None:
    """Also what other packages derive from these is translated through its ancestors."""
    for kind in descendants(root):
        error = translate(bare(kind))
        assert isinstance(error, ModelError)
        assert "unreadable (" not in str(error), kind


def bare(kind: type[Exception]) -> Exception:
    """An error of this class without the request it came from."""
    exc = kind.__new__(kind)
    if isinstance(exc, openai.APIError):
        exc.body = None
    if isinstance(exc, openai.APIStatusError):
        exc.status_code = 400
    return exc


def test_a_prompt_that_is_too_long() -> None:
    """LangChain's own reading of a bad request goes first."""
    kind = langchain_openai.OpenAIContextOverflowError
    assert "too long" in str(translate(bare(kind)))


def status_error(kind: type[openai.APIStatusError], status: int, message: str) -> openai.APIStatusError:
    """An error as the SDK makes it from a reply."""
    reply = httpx2.Response(status, request=httpx2.Request("POST", "http://127.0.0.1/v1"))
    return kind("Error", response=reply, body={"message": message})


def test_the_servers_own_words() -> None:
    """The sentence ends in what the server said, on one line and cut, with its status."""
    error = translate(status_error(openai.AuthenticationError, 401, "Invalid\nAPI   Key " + "x" * 1_000))
    assert isinstance(error, ModelRefused)
    assert str(error).startswith("The model's server did not accept the key: Invalid API Key xxx")
    assert str(error).endswith("(status 401)")
    assert len(str(error)) < 300


def test_our_own_server_dies() -> None:
    """A broken connection means that a server of ours has died, and that one of somebody else's is away."""
    broken = httpx2.ReadError("gone")
    assert type(translate(broken)) is ModelUnreachable
    assert type(translate(broken, ours=True)) is ServerDied
    assert type(translate(httpx2.ReadTimeout("slow"), ours=True)) is ModelTooSlow


@pytest.mark.parametrize("exc", [KeyError("choices"), TypeError("None"), ValueError("No generations")])
def test_anything_else_is_a_bad_answer(exc: Exception) -> None:
    """What a vendor stumbles over is an answer of an unexpected shape."""
    assert type(translate(exc)) is BadAnswer


def test_ours_stay_ours() -> None:
    """An error that is ours already is passed through."""
    error = ModelTooSlow("Too slow.")
    assert translate(error) is error
