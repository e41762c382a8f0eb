"""What came of it: the user's own later news to this reader, in the words they told it in then.

Nobody else's telling is used, and none to anybody else. Which mail it stands in follows from the reader's own mail
that fits the purpose best, the anchor: the news is later, and of the same thread or of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.checks.roles import Reality, read_events
from assistant.domain.facts import Fact, Shape
from assistant.domain.interactions import Direction
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.anchors import Told, shared_words
from assistant.drafting.pieces import Piece, content_of
from assistant.drafting.unaddressed import is_timed, untimed

LATELY = timedelta(days=120)
"""How old news may be that an ask opens with, and what is told as being so: our own rule."""
MOST_SENTENCES, MOST_WORDS = 3, 40  # of the news in one letter
TOLD_SHORT = 2  # words of the shortest sentence that tells something: "I PASSED."

MOST_BESIDE = 2  # in an ask, where it stands beside other things

# What somebody tells when a thing has come to something.
_CAME = re.compile(
    r"\b(pass(ed|es)?|got|get it|won|made me an offer|offered me|selected|hired|accepted|approved|funded|funding|"
    r"signed|said yes|agreed|start(s|ed)? (on|in|as|at)|interview\w*|phone screen|work(s|ed)\b|runs?|ran|went live|"
    r"is live|back (in|up|on)|fell|(is|are|went|gone) (down|up)|down from|up from|rose|grew|doubled|halved|saved|"
    r"first time|arrived|cle[ae]n\w*|quiet\w*|better|best|whole|finished|got .* done|in use|hand (it|them) out|"
    r"use (it|them)|caught|found|published|printed|takes? \w+ \w+|sold|asked about|carried itself|did it|had their|"
    r"drawn|trying it|owe (it |that )?to you|because of you|thanks to you|won them over|gave me|without a|in time|"
    r"early|register|reached|moved|(is|are) (now|in|done|up)|led the|held out|broke down)\b",
    re.I,
)
_OWED_TO_YOU = re.compile(
    r"\b(owe (it |that |this )?to you|because of you|thanks to you|your (steps?|advice|help))\b", re.I
)
_NO_NEWS = re.compile(
    r"\b(thanks?|thank you|sorry|hope|please|let me know|look(ing)? forward|cheers|regards|congratulations|well done|"
    r"wonderful|star|saint|hero|legend|angel|genius|another story|owe you|linked|attached|enclosed|here (is|are))\b"
    r"|https?://|www\.|@|\?|[<>{}\[\]|]",
    re.I,
)
_OPENS_UNCLEAR = re.compile(
    r"^(it|this|that|they|he|she|these|those|his|her|their|there|after that|then|so|and|but)\b", re.I
)
# Whoever decides on a post or a grant is understood from what they did.
_THEY = re.compile(
    r"^they (have )?(made|offered|said yes|want|wanted|invited|accepted|approved|hired|took) (me|us|yes|to|it)\b", re.I
)
_PERSONS = re.compile(
    r"\b(i|me|my|mine|we|us|our|you|your|he|she|him|her|his|they|them|their|somebody|someone|embarrass\w*|boss|"
    r"asked|said|says|told|rang|called)\b",
    re.I,
)
_BARE = re.compile(
    r"^(done|hi|hello|ouch|ha|great|ok(ay)?|yes|no|will do|noted|understood|brava?|offer|news)[!.]?$", re.I
)


def outcomes(
    told: Sequence[Told],
    anchor: Told,
    about: Sequence[str],
    *,
    kind: Kind,
    names: Collection[str],
    parse: Parse,
    today: date,
    hidden: Callable[[str], bool],
) -> Iterator[Piece]:
    """The news that belongs into this letter, at most one run of sentences as one fact; nothing for an offer.

    ``told`` is what both wrote, ``anchor`` the reader's mail that the purpose speaks of, ``about`` the telling words
    of the purpose, ``names`` the words of both people's names. ``hidden`` says of a sentence that it is not to be told.
    """
    if kind is Kind.OFFER:
        return
    around = frozenset(word for one in told if one.thread == anchor.thread for word in one.words)
    best: tuple[float, tuple[Fact, ...], Told] | None = None
    for one in told:
        if one.interaction.direction is Direction.RECEIVED or one.when > today:
            continue
        if not _after(one, anchor) and not (kind is Kind.ASK and _answers(one, anchor, told)):
            continue
        if kind is Kind.ASK and today - one.when > LATELY:
            continue
        shared = shared_words(about, one.words) + min(3, shared_words(around, one.words))
        if not shared and abs(one.when - anchor.when) > LATELY:
            continue  # a thread that has gone on to other things
        link = shared + 2.0 * (one.thread == anchor.thread)
        run = _run(one, kind=kind, names=names, parse=parse, today=today, hidden=hidden)
        text = " ".join(fact.text for fact in run)
        if one.interaction.direction is Direction.BETWEEN:
            link = shared_words(about, frozenset(content_of(parse(text)))) if text else 0.0
        link += 2.0 * bool(_OWED_TO_YOU.search(text))
        came = sum(bool(_CAME.search(fact.text)) for fact in run)
        if link < 1 or not came:
            continue
        score = link + 1.5 * min(came, 2)
        if best is None or score > best[0]:
            best = (score, run, one)
    if best is not None:
        score, run, one = best
        text = " ".join(fact.text for fact in run)
        quote = " ".join(fact.quote or fact.text for fact in run)
        yield Piece(replace(run[0], text=text, quote=quote), Shape.OUTCOME, 3.0 + score)


def _after(one: Told, other: Told) -> bool:
    """Whether a mail was written later; both have their time."""
    earlier, later = other.interaction.when, one.interaction.when
    return earlier is not None and later is not None and later > earlier


def _answers(one: Told, anchor: Told, told: Sequence[Told]) -> bool:
    """Whether a mail of the same thread was written after one of the reader's: what the user made of their help."""
    return one.thread == anchor.thread and any(
        _after(one, other)
        for other in told
        if other.thread == one.thread and other.interaction.direction is Direction.RECEIVED
    )


def _run(
    one: Told, *, kind: Kind, names: Collection[str], parse: Parse, today: date, hidden: Callable[[str], bool]
) -> tuple[Fact, ...]:
    """The sentences of a mail that follow each other and tell what came of something; from the first that does."""
    run: list[Fact] = []
    runs: list[list[Fact]] = []
    for fact in one.facts:
        text = untimed(fact.text, parse=parse)
        noted = one.interaction.direction is Direction.BETWEEN
        if noted and not _noted_for_anybody(text, names, parse):
            continue
        if hidden(fact.text) or not _tells(text, parse, recent=today - one.when <= LATELY):
            run = []
            continue
        if not run:
            if not _begins(text, parse, first=fact is one.facts[0]):
                continue
            runs.append(run)
        run.append(replace(fact, text=_ended(text)))
    telling = [r for r in runs if any(_CAME.search(f.text) for f in r)]
    if not telling:
        return ()
    most = MOST_SENTENCES if kind is Kind.THANKS else MOST_BESIDE
    return tuple(_short(max(telling, key=lambda r: sum(bool(_CAME.search(f.text)) for f in r)), most))


def _noted_for_anybody(text: str, names: Collection[str], parse: Parse) -> bool:
    """Whether a sentence of the user's own note tells of things alone; what it says of people is theirs to keep."""
    if _PERSONS.search(text) or any(re.search(rf"\b{re.escape(name)}\b", text, re.I) for name in names):
        return False
    return _CAME.search(text) is not None and _begins(text, parse, first=False)


def _begins(text: str, parse: Parse, *, first: bool) -> bool:
    """Whether news can begin with a sentence: it has a subject, and one that needs nothing before it."""
    if _OPENS_UNCLEAR.match(text) and not _THEY.match(text):
        return False
    tokens = parse(text).tokens
    owner = any(t.text.lower() in {"it", "them", "this", "that"} and t.pos == "PRON" for t in tokens)
    return not (owner and not first) and any(t.dep in {"nsubj", "nsubjpass", "expl"} for t in tokens)


def _short(run: list[Fact], most: int) -> list[Fact]:
    """As many sentences as one letter bears, around those that tell most; what leans on the one before keeps it."""
    while len(run) > 1 and not _CAME.search(run[0].text) and not _OPENS_UNCLEAR.match(run[1].text) and len(run) > 2:
        run = run[1:]
    while len(run) > 1 and (len(run) > most or sum(len(f.text.split()) for f in run) > MOST_WORDS):
        run = run[:-1]
    return run


def _tells(text: str, parse: Parse, *, recent: bool) -> bool:
    """Whether a sentence of the user's tells what is so or has happened: no thanks, no plan, nothing asked."""
    words = text.split()
    if not TOLD_SHORT <= len(words) <= MOST_WORDS or is_timed(text) or _NO_NEWS.search(text) or _BARE.match(text):
        return False
    parsed = parse(text)
    events = read_events(parsed)
    if any(e.agent == "you" for e in events):
        return False
    if any(e.reality is not Reality.REAL and e.agent in {"i", "we"} for e in events):
        return False
    if re.search(r"\b(will|would|might|may|should|if)\b|['’](ll|d)\b", text):
        return False
    root = next((t for t in parsed.tokens if t.head == t.index), None)
    if root is not None and root.tag == "VB" and not _CAME.search(text):
        return False  # "Go to her."
    return recent or not any(e.tense == "present" for e in events)


def _ended(text: str) -> str:
    text = re.sub(r"\b[A-Z]{4,}\b", lambda m: m[0].lower() if _CAME.search(m[0]) else m[0], text)  # "I PASSED."
    return text[:-1] + "." if text.endswith("!") else (text if text[-1] in ".”" else f"{text}.")
