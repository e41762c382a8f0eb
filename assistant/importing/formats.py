"""The formats that are read, by the names the user sees."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What lies in a file."""

    VCARD = "vCard"
    LINKEDIN = "LinkedIn"
    GOOGLE = "Google contacts"
    OUTLOOK = "Outlook contacts"
    TABLE = "table"
    MBOX = "mbox"
    EML = "mail"
    MSG = "Outlook message"
    CALENDAR = "calendar"
    NOTE = "note"
