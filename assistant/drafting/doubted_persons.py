# ruff: noqa: E501  patterns read better unbroken
"""Whether a "they", a "he" or a nickname in what a purpose was read as may be somebody else than the letter says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.contacts import Contact
from assistant.domain.words import Parse, Sentence, Token
from assistant.drafting.doubted_subjects import TIMES
from assistant.drafting.given_names import GIVEN_NAMES, Gender, gender_of
from assistant.drafting.spelled_words import ALWAYS
from assistant.drafting.vocabulary import word_set

_GENDERED = {
    "he": Gender.HE, "him": Gender.HE, "his": Gender.HE, "himself": Gender.HE,
    "she": Gender.SHE, "her": Gender.SHE, "hers": Gender.SHE, "herself": Gender.SHE,
}  # fmt: skip
_THEY = word_set("they them their theirs themselves")
_PEOPLE_DO = word_set(
    "open close meet want need come leave go say know think offer buy tell ask teach run decide promise mind like love"
)
_MEN = word_set(
    "man boy lad guy son father dad brother uncle nephew grandson grandad grandpa daddy papa stepson godson grandfather husband boyfriend"
)
_WOMEN = word_set(
    "woman girl lady daughter mother mum mom sister aunt niece gran granny grandma nana mam mammy mummy mama auntie aunty stepdaughter granddaughter goddaughter grandmother nan wife girlfriend"
)
_BODIES = word_set(
    """
    team staff crew board committee family class school firm company council club choir band office bank church hospital
    university department group press trust agency police library museum court charity association union parish clinic
    shop council somebody someone anybody anyone everybody everyone nobody person child student friend colleague boss
    manager client patient customer tenant landlord builder neighbour neighbor partner owner buyer teacher couple pair job role post flat course programme
    """
)
_NO_PERSONS = word_set("job post flat course programme office bank church hospital shop library museum court clinic")
_NICKNAME = re.compile(
    r"\b(?<!being )(?:the|my|our) (?:\w+ )?(?:man|woman|lady|legend|fox|guru|queen|king|boss|chief|wizard|genius|saint|angel|star|hero|fella|bloke|dude|guy|gaffer|skipper|captain|coach|old one|oracle)(?:['’]s)?\b",
    re.I,
)
# "the woman at Siemens you talked about" cannot be the reader
_TOLD_OF = re.compile(
    r"\b(?:the|an?) (?:\w+ )?(?:wo)?man (?:(?:at|from|in|with|of) (?:the |your )?\w+ )?(?:that |whom? )?you\b"
)
# "coach's advice": of the reader, who is called so, or of somebody else
_TITLED = re.compile(
    r"(?:^|\b(?:for|me|have|on|about|with|to|of) )(?:coach|boss|prof|doc|sir|miss|gaffer|chef|teacher|captain|skipper|vicar|matron|landlord)['’]s\b",
    re.I,
)


def person_open(sentence: str, before: str, typed: str, *, contact: Contact, parse: Parse) -> bool:
    """Whether somebody in the sentence may be another than it says: the reader, or whoever was named before it."""
    return (
        (
            _NICKNAME.search(_TOLD_OF.sub("", sentence)) is not None
            and not _reader_named(_before_nickname(typed), contact)
        )
        or (_TITLED.search(sentence) is not None and _TITLED.search(typed) is not None)
        or _their_own(sentence, typed)
        or _they_apart(sentence, typed)
        or _who_takes_it(sentence, before)
        or _pointing(parse(sentence), before, typed, contact=contact, parse=parse)
    )


def _before_nickname(typed: str) -> str:
    """What was typed before somebody is called by no name: "she" behind "the lady" is she."""
    called = _NICKNAME.search(typed)
    return typed if called is None else typed[: called.start()]


def _reader_named(typed: str, contact: Contact) -> bool:
    names = "|".join(re.escape(part) for part in contact.name.split() if len(part) > 1)
    return (
        re.search(
            rf"\b(?:you|your|he|she|him|her|his|hers|they|them|their{'|' + names if names else ''})\b", typed, re.I
        )
        is not None
    )


# "a job as junior clerk. She has till Friday": the clerk is nobody yet but the reader
_POST = re.compile(r"I can offer you [^.]*\b(?:job|post|role|position|place|apprenticeship|internship|contract)\b")
_OF_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.I)


def _who_takes_it(sentence: str, before: str) -> bool:
    """Whether a "she" behind a job that is offered can only be whoever takes it."""
    offered = _POST.match(before or sentence)
    if offered is None or _OF_SOMEBODY.search(sentence) is None:
        return False
    told = before or sentence
    words = re.findall(r"[^\W\d_]+", told)
    named = any(w[0].isupper() and w.lower() in GIVEN_NAMES for w in words)  # "till Friday" is no Till
    return not named and not any(w.lower() in _MEN | _WOMEN for w in words)


# "so honest, even though they gave the job to someone else": the firm, it may be, and not the reader
_THEY_THEN = re.compile(
    r"\b(?:even though|although|though|when|because|since|after|before|once|that) they (?P<did>(?:had |could |would |did |were |almost )?[a-z]+)\b",
    re.I,
)


def _they_apart(sentence: str, typed: str) -> bool:
    """Whether a "they" of a clause behind the thanks became the reader, who is "they" nowhere else in what was typed."""
    if (
        not re.match(r"(?:Thank you|Thanks|I am grateful)\b", sentence)
        or len(re.findall(r"\bthe(?:y|m|ir)\b", typed, re.I)) != 1
    ):
        return False
    they = _THEY_THEN.search(typed)
    return they is not None and re.search(rf"\byou {re.escape(they['did'])}", sentence, re.I) is not None


def _their_own(sentence: str, typed: str) -> bool:
    """ "see if the twins can use their barn": theirs, or the reader's, who is "they" or nothing in what was typed."""
    if re.search(
        r"\b(?:those|people|boys|girls|children|kids|students|pupils|parents|families|men|women)\b.*\btheir\b",
        sentence,
        re.I,
    ):
        return False  # of those who stand before it
    return (
        re.search(r"\btheir\b(?! own\b)", sentence, re.I) is not None
        and re.search(r"\b(?:you|your|he|she|him|her|his|hers)\b", typed, re.I) is None
    )


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
        if (
            word in _THEY
            and following != "own"
            and not _so_many(tokens, token)
            and not _several(standing, tokens, token)
        ):
            return True
        does = tokens[token.head].lemma if word == "they" and token.dep == "nsubj" else ""
        moves = does in {"come", "go"} and any(t.tag == "NNS" for t in standing)  # "the seeds. They came up"
        if does in _PEOPLE_DO and not moves and not _people(standing):
            return True  # "do their forms before they open": no form opens
        if word in _GENDERED and not any(_may_be(t, _GENDERED[word], contact) for t in standing):
            return True
    return False


def _so_many(tokens: Sequence[Token], they: Token) -> bool:
    """ "my placement hours, 40 of them": of what was counted."""
    return they.index > 1 and tokens[they.index - 1].text == "of" and tokens[they.index - 2].pos == "NUM"


def _several(standing: Sequence[Token], tokens: Sequence[Token], they: Token) -> bool:
    def many(t: Token) -> bool:
        return (
            (t.tag in {"NNS", "NNPS"} and t.lemma.lower() not in TIMES)
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
        or (t.pos == "PROPN" and t.text[:1].isupper() and t.text.lower() not in ALWAYS)  # "in easy English": nobody
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
    return token.lemma in _BODIES - _NO_PERSONS or bool(
        re.search(
            r"(?:er|or|ist|ian|ant|ent|man|woman|ee|dog|cat|horse|cousin|vet|nurse|chef|coach|kid|baby|mate|lead|head|boss|chair|rep|clerk|intern|pal|buddy|ex|temp|guy|foal|puppy|bird|hen)$",
            token.lemma,
        )
    )
