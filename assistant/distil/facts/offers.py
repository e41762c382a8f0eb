# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What the writer offers, in statements and in questions, and what they ask whether the reader knows."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.facts.topics import Topic
from assistant.distil.turning.english import turn
from assistant.distil.turning.swapping import swapped
from assistant.domain.words import Parse

_MAY_OFFER = re.compile(
    r"\b(?:can|could|may|will|would|shall|happy|glad|delighted|pleased|willing|let|if|when|whenever|welcome|invited|offer\w*|free|any ?time|love|should)\b|['’](?:ll|d)\b",
    re.I,
)
"""Words without which nothing is offered: looked for before a sentence is parsed."""

_STANDING = re.compile(
    r"^You told me (?:to (?:write|call|ask|ring|tell|ping|message|come|drop|get in touch|send|contact|let|use|stop|visit|reach|knock|say|give)\b.*\b(?:if|when|whenever) I\b|that I (?:can|may|could|am (?:always |very |most )?(?:welcome|invited))\b)"
)
_WANTED = re.compile(
    r"^(?:do|would) you (?:like|want|need|have (?:any )?use for) (?P<what>(?:my|our|a|an|some|the|one of) (?!to\b)[^?,]+)\?",
    re.I,
)
_SHALL = re.compile(
    r"^(?:shall|should|can|may|could) (?:I|we) (?P<do>(?:help|send|bring|introduce|forward|lend|show|review|read|put you|connect|recommend|pick you|cook|carry|drive|give)\b[^?]*\b(?:you|your)\b[^?]*)\?",
    re.I,
)
_KNOWN = re.compile(
    r"^(?:(?:maybe|perhaps|by any chance|by the way),? )?(?:do |would |might )?you (?:happen to )?know (?P<who>(?:any(?:one|body)|some(?:one|body)|a good|of any(?:one|body)|a [\w -]+ who)\b[^?]*)\?",
    re.I,
)
_FREE = re.compile(
    r"^(?:please )?(?:always )?feel free to (?P<do>(?!ignore|correct|disagree|forward|reply|share).*\b(?:me|my|our|us)\b.*)$",
    re.I,
)
_COME = re.compile(r"^come (?:and (?:visit|see|stay)|whenever|by|over|round|visit|any ?time)\b", re.I)


def offered_in(clause: str, *, parse: Parse, on: date | None) -> str | None:
    """A clause turned round where it offers something; None where it does not."""
    free = _FREE.match(clause.strip())
    if free is not None:
        return turn(f"You can {free['do']}", parse=parse, on=on, loose=True)
    if _COME.match(clause.strip()):
        found = turn(clause, parse=parse, on=on, loose=True)
        return re.sub(r"^You told me to", "You invited me to", found) if found else None
    if not _MAY_OFFER.search(clause):
        return None
    said = turn(clause, parse=parse, on=on)
    if said is None or re.search(r"\bto (?:kiss|hug|strangle|kill|murder|marry) (?:me|you)\b", said):
        return None
    return said if said.startswith("You offered") or _STANDING.match(said) else None


_LENT = re.compile(
    r"^(?:if you (?:ever |should |like|want|come|need|find|are|have|wish|would)|should you\b|when(?:ever)? you (?:next |are |come |need|want)|any ?time you)\b.*\b(?:my|our|me|us|there(?:['’]s| is| are)|yours|welcome|on the house|at your (?:disposal|service)|I|we|free)\b"
    r"|\b(?:is|are|['’]s|['’]re) (?:all |still |always )?(?:yours\b|at your (?:disposal|service)|on the house|free for you|your house)|\b(?:door|house|home|sofa|couch|guest room|spare room|garden|kitchen|workshop)(?:['’]s| is) (?:always |still )?(?:open|yours|free|on the latch)\b"
    r"|\byou(?:['’]re| are) (?:always |very |most |both |all |more than |cordially |warmly )*(?:welcome to|invited)\b|\b(?:I|we)(?:['’]d| would)? (?:like to |love to |want to |hereby |cordially |warmly |herewith )*invite you\b|\b(?:invite|invites) you\b|\bwould be (?:our|my) guest\b|\b(?:I|we)(?:['’]d| would) (?:love|like) to (?:put you forward|have you|take you|show you|bring you|give you|send you)\b",
    re.I,
)


def lent(clause: str) -> float:
    """How sure it is that a clause offers something of theirs: "There is a bench free if you want to learn", "it is yours"; 0 where it does not."""
    if re.match(r"(?:you are|you['’]re) (?:very |most |more than )?welcome\W*$", clause, re.I) or re.search(
        r"\b(?:let (?:me|us) know|questions?|reply|e-?mail|hesitate|in touch|unsubscribe|prefer)\b", clause, re.I
    ):
        return 0.0
    return 0.74 if _LENT.search(clause) else 0.0


_INVITES = re.compile(
    r"^(?:and |so |but |now |also )?(?:would|will) you (?P<rest>(?:ever |perhaps |maybe |by any chance |not )*(?:like to (?:join|come|speak|be|take part|stay|visit|read|give)|care to|think of|consider|fancy|be (?:up for|interested in|open to|our|my)(?! (?:an? )?(?:\w+ )?(?:chat|call|coffee|meeting|catch-up|word))|join|come to|speak (?:at|to|about)|consent|agree to)\b[^?]*)\?",
    re.I,
)
_PROPOSES = re.compile(
    r"^(?:and |so |but )?(?:shall|should|may) (?:I|we) (?P<do>(?:propose|put|suggest|recommend|introduce|nominate|mention|invite|ask) (?:your|you)\b[^?]*)\?",
    re.I,
)


def asked_for(sentence: str, *, parse: Parse) -> tuple[Topic, str, float] | None:
    """A question that offers ("Do you want my old trailer?"), invites, or looks for somebody ("Do you know anyone who …?"):
    its topic, its sentence and how sure it is."""
    text = sentence.strip()
    wanted = _WANTED.match(text)
    if wanted is not None:
        said = swapped(parse(f"I offered you {wanted['what'].strip()}."))
        return (Topic.OFFER, said, 0.76) if said else None
    shall = _SHALL.match(text)
    if shall is not None:
        said = turn(f"I can {shall['do'].strip()}.", parse=parse)
        return (Topic.OFFER, said, 0.76) if said and said.startswith("You offered") else None
    known = _KNOWN.match(text)
    if known is not None:
        who = re.sub(r"^of ", "", known["who"].strip())
        said = swapped(parse(f"You know {who}."))
        return (Topic.NEED, f"You asked whether {said}", 0.76) if said and said.startswith("I know") else None
    proposes = _PROPOSES.match(text)
    if proposes is not None:
        said = swapped(parse(f"I will {proposes['do'].strip()}."))
        return (Topic.OFFER, said.replace("You will", "You offered to", 1), 0.76) if said else None
    invites = _INVITES.match(text)
    if invites is not None:
        rest = re.sub(r"^(?:(?:ever|perhaps|maybe|by any chance|not) )+", "", invites["rest"].strip())
        said = swapped(parse(f"You would {rest}."))
        return (Topic.OFFER, f"You asked whether {said}", 0.6) if said and said.startswith("I would") else None
    return None
