"""Names as mail headers give them, made fit to be shown."""

from __future__ import annotations

import re
from functools import lru_cache

_NOT_PEOPLE = re.compile(
    r"(?i)\b(inc|ltd|llc|llp|plc|gmbh|ag|kg|s\.?a|b\.?v|corp|co|ph\.?d|m\.?d|mba|esq|jr|sr|i{2,3}|iv)\.?$"
)


@lru_cache(maxsize=4096)  # the same few hundred names come by thousands of times
def tidy_name(name: str, address: str) -> str:
    """The name without quotes and brackets, the family name last; empty where it is only the address again."""
    name = " ".join(re.sub(r'[<>"\\]+', " ", name).split()).strip(" '`,;:")
    name = re.sub(r"\s*\((?:via|by way of) [^()]*\)$", "", name)
    if not any(c.isalnum() for c in name) or "@" in name or name.lower() == address:
        return ""
    family, comma, given = name.partition(",")
    if not comma or "," in given or _NOT_PEOPLE.search(given.strip()) or _NOT_PEOPLE.search(family.strip()):
        return name
    from nameparser import HumanName  # 60 ms to import, and few names are written so

    parsed = HumanName(name)
    turned = " ".join(part for part in (parsed.first, parsed.middle, parsed.last) if part)
    return turned if parsed.first and parsed.last else name
