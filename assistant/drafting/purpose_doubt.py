# ruff: noqa: E501  patterns read better unbroken
"""Whether a purpose may have been read as something else than was meant, so that only the user can say it.

Pure: what was typed and the sentences made of it are compared; a doubt is told with both, and own words end it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.domain.words import Parse, Sentence, Token
from assistant.drafting.given_names import GIVEN_NAMES, Gender, gender_of
from assistant.drafting.tongue import is_english
from assistant.drafting.typed import cut_short, quoted, tidied
from assistant.drafting.vocabulary import word_set

MOST_LOST = 1 / 3
"""How much of what was typed may be missing from the letter, and from the questions, as a share of its words: our own rule."""
LEAST_WORDS = 5  # of fewer words one that is missing is a third

_GENDERED = {
    "he": Gender.HE, "him": Gender.HE, "his": Gender.HE, "himself": Gender.HE,
    "she": Gender.SHE, "her": Gender.SHE, "hers": Gender.SHE, "herself": Gender.SHE,
}  # fmt: skip
_THEY = word_set("they them their theirs themselves")
_PEOPLE_DO = word_set(
    "open close meet want need come leave go say know think offer buy tell ask teach run decide promise mind like love"
)
_MEN = word_set("man boy lad guy son father dad brother uncle nephew grandson grandad grandfather husband boyfriend")
_WOMEN = word_set("woman girl lady daughter mother mum mom sister aunt niece gran grandmother nan wife girlfriend")
_BODIES = word_set(
    """
    team staff crew board committee family class school firm company council club choir band office bank church hospital
    university department group press trust agency police library museum court charity association union parish clinic
    shop council somebody someone anybody anyone everybody everyone nobody person child student friend colleague boss
    manager client patient customer tenant landlord builder neighbour neighbor partner owner buyer teacher couple pair job role post flat course programme
    """
)
# Words to whoever writes the letter, which no reader should meet.
_ORDER = re.compile(
    r"\b(?:(?<!I )(?<!to )(?<!can )(?<!could )(?<!will )(?:(?:only|just|please) )?ask (?:for|her|him|them)\b|keep it (?!up\b|for\b|in\b|at\b|safe\b|dry\b|warm for\b|as long\b|till\b|until\b|going\b|running\b|if\b|\w+ (?:for|till|until|at|in)\b)|make it sound|sound (?:formal|warm|grateful)|"
    r"in a (?:\w+ )?tone|scratch that|on second thoughts?|actually,? no\b|, no,? (?:the|for|only|just|not)\b|or should I\b|or rather|or no,|, no,|, wait,|maybe not|not sure if|don['’]t (?:mention|say|tell)|"
    r"(?:tell|thank|remind|offer) (?:her|him|them) (?:that|how|for|to)\b|ought to)"
    r"|(?:^|, |\. |; )(?:and )?(?:mention|say that|(?:very |quite )?(?:in)?formal(?:ly)?(?=[,.?!]|$)|(?:short|brief|warm|polite|friendly)(?: and \w+)?[.?!]*$)",
    re.I,
)
# What is left where a name or a noun fell out of the middle, and an aside on one of two things.
_BROKEN = re.compile(
    r"\b(?:for|about|with|of|to|from) (?:and|or|but|for|about|with)\b|\bthat you (?:for|with|about|of|at|in|on|to|from)\b|,? and [^,]+, (?:that|it) (?:\w+['’]?\w*)\b",
    re.I,
)
_NICKNAME = re.compile(
    r"\b(?:the|my|our) (?:\w+ )?(?:man|woman|lady|legend|fox|guru|queen|king|boss|chief|wizard|genius|saint|angel|star|hero|fella|bloke|dude|guy|gaffer|skipper|captain|coach|old one|oracle)(?:['’]s)?\b",
    re.I,
)
_OUGHT = re.compile(
    r"(?:^|[.,] )(?:and )?You (?:ought to\b|(?:should|must|need to|have to) (?:answer|reply|respond|know|write|get back|decide|say|tell|be told)\b)",
    re.I,
)
_LEAD = r"^(?:please |pls |maybe |just )*"
# Whoever takes, gets or keeps is not said by the bare verb.
_EITHER_ACT = re.compile(
    _LEAD
    + r"(?:take|get|fetch|collect|keep|hold|run|host|store|pick up|drop off)\s+(?:the|those|these|one|two|three|four|five|some|both|half|all|a few|a couple)\b(?!.*\b(?:me|my|us|our|you|your|her|his|their)\b)(?! (?:look|lead|time|floor|minutes|photos|photographs|notes|picture|hang|word|ball))(?! .*(?:ed|done|going|ready|sent|made|cut|moved|back)\b)",
    re.I,
)
_BORROWED = re.compile(r"^Could you borrow (?!.*\b(?:me|us|from)\b)|^Could I borrow (?:my|our)\b", re.I)
_SHARED = re.compile(_LEAD + r"(?:share|show)\s+(?:my|our)\b", re.I)
_MY_OWN = re.compile(
    r"^I (?:would be glad to|can|could) (?:borrow|take|have|use|keep|get|collect|fetch) (?:(?:\w+ )?of )?(?:my|our)\b",
    re.I,
)
_I_TELL = re.compile(r"^Could (?:I|we) (?:tell|mention|say|inform|thank|offer|chair|captain|coach)\b", re.I)
_TWO_OR_HERS = re.compile(
    r"\b(?:show|give|teach|lend|send|bring|tell|feed|read|buy|make|cook|write|pay|take|walk) you (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?!(?:minute|hour|day|week|month|time|year|page|line)s?\b)[a-z]",
    re.I,
)
_OF_YOU = re.compile(r"\b(?!(?:be|th|see)ing\b)\w+ing you(?:$|[.?!,]| for the\b)", re.I)
_ANY_WORDS = re.compile(
    r"^(?:I would like to (?:ask you about|offer you)(?P<this> this:)?|Thank you for this:|I can offer you)\s+(?P<words>.+)$",
    re.I,
)
_TWICE = re.compile(r"\b((?:you|I|we) \w+ \w+(?: \w+)?)\b.*\b\1\b", re.I)
_GIVEN = re.compile(r"^(?P<who>It|They|This|These|I)(?: am| have)? (?P<does>\w+)")
_LASTS = re.compile(r"^(?:It|They|This|These) (?:takes?|lasts?|means?|made|makes?)\b")
_LEANS = re.compile(r"^(?:It|They|This|These|That|Those) (?!is (?:a|an|the) [A-Z])")
_OTHERS_SUBJECT = re.compile(
    r"\b(?:my|our|his|her|their)\s+(?:\w+ )?(?:son|daughter|lad|girl|boy|kid|child|wife|husband|mum|mom|dad|mother|father|sister|brother|niece|nephew|friend|mate|apprentice|trainee|student|pupil|team|class|gran|neighbour|cousin|partner|colleague)s?\b",
    re.I,
)
_DONE = re.compile(
    r"I (?:have )?(?:passed|won|started|finished|got|applied|booked|moved|left|begin|start|was|had|used|made|learned|learnt|slept|wore|ate|been)\b"
)
_SAID_ASIDE = word_set(
    """
    ask thank thanks thx offer please pls say tell know want would like need wish write letter mail email note message let
    see find get give send have make do be can could will shall should may might must go come help lot much very really just
    also still so too maybe perhaps favour favor chance question possible big huge many kind nice great dear properly finally
    if whether hi hello hey want try look one thing reader lovely cheers due deadline close closing date bit back old former new boss manager teacher tutor professor coach mentor neighbour
    landlord landlady supervisor lecturer head doctor news answer reply about
    """
)


def doubts(
    kind: Kind, typed: str, sentences: Sequence[str], *, contact: Contact, told: Sequence[str] = (), parse: Parse
) -> list[str]:
    """The sentences, of those made of a purpose, that may say something else than was typed, in their order.

    ``told`` are the questions that quote what was left out: those words are not lost. A doubt about the whole (words
    lost, two things made one) falls on the first sentence. Empty for a purpose that is clear, or no English.
    """
    typed = cut_short(tidied(typed))
    if not sentences or not is_english(typed):
        return []
    doubted = [s for s in sentences if _by_itself(kind, s, typed, around=sentences, contact=contact, parse=parse)]
    act, beside = sentences[0], sentences[1:]
    doubted += [s for s in beside if s not in doubted and _subject_guessed(s, act, typed, parse=parse)]
    if act not in doubted and (
        _doer_guessed(kind, act, typed) or _lost(typed, [*sentences, *told], contact=contact, parse=parse)
    ):
        doubted.insert(0, act)
    return [s for s in sentences if s in doubted]


def question(sentence: str, typed: str) -> str:
    """What the user is asked about a doubtful sentence, with both wordings."""
    return (
        f"Is this what you want to say: {quoted(sentence)}? You typed {quoted(cut_short(tidied(typed)))}; change the "
        "purpose, or say this line in your own words."
    )


def _by_itself(kind: Kind, sentence: str, typed: str, *, around: Sequence[str], contact: Contact, parse: Parse) -> bool:
    parsed = parse(sentence)
    before = " ".join(around[: list(around).index(sentence)])
    if any(p.search(sentence) for p in (_ORDER, _TWICE, _BROKEN)) or (
        _OUGHT.search(sentence) and kind is not Kind.THANKS
    ):
        return True
    if _twice_told(sentence, before):
        return True
    if _OF_YOU.search(sentence) and re.match(r"Thank you for ", sentence) and not re.search(r"ing\b", typed):
        return True
    if _NICKNAME.search(sentence) and not _reader_named(typed, contact):
        return True
    return (
        _hanging(parsed)
        or _their_own(sentence, typed)
        or _pointing(parsed, before, typed, contact=contact, parse=parse)
        or _fits_anything(sentence, parse=parse)
        or _am_things(parsed)
    )


def _reader_named(typed: str, contact: Contact) -> bool:
    names = "|".join(re.escape(part) for part in contact.name.split() if len(part) > 1)
    return (
        re.search(
            rf"\b(?:you|your|he|she|him|her|his|hers|they|them|their{'|' + names if names else ''})\b", typed, re.I
        )
        is not None
    )


def _their_own(sentence: str, typed: str) -> bool:
    """ "see if the twins can use their barn": theirs, or the reader's, who is "they" or nothing in what was typed."""
    return (
        re.search(r"\btheir\b(?! own\b)", sentence, re.I) is not None
        and re.search(r"\b(?:you|your|he|she|him|her|his|hers)\b", typed, re.I) is None
    )


def _hanging(parsed: Sentence) -> bool:
    """Whether a finite verb stands right behind a comma with nobody to do it: "help our lad, sits the exam in June"."""
    tokens = parsed.tokens
    return any(
        comma.text == ","
        and verb.tag in {"VBZ", "VBD", "MD"}
        and verb.pos in {"VERB", "AUX"}
        and not (verb.tag == "VBD" and (verb.index + 1 >= len(tokens) or tokens[verb.index + 1].pos == "PUNCT"))
        and not (verb.dep == "conj" and tokens[verb.head].tag == verb.tag)
        and not any(t.index < comma.index and t.dep in {"nsubj", "nsubjpass"} and t.head == verb.index for t in tokens)
        for comma, verb in pairwise(tokens)
    )


def _twice_told(sentence: str, before: str) -> bool:
    """ "Thank you for sending the list. You sent the list." says one thing twice."""
    words = re.findall(r"\w+", sentence.lower())
    return len(words) in {3, 4, 5} and words[0] == "you" and f" {' '.join(words[2:])}" in before.lower()


def _pointing(parsed: Sentence, before: str, typed: str, *, contact: Contact, parse: Parse) -> bool:
    """Whether a "they", "he" or "she" has nobody to point at but, it may be, the reader."""
    tokens = parsed.tokens
    earlier = parse(before).tokens if before else ()
    quoted_part = re.search(r"[“\"„«]", " ".join(t.text for t in tokens))
    if quoted_part or re.search(r"\b(?:you|your)\b", typed, re.I):
        return False  # the reader is "you" there, so that nobody else can be meant
    for token in tokens:
        word = token.text.lower()
        standing = [*earlier, *tokens[: token.index]]
        following = tokens[token.index + 1].text.lower() if token.index + 1 < len(tokens) else ""
        if word in _THEY and following != "own" and not _several(standing, tokens, token):
            return True
        if word == "they" and token.dep == "nsubj" and tokens[token.head].lemma in _PEOPLE_DO and not _people(standing):
            return True  # "do their forms before they open": no form opens
        if word in _GENDERED and not any(_may_be(t, _GENDERED[word], contact) for t in standing):
            return True
    return False


def _several(standing: Sequence[Token], tokens: Sequence[Token], they: Token) -> bool:
    def many(t: Token) -> bool:
        return (
            (t.tag in {"NNS", "NNPS"} and t.lemma.lower() not in _TIMES)
            or t.lemma.lower() in _BODIES
            or t.text.lower() in {"some", "others", "both", "all", "many", "most"}
            or (t.pos == "PROPN" and t.text[:1].isupper() and t.text.lower() not in GIVEN_NAMES)
            or (t.text.lower() == "and" and t.index + 1 < len(tokens))
            or bool(re.search(r"(?:er|or|ist|ian|ant|man|woman)$", t.lemma) and t.pos == "NOUN" and len(t.text) > 4)
        )

    return any(many(t) for t in standing) or (they.dep == "poss" and any(t.tag == "NNS" for t in tokens))


def _people(standing: Sequence[Token]) -> bool:
    """Whether somebody stands there who could do what people do: a person, a body of people, a name."""
    return any(
        t.lemma.lower()
        in _BODIES | _MEN | _WOMEN | {"people", "kid", "twin", "folk", "cousin", "cat", "dog", "hen", "bee"}
        or (t.pos == "PROPN" and t.text[:1].isupper())
        or t.text.lower() in {"we", "us", "both", "others", "all"}
        or (t.pos == "NOUN" and re.search(r"(?:er|or|ist|ian|ant|ent|man|men|ee|child|mate|parent|family)$", t.lemma))
        for t in standing
    )


def _may_be(token: Token, gender: Gender, contact: Contact) -> bool:
    word = token.text.lower()
    if token.pos == "PROPN" or word in GIVEN_NAMES:
        own = {part.lower() for part in contact.name.split()}
        return word not in own and gender_of(token.text) in {gender, Gender.UNKNOWN}
    if token.lemma.lower() in {"lead", "head", "chair", "rep", "temp"}:
        return True
    if token.pos != "NOUN":
        return token.lemma in {"who", "somebody", "someone", "anybody", "anyone", "nobody"}
    if token.lemma in _MEN | _WOMEN:
        return token.lemma in (_MEN if gender is Gender.HE else _WOMEN)
    return token.lemma in _BODIES or bool(
        re.search(
            r"(?:er|or|ist|ian|ant|ent|man|woman|ee|dog|cat|horse|cousin|vet|nurse|chef|coach|kid|baby|mate|lead|head|boss|chair|rep|clerk|intern|pal|buddy|ex|temp|guy|foal|puppy|bird|hen)$",
            token.lemma,
        )
    )


def _fits_anything(sentence: str, *, parse: Parse) -> bool:
    """Whether a frame that fits any words stands around a whole clause or a verb phrase."""
    match = _ANY_WORDS.match(sentence)
    if match is None:
        return False
    if match["this"] or sentence.startswith("Thank you for this:"):
        return True
    words = match["words"]
    if re.match(r"(?:what|how|why|when|where|which|who|whether|if)(?:ever)?\b|anything\b", words, re.I):
        return False
    tokens = parse(
        re.split(r",|\s(?:when(?:ever)?|while|that|who|which|so|because|if|how|what|where|why)\s", words)[0]
    ).tokens
    head = next((t for t in tokens if t.head == t.index), None)
    return (
        (tokens[0].tag in {"VB", "MD", "VBZ"} and tokens[0].head == tokens[0].index)
        or (
            head is not None
            and head.tag in {"VBZ", "VBP", "MD"}
            and any(t.head == head.index and t.dep == "nsubj" and t.index < head.index for t in tokens)
        )
        or re.search(r"\b(?:you|lady|man|woman) if (?:you|he|she|they)\b", words) is not None
    )


def _am_things(parsed: Sentence) -> bool:
    """ "I am evenings": an apposition taken for a deed of the user's."""
    tokens = parsed.tokens
    return (
        len(tokens) > 2
        and tokens[0].text == "I"
        and tokens[1].text.lower() == "am"
        and (tokens[2].tag == "NNS" or tokens[2].text.lower() in {"or", "and"})
    )


def _doer_guessed(kind: Kind, act: str, typed: str) -> bool:
    if _TWO_OR_HERS.search(act) and re.search(
        r"\bher (?:one|two|three|four|five|six|seven|eight|nine|ten|\d)", typed, re.I
    ):
        return True
    if kind is Kind.OFFER:
        return _MY_OWN.match(act) is not None and not re.search(r"\b(?:i|we)\b", typed, re.I)
    if kind is Kind.THANKS:
        return False
    guessed = _EITHER_ACT.match(typed) or _SHARED.match(typed)
    return (guessed is not None and act.startswith("Could ")) or any(p.match(act) for p in (_BORROWED, _I_TELL))


def _subject_guessed(sentence: str, act: str, typed: str, *, parse: Parse) -> bool:
    """Whether "It takes five minutes" got an "it" that may be another thing, or "I passed" an "I" who may be another."""
    given = _GIVEN.match(sentence)
    if given is None:
        return _LEANS.match(sentence) is not None and _head_lost(sentence, act, typed, parse=parse)
    body = re.escape(given["does"])
    who = given["who"].lower()
    if who == "i":
        said = re.search(rf"\b(?:i|we|i['’]\w+)\b(?: \w+){{0,2}} {body}\b", typed, re.I)
        return said is None and _DONE.match(sentence) is not None and _OTHERS_SUBJECT.search(act) is not None
    said = re.search(rf"\b{who}\b(?: \w+)? {body}\b", typed, re.I)
    if said is not None and who == "they":
        return False
    if (
        said is None
        and _LASTS.match(sentence)
        and not re.match(r"Thank you for (?:the|your)\b|I can offer you (?:my|the|a)\b", act)
    ):
        return True
    if said is None and (who in {"they", "these"} or re.match(r"It turn", sentence)):
        return False  # of several things, and told of them all
    return _several_things(act, parse=parse) if said is None else _head_lost(sentence, act, typed, parse=parse)


def _several_things(act: str, *, parse: Parse) -> bool:
    """Whether an "it" behind the act may be more than one of the things in it."""
    things = [
        t for t in parse(act).tokens if t.dep in {"dobj", "pobj", "conj"} and t.pos == "NOUN" and t.lemma not in _TIMES
    ]
    return len(things) > 1


_TIMES = word_set(
    "day week month year hour minute morning evening afternoon monday tuesday wednesday thursday friday saturday sunday time half spring summer autumn winter free nothing page people"
)


def _head_lost(sentence: str, act: str, typed: str, *, parse: Parse) -> bool:
    """Whether a thing was named right before the typed pronoun that the act does not hold, or holds beside another."""
    first = sentence.split()[0].lower()
    at = re.search(rf"[,;.]\s*(?:and |but )?(?:{first}|it|that|they)\b", typed, re.I)
    if at is None:
        return False
    named = [t for t in parse(typed[: at.start()]).tokens if t.pos == "NOUN" and t.lemma not in _TIMES]
    held = act.lower()
    if any(t.lemma[:4].lower() not in held for t in named):
        return True
    return re.search(r",? and (?:what|the|your|how|for)\b", act) is not None and first == "it"


def _lost(typed: str, said: Sequence[str], *, contact: Contact, parse: Parse) -> bool:
    """Whether more than a third of the words typed stand nowhere in what was read."""
    own = {part.lower() for part in contact.name.split()}
    held = " ".join(said).lower()
    words = [
        t.text.lower()
        for t in parse(re.sub(r"\([^()]*\)", " ", typed)).tokens
        if t.pos in {"NOUN", "VERB", "ADJ", "NUM", "PROPN"}
        and t.text.lower() not in own | _SAID_ASIDE
        and t.lemma.lower() not in _SAID_ASIDE
        and len(t.text) > 2
        and not any(part.startswith(t.text.lower()) for part in own)
    ]
    lost = [w for w in words if not re.search(rf"(?<![a-z]){re.escape(w[:3])}|{re.escape(w)}", held)]
    return len(words) >= LEAST_WORDS and len(lost) > MOST_LOST * len(words)
