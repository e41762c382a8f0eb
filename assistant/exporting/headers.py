"""Header fields of a mail, folded and encoded so that every program reads back what was put in.

The standard library's own folding loses and adds spaces between encoded words, and encodes long Message-IDs.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from email.headerregistry import Address

from assistant.errors import WrongUse
from assistant.exporting.plain import one_line

_WIDTH = 76  # of a line; RFC 5322, 2.1.1 recommends at most 78
_OCTETS = 39  # in one encoded word, which with the name of its field has to fit on one line
_PLAIN_NAME = re.compile(r"[\w !#$%&'*+/=?^`{|}~.,()-]{1,60}", re.ASCII)


def text_field(name: str, text: str) -> str:
    """A field of free text, as ``Subject``."""
    words = one_line(text).split(" ")
    if all(word.isascii() and len(word) < _WIDTH - len(name) and "=?" not in word for word in words):
        return _folded(name, words)
    return _folded(name, _encoded(" ".join(words)))


def address_field(name: str, person: str, address: str) -> str:
    """A field with one address, as ``To``. Raises ``WrongUse`` for an address that no mail can have."""
    person = one_line(person)
    if not person:
        return _folded(name, [_checked(address)])
    if _PLAIN_NAME.fullmatch(person) and "=?" not in person:
        return _folded(name, [f'"{person}"', f"<{_checked(address)}>"])
    return _folded(name, [*_encoded(person), f"<{_checked(address)}>"])


def ids_field(name: str, ids: Sequence[str]) -> str:
    """A field of Message-IDs, each whole."""
    return _folded(name, ids)


def _checked(address: str) -> str:
    user, _, domain = address.rpartition("@")
    try:
        bare = Address("", user, domain.encode("idna").decode("ascii") if not domain.isascii() else domain).addr_spec
    except ValueError as exc:  # which encoding a domain raises too
        raise WrongUse(f"The address {address!r} cannot stand in a mail.") from exc
    if not user or not domain or len(bare) > 320 or re.search(r"[\s<>\x00-\x1f\x7f]", bare):
        raise WrongUse(f"The address {address!r} cannot stand in a mail.")
    return bare


def _folded(name: str, words: Sequence[str]) -> str:
    """The field with a line end before each word that is too much for its line."""
    lines = [f"{name}:"]
    for word in words:
        # A line of white space alone would end the headers for some programs.
        if len(lines[-1]) + 1 + len(word) > _WIDTH and lines[-1].strip() != f"{name}:":
            lines.append("")
        lines[-1] += f" {word}"
    return "\r\n".join(lines) + "\r\n"


def _encoded(text: str) -> list[str]:
    """The text as encoded words (RFC 2047), none of which breaks a character in two."""
    chunks = [b""]
    for character in text:
        octets = character.encode()
        if len(chunks[-1]) + len(octets) > _OCTETS:
            chunks.append(b"")
        chunks[-1] += octets
    return [f"=?utf-8?b?{b64encode(chunk).decode('ascii')}?=" for chunk in chunks]
