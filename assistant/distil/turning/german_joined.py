"""German verbs that share their subject with the one before "und", put into the other person with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.distil.turning.german_verbs import FINITE, PLURALS, verb_for, verb_from


def agree_joined(words: Sequence[str], out: list[str], person: str) -> bool:
    """Puts a verb behind "und" into the person of the one before it: "hatte Besuch und konnte nicht".

    ``words`` are the sentence, ``out`` the same with its first verbs exchanged; False where a verb is not clear.
    """
    subject = ""
    for at, raw in enumerate(words):
        low = raw.strip(",;:").lower() if raw.strip(",;:") != "Sie" else "Sie"
        if low in {"ich", "wir", "du", "Sie"} and not (low == "Sie" and subject in {"ich", "wir"}):
            subject = low
        if low not in {"und", "oder", "aber", "sondern"} or at + 1 >= len(words) or subject not in {"ich", "wir", "du"}:
            continue
        place = at + 1
        while place < len(words) - 1 and words[place].strip(",").lower() in _BETWEEN:
            place += 1
        verb, rest = words[place].strip(",;:"), words[place + 1 : place + 2]
        own = {word.strip(",").lower() for word in words[at + 1 : at + 6]} & {
            "ich",
            "wir",
            "du",
            "er",
            "sie",
            "es",
            "man",
        }
        if (
            own
            or out[place] != words[place]
            or not verb[:1].islower()
            or (rest and rest[0][:1].isupper() and _describes(verb))
        ):
            continue
        form = _joined_form(verb, subject, person)
        if form is not None:
            out[place] = form + words[place][len(verb) :]
        elif subject == "ich" and verb.endswith("te") and not _describes(verb):
            return False
    return True


_BETWEEN = frozenset(
    [
        "dann",
        "jetzt",
        "nun",
        "auch",
        "seitdem",
        "danach",
        "deshalb",
        "daher",
        "bald",
        "trotzdem",
        "nebenbei",
        "inzwischen",
        "sonst",
        "heute",
        "wieder",
    ]
)
_ENDINGS = re.compile(
    r"(?:eine|keine|meine|deine|seine|ihre|unsere|eure|diese|jede|alle|viele|einige|beide|ohne|gerne|heute|andere|neue|alte|große|kleine|gute|lange|erste|zweite|dritte|letzte|nächste|beste|ganze|halbe|eigene)$"
)


def _describes(word: str) -> bool:
    """Whether a small word in -e stands with a noun: "und neue Saiten"."""
    return _ENDINGS.search(word.lower()) is not None


def _joined_form(verb: str, subject: str, person: str) -> str | None:
    """The form of a verb behind "und" for the exchanged subject; None where it is no finite verb, or stays as it is."""
    low = verb.lower()
    if subject == "ich":
        known = low in FINITE
        if not known and (not low.endswith("e") or len(low) < 4 or _describes(low)):
            return None
        if low.endswith("te") and not known:
            return low + ("n" if person == "sie" else "st")  # a past: "segelte"
        return verb_for(low, person)
    if subject == "wir":
        if person == "sie":
            return None
        fixed = {
            "sind": "seid",
            "haben": "habt",
            "werden": "werdet",
            "können": "könnt",
            "waren": "wart",
            "hatten": "hattet",
        }
        if low in fixed:
            return fixed[low]
        plural = low.endswith("en") and (low in PLURALS or low.endswith("ten"))
        return (low[:-2] + ("et" if low[:-2].endswith(("t", "d")) else "t")) if plural else None
    return verb_from(low, "du") if low.endswith("st") and len(low) > 4 else None
