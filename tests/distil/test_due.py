"""What "by Friday" means: a table of what people say and the day it names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.distil.days.calendar import easter
from assistant.distil.days.due import due_date

WEDNESDAY = date(2026, 11, 4)

# Said on Wednesday, 4 November 2026.
ENGLISH = """
when it is printed, in January I think                                             | -
on Friday, I guess, or later                                                       | -
maybe in March                                                                     | -
by the end of the month or so                                                      | -
probably on Friday                                                                 | -
by Friday, I promise                                                               | 2026-11-06
I think I can send it by Friday                                                    | 2026-11-06
on Sunday, perhaps with cake                                                       | 2026-11-08
by the third of March                                                              | 2027-03-03
on the last day of February                                                        | 2027-02-28
before the month is out                                                            | 2026-11-30
before the week is over                                                            | 2026-11-06
the third weekend of January                                                       | 2027-01-17
in the first week of December                                                      | 2026-12-04
first thing in the morning                                                         | 2026-11-05
Saturday the 14th                                                                  | 2026-11-14
18th at 4.15                                                                       | 2026-11-18
not before 22 November                                                             | -
what we decided in March                                                           | -
your Saturday juniors                                                              | -
I'll send it Friday.                                            | 2026-11-06
I'll send it on Friday.                                         | 2026-11-06
You'll have it by Friday at the latest.                         | 2026-11-06
I'll send it this Friday.                                       | 2026-11-06
I'll send it Friday morning.                                    | 2026-11-06
You'll have it by Friday EOD.                                   | 2026-11-06
You'll have it by EOD Friday.                                   | 2026-11-06
You'll have it by the end of the day on Friday.                 | 2026-11-06
I'll call you Monday.                                           | 2026-11-09
I'll call you on Tuesday evening.                               | 2026-11-10
I'll send it on Wednesday.                                      | 2026-11-11
I'll do it Thurs.                                               | 2026-11-05
I'll do it on Sat.                                              | 2026-11-07
I'll send it next Friday.                                       | 2026-11-13
I'll ring you next Monday.                                      | 2026-11-09
I'll ring you next Wednesday.                                   | 2026-11-11
I'll have it Friday next week.                                  | 2026-11-13
I'll have it next week Friday.                                  | 2026-11-13
I'll have it on Monday of next week.                            | 2026-11-09
I'll have it Friday week.                                       | 2026-11-13
I'll have it a week on Monday.                                  | 2026-11-16
I'll have it the Friday after next.                             | 2026-11-20
I'll send it on Thursday or Friday.                             | 2026-11-06
I'll send it before Friday.                                     | 2026-11-05
I'll send it before our call on Friday.                         | 2026-11-06
I'll send it in time for Monday's meeting.                      | 2026-11-09
I'm away until Monday but I'll send it by Wednesday.            | 2026-11-11
I'll send the notes from Tuesday by Thursday.                   | 2026-11-05
I'll send it today.                                             | 2026-11-04
I'll send it tonight.                                           | 2026-11-04
I'll send it later today.                                       | 2026-11-04
I'll send it by EOD.                                            | 2026-11-04
I'll send it by end of day.                                     | 2026-11-04
I'll send it by close of business.                              | 2026-11-04
I'll send it this afternoon.                                    | 2026-11-04
I'll send it tomorrow.                                          | 2026-11-05
I'll send it first thing tomorrow.                              | 2026-11-05
I'll send it tomorrow morning.                                  | 2026-11-05
I'll send it by EOD tomorrow.                                   | 2026-11-05
I'll send it the day after tomorrow.                            | 2026-11-06
I'll send it this week.                                         | 2026-11-06
I'll send it later this week.                                   | 2026-11-06
I'll send it by the end of the week.                            | 2026-11-06
I'll send it by end of week.                                    | 2026-11-06
I'll send it EOW.                                               | 2026-11-06
I'll send it before the weekend.                                | 2026-11-06
I'll read it over the weekend.                                  | 2026-11-08
I'll read it this weekend.                                      | 2026-11-08
I'll read it next weekend.                                      | 2026-11-15
I'll write after the weekend.                                   | 2026-11-09
I'll send it next week.                                         | 2026-11-13
I'll send it sometime next week.                                | 2026-11-13
I'll send it by the end of next week.                           | 2026-11-13
I'll send it late next week.                                    | 2026-11-13
I'll send it early next week.                                   | 2026-11-10
I'll send it at the beginning of next week.                     | 2026-11-10
I'll send it in the middle of next week.                        | 2026-11-11
I'll send it the week after next.                               | 2026-11-20
I'll send it in week 48.                                        | 2026-11-27
I'll send it in the week of 16 November.                        | 2026-11-20
I'll send it in a week.                                         | 2026-11-11
I'll send it in two weeks.                                      | 2026-11-18
I'll send it in two weeks' time.                                | 2026-11-18
I'll send it two weeks from now.                                | 2026-11-18
I'll send it within a week.                                     | 2026-11-11
I'll send it in the next two weeks.                             | 2026-11-18
I'll send it within the next 10 days.                           | 2026-11-14
I'll send it in a fortnight.                                    | 2026-11-18
I'll send it in a couple of days.                               | 2026-11-06
I'll send it in the next couple of days.                        | 2026-11-06
I'll send it in a few days.                                     | 2026-11-07
I'll send it in 3 days.                                         | 2026-11-07
I'll send it within 24 hours.                                   | 2026-11-05
I'll send it in an hour.                                        | 2026-11-04
I'll send it within three working days.                         | 2026-11-09
I'll send it in 5 business days.                                | 2026-11-11
I'll send it in a month.                                        | 2026-12-04
I'll send it in three months.                                   | 2027-02-04
I'll send it this month.                                        | 2026-11-30
I'll send it by the end of the month.                           | 2026-11-30
I'll send it by EOM.                                            | 2026-11-30
I'll send it mid-month.                                         | 2026-11-15
I'll send it next month.                                        | 2026-12-31
I'll send it by the end of next month.                          | 2026-12-31
I'll send it early next month.                                  | 2026-12-10
I'll send it by mid-November.                                   | 2026-11-15
I'll send it by the end of November.                            | 2026-11-30
I'll send it in early December.                                 | 2026-12-10
I'll send it in December.                                       | 2026-12-31
I'll send it in January.                                        | 2027-01-31
I'll send it by December.                                       | 2026-12-01
I'll send it by the end of the quarter.                         | 2026-12-31
I'll send it in Q1.                                             | 2027-03-31
I'll send it by the end of the year.                            | 2026-12-31
I'll send it in the new year.                                   | 2027-01-31
I'll send it early next year.                                   | 2027-01-31
I'll send it on 6 November.                                     | 2026-11-06
I'll send it by 6 November 2026.                                | 2026-11-06
I'll send it on Friday, 6 November.                             | 2026-11-06
I'll send it on Friday the 6th of November.                     | 2026-11-06
I'll send it by Nov 6.                                          | 2026-11-06
I'll send it by November 6th.                                   | 2026-11-06
I'll send it by 3 January.                                      | 2027-01-03
I'll send it by 2026-11-06.                                     | 2026-11-06
I'll send it by 06/11/2026.                                     | 2026-11-06
I'll send it by 11/20.                                          | 2026-11-20
I'll send it by the 6th.                                        | 2026-11-06
I'll send it on the 20th.                                       | 2026-11-20
I'll send it by the 2nd.                                        | 2026-12-02
I'll send it on the fifteenth.                                  | 2026-11-15
I'll send it before the 20th.                                   | 2026-11-19
I'll send it before Christmas.                                  | 2026-12-24
I'll send it by Christmas.                                      | 2026-12-25
I'll send it by New Year's Eve.                                 | 2026-12-31
I'll send it before Easter.                                     | 2027-03-27
I'll send it as promised on Monday, and the rest next week.     | 2026-11-09
I'll send it soon.                                              | -
I'll send it as soon as I can.                                  | -
I'll send it when I'm back.                                     | -
I'll send the draft from last Friday.                           | -
I'll send what I wrote two weeks ago.                           | -
I'll send the notes of the 2 hours we spent.                    | -
I'll send it.                                                   | -
I may send it.                                                  | -
I'll march on.                                                  | -
I'll keep it to 30 minutes.                                     | -
I'll send the notes from yesterday.                             | -
I'll send it on 30 February.                                    | -
"""
GERMAN = """
vermutlich im Januar                                                               | -
am Freitag, glaube ich                                                             | -
noch vorm Wochenende                                                               | 2026-11-06
bis Ende Monat                                                                     | 2026-11-30
am Rosenmontag                                                                     | 2027-02-08
in der ersten Woche im Dezember                                                    | 2026-12-04
nicht vor dem 22. November                                                         | -
Ich schicke es dir Freitag.                                     | 2026-11-06
Ich schicke es dir am Freitag.                                  | 2026-11-06
Ich schicke es dir bis Freitag.                                 | 2026-11-06
Ich schicke es dir bis spätestens Freitag.                      | 2026-11-06
Ich schicke es dir diesen Freitag.                              | 2026-11-06
Ich schicke es dir kommenden Montag.                            | 2026-11-09
Ich schicke es dir nächsten Freitag.                            | 2026-11-13
Ich schicke es dir nächste Woche Freitag.                       | 2026-11-13
Ich schicke es dir am Freitag nächster Woche.                   | 2026-11-13
Ich schicke es dir am Freitagabend.                             | 2026-11-06
Ich schicke es dir bis Fr.                                      | 2026-11-06
Ich schicke es dir Freitag in einer Woche.                      | 2026-11-13
Ich schicke es dir heute.                                       | 2026-11-04
Ich schicke es dir heute Abend.                                 | 2026-11-04
Ich schicke es dir heute noch.                                  | 2026-11-04
Ich schicke es dir morgen.                                      | 2026-11-05
Ich schicke es dir morgen früh.                                 | 2026-11-05
Morgen schicke ich es dir.                                      | 2026-11-05
Ich schicke es dir bis morgen Mittag.                           | 2026-11-05
Ich schicke es dir übermorgen.                                  | 2026-11-06
Ich schicke es dir diese Woche.                                 | 2026-11-06
Ich schicke es dir noch diese Woche.                            | 2026-11-06
Ich schicke es dir bis Ende der Woche.                          | 2026-11-06
Ich schicke es dir Ende dieser Woche.                           | 2026-11-06
Ich lese es am Wochenende.                                      | 2026-11-08
Ich lese es übers Wochenende.                                   | 2026-11-08
Ich schicke es dir vor dem Wochenende.                          | 2026-11-06
Ich schicke es dir nach dem Wochenende.                         | 2026-11-09
Ich schicke es dir nächste Woche.                               | 2026-11-13
Ich schicke es dir Anfang nächster Woche.                       | 2026-11-10
Ich schicke es dir Mitte nächster Woche.                        | 2026-11-11
Ich schicke es dir bis Ende nächster Woche.                     | 2026-11-13
Ich schicke es dir kommende Woche.                              | 2026-11-13
Ich schicke es dir im Laufe der Woche.                          | 2026-11-06
Ich schicke es dir im Laufe der nächsten Woche.                 | 2026-11-13
Ich schicke es dir übernächste Woche.                           | 2026-11-20
Ich schicke es dir in KW 48.                                    | 2026-11-27
Ich schicke es dir in einer Woche.                              | 2026-11-11
Ich schicke es dir in zwei Wochen.                              | 2026-11-18
Ich schicke es dir in 14 Tagen.                                 | 2026-11-18
Ich schicke es dir in den nächsten Tagen.                       | 2026-11-07
Ich schicke es dir in ein paar Tagen.                           | 2026-11-07
Ich schicke es dir in drei Tagen.                               | 2026-11-07
Ich schicke es dir innerhalb einer Woche.                       | 2026-11-11
Ich schicke es dir in drei Werktagen.                           | 2026-11-09
Ich schicke es dir bis Monatsende.                              | 2026-11-30
Ich schicke es dir bis Ende des Monats.                         | 2026-11-30
Ich schicke es dir Ende November.                               | 2026-11-30
Ich schicke es dir Mitte Dezember.                              | 2026-12-15
Ich schicke es dir Anfang Dezember.                             | 2026-12-10
Ich schicke es dir im Januar.                                   | 2027-01-31
Ich schicke es dir nächsten Monat.                              | 2026-12-31
Ich schicke es dir bis Jahresende.                              | 2026-12-31
Ich schicke es dir im neuen Jahr.                               | 2027-01-31
Ich schicke es dir bis zum 6. November.                         | 2026-11-06
Ich schicke es dir am 6.11.                                     | 2026-11-06
Ich schicke es dir bis 06.11.2026.                              | 2026-11-06
Ich schicke es dir bis Freitag, den 6. November.                | 2026-11-06
Ich schicke es dir bis zum 20.                                  | 2026-11-20
Ich schicke es dir vor Weihnachten.                             | 2026-12-24
Ich schicke es dir bis Silvester.                               | 2026-12-31
Ich schicke es dir bis Ostern.                                  | 2027-03-28
Ich schicke es dir bald.                                        | -
Ich schicke es dir am Morgen.                                   | -
Guten Morgen, ich schicke es dir.                               | -
Ich schicke dir die Notizen vom Freitag.                        | -
Ich schicke dir, was ich letzten Freitag schrieb.               | -
"""
# On other days: weekends, the ends of months and years, leap days.
ELSEWHERE = """
2026-11-06 | I'll send it Friday.                       | 2026-11-13
2026-11-06 | I'll send it today, Friday.                | 2026-11-06
2026-11-06 | I'll send it by the end of the week.       | 2026-11-06
2026-11-06 | I'll send it next Friday.                  | 2026-11-13
2026-11-07 | I'll send it by the end of the week.       | 2026-11-08
2026-11-07 | I'll send it next week.                    | 2026-11-13
2026-11-07 | I'll send it before the weekend.           | 2026-11-13
2026-11-07 | I'll send it this weekend.                 | 2026-11-08
2026-11-08 | I'll send it on Monday.                    | 2026-11-09
2026-11-08 | I'll send it next Monday.                  | 2026-11-09
2026-11-08 | I'll send it next week.                    | 2026-11-13
2026-11-08 | I'll send it tomorrow.                     | 2026-11-09
2026-12-30 | I'll send it on Friday.                    | 2027-01-01
2026-12-30 | I'll send it next week.                    | 2027-01-08
2026-12-30 | I'll send it by the end of the month.      | 2026-12-31
2026-12-30 | I'll send it next month.                   | 2027-01-31
2026-12-31 | I'll send it tomorrow.                     | 2027-01-01
2026-12-30 | I'll send it by 3 January.                 | 2027-01-03
2026-12-30 | Ich schicke es bis 6.1.                    | 2027-01-06
2026-12-30 | Ich schicke es in KW 2.                    | 2027-01-15
2026-12-30 | I'll send it by the end of January.        | 2027-01-31
2026-12-27 | I'll send it before Christmas.             | 2027-12-24
2028-02-28 | I'll send it tomorrow.                     | 2028-02-29
2027-02-01 | I'll send it by the 29th.                  | 2027-03-29
2027-01-31 | I'll send it in a month.                   | 2027-02-28
2026-11-30 | I'll send it by the end of the month.      | 2026-11-30
2026-01-31 | I'll send it by the 31st.                  | 2026-01-31
2027-01-01 | I'll send it by the end of the year.       | 2027-12-31
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)


@pytest.mark.parametrize(("text", "day"), _rows(ENGLISH) + _rows(GERMAN))
def test_a_named_day_becomes_a_date(text: str, day: str) -> None:
    """What people say on a Wednesday names this day, in English and in German; what names no day has none."""
    assert due_date(text, WEDNESDAY) == _day(day)


@pytest.mark.parametrize(("said", "text", "day"), _rows(ELSEWHERE))
def test_the_day_of_saying_counts(said: str, text: str, day: str) -> None:
    """Weekends, the ends of months and years, and leap days are reckoned from the day it was said."""
    assert due_date(text, date.fromisoformat(said)) == _day(day)


@given(st.text(max_size=80), st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)))
def test_any_text_is_read_without_an_error_and_never_as_past(text: str, said: date) -> None:
    """Whatever the words, the answer is no date or one that is not over."""
    day = due_date(text, said)
    assert day is None or day >= said


@pytest.mark.parametrize(
    ("year", "day"), [(2024, (3, 31)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25)), (1961, (4, 2))]
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    """Easter Sundays as the almanacs print them, the latest one possible among them."""
    assert easter(year) == date(year, *day)
