"""Bytes to text, whatever the message claims about them."""

from __future__ import annotations

import codecs
from functools import lru_cache

# Python calls these text encodings, but no mail is written in them, and some take quadratic time.
_REFUSED = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem", "utf-7"}
# Programs that say Latin-1 or ASCII mean Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {"iso8859-1": "cp1252", "ascii": "utf-8", "gb2312": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932"}
_GUESSES = ["utf_8", "cp1252", "cp1250", "cp1251", "koi8_r", "iso8859_7", "cp932", "euc_jp", "gb18030", "big5", "cp949"]


def decode(data: bytes, charset: str | None) -> str:
    """The text of the bytes: as declared, else as UTF-8, else as what it looks like. Never fails."""
    for name in (_codec(charset or "ascii"), "utf-8"):
        if name:
            try:
                return data.decode(name)
            except (UnicodeError, ValueError):
                continue
    return data.decode(_looks_like(data), "replace")


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
    from charset_normalizer import from_bytes  # 30 ms to import, and rarely needed

    best = from_bytes(data[:4_096], cp_isolation=_GUESSES).best()
    return best.encoding if best else "cp1252"
