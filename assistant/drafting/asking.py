# ruff: noqa: E501  patterns read better unbroken
"""An ask in the letter's voice, from a phrase in which "you" already is the contact."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.domain.words import Parse
from assistant.drafting.ask_leads import completed, without_lead
from assistant.drafting.ask_nouns import about, frame_noun
from assistant.drafting.ask_questions import asked, could, direct, family_of, is_direct, whether, whether_any
from assistant.drafting.ask_wishes import wished
from assistant.drafting.clauses import plain_of
from assistant.drafting.phrases import (
    DETERMINERS,
    head_noun,
    is_nominal,
    lowered,
    starts_with_verb,
    with_article,
)
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
_AT_YOURS = re.compile(r"\b(?:in|at|with|around|on) (?:one of )?your\b")
_READS = re.compile(r"read\s+\w|show\s+[A-Z][a-z]")  # "read chapter two": no noun begins so
# What one asks to have: "have the old desk", not "have a look" nor "get the key to the landlord".
_MINE_TO_HAVE = re.compile(
    r"(?:have|get)\s+(?:(?:two|three|one|some|both|half|a few|a couple|a piece|a cutting) of\s+)?"
    r"(?:(?:the|your|those|these|that|this)|an? (?:key|cutting|slice|sample|share)\b)\s+"
    r"(?!.*\b(?:to the|to [A-Z]|ready|done|going|working|sent|moved|back|[a-z]{3,}ed$))",
)
_YOURS_TO_TAKE = re.compile(
    r"(?:use|see)\s+(?:my|our)\b|"
    r"take\s+(?:photos|pictures|minutes|notes|care|charge|over|on|a look|a minute|"
    r"the (?:time|minutes|lead|floor|chair|photos))\b"
)
# "switch from nights to days", "leave early on Friday": what one asks leave to do oneself
_OWN_MOVE = re.compile(
    r"(?:switch|swap|transfer|change|move|go|work|start|leave|finish|stay|come in|take|have)\s+(?:from|to (?!the|my|our|your)|over to|off|early|late|later|earlier|part[- ]time|full[- ]time|remotely|unpaid|at home|from home|leave\b|"
    r"(?:(?:the|a|an|one|two|three|half a|my|that|next|this|some|\w+day) )?(?:days?|weeks?|afternoons?|mornings?|times?|months?|years?|\w+day|holidays?)(?: \w+)? off\b)",
    re.I,
)
# "swap my night shift with Fatima": the user's own turn, which somebody else than the reader takes
_OWN_TURN = re.compile(
    r"(?:swap|change|switch|exchange|trade)\s+(?:(?:my|our|the|a|this|that|one|next \w+['’]s)\s+)?(?:[\w'’-]+\s+)?(?:shifts?|dut(?:y|ies)|turns?|days?|nights?|weeks?|weekends?|slots?|places?|seats?|rounds?|on-?calls?|lessons?|class(?:es)?|rooms?)\b[^,;]*\bwith (?!(?:you|me|us|the|a|an|your)\b)",
    re.I,
)
_NEEDED = re.compile(
    r"(?P<who>I|we|(?:my|our) [a-z]+) (?P<need>needs?) (?P<what>(?:the|my|our|that|those|this|these) [^,]*\b(?:off|out|back|done|fixed|moved|gone|cleared|ready|sorted|finished|away|paid|signed|cut|mended|up|down)\b.*)$",
    re.I,
)


def read_ask(phrase: str, *, parse: Parse) -> Frame:
    """Put an ask into one sentence: a question, or a request that fits any words."""
    phrase = re.sub(r"^((?:if|whether) you)['’]d (?=[a-z]+ )", r"\1 would ", completed(phrase.strip()), flags=re.I)
    if is_direct(phrase):
        return direct(phrase, parse=parse)
    whole = phrase.rstrip(" .!?")
    phrase, mode = without_lead(whole)
    needed = _NEEDED.match(whole)
    framed = _framed(phrase, mode, parse=parse)
    if needed is not None and not framed.sure:  # "need the caravan off my drive": said as it was typed
        who = needed["who"][0].upper() + needed["who"][1:]
        framed = Frame(f"{who} {needed['need'].lower()} {needed['what']}.", f"see that {needed['what']}")
    if not framed.sure:
        framed = wished(re.sub(r"^(?:please|pls|kindly)\s+", "", whole, flags=re.I), framed, parse=parse)
    if framed.text.startswith("Could I have ") and re.match(r"(?:(?:please|pls|kindly) )?we\b", whole, re.I):
        framed = could(framed.act, Actor.WE)
    told = re.match(
        r"(?:tell me|let me know|remind me|confirm)\s+(?:if|whether|how|why|what|which|where|when|who)\b", framed.act
    )
    return replace(framed, family=family_of(framed.act), answered=framed.answered or told is not None)


def _framed(phrase: str, mode: str, *, parse: Parse) -> Frame:
    if mode == "chased":
        return could(f"send me {phrase}")
    if mode == "awaited":
        return Frame(f"Is there any news on {phrase}?", f"tell me whether there is any news on {phrase}", answered=True)
    if mode == "introduced":
        return could(f"introduce me to {phrase}")
    if mode == "topic":
        return replace(about(phrase), sure=True)
    if mode == "about":
        return could(f"tell me about {phrase}")
    clause = re.match(r"(?:if|whether)\s+(?P<rest>.+)", phrase, re.I)
    if clause is not None:
        return whether(clause["rest"], parse=parse)
    if mode == "wh" or re.match(r"(?:how|why|what|which|where|when|who)\b", phrase, re.I):
        return asked(phrase, parse=parse)
    anything = whether_any(phrase, parse=parse)
    if anything is not None:
        return anything
    if is_direct(phrase) and not (mode in {"you", "I", "we"} and re.match(r"(?:do|have)\b", phrase)):
        return direct(phrase, parse=parse)
    both = re.match(r"you (?P<others>and (?:my |your |the )?\S+(?: [A-Z]\S+)?) to (?P<act>.+)", phrase)
    if both is not None:
        return Frame(f"Could you {both['others']} {both['act']}?", both["act"])
    phrase = lowered(phrase, parse=parse)
    if re.match(r"(?:wants|needs|says|thinks|keeps|hopes|told|asked|was|is|has)\s", phrase):
        return Frame(f"I would like to ask you about this: {phrase}.", f"answer this: {phrase}", sure=False)
    doing = re.match(r"help\s+(?P<doing>[a-z-]+ing\b.*)", phrase)
    if doing is not None and (plain := plain_of(doing["doing"], parse=parse)) is not None:
        return could(f"help me {plain}")
    doing = re.match(r"(?:borrowing|joining|visiting|attending|using|staying)\b", phrase)
    if doing is not None and (plain := plain_of(phrase, parse=parse)) is not None:
        phrase = plain
    if mode != "noun" and (starts_with_verb(phrase, parse=parse) or _READS.match(phrase)):
        return _verb(phrase, mode)
    if mode in {"you", "I", "we"} and head_noun(phrase) and phrase.split()[0].lower() not in DETERMINERS:
        return _verb(phrase, mode)
    statement = _statement(phrase, parse=parse)
    framed = statement or frame_noun(phrase)
    if (
        mode == "noun"
        and not framed.sure
        and statement is None
        and re.match(r"(?!(?:what|how|why|my|our|the|this|that)\b)[a-z]+ (?:of|for|to|on|until|till|by)\b", phrase)
    ):
        return Frame(f"I would like to ask you for {with_article(phrase)}.", f"give me {with_article(phrase)}")
    if not framed.sure and statement is None and not is_nominal(phrase, parse=parse):
        return Frame(f"I would like to ask you about this: {phrase}.", f"answer this: {phrase}", sure=False)
    return framed


def _verb(phrase: str, mode: str) -> Frame:
    words = phrase.split()
    first = words[0].lower()
    if first.endswith("ly") and len(words) > 1:
        first = words[1].lower()
    low = f" {phrase.lower()} "
    to_me = re.match(r"\s\S+\s(?:me|us)\b", low) is not None
    joint = first in _JOINT or _MEETINGS.match(phrase) is not None
    if first in {"speak", "talk"} and re.match(
        r"\s\S+ (?:(?:at|to|in|on) (?:my|our)|to (?:the|an?|some|year|all|both)|to (?!you\b)[a-z]+s|at the)\b", low
    ):
        joint = False
    if re.match(r"(?:work|go|get) (?:together|through)", phrase) and mode != "you":
        joint = True
    if re.search(r"\bwith (?:me|us)\b", low):  # "go over it with me": one of the two acts, the other is there
        return could(phrase)
    if first in {"spend", "stay", "train", "rehearse", "practise", "practice"} and _AT_YOURS.search(low):
        return could(phrase, Actor.I)
    if mode == "you" and not (joint and re.search(r"\b(?:with me|me)\b", low)):
        return could(_help(phrase)) if not (first == "meet" and not to_me) else could(phrase)
    if re.match(r"(?:come|pop|drop|stop)\b", phrase) and own_in(low) and not _AT_YOURS.search(low):
        return could(phrase)  # "come and look at my sink"
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
    reminded = re.match(r"remind you,? (?:that )?(?P<what>(?:the|my|our|your|i|we|it|there|that) .+)", phrase, re.I)
    if reminded is not None:
        return Frame(f"May I remind you that {reminded['what']}?", f"remember that {reminded['what']}", Actor.I)
    if first == "pick":
        return could(phrase, Actor.I if re.match(r"pick your", phrase) else Actor.YOU)
    own, yours = re.search(r"\b(?:my|our|me|us)\b", low), re.search(r"\b(?:your|you|yours)\b", low)
    to_you = re.match(r"\s\S+\s(?:you)\b", low) or re.search(r"\b(?:to|by|off|past|with) you\b", low)
    if to_me:
        return could(phrase)
    if mode == "same" and _MINE_TO_HAVE.match(phrase) and not own:
        return could(phrase, Actor.I)
    if mode == "same" and (_OWN_MOVE.match(phrase) or _OWN_TURN.match(phrase)) and not yours:
        return could(phrase, Actor.I)
    if mode == "same" and _YOURS_TO_TAKE.match(phrase) and (own or not yours):
        return could(phrase)
    if mode == "I" or to_you or (first in _MINE and not (own and not yours)):
        return could(phrase, Actor.I)
    return could(_help(phrase))


def own_in(low: str) -> bool:
    """Whether what is the user's stands in it, and nothing of the reader's."""
    return re.search(r"\b(?:my|our|us|ours)\b", low) is not None and re.search(r"\byours?\b", low) is None


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
    _, _, rest = phrase.partition(" ")  # empty where the subject's own word is all there is: "u®"
    if subject.text.lower() == "you" and rest and tokens[1].tag in {"VB", "VBP"} and tokens[1].pos == "VERB":
        return could(rest)
    return Frame(f"I would like to ask you about this: {phrase}.", f"answer this: {phrase}", sure=False)
