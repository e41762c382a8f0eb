"""The words of mails, read in a second process beside the one that writes them down.

Taking mails apart and keeping them cost about the same, so with two processors an import takes half the time. The
second process is given where each mail lies and hands back plain values; it ends when the first does, however that
ends. If it cannot be started or dies, the first process reads the rest itself.
"""

from __future__ import annotations

import marshal
import os
import queue
import struct
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, BinaryIO, Self

from assistant.importing.archives import BROKEN, Opener, Place
from assistant.importing.formats import Format
from assistant.importing.mbox import fetch
from assistant.importing.reading import Words, words_of

FEW = 4_000  # mails; starting a process takes as long as reading these
_AHEAD = 4  # batches that are read before they are wanted
_LENGTH = struct.Struct(">Q")
_START = "from assistant.importing.beside import serve; serve()"

Spot = tuple[int, int, int]  # which file, the first byte, how many
Source = tuple[Place, Format]


class Beside:
    """Reads words with a second process where that is worth it, and without one where it is not or cannot be had."""

    def __init__(self, *, few: int = FEW) -> None:
        """``few`` mails are not worth a second process, unless it was started already."""
        self._few = few
        self._second: Second | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._second:
            self._second.close()

    def start(self) -> None:
        """Have the second process ready early: its start costs the first one nothing."""
        if self._second is None:
            with suppress(OSError):
                self._second = Second()

    def words(self, sources: Sequence[Source], batches: Sequence[Sequence[Spot]]) -> Iterator[list[Words | None]]:
        """The words of each batch of mails, in order; None stands for a mail that cannot be read any more."""
        done = 0
        if sum(map(len, batches)) >= self._few:
            self.start()
        if self._second and batches:
            for answer in self._second.ask(sources, batches):
                done += 1
                yield answer
        with Reader(sources) as reader:
            for batch in batches[done:]:
                yield reader.read(batch)


class Reader:
    """Reads words where mails lie; the file last used stays open."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._opener = Opener()
        self._number = -1
        self._stream: IO[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()
        self._opener.close()

    def read(self, batch: Iterable[Spot]) -> list[Words | None]:
        """The words of some mails."""
        return [self._one(*spot) for spot in batch]

    def _one(self, number: int, start: int, length: int) -> Words | None:
        place, format = self._sources[number]
        try:
            if number != self._number or self._stream is None:
                self._close()
                self._stream, self._number = self._opener.open(place), number
            return words_of(fetch(self._stream, start, length, format))
        except BROKEN:
            return None

    def _close(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None


class Second:
    """The second process. Raises ``OSError`` where it cannot be started."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # The same modules are found as here, and a Ctrl-C at the terminal is for the first process alone.
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,
        )
        self._answers: queue.Queue[bytes | None] = queue.Queue(_AHEAD)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def close(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        while self._listener.is_alive():
            with suppress(queue.Empty):
                self._answers.get(timeout=0.05)
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe.close()  # type: ignore[union-attr]
        self._process.wait()

    def ask(self, sources: Sequence[Source], batches: Sequence[Sequence[Spot]]) -> Iterator[list[Words | None]]:
        """The words of each batch; ends early where the process dies. Can be asked once."""
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        named = [(str(place.path.absolute()), place.members, format.value) for place, format in sources]
        with suppress(BrokenPipeError):
            _send(self._process.stdin, named)
            for batch in batches[:_AHEAD]:
                _send(self._process.stdin, list(batch))
        for number in range(len(batches)):
            answer = self._answers.get()
            if answer is None:
                return
            if number + _AHEAD < len(batches):
                with suppress(BrokenPipeError):
                    _send(self._process.stdin, list(batches[number + _AHEAD]))
            yield [None if said is None else Words._make(said) for said in marshal.loads(answer)]  # noqa: S302 - ours

    def _listen(self) -> None:
        """Take answers out of the pipe, which holds little, while the first process writes others down."""
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        with suppress(OSError, ValueError):
            while (answer := _receive(self._process.stdout)) is not None:
                self._answers.put(answer)
        self._answers.put(None)


def serve() -> None:
    """What the second process does: answer batch after batch, until nobody asks any more."""
    jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_hear, args=(sys.stdin.buffer, jobs), daemon=True).start()
    named: list[tuple[str, tuple[str, ...], str]] = marshal.loads(jobs.get())  # noqa: S302 - from the first process
    sources = [(Place(Path(path), members), Format(format)) for path, members, format in named]
    with Reader(sources) as reader:
        while True:
            batch = marshal.loads(jobs.get())  # noqa: S302
            said = [None if words is None else tuple(words) for words in reader.read(batch)]
            try:
                _send(sys.stdout.buffer, said)
            except OSError:
                os._exit(0)


def _hear(stream: BinaryIO, jobs: queue.SimpleQueue[bytes]) -> None:
    """Take questions in at once, so that neither process ever waits for the other to listen."""
    while (job := _receive(stream)) is not None:
        jobs.put(job)
    os._exit(0)  # the first process has ended


def _send(stream: IO[bytes], value: Any) -> None:
    data = marshal.dumps(value)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes | None:
    """The next message, or None at the end."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else None
