"""Whether somebody else does, or gets, what the letter says than the words right beside that verb said as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.domain.contacts import Contact
from assistant.domain.words import Parse, Token
from assistant.drafting.inflect import base_of
from assistant.drafting.vocabulary import word_set

_MINE = word_set("i we me us my our i'm i'd i'll i've we'd we'll we're we've im ive ill id mine ours")
_THEIRS = word_set(
    """
    he she they you him her them he's she's you're they're he'd she'd he'll she'll you'd you'll you've they've
    hes shes youre theyre
    """
)
_HELPERS = word_set(
    """
    have has had would will can could should may might must do does did am is are was were be been not never always
    also just kindly still really even once then only already so cant dont wont didnt
    """
)
_LIGHT = word_set("have be do get go come give take make let thank ask tell offer say know want like need hope share")
_PIECES = re.compile(r"[.,;:!?()\n]|\s[-–—]+\s")
_REACH = 4  # words before a verb in which its doer is looked for


def doers_turned(
    typed: str, sentences: Sequence[str], *, contact: Contact, parse: Parse, voiced: bool = False
) -> list[str]:
    """The sentences with a verb that the user does where the reader did as typed, or the other way round.

    ``voiced`` tells that ``typed`` is in the letter's voice already: then "he" is somebody else than "you".
    """
    own = {part.lower() for part in (*contact.name.split(), contact.first_name)}
    pieces = [re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", piece) for piece in _PIECES.split(typed)]
    return [s for s in sentences if any(_turned(s, pieces, own, voiced, parse=parse))]


def _turned(
    sentence: str, pieces: Sequence[Sequence[str]], own: set[str], voiced: bool, *, parse: Parse
) -> Iterator[bool]:
    tokens = parse(sentence).tokens
    for verb in tokens:
        if verb.pos != "VERB" or verb.lemma.lower() in _LIGHT:
            continue
        base = base_of(verb.text.lower(), verb.lemma.lower())
        at = [(p, i) for p in pieces for i, word in enumerate(p) if base_of(word.lower()) == base]
        if len(at) != 1:
            continue  # said twice, or in another form: it cannot be seen which is which
        piece, place = at[0]
        doer, typed_doer = _doer(tokens, verb, sentence, voiced), _before(piece[:place], own, voiced)
        yield bool(doer and typed_doer and doer != typed_doer)
        after = piece[place + 1] if place + 1 < len(piece) else ""
        getter, typed_getter = _getter(tokens, verb, voiced), _side(after, own, voiced)
        yield bool(getter and typed_getter and getter != typed_getter)


def _doer(tokens: Sequence[Token], verb: Token, sentence: str, voiced: bool) -> str:
    for token in tokens:
        if token.head == verb.index and token.dep in {"nsubj", "nsubjpass"} and token.index < verb.index:
            return _side(token.text, set(), voiced)
    first = next((t for t in tokens if t.tag == "VBG"), None)
    reader = _side("you", set(), voiced)
    return reader if first is verb and sentence.startswith("Thank you for ") else ""


def _before(words: Sequence[str], own: set[str], voiced: bool) -> str:
    """Whose deed a verb is by the pronoun or the reader's name right before it, helpers and adverbs apart."""
    for word in reversed(words[-_REACH:]):
        if side := _side(word, own, voiced):
            return side
        low = word.lower()
        if not (low in _HELPERS or low.endswith(("ly", "n't", "n’t"))):
            return ""
    return ""


def _getter(tokens: Sequence[Token], verb: Token, voiced: bool) -> str:
    after = tokens[verb.index + 1] if verb.index + 1 < len(tokens) else None
    return _side(after.text, set(), voiced) if after is not None and after.dep in {"dobj", "dative", "nsubj"} else ""


def _side(word: str, own: set[str], voiced: bool) -> str:
    low = word.lower().replace("’", "'")
    if voiced and low in _THEIRS and not low.startswith("you"):
        return "others"
    if low in own or low in _THEIRS:
        return "theirs"
    return "mine" if low in _MINE else ""


_STOPS = (
    r"my|our|your|his|her|their|its|to|on|in|at|for|of|with|from|by|into|about|and|or|but|if|when|so|than|as|that|which|is|are|was|were|"
    r"has|have|had|can|could|will|would"
)
_OWNED = re.compile(
    rf"\b(my|our|mine|ours|your|yours|his|her|their|its)((?:\s+(?!(?:{_STOPS})\b)[^\W\d_]+(?:['’-][^\W\d_]+)*){{1,3}})",
    re.I,
)


def owners_turned(typed: str, sentences: Sequence[str]) -> list[str]:
    """The sentences in which a thing is the user's that was the reader's as typed, or the other way round.

    Both are in the letter's voice: "my" is the user's, "your" the reader's, all others are somebody else's.
    """
    before = _owners(typed)
    return [s for s in sentences if any(before.get(thing, whose) != whose for thing, whose in _owners(s).items())]


def _owners(text: str) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for owner, things in _OWNED.findall(text):
        side = {"my": "mine", "our": "mine", "mine": "mine", "ours": "mine", "your": "yours", "yours": "yours"}
        whose = side.get(owner.lower(), "others")
        for thing in things.lower().split():
            out.setdefault(thing, set()).add(whose)
    return out


_SPOKEN = re.compile(
    r"\b(?P<who>I|we|you)(?:['’](?:ve|d|ll|m|re))?\s+"
    r"(?:(?:have|had|would|will|can|could|should|may|might|do|did|never|also|just|really|still|always|then|only|not|n['’]t)\s+)*"
    r"(?P<verb>[a-z]{2,})",
    re.I,
)
_NO_DEED = word_set("have had would will can could should may might do did am are were was be been not")


def speakers_turned(typed: str, said: str) -> list[str]:
    """The verbs that stand right behind "I" or "we" where they stood behind "you" as typed, or the other way round.

    Both are in the letter's voice. Light verbs count here ("you know my work"), as nothing was turned in between.
    """
    before, after = _speakers(typed), _speakers(said)
    return [verb for verb, sides in after.items() if before.get(verb) and not sides <= before[verb]]


def _speakers(text: str) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for match in _SPOKEN.finditer(text):
        verb = base_of(match["verb"].lower())
        if verb not in _NO_DEED:
            out.setdefault(verb, set()).add("theirs" if match["who"].lower() == "you" else "mine")
    return out
