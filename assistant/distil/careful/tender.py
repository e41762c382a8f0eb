# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What is told in confidence, or is tender: which of its words tell something, put without the plea for silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.distil.careful.sharing import sharing_of, silent, tender_topic
from assistant.distil.careful.silence import confided, without_plea
from assistant.distil.facts.topics import Topic
from assistant.distil.said.sentences import Said
from assistant.distil.turning.completing import spelt_out
from assistant.distil.turning.english import quoted, turn
from assistant.distil.turning.german import quoted_german, turn_german
from assistant.distil.turning.swapping import swapped
from assistant.distil.turning.tied import settled
from assistant.distil.turning.trimming import clauses, peeled, trimmed
from assistant.domain.facts import Sharing
from assistant.domain.words import Parse

_PREAMBLE = re.compile(
    r"^(?:(?:and|but|so|please)\b,? )*(?:just |strictly )?(?:(?:keep|treat) (?:this|it|that) )?(?:strictly |entirely |absolutely )?"
    r"(?:between (?:us|you and me|ourselves)|in (?:strict )?confidence|off the record|confidential(?:ly)?|(?:keep (?:this|it) )?to yourself)(?: please)?\s*[,:–—-]+\s*",
    re.I,
)
_PREAMBLE_GERMAN = re.compile(
    r"^(?:[^:,]*\b(?:vertraulich|unter uns|im vertrauen|für (?:dich|sich))\b[^:,]*[:,])\s*(?=[A-ZÄÖÜ])", re.I
)
_LEANING_GERMAN = re.compile(r"^(?:Sie|Er|Es|Das|Dies\w*) (?!Leitung)")
_FRAGMENT_GERMAN = re.compile(r"(?:wie|ob|weil|dass|damit|wenn|falls|rettest|danke)\b", re.I)
_HELPED_ME = re.compile(
    r"^You (?:have )?(?:gave|given|put|introduced|recommended|mentioned|spoke|spoken|sent|forwarded|told)\b.*\b(?:me|my)\b"
)
_SUBSTANCE = re.compile(
    r"\b(?:may|might|will|shall|won|soon|\d+|january|february|march|april|june|july|august|september|october|november|december|going to|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b"
    r"|\b(?:leav|clos|mov|split|resign|quit|sell|sold|start|stop|cut|los|merg|offer|interview|expect|marr|wedding|retir|apply|appli|promot|hir|replac|tak|get|got|becom|found|join|plan|need|test|look)\w*\b"
    r"|(?<=\w )(?-i:[A-Z])[a-z]+",
    re.I,
)
"""What somebody asks to keep quiet about is a change, a plan or a date; the words beside it need not be."""
_PLEADS = re.compile(
    r"^(?:(?:and|but|so|also|bitte|please|just|ps:?),? )*(?:do(?:n['’]t| not)|never|keep|sags?|erzähl\w*|behalt\w*|this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|writing (?:you|this|mail))\b",
    re.I,
)
_OWED = re.compile(
    r"\b(?:thank\w*|grateful|gratitude|obliged|indebted|bless you|cheers for|appreciated?|(?:so |very |really )?(?:good|kind|sweet|lovely|generous|decent) of you|dank\w*|verdank\w*|merci|(?:lieb|nett|toll|großartig) von (?:dir|ihnen)|vergelt)\b"
    r"|\b(?:don['’]t (?:you )?(?:worry|fret)|do not worry|no worries|not to worry|rest assured|keine (?:sorge|bange|angst)|mach(?:en sie)? (?:dir|sich)? ?keine (?:sorgen|gedanken))\b"
    r"|^(?:your|deine?|ihre?) (?:\w+ )?(?:money|deposit|fee|refund|rent|share|cheque|loan|change|wages?|expenses|kaution|geld|anteil|pfand|vorschuss|auslagen|miete)\b",
    re.I,
)
_OWN_TROUBLE = re.compile(
    r"(?:[.;!–—]|,| (?:and|but|und|aber|as|because|denn|since)) (?:I(?:['’]m| am| have|['’]ve| was| had)|my|we(?:['’]re| are| have)|ich (?:bin|habe|liege|war|hatte)|mein\w*|wir) (?!(?:so |very |really |truly )*(?:grateful|thankful|obliged))",
    re.I,
)


def is_owed(text: str) -> bool:
    """Whether a sentence thanks for something, or reassures about something owed, with a tender word only in passing:
    "I'm so thankful you fed the cats while Rob had flu"."""
    return _OWED.search(text) is not None and _OWN_TROUBLE.search(text) is None


_TO_READER = re.compile(r"\b(?:you|your|dir|dich|dein\w*|Ihnen|Ihre?[mnrs]?)\b|attached")
_PERSONAL = re.compile(r"\b(?:I|we|my|our|me|us|they|she|he|ich|wir|mein\w*|unser\w*|mir|uns)\b|['’](?:m|ve)\b", re.I)


def tender_in(one: Said, level: Sharing, parse: Parse, formal: bool) -> Iterator[tuple[str, Topic, str, float]]:
    """What is alluded to at most, or kept back, at that ``level``: its quote, topic, sentence and certainty.

    It is on record so that no letter gives it away.
    """
    if level is Sharing.NEVER and "?" not in one.text and (rest := past_the_plea(one.text)) is not None:
        yield from _kept_back(replace(one, text=rest), parse, formal)
        return
    if (
        "?" in one.text
        or len(one.text.split()) < 4
        or silent(one.text)
        or not (_PERSONAL.search(one.text) or confided(one.text))
    ):
        return
    if level is Sharing.ALLUDE and (sharing_of(one.text) is Sharing.SAY or is_owed(one.text)):
        return
    topic = tender_topic(one.text) or (Topic.HEALTH if level is Sharing.ALLUDE else Topic.NEWS)
    if one.language == "de":
        if level is not Sharing.NEVER and re.search(r"\b(?:dir|dich|Ihnen)\b", one.text):
            return
        pieces = [p.strip() for p in re.split(r"[,;:]\s+", one.text.rstrip(" .!"))]
        told = (
            [p for p in pieces if not silent(p)]
            if level is Sharing.NEVER
            else [p for p in pieces if sharing_of(p) is Sharing.ALLUDE]
        )
        parts = [*([] if any(silent(p) for p in pieces) else [one.text]), *reversed(told)]
        parts = [p for p in parts if not (_FRAGMENT_GERMAN.match(p) or silent(p) or (confided(p) and p != one.text))]
        turned = ((p, turn_german(p, formal=formal, on=one.when)) for p in reversed(parts) if len(p.split()) > 2)
    else:
        parts = [p for p in clauses(one.text) if sharing_of(p) is not Sharing.SAY and not silent(p)]
        if level is Sharing.NEVER:
            parts = [p for p in clauses(one.text) if not silent(p) and not confided(p)] or parts
        parts = parts or [one.text]
        turned = ((p, turn(peeled(trimmed(p)), parse=parse, on=one.when)) for p in parts)
    turned = (
        (p, t)
        for p, t in turned
        if t is None or not t.startswith(("You said that", "You told me that", "You said I", "I "))
    )
    quote, text = next(((p, t) for p, t in turned if t), (one.text, None))
    if text is None or text.startswith(
        ("You told me to", "You asked me", "You told me not", "You said you would", "You offered")
    ):
        if level is Sharing.NEVER and not confided(one.text):
            return
        words = told_that(one, parse) if confided(one.text) else None
        if words is not None and not words.startswith("I "):
            yield one.text, topic, words, 0.76
        elif _is_whole_secret(one.text, german=one.language == "de"):
            yield one.text, topic, in_own_words(one, formal=formal), 0.6
        return
    idle = not _SUBSTANCE.search(quote) or _HELPED_ME.match(text)
    if idle and one.language == "en" and sharing_of(quote) is Sharing.SAY:
        return  # stands beside a confidence and tells nothing: "I'm on the sofa with the cat"
    yield quote, topic, text, 0.78


_PLEA = re.compile(r"^(?P<plea>[^“„\"]{3,90}?)(?::| [–—-])\s+(?=\w)")
_OWN = re.compile(
    r"\b(?:I(?:['’]m|['’]ve)?|we(?:['’]re|['’]ve)?|ich|wir) (?!(?:have|has|had)(?: not|n['’]t)? told|haven['’]t|must|should|can)\w+",
    re.I,
)


def past_the_plea(text: str) -> str | None:
    """What is told behind words that only ask for silence: "Entre nous, keep it quiet: Rita is retiring"; None where
    nothing is."""
    match = _PLEA.match(text)
    if match is None or not confided(match["plea"]) or (_OWN.search(match["plea"]) and not silent(match["plea"])):
        return None
    rest = text[match.end() :].strip()
    further = past_the_plea(rest)
    return further or (rest if len(rest.split()) >= 2 and not silent(rest) else None)


def _kept_back(one: Said, parse: Parse, formal: bool) -> Iterator[tuple[str, Topic, str, float]]:
    """What stands behind a plea for silence: turned, told as the writer's telling, or in its own words."""
    topic = tender_topic(one.text) or Topic.NEWS
    if one.language == "de":
        plain = one.text[:1].upper() + one.text[1:]
        turned: str | None = turn_german(plain, formal=formal, on=one.when)
        if turned is None and not re.search(
            r"\b(?:ich|mir|mich|mein\w*|wir|uns|unser\w*|du|dir|dein\w*|Sie|Ihnen)\b", plain
        ):
            turned = f"{'Sie haben' if formal else 'Du hast'} mir erzählt: {plain.rstrip(' .!')}."
    else:
        turned = turn(peeled(trimmed(one.text)), parse=parse, on=one.when) or told_that(one, parse)
        if turned is None and (rest := settled(spelt_out(trimmed(one.text)).rstrip(" .!"), one.when)) is not None:
            said = swapped(parse(f"{rest}."))
            loose = said is None or re.search(r"\b(?:it|this|that|he|she|they|him|her|them)\b", said, re.I)
            turned = (
                None
                if loose
                else f"You told me that {said[:1].lower() + said[1:]}".rstrip(" .") + "."
                if said
                else None
            )
    if turned is not None and not turned.startswith(("You told me to", "You asked me", "You offered")):
        yield one.text, topic, turned, 0.76
    else:
        yield one.text, topic, in_own_words(one, formal=formal), 0.6


def _is_whole_secret(text: str, *, german: bool) -> bool:
    """Whether a sentence tells something besides the plea for silence, and nothing of what the reader did."""
    bare = without_plea(text)
    if len(bare.split()) < 5 or _PLEADS.match(text) or _TO_READER.search(bare):
        return False
    return german or bool(_SUBSTANCE.search(bare)) or not confided(text)


def in_own_words(one: Said, *, formal: bool) -> str:
    """What nobody can turn round for sure, as it was written: on record, so that it is kept back."""
    return (
        quoted_german(one.text, formal=formal, on=one.when) if one.language == "de" else quoted(one.text, on=one.when)
    )


def told_that(one: Said, parse: Parse) -> str | None:
    """What was told in confidence as the writer's telling, without the words that ask for silence."""
    if one.language == "de":
        rest = _PREAMBLE_GERMAN.sub("", one.text).strip()
        if rest == one.text or _LEANING_GERMAN.match(rest) or re.search(r"\b(?:ich|mir|mein\w*|du|dir)\b", rest):
            return None
        you = "Sie haben" if re.search(r"\b(?:Sie|Ihnen)\b", one.text[: -len(rest)]) else "Du hast"
        return f"{you} mir erzählt{',' if rest.startswith('dass ') else ':'} {rest.rstrip(' .!')}."
    rest = _PREAMBLE.sub("", one.text).strip()
    if rest != one.text:  # whom a secret is told is not among those it is about
        rest = re.sub(r"^we\b", "I", re.sub(r"^we(?: are|['’]re)\b", "I am", rest, flags=re.I), flags=re.I)
    turned = turn(rest, parse=parse, on=one.when)
    if re.search(r"\bbetween (?:us|you and me|ourselves)\b", rest, re.I):
        return None
    if turned is not None or (rest == one.text and not confided(rest)):
        return turned
    rest = re.sub(r",? so (?:please|push|do|keep|be|say)\b.*$", "", rest)
    rest = re.sub(r" (?:last|this|next) (?:week|weekend)(?=[,.!]|$)", "", rest)  # no sure date, and not needed
    plain = settled(spelt_out(rest).rstrip(" .!"), one.when)
    sentence = parse(f"{plain}.") if plain else None
    said = swapped(sentence) if sentence else None
    if sentence is not None and not any(t.dep in {"nsubj", "nsubjpass"} for t in sentence.tokens):
        return None
    if sentence is None or said is None or re.search(r"\b(?:please|it|this|that)\b", rest, re.I):
        return None
    named = sentence.tokens[0].pos == "PROPN" or said.startswith("I ")
    return f"You told me that {said if named else said[0].lower() + said[1:]}".rstrip(" .") + "."
