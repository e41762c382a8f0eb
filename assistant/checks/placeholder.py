"""Nothing is left to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.letter import Letter
from assistant.checks.parts import parts_of
from assistant.domain.letters import Finding, Severity

CHECK = "placeholder"

_SLOT = (
    r"(?:(?:your|my|their|his|her|the|recipient'?s?|recipient|sender'?s?|contact'?s?|first|last|full|insert|add"
    r"|enter|specific|company|mutual|some) )*"
    r"(?:\w+ ){0,2}(?:name|names|company|organi[sz]ation|employer|title|role|position|date|time|day|place|city"
    r"|location|topic|project|school|university|"
    r"number|phone|email|e-mail|address|link|url|contact|recipient|signature|team|department|product|industry"
    r"|field|skill|event|reason|details?|subject|amount|x)s?"
)
PLACEHOLDER = re.compile(
    r"\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}|\$\{[^{}]{0,80}\}|\{[A-Za-z][\w .'’-]{0,40}\}"  # {{x}}, ${x}, {first name}
    # [Name], [your company here]; not [1], [sic], [link](https://...)
    r"|\[(?!\s*(?:\d+|sic|\.{3}|…|x|[a-z]?)\s*\])(?!(?:https?:|mailto:))[^\[\]\n]{1,60}\](?!\()"
    rf"|<(?!/?(?:https?|mailto):?)(?!/?(?:b|i|p|br|a|em|strong|div|span|ul|li|ol|u|h\d)\b)(?i:{_SLOT})>"
    r"|\((?i:(?:your|insert|add|enter|recipient)\b[^()\n]{0,40}\b(?:name|here|company|title|date|number|email"
    r"|link))\)"
    r"|(?<!\w)_{3,}(?!\w)|(?<!\w)(?:X{3,}|x{4,}|XX(?=%|/XX| ?(?:minutes|hours|years|days|am|pm)\b))(?!X)"
    r"|(?<!\w)(?:TBD|TBC|TODO|FIXME|TBA|T\.B\.D\.|INSERT (?:NAME|COMPANY|DATE|HERE|LINK)|FIRST_?NAME|LAST_?NAME"
    r"|COMPANY_?NAME|YOUR_?NAME)(?!\w)"
    r"|%(?:FIRST|LAST|NAME|COMPANY)\w*%|\*\|[A-Z_]+\|\*|(?<!\w)(?i:lorem ipsum|lorem|john doe|jane doe"
    r"|acme corp(?:oration)?|your name here)(?!\w)"
    r"|(?<!\w)\.{6,}(?!\w)|\?{3,}",
)


def check_placeholder(letter: Letter) -> Iterator[Finding]:
    """Anything that still waits to be filled in blocks, wherever it stands: sent, it tells on the letter.

    Footnote marks ("[1]"), links in brackets, "[sic]" and remarks in round brackets are left alone.
    """
    for line, text in parts_of(letter):
        seen: set[str] = set()
        for match in PLACEHOLDER.finditer(text):
            if match.group() not in seen:
                seen.add(match.group())
                yield Finding(CHECK, Severity.BLOCK, f"{match.group()!r} is still to be filled in.", line)
