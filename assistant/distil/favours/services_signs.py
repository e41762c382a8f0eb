# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""By which words a deed is seen to have been done for the reader, in English, and by which it is none."""

from __future__ import annotations

import re

from assistant.checks.lexicon.tables import words

NOT_DONE = re.compile(
    r"\b(?:if|unless|whether|would|could|should|might|may|will|shall|must|cannot|can|not|never|nearly|almost|hardly|n['’]t|forgot|failed|tried|wanted|hoped|meant|wish|used to|going to|about to|sorry|waiting list|by mistake|linkedin|facebook|instagram|whatsapp)\b|\?$",
    re.I,
)
NO_THING = re.compile(
    r"\b(?:you|your) (?:\w+ )?(?:(?:an? |my |another |this |two |the |one )?(?:\w+ )?(?:e-?mail|mails?|message|messages|invite|invitation|request|reminder|note to|line|text|ping|call|word|voicemail|calendar|answer|reply|number|cv|letter|questions?|post|profile|article|story|name\b(?! (?:down|forward|in|on|to))|news|update|warning|lecture|headache|trouble|fright|miss|regards|love|greetings|time|bill|invoice))\b",
    re.I,
)
NO_HELP = words(
    """
    be think believe hope guess know hear see read like love enjoy miss want need wish feel remember forget recall mean meet
    receive get accept understand appreciate wonder worry expect notice follow dream stay agree disagree decide learn realise
    realize plan start begin stop keep continue come go live move laugh cry smile blame owe bother disappoint ignore hate wait
    envy trust admire congratulate greet thank beat lose tell ask say write call mention answer reply talk speak spend bill
    charge assume find treat watch eat drink run have use look sit try contact pester bombard trouble add connect invite
    discuss join know promise sell break damage spill delete cancel reject decline refuse criticise criticize steal borrow scratch thrill please delight excite attend download subscribe google bump_into swear assure remind interrupt annoy reach let mark copy cc quote
    """
)
"""Verbs by which nobody is helped, unless more is said (``PUT_FORWARD``)."""

FOR_YOU = re.compile(
    r"\b(?:for (?:you\b(?! to\b)|your (?:sake|benefit|mother|father|sister|brother|son|daughter|husband|wife|kids?|children|team|friend|office|class|group)\b)|to (?:spare|save|free) you\b|on your behalf|in your (?:name|stead|place|honour)\b(?! of))",
    re.I,
)
PUT_FORWARD = re.compile(
    r"\b(?:put|given|gave|passed|dropped|mentioned|floated|suggested|slipped|handed|forwarded|entered|submitted|added|pushed|got|had) (?:\w+ ){0,4}?(?:your (?:name|details|number|cv|resume|application|profile|paper|portfolio|e-?mail|request|case|proposal|work|ticket)|you)\b(?: \w+){0,2}? (?:forward|to|in|into|on|onto|down|before|at|past|through|round|as|for|up)\b"
    r"|\b(?:gave|given|passed|handed|sent|shown|showed|told|lent|dropped) (?!you\b|me\b)(?:[\w'’]+ ){1,4}?(?:about (?:you|your)\b|your (?:name|details|number|cv|resume|application|profile|paper|work|portfolio|e-?mail|contact|address|samples?|designs?|slides|piece|article|poster)\b)"
    r"|\b(?:passed|dropped|gave|mentioned|sent|forwarded|floated) your (?:name|number|details|cv|resume|application|paper|work|portfolio) (?:there|on|along|around|to|with|at)\b|\b(?:sang|sung|singing) your praises|\b(?:put|had|had put) in a (?:good |strong |kind |quiet )?word\b|\b(?:vouched|spoke|spoken|argued|fought|lobbied|voted|stood) (?:up )?for you\b"
    r"|\b(?:spoke|spoken|talked|had a (?:quiet |quick |good )?(?:word|chat)) (?:to|with) (?!you\b)[^.;]{2,50}? (?:about|for|on behalf of) (?:you|your)\b|\b(?:asked|rang|rung|called|phoned|e-?mailed|mailed|pinged|contacted|approached|briefed|badgered|texted|wrote to|messaged|nudged|chased|pressed|told|reminded|persuaded|convinced|begged) (?!you\b|me\b|your\b)[^.;]{2,40}? (?:about|for|on|to \w+|that) (?:you|your)\b"
    r"|\btold (?!you\b|me\b)[\w ]{2,30}? (?:it|that (?:it|you)) (?:was|were) (?:you|your|the)\b|\bmentioned (?:you|your (?:work|name|paper|project|book)) (?:to|at|in|when)\b|\b(?:featured|published|quoted|cited|promoted|plugged|printed|displayed|advertised|circulated) your\b|\brecommended (?:you|your)\b|\bgot (?:you|your [\w-]+) (?:a|an|the|in|into|on|onto|past|through|two|three|some|one|tickets?|seats?)\b",
    re.I,
)
"""Words put in for the reader, whomever they were said to."""

MOVED = words(
    """
    drive move bump cover recommend nominate sign register defend host promote feature credit cite praise back upgrade enrol
    enroll list book introduce refer forward propose suggest support help relieve excuse exempt shield cheer nurse coach train
    tutor mentor advise accompany escort collect fetch fly represent interview include hire appoint second name transfer lift
    """
)
"""Verbs that help whom they are done to."""

WORKED = words(
    "check correct fix mark proofread edit update test compare verify clean sort translate mend repair reread format convert recalculate rewrite redo improve shorten revise annotate debug optimise optimize tidy"
)
"""Verbs of work on something, wherever in the sentence it is said to be the reader's."""

PLACED = words(
    "add put leave install load build plant stick tuck pop drop slip hang lay place fit mount plug attach pin"
)
"""Verbs that put something where the reader has use of it."""
