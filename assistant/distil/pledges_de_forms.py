"""German promises beyond the listed phrases: any verb beside "ich", elliptic ones, things that will come, no verb at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from assistant.checks.lexicon.tables import words
from assistant.distil.due import due_date, named_day
from assistant.distil.pledges import Pledge

YOU: Final = re.compile(
    r"\b(?:(?i:dir|dich|euch|dein\w*|eur\w*|eure\w*)|Ihnen|Sie|Ihre?[nmrs]?)\b"
)
_FOR_YOU = re.compile(
    r"\b(?:(?i:dir|euch|für (?:dich|euch)|(?:an|zu|bei|vor|neben) (?:dich|dir|euch|deiner|deinem|deine|eurer)|dein\w*)|Ihnen"
    r"|(?:für|an|bei|zu) Sie|Ihre?[nmrs]?)\b"
)
_FIRM = words(
    """
    schick send mail bring geb reich überweis liefer schreib ruf antwort erledig besorg buch reservier organisier bereit
    hol teil unterschreib vermittl empfehl verbind frag klär prüf leih sprech red bespresch zeig erklär helf unterstütz
    übernehm richt koch back korrigier übersetz verschick nenn bestell druck räum reparier bastl bastel näh schieb schmeiß
    werf roll klingel rechn spring pack tipp bau mess check kümmer sammel kopier scann zahl erstatt spendier gieß fütter
    putz wasch bügel leit stell leg trag kauf meld lad ergänz überarbeit entwerf mail poste post hinterleg richt such
    häng hör nehm steh komm mach schau guck les sag fahr begleit vertret vertritt kläre fertig lass halt üb lern
    """
)
_NOT_DONE = re.compile(
    r"^(?:hab|hatt|hätt|bin|war|wär|werd|würd|kann|könn|muss|müss|will|woll|möcht|darf|dürf|soll|mag|möch|weiß|weiss|wuss"
    r"|glaub|denk|dach|find|fand|hoff|wünsch|freu|dank|bitt|gratulier|grüß|kenn|versteh|verstand|seh|sah|lieb|vermiss"
    r"|brauch|arbeit|wohn|leb|studier|wart|erwart|wunder|fürcht|schätz|mein|bedau|entschuldig|fühl|sitz|lieg|heiß|flieg|zieh"
    r"|zog|fang|fing|beginn|verlass|kündig|schlaf|schlief|ess|trink|wein|lach|staun|drück|umarm|küss|knutsch|heul|erinner"
    r"|krieg|bekomm|verdien|platz|träum|bleib|behalt|geh|ging|kam|nahm|gab|rief|schrieb|hielt|stand|saß|merk|stimm|gesteh"
    r"|wag|wett|schwör|versprech|versprich|nehm an|steck|spür|leid|rat|ahn|plan|beneid|bewunder|vertrau|verzeih|hass|trau"
    r"|fress|wach|ver(?:giss|gess)|bitt|wiederhol|sperr|kündig|zweifl|frier|schwitz|schnarch|schäm|dass|ob|wenn|weil|wie"
    r"|was|wo|und|aber|oder|denn|als|sondern|auch|nur|noch|da|so|nun|dann|doch|ja|nein|hier|heute|morgen|gern|für|mit|von"
    r"|zu|bis|am|im|in|an|auf|bei|nach|vor|seit|über|um|den|die|der|das|dem|des|ein|mir|mich|dir|dich|es|selbst|wer|damit"
    r"|bevor|nachdem|sobald|solange|obwohl|soviel|soweit|falls|sofern|während|indem|bis|welch|wem|wen|sich)\w*$"
)
_PRESENT_IN_TE = frozenset(
    "leite biete halte richte berichte beantworte bereite begleite schalte antworte vertrete bearbeite überarbeite gestalte"
    " erstatte starte trete hinterlegte erhalte verwalte verbreite hefte miete".split()
)
_ICH = re.compile(r"\b(?:ich|i)\b", re.I)
_PLAIN_VERB = re.compile(r"^[a-zäöüß]{2,}$", re.I)
_NOW = re.compile(
    r"\b(?:hiermit|anbei|im anhang|angehängt|beigefügt|gerade|grad|schon immer|seit|immer noch|jeden|jede|oft|manchmal|gestern"
    r"|neulich|letzte\w*|damals|herzlich ein|von herzen)\b",
    re.I,
)
_DEED = (
    r"(?:geht|gehen|kommt|kommen|folgt|folgen|liegt|liegen|landet|landen|steht|stehen|ist|sind|findest du|finden sie|wartet|is)"
)
_THING: Final = re.compile(rf"\b{_DEED}\b", re.I)
_SENT = re.compile(
    r"\b(?:zurück|raus|hinaus|auf (?:die|der|den) (?:post|weg)|(?:zur|in die|per|mit der) post|per (?:einschreiben|mail|pn|kurier|bote\w*)"
    r"|in den kasten|zu\b(?= *[.!,]|$)|im (?:postfach|kasten|briefkasten))",
    re.I,
)
_PASSIVE: Final = re.compile(
    r"\b(?:wird|werden)\b(?P<mid>[^.;!?]*?)\b(?P<done>\w*ge\w{2,}(?:t|en)|(?:be|ver|er|zer|ent|über|unter)\w{3,}(?:t|en)|\w{3,}iert"
    r"|vorliegen|zugehen|eintreffen|folgen|fertig(?: sein)?|da sein|zugestellt)\b",
    re.I,
)
_HUMAN = re.compile(
    r"\b(?:er|sie|wir|ihr|man|wer|kolleg\w+|chef\w*|frau|herr\w*|mann|mutter|vater|bruder|schwester|sohn|tochter|freund\w*|team"
    r"|sekretariat|verwaltung|firma|behörde|bank|zug|bahn|sitzung|termin|treffen|prüfung|feier|fest|konzert|umzug|server\w*|mein (?:kollege|mann|sohn|steuerberater))\b",
    re.I,
)
_HAVE: Final = re.compile(
    r"\b(?:hast|kriegst|bekommst|erhältst|hörst|kriagst)\s+du\b|\b(?:du|ihr)\s+(?:hast|kriegst|bekommst|erhältst|hörst|bekommt|kriegt)\b"
    r"|\b(?:haben|bekommen|erhalten|kriegen|hören|finden)\s+Sie\b|\bSie\s+(?:haben|bekommen|erhalten|kriegen|hören)\b"
    r"|\b(?:kriegst|bekommst|hast)\b(?= )|\b(?:bekommt|kriegt|habt)\s+ihr\b"
)
_HAVE_NOT = re.compile(
    r"\b(?:geburtstag|besuch|recht|zeit|urlaub|kind|baby|zuwachs|nur|schon|glück|lust|frage\w*|interesse|dank|vielen)\b", re.I
)
_PRESENT: Final = re.compile(
    r"\bbin (?:ich )?(?:gern |gerne |sofort |natürlich |selbstverständlich |dann |auch )*(?:dabei|am start|mit dabei)\b|\bsag\w* (?:ich )?"
    r"(?:hiermit |gern |gerne |sofort |dir |ihnen )*zu\b|\bich bin (?:da|zur stelle)\b",
    re.I,
)
_ON_ME: Final = re.compile(r"\bgeh(?:t|en) auf (?:mich|mein konto|meine kappe|meine rechnung)\b|\bich lad\w* (?:dich|euch|sie) ein\b", re.I)
_BARE_OK = words(
    """
    bis am im zum zur vor spätestens ende anfang mitte der des die das den dem ein eine einen einer mein meine meinen dein deine
    ihr ihre und oder von mir für dich dir euch ihnen sie uhr noch heute morgen übermorgen abend früh nächste nächster nächsten
    kommende kommender kommenden woche diese dieser wochenende gleich ok okay ja klar gut dann also mit samt ohne gegenlesen nach
    """
)
_BIDDEN = re.compile(r"\b(?:mir|uns|bitte|doch|mal|ruhig|dir (?:keine|zeit|ruhig|eins|was)|dich (?:nicht|gut))\b", re.I)


def more_in(plain: str, said_on: date | None, *, answers: bool = False) -> Iterator[Pledge]:
    """The promises of a German sentence by its grammar; at most one a sentence."""
    for clause in _clauses(plain):
        due = None
        if said_on:
            due = due_date(clause, said_on)
            if due is None and len(_clauses(plain)) > 1:
                due = due_date(plain, said_on)
        for weigh in (_by_ich, _without_ich, _have, _thing, _there, _bare):
            sure = weigh(clause, due, said_on, answers=answers)
            if sure >= 0.4:
                yield Pledge(clause.strip(" ,;"), "", sure, due)
                return


def _clauses(plain: str) -> list[str]:
    parts = re.split(r"(?<=[.;!?])\s+|\s[–—-]\s|,\s+(?=(?:aber|denn|und (?:ich|wir|du|sie|er))\b)", plain)
    return [part for part in parts if part.strip()]


def _stem(word: str) -> str:
    return re.sub(r"(?:e|le|ere)$", "", word.lower()) if word.lower().endswith("e") else word.lower()


def _is_done(word: str) -> bool:
    low = word.lower()
    if not _PLAIN_VERB.match(word) or _NOT_DONE.match(low):
        return False
    return not low.endswith("te") or low in _PRESENT_IN_TE


def _is_firm(word: str) -> bool:
    stem = _stem(word)
    return stem in _FIRM or word.lower() in _FIRM or stem.rstrip("l") in _FIRM


def _by_ich(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    tokens = re.findall(r"[^\W\d_]+", clause)
    for at, token in enumerate(tokens):
        if not _ICH.fullmatch(token) or (token == "I" and at):
            continue
        before = tokens[at - 1] if at else ""
        after = tokens[at + 1] if at + 1 < len(tokens) else ""
        subordinate = re.match(r"(?:dass|weil|ob|wenn|wie|was|wo|die|den|das|der|als|bevor|nachdem|sobald|falls)$", before.lower())
        verb = ""
        if before and not subordinate and _is_done(before) and (before[0].islower() or at == 1):
            verb = before
        elif not subordinate and _is_done(after) and after[0].islower() and (at == 0 or not _NOT_VERB_BEFORE.match(before)):
            verb = after
        if verb and not _NOW.search(clause) and not re.search(r"\b(?:nicht(?! vergessen| vor)|kein\w*|nie|niemals|nichts)\b", clause):
            you = _FOR_YOU.search(clause) is not None
            firm = _is_firm(verb)
            ahead = due is not None and (said_on is None or due >= said_on)
            if you and ahead:
                return 0.82 if firm else 0.7
            if ahead and firm:
                return 0.7 if answers else 0.6
            if you and firm:
                return 0.66
            return 0.45 if you and not firm and answers else 0.0
    return 0.0


_NOT_VERB_BEFORE = re.compile(r"^(?:dass|weil|ob|wenn|wie|was|wo|die|den|das|der|als|bevor|nachdem|sobald|falls|denen|dem|deren)$", re.I)


def _without_ich(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    """ "Komme morgen nach Feierabend": a first person without "ich"; a bidding looks alike, but speaks of "mir"."""
    match = re.match(r"^(?:(?:ja|klar|ok|okay|gut|gern|gerne|und|dann)\b[, ]+)*(?P<verb>[A-Za-zÄÖÜäöüß]+)\b(?P<rest>.*)$", clause.strip())
    if match is None or due is None or not _is_firm(match["verb"]) or not _is_done(match["verb"]):
        return 0.0
    if _BIDDEN.search(match["rest"]) or re.search(r"\b(?:ich|i|wir|nicht|kein\w*)\b", match["rest"], re.I):
        return 0.0
    full = match["verb"].lower().endswith("e")
    return (0.78 if answers else 0.68) if full else 0.6 if answers or _FOR_YOU.search(match["rest"]) else 0.0


def _have(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    del said_on, answers
    if not _HAVE.search(clause) or _HAVE_NOT.search(clause) or re.search(r"\b(?:nicht|kein\w*|dass|ob|wenn)\b", clause):
        return 0.0
    mine = re.search(r"\bvon (?:mir|uns)\b", clause) is not None
    if due is not None:
        return 0.82
    return 0.72 if mine else 0.66 if re.search(r"\bsobald\b|\bbevor\b|\bbeim nächsten\b", clause, re.I) and "haben Sie" not in clause else 0.0


def _thing(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    del said_on
    if re.search(r"\b(?:nicht|kein\w*|ich|wir|dass|ob|wenn)\b", clause, re.I):
        return 0.0
    deadline = re.search(r"\b(?:bis|innerhalb|binnen|spätestens|noch (?:heute|diese|vor|in))\b", clause, re.I) is not None
    passive = _PASSIVE.search(clause)
    to_you = _FOR_YOU.search(clause) is not None
    if passive is not None and not re.match(r".*\b(?:er|sie|man|wir)\s+(?:wird|werden)\b", clause[: passive.end()], re.I):
        if re.search(r"\bvon (?:mir|uns)\b", clause):
            return 0.82 if due else 0.66
        if re.search(r"\bvon (?:der|dem|meine\w*|[A-Z])", clause) or _HUMAN.match(clause):
            return 0.0
        return 0.78 if to_you and due else 0.66 if deadline and (due or re.search(r"\buhr\b", clause, re.I)) and answers else 0.0
    verb = _THING.search(clause)
    if verb is None or due is None or _HUMAN.search(clause[: verb.start()]):
        return 0.0
    if verb[0].lower().startswith("folg"):
        return 0.76
    if to_you:
        return 0.76 if not re.search(r"\b(?:geht es|geht's|wie|viel)\b", clause, re.I) else 0.0
    if verb[0].lower() in {"geht", "gehen", "kommt", "kommen", "liegt", "liegen"}:
        return 0.7 if _SENT.search(clause) else 0.0
    ready = re.search(r"\bfertig\b", clause) is not None or verb[0].lower() in {"steht", "stehen"}
    return 0.62 if ready and (deadline or re.search(r"\bin \w+ (?:tagen|wochen)\b", clause, re.I)) else 0.0


def _there(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    del said_on
    if re.search(r"\b(?:nicht|kein\w*)\b", clause):
        return 0.0
    if _PRESENT.search(clause):
        return 0.7 if due else 0.55 if answers else 0.0
    return 0.6 if _ON_ME.search(clause) and due else 0.0


def _bare(clause: str, due: date | None, said_on: date | None, *, answers: bool) -> float:
    """ "Prüfbericht bis Dienstag!": a thing and its day, and no verb at all."""
    found = re.findall(r"[^\W\d_]+", clause)
    named = named_day(clause, said_on) if said_on else None
    if due is None or named is None or len(found) > 8 or said_on is None or due <= said_on or clause.rstrip().endswith("?"):
        return 0.0
    rest = re.findall(r"[^\W\d_]+", clause[: named.start] + clause[named.end :])
    if not rest or any(word.islower() and word not in _BARE_OK for word in rest):
        return 0.0
    nouns = [word for word in rest if word[0].isupper() and word.lower() not in _BARE_OK]
    until = re.search(r"\b(?:bis|spätestens|vor)\b", clause, re.I) is not None
    if len(nouns) > 2 or not nouns or re.search(r"\b(?:Grüße|Gruß|Danke|Termin|Treffen|Geburtstag|Frist|Urlaub|Bitte)\b", clause):
        return 0.0
    return (0.6 if until else 0.5 if ":" in clause else 0.0) if answers else 0.45 if until else 0.0
