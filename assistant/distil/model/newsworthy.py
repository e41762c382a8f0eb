# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whether a sentence that a model alone points at is news at all, and no courtesy, promise, order or talk of the mail."""

from __future__ import annotations

import re

from assistant.distil.said.sentences import Said

_WILL = re.compile(
    r"^(?:\W*(?:and|but|so|then|anyway|ok|okay|sure|of course|meanwhile|in the meantime)\b[, ]*)*(?:I|we)(?:['’]ll| will| shall)\b(?! be (?:\w+ing|\w+ed|on|off|away|in|at|out|back)\b)"
    r"|,\s*(?:and |so |then )?(?:I|we)(?:['’]ll| will| shall) (?:let|send|tell|ask|bring|give|call|ring|write|email|text|check|see|get|have|drop|keep|do)\b"
    r"|\b(?:ich|wir) (?:melde|schicke?|schick|bringe?|bring|frage?|frag|rufe?|ruf|kling(?:el|le)|gebe|geb|mach['’]?s?|mache|kümmere)\b|\b(?:melde|schicke?|bringe?|frage|rufe?|suche|gebe|rede) ich\b|\bwerden? (?:ich|wir)\b|\bwerden wir uns\b",
    re.I,
)
"""What they are going to do for somebody: a promise, or the plan of a call."""

_BID = re.compile(
    r"^(?:\W*(?:and|but|so|oh|please|do|just|bitte|und)\b[, ]*)*(?:let['’]?s|let (?:me|us)|keep|listen|mind|note|say|tell|give|send|put|take|write|ring|call|ask|look|forget|trust|remember|see|don['’]t|do not|never mind|no (?:dramas?|worries|need|rush|pressure|hurry|call)|lunch|dinner|drinks?|coffee|beer|lass uns|dann lass|schreib|sag|sags|sprich|meld\w*|grüß\w*|pass|denk|bleib|komm\w*|ruf|viel|gute|alles) (?!(?:got|of|is|was|in|at|on|and|went|ended) )",
    re.I,
)
_ABOUT_USER = re.compile(
    r"^(?:\W*(?:and|but|so|oh|yes|no|und|aber)\b[, ]*)*(?:you (?:will|['’]ll|should|shall|may|might|must|can|could|were right|are right|need|know|do not|don['’]t|were to|would|see|said|mentioned|asked|once|left|and I)|you['’]ll|you['’]d|that['’]s|what (?:a|an|would)|how\b|du (?:weißt|wirst|kannst|solltest|musst|hattest recht)|Sie (?:können|werden|sollten|müssen|hatten recht))\b",
    re.I,
)
_COURTESY = re.compile(
    r"\b(?:I am sure|I['’]m sure|it['’]s been an? (?:joy|pleasure|delight|honou?r)|(?:everything|all) is (?:\w+ )?(?:fine|well)|(?:lighting|lit) (?:a )?candles?|praying for you|no doubt|I hope|hope (?:you|this|all)|hoping|fingers crossed|great pleasure to know|pleasure (?:to know|to meet|to work|meeting)|pleasure is (?:all )?mine|happy to (?:talk|chat|help|discuss|explain|answer)|thinking of you|be in touch|in touch (?:soon|again)|hear from (?:us|me|you)|talk soon|see you|circle back|if you have (?:not|no) time|I understand (?:totally|completely|if)|totally get|no offence|full transparency|not holding (?:it|that) against|keep (?:it|that|this|me|us) (?:that way|posted|informed)|sorry|apologi[sz]e|mortified|no excuse|dropped the ball|slipped my mind|my fault|my bad|forgive|verzeih\w*|entschuldig\w*|nachsicht|tut mir leid|would (?:be|have been) surprised|goes without saying|long story|best regards|with (?:best|kind|warm)|sei umarmt|bis (?:bald|dann)|freue? mich (?:auf|schon)|I (?:can|could) not forget|can['’]t let it go|at your service|trouble (?:you|yourself)|need not)\b",
    re.I,
)
_HUSH = re.compile(
    r"\b(?:not a (?:word|soul|whisper)|don['’]t (?:tell|mention|breathe)|do not (?:tell|mention)|please don['’]t|nor be mentioned|must not (?:appear|be)|first to know|keep (?:that one|it|this|that) (?:vague|quiet|secret|dark|to yourself|between)|sags? (?:bitte )?(?:nicht|niemand\w*)|niemand\w* (?:davon|darüber)|mit niemandem|also secret|lips are sealed|no one knows|nobody knows)\b",
    re.I,
)
_MAYBE = re.compile(
    r"^(?:\W*(?:and|but|so|oh|und|aber)\b[, ]*)*(?:(?:if|when|whenever|should|wenn|falls|sollte\w*) (?!(?:you|du|Sie)\b|(?:anyone|anybody|somebody|someone|jemand)\b)|I(?:['’]d| would| should) be (?:surprised|lost|grateful|obliged)\b|(?:ich|wir) (?:würde|wünschte|fürchte)\b|(?:happy|merry|frohe\w*|schöne\w*) |we (?:should|must|ought to|could) (?:\w+ )?(?:collaborate|meet|catch|grab|have|do|talk|speak|get|go)\b|\w+ = \d)|\bwürde ich mich\b|\bso\W*$|\b(?:St|Dr|Prof|Mr|Mrs|Nr|Hr|Fr)\.$",
    re.I,
)
"""What may be, and what is wished."""

_DONE_FOR_USER = re.compile(
    r"\bI(?:['’]ve| have)? (?:just |also |already |had )?(?:forwarded|passed (?:it|your|this) on|put in a (?:good )?word|bent the ear|dropped (?:her|his|your) name|drafted|looked (?:it|them|that|this) up|been through your|marked (?:it|them)|put you (?:down|on))\b|\bhab\w* (?:ich )?(?:dir|Ihnen|dich|Sie) .*\w+(?:en|t)[.!]*$",
    re.I,
)
"""Help, which is another kind of entry."""

_TO_MACHINES = re.compile(
    r"\b(?:(?:AI|bot|robot|assistant|machine|system) (?:is |that is |who is )?(?:reading|filing|processing)|(?:disregard|ignore) (?:\w+ ){0,3}instructions)\b",
    re.I,
)
_OF_THE_MAIL = re.compile(
    r"\b(?:see attached|attached|attachment|enclosed|in the post|on (?:its|their) way|inbox|(?:your|this|my|the|last) (?:e-?mail|mail|message)|invoice|bank details|rechnung|überweisung|anbei|anhang|waiting list|as announced|postscript|in copy|cc|the link|seat booked|flight|parked|parking|torch|reading glasses|excuse my|writing (?:mail|this|to you))\b",
    re.I,
)
_SKY = re.compile(
    r"\b(?:rain(?:s|ed|ing)?|snow(?:s|ed|ing)?|pouring|freezing|heatwave|drizzl\w+|weather|cold for|regnet|schneit|wetter|gefroren)\b",
    re.I,
)
_NEWS = re.compile(
    r"\b(?:new (?:job|post|role|flat|house|baby|office)|married|engaged|baby|born|died|passed|retir\w+|promot\w+|hired|hiring|moved|moving|started|starting|finished|pregnant|redundan\w+|laid off|granted|approved|won|accepted|appointed|opened|launched|published|sold|bought|hospital|operation|bestanden|umzug|gestorben|geheiratet|gekündigt|neue\w* (?:stelle|wohnung|job))\b",
    re.I,
)


def _after_colon(text: str) -> str:
    """What is told after words that only announce it: "This stays between us: I'm closing the shop"."""
    lead, _, told = text.rpartition(": ")
    return told if len(told.split()) >= 4 and len(lead.split()) >= 3 and "“" not in text and '"' not in text else text


def is_news(one: Said, *, entered: bool) -> bool:
    """Whether a sentence may hold a fact, as far as its words alone say; ``entered`` where it is a promise or favour already.

    It is meant for what no rule reads, so that whatever looks like another kind of talk is left out: a promise, an
    order, a courtesy, a request for silence, the business of the mail, the weather.
    """
    text = _after_colon(one.text)
    if entered or _WILL.search(text) or _BID.match(text) or _ABOUT_USER.match(text) or _HUSH.search(text):
        return False
    if _MAYBE.search(text) or _DONE_FOR_USER.search(text) or _TO_MACHINES.search(one.text):
        return False
    if _COURTESY.search(text) or _SKY.search(text):
        return _NEWS.search(text) is not None
    return _OF_THE_MAIL.search(text) is None
