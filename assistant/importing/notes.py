"""Notes in Markdown or plain text: each dated section about somebody becomes an exchange with them.

Whom a note is with is said by its front matter (``contact:``, ``with:``, ``people:``), its first line ("Daniel
Reyes", "Call with Daniel Reyes, 4 November 2026"), its file's name, or a ``[[Daniel Reyes]]`` in the text where
nothing above it says so. A section that begins with a date stands for itself.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from assistant.domain.interactions import Channel, Identity
from assistant.domain.reports import Skip
from assistant.importing.charsets import decode
from assistant.importing.found import Found, Message, Refusal
from assistant.importing.naming import full_name, named, person
from assistant.importing.note_dates import find_date
from assistant.importing.texts import clean
from assistant.records import interaction_id

MAX_BYTES = 2 * 2**20
_MAX_SECTIONS = 5_000
_MAX_LINES = 20_000
_MAX_PEOPLE = 100
_HOW = 'Name the person in the first line ("Call with Daniel Reyes") or in a line "contact: Daniel Reyes" at the top.'
_PEOPLE_KEYS = ("contact", "contacts", "with", "people", "person", "attendees", "participants", "who")
_DATE_KEYS = ("date", "when", "day", "created")
_KIND_KEYS = ("channel", "type", "kind")
_KEY = re.compile(r"([A-Za-z]{2,20})[ \t]*:(?:[ \t]+(.*)|[ \t]*$)")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.{1,500}?)[ \t#]*$")
_CALL = re.compile(r"(?i)\b(?:phone[ -]?call|video[ -]?call|call(?:ed)?|phoned?|rang|zoom|telefonat|anruf|appel)\b")
_MEETING = re.compile(
    r"(?i)\b(?:met|meet(?:ing|up)?|coffee|lunch|dinner|breakfast|drinks?|visit(?:ed)?|saw|1:1|walk|treffen|kaffee)\b"
)


@dataclass(slots=True)
class _Section:
    """A heading with what stands under it, up to the next that has a date."""

    heading: str
    lines: list[str] = field(default_factory=list)
    dated: bool = False


@dataclass(frozen=True, slots=True)
class _About:
    """What a note as a whole says of its people, its day and its kind."""

    people: tuple[Identity, ...]
    day: date | None
    kind: str
    title: str


def read(data: bytes, *, name: str) -> Iterator[Found]:
    """The exchanges that a note tells of; dates without a time begin at midnight UTC.

    A date such as 03/04/2026, which may be two days, is not guessed: the exchange has none, and a ``Refusal`` says
    so. Never raises on what the bytes hold.
    """
    if len(data) > MAX_BYTES:
        yield Refusal(name, "the whole file", f"It is larger than {MAX_BYTES // 2**20} MB, too large for a note.")
        return
    if data.count(b"\0") > len(data) // 100 and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield Refusal(name, "the whole file", "It is not text.")
        return
    wide = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else None
    text = clean(decode(data.removeprefix(b"\xef\xbb\xbf"), wide)).strip()
    if text.count("\n") > _MAX_LINES:
        yield Refusal(name, f"line {_MAX_LINES + 1:,}", f"It has more than {_MAX_LINES:,} lines, too many for a note.")
        return
    matter, body = _front_matter(text)
    sections = _sections(body)
    about = _about(matter, sections[0].heading, name)
    yield from _unsure(matter, sections, name)
    found = 0
    for section in sections:
        written = "\n".join(section.lines).strip("\n")
        if section.dated or written.strip() or len(sections) == 1:
            found += 1
            if found > _MAX_SECTIONS:
                yield Refusal(name, f"section {section.heading[:80]!r}", f"Only {_MAX_SECTIONS:,} sections count.")
                return
            yield _message(section, written, about, name)


def _message(section: _Section, written: str, about: _About, name: str) -> Message:
    # The user's own headings may hold anything; a name in one of a dated section adds to the note's.
    people = {one.key or one.name: one for one in (*about.people, *(named(section.heading) if section.dated else ()))}
    if not people:
        people = {one.key or one.name: one for link in _links(written) if (one := person(link)) and _fits(one)}
    chosen = tuple(people.values())[:_MAX_PEOPLE]
    day = (find_date(section.heading)[0] if section.dated else None) or about.day
    heading = " ".join(section.heading.split())
    place = heading or (f"{day:%Y-%m-%d}" if day else "note")
    text = _unmarked(written)
    why = Skip.NOBODY if not chosen else None if text or section.dated or heading else Skip.EMPTY
    key = "\0".join((heading, str(day), *sorted(one.key or one.name for one in chosen), written))
    return Message(
        source=f"{name}#{place[:200]}",
        id=interaction_id("note:" + hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()),
        when=datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None,
        channel=_channel(section, text, about),
        subject=_unmarked(heading) or about.title,
        text=text or _unmarked(heading),
        raw=written or heading,
        sender=Identity(""),
        others=chosen,
        skip=why,
        detail=_HOW if why is Skip.NOBODY else "",
    )


def _channel(section: _Section, text: str, about: _About) -> Channel:
    first = text.split("\n", 1)[0][:60]
    for words in (about.kind, section.heading, about.title, first):
        call, meeting = _CALL.search(words), _MEETING.search(words)
        if call and (not meeting or call.start() < meeting.start()):
            return Channel.CALL
        if meeting:
            return Channel.MEETING
        if words == about.kind and words.strip().lower() == "note":
            return Channel.NOTE
    return Channel.NOTE


def _front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """The keys at the top with their values, and the rest; between ``---`` lines or bare ("Contact: …")."""
    lines = text.split("\n")
    matter: dict[str, list[str]] = {}
    fenced = lines[0].strip() == "---"
    end = next((n for n, line in enumerate(lines[1:200], 1) if line.strip() in ("---", "...")), 0) if fenced else 0
    last = ""
    at = 1 if end else 0
    while at < (end or min(len(lines), 200)):
        line = lines[at]
        key = _KEY.match(line[:2_000])
        word = key.group(1).lower() if key else ""
        item = re.match(r"[ \t]*-[ \t]+(.+)", line[:500])
        if key and (end or word in (*_PEOPLE_KEYS, *_DATE_KEYS, *_KIND_KEYS, "title", "subject")):
            last = word
            matter.setdefault(word, []).extend(_values(key.group(2) or "", several=word in _PEOPLE_KEYS))
        elif end and item and last:
            matter[last].append(item.group(1).strip(" \"'"))
        elif not end:
            break
        at += 1
    return matter, "\n".join(lines[end + 1 :] if end else lines[at:])


def _values(text: str, *, several: bool) -> list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]") and not text.startswith("[["):
        text, several = text[1:-1], True
    parts = re.split(r"[,;](?![^<\[]*[>\]])", text) if several else [text]
    return [part for each in parts[:_MAX_PEOPLE] if (part := each.strip(" \"'"))]


def _sections(body: str) -> list[_Section]:
    """The note before its first dated heading, then one for each; the note's own heading is the first line."""
    sections = [_Section("")]
    fenced = False
    for number, line in enumerate(body.strip("\n").split("\n")):
        if line.startswith(("```", "~~~")):
            fenced = not fenced
        heading = None if fenced else _HEADING.match(line[:600])
        dated = bool(heading and any(find_date(heading.group(2))))
        if heading and dated and (number > 0 or len(heading.group(1)) > 1):
            sections.append(_Section(heading.group(2), dated=True))
        elif number == 0 and heading:
            sections[0].heading = heading.group(2)
        elif number == 0 and len(line) <= 120 and (named(line) or any(find_date(line))) and not line.endswith("."):
            sections[0].heading = line.strip()
        else:
            sections[-1].lines.append(line)
    first = sections[0]
    if not first.heading and not any(line.strip() for line in first.lines) and len(sections) > 1:
        return [_Section(""), *sections[1:]]
    return sections


def _about(matter: dict[str, list[str]], heading: str, name: str) -> _About:
    stem = re.sub(r"\.[A-Za-z]{1,10}$", "", name)
    given = [one for key in _PEOPLE_KEYS for value in matter.get(key, ()) if (one := person(value))]
    title = " ".join((matter.get("title") or matter.get("subject") or [""])[0].split())[:300]
    people = given or list(named(heading)) or list(named(title))
    if not people:
        bare = re.sub(r"^\d{4}-?\d\d-?\d\d[ _-]*|[ _-]*\d{4}-?\d\d-?\d\d$", "", stem).replace("_", " ")
        people = [Identity(bare)] if full_name(bare) else list(named(bare, alone=False))
    dates = (value for key in _DATE_KEYS for value in matter.get(key, ()))
    day = next((day for value in (*dates, heading, stem) if (day := find_date(value)[0])), None)
    kind = next((value for key in _KIND_KEYS for value in matter.get(key, ())), "")
    unique = {one.key or one.name: one for one in people}
    return _About(tuple(unique.values())[:_MAX_PEOPLE], day, kind[:60], title or heading)


def _unsure(matter: dict[str, list[str]], sections: list[_Section], name: str) -> Iterator[Refusal]:
    """Dates that may be two days."""
    places = [("the front matter", value) for key in _DATE_KEYS for value in matter.get(key, ())]
    places += [(f"section {section.heading[:80]!r}", section.heading) for section in sections[:_MAX_SECTIONS]]
    for place, value in places:
        day, unsure = find_date(value)
        if unsure and not day:
            reason = f"The date {unsure} may be two days, so none was taken; write it as year-month-day."
            yield Refusal(name, place, reason)


def _links(text: str) -> list[str]:
    return re.findall(r"\[\[([^\[\]\n]{1,100})\]\]", text)[:_MAX_PEOPLE]


def _fits(one: Identity) -> bool:
    return bool(one.address) or full_name(one.name)


def _unmarked(text: str) -> str:
    """The text without Markdown's marks: what a reader of the rendered note would see."""
    lines: list[str] = []
    for line in text.split("\n"):
        if len(line) > 5_000:  # no hand wrote that line
            lines.append(line)
            continue
        if re.fullmatch(r"\s*(?:```\S*|~~~\S*|(?:[-*_]\s*){3,}|=+)\s*", line):
            continue
        line = re.sub(r"^\s{0,8}(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)", "", line)
        line = re.sub(r"!?\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]", r"\1", line)
        line = re.sub(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,500}\)", r"\1", line)
        line = re.sub(r"(\*\*|__)(?=\S)([^*_]{1,1000}?)(?<=\S)\1", r"\2", line)
        line = re.sub(r"(?<![\w*])\*(?=\S)([^*]{1,1000}?)(?<=\S)\*(?![\w*])", r"\1", line)
        line = re.sub(r"(?<!\w)_(?=\S)([^_]{1,1000}?)(?<=\S)_(?!\w)", r"\1", line)
        lines.append(re.sub(r"`([^`]{1,1000})`|~~([^~]{1,1000})~~", lambda m: m.group(1) or m.group(2), line).rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
