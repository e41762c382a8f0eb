"""The chat adapter against servers that behave, and that do not; all of them real, on the loopback."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from assistant.domain.models import Answer, LanguageModel, Message, Tier
from assistant.errors import BadAnswer, ModelBusy, ModelError, ModelRefused, ModelTooSlow, ModelUnreachable, ServerDied
from assistant.models.chat import ChatModel
from assistant.models.endpoints import Endpoint

ASK = [Message("system", "Be brief. {not_a_slot}"), Message("user", "Say {hello}, {{twice}}.")]
SCHEMA = {"type": "object", "properties": {"line": {"type": "string"}}, "required": ["line"]}
USAGE = {
    "prompt_tokens": 20,
    "completion_tokens": 3,
    "total_tokens": 23,
    "prompt_tokens_details": {"cached_tokens": 16},
}


def body_of(request: BaseHTTPRequestHandler) -> dict[str, Any]:
    """What a client sent."""
    return json.loads(request.rfile.read(int(request.headers["Content-Length"])))


def reply(request: BaseHTTPRequestHandler, body: str, *, status: int = 200, kind: str = "text/event-stream") -> None:
    """Send a whole reply and hang up."""
    request.send_response(status)
    request.send_header("Content-Type", kind)
    request.end_headers()
    request.wfile.write(body.encode())
    request.close_connection = True


def chunk(text: str | None = None, *, finish: str | None = None, usage: dict[str, Any] | None = None) -> str:
    """One event of a stream, as OpenAI sends it."""
    choices = [] if usage else [{"index": 0, "delta": {"content": text} if text else {}, "finish_reason": finish}]
    event = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": choices}
    return f"data: {json.dumps({**event, 'usage': usage} if usage else event)}\n\n"


def stream(*words: str, finish: str = "stop") -> str:
    """A whole stream that says these words."""
    return "".join(map(chunk, words)) + chunk(finish=finish) + chunk(usage=USAGE) + "data: [DONE]\n\n"


@pytest.fixture
def model_at() -> Callable[..., ChatModel]:
    """A chat model at an address."""

    def make(url: str, **options: Any) -> ChatModel:
        endpoint = Endpoint(f"{url}/v1", "a-key", "m")
        return ChatModel(lambda: endpoint, **{"name": "m", "tier": Tier.LARGE, "gap_seconds": 5.0, **options})

    return make


def test_a_plain_answer(serve: Any, model_at: Callable[..., LanguageModel]) -> None:
    """Text, counts and pieces come through, and the request is what was meant, braces and all."""
    sent: list[dict[str, Any]] = []
    headers: list[dict[str, str]] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        headers.append({k.lower(): v for k, v in request.headers.items()})
        sent.append(body_of(request))
        reply(request, stream("Hel", "lo", "."))

    pieces: list[str] = []
    got = model_at(serve(answer)).answer(ASK, max_tokens=9, stop=["\n"], on_text=pieces.append)
    assert (got.text, got.prompt_tokens, got.cached_tokens, got.answer_tokens, got.cut) == ("Hello.", 20, 16, 3, False)
    assert got.seconds > 0
    assert pieces == ["Hel", "lo", "."]
    assert headers[0]["authorization"] == "Bearer a-key"
    assert sent[0]["messages"] == [{"role": m.role, "content": m.content} for m in ASK]
    assert (sent[0]["temperature"], sent[0]["stop"], sent[0]["model"]) == (0, ["\n"], "m")
    assert sent[0].get("max_completion_tokens", sent[0].get("max_tokens")) == 9


def test_a_cut_answer(serve: Any, model_at: Callable[..., LanguageModel]) -> None:
    """An answer that ran into its limit says so."""
    url = serve(lambda request: reply(request, stream("Hel", finish="length")))
    assert model_at(url).answer(ASK, max_tokens=1).cut


@pytest.mark.parametrize(
    ("body", "error"),
    [
        pytest.param("", BadAnswer, id="nothing at all"),
        pytest.param("<html><body>Bad gateway</body></html>", BadAnswer, id="a page"),
        pytest.param("data: <html>\n\n", BadAnswer, id="a page in an event"),
        pytest.param("data: {}\n\n", BadAnswer, id="an empty event"),
        pytest.param("data: [1]\n\n", BadAnswer, id="a list"),
        pytest.param('data: {"choices": "x"}\n\n', BadAnswer, id="another type"),
        pytest.param('data: {"choices": [{"delta": 3}]}\n\n', BadAnswer, id="another type further down"),
        pytest.param('data: {"error": {"message": "boom"}}\n\n', BadAnswer, id="an error in an event"),
        pytest.param(stream(), BadAnswer, id="no words"),
        pytest.param(stream(" ", "\n"), BadAnswer, id="only white space"),
        pytest.param(stream("\ufffd\ufffd", "\0"), BadAnswer, id="no readable characters"),
        pytest.param(stream(*["blah "] * 2_000), BadAnswer, id="a model that does not know how to stop"),
    ],
)
def test_nonsense(serve: Any, model_at: Callable[..., LanguageModel], body: str, error: type[ModelError]) -> None:
    """A server that answers nonsense is a bad answer and nothing else."""
    url = serve(lambda request: reply(request, body))
    with pytest.raises(ModelError) as caught:
        model_at(url).answer(ASK, max_tokens=9)
    assert caught.type is error


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, BadAnswer),
        (401, ModelRefused),
        (403, ModelRefused),
        (404, ModelRefused),
        (409, ModelBusy),
        (418, BadAnswer),
        (422, BadAnswer),
        (429, ModelBusy),
        (500, ModelUnreachable),
        (503, ModelUnreachable),
    ],
)
def test_statuses(serve: Any, model_at: Callable[..., LanguageModel], status: int, error: type[ModelError]) -> None:
    """Each status is the error it stands for, asked for once only, with the server's words."""
    asked: list[int] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        asked.append(1)
        reply(request, json.dumps({"error": {"message": "Not like this."}}), status=status, kind="application/json")

    with pytest.raises(ModelError, match=rf"Not like this\. \(status {status}\)") as caught:
        model_at(serve(answer)).answer(ASK, max_tokens=9)
    assert caught.type is error
    assert caught.value.__cause__ is not None
    assert asked == [1]


def test_nobody_there(model_at: Callable[..., LanguageModel]) -> None:
    """An address where nobody listens is unreachable; a server of ours there has died."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
    with pytest.raises(ModelUnreachable):
        model_at(url).answer(ASK, max_tokens=9)
    with pytest.raises(ServerDied):
        model_at(url, ours=True).answer(ASK, max_tokens=9)


@pytest.mark.parametrize(
    ("event", "said"),
    [
        pytest.param("", "said nothing for 0.5 s", id="silence"),
        pytest.param(": still here\n\n", "said nothing for 0.5 s", id="signs of life without a word"),
        pytest.param(chunk("word "), "not whole after 1 s", id="an endless stream"),
    ],
)
def test_deadlines(serve: Any, model_at: Callable[..., LanguageModel], event: str, said: str) -> None:
    """Neither silence nor endless talk holds anybody up longer than the deadline."""
    over = threading.Event()

    def answer(request: BaseHTTPRequestHandler) -> None:
        body_of(request)
        request.send_response(200)
        request.send_header("Content-Type", "text/event-stream")
        request.end_headers()
        while not over.wait(0.05):
            request.wfile.write(event.encode())
            request.wfile.flush()

    url = serve(answer)
    began = time.monotonic()
    with pytest.raises(ModelTooSlow, match=said):
        model_at(url, gap_seconds=0.5).answer(ASK, max_tokens=1_000, seconds=1)
    assert time.monotonic() - began < 20  # the stream itself has no end
    over.set()


def test_a_server_that_hangs_up_in_mid_word(serve: Any, model_at: Callable[..., LanguageModel]) -> None:
    """A connection that breaks in the middle is not taken for a whole answer."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/event-stream")
        request.send_header("Content-Length", "100000")
        request.end_headers()
        request.wfile.write(chunk("Hel").encode())
        request.close_connection = True

    with pytest.raises(ModelUnreachable):
        model_at(serve(answer)).answer(ASK, max_tokens=9)


def test_a_stream_without_an_end(serve: Any, model_at: Callable[..., LanguageModel]) -> None:
    """An answer that stops before the server said that it was finished is not taken for a whole one."""
    url = serve(lambda request: reply(request, chunk("Hel")))
    with pytest.raises(ModelUnreachable):
        model_at(url).answer(ASK, max_tokens=9)


def test_ours_is_asked_once_more(serve: Any) -> None:
    """A server of ours that hangs up is connected to anew, once; what was told is not told again."""
    asked: list[str] = []

    def dying(request: BaseHTTPRequestHandler) -> None:
        asked.append("dying")
        request.send_response(200)
        request.send_header("Content-Type", "text/event-stream")
        request.send_header("Content-Length", "100000")
        request.end_headers()
        request.wfile.write(chunk("Hel").encode())
        request.close_connection = True

    def living(request: BaseHTTPRequestHandler) -> None:
        asked.append("living")
        reply(request, stream("He", "llo", "."))

    first, second = (Endpoint(f"{serve(answer)}/v1", "k", "m") for answer in (dying, living))
    addresses = [first, second]
    pieces: list[str] = []
    model = ChatModel(lambda: addresses.pop(0), name="m", tier=Tier.SMALL, ours=True)
    assert model.answer(ASK, max_tokens=9, on_text=pieces.append).text == "Hello."
    assert pieces == ["Hel", "lo", "."]
    assert asked == ["dying", "living"]
    addresses = [first, first, second]
    with pytest.raises(ServerDied):
        model.answer(ASK, max_tokens=9)


def test_leaving_early_hangs_up(serve: Any, model_at: Callable[..., LanguageModel]) -> None:
    """A caller that stops in mid-answer (Ctrl-C) does not leave the server talking."""
    hung_up = threading.Event()

    def answer(request: BaseHTTPRequestHandler) -> None:
        body_of(request)
        request.send_response(200)
        request.send_header("Content-Type", "text/event-stream")
        request.end_headers()
        try:
            while True:
                request.wfile.write(chunk("word ").encode())
                time.sleep(0.01)
        except OSError:
            hung_up.set()

    def stop(_text: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        model_at(serve(answer)).answer(ASK, max_tokens=10_000, on_text=stop)
    assert hung_up.wait(2)


def formats(refused: tuple[str, ...], *answers: str) -> tuple[Callable[[BaseHTTPRequestHandler], None], list[str]]:
    """A server that refuses some response formats and else gives these answers; and what it was asked for."""
    waiting = list(answers)
    asked: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        form = body_of(request).get("response_format", {}).get("type", "words")
        asked.append(form)
        if form in refused:
            reply(request, json.dumps({"error": {"message": f"no {form}"}}), status=400, kind="application/json")
        else:
            reply(request, stream(*waiting.pop(0)))

    return answer, asked


@pytest.mark.parametrize(
    ("refused", "answers", "asked"),
    [
        pytest.param((), ['{"line": "Hi."}'], ["json_schema"], id="the schema is understood"),
        pytest.param(
            ("json_schema",), ['```\n{"line": "Hi."}```'], ["json_schema", "json_object"], id="JSON, but no schema"
        ),
        pytest.param(
            ("json_schema", "json_object"),
            ['Sure! {"line": "Hi."}'],
            ["json_schema", "json_object", "words"],
            id="words only",
        ),
        pytest.param((), ["Hi.", '{"line": "Hi."}'], ["json_schema"] * 2, id="repaired once"),
        pytest.param((), ['{"row": 1}', '{"line": "Hi."}'], ["json_schema"] * 2, id="another shape, repaired once"),
    ],
)
def test_structured_answers(
    serve: Any,
    model_at: Callable[..., LanguageModel],
    refused: tuple[str, ...],
    answers: list[str],
    asked: list[str],
) -> None:
    """The strictest form the server understands is used, remembered, and repaired once; tokens add up."""
    answer, seen = formats(refused, *answers, '{"line": "Again."}')
    model = model_at(serve(answer))
    got = model.answer(ASK, max_tokens=99, schema=SCHEMA)
    assert json.loads(got.text) == {"line": "Hi."}
    assert seen == asked
    assert got.prompt_tokens == 20 * len(answers)
    assert json.loads(model.answer(ASK, max_tokens=99, schema=SCHEMA).text) == {"line": "Again."}
    assert seen == [*asked, asked[-1]]


def test_an_answer_that_cannot_be_repaired(serve: Any, model_at: Callable[..., LanguageModel]) -> None:
    """The second unusable answer is a bad answer; there is no third try."""
    answer, asked = formats((), "Hi.", "Hi.", "Hi.")
    with pytest.raises(BadAnswer, match="not JSON"):
        model_at(serve(answer)).answer(ASK, max_tokens=99, schema=SCHEMA)
    assert len(asked) == 2


def test_the_environment_adds_nothing(
    serve: Any, model_at: Callable[..., LanguageModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a proxy nor a tracer that the environment names sees what goes to a server on this machine."""
    spied: list[str] = []
    spy = serve(lambda request: spied.append(request.path))
    url = serve(lambda request: reply(request, stream("Hello.")))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "OPENAI_PROXY", "LANGSMITH_ENDPOINT", "LANGCHAIN_ENDPOINT"):
        monkeypatch.setenv(name, spy)
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"):
        monkeypatch.setenv(name, "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "x")
    monkeypatch.setenv("OPENAI_BASE_URL", spy)
    monkeypatch.setenv("OPENAI_API_KEY", "someone-elses")
    got = model_at(url).answer(ASK, max_tokens=9)
    time.sleep(0.3)
    assert isinstance(got, Answer)
    assert spied == []
