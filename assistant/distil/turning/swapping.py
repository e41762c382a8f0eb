"""One English sentence with its two persons exchanged: who said "I" is "you" now, and the other way round."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.lexicon.tables import words
from assistant.distil.facts.together import Together, together
from assistant.domain.words import Sentence, Token

_SUBJECTS = ("nsubj", "nsubjpass")
_PLAIN = {
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "your": "my",
    "yours": "mine",
    "yourself": "myself",
}
_OURS = {"we": "you", "us": "you", "our": "your", "ours": "yours", "ourselves": "yourselves"}
_TO_YOU = {"am": "are", "'m": "'re", "’m": "’re", "was": "were", "'s": "'re"}
_TO_ME = {"are": "am", "'re": "'m", "’re": "’m", "were": "was"}
# Under these a bare verb has an object for its subject: "I saw you speak" turns into "you saw me speak".
_PERCEIVES = words(
    "see hear watch help let make have get want need feel notice catch like ask tell find thank remember"
)
_GROUP = words("all both guys two three folks lot yourselves each")


def swapped(sentence: Sentence) -> str | None:
    """The sentence with the persons exchanged and its verbs made to agree; None where a role is not clear.

    "We" of the writer and others becomes "you"; "we" of both stays.
    """
    tokens = sentence.tokens
    ours = together(sentence)
    if ours is Together.UNCLEAR:
        return None
    changed: dict[int, str] = {}
    paired = _pair(tokens)
    for token in tokens:
        low = token.text.lower()
        if token.index in paired:
            continue
        if low == "i":
            if token.dep == "conj" or _joined(tokens, token):
                return None
            changed[token.index] = "you"
            _agree(tokens, token, _TO_YOU, changed)
        elif low == "you" or (low == "ya" and token.pos == "PRON"):
            form = _role(tokens, token)
            if form is None:
                return None
            changed[token.index] = form
            if form == "I":
                _agree(tokens, token, _TO_ME, changed)
        elif low in _PLAIN:
            changed[token.index] = _PLAIN[low]
        elif low == "us" and token.index + 1 < len(tokens) and tokens[token.index + 1].text.lower() == "both":
            return None
        elif low in _OURS and (ours is Together.WRITERS) and token.pos != "PROPN":
            changed[token.index] = _OURS[low]
        elif low in {"yourselves"}:
            return None
    return _written(tokens, changed)


def _pair(tokens: Sequence[Token]) -> set[int]:
    """The places of "you and I", which stays what it is."""
    for first, joint, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if joint.text == "and" and {first.text.lower(), last.text.lower()} in ({"you", "i"}, {"you", "me"}):
            return {first.index, last.index}
    return set()


def _role(tokens: Sequence[Token], you: Token) -> str | None:
    """ "I" or "me" for a "you"; None where the grammar leaves it open."""
    following = tokens[you.index + 1] if you.index + 1 < len(tokens) else None
    before = tokens[you.index - 1] if you.index else None
    if following is not None and following.text.lower() in _GROUP:
        return None
    if _joined(tokens, you) or you.dep == "conj":
        return None
    finite = following is not None and _opens_predicate(tokens, following)
    if you.dep in _SUBJECTS:
        head = tokens[you.head]
        if _is_finite(tokens, head):
            return "I"
        above = tokens[head.head]
        if any(t.text.lower() == "to" and t.dep == "aux" and t.head == head.index for t in tokens):
            return "me"
        if head.tag == "VBG" or (before is not None and before.pos == "ADP" and before.dep == "mark"):
            return "me"
        if above.lemma in _PERCEIVES and above.index < you.index and head.index != above.index:
            return "me"
        return "I" if finite else None
    if you.dep in {"dobj", "dative", "pobj", "iobj", "attr", "oprd"}:
        governed = before is not None and (
            before.pos in {"VERB", "ADP", "AUX", "PART", "SCONJ", "ADV"} or before.index == you.head
        )
        if finite and not governed:
            return None
        return "me"
    return "I" if finite and (before is None or before.pos not in {"VERB", "ADP"}) else None


def _opens_predicate(tokens: Sequence[Token], token: Token) -> bool:
    at = token.index
    while at < len(tokens) and tokens[at].pos == "ADV":
        at += 1
    return at < len(tokens) and (tokens[at].tag in {"MD", "VBP", "VBD", "VBZ"} or tokens[at].pos == "AUX")


def _is_finite(tokens: Sequence[Token], verb: Token) -> bool:
    if verb.tag in {"VBD", "VBP", "VBZ", "MD"}:
        return True
    return any(
        t.head == verb.index and t.dep in {"aux", "auxpass"} and t.tag in {"MD", "VBP", "VBD", "VBZ"} for t in tokens
    )


def _joined(tokens: Sequence[Token], one: Token) -> bool:
    """Whether a pronoun stands in a list: "you and Anna" would need another order, so nothing is guessed."""
    return any(t.head == one.index and t.dep in {"conj", "cc"} for t in tokens)


def _agree(tokens: Sequence[Token], subject: Token, forms: dict[str, str], changed: dict[int, str]) -> None:
    for index in _finite_of(tokens, subject):
        verb = tokens[index]
        low = verb.text.lower()
        if low == "'s" and verb.lemma != "be":
            continue
        if low not in forms or (low == "were" and _supposed(tokens, subject)):
            continue
        changed[index] = forms[low]
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if forms[low] == "am" and after is not None and after.text.lower() in {"n't", "n’t"}:
            changed[index] = "am "
            changed[after.index] = "not"


def _supposed(tokens: Sequence[Token], subject: Token) -> bool:
    return any(t.text.lower() in {"if", "wish", "though"} for t in tokens[max(0, subject.index - 3) : subject.index])


def _finite_of(tokens: Sequence[Token], subject: Token) -> set[int]:
    """The words that carry the person of a subject: its verb's first helper, and those of verbs joined to it."""
    out: set[int] = set()
    at = subject.index + 1
    while at < len(tokens) and tokens[at].pos == "ADV":
        at += 1
    if at < len(tokens) and tokens[at].pos in {"AUX", "VERB"}:
        out.add(at)
    if subject.dep not in _SUBJECTS:
        return out
    waiting = [subject.head]
    while waiting:
        verb = waiting.pop()
        helpers = [t.index for t in tokens if t.head == verb and t.dep in {"aux", "auxpass"}]
        first = min([verb, *helpers])
        if first > subject.index:
            out.add(first)
        for token in tokens:
            joined = token.head == verb and token.dep == "conj" and token.pos in {"VERB", "AUX"}
            if joined and not any(t.head == token.index and t.dep in (*_SUBJECTS, "expl") for t in tokens):
                waiting.append(token.index)
    for token in tokens:  # "you are the one who …" agrees with the one, "you, who were" with you
        if token.dep == "relcl" and token.head == subject.index:
            out |= {t.index for t in tokens if t.head == token.index and t.dep in {"aux", "auxpass"}} | {token.index}
    return out


def _written(tokens: Sequence[Token], changed: dict[int, str]) -> str:
    out = []
    for token in tokens:
        word = changed.get(token.index, token.text)
        if token.index in changed and token.index == 0:
            word = word[:1].upper() + word[1:]
        out.append(word + token.space)
    return "".join(out).strip()
