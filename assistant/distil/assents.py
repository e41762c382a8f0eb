"""Short answers that promise what was asked for: "Will do", "Leave it with me", "Mach ich"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.distil.pledges import is_mocking
from assistant.distil.said import Said

_ASSENT = re.compile(
    r"^(?:(?:yes|yep|yeah|sure|sure thing|ok|okay|of course|absolutely|gladly|no problem|great|perfect|thanks|got it"
    r"|noted|right|certainly|definitely|ja|klar|gerne?|na klar|okay|natürlich|alles klar|super|prima|danke|gut)"
    r"\b[^.!?]{0,30}?[,!:.–—-]+ ?)*"
    r"(?:(?:I )?(?:will|shall) do\b(?! (?:it|that|so|my|the|a|everything|what|some|you|her|his|your|well|fine|great))"
    r"|I['’]ll do (?:that|it|so|this)\b|(?:just )?leave (?:it|that|this) (?:with|to) me|consider it (?:done"
    r"|sorted|sent|booked)"
    r"|I['’]?(?:m|ll be| am) on it|on it\b|you got it|it['’]?s as good as done|I['’]ll (?:get|see) (?:to it"
    r"|right on (?:it|that)|on it)"
    r"|I['’]ll (?:take care of|sort|handle|see to|get on) (?:it|that|this)\b|count me in|will be done"
    r"|done by (?:\w+)\b"
    r"|(?:das )?mach(?:e)? ich\b|wird (?:gemacht|erledigt)|ich (?:mach|mache|erledige|übernehme) (?:das|es)\b"
    r"|(?:ich )?kümmer(?:e)? mich (?:gern |gerne |selbst |sofort |gleich )?(?:darum|drum)|ich kümmere mich\b"
    r"|geht klar|ist so gut wie erledigt"
    r"|(?:darum )?kümmere ich mich|überlass das mir|verlass dich drauf|versprochen\b|das übernehme ich|erledige ich)",
    re.I,
)
_REQUEST = re.compile(
    r"\b(?:(?:can|could|would|will|might|may) you(?: please| kindly| also| maybe| perhaps| possibly"
    r"| be able to)?|would you mind"
    r"|(?:do you think|is there any chance|any chance) you (?:can|could|would|might)|could I ask you to"
    r"|may I ask you to"
    r"|I['’]d (?:be (?:grateful|glad|happy)|appreciate it) if you (?:could|would)|it would be (?:great|good"
    r"|lovely|nice|kind|helpful) if you (?:could|would)"
    r"|I (?:need|want|would like|['’]d like) you to|don['’]t forget to|remember to"
    r"|make sure to)\s+(?P<doing>[a-z][^?;]*)",
    re.I,
)
_PLEASE = re.compile(
    r"^(?:[^.!?]{0,40}[,:–—-] ?)?(?:so |and |then |but )?(?:please|pls|kindly)(?: do)? (?P<doing>[a-z][^?;]*)"
    r"|^(?P<bare>(?:send|bring|give|let|tell|call|ring|forward|share|book|write|ask|check|remind|read|pass) [^?;]*)",
    re.I,
)
_REQUEST_DE = re.compile(
    r"\b(?:kannst|könntest|würdest|magst|könnten|können|würden) (?:du|sie|ihr)\b|\b(?:schick|sende|gib|sag|ruf"
    r"|schreib|bring|melde|leite|denk|schau|lies)e?\b.{0,60}\bbitte\b|\bbitte\b.{0,60}\b(?:schick|sende|gib|sag"
    r"|ruf|schreib|bring|melde)|magst du",
    re.I,
)


def is_assent(text: str) -> bool:
    """Whether a sentence says no more than that what was asked for will be done."""
    if is_mocking(text):
        return False
    return _ASSENT.match(text.strip()) is not None and len(text.split()) <= 14 and not text.rstrip().endswith("?")


def requests_in(text: str) -> Iterator[str]:
    """What an English sentence asks the reader to do, as words after "you": "send me the deck by Friday"."""
    match = _REQUEST.search(text) or (None if text.rstrip().endswith("?") else _PLEASE.match(text))
    if match is None:
        return
    groups = match.groupdict()
    doing = (groups.get("doing") or groups.get("bare") or "").strip(" .!,")
    if "would you mind" in match[0].lower()[:20] or re.match(
        r"(?:help me understand|imagine|believe|note"
        r"|find (?:attached|enclosed|below))\b",
        doing,
        re.I,
    ):
        return
    doing = re.split(
        r",\s*(?:please|if|so|and (?:I|let|if)|because|when you)|\s[–—-]\s|\.\s|\s+please\b"
        r"|\s+if (?:you|that|it)\b",
        doing,
    )[0]
    yield doing


def asked_before(answer: Said, said: Sequence[Said]) -> Said | None:
    """The request of the other side that ``answer`` answers: the last one before it in its thread, or just before.

    ``said`` is in order of time; sentences of the answer's own interaction do not count.
    """
    for one in reversed(said):
        if one.interaction_id == answer.interaction_id or one.by is answer.by or one.noted:
            continue
        if (one.when and answer.when) and (one.when > answer.when or (answer.when - one.when).days > 30):
            continue
        if answer.thread and one.thread and answer.thread != one.thread:
            continue
        asks = any(True for _ in requests_in(one.text)) if one.language == "en" else _REQUEST_DE.search(one.text)
        if asks:
            return one
        if not answer.thread and answer.when and one.when and (answer.when - one.when).days > 7:
            return None
    return None
