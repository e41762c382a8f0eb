"""A brief on somebody much written to, measured on this machine and printed: ``python -m tests.bench.brief``.

A real store on disk: 500 mails of about 60 words with one contact over five years, 20 promises, 30 favours and 40
facts, and 5,000 mails with 200 others beside them. Without the model the whole way is timed, from the store to the
lines, in one process; ``--model`` adds the summary of three lines by the chosen model, cold at first and then warm.
Nothing here asserts.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from assistant.app import Assistant
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise
from assistant.records import Exchange, Store, interaction_id
from tests.bench.figures import Amount, Figure, at_most, p95, printed, said

TODAY = date(2026, 11, 21)
FIRST = datetime(2021, 11, 1, 9, tzinfo=UTC)
_WORDS = ("we", "spoke", "about", "the", "plan", "for", "the", "new", "depot", "and", "numbers", "look", "fine", "so")


def fill(home: Path, *, exchanges: int, others: int) -> None:
    """Put everything on record."""
    chance = random.Random(4)
    me, ruth = Identity("Ines Falk", "ines@falk.example"), Identity("Ruth Abara", "ruth@lanyard.example")
    with Store.open(home) as store:
        batch = []
        for number in range(exchanges + others):
            who = ruth if number < exchanges else Identity(f"P {number % 200}", f"p{number % 200}@bench.example")
            when = FIRST + timedelta(hours=chance.randrange(5 * 365 * 24))
            text = "\n\n".join(
                " ".join(chance.choices(_WORDS, k=15)).capitalize() + "." for _ in range(4)
            )  # fmt: skip
            sent = bool(number % 2)
            source = f"<{number}@bench.example>"
            one = Interaction(
                interaction_id(source), when, Channel.EMAIL, Direction.SENT if sent else Direction.RECEIVED,
                "The depot", text, text, source, me if sent else who, (who if sent else me,),
            )  # fmt: skip
            batch.append(Exchange(one, (who,)))
        for start in range(0, len(batch), 500):
            store.add_interactions(batch[start : start + 500])
        whom = store.find("ruth@lanyard.example").id
        for number in range(20):
            due = TODAY + timedelta(days=number - 5)
            store.add_promise(
                Promise(
                    "", whom, Party.ME, f"I said I would send you plan {number}.", due=due, source="<1@bench.example>"
                )
            )
        for number in range(30):
            way = FavourDirection.RECEIVED if number % 3 else FavourDirection.GIVEN
            what = f"You read chapter {number} of my report." if number % 3 else f"I checked table {number} for you."
            store.add_favour(Favour("", whom, way, what, TODAY - timedelta(days=number), "<3@bench.example>"))
        for number in range(40):
            text = f"You are planning depot {number}." if number % 2 else f"You are looking for {number} drivers."
            topic = "news" if number % 2 else "need"
            day = TODAY - timedelta(days=number)
            store.add_fact(Fact("", text, whom, "<5@bench.example>", text, day, Origin.RECORD, topic=topic))
        store.add_fact(Fact("", "I know twenty drivers in Leeds."))


def figures(*, count: int, exchanges: int, others: int, summaries: int) -> Iterator[Figure]:
    """Briefs on somebody much written to, beside reading their exchanges from the store; then with the summary."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        fill(home, exchanges=exchanges, others=others)
        assistant = Assistant.open(home, today=TODAY)
        try:
            contact = assistant.find_contact("ruth@lanyard.example")
            times = _milliseconds(lambda: assistant.brief(contact), count)
            with Store.open(home) as store:
                floor = statistics.median(_milliseconds(lambda: store.interactions_with(contact.id), min(count, 20)))
            size = f"{exchanges:,} of {exchanges + others:,} exchanges"
            beside = f"reading them from the store: {said(floor)} ms"
            what = f"a brief on {size}, 95 % of {count}"
            yield Figure("brief", what, Amount(p95(times), "ms"), beside, at_most(300))
            yield Figure("brief", "the median of them", Amount.middle(times, "ms"), beside)
            yield Figure("brief", "the first in a process", Amount(times[0], "ms"), beside)
            seconds = []
            for _ in range(summaries):
                began = time.perf_counter()
                brief = assistant.brief(contact)
                written = list(assistant.summarise(brief))
                seconds.append(time.perf_counter() - began)
            if seconds:
                what = f"with the summary of {len(written)} lines, the first time"
                yield Figure("brief", what, Amount(seconds[0], "s"), "the model's server may have to start", at_most(8))
            if seconds[1:]:
                plain = f"without it: {said(statistics.median(times) / 1000)} s"
                yield Figure("brief", "with the summary, then", Amount.middle(seconds[1:], "s"), plain, at_most(8))
        finally:
            assistant.close()


def _milliseconds(work: Callable[[], object], count: int) -> list[float]:
    times = []
    for _ in range(count):
        began = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - began))
    return times


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--exchanges", type=int, default=500)
    parser.add_argument("--others", type=int, default=5_000)
    parser.add_argument("--model", type=int, default=0, metavar="TIMES", help="how often the summary is written, too")
    options = parser.parse_args()
    printed(figures(count=options.count, exchanges=options.exchanges, others=options.others, summaries=options.model))
