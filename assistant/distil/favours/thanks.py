# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What somebody is thanked for, in English: a deed, and not attention, good wishes or what is still to come."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.favours.goods import PAPERS, PRESENTS, WORK
from assistant.distil.favours.gratitude import THANKS
from assistant.distil.favours.handed import arrived, given
from assistant.distil.favours.telling import quoted
from assistant.distil.turning.english import dangles, turn
from assistant.distil.turning.swapping import swapped
from assistant.distil.turning.tied import settled
from assistant.distil.turning.trimming import trimmed
from assistant.distil.understood.worth import favour_certainty
from assistant.domain.ledger import FavourDirection, Party
from assistant.domain.words import Parse
from assistant.drafting.inflect import base_of, past
from assistant.drafting.thanking import read_thanks

_FOR = re.compile(
    r"(?:\bthank(?:s| you| u|ing you|ed you(?: properly| enough)?|ful(?: to you)?)|\bthn?x|\bthks|\btysm|\bta|\bcheers|\bgrateful(?: to you)?|\bobliged(?: to you)?|\bindebted to you|\bin your debt|\bbless you|\bkudos(?: to you)?|\bowe you [\w ]{1,30}?|\b(?:thank|repay) you(?: enough| sufficiently| properly)?"
    r"|\bmerci(?: beaucoup)?|\bgracias|\bgrazie|\bobrigad[oa]|\bdzięki|\bdiolch(?: o galon| yn fawr)?|\bgo raibh maith agat)(?: (?:so|very) much| a lot| a bunch| a ton| again| once again| a million| ever so much| indeed| really| all| both| loads| tons| heaps| muchly| very| and your [\w ]{2,30}?|, [\w ]+,?)*"
    r"(?: for (?:once again )?| (?=your\b|that you\b|how you\b|the way you\b|you \w+ing\b|you (?!are\b|can\b|will\b|would\b|could\b|might\b|all\b|both\b|for\b|so\b|very\b|and\b|again\b)\w+ \w+))(?P<what>.+)$"
    r"|\bappreciate[sd]?(?: very much)? (?P<valued>(?:your|that you|how|the|all|every|you \w+ing|this|those)\b.+)$",
    re.I,
)
_FOR_FIRST = re.compile(
    r"^(?:and )?for (?P<what>(?:your|the|that|this|all|every)\b[^,;.!?]{3,60}?),? (?:I|we) (?:\w+ ){0,3}?(?:thank|thankful|grateful|obliged|indebted|owing|owe|in your debt)",
    re.I,
)
_LISTENED = re.compile(r"\bthank(?:s| you)(?: \w+){0,3} that you (?P<did>.+)$", re.I)
_NO_DEED = re.compile(
    r"^(?:(?:your|the|this|that|such|all|a|an|my|our|his|her|very|so|really|quick|fast|prompt|kind|lovely|nice|warm|detailed|speedy|swift|thoughtful|long|short|honest|last|recent|friendly|continued|ongoing|frank|useful|interesting|great|good|wonderful|pleasant) )*"
    r"(?:e-?mails?|mails?|messages?|letters?|note$|reply|replies|response|answers?|call$|interest|time$|time and|patience|understanding|attention|consideration|connect\w*(?! (?:us|you)\b| me (?:with|to)\b)|reaching|getting (?:back|in touch)|writing(?! (?:to|a|an|the|my|me|in|this|up)\b)"
    r"|asking|letting (?:me|us) know|update|words|wishes|congratulations?|being(?! (?:there|here|at)\b)|everything(?! you)|invitation|invite|news|heads|reminder|thinking|birthday|confirm\w*|trying|offering|offer|order|visit\w*|nothing|accepting|considering|feedback form|inviting|replying|responding|answering|following|adding me|keeping in touch|"
    r"remembering|the add|today|yesterday|tonight|now|that\b|this\b|it\b|what\b|your (?:business|loyalty|service|cv|resume|portfolio|application)|the (?:cv|application)|lovely|great|evening|day|company|catching|hearing|caring|trust|honesty|openness|telling me(?: about)?|sharing (?:that|this|your (?:news|story))|the (?:info|information)|info|information|clarif\w+|checking in|coming back|bearing|having (?:me|us)\b(?! (?:to|over|for|stay))|party|chat|talk$|conversation|meeting|catch-?up|times?|afternoon|morning|night|weekend|questions?|inquiry|enquiry|application|concern|confidence|candou?r|clarity|heads-?up|card|loyalty|applying|joining us|participat\w+|attending|taking (?:the|your) (?:call|time to (?:read|write|reply|answer))|speaking with|talking to|meeting (?:me|us|with)|chatting|seeing me|loving|liking|putting up with|willing\w*|readiness|wishing|submitting|agreeing|showing interest|contacting|choosing|using|noticing|pointing out my|saying (?:so|that|yes)|keeping (?:me|us) (?:posted|updated|in the loop|informed)|and )\b",
    re.I,
)
_LEAST = 0.4
"""The certainty below which the deed behind thanks is not told, only what they were for."""

_AHEAD = re.compile(
    r"\b(?:in advance|if you|(?:would|['’]d|will|['’]ll|should|might)(?: \w+){0,2} (?:appreciate|be (?:\w+ ){0,2}?(?:grateful|thankful|obliged|indebted))|no,? thank|not? thanks? to|would you|could you|for considering|should you|will be)\b",
    re.I,
)
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
    r"\b(?P<thing>(?:the|that) (?:[\w-]+ ){1,3}?)(?:that |which )?you (?:so kindly |kindly )?(?P<did>lent|gave|brought|made|found|bought|fixed|wrote|knitted|baked|recommended) (?P<who>me|us)\b(?! (?!is\b|was\b|has\b|and\b|are\b|were\b|have\b|for\b|last\b|in\b|on\b|at\b|when\b|to\b|really\b|helped\b|saved\b|made\b)\w+ )",
    re.I,
)
_STOP = re.compile(
    r"\s*(?:[!;:–—?(]|\s-\s|\.(?:\s|$)|,(?! and for)|,? (?:it|that (?:I|we|it|he|she|they|was|is|has|had|made|saved|helped|really|got)|which|because|and (?:I|it|for being|for your (?:patience|time))|but|so (?:that|I)|as (?:I|it)|I (?:really|will|am)) ).*$"
)


def thanked_for(text: str, *, by: Party, parse: Parse, on: date | None) -> tuple[FavourDirection, str, float] | None:
    """The deed that a sentence of thanks tells: its direction, the sentence in the letter's voice, and how sure."""
    if text.rstrip().endswith("?") or _AHEAD.search(text):
        return None
    owing = _FOR_FIRST.search(text)
    if not THANKS.search(text) and owing is None:
        return _led_to(text, by, parse, on)
    came = arrived(text, by=by, parse=parse, sure=True)
    if came is not None:
        return came
    led = _led_to(text, by, parse, on)
    if led is not None:
        return led
    match = owing or _LISTENED.search(text) or _FOR.search(text)
    if match is None:
        return None
    what = (
        match["did"]
        if match.re is _LISTENED
        else match["what"] or match["valued"]
        if match.re is _FOR
        else match["what"]
    )
    that = re.match(r"(?:that )?you (?=\w+(?:ed|t|d|e|k|g|w|m)\b)", what, re.I)
    if match.re is _LISTENED or (that and that[0].lower().startswith("that")):
        did = what if match.re is _LISTENED else what[9:]
        return _told(f"You {_STOP.sub('', did).rstrip(' .!')}.", by, parse, on, 0.85) or _plainly(
            what, text, by, parse, on
        )
    parts = [
        _STOP.sub("", part).strip(" .!,")
        for part in re.split(
            r",? and (?:also |most of all |above all |especially |not least )?for | as well as for ", what
        )
    ]
    parts = [part for part in parts if part and not _NO_DEED.match(part)]
    for part in sorted(parts, key=lambda one: not re.match(r"\w+ing\b", one)):
        found = None if part.lower().startswith("what ") else _part(part, by, parse, on)
        if found is not None and len(found[1].split()) <= 3:
            found = None
        if found is not None and favour_certainty(found[1], found[2], parse=parse) < _LEAST:
            found = None
        found = found or _plainly(part, text, by, parse, on)
        if found is not None:
            return found
    return None


def _plainly(
    what: str, text: str, by: Party, parse: Parse, on: date | None
) -> tuple[FavourDirection, str, float] | None:
    """That one was thanked for ``what``, where it is not said what was done: "You thanked me for the queue jump."."""
    named = [t for t in parse(f"I thanked you for {what}.").tokens[4:] if t.pos in {"NOUN", "PROPN", "VERB"}]
    if not named or len(what.split()) > 16:
        return None
    direction = FavourDirection.RECEIVED if by is Party.ME else FavourDirection.GIVEN
    first = what.split()[0]
    name = parse(what).tokens[0].pos == "PROPN" or not first[1:].islower()
    plain = f"I thanked you for {what if name else what[0].lower() + what[1:]}."
    said = settled(plain, on, past=True) or _undated(plain)
    if said is not None:
        said = said if by is Party.ME else swapped(parse(said))
    if (
        said is None
        or dangles(parse(said))
        or re.search(r"\bfor\W*$", said)
        or re.match(r"you\b|\w+ing$", what, re.I)
        or not re.match(r"(?:I thanked you|You thanked me) for\b", said)
    ):
        return direction, quoted(text, by=by, on=on), 0.6
    deed = re.match(r"\w+ing\b", what) or re.match(
        rf"(?:all )?(?:your|the) (?:\w+ )?(?:{WORK}|{PRESENTS}|{PAPERS})\b", what, re.I
    )
    return direction, said.rstrip(" .") + ".", 0.75 if deed else 0.62


def _led_to(text: str, by: Party, parse: Parse, on: date | None) -> tuple[FavourDirection, str, float] | None:
    """ "Your comments helped me", "without your notes I would …", "the book you lent me": help shown by what came of it."""
    plain = trimmed(text)
    kind = _KIND.search(plain)
    if kind is not None:
        verb, _, rest = _STOP.sub("", kind["do"]).strip(" .!").partition(" ")
        done = _told(f"You {past(base_of(verb))} {rest}.", by, parse, on, 0.8) if rest else None
        helped = FavourDirection.RECEIVED if by is Party.ME else FavourDirection.GIVEN
        return done or (helped, quoted(text, by=by, on=on), 0.62)
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
        about = re.match(r" (?:about|to|from|on|of|home) ?[^,;.!?]*", what[lift.end() :])
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


_SO_WELL = re.compile(
    r",?\s+(?:(?:always|ever|both|all) )?(?:so|ever so|very|really|truly) (?:(?:very|patiently and) )?(?:\w{3,}ly|well|hard|nicely|sweetly)\b(?! (?:that|as|to|after|and)\b)",
    re.I,
)
""" "so lovingly": praise of a deed, which nobody says of their own."""


def _told(
    claim: str, by: Party, parse: Parse, on: date | None, certainty: float
) -> tuple[FavourDirection, str, float] | None:
    """A claim about "you", the one thanked, in the voice of the user's letter."""
    claim = _SO_WELL.sub("", claim)
    if dangles(parse(claim)):
        return None
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
