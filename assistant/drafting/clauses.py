"""Turning a clause round: into a question, into a gerund, into the past, into its plain form.

Every function takes a phrase in the letter's voice and a parse, and answers None where the grammar is not clear
enough to be sure of the outcome; the caller then uses a frame that fits any words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.domain.words import Parse, Sentence, Token
from assistant.drafting.inflect import base_of, gerund, past

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_HELPERS = ("aux", "auxpass")


def joined(tokens: Sequence[Token], changed: Mapping[int, str], *, start: int = 0, end: int | None = None) -> str:
    """The tokens as text again, some replaced; a token changed to "" goes with its space."""
    out = []
    for token in tokens[start:end]:
        word = changed.get(token.index, token.text)
        if word:
            out.append(word + token.space)
        elif out and not token.space and out[-1].endswith(" "):
            out[-1] = out[-1].rstrip()
    return "".join(out).strip().rstrip(".").strip()


def _main_clause(sentence: Sentence) -> tuple[list[int], Token] | None:
    """The subject's token indexes and the main verb, where the subject opens the sentence."""
    tokens = sentence.tokens
    for subject in tokens:
        verb = tokens[subject.head]
        if subject.dep not in _SUBJECTS or verb.head != verb.index or subject.index >= verb.index:
            continue
        inside = sorted(t.index for t in tokens if under(tokens, t, subject.index))
        if inside[0] == 0 and inside == list(range(len(inside))):
            return inside, verb
    return None


def under(tokens: Sequence[Token], token: Token, top: int) -> bool:
    for _ in range(len(tokens)):
        if token.index == top:
            return True
        if token.head == token.index:
            return False
        token = tokens[token.head]
    return False


def helpers_of(tokens: Sequence[Token], verb: Token) -> list[Token]:
    return [t for t in tokens if t.head == verb.index and t.dep in _HELPERS and t.index < verb.index]


def _joined_verbs(tokens: Sequence[Token], verb: Token) -> list[Token]:
    """The verb and those joined to it by "and" that share its subject."""
    out = [verb]
    if verb.tag == "VBD":  # "came out to pull a calf and charged half": what is past is joined to what is past
        for token in tokens:
            plainly = tokens[token.head]
            own = any(t.head == token.index and t.dep in _SUBJECTS for t in tokens)
            joined_on = token.dep == "conj" and token.tag == "VBD" and plainly.tag == "VB"
            if joined_on and not own and under(tokens, plainly, verb.index):
                out.append(token)
    for token in tokens:
        if token.dep == "conj" and tokens[token.head] in out and token.pos in {"VERB", "AUX"}:
            if any(t.head == token.index and t.dep in _SUBJECTS for t in tokens):
                continue
            out.append(token)
    return out


def question_of(clause: str, *, parse: Parse) -> str | None:
    """ "you know anyone in rail" -> "Do you know anyone in rail?"."""
    sentence = parse(uncontracted(clause.rstrip(" .?!")) + ".")
    found = _main_clause(sentence)
    if found is None:
        return None
    subject, verb = found
    tokens = sentence.tokens
    if len(_joined_verbs(tokens, verb)) > 1:
        return None
    helpers = helpers_of(tokens, verb)
    first = helpers[0] if helpers else verb
    if first.index < len(subject) or first.text.startswith(("'", "’")):
        return None
    who = joined(tokens, {}, end=len(subject))
    if helpers or verb.lemma == "be":
        rest = joined(tokens, {first.index: ""}, start=len(subject))
        return f"{first.text.capitalize()} {who} {rest}?".replace(" ?", "?")
    if verb.tag not in {"VBZ", "VBD", "VBP", "VB"}:
        return None
    do = {"VBZ": "Does", "VBD": "Did"}.get(verb.tag, "Do")
    base = base_of(verb.text, verb.lemma) if verb.tag in {"VBZ", "VBD"} else verb.text
    return f"{do} {who} {joined(tokens, {verb.index: base}, start=len(subject))}?"


def uncontracted(clause: str) -> str:
    """ "you've helped" -> "you have helped": only where a clause opens so."""
    return re.sub(r"^(you|I|we|they|there)['’](d|ll|re|ve|m)\b", _uncontracted, clause, flags=re.I)


def _uncontracted(match: re.Match[str]) -> str:
    helper = {"d": "would", "ll": "will", "re": "are", "ve": "have", "m": "am"}[match[2].lower()]
    return f"{match[1]} {helper}"


def gerund_of(clause: str, *, parse: Parse) -> str | None:
    """ "you looked at it and told me" -> "looking at it and telling me"; only for the subject "you"."""
    aside = re.search(r"\s\([^()]*\)(?=\s\w)", clause)
    if aside is not None:  # a bracket hides from the parser which verbs are joined
        before = gerund_of(clause[: aside.start()], parse=parse)
        whole = gerund_of(clause[: aside.start()] + clause[aside.end() :], parse=parse)
        if before is not None and whole is not None and whole.startswith(before):
            return f"{before}{aside[0]}{whole[len(before) :]}"
    sentence = parse(clause.rstrip(" .?!") + ".")
    found = _main_clause(sentence)
    tokens = sentence.tokens
    if found is None or [tokens[i].text.lower() for i in found[0]] != ["you"]:
        return None
    changed: dict[int, str] = {0: ""}
    for verb in _joined_verbs(tokens, found[1]):
        if not _to_gerund(tokens, verb, changed):
            return None
    return joined(tokens, changed) or None


def _to_gerund(tokens: Sequence[Token], verb: Token, changed: dict[int, str]) -> bool:
    helpers = helpers_of(tokens, verb)
    forms = [h.text.lower() for h in helpers]
    no = [t for t in tokens if t.head == verb.index and t.dep == "neg" and t.index < verb.index]
    negation = "not " if any(t.text.lower() in {"not", "n't", "n’t"} for t in no) else ""
    for token in (*helpers, *(t for t in no if t.text.lower() != "never")):
        changed[token.index] = ""
    form = ""
    if any(f in {"can", "could", "ca"} for f in forms):
        form = "being able to " + base_of(verb.text, verb.lemma)
    elif any(h.tag == "MD" for h in helpers):
        return False
    elif any(h.dep == "auxpass" for h in helpers):
        form = "being " + verb.text
    elif verb.tag == "VBG":
        form = verb.text
    elif verb.pos in {"VERB", "AUX"}:
        form = gerund(base_of(verb.text, verb.lemma))
    if not form:
        return False
    changed[verb.index] = negation + form
    return True


def gerund_of_plain(phrase: str, *, parse: Parse) -> str | None:
    """ "review my draft and call me" -> "reviewing my draft and calling me"."""
    sentence = parse(f"You will {phrase.rstrip(' .?!')}.")
    tokens = sentence.tokens
    verb = next((t for t in tokens[2:] if t.tag == "VB"), None)
    if verb is None or any(t.pos not in {"ADV", "PART"} for t in tokens[2 : verb.index]):
        return None
    changed = {0: "", 1: ""} | {v.index: gerund(v.text) for v in _joined_verbs(tokens, verb) if v.tag == "VB"}
    return joined(tokens, changed) or None


def past_of(phrase: str, *, parse: Parse, subject: str = "You") -> str | None:
    """ "introducing me to Anja" -> "You introduced me to Anja."."""
    sentence = parse(f"You are {phrase.rstrip(' .?!')}.")
    tokens = sentence.tokens
    first = next((t for t in tokens[2:] if t.tag == "VBG" or t.text.lower() in {"being", "having"}), None)
    if first is None or any(t.pos in {"NOUN", "PROPN", "VERB", "DET"} for t in tokens[2 : first.index]):
        return None
    changed = {0: subject, 1: ""}
    for verb in _joined_verbs(tokens, first):
        if verb.tag != "VBG" and verb is not first:
            continue
        before = tokens[verb.index - 1] if verb.index else None
        base = base_of(verb.text, verb.lemma)
        if verb.text.lower() == "having" and tokens[verb.index + 1].tag in {"VBN", "VBD"}:
            changed[verb.index] = ""
            after = tokens[verb.index + 1]
            changed[after.index] = past(base_of(after.text, after.lemma))
        elif before is not None and before.text.lower() == "not":
            changed[before.index] = ""
            changed[verb.index] = ("were not" if subject == "You" else "was not") if base == "be" else f"did not {base}"
        elif base == "be":
            changed[verb.index] = "were" if subject in {"You", "We"} else "was"
        else:
            changed[verb.index] = past(base)
    return joined(tokens, changed) + "."


def plain_of(phrase: str, *, parse: Parse) -> str | None:
    """ "proofreading your thesis" -> "proofread your thesis"."""
    sentence = parse(f"I am {phrase.rstrip(' .?!')}.")
    tokens = sentence.tokens
    if len(tokens) < 4 or tokens[2].tag != "VBG":
        return None
    changed = {0: "", 1: ""}
    for verb in _joined_verbs(tokens, tokens[2]):
        if verb.tag == "VBG":
            changed[verb.index] = base_of(verb.text, verb.lemma)
    return joined(tokens, changed) or None
