# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What one person does for another or gives them, by the nouns it is called by: work, papers, presents."""

from __future__ import annotations

WORK = (
    r"(?:help|advice|advise|feedback|support|recommendation|referral|reference|introduction|intro|notes?|comments?|corrections?"
    r"|remarks?|annotations?|encouragement|tips?|hints?|template|review|guidance|coaching|coach|mentoring|edits?|editing"
    r"|intervention|push|nudge|explanations?|suggestions?|input|pointers?|steer|insights?|questions? list|list of questions"
    r"|question list|translation|transcription|transcript|proofreading|testimonial|endorsement|nomination|warning|idea"
    r"|speech|lesson|lessons|tutoring|training|workshop|walkthrough|research|handover|fix|workaround|patch|script"
    r"|introductions|assistance|kindness|generosity|hospitality|efforts?|hard work|work|labour|favour|good word"
    r"|phone call|preparation|rehearsal|practice|red pen|second opinion|two cents|critique|expertise|testimony)"
)
"""What is done for somebody, as nouns."""

PAPERS = (
    r"(?:slides?|deck|template|books?|novel|documents?|documentation|drafts?|data|dataset|figures|numbers|report|papers?"
    r"|articles?|recipes?|photos?|photographs?|pictures?|snapshots|scans?|lists?|spreadsheet|sheet|sheets|files?|code|repo"
    r"|handbook|guide|contacts?|recording|plan|outline|version|model|toolkit|map|manual|form|summary|syllabus|drill"
    r"|notes?|examples?|copy|copies|checklist|results?|values|minutes|transcript|proofs?|pages?|chapter|translation"
    r"|handouts?|leaflets?|brochures?|programme|program|table|tables|charts?|graphs?|samples?|specs?|specification"
    r"|schedule|timetable|quote|estimate|contract|agreement|certificate|letter of reference|reference|testimonial|msa"
    r"|one-pager|analysis|audit|statistics|stats|temps|temperatures|readings|measurements|extracts?|ledger|records"
    r"|archive|backup|export|dump|script|poem|song|score|sketch|sketches|drawings?|design|mock-?ups?|artwork|logo"
    r"|questions|answers|comments|corrections|remarks|annotations|edits|scribbles|thresholds|abstract|bibliography"
    r"|directions|instructions|thesis|essay|manuscript|story|poster|article|keynote|tapes|playlist|clips?|video|audio)"
)
"""What is written, drawn or recorded and can be handed over."""

PRESENTS = (
    r"(?:parcel|package|box|boxes|basket|hamper|cake|cakes|biscuits|cookies|bread|loaf|soup|stew|lasagne|lasagna|pie|jam|honey"
    r"|marmalade|chutney|wine|whisky|gin|oil|olive oil|cheese|eggs|apples|tomatoes|vegetables|chocolates?|sweets|tea|coffee"
    r"|flowers|bouquet|plants?|seedlings|seeds|cuttings|bulbs|tickets?|vouchers?|keys?|gift|present|scarf|gloves|jumper"
    r"|socks|blanket|curtains?|pillows?|cushion|dress|costumes?|toys?|tent|bike|bicycle|tools?|drill|ladder|trailer|saw"
    r"|van|car|camera|lens|tripod|projector|charger|cable|laptop|monitor|printer|desk|chair|table|lamp|pram|cot|clothes"
    r"|books?|novel|puzzle|game|guitar|metronome|records|stapler|dumplings|paste|lift|ride|loan|casserole|curry|brack)"
)
"""What is given, lent, cooked or brought."""

ARBEIT = (
    r"(?:hilfe|unterstützung|beistand|tipps?|ratschläge|rat|hinweise|anmerkungen|kommentare|korrekturen|korrektur|feedback"
    r"|rückmeldung|empfehlung|fürsprache|vermittlung|vorarbeit|übersetzung|anregungen|ermutigung|zuspruch|einsatz|mitarbeit"
    r"|anleitung|erklärung|erklärungen|notizen|gutachten|rede|vortrag|testfälle|fragen|üben|mithilfe|engagement|arbeit"
    r"|rechnerei|auswertung|bewertung|begleitung|betreuung|beratung|vertretung|vorbereitung|ideen?|vorschläge|texte?)"
)
"""What is done for somebody, as German nouns."""

SACHEN = (
    r"(?:folien|präsentation|deck|unterlagen|dokumente?|entwurf|daten|zahlen|bericht|bilder|fotos?|scans?|liste|listen|tabelle"
    r"|datei|dateien|aufnahme|mitschrift|notizen|protokoll|skript|vorlage|übersicht|zusammenfassung|gutachten|auswertung"
    r"|grafiken|gliederung|vertrag|angebot|kostenvoranschlag|kontakt|adresse|rezept|buch|bücher|artikel|aufsatz|text|texte"
    r"|testfälle|proben|befund|befunde|anmerkungen|kommentare|korrekturen|paket|päckchen|päckli|kuchen|torte|nusstorte|suppe"
    r"|marmelade|honig|wein|blumen|karten|tickets|schlüssel|geschenk|plätzchen|brot|brief|plan|ablaufplan|programm|konzept"
    r"|checkliste|anleitung|formular|bescheinigung|zeugnis|mikro|kabel|werkzeug|leiter|rad|fahrrad|schreibtisch|regal"
    r"|stellungnahme|exposé|kapitel|seiten|statistik|laborwerte|messwerte|vokabeln|merkblatt|zeichnung|skizze)"
)
"""What is handed over, as German nouns."""
