"""The user's own news without the thanks around it, and with the one whom its "she" or "he" can only be."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.drafting.given_names import GIVEN_NAMES
from assistant.drafting.vocabulary import word_set

# "Olive is fat and happy, thank you." tells the same without its thanks.
_THANKING = re.compile(
    r"^(?:sir|madam|ma['’]?am|boss|mate|doc)\s*[,!:–-]\s+(?=\w)|^(?:sir|madam|ma['’]?am)\s+(?=(?:I|we)\b)|"
    r" since (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last night|this morning)(?=[,.!]|$)|"
    r"^(?:thank you|thanks)(?: so much| very much| again| a lot)?,\s+(?=\w)|"
    r",\s+(?:thank you|thanks|cheers)(?: so much| very much| again| a lot)?(?=[.!]*$)",
    re.I,
)
_KIN = {
    **dict.fromkeys(("mom", "mum", "mother", "sister", "daughter", "wife", "grandmother", "gran", "aunt"), "she"),
    **dict.fromkeys(("dad", "father", "brother", "son", "husband", "grandfather", "grandad", "uncle"), "he"),
}
_ROLES = word_set(
    "landlord boss manager supervisor client customer tenant neighbour teacher inspector recruiter editor"
)
# "She's home" is "She is home", "She's slept" is "She has slept".
_HAS = re.compile(
    r"^['’]s(?= (?:just |now |already |finally |also |only |never )*(?:been|got|had|done|gone|made|come|slept|taken|"
    r"found|given|left|won|begun|grown|eaten|finished|passed|started|moved|arrived|recovered|healed|returned)\b)"
)
_IS = re.compile(r"^['’]s\b")
_WHO = re.compile(r"\b(?:she|he|her|him|his|hers)\b", re.I)
_WHO_DID = re.compile(r"(?<=, )(?:and )?(?P<who>she|he)(?= \w)", re.I)


def stripped(text: str, about: Collection[str] = ()) -> str:
    """The sentence without the thanks around it; "she" is the one relative or role of the user's that is named.

    ``about`` are the telling words of the purpose: "thank him for talking to the landlord" makes "he signed" the
    landlord's deed, where the sentence names nobody else.
    """
    bare = _THANKING.sub("", text)
    kin = [word for word in about if word in _KIN]
    roles = [word for word in about if word in _ROLES]
    who = ""
    if len(roles) == 1 and not kin:
        who = f"the {roles[0]}"
    elif len(kin) == 1 and not roles:
        who = f"my {kin[0]}"
    first = re.match(r"(?P<who>she|he)(?=['’]s\b| )", bare, re.I)
    if who and first is not None and (not kin or _KIN[kin[0]] == first["who"].lower()):
        rest = bare[first.end() :]
        bare = f"{who}{_IS.sub(' is', _HAS.sub(' has', rest))}"
    elif who and not kin and len(_WHO.findall(bare)) == 1 and not _names_somebody(bare):
        bare = _WHO_DID.sub(lambda m: f"{'and ' if m[0].lower().startswith('and ') else ''}{who}", bare)
    return bare[:1].upper() + bare[1:]


def _names_somebody(text: str) -> bool:
    return any(word.lower() in GIVEN_NAMES for word in re.findall(r"\b[A-Z]\w+", text))
