"""The command line: ``askwell``. Parses, calls the Assistant, prints; translates errors to exit codes.

0 done · 1 it ran and found something wrong · 2 wrong use · 3 it cannot work · 130 stopped by Ctrl-C
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

try:
    import typer

    from assistant.commands import (
        archive,
        balance,
        brief,
        checking,
        contacts,
        distilling,
        evaluating,
        facts,
        finding,
        importing,
        ledgers,
        letters,
        models,
        opening,
        sending,
        today,
    )
    from assistant.commands.call import INTERRUPTED, PIPE_CLOSED, Call, Given, default, discard_output
    from assistant.commands.terminal import folded
    from assistant.commands.wording import plain_sentence
    from assistant.errors import AmbiguousContact, AskwellError
except KeyboardInterrupt:  # Ctrl-C while all this is loaded, before main can say anything of it
    raise SystemExit(130) from None

if TYPE_CHECKING:
    from assistant.domain.models import LanguageModel

UNEXPECTED = 3


def build() -> typer.Typer:
    """All commands. Each imports what it needs when it runs, so that ``askwell --help`` is quick."""
    root = typer.Typer(
        name="askwell",
        help="Write to the people you know: letters in which every sentence stands on a record. "
        "Without a command, the app opens.",
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @default(root)
    def open_app(call: Call) -> int:
        """Write to the people you know: letters in which every sentence stands on a record."""
        return opening.ui(call)

    for part in (
        opening,
        today,
        importing,
        finding,
        brief,
        ledgers,
        balance,
        distilling,
        contacts,
        facts,
        letters,
        sending,
        checking,
        archive,
        evaluating,
        models,
    ):
        part.add_to(root)
    return root


def main(arguments: Sequence[str] | None = None, *, model: LanguageModel | None = None) -> int:
    """Run one command and return its exit code; ``model`` stands in for the chosen one."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    as_json = "--json" in given
    try:
        code = _run(given, model)
        sys.stdout.flush()
    except BrokenPipeError:
        discard_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:  # before or after the command itself
        return INTERRUPTED
    except AskwellError as exc:
        _complain(str(exc), exc, as_json=as_json)
        return exc.exit_code
    except typer.TyperException as exc:
        _complain(f"{plain_sentence(exc.format_message())} See `{_command_of(exc)} --help`.", exc, as_json=as_json)
        return exc.exit_code
    except Exception as exc:
        if os.environ.get("ASKWELL_DEBUG") == "1":
            raise
        about = f"{type(exc).__name__}: {exc}" if str(exc) else type(exc).__name__
        _complain(f"Something unexpected went wrong ({about}); ASKWELL_DEBUG=1 shows where.", exc, as_json=as_json)
        return UNEXPECTED
    return code


def _run(given: list[str], model: LanguageModel | None) -> int:
    command = typer.main.get_command(build())
    try:
        code = command.main(given, prog_name="askwell", standalone_mode=False, obj=Given(model=model))
    except SystemExit as exc:
        code = exc.code
    except typer.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _complain(message: str, exc: Exception, *, as_json: bool) -> None:
    candidates = exc.candidates if isinstance(exc, AmbiguousContact) else ()
    for line in (*folded(message), *(f"  {line}" for candidate in candidates for line in folded(candidate))):
        print(line, file=sys.stderr)
    if as_json:
        error = {"type": type(exc).__name__, "message": message, "candidates": list(candidates)}
        print(json.dumps({"error": error}, indent=2))


def _command_of(exc: Exception) -> str:
    context = getattr(exc, "ctx", None)
    return context.command_path if context is not None else "askwell"


if __name__ == "__main__":
    sys.exit(main())
