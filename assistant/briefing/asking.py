"""What a need asks for and what sort of thing an offer is, read from their words alone."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.checks.lexicon.tables import words


class Kind(StrEnum):
    """What sort of thing an offer tells."""

    ABILITY = "ability"  # I can, own, know, am free, have done
    PERSON = "person"  # somebody's post, or what is known of them
    SKILLS = "skills"  # a list of what the user can do
    POST = "post"  # what I am or was
    NONE = "none"  # where I live, what I need, what I did once: answers nobody


_PLAIN = words(
    """
    about after again also anybody anyone because been before being both came come could does done each even ever every
    find from gave getting give glad going good great hand have having help here hers into just keep know like long look
    looking made make many maybe more most much must need needs never next nobody once only other over really same
    should some somebody someone something soon still such take tell than that their them then there these they thing
    things this those through time trying under until very want wants week well were what when where which while will
    with without work worked working would write year years your yours yourself people free happy able place
    a an and are as at be but by can did do for get had has her him his how in is it its me my new nor not now of off
    on one or our out own she so the too two up us use was we who why yet you
    """
)
_TIMES = (
    r"january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d{4}"
)
_WHEN = re.compile(
    rf",? ?\b(?:from|in|at|on|for|until|till|by|since|before|this|next|all)\s+(?:(?:early|late|mid|next|the)[ -])*"
    rf"(?:{_TIMES})\b(?: \d{{4}})?(?! (?!(?:and|or|for|to|at|in|with|on|until|till)\b)[a-z])",  # not "the spring list"
    re.I,
)
_GET = r"(?: (?:hire|find|get|recruit))?"
_FRAME = re.compile(
    r"^(?:you|I|we)(?:['’](?:re|m|ve|d))? (?:(?:now|still|really|also|urgently) )*(?:(?:are|am) )?"
    rf"(?:(?:trying|planning|hoping) to{_GET}|look(?:ing)? (?:out )?for|search(?:ing)? for|seek(?:ing)?|need(?:ed)?"
    rf"|want(?:ed)?(?: to{_GET})?|lack(?:ing)?|(?:could|can) use|short of|know(?: of)?|own|have|can|could)\b\s*",
    re.I,
)
_SOMEBODY = r"(?:somebody|someone|anybody|anyone)(?: (?:who|that)(?: (?:can|could|knows(?: how to)?))?| to)?"
_DOING = re.compile(rf"^(?:help (?:to|with)|{_SOMEBODY})\s+", re.I)
_HOW = re.compile(r"^(?:(?:to )?(?:know|learn|understand|find out|see|hear)|advice|feedback|a talk)\b", re.I)
_PLACE = re.compile(r"\b(?:in|near|around|at) (?:the )?([A-Z][\w'’-]+)")
_AFTER = re.compile(
    r",|;|:|\.|\b(?:in|for|who|which|that|from|to|with|at|on|by|about|of|after|whose|where|between)\b", re.I
)
_NO_OFFER = re.compile(
    r"\b(?:not|never|no)\b|n['’]t\b"
    r"|^(?:I|we)(?:['’]m| am| are)? (?:\w+ly )?(?:live|based|need|want|hope|wish|looking|trying|moving|\w+ing|\w+ed|go"
    r"|was|were|had|went|came|sat|saw|wrote|ran|left|lost|met|sold|brought|bought|chose|spent|took|got|made|sang|began"
    r"|grew|finished)\b"
    r"|^(?:our|my) (?!notes)\w+",
    re.I,
)
_POST = re.compile(r"^(?:I|we) (?:am|are|was|were|have been|worked as|have worked as)\b(?: also)? (?:an?|the)\b", re.I)
_SKILLS = re.compile(r"^My skills (?:also )?include\b", re.I)


def kind_of(offer: str) -> Kind:
    """What sort of thing an offer tells, from its first words."""
    if _SKILLS.search(offer):
        return Kind.SKILLS
    if _POST.search(offer):
        return Kind.POST
    if _NO_OFFER.search(offer):
        return Kind.NONE
    return Kind.ABILITY if re.match(r"(?:in \w+ )?(?:I|we|my|our)\b", offer, re.I) else Kind.PERSON


def core(text: str) -> str:
    """A need or an offer without whose it is and when: ``a data engineer in York``."""
    return _WHEN.sub("", _FRAME.sub("", text)).strip() or text


def heart(need: str) -> str:
    """What is asked for in the need's own words: of ``a data engineer in York`` the first three."""
    rest = core(need)
    done = _DOING.sub("", rest)
    told = re.split(r",|;|\b(?:in|from|at|on)\b", done) if done != rest else _AFTER.split(done, maxsplit=1)
    return told[0].strip()


def asked_for(need: str) -> tuple[str, ...]:
    """The beginnings of the words that say what is asked for: of ``a data engineer in York`` those of the first two.

    Where something is to be done, its verb alone: of ``somebody to proofread a thesis`` the first. Nothing where it is
    to be learnt: nobody is one who knows because a word is the same.
    """
    rest = core(need)
    if _HOW.search(rest):
        return ()
    told = stems(heart(need))
    return told[:1] if _DOING.sub("", rest) != rest else told


def has_skill(offer: str, wanted: set[str]) -> bool:
    """Whether one of the skills of a list is named as a whole: ``SQL``, not the first half of ``data analysis``."""
    skills = (stems(one) for one in re.split(r",| and ", _SKILLS.sub("", offer)))
    return any(one and {*one} <= wanted for one in skills)


def same_places(need: str, offer: str) -> set[str]:
    """The places of the need that the offer names too."""
    return {*_PLACE.findall(need)} & {*re.findall(r"[A-Z][\w'’-]+", offer)}


def without_shared_places(need: str, offer: str) -> tuple[str, str]:
    """Both without the places that both name."""
    for place in same_places(need, offer):
        gone = re.compile(rf"(?:\b(?:in|near|around|at) (?:the )?)?\b{re.escape(place)}\b")
        need, offer = (" ".join(gone.sub("", text).split()) for text in (need, offer))
    return need, offer


def stems(text: str) -> tuple[str, ...]:
    """The beginnings of the words that tell what a text is about; a name of one or two letters ("R") counts too."""
    found = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)  # "flat-pack" is no flat
    telling = (word for word in found if len(word) > 2 or (word.isupper() and word != "I"))
    return tuple(_stem(word.casefold()) for word in telling if word.casefold() not in _PLAIN)


def _stem(word: str) -> str:
    return re.sub(r"(?:ations?|ments?|ings?|ers?|ors?|ed|es|e|s|ly)$", "", word) if len(word) > 3 else word
