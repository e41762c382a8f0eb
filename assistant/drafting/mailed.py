"""What old mail offers a letter: the user's own past sentences, and the contact's words with their date."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.checks.roles import Reality, read_events
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Origin, Shape
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.words import Parse, Sentence
from assistant.drafting.pieces import Piece, fit_of
from assistant.drafting.shapes import shape_of
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
# What they once offered holds until it is taken back: "If you ever need a reviewer, write to me."
_OFFERS = re.compile(
    r"^if you (ever |still )?(need|want|would like|get stuck|are stuck|are looking)\b"
    r"|\bif you\b.{0,80}\b(ask|write|call|ring|tell|ping|message|shout|come to me|drop me|get in touch)\b"
    r"|\b(I|we)(['’]d| would|['’]ll| will) be (happy|glad|delighted|pleased) to\b"
    r"|\b(I|we) (can|could) (introduce|refer|recommend|connect|put you|help|read|review|show|teach|lend|look)\b"
    r"|\byou (may|are welcome to)\b",
    re.I,
)
_POINTS = re.compile(r"\b(him|her|them|it|there|that)\b", re.I)
# In a dated quotation "this year" is clear; what points at the very day or the sheet of paper still is not.
_TIED_TO_THE_DAY = re.compile(
    r"\b(today|tomorrow|yesterday|tonight|now|currently|soon|attached|enclosed|below|above|here|"
    r"this (morning|afternoon|evening|week|time)|next (week|time)|the other day)\b",
    re.I,
)
CLOSE = 0.45  # the cosine from which a sentence speaks of the same thing as the purpose, in other words
NEARLY = 0.35  # the same for one that shares a word with it, too
LONGEST_OFFER = 45  # with the sentence that says whom it is about
SHORTEST, LONGEST = 5, 28  # words of a sentence that can stand in another letter
REPORTED = "You said:"  # how a sentence of the contact's is put into the letter's voice for comparing


def sentences_in(
    interactions: Sequence[Interaction], *, contact: Contact, split: Split
) -> Iterable[tuple[Fact, Direction, bool]]:
    """Each sentence either side wrote, as a fact; the last value says that it has no date."""
    for interaction in interactions:
        if interaction.direction is Direction.BETWEEN or len(interaction.recipients) > 1:
            continue  # "you" in a mail to several people need not be this contact
        when = interaction.when.date() if interaction.when else None
        received = interaction.direction is Direction.RECEIVED
        for paragraph in re.split(r"\n\s*\n", interaction.text):
            before = ""
            for sentence in split(" ".join(paragraph.split())):
                text = sentence.strip()
                if len(text) < 2 or not text.isprintable() or not any(c.isalpha() for c in text):
                    continue
                texts = [text]
                if received and before and _OFFERS.search(text) and _POINTS.search(text):
                    texts.append(f"{before} {text}")  # "Callum is hiring. I could introduce you to him."
                before = text
                for said in texts:
                    digest = hashlib.sha256(f"{interaction.source}\n{said}".encode()).hexdigest()[:10]
                    yield (
                        Fact(f"mail-{digest}", said, contact.id, interaction.source, said, when, Origin.RECORD),
                        interaction.direction,
                        when is None,
                    )


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
    near: float = 0.0,
    asks: bool = False,
) -> Piece | None:
    """A sentence as a piece, where it still holds beside another day and another letter; else None.

    ``near`` is how close it is in meaning to the purpose (a cosine); ``asks`` says that the letter is an ask, in
    which what the reader once offered may be remembered.
    """
    offered = asks and direction is Direction.RECEIVED and bool(_OFFERS.search(fact.text))
    longest = LONGEST_OFFER if offered else LONGEST
    if not SHORTEST <= len(fact.text.split()) <= longest or not fact.text[0].isupper() or fact.text[-1] != ".":
        return None
    if re.search(r"https?://|www\.|@|[<>{}\[\]|]|^[-*•]", fact.text):
        return None
    tied = _TIED_TO_THE_DAY if offered else _TIED
    if tied.search(fact.text) or _TALK.search(fact.text) or "?" in fact.text:
        return None
    parsed = parse(fact.text)
    if any(
        t.pos in {"PRON", "DET"}
        and t.text.lower() in _UNCLEAR
        and t.dep not in {"det", "mark"}
        and not _explained(t.index, parsed)
        for t in parsed.tokens
    ):
        return None
    if not offered and any(
        t.dep == "det" and t.text.lower() in {"this", "that", "these", "those"} for t in parsed.tokens
    ):
        return None
    if parsed.tokens[0].text.lower() in {"and", "but", "so", "or", "because", "yes", "no", "well", "ok", "okay"}:
        return None
    events = read_events(parsed)
    main = next((e for e in events if e.agent in {"i", "you", "we"} and e.reality is Reality.REAL), None)
    fit = fit_of(parsed, about)
    if direction is Direction.RECEIVED:
        return _quoted(fact, fit, near, today, personal=main is not None, offered=offered)
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
    }


def _quoted(fact: Fact, fit: float, near: float, today: date, *, personal: bool, offered: bool) -> Piece | None:
    """What the contact wrote, quoted with its date; only where it bears on the purpose."""
    bears = (personal and fit >= 2) or (offered and (fit >= 2 or near >= (CLOSE if fit < 1 else NEARLY)))
    if not bears or fact.when is None or '"' in fact.text or "“" in fact.text:
        return None
    day = f"{fact.when.day} {fact.when:%B}" + (f" {fact.when.year}" if fact.when.year != today.year else "")
    text = f"On {day} you wrote: “{fact.text}”"
    return Piece(replace(fact, text=text), Shape.WROTE, 2.0 * fit + (2.0 if offered else 0.0))
