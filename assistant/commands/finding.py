"""``askwell search`` and ``index``: past exchanges found again, and the reading that the search by meaning needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.call import INTERRUPTED, Call, command, day
from assistant.domain.contacts import called
from assistant.domain.interactions import Channel
from assistant.domain.recall import NOT_BY_WORDS, Hit
from assistant.domain.sources import place
from assistant.errors import WrongUse

if TYPE_CHECKING:
    from assistant.domain.contacts import Contact


_MOST = 1000  # hits that are counted
_SURE = 10  # hits: whatever the words find best stands among so many, however near others are in meaning


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    command(root, "search")(search)
    command(root, "index")(index)


def search(
    call: Call,
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help="Words, or a question.")],
    contact: Annotated[
        str | None, typer.Option(metavar="CONTACT", help="Only with this person: a name, an address, a link or an id.")
    ] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=1000, help="How many at most.")] = 10,
    since: Annotated[
        date | None, typer.Option(metavar="DATE", parser=day, help="Only from this day on (YYYY-MM-DD).")
    ] = None,
    until: Annotated[date | None, typer.Option(metavar="DATE", parser=day, help="Only up to this day.")] = None,
    channel: Annotated[
        list[Channel] | None, typer.Option("--channel", metavar="KIND", help=f"Only {', '.join(Channel)}; repeatable.")
    ] = None,
) -> int:
    """Find past exchanges again, best first. By their words, and by their meaning."""
    from assistant.app.people import NOBODY_YET
    from assistant.commands.shapes import apart_of, hit_shape

    wanted = " ".join(query)
    if not any(c.isalnum() for c in wanted):
        raise WrongUse("Say what to search for, in words or as a question.")
    if since and until and since > until:
        raise WrongUse(f"--since {since} is later than --until {until}, so no day lies between them.")
    with call.assistant() as assistant:
        about = assistant.find_contact(contact) if contact is not None else None
        kinds = channel or ()
        found = assistant.search(
            wanted, contact=about, since=since, until=until, channels=kinds, limit=max(limit + 1, _SURE)
        )
        hits, total, known = found[:limit], len(found), assistant.knows_anybody()
        if total > limit:
            total = assistant.found(wanted, contact=about, since=since, until=until, channels=kinds, most=_MOST)
        apart = apart_of(assistant, (one for hit in hits for one in hit.contacts))
        notice = assistant.index_status().notice
    call.terminal.result([{**hit_shape(hit, about), "rank": n, "of": total} for n, hit in enumerate(hits, 1)])
    if notice:
        call.terminal.note(notice)
    if call.terminal.as_json:
        return 0
    if hits and not any(hit.by_words for hit in found):
        call.terminal.say(f"{NOT_BY_WORDS}\n")
    for hit in hits:
        _show(call, hit, about, apart)
    if total > len(hits):
        call.terminal.say(_more(len(hits), total), faint=True)
    if not known:
        call.terminal.say(NOBODY_YET)
    elif not hits:
        call.terminal.say(
            "Nothing found; other words may find it"
            f"{', or fewer conditions' if about or since or until or channel else ''}."
        )
    return 0


def _more(shown: int, total: int) -> str:
    every = "the first 1,000" if total >= _MOST else "all"
    many = f"{total:,} or more" if total >= _MOST else f"{total:,}"
    best = "is the best one" if shown == 1 else f"are the best {shown}"
    return f'Shown {best} of {many}; --limit {total} shows {every}, and words "in quotes" have to stand together.'


def _show(call: Call, hit: Hit, about: Contact | None, apart: Mapping[str, str]) -> None:
    from assistant.commands.people import kind_of
    from assistant.commands.shapes import met_in

    found = hit.interaction
    when = str(found.when.date()) if found.when else "no date"
    first = met_in(hit, about)
    known = sorted(hit.contacts, key=lambda one: one.name != first)
    names = ", ".join(dict.fromkeys(called(one, apart) for one in known)) or first
    say = call.terminal.say
    say(f"{when}  {names}  ({kind_of(found)})", hang=2)
    if found.subject:
        say(found.subject, indent=2, hang=2)
    if hit.passage:
        say(" ".join(hit.passage.split()), indent=4)
    if file := place(found.source):
        say(file, indent=4, faint=True)
    say()


def index(
    call: Call,
    status: Annotated[bool, typer.Option("--status", help="Only say how far it has come.")] = False,
) -> int:
    """Read what is new for the search by meaning. After an import this begins by itself."""
    from assistant.commands.progress import Bar, stopping

    done = 0
    with call.assistant() as assistant:
        stopped = False
        if not status:
            bar = Bar(quiet=True)
            with stopping() as stop:
                done = assistant.index(
                    progress=lambda at, total: bar.show("reading", at, total, unit="exchanges"), stop=stop
                )
                bar.end()
                stopped = stop.is_set()
        found = assistant.index_status()
    call.terminal.result(
        {
            "read": done,
            "embedded": found.embedded,
            "indexed": found.indexed,
            "total": found.total,
            "notice": found.notice,
            "stopped": stopped,
        }
    )
    if not call.terminal.as_json:
        now = f", {done:,} of them now" if done else ""
        call.terminal.say(f"{found.embedded:,} of {found.total:,} exchanges are read for the search by meaning{now}.")
        if found.notice:
            call.terminal.say(found.notice)
    if stopped:
        call.terminal.note("Stopped: what was read is kept; the same command goes on from there.")
        return INTERRUPTED
    return 0 if status or not found.notice else 1
