"""Small rules on text that every table shares: what can be stored, how it is looked up, how ids are made."""

from __future__ import annotations

import hashlib
import re
import secrets
import time
import unicodedata
from urllib.parse import unquote

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: nothing that looks like something else
_EPOCH = 1_577_836_800  # 2020-01-01 UTC
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def new_id() -> str:
    """Fourteen characters, the earlier the smaller (to a hundredth of a second), unique by their random end."""
    number = int((time.time() - _EPOCH) * 100)
    clock = "".join(_ALPHABET[(number >> (5 * i)) & 31] for i in reversed(range(8)))
    return clock + "".join(secrets.choice(_ALPHABET) for _ in range(6))


def interaction_id(source: str) -> str:
    """The id of the interaction with this source key: the same whenever and wherever it is read."""
    digest = hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
    return f"i{digest}"


def storable(text: str) -> str:
    """The text without what SQLite cannot keep as UTF-8 (lone surrogates) or anyone would want (NUL)."""
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text.replace("\0", "") if "\0" in text else text


def fold(name: str) -> str:
    """A name for comparing: no case, no accents, single spaces."""
    if name.isascii():
        return " ".join(name.lower().split())
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(kept.casefold().split())


def fold_address(address: str) -> str:
    """An e-mail address for comparing; takes ``Name <a@b>`` and ``mailto:a@b`` too."""
    inner = re.search(r"<([^<>]+)>", address) if "<" in address else None
    return storable(inner.group(1) if inner else address).strip().removeprefix("mailto:").lower()


def fold_profile(link: str) -> str:
    """A profile link for comparing: no scheme, ``www.``, query or last slash; of LinkedIn's, who it is and no more."""
    bare = storable(link)
    while (plain := _bare(bare)) != bare:  # to the end, so that folding again changes nothing
        bare = plain
    return bare


def _bare(link: str) -> str:
    bare = re.sub(r"^[a-z]+://", "", storable(unquote(link)).strip().lower())
    bare = re.sub(r"(?s)[?#].*", "", bare).rstrip("/").removeprefix("www.")
    bare = re.sub(r"^[a-z]{2}\.(?=linkedin\.com/)", "", bare)  # the country's site
    return re.sub(r"(?s)^(linkedin\.com/in/[^/]+)/.*", r"\1", bare)  # a page of the profile, or its language
