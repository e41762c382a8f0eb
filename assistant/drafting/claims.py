"""What a phrase says along the way: the past it takes for granted, and what the act is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.words import Parse, Token
from assistant.drafting.clauses import helpers_of, joined, under
from assistant.drafting.vocabulary import word_set

# "the way you explained it": the noun is how or when, not what
_ADVERBIAL = word_set(
    "way time times day days moment reason place year years week weeks month months manner morning mornings "
    "afternoon afternoons evening evenings night nights hour hours minutes weekend weekends summer winter spring autumn"
)
_LEADS_ON = word_set("be want try need have plan start begin manage decide hope agree promise offer use")
_TAKES_TO = word_set(
    """
    me us you how what where when whether want wants wanted need needs able going like love have has willing
    happy glad ready ask best way trying hope help try
    """
)


def aim_of(phrase: str, *, parse: Parse) -> str | None:
    """The "to ..." that says what for: "20 minutes of your time to pick holes in my plan"."""
    tokens = parse(phrase).tokens
    for token in tokens[1:-1]:
        if (
            token.tag == "TO"
            and tokens[token.index + 1].tag == "VB"
            and (
                tokens[token.index - 1].text.lower() not in _TAKES_TO
                or tokens[token.index - 2].text.lower() in {"with", "from", "of"}  # "15 minutes with you to ..."
            )
        ):
            return joined(tokens, {}, start=token.index).rstrip(" .?!") or None
    return None


def past_claims(text: str, *, parse: Parse) -> tuple[str, ...]:
    """The past a phrase takes for granted, as sentences: "how you got into rail" -> "You got into rail."."""
    sentence = parse(text)
    tokens = sentence.tokens
    out: list[str] = []
    for subject in tokens:
        verb = tokens[subject.head]
        if subject.dep not in ("nsubj", "nsubjpass") or subject.text.lower() not in {"you", "i", "we"}:
            continue
        helpers = helpers_of(tokens, verb)
        carrier = helpers[0] if helpers else verb
        perfect = carrier.lemma == "have" and carrier.tag in {"VBP", "VBZ"} and verb.tag in {"VBN", "VBD"}
        if not (carrier.tag == "VBD" or (perfect and helpers)) or _conditional(tokens, verb, subject):
            continue
        claim = _claim(tokens, subject, verb)
        if claim:
            out.append(claim)
    return tuple(dict.fromkeys(out))


def _conditional(tokens: Sequence[Token], verb: Token, subject: Token) -> bool:
    marks = [t for t in tokens if t.head == verb.index and t.dep in {"mark", "advmod"} and t.index < subject.index]
    if any(t.text.lower() in {"if", "whether", "unless"} for t in marks):
        return True
    return subject.index > 0 and tokens[subject.index - 1].pos == "AUX"


def _claim(tokens: Sequence[Token], subject: Token, verb: Token) -> str | None:
    inside = [t.index for t in tokens if under(tokens, t, verb.index) and t.index >= subject.index]
    if not inside or inside[-1] - inside[0] + 1 != len(inside):
        return None
    words = joined(tokens, {}, start=inside[0], end=inside[-1] + 1).rstrip(" ,;:?!")
    before = tokens[subject.index - 1] if subject.index else None
    gap = ""
    if before is not None and before.text.lower() in {"what", "which", "who", "whom"}:
        gap = " something" if before.text.lower() == "what" else _described(tokens, verb)
        if not gap:
            return None
    elif verb.dep == "relcl" and tokens[verb.head].lemma not in _ADVERBIAL:
        gap = _described(tokens, verb)
    if gap:
        place = _gap_after(tokens, verb, inside[-1] + 1)
        head = joined(tokens, {}, start=inside[0], end=place)
        tail = joined(tokens, {}, start=place, end=inside[-1] + 1).rstrip(" ,;:?!")
        words = f"{head}{gap} {tail}".strip()
    words = re.sub(r",?\s+(?:and|or|but)\s+(?:whether|if|how|why|what|when)\b.*$", "", words)
    return words[0].upper() + words[1:] + "."


def _described(tokens: Sequence[Token], verb: Token) -> str:
    """What a relative clause is about, with a space before it: "my resume, which you have not seen"."""
    if verb.dep != "relcl" or tokens[verb.head].pos not in {"NOUN", "PROPN", "PRON"}:
        return ""
    noun = joined(tokens, {}, start=_opens(tokens, verb.head), end=verb.head + 1)
    return " " + ("everything" if noun.lower() == "all" else noun)


def _gap_after(tokens: Sequence[Token], verb: Token, end: int) -> int:
    """Where the missing object of a relative clause belongs: "gave me _ on my thesis", "worked with _"."""
    place = verb.index + 1
    to = next((t for t in tokens[place:end] if t.tag == "TO" and t.index + 1 < end), None)
    if to is not None and verb.lemma in _LEADS_ON:
        return to.index + 2  # "the award you were too shy to enter"
    while place < end:
        token = tokens[place]
        stranded = token.pos == "ADP" and not any(t.head == place and t.dep in {"pobj", "pcomp"} for t in tokens)
        if (
            token.dep == "prt"
            or (token.dep == "dative" and token.pos != "ADP")
            or token.text.lower() in {"me", "us"}
            or (token.text.lower() == "you" and token.dep not in {"nsubj", "nsubjpass"})
            or stranded
        ):
            place += 1
        else:
            break
    return place


def _opens(tokens: Sequence[Token], noun: int) -> int:
    """Where the noun's own phrase starts, without what follows it."""
    starts = [t.index for t in tokens if t.index <= noun and under(tokens, t, noun)]
    return min(starts) if starts else noun
