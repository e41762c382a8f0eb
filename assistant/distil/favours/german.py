# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Favours told and thanked for in German, by patterns: one sentence, clause by clause."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.favours.german_deeds import german_deed
from assistant.distil.favours.german_handed import german_arrived, german_handed
from assistant.distil.favours.german_thanks import german_thanks
from assistant.distil.favours.handed import Read
from assistant.domain.ledger import FavourDirection, Party

_DOING = re.compile(
    r"\b(?:danke\w*|dank|merci|gott)\b[^,.!]*? (?:fürs|für das|für dein|für Ihr) (?P<verb>[A-ZÄÖÜ][a-zäöüß]+en)(?P<of>(?: (?:der|des|vom|von|meine[rs]|beim|bei|mit|am|im) [^,.!?;]{2,40})?)"
)
_DEEDS = {
    "lesen": "gelesen", "korrigieren": "korrigiert", "zurückbringen": "zurückgebracht", "helfen": "geholfen", "prüfen": "geprüft",
    "weiterleiten": "weitergeleitet", "empfehlen": "empfohlen", "vorstellen": "vorgestellt", "durchsehen": "durchgesehen",
    "schicken": "geschickt", "mitbringen": "mitgebracht", "abholen": "abgeholt", "zuhören": "zugehört", "gießen": "gegossen",
    "korrekturlesen": "Korrektur gelesen", "leihen": "geliehen", "übersetzen": "übersetzt", "erklären": "erklärt",
    "vermitteln": "vermittelt", "ausleihen": "ausgeliehen", "vertreten": "vertreten", "kochen": "gekocht",
}  # fmt: skip
_TO_ME = {"zurückbringen", "helfen", "schicken", "leihen", "zuhören", "erklären"}


_HELP = re.compile(
    r"\b(?:danke\w*|dank|bedanke mich|merci)\b[^,.!]*? für (?P<what>(?:deine|ihre) (?:\w+ )?(?:hilfe|unterstützung)\b[^,.!?;–]{0,60}|(?:die|deine|ihre) (?:\w+ )?empfehlung\b)",
    re.I,
)
_CLAUSE = re.compile(
    r"(?:;|:|\s[–—-])\s+|,\s+(?:und|aber|denn|doch)\s+|,\s+(?=(?:ich|wir|hab|habe|danke|dank|merci|vielen|herzlichen|tausend|besten|hier|anbei)\b)|(?<=[a-zäöüß)][!.?…])\s+|\s+und\s+(?=(?:ich|wir|hab|habe|danke)\b)",
    re.I,
)
_DEPENDENT = re.compile(r"^(?:dass|weil|wenn|falls|ob|damit|obwohl|sobald|der|die|das|den|dem|um)\b", re.I)
_SHORT = 12


def german_favours(text: str, *, by: Party, formal: bool, on: date | None, after: str = "") -> list[tuple[str, Read]]:
    """The help that a German sentence tells of or thanks for, each with the words it rests on."""
    if text.rstrip().endswith("?") or re.search(r"\bim voraus\b|\bfalls\b|\bwenn\b", text, re.I):
        return []
    done = re.match(r"^(gelesen|durchgelesen|korrigiert|geprüft)\b[.!,]", text, re.I)
    if by is Party.THEM and done is not None:
        you, sent = ("Sie haben", "Ihnen") if formal else ("Du hast", "dir")
        return [(text, (FavourDirection.RECEIVED, f"{you} {done[1].lower()}, was ich {sent} geschickt hatte.", 0.6))]
    parts = [part for part in _CLAUSE.split(text) if len(part.split()) > 1]
    whole = _thanked(text, by, formal) or german_thanks(text, by=by, formal=formal, on=on)
    out: list[tuple[str, Read]] = []
    if whole is not None:
        clause = next((p for p in parts if german_thanks(p, by=by, formal=formal, on=on) == whole), text)
        out.append((clause if len(text.split()) > _SHORT else text, whole))
    for at, part in enumerate(parts if len(parts) > 1 else [text]):
        if (at and _DEPENDENT.match(part)) or (whole is not None and (part in out[0][0] or len(parts) == 1)):
            continue
        thanks = (
            _thanked(part, by, formal) or german_thanks(part, by=by, formal=formal, on=on) if whole is None else None
        )
        told = (
            thanks
            or german_handed(part, by=by, formal=formal, on=on, after=after)
            or german_deed(part, by=by, formal=formal, on=on)
            or german_arrived(part, by=by, formal=formal, on=on, sure=False)
        )
        if told is not None:
            out.append((part.strip(), told))
    return out


def _thanked(text: str, by: Party, formal: bool) -> Read | None:
    """Thanks for help, for a recommendation, or for a deed named by its verb."""
    you, to_you = ("Sie haben", "Ihnen") if formal else ("Du hast", "dir")
    direction = FavourDirection.RECEIVED if by is Party.ME else FavourDirection.GIVEN
    doing = _DOING.search(text)
    if doing is not None and doing["verb"].lower() in _DEEDS:
        verb = doing["verb"].lower()
        thing = (
            re.sub(
                r"^ (?:der|vom|des|von)\b", " das" if doing["of"].startswith((" vom", " des")) else " die", doing["of"]
            )
            if doing["of"]
            else ""
        )
        if by is Party.ME:
            return direction, f"{you}{' mir' if verb in _TO_ME else ''}{thing or ''} {_DEEDS[verb]}.", 0.78
        return direction, f"Ich habe{' ' + to_you if verb in _TO_ME else ''}{thing} {_DEEDS[verb]}.", 0.78
    help_ = _HELP.search(text)
    if help_ is None:
        return None
    what = help_["what"].strip()
    rest = re.sub(r"^\w+ (?:\w+ )?(?:hilfe|unterstützung)\s*", "", what, flags=re.I)
    if rest == what:
        return _recommended(what, direction, by, formal)
    if re.search(r"\b(?:mein\w*|dein\w*|unser\w*|uns|mir|gestern|heute|neulich)\b", rest, re.I):
        rest = ""
    if by is Party.ME:
        return direction, f"{you} mir {rest + ' ' if rest else ''}geholfen.", 0.8
    return direction, f"Ich habe {to_you} {rest + ' ' if rest else ''}geholfen.", 0.8


def _recommended(
    what: str, direction: FavourDirection, by: Party, formal: bool
) -> tuple[FavourDirection, str, float] | None:
    """Thanks for a recommendation; what other deeds named by nouns were is not sure."""
    if not re.fullmatch(r"(?:die|deine|ihre) (?:\w+ )?empfehlung", what, re.I):
        return None
    if by is Party.ME:
        return direction, "Sie haben mich empfohlen." if formal else "Du hast mich empfohlen.", 0.76
    return direction, f"Ich habe {'Sie' if formal else 'dich'} empfohlen.", 0.76
