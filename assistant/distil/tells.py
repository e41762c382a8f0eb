# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whether an English clause tells something of its writer, by its grammar: whose news it is, which deed, with what object."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.distil.tells_words import ALONE, CHANGES, GAINS, KIN, OCCASIONS, PEOPLE, SPEAKS, THINGS, TRIVIAL
from assistant.distil.topics import Topic
from assistant.domain.words import Sentence, Token


@dataclass(frozen=True, slots=True)
class Telling:
    """The topic of what a clause tells and how often such a clause is a fact worth keeping."""

    topic: Topic
    certainty: float


_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_OBJECTS = ("dobj", "attr", "oprd", "dative")
_WHEN = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:spring|summer|autumn|winter|easter|christmas)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b20\d\d\b|\b(?:next|this) (?:week|month|year|term)\b|\b(?:tomorrow|tonight)\b",
    re.I,
)
_BUSY = re.compile(
    r"\b(?:attach\w*|e-?mail\w*|inbox|calendar|zoom|teams link|this thread|in copy|cc|reschedul\w+|running late|on my way|back to you|(?:at|after|before) lunch|minutes? late|dial in|log ?in|call you|see you|meet you|join the call|out of office|office hours|for now|hear from|in touch|forward to)\b",
    re.I,
)
_POST = re.compile(
    r"(?:er|or|ist|ian|ant|ent|ee|man|woman|head|lead|nurse|chef|coach|chair|partner|founder|intern|trustee|secretary|treasurer|fellow|grandchild|great-granddaughter|mum|father|mother|widow|member|team|society|company|charity|startup|start-up|agency|family|couple|school|firm|shop|club)s?$",
    re.I,
)
_NO_POST = frozenset(
    "number matter reminder order paper letter answer weather winter summer dinner center centre corner chapter other moment patient present client event content parent comment statement agreement document different silent excellent convenient reader power member better sooner later never sister brother customer user offer master player disaster monster sort lot bit mess idiot fool".split()
)
_AIM = re.compile(
    r"\b(?:short of|down (?:a|an|one|two|three) (?!bit|little)\w+|on the (?:hunt|lookout) for|keen to (?:find|hire|bring|take|get|recruit|buy|rent)|desperate for|in (?:the market|need|search) (?:for|of)|looking (?:for|to (?:hire|find|recruit|buy|rent|bring|fill|get))|searching|seeking|hunting for|short-handed|understaffed|after (?:a|an|someone|somebody)\b)",
    re.I,
)


def tells(sentence: Sentence) -> Telling | None:
    """What the main clause of a parsed statement tells of its writer, if anything."""
    tokens = sentence.tokens
    root = next((t for t in tokens if t.head == t.index and t.pos in {"VERB", "AUX"}), None)
    if root is None or _BUSY.search(sentence.text) or sentence.text.rstrip().endswith("?"):
        return None
    subject = next((t for t in tokens if t.head == root.index and t.dep in _SUBJECTS), None)
    if subject is None:
        return None
    if any(t.text.lower() in {"you", "your", "yours", "yourself"} for t in tokens):
        return None
    whose = _whose(sentence, subject)
    if whose == "me":
        return _own(sentence, root)
    if whose == "kin":
        return None if root.lemma in SPEAKS or _negative(tokens, root) and root.lemma == "do" else Telling(Topic.FAMILY, 0.76)
    if whose == "people":
        return _of_people(sentence, root)
    if whose == "thing":
        return _of_thing(sentence, root, subject)
    return _done_to_me(sentence, root) or _named(sentence, root, subject)


def _whose(sentence: Sentence, subject: Token) -> str:
    """Whose news a subject makes it: the writer's own, their family's, their people's, of a thing of theirs, or nobody's."""
    low = subject.text.lower()
    if low in {"i", "we"}:
        return "me"
    tokens = sentence.tokens
    own = any(t.head == subject.index and t.dep == "poss" and t.text.lower() in {"my", "our"} for t in tokens)
    through = next((t for t in tokens if t.head == subject.index and t.dep == "poss" and t.pos in {"NOUN", "PROPN"}), None)
    if through is not None and any(t.head == through.index and t.text.lower() in {"my", "our"} for t in tokens):
        own = True  # "my brother's wedding"
    joined = [t for t in tokens if t.dep == "conj" and t.head == subject.index]
    if own and (low in KIN or any(t.head == subject.index and t.text.lower() in KIN for t in tokens)):
        return "kin"
    if own and any(t.text.lower() in {"i", "me"} for t in joined):
        return "me"
    if own and (low in PEOPLE or subject.lemma.lower() in PEOPLE):
        return "people"
    if own and subject.lemma.lower() not in TRIVIAL:
        return "thing"
    if low in {"mum", "mom", "mam", "mama", "mummy", "dad", "papa", "daddy", "granny", "gran", "grandma", "grandpa", "wife", "hubby"}:
        return "kin"
    of_mine = re.search(r"^(?:one|two|three|four|some|many|most|half|all|both|several) of (?:my|our|us)\b", sentence.text, re.I)
    return "people" if of_mine else "thing" if low == "the" or subject.lemma.lower() in OCCASIONS else ""


def _own(sentence: Sentence, root: Token) -> Telling | None:
    """ "I", "we": a deed that changes something, a post, a need, a liking."""
    tokens, lemma = sentence.tokens, root.lemma.lower()
    negated = _negative(tokens, root)
    helped = [t.text.lower() for t in tokens if t.head == root.index and t.dep in {"aux", "auxpass"}]
    if _AIM.search(sentence.text) and not negated:
        return Telling(Topic.NEED, 0.8)
    things = [t for t in tokens if t.head == root.index and t.dep in _OBJECTS and t.index > root.index]
    thing = things[0] if things else None
    if lemma == "be":
        return _being(sentence, root, thing)
    if lemma in {"need", "require", "lack", "want", "miss"}:
        return _needing(sentence, root, thing) if not negated or lemma == "need" and False else None
    if lemma in {"love", "adore", "hate", "enjoy", "prefer", "dislike", "loathe", "collect", "admire"}:
        return Telling(Topic.LIKE, 0.76) if thing is not None and _says(thing) and "would" not in helped else None
    if lemma in {"have", "get", "receive", "win", "earn", "land", "sign", "secure", "obtain", "gain"} and thing is not None:
        if negated or {"would", "could", "should", "might"} & set(helped):
            return None
        return Telling(Topic.NEWS, 0.76) if _gain(sentence, thing) else None
    if {"would", "could", "should", "might", "can", "may", "must", "'d"} & set(helped) or negated:
        return None
    if lemma not in CHANGES:
        return None
    ahead = {"will", "shall", "'ll"} & set(helped)
    particle = next((t.text.lower() for t in tokens if t.head == root.index and t.dep == "prt"), "")
    places = [t for t in tokens if t.head == root.index and t.dep in {"prep", "xcomp", "acomp", "advmod"} and t.index > root.index]
    if lemma in {"go", "take", "put", "set", "step", "bring", "hand", "make", "run", "keep", "try", "come", "shift", "report", "drop", "part", "act", "hit", "spend", "stay", "help", "serve", "visit", "fly"}:
        return _light(sentence, root, thing, particle)
    if thing is None and lemma not in ALONE and not places:
        return None
    if thing is not None and not _says(thing):
        return None
    if thing is None and lemma not in ALONE and not _WHEN.search(sentence.text) and not _has_name(tokens, root) and not _deed_below(tokens, root):
        return None
    plain = root.tag in {"VBP", "VB"} and not helped and not _WHEN.search(sentence.text)
    if lemma in {"teach", "lecture", "coach", "manage", "lead", "head", "chair", "represent", "supervise", "freelance", "recruit", "produce", "direct", "edit"}:
        return Telling(Topic.JOB, 0.76)
    if lemma in {"hold", "host", "perform", "exhibit", "present", "organise", "organize", "sing", "play", "rehearse"}:
        return Telling(Topic.EVENT, 0.7)
    if lemma in {"write", "build", "develop", "prepare", "design", "translate", "record", "film", "research", "study", "learn", "test", "pilot", "train", "renovate", "restore", "rebuild", "convert", "migrate", "plan", "edit", "fill"}:
        return None if ahead else Telling(Topic.PROJECT, 0.72 if root.tag == "VBG" else 0.6)
    return Telling(Topic.NEWS, 0.55 if plain or ahead else 0.72)


def _being(sentence: Sentence, root: Token, thing: Token | None) -> Telling | None:
    text = sentence.text
    if _negative(sentence.tokens, root):
        return None
    if thing is not None and thing.dep == "attr":
        if thing.pos in {"NOUN", "PROPN"} and _POST.search(thing.text) and thing.text.lower() not in _NO_POST:
            return Telling(Topic.JOB, 0.76)
        return None
    if re.search(r"\b(?:am|are|was|were|been|is|be) (?:\w+ )?(?:on|going on) (?:\w+ )?(?:leave|sabbatical|secondment)\b", text, re.I):
        return Telling(Topic.NEWS, 0.76)
    if re.search(r"\b(?:am|are|was|were|been|be) (?:\w+ )?(?:engaged|married|vegetarian|vegan|self-employed|freelance|semi-retired|retired|promoted|shortlisted|nominated|elected|accepted|admitted|appointed|blessed|based)\b", text, re.I):
        return Telling(Topic.NEWS, 0.76)
    if re.search(r"\b(?:am|are) (?:\w+ )?(?:off|away|back|in|at|over in|up in|down in) (?:to |from |in )?(?-i:[A-Z])\w+", text) and _WHEN.search(text):
        return Telling(Topic.NEWS, 0.6)
    if re.search(r"\b(?:am|are) (?:\w+ )?(?:off to|back from|just back) (?-i:[A-Z])", text):
        return Telling(Topic.NEWS, 0.62)
    return None


def _needing(sentence: Sentence, root: Token, thing: Token | None) -> Telling | None:
    text = sentence.text
    if re.search(rf"\b{re.escape(root.text)} (?:\w+ )?(?:some(?:one|body)|anyone|anybody|people|some(?:where|thing) |a (?!bit|few|little|minute|moment|day|week|break|while|word|hand\b|lie)|an |new |more (?!time)|two|three|volunteers|help)", text, re.I):
        if root.lemma == "want" and not re.search(r"some(?:one|body)|anyone|anybody", text):
            return None
        return Telling(Topic.NEED, 0.78)
    if root.lemma == "want":
        return None
    if thing is not None and thing.pos in {"NOUN", "PROPN"} and thing.lemma.lower() not in TRIVIAL:
        return Telling(Topic.NEED, 0.6)
    return None


def _light(sentence: Sentence, root: Token, thing: Token | None, particle: str) -> Telling | None:
    """Verbs that say little by themselves: "took over the clinic", "went freelance", "put together a panel"."""
    text, lemma = sentence.text, root.lemma.lower()
    joined = re.search(
        rf"\b{re.escape(root.text)} (?:\w+ )?(?:over|up|on|on with|together|out|back|down|in|aside|for|as|forward|past|with|my papers|the firm)\b", text, re.I
    )
    if lemma == "go":
        return Telling(Topic.NEWS, 0.76) if re.search(r"\b(?:go|goes|going|gone|went) (?:freelance|part-time|full-time|solo|independent|live|public|back to (?:uni\w*|school|college|work|nursing|teaching)|on (?:\w+ )?(?:leave|sabbatical|retreat|pilgrimage|tour|safari)|(?:on (?:holiday|vacation) )?to (?-i:[A-Z])\w+ (?:in|for|from|on|next))", text) else None
    if lemma == "make":
        return Telling(Topic.PROJECT, 0.6) if thing is not None and root.tag == "VBG" and _says(thing) else None
    if lemma == "run":
        return Telling(Topic.JOB, 0.72) if thing is not None and _says(thing) and thing.lemma.lower() not in {"test", "query", "script", "errand", "risk", "bath"} else None
    if lemma == "act":
        return Telling(Topic.JOB, 0.72) if re.search(r"\bact(?:ing|ed)? as\b", text) else None
    if lemma in {"take", "step", "bring", "hand", "put", "set", "part", "shift", "report", "drop", "hit", "keep", "try"}:
        if joined is None or (thing is not None and not _says(thing)):
            return None
        if lemma == "take" and not re.search(r"\b(?:over|on|up|out|early|time off|a (?:year|sabbatical))\b", text):
            return None
        if lemma in {"keep", "try", "drop"} or lemma == "report" and " to " not in text:
            return None
        return Telling(Topic.NEWS, 0.74 if particle or lemma in {"step", "part", "hand"} else 0.6)
    return None


def _of_people(sentence: Sentence, root: Token) -> Telling | None:
    if root.lemma in SPEAKS or (root.lemma == "be" and not _WHEN.search(sentence.text) and not _AIM.search(sentence.text)):
        return None
    helped = {t.text.lower() for t in sentence.tokens if t.head == root.index and t.dep in {"aux", "auxpass"}}
    if {"would", "could", "should", "might", "can", "may", "must"} & helped:
        return None
    if _AIM.search(sentence.text) or root.lemma in {"need", "require", "lack"}:
        return Telling(Topic.NEED, 0.78)
    things = [t for t in sentence.tokens if t.head == root.index and t.dep in _OBJECTS]
    if things and not _says(things[0]):
        return None
    return Telling(Topic.NEWS, 0.76 if root.lemma in CHANGES else 0.6)


def _of_thing(sentence: Sentence, root: Token, subject: Token) -> Telling | None:
    """ "My thesis is finished", "our fair is on 27 June"."""
    text, noun = sentence.text, subject.lemma.lower()
    if noun in OCCASIONS and _WHEN.search(text):
        return Telling(Topic.EVENT, 0.74)
    if re.match(r"my (?:topic|subject|field|job|work|role|specialty|speciality|area)$", f"my {noun}") and root.lemma == "be":
        return Telling(Topic.PROJECT, 0.74)
    if noun not in THINGS:
        return None
    helped = {t.text.lower() for t in sentence.tokens if t.head == root.index and t.dep in {"aux", "auxpass"}}
    if {"would", "could", "should", "might", "can", "may", "must"} & helped or _negative(sentence.tokens, root):
        return None
    if root.lemma in CHANGES | {"come", "find", "accept", "approve", "grant", "fund", "award", "select", "be", "turn", "sell", "bear", "end", "work"}:
        if root.lemma == "be" and not (_WHEN.search(text) or re.search(r"\b(?:is|are|was|were|been) (?:\w+ )?(?:out|finished|done|ready|live|published|over|complete\w*|called|about)\b", text)):
            return None
        return Telling(Topic.NEWS, 0.74)
    return None


def _done_to_me(sentence: Sentence, root: Token) -> Telling | None:
    """ "They made me partner", "Leeds has offered me a chair": what others did to the writer."""
    if not re.search(r"\b(?:me|us|my (?:\w+ )?(?:paper|talk|proposal|application|book|thesis|article|novel|manuscript|bid))\b", sentence.text):
        return None
    if root.lemma not in {"make", "offer", "promote", "accept", "award", "invite", "appoint", "elect", "hire", "admit", "approve", "publish", "choose", "pick", "name", "nominate", "shortlist", "select", "extend", "grant"}:
        return None
    return None if _negative(sentence.tokens, root) else Telling(Topic.NEWS, 0.72)


def _named(sentence: Sentence, root: Token, subject: Token) -> Telling | None:
    """ "Zephyrlane is hosting an evening on 30 January": a house with a name holds, opens or looks for something."""
    if subject.pos == "PROPN" and root.lemma in {"host", "hold", "launch", "hire", "recruit", "organise", "organize", "seek", "search"}:
        return Telling(Topic.EVENT if root.lemma in {"host", "hold", "organise", "organize"} else Topic.NEWS, 0.6)
    there = re.match(r"there(?:['’]s| is| are| will be) (?:an?|our|the) (?:\w+ ){0,3}(?P<noun>\w+)", sentence.text, re.I)
    if there is not None and _WHEN.search(sentence.text) and any(t.lemma.lower() in OCCASIONS for t in sentence.tokens):
        return Telling(Topic.EVENT, 0.6)
    return None


def _gain(sentence: Sentence, thing: Token) -> bool:
    """Whether an object is something to have got: a prize, a dog, a third child; not a call or a cold."""
    noun = thing.lemma.lower()
    if noun in TRIVIAL:
        return False
    around = {t.text.lower() for t in sentence.tokens if t.head == thing.index}
    below = {t.lemma.lower() for t in sentence.tokens if t.head == thing.index and t.dep in {"compound", "nmod", "amod"}}
    if noun in GAINS | KIN | OCCASIONS or noun in THINGS:
        return True
    return bool({"new", "second", "third", "own"} & around) or bool(GAINS & below)


def _says(thing: Token) -> bool:
    return thing.pos in {"NOUN", "PROPN", "NUM"} and thing.lemma.lower() not in TRIVIAL


def _has_name(tokens: tuple[Token, ...], root: Token) -> bool:
    """Whether a place or a house with a name hangs on the verb: "joined in Leeds"."""
    heads = {t.index for t in tokens if t.head == root.index and t.dep == "prep"}
    return any(t.head in heads and t.pos == "PROPN" for t in tokens)


def _deed_below(tokens: tuple[Token, ...], root: Token) -> bool:
    """ "started to learn Hungarian", "decided to sell the house": a deed with an object under the verb."""
    deeds = {t.index for t in tokens if t.head == root.index and t.dep == "xcomp"}
    return any(t.head in deeds and t.dep in {"dobj", "prep"} for t in tokens)


def _negative(tokens: tuple[Token, ...], root: Token) -> bool:
    return any(t.head == root.index and t.dep == "neg" for t in tokens)
