"""What deeds are called as verbs and as nouns: somebody who edited is thanked for the edits, who lent for the loan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from assistant.distil.favours.words import PLAIN

_FORMS: Final = """
    lend lent lends lending loan loaned leihen geliehen ausgeliehen leihe leihgabe
    drive drove driven driving lift ride fahren gefahren fahrt mitgenommen
    speak spoke spoken speaking talk talked talking
    teach taught teaching lesson lessons beibringen beigebracht
    advise advised advising advice counsel raten geraten rat ratschlag
    write wrote written writing
    bring brought bringing
    buy bought buying
    build built building
    find found finding
    choose chose chosen choosing choice
    give gave given giving gift present schenken geschenkt geschenk
    prove proof
    review reviewed reviewing reviews
    refer referred referring referral referrals
    cook cooked meal dinner supper
    host hosted stay stayed
    describe described description
    explain explained explaining explanation explanations
    vouch vouched reference references
    empfehlen empfohlen empfehlung
    vorstellen vorgestellt vorstellung
    helfen geholfen hilfe
    korrigieren korrigiert korrekturen korrektur
    vermitteln vermittelt vermittlung
    weiterleiten weitergeleitet weiterleitung
"""
_ROOTS: Final[Mapping[str, str]] = {
    form: line.split()[0] for line in _FORMS.strip().splitlines() for form in line.split()
}
_ENDING = re.compile(r"(?:ations?|itions?|ions?|ments?|ings?|ed|es|s|e)$")
_LONGEST = 6


def roots(text: str) -> set[str]:
    """What the words of a text have in common with their other forms: ``edits`` and ``edited`` are ``edit``."""
    return {_root(word) for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in PLAIN}


def _root(word: str) -> str:
    if word in _ROOTS:
        return _ROOTS[word]
    bare = _ENDING.sub("", word)
    bare = bare if len(bare) >= 3 else word
    if len(bare) > 3 and bare[-1] == bare[-2]:
        bare = bare[:-1]  # planned
    return bare[:_LONGEST]
