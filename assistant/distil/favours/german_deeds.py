# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What the writer did for the reader, in German: by who did it, for whom, and the participle at its end."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.favours.handed import Read
from assistant.distil.favours.telling import quoted
from assistant.distil.turning.german import turn_german
from assistant.domain.ledger import FavourDirection, Party

_PREFIX = r"(?:ab|an|auf|aus|bei|durch|ein|fest|her|heraus|hin|hoch|los|mit|nach|nieder|runter|rüber|rum|raus|rein|um|vor|vorbei|weg|weiter|wieder|zu|zurück|zurecht|zusammen|frei|fertig|bereit|sicher|klar|gegen|mit)"
_BASE = r"(?:be|ver|er|ent|zer|über|unter|wider|emp|hinter|voll)[a-zäöüß]{2,}(?:t|en)"
_PART = rf"(?:{_PREFIX}?ge[a-zäöüß]{{2,}}(?:t|en)|{_PREFIX}?{_BASE}|[a-zäöüß]{{3,}}iert|[a-zäöüß]+(?:en|ern) lassen)"
_BAD = (
    r"(?:gesagt|geschrieben|gehört|gesehen|gedacht|gefreut|vermisst|erzählt|versprochen|verstanden|bekommen|erhalten|gefragt|gemeint|vergessen|verloren|getroffen|gekannt|geträumt|gewusst|gewünscht|gehofft|geglaubt|gewartet|gemocht|geliebt|erinnert|angelogen"
    r"|enttäuscht|belästigt|genervt|beleidigt|geärgert|bewundert|beneidet|verpasst|verschlafen|geantwortet|gemailt|mitgeteilt|entschieden|beschlossen|erwartet|gelassen|gemeldet|gesehnt|gelernt|genossen|gefunden|erwischt|gratuliert|gegrüßt|gewesen|geworden|gekommen|gegangen|verabschiedet|gestört|bedankt|beantragt|gebeten|gehabt|erkannt|angeboten|begonnen|gebraucht|benutzt|gestimmt|gefallen|beiden|gegen|gerne?n?|geben|neben|gestern|vergangen|unten|oben|unseren|ersten|verschieden)"
)
_BY_ME = re.compile(
    r"^(?:(?:ich|wir) (?:habe?|haben|hatten?|bin|sind)\b|hab(?:e|en)?\b(?! Sie\b| du\b)|(?:[^,.;]{2,60}?) (?:hab|habe|haben|bin|sind|hatte|hatten) (?:ich|wir)\b)",
    re.I,
)
_READER_FOR = re.compile(
    r"\b(?:für (?:dich|euch)|deinetwegen|in deinem namen|wegen dir)\b|\b(?:für Sie|in Ihrem Namen|Ihretwegen)\b"
)
_READER_DATIVE = re.compile(r"\b(?:dir|euch)\b|\bIhnen\b")
_READER_OBJECT = re.compile(r"\b(?:dich|euch)\b|(?<=\w )Sie\b")
_READER_OWNS = re.compile(r"\b(?:dein|deine[mnrs]?|eu(?:er|re[mnrs]?))\b|(?<=\w )Ihre?[mnrs]?\b")
_TO_DO_WITH_YOU = re.compile(
    r"\b(?:empfohlen|weiterempfohlen|vorgestellt|erwähnt|eingetragen|angemeldet|abgeholt|gefahren|gebracht|vertreten|vermittelt|verkuppelt|vernetzt|vorgeschlagen|nominiert|unterstützt|gelobt|begleitet|gerettet|befreit|eingeplant|eingeladen|beraten|verteidigt|bekannt gemacht|zusammengebracht|reingebracht|untergebracht|ins spiel gebracht|ins gespräch gebracht|vorgezogen|freigestellt|entlastet|gecoacht|ausgelöst|versorgt|bekocht|gepflegt)\b",
    re.I,
)
_NO_HELP = re.compile(
    r"\b(?:nicht|nie|kein\w*|leider|fast|beinahe|wenn|falls|hätte|hätten|würde|ob|dein\w* (?:mail|nachricht|frage|brief|anruf|post|profil)|Ihr\w* (?:mail|nachricht|frage|e-mail|schreiben|brief|anruf|anfrage)|eine (?:mail|nachricht|e-mail|einladung|frage|bitte|rechnung)|sms|termin(?:vorschlag|anfrage)|vergessen)\b",
    re.I,
)
_SPOKEN = re.compile(
    r"^(?:(?:ich|wir) )?hab(?:e|en)? (?:\w+ ){0,3}?mit (?:mein\w*|unser\w*|der|dem|den|[A-ZÄÖÜ]\w+) [^,.;]{0,40}(?:gesprochen|geredet|telefoniert)\b|^mit (?:der|dem|den|unser\w*|mein\w*|[A-ZÄÖÜ]\w+) [^,.;]{0,40}hab(?:e|en)? (?:ich|wir) (?:\w+ )?(?:gesprochen|geredet|telefoniert)\b",
    re.I,
)
_ANNOUNCED = re.compile(
    r"^(?:(?:und|aber|so)[, ]+)?(?P<what>(?:dein|Ihr)e?[rs]? [^,.;]{2,40}?) (?:ist|sind|wurde|wurden) (?:\w+ ){0,3}?(?:gemacht|erledigt|gebucht|reserviert|repariert|zurückgesetzt|freigeschaltet|verlängert|genehmigt|bezahlt|bestellt|überwiesen|eingerichtet|angemeldet|gegossen|gefüttert|fertig|durch|versorgt|vermerkt|bestätigt|unterschrieben|abgegeben)\b|\bfür (?:Sie|dich) (?:hinausgegangen|rausgegangen|erledigt|eingereicht|reserviert|zurückgelegt|gebucht)\b",
    re.I,
)
_YOURS = re.compile(
    rf"^(?:und |aber |ja |nix\. )?(?:(?:[Dd]u|Sie) (?:hast|haben|bist|sind)\b|(?:[^,.;]{{2,40}}?) (?:hast|bist) du\b|(?:[^,.;]{{2,40}}?) haben Sie\b)(?P<rest>.*\b{_PART})\b"
)
_WRITER = re.compile(r"\b(?:mich|mir|mein\w*|uns|unser\w*)\b", re.I)
_KIN = re.compile(r"\b(?:Mutter|Vater|Mama|Papa|Oma|Opa|Tante|Onkel|Schwester|Bruder|Tochter|Sohn)\b")
_TIED = re.compile(
    r"\b(?:gestern|vorgestern|heute|vorhin|eben|gerade|soeben|vorige|letzte\w*|diese\w* (?:woche|morgen)|(?:mon|diens|donners|frei|sams)tag|mittwoch|sonntag|dies|das|es|ihn|ihm|sie|ihr)\b",
    re.I,
)
_TAIL = re.compile(
    r"(?<=\w), (?:und |jetzt |nun )?(?:ist|war|hat|hatte|geht|läuft|steht|liegt|kommt|sieht|klingt|hält|wird|tut|schmeckt|riecht|[a-zäöüß]{4,}(?:t|te))(?: (?!ich\b|du\b|Sie\b|wir\b|dass\b)[^,;]{1,50})?[.!]*$"
)
""" "…, quietscht nicht mehr": how it turned out, told without its subject."""
_PARTICIPLE = re.compile(rf"\b(?!{_BAD}\b)(?P<done>{_PART})(?=[.,;:!)]|$|\s(?:und|aber|oder|damit|weil|dass|worden|,))")


def german_deed(clause: str, *, by: Party, formal: bool, on: date | None) -> Read | None:
    """The help a German clause tells of; None where none is sure."""
    text = re.sub(r"^(?:(?:und|aber|also|so|ach|ps|achja|ja)[:,]? )+", "", clause.strip(), flags=re.I)
    text = _TAIL.sub("", text)
    if _NO_HELP.search(text) or text.endswith("?"):
        return None
    own = FavourDirection.RECEIVED if by is Party.THEM else FavourDirection.GIVEN
    if _ANNOUNCED.search(text):
        return own, quoted(clause, by=by, on=on, german=True, formal=formal), 0.62
    if _SPOKEN.match(text):
        sure = _READER_FOR.search(text) or re.search(r"\b(?:über|wegen) (?:dich|dir|dein\w*|Sie|Ihnen|Ihr\w*)\b", text)
        return own, quoted(clause, by=by, on=on, german=True, formal=formal), 0.7 if sure else 0.5
    done = _PARTICIPLE.search(text)
    if done is None:
        return None
    if _BY_ME.match(text):
        certainty = _certainty(text)
        if certainty is None:
            return None
        said = _voiced(text, by=by, formal=formal, on=on)
        return (
            own,
            said or quoted(clause, by=by, on=on, german=True, formal=formal),
            certainty if said else min(certainty, 0.7),
        )
    yours = _YOURS.match(text)
    if (
        yours is not None
        and (_WRITER.search(yours["rest"]) or _KIN.search(yours["rest"]))
        and not re.search(rf"\b{_BAD}$", yours["rest"].strip())
    ):
        said = _voiced(text, by=by, formal=formal, on=on)
        other = FavourDirection.GIVEN if by is Party.THEM else FavourDirection.RECEIVED
        return other, said or quoted(clause, by=by, on=on, german=True, formal=formal), 0.78 if said else 0.66
    return None


def _certainty(text: str) -> float | None:
    """How sure it is that what the writer did was done for the reader; None where nothing says so."""
    if _READER_FOR.search(text):
        return 0.8
    if _READER_DATIVE.search(text):
        return (
            0.78
            if re.search(
                r"\b(?:die|den|das|der|eine?n?|zwei|drei|mein\w*|dein\w*|Ihr\w*|unser\w*|alle\w*|\d+)\b \w*", text
            )
            else 0.6
        )
    if _TO_DO_WITH_YOU.search(text) and _READER_OBJECT.search(text):
        return 0.8
    if _READER_OWNS.search(text) and re.search(
        r"\b(?:gesessen|gelesen|durchgelesen|durchgesehen|korrigiert|kommentiert|repariert|gegossen|gefüttert|weitergeleitet|weitergegeben|eingereicht|geprüft|gegengelesen|überarbeitet|übersetzt|gelobt|empfohlen|genannt|erwähnt|genommen|übernommen|gemacht|abgeholt|aufgehoben|eingetragen|geklärt|geändert|ergänzt|eingebaut|installiert|gestrichen|geputzt|gemäht|verlängert|gerettet)\b",
        text,
        re.I,
    ):
        return 0.76
    return None


def _voiced(text: str, *, by: Party, formal: bool, on: date | None) -> str | None:
    """The clause in the voice of a letter; None where its words point outside it or cannot be turned."""
    clause = re.split(r"[,;:] (?=er|sie|es|das|und|aber|der|die|denn|doch)", text)[0].rstrip(" .!")
    clause = re.sub(r"^hab(?:e)?\b(?! ich)", "Ich habe", clause, flags=re.I)
    clause = re.sub(r"^(?:hab|habe) ich\b", "Ich habe", clause, flags=re.I)
    clause = re.sub(r"^(ich|wir) hab\b", r"\1 habe", clause, flags=re.I)
    if by is Party.THEM:
        said = turn_german(clause, formal=formal, on=on)
        return (
            said
            if said and re.match(r"(?:Du|Sie|Ihr|Ich)\b(?! (?:hast gesagt|sagten))", said) and not _outside(said)
            else None
        )
    if _TIED.search(clause):
        return None
    return clause[:1].upper() + clause[1:] + "." if re.match(r"(?:ich|wir|du|Sie)\b", clause, re.I) else None


def _outside(said: str) -> bool:
    return re.search(r"\b(?:gestern|heute|eben|gerade|ihn|ihm|dies|letzte\w*)\b|\bes\b", said) is not None
