# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Favours told and thanked for in German, by patterns."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.turning_german import exchanged, turn_german
from assistant.domain.ledger import FavourDirection, Party

_DONE = (
    r"(?:empfohlen|weitergeleitet|befürwortet|vorgestellt|erwähnt|geschickt|gelesen|korrigiert|geprüft|durchgesehen|geholfen|gegeben|geliehen|mitgebracht|gebracht|zurückgebracht|besorgt|organisiert|vermittelt"
    r"|eingeladen|unterstützt|erklärt|gezeigt|übersetzt|gebucht|reserviert|übernommen|abgeholt|repariert|gekauft|bezahlt|weitergegeben|angerufen|gesprochen|eingereicht|beigebracht|kommentiert|überarbeitet|zugehört|vertreten|getragen|geschrieben|eingelegt|geteilt|gerettet|gestrichen|gekocht|gegossen|angeschaut|angesehen)"
)
_TOLD = re.compile(rf"(?:^|\b)(?:ich habe?|habe? ich|wir haben|haben wir|habe?)\b(?P<rest>.*\b{_DONE}\b.*)$", re.I)
_YOURS = re.compile(rf"^(?:du hast|Sie haben)\b(?P<rest>.*\b{_DONE})\b", re.I)
_READER = re.compile(r"\b(?:dich|dir|dein\w*|euch|eu(?:er|re\w*))\b|\b(?:Sie|Ihnen|Ihr\w*)\b")
_WRITER = re.compile(r"\b(?:mich|mir|mein\w*|uns|unser\w*)\b", re.I)
_NO_HELP = re.compile(
    r"\b(?:nicht|nie|kein\w*|leider|fast|wenn|falls|hätte|deine (?:mail|nachricht|frage)|ihre (?:mail|nachricht|frage|e-mail)|eine (?:mail|nachricht|e-mail|einladung|frage))\b",
    re.I,
)
_HANDED = re.compile(
    r"^(?:(?:wie (?:versprochen|zugesagt|besprochen)),? )?(?:anbei|hier)(?: (?:sind|ist|kommen|kommt|finden Sie|findest du|schicke ich (?:dir|Ihnen)))? (?P<what>(?:die|der|das|den|dein\w*|Ihre?\w*) (?:versprochene[nrs]? )?[^,;.!?]{3,60})",
    re.I,
)
_NOTHING_GIVEN = re.compile(
    r"\b(?:adresse|termin\w*|rechnung|antwort|link zum|daten für|titel|nummer|agenda|infos?|informationen|details)\b",
    re.I,
)
_THANKS = re.compile(
    r"\b(?:danke\w*|dank|bedanke mich)(?: (?:dir|Ihnen|euch|nochmals?|noch mal|sehr|vielmals|herzlich|ganz|auch|schön))*,? (?:für|fürs|dass (?:du|Sie))\b",
    re.I,
)
_THAT = re.compile(
    r"\b(?:danke\w*|dank|dankbar)\b[^,]*,? dass (?P<who>du|Sie) (?P<rest>[^,!.]*?\b(?P<done>\w+) (?:hast|haben|habt))\b",
    re.I,
)
_FOR = re.compile(
    r"\b(?:danke\w*|dank|bedanke mich)\b[^,.!]*? für (?P<what>(?:die|den|das|deine?\w*|Ihre?\w*|alle|diese\w*) [^,.!?;–]{2,60})",
    re.I,
)
_DOING = re.compile(
    r"\b(?:danke\w*|dank)\b[^,.!]*? (?:fürs|für das|für dein|für Ihr) (?P<verb>[A-ZÄÖÜ][a-zäöüß]+en)(?P<of>(?: (?:der|des|vom|von|meine[rs]|beim|bei|mit|am|im) [^,.!?;]{2,40})?)"
)
_ATTENTION = re.compile(
    r"\b(?:mail|nachricht\w*|antwort|rückmeldung|geduld|verständnis|interesse|zeit|einladung|wünsche|glückwünsche|worte|anfrage|mühe|e-mail|brief|info\w*|hinweis|vertrauen|zusammenarbeit|aufmerksamkeit|gespräch|abend|tag|besuch|angebot)\b",
    re.I,
)
_DEED_NOUN = re.compile(
    r"\b\w*(?:empfehlung|vermittlung|vertretung|beratung|betreuung|begleitung|vorstellung|bewirtung|ermutigung|unterstützung|vermittlung|hilfe)\b",
    re.I,
)
"""Deeds named by nouns: nobody sends them."""
_DEEDS = {
    "lesen": "gelesen", "korrigieren": "korrigiert", "zurückbringen": "zurückgebracht", "helfen": "geholfen", "prüfen": "geprüft",
    "weiterleiten": "weitergeleitet", "empfehlen": "empfohlen", "vorstellen": "vorgestellt", "durchsehen": "durchgesehen",
    "schicken": "geschickt", "mitbringen": "mitgebracht", "abholen": "abgeholt", "zuhören": "zugehört", "gießen": "gegossen",
    "korrekturlesen": "Korrektur gelesen", "leihen": "geliehen", "übersetzen": "übersetzt", "erklären": "erklärt",
    "vermitteln": "vermittelt", "ausleihen": "ausgeliehen", "vertreten": "vertreten", "kochen": "gekocht",
}  # fmt: skip
_TO_ME = {"zurückbringen", "helfen", "schicken", "leihen", "zuhören", "erklären"}


def german_favour(text: str, *, by: Party, formal: bool, on: date | None) -> tuple[FavourDirection, str, float] | None:
    """The help a German sentence tells of or thanks for: direction, sentence in the letter's voice, how sure."""
    if text.rstrip().endswith("?") or re.search(r"\bim voraus\b|\bfalls\b|\bwenn\b", text, re.I):
        return None
    if by is Party.THEM and re.match(r"^(?:gelesen|durchgelesen|korrigiert|geprüft)\b[.!,]", text, re.I):
        done = re.match(r"\w+", text)
        you, sent = ("Sie haben", "Ihnen") if formal else ("Du hast", "dir")
        verb = done[0].lower() if done else "gelesen"
        return FavourDirection.RECEIVED, f"{you} {verb}, was ich {sent} geschickt hatte.", 0.6
    return _thanked(text, by, formal) or _handed(text, by, formal) or _told(text, by, formal, on)


def _told(text: str, by: Party, formal: bool, on: date | None) -> tuple[FavourDirection, str, float] | None:
    if _NO_HELP.search(text):
        return None
    own = _TOLD.search(text)
    if own is not None and _READER.search(own["rest"]):
        direction = FavourDirection.RECEIVED if by is Party.THEM else FavourDirection.GIVEN
        return _voiced(text, direction, by, formal, on)
    yours = _YOURS.search(text)
    if yours is not None and _WRITER.search(yours["rest"]):
        direction = FavourDirection.GIVEN if by is Party.THEM else FavourDirection.RECEIVED
        return _voiced(text, direction, by, formal, on)
    return None


def _voiced(
    text: str, direction: FavourDirection, by: Party, formal: bool, on: date | None
) -> tuple[FavourDirection, str, float] | None:
    clause = re.split(r"[,;:] (?=er|sie|es|das|und|aber|der|die)", text)[0].rstrip(" .!")
    if by is Party.ME:
        return direction, clause[:1].upper() + clause[1:] + ".", 0.8
    said = turn_german(clause, formal=formal, on=on)
    return (direction, said, 0.82) if said else None


def _recommended(
    what: str, direction: FavourDirection, by: Party, formal: bool
) -> tuple[FavourDirection, str, float] | None:
    """Thanks for a recommendation; what other deeds named by nouns were is not sure."""
    if not re.fullmatch(r"(?:die|deine|ihre) (?:\w+ )?empfehlung", what, re.I):
        return None
    if by is Party.ME:
        return direction, "Sie haben mich empfohlen." if formal else "Du hast mich empfohlen.", 0.76
    return direction, f"Ich habe {'Sie' if formal else 'dich'} empfohlen.", 0.76


def _handed(text: str, by: Party, formal: bool) -> tuple[FavourDirection, str, float] | None:
    match = _HANDED.match(text)
    if match is None or _NOTHING_GIVEN.search(match["what"]):
        return None
    what = re.sub(r"\bversprochene[nrs]? ", "", match["what"]).strip()
    what = re.sub(r"^der (?=\w+(?:\s|$))", "den ", what)  # what is sent stands in the accusative
    what = what[0].lower() + what[1:] if what.split()[0].lower() in {"die", "das", "den", "der"} else what
    if re.match(r"(?:dein|ihr)", what, re.I):
        return None
    if by is Party.THEM:
        return FavourDirection.RECEIVED, f"{'Sie haben' if formal else 'Du hast'} mir {what} geschickt.", 0.8
    return FavourDirection.GIVEN, f"Ich habe {'Ihnen' if formal else 'dir'} {what} geschickt.", 0.8


def _thanked(text: str, by: Party, formal: bool) -> tuple[FavourDirection, str, float] | None:
    you, to_you = ("Sie haben", "Ihnen") if formal else ("Du hast", "dir")
    direction = FavourDirection.RECEIVED if by is Party.ME else FavourDirection.GIVEN
    that = _THAT.search(text)
    if that is not None:
        rest = re.sub(r" (?:hast|haben|habt)$", "", that["rest"])
        if by is Party.ME:
            return direction, f"{you} {rest}.", 0.85
        said = exchanged(f"{you} {rest}", formal=formal)
        return (direction, said[:1].upper() + said[1:] + ".", 0.85) if said else None
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
    for_ = _FOR.search(text)
    if for_ is None or _ATTENTION.search(for_["what"]):
        return None
    what = for_["what"].strip()
    if re.match(r"(?:deine|ihre) (?:\w+ )?(?:hilfe|unterstützung)", what, re.I):
        rest = re.sub(r"^\w+ (?:\w+ )?(?:hilfe|unterstützung)\s*", "", what, flags=re.I)
        if by is Party.ME:
            return direction, f"{you} mir {rest + ' ' if rest else ''}geholfen.", 0.8
        return direction, f"Ich habe {to_you} {rest + ' ' if rest else ''}geholfen.", 0.8
    if re.match(r"(?:dein|ihr|alle|diese)", what, re.I) or _DEED_NOUN.search(what):
        return _recommended(what, direction, by, formal)
    what = what[0].lower() + what[1:]
    if by is Party.ME:
        return (
            direction,
            f"{you} mir {what} gegeben." if what.startswith("den ") else f"{you} mir {what} geschickt.",
            0.76,
        )
    return direction, f"Ich habe {to_you} {what} {'gegeben' if what.startswith('den ') else 'geschickt'}.", 0.76
