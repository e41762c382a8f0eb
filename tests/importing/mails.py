"""Small mailboxes, written by the tests that read them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

ME = "Ada Miller <ada@example.com>"
JANE = "Jane Doe <jane@example.org>"
SEPARATOR = b"From someone@example.org Tue Nov  3 10:00:00 2026\n"


def mail(
    text: str = "Hello Ada,\n\nThe plan works.\n\nBest,\nJane",
    *,
    sender: str | None = JANE,
    to: str | None = ME,
    number: int | str = 1,
    **headers: str | None,
) -> bytes:
    """One message; keyword names become headers (``list_id`` -> ``List-Id``), None leaves one out."""
    wanted: dict[str, str | None] = {
        "From": sender,
        "To": to,
        "Date": "Tue, 03 Nov 2026 10:00:00 +0100",
        "Subject": "The plan",
        "Message-ID": f"<{number}@mail.example.org>",
    }
    wanted |= {"-".join(part.capitalize() for part in name.split("_")): value for name, value in headers.items()}
    if "Message-Id" in wanted:
        wanted["Message-ID"] = wanted.pop("Message-Id")
    lines = [f"{name}: {value}" for name, value in wanted.items() if value is not None]
    return ("\n".join(lines) + "\n\n" + text + "\n").encode("utf-8", "surrogateescape")


def mbox(path: Path, messages: Iterable[bytes]) -> Path:
    """Write messages into an mbox file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(SEPARATOR + message + b"\n" for message in messages))
    return path


def exchange_of(count: int) -> list[bytes]:
    """So many messages between the user (labelled Sent) and Jane, in turn."""
    return [
        mail(number=n, sender=ME, to=JANE, x_gmail_labels="Sent") if n % 2 else mail(number=n) for n in range(count)
    ]
