# ruff: noqa: E501  patterns read better unbroken
"""What a purpose says must not be said: "(she doesn't know, so not a word of that)", "nothing about the tumour"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.drafting.vocabulary import word_set

# An order of silence, and what it is about behind it.
_ORDER = r"(?:not a (?:single )?word(?: (?:of|about|on|to))?|(?:absolutely |obviously )?nothing (?:about|on|of)|no mention of|no word (?:of|about|on)|(?:do not|don['’]?t|not to|never|please don['’]?t|pls don['’]?t) (?:mention|bring up|let on|tell (?:him|her|them|anyone|NAME)|say anything|say (?:that|this|so|it|its|it['’]s|why|where|what|who|how|i|i['’]m|we|we['’]re|he|he['’]?s|she|she['’]?s|they|the|my|our|there)\b|put (?:that|this|it)|write (?:that|this)|include|write (?:anything )?about|touch on|go into|talk about)|say nothing|leave out|leave (?:the|her|his|my|our|that) [\w ]{2,30} out|without (?:mentioning|bringing up|naming|going into)|skip the)"
_HIDDEN = r"(?:doesn['’]?t know|don['’]?t know yet|does not know|mustn['’]?t (?:know|hear|find out)|must not (?:know|hear)|isn['’]?t (?:public|out|official)|not public|not official|keep (?:it|that|this) (?:quiet|secret|between us|to (?:yourself|ourselves))|between (?:us|you and me|ourselves)|top secret|in confidence|confidential(?:ly)?|hush-hush|told me in private|off the record)"
# The same with what it is about before it: "he owes me one, dont say that", "(not for him to know)".
_THAT = r"(?:that|this|it|so|these|those)"
_WHERE = r"(?:in(?: (?:there|it|(?:the |this |your )?(?:letter|mail|email|note|message|text)))?|(?:bit|part|last bit|last part)|to (?:him|her|them|anyone|anybody|a soul|the \w+)|about (?:that|this|it)|of (?:that|this|it)|at all|yet|either|anywhere|again)"
_SAY = rf"(?:tell(?: (?:(?:the|his|her|my|our) )?\w+)?(?: (?:that|this|it))?|(?:say|put|write|mention|include|repeat|print|quote|let (?:on|slip)|breathe a word)(?: (?:{_THAT}|him|her|them|any of (?:that|this|it)))?|(?:bring|pass|let|give|leave) {_THAT} (?:up|on|out|away|in)|pass on|bring up)(?: {_WHERE})*"
_NOT = r"(?:(?:please |pls |plz |just |but |obv |obviously )*(?:do not|don['’]?t|dnt|never|not to|let['’]?s not|(?:best|better|rather) not(?: to)?|no need to|(?:i |we |you |u )?(?:really )?(?:should(?:n['’]?t| not)|must(?:n['’]?t| not))))"
_SOMEONE = r"(?:he|she|they|nobody|no[ -]?one|noone|(?:his|her|the|their|my) \w+|NAME)"
_HUSH = rf"(?:(?:strictly |just |only |purely |keep (?:it|that|this) )?between (?:us(?: two)?|you (?:and|&|n) (?:me|i)|ourselves|these (?:four )?walls|friends)|(?:strictly |just )?entre nous|unter uns|sub rosa|not for (?:him|her|them|anyone|(?:his|her|their) (?:eyes|ears))(?: to (?:know|hear|see|read|find out))?|not for (?:print|publication|the letter|the record)|not to be (?:said|repeated|mentioned|printed|told|written)|not in the (?:letter|mail|email|note)|{_SOMEONE}(?: really| obv| obviously)?(?: (?:must(?:n['’]?t| not)|should(?:n['’]?t| not)|can(?:['’]?t|not)|isn['’]?t to|is not to)|['’]?s not to|(?<=body)['’]?s to|(?<=one)['’]?s to|['’]?re not to)(?: ever)? (?:know|hear|find out|learn)(?: (?:yet|{_THAT}|about {_THAT}|of {_THAT}|any of {_THAT}))*|{_SOMEONE} (?:doesn['’]?t|don['’]?t|does not|do not) know (?:yet|about {_THAT}(?: yet)?|that yet)|(?:leave|keep) {_THAT} (?:bit |part )?out(?: of (?:it|this|the \w+))?|skip (?:that|this)(?: bit| part)?|keep {_THAT} (?:quiet|secret|private|to (?:yourself|ourselves)|unsaid|under wraps|hush)|mum['’]?s the word|s+h+h+|(?:you|u) did(?:n['’]?t| not) hear {_THAT} from me|not a word(?: of {_THAT})?(?: to \w+)?|say nothing|nothing (?:about|of) {_THAT}|no mention(?: of {_THAT})?|off (?:the )?record|in (?:strict |strictest )?confidence|(?:strictly )?confidential(?:ly)?|none of (?:that|this|it) in (?:the \w+|there|it)|hush[- ]hush|top secret|(?:not|isn['’]?t|is not) (?:yet )?(?:public|official)(?: yet)?)"
_HUSH_ALONE = rf"(?:private|secret|a secret|{_SOMEONE} (?:doesn['’]?t|don['’]?t|does not|do not) know|(?:not|isn['’]?t) out yet|unsaid|omit)"
_POLITE = r"(?:[\s,]+(?:please|pls|plz|ok|okay|obv|obviously|lol|though|tho|thx|thanks|haha|right|yeah))*"
_POINTING = rf"(?:{_NOT} {_SAY}|{_HUSH})"
_ITS = r"(?:(?:but |and |so |tbh |btw |obv |obviously )*(?:that['’]?s |this is |it['’]?s |its |thats |all )?)"
_ORDER_ALONE = re.compile(
    rf"\s*\(\s*(?P<what>{_ITS}(?:{_POINTING}|{_HUSH_ALONE}){_POLITE})[\s.!]*\)(?P<joint>,?\s*(?:so|but) (?:just|only)\s+)?",
    re.I,
)
_BRACKET_BACK = re.compile(rf"\s*\((?P<what>[^()]+?[\s,;–—-]+(?:{_POINTING}){_POLITE}[\s.!]*)\)", re.I)
_BACK = re.compile(
    rf"(?:(?P<edge>^|[,;.!?…]+\s+|\s[-–—]+\s+)|(?P<open>(?<!\byou)(?<!\bhe)(?<!\bshe)(?<!\bthey)(?<!\bwho)(?<!\bi)(?<!\bwe)(?<!\bpeople)(?<!\bto)(?<!\bit)\s+)(?={_NOT} |but |tbh |(?:just |strictly )*entre nous))"
    rf"(?P<what>{_ITS}{_POINTING}{_POLITE})(?=\s*(?:[.,;!?)…]|\s[-–—]|$))[.!…]*",
    re.I,
)
# "between us, mine was repossessed"
_AHEAD = re.compile(
    r"(?:[,;.!?…]+\s+|\s[-–—]+\s+|\s*\()(?P<what>(?:but |and |just |strictly )*(?:between (?:us|you and me|ourselves)|entre nous|off the record|in confidence)[,:]?(?: [-–—])? (?:the \w+|(?:he|she|they|i|we|it|mine|ours|there|my \w+|our \w+|his \w+|her \w+)(?:['’]\w+|s)?)\s[^.;!?)]*)\)?",
    re.I,
)
_EDGE = re.compile(r"[,;.!?…]+(?=\s)|\s[-–—]+\s|\s[&+]\s|\n")
_HARD = re.compile(r"[;.!?…]")
_OWN_CLAUSE = re.compile(
    r"(?:that )?(?:he|she|they|i|we|it|you|there|my \w+|our \w+|his \w+|her \w+)(?:['’]\w+|s)?\s|that ", re.I
)
_HANGS_ON = re.compile(
    r"(?:that|who|which|whose|where|because|as|since|and|or|nor|with|when|while|after|before)\b", re.I
)
_A_TALK = re.compile(
    r"\b(?:chat|talk|call|word|conversation|meeting|coffee|discuss\w*|advice|opinion|views?|answer|tell me|speak)\b",
    re.I,
)
_OF_A_TALK = re.compile(
    r"(?:off (?:the )?record|in (?:\w+ )?confidence|(?:strictly )?confidential(?:ly)?|between|just between|private)",
    re.I,
)
LEAST_WORDS = 3  # of a clause that can be told from a word or two beside it

_BRACKET = re.compile(rf"\s*\((?P<what>[^()]*\b(?:{_ORDER}|{_HIDDEN})\b[^()]*)\)", re.I)
_CLAUSE = re.compile(
    rf"(?:^|\s*(?:[,;.!?]|\s[-–—]+)\s*(?:and |but |so |please |pls |obviously )*|\s+(?:but|and)\s+(?:please |pls )?)(?P<what>{_ORDER}\b[^.;!?]*)[.!?]*",
    re.I,
)
_COMMON = word_set(
    """
    about word words nothing mention that this them they told tell know knows doesnt dont does don not public official
    keep quiet secret between must find hear said says letter mail please obviously anything reads her his she him with
    from have has had what when where which never single leave without yet yourself ourselves confidence private record
    there their because into over also just only really thing things was were are will would repeat include write put say
    mustnt shouldnt should entre nous strictly anyway
    """
)
LEAST_LETTERS = 4


def without_secrets(text: str) -> tuple[str, str]:
    """The purpose without what must not be said in the letter, and those words ("" where there are none).

    Where an order of silence points back and it cannot be seen how far, the text stays as it is: see
    ``silence_unclear``.
    """
    kept, told, unclear = _parted(text)
    return (text, "") if unclear else (kept, "; ".join(told))


def silence_unclear(text: str) -> bool:
    """Whether something must not be said and only the user can tell what: "thank her for lying (dont put that)"."""
    return _parted(text)[2]


def said_of_secrets(purpose: str, lines: Sequence[str]) -> Iterator[int]:
    """The places, from 0, of the lines that touch what the purpose says must not be said."""
    kept, told, _ = _parted(purpose)
    open_words = {w.lower() for w in re.findall(r"\w+", kept)}
    secrets = [one if _BRACKET.search(purpose) or _BACK.search(one) else one.split(",")[0] for one in told]
    words = {
        w[:6].lower()
        for secret in secrets
        for w in re.findall(r"[^\W\d_]+", secret)
        if len(w) >= LEAST_LETTERS and w.lower() not in _COMMON and w.lower() not in open_words
    }
    numbers = {n.lower() for one in secrets for n in re.findall(r"\b\d+\w*", one)} - open_words
    for place, line in enumerate(lines):
        if any(re.match(re.escape(w), word.lower()) for w in words for word in re.findall(r"[^\W\d_]+", line)) or any(
            n.lower() in numbers for n in re.findall(r"\b\d+\w*", line)
        ):
            yield place


def _parted(text: str) -> tuple[str, list[str], bool]:
    """What may be said, what must not, and whether it is open how much that is."""
    told: list[str] = []

    def whole(match: re.Match[str]) -> str:
        told.append(match["what"].strip(" ,;-–—"))
        return ""

    def hidden(match: re.Match[str]) -> str:
        before = match.string[: match.start()]
        if not re.search(r"\w\W+\w|\w{5}", before):
            return match[0]
        told.append(match["what"].strip(" ,;-–—"))
        return ". " if match.end() < len(match.string) and not match[0].startswith((" (", "(")) else ""

    text = _BRACKET_BACK.sub(lambda m: m[0] if _ORDER_ALONE.fullmatch(m[0]) else whole(m), text)
    for pattern in (_ORDER_ALONE, _BACK):
        at = 0
        while (order := pattern.search(text, at)) is not None:
            start = _clause_start(text, order)
            if start is None:
                return text, told, True
            if start == order.start():  # no order at all
                at = order.end()
                continue
            told += [text[start : order.start()].strip(" ,;.-–—+&"), order["what"].strip(" ,;-–—")]
            text = _closed(text[:start], text[order.end() :])
            at = 0
    text = _AHEAD.sub(whole, text)
    text = _BRACKET.sub(hidden, text)
    text = _CLAUSE.sub(hidden, text)
    return text.strip(), told, False


def _clause_start(text: str, order: re.Match[str]) -> int | None:
    """Where the clause begins that an order behind it is about; None where that is not to be seen.

    The place of the order itself where it is none: "a chat about the job, off the record".
    """
    before = re.sub(r"\([^()]*\)", lambda m: "x" * len(m[0]), text[: order.start()])
    manner = _OF_A_TALK.match(re.sub(rf"^{_ITS}", "", order["what"], flags=re.I)) is not None
    if manner and _A_TALK.search(before):
        return order.start()
    edges = [m.end() for m in _EDGE.finditer(before)]
    start = edges[-1] if edges else 0
    piece = before[start:].strip()
    edge = (order.groupdict().get("edge") or "").strip()
    if _HARD.search(edge):  # a sentence of its own is about the whole one before it
        sentences = [m.end() for m in _HARD.finditer(before[:-1]) if before[m.end() : m.end() + 1] == " "]
        if start > (sentences[-1] + 1 if sentences else 0) + 1:
            return None
    if re.search(r"\b(?:any|all|none) of\b|\b(?:these|those)\b", order["what"], re.I) or not piece:
        return None
    joined = re.match(r"\s*\(?\s*(?:but|tbh)\b", order["what"], re.I) is not None
    own = _OWN_CLAUSE.match(piece) is not None
    after = text[order.end() :]
    if start == 0:
        follows = len(re.findall(r"\w+", after)) >= LEAST_WORDS
        return 0 if own and follows else None
    if len(re.findall(r"\w", before[:start])) < LEAST_WORDS or _HANGS_ON.match(piece):
        return None
    return start if own or joined or len(piece.split()) >= LEAST_WORDS else None


def _closed(before: str, after: str) -> str:
    """Both ends put together where a clause between them is gone."""
    before, after = before.rstrip(" ,;-–—+&"), after.lstrip(" ,;.-–—!?")
    if not before:
        return re.sub(r"^(?:(?:so|but|and|just|only)\s+)+", "", after, flags=re.I)
    if not after:
        return before
    return f"{before}{' ' if before[-1] in '.!?' else ', '}{after}"
