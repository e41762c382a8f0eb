"""Measuring a model: does it answer, and how fast."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from assistant.domain.models import LanguageModel, Message
from assistant.models.endpoints import Endpoint


@dataclass(frozen=True, slots=True)
class Speed:
    """Tokens a second of prompt and of answer, and the seconds until it was ready (a server may have to start)."""

    prompt_tokens: int
    prompt_per_second: float
    answer_tokens: int
    answer_per_second: float
    ready_seconds: float


def probe(model: LanguageModel, *, seconds: float = 120.0) -> Speed:
    """Ask for a few words about a text nobody has cached, and count. Raises a ``ModelError``."""
    began = time.monotonic()
    model.answer([Message("user", "Say yes.")], max_tokens=1, seconds=seconds)
    ready = time.monotonic() - began
    text = " ".join(secrets.token_hex(2) for _ in range(60))
    arrived: list[float] = []
    began = time.monotonic()
    answer = model.answer(
        [Message("system", text), Message("user", "Count from one to thirty in words, one after the other.")],
        max_tokens=40,
        on_text=lambda _text: arrived.append(time.monotonic()),
        seconds=seconds,
    )
    first, last = arrived[0] - began, arrived[-1] - arrived[0]
    fresh = answer.prompt_tokens - answer.cached_tokens
    return Speed(
        prompt_tokens=fresh,
        prompt_per_second=fresh / max(first, 1e-6),
        answer_tokens=answer.answer_tokens,
        answer_per_second=(answer.answer_tokens - 1) / last if last > 0 else 0.0,
        ready_seconds=ready,
    )


def served_models(endpoint: Endpoint, *, seconds: float = 10.0) -> tuple[str, ...]:
    """The names of the models an address serves: the test of a connection and a key. Raises a ``ModelError``."""
    import openai

    from assistant.models.chains import OPENAI_URL
    from assistant.models.vendor_errors import translate

    local = endpoint.on_this_machine
    try:
        with openai.OpenAI(
            base_url=endpoint.base_url or OPENAI_URL,
            api_key=endpoint.api_key,
            max_retries=0,
            timeout=seconds,
            http_client=openai.DefaultHttpxClient(trust_env=not local, verify=not local),
        ) as client:
            return tuple(model.id for model in client.models.list())
    except Exception as exc:
        raise translate(exc) from exc
