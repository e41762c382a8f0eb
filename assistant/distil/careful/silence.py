# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""The words by which somebody asks for silence, or lets know that a thing is not to be known yet."""

from __future__ import annotations

import re
from collections.abc import Callable

_IT = r"(?:this|that|it|all this|all that|all of (?:this|it)|the news|them|this one|that one|my news)"
_NOT = r"(?:not|never|nothing|(?:do|does|did|should|must|ca|wo|has|have|had|is|was)n['’]?t)"

CONFIDED = re.compile(
    r"\b(?:between (?:us|you and me|you and I|ourselves|the two of us)\b|entre nous|(?:strictly |entirely )?confidential(?:ly)?\b(?! (?:chat|call|conversation|discussion|talk))|in (?:the )?(?:strict |strictest |full |complete |absolute )?confidence\b"
    rf"|off the record|keep(?:s|ing)? {_IT} (?:\w+ )?(?:to (?:yourself|yourselves|myself|ourselves)|quiet|secret|dark|private|between us|in the family|under (?:your|my) hat|under wraps)|keep (?:schtum|shtum|mum|quiet about|silent about)"
    rf"|{_NOT} (?:(?:yet|quite|officially|been|be|made|for|the) )*(?:public|official|announced|out yet|common knowledge|circulation|publication|public consumption|minutes|onward)\b|(?:public|official|announced) yet|unannounced"
    rf"|{_NOT}(?: you)? (?:please )?(?:to )?(?:tell(?! (?:if|whether|which|what|how|why|who|when|where|apart|from|much|you (?:how|what|why|when|where|who|much|enough|yet|for sure|exactly)|(?:the|a) (?:difference|story|lie|thing)|me (?:the|how|that|what|about|more)|(?:them|it|one|you two|the two)(?: \w+){{0,3}} (?:apart|from)|yet|for (?:sure|certain)|exactly|a joke|lies)\b)|mention (?:it|this|that|(?:\w+ ){{0,2}}to (?:any|no)\w+)|(?:speak|talk)(?: about \w+)? (?:to|with) anyone|share (?:it|this|that)|repeat|let on|forward (?:it|this)|pass (?:it|this|that) (?:on|along|around|round)|spread|breathe|say (?:a word|anything|a thing)|a word|a soul)\b"
    rf"|(?:ask(?:s|ed|ing)?|beg(?:s|ged|ging)?|made me (?:promise|swear)|promised) (?:you |me |us |him |her )?(?:not to (?:repeat|tell|say|mention|share|speak|talk|spread|pass)|to keep (?:{_IT} )?(?:quiet|to|secret|between|silent))"
    r"|(?:nobody|no one|no-one|hardly anyone|hardly anybody|only (?:you|he|she|we|mum|mom|mam|dad|my \w+|our \w+|(?-i:[A-Z])\w+)(?: and (?:I|you|me|\w+))?) (?:else )?(?:yet )?(?:knows?\b(?! (?:how|what|why))|is (?:to|supposed to) know)|nobody is (?:to|supposed to) know"
    rf"|(?<!\bI )(?<!\byou )(?<!\bwe )(?:does|do|did|must|should|may)(?: not|n['’]t)(?: yet)? (?:to )?(?:know|find out|hear)(?: about (?:it|this|that))?(?: yet)?(?=[.,;!)]|$| from)|{_NOT} supposed to (?:tell|say|share|know)"
    r"|(?:a|our|my|big|little) secret\b(?! (?:santa|recipe|weapon|ingredient|of))|(?:is|it['’]s|still|also|kept|stays?|top) (?:a )?secret\b|lips are (?:sealed|sewn)|secretly|sworn to secrecy|hush|\bs+hh+\b|psst|mum['’]?s the word|under (?:embargo|nda|wraps)|embargoed|(?:must|may|should|is|are) not (?:to )?be (?:passed|shared|repeated|told|mentioned|published|forwarded|quoted)|not to be (?:passed|shared|repeated|published|mentioned|quoted|told)|for your (?:eyes|ears) only"
    r"|(?:nobody|no one|no-one) (?:needs to|must|should|may|is to) (?:hear|know|find out)|stays? between|(?:this|that|it|what i(?:['’]m| am)? tell(?:ing)? you) (?:must |should |has to |had better |really )?stays? (?:here|with you|in this room|within these walls|among us)(?=[,.:;!–—-]|$| please)|not a word|tell a soul|tell (?:nobody|no one)|say nothing (?:to|about|of)|without naming|trust you with|just for you to know|(?:did|have)n['’]t hear (?:it|this|that) from me|did not hear (?:it|this|that) from me|should(?:n['’]t| not) (?:really )?(?:be telling|be saying|tell|say)"
    rf"|(?:have|has|had)(?:n['’]t| not)(?: yet)? told\b|(?:before|until|till) {_IT}(?:['’]s| is| gets| has been) (?:public|official|announced|out)|(?:will be |is being |are going to |gets )?announced? (?:it|this|that) (?:in|on|next|only)|the first (?:person )?(?:I(?:['’]ve| have)? tell|I(?:['’]ve| have) told|to know)|privately|a quiet word)\b",
    re.I,
)

_WHOM = r"(?:niemand\w*|keinem|keiner|noch nicht|nicht|nichts|bitte nicht)"

CONFIDED_GERMAN = re.compile(
    r"\b(?:(?<!dicht )unter uns\b(?!eren)|vertraulich\w*|im (?:strengsten )?vertrauen|unter vier augen|(?:für|bei) (?:dich|sich|dir|ihnen|euch|mich|uns) (?:zu )?behal\w+|beh[aä]lt\w* (?:das|es|dies|['’]s)? ?(?:\w+ ){0,2}(?:für|bei) (?:dich|sich|dir|euch)|behalts für"
    r"|behalten sie (?:das|es|dies) (?:\w+ ){0,2}(?:für|bei) (?:sich|ihnen)|nicht (?:weiter ?(?:sag|erzähl|geb|trag)\w*|herum ?erzähl\w*|rum ?erzähl\w*|öffentlich|offiziell|spruchreif|verkündet|an die große glocke)"
    rf"|(?:sag|erzähl|verrat|verrät)\w*(?:['’]?s)? ?(?:(?:das|es|bitte|davon|mal|aber|ja|noch|ihnen|ihr|ihm|auf \w+|in \w+|im \w+|zu hause|hier) )*{_WHOM}|kein(?: sterbens)?wörtchen|kein wort (?:zu|an|darüber|davon)|(?:psst?|pssst|pscht)\b"
    r"|(?:nur|allein|ausschließlich) für (?:deine|ihre|eure) ohren|(?:ist |wirklich |das |bitte )(?:nur|allein) für (?:dich|sie|euch)(?=[.:!,]|$| bestimmt| gedacht)"
    r"|wei(?:ß|ss)(?:['’]?s| es| das)? (?:noch |bisher |bislang |sonst |bis jetzt |außer \w+ |ausser \w+ )*(?:keiner|niemand|kein mensch)|wissen(?:['’]?s| es| das)? (?:noch |bisher |bislang |davon )*(?:nichts|nicht(?=[.,!]|$)|net(?=[.,!]|$)|nur (?:wenige|wir|du)|die wenigsten)"
    r"|(?:soll|sollen|darf|dürfen)(?: \w+){0,3} (?:keiner|niemand|nicht)(?: \w+){0,3} (?:wissen|erfahren)|(?:noch )?(?:streng )?geheim(?:nis|e|es)?\b|diskret|diskretion|verschwiegen\w*|stillschweigen|hinter vorgehaltener hand|dichthalten|halt(?:e|en)? (?:bitte )?(?:den mund|dicht)"
    r"|(?:bleibt|bleiben)(?: \w+){0,3} (?:unter|zwischen) (?:uns|dir)|nicht für die öffentlichkeit|(?:niemandem|keinem|niemand) (?:et)?was|sperrfrist|erst (?:ab|nach) (?:der )?(?:ankündigung|bekanntgabe)|gebeten, (?:es|das|darüber|davon)? ?(?:nicht|niemand\w*|für mich))\b",
    re.I,
)


def confided(text: str) -> bool:
    """Whether words ask the reader to keep something to themselves."""
    return bool(CONFIDED.search(text) or CONFIDED_GERMAN.search(text))


def without_plea(text: str) -> str:
    """The text with the words that ask for silence left out."""
    return CONFIDED_GERMAN.sub(" ", CONFIDED.sub(" ", text))


def told_in_confidence(text: str, split: Callable[[str], list[str]]) -> list[str]:
    """What a mail tells in confidence by its own words: its sentences from the one before those words to the end."""
    if not confided(" ".join(text.split())):
        return []
    sentences = [one for part in text.split("\n\n") for one in split(" ".join(part.split()))]
    at = next((number for number, one in enumerate(sentences) if confided(one)), len(sentences))
    return sentences[max(0, at - 1) :]
