"""How alike two contacts are, with the reasons as sentences; rapidfuzz compares the letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from assistant.domain.contacts import Contact
from assistant.importing.called import (
    DESKS,
    Called,
    From,
    all_called,
    canonical,
    organisation_words,
    skeleton,
    word_set,
)
from assistant.importing.nicknames import roots

# Anybody can have an address here, so it says nothing of where they work.
_FOR_EVERYBODY = word_set(
    "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac gmx web proton protonmail pm aol mail "
    "fastmail zoho yandex t-online qq 163 126 naver orange free laposte libero wp o2 seznam hey tutanota posteo mailbox"
)
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "edu", "gov"})  # as in example.co.uk
_NAMES_COMPARED = 8  # of one contact; nobody real has more
_TRUST = (0.84, 0.80, 0.76)  # by how many of the two names were read from an address or a link


@dataclass(frozen=True, slots=True)
class Weighed:
    """A score, 0 to 100 or a little outside, and the reasons for it.

    ``namesakes`` says that both write under the very same full name, which is worth a look whatever speaks against it.
    """

    score: float
    reasons: tuple[str, ...]
    namesakes: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A contact with everything that is compared already read off it."""

    contact: Contact
    called: tuple[Called, ...]
    named: tuple[Called, ...]  # by people, with both names
    fronts: frozenset[tuple[str, str]]  # of the addresses: what stands before the @, and the host after it
    hosts: frozenset[str]  # of the profile links
    workplaces: frozenset[str]  # what the domains of the addresses say
    organisation: str

    @classmethod
    def of(cls, contact: Contact) -> Known:
        """Read a contact."""
        called = all_called(contact)[:_NAMES_COMPARED]
        parted = [address.lower().partition("@") for address in contact.addresses]
        return cls(
            contact=contact,
            called=called,
            named=tuple(name for name in called if name.found is From.NAME and name.full),
            fronts=frozenset((local.partition("+")[0], host) for local, _, host in parted),
            hosts=frozenset(_host(link) for link in contact.profiles),
            workplaces=frozenset(word for _, _, host in parted if (word := _workplace(host))),
            organisation=organisation_words(contact.organisation or ""),
        )


def weigh(a: Known, b: Known) -> Weighed | None:
    """How much speaks for two contacts being one person; None where nothing does."""
    best = max((_fit(x, y) for x in a.called for y in b.called), default=(0.0, ""))
    front = _same_front(a, b)
    if not best[0] and not front:
        return None
    score, reasons = best[0], [best[1]] if best[0] else []
    at_odds = bool(a.named and b.named) and not any(compared(x, y) for x in a.named for y in b.named)
    if at_odds:  # both are named, and differently: the rest must be very plain to outweigh that
        score -= 30.0
        if score > 0 and any(roots(x.given) & roots(y.given) for x in a.named for y in b.named):
            score += 18.0
            reasons.append(f"{a.contact.name} and {b.contact.name} may be one name before and after a marriage.")
    if front:
        telling = len(front) >= 8 or re.search(r"[._\d-]", front)
        score = max(score + 8.0, 68.0) if telling and not at_odds else score + 5.0
        reasons.append(f"Both addresses begin with {front}.")
    for weight, reason in (*_work(a, b), *_against(a, b)):
        score += weight
        reasons.append(reason)
    return Weighed(score, tuple(reasons), _namesakes(a, b))


def compared(x: Called, y: Called) -> float:
    """How well two names fit, from 0 (two people's) to 100."""
    if not x.given or not y.given:
        return _run_together(x, y) if not x.given else _run_together(y, x)
    score = _agreeing(x, y)
    if len(x.family) == 1:  # as if the family name stood first
        given, *middle = (*x.middle, x.family[0])
        turned = Called(given, tuple(middle), (canonical(x.given),), x.generation, x.found, x.shown)
        score = max(score, _agreeing(turned, y) * 0.94)
    return score


def _agreeing(x: Called, y: Called) -> float:
    family = _family(x, y)
    score = family * _given(x.given, y.given) / 100.0 if family else 0.0
    if score and x.middle and y.middle and not any(_begins(m, n) for m in x.middle for n in y.middle):
        score -= 30.0
    return score


def _fit(x: Called, y: Called) -> tuple[float, str]:
    """The fit of two names, weighed by where they were found, and the sentence that tells it."""
    fit = compared(x, y)
    if not fit:
        return (0.0, "")
    read = (x.found is not From.NAME) + (y.found is not From.NAME)
    if read:
        reason = f"{_told(x)} fits {_told(y)}."
        return (fit * _TRUST[read], reason[0].upper() + reason[1:])
    if x.shown.casefold() == y.shown.casefold():
        return (fit * _TRUST[0], f"Both are called {x.shown}.")
    return (fit * _TRUST[0], f"{x.shown} and {y.shown} may be the same name.")


def _told(name: Called) -> str:
    if name.found is From.ADDRESS:
        return f"the address {name.shown}@…"
    return f"the link …/{name.shown}" if name.found is From.LINK else f"the name {name.shown}"


def _family(x: Called, y: Called) -> float:
    one, other = x.family[0], y.family[0]
    if one == other:
        return 100.0
    if len(one) == 1 or len(other) == 1:
        return 70.0 if one[0] == other[0] else 0.0
    if set(x.family) & set(y.family):
        return 88.0
    if one in y.middle or other in x.middle:  # Maria Garcia, and Maria Garcia Lopez
        return 84.0
    ratio = fuzz.ratio(one, other)
    if ratio >= 70.0 and skeleton(one) == skeleton(other) and min(len(one), len(other)) > 3:
        return 88.0
    return 84.0 if ratio >= 85.0 and min(len(one), len(other)) >= 5 else 0.0


def _given(one: str, other: str) -> float:
    if one == other:
        return 100.0
    if len(one) == 1 or len(other) == 1:
        letters = {root[0] for root in roots(one)} | {one[0]}
        return 76.0 if other[0] in letters or one[0] in {root[0] for root in roots(other)} else 0.0
    if roots(one) & roots(other):
        return 92.0
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long != f"{short}h":
        # Alex and Alexandros; but Paul and Paulina, Carl and Carla are two people.
        return 76.0 if len(short) > 2 and len(long) - len(short) > 2 and not re.search("a$|[it]?ne$|e$", long) else 0.0
    ends = {one.rstrip("h")[-1:], other.rstrip("h")[-1:]}
    if len(ends) > 1 and ends & set("aeio"):
        return 0.0  # Maria and Mario, Julian and Juliane
    if skeleton(one) == skeleton(other) and len(short) > 2 and fuzz.ratio(one, other) >= 75.0:
        return 86.0
    return 82.0 if len(short) > 4 and Levenshtein.distance(one, other, score_cutoff=1) <= 1 else 0.0


def _run_together(x: Called, y: Called) -> float:
    """Where ``x`` is one word: a user name such as ``dreyes``, or half a name."""
    word = "".join(x.family)
    if not y.given:
        return (70.0 if len(word) > 5 else 50.0) if word == "".join(y.family) else 0.0
    if not y.family:
        return 0.0
    given, family = y.given, "".join(reversed(y.family))
    if word in (given + family, family + given):
        return 100.0
    if x.found is From.NAME:
        return 45.0 if word in (given, family) else 0.0
    if word in (given[0] + family, family + given[0]) and len(family) > 2:
        return 82.0
    if word == given + family[0] and len(given) > 3:
        return 76.0
    start = word.removesuffix(family)
    return 90.0 if start != word and len(start) > 1 and roots(start) & roots(given) else 0.0


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _namesakes(a: Known, b: Known) -> bool:
    """Whether a letter meant for the one could go to the other: each has an address, and the full name is the same.

    Addresses that differ in a number alone are given by one company to two people, so there is nothing to ask.
    """
    if not (a.contact.addresses and b.contact.addresses) or _numbered(a, b):
        return False
    return bool({x.shown.casefold() for x in a.named} & {y.shown.casefold() for y in b.named})


def _same_front(a: Known, b: Known) -> str:
    """What stands before the @ in an address of each, if it is the same and a person's."""
    shared = {front for front, _ in a.fronts} & {front for front, _ in b.fronts}
    return max((front for front in shared if len(front) > 2 and front not in DESKS), key=len, default="")


def _work(a: Known, b: Known) -> list[tuple[float, str]]:
    if a.organisation and b.organisation:
        if fuzz.token_set_ratio(a.organisation, b.organisation) >= 90.0:
            return [(8.0, f"Both are at {a.contact.organisation}.")]
        return [(-12.0, f"But one is at {a.contact.organisation}, the other at {b.contact.organisation}.")]
    if shared := a.workplaces & b.workplaces:
        return [(8.0, f"Both have an address at {min(shared)}.")]
    for one, other in ((a, b), (b, a)):
        if one.organisation and any(fuzz.ratio(one.organisation.replace(" ", ""), w) >= 90 for w in other.workplaces):
            return [(8.0, f"Both are at {one.contact.organisation}.")]
    return [(-4.0, "But their addresses are at different companies.")] if a.workplaces and b.workplaces else []


def _against(a: Known, b: Known) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    one, other = _generations(a.called), _generations(b.called)
    if one != other and not one & other:
        found.append((-45.0, "But one is the elder and one the younger.") if one and other
                     else (-14.0, f"But only one is a {min(one | other).title()}."))  # fmt: skip
    if a.hosts & b.hosts:
        found.append((-22.0, f"But each has a profile of their own at {min(a.hosts & b.hosts)}."))
    if numbered := _numbered(a, b):
        found.append((-36.0, f"But their addresses at {min(numbered)} differ in a number alone."))
    return found


def _numbered(a: Known, b: Known) -> list[str]:
    """The hosts at which both have an address, the same but for a number."""
    return [
        host
        for x, host in a.fronts
        for y, their_host in b.fronts
        if host == their_host and x != y and re.sub(r"\d+", "", x) == re.sub(r"\d+", "", y)
    ]


def _generations(called: Sequence[Called]) -> set[str]:
    return {name.generation for name in called if name.generation}


def _host(link: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?([a-z]{2}\.(?=linkedin\.))?", "", link.lower()).partition("/")[0]


def _workplace(host: str) -> str:
    """The telling word of a domain: ``fernlight`` of ``mail.fernlight.co.uk``; empty for a provider anybody can use."""
    labels = host.split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    word = labels[-1] if labels else ""
    return "" if word in _FOR_EVERYBODY else word
