# ruff: noqa: E501  patterns read better unbroken
"""What a purpose says about the letter and not in it: "keep it formal", "no, only ask for the saw"; and titles, "they"."""

from __future__ import annotations

import re

from assistant.domain.requests import Kind

_TONE = r"(?:in)?formal(?:ly)?|warm(?:ly)?|polite(?:ly)?|friendly|professional(?:ly)?|casual(?:ly)?|cheerful(?:ly)?|sincere(?:ly)?|heartfelt|light-hearted|respectful(?:ly)?|nicely|gently|kindly"
_SIZE = r"short|brief(?:ly)?|concise(?:ly)?|sweet|simple|to the point|light|crisp"
_VERY = r"(?:(?:very|quite|rather|fairly|a bit|a little|not too|nice and|really|more|less)\s+)?"
_AND = r"(?:\s*(?:,|and|but|&)\s*"
_ORDER = (
    r"(?:please\s+|pls\s+|just\s+)*(?:keep (?:it|this|the (?:tone|letter|mail|note))|(?:make|write|say|put|phrase|word) (?:it|this)(?: (?:sound|so it sounds))?|sound|be)\s+"
    rf"{_VERY}(?:{_TONE}|{_SIZE}){_AND}{_VERY}(?:{_TONE}|{_SIZE}))*"
    r"|(?:please\s+|pls\s+|just\s+)*(?:ask|say|put|word|phrase)(?: (?:it|this|him|her|them))? (?:very |really )?(?:nicely|politely|gently|kindly|tactfully|softly|sweetly)"
)
_WORDS = rf"{_VERY}(?:{_TONE}){_AND}{_VERY}(?:{_TONE}|{_SIZE}))*|(?:{_SIZE}){_AND}{_VERY}(?:{_TONE}|{_SIZE}))+"
_NOTHING = r"(?:nothing|not) too (?:long|formal|stiff|gushing|flowery|wordy|pushy|chatty|warm|short|salesy)|no (?:flattery|jokes|small talk|waffle|emojis?|exclamation marks)|(?:two|three|a few|a couple of) (?:short )?(?:lines|sentences) (?:at most|max|only)|(?:don['’]?t|do not|not|without|try not to|avoid) (?:gush(?:ing)?|grovel(?:ling)?|beg(?:ging)?|overdo(?:ing)? it|rambl(?:e|ing)|wast(?:e|ing) words|(?:sound(?:ing)?|seem(?:ing)?|com(?:e|ing) (?:across|over) as|be(?:ing)? too|get(?:ting)? too)(?: too| so| all| like)? [\w-]+(?: or [\w-]+)?)|no (?:begging|grovelling|fuss|drama|gushing|pressure in it)"
_MOOD = r"(?:pitying|pushy|needy|gushing|stiff|formal|preachy|soppy|whiny|bossy|salesy|creepy|desperate|clingy|weepy|grovelling|mushy|cheesy|corny|over the top|begging|pleading|moaning|chasing|nagging|long|wordy|stuffy)"
_ALONE = rf"(?:and |but )?(?:(?:not|nothing|never|no) (?:too |so |all |at all )?{_MOOD}(?: or {_MOOD})?|(?:v\.?|very|really|nice and|extra|super) (?:{_SIZE})|(?:{_SIZE}) (?:please|pls|plz)|(?:please|pls) (?:{_SIZE}))"
_AT_END = re.compile(
    rf"(?:\s*(?:[,;.!(]|\s[-–—]+)\s*{_ALONE}|\s+so (?:please )?(?:grovel|beg|be (?:extra |very )?nice|go easy|tread carefully|lay it on|butter (?:him|her|them) up)|\s*(?:[,;.(]|\s[-–—]+)\s*(?:and |but )?(?:{_ORDER}|{_WORDS}|{_NOTHING})|\s+(?:and|but)\s+{_ORDER}|\s+in a {_VERY}(?:{_TONE}) (?:tone|way|manner|letter|note))(?:,? (?:please|pls|plz|this time|though))?[\s.!)]*$",
    re.I,
)
_SHORT_THANKS = re.compile(r"\s*(?:[,;.(]|\s[-–—]+)\s*(?:short|brief)(?: (?:please|pls))?[\s.!)]*$", re.I)
# "the ladder, and maybe the saw, no, only ask for the ladder": what was thought before counts no more.
_THOUGHT = re.compile(
    r"^.*?\b(?:no|nah|wait|scratch that|on second thoughts?|actually)\b[,\s–—-]+(?:no,? )?(?:only|just) ask (?:(?:him|her|them) )?(?P<rest>(?:for|about|to|if|whether)\b.+)$",
    re.I | re.S,
)
# "that she lied for me, so just for her help in June": what stands before is thought better of
_JUST_FOR = re.compile(
    r"^.+?,?\s(?:so|but) (?:just|only) (?:thank (?:him|her|them|you) )?(?P<rest>for .+)$", re.I | re.S
)
_SO_THANK = re.compile(
    r"(?<=\w\w),?\s+(?:and |so )(?:please |pls )?(?:say (?:thanks|thank you)|thank (?:him|her|them))(?: nicely| properly| warmly| from me)?[.!]*$",
    re.I,
)
_ANSWER_BY = re.compile(
    r"(?:\s*[,;.]|\s[-–—]+)\s*(?:and |but )?(?:he|she|they|you) (?:ought to|should|must|needs? to|has to|have to) (?:please )?(?:answer|reply|respond|write back|get back(?: to (?:me|us))?|let (?:me|us) know|decide)\s+(?P<when>(?:by|before|until)\b[^,;]+?)[.!]*$",
    re.I,
)
_CALLED = (
    r"(?:coach|captain|capt|chair|judge|nurse|chef|cook|trainer|doctor|vet|pastor|father|sister|brother|mother|uncle|aunt|auntie|nan|nana|gran|granny|"
    r"grandma|grandpa|cousin|officer|sergeant|professor|prof|dean|mayor|principal|master|sensei|president|councillor|ranger|skipper|boss|matron|deacon|"
    r"rabbi|imam|guide|host|pilot|bishop|brigadier|marshal|major|warden|steward|teacher|tutor|director|manager|farmer|baker|lawyer)"
)
# "(be polite, still want a reference off him)": the whole aside is for whoever writes
_ASIDE = re.compile(
    rf"\s*\((?P<order>{_ORDER})\b(?:\s*[,;–—-]\s*[^()]*|\s+(?:as|because|since|so|cos|we|i|he|she|they)\b[^()]*)?\)",
    re.I,
)
# "sorry about the capitals, can't turn them off": an excuse to whoever reads what was typed
_EXCUSED = re.compile(
    r"(?:^|[.;,!(]\s*|\s[-–—]+\s*)(?:so )?(?:sorry|apologies|excuse|pardon|forgive) (?:about |for )?(?:the |my |all the )?(?:capitals|caps(?: lock)?|typos?|typing|spelling|(?:bad |poor |broken )?english|autocorrect|short note|fat fingers)\b[^.;!?]*[.!)]*$",
    re.I,
)


def without_manner(kind: Kind, text: str) -> tuple[str, str]:
    """The purpose without what tells how to write, and those words: ("thank him for the keys", "keep it formal")."""
    told: list[str] = []
    if (aside := _ASIDE.search(text)) is not None and re.search(r"\w\W+\w", text[: aside.start()]):
        told.append(aside[0].strip(" ()"))
        text = f"{text[: aside.start()]}{text[aside.end() :]}".strip()
    if (excused := _EXCUSED.search(text)) is not None and re.search(r"\w\W+\w", text[: excused.start()]):
        told.append(excused[0].strip(" ()-–—.;,"))
        text = text[: excused.start()].rstrip()
    for _ in range(3):
        match = _AT_END.search(text) or (_SHORT_THANKS.search(text) if kind is Kind.THANKS else None)
        if match is None or not re.search(r"\w\W+\w", text[: match.start()]):
            break
        told.insert(0, match[0].strip(" ,;.()-–—!"))
        text = text[: match.start()].rstrip()
    if kind is Kind.ASK and (thought := _THOUGHT.match(text)) is not None:
        told.insert(0, text[: thought.start("rest")].strip(" ,;"))
        text = f"ask {thought['rest']}"
    if kind is Kind.THANKS and (better := _JUST_FOR.match(text)) is not None:
        told.insert(0, text[: better.start("rest")].strip(" ,;"))
        text = f"thank you {better['rest']}"
    if kind is Kind.THANKS:
        text = _SO_THANK.sub("", text)
    text = _ANSWER_BY.sub(r". Your answer \g<when>", text)
    return text, ", ".join(told)


def without_title(kind: Kind, text: str, first: str) -> str:
    """ "thank coach Lena" is thanks to Lena, and nobody coached: a title before the reader's name goes."""
    before = r"(?:\b(?:thank|thanks(?: to)?|thank you(?: to)?|thx|ask|tell|from|with|remind)\s+"
    before += r"|^)" if kind is Kind.THANKS else r")"
    return re.sub(
        rf"(?P<before>{before}){_CALLED}\.?\s+(?={re.escape(first)}\b)", r"\g<before>", text, count=1, flags=re.I
    )


def reader_as_they(text: str, first: str) -> str:
    """ "ask Ana how they prune vines": where nobody else is named, Ana and hers are asked for themselves."""
    named = rf"(?:{re.escape(first)}|him|her|them)" if first else r"(?:him|her|them)"
    led = re.match(
        rf"(?P<lead>ask {named} (?:about )?(?:how|what|when|where|why|whether|if|which|who)\b(?: (?:much|many|often|long|far|sort of \w+|kind of \w+|\w+))?? )(?P<they>they)\b(?P<rest>.*)$",
        text,
        re.I | re.S,
    )
    if led is None or re.search(r"\b(?:he|she|his|hers|herself|himself|my|our)\b|[a-z,] [A-Z]", led["rest"]):
        return text
    rest = led["rest"]
    if not re.search(r"\b\w{3,}(?<!s)(?<!u)s\b.*\b(?:they|them)\b", rest):
        rest = re.sub(r"\btheirs\b", "yours", re.sub(r"\btheir\b", "your", rest))
        rest = re.sub(r"\b(?:they|them)\b", "you", rest)
    return f"{led['lead']}you{rest}"
