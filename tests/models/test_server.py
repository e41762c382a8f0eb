"""The local server: real processes with the small real model."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.models import Message, Tier
from assistant.errors import BadAnswer, ModelMissing, ModelRefused, ServerDied
from assistant.models import server
from assistant.models.chat import ChatModel
from assistant.models.choose import open_model
from assistant.models.endpoints import Endpoint
from assistant.models.probe import probe, served_models
from assistant.models.running import ServerSpec, ServerState, answers, private_folder, read_state, write_state
from assistant.settings import Settings

SYSTEM = Message("system", "Say it again in one friendly sentence. " + "Keep who did what exactly as given. " * 20)
MARK = "Zanzibarquokka"


def ask(text: str) -> list[Message]:
    """A prompt whose beginning is always the same."""
    return [SYSTEM, Message("user", text)]


@pytest.fixture
def spec(smollm: Path, tmp_path: Path) -> Iterator[ServerSpec]:
    """What to run, in a folder of its own; stopped afterwards."""
    spec = ServerSpec(smollm, "smollm2-135m", tmp_path / "run", threads=2, idle_minutes=2, cache_mib=64)
    yield spec
    server.stop(spec)


@pytest.fixture
def model(spec: ServerSpec) -> ChatModel:
    """The model behind the local server, as the program opens it."""
    return ChatModel(lambda: server.ensure(spec), name=spec.name, tier=Tier.SMALL, ours=True, gap_seconds=20)


@pytest.mark.slow
def test_shared_and_private(spec: ServerSpec) -> None:
    """One server, found again by this process and another; its state is for the user's eyes only."""
    started: list[int] = []
    first = server.ensure(spec, on_start=lambda: started.append(1))
    assert server.ensure(spec, on_start=lambda: started.append(1)) == first
    assert started == [1]
    assert first.base_url is not None
    assert first.base_url.startswith("http://127.0.0.1:")
    assert first.on_this_machine
    code = (
        "import sys; from pathlib import Path; from assistant.models import server;"
        "from assistant.models.running import ServerSpec;"
        "print(server.ensure(ServerSpec(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), threads=2)).base_url)"
    )
    other = subprocess.run(
        [sys.executable, "-c", code, str(spec.path), spec.name, str(spec.run)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(server.__file__).parents[2],
    )
    assert other.stdout.strip() == first.base_url
    assert stat.S_IMODE(spec.state_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(spec.log_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(spec.run.stat().st_mode) == 0o700
    assert first.api_key not in repr(first) + repr(read_state(spec.state_file))


@pytest.mark.slow
def test_the_key_is_needed(spec: ServerSpec) -> None:
    """With another key nothing is answered, and with the right one the server names its model."""
    good = server.ensure(spec)
    assert served_models(good) == (spec.name,)
    bad = replace(good, api_key="guessed")
    with pytest.raises(ModelRefused):
        served_models(bad)
    with pytest.raises(ModelRefused):
        ChatModel(lambda: bad, name="m", tier=Tier.SMALL).answer(ask("Hello."), max_tokens=2)


@pytest.mark.slow
def test_the_prefix_stays_cached(model: ChatModel) -> None:
    """What prompts have in common is read once, also after another prompt came in between."""
    model.answer(ask("You helped Ana."), max_tokens=2)
    again = model.answer(ask("You helped Ben."), max_tokens=2)
    assert again.prompt_tokens - again.cached_tokens < 20
    other = [Message("system", "Judge this sentence. " * 40), Message("user", "Well?")]
    model.answer(other, max_tokens=2)
    for prompt in (ask("You helped Cleo."), other):
        back = model.answer(prompt, max_tokens=2)
        assert back.cached_tokens > 0.8 * back.prompt_tokens


@pytest.mark.slow
def test_a_structured_answer(model: ChatModel) -> None:
    """The server keeps the answer to a schema."""
    schema = {
        "type": "object",
        "properties": {"n": {"type": "integer", "minimum": 1, "maximum": 9}},
        "required": ["n"],
        "additionalProperties": False,
    }
    assert model.answer(ask("Count."), max_tokens=30, schema=schema).text.startswith('{"n": ')


@pytest.mark.slow
def test_a_crash_is_mended_once(model: ChatModel, spec: ServerSpec) -> None:
    """A killed server is started again within the call, and in mid-answer no text is told twice."""
    story = [Message("user", "Tell me a long story about a river.")]
    whole = model.answer(story, max_tokens=60).text
    first = server.current(spec)
    assert first is not None
    pieces: list[str] = []

    def kill(text: str) -> None:
        pieces.append(text)
        if len(pieces) == 5:
            os.kill(first.pid, signal.SIGKILL)

    answer = model.answer(story, max_tokens=60, on_text=kill)
    second = server.current(spec)
    assert second is not None
    assert second.pid != first.pid
    assert answer.text == whole
    assert whole.startswith("".join(pieces))


@pytest.mark.slow
def test_a_second_crash_is_told(spec: ServerSpec) -> None:
    """A server that dies again within the same call is given up."""
    deaths: list[int] = []

    def connect() -> Endpoint:
        endpoint = server.ensure(spec)
        state = server.current(spec)
        assert state is not None
        os.kill(state.pid, signal.SIGKILL)
        deaths.append(state.pid)
        while answers(state):
            time.sleep(0.01)
        return endpoint

    with pytest.raises(ServerDied):
        ChatModel(connect, name=spec.name, tier=Tier.SMALL, ours=True).answer(ask("Hi."), max_tokens=2)
    assert len(deaths) == 2


@pytest.mark.slow
def test_it_ends_when_idle(spec: ServerSpec) -> None:
    """Without requests the server ends and takes its state along; each request gives it its time anew."""
    short = replace(spec, idle_minutes=3 / 60)
    model = ChatModel(lambda: server.ensure(short), name="m", tier=Tier.SMALL, ours=True)
    until = time.monotonic() + 4
    pids = set()
    while time.monotonic() < until:
        model.answer(ask("Hi."), max_tokens=1)
        state = server.current(short)
        assert state is not None
        pids.add(state.pid)
        time.sleep(0.5)
    assert len(pids) == 1
    until = time.monotonic() + 30
    while short.state_file.exists():
        assert time.monotonic() < until
        time.sleep(0.1)
    assert server.current(short) is None


@pytest.mark.slow
def test_many_start_it_at_once(spec: ServerSpec) -> None:
    """Of several that need it at the same time, one starts it."""
    started: list[int] = []
    found: list[Endpoint] = []

    def need() -> None:
        found.append(server.ensure(spec, on_start=lambda: started.append(1)))

    threads = [threading.Thread(target=need) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert started == [1]
    assert len(set(found)) == 1
    assert len(found) == 4


@pytest.mark.slow
def test_nothing_anybody_wrote_is_logged(model: ChatModel, spec: ServerSpec) -> None:
    """Neither prompts nor answers nor broken requests leave their words in the log."""
    model.answer(ask(f"Say {MARK} twice."), max_tokens=10)
    with pytest.raises(BadAnswer):
        model.answer(ask(f"{MARK} " * 5_000), max_tokens=10)
    assert MARK not in spec.log_file.read_text(errors="replace")


@pytest.mark.slow
def test_as_if_it_were_someone_elses(spec: ServerSpec, settings: Settings) -> None:
    """An address, a key and a model's name in the settings are all it takes to write with any server."""
    theirs = server.ensure(spec)
    given = replace(
        settings, model=f"openai:{spec.name}", openai_base_url=theirs.base_url, openai_api_key=theirs.api_key
    )
    model = open_model(given)
    assert (model.name, model.tier) == (f"openai:{spec.name}", Tier.LARGE)
    assert model.answer(ask("You helped Ana."), max_tokens=5).answer_tokens > 0
    with pytest.raises(ModelRefused):
        open_model(replace(given, openai_api_key="wrong")).answer(ask("Hi."), max_tokens=5)


@pytest.mark.slow
def test_its_speed_is_measured(model: ChatModel) -> None:
    """The probe counts tokens that were not cached."""
    speed = probe(model)
    assert speed.prompt_tokens > 100
    assert speed.prompt_per_second > 1
    assert speed.answer_per_second > 1


@pytest.mark.slow
def test_a_file_that_only_looks_like_a_model(tmp_path: Path) -> None:
    """A server that cannot load its model is an error that names the log."""
    file = tmp_path / "odd.gguf"
    file.write_bytes(b"GGUF and nothing else")
    spec = ServerSpec(file, "odd", tmp_path / "run", threads=1)
    with pytest.raises(ServerDied, match=r"odd\.log"):
        server.ensure(spec)
    assert "could not be loaded" in spec.log_file.read_text()


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda _path: None, id="no file"),
        pytest.param(lambda path: path.mkdir(), id="a folder"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_text("<html>"), id="a page"),
    ],
)
def test_no_model_file(tmp_path: Path, make: Callable[[Path], object]) -> None:
    """Without a model file nothing is started, and the command that gets one is named."""
    make(tmp_path / "m.gguf")
    spec = ServerSpec(tmp_path / "m.gguf", "m", tmp_path / "run", threads=1)
    with pytest.raises(ModelMissing, match="askwell models fetch"):
        server.ensure(spec)
    assert not spec.run.exists()


def stale(**changes: object) -> ServerState:
    """A state that nothing stands behind."""
    state = ServerState(pid=os.getpid(), port=9, key="k", name="m", path="/m.gguf", threads=1, context=512)
    return replace(state, **changes)


def test_stale_states(tmp_path: Path, serve: Callable[..., str]) -> None:
    """A dead process, a silent port and somebody else's server are all told from our server."""
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    other = int(serve(lambda request: request.send_error(404)).rpartition(":")[2])
    odd = int(serve(lambda request: request.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n[3]")).rpartition(":")[2])
    for state in (stale(pid=dead.pid), stale(), stale(port=other), stale(port=odd)):
        assert not answers(state, seconds=1)
        spec = ServerSpec(Path("/m.gguf"), "m", tmp_path, threads=1)
        write_state(spec.state_file, state)
        assert server.current(spec) is None
        assert server.stop(spec) is False
        assert not spec.state_file.exists()


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"pid": 1}', '{"pid": "x", "port": 1}', "\udcff"])
def test_a_broken_state_counts_for_nothing(tmp_path: Path, text: str) -> None:
    """A state file that makes no sense is no state."""
    (tmp_path / "m.json").write_text(text, encoding="utf-8", errors="surrogateescape")
    assert read_state(tmp_path / "m.json") is None


def test_a_state_goes_round(tmp_path: Path) -> None:
    """What is written is read back, by the user alone."""
    private_folder(tmp_path / "run")
    file = tmp_path / "run" / "m.json"
    write_state(file, stale())
    assert read_state(file) == stale()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "stem"),
    [("qwen2.5-coder-1.5b", "qwen2.5-coder-1.5b"), ("hf:a/b/c.gguf", "hf-a-b-c.gguf"), ("..", "model")],
)
def test_file_names(name: str, stem: str) -> None:
    """A model's name becomes a file name that stays inside its folder."""
    assert ServerSpec(Path("m"), name, Path("run"), threads=1).stem == stem
