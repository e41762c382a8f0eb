# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What either said they would do by a day to come, where the ledger has no line of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import MONTHS
from assistant.briefing.saying import ago, quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.distil.careful.silence import told_in_confidence
from assistant.distil.said.automatic import is_automatic
from assistant.domain.briefs import BriefLine, Section
from assistant.domain.ledger import Promise

_LATELY = 120  # days
_BY_DAY = re.compile(
    r"\bI(?:['’]ll| will| shall|['’]m going to)\b(?! (?:not|be (?!there|done|ready)|have|know|hear|need|miss|turn|decide|see|think)\b|['’]t\b)[^.?!]{3,140}?\b(?:by|before) (?:the )?(?P<day>\d{1,2})"
    rf"(?:st|nd|rd|th)? (?:of )?(?P<month>{'|'.join(MONTHS)})\b",
    re.I,
)


def unlisted_lines(seen: Exchanges, promises: Sequence[Promise], *, split: Split, today: date) -> Iterator[BriefLine]:
    """Such sentences in the words of whoever wrote them; what was read of them, rejected or not, stands elsewhere."""
    for one in seen.past:
        if one.when is None or (today - one.when.date()).days > _LATELY:
            break
        mine = seen.writer(one) == "I"
        if not (mine or seen.by_them(one)) or not _BY_DAY.search(" ".join(one.text.split())) or is_automatic(one):
            continue
        secret = {*told_in_confidence(one.text, split)}
        for sentence in sentences(one.text, split):
            match = _BY_DAY.search(sentence)
            due = _day(match, one.when.date()) if match else None
            if due is None or due < today or sentence in secret or sentence.endswith("?"):
                continue
            if any(each.due == due or (each.quote and each.quote in sentence) for each in promises):
                continue
            text = f"Due {said_day(due, today)}, {ago(due, today)}: on {said_day(one.when.date(), today)} "
            text += f"{seen.writer(one)} wrote: {quoted(sentence)}"
            yield BriefLine(Section.MINE if mine else Section.THEIRS, text, (one.source,))


def _day(match: re.Match[str], told: date) -> date | None:
    """The day that is named, the next of that name."""
    try:
        day = date(told.year, MONTHS.index(match["month"].casefold()) + 1, int(match["day"]))
        return day if day >= told else day.replace(year=told.year + 1)
    except ValueError:  # "31 June"
        return None
