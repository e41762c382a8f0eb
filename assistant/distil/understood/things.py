# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Which thing "it" is: the noun just spoken of, where there is no doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.lexicon.tables import words
from assistant.distil.promises.wording import points_outside
from assistant.distil.said.sentences import Said
from assistant.distil.understood.asides import is_aside
from assistant.domain.words import Parse, Token

THINGS = words(
    """
    deck slide slides note notes draft plan report paper book cv resume résumé contract invoice link recording
    photo photos list chapter proposal file form manuscript letter reference statement summary spreadsheet sheet
    template script outline agenda minutes document presentation brief article essay abstract application essay
    key keys ticket tickets address number figures data dataset table chart charts budget quote estimate sample
    samples recipe schedule entwurf unterlagen folien noten notizen liste vertrag bericht rechnung angebot
    artikel adresse fotos bohrmaschine rota drill trailer timetable video manual guide checklist poster memo
    points sketch sketches layout proof proofs scan scans words caption captions text texts bio blurb code
    corrections edits remarks revisions handout handouts leaflet leaflets speech certificate receipt receipts comparison
    calculation mockup version pages page pictures picture proposals summaries reports drafts plans quotes estimates
    invoices
    thesis review feedback comments questions example examples
    """
)


_OF_NOTHING = re.compile(
    r"\b(?:make|take|call|leave|mean|hold|keep|give) it(?: up| there| with me| to (?!the\b|my\b|your\b|you\b)| a (?:go|try|rest|miss|day)\b|[.!,]|$)",
    re.I,
)
"""Phrases whose "it" is no thing: "make it up to you"."""


def resolved(doing: str, one: Said, earlier: Sequence[Said], *, parse: Parse) -> str:
    """``doing`` with its one "it" or "them" named by the thing spoken of just before, in this or the asking message.

    Left as it is where two things would do, or none.
    """
    match = re.search(r"\b(?:it|them)\b", doing, re.I)
    if match is not None and (
        re.match(r"it (?:goes|went|turns|works|is going|all)\b", doing[match.start() :], re.I)
        or _OF_NOTHING.search(doing)
    ):
        return doing  # "how it goes", "make it up to you": no thing
    if match is None or not points_outside(doing, parse=parse) or len(re.findall(r"\b(?:it|them)\b", doing, re.I)) > 1:
        return doing
    plural = match[0].lower() == "them"
    own = f"{one.before} {one.text.split(doing[:12])[0]}" if doing[:12] in one.text else one.before
    own = own if not is_aside(one.before) or one.before not in own else own.replace(one.before, "", 1)
    things = _named(own, plural=plural, parse=parse)
    if not things:
        if any(word in THINGS for word in re.findall(r"[a-zäöüß]+", own.lower())):
            return doing  # "send script, I'll read it": named, though not in so many words
        last = next((s for s in reversed(earlier) if s.interaction_id != one.interaction_id), None)
        if last is None or last.by is one.by or last.thread != one.thread or not last.thread:
            return doing
        asked = [s.text for s in earlier if s.interaction_id == last.interaction_id]
        things = [_turned(t) for s in asked for t in _named(s, plural=plural, parse=parse)]
    if len(set(things)) != 1 or not things[0]:
        return doing
    return f"{doing[: match.start()]}{things[0]}{doing[match.end() :]}"


_IT = re.compile(r"\b(?:it|them)\b", re.I)


def named_within(words: str, said: Sequence[Said], at: int, *, parse: Parse) -> str | None:
    """A quotation with its one "it" or "them" named in square brackets; None where it is not sure what is meant."""
    match = _IT.search(words)
    if match is None or len(_IT.findall(words)) > 1:
        return None
    start = max(at - 60, 0)
    named = resolved(words, said[at], said[start:at], parse=parse)
    if named == words or not named.startswith(words[: match.start()]):
        return None
    thing = named[match.start() : len(named) - len(words[match.end() :])]
    shown = thing if match.start() else thing[:1].upper() + thing[1:]
    return f"{words[: match.start()]}[{shown}]{words[match.end() :]}"


def _named(text: str, *, plural: bool, parse: Parse) -> list[str]:
    """The things of a text, as they would be named again: "the deck", "my notes"."""
    if not text.strip():
        return []
    tokens = parse(text).tokens
    out = []
    for token in tokens:
        if token.text.lower() not in THINGS or token.dep == "compound":
            continue
        if plural != (token.tag in {"NNS", "NNPS"}):
            continue
        beside = {t.dep for t in tokens if t.head == token.index}
        if token.pos not in {"NOUN", "PROPN"} or (token.tag == "NN" and not beside & {"det", "poss", "compound"}):
            continue  # "I can't picture it", "at table": no things
        if any(t.index > token.index and _may_be_meant(t, tokens, plural=plural) for t in tokens):
            out.append("")
            continue
        own = next(
            (t for t in tokens if t.head == token.index and t.dep == "poss" and t.text.lower() in {"my", "your"}), None
        )
        names = [t.text for t in tokens if t.head == token.index and t.dep == "compound" and t.index < token.index]
        out.append(" ".join([own.text.lower() if own else "the", *names, token.text]))
    return out


def _may_be_meant(token: Token, tokens: Sequence[Token], *, plural: bool) -> bool:
    """Whether another noun, said later, may be what "it" means: "the schedule, and what you did about the piano"."""
    if token.pos != "NOUN" or token.text.lower() in THINGS or plural != (token.tag == "NNS"):
        return False
    owned = any(t.head == token.index and (t.dep == "poss" or t.text.lower() in {"the", "a", "an"}) for t in tokens)
    return (owned and token.dep in {"dobj", "nsubj", "attr", "ROOT"}) or (
        owned and tokens[token.head].text.lower() == "about"
    )


def _turned(thing: str) -> str:
    """The other side's thing, as the one who answers calls it: their "my draft" is "your draft"."""
    if not thing:
        return ""
    first, _, rest = thing.partition(" ")
    other = {"my": "your", "your": "my"}.get(first, first)
    return f"{other} {rest}"
