"""What a contact is called, from names, addresses and links, taken apart so that two can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from assistant.domain.contacts import TITLES, Contact
from assistant.records.texts import fold


class From(StrEnum):
    """Where a name was found."""

    NAME = "name"
    ADDRESS = "address"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Called:
    """One name taken apart; every part is folded, ``generation`` is ``jr``, ``sr``, a numeral or empty.

    ``given`` may be a first letter alone, or empty (a family name, or a word that cannot be split).
    """

    given: str
    middle: tuple[str, ...]
    family: tuple[str, ...]  # of a hyphenated or Spanish name both, the last first
    generation: str
    found: From
    shown: str

    @property
    def full(self) -> bool:
        """Whether both names are there and neither is a letter alone."""
        return len(self.given) > 1 and bool(self.family) and len(self.family[0]) > 1


def word_set(text: str) -> frozenset[str]:
    """The words of a table written as text."""
    return frozenset(text.split())


# Addresses that stand for a desk and not for a person.
DESKS = word_set(
    "account accounts admin alerts billing bookings career careers contact customer enquiries events feedback finance "
    "hallo hello help hi hr info inquiries invoice jobs legal mail marketing me media news newsletter noreply no-reply "
    "notifications office orders post postmaster press privacy reception recruiting recruitment sales security service "
    "support talent team welcome"
)
_LONGEST = 200  # characters of a name; what is longer is none
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_LETTERS_AFTER = word_set("phd md mba msc bsc ba ma esq cpa pmp cfa dds rn dipl ing mag lic pe cissp")
_PARTICLES = word_set("van von der den de del della di da do dos du la le el al bin ibn ben ter ten zu zum")
_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i i e g u".split(" "),  # noqa: SIM905 -- one under the other is easier to check
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t i f ch ps o".split(" "),  # noqa: SIM905
        strict=True,
    )
)
_TO_LATIN = str.maketrans({**_CYRILLIC, **_GREEK, "ß": "ss"})


def all_called(contact: Contact) -> tuple[Called, ...]:
    """Every name of a contact, the ones people gave before those read from addresses and links."""
    locals_ = [address.partition("@")[0].partition("+")[0].lower() for address in contact.addresses]
    found: dict[tuple[object, ...], Called] = {}
    for name in (contact.name, *contact.names):
        # A contact who never was named is called by the front of the address.
        bare = name.partition("@")[0].lower()
        one = _taken_apart(bare, From.ADDRESS) if bare in locals_ else _taken_apart(name, From.NAME)
        if one:
            found.setdefault((one.given, one.middle, one.family, one.generation), one)
    for local in locals_:
        if local not in DESKS and (one := _taken_apart(local, From.ADDRESS)):
            found.setdefault((one.given, one.middle, one.family, one.generation), one)
    for slug in map(slug_of, contact.profiles):
        if slug and (one := _taken_apart(slug, From.LINK)):
            found.setdefault((one.given, one.middle, one.family, one.generation), one)
    return tuple(found.values())


def slug_of(profile: str) -> str:
    """The words of a link: the last part of its path without the numbers that make it unique."""
    path = profile.split("?")[0].rstrip("/").rpartition("/")[2].lower()
    return re.sub(r"(-[0-9a-f]*\d[0-9a-f]*)+$", "", path) if "-" in path else path


def organisation_words(name: str) -> str:
    """A company's name for comparing: no legal form, no punctuation."""
    words = re.findall(r"\w+", fold(name))
    forms = {"inc", "ltd", "llc", "llp", "gmbh", "ag", "kg", "co", "corp", "plc", "sa", "bv", "oy", "ab", "srl", "the"}
    return " ".join(word for word in words if word not in forms)


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """The sound of a folded word, roughly: Jon and John, Smyth and Smith, Mueller and Muller share one."""
    if len(word) < 4:
        return word.replace("y", "i")
    for spelt, sound in (("sch", "s"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("tz", "s"), ("kh", "k"), ("x", "ks")):
        word = word.replace(spelt, sound)
    word = word.translate(str.maketrans("cqzwjy", "kksvii"))
    sound = word[:1] + re.sub(r"[aeiouh]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", sound)


def canonical(word: str) -> str:
    """A folded word with the spellings of umlauts made one: mueller is muller."""
    return re.sub(r"(?<=[a-z])(ae|oe|ue)(?=[a-z])", lambda found: found[0][0], word)


def _taken_apart(name: str, found: From) -> Called | None:
    text = fold(name[:_LONGEST]).translate(_TO_LATIN)
    if found is not From.NAME:
        text = re.sub(r"\d+", " ", text)
    before, comma, after = text.partition(",")
    if comma and not set(_words(after)) <= (_GENERATIONS.keys() | _LETTERS_AFTER):
        text = f"{after} {before}"
    text = re.sub(r"['’`]", "", text)
    hyphens = found is From.NAME  # elsewhere a hyphen only separates
    raw = [word for word in re.split(r"[^\w-]+|_+" if hyphens else r"[\W_]+", text) if word.strip("-")]
    generation = next((_GENERATIONS[word] for word in raw[1:] if word in _GENERATIONS), "")
    dropped = TITLES | _LETTERS_AFTER | _GENERATIONS.keys()
    words = [word for word in raw if word not in dropped] or raw
    if len(words) > 2:
        words = [word for word in words if word not in _PARTICLES] or words
    if not words or (found is not From.NAME and len("".join(words)) < 3):
        return None
    *before_last, last = words
    families = tuple(canonical(part) for part in reversed(last.split("-")) if part)
    given = before_last[0].replace("-", "") if before_last else ""
    middle = tuple(canonical(word) for word in before_last[1:])
    return Called(given, middle, families, generation, found, " ".join(name.split()))


def _words(text: str) -> Iterator[str]:
    return (word for word in re.split(r"\W+", text) if word)
