"""The one place where errors of the model's vendors become ours; always used with ``raise ... from exc``."""

from __future__ import annotations

import json

import httpx2
import openai
from langchain_core import exceptions as langchain

from assistant.errors import (
    BadAnswer,
    ModelBusy,
    ModelError,
    ModelRefused,
    ModelTooSlow,
    ModelUnreachable,
    ServerDied,
)

TABLE: dict[type[Exception], tuple[type[ModelError], str]] = {
    openai.APITimeoutError: (ModelTooSlow, "The model did not answer in time."),
    openai.APIConnectionError: (ModelUnreachable, "Nobody answers at the model's address."),
    openai.AuthenticationError: (ModelRefused, "The model's server did not accept the key."),
    openai.OAuthError: (ModelRefused, "The model's server did not accept the login."),
    openai.PermissionDeniedError: (ModelRefused, "The key may not use this model."),
    openai.NotFoundError: (ModelRefused, "The server does not know this model, or its address is wrong."),
    openai.RateLimitError: (ModelBusy, "The model's server has too many requests, or there is no credit left."),
    openai.ConflictError: (ModelBusy, "The model's server is busy with something else."),
    openai.InternalServerError: (ModelUnreachable, "The model's server failed."),
    openai.BadRequestError: (BadAnswer, "The model's server could not use the request."),
    openai.UnprocessableEntityError: (BadAnswer, "The model's server could not use the request."),
    openai.APIStatusError: (BadAnswer, "The model's server answered with an unexpected status."),
    openai.APIResponseValidationError: (BadAnswer, "The model's server answered with something unreadable."),
    openai.APIError: (BadAnswer, "The model's server broke off with an error."),
    openai.LengthFinishReasonError: (BadAnswer, "The model's answer was cut off."),
    openai.ContentFilterFinishReasonError: (BadAnswer, "The model's server withheld the answer."),
    openai.InvalidWebhookSignatureError: (BadAnswer, "The model's server sent something that is not signed."),
    openai.WebSocketConnectionClosedError: (ModelUnreachable, "The model's server hung up."),
    openai.WebSocketQueueFullError: (ModelBusy, "Too much was waiting to be sent to the model's server."),
    openai.OpenAIError: (ModelRefused, "The connection to the model's server is not set up."),
    langchain.ContextOverflowError: (BadAnswer, "The prompt is too long for the model."),
    langchain.OutputParserException: (BadAnswer, "The model's answer could not be read."),
    langchain.LangChainException: (BadAnswer, "The model's answer could not be read."),
    httpx2.TimeoutException: (ModelTooSlow, "The model did not answer in time."),
    httpx2.DecodingError: (BadAnswer, "The model's server answered with something unreadable."),
    httpx2.RequestError: (ModelUnreachable, "The connection to the model's server broke."),
    json.JSONDecodeError: (BadAnswer, "The model's server answered with something unreadable."),
    UnicodeError: (BadAnswer, "The model's server answered with something unreadable."),
}
"""From vendor class to our class and its sentence; the most special class in an error's ancestry decides."""


def translate(exc: Exception, *, ours: bool = False) -> ModelError:
    """Our error for ``exc``; with ``ours``, a server of our own that hung up has died.

    What is not in the table came from reading an answer of an unexpected shape.
    """
    if isinstance(exc, ModelError):
        return exc
    if isinstance(exc, langchain.ContextOverflowError):
        return _made(langchain.ContextOverflowError, exc)
    for ancestor in type(exc).__mro__:
        if ancestor in TABLE:
            if ours and TABLE[ancestor][0] is ModelUnreachable:
                return ServerDied("The local server stopped answering.")
            return _made(ancestor, exc)
    return BadAnswer(f"The model's server answered with something unreadable ({type(exc).__name__}).")


def _made(known: type[Exception], exc: Exception) -> ModelError:
    kind, sentence = TABLE[known]
    said = _said(exc)
    return kind(f"{sentence[:-1]}: {said}" if said else sentence)


def _said(exc: Exception) -> str:
    """The server's own words and status, on one line, cut to 200 characters."""
    if not isinstance(exc, openai.APIStatusError):
        return ""
    said = exc.body.get("message") if isinstance(exc.body, dict) else None
    text = " ".join(said.split())[:200] if isinstance(said, str) else ""
    return f"{text} (status {exc.status_code})".strip()
