"""A question put directly, turned into one that follows "tell me": "what would it save" -> "what it would save"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.words import Parse, Token
from assistant.drafting.clauses import joined, under
from assistant.drafting.inflect import base_of, past, third
from assistant.drafting.vocabulary import word_set

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_WH = word_set("what how why when where who whom whose which")
_HELPS = word_set(
    "is are am was were do does did has have had can could will would shall should may might must 's 're ’s ’re 'd ’d "
    "'ll ’ll"
)
_FULL = {"'s": "is", "’s": "is", "'re": "are", "’re": "are", "'d": "would", "’d": "would", "'ll": "will", "’ll": "will"}
_NEXT = re.compile(
    r"(?P<joint>,?\s+(?:and|or)\s+)(?=(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|may|what|how|why|"
    r"when|where|who|which)(?:['’]\w+)?\s)",
    re.I,
)


def is_inverted(text: str) -> bool:
    """Whether the text opens like a question put directly: "is there", "what would the job", "how do you"."""
    words = re.findall(r"[\w'’]+", text.lower())[:5]
    if not words:
        return False
    if words[0] in _HELPS:
        return True
    if not re.match(r"(?:what|how|why|when|where|who|whom|whose|which)\b", words[0]):
        return False
    return bool(re.search(r"['’](?:s|re|d|ll)$", words[0])) or any(w in _HELPS for w in words[1:])


def indirect(question: str, *, parse: Parse) -> str | None:
    """The question in the order of a statement, each part of "... and is there ..." for itself.

    None where the grammar is not clear: the caller then leaves the question as it was typed.
    """
    parts = _NEXT.split(question.rstrip(" .?!"))
    out = ""
    for number, part in enumerate(parts):
        if number % 2:
            out += part
            continue
        turned = _turned(part, parse=parse)
        if turned is None:
            return None
        out += turned
    return out


def _turned(part: str, *, parse: Parse) -> str | None:
    tokens = parse(part + "?").tokens[:-1]
    if len(tokens) < 2:
        return part
    if tokens[0].text.lower() in _HELPS:
        moved = _moved(tokens, 0)
        return None if moved is None else f"whether {moved}"
    if tokens[0].text.lower() not in _WH:
        return part
    helper = next((t for t in tokens[1:6] if t.text.lower() in _HELPS), None)
    if helper is None or any(t.dep in _SUBJECTS and t.pos == "PRON" for t in tokens[1 : helper.index]):
        return part[0].lower() + part[1:]
    lead = joined(tokens, {}, end=helper.index)
    following = tokens[helper.index + 1] if helper.index + 1 < len(tokens) else None
    if following is None or _is_subject_question(tokens, helper):
        return part[0].lower() + part[1:]
    moved = _moved(tokens, helper.index)
    return None if moved is None else f"{lead[0].lower()}{lead[1:]} {moved}"


def _is_subject_question(tokens: Sequence[Token], helper: Token) -> bool:
    """ "who'll be in the room": the asking word is the subject already, so that nothing moves."""
    following = tokens[helper.index + 1]
    if following.pos in {"PRON", "DET", "PROPN"} or following.tag in {"PRP", "PRP$", "EX"}:
        return False
    return any(
        t.index < helper.index and t.dep in _SUBJECTS and tokens[t.head].index >= helper.index for t in tokens
    ) or following.pos in {"VERB", "AUX", "ADV"}


def _moved(tokens: Sequence[Token], at: int) -> str | None:
    """The clause from its helping verb on, with that verb behind its subject."""
    helper = tokens[at]
    end = _subject_end(tokens, at)
    if end is None:
        return None
    subject = joined(tokens, {}, start=at + 1, end=end)
    word = _FULL.get(helper.text.lower(), helper.text.lower())
    if word not in {"do", "does", "did"}:
        rest = joined(tokens, {}, start=end)
        return f"{subject} {word} {rest}".strip()
    verb = next((t for t in tokens[end:] if t.tag in {"VB", "VBP"} or t.pos in {"VERB", "AUX"}), None)
    if verb is None:
        verb = tokens[end] if end < len(tokens) else None  # "how much does the exam cost": taken for a noun
    if verb is None or any(t.text.lower() in {"not", "n't", "n’t"} for t in tokens[at:end]):
        return None
    form = verb.text
    if word == "did":
        form = past(base_of(verb.text, verb.lemma))
    elif word == "does":
        form = third(verb.text)
    return f"{subject} {joined(tokens, {verb.index: form}, start=end)}".strip()


def _subject_end(tokens: Sequence[Token], at: int) -> int | None:
    """Where the subject behind a helping verb ends."""
    if at + 1 >= len(tokens):
        return None
    first = tokens[at + 1]
    if first.tag in {"PRP", "EX"} or first.text.lower() in {
        "anyone",
        "anybody",
        "someone",
        "something",
        "this",
        "that",
    }:
        return at + 2
    subject = next((t for t in tokens[at + 1 :] if t.dep in _SUBJECTS), None)
    if subject is None and tokens[at].lemma == "be":
        # "is the role remote": the noun is taken for what something is
        subject = next((t for t in tokens[at + 1 :] if t.dep == "attr"), None)
    if subject is None:
        compound = next((t for t in tokens[at + 1 :] if t.dep == "compound" and t.index + 1 < len(tokens)), None)
        return compound.index + 1 if compound is not None else None
    inside = sorted(t.index for t in tokens if under(tokens, t, subject.index))
    inside = [i for i in inside if i > at]
    if not inside or inside[0] != at + 1 or inside != list(range(inside[0], inside[-1] + 1)):
        return None
    clause = next((t for t in tokens if t.tag == "TO" and subject.index < t.index <= inside[-1]), None)
    # "what's the best way to start": "what the best way is to start"
    return clause.index if clause is not None and tokens[at].lemma == "be" else inside[-1] + 1
