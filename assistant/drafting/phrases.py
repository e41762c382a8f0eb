"""What sort of phrase a purpose is: a verb phrase or a noun phrase, its leading word, its noun."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.articles import takes_none
from assistant.drafting.given_names import GIVEN_NAMES
from assistant.drafting.inflect import article
from assistant.drafting.spelling import is_always_capital, opens_with_tongue
from assistant.drafting.vocabulary import word_set

# Verbs people start a purpose with; the parser is asked only about words that are not here.
VERBS = word_set(
    """
    accept act add advise agree allow answer apply approve arrange ask attend attest babysit be become book
    borrow bounce brainstorm bring buy call carry catch chair change chat check choose collaborate collect
    come comment commission compare confirm connect consider contact contribute cook correct cosign cover
    critique cut debug decide delay deliver demo describe design discuss donate drive drop edit email
    endorse evaluate examine exchange explain extend feed fill find finish fix follow forgive forward get
    bake brew carve assemble deliver dig draft fetch fit fold haul iron install knit lay mend mow paint photograph
    prune sew solder tile tow transcribe tune type wash weave weld wire clean collect cater sketch polish
    give do go grab grant guide hand have hear help hire hold host include inspect interview introduce invite
    join judge keep know learn leave lend let list listen look mail make meet mention mentor mind move name
    nominate offer open organise organize pair pass pay pick plan point post practice practise prepare
    present print proofread propose provide publish put quote read recommend record refer rehearse remind
    rent repair replace reply report represent reserve respond return review rewrite run save say schedule
    see sell send set shadow share show sign sit skip solve speak speed spend sponsor spread stand start
    stay stop stress-test submit suggest supervise support take talk teach tell test thank think translate
    travel treat try update use verify vet visit volunteer vote vouch wait walk warn watch water work
    reschedule postpone swap cancel adjust rearrange renew upload download restore assess authorise authorize certify
    clarify conduct coordinate countersign digitise double-check escort facilitate identify inform investigate measure
    moderate monitor notify oversee rebook recheck redo reduce refund reimburse remove reopen resend reword scan
    summarise summarize supply trim unlock upgrade validate weigh witness
    lower waive exhibit loosen tighten soften turn switch silence stagger backdate refill reissue relocate resurface
    enrol register
    write dog-sit cat-sit house-sit pet-sit dogsit
    """
)
# Words that are as often nouns: a verb only where a word follows that no bare noun takes.
_ALSO_NOUNS = word_set(
    """
    answer book call change chat check comment contact cover delay design drive demo edit email feed fix
    follow guide hand help hire host interview invite judge lead list look mail mention mentor move name
    offer open pair pass pay pick plan point post practice present print quote read record reply report
    return review run save set shadow share show sign sponsor spread stand start stay stop support talk test
    treat update use visit vote wait walk watch water work act demo critique note draft fit iron lay paint tile type
    wire wash polish sketch haul
    """
)
_OBJECT_STARTS = word_set(
    """
    the a an my your our this that these those me us you it them him her his their its some any all both
    each every one two three four five how what whether why where when who which up out through over in at
    back off down away together around
    """
)
_DOUBLED = word_set("beta stress road user proof fact sense double spell ghost cross load smoke peer field")
_NO_OBJECT = {  # nouns that are followed by these words as nouns too
    "help": {"in", "out", "at"}, "work": {"in", "at", "out"}, "support": {"in", "at"}, "interview": {"at", "in"},
    "review": {"in", "at"}, "call": {"in", "at", "how"}, "chat": {"in", "at", "over"}, "visit": {"in", "at"},
}  # fmt: skip
_HEAD_ENDS = re.compile(
    r"\s+(?:on|about|with|for|to|from|at|in|of|by|before|after|regarding|concerning|between|during|next|last|this|yesterday|tomorrow|today|"
    r"over|how|what|whether|why|who|that|which|so|because|when|until|via|around|into|and|or|as|I|you|we|re|like|again|"
    r"within|without|every|each|finding|getting|making|writing|preparing)\b.*$|\s*[,;:(].*$"
)
DETERMINERS = word_set(
    """
    a an the my your our his her their its something anything everything this that these those some any one
    two three four five six seven eight nine ten twenty thirty another more each every several few both all
    no half couple many
    """
)
_MASS = word_set(
    """
    feedback advice help coffee lunch dinner breakfast brunch input guidance time support information info
    drinks encouragement access permission assistance insight clarification confirmation mentoring
    mentorship tea beer sponsorship funding data patience kindness hospitality honesty training money
    mentorship mentoring
    """
)


def starts_with_verb(phrase: str, *, parse: Parse) -> bool:
    """Whether the phrase is a verb phrase in its plain form ("review my CV", "put in a word")."""
    words = re.findall(r"[\w'’-]+", phrase)
    if not words:
        return False
    first, after = words[0].lower(), words[1].lower() if len(words) > 1 else ""
    if first.endswith("ly") and len(words) > 1:
        return starts_with_verb(phrase.split(None, 1)[1], parse=parse)
    if first in _ALSO_NOUNS:
        follows = (after in _OBJECT_STARTS and after not in _NO_OBJECT.get(first, set())) or (
            after.isdigit() and first not in {"call", "lead", "list"}
        )
        return follows or (first in {"look", "follow", "talk", "chat", "work", "stay", "vote", "visit"} and bool(after))
    if first in VERBS or ("-" in first and first.rsplit("-", 1)[1] in VERBS and after in _OBJECT_STARTS):
        return True
    if first in DETERMINERS:
        return False
    if first in _DOUBLED and after in VERBS and len(words) > 2 and words[2].lower() in _OBJECT_STARTS:
        return True  # "beta test your app"
    token = next((t for t in parse(phrase).tokens if t.pos not in {"PUNCT", "SPACE"}), None)
    if token is None or (token.text[:1].isupper() and len(words) == 1):
        return False
    if token.tag in {"VB", "VBP"} and token.head == token.index:
        return True
    return (
        after in {"me", "my", "us", "the", "your", "our", "you"}
        and token.pos in {"NOUN", "VERB", "PROPN"}
        and (token.text.islower() or words[0].lower() not in GIVEN_NAMES)
    )


def is_nominal(phrase: str, *, parse: Parse) -> bool:
    """Whether the phrase can stand where a noun phrase can: "for ...", "about ..."."""
    token = next(iter(parse(phrase).tokens), None)
    if token is None or not re.match(r"[\w“\"'‘]", phrase):
        return False
    if token.tag in {"MD", "VBZ", "VBP", "UH", "VBD", "IN", "RB", "LS", "SYM", "XX"} or token.pos in {
        "AUX",
        "INTJ",
        "SYM",
    }:
        return False
    # "a one-page summary every month, the day before the pack closes": the clause is no part of the noun's own
    opens = token.text.lower() in DETERMINERS or token.pos == "NUM"
    own = re.split(r",|\s(?:whenever|when|while|if|until|before|after|so)\s", phrase)[0] if opens else phrase
    return not (token.tag in {"PRP", "WRB"} or is_statement(own, parse=parse))


def is_statement(phrase: str, *, parse: Parse) -> bool:
    """Whether the phrase is a whole clause with a subject and a finite verb."""
    tokens = parse(phrase).tokens
    for subject in tokens:
        verb = tokens[subject.head]
        if subject.dep in {"nsubj", "nsubjpass", "expl"} and verb.head == verb.index and subject.index < verb.index:
            carriers = [verb, *(t for t in tokens if t.head == verb.index and t.dep in {"aux", "auxpass"})]
            if any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in carriers):
                return True
    return False


def head_noun(phrase: str) -> str:
    """The noun a noun phrase is about, lower-cased: "a 20-minute call about rail" -> "call"."""
    core = _HEAD_ENDS.sub("", " " + phrase)
    words = re.findall(r"[\w'’&-]+", core)
    return words[-1].lower() if words else ""


def describes(phrase: str) -> bool:
    """Whether words other than an article stand before the noun ("a warm intro")."""
    words = [w.lower() for w in re.findall(r"[\w'’&-]+", _HEAD_ENDS.sub("", " " + phrase))]
    return any(w not in {"a", "an", "the", "some", "any"} for w in words[:-1])


def with_article(phrase: str) -> str:
    """The noun phrase with "a" or "an" where a countable noun has none: "20-minute call" -> "a 20-minute call"."""
    first = re.match(r"[\w'’]+", phrase)
    head = head_noun(phrase)
    if first is None or first[0].lower() in DETERMINERS or (first[0][0].isdigit() and "-" not in phrase.split()[0]):
        return phrase
    if first[0].lower() in {"whatever", "whichever", "whoever"}:
        return phrase
    if (
        head in _MASS
        or takes_none(head)
        or head.endswith("s")
        or not head
        or "'s" in phrase.split()[0]
        or "’s" in phrase.split()[0]
    ):
        return phrase
    return f"{article(phrase)} {phrase}"


def lowered(phrase: str, *, parse: Parse) -> str:
    """The phrase ready for the middle of a sentence: its first letter small unless it is a name or an acronym."""
    first = re.match(r"[\w'’-]+", phrase)
    if (
        first is None
        or not phrase[0].isupper()
        or phrase[1:2].isupper()
        or first[0] in {"I", "I'm", "I’m", "I'd", "I’d"}
    ):
        return phrase
    word = first[0].lower()
    if is_always_capital(word) or opens_with_tongue(phrase):
        return phrase
    if len(first[0]) > 1 and any(c.isupper() or c.isdigit() for c in first[0][1:]):
        return phrase
    common = (
        word in {"you", "we", "he", "she", "they", "it", "there", "help"}
        or word in VERBS
        or word in DETERMINERS
        or word in _MASS
        or word.endswith(("ing", "tion"))
    )
    if common or (word not in GIVEN_NAMES and not _is_name(phrase, parse=parse)):
        return phrase[0].lower() + phrase[1:]
    return phrase


def _is_name(phrase: str, *, parse: Parse) -> bool:
    tokens = parse(f"about {phrase[0].lower()}{phrase[1:]}").tokens
    original = parse(f"We spoke about {phrase}").tokens
    return len(original) > 3 and original[3].pos == "PROPN" and (len(tokens) < 2 or tokens[1].pos == "PROPN")


def capitalised(sentence: str) -> str:
    """The sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]
