"""Pure: the picture of contact over time, as HTML of our own numbers and month names; nothing imported is in it."""

from __future__ import annotations

from assistant.domain.briefs import Period, Timeline

LOOKS = (
    "background:#2f8575;border:1px solid #2f8575",
    "background:rgba(169,116,42,0.22);border:1px solid #a9742a",
    "border:1px dashed #6f7f88",
)
"""Of what the user wrote, what the other wrote, and what they did together: filled, outlined, dashed, so that no
colour need be seen; the colours hold by day and by night."""

WHO = ("you", "they", "together")
_SWATCH = '<span style="display:inline-block;width:0.7em;height:0.7em;{}"></span>'
_HEIGHT = 56  # pixels of the highest bar
_LABELS = 6  # names of periods below the bars at most; on a narrow page more would run into each other


def picture(line: Timeline) -> str:
    """One bar a period, stacked by who was behind it, with its counts where the mouse rests; empty for one period."""
    if len(line.periods) < 2:
        return ""
    most = max((period.total for period in line.periods), default=0) or 1
    bars = "".join(_bar(period, line.months, most) for period in line.periods)
    shown = [place for place in range(3) if any(period.parts[place] for period in line.periods)]
    legend = "".join(
        f'<span style="margin-right:1em">{_SWATCH.format(LOOKS[place])} {WHO[place]}</span>' for place in shown
    )
    said = ", ".join(f"{sum(period.parts[place] for period in line.periods)} {WHO[place]}" for place in shown)
    return (
        f'<div role="img" aria-label="Contact over time: {said}" style="font-size:0.75rem;margin-top:0.4rem">'
        f'<div style="display:flex;align-items:flex-end;height:{_HEIGHT}px;gap:2px;border-bottom:1px solid #7d8a8f">'
        f'{bars}</div><div style="display:flex;gap:2px;opacity:0.75">{_names(line)}</div>'
        f'<div style="opacity:0.85">{legend}</div></div>'
    )


def _names(line: Timeline) -> str:
    """The names of some of the periods, each below its bar."""
    every = -(-len(line.periods) // _LABELS)
    groups = [line.periods[start : start + every] for start in range(0, len(line.periods), every)]
    return "".join(
        f'<div style="flex:{len(group)} 1 {2 * (len(group) - 1)}px;min-width:0;white-space:nowrap">'
        f"{named(group[0], line.months, short=True)}</div>"
        for group in groups
    )


def named(period: Period, months: int, *, short: bool = False) -> str:
    """A period's name: "October 2026", "Oct 2026", "2026"; a quarter goes by its first month."""
    if months == 12:
        return f"{period.start:%Y}"
    return f"{period.start:%b %Y}" if short else f"{'from ' if months == 3 else ''}{period.start:%B %Y}"


def _bar(period: Period, months: int, most: int) -> str:
    counts = period.parts
    parts = "".join(
        f'<div style="box-sizing:border-box;height:{count / most * _HEIGHT:.1f}px;{look}"></div>'
        for count, look in reversed([*zip(counts, LOOKS, strict=True)])
        if count
    )
    told = ", ".join(f"{count} {who}" for count, who in zip(counts, WHO, strict=True) if count) or "nothing"
    title = f"{named(period, months)}: {told}"
    return f'<div style="flex:1 1 0" title="{title}"><div style="max-width:3rem">{parts}</div></div>'
