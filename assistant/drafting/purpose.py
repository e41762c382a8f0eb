"""A purpose, typed in whatever person, read as the ask, the thanks or the offer of a letter."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date

from assistant.domain.contacts import Contact, Me
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.asides import apart, overdue, plainly, with_remark
from assistant.drafting.asking import read_ask
from assistant.drafting.claims import aim_of, past_claims
from assistant.drafting.offering import read_offer
from assistant.drafting.questions import missing
from assistant.drafting.reading import Actor, Frame, Reading
from assistant.drafting.second_ask import is_asking, parted
from assistant.drafting.sentences import split_sentences
from assistant.drafting.sizes import due_in, reason_in, size_in, spelled_out
from assistant.drafting.supposed import supposed_by_ask, talk_given
from assistant.drafting.thanking import read_thanks
from assistant.drafting.tongue import is_english
from assistant.drafting.voice import to_letter_voice
from assistant.errors import EmptyPurpose

__all__ = ["Actor", "Reading", "read_purpose"]

# A purpose is one sentence; what goes beyond is cut at a word, and said.
MOST_CHARACTERS = 240
_LONGEST_INPUT = 2_000
# "read it and tell me where you got bored": that is still to come
_AFTERWARDS = re.compile(r"\s+and (?:then )?(?:tell|say|mark|show|note|flag|point out|let me know|explain)\b.*$", re.I)
_NAMES = {Kind.ASK: "ask", Kind.THANKS: "thanks", Kind.OFFER: "offer"}
_GROUND = re.compile(r"because|since|so|as|in|given", re.I)
# "If you have time, a review of my abstract": the condition goes to the end, where any frame can take it.
_CONDITION = re.compile(r"^(?P<if>(?:if|when(?:ever)?|in case) you [^,]{2,50}?),\s*(?P<rest>[^.!?]{4,}?)[.!?]*$", re.I)


def read_purpose(kind: Kind, purpose: str, *, contact: Contact, me: Me, parse: Parse, today: date) -> Reading:
    """Read the user's purpose in the letter's voice: one sentence, sized as given, nothing added.

    Dates stay the words that were typed; ``today`` is taken so that callers need not change when they are
    compared with records. Raises ``EmptyPurpose`` where there is nothing to read, and nothing else.
    """
    del today  # a date is kept as typed
    text = _tidy(purpose)
    _not_empty(kind, text)
    sentences = [s for s in split_sentences(text) if any(c.isalnum() for c in s)]
    _not_empty(kind, " ".join(sentences))
    chosen = _asking_one(sentences) if kind is Kind.ASK else sentences[0]
    rest = [s for s in sentences if s is not chosen]
    typed = _cut(chosen)
    if not is_english(typed):
        return _foreign(kind, typed)
    notes: list[str] = []
    if typed != chosen or len(text) >= _LONGEST_INPUT:
        notes.append("Only the beginning was read: what is the purpose in one sentence?")
    spoken = to_letter_voice(plainly(spelled_out(typed)), contact=contact, me=me, parse=parse)
    _not_empty(kind, spoken)
    late = ""
    if kind is Kind.THANKS:
        spoken, late = overdue(spoken.rstrip(" ."))
    elif kind is Kind.ASK:
        spoken = with_remark(spoken)
    spoken, beside = apart(kind, spoken, parse=parse)
    if beside:
        notes.append(f"Left out of the {_NAMES[kind]}; do you want to say this in your own words: {_quote(beside)}?")
    if kind is Kind.ASK:
        spoken = _CONDITION.sub(lambda m: f"{m['rest']} {m['if'][0].lower()}{m['if'][1:]}", spoken)
        spoken, second = parted(spoken, parse=parse)
        asks = [s for s in rest if is_asking(s)]
        if second or asks:
            notes.append(f"A letter asks one thing; should this wait for another: {_quote(second or asks[0])}?")
            rest = [s for s in rest if s not in asks]
    if rest and not notes:
        notes.append(f"Only one sentence was read; where should this go: {_quote(rest[0])}?")
    frame = _framed(kind, spoken, parse=parse)
    if late:
        between = " again" if late.endswith("again") or late == "once more" else f", {late},"
        frame = replace(frame, text=re.sub(r"^(Thank you|I am grateful)", rf"\1{between}", frame.text))
    return _reading(kind, _bounded(frame), spoken, notes, contact=contact, parse=parse)


def _reading(kind: Kind, frame: Frame, spoken: str, notes: list[str], *, contact: Contact, parse: Parse) -> Reading:
    said_past = kind is Kind.THANKS
    size, due = size_in(spoken), due_in(frame.text, past=said_past) or due_in(spoken, past=said_past)
    reason, past = None, frame.past
    if kind is Kind.ASK:
        topic = frame.family in {"time", "advice", "question"} and not frame.act.startswith("tell me")
        named, aim = reason_in(frame.act, topic=topic), aim_of(frame.act, parse=parse)
        reason = named if named and (not aim or _GROUND.match(named)) else aim
        past = (
            *supposed_by_ask(spoken, frame, parse=parse),
            *past_claims(_AFTERWARDS.sub("", frame.text), parse=parse),
        )
    if reason and due and reason.endswith(due):
        reason = reason.removesuffix(due).strip(" ,") or None
    if kind is Kind.OFFER:
        past = tuple(c for c in past_claims(frame.text, parse=parse) if re.match(r"(?:You|We)\b|.*\byou\b", c))
    if kind is Kind.THANKS and not past:
        past = tuple(talk_given(spoken))
    questions = [*notes, *missing(kind, frame, size=size, due=due, reason=reason, contact=contact)]
    return Reading(
        text=frame.text,
        act=frame.act,
        actor=frame.actor,
        size=size,
        due=due,
        reason=reason,
        supposes=tuple(dict.fromkeys(past)),
        questions=tuple(questions[:2]),
        sure=frame.sure,
    )


def _framed(kind: Kind, spoken: str, *, parse: Parse) -> Frame:
    if kind is Kind.ASK:
        return read_ask(spoken, parse=parse)
    if kind is Kind.THANKS:
        return read_thanks(spoken, parse=parse)
    return read_offer(spoken, parse=parse)


def _not_empty(kind: Kind, text: str) -> None:
    if not any(c.isalnum() for c in text):
        what = {Kind.ASK: "ask for", Kind.THANKS: "thank for", Kind.OFFER: "offer"}[kind]
        raise EmptyPurpose(f"Say what you want to {what}, in a few words.")


def _tidy(purpose: str) -> str:
    """Plain text of at most ``_LONGEST_INPUT`` characters: no control characters, spaces in single file."""
    text = unicodedata.normalize("NFC", purpose[:_LONGEST_INPUT])
    text = re.sub(r"\r\n?|\u2028|\u2029|\x0b|\x0c|\x85", "\n", text)
    kept = "".join(c if c == "\n" or not unicodedata.category(c).startswith("C") else " " for c in text)
    return re.sub(r"[^\S\n]+", " ", kept).strip()


def _asking_one(sentences: list[str]) -> str:
    return next((s for s in sentences if is_asking(s)), sentences[0])


def _cut(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= MOST_CHARACTERS:
        return text
    cut = text[: MOST_CHARACTERS + 1].rsplit(" ", 1)[0][:MOST_CHARACTERS]
    return cut.rstrip(" ,;:-–—(")


def _quote(text: str) -> str:
    short = text if len(text) <= 80 else text[:80].rsplit(" ", 1)[0] + " …"
    return f"“{short.strip(' .?!')}”"


def _bounded(frame: Frame) -> Frame:
    """One line, one end mark, whatever the words were."""
    end = "?" if frame.text.rstrip().endswith("?") else "."
    return replace(frame, text=_one_sentence(frame.text) + end, act=_one_sentence(frame.act))


def _one_sentence(text: str) -> str:
    body = " ".join(text.split())
    while body and (body[-1] in " .?!…,;:" or unicodedata.category(body[-1]) in {"So", "Sk", "Mn", "Cf"}):
        body = body[:-1]
    # An end mark inside, before a new sentence, would make two of it.
    return re.sub(r"[.!?…]+(?=[\"”’')\]]*\s+[^\sa-z])", _softened, body)


def _softened(match: re.Match[str]) -> str:
    before = match.string[: match.start()].rsplit(" ", 1)[-1]
    abbreviation = match[0] == "." and (len(before) <= 4)
    return match[0] if abbreviation else ","


def _foreign(kind: Kind, typed: str) -> Reading:
    words = typed.strip(" .?!")
    frames = {
        Kind.ASK: f"I would like to ask you about this: {words}.",
        Kind.THANKS: f"Thank you for this: {words}.",
        Kind.OFFER: f"I would like to offer you this: {words}.",
    }
    question = "The purpose could not be read as English: what should the letter say, in English?"
    frame = _bounded(Frame(frames[kind], words, sure=False))
    return Reading(frame.text, words, questions=(question,), sure=False)
