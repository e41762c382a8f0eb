"""What a user types, as a query of the index: any text is safe, and none of it is an operator."""

from __future__ import annotations

import re

_QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”')
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_MOST_TERMS = 32  # of one query: a whole letter may be pasted
_COLUMNS = "{subject text people} : "

# Words that questions are made of: they need not be in what is found. Where a query has no others, they count.
_QUESTION = """
    a about all am an and any anyone anybody are as at be been being both but by can could did do does doing done ever
    for from get go got had has have he her here hers him his how i if in into is it its just know me mine my no not of
    off on once one or our ours out over please said say says she should so some somebody someone tell than that the
    their theirs them then there these they this those to too us use was we were what when where which who whom whose
    why will with would you your yours
"""
_COMMON = frozenset(_QUESTION.split())


def match(text: str, *, parts: tuple[int, ...] = (), typing: bool = False) -> str | None:
    """The FTS5 expression for what the user typed, or None where there is no word in it.

    Words are alternatives, for the ranking to judge; what stands in quotes must stand together. ``parts`` are the
    numbers of the contact's parts, one of which must be there; ``typing`` lets the last word go on.
    """
    phrases = [
        words for found in _QUOTED.finditer(text) if (words := _WORD.findall(found.group(1) or found.group(2) or ""))
    ]
    rest = _WORD.findall(_QUOTED.sub(" ", text))
    words = [word for word in rest if word.casefold() not in _COMMON]
    if not words and not phrases:
        words = rest
    words = list(dict.fromkeys(words))[:_MOST_TERMS]
    if not words and not phrases:
        return None
    terms = [f'"{word}"' for word in words]
    if typing and rest and words and rest[-1] == words[-1] and text.rstrip() == text:
        terms[-1] += " *"
    needed = [f"{_COLUMNS}{_phrase(phrase)}" for phrase in phrases[:_MOST_TERMS]]
    if parts:
        needed.insert(0, f"contact : ({' OR '.join(f'c{number}' for number in parts)})")
    if phrases:  # the words beside a phrase raise the score, but are not asked for
        asked = " AND ".join(needed)
        return f"({asked}) AND ({' OR '.join([needed[-1], *(_COLUMNS + term for term in terms)])})" if terms else asked
    return " AND ".join([*needed, f"{_COLUMNS}({' OR '.join(terms)})"])


def match_people(text: str) -> str | None:
    """The FTS5 expression for exchanges in whose people every telling word stands, or None where there is none."""
    words = [word for word in _WORD.findall(text) if word.casefold() not in _COMMON][:_MOST_TERMS]
    return "people : (" + " AND ".join(f'"{word}"' for word in dict.fromkeys(words)) + ")" if words else None


def _phrase(words: list[str]) -> str:
    return '"' + " ".join(words) + '"'
