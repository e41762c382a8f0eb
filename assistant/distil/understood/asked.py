# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What a message answers: the sentence of the other side's last message that asks for something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.distil.careful.confidences import neighbours_of
from assistant.distil.careful.sharing import sharing_of
from assistant.distil.favours.finding import content_words
from assistant.distil.promises.assents import asks
from assistant.distil.said.sentences import Said
from assistant.distil.understood import leaning
from assistant.distil.understood.asides import is_aside
from assistant.distil.understood.thin import is_thin
from assistant.domain.facts import Sharing
from assistant.domain.ledger import Party
from assistant.domain.words import Parse

_LONGEST = 36  # words of what is quoted as asked
_UP = 4  # messages further up in which a request is looked for
_DAYS = 30  # after which an answer is no answer any more
_DAYS_WITHOUT_THREAD = 7


_COURTESY = re.compile(
    r"\b(?:say no\b|feel free|don['’]t (?:worry|hesitate|bother|feel|rush)|do not (?:hesitate|worry)|let me know if|forgive|excuse"
    r"|accept my|give my|send my (?:love|regards)|say h(?:ello|i)|take (?:care|your time)|note that|would you believe|guess what"
    r"|find (?:attached|enclosed|below)|grüß\w*|keine? (?:sorge|stress|eile|umstände))",
    re.I,
)
_NEED = re.compile(
    r"\b(?:I|we|(?:my|our) \w+) (?:(?:really|still|urgently|only|just|also) )*(?:need|lack|am (?:after|looking for|short of|missing)|are (?:after|looking for"
    r"|short of|missing)|could (?:do with|use)|wonder(?:ed)?|was wondering|were wondering|would love|would like (?:your?|a|an|some|to (?:have|borrow|see))|hoped|was hoping|am hoping|must ask"
    r"|wanted to ask|must not forget to ask|have (?:a|one) (?:favour|request|question))|\bI['’](?:m|d) (?:after|looking for|short of|missing|love (?:you|a|an|to have)|hoping)"
    r"|\bmaybe you can\b|\b(?:on the (?:hunt|lookout)|looking) for\b|\bany (?:chance|hope) (?:of|you)\b|\b(?:could|can|may|might) (?:I|we) (?:please |possibly |just )?(?:have|get|borrow|see|keep|bring|come)\b"
    r"|\b(?:do|please) let (?:me|us) have\b|\b(?:glad|grateful|thankful) (?:of|for|if)\b|\b(?:favou?r)\b.*\?|\bneeds? (?:a|some|help|somebody|someone)\b|\bis there (?:a|any)(?:body|one|thing)?\b.*\?"
    r"|\b(?:shall|should) (?:I|we)\b.*\?|\bbraucht\b|\bkenn(?:st|en) (?:du|sie)\b|\b(?:kann|darf|dürfte|könnte|soll) ich\b.*\?|\b(?:(?:ich|wir) )?(?:bräuchten?|brauchen?|suchen?|benötigen?|hätte gern|wollte fragen|würde mich freuen|bitte)\w*\b"
    r"|\b(?:bitte|dürfte|darf|kann) ich (?:sie|dich|um)\b|\b(?:hast|hättest|wärst|wären|haben|hätten|gäbst|nimmst|nehmen|machst|machen|übernimmst|übernehmen|schreibst|schreiben|kommst|kommen|hilfst|helfen) (?:du|sie)\b"
    r"|\bwer (?:kann|könnte|übernimmt|hilft|macht)\b|\bmag\w* (?:du|wer|jemand|sie)\b",
    re.I,
)
"""A need that is told and not asked for in so many words."""
_INQUIRES = re.compile(
    r"\b(?:let (?:you|him|her|them) know|get back to you|come back to you|find out|confirm|check|ask|look into|revert|report|answer"
    r"|the \d+(?:st|nd|rd|th)|day it is|bescheid|melde|frag\w*|klär\w*|antwort\w*|schau\w*)\b",
    re.I,
)
"""Promises of an answer: of a question that asks for no deed, too."""


def asked_in(at: int, said: Sequence[Said], *, secret: frozenset[str], parse: Parse) -> str | None:
    """The question or request that the sentence at ``at`` answers, in words that are understood by themselves.

    It stands in the last message of the other side in the thread. Of several, the one that shares words with the
    answer is meant; two that cannot be told apart are both given. None where more would do, or none, or where what
    was asked is tender or shares a word of ``secret``.
    """
    one = said[at]
    places = list(_answered(at, said))
    found = [n for n in places if asks(said[n]) and not _COURTESY.search(said[n].text)]
    found = found or [n for n in places if _NEED.search(said[n].text)]
    if not found and _INQUIRES.search(one.text):
        found = [n for n in places if said[n].text.rstrip().endswith("?")]
    if len(found) > 1:
        found = _nearest(found, said, frozenset(content_words(f"{one.before} {one.text}")))
    if not 1 <= len(found) <= 2:
        return None
    return _told(found, said, secret=secret, parse=parse)


def written_in(at: int, said: Sequence[Said], *, secret: frozenset[str], parse: Parse) -> str | None:
    """The whole message that the sentence at ``at`` answers, where that is one or two sentences."""
    found = [n for n in sorted(_answered(at, said)) if not leaning.GREETS.match(said[n].text)]
    return _told(found, said, secret=secret, parse=parse) if 1 <= len(found) <= 2 else None


def earlier_in(at: int, said: Sequence[Said], *, secret: frozenset[str], parse: Parse) -> tuple[str, Party] | None:
    """A request further up in the thread that nothing between has named, with who made it; None where several would do."""
    one = said[at]
    seen: list[str] = []
    for place in range(at - 1, -1, -1):
        other = said[place]
        if not one.thread or other.thread != one.thread or other.interaction_id == one.interaction_id or other.noted:
            continue
        if other.interaction_id not in seen:
            seen.append(other.interaction_id)
        if len(seen) > _UP or (one.when and other.when and (one.when - other.when).days > _DAYS):
            return None
        if not (asks(other) or _NEED.search(other.text)) or _COURTESY.search(other.text) or is_aside(other.text):
            continue
        told = _told([place], said, secret=secret, parse=parse)
        if told is not None:
            return told, other.by
    return None


def _answered(at: int, said: Sequence[Said]) -> Iterator[int]:
    """Where the sentences of the message stand that the one at ``at`` answers."""
    one = said[at]
    last = ""
    for place in range(at - 1, -1, -1):
        other = said[place]
        if other.interaction_id == one.interaction_id or other.noted:
            continue
        if last and other.interaction_id != last:
            return
        if one.thread and other.thread and one.thread != other.thread:
            continue
        if one.when and other.when:
            reach = _DAYS if one.thread and other.thread else _DAYS_WITHOUT_THREAD
            if (one.when - other.when).days > reach:
                return
        if other.by is one.by:
            if one.thread:
                return  # they wrote twice: the second is no answer
            continue
        last = other.interaction_id
        yield place


def _nearest(found: Sequence[int], said: Sequence[Said], words: frozenset[str]) -> list[int]:
    """Those that share most words with the answer; all where none shares any."""
    shared = {place: len(content_words(said[place].text) & words) for place in found}
    most = max(shared.values())
    return sorted(place for place, count in shared.items() if count == most)


def _told(places: Sequence[int], said: Sequence[Said], *, secret: frozenset[str], parse: Parse) -> str | None:
    """The sentences together, after the one before them where they lean on that; None where it does not help."""
    first = said[places[0]]
    whole = " ".join(leaning.GREETING.sub("", said[n].text).strip() for n in places)
    if is_thin(whole, first.language, parse=parse):
        if not first.before or leaning.GREETS.match(first.before):
            return None
        whole = f"{leaning.GREETING.sub('', first.before).strip()} {whole}"
        if leaning.leans(whole, first.language, parse=parse):
            return None
    near = [neighbours_of(said, n) for n in places]
    if content_words(whole) & secret or any(sharing_of(whole, beside) is not Sharing.SAY for beside in near):
        return None
    return whole[:1].upper() + whole[1:] if len(whole.split()) <= _LONGEST else None
