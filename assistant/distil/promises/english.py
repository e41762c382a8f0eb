# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Promises in English sentences, by the form they are made in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from assistant.distil.days.due import due_date, named_day
from assistant.distil.promises.courtesies import COURTESY, OF_THE_MOMENT, WORTH, is_farewell
from assistant.distil.promises.english_forms import (
    ADVERBS,
    BARGAIN,
    CONDITION,
    DENIED,
    END,
    FORM,
    FORMS,
    NO_CONDITION,
    SAID_BY_OTHERS,
    SHOULD,
    THOUGHT,
    VERB,
    WEAK_ADVERB,
    YOU,
)
from assistant.distil.promises.english_told import other_forms
from assistant.distil.promises.pledges import Pledge, is_mocking, is_smiled_at, without_quotes
from assistant.distil.promises.verbs import FIRM, SAID_ONLY, WITH_YOU


@dataclass(frozen=True, slots=True)
class _Start:
    """Where "I will" stands in a sentence, and how much of a promise its form is."""

    start: int
    end: int
    weight: float
    words: str
    fronted: bool = False


def pledges_in(text: str, said_on: date | None, *, to_several: bool = False, answers: bool = False) -> Iterator[Pledge]:
    """The promises the writer of an English sentence makes in it.

    ``to_several`` says that "you" may be somebody else; ``answers`` that the sentence answers the other side.
    """
    if is_mocking(text) or is_farewell(text) or _EITHER.search(text):
        return
    plain = without_quotes(text)
    starts = [
        _Start(m.start(), m.end(), _weight(m), m[0], fronted=bool(_FRONTED.search(plain[: m.start()])))
        for m in FORM.finditer(plain)
    ]
    found = [p for s in starts if (p := _read(text, plain, s, said_on, answers=answers))]
    found += [p for p in other_forms(plain, said_on, answers=answers) if not any(_overlap(p, q) for q in found)]
    for pledge in found:
        quote = text if len(found) == 1 and len(text) <= 1.5 * len(pledge.quote) else pledge.quote
        named = named_day(text, said_on) if quote == text and said_on else None
        if named is not None and named.rank > 2 and pledge.doing and named.start > text.find(pledge.doing[:12]) >= 0:
            pledge = replace(pledge, due=named.day)  # "… in July; he'll have it by the 19th"
        certainty = pledge.certainty * (0.78 if to_several and pledge.certainty < 0.97 else 1)
        if is_smiled_at(text, pledge.quote):
            certainty = certainty * 0.8 if pledge.due else 0.0
        yield Pledge(quote, pledge.doing, round(certainty, 2), pledge.due, pledge.told)


_EITHER = re.compile(r"\b(?:I|we) (?:can|could) (?:\w+ ){1,14}?or (?:I |we )?(?:can|could)\b", re.I)
""" "I can post it by Friday or can bring it": a choice that is offered."""
_FRONTED = re.compile(r"(?:^|[.!?;] )(?:The |Your |This )?[A-Z]?[a-z]+ $")
"""What stands before "Hotel we will pay": the thing alone."""


def _overlap(one: Pledge, other: Pledge) -> bool:
    return one.quote in other.quote or other.quote in one.quote


def _weight(match: re.Match[str]) -> float:
    return next(weight for at, (_, weight) in enumerate(FORMS) if match[f"f{at}"] is not None)


def _read(text: str, plain: str, start: _Start, said_on: date | None, *, answers: bool) -> Pledge | None:
    rest = plain[start.end :]
    if DENIED.match(rest) or re.match(r"\s*[?,]", rest):
        return None
    end = END.search(rest)
    doing = rest[: end.start() if end else len(rest)].strip(" ,")
    verb = VERB.match(" " + doing)
    if verb is None:
        return None
    before = plain[: start.start]
    after = rest[end.start() :] if end else ""
    lead = re.split(r"[;!?]|\.(?=\s)|\s[–—-]\s", before)[-1]
    if _is_asked(lead, after, plain) or SAID_BY_OTHERS.search(lead):
        return None
    doing = _cleaned(doing)
    due = due_date(doing, said_on) or due_date(f"{lead} {doing}", said_on) if said_on else None
    certainty = _certainty(start, verb["verb"].lower(), doing, dated=due is not None, answers=answers)
    attached = after.strip(" ,") if CONDITION.match(after.strip(" ,")) else ""
    around = NO_CONDITION.sub("", f"{lead} {doing} {attached}")
    if CONDITION.search(around) or SHOULD.match(lead):
        return None
    if start.words.lower().endswith(("will", "shall")) and not start.words.lower().startswith(("i", "we")):
        subject = re.findall(r"\b(I|he|she|they|we|who|that)\b|^(?:and |but )?(you|it)\b", lead, re.I)
        subject = [one or other for one, other in subject]
        if before.strip() and lead.strip() and (not subject or subject[-1] not in {"I", "i"}):
            return None
    certainty -= 0.3 if WEAK_ADVERB.search(f"{lead} {rest}") else 0
    if BARGAIN.match(lead):
        certainty = min(certainty, 0.62)
    certainty -= 0.3 if THOUGHT.search(lead) else 0
    if certainty < 0.4:
        return None
    opened = start.start - len(re.split(r"[;:.!?,]\s|\s[–—-]\s", before)[-1])
    if due and not due_date(doing, said_on or due) and not re.search(r"\bafter (?:that|this)\b", doing):
        doing = f"{doing} {_day_words(lead, said_on or due)}".strip()
        opened = start.start - len(lead.lstrip())
    quote = text[opened : start.end + (end.start() if end else len(rest))].strip(" ,;")
    return Pledge(quote, doing if start.words[:2].lower() != "we" else "", certainty, due)


_READS = re.compile(r"(?:go|work|look|run|leaf|comb|plough) (?:through|over)\b(?! (?:to|a lot|hell|my head)\b)", re.I)


def _certainty(start: _Start, verb: str, doing: str, *, dated: bool, answers: bool) -> float:
    weight = start.weight
    form = start.words.lower()
    you = bool(YOU.search(doing))
    if _READS.match(doing):
        verb = "read"
    if COURTESY.match(doing) or OF_THE_MOMENT.search(doing):
        return 0.0
    if form.endswith("let me") and re.match(r"(?:sleep on|think|pay|at least)\b", doing):
        return 0.0
    if re.match(r"i (?:intend|plan|aim|mean|expect)|i['’ ]a?m planning|my plan", form) and not (you or dated):
        return 0.0
    for pattern, worth in WORTH.items():
        if pattern.match(doing):
            return min(weight, worth + (0.13 if dated else 0))
    if form.endswith("let me"):
        ok = (
            verb in FIRM or verb in {"check", "ask", "find", "look", "see", "get", "dig", "talk", "speak", "think"}
        ) and (dated or verb != "know")
        return (
            (0.78 if dated else 0.66)
            if ok and not re.match(r"know|explain|tell|add|say|introduce myself|start|be", doing)
            else 0.0
        )
    if form.endswith("i can"):
        return (
            0.66
            if dated and verb != "be" and (you or verb in FIRM) and re.search(r"\b(?:by|before|until)\b", doing)
            else 0.0
        )
    if form.startswith("we"):
        if start.fronted and verb in FIRM and not you:
            return 0.5
        if not you and dated and re.match(r"\w+ (?:the|your|our|all|both|it|them)\b", doing):
            return 0.55 if verb in FIRM | WITH_YOU else 0.0
        ok = you and (verb in FIRM or verb in WITH_YOU)
        return weight + (0.1 if dated else 0) if ok else 0.0
    if form.rstrip().endswith(" be"):
        verb = re.sub(r"ing$", "", verb)
        verb = verb if verb in FIRM | WITH_YOU else verb + "e" if verb + "e" in FIRM | WITH_YOU else verb[:-1]
    if verb in SAID_ONLY:
        return 0.0 if verb == "be" or form[:9] != "i promise" else 0.6
    if verb in FIRM:
        return weight if you or dated or answers else weight - 0.08
    definite = re.search(r"\b(?:the|it|that|this|them|those|these|him|her|[A-Z][a-z]+)\b", doing) is not None
    if verb in WITH_YOU:
        return (
            weight
            if you and (dated or weight > 0.6)
            else weight - (0.1 if definite else 0.22)
            if dated or definite
            else 0.35
        )
    if you:
        return weight - 0.25
    return weight - 0.4 if dated and definite and weight > 0.8 else 0.0


def _is_asked(lead: str, after: str, plain: str) -> bool:
    """Whether the promise itself is the question; "…, ok?" and a question behind a new start are not."""
    if "?" not in plain:
        return False
    first = re.split(
        r"[;]|\s[–—-]\s|,\s+(?=(?:ok|okay|alright|all right|right|does|is|are|would|could|can|shall|do|what"
        r"|when|how|will|or)\b)|[.!]\s",
        after,
        maxsplit=1,
    )
    if "?" in first[0]:
        return True
    return (
        bool(
            re.match(
                r"\s*(?:should|shall|will|would|can|could|do|does|did|what|when|where|how|why"
                r"|who)\b",
                lead,
                re.I,
            )
        )
        and "?" in after
    )


_TRAILING = re.compile(
    r"(?:\s*,?\s*\b(?:then|too|as well|as promised|of course|for sure|I promise|promise|at the latest|latest"
    r"|if not (?:sooner|earlier|before)|if all goes (?:well|to plan)|if that['’]?s (?:ok|okay|fine"
    r"|alright)(?: with you)?|no problem|though|anyhow|anyways?|regardless|in any (?:case|event)|at any rate|either way|nonetheless|nevertheless|all the same|just the same|come what may|whatever happens|no matter what|one way or (?:another|the other)|after all|actually|honestly|really|definitely|please|if you please|to be sure|mind you|I (?:think|guess|suppose|hope)|asap|thanks|positively|no arguing|promised|for sure|starting now)\b)+[ .!]*$",
    re.I,
)


def _cleaned(doing: str) -> str:
    plain = re.sub(rf"^{ADVERBS}\s+(?:to\s+)?", " ", " " + doing).strip()
    plain = re.sub(
        r",\s+(?:she|he|they|it)(?:['’](?:s|re|ll|ve|d))? \w.*$", "", plain
    )  # ", she likes late things": another statement
    plain = re.sub(r"[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F]\s*", "", plain)
    return _TRAILING.sub("", plain).strip(" ,;:–—-.!(")


def _day_words(lead: str, said_on: date) -> str:
    named = named_day(lead, said_on)
    if named is None:
        return ""
    word = re.search(r"\b(by|before|on|in|over|until|at)\s+(?:the\s+)?$", lead[: named.start], re.I)
    found = lead[word.start() if word else named.start : named.end]
    single = word is None and re.match(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d|\d", found, re.I)
    return f"on {found}" if single else found
