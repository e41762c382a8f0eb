"""The comparison as a picture: the only module that knows Altair and vl-convert, which draws without a browser."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

_SHOWN = {
    "letters_with_invention": "ready letters that say what nobody said",
    "must_say_share": "what must be said is said",
    "ready_share": "letters called ready",
}


def can_draw() -> bool:
    """Whether what draws is installed; it comes with ``askwell[eval]``."""
    return find_spec("altair") is not None and find_spec("vl_convert") is not None


def svg(figures: Mapping[str, Mapping[str, Any]], *, title: str) -> str:
    """Three small bar charts with 95 % intervals, one bar a system, as SVG."""
    import altair
    import vl_convert

    rows = [
        {"system": name, "figure": told, **_percent(row["summary"][key])}
        for name, row in figures.items()
        for key, told in _SHOWN.items()
        if row["summary"][key]["value"] is not None
    ]
    base = altair.Chart(altair.InlineData(values=rows)).encode(
        y=altair.Y("system:N", sort=list(figures), title=None),
    )
    bars = base.mark_bar(height=14, color="#4c78a8").encode(
        x=altair.X("value:Q", title="%", scale=altair.Scale(domain=[0, 100]))
    )
    spans = base.mark_rule(color="#222", strokeWidth=1.5).encode(x="low:Q", x2="high:Q")
    words = base.mark_text(align="left", dx=4, dy=-11, fontSize=10).encode(x="value:Q", text="told:N")
    chart = (bars + spans + words).properties(width=230, height=altair.Step(30))
    drawn = chart.facet(column=altair.Column("figure:N", title=None, sort=list(_SHOWN.values()))).properties(
        title=title
    )
    made: str = vl_convert.vegalite_to_svg(drawn.to_json())
    return made


def _percent(share: Mapping[str, Any]) -> dict[str, Any]:
    low, high = share["interval"]
    told = f"{share['hits']} of {share['of']}"
    return {"value": 100 * share["value"], "low": 100 * low, "high": 100 * high, "told": told}
