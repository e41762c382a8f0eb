# ruff: noqa: E501  patterns read better unbroken
"""A sentence with each clause that was run on to it in a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.words import Parse, Token
from assistant.drafting.beside import opens_with_subject
from assistant.drafting.purpose_pieces import BARE_NOUNS

# "although we didn't get it, all the hours he put in", "since I'm there anyway, to look after injuries"
HANGING = r"(?:although|even though|though|even if|since|as|because|seeing(?: as| that)?|given that|now(?: that)?|while|whilst|when|whenever|after|before|if|unless|once|until|till|in case|should)"
COMMA = re.compile(
    r"\s*(?P<mark>,|;|!+|\s[-–—]+)\s+(?P<joint>(?:(?:and|but|so|sure|as|also|plus|honestly|mind you)\s+)*)(?=\S)", re.I
)
_SUBJECT = r"(?:i|we|he|she|they|it|you|this|that|there|everyone|everybody|nobody|no one|somebody|someone|god|one|all|both|none|most|some)"
CLAUSE = re.compile(
    rf"{_SUBJECT}(?:['’](?:s|m|d|ll|ve|re)\b|\s+(?:(?:still|all|both|just|also|never|always|really|even|only|now|actually|else) )*(?:am|is|are|was|were|have|has|had|do|does|did|can|could|will|would|shall|should|may|might|must|bless|cannot|can['’]t|won['’]t|\w+n['’]t|[a-z]+(?:ed|s)|came|got|went|took|gave|made|said|told|sent|kept|left|paid|put|ran|sat|saw|slept|spent|stood|taught|thought|found|felt|held|heard|knew|lost|met|brought|bought|built|won|wrote|ate|drove|need|want|love|like|hope|owe|know|bring|use|think|live|work|sell|keep|take)\b)",
    re.I,
)
_SINCE = re.compile(
    r"^(?:now|today|since then|after that|afterwards|these days|the next (?:day|morning|week)) (?=\w)", re.I
)
# "if he wants I can make the website": a condition with its clause, and nothing is open any more
_CLOSED = re.compile(
    r"^(?:if|when|whenever) (?:he|she|they|you) [a-z]+(?: (?!i\b|we\b)[a-z]+){0,3},? (?:i|we)(?:['’](?:d|ll)| can| could| will| would)\b(?!.*\b(?:who|which|that|what|where|how|why|whether|if|because|when)\b)",
    re.I,
)
OPEN = re.compile(rf"(?:^|[,;] |\b(?:and|but) )(?:{HANGING}|who|which|that|what|where|how|why|whether)\b[^,;]*$", re.I)
CALLS = re.compile(r"\b(?:thank|thanks|thx|grateful|appreciate)\b", re.I)


def clauses_parted(sentence: str, *, parse: Parse) -> list[str]:
    """The sentence, and each clause that a comma or a dash ran on to it as one of its own."""
    for comma in COMMA.finditer(sentence):
        left, right = sentence[: comma.start()], sentence[comma.end() :]
        if left.count("(") > left.count(")") or left.count('"') % 2 or re.search(r"[“„«‘][^”“»’]*$", left):
            continue
        if len(left.split()) < 2 or (OPEN.search(left) and not _CLOSED.match(left)) or "as " in comma["joint"].lower():
            continue
        first = re.split(r"[,;]\s|\s[-–—]+\s", _SINCE.sub("", right))[0].rstrip(" .!?")
        if (
            CLAUSE.match(first) is None
            and not (
                re.match(r"(?:my|our|the|his|her|their|i|we|he|she|they|it)\s", first, re.I)
                and opens_with_subject(first, parse=parse)
            )
            and not _bare_clause(first, parse=parse)
        ):
            continue
        if re.fullmatch(r"(?:all|both|none|most|some) [a-z]+ed", first, re.I):
            continue  # "the crates, all used"
        if CALLS.search(left) and not re.search(r"\b(?:for|that|because)\b", left):
            continue  # "big thanks - he got it through": that is what they are for
        if right.rstrip().endswith("?") or re.match(r"(?:that|this)\s+(?:is|was)\b", first, re.I):
            continue
        told = f"The {right}" if _bare_clause(first, parse=parse) else right[0].upper() + right[1:]
        return [f"{left.rstrip(' ,;')}.", *clauses_parted(told, parse=parse)]
    return [sentence]


def _bare_clause(words: str, *, parse: Parse) -> bool:
    """ "baby arrived four hours later": a clause whose article haste left out."""
    tokens = parse(words).tokens
    if re.search(r"\b(?:included|provided|supplied|attached|needed|required|paid|welcome|allowed|thrown in)$", words):
        return False  # "heating included"
    return (
        len(tokens) > 2
        and (
            tokens[0].tag == "NN"
            and (tokens[1].tag == "VBD" or tokens[1].text.lower() in {"is", "was", "has"})
            and tokens[0].lemma.lower() not in BARE_NOUNS
        )
        | (
            tokens[0].tag == "NNS"
            and tokens[0].text.islower()
            and tokens[1].text.lower() in {"are", "were", "have", "had", "ate", "loved"}
        )
        and (tokens[1].head == tokens[1].index or _helps_root(tokens))
        and not tokens[1].text.lower().endswith("ing")
    )


def _helps_root(tokens: Sequence[Token]) -> bool:
    """ "baby isn't sleeping": the verb behind the noun belongs to the one that carries the clause."""
    root = tokens[tokens[1].head]
    return tokens[1].dep in {"aux", "auxpass"} and root.head == root.index


def finite(words: str, *, parse: Parse) -> bool:
    return any(t.tag in {"VBZ", "VBP", "VBD", "MD"} for t in parse(words).tokens)
