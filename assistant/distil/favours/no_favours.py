# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What sounds like help and may be none: papers read by whoever decides on them, time spoken of out of politeness."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.distil.said.sentences import Said

_READ = re.compile(
    r"\b(?:I|we)(?: have|['’]ve)?(?: \w+ly| also| now| already| all| both| just)? (?:read|received|reviewed|considered|studied|examined|assessed|seen|looked (?:at|through|over|into)|gone (?:through|over)|been through|went (?:through|over))\b"
    r"|\b(?:habe|haben) (?:ich |wir )?[^.;!?]*\b(?:gelesen|erhalten|geprüft|gesichtet|angesehen|angeschaut|durchgesehen|durchgelesen|studiert)\b",
    re.I,
)
_DECIDES = re.compile(
    r"\b(?:thank(?:s| you)[^.!?]{0,30} for (?:(?:your|the) (?:\w+ )?(?:application|interest|submission|proposal|manuscript|enquiry|inquiry|tender|bid|quote|candidacy)|applying|submitting)"
    r"|(?:invite|inviting|invited) you (?:to|for) (?:an?|the|our|your)(?: \w+){0,2} (?:interview|conversation|assessment|round|meeting with)"
    r"|your (?:\w+ )?(?:application|candidacy|submission)\b|short-?list\w*|(?:the|this|our) (?:position|vacancy|opening)\b|other (?:candidates|applicants)"
    r"|(?:ihre|deine|eure) (?:\w+ )?(?:bewerbung|unterlagen|einreichung)|vorstellungsgespräch|bewerbungsgespräch)\b",
    re.I,
)
_TIME = re.compile(
    r"\b(?:you|I) (?:have |['’]ve )?(?:gave|given|spared|spent) (?:me|us|you)?(?: \w+){0,2}? ?(?:\w+ (?:hours?|minutes|evenings?|afternoons?|mornings?|days?|weekends?)|(?:so much |all )?(?:of )?(?:your|my) (?:time|day|evening|afternoon|morning|weekend|lunch))\b",
    re.I,
)
POLITE = 0.6
"""How sure help is at most that is only time spoken of politely: it waits for a yes."""


_OWN_PIECE = re.compile(
    r"\b(?:my|our|mein\w*|unser\w*) (?:\w+ ){0,3}?\w+|\bthe (?:\w+ )?(?:draft|manuscript|application|proposal|sketch|design|essay|chapter|form|contract|entwurf)\b|\b(?:den|einen) (?:\w+ )?(?:Entwurf|Antrag|Aufsatz|Text)\b",
    re.I,
)
_TO_JUDGE = re.compile(
    r"\bfor your (?:\w+ )?(?:corrections?|review|approval|decision|comments?|feedback|opinion|verdict|judge?ment|blessing|consideration|thoughts|check|inspection|go-ahead|signature|advice|view|criticism|eye|eyes|red pen|appraisal|assessment|assent|ok)\b"
    r"|\bfor you to (?:check|read(?: over| through)?|review|correct|sign|approve|decide(?: on)?|look (?:at|over|through)|judge|mark|proofread|comment|edit|criticise|tear apart|pass|assess|go (?:over|through)|vet|grade)\b|\bso (?:that )?you (?:can|could|may) (?:check|review|correct|decide|judge|mark|comment|sign|approve)\b"
    r"|\b(?:tell|let) me (?:know )?(?:what|whether|if) you(?:['’]d| would)? (?:think|like|change|find|approve|agree)|\bwhat do you (?:think|say|make of)\b|\b(?:please|could you|would you|can you|kindly|do) (?:\w+ )?(?:check|read|review|correct|look|mark|sign|comment|be (?:honest|brutal|frank))\b"
    r"|\bzur (?:durchsicht|prüfung|freigabe|korrektur|begutachtung|entscheidung|unterschrift|genehmigung|bewertung)\b|\b(?:bitte|kannst du|könntest du|können sie|könnten sie|magst du) (?:\w+ ){0,3}?(?:schau|lies|lesen|prüf|sieh|sehen|korrigier|durchseh|durchles|anseh|anschau|beurteil|entscheid|unterschreib|schreib\w* was)\w*|\bdamit (?:du|sie) (?:ihn|sie|es|das|die|den)? ?(?:\w+ )?(?:prüf|les|korrigier|durchseh|entscheid|beurteil|anschau)\w*|\b(?:sag|schreib)\w* (?:mir|bitte|mal| )+,? (?:was|wie|ob) (?:du|sie)\b|\bwas (?:hältst du|halten sie|meinst du|meinen sie|sagst du)\b",
    re.I,
)
_READERS_OWN = re.compile(
    r"\b(?:your|dein\w*|Ihre?[nmrs]?) (?:corrected |revised |new |finished )*(?:essay|draft|text|cv|plan|paper|chapter|poem|score|form|aufsatz|entwurf|lebenslauf|gedicht)\b"
)


def is_for_own_sake(text: str, after: str = "") -> bool:
    """Whether somebody hands over a piece of their own for the reader to check or to decide on: "my essay for your
    corrections" asks for help and gives none."""
    if _READERS_OWN.search(text) or not _OWN_PIECE.search(text):
        return False
    return _TO_JUDGE.search(text) is not None or _TO_JUDGE.search(after) is not None


def decides(said: Sequence[Said]) -> frozenset[str]:
    """The ids of the messages whose writer decides on an application of the reader's, or on a manuscript."""
    return frozenset(one.interaction_id for one in said if _DECIDES.search(one.text))


def is_business(one: Said, quote: str, deciding: Collection[str]) -> bool:
    """Whether it is only how applications go: their papers read by whoever invites to the interview, time given there.

    ``deciding`` are the ids of such messages; a friend who reads the same papers thanks for none of them.
    """
    return one.interaction_id in deciding and (_READ.search(quote) or _TIME.search(quote)) is not None


def is_polite(one: Said, quote: str, helping: Collection[str]) -> bool:
    """Whether a writer who helps in the same message only speaks of the reader's time: "you gave me two hours".

    ``helping`` are the ids of the messages in which their writer tells of help of their own to the reader.
    """
    return one.interaction_id in helping and _TIME.search(quote) is not None
