# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""By which words a clause is known to tell something of a topic, in English."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.distil.facts.topics import Topic

_WE = r"(?:I|we)"
_AM = r"(?:(?:I|we)(?: am| are|['’]m|['’]re| have been|['’]ve been| was| were))"
_HAVE = r"(?:(?:I|we)(?: have|['’]ve)? )"
_SOME = r"(?:(?:just|also|now|finally|still|really|currently|recently|always|actually|already|officially|urgently|desperately|actively|only|mainly|happily) )*"
POSTS = (
    r"(?:head|director|manager|lead|engineer|analyst|scientist|developer|teacher|nurse|clerk|doctor|pharmacist|consultant|designer|architect|professor"
    r"|lecturer|researcher|student|founder|co-founder|partner|editor|writer|officer|president|vp|ceo|cto|cfo|coo|freelancer|recruiter|librarian|accountant|lawyer"
    r"|administrator|specialist|coordinator|assistant|supervisor|principal|journalist|chef|baker|carpenter|technician|programmer|trainee|intern|apprentice|owner|product owner|curator|economist|statistician|physicist|biologist|chemist|planner|buyer|controller|auditor|midwife|therapist|psychologist|translator|photographer)s?"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern that a clause is searched with; ``certainty`` is how often such a clause is a fact worth keeping."""

    topic: Topic
    pattern: re.Pattern[str]
    certainty: float = 0.8


def sign(topic: Topic, pattern: str, certainty: float = 0.8) -> Sign:
    """A sign from the text of its pattern; case does not matter."""
    return Sign(topic, re.compile(pattern, re.I), certainty)


THEIRS = (
    sign(Topic.JOB, rf"^(?:{_HAVE}{_SOME}|{_AM} {_SOME}|(?:just|recently|finally) |)(?:(?:got |been |was |were )?promoted|(?:got |been |was |were )(?:appointed|hired|recruited|made (?:an? |the )?(?:head|director|partner|lead|manager|vp|ceo|cto|cfo)))\b", 0.85),
    sign(Topic.JOB, rf"^{_AM} {_SOME}(?!(?:\w+ )?\w+ing\b)(?:an? |the |one of the )?(?:[\w-]+ ){{0,4}}{POSTS}\b(?! (?:of|with) you)", 0.85),
    sign(Topic.JOB, rf"^{_WE} {_SOME}(?:work|teach|lecture|freelance|consult)\b(?: {_SOME})?(?: (?:at|for|as|in|with)\b|$)", 0.85),
    sign(Topic.JOB, rf"^{_AM} {_SOME}(?:working|teaching|freelancing|consulting) (?:at|for|as)\b", 0.85),
    sign(Topic.JOB, rf"^(?:{_HAVE})?{_SOME}(?:joined|joining|started (?:at|as|in (?:my|a) new|my new|a new job|a new role)|start(?:ing)? (?:at|as|my new job)|left (?-i:[A-Z])|quit|handed in my notice|changed jobs|took over|taking over|switched to|accepted (?:a|an|the) (?:job|offer|position|post|role))\b", 0.85),
    sign(Topic.JOB, rf"^{_AM} {_SOME}(?:joining|starting (?:at|as|a new|my new)|leaving (?-i:[A-Z])|taking over|changing jobs|switching to|(?:leading|running|heading|managing) (?:a|an|the|our|my) (?:\w+ ){{0,3}}(?:team|group|department|lab|unit))", 0.85),
    sign(Topic.JOB, rf"^{_WE} {_SOME}(?:lead|run|head|manage|direct|chair|supervise|represent|take over|look after) (?:the|a|an|our|my|three|two|four|five|six|\w+['’]s) [\w -]*(?:team|group|department|lab|unit|division|company|firm|office|school|clinic|platform|programme|program|hospital|practice|shop|business|branch)", 0.85),
    sign(Topic.JOB, rf"^{_AM} (?:now |the |a |an )?(?:[\w-]+ ){{1,3}}(?:lead|manager|head|coordinator|director|editor|officer|engineer|nurse|teacher|analyst|pharmacist|apprentice|trainee) (?:at|for|of|in|with)\b|^{_AM} {_SOME}working in (?!the (?:evening|morning|afternoon|garden|dark|next|weekend|holidays)|a (?:hurry|rush)|two|three|parallel)\w+", 0.8),
    sign(Topic.JOB, r"^my (?:new |current )?(?:job|role|title|position|post) (?:is|at|as|starts|means|involves)\b", 0.8),
    sign(Topic.PLACE, rf"^(?:{_HAVE}|{_AM} )?{_SOME}(?:moved|moving|relocated|relocating) (?:back )?(?:to|into|from|in|house|flat)\b", 0.85),
    sign(Topic.PLACE, rf"^{_WE} {_SOME}(?:live|settled) in\b|^{_AM} {_SOME}(?:living|based|settled) in\b", 0.85),
    sign(Topic.NEED, rf"^(?:{_AM} )?{_SOME}(?:looking (?:for|to (?:hire|recruit|find|fill|buy|rent))|hiring|recruiting|searching (?:for )?|hunting for|on the (?:hunt|lookout) for|short of|in need of|seeking|struggling (?:with|to (?:find|hire|get|make|keep))|stuck (?:with|on)|trying to (?:find|hire|fill|get hold of))\b", 0.85),
    sign(Topic.NEED, rf"^{_WE} {_SOME}(?:need(?! (?:to|your|the|it|them|that|this|you)\b)|could (?:really |do with|use)|are missing|lack|do not have (?:anyone|anybody|someone|enough|the (?:people|time|budget))|are without|search|have (?:a|an|one|two|three) (?:open|vacan\w+)|have trouble|would need|cannot find|can['’]?t find|could not find)\b", 0.8),
    sign(Topic.NEED, r"^what (?:I|we) (?:really )?need (?:is|are)\b", 0.7),
    sign(Topic.PROJECT, rf"^{_AM} {_SOME}(?:working on|building|writing(?! (?:about|to|because|regarding|on behalf|with|in|this|you|again|from)\b)|developing|preparing|organi[sz]ing|planning|migrating|rewriting|designing|translating|learning|studying|researching|setting up|renovating|training for|editing|rebuilding|putting together|rolling out|running (?:a|an|the))\b", 0.8),
    sign(Topic.PROJECT, rf"^{_HAVE}{_SOME}(?:started|begun|founded|set up|launched|made|built|written|developed|co-founded) (?!(?:a |an )?(?:mistake|error|note|call|list))(?:a|an|my|our|small|some|work on)\b", 0.8),
    sign(Topic.PROJECT, r"^(?:my|our) (?:current |new |next |big |latest )*(?:project|book|thesis|research|start-?up|podcast|paper|garden) (?:is|are|has|goes|will|about)\b", 0.75),
    sign(Topic.EVENT, rf"^{_AM} {_SOME}(?:speaking|giving|presenting|hosting|holding|performing|singing|playing|exhibiting|running) (?:at|a|an|in|the|our|my|on)\b", 0.8),
    sign(Topic.EVENT, rf"^{_WE} {_SOME}(?:make|hold|host|organi[sz]e|give|present|speak|perform|sing|play) (?:\w+ ){{0,3}}(?:workshop|conference|talk|meetup|concert|seminar|course|event|party|exhibition|webinar|at|in)\b", 0.75),
    sign(Topic.EVENT, rf"^{_WE} (?:would like to|['’]d like to|want to|would love to|['’]d love to) (?:invite|have) you\b", 0.8),
    sign(Topic.NEWS, rf"^(?:{_HAVE}|{_AM} )?{_SOME}(?:got (?:the|married|engaged|a (?:place|grant|offer|new|dog|cat)|my|into)|won(?!['’]t| nothing)|passed (?:my|the|all)|graduated|published|finished(?!.*\byou\b)|completed(?!.*\byou\b)|bought(?!.*\byou\b)|sold|opened|launched|shipped|released|submitted|defended|retired|retire|retiring|become (?:a )?(?:father|mother|parents?|grand\w+)|became|adopted|expecting|getting married|having a baby|marrying|awarded|nominated|accepted (?:at|into|by)|signed|raised|closed|merged|acquired|handed in|become|been (?:accepted|nominated|awarded|invited|elected)|on (?:parental|maternity|paternity|sabbatical)|off to|had (?:a|our|my) (?:\w+ )?(?:baby|son|daughter))\b", 0.8),
    sign(Topic.NEWS, rf"^{_WE} {_SOME}(?:had|have) (?:a|an|our|another|twin) (?:\w+ )?(?:baby|son|daughter|boy|girl|puppy|dog|cat|kitten|grandchild|twins)\b|^{_WE} {_SOME}have a new\b", 0.8),
    sign(Topic.OFFER, r"^(?:my|our) (?:door|house|home|sofa|couch|guest room) is (?:always )?(?:open|free|yours)", 0.78),
    sign(Topic.LIKE, r"^(?:I|we) (?:cannot stand|cannot bear|can['’]t stand|could live on|collect|prefer|have a weakness for|have a soft spot for)\b", 0.76),
    sign(Topic.LIKE, r"^I (?:came across|read|saw|watched|heard) your (?:post|talk|article|paper|book|piece|video)\b.*\b(?:loved|liked|enjoyed)\b", 0.76),
    sign(Topic.JOB, r"^new (?:job|role|position|post)\b", 0.8),
    sign(Topic.LIKE, rf"^{_WE} {_SOME}(?:absolutely |really |do |dearly )?(?:love|adore|enjoy|loved|enjoyed|like|liked|hate|prefer)\b(?!.*\byou)(?! (?:\w+day\b|to (?:hear|know|see|meet|talk|have you)|it\b|that\b|this\b|(?:your|the|this|that) (?:idea|mail|message|reply|plan|suggestion|proposal|sound|photos?)))", 0.75),
    sign(Topic.LIKE, r"^(?:I|we)(?: have|['’]ve)? (?:so |very )?(?:much )?(?:attended|admired|followed|saw|heard|watched|read|been following|have been reading)(?: so much)? your (?:\w+ )?(?:talk|webinar|post|posts|article|articles|podcast|lecture|paper|book|column|blog|work|newsletter|session|presentation|work)\b", 0.72),
    sign(Topic.LIKE, r"^(?:I|we)(?: am| are|['’]m|['’]re) (?:reading|listening to|watching|eating|drinking) (?:nothing but|only|every)\b|^my (?:favou?rite|weakness|passion|great love)\b|^(?:I|we) (?:swear by|live for|am mad about|go mad for)\b", 0.74),
    sign(Topic.NEED, r"^(?:I|we)(?: would|['’]d) (?:sell|give|kill|pay|do anything|dearly love|be (?:so |very )?(?:grateful|glad)|need|want|be wanting|love to (?:find|have|hire))\b(?!.*\b(?:you|your)\b).*\b(?:some(?:one|body)|an?|for|who)\b|^(?:not one|none|nobody|no one) (?:of (?:us|our)|here|in (?:our|the))\b.*\b(?:could|can|knows?|speaks?|has)\b|\b(?:wanted|needed)\b(?=[.!]?$)", 0.72),
    sign(Topic.PROJECT, rf"^{_AM} {_SOME}(?:partnering|recruiting|filling|searching|staffing|putting (?:on|together)|bringing out|starting (?:a|an|up|from)|handing|stepping|going (?:on|down to|freelance|part-time)|moving (?:over|on|up)|naming|hosting|proceeding|raising|testing|making)\b(?!.*\byou\b)", 0.74),
    sign(Topic.LIKE, rf"^{_AM} {_SOME}(?:a |an |such a )?(?:big |huge |great |keen |passionate |avid )*(?:fan of|addicted to|keen on|fond of|into|passionate about|gardener|reader|runner|cyclist|cook|climber|sailor)\b", 0.8),
)  # fmt: skip
"""For what the contact wrote in English; the first that fits decides."""

STRENGTHS = re.compile(
    r"^(?:your|you|nobody|no one|everybody|everyone|of all|the way you|I (?:have )?(?:never|rarely|still|always|often|really|was|were|am|are|all|do|admire[d]?|love[d]?|liked)|my (?:team|boss|manager|colleagues)|it was)\b.*\b(?:best|better|clear\w*|careful\w*|calm\w*|brilliant\w*"
    r"|excellent\w*|outstanding|fantastic|superb|impress\w+|thorough\w*|sharp\w*|smart\w*|reliab\w+|talent\w*|gift(?:ed)?|beautifully|wonderful\w*|always deliver\w*|deliver\w*|remarkabl\w+|exceptional\w*|honest\w*|precise\w*|patient\w*|rigorous|solid|strong\w*"
    r"|great|natural|the way you|like you|as you do|how you|admire\w*|only one who|the one who|faster|quick\w*|well|good at|great at|knack|ear for|eye for|convincing|tid(?:y|ier|iest)|neat\w*|spot on|first-rate|top-notch|masterful|inspir\w+|helpful|convinc\w+|persuasive|creative|elegant\w*)\b",
    re.I,
)
NO_STRENGTH = re.compile(
    r"\b(?:pleasure to (?:know|meet|see|hear|be)|mail|message|e-?mail|letter arrived|to hear|hear from you|hope|if you|could be|should be|wish|news|birthday|luck|get well|as well|feel|know(?:s)? well|better if|not|n['’]t|health|weekend|holiday|trip|idea to|sounds|timing|good (?:morning|evening|question|point))\b",
    re.I,
)

_BAD = r"(?:hopeless|useless|rubbish|no good|not (?:any |very |much |so |really |too )*(?:good|great|strong|confident|fluent|useful|sure-footed)|terrible|bad|awful|clumsy|weak|lousy|dreadful|clueless|a disaster|a (?:complete |total |bit of a )?(?:beginner|novice|coward|amateur))"
_NO_LIMIT = r"(?!(?:\w+ )?(?:wait|thank|believe|remember|recall|imagine|help (?:but|think|wonder)|say (?:for sure|yet|how)|tell you|promise|see (?:it|that|the|any|why)|stop|find (?:it|the|your|my)|complain|open (?:it|the|your)|hear|decide|think of|get (?:over|enough|through)|resist|recommend|describe|express|afford|sleep|stand|bear)\b)"

MINE_SIGNS = (
    sign(Topic.LIMIT, rf"^I (?:am|was|['’]m|feel) (?:\w+ ){{0,2}}{_BAD}\b(?: (?:at|with|in|on|when|for)\b|$)|^I (?:am|['’]m) (?:not (?:a|an|the|much of a|allowed|able|up to|in a position|looking|cut out|trained|qualified|free|available|permitted|made for)|unable|new to|out of (?:my depth|practice)|allergic|colou?r[- ]blind|tone[- ]deaf|afraid of)\b(?! (?:sure|happy))", 0.76),
    sign(Topic.LIMIT, r"^I(?:['’]ve| have)? (?:know|understand|understood|had|have|have got|got)? ?(?:absolutely |next to |really )?(?:nothing (?:of|about|beyond)|no (?:idea (?:what|how|about|of)|say|access|experience|training|talent|ear|head|sense|eye|clue|gift|time (?:before|until|in|for)|budget|mandate|licen[cs]e|formal|statistics|\w+ (?:beyond|to speak of|whatsoever|at all))|little (?:experience|idea|time)|only (?:a )?(?:basic|schoolbook|rudimentary))\b", 0.76),
    sign(Topic.LIMIT, r"^I (?:do not|don['’]t) (?:really |actually )?(?:know (?:any|anything|how(?! to (?:thank|repay|say|tell|put))|the first|much|a thing|a word)|drive|drink|eat|dance|sew|fly|ski|speak|read|do (?!that|it|this|anything)|own|work (?:on|in|at|with)|have (?:any|a|an|the) (?!chance|moment|minute|second|idea whether|problem|preference|question)\w+|understand (?:a|any|much|anything|the first|\w+(?: \w+)? (?:law|theory|code)))\b", 0.74),
    sign(Topic.LIMIT, rf"^(?:as .{{3,60}}, )?(?:I|we) (?:cannot|can['’]?t|can not|could never|am not able to|may not|am not allowed to) {_NO_LIMIT}(?:\w+ )?(?:do|take|sign|offer|read|draw|sew|bake|sing|play|write|help|come|make|travel|work|relocate|vouch|keep|lift|climb|judge|advise|answer|say (?:anything|much)|spend|commit|join|attend|be|start|leave|drive|pay|decide|approve|promise more|give)\b", 0.7),
    sign(Topic.LIMIT, r"\b(?:is|are|was)(?: not|n['’]t)(?: really| exactly| quite)? (?:my (?:field|thing|strength|forte|area|department|cup of tea|strong (?:suit|point)|speciality|specialty|world|trade|line)|something (?:that )?I (?:can|could|know|do)|up to (?:it|that|\w+ing)|good enough)\b|\b(?:is|are)(?: all| far| way| rather)? (?:beyond me|over my head|above my (?:head|pay grade)|not for me|outside my|all greek to me)\b|^what I (?:lack|cannot|can['’]t)\b|^we(?:['’]ve| have) (?:nobody|no one|no)\b", 0.76),
    sign(Topic.LIMIT, r"^I (?:freeze|panic|stammer|blush|faint|get (?:nervous|stage fright|lost|seasick|dizzy)|go (?:blank|red)|hate|dread|avoid|struggle with|can (?:only|barely|hardly|scarcely)|only (?:know|speak|read|work|have|ever|do)|(?:barely|hardly|scarcely)(?! (?:know how|dare|believe|use|wait|think))|lack|never (?:learn\w*|manage|could|stud\w+|had|got|drive|eat|drink|work)|rarely|know (?:no|very little|too little)|understand (?:no|little|very little))\b(?!.*\b(?:to (?:say|tell|disappoint)|wait)\b)", 0.72),
    sign(Topic.MY_NEED, r"^(?:I|we)(?: am| are|['’]m|['’]re) (?:short (?:of|the|a)|missing|in need of|after|down (?:a|one)|stuck with|desperate for)\b|^(?:I|we) (?:could (?:really )?(?:do with|use)|lack)\b|^I (?:would|['’]d) (?:love|dearly like|rather|like) (?:one day |some ?day |to (?:work|learn|move|try|become|do|go|see|live)|not)\b|^I (?:would|['’]d) be open to\b|^my (?:cousin|brother|sister|friend|son|daughter|niece|nephew|colleague|neighbour)(?: \w+)? (?:is|are) (?:looking|searching)\b", 0.6),
    sign(Topic.LIMIT, r"^I(?:['’]ve| have) (?:never(?! (?:been (?:so|this|that|happier|better)|seen|heard|met|felt|thought|said|forgotten|liked|got|received|missed|doubted|told|had such))|not yet|yet to|only ever|no (?:experience|background|idea how|training|degree|formal)|only (?:used|worked|done|ever|read|built|seen))\b", 0.85),
    sign(Topic.LIMIT, r"^I (?:cannot|can['’]?t|can not|do not|don['’]t) (?:\w+ )?(?:talk about|speak|code|program|drive|draw|cook|swim|sing|dance|understand (?!the|what|why|how|you|it|that|this)|have (?:any|much|a degree|experience))\b(?! (?:to (?:you|him|her)|with (?:you|him|her)|more|anything))", 0.8),
    sign(Topic.LIMIT, r"^I(?:['’]m| am) (?:\w+ )?(?:new to|not (?:good|great|strong|confident|an expert|a (?:developer|engineer|native|programmer|designer|statistician))|no (?:expert|developer|engineer|programmer|designer)|a (?:complete |total )?beginner|weak (?:in|at|on)|bad at|terrible at|still learning)\b", 0.85),
    sign(Topic.LIMIT, r"^my (?:\w+ )?(?:\w+) (?:is|are) (?:rusty|weak|poor|basic|not (?:good|great|strong|fluent))\b", 0.8),
    sign(Topic.MY_JOB, rf"^I(?:['’]m| am) {_SOME}(?:an? |the )(?:[\w-]+ ){{0,4}}{POSTS}\b", 0.85),
    sign(Topic.MY_JOB, r"^I (?:now )?work (?:at|for|as|in)\b|^I (?:now )?(?:lead|run|manage|head) (?:the|a|an) [\w ]*(?:team|group|department|crew|lab|unit|office|shop|school|clinic)\b|^I(?:['’]ve| have) (?:been working|worked) (?:at|for|as|in)\b|^I(?:['’]ve| have)? (?:just )?(?:started|joined|been promoted|left) (?:at|as|to (?-i:[A-Z])|(?-i:[A-Z]))", 0.8),
    sign(Topic.MY_NEWS, r"^I(?:['’]ve| have)? (?:just |finally |also )*(?:got (?:a place|the (?:job|grant|place)|my|into|promoted|engaged|married)|passed (?:my|the|all|both|an?|(?-i:[A-Z]{2,}))\b|won(?!['’]t)|graduated|published|finished (?:my|the)|moved to|been (?:accepted|awarded|promoted|admitted)|defended|completed)\b", 0.85),
    sign(Topic.MY_PROJECT, r"^I(?:['’]m| am) (?:now |currently |just )*(?:applying (?:for|to)|working on|learning|studying|building|writing (?!to)|preparing|retraining)\b", 0.7),
    sign(Topic.STRENGTH, r"^I(?:['’]ve| have)? (?:led|built|trained|managed|taught|run|founded|designed|automated|halved|doubled|reduced|won(?!['’]t))\b|^I (?:speak|know) (?:fluent |good |some )?(?-i:[A-Z])\w+\b(?! (?-i:[A-Z])| at | from | who )|^I(?:['’]m| am) (?:good|fluent|best|strong) (?:at|in|with)\b", 0.7),
    sign(Topic.STRENGTH, r"^I (?:have|bring) (?:[\w-]+ ){0,4}(?:years?|months|experience)(?: of)?(?: \w+)?(?: experience)? (?:in|with|as|of|at)\b", 0.8),
    sign(Topic.MY_OFFER, r"^(?:I (?:can|could)|I(?:['’]d| would) be (?:happy|glad|delighted) to|happy to|let me (?!know|see|tell|think)|I(?:['’]m| am) happy to|if you (?:ever )?(?:need|like|want)\b).*", 0.76),
    sign(Topic.MY_NEED, r"^I (?:really |urgently |still )?(?:need|could use|would need|am looking for)\b|^I(?:['’]m| am) (?:still )?looking for\b", 0.6),
)  # fmt: skip
"""For what the user wrote in English about themselves."""
