"""``askwell contacts``: everything about the people on record, gathered under one word."""

from __future__ import annotations

import typer

from assistant.commands import merging, people
from assistant.commands.call import command, default
from assistant.commands.forgetting import forget


def add_to(root: typer.Typer) -> None:
    """Register these commands, and ``forget`` under its own name as well."""
    group = typer.Typer(help="The people on record.", rich_markup_mode=None)
    default(group)(people.contacts)
    command(group, "list")(people.list_contacts)
    command(group, "show")(people.show_contact)
    command(group, "add")(people.add_contact)
    command(group, "duplicates")(merging.duplicates)
    command(group, "merge")(merging.merge)
    command(group, "merges")(merging.merges)
    command(group, "unmerge")(merging.unmerge)
    command(group, "apart")(merging.apart)
    command(group, "forget")(forget)
    root.add_typer(group, name="contacts")
    command(root, "forget")(forget)
