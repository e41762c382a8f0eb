# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whether words can be understood by themselves: no pronoun without its noun, no scrap, no thanks for nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.distil.said.sentences import Said
from assistant.domain.entries import Entry
from assistant.domain.facts import Fact
from assistant.domain.ledger import Favour, Promise
from assistant.domain.words import Parse, Token

FEW = 5
"""Fewer words than these say too little by themselves."""

GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|dear|dearest|moin|hallo|servus|liebe[rs]?|sehr geehrte[rs]?|good (?:morning|evening)|guten (?:tag|morgen))\b[^,!:.?]{0,30}[,!:]\s*)+",
    re.I,
)
GREETS = re.compile(
    r"^(?:hi|hello|hey|dear|hallo|moin|liebe[rs]?|(?:many |warm |kind |best |viele |liebe |beste |herzliche )?(?:regards|wishes|grüße|gruß)|yours|love)\b[^.!?]{0,30}[,.!]*$",
    re.I,
)
_TIMES = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|days?|weeks?|months?|evening|morning|afternoon|night|tomorrow|today|tonight|weekend|hours?|minutes?|way|post|mail|inbox|thanks?|cheers|regards|[ap]m|go|look|try|shot|hand|touch|bit|thing",
    re.I,
)
_IDIOM = re.compile(
    r"\bit is\b(?=\W|$)|\bit so happens\b|\bsee to it that\b|\bleave it (?:with|to) me\b|\bconsider it\b|\bcall it\b|\bmake it\b|\bit turns out\b|\bit (?:took|takes|was|is|['’]s) (?:\w+ ){1,4}(?:to|that)\b",
    re.I,
)
_GERMAN = re.compile(
    r"(?<!, )\b(?:es|sie|davon|dazu|dafür|daran|damit|dort|die|den|das)\b(?! [a-zäöüß]*\s?[A-ZÄÖÜ\d])|(?<!, )\b(?:ihn|ihm)\b|\w['’]s\b"
)
_GERMAN_NOUN = re.compile(
    r"(?<=\w )(?!Sie\b|Ihnen\b|Ihr)[A-ZÄÖÜ][a-zäöüß]{2,}|^(?:Die|Der|Das|Den|Dein\w*|Mein\w*|Ihr\w*|Unser\w*|Ein\w*) [A-ZÄÖÜ]\w+"
)
_GERMAN_TIME = re.compile(
    r"\b(?:am |bis |nächsten? )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Abend|Morgen|Nachmittag|Woche|Monat|Monatsende|Wochenende|Mittag|Tür)\b"
)
_VERB_FIRST = re.compile(r"^(?:[A-ZÄÖÜ]\w+) (?:ich|du)\b")
_THIN = re.compile(
    r"\b(?:angels?|life ?savers?|stars?|legends?|hero(?:es)?|gem|darlings?|treasure|champ\w*|schatz|engel|held\w*|goldstück|owe you|took the time|(?:god )?bless (?:you|your)|sav(?:ed|ing) (?:me|us|the day|my|our)|knutsch|klasse von dir|too kind|so (?:kind|grateful|nett|lieb)|giv(?:ing|en) up your|for (?:the tip|your (?:time|help|support|advice))|di[rech]{1,2} (?:die|deine) Zeit|deine Stimme|dank dir)\b",
    re.I,
)
_ONLY_THANKS = re.compile(
    r"^\W*(?:\w+[, ]+){0,2}(?:thank(?:s| you)|cheers|danke\w*|vielen dank|merci|ta)\b[^,.;]{0,26}[.!]*$", re.I
)
GIVEN_UP = re.compile(
    r"^(?:(?:You|I) (?:have )?(?:gave up|given up|gave|spared|took|lent|offered) .{0,14}?\b(?:tips?|weekend|evening|time|day|afternoon|morning|hand|advice|help|support|lunch break|voice|attention)|.*\b(?:Zeit|Stimme|Abend|Wochenende|Hilfe|Rat|Tipp)(?: für \w+)? (?:genommen|geliehen|geschenkt|gegeben|geopfert))\.$"
)
_BROKEN = re.compile(
    r"\bP\.? ?S\.|\b(?:said|says) so\b|\bdid it\b|\(|\b(?:lol|btw|by the way)\b|\b(?:and|or) \w+ I\b(?! \w+(?:ed|ll)\b)|\b(?:explained|said|suggested|proposed) (?:me|you) (?:the|a|an|your|my)\b|(?<!there )\bis no (?:money|time|place|room|work)\b",
    re.I,
)
_CLUMSY = re.compile(r"\bthank(?:s| you) for you (?:have|are|did|help)\b|\bwanted thank\b", re.I)
_TAIL = re.compile(
    r"^(.{18,}?),\s+(?:(?:please )?(?:do not|don['’]t|be |never )|so (?:be|a|the|you|I|we|do|don) ?|\w+(?: \w+)? (?:is|are|love|loves|was)\b)[^,]*\.$",
    re.I,
)
_I = re.compile(r"\b(?:ich|wir|mein\w*|unser\w*|uns|mir|mich|du|dir|dich|['’]?i)\b", re.I)
_WHO = frozenset(
    ["which", "who", "that", "where", "when", "whose", "if", "because", "but", "and", "as", "while", "though"]
)
_POOR = frozenset(["be", "need", "want", "teach", "do", "go", "know", "see", "come"])


def leans(words: str, language: str, *, parse: Parse) -> bool:
    """Whether a word of these points at something that does not stand in them."""
    return _leans_german(words) if language == "de" else _leans_english(parse(words).tokens, words)


def _leans_english(tokens: Sequence[Token], words: str) -> bool:
    plain = not _IDIOM.search(words)
    for token in tokens:
        low = token.text.lower()
        before = [
            t for t in tokens if t.index < token.index and t.pos in {"NOUN", "PROPN"} and not _TIMES.fullmatch(t.text)
        ]
        if low == "it" and plain and token.dep != "expl":
            if not any(t.tag in {"NN", "NNP"} for t in before):
                return True
        elif low in {"them", "they"}:
            if not any(t.tag in {"NNS", "NNPS"} for t in before) and len(before) < 2:
                return True
        elif low in {"he", "she", "him", "her"} and (token.tag != "PRP$" or token.dep in {"dobj", "iobj", "dative"}):
            if not before:
                return True
        elif (
            (low == "there" and token.dep == "advmod" and not before)
            or (low == "one" and token.dep in {"dobj", "pobj"} and not before)
            or (
                low == "that"
                and token.dep in {"dobj", "pobj"}
                and token.tag == "DT"
                and not before
                and len(words.split()) < 12
            )
        ):
            return True
    return False


def _leans_german(words: str) -> bool:
    bare = _GERMAN_TIME.sub("", words)
    nouns = list(_GERMAN_NOUN.finditer(bare))
    if _VERB_FIRST.match(words) and not nouns:
        return True
    point = _GERMAN.search(bare)
    return point is not None and not any(noun.start() < point.start() for noun in nouns)


def has_german_noun(words: str) -> bool:
    """Whether a German noun stands in the words, days and times apart."""
    return _GERMAN_NOUN.search(_GERMAN_TIME.sub("", words)) is not None


def is_thin(words: str) -> bool:
    """Whether thanks or praise do not say what the help was."""
    return len(words.split()) <= 14 and (_THIN.search(words) is not None or _ONLY_THANKS.match(words) is not None)


def without_tail(text: str, *, parse: Parse) -> str:
    """The sentence without what runs on behind a comma: "…, so be gentle", "…, house is on the market"."""
    match = _TAIL.match(text)
    if match is None or text[match.end(1) :].strip(" ,").split()[0].lower() in _WHO or len(match[1].split()) < 5:
        return text
    rest = f"{match[1]}."
    return text if leans(rest, "en", parse=parse) else rest


def needs_its_words(entry: Entry, text: str, one: Said, *, formal: bool | None, parse: Parse) -> bool:
    """Whether a turned sentence had better be quoted: a scrap, clumsy, or pointing outside."""
    if _BROKEN.search(text) or _CLUMSY.search(entry.quote or ""):
        return True
    count = len(text.split())
    if one.language == "de":
        opening = re.match(r"(?:Du hast|Sie haben|Ich habe) gesagt, ([A-ZÄÖÜ]\w+) (?!ich\b|du\b)", text)
        wrong = formal and re.match(r"Du\b", text) is not None
        return (
            wrong
            or (
                isinstance(entry, Promise)
                and ((opening is not None and opening[1] not in {"Sie", "Ihnen", "Ihre"}) or _pledge_leans(text))
            )
            or (not isinstance(entry, Promise) and (count <= 3 or GIVEN_UP.match(text) is not None))
            or (
                isinstance(entry, Fact)
                and entry.topic not in {"limit", "strength"}
                and (
                    (count <= 4 and len(one.text.split()) > count + 2)
                    or (text.startswith("Du ") and not _I.search(one.text))
                )
            )
        )
    tokens = parse(text).tokens
    if isinstance(entry, Promise):
        said = re.sub(r"^(?:You|I) said (?:you|I) would ", "", text)
        return (
            _leans_english(tokens, text)
            or re.search(r", (?!(?:and|or|but|who|which|so)\b)\w+ \w+ (?:it|them|you|me)\b", said) is not None
        )
    if isinstance(entry, Favour):
        return count <= 4 or GIVEN_UP.match(text) is not None or _leans_english(tokens, text)
    return _is_scrap(text, tokens, one, entry) or _lacks_article(tokens) or _leans_english(tokens, text)


def _is_scrap(text: str, tokens: Sequence[Token], one: Said, entry: Fact) -> bool:
    """A few words cut from a longer message: "You need people with actual jobs.", "You are in Porto."."""
    count = len(text.split())
    if count > 6 or not (one.before or one.after or len(one.text.split()) > count + 2):
        return False
    root = next((t for t in tokens if t.head == t.index), None)
    if entry.topic == "job" and count > 3 and root is not None and root.lemma.lower() != "be":
        return False
    return root is not None and (count <= 3 or root.lemma.lower() in _POOR) and entry.topic not in {"limit", "strength"}


def _lacks_article(tokens: Sequence[Token]) -> bool:
    """ "You are mother of Zosia": a countable person without an article, of somebody who writes English as a guest."""
    for token in tokens:
        if token.dep != "attr" or token.tag != "NN" or token.lemma.lower() not in _PERSONS:
            continue
        if not any(t.head == token.index and t.dep in {"det", "poss", "nummod"} for t in tokens):
            return True
    return False


_PERSONS = frozenset(
    [
        "mother",
        "father",
        "nurse",
        "teacher",
        "doctor",
        "cleaner",
        "driver",
        "student",
        "engineer",
        "cook",
        "wife",
        "husband",
        "daughter",
        "son",
        "sister",
        "brother",
        "widow",
        "friend",
        "neighbour",
        "baker",
        "tailor",
        "pharmacist",
        "translator",
        "carpenter",
        "plumber",
        "electrician",
        "lawyer",
    ]
)


_NO_VERB_SECOND = re.compile(
    r"^(?:(?:am|im|bis|zum|in) (?:\w+|\d+\.)(?: \w+)?(?:, de[mn] \d+\. \w+(?: \d{4})?)?,?|morgen|heute|dann) (?:ich|du|Sie|wir) \w+",
    re.I,
)
_RUNS_ON = re.compile(
    r", (?:kriege?|bekomme|bekommen|habe|hast|haben|hat|ist|sind|mache?|machst|bringe?|bringst|gebe?|gibst|schicke?|schickst) (?!ich\b|du\b|Sie\b|er\b|sie\b|wir\b|es\b)(?!.*\b(?:ich|du|Sie)\b)"
    r"|, (?:hast du|kriege ich|habe ich) (?:am|bis)\b|: (?:Ich|Du|Sie) \w+"
)


def _pledge_leans(text: str) -> bool:
    words = re.sub(r"^(?:Du hast|Sie haben|Ich habe) gesagt, ", "", text)
    if _NO_VERB_SECOND.match(words) or _RUNS_ON.search(words):
        return True
    return re.search(r"\w['’]s\b", words) is not None or re.match(r"(?:kriege|bekomme) ich\b", words, re.I) is not None
