"""Whose the mail filed as sent is: its user's, unless those who wrote it speak against that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from assistant.records.texts import fold

_SHARE = 0.02  # an address with less of the Sent mail than this is somebody else's, filed there
_STRAY = 0.2  # with more of it from others, "Sent" is only what the file is called
_WORD = re.compile(r"[^\W\d_]{3,}")


def writers(
    sent: Counter[str], names: Mapping[str, Counter[str]], reached: Mapping[str, Counter[str]]
) -> tuple[list[str], bool]:
    """The user's addresses by the mail filed as sent, the most first, and whether that mail is really the user's.

    ``sent`` counts this mail by sender, ``names`` the names each signs with, ``reached`` to whom each of it went. A
    Sent folder has one or two senders, mostly of one name. Somebody of another name is another person if mail runs
    between the two, or if several such write from elsewhere; with much from them, the file holds both directions.
    """
    listed = [key for key, number in sent.most_common() if key and number >= _SHARE * sent.total()]
    if len(listed) < 2:
        return listed, True
    first = _words(listed[0], names)
    own = [key for key in listed if _local(key) == _local(listed[0]) or first & _words(key, names)]
    others = [key for key in listed if key not in own]
    between = [key for key in others if any(reached[key][mine] or reached[mine][key] for mine in own)]
    homes = {_home(key) for key in own}
    elsewhere = [key for key in others if _home(key) not in homes]
    strangers = {*between, *(elsewhere if len(elsewhere) > 1 else ())}
    if sum(sent[key] for key in strangers) > _STRAY * sent.total():
        return [], False
    return [key for key in listed if key not in strangers], True


def _words(key: str, names: Mapping[str, Counter[str]]) -> set[str]:
    """What somebody is called; by their address where they sign with no name."""
    called = names.get(key, ())
    return {word for name in called or [_local(key)] for word in _WORD.findall(fold(name))}


def _local(key: str) -> str:
    return key.partition("@")[0]


def _home(key: str) -> str:
    return key.partition("@")[2]
