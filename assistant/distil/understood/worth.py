# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whether a finished sentence may stand before the user: whole, understood without the mail, and telling something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.lexicon.tables import words
from assistant.distil.facts.topics import Topic
from assistant.domain.words import Parse, Sentence, Token

UNSOUND = 0.3
"""The certainty of what is not worth proposing: below every limit, so that it is dropped."""

UNSURE = 0.7
"""The certainty, at most, of what is true but says little by itself: it waits for the user's yes."""

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_TWO_DATES = re.compile(rf"\b\d{{1,2}} {_MONTH},? (?:on )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b")
_BROKEN = re.compile(
    r"\bthanks? (?:me|you)\b(?! for)|\b(?:you|me|us) both\b|^You said (?:that )?you said\b|,\s*(?:whenever|whoever|whomever|whatever|whichever)\b|\bsays? so\b|\bthe (?:do|did|and|or|the)\b",
    re.I,
)
_THEN = re.compile(
    r"\b(?:until|till|before|by|since|from|after|around) (?:then|that)\b(?! \w+ing)|\b(?:then|first|instead|anyway|otherwise)[.!]?$",
    re.I,
)
_OPENS = re.compile(r"^(?:You|I|Your|My|We|Our|Without|Thanks to)\b")
_PERSONS = words("he him his she her hers")
PERSONS = words(
    """
    brother sister mother father mum mom dad son daughter wife husband partner friend boss manager colleague aunt uncle
    cousin neighbour neighbor grandmother grandfather nephew niece teacher professor doctor director head vp ceo girl boy
    woman man person somebody someone anybody anyone nobody baby child student lead editor client recruiter kid cat dog
    """
)
_WHOLE_ALONE = words(
    "retire graduate defend resign quit marry move expect relocate freelance teach qualify divorce separate work sing perform win listen leave start begin end close stop open arrive return die"
)
"""Verbs that tell something by themselves: "You retired on 1 November"."""

_COMPLEMENTS = frozenset(
    [
        "dobj",
        "attr",
        "acomp",
        "xcomp",
        "ccomp",
        "dative",
        "oprd",
        "agent",
        "prt",
        "advcl",
        "pcomp",
        "nsubjpass",
        "appos",
    ]
)
_HELPS = words(
    """
    leave send forward introduce recommend refer mention write ask tell review read proofread check correct fix edit test comment
    annotate book reserve lend bring drop pick drive cover take look put give share print translate prepare set make build
    organise organize pay order buy collect water feed cook help support nominate endorse vouch show teach explain train
    speak talk submit add connect arrange sign host draft upload mark go sort repair listen stand swap draw prune carry do
    clean stay sit walk run solve rewrite invite advise coach mentor get find keep hand deliver mend have pass supervise
    find watch babysit wait encourage hire back push guide knit bake transfer nurse accompany translate interpret record
    point suggest text clear sneak kick sweep stand load fill plane date drop treat spare waive shelter host second lay
    annotate rescue release bump hook vouch sing praise reset restore unblock
    type scan save post fetch hold move paint assemble install design code debug mind spend sponsor turn finish catch come
    """
)
"""Verbs of help; to say, to come, to let or to be is none."""

_NO_FAVOUR = re.compile(
    r"\b(?:half an?|next to nothing|nothing|an? (?:hard time|headache|fright|scare|lecture|laugh|smile|cold|wave|shout)|mailing list|put (?:me|you) down|on the list|did not|have not|took (?:the|your|my) time)\b"
    r"|^(?:You|I) (?:have )?(?:sent|gave|told|showed) (?:me|you)(?: on \d+ \w+)?\.$",
    re.I,
)
_VAGUE = re.compile(
    r"\bsent (?:me|you) the (?:pages?|files?|documents?|links?|lists?|plan|things?|papers?|comments|picture)\.$|^(?:You|I) (?:have )?(?:mentioned|recommended|helped|supported) (?:me|you)\.$",
    re.I,
)
_TELLS = re.compile(r"^(?:You|I) (?:have |had )?(?:asked|told|spoke|spoken|talked|said|had a word)\b", re.I)


def sound(text: str, *, parse: Parse) -> bool:
    """Whether an English sentence is whole: subject and verb, nothing cut off, one date a time, nobody left unnamed."""
    if not _OPENS.match(text) or _TWO_DATES.search(text) or _BROKEN.search(text) or _THEN.search(text):
        return False
    sentence = parse(text)
    tokens = [t for t in sentence.tokens if t.text[:1].isalnum()]
    if len(tokens) < 3 or tokens[-1].tag in {"DT", "CC", "PRP$", "WDT"}:
        return False
    root = main_verb(sentence)
    if root is None or not any(t.dep in {"nsubj", "nsubjpass", "csubj"} for t in sentence.tokens):
        return False
    return not _unnamed(sentence.tokens)


def main_verb(sentence: Sentence) -> Token | None:
    """The verb the sentence hangs on; None where the parser found none."""
    return next((t for t in sentence.tokens if t.head == t.index and t.pos in {"VERB", "AUX"}), None)


def _unnamed(tokens: Sequence[Token]) -> bool:
    """Whether "he" or "her" points at somebody the sentence does not name, or "there" at no place in it."""
    for token in tokens:
        low = token.text.lower()
        before = [t for t in tokens if t.index < token.index]
        if low in _PERSONS and not any(
            t.pos == "PROPN" or t.lemma.lower() in PERSONS or t.text.lower() == "who" for t in before
        ):
            return True
        if low in {"it", "them"} and _leans_on_own_noun(tokens, token):
            return True
        if low == "there" and token.dep != "expl" and not any(t.pos == "PROPN" or t.dep == "pobj" for t in before):
            return True
    return False


def _leans_on_own_noun(tokens: Sequence[Token], pronoun: Token) -> bool:
    """ "the page on it": the only noun before the pronoun is the one it describes."""
    joint = tokens[pronoun.head]
    nouns = [t for t in tokens if t.index < pronoun.index and t.pos in {"NOUN", "PROPN"}]
    return pronoun.dep == "pobj" and len(nouns) == 1 and nouns[0].index in {joint.head, joint.index - 1}


def _tells(sentence: Sentence, root: Token) -> bool:
    """Whether the verb has an object or complement that is more than a date."""
    if root.lemma.lower() in _WHOLE_ALONE:
        return True
    for token in sentence.tokens:
        if token.head != root.index or token.index == root.index:
            continue
        if token.dep in _COMPLEMENTS:
            return True
        below = [t for t in sentence.tokens if t.head == token.index]
        if token.dep == "npadvmod" and any(t.dep == "poss" for t in below):
            return True  # "You took my Easter Monday": taken for a date by the parser
        says = root.lemma == "be" or any(not re.fullmatch(rf"{_MONTH}|\d+", t.text) for t in below)
        if token.dep == "prep" and says:
            return True
        if token.dep == "conj" and token.pos == "VERB":
            return True
        if token.dep == "advmod" and root.lemma == "be" and any(t.dep == "prep" for t in below):
            return True  # "You are back from Oslo"
    return False


# -- favours ------------------------------------------------------------------------------------------------------


def favour_certainty(text: str, certainty: float, *, parse: Parse) -> float:
    """How sure it is that an English sentence tells of help, given what its pattern alone made of it."""
    if not sound(text, parse=parse):
        return UNSOUND
    if re.match(r"(?:Without|Thanks to|Your|My|I thanked you for|You thanked me for)\b", text):
        return certainty
    if _NO_FAVOUR.search(text):
        return UNSOUND
    sentence = parse(text)
    root = main_verb(sentence)
    if root is None or not (_is_help(root) or _TELLS.match(text)) or not _tells(sentence, root):
        return UNSOUND
    below = [t for t in sentence.tokens if t.head == root.index and t.index > root.index]
    thing = next((t for t in below if t.dep == "dobj"), None)
    if root.lemma == "send" and thing is not None and thing.pos == "PROPN" and _is_bare(sentence, thing):
        return UNSOUND  # "I sent you Sofía": somebody sent on, not something sent
    if root.lemma in {"help", "pass", "listen", "come", "save"} and not any(_says(sentence, t) for t in below):
        return UNSOUND
    if thing is not None and thing.text.lower() in {"me", "you"} and not any(_says(sentence, t) for t in below):
        certainty = min(certainty, UNSURE)  # "You prepared me."
    pointed = thing is not None and thing.text.lower() in {"it", "them", "this", "that", "those", "these"}
    named = any(t.dep == "dobj" and t.pos in {"NOUN", "PROPN"} for t in sentence.tokens)
    if pointed and not named:
        told_when = re.search(r"\b(?:when|while|after|before)\b", text)  # "I pruned them when your back was bad."
        return min(certainty, UNSURE) if told_when else UNSOUND
    return min(certainty, UNSURE) if _VAGUE.search(text) else certainty


def _is_help(verb: Token) -> bool:
    return verb.lemma.lower() in _HELPS or verb.text.lower() in {"lent", "drove", "read", "put", "taught"}


def _is_bare(sentence: Sentence, noun: Token) -> bool:
    return not any(t.head == noun.index and t.dep in {"det", "poss", "compound", "amod"} for t in sentence.tokens)


def _says(sentence: Sentence, token: Token) -> bool:
    """Whether what stands under a verb says something: a noun, a deed, a place; not "me", nor a date alone."""
    if token.dep in {"punct", "aux", "neg"} or token.text.lower() in {"me", "you", "us"}:
        return False
    if token.dep == "prep":
        return any(t.head == token.index and not re.fullmatch(rf"{_MONTH}|\d+", t.text) for t in sentence.tokens)
    return token.pos in {"NOUN", "PROPN", "VERB", "ADV"}


# -- facts --------------------------------------------------------------------------------------------------------

_IDLE = re.compile(
    r"^You said you (?!would (?:like|love) to\b)"  # what they think, hope or fear
    r"|^You are (?:telling|letting|sorry|glad|happy|afraid|(?:writing|asking|sending|calling|replying) (?:to|me|this|because|you|now))\b"
    r"|^You (?:missed (?!(?:the|out)\b|me\b|us\b)|overslept|forgot)\b"  # an excuse of the day
    r"|\bto death\b|\b(?:have|had|bought|got|did|won|heard) nothing\b"
    r"|^(?:You|I) (?:have |had )?(?:got|received) the (?!promotion\b)[\w-]+(?: on \d+ \w+)?\.$"
    r"|^You (?:said|told me) that I (?:did|do|was|am|were|have been|had been) (?:so |very |really |always |also |just |the |a )*[\w-]+\.$",
    re.I,
)
_REPORTED = re.compile(r"^(?:Your|Our|My) (?:\w+ ){1,3}?(?:says?|said|thinks?|told|hopes?|asks?|wants?)\b", re.I)
_TIME_NEEDED = re.compile(
    r"\bneed (?:to\b|(?:\w+ ){0,3}?(?:days?|weeks?|hours?|minutes?|time|space|rest|sleep|break|coffee|holiday|drink|moment|hug)\b)",
    re.I,
)
_LEAVE = re.compile(
    r"^You told me that I (?:can|may|could) (?:always )?(?!stay\b|use\b|borrow\b|have\b|call you (?:any|when|if|on|at|back|in|about|for)|write\b|come\b|ring\b|visit\b|take\b|ask\b|reach\b|count\b|park\b|send\b|get\b|contact\b|mention\b|name\b|quote\b|find\b|drop\b|bring\b)"
)
_BIDDEN = re.compile(r"^You told me to\b")
_TO_THEM = re.compile(
    r"^You told me to (?:always |just )?(?:(?:write|talk|speak|come|get back) to you|(?:call|ring|ask|ping|message|contact|visit|reach|text|e-?mail) you(?!r)|tell you(?! wh)|let you know|give you (?:a )?(?:ring|call|shout)|get in touch|drop|come|stop|knock|use your|send you (?:my|any|an?) [\w ]*(?:cv|draft|question|message|line)|say)"
)
_ASKED_ALREADY = re.compile(r"\b(?:if|when|whenever) I have (?:them|it|one|time|\w+ minutes)\b", re.I)
_MINE_MEETING = re.compile(
    r"^I offered to (?:come|ring|call|meet|be|go(?! through| over)|start|wait|move|join|speak)\b", re.I
)


def fact_certainty(text: str, topic: Topic, certainty: float, *, parse: Parse) -> float:
    """How sure it is that an English sentence is a fact worth keeping, given what its pattern alone made of it."""
    if topic is Topic.LIMIT and re.fullmatch(r"I (?:cannot|do not) \w+\.", text):
        return certainty
    if not sound(text, parse=parse) or _IDLE.search(text) or _REPORTED.match(text):
        return UNSOUND
    if topic in {Topic.NEED, Topic.MY_NEED} and _TIME_NEEDED.search(text):
        return UNSOUND
    if topic is Topic.OFFER and not _is_offer(text):
        return UNSOUND
    if topic is Topic.MY_OFFER and _MINE_MEETING.match(text):
        return UNSOUND
    sentence = parse(text)
    root = main_verb(sentence)
    return certainty if root is not None and _tells(sentence, root) else UNSOUND


def _is_offer(text: str) -> bool:
    if (
        re.match(r"You offered to introduce me\.", text)
        or _ASKED_ALREADY.search(text)
        or _LEAVE.match(text)
        or re.search(r"welcome to join (?:you|us)\.$", text)
    ):
        return False
    return _TO_THEM.match(text) is not None if _BIDDEN.match(text) else True


_GERMAN_IDLE = re.compile(
    r"^(?:Du hast|Sie haben|Ihr habt) (?:mich|mir|mein\w*)\b(?! (?:erzählt|angeboten|\w+ angeboten))|\b(?:jemand(?:en|em)?|einen|eine|und)\.$|\b(?:dann|dort|da)\.$|^(?:Jetzt|Nun) (?:brauch|such)\w+ (?:du|ihr|Sie) \w+\.$"
)
_GERMAN_TWISTED = re.compile(r"\bhabe .*\b(?:bist|bin|hast) und\b|\bhabe [^,]*\b(?:gegangen|gekommen|gewesen)\b")


def german_is_whole(text: str) -> bool:
    """Whether a German sentence is whole and tells more than that somebody helped the user (that is a favour)."""
    return not _GERMAN_IDLE.search(text) and not _GERMAN_TWISTED.search(text)


def german_deed_is_whole(text: str) -> bool:
    """Whether a German sentence of help came out whole."""
    return not _GERMAN_TWISTED.search(text)


def tidied(text: str) -> str:
    """The sentence without words that only link it to others, and with months written large."""
    plain = re.sub(r"^((?:You|I|We)(?: are| am| have| had| can| will)?) (?:also|too|then)\b", r"\1", text)
    plain = re.sub(r"(?: as well| too| also| now)(?=\.$)", "", plain)
    plain = re.sub(r" since then(?=[,.])", "", plain)
    return re.sub(
        r"\b(?:in|on|since|until|from|by|of|\d+) (?:january|february|april|june|july|august|september|october|november|december)\b",
        lambda m: f"{m[0].rsplit(' ', 1)[0]} {m[0].rsplit(' ', 1)[1].capitalize()}",
        plain,
    )
