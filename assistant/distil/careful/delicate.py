# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Words of what is alluded to at most, in English: health, death, troubles at home, money, work that is lost."""

from __future__ import annotations

import re

from assistant.distil.facts.topics import Topic

_BODY = (
    r"(?:knees?|hips?|back|shoulders?|eyes?|eyesight|sight|hearing|ears?|heart|lungs?|chest|kidneys?|liver|wrists?|ankles?|arms?|legs?|foot|feet|hands?|fingers?|thumbs?|toes?|ribs?|skin|stomach|belly|tooth|teeth|jaw"
    r"|throat|neck|spine|collarbone|elbow|memory|nerves|blood|thyroid|gall ?bladder|appendix|prostate|womb|breast|brain|bowel|joints?)"
)
_AILS = (
    r"(?:bad|gone|going|fail\w*|giv(?:en|ing|es?) (?:me trouble|me grief|up|out|way)|replac\w+|new|operat\w+|broke|broken|crack\w+|fractur\w+|sprain\w*|torn|tore|twist\w+|hurt\w*|ach(?:e|es|ed|ing)|sore|swollen|kaputt|trouble|problems?"
    r"|weak\w*|worse\w*|heal\w*|mending|slipped|dislocat\w+|playing up|plays up|will not|won['’]t|not (?:right|good|what|up)|still|stiff|numb|bleed\w*|chisel|stitch\w*|surgery|in plaster|good again|better again)"
)
_SEEN_TO = r"(?:['’]s|s| is| are| was| were| has been| will be| has to be) (?:being |been )?(?:out\b|done\b|fixed|seen to|off\b|operated|replaced|scanned|strapped)"
_KIN = r"(?:mother|father|mum|mom|mam|mama|dad|papa|parents?|wife|husband|partner|son|daughter|brother|sister|child|baby|boy|girl|kids?|children|aunt|uncle|cousin|nephew|niece|gran\w*|nan|granny|friend|neighbour)"
_FIRM = r"(?:agency|office|company|firm|shop|clinic|branch|practice|business|startup|start-up|school|department|team|plant|factory|store|library|charity|station|ward|unit|site|gallery|theatre|restaurant|café|bakery|garage|studio|lab)"

_HEALTH = re.compile(
    r"\b(?:ill|sick|illness\w*|sickness|diseases?|diagnos\w+|cancer|tumou?rs?|chemo\w*|radiotherapy|surgery|(?:an?|the|my|his|her|eye|heart|hip|knee) operation|operation (?:of|on) (?:the|my|his|her)|operated|in (?:a )?hospital(?! (?:corridor|pharmac|kitchen|job|ward as))|(?:(?:back|home|taken|went|goes?|going|gone|rushed|admitted|brought|sent|had to go) (?:in)?to|(?:home|back|discharged|released) from|out of) (?:the )?hospital|hospitali[sz]ed|a&e|intensive care|ambulance"
    r"|clinic(?= (?:again|since|last|on))|in (?:a )?clinic since|(?:the|my|his|her) (?:doctor|doc|gp|surgeon|specialist|physio|neurologist|cardiologist|oncologist|psychiatrist)|doctors?(?: say| said| think)|therap(?:y|ist|ies)|depress\w+|burn(?:ed|t)?[ -]?out|anxiety|panic attacks?|insomnia|(?:not|n['’]t) (?:slept|sleeping)|can(?:not|['’]t) sleep"
    r"|migraines?|injur(?:y|ies|ed)|concuss\w+|broke (?:my|his|her|an?) (?!word|silence|record|rule|habit)\w+|had a (?:bad )?fall\b|accident|stroke|heart (?:attack|is|surgery|trouble|condition|problem|failure)|(?<!breaks )(?<!broke )(?<!with all )my (?:heart|health|nerves|blood pressure)\b(?! (?:sank|leapt|bleeds|sings))|pregnan\w+|miscarriage|stillb\w+|ivf|covid|corona|flu|fever|virus|pneumonia|bronchitis|tonsil\w+|append\w+itis"
    r"|shingles|chicken ?pox|measles|mumps|whooping cough|norovirus|(?:stomach|tummy) bug|food poisoning|arthritis|gout|sciatica|hernia|epilep\w+|seizures?|ulcers?|(?:kidney|gall) ?stones|cataracts?|macular|glaucoma|tinnitus|vertigo|an(?:a)?emi\w+|sepsis|asthma|eczema|infection|inflam\w+|infarct|cysts?|lumps?\b|mammogram|biops\w+|mri|ct scan|x-?ray|ultrasound|(?:test|blood|scan) results|the all[- ]clear|all clear"
    r"|(?:my|his|her|new|on|strong|their|off|of) (?:medication|meds|antibiotics|painkillers)|climb(?:ing)? (?:the )?stairs|(?:can|could) (?:\w+ )?(?:walk|see|hear|speak|drive|stand|sleep) again|(?:am|is|was|are|been|went|put (?:me|him|her)|['’][ms]) on (?:pills|insulin|steroids)|put (?:me|him|her) on something|(?:my|his|her|the|my sleeping) pills|(?:has|have|had|got|with|my|his|her|type \w+) diabetes|(?:am|['’]m|is|became) (?:a )?diabetic|dementia|alzheimer\w*|parkinson\w*|multiple sclerosis|adhd|autis\w+|rehab|sick leave|sick note|signed off (?:work|sick|until|till|for)|off sick|care home|nursing home|hospice|carer\b|wheelchair|crutches|in plaster|unwell|not (?:been )?(?:very )?well|recovering|recovery|convalesc\w*|ache|in pain|pains?\b(?! medicine| management| relief| clinic| points?)"
    r"|(?:my|his|her|their|our|ill|poor|bad|mental) (?:\w+ )?health|health (?:issues?|problems?|scare|reasons?|grounds|troubles?)|symptoms?|exhausted|breakdown|sober|drinking problem|addict\w*|ward(?= (?:since|for|after))|in bed with|can(?:not|['’]t)? no longer|no longer (?:live|walk|drive|see|hear|manage|remember)|(?:not|n['’]t) (?:live|manage|cope) alone|needs? (?:looking after|a carer|care\b)|self-harm|suicid\w+|weeks? to live|months? to live|losing (?:his|her|my) (?:sight|hearing|memory|mind|hair)|learn\w* (?:again )?to (?:walk|speak|talk)|learns? again)\b"
    rf"|\b(?:my|his|her|our|the|your|a|both|their|(?:my |our )?{_KIN}['’]s|of the|of my) (?:\w+ )?{_BODY}\b[^.;!?]{{0,24}}?\b{_AILS}\b|^{_BODY}\b(?:['’]s|s)?[^.;!?]{{0,16}}?\b(?:{_AILS}|good|fine|better)\b"
    rf"|\b(?:new|broke\w*|crack\w+|fractur\w+|sprain\w+|torn|tore|twisted|hurt|injured|dislocated|lost|losing|bad|pulled|operat\w+|replac\w+) (?:the |my |his |her |a |an |two |three |some |both |in my |on (?:the|my) )?(?:left |right )?{_BODY}\b(?! (?:to|on (?:experience|help|desk)|of))"
    rf"|\b{_BODY} (?:operation|surgery|replacement|injury|trouble|problems?|scan|complaint)\b|\b{_KIN},? whose (?:\w+ )?{_BODY}\b|through (?:his|her|my) {_BODY}\b|\b{_BODY}{_SEEN_TO}",
    re.I,
)
_FAMILY = re.compile(
    r"(?<!phone )(?<!laptop )(?<!battery )(?<!computer )(?<!server )(?<!logger )(?<!van )(?<!car )(?<!engine )\b(?:died|dies|dying)\b"
    rf"|\b(?:death|deathbed|(?:is|are|was|were|found|be|been|already|long) dead\b(?! (?:\w+ly )?(?:classy|good|easy|patient|nice|simple|set|sure|serious|right|wrong|slow|quiet|tired|pleased|proud|keen|line|on))|passed away|passed (?:on|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b(?! to)|no longer with us|funeral|buried (?:him|her|my|our)|burial|wake\b(?! up)|grie(?:f|ving|ve)|mourning|bereave\w*|condolences?|(?:my|our|his|her) late {_KIN}|lost (?:my|our|his|her) (?:\w+ )?(?:{_KIN}|dog|cat)|widow\w*"
    rf"|divorc\w+|separat(?:ed|ing|ion)\b(?! (?:the|from the file|into|by))|split(?:ting)? up|broke(?:n)? up|break(?:ing)?[- ]?up|custody|left me\b|(?:has|have|had) left (?:him|her|his|my {_KIN}|(?-i:[A-Z])\w+ after)|left (?:his|her) (?:wife|husband|partner)|moved out(?! to| of| into)|mov(?:ing|es) out|walked out on|estranged|an affair|cheat(?:ed|ing) on|alimony|child support|(?:my|his|her|the) ex\b|ex-?(?:wife|husband|partner|boyfriend|girlfriend)"
    r"|argument with my|quarrel\w*|falling out|fell out with|not (?:on speaking|speaking to (?:me|each|him|her))|marriage (?:is|was|has|counsel\w+|trouble)|family (?:trouble|problem|matter|emergency|crisis|stuff)\w*|troubles? at home|(?:a |very |so |my |rather |pretty )(?:hard|difficult) (?:time|months?|weeks?|year)\b|(?:rough|tough) (?:time|patch|week|few|months?|year)|struggling (?:at home|since|a lot|to cope)|(?:not|hardly|barely) coping|(?:i|she|he|we)(?: was| am| were|['’]m|['’]s) in tears|cried all)\b",
    re.I,
)
_MONEY = re.compile(
    r"\b(?:money(?! bags?)|short of cash|salary|salaries|wages?|pay (?:cut|rise|raise)|paid (?:less|more|badly)|(?:get|gets|getting|be|being|are|am|is) paid (?:until|till|up to|for (?:another|one more|two more|the notice))|debts?|in the red|(?:bank|student|car|home|personal|my|our|the bank['’]s) loans?\b(?! (?:of|form|agreement|request|desk))|took out a loan|a loan from the bank|credit (?:for|on) (?:the |our |my )?(?:flat|house|home|car)|mortgage|arrears|skint|(?:i['’]m|am|are|we['’]re|is|was|were|been|flat) broke|broke (?:right|at|until|since|this|again)|went bust|gone bust|going bust|go(?:es)? bust|bankrupt\w*|insolven\w+|(?:into|in) administration|receivership|overdraft|savings|my cheque|inherit\w*|afford"
    r"|financ(?:ial|ially|es)\b(?! (?:report|year|director|statement|times|data|services|model|analyst|plan|sector|times))|income|(?<!referral )bonus|unpaid|not (?:been )?pa(?:id|ying)\b|benefits office|tax(?:man| debt| bill| arrears| trouble)|ow(?:e|es|ed|ing) (?:(?:me|us|him|her|them|everyone) )?(?:the (?:bank|tax\w*)|money|two|three|four|\d|£|€|a (?:lot|fortune|bit)|thousands|hundreds|back ?pay|for)|pay(?:ing)? (?:it|you|me|him|her|them) back|paid (?:it|you|me|him|her|them) back|(?:the|my|our|unpaid|medical|gas) bills|bills? (?:is|are) due|count(?:ing|ed)? (?:the |our |every |my )*penn(?:y|ies)|(?:money|cash|things|budget) (?:is|are|was|were|gets?|got) (?:\w+ )?(?:tight|short|low)|cash ?flow|cash (?:is|has been|was|are)\b|(?:the|my|our) (?:rent|lease|landlord\w*) (?:is|was|has|wants?|will|doubl\w+|up|went|go\w+|says?|said|hike|increase\w*|ends?|runs?)|rent is|evict\w+|bailiffs?|food bank (?:myself|again)|severance|pay-?off"
    r"|(?:pension|maintenance) (?:of|for) the (?:kids?|children)|(?:funding|runway|grant|budget|subsid\w+)\b[^.;]{0,30}\b(?:cut|slashed|frozen|only until|runs? out|ran out|ends?|ended|gone|withdrawn|halved|dries|dried|refused)|(?:cut|slash|halv|froz)\w* (?:our|my|the|their) (?:funding|budget|grant|subsid\w+)|out of money|run(?:ning)? (?:out of|low on) (?:money|funds|cash)|(?:bank|insurer|insurance|landlord|mortgage)(?:s|['’]s)? (?:wo|drag\w+|will|wants?|is|are|has|does|refus|say|said|folded|demand)\w*|stolen|burgl\w+|robbed|scamm\w+|fraud\w*|gambl\w+|severance)\b",
    re.I,
)
_LOSS = re.compile(
    rf"\b(?:laid off|lay(?:ing)? ?offs?|(?:was|were|been|being|get|got) let go|let(?:ting)? (?:me|him|her|us|them|people|(?:half|some|most|many|two|three|four|five|\d+|a (?:third|quarter|few)|part)(?: of)?(?: (?:the|our|my|us))?(?: \w+)?) go\b(?! of)|(?:made|making|make) (?:(?:\w+ ){{0,4}})redundant|redundan(?:t|cies|cy)|fired|sacked|dismissed(?! (?:the|as))|lost (?:my|his|her|the|their|our) (?:jobs?|posts?|position|contract|licen[cs]e|biggest|main)|unemployed|jobless|between jobs|out of (?:a job|work)"
    rf"|(?:cut|cutting|axed|axing|slashed?|slashing) (?:half|jobs|posts|staff|the (?:\w+ )?(?:team|shift|department|staff|hours)|our (?:\w+ )?(?:team|shift|department|staff|hours)|people|positions|\d+)|(?:job|staff|post)s? cuts|restructur\w+|notice period|probation|on the list\b(?= too| to| as well|[.,!]|$)(?! for)|contracts? (?:was |is |will )?(?:not|n['’]t) (?:be )?(?:extended|renewed)|not (?:be )?renewed|being cut|made me (?:leave|resign)|among those (?:leaving|going)|say goodbye to (?:\w+ ){{0,4}}(?:friends?|colleagues?|people|of (?:us|them))"
    rf"|(?:clos\w+|shut\w*|wound|winding) (?:down |up )?(?:the|our|my) (?:\w+ )?{_FIRM}|my (?:post|job|role|position) (?:goes|went|is going|will go)|(?:our|my|the|his|her|whole) (?:\w+ )?{_FIRM}(?:['’]s| is| was| has| will| are| were)? (?:be |been )?(?:clos\w+|shutting|shuts?|folding|folded|going under|gone under|bust|wound up|winding down|sold off|insolvent|bankrupt|axed|cut|abolished|dissolved)"
    r"|(?:position|post|role|job) (?:is|was|has been|were|will be|are) (?:being )?(?:cut|axed|abolished|eliminated|gone|at risk)|lawsuit|su(?:ed|ing|es)\b|to court|in court|tribunal|(?:my|our|his|her|got a|need a|hired a|through a) lawyer|police|arrested|visa (?:problem|trouble|refus\w+|denied|expire\w*)|harass\w+|bull(?:y|ied|ying)|warning letter|disciplinary|suspended)\b",
    re.I,
)
# What bears the name of an illness or a place of care but is somebody's work: "a diabetes nurse", "in our hospital".
_WORK = re.compile(
    r"\b(?:diabetes|cancer|stroke|dementia|depression|pain|ambulance|hospital|heart|alzheimer['’]?s|diabetic|stroke|bereavement|burn-?out|adhd|pregnancy|ivf|epilepsy|arthritis|eczema|tumou?r|fertility|therapy|hand therapy|chemo\w*|migraine|asthma|autism|addiction|mental[- ]health|health|palliative|hand|speech|art|music|occupational|emergency|infection|fever|flu|covid|surgery|money|debt|redundancy|divorce|family|accident|trauma)[- ](?:nurses?|doctors?|research\w*|charity|charities|team|unit|advice|advisers?|advisors?|counsell\w+|clinic|ward|care (?:diploma|course|nurse|team|unit)|stud(?:y|ies)|trial|project|app|paper|course|conference|lawyers?|law|prevention|medicine|management|relief|control|data|screening|jobs?|posts?|degree|trusts?|services?|crews?|drivers?|stations?|foundations?|institutes?|societ(?:y|ies)|centres?|centers?|registr(?:y|ies)|software|statistics|models?|diagnostics|start-?ups?|compan(?:y|ies)|publisher|museum|library|canteen|kitchen|porters?|radio|choir|garden|insurance (?:firm|company)|specialist|consultant|therap(?:y|ists?)(?: jobs?| posts?)?)\b"
    r"|\b(?:article|talk|paper|book|thesis|study|course|webinar|lecture|chapter|essay|leaflet|workshop|podcast|research|questionnaire|survey|slides?|project|panel) (?:on|about|of) (?:the )?(?:\w+ ){0,3}\w+"
    r"|\b(?:laugh|smil|grin|cr)\w* (?:until|till)\b[^.,;]*|\bin your debt\b|\b(?:(?:salary|income|pay|wage) (?:surveys?|data|study|report|bands?|ranges?|transparency)|public health|health (?:tech|care|data|system|service|sector|policy|economics|authority|centre|centres|visitor|insurer)|healthcare|national health)\b|\bdead(?:line|ly|pan|wood|lock)s?\b|\b(?:health|accident) and safety\b|\bsick of\b|\bmoney well spent\b|\bfor the money\b|\bflu jabs?\b|\bfirst[- ]aid\b|\bbroke (?:the )?(?:record|ice|ground)\b|\bthe doctor (?:said|says) that never\b|\bside effects?\b",
    re.I,
)
_FAMILIES = ((Topic.LOSS, _LOSS), (Topic.FAMILY, _FAMILY), (Topic.MONEY, _MONEY), (Topic.HEALTH, _HEALTH))


def delicate(text: str) -> Topic | None:
    """The tender matter that an English text touches; None where it touches none."""
    plain = without_work(text)
    return next((topic for topic, pattern in _FAMILIES if pattern.search(plain)), None)


def without_work(text: str) -> str:
    """The text without what bears the name of an illness but is somebody's post, topic or manner of speaking."""
    return _WORK.sub(" ", text)
