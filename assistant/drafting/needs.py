"""What the reader lacks, cannot do or has ahead of them, from their own mail: what an offer answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.checks.roles import read_events
from assistant.domain.facts import Fact, Origin, Shape
from assistant.domain.interactions import Direction
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.anchors import Told, shared_words
from assistant.drafting.pieces import Piece, content_of, fit_of
from assistant.drafting.remembered import is_need, is_offer, is_quotable, quote_of
from assistant.drafting.vocabulary import word_set

LATELY = timedelta(days=60)
"""How old a mail may be whose need an offer answers without sharing a word with it: our own rule."""
CLOSE = 0.17  # the cosine from which a need may be what the offer answers; other things stay below 0.12
SHORTEST, LONGEST = 4, 34  # words of a need that can be told back
Near = Callable[[Sequence[str]], Sequence[float]]
"""How close each text is in meaning to the purpose, as a cosine; nothing where that cannot be told."""
_TOLD = 1.5  # what a need is worth beside a word in common
# What somebody has ahead of them or has no good word for: it is a need where an offer speaks of the same thing.
_BURDEN = re.compile(
    r"\b(due|by then|deadline|by the end of|queue|full|too (?:much|many|small|late|few|long|old)|"
    r"first time|closed?|closes|first \w+ of my life|rott\w+|wasted?|dropp?ed|falling|behind|late|slow\w*|"
    r"old|out of|ran out|run out|short|overdue|leaving|left|alone|nobody|no one|only|shows|worr\w+|"
    r"complain\w*|guess|every evening|nights?|by hand|on paper|kitchen table|took the|lost|gone|cancelled|"
    r"fell through|shoebox|mess|chaos|hopeless|third language|second language|no \w+ing|not allowed|help|missed|"
    r"for now|for the moment|in the meantime|makeshift|improvis\w*|car park|corridor|on the floor|"
    r"in the (?:rain|cold|dark)|"
    r"forecast|rain|storm|freez\w+|leak\w*|drip\w*|damp|draughty?|"
    r"shar(?:e|es|ing) (?:one|a|an)|squeez\w+|two to an? \w+|expir\w+|due back|on loan|borrowed)\b",
    re.I,
)
# "You don't need to know this", or a sentence that breaks off.
_UNFIT = re.compile(r"\b(?:do(?:es)?n['’]t|do(?:es)? not|did(?:n['’]t| not)|no) need\b|(?:\.\.|…)\W*$", re.I)
_AT_HAND = re.compile(r"(?:I|We) (?:have|can|could|own|keep|know|speak|am free|are free|['’]ve)\b")
_TIMES = word_set("hour day week weekend fortnight month year time morning afternoon evening night minute")
_VAGUE = word_set("something anything whatever useful help hand thing offer support poor need swamped")
_COUNTED = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|one|only)\b", re.I)
# What befell them.
_STRUCK = re.compile(
    r"\b(?:took the|lost|broken?|broke down|burn(?:ed|t)|flood\w*|fell through|cancelled|stolen|left us)\b", re.I
)
# "We rehearse in the car park, bring a torch": what somebody else is to do or to say is no part of how things stand.
_BESIDE = re.compile(
    r"(?:,|;|\s[-–—]+)\s+(?=(?:and |so |but )?(?:bring|come|see|tell|send|let|ask|write|call|ring|say|wish|keep your|"
    r"don['’]t|please|is there|are there|do you|does (?:any|some)|can you|could you|would you|have you|"
    r"any (?:idea|chance|tips?)|"
    r"how|what|who|hope|sorry|thanks?)\b)",
    re.I,
)
_WANTED = re.compile(
    r"^(?:(?:so|and|but|or|also|by the way),? )?(?:do|does|did|is|are|has|have|can|could|would|who|where|what)\b.*"
    r"\b(?:you|anyone|anybody|someone|somebody|any|there|I|we)\b.*\?$",
    re.I,
)
_TALK = re.compile(
    r"\b(thanks?|thank you|congratulations|cheers|regards|happy (?:birthday|new year|easter|christmas)|sorry|"
    r"please|lol|haha?)\b",
    re.I,
)
_THEIRS = re.compile(r"\b(i|we|my|our|us|me|nobody|no one|there (?:is|are))\b", re.I)


def needs(
    told: Sequence[Told],
    about: Sequence[str],
    *,
    names: Sequence[str],
    parse: Parse,
    today: date,
    hidden: Callable[[str], bool],
    near: Near,
) -> Iterator[Piece]:
    """The sentence of the reader's mail that tells best what an offer answers, quoted under its day; at most one.

    It has to speak of what is offered, or to stand in a mail that does, or to be ``near`` it in meaning in a recent
    one. ``hidden`` says of a sentence that it is not to be told.
    """
    received = [one for one in told if one.interaction.direction is Direction.RECEIVED and one.when <= today]
    others = {name.lower() for name in names}
    about = [word for word in about if word not in _TIMES]
    found: list[tuple[float, bool, Piece]] = []
    for mail in received:
        shared = shared_words([word for word in about if word not in others], mail.named)
        if not shared and today - mail.when > LATELY:
            continue
        for before, whole in zip((None, *mail.facts), mail.facts, strict=False):
            if hidden(whole.text) or is_offer(whole.text) or _UNFIT.search(whole.text):
                continue
            fact = _as_it_stands(whole)
            fit = fit_of(parse(fact.text), about)
            wanted = fit >= 1 and _WANTED.match(fact.text) is not None and is_quotable(fact.text)
            first = whole is mail.facts[0]
            if not (wanted or _tells(fact.text, parse, first=first)):
                continue
            need = wanted or is_need(fact.text)
            burden = need or _BURDEN.search(fact.text) is not None
            stands = any(t.head == t.index and t.tag in {"VBZ", "VBP", "MD", "VB"} for t in parse(fact.text).tokens)
            speaks = (fit >= 1 and (burden or stands or _COUNTED.search(fact.text) is not None)) or (
                shared > 0 and burden
            )
            if not (speaks or need or _STRUCK.search(fact.text)):
                continue
            piece = quote_of(_joined(before, fact, parse, hidden=hidden), fit, today=today, kind=Kind.OFFER)
            age = (today - mail.when).days / (365 if shared else 30)
            if piece is not None:
                found.append((fit + _TOLD * need + 0.5 * burden + 0.5 * shared - age, speaks, piece))
    spoken = [(score, piece) for score, speaks, piece in found if speaks]
    if not spoken and not set(about) - _VAGUE - others:
        spoken = [(score, piece) for score, _, piece in found]  # an offer of anything
    if not spoken:  # told in other words, as far as meaning can be compared
        close = near([piece.fact.quote or "" for _, _, piece in found])
        spoken = [(score + how, p) for (score, _, p), how in zip(found, close, strict=False) if how >= CLOSE]
    if spoken:
        score, piece = max(spoken, key=lambda one: one[0])
        yield Piece(piece.fact, piece.shape, 1.0 + max(0.0, score))


def answering(pieces: Sequence[Piece], shapes: Collection[Shape], *, parse: Parse) -> list[Piece]:
    """The pieces with what the user has noted of themselves taken in where it has to do with what the reader needs.

    "I have two folding tables." answers "I have no table"; ``shapes`` are those that tell of the user.
    """
    wrote = max((p for p in pieces if p.shape is Shape.WROTE), key=lambda p: p.fit, default=None)
    needed = list(content_of(parse(wrote.fact.quote or ""))) if wrote else []
    own = [p for p in pieces if p.fact.contact_id is None and p.fact.origin is Origin.STATED and p.shape in shapes]
    own = [
        p for p in own if _AT_HAND.match(p.fact.text)
    ]  # "My job has been running since August" brings nobody anything
    fitting = [p for p in own if needed and fit_of(parse(p.fact.text), needed) >= 1]
    return [replace(p, fit=max(p.fit, 1.0)) if p in fitting else p for p in pieces]


def _joined(before: Fact | None, fact: Fact, parse: Parse, *, hidden: Callable[[str], bool]) -> Fact:
    """A need with the sentence before it, where that tells how it came to be: "Our accompanist leaves in May." """
    if before is None or before.text in fact.text or hidden(before.text) or not _tells(before.text, parse):
        return fact
    said = f"{before.text} {fact.text}"
    leans = re.search(r"\b(?:it|they|them|everybody|nobody|there)\b", fact.text, re.I) is not None
    burden = is_need(before.text) or _BURDEN.search(before.text) is not None
    if len(said.split()) > LONGEST or not (leans or burden):
        return fact
    return replace(fact, text=said, quote=said)


def _as_it_stands(fact: Fact) -> Fact:
    """The sentence without what is asked or wished at its end: "I missed it, is there any record?"."""
    beside = _BESIDE.search(fact.text)
    if beside is None or len(fact.text[: beside.start()].split()) < SHORTEST:
        return fact
    text = f"{fact.text[: beside.start()].rstrip(' ,;')}."
    return replace(fact, text=text, quote=text)


def _tells(text: str, parse: Parse, *, first: bool = False) -> bool:
    """Whether a sentence tells how things stand with who wrote it, in words that can be told back.

    "They put me on Tuesday again" needs nobody named where it stands ``first`` in a mail.
    """
    if first:
        text = re.sub(r"^They (?=(?:have |['’]ve )?\w+ (?:me|us|my|our)\b)", "People ", text)
    if not SHORTEST <= len(text.split()) <= LONGEST or not is_quotable(text) or _TALK.search(text):
        return False
    if text[-1] not in ".!" or re.search(r"https?://|www\.|@|[<>{}\[\]|]|\"|“", text):
        return False
    if re.match(r"(?:and|but|so|or|because|yes|no|well|ok|okay|anyway|he|she|they|it|that|this)\b", text, re.I):
        return False
    parsed = parse(text)
    if any(e.agent == "you" for e in read_events(parsed)) and not re.match(r"You can['’]?(?:no)?t\b", text):
        return False
    return (
        _COUNTED.search(text) is not None
        or _THEIRS.search(text) is not None
        or any(t.tag in {"VBZ", "VBP"} for t in parsed.tokens)
    )
