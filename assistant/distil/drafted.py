# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""The new promises that a letter makes, before it is sent.

The letter is read as the mail will be once it is imported, so that the same sentences count: only what would then be
believed without asking (``promises.SURE``). Offers, debts that are only owned up to and kind words lie below that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from assistant.checks.lexicon.tables import words
from assistant.distil.promises.finding import SURE, find_promises
from assistant.distil.said.quoting import stands
from assistant.distil.said.sentences import Language, Split, said_in
from assistant.domain.contacts import Me
from assistant.domain.ledger import Party, Promise, PromiseState, Standing
from assistant.domain.letters import Draft, as_exchange
from assistant.domain.quotes import folded
from assistant.domain.words import Parse

_SAME_LETTER = timedelta(days=30)
"""How long after it was noted a promise in the same words can be this letter's own, whatever became of it since."""

# Said of a promise that was made before.
_MENTIONED = re.compile(
    r"\bas (?:(?:I )?(?:have |had )?(?:already )?(?:promised|said|announced)|I (?:told you|wrote))\b"
    r"|\b(?:keep|make good on|honou?r) my (?:promise|word)\b"
    r"|\bwie (?:\w+ ){0,2}(?:versprochen|gesagt|zugesagt|angekündigt)\b|\bmein versprechen (?:halte|löse)",
    re.I,
)
# Said of the request itself: how small it is.
_OF_THE_ASK = re.compile(
    r"\b(?:keep (?:it|this|that|things|the (?:call|chat|meeting|conversation)|my questions?) (?:to|under|below|within|short|brief|light|focused|simple)"
    r"|make (?:it|this|that) (?:as )?(?:easy|quick|short|simple|brief|worth)|(?:not|n['’]t) (?:take|need|keep) (?:more|up|longer|you)"
    r"|fasse mich kurz|halte (?:es|mich|das) kurz)\b",
    re.I,
)
_FRAME = words(
    """
    i you me we my your our the a an and to of on by in at for with it that this them said wrote would will shall going
    promise still also then just before until
    ich du dir dich mir mich sie ihnen ihr ihre ihren mein meine meinen dein deine deinen der die das den dem ein eine
    einen und zu bis am im in an auf für mit habe gesagt werde auch dann noch bei
    monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow week weekend month next end morning
    january february march april may june july august september october november december
    montag dienstag mittwoch donnerstag freitag samstag sonntag heute morgen übermorgen woche wochenende monat nächste
    nächsten ende januar februar märz mai juni juli oktober dezember
    """
)
"""Words that tell neither a deed nor a thing."""


def new_promises(
    draft: Draft,
    known: Sequence[Promise],
    *,
    me: Me,
    today: date,
    parse: Parse,
    split: Split,
    language: Language,
) -> list[Promise]:
    """What the letter promises, in the order of its sentences, and is not among the ``known`` of its contact yet.

    Each tells what was promised in the voice of a letter ("I said I would send you my notes by Friday, 27
    November."), the day it is due reckoned from ``today``, and in ``quote`` the words as they stand in the letter;
    its source is the draft. Not new is what repeats or only mentions a promise: the same deed for no other day, what
    a line says on the strength of a promise on record, and words that the user left out or noted before.
    """
    noon = datetime.combine(today, time(12), UTC)
    said = said_in([as_exchange(draft, me, when=noon)], split=split, language=language)
    contact = draft.contact
    names = tuple(dict.fromkeys(name for name in (contact.name, contact.first_name, *contact.names) if name))
    found = [
        replace(one, certainty=1.0, standing=Standing.ACCEPTED)
        for one in find_promises(said, parse=parse, contact_id=contact.id, names=names)
        if one.who is Party.ME and one.certainty >= SURE and stands(one.quote or "", draft.text)
    ]
    own = [one for one in known if one.who is Party.ME and not _was_taken_out(one, draft)]
    sentences = [one.text for one in said]
    new: list[Promise] = []
    for one in found:
        around = _sentence(one, sentences)
        if _MENTIONED.search(around) or _OF_THE_ASK.search(one.quote or "") or _rests_on(one, draft, own):
            continue
        if not any(_is_same(one, other) for other in (*own, *new)):
            new.append(one)
    return new


def _was_taken_out(known: Promise, draft: Draft) -> bool:
    """Whether an earlier state of this very letter promised it."""
    return known.source == draft.source and f" {folded(known.quote or '')} " not in f" {folded(draft.text)} "


def _sentence(promise: Promise, sentences: Sequence[str]) -> str:
    return next((text for text in sentences if promise.quote and promise.quote in text), promise.quote or "")


def _rests_on(promise: Promise, draft: Draft, known: Sequence[Promise]) -> bool:
    """Whether its line cites a promise on record, and names no other day than that."""
    cited = {fact.id for line in draft.lines if (promise.quote or "-") in line.text for fact in line.facts}
    return any(one.id in cited and promise.due in (None, one.due) for one in known)


def _is_same(promise: Promise, known: Promise) -> bool:
    """Whether a promise is on record: in these words, or the same deed that is still open, for no other day."""
    if folded(promise.quote or "") == folded(known.quote or "-"):
        again = promise.made and known.made and promise.made - known.made > _SAME_LETTER
        return known.standing is Standing.REJECTED or known.state is PromiseState.OPEN or not again
    if known.standing is Standing.REJECTED or known.state is not PromiseState.OPEN:
        return False
    if promise.due not in (None, known.due):
        return False
    return _one_deed(_deed(promise.what), _deed(known.what))


def _deed(text: str) -> frozenset[str]:
    """The words that tell what is to be done, and with what: without persons, days and "I said I would"."""
    return frozenset(word for word in folded(text).split() if word not in _FRAME and "'" not in word and word.isalpha())


def _one_deed(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer, more = sorted((one, other), key=len)
    return fewer == more != frozenset() or (len(fewer) > 1 and fewer <= more)
