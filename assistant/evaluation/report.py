"""An evaluation on disk: the figures as JSON, the page, and the picture where it can be drawn."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.evaluation import picture
from assistant.evaluation.evaluate import Evaluation
from assistant.evaluation.judging import Outcome
from assistant.evaluation.page import page


@dataclass(frozen=True, slots=True)
class Saved:
    """Where everything lies; ``picture`` is None where nothing can draw one."""

    page: Path
    picture: Path | None
    as_json: dict[str, Any]


def save(evaluation: Evaluation, folder: Path) -> Saved:
    """Write ``report.json``, ``page.html`` and ``picture.svg`` into a folder. Raises ``OSError``."""
    folder.mkdir(parents=True, exist_ok=True)
    figures = evaluation.figures()
    drawn = None
    if picture.can_draw():
        drawn = picture.svg(figures, title=f"{evaluation.split.value} cards, {evaluation.model or 'no model'}")
        (folder / "picture.svg").write_text(drawn, encoding="utf-8")
    told = {
        "split": evaluation.split.value,
        "model": evaluation.model,
        "systems": figures,
        "cards": [_card(name, one) for name, some in evaluation.outcomes.items() for one in some],
    }
    (folder / "report.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    (folder / "page.html").write_text(page(evaluation, picture=drawn or ""), encoding="utf-8")
    return Saved(folder / "page.html", folder / "picture.svg" if drawn else None, told)


def _card(system: str, one: Outcome) -> dict[str, Any]:
    return {
        "card": one.card.id,
        "system": system,
        "kind": one.card.kind.value,
        "trap": one.card.trap.value,
        "ready": one.written.ready,
        "refused": one.written.refused,
        "subject": one.written.subject,
        "text": one.written.text,
        "invented": [
            {"sentence": line.text, "by": line.by.value, "faults": [f"{f.sort.value}: {f.words}" for f in line.faults]}
            for line in one.invented
        ],
        "missed": list(one.missed),
        "stopped": list(one.written.stopped),
        "seconds": one.written.seconds,
    }
