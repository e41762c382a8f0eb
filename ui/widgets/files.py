"""Which files are to be brought in: a path on this machine, or small files handed over by the browser."""

from __future__ import annotations

import re
import shutil
import weakref
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from ui.state import Bringing, Wanted

_NAME = 200  # bytes of a file's name; most disks take 255


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
    paths = [_whole(path)] if path else []
    chosen = (*paths, *_kept(bringing, handed or []))
    if chosen != bringing.paths:  # what was said of the columns was said of other files
        bringing.paths, bringing.columns = chosen, {}
    return Wanted(chosen, address, tuple(sorted(bringing.columns.items())))


def safe_name(name: str) -> str:
    """A browser's name for a file without folders, as every disk takes it; of a very long one its end, with its kind.

    What a browser sends may be anything: an empty name, a way upwards, thousands of lines.
    """
    last = "".join(c for c in Path(name.replace("\\", "/")).name if c.isprintable())
    while len(last.encode(errors="replace")) > _NAME:
        last = last[len(last) // 2 :] if len(last) > 2 * _NAME else last[1:]
    return last if last.strip(". ") else "file"


def named(text: str, bringing: Bringing) -> str:
    """The text with files from the browser called by the name they came with, not by where they lie meanwhile."""
    if bringing.folder is None:
        return text
    return re.sub(rf"{re.escape(bringing.folder)}[/\\]+\d+[/\\]+", "", text)


def _whole(path: str) -> str:
    """The path with the user's own folder in the place of ``~``; what cannot be one is said when it is read."""
    try:
        return str(Path(path).expanduser())
    except RuntimeError:  # the folder of somebody who has no account here
        return path


def _kept(bringing: Bringing, handed: Sequence[UploadedFile]) -> list[str]:
    """Put files from the browser where they can be read, each in a folder of its own under the name it came with."""
    if bringing.folder is None and handed:
        bringing.folder = mkdtemp(prefix="askwell-")
        weakref.finalize(bringing, shutil.rmtree, bringing.folder, ignore_errors=True)  # gone with the tab
    for file in handed:
        if file.file_id not in bringing.uploads and bringing.folder is not None:
            place = Path(bringing.folder) / str(len(bringing.uploads))
            place.mkdir()
            target = place / safe_name(file.name)
            target.write_bytes(file.getvalue())
            bringing.uploads[file.file_id] = str(target)
    return [bringing.uploads[file.file_id] for file in handed]
