"""The letter is the letter, and nothing said about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.letter import Letter
from assistant.checks.parts import parts_of
from assistant.checks.phrases import any_of, straighten
from assistant.domain.letters import Finding, Severity

CHECK = "preamble"

_OPENERS = re.compile(
    # only at the head of the text
    r"(?:(?:sure|certainly|absolutely|of course|no problem|great|okay|ok)(?: thing)?[!,.:]\s*(?:(?:here|i|below"
    r"|this|let|the following)\b.*|$)"
    r"|(?:sure|certainly|absolutely|of course)!"
    r"|(?:here(?:'s| is| are)|below(?: is|,)|this is|the following is|i(?:'ve| have) (?:written|drafted"
    r"|prepared|revised|rewritten)|i (?:wrote|drafted))"
    r" (?:[\w'-]+ ){0,6}?(?:e-?mail|letter|message|draft|version|note|response|reply|text|rewrite)s?\b"
    r"|(?:revised|final|updated|suggested|sample|draft|option|version)(?: \w+){0,2}(?: \d+)?:)",
    re.IGNORECASE,
)

_ANYWHERE = any_of(
    (
        r"as an? (?:ai|artificial|large language|language)\b[^.?!]{0,160}",
        r"i(?:'m| am) (?:an? (?:ai|language model|assistant|chatbot)|just an? (?:ai|language))",
        r"(?:let me know|tell me|happy|feel free|just ask)\b[^.?!]{0,40}\b(?:revise|rewrite|adjust|tweak|modify"
        r"|shorten|customi[sz]e|personali[sz]e|polish|refine|make (?:any )?(?:changes|edits|adjustments))"
        r"(?: \w+)*? ?(?:it|this|the (?:e-?mail|letter|message|draft|tone)|any(?:thing| part)?|changes|edits"
        r"|adjustments|further|to)?",
        r"(?:feel free to|you (?:can|may)|please|remember to|be sure to) (?:adjust|tweak|modify|customi[sz]e"
        r"|personali[sz]e|replace|fill in|edit|adapt)\b"
        r"(?: (?:it|this|the (?:e-?mail|letter|message|draft|placeholders?|brackets?|template)|as (?:needed"
        r"|you)|to (?:fit|suit))| \w+ (?:e-?mail|letter|draft|placeholders?|template))",
        r"(?:i hope|hope) (?:this|the) (?:draft|version|template|rewrite)(?: \w+){0,3} (?:helps|works|meets)",
        r"i (?:cannot|can't|can not|am unable to|'m unable to) (?:write|generate|assist with|fulfil|fulfill"
        r"|comply with) (?:this|that|the|your|such)\b[^.?!]{0,160}",
        r"(?:in|within) (?:the|this) (?:prompt|template|system message)|per your instructions"
        r"|as (?:you )?(?:requested|instructed) in (?:the|your) prompt",
    )
)
_MARKDOWN = re.compile(
    r"```|~~~|\*\*\S|(?<!\w)__\w|^\s*#{1,6} \S|^\s*(?:-{3,}|\*{3,}|={3,})\s*$|</?(?:b|i|p|br"
    r"|a|em|strong|div|span|h\d|script)\b[^<>]{0,200}>|\[[^\[\]\n]{1,200}\]\(",
    re.M,
)
_LABEL = re.compile(
    r"^\W*(?:subject(?: line)?|e-?mail|body|greeting|closing|sign-?off|signature|message|draft"
    r"|letter|dear reader|to|from)\s*:",
    re.I,
)
_LABELLED_SUBJECT = re.compile(r"^\W*subject(?: line)?\s*:", re.I | re.M)
_CHAT_ROLE = re.compile(r"<\|[^|<>]{0,40}\|>|^\s*(?:assistant|user|system)\s*:", re.I | re.M)


def check_preamble(letter: Letter) -> Iterator[Finding]:
    """What was said *about* the letter, and the marks of another format, block: the reader would see them.

    Such words come from models ("Sure! Here is the email") and from pasting. A "Subject:" line is a finding only
    below the first line, since there it would be sent as text.
    """
    greeted = bool(letter.greeting) and letter.text.startswith(letter.greeting)
    for line, text in parts_of(letter):
        plain = straighten(text)
        opens = line == 1 and not greeted and _OPENERS.match(plain.lstrip("*#\"' "))
        if opens or _ANYWHERE.search(plain):
            yield Finding(CHECK, Severity.BLOCK, "This speaks about the letter and does not belong in it.", line)
        elif _CHAT_ROLE.search(plain):
            yield Finding(CHECK, Severity.BLOCK, "This is a mark of a chat, not a part of the letter.", line)
        elif line is not None and (_LABELLED_SUBJECT.search(plain) or (line <= 2 and _LABEL.match(plain))):
            yield Finding(CHECK, Severity.BLOCK, "A label such as 'Subject:' stands in the middle of the text.", line)
        elif _MARKDOWN.search(plain):
            yield Finding(
                CHECK, Severity.BLOCK, "This holds marks of formatting that a reader would see as they are.", line
            )
