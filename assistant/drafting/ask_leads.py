# ruff: noqa: E501  one pattern a line, so that the table can be read down
"""The words people put before an ask: "I want her to ...", "ask whether ...", "could use ..."."""

from __future__ import annotations

import re

_I = r"(?:i|we)"
_FILLER = r"(?:\s+(?:really|just|also|only|still|very much|so|actually|would|simply|kindly|maybe|perhaps))*"
_WISH = (
    rf"{_I}(?:['’]d|['’]ll|['’]m|['’]re|\s+would|\s+should|\s+will|\s+am|\s+are|\s+was|\s+were)?{_FILLER}\s+"
    r"(?:want(?:ed)?|need|like|love|hope|hoping|wish|looking|asking|ask|aim|plan|planning|trying|try|prefer|"
    r"writing|going|interested in|keen|eager|could use|could do with)"
)
_GLAD = (
    rf"(?:{_I}(?:['’]d|['’]ll|\s+would|\s+will|\s+am)?{_FILLER}\s+(?:be\s+)?(?:\w+\s+)?(?:grateful|glad|happy|thankful|"
    rf"delighted|obliged)|{_I}(?:['’]d|\s+would)?{_FILLER}\s+appreciate(?:\s+it)?|it\s+would\s+(?:be\s+(?:\w+\s+)?(?:great|good|"
    r"nice|helpful|wonderful|lovely|amazing|kind|fantastic)|help(?:\s+me)?(?:\s+\w+)?|mean\s+a\s+lot(?:\s+to\s+me)?))"
)
_LED = [  # (what stands at the front, what is left to read: contact acts, I act, a noun phrase, a clause, a wh-clause)
    (re.compile(rf"(?:{_WISH})\s+(?:for\s+)?you\s+to\s+", re.I), "you"),
    (re.compile(rf"(?:{_GLAD})\s+(?:if|were)\s+you\s+(?:could|would|can|might|will|were able to)\s+(?:please\s+)?", re.I), "you"),
    (re.compile(rf"(?:{_WISH})\s+(?:that\s+)?you(?:['’]ll|\s+(?:will|can|could|would|might))\s+(?:please\s+)?", re.I), "you"),
    (re.compile(rf"(?:{_WISH})\s+that\s+you\s+(?!(?:are|were|have|had|do|did|know|can|could)\b)(?=[a-z]+\b)", re.I), "you"),
    (re.compile(rf"(?:{_WISH}|{_GLAD})\s+(?:\w+ly\s+)?to\s+", re.I), "I"),
    (re.compile(rf"(?:{_WISH}|{_GLAD})\s+(?:at|for|about)\s+", re.I), "noun"),
    (re.compile(rf"(?:{_I}\s+(?:was|am|['’]m)?\s*wonder(?:ing|ed)?|wondering)\s+(?=if\b|whether\b)", re.I), "whether"),
    (re.compile(rf"(?:{_I}\s+(?:was|am|['’]m)?\s*wonder(?:ing|ed)?|wondering)\s+", re.I), "wh"),
    (re.compile(rf"(?:{_WISH}|{_GLAD})\s+(?!(?:that|if|it)\b)", re.I), "noun"),
    (re.compile(r"(?:ask(?:ing)?|request(?:ing)?|beg|get(?:ting)?|have|having|invite|persuade|convince|would|for)\s+you\s+(?:to\s+(?:please\s+)?|please\s+to\s+)", re.I), "you"),
    (re.compile(r"(?:have)\s+you\s+(?=[a-z]+\s)", re.I), "you"),
    (re.compile(rf"(?:{_I}\s+)?(?:(?:am|['’]m|are|would|['’]d)\s+)?(?:(?:respectfully|kindly|humbly|like to|hereby)\s+)*(?:beg(?:ging)?|implor(?:e|ing)|urg(?:e|ing)|request(?:ing)?|plead(?:ing)? with)\s+you\s+(?:please\s+)?to\s+(?:please\s+|kindly\s+)*", re.I), "you"),
    (re.compile(rf"(?:{_I}\s+)?(?:(?:am|['’]m|are|would|['’]d)\s+)?(?:(?:respectfully|kindly|humbly|like to|hereby)\s+)*(?:request(?:ing)?|beg(?:ging)?|apply(?:ing)?|plead(?:ing)?)\s+(?:for\s+)?(?=(?:an?|the|my|our|your|some|one|two|three|four|five|\d+|permission|leave|time)\b)", re.I), "noun"),
    (re.compile(r"ask(?:ing)?\s+you\s+out\s+(?:for|to)\s+", re.I), "noun"),
    (re.compile(r"(?:chase|nag|nudge|press|prod|poke|bug|pester|remind)\s+you\s+for\s+(?=(?:the|my|our|that|those|your|a|an)\b)", re.I), "chased"),
    (re.compile(r"(?:chase|nag|nudge|press|prod|poke|bug|pester|remind)\s+you\s+about\s+(?=(?:the|my|our|that|those|your|a|an)\b)", re.I), "awaited"),
    (re.compile(r"let\s+me\s+(?!know\b|have\b)", re.I), "I"),
    (re.compile(r"that\s+you\s+(?=[a-z]+\b)", re.I), "you"),
    (re.compile(r"ask(?:ing)?\s+(?:you\s+)?(?:for\s+|a\s+favou?r:\s*)", re.I), "noun"),
    (re.compile(r"(?:ask(?:ing)?(?:\s+you)?|see|find out|check(?: with you)?|know|learn|hear|understand|figure out|question)\s+(?=(?:if|whether)\s)", re.I), "whether"),
    (re.compile(r"(?:ask(?:ing)?(?:\s+you)?|see|find out|know|learn|hear|understand|figure out|get you to tell me|have you tell me)\s+(?:about\s+)?(?=(?:how|why|what|which|where|when|who)\b)", re.I), "wh"),
    (re.compile(r"(?:ask(?:ing)?(?:\s+you)?)\s+(?:about|on|regarding)\s+", re.I), "topic"),
    (re.compile(r"(?:hear|learn|know|find out)\s+(?:more\s+)?about\s+", re.I), "about"),
    (re.compile(r"ask(?:ing)?\s+(?:you\s+)?to\s+", re.I), "I"),
    (re.compile(r"ask(?:ing)?\s+you\s+(?=(?:an?|one|two|three|some|my|the|few|quick|questions?)\b)", re.I), "noun"),
    (re.compile(r"ask\s+(?=(?:an?|one|two|three|some|few)\b.*questions?\b)", re.I), "noun"),
    (re.compile(r"(?:that\s+)?you\s+(?:should|could|can|would|must|might|may|will|need\s+to|have\s+to|ought\s+to|to|please)\s+(?:please\s+)?", re.I), "you"),
    (re.compile(r"(?:if|whether)\s+you\s+(?:could|can|would|might|will)\s+(?!be\b|have\s+(?:time|any)|like|mind|know|want|prefer|ever|consider)(?:please\s+)?", re.I), "you"),
    (re.compile(r"let['’]?s\s+", re.I), "we"),
    (re.compile(r"(?:we)\s+(?:should|could|can|might|must|will)\s+", re.I), "we"),
    (re.compile(r"(?:get|be|being|getting)\s+introduced\s+to\s+", re.I), "introduced"),
    (re.compile(r"(?:get|receive|obtain|secure|request|gain|arrange for|hear|have|getting|receiving)\s+(?=(?:your|some|an?|any|more|feedback|advice|help|input|thoughts|tips|comments|guidance|\d)\b)", re.I), "noun"),
    (re.compile(r"(?:an?\s+)?(?:small |quick |big |huge )?favou?r\s*[:,–-]\s*", re.I), "same"),
    (re.compile(r"(?:please|kindly)\s+(?=(?:keep|stay|come|call|see|visit|sit|list|name|mention|nominate|treat|join|go|take|wait)\b(?! (?:if|whether)\b))", re.I), "you"),
    (re.compile(r"(?:please|kindly|hi|hello|hey|just|also|to|maybe|perhaps|possibly|my ask is|the ask is|ask is|ask|request|goal|purpose)\s*[:,]?\s+", re.I), "same"),
]  # fmt: skip
_SUBJECTLESS = re.compile(
    r"^(?:want(?:ed)? to|need to|would (?:like|love|appreciate|prefer|be (?:glad|happy|grateful))|hoping|looking for|trying to|could (?:use|do with)\b|"
    r"love to|like to|wondering|need (?!for\b)|want (?!for\b))",
    re.I,
)


def _question(match: re.Match[str]) -> str:
    return f"{match[1] or 'a '}{match[2] or ''}question"


def completed(phrase: str) -> str:
    """The phrase with a dropped "I" put back ("want to ask ..."), and "deadline is X" as "by X"."""
    phrase = re.sub(
        r"^(a |an )?(quick |short |small |brief )?(?:q|qn|qs|ques)(?= (?:about|on|re|for)\b)",
        _question,
        phrase,
        flags=re.I,
    )
    phrase = _SUBJECTLESS.sub(r"I \g<0>", phrase)
    return re.sub(
        r",?\s*(?:the\s+)?deadline\s*(?:(?:is|:|being)\s+(?=\S)|(?=(?:the )?\d|[A-Z][a-z]+day\b))",
        " by ",
        phrase,
        flags=re.I,
    )


def without_lead(phrase: str) -> tuple[str, str]:
    """What is left of an ask without its lead, and how to read that.

    The ways: "you" (the contact acts), "I" or "we" (the user does, or both), "noun", "whether", "wh", "topic",
    "about", "introduced", "chased", "awaited", and "same" where nothing was said about it.
    """
    mode = "same"
    for _ in range(8):
        step = (
            _led(phrase)
            if not (
                mode == "you"
                and re.match(r"let (?:me|us) (?:off|go|in|out|down)\b|(?i:ask) (?:[A-Z]|your|my|our|the )", phrase)
            )
            else None
        )
        if step is None:
            break
        phrase, way = step
        mode = mode if way == "same" else way
        if way in {"whether", "wh", "topic", "about", "introduced", "chased", "awaited"}:
            break
    return phrase, mode


def _led(phrase: str) -> tuple[str, str] | None:
    for pattern, mode in _LED:
        match = pattern.match(phrase)
        if match is not None and phrase[match.end() :].strip():
            return phrase[match.end() :].strip(), mode
    return None
