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
    rf"(?<![\w'’-])(?<!\bis )(?<!\bwas )(?<!\bbe )(?<!\bbeen )(?<!\bfell )(?<!\bso )(?<!\bvery )(?<!\bare )(?<!\bwere )(?<!\band )ill(?= {_SUBJECT_WILL}\b)|(?<=\band )ill(?= (?:get|do|bring|pay|send|pick|drop|sort|collect|cover|book)\b)"
)
_ID = re.compile(
    rf"(?<![\w'’-])(?<!\bthe )(?<!\bmy )(?<!\bhis )(?<!\bher )(?<!\byour )(?<!\ban )id(?= (?:{_SUBJECT_WILL}|like|love|prefer|rather|say|appreciate)\b)"
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


def spelled_in_place(text: str) -> str:
    """The text with short forms written out, or left out where they say nothing."""
    chaffed = _CHAFF.search(text) is not None
    text = _CHAFF.sub(
        lambda m: "," if m["before"] and m["after"] else "" if m.end() == len(m.string) else m["before"] or m["after"],
        text,
    )
    text = _AT.sub("at ", _TA.sub("", text))
    text = _TITLE_DOT.sub(lambda m: f"{m['title'].capitalize()} ", text)
    text = _ID.sub("I'd", _ILL.sub("I'll", text))
    text = _APPROX.sub("about ", text)
    text = _AFTER_NUMBER.sub(lambda m: _UNITS.get(m["unit"], m["unit"]), text)
    text = _DAY_PART.sub(lambda m: f"{_DAYS.get(m['day'].lower(), m['day'])} {_PARTS[m['part'].lower()]}", text)
    text = _SOUNDS.sub(lambda m: _SOUNDED[m[0]], text)
    text = _KINS.sub(r"\g<kin>'s", text)
    return text.strip(" ,") if chaffed else text
