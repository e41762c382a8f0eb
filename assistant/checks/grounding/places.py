"""Where a word stands: in the past, in a wish, in an open clause, in what one thanks for."""

from __future__ import annotations

from assistant.checks.grounding.reading import Reading
from assistant.checks.lexicon.tables import words
from assistant.checks.roles import Reality
from assistant.domain.words import Token

# Verbs whose past is mere politeness: "I wanted to ask", "I was wondering".
POLITE_PAST = words("want wonder hope think mean")
_THANKS = words("thank thanks grateful thankful gratitude appreciate")


def in_past(reading: Reading, token: Token) -> bool:
    """Whether a word's clause tells of something past, or thanks for it."""
    tree, verb = reading.tree, reading.tree.clause(token)
    auxiliaries = tree.of(verb, "aux", "auxpass")
    if any(t.tag == "MD" for t in auxiliaries):
        return False
    if verb.tag == "VBD" or any(t.tag == "VBD" and t.lemma != "do" for t in auxiliaries):
        return verb.lemma not in POLITE_PAST or verb.index == token.index
    if any(t.lemma == "have" for t in auxiliaries) or any(t.tag == "VBD" for t in auxiliaries):
        return True
    if verb.dep == "pcomp" and verb.tag == "VBG":  # "thank you for giving me such great advice"
        return thanked_for(reading, verb)
    return verb.tag == "VBN"


def hoped(reading: Reading, token: Token) -> bool:
    """Whether a word stands under a hope or a condition."""
    for current in reading.tree.above(token):
        if current.lemma in {"hope", "wish", "trust"} or current.dep == "mark":
            return True
        if any(t.dep == "mark" and t.lemma in {"if", "whether"} for t in reading.tree.children(current)):
            return True
    return False


def in_open_clause(reading: Reading, token: Token) -> bool:
    """Whether a word's clause is asked, wished, possible or announced rather than told as so."""
    event = reading.event_at.get(reading.tree.clause(token).index)
    return event is not None and event.reality is not Reality.REAL


def thanked_for(reading: Reading, token: Token) -> bool:
    """Whether a word is part of what the sentence gives thanks for."""
    tree = reading.tree
    for current in tree.above(token):
        above = tree.head(current)
        if current.dep == "dobj" and above.lemma == "appreciate":
            return not any(t.tag == "MD" for t in tree.children(above))
        if current.lemma == "for" and current.dep == "prep" and above.lemma in _THANKS:
            return not any(t.tag == "MD" for t in tree.children(tree.head(above)))
    return False


def agent_of(reading: Reading, token: Token) -> str | None:
    """Who does what a verb tells."""
    event = reading.event_at.get(token.index)
    return event.agent if event else None


def hyphenated(reading: Reading, token: Token) -> bool:
    """Whether a word is part of a hyphenated one that is no number: "time-kit", but not "20-minute"."""
    tokens = reading.tokens
    around = tokens[max(0, token.index - 2) : token.index + 3]
    near = [t for t in around if t.text == "-" and abs(t.index - token.index) == 1 and not t.space]
    if not near or any(t.pos == "NUM" for t in around):
        return False
    return token.space == "" or near[0].index < token.index
