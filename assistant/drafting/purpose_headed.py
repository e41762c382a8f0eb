# ruff: noqa: E501  patterns read better unbroken
"""A heading before a purpose that only tells whom it is for: "sue next door - parcels", "the colonel, for the ref"."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.drafting.given_names import ALSO_WORDS, SHORT_FORMS
from assistant.drafting.vocabulary import word_set

# Short names that are words, or hardly like the whole: safe only in a heading.
_NICKNAMES = {
    line.split(":")[0].strip(): word_set(line.split(":")[1])
    for line in """
    sue: susan susanna susannah suzanne
    peg: margaret
    dot: dorothy dorothea
    ned: edward edmund
    nell: helen eleanor ellen
    dick: richard
    hank: henry
    jock: john
    molly: mary
    polly: mary pauline
    gosia: malgorzata małgorzata
    kasia: katarzyna
    basia: barbara
    asia: joanna
    sasha: alexander alexandra aleksandr aleksandra
    misha: mikhail michael
    paco: francisco
    pepe: jose josé
    nacho: ignacio
    ria: maria
    """.strip().splitlines()
}
_TITLE = (
    r"(?:mrs|mr|ms|miss|mx|dr|doctor|doc|prof|professor|fr|father|sr|sister|br|brother|rev|revd|reverend|vicar|pastor|rabbi|imam|sgt|sergeant|pc|wpc|insp|inspector|dc|det|"
    r"detective|col|colonel|capt|captain|lt|lieutenant|maj|major|gen|general|cllr|councillor|mayor|principal|judge|coach|chef|mme|madame|mlle|monsieur|m|herr|hr|frau|fru|fräulein|"
    r"signora?|sig|don|doña|dona|señora?|sra|senhora?|pani?|pan[ií]|kyria|nonn[ao]|babcia|oma|opa|abuel[ao]|tante|onkel|uncle|aunt|auntie|nan|nana|gran|granny|grandma|grandad|grandpa|cousin|sir|lady|dame)\.?"
)
_ROLE = (
    r"(?:colonel|major|captain|sergeant|general|inspector|detective|mayor|maire|bürgermeister(?:in)?|hausmeister(?:in)?|judge|vicar|priest|pastor|rabbi|imam|bishop|dean|father|sister|councillor|"
    r"professor|prof|doctor|doc|gp|nurse|matron|midwife|dentist|vet|physio|coach|trainer|teacher|tutor|mentor|head|headteacher|headmaster|headmistress|principal|boss|manager|supervisor|director|landlord|landlady|"
    r"caretaker|janitor|warden|librarian|plumber|builder|baker|butcher|neighbou?r|choirmaster|conductor|editor|chair|chairman|chairwoman|secretary|treasurer|postman|milkman)"
)
_ROLE_ALONE = re.compile(
    rf"(?:(?:the|our|my) {_ROLE}|(?:mme|madame|m\.?|monsieur) (?:le|la) {_ROLE}|(?:herr|frau) {_ROLE})", re.I
)
_TIME = r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|today|tomorrow|tonight|christmas|xmas|easter|night|noon|spring|summer|autumn|winter|least|last|once|home"
_PLACE = (
    rf"(?:next door|across the (?:road|street|hall|way)|(?:over|down|up) the (?:road|street|hall|lane)|upstairs|downstairs|opposite|(?:round|around) the corner|"
    rf"(?:(?:at|in|from) )?(?:no|nr|num|number|flat|house)\.? ?\d+\w?|#\d+|(?:at|from) (?:the |my |our )?(?!(?:{_TIME})\b)[a-z][\w'’-]+(?: [a-z][\w'’-]+)?|"
    r"in (?:accounts|hr|sales|finance|admin|reception|marketing|payroll|it|the office|the shop)|(?:w/|with|w) the [\w'’-]+(?: [\w'’-]+)?)"
)
_ASIDE = rf"\((?![^()]*\b(?:{_TIME}|\d+ ?(?:am|pm|th|st|nd|rd)|need|want|please|pls|could|can|until|till|only|not)\b)[^()]{{2,45}}\)"
_SOMEBODY = r"(?:the|that|my|our) (?:lady|man|woman|guy|girl|bloke|lad|chap|person|one|neighbou?r|people)\b[^,;:]{0,40}"
_SEPARATED = re.compile(r"(?P<sign>\s*:\s+|\s+[-–—]+\s+|\s*\.{2,}\s*|\s*…\s*|,\s+|;\s+)")
_MOST = 60  # characters of a heading: nobody takes longer to say who it is
_LISTED = re.compile(r"\w+(?:,| and\b| &| \+)|(?:and|&|who|whose|which|he|she|they)\b", re.I)
_DETAILS = re.compile(r"(?:his|her|their|whose) (?:number|phone|email|e-mail|address|details|contact|name)\b", re.I)


def without_heading(text: str, *, contact: Contact) -> tuple[str, str]:
    """The purpose behind a heading that names the reader, and a role that was taken for the reader ("" for none)."""
    for match in _SEPARATED.finditer(text[: _MOST + 6]):
        head, rest = text[: match.start()].strip(), text[match.end() :]
        if re.fullmatch(r"(?:\w{1,5}|.*\bno)\.?", head) and match[0].startswith(".") and ".." not in match[0]:
            continue
        if len(re.findall(r"\w+", rest)) < 2 or head.count("(") != head.count(")"):
            continue
        weak = match["sign"].strip() in {",", ";"}
        if weak and _LISTED.match(rest):
            continue
        if _names(head, contact, alone=not weak):
            return re.sub(r"^\d things?[.:,]+\s+", "", rest), ""
        if _ROLE_ALONE.fullmatch(head) and not _DETAILS.match(rest):
            if weak and not re.match(r"(?:for|thanks|thank|thx|could|can|would|will|please|pls)\b", rest, re.I):
                continue
            known = re.fullmatch(_TITLE, contact.first_name, re.I) or any(
                word in contact.name.lower().split() for word in head.lower().split()
            )
            return rest, "" if known else head
    return _without_aside(text, contact), ""


def _without_aside(text: str, contact: Contact) -> str:
    """ "Herr Wendt (hausmeister) got the cello up" says of Herr Wendt what he did, and who he is only to the program."""
    aside = re.match(rf"(?P<who>[^(),;:]{{2,40}}?)\s*{_ASIDE}\s+(?=[a-z]+\b)", text, re.I)
    if aside is None or not _names(aside["who"], contact, alone=False):
        return text
    rest = text[aside.end() :]
    return f"{contact.first_name} {rest}" if contact.first_name else f"{aside['who']} {rest}"


def _names(head: str, contact: Contact, *, alone: bool) -> bool:
    """Whether all of the words say who the reader is: "mrs tully (runs the over 60s)", "K.", "the lady at the bank, B. Holm"."""
    if "," in head:
        pieces = [part.strip() for part in head.split(",")]
        known = [_names(part, contact, alone=False) for part in pieces]
        return any(known) and all(k or re.fullmatch(_SOMEBODY, p, re.I) for k, p in zip(known, pieces, strict=True))
    bare = re.sub(rf"\s*{_ASIDE}", "", head, flags=re.I)
    described = bare != head
    bare = re.sub(r"\s+/\s+[^/]{2,30}$", "", bare)
    placed = re.sub(rf"(?<=\w|\.)\s+{_PLACE}$", "", bare, flags=re.I)
    titled = re.sub(rf"^(?:(?:the|my|our|dear|good old|old) )?(?:{_TITLE}\s+)+", "", placed, flags=re.I)
    words = re.findall(r"[\w'’-]+\.?", titled)
    if not words or len(words) > 4:
        return False
    parts = {part.lower().strip(".") for name in (contact.name, *contact.names) for part in name.split()}
    first = next((p for p in contact.name.lower().split() if not re.fullmatch(_TITLE, p, re.I)), "")
    if all(_is_name(word, parts, first, alone=alone) for word in words):
        return not (bare != placed and first in ALSO_WORDS and bare[: len(first)].islower() and "with" in bare.lower())
    # "pani gosia (landlady)": titled and described, whatever short name it is
    return described and titled != placed and len(words) == 1


def _is_name(word: str, parts: set[str], first: str, *, alone: bool) -> bool:
    low = word.lower().strip(".")
    if low in parts:
        return True
    if not first:
        return False
    if len(low) == 1:  # "K. - half the job", "B. Holm"
        return low == first[0] and (word.endswith(".") or word.isupper() or (alone and low not in {"a", "i"}))
    if len(low) < 3:
        return False
    return first.startswith(low) or first in SHORT_FORMS.get(low, frozenset()) | _NICKNAMES.get(low, frozenset())
