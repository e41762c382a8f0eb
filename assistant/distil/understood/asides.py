# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Sentences that explain no promise beside them (thanks, praise, sympathy, a bare yes), and a guest's English."""

from __future__ import annotations

import re

_ASIDE = re.compile(
    r"^(?:\W*(?:oh|ah|and|but|so|well|my|aw+|ach|und|aber)\b[, ]*)*(?:"
    r"(?:yes|yeah|yep|yup|no|nope|ok|okay|sure|of course|certainly|absolutely|gladly|with pleasure|fine|great|perfect|lovely|brilliant|right|done|agreed|deal|alright|all right|no problem|not yet|ja|nein|klar|gern\w*|natürlich|passt|super|prima|okay|alles klar|noch nicht|genau|stimmt)\b[^.!?]{0,16}[.!,]*$"
    r"|(?:(?:many |warm |so many )?thank(?:s| you)|cheers|bless you|danke\w*|vielen dank|herzlichen dank|tausend dank|merci)\b"
    r"|(?:(?:I(?:['’]m| am)|we(?:['’]re| are)) (?:so |very |really |truly |terribly |awfully |deeply )*(?:sorry|sad|saddened|glad|happy|delighted|pleased|thrilled|relieved|proud|touched|moved|grateful|thinking of))\b"
    r"|(?:so |very |terribly |really )?(?:sorry|sad|glad|happy|delighted|pleased|great|good|nice|lovely|wonderful) (?:to (?:hear|see|read|know|learn)|about|for (?:your|the)|you)\b|sorry\b|apologies\b|forgive me\b"
    r"|(?:my|our) (?:\w+ )?(?:condolences|sympath\w+|congratulations|apologies|love|regards|best wishes)\b|congrat\w*|well done|bravo|happy (?:birthday|new year|easter|christmas|anniversary)|merry christmas|get well|good luck|poor (?:you|thing)"
    r"|(?:what|how) (?:a |an )?(?:\w+ )?(?:\w+)\b[^.?]*!|how (?:lovely|kind|sad|awful|wonderful|terrible|exciting|funny|sweet|nice)\b"
    r"|your (?:[\w'’-]+ ){1,4}?(?:is|was|are|were|looks?|looked|sounds?|sounded|made|moved) (?:\w+ )*?(?:wonderful|lovely|great|brilliant|superb|beautiful|splendid|marvellous|a (?:joy|triumph|delight|treat|hit)|delicious|perfect|amazing|fantastic|excellent|gorgeous|us|me|everyone)\b"
    r"|you (?:are|were|look(?:ed)?|sang|played|spoke|wrote) (?:\w+ )*?(?:wonderful\w*|lovely|great|brilliant\w*|superb\w*|beautiful\w*|splendid\w*|kind|amazing|fantastic|like an angel)\b"
    r"|(?:I|we) (?:really |so |absolutely |just )*(?:loved|love|enjoyed|adored|hope|hoped|trust) (?:your|you|the|that|this|all)\b(?!.*\b(?:lend|send|bring|borrow)\b)|hope (?:you|all|this|your)\b"
    r"|(?:es tut mir|das tut mir|tut mir) (?:so |sehr |echt |unendlich )?leid\b|mein (?:herzliches )?beileid|herzlichen glückwunsch|gratul\w+|alles (?:gute|liebe)|gute besserung|(?:wie|was für ein\w*) (?:schön|lieb|traurig|toll|schade)\w*|schön(?:,| zu| dass| von)|(?:ich )?freu\w* mich\b|(?:ich )?hoffe\b|(?:deine?|ihre?) (?:\w+ ){1,3}(?:war|ist|waren|sind) (?:\w+ )?(?:wunderbar|wunderschön|toll|großartig|herrlich|klasse|köstlich|ein gedicht)\b"
    r")",
    re.I,
)
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_GUEST = re.compile(
    rf"\b(?:will|shall|can|['’]ll) (?:to \w+|(?!being\b|bring\b|sing\b|ring\b|swing\b|spring\b|string\b|king\b)\w+ing\b|sent\b|brought\b|gave\b|given\b|wrote\b|came\b|sends\b|gives\b|makes\b)|\b(?:send|give|bring|show|lend|tell|pay|hand|offer)(?:ing|s)? to (?:you|me) (?:the|an?|my|your|some|one|two|three|all|this|that)\b"
    rf"|\b(?:explain|describe|propose|suggest|announce|recommend) (?:you|me) (?:the|an?|my|your|how|what)\b|\b(?:inform|contact|answer|call|ask|advise|remind|phone) to (?:you|me|him|her)\b|\bdiscuss about\b|\breturn back\b|\b(?:informations|advices|equipments|furnitures|homeworks|feedbacks|luggages)\b|\b(?:on|in|at) (?:the )?next {_DAYS}\b|\bin (?:the )?{_DAYS}\b|\bat (?:the )?{_DAYS}\b(?!['’]s| night)|\bfrom {_DAYS} on I (?:am|will)\b"
    rf"|\bI (?:am |will )?(?:write|make|send|bring|do|give) you (?:then|after|tomorrow) (?:the|an?|my)\b|\buntil {_DAYS} (?:I|you) (?:send|get|have|bring)\b|\bI (?:send|bring|make|give|lend) you (?:the|an?|my) \w+(?: \w+)? until\b|\bmake (?:you |me )?(?:the |a )?(?:photo|party|homework)s?\b|\bI (?:must|can|will) (?:\w+ )?not? forget for\b|\b(?:with|in|by) my (?:\w+ )?car I\b|\bhow (?:it|this|that) is called\b|\bsince \w+ (?:days|weeks|months|years) I\b|\bI am agree\b|\bdon['’]t (?:worries|worry you)\b|\bwill (?:\w+ )?(?:him|her|them|it|you) (?:send|give|bring|show|ask|tell|write|call)\b",
    re.I,
)


def is_aside(text: str) -> bool:
    """Whether a sentence only thanks, praises, pities, greets or says yes: it tells of nothing that "it" could be."""
    return _ASIDE.match(text.strip()) is not None


def is_of_a_guest(text: str) -> bool:
    """Whether English is written as somebody writes who learns it: turned, their slips would be put into the user's mouth."""
    return _GUEST.search(text) is not None
