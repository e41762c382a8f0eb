"""Bytes to text, whatever the message claims about them."""

from __future__ import annotations

import binascii
import codecs
import re
from functools import lru_cache

# Python calls these text encodings, but no mail is written in them, and some take quadratic time.
_REFUSED = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem", "utf-7"}
# Programs that say Latin-1 or ASCII mean Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {"iso8859-1": "cp1252", "ascii": "utf-8", "gb2312": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932"}
_FOREIGN = ["cp1251", "koi8_r", "iso8859_7", "cp932", "euc_jp", "gb18030", "big5", "cp949"]
_MOSTLY_LATIN = 0.15  # the part of bytes above ASCII, up to which a text is in Latin letters


def decode(data: bytes, charset: str | None) -> str:
    """The text of the bytes: as declared, else as UTF-8, else as what it looks like. Never fails.

    A character that is cut off at the end is left out.
    """
    for name in (_codec(charset or "ascii"), "utf-8"):
        if name:
            try:
                return data.decode(name)
            except (UnicodeError, ValueError):
                pass
            try:
                return codecs.getincrementaldecoder(name)().decode(data)
            except (UnicodeError, ValueError, LookupError):
                pass
    return data.decode(_looks_like(data[:8_192]), "replace")


def from_base64(data: bytes) -> bytes:
    """The bytes of a base64 text, whatever else stands in it and wherever it was cut off."""
    letters = re.sub(rb"[^A-Za-z0-9+/]+", b"", data)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


@lru_cache(maxsize=256)
def _codec(charset: str) -> str | None:
    try:
        found = codecs.lookup(charset.strip().strip("\"'")[:40])
    except (LookupError, ValueError, UnicodeError):
        return None
    if found.name in _REFUSED or not getattr(found, "_is_text_encoding", True):
        return None
    return _MEANT.get(found.name, found.name)


def _looks_like(data: bytes) -> str:
    if sum(byte > 127 for byte in data) <= _MOSTLY_LATIN * len(data):
        return "cp1252"  # guessing between the Western and the Central European pages is a coin's toss
    from charset_normalizer import from_bytes  # 30 ms to import, and rarely needed

    best = from_bytes(data, cp_isolation=_FOREIGN).best()
    return best.encoding if best else "cp1252"
