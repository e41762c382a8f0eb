"""Pure: from past exchanges and contacts to the words that stand on the page; all of them are plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from assistant.domain.contacts import Contact
from assistant.domain.counting import counted
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.recall import Hit
from assistant.domain.reports import ContactSummary
from assistant.domain.sources import day, place
from ui import present

KINDS = {
    Channel.EMAIL: "E-mail",
    Channel.MESSAGE: "Message",
    Channel.LINKEDIN_NOTE: "LinkedIn note",
    Channel.MEETING: "Meeting",
    Channel.CALL: "Call",
    Channel.NOTE: "Note",
}
PERIODS = {"Any time": None, "The past month": 31, "The past three months": 92, "The past year": 366}
"""What may be chosen as the time, and how many days back it reaches."""

_COUNTED = {"email": "e-mail", "message": "message", "meeting": "meeting", "note": "note"}
_FULL = 55  # characters from which a line was broken by a program, not by its writer
_WORDS = re.compile(r"[^\W_]|[\"'“‘(§€£$…]")  # what a line of a paragraph begins with; no quotation mark, no indent
_LISTED = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s|[A-Z][\w-]*: \S")
_WHOLE = 20_000  # characters of an exchange that are drawn; a longer one says so


def since(period: str, today: date) -> date | None:
    """The first day of a period that ends today; None for any time."""
    days = PERIODS[period]
    return today - timedelta(days=days) if days else None


def people(hit: Hit, apart: Mapping[str, str] = MappingProxyType({})) -> str:
    """With whom it was: the names of the contacts, else whoever sent it; ``apart`` is what stands beside some names."""
    return ", ".join(present.who(one, apart) for one in hit.contacts) or hit.interaction.sender.name


def shown_source(one: Interaction) -> str:
    """The file an exchange stands in; empty for a mail, which its day and its people tell better than an id."""
    file = place(one.source)
    return f"Source: {file}" if file else ""


def circumstances(one: Interaction, today: date) -> str:
    """When it was, of what kind, and who wrote: "4 November · E-mail to you"."""
    when = day(one.when.date(), today) if one.when else "no date"
    way = {Direction.SENT: " from you", Direction.RECEIVED: " to you", Direction.BETWEEN: ""}[one.direction]
    return f"{when} · {KINDS[one.channel]}{way}"


def heading(one: Interaction, today: date) -> str:
    """One exchange in a list: its circumstances and its subject."""
    return " · ".join(filter(None, [circumstances(one, today), one.subject or _beginning(one.text)]))


def whole(one: Interaction) -> tuple[list[tuple[str, str]], str]:
    """The whole exchange: its heads as names and values, then its text as it came."""
    heads = [
        ("From", named(one.sender)),
        ("To", ", ".join(named(person) for person in one.recipients)),
        ("When", f"{one.when:%Y-%m-%d %H:%M}" if one.when else ""),
        ("Subject", one.subject),
    ]
    text = one.raw or one.text
    cut = f"{text[:_WHOLE]}\n… and {len(text) - _WHOLE:,} more characters" if len(text) > _WHOLE else text
    return [(name, value) for name, value in heads if value], cut


def flowing(text: str) -> str:
    """A text without the line ends that a mail program put into its paragraphs: in a narrow window they are ragged.

    A line that was not full ends where its writer ended it, and so do quoted lines, lists, tables and signatures.
    """
    out: list[str] = []
    full = False
    for line in text.splitlines():
        if full and _WORDS.match(line) and not _LISTED.match(line):
            out[-1] = f"{out[-1].rstrip()} {line}"
        else:
            out.append(line)
        full = len(line.rstrip()) >= _FULL and not line.startswith((">", " ", "\t"))
    return "\n".join(out)


def named(person: Identity) -> str:
    """A person as a file names them: the name, and the address or link beside it."""
    return f"{person.name} ({person.key})" if person.name and person.key else person.name or person.key


def record(one: ContactSummary, today: date) -> list[tuple[str, str]]:
    """A contact as names and values, what is not known left out."""
    person = one.contact
    exchanges = ", ".join(
        counted(count, _COUNTED.get(channel, channel)) for channel, count in one.interactions.items() if count
    )
    rows = [
        ("Also known as", ", ".join(person.names)),
        ("Address", ", ".join(person.addresses)),
        ("Link", ", ".join(person.profiles)),
        ("Works as", ", ".join(filter(None, [person.title, person.organisation]))),
        ("Connected since", day(person.since, today) if person.since else ""),
        ("Exchanges", f"{exchanges or 'none'}{f', the last on {day(one.last, today)}' if one.last else ''}"),
    ]
    return [(name, value) for name, value in rows if value]


def brief_record(one: ContactSummary, today: date) -> str:
    """A contact in one line of a list: "Fernlight · ada@x.example · 12 exchanges, the last on 4 May"."""
    count = sum(one.interactions.values())
    last = f", the last on {day(one.last, today)}" if one.last else ""
    where = [one.contact.organisation or "", next(iter(one.contact.addresses), "")]
    return " · ".join([*filter(None, where), f"{counted(count, 'exchange') if count else 'nothing exchanged'}{last}"])


def distinct(contact: Contact) -> str:
    """A contact so that two of one name can be told apart."""
    return " · ".join(filter(None, [contact.name, next(iter((*contact.addresses, *contact.profiles)), "")]))


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
