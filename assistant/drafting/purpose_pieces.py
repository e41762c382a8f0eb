# ruff: noqa: E501  patterns read better unbroken
"""The pieces of a purpose: the question in it that asks, remarks one behind another, and what is too tender to say."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.asides import apart
from assistant.drafting.beside import is_question, opens_with_subject, own_sentence, starts_without_subject
from assistant.drafting.mentioned import to_mention
from assistant.drafting.phrases import lowered, with_article
from assistant.drafting.vocabulary import word_set

Tender = Callable[[str], bool]
"""Whether words touch illness, death, troubles at home, money or lost work."""

_MOST_REMARKS = 3
_JOINED = re.compile(
    r"\s*[,;]\s+(?:and |but |so )?|\s+[-–—]+\s+|\s+(?:and|but|so)\s+(?=(?:can|could|would|will)\s)", re.I
)
_HANGS = re.compile(
    r"(?:if|when|whenever|in case|should|as|since|because|once|while|what|how|whether|where|why|who|that|ask|see|find out|check)\b",
    re.I,
)
# "while she is in hospital", "now her husband has left": the offer is the same without its occasion.
_OCCASION = re.compile(
    r",?\s+(?P<why>(?:(?:now|seeing|given)(?: that)?|while|whilst|because|since|as(?! (?:well|soon|long|much|many|far|good|a\b|the\b|my\b|your\b|an\b))|so that|so (?=(?:i|we|you|he|she|they)\b)|until|till|after|before|when|during|due to|in view of)\s+(?:of\s+)?(?:(?!\s[-–—]+\s)[^,;()])+)",
    re.I,
)
_BRACKETS = re.compile(r"\s*\((?P<why>[^()]+)\)")


# "my car's dead, lift to the clinic?": the lift is asked for, the car tells why
_TROUBLE = re.compile(
    r"(?:(?:my|our|the) [\w ]{2,25}?(?:['’]s| is| are| has| have| broke| died| went| quit)\b|(?:i|we)(?:['’]m|['’]re|['’]ve| am| are| have| lost| broke| missed)\b(?! (?:looking|hoping|asking|wondering|after|trying|keen)))",
    re.I,
)
_WANTED_THING = re.compile(
    r"(?:an? |any |some |the )?(?:lift|ride|loan|bed|sofa|hand|recommendation|number|contact|copy|advice|tips?|help|place|room|spare|replacement|swap|extension)\b",
    re.I,
)


def _finite(words: str, *, parse: Parse) -> bool:
    return any(t.tag in {"VBZ", "VBD", "VBP", "MD"} for t in parse(words).tokens)


def asking_first(sentences: list[str], *, parse: Parse) -> list[str]:
    """The sentences with a question that was run on by a comma as one of its own, before what leads up to it.

    "my bike is broken, can she lend me hers" asks for the bike; that the other is broken is the reason.
    """
    if not sentences or is_question(sentences[0]):
        return sentences
    first, *rest = sentences
    for joint in _JOINED.finditer(first):
        told, asked = first[: joint.start()].strip(), first[joint.end() :].strip()
        if told.count("(") > told.count(")") or _HANGS.match(told) or is_question(told):
            continue
        if is_question(asked) and opens_with_subject(_BRACKETS.sub("", told).split(", ")[0], parse=parse):
            told = re.sub(r"[.!?]*$", ".", told)
            return [re.sub(r"[.!?]*$", "?", asked), told[0].upper() + told[1:], *rest]
        if _TROUBLE.match(told) and _WANTED_THING.match(asked) and not _finite(asked, parse=parse):
            told = re.sub(
                r"[.!?]*$",
                ".",
                re.sub(r"^(?P<whose>my|our|the) (?P<what>[\w ]+?)['’]s ", r"\g<whose> \g<what> is ", told),
            )
            asked = (
                f"a {asked}"
                if re.match(
                    r"(?:lift|ride|loan|bed|hand|recommendation|copy|place|room|spare|replacement|swap)\b", asked
                )
                else asked
            )
            return [re.sub(r"[?]*$", "", asked), told[0].upper() + told[1:], *rest]
    return sentences


_WHEN = word_set(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue wed
    thu fri sat sun any every some either the a an in on at from to till until by before after or and early mid late next this last week
    weeks month months day days weekend weekends morning mornings afternoon afternoons evening evenings night nights time times anytime
    hour hours half minutes minute min mins am pm noon spring summer autumn winter first second third of off st nd rd th is fine best ok
    great free term half-term holidays easter christmas only just about around twice once each one two three four five six
    """
)
_TOPIC = re.compile(
    r"(?:what|how|why|where|which|who|whether)\b(?!.*\?$)(?!\s+(?:is|are|was|were|do|does|did|can|could|would|will|has|have)\b)",
    re.I,
)
# "For the panel on 4 May.": no sentence by itself
_PHRASE = re.compile(
    r"(?:for|at|with|before|by|until|till|from|because|since|about)\b(?!.*(?:[,;]|\bbut\b))(?!.*\b(?:i|we|he|she|you|they)(?:['’](?:d|ll)| could| can| would| will)\b)",
    re.I,
)
MOST_FRAGMENT = 12  # words; more are a sentence of their own


def fragments_joined(kind: Kind, sentences: list[str]) -> list[str]:
    """The sentences, with one that only says when joined to the one before it, and one that only names a topic.

    "remind her about the visit. november, any thursday" asks for the visit in November; thanks keep their sentences.
    """
    if kind is Kind.THANKS:
        return sentences
    out = sentences[:1]
    for one in sentences[1:]:
        before = out[-1].rstrip(" .")
        if re.search(r",\s+(?:and |but |so )?(?:i|we|my|our|he|she|it|they)\b", before, re.I):
            out.append(one)  # a remark stands between the act and what would join it
            continue
        words = re.findall(r"[^\W\d_]+", re.sub(r"\([^()]*\)", "", one).lower())
        only_when = (
            words
            and set(words) <= _WHEN
            and re.search(r"\d|\w(?:day|uary|ber|ch|ril|ne|ly|ust|ing|noon|week|time)s?\b", one, re.I)
        )
        if only_when and not before.endswith("?"):
            bare = re.match(
                r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d)",
                one,
                re.I,
            )
            out[-1] = (
                f"{before}, {'in ' if bare else ''}{one if bare else one[0].lower() + one[1:] if words[0] not in _MONTHS_AND_DAYS else one}"
            )
        elif _PHRASE.match(one) and not before.endswith("?") and len(words) <= MOST_FRAGMENT:
            out[-1] = f"{before}, {one[0].lower()}{one[1:]}"
        elif (
            _TOPIC.match(one)
            and kind is Kind.ASK
            and re.match(
                r"(?:\d+|an?|half|one|two|ten|a quick|a short|quick|short)\b[^,]*\b(?:min|minutes?|hour|hours|hr|call|chat|coffee|talk|word)\b",
                before,
                re.I,
            )
        ):
            out[-1] = f"{before} on {one[0].lower()}{one[1:]}"
        else:
            out.append(one)
    return out


_MONTHS_AND_DAYS = word_set(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
)


def remarks(kind: Kind, text: str, *, parse: Parse) -> tuple[str, list[str]]:
    """The act, and each thing that the text says beside it: "you can have it, needs picking up" are two."""
    act, remark = apart(kind, text, parse=parse)
    found: list[str] = []
    while remark and len(found) < _MOST_REMARKS:
        one, further = _parted(remark)
        if not further:
            one, further = _told_behind(remark, parse=parse)
        found.append(one)
        remark = further
    return act, [*found, *([remark] if remark else [])]


def _told_behind(remark: str, *, parse: Parse) -> tuple[str, str]:
    """ "moved the boy to the top, piece ran on Sunday": who moved him is open, what ran is not."""
    left, comma, right = remark.partition(", ")
    if not comma or opens_with_subject(left, parse=parse) or starts_without_subject(left) or len(left.split()) < 3:
        return remark, ""
    verb = parse(left).tokens[0].tag in {"VBD", "VBN"}
    return (left, right) if verb and opens_with_subject(right, parse=parse) else (remark, "")


_NEEDED = re.compile(
    r"(?:i |we )?needs? (?P<what>(?:answer|reply|response|decision|confirmation|yes or no|signature)\b.*)", re.I
)


# "good nick", "perfect working order": of what is offered
_CONDITION = re.compile(
    r"(?:in )?(?:(?:very|really|still) )?(?:good|great|excellent|perfect|decent|fair|fine|working|mint|reasonable)(?: working| clean)? (?:nick|condition|order|shape|repair)(?: still)?",
    re.I,
)


def telegram(words: str, *, plural: bool, parse: Parse) -> str:
    """The remark as a sentence, with the article that haste leaves out: "run file dies" -> "The run file dies."."""
    otherwise = re.match(r"(?P<when>Otherwise|Now|Today|Since then|These days) (?P<else>\S.*)", words)
    if otherwise is not None and (said := telegram(otherwise["else"], plural=plural, parse=parse)):
        begun = said if re.match(r"I\b", said) else lowered(said, parse=parse)
        return f"{otherwise['when']} {begun}"
    if re.match(r"(?:not|just|exactly|precisely) what (?:i|we|she|he|they|my|our|the)\b", words, re.I):
        words = f"it was {words[0].lower()}{words[1:]}"  # "just what I needed"
    words = _with_thing(to_mention(words), plural=plural)
    said = own_sentence(words, plural=plural, parse=parse)
    bare = words.strip(" .!")
    if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1:  # a whole remark in brackets
        return said or telegram(bare[1:-1], plural=plural, parse=parse)
    if not re.match(r"[a-zA-Z][a-z]+ ", bare) or words.rstrip().endswith("?"):
        return said
    if re.match(r"no [a-z]+ (?:on|from|at|with) (?:my|our|me|us)\b", bare, re.I):
        return f"{bare[0].upper()}{bare[1:]}."
    if re.match(r"no (?:rush|hurry|pressure|urgency|panic)\b", bare, re.I):
        return f"There is {bare[0].lower()}{bare[1:]}."
    if re.match(r"no need for (?:you|me|us|any|an?)\b", bare, re.I):
        return f"There is {bare[0].lower()}{bare[1:]}."
    if _CONDITION.fullmatch(bare):
        return f"{'They are' if plural else 'It is'} in {re.sub(r'^in ', '', bare[0].lower() + bare[1:])}."
    if re.match(r"not (?:urgent|essential|important|desperate|fussy|picky|in a hurry)\b", bare, re.I):
        personal = re.match(r"not (?:desperate|fussy|picky|in a hurry)\b", bare, re.I)
        return f"{'I am' if personal else 'It is'} {bare[0].lower()}{bare[1:]}."
    if (needed := _NEEDED.match(bare)) is not None:
        return f"I need {with_article(needed['what'])}."
    if re.match(r"have (?:my|an?|no|the) ", bare, re.I):
        return f"I {bare[0].lower()}{bare[1:]}."
    small = lowered(bare, parse=parse)
    if said and small != bare and (better := own_sentence(small, plural=plural, parse=parse)):
        return better  # a sentence's capital hid that the article is missing
    tokens = parse(bare).tokens
    if said and tokens[0].tag == "NN" and tokens[1].tag == "VBD" and tokens[0].lemma.lower() not in BARE_NOUNS:
        return own_sentence(f"the {bare[0].lower()}{bare[1:]}", plural=plural, parse=parse) or said  # "lab flooded"
    if said:
        return said
    if re.match(
        r"(?:write|keep|make|use|say|sound|sign|begin|leave|avoid|be|add|mention|put|send|tell|ask|thank|remind|copy|cc|start|end|please|collect|pick|bring|take|let|not|never|mine|ours|yours|hers|whose)\b",
        bare,
        re.I,
    ):
        return ""  # an order
    if tokens[0].tag not in {"NN", "VB", "VBP", "NNP"} or not any(t.tag == "VBZ" for t in tokens[1:9]):
        return ""
    return own_sentence(f"the {bare[0].lower()}{bare[1:]}", plural=plural, parse=parse)


def clauses(sentence: str) -> list[str]:
    """A sentence beside the act, and what it says without a subject behind a comma: "she taught me, deadline 2 May"."""
    one, further = _parted(sentence)
    joined = sentence[len(one) : len(sentence) - len(further)].strip(" ,") == "and"
    if joined and re.match(r"(?:it|this|that|the|my|our|he|she)\b", one, re.I) and re.match(r"[a-z]+s\b", further):
        return [sentence]  # "it is attached, and runs to nine pages": of one thing
    return [one, further] if further and starts_without_subject(further) else [sentence]


_NOT_THAT = re.compile(
    r"(?:but |only |just )?not (?:the|that|those|these|my|your|any)\b", re.I
)  # "not the one that butts"
_NO_THING = re.compile(
    r"\b(?P<do>collect|fetch|return|bring|give|pick|drop|hand)(?: (?P<back>back|up|off|over))?(?=$|[.,;]| (?:and|&|or|on|by|at|from|any|before|after|tomorrow|tonight|myself|next|this|same)\b)"
)


def _with_thing(words: str, *, plural: bool) -> str:
    """ "will collect and bring back" as "will collect it and bring it back": what was asked for."""
    if not re.match(
        r"(?:(?:i|we)(?:['’]ll|['’]d)? )?(?:(?:will|can|could|would|['’]ll|happy to|glad to) )?(?:also |even |gladly )?(?:collect|fetch|return|bring back|pick up|give back)\b",
        words,
        re.I,
    ):
        return words
    if not re.match(r"(?:(?:i|we)\b|will|can|could|would|['’]ll)", words, re.I):
        return words
    if re.search(r"\b(?:it|them|everything|all|him|her|you|one|these|those)\b", words, re.I):
        return words
    it = "them" if plural else "it"
    return _NO_THING.sub(
        lambda m: (
            m[0]
            if m["do"] in {"bring", "give", "pick", "drop", "hand"} and not m["back"]
            else f"{m['do']} {it}{' ' + m['back'] if m['back'] else ''}"
        ),
        words,
    )


def _parted(remark: str) -> tuple[str, str]:
    for joint in re.finditer(
        r"\s*[,;]\s+(?:and |but )?|\s+[-–—]+\s+|\s+(?:and|&)\s+(?=(?:I |got |passed |won )(?!me\b|us\b))", remark
    ):
        left, right = remark[: joint.start()].strip(), remark[joint.end() :].strip()
        if left.count("(") > left.count(")") or len(left.split()) < 2:
            continue
        if (
            (_NOT_THAT.match(right) and "," not in left)
            or starts_without_subject(right)
            or (starts_without_subject(left) and re.match(r"(?:you|I|we)\b", right))
        ):
            return left, right
    return remark, ""


# Nouns that open a sentence without an article.
BARE_NOUNS = word_set(
    "rent work school mum dad mom gran granny grandad nobody everybody somebody everyone someone anyone everything nothing something training business petrol food water traffic production demand"
)
_PITIED = re.compile(
    r"\byou(?:['’]re| are| have|['’]ve| can(?:['’]t|not)| could(?:n['’]t| not)| do(?:n['’]t| not))?\b[^.,;]*\b(?:can(?:['’]t|not) (?:pay|afford|cope|manage)|afford|alone|lonely|broke|skint|desperate|overwhelmed|swamped|drowning|nervous|worried|scared|anxious|stressed|upset|lonely|exhausted|shy|clueless|helpless|struggl\w*|starting out|no money|no one|nobody|hopeless|useless|getting on a bit|too old|not what you were|bad at|rubbish at|slow)\b"
    r"|\byou (?:really )?(?:need|deserve|could do with|could use) (?:to get away|a (?:break|rest|holiday|lift|laugh|friend)|cheering up|some rest)|\byou(?:['’]re| are) (?:(?:nearly|almost|over|about|now|only|just|probably|maybe|\w+ly) )*(?:[2-9]\d|1\d\d|old|elderly|ancient|retired anyway|deaf|blind|forgetful|lazy|unreliable|disorgani[sz]ed|difficult|hard work|stingy|tight|mean|rude|late again|always late|grumpy|stubborn|vain|daft|dim|thick|senile|past it|losing it|rich|loaded|minted)\b(?! (?:minutes|miles|km|per ?cent|%|friends|hands?))|\byou (?:(?:have|probably|maybe|must have|may have|might have|always|just|clearly|obviously|never|'ve|['’]ve) )+(?:forgot(?:ten)?|forget|lost it|ignored?)\b|after everything\b|after all you(?:['’]ve| have) been through",
    re.I,
)


def pities(words: str) -> bool:
    """Whether a remark tells the reader what they lack: "you can't pay", "I know you're alone this year"."""
    return _PITIED.search(words) is not None


def without_tender(act: str, *, tender: Tender) -> tuple[str, str]:
    """The act without an occasion in it that is too tender to be said, and that occasion ("" where there is none).

    What the act itself is about stays: "drive you to the clinic" cannot be offered without saying so.
    """
    for pattern in (_BRACKETS, _OCCASION):
        for match in pattern.finditer(act):
            before = act[: match.start()].strip()
            if tender(match["why"]) and len(before.split()) > 1 and not tender(before):
                return f"{before}{act[match.end() :]}".strip(), match["why"].strip()
    return act, ""
