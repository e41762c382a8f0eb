"""Phrases that set the tone: stock, hedges, apologies, praise; our own lists (see ``phrases``)."""

from __future__ import annotations

from assistant.checks.phrases import any_of

STOCK = any_of(
    (
        r"(?:i )?(?:hope|trust) (?:that )?(?:this|my) (?:email|e-mail|message|note|letter|mail) finds you\b"
        r"[^.?!]{0,160}",
        r"hope (?:you are|you're) doing (?:well|great|fine)",  # a plain "I hope you are well" is common courtesy
        r"(?:i am|i'm) (?:writing|reaching out)(?: to you)?(?: today)? to (?:inquire|enquire|express|inform"
        r"|formally|connect|request)",
        r"(?:i )?(?:wanted|would like|'d like|just wanted|thought i would|thought i'd) to (?:reach out"
        r"|touch base|circle back|check in|connect with you)",
        r"reaching out(?: to you)?|(?:feel free|please|hesitate|decided|thought i'd"
        r"|thought i would) (?:to )?reach out",
        r"touch(?:ing)? base|circl(?:e|ing) back|loop(?:ing)? (?:you )?(?:in|back)|ping(?:ing)? you",
        r"pick(?:ing)? your brains?",
        r"per my (?:last|previous) (?:email|e-mail|message)|as per (?:our|my|your)",
        r"(?:please )?(?:do not|don't) hesitate to\b[^.?!]{0,160}",
        r"at your earliest convenience|at a time (?:that is )?convenient (?:for|to) you",
        r"(?:thank you|thanks) (?:in advance|for your (?:time and consideration|consideration|understanding"
        r"|attention|prompt))",
        r"(?:i )?look(?:ing)? forward to (?:hearing from you|your (?:reply|response|answer)"
        r"|(?:the )?possibility|discussing)(?: soon)?",
        r"(?:a )?(?:mutually beneficial|win-win)|synerg(?:y|ies|istic)",
        r"(?:leverage|leveraging|deep dive|low-hanging fruit|move the needle|game[- ]?chang(?:er|ing)"
        r"|value[- ]add|best[- ]in[- ]class|thought leader(?:ship)?)",
        r"(?:delve|delving|tapestry|testament to|in today's (?:fast-paced |competitive |ever-changing "
        r"|digital )*(?:world|landscape|market|environment))",
        r"(?:i )?(?:came|stumbled) across your (?:profile|work|page|post|name|linkedin)",
        r"(?:it )?(?:would|will) be (?:an? )?(?:honou?r|privilege) to",
        r"words (?:cannot|can't|can not|fail to) (?:express|describe|convey)\b[^.?!]{0,160}",
        r"from the bottom of my heart|means? the world to me|more than words can say|(?:forever"
        r"|eternally) (?:grateful|indebted|in your debt)",
        r"(?:i )?(?:can't|cannot|can not) thank you enough",
        r"valuable (?:insights?|guidance|advice|time|feedback|expertise)|invaluable (?:\w+)",
        r"wealth of (?:knowledge|experience|expertise)|extensive (?:experience|knowledge|expertise)|keen eye",
        r"(?:take|taking) (?:my|your|our|this) \w+ to (?:the|a) (?:next|new) level|unlock(?:ing)? (?:the |your "
        r"|my |new )?(?:potential|opportunit\w+)",
        r"(?:exciting|amazing|unique) (?:opportunity|journey)",
        r"(?:needless to say|it goes without saying|to be honest|at the end of the day|with that being said"
        r"|that being said)",
        r"(?:i would|i'd) (?:greatly |deeply |really |truly )+appreciate",
        r"(?:your|the) (?:kind|busy|esteemed) (?:consideration|schedule|organi[sz]ation|self)",
        r"(?:i know|i'm sure|i am sure|i understand|i realize|i realise) (?:that )?you(?:'re| are) (?:very "
        r"|extremely |really |incredibly |super )?busy",
        r"quick question|just following up|friendly reminder|hop(?:ping)? on a (?:quick )?call"
        r"|jump(?:ing)? on a (?:quick )?call",
    )
)

HEDGES = any_of(
    (
        r"(?:just|only) (?:wondering|wanted|checking|thought|a (?:quick|small|little))",
        r"i (?:just|only) (?:want|wanted|wonder|thought|hope|hoped)",
        r"(?:i was|i am|i'm|i've been) (?:just )?(?:wondering|hoping|thinking)(?: if| whether| that| maybe)",
        r"(?:maybe|perhaps|possibly|potentially|conceivably|hopefully|somewhat|kinda|a little bit)",
        r"(?<!what )(?<!the )(?<!this )(?<!that )(?<!any )(?<!some )(?<!right )(?<!every )(?<!same )(?:sort|kind) of",
        r"(?:i think|i guess|i suppose|i feel like|i believe|i would say|i'd say|it seems|it seems to me"
        r"|seemingly|apparently|arguably)",
        r"if (?:at all )?possible|if (?:it is|it's|that is|that's) (?:at all )?(?:possible|okay|ok|alright"
        r"|all right)(?: with you)?",
        r"if (?:you (?:would|do) not|you don't|you wouldn't) mind|if i may|if you (?:happen|get"
        r"|have) (?:to have )?(?:a|the) (?:chance|moment|minute|second)",
        r"(?:might|may|could) (?:possibly|perhaps|maybe|potentially)",
        r"might be (?:able|willing|interested|open|up for|possible)|may be (?:able|willing|interested|open|possible)",
        r"would it (?:perhaps |maybe |possibly )?be (?:at all )?possible",
        r"i (?:don't|do not) (?:know|suppose) (?:if|whether|you)|not sure (?:if|whether)|i (?:may|might"
        r"|could) be wrong",
        r"in (?:some|a) (?:way|sense)|more or less|to some extent|as it were|so to speak|at some point"
        r"|some ?time or other",
        r"no idea (?:if|whether)|(?:a|this is a) (?:silly|stupid|dumb|naive|long) (?:question|shot)",
    )
)

APOLOGIES = any_of(
    (
        r"(?:i am|i'm|we're|so|very|really|terribly|deeply|truly)? ?sorry",
        r"apolog(?:y|ies|i[sz]e|i[sz]es|i[sz]ing)",
        r"(?:please )?(?:forgive|excuse|pardon) (?:me|my|the|this|us|our)",
        r"(?:i )?(?:hate|don't (?:want|mean)|do not (?:want|mean)) to (?:bother|bug|trouble|disturb|impose"
        r"|intrude|be a (?:bother|pain|nuisance))",
        r"(?:hope|sorry) (?:that )?(?:i am|i'm|this is|it is)n?(?:'t| not)? (?:not )?(?:bothering|imposing"
        r"|intruding|a bother|an imposition)",
        r"my (?:bad|mistake|fault)|mea culpa|i regret (?:that|not|the|any|to)",
    )
)

SYMPATHY = any_of(
    (
        # "sorry" for what befell the reader is no apology
        r"(?:(?:so|very|really|truly|deeply) )?sorry (?:to (?:hear|read|learn|see)"
        r"|for your (?:loss|trouble|troubles)|about your|that (?:you|your)\b|you (?:had|have|lost|are|were))",
        r"(?:no (?:need|reason) to|(?:don't|do not|never|please don't)(?: have to| need to)?) (?:be sorry"
        r"|apologi[sz]e)",
        r"better safe than sorry",
        r"(?:your|his|her|their) apolog(?:y|ies)|you (?:apologi[sz]ed|said sorry)",
    )
)

_GRAND = (
    r"(?:amazing|awesome|incredible|brilliant|extraordinary|exceptional|outstanding|remarkable|fantastic"
    r"|phenomenal|inspiring|inspirational|impressive"
    r"|wonderful|unparalleled|unmatched|legendary|stellar|superb|visionary|genius|gifted|talented|renowned"
    r"|esteemed|world-class|distinguished"
    r"|illustrious|admirable|excellent|tremendous|magnificent|the best|one of the (?:best|most \w+)|great"
    r"|so kind|so generous|so smart)"
)
_PERSONAL = (
    r"(?:career|expertise|background|experience|profile|journey|success|achievements?|accomplishments?"
    r"|knowledge|reputation|leadership|talents?|skills?|mind|work ethic"
    r"|track record|resume|r[eé]sum[eé]|intellect|wisdom|insights?|vision|mentorship|personality|genius"
    r"|brilliance|person|human being|professional|leader|mentor|work|reach|network)"
)

PRAISE_ALWAYS = any_of(
    (
        # worship stays worship, whatever else the sentence says
        r"(?:i )?(?:have )?(?:always |long |so |truly |deeply |greatly |really )+(?:admired?|looked up to"
        r"|look up to|been (?:in awe|inspired|a (?:big |huge )?fan))(?: \w+){0,3}",
        r"(?:in awe of|(?:huge|big|biggest|massive) fan of|honou?red to know|privileged to know) (?:you\w*|your \w+)",
        r"(?:nobody|no one|no-one) (?:else )?(?:is|could be|knows|does) (?:\w+ ){0,4}(?:than|like|as) you",
        r"you(?:'re| are) (?:simply |truly |absolutely |such |just |really )*(?:an? )?(?:\w+ )?(?:genius|legend"
        r"|rock ?star|guru|superstar|hero|inspiration|visionary|angel|saint|wizard|ninja|role model|star)",
    )
)

PRAISE = any_of(
    (
        rf"you(?:'re| are|'ve been| have been)(?: \w+ly| such| just| so| always| an?| the)* {_GRAND}",
        rf"your (?:\w+ (?:and )?){{0,3}}?{_GRAND} (?:\w+ ){{0,2}}?{_PERSONAL}",
        rf"your (?:\w+ ){{0,3}}?{_PERSONAL}(?: in \w+| and \w+)? (?:is|are|has been|speaks?|inspires?"
        rf"|impress(?:es|ed)?) (?:\w+ly |so |very |for )*(?:{_GRAND}|second to none|itself|themselves|me|unique)",
        rf"(?:such an?|what an?|an?|the most) (?:\w+ly )?{_GRAND} (?:\w+ )?(?:person|leader|mentor|friend"
        rf"|professional|human being|manager|engineer|teacher|colleague|human|mind)",
        r"(?:i )?(?:admire|look up to|am (?:deeply |truly |so |very )?(?:impressed"
        r"|inspired) by) (?:you(?! \w+ed)|your (?:career|work|success|journey|profile|achievements|expertise"
        r"|leadership|experience|background|reputation))",
        r"(?:impressed|inspired|amazed|blown away|fascinated) (?:by|with) (?:you\b"
        r"|(?:all )?your (?:\w+ )?(?:career|work|success|journey|profile|achievements?|expertise|leadership"
        r"|experience|background|reputation|accomplishments?|knowledge|skills))",
        r"(?:someone|a person|an expert|a leader|anyone) (?:of|with) your (?:calib(?:er|re)|stature|standing"
        r"|expertise|experience|talents?|knowledge|reputation)",
        rf"your (?:team|company|people|group|choir|school|work|firm|staff|clinic|shop|band|class"
        rf"|organi[sz]ation)(?: is| are|'s) (?:\w+ly |just |so )*{_GRAND}",
        r"(?:leading|foremost|top|true|real) (?:expert|authority|mind|voice|figure)s? (?:in|on|of)|(?:an?"
        r"|the) expert like you|people like you",
    )
)

DEED = any_of(
    (
        # what they did, or what a work of theirs did: the ground that makes praise more than flattery
        r"(?:you|your \w+(?: \w+)?|which|that|how you|when you|the way you) (?:\w+ly |also |once |then |first "
        r"|even |kindly )?(?!are\b|is\b|was\b|were\b|have been|need\w*|indeed)"
        r"(?:\w{2,}ed|gave|took|made|wrote|said|told|taught|sent|found|built|led|spoke|ran|read|came|went|held"
        r"|brought|kept|caught|drew|put|cut|spent|stood|showed|let|got|did|shot|set|began|"
        r"chose|drove|flew|saw|thought|sold|won|met|left|lent|dug|swept|split|hit|sat|stayed|paid)",
        r"(?:thank you|thanks|grateful|great|kind|generous|good|brilliant|wonderful"
        r"|lovely)(?: \w+)? (?:of you to|for \w+ing|you \w+ed)",
        r"your (?:\w+ ){0,3}(?:talk|article|post|book|paper|slides|checklist|review|comments?|notes?|advice"
        r"|question|feedback|introduction|lecture|workshop|edit|edits|template|guide|email|call) (?:on|about|at"
        r"|in|from|of|to)\b",
    )
)
