# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whether a fact can be understood alone: stricter than for other entries, as nobody waits for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.distil.facts.tells_words import KIN
from assistant.distil.said.sentences import Said
from assistant.distil.understood import leaning
from assistant.distil.understood.things import named_within
from assistant.distil.understood.worth import PERSONS
from assistant.domain.words import Parse, Token

_LINK = r"^(?:\W*(?:and|but|so|oh|well|then|yet|or|und|aber|ach|also|tja)\b[, ]*)*"
_SOMEONE = re.compile(
    r"\b[Tt]hey(?=(?:['’]ve| have|['’]re| are)? (?:\w+ )?(?:made|given|gave|offered|giving|making|found|took|kept|moved|let|operated|diagnosed) (?:me|us|my|our|something)\b)"
)
""" "They've made me head of programmes": nobody asks who they are."""

_OTHER_ONE = re.compile(
    r"\bthe (?:other|first|second|third|last|next|same|latter|former|rest)(?: ones?| two| half)?(?= (?:is|was|are|were|has|had|have|came|went|will|can|takes?|took)\b|\s*[.,;!])"
    rf"|{_LINK}(?:(?:all|both|none|some|most|one|two|three|half) of (?:it|them|that|those|these)|that one|this one|next one|another one)\b",
    re.I,
)
_IDLE_IT = re.compile(
    r"\b(?:[Ii]t (?:falls|fell) to me|^It['’]s (?:done|official|happened|over|out|final|true)\b|^It was [^,]{3,40}, (?:but|and|yet)\b|(?:to )?(?:say|put|mention|spell) it (?:so|out|at \w+|plainly|bluntly|aloud)|repeat it|as it (?:happens|were|is)|on the face of it|when it comes to|guess what)\b"
)
_CROWD = re.compile(r"\b(crowd|team|class|audience|committee|board|staff|family|choir|band|crew|couple|council)\b")
_OWNED = re.compile(
    rf"{_LINK}(?:mine|ours|yours|theirs|hers|his) (?:is|was|are|were|has|had|\w+ed)\b|\band (?:ours|mine) \w+", re.I
)
_HEADLESS = re.compile(
    rf"{_LINK}(?:would|could|should|might|must|will|won|did|does|had|has|was|is|were|isn|wasn)(?:['’]ve|n?['’]t| have)?\b(?! you\b| I\b| there\b)|{_LINK}(?:not|nor|neither|only|because|which|who|than|either|same|ditto|obviously|apparently)\b(?! I\b)",
    re.I,
)
"""Begun in the sentence before: "Would've cost us a shift", "Not red", "Was in Bristol"."""

_THE = re.compile(
    r"^(?:The|This) (?:role|post|job|position|vacancy|salary|fee|pay|rate|rent|deadline|closing date|interview|client|candidate|move|offer|result|decision|outcome|rest|reason|thing|catch|problem|trouble) (?!(?:of|at|for|in|with|on|that|which|who|we|I|to)\b)"
)
""" "The role pays well": which one stands in the sentence before."""

_POINTS_GERMAN = re.compile(
    rf"{_LINK}(?:das|dies|dort|davon|dazu|dabei|dafür|damit|daran|es|er|sie|ihn|ihm)(?! (?:gibt|gab|geht (?:mir|uns))\b)\b(?! (?-i:[A-ZÄÖÜ]))|^(?:nicht|kein|nur|auch|erst|wieder) \w+\.(?: |$)",
    re.I,
)
_FORMAL = re.compile(r"^Sie (?:haben|sind|werden|können|waren|hatten|wissen|wollen|müssen|machen|\w+en)\b")
_SHOUTS = re.compile(r"\b[A-ZÄÖÜ]{2,}(?: [A-ZÄÖÜ]{2,}| \d+)* [A-ZÄÖÜ]{3,}\b")
_GUEST = re.compile(
    r"\b(?:has|have|had) (?:pass|finish|start|move|open|close|buy|sell|go|come|work)\b|\bgood of (?!you\b)|\bbefore, (?:and )?now\b|\b(?:with|of|in) (?:the )?\w+ing school\b|\bis come\b|\b(?:have|has|had) (?:operation|interview|exam|accident|baby|appointment)\b|\bhave \w+ now (?:the|an?|my|our)\b|, (?:from|on|in|since) [^,]{3,20} (?:is|are) \w+\.$|\bso good,? (?:that )?even\b|\bis arrived\b|\bmake wrong\b|\balready (?:\w+) (?:years|months|weeks)\b(?! (?:ago|old))|\b(?:to|in|for|from|with|cry|work|wait) whole \w+|\b(?:opened|started|finished|begins?|began|born|arrived) the \d|\b(?:found|got|bought|made|works?|lives?) (?:also|now) (?!and\b|but\b|for\b|at\b|in\b|on\b|with\b|as\b)\w+|\bhave now (?!\w+(?:ed|en|t|n|ne)\b|an?\b|two\b|three\b|got\b|my\b|our\b|the\b)\w+|^You can \w+ \w+\.$|\b(?:is|was|am|are) [a-z]{3,}(?:tant|ist|ctor|cian)\b(?! (?:of|to|for)\b)|^(?:You|We|I) \w+ing\b|^(?:You|I) have got (?:an?|the) \w+\.$|[.!?] (?-i:[a-zäöü])|\bsince \w+ (?:years?|months?) I (?:am|work|live)\b",
    re.I,
)
_THERE_GERMAN = re.compile(
    r"^(?:Du|Ihr|Sie) \w+ (?:\w+ )?(?:dort|davon|dazu|dabei|dafür|damit|daran)\b|^(?:Davon|Dort|Dazu|Dabei|Dafür|Damit|Daran) \w+ (?:du|ihr|Sie)\b"
)
_HALF_TURNED = re.compile(
    r"^(?:[\w. ]+ )?[Ii]hr\b.* und [a-zäöüß]+(?:en|ern|eln)\b(?! (?:zu|wollt|könnt|müsst)\b)(?!\.$)|[.!?] [a-zäöü]|^(?:Fehl|Ist|Sind|Ha[bs]?t|Gib|Geh|Komm|Brauch)\w* (?:euch|dir|du|ihr)\b"
)
""" "Ihr habt das Haus verkauft und ziehen nach Bremen": the second verb still has the writer's ending."""


def points_away(words: str, language: str, *, parse: Parse) -> bool:
    """Whether the words of a fact point at something that does not stand in them."""
    if language == "de":
        return leaning.leans(words, language, parse=parse) or (
            _POINTS_GERMAN.search(words) is not None and not _FORMAL.match(words)
        )
    plain = _CROWD.sub(r"\1s", _IDLE_IT.sub("", _SOMEONE.sub("people", words)))
    if leaning.leans(plain, language, parse=parse):
        return True
    if _OTHER_ONE.search(plain) or _OWNED.search(plain) or _HEADLESS.match(plain) or _THE.match(plain):
        return True
    return _has_loose_word(parse(plain).tokens)


def _has_loose_word(tokens: Sequence[Token]) -> bool:
    """A "this" that is no "this week", or a "she" without anybody who could be meant."""
    for token in tokens:
        low = token.text.lower()
        before = [t for t in tokens if t.index < token.index]
        if low in {"this", "that", "these", "those"} and token.dep in {"nsubj", "nsubjpass", "dobj", "pobj"}:
            if token.tag == "DT" and not any(t.pos == "VERB" for t in before):
                return True
        elif (
            low in {"he", "she"}
            and token.dep in {"nsubj", "nsubjpass"}
            and not any(t.pos == "PROPN" or _is_person(t) for t in before)
        ):
            return True
    return False


def _is_person(token: Token) -> bool:
    low, lemma = token.text.lower(), token.lemma.lower()
    return (
        low in KIN
        or lemma in PERSONS
        or re.search(
            r"(?:er|or|ist|ian|ant|ent|man|woman|lad|lass|boss|guy|cook|chef|nurse|coach|judge|guide|clerk|dean|priest|vicar|apprentice|intern|tenant|guest|host|lodger|fellow|chair|bride|groom|twin|star|pup|dog|cat)$",
            lemma,
        )
        is not None
    )


def explained(words: str, said: Sequence[Said], at: int, *, parse: Parse) -> str | None:
    """English words with their one "it" named in brackets, where it is sure what is meant and nothing else points away."""
    named = named_within(words, said, at, parse=parse) if said[at].language == "en" else None
    return None if named is None or points_away(named, "en", parse=parse) else named


def had_better_be_quoted(text: str, language: str, *, parse: Parse) -> bool:
    """Whether a turned sentence reads wrong in the user's voice: shouted, half turned, or in the English of a guest."""
    if language == "de":
        wrong = _SHOUTS.search(text) or _HALF_TURNED.search(text) or _THERE_GERMAN.search(text)
        return wrong is not None
    return _SHOUTS.search(text) is not None or _GUEST.search(text) is not None or _disagrees(parse(text).tokens)


def _disagrees(tokens: Sequence[Token]) -> bool:
    """ "Things is broken", "your wife understand": subject and verb do not go together."""
    for token in tokens:
        if token.dep != "nsubj" or any(t.dep in {"conj", "appos"} and t.head == token.index for t in tokens):
            continue
        verb = tokens[token.head]
        helped = any(t.head == verb.index and t.dep in {"aux", "auxpass"} for t in tokens)
        if token.tag == "NNS" and verb.text.lower() in {"is", "has", "was"} and not helped:
            return token.text.lower() not in {"news", "maths", "physics", "series", "economics", "politics"}
    return False
