# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""English sentences with what was left out or drawn together put back: "Moved to Leeds in May", "I'll", "can't"."""

from __future__ import annotations

import re

from assistant.domain.words import Parse

_LEFT_OUT = re.compile(
    r"^(?P<adverb>(?:just|now|finally|already|also|recently|officially|still|currently|only|then) )?(?:(?P<be>(?:back (?:from|in|at|on|to)|off to|away (?:in|until|till|from)|on (?:leave|holiday|sabbatical|parental)|engaged|married|keen to|up to my|in (?:talks|search) |desperate for|short of|down (?:a|an|one|two)\b|obsessed with|hooked on|new (?:in|at) )(?=.+))|(?P<bare>(?:need|hate|am|was|shall be|had|got|cannot|can['’]t|never (?!mind)\w+ed|love (?:my|our|the|it here))\b (?!you\b|your\b|it\b|that\b|this\b))|(?P<been>been )|(?P<ing>\w+ing (?!forward|you\b|of\b|to (?:you|hear))))",
    re.I,
)


def completed(bare: str, parse: Parse) -> str:
    """ "Moved to Leeds in May", "just back from Oslo" with the subject that was left out; anything else as it is."""
    short = _LEFT_OUT.match(bare)
    low = bare[:1].lower() + bare[1:]
    if short is not None and short["be"]:
        return f"I am {low}"
    if short is not None and short["bare"]:
        return f"I {low}"
    if short is not None and short["been"]:
        return f"I have {low}"
    if short is not None and short["adverb"]:
        rest = completed(bare[short.end("adverb") :][:1].upper() + bare[short.end("adverb") :][1:], parse)
        return rest if rest[:2] == "I " else bare
    tokens = parse(bare + ".").tokens
    first = tokens[0]
    if any(
        t.head == t2.index and t.dep in {"nsubj", "nsubjpass", "expl"}
        for t in tokens
        for t2 in tokens
        if t2.head == t2.index
    ):
        return bare
    if first.tag in {"VBD", "VBN"} or (first.text.lower().endswith("ed") and first.pos in {"VERB", "ADJ"}):
        checked = parse(f"I {low}.").tokens
        if len(checked) > 1 and (checked[1].tag == "VBD" or first.text.lower() == "got"):
            return f"I {low}"
    if first.tag == "VBG" and first.text.lower() not in {
        "thinking",
        "hoping",
        "looking forward",
        "wishing",
        "wondering",
        "regarding",
        "concerning",
        "according",
        "considering",
    }:
        checked = parse(f"I am {low}.").tokens
        if checked[2].tag == "VBG" and checked[2].head == checked[2].index:
            return f"I am {low}"
    return bare


def spelt_out(text: str) -> str:
    """Contractions of helping verbs as whole words, so that they can be told apart."""
    out = re.sub(r"\b(I|you|we|they)['’]ll\b", r"\1 will", text, flags=re.I)
    out = re.sub(r"\b(I)['’]m\b", r"\1 am", out, flags=re.I)
    out = re.sub(r"\b(you|we|they)['’]re\b", r"\1 are", out, flags=re.I)
    out = re.sub(r"\b(I|you|we|they)['’]ve\b", r"\1 have", out, flags=re.I)
    out = re.sub(r"\b(can)['’]t\b", r"\1not", out, flags=re.I)
    out = re.sub(r"\bwon['’]t\b", "will not", out, flags=re.I)
    out = re.sub(r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n['’]t\b", r"\1 not", out, flags=re.I)
    out = re.sub(r"\b(I|you|we|they)['’]d (?=been\b|had\b|\w+ed\b)", r"\1 had ", out, flags=re.I)
    return re.sub(r"\b(I|you|we|they)['’]d\b", r"\1 would", out, flags=re.I)
