"""The outline: a recipe's moves in order, each with the facts its lines may use."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checks.vocabulary import COURTESY, LIGHT, same_family
from assistant.domain.facts import Fact, Origin, Shape
from assistant.domain.interactions import Channel
from assistant.domain.requests import Kind, Request
from assistant.domain.words import Parse
from assistant.drafting.clauses import gerund_of
from assistant.drafting.evidence import Evidence
from assistant.drafting.pieces import Piece
from assistant.prompting import MovePlan, Recipe

_TOLD_BACK = re.compile(r"(?:On \d{1,2} \w+(?: \d{4})? |In \w+(?: \d{4})? )?you (?:wrote|offered|said|told)\b", re.I)

_OWNS = re.compile(
    r"\b(?:owe|still have|late|forg[eo]t\w*|not forgotten|sorry|return(?:ing)?|(?:bring|give|send)(?:ing)? back)\b",
    re.I,
)
# A fact that fits the purpose no better than this is left out unless it was typed or ticked.
LEAST_FIT = 1.0
# Words of a letter without greeting and sign-off; 50 to 125 read well, by evidence that is far from settled.
MOST_WORDS = 120
LED_TO = "what it led to"  # the move of a thank-you that tells what came of the help
ALONE = "I am very grateful."
"""What ends a thank-you of one sentence."""
MOST_MERGED = 26  # words of facts that still make one readable sentence


# How much is asked for, as its words tell: what takes days or comes again and again, and what is done in half an hour.
_LARGE = re.compile(
    r"\b(?:weeks|months|a month|years?|every|each|whole|weekly|monthly|all (?:the|of)|mentor\w*|days a|"
    r"(?:three|four|five|six|seven|[3-9]|\d\d+) (?:days|evenings|afternoons|mornings|shifts|nights|weekends|chapters)|"
    r"(?:[3-9]\d|\d{3,}) pages|I know (?:that )?(?:it|this)['’ ]i?s a (?:lot|big|huge))\b",
    re.I,
)
_SMALL = re.compile(
    r"\b(?:(?:[1-9]|[1-3]\d|a few|five|ten|fifteen|twenty|thirty|half an?)[- ](?:minutes?|hour)|"
    r"(?:one|two|a|1|2) (?:pages?|questions?|lines?|slides?|paragraphs?)|"
    r"Could I (?:have|see|borrow)|Could you (?:tell|send|let)|Do you know|Is there)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One line to be written: its move, the facts it may use, or the courtesy sentence it is."""

    move: str
    label: str
    facts: tuple[Fact, ...]
    says: str = ""
    opens: bool = False
    keep: int = 5


def lay_out(request: Request, purpose: Fact, evidence: Evidence, recipe: Recipe, *, parse: Parse) -> list[Step]:
    """The steps of one letter, in order; to somebody whose records are empty its courtesies are more formal.

    Typed and ticked facts all get a place; others one where they fit the purpose. What only repeats the purpose is
    left out. Where the channel is short, the moves that matter least go first.
    """
    free = _free(request, purpose, evidence, parse)
    purpose = _thanks_for_what_is_known(purpose, free, parse)
    steps: list[Step] = []
    for move in recipe.moves:
        if Shape.PURPOSE in move.takes:
            steps.append(Step(move.name, move.label, (purpose,), opens=move.opens, keep=move.keep))
        elif move.says:
            steps.append(_courtesy(move, request, purpose.text, known=bool(evidence.record)))
        else:
            steps += _lines(move, free, purpose, parse)
    steps = _without_padding(_with_strays(steps, free, recipe), recipe, request)
    own = len(request.words.split())
    return _shortened(steps, recipe.most_lines[request.channel], own=own, wanted=set(request.chosen or ()))


def _thanks_for_what_is_known(purpose: Fact, free: list[Piece], parse: Parse) -> Fact:
    """A bare thank-you with the one deed on record put into it: "Thank you for rewiring my kiln." """
    deed = next((piece for piece in free if piece.shape is Shape.HELP), None)
    if purpose.text.strip() != "Thank you." or deed is None:
        return purpose
    first = re.match(r"You (?:have )?(?P<did>[^.,;]+)\.", deed.fact.text)
    doing = gerund_of(f"you {first['did']}", parse=parse) if first else None
    if doing is None:
        return purpose
    free.remove(deed)
    return replace(deed.fact, text=f"Thank you for {doing}.")


def chosen_facts(
    request: Request, purpose: Fact, evidence: Evidence, recipe: Recipe, *, parse: Parse
) -> frozenset[str]:
    """The ids of the facts that the letter's lines would use."""
    steps = lay_out(request, purpose, evidence, recipe, parse=parse)
    return frozenset(fact.id for step in steps for fact in step.facts)


def _free(request: Request, purpose: Fact, evidence: Evidence, parse: Parse) -> list[Piece]:
    """The pieces that may be used, best first: asked for or fitting; none repeats the purpose or a better one."""
    wanted = set(request.chosen or ())
    kept: list[Piece] = []
    for piece in evidence.pieces:
        asked = piece.fact.origin is Origin.TYPED or piece.fact.id in wanted
        if not asked and (request.chosen is not None or piece.fit < LEAST_FIT):
            continue
        if _told_back(piece, kept) or (
            piece.shape is Shape.MY_DEBT and not asked and _owned(piece.fact, purpose, parse)
        ):
            continue
        # What the reader offered or lacks is the reason for the very letter; a line of the writer's own says what they
        # have done.
        reason = piece.shape is Shape.WROTE and request.kind is not Kind.THANKS
        near = 0.8 if asked or piece.fact.contact_id is None else 0.6
        if not reason and _repeats(piece.fact, purpose, parse, share=near):
            continue
        if not asked and any(_repeats(piece.fact, other.fact, parse, share=0.6) for other in _said(kept, piece)):
            continue
        kept.append(piece)
    if request.kind is Kind.THANKS and any(piece.shape is Shape.OUTCOME for piece in kept):
        kept = [p for p in kept if p.fact.id in wanted or not _TOLD_BACK.match(p.fact.text)]  # news says more
    return kept


def _owned(owed: Fact, purpose: Fact, parse: Parse) -> bool:
    """Whether the user says themselves that they owe this: "I know I still owe you that recording"."""
    things = {t.lemma for t in parse(owed.text).tokens if t.pos in {"NOUN", "PROPN"}}
    said = {t.lemma for t in parse(purpose.text).tokens if t.pos in {"NOUN", "PROPN"}}
    return _OWNS.search(purpose.text) is not None and bool(things & said)


def _told_back(piece: Piece, kept: Sequence[Piece]) -> bool:
    """Whether words of the reader's stand among the kept pieces already, alone or with the sentence before them."""
    quote = piece.fact.quote or ""
    return piece.shape is Shape.WROTE and any(
        other.shape is Shape.WROTE and other.fact.quote and (other.fact.quote in quote or quote in other.fact.quote)
        for other in kept
    )


def _said(kept: Sequence[Piece], piece: Piece) -> Sequence[Piece]:
    """What a piece must not repeat; what the user noted themselves answers a quotation even in its words.

    "If all of them agree in writing, I can do two sessions." and "Seven of the nine have agreed in writing so far."
    """
    if piece.fact.origin is Origin.STATED and _tone(piece.shape) != "theirs" and piece.shape is not Shape.HELP:
        return [other for other in kept if other.shape is not Shape.WROTE]
    return kept


def _lines(move: MovePlan, free: list[Piece], purpose: Fact, parse: Parse) -> list[Step]:
    out: list[Step] = []
    shapes: set[Shape] = set()
    for _ in range(move.lines):
        fitting = [
            p
            for p in free
            if p.shape in move.takes
            and not (move.fresh and p.fact.origin is Origin.RECORD and p.shape is not Shape.OUTCOME)
            and not (p.shape is Shape.WROTE and p.shape in shapes)
            and move.leaning in {None, _leans(p.fact, purpose, parse)}
        ]
        # Typed first, then by fit; among those taken, the order in which the recipe names the shapes.
        taken = fitting[: move.facts]
        if len(taken) > 1 and not _go_together(taken):
            taken = taken[:1]
        if not taken:
            break
        for piece in taken:
            free.remove(piece)
            shapes.add(piece.shape)
        if not all(p.fact.origin is Origin.TYPED for p in taken):  # typed ones stay in the order they were typed
            taken.sort(key=lambda p: move.takes.index(p.shape))
        out.append(
            Step(move.name, move.label, tuple(p.fact for p in taken), opens=move.opens and not out, keep=move.keep)
        )
    return sorted(out, key=_tells_back) if move.name == "connect" else out  # how they met, then what was said


def _tells_back(step: Step) -> bool:
    return any(_TOLD_BACK.match(fact.text) for fact in step.facts)


def _leans(fact: Fact, purpose: Fact, parse: Parse) -> bool:
    """Whether a fact speaks of something that only the purpose brings up: "The proposal is 150 words long." """
    parsed = parse(fact.text)
    if not parsed.tokens or parsed.tokens[0].text.lower() not in {"the", "it", "they", "he", "she", "this", "these"}:
        return False
    about = [t.lemma for t in parse(purpose.text).tokens if t.pos in {"NOUN", "PROPN"}]
    subjects = [t for t in parsed.tokens if t.dep in {"nsubj", "nsubjpass"}]
    return any(t.pos == "PRON" or any(same_family(t.lemma, a) for a in about) for t in subjects[:1])


def _without_padding(steps: list[Step], recipe: Recipe, request: Request) -> list[Step]:
    """A single sentence has a close of its own; a message needs none after its easy out, nor do thanks after news."""
    said = sum(bool(step.facts) for step in steps) + bool(request.words.strip())
    keeps_close = said > 1 and (request.channel is Channel.EMAIL or recipe.kind is not Kind.ASK)
    if recipe.kind is Kind.THANKS and any(step.move == LED_TO and step.facts for step in steps):
        return [step for step in steps if step.move != "close"]  # what came of it ends a thank-you best
    if recipe.kind is Kind.OFFER or keeps_close:
        return steps
    if recipe.kind is Kind.THANKS and request.channel is not Channel.LINKEDIN_NOTE and any(s.facts for s in steps):
        # A second thank-you right behind the only one is an echo; none at all is curt.
        return [replace(step, says=ALONE) if step.move == "close" else step for step in steps]
    return [step for step in steps if step.move != "close"]


def _go_together(pieces: Sequence[Piece]) -> bool:
    """Whether facts make one readable sentence: no quotation among them, and not too long."""
    if any(" and " in p.fact.text for p in pieces) or any(p.shape is Shape.WROTE for p in pieces):
        return False  # a third "and", or a quotation, makes no sentence with another
    words = sum(len(p.fact.text.split()) for p in pieces)
    return words <= MOST_MERGED and len({_tone(p.shape) for p in pieces}) == 1


def _tone(shape: Shape) -> str:
    return "mine" if shape.value.startswith("my-") else ("theirs" if shape.value.startswith("their") else shape.value)


def _with_strays(steps: list[Step], free: list[Piece], recipe: Recipe) -> list[Step]:
    """Typed and ticked facts for which no move was left still get a line before the last paragraph."""
    strays = [p for p in free if p.fact.origin is Origin.TYPED or p.fit >= 10.0]
    place = next((i for i, s in enumerate(steps) if s.facts and s.facts[0].origin is Origin.PURPOSE), 0)
    after = recipe.kind.value != "ask"
    extra = [Step("more", "more", (p.fact,), keep=7) for p in strays]
    at = place + 1 if after else place
    return [*steps[:at], *extra, *steps[at:]]


def _courtesy(move: MovePlan, request: Request, purpose: str, *, known: bool) -> Step:
    fitting = []
    if request.channel is Channel.LINKEDIN_NOTE:
        fitting.append(move.short)
    elif not known:
        fitting.append(move.new)
    if request.kind is Kind.ASK and _LARGE.search(purpose):
        fitting.append(move.large)
    if request.channel is Channel.MESSAGE:
        fitting.append(move.casual)
    if request.kind is Kind.ASK and _SMALL.search(purpose):
        fitting.append(move.small)
    choices = next((sentences for sentences in fitting if sentences), move.says)
    seed = hashlib.sha256(f"{request.contact.name}|{request.purpose}|{move.name}".encode()).digest()[0]
    return Step(move.name, move.label, (), says=choices[seed % len(choices)], opens=move.opens, keep=move.keep)


def _shortened(steps: list[Step], most: int, *, own: int, wanted: set[str]) -> list[Step]:
    """As many lines as the channel bears, and about as many words as people read; what was asked for stays."""
    while len(steps) + (1 if own else 0) > max(most, 2):
        steps.remove(min(steps, key=lambda s: (s.keep, -steps.index(s))))
    while own + sum(_words(s) for s in steps) > MOST_WORDS:
        spare = [
            s
            for s in steps
            if s.facts
            and s.keep < 9
            and not any(f.origin in {Origin.TYPED, Origin.PURPOSE} or f.id in wanted for f in s.facts)
        ]
        if not spare:
            break
        steps.remove(min(spare, key=lambda s: (s.keep, -_words(s))))
    return steps


def _words(step: Step) -> int:
    return len(step.says.split()) + sum(len(fact.text.split()) for fact in step.facts)


def _repeats(fact: Fact, other: Fact, parse: Parse, *, share: float) -> bool:
    """Whether at least this share of a fact's content words stands in another."""
    plain = COURTESY | LIGHT | {"i", "you"}
    said = [t.lemma for t in parse(other.text).tokens]
    words = [
        t.lemma
        for t in parse(fact.text).tokens
        if t.pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} and t.lemma not in plain
    ]
    return bool(words) and sum(any(same_family(w, s) for s in said) for w in words) >= share * len(words)
