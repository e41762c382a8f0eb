# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""A German promise in the voice of a letter to the contact, with its day as a date."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from assistant.distil.days.due import named_day
from assistant.distil.promises.wording import unmarked
from assistant.distil.turning.german import FORMAL
from assistant.distil.turning.german_persons import exchanged
from assistant.distil.turning.german_verbs import MONTHS
from assistant.distil.turning.trimming import trimmed
from assistant.domain.ledger import Party

_DAYS: Final = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
_BEFORE = re.compile(
    r"\b(?P<word>(?:in|an) (?:der|dem)|im laufe der|bis (?:spätestens )?zum|bis (?:spätestens|zur|ende|anfang)?|spätestens(?: am| bis)?|am|in|im"
    r"|vor|übers|noch)\s*$",
    re.I,
)
_SMALL = re.compile(
    r"^(?:Ich|Du|Wir|Ihr|Beim|Ins|Ans|Bei|Aufs|Die|Der|Das|Den|Dem|Ein\w*|Mein\w*|Dein\w*|Unser\w*|Bis|Am|Im|In|Für|Zum|Zur|Von|Mit"
    r"|Noch|Dann|Da"
    r"|Zurück|Zwischendurch|Dafür|Darum|Heute|Morgen|Nächste|Gleich|Bald|Sobald|Spätestens|Auch|Dazu|Gern|Gerne|Natürlich)\b"
)
_UNCLEAR = re.compile(
    r"\b(?:es|ihn|ihm|ihr|dies|diese[mnrs]?|das(?! [a-zäöü]*\s?[A-ZÄÖÜ])|sie|er|davon|dazu|darum|dafür|darüber)\b"
)
_SHARED = re.compile(r"\b(?:euch|euer|eure\w*|wir|i)\b|\bund \w{3,}e (?!\w+(?:en|er|es)\b)[a-zäöü]")
"""What is not exchanged with the persons: "euch", "wir", and a second verb of "ich" behind "und"."""
_PAST: Final = {Party.ME: "Ich habe gesagt, ", Party.THEM: "Du hast gesagt, "}


def told_day(day: date, *, seen_from: date) -> str:
    """A day as a German letter names it: "6. November", with the year where it is another one."""
    return f"{day.day}. {MONTHS[day.month - 1]}" + (f" {day.year}" if day.year != seen_from.year else "")


def worded(text: str, who: Party, *, said_on: date | None) -> str | None:
    """ "Du hast gesagt, du schickst mir bis Freitag, den 6. November, die Folien."; None where it is not sure."""
    plain = re.sub(
        r"(?:,?\s+(?:versprochen|okay|ok|ja|denke ich|glaube ich|hoffe ich))+(?=[.!]*$)", "", trimmed(text)
    ).rstrip(" .!")
    plain = re.sub(r"^(?:aber|und|also|ja|klar|gerne?|okay|ok|super|danke)[, ]+", "", plain, flags=re.I)
    if not re.search(r"\b(?:ich|wir|du|Sie)\b", plain, re.I) or _UNCLEAR.search(re.sub(r",.*", "", plain)):
        return None
    if len(plain.split()) > 24 or re.search(r"[„“”\"<>@;]|https?:|\s[–—-]\s", plain):
        return None
    plain = re.sub(r"^([a-zäöüß]+) (ich|wir) ", lambda m: f"{m[2]} {m[1]} ", plain)  # "Klar rechne ich dir …"
    if ": " in plain and re.search(r"\b(?:ich|du|Sie)\b", plain.split(": ")[-1]):
        plain = plain.split(": ")[-1]
    if re.match(r"(?:die|das|den|der|dem) \w+ (?:ich|du|Sie)\b", plain, re.I):
        return None  # "Die halte ich gern": nobody knows what
    formal = FORMAL.search(text) is not None
    if who is Party.THEM:
        if _SHARED.search(plain):
            return None
        turned = exchanged(plain, formal=formal)
        if turned is None:
            return None
        turned = re.sub(r"\bSie (melden|kümmern|bemühen) (?:Sie|Ihnen)\b", r"Sie \1 sich", turned)
        turned = re.sub(r"\b(melden|kümmern|bemühen) Sie (?:Sie|Ihnen)\b", r"\1 Sie sich", turned)
        plain, lead = turned.rstrip(" ."), "Sie haben gesagt, " if formal else _PAST[who]
    else:
        lead = _PAST[who]
    plain = dated(plain, said_on)
    whole = f"{lead}{plain[:1].lower() + plain[1:] if _SMALL.match(plain) else plain}"
    return re.sub(r"\s*,(?:\s*,)*", ",", whole).rstrip(", ") + "."


def dated(text: str, said_on: date | None) -> str:
    """The text with the day it names for a promise as a date."""
    named = named_day(text, said_on) if said_on else None
    if named is None or said_on is None:
        return text
    words = text[named.start : named.end]
    if re.search(r"\d\.", words):
        return text
    before = _BEFORE.search(text[: named.start])
    lead = text[: before.start()] if before else text[: named.start]
    day = told_day(named.day, seen_from=said_on)
    until = before is not None and re.match(r"bis|spätestens|vor", before["word"], re.I) is not None
    weekday = next((d for d in _DAYS if d.lower() in words.lower()), None)
    if weekday:
        told = f"bis {weekday}, den {day}," if until else f"am {weekday}, dem {day},"
    elif re.match(r"(?:über)?morgen|heute", words, re.I) and not until:
        told = f"am {day}"
    else:
        told = f"bis zum {day}"
    made = " ".join(f"{lead} {told} {text[named.end :]}".split())
    made = re.sub(r",\s*([.,]|$)", r"\1", made)
    return made[:1].upper() + made[1:] if not lead.strip() else made


def quoted(text: str, who: Party, *, said_on: date | None) -> str:
    """The promise in its own words with its day, for what cannot be put otherwise."""
    bare = unmarked(text)
    formal = FORMAL.search(text) is not None
    wrote = "schrieb ich" if who is Party.ME else "schrieben Sie" if formal else "schriebst du"
    day = (
        f"Am {said_on.day}. {MONTHS[said_on.month - 1]} {said_on.year} {wrote}"
        if said_on
        else wrote[:1].upper() + wrote[1:]
    )
    return f"{day}: „{bare}“"
