"""``askwell ui`` and ``demo``: opening the app, and seeing what Askwell does without any mail of your own."""

from __future__ import annotations

import sys
from contextlib import nullcontext, redirect_stdout
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.call import Call, command
from assistant.errors import AskwellError, WrongUse

if TYPE_CHECKING:
    from assistant.app import Assistant, Models
    from assistant.domain.letters import Draft

DEMO_DAY = date(2026, 11, 21)
"""Today in the sample workspace; its last mails are of this week."""


def add_to(root: typer.Typer) -> None:
    """Register these commands."""
    command(root, "ui")(ui)
    command(root, "demo")(demo)


def ui(
    call: Call,
    port: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, max=65535, help="The port on 127.0.0.1; without, 27593 or the next free one."),
    ] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open a browser.")] = True,
) -> int:
    """Open the app in the browser, on this machine alone."""
    from assistant.app import Models
    from ui.launch import launch

    home = Models.home(call.home)
    with redirect_stdout(sys.stderr) if call.terminal.as_json else nullcontext():
        try:
            code = launch(home, port=port, browser=browser, today=call.today)
        except SystemExit as exc:  # how it leaves after Ctrl-C, which is how it is meant to end
            code = exc.code if isinstance(exc.code, int) else 0
    call.terminal.result({"exit": code})
    return code


def demo(call: Call) -> int:
    """Write an ask, a thanks and an offer in an invented person's small world, which is kept apart from yours."""
    from assistant.app import Models
    from assistant.commands.shapes import draft_shape

    home = _home(call)
    shelf = Models.open(home)
    has_model = call.model is not None or _have_model(call, shelf)
    with call.assistant(home=home, today=call.today or DEMO_DAY) as assistant:
        _refuse_foreign(assistant, home)
        call.terminal.note("Loading the sample workspace …")
        assistant.load_sample()
        if not call.terminal.as_json:
            _introduce(call, assistant, has_model=has_model)
        letters = _letters(call, assistant)
        notice = assistant.model_notice()
    call.terminal.result({"home": str(home), "notice": notice, "drafts": [draft_shape(one) for one in letters]})
    if not call.terminal.as_json:
        _take_leave(call, letters)
    return 0 if all(one.ready for one in letters) else 1


def _home(call: Call) -> Path:
    from assistant.app import Models

    return call.home or Models.open().settings.home / "demo"


def _have_model(call: Call, shelf: Models) -> bool:
    """Whether the model's file is there, after fetching it if need be; it goes on without one."""
    from assistant.commands.models import fetch

    row = shelf.in_use()
    if row.state is None or row.state in ("present", "unverified"):
        return True
    size = f"{row.size / 1e9:.1f} GB" if row.size else "an unknown size"
    call.terminal.note(
        f"Downloading the language model {row.name} ({size}), once, into {shown(Path(row.where).parent)},"
    )
    call.terminal.note(f"from {', or else from '.join(row.sources) or 'nowhere'}.")
    try:
        fetch(shelf)
    except AskwellError as exc:  # no network, no room, a file of wrong bytes: the letters come all the same
        call.terminal.note(f"{exc}\nThe letters below are written without it, in plain lines.")
        return False
    return True


def _refuse_foreign(assistant: Assistant, home: Path) -> None:
    """The sample must not be mixed into somebody's own records."""
    if assistant.contacts() and not any(address.endswith(".example") for address in assistant.me.addresses):
        raise WrongUse(f"{str(home)!r} holds records of your own; the demo needs a home of its own.")


def _introduce(call: Call, assistant: Assistant, *, has_model: bool) -> None:
    people = assistant.contacts()
    messages = sum(sum(summary.interactions.values()) for summary in people)
    call.terminal.say(
        f"This is the small world of {assistant.me.name}, who is invented: {len(people)} contacts and {messages} "
        f"exchanges with them. Three letters follow, "
        f"{'written line by line by the model on this machine' if has_model else 'in plain lines'}. "
        "Under each line stands what it rests on."
    )


def _letters(call: Call, assistant: Assistant) -> list[Draft]:
    from assistant.commands.paper import Paper

    letters = []
    for request in assistant.sample_requests():
        paper = Paper(call.terminal)
        if not call.terminal.as_json:
            call.terminal.say(f"\n--- {request.kind.value.capitalize()}: to {request.contact.name} ---")
            call.terminal.say(f"Purpose: {request.purpose}", hang=2, faint=True)
        for draft in assistant.write(request, draft_id=f"demo-{request.kind.value}"):
            if not call.terminal.as_json:
                paper.show(draft)
        if not call.terminal.as_json:
            paper.end(draft)
        letters.append(draft)
    return letters


def _take_leave(call: Call, letters: list[Draft]) -> None:
    seconds = sum(one.seconds.total for one in letters)
    call.terminal.say(
        f"\nThree letters in {seconds:.0f} s; nothing was sent, and nothing left this machine. "
        "`askwell` opens the app; `askwell import` brings in your own mail."
    )


def shown(path: Path) -> str:
    """A path as people know it: with ~ for their own folder."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except ValueError:
        return str(path)
