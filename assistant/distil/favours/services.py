# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What the writer did for the reader, by the grammar of it: "for you", "got you", "fixed your", "told her about you"."""

from __future__ import annotations

import re
from datetime import date

from assistant.checks.lexicon.tables import words
from assistant.distil.favours.announced import announced, is_waiting
from assistant.distil.favours.deeds import OUTCOME
from assistant.distil.favours.handed import Read
from assistant.distil.favours.services_signs import (
    FOR_YOU,
    MOVED,
    NO_HELP,
    NO_THING,
    NOT_DONE,
    PLACED,
    PUT_FORWARD,
    WORKED,
)
from assistant.distil.favours.telling import quoted, voiced
from assistant.distil.turning.completing import spelt_out
from assistant.distil.turning.trimming import trimmed
from assistant.domain.ledger import FavourDirection, Party
from assistant.domain.words import Parse, Sentence, Token
from assistant.drafting.inflect import base_of, past

_MAY = re.compile(r"\byou(?:r|rs)?\b", re.I)
"""Without the reader nothing was done for them: looked for before a sentence is parsed."""

_SOFT = re.compile(r"^(?:just|also|already|finally|quickly|happily|luckily|meanwhile|and|so|even) (?=\w)", re.I)
_LIBERTY = re.compile(
    r"^(I|we) (?:have )?(?:also )?(?:taken|took) the (?:liberty|opportunity) (?:of|in) (\w+ing)\b", re.I
)
_MANAGED = re.compile(r"^(I|we) (?:have )?(?:also )?(?:managed|was able|were able) to (\w+)\b", re.I)
_SPOKEN = re.compile(
    r"^(?:I |we )?(?:have |just |now |did )*(?:spoke|spoken|talked|had (?:a )?(?:\w+ )?(?:word|chat)) (?:to|with) (?:(?-i:[A-Z])\w+|the \w+|our \w+)(?: (?-i:[A-Z])\w+)?(?:,? (?:and|who|he|she|they)\b.*)?\.?$",
    re.I,
)
"""Words had with somebody whom the reader wanted spoken to; that is not said, so they only wait for a yes."""


def service_told(clause: str, *, by: Party, parse: Parse, on: date | None) -> Read | None:
    """A deed of the writer's that its grammar shows to have been done for the reader; None where none is shown."""
    text = OUTCOME.sub("", spelt_out(trimmed(clause)))
    text = _SOFT.sub("", _SOFT.sub("", text))
    done = announced(text, by)
    if done is not None:
        return done
    been = re.match(
        r"(?:I|we) (?:have )?(?:just |now )*(?:been|sat|worked|gone|went|looked|pored) (?:\w+ ){0,4}?(?:through|over) your (?!mail|message|letter|profile|website)",
        text,
        re.I,
    )
    waiting = is_waiting(text)
    liberty = _LIBERTY.match(text) and not re.search(r"\b(?:cc|copy|contact|writ|address|call|us)\w*ing\b", text, re.I)
    if been or waiting or (liberty and not _MAY.search(text)):
        direction = FavourDirection.RECEIVED if by is Party.THEM else FavourDirection.GIVEN
        plain = _LIBERTY.sub(lambda m: f"{m[1]} {past(base_of(m[2]))}", text)
        said, as_said = voiced(
            plain, clause, by=by, parse=parse, on=on, opens=("You",) if by is Party.THEM else ("I", "We")
        )
        return direction, said, 0.76 if been and as_said else 0.62
    if _SPOKEN.match(text):
        return (
            (FavourDirection.RECEIVED if by is Party.THEM else FavourDirection.GIVEN),
            quoted(clause, by=by, on=on),
            0.5,
        )
    if not _MAY.search(text) or text.endswith("?"):
        return None
    text = text[:1].upper() + text[1:]
    text = _LIBERTY.sub(lambda m: f"{m[1]} {past(base_of(m[2]))}", text)
    text = _MANAGED.sub(lambda m: f"{m[1]} {past(m[2])}", text)
    sentence = parse(text)
    if not re.match(r"(?:I|we)\b", text, re.I):
        if sentence.tokens[0].dep in {"amod", "compound", "nsubj", "poss"} or not _opens_bare(sentence):
            return None
        text = f"I {text[:1].lower()}{text[1:]}"
        sentence = parse(text)
    head = re.split(r"\b(?:if|because|since|although|though|when|while|which|so|as)\b|[,;]", text)[0]
    if NOT_DONE.search(head):
        return None
    verb = _told_verb(sentence)
    if verb is None:
        return None
    certainty = _certainty(sentence, verb, text)
    if certainty is None:
        return None
    direction = FavourDirection.RECEIVED if by is Party.THEM else FavourDirection.GIVEN
    said, as_said = voiced(text, clause, by=by, parse=parse, on=on, opens=("You",) if by is Party.THEM else ("I", "We"))
    return direction, said, certainty if as_said else min(certainty, 0.7)


def _opens_bare(sentence: Sentence) -> bool:
    """Whether it opens with a past without its subject: "Filled your water butt."."""
    first = next((t for t in sentence.tokens if t.pos not in {"ADV", "PUNCT"}), None)
    if first is None or first.index > 1:
        return False
    plain = first.text.lower()
    return (
        first.tag in {"VBD", "VBN"}
        or plain in {"put", "got", "snuck", "sent", "left", "read"}
        or (plain.endswith("ed") and first.pos in {"VERB", "ADJ"})
    )


def _told_verb(sentence: Sentence) -> Token | None:
    """The finite verb of "I" or "we" in the past or perfect; of several joined ones the first."""
    for token in sentence.tokens:
        if token.dep not in {"nsubj"} or token.text.lower() not in {"i", "we"} or token.index > 2:
            continue
        verb = sentence.tokens[token.head]
        helpers = {t.text.lower() for t in sentence.tokens if t.head == verb.index and t.dep in {"aux", "auxpass"}}
        if helpers - {"have", "had", "has", "did", "been", "'ve", "’ve"}:
            return None
        perfect = bool(helpers & {"have", "had", "'ve", "’ve"})
        if (
            verb.tag == "VBD"
            or (perfect and verb.tag in {"VBN", "VBD"})
            or verb.text.lower() in {"put", "read", "set", "cut", "got"}
        ):
            return verb
        return None
    return None


def _certainty(sentence: Sentence, verb: Token, text: str) -> float | None:
    """How sure the help is that these words show; None where they show none."""
    put = PUT_FORWARD.search(text)
    if put is not None and not re.search(r"\b(?:the (?:call|invitation)|mailing list|cc|copy)\b", text, re.I):
        return 0.8
    if NO_THING.search(text):
        return None
    lemma = verb.lemma.lower()
    behalf = FOR_YOU.search(text)
    if behalf is not None and lemma not in NO_HELP - words(
        "find keep get write ask look run spend call have mark go stay"
    ):
        return 0.8 if lemma not in words("have get go stay look keep spend") else 0.66
    if re.search(r"\b(?:had|got) your (?:[\w-]+ ){1,4}?\w+(?:ed|en|ght|nt|id)\b", text):
        return 0.74
    if lemma in NO_HELP and lemma not in MOVED | PLACED:
        return None
    below = [t for t in sentence.tokens if t.head == verb.index and t.index > verb.index]
    them = next((t for t in below if t.text.lower() == "you" and t.dep in {"dobj", "dative", "iobj"}), None)
    thing = next((t for t in below if t.dep in {"dobj", "oprd"} and t.text.lower() != "you"), None)
    if them is not None and thing is not None:
        return 0.76 if thing.pos == "NOUN" else None
    if them is not None and lemma in MOVED:
        return 0.76 if len(text.split()) > 3 else 0.6
    if verb.lemma == "go" and re.search(r"\b(?:gone|went) (?:over|through) your (?!mail|message|letter)", text):
        return 0.76
    asked = re.search(
        r"\byou (?:had )?(?:asked (?:for|about|me for)|wanted|needed|requested|were (?:after|looking for|missing))\b",
        text,
    )
    if asked and thing is not None and thing.index < len(sentence.tokens) - 2:
        return 0.72
    if lemma in WORKED and re.search(r"\byour (?!mail|message|letter|profile|website|name)\w+", text):
        return 0.72
    owned = [t for t in sentence.tokens if t.text.lower() == "your" and t.dep == "poss"]
    for your in owned:
        noun = sentence.tokens[your.head]
        if noun.dep == "dobj" and noun.head == verb.index:
            return 0.72
        if lemma in PLACED and thing is not None and noun.dep == "pobj":
            return 0.62
    return None
