"""The server's process: ``python -m ui.serve`` is ``python -m streamlit``, with the home opened while it starts."""

from __future__ import annotations

import sys

from streamlit.web import cli

from ui.opening import open_ahead, read_options

if __name__ == "__main__":
    options = read_options(sys.argv[sys.argv.index("--") + 1 :])
    open_ahead(options.home, options.today)
    cli.main(prog_name="streamlit")
