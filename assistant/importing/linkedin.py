"""LinkedIn's export: which of its files this is, and those that list people (every era of the format)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from assistant.domain.interactions import Channel, Identity
from assistant.domain.reports import Skip
from assistant.importing import linkedin_me, linkedin_messages
from assistant.importing.cards import (
    about_nobody,
    day,
    file_key,
    make_card,
    moment_of,
    profile_key,
    profiles_in,
    shown_name,
)
from assistant.importing.csv_rows import Fault
from assistant.importing.found import AboutMe, Found, Message, Refusal
from assistant.importing.headings import LinkedIn, is_left_aside, linkedin_file
from assistant.importing.patience import ROWS, giving_up
from assistant.importing.tables import Entry, Sheet, find_table
from assistant.importing.texts import clean
from assistant.records import interaction_id


@giving_up(ROWS)
def read(data: bytes, *, name: str) -> Iterator[Found]:
    """What a file of the export holds; ``name`` is the file's own, without folders. Never raises for its content.

    The file is told by its headings, and only where two files share them (recommendations received and given,
    lists of one column) by its name. Files of the export that hold nothing for Askwell yield nothing.
    """
    sheet = find_table(data, lambda keys: linkedin_file(keys, name) is not None)
    if sheet is None:
        if not is_left_aside(name):
            yield Refusal(name, "line 1", "No row of headings of a LinkedIn export was found.")
        return
    file = linkedin_file(frozenset(sheet.keys) - {""}, name)
    if file is not None:
        yield from _READERS[file](sheet, name)


def _connections(sheet: Sheet, name: str) -> Iterator[Found]:
    """People by their profile link, or before mid-2023 (no links yet) by name and the day they were connected."""
    seen: Counter[tuple[str, date | None]] = Counter()
    for entry in sheet.entries():
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
            continue
        since = day(entry.get("connected on"))
        whole = shown_name(f"{entry.get('first name')} {entry.get('last name')}")
        key = profile_key(entry.get("url", "profile url"))
        company = entry.get("company", "current company")
        if not key:
            # A company changes from one export to the next, so it only tells two people of one name and day apart.
            parts = [whole, since.isoformat() if since else ""]
            seen[whole, since] += 1
            key = "|".join([parts[0], *([company] if seen[whole, since] > 1 or not since else []), parts[1]])
        card = make_card(
            f"{file_key(name)}#{key}",
            name=whole,
            addresses=(entry.get("email address", "email"),),
            profiles=(entry.get("url", "profile url"),),
            title=entry.get("position", "current position"),
            organisation=company,
            since=since,
        )
        yield card or about_nobody(name, entry.line, detail="This connection hides who it is.")


def _invitations(sheet: Sheet, name: str) -> Iterator[Found]:
    """Invitations with a note, as notes; those without are counted. Times name no zone, and are taken as UTC."""
    own: dict[str, str] = {}
    for entry in sheet.entries():
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
            continue
        outgoing = entry.get("direction").upper() == "OUTGOING"
        sender = _person(entry, "from", "inviterprofileurl", "inviter profile url")
        receiver = _person(entry, "to", "inviteeprofileurl", "invitee profile url")
        me, other = (sender, receiver) if outgoing else (receiver, sender)
        if me.profile and me.profile not in own and entry.get("direction"):
            own[me.profile] = me.name
            yield AboutMe(f"{file_key(name)}#{me.profile}", name=me.name, profiles=(me.profile,))
        text = clean(entry.get("message"))
        when = moment_of(entry.get("sent at"))
        stamp = when.isoformat() if when else entry.get("sent at")
        yield Message(
            source=f"{file_key(name)}#{other.key or other.name}",
            id=interaction_id("|".join(("linkedin-invitation", *(p.key or p.name for p in (sender, receiver)), stamp))),
            when=when,
            channel=Channel.LINKEDIN_NOTE,
            subject="",
            text=text,
            raw=text,
            sender=sender,
            to=(receiver,) if receiver.key or receiver.name else (),
            sent=outgoing,
            skip=Skip.UNREADABLE if not (other.key or other.name) else None if text else Skip.EMPTY,
        )


def _recommendations(sheet: Sheet, name: str) -> Iterator[Found]:
    """The words of a recommendation, from whoever wrote it; both files have the same headings."""
    given, received = "given" in name.lower(), "received" in name.lower()
    if given == received:
        yield Refusal(name, "its name", "It does not say whether these recommendations were given or received.")
        return
    for entry in sheet.entries():
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
            continue
        person = Identity(shown_name(f"{entry.get('first name')} {entry.get('last name')}"))
        text = clean(entry.get("text"))
        when = moment_of(entry.get("creation date"))
        stamp = when.isoformat() if when else entry.get("creation date")
        direction = "given" if given else "received"
        yield Message(
            source=f"{file_key(name)}#{person.name}",
            id=interaction_id(f"linkedin-recommendation|{direction}|{person.name}|{stamp}|{text}"),
            when=when,
            channel=Channel.MESSAGE,
            subject="Recommendation",
            text=text,
            raw=text,
            sender=Identity("") if given else person,
            to=(person,) if given else (),
            sent=given,
            skip=_why_not(entry, person, text),
        )


def _why_not(entry: Entry, person: Identity, text: str) -> Skip | None:
    if "DRAFT" in entry.get("status").upper():
        return Skip.DRAFT
    if not person.name:
        return Skip.UNREADABLE
    return None if text else Skip.EMPTY


def _person(entry: Entry, name: str, *links: str) -> Identity:
    found = profiles_in(entry.get(*links))
    return Identity(shown_name(entry.get(name)), profile=profile_key(found[0]) if found else "")


_READERS: dict[LinkedIn, Callable[[Sheet, str], Iterator[Found]]] = {
    LinkedIn.CONNECTIONS: _connections,
    LinkedIn.MESSAGES: linkedin_messages.read_sheet,
    LinkedIn.INVITATIONS: _invitations,
    LinkedIn.RECOMMENDATIONS: _recommendations,
    LinkedIn.PROFILE: linkedin_me.profile,
    LinkedIn.POSITIONS: linkedin_me.positions,
    LinkedIn.EDUCATION: linkedin_me.education,
    LinkedIn.SKILLS: linkedin_me.skills,
    LinkedIn.EMAILS: linkedin_me.emails,
}
