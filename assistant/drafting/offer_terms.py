# ruff: noqa: E501  patterns read better unbroken
"""What an offer is under: its terms kept with it, where things are and what the reader is told to do behind it."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.beside import said_to_reader, starts_without_subject
from assistant.drafting.doubted_subjects import TIMES
from assistant.drafting.purpose_run_on import CLAUSE, COMMA, HANGING, OPEN, finite

_HANGS = re.compile(rf"(?:{HANGING})\b", re.I)
_KEPT_WHERE = re.compile(
    r"^(?P<what>(?:the )?(?:[a-z]+ )?[a-z]+) (?P<where>(?:in|on|under|at|by|behind|beside|inside|round|above|below|next to|upstairs|downstairs)\b(?: (?:the|my|our)\b [a-z ]+)?)$",
    re.I,
)
# what is said of an offer without a verb: "free", "no charge", "not Sundays", "every second Thursday"
OF_OFFER = re.compile(
    r"^(?:(?:all |completely |totally )?free\b(?! to\b)|no [a-z]+|not (?!a word|sure)[a-z]+s?\b|at (?:cost|no)|any\b|every|each|only|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|weekends?|evenings|mornings|row \w|up to|max(?:imum)?|at most|about|around|from|until|till|[£$€]?\d)",
    re.I,
)
# words that are nouns too, but in an offer are done to what stands behind them
BY_HAND = re.compile(
    r"(?:paint|iron|wash|walk|tile|polish|wire|fix|water|feed|mow|plaster|sand|varnish|weed|hoover|dust|plough|shear) (?=[a-z]+)(?!(?:a|an|the|my|our|his|her|their|your|this|that|these|those|some|any|all|both|two|three|four|with|for|at|in|on|up|out|of|and|or|to|you|him|them|it|around|by|brush\w*|off|down|through|sample\w*|set|kit)\b)(?=(?:[a-z]+ )?[a-z]+(?<!s)(?:$|[ .,;]))",
    re.I,
)


def terms_first(sentences: list[str], *, parse: Parse) -> list[str]:
    """ "two tickets, row F, can't go, free": what is so of the offer with it, what else is said behind."""
    if not sentences:
        return sentences
    pieces = re.split(r",\s+(?![^(]*\))", sentences[0].rstrip(" .!"))
    told = [p for p in pieces[1:] if starts_without_subject(p) or (CLAUSE.match(p) and not OPEN.search(p))]
    if not told or CLAUSE.match(pieces[0]) or _HANGS.match(pieces[0]) or sentences[0].rstrip().endswith("?"):
        return sentences
    behind = pieces[pieces.index(told[0]) + 1 :]
    terms = [
        p
        for p in behind
        if p not in told
        and OF_OFFER.match(p)
        and not re.match(r"only (?:the|my|our)\b", p)
        and not finite(p, parse=parse)
    ]
    if not terms:
        return sentences
    kept = [p for p in pieces if p not in terms]
    at = kept.index(told[0])
    return [
        f"{', '.join([*kept[:at], *terms])}.",
        ", ".join(kept[at:])[0].upper() + ", ".join(kept[at:])[1:] + ".",
        *sentences[1:],
    ]


def kept_where(sentence: str, *, parse: Parse) -> list[str]:
    """ "she can shower at ours, key under the pot": where something is, in a sentence of its own."""
    left, comma, right = sentence.rstrip(" .!").rpartition(", ")
    found = _KEPT_WHERE.match(right)
    if not comma or found is None or not finite(left, parse=parse) or left.count("(") > left.count(")"):
        return [sentence]
    noun = parse(found["what"]).tokens[-1]
    if noun.tag not in {"NN", "NNS"} or noun.lemma in TIMES:
        return [sentence]
    what = re.sub(r"^the ", "", found["what"], flags=re.I)
    return [f"{left}.", f"The {what} {'are' if noun.tag == 'NNS' else 'is'} {found['where']}."]


def invited(sentence: str) -> list[str]:
    """ "he can have the room, bring the dog!": what the reader is told to do, apart."""
    for comma in COMMA.finditer(sentence):
        left, right = sentence[: comma.start()], sentence[comma.end() :]
        if said_to_reader(right) and len(left.split()) > 1 and left.count("(") == left.count(")"):
            return [f"{left.rstrip(' ,;')}.", right[0].upper() + right[1:]]
    return [sentence]
