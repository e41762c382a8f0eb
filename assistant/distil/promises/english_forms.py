# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""The words English promises are made with, and those that take their weight away: patterns alone."""

from __future__ import annotations

import re
from typing import Final

ADVERBS = (
    r"(?:\s+(?:also|then|just|certainly|definitely|gladly|happily|of course|absolutely|surely|still|first|personally"
    r"|probably|hopefully|likely|maybe|now|soon|quickly|obviously|be sure to|make sure to|make sure (?:that )?I"
    r"|happily"
    r"|make a point of|go ahead and|go and|come and|finally|really|do my best to|try to|try and|need to|have to"
    r"|be able to|get to|for sure|in turn|again|and|only|simply|not forget to|never forget to|email you and))*"
)
FORMS: Final = (  # the words a promise starts with, and how sure it is that it is one
    (r"I (?:promise|give you my word|swear|guarantee)(?: you)?(?:,| that|:)? I(?:['’]ll| will)", 0.97),
    (r"I (?:promise|swear|undertake|commit|pledge|vow) to", 0.95),
    (r"I (?:won['’]t|will not|shall not) forget to", 0.85),
    (r"I(?:['’]ll| will| shall)", 0.9),
    (r"\bill(?= (?:send|bring|call|get|let|be|do|come|ask|text|drop|write|check|share)\b)", 0.85),
    (r"(?<=\band )(?:then )?(?:will|shall)(?! you\b)", 0.84),
    (r"I(?:['’]m| am) going to", 0.82),
    (r"I(?:['’]m| am) (?:gonna|about to)", 0.72),
    (r"(?:you can )?(?:count|rely) on me to", 0.9),
    (r"I(?:['’]ve| have) (?:made|put|set) (?:myself )?a (?:note|reminder) to", 0.72),
    (r"(?:you have|you['’]ve got) my word that I(?:['’]ll| will)", 0.95),
    (r"(?:my plan is|the plan is for me|I(?:['’]m| am) planning|I plan|I intend|I aim|I mean|I expect"
     r"|I should be able) to", 0.5),
    (r"(?<![\w'’])let me", 0.72),
    (r"we(?:['’]ll| will| shall)", 0.62),
    (r"^(?:(?:yes|yep|yeah|sure|ok|okay|great|perfect|thanks|of course|no problem|got it|hi|hello"
     r"|hey)\b[^.!?]{0,24}?[,!:–—-]+ ?)?will", 0.85),
    (r"^(?:(?:yes|yep|yeah|sure|ok|okay|of course|no problem)\b[,!:–—-]+ ?)?(?:going to|gonna)", 0.7),
    (r"(?<=[a-z0-9][.!,;:] )(?:will|shall)(?= (?:also |then |definitely |surely )?(?!you\b|be\b)[a-z]+)", 0.82),
    (r"(?:we(?: have)? agreed|it was agreed|as agreed,?) that I(?:['’]d|['’]ll| would| will| shall| should)?", 0.8),
    (r"I propose to", 0.6),
    (r"I can", 0.62),
    (r"I(?:['’]d| would) (?:like|love|be (?:happy|glad|delighted)) to", 0.2),
    (r"I(?:['’]ll| will) be (?=\w+ing\b)", 0.85),
)  # fmt: skip
FORM = re.compile("|".join(f"(?P<f{at}>{form})" for at, (form, _) in enumerate(FORMS)), re.I)
VERB = re.compile(rf"^{ADVERBS}\s+(?:to\s+)?(?P<verb>[a-z][a-z-]*)", re.I)
END = re.compile(  # where the words of a promise stop
    r";|\s[–—-]{1,2}\s|\.\.\.|…|\)|,\s+(?:but|so|and (?:I|we|you|he|she|they|it|the|let|if|please|thanks)\b"
    r"|though|although|because|since|which|as (?:I|you|we)\b|I\b|I['’]|you\b|we\b|it\b|if\b|ok\b"
    r"|okay\b|alright\b|right\b|thanks\b|no (?:problem|rush|worries)|don['’]t|just\b|promise\b|now\b|then\b"
    r"|cross\b|you\b|does\b|is\b|would\b|could\b|can\b|hope|sorry|not\b|no\b|be\b|that (?:I|you|we)\b|and [A-Z]\w+ (?:\w+ ){0,4}(?:will|is|has|can)\b)"
    r"|\s+(?:because|but|so (?:that )?(?:you|we|I|they)|since (?:you|I|we)|although|though)\b"
    r"|\s+and\s+(?:(?:then |so )?(?:I|we|you|he|she|they|it)(?:['’]|\s)|let(?:['’]s)?\b|please\b|if\b|hope\b"
    r"|there\b|thanks?\b)|[.!?]+(?:\s|$)|:\s",
    re.I,
)
CONDITION = re.compile(
    r"\b(?:if|unless|in case|provided|providing|assuming|as long as|on condition|whether|depending"
    r"|should (?:you|it|I|we|they|anything)|supposing|were I|had I|even if)\b",
    re.I,
)
# "If all goes well" is a way to speak; what is said then is still undertaken.
NO_CONDITION = re.compile(
    r"\b(?:if all goes (?:well|to plan)|if not (?:earlier|sooner|before)|if (?:it|that)['’]?s (?:ok|okay"
    r"|all right|alright|fine|all the same)(?: with you)?"
    r"|if (?:it|that) is (?:ok|okay|all right|alright|fine)(?: with you)?|if I may|if not tomorrow"
    r"|if (?:you['’]re|you are) (?:ok|okay|fine) with (?:that|it)|if (?:the |my )?\w+ (?:allows?|permits?|plays along|holds)"
    r"|as long as (?:the )?(?:weather|ice|money|petrol) \w+|(?:weather|time|traffic) permitting"
    r"|(?:ask|find out|check|see|look|enquire|inquire|test|work out|let you know|tell you|know)\b[^,.;]*?\b(?:whether|if))\b",
    re.I,
)
OFFERED = re.compile(
    r"\bif (?:you(?:['’]d)?|that|it) (?:like|want|wish|need|prefer|would like|helps?|would help|is (?:useful"
    r"|any use)|are interested|care)\b",
    re.I,
)
# "Send me two lines and I'll pass them on" waits for the other one's deed.
BARGAIN = re.compile(
    r"^\s*(?:(?:so|then|but|just|please|and)[, ]+)*(?:send|give|tell|let|write|bring|drop|pick|choose|name|say"
    r"|show|ask|call|ring"
    r"|ping|find|come|get|share|forward|book|remind)\b[^,;]*,?\s+and\s+(?:then\s+)?$",
    re.I,
)
SHOULD = re.compile(r"^\s*(?:should|were|had)\s", re.I)
DENIED = re.compile(r"^\s*(?:n['’]t|not|never|no longer|hardly|neither)\b(?!\s+forget to)", re.I)
SAID_BY_OTHERS = re.compile(
    r"\b(?:(?:he|she|they|who|[A-Z][a-z]+|my \w+|the \w+|everyone|someone|people)(?:['’]s| has| have"
    r"| had)? (?:said|says|told (?:me|us|him|her)|thinks?|wants?|asked|asks|hopes?|keeps saying|wrote|writes)"
    r"|(?:told|promised|wrote to|assured) (?:him|her|them|[A-Z][a-z]+|my \w+|the \w+)|wish|suppose|imagine"
    r"|pretend|doubt|doubtful|afraid|not (?:so |quite |at all )?sure|unsure|don['’]t (?:think|know|believe)"
    r"|do not (?:think|know|believe)|no idea|dreamt|dreamed|joke|joked)\b[^,;.]*$"
)
THOUGHT = re.compile(
    r"\b(?:I (?:think|guess|suppose|hope|believe|reckon)|maybe|perhaps|hopefully|possibly|chances are"
    r"|with (?:any|a bit of) luck|who knows)\b[^,;.]*,?\s*$",
    re.I,
)
WEAK_ADVERB = re.compile(
    r"\b(?:probably|hopefully|likely|maybe|perhaps|possibly|try to|try and|do my best to|might|be able to"
    r"|at some point|some ?day|one day|some ?time(?! (?:next|this|on|in|tomorrow))|eventually|sooner or later"
    r"|one of these days|in theory|ideally|at least try|no promises)\b",
    re.I,
)
YOU = re.compile(r"\b(?:you|your|yours|you['’]\w+|ya|u)\b", re.I)
