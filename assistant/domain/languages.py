"""What languages are called that are kept on record and that nothing here reads."""

from __future__ import annotations

from collections.abc import Mapping

NAMES: Mapping[str, str] = {
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
    "pl": "Polish",
}
"""English names by ISO 639-1 code; a language without a row is told as another one."""
