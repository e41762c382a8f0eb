# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Appointments among the promises: being somewhere on a day, which is over with the day, whoever came or did not.

"I'm coming on Saturday with soup" binds until Saturday. Afterwards nobody waits for it: what the records do not say is
not guessed (kept or broken), and it is no longer open. Things promised for a day ("I'll send it on Saturday") stay open
after it, because somebody still waits for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from assistant.domain.ledger import Promise, PromiseState

_PRESENCE = re.compile(
    r"\b(?:(?:I|we)(?:['’]ll| will| shall|['’]m| am|['’]re| are)(?: \w+ly| definitely| of course| certainly| also| both)? )"
    r"(?:be (?:there|at|in|over|round|with you|waiting)\b|com(?:e|ing)\b(?! (?:back (?:to|with)|up with|to (?:an?|the) (?:decision|conclusion)))"
    r"|see(?:ing)? you\b|meet(?:ing)? you\b|join(?:ing)?\b|attend(?:ing)?\b|visit(?:ing)?\b|(?:drop|pop|stop)(?:ping)? (?:by|in|over|round)\b)"
    r"|\bsee you (?:on|at|there|tomorrow|then)\b"
    r"|\b(?:ich|wir) (?:komm\w*|besuch\w*|(?:bin|sind) (?:dann )?(?:da|dabei|bei)|schau\w* .*\bvorbei|treff\w*)\b"
    r"|\b(?:komm\w*|bin) (?:ich|wir)\b(?!.*\bauf (?:dich|Sie) zurück)",
    re.I,
)  # fmt: skip
_HANDED_OVER = re.compile(r"\b(?:send|schick\w*|submit|deliver|pay|write|introduce)\b", re.I)
_BARE = re.compile(
    r"^\W*(?:(?:yes|sure|of course|great|ok|okay|and|then)\b[, ]*)*I(?:['’]ll| will) be there\b(?: too| as well| then| of course| for sure)?\W*$",
    re.I,
)


_MEETING = re.compile(
    r"\bit is\b|\b(?:ring|call|phone|facetime|skype)(?:ing)? (?:you|your|her|him)\b|\bat your (?:door|place)\b|\bat yours\b|\bwith you both\b"
    r"|\bcount (?:on )?me\b|\bin (?:the|my) diary\b|\bexpect me\b|\bi['’]m yours\b|\b(?:drive|driving|pick(?:ing)? you up)\b|\boutside your\b"
    r"|\b(?:besuch\w*|komm\w*|schau\w*|hol\w*|klingel\w*|ruf\w*|spring\w*|nehm\w*|steh\w*|fahr\w*|koch\w*) (?:ich|i)\b|\b(?:ich|i) (?:klingel|ruf|spring|koch|hol|nehm|steh)\w*"
    r"|^(?:komm|steh)\w*\b|\bdabei\b|\bam start\b|\bvor (?:deiner|ihrer) tür\b|\bsage? ich hiermit zu\b|\bübern[ea]hme? ich\b",
    re.I,
)  # fmt: skip


def is_meeting(promise: Promise) -> bool:
    """Whether two people who met, or talked, have thereby what was promised: a visit, a call, a lift, an evening."""
    said = promise.quote or ""
    return is_appointment(promise) or (bool(_MEETING.search(said)) and not _HANDED_OVER.search(said))


def is_appointment(promise: Promise) -> bool:
    """Whether all that was promised is to be somewhere."""
    said = promise.quote or ""
    return bool(_PRESENCE.search(said)) and not _HANDED_OVER.search(said)


def nowhere(text: str) -> bool:
    """ "I'll be there.": without the mail nobody knows where or when."""
    return bool(_BARE.match(text))


def lapsed(promise: Promise, today: date) -> bool:
    """Whether an open appointment is over: its day lies before ``today``. One without a day never is."""
    return (
        promise.state is PromiseState.OPEN
        and promise.due is not None
        and promise.due < today
        and is_appointment(promise)
    )


def as_of(promises: Iterable[Promise], today: date) -> list[Promise]:
    """The promises as they stand on a day: an appointment whose day is over is open no more."""
    return [replace(one, state=PromiseState.RELEASED) if lapsed(one, today) else one for one in promises]
