"""Where a text names the contact or the user, and which other words stand for further people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from assistant.domain.contacts import Contact, Me
from assistant.domain.words import Sentence, Token
from assistant.drafting.given_names import ALSO_WORDS, GIVEN_NAMES, SHORT_FORMS, Gender, gender_of
from assistant.drafting.spelled_words import ALWAYS
from assistant.drafting.vocabulary import word_set


class Who(StrEnum):
    """Whom a name or a pronoun stands for."""

    CONTACT = "contact"
    ME = "me"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``start`` to ``end`` (exclusive) that stand for somebody; ``named`` tells a name from a pronoun."""

    start: int
    end: int
    who: Who
    gender: Gender
    named: bool


TITLES = r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|madam|dame)"
_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|(?<!\w)‘[^’]*(?:’\w[^’]*)*’(?!\w)|(?<![\w])'(?=\S)[^']*(?:'\w[^']*)*'(?!\w)"
)
_CALENDAR = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep
    sept oct nov dec christmas easter
    """
)

_PEOPLE = {
    **dict.fromkeys(
        word_set(
            """
    brother husband father dad son uncle nephew boyfriend grandfather grandpa man guy gentleman boy
    stepfather king
    """
        ),
        Gender.HE,
    ),
    **dict.fromkeys(
        word_set(
            "mam mammy mummy gran granny nan nana grandma auntie granddaughter stepdaughter "
            "sister wife mother mom mum daughter aunt niece girlfriend grandmother grandma woman lady girl"
        ),
        Gender.SHE,
    ),
    **dict.fromkeys(
        word_set(
            """
    contact
    advisor adviser agent analyst architect assistant attorney author baby boss candidate ceo cfo chairman
    chief child client co-founder cofounder coach coauthor colleague collaborator consultant contractor coo
    counterpart cousin coworker co-worker cto customer dean designer developer director doctor editor
    employee employer engineer expert fiance fiancé fiancée founder friend headhunter hr intern interviewer
    investor journalist kid landlord lawyer lecturer manager mentee mentor neighbor neighbour nurse owner
    accountant apprentice auditor babysitter baker barber barrister bricklayer builder butcher caretaker carer carpenter
    cashier classmate cleaner clerk coach conductor councillor dentist driver electrician farmer flatmate gardener
    grandchild guard hairdresser headteacher housemate inspector installer janitor joiner landlady librarian lodger mate
    mechanic midwife minister neighbour nurse organist painter pastor physio plumber policeman postman priest pupil
    referee roofer sitter solicitor supplier surgeon surveyor tailor tenant toddler trainee trainer vet vicar
    waiter warden
    parent partner person pm president professor programmer recruiter reporter researcher roommate scientist
    secretary someone somebody anyone anybody everyone everybody speaker student successor supervisor
    teacher teammate therapist translator tutor vp writer
    """
        ),
        Gender.UNKNOWN,
    ),
}
_PLURAL = word_set(
    "people team company firm department family group staff committee board crew startup start-up organisation "
    "organization university school agency bank publisher guys folks kids parents they them"
)
_INDEFINITE = word_set("someone somebody anyone anybody everyone everybody person whoever")
_MEASURES = word_set("minutes mins hours hrs days weeks months years times thanks regards minute hour")
_LEADS = word_set("ask thank thanks offer tell give send get lend help invite remind teach show let have want")
# A proper noun next to one of these is taken for a person even when its name is on no list.
_MEETS = word_set(
    """
    introduce intro introduction meet ask tell thank email call know see marry help hire cc sit stay teach mind nurse
    coach tutor groom babysit walk feed comfort visit train hug wash dress raise
    """
)
_TENDS = word_set("look care")  # "looking after Bridie on her last night"


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Character ranges of words in quotation marks, marks included."""
    return [match.span() for match in _QUOTED.finditer(text)]


def offsets(sentence: Sentence) -> list[int]:
    """Where each token starts, in characters from the first token."""
    at, out = 0, []
    for token in sentence.tokens:
        out.append(at)
        at += len(token.text) + len(token.space)
    return out


def _words_of(name: str) -> tuple[str, ...]:
    if "@" in name:
        return ()
    name = re.sub(r"\([^)]*\)", " ", name)
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    words = [w.strip(".") for w in name.split()]
    return tuple(w for w in words if re.search(r"[^\W\d_]", w) and not re.fullmatch(TITLES, w, re.I))


_PLAINER = {
    "ä": "a|ae",
    "ö": "o|oe",
    "ü": "u|ue",
    "ø": "o|oe",
    "å": "a|aa",
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
    "ł": "l",
    "ı": "i",
    "đ": "d",
}


def spelt(name: str) -> str:
    """A pattern of the name with its accents or without them: "Zoë" is also "Zoe", "Jürgen" also "Juergen"."""
    out = []
    for letter in unicodedata.normalize("NFC", name):
        plain = _PLAINER.get(letter.lower()) or unicodedata.normalize("NFD", letter)[0]
        if plain == letter:
            out.append(re.escape(letter))
        else:
            plain = plain.title() if letter.isupper() else plain
            out.append(f"(?:{re.escape(letter)}|{plain})")
    return "".join(out)


@lru_cache(maxsize=256)
def _pattern(name: str) -> re.Pattern[str] | None:
    words = _words_of(name)
    if not words:
        return None
    first, last = spelt(words[0]), spelt(words[-1])
    forms = []
    if len(words) > 1:
        middle = "".join(rf"(?:\s+{re.escape(w)}\.?)?" for w in words[1:-1])
        forms += [rf"(?P<full>(?i:(?:{TITLES}\.?\s+)?{first}{middle}(?:\s+\w\.)?\s+{last}))"]
    forms += [rf"(?P<titled>(?i:{TITLES})\.?\s+(?i:{last}))"]
    careful = words[0].lower() in ALSO_WORDS or len(words[0]) < 3
    forms += [rf"(?P<first>{first if careful else f'(?i:{first})'})"]
    if len(words) > 1 and len(words[-1]) > 2:
        forms += [rf"(?P<last>{last})"]
    return re.compile(rf"(?<![\w@./'’-])@?(?:{'|'.join(forms)})(?![\w@-]|\.\w)")


def names_in(sentence: Sentence, person: Contact | Me, who: Who) -> Iterator[Mention]:
    """Where the person is named: full name, first name, or last name, the last with or without a title."""
    known = person.names if isinstance(person, Contact) else ()
    taken: set[int] = set()
    for name in (person.name, *(name for name in known if name != person.name)):
        for mention in _named(sentence, name, who):
            if taken.isdisjoint(range(mention.start, mention.end)):
                taken.update(range(mention.start, mention.end))
                yield mention
    if isinstance(person, Contact) and not taken and (short := _short_form(sentence, person.first_name)) is not None:
        yield Mention(short, short + 1, who, gender_of(person.first_name), named=True)


def _short_form(sentence: Sentence, first_name: str) -> int | None:
    """The token that is a short form of the name ("ask Dan to ..." in a letter to Daniel), or None.

    Only where a purpose names its reader: behind the verb that opens it, or as its first word.
    """
    tokens = sentence.tokens
    at = 1 if len(tokens) > 1 and tokens[0].text.lower() in _LEADS else 0
    if len(tokens) < at + 2:
        return None
    word, full = tokens[at].text.lower(), first_name.lower()
    small = word in ALSO_WORDS and not tokens[at].text[:1].isupper()
    if word == full or word in _CALENDAR or (small and at == 0):
        return None
    begins = not small and len(word) > 2 and full.startswith(word) and (word in GIVEN_NAMES or _capital(tokens[at]))
    if not begins and full not in SHORT_FORMS.get(word, frozenset()):
        return None
    after = tokens[at + 1]
    return None if _capital(after) and tokens[at].space and after.pos == "PROPN" else at


def _named(sentence: Sentence, name: str, who: Who) -> Iterator[Mention]:
    pattern = _pattern(name)
    if pattern is None:
        return
    text = "".join(t.text + t.space for t in sentence.tokens)
    starts = offsets(sentence)
    ends = {start + len(t.text): t.index + 1 for start, t in zip(starts, sentence.tokens, strict=True)}
    for match in pattern.finditer(text):
        start, end = match.span()
        if text[end - 1 : end + 1] == ".." or start not in starts or end not in ends:
            continue
        first, past = starts.index(start), ends[end]
        if match.lastgroup in {"first", "last"} and not _alone(sentence, first, past):
            continue
        yield Mention(first, past, who, gender_of(_words_of(name)[0]), named=True)


def _alone(sentence: Sentence, first: int, past: int) -> bool:
    """Whether one bare name is the person's, not a part of somebody else's name or of a thing's."""
    tokens = sentence.tokens
    after = tokens[past] if past < len(tokens) else None
    before = tokens[first - 1] if first else None
    if after is not None and tokens[past - 1].space and _capital(after) and after.pos in {"PROPN", "NOUN"}:
        return after.text.lower() in _CALENDAR
    if before is not None and before.space:
        if before.pos == "DET" and before.text.lower() in {"the", "a", "an", "this", "that", "another"}:
            return False
        if before.pos == "PROPN" and _capital(before) and before.text.lower() in GIVEN_NAMES:
            return False
    word = tokens[first].text
    if word.lower() in ALSO_WORDS and first == 0:
        return tokens[first].pos == "PROPN" or (
            after is not None and (after.text in {"'s", "’s"} or after.tag == "VBZ")
        )
    return not (word.lower() in ALSO_WORDS and tokens[first].pos in {"NUM", "AUX"}) and not (
        word.lower() in _CALENDAR and before is not None and before.text.lower() in {"in", "by", "on", "until", "last"}
    )


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and not token.text.isupper()


def other_people(sentence: Sentence, taken: set[int]) -> Iterator[Mention]:
    """Words that stand for further people or groups; ``taken`` are tokens already understood."""
    tokens = sentence.tokens
    for token in tokens:
        if token.index in taken:
            continue
        low = token.text.lower()
        gender = None
        if low in _PLURAL or (token.tag in {"NNS", "NNPS"} and low not in _MEASURES):
            gender = Gender.THEY
        elif low in {"hr", "pm"} and token.index and tokens[token.index - 1].pos == "NUM":
            continue  # "1 hr", "7 pm"
        elif low in _PEOPLE and token.dep not in {"compound", "attr"} and not _as_role(token, tokens):
            gender = _PEOPLE[low]
        elif token.pos == "PROPN" and token.dep != "compound" and _person_like(token, tokens):
            gender = _name_gender(token, tokens)
        elif token.pos == "PROPN" and low not in _CALENDAR and token.dep in {"pobj", "poss", "nsubj", "dobj", "dative"}:
            gender = Gender.THEY  # a firm, which "they" may mean but "she" may not
        if gender is not None:
            yield Mention(token.index, token.index + 1, Who.OTHER, gender, named=token.pos == "PROPN")


_INTRODUCTIONS = word_set(
    "contact introduction intro connection link meeting call chat coffee lunch referral appointment touch"
)


def _as_role(token: Token, tokens: tuple[Token, ...]) -> bool:
    # "as a manager", "worked as an analyst": what somebody is, not somebody else.
    return tokens[token.head].text.lower() == "as"


def _person_like(token: Token, tokens: tuple[Token, ...]) -> bool:
    low = token.text.lower()
    if low in _CALENDAR or low in ALWAYS or token.text.isupper() or not token.text[:1].isupper():
        return False
    if low in GIVEN_NAMES:
        return True
    before = tokens[token.index - 1] if token.index else None
    if before is not None and (before.text.lower() in GIVEN_NAMES or re.fullmatch(TITLES + r"\.?", before.text, re.I)):
        return True
    head = tokens[token.head]
    governor = tokens[head.head] if head.pos == "ADP" else head
    if head.pos == "ADP" and head.text.lower() not in {"to", "with"}:
        return head.text.lower() in {"after", "for"} and governor.lemma in _TENDS
    if head.text.lower() in {"with", "to"} and governor.pos == "NOUN" and governor.lemma.lower() in _INTRODUCTIONS:
        return token.dep == "pobj"  # "the contact with Iñigo"
    if head.text.lower() in {"of", "for"} and governor.lemma.lower() in {
        "number",
        "contact",
        "address",
        "detail",
        "email",
    }:
        return token.dep == "pobj"  # "the number of Xabier"
    return governor.lemma in _MEETS and token.dep in {"pobj", "dobj", "dative", "conj"}


def _name_gender(token: Token, tokens: tuple[Token, ...]) -> Gender:
    before = tokens[token.index - 1] if token.index else None
    if before is not None:
        title = before.text.lower().rstrip(".")
        if title in {"mr", "sir"}:
            return Gender.HE
        if title in {"mrs", "ms", "miss", "madam", "dame"}:
            return Gender.SHE
        if before.text.lower() in GIVEN_NAMES:
            return gender_of(before.text)
    return gender_of(token.text)


def is_indefinite(token: Token) -> bool:
    """Whether the word stands for nobody in particular ("someone"), whom "they" may mean."""
    return token.text.lower() in _INDEFINITE
