# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""A sentence without what only dresses it: greetings, fillers, asides, faces; and its clauses one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FACES = re.compile(
    r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]+|(?<!\w)[:;]-?[)(DP](?!\w)|\b(?:lol|haha+|hehe|hihi|xx+)\b", re.I
)
_OPENING = re.compile(
    r"^(?:(?:hi|hello|hey|dear|dearest|darling|moin|hallo|liebe[rs]?|yo)\b[^,!:.?]{0,30}[,!:]+\s*"
    r"|p\.?\s?s\.?[:,]?\s+(?=\w)|(?:and|but|so|also|anyway|well|oh|ah|ok|okay|yes|yeah|yep|no|plus|then again|besides|again|still|now|sure|great|good news|oh and)\b(?:[,:!–—-]+\s*|\s+(?=(?:I|I['’]\w+|we|my|our|you|your|the|if|please)\b))"
    r"|(?:by the way|btw|fyi|as you (?:may |might |probably )*know|as (?:I|we) (?:said|mentioned|told you)|in the meantime"
    r"|other than that|apart from that|on another note|in other news|on a personal note|(?:un)?fortunately|sadly|luckily"
    r"|frankly|honestly|to be (?:fair|frank|honest)|first of all|first|second(?:ly)?|finally|actually|happily|of course|in fact"
    r"|news from my side|good news|big news|some news|guess what|to answer your question|all good|long story short|speaking of which"
    r"|I must (?:be honest|say|admit|confess)|I have to (?:say|admit)|I(?:['’]ll| will) be honest|(?:just )?(?:a )?quick (?:update|note)|another thing|one more thing)\s*[,:!–—-]+\s*)+",
    re.I,
)
_HEADS = re.compile(
    r"^(?:(?:and |but |so |also )?(?:(?:I|we) (?:just |also |only |really )*(?:(?:wanted|want|have|ought|need|would like|['’]d like) (?:also )?to|should|must|may|might|can|can only|had better|['’]d better) (?:also |perhaps |just |only |openly )*(?:say|tell you|let you know|mention|warn you|confess|admit|add|inform you|report|share|announce|point out|note|stress)(?: up front| at once| first| openly| frankly| this much)?|(?:may|might|can|let) (?:I|me) (?:just |also |perhaps )*(?:say|add|mention|tell you|point out)|(?:I am|I['’]m) afraid|(?:and |also )*(?:a )?(?:quick|small|little) (?:brag|update|confession|announcement|piece of news)"
    r"|(?:I|we)(?: am| are|['’]m|['’]re) (?:so |very |really |just |more than |quite )*(?:glad|happy|pleased|delighted|excited|thrilled|proud|sorry|sad|writing) to (?:say|tell you|report|announce|share|inform you|let you know|confirm)"
    r"|(?:please |kindly )?(?:note|be informed|be advised)|(?:as )?you (?:may|might|probably|will|surely) (?:also |already |perhaps )*(?:know|have heard|remember|recall)|(?:you(?:['’]ll| will) be (?:glad|pleased|happy|amused|sorry|interested) to (?:hear|know|learn))"
    r"|it falls to me to (?:say|tell you)|(?:the |big |small |other |only )*news (?:from (?:here|us|my side) )?is|would you believe(?: it)?|can you believe(?: it)?|did you (?:hear|know)|(?:did|have) I (?:ever )?(?:tell|told|mention\w*)(?: to)?(?: you)?|it turns out|turns out|the (?:thing|point|truth|fact) is|what I (?:forgot|wanted) to (?:say|tell you|mention) (?:is|was)"
    r"|I (?:forgot|meant) to (?:say|tell you|mention)|I (?:can|may) (?:now )?(?:tell you|reveal|announce|say)|I (?:confess|admit)|(?:now|seeing|given) that|it so happens|incidentally|to cut a long story short)(?: that\b)?[:,]?\s+)+(?=\w)",
    re.I,
)
"""What only says that something will be told: "I should say up front that", "you'll be glad to hear"."""
_LINKS = re.compile(r"^(?:(?:oh|ah|and|also|so+|plus|yes|ok|btw)\b[,!]? )+(?=\w)", re.I)
_ENDING = re.compile(
    r"(?:\s*[,–—-]?\s*\b(?:by the way|btw|of course|though|you know|I think|I guess|I suppose|I hope|as you (?:may )?know|I promise|promise|"
    r"too|as well|(?:in |over |up |down |out |round |back )?here|obviously|fyi|no rush|no pressure|if you (?:like|want|wish)|if (?:that|it) (?:helps|suits you|is useful|would help)))+\s*(?=[.!]*$)",
    re.I,
)
_HEDGED = re.compile(
    r",\s*(?:I (?:think|guess|suppose|believe|fear|hope)|by the way|you know|though|of course|too)\s*(?=[,.!]|$)", re.I
)
_CUT = re.compile(
    r"(?:[,;:]|\s[–—-]|\.{2,}|…)\s+(?=(?:(?:and|but|so|because)\s+)?(?:I|I['’]\w+|we|we['’]\w+|my|our|you|you['’]\w+|your|the|they|it|it['’]s|she|he|nobody|everyone|still|should|if)\s)"
    r"|;\s+|\s*[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]+\s*|(?<=!)\s+(?=\w)|(?<=[!.]{2})\s+|\s+(?:lol|haha+)\b[,.]?\s*"
    r"|\s+(?=(?:and|but|so)\s+(?:I(?! (?:are|were|both)\b)|I['’]\w+|we|we['’]\w+|you|you['’]\w+|she|he|they|it)\s)"
)
_DEPENDENT = re.compile(
    r"^(?:if|should (?:you|I|we)|when|whenever|once|as soon as|because|since|although|though|while|unless|as long as)\b",
    re.I,
)
_ORDER = re.compile(
    r"\s*(?:,|;|\s[–—-])\s*(?:(?:so|and|but|or)\s+)?(?:please\s+|do\s+|just\s+)*(?:keep|stay|send|bring|tell|don['’]t|do not|never|be (?!in\b)|let|watch|wish|cross|mind|spread|ask|pray|hold|brace|beware|forgive|imagine|stand by|feel free|shout|come (?:along|by|over|round|and)|heaven help|god help|help|help yourself|as (?:you|one) (?:can|may|might) (?:guess|imagine|see))\b[^,;]*$"
    r"|\s*,?\s+(?:if|in case) (?:you|your (?:\w+ ){1,3}?)\s?(?:ever |happen to |should )?(?:know|knows|hear|hears|come across|can think)\b[^,;]*$",
    re.I,
)
_NAMED = re.compile(r"(?:(?:my|our|the|your)(?: \w+){1,2}|(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?)", re.I)
_LEAD = re.compile(r"^(?:and|but|so|because)\s+", re.I)


def trimmed(text: str) -> str:
    """The sentence without greeting, filler and faces, with a capital and one end mark ("?" stays)."""
    plain = " ".join(_FACES.sub(" ", text).split())
    for _ in range(4):
        shorter = _OPENING.sub("", plain, count=1)
        if shorter == plain:
            break
        plain = shorter
    plain = re.sub(r"^(I|We) (?:myself|ourselves) ", r"\1 ", plain)
    plain = re.sub(r"\s+([,.!?])", r"\1", plain)
    asked = plain.rstrip(' "”’)').endswith("?")
    plain = plain.rstrip(" .!?…,;:–—-")
    if not plain:
        return ""
    plain = _ENDING.sub("", plain).rstrip(" ,")
    plain = _HEDGED.sub("", plain)
    return plain[:1].upper() + plain[1:] + ("?" if asked else ".") if plain else ""


def peeled(text: str) -> str:
    """A trimmed sentence without the words that only say that something is told."""
    rest = _HEADS.sub("", _LINKS.sub("", text, count=1), count=1)
    return rest[:1].upper() + rest[1:] if len(rest.split()) > 2 else text


def without_order(text: str) -> str:
    """A statement without what the reader is told to do about it: "We're hiring in spring, keep an eye out"."""
    head = _ORDER.sub("", text)
    kept = len(head.split()) > 3 and not _DEPENDENT.match(text) and "?" not in text
    return head + ("." if text.endswith(".") else "") if kept and head != text else text


def clauses(text: str) -> Iterator[str]:
    """Its parts that may stand alone, each literally in ``text``; the whole one last where it has several."""
    start = 0
    parts = []
    for match in _CUT.finditer(text):
        if _NAMED.fullmatch(text[start : match.start()].strip()) and match[0].strip() == "and":
            continue  # "My wife and I": one subject
        parts.append(text[start : match.start()])
        start = match.end()
    parts.append(text[start:])
    for part in _rejoined(parts, text):
        found = _LEAD.sub("", part.strip()).strip()
        if len(found.split()) > 1:
            yield found
    if len(parts) > 1:
        yield text


def _rejoined(parts: list[str], text: str) -> Iterator[str]:
    """A part that cannot stand alone ("If you ever need a reviewer") with the one behind it, as the text has them."""
    held = ""
    for part in parts:
        if held:
            start = text.find(held)
            whole = text[start : text.find(part, start + len(held)) + len(part)]
            held = ""
            yield whole
        elif _DEPENDENT.match(part.strip()):
            held = part
        else:
            yield part
    if held:
        yield held
