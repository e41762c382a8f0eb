"""Promises told in the user's own notes of meetings and calls: "She will send me the deck", "I promised to call"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.distil.days.due import due_date
from assistant.distil.promises.pledges import Pledge, is_mocking, without_quotes
from assistant.distil.promises.verbs import FIRM, SAID_ONLY, WITH_YOU
from assistant.domain.ledger import Party

_OWN = re.compile(
    r"\bI (?:have )?(?:promised|said|told (?:her|him|them)|agreed|undertook|offered and she accepted"
    r"|committed)(?: (?:her|him|them|[A-Z][a-z]+))?(?: that)?"
    r"(?: (?:I(?:['’]d| would| will|['’]ll))| to)\s+(?P<doing>[a-z][^.;!?]*)"
    r"|\b(?:I(?:['’]ll| will)|I(?:['’]m| am) (?:going )?to|I (?:have|need|must) to?|I owe (?:her|him"
    r"|them)(?= to))\s+(?P<will>[a-z][^.;!?]*)"
    r"|^(?:TODO|to do|action|next step|AP|follow[- ]up)s?(?: \(?me\)?| for me)?\s*[:–—-]+\s*(?P<todo>[a-z][^.;!?]*)"
    r"|^Promised (?:her|him|them|[A-Z][a-z]+)(?: to)? (?P<bare>[^.;!?]*)",
    re.I,
)
_THEIRS = (
    r"\b(?P<who>{names})(?:(?: has| have)? (?:promised|agreed|undertook|committed)(?: me)? to|(?: has"
    r"| have)? (?:promised|said|told me)(?: that)? (?:(?:she|he|they)(?:['’]d| would| will|['’]ll))"
    r"|(?:['’]ll| will| is going to|['’]s going to| is to))\s+(?P<doing>[a-z][^.;!?]*)"
)
_THEIRS_BARE = re.compile(
    r"^(?:Will|Is going to|Promised to|Agreed to|Undertook to|Has agreed to) "
    r"(?P<doing>[a-z]+ (?:me|us|my|our)\b[^.;!?]*)"
)
_GERMAN_OWN = re.compile(
    r"\bich (?:habe|hab) (?:ihm|ihr|ihnen|\w+) (?:versprochen|zugesagt)\b[^.;!?]*|\bich (?:soll|muss|werde"
    r"|schicke|melde mich|gebe|rufe|stelle|bringe|frage)\b[^.;!?]*",
    re.I,
)
_GERMAN_THEIRS = (
    r"\b(?P<who>{names}|sie|er) (?:schickt|meldet sich|will|wird|hat (?:mir )?(?:versprochen"
    r"|zugesagt)|stellt|ruft|bringt|gibt|leitet|schreibt|kümmert sich|fragt|prüft|vermittelt)\b[^.;!?]*"
)
_CONDITION = re.compile(
    r"\b(?:if|unless|in case|provided|falls|wenn|ob|maybe|perhaps|vielleicht|might"
    r"|could)\b",
    re.I,
)
_NOT_TO_ME = re.compile(r"\b(?:her|his|their) (?:boss|manager|team|husband|wife|own)\b", re.I)


def pledges_in(
    text: str, said_on: date | None, *, names: Sequence[str], before: str = "", language: str = "en"
) -> Iterator[tuple[Party, Pledge]]:
    """Who promised what, in a sentence of the user's own note about a contact with these ``names``.

    ``before`` is the sentence before it: whom "she" means is looked for there.
    """
    plain = without_quotes(text)
    if is_mocking(text) or plain.rstrip().endswith("?") or _CONDITION.search(plain):
        return
    if language == "de":
        yield from _german(text, plain, said_on, names)
        return
    for match in _OWN.finditer(plain):
        doing = next((g for g in match.groups() if g), "")
        sure = 0.86 if match["doing"] or match["bare"] else 0.8 if match["will"] else 0.7
        yield from _weighed(text, doing, sure, said_on, Party.ME, names, bare=bool(match["bare"]))
    for match in _THEIRS_BARE.finditer(plain):
        yield from _weighed(text, match["doing"], 0.76, said_on, Party.THEM, names)
    whom = "|".join([*map(re.escape, names), "she", "he", "they"])
    for match in re.finditer(_THEIRS.format(names=whom), plain, re.I):
        pronoun = match["who"].lower() in {"he", "she", "they"}
        reported = re.search(r"\b(?:that|if|said|told (?:me|her|him)) $", plain[: match.start()], re.I)
        if pronoun and reported and not _is_of(plain[: match.start()], names):
            continue
        sure = 0.84
        if pronoun and _others_named(f"{before} {plain[: match.start()]}", names):
            sure = 0.5
        yield from _weighed(text, match["doing"], sure, said_on, Party.THEM, names)


def _weighed(
    text: str, doing: str, sure: float, said_on: date | None, who: Party, names: Sequence[str], *, bare: bool = False
) -> Iterator[tuple[Party, Pledge]]:
    doing = re.split(r",\s+(?:and|but|so|which|because)\b|\s[–—-]\s|\bbecause\b", doing)[0].strip(" ,")
    verb = re.match(r"(?:not|never|n['’]t)?\s*(?:also |then |probably )?([a-z-]+)", doing)
    if verb is None or re.match(r"not\b|never\b|n['’]t", doing):
        return
    due = due_date(text, said_on) if said_on else None
    word = verb[1].lower()
    given = re.search(r"\b(?:me|us|my|her|him|them|[A-Z][a-z]+)\b", doing) is not None
    if not bare and (word in SAID_ONLY or not (word in FIRM or (word in WITH_YOU and (given or due)))):
        return
    if _NOT_TO_ME.search(doing):
        sure -= 0.2
    told = _told(doing, who, names) if not bare else ""
    yield who, Pledge(text, "", round(sure, 2), due, told)


def _told(doing: str, who: Party, names: Sequence[str]) -> str:
    """The words with the contact as "you": "send her my notes" is "send you my notes"."""
    named = "|".join(map(re.escape, names)) or r"(?!)"
    if who is Party.ME:
        text = re.sub(rf"\b(?:him|them|{named})\b(?!['’])", "you", doing)
        text = re.sub(rf"\b(?:{named})['’]s\b", "your", text)
        text = re.sub(
            r"\bher (?=(?:my|the|a|an|some|two|three|about|on|by|in|at|to|what|how|when|next|tomorrow|and|with"
            r"|for|if|[A-Z0-9])\b)|\bher$",
            lambda m: "you" + (" " if m[0].endswith(" ") else ""),
            text,
        )
        if re.search(r"\b(?:her|his|their|he|she|they)\b", text):
            return ""
        return f"I said I would {text}"
    if re.search(r"\b(?:him|them|theirs|hers)\b", doing):
        return ""
    text = re.sub(r"\b(?:she|he|they) (?=has\b|is\b)", "she ", doing)
    text = re.sub(r"\b(?:she|he|they) has\b|\bthey have\b", "you had", text)
    text = re.sub(r"\b(?:she|he) is\b|\bthey are\b", "you were", text)
    text = re.sub(r"\b(?:her|his|their) (?=[a-z]+)", "your ", text)
    return "" if re.search(r"\b(?:she|he|they|her|his)\b", text) else f"You said you would {text}"


def _is_of(text: str, names: Sequence[str]) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", text) for name in names)


def _others_named(text: str, names: Sequence[str]) -> bool:
    """Whether the last person-like name before "she" is somebody else's and subject to being meant."""
    subjects = re.findall(r"(?:^|[.!?]\s+|\b(?:and|but|while)\s+)([A-Z][a-z]+)(?= [a-z]+)", text)
    subjects = [
        s
        for s in subjects
        if s not in {"She", "He", "They", "I", "The", "A", "My", "We", "Her", "His", "It", "This", "That"}
    ]
    known = {part for name in names for part in name.split()}
    return bool(subjects) and subjects[-1] not in known and not known & set(re.findall(r"\w+", text))


def _german(text: str, plain: str, said_on: date | None, names: Sequence[str]) -> Iterator[tuple[Party, Pledge]]:
    due = due_date(plain, said_on) if said_on else None
    if re.search(r"\b(?:nicht|kein\w*)\b", plain, re.I):
        return
    if _GERMAN_OWN.search(plain) and re.search(
        r"\b(?:ihr|ihm|ihnen|für (?:ihn|sie)|bescheid|versprochen|melde|anrufen|schicken)\b", plain, re.I
    ):
        yield Party.ME, Pledge(text, "", 0.78, due)
        return
    if re.search(r"\b(?:bekomme|kriege|erhalte) ich von (?:ihr|ihm|ihnen|[A-ZÄÖÜ]\w+)\b", plain):
        yield Party.THEM, Pledge(text, "", 0.72, due)
        return
    whom = "|".join(map(re.escape, names)) or r"(?!)"
    if re.search(_GERMAN_THEIRS.format(names=whom), plain, re.I) and re.search(
        r"\b(?:mir|mich|uns|sich|mein\w*)\b", plain, re.I
    ):
        yield Party.THEM, Pledge(text, "", 0.78, due)
