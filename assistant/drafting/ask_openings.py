# ruff: noqa: E501  patterns read better unbroken
"""How people begin to ask, and turns of phrase of theirs, put as they would stand in a letter: "ma, please i want to ask if"."""

from __future__ import annotations

import re

from assistant.drafting.asides import without_please_between
from assistant.drafting.phrases import VERBS
from assistant.drafting.vocabulary import word_set

# "good morning ma, please", "please sir", "oga abeg": said to the reader before anything is asked
_CALLED = re.compile(
    r"^(?:(?:please|pls|kindly|dear|hello|hi|good (?:morning|afternoon|evening|day))[\s,!]+)*(?:ma['’]?a?m|ma|sir|madam|oga|boss|bro|brother|sis|aunty|uncle|mate|pal|love|dear|doc|chief|guys|folks|all|team|there|neighbou?r)[\s,!.:–—-]+(?=\w)",
    re.I,
)
# "its rosa,", "this is Tom here": the letter is signed
_MYSELF = re.compile(
    r"^(?:(?:it['’]?s|it is|this is|i am|i['’]?m) (?!(?:me|about|for|on|the|my|a|an|just|not|in|at|to|hard|so|very|too|only|i|we|your|looking|hoping|after|trying|asking|urgent|possible|ok|okay)\b)(?P<name>[A-Za-z][a-z'’-]+)(?: here| again)?|(?P<name2>[A-Z][a-z'’-]+) here)\s*(?:[,.;:!]|\s[-–—]+)\s*(?=\w)"
)
_FROM = re.compile(
    r"^(?:it['’]?s|it is|this is|i am|i['’]?m) (?P<name>(?!(?:the|a|an|my|our|not|just|still|only)\b)[A-Za-z][a-z'’-]+(?: [A-Z][\w'’-]+)? (?:from|at|next door|down the|across the|over the|upstairs|downstairs|in (?:no|flat|plot|unit|room))\b[^,.;:!?]{0,40})\s*(?:[,.;:!]|\s[-–—]+)\s*(?=\w)",
    re.I,
)
JOINT = re.compile(r"^(?:(?:&|\+|and|also|plus|so|but|ps|btw|oh)[,:]?\s+)+(?=\w)", re.I)
_LEAD = re.compile(
    r"^(?:(?:please|pls|kindly)[,:]?\s+)?(?:(?:i|we) )?(?:(?:am|was|were|'m|have been|been|are) )?(?:just )?(?:wondering|curious|checking|writing to ask|messaging to ask|texting to ask|emailing to ask|calling to ask|inquiring|enquiring)(?:,? (?:about|to see|to ask|to know))?(?= (?:if|whether)\b)",
    re.I,
)
_WONDERING = re.compile(
    r"^(?:(?:i|we) )?(?:(?:am|was|were|['’]m|are) )?(?:just )?wondering,? (?=(?:would|could|can|will|is|are|do|does|did|have|has|may|might) (?:there|it|you|he|she|they|i|we|the|my|our|your|any\w*|some\w+)\b)",
    re.I,
)
_WANT_TO_ASK = re.compile(
    r"^(?:(?:please|pls|kindly)[,:]?\s+)?(?:i|we)(?:['’]d| would| just| only)* (?:want(?:ed)?|like|need|have|wish)(?:ed)? to (?:ask|know|check|find out|see|enquire|inquire)(?: (?:you|from you|with you))?(?= (?:if|whether)\b)",
    re.I,
)
_WANT_YOU = re.compile(
    r"^(?P<wish>(?:i|we)(?:['’]d| would)? (?:want|need|like)) (?P<who>you|him|her|them)(?:,? (?:please|kindly|to please))* (?:to )?(?=[a-z]+\b)",
    re.I,
)
# "don't forget: ask about the guarantee", "need to ask him": words to oneself
_TO_SELF = re.compile(
    r"^(?:(?:note to self|reminder|to-?do|remember|don['’]?t forget|do not forget|must|need|needs|have|should|ought|got|gotta|want|wanted|time|meaning|meant|going|mustn['’]?t forget)[:,]?\s+(?:to )?(?:also )?)(?=ask (?:him|her|them|you|about|if|whether|for|how|what|when)\b|see (?:if|whether)\b|check (?:if|whether)\b|find out\b)",
    re.I,
)
_KIN_EVENT = re.compile(
    r",\s+(?P<whose>(?:my |our )?(?:sister|brother|mum|mom|dad|mother|father|daughter|son|cousin|friend|gran|nan|grandad|wife|husband|uncle|aunt|niece|nephew)['’]s (?:\w+ )?(?:wedding|funeral|birthday|graduation|christening|operation|\d+(?:st|nd|rd|th)|party|memorial|marriage))(?=$|[.,;])",
    re.I,
)
_FOR_TO = re.compile(
    r"\bfor (?P<do>[a-z]+) (?=(?:the|my|our|me|us|it|them|him|her|all|an?|these|those|this|\d+)\b(?! (?:of|for|to)\b))",
    re.I,
)
_AND_WOULD = re.compile(
    r"^(?P<wish>(?P<who>i|we)(?:['’]d| would)? (?:\w+ )?(?:like|want|love|need|hope|wish) to\b[^.?!]*?),? and (?P<then>(?:would|will|could|can|['’]ll|['’]d) (?!(?:you|he|she|they|i|we)\b)[a-z]+\b)",
    re.I,
)
_NICELY = re.compile(
    r"^(?P<ask>ask(?: (?:him|her|them|you))?) (?:very )?(?:nicely|politely|kindly|gently|again|please|pls)(?= (?:if|whether|for|to)\b)",
    re.I,
)
_TELL_NEED = re.compile(
    r"^(?:tell|remind|let) (?:him|her|them|you|[A-Z][a-zà-ÿ]+)(?: know)?(?: that)? (?=(?:i|we) (?:really )?(?:need|want|would like)\b)"
)
_NEEDFUL = re.compile(
    r"(?P<do>\bdo(?:ing)?) the needful(?: (?:regarding|about|for|with|on|in|concerning|as to|re) (?P<what>[^,.;]+))?",
    re.I,
)
_LEND_OF = re.compile(r"^(?:(?:the|a) )?(?:lend|lent|lone|borrow|borrowing) of ", re.I)
# "third time I ask", behind anything else: a sentence of its own
_NTH_TIME = re.compile(
    r"(?:[,;.]+|\s[-–—]+)\s+(?:(?:this|that|it)(?:['’]?s| is) )?(?:now |already )?(?:the |my )?(?P<nth>second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|last) time (?P<rest>(?:i|we)(?:['’]ve| have| am| are|['’]m|['’]re)? (?:(?:ask|writ|wrot|remind|chas|call|r[aiu]ng|email|tr)\w*))",
    re.I,
)
# "can they approve it, and an answer before Friday": what is awaited too, in a sentence of its own
_AND_ANSWER = re.compile(
    r",? (?:and|plus|with|also) (?P<what>an? (?:\w+ )?(?:answer|reply|response|decision)) (?P<when>(?:by|before|until|till) [^,;.?!()]+?)(?:,? (?:please|pls))*(?=$|[.?!,;(]|\s[-–—])",
    re.I,
)
_OWNER_ASIDE = re.compile(
    r"^(?P<what>[a-z]+(?: [a-z]+)?)\s*(?:\s[-–—]+\s|,\s|\()\s*(?P<whose>his|hers|theirs|yours)\s*(?:\s[-–—]+\s|,\s|\))\s*(?=(?:is|are|can|could|does|do|would|will|how|what|when|where)\b)",
    re.I,
)
_OWNS = {"his": "his", "hers": "her", "theirs": "their", "yours": "your"}
# "is it still for sale (the electric one) what does he want for it": a bracket that ends a question
_BRACKET_ENDS = re.compile(
    r"\)\s+(?P<next>(?=(?:what|how|when|where|who|which)\b (?:does|do|did|is|are|would|will|can|could|much|many|long|soon)\b|(?:would|could|can|will|does|do|is|are) (?:he|she|they|you|it|i|we)\b)\w)",
    re.I,
)
_SAME = re.compile(
    r"(?P<joint>(?:^|[,;.]\s+)(?:as |because |since )?)(?:the )?same (?P<is>is|was|has|are|have|will|needs?)\b", re.I
)
_SINCE = re.compile(
    r"\b(?P<who>(?:it|he|she|that|this|(?:the|my|our) \w+)) is (?P<no>not |always |still )?(?P<doing>[a-z]+ing)(?P<rest>[^,.;]{0,40}? since (?=(?:last|yesterday|this|the|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|\d))[^,.;]*)",
    re.I,
)
_DOUBLED = re.compile(
    r"(?P<who>(?<!\w)(?:my|our|the|his|her) (?:\w+ )?(?P<noun>staff|team|children|kids|parents|workers|boys|girls|neighbou?rs|people|family|landlord|boss|husband|wife|son|daughter|mother|father|brother|sister|mum|dad)),? (?P<again>they|he|she) (?=(?:did|do|does|have|has|are|is|was|were|will|can|had|went|got|made|took|came|need|needs|want|wants|say|says|said)\b)",
    re.I,
)
_CLAUSE_BEGINS = re.compile(
    r"(?:^|[.,;:!?–—-]|\b(?:and|but|because|cos|as|since|if|that|so|when|then|while|now|where|how|what|why))\s*$", re.I
)
# "two tons of gravel, must mention order no 77": a sentence of its own
_MENTION_BEHIND = re.compile(
    r"\s*[,;]\s*(?:and |but )?(?=(?:(?:I|we) )?(?:also )?(?:need|must|have|should|remember|don['’]?t forget)(?: to)? (?:also )?(?:mention|point out|say|add)\b)",
    re.I,
)
_WAS = re.compile(r"\b(?P<who>we|they|you) was(?P<no>n['’]?t)?\b", re.I)
_BEHIND_NOUN = word_set("on with for about of in at by before and or to as from")
_MORE_VERBS = word_set("exhibit paint plant play teach translate rehearse sing dance climb drive ship sew")


def without_calls(text: str) -> str:
    """The ask without what is only called to the reader before it: "good morning ma, please", "its rosa,"."""
    for _ in range(3):
        before = text
        for opening in (_CALLED, _MYSELF, JOINT, _TO_SELF):
            rest = opening.sub("", text, count=1)
            text = rest if len(rest.split()) > 2 else text
        if text == before:
            break
    return text


def put_plainly(text: str) -> str:
    """The ask without what is only called, wished or said to oneself before it, in words a letter would use."""
    called = _FROM.match(text)
    if called is not None:  # who writes from where is for the reader to know
        text = f"{text[called.end() :].rstrip(' .')}. This is {called['name'][0].upper()}{called['name'][1:]}."
    text = without_calls(without_please_between(text))
    text = _WONDERING.sub("", text, count=1)
    text = _FOR_TO.sub(lambda m: f"to {m['do']} " if _is_verb(m["do"]) else m[0], text)
    text = _AND_WOULD.sub(
        lambda m: f"{m['wish']}. {m['who'].upper() if m['who'] == 'i' else m['who'].capitalize()} {m['then']}", text
    )
    text = _LEAD.sub("ask", _WANT_TO_ASK.sub("ask", text))
    text = _WANT_YOU.sub(_wants_done, text)
    text = _NEEDFUL.sub(lambda m: f"take care of {m['what'] or 'it'}", text)
    text = _KIN_EVENT.sub(
        lambda m: f" for {'' if re.match(r'(?:my|our) ', m['whose'], re.I) else 'my '}{m['whose']}", text
    )
    text = _TELL_NEED.sub("", _NICELY.sub(r"\g<ask>", text))
    text = _NTH_TIME.sub(_nth_time, text)
    text = _AND_ANSWER.sub(_awaited, text)
    text = _OWNER_ASIDE.sub(lambda m: f"{_OWNS[m['whose'].lower()]} {m['what']} - ", text)
    text = _BRACKET_ENDS.sub(_closed, text)
    text = _LEND_OF.sub("the loan of ", text)
    text = _SAME.sub(
        lambda m: f"{m['joint']}{'they' if m['is'].lower() in {'are', 'have', 'need'} else 'it'} {m['is']}", text
    )
    text = _SINCE.sub(_has_been, text)
    text = _DOUBLED.sub(_said_once, text)
    text = _MENTION_BEHIND.sub(". ", text)
    return _WAS.sub(lambda m: f"{m['who']} were{m['no'] or ''}", text)


def _wants_done(match: re.Match[str]) -> str:
    """ "I want her sign it" is for her to sign; "I want her opinion on it" is for the opinion."""
    verb, behind, *_ = [*re.findall(r"[\w'’]+", match.string[match.end() :])[:2], "", ""]
    named = match["who"].lower() == "her" and (behind.lower() in _BEHIND_NOUN or not behind)
    return f"{match['wish']} {match['who']} to " if _is_verb(verb) and not named else match[0]


def _said_once(match: re.Match[str]) -> str:
    """ "my sister, she has agreed" has its subject twice; in "meet my sister, she has agreed" a clause ends."""
    return f"{match['who']} " if _CLAUSE_BEGINS.search(match.string[: match.start()]) else match[0]


def _nth_time(match: re.Match[str]) -> str:
    asked = re.sub(r"^(?P<who>i|we) ask$", r"\g<who> have asked", match["rest"], flags=re.I)
    return f". This is the {match['nth'].lower()} time {asked}"


def _awaited(match: re.Match[str]) -> str:
    asks = re.split(r"[.?!…]+\s+", match.string[: match.start()])[-1]
    asked = re.match(r"(?:can|could|would|will|may|is|are|do|does)\b", asks, re.I)
    what = match["what"][0].upper() + match["what"][1:]
    return f"{'?' if asked else '.'} {what} {match['when']}."


def _closed(match: re.Match[str]) -> str:
    asks = re.search(
        r"\b(?:can|could|would|will|may|is|are|do|does|did) (?:you|he|she|they|it|i|we|the|my|his|her)\b",
        match.string[: match.start()],
        re.I,
    )
    return f")? {match['next'].upper()}" if asks else match[0]


def _is_verb(word: str) -> bool:
    return word.lower() in VERBS | _MORE_VERBS


def _has_been(match: re.Match[str]) -> str:
    """ "it is not cooling since Monday" is what has been so until now."""
    return f"{match['who']} has {match['no'] or ''}been {match['doing']}{match['rest']}"
