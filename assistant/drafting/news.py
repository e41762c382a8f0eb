"""What in the user's own mails and notes is news: what has come of something, told so that it can be told again."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.checks.roles import Reality, read_events
from assistant.domain.facts import Fact, Origin, Shape
from assistant.domain.words import Parse, Sentence
from assistant.drafting.given_names import GIVEN_NAMES
from assistant.drafting.pieces import Piece
from assistant.drafting.unaddressed import is_timed
from assistant.drafting.vocabulary import word_set

MOST_WORDS = 40  # of the news in one letter
TOLD_SHORT = 2  # words of the shortest sentence that tells something: "I PASSED."
FRAGMENT = 6  # words of a number that is told without a verb: "Four hours eleven!"
ECHO = 2.0  # telling words in common from which "they" is whoever the reader's own mail speaks of

# What somebody tells when a thing has come to something.
_CAME = re.compile(
    r"\b(pass(ed|es)?|got|get it|won|made me an offer|offered me|selected|hired|accepted|approved|funded|funding|"
    r"signed|said yes|agreed|start(s|ed)? (on|in|as|at)|interview\w*|phone screen|work(s|ed)\b|runs?|ran|"
    r"went (live|well|through|up|down|out|fine|smoothly)|is live|back (in|up|on)|fell|(is|are|went|gone) (down|up)|"
    r"down from|up from|rose|grew|doubled|halved|saved|first time|arrived|cle[ae]n\w*|quiet\w*|better|best|whole|"
    r"finished|got .* done|in use|hand (it|them) out|use (it|them)|caught|found|published|printed|takes? \w+ \w+|"
    r"sold|asked (about|for)|carried itself|did it|had their|drawn|trying it|owe (it |that )?to you|because of you|"
    r"thanks to you|won them over|gave me|without a|in time|on time|early|register|reached|moved|"
    r"(is|are) (now|in (use|place|print|and)|done|up|home|open|full)|led the|held out|broke down|"
    r"came (through|out|in|back|up|on|to)|"
    r"praised|signed up|none left|not one|nobody|everybody|all \d+|dry|healed|graduated|opened|launched|earned|"
    r"raised|cut .* by|paid|renewed|delivered|landed|made it|stayed|turned out|(first|second|third) (place|prize)|"
    r"close second|slept|laughed|cried|applauded|cheered|loved)\b",
    re.I,
)
_OWED_TO_YOU = re.compile(
    r"\b(owe (it |that |this )?to you|because of you|thanks to you|your \w+ (worked|helped|made)|"
    r"your (steps?|advice|help|call|letter|notes?|word))\b",
    re.I,
)
_COUNTED = re.compile(
    r"\b\d+\b|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|"
    r"forty|fifty|sixty|hundred|half|dozen)\b",
    re.I,
)
_NO_NEWS = re.compile(
    r"\b(thanks?|thank you|sorry|hope|please|let me know|look(ing)? forward|cheers|regards|congratulations|well done|"
    r"wonderful|star|saint|hero|legend|angel|genius|another story|owe you|linked|attached|enclosed|here (is|are))\b"
    r"|\b(?:never|not|haven['’]t|hadn['’]t|didn['’]t) (?:yet |even |really )?"
    r"(?:answer|repl(?:y|ied)|thank|wr[oi]te|written|g[oe]t(?:ten)? back)\w*"
    r"|https?://|www\.|@|\?|[<>{}\[\]|]",
    re.I,
)
_OPENS_UNCLEAR = re.compile(
    r"^(it|this|that|they|he|she|these|those|his|her|their|there|after that|then|so|and|but)\b", re.I
)
# Whoever decides on a post or a grant is understood from what they did.
_THEY = re.compile(
    r"^they (have )?(?:(made|offered|said yes|want|wanted|invited|accepted|approved|hired|took|"
    r"asked) (me|us|you|yes|to|it)|"
    r"(told|said|wrote|asked)\b.*\byour?\b)",
    re.I,
)
_THEY_ALL = re.compile(r"^they\b(?!['’](?:ll|d)\b)", re.I)
_PERSONS = re.compile(
    r"\b(you|your|he|she|him|her|his|they|somebody|someone|embarrass\w*|boss|said|says|told|rang|called|talked|"
    r"afraid|between us|worr\w+|owe\w*|argu\w+|quarrel\w*|angry)\b",
    re.I,
)
_BARE = re.compile(
    r"^(done|hi|hello|ouch|ha|great|ok(ay)?|yes|no|will do|noted|understood|brava?|offer|news)[!.]?$", re.I
)
# What says when it was only together with the day it was said: "the 9th" was that month's.
_THAT_MONTH = re.compile(
    r"\bthe \d{1,2}(?:st|nd|rd|th)\b(?! (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|time|place|floor|"
    r"grade|year|century|one))",
    re.I,
)
_UNTOLD = re.compile(r"\b(?:just|now|already|still) (?:now|off|back|home)\b|\bbrb\b|\bmore (?:when|soon|later)\b", re.I)
_GIVEN_US = re.compile(r"\b(?:gave|let|took|sent|chose|granted|paid|lent|allowed|made|wrote|asked) (?:us|me)\b", re.I)
_ORDERS = re.compile(r"\b(?:give|let|tell|send|bear|remind|help|show) (?:me|us|with)\b|\bcould you\b", re.I)
# "sold 41 of 50 candles": telegram style keeps no "I".
_DID = re.compile(
    r"^(?P<did>sold|got|passed|won|finished|made|used|handed|moved|raised|opened|reached|published|finished|started|"
    r"planted|picked|baked|sent|found|built|saved|ran|gave|put|taught|had|did)\s+(?=\S)",
    re.I,
)
_TAKEN = re.compile(
    r"^(?P<how>accepted|approved|funded|published|printed|granted|selected)\b(?! (?:the|my|our|a)\b)", re.I
)
_IT_DID = re.compile(
    r"^(?:it|that|this) (?:has |really |just )*(?:worked|works|helped|fitted|fits|held|holds|did (?:it|the trick)|"
    r"went (?:well|through|fine|smoothly)|saved|solved|fixed|made (?:all the|the|a) difference|"
    r"was (?:exactly|just) )\b",
    re.I,
)
_IT_WAS = re.compile(r"^it was (?:accepted|approved|funded|published|printed|granted|selected)\b", re.I)
_LOUD = re.compile(r"\b[A-Z]{4,}\b")


_THAT_DAY = re.compile(
    r" (?:(?:on|last|this|early on|late on) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?|"
    r"yesterday(?: (?:morning|afternoon|evening))?|last night|this (?:morning|afternoon|evening)|today|tonight)"
    r"(?= (?:with|without|and|in|at|by|for|to|as|because|after|so)\b|[,.!]|$)"
)


def without_its_day(text: str, *, parse: Parse) -> str:
    """A sentence of the past without the day that only its own week told: "accepted on Friday without changes"."""
    day = _THAT_DAY.search(text)
    if day is None or re.search(r"\b(?:is|was|are|were|been)$", text[: day.start()]):
        return text  # "The interview was today.": the day is all it tells
    present = {"VBZ", "VBP", "MD"}
    if not any(t.tag in present for t in parse(text).tokens):
        return _THAT_DAY.sub("", text)
    before = parse(f"{text[: day.start()]}.").tokens
    goes_on = re.match(r",? (?:and|so|but) (?:I|we|they|he|she|it|you|the|my|our)\b", text[day.end() :])
    if goes_on and (any(t.tag == "VBD" for t in before) and not any(t.tag in present for t in before)):
        return text[: day.start()] + text[day.end() :]  # "I played for them on Monday and they want me for ..."
    return text  # "The kiln runs from Sunday"


def came(text: str) -> int:
    """How plainly a sentence tells that something has come of something; 0 where it does not."""
    return 2 * bool(_OWED_TO_YOU.search(text)) + bool(_CAME.search(text))


def worth(text: str) -> float:
    """How much a sentence of news tells: what came of it, for whom, and how much of it."""
    return 1.5 * bool(_CAME.search(text)) + bool(_OWED_TO_YOU.search(text)) + 0.5 * bool(_COUNTED.search(text))


def credits_you(text: str) -> bool:
    """Whether the news is owed to the reader by its own words."""
    return _OWED_TO_YOU.search(text) is not None


def tells(text: str, parse: Parse, *, recent: bool) -> bool:
    """Whether a sentence of the user's tells what is so or has happened: no thanks, no plan, nothing asked."""
    words = text.split()
    if not TOLD_SHORT <= len(words) <= MOST_WORDS or is_timed(text) or _NO_NEWS.search(text) or _BARE.match(text):
        return False
    if re.match(
        r"(?:yes|no|okay|done|me too|same here|so did I|I did|I do|I have|I will)\b(?= to\b|[,.!])", text, re.I
    ):
        return False  # an answer to what the letter does not hold: "I did, and the room laughed."
    if re.search(r"\b(?:is|was|are|were) (?:today|tonight|tomorrow|yesterday|(?:on |last )?\w+day)[.!,]", text):
        return False  # of a day that only its own week told: "The interview was today."
    if _THAT_MONTH.search(text) or _UNTOLD.search(text) or re.match(r"(?:all|what|everything) you\b", text, re.I):
        return False
    parsed = parse(text)
    events = read_events(parsed)
    root = next((t for t in parsed.tokens if t.head == t.index), None)
    main = {t.index for t in parsed.tokens if root and (t is root or (t.head == root.index and t.dep == "conj"))}
    if any(e.agent == "you" and e.index in main for e in events):
        return False
    if any(
        e.reality is not Reality.REAL and not e.denied and e.agent in {"i", "we"} and e.index in main for e in events
    ):
        return False
    if re.search(r"\b(will|would|might|may)\b|(?<!asked )\b[Ii]f\b|['’](ll|d)\b", text) or _ORDERS.search(text):
        return False
    if any(t.dep == "aux" and t.head in main and t.text.lower() == "should" for t in parsed.tokens):
        return False
    if root is not None and root.tag == "VB" and not came(text):
        return False  # "Go to her."
    return recent or not any(e.tense == "present" for e in events)


def begins(text: str, parse: Parse, *, first: bool, echoes: bool = False, answers: bool = False) -> bool:
    """Whether news can begin with a sentence: it has a subject, and one that needs nothing before it.

    ``echoes`` says that it speaks of what the reader's own mail is about, so that "they" is understood; ``answers``
    that it stands in an answer to it, so that "It worked." is.
    """
    if first and answers and _IT_DID.match(text):
        return True
    theirs = (echoes and _THEY_ALL.match(text) is not None) or _IT_WAS.match(text) is not None
    if _OPENS_UNCLEAR.match(text) and not _THEY.match(text) and not theirs:
        return False
    tokens = parse(text).tokens
    owner = any(t.text.lower() in {"it", "them", "this", "that"} and t.pos == "PRON" for t in tokens)
    if first and _COUNTED.search(text) and not any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in tokens):
        return len(text.split()) <= FRAGMENT  # "Eleven kilos.", at the head of a mail about the thing
    return not (owner and not first and not theirs) and any(t.dep in {"nsubj", "nsubjpass", "expl"} for t in tokens)


def noted_for_anybody(text: str, names: Collection[str], parse: Parse) -> bool:
    """Whether a sentence of the user's own note tells of things alone; what it says of people is theirs to keep."""
    if _PERSONS.search(text) or any(re.search(rf"\b{re.escape(name)}\b", text, re.I) for name in names):
        return False
    return bool(came(text)) and begins(text, parse, first=False) and not _telegram(parse(text))


def _telegram(sentence: Sentence) -> bool:
    """Whether a note is in jottings that are no sentences: "Madison YES, 5 yrs funding, starts aug 24"."""
    text = sentence.text
    short = re.search(
        r"\b(?:yrs?|hrs?|mins?|wks?|abt|w/|aug|sept?|oct|nov|dec|jan|feb|mar|apr)\b(?!\.)|[+&=]|[A-Z]{3,},", text
    )
    return short is not None or not any(t.tag in {"VBD", "VBZ", "VBP"} for t in sentence.tokens)


def in_full(text: str, parse: Parse, *, about: Collection[str]) -> str:
    """News as it can stand in a letter: quiet, ended, and with the "I" or the "it" that haste left out.

    ``about`` are the telling words of the purpose; where the thing it names was accepted or printed, "it" is that.
    """
    text = re.sub(r"(?<=\bgot )IT\b|(?<=\bdid )IT\b|(?<=\bmade )IT\b", "it", text)
    text = _LOUD.sub(lambda m: m[0].lower() if _CAME.search(m[0]) else m[0], text)  # "I PASSED."
    text = re.sub(r"[!.]+$", ".", text) if text[-1] in "!." else (text if text[-1] in "”" else f"{text}.")
    if (did := _DID.match(text)) and not any(
        t.dep in {"nsubj", "nsubjpass"} and t.index < 2 for t in parse(text).tokens
    ):
        return f"I {did['did'].lower()}{text[did.end('did') :]}"
    if _TAKEN.match(text) and any(word in _PAPERS for word in about):
        return f"It was {text[0].lower()}{text[1:]}"
    return _with_article(text, parse)


_PAPERS = frozenset(
    {"draft", "paper", "application", "proposal", "manuscript", "article", "abstract", "essay", "story"}
)


def _with_article(text: str, parse: Parse) -> str:
    """ "Talk went well." -> "The talk went well."."""
    tokens = parse(text).tokens
    if len(tokens) < 3 or tokens[0].tag != "NN" or tokens[1].tag not in {"VBD", "VBZ"}:
        return text
    if tokens[0].text.lower() in _MASS.union(GIVEN_NAMES):
        return text
    return f"The {text[0].lower()}{text[1:]}" if tokens[0].head == 1 and tokens[0].text[1:].islower() else text


_MASS = word_set(
    """
    everything nothing something anything everybody everyone somebody someone anybody anyone nobody mum mom dad
    granny grandma life work school rain
    """
)


def stored_news(piece: Piece) -> Piece | None:
    """A fact stored about this reader as what came of it, where it tells that and nothing of the reader."""
    fact: Fact = piece.fact
    if fact.origin is not Origin.STATED or piece.shape not in {Shape.CONTEXT, Shape.MY_RESULT, Shape.MY_DEED}:
        return None
    if not (came(fact.text) or _GIVEN_US.search(fact.text)) or re.search(r"\byou\b", fact.text, re.I):
        return None
    return Piece(fact, Shape.OUTCOME, max(piece.fit, 1.0))
