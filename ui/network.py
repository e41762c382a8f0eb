"""Pure: the pictures of everybody on record: who helped whom, how far the reach goes, and which doors were opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from assistant.domain.counting import counted
from assistant.domain.pictures import Ago, Closeness, Firm, Helped, Introduction, Reach
from assistant.domain.sources import day
from ui import hits
from ui.pictures import Mark, Picture, Shape, often

_DRAWN = 12  # rows of a picture; the table has more
_LISTED = 60  # rows of a table
_FEW_PEOPLE, _FEW_FAVOURS, _FEW_FIRMS = 4, 3, 2
_NAME = 40  # characters of a name
_HELP = ("they helped you", "you helped them")
DOORS = ("Who", "What", "When", "How it stands")
"""The heads of the table of introductions."""

_LATELY = ("in touch within a year", "longer ago or never")


def reach(found: Reach) -> Picture:
    """How long ago one was last in touch with how many, and how much had passed with them."""
    heading = "How far your contacts reach"
    close, year = found.within(Ago.MONTH, Ago.QUARTER), found.within(Ago.YEAR)
    long, never = found.within(Ago.YEARS, Ago.LONGER), found.within(Ago.NEVER)
    steps = [
        f"with {_some(close)} within three months",
        f"with {year:,} more within a year" if year else "",
        f"with {long:,} longer ago" if long else "",
    ]
    nothing = f"; with {never:,} nothing is on record" if never else ""
    said = (
        f"Of {counted(found.people, 'person', 'people')} on record you were in touch {', '.join(filter(None, steps))}"
        f"{nothing}."
    )
    if found.people < _FEW_PEOPLE:
        return Picture(heading, f"{said} That is too little to draw.")
    passed = [kind for kind in Closeness if any(one.people.get(kind) for one in found.stretches)]
    return Picture(
        heading,
        said,
        Shape.BARS,
        tuple(str(kind) for kind in Closeness),
        tuple(Mark(str(one.ago), str(kind), one.people.get(kind, 0)) for one in found.stretches for kind in Closeness),
        "Last in touch",
        "People",
        ("Last in touch", "People", *(f"With {kind}" for kind in passed)),
        tuple(
            (str(one.ago).capitalize(), one.total, *(one.people.get(kind, 0) for kind in passed))
            for one in found.stretches
        ),
        note="How much passed is told by the exchanges on record; how close somebody feels, no record tells.",
    )


def firms(found: Reach) -> Picture:
    """Where one knows most people, and how many of those one was in touch with lately."""
    heading = "Where they work"
    several = [one for one in found.firms if one.people > 1]
    single = len(found.firms) - len(several)
    rest = [
        f"{counted(single, 'organisation')} with one person{' each' if single > 1 else ''}" if single else "",
        f"{counted(found.unplaced, 'person', 'people')} without one on record" if found.unplaced else "",
    ]
    beside = "; beside them ".join(["", " and ".join(filter(None, rest))]) if several and any(rest) else ""
    if not several:
        return Picture(heading, _nowhere(found))
    said = f"You know most people at {_cut(several[0].name)} ({several[0].people:,}){beside}."
    if len(several) < _FEW_FIRMS:
        return Picture(heading, said)
    drawn = several[:_DRAWN]
    return Picture(
        heading,
        said,
        Shape.BARS,
        _LATELY,
        tuple(
            Mark(_cut(one.name), part, count)
            for one in drawn
            for part, count in zip(_LATELY, (one.lately, one.people - one.lately), strict=True)
        ),
        "Organisation",
        "People",
        ("Organisation", "People", "In touch within a year"),
        tuple(_firm(one) for one in several[:_LISTED]),
        beyond=max(0, len(several) - _LISTED),
        note=f"{_drawn(len(several))}As address books and lists of connections name it; they do not tell the trade.",
    )


def helped(found: Sequence[Helped]) -> Picture:
    """Who helped the user, whom the user helped, and whom they asked."""
    heading = "Give and ask"
    got, gave = sum(one.received for one in found), sum(one.given for one in found)
    asked, bare = sum(one.asked for one in found), sum(one.unthanked for one in found)
    if not got + gave + asked:
        return Picture(heading, "No help is on record yet, neither given nor received.")
    by, of = sum(bool(one.received) for one in found), sum(bool(one.given) for one in found)
    if got + gave:
        parts = [
            f"{counted(by, 'person', 'people')} helped you {often(got)}" if got else "No help to you is on record",
            f"you helped {counted(of, 'person', 'people')} {often(gave)}" if gave else "no help of yours is on record",
        ]
    else:
        parts = ["No help is on record, neither given nor received"]
    parts += [f"you asked {often(asked)} in letters that you noted as sent"] if asked else []
    thanks = f" No thanks are on record for {bare:,} of the {got:,}." if bare else ""
    said = f"{'; '.join(parts)}.{thanks}"
    if got + gave < _FEW_FAVOURS:
        return Picture(heading, f"{said} That is too little to draw.")
    called = Counter(one.contact.name for one in found)
    whole = [hits.distinct(one.contact) if called[one.contact.name] > 1 else one.contact.name for one in found]
    names = _names(whole[:_DRAWN])
    return Picture(
        heading,
        said,
        Shape.BALANCE,
        _HELP,
        tuple(
            Mark(name, part, count)
            for name, one in zip(names, found, strict=False)
            for part, count in zip(_HELP, (one.received, one.given), strict=True)
        ),
        "Person",
        "← they helped · you helped →",
        ("Person", "They helped you", "Of it not thanked", "You helped them", "You asked"),
        tuple(
            (name, one.received, one.unthanked, one.given, one.asked)
            for name, one in zip(whole[:_LISTED], found, strict=False)
        ),
        beyond=max(0, len(found) - _LISTED),
        note=f"{_drawn(len(found))}By the ledger: what was read from the records and believed, and what you noted.",
    )


def doors(found: Sequence[Introduction]) -> str:
    """How many doors to others were opened or promised, in one sentence."""
    if not found:
        return "No introduction to anybody is on record."
    made = [one for one in found if one.made]
    by, ahead = len({one.contact.id for one in made}), len(found) - len(made)
    parts = [
        f"{counted(by, 'person', 'people')} introduced you to others {often(len(made))}" if made else "",
        f"{counted(ahead, 'introduction')} {'is' if ahead == 1 else 'are'} promised and not made yet" if ahead else "",
    ]
    return f"{'; '.join(filter(None, parts))}."


def door_rows(found: Sequence[Introduction], today: date) -> list[tuple[str, str, str, str]]:
    """Each as a row: who, the sentence, its day, and whether it is made."""
    return [
        (one.contact.name, one.what, day(one.when, today) if one.when else "no day", "made" if one.made else "promised")
        for one in found[:_LISTED]
    ]


def _some(count: int) -> str:
    return f"{count:,}" if count else "nobody"


def _drawn(everything: int) -> str:
    """That not everything is drawn, where that is so."""
    return f"Drawn are the first {_DRAWN} of {everything:,}. " if everything > _DRAWN else ""


def _firm(one: Firm) -> tuple[str, int, int]:
    return one.name, one.people, one.lately


def _nowhere(found: Reach) -> str:
    if not found.firms:
        return "Nobody’s organisation is on record; an address book or LinkedIn’s export would tell."
    each = " each" if len(found.firms) > 1 else ""
    return f"{counted(len(found.firms), 'organisation')} with one person{each}: that is nothing to draw."


def _cut(name: str) -> str:
    words = " ".join(name.split())
    return words if len(words) <= _NAME else f"{words[: _NAME - 1].rstrip()}…"


def _names(names: Sequence[str]) -> list[str]:
    """Names for an axis; those that are still the same when cut get a number, or they would be one row."""
    seen: dict[str, int] = {}
    out = []
    for name in map(_cut, names):
        seen[name] = seen.get(name, 0) + 1
        out.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return out
