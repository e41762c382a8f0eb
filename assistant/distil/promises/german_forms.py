"""German promises by their grammar: any verb beside "ich", elliptic ones, things that will come, no verb at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.distil.days.due import due_date, named_day
from assistant.distil.promises.german_words import (
    BARE_OK,
    BIDDEN,
    FIRM,
    FOR_YOU,
    HAVE,
    HAVE_NOT,
    HUMAN,
    ICH,
    LIGHT,
    NOT_DONE,
    NOT_VERB_BEFORE,
    NOW,
    ON_ME,
    OWN_WAYS,
    PASSIVE,
    PLAIN_VERB,
    PRESENT,
    PRESENT_IN_TE,
    SENT,
    THING,
)
from assistant.distil.promises.pledges import Pledge


def more_in(plain: str, said_on: date | None, *, answers: bool = False) -> Iterator[Pledge]:
    """The promises of a German sentence by its grammar; at most one a sentence."""
    for clause in _clauses(plain):
        due = None
        if said_on:
            due = due_date(clause, said_on)
            if due is None and len(_clauses(plain)) > 1:
                due = due_date(plain, said_on)
        for weigh in (_by_ich, _without_ich, _have, _thing, _there, _bare):
            sure = weigh(clause, due, said_on, answers=answers)
            if sure >= 0.4:
                words_ = _part(clause) if weigh is _there else clause
                yield Pledge(words_.strip(" ,;"), "", sure, due)
                return


def _part(clause: str) -> str:
    """The part of a clause, between commas, that says that somebody will be there."""
    parts = re.split(r",\s+(?:und |aber )?", clause)
    return next((part for part in parts if PRESENT.search(part) or ON_ME.search(part)), clause)


def _clauses(plain: str) -> list[str]:
    parts = re.split(
        r"(?<=[;!?])\s+|(?<=[^\d]\.)\s+|\s[–—-]\s|,\s+(?=(?:aber|denn|und (?:ich|wir|du|sie|er))\b)", plain
    )
    return [part for part in parts if part.strip()]


def _stem(word: str) -> str:
    return re.sub(r"(?:e|le|ere)$", "", word.lower()) if word.lower().endswith("e") else word.lower()


def _is_done(word: str) -> bool:
    low = word.lower()
    if not PLAIN_VERB.match(word) or NOT_DONE.match(low):
        return False
    return not low.endswith("te") or low in PRESENT_IN_TE


def _is_firm(word: str) -> bool:
    stem = _stem(word)
    return stem in FIRM or word.lower() in FIRM or stem.rstrip("l") in FIRM


def _by_ich(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    tokens = re.findall(r"[^\W\d_]+|[,;:.–—-]", clause)
    for at, word in enumerate(tokens):
        if not ICH.fullmatch(word) or (word == "I" and at):
            continue
        before = tokens[at - 1] if at else ""
        after = tokens[at + 1] if at + 1 < len(tokens) else ""
        subordinate = re.match(
            r"(?:dass|weil|ob|wenn|wie|was|wo|die|den|das|der|als|bevor|nachdem|sobald|falls)$", before.lower()
        )
        verb = ""
        if before.lower() in {"und", "oder"} and at > 1:
            subordinate = re.match(r"[A-ZÄÖÜ]", tokens[at - 2])  # "Sara und ich sind"
        if before and not subordinate and _is_done(before) and (before[0].islower() or at == 1):
            verb = before
        elif (
            not subordinate
            and _is_done(after)
            and after[0].islower()
            and (at == 0 or not NOT_VERB_BEFORE.match(before))
        ):
            verb = after
        if (
            verb
            and not NOW.search(clause)
            and not re.search(r"\b(?:nicht(?! vergessen| vor)|kein\w*|nie|niemals|nichts)\b", clause)
        ):
            you = FOR_YOU.search(clause) is not None
            firm = _is_firm(verb)
            ahead = due is not None and (said_on is None or due >= said_on)
            if you and ahead:
                return 0.82 if firm else 0.7
            if ahead and firm and _stem(verb) not in OWN_WAYS:
                return 0.7 if answers else 0.6
            if you and firm and _stem(verb) not in LIGHT:
                return 0.66
            return 0.45 if you and not firm and answers else 0.0
    return 0.0


def _without_ich(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    """ "Komme morgen nach Feierabend": a first person without "ich"; a bidding looks alike, but speaks of "mir"."""
    del said_on
    match = re.match(
        r"^(?:(?:ja|klar|ok|okay|gut|gern|gerne|und|dann)\b[, ]+)*(?P<verb>[A-Za-zÄÖÜäöüß]+)\b(?P<rest>.*)$",
        clause.strip(),
    )
    if match is None or due is None or not _is_firm(match["verb"]) or not _is_done(match["verb"]):
        return 0.0
    if BIDDEN.search(match["rest"]) or re.search(r"\b(?:ich|i|wir|nicht|kein\w*)\b", match["rest"], re.I):
        return 0.0
    full = match["verb"].lower().endswith("e")
    return (0.78 if answers else 0.68) if full else 0.6 if answers or FOR_YOU.search(match["rest"]) else 0.0


def _have(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    del said_on, answers
    if not HAVE.search(clause) or HAVE_NOT.search(clause) or re.search(r"\b(?:nicht|kein\w*|dass|ob|wenn)\b", clause):
        return 0.0
    mine = re.search(r"\bvon (?:mir|uns)\b", clause) is not None
    if due is not None:
        return 0.82
    return (
        0.72
        if mine
        else 0.66
        if re.search(r"\bsobald\b|\bbevor\b|\bbeim nächsten\b", clause, re.I) and "haben Sie" not in clause
        else 0.0
    )


def _thing(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    del said_on
    if re.search(r"\b(?:nicht|kein\w*|ich|wir|dass|ob|wenn)\b", clause, re.I):
        return 0.0
    deadline = (
        re.search(r"\b(?:bis|innerhalb|binnen|spätestens|noch (?:heute|diese|vor|in))\b", clause, re.I) is not None
    )
    passive = PASSIVE.search(clause)
    to_you = FOR_YOU.search(clause) is not None
    if passive is not None and not re.match(
        r".*\b(?:er|sie|man|wir)\s+(?:wird|werden)\b", clause[: passive.end()], re.I
    ):
        if re.search(r"\bvon (?:mir|uns)\b", clause):
            return 0.82 if due else 0.66
        if re.search(r"\bvon (?:der|dem|meine\w*|[A-Z])", clause) or HUMAN.match(clause):
            return 0.0
        return (
            0.78
            if to_you and due
            else 0.66
            if deadline and (due or re.search(r"\buhr\b", clause, re.I)) and answers
            else 0.0
        )
    verb = THING.search(clause)
    if verb is None or due is None or HUMAN.search(clause[: verb.start()]):
        return 0.0
    if verb[0].lower().startswith("folg"):
        return 0.76
    if to_you:
        return 0.76 if not re.search(r"\b(?:geht es|geht's|wie|viel)\b", clause, re.I) else 0.0
    if verb[0].lower() in {"geht", "gehen", "kommt", "kommen", "liegt", "liegen"}:
        return 0.7 if SENT.search(clause) else 0.0
    ready = re.search(r"\bfertig\b", clause) is not None or verb[0].lower() in {"steht", "stehen"}
    return 0.62 if ready and (deadline or re.search(r"\bin \w+ (?:tagen|wochen)\b", clause, re.I)) else 0.0


def _there(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    del said_on
    if re.search(r"\b(?:nicht|kein\w*)\b", clause):
        return 0.0
    if PRESENT.search(clause):
        return 0.7 if due else 0.55 if answers else 0.0
    return 0.6 if ON_ME.search(clause) and due else 0.0


def _bare(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    """ "Prüfbericht bis Dienstag!": a thing and its day, and no verb at all."""
    found = re.findall(r"[^\W\d_]+", clause)
    named = named_day(clause, said_on) if said_on else None
    if (
        due is None
        or named is None
        or len(found) > 8
        or said_on is None
        or due <= said_on
        or clause.rstrip().endswith("?")
    ):
        return 0.0
    rest = re.findall(r"[^\W\d_]+", clause[: named.start] + clause[named.end :])
    if not rest or any(word.islower() and word not in BARE_OK for word in rest):
        return 0.0
    nouns = [word for word in rest if word[0].isupper() and word.lower() not in BARE_OK]
    until = re.search(r"\b(?:bis|spätestens|vor)\b", clause, re.I) is not None
    if (
        len(nouns) > 2
        or not nouns
        or re.search(r"\b(?:Grüße|Gruß|Danke|Termin|Treffen|Geburtstag|Frist|Urlaub|Bitte)\b", clause)
    ):
        return 0.0
    return (0.6 if until else 0.5 if ":" in clause else 0.0) if answers else 0.45 if until else 0.0
