# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What of a mail its sender wrote: older mail that hangs below or stands between is never read as theirs."""

from __future__ import annotations

import re

_RULE = re.compile(
    r"^[ \t>]*(?:[-_=*]{2,}[ \t]*(?:original(?:[ -]?(?:message|nachricht|mail))|ursprüngliche (?:nachricht|mail|e-mail)|forwarded (?:message|mail|by\b[^\n]*)|weitergeleitete (?:nachricht|mail|e-mail)|begin forwarded message|reply above[^\n]*|earlier message|urspr\. nachricht)[^\n]{0,40}"
    r"|begin forwarded message:|anfang der weitergeleiteten (?:nachricht|e-mail):)[ \t]*[-_=*]*[ \t]*$",
    re.I | re.M,
)
_HEADERS = re.compile(
    r"^[ \t]*\*?(?:from|von):\*?[ \t]+[^\n]{2,120}\n(?:[ \t]*\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|reply-to)[ \t]*:\*?[^\n]*\n?){1,6}",
    re.I | re.M,
)
_WROTE = re.compile(
    r"^[ \t]*(?:(?:on|am)\b[^\n]{4,200}(?:\n[^\n>]{0,120}){0,2}?(?:wrote|schrieb(?:en)?\b[^\n]{0,100})|[^\n>]{2,80}[ \t](?:wrote|schrieb)(?: (?:on|at|am|um)\b[^\n]{0,60})?)[ \t]*:[ \t]*$",
    re.I | re.M,
)
_MARKED = re.compile(r"^[ \t]*>[^\n]*\n?", re.M)


def own_words(text: str) -> str:
    """The text without older mail: cut at a ruled-off or headed message, and at "Ann wrote:" with what it leads to.

    Lines marked with ``>`` are left out wherever they stand; an answer between or below them stays.
    """
    if not any(sign in text for sign in (">", ":", "--", "__")):
        return text
    starts = [match.start() for pattern in (_RULE, _HEADERS) if (match := pattern.search(text))]
    if starts and text[: min(starts)].strip():
        text = text[: min(starts)]
        text = re.sub(r"\n[ \t]*[-_=*]{5,}[ \t]*\n?\s*$", "\n", text)
    wrote = _WROTE.search(text)
    while wrote is not None:
        below = text[wrote.end() :].lstrip("\n")
        if below.lstrip().startswith(">"):
            text = text[: wrote.start()] + "\n" + below
        elif text[: wrote.start()].strip() and "\n" in text[: wrote.start()] and below.strip():
            text = text[: wrote.start()]
        else:
            break
        wrote = _WROTE.search(text)
    return _MARKED.sub("\n", text) if ">" in text else text
