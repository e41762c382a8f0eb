"""What old mail offers a letter: the user's own past sentences, and the contact's words with their date."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.checks.roles import Reality, read_events
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact, Origin, Shape
from assistant.domain.interactions import Channel, Direction, Interaction
from assistant.domain.requests import Kind
from assistant.domain.words import Parse, Sentence
from assistant.drafting.hardship import tells_hardship
from assistant.drafting.lasting import without_scrap
from assistant.drafting.pieces import Piece, fit_of
from assistant.drafting.remembered import bears, held_only_then, is_need, is_offer, is_quotable, leans_back, quote_of
from assistant.drafting.shapes import shape_of
from assistant.drafting.unaddressed import only_addresses, unaddressed, untimed
from assistant.drafting.vocabulary import word_set

Split = Callable[[str], list[str]]

# Words that tie a sentence to the day it was written, or to something beside it; out of place later on.
_TIED = re.compile(
    r"\b(today|tomorrow|yesterday|tonight|now|currently|soon|just|last|next|ago|earlier|later|attached|enclosed|"
    r"below|above|this (morning|afternoon|evening|week|month|year|time)|here|the other day|so far|meanwhile|"
    r"otherwise|either|instead|also|too|then|again|still|already)\b",
    re.I,
)
_UNCLEAR = word_set(
    """
    it this that they them he him she her his hers their there those these one ones such which
    """
)
_TALK = re.compile(
    r"\b(thank|thanks|sorry|hope|please|let me know|look forward|cheers|regards|apolog|congratulations|wish)", re.I
)
LONGEST_OFFER = 45  # with the sentence that says whom it is about
SHORTEST, LONGEST = 5, 28  # words of a sentence that can stand in another letter
REPORTED = "You said:"  # how a sentence of the contact's is put into the letter's voice for comparing


def sentences_in(
    interactions: Sequence[Interaction], *, contact: Contact, split: Split, me: Me | None = None
) -> Iterable[tuple[Fact, Direction, bool]]:
    """Each sentence either side wrote, as a fact, without greeting or sign-off; the last value says: it has no date."""
    names = {part for one in (contact.name, me.name if me else "") for part in one.split()}
    for interaction in interactions:
        if interaction.direction is Direction.BETWEEN or len(interaction.recipients) > 1:
            continue  # "you" in a mail to several people need not be this contact
        when = interaction.when.date() if interaction.when else None
        received = interaction.direction is Direction.RECEIVED
        for paragraph in re.split(r"\n\s*\n", interaction.text):
            before: list[str] = []
            for sentence in split(" ".join(paragraph.split())):
                text = unaddressed(sentence, names)
                if len(text) < 2 or not text.isprintable() or not any(c.isalpha() for c in text):
                    continue
                if only_addresses(text, names):
                    continue
                texts = [text]
                if received and before and leans_back(text):
                    # "Callum is hiring. I could introduce you to him."; a short one before is understood with its own
                    texts.append(" ".join([*before[-2 if len(before[-1].split()) < SHORTEST else -1 :], text]))
                before.append(text)
                for said in texts:
                    digest = hashlib.sha256(f"{interaction.source}\n{said}".encode()).hexdigest()[:10]
                    yield (
                        Fact(f"mail-{digest}", said, contact.id, interaction.source, said, when, Origin.RECORD),
                        interaction.direction,
                        when is None,
                    )


def noted(interactions: Sequence[Interaction], *, contact: Contact, split: Split) -> Iterable[Fact]:
    """Each sentence of the user's own notes of this contact; in nobody's voice, so most are of no use to a letter."""
    for interaction in interactions:
        if interaction.channel is not Channel.NOTE or interaction.when is None:
            continue
        for sentence in split(" ".join(interaction.text.split())):
            text = sentence.strip()
            if text.isprintable() and any(c.isalpha() for c in text):
                digest = hashlib.sha256(f"{interaction.source}\n{text}".encode()).hexdigest()[:10]
                day = interaction.when.date()
                yield Fact(f"note-{digest}", text, contact.id, interaction.source, text, day, Origin.RECORD)


def told(fact: Fact, direction: Direction) -> Fact:
    """A sentence on record in a voice that claims can be held against: the contact's own is quoted."""
    return replace(fact, text=f"{REPORTED} “{fact.text}”") if direction is Direction.RECEIVED else fact


def piece_from_mail(
    fact: Fact,
    direction: Direction,
    about: Sequence[str],
    *,
    parse: Parse,
    today: date,
    kind: Kind,
    near: float = 0.0,
) -> Piece | None:
    """A sentence as a piece of a letter of this kind, where it still holds beside another day; else None.

    ``near`` is how close it is in meaning to the purpose (a cosine). What the reader once offered is remembered in an
    ask, what they need in an offer.
    """
    if direction is Direction.RECEIVED:
        return _theirs(fact, about, parse=parse, today=today, kind=kind, near=near)
    text = untimed(fact.text, parse=parse)
    fact = replace(fact, text=text)
    if not _stands(text, LONGEST) or text[-1] != "." or _TIED.search(text) or _TALK.search(text) or "?" in text:
        return None
    parsed = parse(text)
    if _leans(parsed) or _points(parsed):
        return None
    events = read_events(parsed)
    main = next((e for e in events if e.agent in {"i", "you", "we"} and e.reality is Reality.REAL), None)
    fit = fit_of(parsed, about)
    if any(e.reality is not Reality.REAL and e.agent in {"i", "we"} for e in events):
        return None  # what was wished or announced then
    if (
        main is None
        or main.tense not in {"past", "perfect"}
        or main.denied
        or (fact.when and (today - fact.when).days > 3 * 365)
    ):
        return None
    if main.lemma in {"think", "feel", "want", "hope", "mean", "know", "wonder", "forget", "like", "love"}:
        return None
    shape = shape_of(fact, parse=parse)
    binds = shape in {Shape.SHARED, Shape.HELP}
    if not fit and not binds:
        return None
    return Piece(fact, shape, 2.0 * fit + (0.5 if binds else 0.0))


def _explained(index: int, parsed: Sentence) -> bool:
    """Whether a pronoun leans on a noun before it in the same sentence."""
    token = parsed.tokens[index]
    if token.text.lower() in {"which", "that"} and token.dep in {"nsubj", "dobj", "nsubjpass", "pobj"}:
        return any(t.dep == "relcl" and t.index > index for t in parsed.tokens)
    if token.text.lower() == "there" and token.dep == "expl":
        return True
    if token.text.lower() in {"he", "him", "she", "her"}:
        return any(t.index < index and t.pos == "PROPN" for t in parsed.tokens)
    return any(t.index < index and t.pos in {"NOUN", "PROPN"} for t in parsed.tokens) and token.text.lower() in {
        "it",
        "they",
        "them",
        "one",
        "ones",
    }


def _theirs(fact: Fact, about: Sequence[str], *, parse: Parse, today: date, kind: Kind, near: float) -> Piece | None:
    """What the reader wrote, quoted with its day; only where it bears on the letter."""
    text = without_scrap(fact.text)  # "It would, nine is not too many." answered what nobody reads here
    fact = fact if text == fact.text else replace(fact, text=text)
    if kind is Kind.OFFER and tells_hardship(text):
        return None  # nobody wants their bad winter quoted back at them
    offered = kind is Kind.ASK and is_offer(text)
    wanted = offered or (kind is Kind.OFFER and is_need(text))
    if not _stands(text, LONGEST_OFFER if wanted else LONGEST) or text[-1] not in ".!?" or not is_quotable(text):
        return None
    if offered and (held_only_then(text) or "?" in text):
        return None
    if not wanted and (_TALK.search(text) or "?" in text):
        return None
    parsed = parse(text)
    joined = re.search(r"[.!?] ", text) is not None
    if not joined and (_leans(parsed, owners=not wanted) or (not wanted and _points(parsed))):
        return None
    main = any(e.agent in {"i", "you", "we"} and e.reality is Reality.REAL for e in read_events(parsed))
    fit = fit_of(parsed, about)
    return quote_of(fact, fit, today=today, kind=kind) if bears(text, fit, near, kind=kind, personal=main) else None


def _stands(text: str, longest: int) -> bool:
    """Whether a sentence has the length and the marks of one that can stand in another letter."""
    return (
        SHORTEST <= len(text.split()) <= longest
        and text[0].isupper()
        and not re.search(r"https?://|www\.|@|[<>{}\[\]|]|^[-*•]", text)
    )


def _leans(parsed: Sentence, *, owners: bool = True) -> bool:
    """Whether it opens by answering another sentence, or a pronoun in it has nothing to stand for.

    Without ``owners``, "their cycle counts" may stay: in a quotation its writer knows whose.
    """
    if parsed.tokens[0].text.lower() in {"and", "but", "so", "or", "because", "yes", "no", "well", "ok", "okay"}:
        return True
    return any(
        t.pos in {"PRON", "DET"}
        and t.text.lower() in _UNCLEAR
        and t.dep not in {"det", "mark"}
        and (owners or t.dep != "poss")
        and not _explained(t.index, parsed)
        for t in parsed.tokens
    )


def _points(parsed: Sentence) -> bool:
    return any(t.dep == "det" and t.text.lower() in {"this", "that", "these", "those"} for t in parsed.tokens)
