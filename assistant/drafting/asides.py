# ruff: noqa: E501  patterns read better unbroken
"""What people type beside the act itself: a "please", a remark, or something else the letter should say."""

from __future__ import annotations

import re

from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.beside import is_beside, starts_without_subject
from assistant.drafting.phrases import VERBS

_PLEASE = re.compile(
    r"(?<!\ba)(?<!\bmy)(?<!\bour)(?<!\blittle)(?<!\bsmall)(?<!\bbig)(?<!\bof)(?:,?\s+(?:please|kindly|thanks|thank you|many thanks|cheers|ta)(?:\s+you)?)+\s*[!.]*(?P<end>\??)$",
    re.I,
)
# "if you can, please, I would": the comma that parts two clauses stays; that of "could you, please, send" does not
_BETWEEN = re.compile(r"(?<=\w),\s+please,\s+(?=(?:i|we|could|can|would|will|may|might)\b)", re.I)
_INSIDE = re.compile(r"(?<=\w),\s+please,?\s+(?=\w)", re.I)
_BEFORE_COMMA = re.compile(r"(?<=\w)\s+please(?=\s*,)", re.I)
_WOW = re.compile(
    r"^(?:wow|omg|oh|aww?|gosh|so|right|ok|okay|well|hm+|ah|yay|ugh)\s*(?:[,!.…]|\s[-–—])+\s*(?=\w)", re.I
)
# An end mark before a small letter: "that napkin! for taking me through it".
_EXCLAIMED = re.compile(r"\s*[!…]+\s+(?:and\s+)?(?=[a-z])")
_BREAK = re.compile(
    r"(?P<mark>\s*,)?\s+(?P<joint>and|but|plus|also|then|&)\s+(?:also\s+|then\s+|please\s+|maybe\s+|to\s+)?|\s*(?P<stop>[;,])\s+(?:also\s+|then\s+)?|\s+(?P<dash>[-–—]+)\s+|\s*(?P<open>\()",
    re.I,
)
_TO_YOU = r"(?:tell|let|wish|invite|remind|congratulate|update|ask|give|send|show|thank|warn|assure|promise|offer|pay)\s+(?:you|your)\b"
_SAID = (
    r"(?:mention|say|apologi[sz]e|explain|admit|confess|promise|hope|add|note|suggest|propose)\s+(?!me\b|us\b|my\b)\w"
)
_SORRY = r"(?:(?:i['’]?m|i am|so|very|really|and)\s+)*sorry\b|apologies\b|congrat\w*\b|well done\b|best wishes\b|happy (?:birthday|new year)\b|hope\b|also (?:tell|say|ask|mention)\b|ask (?:how|what|whether|if|about|after|when|where)\b"
_ASKED = r"(?:how (?:is|are|was|did|about|['’]s)|any (?:news|word|update|chance)|could you|can you|would you|will you|(?:are|do|did|have) you)\b"
_LOOSE = {
    Kind.THANKS: re.compile(rf"(?:{_TO_YOU}|{_SAID}|{_SORRY}|{_ASKED})", re.I),
    Kind.ASK: re.compile(
        rf"(?:(?:tell|let|wish|congratulate|thank|update|assure|invite) you\b|(?:say (?:sorry|hello|hi|thanks|thank|that|congrat)\w*|apologi[sz]e)\b|(?:mention|explain|add) that (?:I|we)\b|{_SORRY})",
        re.I,
    ),
    Kind.OFFER: re.compile(
        rf"(?:(?:ask|wish|congratulate|thank|remind|update) you\b|(?:say|apologi[sz]e|ask(?! (?:nothing|no\b|only|just|little)))\s|{_SORRY}|how (?:is|are|was|did)\b|any (?:news|word|update)\b)",
        re.I,
    ),
}
_REMARK = re.compile(
    r"(?P<before>.*?),?\s*(?:[,;]|\s[-–—]|\()\s*(?P<remark>(?:there['’]s |there is )?no (?:hurry|rush|pressure|stress|worries)(?: at all| (?:on|for|with|about) (?:the |my |our |that )?[\w ]{1,30}(?=\)?$))?|(?:absolutely )?no need to [^,;()]+|"
    r"(?:even )?[\w-]+ (?:\w+ )?(?:minutes?|hours?|lines?|sentences?|pages?|words?|questions?|bullet points?|is|are) (?:(?:is|are|would be|will be) )?(?:enough|plenty|fine|max|maximum|tops|at most|will do|would do)|"
    r"any(?:time| time| day| evening)? (?:is fine|works|suits me|is good)|(?:i(?:['’]m| am) )?flexible(?: on (?:dates|time|times))?|(?:just )?if you have time|(?:it(?:['’]s| is) )?not urgent)"
    r"\)?(?P<after>(?:[,\s].*)?)$",
    re.I,
)
_LATE = r"at (?:long )?last|finally|belatedly|once (?:again|more)|again|(?:even if |very |rather |a bit |terribly |far too )?late(?: as it is)?|better late than never|(?:long )?overdue|after all this time"
_LATE_END = re.compile(rf"\s*(?:,|\s[-–—]|\()\s*(?:and\s+)?(?P<late>{_LATE})\)?$", re.I)
_LATE_START = re.compile(rf"^(?P<late>{_LATE})(?:,\s*|\s+(?:to\s+)?(?=(?:say|thank|give|send)\b))(?=\w)", re.I)
_BELATED = re.compile(
    r"^(?:(?:say|send|give)\s+(?:you\s+)?)?(?:an?|my|this|these)?\s*(?:very |rather |somewhat |long )*(?:late|belated|overdue)\s+(?=thank)",
    re.I,
)
_ONLY_THANKS = re.compile(
    r"(?:(?:an?|many|big|huge|massive|so much|say|my|many|million)\s+)*(?:thanks?|thank(?:s| you))(?: you)?(?: so much| a lot| very much| again| to you)?[!.]*",
    re.I,
)
_NEEDED = re.compile(
    r"(?:(?:they|i|we|it|that|this|the [\w ]{3,25}?)(?:['’](?:s|re|d|ll))?\s+)?(?:really\s+)?(?:wants?|needs?|would like|must have|must be in|is due|are due|due|closes?|goes in|has to be in)"
    r"(?:\s+(?:it|them|this|that|one))?(?:\s+(?:back|in|done))?\s+(?P<due>(?:by|before|until|on)\s(?:(?! (?:so|but|and) ).)+)",
    re.I,
)
_SIZE_BESIDE = re.compile(
    r"(?P<before>.*?\w),\s+(?P<size>(?:just |only |about |max |maximum )?(?:an?|one|two|three|four|five|six|ten|half an|a few|\d+)[\s-](?:(?:short|quick|half|double-spaced)\s)?"
    r"(?:minutes?|hours?|pages?|slides?|lines|words|paragraphs?|questions?|sentences?)(?:\s+(?:or so|each|max|maximum|at most|tops|plus \w+|in all|in total|of \w+))?)(?P<after>(?:,?\s+(?:by|before(?=\s+(?:the\s+)?(?:\d|(?-i:[A-Z])|my\b|our\b|we\b|you\b|half\b|christmas|easter))|in|on|next|this|any)\s.+)?)$",
    re.I,
)
# "she lent me £200, paid back now": by whom, only the user knows.
_WHO_DID = re.compile(
    r"(?:all |now |already |since |long )*(?:paid|repaid|done|sorted|fixed|given|sent|returned|finished|mended|sold|gone|signed|delivered|handed|settled|cleared)"
    r"(?: (?:back|off|in|up|over|out|now|already|since|again|all|in full|today|yesterday|last week|this week))*",
    re.I,
)
# What the reader did besides, where the first deed has its "you"
_SAME_MAY = re.compile(
    r"(?:would|could)(?:n['’]t| not)? (?!(?:like|love|recommend)\b|be (?:glad|happy|lost|dead)\b|(?:never|not) have\b)[a-z]",
    re.I,
)
_SAME_DID = re.compile(
    r"(?:even |still |always )?(?:had|was|were|wanted (?:no|nothing|only)|asked|charged|took)\b", re.I
)
_STARTS_CLAUSE = re.compile(
    r"(?:(?:the )?deadline|who|which|that|where|when|while|what|how|why|whose|whom|because|since|so|as|if|though|although|before|after|until|whatever|whenever|whichever|whoever|wherever|however|even|like|especially|except|without|not)\b",
    re.I,
)


def without_please_between(text: str) -> str:
    """ "if it is possible, please, I would" as "if it is possible, I would"."""
    return _BETWEEN.sub(", ", text)


def plainly(text: str) -> str:
    """The text without what only makes it polite or lively: "please" at its end, "wow," at its start."""
    text = _WOW.sub("", _INSIDE.sub(" ", without_please_between(_BEFORE_COMMA.sub("", text))))
    shorter = _PLEASE.sub(lambda m: m["end"], text)
    return shorter if re.search(r"\w+\W+\w", shorter) else text


def overdue(text: str) -> tuple[str, str]:
    """A thank-you without the words that say it comes late or again, and those words: ("his notes", "at long last")."""
    if (belated := _BELATED.match(text)) is not None:
        return text[belated.end() :], "belatedly"
    again = re.match(r"(?P<thanks>thank you|thanks|thank)\s+(?P<late>(?:once )?again)\b", text, re.I)
    if again is not None:
        return f"thank you{text[again.end() :]}", "again"
    for pattern in (_LATE_END, _LATE_START):
        match = pattern.search(text)
        if match is not None and (rest := (text[: match.start()] + text[match.end() :]).strip()):
            return rest, match["late"].lower()
    return text, ""


def apart(kind: Kind, text: str, *, parse: Parse) -> tuple[str, str]:
    """The act, and what the text says beside it ("" where that is nothing): another thing to tell, a loose remark.

    A thank-you says nothing but thanks, so "and tell you how it ended" is no part of it; neither is a whole
    sentence behind a comma ("send my notes, I passed"). Short remarks on time and size stay, in brackets for an ask.
    """
    if kind is Kind.THANKS:
        text = _EXCLAIMED.sub(_exclaimed, text, count=1)
    for match in _BREAK.finditer(text):
        left, right = text[: match.start()].rstrip(" ,;"), text[match.end() :].strip()
        if not re.search(r"\w\W+\w|\w{4}", left) or not right or _opened(left):
            continue
        if _ONLY_THANKS.fullmatch(left) and not _LOOSE[kind].match(right) and not _news(right, parse=parse):
            continue
        if match["joint"] is None and match["open"] is None and _WHO_DID.fullmatch(_closed(right)):
            return left, _closed(right)
        if match["dash"] is not None and _who_did_is_open(right, parse=parse):
            return left, _closed(right)
        if kind is Kind.THANKS and match["joint"] is not None and re.match(r"(?:that )?you\b", left, re.I):
            if _SAME_MAY.match(right):  # "you played for us, and would take no money"
                return left, _closed(f"you {right}")
            if _SAME_DID.match(right):
                continue  # "you took us in, and had supper ready"
        weak = match["joint"] is not None and match["mark"] is None
        if _LOOSE[kind].match(right) and not _own_verb(kind, left, right):
            return left, _closed(right)
        conditional = re.match(r"(?:if|when|whenever|in case|should|as|since|because|once)\b", left, re.I)
        if not weak and match["open"] is None and not conditional and _loose_statement(right, parse=parse):
            if kind is Kind.OFFER and _hangs_on(left):
                continue
            if _leads_up(right, parse=parse):
                continue
            needed = _NEEDED.fullmatch(_closed(right)) if kind is Kind.ASK else None
            if needed is not None and re.match(r"(?:they|i|we) (?:want|need)|due", right, re.I):
                return f"{left} {re.sub(r'^on', 'by', needed['due'])}", ""
            return left, _closed(right)
    return text, ""


def with_remark(text: str) -> str:
    """An ask with its short remark in brackets at the end: "read it, no hurry, in May" -> "read it in May (no hurry)"."""
    text = re.sub(r"\?\s+(?=[a-z])", ", ", text)
    text = re.sub(r"(?<=\w) (as (?:you|he|she) (?:offered|promised|suggested))(?=[.?!]*$)", r", \1", text)
    sized = _SIZE_BESIDE.match(text.rstrip(" .?!"))
    if sized is not None and not re.match(r"(?:tell|what|how|who|why|which|when|where)\b", text, re.I):
        mark = "?" if text.rstrip().endswith("?") else ""
        text = f"{sized['before']} ({sized['size']}){re.sub(r'^,', '', sized['after'])}{mark}"
    match = _REMARK.match(text.rstrip(" .?!"))
    if match is None or not match["before"].strip():
        return text
    after = re.sub(r"^[,;\s]+", " ", match["after"])
    mark = "?" if text.rstrip().endswith("?") else ""
    return f"{match['before'].rstrip(' ,;-–—')}{after} ({match['remark'].lower()}){mark}"


def _exclaimed(match: re.Match[str]) -> str:
    following = match.string[match.end() :]
    if re.match(r"(?:in|on|at|from|under|behind|with|to|after|before|by|of|until|till)\b", following):
        return " "  # "the deed!! in the box nobody had looked in"
    return " and " if following.startswith("for ") else "; "


def _closed(right: str) -> str:
    """The remark without its end marks, and without the bracket that was opened before it."""
    bare = right.rstrip(" .?!")
    while bare.endswith(")") and bare.count(")") > bare.count("("):
        bare = bare[:-1].rstrip(" .?!")
    return bare


def _who_did_is_open(right: str, *, parse: Parse) -> bool:
    """ "thank him for reading it - moved the boy to the top": who moved him, only the user knows."""
    if starts_without_subject(right):
        return False
    tokens = parse(right.rstrip(" .?!")).tokens
    return len(tokens) > 1 and (
        tokens[0].tag in {"VBD", "VBN"} or tokens[0].text.lower() in {"swam", "rang", "sang", "drank", "began", "wrote"}
    )


def _opened(left: str) -> bool:
    """Whether a bracket or a quotation is still open."""
    return left.count("(") > left.count(")") or left.count("“") > left.count("”") or left.count('"') % 2 == 1


def _own_verb(kind: Kind, left: str, right: str) -> bool:
    """ "helped me and gave you ...": the contact's second verb, told by its form, is matched by none of the patterns;
    what is left are plain forms after "to" ("took the time to read it and explain the rest")."""
    return (
        kind is Kind.THANKS
        and re.search(r"\b(?:to|me|us|could|would)\s+[a-z]+\b[^,;]*$", left) is not None
        and bool(re.match(r"(?:explain|suggest|propose|add|note|admit|offer|show|promise)\b", right, re.I))
    )


def _loose_statement(right: str, *, parse: Parse) -> bool:
    """A whole sentence run on by a comma: it has its own subject and verb and hangs on no word before it."""
    if _STARTS_CLAUSE.match(right) or len(right.split()) < 2:
        return False
    first = re.match(r"[\w'’]+", right)
    if first is None:
        return False
    if first[0].lower() in VERBS and not starts_without_subject(right):
        return False
    named, comma, _ = right.partition(", ")
    if comma and re.match(r"the (?:one|ones|same)\b", named, re.I) and not is_beside(named, parse=parse):
        return False  # "the recipe, the one from Eid, my mother keeps asking": it is of the recipe still
    body = re.sub(r"(?<=[\w])['’]m\b", " am", _closed(right))
    return is_beside(body, parse=parse)


def _leads_up(right: str, *, parse: Parse) -> bool:
    """ "evenings, for free, you'd just have to send the texts": what stands before the next comma says nothing yet."""
    pieces = right.split(", ")
    behind = next(
        (
            at
            for at in range(1, len(pieces))
            if is_beside(", ".join(pieces[at:]), parse=parse) and re.match(r"(?:I|we|you)\b", pieces[at])
        ),
        0,
    )
    if not behind or starts_without_subject(right):
        return False
    return not any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in parse(", ".join(pieces[:behind])).tokens)


def _news(right: str, *, parse: Parse) -> bool:
    """ "thanks - the leaflet is in use now": news of the user's own beside a bare thank-you."""
    return not re.match(r"(?:you|for)\b", right, re.I) and _loose_statement(right, parse=parse)


def _hangs_on(left: str) -> bool:
    """ "you can have them, if ...": the piece in front is no offer by itself yet."""
    return re.match(r"(?:if|when|whenever|in case|should|once)\b", left, re.I) is not None
