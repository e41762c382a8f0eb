"""Values: one canonical form for each number, date, time, amount, link and address, and when a fact covers one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from assistant.checks.values import Sort, read_values, uncovered

SAME = [
    # sentence, fact: the sentence's values stand on the fact's
    ("on Nov 4", "on 4 November 2025", "a month may be cut short and the year left out"),
    ("on 4th November", "on November 4, 2025", "the day may stand before or after"),
    ("on the 4th of November", "on 2025-11-04", "spoken against written as figures"),
    ("the fourth of November", "on 4 November", "an ordinal word is a day"),
    ("on 04.11.2025", "on 4 November 2025", "points part a date"),
    ("in November", "on 4 November 2025", "less exact is covered by more exact"),
    ("in 2025", "on 4 November 2025", "a year alone is less exact"),
    ("in November 2025", "on 4 November 2025", "month and year are less exact"),
    ("on Tuesday", "on 4 November 2025", "a full date has its day of the week"),
    ("on Tuesdays", "every Tuesday", "a plural is the same day"),
    ("at 3 pm", "at 15:00", "half days and whole days"),
    ("at 3pm", "at 3 p.m.", "points and spaces in pm"),
    ("at noon", "at 12:00", "noon is twelve"),
    ("at midnight", "at 0:00", "midnight is nought"),
    ("at half past two", "at 2:30", "spoken half hours"),
    ("at quarter to nine", "at 8:45", "spoken quarters"),
    ("twenty goats", "20 goats", "words and figures"),
    ("twenty-five pages", "25 pages", "joined words"),
    ("three hundred and twelve shocks", "312 shocks", "hundreds with and"),
    ("1,800 euros", "1800 euros", "commas in thousands"),
    ("€1800", "1,800 euros", "a sign before, a word after"),
    ("$250", "250 dollars", "dollars by sign"),
    ("50 %", "50 percent", "a sign for percent"),
    ("per cent: 50 per cent", "50%", "percent in two words"),
    ("half an hour", "30 minutes", "half an hour is thirty minutes"),
    ("30 minutes", "half an hour", "and the other way round"),
    ("two weeks", "14 days", "weeks in days"),
    ("a fortnight", "a fortnight", "a word of its own"),
    ("a quarter of an hour", "15 minutes", "quarters of an hour"),
    ("a dozen eggs", "12 eggs", "a dozen"),
    ("twice", "two times", "twice is two times"),
    ("by half", "by 50%", "halves as shares"),
    ("a quarter of my clients", "25% of my clients", "shares as words"),
    ("2k stars", "2,000 stars", "k for thousand"),
    ("the second draft", "the 2nd draft", "ordinals as figures"),
    ("one of them", "nothing of the sort", "the number one is a word"),
    ("https://www.Example.com/a/", "example.com/a", "a link without what is the same in all"),
    ("Ada@Example.com", "ada@example.com", "addresses without case"),
]


@pytest.mark.parametrize(("said", "fact", "why"), SAME, ids=[row[0] for row in SAME])
def test_covered(said: str, fact: str, why: str) -> None:
    """Values in another form, or less exact than the fact's, are covered."""
    assert uncovered(read_values(said), read_values(fact)) == [], why


OTHER = [
    ("on 5 November", "on 4 November 2025", "another day"),
    ("on 4 December", "on 4 November", "another month"),
    ("on 4 November 2024", "on 4 November 2025", "another year"),
    ("on 4 November", "in November", "more exact than the fact"),
    ("on Wednesday", "on 4 November 2025", "not the date's day of the week"),
    ("on Tuesday", "in November", "no day is given"),
    ("at 4 pm", "at 3 pm", "another time"),
    ("at 3 am", "at 3 pm", "the other half of the day"),
    ("at 3:30", "at 3 pm", "half an hour later"),
    ("21 goats", "20 goats", "another number"),
    ("20 hours", "20 minutes", "another unit of time"),
    ("20 dollars", "20 euros", "another money"),
    ("20%", "20 people", "a share is no count"),
    ("the third draft", "the second draft", "another ordinal"),
    ("two mornings", "one morning", "the same counted otherwise"),
    ("three times", "twice", "more often"),
    ("half of the club", "a quarter of the club", "another share"),
    ("https://example.com/b", "example.com/a", "another page"),
    ("bob@example.com", "ada@example.com", "another address"),
]


@pytest.mark.parametrize(("said", "fact", "why"), OTHER, ids=[row[0] for row in OTHER])
def test_uncovered(said: str, fact: str, why: str) -> None:
    """Another value, or a more exact one, is not covered."""
    assert uncovered(read_values(said), read_values(fact)), why


SORTS = [
    ("I may ask", [], "a verb is no month"),
    ("You march on", [], "nor is this"),
    ("May Chen by May Chen", [], "a name is no month"),
    ("in May", [Sort.DATE], "a month after a word for time"),
    ("the sun and a sat nav", [], "small words are no days"),
    ("3.50 pounds", [Sort.NUMBER], "a price is no time"),
    ("4 November at 3 pm", [Sort.DATE, Sort.TIME], "two values in order"),
    ("www.example.com on Monday", [Sort.LINK, Sort.WEEKDAY], "a link hides its numbers"),
    ("the 2nd of 12", [Sort.ORDINAL, Sort.NUMBER], "an ordinal and a number"),
    ("nothing here", [], "no value at all"),
]


@pytest.mark.parametrize(("text", "sorts", "why"), SORTS, ids=[row[0] for row in SORTS])
def test_sorts(text: str, sorts: list[Sort], why: str) -> None:
    """Each value is read as what it is, and words that only look like one are left alone."""
    assert [value.sort for value in read_values(text)] == sorts, why


def test_places() -> None:
    """A value knows where it stands, and no two overlap."""
    text = "On 4 November 2025 at 3 pm I need 20 chairs and 1,800 euros."
    values = read_values(text)
    shown = [text[v.start : v.end].strip() for v in values]
    assert shown[:2] == ["4 November 2025", "3 pm"]
    assert all(a.end <= b.start for a, b in pairwise(values))
