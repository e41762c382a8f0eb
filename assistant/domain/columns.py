"""What the columns of somebody's own table of people may hold."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """What a column of a table of people may hold; phones and notes are known in order to be left alone."""

    NAME = "name"
    FIRST = "first name"
    LAST = "last name"
    ADDRESS = "address"
    PROFILE = "profile"
    TITLE = "title"
    ORGANISATION = "organisation"
    SINCE = "since"
    PHONE = "phone"
    NOTES = "notes"


FIELDS = ", ".join(Field)
"""All of them, as a sentence lists them."""
