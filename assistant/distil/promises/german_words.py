# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""The words German promises are known by, and those that only look like them: patterns alone."""

from __future__ import annotations

import re
from typing import Final

from assistant.checks.lexicon.tables import words

YOU: Final = re.compile(r"\b(?:(?i:dir|dich|euch|dein\w*|eur\w*|eure\w*)|Ihnen|Sie|Ihre?[nmrs]?)\b")
FOR_YOU = re.compile(
    r"\b(?:(?i:dir|euch|für (?:dich|euch)|(?:an|zu|bei|vor|neben) (?:dich|dir|euch|deiner|deinem|deine|eurer)|dein\w*)|Ihnen"
    r"|(?:für|an|bei|zu) Sie|Ihre?[nmrs]?)\b"
)
FIRM = words(
    """
    schick send mail bring geb reich überweis liefer schreib ruf antwort erledig besorg buch reservier organisier bereit
    hol teil unterschreib vermittl empfehl verbind frag klär prüf leih sprech red bespresch zeig erklär helf unterstütz
    übernehm richt koch back korrigier übersetz verschick nenn bestell druck räum reparier bastl bastel näh schieb schmeiß
    werf roll klingel rechn spring pack tipp bau mess check kümmer sammel kopier scann zahl erstatt spendier gieß fütter
    putz wasch bügel leit stell leg trag kauf meld lad ergänz überarbeit entwerf mail poste post hinterleg richt such
    häng hör nehm steh komm mach schau guck les sag fahr begleit vertret vertritt kläre fertig lass halt üb lern
    """
)
LIGHT = words("steh komm nehm mach hör lass halt sag fahr les schau guck red sprech")
"""Of these, such as bind only for a day."""
OWN_WAYS = words("fahr steh les lern hör lass halt")
"""Of these, such as may be told of one's own plans: "Ich fahre am Freitag nach Wien"."""
NOT_DONE = re.compile(
    r"^(?:hab|hatt|hätt|bin|war|wär|werd|würd|kann|könn|muss|müss|will|woll|möcht|darf|dürf|soll|mag|möch|weiß|weiss|wuss"
    r"|glaub|denk|dach|find|fand|hoff|wünsch|freu|dank|bitt|gratulier|grüß|kenn|versteh|verstand|seh|sah|lieb|vermiss"
    r"|brauch|arbeit|wohn|leb|studier|wart|erwart|wunder|fürcht|schätz|mein|bedau|entschuldig|fühl|sitz|lieg|heiß|flieg|zieh"
    r"|zog|fang|fing|beginn|verlass|kündig|schlaf|schlief|ess|trink|wein|lach|staun|drück|umarm|küss|knutsch|heul|erinner"
    r"|krieg|bekomm|verdien|platz|träum|bleib|behalt|geh|ging|kam|nahm|gab|rief|schrieb|hielt|stand|saß|merk|stimm|gesteh"
    r"|wag|wett|schwör|versprech|versprich|nehm an|steck|spür|leid|rat|ahn|plan|beneid|bewunder|vertrau|verzeih|hass|trau"
    r"|fress|wach|vergess|vergiss|wiederhol|sperr|zweifl|frier|schwitz|schnarch|schäm)\w*$"
    r"|^(?:säß|wär|käm|gäb|gäng|müsst|könnt|dürft|tät|ließ|wüsst|bräucht|schaff)\w*$"
    r"|^(?:sind|seid|ist|aus|hin|her|los|ran|raus|rein|mal|eh|halt|eben|dass|ob|wenn|weil|wie|was|wo|und|aber|oder|denn|als|sondern|auch|nur|noch|da|so|nun|dann|doch|ja|nein|hier|heute|morgen"
    r"|gern|gerne|für|mit|von|zu|bis|am|im|in|an|auf|bei|nach|vor|seit|über|um|den|die|der|das|dem|des|ein|eine|einen|mir|mich|dir"
    r"|dich|es|selbst|wer|damit|bevor|nachdem|sobald|solange|obwohl|soweit|falls|sofern|während|indem|welche\w*|wem|wen|sich|alles"
    r"|jetzt|schon|immer|natürlich|klar|sonst|auch|gleich|bald|danach|darum|dafür|dazu|deshalb|trotzdem|vielleicht|leider|wir|du|sie|er)$"
)
PRESENT_IN_TE = words(
    """
    leite biete halte richte berichte beantworte bereite begleite schalte antworte vertrete bearbeite
    überarbeite gestalte erstatte starte trete hinterlegte erhalte verwalte verbreite hefte miete
    """
)
ICH = re.compile(r"\b(?:ich|i)\b", re.I)
PLAIN_VERB = re.compile(r"^[a-zäöüß]{2,}$", re.I)
NOW = re.compile(
    r"\b(?:hiermit|anbei|im anhang|angehängt|beigefügt|gerade|grad|schon immer|seit|immer noch|jeden|jede|oft|manchmal|jeweils|gestern"
    r"|neulich|letzte\w*|damals|herzlich ein|von herzen)\b",
    re.I,
)
DEED = r"(?:geht|gehen|kommt|kommen|folgt|folgen|liegt|liegen|landet|landen|steht|stehen|ist|sind|findest du|finden sie|wartet|is)"
THING: Final = re.compile(rf"\b{DEED}\b", re.I)
SENT = re.compile(
    r"\b(?:zurück|raus|hinaus|auf (?:die|der|den) (?:post|weg)|(?:zur|in die|per|mit der) post|per (?:einschreiben|mail|pn|kurier|bote\w*)"
    r"|in den kasten|zu\b(?= *[.!,]|$)|im (?:postfach|kasten|briefkasten))",
    re.I,
)
PASSIVE: Final = re.compile(
    r"\b(?:wird|werden)\b(?P<mid>[^.;!?]*?)\b(?P<done>\w*ge\w{2,}(?:t|en)|(?:be|ver|er|zer|ent|über|unter)\w{3,}(?:t|en)|\w{3,}iert"
    r"|vorliegen|zugehen|eintreffen|folgen|fertig(?: sein)?|da sein|zugestellt)\b",
    re.I,
)
HUMAN = re.compile(
    r"\b(?:er|sie|wir|ihr|man|wer|kolleg\w+|chef\w*|frau|herr\w*|mann|mutter|vater|bruder|schwester|sohn|tochter|freund\w*|team"
    r"|sekretariat|verwaltung|firma|behörde|bank|zug|bahn|sitzung|termin|treffen|prüfung|feier|fest|konzert|umzug|server\w*|mein (?:kollege|mann|sohn|steuerberater))\b",
    re.I,
)
HAVE: Final = re.compile(
    r"\b(?:hast|kriegst|bekommst|erhältst|hörst|kriagst)\s+du\b|\b(?:du|ihr)\s+(?:hast|kriegst|bekommst|erhältst|hörst|bekommt|kriegt)\b"
    r"|\b(?:haben|bekommen|erhalten|kriegen|hören|finden)\s+Sie\b|\bSie\s+(?:haben|bekommen|erhalten|kriegen|hören)\b"
    r"|\b(?:kriegst|bekommst|hast)\b(?= )|\b(?:bekommt|kriegt|habt)\s+ihr\b"
)
HAVE_NOT = re.compile(
    r"\b(?:geburtstag|besuch|recht|zeit|urlaub|kind|baby|zuwachs|nur|schon|glück|lust|frage\w*|interesse|dank|vielen)\b",
    re.I,
)
PRESENT: Final = re.compile(
    r"\bbin (?:ich )?(?:gern |gerne |sofort |natürlich |selbstverständlich |dann |auch )*(?:dabei|am start|mit dabei)\b|\bsag\w* (?:ich )?"
    r"(?:hiermit |gern |gerne |sofort |dir |ihnen )*zu\b|\bich bin (?:da|zur stelle)\b",
    re.I,
)
ON_ME: Final = re.compile(
    r"\bgeh(?:t|en) auf (?:mich|mein konto|meine kappe|meine rechnung)\b|\bich lad\w* (?:dich|euch|sie) ein\b", re.I
)
BARE_OK = words(
    """
    bis am im zum zur vor spätestens ende anfang mitte der des die das den dem ein eine einen einer mein meine meinen dein deine
    ihr ihre und oder von mir für dich dir euch ihnen sie uhr noch heute morgen übermorgen abend früh nächste nächster nächsten
    kommende kommender kommenden woche diese dieser wochenende gleich ok okay ja klar gut dann also mit samt ohne gegenlesen nach
    """
)
BIDDEN = re.compile(r"\b(?:mir|uns|bitte|doch|mal|ruhig|dir (?:keine|zeit|ruhig|eins|was)|dich (?:nicht|gut))\b", re.I)
NOT_VERB_BEFORE = re.compile(
    r"^(?:dass|weil|ob|wenn|wie|was|wo|die|den|das|der|als|bevor|nachdem|sobald|falls|denen|dem|deren)$", re.I
)
