# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What only sounds like a promise in English: courtesies, plans of one's own, things done at once."""

from __future__ import annotations

import re

OF_THE_MOMENT = re.compile(
    r"\b(?:attach(?:ed)?|paste|cc|below|here|enclose[d]?|right (?:away|now) (?:below|here)|in a (?:second"
    r"|minute|moment) below)\b",
    re.I,
)
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
