"""``askwell eval``: how often letters invent things, on scenario cards that anyone can read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.commands.call import Call, command
from assistant.errors import ModelError


def add_to(root: typer.Typer) -> None:
    """Register this command."""
    command(root, "eval")(evaluate)


def evaluate(
    call: Call,
    split: Annotated[
        str, typer.Option(metavar="HALF", help="dev (to improve with) or test (to be measured on).")
    ] = "dev",
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only N cards, spread evenly over all.")] = None,
    baseline: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Also unchecked, plain, free, chain or last-five; all for every one."),
    ] = None,
    only: Annotated[
        str | None, typer.Option(metavar="WORD", help="Only cards of this kind, trap or profession, or with this id.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where letters, report and page go; what is there is kept.")
    ] = None,
    review: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Add the objections nobody has judged yet to this file.")
    ] = None,
) -> int:
    """Write the letters of the scenario cards and count what they invent, leave out or give away."""
    from assistant.app import Models
    from assistant.commands.progress import Bar
    from assistant.evaluation.cards import Split
    from assistant.evaluation.evaluate import cards_of, note_open, open_chosen
    from assistant.evaluation.evaluate import evaluate as run
    from assistant.evaluation.report import save
    from assistant.evaluation.systems import OURS, SYSTEMS, System, system_named
    from assistant.evaluation.tables import in_groups, side_by_side

    if split not in set(Split):
        raise typer.BadParameter(f"{split!r} is neither dev nor test.")
    wanted = list(SYSTEMS) if "all" in (baseline or ()) else [OURS.name, *(baseline or ())]
    systems = [system_named(name) for name in dict.fromkeys(wanted)]
    cards = cards_of(
        Split(split),
        limit=limit,
        chosen=lambda card: only is None or only in {card.kind, card.trap, card.profession} or card.id.startswith(only),
    )
    shelf = Models.open(call.home)
    folder = out or shelf.settings.home / "evaluation" / split
    model, why = call.model, ""
    if model is None:
        try:
            model = open_chosen(shelf.settings)
        except ModelError as exc:
            why = str(exc)
    if why and not call.terminal.as_json:
        call.terminal.note(f"{why} Every letter is plain.")
    bar = Bar()

    def told(system: System, done: int, every: int) -> None:
        bar.show(system.name, done, every, unit="letters")

    try:
        made = run(cards, systems, folder=folder, model=model, progress=told)
    except KeyboardInterrupt:
        bar.end()
        call.terminal.note(f"The letters so far are kept in {folder}; the same command goes on from there.")
        raise
    bar.end()
    figures = made.figures()
    saved = save(made, folder)
    waiting = note_open(made, review) if review else 0
    ours = figures[OURS.name]["summary"]
    call.terminal.result({"summary": ours, **saved.as_json})
    if not call.terminal.as_json:
        say = call.terminal.say
        print(side_by_side(figures))
        print()
        for what in ("kinds", "traps"):
            print(in_groups(figures[OURS.name][what], what.removesuffix("s")))
            print()
        say(f"{len(cards)} {split} cards, {made.model or 'no model'}. Every letter: {saved.page}")
        if not saved.picture:
            say("The picture needs `pip install askwell[eval]`.", faint=True)
        unread = sum(row["summary"]["objections_unread"] for row in figures.values())
        if unread:
            say(f"{unread} objections were read by nobody yet; they count as invented.")
        if review:
            say(f"{waiting} of them were added to {review}.")
    return 0 if not ours["invented"] and not ours["leaks"] else 1
