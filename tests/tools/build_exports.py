"""The sample world's other files: LinkedIn's export, an address book, a calendar and notes, as bytes.

``build_sample.py`` writes them next to the mailboxes. Each has the small oddities of the real thing: the notes above
LinkedIn's connections, a hidden member, a draft, an advertisement, a card from 1996.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

World = dict[str, Any]

_NOTES = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You '
    "will only see email addresses for connections who have allowed their connections to see or download their email "
    'address."\n\n'
)


def build_exports(world: World) -> dict[str, bytes]:
    """The files by their path below ``data/sample``."""
    linkedin = world["linkedin"]
    files = {
        "linkedin/Connections.csv": _NOTES + _connections(linkedin),
        "linkedin/messages.csv": _messages(linkedin),
        "linkedin/Invitations.csv": _invitations(linkedin),
        "linkedin/Profile.csv": _profile(linkedin["profile"]),
        "linkedin/Positions.csv": _positions(linkedin["positions"]),
        "linkedin/Skills.csv": _table(["Name"], [[skill] for skill in linkedin["skills"]]),
        "contacts.vcf": "".join(_card(card, world["people"]) for card in world["cards"]),
        "calendar.ics": _calendar(world["meetings"], world["people"]),
    }
    for note in world["notes"]:
        keys = [f"{key}: {note[key]}" for key in ("contact", "date", "kind") if key in note]
        head = "\n".join(["---", *keys, "---", ""]) if keys else ""
        files[f"notes/{note['file']}"] = head + note["text"]
    return {name: text.encode() for name, text in files.items()}


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, quoted: bool = False) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerow(headings)
    writer.writerows(rows)
    return out.getvalue()


def _link(slug: str | None) -> str:
    return f"https://www.linkedin.com/in/{slug}" if slug else ""


def _connections(linkedin: World) -> str:
    keys = ("first", "last", "slug", "address", "company", "title", "since")
    rows = [[str(row.get(key, "")) for key in keys] for row in linkedin["connections"]]
    headings = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    return _table(headings, [[*row[:2], _link(row[2]), *row[3:]] for row in rows])


def _messages(linkedin: World) -> str:
    me = {"name": f"{linkedin['profile']['first']} {linkedin['profile']['last']}", "slug": linkedin["profile"]["slug"]}
    rows = []
    for talk in linkedin["conversations"]:
        for message in talk["messages"]:
            sender = next((person for person in talk["with"] if person["name"] == message["from"]), me)
            others = [person for person in (*talk["with"], me) if person is not sender]
            rows.append(
                [
                    *(talk["id"], talk.get("title", ""), sender["name"], _link(sender.get("slug"))),
                    ", ".join(person["name"] for person in others),
                    ",".join(filter(None, (_link(person.get("slug")) for person in others))),
                    *(f"{message['at']} UTC", message.get("subject", ""), message["text"], "INBOX", ""),
                    *("Yes" if message.get("draft") else "No", "No"),
                ]
            )
    headings = (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
    )
    headings += "FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
    return _table(headings.split(","), rows, quoted=True)


def _invitations(linkedin: World) -> str:
    me = {"name": f"{linkedin['profile']['first']} {linkedin['profile']['last']}", "slug": linkedin["profile"]["slug"]}
    rows = []
    for row in linkedin["invitations"]:
        sender, receiver = row.get("from", me), row.get("to", me)
        at = datetime.strptime(row["at"], "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
        clock = f"{at.hour % 12 or 12}:{at:%M} {'PM' if at.hour >= 12 else 'AM'}"
        rows.append(
            [
                *(sender["name"], receiver["name"], f"{at.month}/{at.day}/{at:%y}, {clock}", row.get("text", "")),
                *("OUTGOING" if sender is me else "INCOMING", _link(sender["slug"]), _link(receiver["slug"])),
            ]
        )
    return _table(["From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"], rows)


def _profile(profile: World) -> str:
    headings = [
        "First Name",
        "Last Name",
        "Maiden Name",
        "Address",
        "Birth Date",
        "Headline",
        "Summary",
        "Industry",
        "Zip Code",
        "Geo Location",
        "Twitter Handles",
        "Websites",
        "Instant Messengers",
    ]
    known = {
        "First Name": profile["first"],
        "Last Name": profile["last"],
        "Headline": profile["headline"],
        "Summary": profile["summary"],
        "Industry": profile["industry"],
        "Geo Location": profile["place"],
    }
    return _table(headings, [[known.get(heading, "") for heading in headings]])


def _positions(positions: list[World]) -> str:
    keys = ("company", "title", "", "place", "from", "to")
    headings = ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"]
    return _table(headings, [[row.get(key, "") for key in keys] for row in positions])


def _card(card: World, people: World) -> str:
    """A card in its own version; 2.1 writes Latin-1 as quoted-printable, which is how phones did it."""
    person = people[card["person"]]
    name = person["name"].removeprefix("Dr. ")
    given, _, family = name.rpartition(" ")
    prefix = "Dr." if name != person["name"] else ""

    def written(text: str) -> str:
        return "".join(c if c.isascii() else "".join(f"={byte:02X}" for byte in c.encode("latin-1")) for c in text)

    old = card["version"] == "2.1" and not name.isascii()
    marks = ";CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE" if old else ""
    form = written if old else str
    lines = [
        *("BEGIN:VCARD", f"VERSION:{card['version']}", f"N{marks}:{form(family)};{form(given)};;{prefix};"),
        f"FN{marks}:{form(person['name'])}",
        *([f"NICKNAME:{card['nickname']}"] if "nickname" in card else []),
        {"2.1": "EMAIL;PREF;INTERNET:", "3.0": "EMAIL;TYPE=INTERNET,PREF:", "4.0": "EMAIL;PREF=1:"}[card["version"]]
        + person["address"],
        *([f"EMAIL;TYPE=INTERNET:{people[card['also']]['address']}"] if "also" in card else []),
        *([f"X-SOCIALPROFILE;TYPE=linkedin:{_link(card['slug'])}"] if "slug" in card else []),
        *([f"TITLE:{card['title']}"] if "title" in card else []),
        *([f"ORG:{card['organisation']}"] if "organisation" in card else []),
        "END:VCARD",
    ]
    return "".join(f"{line}\r\n" for line in lines)


def _calendar(meetings: list[World], people: World) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Postbox//Calendar//EN"]
    for meeting in meetings:
        # Times of meetings are UTC in the world.
        start = datetime.strptime(str(meeting["at"])[:16], "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
        end = start + timedelta(minutes=meeting["minutes"])
        host = people[meeting.get("by", "maya")]
        guests = [people[key] for key in (*meeting["with"], "maya") if people[key] is not host]
        about = meeting.get("about", "")
        lines += [
            *("BEGIN:VEVENT", f"UID:{meeting['uid']}", f"DTSTAMP:{start - timedelta(days=14):%Y%m%dT%H%M%SZ}"),
            *(f"DTSTART:{start:%Y%m%dT%H%M%SZ}", f"DTEND:{end:%Y%m%dT%H%M%SZ}", f"SUMMARY:{meeting['summary']}"),
            *([f"LOCATION:{meeting['where']}"] if "where" in meeting else []),
            *(["DESCRIPTION:" + about.replace(",", "\\,")] if about else []),
            f"ORGANIZER;CN={host['name']}:mailto:{host['address']}",
            *(f"ATTENDEE;CN={each['name']};PARTSTAT=ACCEPTED:mailto:{each['address']}" for each in guests),
            "END:VEVENT",
        ]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _folded(line: str) -> str:
    """At most 75 bytes a line, going on after a space (RFC 5545, 3.1)."""
    return line if len(line) <= 70 else line[:70] + "\r\n " + _folded(line[70:])
