"""The timeline of one letter as a picture; like the comparison, drawn by Altair and vl-convert without a browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.bench.figures import said
from tests.bench.timeline import Span

_WIDTH = 700  # pixels of a panel
# As many as there are phases. A bar of one phase is told by its name beside it; those that share a bar, the reading of
# the prompt, the writing and the checks of a line, are light, dark and lighter, so that they are told apart in grey.
COLOURS = (
    "#08306b", "#2171b5", "#7fb8da", "#c9a227", "#5b3a8c", "#bdbdbd", "#1b7837", "#fddbc7", "#b2182b", "#555555",
    "#dddddd",
)  # fmt: skip


def rows_of(pieces: Sequence[Span], moves: Sequence[str]) -> list[dict[str, Any]]:
    """One row a piece: the bar it stands in (a phase, or a line of the letter), when it began and ended, its phase."""
    return [
        {
            "bar": f"line {one.line}: {moves[one.line - 1]}" if 0 < one.line <= len(moves) else one.phase,
            "phase": one.phase,
            "began": round(one.began, 2),
            "ended": round(one.ended, 2),
            "line": one.line,
        }
        for one in pieces
    ]


def bars(rows: Sequence[dict[str, Any]], phases: Sequence[str]) -> list[dict[str, str]]:
    """The bars from top to bottom, in the order of ``phases`` and of the lines, each with its milliseconds in words.

    Those of a line are told phase by phase.
    """
    place = {phase: number for number, phase in enumerate(phases)}
    spent: dict[tuple[int, int, str], dict[str, float]] = {}
    lines = min((place[row["phase"]] for row in rows if row["line"]), default=0)
    for row in rows:
        # Whatever the phase it begins with, a line stands among the lines.
        key = (lines if row["line"] else place[row["phase"]], row["line"], row["bar"])
        parts = spent.setdefault(key, {})
        parts[row["phase"]] = parts.get(row["phase"], 0.0) + row["ended"] - row["began"]
    return [
        {"bar": key[-1], "told": " + ".join(_short(parts[phase]) for phase in phases if phase in parts) + " ms"}
        for key, parts in sorted(spent.items())
    ]


def _short(milliseconds: float) -> str:
    return said(round(milliseconds, 1) if milliseconds < 10 else round(milliseconds))


def svg(pieces: Sequence[Span], moves: Sequence[str], *, phases: Sequence[str], title: str) -> str:
    """The whole letter, a bar for each phase and each line, and below it what comes before the first line, enlarged."""
    import altair
    import vl_convert

    rows = rows_of(pieces, moves)
    whole = max(row["ended"] for row in rows)
    first = min((row["began"] for row in rows if row["line"]), default=whole)

    def panel(some: list[dict[str, Any]], heading: str, end: float) -> Any:
        labels = bars(some, phases)
        order = [bar["bar"] for bar in labels]
        y = altair.Y("bar:N", sort=order, title=None, axis=altair.Axis(labelLimit=260, labelFontSize=11, ticks=False))
        x = altair.X("began:Q", title="milliseconds from Enter", scale=altair.Scale(domain=[0, end], nice=False))
        colour = altair.Color(
            "phase:N",
            scale=altair.Scale(domain=list(phases), range=list(COLOURS[: len(phases)])),
            legend=altair.Legend(title=None, orient="bottom", columns=4, labelLimit=220),
        )
        drawn = altair.Chart(altair.InlineData(values=some)).mark_bar(height=13, stroke="#000", strokeWidth=0.3)
        # Beside the frame: inside it the words would lie on other bars.
        told = altair.Chart(altair.InlineData(values=labels)).mark_text(align="left", dx=8, fontSize=10)
        return altair.layer(
            drawn.encode(y=y, x=x, x2="ended:Q", color=colour),
            told.encode(y=y, x=altair.value(_WIDTH), text="told:N"),
        ).properties(
            width=_WIDTH, height=altair.Step(19), title=altair.TitleParams(heading, anchor="start", fontSize=13)
        )

    opening = [row for row in rows if row["ended"] <= first]
    panels = [panel(rows, title, whole)]
    if opening:
        panels.append(panel(opening, "Before the model is asked for the first line", first))
    chart = altair.vconcat(*panels, spacing=24).configure_view(stroke="#ccc").configure_axis(gridColor="#eee")
    made: str = vl_convert.vegalite_to_svg(chart.to_json())
    return made
