# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What only sounds like a promise in English: courtesies, plans of one's own, things done at once."""

from __future__ import annotations

import re

OF_THE_MOMENT = re.compile(
    r"\b(?:attach(?:ed)?|paste|cc|below|here|enclose[d]?|right (?:away|now) (?:below|here)|in a (?:second"
    r"|minute|moment) below|herewith|hereby|(?:with|in|by) this (?:e-?mail|mail|message|letter|note|post)|please find)\b",
    re.I,
)
FAREWELL = re.compile(
    r"\b(?:(?:I|we)(?:['’]ll| will| shall)|I['’]m going to) (?:\w+ly |always |certainly |then |just |all )*(?:see (?:you|ya)(?: (?:all|both|two|around|about|soon|later|then|there|some ?(?:day|time)|again|on the (?:other side|road|water|hill|big day)|one (?:day|of these days)|in (?:another|the next) life))*|catch (?:you|up with you|ya) (?:later|soon|some ?time|around|on the flip side|anon)|keep (?:my|our|all|both|everything)?(?: \w+)? ?(?:fingers|thumbs|toes|paws) crossed|(?:keep|have|hold) (?:my |our )?(?:fingers|thumbs|toes) (?:crossed|pressed)|cross (?:my|our) fingers|(?:be |keep |stay |get )?in touch (?:some ?(?:day|time)|one (?:day|of these days)|at some point|when I can|eventually|anon|again some ?(?:day|time))|(?:be )?(?:thinking|dreaming) of you|think of you|(?:keep|hold|have|remember) you(?:r \w+)? in (?:my|our) (?:prayers|thoughts|heart|mind)|pray(?:ing)? for you|be (?:rooting|cheering|praying|watching|waving)(?: for you)?|raise a (?:glass|cup|toast)|drink to (?:that|you|your health)|light a candle|miss you|leave (?:you|it) (?:to it|there|at that|in peace)|let you (?:go|get (?:on|back))|talk to you (?:soon|later)|speak (?:to you )?(?:soon|later)|take your word|hold my breath|eat my hat|be (?:all ears|there in spirit|with you in spirit)|love you|never forget|sign off)\b(?=\W*$|[,.!]| (?:for|on|in|at|about|till|until|and|all|from|when|tomorrow|next|this|one|some|soon|x+|with)\b)"
    r"|\b(?:ich |wir )?(?:drücke?n?|halte?n?) (?:ich |wir )?(?:dir|euch|ihnen|die|beide|alle|ganz|fest|ganz fest|dir ganz fest)? ?(?:die|beide|alle|sämtliche)? ?(?:daumen|pfoten)\b|\b(?:denke? (?:ich )?(?:ganz )?(?:fest |viel )?an (?:dich|euch|sie)|bete? für|man sieht sich|wir sehen uns (?:sicher|bestimmt|mal|irgendwann|bald|ja)|(?:wir )?hören (?:wir )?(?:uns|voneinander) (?:bald|mal|irgendwann)|melde mich (?:irgendwann|bei gelegenheit|mal wieder|irgendwann mal)|stoße? (?:ich )?auf (?:dich|euch|sie) an)\b",
    re.I,
)
"""Goodbyes and figures of speech that bind nobody: "I'll keep my fingers crossed", "I'll see you around"."""
COURTESY = re.compile(  # said to close, to soften, to be kind
    r"^(?:\s*(?:also|then|just|now|always|certainly|never|happily|gladly|still))*\s*(?:let (?:you|him|her|them"
    r"|it|that|go)\b(?! (?:know|have|in on))|leave (?:you|it|this|that|the rest)\b(?! (?:the|my|a|your|at|in|with)\b)"
    r"|leave (?:it|this|that) (?:at|there|here|with|to|up)|see\b(?! (?:to|what I can|whether|if|about|that))"
    r"|see you|be (?:honest|brief|frank|blunt|quick|short|straight|direct|clear|fair|fine|ok|okay|glad|happy"
    r"|pleased|delighted|honoured|sorry|sad|thinking|rooting|cheering|crossing|looking forward|watching|away"
    r"|out\b|off\b|busy|late|gone|a bit|on (?:leave|holiday|vacation|the train|a plane|call)|travelling|traveling"
    r"|working|moving|leaving|in (?!touch)|at (?!the (?:station|door)|yours))"
    r"|carry (?:that|it|this) with me|keep (?:(?:it|this|that|things) (?:short|brief|simple|quick|to myself|between us|quiet|secret|private|under)|my fingers|on\b|going\b|busy|calm|trying"
    r"|learning|reading|it up)|cross my|take (?:that|it) (?:as|up|from)|take (?:you up|a break|a rest|note"
    r"|your word|the blame|my (?:time|leave)|that (?:as|risk))|go (?:now|to bed|back to|and|for|with|home|crazy"
    r"|mad|away|there|first)"
    r"|get (?:going|out of your|off|on with|used|over|to (?:the point|bed|work)|married|there|better|some"
    r"|a (?:coffee|drink|new))|look forward|pass(?!\s+(?:(?:it|them|this|that|your|the|my)\b|on\s+(?:the|your"
    r"|my|it|them|what)\b|along|you))|try not|do (?:fine|well|that\b.*\bnext time|without|better|nothing)"
    r"|have (?!.*\b(?:you|your|ready|look|it|them|a (?:quick |quiet )?(?:word|chat) with)\b)|have (?:to|a (?:look forward|beer|drink|coffee|good|nice"
    r"|great)|the (?:same|usual)|time|more)"
    r"|give (?:you (?:that|this one|an? (?:example|hint|idea)|credit)|it (?:a (?:rest|miss)|up|time)|up\b|in\b)"
    r"|tell you(?:$| what| this| a (?:secret|story))|hold (?:you to|my breath|off|my tongue)|put (?:it|this"
    r"|that) (?:this way|differently|down to|bluntly|behind)|come (?:clean|to the point|straight|back stronger)"
    r"|make (?:it (?:short|quick|brief|work|up (?:as|to (?:you|him|her|them|everyone)\b))|do\b|this (?:short|quick|brief)|no (?:secret|bones|promise))"
    r"|say (?:it|this|that|no|yes|again)|add (?:that|only|one|just)\b|start (?:with|by|from)|explain (?:below"
    r"|why)|bring (?:it|this) to (?:a close|an end)|work (?:it|things) out|meet (?:a|the|my|some|him|her|them)"
    r"|talk (?:about|myself)|speak (?:at|on|about|my)|join (?:a|the|my|some|[A-Z]\w*)\b(?!.*\b(?:call|you"
    r"|meeting)\b)|move (?:to|into|in|on|house|out|back|home|forward)|change (?:jobs?|my|careers?)|set (?:off"
    r"|out|up (?:my|a (?:company|business|shop)))|take (?:a|my|the|some|over|part|up|on) (?!.*\b(?:from|for) you\b|look|photos?|notes"
    r"|pictures|it)|read (?:a|some|more)\b|write (?:a book|a (?:novel|thesis)|more)|finish (?:my|the) (?:phd"
    r"|degree|thesis|studies|course|training)|buy (?:a (?:house|flat|car|new)|my)|run (?:a|the|for|out|into|now"
    r"|away|along)|walk away|work (?:for|at|in|from|on my|hard|as)|keep (?:looking|working|at it|quiet"
    r"|you in my|that in mind|it in mind|in mind))",
    re.I,
)
WORTH = {  # weak promises, by what they say
    re.compile(r"^\s*(?:be in touch|keep you (?:posted|updated|in the loop|informed)|think (?:it|this|that"
               r"|about)|consider|mull|sleep on|keep an eye|look out|bear (?:it|that|you) in mind"
               r"|see (?:what I can|if|whether|about))", re.I): 0.62,
    re.compile(r"^\s*(?:be there|be (?:outside|waiting|right outside)|be (?:at the (?:station|door)|at yours)|be back (?:to|with|in touch)"
               r"|be with you|see to (?:it|that))\b", re.I): 0.8,
    re.compile(r"^\s*(?:think about|think it over|consider|mull|sleep on)", re.I): 0.5,
}  # fmt: skip


def is_farewell(text: str) -> bool:
    """Whether a sentence is only a goodbye or a good wish; one that also sends, brings or names a thing is not."""
    match = FAREWELL.search(text)
    if match is None:
        return False
    rest = text[: match.start()] + " " + text[match.end() :]
    return not re.search(
        r"\b(?:I|we)(?:['’]ll| will| shall)\b|\b(?:and|then) (?:bring|send|give|take|ring|call|show|hand)\b|\b(?:ich|wir) (?:bring|schick|geb|hol)\w*",
        rest,
        re.I,
    )
