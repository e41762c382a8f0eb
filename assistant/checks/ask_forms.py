"""How people ask, as patterns: our own tables, read by ``asking``.

Every pattern is for straightened text with quoted words masked, and ignores case. An *ask* wants an act, an answer
or time from the reader; offers, thanks and small talk in the same grammar are named here too, to be left alone.
"""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.checks.phrases import any_of

_SOFT_WORDS = r"(?:(?:please|kindly|also|possibly|perhaps|maybe|ever|still|just|then|again|at all|by any chance|in turn) )*"

_RECEIVE = (
    r"(?:ask|get|have|borrow|use|call|phone|ring|come|visit|meet|pick|quote|mention|list|name|put (?:you|your)|join|stay|count|book"
    r"|schedule|talk|speak|chat|discuss|steal|trouble|bother|run|hear|see your|learn|interview|shadow|request|beg|bring|take (?:\w+ )?(?:minutes|of your))"
)
_ACT = (
    r"(?:ask|request|get|have (?:your|a|an|some|\d+)|borrow|pick your|invite|talk|speak|chat|meet|discuss|hear (?:your|what you|how you|more)|learn"
    r"|set up|schedule|arrange|book|find (?:a|some) time|interview|see (?:if|whether) you|know (?:if|whether|how|what|which|where) you|know your|run)"
)

FIRM = any_of(
    (
        # questions that ask for an act or for time
        rf"(?:would|could|can|will|might|may|won't|wouldn't|couldn't|can't) you {_SOFT_WORDS}\w+",
        rf"(?:can|could|may|might|shall|should|would) (?:we|you and i) {_SOFT_WORDS}\w+",
        rf"(?:can|could|may|might|would) i {_SOFT_WORDS}{_RECEIVE}",
        r"(?:what|which|who|whom|where|how|when) (?:\w+ ){0,3}should (?:i|we)",
        r"do you (?:happen to |by any chance |perhaps |also )*know (?:of |if |whether |\w+ )?\w+",
        r"do you (?:happen to |by any chance |perhaps |also )*have (?:any|some|a|an|the|time|\d+|\w+ minutes|room|space|contacts)",
        r"do you (?:think|suppose|reckon) (?:you|we|i) (?:could|can|would|might)",
        r"(?:are|were) you (?:\w+ )?(?:free|available|able to|open to|willing to|around|up for|interested in|prepared to|happy to|in a position)",
        r"(?:would|will|might) (?:it|that|this) be (?:\w+ly )?(?:possible|ok|okay|all right|alright|fine|convenient|too much)",
        r"is (?:it|this|that) (?:\w+ly )?(?:possible|ok|okay|all right|alright) (?:for|if|to)",
        r"(?:is there )?(?:any|a) (?:chance|way|possibility)(?: at all)? (?:that )?(?:you|we|i|of|for)(?= .*\?)",
        r"is there (?:anyone|anybody|someone|somebody|a person|any (?:one|chance))",
        r"have you got (?:time|\w+ minutes|a|an|any|some)",
        # statements that ask
        rf"i(?:'d| would| should|'ll)?(?: \w+ly| just| also| really)? (?:like|love|want|wanted|wish|hope|need|have)(?: also)? to (?:also )?{_ACT}",
        rf"i(?:'m| am| was| 've been| have been)(?: \w+ly| just| also)? (?:hoping|keen|eager|looking|going|writing|reaching out|here) to (?:also )?{_ACT}",
        r"i(?:'m| am| was)(?: just| also| \w+ly)? (?:asking|requesting)(?: (?:for|if|whether|you|your|that))?",
        r"i(?: also| hereby| just)? (?:ask|request) (?:you|that you|for|if|whether|your)",
        r"i(?:'m| am| was|'ve been| have been)? ?(?:just |also )?wonder(?:ing|ed)?,? (?:if|whether|about|could|would|can)",
        r"i(?:'m| am| was|'ve been) (?:just |also )?hoping (?:that )?(?:you|we|for|your)",
        r"i hope you (?:will|would|can|could|might)(?! (?:have|enjoy|get|be|find|feel|see|keep|take|know|also enjoy|accept)) \w+",
        r"i(?:'d| would| should| will)(?: \w+ly| also| very much)?(?: be (?:\w+ly |so |very )?(?:grateful|glad|thankful|happy|delighted|obliged|indebted|honou?red)"
        r"| (?:appreciate|love|welcome|value|like|be grateful))(?: it)?(?: very much| a lot)? (?:if you|for your|for (?:\w+ )?(?:minutes|hour|advice|help|feedback|time)"
        r"|your|any|some (?:\w+ )?(?:advice|help|feedback|time|thoughts)|for you to|you to|an? (?:\w+[ -]){0,3}(?:call|chat|introduction|intro|minutes|answer|reply|look|conversation|meeting|referral|recommendation|word|opinion))",
        r"(?:i|we) (?:\w+ )?(?:have|had|'ve got|have got) (?:a|an|one|two|three|another|some|\d) (?:\w+ ){0,2}(?:questions?|favou?rs?|requests?|ask)",
        r"(?:i|we) (?:\w+ )?need (?:your|you|an?other favou?r|someone|a favou?r)",
        r"i(?:'m| am) looking for (?:your|advice|feedback|an? (?:\w+ )?(?:introduction|intro|referral|reviewer|reference|mentor)|someone (?:who|to))",
        r"(?:my|the|one|a|another|this) (?:\w+ )?(?:ask|request|favou?r)(?: \w+){0,3}(?: is|:| would be| -| —)",
        r"(?:it|that) would (?:\w+ly )?(?:help|be|mean|make)\b[^.?!]{0,40}? if you (?:could|would|can|might|were)",
        r"if you (?:could|would|can|might)(?: \w+){1,14}, (?:i|we|that|it) (?:would|'d|will)",
        # imperatives
        r"(?:please|kindly) (?:also )?(?!let me know|feel free|don't|do not|accept|give (?:my|our|her|him|them)|say|know|excuse|forgive|ignore"
        r"|disregard|find|see|note|take|keep|stay|be|let|allow|tell (?:me|us) (?:if|when|whether)|reach|call on|pass (?:on )?(?:my|our)|enjoy|ask me|remember|never|no|treat"
        r"|come to me|use|have|count|thank|do let|do not|skip|pass|decline|greet|just|only)[a-z]+",
        r"(?:^|[;:,] (?:and |so )?)(?:send|introduce|email|text|forward|lend|help|connect|refer|recommend|put|get|call) (?:me|us) ",
        r"let's (?:\w+ )?(?:talk|meet|speak|schedule|find|book|set|have|grab|hop|jump|do a call)",
        r"let me know (?:if|whether|when|what time|which day|your|how|where|who)(?: \w+)*",
        r"tell me (?:if|whether|when|what|which|how|where|who) (?:you|we|i)\b",
    )
)

CLOSING = any_of(
    (
        # about an ask already made: dates, confirmation, reply; an ask of its own only when it stands alone
        r"(?:would|could|does|do|will|might|is|are) (?:(?!you\b|i\b|we\b|it be possible)[\w:'-]+[ ,]+){1,6}?(?:work|suit|fit|be (?:ok|okay|fine|good|convenient|possible|enough)|do|ok|okay|good|possible|convenient)",
        r"(?:please )?(?:do )?let me know",
        r"tell me (?:if|whether|when|what time|which)",
        r"(?:are|would) you (?:be )?(?:\w+ )?(?:free|available|around)",
        r"(?:would|could|can|will|might) you (?:be )?(?:\w+ly )?(?:up for|open to|willing to do|interested in|ok with|okay with|happy with|able to do|do) (?:it|that|this|so)",
        r"(?:could|can|would|shall|should) we (?:\w+ )?(?:do|make|say|have|schedule|plan|fix) (?:it|that|this|\w+day|the)",
        r"(?:when|what time|which day|what day|where)\b.*\b(?:you|we)\b",
        r"(?:please )?(?:reply|answer|respond|get back to me|write back|write me|confirm)",
        r"(?:would|might|will|could) (?:it|that|this) be (?:\w+ly )?(?:possible|ok|okay|all right|alright|fine|convenient|too much)(?= ?\?| for you| with you|$)",
    )
)

NOT_ASKED = any_of(
    (
        # offers in the form of a question
        r"(?:would|do|might|could) you (?:\w+ )?(?:like|want|need|care for|prefer|use|benefit from|enjoy|be interested in (?:seeing|having|reading|trying|hearing))"
        r"(?: (?:me|us|a|an|the|some|any|one|my|our|it|that|this|them|help|more|another|to (?:see|have|read|use|try|borrow|be introduced|be put|take|hear|know|keep|receive|get)))+",
        r"(?:would|can|could|will) you (?:please )?(?:let me (?:help|return|buy|treat|take|give|repay|pay|thank|introduce|know if (?:i|we|there))|believe|imagine|accept (?:my|this|these|our))",
        r"(?:could|can|may|might|how (?:can|could|may|might)|what (?:can|could|may)|where (?:can|could)|when (?:can|could)|shall|should) i"
        r" (?:\w+ly |also |ever |please |perhaps )*(?:help|introduce|give you|offer|repay|return|lend|buy|bring you|take you|treat|cover|proofread|do (?:for|to help|anything)|make (?:it|this) up|thank|forget|support|invite you|pay you|be of|connect you|put you in touch|send you|show you|share)",
        r"(?:shall|should) i (?!ask|use|take|choose|read|apply|know|do)\w+",
        r"is there (?:anything|something|any way|a way) (?:else )?(?:\w+ )?(?:i|we|that i|that we)",
        r"(?:would|could|might|does|do|will) (?:that|this|it|these|any of (?:this|that|it)|an? \w+(?: \w+)?|my \w+|either|one of (?:these|them))(?: perhaps| maybe| also)? (?:help|be (?:\w+ly )?(?:of (?:\w+ )?(?:use|help|interest|value|service)|useful|helpful|welcome|worth|handy|interesting))",
        # "if you ever need ...", "if I can help", "let me know how it goes": service, interest
        r"(?:if|when|whenever|should) (?:you )?(?:ever |also |still )*(?:need|want|would like|'d like|feel like|run into|get stuck)(?! to (?:help|introduce|review|talk|meet|call|refer))",
        r"(?:if|how|when|whenever|where|what) (?:there(?:'s| is) (?:anything|something|any way|a way) )?(?:i|we) (?:can|could|may|might) (?:\w+ )?(?:\w+ )?(?:help|return|repay|support|be of|do|assist|give|offer|make it|contribute|ease|take|lighten)",
        r"(?:anything|something)(?: else)? (?:i|we) (?:can|could|might|may)",
        r"let me know (?:how|what) (?:it|that|they|he|she|the|your|things|everything|you think of (?:it|the)|you are up|you're up|became|becomes|comes)",
        r"let me know (?:if|when|whenever) (?:you(?:'re| are)(?: ever)? (?:in|near|back|passing|next|at)|i |we |it|that|this|there|you(?:'d| would)? (?:like|want|need|prefer)|anything|something|the)",
        r"how (?:could|can|would) (?:i|we|you) (?:not|ever|n't)",
        # a question about how they are
        r"how (?:are|is|was|were|did|have|has|do|does|goes) ",
        r"(?:can|could|would) you (?:tell|see) (?:how|that|i'm|i am|why) (?:happy|glad|pleased|i)",
        r"what (?:would|could|might|can|will) (?:be (?:most |more )?(?:useful|helpful)|help)",
        # not questions at all
        r"(?:nor|neither|not only|never) (?:would|could|can|will|may|might) (?:i|you|we)",
        r"i (?:am|'m|was) (?:not|n't) asking|i (?:do not|don't|won't|will not|didn't|did not|wasn't|was not) (?:\w+ )?(?:ask|asking|need|want|expect|have (?:a|any|another))",
        r"(?:i|we) (?:just |only )?(?:want|wanted|would like|'d like|'d love|would love|have|need|wish|am writing|'m writing) to (?:thank|tell you|say|let you know|offer|help|return|give|share|hear how (?:you are|it|things|the|your)|invite you to (?:dinner|lunch|a drink|our|my))",
        r"i hope (?:we|to|you)(?: can| will|'ll| could)? (?:\w+ )?(?:catch|meet|see|cross|stay|keep|have|enjoy|find|get|be|are|know)",
        r"(?:wanted|want|'d like|would like) to ask (?:how (?:you|it|things|the)|after)",
    )
)
"""Matched at the same place as an ask, or covering it, it wins."""


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


ACTS: tuple[tuple[Act, re.Pattern[str]], ...] = (
    (Act.TALK, any_of((r"calls?|chat|talk|speak|meet|meeting|coffee|lunch|breakfast|dinner|zoom|catch up|sit down|conversation|get together|phone|video|a drink",))),
    (Act.REVIEW, any_of((r"read|review|look (?:at|over|through)|comments? on|feedback|check|proofread|critique|pick holes|go (?:through|over)|mark up|poke holes|edit|test|try (?:it|out|my)|second pair of eyes|eyes on",))),
    (Act.INTRODUCE, any_of((r"introduc\w+|intro|intros|in touch with|connect (?:me|us)|know (?:of )?(?:anyone|anybody|someone|somebody|people|a person|who|any \w+)|refer (?:me|us)|referral|pass (?:on )?my (?:name|cv|r[eé]sum[eé]|details)|forward my|who (?:i|we) (?:could|should|might|can) (?:talk|speak|ask)",))),
    (Act.RECOMMEND, any_of((r"reference|recommendation|recommend me|endorse\w*|vouch|nominate|referee|testimonial|good word",))),
    (Act.SEND, any_of((r"(?:send|share|forward|lend|email|mail|give) (?:\w+ ){0,2}(?:the|your|a|an|that|those|copy|slides|template|notes|link|file|deck|report|paper|book)|borrow",))),
    (Act.JOIN, any_of((r"attend|join (?:us|our|my|the|a)|come to|speak at|host|take part|give a talk|be a guest|guest|panel|judge|mentor",))),
    (Act.HIRE, any_of((r"hire|hiring|job|opening|openings|position|vacanc(?:y|ies)|interview me|apply",))),
    (Act.GIVE, any_of((r"donat\w+|sponsor\w*|fund|invest|pay|buy|lend me (?:money|\W?\d)|cover (?:the|my) (?:shift|cost)",))),
    (Act.ANSWER, any_of((r"advice|advise|tell me|thoughts|opinion|view|views|suggest\w*|answer|questions?|point me|think|how you|what you|which|pick|help|favou?r|ask|hear|learn|know|perspective|guidance|insights?|input|mind|experience|brains?",))),
)

SIZE = re.compile(
    r"(?<!\w)(?:\d+|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|forty|forty-five|sixty|half an?|couple of|few|several|single)"
    r"(?:(?: to |[-–]| or )(?:\d+|two|three|four|five|ten|fifteen|twenty|thirty))?(?:[- ](?:more|short|quick|brief|specific|single|full|small|simple|other|concrete|printed|spare))?"
    r"[- ]?(?:minutes?|mins?|min|hours?|hrs?|h|pages?|pagers?|questions?|paragraphs?|slides?|lines?|sentences?|names?|points?|chapters?|sections?|words|screens?|bullets?|things?|part|tips?|examples?|suggestions?)(?!\w)",
    re.IGNORECASE,
)
"""How much: minutes, pages, questions. A "quick" call has no size."""

WHEN_AND_WHAT = re.compile(
    r"(?<!\w)(?:coffee|lunch|breakfast|dinner|drink)\b.*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|o'clock)|noon)",
    re.IGNORECASE,
)
"""A meal or a coffee on a named day is as long as such a thing is."""

YES_OR_NO = any_of(
    (
        r"do you (?:\w+ ){0,3}know (?:of )?(?:anyone|anybody|someone|somebody|if|whether|any|a|who)",
        r"(?:is|are) there|is (?:it|this|that|your)|are you hiring|have you (?:ever|got an? opening)|did you|does (?:it|your|the)|would you (?:be my|act as|use|recommend|choose|pick|buy|trust)",
        r"(?:ask|know|wonder\w*|tell me|hear|say),? (?:\w+ )?(?:whether|if|which|when|where|who)",
        r"which (?:of|one|two|\w+ (?:of|would|do|should))|yes[- ]or[- ]no|one[- ]word|one thing|the one|(?:may|can|could|might) i (?:\w+ )?(?:use|mention|quote|list|name|put|borrow|give|bring)",
    )
)
"""Answered in a line, whatever the answer."""

UNBOUNDED = any_of(
    (
        r"any ?(?:advice|help|tips|thoughts|pointers|feedback|guidance|insights?|support|leads|openings|opportunities|way|contacts)|some (?:advice|help|tips|thoughts|pointers|feedback|guidance|time|people|contacts|introductions)",
        r"pick your|mentor(?:ing|ship)?|guide me|help (?:me|us)|(?:some|a few|more|other)? ?people(?: in)?|your network|your contacts|your (?:help|support|advice|guidance|insights?|thoughts|time|experience|input|feedback)|sometime|anything|everything|career advice|more about",
    )
)
ANOTHER = any_of((r"also|as well|in addition|additionally|another (?:thing|favou?r|question|request|ask)|(?:one|a) (?:more|last|further|second|other) \w+|second(?:ly)?|on top of (?:that|this)|while (?:you're|you are|i'm|i am) at it|furthermore|besides|p\.? ?s",))
REFERS = any_of((r"it|that|this|them|him|her|so|one|these|those|there",))
ANNOUNCES = any_of(
    (
        r"(?:have|had|'ve got|ask) (?:you )?(?:for )?(?:a|an|one|another|your) (?:\w+ ){0,2}(?:questions?|favou?r|request|ask|advice|help|opinion|view|thoughts)",
        r"(?:i|i'd|i would)(?: \w+)* need your help|(?:my|the|one) (?:\w+ )?(?:ask|request|favou?r)",
        r"(?:writing|want(?:ed)?|like|love|hoping) to ask (?:for (?:your )?(?:\w+ )?(?:help|advice|a favou?r|opinion|view|support)|you something|something|you (?:a|one) (?:\w+ )?question)",
    )
)
"""Says that an ask comes, without the ask."""
COORDINATED = re.compile(r"(?:,? (?:and|or|plus)(?: also| then| maybe| perhaps| to)?|,) (?=(\w+(?: \w+){0,3}))", re.IGNORECASE)
