# ruff: noqa: E501  patterns read better unbroken
"""An offer in the letter's voice, from a phrase in which "you" already is the contact."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.clauses import plain_of, under
from assistant.drafting.phrases import (
    DETERMINERS,
    VERBS,
    head_noun,
    is_nominal,
    lowered,
    starts_with_verb,
    with_article,
)
from assistant.drafting.reading import Actor, Frame
from assistant.drafting.vocabulary import word_set

_LEDS = [
    re.compile(p, re.I)
    for p in (
        r"(?:please\s+|just\s+|also\s+|maybe\s+)",
        r"(?:let you know|tell you|say|mention|write)\s+(?:that\s+)?(?=(?:i|we)\b)",
        r"(?:i|we)(?:['’]d|\s+would|['’]ll|\s+will|['’]m|\s+am)?(?:\s+(?:really|just|also|gladly|happily))*\s+(?:be\s+)?"
        r"(?:want(?:ed)?|like|love|wish|happy|glad|willing|pleased|ready|delighted|able|hope|plan|going|prepared|offer(?:ing)?)\s+to\s+",
        r"(?:i|we)(?:\s+(?:just|also|want to|would like to|can|could|['’]d like to))*\s+offer\s+(?:you\s+)?(?!to\b)",
        r"(?:to\s+)?offer(?:ing)?\s+(?:you\s+)?to\s+",
        r"(?:to\s+)?offer(?:ing)?\s+(?:you\s+)?(?!to\b)",
        r"(?:happy|glad|willing|able|pleased)\s+to\s+",
        r"(?:(?:ask|see|find out|check|know)\s+(?:you\s+)?)?(?:if|whether)\s+you(?:['’]d)?\s+(?:need|want|would like|like)\s+(?:me|us)\s+to\s+",
        r"(?:ask|see|find out|check)\s+(?:you\s+)?(?:if|whether)\s+you\s+(?:need|want|would like|could use)\s+(?!to\b)",
        r"ask\s+(?:you\s+)?(?:if|whether)\s+(?=(?:i|we)\s+(?:can|could|may|should)\b)",
        r"(?:if|whether)\s+(?=(?:i|we)\s+(?:can|could|may|should)\b)",
        r"(?:that\s+)(?=(?:i|we|you|(?:my|our|your) [\w' ]+? (?:can|could|may|might|will|would|drives?|takes?|comes?|helps?|looks?)\b)\b)",
        r"to\s+(?=[a-z])",
    )
]
_YOURS_TO_HAVE = re.compile(
    r"(?:borrow|have|keep) (?:(?:one|two|three|some|any|all|a few|half) of )?(?:my|our)\b|(?:stay|sleep|park) (?:at|in|on) (?:my|our|mine|ours)\b",
    re.I,
)
_SHARED = word_set(
    """
    notes slides template templates checklist checklists notebook code script scripts contacts results list
    draft data spreadsheet recipe recipes experience findings recording recordings guide dataset summary
    write-up
    """
)


# nouns that haste leaves without their article, and that are verbs, too: "lift to hospital"
_BARE_THING = re.compile(
    r"^(?:free |spare )?(?:lift|ride|hand|seat|bed|place|spot|room|sofa|ticket|discount|meal|stall|desk|loan|listening ear|quiet room|spare room|home cooked meal|guided tour|tour)(?= (?:to|for|at|from|with|in|on|into|home|back|of)\b)"
)


def read_offer(phrase: str, *, parse: Parse) -> Frame:
    """Put what is offered into one sentence."""
    asked = phrase.rstrip().endswith("?")
    together = re.match(
        r"(?:[Mm]e|I|[Mm]yself)(?: and|,? (?:with|plus)| \+) (?P<who>(?:(?:my|our|the|a|some|both|two|three|four|five|six|ten|a few|a couple of|\d+) [\w' ]{2,40}?|[A-Z]\w+)) (?P<how>to|can|could|will|would|[a-z]+ing)\b",
        phrase.strip(),
    )
    if together is not None:  # "me and my two sons could come", "me and 6 kids to rake leaves"
        how = together["how"]
        doing = plain_of(phrase.strip()[together.start("how") :], parse=parse) if how.endswith("ing") else None
        if doing is not None or not how.endswith("ing"):
            rest = f"could {doing}" if doing else f"{'could' if how == 'to' else how}{phrase.strip()[together.end() :]}"
            phrase = f"{together['who']} and I {rest}"
    phrase = re.sub(
        r"^(?=(?:would|will|can|could) (?!you\b|i\b|we\b|it\b|he\b|she\b|they\b|there\b))", "I ", phrase.strip()
    )
    phrase = _BARE_THING.sub(lambda m: f"a {m[0]}", phrase)
    act = re.match(r"to (?P<verb>[a-z]+) ", phrase)
    if (
        act is not None
        and act["verb"] not in DETERMINERS | {"you", "be", "have", "offer", "let", "tell", "say"}
        and act["verb"] in VERBS
    ):
        return glad(phrase[3:].rstrip(" .!?"))  # "to read to your mother": no thing to be had
    thing = re.match(r"offer you (?:my|our) ", phrase) is not None  # "offer you my rates list": "list" is no verb there
    phrase = _peeled(phrase.strip().rstrip(" .!?"))
    phrase = re.sub(r",\s+an?\s+(?=(?:weekend|evening|afternoon|morning|day)\b)", " one ", phrase)
    if re.search(r"\b(?:writ|sum|not)\w*\b", phrase):
        phrase = re.sub(r",\s+(?=(?:one|two|three|a few|\d+)\s(?:pages?|paragraphs?|lines?)$)", " in ", phrase)
    said = _said(phrase, asked=asked, parse=parse)
    if said is not None and not thing:
        return said
    phrase = lowered(phrase, parse=parse)
    if re.match(r"tell you (?:that\b|about\b|how\b|what\b|why\b|who\b)", phrase):
        return Frame(
            f"I want to {phrase}." if phrase.startswith("tell you that") else f"I can {phrase}.", phrase, Actor.I
        )
    if _YOURS_TO_HAVE.match(phrase):  # nobody offers to borrow what is theirs
        return Frame(f"You can {phrase}.", phrase, Actor.YOU)
    if re.match(r"help\b", phrase):
        return glad(re.sub(r"^(help you) (?:somehow|in some way|some way|any way I can)$", r"\1", phrase))
    if re.match(r"(?:an?\s+)?(?:intro|introduction|intros|introductions)\s+to\s", phrase):
        return glad("introduce you " + phrase[phrase.index(" to ") + 1 :])
    named = re.match(r"(?!(?:sing|bring|ring|string|swing|wring|fling|spring)\b)[a-z-]+ing\s", phrase)
    plain = plain_of(phrase, parse=parse) if named is not None else None
    if plain is not None:
        return glad(plain)
    if starts_with_verb(phrase, parse=parse):
        return glad(phrase)
    if (
        not thing
        and not re.match(r"(?:whatever|anything|everything)\b", phrase)
        and not is_nominal(phrase, parse=parse)
        and not is_nominal(phrase.partition(", ")[0], parse=parse)
    ):
        return Frame(f"I would like to offer you this: {phrase}.", phrase, Actor.I, sure=False)
    return _thing(phrase)


def _peeled(phrase: str) -> str:
    for _ in range(8):
        for lead in _LEDS:
            match = lead.match(phrase)
            if match is not None and phrase[match.end() :].strip():
                phrase = phrase[match.end() :].strip()
                break
        else:
            break
    return phrase


def _said(phrase: str, *, asked: bool, parse: Parse) -> Frame | None:
    """A sentence the user has already put as an offer stays as it is."""
    words = phrase.split()
    if re.match(r"let (?:me|us) know\b", phrase, re.I):
        return Frame(f"{phrase[0].upper()}{phrase[1:]}.", phrase[0].lower() + phrase[1:], Actor.YOU)
    whole = phrase[0].upper() + phrase[1:]
    if re.match(r"let['’]s\b", phrase, re.I):
        return Frame(f"{whole}.", phrase, Actor.WE)
    if (let := re.match(r"let (?:me|us) (?P<act>[a-z]+\b.*)", phrase, re.I)) is not None:
        return Frame(f"{whole}.", let["act"], Actor.I)
    theirs = re.match(r"you (?:can|could|may|might|will|would) (?!you\b)", phrase, re.I)
    if theirs is not None and not asked:
        return Frame(f"{whole}.", f"{phrase[0].lower()}{phrase[1:]}", Actor.YOU)
    mine = re.match(
        r"(?:i|we)(?:['’]ll|['’]d|\s+(?:can|could|will|would|may|might|should))\s+(?P<act>.+)", phrase, re.I
    )
    if mine is not None:
        return Frame(f"{whole}.", mine["act"], Actor.I)
    if re.match(r"(?:can|could|may|shall|should)\s+(?:i|we)\s", phrase, re.I):
        return Frame(f"{whole}?", " ".join(words[2:]), Actor.I)
    if asked and re.match(r"(?:would|do|are|did|have|could)\s+you\b", phrase, re.I):
        return Frame(f"{whole}?", phrase, Actor.I)
    tokens = parse(phrase).tokens
    subject = next((t for t in tokens if t.dep in {"nsubj", "nsubjpass", "expl"}), None)
    both = re.match(r"[\w' ]+ and I (?:can|could|will|would)\b", phrase)
    if both is not None:
        return Frame(f"{whole}.", phrase, Actor.I)
    opens = re.match(r"(?:i|we|your?|my|our|your|there|if|when|should|in case|whenever)\b", phrase, re.I)
    if subject is None or not opens:
        return None
    doers = [t for t in tokens if t.dep in {"nsubj", "nsubjpass"} and t.head == subject.head]
    if opens[0].lower() in {"my", "our", "your"} and (len(doers) > 1 or not under(tokens, tokens[0], subject.index)):
        return None  # "my car whenever yours is in the shop", "my help, whichever is wanted": it does nothing itself
    verb = tokens[subject.head]
    carriers = [verb, *(t for t in tokens if t.head == verb.index and t.dep in {"aux", "auxpass"})]
    root = verb.head == verb.index or opens[0].lower() in {"if", "when", "in case", "whenever"}
    if not root or not any(t.tag in {"VBZ", "VBP", "VBD", "MD"} for t in carriers):
        return None
    phrase = phrase[0].lower() + phrase[1:] if not re.match(r"I\b", phrase) else phrase
    return Frame(f"{whole}.", phrase, Actor.YOU if words[0].lower() == "you" else Actor.I)


_ANYTHING = re.compile(
    r"(?:(?:some|any)thing|some|any|a)?\s*(?:useful|nice|helpful|good|kind of|sort of)?\s*(?:help|support|hand|something|anything)?"
    r"(?: (?:useful|nice|helpful|good))?(?: for you| with (?:it|that|this|things|everything))?",
    re.I,
)


def _thing(phrase: str) -> Frame:
    if phrase.lower() not in {"help", "support"} and _ANYTHING.fullmatch(phrase):
        return Frame("I would be glad to help you.", "help you", Actor.I, sure=False)
    full = re.sub(r" for you(?=$|,| (?:on|at|in|by|before)\b)", "", with_article(phrase))
    if head_noun(phrase) in {"feedback", "advice", "comments", "tips"}:
        return Frame(f"I can give you {full}.", f"give you {full}", Actor.I)
    if re.match(r"(?:my|our)\s", phrase, re.I) and head_noun(phrase) in _SHARED:
        if ", " in phrase:
            return Frame(f"I can share with you {phrase}.", f"share with you {phrase}", Actor.I)
        return Frame(f"I can share {phrase} with you.", f"share {phrase} with you", Actor.I)
    return Frame(f"I can offer you {full}.", f"offer you {full}", Actor.I)


def glad(act: str) -> Frame:
    """ "proofread your thesis" -> "I would be glad to proofread your thesis."."""
    return Frame(f"I would be glad to {act}.", act, Actor.I)
