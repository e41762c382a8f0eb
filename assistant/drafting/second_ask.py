# ruff: noqa: E501  patterns read better unbroken
"""A letter asks one thing: telling a second ask in a purpose from a part of the first."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.ask_nouns import FAMILIES
from assistant.drafting.phrases import head_noun, starts_with_verb

_AND = re.compile(
    r"\s*(?:,\s*(?:and|plus|then)?|;|\band\b|\bplus\b|\bas well as\b|\band also\b|\balso\b)\s+(?:also |then |maybe |to |for )?",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:could|can|would|will)\s+(?:you|he|she|they)\b|\bask\b|\bplease\b|\?\s*$|\bI(?:['’]d| would)? (?:want|need|like|love)\b|"
    r"\b(?:he|she|they|you) (?:should|could)\b",
    re.I,
)
_SAME_BREATH = re.compile(
    r"(?:tell|let|say|give|share|send|see|advise|suggest|point|comment|mark|show|explain|talk|"
    r"discuss)\b",
    re.I,
)
_SIZE_ALONE = re.compile(
    r"(?:about |just |only |max |around )?(?:\d+|an?|half an?|one|two|ten|fifteen|twenty|thirty|forty)[ -](?:minutes?|hours?)(?: max| at most| or so)?(?:,|$)",
    re.I,
)
_ASKING_NOUNS = re.compile(r"(?:an?\s|the\s|some\s|your\s|\d+\s|one\s|two\s)", re.I)


def is_asking(sentence: str) -> bool:
    """Whether a sentence asks for something by its words."""
    return _ASKS.search(sentence) is not None


def is_another_ask(sentence: str) -> bool:
    """Whether a further sentence asks the reader for something more; the user's own wish is no ask."""
    own = re.match(r"(?:I|we)(?:['’]d| would)? (?:want|need|like|love|hope) to\b", sentence, re.I)
    return is_asking(sentence) and not (own and not sentence.rstrip().endswith("?"))


def parted(phrase: str, *, parse: Parse) -> tuple[str, str]:
    """The first ask, and the second one if the phrase holds two ("" where it does not)."""
    for match in _AND.finditer(phrase):
        left, right = phrase[: match.start()].strip(), phrase[match.end() :].strip()
        if left.count("(") > left.count(")"):
            continue
        if re.search(
            r"\b(?:come|go|pop (?:in|over|round)|drop (?:in|by)|stop by|sit down)(?: (?:over|round|by|along))?$",
            left,
            re.I,
        ):
            continue  # "come and look at it" is one thing
        if _SIZE_ALONE.match(right):
            continue  # "speak at our school, 40 minutes, the 12th or the 19th" says how long
        if left and right and _another(left, right, parse=parse):
            return left.rstrip(" ,;"), right.rstrip(" .?!")
    return phrase, ""


def _another(left: str, right: str, *, parse: Parse) -> bool:
    first, second = _first_family(left), _leading_family(right, parse=parse)
    if not first or not second or first == second:
        return False
    if re.match(r"(?:ask|could|can|would)\b", right, re.I):
        return True
    verb = starts_with_verb(right, parse=parse)
    if verb and (_SAME_BREATH.match(right) or re.search(r"\b(?:it|them|one)\b", right.split(" to ")[0])):
        return False
    # "20 minutes to review my plan and talk about rail": the verb belongs to the minutes
    return not (verb and first == "time" and re.search(r"\bto\b", left) and not starts_with_verb(left, parse=parse))


def _first_family(text: str) -> str:
    return next((FAMILIES[w] for w in re.findall(r"[a-z]+", text.lower()) if w in FAMILIES), "")


def _leading_family(right: str, *, parse: Parse) -> str:
    right = re.sub(r"^(?:ask (?:you )?(?:to |for )?|could you |can you |would you )", "", right, flags=re.I)
    first = re.match(r"[a-z]+", right.lower())
    if first is not None and first[0] in FAMILIES and starts_with_verb(right, parse=parse):
        return FAMILIES[first[0]]
    head = head_noun(right)
    if head in FAMILIES and (_ASKING_NOUNS.match(right) or right.lower().startswith(head)):
        return FAMILIES[head]
    return ""
