# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What a contact is to the user where the records tell: of one family, or of one firm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.facts import Known
from assistant.domain.briefs import STORED
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact
from assistant.domain.interactions import Direction

_KIN = (
    r"(?:brother|sister|mother|father|mum|mom|mummy|mam|dad|daddy|son|daughter|uncle|aunt|auntie|aunty|cousin|nephew|niece|godmother|godfather|gran|granny|grandma|grandpa|grandad|granddad|nan|nana|husband|wife|\w+[- ]in[- ]law"
    r"|bruder|schwester|mutter|vater|mama|papa|mutti|vati|sohn|tochter|onkel|tante|cousine|vetter|neffe|nichte|patentante|patenonkel|oma|opa|schwager|schwägerin|schwiegermutter|schwiegervater)"
)
_CALLED = re.compile(
    rf"^(?:{_KIN})\b|\b(?:your|dein|deine|euer|eure|ihr|ihre) (?:\w+ ){{0,2}}?{_KIN}\W*(?:\w+\W*){{0,2}}$", re.I
)
_GREETED = re.compile(
    rf"^(?:(?:dear(?:est)?|hi|hello|hey|hiya|liebe[rs]?|hallo) )?(?:my |meine? |liebe[rs]? )?{_KIN}\b[^.?]{{0,20}}[,!]?$",
    re.I,
)
_SHARED = re.compile(
    r"(?<!\bmy )(?<!\byour )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\ba )(?<!\bthe )(?<!\bof )\b(?:mum|mom|dad|mummy|daddy|granny|grandma|grandpa|grandad)(?:['’]s)?\b(?! (?:of|and dad of))",
    re.I,
)
"""Said without an owner, a parent is one of both; in German "Mama" is said of one's own to anybody."""

_FIRM = re.compile(r"\b(?:at|for|with) (?:the )?(?P<firm>[A-Z][\w&’'.-]*(?: (?:of |and |& )?[A-Z][\w&’'.-]*)*)")
_NOW = re.compile(
    r"^I (?:am|work|have been|have worked|run|lead|manage|teach)\b(?!.*\b(?:until|from \w+ \d{4} to|to \w+ \d{4})\b)"
)
_FORMS = frozenset(
    {"ltd", "gmbh", "inc", "plc", "llc", "ag", "kg", "co", "group", "holding", "limited", "company", "the", "and", "of"}
)
_SEEN = 60  # exchanges in which one is addressed as family or not at all
_LEAST = 5  # letters of a firm's name by which an address is known; shorter ones stand in others


@dataclass(frozen=True, slots=True)
class Ties:
    """``firm`` is where both work, with the sources that say so; ``guessed`` says that only an address tells it."""

    family: bool = False
    firm: str = ""
    guessed: bool = False
    sources: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether one need not ask how the two met, or what the other does."""
        return self.family or bool(self.firm)


def ties(seen: Exchanges, known: Known, me: Me, *, entries: Sequence[str]) -> Ties:
    """What the records tell of it; nothing is taken from a likeness that others share (a common mail provider)."""
    for fact, firm in _mine(known.own):
        told = fact.source or STORED
        if seen.contact.organisation and _plain(seen.contact.organisation) == _plain(firm):
            return Ties(_family(seen, me), firm, sources=tuple(dict.fromkeys((*(entries or (STORED,)), told))))
        found = next((one for one in seen.past if seen.by_them(one) and is_of(one.sender.address, firm)), None)
        if found is not None and not seen.contact.organisation:
            signed = next((one for one in seen.past if seen.by_them(one) and firm in _signature(one.raw)), None)
            return Ties(_family(seen, me), firm, signed is None, ((signed or found).source, told))
    return Ties(_family(seen, me))


def is_of(address: str, firm: str) -> bool:
    """Whether a mail address is of a firm by its words: ``@tarnwell.example`` of Tarnwell Energy."""
    domain = address.rpartition("@")[2].lower()
    label = re.sub(r"[^a-z0-9]", "", domain.rpartition(".")[0])
    words = _plain(firm).split()
    starts = ("".join(words[:count]) for count in range(len(words), 0, -1))
    return any(len(one) >= _LEAST and one in label for one in starts)


def _signature(raw: str) -> str:
    return raw.replace("\r\n", "\n").partition("\n-- \n")[2]


def _mine(own: Sequence[Fact]) -> Iterator[tuple[Fact, str]]:
    """Where the user works now, by their own facts."""
    for fact in own:
        if _NOW.search(fact.text) and (match := _FIRM.search(fact.text)):
            yield fact, match["firm"].rstrip(".")


def _plain(name: str) -> str:
    return " ".join(word for word in re.findall(r"[^\W_]+", name.casefold()) if word not in _FORMS)


def _family(seen: Exchanges, me: Me) -> bool:
    if _surname(seen.contact) and _surname(seen.contact) == _last(me.name):
        return True
    if _CALLED.search(seen.contact.name):
        return True
    for one in seen.past[:_SEEN]:
        lines = [line.strip() for line in one.text.strip().splitlines() if line.strip()]
        if not lines:
            continue
        if one.direction is Direction.SENT and _GREETED.search(lines[0]):
            return True
        if seen.by_them(one) and (
            (_CALLED.search(lines[-1]) and len(lines[-1].split()) < 6) or _SHARED.search(one.text)
        ):
            return True
    return False


def _surname(contact: Contact) -> str:
    return _last(contact.name)


def _last(name: str) -> str:
    words = name.split()
    return words[-1].casefold() if len(words) > 1 else ""
