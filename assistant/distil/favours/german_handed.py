# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Things handed over in German: attached, left, posted, or said to have come by whoever got them."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.favours.goods import SACHEN
from assistant.distil.favours.handed import Read
from assistant.distil.favours.telling import quoted
from assistant.domain.ledger import FavourDirection, Party

_WITH = r"(?:anbei|beiliegend|beigefügt|beigelegt|angehängt|anhängend|hiermit|im (?:anhang|attachment)|in (?:der|dieser) (?:anlage|mail)|als (?:anhang|anlage|pdf)|(?:weiter )?unten)"
_LEAD = re.compile(
    rf"^(?:(?:wie (?:versprochen|zugesagt|besprochen|vereinbart|gewünscht|angekündigt)|und|so|ach ja|endlich|voilà|voila)[,:]? )*(?:{_WITH},? (?:(?:wie (?:versprochen|besprochen|gewünscht|vereinbart)),? )?(?:(?:sind|ist|kommen|kommt|findest du|finden Sie|findet ihr|schicke ich (?:dir|Ihnen|euch)|sende ich (?:dir|Ihnen)|erhalten Sie|bekommst du|übersende ich Ihnen|hast du|haben Sie) )?(?:auch |nun |noch |jetzt |schon |gleich |endlich )*"
    rf"|hier,? (?:sind|ist|kommen|kommt|findest du|finden Sie|hast du|haben Sie|schon mal|wie versprochen,?|endlich)? ?(?:auch |nun |noch |jetzt |schon |schon mal |endlich )*|(?:Sie finden|du findest|ihr findet|ich (?:schicke|sende|übersende|schick) (?:dir|Ihnen|euch) (?:hiermit |anbei |im anhang )|voilà[,:]? ))(?P<what>\S.*)$",
    re.I,
)
_BEHIND = re.compile(
    rf"^(?P<what>[^,;:!?]{{3,70}}?)(?: (?:ist|sind|liegt|liegen|hängt|hängen|findest du|finden Sie|gibt['’]s))?(?: (?:nun|jetzt|auch|schon|gleich|ebenfalls|wie versprochen|natürlich))*(?:,? (?:{_WITH}|dran|mit dran|mit drin)| in (?:deinem|Ihrem|eurem) (?:post\w*|brief\w*|mail\w*|fach|ordner|eingang)| (?:auf|vor|an|in) (?:dem|der|deine[mr]|Ihre[mr]|eure[mr]) (?:laufwerk|server|cloud|dropbox|schreibtisch|tür|türe|ordner|stick|matte|treppe)(?: \w+)?| unterwegs(?: zu (?:dir|Ihnen))?| in der post| zu (?:dir|Ihnen) unterwegs| auf dem weg zu (?:dir|Ihnen))(?=$|[.,;:!]| (?:und|mit|von|als|in)\b)",
    re.I,
)
_ONLINE = re.compile(
    rf"^(?P<what>(?:die |deine |der |das )?\w*{SACHEN}) (?:ist|sind) (?:online|oben|hochgeladen|fertig und \w+|durchgerechnet|raus)\b",
    re.I,
)
_ARRIVED = re.compile(
    rf"(?:^|\b(?:und|aber|,) )(?P<what>(?:dein\w*|Ihr\w*|die|der|das) (?:\w+ )?\w*{SACHEN})(?: (?:von (?:dir|Ihnen)))? (?:(?:ist|sind) (?:\w+ ){{0,4}}?(?:da|angekommen|gekommen|eingetroffen|hier)|(?:kam|kamen|lag|lagen) (?:\w+ ){{0,4}}?(?:an|am \w+|im briefkasten|in der post|heute|gestern)|liegt (?:\w+ ){{0,3}}?(?:auf meinem|vor mir|bei mir)|(?:hat|haben) (?:mich|uns) (?:\w+ ){{0,2}}?erreicht|(?:habe?|hab) ich (?:\w+ ){{0,2}}?(?:bekommen|erhalten))\b",
    re.I,
)
_NOTHING_GIVEN = re.compile(
    r"\b(?:adressen?|termin\w*|rechnung\w*|antwort\w*|link zu[mr]|daten für|titel|nummer|agenda|infos?|informationen|details|bewerbung\w*|zeugnis\w*|lebenslauf|mein lebenslauf|frage\w*|alles|nichts|sonne|leute|wetter|problem\w*|einladung|passwort|zugangsdaten|iban|kontonummer|ausweis)\b",
    re.I,
)
_ASKS_BACK = re.compile(
    r"\b(?:bitte|könntest du|könnten sie|kannst du|können sie|magst du) (?:\w+ ){0,4}?(?:unterschr\w+|ausfüll\w+|gegenlesen|gegenzulesen|korrigier\w+|prüf\w+|zurückschick\w+|rezensier\w+|drüberschau\w+|durchseh\w+|freigeben|freizugeben)\b|\bzur (?:unterschrift|prüfung|durchsicht|freigabe|kenntnis)\b|\bwas (?:hältst du|halten sie|meinst du)\b",
    re.I,
)
_LAID = re.compile(
    r"\b(?:in|auf|vor|an|unter|neben|hinter) (?:deine[mr]|Ihre[mr]|eure[mr]) (?:\w+ )?(?:fach|briefkasten|schreibtisch|tisch|tür|türe|matte|treppe|stuhl|schuppen|keller|garage|kühlschrank|postfach an der|spind|werkbank|fensterbank|schwelle)\b",
    re.I,
)
_MAIL = re.compile(r"\b(?:mail|brief|nachricht|e-mail|postkarte|rechnung|einladung|frage)\b", re.I)


def german_handed(text: str, *, by: Party, formal: bool, on: date | None, after: str = "") -> Read | None:
    """ "Anbei die Folien.", "Datei hängt dran": something was handed over with this very message."""
    if _ASKS_BACK.search(text) or _ASKS_BACK.search(after) or text.rstrip().endswith("?"):
        return None
    plain = re.sub(
        r"^(?:(?:hallo|hi|moin|liebe[rs]?|hey|servus|sehr geehrte[rs]?)\b[^,!]{0,30}[,!]\s*)",
        "",
        text.strip(),
        flags=re.I,
    )
    lead = _LEAD.match(plain)
    match = lead or _BEHIND.match(plain.rstrip(" .!")) or _ONLINE.match(plain)
    if match is None:
        return None
    what = re.split(
        r"[,;:!?(]| [–—-] |\.(?:\s|$)| (?:im Anhang|anbei|in der Anlage|zum|wie (?:versprochen|besprochen|gewünscht))\b",
        match["what"],
    )[0].strip(" .")
    what = re.sub(r"\b(?:versprochene|gewünschte|angekündigte|besprochene)[nrs]? ", "", what)
    if (
        not what
        or len(what.split()) > 9
        or _NOTHING_GIVEN.search(what)
        or re.search(r"\b(?:ich|du|wir|er|es|mich|dich|nicht)\b", what, re.I)
    ):
        return None
    if _LAID.search(plain) and (thing := accusative(what, from_them=by is Party.THEM, formal=formal)) is not None:
        if by is Party.THEM:
            return FavourDirection.RECEIVED, f"{'Sie haben' if formal else 'Du hast'} mir {thing} hingelegt.", 0.76
        return FavourDirection.GIVEN, f"Ich habe {'Ihnen' if formal else 'dir'} {thing} hingelegt.", 0.76
    is_thing = re.search(rf"\b\w*{SACHEN}\b", what, re.I) is not None
    if not is_thing and (lead is None or re.match(r"(?:hier|voil)", plain, re.I)):
        return None
    return _sent(what, text, by=by, formal=formal, on=on, certainty=0.78 if is_thing else 0.6)


def german_arrived(text: str, *, by: Party, formal: bool, on: date | None, sure: bool) -> Read | None:
    """ "Die Torte ist da!": whoever is told so sent it; ``sure`` where they are thanked."""
    match = _ARRIVED.search(text)
    if (
        match is None
        or _MAIL.search(match["what"])
        or (
            not sure
            and re.match(r"(?:die|der|das)\b", match["what"], re.I) is None
            and re.match(r"(?:dein|ihr)", match["what"], re.I) is None
        )
    ):
        return None
    giver = Party.ME if by is Party.THEM else Party.THEM
    return _sent(match["what"], text, by=giver, formal=formal, on=on, certainty=0.78 if sure else 0.6, writer=by)


def _sent(
    what: str, text: str, *, by: Party, formal: bool, on: date | None, certainty: float, writer: Party | None = None
) -> Read:
    """That ``by`` sent ``what``; where its gender is not to be seen, the words of the ``writer`` are quoted."""
    writer = writer or by
    direction = FavourDirection.RECEIVED if by is Party.THEM else FavourDirection.GIVEN
    thing = accusative(what, from_them=writer is Party.THEM, formal=formal)
    if thing is None:
        return direction, quoted(text, by=writer, on=on, german=True, formal=formal), min(certainty, 0.66)
    if by is Party.THEM:
        return direction, f"{'Sie haben' if formal else 'Du hast'} mir {thing} geschickt.", certainty
    return direction, f"Ich habe {'Ihnen' if formal else 'dir'} {thing} geschickt.", certainty


def accusative(what: str, *, from_them: bool, formal: bool) -> str | None:
    """A thing as an object in the user's voice; None where its gender or number is not to be seen."""
    first, _, rest = what.partition(" ")
    low = first.lower()
    if low == "der":
        return f"den {rest}" if rest and " " not in rest else None
    if low in {"die", "das", "den", "eine", "einen", "alle", "zwei", "drei", "vier", "fünf"} or first.isdigit():
        return f"{low} {rest}"
    if re.fullmatch(r"(?:meine|deine|unsere|eure)n?", low) or (formal and first in {"Ihre", "Ihren"}):
        mine = low.startswith(("mein", "unser"))
        end = "n" if low.endswith("n") else ""
        if not from_them:
            return f"{low if low != 'ihre' else 'Ihre'} {rest}"
        return f"{('Ihre' if formal else 'deine') if mine else 'meine'}{end} {rest}"
    return None
