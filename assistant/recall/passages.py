"""Cutting an exchange into passages, and finding the sentences in it that answer a query; pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

Span = tuple[int, int]
"""Where something starts and ends in a text, in characters."""

LONGEST = 800
"""Characters of a passage: about 180 of the model's tokens in English, so that with a subject it is read whole."""
MOST = 8
"""Passages of one exchange; what stands after them is found by its words alone."""
_WINDOW = 300
"""Characters of what is shown of a passage."""
_WRAPPED = 50
"""Characters of a line from which on a break in the middle of a sentence is a mail program's."""
_READ = 20_000
"""Characters of an exchange that are looked through for what to show."""

_END = re.compile(r"(?<=[.!?…。])[\"'”’)\]]*\s+|\s*\n\s*")
_NO_END = re.compile(
    # "Dr. Petrie", "J. Petrie", "e.g. this", but not "It is no." at a line's end or "in 2025. We"
    r"\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|Rev|Jr|Sr|vs|approx|dept|est|incl|e\.g|i\.e|[A-Z])\.$"
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ers", "ies", "ied", "er", "ed", "es", "s", "e", "y")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_COMMON = frozenset(
    """
    a about after all also am an and any are as at be been before but by can could did do does for from get
    had has have he her him his how i if in into is it its just know me my no not of on or our out she should
    so some than that the their them then there they this to up us was we were what when where which who whom
    whose why will with would you your
    """.split()  # noqa: SIM905 -- a list of them would be a page
)


def sentences(text: str, *, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences between two places, without the white space around them.

    A line break ends one, too, but not where a mail program broke a long line.
    """
    stop = len(text) if end is None else end
    found: list[Span] = []
    at = start
    for match in _END.finditer(text, start, stop):
        if match.group().count("\n") == 1 and _is_wrapped(text, match.start()):
            continue
        if "\n" not in match.group() and _NO_END.search(text[max(at, match.start() - 12) : match.start()]):
            continue
        found.append(_trimmed(text, at, match.end()))
        at = match.end()
    found.append(_trimmed(text, at, stop))
    return [span for span in found if span[0] < span[1]]


def _is_wrapped(text: str, at: int) -> bool:
    """Whether the line that ends here was broken for its length: it is long and no sentence ends with it."""
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    return len(line) >= _WRAPPED and line[-1] not in ".!?…。:;\"'”’)]"


def passages(text: str) -> tuple[Span, ...]:
    """Where the passages of an exchange lie: whole sentences, at most ``LONGEST`` characters, ``MOST`` of them.

    There is always one, which may be empty: the subject is read with it.
    """
    whole = _trimmed(text, 0, len(text))
    if whole[1] - whole[0] <= LONGEST:
        return (whole,)
    packed: list[Span] = []
    for start, end in _short(text, sentences(text, end=min(len(text), 2 * MOST * LONGEST))):
        if packed and end - packed[-1][0] <= LONGEST:
            packed[-1] = (packed[-1][0], end)
        else:
            packed.append((start, end))
    return tuple(packed[:MOST]) or (whole,)


def to_embed(subject: str, text: str) -> tuple[str, ...]:
    """What is embedded of an exchange: each passage with the subject before it."""
    return tuple(f"{subject}\n{text[start:end]}".strip() for start, end in passages(text))


def fitting(text: str, query: str, *, passage: int | None = None) -> str:
    """The sentences that share most with ``query``, as they stand in ``text``; in one passage, where it is known.

    Where none shares a word, the beginning.
    """
    spans = passages(text)
    start, end = spans[passage] if passage is not None and passage < len(spans) else (0, min(len(text), _READ))
    parts = list(_short(text, sentences(text, start=start, end=end), longest=_WINDOW))
    if not parts:
        return ""
    wanted = stems(query)
    starts = {stem[:3] for stem in wanted}
    words = [
        {stem for word in _words(text[a:b]) if word[:3] in starts and (stem := _stem(word)) in wanted} for a, b in parts
    ]
    best: tuple[int, int, Span] | None = None
    for first in range(len(parts)):
        seen: set[str] = set()
        for last in range(first, len(parts)):
            span = (parts[first][0], parts[last][1])
            if last > first and span[1] - span[0] > _WINDOW:
                break
            seen |= words[last]
            # More of the query first, then the shorter: one sentence that says it all is shown alone.
            if best is None or (len(seen), -(span[1] - span[0])) > best[:2]:
                best = (len(seen), -(span[1] - span[0]), span)
    if best is None or best[0] == 0:
        return text[parts[0][0] : _last_within(parts)]
    return text[best[2][0] : best[2][1]]


def stems(text: str) -> set[str]:
    """The words that carry meaning, brought to what their forms share ("hiring", "hires" to "hir")."""
    return {_stem(word) for word in _words(text) if word not in _COMMON}


def _words(text: str) -> list[str]:
    """The words without case and accents."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return _WORD.findall(plain)


def _stem(word: str) -> str:
    bare = word[:-2] if word.endswith(("'s", "’s")) else word
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            return bare[: -len(ending)]
    return bare


def _last_within(parts: Sequence[Span]) -> int:
    """Where the last of the first sentences ends that can be shown together."""
    return max([end for _, end in parts if end - parts[0][0] <= _WINDOW], default=parts[0][1])


def _short(text: str, spans: Iterable[Span], *, longest: int = LONGEST) -> Iterator[Span]:
    """The same places, with those that are too long cut at white space, or anywhere where there is none."""
    for start, stop in spans:
        at = start
        while stop - at > longest:
            cut = max(text.rfind(" ", at, at + longest), text.rfind("\n", at, at + longest))
            cut = cut if cut > at else at + longest
            yield _trimmed(text, at, cut)
            at = _trimmed(text, cut, stop)[0]
        if at < stop:
            yield (at, stop)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end)
