# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""By which words a German clause is known to tell something of a topic."""

from __future__ import annotations

import re

from assistant.distil.facts.topic_words import sign
from assistant.distil.facts.topics import Topic

_MONTH = r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Frühling|Sommer|Herbst|Winter|Jahresende|Jahresbeginn|Monatsende|nächste[mn] Jahr|nächste[mn] Monat|\d{4})"
_KIN = r"(?:mutter|mama|mami|vater|papa|eltern|frau|mann|freundin|freund|partner(?:in)?|sohn|tochter|bruder|schwester|geschwister|kind(?:er)?|baby|oma|opa|tante|onkel|neffe|nichte|cousin(?:e)?|enkel(?:in|kinder)?|jungs|mädels|zwillinge|lehrling|azubi|geselle|chef(?:in)?|kolleg(?:e|in)|team|firma|verein|institut|büro|laden|klinik|schule|praxis|chor|kinder|älteste[rn]?|jüngste[rn]?)"
_VERB = r"(?:ist|sind|hat|haben|wird|werden|wurde|bekommt|bekommen|macht|machen|studiert|heiratet|zieht|ziehen|fängt|beginnt|geht|übernimmt|arbeitet|lernt|sucht|suchen|braucht|brauchen|benötigt|muss|will|möchte|kommt|startet|eröffnet|lebt|wohnt|spielt|schreibt|plant)"

THEIRS_GERMAN = (
    sign(Topic.JOB, rf"\b(?:ab|seit|zum|von|vom) (?:(?:dem |der )?\d{{1,2}}\.? ?|anfang |mitte |ende )?{_MONTH}\b.*\b(?:(?:bin|arbeite|gehe|wechsle|leite|übernehme|fange|beginne|starte|ziehe|werde|gebe|trete|führe) ich|ich .*(?:weiterführ\w*|übernehm\w*|wechsle|leite|führe|bin|arbeite)|\w*(?:leiter|leiterin|stelle|teilzeit|rente|chef|chefin))\b|^\w+ \w+ (?:altersteilzeit|teamleit\w+|elternzeit|selbst(?:st)?ändig)\b", 0.78),
    sign(Topic.JOB, r"\b(?:ich (?:leite|führe|besetze|produziere|unterrichte|lehre|verantworte|betreue|vertrete)|(?:leite|führe|besetze|produziere|unterrichte|verantworte|betreue) ich)\b|^(?:produziere|leite|führe|betreibe) (?!dich|sie)\w+|\b(?:die|meine) (?:leitung|stelle|professur|praxis|kanzlei|firma) (?:gebe|übergebe|übernehme|verlasse) ich\b|\bich (?:gebe|übergebe) .*\b(?:ab|weiter)\b", 0.76),
    sign(Topic.FAMILY, rf"^(?:und |aber )?(?:mein\w*|unser\w*) (?:\w+ )?{_KIN}\b(?: \w+)?(?: (?:und ich))? {_VERB}\b|\b{_VERB} (?:mein\w*|unser\w*) (?:\w+ )?{_KIN}\b", 0.74),
    sign(Topic.NEED, r"\b(?:suchen?|sucht|suche?|brauche?|brauchen|bräuchten?|benötig\w+|fehlt (?:mir|uns|es)|fehlen (?:mir|uns)|mir fehlt|uns fehlt|gesucht|händeringend|auf der suche)\b(?!.*\b(?:nicht|rückmeldung|antwort|zeit|hilfe von dir|deine?|ihre?|bis (?:morgen|freitag|montag))\b)", 0.74),
    sign(Topic.EVENT, rf"\b(?:mein\w*|unser\w*|prüfung|umzug|hochzeit|premiere|konzert|fest|feier|vernissage|lesung|\w+lauf|vortrag|auftritt|geburtstag)\b.*\b(?:ist|findet|war|steigt|startet|beginnt)\b.*(?:\d{{1,2}}\.|{_MONTH}|samstag|sonntag|freitag|statt)|(?:\d{{1,2}}\.|{_MONTH}).*\b(?:ist|findet|steigt|hab(?:en|e)?|hamma|feier\w*) (?:wieder )?(?:unser\w*|mein\w*|die|der|das|wir|ich)\b.*\b\w*(?:fest|feier|lauf|nacht|konzert|premiere|hochzeit|ausstellung|lesung|tag|turnier|markt|vortrag|tagung|prüfung)\b|\bwerde ich (?:\w+zig|dreißig|hundert|\d\d)\b", 0.74),
    sign(Topic.EVENT, r"\b(?:zeigen|zeige|veranstalten?|eröffnen?|feiern?|organisieren?|präsentieren?) (?:wir|ich)\b|\b(?:wir|ich) (?:zeigen|veranstalten?|eröffnen?|feiern?|präsentieren?)\b", 0.72),
    sign(Topic.JOB, r"\bich arbeite? (?:jetzt |seit \w+ |wieder |inzwischen )*(?:in|bei|als|am|an der|im|für) (?!ordnung|ruhe|dir|ihnen)|\b(?:ich habe? mich|mich) .*\bselb(?:st)?ständig gemacht\b", 0.76),
    sign(Topic.PROJECT, r"\b(?:unser\w*|mein\w*|der|die|das) (?:\w+ )?\w*(?:projekt|antrag|feldtest|studie|buch|roman|podcast|ausstellung|seed.?runde|runde|umbau|migration|app|prototyp|doktorarbeit|dissertation|masterarbeit|verein|start-?up|förderung|stück|album|forschung\w*)\b.*\b(?:ist|sind|startet|läuft|wird|wurde|steht|bewilligt|genehmigt|abgeschlossen|fertig|erschienen|erscheint|angenommen|durch|live|zu)\b|\bwir haben (?:die|den|das|unser\w*) .*\b(?:zu|geschafft|bekommen|abgeschlossen|gewonnen|eröffnet|fertig|verkauft|gekauft|eingereicht|bewilligt)\b", 0.74),
    sign(Topic.NEWS, r"\b(?:bin ich|ich bin|sind wir|wir sind|fahren?|fliegen?|reisen?|ziehen?) (?:[\w.]+ ){0,4}(?:nach|in|auf|zu einem|im) (?:\w+ )?[A-ZÄÖÜ]\w+|\bich (?:habe|hab) (?:\w+ ){0,3}bestanden\b|\bhaben? mich (?:genommen|befördert|eingestellt|aufgenommen|gewählt|eingeladen)\b|\b(?:wir|ich) (?:haben|habe|hab) (?:uns |endlich |jetzt )*(?:einen|eine|ein) (?:\w+ )?(?:hund|katze|haus|wohnung|garten|auto|boot|stelle|baby|sohn|tochter|platz|zusage|preis|stipendium|lehrling|neue\w* \w+)\b", 0.7),
    sign(Topic.LIKE, r"\b(?:davon |seit \w+ )?träume ich\b|\bich (?:träume davon|schwöre auf|stehe auf|liebe|kann .* nicht ausstehen)\b|\blese ich (?:jeweils |immer |stets )?mit\b", 0.7),
    sign(Topic.JOB, r"\b(?:ich (?:bin|arbeite|leite|übernehme|wechsle|wechsele|fange|beginne|habe|hab|wurde|werde)|(?:bin|arbeite|leite|übernehme|wechsle|wurde|beginne|fange|habe) ich)\b.*\b(?:befördert|leitung|leiter(?:in)?|abteilung|team|stelle|job|gekündigt|chef(?:in)?|professor(?:in)?|ingenieur(?:in)?|freelance|freiberuflich|selbst(?:st)?ändig|bei|als|in rente|ruhestand|labor|klinik|schule|firma|büro|verlag|amt|institut|praxis|teamleit\w+|referent(?:in)?|berater(?:in)?|entwickler(?:in)?|analyst(?:in)?|ärztin|lehrer(?:in)?)\b|^hab gekündigt", 0.8),
    sign(Topic.PLACE, r"\b(?:wohnen?|wohne|umgezogen|ziehen?|ziehe|umziehen)\b.*\b(?:in|nach|um)\b", 0.8),
    sign(Topic.NEED, r"\b(?:suchen?|suche|sucht|brauchen?|brauche|bräuchten?|bräuchte)\b(?!.*\bnicht\b)", 0.78),
    sign(Topic.EVENT, r"\b(?:singen?|singe|spielen?|spiele|auftreten|vortrag|konzert|workshop|tagung|konferenz|ausstellung|einladen)\b", 0.76),
    sign(Topic.PROJECT, r"\bich (?:arbeite|schreibe|baue|entwickle|plane|lerne|organisiere|bereite)\b.*\b(?:an|ein\w*|mein\w*|gerade|das|die|den)\b|\bwir (?:bauen|entwickeln|planen|organisieren|stellen|führen)\b", 0.78),
    sign(Topic.LIKE, r"\bich (?:liebe|mag|schwärme|lese gern\w*|höre gern\w*|koche gern\w*|hasse)\b|\b(?:liebe|mag) ich\b", 0.8),
    sign(Topic.NEWS, r"\b(?:geheiratet|verlobt|geboren|schwanger|bestanden|gewonnen|abgeschlossen|veröffentlicht|gekauft|eröffnet|bekommen|verkauft|gegründet|gestartet|fertig)\b", 0.76),
)  # fmt: skip
STRENGTHS_GERMAN = re.compile(
    r"^(?:Ihre?|Deine?|Du|Sie|niemand|keiner)\b.*\b(?:sorgfältig|klar\w*|gut(?:e[mnrs]?)? (?!an\b)|beste[nrms]?|besser|hervorragend\w*|ausgezeichnet\w*|großartig\w*|toll\w*|stark\w*|beeindruck\w+|zuverlässig\w*|gründlich\w*|super|brillant\w*|überzeug\w+|ruhig\w*|geduldig\w*|verständlich\w*|bemerkenswert\w*|sauber\w*|der einzige|die einzige|das einzige|einmalig|unschlagbar|vorbildlich|wie (?:sonst )?(?:keine[rs]?|niemand|kana|andere|eine|jemand))\b"
    r"|\b(?:so|derart|selten|nie|noch nie|lange nicht)\b.*\b(?:hat|habe|haben|wurde)\b.*\b(?:noch )?(?:niemand|keiner|jemand|so (?:klar|gut|schön|treffend|verständlich|anschaulich)|selten|nie)\b|\b(?:findet|hat|sieht) man (?:wirklich |so )?selten\b|\bselten habe? ich\b.*\bso\b|\b(?:weiß|kannst?|kennst|erklärst|schreibst|machst|können|kennen|erklären|schreiben) (?:\w+ ){0,3}besser als\b|\bvor (?:Ihnen|dir) (?:noch )?(?:kein\w*|niemand)\b|\bdu bist (?:ne|eine?|die|der) (?:maschine|beste|wucht|genie|naturtalent|größte)|\b(?:von|über) (?:deine[mnr]?|ihre[mnr]?) .*\b(?:begeistert|beeindruckt|hingerissen|angetan|geschwärmt|gelacht)\b",
    re.I,
)
NO_STRENGTH_GERMAN = re.compile(
    r"\b(?:mail|nachricht|hoffe|wünsche|falls|wenn|anhang|anbei|gute besserung|guten|danke|termin|passt|gern|hattest|hatten sie|sommer|urlaub|wochenende|ferien|gesellschaft)\b|\b(?:nicht|kein\w*)\b(?! (?:mehr|nur))(?!.*\bso\b)",
    re.I,
)

MINE_GERMAN = (
    sign(Topic.LIMIT, r"\b(?:versteh|kapier|weiß)\w* ich (?:leider |allerdings |wirklich )*(?:nix|nichts|kaum|wenig|gar nichts)|\bich (?:versteh|kapier|weiß)\w* .*\b(?:nix|nichts|kaum etwas)\b|\bkann ich (?:leider |allerdings |auch |gar |noch )*(?:nicht|nix)\b|\b(?:hab|habe) ich (?:leider |allerdings )?nie (?:gelernt|gemacht|studiert)\b|\bich (?:hab|habe) .*\bnie (?:gelernt|gemacht|studiert|geleitet)\b|\bnicht mein(?:e|en)? (?:stärke|sache|ding|welt|gebiet|fach|metier)\b|\btrau(?:e)? ich mich nicht\b|\bich traue? mich nicht\b|\bkenne? ich mich .*\bnicht aus\b|\bich kenne? mich .*\bnicht aus\b|\bfehlt mir (?:die|der|das|jede|leider)\b|\bmir fehlt (?:die|der|das|jede)\b|\bauf kriegsfuß\b|\bins stottern\b|\bbin ich (?:\w+ )*(?:kein\w*|nicht (?:gut|der|die|geübt)|eine (?:niete|null)|ein (?:laie|anfänger))\b|\bkeinen? (?:schimmer|blassen|dunst|führerschein)\b|\b(?:restlos|ziemlich|völlig|etwas) eingerostet\b|\bwechseln möchte ich\b|\bgibt mein \w+ .*nicht her\b", 0.78),
    sign(Topic.MY_NEWS, r"\b(?:fange|beginne|gehe|wechsle|starte|übernehme|ziehe|mache|soll|darf|werde) ich (?!dir|dich|ihnen|sie|es|das|mal|noch|gleich|morgen|heute).*\b(?:an|auf|nach|in|um|weiterbildung|stelle|kurs|studium|vortrag|sprechen|prüfung)\b", 0.62),
    sign(Topic.MY_OFFER, r"\b(?:kannst|könntest|können|könnten) (?:du|sie) (?:gerne? )?(?:haben|behalten|ausleihen|mitnehmen)\b|\b(?:ich hätte|hätte ich) (?:\w+ ){0,3}zeit\b.*\b(?:wenn|falls|zu)\b|\b(?:falls|wenn) (?:du|sie) (?:mal |einmal |jemand\w* )?.*\b(?:brauchst|brauchen|suchst|suchen|magst|mögen)\b.*\bich\b", 0.62),
    sign(Topic.MY_NEED, r"\b(?:bräuchten? (?:ich|wir)|(?:ich|wir) bräuchten?|suchen? (?:ich|wir)|(?:ich|wir) suchen?)\b(?!.*\b(?:termin|rückmeldung|antwort|adresse|nummer)\b)", 0.6),
    sign(Topic.LIMIT, r"\b(?:habe ich|ich habe) (?:\w+ )*(?:noch (?:nie|keine)|keine (?:erfahrung|ahnung)|noch keine)\b|\bich (?:kann|spreche|kenne) (?:\w+ )*(?:nicht|kein\w*)\b|\bich bin (?:\w+ )?(?:neu|anfänger\w*|kein\w*)\b|^mein\w* \w+ ist (?:\w+ )*(?:eingerostet|schlecht|schwach|nicht (?:gut|besonders|sicher))", 0.8),
    sign(Topic.MY_JOB, r"^ich (?:bin|arbeite) (?:\w+ )?(?:als|bei|in der|im)\b", 0.78),
    sign(Topic.MY_NEWS, r"^ich habe .*\b(?:bestanden|bekommen|abgeschlossen|gewonnen)$", 0.76),
)  # fmt: skip
