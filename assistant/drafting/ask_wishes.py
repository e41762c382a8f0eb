# ruff: noqa: E501  patterns read better unbroken
"""Asks that say what is wanted: "we need the hall on Thursday", "I would like the Council to waive the rates"."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.ask_questions import could
from assistant.drafting.phrases import VERBS, starts_with_verb
from assistant.drafting.reading import Actor, Frame

# "we would like the Council to waive the rates": a wish that says who would do it, and stands as it was typed
_WISHED = re.compile(
    r"(?P<who>I|we)(?P<wish>(?:['’]d| would| should)(?: very much| really| also)? (?:like|love|prefer)|(?: really| urgently)? (?:need|want)) (?P<whom>(?!you\b)(?:the|my|our|his|her|this|that|these|those|all|both|(?-i:[A-Z][\w’'-]+))\b[^,.;?]*?) to (?P<act>(?:be|not|[a-z]+)\b.*)",
    re.I,
)
_WANTED = re.compile(
    r"(?P<who>I|we)(?:(?:['’]d| would| should)(?: really| also| very much| dearly)? (?:like|love|need)|(?: really| urgently| also| badly)? (?:need|want|could use|could do with)) ",
    re.I,
)
_ASKED_FOR = re.compile(r"(?:ask(?:ing)?|request(?:ing)?|beg(?:ging)?)(?: you)? for ", re.I)
_ABOUT = "I would like to ask you about "


def wished(whole: str, framed: Frame, *, parse: Parse) -> Frame:
    """The frame that fits any words, or a better one where a wish or "ask for" said that something is wanted."""
    by_whom = _WISHED.match(whole)
    if by_whom is not None and (by_whom["act"].split()[0] in VERBS or starts_with_verb(by_whom["act"], parse=parse)):
        who = "We" if by_whom["who"].lower() == "we" else "I"
        text = f"{who}{by_whom['wish']} {by_whom['whom']} to {by_whom['act']}."
        return Frame(text, by_whom["act"])
    wanted, named = _WANTED.match(whole), _ASKED_FOR.match(whole)
    thing = framed.text.removeprefix(_ABOUT).rstrip(".")
    if (wanted or named) is None or not framed.text.startswith(_ABOUT) or re.match(r"(?:this:|how|what|why)", thing):
        return framed
    if re.search(r"\bto (?:stop|be|go|come|end|finish|happen|work|change)\b", thing):
        return framed
    ours = Actor.WE if wanted is not None and wanted["who"].lower() == "we" else Actor.I
    if wanted is not None or re.match(r"(?:the|my|our|that|those|this|these)\b|[A-Z\d]", thing):
        return could(f"have {thing}", ours)
    return Frame(f"I would like to ask you for {thing}.", f"give me {thing}")
