# ruff: noqa: E501  patterns read better unbroken
"""A purpose that begins with something else than its act: the user's own trouble, a bare noun, "what he said meant a lot"."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.drafting.phrases import VERBS

_WHO = r"(?:he|she|they|you|NAME)"
# "i was in a bad way and he let me sleep on the sofa": thanks for the sofa, at that time
_OWN_FIRST = re.compile(
    rf"^(?P<own>(?:when )?(?:i|we|my [a-z]+|our [a-z]+) (?:was|were|had|felt|lost|could(?:n['’]?t| not)|did(?:n['’]?t| not)|broke|failed|missed|needed|kept|ran out)\b[^,;]*?)"
    rf"(?:\s*[,;]\s*(?:and |but |so |then )?|\s+[-–—]+\s+|\s+(?:and|but|so|then)\s+)(?P<deed>{_WHO} (?!and\b)(?:(?:still|just|always|even|then|kindly|never|once|also|simply) )?[a-z]+(?:ed|t|d|ew|ang|ove|oke|ame|ang|ve|ought|aught|ook|ood|old|ept|ent|ade|un|at|ot|ut|et|id)\b.+)$",
    re.I,
)
_TIMES = (
    r"(?:divorce|break-?up|split|separation|illness|surgery|op|operation|move|exams?|finals|redundancy|lay-?offs?|grief|depression|burnout|funeral|loss|accident|chemo|treatment|"
    r"pregnancy|job hunt|job search|thesis|phd|degree|training|trial|court case|recovery|first (?:year|term|week|month|winter)|second year|time (?:at|in|on) [^,]+?|internship|apprenticeship|probation|bad (?:year|winter|patch|spell)|worst (?:year|winter|week))"
)
_OCCASION = re.compile(
    rf"^(?:(?:during|through|throughout|in|all through) )?(?P<when>(?:my|our|the) (?:\w+ )?{_TIMES})\s*(?:[,;:]|\s[-–—]+)\s*(?P<deed>{_WHO} .+)$",
    re.I,
)
_MEANT = re.compile(
    rf"^(?:that )?(?P<what>what {_WHO} (?:said|did|wrote|told me|told us|taught me|taught us|gave me|gave us|showed me|showed us|made|sent|brought)\b[^,;]*?) (?P<so>(?:really |still |has |have )?(?:meant|means|helped|saved|changed|made (?:me|us|my|our|all|a|it)|kept (?:me|us)|got (?:me|us)|gave (?:me|us)|stuck|stayed|worked|was|were)\b.*)$",
    re.I,
)
_BARE_NOUNS = (
    r"(?:(?:short|small|quick|two-week|one-week|late) )?(?:extension|discount|refund|pay rise|raise|day off|week off|postponement|waiver|exception|second opinion|loan|quote|estimate|trial (?:day|lesson|shift|run|session)|"
    r"mock (?:interview|exam|test|viva|trial)|practice (?:run|interview|session)|test (?:drive|run)|taster (?:day|session)|guided tour|tour|work placement|placement|internship|apprenticeship|parking (?:space|spot)|spare key|receipt|invoice|visitor pass|demo|sample|(?:lift|ride)(?= (?:there|back|home|into|to|from)\b)|swap(?=\W*$|[.,;]| (?:with|of|for|on|in|next|this|from)\b)|copy of)"
)
_BARE = re.compile(rf"^(?P<noun>{_BARE_NOUNS})\b(?!['’s])", re.I)
_STOP = re.compile(
    r"^(?:please |pls )?(?:(?:ask|tell|get) (?:him|her|them|NAME) to )?stop (?P<doing>[a-z]+ing\b.+?)[.!?]*$", re.I
)
_HEAR = re.compile(
    r"^(?:to )?hear (?P<what>(?:his|her|their|your|NAME['’]s) (?:\w+ )?(?:story|stories|account|side|version|memories|voice|song|songs|band|choir|talk|lecture|sermon|speech|poems?|tales?)\b.*?)[.!?]*$",
    re.I,
)
_THEIR_OWN = re.compile(
    r"(?P<do>\b(?:help (?:him|her|them|NAME) with|help with|check|read|review|proofread|polish|look at|look over|go over|go through|feedback on|edit|correct|type up) )(?=(?:cv|resume|résumé|thesis|dissertation|essay|portfolio|tax return|taxes|move|garden move|personal statement|cover letter|application|homework|manuscript)\b)",
    re.I,
)
_USE = re.compile(r"^use of (?=(?:my|our|the)\b)", re.I)
_GLADLY = re.compile(
    r"\s*(?:[,;]|\s[-–—]+)\s*(?:i['’]?m |i am )?(?:very |really |so )?(?:happy|glad|pleased|willing|more than happy|only too happy|no problem|with pleasure|gladly|my pleasure|no trouble|no bother|easy)(?: to(?: do it| do so| help)?)?[.!]*$",
    re.I,
)
_COLLECT = re.compile(
    r"(?P<joint>\s*[,;]\s*(?:and |but |just )?)(?:to be )?(?:collect(?:ed|ion)?|pick(?:ed)?[- ]?up|fetch(?:ed)?)(?: only| it| them)? (?P<when>(?:by|before|from|on|until|any|this|next)\b[^,;]*)$",
    re.I,
)
_SO_I = re.compile(
    rf"^(?P<did>{_WHO} (?:(?:once|already|always|just|kindly|often) )?[a-z]+(?:ed|t|ew|ave|ove|ought|ook|ood|ade|d) [^;]*?)(?:\s*,\s*(?:and )?| and )(?:so|now)(?: now)? (?P<offer>i(?:['’](?:d|ll)| could| can| will| would| want| am)\b.+)$",
    re.I,
)


_NOW = re.compile(r"\s+and (?:so )?now (?P<told>(?:i|we|my|our|both|the|it|all|they|he|she)\b[^.;,]*)(?=$|[.;,])", re.I)
# "his harvest - I offer 2 days": the heading says what the days are for
_HEADED = re.compile(
    r"^(?P<topic>(?:his|her|their|your|the|NAME['’]s) (?:\w+ ){0,2}\w+)\s*(?:[:;]|\s[-–—]+)\s*(?P<lead>(?:i|we)(?:['’]d| could| can| would| will|['’]ll)? (?:offer|give|do|bring|help|come|take|lend|spend)) (?P<what>[^,.;]+)(?P<rest>.*)$",
    re.I | re.S,
)
_BECAUSE_OF = re.compile(
    r"^(?:it['’]?s |it is )?(?:because of|thanks to|only because of|all because of) (?P<who>NAME|him|her|them),? (?:that )?(?P<so>(?:i|we|my|our|the)\b.+)$",
    re.I,
)
_TO_DO = re.compile(r"^to (?P<verb>[a-z]+) (?=(?:with|in|at|on|for|to|my|our|his|her|their|the|an?|NAME)\b)", re.I)
_THAT_I = re.compile(
    r"^that (?P<who>i|we) (?P<verb>(?!would|could|can|will|may|might|am|was|were|have|had|did|do\b)[a-z]+(?<!ed))\b",
    re.I,
)
_THAT_THEY = re.compile(
    r"^that (?P<who>he|she|they|NAME) (?P<verb>(?!is\b|was\b|can\b)[a-z]+s|stay|use|have|sleep|come|take|park)\b", re.I
)
_BARE_VERBS = {"has": "have", "goes": "go", "does": "do", "catches": "catch", "watches": "watch", "teaches": "teach"}
# "rewrote the whole thing because of it": who changed something is who had it changed for them
_REDONE = re.compile(
    r"\s*,\s*(?:and |so )?(?P<did>(?:re(?:wrote|did|thought|made|built|painted|planned)|changed|threw out|cut|fixed|redesigned|switched|dropped|moved) [^,.;]*\b(?:because of|thanks to|on the strength of|after) (?:it|that|this|him|her|them|you)[.!]*$)",
    re.I,
)
_THEIRS_DID = re.compile(
    r"^(?:thank )?(?P<who>(?:his|her|their|NAME['’]s) (?:husband|wife|brother|sister|son|daughter|dad|father|mum|mom|mother|partner|friend|mate|team|boss|lads|boys|girls|kids|neighbou?r|colleague|assistant|nephew|niece)),? (?:he|she|they|who) (?P<did>[a-z]+ .+)$",
    re.I,
)
_ROLE_HEAD = re.compile(
    r"^(?P<role>[a-z]+(?:er|or|ist|ant|keeper|man|chair))\s*(?:[:,;]|\s[-–—]+)\s*(?P<who>i|we)(?P<help>['’]d| could| can| would|['’]ll) (?:do|be) (?:it|that)\b",
    re.I,
)
_DOES_MANY = re.compile(
    r"^(?P<verb>wash|clean|paint|walk|host|move|water|pack|print|fix|file|load|plant|tile|fit|type|edit|test|record|film|drive|answer|design|cover|lead|guide|judge|sketch|mail|polish|record) (?=(?!(?:its|this|yours)\b)[a-z]{3,}s (?!(?:and|or)\b)|[a-z]{3,}s$)",
    re.I,
)
_SHIFT = re.compile(
    r"^(?:an?|the|my)? ?(?P<shift>(?:[A-Z]?[a-z]+day |early |late |night |morning |evening |back )+shifts?\b)", re.I
)
_SERVE = re.compile(
    r"^(?P<verb>crew|referee|umpire|compere|steward|marshal|usher|bartend|caddy|chaperone|interpret|drum|busk|deputise|tutor|cater|sub|dj|babysit|emcee|scout|caretake) (?=(?:for|at|on|with|in)\b)",
    re.I,
)
_TO_THEIRS = re.compile(
    r"^(?P<what>(?:my|our|the|an?|two|three|some|\d+) (?!(?:introduction|intro|lift|ride|way)\b)[\w -]{2,40}?) to (?=(?:his|her|their) (?:school|club|church|team|shop|office|library|museum|family|kids|daughter|son|students|class|choir|band)\b)",
    re.I,
)
_TO_READER = re.compile(
    r"^(?:offer )?(?P<what>(?:my|our|an?|the|two|three|\d+) (?:(?!, (?:he|she|they|i|we|it|you|there)\b)[^.;])+?),? (?:to|for) (?P<who>NAME|him|her|them)(?P<if>(?:,? (?:if|in case|should) (?:he|she|they) (?:likes?|wants?|needs?|cares?|wishes|can use)(?: it| them| one)?)?)(?=$|[.,;])",
    re.I,
)


def act_first(kind: Kind, text: str, *, contact: Contact) -> str:
    """The purpose with its act where the reading looks for it; the words stay the user's.

    Own trouble told first becomes the time of what is thanked for ("when I was in a bad way"), never its object;
    a bare noun gets its article; what an offer says about willingness goes, as the offer says that itself.
    """
    first = contact.first_name
    named = re.escape(first) if first else r"(?!)"

    def fits(source: re.Pattern[str]) -> re.Match[str] | None:
        return re.compile(source.pattern.replace("NAME", named), re.I).match(text)

    if kind is Kind.THANKS:
        if (own := fits(_OWN_FIRST)) is not None and not re.search(
            rf"\b(?:{_WHO.replace('NAME', named)})\b", own["own"], re.I
        ):
            told = re.sub(r"^when ", "", own["own"], flags=re.I)
            return f"{own['deed'].rstrip(' .')} when {told}"
        if (theirs := fits(_THEIRS_DID)) is not None:
            return f"{theirs['who']} {theirs['did']}"
        if (occasion := fits(_OCCASION)) is not None:
            return f"{occasion['deed'].rstrip(' .')} during {occasion['when']}"
        if (meant := fits(_MEANT)) is not None:
            return f"thank you for {meant['what']}. It {meant['so']}"
        if (owed := fits(_BECAUSE_OF)) is not None:
            return f"thanks to {owed['who']} {owed['so']}"
        text = _REDONE.sub(lambda m: f". I {m['did']}", text)
        if (now := _NOW.search(text)) is not None and now.start() > 12:
            told = now["told"]
            text = f"{text[: now.start()]}. {told[0].upper()}{told[1:]} now{text[now.end() :]}"
        return text
    if kind is Kind.ASK:
        if (stop := fits(_STOP)) is not None:
            doing, *after = re.split(r"[.!?]\s+(?=[A-Z])", stop["doing"], maxsplit=1)
            return " ".join([f"could you stop {doing}?", *after])
        if (hear := fits(_HEAR)) is not None:
            return f"could I hear {hear['what']}?"
        return _BARE.sub(lambda m: f"{'an' if m['noun'][0].lower() in 'aeiou' else 'a'} {m['noun']}", text)
    if (role := fits(_ROLE_HEAD)) is not None:
        text = f"{role['who']}{role['help']} be {role['role'].lower()}{text[role.end() :]}"
    if (shift := fits(_SHIFT)) is not None:
        text = f"i could do the {text[shift.start('shift') :]}"
    if (serve := fits(_SERVE)) is not None:
        text = f"i could {serve['verb'].lower()} {text[serve.end() :]}"
    if (does := fits(_DOES_MANY)) is not None:
        text = f"i could {does['verb'].lower()} {text[does.end() :]}"
    if (stays := fits(_THAT_THEY)) is not None:
        text = f"{stays['who']} could {_BARE_VERBS.get(stays['verb'].lower(), stays['verb'].lower().removesuffix('s'))}{text[stays.end() :]}"
    if (wish := fits(_THAT_I)) is not None:
        text = f"{wish['who']} would {wish['verb']}{text[wish.end() :]}"
    if (do := fits(_TO_DO)) is not None and do["verb"].lower() not in VERBS:
        text = f"i could {do['verb']} {text[do.end() :]}"
    if (headed := fits(_HEADED)) is not None:
        return f"{headed['lead']} {headed['what']} for {headed['topic']}{headed['rest']}"
    if (given := fits(_TO_READER)) is not None and first:
        text = f"offer {first} {given['what']}{given['if']}{text[given.end() :]}"
    whose = f"{first}'s" if first else "your"
    text = re.compile(_THEIR_OWN.pattern.replace("NAME", named), re.I).sub(
        rf"\g<do>{whose} ", _USE.sub("the use of ", text)
    )
    text = _TO_THEIRS.sub(r"\g<what> for ", text)
    text = _GLADLY.sub("", text)
    text = _COLLECT.sub(lambda m: f". You would need to collect it {m['when']}", text)
    if (so := fits(_SO_I)) is not None:
        return f"{so['offer']}. {so['did'][0].upper()}{so['did'][1:]}"
    return text
