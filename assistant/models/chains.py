"""LangChain's side of the chat adapter: the chain ``prompt | model | parser`` and how it is streamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

import httpx  # noqa: F401 - the SDK imports it in the middle of a stream, where two threads would race for it
import openai
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder
from langchain_core.runnables import RunnableGenerator
from langchain_openai import ChatOpenAI
from langsmith import tracing_context
from pydantic import SecretStr

from assistant.domain.models import Message
from assistant.models.endpoints import Endpoint
from assistant.models.streaming import Left, Piece

OPENAI_URL = "https://api.openai.com/v1"
CONNECT_SECONDS = 10.0
_ROLES = {"system": SystemMessage, "user": HumanMessage, "assistant": AIMessage}


def build(endpoint: Endpoint, *, gap_seconds: float, temperature: float = 0.0) -> ChatOpenAI:
    """The one chat model class for every provider, set up so that the environment adds nothing to it."""
    local = endpoint.on_this_machine
    # What goes to this machine must not take the way through a proxy that the environment names.
    client = openai.DefaultHttpxClient(trust_env=not local, verify=not local)
    return ChatOpenAI(
        model=endpoint.model,
        base_url=endpoint.base_url or OPENAI_URL,
        api_key=SecretStr(endpoint.api_key),
        temperature=temperature,
        streaming=True,
        stream_usage=True,
        use_responses_api=False,
        output_version="v0",
        max_retries=0,
        timeout=openai.Timeout(gap_seconds, connect=min(CONNECT_SECONDS, gap_seconds)),
        openai_proxy=None,
        http_client=client,
        default_headers={"Connection": "close"},  # one letter is not worth a socket left open
        cache=False,
    )


def close(model: ChatOpenAI) -> None:
    """End all its connections."""
    if model.http_client is not None:
        model.http_client.close()


def stream(
    model: ChatOpenAI,
    messages: Sequence[Message],
    *,
    max_tokens: int,
    stop: Sequence[str] = (),
    shape: Mapping[str, Any] | None = None,
    left: Left = lambda: False,
) -> Iterator[Piece]:
    """Ask once and yield the pieces of the answer; nothing is traced, whatever the environment says.

    The messages fill a placeholder, so no text of anybody's is ever read as a template. ``shape`` is what the request
    says about the form of the answer (``{"response_format": ...}``). Once ``left()`` is true, the next piece is an
    error instead: a chain that is merely closed early reads the rest of the answer first.
    """
    options: dict[str, Any] = {"max_tokens": max_tokens}
    if stop:
        options["stop"] = list(stop)
    if shape:
        options["extra_body"] = dict(shape)
    prompt = ChatPromptTemplate([MessagesPlaceholder("messages")])
    chain = prompt | model.bind(**options) | RunnableGenerator(partial(_pieces, left=left))
    given: list[BaseMessage] = [_ROLES[m.role](m.content) for m in messages]
    with tracing_context(enabled=False), suppress(_Left):
        yield from chain.stream({"messages": given})


class _Left(Exception):
    """Nobody reads any more."""


def _pieces(chunks: Iterator[BaseMessage], *, left: Left) -> Iterator[Piece]:
    """The parser at the end of the chain: text, counts, and whether the answer was cut."""
    for chunk in chunks:
        if left():
            raise _Left
        if not isinstance(chunk, AIMessageChunk):
            continue
        usage = chunk.usage_metadata
        reason = chunk.response_metadata.get("finish_reason")
        piece = Piece(chunk.text, finished=reason is not None, cut=reason == "length")
        if usage is not None:
            cached = usage.get("input_token_details", {}).get("cache_read") or 0
            piece = replace(
                piece,
                prompt_tokens=usage["input_tokens"],
                cached_tokens=cached,
                answer_tokens=usage["output_tokens"],
            )
        yield piece


def is_refused_shape(exc: BaseException) -> bool:
    """Whether ``exc`` came of a server that did not understand the request, as opposed to one that answered badly."""
    return isinstance(exc.__cause__, openai.BadRequestError | openai.UnprocessableEntityError)
