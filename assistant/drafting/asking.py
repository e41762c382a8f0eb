"""An ask in the letter's voice, from a phrase in which "you" already is the contact."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.domain.words import Parse
from assistant.drafting.ask_nouns import FAMILIES, frame_noun
from assistant.drafting.clauses import question_of
from assistant.drafting.inflect import PARTICIPLES
from assistant.drafting.phrases import DETERMINERS, head_noun, lowered, starts_with_verb
from assistant.drafting.reading import Actor, Frame

_I = r"(?:i|we)"
_FILLER = r"(?:\s+(?:really|just|also|only|still|very much|so|actually|would|simply|kindly|maybe|perhaps))*"
_WISH = (
    rf"{_I}(?:['’]d|['’]ll|['’]m|['’]re|\s+would|\s+will|\s+am|\s+are|\s+was|\s+were)?{_FILLER}\s+"
    r"(?:want(?:ed)?|need|like|love|hope|hoping|wish|looking|asking|ask|aim|plan|planning|trying|try|prefer|"
    r"writing|going|interested in|keen|eager|could use|could do with)"
)
_GLAD = (
    rf"(?:{_I}(?:['’]d|['’]ll|\s+would|\s+will|\s+am)?{_FILLER}\s+(?:be\s+)?(?:\w+\s+)?(?:grateful|glad|happy|thankful|"
    rf"delighted|obliged)|{_I}(?:['’]d|\s+would)?{_FILLER}\s+appreciate(?:\s+it)?|it\s+would\s+(?:be\s+(?:\w+\s+)?(?:great|good|"
    r"nice|helpful|wonderful|lovely|amazing|kind|fantastic)|help(?:\s+me)?(?:\s+\w+)?|mean\s+a\s+lot(?:\s+to\s+me)?))"
)
_LED = [  # (what stands at the front, what is left to read: contact acts, I act, a noun phrase, a clause, a wh-clause)
    (re.compile(rf"(?:{_WISH})\s+(?:for\s+)?you\s+to\s+", re.I), "you"),
    (re.compile(rf"(?:{_GLAD})\s+(?:if|were)\s+you\s+(?:could|would|can|might|will|were able to)\s+(?:please\s+)?", re.I), "you"),
    (re.compile(rf"(?:{_WISH}|{_GLAD})\s+(?:\w+ly\s+)?to\s+", re.I), "I"),
    (re.compile(rf"(?:{_WISH})\s+(?:at|for|about)\s+", re.I), "noun"),
    (re.compile(rf"(?:{_I}\s+(?:was|am|['’]m)?\s*wonder(?:ing|ed)?|wondering)\s+(?=if\b|whether\b)", re.I), "whether"),
    (re.compile(rf"(?:{_I}\s+(?:was|am|['’]m)?\s*wonder(?:ing|ed)?|wondering)\s+", re.I), "wh"),
    (re.compile(rf"(?:{_WISH}|{_GLAD})\s+(?!(?:that|if|it)\b)", re.I), "noun"),
    (re.compile(r"(?:ask(?:ing)?|request(?:ing)?|beg|get(?:ting)?|have|having|invite|persuade|convince|would|for)\s+you\s+(?:to\s+(?:please\s+)?|please\s+to\s+)", re.I), "you"),
    (re.compile(r"(?:have)\s+you\s+(?=[a-z]+\s)", re.I), "you"),
    (re.compile(r"ask(?:ing)?\s+you\s+out\s+(?:for|to)\s+", re.I), "noun"),
    (re.compile(r"let\s+me\s+(?!know\b|have\b)", re.I), "I"),
    (re.compile(r"that\s+you\s+(?=[a-z]+\b)", re.I), "you"),
    (re.compile(r"ask(?:ing)?\s+(?:you\s+)?(?:for\s+|a\s+favou?r:\s*)", re.I), "noun"),
    (re.compile(r"(?:ask(?:ing)?(?:\s+you)?|see|find out|check(?: with you)?|know|learn|hear|understand|figure out|question)\s+(?=(?:if|whether)\s)", re.I), "whether"),
    (re.compile(r"(?:ask(?:ing)?(?:\s+you)?|see|find out|know|learn|hear|understand|figure out|get you to tell me|have you tell me)\s+(?:about\s+)?(?=(?:how|why|what|which|where|when|who)\b)", re.I), "wh"),
    (re.compile(r"(?:ask(?:ing)?(?:\s+you)?)\s+(?:about|on|regarding)\s+", re.I), "topic"),
    (re.compile(r"(?:hear|learn|know|find out)\s+(?:more\s+)?about\s+", re.I), "about"),
    (re.compile(r"ask(?:ing)?\s+(?:you\s+)?to\s+", re.I), "I"),
    (re.compile(r"ask(?:ing)?\s+you\s+(?=(?:an?|one|two|three|some|my|the|few|quick|questions?)\b)", re.I), "noun"),
    (re.compile(r"ask\s+(?=(?:an?|one|two|three|some|few)\b.*questions?\b)", re.I), "noun"),
    (re.compile(r"(?:that\s+)?you\s+(?:should|could|can|would|must|might|may|will|need\s+to|have\s+to|ought\s+to|to|please)\s+(?:please\s+)?", re.I), "you"),
    (re.compile(r"(?:if|whether)\s+you\s+(?:could|can|would|might|will)\s+(?!be\b|have\s+(?:time|any)|like|mind|know|want|prefer|ever|consider)(?:please\s+)?", re.I), "you"),
    (re.compile(r"let['’]?s\s+", re.I), "we"),
    (re.compile(r"(?:we)\s+(?:should|could|can|might|must|will)\s+", re.I), "we"),
    (re.compile(r"(?:get|be|being|getting)\s+introduced\s+to\s+", re.I), "introduced"),
    (re.compile(r"(?:get|receive|obtain|secure|request|gain|arrange for|hear|have|getting|receiving)\s+(?=(?:your|some|an?|any|more|feedback|advice|help|input|thoughts|tips|comments|guidance|\d)\b)", re.I), "noun"),
    (re.compile(r"(?:please|kindly|hi|hello|hey|just|also|to|maybe|perhaps|possibly|my ask is|the ask is|ask is|ask|request|goal|purpose)\s*[:,]?\s+", re.I), "same"),
]  # fmt: skip
_JOINT = frozenset(
    "meet talk chat speak discuss connect catch hop jump schedule go collaborate exchange brainstorm reconnect sync".split()
)
_MINE = frozenset(
    """attend be borrow bounce buy call cite come follow hear interview join learn list mention name nominate observe pick
    quote record run shadow sit stay take treat use visit see keep interview thank""".split()
)
_MEETINGS = re.compile(
    r"^(?:have|grab|get|do|arrange|set up|schedule|share|book)\s+(?:an?\s+)?(?:\S+\s+){0,3}?(?:calls?|chats?|coffees?|lunch|dinner|drinks?|"
    r"meeting|conversation|catch-?up|talk|session|tea|beer|breakfast|zoom)\b", re.I,
)  # fmt: skip
_SUBJECTLESS = re.compile(
    r"^(?:want(?:ed)? to|need to|would (?:like|love|appreciate|prefer|be (?:glad|happy|grateful))|hoping|looking for|trying to|"
    r"love to|like to|wondering|need (?!for\b)|want (?!for\b))",
    re.I,
)
_DIRECT = re.compile(
    r"(?:could|can|would|will|may|might|shall|should|do|does|did|are|is|was|were|have|has|had|what|how|why|when|where|who|"
    r"which|any chance|don['’]t|aren['’]t|isn['’]t)\b",
    re.I,
)


def read_ask(phrase: str, *, parse: Parse) -> Frame:
    """Put an ask into one sentence: a question, or a request that fits any words."""
    phrase = _SUBJECTLESS.sub(r"I \g<0>", phrase.strip())
    phrase = re.sub(r",?\s*(?:the\s+)?deadline\s*(?:is|:|being)?\s+(?=\S)", " by ", phrase, flags=re.I)
    if _is_direct(phrase):
        return _direct(phrase)
    phrase = phrase.rstrip(" .!?")
    mode = "same"
    for _ in range(8):
        step = _led(phrase)
        if step is None:
            break
        rest, way = step
        if way == "same" and not rest:
            break
        phrase, mode = rest, mode if way == "same" else way
        if way in {"whether", "wh", "topic", "about", "introduced"}:
            break
    framed = _framed(phrase, mode, parse=parse)
    return replace(framed, family=family_of(framed.act, framed.text))


def _led(phrase: str) -> tuple[str, str] | None:
    for pattern, mode in _LED:
        match = pattern.match(phrase)
        if match is not None and phrase[match.end() :].strip():
            return phrase[match.end() :].strip(), mode
    return None


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
        return _direct(phrase)
    phrase = lowered(phrase, parse=parse)
    if mode != "noun" and starts_with_verb(phrase, parse=parse):
        return _verb(phrase, mode)
    if mode in {"you", "I", "we"} and head_noun(phrase) and phrase.split()[0].lower() not in DETERMINERS:
        return _verb(phrase, mode)
    statement = _statement(phrase, parse=parse)
    return statement or frame_noun(phrase)


def _is_direct(phrase: str) -> bool:
    words = phrase.split()
    if len(words) < 2 or not _DIRECT.match(phrase):
        return False
    if phrase.endswith("?"):
        return True
    if words[0].lower() in {"have", "had"} and words[1].lower() == "you":
        return len(words) > 2 and (words[2].endswith(("ed", "en")) or words[2] in PARTICIPLES.values())
    pronoun = re.match(r"(?:you|i|we|your|there|it|anyone|someone|the|my)\b", words[1], re.I)
    helper = words[0].lower() in {"could", "can", "would", "will", "may", "might", "shall", "should", "do", "does", "did", "are", "is"}
    return bool(pronoun) and helper


def _direct(phrase: str) -> Frame:
    text = phrase.rstrip(" .!?")
    text = text[0].upper() + text[1:]
    asked = re.match(r"(?:could|can|would|will)\s+(?P<who>you|i|we)\s+(?:please\s+)?(?P<act>.+)", text, re.I)
    if asked is None:
        whether = re.match(r"(?:do|are|have|is|does|did|has)\b", text, re.I)
        act = f"answer whether {text[0].lower()}{text[1:]}" if False else text[0].lower() + text[1:]
        return Frame(f"{text}?", f"tell me: {act}" if not whether else _told(text), family=family_of(text))
    actor = {"you": Actor.YOU, "we": Actor.WE, "i": Actor.I}[asked["who"].lower()]
    return Frame(f"{text}?", asked["act"], actor, family=family_of(asked["act"], text))


def _told(text: str) -> str:
    """"Do you know anyone" -> "tell me whether you know anyone"."""
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
        act = re.sub(r"\s+(?:with|to) you\b", "", act) if first != "go" else act
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
    if subject is None or subject.text.lower() not in {"i", "you", "we", "it", "there", "this", "that", "they", "he", "she"}:
        return None
    if subject.text.lower() == "you" and len(tokens) > 1 and tokens[1].tag in {"VB", "VBP"} and tokens[1].pos == "VERB":
        return could(phrase.split(" ", 1)[1])
    return Frame(f"I would like to ask you about this: {phrase}.", f"answer this: {phrase}", sure=False)


def could(act: str, actor: Actor = Actor.YOU) -> Frame:
    """"review my CV" -> "Could you review my CV?"."""
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
