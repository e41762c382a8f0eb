# ruff: noqa: E501  patterns read better unbroken
"""A clause whose "he" or "she" may be the reader, or somebody who was named just before."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.drafting.given_names import Gender, gender_of, titled_gender
from assistant.drafting.spelling import is_always_capital

_OTHERS = {
    Gender.HE: r"lad|son|brother|husband|boyfriend|dad|father|uncle|nephew|grandson|boy|guy|man|grandad|stepson",
    Gender.SHE: r"daughter|sister|wife|girlfriend|mum|mom|mother|aunt|niece|girl|woman|gran|granddaughter|stepdaughter",
    Gender.UNKNOWN: r"friend|mate|colleague|kid|boss|cousin|neighbou?r|apprentice|student|plumber|accountant|flatmate|trainee|assistant|partner|"
    r"(?:contact|client|customer|buyer|lawyer|solicitor|builder|electrician|carpenter|roofer|cleaner|gardener|babysitter|nanny|lodger|tenant|candidate|intern|volunteer|surgeon|tutor|agent|person|dentist|mechanic)(?=$|,| (?:at|in|from|of|who|that|for|with|on|and|you|he|she)\b)",
}
# "a word about Kofi": a name on no list, where somebody can stand and no place
_SOMEBODY_UNKNOWN = re.compile(
    r"(?<=\babout )[A-Z][a-zà-ÿ]+(?=$|[ ,.])(?! [A-Z])|(?<=\bfor )[A-Z][a-zà-ÿ]+(?= to\b)|(?<=[a-z] )[A-Z][a-zà-ÿ]+(?= (?:is|was|has|can|could|said|being|who)\b)"
)
# whom the reader sent, found or knows: "the number of Xabier", "sending Njoki to us"
_FOUND = re.compile(
    r"\b(?:(?:contact|meeting|call|lunch|coffee|connection|link) with|(?:intro|introduction|introducing (?:me|us)|introduced (?:me|us)|connecting (?:me|us)|referral) to|(?:number|contact|address|details|email) (?:of|for)|touch with|(?:sending|sent|recommending|recommended|finding|found|suggesting|bringing|brought)(?= [\w’'-]+(?: (?:to|over|round|along|for|in|home|with)\b|[,.]|$))) (?P<name>[A-ZÀ-Ý][\w’'-]+)(?! (?:Street|Road|Hall|Park))"
)
_SPEAKS = r"(?:said|says|told|tells|offered|promised|mentioned|asked|wrote|suggested|recommended|advised|knows me|taught|helped|gave|lent|sent|showed|introduced|supervised)"


def of_two(text: str, *, contact: Contact) -> tuple[str, str]:
    """The purpose without a clause whose "he" may be the reader or somebody just named, and that clause.

    "walter showed my lad how to fix bikes, he's got a job now": the lad, or Walter; only the user knows.
    """
    reader = titled_gender(contact.name)
    reader = gender_of(contact.first_name) if reader is Gender.UNKNOWN else reader
    for match in re.finditer(
        rf"(?:,|;|\s[-–—]+)\s+(?:and |as |because |so )?(?P<who>he|she)(?=['’]s\b|\s+(?!{_SPEAKS}\b))", text, re.I
    ):
        gender = Gender(match["who"].lower())
        if reader not in {gender, Gender.UNKNOWN}:
            continue
        before = text[: match.start()]
        agreed = _HAS_AGREED.match(text[match.end() :]) is not None and not _of_reader(before, gender, contact=contact)
        if agreed or _asked_for_them(before, gender, contact=contact):
            continue
        nouns = f"{_OTHERS[gender]}|{_OTHERS[Gender.UNKNOWN]}"
        noun = re.search(rf"\b(?:my|our|his|her|their|the|a|an|\w+['’]s) (?:\w+ )?(?:{nouns})\b(?!['’]s)", before, re.I)
        own = {part.lower() for part in contact.name.split()}
        others = [word for word in re.findall(r"\b[A-Z][\w’'-]+", before) if word.lower() not in own]
        unknown = [m[0] for m in _SOMEBODY_UNKNOWN.finditer(before)] + [m["name"] for m in _FOUND.finditer(before)]
        named = any(gender_of(word) is gender for word in others) or any(_on_no_list(word, own) for word in unknown)
        if (noun or named) and re.search(r"\w\W+\w", before):
            return before.rstrip(" ,;-–—"), text[match.start() :].strip(" ,;-–—")
    return text, ""


def _on_no_list(word: str, own: set[str]) -> bool:
    """Whether it may be the name of somebody who is not the reader, and of whichever gender."""
    no_other = word.lower() in own or word.isupper() or is_always_capital(word)
    return not no_other and gender_of(word) is Gender.UNKNOWN


# Whoever is still being asked has not agreed yet: "swap my shift with Fatima, she has agreed already".
_HAS_AGREED = re.compile(
    r"(?:['’]s| has| is|['’]d| had)? (?:already |now |also )?(?:agreed|said (?:yes|ok|okay)|accepted|consented|(?:happy|fine|ok|okay|good|all right) (?:with|about) (?:it|this|that))\b",
    re.I,
)
_MAY_SOMEBODY = re.compile(
    r"\s*(?:(?:ask|see|know) (?:if|whether) |(?:can|could|may|might|would|is|are|does|will) )(?P<who>(?:my|our) [a-z]+|[A-Z][\w’'-]+) ",
)


def _of_reader(before: str, gender: Gender, *, contact: Contact) -> bool:
    """Whether the words before speak of the reader, by a name or as a pronoun of that gender would."""
    own = "he|him|his" if gender is Gender.HE else "she|her|hers"  # the reader may be of the other gender
    names = "|".join(re.escape(part) for part in contact.name.split() if len(part) > 1)
    return re.search(rf"\b(?:you|your|{own}{'|' + names if names else ''})\b", before, re.I) is not None


def _asked_for_them(before: str, gender: Gender, *, contact: Contact) -> bool:
    """ "can Ellie sit at the front, she can't see": of whom the question speaks, where it names nobody else."""
    asked = _MAY_SOMEBODY.match(f"{before[:1].lower()}{before[1:]}")
    if asked is None or _of_reader(before, gender, contact=contact):
        return False
    who = asked["who"].split()[-1]
    nouns = f"{_OTHERS[gender]}|{_OTHERS[Gender.UNKNOWN]}"
    return gender_of(who) is gender if who[0].isupper() else re.fullmatch(nouns, who, re.I) is not None
