# ruff: noqa: E501  patterns read better unbroken
"""The reader of a letter in a purpose: named in small letters, by a title, or by "he" in a condition."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.drafting.given_names import GIVEN_NAMES, SHORT_FORMS, Gender, gender_of
from assistant.drafting.names import spelt
from assistant.drafting.vocabulary import word_set

_TITLE = r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|madam|herr|frau|se[ñn]ora?|monsieur|madame|sister|brother|father|pastor|rabbi|imam|captain|coach)"
_ROLE = (
    r"(?:(?:old|former|new|good|dear|head|senior|vice)\s+)?(?:professor|prof|doctor|dr|dentist|nurse|surgeon|vet|coach|trainer|teacher|tutor|mentor|boss|manager|"
    r"director|editor|principal|headteacher|dean|captain|pastor|priest|rabbi|imam|vicar|judge|mayor|chief|chairman|chairwoman|landlord|landlady|plumber|"
    r"librarian|supervisor|advisor|adviser|therapist|neighbou?r|friend|colleague|mechanic|carpenter|foreman|lecturer|conductor|curator)"
)
_KIN = r"(?:dear |little |big |old )?(?:mum|mom|mummy|dad|daddy|mother|father|grandma|grandpa|granny|aunt|auntie|uncle|cousin|sister|brother|wife|husband|partner|nephew|niece)"
_HOW = r"(?:\s+(?:\w+ly|so much|very much|again|once more|too|from (?:all of )?us(?: all)?))*"
_AFTER_NAME = r"(?:[\s-](?:hoca(?:m)?|abla|abi|bey|han[ıi]m|sensei|san|sir|ma['’]?am|madam|ji|saheb|sahib|mam|sama))"
_LEAD = r"(?P<lead>^(?:(?:i|we)(?:['’]d| would)? (?:just )?(?:want|like|wish|need) to )?(?:(?:say|send|express|give)\s+)?(?:(?:an?|my|our|big|huge|warm|many|quick|heartfelt)\s+)*(?:thank(?:s| you)? to|thanking|thank you(?=\s+(?:(?-i:[A-Z])|sir\b|madam\b|prof|doctor\b|dr\b))|thank|thanks)\s+)"
_TO_WRITE = r"^(?:write|email|mail|message|drop|send|text)(?:\s+a\s+(?:note|line|card|mail|letter))?(?:\s+to)?\s+"
_THEN = r"\s+(?:to|and)\s+(?=(?:say\s+)?thank)"
_FOR = r"(?P<rest>,?\s+(?:so much |very much |again |once more |too )?(?:for\b|and\b).*)$"
_GROUP = re.compile(
    r"(?:the|my|our|your|his|her|their|all)\b.*s$|.*\b(?:team|staff|crew|people|everyone|everybody|family|board|committee|class|choir|office)\b",
    re.I,
)

_BUSY = r"(?:has|had|gets|finds|is able to spare|can spare) (?:the |some |any |enough |a (?:spare |free |quiet )?|an |five |ten )*(?:time|moment|minute|minutes|chance|hour|evening|second|opportunity)"
_WILLING = r"(?:can|could|likes|wants|wishes|would like|does(?:n['’]t| not) mind|is (?:willing|able|free|up for it|happy to|interested|so kind)|feels like it|thinks (?:it )?fit)"
_READER_ONLY = re.compile(
    rf"\b(?P<if>if|when|whenever|once|as soon as|in case|provided(?: that)?) (?:he|she) (?P<does>(?:(?:next|ever|still|also) )?(?:{_BUSY}|{_WILLING}))\b",
    re.I,
)
_AWAY = re.compile(
    r"\b(?:if|when|once|while|until|till|before|after|as soon as) (?P<who>he|she)(?:['’]s| is| comes| gets| returns| leaves| arrives| thinks| has (?:read|seen))\b[^,.?!]*",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:tell|ask|let|show|write|give) (?:him|her) (?:know )?(?:what|how|whether|if|why|where|when) (?P<who>he|she)\b[^,.?!]*",
    re.I,
)
_AT_WORK = re.compile(
    r"(?:if|when|once|while|until|till|before|after|as soon as) (?:he|she)(?:(?:['’]s| is) (?:(?:home |back )?from (?:work|the office|town|(?:his|her|your) shift)|at (?:work|mass|church|college|class|choir|the (?:office|shops|gym)|(?:his|her|your) (?:desk|job))|on (?:shift|duty|call)|working|travelling|away|abroad)\b| (?:comes|gets) (?:home|back)\b| returns\b)",
    re.I,
)
_READER_WORKS = re.compile(
    r"\b(?P<when>when|once|until|till|before|after|as soon as) (?:he|she) (?P<does>come|get|return)s\b", re.I
)
_MINDED = re.compile(
    r"\byour (?:\w+ ){0,2}(?:girl|boy|sons?|daughters?|kids?|child|children|baby|toddler|twins?|dogs?|cats?|horse|mother|mum|mom|father|dad|gran|granny|grandmother|parents)\b",
    re.I,
)
_PLAIN = {"has": "have", "had": "had", "gets": "get", "finds": "find", "is": "are", "likes": "like", "wants": "want", "wishes": "wish", "does": "do", "doesn't": "don't", "doesn’t": "don’t", "feels": "feel", "thinks": "think"}  # fmt: skip
_NUMBERED = re.compile(
    r"\b(?P<verb>borrow|see|take|use|have|hear|visit|attend|read|buy|collect|fetch|keep|rent|get) you (?=(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) (?!(?:minute|hour|day|week|month|time|year)s?\b)[a-z])",
    re.I,
)
# "show her two sons the forge": whoever is shown something, the sons are hers
_NUMBERED_KIN = re.compile(
    r"\byou (?=(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\w+ )?(?:sons?|daughters?|boys|girls|kids|children|grandchildren|grandsons|granddaughters|nieces|nephews|brothers|sisters|cousins|dogs|cats|horses|ponies|apprentices|trainees|lads|teenagers|toddlers)\b(?!['’]))",
    re.I,
)
_PERSON = re.compile(
    r"^\w+\s+(?:\w+\s+)?(?:man|woman|lady|gentleman|guy|girl|boy|driver|clerk|student|neighbou?r|colleague|friend|person|nurse|assistant|secretary|owner)\b",
    re.I,
)
_AMOUNTS = word_set("loads heaps lots much again tons everyone everybody all both so goodness heaven god")
_NOBODY = word_set("you him her them it that this everything me us all god")


def with_reader_named(kind: Kind, typed: str, *, contact: Contact) -> tuple[str, str]:
    """The purpose with its reader as "you" where it names them in haste or by a title, and whom else it thanks.

    The second is "" unless the thanks are for one other person, by name: only the user knows who says them.
    """
    reader = _reader(contact)
    role = rf"(?:(?:(?:the|my|our)\s+(?:\w+['’]s\s+)?{_ROLE}|(?:my|our)\s+{_KIN})(?:\s+(?:of|at|in)\s+\S+(?:\s\S+){{0,3}}?)?|{_KIN})"
    if kind is Kind.ASK:
        # by name, so that "he" behind it is the reader too
        named = contact.first_name or "you"
        return re.sub(
            rf"^(?P<ask>ask|remind|get)\s+{role}\s+(?=(?:to|for|if|whether)\b)", rf"\g<ask> {named} ", typed, flags=re.I
        ), ""
    if kind is not Kind.THANKS:
        return typed, ""
    typed = re.sub(
        r"^(?:many )?thank(?:s| you) (?:loads|heaps|tons|a lot|in advance|a million|a bunch|a ton) (?=for\b)",
        "thank you ",
        typed,
        flags=re.I,
    )
    typed = re.sub(r"^thanks to ((?:his|her|your) [^,]+?),? (?=(?:I|we) )", r"thank you for \1, ", typed, flags=re.I)
    typed = re.sub(
        r"^thank(?:s| you) to (?=(?:everyone|everybody|(?:the|our) (?:whole )?(?:team|staff|crew|choir|committee|board)) for\b)",
        "thank ",
        typed,
        flags=re.I,
    )
    typed = re.sub(rf"{_TO_WRITE}(?:him|her|{reader}|{role}){_THEN}", "", typed, flags=re.I)
    thanked = re.match(
        rf"{_LEAD}(?P<who>(?!(?:you|him|her|them)\b)[^\s,]+(?:\s+[^\s,]+){{0,7}}?){_HOW}{_FOR}", typed, re.I
    )
    if thanked is None or thanked["who"].lower() in _NOBODY:
        return typed, ""
    who = thanked["who"]
    if re.fullmatch(rf"{reader}|{role}|{_TITLE}", who, re.I) or _is_short(who, contact):
        return f"thank you{thanked['rest']}" if " you" in thanked["lead"].lower() or not _is_gendered(
            who, contact
        ) else typed, ""
    if " and " in who or _GROUP.match(who):
        return typed, ""
    words = who.lower().split()
    direct = re.search(r"(?:thank|thanking|to)\s+$", thanked["lead"], re.I) is not None
    unlisted = len(words) == 1 and direct and not re.search(r"ly$|ness$", words[0]) and words[0] not in _AMOUNTS
    titled = re.match(rf"{_TITLE}\.?\s+\w+$", who, re.I) is not None
    described = direct and re.match(r"(?:the|that|a|my|our)\s", who, re.I) and _PERSON.search(who)
    return typed, who if words[0] in GIVEN_NAMES or titled or unlisted or described or who[:1].isupper() else ""


_EITHER = re.compile(r"(?<![\w/])(?:he/she|she/he|s/he|\(s\)he|him/her|her/him|his/her|her/his)(?![\w/])", re.I)
_EITHER_FORMS = {"him/her": "you", "her/him": "you", "his/her": "your", "her/his": "your"}
# Whoever looks after the user's work or learning is likely to be written to; a child or a sister may be somebody else.
_ELDER = (
    r"(?:(?:old|former|ex|previous|last|new|dear|first|favourite|favorite)[ -])*(?:boss|manager|supervisor|line manager|team leader|head|tutor|professor|teacher|mentor|"
    r"lecturer|coach|trainer|landlord|landlady|doctor|gp|vet|dentist|accountant|solicitor|vicar|priest|pastor|neighbou?r|aunt|auntie|uncle|gran|grandma|grandad|"
    r"mum|mom|dad|brother-in-law|sister-in-law)"
)
_BY_ROLE = re.compile(
    rf"^(?:(?:ask|see|find out|check|know|hope|wonder)\s+)?(?P<lead>(?:if|whether|could|would|can|will)\s+)?(?P<role>(?:my|our) {_ELDER})\s+"
    r"(?P<does>(?:to|would|could|should|will|can|might|may|as|for)\s+)?(?=[a-z])",
    re.I,
)


# "carl's mate who does damp proofing - his number?": of the two the one who was named last
_DETAILS = re.compile(
    r"^(?P<whom>(?:his|her|their|your|(?:the|\w+['’]s)) (?:\w+ )?(?:mate|friend|plumber|builder|electrician|cousin|brother|sister|colleague|lawyer|solicitor|accountant|agent|dentist|doctor|boss|contact|guy|woman|man|tutor|landlord|cleaner|gardener|nephew|niece|uncle|aunt|neighbour)\b[^-–—,]*?)"
    r"\s*(?:[,;:]|\s[-–—]+)\s*(?:his|her|their) (?P<what>number|phone number|email|e-mail|address|details|contact details|name|contact)\s*\??$",
    re.I,
)


def reader_by_role(kind: Kind, typed: str, *, contact: Contact) -> tuple[str, str]:
    """The purpose with "he/she" as the reader, and so "my old boss" where that is who is asked; that role, or "".

    It is taken for the reader only where nobody else can be: no pronoun and no name of theirs stands in the purpose.
    """
    typed = re.sub(r"(?:he/she|she/he|s/he|him/her)(?=,? (?:or )?who(?:m)?ever\b)", "", typed, flags=re.I).strip()
    typed = _EITHER.sub(lambda m: _EITHER_FORMS.get(m[0].lower(), "you"), typed)
    first = contact.first_name
    if first:  # "tim's feedback"
        typed = re.sub(rf"^{re.escape(first)}(?=['’]s\b)", first, typed, flags=re.I)
    if kind is Kind.ASK:
        named = rf"(?:him|her|them|you{'|' + re.escape(first) if first else ''})"
        typed = re.sub(
            rf"^ask {named} (?=(?:does|do|did|is|are|has|have|can|could|would|will|was) (?:he|she|they|you)\b)",
            "",
            typed,
            flags=re.I,
        )
        typed = _DETAILS.sub(lambda m: f"the {m['what']} of {m['whom']}", typed)
    match = _BY_ROLE.match(typed) if kind is Kind.ASK else None
    if match is None or not (match["lead"] or match["does"]):
        return typed, ""
    rest = typed[match.end() :]
    named = (
        rf"\b(?:he|she|him|her|his|hers|you|your|{re.escape(contact.first_name)})\b"
        if contact.first_name
        else r"\b(?:he|she|him|her|his|hers|you|your)\b"
    )
    if re.search(named, rest, re.I):
        return typed, ""
    act = re.sub(r"[.?!]*$", "", rest)
    if (match["does"] or "").strip().lower() in {"as", "for"}:
        if not re.match(
            r"an?\s+(?:ref|reference|referee|mentor|coach|witness|sponsor|guarantor|godfather|godmother)\b", act, re.I
        ):
            return typed, ""
        act = f"be {act}"
    return f"could you {act}?" if not re.match(r"(?:is|was|has|had|does|did)\b", rest) else typed, match["role"]


def _reader(contact: Contact) -> str:
    """A pattern of the reader's names, with or without accents, a title before and a form of address behind."""
    forms: list[str] = []
    for name in (contact.name, *contact.names):
        words = [w for w in re.findall(r"[^\W\d_][\w'’-]*", name) if not re.fullmatch(_TITLE, w, re.I)]
        if words and "@" not in name:
            first, last = spelt(words[0]), spelt(words[-1])
            forms += [rf"{first}(?:\s+\w+\.?)?\s+{last}" if len(words) > 1 else first, first, last]
    named = "|".join(forms) or r"(?!)"
    return rf"(?:(?:(?:my|our)\s+(?:\w+\s+){{1,2}})?(?:{_TITLE}\.?\s+)?(?:{named}){_AFTER_NAME}?)"


def _is_short(who: str, contact: Contact) -> bool:
    """Whether one word is a short form of the reader's name: "dan" for Daniel."""
    word, first = who.lower(), contact.first_name.lower()
    return (len(word) > 2 and first.startswith(word)) or first in SHORT_FORMS.get(word, frozenset())


def _is_gendered(who: str, contact: Contact) -> bool:
    """Whether the voice reads the name by itself: then it also knows by it which pronouns are the reader's."""
    return who == contact.first_name


def for_reader_only(spoken: str, *, contact: Contact) -> tuple[str, str]:
    """A phrase in the letter's voice with "if he has time" as "if you have time", and what only the user can settle.

    Where somebody else is named too, "when she is back" may be either's: it is left out, and comes back as the second.
    """
    if re.search(r"[“”\"„«]", spoken):
        return spoken, ""  # somebody's own words
    spoken = _READER_ONLY.sub(_yours, spoken)
    for pattern in (_AWAY, _TOLD):
        match = pattern.search(spoken)
        if match is None or gender_of(contact.first_name) not in {Gender(match["who"].lower()), Gender.UNKNOWN}:
            continue
        before = spoken[: match.start()]
        if _AT_WORK.match(match[0]) and _MINDED.search(before):  # whoever is minded is not at work
            said = re.sub(r"\b(?:he|she)(?:['’]s| is)\b", "you are", match[0], count=1, flags=re.I)
            said = _READER_WORKS.sub(lambda m: f"{m['when']} you {m['does']}", said)
            spoken = f"{before}{said}{spoken[match.end() :]}"
            continue
        if re.search(r"\w\W+\w", before):
            end = spoken[match.end() :]
            return re.sub(r"[\s,]+(?:and|but|or|then)?[\s,]*$", "", before) + end, match[0].strip()
    return spoken, ""


def _yours(match: re.Match[str]) -> str:
    words = match["does"].split()
    at = next((i for i, w in enumerate(words) if w.lower() in _PLAIN), None)
    if at is not None:
        words[at] = _PLAIN[words[at].lower()]
    return f"{match['if']} you {' '.join(words)}"


def owned(spoken: str, typed: str) -> str:
    """ "borrow her two tables" is of what is hers: a verb that takes one thing has no room for "you" before a number."""
    if not re.search(r"\bher\b", typed, re.I):
        return spoken
    return _NUMBERED_KIN.sub("your ", _NUMBERED.sub(r"\g<verb> your ", spoken))
