"""Pure: the frames around what a line says, and what each becomes in another way: "Could you", "May I ask you to"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.rewriting import How

_I = re.IGNORECASE
_LEAD = re.compile(
    r"^(?:I (?:still |well )?remember (?:well )?(?:that|how)|I (?:have|had) not forgotten (?:that|how)|"
    r"I (?:just )?(?:wanted|want|would like|[’']d like) to (?:tell you|say|let you know|mention|add) (?:that )?|"
    r"As you (?:may |might )?(?:know|remember),|Just so (?:that )?you know,|To be honest,|As (?:I|we) said,|"
    r"I (?:think|feel|believe|guess) (?:that )?(?=I|we|you)|By the way,|Please note (?:that )?)\s*(?=\w)",
    _I,
)
_FILLER = re.compile(
    r"(?<=\w) (?:so much|very much|a lot|really|truly|kindly|simply)\b(?= (?:for|that|to|your|you)\b|[.,!?])|"
    r"\b(?:really|truly|very|kindly|simply|just|actually|basically) (?=\w)",
    _I,
)
_HEDGE = re.compile(
    r",? (?:perhaps|possibly|maybe|by any chance|if (?:that is|that’s|it is|it’s) (?:at all )?possible|"
    r"if you (?:do not|don[’']t) mind|if you (?:could|can|would|like)|sort of|kind of)\b(?!,? (?:the|a|an)\b),?"
    r"(?=,? \w|[.?!])|"
    r"^(?:Perhaps|Maybe|Possibly),? (?=\w)",
    _I,
)
_WORDY = (
    (r"\bin order to\b", "to"), (r"\bdue to the fact that\b", "because"),
    (r"\bat the moment\b", "now"), (r"\bat this point in time\b", "now"), (r"\bwith regard to\b", "about"),
    (r"\bin spite of the fact that\b", "although"), (r"\b(?:have|take) a look at\b", "look at"),
    (r"\bhas the ability to\b", "can"), (r"\ba large number of\b", "many"), (r"\bof your time to\b", "to"),
    (r"\ball of (the|my|your|our)\b", r"all \1"), (r"\bin the course of\b", "during"), (r"\bas well as\b", "and"),
    (r"\bis (\w+) (pages|lines|words) long\b", r"has \1 \2"), (r"\bthe reason is that\b", "because"),
    (r"\bprior to\b", "before"), (r"\bon a (daily|weekly|monthly) basis\b", r"\1"), (r"\bthe fact that\b", "that"),
)  # fmt: skip
_ASIDE = re.compile(r"\s*\((?!\d)[^()]*\)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?(?=\d)")
_SOFT = re.compile(
    r"^(?:I was wondering (?:if|whether) you (?:could|would|might)(?: be (?:able|willing) to)?|"
    r"I wonder(?:ed)? (?:if|whether) you (?:could|would|might)(?: be (?:able|willing) to)?|"
    r"Would you (?:perhaps |possibly )?be (?:able|willing|open|happy|so kind as|kind enough) to|"
    r"Could you (?:perhaps|possibly|please|kindly)|Would you (?:mind|please)(?! \w+ing)|May I ask you to|"
    r"Do you think (?:that )?you (?:could|might)|Would it be possible for you to|Might you(?: be able to)?)\s+",
    _I,
)
_UNITS = r"(?:minutes?|hours?|days?|mornings?|afternoons?|evenings?)"
_SPARE = rf"spare (?P<time>(?:\w+[ -]){{1,3}}?{_UNITS})(?: of your time)? to "
_MANY_THANKS = r"(?:Thank you very much|Thank you|Many thanks|Thanks) for "
_GRATEFUL = r"(?:I am (?:very |so )?grateful (?:to you )?for|I (?:want|wanted|would like) to thank you for) "
_PAIRS: dict[How, tuple[tuple[str, str], ...]] = {
    How.ANOTHER: (
        (rf"Could you {_SPARE}", r"Would you have \g<time> to "),
        (rf"Would you {_SPARE}", r"Could you spare \g<time> to "),
        (r"Would you have (?P<time>[\w -]{3,30}?) to ", r"Could you spare \g<time> to "),
        (r"Could you (?:please )?", "Would you be able to "),
        (r"Could you (?:please )?", "May I ask you to "),
        (r"Would you be (?:able|willing) to ", "Could you "),
        (r"Would you be (?:able|willing) to ", "May I ask you to "),
        (r"May I ask you to ", "Could you "),
        (r"Would you (?!be\b|have\b|mind\b)", "Could you "),
        (r"Can you ", "Could you "),
        (r"Could I ", "May I "),
        (r"(?:Could|May) I ", "Would it be all right to "),
        (r"May I (?!ask you to)", "Could I "),
        (r"Would it be all right to ", "Could I "),
        (r"Can I ", "May I "),
        (r"(?:Could|Can) we ", "Might we "),
        (r"Can we ", "Could we "),
        (r"Thank you (?:so much |very much )?for (?P<ing>\w+ing) ", r"I am very grateful to you for \g<ing> "),
        (r"Thank you (?:so much |very much )?for ", "Many thanks for "),
        (r"Thank you (?:so much |very much )?for ", "I want to thank you for "),
        (r"(?:Many thanks|Thanks) for ", "I want to thank you for "),
        (r"(?:Many thanks|Thanks) for ", "Thank you for "),
        (r"I am (?:very |so )?grateful (?:to you )?for ", "Thank you so much for "),
        (r"I (?:want|wanted|would like) to thank you for ", "Thank you for "),
        (r"I would be (?:very )?glad to ", "I would be happy to "),
        (r"I would be (?:glad|happy) to ", "I would gladly "),
        (r"I would (?:gladly|love to) ", "I would be glad to "),
        (r"I (?:am happy to|could) ", "I would be glad to "),
        (r"I can (?!not\b)", "I am happy to "),
        (r"I wish you well with ", "I wish you all the best with "),
        (r"I am sorry that ", "I was sorry to hear that "),
        (r"I remember (?:well )?(?:that|how) you ", "I have not forgotten that you "),
        (r"I have never (?P<done>\w+(?:ed|en|un|ne|wn|ld|ght|de|ad|et|it|ut)) ", r"I have not yet \g<done> "),
        (r"I have not yet (?P<done>[^,.]+)(?=\.)", r"So far I have not \g<done>"),
        (r"I have not (?P<done>[^,.]+) yet(?=\.)", r"So far I have not \g<done>"),
        (r"On (?P<day>[^,:]{3,20}?),? you (?P<said>wrote|said): ", r"You \g<said> on \g<day>: "),
        (r"In (?P<day>[^,:]{3,20}?),? you (?P<said>wrote|said): ", r"You \g<said> in \g<day>: "),
        (r"You (?P<said>wrote|said) on (?P<day>[^,:]{3,20}?): ", r"On \g<day> you \g<said>: "),
    ),
    How.WARMER: (
        (r"(?:Could|Can) you (?!please\b)", "Would you be so kind as to "),
        (r"(?:Could|Can) you (?!please\b)", "Could you please "),
        (r"Would you (?:be (?:able|willing) to )?(?!be\b|please\b|have\b)", "Would you be so kind as to "),
        (r"May I ask you to ", "Would you be so kind as to "),
        (r"(?:Can|Could|May) I (?!ask you)", "Would it be all right if I "),
        (rf"{_MANY_THANKS}(?P<ing>\w+ing) ", r"I am so grateful to you for \g<ing> "),
        (_MANY_THANKS, "Thank you so much for "),
        (r"Thank you so much for (?P<ing>\w+ing) ", r"I am so grateful to you for \g<ing> "),
        (r"I can (?!not\b)", "I would be glad to "),
        (r"I could ", "I would be glad to "),
        (r"I am happy to ", "I would love to "),
        (r"I would (?:be (?:glad|happy) to|gladly) ", "I would love to "),
        (r"I wish you well with ", "I wish you all the best with "),
        (r"I am sorry that ", "I am so sorry that "),
        (r"I was sorry to hear that ", "I was so sorry to hear that "),
        (r"I remember that you ", "I remember well how you "),
    ),
    How.SHORTER: (
        (_GRATEFUL, "Thank you for "),
        (r"Thank you (?:so much|very much) for ", "Thank you for "),
        (r"(?:Thank you|Many thanks) for ", "Thanks for "),
        (r"I would be (?:very )?(?:glad|happy) to ", "I can "),
        (r"I (?:am happy|would love) to ", "I can "),
        (r"I would be (?:very )?(?:glad|happy) if you could ", "Could you "),
        (r"It was you who ", "You "),
    ),
    How.DIRECT: (
        (r"Could you (?:please )?", "Can you "),
        (r"Would you (?!be\b|have\b|mind\b)", "Can you "),
        (r"Would you have (?P<time>[\w -]{3,30}?) to ", r"Can you spare \g<time> to "),
        (r"(?:Could|May) I (?!ask you)", "Can I "),
        (r"Would it be all right (?:to|if I) ", "Can I "),
        (r"Could we ", "Can we "),
        (r"Thank you (?:so much|very much) for ", "Thank you for "),
        (r"Many thanks for ", "Thank you for "),
        (_GRATEFUL, "Thank you for "),
        (r"I would (?:be (?:very )?(?:glad|happy) to|love to|gladly) ", "I can "),
        (r"I (?:am happy to|could) ", "I can "),
        (r"It was you who ", "You "),
        (r"I would like to ask you (?:whether|if) you (?:could|would) ", "Can you "),
    ),
}
_BEFORE = re.compile(r"^(?:In return|In exchange|For your trouble|(?:In|On|At|By|From) [^,:]{3,30}), (?=I|you|we)", _I)


def framed(text: str, how: How) -> Iterator[str]:
    """The text in every other frame of this way, the best first."""
    before = _BEFORE.match(text)
    lead = before[0] if before else ""
    body = text[len(lead) :]
    for pattern, put in _PAIRS[how]:
        match = re.match(pattern, body)
        if match is not None:
            yield lead + match.expand(put) + body[match.end() :]


def pruned(text: str) -> Iterator[str]:
    """The text without what leads up to it, what fills it, and what can be said in fewer words."""
    bare = without_filling(text)
    yield bare
    tight = bare
    for pattern, put in _WORDY:
        tight = re.sub(pattern, put, tight)
    yield tight
    yield _ASIDE.sub("", tight)
    yield _WEEKDAY.sub("", tight)


def straight(text: str) -> Iterator[str]:
    """The text without hedges and with no soft lead before what is asked for."""
    bare = without_filling(text)
    soft = _SOFT.match(bare)
    if soft is not None:
        asked = _HEDGE.sub("", bare[soft.end() :])
        yield f"Can you {asked[:-1] if asked.endswith('.') else asked.rstrip('?')}?"
    plain = _HEDGE.sub("", bare)
    yield plain[:1].upper() + plain[1:]


def without_filling(text: str) -> str:
    """The text without its lead and its fillers."""
    bare = _FILLER.sub("", _LEAD.sub("", text)).replace("  ", " ").strip()
    return bare[:1].upper() + bare[1:]


def hedges(text: str) -> int:
    """How many things in it put off saying it: hedges, fillers, leads and soft frames."""
    return sum(len(p.findall(text)) for p in (_HEDGE, _FILLER, _LEAD, _SOFT))
