# ruff: noqa: E501  patterns read better unbroken
"""What a purpose says is to be mentioned: the letter says it, and not that it is to be mentioned."""

from __future__ import annotations

import re

# "need to mention the budget code 4471": what is to be said, and not that it is
_TO_MENTION = re.compile(
    r"(?:(?:i|we) )?(?:also |just |really |do )*(?:(?:need|needs|have|want|got|ought|remember|remembering|gotta|must|should|make sure|don['’]?t forget|do not forget)(?: (?:i|we|you))?(?: to)?) (?:also )?(?:(?P<only>mention|point out)|say|add|include|note|tell (?:him|her|them|you)|let (?:him|her|them|you) know)(?P<that> that)? (?P<said>(?!(?:anything|nothing|something|so|no|yes|thanks|thank|sorry)\b).+)",
    re.I,
)
_NUMBER_OF = re.compile(
    r"(?:the |my |our )?(?P<what>(?:[a-z]+ ){0,3}(?:code|number|no|nr|ref|reference|id|order|invoice|account|case|file|policy|po|deadline|date|price|budget|limit|fee))\.? (?:is )?(?P<is>(?:[A-Z]{1,4}[-/ ]?)?[£$€]?\d[\w./-]*)",
    re.I,
)
# "start is october", "I got the place": what can be told as it stands; "a second door", "goodbye to my mother" is done
_STATEMENT = re.compile(
    r"(?:i|we|he|she|they|it|you|there)(?:['’]\w+| \w+)|(?:(?!(?:that|which|who|whose|where|when|if|because|to|in|on|for|so)\b)[\w'’-]+ ){1,5}(?:is|are|was|were|will|has|have|had|can|could|does|did|starts?|began|begins?|ends?|costs?|needs?|said|says|got|came|went|comes|goes|opens?|closes?)\b",
    re.I,
)


def to_mention(words: str) -> str:
    """ "need to mention budget code 4471" as what the letter is to say: "the budget code is 4471"; a plan of the user's stays."""
    noted = _TO_MENTION.fullmatch(words.strip(" .!…"))
    if noted is None:
        return words
    if numbered := _NUMBER_OF.fullmatch(noted["said"]):
        return f"the {re.sub(r'(?:no|nr)$', 'number', numbered['what'])} is {numbered['is']}"
    return noted["said"] if noted["only"] or noted["that"] or _STATEMENT.match(noted["said"]) else words
