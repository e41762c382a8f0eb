"""Evidence: the facts one letter may stand on, all of them this contact's or the user's own.

Facts come from four places: typed with the request, stored by the user, the user's own sentences in mail to this
contact (already in the letter's voice), and what the contact wrote, quoted with its date. Nothing at sharing level
*never* is let in, and what is only to be alluded to is not said.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.checks.roles import Reality, read_events
from assistant.checks.values import read_values
from assistant.checks.vocabulary import COURTESY, COURTESY_NOW, LIGHT, same_family
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact, Origin, Shape, Sharing
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.requests import Kind
from assistant.domain.words import Parse, Sentence
from assistant.drafting.given_names import Gender, gender_of
from assistant.drafting.shapes import shape_of
from assistant.drafting.vocabulary import word_set
from assistant.drafting.voice import to_letter_voice

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
SHORTEST, LONGEST = 5, 28  # words of a sentence that can stand in another letter
REPORTED = "You said:"  # how a sentence of the contact's is put into the letter's voice for comparing
WANTED = 100.0  # the fit of a typed fact
MOST_RECORDS = 400  # interactions looked at, newest first


@dataclass(frozen=True, slots=True)
class Piece:
    """One fact on offer: its shape and how well it fits the purpose (0 and up)."""

    fact: Fact
    shape: Shape
    fit: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a letter may stand on, best first, and every sentence on record that a claim can be compared with."""

    pieces: tuple[Piece, ...]
    record: tuple[Fact, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts on offer, best first."""
        return tuple(piece.fact for piece in self.pieces)


def gather(
    *,
    kind: Kind,
    contact: Contact,
    me: Me,
    purpose: str,
    typed: Sequence[str],
    stored: Iterable[Fact],
    interactions: Sequence[Interaction],
    parse: Parse,
    split: Split,
    today: date,
) -> Evidence:
    """The evidence for a letter to ``contact``; ``interactions`` must be this contact's alone, newest first."""
    about = list(_content(parse(purpose)))
    pieces: list[Piece] = []
    others = _mentions_others([purpose, *typed], contact, parse)
    for number, text in enumerate(t for typed_one in typed for t in split(typed_one)):
        spoken = _spoken(text, others=others, contact=contact, me=me, parse=parse)
        if spoken:
            fact = Fact(f"typed-{number + 1}", spoken, contact.id, quote=text, when=today, origin=Origin.TYPED)
            # What was typed is wanted, in the order it was typed, however well it fits.
            pieces.append(Piece(fact, shape_of(fact, parse=parse), WANTED - number / 100))
    for fact in stored:
        if fact.sharing is Sharing.SAY and fact.contact_id in {None, contact.id}:
            piece = _piece(fact, about, parse)
            if _waits(kind, fact, piece.shape):
                piece = replace(piece, fit=0.0)
            elif fact.contact_id and piece.shape in (_BINDING if kind is Kind.ASK else _TURNS):
                piece = replace(piece, fit=piece.fit + 1.0)
            pieces.append(piece)
    record = tuple(_sentences(interactions[:MOST_RECORDS], contact=contact, split=split))
    for fact, direction, undated in record:
        found = None if undated else _from_mail(fact, direction, about, parse, today)
        if found is not None:
            pieces.append(found)
    unique = list({" ".join(p.fact.text.lower().split()): p for p in reversed(pieces)}.values())[::-1]
    unique.sort(key=lambda p: -p.fit)  # stable: newest first among equals
    return Evidence(tuple(unique), tuple(_told(fact, direction) for fact, direction, _ in record))


def _told(fact: Fact, direction: Direction) -> Fact:
    """A sentence on record in a voice that claims can be held against: the contact's own is quoted."""
    return replace(fact, text=f"{REPORTED} “{fact.text}”") if direction is Direction.RECEIVED else fact


# What says how the two stand is worth a line even where it shares no word with the purpose.
_BINDING = frozenset(
    {Shape.SHARED, Shape.HELP, Shape.MY_DEBT, Shape.MY_OFFER, Shape.THEIR_GAIN, Shape.THEIR_LOSS, Shape.THEIR_NEWS}
)


# A turn in the reader's life, or a debt, is worth a line in any letter.
_TURNS = frozenset({Shape.MY_DEBT, Shape.THEIR_GAIN, Shape.THEIR_LOSS})
_ABOUT_ME = frozenset({Shape.MY_OFFER, Shape.MY_STATE, Shape.MY_LIMIT, Shape.MY_WISH})


def _waits(kind: Kind, fact: Fact, shape: Shape) -> bool:
    """Whether a stored fact is used only when ticked: where the writer stands belongs in an ask, not in a thank-you."""
    return (fact.contact_id is None and kind is not Kind.ASK) or (kind is Kind.THANKS and shape in _ABOUT_ME)


_HE, _SHE, _THEY = (
    {"he", "him", "his", "himself"},
    {"she", "her", "hers", "herself"},
    {"they", "them", "their", "theirs"},
)


def _spoken(text: str, *, others: bool, contact: Contact, me: Me, parse: Parse) -> str:
    """A typed fact in the letter's voice, if it is sure that its "he" or "she" is the contact; else as it is."""
    words = {w.lower() for w in re.findall(r"\w+", text)}
    if not words & {w.lower() for w in contact.name.split()}:
        gender = gender_of(contact.first_name)
        unlike = (words & _HE and gender is Gender.SHE) or (words & _SHE and gender is Gender.HE)
        if words & _THEY or (words & (_HE | _SHE) and (others or unlike)):
            return text.strip()
    return to_letter_voice(text, contact=contact, me=me, parse=parse)


def _mentions_others(texts: Sequence[str], contact: Contact, parse: Parse) -> bool:
    """Whether anybody but the contact and the user is spoken of, so that a pronoun may be theirs."""
    own = {w.lower() for w in contact.name.split()}
    for text in texts:
        parsed = parse(text)
        dates = " ".join(text[v.start : v.end] for v in read_values(text)).split()
        for token in parsed.tokens:
            if token.text in dates:
                continue
            if (
                token.pos == "PROPN"
                and token.lemma not in own
                and not token.text.isupper()
                and token.dep in {"dobj", "pobj", "nsubj", "dative", "conj"}
            ):
                return True
            relative = any(t.head == token.index and t.dep == "relcl" for t in parsed.tokens)
            if token.lemma in _PEOPLE and (
                relative
                or any(t.head == token.index and t.text.lower() in {"a", "an", "my", "one"} for t in parsed.tokens)
            ):
                return True
    return False


_PEOPLE = word_set(
    """
    friend colleague brother sister programmer engineer analyst recruiter manager speaker designer developer
    student teacher cousin neighbour neighbor somebody someone person woman man boss mentor acquaintance partner
    wife husband founder editor writer nurse
    """
)


def fit_of(text: Sentence, about: Sequence[str]) -> float:
    """How many content words of the purpose a sentence shares; names and nouns count whole, verbs half."""
    words = _content(text)
    return sum(max((weight for word, weight in words.items() if same_family(a, word)), default=0.0) for a in about)


def _content(sentence: Sentence) -> dict[str, float]:
    plain = COURTESY | COURTESY_NOW | LIGHT | {"i", "you"}
    weights = {"NOUN": 1.0, "PROPN": 1.0, "ADJ": 0.5, "VERB": 0.5}
    return {t.lemma: weights[t.pos] for t in sentence.tokens if t.pos in weights and t.lemma not in plain}


def _piece(fact: Fact, about: Sequence[str], parse: Parse) -> Piece:
    return Piece(fact, shape_of(fact, parse=parse), 2.0 * fit_of(parse(fact.text), about))


def _sentences(
    interactions: Sequence[Interaction], *, contact: Contact, split: Split
) -> Iterable[tuple[Fact, Direction, bool]]:
    """Each sentence either side wrote, as a fact; the last value says that it has no date."""
    for interaction in interactions:
        if interaction.direction is Direction.BETWEEN or len(interaction.recipients) > 1:
            continue  # "you" in a mail to several people need not be this contact
        when = interaction.when.date() if interaction.when else None
        for paragraph in re.split(r"\n\s*\n", interaction.text):
            for sentence in split(" ".join(paragraph.split())):
                text = sentence.strip()
                if len(text) < 2 or not text.isprintable() or not any(c.isalpha() for c in text):
                    continue
                digest = hashlib.sha256(f"{interaction.source}\n{text}".encode()).hexdigest()[:10]
                yield (
                    Fact(f"mail-{digest}", text, contact.id, interaction.source, text, when, Origin.RECORD),
                    interaction.direction,
                    when is None,
                )


def _from_mail(fact: Fact, direction: Direction, about: Sequence[str], parse: Parse, today: date) -> Piece | None:
    if not SHORTEST <= len(fact.text.split()) <= LONGEST or not fact.text[0].isupper() or fact.text[-1] != ".":
        return None
    if re.search(r"https?://|www\.|@|[<>{}\[\]|]|^[-*•]", fact.text):
        return None
    if _TIED.search(fact.text) or _TALK.search(fact.text) or "?" in fact.text:
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
    if any(t.dep == "det" and t.text.lower() in {"this", "that", "these", "those"} for t in parsed.tokens):
        return None
    if parsed.tokens[0].text.lower() in {"and", "but", "so", "or", "because", "yes", "no", "well", "ok", "okay"}:
        return None
    events = read_events(parsed)
    main = next((e for e in events if e.agent in {"i", "you", "we"} and e.reality is Reality.REAL), None)
    fit = fit_of(parsed, about)
    if direction is Direction.RECEIVED:
        return _quoted(fact, fit, main is not None, today)
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
    return any(t.index < index and t.pos in {"NOUN", "PROPN"} for t in parsed.tokens) and token.text.lower() in {
        "it",
        "they",
        "them",
    }


def _quoted(fact: Fact, fit: float, personal: bool, today: date) -> Piece | None:
    """What the contact wrote, quoted with its date; only where it bears on the purpose."""
    if fit < 2 or fact.when is None or not personal or '"' in fact.text or "“" in fact.text:
        return None
    day = f"{fact.when.day} {fact.when:%B}" + (f" {fact.when.year}" if fact.when.year != today.year else "")
    text = f"On {day} you wrote: “{fact.text}”"
    return Piece(replace(fact, text=text), Shape.WROTE, 2.0 * fit)
