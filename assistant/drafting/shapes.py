"""What a fact tells: the shape that decides which moves it can serve."""

from __future__ import annotations

import re

from assistant.checks.roles import Event, Reality, read_events
from assistant.domain.facts import Fact, Origin, Shape
from assistant.domain.words import Parse
from assistant.drafting.vocabulary import word_set

_LOSS = word_set(
    """
    lose close redundant layoff fire dismiss die grieve bereavement cancel fail divorce mourn
    """
)
_GAIN = word_set(
    """
    promote win appoint award publish graduate qualify
    """
)
_GOT = word_set(
    """
    get pass win receive land earn secure finish complete achieve reach accept
    """
)
_DEBT = word_set(
    """
    promise owe
    """
)
_WISH = word_set(
    """
    want hope plan intend wish aim look need apply decide try
    """
)
_HELPED = word_set(
    """
    help introduce review read tell show teach give send share lend recommend refer write advise suggest answer
    connect explain mentor coach invite support encourage edit correct proofread check listen warn vouch forward
    stay sit drive
    """
)
_OFFERS = re.compile(r"^(I|we) (can|could|would be (glad|happy)|am (glad|happy)) ", re.I)
_WROTE = re.compile(r"\byou (wrote|said|told me|mentioned)\b[^\"'“‘]{0,40}[:,]?\s*[\"'“‘]", re.I)
_SHARED = re.compile(r"^(since )?we\b|\bwith (you|me)\b", re.I)


def shape_of(fact: Fact, *, parse: Parse) -> Shape:
    """The shape of a fact by its main event: who acts, on whom, done or not, denied or not."""
    if fact.origin is Origin.PURPOSE:
        return Shape.PURPOSE
    if _WROTE.search(fact.text):
        return Shape.WROTE
    if _OFFERS.match(fact.text) and not re.match(r"(?:I|we) (can|could)(?:not|n't)\b", fact.text, re.I):
        return Shape.MY_OFFER
    events = read_events(parse(fact.text))
    main = next((e for e in events if e.agent in {"i", "you", "we"} or e.patient in {"i", "you", "we"}), None)
    if main is None:
        return Shape.CONTEXT
    words = {e.lemma.split()[-1] for e in events}
    if main.agent == "you" or (main.agent not in {"i", "we"} and main.patient == "you"):
        return _theirs(main, words)
    if re.search(r"\b(your|you)\b", fact.text, re.I) and words & _LOSS and main.agent not in {"i", "we"}:
        return Shape.THEIR_LOSS
    if main.agent == "we":
        return Shape.SHARED
    if main.agent == "i":
        if any(e.agent == "i" and e.reality is Reality.OPEN and not e.denied for e in events) and re.search(
            r"\bI (can|could)\b", fact.text
        ):
            return Shape.MY_OFFER
        return _mine(main, fact.text, words)
    return Shape.CONTEXT


def _theirs(main: Event, words: set[str]) -> Shape:
    if words & _LOSS:
        return Shape.THEIR_LOSS
    if words & _GAIN:
        return Shape.THEIR_GAIN
    to_me = main.patient in {"i", "we"} or any(o.split()[-1] in {"i", "we"} for o in main.others)
    done = main.reality is Reality.REAL and not main.denied
    if done and main.tense in {"past", "perfect"}:
        mine = main.lemma in _HELPED
        return Shape.HELP if to_me or mine else Shape.THEIR_DEED
    if main.reality is Reality.WILL or words & {
        "prepare",
        "plan",
        "start",
        "look",
        "move",
        "set",
        "open",
        "launch",
        "leave",
    }:
        return Shape.THEIR_NEWS
    return Shape.THEIR_STATE


def _mine(main: Event, text: str, words: set[str]) -> Shape:
    if (
        words & _DEBT
        or re.match(r"I have not forgotten that I said\b", text)
        or re.search(r"\b(never|not) (answered|replied|sent|thanked|written|wrote)\b", text, re.I)
    ):
        return Shape.MY_DEBT
    if main.denied:
        return Shape.MY_LIMIT
    if main.lemma in _WISH and main.tense != "past":
        return Shape.MY_WISH
    if main.lemma in {"meet", "work", "speak", "talk"} and main.tense == "past" and _SHARED.search(text):
        return Shape.SHARED
    if main.tense in {"past", "perfect"} and main.lemma not in {"be ", "have"} and not main.lemma.startswith("be "):
        return Shape.MY_RESULT if words & _GOT else Shape.MY_DEED
    return Shape.MY_STATE
