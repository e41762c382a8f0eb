"""What an ask wants and how much of it, as patterns: our own tables, read by ``asking``."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.checks.phrases import Phrases, any_of


class Act(StrEnum):
    """What an ask wants, as far as its words tell; two asks that want different acts are two asks."""

    TALK = "talk"
    REVIEW = "review"
    INTRODUCE = "introduce"
    RECOMMEND = "recommend"
    SEND = "send"
    JOIN = "join"
    HIRE = "hire"
    GIVE = "give"
    ANSWER = "answer"


ACTS: tuple[tuple[Act, Phrases], ...] = (
    (
        Act.TALK,
        any_of(
            (
                r"calls?|chat|talk|speak|meet|meeting|coffee|lunch|breakfast|dinner|zoom|catch up"
                r"|sit down|conversation|get together|phone|video|a drink",
            )
        ),
    ),
    (
        Act.REVIEW,
        any_of(
            (
                r"read|review|look (?:at|over|through)|comments? on|feedback|check|proofread|critique"
                r"|pick holes|go (?:through|over)|mark up|poke holes|edit|test|try (?:it|out|my)|second pair of eyes"
                r"|eyes on",
            )
        ),
    ),
    (
        Act.INTRODUCE,
        any_of(
            (
                r"introduc\w+|intro|intros|in touch with|connect (?:me|us)|know (?:of )?(?:anyone"
                r"|anybody|someone|somebody|people|a person|who|any \w+)|refer (?:me|us)|referral"
                r"|pass (?:on )?my (?:name|cv|r[eé]sum[eé]|details)|forward my|who (?:i|we) (?:could|should|might"
                r"|can) (?:talk|speak|ask)",
            )
        ),
    ),
    (
        Act.RECOMMEND,
        any_of(
            (
                r"reference|recommendation|recommend me|endorse\w*|vouch|nominate|referee"
                r"|testimonial|good word",
            )
        ),
    ),
    (
        Act.SEND,
        any_of(
            (
                r"(?:send|share|forward|lend|email|mail|give) (?:\w+ ){0,2}(?:the|your|a|an|that|those"
                r"|copy|slides|template|notes|link|file|deck|report|paper|book)|borrow",
            )
        ),
    ),
    (
        Act.JOIN,
        any_of(
            (
                r"attend|join (?:us|our|my|the|a)|come to|speak at|host|take part|give a talk|be a guest"
                r"|guest|panel|judge",
            )
        ),
    ),
    (Act.HIRE, any_of((r"hire|hiring|job|opening|openings|position|vacanc(?:y|ies)|interview me|apply",))),
    (
        Act.GIVE,
        any_of(
            (
                r"donat\w+|sponsor\w*|fund|invest|pay|buy|lend me (?:money|\W?\d)|cover (?:the"
                r"|my) (?:shift|cost)",
            )
        ),
    ),
    (
        Act.ANSWER,
        any_of(
            (
                r"advice|advise|tell me|thoughts|opinion|view|views|suggest\w*|answer|questions?"
                r"|point me|think|how you|what you|which|pick|help|favou?r|ask|hear|learn|know|perspective|guidance"
                r"|insights?|input|mind|experience|brains?",
            )
        ),
    ),
)

SIZE = re.compile(
    r"(?<!\w)(?:\d+|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|forty"
    r"|forty-five|sixty|half an?|couple of|few|several|single)"
    r"(?:(?: to |[-–]| or )(?:\d+|two|three|four|five|ten|fifteen|twenty|thirty))?(?:[- ](?:more|short|quick"
    r"|brief|specific|single|full|small|simple|other|concrete|printed|spare))?"
    r"[- ]?(?:minutes?|mins?|min|hours?|hrs?|h|pages?|pagers?|questions?|paragraphs?|slides?|lines?|sentences?"
    r"|names?|points?|chapters?|sections?|words|screens?|bullets?|things?|part|tips?|examples?|suggestions?"
    r"|weekends?|nights?|shifts?|sessions?|lessons?|rounds?|visits?|rides?|lifts?"
    r"|places?|seats?|tickets?|copy|copies|photos?|chairs?|boxes|crates?|bags?|pallets?|bf|board feet|kg|kilos?|grams?"
    r"|tonnes?|tons?|lit(?:re|er)s?|met(?:re|er)s?|dozen|euros?|pounds?|dollars?)(?!\w)"
    r"|(?<!\w)an? (?:[\w-]+ ){1,2}(?:shift|session|lesson|lift|ride|place|seat|ticket|copy|visit)(?!\w)",
    re.IGNORECASE,
)
"""How much: minutes, pages, questions, kilos, seats, a shift. A "quick" call has no size."""

WHEN_AND_WHAT = re.compile(
    r"(?<!\w)(?:coffee|lunch|breakfast|dinner|drink)\b.*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|tomorrow|tonight|\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|o'clock)|noon)",
    re.IGNORECASE,
)
"""A meal or a coffee on a named day is as long as such a thing is."""

YES_OR_NO = any_of(
    (
        r"do you (?:\w+ ){0,3}know (?:of )?(?:anyone|anybody|someone|somebody|if|whether|any|a|who)",
        r"(?:is|are) there|is (?:it|this|that|your)|are you hiring|have you (?:ever|got an? opening)|did you"
        r"|does (?:it|your|the)|would you"
        r" (?:be my (?:reference|referee|witness|guest|second reader)|act as|use|recommend|choose|pick|buy"
        r"|trust|sign|come to)",
        r"(?:ask|know|wonder\w*|tell me|hear|say|check),? (?:[\w-]+ ){0,9}?(?:whether|if|which|when|where|who)",
        r"(?:an?|one) (?:short|brief|single|one-line|two-line|one-word) (?:reply|answer|e-?mail|note|message"
        r"|line|text)|in (?:a|one) (?:line|sentence|word|e-?mail)",
        r"(?:one|two|three|four|five|six|\d+|half an?|an?) (?:[\w-]+ )?(?:days?|weeks?|evenings?|afternoons?"
        r"|mornings?|weekends?|shifts?|nights?|lessons?|sessions?|months?)",
        r"which (?:of|one|two|\w+ (?:of|would|do|should))|yes[- ]or[- ]no|one[- ]word|one thing|the one|(?:may"
        r"|can|could|might) i (?:\w+ )?(?:use|mention|quote|list|name|put|borrow|give|bring|keep|have|see|sit"
        r"|join|watch)",
    )
)
"""Answered in a line, whatever the answer."""

UNBOUNDED = any_of(
    (
        r"any ?(?:advice|help|tips|thoughts|pointers|feedback|guidance|insights?|support|leads|openings"
        r"|opportunities|way|contacts)|some (?:advice|help|tips|thoughts|pointers|feedback|guidance|time|people"
        r"|contacts|introductions)",
        r"pick your|mentor(?:ing|ship)?|guide me|help (?:me|us)|(?:some|a few|more|other)? ?people(?: in)?"
        r"|your network|your contacts|your (?:help|support|advice|guidance|insights?|thoughts|time|experience"
        r"|input|feedback)|sometime|anything|everything|career advice|more about",
    )
)
ANOTHER = any_of(
    (
        r"also|as well|in addition|additionally|another (?:thing|favou?r|question|request|ask)|(?:one"
        r"|a) (?:more|last|further|second|other) \w+|second(?:ly)?|on top of (?:that|this)|while (?:you're|you are"
        r"|i'm|i am) at it|furthermore|besides|p\.? ?s",
    )
)
REFERS = any_of((r"it|its|that|this|them|him|her|so|one|these|those|there",))
ANNOUNCES = any_of(
    (
        r"(?:have|had|'ve got|ask) (?:you )?(?:for )?(?:a|an|one|another|your) (?:\w+ ){0,2}(?:questions?"
        r"|favou?r|request|ask|advice|help|opinion|view|thoughts)",
        r"help me(?: out)?(?: with (?:something|this|one thing))?(?=[ ?.,!]*$)",
        r"(?:for|love|value|welcome|appreciate|need) your (?:\w+ )?(?:help|advice|opinion|view|input"
        r"|perspective|thoughts)|your advice",
        r"(?:i|i'd|i would)(?: \w+)* need your help|(?:my|the|one) (?:\w+ )?(?:ask|request|favou?r)",
        r"(?:writing|want(?:ed)?|like|love|hoping) to ask (?:for (?:your )?(?:\w+ )?(?:help|advice|a favou?r"
        r"|opinion|view|support)|you something|something|you (?:a|one) (?:\w+ )?question)",
    )
)
"""Says that an ask comes, without the ask."""
COORDINATED = re.compile(
    r"(?:,? (?:and|or|plus)(?: also| then| maybe| perhaps| to)?|,) (?=(\w+(?: \w+){0,3}))", re.IGNORECASE
)
"""Where a second wish may start within one question."""
