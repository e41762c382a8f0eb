"""Askwell has no way to send a mail."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_no_way_to_send() -> None:
    """No module of ours names a library or a program that hands mails over."""
    sending = re.compile(r"\b(?:smtplib|aiosmtplib|sendmail|send_message|smtp\.)", re.IGNORECASE)
    files = [path for part in ("assistant", "ui") for path in sorted((ROOT / part).rglob("*.py"))]

    assert len(files) > 100
    assert [str(path) for path in files if sending.search(path.read_text("utf-8"))] == []
