# ruff: noqa: E501  patterns read better unbroken
"""How much, by when and why: the words of a purpose that say so, found and never made up."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.drafting.names import quoted_spans

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?(?:\s?(?:-|–|to|or)\s?\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty|thirty|forty|forty-five|sixty|ninety|half an?|a couple of|a few|several|a dozen|one or two|"
    r"two or three|a single)"
)
_UNIT = (
    r"(?:minutes?|hours?|days?|weeks?|fortnights?|evenings?|afternoons?|mornings?|weekends?|pages?|slides?|questions?|paragraphs?|lines?|"
    r"sentences?|words?|chapters?|names?|examples?|bullets?|calls?|sessions?|tips|ideas|points|lessons|months?|nights?|shifts?|"
    r"copies|copy|tickets?|seats?|chairs?|places?|photos?|rounds?|visits?|crates?|boxes|box|pallets?|bags?|dozen|board feet|bf|kg|kilos?|"
    r"grams?|tonnes?|tons?|lit(?:re|er)s?|met(?:re|er)s?|miles?|km|euros?|pounds?|dollars?)"
)
_ARTICLE_UNIT = r"(?:minute|hour|day|week|weekend|evening|afternoon|morning)"
_SIZE = re.compile(
    rf"(?<![\w.-])(?:(?:{_NUMBER})[\s-]+(?:(?:quick|short|more|brief|specific|small|simple|concrete|good)\s+)?{_UNIT}"
    rf"(?![\w])(?!\s+ago)(?:\s+(?:a|an|per|each|every)\s+(?:day|week|month|year)\b)?|half[\s-](?:an?[\s-])?hour|quarter of an hour)",
    re.I,
)
_ARTICLE_OTHER = re.compile(r"^(?:an?|one)[\s-](?!(?:\w+\s)?" + _ARTICLE_UNIT + r")", re.I)
_AHEAD = re.compile(r"(?:\b(?:in|within|next|last|past|for the next|after|before|every|by)\s+(?:the\s+)?)$", re.I)

_EVENTS = r"(?:(?:phone |video |zoom |quick |coffee )?(?:call|chat|meeting|session|conversation|slot|talk|interview|demo|workshop|walk|job|drive|visit|break|read|task))"

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
)
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun)"
_DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}\s?(?:-|–|to|and|or)\s?\d{{1,2}}\s+{_MONTH}|(?:0?[1-9]|[12]\d|3[01])(?:/(?:0?[1-9]|1[0-2])(?:/\d{{2,4}})?|\.(?:0?[1-9]|1[0-2])\.(?:\d{{2,4}})?)|"
    rf"(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}(?:,?\s+\d{{4}})?|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s+\d{{4}})?|the\s+\d{{1,2}}(?:st|nd|rd|th))"
)
_WHEN = (
    rf"(?:(?:the\s+)?(?<!\ba )(?<!per )(?<!each )week (?:of|from|beginning)\s+{_DATE}|{_DAY}(?:\s+(?:morning|afternoon|evening|night))?(?:,?\s+{_DATE})?|{_DATE}|{_MONTH}(?:\s+\d{{4}})?|"
    r"tomorrow(?:\s+(?:morning|afternoon|evening|night))?|today|tonight|noon(?:\s+tomorrow)?|christmas(?: eve| day)?|easter|new year|"
    rf"(?:the\s+)?end of (?:the\s+)?(?:day|week|month|year|quarter|(?:this|next)\s+(?:week|month|year)|{_MONTH})|"
    rf"(?:this|next|last|the coming|the following)\s+(?:week(?:end)?|month|year|quarter|spring|summer|autumn|fall|winter|"
    rf"evening|afternoon|morning|{_DAY}|{_MONTH}))"
)
_SPAN = rf"(?:{_NUMBER})\s+(?:minutes|hours?|days?|weeks?|months?)"
_DUE = re.compile(
    rf"(?<![\w/.-])(?:(?:by|in|since|before|until|till|no later than|not later than|due|on|from|starting|at the|at|for|over|during|"
    rf"sometime|some time|any time|early|late)\s+)*(?:{_WHEN})(?![\w/'’-])"
    rf"|(?<!\w)(?:in|within|over)\s+(?:the next\s+)?{_SPAN}(?!\s+(?:of|with))"
    rf"|(?<!\w)(?:before|by|until)\s+(?:my|the|our|your)\s+(?:[\w-]+\s+){{0,3}}(?:interview|deadline|exam|defen[cs]e|meeting|"
    rf"presentation|talk|call|submission|trip|holidays?|move|wedding|launch|start|application)\b(?:\s+on\s+(?:{_WHEN}))?"
    rf"|(?<!\w)(?:asap|as soon as possible|whenever (?:you|it)\b[\w\s]{{0,30}})(?!\w)",
    re.I,
)
_IN_MONTH = re.compile(rf"(?<!\w)(?:in|during|early in|late in)\s+{_MONTH}(?:\s+\d{{4}})?(?!\w)", re.I)
# A date after one of these belongs to what happened, not to what is asked for.
_BELONGS_BEFORE = re.compile(
    r"(?:\bthe one|\blast|\bprevious|\b(?:your|our|the)\s+(?:\w+\s+)?(?:talk|workshop|lecture|article|post|call|meeting|email|"
    r"conversation|chat|keynote)|\b\w+ed|\b(?:gave|sent|met|wrote|did|made|said|told|had|was|were|spoke|took|got|left|began|"
    r"came|went|held))\b(?:\W+\w+){0,5}\W*$",
    re.I,
)
_ABOUT = re.compile(r"\b(?:about|regarding|concerning)\s(?!\d).+$", re.I)
_REASON = (
    re.compile(r"\b(?:because|since I|since we|as I|as we|so that|so (?=(?:I|we)\b)|in case|given that)\s*.+$", re.I),
    re.compile(r"\bin order to\s.+$", re.I),
    re.compile(
        r"\bfor (?:my|our|a|an|the)\s(?!(?:next|coming|first|last|few|(?:\S+ )?(?:call|chat|coffee|meeting|minute|moment|walk|drink|beer)\b)).+$"
    ),
    _ABOUT,
    re.compile(r"\b(?:before|after|ahead of) (?:my|our|the(?!\s\d)|I|we)\s.+$"),
)
_TOPIC = re.compile(
    r"\bon\s(?!(?:a|the)\s(?:call|phone|zoom)\b)(?:my|our|the|how|what|whether|why|where|when|which|a|an|[a-z]+ing)\b.+$"
)


# "a Saturday shift": behind one of these a bare day or month belongs to the noun that follows it.
_DESCRIBES = re.compile(r"\b(?:the|a|an|your|my|our|his|her|their|any|each|every)\s+$", re.I)
# "two a week": how often, not how much
_RATE = re.compile(r"(?:\b\w+s|\d|\bdozen|\b(?:one|two|three|four|five|six|once|twice))\s+$", re.I)


def outside_quotes(text: str, change: Callable[[str], str]) -> str:
    """The text with ``change`` done to everything that is not in quotation marks."""
    out, at = [], 0
    for start, end in quoted_spans(text):
        out += [change(text[at:start]), text[start:end]]
        at = end
    return "".join([*out, change(text[at:])])


def spelled_out(text: str) -> str:
    """Abbreviated units and a few mail shorthands written out: "20 min" -> "20 minutes"; quotes stay."""
    return outside_quotes(text, _spell)


def _spell(text: str) -> str:
    def unit(match: re.Match[str]) -> str:
        number, gap, short = match["number"], match["gap"], match["unit"].lower()
        word = {"m": "minute", "h": "hour", "w": "week"}[short[0]]
        whole = re.fullmatch(r"(?:1|one|an?|half an?)", number, re.I)
        if gap == "-":
            return f"{number}-{word}"
        return f"{number} {word}{'' if whole else 's'}"

    text = re.sub(
        r"(?<![\w.])(?P<number>\d+(?:[.,]\d+)?|an?|half an?|one|two|three|five|ten|fifteen|twenty|thirty)"
        r"(?P<gap>[ -]?)(?P<unit>mins?|hrs?|wks?)\b(?:\.(?=\s+(?!(?:i|we|need|would|want|they|he|she|it|can|could|any|the|my|please|pls|if|no)\b)(?-i:[a-z])))?",
        unit,
        text,
        flags=re.I,
    )
    text = re.sub(r"\bhalf (?:an )?hr\b", "half an hour", text, flags=re.I)
    text = re.sub(r"\bhalf an hour (?=(?:call|chat|meeting|slot|session)\b)", "half-hour ", text)
    text = re.sub(rf"(?<![\w.])(\d+) (minute|hour|week|day)s? (?={_EVENTS}\b)", r"\1-\2 ", text, flags=re.I)
    text = re.sub(r"(?<!\w)re:\s?", "about ", text, flags=re.I)
    text = re.sub(r"(?<!\w)(\d+)\s?h(?=\s|$)", lambda m: f"{m[1]} hour{'' if m[1] == '1' else 's'}", text)
    text = re.sub(r"(?<!\w)1/2 (?:an )?hour", "half an hour", text)
    for short, long in (("pls", "please"), ("plz", "please"), ("b/c", "because"), ("thx", "thanks"), ("w/", "with")):
        text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", long, text, flags=re.I)
    return text


def size_in(text: str) -> str | None:
    """The amount a purpose names ("20 minutes", "two slides", "one question"), or None."""
    for match in _SIZE.finditer(text):
        found = match[0]
        if re.match(r"an?\s+(?:day|week|month|year)$", found, re.I) and _RATE.search(text[: match.start()]):
            continue
        if _AHEAD.search(text[: match.start()]) or _ARTICLE_OTHER.match(found):
            if re.match(r"(?:one|a single)\s", found, re.I) and not _AHEAD.search(text[: match.start()]):
                return found
            if not re.match(r"an?\s.*question", found, re.I):
                continue
        return _counted(found)
    return None


def _counted(found: str) -> str:
    """ "20-minute" as an amount: "20 minutes"; anything else as typed."""
    match = re.fullmatch(r"(\w+)-([a-z]+)", found, re.I)
    if match is None or match[1].lower() == "half":
        return found
    one = match[1].lower() in {"1", "one", "a", "an"} or match[2].endswith("s")
    return f"{match[1]} {match[2]}{'' if one else 's'}"


def due_in(text: str, *, past: bool = False, opening: bool = False) -> str | None:
    """The words that say by when or when ("by Friday", "next week", "on 4 November"), or None.

    A date that belongs to something past ("like the one in May") counts only with ``past``, one after "from" only
    where it opens what follows: with ``opening``, or behind a length of time ("two weeks from 10 August").
    """
    described = ""
    for pattern in (_DUE, _IN_MONTH):
        for match in pattern.finditer(text):
            found = match[0].strip()
            if (
                not past
                and _BELONGS_BEFORE.search(text[: match.start()])
                and not found.lower().startswith(("by", "before", "until", "next", "tomorrow", "no later", "this"))
            ):
                continue
            if not past and found.lower().startswith(("last", "since")):
                continue
            before, after = text[: match.start()], text[match.end() :]
            if _DESCRIBES.search(before) and re.match(
                r"\s+(?!(?:at|on|in|to|and|or|for|with|by|if|so|when)\b)[a-z]", after
            ):
                if not re.search(r"\d", found):
                    described = described or found  # "your Wednesday shifts until August": August, if there is one
                continue  # "the 8/4 white oak"
            if (
                not past
                and not opening
                and re.match(r"from\b", found, re.I)
                and not re.search(r"\b(?:weeks?|days?|months?|hours?|years?)\s+$", before)
                and not re.match(r"\s*(?:on|onwards?|to|until)\b", text[match.end() :])
            ):
                continue  # "the deck from Tuesday"
            if found.lower() in {"may", "march", "sun", "sat", "wed", "mar", "the end"} and not found[0].isupper():
                continue
            if re.fullmatch(r"May", found) and match.start() == 0:
                continue
            found = re.sub(r"^(?:in|at|for|over)\s+(?=(?:on|by|before|until|till|from)\b)", "", found)
            return found.rstrip(".")
    return described or None


def reason_in(text: str, *, topic: bool) -> str | None:
    """The words that say what it is for, or None; with ``topic``, "about ..." and "on ..." count."""
    for pattern in (*_REASON, *((_TOPIC,) if topic else ())):
        if pattern is _ABOUT and not topic:
            continue
        match = pattern.search(text)
        if match is not None and match.start() > 0 and not _SIZE.fullmatch(match[0].removeprefix("for ")):
            return match[0].rstrip(" .?!") or None
    return None
