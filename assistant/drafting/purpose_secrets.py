# ruff: noqa: E501  patterns read better unbroken
"""What a purpose says must not be said: "(she doesn't know, so not a word of that)", "nothing about the tumour"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.drafting.vocabulary import word_set

# An order of silence, and what it is about behind it.
_ORDER = r"(?:not a (?:single )?word(?: (?:of|about|on|to))?|(?:absolutely |obviously )?nothing (?:about|on|of)|no mention of|no word (?:of|about|on)|(?:do not|don['’]?t|not to|never|please don['’]?t|pls don['’]?t) (?:mention|bring up|let on|tell (?:him|her|them|anyone|NAME)|say anything|say (?:that|this|so)|put (?:that|this|it)|write (?:that|this)|include|write (?:anything )?about|touch on|go into|talk about)|say nothing|leave out|leave (?:the|her|his|my|our|that) [\w ]{2,30} out|without (?:mentioning|bringing up|naming|going into)|skip the)"
_HIDDEN = r"(?:doesn['’]?t know|don['’]?t know yet|does not know|mustn['’]?t (?:know|hear|find out)|must not (?:know|hear)|isn['’]?t (?:public|out|official)|not public|not official|keep (?:it|that|this) (?:quiet|secret|between us|to (?:yourself|ourselves))|between (?:us|you and me|ourselves)|top secret|in confidence|confidential(?:ly)?|hush-hush|told me in private|off the record)"
_BRACKET = re.compile(rf"\s*\((?P<what>[^()]*\b(?:{_ORDER}|{_HIDDEN})\b[^()]*)\)", re.I)
_CLAUSE = re.compile(
    rf"(?:^|\s*(?:[,;.!?]|\s[-–—]+)\s*(?:and |but |so |please |pls |obviously )*|\s+(?:but|and)\s+(?:please |pls )?)(?P<what>{_ORDER}\b[^.;!?]*)[.!?]*",
    re.I,
)
_COMMON = word_set(
    """
    about word words nothing mention that this them they told tell know knows doesnt dont does don not public official
    keep quiet secret between must find hear said says letter mail please obviously anything reads her his she him with
    from have has had what when where which never single leave without yet yourself ourselves confidence private record
    there their because into over also just only really thing things was were are will would
    """
)
LEAST_LETTERS = 4


def without_secrets(text: str) -> tuple[str, str]:
    """The purpose without what must not be said in the letter, and those words ("" where there are none)."""
    told: list[str] = []

    def hidden(match: re.Match[str]) -> str:
        before = match.string[: match.start()]
        if not re.search(r"\w\W+\w|\w{5}", before):
            return match[0]
        told.append(match["what"].strip(" ,;-–—"))
        return ". " if match.end() < len(match.string) and not match[0].startswith((" (", "(")) else ""

    text = _BRACKET.sub(hidden, text)
    text = _CLAUSE.sub(hidden, text)
    return text.strip(), "; ".join(told)


def said_of_secrets(purpose: str, lines: Sequence[str]) -> Iterator[int]:
    """The places, from 0, of the lines that touch what the purpose says must not be said."""
    _, secret = without_secrets(purpose)
    words = {
        w[:6].lower()
        for w in re.findall(r"[^\W\d_]+", secret.split(",")[0] if not _BRACKET.search(purpose) else secret)
        if len(w) >= LEAST_LETTERS and w.lower() not in _COMMON
    }
    for place, line in enumerate(lines):
        if any(re.match(re.escape(w), word.lower()) for w in words for word in re.findall(r"[^\W\d_]+", line)):
            yield place
