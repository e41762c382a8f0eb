"""Pictures as Vega-Lite specifications: the only module that knows Altair, which takes a second to load.

Nothing is told by colour alone: parts differ by being filled, outlined or dashed, and by their place; numbers stand
at the bars. The colours have at least 3.3 : 1 on the paper of the day and of the night (WCAG 1.4.11).
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import import_module
from typing import Any

from ui.pictures import Picture, Shape

COLOURS = ("#2f8575", "#a9742a", "#6f7f88", "#6f7f88")
"""Of the parts of a picture, in their order."""

_FILLS = ("#2f8575", "rgba(169, 116, 42, 0.22)", "rgba(111, 127, 136, 0)", "rgba(111, 127, 136, 0)")
_DASHES = ([1, 0], [1, 0], [4, 2], [1, 2])
_ROW = 26  # pixels of a bar with its gap
_HEIGHT = 180  # pixels of columns
_FRAME, _LINE = 100, 22  # pixels of an axis with its title, and of a line of the legend
_NAME = 130  # pixels of a name beside a bar; longer ones are cut by the picture, not in the table
_INK = {False: "#0f1516", True: "#e8e5de"}  # of names and numbers, by day and by night


def prepare() -> None:
    """Load Altair, beside the pages, so that the first picture does not wait for it."""
    import_module("altair")


def spec(picture: Picture, *, dark: bool = False) -> dict[str, Any]:
    """The picture for ``st.vega_lite_chart``, without a width: it takes what there is."""
    made: dict[str, Any] = json.loads(_made(picture, dark=dark))
    return made


@lru_cache(maxsize=32)  # a page is drawn anew with every click, and Altair takes 40 ms for a picture
def _made(picture: Picture, *, dark: bool) -> str:
    shape = {Shape.COLUMNS: _columns, Shape.BARS: _bars, Shape.BALANCE: _balance}[picture.shape]
    ink = _INK[dark]  # Streamlit's own grey of labels has less than 4.5 : 1 by day
    drawn = (
        shape(picture, ink)
        .configure_axis(labelColor=ink, titleColor=ink, titleFontWeight="normal")
        .configure_legend(labelColor=ink)
    )
    made: dict[str, Any] = drawn.to_dict()
    # Into each layer, where Streamlit leaves the numbers: anywhere else it packs them with pandas (80 MB, two seconds).
    packed, everywhere = made.pop("datasets"), made.pop("data", None)
    for layer in made["layer"]:
        layer["data"] = {"values": packed[layer.get("data", everywhere)["name"]]}
    return json.dumps(made)


def _rows(picture: Picture) -> list[dict[str, Any]]:
    order = {part: number for number, part in enumerate(picture.parts)}
    return [
        {"place": mark.place, "part": mark.part, "count": mark.count, "order": order[mark.part]}
        for mark in picture.marks
        if mark.count
    ]


def _look(picture: Picture) -> dict[str, Any]:
    """How the parts are told apart, in one legend."""
    import altair

    shown = _shown(picture)
    places = [picture.parts.index(part) for part in shown]
    legend = altair.Legend(title=None, orient="top", symbolType="square", columns=1, labelLimit=300)

    def scale(values: Any) -> Any:
        return altair.Scale(domain=shown, range=[values[place] for place in places])

    return {
        "fill": altair.Fill("part:N", scale=scale(_FILLS), legend=legend),
        "stroke": altair.Stroke("part:N", scale=scale(COLOURS), legend=legend),
        "strokeDash": altair.StrokeDash("part:N", scale=scale(_DASHES), legend=legend),
        "tooltip": [
            altair.Tooltip("place:N", title=picture.across),
            altair.Tooltip("part:N", title="Who" if picture.shape is Shape.COLUMNS else "What"),
            altair.Tooltip("count:Q", title=picture.counted, format=",d"),
        ],
    }


def _shown(picture: Picture) -> list[str]:
    """The parts of which there is anything."""
    return [part for part in picture.parts if any(mark.part == part and mark.count for mark in picture.marks)]


def _tall(picture: Picture, drawn: int) -> int:
    """The pixels of a whole picture, with what stands around what is drawn."""
    return drawn + _FRAME + _LINE * len(_shown(picture))


def _amount(picture: Picture, most: int, **more: Any) -> Any:
    import altair

    return altair.Axis(title=picture.counted, format=",d", tickMinStep=1, tickCount=min(6, most + 1), **more)


def _columns(picture: Picture, _ink: str) -> Any:
    import altair

    order = [*dict.fromkeys(mark.place for mark in picture.marks)]
    base = altair.Chart(altair.InlineData(values=_rows(picture)))
    columns = base.mark_bar(strokeWidth=1.5).encode(
        x=altair.X(
            "place:O", sort=None, scale=altair.Scale(domain=order, paddingInner=0.15),
            axis=altair.Axis(title=picture.across, labelAngle=0, labelOverlap="greedy", labelSeparation=8),
        ),
        y=altair.Y("count:Q", stack="zero", axis=_amount(picture, picture.most)),
        order=altair.Order("order:Q"),
        **_look(picture),
    )  # fmt: skip
    return altair.layer(columns).properties(height=_tall(picture, _HEIGHT))


def _bars(picture: Picture, ink: str) -> Any:
    import altair

    places = [*dict.fromkeys(mark.place for mark in picture.marks)]
    y = altair.Y("place:N", sort=places, axis=altair.Axis(title=picture.across, labelLimit=_NAME, labelOverlap=False))
    bars = altair.Chart(altair.InlineData(values=_rows(picture))).mark_bar(strokeWidth=1.5).encode(
        x=altair.X("count:Q", stack="zero", axis=_amount(picture, picture.most)), y=y,
        order=altair.Order("order:Q"), **_look(picture),
    )  # fmt: skip
    sums = [
        {
            "place": place,
            "count": (count := sum(m.count for m in picture.marks if m.place == place)),
            "said": f"{count:,}",
        }
        for place in places
    ]
    said = altair.Chart(altair.InlineData(values=sums)).mark_text(align="left", dx=5, color=ink, aria=False).encode(
        x=altair.X("count:Q"), y=y, text="said:N"
    )  # fmt: skip
    return altair.layer(bars, said).properties(height=_tall(picture, _ROW * len(places)))


def _balance(picture: Picture, ink: str) -> Any:
    import altair

    left = picture.parts[0]
    rows = [{**row, "side": -row["count"] if row["part"] == left else row["count"]} for row in _rows(picture)]
    places = [*dict.fromkeys(mark.place for mark in picture.marks)]
    wide = max(1, *(abs(row["side"]) for row in rows)) * 1.15
    base = altair.Chart(altair.InlineData(values=rows))
    y = altair.Y("place:N", sort=places, axis=altair.Axis(title=None, labelLimit=_NAME, labelOverlap=False))
    axis = _amount(picture, picture.most, labelExpr="format(abs(datum.value), ',d')")
    x = altair.X("side:Q", scale=altair.Scale(domain=[-wide, wide], nice=False), axis=axis)
    bars = base.mark_bar(strokeWidth=1.5).encode(x=x, y=y, **_look(picture))
    number = altair.Text("count:Q", format=",d")
    ours = base.transform_filter("datum.side < 0").mark_text(align="right", dx=-5, color=ink, aria=False)
    theirs = base.transform_filter("datum.side > 0").mark_text(align="left", dx=5, color=ink, aria=False)
    said = [words.encode(x=x, y=y, text=number) for words in (ours, theirs)]
    middle = altair.Chart(altair.InlineData(values=[{"at": 0}])).mark_rule(
        strokeWidth=1.5, color=COLOURS[2], aria=False
    )
    return altair.layer(bars, *said, middle.encode(x="at:Q")).properties(height=_tall(picture, _ROW * len(places)))
