# ruff: noqa: E501  one pattern a line, so that the table can be read down
"""The act to thank for, in the letter's voice, from a phrase in which "you" already is the contact."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.claims import past_claims
from assistant.drafting.clauses import gerund_of, gerund_of_plain, past_of, uncontracted
from assistant.drafting.inflect import article
from assistant.drafting.phrases import (
    DETERMINERS,
    capitalised,
    head_noun,
    is_nominal,
    is_statement,
    lowered,
    starts_with_verb,
    with_article,
)
from assistant.drafting.reading import Frame
from assistant.drafting.vocabulary import word_set

_LEDS = [
    re.compile(p, re.I)
    for p in (
        r"(?:i|we)(?:['’]d|\s+would|\s+will|['’]ll)?(?:\s+(?:really|just|also))*\s+(?:want(?:ed)?|like|love|wish|need|have)\s+to\s+",
        r"(?:i|we)\s+(?:(?:do|must|really|just|also)\s+)?(?=thank\b)",
        r"(?:please\s+|just\s+|also\s+|to\s+|let me\s+|a\s+)(?=(?:say|thank|express|send|tell|big|huge|quick|show)\b)",
        r"(?:big|huge|quick|heartfelt|many|warm|special)\s+(?=thank)",
        r"(?:an?\s+)?(?:[a-z]+\s+)?(?:thank-you|thank you)(?:\s+(?:note|letter|card|mail))?(?:\s+to you)?\s+for\s+",
        r"(?:say|send|express|give|tell you|show|offer|pass on)\s+(?:(?:my|our|you|a|some)\s+)*(?:big\s+|huge\s+)?(?:thanks?(?:\s+you)?|gratitude|thank-you|appreciation)\b(?:\s+to you)?(?:\s+note)?\s*(?:for\s+|that\s+)?",
        r"thank(?:s|ing)?\s+(?:you\s+)?(?:(?:very|so|again|once again|really|[a-z]+ly)\s*(?:much)?[\s,]+|(?:for once|to you|(?:with all|from|with) (?:(?:the )?bottom of )?(?:all )?(?:my |our |the )?(?:whole )?heart|from (?:all of )?us(?: all)?(?: (?:at|in) (?:the |our )?\w+)?),?\s+)*(?:for\s+|that\s+|because\s+)?",
        r"thanks?\s+(?:a lot|so much|very much|again)\s*(?:for\s+|that\s+)?",
        r"(?:i|we)(?:['’]m|\s+am|\s+are|\s+was|['’]re)\s+(?:\w+\s+)?(?:grateful|thankful|glad|happy|obliged|indebted|beholden)\s+(?:to you\s+)?(?:for\s+|that\s+|because\s+)",
        r"(?:i|we)\s+(?:really\s+|very much\s+|greatly\s+)?(?:appreciate[d]?|value[d]?)\s+(?:it\s+(?:that|when)\s+|that\s+)?",
        r"(?:gratitude|appreciation|thank-you|thank you note)\s+(?:to you\s+)?for\s+",
        r"(?:for|because|since)\s+",
        r"that\s+(?=(?:you|i|we|he|she|it|they|there|my|your|our|the|an?|(?-i:[A-Z])\w+)\b)",
        r"you\s+(?:so much|very much|again)\s+(?:for\s+)?",
    )
]
# "the afternoon you taught me the editor": a noun, and what was done with it or then
_RELATIVE = re.compile(
    r"(?:all\s+)?(?:the|that|this|those|these|every|each|all|both)\s+(?:[\w'’-]+\s+){1,4}?(?:you|we|I)\s+\w", re.I
)
_YOUR_DOING = re.compile(r"^your (?=[a-z]+ing (?:to|me|my|us|our)\b)")
_NAMED = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?=$|,| (?:who|and|from|at|in)\b)"
)  # "thanks for Anna, who fixed it"
_NOTHING = word_set("you him her them it that this everything thanks thank")
_EVENTS = {
    "lunch",
    "coffee",
    "dinner",
    "breakfast",
    "call",
    "chat",
    "meeting",
    "conversation",
    "tea",
    "beer",
    "drinks",
    "catch-up",
}
_GIVEN = {
    "advice",
    "feedback",
    "tips",
    "tip",
    "pointers",
    "comments",
    "guidance",
    "suggestions",
    "input",
    "encouragement",
    "notes",
    "hint",
}
_DONE = {  # noun -> (what "you" did, the preposition that turns into the object)
    "help": ("helped me", None), "support": ("supported me", None), "introduction": ("introduced me", "to"),
    "intro": ("introduced me", "to"), "review": ("reviewed", "of"), "referral": ("referred me", None),
    "invitation": ("invited me", None), "invite": ("invited me", None), "recommendation": ("recommended me", None),
}  # fmt: skip


def read_thanks(phrase: str, *, parse: Parse) -> Frame:
    """Put what is thanked for into one sentence; ``past`` of the frame holds what it supposes."""
    owed = re.match(r"(?:all )?thanks to you,? (?P<so>(?:I|we|my|our|the)\b.+)", phrase.strip().rstrip(" .!?"))
    if owed is not None and is_statement(owed["so"] + ".", parse=parse):
        return Frame(f"Thanks to you, {owed['so']}.", f"the fact that {owed['so']}")
    phrase = _peeled(phrase.strip().rstrip(" .!?"))
    if not phrase or (phrase.lower() in _NOTHING and phrase.lower() != "everything"):
        return Frame("Thank you.", "", sure=False)
    others = _others(phrase, parse=parse)
    if others is not None:
        return others
    phrase = _with_deed(phrase, parse=parse)
    clause = _clause(phrase, parse=parse)
    if clause is not None:
        return clause
    phrase = _YOUR_DOING.sub("", lowered(phrase, parse=parse))
    if re.match(r"(?:not\s+|always\s+|\w+ly\s+)?[a-z-]+ing\b", phrase) and _is_gerund(phrase, parse=parse):
        return _doing(phrase, parse=parse)
    if re.match(r"(?:how|what|who|everything|all)\b", phrase, re.I):
        return _thank(phrase, past=past_claims(f"Thank you for {phrase}", parse=parse))
    dropped = _past_without_subject(phrase, parse=parse)
    if dropped is not None:
        return _doing(dropped, parse=parse)
    if starts_with_verb(phrase, parse=parse) and not _bare_noun(phrase):
        doing = gerund_of_plain(phrase, parse=parse)
        if doing is not None:
            return _doing(doing, parse=parse)
    if not _RELATIVE.match(phrase) and not is_nominal(phrase, parse=parse):
        return Frame(f"Thank you for this: {phrase}.", phrase, sure=False)
    if with_article(phrase) != phrase and not _NAMED.match(phrase):
        phrase = f"the {phrase}"
    first, _, further = phrase.partition(" and for ")
    past = _noun_past(first) or past_claims(f"Thank you for {first}", parse=parse) or _then(first, parse=parse)
    if further:
        past = (*past, *read_thanks(further, parse=parse).past)
    return _thank(phrase, past=past)


_AND_OTHERS = re.compile(
    r"(?:say )?(?:thanks?|thank you)(?: to)?(?: you)?(?:,? and|,) (?:to )?(?P<who>your [\w-]+(?: [\w-]+)?|the (?:whole |entire )?[\w ]{3,25}?|(?-i:[A-Z])\w+) (?P<why>for\b.+)$",
    re.I,
)
_OTHERS_TOO = re.compile(
    r"(?P<first>.+?),? and (?:also |please |do )*(?:thank |thanks to |say thanks to )?(?P<who>your (?:\w+ )?(?:team|brother|sister|son|daughter|wife|husband|colleagues?|assistant|boss|manager|staff|mother|father|mum|dad|parents|partner|neighbours?|neighbors?|friends?|students|kids|children|apprentices?|family|crew)|(?-i:[A-Z])\w+) for (?P<what>(?:\w+ing|the|your|that|all)\b.+)$",
    re.I,
)


def thanks_to_others(spoken: str) -> tuple[str, str]:
    """The thanks to the contact, and a sentence for somebody thanked along with them ("" where nobody is).

    "thank you for bringing it back, and your brother for fixing it" thanks two people for two things.
    """
    together = _AND_OTHERS.match(spoken.rstrip(" ."))
    if together is not None:  # "thanks to her and her team for the quick repair"
        return f"thank you {together['why']}", f"Thanks also to {together['who']}."
    both = _OTHERS_TOO.match(spoken.rstrip(" ."))
    if both is None or not re.search(r"\bfor\b|^(?:the|your|all)\b", both["first"]):
        return spoken, ""
    return both["first"], f"Thanks also to {both['who']} for {both['what']}."


_FOR_THAT = re.compile(r"(?P<first>.+?),?(?: and)? for (?:the fact )?that (?P<deed>you .+)", re.I)


def _with_deed(phrase: str, *, parse: Parse) -> str:
    """ "soup, for that you phoned her" -> "soup, and for phoning her"."""
    match = _FOR_THAT.fullmatch(phrase)
    doing = gerund_of(match["deed"], parse=parse) if match is not None else None
    return phrase if match is None or doing is None else f"{match['first']}, and for {doing}"


def _then(phrase: str, *, parse: Parse) -> tuple[str, ...]:
    """ "the afternoon you taught me the editor" supposes that you did."""
    match = re.match(
        r"(?:\w+\s+){1,3}?(?:afternoon|morning|evening|day|time|hour|hours|night|weekend|week|way|moment)s?\s+(?P<claim>(?:you|we)\s.+)",
        phrase,
        re.I,
    )
    return past_claims(capitalised(match["claim"]), parse=parse) if match is not None else ()


def _others(phrase: str, *, parse: Parse) -> Frame | None:
    """ "your team for turning it round": the thanks go to others by way of the contact."""
    match = re.match(
        r"(?P<who>(?:your (?:whole )?(?:\w+ )?(?:team|lads|boys|girls|guys|men|sons|daughters|people|folks|mates?|colleagues?|staff|family|wife|husband|partner|parents|boss|manager|assistant|office|department|friends?|brother|sister|mother|father|mum|dad|son|daughter|neighbou?rs?|students?|crew|kids|children)|(?:the|my|our) (?:whole )?(?:team|staff|crew|choir|committee|board)|everyone|everybody))(?P<of> (?:at|in) [^,]+?)? for (?P<what>.+)",
        phrase,
        re.I,
    )
    if match is None:
        return None
    who = f"{match['who'].lower()}{match['of'] or ''}"
    inner = read_thanks(match["what"], parse=parse)
    claim = past_of(inner.act, parse=parse, subject=capitalised(who)) if inner.past else None
    return Frame(f"My thanks go to {who} for {inner.act}.", inner.act, past=(claim,) if claim else ())


def _peeled(phrase: str) -> str:
    for _ in range(8):
        for lead in _LEDS:
            match = lead.match(phrase)
            if match is not None:
                phrase = phrase[match.end() :].lstrip(" ,:;!-–—")
                break
        else:
            return phrase
        if phrase.lower() in {"thank", "thanks", "you"}:
            return ""
    return phrase


def _thank(what: str, *, past: tuple[str, ...] = ()) -> Frame:
    return Frame(f"Thank you for {what}.", what, past=past)


def _doing(phrase: str, *, parse: Parse) -> Frame:
    first, _, further = phrase.partition(" and for ")
    claim = past_of(first, parse=parse)
    past = (*((claim,) if claim else ()), *(read_thanks(further, parse=parse).past if further else ()))
    return _thank(phrase, past=past)


def _is_gerund(phrase: str, *, parse: Parse) -> bool:
    tokens = parse(f"You are {phrase}.").tokens
    at = 2
    while at < len(tokens) - 1 and tokens[at].pos in {"ADV", "PART"}:
        at += 1
    return tokens[at].tag == "VBG" or (
        tokens[at].text.lower() in {"being", "having", "helping", "meeting"} and at < len(tokens) - 2
    )


def _clause(phrase: str, *, parse: Parse) -> Frame | None:
    """ "you looked at my draft" -> "looking at my draft"; a clause about others keeps its words."""
    phrase = uncontracted(phrase)
    words = phrase.split()
    if words[0].lower() == "you" and len(words) > 2 and _is_gerund(" ".join(words[1:]), parse=parse):
        return _doing(" ".join(words[1:]), parse=parse)  # "him writing to tell me"
    if _RELATIVE.match(phrase):
        return _told_of(phrase, parse=parse)
    if words[0].lower() == "you" and len(words) > 1:
        doing = gerund_of("you " + " ".join(words[1:]), parse=parse)
        if doing is not None:
            return _thank(doing, past=(f"You {' '.join(words[1:])}.",))
        return _grateful(phrase)
    first = parse(phrase + ".").tokens[0]
    opens = first.tag not in {"WRB", "WP", "WDT"} and first.dep != "mark" and first.pos != "AUX"
    if (
        opens
        and not _spliced(phrase, parse=parse)
        and not first.text.lower().endswith("ing")
        and is_statement(phrase + ".", parse=parse)
    ):
        return _grateful(lowered(phrase, parse=parse))
    return None


def _told_of(phrase: str, *, parse: Parse) -> Frame | None:
    """ "the plumber you recommended was brilliant": said of the thing, not thanked for by itself."""
    tokens = parse(capitalised(phrase) + ".").tokens
    for subject in tokens:
        verb = tokens[subject.head]
        if subject.dep in {"nsubj", "nsubjpass"} and verb.head == verb.index and subject.pos in {"NOUN", "PROPN"}:
            described = any(t.head == subject.index and t.dep == "relcl" for t in tokens)
            if described and verb.index > subject.index and verb.tag in {"VBD", "VBZ", "VBP"}:
                return _grateful(lowered(phrase, parse=parse))
    return None


def _spliced(phrase: str, *, parse: Parse) -> bool:
    """ "your book tip, read it twice": a comma stands where a clause would go on from its subject to its verb."""
    tokens = parse(phrase + ".").tokens
    for subject in tokens:
        if subject.dep in {"nsubj", "nsubjpass"} and subject.index < subject.head:
            return sum(t.text == "," for t in tokens[subject.index : subject.head]) == 1
    return False


def _grateful(clause: str) -> Frame:
    claim = capitalised(clause) + "."
    clause = re.sub(r"^You\b", "you", clause)
    return Frame(f"I am grateful that {clause}.", f"the fact that {clause}", past=(claim,))


def _past_without_subject(phrase: str, *, parse: Parse) -> str | None:
    """ "reviewed my CV" -> "reviewing my CV"."""
    first = parse(phrase + ".").tokens[0]
    if first.text.lower() in DETERMINERS or first.text.lower() in {"help", "let"}:
        return None
    tokens = parse(f"You {phrase}.").tokens
    if tokens[1].tag != "VBD" or first.tag not in {"VBD", "VBN", "VB", "VBP"}:
        return None
    return gerund_of(f"you {phrase}", parse=parse)


def _bare_noun(phrase: str) -> bool:
    head = head_noun(phrase)
    return (
        (head in _DONE or head in _EVENTS or head in _GIVEN)
        and len(phrase.split()) > 1
        and phrase.split()[1] in {"with", "on", "about", "at", "in", "to", "for", "of", "yesterday", "last", "when"}
    )


def _noun_past(phrase: str) -> tuple[str, ...]:
    """What a noun phrase supposes, where its noun says it plainly: "your help with X" -> "You helped me with X."."""
    head = head_noun(phrase)
    match = re.match(rf"(?P<front>.*?)\b{re.escape(head)}\b(?P<rest>.*)$", phrase, re.I) if head else None
    if match is None:
        return ()
    rest = match["rest"].strip(" ,").partition(", ")[0]
    front = match["front"].strip()
    if re.search(r"\b(?:and|or|that|which|you)\b", rest.split(" for ")[0]) or re.search(r"\b(?:my|our|next)\b", front):
        return ()
    if head in _DONE:
        did, preposition = _DONE[head]
        if preposition == "of":
            if not rest.startswith("of "):
                return ()
            return (f"You {did} {rest[3:]}.",)
        if preposition and not rest.startswith(preposition):
            return ()
        return (f"You {did} {rest}".strip() + ".",)
    if head in _GIVEN and re.fullmatch(r"(?:your|the|some|)(?:\s?\w+)?", front):
        kept = re.sub(r"^(?:your|the)\s*", "", front)
        noun = f"{kept} {head}".strip()
        if head in {"tip", "hint"}:
            noun = f"{article(noun)} {noun}"
        return (f"You gave me {noun} {rest}".strip() + ".",)
    if head in _EVENTS and re.fullmatch(r"(?:your|the|our|a|an|)", front):
        noun = head if head in {"lunch", "coffee", "dinner", "breakfast", "tea", "beer", "drinks"} else f"a {head}"
        return (f"We had {noun} {rest}".strip() + ".",)
    return ()
