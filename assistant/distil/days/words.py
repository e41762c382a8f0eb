"""The English and German words that dates are said with, as pieces of patterns and as numbers."""

from __future__ import annotations

from assistant.checks.lexicon.spelt import MONTH, ORDINALS, SMALL

WEEKDAYS = {
    "monday": 0, "mon": 0, "montag": 0,
    "tuesday": 1, "tues": 1, "tue": 1, "dienstag": 1,
    "wednesday": 2, "wed": 2, "mittwoch": 2,
    "thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "donnerstag": 3,
    "friday": 4, "fri": 4, "freitag": 4,
    "saturday": 5, "samstag": 5, "sonnabend": 5,
    "sunday": 6, "sonntag": 6,
}  # fmt: skip
SHORT_WEEKDAYS = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6, "sat": 5, "sun": 6}
"""Too short to be read without a preposition: "bis Fr", "am Do.", "on Sat"."""

MONTHS = MONTH | {
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "mär": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10,
    "okt": 10, "dezember": 12, "dez": 12,
}  # fmt: skip
NUMBERS = SMALL | {
    "a": 1, "an": 1, "a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 3,
    "einem": 1, "einer": 1, "eines": 1, "ein": 1, "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12, "vierzehn": 14, "ein paar": 3, "paar": 3, "einigen": 3,
    "wenigen": 3,
}  # fmt: skip
PLACES = {word: at for at, word in enumerate(ORDINALS)} | {
    "ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4, "fünften": 5, "sechsten": 6, "siebten": 7, "achten": 8,
    "neunten": 9, "zehnten": 10, "elften": 11, "zwölften": 12, "fifteenth": 15, "fünfzehnten": 15, "twentieth": 20,
    "zwanzigsten": 20,
}  # fmt: skip


def any_of(words: object) -> str:
    """A group that matches one of the words, the longest first."""
    return "(?:" + "|".join(sorted(map(str, words), key=len, reverse=True)) + ")"  # type: ignore[call-overload]


WEEKDAY = any_of(WEEKDAYS)
MONTH_NAME = any_of(MONTHS)
NUMBER = rf"(?:\d{{1,3}}|{any_of(NUMBERS)})"
PLACE = any_of(word for word in PLACES if word != "zeroth")
NEXT = r"(?:next|nächste[nrsm]?|kommende[nrsm]?)"
THIS = r"(?:this(?: coming)?|the|coming|diese[nrsm]?|der|des|die)"
TIME_OF_DAY = (
    r"(?:[ -]?(?:morning|afternoon|evening|night|lunchtime|noon|eod|cob|vormittags?|morgens?|mittags?|nachmittags?"
    r"|abends?|früh))?"
)
END = r"(?:the end of|end of|end|late|later|the close of|ende|gegen ende|zum ende)"
START = r"(?:the (?:start|beginning) of|start of|beginning of|early|anfang|zu beginn|beginn)"
MIDDLE = r"(?:the middle of|middle of|mid[- ]?|mitte)"
