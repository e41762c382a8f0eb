"""How days are named: one pattern and one small calculation each, the more telling ones first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from assistant.distil.days.calendar import (
    FRIDAY,
    SUNDAY,
    TUESDAY,
    WEDNESDAY,
    coming,
    first_of,
    in_week,
    month_end,
    monthly,
    week_end,
    yearly,
)
from assistant.distil.days.parts import NUMBERED, PARTS, Naming, rule
from assistant.distil.days.reckoning import (
    EARLY,
    MIDDLE_DAY,
    by_month,
    dated,
    is_ahead,
    iso_week,
    mid_week,
    moving,
    named_month,
    next_if_over,
    plus,
    quarter,
    slashed,
    span,
    this_quarter,
    weekday_of,
    whole_month,
)
from assistant.distil.days.words import (
    END,
    MIDDLE,
    MONTH_NAME,
    MONTHS,
    NEXT,
    NUMBER,
    PLACE,
    PLACES,
    SHORT_WEEKDAYS,
    START,
    THIS,
    TIME_OF_DAY,
    WEEKDAY,
    WEEKDAYS,
)

_YEAR = r"(?:,?\s+(?P<y>(?:19|20)\d\d))?"
_BY_WEEK = r"(?:in einer woche|in one week|in a week)"
_NTH = r"(?P<d>[0-3]?\d)"


_TELLING: Final = (  # what would be read as something shorter below
    rule(
        rf"(?:week of|week commencing|woche (?:vom|ab)) (?:the |dem )?{_NTH}(?:st|nd|rd|th|\.)?"
        rf"(?: (?P<m>{MONTH_NAME}))?",
        lambda m, said: (lambda d: d and in_week(FRIDAY, d))(
            yearly(MONTHS[m["m"].lower()], int(m["d"]), said) if m["m"] else monthly(int(m["d"]), said)
        ),
    ),
    rule(r"good friday|karfreitag", moving(-2)),
    rule(r"easter monday|ostermontag", moving(1)),
)
# Full dates.
_DATES: Final = (
    rule(r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", dated),
    rule(
        rf"(?:{WEEKDAY},? (?:the |den |dem )?)?{_NTH}\.\s?(?P<m>[01]?\d)\.(?:\s?(?P<y>20\d\d|\d\d(?!\d"
        rf"|[:.])))?",
        dated,
    ),
    rule(r"(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?:/(?P<y>20\d\d))?", slashed),
    rule(
        rf"(?:{WEEKDAY},? (?:the |den |dem )?)?{_NTH}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<m>{MONTH_NAME})\b\.?{_YEAR}",
        dated,
    ),
    rule(rf"(?:{WEEKDAY},? )?(?P<m>{MONTH_NAME})\.?\s+{_NTH}(?:st|nd|rd|th)?\b(?!:){_YEAR}", dated),
)
# Weekdays.
_WEEKDAYS: Final = (
    rule(
        rf"(?P<w>{WEEKDAY}) (?:after next)|(?:übernächste[nrs]?) (?P<w2>{WEEKDAY})",
        lambda m, said: in_week(WEEKDAYS[(m["w"] or m["w2"]).lower()], said, weeks=2),
    ),
    rule(
        rf"a week (?:from|on|after)? ?(?P<w>{WEEKDAY})|(?P<w2>{WEEKDAY}) (?:week\b|{_BY_WEEK})",
        lambda m, said: coming(WEEKDAYS[(m["w"] or m["w2"]).lower()], said) + timedelta(weeks=1),
    ),
    rule(
        rf"(?P<w>{WEEKDAY}){TIME_OF_DAY},? (?:of |in der )?{NEXT} (?:week|woche)|{NEXT} (?:week|woche)(?:,| on| am)? "
        rf"(?:den )?(?P<w2>{WEEKDAY}){TIME_OF_DAY}|{NEXT} (?P<w3>{WEEKDAY}){TIME_OF_DAY}",
        lambda m, said: (coming if "kommende" in m[0].lower() and m["w3"] else lambda w, d: in_week(w, d, weeks=1))(
            WEEKDAYS[(m["w"] or m["w2"] or m["w3"]).lower()], said
        ),
    ),
    rule(
        rf"(?:{END} (?:day |business )?(?:on )?)?(?:{THIS} )?(?P<w>{WEEKDAY}){TIME_OF_DAY}(?! (?:mornings"
        rf"|afternoons|evenings|nights|lunches))",
        lambda m, said: coming(weekday_of(m), said),
    ),
    rule(
        r"(?<=\bby )(?P<w>sat|sun)|(?<=\bon )(?P<w2>Sat|Sun)|(?<=\bbis )(?P<w3>Mo|Di|Mi|Do|Fr|Sa|So)\b\.?"
        r"|(?<=\bam )(?P<w4>Mo|Di|Mi|Do|Fr|Sa|So)\b\.?",
        lambda m, said: coming(SHORT_WEEKDAYS[m[0].lower().rstrip(".")], said),
        case=True,
    ),
)
# Weekends, weeks, and their parts.
_WEEKS: Final = (
    rule(
        r"before the weekend|(?:noch )?vor dem wochenende",
        lambda _, said: in_week(FRIDAY, said, weeks=said.weekday() > 4),
    ),
    rule(r"(?:straight |right )?after the weekend|nach dem wochenende", lambda _, said: coming(0, said)),
    rule(rf"{NEXT} (?:weekend|wochenende)", lambda _, said: in_week(SUNDAY, said, weeks=1)),
    rule(r"weekend|wochenende", lambda _, said: in_week(SUNDAY, said)),
    rule(r"the week after next|übernächste[rn]? woche|week after next", lambda _, said: in_week(FRIDAY, said, weeks=2)),
    rule(
        rf"(?:{START}|(?:the )?(?:first|early) (?:half|part) of) {NEXT} (?:week|woche)|early {NEXT} week",
        lambda _, said: in_week(TUESDAY, said, weeks=1),
    ),
    rule(rf"{MIDDLE} ?(?:of )?{NEXT} (?:week|woche)", lambda _, said: in_week(WEDNESDAY, said, weeks=1)),
    rule(r"(?:a|one) week (?:from )?(?:today|now)|heute in einer woche", plus(7)),
    rule(rf"(?:(?P<n>{NUMBER})) (?P<work>)(?P<u>weeks?|days?|months?) (?:from (?:today|now)|time\b)", span),
    rule(r"a week (?:from )?tomorrow|morgen in einer woche", plus(8)),
    rule(
        rf"(?:{END} )?(?:of )?(?:(?:im )?(?:lauf|laufe) der )?{NEXT} (?:week|woche)",
        lambda _, said: in_week(FRIDAY, said, weeks=1),
    ),
    rule(
        r"(?:in )?(?:the )?middle of (?:the|this) week|mid-?week|mitte (?:der|dieser) woche|wochenmitte",
        lambda _, said: mid_week(said),
    ),
    rule(rf"{START} (?:der |the )?(?:week|woche)|early in the week", lambda _, said: coming(TUESDAY, said)),
    rule(
        rf"(?:{END} (?:of )?{THIS} (?:working )?(?:week|woche)|eow|(?:later )?this week|end of week|week['’]?s end"
        r"|(?:noch )?diese(?:r)? woche|in the course of the week"
        r"|(?:im )?laufe (?:der|dieser) woche)",
        lambda _, said: week_end(said),
    ),
    rule(r"(?:kw|kalenderwoche|calendar week|week) ?(?P<k>[0-5]?\d)", iso_week),
)
# Days close by; the end of a day says nothing where another day is named.
_NEAR: Final = (
    rule(rf"(?:the )?day after tomorrow{TIME_OF_DAY}|übermorgen{TIME_OF_DAY}", plus(2)),
    rule(rf"(?:first thing |early |late )?(?:tomorrow|tmrw|tmr){TIME_OF_DAY}", plus(1)),
    rule(
        rf"(?<!heute )(?<!gestern )(?<!guten )(?<!jeden )(?<!am )(?<!seit )(?:morgen|(?:(?<=^)Morgen(?= [a-zäöü])))"
        rf"{TIME_OF_DAY}",
        plus(1),
        case=True,
    ),
    rule(
        rf"(?:later |noch )?(?:today|tonight|heute){TIME_OF_DAY}(?: noch)?|this (?:morning|afternoon|evening)",
        lambda _, said: said,
    ),
    rule(
        r"eod|cob|(?:the )?(?:end|close) of (?:the |this )?(?:day|business)|ende des tages"
        r"|(?:zum )?feierabend|dienstschluss",
        lambda _, said: said,
        weight=0.7,
    ),
)
# Months, quarters, years.
_MONTHS: Final = (
    rule(
        rf"{MIDDLE} ?(?:of )?{NEXT} (?:month|monats)",
        lambda _, said: first_of(said.year, said.month + 1).replace(day=MIDDLE_DAY),
    ),
    rule(
        rf"(?:{START}) (?:of )?{NEXT} (?:month|monats)",
        lambda _, said: first_of(said.year, said.month + 1).replace(day=EARLY),
    ),
    rule(
        rf"{END} {NEXT} (?:month|monats)|{END} of {NEXT} month|(?:im (?:laufe des )?)?{NEXT} (?:month|monats?)",
        lambda _, said: month_end(said.year, said.month + 1),
        weight=0.9,
    ),
    rule(rf"{MIDDLE} ?(?:of )?(?:{THIS} )?(?:month|monats)", lambda _, said: monthly(MIDDLE_DAY, said)),
    rule(
        rf"{END} (?:of )?{THIS} (?:month|monats)|end of month|eom|monatsende|(?:later )?this month|month['’]?s? end"
        r"|(?:noch )?diesen monat",
        lambda _, said: month_end(said.year, said.month),
    ),
    rule(
        rf"{END} (?:of )?{THIS} (?:quarter|quartals)|(?:later )?this quarter|quartalsende|eoq",
        lambda _, said: this_quarter(said),
    ),
    rule(
        rf"(?:{END} (?:of )?)?{NEXT} (?:quarter|quartals?)",
        lambda _, said: month_end(this_quarter(said).year, this_quarter(said).month + 3),
    ),
    rule(rf"(?:{END} (?:of )?)?[QT](?P<q>[1-4])", quarter),
    rule(
        rf"(?:early|{START}) (?:of )?(?:in )?(?:the )?(?:{NEXT}|new|neuen?) (?:year|jahre?s?)"
        r"|(?:in the|im) (?:new year|neuen jahr)",
        lambda _, said: date(said.year + 1, 1, 31),
    ),
    rule(
        rf"{END} (?:of )?{THIS} (?:year|jahres)|end of year|eoy|jahresende"
        r"|year['’]?s? end|year-end|(?:later )?this year"
        r"|(?:noch )?dieses jahr",
        lambda _, said: date(said.year, 12, 31),
    ),
    rule(rf"(?:{END} )?{NEXT} (?:year|jahre?s?)", lambda _, said: date(said.year + 1, 12, 31), weight=0.9),
    rule(
        rf"(?:{START}) ?(?:in )?(?P<m>{MONTH_NAME})\b{_YEAR}",
        lambda m, said: next_if_over(named_month(m, said).replace(day=EARLY), said),
    ),
    rule(
        rf"{MIDDLE} ?(?P<m>{MONTH_NAME})\b{_YEAR}",
        lambda m, said: next_if_over(named_month(m, said).replace(day=MIDDLE_DAY), said),
    ),
    rule(
        rf"{END} (?:in )?(?P<m>{MONTH_NAME})\b{_YEAR}",
        lambda m, said: month_end(named_month(m, said).year, named_month(m, said).month),
    ),
    rule(
        rf"(?<=\bin )(?P<m>(?-i:[A-Z]){MONTH_NAME[:0]}[a-zäöü]+)\b{_YEAR}|(?<=\bim )(?P<m2>{MONTH_NAME})\b",
        lambda m, said: whole_month(m, said),
        weight=0.85,
    ),
    rule(
        rf"(?<=\bby )(?P<m>{MONTH_NAME})\b{_YEAR}|(?<=\bbefore )(?P<m2>{MONTH_NAME})\b"
        rf"|(?<=\bbis )(?P<m3>{MONTH_NAME})\b",
        lambda m, said: by_month(m, said),
    ),
)
# Spans.
_SPANS: Final = (
    rule(
        rf"(?:(?:with)?in|innerhalb(?: von)?|binnen|over|in den|in the)? ?(?:the |den |der )?"
        rf"(?:next |nächsten |kommenden )?"
        rf"(?P<n>{NUMBER}) (?P<work>working |business |work)?(?P<u>(?:hour|day|week|month)s?|stunden?|tage[ns]?"
        rf"|wochen?"
        r"|monate?[ns]?)(?! (?:ago|later|before|earlier|old|long|off|of|a|per|call"
        r"|chat|trip|course|in the|holiday|plan))",
        lambda m, said: span(m, said) if is_ahead(m[0]) else None,
        weight=0.95,
    ),
    rule(rf"(?:in|innerhalb von|binnen) (?P<n>{NUMBER}) (?P<work>werk|arbeits)(?P<u>tage?n?)", span),
    rule(
        r"in (?:a|one) fortnight(?:['’]s time)?|within a fortnight|a fortnight (?:today|from now"
        r"|from today)",
        plus(14),
    ),
    rule(r"over the next (?:few|couple of) days|in (?:den nächsten|ein paar) tagen|die tage", plus(3)),
)
# Feasts.
_FEASTS: Final = (
    rule(r"(?:christmas eve|heiligabend|heilig abend)", lambda _, said: yearly(12, 24, said)),
    rule(r"(?:over|during|at|über) (?:christmas|weihnachten)", lambda _, said: yearly(12, 26, said)),
    rule(
        r"(?:over|during) (?:the )?(?:christmas )?holidays|zwischen den jahren|(?:new year['’]?s eve|silvester)",
        lambda _, said: yearly(12, 31, said),
    ),
    rule(
        r"christmas|xmas|weihnachten|the (?:christmas |winter )?(?:holidays|break)"
        r"|(?:den )?(?:feiertagen|weihnachtsferien)",
        lambda _, said: yearly(12, 25, said),
    ),
    rule(r"new year(?:['’]?s)?(?: day)?|neujahr", lambda _, said: yearly(1, 1, said)),
    rule(r"easter|ostern", moving(0)),
    rule(r"whitsun|pentecost|pfingsten", moving(49)),
    rule(r"halloween", lambda _, said: yearly(10, 31, said)),
)
# A bare day of the month.
_NUMBERED: Final = (
    rule(
        rf"the {_NTH}(?:st|nd|rd|th)\b(?! (?:of|time|version|draft|one|chapter|floor|page|anniversary|edition"
        rf"|slide))",
        lambda m, said: monthly(int(m["d"]), said),
    ),
    rule(rf"(?:am|zum|den|dem) {_NTH}\.(?! ?[A-ZÄÖÜ\d])", lambda m, said: monthly(int(m["d"]), said)),
    rule(
        rf"(?<=\bby the )(?P<p>{PLACE})|(?<=\bon the )(?P<p2>{PLACE})|(?<=\bzum )(?P<p3>{PLACE})",
        lambda m, said: monthly(PLACES[m[0].lower()], said),
    ),
)

RULES: Final[tuple[Naming, ...]] = (
    *PARTS,
    *_TELLING,
    *_DATES,
    *_WEEKDAYS,
    *_WEEKS,
    *_NEAR,
    *_MONTHS,
    *_SPANS,
    *_FEASTS,
    *_NUMBERED,
    *NUMBERED,
)
"""Each pattern with its calculation from the day it was said on, and its weight: below 1 it yields to others."""
