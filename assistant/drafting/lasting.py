# ruff: noqa: E501  patterns read better unbroken
"""Whether a sentence of old mail is still so, and whether it says by itself who did what."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from assistant.checks.values import Sort, read_values
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.words import Parse, Token
from assistant.drafting.given_names import GIVEN_NAMES

QUOTED_LATE = timedelta(days=14)
"""How long after a mail "tomorrow" in a quotation of it may still be read as it was meant: our own rule."""
GOES_ON = timedelta(days=30)
"""How long "we are dropping the queue" may be said again after it was written: our own rule."""
_NEXT_YEAR = timedelta(days=150)  # "in March", written in November, is the March to come
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_THAT_DAY = re.compile(
    rf"\b(?:today|tonight|tomorrow|yesterday|just now|right now|(?:this|next|last|the coming|the following) (?:week\w*|month|term|year|spring|summer|autumn|winter|morning|afternoon|evening|night|{_DAY})|"
    rf"(?:on |by |until |till |before |starting )?{_DAY}(?!s| \d)|(?:in|for|within) (?:a|an|one|two|three|four|a few|\d+) (?:days?|weeks?|months?)(?: time)?|(?:\d+|a|two|three|four|a few) (?:days?|weeks?|months?) ago|the other day)\b(?! (?:\d|of\b))",
    re.I,
)
_HABIT = re.compile(
    rf"\b(?:every|each|on|most) (?:other )?(?:{_DAY}s|{_DAY} and {_DAY})\b|\bevery (?:other )?{_DAY}\b", re.I
)
_SINCE = re.compile(r"\b(?:since|from|starting)\s+(?:the\s+)?$", re.I)  # "from June I am ...": that goes on
_THEN = re.compile(
    r"\b(?:since|by|until|till|from) (?:then|that|now on)\b|\b(?:as well|too|either|instead|otherwise|likewise)[.!]?$|^(?:also|then|instead|otherwise|after that|because of that|so)\b",
    re.I,
)
_KIN = frozenset(
    [
        "mum",
        "mom",
        "mam",
        "mama",
        "mummy",
        "dad",
        "daddy",
        "granny",
        "grandma",
        "grandad",
        "nan",
        "mother",
        "father",
        "wife",
        "husband",
        "son",
        "daughter",
        "brother",
        "sister",
        "aunt",
        "uncle",
    ]
)
_PERSON = re.compile(
    r"(?:er|or|ist|ian|ant|ee|man|woman|boss|nurse|friend|colleague|boy|girl|lady|guy|kid|child|patient|client|chef|cook|judge|guest|pupil|student|apprentice|neighbour|tenant|clerk|coach|vet|cousin|niece|nephew|partner)s?$"
)
_HE_SHE = {"he": "subject", "she": "subject", "him": "object", "her": "object", "his": "owner"}

# A first sentence that only answers: "Yes.", "It would, nine is not too many."
_SCRAP = re.compile(
    r"^(?:(?:it|that|they|there|she|he|we|i|you) (?:would|does|do|did|is|are|was|will|could|can|has|have|am)(?:n['’]t)?(?=[,.!])|"
    r"(?:yes|no|sure|of course|certainly|absolutely|right|ok|okay|well|true|agreed|exactly|fine|great|lovely|done|noted|ha|oh|ah)\b(?=[,.! ]))"
    r"[^.!?]{0,60}[.!]\s+(?=(?-i:[A-Z]))",
    re.I,
)


def without_scrap(text: str) -> str:
    """What somebody wrote without a first sentence that only answers: "It would, nine is not too many."."""
    return _SCRAP.sub("", text)


def is_over(text: str, told: date, today: date) -> bool:
    """Whether it names a day that lay ahead when it was written, on ``told``, and is past ``today``."""
    return any(told < day < today for day in _days(text, told))


def _days(text: str, told: date) -> Iterator[date]:
    for value in read_values(text):
        if value.sort is not Sort.DATE or not isinstance(value.form, tuple) or _SINCE.search(text[: value.start]):
            continue
        year, month, day = value.form
        if not month:
            continue
        for guess in (year,) if year else (told.year, told.year + 1):
            last = date(guess, month, min(day or 31, monthrange(guess, month)[1]))
            if year or last >= told - _NEXT_YEAR:
                yield last
                break


def leans_on_its_day(text: str) -> bool:
    """Whether it holds a "tomorrow" or an "on Friday" that means another day now."""
    return _THAT_DAY.search(_HABIT.sub(" ", text)) is not None


def is_under_way(text: str, *, parse: Parse) -> bool:
    """Whether it tells what somebody was in the middle of: "We are now dropping our queue."."""
    tokens = parse(text).tokens
    return any(
        t.tag == "VBG"
        and any(
            h.head == t.index
            and h.dep == "aux"
            and h.text.lower() in {"am", "is", "are", "'m", "’m", "'re", "’re", "'s", "’s"}
            for h in tokens
        )
        for t in tokens
    )


def needs_more(text: str) -> bool:
    """Whether it opens or ends by pointing at what stood before it: "since then", "as well"."""
    return _THEN.search(text) is not None


def who_is_unsure(text: str, before: str, *, parse: Parse) -> bool:
    """Whether its doer is left out and need not be the writer: "Kate still does it by hand. Showed her twice."."""
    tokens = [t for t in parse(text).tokens if t.pos not in {"PUNCT", "SPACE"}]
    if not tokens or tokens[0].tag not in {"VBD", "VBN", "VBZ", "VBG"}:
        return False
    if any(t.dep in {"nsubj", "nsubjpass", "expl"} and t.index < 3 for t in tokens):
        return False
    return bool(before) and not re.match(r"(?:I|we)\b", before, re.I)


def with_name(text: str, before: str, *, parse: Parse) -> str | None:
    """The sentence with its "her" told as who it was, from the sentence before: "I was with Mam."; None where unclear.

    The same sentence where nobody is pointed at.
    """
    tokens = parse(text).tokens
    pointing = [t for t in tokens if _points(t, tokens)]
    if not pointing:
        return text
    name = _named_before(before, parse=parse)
    if name is None or len(pointing) > 1:
        return None
    token = pointing[0]
    owner = token.tag == "PRP$" or token.text.lower() == "his"
    said = f"{name}{'’s' if owner else ''}"
    return "".join((said if t is token else t.text) + t.space for t in tokens).strip()


def _points(token: Token, tokens: tuple[Token, ...]) -> bool:
    if token.text.lower() not in {*_HE_SHE, "they", "them", "their"} or token.pos not in {"PRON", "DET"}:
        return False
    if token.text.lower() in {"they", "them", "their"}:
        return False  # "they asked about caches": whoever asks
    return not any(
        t.index < token.index
        and (t.pos == "PROPN" or t.lemma in _KIN or (t.pos == "NOUN" and _PERSON.search(t.text.lower())))
        for t in tokens
    )


def _named_before(before: str, *, parse: Parse) -> str | None:
    tokens = parse(before).tokens if before else ()
    people = [
        t
        for t in tokens
        if t.dep in {"nsubj", "nsubjpass"}
        and (t.lemma in _KIN or t.text.lower() in _KIN or t.text.lower() in GIVEN_NAMES)
    ]
    if len(people) != 1 or people[0].index > 1:
        return None
    owner = [t for t in tokens if t.head == people[0].index and t.dep == "poss"]
    if people[0].index == 1 and not (owner and owner[0].text.lower() in {"my", "our"}):
        return None
    return f"{owner[0].text.lower()} {people[0].text}" if owner else people[0].text


_TURNED = re.compile(
    r"\b(?:change of plans?|plans? (?:have|has) changed|(?:is|are|was|were|been|got) (?:cancelled|canceled|postponed|called off|scrapped|put off)|(?:is|are)(?: all)? off\b(?! (?:sick|the|to|on|work|for|limits|until))|"
    r"(?:not|n['’]t) (?:come|coming|make it|making it|happening|going ahead|happen|take place)\b|no longer (?:come|coming|possible|available|free|need(?:ed)?)|(?:forget|scrap|ignore) (?:what I|my last|that|the plan)|instead of|(?:is |been |has |was )?moved (?:it )?to (?:the )?(?:\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next)|rescheduled|brought forward|put back to|fell through|have to cancel)\b",
    re.I,
)


def overturned(interactions: Sequence[Interaction]) -> frozenset[str]:
    """The sources of the reader's mails that a later one under the same heading takes back: "Change of plan, ..."."""
    out: set[str] = set()
    received = [one for one in interactions if one.direction is Direction.RECEIVED and one.when is not None]
    for later in received:
        if not _TURNED.search(later.text):
            continue
        for earlier in received:
            before = earlier.when is not None and later.when is not None and earlier.when < later.when
            if before and _heading(earlier) == _heading(later) and earlier.source is not None:
                out.add(earlier.source)
    return frozenset(out)


def _heading(one: Interaction) -> str:
    return re.sub(r"^(?:(?:re|fwd?|aw|wg|sv|antw)\s*:\s*)+", "", one.subject.strip(), flags=re.I).lower() or one.id
