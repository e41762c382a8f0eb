"""Lists of phrases, and those for what a letter does: leaving a way out, tying strings.

The lists for its tone stand in ``tone``, the forms of asking in ``ask_forms`` and ``ask_acts``. All are our own,
collected from letters as people write them and from what models add unasked; no list is copied from anyone. Each
entry is a regular expression that ignores case and is matched at word borders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property


class Phrases:
    """A list of phrases as one pattern, compiled when it is first needed: half the checks run for one kind only."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._source = rf"(?<!\w)(?:{'|'.join(entries)})(?!\w)"

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source, re.IGNORECASE)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place at or after ``start`` where one of them stands."""
        return self._pattern.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """One of them standing exactly at ``start``."""
        return self._pattern.match(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Each place where one of them stands, from left to right, not overlapping."""
        return self._pattern.finditer(text)

    def without(self, text: str) -> str:
        """The text with a space in place of each."""
        return self._pattern.sub(" ", text)


def any_of(entries: Iterable[str]) -> Phrases:
    """What finds any of ``entries`` at word borders, whatever their case."""
    return Phrases(entries)


def straighten(text: str) -> str:
    """Typographic apostrophes and quotes as plain ones, of the same length, so that one spelling matches both."""
    return text.translate(_STRAIGHT)


_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})

EASY_OUT = any_of(
    (
        # "no worries if not", "no pressure at all"
        r"no (?:worries|pressure|hard feelings|obligations?|expectations?|harm done)(?: at all| whatsoever"
        r"| either way)*",
        r"no (?:problem|big deal|offen[cs]e|rush|trouble|harm)(?: at all)? (?:if|whatever|either|should)",
        r"under no (?:pressure|obligation)",
        r"(?:don't|do not|please don't|never) (?:feel|be) (?:obliged|obligated|pressured|bad|any (?:pressure"
        r"|obligation)|under any)",
        # "a no is fine", "'no' is a perfectly good answer", "feel free to say no"
        r"(?:a |an )?(?:simple |short |quick |plain |clear |honest )*[\"']?no[\"']?[,]? (?:is|would be|will be"
        r"|is also|works|is just as) "
        r"(?:\w+ly |just |also |as |quite |an? )*(?:fine|ok|okay|good|welcome|all right|alright|answer|easy"
        r"|enough|useful|helpful|reply)\b",
        r"(?:\w+ly |very |quite )?(?:fine|ok|okay|happy|alright|all right) (?:with|about|to (?:hear|get|take"
        r"|accept)|if you say) (?:a |an )?[\"']?no\b",
        r"(?:feel|be|are|please be|you're) (?:\w+ly )?(?:free|welcome) to (?:\w+ly )?(?:say (?:\"|')?no|decline"
        r"|pass|ignore|skip|refuse|turn (?:me|this|it) down|leave it|disregard)",
        r"(?:say|saying|answer|tell me|reply)(?: with)? (?:a |an )?[\"']?no[\"']?(?: is| would be|,? and| if"
        r"| at any| whenever| without| to (?:this|me))",
        r"(?:just|simply) (?:say|tell me|write|answer|reply|ignore|pass|skip)\b[^.?!]{0,30}\b(?:no|not|this|it)\b",
        r"(?:happy|glad|easy|free|welcome|okay|ok) (?:for you )?to (?:say no|decline|pass)",
        r"it(?:'s| is| would be) (?:\w+ly )?(?:fine|ok|okay|alright|all right|no problem"
        r"|not a problem) (?:if (?:you|it|this|that|the|now|not)|not to|to (?:say no|decline|pass|ignore|skip))",
        # "I understand if you are too busy"
        r"(?:i|i'd|i'll|i will|i would|we)(?: would| will|'d|'ll)?(?: \w+ly| quite| of course"
        r"| perfectly)* understand(?: \w+ly)?,? ?(?:if|should|when|either way|that you (?:may|might)|a no)\b",
        # "if this is not a good time, that's fine"
        r"if (?:not|you (?:can't|cannot|can not|couldn't|aren't|are not|don't|do not|would (?:rather"
        r"|prefer)(?: not)?|'d rather(?: not)?|have no|haven't|prefer not|are too|lack|say no|decline)"
        r"|you're (?:too|not|busy|swamped|short)|you are (?:busy|swamped|short)|it(?:'s| is) (?:too|not|n't)"
        r"|it (?:doesn't|does not|isn't)"
        r"|that(?:'s| is)(?: too| not|n't)|that (?:doesn't|does not|isn't)|this (?:is (?:too|not|n't)|isn't"
        r"|doesn't|does not)|now (?:is not|isn't|is a bad)|the (?:timing|answer|time) (?:is|isn't|doesn't)"
        r"|time (?:is|does))\b[^.?!]{0,160}?\b(?:fine|ok|okay|understand|worries|problem|pressure|alright|all right"
        r"|no harm|harm|forget|ignore|say (?:so|no)|just|leave it|hard feelings|tell me|drop it|matter|skip"
        r"|pass|let it go|another time|good too|as good)\b",
        r"(?:fine|ok|okay|understand\w*|alright|all right|all good|no harm|good too"
        r"|absolutely fine)[,]? (?:too |as well |also |by me |with me )*(?:if|should) (?:not|it (?:doesn't"
        r"|does not|isn't|is not|'s not)|you (?:can't|cannot|couldn't|aren't|are not|don't|do not|would rather"
        r"|'d rather|prefer|have no|haven't|decline|say no|are too|are busy)"
        r"|you're (?:too|not|busy)|this (?:is|isn't|doesn't)|that (?:is|isn't|doesn't)|now (?:is|isn't)"
        r"|the (?:timing|answer)|it(?:'s| is) too)\b",
        r"(?:but )?only if (?:it|you|this|that|there)\b[^.?!]{0,60}",
        r"if (?:it|this|that) (?:suits|is convenient|feels right|sounds (?:doable|manageable|reasonable)"
        r"|is not too much)(?: you)?",
        r"if (?:it's|it is|that's|that is|this is) (?:not )?too much (?:trouble|to ask|bother|of an? \w+)",
        r"(?:no|don't|do not|without) (?:need|have|feel you have|feel you need) to (?:reply|answer|respond"
        r"|say yes|explain)\b",
        r"no (?:reply|answer|reason|explanation|need) (?:is )?(?:needed|necessary|expected|required|to (?:reply"
        r"|answer|respond|explain|give))",
        # "please say no with a clear conscience"
        r"(?:please|just|simply|do|then|can|may|could|always) (?:\w+ly |just |always )?(?:say no|decline|refuse"
        r"|turn (?:me|it|this) down)",
        r"(?:entirely|completely|totally|wholly|absolutely) (?:up to you|your call|optional)",
        r"(?:please|just|simply|free to) (?:ignore|disregard|forget) (?:this|it|me|my)",
        r"(?:fine|ok|okay|alright|all right|all good|understand)(?: too| with me)?,? if"
        r" (?:not|nobody|no one|nothing|none)",
        r"either (?:way|answer|reply)|a yes or a no|yes and no are",
        r"(?:just|please|simply|do) (?:say|tell me) so",
        r"(?:i|we) (?:won't|will not|wouldn't|would not) (?:mind|take it (?:badly|personally|amiss|ill)"
        r"|be (?:offended|hurt|upset|cross|put out))\b",
        r"(?:declining|refusing|passing) (?:is|would be)\b",
    )
)

EASY_OUT_IF = any_of(
    (
        # an "if" that only opens a way out when no other wish follows it (see OTHER_WISH)
        r"if you (?:can't|cannot|don't|are not able|aren't able|would rather not|'d rather not|prefer not)\b"
        r"[^.?!]{0,160}",
        r"if (?:you're|you are) (?:too |very |really )?(?:busy|swamped|stretched|pressed|overloaded"
        r"|tied up)\b[^.?!]{0,160}",
        r"if (?:the )?(?:timing|time|moment) (?:is|isn't|does|doesn't)\b[^.?!]{0,160}",
        r"if (?:now|this|that|it) (?:is not|isn't|is a bad)\b[^.?!]{0,160}",
    )
)

OTHER_WISH = any_of(
    (
        # "If you can't make Tuesday, Wednesday works" is no way out
        r"works|instead|(?:would|could|can|will|might|may) (?:you|we|i)|(?:mon|tues|wednes|thurs|fri|satur"
        r"|sun)day|tomorrow|next week"
        r"|another (?:day|time|date|week)|please|send|have (?:any|a) questions?|understand (?:it|this|why|what)"
        r"|know (?:it|this|what|how|where|which)",
    )
)

STRINGS = any_of(
    (
        r"in (?:return|exchange)(?: for| i| you| we|,|\b)",
        r"as (?:a )?(?:payment|compensation|repayment)|as a trade|quid pro quo|tit for tat",
        r"(?:and )?then (?:maybe |perhaps )?you (?:could|can|might|may|would|will|should|must)",
        r"(?:so|in order) that you (?:could|can|will|would|might|may)(?: \w+){0,4} (?:me|my|us|our)",
        r"so you (?:could|can|will|would|might|may)(?: \w+){0,4} (?:me|my|us|our)",
        r"if you (?:could|would|can|will|might)(?: then| just| please)? (?:also|in turn|in return|maybe|perhaps)",
        r"(?:all )?(?:i|we) (?:ask|want|need|expect|hope)(?: for)?(?: in return)?,? is\b",
        r"you (?:would |will |'d |'ll )?(?:owe|have owed) (?:me|us)|you (?:can|could|may) (?:owe|repay"
        r"|pay) (?:me|us)",
        r"(?:i|we) (?:would |will |'d |'ll )?expect(?: \w+){0,3} (?:from you|you to|back|return)",
        r"(?:on|under) (?:the )?condition|provided (?:that )?you|as long as you|on the understanding"
        r"|only if you (?:also|first|will|agree|help|introduce|put)",
        r"(?:return|repay) the favou?r|pay (?:me|us) back|(?:one|a) favou?r for (?:another|a favou?r|me)"
        r"|make it up to me|scratch (?:my|your) back",
        r"(?:my|our) price|what i (?:want|need) (?:from you )?is",
        r"remember (?:me|this|that i|us) (?:when|if|next)|keep me in mind",
        # "yours if you name me on your posters"; not "if you tell me when", which is how an offer is taken up
        r"if you (?:also |then |only |first |just )?(?!want|need|like|would|'d|prefer|tell|let|ask|send|write"
        r"|call|show|e?-?mail|text|message|ping|drop|give me a|point"
        r"|allow|join|think|find|meet|phone|ring|can use|have|come|trust|still|say|hand|forward|choose|wish"
        r"|pick|invite)\w+(?: \w+){0,2} (?:me|us|my|our)",
        r"(?:count|counting) on (?:you|your)|hoping (?:that )?you (?:will|would|could|can|might)"
        r"|i hope (?:that )?you (?:will|would|could|can)(?: then| also)? "
        r"(?:introduce|recommend|refer|consider (?:me|my|us)|put in|vouch|help (?:me|us)|do the same|return"
        r"|remember)",
    )
)

NO_STRINGS = any_of(
    (
        # the opposite of strings, cut out before strings are looked for
        r"(?:no|without(?: any)?|not any|zero) strings?(?: attached)?",
        r"(?:nothing|(?:not|n't|never)(?: \w+){0,3} (?:anything|a thing|something)|no (?:need|payment|favou?r"
        r"|repayment|obligation)|without(?: \w+){0,4})"
        r"(?: \w+){0,6}? (?:in (?:return|exchange)|back)",
        r"you (?:do not|don't|will not|won't|would not|wouldn't|needn't|need not)(?: have to| need to)? (?:owe"
        r"|return|repay|pay|give)(?: \w+){0,5}",
        r"(?:there is |there's )?no (?:need|obligation|expectation|pressure|reason)(?: for you)? to (?:return"
        r"|repay|pay|give|do|reciprocate|owe)(?: \w+){0,5}",
        r"(?:i|we)(?: do|'m| am)?(?: not|n't| don't)(?: \w+){0,2} (?:expect|expecting|want|wanting|need|ask"
        r"|asking)(?: for)?(?: \w+){0,5}",
        r"(?:expect|expecting|want|asking for|ask for|ask|need) nothing(?: \w+){0,5}",
        r"(?:this is |it is |it's |just |as )?(?:my|a) (?:way|chance) (?:to|of) (?:return|returning|repay"
        r"|repaying)(?: \w+){0,4}",
        r"(?:i|we|i'd|let me|like to|love to|glad to|happy to|to)(?: \w+){0,4} (?:return|repay) (?:the|a|that"
        r"|your) (?:favou?r|kindness|help)",
        r"in return for (?:all |everything |the |your )(?:\w+ ){0,6}?(?:you|your|last|when|in)\b",
    )
)
