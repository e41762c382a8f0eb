"""What went wrong, in one sentence."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from assistant.errors import AmbiguousContact, AskwellError
from ui import present

_LOG = logging.getLogger(__name__)


@contextmanager
def told() -> Iterator[None]:
    """Say an error on the page in one sentence and go on below; what the user typed stays where it is."""
    try:
        yield
    except AmbiguousContact as error:
        st.error(present.plain(" ".join([present.said(error), *error.candidates])))
    except AskwellError as error:
        st.error(present.plain(present.said(error)))
    except Exception:
        _LOG.exception("The page could not be shown")
        st.error("Something went wrong here; what was saved is safe, and the terminal has the details.")
