"""Quoted promises that say nothing by themselves, told with what they answer or with the thing they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.distil.careful.confidences import neighbours_of, replies_to_confidences
from assistant.distil.careful.sharing import sharing_of
from assistant.distil.favours.finding import content_words
from assistant.distil.promises import wording, wording_german
from assistant.distil.said.sentences import Said
from assistant.distil.turning.german import is_formal
from assistant.distil.understood import leaning
from assistant.distil.understood.asides import is_aside
from assistant.distil.understood.asked import asked_in, earlier_in, written_in
from assistant.distil.understood.thin import is_scrap, is_thin
from assistant.distil.understood.things import THINGS, named_within
from assistant.domain.facts import Sharing
from assistant.domain.ledger import Party, Promise
from assistant.domain.quotes import folded
from assistant.domain.words import Parse

_QUOTED = re.compile(r"^(?P<lead>.*?[:] )[“„](?P<words>.*)[”“]$", re.S)
_IDLE = re.compile(r"\bmake it up to you\b|\bowe you one\b|\b(?:revanchier\w*|mach\w* .{0,20}wieder gut)\b", re.I)
"""Thanks that sound like a promise and say nothing that could be done."""
_ASKS = re.compile(r"\?|\b(?:please|could|would|can|let me have|any chance|bitte)\b", re.I)
_LONGEST = 40  # words of a quotation with one from further up
_UP = 4  # sentences above in which a thing is looked for


def told_alone(promises: Sequence[Promise], said: Sequence[Said], *, parse: Parse) -> tuple[Promise, ...]:
    """The promises, each quotation that leans on other words with those; scraps that nothing explains are left out.

    What the other side asked for is quoted before it ("You asked: “…” On 3 March 2026 I wrote: “I will do that
    tomorrow.”"); a thing named a few sentences above stands in square brackets for its pronoun.
    """
    formal = is_formal([one.text for one in said if one.language == "de"])
    secret = replies_to_confidences(said)
    where: dict[str, list[int]] = {}
    for place, one in enumerate(said):
        where.setdefault(one.source, []).append(place)
    out: list[Promise] = []
    for promise in promises:
        quote = folded(promise.quote or "")
        at = next((n for n in where.get(promise.source or "", []) if quote in folded(said[n].text)), None)
        match = _QUOTED.match(promise.what)
        if at is None or match is None or said[at].noted or "“ " in match["words"]:
            out.append(promise)
            continue
        if (_IDLE.search(match["words"]) and promise.due is None) or _is_of_nobody(match["words"]):
            continue
        what = _explained(match["lead"], match["words"], said, at, formal, secret, parse=parse)
        if what is not None:
            out.append(replace(promise, what=what))
        elif not is_scrap(match["words"], said[at].language, parse=parse):
            out.append(promise)
    return tuple(_each_its_own(out, parse=parse))


def _explained(
    lead: str,
    words: str,
    said: Sequence[Said],
    at: int,
    formal: bool | None,
    secret: dict[str, frozenset[str]],
    *,
    parse: Parse,
) -> str | None:
    """What is told instead of the quotation; the quotation itself where it needs no help, None where none is there."""
    one = said[at]
    own = _without_before(words, one)
    kept_back = secret.get(one.interaction_id, frozenset())
    if not is_thin(words, one.language, parse=parse):
        if own == words or _names_a_thing(words.removesuffix(own)) or not is_thin(own, one.language, parse=parse):
            return f"{lead}{_marked(words, one)}"
        asked = asked_in(at, said, secret=kept_back, parse=parse)
        if asked is None or not _names_a_thing(asked):
            return f"{lead}{_marked(words, one)}"
    named = named_within(own, said, at, parse=parse) if one.language == "en" else None
    if named is not None and not is_thin(named, one.language, parse=parse):
        return f"{lead}{_marked(named, one)}"
    asked = asked_in(at, said, secret=kept_back, parse=parse)
    if asked is not None:
        return f"{_asking(asked, one, formal)} {lead}{_marked(own, one)}"
    above = _above(own, said, at, kept_back, parse=parse)
    if above is not None:
        return f"{lead}{_marked(above, one)}"
    written = written_in(at, said, secret=kept_back, parse=parse)
    if written is not None and not is_aside(written):
        return f"{_asking(written, one, formal)} {lead}{_marked(words if not is_aside(one.before) else own, one)}"
    further = earlier_in(at, said, secret=kept_back, parse=parse)
    if further is None:
        return None
    before, by = further
    other = one if by is not one.by else replace(one, by=Party.THEM if one.by is Party.ME else Party.ME)
    return f"{_asking(before, other, formal)} {lead}{_marked(own, one)}"


def _is_of_nobody(words: str) -> bool:
    """ "You still have my tripod? Need it back by the 19th": a question or a wish in which nobody says what they do."""
    return "?" in words and not re.search(
        r"\b(?:I|I['’]\w+|ill|we|we['’]\w+|ich|wir|will|follows?|folgt)\b", words, re.I
    )


def _names_a_thing(text: str) -> bool:
    """Whether a text speaks of something that is sent, read or lent: what "it" mostly is."""
    return any(word in THINGS or word.removesuffix("s") in THINGS for word in re.findall(r"[a-zäöüß]+", text.lower()))


def _without_before(words: str, one: Said) -> str:
    """The quotation without the sentence before it, which did not help."""
    start = words.find(one.text[:12]) if one.before else -1
    return words[start:] if start > 0 else words


def _marked(words: str, one: Said) -> str:
    return f"„{words}“" if one.language == "de" else f"“{words}”"


def _asking(asked: str, one: Said, formal: bool | None) -> str:
    """What the other side asked or wrote, with who did."""
    verb = "asked" if _ASKS.search(asked) else "wrote"
    if one.language == "de":
        verb = "gefragt" if "?" in asked else "gebeten" if verb == "asked" else "geschrieben"
        you = "Sie haben" if formal else "Du hast"
        return f"{you if one.by is Party.ME else 'Ich habe'} {verb}: „{asked}“"
    return f"{'You' if one.by is Party.ME else 'I'} {verb}: “{asked}”"


def _above(words: str, said: Sequence[Said], at: int, secret: frozenset[str], *, parse: Parse) -> str | None:
    """The words after a sentence further up in the same message that they can lean on, with a sign of the gap."""
    one = said[at]
    for place in range(at - 1, max(at - 1 - _UP, -1), -1):
        other = said[place]
        if other.interaction_id != one.interaction_id:
            return None
        text = leaning.GREETING.sub("", other.text).strip()
        if len(text.split()) < 3 or is_aside(text) or leaning.GREETS.match(text) or text.endswith((",", ":")):
            continue
        if is_thin(text, one.language, parse=parse):
            continue
        if content_words(text) & secret or sharing_of(text, neighbours_of(said, place)) is not Sharing.SAY:
            return None
        gap = "" if place == at - 1 else "… "
        whole = f"{text[:1].upper()}{text[1:]} {gap}{words}"
        if len(whole.split()) <= _LONGEST and not is_thin(whole, one.language, parse=parse):
            return whole
    return None


def _each_its_own(promises: Sequence[Promise], *, parse: Parse) -> list[Promise]:
    """Two promises in one sentence are told by the words of each where those can be understood alone."""
    told = [p.what for p in promises]
    out = []
    for promise in promises:
        match = _QUOTED.match(promise.what)
        german = "„" in promise.what
        quote = " ".join((promise.quote or "").split()).strip(" ,;")
        if (
            match is None
            or told.count(promise.what) == 1
            or quote not in match["words"]
            or len(quote.split()) < leaning.FEW
            or is_thin(quote, "de" if german else "en", parse=parse)
        ):
            out.append(promise)
            continue
        own = re.sub(r"^(?:and|but|so|und|aber)\s+", "", quote, flags=re.I)
        own = own[:1].upper() + own[1:] + ("" if own.endswith((".", "!")) else ".")
        quoted = wording_german.quoted if german else wording.quoted
        out.append(replace(promise, what=quoted(own, promise.who, said_on=promise.made)))
    return out
