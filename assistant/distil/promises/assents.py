# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Short answers that promise what was asked for: "Will do", "Leave it with me", "Mach ich"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.distil.promises.pledges import is_mocking
from assistant.distil.promises.verbs import base_of
from assistant.distil.said.sentences import Said

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


_LIGHT_DEED = re.compile(
    r"^(?:(?:gladly|happily|certainly|of course|also|then|just) )*(?:do|handle|deal with|take care of|sort(?: out)?|see to|attend to|get (?:to|on to|onto|round to|around to|on with)"
    r"|tackle|take on|arrange|get)\s+(?P<it>it|that|this|so)(?: (?:for you|done|sorted|out|for me))*"
    r"(?P<when>(?:[ ,]+(?:by|on|before|in|at|over|this|next|tomorrow|tonight|today|first|as soon as|straight|right|when|once|after|during|until)\b.*)?)$",
    re.I,
)


def is_light_deed(doing: str) -> str | None:
    """When, "" for no day, of words after "I will" that only say "do that": "deal with it on my return".

    None where they name a deed of their own.
    """
    match = _LIGHT_DEED.match(doing.strip(" .!"))
    return None if match is None else match["when"].strip(" ,")


_CALLED = re.compile(
    r"^(?:hi|hello|hey|dear|hallo|moin|liebe[rs]?|sehr geehrte[rs]?|guten tag)\b[^,!.?]{0,30}[,!] ", re.I
)


def is_assent(text: str) -> bool:
    """Whether a sentence says no more than that what was asked for will be done."""
    if is_mocking(text):
        return False
    return (
        _ASSENT.match(_CALLED.sub("", text.strip())) is not None
        and len(text.split()) <= 14
        and not text.rstrip().endswith("?")
    )


_MINDS = re.compile(r"\bwould you mind\b", re.I)
_ING = re.compile(r"(?!bring\b|sing\b|ring\b)[a-z]{2,}ing\b", re.I)
_ABLE = re.compile(
    r"^(?:have (?:(?:the|a|any|some|a bit of|a little|enough|a spare|a quiet) )?(?:time|moment|minute|chance|energy|hour|evening)(?: \w+ \w+)?? to"
    r"|be (?:able|willing|happy|free|open|prepared|kind enough|good enough|so (?:kind|good|nice) as|available) to|manage to|find (?:the |some )?time to"
    r"|be up for|consider|think about)\s+",
    re.I,
)
"""Words of politeness between "would you" and what is asked for."""


def requests_in(text: str) -> Iterator[str]:
    """What an English sentence asks the reader to do, as words after "you": "send me the deck by Friday"."""
    match = _REQUEST.search(text) or (None if text.rstrip().endswith("?") else _PLEASE.match(text))
    if match is None:
        return
    groups = match.groupdict()
    doing = (groups.get("doing") or groups.get("bare") or "").strip(" .!,")
    doing = _ABLE.sub("", doing.removeprefix("mind "))
    if (ing := _ING.match(doing)) and (_MINDS.search(match[0]) or match[0].lower().find("up for") > 0):
        doing = f"{base_of(ing[0].lower())}{doing[ing.end() :]}"
    elif _MINDS.search(match[0]):
        return
    if re.match(
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


def requests_of(one: Said, said: Sequence[Said]) -> list[Said]:
    """Every request of the message in which ``one`` asks, in their order."""
    return [s for s in said if s.interaction_id == one.interaction_id and asks(s)]


def asks(one: Said) -> bool:
    """Whether a sentence asks the reader to do something."""
    if one.language == "en":
        return any(True for _ in requests_in(one.text))
    return _REQUEST_DE.search(one.text) is not None


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
        if asks(one):
            return one
        if not answer.thread and answer.when and one.when and (answer.when - one.when).days > 7:
            return None
    return None
