# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whether words praise the reader: their gift, their work, what others said of it. Thanks and courtesies are no praise."""

from __future__ import annotations

import re

_GIFT = r"(?:gift|way|knack|talent|eye|ear|hand|head|nose|touch|flair|feel|voice|instinct|memory|sense|patience|mind|style|pen|manner)"
_DEED = r"(?:explain\w*|wr(?:ite|ote|itten|iting)|speak|spoke|teach|taught|listen\w*|present\w*|tell|told|moderate\w*|handle\w*|draw|dr[eu]w|cook|sing|sang|play\w*|organi[sz]e\w*|lead|led|run|ran|chair\w*|summari[sz]e\w*|put|edit\w*|translate\w*|read|see|think|work\w*|ask\w*|describe\w*|talk\w*|laid|lay|bake\w*|drive|drove|know|knew|deal\w*|stand|stood|sound|catch|spot\w*|make|made)"
_WORK = (
    r"(?:talk|speech|text|report|draft|paper|article|note|notes|summary|table|tables|chart|charts|analysis|slides|deck|presentation|workshop|page|pages|chapter|letter of|cover(?:ing)? letter|cv|profile|data|code|questions?|answers?|edits?|comments?|corrections?|feedback|review|translation|footnotes?|plan|minutes|training|advice|work|english|german|french|writing|handwriting|ideas?|"
    r"cake|cakes|soup|marmalade|jam|peas|garden|bread|poem|story|stories|song|drawing|drawings|photos?|design|methods?|methodology|patter|voice|numbers|figures|spreadsheet|lesson|lecture|book|essay|interview|portfolio|catsitting|cooking|baking|guide|handout|leaflet|poster|proposal|application|argument|arguments|thesis|tape|tapes|research|script|column|sense of \w+)"
)
_FINE = (
    r"(?:best|better|clear\w*|careful\w*|calm\w*|brilliant\w*|excellent\w*|outstanding|fantastic|superb|impress\w*|thorough\w*|sharp\w*|smart\w*|reliab\w+|talent\w*|gifted|beautiful\w*|wonderful\w*|remarkabl\w+|exceptional\w*|honest\w*|precise\w*|patient\w*|rigorous|solid|strong\w*|great|natural|faster|quick\w*|good|convinc\w*|tid(?:y|ier|iest)|neat\w*|spot on|first-rate|top-notch|"
    r"masterful|masterly|inspir\w+|helpful|persuasive|creative|elegant\w*|exemplary|flawless|faultless|perfect\w*|model|gem|joy|beauty|pleasure|masterpiece|triumph|revelation|marvel\w*|delight\w*|treat|funny|funniest|witty|moving|amazing|incredible|stunning|refreshing\w*|lucid|cleanest|clean|finest|fine|splendid|admirable|admirably|ready to print|hit|stood out|stands out|worth more|worth every|magic|magical|tight|delicious|heavenly|super|lovely|kindest|bravest|only one|only person|only thing|first one)"
)
PRAISES = re.compile(
    rf"\byou(?:['’]ve| have| had)?(?: really| always| certainly| clearly| got)* (?:a|an|such a|the) (?:\w+ ){{0,3}}{_GIFT}\b(?: (?:for|of|with|to|about|that)\b|$)"
    rf"|\byou (?:\w+ )?(?:can |could )?(?:always |really |still |simply )*{_DEED}\b.*\b(?:like (?:no|nobody|someone|somebody|a|an|one|you were|the)|the way|as (?:if|though|others|one)|so (?:well|clear\w*|calm\w*|good|much better|beautiful\w*|nice\w*)|better than|clearer than|more \w+ than|very (?:good|well|clear\w*)|beautifully|brilliantly|wonderfully|perfectly|superbly|tight|round corners)\b"
    rf"|\byour (?:\w+ ){{0,3}}{_WORK}\b[^?]*\b(?:is|are|was|were|has|have|had|must be|made|reads?|sounded|looks?|looked|tasted?|tastes|went down|did|swung|turned|stood|stands|saved|convinced|got)\b[^?]*\b(?:{_FINE}|cry|laugh|weep|think|notes|the rounds|to the end|it)\b"
    rf"|\b(?:i|we|she|he|they|everyone|everybody|people|nobody|the \w+|my \w+|our \w+) (?:\w+ )?(?:(?:was|were|is|am|are|['’]m|['’]re) (?:\w+ )?(?:struck|impressed|moved|touched|enchanted|blown away|taken|amazed|delighted|thrilled|full of praise|still talking|bowled over|charmed) (?:by|with|at|about|for|of) (?:your|the way you|how you)|(?<!\bshe )(?<!\bhe )(?:loved|adored|admired?|praised|raved about|quoted|trust(?:ed)?|framed|pinned up|laughed at|devoured|enjoyed) your)\b"
    r"|\b(?:said|says|say|told me|tells me|thinks?|thought|reckons?|reckon|finds?|found|called|calls|described|consider\w*)\b(?: that| it)? (?:you(?:['’]re| are| were| have| had)?|your)\b.*\b(?:best|better|clear\w*|patient|good|great|brilliant|excellent|the only|the most|kind\w*|swung|finest|model\w*|refreshing\w*|natural|like nobody|talented|gifted|organi[sz]ed|thorough|cleanest|clever|amazing|outstanding|first|favourite|sharp\w*|funniest|exemplary)\b"
    r"|\b(?:nobody|no one|no-one|none of (?:us|them)|never(?: before)?|hardly anyone|rarely|seldom)\b.*\b(?:explain\w*|like you|as you|than you|such (?:a )?(?:good|clear|detailed|careful|kind|patient|thorough|organi[sz]ed|helpful|fine|client|teacher|guest|student|colleague)|so (?:clear\w*|well|organi[sz]ed|good|patient\w*|kind|calm\w*|thorough\w*|beautifully|fast)|better|anything so|anyone so|anything as|anyone as|that happened)\b(?!.*\b(?:if|mail|hear)\b)"
    r"|\byou(?:['’]re| are| were) (?:\w+ ){0,2}?(?:the (?:best|only|first|most|clearest|funniest|kindest|calmest|smartest|finest|quickest|one (?:who|person)) (?!of the day)\w+|(?:a|an) (?:natural|genius|born|wizard|master|marvel|wonder|brilliant|gifted|great|wonderful|fantastic|excellent|superb|good|amazing|rare|patient) \w+|(?:a|an) (?:natural|genius|wizard|master)\b|(?:very |so |really |extremely |exceptionally )?(?:good|great|brilliant|patient|gifted|talented|wasted|born|clever|clear|organi[sz]ed|thorough) (?:at|with|on|for|to|that|in)\b)"
    r"|\bsomeone who (?:reads?|knows?|listens?|thinks?|writes?|can|understands?|takes?|asks?)\b|\byou (?:run|keep|run such|bake|make|write|tell|give|set|throw|cook) (?:a|an|the) (?:\w+ )?(?:tight|mean|best|beautiful|wonderful|great|fine|good|brilliant|clean|lovely) \w+|\byou had (?:them|him|her|us|the|everyone|everybody|(?-i:[A-Z])\w+) (?:\w+ ){0,3}(?:eating|laughing|in (?:tears|stitches)|spellbound|hooked|crying|on)\b",
    re.I,
)
NO_PRAISE = re.compile(
    r"\b(?:first (?:reader|guest|visitor|(?:one |person )?to (?:know|hear|read|see|ask))|came across your|your (?:profile|background)|excuse my|e-?mail|message|letter arrived|to hear|hear from you|hope|if (?:you|your)|could be|should be|would be|will be|wish|birthday|get well|feel better|better if|better not|weekend|holidays?|trip|sounds (?:good|great|like a)|timing|good (?:morning|evening|question|point|luck|idea)|best (?:wishes|regards|of luck|to)|thank|thanks|sorry|(?:not|n['’]t) (?:\w+ )?(?:good|clear|great|ready|convincing|very|quite)|better (?:for|on|at) (?:you|me|monday|tuesday|wednesday|thursday|friday)|is (?:fine|great|good|perfect|best) (?:for|with|by) me|great to|good to|works? (?:best|better)|as good as done|unclear|too (?:long|short|slow))\b",
    re.I,
)


def praises(text: str) -> bool:
    """Whether an English sentence of theirs praises the user."""
    return bool(PRAISES.search(text)) and not NO_PRAISE.search(text)
