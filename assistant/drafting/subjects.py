# ruff: noqa: E501  patterns read better unbroken
"""The subject of a letter: the thing in a few plain words of the purpose, and the day where one is given."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.clauses import gerund_of_plain
from assistant.drafting.phrases import capitalised
from assistant.drafting.reading import Reading
from assistant.drafting.subject_parts import MOST_THING, clipped, topic
from assistant.drafting.subject_sizes import sized
from assistant.drafting.tongue import is_english
from assistant.drafting.vocabulary import word_set

MOST_WORDS = 8  # a hint: subjects of real business mail have a median of three words
LEAST = 3  # words of a thing that are left where the day is put behind it
LONGEST = 10  # words; where nothing shorter makes sense
MOST_CHARACTERS = 60  # what the list of a mail program shows

_LIGHT = re.compile(
    r"^(?:spare|have|give (?:me|you|us)|offer (?:you|to)|send (?:me|you)|write(?: me)?|lend (?:me|you)|take(?! part\b)|share|do me|ask you|tell (?:me|you)|show (?:me|you)|borrow|cast|have your eye on)\s+(?:about\s+)?",
    re.I,
)
_ABOUT = re.compile(r"\b(?:about|regarding)\s+(?P<what>(?!(?:it|this|that|them|you|me)\b)\w.*)$", re.I)
_SMALL = re.compile(
    r"^(?:a|an|some|any|the|your)\s+(?=(?:advice|help|feedback|information|input|guidance|tips|thoughts|opinion)\b)",
    re.I,
)
_TIME_HEADS = word_set("minutes minute hours hour half day days time while moment evening morning afternoon")
_CLAUSE = re.compile(r"(?:my|our|you|we|I|the) .*\b(?:can|could|may|will|would|is|are)\b", re.I)
# What a subject cannot end in: "before 1", "on the", "for my", "Thursday at"
_LEADS_ON = re.compile(
    r"[\s,]+(?:(?:before|by|on|until|till|from|after) \d{1,2}|a|an|the|my|our|your|his|her|their|of|for|on|to|with|from|in|at|by|"
    r"before|after|until|till|about|into|over|and|or|but|if|so|because|when|while|that|which|who|how|as|than|not|no|-|–|—|&|\+)$",
    re.I,
)
_TIMED_WITH = re.compile(
    r"(?:an?|one|half an?|two|three|that|this|the|\d+) (?:\w+ )?(?:hour|day|morning|afternoon|evening|weekend|week|shift)s?\b(?: a week| a month| each week)? (?:with|at|in|on)\b",
    re.I,
)
# A day said of something else than the act: "you would need to send me their names by 3 May", "an answer by Tuesday"
_OF_ANOTHER = re.compile(
    r"\b(?:names?|numbers?|tell|told|answer|reply|know|hear|say|word|decide|decision|confirm\w*|sign|list|form|deposit|pay|money)\b",
    re.I,
)
# What may stand behind a day without belonging to it: "on Sunday for the fair", "by Friday please".
_ENDS_A_DAY = re.compile(
    r"(?:in|on|at|by|before|after|for|with|from|to|until|till|since|when|while|if|because|as|that|who|which|where|and|or|but|of|over|"
    r"during|so|or|please|morning|afternoon|evening|night|the|my|our|your|we|i|it|you|he|she|they|at|next|this|free|then|once|though|only|"
    r"instead|again|too|already|latest|sharp|onwards?)$",
    re.I,
)
# An ask for what somebody is to look at, send or lend is told by the thing; any other by what is done with it.
_BY_ITS_THING = word_set(
    """
    read check review look go mark send share lend borrow use answer comment show give tell see have take get be do proofread
    sign write forward recommend introduce explain hear talk speak help spare advise correct edit test try keep
    """
)
_HUNG_ON = re.compile(r"(?<=\w\w) (?:for|on|to|with|from|in|at) (?:(?!\b(?:for|on|to|with|from|in|at)\b).)+$")


# What somebody thinks of a question is told by the question: "your thoughts on whether to sell the car".
_OF_A_QUESTION = re.compile(
    r"(?:.*\bon (?=how to\b)|(?:your |some |any )?(?:honest |first )?(?:thoughts?|advice|opinion|views?|tips|feedback|guidance|take) (?:on|about|as to) )(?P<what>(?:whether|how|what|which|when|where|who)\b.+)",
    re.I,
)


_BARE = {Kind.ASK: "A favour to ask", Kind.THANKS: "Thank you", Kind.OFFER: "An offer"}


def subject_for(kind: Kind, reading: Reading, *, parse: Parse, names: Collection[str] = ()) -> str:
    """A plain subject from the user's own purpose; nothing that the letter does not say.

    ``names`` are the words of the reader's name, which no mail to them needs in its subject.
    """
    if not is_english(reading.act):
        return _BARE[kind]
    subject = sized(_subject(kind, reading, parse, names))
    return _whole(subject, ()).rstrip(":") if subject else subject


def _subject(kind: Kind, reading: Reading, parse: Parse, names: Collection[str]) -> str:
    if kind is Kind.THANKS:
        return _whole(_thanks(reading, parse), names)
    day = _day(reading)
    if kind is Kind.ASK:
        thing = _without_size(_asked(reading, parse), reading)
        if not thing and (bare := reading.sentence.rstrip(".?! ")) and len(bare.split()) <= MOST_WORDS:
            return f"{bare}?" if reading.sentence.endswith("?") else bare
        subject = _whole(capitalised(_with_day(thing, day, most=MOST_WORDS)), names) if thing else ""
        return subject or "A favour to ask"
    thing = _without_size(_offered(reading, parse), reading)
    if _CLAUSE.match(thing):
        return _whole(capitalised(thing), names)
    subject = _whole(_with_day(thing, day, most=MOST_WORDS - 2), names) if thing else ""
    return f"An offer: {subject}" if subject else "An offer"


def _whole(subject: str, names: Collection[str]) -> str:
    """The subject without the reader's name, and without a last word that leads on to nothing."""
    for name in names:
        if len(name) > 1:
            subject = re.sub(rf"\b{re.escape(name)}['’]s\b", "your", subject)
            subject = re.sub(rf"(?:,? (?:with|for|to|from|of))?,? \b{re.escape(name)}\b(?=$|,)", "", subject)
    asks = re.match(r"(?:how|what|which|where|who|why|when)\b", subject, re.I) is not None  # "which school you went to"
    while not asks and (shorter := _LEADS_ON.sub("", subject)) != subject:
        subject = shorter
    return subject.strip(" ,")


def _without_size(thing: str, reading: Reading) -> str:
    """ "minding the shop 2 weeks" is told by its shop; a size that is the thing itself stays."""
    size = reading.size or ""
    rest = thing.removesuffix(f" {size}").rstrip(" ,") if size else thing
    belongs = re.search(r"\b(?:for|of|in|on|with|to|and|or)$", rest) is not None
    return thing if belongs or len(rest.split()) < 2 else rest


def _thanks(reading: Reading, parse: Parse) -> str:
    bare = reading.sentence.rstrip(".?! ")
    if not reading.act:
        news = next((matter for one in reading.beside if (matter := topic(one, parse))), "")
        return f"Thank you: {news[0].lower()}{news[1:]}" if news else bare
    if len(bare.split()) <= MOST_WORDS and "(" not in bare:
        return bare
    act = _without_aside(reading.act) if bare.startswith("Thank you") else ""
    short = clipped(act, MOST_THING - 1, parse)
    if not short and len(act.split()) <= MOST_THING:
        short = act
    if short:
        return f"Thank you for {short}"
    whole = _without_aside(bare)
    if len(whole.split()) <= LONGEST + 1:
        return whole
    longer = clipped(act, LONGEST, parse) if act else ""
    if longer and len(longer) < MOST_CHARACTERS:
        return f"Thank you for {longer}"
    matter = topic(act, parse)
    return f"Thank you: {matter}" if matter else "Thank you"


def _asked(reading: Reading, parse: Parse) -> str:
    act = _without_aside(reading.act).removeprefix("answer this: ")
    rest = _LIGHT.sub("", act)
    if (
        awaited := re.match(
            r"tell me whether there is any (?:word|news|update|progress) (?:on|about|of|from) (?P<what>.+)", act
        )
    ) is not None:
        return clipped(awaited["what"], MOST_WORDS, parse) or awaited["what"]
    if act.startswith("tell me ") and re.match(r"(?:how|what|why|when|where|which|who|whether)\b", act[8:]):
        told = clipped(act[8:], MOST_WORDS, parse)
        if told and not told.startswith("whether"):
            return told
    if whole := _time_with(rest, parse):
        return whole
    question = _OF_A_QUESTION.fullmatch(rest)
    if question is not None and (what := clipped(question["what"], MOST_WORDS, parse)):
        return what
    about = _ABOUT.search(act)
    timed = any(word in _TIME_HEADS for word in re.findall(r"[a-z]+", rest.lower())[:4])
    if about is not None and (timed or not topic(act[: about.start()], parse)):
        thing = clipped(about["what"], MOST_THING, parse) or topic(about["what"], parse)
        if thing and not timed and rest != act and len(rest.split()) <= MOST_THING:
            return _SMALL.sub("", rest)
        if thing:
            return thing
    if rest != act and not timed and _nominal(rest, parse):
        thing = clipped(_SMALL.sub("", rest), MOST_THING, parse)
        if thing:
            return thing
    doing = gerund_of_plain(re.split(r",(?!\d)| (?:if|so|because|before|until) ", act)[0], parse=parse) or ""
    if act.startswith("tell me"):
        doing = ""
    doing = re.sub(r"^helping (?:me|us) (?=with\b)", "help ", doing).removeprefix("sparing ").removeprefix("having ")
    helped = re.match(r"(?!giving|sending|writing|lending|showing)[a-z]+ing (?:me|us)\b|help with\b", doing) is not None
    thing = "" if helped else topic(act, parse)
    if thing.startswith("your ") and re.search(r"\b(?:my|our)\b", doing) and len(doing.split()) <= MOST_WORDS:
        return doing  # "putting my name in front of your recruiter"
    verb = re.match(r"(?:(?:also|please|kindly|maybe|perhaps)\s+)?(?P<verb>[a-z]+)\b", act)
    told = ""
    if doing and verb and verb["verb"] not in _BY_ITS_THING:
        longer, shorter = clipped(doing, LONGEST + 1, parse), clipped(doing, MOST_WORDS, parse)
        told = longer if len(longer) <= MOST_CHARACTERS else shorter
    if thing and told and len(told) <= MOST_CHARACTERS and thing.lower().split()[-1] in told.lower().split():
        return told  # "minding the shop", "mending our roof"
    if thing and (len(thing.split()) > 2 or not doing or re.match(r"(?:my|our|your)\b", thing, re.I)):
        return thing
    return clipped(doing, MOST_WORDS + 1, parse) or thing or topic(act, parse) or _first_words(act)


def _offered(reading: Reading, parse: Parse) -> str:
    act = re.split(r",(?!\d)| (?:now|while|so|because|since|when|if|once|until) (?=\w+ )", _without_aside(reading.act))[
        0
    ]
    act = (
        re.sub(r"^help you (?=with\b)|^help you$", "help ", act).strip()
        if len(act.split()) > 1
        else _without_aside(reading.act)
    )
    rest = re.sub(r" (?:with|to|for) (?:you|us)$", "", _LIGHT.sub("", act))
    if whole := _time_with(rest, parse):
        return whole
    carried = act.startswith("take ") and re.search(r"\bto (?:the |your )?[a-z]", rest) is not None
    if rest != act and not carried and _nominal(rest, parse):
        return clipped(rest, MOST_THING, parse) or topic(rest, parse) or _first_words(rest)
    if re.match(r"(?:you|my|our|we|i|if|when)\b", act, re.I):
        matter = topic(act, parse)
        if re.match(r"your\b", matter) and (said := clipped(act, LONGEST, parse)) and _CLAUSE.match(said):
            return said
        return matter or _first_words(act)
    doing = act if re.match(r"help\b", act) else gerund_of_plain(act, parse=parse) or act
    if short := clipped(doing, MOST_THING + 1, parse):
        return short
    return "help" if doing.startswith("help ") else topic(act, parse) or _first_words(doing)


def _time_with(text: str, parse: Parse) -> str:
    """ "a day with your planners", "3 hours a week on your budgets": nothing else says it."""
    whole = clipped(text, MOST_WORDS, parse) if _TIMED_WITH.match(text) else ""
    says_more = re.search(r" (?:with|at|in|on) (?!(?:you|me|us)$)\w", whole) is not None
    return whole if says_more and len(whole) <= MOST_CHARACTERS - MOST_WORDS else ""


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


def _day(reading: Reading) -> str:
    """The day a subject names: the one the act is needed or given by, and no other day of the purpose."""
    due = re.sub(r"^due (?=\S)", "by ", reading.due or "")
    if re.fullmatch(r"[A-Z]\w+", due):
        return ""  # "the April course": the word stands in the thing, or nowhere
    if len(due.split()) > 6 or due.lower().startswith(("asap", "whenever", "as soon")):
        return ""
    at = reading.act.find(due)
    if at < 0:
        if any(due in one and _OF_ANOTHER.search(one) for one in reading.beside):
            return ""  # "two lodgers; you would need to send me their names by 3 May": no day of the lodgers
        return due if re.match(r"(?:by|before|until|from|in the week)\b", due, re.I) else ""
    if (goes_on := re.match(r"\s+(?P<word>[a-z]+)\b", reading.act[at + len(due) :])) and not _ENDS_A_DAY.match(
        goes_on["word"]
    ):
        return ""  # "at the Sunday market"
    front = reading.act[:at]
    if front.rstrip().endswith("("):
        return ""  # "before half term (22 May)"
    if (before := re.search(r"\b(?P<how>before|until|till|by the time)\b(?P<what>[^,]*)$", front)) and before[
        "what"
    ].strip():
        named = re.sub(r"^(?:by|on|in|at|for)\s+", "", due)
        return f"before {named}" if before["how"] == "before" and re.search(r"\d|day\b", named) else ""
    if reading.act.startswith("tell me"):
        return due
    another = re.search(r"\s(?:I|we|he|she|they|who|which)\b(?:['’]\w+)? \w+[^,]*$", front)
    return "" if another else due  # "two runners I start with on 7 April" is no day for the template


def _says(text: str, day: str) -> bool:
    return not day or re.sub(r"^(?:by|on|in|before|until|till|from|for)\s+", "", day).lower() in text.lower()


def _with_day(thing: str, day: str, *, most: int) -> str:
    """The thing and the day in ``most`` words where that can be: first the thing loses what hangs on its end."""
    if _says(thing, day):
        return thing
    words = day.split()
    for shared in range(len(words) - 1, 1, -1):  # "a morning in the week" and "in the week of 6 July"
        if thing.lower().endswith(" " + " ".join(words[:shared]).lower()):
            return " ".join([thing, *words[shared:]])
    if len(thing.split()) + len(day.split()) > most:
        day = re.sub(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=(?:the )?\d|[A-Z])", "", day)
    if re.match(r"\d", day) and re.search(r"\b(?:on|in|for) the (?:weekend|week|morning|afternoon|evening)$", thing):
        return f"{thing} of {day}"
    if len(thing) + len(day) + 2 <= MOST_CHARACTERS - MOST_WORDS:
        return f"{thing}, {day}"
    doing = re.match(r"[A-Za-z]+ing (?:my|our|your|me|us|you|one|a|an|the)\b", thing) is not None
    if doing and len(thing.split()) <= most and len(thing.split()) + len(day.split()) > most + 2:
        return thing  # "putting my name in front of your recruiter" tells nothing without its end
    while len(thing.split()) + len(day.split()) > most and (shorter := _HUNG_ON.sub("", thing)) != thing:
        if len(shorter.split()) < LEAST:
            break
        thing = shorter
    return f"{thing}, {day}" if len(thing.split()) + len(day.split()) <= most + 2 else thing
