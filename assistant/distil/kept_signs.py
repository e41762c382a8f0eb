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
    r"|(?:schaffe|kann|werde|komme) (?:ich |es |das )*(?:leider |doch |nun )*(?:doch )?nicht"
    r"|muss (?:ich )?(?:leider )?absagen|nie (?:geschickt|bekommen|gemeldet)|wird (?:leider )?nichts)\b",
    re.I,
)
BARE = re.compile(
    r"\b(?:done|erledigt|attached|anbei|here you go|here (?:it is|they are)|sent|gelesen|geschickt|im anhang)\b",
    re.I,
)
PROMISED = re.compile(r"\b(?:as promised|I promised|as announced|wie (?:versprochen|angekündigt|zugesagt))\b", re.I)
AS_AGREED = re.compile(r"\bas (?:I|we) said I(?:['’]d| would)|\bas announced\b", re.I)
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
