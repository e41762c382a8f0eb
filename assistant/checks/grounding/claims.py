"""Small words that claim all the same ("always", "again", "because"), and where they are mere courtesy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.grounding.places import in_open_clause
from assistant.checks.grounding.problem import Problem
from assistant.checks.grounding.reading import Base, Reading
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Reality
from assistant.checks.vocabulary import CLAIMS, means
from assistant.domain.words import Token

_EXEMPT = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"\ball i('m| am)? (ask|asking|need|want)\b", "all"),
        (
            r"\ball (the best|is well|goes well|right)\b|\bat all\b|\ball my best\b|\bafter all\b|\ball the same\b",
            "all",
        ),
        (
            (
                r"\bbest (regards|wishes|of luck)\b|\ball the best\b|\bmy best\b|\bthe very best\b|\bbest "
                r"way\b|\bworks? best\b|\bsuits? (you )?best\b"
            ),
            "best",
        ),
        (
            r"\b(tell|hear|learn|know|say|talk|read|find out|ask|understand)\b.{0,12}\bmore\b( about| on|[.?,]|$)",
            "more",
        ),
        (r"\bmore than (happy|welcome|glad|willing)\b|\bno more than\b|\bany ?more\b", "more"),
        (r"\bmore than (happy|welcome|glad|willing)\b|\brather than\b|\bno more than\b|\bother than\b", "than"),
        (r"\bmost (grateful|welcome|likely)\b|\bat (the )?most\b", "most"),
        (r"\bmany thanks\b", "many"),
        (r"\bbecause i('d| would)? (want|like|need|hope|am hoping|would)\b", "because"),
        (r"\bonly if\b|\bif only\b|\bonly (need|take|be|asking|want)\b", "only"),
        (r"\beverything (is|goes|went) (well|ok|fine)\b", "everything"),
        (r"\beverything you\b", "everything"),
        (r"\ball (you|your|the)\b.{0,12}\b(do|did|done|help|best)\b", "all"),
        (r"\bnothing (is )?(needed|else)\b", "nothing"),
        (r"\bthank(s| you)\b.*\bagain\b|\bagain,? thank|\bonce again\b", "again"),
        (r"\b(hear from|see|meet|talk|speak)( to| with)?( you)? again\b", "again"),
        (r"\bwhenever (it |that )?(suits|works|you|is)", "whenever"),
        (
            r"\bsince (early |late |mid-?|last )?(the|\d|last|then|january|february|march|april|may|june|july|"
            r"august|september|october|november|december|monday|tuesday|wednesday|thursday|friday)",
            "since",
        ),
        (r"\b(have|has|'ve|had) since\b", "since"),
        (r"\bwhole(heartedly)?\b.{0,2}$", "whole"),
        (r"\bany day|\bmost days\b", "most"),
        (r"\btoday i (am|'m) (writ|ask)", "today"),
        (r"\beven (if|a|ten|five|a few)\b", "even"),
    )
)
# Ways in which a fact may say what the small word says.
_SAYS = {
    "only": (
        r"\b(only|but|just|one|single|sole|no (more|other)|except|apart from|alone|all the \w+ but|"
        r"nobody else|no one else)\b"
    ),
    "all": r"\b(all|every|each|both|whole|entire|everyone|everything|everybody|none|no)\b",
    "every": r"\b(every|each|all|daily|weekly|monthly|yearly|nightly|annual)",
    "each": r"\b(every|each|all|both|daily|weekly|monthly|yearly|nightly)\b|\ba (day|week|month|year)\b",
    "everyone": r"\b(all|every|everybody|everyone|whole)\b",
    "everybody": r"\b(all|every|everyone|whole)\b",
    "everything": r"\b(all|every|whole|entire)\b",
    "nothing": r"\b(nothing|not|no|none|never)\b",
    "nobody": r"\b(nobody|no one|none|no)\b",
    "whole": r"\b(whole|entire|all|full|complete)\b",
    "entire": r"\b(whole|entire|all|full|complete)\b",
    "because": r"\b(because|since|as|so|for|due to|owing|reason|after|why|thanks to|led|cause)\b",
    "therefore": r"\b(because|so|therefore|thus|why)\b",
    "since": r"\b(since|from|for|ago|because|after|until)\b",
    "ago": r"\b(ago|last|before|since|\d{4}|yesterday)\b",
    "again": r"\b(again|second|twice|another|once more|re\w+|back|return)",
    "often": r"\b(often|frequent|regular|many|weekly|every)",
    "regularly": r"\b(regular|often|every|weekly|monthly|daily)",
    "more": (
        r"\b(more|over|further|extra|another|additional|exceed|beyond|above|longer|grow|grew|increase|"
        r"rose|raise|better|\w+er than)\b"
    ),
    "than": r"\b(than|over|under|beyond|exceed|above|below|at least|at most|rather|instead|ahead)\b",
    "less": r"\b(less|fewer|under|below|shorter|lower|fall|fell|cut|reduce|drop)",
    "fewer": r"\b(less|fewer|under|below|cut|reduce|drop|fell)",
    "most": r"\b(most|majority|nearly all|almost all|maximum|up to|mainly|mostly)\b",
    "better": r"\b(better|improve|improved|improves)\b",
    "best": r"\b(best|first|top|prize|won|winner)\b",
    "half": r"\b(half|50 ?%|fifty)\b",
    "several": r"\b(several|\d+|three|four|five|six|seven|eight|nine|ten|some|few|many)\b",
    "many": r"\b(many|lots?|dozens?|hundreds?|\d{2,})\b",
    "together": r"\b(together|we|us|our|both|joint|with|and i)\b",
    "both": r"\b(both|two|and)\b",
    "recently": r"\b(recent|last|new|just|this|ago|yesterday)",
    "lately": r"\b(recent|last|lately|just|this)\b",
    "finally": r"\b(final|at last|end|eventually|last)",
    "immediately": r"\b(immediate|at once|straight away|instantly|right away|same day)",
    "constantly": r"\b(always|constant|all the time)",
    "today": r"\b(now|current\w*|today|these days)\b",
    "always": r"\b(always|every|never fail|each time|all the time)",
    "worst": r"\bworst\b",
}
_SAYS_COMPILED = {word: re.compile(pattern, re.I) for word, pattern in _SAYS.items()}


def claim_problem(word: str, shown: str, reading: Reading, base: Base, *, index: int) -> Iterator[Problem]:
    """The problem with a small word at ``index``, if no fact says as much and it is no courtesy here."""
    if not CLAIMS[word] or word in base.raw or _is_courtesy(word, reading.low):
        return
    if word == "together" and any(e.agent == "we" for f in base.facts for e in f.events):
        return
    token = reading.tokens[index]
    if word == "since" and token.dep == "mark" and _reason_to_ask(token, reading):
        return
    pattern = _SAYS_COMPILED.get(word)
    near = [f for f in base.facts if close(reading, f)]
    if pattern and any(pattern.search(f.text) for f in near):
        return
    following = reading.tokens[index + 1].text.lower() if index + 1 < len(reading.tokens) else ""
    asked = in_open_clause(reading, token) and CLAIMS[word] in {"compares", "adds a quantity"}
    if asked and word != "only" and following != "of":
        return
    yield Problem("claim", f"“{shown}” {CLAIMS[word]} that no fact gives.")


_STILL = re.compile(
    r"\b(still|yet|since|remain\w*|continu\w*|keep\w*|kept|not|never|left|more|until|so far)\b|n't\b", re.I
)
_WELL = re.compile(r"\b(well|smooth\w*|good|fine|success\w*|great|worked|pleased|happy)\b", re.I)
_ALREADY = re.compile(r"\b(already|have|has|ago|before|early|last|since|until now|so far)\b", re.I)


def lingering_problem(reading: Reading, base: Base) -> Iterator[Problem]:
    """A problem with a "still" or "already" that tells of something as going on or done, where no fact does."""
    for token in reading.tokens:
        word = token.text.lower()
        if word in {"well", "smoothly", "fine"} and token.dep == "advmod" and reading.tree.head(token).tag == "VBD":
            if not any(_WELL.search(f.text) for f in base.facts):
                yield Problem("evaluation", f"“{token.text}” is not in any fact.")
            continue
        if word not in {"still", "already"} or word in base.raw:
            continue
        event = reading.event_at.get(reading.tree.clause(token).index)
        if event is None or event.reality is not Reality.REAL or event.lemma.split()[-1] in _LASTING:
            continue
        near = [f for f in base.facts if close(reading, f)]
        told = [e for f in near for e in f.events if e.reality is Reality.REAL]
        if word == "already" and any(e.tense in {"past", "perfect"} for e in told):
            continue
        if not any((_STILL if word == "still" else _ALREADY).search(f.text) for f in near):
            yield Problem("claim", f"“{token.text}” adds a time that no fact gives.")


_LASTING = words(
    """
    hope wonder like want remember think know need look wish be recall value appreciate love grateful glad happy
    thankful sorry
    """
)


def _reason_to_ask(token: Token, reading: Reading) -> bool:
    """Whether a "since" gives the reason for what is asked: "since you keep bees, could you"."""
    clause = reading.tree.head(token)
    asked = reading.event_at.get(reading.tree.head(clause).index)
    return asked is not None and asked.index != clause.index and asked.reality is Reality.OPEN


def _is_courtesy(word: str, low: str) -> bool:
    return any(w == word and pattern.search(low) for pattern, w in _EXEMPT)


def close(reading: Reading, fact: Reading) -> bool:
    """Whether a fact and a sentence speak of the same: two content words in common."""
    mine = {t.lemma for t in reading.tokens if t.pos in {"NOUN", "PROPN", "VERB", "ADJ"}}
    shared = 0
    for lemma in mine:
        if any(means(lemma, other) for other in fact.concepts):
            shared += 1
            if shared == 2:
                return True
    return False
