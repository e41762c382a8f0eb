# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""English promises told from the other end: "You'll have it by Friday", "The notes will be with you tomorrow"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from assistant.distil.days.due import due_date, named_day
from assistant.distil.promises.english_forms import THOUGHT
from assistant.distil.promises.pledges import Pledge
from assistant.distil.promises.verbs import HAPPENS, HUMAN
from assistant.distil.understood.things import THINGS

_SOFT = r"(?: (?:then|also|certainly|definitely|of course|surely|probably|nevertheless|still|all|both|be sure to))*"
_REST = r"(?P<rest>[^;!?]*?(?=[;!?]|\.(?:\s|$)|\s[–—-]\s|,? and (?:I|we|you|he|she)\b|$))"

_YOU_HAVE: Final = re.compile(
    rf"\b(?:you(?:['’]ll| will| shall| can| may| should)?{_SOFT} (?P<verb>have|get|receive|hear|expect|take)"
    rf"|(?P<bid>^(?:[\w ]{{1,8}}, )?expect|,(?: so)? expect))\b{_REST}",
    re.I,
)
_NOT_HAD = re.compile(
    r"^\s*(?:to\b|until|till|no\b|fun|time|a (?:great|good|nice|lovely|wonderful|look|chance|choice|point|right|chat"
    r"|word|break|rest|train|bus|seat|free)|your hands|paid|there|back to|better|the (?:chance|right|time)|any\b|in touch"
    r"|used|in\b|home|care|part|place|over)|\bfrom (?!me\b|us\b|my\b|our\b)(?:the|your|him|her|them|[A-Z])\w*",
    re.I,
)
_SUBJECT = r"(?:(?:[\w'’-]+(?:,? and)?|£?\d[\d.,]*) ){0,9}?"
_THING: Final = re.compile(
    rf"(?:^|[.;:!?,] |\b(?:and|but|so|that|yes|then) )(?P<what>(?:it|they|(?:my|our|your|the|a|an|all|every|everything|both"
    rf"|copies|[A-Z]?[\w'’-]+) ?{_SUBJECT}))(?:,[^,;.]{{3,40}},)?\s*"
    r"(?P<will>(?:['’]ll| will| shall| is going to| are going to|(?<= )will|(?<= )shall|(?<= )is going to"
    rf"|(?<= )are going to){_SOFT})"
    rf" (?P<do>[a-z]+)\b{_REST}",
    re.I,
)
_PRESENT: Final = re.compile(
    rf"(?:^|[.;:!?,] |\b(?:and|but|so) )(?P<what>(?:it|they|(?:my|our|your|the|a|an|everything|[A-Z]?[\w'’-]+) ?{_SUBJECT}))(?:,[^,;.]{{3,40}}, )?"
    r"\s*(?P<do>goes|go|comes|come|lands?|leaves|follows?|gets|is|are|['’]s) "
    rf"{_REST}",
    re.I,
)
_TO_YOU = re.compile(
    r"\b(?:(?:to|with|for|reach|at) you(?:rs)?\b|(?:in|on|at|to|through|into|outside|under|onto) your \w+|your way|you in copy|for your\b|that your\b)",
    re.I,
)
_PLACED = re.compile(
    r"^(?:be )?(?:with you|in your|on your|at your|on (?:its|their) way|back (?:with|to|in|at|on)|in the (?:post|mail)"
    r"|ready|there|done|waiting|out|up|yours|over to|go(?:ing)?|com(?:e|ing)|reach|arrive|follow|land|get to|head"
    r"|find its way|be)\b",
    re.I,
)
_DONE = re.compile(
    r"^be (?:\w+ly |all |duly |all )*(?P<done>sent|posted|returned|mailed|e?-?mailed|forwarded|delivered|transferred|paid"
    r"|reserved|booked|prepared|couriered|dispatched|despatched|shipped|refunded|reimbursed|credited|answered|shared"
    r"|collected|printed|settled|submitted|uploaded|finished|completed|sorted|repaired|fixed|handed|brought|provided"
    r"|circulated|issued|ready|up|done|there)\b",
    re.I,
)
_WITHIN = re.compile(r"\b(?:within|as soon as|once|before|on delivery)\b", re.I)
_BY = re.compile(r"\bby (?P<whom>(?:(?:my|our|the|his|her|their|your) )?\w+)")


def coming_in(plain: str, said_on: date | None) -> Iterator[Pledge]:
    """What a sentence promises by saying what the other will have, or where a thing will be."""
    taken: list[tuple[int, int]] = []
    for pattern, weigh in ((_YOU_HAVE, _had), (_THING, _will_be), (_PRESENT, _goes)):
        for match in pattern.finditer(plain):
            if any(match.start() < b and a < match.end() for a, b in taken):
                continue
            words = match[0].lstrip(".;:!?, ")
            words = re.sub(r"^(?:and|but|so|that|then)\s+", "", words)
            due = _day_of(words, plain, match.start(), said_on)
            certainty = weigh(match, due, said_on)
            if THOUGHT.search(re.split(r"[;!?]|\.(?=\s)", plain[: match.start()])[-1] + match[0][:1]):
                certainty -= 0.3
            if certainty >= 0.4:
                taken.append(match.span())
                yield Pledge(words.strip(" ,"), "", certainty, due)


def _day_of(words: str, plain: str, start: int, said_on: date | None) -> date | None:
    if said_on is None:
        return None
    lead = re.split(r"[;!?]|\.(?=\s)", plain[:start])[-1]
    return due_date(words, said_on) or due_date(f"{lead} {words}", said_on)


def _is_ours(match: re.Match[str]) -> bool:
    """Whether the subject is a thing that the writer may promise, and no person nor event."""
    what = match["what"].strip().lower()
    nouns = re.findall(r"[\w'’-]+", what)
    if not nouns or nouns[-1] in {"i", "you", "we", "that", "this", "there", "what", "which", "who", "one", "i'm"}:
        return False
    head = re.findall(r"[\w'’-]+", re.split(r"\b(?:of|for|from|about|with|she|he|you|that|which|on|in|at)\b", what)[0])
    if {"have", "has", "had", "is", "are", "was", "were", "do", "does", "did", "will", "can", "to"} & set(nouns):
        return False
    if head and head[-1] in {"one", "some", "both", "all", "most", "many", "two", "three", "none"}:
        head = nouns
    if any({word, word.removesuffix("s")} & HUMAN for word in head) or {"i", "we", "if", "when"} & set(head):
        return False
    if nouns[0] in HUMAN:
        return False
    alone = len(nouns) == 1 and match["what"].strip()[0].isupper() and nouns[0] not in THINGS | {"it", "they"}
    if alone and nouns[0][-1] != "s" and not _DONE.match(f"{match['do']}{match['rest']}"):
        return False  # "Dana will be with you on Monday"
    if nouns[-1] in HAPPENS or (len(nouns) > 1 and nouns[1] in HAPPENS):
        return nouns[:1] == ["a"] and nouns[-1] in {"parcel", "package"}
    # a bare name is somebody: "Dana will be with you"
    name = match["what"].strip()
    start = match.start("what")
    return not (
        len(name.split()) <= 2 and name[:1].isupper() and start > 0 and nouns[0] not in {"it", "they", "my", "the"}
    )


def _had(match: re.Match[str], due: date | None, said_on: date | None) -> float:
    rest, verb = match["rest"], (match["verb"] or "expect").lower()
    mine = re.search(r"\bfrom (?:me|us)\b|\b(?:my|our)\b|\bme at\b", rest, re.I) is not None
    plain_now = re.match(r"you (?:(?:then|also|still|just|already) )?(?:have|get|hear|take|receive)\b", match[0], re.I)
    if verb == "take" and not re.search(r"\bfrom (?:me|us)\b", rest):
        return 0.0
    if _NOT_HAD.search(rest) or re.match(r".*\b(?:if|when|before|once|after|until)\s*$", match.string[: match.start()]):
        return 0.0
    if re.search(r"\bif\b|\bin advance\b", rest, re.I):
        return 0.0
    if verb == "expect":
        thing = re.match(r"\s*(?:it|them|a|an|the)\b", rest, re.I) is not None and match["bid"]
        return 0.85 if mine and due else 0.72 if mine or (thing and due) else 0.0
    if plain_now and plain_now.end() == match.start("rest") - match.start():
        first = re.match(r"\s*(?:it|them|the|my|our|a|an|your|all)\b", rest, re.I) is not None
        fronted = match.start() > 0 and re.match(r"\s*(?:on|by|tomorrow|next|this|until)\b", rest, re.I) is not None
        return 0.7 if verb in {"get", "receive", "take"} and due and due != said_on and (first or fronted) else 0.0
    if re.match(r"you (?:can|may|should)\b", match[0], re.I):
        return 0.82 if mine and due else 0.62 if mine and re.search(r"\bfrom (?:me|us)\b", rest) else 0.0
    if verb == "hear" and not mine and not due:
        return 0.0
    if re.search(r"\bby then\b", rest):
        return 0.7
    return 0.88 if due or mine else 0.6 if re.match(r"\s*(?:it|them|one|my|our)\b", rest, re.I) else 0.0


def _will_be(match: re.Match[str], due: date | None, said_on: date | None) -> float:
    del said_on
    if not _is_ours(match):
        return 0.0
    does = f"{match['do']}{match['rest']}"
    denied = re.match(r"(?:not|never|no)\b|be (?:no|not)\b", does, re.I)
    if denied or _is_by_others(does) or re.match(r"be in touch\b", does):
        return 0.0
    to_you = _TO_YOU.search(does) is not None
    own = re.match(r"\s*(?:my|our)\b", match["what"], re.I) is not None
    known = re.match(r"\s*(?:my|our|your|the|a|an|it|they|copies|all|every)\b", match["what"], re.I) is not None
    done = _DONE.match(does)
    pronoun = match["what"].strip().lower() in {"it", "they"}
    if done and re.match(r"be (?:ready|up|done|there)\b", does) and pronoun and not to_you:
        return 0.6 if due else 0.0
    if done:
        return (
            0.8
            if to_you and (due or own)
            else 0.72
            if due and known and not pronoun
            else 0.6
            if known and not pronoun and _WITHIN.search(does)
            else 0.6
            if to_you or due
            else 0.0
        )
    if does.startswith("follow") and due:
        return 0.7
    if _PLACED.match(does):
        placed = not re.match(r"be (?!with|in|on|at|back|there|ready|up|yours|waiting|out)", does, re.I)
        return (0.82 if due or own else 0.6) if to_you and placed else 0.68 if due and own and placed else 0.0
    return 0.5 if to_you and due and known and not pronoun and re.match(r"be \w+ed\b", does) else 0.0


def _is_by_others(does: str) -> bool:
    """Whether somebody else is named as the one who does it: "by my colleague", "by Dana", not "by the tenth"."""
    for match in _BY.finditer(does):
        words = match["whom"].split()
        person = {words[-1].lower(), words[-1].lower().removesuffix("s")} & HUMAN
        name = len(words) == 1 and words[0][0].isupper() and not named_day(f"by {words[0]}", date(2000, 1, 1))
        if person or name:
            return True
    return False


def _goes(match: re.Match[str], due: date | None, said_on: date | None) -> float:
    if due is None or not _is_ours(match):
        return 0.0
    verb, rest = match["do"].lower(), match["rest"]
    today = due == said_on
    if today and not re.search(r"\b(?:tonight|later|today|this (?:afternoon|evening)|same day)\b", rest, re.I):
        return 0.0
    to_you = _TO_YOU.search(rest) is not None
    if verb in {"is", "are", "'s", "’s"}:
        with_you = re.match(
            r"(?:with you|in your|on your|at your|back (?:with|to) you|coming (?:to you|your way)|on (?:its|their) way)",
            rest,
            re.I,
        )
        return 0.72 if with_you else 0.0
    sent = re.search(
        r"\b(?:by (?:post|courier|mail|email|registered)|in(?:to)? the (?:post|mail)|off\b|out\b|back\b|onto?\b|to (?:the )?[A-Z]?\w+)",
        rest,
    )
    pronoun = match["what"].strip().lower() in {"it", "they"}
    if verb.startswith("follow"):
        return 0.72
    return 0.78 if to_you else 0.66 if sent and not pronoun else 0.5 if verb.startswith("land") else 0.0
