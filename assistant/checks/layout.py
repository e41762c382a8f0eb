"""How a letter is laid out: header lines, greeting, paragraphs and bullets, sign-off, postscript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = re.compile(r"(?:Subject|To|From|Cc|Bcc|Date|Reply-To)[ \t]*:[ \t]*(.*)", re.IGNORECASE)
_SUBJECT = re.compile(r"Subject[ \t]*:[ \t]*(.*)", re.IGNORECASE)

_NAME = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|St|Sir|Madam)\.?|(?:[A-Z]\.)+|[A-Z][\w'’-]*"
    r"|[\[{<][^\]}>\n]{0,30}[\]}>]{1,2}|\{\{[^}\n]*\}\}|there|again|all|both|everyone|everybody|team|folks|friends"
    r"|and|&|to|whom|it|may|concern|von|van|de|der|den|la|le|di|du|bin|al|my|dear|good|friend|colleagues?)"
)
_HAIL = (
    r"(?:Hi|Hello|Hey|Hiya|Hallo|Howdy|Dear|Greetings|Good (?:morning|afternoon|evening|day)|To whom it may concern)"
)
_GREETING = re.compile(
    # the punctuation may fail only where the line ends
    rf"(?P<hail>(?i:{_HAIL})(?:(?i:,? (?:there|again|all|both|everyone|team)))?(?:,? {_NAME}){{0,7}}?)"
    r"(?P<stop>[ ]?(?:[,!:]|[-–—]+(?=\s)|\.(?=\s|$)|$))\s*(?P<rest>.*)"
)
_LOWER_GREETING = re.compile(r"(?P<hail>(?:hi|hey|hello|dear)(?: [a-z]+){1,2})(?P<stop>[,!])\s*(?P<rest>.*)")
_NAME_GREETING = re.compile(r"(?P<hail>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2})(?P<stop>,)(?P<rest>)$")

_CLOSE = (
    r"(?:(?:all )?(?:my|the|with) )?(?:(?:very|kind|kindest|best|warm|warmest) )*(?:regards|wishes|best|love"
    r"|thanks|gratitude)"
    r"|best|all best|all the best|kindly|kindest|warmly|warmest|sincerely(?: yours)?|gratefully|cordially"
    r"|respectfully"
    r"|yours(?: (?:sincerely|truly|faithfully|ever|gratefully))?|cheers|ciao|hugs|xx?x?|ta"
    r"|(?:many|warm|sincere|heartfelt) thanks|thanks(?: (?:again|so much|very much|a lot|a million|in advance"
    r"|as ever))?"
    r"|thank you(?: (?:again|so much|very much|in advance))?|with (?:many|sincere|warm|heartfelt) thanks|in gratitude"
    r"|take care|talk soon|speak soon|see you(?: (?:soon|then|there))?|until then|until soon|till then|as ever"
    r"|as always"
    r"|have a (?:good|great|lovely|nice) (?:day|week|weekend|one)"
)
_CLOSING = rf"(?:(?:{_CLOSE})(?:(?:,| and| &) |(?=[\s,.!–—-]|$)))+"
_PERSON = r"[A-Z][\w'’-]*\.?(?: (?:[A-Z][\w'’-]*\.?|van|von|de|der)){0,3}"
_CLOSING_LINE = re.compile(rf"(?i:{_CLOSING})(?:\s*[,.!–—-]*|[,.!–—-]* {_PERSON})$")
_DASH_NAME = re.compile(rf"[-–—]{{1,2}} ?(?:{_PERSON})$")
_PERSON_LINE = re.compile(rf"{_PERSON}$")
_CLOSING_AFTER = re.compile(
    rf"(?P<before>.*[.?!…)\"”’])\s+(?P<close>(?i:{_CLOSING})[,!–—-]*(?: {_PERSON})|[-–—]{{1,2}} ?{_PERSON})$"
)
_POSTSCRIPT = re.compile(r"P\.? ?(?:P\.? ?)?S\b", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-*•‣◦–]|\d{1,2}[.)])\s+(?=\S)")
_STARTS_BLOCK = re.compile(r"(?:[-*•‣◦–]|\d{1,2}[.)])\s+\S|#{1,6} |```|>|P\.? ?S\b|Subject:", re.IGNORECASE)

_WRAPPED = 45
"""A line at least this long (in characters) that ends in no stop was wrapped by a mail program, at 60 to 80 columns."""

_GREETING_WITHIN = 4
"""Lines among which the greeting must be."""

_LONGEST_SIGNATURE_LINE = 60
_SIGNATURE_LINES = 6


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text to cut into sentences, or, when ``whole``, one sentence as it is."""

    text: str
    whole: bool = False


def tidy(text: str) -> str:
    """The same words with plain line ends and spaces, and no white space around them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ").replace("\ufeff", "").strip()


def take_subject(text: str) -> tuple[str | None, str]:
    """Part leading header lines from a tidy text; returns the subject (None without such a line) and the body."""
    lines = text.split("\n")
    headers = 0
    subject: str | None = None
    while headers < len(lines) and (match := _HEADER.match(lines[headers].strip())):
        if _SUBJECT.match(lines[headers].strip()):
            subject = match.group(1).strip()
        headers += 1
    if subject is None:  # "To: ..." alone may well be the letter's own words
        return None, text
    return subject, "\n".join(lines[headers:]).strip()


def take_greeting(body: str) -> tuple[str, str, str]:
    """Part the greeting ("Hi Daniel,", "" where there is none); returns what stands above it, itself, and the rest.

    Something stands above it only where words about the letter were pasted along.
    """
    lines = body.split("\n")
    for index, raw in enumerate(lines[:_GREETING_WITHIN]):
        line = raw.strip()
        match = _GREETING.match(line) or _LOWER_GREETING.match(line)
        if match is None and index == 0 and any(lines[1:]):
            match = _NAME_GREETING.match(line)
        if match is not None:
            following = "\n".join([match["rest"], *lines[index + 1 :]]).strip()
            return "\n".join(lines[:index]).strip(), match["hail"] + match["stop"].rstrip(), following
    return "", "", body


def take_sign_off(rest: str) -> tuple[str, str, str]:
    """Part the sign-off with the names below it; returns what stands before it, itself, and what stands after."""
    lines = [line.rstrip() for line in rest.split("\n")]
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index].strip()
        inline = None
        if not (_CLOSING_LINE.match(line) or _DASH_NAME.match(line) or _is_lone_name(lines, index)):
            inline = _CLOSING_AFTER.match(line)
            if inline is None:
                continue
        start = index
        end = _signature_end(lines, index)
        after = lines[end:]
        if start == 0 and inline is None and (any(after) or line.lower().startswith("thank")):
            break  # "Thanks!" as the first line opens a letter
        if not _may_follow(after):
            break
        before = lines[:start] + ([inline["before"]] if inline else [])
        own = inline["close"] if inline else line
        start = _closing_above(before)  # "All the best," on one line, "Maya" found first
        block = [*before[start:], own, *lines[index + 1 : end]]
        return (
            "\n".join(before[:start]).strip(),
            "\n".join(entry.strip() for entry in block if entry.strip()),
            "\n".join(after).strip(),
        )
    return rest, "", ""


def body_blocks(body: str) -> Iterator[Block]:
    """The paragraphs of ``body`` with wrapped lines joined; a bullet stands alone, without its mark."""
    pending = ""
    bullet = False
    for raw in (*body.split("\n"), ""):
        line = raw.strip()
        wrapped = (
            bool(pending)
            and bool(line)
            and not _STARTS_BLOCK.match(line)
            and (len(pending) >= _WRAPPED or line[0].islower())
        )
        new_after_bullet = bullet and not raw.startswith((" ", "\t")) and pending[-1] in ".?!"
        if wrapped and pending[-1] != ":" and not new_after_bullet:
            pending = f"{pending} {line}"
            continue
        if pending:
            yield Block(pending, whole=bullet)
        bullet = bool(_BULLET.match(line))
        pending = _BULLET.sub("", line, count=1) if bullet else line


def _is_lone_name(lines: list[str], index: int) -> bool:
    """Whether the line is a bare name that stands alone below a body ("Maya")."""
    last = not any(line.strip() for line in lines[index + 1 :])
    apart = index > 0 and not lines[index - 1].strip()
    return last and apart and bool(_PERSON_LINE.match(lines[index].strip()))


def _closing_above(before: list[str]) -> int:
    """Where the sign-off begins when closing lines stand right above what was found."""
    start = len(before)
    index = start - 1
    while index > 0:
        line = before[index].strip()
        if line.endswith(("!", ".")) or (line and not _CLOSING_LINE.match(line)):
            break  # "Thank you so much!" above "Best," is said in earnest
        start = index if line else start
        index -= 1
    return start


def _signature_end(lines: list[str], index: int) -> int:
    """The first line below the names, titles and numbers that belong to the sign-off."""
    end = index + 1
    while end < len(lines) and end - index <= _SIGNATURE_LINES:
        line = lines[end].strip()
        if _POSTSCRIPT.match(line) or len(line) > _LONGEST_SIGNATURE_LINE or line.endswith(("?", "!", ":")):
            break
        if not line and not (end == index + 1 and end + 1 < len(lines) and _PERSON_LINE.match(lines[end + 1].strip())):
            break  # a blank line ends the signature, except between "Best," and the name
        if line.endswith(".") and len(line.split()) > 4:
            break
        end += 1
    return end


def _may_follow(after: list[str]) -> bool:
    """Whether these lines can stand below a sign-off: nothing, a postscript, or a paragraph of its own."""
    filled = [line for line in after if line.strip()]
    if not filled:
        return True
    return len(filled) <= 3 and (not after[0].strip() or bool(_POSTSCRIPT.match(filled[0].strip())))
