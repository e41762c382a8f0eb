# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What a letter may do with something that was told: say it, allude to it, or never touch it. In doubt, the less."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.facts import Sharing

_CONFIDED = re.compile(
    r"\b(?:between (?:us|you and me|ourselves)|(?:strictly |entirely )?confidential(?:ly)?|in (?:strict |strictest |full )?confidence"
    r"|off the record|keep (?:this|that|it|all this|all that|the news|them) (?:\w+ )?(?:to yourself|quiet|secret|private|between us|under (?:your hat|wraps))"
    r"|(?:not|\w+n['’]t) (?:(?:yet|quite|officially|been) )*(?:public|official|announced|out yet)|(?:public|official|announced) yet"
    r"|(?:not|never|(?:do|should|must|ca|wo)n['’]?t)(?: you)? (?:please )?(?:tell|mention (?:it|this|that)|share (?:it|this|that)|repeat|forward (?:it|this)|pass (?:it|this|that) on|spread|breathe|say (?:a word|anything))\b"
    r"|(?:nobody|no one|no-one|hardly anyone|hardly anybody|only (?:you|my \w+)) (?:else )?(?:knows?|is (?:to|supposed to) know)|nobody is (?:to|supposed to) know|(?:a|our|my|big|little) secret|secretly|hush|mum['’]?s the word"
    r"|under (?:embargo|nda|wraps)|embargoed|must not be (?:passed|shared|repeated|told|mentioned|published)|not to be (?:passed|shared|repeated|published)|for your (?:eyes|ears) only"
    r"|stays? between|not a word|tell a soul|without naming|trust you with|just for you to know|shouldn['’]t (?:really )?(?:be telling|tell|say)"
    r"|not supposed to (?:tell|say|share)|haven['’]t told (?:anyone|anybody|my|the|them)|have not told (?:anyone|anybody|my|the|them)|before it['’]?s announced|until it['’]?s announced|until (?:it|this) is (?:public|official|announced)|privately)\b"
    r"|\b(?:unter uns|vertraulich\w*|im vertrauen|unter vier augen|(?:für|bei) (?:dich|sich|dir|ihnen) (?:zu )?behal\w+|beh[aä]lt\w* (?:das|es|dies) (?:\w+ ){0,2}(?:für|bei) (?:dich|sich|dir)"
    r"|behalten sie (?:das|es|dies) (?:\w+ ){0,2}(?:für|bei) (?:sich|ihnen)|nicht (?:weiter ?sagen|weiter ?erzählen|weiter ?geben|öffentlich|offiziell)|(?:sag|erzähl)\w* (?:das|es|bitte|['’]?s|davon) ?(?:\w+ ){0,2}(?:niemand\w*|keinem|nicht weiter)"
    r"|weiß (?:noch |bisher |sonst )*(?:keiner|niemand)|wissen (?:noch |bisher )*(?:nur wenige|die wenigsten)|(?:noch )?geheim\w*|diskret|bleibt unter uns|nicht für die öffentlichkeit|niemandem (?:et)?was|keinem (?:et)?was|sperrfrist|erst (?:ab|nach) (?:der )?(?:ankündigung|bekanntgabe))",
    re.I,
)
_TENDER = re.compile(
    # health
    r"\b(?:ill|sick|illness|sickness|disease|diagnos\w+|cancer|tumou?r|chemo\w*|surgery|operation|operated|(?:in|to|from|at the|out of) (?:the )?hospital|hospitali[sz]ed|clinic(?= (?:again|for|since|last|on))|doctor|surgeon|therap(?:y|ist|ies)|depress\w+|burn(?:ed|t)?[ -]?out|anxiety|panic|insomnia"
    r"|migraines?|injur\w+|broke (?:my|his|her) \w+|broken (?:arm|leg|hip|wrist|ankle|foot|collarbone)|stroke|heart (?:attack|is|surgery|trouble|condition|problem)|my (?:heart|back|knee|hip|health|eyes|nerves|blood pressure)|pregnan\w+|miscarriage|ivf|covid|flu|fever|virus|pneumonia"
    r"|infection|(?:my|his|her|new|on|strong|their) medication|pills|diabet\w+|asthma|dementia|alzheimer\w*|parkinson\w*|adhd|autis\w+|rehab|sick leave|in care|care home|unwell|not (?:been )?well|recovering|ache|in pain|(?:my|his|her|their|our|ill|poor|bad) (?:\w+ )?health|health (?:issues?|problems?|scare|reasons?|troubles?)|biops\w+|symptoms?|exhausted|breakdown|sober|drinking problem|addict\w*|crutches|ward(?= (?:since|for|after))"
    # death, family
    r"|(?<!phone )(?<!laptop )(?<!battery )(?<!computer )(?<!server )died|dies|dying|death|dead|passed away|funeral|grie(?:f|ving|ve)|mourning|bereave\w*|lost (?:my|our|his|her) (?:\w+ )?(?:mother|father|mum|mom|dad|brother|sister|wife|husband|son|daughter|partner|baby|child|friend|dog|cat|grand\w+|job|post|position)|widow\w*|divorc\w+|separat(?:ed|ing|ion)|split up|broke(?:n)? up|break-?up|custody|left me|moved out|alimony"
    r"|argument with my|quarrel|falling out|family (?:trouble|problem|matter|emergency|crisis|stuff)\w*|troubles? at home|hard time|rough (?:time|patch|week|few)|struggling (?:at home|since|a lot|to cope)|not coping"
    # money
    r"|money|salary|salaries|wages?|pay (?:cut|rise|raise)|paid (?:less|more|badly)|debts?|in the red|loan|mortgage|rent arrears|broke(?= (?:right|at|until|since|this|again))|bankrupt\w*|insolven\w+|overdraft|savings|cheque|inherit\w*|afford|financ(?:ial|es)|income|bonus|unpaid|benefits office|tax (?:debt|bill|trouble)|owe (?:the bank|money)|bills"
    # work lost
    r"|laid off|lay ?offs?|(?:was|were|been|being|get|got) let go|let (?:me|him|her|us|them) go\b(?! of)|letting (?:me|him|her|us|them|people|half) go|made redundant|redundan\w+|fired|sacked|dismissed|lost (?:my|his|her|the|their) (?:job|post|position|contract)|unemployed|out of (?:a job|work)|cutting (?:half|jobs|staff|the team|people|positions)|job cuts|restructur\w+|notice period|probation|on the list|contract (?:was )?(?:not|n['’]t) (?:extended|renewed)|not renewed|being cut|lawsuit|sued?|court|lawyer|police|arrested|visa (?:problem|trouble|refus\w+)|harass\w+|bull(?:y|ied|ying)|warning letter)\b",
    re.I,
)
_TENDER_GERMAN = re.compile(
    r"\b(?:krank\w*|erkrank\w*|klinik(?:aufenthalt|um)?(?= (?:lieg|seit))|operation|operiert|op\b|arzt|ärztin|diagnose|krebs|tumor|chemo\w*|therapie|depress\w+|burn-?out|schwanger\w*|fehlgeburt|reha\b|verletz\w+|gebrochen|herzinfarkt|schlaganfall|fieber|grippe|corona|schmerzen|pflegeheim|demenz|gesundheit\w*|erschöpf\w*"
    r"|gestorben|verstorben|stirbt|tod|tot|todesfall|beerdigung|trauer\w*|verwitwet|beisetzung|scheid(?:ung|en)|geschieden|trennung|getrennt|ausgezogen|sorgerecht|familiäre\w*|streit mit"
    r"|geld(?:sorgen|probleme|not)?|gehalt\w*|schulden|kredit|pleite|insolven\w+|finanz(?:iell\w*|en)|erbe|geerbt|miete nicht|lohn|bonus|kosten(?: nicht|explosion)"
    r"|entlass\w+|gekündigt (?:worden|bekommen)|kündigung|wurde gekündigt|arbeitslos\w*|stellenabbau|stelle verloren|job verloren|kurzarbeit|abfindung|stellen (?:gestrichen|streichen)|vertrag (?:wird |wurde )?nicht verlängert|abmahnung|anwalt|gericht|polizei|mobbing)\b"
    r"|\bkrankenhaus\b|\bim spital\b|\bschwer (?:gehabt|zurzeit|im moment)\b|\bgeht (?:es )?(?:mir|ihm|ihr|meine\w*|uns) (?:\w+ )?(?:nicht gut|schlecht)",
    re.I,
)
_TURNS = re.compile(
    r"^(?:other than that|apart from that|by the way|btw|anyway|anyhow|on another note|on a (?:happier|lighter|different) note|in other news|otherwise|"
    r"ansonsten|sonst|übrigens|ach ja|was anderes|themenwechsel|p\.?s)\b",
    re.I,
)
_LEANS = re.compile(
    r"^(?:she|he|it|they|this|that|these|her|his|their|which|because|so|and|but|still|now|er|sie|es|das|dies|ihr|sein|deshalb|deswegen|darum|und|aber|we(?:['’]re| are) (?:fine|ok|okay|coping)|i(?:['’]m| am) (?:fine|ok|okay|coping|on the))\b",
    re.I,
)
_IDLE = frozenset(
    ["please", "just", "still", "this", "that", "bitte", "noch", "ganz", "dies", "doch", "quite", "very", "strictly"]
)
_RANK = {Sharing.SAY: 0, Sharing.ALLUDE: 1, Sharing.NEVER: 2}


def sharing_of(sentence: str, neighbours: Sequence[str] = ()) -> Sharing:
    """How freely a letter may use what a sentence tells; ``neighbours`` are those beside it in the same message.

    What is told in confidence is never to be used, nor what stands beside the words that ask for silence, unless
    the sentence turns to something else ("By the way, …"). Health, death, family troubles, money and lost work are
    alluded to at most; so is a sentence that leans on one about them ("She comes home on Monday.").
    """
    level = _alone(sentence)
    turned = bool(_TURNS.search(sentence.strip()))
    for one in neighbours:
        beside = _alone(one)
        if beside is Sharing.NEVER and not turned:
            return Sharing.NEVER
        if beside is Sharing.ALLUDE and _LEANS.search(sentence.strip()):
            level = stricter(level, Sharing.ALLUDE)
    return level


def stricter(one: Sharing, other: Sharing) -> Sharing:
    """The more careful of two levels."""
    return max(one, other, key=_RANK.__getitem__)


def silent(text: str) -> bool:
    """Whether a sentence only asks for silence and tells nothing besides: "Please keep this to yourself."."""
    rest = _CONFIDED.sub(" ", text)
    return confided(text) and sum(len(w) > 3 for w in re.findall(r"[^\W\d_]+", rest) if w.lower() not in _IDLE) < 2


def confided(text: str) -> bool:
    """Whether words ask the reader to keep something to themselves."""
    return bool(_CONFIDED.search(text))


def _alone(sentence: str) -> Sharing:
    if _CONFIDED.search(sentence):
        return Sharing.NEVER
    if _TENDER.search(sentence) or _TENDER_GERMAN.search(sentence):
        return Sharing.ALLUDE
    return Sharing.SAY
