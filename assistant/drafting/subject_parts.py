# ruff: noqa: E501  patterns read better unbroken
"""Parts of a sentence short enough for a subject: its beginning up to a noun, or the phrase that names its matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from assistant.checks.values import read_values
from assistant.domain.words import Parse, Token
from assistant.drafting.clauses import under
from assistant.drafting.phrases import starts_with_verb
from assistant.drafting.vocabulary import word_set

MOST_THING = 6  # words for the thing, so that a day still fits behind it

_NO_TOPIC = word_set(
    """
    minute hour day week time moment call chat coffee meeting favour favor christmas easter new year month phone turn
    question you i it look name thought piece lot hole person anyone eye morning afternoon evening night
    weekend word charge cost hurry rush rent fee end front it me one way couple bit answer
    """
)
_DATED = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|tomorrow|today)\b(?! (?!of\b|at\b|so\b|and\b|to\b|with\b|for\b)[a-z])"
)
_PARTS = word_set("of for on to with from in about")
_CUT_AT = word_set(
    "in on at by before after for with from to until till since when while if so because as that who which where and or but of over during this next last back whenever once"
)


def clipped(text: str, most: int, parse: Parse) -> str:
    """The text, or its longest beginning of at most ``most`` words that ends with a noun before a new part."""
    text = re.split(r"\s[-–—]\s|[;:]", text)[0].strip(" ,.?!")
    words = text.split()
    whole = len(words) <= most and "," not in text
    if whole:
        return text if len(words) > 1 else ""
    tokens = parse(text).tokens
    best = ""
    asks_another = tokens[0].text.lower().endswith("ing")
    at = list(accumulate((len(t.text) + len(t.space) for t in tokens), initial=0))
    for token in tokens[2:]:
        before = tokens[token.index - 1]
        breaks = token.text.lower() in _CUT_AT or token.text in {",", "("} or _DATED.match(text[at[token.index] :])
        if token.text.lower() == "to" and (before.pos == "NUM" or (asks_another and _does(token, tokens))):
            continue  # "shelves 4 to 6"; "getting your cousin to look at our roof"
        if token.pos == "PROPN" and before.pos == "PROPN" and before.space:
            continue  # no half a name
        part = text[: at[token.index]].strip(" ,")
        if len(part.split()) > most:
            break
        if breaks and _closes(before, tokens) and part.count("(") == part.count(")") and len(part.split()) > 1:
            best = part
            if token.text in {",", "("} or token.text.lower() in {
                "so",
                "because",
                "if",
                "before",
                "until",
                "till",
                "by",
                "while",
                "once",
            }:
                break
    return best


def _does(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a "to" opens what somebody is to do."""
    return token.index + 1 < len(tokens) and tokens[token.index + 1].tag == "VB"


def _closes(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a phrase may end here: with a noun, or with the number behind one ("chapter 3")."""
    named = token.pos in {"NOUN", "PROPN"}
    return named or (
        token.pos == "NUM" and token.index > 0 and tokens[token.index - 1].pos in {"NOUN", "PROPN", "PART"}
    )


def topic(text: str, parse: Parse) -> str:
    """The noun phrase that names the matter, with what belongs to it: "my plan for self-rostering"."""
    best: tuple[float, str] | None = None
    for score, phrase in _phrases(text, parse):
        if best is None or score > best[0]:
            best = (score, phrase)
    return best[1] if best is not None else ""


def _phrases(text: str, parse: Parse) -> Iterator[tuple[float, str]]:
    tokens = parse(text).tokens
    at = list(accumulate((len(t.text) + len(t.space) for t in tokens), initial=0))
    dates = read_values(text)
    for token in tokens:
        if (
            token.pos not in {"NOUN", "PROPN"}
            or token.lemma.lower() in _NO_TOPIC
            or token.dep in {"compound", "npadvmod"}
        ):
            continue
        left = _left(token, tokens)
        if left == 0 and starts_with_verb(text, parse=parse):
            left = 1  # a verb that was taken for a part of the noun
        if left > token.index:
            continue
        if any(
            v.start < at[token.index] + len(token.text)
            and at[left] < v.end
            and re.search(r"[A-Z]|day", text[v.start : v.end])
            for v in dates
        ):
            continue
        right = _right(token, tokens, left)
        phrase = text[at[left] : at[right + 1]].strip(" ,")
        if not 2 <= len(phrase.split()) <= MOST_THING + 1 or phrase.count("(") != phrase.count(")"):
            continue
        beneath = [t for t in tokens if t.head == token.index]
        owned = any(t.dep == "poss" and t.text.lower() in {"my", "our", "your"} for t in beneath)
        told = any(t.dep in {"compound", "amod"} for t in beneath) or token.pos == "PROPN"
        score = 3 * owned + 2 * (token.dep == "dobj") + told + (right > token.index) - 0.1 * token.index
        yield score, re.sub(r"^(?:a|an) (?=\w+ of )", "the ", phrase)


def _left(head: Token, tokens: Sequence[Token]) -> int:
    left = head.index
    while left > 0 and tokens[left - 1].head in range(left - 1, head.index + 1) and tokens[left - 1].dep in {
        "det", "poss", "compound", "amod", "case", "nummod", "punct", "quantmod", "nmod",
    } and (tokens[left - 1].text not in {",", "(", "-", "–"} or not tokens[left - 1].space):  # fmt: skip
        left -= 1
    return left


def _half_a_noun(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a word behind a noun is its second half, taken for another sort of word: "bread oven"."""
    ends = token.index + 1 == len(tokens) or tokens[token.index + 1].text.lower() in _CUT_AT | {",", ".", "?", "("}
    other = token.tag in {"VBN", "RB", "VB", "VBP", "JJ"} and token.text.isalpha() and token.text.islower()
    return ends and other and token.text not in _BEHIND and not re.search(r"(?:ed|ly|ing|able|ward|wards)$", token.text)


_BEHIND = word_set(
    """
    again back up out over home now soon too ready free away down off on in there here today tomorrow tonight together
    well first last once twice online abroad early late then also though instead open full clean available alone
    possible done made built sent sold known seen given taken broken written drawn cut put let left lost found gone
    daily weekly right straight someday sometime anytime please maybe perhaps properly else ago before after enough
    """
)


def _right(head: Token, tokens: Sequence[Token], left: int) -> int:
    """The last token of what hangs on the noun and still fits: its "of ...", "for ...", "on ..."."""
    right = head.index
    while right + 1 < len(tokens) and (
        (tokens[right + 1].pos in {"NOUN", "NUM"} and tokens[right].space)
        or (tokens[right].pos == "PROPN" and tokens[right + 1].pos == "PROPN" and tokens[right].space)
    ):
        if tokens[right + 1].pos == "NUM" and re.match(
            r"[-–/]|[A-Z]|(?:st|nd|rd|th)\b", tokens[right + 2].text if right + 2 < len(tokens) else ""
        ):
            break  # "the cat 3-7 June": a date
        right += 1  # "methods section", "chapter 3": the parser does not always see one noun
    if right + 1 < len(tokens) and tokens[right].space and _half_a_noun(tokens[right + 1], tokens):
        right += 1
    if right + 2 < len(tokens) and tokens[right].pos == "NUM" and tokens[right + 1].text == "to":
        right += 2 if tokens[right + 2].pos == "NUM" else 0  # "shelves 4 to 6"
    while right + 1 < len(tokens):
        part = tokens[right + 1]
        if part.text.lower() not in _PARTS or not under(tokens, part, head.index):
            return right
        ends = [t.index for t in tokens if t.head == part.index and t.dep in {"pobj", "pcomp"} and t.index > part.index]
        if not ends:
            return right
        end = ends[0]
        words = "".join(t.text + t.space for t in tokens[part.index : end + 1])
        if end - left + 1 > MOST_THING + 1 or read_values(words) or "," in words:
            return right
        right = end
    return right
