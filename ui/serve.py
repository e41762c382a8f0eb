"""The server's process: ``python -m ui.serve`` is ``python -m streamlit``, with the home opened beside it."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

from streamlit import runtime
from streamlit.runtime.runtime import RuntimeState
from streamlit.web import cli


def _end_without(parent: int) -> None:
    """End when the launcher is gone: one that is killed cannot end us, and the port would stay taken."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os.kill(os.getpid(), signal.SIGTERM)


def _open_ahead(arguments: list[str]) -> None:
    """Open the home once the server answers: it would answer later otherwise, and the browser loads its scripts first.

    Measured: that is 0.4 s for the server, and half a second in which it has nothing else to do.
    """
    while not runtime.exists() or runtime.get_instance().state is RuntimeState.INITIAL:
        time.sleep(0.01)
    from ui.opening import open_ahead, read_options  # with the whole Assistant

    options = read_options(arguments)
    open_ahead(options.home, options.today)


if __name__ == "__main__":
    threading.Thread(target=_end_without, args=(os.getppid(),), name="launcher", daemon=True).start()
    told = sys.argv[sys.argv.index("--") + 1 :]
    threading.Thread(target=_open_ahead, args=(told,), name="ahead", daemon=True).start()
    cli.main(prog_name="streamlit")
