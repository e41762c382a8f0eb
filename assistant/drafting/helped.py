"""What the reader did that a thank-you is for, as their own mail tells it, with its particulars."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.checks.roles import Event, Reality, read_events
from assistant.domain.facts import Shape
from assistant.domain.interactions import Direction
from assistant.domain.requests import Kind
from assistant.domain.words import Parse, Sentence
from assistant.drafting.anchors import Told
from assistant.drafting.mailed import LONGEST, SHORTEST
from assistant.drafting.news import without_its_day
from assistant.drafting.pieces import Piece, fit_of
from assistant.drafting.remembered import is_quotable, quote_of
from assistant.drafting.unaddressed import untimed
from assistant.drafting.vocabulary import word_set

Turn = Callable[[str, date | None], str | None]
"""A sentence of the reader's, with its day, in the voice of a letter to them; None where that is not sure."""

MOST_DEEDS = 3  # on offer; a letter takes at most two
STANDS_FOR = timedelta(days=180)
"""How old the one favour may be that a thank-you without a reason is for: our own rule."""
NO_REASON = word_set(
    """
    thank thanks help support thing stuff everything anything all favour favor kindness lot letter note mail card word
    gratitude effort trouble time day week month year today yesterday way message line
    """
)
_ALONE = re.compile(r"[^.!?]+(?:\.\d[^.!?]*)*[.!]")  # one sentence
_FOR_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.I)
_FOR_ME = re.compile(r"\b(?:me|my|us|our)\b", re.I)
_WHO = word_set("he him his she her hers they them their that this those these")
_BREAKS_OFF = re.compile(r"\s*(?:\.{2,}|…).*$")  # "I fixed the pump ... happy to show you"
_GOES_ON = re.compile(r", (it|he|she|they|this|that|there|which) ", re.I)
# "I ordered the seal, came to 14 euros, forget it."
_ASIDE = re.compile(
    r", (?:came to|cost|costs|forget|never mind|no (?:rush|hurry|charge|need|worries)|don['’]t|just|mind)\b", re.I
)
_DOES = word_set(
    """
    pass ring call put record film write copy pull fix clear clean tell refer bring send give lend cut move show go
    read check mark review rewrite introduce recommend forward ask speak talk take cover drive print draw make build
    repair mend replace install seal weld rewire translate interpret proofread edit correct unload fetch deliver paint
    put add note type test fill sort pick save hold keep reserve knit sew cook bake count solve order arrange book
    help leave find teach explain answer scan lift carry share split
    """
)


def helped(
    mails: Sequence[Told], about: Sequence[str], *, turn: Turn, parse: Parse, today: date, hidden: Callable[[str], bool]
) -> Iterator[Piece]:
    """The sentences of these mails of the reader's that tell best what the reader did, in the letter's voice or quoted.

    The best ones come first; nothing where none tells of a deed of theirs that is done.
    """
    found: list[Piece] = []
    for fact in (fact for mail in mails for fact in mail.facts):
        text = _first_clause(fact.text)
        words = len(text.split())
        if hidden(text) or not SHORTEST <= words <= LONGEST or not is_quotable(text) or not _ALONE.fullmatch(text):
            continue
        parsed = parse(text)
        root = next((t.index for t in parsed.tokens if t.head == t.index), None)
        main = {t.index for t in parsed.tokens if t.index == root or (t.head == root and t.dep in {"conj", "ccomp"})}
        deed = next((e for e in read_events(parsed) if _did(e) and e.index in main), None)
        if deed is None or not (_FOR_YOU.search(text) or deed.lemma.split()[0] in _DOES):
            continue
        fit = fit_of(parsed, about)
        score = 2.0 * fit + bool(_FOR_YOU.search(text)) + (deed.lemma.split()[0] in _DOES)
        said = (
            None if _points_away(parsed) else turn(untimed(without_its_day(text, parse=parse), parse=parse), fact.when)
        )
        quoted = None if text != fact.text else quote_of(fact, fit, today=today, kind=Kind.THANKS)
        if said is not None and _is_deed(said):
            found.append(Piece(replace(fact, text=said), Shape.HELP, 2.0 + score))
        elif quoted is not None:
            found.append(replace(quoted, fit=2.0 + score))
    yield from sorted(found, key=lambda piece: -piece.fit)[:MOST_DEEDS]


def only_deed(
    mails: Sequence[Told], *, turn: Turn, parse: Parse, today: date, hidden: Callable[[str], bool]
) -> Told | None:
    """The one mail of the last months in which the reader tells of a deed of theirs; None where none or several do."""
    found = [
        one
        for one in mails
        if one.interaction.direction is Direction.RECEIVED
        and timedelta() <= today - one.when <= STANDS_FOR
        and any(
            p.shape is Shape.HELP and _FOR_ME.search(p.fact.text)  # "You read a novel" is no favour
            for p in helped([one], (), turn=turn, parse=parse, today=today, hidden=hidden)
        )
    ]
    return found[0] if len(found) == 1 else None


def _first_clause(text: str) -> str:
    """ "I rang Dr Koech, he will give you the tablets." -> "I rang Dr Koech.": what went on then is over."""
    if (breaks := _BREAKS_OFF.search(text)) is not None:
        text = f"{text[: breaks.start()]}."
    aside = _ASIDE.search(text)
    if aside is not None:
        return f"{text[: aside.start()]}."
    goes_on = _GOES_ON.search(text)
    return f"{text[: goes_on.start()]}." if goes_on and text.count(",") == 1 else text


def _points_away(sentence: Sentence) -> bool:
    """Whether it needs more than the thanks before it to be understood, or goes on about how things stood that day.

    "You cut it to 500 words" follows the thanks for the letter; whom "she" was nobody knows.
    """
    tokens = sentence.tokens
    unclear = any(
        t.pos == "PRON"
        and t.text.lower() in _WHO
        and t.tag not in {"WDT", "WP"}
        and not any(other.index < t.index and other.pos in {"NOUN", "PROPN"} for other in tokens)
        for t in tokens
    )
    return unclear or _GOES_ON.search(sentence.text) is not None


def _is_deed(text: str) -> bool:
    reported = re.match(r"You (?:told me|said|wrote that|think|hope|asked|offered)\b", text)
    return text.startswith("You ") and not reported and not re.search(r"\b(?:will|would|if)\b", text)


def _did(event: Event) -> bool:
    """Whether the reader tells of a deed of theirs as done: "I have put you two in touch" is, whatever comes of it."""
    done = event.reality is Reality.REAL or (event.tense == "perfect" and event.lemma == "introduce")
    return event.agent == "i" and done and not event.denied and event.tense in {"past", "perfect"}
