"""The promises in what two people said, each in the voice of a letter to the contact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.distil.days.due import due_date, named_day
from assistant.distil.promises import english, german, noted, wording_german
from assistant.distil.promises.appointments import nowhere
from assistant.distil.promises.assents import asked_before, is_assent, is_light_deed, requests_in, requests_of
from assistant.distil.promises.bare_days import as_spoken_of, with_its_month
from assistant.distil.promises.pledges import Pledge, is_taken_back
from assistant.distil.promises.wording import dated, points_outside, quoted, worded
from assistant.distil.said.quoting import proposal_id
from assistant.distil.said.sentences import Said
from assistant.distil.said.tongue import READ
from assistant.distil.understood.asides import is_aside, is_of_a_guest
from assistant.distil.understood.thin import is_thin, points_at_others
from assistant.distil.understood.things import resolved
from assistant.domain.ledger import Party, Promise, Standing
from assistant.domain.words import Parse

LEAST, SURE = 0.4, 0.75
"""From which certainty a promise is proposed at all, and from which it is believed without asking."""

_LOOKED_BACK = 300  # sentences in which a request or a thing spoken of is looked for

_TOGETHER = 2  # requests of one message that "Will do" is told to grant
_SAID_AGAIN = 7  # days within which the same words are the same promise
_FRAME = frozenset(["said", "would", "send", "habe", "hast", "haben", "gesagt", "wrote", "schicke", "will"])

_Reader = Callable[..., Iterator[Pledge]]
_READERS: dict[str, _Reader] = {"en": english.pledges_in, "de": german.pledges_in}


def find_promises(
    said: Sequence[Said], *, parse: Parse, contact_id: str = "", names: Sequence[str] = ()
) -> list[Promise]:
    """The promises in the sentences (in order of time) that the user and one contact wrote, without their fates.

    ``names`` are what the contact is called, for the user's own notes and for mails to several. What was said
    twice in the same words is one promise, of the first day.
    """
    found: dict[str, Promise] = {}
    for at, one in enumerate(said):
        if one.language not in READ:
            continue
        earlier = said[max(0, at - _LOOKED_BACK) : at]
        for who, pledge in _pledges(one, earlier, names):
            if pledge.certainty < LEAST:
                continue
            if nowhere(one.text) and pledge.due is None:
                continue
            promise = _promise(one, who, pledge, earlier, parse=parse, contact_id=contact_id)
            if any(_is_again(promise, known) for known in found.values()):
                continue
            found.setdefault(promise.id, promise)
    return list(found.values())


def _is_again(promise: Promise, known: Promise) -> bool:
    """Whether somebody only says again, within days, what they promised, in the same words, for no other day."""
    if promise.who is not known.who or promise.made is None or known.made is None:
        return False
    if abs((promise.made - known.made).days) > _SAID_AGAIN or promise.id == known.id:
        return False
    if promise.due is not None and promise.due != known.due:
        return False
    if promise.source == known.source:
        return (known.quote or "-") in (promise.quote or "")
    one, other = (frozenset(re.findall(r"[^\W\d_]{4,}", p.what.lower())) - _FRAME for p in (promise, known))
    return min(len(one), len(other)) >= 2 and len(one & other) >= 0.9 * min(len(one), len(other))


def standing_of(certainty: float) -> Standing:
    """Believed at once, or waiting for the user's yes."""
    return Standing.ACCEPTED if certainty >= SURE else Standing.PROPOSED


def _pledges(one: Said, earlier: Sequence[Said], names: Sequence[str]) -> Iterator[tuple[Party, Pledge]]:
    if one.noted:
        yield from noted.pledges_in(one.text, one.when, names=names, before=one.before, language=one.language)
        return
    if _to_another(one, names):
        return
    if is_assent(one.text):
        request = asked_before(one, earlier)
        own = list(_READERS[one.language](one.text, one.when)) if request is None else []
        yield one.by, max(own, key=lambda p: p.certainty) if own else _assent(one, request)
        return
    answers = any(
        s.by is not one.by and s.interaction_id != one.interaction_id and s.thread == one.thread
        for s in earlier[-40:]
        if one.thread
    )
    if one.text.startswith(">"):
        return  # quoted from an older mail
    if is_taken_back(one.after):
        return
    for pledge in _READERS[one.language](one.text, one.when, to_several=one.to_several, answers=answers):
        yield one.by, replace(pledge, due=as_spoken_of(pledge, one, earlier))


def _assent(one: Said, request: Said | None) -> Pledge:
    """ "Will do" promises what was asked for; without a request on record, only its own words tell what."""
    due = due_date(one.text, one.when) if one.when else None
    if request is None:
        return Pledge(one.text, "", 0.5 if due else 0.42, due)
    due = due or (due_date(request.text, request.when) if request.when else None)
    if due and one.when and due < one.when:
        due = None
    return Pledge(one.text, "", 0.82, due)


def _promise(
    one: Said, who: Party, pledge: Pledge, earlier: Sequence[Said], *, parse: Parse, contact_id: str
) -> Promise:
    return Promise(
        id=proposal_id("promise", contact_id, pledge.quote),
        contact_id=contact_id,
        who=who,
        what=_what(one, who, pledge, earlier, parse=parse),
        made=one.when,
        due=pledge.due,
        source=one.source,
        quote=pledge.quote,
        certainty=pledge.certainty,
        standing=standing_of(pledge.certainty),
    )


def _what(one: Said, who: Party, pledge: Pledge, earlier: Sequence[Said], *, parse: Parse) -> str:
    if one.noted:
        told = dated(pledge.told, one.when) + "." if pledge.told and not _POINTS.search(pledge.told) else ""
        return re.sub(r"\s+([.,])", r"\1", told) or _noted(one)
    if one.language == "de":
        text = one.text if len(one.text) < 200 else pledge.quote
        told = (
            ""
            if is_thin(pledge.quote, "de", parse=parse)
            else wording_german.worded(pledge.quote, who, said_on=one.when) or ""
        )
        return told or wording_german.quoted(text, who, said_on=one.when)
    when = "" if is_assent(one.text) and not pledge.doing else is_light_deed(pledge.doing) if pledge.doing else None
    if when is not None:
        told = _granted(one, who, when, pledge.due, earlier, parse=parse)
    elif pledge.told and pledge.told.startswith("I owe"):
        told = (
            pledge.told if who is Party.ME else pledge.told.replace("I owe you", "You owe me").replace(" my ", " your ")
        )
    elif pledge.told:
        told = dated(pledge.told, one.when) + "."
    else:
        doing = with_its_month(resolved(pledge.doing, one, earlier, parse=parse), pledge.due, one.when)
        told = "" if is_of_a_guest(pledge.quote) else worded(doing, who, said_on=one.when, parse=parse) or ""
    told = re.sub(r"\s+([.,])", r"\1", told)
    if told and ((pledge.certainty < SURE and pledge.doing and _LEANS.search(told)) or points_at_others(told)):
        told = ""  # "it" of which nobody knows what it was: the words before it tell
    return told or quoted(_in_context(one, pledge), who, said_on=one.when)


_POINTS = re.compile(r"\b(?:do|did|done) (?:that|it|this)\b")


def _noted(one: Said) -> str:
    """The user's own note in its words: nobody wrote them to anybody."""
    if one.language == "de":
        if one.when is None:
            return f"Ich habe notiert: „{one.text}“"
        return (
            f"Am {wording_german.told_day(one.when, seen_from=one.when)} {one.when.year} habe ich notiert: „{one.text}“"
        )
    day = f"On {one.when.day} {one.when:%B} {one.when.year} I" if one.when else "I"
    return f"{day} noted: “{one.text}”"


_LEANS = re.compile(r"\b(?:it|them|which|they|him|her)\b", re.I)


def _in_context(one: Said, pledge: Pledge) -> str:
    """The words to quote: the sentence, or the promise in it, after the short one before it where it leans on that."""
    text = one.text if len(one.text) < 200 else pledge.quote
    leans = (
        one.before
        and len(one.before) < 120
        and re.match(r"\W*(?:(?:I|we)(?:['’]ll| will| shall) \w+ )?(?:it|they|them)\b", text, re.I)
    )
    helps = leans and not one.before.endswith(",") and not is_aside(one.before)
    return f"{one.before} {text}" if helps else text


def _granted(one: Said, who: Party, when: str, due: date | None, earlier: Sequence[Said], *, parse: Parse) -> str:
    """What was asked for, as promised: "send me the deck" asked of the user is "I said I would send you the deck".

    ``when`` are the words of the answer that name its time ("on my return"). "" where nothing was asked, more than
    two things were, or one of them cannot be put so.
    """
    request = asked_before(one, earlier)
    if request is None or request.language != "en":
        return ""
    asked = [(doing, said.when) for said in requests_of(request, earlier) for doing in requests_in(said.text)]
    if len(asked) > _TOGETHER:
        return ""
    parts = [_turned(doing, who, parse=parse) for doing, _ in asked]
    if not parts or not all(parts):
        return ""
    if when:
        timed = worded(f"do {when}", who, said_on=one.when, parse=parse)
        if timed is None or any(named_day(part, one.when or date.max) for part in parts):
            return ""
        parts[-1] += " " + timed.rstrip(".").split(" would do ", 1)[-1]
    elif due:
        parts = [dated(part, day) if day else part for part, (_, day) in zip(parts, asked, strict=True)]
        own = named_day(one.text, one.when) if one.when else None
        if own is not None and len(parts) == 1 and not any(named_day(doing, day or due) for doing, day in asked):
            before = re.search(r"\b(?:by|before|until|on) (?:the )?$", one.text[: own.start], re.I)
            parts[0] = dated(f"{parts[0]} {one.text[before.start() if before else own.start : own.end]}", one.when)
    return f"{'I said I' if who is Party.ME else 'You said you'} would {' and '.join(parts)}."


def _turned(doing: str, who: Party, *, parse: Parse) -> str:
    """A request as the deed that was promised; "" where that is not sure."""
    if who is Party.THEM:  # the user asked: the words are the user's already
        return "" if points_outside(doing, parse=parse) else doing
    turned = worded(doing, Party.THEM, said_on=None, parse=parse)
    return "" if turned is None else turned.removeprefix("You said you would ").rstrip(".")


def _to_another(one: Said, names: Sequence[str]) -> bool:
    """Whether a sentence in a mail to several speaks to somebody else by name: "Ben, I'll send you the keys"."""
    match = re.match(r"@?([A-ZÄÖÜ][a-zäöüß]+)\s*[,:–—-]", one.text)
    if not one.to_several or match is None or not names:
        return False
    called = {part for name in names for part in name.split()}
    ordinary = {
        "Hi",
        "Hello",
        "Yes",
        "No",
        "Ok",
        "Okay",
        "Sure",
        "Thanks",
        "So",
        "Also",
        "Then",
        "And",
        "Well",
        "All",
        "Ja",
        "Klar",
    }
    return match[1] not in called | ordinary
