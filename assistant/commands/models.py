"""``askwell models``, ``serve-model`` and ``doctor``: the language model, and whether everything is in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.call import Call, command, default
from assistant.commands.progress import Bar

if TYPE_CHECKING:
    from assistant.app import Models

group = typer.Typer(help="The language models there are, and the one in use.", rich_markup_mode=None)


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    root.add_typer(group, name="models")
    command(root, "doctor")(doctor)
    command(root, "serve-model")(serve_model)


@default(group)
def models(call: Call) -> int:
    """The language models there are, and the one in use."""
    return list_models(call)


@command(group, "list")
def list_models(call: Call) -> int:
    """List the models there are, with what is on disk of them."""
    from assistant.app import Models

    rows = Models.open(call.home).rows()
    call.terminal.result(
        [
            {
                "name": row.name,
                "what": row.what,
                "use": str(row.use),
                "bytes": row.size,
                "state": str(row.state) if row.state else None,
                "in_use": row.in_use,
                "sources": list(row.sources),
                "licence": row.licence,
                "where": row.where,
            }
            for row in rows
        ]
    )
    if not call.terminal.as_json:
        call.terminal.table(
            [
                (
                    "*" if row.in_use else " ",
                    row.name,
                    str(row.state or "elsewhere"),
                    f"{row.size / 1e6:,.0f} MB" if row.size else "-",
                    f"{row.what}; {row.use}",
                )
                for row in rows
            ]
        )
    return 0


@command(group, "fetch")
def fetch_model(
    call: Call,
    name: Annotated[str | None, typer.Argument(metavar="MODEL", help="As listed; without, the one in use.")] = None,
) -> int:
    """Download a model file, go on with a broken download, and verify it."""
    from assistant.app import Models

    shelf = Models.open(call.home)
    path = fetch(shelf, name)
    call.terminal.result({"model": name or shelf.chosen, "file": str(path), "bytes": path.stat().st_size})
    if not call.terminal.as_json:
        call.terminal.say(f"{name or shelf.chosen} is at {path}, verified.")
    return 0


@command(group, "use")
def use_model(
    call: Call,
    name: Annotated[
        str,
        typer.Argument(metavar="MODEL", help="A listed name, a .gguf file, hf:owner/repo/file.gguf, or openai:name."),
    ],
) -> int:
    """Choose the model that writes from now on."""
    from assistant.app import Models

    chosen = Models.open(call.home).use(name)
    row = chosen.in_use()
    call.terminal.result({"model": chosen.chosen, "state": str(row.state) if row.state else None, "where": row.where})
    if not call.terminal.as_json:
        call.terminal.say(f"{chosen.chosen} writes from now on.")
        if row.state is None:
            call.terminal.say(f"The purpose and the facts of each letter will be sent to {row.where}.")
        elif row.state in ("missing", "partial", "wrong"):
            call.terminal.say("Its file is not there yet: `askwell models fetch` gets it.")
    return 0


def serve_model(call: Call) -> int:
    """Run the local model server here until it is idle or stopped; every other Askwell uses it."""
    from assistant.app import Models

    shelf = Models.open(call.home)
    call.terminal.note(f"Serving {shelf.chosen} on 127.0.0.1; Ctrl-C stops it.")
    code = shelf.serve()
    call.terminal.result({"model": shelf.chosen, "exit": code})
    return code


def doctor(
    call: Call,
    speed: Annotated[bool, typer.Option("--speed/--no-speed", help="Ask the model for a few words and count.")] = True,
) -> int:
    """Say whether every part is there, how fast the model is, and what would leave this machine."""
    from assistant.app import diagnose

    found = diagnose(call.home, speed=speed, model=call.model, on_start=call.server_starts)
    call.terminal.result(found.as_dict())
    if not call.terminal.as_json:
        measured = "not measured"
        if found.speed:
            measured = (
                f"{found.speed.prompt_per_second:.0f} tokens/s of prompt, "
                f"{found.speed.answer_per_second:.0f} tokens/s of answer, ready after {found.speed.ready_seconds:.1f} s"
            )
        call.terminal.table(
            [
                ("records", f"{found.home} ({found.records}, {found.contacts} contacts)"),
                ("grammar", found.grammar),
                ("model", f"{found.model} ({found.model_state})"),
                ("file", found.model_file or "-"),
                ("search model", found.search_model),
                ("search by meaning", found.search),
                ("server", found.server),
                ("threads", str(found.threads)),
                ("speed", measured),
                ("leaves this machine", found.leaves),
                ("tracing", found.tracing),
            ]
        )
        for problem in found.problems:
            call.terminal.say(f"problem: {problem}", hang=2)
    return 1 if found.problems else 0


def fetch(shelf: Models, name: str | None = None) -> Path:
    """The path of a model's file, fetched with a bar on standard error. Raises what ``Models.fetch`` raises."""
    bar = Bar()
    try:
        return shelf.fetch(name, progress=lambda p: bar.show(f"{p.name}, {p.doing}", p.done, p.total, unit="MB"))
    finally:
        bar.end()
