"""The text of a message out of its parts.

The standard library's parser cannot be told to stop at a number of parts, a depth or a size, and takes a message
apart line by line; so parts are found here by their boundaries, within a budget.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from functools import lru_cache

from assistant.importing.charsets import decode, from_base64
from assistant.importing.headers import Headers, parse, split_head
from assistant.importing.texts import clean, from_html, unflowed

MAX_PARTS = 200
MAX_DEPTH = 10
MAX_TEXT = 400_000  # bytes of one text part, decoded
MAX_HTML = 200_000  # the same for HTML, which takes longer
_TYPE = re.compile(r"\s*([\w.+-]+/[\w.+-]+)")
_PARAMETER = re.compile(r""";\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))""")


@dataclass(slots=True)
class _Budget:
    parts: int = MAX_PARTS


def text_of(headers: Headers, body: bytes) -> str:
    """The whole text of a message, normalised: plain text where there is some, else the HTML's."""
    return clean(_text(headers, body, _Budget(), 0))


def _text(headers: Headers, body: bytes, budget: _Budget, depth: int) -> str:
    kind, parameters = _content_type(headers.get("content-type"))
    if depth and _attached(headers, parameters):
        return ""
    if kind.startswith("multipart/") and parameters.get("boundary"):
        if depth >= MAX_DEPTH:
            return ""
        return _text_of_parts(kind, list(_parts(body, parameters["boundary"], budget)), budget, depth + 1)
    if kind not in ("text/plain", "text/html") and not kind.startswith("multipart/"):
        return ""
    limit = MAX_HTML if kind == "text/html" else MAX_TEXT
    text = decode(_transferred(body, headers, limit), parameters.get("charset"))
    if kind == "text/html":
        return from_html(text)
    return unflowed(text, parameters) if parameters.get("format", "").lower() == "flowed" else text


def _text_of_parts(kind: str, parts: list[tuple[Headers, bytes]], budget: _Budget, depth: int) -> str:
    if kind == "multipart/alternative":  # the same text several times: plain is the surest
        parts.sort(key=lambda part: _content_type(part[0].get("content-type"))[0] != "text/plain")
    texts = (_text(headers, body, budget, depth) for headers, body in parts)
    filled = (text for text in texts if text.strip())
    if kind in ("multipart/alternative", "multipart/related"):
        return next(filled, "")
    return "\n\n".join(filled)


def _parts(body: bytes, boundary: str, budget: _Budget) -> Iterator[tuple[Headers, bytes]]:
    """The parts between the boundaries; a missing last boundary ends with the body (a message cut off)."""
    mark = b"--" + boundary.encode("utf-8", "surrogateescape")
    start: int | None = None
    at = -1
    for _ in range(20 * MAX_PARTS):  # places looked at, of which few need to be boundaries
        found = 0 if at < 0 and body.startswith(mark) else body.find(b"\n" + mark, max(at, 0))
        if found < 0 or budget.parts <= 0:
            break
        end = found + len(mark) + (found > 0 or body.startswith(b"\n" + mark))
        line_end = body.find(b"\n", end)
        rest = body[end : line_end if line_end >= 0 else len(body)][:100].strip()
        at = max(end, 1)
        if rest not in (b"", b"--"):
            continue
        if start is not None:
            budget.parts -= 1
            yield _part(body[start:found])
        if rest == b"--" or line_end < 0:
            return
        start = line_end + 1
        at = line_end
    if start is not None and budget.parts > 0:
        budget.parts -= 1
        yield _part(body[start:])


def _part(data: bytes) -> tuple[Headers, bytes]:
    head, body = split_head(data)
    return parse(head), body


@lru_cache(maxsize=512)  # but for boundaries, a mailbox has few of them
def _content_type(value: str | None) -> tuple[str, Mapping[str, str]]:
    """The type, lower-cased, and its parameters; plain text where it is missing or makes no sense (RFC 2045, 5.2)."""
    if not value:
        return "text/plain", {}
    value = value[:4_000]
    kind = _TYPE.match(value)
    if not kind:
        return "text/plain", {}
    parameters = {
        match.group(1).lower(): re.sub(r"\\(.)", r"\1", match.group(2)) if match.group(2) else (match.group(3) or "")
        for match in _PARAMETER.finditer(value)
    }
    if "*" in value:  # RFC 2231: values in pieces or with a charset
        whole = Message()
        whole["content-type"] = value
        boundary = whole.get_boundary()
        if boundary:
            parameters["boundary"] = boundary
    return kind.group(1).lower(), parameters


def _attached(headers: Headers, parameters: Mapping[str, str]) -> bool:
    disposition = headers.get("content-disposition", "").lower()
    return disposition.startswith("attachment") or "filename" in disposition[:1_000] or "name" in parameters


def _transferred(body: bytes, headers: Headers, limit: int) -> bytes:
    """The body's bytes as they were before they travelled, at most ``limit`` of them."""
    encoding = headers.get("content-transfer-encoding", "").strip().lower()
    if encoding == "base64":
        return from_base64(body[: limit * 3 // 2])[:limit]
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body[: limit * 3])[:limit]
    return body[:limit]
