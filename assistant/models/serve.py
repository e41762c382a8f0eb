"""The server process: llama.cpp's own OpenAI-compatible server on the loopback, until nobody needs it.

Run as ``python -m assistant.models.serve``; ``askwell serve-model`` runs the same in the foreground.
"""

from __future__ import annotations

import argparse
import os
import secrets
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

from assistant.models.running import HOST, ServerSpec, ServerState, private_folder, read_state, write_state

LOG_BYTES = 256 * 1024
_WATCHED = ("prompt_tokens_total", "prompt_tokens_cached_total", "tokens_predicted_total", "n_decode_total")


def run(spec: ServerSpec) -> int:
    """Serve until idle for ``spec.idle_minutes``, told to stop, or replaced; returns the exit code.

    The address and a fresh random key are written to ``spec.state_file`` once requests are accepted.
    """
    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    private_folder(spec.run)
    key = secrets.token_urlsafe(32)
    try:
        server = _start(spec, key)
    except RuntimeError as exc:  # llama.cpp has already said more in the log
        print(f"The model {spec.path} could not be loaded: {exc}", file=sys.stderr)
        return 3
    port = urlsplit(server.listening_address).port or 0
    state = ServerState(os.getpid(), port, key, spec.name, str(spec.path), spec.threads, spec.context)
    write_state(spec.state_file, state)
    try:
        _wait(server, spec, stopping)
    finally:
        if _still_mine(spec):
            spec.state_file.unlink(missing_ok=True)
    return 0


def _start(spec: ServerSpec, key: str) -> Any:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(spec.path)
    params.model_alias = {spec.name}
    params.hostnames = [HOST]
    params.port = 0
    params.api_keys = [key]
    params.n_ctx = spec.context
    params.n_parallel = 1
    params.cpuparams.n_threads = spec.threads
    params.cpuparams_batch.n_threads = spec.threads
    params.cache_prompt = True
    params.cache_ram_mib = spec.cache_mib
    params.endpoint_metrics = True
    params.endpoint_slots = False  # it would show prompts
    params.ui = False
    params.cors_origins = f"http://{HOST}"  # no page in a browser has business here
    params.fit_params = False
    params.verbosity = 1  # errors only: the log must never hold what people wrote
    return xllamacpp.Server(params)


def _wait(server: Any, spec: ServerSpec, stopping: threading.Event) -> None:
    """Return when told to, when idle for long enough, or when another server took over the state file."""
    idle_seconds = spec.idle_minutes * 60
    step = max(0.2, min(5.0, idle_seconds / 5))
    seen: tuple[float, ...] = ()
    idle = 0.0
    while not stopping.wait(step):
        busy, counts = activity(server.handle_metrics())
        idle = 0.0 if busy or counts != seen else idle + step
        seen = counts
        _bound_log()
        if idle >= idle_seconds or (not busy and not _still_mine(spec)):
            return


def activity(metrics: str) -> tuple[bool, tuple[float, ...]]:
    """Whether a request is running, and counters that change with every request, from the metrics' text."""
    values: dict[str, float] = {}
    for line in metrics.splitlines():
        name, _, value = line.partition(" ")
        if name.startswith("llamacpp:"):
            values[name.removeprefix("llamacpp:")] = float(value)
    busy = values.get("requests_processing", 0) + values.get("requests_deferred", 0) > 0
    return busy, tuple(values.get(name, 0.0) for name in _WATCHED)


def _still_mine(spec: ServerSpec) -> bool:
    state = read_state(spec.state_file)
    return state is not None and state.pid == os.getpid()


def _bound_log() -> None:
    """Empty the log once it is long; it is opened for appending, so writing goes on at its start."""
    out = sys.stderr.fileno()
    if os.fstat(out).st_size > LOG_BYTES and not os.isatty(out):
        os.ftruncate(out, 0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse the command line and serve; returns the exit code."""
    parser = argparse.ArgumentParser(prog="assistant.models.serve", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="the GGUF file")
    parser.add_argument("--name", required=True, help="what clients call the model")
    parser.add_argument("--run", type=Path, required=True, help="the folder for state, lock and log")
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--context", type=int, required=True, help="tokens")
    parser.add_argument("--idle-minutes", type=float, required=True)
    parser.add_argument("--cache-mib", type=int, required=True)
    given = parser.parse_args(arguments)
    return run(
        ServerSpec(
            given.model,
            given.name,
            given.run,
            given.threads,
            context=given.context,
            idle_minutes=given.idle_minutes,
            cache_mib=given.cache_mib,
        )
    )


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # llama.cpp's threads are not waited for
