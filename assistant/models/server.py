"""The client side of the local server: find it, start it, replace it, stop it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

import assistant
from assistant.errors import ModelMissing, ServerDied
from assistant.models.endpoints import Endpoint
from assistant.models.running import (
    ServerSpec,
    ServerState,
    answers,
    end,
    is_ours,
    private_folder,
    process_lives,
    read_state,
)

START_SECONDS = 120.0
"""How long loading may take: a cold 1 GB file on a slow disk."""


def ensure(spec: ServerSpec, *, on_start: Callable[[], None] = lambda: None) -> Endpoint:
    """The running server's address; where none runs, one is started (``on_start`` is called first).

    Any number of processes may call this at once: one starts the server, the others wait for it.
    Raises ``ModelMissing`` where the file is not there, ``ServerDied`` where the server does not come up.
    """
    state = current(spec)
    if state is None:
        check_file(spec.path)
        try:
            private_folder(spec.run)
            with FileLock(spec.lock_file, timeout=START_SECONDS):
                state = current(spec)
                if state is None:
                    on_start()
                    _clear(spec)
                    state = _start(spec)
        except Timeout as exc:
            raise ServerDied(
                "Another Askwell has been starting the local server for too long; try again, or run it alone."
            ) from exc
        except OSError as exc:
            raise ServerDied(f"The local server could not be started: {exc.strerror or exc}.") from exc
    return Endpoint(state.base_url, state.key, state.name)


def current(spec: ServerSpec) -> ServerState | None:
    """The state of a server that really runs ``spec.path`` under ``spec.name``, else None."""
    state = read_state(spec.state_file)
    if state is None or state.path != str(spec.path) or state.name != spec.name or not answers(state):
        return None
    return state


def stop(spec: ServerSpec, *, seconds: float = 10.0) -> bool:
    """End the server if one runs; returns whether one did. It is given ``seconds`` to go."""
    state = read_state(spec.state_file)
    if state is None:
        return False
    running = process_lives(state.pid) and is_ours(state)
    _clear(spec)
    until = time.monotonic() + seconds
    while running and time.monotonic() < until and process_lives(state.pid) and answers(state, seconds=1.0):
        time.sleep(0.05)
    return running


def check_file(path: Path) -> None:
    """Raise ``ModelMissing`` unless ``path`` looks like a GGUF file."""
    try:
        with path.open("rb") as file:
            magic = file.read(4)
    except OSError as exc:
        raise ModelMissing(
            f"The model file {str(path)!r} is not there; "
            "`askwell models fetch` gets it, and until then lines stay plain."
        ) from exc
    if magic != b"GGUF":
        raise ModelMissing(f"The file {str(path)!r} is not a GGUF model; `askwell models fetch` gets one that is.")


def _clear(spec: ServerSpec) -> None:
    """Remove a state that is no longer true, and end what may be left of its server."""
    state = read_state(spec.state_file)
    if state is not None:
        end(state)
    spec.state_file.unlink(missing_ok=True)


def _start(spec: ServerSpec) -> ServerState:
    """Start the server detached from us and wait until it answers."""
    root = str(Path(assistant.__file__).parent.parent)
    command = [sys.executable, "-P", "-m", "assistant.models.serve"]
    command += ["--model", str(spec.path), "--name", spec.name, "--run", str(spec.run)]
    command += ["--threads", str(spec.threads), "--context", str(spec.context)]
    command += ["--idle-minutes", str(spec.idle_minutes), "--cache-mib", str(spec.cache_mib)]
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    log = os.open(spec.log_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o600)
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={**os.environ, "PYTHONPATH": path},
            cwd=spec.run,
            start_new_session=True,  # Ctrl-C in our terminal is not meant for it
        )
    finally:
        os.close(log)
    try:
        return _await(process, spec)
    except BaseException:
        process.kill()
        raise
    finally:
        # Somebody has to notice when it ends, or it stays in the process table as long as we live.
        threading.Thread(target=process.wait, daemon=True, name=f"reaps {spec.stem}").start()


def _await(process: subprocess.Popen[bytes], spec: ServerSpec) -> ServerState:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        state = read_state(spec.state_file)
        if state is not None and state.pid == process.pid and answers(state):
            return state
        if process.poll() is not None:
            raise ServerDied(f"The local server could not start; {str(spec.log_file)!r} says why.")
        time.sleep(0.02)
    raise ServerDied(f"The local server was not ready after {START_SECONDS:.0f} s; see {str(spec.log_file)!r}.")
