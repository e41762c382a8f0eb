"""What the parser of the command line complains of, in plain sentences."""

from __future__ import annotations

import re

_PLAINER = (
    (re.compile(r"Value error, "), ""),
    (re.compile(r"Input should be greater than or equal to (\S+)"), r"it has to be at least \1"),
    (re.compile(r"Input should be less than or equal to (\S+)"), r"it has to be at most \1"),
    (re.compile(r"Input should be a valid integer.*"), "it has to be a whole number"),
    (re.compile(r"Input should be a valid number.*"), "it has to be a number"),
    (re.compile(r"^No such option: (-\S+?)(\.?)(?=\s|$)"), r"There is no option \1."),
    (re.compile(r"^No such command ('[^']*')"), r"There is no command \1"),
    (re.compile(r" \(Possible options: ([^,)]+)\)\.?$"), r" Did you mean \1?"),
    (re.compile(r" \(Possible options: ([^)]+)\)\.?$"), r" Did you mean one of \1?"),
    (re.compile(r": dir ('[^']*') is a file"), r": \1 is a file, not a folder"),
)


def plain_sentence(complaint: str) -> str:
    """The complaint without the words of the libraries that made it, and with a full stop."""
    for pattern, words in _PLAINER:
        complaint = pattern.sub(words, complaint)
    complaint = complaint.strip()
    return complaint if complaint.endswith((".", "?", "!")) else f"{complaint}."
