"""Thousands of damaged files through every reader and through a whole import: ``python -m tests.bench.mutations``.

Three ways: ``read``, each file by the reader of its format; ``import``, each by a dry run and an import into a store
that many damaged files went into before; ``folder``, the small ones of 50 together in one import.

For each format it prints how many files and entries there were, what was refused, the slowest file of which little
can be kept, the slowest of many entries with its milliseconds for each, and the largest peak of memory; then the
faults: uncaught exceptions, over 1 s (a file of many entries: and 1 ms for each of them) or 100 MB (and 1 kB),
refusals that do not say where and why; then every offender with its number, which ``--only NUMBER`` runs again.
Seconds are those of the processor, memory is what the process grows by at its peak. Nothing here asserts.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
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

from assistant.domain.reports import Skip
from assistant.errors import AskwellError
from assistant.importing import apply, plan, readers
from assistant.importing.detect import PEEK, format_of
from assistant.importing.folders import Folder
from assistant.importing.formats import Format
from assistant.importing.found import Found, Message, Refusal
from assistant.importing.mbox import split
from assistant.importing.reading import glimpse, words_in
from assistant.records import Store
from tests.importing.mutations import LARGE, Mutation, mutated

SECONDS, MEMORY = 1.0, 100 * 2**20
FOR_EACH, BYTES_EACH = 0.001, 1_024  # more for each entry: a file of thousands of them is not one item
LITTLE = 100  # entries, up to which a file's seconds stand in the column for one item
SMALL = 100_000  # bytes of a file that is also imported together with others
_ME = ("ada@example.com", "https://www.linkedin.com/in/ada")  # of the good files
WAYS = ("read", "import", "folder")
_PATIENCE = 30  # seconds of the processor, after which an item is given up; and four times as many on the wall
_NOTHING = (Skip.UNREADABLE, Skip.EMPTY)  # left out for this, an entry is none
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
    """What came of one damaged file on one way; ``fault`` is empty where all is well.

    ``entries`` are those that can be kept, or are left out for a reason of their own (spam, a copy).
    """

    number: int
    format: str
    way: str
    damage: str
    seconds: float
    memory: int
    size: int
    entries: int
    refused: int
    fault: str


class GivenUp(BaseException):
    """It took far too long; no reader may catch this."""


def read_whole(item: Mutation) -> tuple[int, int, str]:
    """All that the reader of the seed's format makes of it: entries, refusals, and what is wrong with those."""
    key = item.format if item.format in _OF_KEY else item.format.partition(" ")[0]
    entries = refused = 0
    fault = ""
    if key in ("mail", "mbox"):
        pieces = (piece.content for piece in split(io.BytesIO(item.data)))
        for message in pieces if key == "mbox" else [item.data]:
            seen = glimpse(message, Folder())
            words_in(seen.headers, seen.body)
            entries += seen.mail.skip not in _NOTHING
        return entries, 0, ""
    if key == "zip":
        return 0, 0, ""  # archives are walked by a whole import
    module = importlib.import_module(f"assistant.importing.{readers._READERS[_OF_KEY[key]]}")
    for value in module.read(item.data, name=item.name):
        entries += _is_entry(value)
        if isinstance(value, Refusal):
            refused += 1
            fault = fault or faulty(value, item.name)
    return entries, refused, fault


def _is_entry(value: Found) -> bool:
    return not (isinstance(value, Refusal) or (isinstance(value, Message) and value.skip in _NOTHING))


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
    try:
        return _imported(path, path.name, store)
    finally:
        path.unlink()


def import_together(items: list[Mutation], folder: Path, store: Store) -> tuple[int, int, str]:
    """The same with many files in one folder."""
    with tempfile.TemporaryDirectory(dir=folder) as made:
        for item in items:
            (Path(made) / f"{item.number} {item.name}").write_bytes(item.data)
        return _imported(Path(made), Path(made).name, store)


def _imported(path: Path, called: str, store: Store) -> tuple[int, int, str]:
    try:
        report = apply(plan([path], me=_ME, store=store), store)
    except AskwellError as error:
        told = called in str(error) or "me" in str(error).lower()
        return 0, 1, "" if told else f"error without the file: {error}"
    vague = [s for s in report.examples if s.detail and not s.where]
    refused = sum(report.skipped.get(why, 0) for why in _NOTHING)
    return report.read - refused + report.people.read, refused, f"vague: {vague[0]}" if vague else ""


def measured(item: Mutation, way: str, work: Callable[[], tuple[int, int, str]]) -> Outcome:
    """Run it once for its seconds and what the process grew by; where that is much, again for what it allocates."""
    entries = refused = 0
    before = _resident(afresh=True)
    began = time.process_time()
    try:
        _set_alarm(_PATIENCE)
        entries, refused, fault = work()
    except GivenUp:
        fault = f"given up after {_PATIENCE} s"
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__}: {str(error)[:80]} ({Path(last.filename).name}:{last.lineno})"
    finally:
        _set_alarm(0)
    seconds = time.process_time() - began
    memory = max(0, _resident() - before)
    if not fault and memory > MEMORY:
        memory = _allocated(work)  # some of the growth may be what was freed and not given back
    if not fault and seconds > SECONDS + FOR_EACH * entries:
        fault = f"{seconds:.1f} s"
    if not fault and memory > MEMORY + BYTES_EACH * entries:
        fault = f"{memory / 2**20:.0f} MB"
    damage = ", ".join(item.damage)
    return Outcome(item.number, item.format, way, damage, seconds, memory, len(item.data), entries, refused, fault)


def _resident(*, afresh: bool = False) -> int:
    """The most bytes that the process has had in memory since it was last asked ``afresh``; Linux alone tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    if afresh:
        gc.collect()
        ctypes.CDLL(None).malloc_trim(0)
        Path("/proc/self/clear_refs").write_text("5")  # proc(5): the peak begins anew
    return 1024 * next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))


def _allocated(work: Callable[[], object]) -> int:
    """The bytes that Python holds at the peak; several times slower."""
    tracemalloc.start()
    try:
        _set_alarm(4 * _PATIENCE)
        work()
    except GivenUp:
        pass
    finally:
        _set_alarm(0)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return peak


def _set_alarm(seconds: int) -> None:
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, 4 * seconds)


def outcomes(numbers: list[int], ways: tuple[str, ...], large: int) -> list[Outcome]:
    """Run these files, in this process, over a store that is thrown away."""

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise GivenUp

    signal.signal(signal.SIGPROF, give_up)
    signal.signal(signal.SIGALRM, give_up)
    done: list[Outcome] = []
    small: list[Mutation] = []
    with tempfile.TemporaryDirectory() as made, Store.open(Path(made) / "home") as store:
        folder = Path(made)
        for number in numbers:
            item = mutated(number, large=large)
            if len(item.data) <= SMALL:
                small.append(item)
            if "read" in ways:
                done.append(measured(item, "read", partial(read_whole, item)))
            if "import" in ways:
                done.append(measured(item, "import", partial(import_whole, item, folder, store)))
        if "folder" in ways and small:
            whole = Mutation(small[0].number, "all", "", (f"{len(small)} files",), b"".join(i.data for i in small))
            with Store.open(folder / "another") as another:
                done.append(measured(whole, "folder", partial(import_together, small, folder, another)))
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
        rows[each.way, "(all)"].append(each)
    yield "| way | format | files | entries | refused | s, little kept | s, many | ms an entry | MB | faults |"
    yield "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|"
    for (way, format), some in sorted(rows.items()):
        little = max((o.seconds for o in some if o.entries < LITTLE), default=0.0)
        many = max((o for o in some if o.entries >= LITTLE), key=lambda o: o.seconds, default=None)
        yield (
            f"| {way} | {format} | {len(some):,} | {sum(o.entries for o in some):,} | "
            f"{sum(o.refused for o in some):,} | {little:.2f} | "
            + (f"{many.seconds:.2f} | {1000 * many.seconds / many.entries:.2f}" if many else "|")
            + f" | {max(o.memory for o in some) / 2**20:.0f} | {sum(bool(o.fault) for o in some)} |"
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
    parser.add_argument("--ways", nargs="*", default=WAYS, choices=WAYS)
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
        for count, some in enumerate(pool.imap_unordered(work, pieces), 1):
            done += some
            print(
                *(told(each) for each in some if each.fault),  # at once: the whole takes most of an hour
                f"{min(count * size, len(numbers)):,} of {len(numbers):,}, {time.perf_counter() - began:.0f} s",
                sep="\n",
                file=sys.stderr,
                flush=True,
            )
    print("\n".join(table(sorted(done, key=lambda each: each.number))))
    print(f"{len(numbers)} files, {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
