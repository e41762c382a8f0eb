# ruff: noqa: E501  word lists and patterns read better unbroken
"""A purpose as it should be written: capitals where a fixed list or the records know them, everyday slips mended.

Nothing is guessed: a word gets a capital where a closed list says so (months, weekdays, languages, countries), or
where the records write it so and never otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant.drafting.given_names import ALSO_WORDS, GIVEN_NAMES
from assistant.drafting.names import quoted_spans
from assistant.drafting.spelled_short import spelled_in_place, unshouted
from assistant.drafting.spelled_words import AFTER_IN, ALWAYS, SLIPS, SPOKEN
from assistant.drafting.vocabulary import word_set

_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|march"
_SHORT_DAYS = r"mon|tues?|wed|thurs?|fri|sat|sun"
_WRITTEN_OUT = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July", "aug": "August",
    "sep": "September", "sept": "September", "oct": "October", "nov": "November", "dec": "December", "mon": "Monday",
    "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "thur": "Thursday", "thurs": "Thursday",
    "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
_ABBREVIATED = re.compile(
    rf"(?<![\w-])(?:(?<=\d )|(?<=\dst )|(?<=\dnd )|(?<=\drd )|(?<=\dth )|(?<=of )|(?<=since )|(?<=until )|(?<=till )|(?<=til )|(?<=in )|(?<=by )"
    rf"|(?<=before )|(?<=after )|(?<=early )|(?<=late )|(?<=mid )|(?<=mid-)|(?<=last )|(?<=next )|(?<=this )|(?<=from )|(?<=during ))"
    rf"(?:{_MONTHS})(?![\w'’-])(?! (?:i|we|you|he|she|they|be|not|have|help|take|need|seem|want)\b)",
    re.I,
)
_MONTH_FIRST = re.compile(
    rf"(?<![\w-])(?:{_MONTHS})(?=\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?! (?:minutes|hours|people|of)))"
)
# "sat 23 may", "sat 12th": a day of the week before its date
_BEFORE_DATE = re.compile(
    rf"(?<![\w-])(?:{_SHORT_DAYS})(?=,? (?:{_MONTHS}|January|February|March|April|June|July|August|September|October|November|December)\.? \d|,? (?:the )?\d{{1,2}}(?:(?:st|nd|rd|th)\b|\.? (?:of )?(?:{_MONTHS}|[A-Za-z]+(?:uary|ril|ust|mber|tober)|[Jj]une|[Jj]uly|March|May)\b))"
)
_DAY_NIGHT = re.compile(
    rf"(?<![\w-])(?:{_SHORT_DAYS})(?= (?:night|morning|evening|afternoon|lunch(?:time)?|am|pm|shifts?|class|lesson|match|game|practice|lecture|meeting|session|training|market|service|mass)\b)"
)
_WEEKDAY = re.compile(
    rf"(?<![\w-])(?:(?<=on )|(?<=by )|(?<=until )|(?<=till )|(?<=before )|(?<=next )|(?<=this )|(?<=last ))(?:{_SHORT_DAYS})(?![\w'’-])"
)
_PLACED = re.compile(
    rf"(?<=\b(?:in|to) )(?:{'|'.join(sorted(AFTER_IN))})(?![\w'’-])(?! (?:a|an|the|my|your|his|her) )|(?<=\binto )polish(?![\w'’-])"
)
# "polish lessons": of the tongue, and not of shoes
_TONGUES = re.compile(
    r"(?<![\w-])(?:polish|turkish|finnish|swiss)(?= (?:lessons?|class(?:es)?|course|homework|tutor|teacher|speaker|conversation|language|books?|food|recipes?|school|exam)\b)",
    re.I,
)
_WITH = re.compile(r"(?<=\w )w(?:/ ?(?=\w)| (?=\w))|^w/ ?(?=\w)")
_THEM = re.compile(r"(?<=\w )['’]?em(?=[\s.,;!?]|$)")
_KINS = re.compile(
    r"(?P<whose>\b(?:my|our|his|her) )(?P<kin>mum|mom|dad|gran|grandma|grandad|sister|brother|wife|husband|boss|partner|cousin|neighbour|neighbor)s(?= (?!(?:they|we|he|she|and|or|who|are|were|have|to|in|at|on|for|with|from|if|as|is|but|can|could|will|would|that|all|both)\b)[a-z])"
    r"|(?<![\w'’])(?P<kin2>mum|mom|dad|gran|grandma|grandad)s(?= (?:funeral|house|flat|birthday|garden|car|place|party|room|things|dog|cat|operation|care|wake|old|new|chair|kitchen|roof)\b)"
)
# "our boiler, its leaking since Monday": what it does, and nothing of its own
_IT_IS = re.compile(
    r"(?:(?<=[,;.] )|(?<=and )|(?<=but )|(?<=because )|(?<=\bif )|(?<=\bso )|(?<=\bas )|(?<=\bthat )|(?<=whether )|(?<=\bwhen )|(?<=think )|(?<=hope )|(?<=know )|^)its(?= (?:been|because|thanks to|all down to|two|three|four|five|one|\d+|you|me|my|her|his|us|no|not|just|only|still|too|so|very|quite|really|a|an|the|for|my|our|about|been|due|free|[a-z]+ing (?:since|again|badly|all|from|on|for|at|to|the|my|our|me|us|him|her|a|everything)\b|[a-z]+ing(?:[.,;!?]|$))(?![\w]))"
)
_DAY_AND_DAY = re.compile(
    rf"(?<![\w-])(?P<day>{_SHORT_DAYS})(?P<joint> ?[+&/-] ?| to | till | or | and )(?P<day2>{_SHORT_DAYS})(?![\w'’])"
)
_BETWEEN = {
    "+": " and ",
    "&": " and ",
    "/": " or ",
    "-": " to ",
    "to": " to ",
    "till": " till ",
    "or": " or ",
    "and": " and ",
}
_TIMED_DAY = re.compile(rf"(?<![\w-])(?:{_SHORT_DAYS})(?=,? \d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm|o['’]clock)\b)")
_MAY = re.compile(
    r"(?<![\w-])may(?= (?:or|and|to|till|until|/) ?(?:june|july|april|august)\b)|(?:(?<=april or )|(?<=june or )|(?<=april and )|(?<=march or )|(?<=april to )|(?<=march to ))may(?![\w'’-])",
    re.I,
)
_THE_NTH = re.compile(
    r"(?:(?<=\bby )|(?<=\bbefore )|(?<=\bon )|(?<=\buntil )|(?<=\btill )|(?<=\bfrom ))(?=\d{1,2}(?:st|nd|rd|th)\b(?! (?:of\b|[a-zA-Z])))",
    re.I,
)
_LAST_DAY = re.compile(
    r"(?:(?<=[a-z] )(?<!he )(?<!we )(?<!you )(?<!they )(?<!who )(?<! i )(?<!cat )(?<!and )sat(?=[.!?]*$|,)|(?<=\bmake )(?:mon|tue|wed|thu|fri|sat|sun)(?![\w'’-]))"
)
_LAST_MONTH = re.compile(r"(?<=, )(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?=$|[.,;!?])")
# "introducing me to tom": a given name where only somebody can stand
_AFTER_PERSON = re.compile(
    r"(?:(?<=\bme to )|(?<=\bus to )|(?<=\byou to )|(?<=\bher to )|(?<=\bhim to )|(?<=\bwhen )|(?<=\bthank )|(?<=\bwith )|(?<=\band )|(?<=\bask )|(?<=\btell )|(?<=\btelling )|(?<=\bthat )|(?<=\bfrom )|(?<=\bbecause )|(?<=\bto )|(?<=\bson )|(?<=\bdaughter )|(?<=\bbrother )|(?<=\bsister )|(?<=\bfriend )|(?<=\bcousin )|(?<=\bhusband )|(?<=\bwife )|(?<=\ba girl, )|(?<=\ba boy, ))[a-z]{3,}(?=['’]s\b|[.,;!?)]|$| (?:and|who|when|to|for|in|at|on|is|was|has|had|about|by|from|before|after|on|with|said|says|tried|told|asked|gave|helped|got|will|could|can|would)\b)"
)
_NO_NAMES = ALSO_WORDS | word_set(
    "per an ash joy kit min kim val sam flora viola heather jasmine ebony carol dora stella alba jo chi art gene ari kai rita pilar ali dick angel paris georgia victoria virginia florence sydney melody"
)
# Names that are nothing else, wherever they stand: "and marta already said yes"
_SURE_NAMES = (
    {name for name in GIVEN_NAMES if len(name) > 3}
    - _NO_NAMES
    - word_set(
        "harry barry peter matt sally otto blake reed eden marina casey axel stan jess polly molly moses jesus stacy xiao jules"
    )
)
_GIVEN = re.compile(
    r"(?<![\w@./#'’-])(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bmy )(?<!\bour )(?<!\byour )(?<!\bhis )(?<!\bher )(?<!\bthis )(?<!\bthat )[a-z]{4,}(?![\w@/-]|\.\w)"
)
_OF_NAME = re.compile(
    r"(?<![\w@./#'’-])(?P<name>[a-z]{4,})s(?= (?!(?:and|or|are|were|have|who|to|in|at|on|for|with|from)\b)[a-z]{3,})"
)
_WORD = re.compile(r"(?<![\w@./#-])[a-z]+(?![\w@/-]|\.\w)")
_SPLICED = re.compile(
    r"(?P<end>[.?!])\s+(?P<next>(?:i|we|you|he|she|it|they|this|that|there|my|our|would|could|can|want|need|hope)(?=['’ ]))"
)
# "10 min. need her ok": the point ends the sentence, and the short form needs none
_UNIT_END = re.compile(
    r"(?P<number>\b\d+) ?(?P<unit>mins?|hrs?|pages?|pp)\.\s+(?P<next>(?:i|we|need|would|want|they|he|she|it|can|could|any|the|my|please|pls|if|no)\b)"
)
_NTH = re.compile(
    rf"(?P<nth>\b(?:every|each|any|this|next|1st|2nd|3rd|4th|first|second|third|last|other|me|us|it) )(?P<day>{_SHORT_DAYS})(?P<many>s?)(?=[\s]*(?:[,.;!?]|$| (?:and|at|in|from|till|until|while|when|before|after|or)\b))|(?P<nth2>(?<=day )(?:and|or) )(?P<day2>{_SHORT_DAYS})(?![\w'’-])"
)
_PLURAL_DAYS = re.compile(
    r"(?<![\w-])(?P<day>mon|tue|wed|thu|fri|sat|sun)s(?=[\s]*(?:[,.;!?]|$| (?:and|at|in|from|till|until|of)\b))"
)
_UNITS = {"m": "minutes", "h": "hours", "p": "pages"}
_STOPPED = re.compile(
    r"(?P<before>[a-z]{3,}\)?|\b(?:it|me|us|so|ok|on|up|go|do|in)|\d(?:st|nd|rd|th|%)?\)?|\w!?\))\.\s+(?P<next>[a-z])(?=[a-z'’-]* \w)"
)
_SHORT_FORMS = re.compile(
    r"(?:approx|min|mins|hrs?|etc|ext|incl|dept|tel|max|vs|mrs?|dr|prof|no|nr|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e)$",
    re.I,
)
_NUMBERED = re.compile(r"(?:^|\s)1\. .+\s2\. ")  # the numbers of a list end no sentence
_PROPER = re.compile(r"(?<=[\w,;] )(?P<name>[A-Z][\w’']+(?: [A-Z][\w’']+)*)")


def well_written(text: str, spelled: Mapping[str, str] | None = None) -> str:
    """The text with its capitals and without everyday slips; words in quotation marks stay as they are.

    ``spelled`` maps lower-cased names, of one word or more, to how the records write them.
    """
    out, at = [], 0
    for start, end in quoted_spans(text):
        out += [_written(text[at:start], spelled or {}), text[start:end]]
        at = end
    return "".join([*out, _written(text[at:], spelled or {})])


def _written(text: str, spelled: Mapping[str, str]) -> str:
    text = unshouted(text)
    if text.isupper() and len(text) > 12:
        return text
    if bare := text.strip():
        text = text.replace(bare, spelled_in_place(bare), 1)
    text = re.sub(r"\besp\.? (?=[a-z])", "especially ", text)
    text = re.sub(r"\besp\b\.?(?=\s*(?:[!),;]|$))", "especially", text)
    text = _UNIT_END.sub(lambda m: f"{m['number']} {_UNITS[m['unit'][0]]}. {m['next'].capitalize()}", text)
    text = re.sub(r"(?<!\w)b4(?!\w)", "before", text)
    text = _WORD.sub(lambda m: SLIPS.get(m[0], m[0]), text)
    text = re.sub(r"\bproof-read", "proofread", text)
    text = re.sub(r"(?<![\w.'’-])i(?=['’](?:m|d|ll|ve)\b|[\s,;?!)]|$)", "I", text)
    text = _WITH.sub("with ", re.sub(r"(?<!\w)w/o(?!\w)", "without", text))
    text = re.sub(r"(?<=\w )['’]?n['’]?(?= \w)", "and", text)
    text = re.sub(r"(?<=\w )& (?=\w)", "and ", text)
    text = _DAY_AND_DAY.sub(
        lambda m: f"{_WRITTEN_OUT[m['day']]}{_BETWEEN[m['joint'].strip()]}{_WRITTEN_OUT[m['day2']]}", text
    )
    text = _NTH.sub(
        lambda m: f"{m['nth'] or m['nth2']}{_WRITTEN_OUT.get(m['day'] or m['day2'], m[0])}{m['many'] or ''}", text
    )
    text = _PLURAL_DAYS.sub(lambda m: f"{_WRITTEN_OUT[m['day']]}s", text)
    text = re.sub(
        r"(?<=[\w,;] )(?P<day>fri|thu)(?=\s*(?:[.,;!?]|$| (?:or|and)\b))", lambda m: _WRITTEN_OUT[m["day"]], text
    )
    text = re.sub(r"(?<=day (?:or) )(?:sat|sun|mon|tue|wed)\b", lambda m: _WRITTEN_OUT[m[0]], text)
    text = _THEM.sub("them", text)
    text = _IT_IS.sub("it's", text)
    text = _TIMED_DAY.sub(_capital, text)
    text = _MAY.sub("May", _THE_NTH.sub("the ", text))
    text = _LAST_DAY.sub(_capital, text)
    text = _LAST_MONTH.sub(_capital, text)
    text = _KINS.sub(lambda m: f"{m['whose'] or ''}{m['kin'] or m['kin2']}'s", text)
    for pattern in (_BEFORE_DATE, _DAY_NIGHT, _ABBREVIATED, _MONTH_FIRST, _WEEKDAY, _PLACED, _TONGUES):
        text = pattern.sub(_capital, text)
    text = _WORD.sub(lambda m: m[0].capitalize() if m[0] in ALWAYS else SPOKEN.get(m[0], m[0]), text)
    text = _AFTER_PERSON.sub(
        lambda m: m[0].capitalize() if m[0] in GIVEN_NAMES and m[0] not in _NO_NAMES else m[0], text
    )
    text = _with_names(text, spelled)
    text = re.sub(
        r"(?<![\w@./#'’-])[a-z]{3}(?=['’]s\b)",
        lambda m: m[0].capitalize() if m[0] in GIVEN_NAMES and m[0] not in _NO_NAMES else m[0],
        text,
    )
    text = _OF_NAME.sub(lambda m: f"{m['name'].capitalize()}'s" if m["name"] in _SURE_NAMES else m[0], text)
    text = _GIVEN.sub(lambda m: m[0].capitalize() if m[0] in _SURE_NAMES else m[0], text)
    text = _SPLICED.sub(lambda m: f"{m['end']} {m['next'].capitalize()}", text)
    return _STOPPED.sub(_started, text)


def _capital(match: re.Match[str]) -> str:
    """ "10 aug" -> "10 August": typed small it was typed in haste; "10 Aug" stays as it is."""
    word = match[0]
    return _WRITTEN_OUT.get(word, word.capitalize()) if word.islower() else word[0].upper() + word[1:]


def _started(match: re.Match[str]) -> str:
    if _SHORT_FORMS.search(match["before"]) or (match["before"].isdigit() and _NUMBERED.search(match.string)):
        return match[0]
    return f"{match['before']}. {match['next'].upper()}"


def _with_names(text: str, spelled: Mapping[str, str]) -> str:
    for low in sorted(spelled, key=len, reverse=True):
        if low in text:
            parts = re.split(rf"(?<![\w@./-]){re.escape(low)}(?!['’]?[\w@/-]*@|[\w-])", text)
            text = spelled[low].join(parts)
    return text


def is_always_capital(word: str) -> bool:
    """Whether the closed list gives the word a capital: "Spanish", "Monday"."""
    return word.lower() in ALWAYS


def opens_with_tongue(phrase: str) -> bool:
    """Whether it begins with a language whose name is an everyday word, too: "Polish lessons"."""
    return _TONGUES.match(phrase) is not None


def names_written(texts: Iterable[str], people: Iterable[str] = ()) -> dict[str, str]:
    """How names are written: lower-cased name -> name, from the records and from people's names.

    From ``texts`` a word counts where it has a capital inside a sentence and is nowhere written small; two and more such words in a row count as one name. Of ``people`` the full name counts, and the
    first where it is a known given name and no everyday word: surnames are too often words ("cook", "price").
    """
    found: dict[str, str] = {}
    small: set[str] = set()
    held = list(texts)
    for text in held:
        small.update(re.findall(r"(?<![\w])[a-z]{2,}", text))
    for text in held:
        for line in text.splitlines():
            for match in _PROPER.finditer(line):
                name = re.sub(r"['’]s$", "", match["name"])
                alone = " " not in name
                if alone and (name.lower() in small or len(name) < 4):
                    continue
                if alone and (name.lower() in ALSO_WORDS or name.lower() in AFTER_IN):
                    continue
                found.setdefault(name.lower(), name)
    for name in people:
        words = [w for w in name.split() if "@" not in w and w[:1].isupper()]
        if len(words) > 1 and len(words) == len(name.split()):
            found[name.lower()] = name
        if words and words[0].lower() in GIVEN_NAMES and words[0].lower() not in ALSO_WORDS:
            found[words[0].lower()] = words[0]
    return found
