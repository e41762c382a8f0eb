# ruff: noqa: E501  patterns read better unbroken
"""The subject of a letter: the thing in a few plain words of the purpose, and the day where one is given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from assistant.checks.values import read_values
from assistant.domain.requests import Kind
from assistant.domain.words import Parse, Token
from assistant.drafting.clauses import gerund_of_plain, under
from assistant.drafting.phrases import capitalised, starts_with_verb
from assistant.drafting.reading import Reading
from assistant.drafting.vocabulary import word_set

MOST_WORDS = 8  # a hint: subjects of real business mail have a median of three words
LONGEST = 10  # words; where nothing shorter makes sense
MOST_THING = 6  # words for the thing, so that a day still fits behind it

_LIGHT = re.compile(
    r"^(?:spare|have|give (?:me|you|us)|offer (?:you|to)|send (?:me|you)|write me|lend (?:me|you)|take|share|do me|ask you|tell (?:me|you)|show (?:me|you)|borrow|cast|have your eye on)\s+(?:about\s+)?",
    re.I,
)
_ABOUT = re.compile(r"\b(?:about|regarding)\s+(?P<what>(?!(?:it|this|that|them|you|me)\b)\w.*)$", re.I)
_SMALL = re.compile(
    r"^(?:a|an|some|any|the|your)\s+(?=(?:advice|help|feedback|information|input|guidance|tips|thoughts|opinion)\b)",
    re.I,
)
_NO_TOPIC = word_set(
    """
    minute hour day week time moment call chat coffee meeting favour favor christmas easter new year month phone turn
    question you i it look name thought piece lot hole person anyone eye morning afternoon evening night
    weekend word charge cost hurry rush rent fee end front it me one way couple bit answer
    """
)
_TIME_HEADS = word_set("minutes minute hours hour half day days time while moment evening morning afternoon")
_DATED = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|tomorrow|today)\b(?! (?!of\b|at\b|so\b|and\b|to\b|with\b|for\b)[a-z])"
)
_HUNG_ON = re.compile(r"(?<=\w\w) (?:for|on|to|with|from|in|at) (?:(?!\b(?:for|on|to|with|from|in|at)\b).)+$")
_PARTS = word_set("of for on to with from in about")
_CUT_AT = word_set(
    "in on at by before after for with from to until till since when while if so because as that who which where and or but of over during this next last back whenever once"
)


def subject_for(kind: Kind, reading: Reading, *, parse: Parse) -> str:
    """A plain subject from the user's own purpose; nothing that the letter does not say."""
    if kind is Kind.THANKS:
        return _thanks(reading, parse)
    bare = reading.sentence.rstrip(".?! ")
    day = _day(reading)
    if kind is Kind.ASK and reading.sentence.endswith("?") and len(bare.split()) <= 7 and _says(bare, day):
        return f"{bare}?"
    if kind is Kind.ASK:
        thing = _asked(reading, parse)
        return capitalised(_with_day(thing, day, most=MOST_WORDS)) if thing else "A question for you"
    thing = _offered(reading, parse)
    return f"An offer: {_with_day(thing, day, most=MOST_WORDS - 2)}" if thing else "An offer"


def _thanks(reading: Reading, parse: Parse) -> str:
    bare = reading.sentence.rstrip(".?! ")
    if not reading.act:
        news = next((topic for one in reading.beside if (topic := _topic(one, parse))), "")
        return f"Thank you: {news[0].lower()}{news[1:]}" if news else bare
    if len(bare.split()) <= MOST_WORDS:
        return bare
    act = reading.act if bare.startswith("Thank you") else ""
    short = _clipped(act, MOST_THING - 1, parse)
    if short:
        return f"Thank you for {short}"
    return bare if len(bare.split()) <= LONGEST + 1 else "Thank you"


def _asked(reading: Reading, parse: Parse) -> str:
    act = _without_aside(reading.act).removeprefix("answer this: ")
    rest = _LIGHT.sub("", act)
    about = _ABOUT.search(act)
    timed = any(word in _TIME_HEADS for word in re.findall(r"[a-z]+", rest.lower())[:3])
    if about is not None and (timed or not _topic(act[: about.start()], parse)):
        thing = _clipped(about["what"], MOST_THING, parse) or _topic(about["what"], parse)
        if thing and not timed and rest != act and len(rest.split()) <= MOST_THING:
            return _SMALL.sub("", rest)
        if thing:
            return thing
    if rest != act and not timed and _nominal(rest, parse):
        thing = _clipped(_SMALL.sub("", rest), MOST_THING, parse)
        if thing:
            return thing
    doing = gerund_of_plain(re.split(r",| (?:if|so|because|before|until) ", act)[0], parse=parse) or ""
    if act.startswith("tell me"):
        doing = ""
    doing = re.sub(r"^helping (?:me|us) (?=with\b)", "help ", doing).removeprefix("sparing ")
    helped = re.match(r"(?!giving|sending|writing|lending|showing)[a-z]+ing (?:me|us)\b|help with\b", doing) is not None
    thing = "" if helped else _topic(act, parse)
    if thing and (len(thing.split()) > 2 or not doing or re.match(r"(?:my|our|your)\b", thing, re.I)):
        return thing
    return _clipped(doing, MOST_WORDS + 1, parse) or thing or _topic(act, parse) or _first_words(act)


def _offered(reading: Reading, parse: Parse) -> str:
    act = _without_aside(reading.act)
    rest = _LIGHT.sub("", act)
    if rest != act and _nominal(rest, parse):
        return _clipped(rest, MOST_THING, parse) or _topic(rest, parse) or _first_words(rest)
    if re.match(r"(?:you|my|our|we|i|if|when)\b", act, re.I):
        return _topic(act, parse) or _first_words(act)
    doing = act if re.match(r"help\b", act) else gerund_of_plain(act, parse=parse) or act
    return _clipped(doing, MOST_THING + 1, parse) or _topic(act, parse) or _first_words(doing)


def _without_aside(act: str) -> str:
    return re.sub(r"\s*\([^)]*\)?", "", act).strip()


def _nominal(text: str, parse: Parse) -> bool:
    tokens = parse(text).tokens
    return (
        bool(tokens)
        and tokens[0].tag not in {"VB", "VBP", "VBZ", "MD", "PRP", "WRB", "WP"}
        and tokens[0].pos not in {"ADP", "SCONJ"}
    )


def _first_words(text: str) -> str:
    words = re.split(r"[,;:]", text)[0].split()
    return " ".join(words) if 1 < len(words) <= MOST_THING + 1 else ""


def _clipped(text: str, most: int, parse: Parse) -> str:
    """The text, or its longest beginning of at most ``most`` words that ends with a noun before a new part."""
    text = re.split(r"\s[-–—]\s|[;:]", text)[0].strip(" ,.?!")
    words = text.split()
    whole = len(words) <= most and "," not in text
    if whole:
        return text if len(words) > 1 else ""
    tokens = parse(text).tokens
    best = ""
    at = list(accumulate((len(t.text) + len(t.space) for t in tokens), initial=0))
    for token in tokens[2:]:
        before = tokens[token.index - 1]
        breaks = token.text.lower() in _CUT_AT or token.text in {",", "("} or _DATED.match(text[at[token.index] :])
        if token.text.lower() == "to" and before.pos == "NUM":
            continue  # "shelves 4 to 6"
        part = text[: at[token.index]].strip(" ,")
        if len(part.split()) > most:
            break
        if breaks and _closes(before, tokens) and part.count("(") == part.count(")") and len(part.split()) > 1:
            best = part
            if token.text in {",", "("} or token.text.lower() in {
                "so",
                "because",
                "if",
                "before",
                "until",
                "till",
                "by",
                "while",
                "once",
            }:
                break
    return best


def _closes(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a phrase may end here: with a noun, or with the number behind one ("chapter 3")."""
    named = token.pos in {"NOUN", "PROPN"}
    return named or (
        token.pos == "NUM" and token.index > 0 and tokens[token.index - 1].pos in {"NOUN", "PROPN", "PART"}
    )


def _topic(text: str, parse: Parse) -> str:
    """The noun phrase that names the matter, with what belongs to it: "my plan for self-rostering"."""
    best: tuple[float, str] | None = None
    for score, phrase in _phrases(text, parse):
        if best is None or score > best[0]:
            best = (score, phrase)
    return best[1] if best is not None else ""


def _phrases(text: str, parse: Parse) -> Iterator[tuple[float, str]]:
    tokens = parse(text).tokens
    at = list(accumulate((len(t.text) + len(t.space) for t in tokens), initial=0))
    dates = read_values(text)
    for token in tokens:
        if (
            token.pos not in {"NOUN", "PROPN"}
            or token.lemma.lower() in _NO_TOPIC
            or token.dep in {"compound", "npadvmod"}
        ):
            continue
        left = _left(token, tokens)
        if left == 0 and starts_with_verb(text, parse=parse):
            left = 1  # a verb that was taken for a part of the noun
        if left > token.index:
            continue
        if any(
            v.start < at[token.index] + len(token.text)
            and at[left] < v.end
            and re.search(r"[A-Z]|day", text[v.start : v.end])
            for v in dates
        ):
            continue
        right = _right(token, tokens, left)
        phrase = text[at[left] : at[right + 1]].strip(" ,")
        if not 2 <= len(phrase.split()) <= MOST_THING + 1 or phrase.count("(") != phrase.count(")"):
            continue
        beneath = [t for t in tokens if t.head == token.index]
        owned = any(t.dep == "poss" and t.text.lower() in {"my", "our", "your"} for t in beneath)
        told = any(t.dep in {"compound", "amod"} for t in beneath) or token.pos == "PROPN"
        score = 3 * owned + 2 * (token.dep == "dobj") + told + (right > token.index) - 0.1 * token.index
        yield score, re.sub(r"^(?:a|an) (?=\w+ of )", "the ", phrase)


def _left(head: Token, tokens: Sequence[Token]) -> int:
    left = head.index
    while left > 0 and tokens[left - 1].head in range(left - 1, head.index + 1) and tokens[left - 1].dep in {
        "det", "poss", "compound", "amod", "case", "nummod", "punct", "quantmod", "nmod",
    } and (tokens[left - 1].text not in {",", "(", "-", "–"} or not tokens[left - 1].space):  # fmt: skip
        left -= 1
    return left


def _right(head: Token, tokens: Sequence[Token], left: int) -> int:
    """The last token of what hangs on the noun and still fits: its "of ...", "for ...", "on ..."."""
    right = head.index
    while right + 1 < len(tokens) and tokens[right + 1].pos in {"NOUN", "NUM"} and tokens[right].space:
        right += 1  # "methods section", "chapter 3": the parser does not always see one noun
    while right + 1 < len(tokens):
        part = tokens[right + 1]
        if part.text.lower() not in _PARTS or not under(tokens, part, head.index):
            return right
        ends = [t.index for t in tokens if t.head == part.index and t.dep in {"pobj", "pcomp"} and t.index > part.index]
        if not ends:
            return right
        end = ends[0]
        words = "".join(t.text + t.space for t in tokens[part.index : end + 1])
        if end - left + 1 > MOST_THING + 1 or read_values(words) or "," in words:
            return right
        right = end
    return right


def _day(reading: Reading) -> str:
    due = reading.due or ""
    if re.fullmatch(r"[A-Z]\w+", due):
        return ""  # "the April course": the word stands in the thing, or nowhere
    return due if len(due.split()) <= 6 and not due.lower().startswith(("asap", "whenever", "as soon")) else ""


def _says(text: str, day: str) -> bool:
    return not day or re.sub(r"^(?:by|on|in|before|until|till|from|for)\s+", "", day).lower() in text.lower()


def _with_day(thing: str, day: str, *, most: int) -> str:
    """The thing and the day in ``most`` words where that can be: first the thing loses what hangs on its end."""
    if _says(thing, day):
        return thing
    words = day.split()
    for shared in range(len(words) - 1, 0, -1):  # "a morning in the week" and "in the week of 6 July"
        if thing.lower().endswith(" " + " ".join(words[:shared]).lower()):
            return " ".join([thing, *words[shared:]])
    if len(thing.split()) + len(day.split()) > most:
        day = re.sub(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=\w)", "", day)
    while len(thing.split()) + len(day.split()) > most and (shorter := _HUNG_ON.sub("", thing)) != thing:
        thing = shorter
    return f"{thing}, {day}" if len(thing.split()) + len(day.split()) <= most + 2 else thing
