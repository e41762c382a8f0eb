# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Facts in one German sentence: of the contact turned round or quoted, and of the user as they wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.distil.facts.english import QUOTED, SHORTEST, Found, first
from assistant.distil.facts.limits import passing
from assistant.distil.facts.topic_words_german import MINE_GERMAN, NO_STRENGTH_GERMAN, STRENGTHS_GERMAN, THEIRS_GERMAN
from assistant.distil.facts.topics import Topic
from assistant.distil.said.sentences import Said
from assistant.distil.turning.german import quoted_german, refuses, turn_german
from assistant.distil.understood.worth import german_is_whole

_OFFER = re.compile(
    r"\b(?:wenn|falls|sobald|sollte(?:st|n)?) (?:du|Sie)\b.*\b(?:melde dich|melden Sie sich|ruf\w* (?:mich )?(?:an|gern)|schreib\w* (?:mir|Sie mir)|sag\w* (?:mir )?Bescheid|frag\w* mich|komm\w* (?:vorbei|gern)|lade ich|steh\w*|kostet nichts|ist (?:dein|Ihr|gratis|umsonst|frei)|gehört (?:dir|Ihnen)|sind (?:Sie|du)|bist du)\b"
    r"|\b(?:könnte|würde?|kann) ich (?:dir|Ihnen|dich|Sie)\b.*\b(?:vorstellen|geben|leihen|überlassen|zeigen|schenken|besorgen|vermitteln|mitbringen|empfehlen|kochen|helfen|reparieren|abgeben)\b|\b(?:kannst|könntest|könnten|dürfen|darfst) (?:du|Sie) (?:\w+ ){0,3}(?:bei (?:mir|uns)|gern\w* (?:haben|nutzen|benutzen|mitnehmen|ausleihen)|jederzeit|haben)"
    r"|\b(?:lade|laden) (?:ich|wir) (?:dich|Sie|euch)\b|\b(?:möchte|würde|will) (?:ich )?(?:dich|Sie) .*\b(?:einladen|vorschlagen|empfehlen)\b|\bsind Sie (?:herzlich |jederzeit )?(?:eingeladen|willkommen|unser (?:ehren)?gast)|\bbist du (?:herzlich |jederzeit )?(?:eingeladen|willkommen)",
    re.I,
)
_NO_OFFER = re.compile(
    r"\b(?:fragen|rückfragen|bedarf|termin|link|mail|unterlagen|anhang|anbei|telefonisch|rückmeldung|datei)\b", re.I
)
_SAID = re.compile(
    r"^(?:Ich (?:möchte|wollte|muss|sollte|darf|kann) (?:dir|Ihnen|euch)? ?(?:nur |noch |auch |kurz |übrigens )*(?:sagen|erzählen|mitteilen|verraten), dass |Übrigens,? |Und festhalten: |Stell dir vor[:,] |Rate mal[:,] )",
    re.I,
)
_POINTING = re.compile(r"(?:da|dort|dann|damit|das|den|dem|die kann\w*)\b(?! (?:ist|sind) )", re.I)
_FRAGMENT = re.compile(r"(?:dass|wie|ob|weil|wenn|falls|damit|bis|sobald|obwohl|während|bevor|nachdem)\b", re.I)
_TOLD_ALREADY = re.compile(r"^dass (?P<told>.+?), (?:wei(?:ßt|ss?t) du|wissen Sie|hast du|haben Sie)\b", re.I)


def theirs_german(one: Said, *, formal: bool) -> Iterator[Found]:
    """What one German sentence of the contact's tells of them, or praises in the user."""
    text = one.text
    offer = None if "?" in text or refuses(text) else turn_german(text, formal=formal, on=one.when)
    if offer is not None and " angeboten, " in offer:
        yield text, Topic.OFFER, offer, 0.82
        return
    if "?" not in text and _OFFER.search(text) and not _NO_OFFER.search(text) and not refuses(text):
        yield text, Topic.OFFER, quoted_german(text, formal=formal, on=one.when), 0.7
        return
    seen = False
    for part in _parts(text):
        if (part == text and seen) or "?" in part:
            return
        found = _clause(part, one, formal)
        if found is not None:
            seen = True
            yield found


def _parts(text: str) -> list[str]:
    """The clauses of a sentence, literally, and the whole of it last."""
    parts = [
        p.strip(" .!")
        for p in re.split(
            r"(?:,(?! (?:(?:der|die|das|den|dem)\b(?! \w+ (?:ich|du|er|wir|sie|man)\b)|deren|dessen|wo|was|als|dass|weil|um|(?:bei|in|mit|zu|an|auf|von|für) (?:dem|der|den|denen|die|das))\b)|[;:]|\s[–—-]|(?<=!)|(?<=\w)(?= und (?:ich|wir|bin|habe|hab|werde|suche|produziere|möchte)\b))\s+",
            text.rstrip(" .!"),
        )
    ]
    told = [
        re.sub(r"^(?:und|aber|denn)\s+", "", p) for p in parts if len(p.split()) >= SHORTEST and not _FRAGMENT.match(p)
    ]
    return told if told == [text] else [*told, text]


def _clause(part: str, one: Said, formal: bool) -> Found | None:
    plain = _SAID.sub("", part)
    if STRENGTHS_GERMAN.search(plain) and not NO_STRENGTH_GERMAN.search(plain):
        text = turn_german(plain, formal=formal, on=one.when)
        if text is not None and re.search(r"\b(?:ich|mein\w*)\b", text, re.I) and ", dass" in text:
            return part, Topic.STRENGTH, text, 0.8
        return part, Topic.STRENGTH, quoted_german(part, formal=formal, on=one.when), 0.6
    sign = first(THEIRS_GERMAN, plain)
    if sign is None or re.search(
        r"\b(?:dir|dich|dein\w*|Ihnen|Ihre?[mnrs]?|wenn|falls|würde|anbei|mail|termin)\b|(?<=[a-zäöüß] )Sie\b|^Tag (?:Herr|Frau)|(?i:\b(?:zahlung|rechnung|arbeiten|datei|bestellung|lieferung|überweisung)\b)",
        plain,
    ):
        return None
    text = None if _TOLD_ALREADY.match(plain) else turn_german(plain, formal=formal, on=one.when)
    if text is not None and german_is_whole(text) and not re.search(r"!\w|!{2}|[A-ZÄÖÜ]{6}", text):
        return part, sign.topic, text, sign.certainty
    return part, sign.topic, quoted_german(part, formal=formal, on=one.when), QUOTED


def mine_german(one: Said) -> Iterator[Found]:
    """What one German sentence of the user's tells of themselves, in their own words."""
    seen = False
    for part in _parts(one.text):
        if "?" in part or (part == one.text and seen):
            continue
        sign = None if _POINTING.match(part) else first(MINE_GERMAN, part)
        if sign is None or re.search(r"(?i:\b(?:am \d+|heute|morgen)\b)|\b(?:es|das)\b", part):
            continue
        if sign.topic is Topic.LIMIT and passing(part):
            continue
        if sign.topic not in {Topic.MY_OFFER, Topic.LIMIT} and re.search(
            r"\b(?:dir|dich|dein\w*|Sie|Ihnen|Ihr\w*)\b", part
        ):
            continue
        plain = re.sub(r"\s*\b(?:leider|übrigens|ja|aber|allerdings)\b", "", part).strip(" .!,")
        if len(plain.split()) >= SHORTEST:
            yield part, sign.topic, plain[:1].upper() + plain[1:] + ".", sign.certainty
            seen = True
