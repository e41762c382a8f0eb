"""Evidence: the facts one letter may stand on, all of them this contact's or the user's own.

Facts come from four places: typed with the request, stored by the user, the user's own sentences in mail to this
contact (already in the letter's voice), and what the contact wrote, quoted with its date. Nothing at sharing level
*never* is let in, and what is only to be alluded to is not said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.checks.values import read_values
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact, Origin, Shape, Sharing
from assistant.domain.interactions import Direction, Interaction
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.already_told import knows
from assistant.drafting.from_mails import from_mails
from assistant.drafting.given_names import Gender, gender_of
from assistant.drafting.helped import Turn
from assistant.drafting.lasting import overturned
from assistant.drafting.mailed import LONGEST_OFFER, SHORTEST, Split, piece_from_mail, sentences_in, told
from assistant.drafting.needs import answering
from assistant.drafting.news import stored_news
from assistant.drafting.pieces import Piece, content_of, fit_of
from assistant.drafting.retold import retold
from assistant.drafting.shapes import shape_of
from assistant.drafting.still_owed import perhaps_kept
from assistant.drafting.vague import is_vague
from assistant.drafting.vocabulary import word_set
from assistant.drafting.voice import to_letter_voice

WANTED = 100.0  # the fit of a typed fact
OWED = 2.0  # the fit of a promise that is overdue
NOTED = 5.0  # what a deed is worth that the user has noted in the letter's voice
TELLING = 3  # words from which a sentence told in confidence tells anything: "Lena" hides no other line
STRANGER = 1.0  # what a line about the writer is worth in a letter to somebody who never heard of them
FITTING = 2.0  # the fit of a line about the writer that has to do with what they offer: a noun in common
OFFERED = 0.9  # the most of what is only offered, to be ticked
MOST_RECORDS = 400  # interactions looked at, newest first
MOST_COMPARED = 150  # sentences of the contact's whose meaning is looked at: a fifth of a second

# What is lost but a thing is no secret: "The river took the band room. We rehearse in the car park."
_THINGS_LOST = re.compile(
    r"\b(?:fire|lightning|flood\w*|river|storm|water|burn(?:ed|t) down|broken? (?:down|into)|stolen)\b", re.I
)
TENDER_FOR = 3  # sentences behind something tender that are still near it, those joined to the one before counted
Near = Callable[[Sequence[str]], Sequence[float]]
"""How close each text is in meaning to the purpose, as a cosine; nothing where that cannot be told."""


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
    near: Near = lambda _texts: (),
    owed: Iterable[tuple[Fact, bool]] = (),
    asked: Collection[str] = (),
    over: Iterable[Fact] = (),
    told_before: Iterable[str] = (),
    turn: Turn = lambda _text, _day: None,
    confided: Callable[[str], Sequence[str]] = lambda _text: (),
    delicate: Callable[[str], bool] = lambda _text: False,
) -> Evidence:
    """The evidence for a letter to ``contact``; ``interactions`` must be this contact's alone, newest first.

    ``near`` tells how close sentences are in meaning to the purpose; ``owed`` are facts from the ledger, each with
    whether it belongs into the letter by itself. Of the stored ones, those with ids in ``asked`` are too old to be
    used unless ticked; what is ``over`` is not used at all, nor are the sentences of mail that tell either. Of the
    user's own, what was ``told_before`` in a letter to this contact is no news: a stored fact of it waits for a tick.
    ``turn`` puts a sentence of the reader's into the letter's voice where that is sure; ``confided`` gives the
    sentences of a mail that were told in confidence, which nothing else may tell either, a promise no more than a
    quotation, and ``delicate`` says of a sentence of mail that it is too tender to be said.
    """
    about = list(content_of(parse(purpose)))
    vague = is_vague(about, f"{contact.name} {me.name}".split())
    pieces: list[Piece] = []
    others = _mentions_others([purpose, *typed], contact, parse)
    for number, text in enumerate(t for typed_one in typed for t in split(typed_one)):
        spoken = _spoken(text, others=others, contact=contact, me=me, parse=parse)
        if spoken:
            fact = Fact(f"typed-{number + 1}", spoken, contact.id, quote=text, when=today, origin=Origin.TYPED)
            # What was typed is wanted, in the order it was typed, however well it fits.
            pieces.append(Piece(fact, shape_of(fact, parse=parse), WANTED - number / 100))
    stored, over = tuple(stored), tuple(over)
    unsaid = [*(f for f in stored if f.sharing is not Sharing.SAY or f.id in asked), *over]
    hidden = [_plain(f.quote or f.text) for f in unsaid]
    hidden += [
        _plain(sentence) for one in interactions for sentence in confided(one.text) if len(sentence.split()) >= TELLING
    ]
    for fact, belongs in owed:
        if _is_hidden(fact.quote or fact.text, hidden):
            continue
        piece = _piece(fact, about, parse)
        belongs = belongs and not perhaps_kept(fact, interactions)
        pieces.append(replace(piece, fit=max(piece.fit, OWED) if belongs else min(piece.fit, OFFERED)))
    known_by_now = knows(told_before, split)
    for fact in stored:
        if fact.sharing is Sharing.SAY and fact.contact_id in {None, contact.id}:
            piece = _piece(fact, about, parse)
            waits = fact.id in asked or (piece.shape in _OURS and known_by_now(fact.text))
            if waits:
                piece = replace(piece, fit=0.0)
            elif fact.contact_id and fact.origin is Origin.RECORD:
                # Read from the records by rules: on offer, while the sentence itself may be used as it stands.
                piece = replace(piece, fit=min(piece.fit, OFFERED))
            elif kind is Kind.OFFER and fact.contact_id is None and fact.origin is Origin.STATED and vague:
                piece = replace(piece, fit=max(piece.fit, STRANGER))  # what could be offered, where nothing is named
            elif _waits(kind, fact, piece, known=bool(interactions)):
                piece = replace(piece, fit=0.0)
            elif not interactions and fact.contact_id is None:
                piece = replace(piece, fit=piece.fit + STRANGER)  # who has never heard of the writer is told who it is
            elif kind is Kind.THANKS and piece.shape is Shape.HELP and piece.fit >= FITTING:
                piece = replace(piece, fit=piece.fit + NOTED)  # before the same deed as a mail tells it
            elif fact.contact_id and piece.shape in (_BINDING if kind is Kind.ASK else _TURNS):
                piece = replace(piece, fit=piece.fit + 1.0)
            told_as_news = stored_news(piece) if kind is Kind.THANKS and fact.contact_id and not waits else None
            pieces.append(told_as_news or piece)
    record = tuple(sentences_in(interactions[:MOST_RECORDS], contact=contact, split=split, me=me))
    told_again = {fact.text for fact, direction, _ in record if direction is Direction.SENT and known_by_now(fact.text)}
    close = _closeness(record, near)
    taken_back = overturned(interactions[:MOST_RECORDS])
    close_by = frozenset() if kind is Kind.THANKS else _behind_tender(record, delicate)
    for fact, direction, undated in record:
        found = (
            None
            if undated or _is_hidden(fact.text, hidden) or fact.source in taken_back or fact.text in told_again
            else piece_from_mail(
                fact,
                direction,
                about,
                parse=parse,
                today=today,
                near=close.get(fact.id, 0.0),
                kind=kind,
            )
        )
        if found is not None and not delicate(fact.text) and fact.text not in close_by:
            pieces.append(found)
    pieces += from_mails(
        interactions[:MOST_RECORDS],
        record,
        purpose,
        kind=kind,
        contact=contact,
        me=me,
        parse=parse,
        split=split,
        today=today,
        hidden=lambda text: text in close_by or _is_hidden(text, hidden) or delicate(text) or text in told_again,
        secret=[f for f in (*stored, *over) if f.sharing is Sharing.NEVER],
        turn=turn,
        near=near,
    )
    if kind is Kind.OFFER:
        pieces = answering(pieces, _ABOUT_ME, parse=parse)
    told_back = (retold(piece, turn=turn, parse=parse, today=today) for piece in pieces)
    pieces = [piece for piece in told_back if piece is not None]
    pieces.sort(key=lambda p: -p.fit)  # stable: newest first among equals
    unique: dict[str, Piece] = {}
    for piece in pieces:
        unique.setdefault(" ".join(piece.fact.text.lower().split()), piece)
    return Evidence(tuple(unique.values()), tuple(told(fact, direction) for fact, direction, _ in record))


def _behind_tender(record: Sequence[tuple[Fact, Direction, bool]], delicate: Callable[[str], bool]) -> frozenset[str]:
    """What the reader wrote right behind something tender: "I travel there every weekend now." tells it, too."""
    out: set[str] = set()
    since: dict[str | None, int] = {}
    for fact, direction, _ in record:
        if direction is not Direction.RECEIVED:
            continue
        if delicate(fact.text):
            if not _THINGS_LOST.search(fact.text):
                since[fact.source] = 0
        elif fact.source in since and since[fact.source] < TENDER_FOR:
            since[fact.source] += 1
            out.add(fact.text)
    return frozenset(out)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _is_hidden(text: str, hidden: Sequence[str]) -> bool:
    """Whether a sentence of old mail tells what is not to be said: it holds such a quote, or stands in one."""
    plain = _plain(text)
    return any(quote in plain or plain in quote for quote in hidden)


def _closeness(record: Sequence[tuple[Fact, Direction, bool]], near: Near) -> dict[str, float]:
    """How close what the contact wrote is to the purpose, by the fact's id; empty where that cannot be told."""
    theirs = [fact for fact, direction, undated in record if direction is Direction.RECEIVED and not undated]
    asked = [fact for fact in theirs if SHORTEST <= len(fact.text.split()) <= LONGEST_OFFER][:MOST_COMPARED]
    return dict(zip((fact.id for fact in asked), near([fact.text for fact in asked]), strict=False))


# What says how the two stand is worth a line even where it shares no word with the purpose.
_BINDING = frozenset(
    {Shape.SHARED, Shape.HELP, Shape.MY_DEBT, Shape.MY_OFFER, Shape.THEIR_GAIN, Shape.THEIR_LOSS, Shape.THEIR_NEWS}
)


# A turn in the reader's life, or a debt, is worth a line in any letter.
_TURNS = frozenset({Shape.MY_DEBT, Shape.THEIR_GAIN, Shape.THEIR_LOSS})
_ABOUT_ME = frozenset({Shape.MY_OFFER, Shape.MY_STATE, Shape.MY_LIMIT, Shape.MY_WISH})
# What tells of the writer, and so is told once.
_OURS = _ABOUT_ME | {Shape.MY_RESULT, Shape.MY_DEED, Shape.MY_DEBT, Shape.OUTCOME, Shape.CONTEXT}


def _waits(kind: Kind, fact: Fact, piece: Piece, *, known: bool) -> bool:
    """Whether a stored fact is used only when ticked: where the writer stands belongs in an ask, not in a thank-you.

    An offer tells of the writer what has to do with it, and to somebody who does not know them (``known``) who they
    are. A line of the writer's own profile waits in every letter: unasked, each ask told of the same finished course.
    """
    if fact.contact_id is not None:
        return kind is Kind.THANKS and piece.shape in _ABOUT_ME
    if fact.origin is Origin.RECORD or kind is Kind.THANKS:
        return True
    return kind is Kind.OFFER and known and piece.fit < FITTING


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


def _piece(fact: Fact, about: Sequence[str], parse: Parse) -> Piece:
    return Piece(fact, shape_of(fact, parse=parse), 2.0 * fit_of(parse(fact.text), about))
