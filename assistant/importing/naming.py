"""People as somebody writes of them by hand: in the title of a meeting or a note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.interactions import Identity
from assistant.importing.headers import identities

_ADDRESS = re.compile(r"[^\s@<>\"(),;:\[\]]{1,64}@[^\s@<>\"(),;:\[\]]{1,190}\.[A-Za-z]{2,24}")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*\.?")
_PARTICLES = frozenset("van von der den de del della di da dos la le el al bin ibn ter ten zu y".split())  # noqa: SIM905 -- words read better so
_JOINT = re.compile(r"\s*(?:,|&|/|<>|\+|and|und|et|y)\s+")
_COMPANIES = frozenset("ltd inc gmbh llc plc university school college hotel street road".split())  # noqa: SIM905
_MOST = 4  # capitalised words in a name
_LEADS = re.compile(
    r"(?i)(?<![^\s(,;:–—/-])(?:with|w/|met|meet|meeting|call|phoned|called|saw|visited|1:1|1-1|1on1|mit|avec|con)[\s:]{1,3}"
)
# Words with a capital that stand in titles and are in nobody's name; one of them, and it is no name.
_NOT_NAMES = frozenset(
    """
    a about account airport all annual appointment archive avenue bank bar birthday board breakfast budget business
    cafe café call catch chat check client coffee college committee company conference customer daily day december
    demo dentist department design dinner discussion doctor dr dr. draft drinks event family feature february
    finance follow friday fwd gmbh goals group holiday home hotel ideas inbox inc index interview intro introduction
    january journal july kick kickoff launch lead leads list llc london ltd lunch management manager march marketing
    meet meeting meetings monday month monthly mr mrs my new next notes november october office onboarding open our
    party people phone plan planning press product project quarter quarterly re read reading restaurant review road
    sales saturday school september session social sprint staff standup station status strategy street summer sunday
    support sync talk tasks team teams template templates the things thursday to todo town training trip tuesday
    university untitled update video visit wednesday week weekend weekly winter work workshop year yoga your zoom
    """.split()  # noqa: SIM905
)


def person(text: str) -> Identity | None:
    """Whoever is written as ``Name``, ``Name <address>``, ``[[Name]]`` or an address; None where that is nobody."""
    text = " ".join(text.replace("[[", "").replace("]]", "").split()).strip(" \"'")[:300]
    text = re.sub(r"^([^|#]+)[|#].*$", r"\1", text) if "@" not in text else text  # [[Note|shown]], [[Note#part]]
    if "@" in text:
        found = identities(text) or identities(next(iter(_ADDRESS.findall(text[:300])), ""))
        if found:
            return found[0]
        return None
    text = text.strip(" <>,;.")
    if not text or len(text) > 80 or not any(letter.isalpha() for letter in text) or "http" in text.lower():
        return None
    return Identity(text)


def full_name(text: str) -> bool:
    """Whether a text is a full name and nothing else, by how it is written: two to four capitalised words."""
    text = " ".join(text[:200].split())
    return bool(text) and _leading_name(text)[0] == text


def named(title: str, *, alone: bool = True) -> tuple[Identity, ...]:
    """The people a title names: by an address, in ``[[ ]]``, after "with" and the like, or (``alone``) as a part of it.

    Only full names count, as written: "Coffee with Daniel Reyes" names one, "Coffee with Daniel" nobody.
    """
    title = " ".join(title[:500].split())
    found: dict[str, Identity] = {}
    for link in re.findall(r"\[\[([^\[\]]{1,100})\]\]", title):
        one = person(link)
        if one and (one.address or full_name(one.name)):
            found.setdefault(one.key or one.name, one)
    if "@" in title:
        for part in re.split(r"[,;]| and | & ", title):
            address = _ADDRESS.search(part)
            if address:
                before = part[: address.start()].strip(" <(")
                name = next((name for _, name in _led(before)), before)
                one = Identity(name if full_name(name) else "", address.group().lower())
                found.setdefault(one.key, one)
    if found:
        return tuple(found.values())
    for name in _names_in(title, alone=alone):
        found.setdefault(name, Identity(name))
    return tuple(found.values())


def _names_in(title: str, *, alone: bool) -> list[str]:
    names = [name for _, name in _led(title)]
    if names or not alone:
        return names
    pieces = re.split(r"\s*(?:[,;:|–—()]|\s-\s|<>|/|\band\b|&)\s*", title)
    return [piece for piece in pieces if full_name(piece)]


def _led(title: str) -> Iterator[tuple[int, str]]:
    """The full names that a word such as "with" leads to, each with where it begins, and those joined to it."""
    reached = 0
    for lead in _LEADS.finditer(title):
        at = lead.end()
        while at >= reached:
            name, length = _leading_name(title[at : at + 200])
            if not name:
                break
            yield at, name
            reached = at + length
            joint = _JOINT.match(title, reached)
            if not joint:
                break
            at = joint.end()


def _leading_name(text: str) -> tuple[str, int]:
    """The full name that a text begins with, and its length there; empty where it begins with none."""
    words: list[str] = []
    capitals = at = end = 0
    while capitals < _MOST and (word := _WORD.match(text, at)):
        plain = word.group().rstrip(".").lower()
        if plain in _NOT_NAMES:
            break
        if word.group()[0].isupper():
            words.append(word.group())
            capitals += 1
            end = word.end()
        elif words and plain in _PARTICLES:
            words.append(word.group())
        else:
            break
        if text[word.end() : word.end() + 1] != " ":
            break
        at = word.end() + 1
    while words and not words[-1][0].isupper():
        words.pop()
    # "with Daniel" names nobody for sure, and of "Team Lead" neither word counts.
    following = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    title_follows = following is not None and following.group().lower().rstrip(".") in _COMPANIES
    return (" ".join(words), end) if capitals >= 2 and not title_follows else ("", 0)
