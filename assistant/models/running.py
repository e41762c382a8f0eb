"""The state file of a running local server: who may read it, what stands in it, whether it is still true."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class ServerSpec:
    """What to run: the GGUF file ``path`` under the ``name`` clients use, its files in the folder ``run``.

    ``context`` is in tokens, ``idle_minutes`` the time without a request after which the server ends,
    ``cache_mib`` the memory for prompts seen before, in MiB.
    """

    path: Path
    name: str
    run: Path
    threads: int
    context: int = 4096
    idle_minutes: float = 15.0
    cache_mib: int = 512

    @property
    def stem(self) -> str:
        """The name made fit for a file name."""
        return re.sub(r"[^\w.-]+", "-", self.name).strip("-.") or "model"

    @property
    def state_file(self) -> Path:
        """Port, pid and key; readable by the user alone."""
        return self.run / f"{self.stem}.json"

    @property
    def lock_file(self) -> Path:
        """Held while a server is being started or stopped."""
        return self.run / f"{self.stem}.lock"

    @property
    def log_file(self) -> Path:
        """What llama.cpp has to complain about; never holds text of a prompt."""
        return self.run / f"{self.stem}.log"


@dataclass(frozen=True, slots=True)
class ServerState:
    """One running server, as it described itself when it was ready."""

    pid: int
    port: int
    key: str = field(repr=False)
    name: str
    path: str
    threads: int
    context: int

    @property
    def base_url(self) -> str:
        """The address an OpenAI client wants."""
        return f"http://{HOST}:{self.port}/v1"


def private_folder(folder: Path) -> None:
    """Make ``folder`` and let nobody but the user look inside."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)


def write_state(file: Path, state: ServerState) -> None:
    """Put ``state`` into place whole, mode 0600 from its first byte on."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        json.dump(asdict(state), out)
    part.replace(file)


def read_state(file: Path) -> ServerState | None:
    """The state in ``file``; None where there is none or it makes no sense."""
    try:
        state = ServerState(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    whole = (state.pid, state.port, state.threads, state.context)
    if not all(isinstance(n, int) and n > 0 for n in whole) or not isinstance(state.key, str):
        return None
    return state


def answers(state: ServerState, *, seconds: float = 5.0) -> bool:
    """Whether this very server is there: its process lives, accepts the key and serves the model."""
    if not process_lives(state.pid):
        return False
    connection = http.client.HTTPConnection(HOST, state.port, timeout=seconds)
    try:
        connection.request("GET", "/v1/models", headers={"Authorization": f"Bearer {state.key}"})
        reply = connection.getresponse()
        body = reply.read(100_000)
        if reply.status != 200:
            return False
        return any(row.get("id") == state.name for row in json.loads(body)["data"])
    except (OSError, http.client.HTTPException, ValueError, LookupError, TypeError, AttributeError):
        return False
    finally:
        connection.close()


def process_lives(pid: int) -> bool:
    """Whether a process has this id; where the system cannot tell cheaply, it is assumed."""
    if sys.platform == "win32":
        return True  # there, signal 0 would end the process
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return False  # somebody else's: the number was given out again
    return True


def is_ours(state: ServerState) -> bool:
    """Whether the process with this id is one of our servers, so that it may be ended."""
    try:
        words = Path(f"/proc/{state.pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return answers(state)
    return b"assistant.models.serve" in words or b"serve-model" in words


def end(state: ServerState) -> None:
    """Ask the process to end, if it is one of ours."""
    if process_lives(state.pid) and is_ours(state):
        with suppress(ProcessLookupError, PermissionError):
            os.kill(state.pid, signal.SIGTERM)
