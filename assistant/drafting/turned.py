"""Pure: a sentence with its parts in another order or place, over its parse; no word is put in but a conjunction's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.domain.words import Parse, Token
from assistant.drafting.vocabulary import word_set

_TIMES = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|"
    r"winter|weeks?|weekends?|months?|years?|days?|hours?|minutes?|mornings?|afternoons?|evenings?|night|noon|Christmas|"
    r"Easter|today|tomorrow|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|\d{4})\b"
)
_IN_FRONT = re.compile(
    rf"(?P<time>(?:In|On|At|By|Since|Last|This|During|For) [^,]*?{_TIMES.pattern}(?: \d{{4}})?),? "
    r"(?P<rest>(?:I|you|we)\b.+)\.$"
)
_WHEN = {"on", "in", "at", "by", "since", "until", "before", "after", "from", "during"}
_BEGINS = {"because", "when", "while", "since", "after", "before", "if", "once", "until", "although", "as"}
_POINTS = {"it", "they", "them", "this", "that", "these", "those", "he", "she", "him", "her", "his", "its", "their"}
_SAYS = {"tell", "say", "know", "think", "hope", "believe", "remember", "mention", "promise", "hear", "write", "see"}
_FIRST = {"i", "you", "we"}
_GOES_ON = {"also", "too", "then", "so", "therefore", "still", "even", "again", "both", "later"}


def fronted(text: str, *, parse: Parse) -> Iterator[str]:
    """ "I got it in May." as "In May I got it.", and a clause with "because" or "when" put first."""
    tokens = parse(text).tokens
    root = _root(tokens)
    if root is None or not text.endswith(".") or not _begins_with_subject(tokens, root):
        return
    if _does_more(tokens, root):
        return  # put first, it would speak of both
    end = len(tokens) - 1
    alone = sum(t.pos in {"VERB", "AUX"} and t.tag != "VBN" for t in tokens) == 1  # no other verb it could belong to
    hung = {"acomp", "dobj", "attr"} if alone else {"acomp"}  # "are due on", "have an interview on"
    hangs = {root.index, *(t.index for t in tokens if t.head == root.index and t.dep in hung)}
    for child in tokens:
        if child.head not in hangs or child.index <= root.index or child.index in hangs:
            continue
        first, last = _span(tokens, child)
        phrase = tokens[first : last + 1]
        said = _joined(phrase)
        rest = [*tokens[:first], *tokens[last + 1 : end]]
        between = tokens[root.index + 1 : first]
        timed = child.dep == "prep" and (child.head == root.index or child.text.lower() in _WHEN)
        if timed or (child.dep == "npadvmod" and phrase[0].text.lower() in {"last", "this", "next"}):
            plain = not any(t.pos in {"VERB", "AUX"} for t in between)
            if plain and _TIMES.search(said) and (last == end - 1 or tokens[last + 1].text.lower() == "that"):
                yield f"{_upper(said)} {_lower(_joined(rest), tokens[0])}."
        clause = child.dep == "advcl" and last == end - 1 and phrase[0].text.lower() in _BEGINS
        if clause and not any(t.text.lower() in _POINTS for t in phrase):
            yield f"{_upper(said)}, {_lower(_joined(rest).rstrip(' ,'), tokens[0])}."


def to_the_back(text: str, *, parse: Parse) -> Iterator[str]:
    """ "In May I got it." as "I got it in May."; not behind a clause that it would then seem to belong to."""
    match = _IN_FRONT.match(text)
    if match is None:
        yield from _clause_last(text, parse=parse)
        return
    verbs = [t for t in parse(_upper(match["rest"]) + ".").tokens if t.tag in {"VBD", "VBZ", "VBP", "MD"}]
    if len(verbs) == 1:
        yield f"{_upper(match['rest'])} {match['time'][0].lower()}{match['time'][1:]}."


def _clause_last(text: str, *, parse: Parse) -> Iterator[str]:
    """ "When I began, you lent me your notes." as "You lent me your notes when I began." """
    tokens = parse(text).tokens
    root = _root(tokens)
    if root is None or not text.endswith(".") or tokens[0].text.lower() not in _BEGINS:
        return
    clause = next((t for t in tokens if t.head == root.index and t.dep == "advcl"), None)
    if clause is None or _span(tokens, clause)[0] != 0:
        return
    _, last = _span(tokens, clause)
    main = tokens[last + 1 : -1]
    if main and main[0].text == "," and not any(t.text.lower() in _POINTS | _GOES_ON | {","} for t in main[1:]):
        yield f"{_upper(_joined(main[1:]))} {_lower(_joined(tokens[: last + 1]), tokens[0])}."


def swapped(text: str, *, parse: Parse) -> Iterator[str]:
    """Two clauses joined by "and", the other way round where both are of the present, and with no "and"."""
    tokens = parse(text).tokens
    halves = _halves(tokens) if text.endswith(".") else None
    if halves is None:
        return
    first, second = halves
    one, two = _joined(first).rstrip(" ,"), _joined(second)
    points = any(t.text.lower() in _POINTS | _GOES_ON for t in second)
    now = all(any(t.tag in {"VBZ", "VBP", "MD"} and t.dep in {"ROOT", "conj", "aux"} for t in half) for half in halves)
    if now and not points:
        yield f"{_upper(two)}, and {_lower(one, first[0])}."
    yield f"{one}; {_lower(two, second[0])}."
    yield f"{one}. {_upper(two)}."


def joined(text: str, *, parse: Parse) -> Iterator[str]:
    """Two sentences as one; not where the second begins with what points back."""
    sentences = re.split(r"(?<=[a-z0-9])\. (?=[A-Z])", text)
    if len(sentences) == 2 and text.endswith(".") and "“" not in text:
        head = parse(sentences[1]).tokens[0]
        if head.text.lower() not in _POINTS | _GOES_ON:
            yield f"{sentences[0]}, and {_lower(sentences[1], head)}"


def with_that(text: str, *, parse: Parse) -> Iterator[str]:
    """ "a list nobody has seen" as "a list that nobody has seen"."""
    tokens = parse(text).tokens
    for verb in tokens:
        if verb.dep != "relcl" or verb.index < verb.head:
            continue
        start, _ = _span(tokens, verb)
        inner = [t for t in tokens[start : verb.index] if t.head == verb.index]
        bare = inner and inner[0].dep in {"nsubj", "nsubjpass"} and tokens[start].tag not in {"WDT", "WP", "WP$", "WRB"}
        if bare and start == verb.head + 1 and tokens[start].tag != "IN":
            yield f"{_joined(tokens[:start])} that {_joined(tokens[start:])}"
            return


def said_of_you(text: str, *, parse: Parse) -> Iterator[str]:
    """ "You lent me your van." as "It was you who lent me your van.", and as something remembered."""
    tokens = parse(text).tokens
    root = _root(tokens)
    if root is None or not text.startswith("You ") or root.tag != "VBD" or root.pos != "VERB" or root.index > 2:
        return
    if any(t.dep in {"nsubj", "nsubjpass"} and t.index > root.index and _main(t, tokens, root) for t in tokens):
        return
    yield f"I remember that you{text[3:]}"
    if root.index == 1 and re.search(r"\b(?:me|my|us|our)\b", text):
        yield f"It was you who{text[3:]}"


def helped_me(text: str, *, parse: Parse) -> Iterator[str]:
    """What the reader did for the writer, said with thanks for it."""
    tokens = parse(text).tokens
    root = _root(tokens)
    if root is None or not text.startswith("You ") or root.index != 1 or root.lemma not in _HELPS:
        return
    second = next((t.index for t in tokens if t.dep == "conj" and t.head == root.index), len(tokens))
    told = _joined(tokens[:second])
    if re.search(r"\b(?:me|my|us|our)\b", told) and not any(t.tag == "MD" for t in tokens) and _halves(tokens) is None:
        yield f"I remember well how you{text[3:]}"
        yield f"I am grateful that you{text[3:]}"


_HELPS = word_set(
    """
    help teach show lend review read introduce send give write explain walk talk take spend answer support recommend
    invite offer drive fix bring share look go put check correct listen sit stay call make cook build carry feed mind
    meet host guide coach advise forward connect mention find keep save let
    """
)


def tightened(text: str, *, parse: Parse) -> Iterator[str]:
    """Without a second "I" behind "and", and without a "that" which nobody needs."""
    tokens = parse(text).tokens
    halves = _halves(tokens)
    if halves is not None and halves[0][0].text.lower() == halves[1][0].text.lower() in _FIRST:
        first, second = halves
        yield f"{_joined(first).rstrip(' ,')} and {_joined(second[1:])}{tokens[-1].text}"
    for token in tokens[1:-1]:
        head = tokens[token.head]
        if token.text == "that" and token.dep == "mark" and tokens[head.head].lemma in _SAYS:
            before, after = tokens[token.index - 1], tokens[token.index + 1]
            near = before.index == head.head or before.text.lower() in {"me", "you", "us"}
            if near and after.text.lower() in _FIRST | {"the", "my", "your", "our", "it", "they"}:
                yield _joined([*tokens[: token.index], *tokens[token.index + 1 :]])
                return


def _halves(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]] | None:
    """The clauses before and behind ", and", each with its own subject; None where there are not two."""
    root = _root(tokens)
    if root is None:
        return None
    for verb in tokens:
        if verb.dep != "conj" or verb.head != root.index:
            continue
        own = [t for t in tokens if t.head == verb.index and t.dep in {"nsubj", "nsubjpass"}]
        joins = [t for t in tokens if t.text == "and" and t.head == root.index and t.dep == "cc"]
        if not own or not joins:
            continue
        start, _ = _span(tokens, own[0])
        if joins[-1].index == start - 1 and tokens[-1].pos == "PUNCT" and joins[-1].index > 1:
            return tokens[: joins[-1].index], tokens[start:-1]
    return None


def _root(tokens: Sequence[Token]) -> Token | None:
    return next((t for t in tokens if t.head == t.index), None)


def _does_more(tokens: Sequence[Token], root: Token) -> bool:
    """Whether a second thing is told behind "and"."""
    return any(t.head == root.index and t.dep == "conj" and t.index != root.index for t in tokens)


def _main(token: Token, tokens: Sequence[Token], root: Token) -> bool:
    return token.head == root.index or (tokens[token.head].dep == "conj" and tokens[token.head].head == root.index)


def _begins_with_subject(tokens: Sequence[Token], root: Token) -> bool:
    subject = next((t for t in tokens if t.head == root.index and t.dep in {"nsubj", "nsubjpass"}), None)
    return subject is not None and _span(tokens, subject)[0] == 0


def _span(tokens: Sequence[Token], head: Token) -> tuple[int, int]:
    """The first and last place of a word with all that hangs on it, final marks left out."""
    held = {head.index}
    for _ in tokens:
        grown = held | {t.index for t in tokens if t.head in held and t.head != t.index}
        if grown == held:
            break
        held = grown
    held = {i for i in held if not (tokens[i].pos == "PUNCT" and i == max(held))} or {head.index}
    return min(held), max(held)


def _joined(tokens: Sequence[Token]) -> str:
    return "".join(t.text + t.space for t in tokens).strip()


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str, first: Token) -> str:
    keeps = first.pos == "PROPN" or first.text in {"I", "I’m", "I've", "I’ve"} or first.text.isupper()
    return text if keeps else text[:1].lower() + text[1:]
