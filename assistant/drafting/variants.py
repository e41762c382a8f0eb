"""Pure: other forms of a sentence that code can make, with no model; whether one may stand is for the judge to say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields

from assistant.domain.letters import Line
from assistant.domain.rewriting import How
from assistant.drafting.writers import as_sentence
from assistant.prompting import MovePlan, Recipe
from assistant.prompting.recipes import COURTESIES

_I = re.IGNORECASE
_LEAD = re.compile(
    r"^(?:I (?:still |well )?remember (?:that|how)|"
    r"I (?:just )?(?:wanted|want|would like|[’']d like) to (?:tell you|say|let you know|mention) (?:that )?|"
    r"As you (?:may |might )?(?:know|remember),|Just so (?:that )?you know,|"
    r"I (?:also )?(?:wanted|want) to add (?:that )?|By the way,|Please note (?:that )?)\s*(?=\w)",
    _I,
)
_FILLER = re.compile(
    r"(?<=\w) (?:so much|very much|a lot|really|truly|kindly|simply)\b(?= (?:for|that|to|your|you)\b|[.,!?])|"
    r"\b(?:really|truly|very|kindly|simply|just) (?=\w)",
    _I,
)
_ASIDE = re.compile(r"\s*\((?!\d)[^()]*\)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?(?=\d)")
_SOFT = re.compile(
    r"^(?:I was wondering (?:if|whether) you (?:could|would|might)(?: be (?:able|willing) to)?|"
    r"Would you (?:perhaps |possibly )?be (?:able|willing|open|happy) to|Could you (?:perhaps|possibly)|"
    r"Do you think (?:that )?you could|Would it be possible for you to|Might you(?: be able to)?)\s+",
    _I,
)
_CONTRACTED = (
    (r"\bI have\b(?= (?:not|been|[a-z]+ed)\b)", "I’ve"),
    (r"\b(have|has|had|do|does|did|is|are|was|were|could|would) not\b", r"\1n’t"),
    (r"\bcannot\b", "can’t"), (r"\bI am\b", "I’m"), (r"\bI will\b", "I’ll"), (r"\bIt is\b", "It’s"),
)  # fmt: skip
_TIME = (
    r"(?:in|on|last|this|since) (?:the )?(?:(?:early|late|mid) )?(?:\d{1,2} )?(?:January|February|March|April|May|June|"
    r"July|August|September|October|November|December|spring|summer|autumn|winter|week|month|year)(?: \d{4})?"
)
_AT_END = re.compile(rf"^(?P<head>(?:I|You|We)\b.+?),? (?P<time>{_TIME})\.$")
_IN_FRONT = re.compile(rf"^(?P<time>{_TIME}),? (?P<head>(?:I|you|we)\b.+)\.$", _I)
_ASKS = {
    How.ANOTHER: (
        ("Could you", "Would you"), ("Would you", "Could you"), ("Can you", "Could you"), ("Could I", "May I"),
        ("May I", "Could I"), ("Could we", "Can we"), ("Can we", "Could we"),
    ),
    How.DIRECT: (("Could you please", "Can you"), ("Could you", "Can you"), ("Would you", "Can you"),
                 ("Could I", "Can I"), ("May I", "Can I"), ("Could we", "Can we")),
    How.WARMER: (("Could you", "Could you please"), ("Would you", "Would you please"), ("Can you", "Could you please")),
}  # fmt: skip
_THANKS = {
    How.ANOTHER: (("Thank you so much for", "Many thanks for"), ("Thank you for", "Many thanks for"),
                  ("Many thanks for", "Thank you for"), ("Thanks for", "Thank you for")),
    How.WARMER: (("Thank you for", "Thank you so much for"), ("Many thanks for", "Thank you so much for"),
                 ("Thanks for", "Thank you so much for"), ("Thank you so much for", "I am so grateful to you for")),
    How.SHORTER: (("Thank you so much for", "Thank you for"), ("Thank you very much for", "Thank you for"),
                  ("Thank you for", "Thanks for"), ("Many thanks for", "Thanks for")),
    How.DIRECT: (("Thank you so much for", "Thank you for"), ("Many thanks for", "Thank you for"),
                 ("I am so grateful to you for", "Thank you for")),
}  # fmt: skip
_WARM = re.compile(r"\b(?:thank|grateful|glad|kind|appreciate)", _I)


def variants(line: Line, how: How) -> Iterator[str]:
    """Other forms of a line in this way, the likeliest first; none equals the line, no two are the same."""
    text = line.text.strip()
    plain = " ".join(as_sentence(fact.text) for fact in line.facts)
    yield from _different(text, _made(text, plain, how))


def _made(text: str, plain: str, how: How) -> Iterator[str]:
    yield from _swapped(text, (*_ASKS.get(how, ()), *_THANKS.get(how, ())))
    if how in {How.SHORTER, How.DIRECT}:
        if (soft := _SOFT.match(text)) is not None:
            yield f"{'Can' if how is How.DIRECT else 'Could'} you {text[soft.end() :]}"
        bare = _capitalised(_FILLER.sub("", _LEAD.sub("", text)).replace("  ", " "))
        yield bare
        if how is How.SHORTER:
            yield _ASIDE.sub("", bare)
            yield _WEEKDAY.sub("", bare)
            yield plain
            yield _contracted(bare)
        else:
            yield plain
        return
    if how is How.ANOTHER:
        yield plain
        if (end := _AT_END.match(text)) is not None:
            head = end["head"]
            yield f"{_capitalised(end['time'])} {head if head.startswith('I ') else head[0].lower() + head[1:]}."
        if (front := _IN_FRONT.match(text)) is not None:
            yield f"{_capitalised(front['head'])} {front['time'][0].lower()}{front['time'][1:]}."
    if re.match(r"You (?!are\b|have\b|will\b)\w+", text) and how in {How.ANOTHER, How.WARMER}:
        yield f"I remember that you{text[3:]}"


def courtesies(line: Line, how: How, recipe: Recipe) -> list[str]:
    """The recipe's other sentences for a courtesy line, the nearest first; empty where its move has none."""
    move = next((one for one in recipe.moves if one.name == line.move and one.says), None)
    if move is None:
        return []
    listed = _lists(move)
    same = next((one for one in listed if line.text in one), move.says)
    every = list(dict.fromkeys((*same, *(text for one in listed for text in one))))
    others = [text for text in every if text != line.text]
    length = len(line.text.split())
    if how in {How.SHORTER, How.DIRECT}:
        shorter = [text for text in others if len(text.split()) < length]
        return sorted(shorter, key=lambda text: len(text.split()), reverse=how is How.SHORTER)
    if how is How.WARMER:
        return [text for text in others if _WARM.search(text) and len(text.split()) >= length]
    return others


def _lists(move: MovePlan) -> list[Sequence[str]]:
    known = {field.name for field in fields(move)}
    return [getattr(move, name) for name in ("says", *COURTESIES) if name in known]


def _swapped(text: str, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    for before, after in pairs:
        if text.startswith(f"{before} "):
            yield f"{after}{text[len(before) :]}"


def _different(text: str, made: Iterator[str]) -> Iterator[str]:
    seen = {text, ""}
    for one in made:
        if one not in seen:
            seen.add(one)
            yield one


def _contracted(text: str) -> str:
    for pattern, short in _CONTRACTED:
        text = re.sub(pattern, short, text)
    return text


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
