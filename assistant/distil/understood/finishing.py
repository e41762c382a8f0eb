# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""The last look at what was read: what needs the words beside it is quoted with them, and what still says nothing waits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from assistant.distil.careful.confidences import neighbours_of, replies_to_confidences
from assistant.distil.careful.sharing import sharing_of, stricter
from assistant.distil.careful.tender import past_the_plea
from assistant.distil.favours.finding import LEAST, content_words
from assistant.distil.promises import wording, wording_german
from assistant.distil.said.sentences import Said
from assistant.distil.turning.german import is_formal
from assistant.distil.understood import facts_alone, leaning
from assistant.distil.understood.asides import is_aside
from assistant.distil.understood.worth import UNSOUND
from assistant.domain.entries import words_of
from assistant.domain.facts import Fact, Sharing
from assistant.domain.ledger import Favour, Promise, Standing
from assistant.domain.quotes import folded
from assistant.domain.words import Parse

Entry = TypeVar("Entry", Promise, Favour, Fact)

WAITS = 0.6
"""The certainty, at most, of what cannot be understood by itself even with the words beside it."""

UNSURE = 0.7
"""The same for thanks that name no help, and for German words that lean on the sentence before them."""

_SURE = 0.75
_LONGEST = 45  # words of a quotation with what stands beside it
_BESIDE = 28  # words of a sentence that is quoted beside another
_FRAMED = re.compile(r"[“„]")
_ASIDE = re.compile(
    r"^(?:P\.? ?S\.?:?|(?:by the way|btw|fyi|anyway|übrigens|nebenbei bemerkt|ach ja|apropos)\s*[,:–—-]+)\s+", re.I
)
_KISSES = re.compile(r"(?:\s+|(?<=[.!]))(?:x{1,5}|xo(?:xo)*|lol|haha\w*)(?=[.!”“]*$)")
_PARENS = re.compile(
    r"\s*\((?:(?:as )?(?:I|you) know|you see|I think|I hope|lol|haha|sorry|smile|grins|.?lach.?|grins\w*)\)", re.I
)
_NOTICE = re.compile(
    r"\b(?:intended recipient|this (?:e-?mail|message) (?:is|and|may|contains)|any attachments? (?:is|are|may)|virus|unsubscribe|registered (?:office|in England)|vorgesehene\w* (?:Empfänger|Adressat)\w*|diese e-?mail (?:ist|enthält))\b",
    re.I,
)
_DU = re.compile(r"\b(?:du|dich|dir|dein\w*)\b", re.I)
_JUST_MAIL = re.compile(
    r"^(?:\w+[, ]+){0,3}?(?:thank you|thanks|many thanks|danke|vielen dank|besten dank)(?: (?:so|very) much)?(?: again)? (?:for|für) (?:your |the |ihre |deine |die )?(?:\w+ )?(?:message|e-?mail|mail|answer|reply|response|note|line|nachricht|antwort|rückmeldung|zeilen|words)\b[^,;]{0,20}[.!]*$",
    re.I,
)
_ENCLOSED = re.compile(r"\b(?:enclosed|attached|attachment|anbei|beigefügt|(?:im|in der) (?:anhang|anlage))\b", re.I)
_HANDED = re.compile(
    r"\b(?:anbei|beigefügt|im anhang|in der anlage|als anlage)\b.*\b(?:übersende|sende|schicke|erhalten|bekommst|finden|findest)\b",
    re.I,
)
_THANKS = re.compile(
    r"\b(?:thank\w*|bless|cheers|grateful|gratitude|obliged|owe|ta|dank\w*|merci|appreciate\w*|saved|help\w*)\b", re.I
)
_LEAVE = re.compile(
    r"^(?:(?:and|of course|so)[, ]+)?(?:you (?:may|can|could|are welcome to)|du (?:kannst|darfst)|Sie (?:können|dürfen))\b",
    re.I,
)
_COMING = re.compile(r"\b(?:tomorrow|next week|will|['’]ll|shall|follows|going to|morgen|werde|wird|folgt)\b", re.I)


def plain(entries: Sequence[Entry], said: Sequence[Said], *, parse: Parse) -> tuple[Entry, ...]:
    """The entries, each in words that are understood by themselves as far as the mail has them."""
    formal = is_formal([one.text for one in said if one.language == "de"])
    secret = replies_to_confidences(said)
    where: dict[str, list[int]] = {}
    for place, one in enumerate(said):
        where.setdefault(one.source, []).append(place)
    out: list[Entry] = []
    for entry in entries:
        quote = folded(entry.quote or "")
        places = where.get(entry.source or "", [])
        at = next((n for n in places if quote in folded(said[n].text) or folded(said[n].text) in quote), None)
        if at is None or said[at].noted:
            out.append(entry)
        elif not _is_nothing(entry, said[at]):
            kept_back = secret.get(said[at].interaction_id, frozenset())
            told = _understood(entry, said, at, formal, parse, kept_back)
            if told.certainty >= LEAST:
                out.append(told)
    return tuple(_once(out))


def _once(entries: Sequence[Entry]) -> list[Entry]:
    """Facts and favours that came to the same words only once, with the greater certainty."""
    known: dict[tuple[str | None, str], int] = {}
    out: list[Entry] = []
    for entry in entries:
        key = (entry.source, words_of(entry))
        if isinstance(entry, Promise) or key not in known:
            known.setdefault(key, len(out))
            out.append(entry)
        elif entry.certainty > out[known[key]].certainty:
            out[known[key]] = entry
    return out


def _is_freer(entry: Entry, said: Sequence[Said], at: int) -> bool:
    """Whether a fact may be told more openly than the rest of its sentence, which is then not quoted."""
    if not isinstance(entry, Fact):
        return False
    level = sharing_of(said[at].text, neighbours_of(said, at))
    return stricter(level, entry.sharing) is not entry.sharing


def _is_nothing(entry: Entry, one: Said) -> bool:
    """Whether the words are a printed notice, a courtesy, or of another kind than what was read from them."""
    if _NOTICE.search(one.text):
        return True
    if isinstance(entry, Promise):
        return one.language == "de" and _HANDED.search(entry.quote or "") is not None
    waits = entry.certainty < _SURE
    if isinstance(entry, Fact):
        return waits and (_ENCLOSED.search(one.text) is not None or re.fullmatch(r"\(.*\)\W*", one.text) is not None)
    if _JUST_MAIL.match(one.text):
        return True
    if not waits or _THANKS.search(one.text) or _FRAMED.search(entry.what) is None:
        return False
    return _LEAVE.match(one.text) is not None or (entry.certainty <= 0.5 and _COMING.search(one.text) is not None)


def _understood(
    entry: Entry, said: Sequence[Said], at: int, formal: bool | None, parse: Parse, secret: frozenset[str]
) -> Entry:
    one, text = said[at], words_of(entry)
    if _FRAMED.search(text) is None:
        text = _PARENS.sub("", _KISSES.sub("", text))
        text = leaning.without_tail(text, parse=parse) if isinstance(entry, Fact) and one.language == "en" else text
        bare = leaning.needs_its_words(entry, text, one, formal=formal, parse=parse) or (
            isinstance(entry, Fact) and facts_alone.had_better_be_quoted(text, one.language, parse=parse)
        )
        if not bare or _is_freer(entry, said, at):
            return _with(entry, text)
    elif _is_freer(entry, said, at):
        inner = re.search(r"[“„](.*)[”“]$", text, re.S)
        lost = isinstance(entry, Fact) and facts_alone.points_away(
            inner[1] if inner else text, one.language, parse=parse
        )
        return replace(entry, certainty=UNSOUND) if lost else entry
    kept = past_the_plea(one.text) if isinstance(entry, Fact) and entry.sharing is Sharing.NEVER else None
    if kept is not None or _FRAMED.search(text) is None:
        words = kept or one.text
    else:
        words = one.text if len(one.text) < 220 else entry.quote or one.text
        inner = re.search(r"[“„](.*)[”“]$", text, re.S)
        if inner is not None and len(inner[1]) > len(words):
            words = inner[1]  # what stands beside it was quoted with it already
    words = _PARENS.sub("", _ASIDE.sub("", _KISSES.sub("", words))).strip()
    thin = isinstance(entry, Favour) and (leaning.is_thin(words) or leaning.GIVEN_UP.match(text) is not None)
    short = not isinstance(entry, Promise) and len(words.split()) < leaning.FEW
    leans = facts_alone.points_away if isinstance(entry, Fact) else leaning.leans
    points = leans(words, one.language, parse=parse)
    named = facts_alone.explained(words, said, at, parse=parse) if points and isinstance(entry, Fact) else None
    if named is not None:
        words, points = named, False
    alone = isinstance(entry, Promise) and is_aside(one.before)
    whole = words
    if (thin or short or points) and not alone:
        whole = _with_beside(words, said, at, both=thin or short, secret=secret)
    certainty = entry.certainty
    if points and isinstance(entry, Fact) and leans(whole, one.language, parse=parse) and kept is None:
        certainty = UNSOUND  # nobody waits for it, so what cannot be understood is no loss
    elif _is_thanks_for_it(entry, words) and points and leans(whole, one.language, parse=parse):
        certainty = UNSOUND
    elif (points or short) and (whole == words or leans(whole, one.language, parse=parse)):
        certainty = min(certainty, WAITS)
    elif thin or (points and one.language == "de"):
        certainty = min(certainty, UNSURE)
    return _with(
        replace(entry, certainty=certainty, standing=Standing.ACCEPTED if certainty >= _SURE else Standing.PROPOSED),
        _quoted(whole, one, formal),
    )


def _is_thanks_for_it(entry: Entry, words: str) -> bool:
    """Whether a short thanks that no rule read says nothing of what it is for: "Thank you so much for that."."""
    return isinstance(entry, Favour) and entry.certainty <= LEAST + 0.1 and len(words.split()) <= 2 * leaning.FEW


def _with_beside(words: str, said: Sequence[Said], at: int, *, both: bool, secret: frozenset[str]) -> str:
    """The words after the sentence before them; thanks that say too little also before the one behind them."""
    one, whole = said[at], words
    if _may_stand(one.before, said, at - 1, whole, secret) and folded(one.before) not in folded(whole):
        whole = f"{_ASIDE.sub('', one.before)} {whole}"
    if both and len(whole.split()) < 2 * leaning.FEW and _may_stand(one.after, said, at + 1, whole, secret):
        whole = f"{whole} {one.after}"
    return whole


def _may_stand(beside: str, said: Sequence[Said], at: int, words: str, secret: frozenset[str]) -> bool:
    """Whether a sentence may be quoted beside another: near, short, telling something and nothing tender."""
    if not beside or not 0 <= at < len(said) or said[at].text != beside:
        return False
    count = len(beside.split())
    return (
        1 < count <= _BESIDE
        and count + len(words.split()) <= _LONGEST
        and not beside.rstrip().endswith((",", ":"))
        and not leaning.GREETS.match(beside)
        and not content_words(beside) & secret
        and sharing_of(beside, neighbours_of(said, at)) is Sharing.SAY
    )


def _quoted(words: str, one: Said, formal: bool | None) -> str:
    bare = re.sub(r"^(?:and|but|so|und|aber)\s+(?=\w)", "", words, flags=re.I)
    bare = leaning.GREETING.sub("", bare).strip()
    bare = bare[:1].upper() + bare[1:]
    bare = re.sub(r"\s*,(?=[.!]*$)", "", bare)
    told = (wording_german.quoted if one.language == "de" else wording.quoted)(bare, one.by, said_on=one.when)
    return told.replace("schriebst du:", "schrieben Sie:", 1) if formal and not _DU.search(bare) else told


def _with(entry: Entry, text: str) -> Entry:
    return replace(entry, text=text) if isinstance(entry, Fact) else replace(entry, what=text)
