# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""The favours that one English sentence tells of, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from assistant.distil.favours.credited import credited, names_nothing
from assistant.distil.favours.deeds import deed_told
from assistant.distil.favours.gratitude import THANKS
from assistant.distil.favours.handed import Read, arrived, handed
from assistant.distil.favours.services import service_told
from assistant.distil.favours.telling import is_quoted
from assistant.distil.favours.tellings import content_words
from assistant.distil.favours.thanks import thanked_for
from assistant.distil.said.sentences import Said
from assistant.distil.turning.completing import spelt_out
from assistant.distil.turning.trimming import clauses, trimmed
from assistant.distil.understood.worth import favour_certainty, tidied
from assistant.domain.words import Parse

_LEAST = 0.4
"""Below this, a deed that thanks were taken to name is not told; our own limit."""

_SHORT = 14
"""Words of a sentence that is quoted whole where one of its clauses thanks."""

_DONE_BESIDE = re.compile(
    r",\s+(?=(?:I['’]ve |just |also )?(?:fixed|added|sent|booked|put|left|gave|told|asked|spoke|called|rang|marked|moved|took|made|checked|corrected|changed|updated|uploaded)\b)",
    re.I,
)
"""Where a clause without its subject begins: "17 had the wrong year, fixed it for you"."""

_READ_IT = re.compile(r"(?:I |we )?(?:have |['’]ve )?read your\b", re.I)


class Way(StrEnum):
    """How a favour came to be known."""

    THANKS = "thanks"
    CREDIT = "credit"
    DEED = "deed"
    SHOWN = "shown"


def read_english(one: Said, parse: Parse) -> list[tuple[str, Read, Way]]:
    """What a sentence thanks for, and what its other clauses tell; the whole where no clause tells anything."""
    parts = list(clauses(one.text)) or [one.text]
    parts = parts[:-1] if len(parts) > 1 else parts
    parts = [piece for part in parts for piece in _DONE_BESIDE.split(part)]
    out: list[tuple[str, Read, Way]] = []
    thanked = thanked_for(one.text, by=one.by, parse=parse, on=one.when)
    if thanked and not is_quoted(thanked[1]) and favour_certainty(tidied(thanked[1]), thanked[2], parse=parse) < _LEAST:
        thanked = None
    said_thanks = THANKS.search(one.text) is not None
    if thanked is not None:
        out.append((_where_thanked(one.text, parts, thanked[1]), thanked, Way.THANKS))
    if "?" in one.text:
        return out
    for part in parts:
        if said_thanks and _READ_IT.match(part):
            continue  # what was read was sent, and that is what the thanks are for
        if thanked is not None and (len(parts) == 1 or THANKS.search(part) or part in out[0][0]):
            continue
        deed = deed_told(part, by=one.by, parse=parse, on=one.when)
        deed = deed or handed(spelt_out(trimmed(part)), by=one.by, parse=parse, on=one.when, after=one.after)
        shown = service_told(part, by=one.by, parse=parse, on=one.when) if not deed else None
        came = arrived(trimmed(part), by=one.by, parse=parse, sure=said_thanks) if not (deed or shown) else None
        quote = with_what_follows(one) if part == one.text else part
        if done := deed or came:
            out.append((quote, done, Way.DEED))
        elif shown:
            out.append((quote, shown, Way.SHOWN))
        elif given := credited(part, by=one.by, parse=parse, on=one.when, before=one.before, thanks=said_thanks):
            # the other clauses of a short sentence may say what for
            out.append(
                (one.text if names_nothing(part) and len(one.text.split()) <= _SHORT else quote, given, Way.CREDIT)
            )
    if not out:
        given = credited(one.text, by=one.by, parse=parse, on=one.when, before=one.before, thanks=said_thanks)
        deed = handed(spelt_out(trimmed(one.text)), by=one.by, parse=parse, on=one.when, after=one.after)
        out += [(one.text, given, Way.CREDIT)] if given else [(one.text, deed, Way.DEED)] if deed else []
    return out


def _where_thanked(text: str, parts: Sequence[str], what: str) -> str:
    """The clause that thanks, of a long sentence; else all of it."""
    if len(text.split()) <= _SHORT:
        return text
    about = content_words(what)
    telling = [part for part in parts if about & content_words(part) and len(part.split()) > 2]
    thanking = [part for part in telling if THANKS.search(part)]
    return (thanking or telling or [text])[0]


def with_what_follows(one: Said) -> str:
    """A word or two ("Read it.") with the next sentence, which says what it was about."""
    short = len(one.text.split()) <= 2 or re.match(r"read it\b", one.text, re.I)
    done = re.match(r"(?:read|reviewed|gelesen|durchgelesen|korrigiert|geprüft)\b", one.text, re.I)
    return f"{one.text} {one.after}" if short and done and one.after else one.text
