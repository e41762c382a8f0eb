"""An ask in the letter's voice, from a phrase in which "you" already is the contact."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.domain.words import Parse
from assistant.drafting.ask_leads import completed, without_lead
from assistant.drafting.ask_nouns import FAMILIES, frame_noun
from assistant.drafting.clauses import plain_of, question_of
from assistant.drafting.inflect import PARTICIPLES
from assistant.drafting.phrases import DETERMINERS, head_noun, is_nominal, lowered, starts_with_verb
from assistant.drafting.reading import Actor, Frame
from assistant.drafting.vocabulary import word_set

_JOINT = word_set(
    """
    meet talk chat speak discuss connect catch hop jump schedule go collaborate exchange brainstorm
    reconnect sync
    """
)
_MINE = word_set(
    """
    attend be borrow bounce buy call cite come follow hear interview join learn list mention name nominate
    observe pick quote record run shadow sit stay take treat use visit see keep interview thank
    """
)
_MEETINGS = re.compile(
    r"^(?:have|grab|get|do|arrange|set up|schedule|share|book)\s+(?:an?\s+)?(?:\S+\s+){0,3}?"
    r"(?:calls?|chats?|coffees?|lunch|dinner|drinks?|meeting|conversation|catch-?up|talk|session|tea|beer|"
    r"breakfast|zoom)\b",
    re.I,
)
_DIRECT = re.compile(
    r"(?:could|can|would|will|may|might|shall|should|do|does|did|are|is|was|were|have|has|had|what|how|why|when|where|who|"
    r"which|any chance|don['’]t|aren['’]t|isn['’]t)\b",
    re.I,
)


def read_ask(phrase: str, *, parse: Parse) -> Frame:
    """Put an ask into one sentence: a question, or a request that fits any words."""
    phrase = completed(phrase.strip())
    if _is_direct(phrase):
        return _direct(phrase, parse=parse)
    phrase, mode = without_lead(phrase.rstrip(" .!?"))
    framed = _framed(phrase, mode, parse=parse)
    return replace(framed, family=family_of(framed.act, framed.text))


def _framed(phrase: str, mode: str, *, parse: Parse) -> Frame:
    if mode == "introduced":
        return could(f"introduce me to {phrase}")
    if mode == "topic":
        return replace(about(phrase), sure=True)
    if mode == "about":
        return could(f"tell me about {phrase}")
    clause = re.match(r"(?:if|whether)\s+(?P<rest>.+)", phrase, re.I)
    if clause is not None:
        return _whether(clause["rest"], parse=parse)
    if mode == "wh" or re.match(r"(?:how|why|what|which|where|when|who)\b", phrase, re.I):
        return could(f"tell me {phrase[0].lower()}{phrase[1:]}")
    if _is_direct(phrase):
        return _direct(phrase, parse=parse)
    both = re.match(r"you (?P<others>and (?:my |your |the )?\S+(?: [A-Z]\S+)?) to (?P<act>.+)", phrase)
    if both is not None:
        return Frame(f"Could you {both['others']} {both['act']}?", both["act"])
    phrase = lowered(phrase, parse=parse)
    doing = re.match(r"help\s+(?P<doing>[a-z-]+ing\b.*)", phrase)
    if doing is not None and (plain := plain_of(doing["doing"], parse=parse)) is not None:
        return could(f"help me {plain}")
    if mode != "noun" and starts_with_verb(phrase, parse=parse):
        return _verb(phrase, mode)
    if mode in {"you", "I", "we"} and head_noun(phrase) and phrase.split()[0].lower() not in DETERMINERS:
        return _verb(phrase, mode)
    statement = _statement(phrase, parse=parse)
    framed = statement or frame_noun(phrase)
    if not framed.sure and statement is None and not is_nominal(phrase, parse=parse):
        return Frame(f"I would like to ask you about this: {phrase}.", f"answer this: {phrase}", sure=False)
    return framed


def _is_direct(phrase: str) -> bool:
    words = phrase.split()
    if len(words) < 2 or not _DIRECT.match(phrase):
        return False
    if phrase.endswith("?"):
        return True
    if words[0].lower() in {"have", "had"} and words[1].lower() == "you":
        return len(words) > 2 and (words[2].endswith(("ed", "en")) or words[2] in PARTICIPLES.values())
    pronoun = re.match(r"(?:you|i|we|your|there|it|anyone|someone|the|my)\b", words[1], re.I)
    helper = words[0].lower() in {
        "could",
        "can",
        "would",
        "will",
        "may",
        "might",
        "shall",
        "should",
        "do",
        "does",
        "did",
        "are",
        "is",
    }
    return bool(pronoun) and helper


def _direct(phrase: str, *, parse: Parse) -> Frame:
    text = phrase.rstrip(" .!?")
    text = text[0].upper() + text[1:]
    asked = re.match(r"(?:could|can|would|will)\s+(?P<who>you|i|we)\s+(?:please\s+)?(?P<act>.+)", text, re.I)
    if asked is None:
        whether = re.match(r"(?:do|are|have|is|does|did|has)\b", text, re.I)
        told = _told(text) if whether else f"tell me: {text[0].lower()}{text[1:]}"
        return Frame(f"{text}?", told, family=family_of(text))
    minded = re.match(r"mind\s+(?P<doing>[a-z-]+ing\b.*)", asked["act"])
    if minded is not None:
        act = plain_of(minded["doing"], parse=parse) or asked["act"]
        return Frame(f"{text}?", act, family=family_of(act))
    actor = {"you": Actor.YOU, "we": Actor.WE, "i": Actor.I}[asked["who"].lower()]
    return Frame(f"{text}?", asked["act"], actor, family=family_of(asked["act"], text))


def _told(text: str) -> str:
    """ "Do you know anyone" -> "tell me whether you know anyone"."""
    helper, who, *rest = text.split(" ", 2)
    tail = rest[0] if rest else ""
    if helper.lower() == "do":
        return f"tell me whether {who} {tail}"
    if who.lower() in {"you", "there", "it", "i", "we", "anyone", "someone"}:
        return f"tell me whether {who} {helper.lower()} {tail}"
    return f"tell me: {text[0].lower()}{text[1:]}"


def _whether(clause: str, *, parse: Parse) -> Frame:
    act = f"tell me whether {clause}"
    modal = re.match(r"you\s+(?:could|can|would|will|might)\s+(?P<act>.+)", clause, re.I)
    if modal is not None and not re.match(r"(?:be|have|like|mind|know|want|prefer|consider)\b", modal["act"]):
        return could(modal["act"])
    asked = question_of(clause, parse=parse) if re.match(r"(?:you|your|there|i)\b", clause, re.I) else None
    return Frame(asked or f"Could you {act}?", act)


def _verb(phrase: str, mode: str) -> Frame:
    words = phrase.split()
    first = words[0].lower()
    if first.endswith("ly") and len(words) > 1:
        first = words[1].lower()
    low = f" {phrase.lower()} "
    to_me = re.match(r"\s\S+\s(?:me|us)\b", low) is not None
    joint = first in _JOINT or _MEETINGS.match(phrase) is not None
    if first in {"speak", "talk"} and re.match(r"\s\S+ (?:at|to|in|on) (?:my|our)\b", low):
        joint = False
    if re.match(r"(?:work|go|get) (?:together|through)", phrase) and mode != "you":
        joint = True
    if mode == "you" and not (joint and re.search(r"\b(?:with me|me)\b", low)):
        return could(_help(phrase)) if not (first == "meet" and not to_me) else could(phrase)
    if joint and not to_me and first != "introduce":
        act = re.sub(r"^meet (?:with )?you\b", "meet", phrase)
        act = re.sub(r"\s+with you\b" if first == "go" else r"\s+(?:with|to) you\b", "", act)
        return could(act, Actor.WE)
    if mode == "we":
        return could(phrase, Actor.WE)
    if re.match(r"(?:know|learn|find out|understand|hear)\s", phrase) and not re.match(r"hear (?:my|our)", phrase):
        told = re.match(r"(?:know|learn|find out|understand|hear)\s+(?P<what>.+)", phrase)
        if told is not None and re.match(r"from you\b", told["what"]):
            return Frame(f"I would like to {phrase}.", "reply", Actor.YOU)
        if told is not None and first in {"hear", "know"} and not told["what"].startswith(("from", "about")):
            return could(f"tell me {told['what']}")
    if first == "pick":
        return could(phrase, Actor.I if re.match(r"pick your", phrase) else Actor.YOU)
    own, yours = re.search(r"\b(?:my|our|me|us)\b", low), re.search(r"\b(?:your|you|yours)\b", low)
    to_you = re.match(r"\s\S+\s(?:you)\b", low) or re.search(r"\b(?:to|by|off|past|with) you\b", low)
    if to_me:
        return could(phrase)
    if mode == "I" or to_you or (first in _MINE and not (own and not yours)):
        return could(phrase, Actor.I)
    return could(_help(phrase))


def _help(phrase: str) -> str:
    return re.sub(r"^help (?=with\b)", "help me ", phrase)


def _statement(phrase: str, *, parse: Parse) -> Frame | None:
    """A full sentence that asks nothing by its words is given back as what the user wants to ask about."""
    tokens = parse(phrase).tokens
    subject = next((t for t in tokens if t.dep in {"nsubj", "nsubjpass", "expl"} and t.index == 0), None)
    if subject is None or subject.text.lower() not in {
        "i",
        "you",
        "we",
        "it",
        "there",
        "this",
        "that",
        "they",
        "he",
        "she",
    }:
        return None
    if subject.text.lower() == "you" and len(tokens) > 1 and tokens[1].tag in {"VB", "VBP"} and tokens[1].pos == "VERB":
        return could(phrase.split(" ", 1)[1])
    return Frame(f"I would like to ask you about this: {phrase}.", f"answer this: {phrase}", sure=False)


def could(act: str, actor: Actor = Actor.YOU) -> Frame:
    """ "review my CV" -> "Could you review my CV?"."""
    act = act.rstrip(" .?!")
    return Frame(f"Could {actor.value} {act}?", act, actor)


def about(topic: str) -> Frame:
    """The frame that fits any words."""
    return Frame(f"I would like to ask you about {topic}.", f"tell me about {topic}", sure=False)


def family_of(*texts: str) -> str:
    """The family of the first asking word: two asks of one family count as one ask."""
    for text in texts:
        for word in re.findall(r"[a-z]+", text.lower()):
            if word in FAMILIES:
                return FAMILIES[word]
    return ""
