# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What somebody is thanked for, in English: a deed, and not attention, good wishes or what is still to come."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.deeds import arrived, given
from assistant.distil.swapping import swapped
from assistant.distil.tied import settled
from assistant.distil.trimming import trimmed
from assistant.distil.turning import dangles, turn
from assistant.domain.ledger import FavourDirection, Party
from assistant.domain.words import Parse
from assistant.drafting.inflect import base_of, past
from assistant.drafting.thanking import read_thanks

THANKS = re.compile(
    r"\b(?:thank(?:s| you|ing you)|thx|cheers|grateful|appreciate[sd]?|gratitude|owe you|you(?:['’]re| are) (?:a|an|my) (?:star|legend|hero|gem|angel|life ?saver)|legend|life ?saver|(?:saved|made) my (?:\w+)"
    r"|would not have (?:\w+ )+without you|couldn['’]t have|without your help|danke\w*|dank|dankbar|verdanke)\b",
    re.I,
)
"""Words of thanks, in both languages."""

_FOR = re.compile(
    r"(?:\bthank(?:s| you)|\bthx|\bcheers|\bgrateful(?: to you)?|\bappreciate[sd]?|\bthanking you)(?: (?:so|very) much| a lot| again| once again| a million| ever so much| indeed| really| all| both|, \w+,?)*"
    r"(?: for (?:once again )?| (?=your\b|that you\b|how you\b|the way you\b|you \w+ing\b))(?P<what>.+)$",
    re.I,
)
_LISTENED = re.compile(r"\bthank(?:s| you)(?: \w+){0,3} that you (?P<did>.+)$", re.I)
_NO_DEED = re.compile(
    r"^(?:(?:your|the|this|that|such|all|a|an|my|our|his|her|very|so|really|quick|fast|prompt|kind|lovely|nice|warm|detailed|speedy|swift|thoughtful|long|short|honest|last|recent|friendly) )*"
    r"(?:e-?mails?|mails?|messages?|letters?|note$|reply|replies|response|answers?|call$|interest|time$|time and|patience|understanding|attention|consideration|connect\w*|reaching|getting (?:back|in touch)|writing(?! (?:to|a|an|the|my|me|in|this|up)\b)"
    r"|asking|letting (?:me|us) know|update|words|wishes|congratulations?|being|everything|invitation|invite|news|heads|reminder|thinking|birthday|confirm\w*|trying|offering|offer|order|visit\w*|nothing|accepting|considering|feedback form|inviting|replying|responding|answering|following|adding me|keeping in touch|"
    r"remembering|the add|today|yesterday|tonight|now|that\b|this\b|it\b|what\b|your (?:business|loyalty|service)|lovely|great|evening|day|company|catching|hearing|caring|trust|honesty|openness|telling me(?: about)?|sharing (?:that|this|your (?:news|story))|the (?:info|information)|info|information|explanation|clarif\w+|checking in|coming back|bearing|having (?:me|us)|party|dinner|lunch|coffee)\b",
    re.I,
)
_AHEAD = re.compile(r"\b(?:in advance|if you|would you|could you|for considering|should you|will be)\b", re.I)
_SENT = re.compile(
    r"^(?P<what>(?:the|your|that|those|these|all the) (?:[\w-]+ ){0,3}?(?:script|notes|slides|template|link|links|book|novel|document|documents|documentation|draft|data|figures|report|paper|papers|article|recipe|photos?|pictures?|list|spreadsheet|sheet|file|files|code|repo|handbooks?|guide|contact|contacts|contact details|parcel|package|cake|flowers|tickets?|comments|corrections|results|values|examples?|copy|checklist|recording|dataset|plan|outline|version|query|queries|model|toolkit|reading list|map|manual|form|summary|syllabus|key|keys|drill|trailer)\b)(?P<rest>.*)$",
    re.I,
)
_GIVES = re.compile(r"\b(?:cake|flowers|tickets?|keys?|book|handbooks?)\b", re.I)
_HELPED = re.compile(r"^(?:all )?(?:your|the) (?:\w+ )?(?:help|support|assistance)(?P<rest>\b.*)$", re.I)
_DEEDS = r"(?:help|advice|feedback|support|recommendation|referral|reference|introduction|notes|comments|corrections|encouragement|tips?|template|letter|review|guidance|script|coaching|edits|slides|intervention|push)"
_WITHOUT = re.compile(
    rf"\bwithout (?:you\b|your (?:\w+ )?{_DEEDS}\b).*\b(?:would|could|['’]d)\b|\b(?:would|could)(?: not|n['’]t| never) have\b.*\bwithout (?:you\b|your (?:\w+ )?{_DEEDS}\b)|^thanks to (?:you\b|your (?:\w+ )?{_DEEDS}\b)",
    re.I,
)
_HELPFUL = re.compile(
    rf"^your (?:\w+ )?{_DEEDS}\b[^,;]* (?:(?:really|so|already|has|have) )*(?:helped|saved|got|opened|changed|made (?:all the|the|a) difference|was (?:a|so|very|really|such a|incredibly|extremely) (?:help\w*|useful|valuable|great help|big help))",
    re.I,
)
_KIND = re.compile(
    r"\b(?:kind|nice|generous|good|lovely|sweet|thoughtful|great) of you to (?P<do>(?!say|write\b(?! (?:a|the|me a|my))|ask|offer|think|remember|invite|reply|answer|get|be\b|let)\w+ .+)$",
    re.I,
)
_LENT = re.compile(
    r"\b(?P<thing>(?:the|that) (?:[\w-]+ ){1,3}?)(?:that |which )?you (?:so kindly |kindly )?(?P<did>lent|gave|brought|made|found|bought|fixed|wrote|knitted|baked|recommended) (?P<who>me|us)\b",
    re.I,
)
_STOP = re.compile(
    r"\s*(?:[!;:–—?(]|\s-\s|\.(?:\s|$)|,(?! and for)|,? (?:it|that|which|because|and (?:I|it|for being|for your (?:patience|time))|but|so (?:that|I)|as (?:I|it)|I (?:really|will|am)) ).*$"
)


def thanked_for(text: str, *, by: Party, parse: Parse, on: date | None) -> tuple[FavourDirection, str, float] | None:
    """The deed that a sentence of thanks tells: its direction, the sentence in the letter's voice, and how sure."""
    if text.rstrip().endswith("?") or _AHEAD.search(text):
        return None
    if not THANKS.search(text):
        return _led_to(text, by, parse, on)
    came = arrived(text, by=by, parse=parse)
    if came is not None:
        return came
    led = _led_to(text, by, parse, on)
    if led is not None:
        return led
    match = _FOR.search(text) or _LISTENED.search(text)
    if match is None:
        return None
    if match.re is _LISTENED or match["what"].lower().startswith("that you "):
        did = match["did"] if match.re is _LISTENED else match["what"][9:]
        return _told(f"You {_STOP.sub('', did).rstrip(' .!')}.", by, parse, on, 0.85)
    parts = [_STOP.sub("", part).strip(" .!,") for part in re.split(r",? and for | as well as for ", match["what"])]
    parts = [part for part in parts if part and not _NO_DEED.match(part)]
    for part in sorted(parts, key=lambda one: not re.match(r"\w+ing\b", one)):
        found = _part(part, by, parse, on)
        if found is not None:
            return found
    return None


def _led_to(text: str, by: Party, parse: Parse, on: date | None) -> tuple[FavourDirection, str, float] | None:
    """ "Your comments helped me", "without your notes I would …", "the book you lent me": help shown by what came of it."""
    plain = trimmed(text)
    kind = _KIND.search(plain)
    if kind is not None:
        verb, _, rest = _STOP.sub("", kind["do"]).strip(" .!").partition(" ")
        return _told(f"You {past(base_of(verb))} {rest}.", by, parse, on, 0.8) if rest else None
    lent = _LENT.search(plain)
    if lent is not None and not re.search(r"\b(?:mail|message|link)\b", lent["thing"]):
        return _told(
            f"You {lent['did']} {lent['who']} {lent['thing'].strip().lower() if lent['thing'].startswith(('The', 'That')) else lent['thing'].strip()}.",
            by,
            parse,
            on,
            0.76,
        )
    if not (_WITHOUT.search(plain) or _HELPFUL.match(plain)):
        return None
    if dangles(parse(plain)):
        return None
    said = settled(plain, on, past=True) if by is Party.ME else swapped(parse(plain))
    direction = FavourDirection.RECEIVED if by is Party.ME else FavourDirection.GIVEN
    return (direction, said, 0.77) if said else None


def _part(what: str, by: Party, parse: Parse, on: date | None) -> tuple[FavourDirection, str, float] | None:
    help_ = _HELPED.match(what)
    if help_ is not None:
        rest = help_["rest"].strip()
        if not rest or rest.split()[0].lower() not in {"with", "in", "on", "during", "when", "at", "moving", "to"}:
            return _told(
                f"You helped me{' ' + rest if rest and rest.split()[0] in {'last', 'yesterday', 'today'} else ''}.",
                by,
                parse,
                on,
                0.6,
            )
        return _told(f"You helped me {rest}.", by, parse, on, 0.85)
    lift = re.match(r"(?:the|that|your) (?P<thing>lift|ride|loan|tip)\b", what, re.I)
    if lift is not None:
        about = re.match(r" (?:about|to|from|on) [^,;.!?]+", what[lift.end() :])
        return _told(f"You gave me a {lift['thing'].lower()}{about[0] if about else ''}.", by, parse, on, 0.8)
    sent = _SENT.match(what)
    if sent is not None and not re.match(r"\s+(?:you|of (?:support|thanks))\b", sent["rest"]):
        if _GIVES.search(sent["what"]):
            thing = sent["what"][0].lower() + sent["what"][1:]
            return _told(f"You gave me {re.sub('^your ', 'the ', thing)}{sent['rest']}.", by, parse, on, 0.7)
        thing = re.sub(r"^(?:that|those|these|all the)\b", "the", sent["what"][0].lower() + sent["what"][1:])
        if by is Party.ME:
            return _told(f"You sent me {thing}.", by, parse, on, 0.8)
        return (
            given(thing, by=Party.ME, parse=parse, certainty=0.8, turned=not thing.startswith("your"))
            if not thing.startswith("your")
            else _told(f"You sent me {thing}.", by, parse, on, 0.8)
        )
    claims = read_thanks(what, parse=parse).past
    if not claims:
        return None
    gerund = bool(re.match(r"(?:(?:so|very|always|kindly) )*(?:\w+ly )?\w+ing\b", what)) or what.lower().startswith(
        "you "
    )
    return _told(claims[0], by, parse, on, 0.88 if gerund else 0.72)


def _told(
    claim: str, by: Party, parse: Parse, on: date | None, certainty: float
) -> tuple[FavourDirection, str, float] | None:
    """A claim about "you", the one thanked, in the voice of the user's letter."""
    if dangles(parse(claim)):
        certainty = min(certainty, 0.65)
    if by is Party.ME:
        said = settled(claim, on, past=True) or _undated(claim)
        if said is None or not re.match(r"(?:You|We|Your)\b", said):
            return None
        return FavourDirection.RECEIVED, said.rstrip(" .") + ".", certainty
    said = turn(claim, parse=parse, on=on, loose=True) or turn(_undated(claim) or "", parse=parse, on=on, loose=True)
    if said is None:
        return None
    said = re.sub(r"^You said that (?=I (?!am\b|was\b|do\b)\w+ed\b)", "", said)
    if not re.match(r"(?:I|We|My)\b", said):
        return None
    return FavourDirection.GIVEN, said[:1].upper() + said[1:], certainty


def _undated(claim: str) -> str | None:
    """The claim without a time at its end that nothing sure can be said of: "last week", "the other day"."""
    shorter = re.sub(
        r",?\s+(?:last (?:week|weekend|night|time|summer|winter|spring|autumn)|the other (?:day|week|night)|this (?:week|weekend|time)|earlier|so quickly|so fast|again|just now|in advance|a few (?:days|weeks) ago|\w+ (?:days|weeks|months) ago)(?=\.?$)",
        "",
        claim,
        flags=re.I,
    )
    return shorter if shorter != claim else None
