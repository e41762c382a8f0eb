"""The words of a mail: cleaned, and what was newly written told apart from quotes and signatures."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

import quotequail

_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ASCII = {
    code: "\n" if chr(code) in "\r\x0b\x0c" else None for code in (*range(32), 127) if chr(code) not in "\t\n"
}  # the same two rules, for the most common texts, in one step
_SPACES = re.compile("[\xa0\u2007\u202f]")

# Places at which a quote may begin; anything else never reaches the slow search. They start with a newline or a
# plain word, which lets the search leap.
_SIGN = re.compile(
    r"""\n(?=
        >                                                # quoted lines
      | [ \t]*(?:---|___)                                # rules, "-----Original Message-----"
      | [ \t]*\*?(?:From|Von|De|Från|Van|От\ кого):      # headers of a forwarded mail
      | (?:Begin|Anfang|Début|Inicio|Forwarded|Original|Mensaje|Doorgestuurd)\ [^\n]{0,40}:[ \t]*\n
    )""",
    re.VERBOSE,
)
_VERBS = ("wrote", "schrieb", "écrit", "escribió", "написал", "skrev", "escreveu", "schreef", "geschreven")
_WROTE = re.compile(rf"(?:{'|'.join(_VERBS)})[^\n]{{0,120}}:[ \t]*$", re.MULTILINE)
_DATED = re.compile(r"/[0-9]{1,2}/[0-9]{1,2} [^\n]{0,100}<[^\n]{1,100}@[^\n]{1,100}>$", re.MULTILINE)
# "On <date>, <someone>" and "wrote:" are often wrapped over up to three lines; quotequail joins two.
_WRAPPED = re.compile(
    r"\n((?:On|Am|Le|El|Em|Op|Den)\ [^\n]{5,200})\n([^\n]{0,200}?)(?:\n([^\n]{0,100}?))?"
    r"((?:wrote|schrieb[^\n]{0,100}|a\ écrit\ ?|escribió|escreveu|skrev[^\n]{0,100}|schreef[^\n]{0,100}):)(?=[ \t]*\n)",
    re.VERBOSE,
)
_SIGNATURE = re.compile(r"^(?:-- ?|—)$", re.MULTILINE)
_MOBILE = re.compile(
    r"\n+(?:Sent from (?:my|Yahoo|Outlook|Mail for) ?[^\n.]{1,40}\.?|Get Outlook for [^\n]{1,60}|"
    r"Von meinem [^\n]{1,40} gesendet)\s*$"
)
_MOBILE_WORDS = ("Sent from ", "Get Outlook", "Von meinem ")
_GAPS = re.compile(r"\n{3,}")
_ARMOUR = re.compile(r"^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][\w-]*:[^\n]*\n)*\n?", re.MULTILINE)
_MARKED = re.compile(r"(?:(?:On|Am|Le|El|Em|Op|Den) [^\n]*:[ \t]*\n\s*|[^\n]*написал\(а\):[ \t]*\n\s*)?>")
_RULED = re.compile(r"^(?:_{32}|---+ ?[^-\n]+ ?---+|[^\n]{5,60}:)[ \t]*$", re.MULTILINE)
_RUN = re.compile(r"(?:^>[^\n]*(?:\n\s*(?=>))?)+", re.MULTILINE)
_WINDOW = 14  # lines that quotequail sees at once: it takes 0.1 ms for each, and a forward's headers fit in here
_LONG = 800  # characters of a line; its patterns take quadratic time on long ones
_QUOTES = 300  # quotes looked at in one mail: nobody answers between more
_ASKED = 12  # times that it is asked for one mail


def clean(text: str) -> str:
    """Newlines as ``\\n``, ordinary spaces, and no control characters, direction overrides or lone surrogates."""
    if text.isascii():
        return text.replace("\r\n", "\n").translate(_ASCII).strip("\n")
    text = _SPACES.sub(" ", _BREAKS.sub("\n", text))
    return _CONTROL.sub("", text).strip("\n")


def from_html(markup: str) -> str:
    """The text of an HTML mail as it would be read; never fails."""
    from inscriptis import get_text  # 50 ms to import; most mail has plain text
    from inscriptis.model.config import ParserConfig

    markup = _CONTROL.sub("", markup)
    try:
        text: str = get_text(markup, ParserConfig(display_images=False, display_links=False))
    except Exception:  # whatever a stranger's markup does to it, the tags can still be cut out
        text = _without_tags(markup)
    return "\n".join(line.strip() for line in text.split("\n"))


def _without_tags(markup: str) -> str:
    pieces = re.split(r"(?i)<(/?)(?:script|style|head)\b[^<>]{0,2000}>", markup)
    shown = [pieces[0], *(text for slash, text in zip(pieces[1::2], pieces[2::2], strict=True) if slash)]
    lines = re.sub(r"(?i)<(?:br|/p|/div|/tr|/li|/h[1-6])\b[^<>]{0,200}>", "\n", "".join(shown))
    return html.unescape(re.sub(r"<[^<>]{0,2000}>", " ", lines))


def unflowed(text: str, parameters: Mapping[str, str]) -> str:
    """Paragraphs that were sent as ``format=flowed`` (RFC 3676) put back onto one line each."""
    joint = "" if parameters.get("delsp", "").lower() == "yes" else " "
    lines: list[list[str]] = []
    open_ = False
    for line in _BREAKS.sub("\n", text).split("\n"):
        quoted, signature = line.startswith(">"), line == "-- "
        if line.startswith(" "):
            line = line[1:]  # space-stuffing
        flows = line.endswith(" ") and not signature and not quoted
        content = line[:-1] if flows else line
        if open_ and not quoted and not signature:
            lines[-1] += [joint, content]
        else:
            lines.append([content])
        open_ = flows
    return "\n".join("".join(pieces) for pieces in lines)


def newly_written(raw: str) -> str:
    """What the writer added themselves: no quotes, forwarded mail or signature; greeting and sign-off stay."""
    text = raw
    if "-----BEGIN PGP" in text:
        text = _ARMOUR.sub("", text, count=1).partition("-----BEGIN PGP SIGNATURE-----")[0]
    text = _unquoted(text)
    signature = _SIGNATURE.search(text) if "--" in text or "—" in text else None
    # A lone dash may also part two sections of a letter; nobody's signature is longer than this.
    if signature and (signature.group() == "-- " or text.count("\n", signature.end()) <= 12):
        text = text[: signature.start()]
    text = text.rstrip()
    if any(word in text for word in _MOBILE_WORDS):
        text = _MOBILE.sub("", text)
    if " \n" in text or "\t\n" in text:
        text = "\n".join(line.rstrip() for line in text.split("\n"))
    if "\n\n\n" in text:
        text = _GAPS.sub("\n\n", text)
    return text.strip("\n")


def _unquoted(text: str) -> str:
    kept: list[str] = []
    if any(word in text for word in _VERBS):
        text = _WRAPPED.sub(
            lambda match: "\n" + " ".join(piece.strip() for piece in match.groups() if piece), f"\n{text}\n"
        ).strip("\n")
    asked = rounds = 0
    while asked < _ASKED and rounds < _QUOTES and (start := _sign(text)) is not None:
        rounds += 1
        kept.append(text[:start])
        text = text[start:]
        if _MARKED.match(text):  # by far the most common, and nothing to search for
            text = _after_marked(text)
            continue
        asked += 1
        window, beyond = _window(text)
        quote = quotequail.unwrap(window)
        if quote is None or (quote["type"] == "forward" and "from" not in quote and not _RULED.search(window)):
            # A false alarm, such as a row of dashes: this line was newly written.
            line, newline, text = (window + beyond).partition("\n")
            kept.append(line + newline)
            continue
        top = quote.get("text_top", "")
        kept.append(top + "\n")
        below = window[window.find(top) + len(top) :] if top else window
        if quote["type"] == "forward" or not re.search(r"^>", below, re.MULTILINE):
            text = ""  # nothing marks where the quote ends, so it is all there is
            break
        text = _after_marked(below + beyond)
    kept.append(text)
    text = "".join(kept)
    return "\n".join(line for line in text.split("\n") if not line.startswith(">")) if ">" in text else text


def _sign(text: str) -> int | None:
    """The start of the first line at which a quote may begin."""
    found = _SIGN.search(f"\n{text}\n")
    starts = [found.start()] if found else []
    patterns = [_WROTE] if any(word in text for word in _VERBS) else []
    for pattern in (*patterns, _DATED) if "/" in text else patterns:
        if words := pattern.search(text, 0, starts[0] if starts else len(text)):
            starts.append(text.rfind("\n", 0, words.start()) + 1)
    return min(starts, default=None)


def _after_marked(text: str) -> str:
    """What follows the first run of lines marked with ``>``: an answer written between or below."""
    run = _RUN.search(text)
    return text[run.end() :] if run else text


def _window(text: str) -> tuple[str, str]:
    """The next lines to be looked at, overlong ones wrapped, and the rest."""
    lines = text.split("\n", _WINDOW)
    beyond = "\n" + lines.pop() if len(lines) > _WINDOW else ""
    wrapped: list[str] = []
    for line in lines:
        while len(line) > _LONG:
            cut = line.rfind(" ", _LONG // 2, _LONG) + 1 or _LONG
            wrapped.append(line[:cut])
            line = line[cut:]
        wrapped.append(line)
    return "\n".join(wrapped), beyond
