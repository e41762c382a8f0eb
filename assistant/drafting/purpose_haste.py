# ruff: noqa: E501  patterns read better unbroken
"""What haste leaves in a purpose, put as it was meant before anything is read: short names, asides on who is meant."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.drafting.given_names import ALSO_WORDS, GIVEN_NAMES, SHORT_FORMS
from assistant.drafting.purpose_manner import reader_as_they, without_manner, without_title

_SIR = r"(?:sir|ma['’]?am|madam|ji|bhai|didi|hoca(?:m)?|abi|abla|sensei|san)"
# "ask dec if he could", "thx to dan": before a name stands one of these
_BEFORE_NAME = (
    r"(?:ask|asking|tell|thank|thanks|thx|thanking|thanks to|thx to|offer|nudge|remind|invite|get|give|send|show|lend|help|text|email|call|see|meet|"
    r"with|w/|w|for|from|to|about)"
)
_FOR = re.compile(
    r"(?<=\w )4 (?=[a-z]+ing\b|the\b|your\b|his\b|her\b|their\b|all\b|that\b|my\b|us\b|me\b|him\b|them\b)"
)
# "garth (the data one, not the photographer)" tells the program whom to write to, and the reader nothing.
_WHICH = r"\s*\((?:[^()]*\bnot\b[^()]*|[^()]*\bone\b[^()]*|the other[^()]*|from (?:work|school|church|the|my|our|next)\b[^()]*|(?:the|my|our|his|her)\b[^()]*(?:\bguy\b|\bwoman\b|\bman\b|['’]s\b)[^()]*)\)"
_TONGUE = r"(?:(?:simple|easy|plain|good) )?(?:english|german|french|spanish|italian|dutch|polish|portuguese|danish|swedish|norwegian|turkish|arabic|russian|greek|czech)"
# What has a language of its own, so that "in French" may be said of it
_HAS_TONGUE = re.compile(
    r"\b(?:translat\w*|versions?|edition|books?|subtitles|speak|talk|call|chat|conversation|lessons?|interview|letter|mail|report|forms?|leaflets?|copy|copies|texts?|song|recording|film|class|tour|speech|presentation)\b",
    re.I,
)
_IN_LANGUAGE = re.compile(
    r"(?:\s*(?:[,;.(]|\s[-–—]+)\s*(?:and |but )?(?:(?:please )?(?:write|write it|written|keep it|make it|all|do it)\s+)?in LANG(?:,? (?:please|pls|plz|this time|if possible|(?:and |but )?(?:short|brief|formal|informal|friendly|warm|simple)))*[.)!]*|\s+(?:write|written|keep it) in LANG[.!]*|\s+in LANG,? (?:please|pls|plz|this time)\b.*)$".replace(
        "LANG", _TONGUE
    ),
    re.I | re.S,
)
_HOW = re.compile(r",\s+(?:but )?(?:properly|nicely|warmly|with all my heart|from the heart)(?=[.!]*$)", re.I)
_NEVER_DID = re.compile(
    r"(?P<joint>[,;.]\s*|\s[-–—]+\s*|\()(?:as |since |because )?(?:i|we) never (?:did|have)(?: so)?(?: (?:it )?(?:properly|really))?(?=[.!)]*$)",
    re.I,
)
_TO_HEAR = re.compile(
    r"^(?P<time>(?:about |just |maybe )?(?:\d+|half an?|an?|one|two|ten|fifteen|twenty|thirty)[ -](?:minutes?|mins?|hours?|hrs?|hr|min)\b[^,]*),\s+(?P<how>(?:how|what|why|where) (?:you|he|she|they|i|we|to)\b)",
    re.I,
)
# "the index format, can he please share": the thing stands before the question
_FRONTED = re.compile(
    r"^(?P<what>(?:the|that|those|his|her|their|your|my|our)\s[^,?!]{2,60}),\s*(?P<ask>(?:can|could|would|will) (?:you|he|she|they)(?: (?:please|pls|maybe|kindly))*) "
    r"(?P<does>share|send|forward|give|bring|lend|check|sign|print|copy|show|explain|fix|read|review|post|scan|translate|return)(?P<me> (?:me|us))?(?P<rest>(?:\s*\(.*\)|\s+(?:by|before|on|until|till|this|next|today|tomorrow)\b.*)?)[?.!]*$",
    re.I,
)
_ALSO_ASKS = re.compile(r"\s*(?:,|\s[-–—]+)\s*(?:and )?ask (?:him|her|them|you|NAME)\s+(?=(?:if|whether)\b)", re.I)


_FORGOT = re.compile(
    r"\s*\((?:i )?(?:forget|forgot|can['’]?t remember|don['’]?t (?:know|remember)|not sure of) (?:his|her|their|the|its) [^()]*\)|\s*\((?:name|number|date|time|spelling|sp)\?+\)",
    re.I,
)
_CONNECTED = re.compile(
    r"^(?P<whom>(?:his|her|their|your|the) [^,?–—-]{4,60}?)\s*(?:,|\s[-–—]+)\s*(?P<ask>(?:could|can|would) \w+) (?P<does>connect (?:us|me)|put (?:us|me) in touch|introduce (?:us|me)|link us up)\b",
    re.I,
)
_THEIRS = re.compile(
    r"\btheir(?= (?:power|house|kids|street|garden|car|road|heating|boiler|kitchen|move|flat|roof|dog|cat|place|wedding|party|shop|baby|internet|water|fence|hedge|stall)\b)",
    re.I,
)
_WENT = re.compile(
    r"\s+(?:and|&) (?=(?:the|my|our|it|we|I) (?:\w+ )?(?:went|was|were|passed|worked|works|came|arrived|helped|turned|came out|got through)\b)",
    re.I,
)
# "took my mum to her appointment": the mum's, and not the reader's
_TAKEN = re.compile(
    r"(?P<who>\b(?:took|take|taking|drove|drive|driving|brought|bring|walked|walk|got|fetched|accompanied|helped|saw) (?!(?:me|us|him|her|you|them|it)\b)(?:(?:my|our|the) )?(?:\w+ )?(?!me\b|us\b|him\b|you\b|them\b|it\b)\w+) (?P<where>to|from|through|at) (?:her|his) "
    r"(?=(?:\w+ )?(?:appointments?|doctor|dentist|school|clinic|interview|operation|hospital|lessons?|class|exams?|train|flight|chemo|scan|physio|nursery|club|job|test)\b)",
    re.I,
)
_NO_COMMA = re.compile(
    r"^(?P<if>if (?:he|she|they|you) (?:still |ever )?(?:has|have|is|are|had) [^,?]{3,60}?)\s+(?P<ask>(?:could|can|would|will) (?:he|she|they|you)\b)",
    re.I,
)


def _titled(text: str, contact: Contact) -> str:
    """ "mrs deans gate" is Pauline's gate."""
    last = contact.name.split()[-1]
    if len(last) < 3 or last == contact.first_name:
        return text
    titled = rf"(?<!\w)(?:mrs|mr|ms|miss|dr|doctor|prof|professor)\.? {re.escape(last)}"
    return re.sub(rf"{titled}['’]?s(?= [a-z])", f"{contact.first_name}'s", text, flags=re.I)


def _at_the_start(kind: Kind, text: str, first: str) -> str:
    """A name that is a word, too, with its capital where a purpose opens with it: "lily taught me to swim"."""
    follows = (
        r"\b" if kind is Kind.THANKS else r"(?=\s*(?:[-–—:,+&]|(?:to|can|could|would|should|has|is|and|might|will)\b))"
    )
    return re.sub(rf"^{re.escape(first.lower())}{follows}", first, text)


def unhurried(kind: Kind, text: str, *, contact: Contact) -> tuple[str, str]:
    """The purpose as it was meant, and what of it was for the program alone ("" where nothing was)."""
    first = contact.first_name
    text = re.sub(
        r"^(?:sir|ma['’]?am|madam|miss|boss)[,\s]+(?=(?:can|could|would|please|pls|may)\b)", "", text, flags=re.I
    )
    text = _FORGOT.sub("", text)
    text, aside = without_manner(kind, text)
    text = _NO_COMMA.sub(r"\g<if>, \g<ask>", text)
    if first:
        text = _titled(text, contact)
        text = _at_the_start(kind, text, first)
        text = _named(text, first)
        text = without_title(kind, text, first)
        text = re.sub(rf"(?P<who>\b{re.escape(first)}){_WHICH}", r"\g<who>", text)
        text = re.sub(
            rf"^{re.escape(first)}(?: {_SIR})?\s*(?:[-–—:]+|,)\s+(?=(?:the|his|her|my|a|an|could|can|would|thank|without|he|she|if|when|i|we)\b)",
            "",
            text,
            flags=re.I,
        )
        text = re.sub(rf"\b{re.escape(first)}[ -]{_SIR}\b", first, text, flags=re.I)
        text = re.sub(
            rf"^(?P<thanks>(?:say )?(?:many |big )?thank(?:s| you)?(?: to)? {re.escape(first)})\s*[-–—:,]+\s*(?=for\b)",
            r"\g<thanks> ",
            text,
            flags=re.I,
        )
    if re.search(r"\b(?:he|him|his|she|her)\b", text, re.I):  # one of a household is written to
        text = _THEIRS.sub(lambda m: "his" if re.search(r"\b(?:he|him|his)\b", m.string, re.I) else "her", text)
    if first:
        text = re.sub(rf"(?<!\w){re.escape(first)}(?=['’]s\b)", first, text, flags=re.I)
        text = re.sub(rf"(?<!\w){re.escape(first)}['’]s (?=been\b)", f"{first} has ", text)
        if kind is Kind.ASK:
            text = re.sub(
                rf"^(?:(?:my|our) (?:\w+ ){{1,2}})?{re.escape(first)} for (?=(?:the|an?|his|her|some)\b)",
                f"ask {first} for ",
                text,
            )
        if kind is Kind.OFFER:
            text = re.sub(
                rf"^tell (?:{re.escape(first)}|him|her|them)(?: that)?(?:\s*[,:–—-]+)?\s+(?=(?:he|she|they|i|we|can|could|would|will|my|our)\b)",
                "",
                text,
                flags=re.I,
            )
    text = _TAKEN.sub(r"\g<who> \g<where> the ", text)
    text = _FOR.sub("for ", text)
    told = _IN_LANGUAGE.search(text)
    if told is not None and told.start() > 4 and not _HAS_TONGUE.search(text[: told.start()]):
        aside = ", ".join(one for one in (told[0].strip(" ,;-–—"), aside) if one)
        text = text[: told.start()]
    if kind is Kind.THANKS:
        if first:
            name = re.escape(first)
            text = re.sub(
                rf"^{name} for (?=(?:(?:always|never|not|once|kindly) )?(?:the|his|her|their|your|all|that|those|an?|\w+ing)\b)",
                f"thank {first} for ",
                text,
            )
            text = re.sub(
                rf"^(?:say )?(?:thx|thanks|thank)(?: you)?(?: to)? {name}\s*[,;:]\s*(?=(?:he|she|they|the)\b)",
                "",
                text,
                flags=re.I,
            )
            text = re.sub(
                rf"^tell (?:{name}|him|her|them) (?:thx|thanks|thank you)\b", f"thank {first}", text, flags=re.I
            )
            text = re.sub(
                rf"^(?:an? |many |big )*(?:thx|thanks|thank[ -]?you) to {name}\s*[:,–—-]+\s*(?=(?:he|she|they)\b)",
                "",
                text,
                flags=re.I,
            )
            text = re.sub(
                rf"^(?:to )?{name} (?P<and>and|\+|&) (?P<who>[^,]{{3,40}}?) for\b",
                lambda m: f"thank {first} and {m['who'].capitalize() if m['who'] in GIVEN_NAMES else m['who']} for",
                text,
            )
        if first:
            text = re.sub(
                rf"^(?:say )?(?:thx|thanks|thank)(?: you)?(?: to)?(?: (?:{name}|him|her))?\s*[,.:;–—-]+\s*(?=without (?:{name}|his|her|their|your|him|you)\b)",
                "",
                text,
                flags=re.I,
            )
            text = re.sub(rf"^without {name}['’]?s? (?=(?:i|we|my|our|the)\b)", "without you ", text, flags=re.I)
        text = re.sub(r"^without (?=(?:his|her|their|your|him|you)\b)", "thank you. Without ", text, flags=re.I)
        text = re.sub(r"^(thank you\. Without )(?:his|her|their)\b", r"\1your", text)
        text = re.sub(r"^(thank you\. Without )(?:him|them)\b", r"\1you", text)
        text = _HOW.sub("", text)
        text = _WENT.sub(", ", text)
        text = _NEVER_DID.sub(". I never thanked you properly", text)
    if kind is Kind.ASK:
        text = reader_as_they(text, first)
        text = _CONNECTED.sub(
            lambda m: f"{m['ask']} {m['does']} {'to' if m['does'].lower().startswith('intro') else 'with'} {m['whom']}",
            text,
        )
        text = _TO_HEAR.sub(r"\g<time> on \g<how>", text)
        text = _FRONTED.sub(
            lambda m: f"{m['ask']} {m['does']}{m['me'] or ''} {m['what'][0].lower()}{m['what'][1:]}{m['rest']}?", text
        )
        also = re.compile(_ALSO_ASKS.pattern.replace("NAME", re.escape(first) if first else "you"), re.I)
        if (asked := also.search(text)) is not None and asked.start() > 4:
            clause = re.sub(r"^if\b", "whether", text[asked.end() :], flags=re.I)
            text = f"{text[: asked.start()]}, and {clause}"
    return text, aside


def _named(text: str, first: str) -> str:
    """ "dec" and "DECLAN" as "Declan", where the word stands where a name does."""

    def whole(match: re.Match[str]) -> str:
        word = match["name"].lower()
        short = len(word) > 2 and (
            first.lower().startswith(word) or first.lower() in SHORT_FORMS.get(word, frozenset())
        )
        if not short or (word in GIVEN_NAMES and word != first.lower() and not first.lower().startswith(word)):
            return match[0]
        return f"{match['before']}{first}"

    if first.lower() in ALSO_WORDS:  # "help frank in the shop"
        text = re.sub(
            rf"(?<!\w)(?P<before>{_BEFORE_NAME}\s+){re.escape(first.lower())}(?=\s+(?:in|at|with|a|an|the|my|our|some|by|that|move|and|about|abt|re|to|for|if|whether|does|is|has|can|could|would|when|what|how)\b|[.,;:!?]|$)",
            rf"\g<before>{first}",
            text,
        )
    before = rf"(?P<before>(?<!\w){_BEFORE_NAME}\s+|^)"
    text = re.sub(
        rf"{before}(?P<name>[A-Za-z][a-z]{{2,}})(?=\s+(?:if|to|for|about|does|is|has|could|can|would|should|how|what|whether|when|why|that|on|his|her|and|&|4)\b|\s*[-–—,:(]|['’]s\b|$)",
        whole,
        text,
    )
    for short in (
        s for s, names in SHORT_FORMS.items() if first.lower() in names and s not in ALSO_WORDS and len(s) > 3
    ):
        text = re.sub(rf"(?<![\w@.]){short}(?![\w@])", first, text)
    if first.lower() not in ALSO_WORDS:
        text = re.sub(rf"(?<![\w@.]){re.escape(first.lower())}(?![\w@])", first, text)
    return text
