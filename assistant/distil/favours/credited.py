# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Help shown without thanks for a deed, in English: what came of it, whom it is owed to, what its giver is called."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.favours.goods import PAPERS, PRESENTS, WORK
from assistant.distil.favours.handed import Read
from assistant.distil.favours.telling import exchanged, quoted
from assistant.distil.turning.completing import spelt_out
from assistant.distil.turning.trimming import trimmed
from assistant.domain.ledger import FavourDirection, Party
from assistant.domain.words import Parse

_NAMES = r"(?:life-?saver|star|legend|hero|heroine|gem|angel|saint|genius|rock|wizard|magician|godsend|champ|champion|marvel|goddess|saviou?r|trump|good egg|lifeline|godmother|fairy|help|blessing|support|comfort|brick|good friend|treasure)"
_CALLED = re.compile(
    rf"\byou(?:['’]re| are| were| have been| had been|r)? (?:(?:really|truly|just|literally|still|all) )*(?:a|an|my|the|our|such a)(?: (?:absolute|total|complete|real|true|utter|bloody|little|proper|guardian|fairy|huge|great|big|tremendous|massive|enormous|wonderful|fantastic|true|amazing|incredible|godsent))* {_NAMES}\b"
    rf"|^(?:oh )?(?:you )?(?:absolute|total|complete|utter|bloody|little|what an?) {_NAMES}\b|\byou absolute {_NAMES}\b|^(?:you )?(?:legend|life-?saver|star|hero)[!,.]",
    re.I,
)
_OWED = re.compile(
    r"\b(?:I|we)(?: do| really| still| so)? owe (?:you (?:(?:one|big|big time|so much|a lot|everything|my \w+|(?:a|an|several|many|at least a|more than a|two|three) (?:(?:big|large|huge|cold|nice) )?(?:one|pint|drink|beer|coffee|dinner|lunch|cake|favour|favor|round|bottle|box|curry|pints|drinks|beers|dress|meal|hug|tea|cocktail)))|(?:that|this|it)(?: one| all| job)? (?:all )?to you)\b"
    r"|\b(?:am|are|['’]m|['’]re|remain|was|were|be)(?: \w+)? (?:(?:deeply|forever|for ever|much|greatly|for life|still) )?(?:in your debt|indebted to you|beholden to you|obliged to you)\b|\b(?:can|could)(?:not|n['’]t| not) (?:possibly |ever )?thank you (?:enough|sufficiently)|(?:\bnot|n['’]t|\bhardly|\bno idea|\bnever) (?:know )?how (?:to|I(?: can| could| shall|['’]ll)?|we(?: can)?) (?:ever )?(?:thank|repay) you"
    r"|\bnever (?:going to |gonna )?(?:stop thanking|be able to (?:thank|repay)) you|(?:\bnot|n['’]t) know what (?:I|we)(?:['’]d| would) (?:have done|do|have) without (?:you|it|them|that|your)\b|\bwhat (?:would|should) (?:I|we) (?:do|have done) without you|\b(?:I|we) could(?:n['’]t| not| never) have (?:\w+ )+without (?:you|your)\b"
    r"|\byou(?:['’]ve| have)? (?:(?:really|totally|absolutely|single-handedly|literally|just) )*saved (?:my|our) (?:\w+ )?(?:bacon|life|skin|neck|day|week|weekend|sanity|behind|arse|ass|butt|job|show|evening|holiday|panel|event|project|wedding|launch|reputation)\b",
    re.I,
)
_MADE_DO = r" (?!is\b|was\b|has\b|and\b|are\b|were\b|have\b|for\b|last\b|in\b|on\b|at\b)\w+"
_RESULT = re.compile(
    r"\b(?:but for you(?:r [\w ]+)?|if (?:it )?(?:were|was|had)(?:n['’]t| not) (?:been )?for you(?:r [\w ]+)?|had it not been for you(?:r [\w ]+)?|without (?:you|your [\w ]+?)),? (?:\w+ ){1,4}?(?:would|could|might|['’]d)\b"
    r"|\b(?:would|could|['’]d)(?: not|n['’]t| never| hardly)? have\b.*\b(?:without (?:you\b|your\b)|but for you|if (?:it )?(?:were|was|had)(?:n['’]t| not) (?:been )?for you)|^(?:because of (?:you\b|your\b)|(?:all )?(?:thanks|down|due) to (?:you\b(?! for)|your\b))|\b(?:is|was|are|were|all|only) (?:\w+ )?(?:thanks to|because of|due to|down to|owed to|the result of) (?:you\b|your (?:\w+ )?[a-z]+)"
    rf"|\bit was your (?:[\w-]+ ){{1,4}}?(?:that|which|what) \w+|\byour (?:\w+ )?{WORK}\b[^.;!?]{{0,40}}\b(?:helped|saved|rescued|got|swung|tipped|clinched|sorted|made (?:it|me|all|the)|opened|changed|turned|kept|spared|taught|solved|cured|fixed|gave me|did (?:it|the trick|wonders)|worked|paid off|won|carried)\b",
    re.I,
)
_PRAISE = (
    r"(?:a |an |such a |the |so |very |really |incredibly |extremely |most |simply |absolutely |just |all |pure |worth (?:its|their) weight in )*(?:godsend|life-?saver|gold|gold ?dust|spot on|invaluable|priceless|great help|big help|huge help|massive help|real help|enormous help|helpful|useful|valuable|joy|delight|perfect|"
    r"brilliant|superb|fantastic|wonderful|gorgeous|delicious|hit|secret|key|beauty|gift|treat|heaven|marvellous|marvelous|excellent|amazing|divine|best (?:thing|present)|what (?:I|we) needed|exactly (?:what|right)|right|a dream|magnificent|beautiful|lovely|a charm|genius|clear|eye-?opening|eye-?opener|turning point|appreciated|tailor-made|marvel|keeper|lifeline|triumph|masterpiece|cracker|corker|winner|stroke of genius|glorious|handsome)\b"
)
_GOOD = re.compile(
    rf"^(?:and |but |ok |oh |honestly |all |every )*(?P<owner>your|the|that|those|these|every your|all your) (?:[\w'’-]+ ){{0,3}}?(?P<noun>{WORK}|{PAPERS}|{PRESENTS})\b(?P<rest>(?: (?:on|about|of|for|in|to|at|from|with|how|which|that|you|and|the|your|my) [^.;!?]{{2,50}}?)?) (?:is|are|was|were|has been|have been|['’]s|['’]re|really|proved|turned out(?: to be)?|tasted|looks?|came out|worked|made|saved|got|helped|rescued|did|went down|swung|opened|lasted|fits?|fitted|runs?|ran) ?(?P<said>.*)$",
    re.I,
)
_DID = re.compile(
    r"\b(?:saved|rescued|helped|swung it|swung|did (?:the trick|wonders)|worked (?:a treat|like|perfectly|wonders)|made all the|got (?:me|us)|opened|went down|lasted (?:all of )?\w+ (?:minutes|hours|days)|fits? (?:like|perfectly)|runs like|made me)\b",
    re.I,
)
_THE_ONE = re.compile(
    r"\b(?P<thing>(?:the|that|those) (?:[\w'’-]+ ){1,4}?)(?:that |which |who )?you(?: so kindly| kindly)? (?P<did>lent|gave|brought|made|found|bought|fixed|knitted|baked|recommended|sent|posted|mailed|shared|prepared|arranged|sewed|painted|texted|pointed out|suggested|showed|taught|introduced|picked|repaired|cooked|built|drew|printed|translated|put together|left)\b(?P<more> (?:me|us|out)\b)?(?! to (?:me )?(?:is|was))",
    re.I,
)
_NEVER_FORGET = re.compile(
    r"\b(?:never|not|n['’]t) (?:ever )?forget (?:how|that|the (?:way|day|time|night)|when) (?P<did>you \w+.+)$|\b(?:dining out on|talks? about|remember|touched by|grateful for|moved by|marvel at) (?:how|the way) (?P<also>you \w+.+)$|\b(?:never|not|n['’]t) (?:ever )?forget (?P<being>you \w+ing .+)$",
    re.I,
)
_NOBODY = re.compile(
    r"^(?:nobody|no one|no-one|no \w+)(?: else)?(?: has| had)? (?:ever )?(?:has |had )?(?:ever )?\w+ (?:me|us|my \w+|our \w+)\b.*\b(?:like (?:that|this|you)|such|so|as \w+ as)\b",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:says?|said|tells? me|told me|mentioned|hear|heard|learned|learnt|found out|because|since)(?: that)? (?:it was your? [\w -]+ (?:that|who|which)|you(?:['’]d| had| have)?(?: \w+ly| also| already)? (?:gave|given|put|got|sent|helped|spoke|spoken|recommended|rang|called|phoned|mentioned|arranged|sorted|fixed|paid|said my|vouched|drove|brought|found|asked|wrote|nominated|suggested|passed|introduced|explained|showed)\b)",
    re.I,
)
_MINE = re.compile(r"\b(?:me|my|us|our|mine|him|her|them|it)\b", re.I)
_FOR_THAT = re.compile(
    r"(?:thanks|thank you|cheers|ta|grateful|bless you|obliged(?: to you)?|thx|in your debt)(?: \w+){0,3}? for (?:that|this|it|them|everything|all (?:that|this|of it|you did|you(?: ha|['’])ve done)|what you did|saving (?:it|them|me)|\w+ing (?:it|them))(?: \w+)?[.!]*$",
    re.I,
)
_UNASKED = re.compile(
    r"\b(?:I|we)(?: shall| will)? (?:never|not) (?:ever )?forget (?:that|this)\b(?! (?:time|day))|\b(?:moved|touched|moving|lovely|kind|generous|beautiful|wonderful)\b.*\bwhat you (?:wrote|said|did) (?:about|for) (?:me|us|my|our)\b|^(?:the|your|that|those|these) (?:[\w'’-]+ ){1,6}?(?:was|were|is|are|=) (?:a |an |such a |such |real |total |absolute |complete )*(?:life-?savers?|godsends?)\b|^your (?:[\w'’-]+ ){1,5}?(?:saved|rescued) (?:my|our|me|us)\b"
    r"|^you \w+ing (?!to\b).*\b(?:meant|means|made|helped|saved|kept|got)\b|\b(?:cannot|could not|hardly) believe (?:that )?you (?:spent|stayed|came|did|made|went|drove|carried|left|copied|kept|remembered|fixed|sent|brought|paid|bought|found|got)\b.*\b(?:me|my|us|our)\b|"
    r"^what you (?:have |had )?(?:did|done|do) (?:for|about|with)\b.*\b(?:was|is|were|meant|means|saved|made|helped)\b|\byou (?:really )?(?:did not|should not|need not) (?:have (?:to )?|need to )(?:sent|send|bring|brought|done|do|pay|paid|gone|go|cooked?|bought|buy|baked?|driven?|taken?)\b|^you should not have\b",
    re.I,
)
_BLESSED = re.compile(r"(?<=\w[,.!;] )(?:god )?bless you(?: for [\w ]+)?[.!]*$", re.I)
_ATTENTION = re.compile(
    r"\b(?:mail|message|letter|reply|answer|update|news|call|invitation|question|offer|reminder|card)\b", re.I
)
_NO = re.compile(r"\b(?:if you|would be|will be|will owe|['’]ll owe|could you|can you|in advance)\b|\?$", re.I)


def credited(
    sentence: str, *, by: Party, parse: Parse, on: date | None, before: str = "", thanks: bool = False
) -> Read | None:
    """The help that a sentence gives its reader the credit for; ``thanks`` says that words of thanks stand beside it."""
    plain = spelt_out(trimmed(sentence))
    if not plain or _NO.search(plain):
        return None
    direction = FavourDirection.RECEIVED if by is Party.ME else FavourDirection.GIVEN
    if _RESULT.search(plain):
        said = exchanged(plain, by=by, parse=parse, on=on)
        return direction, said or quoted(sentence, by=by, on=on), 0.77 if said else 0.7
    forget = _NEVER_FORGET.search(plain)
    if forget is not None:
        told = (
            exchanged(f"{(forget['did'] or forget['also'] or '').rstrip(' .!')}.", by=by, parse=parse, on=on)
            if not forget["being"]
            else None
        )
        if told is None or re.search(r"\b(?:said|told|asked|laughed|looked|are|were)\b", told.split(",")[0]):
            return direction, quoted(sentence, by=by, on=on), 0.6
        return direction, told, 0.72
    if _NOBODY.search(plain) or (_REPORTED.search(plain) and _MINE.search(plain)):
        return direction, quoted(sentence, by=by, on=on), 0.62
    for_that = _FOR_THAT.search(plain)
    about = for_that is not None and (for_that.start() > 12 or len(before.split()) > 2)
    if about and not _ATTENTION.search(f"{before} {plain}"):
        return direction, quoted(sentence, by=by, on=on, before=before), 0.6
    if _UNASKED.search(plain):
        return direction, quoted(sentence, by=by, on=on, before=before), 0.6
    if _BLESSED.search(plain):
        return direction, quoted(sentence, by=by, on=on), 0.6
    if _OWED.search(plain) or _CALLED.search(plain):
        return direction, quoted(sentence, by=by, on=on, before=before), 0.66
    return _praised(plain, sentence, by, parse, on, thanks)


def names_nothing(sentence: str) -> bool:
    """Whether a sentence of thanks says by itself nothing of what they are for: "You're a star!"."""
    plain = spelt_out(trimmed(sentence))
    return any(found.search(plain) for found in (_CALLED, _OWED, _BLESSED, _FOR_THAT, _UNASKED, _NOBODY))


def _praised(plain: str, sentence: str, by: Party, parse: Parse, on: date | None, thanks: bool) -> Read | None:
    """ "Your tip about the chart was gold": work or a present that the reader gave, and how good it was."""
    direction = FavourDirection.RECEIVED if by is Party.ME else FavourDirection.GIVEN
    one = _THE_ONE.search(plain)
    if one is not None and one["did"].lower() in {"made", "found"} and re.match(_MADE_DO, plain[one.end() :]):
        one = None  # "the story you made me open with"
    if one is not None and not re.search(
        r"\b(?:mail|message|link|question|way|day|time|impression|story|and)\b", one["thing"], re.I
    ):
        taker = (one["more"] or "").strip()
        thing = re.sub(r"^(?:that|those)\b", "the", one["thing"].strip(), flags=re.I)
        verb = one["did"] + (" out" if taker == "out" else "")
        whom = f"{taker} " if taker in {"me", "us"} else ""
        if verb in {"lent", "gave", "brought", "sent", "texted", "showed", "taught"}:
            whom = whom or "me "
        thing = thing[0].lower() + thing[1:]
        said = exchanged(f"You {verb} {whom}{thing}.", by=by, parse=parse, on=on)
        if said is not None:
            return direction, said, 0.72
    good = _GOOD.match(
        re.sub(r"^(?:that|the|those) ((?:[\w-]+ ){1,3})of yours\b", r"your \1", plain, flags=re.I).replace("  ", " ")
    )
    if good is None:
        return None
    praised = re.search(_PRAISE, good["said"], re.I) or _DID.search(plain)
    if praised is None or re.search(r"\b(?:not|n['’]t|too|hope|sure)\b", plain, re.I):
        return None
    certainty = 0.72 if good["owner"].lower() != "the" and re.fullmatch(WORK, good["noun"], re.I) else 0.6
    if not good["owner"].lower().endswith("your") and not thanks:
        if (
            re.fullmatch(
                r"(?:edits?|recommendation|reference|referral|introduction|tips?|advice|feedback|corrections?|comments?|template|nudge|lift|loan|soup|cake|bread|jam|flowers|tickets?|parcel|intro|notes)",
                good["noun"],
                re.I,
            )
            is None
        ):
            return None
        certainty = 0.56
    if good["owner"].lower().endswith("your") and not re.fullmatch(WORK, good["noun"], re.I) and not thanks:
        certainty = 0.55
    said = exchanged(plain, by=by, parse=parse, on=on)
    return (
        direction,
        said if said and re.match(r"(?:You|I|My|Your)\b", said) else quoted(sentence, by=by, on=on),
        certainty,
    )
