"""The one table of all benchmarks, and whose each moment of a letter was; nothing here measures."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.evaluation.picture import can_draw
from assistant.models.scripted import ScriptedModel
from tests.bench.draft import LINE_CHECKS, PHASES, PROMPT, SAVING, SEAMS, WRITING, Home, by_line, collapsed
from tests.bench.drawing import COLOURS, bars, rows_of, svg
from tests.bench.figures import HEAD, Amount, Figure, Scale, at_least, at_most, gathered, p95, printed, said
from tests.bench.parts import PARTS, measures
from tests.bench.timeline import Seam, Span, Watch, owned, sums
from tests.needs import need


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (0.0, "0"),
        (1.025, "1.025"),
        (0.97, "0.97"),
        (0.99996, "1"),  # of three digits behind the point
        (12.653, "12.65"),
        (531.04, "531"),
        (300, "300"),  # no digit before the point is lost
        (5969.6, "5,970"),
        (100_000.0, "100,000"),
    ],
)
def test_numbers(value: float, expected: str) -> None:
    """Four digits that count, and none that do not."""
    assert said(value) == expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (
            Figure("letters", "to the first line", Amount(0.97, "s"), "7 letters", at_most(3)),
            "| letters | to the first line | 0.97 s | 7 letters | ≤ 3 s | yes |",
        ),
        (
            Figure("import", "a second", Amount.middle([5970.0, 4000.0, 6000.0], "/s")),
            "| import | a second | 5,970/s (4,000 to 6,000) |  |  |  |",
        ),
        (
            Figure("import", "times as fast", Amount.middle([0.6]), "stdlib", at_least(0.8)),
            "| import | times as fast | 0.6 | stdlib | ≥ 0.8 | no |",
        ),
        (Figure("kills", "lost", Amount(0), "9 kills", at_most(0)), "| kills | lost | 0 | 9 kills | ≤ 0 | yes |"),
        # What a program says when it fails can hold anything; the table stays one.
        (Figure("search", "Error: a | b\nc", None), "| search | Error: a / b c | not measured |  |  |  |"),
    ],
)
def test_rows(figure: Figure, expected: str) -> None:
    """A row says the figure, what it is compared with, the aim in the figure's unit, and whether that is reached."""
    assert figure.row() == expected
    assert expected.count("|") == HEAD.splitlines()[0].count("|")


def test_json_of_a_figure() -> None:
    """Values are numbers there, with their aim and unit."""
    told = json.loads(
        json.dumps(Figure("brief", "p95", Amount(159.0, "ms", (100.0, 159.0)), "", at_most(300)).as_dict())
    )

    assert told == {
        "part": "brief", "what": "p95", "value": 159.0, "unit": "ms", "spread": [100.0, 159.0], "reference": "",
        "aim": {"at_most": 300}, "reached": True,
    }  # fmt: skip


@pytest.mark.parametrize(("count", "expected"), [(1, 0), (20, 18), (21, 19), (100, 94)])
def test_p95(count: int, expected: int) -> None:
    """At least 95 % of the values do not exceed it."""
    assert p95(list(range(count))) == expected


def test_a_part_that_fails() -> None:
    """It keeps what it gave, says in a row of its own what it lacks, and the others go on."""

    def broken() -> Iterator[Figure]:
        yield Figure("one", "first", Amount(1.0))
        raise FileNotFoundError("no model\nmore")

    rows = list(gathered({"one": broken, "two": lambda: [Figure("two", "all", Amount(2.0))]}))

    assert [(row.part, row.what) for row in rows] == [
        ("one", "first"), ("one", "FileNotFoundError: no model"), ("two", "all"),
    ]  # fmt: skip


def test_stopping(capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends the table with the rows that are there."""

    def stopped() -> Iterator[Figure]:
        yield Figure("one", "first", Amount(1.0))
        raise KeyboardInterrupt

    rows = printed(gathered({"one": stopped, "two": lambda: [Figure("two", "all", Amount(2.0))]}))

    shown = capsys.readouterr()
    assert [row.what for row in rows] == ["first"]
    assert shown.out == f"{HEAD}\n{rows[0].row()}\n"
    assert shown.err.startswith("Stopped")


@pytest.mark.parametrize("name", PARTS)
def test_parts_can_be_called(name: str) -> None:
    """Each part's function takes what either size gives it."""
    part = PARTS[name]
    for options in (part.small, part.full):
        inspect.signature(part.call()).bind(**options)
    assert part.small.keys() == part.full.keys()


def test_choosing_parts() -> None:
    """Without a model, what needs one is left out; the order is the table's, whatever was asked for first."""
    files: dict[str, Path | None] = {"timeline": None, "flame": None}

    assert list(measures(("kills", "draft", "commands"), Scale.SMALL, model=False, files=files)) == [
        "commands",
        "kills",
    ]


def test_whose_a_moment_is() -> None:
    """Each moment belongs to the innermost call around it, what is in none to the rest, and nothing is lost."""
    spans = [
        Span("search", 20, 30),
        Span("turning", 40, 45),
        Span("turning", 42, 44),  # a function that calls itself
        Span("facts", 10, 50),
        Span("saving", 60, 70),
        Span("rest", 0, 80),
    ]

    pieces = owned(spans, rest="rest")

    assert [(p.phase, p.began, p.ended) for p in pieces] == [
        ("rest", 0, 10), ("facts", 10, 20), ("search", 20, 30), ("facts", 30, 40), ("turning", 40, 45),
        ("facts", 45, 50), ("rest", 50, 60), ("saving", 60, 70), ("rest", 70, 80),
    ]  # fmt: skip
    assert sums(pieces) == {"rest": 30, "facts": 25, "search": 10, "turning": 5, "saving": 10}
    assert owned([]) == []


def test_bars() -> None:
    """A bar for each phase in its place and one for each line, told in the parts it consists of."""
    pieces = by_line(
        [Span(PHASES[0], 0, 50), Span(PROMPT, 50, 150), Span(WRITING, 150, 400.4), Span(LINE_CHECKS, 400.4, 405.4),
         Span(PHASES[-1], 405.4, 406), Span(WRITING, 410, 500), Span(PHASES[-2], 500, 503)],
        ends=(406, 501),
    )  # fmt: skip

    assert bars(rows_of(pieces, ["connect", "ask"]), PHASES) == [
        {"bar": "reading the purpose", "told": "50 ms"},
        {"bar": "line 1: connect", "told": "100 + 250 + 5 ms"},
        {"bar": "line 2: ask", "told": "90 ms"},
        {"bar": "saving", "told": "3 ms"},
        {"bar": "the rest", "told": "0.6 ms"},
    ]
    assert len(COLOURS) == len(set(COLOURS)) == len(PHASES)


def test_watching() -> None:
    """A watched function does what it did, its time is written down even if it fails, and then it is itself again."""
    times = iter([0.0, 1.0, 3.0, 4.0, 4.5])
    watch = Watch(lambda: next(times))
    seam = Seam("splitting", "json.decoder", "JSONDecoder.decode")
    original = json.JSONDecoder.decode
    with watch.watching([seam]):
        assert json.loads("[1]") == [1]
        with pytest.raises(json.JSONDecodeError):
            json.loads("[")

    assert watch.spans == [Span("splitting", 1000, 3000), Span("splitting", 4000, 4500)]
    assert json.JSONDecoder.decode is original
    with (
        pytest.raises(AttributeError, match="seams are to be mended"),
        watch.watching([seam, Seam("gone", "json", "JSONDecoder.gone")]),
    ):
        pass
    assert json.JSONDecoder.decode is original


@pytest.mark.parametrize("seam", SEAMS, ids=lambda seam: seam.name)
def test_seams_are_there(seam: Seam) -> None:
    """What the timeline watches by name still has that name."""
    assert callable(seam.place()[2])


@pytest.mark.slow
def test_a_letter(tmp_path: Path) -> None:
    """Its phases follow each other without a gap, the model's stand in its lines, and all of it can be drawn."""
    home = Home(tmp_path, model=ScriptedModel(lambda _sent: "We met in May."))
    try:
        letter = home.letter(1)
    finally:
        home.close()

    assert [(a.ended, b.phase) for a, b in pairwise(letter.pieces)] == [(p.began, p.phase) for p in letter.pieces[1:]]
    assert {PHASES[0], PROMPT, WRITING, SAVING} <= sums(letter.pieces).keys() <= set(PHASES)
    assert {p.line for p in letter.pieces if p.phase == WRITING} <= set(range(1, len(letter.moves) + 1))
    need(can_draw(), "altair and vl-convert, which draw, are not installed")
    picture = svg(letter.pieces, letter.moves, phases=PHASES, title="One letter")
    assert picture.startswith("<svg ")
    assert "line 1: " in picture


def test_stacks() -> None:
    """One line a stack, its frames from the root, with all its microseconds."""
    frames = ["MainThread\0<thread>\x001", "write\0/x/letters.py\x00116\x01l120", "turn;\0/x/turning.py\x0034"]

    assert collapsed([(frames, 0.001), (frames, 0.0005), (frames[:2], 0.0), (frames[:1], 0.0)]) == [
        "write (letters:116);turn, (turning:34) 1500"
    ]


def test_the_command() -> None:
    """Its help names every part, without measuring or importing any."""
    shown = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--help"], cwd=Path(__file__).parents[2], capture_output=True, text=True,
        check=True,
    ).stdout  # fmt: skip

    assert [name for name in PARTS if name not in shown] == []


def test_a_picture_of_nothing() -> None:
    """A picture of the letter is refused where no letter is measured, before anything is."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--no-model", "--timeline", "letter.svg"], cwd=Path(__file__).parents[2],
        capture_output=True, text=True,
    )  # fmt: skip

    assert ran.returncode == 2
    assert ran.stderr.endswith("--timeline and --flame show the part draft, which is left out here.\n")
