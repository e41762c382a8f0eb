"""Clauses that are courtesy as a whole ("no hard feelings"): they are taken off before reading."""

from __future__ import annotations

import re

_NO = (
    r"(?:reply|answer|response|explanation|rush|worries|hurry|pressure|hard feelings|obligation|"
    r"problem|reason|strings attached|need to (?:reply|answer|respond|write back|explain)(?: to "
    r"this (?:letter|email|message|note))?)"
)
_NEEDED = r"(?: (?:is |are )?(?:needed|necessary|required|expected))?"
_BUSY = (
    r"(?:busy|away|full|bad|tied up|not possible|not convenient|inconvenient|too much(?: trouble|"
    r" to ask)?|no use|of no use|no good|difficult|tight|all right|too soon|too late|not your "
    r"thing|awkward)"
)
_WHEN = (
    r"(?:this|that|it|(?:this|next|the|that) (?:week|month|day|time|date)|you|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
    r"thursday|friday)"
)
_CLAUSES = (
    rf"there is (?:absolutely |really )?no {_NO}{_NEEDED}(?: (?:at all|in that case|either way|either|in any case))?",
    (
        rf"(?:and )?no {_NO}{_NEEDED}(?: (?:at all|in that case|either way|either|in any case|if not))?(?: "
        rf"and no explanation either)?"
    ),
    r"nothing (?:is )?(?:needed|expected|asked)(?: in return)?",
    (
        r"(?:and )?(?:you )?(?:do not|don't|need not) (?:need to |have to |feel you have to )?(?:reply|"
        r"answer|respond|write back)(?: to this)?"
    ),
    (
        rf"if {_WHEN} (?:is|are|would be|turns out to be|should be) (?:too |very |rather |just |simply "
        rf")?{_BUSY}(?: for you| to you)?"
    ),
    r"if (?:you are|you're) (?:too |very |rather )?(?:busy|away)(?: (?:this|that|next) (?:week|month))?",
    r"if you (?:have|find) no time(?: for this| for it| this (?:week|month))?",
    r"if (?:that|this|it) (?:does not|doesn't) (?:feel right|suit you|suit|work|fit|work for you)(?: (?:to|for) you)?",
    (
        r"if (?:that|this|it) (?:suits|works for|helps|interests|is of (?:any )?(?:use|help|interest) "
        r"to|would be of (?:use|help) to) you"
    ),
    r"if you (?:would rather|prefer)(?: not| to)?(?: [a-z]+){0,2}",
    (
        r"(?:please )?(?:do )?(?:just )?(?:feel free to )?(?:say (?:so|no)|ignore this|leave (?:this|"
        r"it) unanswered|leave it|let me know)(?: with a clear conscience)?"
    ),
    r"(?:please )?feel free to (?:say no|decline|ignore this(?: (?:letter|email|message|note))?)",
    (
        r"(?:that|this|it) (?:is|would be) (?:absolutely |perfectly |quite |just |also )?(?:fine|all "
        r"right|okay|ok)(?: too| as well| with me| of course)?"
    ),
    (
        r"(?:and )?(?:i would understand |i understand |a )(?:a )?(?:simple |short |quick )?no(?: "
        r"is fine)?(?: without any reason given)?"
    ),
    (
        r"(?:whichever|whatever|whenever) (?:you (?:like|prefer|like better|like best)|suits you(?: "
        r"best)?|is (?:easier|easiest|best) for you)"
    ),
    r"(?:at )?whatever time suits you(?: best)?",
    r"good luck(?: in any case| with everything)?",
    (
        r"(?:i wish you (?:and [a-z ]{1,40} )?|have )(?:a|an) (?:very )?(?:good|lovely|nice|great|pleasant|"
        r"happy|restful) (?:day|week|weekend|evening|morning|afternoon|year|summer|winter|spring|autumn|"
        r"time|holiday)"
    ),
    (
        r"(?:i hope (?:that )?)?(?:you are|this finds you|all is|you and yours are|you're) (?:well|"
        r"keeping well|doing well)"
    ),
    r"i (?:only|just) wanted (?:you to know|to (?:say thank you|say|tell you|thank you))",
    r"(?:and )?all the best(?: for (?:the|your) \w+)?",
)
_WHOLE = "|".join(f"(?:{clause})" for clause in _CLAUSES)
_ALONE = re.compile(rf"^(?:{_WHOLE})$", re.I)
_SEPARATED = re.compile(r"(\s*[;,]\s+(?:and |but |so )?|\s+-\s+|[.!?]\s+(?=[A-Z]))")
LONGEST = 600


def without_courtesies(said: str) -> str:
    """The sentence without the clauses at its start and end that are mere courtesy; "" where nothing else is left."""
    if len(said) > LONGEST:
        return said
    parts = _SEPARATED.split(said)
    clauses, marks = parts[::2], parts[1::2]
    while clauses and _is_courtesy(clauses[-1]):
        clauses.pop()
        if marks:
            marks.pop()
    while clauses and _is_courtesy(clauses[0]):
        clauses.pop(0)
        if marks:
            marks.pop(0)
    if len(clauses) == len(parts[::2]):
        return said
    kept = "".join(clause + mark for clause, mark in zip(clauses, [*marks, ""], strict=False))
    end = said.rstrip()[-1:]
    return kept + end if kept and end in ".!?" and kept[-1] not in ".!?" else kept


def _is_courtesy(clause: str) -> bool:
    return _ALONE.match(clause.strip(" .!?")) is not None
