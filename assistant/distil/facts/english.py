# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Facts in one English sentence: of the contact in their own words turned round, and of the user as they wrote them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.distil.facts.announcing import announced_clause, of_the_reader
from assistant.distil.facts.limits import at_a_loss, passing
from assistant.distil.facts.offers import asked_for, lent, offered_in
from assistant.distil.facts.praise import praises
from assistant.distil.facts.tells import tells
from assistant.distil.facts.tells_basis import is_business
from assistant.distil.facts.topic_words import MINE_SIGNS, NO_STRENGTH, POSTS, STRENGTHS, THEIRS, Sign
from assistant.distil.facts.topics import Topic
from assistant.distil.favours.finding import LEAST
from assistant.distil.said.sentences import Said
from assistant.distil.turning.completing import completed, spelt_out
from assistant.distil.turning.english import dangles, quoted, turn
from assistant.distil.turning.swapping import swapped
from assistant.distil.turning.tied import settled
from assistant.distil.turning.trimming import clauses, peeled, trimmed, without_order
from assistant.distil.understood.worth import fact_certainty, tidied
from assistant.domain.words import Parse

Found = tuple[str, Topic, str, float]  # quote, topic, text, certainty
SHORTEST = 3
QUOTED = 0.55
"""The certainty of what is clear but stands in the contact's own words only: it waits for a yes."""
_CLEAR = 0.7
_IDLE = re.compile(
    r"^I(?: am|['’]m) (?:writing|asking|sending|calling|replying)\b|\b(?:look(?:ing)? forward|attached|enclosed|see below|in copy|unsubscribe|kind regards|best wishes|this (?:mail|message|thread)|calendar invite|zoom|teams link|hear from you|to hear that|talk soon|running late|on my way|be there in)\b",
    re.I,
)
_TAIL = re.compile(
    r",? (?:so|and|but) (?:this|that|it|any|nobody|no one|everyone|everybody|take|please|thanks?)\b.*$|, thank you\b.*$|, come (?:along|by|over|round)\b.*$",
    re.I,
)
_AHEAD = re.compile(
    r"^(?:(?:in|from|on|at|since|after|before|by|for|during|until|till|starting|as of|next|last|this)\b[^,;]{2,45}?,? |(?:now|then|soon|today|tomorrow|yesterday|meanwhile|recently|currently|finally|nowadays|here|at last|so far),? )(?=(?:I|we|my|our)\b)",
    re.I,
)
"""What stands before "I": "From 1 August I am day pharmacist"."""
_HEADLINE = re.compile(
    rf"^(?:[\w-]+ ){{0,3}}{POSTS}(?: of| at| in| for| with) (?-i:[A-Z])\w+(?: \w+)?,? (?:here|(?:from|since|as of|starting) (?:\d|(?-i:[A-Z]))|now|next)|^(?:two|three|several|\d) (?:job )?offers?\b",
    re.I,
)
"""A post told without a verb: "Ops lead at Tidewell from 3 November"."""
_PROMISE = re.compile(r"^(?:I|we)(?: will|['’]ll| shall| would| could|['’]d)\b", re.I)
_SHARED = re.compile(
    r",?\s+(?=and (?:shall|will be|cannot|can['’]t|need|(?:would|should|could|might) (?:\w+ )?(?:be |have been )?(?:very |so |most |more than |only too |really )*(?:love|like|honou?red|glad|delighted|happy|pleased|grateful|thrilled|obliged|proud|thankful|welcome|enjoy|appreciate|value|do with|use)\b|would (?:love|like)|(?:(?:on|in|at|from|for|since) [^,]{2,25}|honestly|now|then|meanwhile) (?:I|we))\b)"
    r"|,\s+(?=(?:only (?:I|we)|(?:just|now|finally|also|recently) \w+(?:ed|ing)|joining|starting|leaving|moving|moved|started|joined|working|looking|hiring)\b)",
    re.I,
)
"""Where a sentence goes on with the same subject: "…, joining as APM from 21st July"."""
_WEAK = re.compile(
    r"\b(?:it|that|this|them)$|^(?:it|that|this|he|she)\b|^(?:if|when|once|unless|until|as soon as|whether)\b", re.I
)
"""What says too little by itself, even in the writer's own words."""
_STOLEN = ("You offered", "You told me to", "You asked me", "You thanked")
HANDING = re.compile(
    r"(?:You|I) (?:make|send|bring|give|pass|lend|write|post|show) (?:me|you)\b|(?:You are|I am) (?:posting|sending|bringing|lending|giving|mailing|forwarding|dropping|passing|handing|showing|leaving|putting) (?:me|you|my|your)\b",
    re.I,
)
"""A promise: "I'm posting you the recipe on Monday"."""


def theirs(one: Said, parse: Parse) -> Iterator[Found]:
    """What one sentence of the contact's tells of them, or praises in the user."""
    asked = asked_for(one.text, parse=parse)
    if asked is not None:
        yield one.text, asked[0], asked[1], asked[2]
        return
    if "?" in one.text:
        for part in _parts(one.text):
            told = (
                None
                if "?" in part or not re.match(r"(?:I|we|my|our)\b", part, re.I)
                else _their_clause(part, one, parse)
            )
            if told is not None:
                yield told
        return
    yield from _by_clause(one, parse, _their_clause)


def mine(one: Said, parse: Parse) -> Iterator[Found]:
    """What one sentence of the user's tells of themselves."""
    if "?" not in one.text:
        yield from _by_clause(one, parse, _my_clause)
        return
    for part in _parts(one.text):
        told = None if "?" in part or not re.match(r"(?:I|we|my|our)\b", part, re.I) else _my_clause(part, one, parse)
        if told is not None:
            yield told


def _by_clause(one: Said, parse: Parse, read: Callable[[str, Said, Parse], Found | None]) -> Iterator[Found]:
    """What the clauses of a sentence tell; the whole of it only where no part told anything."""
    seen = False
    for part in _parts(one.text):
        if part == one.text and seen:
            return
        found = read(_headed(part), one, parse)
        if found is not None:
            seen = True
            yield found


def _parts(text: str) -> Iterator[str]:
    """The clauses of a sentence, those that share a subject with the one before cut off as well; the whole one last."""
    for part in clauses(text):
        if part == text:
            cut = [p for p in _shared(part) if len(p.split()) > SHORTEST]
            if len(cut) > 1:
                yield from (re.sub(r"^(?:and|but|so|only)\s+", "", p) for p in cut)
        else:
            yield from (re.sub(r"^(?:and|but|so|only)\s+", "", p) for p in _shared(part) if len(p.split()) > 1)
            continue
        yield part


def _shared(part: str) -> list[str]:
    """A clause cut where it goes on with the same subject; "I offer you the post, starting in May" may be the user's start."""
    cut = _SHARED.split(part)
    ours = len(cut) > 1 and re.search(r"\byou\b", cut[0], re.I) and re.match(r"\w+ing\b", cut[1])
    return [part] if ours else cut


def _headed(part: str) -> str:
    """A clause without the idle words behind it ("…, so take what is useful"); literally its beginning."""
    head = _TAIL.sub("", part)
    return head if len(head.split()) > SHORTEST else part


def _their_clause(part: str, one: Said, parse: Parse) -> Found | None:
    told_of = announced_clause(trimmed(part))
    if told_of is not None:
        done = of_the_reader(spelt_out(told_of), parse=parse, on=one.when)
        if done is not None:
            return part, Topic.NEWS, done, 0.72
    plain = without_order(spelt_out(peeled(told_of or trimmed(part))).rstrip("."))
    if len(plain.split()) < SHORTEST or _IDLE.search(plain):
        return None
    offered = None if told_of else offered_in(part, parse=parse, on=one.when)
    if offered is not None:
        return part, Topic.OFFER, offered, 0.85
    free = lent(plain)
    if free:
        return _voiced(part, plain, Topic.OFFER, free, one, parse)
    if _is_praise(plain):
        said = turn(plain, parse=parse, on=one.when)
        if said is not None and re.search(r"\b(?:I|me|my)\b", said) and not re.match(r"I (?!am\b|have\b|was\b)", said):
            return part, Topic.STRENGTH, said, 0.8
    if praises(plain) and not re.match(r"(?:she|he|they|it) (?:loved|enjoyed|liked) your\b", plain, re.I):
        return part, Topic.STRENGTH, quoted(part, on=one.when), 0.6
    whole = completed(plain, parse)
    bare = _AHEAD.sub("", whole)
    sign = first(THEIRS, bare)
    if sign is not None and _PROMISE.search(bare) and sign.topic not in {Topic.EVENT, Topic.NEED}:
        sign = None
    if sign is not None and sign.topic is Topic.NEWS and is_business(parse(whole + ".")):
        sign = None
    if sign is not None:
        post = _of_a_post(part)
        if post is not None:
            return part, sign.topic, post, sign.certainty
        return _voiced(part, whole, sign.topic, sign.certainty, one, parse)
    if _HEADLINE.search(plain):
        return part, Topic.JOB, quoted(part, on=one.when), QUOTED
    told = None if _WEAK.search(bare) else tells(parse(bare + "."))
    return None if told is None else _voiced(part, whole, told.topic, told.certainty, one, parse)


def _is_praise(plain: str) -> bool:
    if praises(plain):
        return True
    return (
        STRENGTHS.search(plain) is not None
        and re.search(r"\b(?:you|yours?)\b", plain, re.I) is not None
        and not NO_STRENGTH.search(plain)
    )


def _voiced(part: str, plain: str, topic: Topic, certainty: float, one: Said, parse: Parse) -> Found | None:
    """A clause turned round; quoted where that is not sure and what it tells is clear."""
    said = turn(_ordered(plain), parse=parse, on=one.when)
    if said is not None and (said.startswith(_STOLEN) or HANDING.match(said)):
        return None
    if said is not None and fact_certainty(tidied(said), topic, certainty, parse=parse) >= LEAST:
        return part, topic, said, certainty
    to_user = topic is not Topic.OFFER and re.search(r"\byou(?:r|rs)?\b", plain, re.I)
    if (
        certainty < _CLEAR
        or len(part.split()) <= SHORTEST + 1
        or to_user
        or (topic is not Topic.OFFER and _WEAK.search(plain))
    ):
        return None
    return part, topic, quoted(part, on=one.when), QUOTED


def _ordered(plain: str) -> str:
    """ "From 1 August I am day pharmacist" with its day behind, and what will be told as what is: "I am day pharmacist
    from 1 August"; "I shall be stepping back" as "I am stepping back"."""
    ahead = _AHEAD.match(plain)
    if ahead is not None:
        lead = ahead[0].strip(" ,")
        plain = f"{plain[ahead.end() :].rstrip(' .')} {lead[0].lower() + lead[1:] if not lead[1:2].isupper() else lead}"
        plain = plain[0].upper() + plain[1:]
    plain = re.sub(r"^(I|We) should (?=like|be glad|be delighted)", r"\1 would ", plain)
    return re.sub(r"^(I|We) (?:will|shall) be (?=\w+ing\b)", lambda m: "I am " if m[1] == "I" else "We are ", plain)


def _of_a_post(part: str) -> str | None:
    """ "New job from 1 October: Pellworth Trust": a heading, put as told."""
    if (
        not re.match(r"new (?:job|role|position|post)\b[^.!?]*\b(?:at|as|in|from|for)\b", part, re.I)
        or len(part.split()) < 5
    ):
        return None
    if re.search(r"\b(?:is|are|was|has|my|tomorrow|today|next|this|it)\b", part, re.I):
        return None
    return f"You told me about a new {part.strip(' .!')[4:]}."


def _my_clause(part: str, one: Said, parse: Parse) -> Found | None:
    plain = without_order(peeled(trimmed(part)))
    if len(plain.split()) < SHORTEST or _IDLE.search(plain):
        return None
    whole = completed(spelt_out(plain).rstrip("."), parse)
    bare = _AHEAD.sub("", whole)
    sign = first(MINE_SIGNS, plain.rstrip(".")) or first(MINE_SIGNS, bare)
    if sign is not None and sign.topic is Topic.LIMIT and (passing(part) or at_a_loss(part)):
        return None
    if sign is not None and sign.topic is Topic.MY_OFFER:
        offered = offered_in(part, parse=parse, on=one.when)
        back = swapped(parse(offered)) if offered and offered.startswith("You offered") else None
        return (part, sign.topic, back, sign.certainty) if back else None
    if sign is not None:
        if re.search(r"\b(?:you|your)\b", plain, re.I) and sign.topic not in {Topic.MY_NEED, Topic.LIMIT}:
            return None
        if re.match(r"I (?:have|['’]ve)\b.*\byour?\b", plain):
            return None  # "I have never seen your flat" is no limit
        return _as_written(part, whole, sign.topic, sign.certainty, one, parse)
    told = tells(parse(bare + "."))
    if told is None or told.topic not in _TO_MINE or told.certainty < _CLEAR:
        return None
    return _as_written(part, whole, _TO_MINE[told.topic], 0.6, one, parse)


_TO_MINE = {
    Topic.JOB: Topic.MY_JOB,
    Topic.NEWS: Topic.MY_NEWS,
    Topic.PROJECT: Topic.MY_PROJECT,
    Topic.NEED: Topic.MY_NEED,
    Topic.EVENT: Topic.MY_NEWS,
}


def _as_written(part: str, plain: str, topic: Topic, certainty: float, one: Said, parse: Parse) -> Found | None:
    """The user's own words as they are, with days for what is tied to one; quoted where a word points outside."""
    text = settled(plain, one.when)
    if text is not None and not dangles(parse(text)):
        said = text.rstrip(" .!") + "."
        limit = topic is Topic.LIMIT and len(said.split()) > SHORTEST  # "Spreadsheets are not my strength."
        if limit or fact_certainty(tidied(said), topic, certainty, parse=parse) >= LEAST:
            return part, topic, said, certainty
    if certainty < _CLEAR or len(part.split()) <= SHORTEST + 1 or _WEAK.search(plain):
        return None
    return (
        part,
        topic,
        quoted(part, on=one.when).replace("you wrote", "I wrote").replace("You wrote", "I wrote"),
        QUOTED,
    )


def first(signs: Sequence[Sign], text: str) -> Sign | None:
    """The first sign that a text shows."""
    return next((s for s in signs if s.pattern.search(text)), None)
