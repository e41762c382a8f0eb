"""An ask in the letter's voice, from a phrase in which "you" already is the contact."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.domain.words import Parse
from assistant.drafting.ask_leads import completed, without_lead
from assistant.drafting.ask_nouns import FAMILIES, frame_noun
from assistant.drafting.clauses import plain_of, question_of
from assistant.drafting.indirect import indirect, is_inverted
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
_HEARD = word_set("word news update updates progress movement sign chance luck reply answer")  # there is some, or none
_HELD = word_set("idea ideas thoughts tips advice plans preference preferences concerns questions objection objections")
_LIGHT = word_set("have give take get do spare make send write find hold set arrange book grab put let ask share fit go say")
_ENDS = word_set("about on for with to from in at before after by of when that which who")
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
    return replace(framed, family=family_of(framed.act))


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
        return _asked(phrase, parse=parse)
    anything = _any(phrase, parse=parse)
    if anything is not None:
        return anything
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


def _asked(phrase: str, *, parse: Parse) -> Frame:
    """A question with an asking word: "what would it save" -> "Could you tell me what it would save?"."""
    turned = indirect(phrase, parse=parse) if is_inverted(phrase) else f"{phrase[0].lower()}{phrase[1:]}"
    if turned is None:  # in doubt the question stays as it was typed
        return Frame(f"{phrase[0].upper()}{phrase[1:]}?", f"tell me: {phrase}", answered=True)
    return replace(could(f"tell me {_sized(turned)}"), answered=True)


def _sized(clause: str) -> str:
    """ ", one paragraph by Friday" -> ", in one paragraph by Friday"."""
    return re.sub(
        r",\s+(?=(?:an?|one|two|three|a few|\d+)\s(?:short\s|brief\s)?(?:pages?|paragraphs?|sentences?|lines?|words|bullets?)\b)",
        ", in ",
        clause,
    )


def _any(phrase: str, *, parse: Parse) -> Frame | None:
    """ "any word on my take-home" -> "Is there any word on my take-home?"."""
    match = re.match(r"any\s+(?P<what>(?P<first>[a-z]+)\b(?:\s+[a-z]+\b)?)", phrase, re.I)
    if match is None:
        return None
    if any(word in _HEARD for word in match["what"].lower().split()):
        held = phrase[0].lower() + phrase[1:]
        return Frame(f"Is there {held}?", f"tell me whether there is {held}", answered=True)
    if match["first"].lower() not in _HELD:
        return None
    rest = phrase[match.end("first") :]
    asked = re.match(r"\s+(?:of|about|as to)?\s*(?P<wh>(?:how|why|what|which|where|when|who)\b.+)", rest, re.I)
    if asked is not None and is_inverted(asked["wh"]) and (turned := indirect(asked["wh"], parse=parse)):
        rest = f" {turned}"
    held = f"any {match['first']}{rest}"
    return Frame(f"Do you have {held}?", f"tell me whether you have {held}", answered=True)


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
        if (chance := re.match(r"any chance\s+(?P<rest>.+)", text, re.I)) is not None:
            return Frame(f"Is there any chance {chance['rest']}?", f"tell me whether there is any chance {chance['rest']}", answered=True)
        turned = indirect(text, parse=parse)
        return Frame(f"{text}?", f"tell me {turned}" if turned else f"tell me: {text[0].lower()}{text[1:]}", answered=True)
    minded = re.match(r"mind\s+(?P<doing>[a-z-]+ing\b.*)", asked["act"])
    if minded is not None:
        act = plain_of(minded["doing"], parse=parse) or asked["act"]
        return Frame(f"{text}?", act, family=family_of(act))
    actor = {"you": Actor.YOU, "we": Actor.WE, "i": Actor.I}[asked["who"].lower()]
    return Frame(f"{text}?", asked["act"], actor, family=family_of(asked["act"]))


def _whether(clause: str, *, parse: Parse) -> Frame:
    act = f"tell me whether {clause}"
    modal = re.match(r"you\s+(?:could|can|would|will|might)\s+(?P<act>.+)", clause, re.I)
    if modal is not None and not re.match(r"(?:be|have|like|mind|know|want|prefer|consider)\b", modal["act"]):
        return could(modal["act"])
    asked = question_of(clause, parse=parse) if re.match(r"(?:you|your|there|i)\b", clause, re.I) else None
    return Frame(asked or f"Could you {act}?", act, answered=True)


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
            return replace(could(f"tell me {told['what']}"), answered=True)
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


def family_of(act: str) -> str:
    """The family of an act: of its verb, or of its object where the verb says little ("give me feedback")."""
    words = re.findall(r"[a-z'’-]+|[\d.,;:(]+", act.lower())
    while len(words) > 1 and (words[0].endswith("ly") or words[0] in {"please", "also", "just", "quickly"}):
        words = words[1:]
    if not words:
        return ""
    if words[0] in FAMILIES or words[0] not in _LIGHT:
        return FAMILIES.get(words[0], "")
    for word in words[1:]:
        for piece in (word, *word.split("-")):
            if piece in FAMILIES:
                return FAMILIES[piece]
        if word in _ENDS or word in ",;:(":
            break
    return ""
