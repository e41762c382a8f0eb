"""How numbers, dates, times and links are spelt: the patterns behind the values of a text."""

from __future__ import annotations

import re

from assistant.checks.lexicon.tables import listed

MONTHS = listed("january february march april may june july august september october november december")
MONTH = (
    {name: i + 1 for i, name in enumerate(MONTHS)} | {name[:3]: i + 1 for i, name in enumerate(MONTHS)} | {"sept": 9}
)
WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAY = {name: i for i, name in enumerate(WEEKDAYS)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "k": 1_000, "m": 1_000_000}
ORDINALS = listed("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")

MONTH_WORD = "|".join(sorted(MONTH, key=len, reverse=True))
# Months that are also words ("may", "march", "mar", "dec"…) count as months only when written with a capital.
NAMED_MONTH = "|".join(sorted({m.capitalize() for m in MONTH}, key=len, reverse=True))
SMALL_WORD = "|".join(sorted(SMALL, key=len, reverse=True))

LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()\"']{0,300}[^\s<>()\"'.,;:!?]"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:com|org|net|io|dev|example|co|ai|edu|gov|de|uk|app)"
    r"(?:/[^\s<>()\"']{0,300}[^\s<>()\"'.,;:!?])?\b",
    re.I,
)
ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
NUMERIC_DATE = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+({MONTH_WORD})\b\.?(?:,?\s+(\d{{4}}))?", re.I)
SPOKEN_DAY = re.compile(rf"\b({'|'.join(ORDINALS[1:])})\s+of\s+({MONTH_WORD})\b(?:,?\s+(\d{{4}}))?", re.I)
MONTH_FIRST = re.compile(
    rf"\b({MONTH_WORD})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:%|percent|people|minutes))(?:,?\s+(\d{{4}})\b)?",
    re.I,
)
MONTH_ONLY = re.compile(rf"\b({NAMED_MONTH})\b\.?(?:,?\s+(\d{{4}})\b)?")
WEEKDAY_WORD = re.compile(rf"\b({'|'.join(w.capitalize() for w in sorted(WEEKDAY, key=len, reverse=True))})s?\b")
YEAR = re.compile(r"\b(19[5-9]\d|20[0-9]\d)\b(?!\s*(?:%|percent|euros?|dollars?|people))")
CLOCK = re.compile(
    r"\b(\d{1,2})[:.h](\d{2})\s*(a\.?m\.?|p\.?m\.?)?(?=\W|$)|\b(\d{1,2})\s*(a\.?m\.?|p\.?m\.?|o'clock)(?=\W|$)", re.I
)
SPOKEN_TIME = re.compile(rf"\b(half|quarter|five|ten|twenty)\s+(past|to)\s+({SMALL_WORD}|\d{{1,2}})\b", re.I)
NAMED_TIME = re.compile(r"\b(noon|midnight)\b", re.I)
DIGITS = re.compile(
    r"(?P<sign>[$€£]\s?)?(?<![\w.])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,40}(?:\.\d{1,40})?)\s?"
    r"(?P<scale>k|m|million|thousand|hundred)?(?:\b|(?<=\d)(?=(?:st|nd|rd|th)\b))"
    r"(?P<after>(?<=\d)(?:st|nd|rd|th)\b|\s?%|\s?per\s?cent\b|\s?(?:dollars|euros|pounds)\b)?",
    re.I,
)
NUMBER_WORDS = re.compile(
    rf"\b(?:a\s+)?((?:{SMALL_WORD}|hundred|thousand|million)"
    rf"(?:[\s-]+(?:and\s+)?(?:{SMALL_WORD}|hundred|thousand|million)){{0,12}})\b",
    re.I,
)
ORDINAL_WORD = re.compile(rf"\b({'|'.join(ORDINALS[1:])})\b", re.I)
SOME = re.compile(
    r"\b(by\s+half|(?:a\s+)?(?:quarter|third|half)\s+of\s+(?!an?\s+hour)|(?:a\s+)?quarter\s+of\s+an\s+hour"
    r"|three\s+quarters\s+of\s+an\s+hour|a\s+dozen|half\s+an|a\s+couple\s+of|twice"
    r"|an?(?=\s+(?:hour|day|week|month|year)\b))\b",
    re.I,
)
QUARTERS = {"b": (50.0, "%"), "a": (15.0, "minute"), "q": (15.0, "minute"), "t": (45.0, "minute")}
SOME_VALUE = {"a dozen": 12, "half an": 0.5, "a couple of": 2, "twice": 2, "a": 1, "an": 1}
UNIT_AFTER = re.compile(r"[\s-]*([A-Za-z]+)")
MONEY = {"$": "$", "dollars": "$", "€": "€", "euros": "€", "£": "£", "pounds": "£"}
