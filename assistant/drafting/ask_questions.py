# ruff: noqa: E501  patterns read better unbroken
"""Asks that are questions: put directly, with an asking word, or after "whether"; and what every ask ends as."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.domain.words import Parse
from assistant.drafting.ask_nouns import FAMILIES
from assistant.drafting.clauses import plain_of, question_of
from assistant.drafting.given_names import GIVEN_NAMES
from assistant.drafting.indirect import indirect, is_inverted
from assistant.drafting.inflect import PARTICIPLES
from assistant.drafting.phrases import VERBS
from assistant.drafting.reading import Actor, Frame
from assistant.drafting.vocabulary import word_set

_HEARD = word_set("word news update updates progress movement sign chance luck reply answer")  # there is some, or none
_HELD = word_set("idea ideas thoughts tips advice plans preference preferences concerns questions objection objections")
_SEES = word_set(
    "be trust expect tell see know believe hear learn make think find rely count"
)  # "whether I can trust it" asks
_LIGHT = word_set(
    "have give take get do spare make send write find hold set arrange book grab put ask share fit go say"
)
_ENDS = word_set("about on for with to from in at before after by of when that which who")
_DIRECT = re.compile(
    r"(?:could|can|would|will|may|might|shall|should|do|does|did|are|is|was|were|have|has|had|what|how|why|when|where|who|"
    r"which|any chance|don['’]t|aren['’]t|isn['’]t)\b",
    re.I,
)


def asked(phrase: str, *, parse: Parse) -> Frame:
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


def whether_any(phrase: str, *, parse: Parse) -> Frame | None:
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


def is_direct(phrase: str) -> bool:
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
    return helper and (bool(pronoun) or (words[1][:1].isupper() and words[1].lower() in GIVEN_NAMES))


def direct(phrase: str, *, parse: Parse) -> Frame:
    text = phrase.rstrip(" .!?")
    text = text[0].upper() + text[1:]
    asked = re.match(r"(?:could|can|would|will)\s+(?P<who>you|i|we)\s+(?:please\s+)?(?P<act>.+)", text, re.I)
    if asked is None:
        if (chance := re.match(r"any chance\s+(?P<rest>.+)", text, re.I)) is not None:
            return Frame(
                f"Is there any chance {chance['rest']}?",
                f"tell me whether there is any chance {chance['rest']}",
                answered=True,
            )
        turned = indirect(text, parse=parse)
        return Frame(
            f"{text}?", f"tell me {turned}" if turned else f"tell me: {text[0].lower()}{text[1:]}", answered=True
        )
    minded = re.match(r"mind\s+(?P<doing>[a-z-]+ing\b.*)", asked["act"])
    if minded is not None:
        act = plain_of(minded["doing"], parse=parse) or asked["act"]
        return Frame(f"{text}?", act, family=family_of(act))
    actor = {"you": Actor.YOU, "we": Actor.WE, "i": Actor.I}[asked["who"].lower()]
    return Frame(f"{text}?", asked["act"], actor, family=family_of(asked["act"]))


def whether(clause: str, *, parse: Parse) -> Frame:
    act = f"tell me whether {clause}"
    modal = re.match(r"you\s+(?:could|can|would|will|might)\s+(?P<act>.+)", clause, re.I)
    if modal is not None and not re.match(r"(?:be|have|like|mind|know|want|prefer|consider)\b", modal["act"]):
        return could(modal["act"])
    others = re.match(
        r"(?P<who>(?:my|our) [^,]{2,40}?) (?:can|could|may|might) (?P<act>(?!(?:be|have)\b)[a-z]+\b.*)", clause, re.I
    )
    ours = re.match(r"we (?P<may>can|could|may|might) (?P<act>(?P<verb>[a-z]+)\b.*)", clause, re.I)
    if ours is not None and (ours["verb"] in VERBS or ours["verb"] in {"have", "use"}) and ours["verb"] not in _SEES:
        return Frame(f"{ours['may'].capitalize()} we {ours['act']}?", ours["act"], Actor.WE)
    if others is not None:  # "whether my son can resit the test": the reader is asked to let him
        return Frame(f"Could {others['who']} {others['act']}?", act, answered=True)
    asked = question_of(clause, parse=parse) if re.match(r"(?:you|your|there|i)\b", clause, re.I) else None
    return Frame(asked or f"Could you {act}?", act, answered=True)


def could(act: str, actor: Actor = Actor.YOU) -> Frame:
    """ "review my CV" -> "Could you review my CV?"."""
    act = act.rstrip(" .?!")
    if actor is Actor.YOU:  # "that you don't mark it"
        act = re.sub(r"^(?:do not|don['’]t|doesn['’]t|does not) (?=[a-z])", "not ", act)
    return Frame(f"Could {actor.value} {act}?", act, actor)


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
