# ruff: noqa: E501  patterns read better unbroken
"""Asks typed with care, in whole sentences: they stand as they were typed, with their persons turned and no frame."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.asking import read_ask
from assistant.drafting.doubted_orders import order_left
from assistant.drafting.purpose_opening import without_opening
from assistant.drafting.reading import Frame
from assistant.drafting.sentences import split_sentences
from assistant.drafting.typed import tidied
from assistant.drafting.voice import is_full, is_question

# "I wonder whether you might", "As it has been moved, I should like to postpone": wishes that ask, and are no questions
_WISHES = re.compile(
    r"(?:^|, (?:and )?)(?P<wish>(?:(?:I|We|we)(?:(?:['’]d| would| should)(?: very much| also| really| therefore| dearly)* (?:like|love|prefer|appreciate|ask|be (?:\w+ )?(?:grateful|glad|obliged|happy|delighted|thankful))|(?: was| were| am| are|['’]m|['’]re)? (?:wonder(?:ing)?|writing to (?:ask|request)|hoping)| (?:hope|request|wish to|beg))|(?:It|it) would (?:be|help|mean)\b[^.?!]*? if)\b.*)"
)
_POINTS_BACK = re.compile(
    r"\b(?:it|its|them|they|their|this|these|those|there|one|so|hers|his|yours|theirs|mine)\b(?! (?:is|was|would be)\b)",
    re.I,
)
_MOST = 5  # sentences; more are a letter already
_LEAST_WORDS = 4


def standing(purpose: str, *, waiting: Sequence[str], contact: Contact, parse: Parse) -> tuple[list[str], int]:
    """The sentences of an ask, all whole and typed with capitals and end marks, and the place of the one that wishes.

    No sentences where that is not so. What asks by a question alone needs no care but that of a question; asks ``waiting`` for
    another letter are left out.
    """
    text, _ = without_opening(Kind.ASK, tidied(purpose), contact=contact)
    typed = split_sentences(text)
    if not set(waiting).issubset(typed):
        return [], 0
    sentences = [one for one in typed if one not in waiting]
    whole = 0 < len(sentences) <= _MOST and all(_whole(one, parse=parse) for one in sentences)
    at = next((i for i, one in enumerate(sentences) if _WISHES.search(one)), None) if whole else None
    if at is None or (at and _POINTS_BACK.search(sentences[at])):
        return [], 0  # the letter asks first, so that nothing in it may point at what was told before
    return sentences, at


def as_it_stands(
    sentences: Sequence[str], at: int, *, voiced: Callable[[str, str], str], parse: Parse
) -> tuple[Frame, list[str]]:
    """The sentence that wishes, which stands ``at``, as a frame of its own words, and the others, in their order.

    ``voiced`` puts a sentence into the letter's voice, given what was typed before it.
    """
    spoken = [voiced(one, " ".join(sentences[:i])) for i, one in enumerate(sentences)]
    wish = _WISHES.search(spoken[at])
    read = read_ask(wish["wish"] if wish else spoken[at], parse=parse)
    return replace(read, text=spoken[at], sure=True), [one for i, one in enumerate(spoken) if i != at]


def _whole(sentence: str, *, parse: Parse) -> bool:
    parsed = parse(sentence)
    return (
        sentence[0].isupper()
        and sentence.rstrip("\"”’')").endswith((".", "?", "!"))
        and len(sentence.split()) >= _LEAST_WORDS
        and re.search(r"\si\s|\bim\b|\bu\b|\.\.|!!|\?\?|\s[-–—]\s| \+ |&", sentence) is None
        and not order_left(Kind.ASK, sentence)
        and (is_full(parsed) or is_question(parsed))
    )
