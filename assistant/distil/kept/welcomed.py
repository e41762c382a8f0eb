# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Promises that later mails of the same thread show as kept though they name nothing of them: gladness, and "All done."."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.distil.kept.lost import lemmas_of, thread_of
from assistant.distil.kept.senses import Sense, shared_things
from assistant.distil.kept.signs import ADMITTED, AHEAD, BEFOREHAND, BROKEN, RELEASED, UNREAL
from assistant.distil.said.sentences import Said
from assistant.distil.understood.things import THINGS
from assistant.domain.ledger import Promise
from assistant.domain.words import Parse

_LONGEST = 60  # days after the day of a promise in which gladness is about it
_NEAR = 10  # days around its day in which its maker reports
_EARLY = 3  # days before its day from which it may have been done already

_GLAD = re.compile(
    r"\b(?:life ?saver|god ?send|you(?:['’]re| are) (?:a|an|the|such|my|so) \w+|you (?:absolute|total|little|utter|pure) \w+|(?:what a|absolute|pure) (?:star|gem|angel|hero|saint|legend)|a (?:saint|star|gem|hero|angel|wizard)\b"
    r"|spot on|means (?:a lot|the world|so much)|(?:works?|worked|fits?|helped|adds? up|sorted|saved|rescued|made my|cheered) (?:\w+ ){0,3}(?:me|us|my|our|like|a treat|perfectly|beautifully|for the first)"
    r"|(?:is|are|was|were|['’]s|['’]re) (?:all |so |very |really |just |absolutely |simply |the )*(?:brilliant|perfect|wonderful|gorgeous|lovely|superb|admirable|excellent|spot on|delicious|best part|a hit|a joy|marvellous|sweetest|exactly what)"
    r"|(?:thanks?|thank you|ta|cheers|bless you|grateful|obliged) (?:\w+ ){0,4}(?:for|you for)\b|can(?:no|['’])t thank you|how to thank you|never forget|in your debt|don['’]t know what I['’]d|(?:couldn['’]t|could not|wouldn['’]t|would not) have .{1,40}without|what would I do without"
    r"|love(?:d)? (?:it|them|every)|read (?:it|them|your \w+) (?:twice|standing|at once|in one|on the)"
    r"|danke?\w* (?:\w+ ){0,4}(?:für|fürs)|(?:lieben|vielen|tausend|herzlichen|besten|hab(?:en sie)?|sag) (?:dank|küsse)|merci|vergelt|bist (?:ein|a|der|die|echt)|rettest|gerettet|goldwert|hat (?:mir|uns|mich) .{0,40}(?:geholfen|gerettet|gefreut|gestellt)|ohne (?:dich|deine?n?|ihre?n?|sie)\b|held\w* der"
    r"|(?:war|ist|sind|waren) (?:\w+ ){0,2}(?:toll|super|klasse|großartig|grossartig|prima|perfekt|wunderbar|spitze|herrlich|ein prachtstück|der knaller))\b",
    re.I,
)
"""Gladness about what was done."""
_OF_WORDS = re.compile(
    r"\b(?:for (?:letting me|telling me|your (?:\w+ )?(?:mail|e-?mail|message|note|reply|answer|letter|patience|understanding|words|offer|news)|writing|asking|the (?:reply|news|heads|reminder))"
    r"|für (?:deine|ihre|die) (?:\w+ )?(?:mail|nachricht|antwort|zeilen|rückmeldung|geduld|zusage|info\w*|einladung))\b",
    re.I,
)
_FOR = re.compile(
    r"\b(?:for (?:the|your|a|an|that|those|this|my|our|such)|für (?:de[nrs]|die|das|dein\w*|ihr\w*|eine?n?|eure?n?)) (?!(?:\w+ ){0,2}(?:help|time|work|trouble|effort|kindness|support|advice|hilfe|mühe|arbeit|einsatz|zeit|unterstützung)\b)\w",
    re.I,
)
"""Thanks for something that is named; help and trouble may be anything."""
_REPORTS = re.compile(
    r"^\W*(?:(?:so|right|ok|okay|also|hello|hi|dear|liebe[rs]?|hallo)\b[^.!?:]{0,24}?[,:!–—-]+ ?)?(?:me again\b.*?[.,] )?"
    r"(?:all done|done\b|uploaded|sent\b|posted|sorted|checked|asked|rang|called|spoke|talked|had a word|have (?:spoken|talked|asked|rung|called|checked)|just (?:spoke|rang|called|asked|sent|posted)|here (?:they|it|you|goes)\b|there\b[:,]|voil[aà]\b|scan\b|back with you"
    r"|\w+ (?:is|are) (?:done|in|on the|up|attached|enclosed)\b|angerufen|gefragt|erledigt|telefoniert|nachgefragt|geschafft|fertig|hier\b|in der anlage|anbei|beiliegend|ist (?:drin|da|erledigt|fertig|raus)|die \w+ steht|mit \w+(?: \w+)? (?:geredet|gesprochen|telefoniert)|hab(?:e)? (?:mit|bei|ihn|sie|es|alles)\b)",
    re.I,
)
"""What a message opens with whose writer reports."""


def shown_glad(
    one: Said, theirs: Sequence[Promise], senses: Mapping[str, Sense], said: Sequence[Said], *, parse: Parse
) -> list[Promise]:
    """What the other side's gladness settles: all that was promised in one message of the thread, once its day came.

    Nothing where more was open by then, where the sentence thanks for another thing, for words, or beforehand.
    """
    if one.noted or one.when is None or not one.thread or not _GLAD.search(one.text):
        return []
    if any(p.search(one.text) for p in (BEFOREHAND, UNREAL, _OF_WORDS, BROKEN, ADMITTED, RELEASED)):
        return []
    due = [p for p in theirs if p.due is not None and 0 <= (one.when - p.due).days + _EARLY <= _LONGEST + _EARLY]
    due = [p for p in due if thread_of(p, said) == one.thread and p.made is not None and p.made < one.when]
    due = [p for p in due if p.due is not None and (p.due <= one.when or not AHEAD.search(one.text))]
    if len({p.source for p in due}) != 1:
        return []
    return [] if _is_of_another(one, due, senses, parse) else due


def reported(
    one: Said, mine: Sequence[Promise], senses: Mapping[str, Sense], said: Sequence[Said], *, parse: Parse
) -> list[Promise]:
    """What its maker's message settles that opens with the deed done, around the day of the only one open in its thread."""
    if one.noted or one.when is None or not one.thread or not _REPORTS.match(one.text) or AHEAD.search(one.text):
        return []
    here = [p for p in mine if thread_of(p, said) == one.thread and p.made is not None and p.made <= one.when]
    if len(here) != 1 or not _is_first(one, said) or _is_of_another(one, here, senses, parse):
        return []
    near = here[0].due or here[0].made
    return here if near is not None and abs((one.when - near).days) <= _NEAR else []


def _is_of_another(one: Said, due: Sequence[Promise], senses: Mapping[str, Sense], parse: Parse) -> bool:
    """Whether a sentence names a thing, or gives thanks for one, that none of the promises is about."""
    named = frozenset(w.removesuffix("s") for w in re.findall(r"[a-zäöüß]+", one.text.lower())) & THINGS
    things = [named] if named else []
    if _FOR.search(one.text):
        things.append(lemmas_of(one, parse))
    if not things or all(senses[p.id].pointed for p in due):
        return False
    return not any(shared_things(senses[p.id], some, language=one.language) for p in due for some in things)


def _is_first(one: Said, said: Sequence[Said]) -> bool:
    """Whether a sentence opens its message, a greeting apart."""
    return any(s is one for s in [s for s in said if s.interaction_id == one.interaction_id][:2])
