"""Thousands of damaged files through every reader and through a whole import: ``python -m tests.bench.mutations``.

For each format it prints how many files, what was found and refused, the slowest and the largest, and how many
faults: uncaught exceptions, over 1 s (and 1 ms for each thing found) or 100 MB, refusals that do not say where and why;
then every offender with its number, which ``--only NUMBER`` runs again. Nothing here asserts.
"""

from __future__ import annotations

import argparse
import importlib
import io
import multiprocessing
import signal
import sys
import tempfile
import time
import traceback
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import FrameType

from assistant.errors import AskwellError
from assistant.importing import apply, plan, readers
from assistant.importing.detect import PEEK, format_of
from assistant.importing.folders import Folder
from assistant.importing.formats import Format
from assistant.importing.found import Refusal
from assistant.importing.mbox import split
from assistant.importing.reading import glimpse, words_in
from assistant.records import Store
from tests.importing.mutations import LARGE, Mutation, mutated

SECONDS, MEMORY = 1.0, 100 * 2**20
FOR_EACH = 0.001  # seconds more for each thing found: a file of thousands of entries is not one item
_PATIENCE = 30  # seconds, after which an item is given up
_OF_KEY = {
    "vcard": Format.VCARD,
    "calendar": Format.CALENDAR,
    "msg": Format.MSG,
    "note": Format.NOTE,
    "csv connections": Format.LINKEDIN,
    "csv messages": Format.LINKEDIN,
    "csv google": Format.GOOGLE,
    "csv google old": Format.GOOGLE,
    "csv outlook": Format.OUTLOOK,
    "csv other": Format.TABLE,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one damaged file on one way; ``fault`` is empty where all is well."""

    number: int
    format: str
    way: str
    damage: str
    seconds: float
    memory: int
    size: int
    found: int
    refused: int
    fault: str


class GivenUp(BaseException):
    """It took far too long; no reader may catch this."""


def read_whole(item: Mutation) -> tuple[int, int, str]:
    """All that the reader of the seed's format makes of it: values found, refusals, and what is wrong with those."""
    key = item.format if item.format in _OF_KEY else item.format.partition(" ")[0]
    found = refused = 0
    fault = ""
    if key in ("mail", "mbox"):
        pieces = (piece.content for piece in split(io.BytesIO(item.data)))
        for message in pieces if key == "mbox" else [item.data]:
            seen = glimpse(message, Folder())
            words_in(seen.headers, seen.body)
            found += 1
        return found, 0, ""
    if key == "zip":
        return 0, 0, ""  # archives are walked by a whole import
    module = importlib.import_module(f"assistant.importing.{readers._READERS[_OF_KEY[key]]}")
    for value in module.read(item.data, name=item.name):
        found += 1
        if isinstance(value, Refusal):
            refused += 1
            fault = fault or faulty(value, item.name)
    return found, refused, fault


def faulty(refusal: Refusal, name: str) -> str:
    """What is missing in a refusal: the file, the place or a sentence on why."""
    if refusal.file != name:
        return f"refusal names {refusal.file[:60]!r}"
    if not refusal.place:
        return "refusal without a place"
    if len(refusal.reason) < 12 or not refusal.reason.rstrip().endswith((".", ")", '"')):
        return f"refusal without a sentence: {refusal.reason[:60]!r}"
    return ""


def import_whole(item: Mutation, folder: Path, store: Store) -> tuple[int, int, str]:
    """A dry run and the import itself, from a file; a refusal of the whole must name the file."""
    path = folder / f"{item.number} {item.name}"
    path.write_bytes(item.data)
    me = ["ada@example.com"]
    try:
        planned = plan([path], me=me, store=store)
        report = apply(planned, store)
    except AskwellError as error:
        told = path.name in str(error) or "me" in str(error).lower()
        return 0, 1, "" if told else f"error without the file: {error}"
    finally:
        path.unlink()
    vague = [s for s in report.examples if s.detail and not s.where]
    return report.read, 0, f"vague: {vague[0]}" if vague else ""


def measured(item: Mutation, way: str, work: Callable[[], tuple[int, int, str]]) -> Outcome:
    """Run it once for its seconds of processor time, and again for its memory at the peak."""
    found = refused = memory = 0
    seconds = 0.0
    began = time.process_time()
    try:
        signal.setitimer(signal.ITIMER_PROF, _PATIENCE)
        found, refused, fault = work()
        seconds = time.process_time() - began
        tracemalloc.start()  # makes it several times slower
        work()
    except GivenUp:
        fault = "" if seconds else f"given up after {_PATIENCE} s"
        seconds = seconds or time.process_time() - began
    except Exception as error:
        seconds = time.process_time() - began
        last = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__}: {str(error)[:80]} ({Path(last.filename).name}:{last.lineno})"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        memory = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    if not fault and seconds > SECONDS + FOR_EACH * found:
        fault = f"{seconds:.1f} s"
    if not fault and memory > MEMORY:
        fault = f"{memory / 2**20:.0f} MB"
    return Outcome(
        item.number, item.format, way, ", ".join(item.damage), seconds, memory, len(item.data), found, refused, fault
    )


def outcomes(numbers: list[int], ways: tuple[str, ...], large: int) -> list[Outcome]:
    """Run these files, in this process, over a store that is thrown away."""

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise GivenUp

    signal.signal(signal.SIGPROF, give_up)
    done: list[Outcome] = []
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "home") as store:
        for number in numbers:
            item = mutated(number, large=large)
            if "read" in ways:
                done.append(measured(item, "read", lambda item=item: read_whole(item)))  # type: ignore[misc]
            if "import" in ways:
                work = lambda item=item: import_whole(item, Path(folder), store)  # noqa: E731
                done.append(measured(item, "import", work))
    return done


def detected(numbers: list[int]) -> int:
    """How many of the files are still taken for a format that is read."""
    items = (mutated(number) for number in numbers)
    return sum(format_of(item.data[:PEEK], item.name) is not None for item in items)


def table(done: list[Outcome]) -> Iterator[str]:
    """The lines of the printed table, and one for each offender."""
    rows: defaultdict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for each in done:
        rows[each.way, each.format].append(each)
    yield f"{'way':7} {'format':16} {'files':>6} {'found':>8} {'refused':>8} {'max s':>6} {'max MB':>7} {'faults':>6}"
    for (way, format), some in sorted(rows.items()):
        yield (
            f"{way:7} {format:16} {len(some):6} {sum(o.found for o in some):8} {sum(o.refused for o in some):8} "
            f"{max(o.seconds for o in some):6.2f} {max(o.memory for o in some) / 2**20:7.1f} "
            f"{sum(bool(o.fault) for o in some):6}"
        )
    for each in done:
        if each.fault:
            yield told(each)


def told(each: Outcome) -> str:
    """One line on an offender, with the number it is made from."""
    return f"{each.number} {each.way} {each.format} [{each.damage}] {each.size:,} bytes: {each.fault}"


def main() -> None:
    """Read the command line, run, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=5_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--only", type=int, nargs="*")
    parser.add_argument("--ways", nargs="*", default=["read", "import"], choices=["read", "import"])
    parser.add_argument("--formats", nargs="*", default=[], help="those whose names begin so")
    parser.add_argument("--large", type=int, default=LARGE, help="bytes that the heaviest damage adds")
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    numbers = options.only or list(range(options.first, options.first + options.count))
    if options.formats:
        wanted = tuple(options.formats)
        numbers = [n for n in numbers if mutated(n, large=1_000).format.startswith(wanted)]
    began = time.perf_counter()
    size = max(1, min(50, len(numbers)))
    pieces = [numbers[at : at + size] for at in range(0, len(numbers), size)]
    with multiprocessing.get_context("spawn").Pool(options.processes, maxtasksperchild=4) as pool:
        work = partial(outcomes, ways=tuple(options.ways), large=options.large)
        done: list[Outcome] = []
        for some in pool.imap_unordered(work, pieces):
            done += some
            for each in some:
                if each.fault:  # at once: the whole takes an hour
                    print(told(each), file=sys.stderr, flush=True)
    print("\n".join(table(sorted(done, key=lambda each: each.number))))
    print(f"{len(numbers)} files, {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
