# ruff: noqa: E501  patterns read better unbroken
"""Whether a sentence made of a purpose is no sentence, or says what nobody would: two run into one, a verb that is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.domain.requests import Kind
from assistant.domain.words import Parse, Sentence, Token
from assistant.drafting.phrases import VERBS
from assistant.drafting.vocabulary import word_set

# What is left where a name or a noun fell out of the middle, and an aside on one of two things.
_BROKEN = re.compile(
    r"\b(?!to (?:and|or) from\b|for (?:and|or) against\b|with (?:and|or) without\b)(?:for|about|with|of|to|from) (?:and|or|but|for|about(?! (?:[£$€]?\d|an?\b|half\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|[a-z]+(?:ty|teen)\b|the same\b))|with)\b|\bthat you (?:for|with|about|of|at|in|on|to|from)\b|,? and [^,]+, (?:that|it) (?:\w+['’]?\w*)\b",
    re.I,
)
_OF_YOU = re.compile(r"\b(?!(?:be|th|see)ing\b)\w+ing you(?:$|[.?!,]| for the\b)", re.I)
_ANY_WORDS = re.compile(
    r"^(?:I would like to (?:ask you about|offer you)(?P<this> this:)?|Thank you for this:|I can offer you)\s+(?P<words>.+)$",
    re.I,
)
_TWICE = re.compile(r"\b((?:you|I|we) \w+ \w+(?: \w+)?)\b.*\b\1\b", re.I)
_GIFTS = re.compile(
    r"\b(?:present|gift|card|cards|book|jumper|scarf|hat|cake|flowers|birthday|lift|ride|ticket|tickets|copy|share|parcel|letter|reference|place|chance|first|favou?rite|hair|invitation)\b",
    re.I,
)
_MORE_VERBS = word_set(
    "swim sing dance sail ski hike row cycle stream babysit cat-sit translate interpret drum tutor garden chaperone housesit petsit"
)
_ASKING_VERBS = word_set(
    "tell ask check see say find know confirm decide remember let mention advise explain answer wonder judge show come help look call write text email"
)
_FOREIGN = word_set(
    """
    der das und ich nicht für ein eine einen einem einer zu dem sein bitte danke kann ob wie auf wir uns mich mir dass
    vielen dank un une des du et je ne avec est sur qui dans vous nous votre merci aux ses mes pour de la le les el los las y
    con por gracias il gli di che della um uma com seu minha obrigado obrigada het een ik voor coup
    """
) - {"des"}
# One of these is enough: no English purpose holds it.
_ALIEN = word_set(
    """
    fragen wegen bezüglich bitten danken bitte danke dankt rezept für nicht können könnte möchte hilfe demander remercier bonjour s'il svp raibh agat maith diolch tapadh pedir preguntar
    ayudar ayuda favor gracias grazie chiedere aiuto obrigado obrigada pedir ajuda köszi köszönöm proszę dzięki děkuji tack tusen kiitos
    """
) - {"favor"}
# "tomek came out": a name typed small that is nobody's the records know
_WHO_CAME = re.compile(
    r"I am grateful that (?!(?:you|your|my|our|the|all|it|they|we|everyone|everybody|nobody|someone|somebody|people|things|both|this|that|there|what|an?|his|her|so|even|each|every|some|many|no)\b)[a-zà-ÿ]+ (?:\w+ed|came|sent|gave|took|drove|brought|made|told|let|wrote|got|lent|found|showed)\b"
)
# "Could you tell you", "honest no. saved me": the words of two sentences run into one
_NO_SENTENCE = re.compile(
    r"\byou you\b|\bCould you know\b|\bspare \d+(?:st|nd|rd|th)\b|(?:Could you|Thank you for|glad to) (?:tell|ask|thank|thanking|asking|telling|remind|reminding) you\b(?!r)|(?<![.\d]\w)(?<!\b[ap]\.m)(?<!\b(?:vs|no|st|dr|mr))(?<!\b(?:etc|mrs|min|max))(?<!\b(?:incl|tel\.))\. [a-z]|"
    r"\bno\. [a-z]|^I am grateful that (?:well|so|right|ok|okay|anyway|thank|thanks)\b|^I am grateful that (?:I|we) never\b|^Thank you for no (?!longer\b)|\bwant(?:ed)? to (?:say )?thank\w* (?:you )?for\b(?!.*\band for\b).* for\b"
)
# "Can he be moved today he's being picked on?": a clause that nothing parts from the question
_RUN_INTO = re.compile(
    r"^(?:Could|Can|Would|Will|May|Is|Are|Do|Does)\b[^?]*(?<!tell )(?<!told )(?<!remind )(?<!assure )(?<!promise )(?<!show )\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|him|them|me|us|you) (?:I|he|she|we|they)(?:['’](?:m|s|re|ve)| (?:am|is|are|was|were|have|has|want(?:ed)?|need(?:ed)?))\b[^?]*\?$"
)
# "Could you look at it?" as all that is asked: the thing was named in a part that was left out
_BARE_IT = re.compile(
    r"^(?:Could|Can|Would|Will) you (?:please )?(?:[a-z]+ )(?:(?:at|over|through|with|on|into|for) )?(?:it|them)\b(?! to\b| if\b| that\b| when\b| clear\b)",
    re.I,
)
# What is the reader's already is no offer, and neither is what the reader lacks.
_NO_OFFER = re.compile(r"I can offer you your |You (?:need|want|lack|are looking for|have no)\b")


def ill_made(kind: Kind, sentence: str, before: str, typed: str, *, alone: bool, parse: Parse) -> bool:
    """Whether the sentence may be none, or not what was typed; ``alone`` tells that no other was made of the purpose.

    ``before`` are the sentences in front of it, "" for the act itself.
    """
    parsed = parse(sentence)
    if _passive_with_thing(parsed) or _disagrees(parsed) or _clause_joined(sentence, parsed):
        return True
    if any(p.search(sentence) for p in (_TWICE, _BROKEN, _NO_SENTENCE, _RUN_INTO)) or _WHO_CAME.match(sentence):
        return True
    if _OF_YOU.search(sentence) and re.match(r"Thank you for ", sentence) and not re.search(r"ing\b", typed):
        return True
    if sentence.startswith("I am grateful that ") and not _finite(parsed):
        return True
    if kind is Kind.OFFER and not before and _NO_OFFER.match(sentence):
        return True
    if kind is Kind.OFFER and not before and _buddy(sentence, typed):
        return True
    return (
        _twice_told(sentence, before)
        or _hanging(parsed)
        or _fits_anything(sentence, parse=parse)
        or _am_things(parsed)
        or _own_thanked(sentence, typed)
        or _no_verb(sentence)
        or _two_tongues(sentence)
        or (not before and alone and _BARE_IT.match(sentence) is not None)
    )


def _hanging(parsed: Sentence) -> bool:
    """Whether a finite verb stands right behind a comma with nobody to do it: "help our lad, sits the exam in June"."""
    tokens = parsed.tokens
    return any(
        comma.text == ","
        and verb.tag in {"VBZ", "VBD", "MD"}
        and verb.text.lower() != "provided"  # "provided the weather holds"
        and verb.pos in {"VERB", "AUX"}
        and not (verb.tag == "VBD" and (verb.index + 1 >= len(tokens) or tokens[verb.index + 1].pos == "PUNCT"))
        and not (verb.dep == "conj" and tokens[verb.head].tag == verb.tag)
        and verb.dep != "acl"  # "a desk, painted white"
        and not any(t.index < comma.index and t.dep in {"nsubj", "nsubjpass"} and t.head == verb.index for t in tokens)
        for comma, verb in pairwise(tokens)
    )


def _twice_told(sentence: str, before: str) -> bool:
    """ "Thank you for sending the list. You sent the list." says one thing twice."""
    words = re.findall(r"\w+", sentence.lower())
    return len(words) in {3, 4, 5} and words[0] == "you" and f" {' '.join(words[2:])}" in before.lower()


def _fits_anything(sentence: str, *, parse: Parse) -> bool:
    """Whether a frame that fits any words stands around a whole clause or a verb phrase."""
    match = _ANY_WORDS.match(sentence)
    if match is None:
        return False
    if match["this"] or sentence.startswith("Thank you for this:"):
        return True
    words = match["words"]
    if re.match(r"(?:what|how|why|when|where|which|who|whether|if)(?:ever)?\b|anything\b", words, re.I):
        return False
    tokens = parse(
        re.split(
            r",|\s(?:when(?:ever)?|while|that|who|which|so|because|if|how|what|where|why|provided|providing|unless|until|till|before|after|since|although|though)\s",
            words,
        )[0]
    ).tokens
    head = next((t for t in tokens if t.head == t.index), None)
    return (
        (tokens[0].tag in {"VB", "MD", "VBZ"} and tokens[0].head == tokens[0].index)
        or (
            head is not None
            and head.tag in {"VBZ", "VBP", "MD"}
            and any(t.head == head.index and t.dep == "nsubj" and t.index < head.index for t in tokens)
        )
        or re.match(r"(?:[A-Z][\w’'-]+ )+to (?!the\b|my\b|our\b|your\b|an?\b)[a-z]+\b", words) is not None
        or re.search(r"\b(?:you|lady|man|woman) if (?:you|he|she|they)\b", words) is not None
    )


_TAKES_TWO = word_set(
    "give offer teach show send tell ask pay lend award grant call name make owe deny allow charge promise hand leave"
)


_MANY = word_set("you we they i")
_ONE = word_set("he she it nobody everybody somebody everyone someone anyone nothing everything")


def _disagrees(parsed: Sentence) -> bool:
    """ "nobody else want to help", "she find me a flat": the verb of one person has no ending."""
    tokens = parsed.tokens
    for subject in tokens:
        verb = tokens[subject.head]
        alone = subject.dep == "nsubj" and subject.text.lower() in _ONE and subject.index < verb.index
        helped = any(t.head == verb.index and t.dep in {"aux", "auxpass"} for t in tokens)
        beside = all(t.pos == "ADV" for t in tokens[subject.index + 1 : verb.index])
        many = subject.dep == "nsubj" and subject.text.lower() in _MANY and subject.index < verb.index
        if many and beside and not helped and verb.tag == "VBZ":
            return True  # "You always pays on time"
        if alone and not helped and verb.tag in {"VBP", "VB"} and verb.lemma not in {"be", "have", "do"}:
            before = tokens[verb.index - 1].text.lower()
            if before not in {"and", "or", "to"} and tokens[verb.head].lemma not in {
                "help",
                "let",
                "make",
                "see",
                "have",
            }:
                return True
    return False


def _buddy(sentence: str, typed: str) -> bool:
    """ "swimming buddy" is no "swim buddy": a thing that was named, taken for what would be done to it."""
    act = re.match(r"I would be glad to (?P<verb>[a-z]+) (?P<noun>[a-z]+(?<!s))[.,!]", sentence)
    return act is not None and re.match(rf"\W*{act['verb'][:3]}\w*ing {act['noun']}\b", typed, re.I) is not None


def _clause_joined(sentence: str, parsed: Sentence) -> bool:
    """ "Thank you for the dress and nobody noticed the stain": a clause hangs on what is thanked for."""
    if not sentence.startswith("Thank you for "):
        return False
    tokens = parsed.tokens
    for verb in tokens:
        before = [
            t
            for t in tokens[: verb.index]
            if t.head == verb.index
            and t.dep in {"nsubj", "nsubjpass"}
            and (
                t.pos == "PRON"
                or t.text.lower() in _ONE
                or (verb.tag == "VBD" and any(d.head == t.index and d.dep == "det" for d in tokens))
            )
        ]
        head = tokens[verb.head]
        if verb.dep == "conj" and not before and head.index == 0 and _finite_alone(tokens, verb):
            return True  # "Thank you for mending the fence, and wanted nothing": who wanted nothing?
        if verb.dep != "conj" or verb.tag not in {"VBD", "VBZ", "VBP"}:
            continue
        if not before or _said_of_self(tokens, before[0]):
            continue
        if head.tag == "VBG" or head.pos in {"NOUN", "PROPN"} or head.index == 0:
            return True
    return False


def _finite_alone(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb behind "and" has a tense, by its form or by its helper, and nobody before it."""
    helpers = [t for t in tokens if t.head == verb.index and t.dep in {"aux", "auxpass"} and t.index < verb.index]
    first = min([verb.index, *(t.index for t in helpers)])
    done = verb.tag == "VBN" and any(t.head == verb.index and t.dep == "dobj" for t in tokens)
    timed = verb.tag == "VBD" or done or any(t.tag in {"MD", "VBD"} for t in helpers)
    return timed and tokens[first - 1].text.lower() == "and"


def _said_of_self(tokens: Sequence[Token], subject: Token) -> bool:
    """ "Thank you for the lift, and I owe you one": a clause of its own behind its comma."""
    return (
        subject.text.lower() in {"i", "we"}
        and subject.index > 1
        and tokens[subject.index - 1].text.lower() == "and"
        and tokens[subject.index - 2].text == ","
    )


def _passive_with_thing(parsed: Sentence) -> bool:
    """ "he is not put up the rent": nothing is done to somebody and to a thing at once."""
    tokens = parsed.tokens
    return any(
        t.dep == "dobj"
        and tokens[t.head].tag == "VBN"
        and tokens[t.head].lemma not in _TAKES_TWO
        and tokens[t.head].head == t.head
        and any(s.head == t.head and s.dep == "nsubjpass" for s in tokens)
        and any(
            a.head == t.head and a.dep == "auxpass" and a.lemma == "be" and a.text not in {"'s", "’s"} for a in tokens
        )
        for t in tokens
    )


def _am_things(parsed: Sentence) -> bool:
    """ "I am evenings": an apposition taken for a deed of the user's."""
    tokens = parsed.tokens
    return (
        len(tokens) > 2
        and tokens[0].text == "I"
        and tokens[1].text.lower() == "am"
        and (tokens[2].tag == "NNS" or tokens[2].text.lower() in {"or", "and"})
    )


def _finite(parsed: Sentence) -> bool:
    """Whether the clause behind "I am grateful that" has a verb of its own, and outside of brackets."""
    depth = 0
    for t in parsed.tokens:
        depth += (t.text == "(") - (t.text == ")")
        if not depth and t.index > 3 and t.tag in {"VBD", "VBZ", "VBP", "MD"}:
            return True
    return False


def _own_thanked(sentence: str, typed: str) -> bool:
    """ "my divorce, she listened": what is the user's own is thanked for only where it was given, or typed so."""
    if sentence.startswith("I am grateful that I "):
        return re.search(r"\byou\b", sentence) is None  # "that I could stay with you" is of the reader's giving
    if sentence.startswith(("I am grateful that my ", "I am grateful that our ")):
        return True
    own = re.match(r"Thank you for (?:my|our) (?P<what>[\w' ’-]+)", sentence)
    return own is not None and re.match(r"(?:my|our)\b", typed, re.I) is not None and not _GIFTS.search(own["what"])


def _no_verb(sentence: str) -> bool:
    """Whether a noun or a name stands where the verb of the act should: "Could you miss if", "glad to kinderwagen"."""
    act = re.match(r"(?:Could (?:you|I|we)|I would be glad to) (?P<verb>[a-z]+)(?P<rest>[ ,.?].*)", sentence)
    if act is None:
        return False
    alone = re.match(r"[.?]|,", act["rest"]) is not None and act["verb"] not in VERBS | _MORE_VERBS
    return alone or (re.match(r" (?:if|whether)\b", act["rest"]) is not None and act["verb"] not in _ASKING_VERBS)


def _two_tongues(sentence: str) -> bool:
    """Whether words of another language stand among the English ones, where they are no name."""
    small = re.findall(r"(?<![\w-])[a-zà-ÿ]+(?![\w-])", re.sub(r"[“\"„«][^”\"“»]*[”\"“»]", "", sentence))
    return len({word for word in small if word in _FOREIGN}) > 1 or any(word in _ALIEN for word in small)
