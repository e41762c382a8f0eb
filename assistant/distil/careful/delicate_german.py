# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Words of what is alluded to at most, in German: health, death, troubles at home, money, work that is lost."""

from __future__ import annotations

import re

from assistant.distil.facts.topics import Topic

_BODY = r"(?:knie|hüfte|rücken|schulter|augen?|ohren?|herz|lunge|niere|leber|handgelenk|knöchel|arm|bein|fuß|hand|finger|daumen|zeh|rippen?|haut|magen|zähne|hals|bandscheibe|gedächtnis|nerven|schilddrüse|galle|brust)"
_KIN = r"(?:mutter|mama|mami|vater|papa|eltern|frau|mann|sohn|tochter|bruder|schwester|kind|kinder|baby|oma|opa|tante|onkel|großmutter|großvater|freundin|freund|nachbar(?:in)?|hund|katze|kater)"

_HEALTH = re.compile(
    rf"\b(?:krank|kranken|kranker|krankgeschrieben|krankheit\w*|erkrank\w*|(?:im|ins|aus dem) krankenhaus|(?:im|ins) spital|im krankenstand|klinik(?:aufenthalt|um)?(?= (?:lieg|seit|musste|eingeliefert))|in (?:der|die) klinik (?:lieg|gekommen|muss|eingeliefert)\w*|operation\b(?! (?:research|team))|op\b|operiert|operieren|arzt|ärztin|hausarzt|ärzte|diagnose\w*|krebs|tumor|knoten|zyste|gutartig|bösartig|befund|mrt|ct\b|röntgen|chemo\w*|bestrahlung|depress\w+|burn-?out|schwanger\w*|fehlgeburt|reha\b|verletz\w+|gebrochen(?:en|es)?|bruch\b|verstaucht|herzinfarkt|schlaganfall|fieber|grippe"
    rf"|corona|schmerz\w*|pflegeheim|pflegefall|pflegegrad|pflegebedürftig\w*|demenz\w*|parkinson|alzheimer|makula\w*|grauer? star|gürtelrose|gesundheitlich\w*|(?:meine|seine|ihre|der) gesundheit|erschöpf\w*|kürzertreten|unfall|rollstuhl|krücken|gips|medikamente (?:nehm|bekomm|schluck)\w*|tabletten|antibiotik\w*|panikattack\w*|angststörung|schlaflos\w*|kann nicht schlafen|schlecht geschlafen|notaufnahme|intensivstation|hospiz|allergi\w+|hexenschuss|bandscheibenvorfall|impfreaktion|psychiatr\w+|psycholog\w+ behandlung|therap(?:ie|eut\w*)|in behandlung|nervenzusammenbruch)\b"
    rf"|\b(?:mein\w*|sein\w*|ihr\w*|die|das|der|am|an der) (?:\w+ )?{_BODY}\b[^.;!?]{{0,40}}\b(?:kummer|wehtut|weh|probleme?|kaputt|schlechter|nachlass\w*|lässt nach|streikt|gebrochen|operier\w*|neu\w*|spinnt|zwickt|schmerzt|nicht (?:mit|mehr|her)|gibt)\b|\b(?:finger|daumen|hand|arm|fuß|bein) in (?:der|die|den|das|dem) \w+|\bneue[sn]? (?:knie|hüfte|hüftgelenk|kniegelenk)\b"
    r"|\bgeht(?:['’]?s)? (?:es )?(?:mir|ihm|ihr|meine\w*|uns) (?:\w+ ){0,3}(?:nicht (?:so )?gut|schlecht|mies|dreckig|besser)|\bnicht (?:gesund|fit)\b|\bschwer (?:gehabt|zurzeit|im moment)\b",
    re.I,
)
_FAMILY = re.compile(
    rf"\b(?:gestorben|verstorben\w*|stirbt|sterben|tod|todes\w*|(?<!mause)tot|beerdig\w*|begräbnis|trauer\w*|kondolenz|beileid|verwitwet|witwe\w*|beisetzung|(?:mein\w*|unser\w*) {_KIN} verloren|eingeschlafen ist|scheid(?:ung|en)|geschieden|scheiden lassen|trennung\w*|getrennt(?= (?:haben|hat|und|leb|von)|[.,!]|$)|trennen uns|verlassen hat|hat mich verlassen|ausgezogen|zieht aus|ausziehen|sorgerecht|unterhalt(?:s\w*)? (?:für|zahl|nicht)|mein(?:e|em|er)? ex\b|ex-?(?:mann|frau)|familiäre\w*|familienkrise|ehekrise|streit mit|zerstritten|schwere (?:zeit|wochen|monate)|schwierige (?:zeit|phase|wochen|monate)|geheult|affäre)\b",
    re.I,
)
_MONEY = re.compile(
    r"\b(?:geld(?:sorgen|probleme|not|mangel)?(?! (?:ist da|spenden))|(?:kein|wenig|knapp bei) kasse|gehalt\w*(?<!enthalten)|schulden|kredit\w*|pleite|insolven\w+|insolvent|zahlungsunfähig|überschuldet|dispo|mahnung\w*|inkasso|pfändung|finanziell\w*|(?:meine|unsere|eure) finanzen|erbe\b|geerbt|erbschaft|miete (?:nicht|geht|für|kann|ist)|mietschulden|mieterhöhung|wirds? eng|knapp bei|lohn\b|lohnkürzung|bonus|kosten(?: nicht|explosion)|nicht leisten|nebenkosten|rente (?:reicht|ist)|abfindung|steuerschuld\w*|(?:förderung|zuschüsse?|mittel|budget|etat)\b[^.;]{0,30}\b(?:gestrichen|gekürzt|läuft aus|weg|eingefroren)|bestohlen|gestohlen|eingebrochen|betrogen worden)\b",
    re.I,
)
_LOSS = re.compile(
    r"\b(?:entlass\w+|gekündigt (?:worden|bekommen)|kündigung\w*|wurde gekündigt|mir gekündigt|arbeitslos\w*|arbeitssuchend|ohne (?:stelle|job|arbeit)|stellenabbau|personalabbau|stelle (?:verloren|gestrichen)|job (?:verloren|weg|los)|(?:verlier|verlor)\w* \w+ (?:job|stelle|arbeit)|kurzarbeit|stellen (?:gestrichen|streichen|abbauen)|vertrag (?:wird |wurde )?nicht verlängert|dicht ?gemacht|macht dicht|dichtmachen|(?:sperr\w*|schließ\w*|mach\w*) (?:\w+ ){0,4}zu\b|geschäftsaufgabe|zusperren|schließung|vor dem aus|hingeschmissen|hinschmeiß\w*|ist raus\b(?=[,.!]|$)|rausgeflogen|gefeuert|rausgeschmissen|abmahnung\w*|anwalt|anwältin|vor gericht|klage gegen|verklagt|polizei|anzeige erstattet|mobbing|gemobbt|umstrukturier\w*|geht sich n(?:immer|icht mehr) aus)\b",
    re.I,
)
_WORK = re.compile(
    r"\b(?:krankenhaus|kranken|klinik|pflege|schmerz|krebs|demenz|trauer|schulden|schuldner|diabetes|notfall|unfall|arzt|gesundheits|psychiatrie|hospiz)(?:apotheke|haus(?:apotheke|controlling|verbund|informatik|gesellschaft)|verbund|berat\w+|therap\w+|forsch\w+|stud\w+|station|zentrum|ambulanz|direktion|dienst\w*|wissenschaft\w*|versorgung|wesen|praxis|netz\w*|projekt\w*|verein\w*|schwester|pfleger\w*|versicherung\w*|medizin\w*|kass\w*|helferin)\b|\b(?:referat|vortrag|buch|artikel|arbeit|studie|kurs|seminar|workshop|gutachten|aufsatz|podcast|projekt) (?:über|zu|zum|zur) (?:\w+ ){0,3}\w+|\bgesundheitswesen\b|\btodsicher\w*|\bkrankenhausapotheke\b|\bhals- und beinbruch\b|\bliebestod\b",
    re.I,
)
_FAMILIES = ((Topic.LOSS, _LOSS), (Topic.FAMILY, _FAMILY), (Topic.MONEY, _MONEY), (Topic.HEALTH, _HEALTH))


def delicate_german(text: str) -> Topic | None:
    """The tender matter that a German text touches; None where it touches none."""
    plain = _WORK.sub(" ", text)
    return next((topic for topic, pattern in _FAMILIES if pattern.search(plain)), None)
