# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""The words that show what became of a promise, in English and German."""

from __future__ import annotations

import re

from assistant.checks.lexicon.tables import words

HERE_IT_IS = re.compile(
    r"\b(?:here (?:is|are|as|it is|they are|you go|comes?|['’]s)|here['’]s|attached|enclosed|as (?:promised"
    r"|announced|discussed|agreed)"
    r"|(?:I|that I|I['’]d) promised|find (?:attached|enclosed|below)|below (?:is|are)|in the attachment"
    r"|I(?:['’]ve| have)?(?: just| now| finally| already| also)* (?:sent|forwarded|shared|uploaded|posted"
    r"|emailed|mailed|introduced|booked|paid|transferred|submitted|called|rang"
    r"|spoke|talked|asked|written|wrote|read|reviewed|looked|checked|finished|delivered|dropped|returned"
    r"|confirmed|arranged|organised|organized|added|fixed|put|signed|connected|mentioned|passed|told|tried"
    r"|tested|brought|made|drafted|prepared|updated|found|done|did|gone|went|completed|ordered|reserved|printed)"
    r"|(?:went|goes|gone) out|(?:I|we) (?:attach|enclose|sent|did|read|wrote|spoke|talked|called|asked|paid"
    r"|booked|passed)|(?:as|in) (?:the |an )?attachment"
    r"|(?:left|leaves) my account|(?:gelesen|erledigt|geschickt|gebucht|überwiesen|gemacht|done|read it"
    r"|attached|sent)[.!]"
    r"|(?:just|now) (?:sent|forwarded|shared|booked|paid)|sent (?:you|it|over)|meet\b|(?:is|are) (?:in the post"
    r"|in your inbox|done|booked|on (?:its|their) way|ready|sent|uploaded|submitted)"
    r"|anbei|im anhang|angehängt|hier (?:ist|sind|kommt|kommen|die|der|das|mein)|wie (?:versprochen|besprochen"
    r"|angekündigt|zugesagt)|(?:habe|hab) (?:ich )?.{0,60}\b(?:geschickt|gesendet|weitergeleitet|gelesen"
    r"|gebucht|erledigt|überwiesen|angerufen|gefragt|gesprochen|vorgestellt|geschrieben|angeschaut|angesehen"
    r"|durchgesehen|besorgt|reserviert|geprüft|geklärt|gemacht|eingetragen))",
    re.I,
)
THANKED = re.compile(
    r"\b(?:thanks|thank you|thx|many thanks|cheers|grateful|danke|dank|got (?:the|your|it)|received|have read"
    r"|(?:great|good|lovely|nice|wonderful|so good|sooo good) (?:to|that) (?:see|meet|have|speak|talk|catch"
    r"|hear|you)|(?:the|your) \w+(?: \w+)? (?:has |have |had )?(?:arrived|came (?:through|today|in)|(?:is|are"
    r"|was|were) (?:great|excellent|very helpful|so helpful|helpful|useful|perfect|spot on|brilliant"
    r"|wonderful))|angekommen|erhalten|bekommen)\b",
    re.I,
)
BEFOREHAND = re.compile(
    r"\b(?:in advance|for offering|for (?:your )?(?:offer|promise)|for (?:agreeing|being willing|saying)"
    r"|im voraus|vorab|would be|looking forward|still (?:waiting|hoping)|haven['’]t|have not|not yet|noch nicht"
    r"|any news|did you (?:get|manage|have)|could you|can you|when (?:will|can|do)|für (?:das|dein|ihr) angebot)\b",
    re.I,
)
RELEASED = re.compile(
    r"\b(?:no need|not needed|no longer (?:need|necessary|needed)|don['’]t (?:need|worry|bother)|do not (?:need"
    r"|worry|bother)|you don['’]t have to|never ?mind|forget (?:about )?(?:it|that|the|my)"
    r"|no (?:more )?hurry any ?more|needn['’]t|skip (?:it|that|the)|off the hook|has (?:resolved|solved) itself"
    r"|already (?:found|got|have)|sorted (?:it )?(?:myself|already)"
    r"|(?:let|are) (?:you )?(?:are )?(?:let )?off\b|spare yourself|no (?:\w+ ){1,2}needed|no call for|keep the \w+|let yourself off|has (?:done|screwed|fixed|sorted)"
    r" it (?:\w+ ){0,4}(?:himself|herself|themselves|myself)|(?:is|was) a present|don['’]t be daft|turns out|you may spare|don['’]t (?:walk|trouble|go)|need not trouble"
    r"|(?:please|just|do) keep (?:it|them)|save yourself|you (?:don['’]t|do not|need not) (?:have|need) to\b|let off|no call to|untersteh dich|lass\w* (?:\w+ ){0,2}(?:bitte )?bleiben|keinen? (?:kopf|sorgen?|stress|umstände)|kommt nicht in (?:die tüte|frage)"
    r"|behalt\w* (?:das|die|den|es)|stress dich nicht|spar dir|lass (?:gut|stecken)|nicht mehr (?:raus|zu )\w+|hab(?:e)? (?:ich )?(?:längst|schon) (?:eine?n?|es|sie)"
    r"|nicht mehr (?:nötig|notwendig|gebraucht|erforderlich)|hat sich (?:schon |inzwischen )?erledigt"
    r"|brauche?n? (?:ich|wir|es|sie|das)?.{0,30}nicht mehr|musst du nicht mehr|nicht mehr brauch|vergiss)\b",
    re.I,
)
BROKEN = re.compile(
    r"\b(?:(?:won['’]t|will not|can['’]t|cannot|can not|am not|not going to be) (?:be )?(?:able to|manage to"
    r"|make it|find (?:the )?time|get (?:to|round to|around to))|(?:won['’]t|can['’]t|cannot) (?:send|give"
    r"|share|introduce|make|come|do|write|review|read|join|help|bring|attend|call)"
    r"|(?:I|we) (?:failed|forgot|did not manage|didn['’]t manage|never (?:managed|got (?:round )?)) to|(?:I"
    r"|we) (?:did not|didn['’]t) (?:bring|send|call|ring|come|make|write|do|read|get|introduce|ask|book"
    r"|pay)(?![^.;]*\byet\b)|have to (?:cancel|back out|let you down|withdraw|take (?:it|that) back|disappoint)"
    r"|must (?:cancel|back out|withdraw)|not (?:going to )?happen(?:ing)?|(?:you )?never (?:sent|came|called"
    r"|did|wrote|got|gave|read|introduced|answered)|broke (?:my|your) (?:word|promise)"
    r"|after all\b.{0,30}\b(?:not|can['’]t)|let you down"
    r"|(?:schaffe|kann|werde|komme) (?:(?!noch|gar)\w+ ){0,2}(?:leider |doch |nun )*(?:doch )?nicht"
    r"|muss (?:ich )?(?:leider )?absagen|nie (?:geschickt|bekommen|gemeldet)|wird (?:leider )?nichts)\b",
    re.I,
)
BARE = re.compile(
    r"\b(?:done|erledigt|attached|anbei|here you go|here (?:it is|they are)|sent|gelesen|geschickt|im anhang)\b",
    re.I,
)
PROMISED = re.compile(
    r"\b(?:as (?:promised|committed|agreed)|I promised|as announced|wie (?:versprochen|angekündigt|zugesagt))\b", re.I
)
AS_AGREED = re.compile(
    r"\b(?:for|für) (?:tomorrow|next week|morgen)\b|\bas (?:I|we) said I(?:['’]d| would)|\bas announced\b", re.I
)
AHEAD = re.compile(
    r"\b(?:I(?:['’]ll| will)|going to|werde|schicke dir|tomorrow|morgen\b|next week|will be|bis (?:morgen"
    r"|freitag|montag|ende))\b",
    re.I,
)
LIGHT = words(
    """
    i you we he she it they me my your send will promise have be do let get give make take go come will can
    would could soon day week month year morning afternoon evening night today tomorrow tonight monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september
    october november december end thing lot time latest copy one some more bit way rest next said you say thank
    thanks hi hello dear sure ok yes no of course ich du dir dich mir mich bis zum am die der das den dem ein
    eine einen und oder noch heute morgen woche freitag montag dienstag mittwoch donnerstag samstag sonntag ende
    schicke schicken sende senden melde melden gebe werde von für im in an auf mit januar februar märz mai juni
    juli oktober dezember wochenende hause zuhause wie es sie ihnen ihr euch gerne gern dann
    """
)
SENT = words("send forward share attach email mail pass enclose post upload deliver e-mail resend find get receive")
SAME_THINGS = (
    words(
        "note notes annotation annotations comment comments remark remarks feedback edits scribbles review anmerkungen kommentare"
    ),
    words("slide slides deck presentation folien präsentation pitchdeck foliensatz"),
    words("photo photos picture pictures photograph photographs snapshot snapshots fotos bilder foto"),
    words("money payment fee invoice salary deposit rent cash geld zahlung honorar rechnung betrag überweisung rate"),
    words("report paper bericht gutachten auswertung"),
    words("list table liste tabelle tabellen zahlen numbers figures charts auswertung"),
    words("recording video clip aufnahme mitschnitt"),
    words("cv resume résumé lebenslauf vita kurzvita"),
    words("car van bike bicycle fahrrad rad"),
    words("draft text chapter version entwurf kapitel"),
    words("box boxes parcel package päckli paket päckchen karton"),
    words("reference letter zeugnis empfehlung gutachten"),
    words("call talk chat conversation anruf telefonat gespräch"),
    words("visit besuch"),
)
"""Words that name one thing in two mails: the annotations promised are the notes that arrive."""
ACTS = (
    SENT,
    words("read review look check go proofread comment feedback edit go-through skim"),
    words("introduce intro connect put introduction meet"),
    words("come visit meet see join drop swing attend host"),
    words("call ring phone speak talk chat"),
    words("write draft prepare finish complete make"),
    words("ask check find enquire inquire"),
    words("book reserve order arrange organise organize"),
    words("pay transfer refund reimburse"),
)
DELIVERED = words(
    "send share forward give get have bring email mail write draft prepare finish post upload deliver pass"
)

ADMITTED = re.compile(
    r"\b(?:(?:is|are|am) late\b|(?:dropped|drop) the ball|never (?:got (?:near|round|around|to)|made|set|sent|happened|stopped|did)"
    r"|(?:clean |completely |totally )?forgot\b|mea (?:\w+ )?culpa|I never (?:asked|scanned|rang|called|spoke|wrote|read|looked|checked|brought|came|went|booked|posted|paid|finished|found|managed|turned up|even)|I(?:['’]m| am) so sorry I (?:was|did|could)n['’]t|I (?:was|could)n['’]t (?:there|at|make)|I blew|blew (?:it|\w+day)|slipped my mind|owe you an apology|apolog(?:y|ise|ize)|mea culpa"
    r"|I(?:['’]m| am) (?:ashamed|mortified|useless|so late)|did not (?:go|send|get|make|happen|manage)|didn['’]t (?:go|get|make|happen|send)"
    r"|(?:got|ran) away from me|I said (?:the )?\w+(?:,)? and (?:it['’]s|then|here)|were to hear from|no (?:techs|file|excuse)"
    r"|(?:sorry|ashamed)[^.]{0,40}\b(?:late|delay|missed|forgot|promised)|missed the (?:day|deadline|date)|late with"
    r"|nicht (?:fertig|geholt|geschafft|gekommen|hinausgegangen|gemacht|geschickt|angerufen)|vergessen|verschwitzt|verpennt|versäumt|verschlafen"
    r"|bekomme ich nicht mehr hin|hat nicht geklappt)\b",
    re.I,
)
"""The writer owns up: what was promised for a day was not done by it."""
NOT_DONE = re.compile(
    r"\b(?:not yet|haven['’]t|hasn['’]t|have not|has not|isn['’]t|aren['’]t|is not|are not|didn['’]t|did not|wasn['’]t|noch nicht"
    r"|still (?:waiting|missing|working)|half ?way|in progress|started|began|angefangen)\b",
    re.I,
)
PLACED = re.compile(
    r"(?:\b(?:is|are|was|were)|['’]s|['’]re) (?:all |now |already |just |finally |safely )*(?:in|up|here|there|out|back|ready|done|attached|enclosed|below|online"
    r"|live|yours|signed|sent|on (?:the|your|its|their)|through|sorted|fixed|paid|loaded|great|lovely|perfect|wonderful|brilliant"
    r"|gorgeous|beautiful|excellent|helpful|spot on|a (?:joy|beauty|godsend|gem|hit|treat))\b"
    r"|^\W*(?:the |your |my )?(?:\w+ ){0,3}(?:attached|below|enclosed|loaded|uploaded|booked|received|sent|done|in|up|signed|paid|delivered|online)\b"
    r"|\bPFA\b|\bherewith\b|\bvoil[aà]\b|\bhere\b",
    re.I,
)
"""A thing is where it was to be."""
UNREAL = re.compile(
    r"\b(?:if (?:I|you|he|she|it|they|we)|would (?:be|have|love)|could you|can you|should (?:I|you|we)|when (?:will|can|do)|wonder|falls|würde\w*"
    r"|könnte\w*|hätte\w*|still (?:waiting|need)|don['’]t forget|vergiss nicht)\b",
    re.I,
)
MET = re.compile(
    r"\b(?:yesterday|last night|this (?:morning|afternoon|week)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:good|great|lovely|nice|so good) to"
    r" (?:see|meet|talk|speak|catch|have)|that (?:walk|evening|visit|talk|chat|call|hour|day)|your (?:visit|time|evening|morning|talk|call|company|speech)"
    r"|you (?:were|had|drove|came|sat|stood|saved|made|gave|rang|called)|giving (?:us|me)|gestern|vorgestern|schön,? dass du|dass (?:du|sie|d['’])"
    r"|(?:am|letzten) (?:mon|diens|donners|frei|sams|sonn)tag|dein (?:besuch|anruf)|für (?:den|die|das|diesen|deinen|ihren) (?:abend|nachmittag"
    r"|besuch|samstag|sonntag|tag|einsatz|zeit)|war(?:st)? (?:da|toll|schön|super|klasse)|hat gut getan)\b",
    re.I,
)
"""What is said after having met."""
LIGHT_DE = words(
    """
    ich werde wirst wird werden habe hast haben hatte hatten sein sind seid waren wäre dann noch auch aber oder doch schon ganz sehr
    heute morgen gestern übermorgen abend früh woche wochen monat jahr januar februar märz april juni juli august september oktober
    november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag wochenende ende anfang mitte spätestens
    nächste nächsten nächster kommende kommender kommenden dieser diese diesen dieses dein deine deinen deiner deinem mein meine
    meinen meiner ihre ihren ihrem ihrer ihnen euch eure unser unsere einen eine einer einem eines kein keine gern gerne bitte
    danke vielen dank liebe lieber hallo beste grüße gruß herzlich herzliche einmal wieder alles etwas nichts viel mehr
    damit dafür davon darum dass wenn weil sobald bevor nach über unter zwischen ohne gegen durch beim zum zur vorm
    sagen sage schicke schick schicken sende bringe bring bringen gebe geben mache mach machen komme komm kommen gehe geht
    gehen liegt liegen steht stehen stehe bekommst bekommen kriegst kriegt haben hab kann könnt könnte muss soll will
    bescheid ehrenwort uhr gleich eben grad gerade bald dort hier jetzt immer nämlich natürlich klar okay super
    zurück raus rüber frau herr herrn sehr geehrte geehrter mich dich sich beide zwei drei vier fünf zehn tage tagen stunde
    leider echt fast übrigens sonst wirklich einfach gute guten gutes
    """
)

OWNED_UP = re.compile(
    r"\b(?:dropped the ball|never (?:got (?:near|round|around)|made|stopped|happened)|blew|mortified|ashamed|useless|mea culpa|slipped my mind"
    r"|mea (?:\w+ )?culpa|I never (?:asked|scanned|rang|called|spoke|wrote|read|looked|checked|brought|came|went|booked|posted|paid)|so sorry I (?:was|did|could)n['’]t|forgot|no excuse|owe you an apology|verschwitzt|vergessen|versäumt|verpennt|(?:teil |leider )?nicht geschafft)\b",
    re.I,
)
"""Said so plainly that the one promise whose day is over is meant, whatever the words."""
HELD = re.compile(
    r"^\W*(?:call|rang|rung|phoned|met|meeting|lunch|coffee|dinner|visit|telefonat|anruf|telefoniert|treffen|gespräch)\b",
    re.I,
)
REPORTED = re.compile(
    r"\b(?:hear from (?:me|us)|be in touch|get back to you|come back to you|let you know|revert to you|give you (?:an answer|a yes)"
    r"|meld\w* (?:ich )?(?:mich|uns)|(?:gebe?|sage?|geb) (?:ich )?(?:dir|ihnen|euch) (?:\w+ ){0,4}(?:bescheid|laut)|hörst du von mir|hören sie von mir)\b",
    re.I,
)
