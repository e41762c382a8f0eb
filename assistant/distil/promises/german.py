# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Promises in German sentences, by token patterns: no parser is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from assistant.distil.days.due import due_date
from assistant.distil.promises.german_forms import more_in
from assistant.distil.promises.german_words import YOU
from assistant.distil.promises.pledges import LONGEST, Pledge, is_mocking, is_smiled_at, without_quotes

# First persons of verbs that undertake something; a part after them (" an", " weiter") stands later in the clause.
_FIRM: Final = (
    r"schicke?|sende|maile|melde mich|kümm(?:ere|re) mich|leite|stelle|bringe?|gebe?|sage?|reiche|überweise|liefere?"
    r"|schreibe?|rufe?|antworte|erledige?|besorge?|buche|reserviere|organisiere|bereite|hole?|teile|unterschreibe"
    r"|erinnere|vermittle|empfehle|verbinde|frage?|kläre?|prüfe?|lese?|schaue?|gucke?|sehe|gehe|suche?|trage|leihe?"
    r"|lade|spreche|rede|mache?|komme?|bespreche|zeige?|erkläre?|helfe?|unterstütze|übernehme|richte|lasse?|setze"
    r"|koche?|backe?|nehme|korrigiere|übersetze|verschicke|versende|nenne|lege|bestelle|kaufe|halte|drucke"
)
_NEEDS = re.compile(  # these promise something only with such a word
    r"\b(?:(?:mache?|leite|komme?|gehe|nehme|halte|lese?|schaue?|gucke?|sehe|suche?|frage?|lasse?|stelle|setze|lege"
    r"|trage|hole?|buche"
    r"|kaufe|bestelle|koche?|backe?|gebe?|sage?|schreibe?|bringe?|zeige?|erkläre?|helfe?|rede|spreche|lade"
    r"|nenne|prüfe?|kläre?|drucke))\b",
    re.I,
)
_INFINITIVES = (
    r"schicken|senden|mailen|melden|kümmern|weiterleiten|vorstellen|mitbringen|bringen|geben|sagen|nachreichen"
    r"|überweisen"
    r"|liefern|schreiben|anrufen|antworten|erledigen|besorgen|buchen|reservieren|organisieren|vorbereiten"
    r"|abholen|holen|teilen"
    r"|unterschreiben|erinnern|vermitteln|empfehlen|verbinden|nachfragen|fragen|klären|prüfen|lesen|anschauen|ansehen"
    r"|durchlesen|durchgehen|durchsehen|raussuchen|heraussuchen|eintragen|leihen|einladen|besprechen|sprechen"
    r"|reden|machen"
    r"|vorbeikommen|kommen|zeigen|erklären|helfen|unterstützen|übernehmen|ausrichten|zukommen lassen"
    r"|fertigstellen|fertig machen"
    r"|korrigieren|übersetzen|bescheid (?:geben|sagen)|ansprechen|hochladen|verschicken|zuschicken|zusenden"
    r"|rüberschicken"
    r"|informieren|berichten|bestellen|kaufen|halten"
)
_FORMS: Final = (
    (rf"\b(?:ich (?:{_FIRM})|(?:{_FIRM}) (?:ich|dir|euch|ihnen))\b(?=(?P<rest>[^.;!?]*))", 0.84),
    (rf"\b(?:ich werde|werde ich|werd ich|ich werd)\b(?=(?P<rest>[^.;!?]*\b(?:{_INFINITIVES})\b[^.;!?]*))", 0.88),
    (rf"^(?:werde|werd)\b(?=(?P<rest>[^.;!?]*\b(?:{_INFINITIVES})\b[^.;!?]*))", 0.82),
    (r"^(?:(?:ja|klar|gerne?|okay|ok|super|danke|prima|alles klar|na klar|natürlich|hi"
     r"|hallo)\b[^.!?]{0,20}[,!:–—-]+ ?)?"
     r"(?:schicke?|sende|melde mich|maile|leite|rufe|schreibe|bringe|gebe|kümmere mich|mache|schaue"
     r"|sage)\b(?=(?P<rest>[^.;!?]*))", 0.76),
    (r"\bich verspreche (?:dir|euch|ihnen|es)\b(?=(?P<rest>[^;!?]*))", 0.95),
    (r"\b(?:du bekommst|bekommst du|du kriegst|kriegst du|sie bekommen|bekommen sie|sie erhalten|erhalten sie"
     r"|du hast|hast du"
     r"|ihr bekommt|bekommt ihr|du hörst|hörst du|sie hören|hören sie)\b(?=(?P<rest>[^.;!?]*))", 0.84),
    (r"\b(?:die|der|das|mein\w*) [^.,;!?]{2,40}? (?:kommt|kommen|folgt|folgen|geht"
     r"|gehen)\b(?=(?P<rest>[^.;!?]*))", 0.66),
    (r"\bich\b(?=(?P<rest>[^.;!?]*,\s*versprochen\b))", 0.85),
    (r"\bich (?:versuche?|bemühe mich)\b(?=(?P<rest>[^.;!?]*))", 0.5),
    (r"\bich kann (?:dir|euch|ihnen)\b(?=(?P<rest>[^.;!?]*\bbis\b[^.;!?]*))", 0.62),
    (r"\bich (?:habe vor|will|möchte|plane)\b(?=(?P<rest>[^.;!?]*))", 0.3),
    (r"\bwir (?:schicken|senden|melden uns|kümmern uns|leiten|werden|laden|bringen|geben|schreiben|rufen|holen"
     r"|helfen|überweisen|stellen)\b(?=(?P<rest>[^.;!?]*))", 0.64),
)  # fmt: skip
_DONE = re.compile(
    r"^\W*(?:(?:Du|du) (?:hast|bist)|Sie (?:haben|sind))\b[^,;]*\b(?:ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]+ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]+iert|(?:be|ver|er|ent|zer|über|unter)[a-zäöüß]{3,}(?:t|en))[.!]*$"
)
""" "Du hast die Hecke geschnitten": what was done."""
_PATTERNS: Final = tuple((re.compile(form, re.I), weight) for form, weight in _FORMS)
_CONDITION = re.compile(r"\b(?:falls|wenn|sofern|vorausgesetzt|ob|sollte(?:st|n)?|solange|es sei denn|außer)\b", re.I)
_NO_CONDITION = re.compile(
    r"\b(?:wenn (?:ich|wir) (?:wieder )?(?:zurück|da|im büro|zu ?hause|zuhause|daheim|fertig|angekommen)(?: bin"
    r"| sind)?"
    r"|(?:frag|prüf|klär|hör|erkundig|sag|bescheid|meld)\w*\b[^.;]*?\bob"
    r"|ob (?:du|sie|es) \w+ (?:\w+ )?oder nicht"
    r"|wenn(?:['’]s| es) (?:recht|okay|ok|in ordnung|passt)(?: ist)?|wenn alles (?:gut geht|klappt|nach plan läuft)"
    r"|sobald[^,.;]*)",
    re.I,
)
_DENIED = re.compile(r"\b(?:nicht(?! vergessen)|kein\w*|nie|niemals|nichts|leider nicht)\b", re.I)
_UNREAL = re.compile(r"\b(?:würde|würd|könnte|hätte|wäre|sollte|eigentlich|gesagt|meint|sagt|erzählt)\b", re.I)
_WEAK = re.compile(
    r"\b(?:vielleicht|eventuell|evtl|wahrscheinlich|vermutlich|hoffentlich|mal sehen|irgendwann|möglicherweise"
    r"|versuche?|wohl)\b",
    re.I,
)
_AT_ONCE = re.compile(
    r"\b(?:mit dieser (?:e-?mail|mail|nachricht)|als anhang|in der anlage|(?:übersend|zusend|überreich|überlass)\w* (?:ich |wir )?(?:dir|ihnen|euch)(?: (?:nun|jetzt|heute|wie \w+))?|hiermit|anbei|im anhang|angehängt|hier|beigefügt|unten|gerade|jetzt gleich mit)\b",
    re.I,
)
_COURTESY = re.compile(
    r"\b(?:(?:liebe|herzliche|viele|schöne|beste|sonnige) grüße|grüße|daumen|melde mich (?:ab|krank|hiermit"
    r"|an für)|drücke|denke? (?:\w+ ){0,2}an dich|sage? danke|sage? (?:mal|schon)|gebe? (?:zu|auf|dir recht)"
    r"|mache? (?:mir|mich auf|schluss|feierabend|urlaub|pause|gerade|weiter|es kurz|ein praktikum|meinen?|ab|ab \w+ (?:die|eine|meine))"
    r"|komme? (?:gerade|aus|nicht|gut|kaum|voran|klar|zu nichts)|gehe? (?:davon|jetzt|schlafen|in|nach|auf|zum"
    r"|zur|dann)|halte? (?:es kurz|mich|viel|nichts|das für)"
    r"|nehme? (?:an|mir|das|an dass)|lasse? (?:es|mich|mir|ich alles|alles)|lass dir|such dir|nimm dir|mach dir|hol dir|sehe? (?:das|es|gerade|dich|euch|keine|schon|mich)"
    r"|frage? mich|freue mich|wünsche|rede ich|spreche (?:kein|fließend|gerade)|schreibe? (?:gerade"
    r"|an (?:meiner|einem)|dir heute|dir,? weil|ihnen,? weil|dir aus|ich euch schon|ich dir schon)|lade? ich (?:dich|euch|sie) (?:herzlich|ein)"
    r"|leite (?:bei|seit|das|die|den|ein|hier|in)|hoch an\b|suche ich (?:zum|ab|jemand|noch|seit|gerade|dringend)|suche (?:gerade|eine|einen|noch|seit|nach)|trage (?:gerade|die)|helfe (?:dir |euch |ihnen )?(?:gerade"
    r"|gern|immer)|stelle (?:fest|mir)|lese (?:gerade|seit|viel)|werde ich (?:nie|immer)"
    r"|übernehme (?:ich )?(?:\w+ )?(?:die|das|den) (?:leitung|stelle|position|abteilung|amt|team|vorsitz)"
    r"|lege (?:auf|wert)|setze (?:auf|mich)|erinnere mich|komme ich)\b",
    re.I,
)
_TIMES = re.compile(
    r"\b(?:bald|gleich|demnächst|sofort|dann|später|nachher|noch|umgehend|zeitnah|gern|gerne|natürlich|sobald"
    r"|selbstverständlich)\b",
    re.I,
)


def pledges_in(text: str, said_on: date | None, *, to_several: bool = False, answers: bool = False) -> Iterator[Pledge]:
    """The promises the writer of a German sentence makes in it; what is told of them is only their quote."""
    plain = without_quotes(text)
    if is_mocking(text) or (
        plain.rstrip().endswith("?")
        and not re.search(r",\s*(?:ok|okay|ja|passt(?: das)?|in ordnung|recht so)\?$", plain, re.I)
    ):
        return
    taken: list[tuple[int, int]] = []
    if _DONE.search(text):
        return
    for pattern, weight in _PATTERNS:
        for match in pattern.finditer(plain):
            if any(match.start() < b and a < match.end() for a, b in taken):
                continue
            certainty, due = _weighed(plain, match, weight, said_on, answers=answers)
            if certainty >= 0.4:
                taken.append(match.span())
                yield from _smiled(text, Pledge(text, "", certainty, due), to_several=to_several)
                return
    if (
        len(plain) > LONGEST
        or _CONDITION.search(_NO_CONDITION.sub("", plain))
        or re.search(r"\b(?:würde|würd|könnte|hätte|wäre)\b", plain)
    ):
        return
    for pledge in more_in(plain, said_on, answers=answers):
        if _COURTESY.search(pledge.quote) or _AT_ONCE.search(pledge.quote):
            continue
        weak = 0.31 if _WEAK.search(pledge.quote) else 0
        quote = text if len(text) <= 1.5 * len(pledge.quote) else pledge.quote
        yield from _smiled(text, Pledge(quote, "", pledge.certainty - weak, pledge.due), to_several=to_several)


def _smiled(text: str, pledge: Pledge, *, to_several: bool) -> Iterator[Pledge]:
    sure = pledge.certainty * (0.8 if to_several else 1)
    if is_smiled_at(text, pledge.quote):
        sure = sure * 0.8 if pledge.due or len(text) < 60 else 0.0
    if sure >= 0.4:
        yield Pledge(pledge.quote, pledge.doing, round(sure, 2), pledge.due, pledge.told)


def _weighed(
    plain: str, match: re.Match[str], weight: float, said_on: date | None, *, answers: bool
) -> tuple[float, date | None]:
    clause, words = _clause(plain, match)
    around = _NO_CONDITION.sub("", plain)
    if _CONDITION.search(around) or _UNREAL.search(clause) or _DENIED.search(words):
        return 0.0, None
    if _AT_ONCE.search(clause) or _COURTESY.search(clause):
        return 0.0, None
    if not re.search(r"\b(?:ich|i|wir)\b", clause, re.I) and re.match(r"\w+ (?:mir|uns|bitte)\b", words, re.I):
        return 0.0, None  # "Schick mir bitte …" bids
    due = due_date(clause, said_on) if said_on else None
    if due is None and said_on:
        due = due_date(plain, said_on)
    low = match[0].lower()
    you = bool(YOU.search(words))
    if re.match(r"(?:du|bekommst|kriegst|sie|bekommen|erhalten|hast|hörst|hören|ihr)", low):
        weight = (
            weight
            if due
            and not re.search(
                r"\b(?:geburtstag|besuch|recht|zeit|urlaub|kind|baby|zuwachs|nur|schon|ja|doch)\b", words, re.I
            )
            else 0.72
            if re.search(r"von mir\b", words, re.I)
            else 0.0
        )
    elif re.match(r"(?:die|der|das|mein)", low):
        weight = weight if due and re.search(r"\b(?:dir|euch|ihnen|raus|an dich|von mir|mein)", words, re.I) else 0.0
    elif _NEEDS.search(low.split(" mich")[0][:22]) and "melde" not in low[:14]:
        own = re.match(
            r"(?:ich )?(?:mache?|gehe|nehme|suche|trage|halte|kaufe|hole)\b", low
        )  # may be a plan of one's own
        bound = (
            you
            or (due and not own)
            or (
                not own
                and re.search(r"\b(?:bescheid|darüber|drüber|mir (?:das|es|die|den)|das|es|ihn|sie)\b", words, re.I)
            )
        )
        weight = (
            weight - (0.0 if you and (due or _TIMES.search(words)) else 0.06)
            if bound
            else weight - 0.3
            if answers and not own
            else 0.0
        )
    if weight and re.search(r"\b(?:vielleicht|irgendwann|mal sehen)\b", clause, re.I):
        weight -= 0.25
    if weight and _WEAK.search(clause):
        weight -= 0.3
    return (weight, due)


def _clause(plain: str, match: re.Match[str]) -> tuple[str, str]:
    """The clause a match stands in, and its words from the match on up to where another subject begins."""
    start = max(
        (
            m.end()
            for m in re.finditer(
                r"[.;!?]\s|\s[–—-]\s|,\s+(?:aber|denn"
                r"|und)\s",
                plain[: match.start()],
            )
        ),
        default=0,
    )
    words = re.split(
        r"\s[–—-]\s|,\s+(?:aber|denn|weil|damit|und (?:du|sie|er|wir))\b|\bund (?:du|er|wir|freue)\b",
        f"{match[0]}{match['rest']}",
    )[0]
    return plain[start : match.start() + len(words)], words
