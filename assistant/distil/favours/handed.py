# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Things handed over in English: attached, left, posted, or said to have come by whoever got them."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.favours.goods import PAPERS, PRESENTS
from assistant.distil.favours.telling import quoted
from assistant.distil.turning.english import turn
from assistant.domain.ledger import FavourDirection, Party
from assistant.domain.words import Parse

Read = tuple[FavourDirection, str, float]
"""What was read: which way the favour went, its sentence in the voice of a letter, how sure (0 to 1)."""

_LEAD = re.compile(
    r"^(?:(?:as (?:promised|discussed|agreed|requested|we (?:talked|discussed|agreed|said|spoke))|so|ok|finally|at last)[,:]? )*"
    r"(?:(?:please |pls |kindly )?(?:(?:find|see) )?(?:attached|enclosed|herewith|hereby|pfa|in (?:the )?attach(?:ment|ed)?)(?: (?:herewith|below|to this \w+))?(?:,? (?:is|are|please find|you(?: will| can)? find|you have|find|now|comes?|come|as promised))?:?"
    r"|below,? (?:is|are|please find|you(?: will| can)? find|find):?|(?:please )?find (?:below|here|herewith):?"
    r"|here(?: is| are| goes| go|['’]s| comes?| come| you (?:have|go|are|(?:will |can )?find)[:,]?)|voil[aà],?|here (?:it is|they are)\b[^:]{0,30}:"
    rf"|(?:just |now |also )*(?:sending|sharing|forwarding|passing on|attaching)(?: over| on| you| across| along)*(?= (?:the|our|some|all|my|a|two|three)\b[^.]*{PAPERS})"
    r"|(?:(?:I|we) )?(?:have )?(?:just |now |also |already )*(?:uploaded|shared|posted|put|dropped|saved)(?= [^.;]*\b(?:to|in|into|on|onto) (?:the|our|your) (?:\w+ ){0,2}(?:drive|folder|album|cloud|wiki|channel|portal|server|dropbox|sharepoint)\b)"
    r"|(?:I|we) (?:am|are) (?:sharing|sending|forwarding)(?: you)?(?=.*\b(?:attach(?:ed|ment)?|herewith|enclosed|below)\b)"
    r"|you(?: will)? find|(?:I|we) (?:now |also |hereby )*(?:attach|enclose|am attaching|am enclosing|are attaching|(?:have (?:just |now |also )*)?(?:attached|enclosed|appended|included)|am (?:sending|sharing|forwarding)(?: you)? herewith|forward you))"
    r" (?P<what>\S.*)$",
    re.I,
)
_BEHIND = re.compile(
    r"^(?!please|find|I\b|we\b|see\b|as\b|if\b|and\b)(?P<what>[\w'’.,/-]+(?: [\w'’./&-]+){0,9}?)(?: (?:is|are|has been|have been)\b|['’](?:s|re)\b)?(?: (?:all|now|already|also|just|herewith|duly|both))*"
    r"(?:,? (?:please |pls )?(?:see|find) (?:attached|enclosed|attachment|below)|,? (?:(?:the )?link(?: is|['’]s)? )?(?:attached|enclosed|appended|linked below)(?! to)|,? (?:the )?link(?: is|['’]s)? (?:below|here|attached)"
    r"|,? (?:in|as|to) (?:the |an? |this )?(?:attachment|attach|enclosure)\b|in your (?:inbox|mailbox|in-?tray|pigeonhole|letterbox|post ?box|dms?|mail|folder)"
    r"|,? in your (?:inbox|mailbox|in-?tray|pigeonhole|letterbox|post ?box|dms?|mail|folder)|,? on your (?:desk|doorstep|chair|porch)|,? (?:by|outside|at|behind|next to) your (?:front |back |own )?door"
    r"|,? (?:in|on) the (?:\w+ ){0,2}(?:folder|drive|dropbox|server|wiki|sharepoint|cloud)|,? below)(?=$|[.,:;!]| (?:and|so|for|with|as|in|from|plus|already|now)\b)",
    re.I,
)
_UP = re.compile(
    rf"^(?P<what>(?:the |your |my |our |new )?(?:\w+ ){{0,2}}?{PAPERS})(?: is| are|['’]s)? (?:now |all )*(?:up|online|here|ready|there|done|uploaded|live)\b,?(?: and| -| –)? (?P<link>(?:the )?link(?:['’]s| is)?\b|.*\bin (?:the )?attach|.*\battached|.*\bbelow)",
    re.I,
)
_WENT_OUT = re.compile(
    r"^(?P<what>(?:the|your) [\w' -]{3,40}?) (?:went (?:out|off)|(?:is|are) (?:now )?(?:on (?:its|their) way|in the (?:post|mail)|submitted|with the \w+)|(?:has|have) (?:now |just )*(?:gone (?:out|off)|been (?:sent|submitted|posted|handed in)))\b",
    re.I,
)
_CUT = re.compile(
    r"\s+(?:as|how|like) (?:I |we )?(?:promised|announced|discussed|agreed|requested|committed|you (?:asked|wished|wanted))\b.*$|\s+(?:I|we) (?:promised|mentioned|told you about|talked about|owe(?:d)? you)\b.*$"
    r"|\s+(?:that |which )?you (?:asked (?:me )?for|wanted|needed|requested|were after)\b.*$|\s*\bas (?:promised|committed|agreed|discussed)\b.*$|\s*(?:[:;!?(]|,| [–—-]+ ).*$"
    r"|\s+(?:under|at|via|behind|through|on|with) (?:this|the|that) link\b.*$|\s+(?:to|in|into|on|onto) (?:the|our|your) (?:\w+ )?(?:shared|drive|folder|album|cloud|wiki|channel|portal|site|server|dropbox|sharepoint)\b.*$|\s+(?:which|so (?:that|you)|for your (?:perusal|reference|information|records?|review)|in the attachment|in pdf|below|now|herewith|already|with my)\b.*$|\s+(?:and|but) (?:I|you|it|please|let|do|don|the)\b.*$",
    re.I,
)
_NOTHING_GIVEN = re.compile(
    r"\b(?:details?|title|information|info|agenda|address|invoice|bill|link (?:to|for) (?:the |our |to)?(?:call|meeting|zoom|teams|tomorrow|today|monday|rehearsal|interview)|my (?:cv|address|number|answer|question|questions|application|bank|new|draft|cover|portfolio|passport|id)"
    r"|(?:my|our) (?:thoughts|two cents)|thing|problem|question|deal|story|plan for|situation|news|update|answer|receipt|of my (?:\w+ )?(?:card|passport|cv|visa|id)|hoping|hope|what|why|it|they|he|she|me|my mother|my sister|our \w+ is)\b",
    re.I,
)
_NO_THING = re.compile(
    r"\b(?:me|you|us|him|them)\b|^(?:how|when|where|cv|resume|you|me|us|to|for|from|on|at|in|by|with|not|no|how|hoping|wishing|thinking|sorry|sun|we|i|he|she|they|everyone|everybody|all (?:is|well)|another|someone|one more)\b|\b(?:is|are|was|were|why|what|who|can|will|would|not)\b",
    re.I,
)
_ASKS_BACK = re.compile(
    r"\b(?:please|kindly|could you|can you|would you|you (?:can|must|need to|should)|do|and) (?:\w+ ){0,3}?(?:sign|review|proofread|fill|return|correct|approve|complete|read (?:it|them|through)|check|have a look|take a look|comment|edit)\b"
    r"|\bfor (?:your )?(?:signature|review|approval|comments)\b|\bwhat do you think\b|\b(?:any|your) feedback\b|\blet me know what you think\b|\bbe (?:brutal|honest|gentle|kind)\b",
    re.I,
)
_GIFT = re.compile(rf"\b{PRESENTS}\b", re.I)
_ARRIVED = re.compile(
    rf"\b(?P<what>(?:(?:the|your|those|that) (?:\w+ ){{0,2}}?|(?:your|the) \w+(?: \w+)? of \w+ )?(?:{PAPERS}|{PRESENTS}))(?: (?:from you|about [\w ]+?|you sent(?: me)?))? (?:has |have |is |are |just |finally |safely |duly |only |all )*"
    r"(?:arrived|came\b(?! up| out| down| from| about| across| in handy| along| as)|come through|landed|reached (?:me|us)|got here|turned up|(?:was|were|lay|lying) (?:\w+ )?on (?:my|the|our) (?:mat|desk|doorstep|table)|(?:was|were) (?:waiting )?in (?:my|our) (?:inbox|letterbox|pigeonhole|mailbox)|(?:is|are) here|survived (?:the post|customs|the journey))\b",
    re.I,
)
_GOT = re.compile(
    rf"^(?:I |we )?(?:have |got |received |have (?:now |just |also )*(?:received|got) )(?P<what>(?:your|the) (?:\w+ ){{0,2}}?(?:{PAPERS}|{PRESENTS}))\b|^(?P<bare>(?:\w+ ){{0,2}}?{PAPERS}) received\b",
    re.I,
)


def handed(text: str, *, by: Party, parse: Parse, on: date | None, after: str = "") -> Read | None:
    """ "Here are the slides.", "MSA's in your inbox": something was handed over with this very message.

    ``text`` is a trimmed clause; ``after`` the sentence behind it: where that asks for a signature or a review, the
    thing was sent for the writer's own sake.
    """
    if _ASKS_BACK.search(text) or _ASKS_BACK.search(after):
        return None
    out = _WENT_OUT.match(text)
    if out is not None and by is Party.THEM:
        said = turn(f"I sent {out['what'][0].lower()}{out['what'][1:]}.", parse=parse)
        return (FavourDirection.RECEIVED, said, 0.76) if said else None
    up = _UP.match(text)
    if up is not None:
        return given(up["what"], by=by, parse=parse, certainty=0.76)
    lies, place = _LIES.match(text), _LEFT_AT.search(text)
    if lies is not None and place is not None and place.start() == lies.end():
        loose = re.search(
            r"\b(?:light|lights|fault|problem|mistake|name|dog|cat|weeds?|car is|order|birds?|plants?|sun)\b",
            lies["what"],
            re.I,
        )
        return None if loose else _left(lies["what"], place[0], by=by, parse=parse)
    match = _LEAD.match(text)
    behind = None if match else _BEHIND.match(text.rstrip("."))
    found = match or behind
    if found is None:
        return None
    what = _CUT.sub("", found["what"].rstrip(" .!")).strip()
    what = re.sub(r"(?<=\w)['’]s$", "", what) if behind else what
    what = re.sub(r" in the meantime$", "", what)
    what = re.sub(r" (?:from|of) (?:yesterday|today|last \w+|this \w+)(?:['’]s .*)?$", "", what)
    if re.match(r"(?:just|also|already|and|but|so)\b", what, re.I):
        return None
    if (
        not 1 <= len(what.split()) <= 12
        or (what.lower() in {"page", "link", "file", "document"})
        or _NOTHING_GIVEN.search(what)
        or _NO_THING.search(what)
    ):
        return None
    is_thing = re.search(rf"\b(?:{PAPERS}|{PRESENTS})\b", what, re.I) is not None
    if not _is_noun(what, parse) or (
        not is_thing and re.match(r"here|you|voil", text, re.I) and "herewith" not in text.lower()
    ):
        return None
    if not is_thing and behind is not None and re.search(r"below|door|desk", behind[0][len(behind["what"]) :], re.I):
        return None
    place = _LEFT_AT.search(text) if behind is not None else None
    if place is not None:
        return _left(what, place[0], by=by, parse=parse)
    told = given(what, by=by, parse=parse, certainty=0.8 if is_thing else 0.6)
    if told is not None or not is_thing:
        return told
    return _toward(by), quoted(text, by=by, on=on), 0.66


_LEFT_AT = re.compile(
    r"\b(?:in|on|under|by|outside|at|behind|next to|beside|inside|against|through) your (?:(?:front|back|own|garden|kitchen|spare|left|old|green|blue|red) )*(?:pigeonhole|letterbox|post ?box|in-?tray|tray|desk|doorstep|chair|porch|door|doormat|bench|table|shed|garden|mat|step|steps|fridge|freezer|garage|hall|locker|windowsill|sill|gate|shelf|sofa|greenhouse|barn|boat|car|cubbyhole|workshop|stall)\b",
    re.I,
)
_LIES = re.compile(
    r"^(?P<what>(?:the|your|my|our|two|three|some|both|a|an) (?:[\w'’-]+ ){0,3}?[\w'’-]+) (?:is|are|sits?|lies?|stands?|waits?|(?:is|are) (?:waiting|lying|sitting|standing))(?: (?:now|all|already|also|ready|safely|there))* (?=(?:in|on|under|by|outside|at|behind|next to|beside|inside|against) your )",
    re.I,
)


def _left(what: str, where: str, *, by: Party, parse: Parse) -> Read | None:
    """ "The plums are in your porch": whoever says so left them there."""
    first, _, rest = what.partition(" ")
    counted = re.fullmatch(r"(?:the|your|my|our|two|three|some|both|an?)", first, re.I)
    thing = (
        f"{first.lower()} {rest}".strip()
        if counted
        else f"the {what[:1].lower() + what[1:] if what[1:2].islower() else what}"
    )
    if by is Party.ME:
        return FavourDirection.GIVEN, f"I left {thing} {where}.", 0.76
    said = turn(f"I left {thing} {where}.", parse=parse)
    return (FavourDirection.RECEIVED, said, 0.76) if said else None


def _toward(by: Party) -> FavourDirection:
    return FavourDirection.RECEIVED if by is Party.THEM else FavourDirection.GIVEN


def arrived(text: str, *, by: Party, parse: Parse, sure: bool) -> Read | None:
    """ "The novel arrived yesterday, thank you!": whoever is told so sent it; ``sure`` where they are thanked."""
    match = _ARRIVED.search(text)
    got = None if match else _GOT.match(text)
    if got is not None and not sure and not (got["what"] or "").lower().startswith("your"):
        got = None if got["bare"] is None or len(text.split()) > 4 else got
    what = match["what"] if match else (got["what"] or got["bare"]) if got else None
    if not what or re.search(r"\b(?:mail|message|card|invoice|bill|van|car|desk|model|questions?)\b", what, re.I):
        return None
    if match and re.match(r" (?:\w+ )?from (?!you)", text[match.end() :]):
        return None
    if _GIFT.search(what) and not re.search(rf"\b{PAPERS}\b", what, re.I):
        what = re.sub(r"^your\b", "the", what, flags=re.I)
    if match and not sure and not re.match(r"(?:the|your|those)\b", what, re.I):
        return None
    return given(
        what, by=Party.ME if by is Party.THEM else Party.THEM, parse=parse, certainty=0.8 if sure else 0.6, turned=True
    )


def given(what: str, *, by: Party, parse: Parse, certainty: float, turned: bool = False) -> Read | None:
    """That ``by`` sent ``what`` over; ``turned`` says that the other side named the thing."""
    first, _, rest = what.partition(" ")
    low = f"{first.lower() if first[1:].islower() or len(first) == 1 else first}{' ' if rest else ''}{rest}"
    head = low.split()[0].lower()
    counted = re.fullmatch(
        r"the|your|my|our|all|that|those|these|some|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|an?",
        head,
    )
    thing = re.sub(r"^(?:that|those|these)\b", "the", low if counted else f"the {low}")
    present = _GIFT.search(thing) and not re.search(rf"\b{PAPERS}\b", thing, re.I)
    posted = re.search(r"\b(?:parcel|package|box|boxes|hamper|basket)\b", thing, re.I)
    verb = "gave" if turned and present and not posted else "sent"
    if by is Party.ME and not turned:
        return FavourDirection.GIVEN, f"I {verb} you {thing}.", certainty
    if by is Party.THEM and turned:
        return FavourDirection.RECEIVED, f"You {verb} me {thing}.", certainty
    giver, taker = ("I", "you") if by is Party.THEM else ("You", "me")
    said = turn(f"{giver} {verb} {taker} {thing}.", parse=parse)
    return (FavourDirection.RECEIVED if by is Party.THEM else FavourDirection.GIVEN, said, certainty) if said else None


def _is_noun(what: str, parse: Parse) -> bool:
    """Whether the words are a thing: their root is no verb with a subject of its own."""
    tokens = parse(f"I sent you {what}.").tokens
    return not any(t.dep in {"nsubj", "nsubjpass"} and t.index > 1 and t.text.lower() not in {"i"} for t in tokens[3:6])
