# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Parts of weeks and months by their place, and days named by a number alone: "the last week of May", "18th"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from assistant.distil.days.calendar import FRIDAY, SUNDAY, in_week, month_end, monthly, week_end, yearly
from assistant.distil.days.reckoning import Rule, moving
from assistant.distil.days.words import MONTH_NAME, MONTHS, PLACE, PLACES, THIS, WEEKDAY, WEEKDAYS

Naming = tuple[re.Pattern[str], Rule, float]

_WHICH = r"(?:first|1st|second|2nd|third|3rd|fourth|4th|last|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?|letzte[nrs]?)"
_COUNT = {
    "fir": 1,
    "1st": 1,
    "ers": 1,
    "sec": 2,
    "2nd": 2,
    "zwe": 2,
    "thi": 3,
    "3rd": 3,
    "dri": 3,
    "fou": 4,
    "4th": 4,
    "vie": 4,
}


def rule(pattern: str, calculation: Rule, *, weight: float = 1.0, case: bool = False) -> Naming:
    """A naming of a day that stands between words."""
    flags = re.RegexFlag(0) if case else re.I
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", flags), calculation, weight


def _nth_week(m: re.Match[str], said: date, *, weekday: int) -> date:
    """That weekday of the first, second, … or last week of a month: of its first one on."""
    month = MONTHS[m["m"].lower().rstrip(".")]
    year = said.year + (month < said.month)
    if m["n"].lower()[:3] in {"las", "let"}:
        end = month_end(year, month)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    first += timedelta(days=(weekday - first.weekday()) % 7)
    return first + timedelta(weeks=_COUNT[m["n"].lower()[:3]] - 1)


def _by_word(m: re.Match[str], said: date) -> date | None:
    return yearly(MONTHS[m["m"].lower().rstrip(".")], PLACES[m["p"].lower()], said)


def _last_day(m: re.Match[str], said: date) -> date:
    month = MONTHS[(m["m"] or m["m2"]).lower().rstrip(".")]
    return month_end(said.year + (month < said.month), month)


PARTS: Final[tuple[Naming, ...]] = (
    rule(rf"(?:the )?(?P<p>{PLACE}) (?:of )?(?P<m>{MONTH_NAME})", _by_word),
    rule(
        rf"(?:the )?(?P<n>{_WHICH}) (?:weekend|wochenende) (?:of|in|im) (?P<m>{MONTH_NAME})",
        lambda m, said: _nth_week(m, said, weekday=SUNDAY),
    ),
    rule(
        rf"(?:in )?(?:the )?(?P<n>{_WHICH}) (?:week|woche) (?:of|in|im) (?P<m>{MONTH_NAME})",
        lambda m, said: _nth_week(m, said, weekday=FRIDAY),
    ),
    rule(
        rf"(?:the )?(?P<n>{_WHICH}) (?P<w>{WEEKDAY}) (?:of|in|im) (?P<m>{MONTH_NAME})",
        lambda m, said: _nth_week(m, said, weekday=WEEKDAYS[m["w"].lower()]),
    ),
    rule(
        rf"(?:the )?last day (?:of|in) (?P<m>{MONTH_NAME})|(?:der |am )?letzte[nr]? tag im (?P<m2>{MONTH_NAME})",
        _last_day,
    ),
    rule(
        rf"(?:the )?last day of {THIS} month|before the month(?:['’]s| is) (?:out|over|up)|(?:bis |spätestens )*ende (?:des )?monats?|vor monatsende",
        lambda _, said: month_end(said.year, said.month),
    ),
    rule(r"before the week(?:['’]s| is) (?:out|over|up)|by the week['’]?s end", lambda _, said: week_end(said)),
    rule(r"before the year(?:['’]s| is) (?:out|over|up)", lambda _, said: date(said.year, 12, 31)),
    rule(r"(?:noch )?vorm wochenend\w*", lambda _, said: in_week(FRIDAY, said, weeks=said.weekday() > FRIDAY)),
    rule(
        r"first thing in the morning|(?<!this )(?<!\w )in the morning|first thing(?= *(?:[.,;!]|$))",
        lambda _, said: said + timedelta(days=1),
    ),
    rule(
        rf"(?P<w>{WEEKDAY}),? (?:the |den |dem )?(?P<d>[0-3]?\d)(?:st|nd|rd|th)(?! (?:of )?{MONTH_NAME})",
        lambda m, said: monthly(int(m["d"]), said),
    ),
    rule(r"rosenmontag", moving(-48)),
    rule(r"aschermittwoch|ash wednesday", moving(-46)),
    rule(r"gründonnerstag|maundy thursday", moving(-3)),
    rule(r"(?:christi )?himmelfahrt|ascension day", moving(39)),
    rule(r"pfingstmontag|whit monday", moving(50)),
    rule(r"fronleichnam|corpus christi", moving(60)),
    rule(r"(?:the |den )?(?:tag der arbeit|may day)", lambda _, said: yearly(5, 1, said)),
    rule(r"nikolaus(?:tag)?", lambda _, said: yearly(12, 6, said)),
    rule(r"allerheiligen|all saints['’]? day", lambda _, said: yearly(11, 1, said)),
    rule(r"(?:bis|um|gegen|vor) \d{1,2}(?:[:.]\d\d)? uhr", lambda _, said: said, weight=0.5),
    rule(r"nachher", lambda _, said: said, weight=0.5),
)
"""Before the shorter namings, of which they are made."""

NUMBERED: Final[tuple[Naming, ...]] = (
    rule(
        r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)(?! (?:of|time|version|draft|one|chapter|floor|page|anniversary|edition|slide|birthday|century|grade|year|place|round))",
        lambda m, said: monthly(int(m["d"]), said),
        weight=0.8,
    ),
)
"""After all others: "18th at four"."""
