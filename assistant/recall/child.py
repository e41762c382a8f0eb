"""What is done with Chroma in a process of its own: building an index, and trying one that may be damaged.

A damaged index can take its process down with it, and building one keeps Python busy for a minute at 100,000
passages; neither is to be felt by who is using Askwell.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import assistant
from assistant.errors import AskwellError, StoreError
from assistant.recall import chroma, shelf
from assistant.records import Store, Vectors

_PROBE_SECONDS = 120.0
_BUILD_SECONDS = 3_600.0
_LOOK = 0.1


def build(home: Path, part: Path, made: shelf.Made, *, stop: threading.Event) -> bool:
    """Make ``part`` a whole index of the vectors on record in ``home``, and try it; False where it was stopped.

    Raises ``StoreError`` where it could not be done.
    """
    words = ["--home", str(home), "--model", made.model, "--dimension", str(made.dimension)]
    code, said = _run(["build", str(part), *words], seconds=_BUILD_SECONDS, stop=stop)
    if code == 0:
        return True
    shelf.remove(part)
    if stop.is_set():
        return False
    raise StoreError(said or f"Building the index of the search by meaning ended with code {code}.")


def probe(sealed: shelf.Sealed, *, stop: threading.Event) -> bool:
    """Whether the index can be opened, counted and asked without harm."""
    words = ["--passages", str(sealed.passages)]
    code, _ = _run(["probe", str(sealed.chroma), *words], seconds=_PROBE_SECONDS, stop=stop)
    return code == 0


def _run(words: list[str], *, seconds: float, stop: threading.Event) -> tuple[int, str]:
    """The exit code of this module as a process, and the last line it wrote about an error."""
    path = os.pathsep.join(filter(None, (str(Path(assistant.__file__).parent.parent), os.environ.get("PYTHONPATH"))))
    try:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "assistant.recall.child", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
    except OSError as exc:
        raise StoreError(f"No process could be started for the search by meaning ({exc.strerror}).") from exc
    said: list[bytes] = []
    with process:
        listening = threading.Thread(target=lambda: said.extend(process.stderr or ()), daemon=True)
        listening.start()  # or a child with much to say would wait for us
        until = time.monotonic() + seconds
        while process.poll() is None:
            if stop.is_set() or time.monotonic() > until:
                process.kill()
            stop.wait(_LOOK) if not stop.is_set() else time.sleep(_LOOK)
        listening.join()
    lines = b"".join(said).decode("utf-8", "replace").strip().splitlines()
    ours = lines[-1] if lines and process.returncode == AskwellError.exit_code else ""
    return process.returncode, ours


def _build(home: Path, part: Path, made: shelf.Made) -> None:
    parent = os.getppid()
    interactions: set[str] = set()
    passages = 0

    def counted(blocks: Iterator[Vectors]) -> Iterator[Vectors]:
        nonlocal passages
        for block in blocks:
            if os.getppid() != parent:
                raise StoreError("Whoever wanted the index is gone.")
            interactions.update(block.ids)
            passages += len(block.ids)
            yield block

    part.mkdir(mode=0o700)
    with Store.open(home) as store:
        went = store.vector_changes().went  # before they are read: what goes meanwhile makes the index untrue
        blocks = counted(store.all_vectors(made.model))
        with chroma.Index.build(part / "chroma", blocks, dimension=made.dimension) as index:
            if index.count() != passages:
                raise StoreError("The index of the search by meaning does not hold all that was put in.")
    with chroma.Index.open(part / "chroma") as index:
        if not _is_sound(index, passages):
            raise StoreError("The index of the search by meaning cannot be opened again.")
    shelf.seal(part, made, passages=passages, interactions=interactions, went=went, records=chroma.RECORDS_FILE)


def _is_sound(index: chroma.Index, passages: int) -> bool:
    return index.count() == passages and index.answers()


def main() -> int:
    """Do what the arguments say; what went wrong is the last line on the error stream."""
    parser = argparse.ArgumentParser()
    parser.add_argument("verb", choices=("build", "probe"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--dimension", type=int)
    parser.add_argument("--passages", type=int)
    asked = parser.parse_args()
    try:
        if asked.verb == "build":
            _build(asked.home, asked.folder, shelf.Made(asked.model, asked.dimension, chroma.version()))
            return 0
        with chroma.Index.open(asked.folder) as index:
            return 0 if _is_sound(index, asked.passages) else 1
    except (AskwellError, OSError) as exc:
        print(exc, file=sys.stderr)
        return AskwellError.exit_code


if __name__ == "__main__":
    sys.exit(main())
