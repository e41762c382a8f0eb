"""LinkedIn's files on the user themselves: sentences in the voice of a letter, and their own addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.importing.cards import addresses_in, file_key, line, month_of, profiles_in, shown_name
from assistant.importing.csv_rows import Fault
from assistant.importing.found import AboutMe, Found, Refusal
from assistant.importing.tables import Entry, Sheet
from assistant.importing.titles import as_role, listed

_MONTHS = (  # in any locale
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MAX_SKILLS = 18  # LinkedIn lists the most endorsed first
_SKILLS_EACH = 6
_MAX_SUMMARY = 6  # sentences
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“‘'(])")
_FIRST_PERSON = re.compile(r"(?:I|I'm|I’m|I've|I’ve|My)\s")
_AT = re.compile(r"(?P<title>[^@|•·]{3,80}?) (?:at|@) (?P<firm>[^@|•·]{2,80})")


def profile(sheet: Sheet, name: str) -> Iterator[Found]:
    """Profile.csv: the name, where they are based, what the headline and the summary say in whole sentences."""
    for entry in _entries(sheet):
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
            continue
        sentences = []
        headline = _AT.fullmatch(line(entry.get("headline")))
        if headline and (role := as_role(headline["title"])):
            sentences.append(f"I am {role} at {headline['firm'].strip()}.")
        place = line(entry.get("geo location", "location")).rstrip(".")
        if place and _is_plain(place):
            sentences.append(f"I am based in {place}.")
        summary = " ".join(entry.get("summary").split())
        own = [
            s for s in _SENTENCE.split(summary[:5_000]) if _FIRST_PERSON.match(s) and s[-1] in ".!" and len(s) <= 250
        ]
        yield AboutMe(
            f"{file_key(name)}#profile",
            name=shown_name(f"{entry.get('first name')} {entry.get('last name')}"),
            profiles=profiles_in(entry.get("websites") + " " + entry.get("public profile url", "profile url", "url")),
            sentences=(*sentences, *own[:_MAX_SUMMARY]),
        )


def positions(sheet: Sheet, name: str) -> Iterator[Found]:
    """Positions.csv: one sentence for each, in the present perfect for the one that goes on."""
    for entry in _entries(sheet):
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
            continue
        firm, title = line(entry.get("company name", "company")).rstrip("."), line(entry.get("title")).rstrip(".")
        start, end = entry.get("started on"), entry.get("finished on")
        if firm and title:
            yield AboutMe(f"{file_key(name)}#{firm}|{start}", sentences=(position(firm, title, start, end),))
        else:
            yield Refusal(name, f"line {entry.line}", "The position has no company or no title.")


def position(firm: str, title: str, start: str, end: str) -> str:
    """One position as a sentence; only what is given is said.

    >>> position("Fernlight", "Data Analyst", "Mar 2021", "")
    'I have been a data analyst at Fernlight since March 2021.'
    """
    role, since, until = as_role(title), _spelt(start), _spelt(end)
    if end.strip():
        if since and until:
            time = f" in {since}" if since == until else f" from {since} to {until}"
        else:
            time = f" until {until}" if until else ""
        return f"I worked at {firm} as {role}{time}." if role else f'I worked at {firm}{time}; my title was "{title}".'
    if role:
        return f"I have been {role} at {firm} since {since}." if since else f"I am {role} at {firm}."
    return (
        f'I have worked at {firm} since {since}; my title is "{title}".'
        if since
        else (f'I work at {firm}; my title is "{title}".')
    )


def education(sheet: Sheet, name: str) -> Iterator[Found]:
    """Education.csv: where they studied and when; a degree is named as the file names it."""
    for entry in _entries(sheet):
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
            continue
        school = line(entry.get("school name")).rstrip(".")
        if not school:
            continue
        since, until = _spelt(entry.get("start date")), _spelt(entry.get("end date"))
        time = f" from {since} to {until}" if since and until and since != until else f" until {until}" if until else ""
        degree = line(entry.get("degree name")).rstrip(".")
        named = f'; the degree was "{degree}"' if degree and until else ""
        yield AboutMe(f"{file_key(name)}#{school}", sentences=(f"I studied at {school}{time}{named}.",))


def skills(sheet: Sheet, name: str) -> Iterator[Found]:
    """Skills.csv: a few sentences that list the first ones."""
    found: list[str] = []
    for entry in _entries(sheet):
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
        elif (skill := line(entry.get("name"))) and _is_plain(skill) and len(skill) <= 60 and skill not in found:
            found.append(skill)
    found = found[:_MAX_SKILLS]
    groups = [found[at : at + _SKILLS_EACH] for at in range(0, len(found), _SKILLS_EACH)]
    sentences = [_skilled(group, first=number == 0) for number, group in enumerate(groups)]
    if sentences:
        yield AboutMe(f"{file_key(name)}#skills", sentences=tuple(sentences))


def _skilled(group: list[str], *, first: bool) -> str:
    also = "" if first else "also "
    return f"My skills {also}include {listed(group)}."


def emails(sheet: Sheet, name: str) -> Iterator[Found]:
    """Email Addresses.csv: the user's confirmed addresses, the primary one first."""
    found: list[tuple[bool, str]] = []
    for entry in _entries(sheet):
        if isinstance(entry, Fault):
            yield Refusal(name, f"line {entry.line}", entry.reason)
        elif entry.get("confirmed").casefold() in ("yes", "true"):
            primary = entry.get("primary").casefold() in ("yes", "true")
            found += [(not primary, address) for address in addresses_in(entry.get("email address"))]
    addresses = tuple(dict.fromkeys(address for _, address in sorted(found, key=lambda pair: pair[0])))
    if addresses:
        yield AboutMe(f"{file_key(name)}#addresses", addresses=addresses)


def _entries(sheet: Sheet) -> Iterator[Entry | Fault]:
    for number, entry in enumerate(sheet.entries()):
        if number == 200:  # nobody has had more positions, schools or skills
            return
        yield entry


def _spelt(text: str) -> str:
    """ "Mar 2021" as "March 2021", "2021" as it is; empty where it is neither."""
    found = month_of(text)
    if found is None:
        return ""
    year, month = found
    return f"{_MONTHS[month - 1]} {year}" if month else str(year)


def _is_plain(text: str) -> bool:
    """Whether a phrase can stand in a sentence: words without marks that would end or open something."""
    return re.fullmatch(r"[\w .,'’&/+#()-]+", text) is not None and any(c.isalpha() for c in text)
