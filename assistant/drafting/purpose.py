# ruff: noqa: E501  patterns read better unbroken
"""A purpose, typed in whatever person, read as the ask, the thanks or the offer of a letter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from assistant.domain.contacts import Contact, Me
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.agreement import as_we, asking_you
from assistant.drafting.asides import overdue, plainly, with_remark
from assistant.drafting.ask_standing import as_it_stands, standing
from assistant.drafting.asking import read_ask
from assistant.drafting.beside import is_question, own_sentence, said_to_reader
from assistant.drafting.claims import aim_of, past_claims
from assistant.drafting.either_of_two import of_two
from assistant.drafting.mentioned import to_mention
from assistant.drafting.offering import read_offer
from assistant.drafting.phrases import head_noun, is_statement, starts_with_verb
from assistant.drafting.purpose_errands import asked_after
from assistant.drafting.purpose_persons import for_reader_only, owned, reader_by_role, with_reader_named
from assistant.drafting.purpose_pieces import (
    Tender,
    clauses,
    pities,
    remarks,
    telegram,
    without_tender,
)
from assistant.drafting.purpose_requests import condition_last, request_behind, with_request
from assistant.drafting.purpose_secrets import silence_unclear
from assistant.drafting.purpose_text import not_empty, taken_down
from assistant.drafting.questions import missing
from assistant.drafting.reading import Actor, Frame, Reading
from assistant.drafting.second_ask import is_another_ask, parted
from assistant.drafting.sizes import due_in, reason_in, size_in, spelled_out
from assistant.drafting.supposed import supposed_by_ask, talk_given
from assistant.drafting.thanking import read_thanks, thanks_to_others
from assistant.drafting.tongue import is_english
from assistant.drafting.typed import as_typed, bounded, cut_short, quoted, with_end_mark
from assistant.drafting.voice import to_letter_voice

__all__ = ["Actor", "Reading", "read_purpose"]

# "read it and tell me where you got bored": that is still to come
_AFTERWARDS = re.compile(r"\s+and (?:then )?(?:tell|say|mark|show|note|flag|point out|let me know|explain)\b.*$", re.I)
MOST_QUESTIONS = 2
_NAMES = {Kind.ASK: "ask", Kind.THANKS: "thanks", Kind.OFFER: "offer"}
_THANKS_ALONE = re.compile(
    r"(?:(?:I|we) )?(?:just |only )*(?:want(?:ed)?|would like|wish|need) to say|(?:so )?(?:(?:I|we)(?:['’]d| would)?(?: just)? (?:want|like|wish|need) to )?(?:just )?(?:say )?thank(?:s| you)?(?: you)?(?: (?:very|so) much| a lot| again| dearly)?(?:,? my (?:dear )?(?:friend|brother|sister))?(?: for (?:it|that|this))?[.!]*",
    re.I,
)
# A date beside the act is the act's own where the sentence tells when it is needed or can be had.
_DEADLINE = re.compile(
    r"\b(?:is|are|goes in|go in|due|closes?|meets?|needs?|wants?|apply|starts?|begins?|begin|start|answer|decision|reply|collect|fetch|"
    r"pick up|have (?:it|them)|must|deadline)\b",
    re.I,
)
_OFFERS = re.compile(
    r"^(?:(?:I|we) (?:want|would like|['’]d like|need) to |to )?offer (?:you )?(?:to )?(?!help\b)", re.I
)
_CONDITION_ALONE = re.compile(r"(?:but |and )?(?:only|not|most of all|without|unless|if|because|as long as)\b", re.I)
_PIECES = re.compile(r"[,;]\s+|\s[-–—]+\s")
_GROUND = re.compile(r"because|since|so|as|in|given", re.I)


def read_purpose(
    kind: Kind,
    purpose: str,
    *,
    contact: Contact,
    me: Me,
    parse: Parse,
    today: date,
    spelled: Mapping[str, str] | None = None,
    tender: Tender = lambda _words: False,
) -> Reading:
    """Read the user's purpose in the letter's voice: the act in one sentence, sized as given, nothing added or lost.

    What was typed beside the act follows in sentences of its own; where it cannot be said so, the user is asked.
    ``spelled`` are names as the records write them, by their lower-cased form. What is ``tender`` is left out of an ask
    and an offer, where it is not what they are about; thanks keep it as it was typed. Dates stay the words that
    were typed; ``today`` is taken so that callers need not change when they are compared with records. Raises ``EmptyPurpose`` where there is nothing to read, and nothing else.
    """
    del today  # a date is kept as typed
    taken = taken_down(kind, purpose, contact=contact, spelled=spelled or {}, parse=parse)
    rest = list(taken.rest)
    typed = cut_short(taken.act)
    if not is_english(typed):
        return _foreign(kind, typed)
    told_us = taken.told_us
    notes = [f"This stays out of the letter, as it is no matter of the reader's: {quoted(told_us)}."] if told_us else []
    if typed != taken.act or taken.cut:
        notes.append("Only the beginning was read: what is the purpose in one sentence?")

    def voiced(words: str, *, after: str = "") -> str:
        words = plainly(spelled_out(words))
        return asking_you(to_letter_voice(words, contact=contact, me=me, parse=parse, after=after))

    typed, role = reader_by_role(kind, typed, contact=contact)
    if role := role or taken.called:
        notes.append(f"Is “{role}” {contact.first_name or 'the reader'}? The letter takes it so.")
    typed, other = with_reader_named(kind, typed, contact=contact)
    typed, whose = of_two(typed, contact=contact)
    if whose:
        notes.append(f"Left out of the {_NAMES[kind]}; who is meant by “he” or “she”: {quoted(whose)}?")
    typed, further = _also_offered(typed, parse=parse) if kind is Kind.OFFER else (typed, "")
    if other:
        known = contact.first_name or "somebody else"
        notes.append(f"The letter goes to {known}; do you want {known} to thank {other}, or to write to {other}?")
        typed = "thank you"
    spoken = owned(as_typed(voiced(typed), typed), typed)
    spoken, unclear = for_reader_only(spoken, contact=contact)
    if unclear:
        notes.append(f"Left out of the {_NAMES[kind]}; who is meant by “he” or “she”: {quoted(unclear)}?")
    not_empty(kind, spoken)
    turned = (
        []
        if other or whose or unclear or taken.cut or silence_unclear(purpose)
        else [_OFFERS.sub("", spoken) if kind is Kind.OFFER else spoken]
    )
    late = asked_too = ""
    asks: list[str] = []
    left_out: list[str] = []
    beside: list[str] = []
    if kind is Kind.THANKS:
        spoken, late = overdue(spoken.rstrip(" ."))
        spoken, others = thanks_to_others(spoken)
        beside += [others] if others else []
    elif kind is Kind.ASK:
        spoken, asked_too = request_behind(with_remark(spoken))
        if asked_too and re.match(r"(?:I|we)\b", spoken, re.I):  # "I send the sheet, you look it over"
            spoken, asked_too, said = asked_too, "", own_sentence(spoken, parse=parse)
            beside += [said] if said else []
    if further:
        beside.append(bounded(read_offer(voiced(further), parse=parse)).text)
    sparing = kind is not Kind.THANKS

    def hushed(words: str) -> bool:
        return sparing and (tender(words) or tender(_of_another(words)) or pities(words))

    spoken, found = remarks(kind, spoken, parse=parse)
    if sparing:
        spoken, occasion = without_tender(spoken, tender=hushed)
        found += [occasion] if occasion else []
        tender_pieces = (piece for piece in (*found, *_PIECES.split(turned[0] if turned else "")))
        turned = [] if any(hushed(piece) for piece in tender_pieces if piece) else turned
    for remark in found:
        if kind is Kind.THANKS and _THANKS_ALONE.fullmatch(remark):
            continue  # "she talked me out of it, I want to thank her": that is said already
        said = asked_after(remark)
        said = said or ("" if hushed(remark) else telegram(remark, plural=_names_several(spoken), parse=parse))
        if said:
            beside.append(said)
        else:
            left_out.append(
                f"Left out of the {_NAMES[kind]}; do you want to say this in your own words: {quoted(remark)}?"
            )
            notes.append(left_out[-1])
    if kind is Kind.ASK:
        spoken = condition_last(spoken)
        spoken, second = parted(spoken, parse=parse)
        asks = [s for s in rest if is_another_ask(s) and not asked_after(voiced(s))]
        if second or asks:
            turned = [] if second else turned
            notes.append(f"A letter asks one thing; should this wait for another: {quoted(second or asks[0])}?")
            rest = [s for s in rest if s not in asks]
    said_before = cut_short(taken.act)
    for one in [piece for sentence in rest for piece in clauses(sentence)]:
        as_put, one = one, to_mention(one)
        _, unclear = of_two(f"{said_before.rstrip(' .?!')}, {one}", contact=contact)
        if unclear and unclear in one:
            turned = []
            notes.append(f"Left out of the {_NAMES[kind]}; who is meant by “he” or “she”: {quoted(one)}?")
            continue
        told = voiced(cut_short(one), after=said_before)
        said_before = f"{said_before} {one}"
        if kind is Kind.THANKS and _THANKS_ALONE.fullmatch(told):
            continue
        said = asked_after(told)
        said = said or ("" if hushed(told) else telegram(told, plural=_names_several(spoken), parse=parse))
        if kind is Kind.OFFER and not hushed(told):
            said = said or said_to_reader(told)
        if kind is not Kind.ASK and not said and not hushed(told):
            said = _as_written(one, told, purpose, parse=parse)
        if turned and not hushed(told) and (said or _CONDITION_ALONE.match(told) or is_statement(told, parse=parse)):
            turned.append(told)
        if said:
            beside.append(said)
        else:
            left_out.append(f"This stays out of the letter; do you want to say it in your own words: {quoted(as_put)}?")
            notes.append(left_out[-1])
    frame = _framed(kind, spoken, parse=parse)
    frame = replace(frame, text=re.sub(r"^(I would like to ask you for .*?) from you\b", r"\1", frame.text))
    if asked_too:
        frame = with_request(frame, asked_too)
    if kind is Kind.ASK and turned and not told_us:
        careful, wish = standing(purpose, waiting=asks, contact=contact, parse=parse)
        if careful and (left_out or not frame.sure or not frame.text.endswith("?")) and not any(map(hushed, careful)):
            frame, beside = as_it_stands(careful, wish, voiced=lambda one, after: voiced(one, after=after), parse=parse)
            notes, left_out = [note for note in notes if note not in left_out], []  # all of it is told
    if late:
        between = " again" if late.endswith("again") or late == "once more" else f", {late},"
        frame = replace(frame, text=re.sub(r"^(Thank you|I am grateful)", rf"\1{between}", frame.text))
    reading = _reading(kind, bounded(frame), spoken, " ".join(beside), notes, contact=contact, parse=parse)
    beside = [with_end_mark(as_we(one, purpose) if kind is Kind.ASK else one) for one in beside]
    turned = [with_end_mark(one[0].upper() + one[1:] + ("?" if is_question(one) else "")) for one in turned]
    return replace(
        reading,
        text=" ".join([reading.text, *beside]),
        beside=tuple(beside),
        left_out=tuple(left_out),
        turned=" ".join(turned),
    )


def _reading(
    kind: Kind, frame: Frame, spoken: str, further: str, notes: list[str], *, contact: Contact, parse: Parse
) -> Reading:
    said_past = kind is Kind.THANKS
    opening = kind is Kind.OFFER
    size = size_in(spoken) or size_in(further)
    due = due_in(frame.text, past=said_past, opening=opening) or due_in(spoken, past=said_past, opening=opening)
    if due is None and _DEADLINE.search(further):
        due = due_in(further, opening=opening)
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
    past = (*past, *(c for c in past_claims(further, parse=parse) if re.search(r"\b(?:you|your)\b", c, re.I)))
    past = tuple(c for c in past if not any(other.startswith(f"{c.rstrip('.')} ") for other in past))
    wanting = missing(kind, frame, size=size, due=due, reason=reason, contact=contact)
    questions = [*notes, *list(wanting)[: max(0, MOST_QUESTIONS - len(notes))]]  # what is left out is always told
    return Reading(
        text=frame.text,
        act=frame.act,
        actor=frame.actor,
        size=size,
        due=due,
        reason=reason,
        supposes=tuple(dict.fromkeys(past)),
        questions=tuple(questions),
        sure=frame.sure,
    )


def _as_written(one: str, told: str, purpose: str, *, parse: Parse) -> str:
    """A whole sentence that was typed with care, to the reader and in the user's own voice, or ""."""
    careful = re.search(rf"(?:^|[.!?]\s+){re.escape(one.rstrip(' .!'))}[.!](?:\s|$)", purpose) is not None
    spoken_to = re.search(r"\b(?:I|we|you|my|our|your)\b", one) is not None and one.rstrip(" .!") == told.rstrip(" .!")
    finite = any(t.tag in {"VBZ", "VBP", "VBD", "MD"} for t in parse(one).tokens)
    orders = re.match(
        r"(?:please )?(?:write|tell|ask|say|mention|keep|make|put|add|use|don['’]t|do not|thank|remind)\b", one, re.I
    )
    return f"{told.rstrip(' .!')}." if careful and spoken_to and finite and not orders and one[0].isupper() else ""


def _of_another(words: str) -> str:
    """ "your husband has left you" as it would be said of somebody: what is tender is listed so."""
    words = re.sub(
        r"\byou(?:['’]re| are| were)\b", lambda m: "she was" if "were" in m[0] else "she is", words, flags=re.I
    )
    words = re.sub(r"\byou have\b|\byou['’]ve\b", "she has", words, flags=re.I)
    return re.sub(r"\byour\b", "her", re.sub(r"\byou\b", "her", words, flags=re.I), flags=re.I)


def _also_offered(typed: str, *, parse: Parse) -> tuple[str, str]:
    """ "send him my sheet + half an hour on the phone": time cannot be sent, so that it is offered for itself."""
    first, _, further = typed.partition(" + ")
    if further and size_in(spelled_out(further)) and starts_with_verb(re.sub(r"^offer to ", "", first), parse=parse):
        return first, further
    return typed.replace(" + ", " and "), ""


def _names_several(spoken: str) -> bool:
    if re.match(
        r"(?:offer you )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|[2-9]|\d\d+) [a-z-]+s\b", spoken, re.I
    ):
        return True
    spoken = re.sub(r"^(?:.*\bthank(?:s| you)|grateful)\b.*?\bfor ", "", spoken, flags=re.I)
    two = re.search(
        r"\b(?:my|our|the|two|three|four) (?:[\w ]+ and \w+|[\w '’]+, [\w '’,]+ and (?:the |my )?[\w ]+)[.!]*$", spoken
    )
    return head_noun(spoken).endswith("s") or two is not None


def _framed(kind: Kind, spoken: str, *, parse: Parse) -> Frame:
    if kind is Kind.ASK:
        return read_ask(spoken, parse=parse)
    if kind is Kind.THANKS:
        return read_thanks(spoken, parse=parse)
    return read_offer(spoken, parse=parse)


def _foreign(kind: Kind, typed: str) -> Reading:
    words = typed.strip(" .?!")
    frames = {
        Kind.ASK: f"I would like to ask you about this: {words}.",
        Kind.THANKS: f"Thank you for this: {words}.",
        Kind.OFFER: f"I would like to offer you this: {words}.",
    }
    question = "The purpose could not be read as English: what should the letter say, in English?"
    frame = bounded(Frame(frames[kind], words, sure=False))
    return Reading(frame.text, words, questions=(question,), sure=False)
