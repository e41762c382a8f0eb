# ruff: noqa: E501  patterns read better unbroken
"""Thanks and offers with their signs and asides of haste written out: "->", "(came Tuesday)", "- the sofa esp! - & for"."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.given_names import GIVEN_NAMES
from assistant.drafting.inflect import article
from assistant.drafting.phrases import DETERMINERS, VERBS, starts_with_verb
from assistant.drafting.vocabulary import word_set

_WAY = re.compile(r"(?<=[a-z]) (?P<start>[A-Z]\w+)\s*(?:[-=]+>|→|⇒|➜)\s*(?=[A-Z]\w+\b(?! (?:is|was|has|got|said)\b))")
_ARROW = re.compile(r"\s*(?:[-=]+>|→|⇒|➜)\s*(?P<next>\S)")
# "the move - the sofa esp!! - & for the pizza": the aside of one of two things
_PAIRED = re.compile(
    r"\s+[-–—]+\s+(?P<aside>(?!and\b|&|for\b|but\b|then\b|also\b)[^-–—.?;()]{3,80}?)[!.]*\s+[-–—]+\s+(?:&|and|\+)\s+(?=for\b)",
    re.I,
)
_NEVER_THANKED = re.compile(
    r"^(?P<who>i|we)(?:['’]ve| have)? never (?:really |even |properly )*thanked (?:him|her|them|you|NAME)(?: properly| enough)? for (?P<what>[^.;!?]+)",
    re.I,
)
_ESP = re.compile(r"\besp\b\.?(?=\s*(?:[!),;]|$))", re.I)
_CAME = re.compile(
    r"(?P<thing>[\w'’]+) \((?P<did>(?:just |only |finally |all )?(?:came|arrived|turned up|got here|landed|fits?|worked|works|looks?|tasted)\b)",
    re.I,
)
_GOT_IT = re.compile(r"\((?=(?:just |only |finally )?(?:got|had|found|have) (?:it|them)\b)", re.I)
# politeness of other tongues, which English has no word for: "thank you po for the letter", "i got the visa na!"
_PARTICLE = re.compile(
    r"(?<=[a-z])(?<!\bthe)(?<!\ba)(?<!\bmy)(?<!\bour)(?<!\byour)(?<!\bhis)(?<!\bher)(?<!\btheir)(?<!\bthis)(?<!\bthat)(?<!\bnew)(?<!\beach)(?<!\bevery) (?:po|opo|lah|lor|leh|yaar|na)(?=\s*[.,!?;]|\s*$| (?:for|sir|maam|ma['’]am|madam)\b)"
)
# "thank you mam for the food": whom one speaks to is greeted, and is no thing
_SPOKEN_TO = re.compile(
    r"^(?P<thanks>(?:many |so )?thank(?:s| you)(?: (?:so|very) much| a lot)?),? (?:sir|ma['’]?am|maam|mam|madam|miss|boss|chief|uncle|aunt(?:ie|y)?|brother|sister|teacher|doctor|dear),? (?=for\b)",
    re.I,
)
_TELL_THEM = re.compile(
    r"\s*(?:[,;]|\s[-–—]+)\s*(?:and |also |please |pls |just )*(?:tell|let) (?:him|her|them|NAME)(?: know)?(?: that)? (?P<who>i|we|he|she|they|it|(?:the|my|our|his|her)(?= [\w'’]+ (?:is|was|are|were|has|have|had|loves?|likes?|works?|went|got|came|passed|will|can|said)\b))(?P<short>['’]?(?:s|re|m|d|ve|ll))?(?= \w)",
    re.I,
)
_ALSO_GLAD = re.compile(
    r"(?<=[.;,!] )(?P<who>(?:(?:mrs|mr|ms|dr|prof)\.? [\w'’]+|(?:my|our|the) [\w'’]+(?: [\w'’]+)?|[\w'’]+)(?: (?:and|&) (?:(?:my|our|the) )?[\w'’]+)?) (?P<too>(?:also |too |both |all )?)(?P<very>(?:v |very |so |really |extremely )?)"
    r"(?P<how>grateful|thankful|happy|pleased|delighted|thrilled|chuffed|proud|impressed)(?=[.!,]|$)",
    re.I,
)
_NOBODY = word_set(
    "i'm im am is was are very so really be too all both and but still just also we're were been v more most"
)
_MOST_OF_ALL = re.compile(
    r"[.;,]\s+(?:and |but )?(?P<most>most of all|above all|in particular|especially|particularly|mostly|mainly)(?: for)? (?=(?:[a-z]+ing|the|your|his|her|their|all)\b)",
    re.I,
)
_BEST = re.compile(
    r"^(?:(?:he|she|they|you|NAME)(?:['’]s| is| are|['’]re| has been| have been| was| were) )?(?P<whose>the |my |our )?(?P<best>(?:very )?(?:best|kindest|nicest|loveliest|greatest|finest|most \w+) (?:\w+ )?(?:customer|client|boss|manager|neighbou?r|teacher|tutor|coach|mentor|friend|mate|landlady|landlord|colleague|nurse|doctor|aunt|auntie|uncle|grandma|granny|host|hostess|tenant|lodger|supplier|driver|partner|team ?mate|flatmate|housemate)\b(?! [a-z]+ed\b)[^.!?;]*)",
    re.I,
)
_ALWAYS = re.compile(
    r"(?<=[.!?;,] )(?P<always>(?:and )?(?:always|never|still|even))(?= [a-z]+(?<!s)s\b(?! (?:is|are|was|were)\b))", re.I
)
# "paint the room at midterm me & 2 other mams, if ...": those who would do it stand behind
_DOERS_BEHIND = re.compile(
    r"^(?P<act>[^,.;!?()]{8,}?),?\s+(?:just |only )?(?:me|myself) (?:&|and|\+|plus) (?P<who>(?:my|our|the|a|some|two|three|four|five|six|\d+)(?: [\w'’-]+){1,3}?)(?P<rest>(?:\s*(?:,| if\b| when\b).*)?)[.!]*$",
    re.I,
)
_BEFORE_ME = word_set(
    "with to for from between on at in of about after around near except like than and or by without help let teach show give send tell lend call ask"
)
# "a job at the mill. she has till friday to say yes": who decides on an offer, or must pay for it, is its reader
_DECIDES = re.compile(
    r"(?P<joint>\s*(?:[,;]|\s[-–—]+)\s+(?:and |but )?)?(?<![\w'’])(?:he|she)(?P<does>['’](?:d|ll)| (?:has|had|must|can|should|needs|will|would|could|gets)\b)(?=[^.;?!]*?\b(?:to )?(?:decide|answer|reply|accept|sign|say (?:yes|no)|tell (?:me|us)|let (?:me|us) know|take it|start|begin|pay|collect|fetch|move in|think it over)\b)",
    re.I,
)
_KIN = re.compile(
    r"\b(?:son|daughter|boy|girl|lad|kid|child|children|wife|husband|mum|mom|mother|dad|father|sister|brother|niece|nephew|cousin|friend|mate|grandson|granddaughter|partner|apprentice|student|trainee|who)s?\b",
    re.I,
)
# "he have invested already": at the head of a clause, where no helper stands before it
_HAVE = re.compile(
    r"(?P<who>(?:^|(?<=[.,;!&:] )|(?<=\band )|(?<=\bbut )|(?<=\bthat ))(?:he|she|it|NAME)) have (?=(?:(?:already|also|just|never|always|now|still) )*(?:[a-z]+ed|been|made|sent|got|done|given|found|taken|come|gone|bought|paid|sold|left|begun|shown|told|written|brought)\b)",
    re.I,
)
# "till her hips better", "seeing as it was her dads": an apostrophe that haste left out
_IS_STATE = re.compile(
    r"(?P<front>\b(?:till|until|when|if|once|because|as|since|while|now|and) (?:his|her|my|our|the|their) [a-z]+)s(?= (?:better|worse|broken|bad|sore|sick|free|dead|fixed|ready|healed|mended|finished|sorted|done|over|out|away|gone)\b)",
    re.I,
)
_KINS = re.compile(
    r"(?P<front>\b(?:was|is|were|been|of|being) (?:his|her|my|our|their) (?:dad|mum|mom|mam|gran|nan|grandad|grandma|sister|brother|husband|wife|mother|father|aunt|uncle|neighbour|boss))s(?=\s*(?:[.,;!?]|$| (?:and|but|so|before|when|once)\b))",
    re.I,
)
_BECAUSE = re.compile(r"\b(?:bc|cos|because) (?P<what>(?:the |my |of )?[a-z]+)(?=\s*(?:[.,;!?]|$))", re.I)
_ONLY = re.compile(
    r"(?P<front>(?:^|[.,;!]\s+)(?:just|only)) (?=(?P<thing>[a-z]+) (?:is|was) (?:wanted|needed|required|necessary|missing)\b)",
    re.I,
)
_SHORT = {"'d": " would", "’d": " would", "'ll": " will", "’ll": " will"}


def written_out(kind: Kind, text: str, *, contact: Contact, parse: Parse) -> str:
    """The purpose with what haste put in signs, brackets or in front of nobody, in words; asks stay as they are."""
    if kind is Kind.ASK:
        return text
    first = contact.first_name
    text = _ESP.sub("especially", _PARTICLE.sub("", text))
    have = re.compile(_HAVE.pattern.replace("NAME", re.escape(first) if first else r"(?!)"), re.I)
    text = have.sub(r"\g<who> has ", text)
    text = _KINS.sub(r"\g<front>'s", _IS_STATE.sub(r"\g<front>'s", text))
    text = _BECAUSE.sub(lambda m: m[0] if m["what"].startswith("of ") else f"because of {m['what']}", text)
    text = _ONLY.sub(lambda m: f"{m['front']} {article(m['thing'])} ", text)
    tell = re.compile(_TELL_THEM.pattern.replace("NAME", re.escape(first) if first else r"(?!)"), re.I)
    text = tell.sub(_told_on, text)
    if kind is Kind.OFFER:
        return _doers_first(_decided(text, contact), parse=parse)
    text = _SPOKEN_TO.sub(r"\g<thanks> ", text)
    text = _PAIRED.sub(lambda m: f" ({m['aside'].strip()}) and ", text)
    text = _WAY.sub(r" from \g<start> to ", text)
    text = _ARROW.sub(lambda m: f". {m['next'].upper()}", text)
    text = _CAME.sub(lambda m: f"{m['thing']} ({'they' if _several(m['thing']) else 'it'} {m['did'].lower()}", text)
    text = _GOT_IT.sub("(I ", text)
    text = _ALSO_GLAD.sub(_with_is, text)
    text = _MOST_OF_ALL.sub(lambda m: f", and {m['most'].lower()} for ", text)
    owed = re.compile(_NEVER_THANKED.pattern.replace("NAME", re.escape(first) if first else r"(?!)"), re.I)
    text = owed.sub(
        lambda m: f"thank you for {m['what'].strip()}. {m['who'].capitalize()} never thanked you for it", text
    )
    return _as_best(text, contact)


def _told_on(match: re.Match[str]) -> str:
    """ ", tell him hes a lifesaver" -> ". He's a lifesaver"."""
    short = (match["short"] or "").lstrip("'’")
    return f". {match['who'].capitalize()}{chr(39) if short else ''}{short}"


def _several(noun: str) -> bool:
    return noun.lower().endswith("s") and not noun.lower().endswith("ss")


def _with_is(match: re.Match[str]) -> str:
    """ "mr ashdown also v grateful" -> "Mr Ashdown is also very grateful"."""
    who = match["who"]
    if who.split()[0].lower() in _NOBODY or who.split()[-1].lower() in _NOBODY:
        return match[0]
    many = re.search(r" (?:and|&) ", who) is not None or (_several(who) and re.match(r"(?:my|our|the)\b", who, re.I))
    if re.match(r"(?:mrs|mr|ms|dr|prof)\b", who, re.I):
        who = who.title()
    very = "very " if match["very"].lower() == "v " else match["very"]
    return f"{who[0].upper()}{who[1:]} {'are' if many else 'is'} {match['too']}{very}{match['how']}"


def _as_best(text: str, contact: Contact) -> str:
    """ "my best customer for 11 years. always pays on time": what the reader is, and what they do."""
    first = contact.first_name
    best = re.compile(_BEST.pattern.replace("NAME", re.escape(first) if first else r"(?!)"), re.I).match(text)
    if best is None:
        return text
    does = _ALWAYS.sub(lambda m: f"{first or 'you'} {m['always'].lower()}", text[best.end() :])
    return f"thank you for being {(best['whose'] or 'the ').lower()}{best['best']}{does}"


def _doers_first(text: str, *, parse: Parse) -> str:
    behind = _DOERS_BEHIND.match(text)
    if behind is None or not (
        behind["act"].lower().startswith("help ") or starts_with_verb(behind["act"], parse=parse)
    ):
        return text
    words = behind["act"].lower().split()
    if words[-1] in _BEFORE_ME or (words[-1] in VERBS and not DETERMINERS.intersection(words[-2:-1])):
        return text
    act = behind["act"]
    return f"me and {behind['who']} to {act[0].lower()}{act[1:]}{behind['rest']}"


def _decided(text: str, contact: Contact) -> str:
    first = contact.first_name
    own = {part.lower() for part in contact.name.split()}
    named = any(w.lower() in GIVEN_NAMES and w.lower() not in own for w in re.findall(r"\b[A-Z][\w’'-]+", text))
    if not first or named or _KIN.search(text):
        return text
    return _DECIDES.sub(lambda m: f"{'. ' if m['joint'] else ''}{first}{_SHORT.get(m['does'], m['does'])}", text)
