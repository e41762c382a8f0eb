"""Which verbs must change when their subject becomes "you" or "I", and into what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.words import Token
from assistant.drafting.inflect import plain
from assistant.drafting.names import Mention
from assistant.drafting.vocabulary import word_set

SUBJECTS = ("nsubj", "nsubjpass")
_STATES = word_set(
    """
    interested based excited known involved used prepared worried tired stuck married qualified connected
    located supposed allowed busy welcome finished
    """
)


def verb_beside(tokens: Sequence[Token], mention: Mention) -> int | None:
    """The finite verb next to a subject the parser did not see as one: "Daniel shares", "does he"."""
    at = mention.end
    if at < len(tokens) and mention.named and tokens[at].text in {"'s", "’s"}:
        return at
    while at < len(tokens) and tokens[at].pos == "ADV":
        at += 1
    if at < len(tokens) and (tokens[at].tag in {"VBZ", "VBD"} or tokens[at].tag == "MD"):
        return at
    return None


def agreeing(tokens: Sequence[Token], mention: Mention, quoted: set[int]) -> list[tuple[int, str]]:
    """The verbs to be put into the form for "you", with that form."""
    subject = tokens[mention.end - 1]
    verbs: set[int] = set()
    if subject.dep in SUBJECTS:
        if any(t.head == subject.index and t.dep == "conj" for t in tokens):
            return []  # "Daniel and his team are": plural already
        verbs |= _finite(tokens, subject.head)
        relative = [tokens[t.head] for t in tokens if t.dep in SUBJECTS and t.text.lower() == "who"]
        verbs |= {v.index for v in relative if v.dep == "relcl" and v.head == subject.index}
    beside = verb_beside(tokens, mention)
    if beside is not None:
        verbs.add(beside)
    before = tokens[mention.start - 1] if mention.start else None
    inverted = before is not None and before.pos in {"AUX", "VERB"} and before.tag in {"VBZ", "VBD"}
    if inverted and before is not None and before.lemma in {"be", "do", "have"} and not _has_subject(tokens, before):
        verbs.add(before.index)
    elif before is not None and before.text in {"n't", "n’t"} and mention.start >= 2:
        verbs.add(mention.start - 2)
    return [(i, _agreed(tokens, tokens[i])) for i in sorted(verbs - quoted) if _agreed(tokens, tokens[i])]


def _has_subject(tokens: Sequence[Token], verb: Token) -> bool:
    return any(t.dep in SUBJECTS and t.index < verb.index and verb.index in {t.head, t.index + 1} for t in tokens)


def _finite(tokens: Sequence[Token], verb: int) -> set[int]:
    """The words of a verb and of those joined to it that carry the person."""
    out: set[int] = set()
    waiting = [verb]
    while waiting:
        at = waiting.pop()
        helpers = [t.index for t in tokens if t.head == at and t.dep in {"aux", "auxpass"}]
        out |= {min([at, *helpers])}
        for token in tokens:
            if token.head == at and token.dep == "conj" and token.pos in {"VERB", "AUX"}:
                own = any(t.head == token.index and t.dep in (*SUBJECTS, "expl") for t in tokens)
                # "he can have it, needs picking up": without an "and" it may be another who does
                spliced = tokens[token.index - 1].text == "," and not any(
                    t.dep == "cc" and at < t.index < token.index for t in tokens
                )
                if not own and not spliced:
                    waiting.append(token.index)
    return out


def low_done(tokens: Sequence[Token], following: Token | None) -> bool:
    """ "whenever he's done": without a thing that was done he is ready."""
    return (
        following is not None
        and following.text.lower() in {"done", "gone"}
        and not any(t.head == following.index and t.dep in {"dobj", "attr"} for t in tokens)
        and not (
            following.index + 1 < len(tokens)
            and tokens[following.index + 1].pos in {"DET", "PRON", "NOUN", "ADJ", "NUM"}
        )
    )


def _agreed(tokens: Sequence[Token], verb: Token) -> str:
    low = verb.text.lower()
    if low in {"'s", "’s"}:
        following = next((t for t in tokens[verb.index + 1 :] if t.pos not in {"ADV", "PART"}), None)
        mark = verb.text[0]
        perfect = following is not None and following.tag in {"VBN", "VBD"} and following.text.lower() not in _STATES
        by = following is not None and any(t.head == following.index and t.text.lower() == "by" for t in tokens)
        if low_done(tokens, following):
            perfect = False
        return mark + ("ve" if perfect and not by else "re")
    if low in {"is", "was", "has", "does"} or verb.tag == "VBZ":
        form = plain(low)
        return form.capitalize() if verb.text[:1].isupper() else form
    return ""


# "is Ben free": a short name may be read as no subject
_OF_YOU = re.compile(r"^(?P<verb>is|was|has|does|isn['’]t|hasn['’]t|doesn['’]t)(?P<rest> you\b)", re.I)
_AGREES = {
    f"{verb}{no}": f"{form}{no}"
    for verb, form in (("is", "Are"), ("was", "Were"), ("has", "Have"), ("does", "Do"))
    for no in ("", "n't", "n’t")
}


def asking_you(spoken: str) -> str:
    """A question whose verb still stood with a name: "is you free" -> "Are you free"."""
    return _OF_YOU.sub(lambda m: _AGREES[m["verb"].lower()] + m["rest"], spoken)


_WE = re.compile(
    r"\b(?:(?-i:[Uu]s)|ours?|we (?:need|have|had|want|will|would|are|were|got|lost)|we['’](?:ll|re|ve|d))\b", re.I
)
_ME = re.compile(r"\b(?:i|im|ive|i['’](?:m|ve|ll|d)|me|my|mine|myself)\b", re.I)


def as_we(said: str, purpose: str) -> str:
    """ "I will shut the gates" as "We will shut the gates", where those who ask are "we" throughout."""
    if not said.startswith(("I ", "I'", "I’")) or _ME.search(purpose) or not _WE.search(purpose):
        return said
    return re.sub(r"^I\b", "We", re.sub(r"^I was\b", "We were", re.sub(r"^I(?: am|['’]m)\b", "We are", said)))
