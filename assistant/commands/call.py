"""One call of the command line: the options every command has, and how a command is registered."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Concatenate, ParamSpec

import typer

from assistant.commands.terminal import Terminal

if TYPE_CHECKING:
    from assistant.app import Assistant
    from assistant.domain.models import LanguageModel

INTERRUPTED = 130
"""The exit code after Ctrl-C."""

PIPE_CLOSED = 141
"""The exit code where the reader of our output went away, as shells report it."""

P = ParamSpec("P")
Work = Callable[Concatenate["Call", P], int]
"""What a command does; returns the exit code."""


def day(text: str) -> date:
    """A date as an option gives it. Raises what makes the command line say so."""
    try:
        return date.fromisoformat(text)
    except ValueError as exc:
        raise typer.BadParameter(f"{text!r} is not a date like 2026-11-21.") from exc


@dataclass(slots=True)
class Given:
    """What was said before the name of the command, and the model that stands in for the chosen one."""

    model: LanguageModel | None = None
    as_json: bool = False
    home: Path | None = None
    today: date | None = None


@dataclass(slots=True)
class Call:
    """One call: where the records are, what day it is, and the terminal."""

    home: Path | None = None
    today: date | None = None
    model: LanguageModel | None = None
    terminal: Terminal = field(default_factory=Terminal)

    @contextmanager
    def assistant(self, home: Path | None = None, today: date | None = None) -> Iterator[Assistant]:
        """The Assistant of this call's home (or of another one), closed afterwards."""
        from assistant.app import Assistant

        opened = Assistant.open(
            home or self.home, today=today or self.today, model=self.model, on_start=self.server_starts
        )
        try:
            yield opened
        finally:
            opened.close()

    def server_starts(self) -> None:
        """Say why the first line takes longer."""
        self.terminal.note("Starting the local model; it stays ready for the next letter …")


_EVERY: tuple[tuple[str, Any, Any], ...] = (
    (
        "json",
        Annotated[bool, typer.Option("--json", help="Print JSON, and nothing else, on standard output.")],
        False,
    ),
    (
        "home",
        Annotated[
            Path | None,
            typer.Option("--home", metavar="DIR", help="Where the records live.", file_okay=False),
        ],
        None,
    ),
    (
        "today",
        Annotated[date | None, typer.Option("--today", metavar="DATE", parser=day, help="The day it is (YYYY-MM-DD).")],
        None,
    ),
)


def discard_output() -> None:
    """Write to nowhere from now on, or Python would complain of the closed pipe once more while it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def command(group: typer.Typer, name: str) -> Callable[[Work[P]], Work[P]]:
    """Register the function below as a command of ``group``; it gets a ``Call`` before its own parameters."""

    def register(work: Work[P]) -> Work[P]:
        group.command(name, help=inspect.getdoc(work))(_taking_every_option(work))
        return work

    return register


def default(group: typer.Typer) -> Callable[[Work[P]], Work[P]]:
    """Make the function below what ``group`` does when no command of it is named."""

    def register(work: Work[P]) -> Work[P]:
        group.callback(invoke_without_command=True)(_taking_every_option(work))
        return work

    return register


def _taking_every_option(work: Callable[..., int]) -> Callable[..., int]:
    own = list(inspect.signature(work, eval_str=True).parameters.values())[1:]
    context = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    every = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=value)
        for name, annotation, value in _EVERY
    ]
    keyword = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]

    def run(
        *, context: typer.Context, json: bool = False, home: Path | None = None, today: date | None = None, **given: Any
    ) -> int:
        said: Given = context.obj
        said.as_json, said.home, said.today = said.as_json or json, home or said.home, today or said.today
        if context.invoked_subcommand is not None:
            return 0  # only the options; the command itself comes next
        call = Call(said.home, said.today, said.model, Terminal(as_json=said.as_json))
        try:
            return work(call, **given)
        except KeyboardInterrupt:  # typer would end without a word
            call.terminal.note("\nStopped.")
            return INTERRUPTED
        except BrokenPipeError:  # nor may it make a 1 of this, which means something else here
            discard_output()
            return PIPE_CLOSED

    shape = inspect.Signature([*keyword, *every, context])
    run.__signature__ = shape  # type: ignore[attr-defined]  # typer reads the parameters from it
    run.__annotations__ = {name: p.annotation for name, p in shape.parameters.items()}
    run.__doc__ = work.__doc__
    return run
