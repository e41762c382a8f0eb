# ruff: noqa: E501  patterns read better unbroken
"""Whether an order about the letter still stands in it, and whether a bare verb leaves open who would do it."""

from __future__ import annotations

import re

from assistant.domain.requests import Kind

# Words to whoever writes the letter, which no reader should meet.
_ORDER = re.compile(
    r"\b(?:(?<!I )(?<!to )(?<!can )(?<!could )(?<!will )(?:(?:only|just|please) )?(?:need|remember|want|must|have) (?:to )?(?:mention|add that|say that)\b|(?<!I )(?<!to )(?<!can )(?<!could )(?<!will )(?:(?:only|just|please) )?ask (?:for|her|him|them)\b|ask nicely|(?<!would )(?<!would also )(?<!would really )(?<!would not )(?<!might )(?<!may )(?<!will )(?<!to )(?<!can )(?<!could )(?<!['’]d )(?<!['’]ll )(?<!n['’]t )(?<!could you )(?<!can you )(?<!would you )(?<!will you )be (?:polite|nice|brief|formal|firm|tactful|gentle)\b(?! (?:if|to|that))|keep it (?!up\b|for\b|in\b|at\b|safe\b|dry\b|warm for\b|as long\b|till\b|until\b|going\b|running\b|if\b|\w+ (?:for|till|until|at|in)\b)|make it sound|sound (?:formal|warm|grateful)|"
    r"in a (?:\w+ )?tone|scratch that|on second thoughts?|actually,? no\b|, no,? (?:the|for|only|just|not)\b|or should I\b|or rather|or no,|, no,|, wait,|maybe not|not sure if|don['’]t (?:mention|say|tell)|"
    r"(?:tell|thank|remind|offer) (?:her|him|them) (?:that|how|for|to)\b|ought to)"
    r"|(?:^|, |\. |; )(?:and )?(?:mention|say that|(?:very |quite )?(?:in)?formal(?:ly)?(?=[,.?!]|$)|(?:short|brief|warm|polite|friendly)(?: and \w+)?[.?!]*$)",
    re.I,
)
_OUGHT = re.compile(
    r"(?:^|[.,] )(?:and )?You (?:ought to\b|(?:should|must|need to|have to) (?:answer|reply|respond|know|write|get back|decide|say|tell|be told)\b)",
    re.I,
)
_LEAD = r"^(?:please |pls |maybe |just )*"
# Whoever takes, gets or keeps is not said by the bare verb.
_EITHER_ACT = re.compile(
    _LEAD
    + r"(?:take|get|fetch|collect|keep|hold|run|host|store|pick up|drop off)\s+(?:the|those|these|one|two|three|four|five|some|both|half|all|a few|a couple)\b(?!.*\b(?:me|my|us|our|you|your|her|his|their)\b)(?! (?:look|lead|time|floor|minutes|photos|photographs|notes|picture|hang|word|ball))(?! .*(?:ed|done|going|ready|sent|made|cut|moved|back)\b)",
    re.I,
)
_BORROWED = re.compile(r"^Could you borrow (?!.*\b(?:me|us|from)\b)|^Could I borrow (?:my|our)\b", re.I)
_SHARED = re.compile(_LEAD + r"(?:share|show)\s+(?:my|our)\b", re.I)
_MY_OWN = re.compile(
    r"^I (?:would be glad to|can|could) (?:borrow|take|have|use|keep|get|collect|fetch) (?:(?:\w+ )?of )?(?:my|our)\b",
    re.I,
)
_I_TELL = re.compile(r"^Could (?:I|we) (?:tell|mention|say|inform|thank|offer|chair|captain|coach)\b", re.I)
_TWO_OR_HERS = re.compile(
    r"\b(?:show|give|teach|lend|send|bring|tell|feed|read|buy|make|cook|write|pay|take|walk) you (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?!(?:minute|hour|day|week|month|time|year|page|line)s?\b)[a-z]",
    re.I,
)


def order_left(kind: Kind, sentence: str) -> bool:
    """Whether words to whoever writes the letter stand in the sentence, where no reader should meet them."""
    return _ORDER.search(sentence) is not None or (_OUGHT.search(sentence) is not None and kind is not Kind.THANKS)


# "come to dinner with Anna", "bring the kids over": to whom, and who comes, is not said
_COMES = re.compile(
    _LEAD
    + r"(?:come|bring (?:the|some|a|an)\b.*\b(?:over|round|along))\b(?!.*\b(?:me|my|mine|us|our|ours|you|your|yours|her|hers|his|him|their|them|theirs|help|with (?:i|we))\b)",
    re.I,
)
_NEEDS_SOME = re.compile(r"\b(?:i|we) (?:really )?need (?:some(?:one|body)|a person|people) (?:to|who)\b", re.I)


def doer_guessed(kind: Kind, act: str, typed: str) -> bool:
    """Whether it is open who would do the act, which was typed as a bare verb or got a doer that is unlikely."""
    if _TWO_OR_HERS.search(act) and re.search(
        r"\bher (?:one|two|three|four|five|six|seven|eight|nine|ten|\d)", typed, re.I
    ):
        return True
    if kind is Kind.OFFER:
        return _MY_OWN.match(act) is not None and not re.search(r"\b(?:i|we)\b", typed, re.I)
    if kind is Kind.THANKS:
        return False
    if _NEEDS_SOME.search(typed) and act.startswith("Do you know"):
        return True  # the reader, or somebody the reader knows
    if act.startswith("Do you know some") and re.match(
        r"(?:get |send |need )?some(?:one|body) to\b(?!.*\bwith\W*$)", typed, re.I
    ):
        return True  # the reader may know somebody, or is to send them
    if _COMES.match(typed) and re.match(r"Could (?:you|I|we)\b", act):
        return True
    guessed = _EITHER_ACT.match(typed) or _SHARED.match(typed)
    return (guessed is not None and act.startswith("Could ")) or any(p.match(act) for p in (_BORROWED, _I_TELL))
