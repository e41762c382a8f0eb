"""What the reader was told already, in a letter that went out lately: no news to them a second time."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta

from assistant.domain.letters import Draft
from assistant.drafting.mailed import Split

LATELY = timedelta(days=120)
"""How long a letter is remembered: our own rule, the same as for how long news is news."""
LEAST, DETAIL = 4, 2  # words of a sentence that is compared word by word; words that make no other sentence of it

_TURNS = re.compile(r"not?|never|nor|nobody|nothing|hardly|almost|nearly|without|cannot|.*n['’]t|.*\d.*")


def told_lately(letters: Iterable[tuple[Draft, date]], *, today: date) -> list[str]:
    """The lines of the letters that went out lately, each with its day, and the facts that the lines stand on."""
    lines = [line for draft, day in letters if timedelta() <= today - day <= LATELY for line in draft.lines]
    facts = [fact for line in lines for fact in line.facts]
    return [*(line.text for line in lines), *(text for fact in facts for text in (fact.text, fact.quote) if text)]


def knows(told: Iterable[str], split: Split) -> Callable[[str], bool]:
    """Tells of a text whether each of its sentences is among those of ``told``, whatever their case and marks.

    A sentence with a word or two more or less is the same, as long as they neither deny nor count.
    """
    known = {_words(sentence) for text in told for sentence in split(text)}
    return lambda text: bool(known) and all(_is_among(_words(sentence), known) for sentence in split(text))


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w'’]+", sentence.casefold()))


def _is_among(words: tuple[str, ...], known: Collection[tuple[str, ...]]) -> bool:
    if words in known:
        return True
    return any(min(len(words), len(one)) >= LEAST and _is_detail({*words}, {*one}) for one in known)


def _is_detail(some: set[str], others: set[str]) -> bool:
    """Whether one of them says what the other does and a detail: "I passed the interview at Oakmere (in May)"."""
    more = some ^ others
    return (some < others or others < some) and len(more) <= DETAIL and not any(_TURNS.fullmatch(one) for one in more)
