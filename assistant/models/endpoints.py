"""Where a model answers, whoever runs it."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible address; ``base_url`` ends in ``/v1``, None means OpenAI's own."""

    base_url: str | None
    api_key: str = field(repr=False)
    model: str

    @property
    def on_this_machine(self) -> bool:
        """Whether what is sent there stays on this machine."""
        host = urlsplit(self.base_url or "").hostname or ""
        if host == "localhost":
            return True
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return False
