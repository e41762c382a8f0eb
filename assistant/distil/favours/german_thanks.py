# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What somebody is thanked for or given the credit for, in German."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.favours.german_handed import accusative, german_arrived
from assistant.distil.favours.goods import ARBEIT, SACHEN
from assistant.distil.favours.handed import Read
from assistant.distil.favours.telling import quoted
from assistant.distil.turning.german_persons import exchanged
from assistant.domain.ledger import FavourDirection, Party

_WORD = r"(?:danke\w*|dank|dankbar|merci|verbunden|vergelt['’]?s gott|küsse|schuld|bedanke|bedanken|thx)"
_THANKS = re.compile(
    rf"\b{_WORD}\b|\bverpflichtet\b|\brechne ich (?:dir|Ihnen) hoch an\b|\bvergess\w* (?:ich|wir) (?:dir|Ihnen|euch)\b|\bgerettet\b",
    re.I,
)
_THAT = re.compile(
    rf"(?:\b{_WORD}\b[^,]{{0,40}},? |^(?:und |aber )?|\b(?:gut|lieb|nett|toll|schön|super|großartig|klasse)\b[^,]{{0,30}}, )dass (?P<who>du|d['’]|Sie|ihr) (?P<rest>[^!.;]*?\b(?P<done>[a-zäöüß]+)) (?P<aux>hast|haben|habt|bist|sind|seid|warst|waren)\b(?P<after>.*)$",
    re.I,
)
_HIGHLY = re.compile(
    r"\b(?:rechne\w* (?:ich|wir) (?:dir|Ihnen)|vergess\w* (?:ich|wir) (?:dir|Ihnen|euch)|(?:hat|haben) (?:mich|mir|uns) (?:\w+ ){0,3}?(?:gerettet|geholfen|bewegt|gerührt|gut getan|gutgetan|weitergebracht)|werden? (?:ich|wir) (?:dir|Ihnen) (?:\w+ )?(?:nie|nicht)|(?:nett|lieb|anständig|großzügig|toll|freundlich) von (?:dir|Ihnen|euch)|dank\w*|merci)\b",
    re.I,
)
_HOW = re.compile(
    r"^(?:und )?wie (?P<who>du|Sie) (?P<rest>[^!.;,]*?\b[a-zäöüß]+) (?P<aux>hast|haben|bist|sind),? (?:das )?(?:vergess\w*|werde) (?:ich|wir) ",
    re.I,
)
_FOR = re.compile(
    rf"\b{_WORD}\b[^,.!?]{{0,45}}?,? (?P<fuer>für|fürs) (?P<what>[^,.!?;–:(]{{2,70}})|^(?:und )?(?P<first>für) (?P<what1>(?:die|den|das|diese\w*|deine?n?|Ihre?n?|alle\w*|euren?|eure)[^.!?;–(]{{3,80}}?),? (?:noch dazu [^,]+, )?(?:danke|bin|stehe|sind|möchte|schulde|bedanke|kann|will) ",
    re.I,
)
_ATTENTION = re.compile(
    r"\b(?:mails?|nachricht\w*|antwort|rückmeldung|geduld|verständnis|interesse|zeit|einladung|wünsche|glückwünsche|worte|anfrage|mühe|e-mail|info\w*|vertrauen|zusammenarbeit|aufmerksamkeit|gespräch|telefonat|abend|tag|besuch|angebot|bewerbung|bestellung|anruf|schreiben|grüße|karte|blumen und wünsche|nachfrage|offenheit|ehrlichkeit|schnelle reaktion|reaktion|nichts|alles|kaffee|rechnung|erinnerung|treffen|vernetzung|kontaktanfrage|aufnahme|kennenlernen|warten|nachfragen|melden|antworten|schreiben|lesen dieser|teilen|teilnahme|kommen)\b",
    re.I,
)
_GREETED = re.compile(
    r"\b(?:geschrieben|gefragt|geantwortet|gemeldet|an (?:mich|uns|meinen \w+) gedacht|geschafft|nachgefragt|angerufen|zugestimmt|interessierst|gewartet|bescheid gegeben|gesagt|zugesagt|angenommen)$",
    re.I,
)
_WITHOUT = re.compile(
    r"\bohne (?:dich|Sie|euch|deine?\w*|Ihre?\w*|eure?\w*|unsere?\w*)\b.*\b(?:hätt\w*|wär\w*|würde\w*|könnte\w*|säß\w*|stünd\w*|läg\w*|gäb\w*|ging\w*)\b|^(?:und |nur )?dank (?:dir|Ihnen|euch|deine[rsm]|Ihre[rsm]|eure[rsm])\b|\b(?:war|ist|verdanke\w*|liegt)\b[^,.]{0,20} (?:dir|Ihnen|dein verdienst|Ihr Verdienst)(?=[.,!]|$| zu verdanken)",
    re.I,
)
_CALLED = re.compile(
    r"\b(?:lieb|nett|toll|großzügig|freundlich|süß|anständig) von (?:dir|Ihnen|euch),? [^.!?]*\b(?:zu \w+en|\w+zu\w+en)\b|\bdank\b.*\bdass (?:ich|wir)\b.*\b(?:durfte|durften|konnte|konnten)\b|\bdafür\b[^.!?]{0,40}\bdank\b|\b(?:dir|Ihnen|euch) (?:\w+ ){0,3}?(?:verbunden|dankbar)\b|\b(?:war|ist|waren) (?:\w+ )?gold wert\b"
    r"|\b(?:du bist|bist du|Sie sind) (?:\w+ ){0,2}?(?:ein|eine|der|die|mein|meine|echt ein|n)\w* (?:\w+ )?(?:schatz|engel|held\w*|lebensretter\w*|retter\w*|genie|goldstück|wucht|maschine|ass|wahnsinn|hammer|knaller)\b|\b(?:in (?:deiner|Ihrer|eurer) schuld|hast (?:was|etwas|einen) (?:gut )?bei mir(?: gut)?|weiß (?:gar )?nicht,? wie (?:ich|wir) (?:dir|Ihnen|euch) (?:das )?(?:je(?:mals)? )?(?:danken|zurückgeben)|das (?:werde|vergess\w*) (?:ich|wir) (?:dir|Ihnen) (?:nie|nicht)|was (?:würde|täte|wäre|hätte) ich (?:nur )?ohne (?:dich|Sie)|schulde (?:dir|Ihnen) (?:was|etwas|ein\w* (?!antwort|mail|erklärung)\w+)|(?:nicht|nie) wieder ?gutmachen)\b"
    r"|\b(?:mir|uns) (?:\w+ )?(?:den (?:hintern|arsch|tag|hals|kopf|job)|das leben|die haut|das wochenende|den abend) gerettet\b",
    re.I,
)
_GOOD = r"(?:gold wert|goldwert|gerettet|geholfen|wunder gewirkt|augen geöffnet|der knaller|der hammer|ein gedicht|ein traum|klasse|großartig|super|spitze|perfekt|toll|genial|hilfreich|nützlich|wertvoll|eine (?:große |riesen|echte )?hilfe|unbezahlbar|köstlich|wunderbar|fantastisch|lecker|prachtstück|ein volltreffer|volltreffer|weitergebracht|überzeugt|gefunden|erspart|geklappt|den ausschlag gegeben|genau richtig|himmlisch|traumhaft|herrlich|goldrichtig|geschmeckt|aufgegessen|verputzt|ein genuss)"
_PRAISED = re.compile(
    rf"^(?:\w+, |und |aber |oh |hey )?(?P<whose>dein\w*|Ihr\w*|eure?\w*|der|die|das) (?:\w+ ){{0,2}}?\w*(?:{ARBEIT}|{SACHEN})\b(?: (?:zu[mr]?|über|für|am|an|bei[m]?|von|gestern|neulich|mit|aus|im|in)\b[^,.;!]{{2,40}}?)? (?:ist|sind|war|waren|hat|haben|wirkt|schmeckt\w*)\b[^.;!]*\b{_GOOD}\b",
    re.I,
)
_PRESENT = re.compile(
    r"(?:kuchen|torte|suppe|marmelade|honig|wein|blumen|plätzchen|brot|karten|tickets|schlüssel|geschenk|werkzeug|leiter|rad|tisch|regal|buch|bücher)\b",
    re.I,
)
"""What is rather handed over than sent."""

_VERBS = re.compile(
    r"^(?:das |dein |Ihr |euer |all das |das ganze )?(?P<verb>[A-ZÄÖÜ][a-zäöüß]+(?:en|ern|eln))(?P<of>(?: (?:der|des|vom|von|meine[rs]|beim|bei|mit|am|im|gestern|heute) [^,.!?;]{2,40})?)$"
)


def german_thanks(text: str, *, by: Party, formal: bool, on: date | None) -> Read | None:
    """The help that a German sentence thanks for or gives the credit for."""
    if re.search(r"\bim voraus\b|\bwäre?n? (?:ich|wir)\b.*\bdankbar|\bdankbar,? wenn\b|\?\s*$", text, re.I):
        return None
    direction = FavourDirection.RECEIVED if by is Party.ME else FavourDirection.GIVEN
    plain = re.sub(
        r"^(?:(?:hallo|hi|moin|liebe[rs]?|hey|servus|sehr geehrte[rs]?)\b[^,!]{0,30}[,!]\s*)",
        "",
        text.strip(),
        flags=re.I,
    )
    words = quoted(text, by=by, on=on, german=True, formal=formal)
    that = _THAT.search(plain) or _HOW.match(plain)
    if (
        that is not None
        and (_THANKS.search(plain) or _HIGHLY.search(plain) or that.start() > 2)
        and not _GREETED.search(that["rest"])
    ):
        return direction, _deed(that, by=by, formal=formal) or words, 0.8
    if _THANKS.search(plain):
        came = german_arrived(plain, by=by, formal=formal, on=on, sure=True)
        if came is not None:
            return came
    if _WITHOUT.search(plain):
        said = exchanged(plain.rstrip(" .!"), formal=formal) if by is Party.THEM else plain.rstrip(" .!")
        clear = (
            said
            and "," not in said
            and not re.search(r"\b(?:das|da|es|dies|gestern|heute)\b", said)
            and len(said.split()) < 18
        )
        return direction, said[:1].upper() + said[1:] + "." if said and clear else words, 0.76 if clear else 0.7
    for_ = _FOR.search(plain)
    if for_ is not None:
        found = _for(for_, by=by, formal=formal)
        if found is not None:
            return direction, found[0] or words, found[1] if found[0] else min(found[1], 0.66)
    if _CALLED.search(plain):
        return direction, words, 0.66
    if _PRAISED.match(plain) and not re.search(r"\b(?:nicht|kein\w*|noch)\b", plain, re.I):
        theirs = re.match(r"(?:\w+, |und |aber |oh |hey )?(?:der|die|das)\b", plain, re.I)
        return (direction, words, 0.56 if theirs and not _THANKS.search(plain) else 0.68)
    return None


def is_thanks(text: str) -> bool:
    """Whether a German clause thanks, or gives the credit."""
    plain = text.strip()
    return any(found.search(plain) for found in (_THANKS, _HIGHLY, _WITHOUT, _CALLED, _PRAISED))


def calls_names(text: str) -> bool:
    """Whether German thanks say by themselves nothing of what they are for: "Du bist ein Schatz!"."""
    return _CALLED.search(text) is not None and _FOR.search(text) is None


_SO_WELL = re.compile(
    r"\b(?:(?:immer|wieder|auch|noch|ganz|stets) )*(?:so|derart|ganz besonders|unglaublich|wahnsinnig|unheimlich|wirklich so) (?!viel|lang|oft|wenig|weit|sehr|früh|spät|etwas|einen?\b|dass\b|wie\b)[a-zäöüß]{3,} (?=[a-zäöüß])"
)
""" "so liebevoll": praise of a deed, which nobody says of their own."""


def _deed(that: re.Match[str], *, by: Party, formal: bool) -> str | None:
    """ "dass du mich gefahren hast" as "Du hast mich gefahren."."""
    formal = that["who"] == "Sie"
    aux = that["aux"].lower()
    did = _SO_WELL.sub("", that["rest"])
    said = f"{'Sie' if formal else 'Du'} {aux if formal else {'haben': 'hast', 'sind': 'bist'}.get(aux, aux)} {did}"
    if re.search(
        r"\b(?:es|ihn|ihm|sie|das|dies|gestern|neulich|heute|letzte\w*|da)\b(?! [a-zäöüß]* ?[A-ZÄÖÜ])", that["rest"]
    ) or that["who"].lower() in {
        "ihr",
        "d'",
        "d’",
    }:
        return None
    if by is Party.ME:
        return said + "."
    turned = exchanged(said, formal=formal)
    return turned[:1].upper() + turned[1:] + "." if turned else None


def _for(match: re.Match[str], *, by: Party, formal: bool) -> tuple[str | None, float] | None:
    """What comes behind "danke für": sent, or done, or only named."""
    what = re.split(r"[\U0001F000-\U0001FAFF\u2600-\u27BF]", match["what"] or match["what1"])[0].strip()
    if (match["fuer"] or "").lower() == "fürs":
        what = what[:1].upper() + what[1:]
    what = re.split(r" (?:danke|bin|stehe|auch im namen|und (?:ich|wir|du|Sie)\b|und dass|weil|damit)\b", what)[
        0
    ].strip()
    if _ATTENTION.search(what) or re.fullmatch(r"(?:das|dies|deins?|ihr\w*|alles|euch|dich|sie)", what, re.I):
        return None
    you, to_you = ("Sie haben", "Ihnen") if formal else ("Du hast", "dir")
    thing = f"das {what}" if (match["fuer"] or "").lower() == "fürs" else what
    verb = _VERBS.match(what)
    named = _exchanged_thing(thing, by=by, formal=formal)
    sent = accusative(what, from_them=by is Party.THEM, formal=formal)
    if (
        sent is not None
        and verb is None
        and not _PRESENT.search(what)
        and re.search(rf"^\S+ (?:\w+ )?\w*{SACHEN}\b", what, re.I)
        and not re.match(r"(?:dein|ihr)", what, re.I)
    ):
        given = "gegeben" if re.search(r"\b(?:kontakt|tipps?|hinweise?)\b", what, re.I) else "geschickt"
        return (f"{you} mir {sent} {given}." if by is Party.ME else f"Ich habe {to_you} {sent} {given}.", 0.76)
    if named is None:
        return None, 0.6
    told = f"Ich habe {to_you} für {named} gedankt." if by is Party.ME else f"{you} mir für {named} gedankt."
    return told, 0.76 if verb or re.search(rf"\b\w*(?:{ARBEIT}|{SACHEN})\b", what, re.I) else 0.62


def _exchanged_thing(thing: str, *, by: Party, formal: bool) -> str | None:
    """What one was thanked for, in the user's voice; None where a word of it is not clear."""
    if re.search(r"\b(?:gestern|heute|neulich|diesen|letzte\w*|ihn|es)\b", thing) or len(thing.split()) > 9:
        return None
    if by is Party.ME:
        return thing
    said = exchanged(thing, formal=formal)
    if said is None:
        return None if re.search(r"\b(?:dein|mein|unser|euer|ihr|du|ich|mir|dir)\w*\b", thing, re.I) else thing
    return said
