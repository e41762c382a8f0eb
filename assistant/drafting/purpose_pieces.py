# ruff: noqa: E501  patterns read better unbroken
"""The pieces of a purpose: the question in it that asks, remarks one behind another, and what is too tender to say."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.asides import apart
from assistant.drafting.beside import is_question, opens_with_subject, starts_without_subject

Tender = Callable[[str], bool]
"""Whether words touch illness, death, troubles at home, money or lost work."""

_MOST_REMARKS = 3
_JOINED = re.compile(
    r"\s*[,;]\s+(?:and |but |so )?|\s+[-–—]+\s+|\s+(?:and|but|so)\s+(?=(?:can|could|would|will)\s)", re.I
)
_HANGS = re.compile(
    r"(?:if|when|whenever|in case|should|as|since|because|once|while|what|how|whether|where|why|who|that|ask|see|find out|check)\b",
    re.I,
)
# "while she is in hospital", "now her husband has left": the offer is the same without its occasion.
_OCCASION = re.compile(
    r",?\s+(?P<why>(?:(?:now|seeing|given)(?: that)?|while|whilst|because|since|as(?! (?:well|soon|long|much|many|far|good|a\b|the\b|my\b|your\b|an\b))|so that|so (?=(?:i|we|you|he|she|they)\b)|until|till|after|before|when|during|due to|in view of)\s+(?:of\s+)?(?:(?!\s[-–—]+\s)[^,;()])+)",
    re.I,
)
_BRACKETS = re.compile(r"\s*\((?P<why>[^()]+)\)")


def asking_first(sentences: list[str], *, parse: Parse) -> list[str]:
    """The sentences with a question that was run on by a comma as one of its own, before what leads up to it.

    "my bike is broken, can she lend me hers" asks for the bike; that the other is broken is the reason.
    """
    if not sentences or is_question(sentences[0]):
        return sentences
    first, *rest = sentences
    for joint in _JOINED.finditer(first):
        told, asked = first[: joint.start()].strip(), first[joint.end() :].strip()
        if told.count("(") > told.count(")") or _HANGS.match(told) or is_question(told):
            continue
        if is_question(asked) and opens_with_subject(_BRACKETS.sub("", told).split(", ")[0], parse=parse):
            told = re.sub(r"[.!?]*$", ".", told)
            return [re.sub(r"[.!?]*$", "?", asked), told[0].upper() + told[1:], *rest]
    return sentences


def remarks(kind: Kind, text: str, *, parse: Parse) -> tuple[str, list[str]]:
    """The act, and each thing that the text says beside it: "you can have it, needs picking up" are two."""
    act, remark = apart(kind, text, parse=parse)
    found: list[str] = []
    while remark and len(found) < _MOST_REMARKS:
        one, further = _parted(remark)
        if not further:
            one, further = _told_behind(remark, parse=parse)
        found.append(one)
        remark = further
    return act, [*found, *([remark] if remark else [])]


def _told_behind(remark: str, *, parse: Parse) -> tuple[str, str]:
    """ "moved the boy to the top, piece ran on Sunday": who moved him is open, what ran is not."""
    left, comma, right = remark.partition(", ")
    if not comma or opens_with_subject(left, parse=parse) or starts_without_subject(left) or len(left.split()) < 3:
        return remark, ""
    verb = parse(left).tokens[0].tag in {"VBD", "VBN"}
    return (left, right) if verb and opens_with_subject(right, parse=parse) else (remark, "")


def clauses(sentence: str) -> list[str]:
    """A sentence beside the act, and what it says without a subject behind a comma: "she taught me, deadline 2 May"."""
    one, further = _parted(sentence)
    return [one, further] if further and starts_without_subject(further) else [sentence]


def _parted(remark: str) -> tuple[str, str]:
    for joint in re.finditer(
        r"\s*[,;]\s+(?:and |but )?|\s+[-–—]+\s+|\s+(?:and|&)\s+(?=(?:I |got |passed |won )(?!me\b|us\b))", remark
    ):
        left, right = remark[: joint.start()].strip(), remark[joint.end() :].strip()
        if left.count("(") > left.count(")") or len(left.split()) < 2:
            continue
        if starts_without_subject(right) or (starts_without_subject(left) and re.match(r"(?:you|I|we)\b", right)):
            return left, right
    return remark, ""


_PITIED = re.compile(
    r"\byou(?:['’]re| are| have|['’]ve| can(?:['’]t|not)| could(?:n['’]t| not)| do(?:n['’]t| not))?\b[^.,;]*\b(?:can(?:['’]t|not) (?:pay|afford|cope|manage)|afford|alone|lonely|broke|skint|desperate|overwhelmed|swamped|drowning|nervous|worried|scared|anxious|stressed|upset|lonely|exhausted|shy|clueless|helpless|struggl\w*|starting out|no money|no one|nobody|hopeless|useless|getting on a bit|too old|not what you were|bad at|rubbish at|slow)\b"
    r"|\byou (?:really )?(?:need|deserve|could do with|could use) (?:to get away|a (?:break|rest|holiday|lift|laugh|friend)|cheering up|some rest)|after everything\b|after all you(?:['’]ve| have) been through",
    re.I,
)


def pities(words: str) -> bool:
    """Whether a remark tells the reader what they lack: "you can't pay", "I know you're alone this year"."""
    return _PITIED.search(words) is not None


def without_tender(act: str, *, tender: Tender) -> tuple[str, str]:
    """The act without an occasion in it that is too tender to be said, and that occasion ("" where there is none).

    What the act itself is about stays: "drive you to the clinic" cannot be offered without saying so.
    """
    for pattern in (_BRACKETS, _OCCASION):
        for match in pattern.finditer(act):
            before = act[: match.start()].strip()
            if tender(match["why"]) and len(before.split()) > 1 and not tender(before):
                return f"{before}{act[match.end() :]}".strip(), match["why"].strip()
    return act, ""
