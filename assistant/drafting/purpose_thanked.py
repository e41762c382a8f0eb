# ruff: noqa: E501  patterns read better unbroken
"""How thanks begin as people type them: "köszi to", "a wee thank you to", "the boss man for", "prof kapoor for"."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.drafting.vocabulary import word_set

_PAST = word_set(
    "read sent gave wrote told took came drove brought lent found made did let kept taught said stood put set "
    "rang ran sat spoke spent paid bought built held led met saw showed stayed"
)
_OWN_DEEDS = word_set("passed started finished landed applied loved enjoyed used moved needed wanted")
_ABROAD = r"(?:merci(?: beaucoup| bien)?|danke(?: sch[öo]n| dir)?|vielen dank|tausend dank|(?:muchas |mil )?gracias|grazie(?: mille)?|(?:muito )?obrigad[oa]|tusen takk?|takk?|tack(?: så mycket)?|bedankt|dank je(?: wel)?|hartelijk dank|dzi[ęe](?:ki|kuj[ęe])|kiitos|asante(?: sana)?|shukran|shukriya|hvala|spasibo|arigat[oō]u?|mahalo|diolch|te[sş]ekk[uü]r(?:ler| ederim)?|efch?arist[oó]|salamat|terima kasih|go raibh maith agat|tapadh leat|mul[tț]umesc|paldies|aitäh|xiexie|toda|dankie|dhanyavaad|nandri|medaase|ngiyabonga|enkosi|tatenda|webale|murakoze|k[oö]sz[iö](?:n[oö]m)?|d[ěe]kuj[iu]|[dď]akujem|faleminderit|gràcies|eskerrik asko|cheers|ta|big ups|props|kudos|hats off)"
_IN_TONGUE = re.compile(
    rf"^(?:say |send )?(?:an? )?(?:big |huge |warm |hearty )?{_ABROAD}(?: (?:po|opo|ho|lah|ji|sir|maam|ma['’]am|madam|boss))*,?(?: to)?(?: NAME)?[,!]?(?=\s+(?:for|to)\b)",
    re.I,
)
_MANY = re.compile(
    r"^(?:pls |please )?(?:say |send |give (?:him|her|them|NAME) )?(?:(?:an?|ten|my|our|one|the) )?(?:(?:wee|little|small|big|proper|real|special|heartfelt|quick|public|thousand|million|hundred|zillion|massive|enormous|giant|gigantic|deepest|endless|eternal|warmest|sincere|sincerest|humble|huge|very|"
    r"(?:ton|load|heap|bunch|world)s? of)s? )+(?:of )?(?:thanks|thank[ -]yous?)(?: (?:note|letter|card|message|mail))?(?: to (?:him|her|them|NAME))?(?=,? (?:for|that)\b|\s*[-–—,:.]|$),?",
    re.I,
)
# whatever the word is, it is said to the reader: "köszi to Gergő"
_ANY_TO = re.compile(
    r"^(?!(?:thank|thanks|write|mail|letter|note|card|email|message|talk|speak|due|next|up|owed|owing|added|kind|nice|good)\b)[^\W\d]+(?: [^\W\d]+)? to (?P<who>NAME)\b",
    re.I,
)
_HIM_FOR = re.compile(
    r"^(?:to )?(?P<who>(?:him|her|them)(?: (?:and|&) (?:the|his|her|their) \w+)?) for (?=(?:\w+ing|the|his|her|their|all|that|those|everything|an?)\b)",
    re.I,
)
_ITS_FOR = re.compile(
    r"^(?P<thanks>(?:say )?(?:many )?thank(?:s| you)?(?: (?:to )?(?:NAME|him|her|them))?)\s*(?:[-–—:]+)\s*(?P<rest>(?P<the>the|his|her|their|your|that|those|all)\b.*)$",
    re.I | re.S,
)
_THEY_DID = re.compile(
    r"^(?:say )?(?:many )?thank(?:s| you)?(?: (?:to )?(?:NAME|him|her|them))\s*[-–—:]+\s*(?P<did>(?P<verb>[a-z]+)\b.*)$",
    re.I | re.S,
)
_COLON = re.compile(
    r"^(?P<thanks>(?:say )?(?:many )?thank(?:s| you)?(?: (?:to )?(?:NAME|him|her|them))? for [^:?]{2,60}):\s+(?P<did>(?:he|she|they|you|NAME) )",
    re.I,
)
_PROPERLY = re.compile(
    r"^(?P<thanks>(?:say )?thank(?:s| you)?(?: (?:to )?(?:NAME|him|her|them))?),? (?:so much|very much|properly|nicely|warmly|a lot|from the heart|again)(?=\s*(?:[-–—,:.]|$))",
    re.I,
)
_A_PROPER = re.compile(
    r"\s*(?:[-–—,;.]+|\s[-–—]+)\s*(?P<told>(?:so |just |and )?an? (?:\w+ )?(?:proper|big|nice|real|warm|huge|heartfelt|decent|good|short|long|simple) (?:thank[ -]?you|thanks|letter|note|mail)(?:,? (?:please|pls|not [^.;]*|and [^.;]*))?)[.!]*$",
    re.I,
)
_THIS_TIME = re.compile(
    r"(?P<thanks>\bthank (?:him|her|them|you|NAME)),?(?: (?:really|so|very|properly|nicely|warmly|again|dearly))*,? (?:this time|for a change|on paper|in writing|in person|for once)(?: (?:round|around))?,?(?= for\b)",
    re.I,
)
_FROM_ALL = re.compile(
    r"^(?:tell (?:him|her|them|NAME) |say )?(?:thank(?:s| you)|thx)(?: (?:to )?(?:him|her|them|NAME))? from (?P<whom>(?:the|my|our|all the|everyone (?:at|in|on)|everybody (?:at|in|on)) [\w ]+?|everyone|everybody) (?P<what>for\b.+?)[.!]*$",
    re.I,
)
_BOTH = re.compile(r"(?P<thanks>\bthank(?:s to)?) (?:them|you) (?:both|all|two)\b", re.I)
_KNOWN_AS = (
    r"(?:(?:old|former|new|good|dear|lovely|favou?rite|brilliant|amazing|wonderful|best|big|kind|dearest|first|ex)[ -])*"
    r"(?:prof|professor|doctor|doc|dentist|nurse|vet|coach|trainer|teacher|tutor|mentor|boss|manager|supervisor|landlord|landlady|neighbou?r|legend|hero|saviour|angel|"
    r"star|guru|saint|genius|wizard|queen|king|chief|gaffer|skipper|captain|editor|agent|lecturer|vicar|pastor|librarian|mate|friend|colleague|aunt|auntie|uncle|gran|godmother|godfather|"
    r"man|lady|woman|fella|bloke|dude)(?: man| lady| woman)?(?: of an? (?:\w+ )?\w+| next door| across the road| upstairs| downstairs)?"
)
_AS_READER = re.compile(
    rf"^(?:to )?(?P<role>(?:the|my|our|that) {_KNOWN_AS}),? for (?=(?:the|his|her|their|your|all|that|those|an?|every\w*|\w+ing|being|\d+|sharing|so)\b)",
    re.I,
)


def thanks_opened(text: str, *, contact: Contact) -> tuple[str, str]:
    """The thanks with "thank you" or "thank NAME" before what they are for, and a role taken for the reader, or ""."""
    first = contact.first_name
    named = re.escape(first) if first else r"(?!)"
    role = ""

    def pattern(source: re.Pattern[str]) -> re.Pattern[str]:
        return re.compile(source.pattern.replace("NAME", named), re.I | re.S)

    text = re.sub(rf"^{named}[,!:]?\s+(?={_ABROAD},? (?:for|to)\b)", "", text, flags=re.I)
    text = pattern(_IN_TONGUE).sub("thank you", text)
    text = pattern(_MANY).sub("thank you", text)
    text = pattern(_FROM_ALL).sub(lambda m: f"thank you {m['what']}. This is from {m['whom']}", text)
    initial = rf"(?<=\bto ){re.escape(first[:1])}\.?(?= for\b)" if first else r"(?!)"
    text = re.sub(initial, first, text)
    text = pattern(_ANY_TO).sub(r"thank \g<who>", text) if first else text
    text = _A_PROPER.sub("", text)
    text = pattern(_THIS_TIME).sub(r"\g<thanks>", text)
    text = _BOTH.sub(r"\g<thanks> you", text)
    text = _by_surname(pattern(_PROPERLY).sub(r"\g<thanks>", text), contact)
    text = pattern(_COLON).sub(lambda m: f"{m['thanks']}. {m['did'].capitalize()}", text)
    text = pattern(_ITS_FOR).sub(r"\g<thanks> for \g<rest>", text)
    if (did := pattern(_THEY_DID).match(text)) is not None and _is_past(did["verb"]):
        text = f"{first or 'you'} {did['did']}"
    if (called := _AS_READER.match(text)) is not None:
        role, text = called["role"], f"thank you for {text[called.end() :]}"
    text = _HIM_FOR.sub(r"thank \g<who> for ", text)
    return text, role


def _is_past(word: str) -> bool:
    """ "read", "sent", "helped": told of the reader behind the thanks, without a subject."""
    return word.lower() in _PAST or (word.lower().endswith("ed") and len(word) > 4 and word.lower() not in _OWN_DEEDS)


def _by_surname(text: str, contact: Contact) -> str:
    """ "prof kapoor for the reference" thanks Samir Kapoor."""
    words = contact.name.split()
    if len(words) < 2 or len(words[-1]) < 3:
        return text
    known = rf"^(?:(?:mrs|mr|ms|miss|mx|dr|doctor|prof|professor)\.? )(?:{re.escape(words[0])} )?{re.escape(words[-1])}"
    return re.sub(rf"{known},? (?=for\b)", "thank you ", text, flags=re.I)
