# ruff: noqa: E501  patterns read better unbroken
"""Thanks and offers as whole sentences: run-on clauses parted, fragments joined, a condition in front put behind."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.articles import with_articles
from assistant.drafting.beside import opens_with_subject
from assistant.drafting.offer_terms import BY_HAND, OF_OFFER, invited, kept_where, terms_first
from assistant.drafting.phrases import starts_with_verb
from assistant.drafting.purpose_run_on import CALLS, CLAUSE, HANGING, clauses_parted, finite
from assistant.drafting.sentences import split_sentences
from assistant.drafting.thanks_parted import THANKS_AGAIN, thanks_first, thanks_parted
from assistant.drafting.vocabulary import word_set

_IN_FRONT = re.compile(
    rf"^(?P<why>{HANGING} (?:(?:i|we|he|she|they|you|it|there|my|our|his|her|their|your|the|mine|this|that)(?:['’][a-z]+)?\b)[^,;:.!?]{{3,90}}?)\s*(?:,|\s[-–—]+)\s*(?P<rest>\S.{{3,}}?)(?P<end>[.!?]*)$",
    re.I | re.S,
)
_IN_FRONT_BARE = re.compile(
    r"^(?P<why>(?:when|after|while|although|even though) (?!(?:he|she|they|you)\b)[^,;:.!?]{5,60}?) (?P<rest>(?:he|she|they|you|READER) [a-z].+?)(?P<end>[.!?]*)$",
    re.I | re.S,
)
_THEN = re.compile(r"^(?:then |so |to )+", re.I)
AND_FRAGMENT = re.compile(r"^(?:and|plus|also|&|\+|as well as)\s+(?:also\s+|for\s+)?", re.I)
GIFT = re.compile(
    r"^(?:for\s+)?(?:(?:not\s+|always\s+|never\s+)?[a-z]+ing\b|(?:the|your|his|her|their|all|every|that|those)\s)", re.I
)
# "all five of us!! and the cat"
_AND_THING = re.compile(
    r"!+\s+(?:and|plus|&|\+)\s+(?P<what>(?:the|my|our|a|an|your|his|her)\s+\w+(?:\s+\w+)?(?=[.!]*$))", re.I
)
_NO_FRAGMENT = word_set("hi hello hey cheers love regards best sorry congratulations")
_STOPPED = re.compile(
    r"(?<=[a-z]{4})(?P<mark>[.?]) (?P<next>[a-z])(?=[a-z]*[.!]|[a-z'’]* )"
)  # "slab wood. free. come get it"
LONGEST_FRAGMENT = 9  # words; what is longer is likely a sentence that the parser could not read


def whole_sentences(kind: Kind, text: str, *, contact: Contact, parse: Parse) -> str:
    """The purpose with each thing it says in a sentence of its own; the words and their persons stay as typed."""
    if kind is Kind.ASK:
        return text
    if kind is Kind.THANKS:
        text = THANKS_AGAIN.sub("", thanks_first(text))
    text = _AND_THING.sub(lambda m: f", and {m['what']}", text)
    text = _STOPPED.sub(lambda m: f"{m['mark']} {m['next'].upper()}", text)
    sentences = _joined(kind, split_sentences(text), parse=parse)
    if not sentences:
        return text
    if kind is Kind.THANKS:
        sentences = thanks_parted(sentences, contact=contact, parse=parse)
    else:
        sentences = terms_first(sentences, parse=parse)
        sentences = [piece for one in sentences for told in kept_where(one, parse=parse) for piece in invited(told)]
    act, *rest = [clause for one in sentences for clause in clauses_parted(one, parse=parse)]
    return " ".join([_said_in_full(kind, _behind(kind, act, contact), parse=parse), *rest])


def _joined(kind: Kind, sentences: list[str], *, parse: Parse) -> list[str]:
    """ "the covers. and the tea. and not shouting" are three things to thank for in one sentence."""
    out = sentences[:1]
    for one in sentences[1:]:
        bare = one.rstrip(" .!")
        words = bare.split()
        before = out[-1].rstrip(" .")
        short = 0 < len(words) <= LONGEST_FRAGMENT and words[0].lower() not in _NO_FRAGMENT and "?" not in before[-1:]
        small = bare[:1].lower() + bare[1:] if not bare.startswith(("I ", "I'")) else bare
        if kind is Kind.THANKS and len(out) == 1 and not CLAUSE.match(bare):
            more = AND_FRAGMENT.sub("", small)
            if GIFT.match(more) and (more != small or short) and not opens_with_subject(more, parse=parse):
                out[-1] = f"{before}, and {'' if more.startswith('for ') else 'for '}{more}."
                continue
        elif kind is Kind.OFFER and short and OF_OFFER.match(bare) and not finite(bare, parse=parse):
            out[0] = f"{out[0].rstrip(' .!')}, {small}."
            continue
        out.append(one)
    return out


def _behind(kind: Kind, sentence: str, contact: Contact) -> str:
    """The condition or reason in front of an act that is no clause, behind it."""
    front = _IN_FRONT.match(sentence)
    if front is None and kind is Kind.THANKS:
        named = re.escape(contact.first_name) if contact.first_name else "you"
        front = re.compile(_IN_FRONT_BARE.pattern.replace("READER", named), re.I | re.S).match(sentence)
    if front is None:
        return sentence
    rest = _THEN.sub("", front["rest"])
    if CLAUSE.match(rest) and kind is Kind.OFFER:
        return sentence  # "if she likes, I could come": a sentence already
    if CLAUSE.match(rest) and not re.match(r"(?:he|she|they|you)\b", rest, re.I):
        return sentence
    if CALLS.search(front["why"]):
        return sentence
    why = front["why"][0].lower() + front["why"][1:]
    comma = ", " if re.match(r"(?:although|even though|though|since|as|seeing|given)\b", why, re.I) else " "
    return f"{rest}{comma}{why}{front['end'] or '.'}"


def _said_in_full(kind: Kind, act: str, *, parse: Parse) -> str:
    """ "paint waiting room" -> "paint the waiting room", "fixing kiln" -> "fixing the kiln"."""
    if kind is Kind.OFFER and (by_hand := BY_HAND.match(act)) is not None:
        act = f"{by_hand[0]}the {act[by_hand.end() :]}"
    led = "You are " if re.match(r"[a-z]+ing\b", act, re.I) else "I will "
    if (kind is Kind.THANKS) is (led == "You are ") and (led == "You are " or starts_with_verb(act, parse=parse)):
        return with_articles(act, parse=parse, led=led)
    return act
