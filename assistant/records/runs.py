"""The run log: what exactly was sent to the model, line by line."""
# ruff: noqa: S608 -- what is put into the SQL is our list of columns; every value goes in by a mark

from __future__ import annotations

import json
from datetime import datetime

from assistant.domain.letters import PromptUsed
from assistant.domain.models import Message
from assistant.domain.runs import Run
from assistant.records.connection import Database
from assistant.records.letters import dump_findings, load_findings

_COLUMNS = (
    "draft_id, line, move, prompt_name, prompt_sha256, model, messages, answer, prompt_tokens, cached_tokens, "
    "answer_tokens, milliseconds, findings, at"
)


class Runs:
    """One row for each call of a model."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def log(self, run: Run) -> None:
        """Write one down."""
        with self._database.unread():
            self._database.write(
                f"INSERT INTO runs ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    run.draft_id,
                    run.line,
                    run.move,
                    run.prompt.name if run.prompt else None,
                    run.prompt.sha256 if run.prompt else None,
                    run.model,
                    json.dumps([[message.role, message.content] for message in run.messages]),
                    json.dumps(run.answer),
                    run.prompt_tokens,
                    run.cached_tokens,
                    run.answer_tokens,
                    run.milliseconds,
                    dump_findings(run.findings),
                    run.when.isoformat(),
                ),
            )

    def of_draft(self, draft_id: str, *, line: int | None = None) -> list[Run]:
        """All calls for a draft, or for one of its lines (counted from 1), in the order they were made."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM runs WHERE draft_id = ?1 AND (?2 IS NULL OR line = ?2) ORDER BY id",
            (draft_id, line),
        )
        return [
            Run(
                draft_id=row[0],
                line=row[1],
                move=row[2],
                prompt=PromptUsed(row[3], row[4]) if row[3] is not None else None,
                model=row[5],
                messages=tuple(Message(role, content) for role, content in json.loads(row[6])),
                answer=json.loads(row[7]),
                prompt_tokens=row[8],
                cached_tokens=row[9],
                answer_tokens=row[10],
                milliseconds=row[11],
                findings=load_findings(json.loads(row[12])),
                when=datetime.fromisoformat(row[13]),
            )
            for row in rows
        ]
