"""The word lists of the checks, in one place.

All lists are our own, collected from letters as people write them and from what small and large models add unasked;
no list is copied from anyone. Each entry is a case-insensitive regular expression that is matched at word borders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(entries: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of ``entries`` at word borders."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(entries)})(?!\w)", re.IGNORECASE)


def straighten(text: str) -> str:
    """Typographic apostrophes and quotes as plain ones, of the same length, so that one spelling matches both."""
    return text.translate(_STRAIGHT)


_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "`": "'"})

EASY_OUT = any_of(
    (
        # "no worries if not", "no pressure at all"
        r"no (?:worries|pressure|hard feelings|obligations?|expectations?|harm done)(?: at all| whatsoever| either way)*",
        r"no (?:problem|big deal|offen[cs]e|rush|trouble|harm)(?: at all)? (?:if|whatever|either|should)",
        r"under no (?:pressure|obligation)",
        r"(?:don't|do not|please don't|never) (?:feel|be) (?:obliged|obligated|pressured|bad|any (?:pressure|obligation)|under any)",
        # "a no is fine", "'no' is a perfectly good answer", "feel free to say no"
        r"(?:a |an )?(?:simple |short |quick |plain |clear |honest )*[\"']?no[\"']?[,]? (?:is|would be|will be|is also|works|is just as) "
        r"(?:\w+ly |just |also |as |quite |an? )*(?:fine|ok|okay|good|welcome|all right|alright|answer|easy|enough|useful|helpful|reply)\b",
        r"(?:\w+ly |very |quite )?(?:fine|ok|okay|happy|alright|all right) (?:with|about|to (?:hear|get|take|accept)|if you say) (?:a |an )?[\"']?no\b",
        r"(?:feel|be|are|please be|you're) (?:\w+ly )?(?:free|welcome) to (?:\w+ly )?(?:say (?:\"|')?no|decline|pass|ignore|skip|refuse|turn (?:me|this|it) down|leave it|disregard)",
        r"(?:say|saying|answer|tell me|reply)(?: with)? (?:a |an )?[\"']?no[\"']?(?: is| would be|,? and| if| at any| whenever| without| to (?:this|me))",
        r"(?:just|simply) (?:say|tell me|write|answer|reply|ignore|pass|skip)\b[^.?!]{0,30}\b(?:no|not|this|it)\b",
        r"(?:happy|glad|easy|free|welcome|okay|ok) (?:for you )?to (?:say no|decline|pass)",
        r"it(?:'s| is| would be) (?:\w+ly )?(?:fine|ok|okay|alright|all right|no problem|not a problem) (?:if (?:you|it|this|that|the|now|not)|not to|to (?:say no|decline|pass|ignore|skip))",
        # "I understand if you are too busy"
        r"(?:i|i'd|i'll|i will|i would|we)(?: would| will|'d|'ll)?(?: \w+ly| quite| of course| perfectly)* understand(?: \w+ly)?,? ?(?:if|should|when|either way|that you (?:may|might)|a no)\b",
        # "if this is not a good time, that's fine"
        r"if (?:not|you (?:can't|cannot|can not|couldn't|aren't|are not|don't|do not|would (?:rather|prefer)(?: not)?|'d rather(?: not)?|have no|haven't|prefer not|are too|lack|say no|decline)"
        r"|you're (?:too|not|busy|swamped|short)|you are (?:busy|swamped|short)|it(?:'s| is) (?:too|not|n't)|it (?:doesn't|does not|isn't)"
        r"|that(?:'s| is)(?: too| not|n't)|that (?:doesn't|does not|isn't)|this (?:is (?:too|not|n't)|isn't|doesn't|does not)|now (?:is not|isn't|is a bad)|the (?:timing|answer|time) (?:is|isn't|doesn't)"
        r"|time (?:is|does))\b[^.?!]*?\b(?:fine|ok|okay|understand|worries|problem|pressure|alright|all right|no harm|harm|forget|ignore|say (?:so|no)|just|leave it|hard feelings|tell me|drop it|matter|skip|pass|let it go|another time|good too|as good)\b",
        r"(?:fine|ok|okay|understand\w*|alright|all right|all good|no harm|good too|absolutely fine)[,]? (?:too |as well |also |by me |with me )*(?:if|should) (?:not|it (?:doesn't|does not|isn't|is not|'s not)|you (?:can't|cannot|couldn't|aren't|are not|don't|do not|would rather|'d rather|prefer|have no|haven't|decline|say no|are too|are busy)"
        r"|you're (?:too|not|busy)|this (?:is|isn't|doesn't)|that (?:is|isn't|doesn't)|now (?:is|isn't)|the (?:timing|answer)|it(?:'s| is) too)\b",
        r"(?:but )?only if (?:it|you|this|that|there)\b[^.?!]{0,60}",
        r"if (?:it|this|that) (?:suits|is convenient|feels right|sounds (?:doable|manageable|reasonable)|is not too much)(?: you)?",
        r"if (?:it's|it is|that's|that is|this is) (?:not )?too much (?:trouble|to ask|bother|of an? \w+)",
        r"(?:no|don't|do not|without) (?:need|have|feel you have|feel you need) to (?:reply|answer|respond|say yes|explain)\b",
        r"no (?:reply|answer|reason|explanation|need) (?:is )?(?:needed|necessary|expected|required|to (?:reply|answer|respond|explain|give))",
        r"(?:entirely|completely|totally|wholly|absolutely) (?:up to you|your call|optional)",
        r"either (?:way|answer|reply)|a yes or a no|yes and no are",
        r"(?:just|please|simply|do) (?:say|tell me) so",
        r"(?:i|we) (?:won't|will not|wouldn't|would not) (?:mind|take it (?:badly|personally|amiss|ill)|be (?:offended|hurt|upset|cross|put out))\b",
        r"(?:declining|refusing|passing) (?:is|would be)\b",
    )
)

EASY_OUT_IF = any_of(
    (
        # an "if" that only opens a way out when no other wish follows it (see OTHER_WISH)
        r"if you (?:can't|cannot|don't|are not able|aren't able|would rather not|'d rather not|prefer not)\b[^.?!]*",
        r"if (?:you're|you are) (?:too |very |really )?(?:busy|swamped|stretched|pressed|overloaded|tied up)\b[^.?!]*",
        r"if (?:the )?(?:timing|time|moment) (?:is|isn't|does|doesn't)\b[^.?!]*",
        r"if (?:now|this|that|it) (?:is not|isn't|is a bad)\b[^.?!]*",
    )
)

OTHER_WISH = any_of(
    (
        # "If you can't make Tuesday, Wednesday works" is no way out
        r"works|instead|(?:would|could|can|will|might|may) (?:you|we|i)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week"
        r"|another (?:day|time|date|week)|please|send|have (?:any|a) questions?|understand (?:it|this|why|what)|know (?:it|this|what|how|where|which)",
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
        r"you (?:would |will |'d |'ll )?(?:owe|have owed) (?:me|us)|you (?:can|could|may) (?:owe|repay|pay) (?:me|us)",
        r"(?:i|we) (?:would |will |'d |'ll )?expect(?: \w+){0,3} (?:from you|you to|back|return)",
        r"(?:on|under) (?:the )?condition|provided (?:that )?you|as long as you|on the understanding|only if you (?:also|first|will|agree|help|introduce|put)",
        r"(?:return|repay) the favou?r|pay (?:me|us) back|(?:one|a) favou?r for (?:another|a favou?r|me)|make it up to me|scratch (?:my|your) back",
        r"(?:my|our) price|what i (?:want|need) (?:from you )?is",
        r"remember (?:me|this|that i|us) (?:when|if|next)|keep me in mind",
        r"(?:count|counting) on (?:you|your)|hoping (?:that )?you (?:will|would|could|can|might)|i hope (?:that )?you (?:will|would|could|can)(?: then| also)? "
        r"(?:introduce|recommend|refer|consider (?:me|my|us)|put in|vouch|help (?:me|us)|do the same|return|remember)",
    )
)

NO_EASY_OUT_IF = any_of(
    (
        # an "if" that only opens a way out when no other wish follows it (see OTHER_WISH)
        r"if you (?:can't|cannot|don't|are not able|aren't able|would rather not|'d rather not|prefer not)\b[^.?!]*",
        r"if (?:you're|you are) (?:too |very |really )?(?:busy|swamped|stretched|pressed|overloaded|tied up)\b[^.?!]*",
        r"if (?:the )?(?:timing|time|moment) (?:is|isn't|does|doesn't)\b[^.?!]*",
        r"if (?:now|this|that|it) (?:is not|isn't|is a bad)\b[^.?!]*",
    )
)

OTHER_WISH = any_of(
    (
        # "If you can't make Tuesday, Wednesday works" is no way out
        r"works|instead|(?:would|could|can|will|might|may) (?:you|we|i)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week"
        r"|another (?:day|time|date|week)|please|send|have (?:any|a) questions?|understand (?:it|this|why|what)|know (?:it|this|what|how|where|which)",
    )
)

STRINGS = any_of(
    (
        # the opposite of strings, cut out before strings are looked for
        r"(?:no|without(?: any)?|not any|zero) strings?(?: attached)?",
        r"(?:nothing|(?:not|n't|never)(?: \w+){0,3} (?:anything|a thing|something)|no (?:need|payment|favou?r|repayment|obligation)|without(?: \w+){0,4})"
        r"(?: \w+){0,6}? (?:in (?:return|exchange)|back)",
        r"you (?:do not|don't|will not|won't|would not|wouldn't|needn't|need not)(?: have to| need to)? (?:owe|return|repay|pay|give)(?: \w+){0,5}",
        r"(?:there is |there's )?no (?:need|obligation|expectation|pressure|reason)(?: for you)? to (?:return|repay|pay|give|do|reciprocate|owe)(?: \w+){0,5}",
        r"(?:i|we)(?: do|'m| am)?(?: not|n't| don't)(?: \w+){0,2} (?:expect|expecting|want|wanting|need|ask|asking)(?: for)?(?: \w+){0,5}",
        r"(?:expect|expecting|want|asking for|ask for|ask|need) nothing(?: \w+){0,5}",
        r"(?:this is |it is |it's |just |as )?(?:my|a) (?:way|chance) (?:to|of) (?:return|returning|repay|repaying)(?: \w+){0,4}",
        r"(?:i|we|i'd|let me|like to|love to|glad to|happy to|to)(?: \w+){0,4} (?:return|repay) (?:the|a|that|your) (?:favou?r|kindness|help)",
        r"in return for (?:all |everything |the |your )(?:\w+ ){0,6}?(?:you|your|last|when|in)\b",
    )
)

STOCK = any_of(
    (
        r"(?:i )?(?:hope|trust) (?:that )?(?:this|my) (?:email|e-mail|message|note|letter|mail) finds you\b[^.?!]*",
        r"hope (?:you are|you're|all is) (?:doing )?well(?= and|[.,!]|$)",
        r"(?:i am|i'm) (?:writing|reaching out)(?: to you)?(?: today)? to\b",
        r"(?:i )?(?:wanted|would like|'d like|just wanted|thought i would|thought i'd) to (?:reach out|touch base|circle back|check in|connect with you)",
        r"reaching out(?: to you)?|(?:feel free|please|hesitate|decided|thought i'd|thought i would) (?:to )?reach out",
        r"touch(?:ing)? base|circl(?:e|ing) back|loop(?:ing)? (?:you )?(?:in|back)|ping(?:ing)? you",
        r"pick(?:ing)? your brains?",
        r"per my (?:last|previous) (?:email|e-mail|message)|as per (?:our|my|your)",
        r"(?:please )?(?:do not|don't) hesitate to\b[^.?!]*",
        r"at your earliest convenience|at a time (?:that is )?convenient (?:for|to) you",
        r"(?:thank you|thanks) (?:in advance|for your (?:time and consideration|consideration|understanding|attention|prompt))",
        r"(?:i )?look(?:ing)? forward to (?:hearing from you|your (?:reply|response|answer)|(?:the )?possibility|discussing)(?: soon)?",
        r"(?:a )?(?:mutually beneficial|win-win)|synerg(?:y|ies|istic)",
        r"(?:leverage|leveraging|deep dive|low-hanging fruit|move the needle|game[- ]?chang(?:er|ing)|value[- ]add|best[- ]in[- ]class|thought leader(?:ship)?)",
        r"(?:delve|delving|tapestry|testament to|in today's (?:fast-paced |competitive |ever-changing |digital )*(?:world|landscape|market|environment))",
        r"(?:i )?(?:came|stumbled) across your (?:profile|work|page|post|name|linkedin)",
        r"(?:it )?(?:would|will) be (?:an? )?(?:honou?r|privilege) to",
        r"words (?:cannot|can't|can not|fail to) (?:express|describe|convey)\b[^.?!]*",
        r"from the bottom of my heart|means? the world to me|more than words can say|(?:forever|eternally) (?:grateful|indebted|in your debt)",
        r"(?:i )?(?:can't|cannot|can not) thank you enough",
        r"valuable (?:insights?|guidance|advice|time|feedback|expertise)|invaluable (?:\w+)",
        r"wealth of (?:knowledge|experience|expertise)|extensive (?:experience|knowledge|expertise)|keen eye",
        r"(?:take|taking) (?:my|your|our|this) \w+ to (?:the|a) (?:next|new) level|unlock(?:ing)? (?:the |your |my |new )?(?:potential|opportunit\w+)",
        r"(?:exciting|amazing|unique) (?:opportunity|journey)",
        r"(?:needless to say|it goes without saying|to be honest|at the end of the day|with that being said|that being said)",
        r"(?:i would|i'd) (?:greatly |deeply |really |truly )+appreciate",
        r"(?:your|the) (?:kind|busy|esteemed) (?:consideration|schedule|organi[sz]ation|self)",
        r"(?:i know|i'm sure|i am sure|i understand|i realize|i realise) (?:that )?you(?:'re| are) (?:very |extremely |really |incredibly |super )?busy",
        r"quick question|just following up|friendly reminder|hop(?:ping)? on a (?:quick )?call|jump(?:ing)? on a (?:quick )?call",
    )
)

HEDGES = any_of(
    (
        r"(?:just|only) (?:wondering|wanted|checking|thought|a (?:quick|small|little))",
        r"i (?:just|only) (?:want|wanted|wonder|thought|hope|hoped)",
        r"(?:i was|i am|i'm|i've been) (?:just )?(?:wondering|hoping|thinking)(?: if| whether| that| maybe)",
        r"(?:maybe|perhaps|possibly|potentially|conceivably|hopefully|somewhat|kinda|a little bit)",
        r"(?<!what )(?<!the )(?<!this )(?<!that )(?<!any )(?<!some )(?<!right )(?<!every )(?<!same )(?:sort|kind) of",
        r"(?:i think|i guess|i suppose|i feel like|i believe|i would say|i'd say|it seems|it seems to me|seemingly|apparently|arguably)",
        r"if (?:at all )?possible|if (?:it is|it's|that is|that's) (?:at all )?(?:possible|okay|ok|alright|all right)(?: with you)?",
        r"if (?:you (?:would|do) not|you don't|you wouldn't) mind|if i may|if you (?:happen|get|have) (?:to have )?(?:a|the) (?:chance|moment|minute|second)",
        r"(?:might|may|could) (?:possibly|perhaps|maybe|potentially)",
        r"might be (?:able|willing|interested|open|up for|possible)|may be (?:able|willing|interested|open|possible)",
        r"would it (?:perhaps |maybe |possibly )?be (?:at all )?possible",
        r"i (?:don't|do not) (?:know|suppose) (?:if|whether|you)|not sure (?:if|whether)|i (?:may|might|could) be wrong",
        r"in (?:some|a) (?:way|sense)|more or less|to some extent|as it were|so to speak|at some point|some ?time or other",
        r"no idea (?:if|whether)|(?:a|this is a) (?:silly|stupid|dumb|naive|long) (?:question|shot)",
    )
)

APOLOGIES = any_of(
    (
        r"(?:i am|i'm|we're|so|very|really|terribly|deeply|truly)? ?sorry",
        r"apolog(?:y|ies|i[sz]e|i[sz]es|i[sz]ing)",
        r"(?:please )?(?:forgive|excuse|pardon) (?:me|my|the|this|us|our)",
        r"(?:i )?(?:hate|don't (?:want|mean)|do not (?:want|mean)) to (?:bother|bug|trouble|disturb|impose|intrude|be a (?:bother|pain|nuisance))",
        r"(?:hope|sorry) (?:that )?(?:i am|i'm|this is|it is)n?(?:'t| not)? (?:not )?(?:bothering|imposing|intruding|a bother|an imposition)",
        r"my (?:bad|mistake|fault)|mea culpa|i regret (?:that|not|the|any|to)",
    )
)

SYMPATHY = any_of(
    (
        # "sorry" for what befell the reader is no apology
        r"(?:i am|i'm|we are|we're|was|so|very|really|truly|deeply)*\s*sorry (?:to (?:hear|read|learn|see)|for your (?:loss|trouble|troubles)|about your|that (?:you|your)\b|you (?:had|have|lost|are|were))",
        r"(?:no (?:need|reason) to|(?:don't|do not|never|please don't)(?: have to| need to)?) (?:be sorry|apologi[sz]e)",
        r"better safe than sorry",
        r"(?:your|his|her|their) apolog(?:y|ies)|you (?:apologi[sz]ed|said sorry)",
    )
)

_GRAND = (
    r"(?:amazing|awesome|incredible|brilliant|extraordinary|exceptional|outstanding|remarkable|fantastic|phenomenal|inspiring|inspirational|impressive"
    r"|wonderful|unparalleled|unmatched|legendary|stellar|superb|visionary|genius|gifted|talented|renowned|esteemed|world-class|distinguished"
    r"|illustrious|admirable|excellent|tremendous|magnificent|the best|one of the (?:best|most \w+)|great|so kind|so generous|so smart)"
)
_PERSONAL = (
    r"(?:career|expertise|background|experience|profile|journey|success|achievements?|accomplishments?|knowledge|reputation|leadership|talents?|skills?|mind|work ethic"
    r"|track record|resume|r[eé]sum[eé]|intellect|wisdom|insights?|vision|mentorship|personality|genius|brilliance|person|human being|professional|leader|mentor|work|reach|network)"
)

PRAISE_ALWAYS = any_of(
    (
        # worship stays worship, whatever else the sentence says
        r"(?:i )?(?:have )?(?:always |long |so |truly |deeply |greatly |really )+(?:admired?|looked up to|look up to|been (?:in awe|inspired|a (?:big |huge )?fan))(?: \w+){0,3}",
        r"(?:in awe of|(?:huge|big|biggest|massive) fan of|honou?red to know|privileged to know) (?:you\w*|your \w+)",
        r"(?:nobody|no one|no-one) (?:else )?(?:is|could be|knows|does) (?:\w+ ){0,4}(?:than|like|as) you",
        r"you(?:'re| are) (?:simply |truly |absolutely |such |just |really )*(?:an? )?(?:\w+ )?(?:genius|legend|rock ?star|guru|superstar|hero|inspiration|visionary|angel|saint|wizard|ninja|role model|star)",
    )
)

PRAISE = any_of(
    (
        rf"you(?:'re| are|'ve been| have been)(?: \w+ly| such| just| so| always| an?| the)* {_GRAND}",
        rf"your (?:\w+ (?:and )?){{0,3}}?{_GRAND} (?:\w+ ){{0,2}}?{_PERSONAL}",
        rf"your (?:\w+ ){{0,3}}?{_PERSONAL}(?: in \w+| and \w+)? (?:is|are|has been|speaks?|inspires?|impress(?:es|ed)?) (?:\w+ly |so |very |for )*(?:{_GRAND}|second to none|itself|themselves|me|unique)",
        rf"(?:such an?|what an?|an?|the most) (?:\w+ly )?{_GRAND} (?:\w+ )?(?:person|leader|mentor|friend|professional|human being|manager|engineer|teacher|colleague|human|mind)",
        r"(?:i )?(?:admire|look up to|am (?:deeply |truly |so |very )?(?:impressed|inspired) by) (?:you(?! \w+ed)|your (?:career|work|success|journey|profile|achievements|expertise|leadership|experience|background|reputation))",
        r"(?:impressed|inspired|amazed|blown away|fascinated) (?:by|with) (?:you\b|(?:all )?your (?:\w+ )?(?:career|work|success|journey|profile|achievements?|expertise|leadership|experience|background|reputation|accomplishments?|knowledge|skills))",
        r"(?:someone|a person|an expert|a leader|anyone) (?:of|with) your (?:calib(?:er|re)|stature|standing|expertise|experience|talents?|knowledge|reputation)",
        r"(?:leading|foremost|top|true|real) (?:expert|authority|mind|voice|figure)s? (?:in|on|of)|(?:an?|the) expert like you|people like you",
    )
)

DEED = any_of(
    (
        # what they did, or what a work of theirs did: the ground that makes praise more than flattery
        r"(?:you|your \w+(?: \w+)?|which|that|how you|when you|the way you) (?:\w+ly |also |once |then |first |even |kindly )?(?!are\b|is\b|was\b|were\b|have been|need\w*|indeed)"
        r"(?:\w{2,}ed|gave|took|made|wrote|said|told|taught|sent|found|built|led|spoke|ran|read|came|went|held|brought|kept|caught|drew|put|cut|spent|stood|showed|let|got|did|shot|set|began|"
        r"chose|drove|flew|saw|thought|sold|won|met|left|lent|dug|swept|split|hit|sat|stayed|paid)",
        r"(?:thank you|thanks|grateful|great|kind|generous|good|brilliant|wonderful|lovely)(?: \w+)? (?:of you to|for \w+ing|you \w+ed)",
        r"your (?:\w+ ){0,3}(?:talk|article|post|book|paper|slides|checklist|review|comments?|notes?|advice|question|feedback|introduction|lecture|workshop|edit|edits|template|guide|email|call) (?:on|about|at|in|from|of|to)\b",
    )
)
