"""Which files are to be brought in: a path on this machine, or small files handed over by the browser."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from ui.state import Bringing, Wanted


def choose_files(bringing: Bringing) -> Wanted:
    """What the user named or handed over, with the address and the columns they gave."""
    left, right = st.columns([7, 5], gap="large")
    with left:
        path = (
            st.text_input(
                "A file, a folder or a zip archive on this machine", key="import-path",
                placeholder="~/Downloads/All mail.mbox",
                help="Its path. It is read where it lies, whatever its size; nothing is uploaded anywhere.",
            ) or ""
        ).strip().strip("\"'")  # fmt: skip
        address = ""
        if bringing.ask_address:
            address = (
                st.text_input(
                    "Your own e-mail address in these files", key="import-me",
                    help="Whoever is not you becomes a contact; your address tells who wrote to whom.",
                ) or ""
            ).strip()  # fmt: skip
    with right:
        handed = st.file_uploader("Or small files", accept_multiple_files=True, key="import-files")
    paths = [str(Path(path).expanduser())] if path else []
    chosen = (*paths, *_kept(bringing, handed or []))
    if chosen != bringing.paths:  # what was said of the columns was said of other files
        bringing.paths, bringing.columns = chosen, {}
    return Wanted(chosen, address, tuple(sorted(bringing.columns.items())))


def _kept(bringing: Bringing, handed: Sequence[UploadedFile]) -> list[str]:
    """Put files from the browser where they can be read, each in a folder of its own under the name it came with."""
    if bringing.folder is None and handed:
        bringing.folder = mkdtemp(prefix="askwell-")
        weakref.finalize(bringing, shutil.rmtree, bringing.folder, ignore_errors=True)  # gone with the tab
    for file in handed:
        if file.file_id not in bringing.uploads and bringing.folder is not None:
            place = Path(bringing.folder) / str(len(bringing.uploads))
            place.mkdir()
            name = Path(file.name.replace("\\", "/")).name
            target = place / (name if name not in ("", "..") else "file")
            target.write_bytes(file.getvalue())
            bringing.uploads[file.file_id] = str(target)
    return [bringing.uploads[file.file_id] for file in handed]
