"""Damaged files of every format: never an exception, and each refusal says where and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.importing.detect import PEEK, format_of
from assistant.records import Store
from tests.bench.mutations import import_whole, read_whole
from tests.importing.mutations import mutated, seeds

LARGE = 60_000  # bytes that the heaviest damage adds here; the benchmark takes ten million
READ, IMPORTED = range(420), range(420, 483)
FAILED_ONCE = (17, 102, 1056, 1077, 1096, 1161, 2163, 2205, 3065, 3423, 3443, 3515)


@pytest.mark.parametrize(
    "first", [pytest.param(first, marks=[pytest.mark.slow] if first else []) for first in range(0, len(READ), 84)]
)
def test_no_reader_raises_and_every_refusal_is_whole(first: int) -> None:
    """Each damaged file comes out as values and refusals that name the file, the place and the reason."""
    faults = {}
    for number in READ[first : first + 84]:
        item = mutated(number, large=LARGE)
        _, _, fault = read_whole(item)
        if fault:
            faults[number] = (item.format, item.damage, fault)

    assert faults == {}


def test_a_whole_import_never_fails_on_one_file(tmp_path: Path) -> None:
    """A damaged file is counted, or refused by a message that names it; the store stays whole."""
    faults = {}
    with Store.open(tmp_path / "home") as store:
        for number in (*IMPORTED, *FAILED_ONCE):
            _, _, fault = import_whole(mutated(number, large=LARGE), tmp_path, store)
            if fault:
                faults[number] = fault

    assert faults == {}


def test_a_number_is_the_same_file_each_time() -> None:
    """What failed once can be made again."""
    assert [mutated(number, large=1_000) for number in range(40)] == [
        mutated(number, large=1_000) for number in range(40)
    ]


@pytest.mark.parametrize("format", sorted(seeds()))
def test_the_good_files_are_good(format: str) -> None:
    """Every file that damage is done to is one that is read."""
    name, data = seeds()[format]

    assert format.startswith("zip") or format_of(data[:PEEK], name) is not None
