# ruff: noqa: E501  patterns read better unbroken
"""Whether a sentence of the letter is no well-formed English one: no verb, a fragment, haste's signs, a name as a verb."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.beside import said_to_reader
from assistant.drafting.given_names import GIVEN_NAMES
from assistant.drafting.phrases import DETERMINERS, VERBS
from assistant.drafting.purpose_pieces import BARE_NOUNS
from assistant.drafting.vocabulary import word_set

_QUOTED = re.compile(r"[“\"„«][^”\"“»]*[”\"“»]|(?<!\w)['‘][^'’]+['’](?!\w)")
_BRACKETED = re.compile(r"\s*\([^()]*\)")
# Two dots or two end marks in the middle, and signs that stand for words nobody wrote out.
_SIGNS = re.compile(
    r"\w\.\.|\?\?|!!|[.?!]\)? +[a-z]+ (?=.*[a-z])(?<=[?!] )|[?!] [a-z]|\s@\s|→|[-=]>|(?<!\d)\s=\s|\w\+\w|\s[/|]\s|(?:\W|^)£££|\bx ?\d+\b|\w\(s\)|, how (?:much|many|long)\W*$|\b(?:AND|OR)\b"
)
_HASTE = re.compile(
    r"(?<![\w.'’-])(?:cld|wld|shld|b4|w/o?|tbh|lol|omg|imo|idk|btw|obv|obvs|defo|prob|probs|ppl|pls|plz|thx|bc|cos|cuz|doz|prs|pgs|mgr|stn|wk|wks|yr|yrs|mths|approx|esp|tho|thru|abt|dunno|inv|deets|deffo|gonna|wanna|poss|asap pls|ur|u|r|n|nite|luv|xx+)(?![\w'’/-])(?!\.\w)|[£€$]\d[\d.,]*/\w|\b\d+ish\b"
)
# no word has no vowel: "shdnt", "prcls"
_VOWELLESS = re.compile(
    r"(?<![\w.'’&-])(?<!\d )(?<!\dth )(?!(?:mrs|hmm+|nth|psst|pst|shh|tsk|brr|kph|mph|ltd|jnr|snr|pls|hrs|yrs|mths|wks|pts|pcs|tbsp|tsp|sqm|kwh|rpm|sms|dvd|pdf|gps|crm|sql|bsc|msc|bbc|nhs|cctv|phd|vhs|pvc|mdf|led|html|xml)(?!\w))[bcdfghjklmnpqrstvwxz]{3,}(?![\w'’/.-])"
)
# Letters cut off: "an extension on ch.", where a number was to follow.
_CUT = re.compile(
    r"\b(?P<cut>ch|chap|no|nr|vol|pp|p|sec|fig|para|pt|art|ex|q|approx|incl|excl|dept|est|ref|tel|ext|apt|min|max|vs|wk|yr|mr|mrs|ms|dr|prof)\.?$"
)
_ORDER_RUN_ON = re.compile(
    r"^(?:Could|Can|Would|Will|May) (?!(?:you|I|we), (?:if|please|when|perhaps|maybe)\b)[^?]*, (?:please )?(?:bring|take|send|call|ring|tell|let|make|keep|leave|put|give|use|pay|text|wear|sign|return|drop|pick|collect|check|answer|write|ask|remember|don['’]t|do not)\b[^?,]*\?"
)
_BARE_YOU = re.compile(r"^(?:You|I|We) ?(?:\(|[-–—,:]|are ?\.|$)")
_DASHED = re.compile(r"\s[-–—]+\s*(?P<after>[^-–—]+)")
# A second "for" without an "and", and a name or a title with a colon in front of what is meant.
_TWO_FORS = re.compile(
    r"^Thank you for (?:(?!\band\b|ing\b)[^,])+, for (?!.*\band for\b)(?!all\b|years?\b|free\b|nothing\b|\d|(?:two|three|four|five|six) )|^(?:Thank you for|I can offer you|I would like to ask you (?:for|about)) (?:(?:the|an?|my|our|your) )?(?:[\w.]+ ){1,5}?[\w.]+: (?!\d|(?:one|two|three|four|five|six|ten|half|an?)\b)[a-z]\w+"
)
# "It is the gas one or oil?", and "For not letting me pay." as a sentence of its own
_ASKED_FLAT = re.compile(r"^(?:It|This|That|They|He|She) (?:is|are|was|were|will|can)\b[^,]*\?$")
_FOR_DOING = re.compile(r"^(?:And |Also )?[Ff]or (?:not |never |always )?[a-z]+ing\b")
_AND_ORDER = re.compile(r"(?<!\b[Yy]ou )\bplease (?:the|an?|my|no|not)\b|\bonly thing no\b|\ban? [a-z]\. ", re.I)
# What may stand behind a dash without a verb: a time, a condition, a number.
_MAY_FOLLOW = re.compile(
    r"(?:especially|mainly|above all|most of all|min|max|minimum|maximum|at least|(?:the|that|all|his|her|your) [\w'’-]+ (?:especially|above all|most of all|in particular)|at|on|by|before|after|until|till|from|in|if|with|for|all|both|or|no|not|any|once|\d+|one|two|three|four|five)\b(?!\s[a-z]+ing\b)[^,]*(?:, [\w ]+)?$",
    re.I,
)
_GOES_ON = re.compile(r"on|at|for|to|in|by|from|with|and|or|until|till|if|when|before|after", re.I)  # behind an aside
MOST_ASIDE = 5  # words between two dashes: "your van - the white one - on Saturday"
_LOST_ARTICLE = re.compile(
    r"\b(?:ask you about|ask you for|offer you) (?:loan|return|price|copy|cost|half hour|half[- ]day [a-z]+|free \w+ (?:class|lesson|session|ticket|place|copy|trial|visit)|lift|ride|discount|quote|chance|bit|couple|few|pair|lot)\b(?! (?:and|or)\b)"
)
_NEEDS_DOER = re.compile(
    r"^(?:It|They) needs? to (?!(?:be|go|stay|come|fit|dry|cool|rest|look|work|run|sound|last|match|arrive|happen|leave|stand|reach|grow|ripen|settle|show|cover)\b)[a-z]+"
)
_ON_US = re.compile(r"^I (?:(?:have|had|would|could|will) )*\w+ (?:us|me|myself a favour)\b")
# nobody is thankful for a bill: what was done about it stands behind it
_NO_GIFT = re.compile(
    r"^Thank you for (?:the|your|my|our) (?:\w+ )?(?:bill|invoice|fine|fee|debt|rent|delay|mistake|fault|leak)\."
)
_WITHOUT_VERB = re.compile(r"^(?:No|Not|Thanks|Sorry|Congratulations|Happy|Good luck|All the best|Best)\b")
# "Could you kaution back": a bare word in front that no list holds as a verb
_ACT = re.compile(
    r"^(?:Could (?:you|I|we)|I would be glad to) (?:(?:please|kindly) )?(?P<verb>[a-zà-ÿ]+) (?P<next>[\w'’(]+)"
)
_DOING = re.compile(r"^Thank you for (?P<verb>[a-z]+)ing (?P<next>[\w'’]+)")
_OBJECTS = word_set("me us you him it them at for to with over")
# "ask you about subs £45", "Could you rent 450 by Friday?", "an invoice 2231": a sum or a number with nothing to hold it
_BARE_SUM = re.compile(
    r"\bask you (?:about|for) (?!(?:the|an?|my|our|your|some|any|this|that|these|those|all|\d)\b)[a-z][\w'’-]*(?: [a-z][\w'’-]*)? [£$€]?\d[\d.,]*(?: (?:by|before|on|until)\b[^,]*)?[.?]$|"
    r"^Could (?:you|I|we) [a-z]+ [£$€]?\d[\d.,]*(?: (?:by|before|on|until)\b[^,]*)?\?$|\ban? [a-z]+ \d{3,}\b"
)
_ABOUT_BARE = re.compile(r"^I would like to ask you about [a-z]+(?<!s)(?<!ing)\.$")  # "boiler": what about it?
# "ask you about a prescription and can it go to the shop", "have the code and whether the dog bites": two asks in one frame
_TWO_KINDS = re.compile(
    r"^(?:I would like to ask you (?:about|for)|Could I have|Could you give me) [^?]*? and (?:can|could|would|will|is|are|does|do|may) (?:it|he|she|they|you|we|I|the|my|our)\b|"
    r"^(?:I would like to ask you for|Could I have) [^?]*? and (?:whether|if|how|when)\b|"
    r"^Could you tell me [^?]*, (?:(?:what|where|when|how|why|who)(?: \w+)? )?(?:do|does|did|are|will|would|can|could|should|is) (?:you|I|we|it|they|he|she)\b",
    re.I,
)
_UNIT_RUN_ON = re.compile(
    r"\b\d+ ?[a-z]* (?:plate|edges|doz|quid \w+ing)\b|\b(?:plate|transit)\b.*\b\d+k\b|\b\d+ all in\b|\bin box\b", re.I
)


def unformed(sentence: str, typed: str, *, act: bool, parse: Parse) -> bool:
    """Whether the sentence is no well-formed English one; ``act`` tells that it is the one that asks, thanks or offers."""
    bare = _QUOTED.sub("“…”", sentence)
    plain = _BRACKETED.sub("", bare)
    if any(
        p.search(bare)
        for p in (
            _SIGNS,
            _HASTE,
            _VOWELLESS,
            _ORDER_RUN_ON,
            _BARE_YOU,
            _NO_GIFT,
            _TWO_FORS,
            _AND_ORDER,
            _BARE_SUM,
            _TWO_KINDS,
        )
    ):
        return True
    if bare.count("(") != bare.count(")") and typed.count("(") == typed.count(")"):
        return True
    if _ABOUT_BARE.search(bare) and not re.search(r"\b(?:about|abt|re|on|regarding|with)\b", typed, re.I):
        return True
    if act and _listed(plain, parse=parse):
        return True
    if _cut_off(bare, typed):
        return True
    if _LOST_ARTICLE.search(plain) or _UNIT_RUN_ON.search(plain):
        return True
    if _dashed_fragment(plain, parse=parse):
        return True
    if act:
        return _name_as_verb(sentence, typed)
    if _ASKED_FLAT.match(plain) or _FOR_DOING.match(plain):
        return True
    if _NEEDS_DOER.match(plain) and not re.search(r"\bit (?:\w+ )?needs? to\b", typed, re.I):
        return True
    if _ON_US.match(plain) and not re.search(r"\b(?:i|we)\b", typed, re.I):
        return True
    return _verbless(plain, parse=parse)


_BARE_DEED = re.compile(
    r"(?:Even |Also |Then )?(?:[A-Z]?[a-z]+[^e]ed|[Ss]ent|[Bb]rought|[Kk]ept|[Gg]ave|[Tt]ook|[Mm]ade|[Cc]ame|[Tt]old|[Dd]rove|[Ll]ent|[Pp]aid|[Ss]tayed)\b"
)
# what may stand behind a comma without a verb: when, where, how, what not, the last of a list, what somebody is
_BEHIND = re.compile(
    r"[£$€]\d|(?:free|rent[- ]free|row|serviced|collected|delivered|heating|materials?|parts|food|meals|petrol|tools|weekends|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|mornings|evenings|afternoons|one|two|and|or|but|not|no|by|on|at|in|for|with|without|before|after|from|until|till|if|unless|ideally|preferably|maybe|perhaps|please|"
    r"only|just|any|each|every|about|around|because|as|since|so|which|who|where|when|while|that|to|of|including|especially|mainly|max|up to|the|an?|my|our|your|his|her|their|\d|one|two|three|four|five|six|both|all|same|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
    re.I,
)


def _listed(plain: str, *, parse: Parse) -> bool:
    """Whether two and more bare notes are strung behind the act: "…, job id 40718, resume attached, notice 60 days"."""
    _, *behind = re.split(r",\s+", plain.rstrip(" .?"))
    if (
        len(behind) < 2
        or re.match(r"(?:and|or)\b", behind[-1])
        or re.search(r"\b(?:and|or) [\w'’-]+(?: [\w'’-]+)?$", behind[-1])
    ):
        return False
    bare = [piece for piece in behind if _BEHIND.match(piece) is None]
    return len(bare) > 1 and not any(
        t.tag in {"VBZ", "VBP", "VBD", "MD"} for piece in bare for t in parse(piece).tokens
    )


def _cut_off(bare: str, typed: str) -> bool:
    """Whether the sentence ends in an abbreviation that went on where it was typed."""
    cut = _CUT.search(bare.rstrip("?"))
    return cut is not None and re.search(rf"\b{cut['cut']}\. ?\w", typed) is not None


def _dashed_fragment(plain: str, *, parse: Parse) -> bool:
    """Whether a dash holds a fragment to the sentence: "the £85 from January - nicely"."""
    dashed = _DASHED.search(plain)
    if dashed is None:
        return False
    others = re.findall(r"\s[-–—]+\s+(\w+)", plain[dashed.end("after") - 1 :])
    goes_on = bool(others) and _GOES_ON.fullmatch(others[0]) is not None
    if goes_on and len(dashed["after"].split()) <= MOST_ASIDE:
        return False
    if not others and _MAY_FOLLOW.match(dashed["after"].strip(" .?")):
        return False
    if re.match(r"also\b", dashed["after"]):
        return True
    if plain.endswith("?") and re.match(
        r"(?:(?:only|just) [a-z]+ed|been|had|has|have|got|was|were|never|still|already)\b", dashed["after"]
    ):
        return True  # "my shifts back - only agreed to a month?" asks nothing behind the dash
    return not any(t.tag in {"VBZ", "VBP", "VBD", "MD"} for t in parse(dashed["after"].strip(" .?")).tokens) or bool(
        re.search(r"\s[-–—]+\s", plain[: dashed.end()]) and re.search(r"\s[-–—]+\s.*,\s", plain)
    )


def _verbless(plain: str, *, parse: Parse) -> bool:
    """Whether no finite verb of its own carries the sentence, or its first part: "2 loads, you just pay diesel"."""
    if (
        plain.endswith("?")
        or plain.startswith("Please ")
        or said_to_reader(plain)
        or (_WITHOUT_VERB.match(plain) and "," not in plain)
    ):
        return False
    tokens = parse(plain).tokens
    finite = [t for t in tokens if t.tag in {"VBZ", "VBP", "VBD", "MD"}]
    if (
        len(tokens) > 2
        and tokens[0].tag == "NN"
        and tokens[1].tag == "VBD"
        and tokens[0].lemma.lower() not in BARE_NOUNS
    ):
        return True  # "Lab flooded": the article is missing
    if re.search(r", (?:[a-z]+ed|rewrote|sold|cut|kept|made|got|put|gave) (?:it|them)\b", plain):
        return True  # "You were right, changed it": who did is not said
    if _BARE_DEED.match(plain) and not any(
        t.dep in {"nsubj", "nsubjpass", "expl", "csubj"} and t.index == 0 for t in tokens
    ):
        return True  # "Watered the tomatoes too": who did is not said
    if not finite:
        return not re.match(r"(?:Please |Do |Let )", plain)
    first, comma, rest = plain.partition(", ")
    if not comma or not re.match(r"(?:\d|(?:[Aa]n?|[Mm]y|[Oo]ur|[Tt]he|[Nn]o)\b|[a-zà-ÿ])", plain):
        return False
    clause = [t for t in finite if t.index < len(parse(first).tokens)]
    main = [t for t in clause if t.dep not in {"relcl", "acl", "advcl"} and tokens[t.head].dep not in {"relcl", "acl"}]
    return not main and re.match(r"(?:you|I|we|he|she|they|it)\b", rest) is not None


def _name_as_verb(sentence: str, typed: str) -> bool:
    """Whether a name or an unknown word stands as the verb: "Could you kaution back", "suing next door"."""
    act = _ACT.match(sentence)
    doing = _DOING.match(sentence)
    found = act or doing
    if found is None:
        return False
    verb, after = found["verb"].lower(), found["next"].lower()
    if verb == "spare" and act:
        return False  # a word of the frame's own
    stems = {verb, f"{verb}e", verb[:-1]} if doing else {verb}
    shown = rf"\b(?:to|can|could|would|will|may|you|he|she|they|i|we|if|for|me|and|please|pls|help) {re.escape(verb)}"
    if re.search(shown, typed, re.I) or (doing and re.search(rf"\b{re.escape(verb)}ing\b", typed, re.I)):
        return False
    opened = re.match(r"[\W_]*(?P<word>[^\W\d_]+)", typed)
    if opened is None or opened["word"].lower() not in stems:
        return False
    if any(stem in GIVEN_NAMES for stem in stems):
        return after not in DETERMINERS | _OBJECTS
    return bool(act) and verb not in VERBS and (opened["word"][0].isupper() or after in {"for", "back", "and"})
