# ruff: noqa: E501  patterns read better unbroken
"""Asks that come as a noun phrase: which sentence each noun goes into."""

from __future__ import annotations

import re

from assistant.drafting.inflect import PARTICIPLES, article
from assistant.drafting.phrases import describes, head_noun, with_article
from assistant.drafting.reading import Actor, Frame
from assistant.drafting.vocabulary import word_set

_TIMES = word_set("minute minutes hour hours")
_MEETINGS = word_set(
    """
    call calls chat meeting coffee lunch dinner breakfast brunch conversation catch-up catchup talk session
    zoom drink drinks tea beer walk videocall phonecall sync discussion
    """
)
_INTROS = word_set("intro introduction intros introductions")
_GIVEN = word_set(
    """
    feedback advice thoughts thought opinion opinions tips tip input comments comment pointers pointer
    guidance suggestions suggestion insight insights perspective view views take recommendation
    recommendations reference references referral referrals critique encouragement information info
    permission access discount heads-up notes hint hints assessment ideas idea examples example names lift
    ride
    """
)
_LETTERS = word_set("letter testimonial endorsement blurb")
_LOOKS = {"review": "review", "proofread": "proofread", "proofreading": "proofread", "critique": "critique"}
_THINGS = word_set(
    """
    slides slide template templates link links recording recordings name names contact contacts email
    address number list copy copies files file paper report code dataset photos photo book books notes deck script
    key keys camera tickets ticket recipe password document documents form details contract invoice
    signature use
    """
)
_MONEY = word_set("sponsorship money funding donation loan support funds scholarship job mentorship mentoring")
_TOPICS = word_set(
    """
    experience career work job team role path background company time transition move move journey life
    research project projects days years city industry field process switch hiring
    """
)

FAMILIES = {
    **dict.fromkeys(word_set("introduce intro introduction intros introductions connect"), "intro"),
    **dict.fromkeys(word_set("refer referral referrals"), "referral"),
    **dict.fromkeys(word_set("recommendation testimonial endorse endorsement reference recommend"), "letter"),
    **dict.fromkeys(
        word_set("review feedback critique proofread edit comments read look thoughts check evaluate assess"), "review"
    ),
    **dict.fromkeys(
        word_set(
            """
    minutes minute hour hours meet meeting call chat coffee lunch dinner talk conversation session catch
    speak time discuss drinks zoom
    """
        ),
        "time",
    ),
    **dict.fromkeys(word_set("lend borrow slides template send"), "thing"),
    **dict.fromkeys(word_set("advice tips advise guidance"), "advice"),
    **dict.fromkeys(word_set("speak present join attend come"), "event"),
    **dict.fromkeys(word_set("hire job work interview"), "job"),
    **dict.fromkeys(word_set("question questions tell answer"), "question"),
    **dict.fromkeys(word_set("money loan donate donation sponsor sponsorship"), "money"),
}


# "the £300 deposit back", "my name put forward", "longer lunch on Thursday": how something is wished to be
_BACK = re.compile(
    r"(?P<what>(?:the|my|our|that|those|his|her|some of my) (?:[^\s,]+ ){0,5}?[^\s,]+) back(?P<rest>(?:,? (?:by|before|on|from|in|if|please|as|this|next|today|tomorrow|unless|when)\b.*)?)$",
    re.I,
)
# "deposit back??": what haste named without an article
_BARE_BACK = re.compile(
    r"(?!(?:word|news|reply|answer|feedback|call|time|way|something|anything|some|any|an?|one|it|them|these|those|this|that|all|both)\b)(?!(?:[a-z]+ )?(?:lift|ride|trip|drive|journey|flight|walk|transport|taxi|train|bus|seat|place|and) back)[a-z]+(?: [a-z]+)? back(?:,? (?:by|before|on|from|in|if|please|as|this|next|today|tomorrow|unless|when|with)\b.*)?$"
)
_FINITE = re.compile(
    r"\b(?:needs?|wants?|has|have|had|is|are|was|were|would|will|can|could|gave|lent|took|got|came|went|left)\b"
)
_DONE = re.compile(
    r"(?:the|my|our|that|those) (?:(?!that\b|who\b|which\b|to\b|for\b|of\b|from\b|at\b|in\b|on\b|we\b|i\b|you\b|he\b|she\b)[a-z'’-]+ ){1,3}?(?P<done>[a-z]+)(?= (?:forward|up|off|down|out|in|at|on|for|by|before|again|back|over|to|this|next|if|please|asap|as)\b|[,.]|$)",
    re.I,
)
_COMPARED = re.compile(
    r"(?:an? )?(?:long|short|late|earli|bigg|small|cheap|quiet|soft|hard|warm|larg|bright|low|high|near|clos)er (?!(?:than|the|my|our|your|his|her|their|an?|it|them|down|this|that)\b)[a-z]+\b",
    re.I,
)
# "the certificates, not the copies, by Thursday", "the recording, if you still have it": what can be handed over
_HANDED_OVER = re.compile(
    r"\b(?:by|before) (?:close\b|noon\b|next\b|this\b|tomorrow\b|tonight\b|the (?:end|start|weekend|\d)|end\b|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)\b)|"
    r"\bif you (?:still |ever |happen to )?(?:have|kept|keep|can (?:find|spare))\b|, not the [a-z]+\b",
)
# "new chair, second monitor and the blind fixed": things that are wished for, each of its kind
_WANTED_LIST = re.compile(
    r"(?P<first>(?!(?:the|my|our|your|how|what|why|when|where|who)\b)[a-z][\w'-]* [\w' -]+(?:, (?!(?:how|what|why|when|where|who|not)\b)[\w' -]+)+) and (?P<last>(?!(?:how|what|why|when|where|who|whether|not)\b)[\w' -]+?)(?P<aside>(?: \([^()]*\))?)"
)
_SOMEBODY = re.compile(r"(?:some|any|every)(?:body|one|thing)\b", re.I)
_SAME_FORM = word_set("put cut set shut read")
LONGEST_NO_PARTICIPLE = 4  # letters: "red", "shed"


def frame_noun(phrase: str) -> Frame:
    """Put a noun phrase into the sentence its noun asks for."""
    head = head_noun(phrase)
    if (back := _BACK.match(phrase)) is not None and not _FINITE.search(back["what"]):
        return _could(f"have {back['what']} back{back['rest']}", Actor.I)
    if _BARE_BACK.match(phrase):
        return _could(f"have the {phrase}", Actor.I)
    if (done := _DONE.match(phrase)) is not None and _is_participle(done["done"]):
        return _could(f"have {phrase}")
    if _COMPARED.match(phrase):
        return _could(f"have {full_of(phrase)}", Actor.I)
    if head in _GIVEN:
        phrase = re.sub(r"\s+from you\b", "", phrase)
    full = with_article(phrase)
    own = re.match(r"your\s", phrase, re.I)
    if re.match(r"help\b|(?:some |any |your |a little |a bit of )help\b", phrase, re.I):
        helped = re.sub(r"^(?:your |some |any )?help\s*", "", phrase)
        if re.match(r"(?:with|in|on|at|to)\b", helped):
            return _could(f"help me {helped}")
        return _could(f"give me {phrase}")
    if head in _INTROS and re.search(r"\bto\s", phrase) and (not describes(phrase) or head.endswith("s")):
        return _could(f"introduce me {phrase[phrase.index(' to ') + 1 :]}")
    if head in _LOOKS and (what := re.match(r".*?\b(?:of|on|for)\s+(?P<what>.+)", phrase)) and not describes(phrase):
        return _could(f"{_LOOKS[head]} {what['what']}")
    if head == "look" and not own:
        return _could(f"take {full}")
    if re.match(r"(?:the|those|our|last \w+['’]s) minutes\b", phrase, re.I):  # of a meeting
        return _could(f"have {phrase}", Actor.I)
    if re.match(r"(?:some |a little |a bit |a few )?more (?:time|hours|days|weeks|shifts|work)\b", phrase, re.I):
        return Frame(f"I would like to ask you for {phrase}.", f"give me {phrase}")
    if re.match(r"(?:extra|additional|further|second|third|final|last)\s+[a-z]+\b", phrase) and not head.endswith("s"):
        named = full if re.match(r"(?:extra|additional|further)", phrase) else phrase
        return Frame(f"I would like to ask you for {named}.", f"give me {named}")
    if head in _TIMES or head in {"time", "bit", "while"}:
        return _time(phrase)
    if head in _MEETINGS and not own:
        return _meeting(full)
    if "question" in head and not own:
        return _could(f"ask you {phrase}", Actor.I)
    if head in {"favor", "favour"}:
        return _could(f"do me {full}")
    if head in _LETTERS or re.match(r"(?:an?\s+)?(?:\w+\s+)?letter of\b", phrase):
        return _could(f"write me {full}")
    if head in _GIVEN:
        return _could(f"give me {full}")
    if re.match(r"(?:some|any)(?:one|body)\b|people\b|an? \S+ who\b", phrase, re.I):
        return Frame(f"Do you know {phrase}?", f"tell me whether you know {phrase}", answered=True)
    if head in _THINGS or re.match(
        r"(?:the|those|these) .* for (?:the (?:\d|week|day|evening)|my|our|an?|\w+day|(?-i:[A-Z]))", phrase, re.I
    ):
        return _could(f"have {_definite(phrase)}", Actor.I)
    if head in _MONEY:
        return Frame(f"I would like to ask you for {full}.", f"give me {full}")
    if re.match(r"(?:some|any)thing\b", phrase, re.I):
        return Frame(f"I would like to ask you {phrase}.", f"tell me {phrase}")
    if _HANDED_OVER.search(phrase) and re.match(r"(?:the|those|these|my|our)\s", phrase, re.I):
        return _could(f"have {phrase}", Actor.I)
    if (listed := _WANTED_LIST.fullmatch(phrase)) is not None:
        things = [*listed["first"].split(", "), listed["last"]]
        *before, last = (one if _SOMEBODY.match(one) else with_article(one) for one in map(str.strip, things))
        return _could(f"have {', '.join(before)} and {last}{listed['aside']}", Actor.I)
    if (own and head in _TOPICS) or re.match(r"(?:my|our|the|how|what|why|this|that|these|those)\s", phrase, re.I):
        return about(phrase)
    if own:
        return _could(f"have {phrase}", Actor.I)
    if re.match(
        r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|some|any|another|more|\d+)\b",
        phrase,
        re.I,
    ):
        return Frame(f"I would like to ask you for {phrase}.", f"give me {phrase}")
    return about(phrase)


def full_of(phrase: str) -> str:
    """ "longer lunch" as "a longer lunch": one of a kind, however its noun is used else."""
    return (
        phrase
        if re.match(r"(?:an?|the|my|our|some)\b", phrase, re.I) or head_noun(phrase).endswith("s")
        else f"{article(phrase)} {phrase}"
    )


def _is_participle(word: str) -> bool:
    return (
        word in _SAME_FORM
        or word in PARTICIPLES.values()
        or (word.endswith("ed") and len(word) > LONGEST_NO_PARTICIPLE)
    )


def _definite(phrase: str) -> str:
    """ "key to the shed" as "the key to the shed": the one there is, where haste left the article out."""
    named = re.match(r"(?P<noun>[a-z]+) (?:to|of|for|from) (?:the|my|our|your|his|her|their)\b", phrase)
    return f"the {phrase}" if named is not None and not named["noun"].endswith("s") else phrase


def _time(phrase: str) -> Frame:
    phrase = re.sub(r"^(?:quick|short)\s+(?=\d)", "", phrase)
    if re.search(r"\bwith (?:you\b|(?:one|some|any|two|three) of your\b|your\b)", phrase):
        return _could(f"have {phrase}", Actor.I)
    if re.match(r"your time", phrase, re.I):
        return _could(f"have {phrase}", Actor.I)
    return _could(f"spare {phrase}")


def _meeting(phrase: str) -> Frame:
    return _could("have " + re.sub(r"\s+with you\b", "", phrase), Actor.WE)


def _could(act: str, actor: Actor = Actor.YOU) -> Frame:
    return Frame(f"Could {actor.value} {act}?", act, actor)


def about(topic: str) -> Frame:
    """The frame that fits any words."""
    return Frame(f"I would like to ask you about {topic}.", f"tell me about {topic}", sure=False)
