"""Reading what is new beside the user, for the search by meaning and for what it says: a process of its own, gentle.

``python -m assistant.app.indexer --home FOLDER`` reads what is new and ends; a second one in the same home ends at
once. It is started after an import from the command line; the app does the same in a thread.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import assistant
from assistant.errors import AskwellError

GENTLE = 10  # the nice value: whoever sits at the machine goes first


def start(home: Path) -> None:
    """Start it detached from us; that it cannot be started costs the user nothing but search by meaning for now."""
    root = str(Path(assistant.__file__).parent.parent)
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    with suppress(OSError):
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "assistant.app.indexer", "--home", str(home)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            start_new_session=True,  # Ctrl-C in our terminal is not meant for it
        )
        # Somebody has to notice when it ends, or it stays in the process table as long as we live.
        threading.Thread(target=process.wait, daemon=True, name="reaps the indexer").start()


def main() -> int:
    """Read what is new in the home that the arguments name."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path, required=True)
    home = parser.parse_args().home
    if hasattr(os, "nice"):
        os.nice(GENTLE)
    opened = None
    try:
        opened = assistant.Assistant.open(home)
        opened.index()
        opened.distil_beside()
    except AskwellError:
        return 3  # whoever searches next is told by `index_status`
    finally:
        if opened is not None:
            opened.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
