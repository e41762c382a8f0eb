"""A file from Hugging Face over HTTP: resumed where it stopped, patient with busy servers, quick with absent ones."""

from __future__ import annotations

import http.client
import queue
import re
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from assistant.errors import NotFetched, WrongBytes
from assistant.models.catalogue import HuggingFace

OPEN_SECONDS = 8.0
STALL_SECONDS = 20.0
TRIES = 4
LONGEST_PAUSE = 5.0
CHUNK = 1 << 18
_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})


class Cut(Exception):
    """The connection ended before the file did; what came so far is kept."""


@dataclass(frozen=True, slots=True)
class Times:
    """How long to wait, in seconds; ``pause`` does the waiting between tries."""

    to_open: float = OPEN_SECONDS
    to_stall: float = STALL_SECONDS
    pause: Callable[[float], None] = time.sleep


def address(source: HuggingFace, hub: str) -> str:
    """Where the file is."""
    return f"{hub.rstrip('/')}/{quote(source.repo)}/resolve/{quote(source.revision)}/{quote(source.file)}"


def download(
    source: HuggingFace,
    part: Path,
    *,
    hub: str,
    size: int | None,
    on_bytes: Callable[[int], None] = lambda _done: None,
    times: Times | None = None,
) -> None:
    """Fill ``part`` up to the whole file, going on from what it holds; ``on_bytes`` gets the length so far.

    A connection that is cut is taken up again as long as each try brings something, else ``TRIES`` times in a row.
    Raises ``NotFetched``, or ``WrongBytes`` where the server's file has another ``size`` than expected (in bytes).
    """
    times = times or Times()
    url = address(source, hub)
    failures, why = 0, ""
    while failures < TRIES:
        before = _length(part)
        if size is not None and before > size:
            part.unlink()
            continue
        if size is not None and before == size:
            return
        try:
            _get(url, part, size=size, on_bytes=on_bytes, times=times)
            return
        except _Busy as exc:
            why, pause = str(exc), exc.pause
        except Cut as exc:
            why, pause = str(exc), 0.5
            failures = -1 if _length(part) > before else failures
        failures += 1
        if failures < TRIES:
            times.pause(pause)
    raise NotFetched(f"Hugging Face did not give the file: {why}.")


class _Busy(Exception):
    """Asked to come again in ``pause`` seconds."""

    def __init__(self, status: int, retry_after: str | None) -> None:
        super().__init__(f"it answered {status}")
        asked = float(retry_after) if retry_after and retry_after.strip().isdigit() else 1.0
        self.pause = min(asked, LONGEST_PAUSE)


def _get(url: str, part: Path, *, size: int | None, on_bytes: Callable[[int], None], times: Times) -> None:
    start = _length(part)
    headers = {"User-Agent": "askwell", "Accept-Encoding": "identity"}
    if start:
        headers["Range"] = f"bytes={start}-"
    try:
        reply = _open(urllib.request.Request(url, headers=headers), times)  # noqa: S310 -- checked in _open
    except urllib.error.HTTPError as exc:
        with exc:
            if exc.code in _BUSY:
                raise _Busy(exc.code, exc.headers.get("Retry-After")) from exc
            if exc.code == 416:
                part.unlink()  # more is there than the server has: not the same file
                raise Cut("the file there is shorter than what was fetched before") from exc
            raise NotFetched(f"Hugging Face does not give the file: it answered {exc.code}.") from exc
    except TimeoutError as exc:
        raise NotFetched(f"Hugging Face did not answer within {times.to_open:g} s.") from exc
    except (urllib.error.URLError, http.client.HTTPException, OSError) as exc:
        reason = getattr(exc, "reason", exc)
        raise NotFetched(f"Hugging Face cannot be reached: {reason}.") from exc
    with reply:
        total = _total(reply, start)
        if size is not None and total is not None and total != size:
            raise WrongBytes(f"Hugging Face has a file of {total} bytes, not the pinned one of {size}.")
        begins = start if reply.status == 206 else 0  # 200: ranges are ignored, so all of it comes
        _copy(reply, part, begins=begins, total=total or size, on_bytes=on_bytes)


def _open(request: urllib.request.Request, times: Times) -> http.client.HTTPResponse:
    """The reply with its headers read, within ``times.to_open``.

    In a thread, because a name with many addresses, each of them silent, would take that long for every one.
    """
    if not request.full_url.startswith(("https://", "http://")):
        raise NotFetched(f"The address {request.full_url!r} is not one of a web server.")
    opened: queue.SimpleQueue[http.client.HTTPResponse | Exception] = queue.SimpleQueue()
    late = threading.Event()

    def work() -> None:
        try:
            reply = urllib.request.urlopen(request, timeout=times.to_stall)  # noqa: S310 -- http(s) only, see above
        except Exception as exc:
            opened.put(exc)
            return
        opened.put(reply)
        if late.is_set():
            reply.close()

    threading.Thread(target=work, daemon=True, name="reaches the hub").start()
    try:
        result = opened.get(timeout=times.to_open)
    except queue.Empty:
        late.set()
        raise TimeoutError from None
    if isinstance(result, Exception):
        raise result
    return result


def _total(reply: http.client.HTTPResponse, start: int) -> int | None:
    """The length of the whole file as the reply tells it."""
    if reply.status == 206:
        match = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", reply.headers.get("Content-Range", "").strip())
        if match is None or int(match[1]) != start:
            raise NotFetched("Hugging Face answered with another range than the one asked for.")
        return int(match[2]) if match[2] != "*" else None
    length = reply.headers.get("Content-Length", "")
    return int(length) if length.isdigit() else None


def _copy(
    reply: http.client.HTTPResponse, part: Path, *, begins: int, total: int | None, on_bytes: Callable[[int], None]
) -> None:
    done = begins
    with part.open("ab") as out:
        if out.tell() != begins:
            out.truncate(begins)
        while True:
            try:
                chunk = reply.read(CHUNK)
            except (OSError, http.client.HTTPException) as exc:
                raise Cut(f"the connection broke after {done} bytes") from exc
            if not chunk:
                break
            done += len(chunk)
            if total is not None and done > total:
                raise WrongBytes(f"Hugging Face sends more than the {total} bytes of the file.")
            out.write(chunk)
            on_bytes(done)
    if total is not None and done < total:
        raise Cut(f"the connection ended after {done} of {total} bytes")


def _length(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0
