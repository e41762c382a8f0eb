"""The past an ask takes for granted: "another call like the one in May" supposes a call in May."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.clauses import gerund_of_plain, past_of
from assistant.drafting.inflect import article
from assistant.drafting.phrases import head_noun, starts_with_verb
from assistant.drafting.reading import Actor, Frame

_TALKS = r"(?:talk|lecture|workshop|presentation|keynote|webinar|tutorial|speech)"
_SHARED = {
    "call",
    "chat",
    "meeting",
    "coffee",
    "lunch",
    "dinner",
    "conversation",
    "session",
    "talk",
    "catch-up",
    "walk",
}
_BARE = {"coffee", "lunch", "dinner"}


def supposed_by_ask(spoken: str, frame: Frame, *, parse: Parse) -> tuple[str, ...]:
    """What the words of an ask presuppose beyond its past-tense clauses."""
    out: list[str] = []
    another = re.search(r"\b(?:another|a second|a follow-up)\s+(?P<rest>.+)", spoken, re.I)
    if another is not None:
        out += _another(another["rest"])
    elif re.search(r"\bagain\b", spoken, re.I) and frame.actor is not Actor.I:
        out += _again(frame, parse=parse)
    out += talk_given(spoken)
    promised = re.search(r"\bas you (?P<did>promised|offered|suggested|said)\b", spoken, re.I)
    if promised is not None and promised["did"].lower() in {"promised", "offered"} and frame.actor is Actor.YOU:
        act = re.sub(r",?\s*as you .*$", "", frame.act)
        out.append(f"You {promised['did'].lower()} to {act}.")
    return tuple(out)


def talk_given(text: str) -> list[str]:
    """ "your talk at PyCon" supposes that a talk was given there."""
    talk = re.search(
        rf"\byour (?P<talk>(?:\w+ )?{_TALKS})(?P<rest> (?:at|in|on|last|from|about) [^,;.?!]+)", text, re.I
    )
    if talk is None:
        return []
    return [f"You gave {article(talk['talk'])} {talk['talk']}{talk['rest'].replace(' from ', ' in ', 1)}."]


def _another(rest: str) -> list[str]:
    head = head_noun(rest)
    if head not in _SHARED:
        return []
    like = re.search(r"\blike (?:the )?(?:one|last time)(?P<when>[^,;?!]*)", rest, re.I)
    when = like["when"].rstrip(" .") if like is not None else ""
    if re.search(r"\b(?:we|you|i)\b", when, re.I):
        when = re.sub(r"^\s*(?:that\s+)?(?:we|you|i)\s+(?:had|did|took|gave)(?:\s+me)?\b", "", when, flags=re.I)
    noun = head if head in _BARE else f"{article(head)} {head}"
    return [f"We had {noun}{when}."]


def _again(frame: Frame, *, parse: Parse) -> list[str]:
    act = re.sub(r",?\s*\bagain\b.*$", "", frame.act).strip()
    if not act or not starts_with_verb(act, parse=parse):
        return []
    doing = gerund_of_plain(act, parse=parse)
    claim = past_of(doing, parse=parse, subject="We" if frame.actor is Actor.WE else "You") if doing else None
    return [claim] if claim else []
