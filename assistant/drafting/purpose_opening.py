# ruff: noqa: E501  patterns read better unbroken
"""How people begin to type a purpose: a greeting, "um so basically", a title before the name, whom it is for."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.drafting.names import spelt
from assistant.drafting.purpose_headed import without_heading
from assistant.drafting.purpose_thanked import thanks_opened

TITLED = r"(?:mrs|mr|ms|miss|mx|dr|prof|sr|sra|don|do[ñn]a|dom|dona|se[ñn]ora?|senhora?|herr|frau|fr[äa]ulein|monsieur|madame|mme|m|signora?|pani?|kyri[ae]|kyra|ustad|maestro|maestra|mastro|meneer|mevrouw|mister|comrade|brother|sister|uncle|auntie|t[ií][oa])\.?"
_GREETED = r"(?:hi|hiya|hey|hello|dear|good (?:morning|afternoon|evening|day)|(?:morning|afternoon|evening)(?= NAME\b|,| all\b))(?: there)?(?: NAME| (?!it\b|i\b|u\b|you\b|just\b)[a-zà-ÿ][\w'’-]+(?=\s*[,!]))?[\s,!.:–—-]+"
_HOPE = re.compile(
    r"(?:i )?(?:really |do )?hop(?:e|ing) (?:that )?(?:you(?:['’]re|r| are| and \w+ are)?|u r|ur|u|all(?:['’]s| is)?|everything(?:['’]s| is)?|this(?: \w+)? finds you)(?: all| doing| keeping| very| both)* (?:well|good|fine|ok|okay|great|safe)\b(?: there| at home)?[\s,!.;–—-]*",
    re.I,
)
_HOW_ARE = re.compile(r"(?:how are (?:you|things)|how['’]?s (?:it going|things|life))\s*[?,!.–—-]+\s*(?=\w)", re.I)
_HUM = re.compile(
    r"(?:(?:um+|uh+|erm?|hmm+|ok|okay|alright|basically|anyways?|listen|look|well|right|so)(?:,|\.{2,}|…| [-–—])?\s+)*?"
    r"(?:(?:um+|uh+|erm?|hmm+|basically|anyways?)(?:,|\.{2,}|…)?\s+|(?:ok|okay|alright|listen|look|well|right|so)(?:,|\.{2,}|…)\s+|(?:ok|okay|so|well|right)\s+(?=(?:i|we|he|she|they|the thing|basically|here['’]s|it['’]?s just|just)\b))+",
    re.I,
)
_THING = re.compile(
    r"(?:so\s+)?(?:the (?:thing|point|problem|situation) is|thing is|here['’]?s the thing|what happened is|long story short)(?: that)?[\s,:–—-]+",
    re.I,
)
_MAYBE = re.compile(
    r"(?P<ask>\b(?:(?:could|can|would|will|might) (?:you|he|she|they)|(?:you|he|she|they) (?:could|can|would|will|might))) (?:(?:maybe|possibly|perhaps|kindly|sort of|kind of|just)\s+)+",
    re.I,
)
_WANTED = re.compile(
    r"^(?:i|we)(?:['’]d| would| was| just|['’]m| am)* (?:wanted|want|like|meaning|going|hoping|trying|wish|need) to ask (?P<who>NAME|him|her|them|you)(?= (?:if|whether|to|for|about|how|what|when|where|why|who)\b)",
    re.I,
)
_VOCATIVE = re.compile(
    r"^NAME\s*(?:,?\s*(?:please|pls|plz)\s*)?(?:\s[-–—]+\s|[:,])\s*(?:(?:please|pls|plz)\s*[,:–—-]*\s*)?(?=\w)(?!\w+,? and\b)",
    re.I,
)
_HAILED = re.compile(
    r"^(?:doc|boss|mate|coach|man|bro|dude|love|darling|prof|chef|captain|skipper|sir|miss|ma['’]?am),?\s+(?=(?:thanks|thank|thx|cheers|can|could|would|please|pls|will)\b)",
    re.I,
)
_NAME_IF = re.compile(r"^NAME (?=(?:if|whether) (?:he|she|they)\b)", re.I)
_NAME_THING = re.compile(r"^NAME (?=(?:the|my|our|an?|two|three|some|half|\d+)\b)", re.I)
_AND_LOT = re.compile(r"(?P<who>\b(?:NAME|him|her|them)) \((?P<and>(?:and|\+|&) [^()]{3,40})\)(?= for\b)", re.I)
_LAUGH = re.compile(r"\s*(?<![\w-])(?:lol|haha+|hehe+|lmao|rofl|xx+|[:;]-?[)D(P])(?![\w-])", re.I)
_POLITELY = re.compile(
    r",\s*(?:politely|nicely|gently|kindly|warmly|tactfully|diplomatically|formally)(?=\s*[,.;]|$)", re.I
)
_TO_WHOM = re.compile(r"^(?:to|for) (?:TITLE )?NAME\s*[,:–—-]+\s*(?:that )?(?=\w)", re.I)
_CALLED_UP = re.compile(
    r"^(?P<who>[^,;.]{2,40})(?:, (?:the|my|our|an?) [^,;.]{2,40})?,\s+(?P<verb>thank|ask|offer|tell|remind) (?P<whom>him|her|them)\b",
    re.I,
)
# "well Maureen, just to say thanks for ...", "need to thank her for ...": what is meant begins behind it
_HAILING = re.compile(
    r"^(?:(?:well|now|right|ok|okay|so|ah|oh|aye|yo|morning|evening|hiya|alright|g['’]?day)[ ,]+)?NAME\s*[,!:…–—-]+\s+(?=(?:just|only|wanted|i|we|thank|thanks|thx|cheers|to|could|can|would|if)\b)",
    re.I,
)
# "well josie the thing is", where no comma stands
_WELL_NAME = re.compile(
    r"(?:well|right|ok|okay|so|ah|oh|now) NAME\s+(?=(?:just|only|wanted|i|we|the thing|thing is|thank|thanks|it['’]?s just)\b)",
    re.I,
)
_MEANING_TO = re.compile(
    r"^(?:(?:i|we)(?:['’]ve|['’]d|['’]m)? )?(?:(?:really|just|also|still|only|simply|first|must|so) )*(?:needs?|want(?:ed|s)?|got|gotta|have|has|ought|meant|meaning|mean|remember(?:ing)?|don['’]?t forget|do not forget|should|must|supposed|like|would like|wish|writing|time)(?: really| just| also)?(?: to| i)? (?=(?:say (?:a )?(?:big |huge )?)?(?:thank|thx|ta|cheers)\b)",
    re.I,
)
# "ma'am for recommending me": whom it is said to
_SIR = re.compile(
    r"^(?:(?:respected|dear) )?(?:sir|madam|ma['’]?am|teacher|boss)[, ]+(?=(?:i|we|thank|please|kindly|many|this)\b)",
    re.I,
)
_HONOURED = re.compile(
    r"^(?:ma['’]?am|sir|madam|miss|boss|teacher|doctor|sister|uncle|auntie|aunty),? for (?=\w)", re.I
)
_CONVEY = re.compile(
    r"^(?:kindly |please |pls |to )*(?:convey|pass on|extend|express|give|send|share|record|accept) (?:my|our) (?:(?:sincere(?:st)?|heartfelt|warm(?:est)?|deep(?:est)?|best|grateful|very|many|special|humble) )*(?:thanks|thank you|gratitude|appreciation)(?: to (?:(?:mr|mrs|ms|miss|dr|prof|sir|madam)\.? )?(?:NAME(?: \w+)?|SURNAME|him|her|them|you))? (?=for\b)",
    re.I,
)
# "thankyou", "thank u", "thank yu": in one word, or as it sounds
_THANK_YOU = re.compile(r"\bthank(?:[ -]?(?:you|yu|yew)| ?u)\b(?!['’])", re.I)
_TO_SAY = re.compile(
    r"^(?:(?:it|this|that)(?:['’]?s| is) )?(?:(?:just|only|simply|a (?:quick|short|wee|little) (?:note|line|word|message)) )*(?:to |wanted to |want to |writing to )*(?:say|tell (?:NAME|him|her|them|you)) (?:a |an )?(?:(?:big|huge|massive|quick|proper) )?(?=(?:thank|thanks|thx|cheers|ta)\b)",
    re.I,
)
_ADDRESSED = re.compile(r"^(?:For|To) (?:[A-Z]\w+ ?){1,3}[.:!]\s+(?=\w)")
_BARE_TITLE = re.compile(
    r"^(?P<ask>ask|remind|see if|ask if|ask whether) (?P<role>miss|sir|ma['’]?am|madam|boss|coach|doc|prof|professor|doctor|chef|captain|teacher|vicar|pastor)(?= (?:if|whether|to|for|about|how|what|when|where|why|could|can|would|will|has|is)\b)",
    re.I,
)


def without_opening(kind: Kind, text: str, *, contact: Contact) -> tuple[str, str]:
    """The purpose from where it begins to say something, and a role that was taken for the reader ("" for none).

    "hi Rosa hope you're well i was wondering if you could ..." begins at the wondering; "the boss man for the day off"
    thanks the reader, whatever they are called.
    """
    first = contact.first_name
    named = spelt(first) if first else r"(?!)"

    def pattern(source: re.Pattern[str]) -> re.Pattern[str]:
        last = re.escape(contact.name.split()[-1]) if contact.name.split() else r"(?!)"
        return re.compile(source.pattern.replace("SURNAME", last).replace("NAME", named), re.I)

    begun = text
    surnamed = re.escape(contact.name.split()[-1]) if len(contact.name.split()) > 1 else r"(?!)"
    greeted = re.compile(_GREETED.replace("NAME", rf"(?:{TITLED} )?(?:{named}(?: {surnamed})?|{surnamed})"), re.I)
    for _ in range(4):
        before = begun
        for opening in (greeted, pattern(_WELL_NAME), _HOPE, _HOW_ARE, _HUM, _THING):
            match = opening.match(begun)
            if match is not None and len(begun[match.end() :].split()) > 2:
                begun = begun[match.end() :]
        if begun == before:
            break
    begun, headed = without_heading(_ADDRESSED.sub("", begun), contact=contact)
    begun = pattern(re.compile(_TO_WHOM.pattern.replace("TITLE", TITLED), re.I)).sub("", begun)
    begun = re.sub(rf"(?<![\w-])(?<!my )(?<!our ){TITLED} (?={named}\b)", "", begun, flags=re.I)
    begun = re.sub(
        rf"(?P<praise>\bcongratulate (?:{named}|him|her|them)) (?:too|also|as well) (?=on\b|for\b)",
        r"\g<praise> ",
        begun,
        flags=re.I,
    )
    if first:
        begun = re.sub(r"(?P<praise>\bcongrat\w+ (?:\w+ )?on )own ", rf"\g<praise>{first}'s own ", begun, flags=re.I)
    begun = _HAILED.sub("", _LAUGH.sub("", begun))
    if first:
        begun = re.sub(
            rf"^(?P<who>{named})-(?:san|sensei|ji|sama|bey|hoca|hanim|hanım|mam)\b", r"\g<who>", begun, flags=re.I
        )
        if first[0].lower() not in {"a", "i"}:  # "D's thoughts", "m for being there"
            begun = re.sub(rf"^{re.escape(first[0])}\.?(?=['’]s \w| for\b)", first, begun, flags=re.I)
        begun = re.sub(
            rf"^(?:our|my|dear|good old|big|little|lovely|old|young|good|great|sweet|der|die|el|la|il|le) (?={named}\b)",
            "",
            begun,
            flags=re.I,
        )
        begun = pattern(_VOCATIVE).sub("", begun)
        surname = "|".join(re.escape(part) for part in contact.name.split()[1:]) or r"(?!)"
        begun = re.sub(rf"^{named}(?: (?:{surname}))?,? (?=(?:he|she) (?!and\b)[a-z])", "", begun, flags=re.I)
        begun = pattern(_AND_LOT).sub(r"\g<who> \g<and>", begun)
        begun = re.sub(
            rf"^remember (?P<who>{named}|him|her|them) (?:of|about|on) ", r"remind \g<who> about ", begun, flags=re.I
        )
        begun = re.sub(
            rf"^(?P<nudge>remind|nudge) (?P<who>{named}|him|her|them) of (?=(?:the|my|our|that)\b)",
            r"\g<nudge> \g<who> about ",
            begun,
            flags=re.I,
        )
        last = contact.name.split()[-1]
        if len(last) > 2 and last != first:
            begun = re.sub(rf"(?<![\w-]){TITLED} {re.escape(last)}(?![\w-])", first, begun, flags=re.I)
            begun = re.sub(
                rf"(?<![\w-])(?i:{TITLED}) {last[0]}\.?(?=[\s,:])(?!\.\w)", first, begun
            )  # "ask Mrs W whether"
            begun = re.sub(rf"(?<![\w-])(?:mrs|mr|ms|miss|dr|prof) {last[0].lower()}(?=[\s,:])", first, begun)
        begun = re.sub(
            rf"^(?:could|can|would|will) you (?:please |pls )?(?P<do>tell|ask|thank|remind|offer) (?={named}\b)",
            r"\g<do> ",
            begun,
            flags=re.I,
        )
        begun = re.sub(
            rf"^(?P<would>would (?:{named}|he|she|they|you)) rather (?=(?:the|an?|my|our|\d)\b)",
            r"\g<would> prefer ",
            begun,
            flags=re.I,
        )
    begun = _POLITELY.sub("", begun)
    called_up = _CALLED_UP.match(begun)
    if called_up is not None and _names_reader(called_up["who"], contact):
        begun = f"{called_up['verb']} {called_up['whom']}{begun[called_up.end() :]}"
    text = pattern(_WANTED).sub(lambda m: f"ask {m['who']}", begun)
    text = _MAYBE.sub(r"\g<ask> ", text)
    role = ""
    if first:
        text = pattern(_HAILING).sub("", text)
    text = re.sub(
        rf"(?P<thanks>\b(?:thx|thanks|cheers)) 2 (?=(?:{named}|him|her|them|u|you)\b)",
        r"\g<thanks> to ",
        text,
        flags=re.I,
    )
    if kind is Kind.THANKS:
        text = _THANK_YOU.sub("thank you", re.sub(r"\bwanna\b", "want to", text, flags=re.I))
        text = re.sub(
            r"^(?:(?:ah|oh|och|aye|well|sure|so|just|only|simply|mainly|mostly|mm)[, ]+)+(?=for\b)",
            "",
            text,
            flags=re.I,
        )
        text = _SIR.sub("", text)
        text = _HONOURED.sub("thank you for ", text)
        text = pattern(_CONVEY).sub("thank you ", text)
        text = pattern(_TO_SAY).sub("", _MEANING_TO.sub("", text))
        text, role = thanks_opened(text, contact=contact)
    elif kind is Kind.OFFER and first:
        text = pattern(_NAME_THING).sub(f"offer {first} ", text)
    elif kind is Kind.ASK and first:
        text = pattern(_NAME_IF).sub(f"ask {first} ", text)
        text = _BARE_TITLE.sub(lambda m: f"{m['ask']} {first}", text)
    return text, role or headed


def _names_reader(words: str, contact: Contact) -> bool:
    """Whether the words are the reader's name, with or without a title: "mrs vafiadou"."""
    parts = {part.lower() for part in contact.name.split()}
    said = [w for w in re.findall(r"[\w'’-]+", words.lower()) if not re.fullmatch(TITLED, w)]
    return bool(said) and all(w in parts for w in said)
