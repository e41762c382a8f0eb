"""How people ask, as patterns: our own tables, read by ``asking``.

Every pattern is for straightened text with quoted words masked, and ignores case. An *ask* wants an act, an answer
or time from the reader; offers, thanks and small talk in the same grammar are named here too, to be left alone.
"""

from __future__ import annotations

from assistant.checks.phrases import any_of

_SOFT_WORDS = (
    r"(?:(?:please|kindly|also|possibly|perhaps|maybe|ever|still|just|then|again|at all|by any chance|in turn) )*"
)

_RECEIVE = (
    r"(?:ask|get|have|borrow|use|call|phone|ring|come|visit|meet|pick|quote|mention|list|name|put (?:you|your)"
    r"|join|stay|count|book"
    r"|schedule|talk|speak|chat|discuss|steal|trouble|bother|run|hear|see your|learn|interview|shadow|request"
    r"|beg|bring|take (?:\w+ )?(?:minutes|of your))"
)
_ACT = (
    r"(?:ask|request|get|have (?:your|a|an|some|\d+)|borrow|pick your|invite|talk|speak|chat|meet|discuss"
    r"|hear (?:your|what you|how you|more)|learn"
    r"|set up|schedule|arrange|book|find (?:a|some) time|interview|see (?:if|whether) you|know (?:if|whether"
    r"|how|what|which|where) you|know your|run)"
)

FIRM = any_of(
    (
        # questions that ask for an act or for time
        rf"(?:would|could|can|will|might|may|won't|wouldn't|couldn't|can't) you {_SOFT_WORDS}\w+",
        rf"(?:can|could|may|might|shall|should|would) (?:we|you and i) {_SOFT_WORDS}\w+",
        rf"(?:can|could|may|might|would) i {_SOFT_WORDS}{_RECEIVE}",
        r"(?:what|which|who|whom|where|how|when) (?:\w+ ){0,3}should (?:i|we)",
        r"do you (?:happen to |by any chance |perhaps |also )*know (?:of |if |whether |\w+ )?\w+",
        r"do you (?:happen to |by any chance |perhaps |also )*have (?:any|some|a|an|the|time|\d+|\w+ minutes"
        r"|room|space|contacts)",
        r"do you (?:think|suppose|reckon) (?:you|we|i) (?:could|can|would|might)",
        r"(?:are|were) you (?:\w+ )?(?:free|available|able to|open to|willing to|around|up for|interested in"
        r"|prepared to|happy to|in a position)",
        r"(?:would|will|might) (?:it|that|this) be (?:\w+ly )?(?:possible|ok|okay|all right|alright|fine"
        r"|convenient|too much)",
        r"is (?:it|this|that) (?:\w+ly )?(?:possible|ok|okay|all right|alright) (?:for|if|to)",
        r"(?:is there )?(?:any|a) (?:chance|way|possibility)(?: at all)? (?:that )?(?:you|we|i|of|for)(?= .*\?)",
        r"is there (?:anyone|anybody|someone|somebody|a person|any (?:one|chance))",
        r"have you got (?:time|\w+ minutes|a|an|any|some)",
        # statements that ask
        rf"i(?:'d| would| should|'ll)?(?: \w+ly| just| also| really)? (?:like|love|want|wanted|wish|hope|need"
        rf"|have)(?: also)? to (?:also )?{_ACT}",
        rf"i(?:'m| am| was| 've been| have been)(?: \w+ly| just| also)? (?:hoping|keen|eager|looking|going"
        rf"|writing|reaching out|here) to (?:also )?{_ACT}",
        r"i(?:'m| am| was)(?: just| also| \w+ly)? (?:asking|requesting)(?: (?:for|if|whether|you|your|that))?",
        r"i(?: also| hereby| just)? (?:ask|request) (?:you|that you|for|if|whether|your)",
        r"i(?:'m| am| was|'ve been| have been)?(?: [\w-]+){0,3}? wonder(?:ing|ed)?,? (?:if|whether|about|could"
        r"|would|can)",
        r"i(?:'m| am| was|'ve been) (?:just |also )?hoping (?:that )?(?:you|we|for|your)",
        r"i hope you (?:will|would|can|could|might)(?! (?:have|enjoy|get|be|find|feel|see|keep|take|know"
        r"|also enjoy|accept|make it)) \w+",
        r"i(?:'d| would| should| will)(?: \w+ly| also| very much)?(?: be (?:\w+ly |so |very )?(?:grateful|glad"
        r"|thankful|happy|delighted|obliged|indebted|honou?red)"
        r"| (?:appreciate|love|welcome|value|like|be grateful))(?: it)?(?: very much| a lot)? (?:if you"
        r"|for your|for (?:\w+ )?(?:minutes|hour|advice|help|feedback|time)"
        r"|your|any|some (?:\w+ )?(?:advice|help|feedback|time|thoughts)|for you to|you to"
        r"|an? (?:\w+[ -]){0,3}(?:call|chat|introduction|intro|minutes|answer|reply|look|conversation|meeting"
        r"|referral|recommendation|word|opinion))",
        r"(?:i|we) (?:\w+ )?(?:have|had|'ve got|have got) (?:a|an|one|two|three|another|some"
        r"|\d) (?:\w+ ){0,2}(?:questions?|favou?rs?|requests?|ask)",
        r"(?:i|we) (?:\w+ )?need (?:your|you|an?other favou?r|someone|a favou?r)",
        r"i(?:'m| am) looking for (?:your|advice|feedback|an? (?:\w+ )?(?:introduction|intro|referral|reviewer"
        r"|reference|mentor)|someone (?:who|to))",
        r"(?:my|the|one|a|another|this) (?:\w+ )?(?:ask|request|favou?r)(?: \w+){0,3}(?: is|:| would be| -| —)",
        r"(?:it|that) would (?:\w+ly )?(?:help|be|mean|make)\b[^.?!]{0,40}? if you (?:could|would|can|might|were)",
        r"if you (?:could|would|can|might)(?: \w+){1,14}, (?:i|we|that|it) (?:would|'d|will)",
        # imperatives
        r"(?:please|kindly) (?:also )?(?!let me know|feel free|don't|do not|accept|give (?:my|our|her|him|them)"
        r"|say|know|excuse|forgive|ignore"
        r"|disregard|find|see|note|take|keep|stay|be|let|allow|tell (?:me|us) (?:if|when|whether)|reach|call on"
        r"|pass (?:on )?(?:my|our)|enjoy|ask me|remember|never|no|treat"
        r"|come to me|use|have|count|thank|do let|do not|skip|pass|decline|greet|just|only)[a-z]+",
        r"(?:^|[;:,] (?:and |so )?)(?:send|introduce|email|text|forward|lend|help|connect|refer|recommend|put"
        r"|get|call) (?:me|us) ",
        r"let's (?:\w+ )?(?:talk|meet|speak|schedule|find|book|set|have|grab|hop|jump|do a call)",
        r"let me know (?:if|whether|when|what time|which day|your|how|where|who)(?: \w+)*",
        r"tell me (?:if|whether|when|what|which|how|where|who) (?:you|we|i)\b",
    )
)

CLOSING = any_of(
    (
        # about an ask already made: dates, confirmation, reply; an ask of its own only when it stands alone
        r"(?:would|could|does|do|will|might|is|are) (?:(?!you\b|i\b|we\b"
        r"|it be possible)[\w:'-]+[ ,]+){1,6}?(?:work|suit|fit|be (?:ok|okay|fine|good|convenient|possible"
        r"|enough)|do|ok|okay|good|possible|convenient)",
        r"(?:please )?(?:do )?let me know",
        r"tell me (?:if|whether|when|what time|which)",
        r"(?:are|would) you (?:be )?(?:\w+ )?(?:free|available|around)",
        r"(?:would|could|can|will|might) you (?:be )?(?:\w+ly )?(?:up for|open to|willing to do|interested in"
        r"|ok with|okay with|happy with|able to do|do) (?:it|that|this|so)",
        r"(?:could|can|would|shall|should) we (?:\w+ )?(?:do|make|say|have|schedule|plan|fix) (?:it|that|this"
        r"|\w+day|the)",
        r"(?:when|what time|which day|what day|where)\b.*\b(?:you|we)\b",
        r"(?:please )?(?:reply|answer|respond|get back to me|write back|write me|confirm)",
        r"(?:would|might|will|could) (?:it|that|this) be (?:\w+ly )?(?:possible|ok|okay|all right|alright|fine"
        r"|convenient|too much)(?= ?\?| for you| with you|$)",
    )
)

NOT_ASKED = any_of(
    (
        # offers in the form of a question
        r"(?:would|do|might|could) you (?:\w+ )?(?:like|want|need|care for|prefer|use|benefit from|enjoy"
        r"|be interested in (?:seeing|having|reading|trying|hearing))"
        r"(?: (?:me|us|a|an|the|some|any|one|my|our|it|that|this|them|help|more|another|to (?:see|have|read|use"
        r"|try|borrow|be introduced|be put|take|hear|know|keep|receive|get)))+",
        r"(?:would|can|could|will) you (?:please )?(?:let me (?:help|return|buy|treat|take|give|repay|pay|thank"
        r"|introduce|know if (?:i|we|there))|believe|imagine|accept (?:my|this|these|our))",
        r"(?:could|can|may|might|how (?:can|could|may|might)|what (?:can|could|may)|where (?:can|could)"
        r"|when (?:can|could)|shall|should) i"
        r" (?:\w+ly |also |ever |please |perhaps )*(?:help|introduce|give you|offer|repay|return|lend|buy"
        r"|bring you|take you|treat|cover|proofread|do (?:for|to help|anything)|make (?:it|this) up|thank"
        r"|forget|support|invite you|pay you|be of|connect you|put you in touch|send you|show you|share)",
        r"(?:shall|should) i (?!ask|use|take|choose|read|apply|know|do)\w+",
        r"is there (?:anything|something|any way|a way) (?:else )?(?:\w+ )?(?:i|we|that i|that we)",
        r"(?:would|could|might|does|do|will) (?:that|this|it|these|any of (?:this|that|it)|an? \w+(?: \w+)?"
        r"|my \w+|either|one of (?:these|them))(?: perhaps| maybe| also)? (?:help"
        r"|be (?:\w+ly )?(?:of (?:\w+ )?(?:use|help|interest|value|service)|useful|helpful|welcome|worth|handy"
        r"|interesting))",
        # "if you ever need ...", "if I can help", "let me know how it goes": service, interest
        r"(?:if|when|whenever|should) (?:you )?(?:ever |also |still )*(?:need|want|would like|'d like|feel like"
        r"|run into|get stuck)(?! to (?:help|introduce|review|talk|meet|call|refer))",
        r"(?:if|how|when|whenever|where|what) (?:there(?:'s| is) (?:anything|something|any way|a way) )?(?:i"
        r"|we) (?:can|could|may|might) (?:\w+ )?(?:\w+ )?(?:help|return|repay|support|be of|do|assist|give"
        r"|offer|make it|contribute|ease|take|lighten)",
        r"(?:anything|something)(?: else)? (?:i|we) (?:can|could|might|may)",
        r"let me know (?:how|what) (?:it|that|they|he|she|the|your|things|everything|you think of (?:it|the)"
        r"|you are up|you're up|became|becomes|comes)",
        r"let me know (?:if|when|whenever) (?:you(?:'re| are)(?: ever)? (?:in|near|back|passing|next|at)|i |we "
        r"|it|that|this|there|you(?:'d| would)? (?:like|want|need|prefer)|anything|something|the)",
        r"how (?:could|can|would) (?:i|we|you) (?:not|ever|n't)",
        # a question about how they are
        r"how (?:are|is|was|were|did|have|has|do|does|goes)",
        r"(?:can|could|would) you (?:tell|see) (?:how|that|i'm|i am|why) (?:happy|glad|pleased|i)",
        r"what (?:would|could|might|can|will) (?:be (?:most |more )?(?:useful|helpful)|help)",
        # not questions at all
        r"(?:nor|neither|not only|never) (?:would|could|can|will|may|might) (?:i|you|we)",
        r"i (?:am|'m|was) (?:not|n't) asking|i (?:do not|don't|won't|will not|didn't|did not|wasn't"
        r"|was not) (?:\w+ )?(?:ask|asking|need|want|expect|have (?:a|any|another))",
        r"(?:i|we) (?:just |only )?(?:want|wanted|would like|'d like|'d love|would love|have|need|wish"
        r"|am writing|'m writing) to (?:thank|tell you|say|let you know|offer|help|return|give|share"
        r"|hear how (?:you are|it|things|the|your)|invite you to (?:dinner|lunch|a drink|our|my))",
        r"i hope (?:we|to|you)(?: can| will|'ll| could)? (?:\w+ )?(?:catch|meet|see|cross|stay|keep|have|enjoy"
        r"|find|get|be|are|know)",
        r"(?:wanted|want|'d like|would like) to ask (?:how (?:you|it|things|the)|after)",
    )
)
"""Matched at the same place as an ask, or covering it, it wins."""
