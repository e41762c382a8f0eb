"""One page with every figure and, behind it, every letter: plain HTML that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from assistant.evaluation.evaluate import Evaluation
from assistant.evaluation.judging import Judged, Outcome, Status
from assistant.evaluation.systems import SYSTEMS
from assistant.evaluation.tables import in_groups, side_by_side

_STYLE = """
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}td,th{border:1px solid #8886;
padding:.3rem .6rem;text-align:left;vertical-align:top}
article{border-top:1px solid #8886;padding:.6rem 0}.invented{border-left:.3rem solid
#c33;padding-left:.6rem}.cleared{border-left:.3rem solid #b80;padding-left:.6rem}small{opacity:.8}p{margin:.3rem 0}
"""
_MARKS = {Status.INVENTED: "invented", Status.CLEARED: "objected to, cleared by a reader", Status.OWN: "the user's own"}


def page(evaluation: Evaluation, *, picture: str = "") -> str:
    """The page; ``picture`` is an SVG to stand at its head. What cards and letters say is text and never markup."""
    figures = evaluation.figures()
    parts = [
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Askwell, evaluated</title>",
        f"<style>{_STYLE}</style><h1>Askwell, evaluated</h1>",
        f"<p>{escape(evaluation.split.value)} cards, {escape(evaluation.model or 'no model')}. Each figure counts the "
        "letters below; what an objection means and where it can be wrong stands in docs/evaluation.md.</p>",
        picture,
        "<h2>All systems</h2>",
        _table(side_by_side(figures)),
    ]
    for name, some in evaluation.outcomes.items():
        about = SYSTEMS[name].about if name in SYSTEMS else ""
        parts.append(f"<h2 id='{escape(name)}'>{escape(name)}</h2><p>{escape(about)}</p>")
        parts += [
            _table(in_groups(figures[name][what], what.removesuffix("s"))) for what in ("kinds", "traps", "professions")
        ]
        parts += [_letter(name, one) for one in sorted(some, key=lambda one: (-len(one.invented), one.card.id))]
    return "\n".join(parts) + "\n"


def _letter(system: str, one: Outcome) -> str:
    written = one.written
    state = f"refused: {written.refused}" if written.refused else "ready" if written.ready else "not ready"
    head = f"{one.card.id} · {one.card.kind} · {one.card.trap} · {state} · {written.seconds:.1f} s"
    lines = "".join(_sentence(line) for line in one.sentences)
    missed = "".join(f"<p><small>not said: {escape(what)}</small></p>" for what in one.missed)
    stopped = "".join(f"<p><small>stopped: {escape(text)}</small></p>" for text in written.stopped)
    blocks = f"<p><small>blocked by: {escape(', '.join(written.blocked_by))}</small></p>" if written.blocked_by else ""
    return (
        f"<article id='{escape(system)}-{escape(one.card.id)}'><h3>{escape(head)}</h3>"
        f"<p><small>Purpose: {escape(one.card.purpose)}</small></p><p><b>{escape(written.subject)}</b></p>"
        f"{lines}{missed}{blocks}{stopped}</article>"
    )


def _sentence(line: Judged) -> str:
    kind = line.status.value if line.status in {Status.INVENTED, Status.CLEARED} else ""
    faults = "; ".join(f"{fault.sort.value}: {fault.words}" for fault in line.faults)
    mark = _MARKS.get(line.status, "")
    note = " · ".join(part for part in (line.by.value, mark, faults) if part)
    return f"<div class='{kind}'><p>{escape(line.text)} <small>({escape(note)})</small></p></div>"


def _table(markdown: str) -> str:
    rows = [row.strip("|").split("|") for row in markdown.splitlines()]
    head = "".join(f"<th scope='col'>{escape(cell.strip())}</th>" for cell in rows[0])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(_rows(rows[2:]))}</tbody></table>"


def _rows(rows: list[list[str]]) -> Iterator[str]:
    for first, *rest in rows:
        cells = "".join(f"<td>{escape(cell.strip())}</td>" for cell in rest)
        yield f"<tr><th scope='row'>{escape(first.strip())}</th>{cells}</tr>"
