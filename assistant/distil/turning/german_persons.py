"""The persons of a plain German sentence exchanged: who said "ich" is "du" or "Sie" now, and every verb agrees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.distil.turning.german_joined import agree_joined
from assistant.distil.turning.german_verbs import verb_for, verb_from

_SUBORDINATE = re.compile(
    r"\b(?:dass|weil|wenn|falls|sobald|ob|während|damit|obwohl|bevor|nachdem|bis|wie|was|wer|wo|der|die|das|den|dem)\b",
    re.I,
)
WORDS = {
    "du": {
        "ich": "du",
        "mich": "dich",
        "mir": "dir",
        "du": "ich",
        "dich": "mich",
        "dir": "mir",
        "wir": "ihr",
        "uns": "euch",
    },
    "sie": {"ich": "Sie", "mich": "Sie", "mir": "Ihnen", "Sie": "ich", "Ihnen": "mir", "wir": "Sie", "uns": "Ihnen"},
}


def exchanged(text: str, *, formal: bool) -> str | None:
    """The persons of a plain sentence exchanged, its verbs made to agree; None where one is not clear."""
    words = text.split()
    person = "sie" if formal else "du"
    out = list(words)
    subjects = 0
    for at, raw in enumerate(words):
        bare = raw.strip(",;:")
        tail = raw[len(bare) :] if raw.startswith(bare) else ""
        low = bare if formal and bare in {"Sie", "Ihnen"} else bare.lower()
        if low == "sie" or (low == "Sie" and not formal):
            return None
        new = WORDS[person].get(low) or possessive(bare, formal)
        if new is None:
            continue
        if low in {"ich", "du", "Sie"} and not _is_object(words, at, low):
            subjects += 1
            if not _agree(words, out, at, low, person):
                return None
        elif low == "Sie":
            new = "mich"
        if low == "wir" and not _ours(words, out, at, person):
            return None
        out[at] = new + tail
    if not subjects and out == words:
        return None
    return " ".join(out) if agree_joined(words, out, person) else None


def _is_object(words: Sequence[str], at: int, low: str) -> bool:
    """Whether "Sie" receives: "ich habe Sie empfohlen"."""
    return low == "Sie" and any(w.strip(",").lower() in {"ich", "wir"} for w in words[:at])


def possessive(word: str, formal: bool) -> str | None:
    match = re.fullmatch(r"(?P<stem>[Mm]ein|[Dd]ein|Ihr|[Uu]nser)(?P<end>e[mnrs]?|)", word)
    if match is None or (match["stem"] == "Ihr" and not formal):
        return None
    stem = match["stem"].lower()
    theirs = "Ihr" if formal else "dein"
    if stem == "unser":
        if formal:
            return "Ihr" + match["end"]
        return ("eur" if match["end"] else "euer") + match["end"]
    return (theirs if stem == "mein" else "mein") + match["end"]


def _agree(words: Sequence[str], out: list[str], at: int, low: str, person: str) -> bool:
    """Puts the verb beside a subject into its other person: before it, behind it, or at the clause's end."""
    places = [at - 1, at + 1] if at and _is_verb(words[at - 1], low, first=at == 1) else [at + 1, at - 1]
    start = max((i for i in range(at) if words[i].endswith((",", ";", ":"))), default=-1) + 1
    if (
        any(_SUBORDINATE.fullmatch(w.strip(",")) for w in words[start:at])
        and at - start <= 2
        and start < at
        and (start > 0 or at == 1)
    ):
        end = next((i for i in range(at, len(words)) if words[i].endswith((",", ";"))), len(words) - 1)
        places = [end]
    for place in places:
        if not 0 <= place < len(words):
            continue
        bare = words[place].strip(",;:")
        if not bare or (bare[0].isupper() and place):
            continue
        form = verb_for(bare, person) if low == "ich" else verb_from(bare, "sie" if low == "Sie" else "du")
        likely = (
            low != "ich"
            or bare.lower().endswith("e")
            or form
            in {
                "bist",
                "sind",
                "warst",
                "waren",
                "hast",
                "haben",
                "kannst",
                "können",
                "willst",
                "wollen",
                "musst",
                "müssen",
                "weißt",
                "wissen",
                "darfst",
                "sollst",
                "magst",
            }
        )
        if form and likely:
            out[place] = form.capitalize() if bare[0].isupper() else form
            out[place] += words[place][len(bare) :]
            return True
    return False


def _is_verb(word: str, subject: str, *, first: bool) -> bool:
    """Whether the word before a subject is its verb: "im Juli ziehe ich um"."""
    low = word.lower()
    if word.endswith((",", ";")) or (word[0].isupper() and not first) or _SUBORDINATE.fullmatch(low):
        return False
    if subject == "ich":
        return low.endswith("e") or verb_for(low, "du") in {
            "bist",
            "warst",
            "hast",
            "kannst",
            "willst",
            "musst",
            "darfst",
        }
    return low.endswith("st" if subject == "du" else "n")


def _ours(words: Sequence[str], out: list[str], at: int, person: str) -> bool:
    """ "wir suchen" -> "ihr sucht"; the polite form keeps its verb."""
    if person == "sie":
        return True
    for place in (at + 1, at - 1):
        if 0 <= place < len(words):
            bare = words[place].strip(",;:")
            low = bare.lower()
            form = {"sind": "seid", "haben": "habt", "werden": "werdet", "können": "könnt", "waren": "wart"}.get(low)
            if form is None and low.endswith("en") and len(low) > 4:
                stem = low[:-2]
                form = stem + ("et" if stem.endswith(("t", "d")) else "t")
            if form:
                out[place] = (form.capitalize() if bare[0].isupper() else form) + words[place][len(bare) :]
                return True
    return False
