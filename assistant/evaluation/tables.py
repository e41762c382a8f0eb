"""The figures as tables: for the terminal, for a document, and beside each other for several systems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ROWS = (
    ("letters", "letters"),
    ("called ready", "ready_share"),
    ("invented statements in ready letters", "invented_share"),
    ("ready letters with one or more", "letters_with_invention"),
    ("leaks", "leaks"),
    ("statements about somebody else", "wrong_person"),
    ("what must be said is said", "must_say_share"),
    ("asks naming the thing", "ask_names_thing"),
    ("asks naming its size, where given", "ask_names_size"),
    ("asks naming the day, where given", "ask_names_by"),
    ("words, median", "words"),
    ("lines by the model / plain / own", "lines"),
    ("model sentences stopped, of these fine", "stopped"),
    ("seconds a letter, median (p90)", "seconds"),
    ("tokens in / out, median", "prompt_tokens"),
)


def side_by_side(figures: Mapping[str, Mapping[str, Any]]) -> str:
    """A Markdown table: a row a figure, a column a system."""
    names = list(figures)
    lines = [f"| | {' | '.join(names)} |", f"|---|{'---|' * len(names)}"]
    for title, key in ROWS:
        cells = [_cell(key, figures[name]["summary"]) for name in names]
        lines.append(f"| {title} | {' | '.join(cells)} |")
    return "\n".join(lines)


def in_groups(groups: Mapping[str, Mapping[str, Any]], what: str) -> str:
    """A Markdown table: a row a group (a kind, a trap, a profession)."""
    keys = ("letters", "ready_share", "invented_share", "must_say_share", "leaks", "wrong_person", "words")
    heads = ("letters", "ready", "invented", "must-say", "leaks", "somebody else", "words")
    lines = [f"| {what} | {' | '.join(heads)} |", f"|---|{'---|' * len(heads)}"]
    lines += [f"| {name} | {' | '.join(_cell(key, row) for key in keys)} |" for name, row in groups.items()]
    return "\n".join(lines)


def percent(share: Mapping[str, Any], *, interval: bool = True) -> str:
    """A share as people read it: "83 % (66 of 80) [73, 90]"; a dash where there is no case."""
    if share["value"] is None:
        return "–"
    low, high = share["interval"]
    told = f"{100 * share['value']:.3g} % ({share['hits']} of {share['of']})"
    return f"{told} [{100 * low:.2g}, {100 * high:.3g}]" if interval else told


def _cell(key: str, row: Mapping[str, Any]) -> str:
    value = row[key]
    if key == "lines":
        every = sum(value.values()) or 1
        return " / ".join(f"{100 * value[by] / every:.0f} %" for by in ("model", "plain", "you"))
    if key == "stopped":
        return f"{value}, {row['stopped_fine']}"
    if key == "seconds":
        return "–" if value is None else f"{value:.1f} ({row['seconds_p90']:.1f})"
    if key == "prompt_tokens":
        return "–" if value is None else f"{value:.0f} / {row['answer_tokens']:.0f}"
    if isinstance(value, dict):
        return percent(value)
    return "–" if value is None else f"{value:.3g}" if isinstance(value, float) else str(value)
