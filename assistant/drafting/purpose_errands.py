# ruff: noqa: E501  patterns read better unbroken
"""Two errands in one purpose: "apologise and ask", "ask how it went and if", "swap shifts, take her Friday"."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.drafting.given_names import Gender, gender_of

_JOINT = r"\s*(?:,|;|\+|&|\s[-–—]+|\s+and|\s+then|\s+but)+\s*(?:and |then |also |please |to )*"
_SORRY_AND_ASK = re.compile(
    rf"^(?:to )?(?:please )?(?:apologi[sz]e|say (?:i['’]?m |that i['’]?m |i am )?sorry|sorry)(?: to (?:him|her|them|NAME))? (?P<why>(?:for|that|about)\b.+?){_JOINT}(?P<ask>ask )?(?P<rest>(?(ask)(?:(?:him|her|them|NAME) )?(?:if|whether|for|to|about|how|when|what|where)|(?:can|could|would|may) (?:i|we|you|he|she|they))\b.+)$",
    re.I | re.S,
)
_HOW_AND_ASK = re.compile(
    rf"^(?:to )?ask (?P<how>(?:(?:him|her|them|NAME) )?(?:how|after)\b[^,;]+?){_JOINT}(?:ask )?(?P<rest>(?:if|whether|for|to)\b.+)$",
    re.I | re.S,
)
_HOW_I_FEEL = re.compile(
    rf"(?:{_JOINT}|\.\s+)(?:say|tell (?:him|her|them|NAME)|mention|write|let (?:him|her|them|NAME) know) how (?P<deep>very |really |terribly )?(?P<feel>sorry|glad|happy|proud|pleased|grateful|excited|thankful|sad|touched) (?P<who>i am|i['’]m|we are|we['’]re|i was|we were)(?P<rest>[^.?!;]*)",
    re.I,
)
_SAY_THAT = re.compile(
    r"\s*(?P<mark>[.?!]?)(?:(?<=[.?!])|[,;&+]|\s[-–—]+|(?<=\w) (?=and\b))\s*(?:and |also |please |but |do |need to |want to |must |remember to |dont forget to |don['’]t forget to )*(?:say|mention|add|explain|tell (?:him|her|them|NAME)|let (?:him|her|them|NAME) know)(?: that)? "
    r"(?P<said>(?:(?:i|we|it|there|they|its|thats|theres|mum|dad|everyone|everybody|nobody)(?:['’](?:ll|d|m|ve|re|s))?|(?:my|our|the) \w+ (?:never|always|still|also|now|both|all|just) [a-z]+(?:ed|s|t|d)|(?:my|our|the) (?:\w+ ){1,3}(?:is|are|was|were|has|have|will|can|went|works|runs|loved|got|passed))\s\w)",
    re.I,
)
# "and say how the baby is": what nobody typed cannot be said, but the user is told that it is left out
_SAY_HOW = re.compile(
    rf"(?<=\w\w){_JOINT}(?P<said>(?:say|mention) (?:how|what|where|when|whether|why|who)\b[^.;?]*)",
    re.I,
)
_AND_THAT = re.compile(
    r"(?P<first>^(?:(?:say|send|tell (?:\w+)) )?(?:thank|thanks|thx)\b.*?\bfor\b.+?)\s*(?:,\s*)?(?:and|&|\+)\s+that (?P<next>[a-z])(?<=[iwmot])(?=(?:e|y|ur|he \w+ \w+)?\b)",
    re.I,
)
_TELL_AND_ASK = re.compile(
    rf"^(?:to )?(?:please )?(?:tell|let) (?:him|her|them|NAME)(?: know)? (?:that )?(?P<said>(?:i|we|my|our|the|it|there)\b.+?){_JOINT}(?P<rest>(?:ask (?:(?:him|her|them|NAME) )?)?(?P<ask>(?:could|can|would|will) (?:he|she|they|NAME)\b|if\b|whether\b|for\b|to\b(?<=ask to)).+)$",
    re.I | re.S,
)
_REMIND = re.compile(
    r"^(?:gently |kindly )?(?:remind|nudge|nag) (?:him|her|them|NAME)(?: that| of the fact that|,)? (?:he|she|they|NAME)(?:['’]d| had| has)? (?P<said>promised|offered|agreed|said (?:he|she|they)(?:['’]d| would)|meant|wanted)(?: to)? (?P<act>.+?)[.!]*$",
    re.I,
)
_KIN = r"(?:husband|wife|brother|sister|son|daughter|dad|father|mum|mom|mother|partner|boyfriend|girlfriend|cousin|uncle|aunt|nephew|niece|friend|mate|boss|colleague|lad|neighbou?r)"
_IF_KIN = re.compile(
    rf"^if (?P<who>(?:his|her|their|your|NAME['’]s|my|our) (?:\w+ )?{_KIN}) (?P<cond>(?:isn['’]?t|is(?: not)?|has|hasn['’]?t|could|can|doesn['’]?t|does|still|ever)\b[^,?]*?),?\s+(?P<ask>can|could|would|will) (?P<he>he|she|they) (?P<act>[^?]+?)[?.!]*$",
    re.I,
)
_SWAP = re.compile(
    r"^(?P<swap>(?:to )?(?:swap|trade|switch|exchange) \w+)\s*[,;:–—-]+\s*(?:i )?(?P<verb>take|do|have|cover|work) (?P<rest>(?:his|her|their|your|NAME['’]s) .+)$",
    re.I,
)
_TABLE = r"(?:dinner|lunch|supper|tea|coffee|drinks?|brunch|breakfast|an? (?:barbecue|bbq|party|drink|meal|coffee)|(?:the|our|my) (?:party|wedding|barbecue|bbq|birthday|christening|housewarming|do|picnic|concert|show|opening)|christmas|easter|thanksgiving)"
_TO_DINNER = re.compile(
    rf"^(?:invite |have |ask )?(?P<who>NAME|him|her|them)(?P<others>(?: and|,| &| \+) (?:(?:his|her|their|the) (?:\w+ )?\w+|[A-Z]\w+))?(?: over| round)? (?:to|for) (?P<what>{_TABLE}\b.*)$",
    re.I,
)
_IS_SICK = re.compile(
    r"(?<=[,;.–-] )(?P<who>(?:(?:half |all )?(?:the|my|our|his|her|their) )?(?!(?:it|that|there|he|she|what|who|here|let|where|how|this)['’])[a-z]+)['’]s (?=(?:sick|ill|away|off|out|broken|back|late|gone|busy|full|closed|shut|down|lost|dead|on|in|at|not|too|very|so|due|free|ready|coming|leaving|moving|going|starting|getting)\b)",
    re.I,
)
_ON_ME = re.compile(
    r"(?:,|\s[-–—]+)\s*(?P<what>coffees?|lunch|drinks?|dinner|beers?|tea|cake|pizza|petrol|breakfast|pints?) (?:is |are )?on (?P<who>me|us)\b",
    re.I,
)
_THEIRS_TO = re.compile(
    rf"^(?:ask )?(?P<who>(?:NAME['’]s|his|her|their) (?:\w+ )?(?:{_KIN}|team|boys?|girls?|lads|people|staff|students|office|crew|kids|guys|assistant|secretary|builder|plumber)) to (?P<act>(?!be\b)[a-z]+ .+?)[.!?]*$",
    re.I,
)
_IF_AND_WHAT = re.compile(
    r"^(?:ask (?:(?:him|her|them|NAME) )?)?(?:if|whether) (?P<if>(?:he|she|they)\b[^,?]+?),? (?:and|&|\+) (?P<what>(?:what|how|when|where|who|why|which)\b(?!['’]s| is| are| was)[^?]+?)[?.!]*$",
    re.I,
)
_NOT_TO = re.compile(
    r"^(?:(?:ask|tell|get) (?:him|her|them|NAME) )?(?:please )?(?:not to|to not) (?P<act>(?!be (?:told|asked)\b)[a-z]+ .+?)[.!]*$",
    re.I,
)
# "use of his barn for a shoot"
_USE_OF = re.compile(r"^(?:ask )?(?:for )?(?:the )?use of (?P<what>(?:his|her|their|NAME['’]s) .+)$", re.I | re.S)
_OTHER_MEN = r"brother|husband|son|dad|father|uncle|nephew|boyfriend|grandson|lad|stepson|brother-in-law|grandad"
_OTHER_WOMEN = r"sister|wife|daughter|mum|mom|mother|aunt|niece|girlfriend|granddaughter|sister-in-law|gran"
_TOLD_OF = re.compile(
    rf"^(?P<told>.*?\b(?P<whose>his|her|their|your|NAME['’]s) (?P<kin>(?:\w+ )?(?:{_OTHER_MEN}|{_OTHER_WOMEN}))\b[^?]*?)(?P<joint>[,;.]\s*(?:and |so )?|\s+so\s+)(?P<ask>(?:can|could|may|would|will) .*?)\b(?P<he>his|him|he|her|she|hers)\b(?P<rest>.*)$",
    re.I,
)


def errands_parted(kind: Kind, text: str, *, contact: Contact) -> str:
    """The purpose with what it asks or thanks for first, and each further errand in a sentence of its own.

    What is told of somebody of the reader's keeps them: "her brother rents vans, could I get his number" asks for the
    brother's. Words stay the user's; only their order and the joints between them change.
    """
    first = contact.first_name
    named = re.escape(first) if first else r"(?!)"

    def fits(source: re.Pattern[str], words: str) -> re.Match[str] | None:
        return re.compile(source.pattern.replace("NAME", named), source.flags).match(words)

    text = _ON_ME.sub(lambda m: f", the {m['what']} {'are' if m['what'].endswith('s') else 'is'} on {m['who']}", text)
    text = _IS_SICK.sub(lambda m: f"{m['who']} is ", text)
    text = _said_apart(re.sub(r",? (?:and )?say (?:i['’]?m )?sorry(?=[.!)]*$)", ", sorry", text, flags=re.I), named)
    if kind is Kind.THANKS:
        return (
            _AND_THAT.sub(lambda m: f"{m['first'].rstrip(' ,')}. {m['next'].upper()}", text)
            if _AND_THAT.match(text)
            else text
        )
    if kind is not Kind.ASK:
        return text
    if (both := fits(_SORRY_AND_ASK, text)) is not None:
        asked = f"ask {both['rest'].rstrip(' .')}." if both["ask"] else f"{both['rest'].rstrip(' .?')}?"
        return f"{asked} I am sorry {both['why'].strip(' ,')}."
    if (both := fits(_HOW_AND_ASK, text)) is not None:
        rest = re.sub(r"^if (?P<who>he|she|they)['’]d (?=[a-z]+ )", r"if \g<who> could ", both["rest"], flags=re.I)
        return f"ask {first + ' ' if first else ''}{rest.rstrip(' .')}. Ask {both['how'].strip(' ,')}."
    if (told := fits(_TELL_AND_ASK, text)) is not None and (
        told["rest"].lower().startswith("ask") or told["ask"].lower().startswith(("could", "can", "would", "will"))
    ):
        rest = re.sub(r"^ask (?:\w+ )?(?=(?:could|can|would|will)\b)", "", told["rest"], flags=re.I).rstrip(" .?")
        mark = "" if rest.lower().startswith("ask") else "?"
        return f"{rest}{mark or '.'} {told['said'][0].upper()}{told['said'][1:]}."
    if (reminded := fits(_REMIND, text)) is not None:
        said = "said you would" if reminded["said"].lower().startswith("said") else reminded["said"].lower()
        return f"could you {reminded['act']}, as you {said}?"
    if (kin := fits(_IF_KIN, text)) is not None:
        return f"{kin['ask'].lower()} {kin['who']} {kin['act']}, if {kin['he']} {kin['cond']}?"
    if (team := fits(_THEIRS_TO, text)) is not None:
        return f"could {team['who']} {team['act']}?"
    if (two := fits(_IF_AND_WHAT, text)) is not None and first:
        return f"could {first} tell me whether {two['if']} and {two['what']}?"
    if (swap := fits(_SWAP, text)) is not None:
        return f"could we {swap['swap'].removeprefix('to ')}? I would {swap['verb'].lower()} {swap['rest']}"
    if (table := fits(_TO_DINNER, text)) is not None and first:
        others = re.sub(r"^(?:,| &| \+)", " and", table["others"] or "")
        return f"could {first}{others} come to {table['what']}"
    if (no := fits(_NOT_TO, text)) is not None:
        act, *after = re.split(r"[.!?]\s+(?=[A-Z])", no["act"], maxsplit=1)
        return " ".join([f"could {'I' if re.match('be [a-z]+', act) else 'you'} not {act}?", *after])
    if (use := fits(_USE_OF, text)) is not None:
        return f"could I use {use['what']}"
    return _of_theirs(text, named, contact)


def asked_after(words: str) -> str:
    """The question in an order to ask after somebody, already in the letter's voice, or "".

    "ask how your exam went" -> "How did your exam go?". Only what is the reader's is asked after so.
    """
    words = words.strip(" ,.;!?")
    after = _AFTER.fullmatch(words)
    if after is not None:
        return f"How {'are' if _MANY.search(after['whom']) else 'is'} {after['whom']}?"
    asked = _HOW_WENT.fullmatch(words)
    if asked is None:
        return ""
    whom, verb, rest = asked["whom"], asked["verb"].lower(), asked["rest"]
    if verb in _DID:
        return f"How did {whom} {_DID[verb]}{rest}?"
    if verb in _DOES:
        return f"How {'do' if _MANY.search(whom) else 'does'} {whom} {_DOES[verb]}{rest}?"
    helper, _, further = verb.partition(" ")
    return f"How {helper} {whom}{' ' + further if further else ''}{rest}?"


_MANY = re.compile(
    r"(?:\band\b|^you$|\b(?:kids|children|boys|girls|twins|parents|folks|lads|bees|hens|things|exams|dogs|cats|plans|people|team)$|s$)",
    re.I,
)
_THEIRS = r"(?:your|the) (?:[\w-]+ ){0,3}?[\w-]+"
_AFTER = re.compile(rf"(?:and )?(?:also )?ask (?:you )?after (?P<whom>{_THEIRS})", re.I)
_WHOM = rf"(?P<whom>you(?: and (?:your )?(?:\w+ )?\w+)?|{_THEIRS})"
_HOW_WENT = re.compile(
    rf"(?:and )?(?:also )?ask (?:you )?how {_WHOM} (?P<verb>went|got on|did|felt|liked|gets on|feels|likes|get on|feel|like|(?:is|are|was|were|has been|have been)(?: (?:doing|going|getting on|keeping|feeling|coming along|coping))?)(?P<rest>(?: (?:now|these days|today|at|in|on|with|since|after|for|over) ?[^,;?]*)?)",
    re.I,
)
_DID = {"went": "go", "got on": "get on", "did": "do", "felt": "feel", "liked": "like"}
_DOES = {"gets on": "get on", "get on": "get on", "feels": "feel", "feel": "feel", "likes": "like", "like": "like"}


def _said_apart(text: str, named: str) -> str:
    feel = re.compile(_HOW_I_FEEL.pattern.replace("NAME", named), re.I)
    text = feel.sub(lambda m: f". I am so {m['feel'].lower()}{m['rest'].rstrip()}", text)
    text = _SAY_HOW.sub(lambda m: f". {m['said'][0].upper()}{m['said'][1:]}", text)
    told = re.compile(_SAY_THAT.pattern.replace("NAME", named), re.I)
    match = told.search(text)
    if match is None or match.start() < 4 or text[: match.start()].count("(") > text[: match.start()].count(")"):
        return text
    said = re.sub(r"^its\b", "it's", text[match.start("said") :], flags=re.I)
    return f"{text[: match.start()].rstrip(' ,;')}{match['mark'] or '.'} {said[0].upper()}{said[1:]}"


def _of_theirs(text: str, named: str, contact: Contact) -> str:
    match = re.compile(_TOLD_OF.pattern.replace("NAME", named), re.I).match(text)
    if match is None:
        return text
    man = re.search(rf"(?:{_OTHER_MEN})$", match["kin"], re.I) is not None
    gender = Gender.HE if match["he"].lower() in {"he", "him", "his"} else Gender.SHE
    if (gender is Gender.HE) is not man or gender_of(contact.first_name) is gender:
        return text
    kin = f"{match['whose']} {match['kin']}"
    only = re.fullmatch(rf"{re.escape(kin)}(?P<as>, (?:the|an?) [\w ]+)?\s*", match["told"].strip(), re.I)
    if only is not None and match["he"].lower() in {"he", "she"}:
        return f"{match['ask']}{kin}{only['as'] + ',' if only['as'] else ''}{match['rest']}"
    own = match["he"].lower() in {"his", "hers"} or (match["he"].lower() == "her" and re.match(r"\s+\w", match["rest"]))
    return f"{match['told']}{match['joint']}{match['ask']}{kin}{chr(39) + 's' if own else ''}{match['rest']}"
