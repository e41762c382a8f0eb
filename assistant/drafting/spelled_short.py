# ruff: noqa: E501  patterns read better unbroken
"""Short forms of haste that need their neighbours to be told: "tbh", "@ the station", "ill get", "60 prs", "Sgt. Ray"."""

from __future__ import annotations

import re

# Said to nobody: a letter has no use for them.
_CHAFF = re.compile(
    r"(?P<before>,?)\s*(?<![\w@.'’-])(?:tbh|tbf|ngl|btw|imo|imho|fyi|omg|lol|obvs?|innit|TBH|OMG|BTW|LOL|FYI)(?![\w@'’-])(?P<after>,?)"
)
_TA = re.compile(r",\s*ta(?=\s*(?:[,.;!+]|$))", re.I)
_AT = re.compile(r"(?<=\w )@ (?=\w)|(?<=\w )@(?=(?:the|my|our|his|her|st|\d)\b)", re.I)
_TITLE_DOT = re.compile(r"(?<![\w.])(?P<title>(?i:sgt|insp|capt|cllr|revd?|col|lt|maj))\. (?=[A-Za-z][\w'’-]+)")
_SUBJECT_WILL = r"(?:get|come|do|bring|pay|be|have|take|send|give|make|need|pick|drop|help|sort|try|let|call|ring|go|leave|collect|fetch|keep|put|cover|find|start|book|pop|buy|cook|drive|wait|write|check|look|lend|return|show|meet|also|just|even|happily|gladly|never)"
_ILL = re.compile(
    rf"(?<![\w'’-])(?<!\bis )(?<!\bwas )(?<!\bbe )(?<!\bbeen )(?<!\bfell )(?<!\bso )(?<!\bvery )(?<!\bare )(?<!\bwere )(?<!\band )ill?(?= {_SUBJECT_WILL}\b)|(?<=\band )ill(?= (?:get|do|bring|pay|send|pick|drop|sort|collect|cover|book)\b)"
)
_ID = re.compile(
    rf"(?<![\w'’-])(?<!\bthe )(?<!\bmy )(?<!\bhis )(?<!\bher )(?<!\byour )(?<!\ban )id(?= (?:{_SUBJECT_WILL}|like|love|prefer|rather|say|appreciate)\b)"
)
# at the head of a clause, whatever is done: "ill mend the gap", "and id do the school run"
_HEAD_ILL = re.compile(
    r"(?:(?<=^)|(?<=[,;.!] )|(?<=[-–—] )|(?<=\bso )|(?<=\bbut ))ill(?= (?!(?:health|with|in|at|and|or|effects|again|now|since|from|for|luck|but|too|to|so|as|will)\b)[a-z]+)"
)
_HEAD_ID = re.compile(
    r"(?:(?<=^)|(?<=[,;.!] )|(?<=[-–—] )|(?<=\bso )|(?<=\bbut )|(?<=\band )|(?<=\botherwise )|(?<=\bor ))id(?= (?!(?:card|badge|number|photo|check|is|and|or|at|in|for|for|to|please)\b)[a-z]+)"
)
_AFTER_NUMBER = re.compile(r"(?<=\d )(?P<unit>prs?|pgs?|doz|pax|mths?|wks?|yrs?|hrs?|mins?|pcs)(?![\w'’.-])")
_UNITS = {"pr": "pair", "prs": "pairs", "pg": "page", "pgs": "pages", "doz": "dozen", "pax": "people", "mth": "month",
          "mths": "months", "wk": "week", "wks": "weeks", "yr": "year", "yrs": "years", "pcs": "pieces"}  # fmt: skip
_DAY_PART = re.compile(
    r"(?<![\w-])(?P<day>mon|tues?|wed|weds|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|this|every) (?P<part>aft|arvo|eve|morn)(?![\w'’-])",
    re.I,
)
_PARTS = {"aft": "afternoon", "arvo": "afternoon", "eve": "evening", "morn": "morning"}
_DAYS = {"mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday", "thu": "Thursday",
         "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday"}  # fmt: skip
_SOUNDED = {
    "2day": "today",
    "2moro": "tomorrow",
    "2morrow": "tomorrow",
    "2nite": "tonight",
    "gr8": "great",
    "m8": "mate",
    "l8": "late",
    "l8r": "later",
}
_SOUNDS = re.compile(rf"(?<![\w.@-])(?:{'|'.join(_SOUNDED)})(?![\w@-])")
_APPROX = re.compile(r"(?<![\w'’-])(?:(?:approx|appx|circa)\.? ?|ca?\. ?)(?=[£€$]?\d)", re.I)
_OCCASIONS = (
    r"(?:wedding|funeral|birthday|christening|graduation|retirement|surgery|operation|party|\d+(?:st|nd|rd|th))"
)
_KINS = re.compile(
    rf"(?<![\w'’])(?P<kin>mum|mom|dad|gran|nan|grandma|grandad|cousin|sister|brother|wife|husband|daughter|son|auntie|uncle|boss)s(?= {_OCCASIONS}\b)"
)

# "nov + dec only", "tues & thurs 6-7.30", "mon wed fri": short names of months and days that are no words of their own
_MONTHS = {"jan": "January", "feb": "February", "apr": "April", "aug": "August", "sept": "September", "oct": "October",
           "nov": "November", "dec": "December"}  # fmt: skip
_SHORT_MONTH = re.compile(
    rf"(?<![\w@./'’-])(?:{'|'.join(_MONTHS)})(?![\w@'’/-])(?! (?:if|to|for|about|is|has|can|could|would|will)\b)"
)
_ANY_DAY = r"(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)"
_DAY_ROW = re.compile(
    rf"(?<![\w@-])(?<!\bi )(?<!\bwe )(?<!\bhe )(?<!she )(?<!you )(?<!they )(?<!who ){_ANY_DAY}(?:(?: ?[,+&/] ?| (?:and|or|to|till|until) | - |-| ){_ANY_DAY})+(?![\w@'’-])",
    re.I,
)
_WEEK_OF = re.compile(
    r"(?P<before>\b(?:in|for|from|until|till|by|of|on|during|before|after|this|and|or|is|to|any|every|some|our|my) )?(?:the )?(?P<nth>last|first|second|third|2nd|3rd|1st) (?:week|wk) (?:of |in )?(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_NTH = {"1st": "first", "2nd": "second", "3rd": "third"}
_FULL_MONTHS = {**{short.capitalize(): whole for short, whole in _MONTHS.items()}, "Mar": "March", "Jun": "June",
                "Jul": "July", "Sep": "September"}  # fmt: skip


# "mines in for repair", "mines leaking": a clause of its own, whose "is" haste ran into the word
_MINES = re.compile(
    r"(?<![\w'’])(?P<whose>mine)s(?= (?:in|at|on|off|out|got|had|lost|not|still|been|too|just|already|being|away|leaking|broken|busted|knackered|dead|gone|stuck|full|empty|blocked|down|all|only|no|a|an|the|very|really|getting|worn|flat)\b)",
    re.I,
)
# "whats he want for it": what does he want; "whats she like as a boss", "wheres it close to" are with "is"
_WHATS = re.compile(
    r"(?<![\w'’])(?P<wh>what|where|when|how|why|who)['’]?s (?P<who>he|she|it|they|you|u) (?=(?:want|think|need|say|reckon|like (?:best|most)|charge|mean|make|do|have|know|get|cost|take|prefer|suggest|recommend|look|use|feel|expect|ask|eat|drink|live|keep|sell|work|call|open|close(?! to\b|\s+by\b)|finish|start|go)\b)",
    re.I,
)


_STROKE_MONTHS = re.compile(
    r"(?<![\w@./-])(?P<one>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec) ?/ ?(?P<two>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?![\w@/-])",
    re.I,
)


def _stroke_months(match: re.Match[str]) -> str:
    def whole(word: str) -> str:
        short = word.capitalize()
        return _FULL_MONTHS.get(short, short)

    return f"{whole(match['one'])} or {whole(match['two'])}"


def _day_row(match: re.Match[str]) -> str:
    days = [_DAYS[day.lower()] for day in re.findall(_ANY_DAY, match[0], re.I)]
    joints = re.split(_ANY_DAY, match[0], flags=re.I)[1:-1]
    closes = re.match(r"\s*(?:$|[).!?])", match.string[match.end() :]) is not None
    if len(days) == 2 and joints[0].strip() == "," and days[1] in {"Saturday", "Sunday"} and not closes:
        return match[0]  # "see it by wed, sat on it"
    if len(days) == 2 and joints[0].strip() not in {"", "-"}:
        between = {"+": " and ", "&": " and ", "/": " or ", ",": " and "}.get(joints[0].strip(), joints[0])
        return between.join(days)
    if any(joint.strip() in {"-", "to", "till", "until"} for joint in joints):
        return " to ".join(days) if len(days) == 2 else match[0]
    last = " or " if any(joint.strip() in {"or", "/"} for joint in joints) else " and "
    return f"{', '.join(days[:-1])}{last}{days[-1]}"


_LOUD = r"(?:THE|AN?|MY|YOUR|OUR|HIS|HER|THEIR|TO|IN|ON|AT|OF|FOR|NO|NOT|AND|OR|BUT|IS|IT|ITS|WITH|PLEASE|PLS|FROM|THAT|THIS|IF|CAN|COULD|WE|YOU)"
_SHOUTED = re.compile(r"(?<![\w'’.])[A-Z][A-Z'’]*(?:[ ,]+[A-Z'’]+){2,}(?![\w'’])")
_STRESSED = re.compile(
    r"(?<![\w.-])(?:NOT|AND|OR|ALL|PLEASE|ONLY|NEVER|ALWAYS|EVERY|ANY|VERY|REALLY|BEFORE|AFTER|NO|BOTH|JUST|MUST|NOW)(?![\w.-])"
)


def unshouted(text: str) -> str:
    """Shouted words in small letters: "FIX THE BOILER!!", "NOT the small ones"; what else is in capitals stays."""

    def low(match: re.Match[str]) -> str:
        if re.search(rf"\b{_LOUD}\b", match[0]) is None:
            return match[0]
        return re.sub(r"[A-Z'’]+", lambda m: m[0].lower() if re.search(r"[AEIOUY]", m[0]) else m[0], match[0])

    text = _SHOUTED.sub(low, text)
    return _STRESSED.sub(lambda m: m[0].lower(), text) if re.search(r"[a-z]", text) else text


def spelled_in_place(text: str) -> str:
    """The text with short forms written out, or left out where they say nothing."""
    chaffed = _CHAFF.search(text) is not None
    text = _CHAFF.sub(
        lambda m: "," if m["before"] and m["after"] else "" if m.end() == len(m.string) else m["before"] or m["after"],
        text,
    )
    text = re.sub(
        r"(?<![\w@])(?P<u>[uU])r(?= (?:an?|the best|so|such|amazing|brilliant|wonderful|great|too|very|welcome|right|the one)\b)",
        "you're",
        text,
    )
    text = re.sub(r"(?<![\w'’])(?P<whose>mine|hers|ours|theirs) (?=been\b)", r"\g<whose> has ", text, flags=re.I)
    text = _MINES.sub(r"\g<whose>'s", text)
    text = _WHATS.sub(
        lambda m: f"{m['wh']} {'do' if m['who'].lower() in {'they', 'you', 'u'} else 'does'} {m['who']} ", text
    )
    text = _AT.sub("at ", _TA.sub("", text))
    text = re.sub(r"(?<![\w.'’-])I(?P<short>m|ve)(?= [a-z])", r"I'\g<short>", text)
    text = _TITLE_DOT.sub(lambda m: f"{m['title'].capitalize()} ", text)
    text = _ID.sub("I'd", _ILL.sub("I'll", text))
    text = _HEAD_ID.sub("I'd", _HEAD_ILL.sub("I'll", text))
    text = _APPROX.sub("about ", text)
    text = _AFTER_NUMBER.sub(lambda m: _UNITS.get(m["unit"], m["unit"]), text)
    text = _DAY_PART.sub(lambda m: f"{_DAYS.get(m['day'].lower(), m['day'])} {_PARTS[m['part'].lower()]}", text)
    text = _STROKE_MONTHS.sub(_stroke_months, _DAY_ROW.sub(_day_row, text))
    text = _SHORT_MONTH.sub(lambda m: _MONTHS[m[0]], text)
    text = _WEEK_OF.sub(
        lambda m: (
            f"{m['before'] or 'in '}the {_NTH.get(m['nth'], m['nth'])} week of {_FULL_MONTHS.get(m['month'], m['month'])}"
        ),
        text,
    )
    text = _SOUNDS.sub(lambda m: _SOUNDED[m[0]], text)
    text = _KINS.sub(r"\g<kin>'s", text)
    return text.strip(" ,") if chaffed else text
