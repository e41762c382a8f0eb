"""What every address book needs: clean names, addresses, profile links and dates, put together into one card."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import lru_cache
from urllib.parse import unquote

from assistant.domain.contacts import Card
from assistant.domain.interactions import Channel, Identity
from assistant.domain.reports import Skip
from assistant.importing.found import Message
from assistant.importing.names import tidy_name
from assistant.records import interaction_id
from assistant.records.texts import fold, fold_profile

_MAX_VALUE = 300  # characters of a name, title or organisation
_MAX_ADDRESS = 254  # RFC 5321, 4.5.3.1.3
# Both start at the start of a word only: from every letter of a long one, a search would take quadratic time.
_ADDRESS = re.compile(
    r"""(?<![^\s@<>"'(),;:\[\]])[^\s@<>"'(),;:\[\]]{1,64}@[^\s@<>"'(),;:\[\]]{1,180}\.[^\s@<>"'(),;:\[\].]{2,63}"""
)
_LINK = re.compile(r"(?<![\w.-])(?:https?://)?(?:[\w-]+\.)+[a-z]{2,20}/[^\s,;\"'<>\]]+", re.IGNORECASE)
# Pages that belong to one person. A firm's site must not count: whoever shares it would become one contact.
_PERSONAL = re.compile(
    r"(?:linkedin\.com/(?:in|pub)|xing\.com/(?:profile|people)|about\.me|orcid\.org|keybase\.io|"
    r"stackoverflow\.com/users|researchgate\.net/profile)/[^/]+|"
    r"(?:github\.com|gitlab\.com|twitter\.com|x\.com|instagram\.com|dribbble\.com|behance\.net|angel\.co/u)/[\w.-]+$|"
    r"facebook\.com/(?!pages/|groups/)[\w.-]+$|(?:medium\.com|threads\.net|[\w-]+(?:\.[\w-]+)+)/@[\w.-]+$"
)
_LINKEDIN = re.compile(r"linkedin\.com/(?:in|pub)/[^/]+")
_COPY = re.compile(r" ?\(\d{1,3}\)(?=\.\w{1,5}$)")

_MONTHS = {
    month: number
    for number, names in enumerate(
        (
            "jan january januar janvier janv enero ene gennaio gen januari janeiro",
            "feb february februar février févr fevrier fev febrero febbraio februari fevereiro",
            "mar march märz mrz mars marzo maart mrt março",
            "apr april avril avr abril abr aprile",
            "may mai mayo maggio mag mei maio",
            "jun june juni juin junio giugno giu junho",
            "jul july juli juillet juil julio luglio lug julho",
            "aug august août aout agosto ago augustus",
            "sep sept september septembre septiembre settembre set setembro",
            "oct october okt oktober octobre octubre ottobre ott outubro out",
            "nov november novembre noviembre novembro",
            "dec december dez dezember décembre déc diciembre dic dicembre dezembro",
        ),
        1,
    )
    for month in names.split()
}
_NAMED_DAY = re.compile(r"(\d{1,2})[. ]?(?:\s|-|de\s)+([^\W\d_]{3,10})\.?,?(?:\s|-|de\s)+(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_DOTTED_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_US_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_MONTH = re.compile(r"(?:([^\W\d_]{3,10})\.?,? )?(\d{4})")
_CLOCK = re.compile(r"[T, ]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp])?\.?[Mm]?")


def make_card(
    source: str,
    *,
    name: str = "",
    names: Iterable[str] = (),
    addresses: Iterable[str] = (),
    profiles: Iterable[str] = (),
    title: str = "",
    organisation: str = "",
    since: date | None = None,
) -> Card | None:
    """The card, every value cleaned and counted once; None where nothing says who it is.

    ``addresses`` and ``profiles`` may hold text around them: what is no address, and what is no page of one
    person, is left out. ``source`` ends in ``#`` where the entry has no key of its own: then it gets its link,
    its address, or its name.
    """
    mails = tuple(dict.fromkeys(address for value in addresses for address in addresses_in(value)))
    links = {fold_profile(link): link for value in profiles for link in profiles_in(value)}
    shown = shown_name(name)
    others = {fold(other): other for each in names if (other := shown_name(each))}
    others.pop(fold(shown), None)
    if not shown and others:
        shown = others.pop(next(iter(others)))
    if not shown and not mails and not links:
        return None
    if source.endswith("#"):
        source += next(iter(links), "") or next(iter(mails), "") or "|".join(filter(None, (shown, line(organisation))))
    return Card(
        source=source,
        name=shown,
        addresses=mails,
        profiles=tuple(links.values()),
        title=line(title) or None,
        organisation=line(organisation) or None,
        names=tuple(others.values()),
        since=since,
    )


def about_nobody(name: str, place: int, *, detail: str = "It has no person's name and no address.") -> Message:
    """What stands for an entry, starting on this line of the file, that no card can be made of: it is counted."""
    source = f"{file_key(name)}#line {place}"
    return Message(
        source=source,
        id=interaction_id(f"nobody|{source}"),
        when=None,
        channel=Channel.NOTE,
        subject="",
        text="",
        raw="",
        sender=Identity(""),
        skip=Skip.EMPTY,
        detail=detail,
    )


def file_key(name: str) -> str:
    """A file's name as the sources of its entries begin, without the "(1)" of a second download."""
    return _COPY.sub("", name)


def line(text: str) -> str:
    """A value on one line, composed (NFC), without a spreadsheet's guard against formulas, cut off where absurd."""
    text = " ".join(unicodedata.normalize("NFC", text[: _MAX_VALUE * 4]).split())
    return text.removeprefix("'")[:_MAX_VALUE] if text[:2] in ("'=", "'+", "'-", "'@") else text[:_MAX_VALUE]


def shown_name(name: str) -> str:
    """A person's name as it should be shown; empty where it is an address or holds no letter."""
    return _shown(name[: _MAX_VALUE * 4])


@lru_cache(maxsize=4_096)  # the same few hundred people write thousands of messages
def _shown(name: str) -> str:
    return tidy_name(line(name), "") if any(c.isalpha() for c in name[:_MAX_VALUE]) else ""


def addresses_in(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a cell, lower-cased, in their order."""
    if "@" not in text:
        return ()
    found = (address.lower().strip(".") for address in _ADDRESS.findall(text[:4_000].replace("mailto:", "")))
    return tuple(dict.fromkeys(address for address in found if len(address) <= _MAX_ADDRESS))


def profiles_in(text: str) -> tuple[str, ...]:
    """The links in a cell that are one person's own page, tidied, in their order."""
    found = (_profile(link) for link in _LINK.findall(text[:4_000])) if "/" in text else ()
    return tuple(dict.fromkeys(filter(None, found)))


@lru_cache(maxsize=4_096)
def _profile(link: str) -> str:
    bare = fold_profile(unicodedata.normalize("NFC", unquote(link.strip(".)"))))
    network = _LINKEDIN.match(bare)
    if network:
        return "https://www." + network.group().replace("/pub/", "/in/")
    return "https://" + bare if _PERSONAL.match(bare) else ""


def profile_key(text: str) -> str:
    """The key of the first profile link in a text, as ``fold_profile`` gives it; empty where there is none."""
    return _key(text[:1_000])


@lru_cache(maxsize=4_096)
def _key(text: str) -> str:
    found = profiles_in(text)
    return fold_profile(found[0]) if found else ""


def day(text: str) -> date | None:
    """A date as exports write it; ``3/4/2024`` is read as in the United States. None where it is none."""
    text = text[:60].casefold()
    try:
        if named := _NAMED_DAY.search(text):
            return _sane(int(named[3]), _MONTHS.get(named[2], 0), int(named[1]))
        if iso := _ISO_DAY.search(text):
            return _sane(int(iso[1]), int(iso[2]), int(iso[3]))
        if dotted := _DOTTED_DAY.search(text):
            return _sane(int(dotted[3]), int(dotted[2]), int(dotted[1]))
        if american := _US_DAY.search(text):
            first, second, year = int(american[1]), int(american[2]), int(american[3])
            month, number = (second, first) if first > 12 else (first, second)
            return _sane(year + 2000 if len(american[3]) == 2 else year, month, number)
    except ValueError:
        pass
    return None


def moment_of(text: str) -> datetime | None:
    """A date with the time of day where there is one, in UTC: exports say so, or name no zone at all."""
    found = day(text)
    if found is None:
        return None
    clock = _CLOCK.search(text[:60])
    hour, minute, second = (int(part or 0) for part in clock.groups()[:3]) if clock else (0, 0, 0)
    if clock and clock[4]:
        hour = hour % 12 + (12 if clock[4] in "Pp" else 0)
    if hour > 23 or minute > 59 or second > 59:
        hour = minute = second = 0
    return datetime(found.year, found.month, found.day, hour, minute, second, tzinfo=UTC)


def month_of(text: str) -> tuple[int, int] | None:
    """Year and month ("Mar 2021" -> (2021, 3)), the month 0 where only a year stands there."""
    found = _MONTH.fullmatch(" ".join(text[:60].casefold().split()))
    if found is None or not 1900 <= int(found[2]) <= 2200:
        return None
    if found[1] is None:
        return int(found[2]), 0
    return (int(found[2]), _MONTHS[found[1]]) if found[1] in _MONTHS else None


def _sane(year: int, month: int, number: int) -> date | None:
    return date(year, month, number) if 1980 <= year <= 2200 else None
