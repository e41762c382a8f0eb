"""LinkedIn's messages.csv, in every era: 7 to 13 columns, mapped by name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.domain.interactions import Channel, Identity
from assistant.domain.reports import Skip
from assistant.importing.cards import file_key, moment_of, profile_key, profiles_in, shown_name
from assistant.importing.csv_rows import Fault
from assistant.importing.found import AboutMe, Found, Message, Refusal
from assistant.importing.patience import Patience
from assistant.importing.tables import Entry, Sheet
from assistant.importing.texts import clean, from_html
from assistant.records import interaction_id

MAX_HTML = 100_000  # characters of one message; longer markup is not rendered
_MEMBER = "linkedin member"  # what stands for a deleted account
_MARKUP = re.compile(r"<(?:p|br|div|span|a|html|body|table|img|ul|li|strong|em|b|i)\b[^<>]{0,1000}>", re.IGNORECASE)
_SPONSORED = re.compile(r"spinmail|sponsored[ _-]?(?:inmail|message|conversation)", re.IGNORECASE)
_FOLDERS = {"DRAFT": Skip.DRAFT, "DRAFTS": Skip.DRAFT, "SPAM": Skip.SPAM, "TRASH": Skip.TRASH}
_YES = frozenset({"yes", "true", "1"})


@dataclass(slots=True)
class _Talk:
    """A conversation as a first look over the file shows it: who takes part, and the links of those who wrote."""

    profiles: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)  # of a sender -> their profile


def read_sheet(sheet: Sheet, name: str) -> Iterator[Found]:
    """The messages in the file's order, after what it shows of the user: the one link that is in every conversation.

    Sent messages stand among the received ones; whose they are is told by the sender's link.
    """
    talks = _overview(sheet)
    own = _own_profile(talks)
    own_name = next((n for talk in talks.values() for n, link in talk.names.items() if own and link == own), "")
    if own:
        yield AboutMe(f"{file_key(name)}#{own}", name=own_name, profiles=(own,))
    links = "sender profile url" in sheet.keys
    for entry in sheet.entries():
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
        else:
            talk = talks[_conversation(entry)]
            known = {**talk.names, own_name: own} if own_name else talk.names
            yield _message(entry, file_key(name), known, links=links)


def _overview(sheet: Sheet) -> dict[str, _Talk]:
    talks: dict[str, _Talk] = defaultdict(_Talk)
    patience = Patience()
    for entry in sheet.entries():
        useful = not isinstance(entry, Fault) and bool(entry.get("from", "sender profile url"))
        if patience.lost_by(useful=useful):
            break  # the second look will be broken off as well
        if isinstance(entry, Fault):
            continue
        talk = talks[_conversation(entry)]
        sender = profile_key(entry.get("sender profile url"))
        if sender:
            talk.profiles.add(sender)
            talk.names.setdefault(shown_name(entry.get("from")), sender)
            talk.profiles.update(map(profile_key, profiles_in(entry.get("recipient profile urls"))))
    return talks


def _own_profile(talks: dict[str, _Talk]) -> str:
    """The profile that takes part everywhere; empty where several do, or where there is one conversation only."""
    groups = [talk.profiles for talk in talks.values() if len(talk.profiles) > 1]
    counts = Counter(profile for group in groups for profile in group)
    everywhere = [profile for profile, count in counts.items() if count == len(groups)]
    return everywhere[0] if len(groups) > 1 and len(everywhere) == 1 else ""


def _conversation(entry: Entry) -> str:
    """LinkedIn's id of the conversation; where there is none yet (before 2018), the people in it."""
    people = {shown_name(entry.get("from")), *map(shown_name, _names(entry.get("to"), 0))}
    return entry.get("conversation id") or "|".join(sorted(filter(None, people)))


def _message(entry: Entry, name: str, known: dict[str, str], *, links: bool) -> Message:
    conversation = _conversation(entry)
    shown = shown_name(entry.get("from"))
    link = profile_key(entry.get("sender profile url")) or ("" if links else known.get(shown, ""))
    sender = Identity(shown, profile=link)
    to = tuple(person for person in _recipients(entry, known) if person.name.casefold() != _MEMBER)
    content = entry.get("content")
    skip = _why_not(entry, sender, to, links=links)
    raw = clean(content) if skip else _readable(content)
    when = moment_of(entry.get("date"))
    stamp = when.isoformat() if when else entry.get("date")
    subject = " ".join(entry.get("subject").split())
    return Message(
        source=f"{name}#{conversation}",
        id=interaction_id(f"linkedin-message|{conversation}|{stamp}|{sender.key or sender.name}|{raw}"),
        when=when,
        channel=Channel.MESSAGE,
        subject="" if subject.casefold() == "null" else subject[:300],
        text=raw,
        raw=raw,
        sender=sender,
        to=to,
        sent=entry.get("folder").upper() == "SENT" or entry.get("direction").upper() == "OUTGOING",
        skip=skip or (None if raw else Skip.EMPTY),
        thread=conversation,
    )


def _why_not(entry: Entry, sender: Identity, to: tuple[Identity, ...], *, links: bool) -> Skip | None:
    if _YES & {entry.get("is message draft").casefold(), entry.get("is conversation draft").casefold()}:
        return Skip.DRAFT
    if folder := _FOLDERS.get(entry.get("folder").upper()):
        return folder
    if sender.name.casefold() == _MEMBER or (not to and _MEMBER in entry.get("to").casefold()):
        return Skip.DELETED
    if _SPONSORED.search(entry.get("content")[:5_000]) or _SPONSORED.search(entry.get("conversation title", "subject")):
        return Skip.SPONSORED
    if not sender.name and not sender.profile:
        return Skip.UNREADABLE
    # Whoever has no page of their own is no member: a firm that paid for the message.
    return Skip.SPONSORED if links and not sender.profile else None


def _recipients(entry: Entry, known: dict[str, str]) -> list[Identity]:
    """The people written to: names and links paired where they are as many, else by what the file shows elsewhere."""
    profiles = [profile_key(link) for link in profiles_in(entry.get("recipient profile urls"))]
    names = [shown for name in _names(entry.get("to"), len(profiles)) if (shown := shown_name(name))]
    if len(names) == len(profiles):
        return [Identity(name, profile=profile) for name, profile in zip(names, profiles, strict=True)]
    if profiles:
        called = {profile: name for name, profile in known.items()}
        return [Identity(called.get(profile, ""), profile=profile) for profile in profiles]
    return [Identity(name, profile=known.get(name, "")) for name in names]


def _names(cell: str, profiles: int) -> list[str]:
    """The names in a cell; a comma parts them unless there is one link only ("Jane Roe, PhD")."""
    return [cell] if profiles == 1 else [part.strip() for part in re.split("[,;]", cell[:10_000])]


def _readable(content: str) -> str:
    """The words of a message; markup, which some eras hold, is rendered and thrown away."""
    if "<" in content and _MARKUP.search(content):
        return clean(from_html(content[:MAX_HTML])).strip()
    return clean(content).strip()
