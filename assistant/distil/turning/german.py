# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""German sentences turned round by patterns: no German parser is there, so only plain ones are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from assistant.distil.turning.german_persons import WORDS, exchanged, possessive
from assistant.distil.turning.german_verbs import MONTHS, verb_from, with_zu

LONGEST = 24
FORMAL = re.compile(r"(?<=[\w,;:] )(?:Sie|Ihnen|Ihre?[mnrs]?)\b")
_INFORMAL = re.compile(r"\b(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure)\b", re.I)
_FILLERS = re.compile(
    r"\s*,?\s*\b(?:übrigens|ja|mal|halt|eben|leider|aber|nämlich|jedenfalls|gerade|derzeit|momentan|zurzeit|aktuell|nochmals?)\b(?!,? dass)",
    re.I,
)
_OPENING = re.compile(
    r"^(?:(?:hallo|hi|moin|liebe[rs]?|hey|servus|sehr geehrte[rs]?)\b[^,!]{0,30}[,!]\s*|(?:und|aber|also|so|ach|oh|ps:?|gute nachricht(?:en)?[:,]|wie zugesagt|wie versprochen|ganz unter uns:|unter uns:)\s+)+",
    re.I,
)
_MORE = re.compile(r",?\s+(?:versprochen|oder|gell|ne)$", re.I)
_FINITE = re.compile(r"^(?:ist|war|sind|waren|hat|hatte|wird|wurde|kann|konnte|bist|bin|hast|habe|warst|hattest)$")


def quoted_german(sentence: str, *, formal: bool | None, on: date | None) -> str:
    """Their own words with their day, for what cannot be turned round."""
    opener = "haben Sie" if formal else "hast du"
    words = sentence.strip().strip('„“”"')
    if on is None:
        return f"{'Sie haben' if formal else 'Du hast'} geschrieben: „{words}“"
    return f"Am {on.day}. {MONTHS[on.month - 1]} {opener} geschrieben: „{words}“"


def is_formal(texts: Sequence[str]) -> bool | None:
    """Whether a correspondence says "Sie"; None where nothing tells."""
    formal = sum(bool(FORMAL.search(t)) for t in texts)
    informal = sum(bool(_INFORMAL.search(t)) for t in texts)
    return None if formal == informal else formal > informal


def turn_german(sentence: str, *, formal: bool | None, on: date | None = None) -> str | None:
    """A German sentence of theirs in the voice of a letter to them; None where that is not sure."""
    own = is_formal([sentence])
    formal = formal if own is None else own
    if formal is None:
        formal = False
    text = _trimmed(sentence)
    if not text or "?" in sentence or not 2 <= len(text.split()) <= LONGEST or re.search(r"[„“”\"<>@]|https?:", text):
        return None
    dated = _dated(text, on)
    if dated is None:
        return None
    offered = _offered(dated, formal)
    if offered is not None:
        return offered
    judged = _judged(dated, formal)
    if judged is not None:
        return judged
    said = exchanged(dated, formal=formal)
    if said is None:
        return None
    return said[:1].upper() + said[1:] + "."


_REFUSES = re.compile(
    r"\b(?:nicht|nie|niemals|kein\w*|weder|kaum|unmöglich|außerstande|leider|bedauer\w*|schade|zu meinem (?:großen )?(?:leidwesen|bedauern)|tut mir (?:so |sehr |echt )?leid)\b(?! nur\b)",
    re.I,
)


def refuses(text: str) -> bool:
    """Whether what the writer "can" is refused: "Leider kann ich Sie nicht begleiten"."""
    return _REFUSES.search(re.sub(r"\b(?:wenn|falls|sofern|sollte)\b.*?(?:,|$)", "", text, flags=re.I)) is not None


def _trimmed(sentence: str) -> str:
    plain = re.sub(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]+|(?<!\w)[:;]-?[)(DP]", " ", sentence)
    plain = _OPENING.sub("", " ".join(plain.split()))
    plain = _MORE.sub("", plain.rstrip(" .!…,;:"))
    plain = " ".join(_FILLERS.sub("", plain).split()).strip(" ,")
    if re.match(
        r"(?:hab|habe|bin|war|hatte|wurde|werde|kann|suche|ziehe|arbeite|wechsle|bekomme)\b(?! ich)", plain, re.I
    ):
        plain = f"Ich {plain[0].lower()}{plain[1:]}"
    return re.sub(r"^(habe?|bin|war|hatte|werde|kann) ich\b", lambda m: f"Ich {m[1].lower()}", plain, flags=re.I)


def _dated(text: str, on: date | None) -> str | None:
    for word, days in (("heute", 0), ("morgen", 1), ("gestern", -1), ("übermorgen", 2)):
        pattern = rf"\b{word}\b(?! (?:früh|abend|morgen))(?<!guten morgen)"
        if re.search(pattern, text, re.I):
            if on is None:
                return None
            day = on + timedelta(days=days)
            text = re.sub(pattern, f"am {day.day}. {MONTHS[day.month - 1]}", text, count=1, flags=re.I)
    return (
        None
        if re.search(
            r"\b(?:letzte|nächste|vorige|kommende|diese)[nrsm]? (?:woche|monat|jahr|mal)|\bvor (?:\w+ )?(?:tagen|wochen|monaten)\b|\b(?:anbei|eben|soeben)\b",
            text,
            re.I,
        )
        else text
    )


def _offered(text: str, formal: bool) -> str | None:
    """ "Ich kann dir X schicken" -> "Du hast angeboten, mir X zu schicken."."""
    match = re.match(
        r"^(?:Ich (?:kann|könnte|würde)|Gern(?:e)? (?:kann|könnte|würde) ich|(?:Wir )(?:können|könnten)) (?P<rest>.+)$",
        text,
        re.I,
    )
    if match is None or refuses(text):
        return None
    if not re.search(r"\b(?:dir|dich|dein\w*|Ihnen|Sie|Ihr\w*|euch)\b", match["rest"]):
        return None
    rest = re.sub(
        r",? (?:falls|wenn|sofern) (?:du|Sie)\b.*$|\b(?:auch|gerne?|natürlich|jederzeit)\s", "", match["rest"]
    ).strip(" ,")
    words = rest.split()
    if not words or not re.fullmatch(r"[a-zäöüß]+n", words[-1]) or "," in rest:
        return None
    inside = [WORDS["sie" if formal else "du"].get(w) or possessive(w, formal) or w for w in words[:-1]]
    inside = ["mich" if formal and w == "Sie" else new for w, new in zip(words[:-1], inside, strict=True)]
    if any(w in {"du", "Sie", "ich"} and n == "ich" for w, n in zip(words[:-1], inside, strict=True)):
        return None
    opener = "Sie haben" if formal else "Du hast"
    if words[-1] in {"anbieten", "vorschlagen"}:
        return f"{opener} {' '.join(inside)} angeboten."
    return f"{opener} angeboten, {' '.join([*inside, with_zu(words[-1])])}."


def _judged(text: str, formal: bool) -> str | None:
    """ "Du schreibst klarer als wir" -> "Du hast gesagt, dass ich klarer schreibe als ihr."."""
    words = text.split()
    opener = "Sie sagten" if formal else "Du hast gesagt"
    subject = 0
    if (words[0] == "Du" and not formal) or (words[0] == "Sie" and formal):
        subject = 1
    elif re.fullmatch(r"(?:Dein|Deine|Ihr|Ihre)", words[0]) and (words[0].startswith("D") or formal):
        subject = next((i for i, w in enumerate(words) if i and _FINITE.match(w)), 0)
    if not subject or subject >= len(words) - 1 or "," in text:
        return None
    verb = words[subject]
    if subject == 1 and verb in {"hast", "haben"} and re.search(r"\b(?:mir|mich|uns)\b", text):
        return None  # what the user did for them is told as it is
    order = [*words[:subject], *words[subject + 1 :]]
    at = next((i for i, w in enumerate(order) if w == "als" and i > subject), len(order))
    order.insert(at, "\0")
    if subject == 1:
        form = verb_from(verb, "sie" if formal else "du")
        if form is None:
            return None
        order[0] = "ich"
    else:
        form = verb
        order[0] = order[0][0].upper() + order[0][1:]
    inside = []
    for place, word in enumerate(order):
        if word == "\0":
            inside.append(form)
        elif place == 0 and subject == 1:
            inside.append(word)
        else:
            new = WORDS["sie" if formal else "du"].get(word) or possessive(word, formal)
            inside.append(new or word)
    return f"{opener}, dass {' '.join(inside)}."
