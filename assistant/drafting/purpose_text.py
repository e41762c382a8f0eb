"""What was typed as a purpose, made into sentences fit to be read: the act, the rest, and what was for us alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.ask_clauses import in_order
from assistant.drafting.purpose_errands import errands_parted
from assistant.drafting.purpose_haste import unhurried
from assistant.drafting.purpose_opening import without_opening
from assistant.drafting.purpose_pieces import asking_first, fragments_joined
from assistant.drafting.purpose_secrets import without_secrets
from assistant.drafting.purpose_told import act_first
from assistant.drafting.purpose_whole import whole_sentences
from assistant.drafting.second_ask import is_asking
from assistant.drafting.sentences import split_sentences
from assistant.drafting.spelling import well_written
from assistant.drafting.tongue import is_english
from assistant.drafting.typed import LONGEST_INPUT, tidied
from assistant.drafting.vocabulary import word_set
from assistant.drafting.written_out import written_out
from assistant.errors import EmptyPurpose

_WORDS_LIKE_NAMES = word_set(
    "sisters brothers fathers mothers doctors "
    "sues pats bobs mays joys rays dons kits wills marks roses graces jacks docs franks bills nicks robs rods pens"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A purpose in sentences, still in the person it was typed in.

    ``act`` is the one that asks, thanks or offers, ``rest`` are the others in their order. ``told_us`` are words about
    the letter itself, ``called`` is a role that was taken for the reader ("" for none), ``cut`` tells that more was
    typed than is read.
    """

    act: str
    rest: tuple[str, ...]
    told_us: str
    called: str
    cut: bool


def taken_down(kind: Kind, purpose: str, *, contact: Contact, spelled: Mapping[str, str], parse: Parse) -> Taken:
    """The purpose in sentences; words of another language stay as they are. Raises ``EmptyPurpose`` for none at all."""
    text = tidied(purpose)
    not_empty(kind, text)
    told_us = called = ""
    if is_english(text):
        text, secret = without_secrets(text)
        text, called = without_opening(kind, text, contact=contact)
        text, manner = unhurried(kind, text, contact=contact)
        told_us = "; ".join(words for words in (manner, secret) if words)
        text = written_out(kind, text, contact=contact, parse=parse)
        text = well_written(text, {**spelled, **_of_contact(contact)})
        text = in_order(text, parse=parse) if kind is Kind.ASK else text
        text = act_first(kind, errands_parted(kind, text, contact=contact), contact=contact)
        text = whole_sentences(kind, text, contact=contact, parse=parse)
        text = text if kind is Kind.OFFER else text.replace(" + ", " and ")
    sentences = fragments_joined(kind, [s for s in split_sentences(text) if any(c.isalnum() for c in s)])
    not_empty(kind, " ".join(sentences))
    if kind is Kind.ASK:
        sentences = asking_first(sentences, parse=parse)
    act = _asking_one(sentences) if kind is Kind.ASK else sentences[0]
    rest = tuple(s for s in sentences if s is not act)
    return Taken(act, rest, told_us, called, cut=len(text) >= LONGEST_INPUT)


def not_empty(kind: Kind, text: str) -> None:
    """Raise ``EmptyPurpose`` for a text without a word."""
    if not any(c.isalnum() for c in text):
        what = {Kind.ASK: "ask for", Kind.THANKS: "thank for", Kind.OFFER: "offer"}[kind]
        raise EmptyPurpose(f"Say what you want to {what}, in a few words.")


def _asking_one(sentences: list[str]) -> str:
    return next(
        (s for s in sentences if is_asking(s) or re.match(r"(?:can|could|may|might) (?:i|we)\b", s, re.I)), sentences[0]
    )


def _of_contact(contact: Contact) -> dict[str, str]:
    """ "daniels" -> "Daniel's": how the owner's name is typed in haste."""
    first = contact.first_name
    hasty = f"{first}s".lower()
    if len(first) < 3 or hasty in _WORDS_LIKE_NAMES or first.endswith("s") or hasty in contact.name.lower():
        return {}
    return {hasty: f"{first}'s"}
