# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Two people made known to each other in the mail itself: "Seun, meet Hyejin.", "I'm copying in Rob, who …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.distil.favours.handed import Read
from assistant.distil.favours.telling import quoted
from assistant.domain.ledger import FavourDirection, Party

_N = r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?: (?:van|von|de|da|di|del|le|al-)? ?[A-ZÀ-ÖØ-Þ][\w'’-]+)?"
_DEAR = r"(?:(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Ll]iebe[rs]?|[Hh]allo) )?"
_MEET = re.compile(
    rf"^{_DEAR}(?P<one>{_N})[,:–—-]+ *(?:please )?(?:meet|this is|let me introduce(?: you to)?|I(?:['’]d| would) like (?:you to meet|to introduce(?: you to)?)|das ist|darf ich (?:dir|Ihnen) \w* ?|lern) (?:my \w+ |our \w+ )?(?P<other>{_N})"
)
_ALONE = re.compile(rf"^(?:[Pp]lease )?[Mm]eet (?P<other>{_N})(?=,? (?:who|my|our|the|from|of|she|he)\b)")
_BOTH = re.compile(
    rf"^{_DEAR}(?P<one>{_N})(?:,| and| und|,? meet) ?{_DEAR}(?P<other>{_N})[;:.,] ?(?:(?P=other)[,:–—-] *(?:meet )?(?P=one)\b|(?:and )?vice versa|.*\b(?:you two|the two of you|you both|ihr zwei|ihr beide|Sie beide)\b.*\b(?:know|meet|met|talk|be in touch|connected?|kennen\w*|introduc\w+|chat|reden|sprechen)\b)"
)
_COPIED = re.compile(
    rf"\b(?:I(?:['’]m| am)|we(?:['’]re| are)|ich)? ?(?:copying(?: in)?|looping in|cc(?:['’]ing|ing)|bringing in|adding|introducing(?: you to)?|connecting you (?:with|to)|hereby introduc\w+ you to) (?P<other>{_N})\b(?=[, ]+(?:who|here|in cc|on cc|from|to|my|our|of|\())",
    re.I,
)
_TWO = re.compile(
    r"\b(?:putting|putting the two of|connecting|introducing) (?:you (?:two|both)|the two of you|you) in (?:touch|contact)\b|\b(?:connecting|introducing) (?:you two|you both|the two of you)\b|\b(?:you two|the two of you|you both) (?:really )?(?:should|ought to|have to|need to|must) (?:meet|know each other|talk|be in touch)\b"
    r"|\b(?:ihr (?:zwei|beiden?)|Sie beide) (?:solltet|sollten|müsst|müssen) (?:euch|sich) (?:\w+ )?(?:kennen\w*|unterhalten)",
    re.I,
)


def introduced(sentence: str, *, by: Party, names: Sequence[str], on: date | None, german: bool = False) -> Read | None:
    """The introduction that a sentence makes; ``names`` are the contact's, by which the other person is told apart."""
    direction = FavourDirection.RECEIVED if by is Party.THEM else FavourDirection.GIVEN
    pair = _BOTH.match(sentence) or _MEET.match(sentence)
    if pair is not None:
        own = {part for name in names for part in name.split()}
        others = [name for name in (pair["one"], pair["other"]) if not own & set(name.split())]
        whom = others[-1] if len(others) == 1 and by is Party.ME else None
        return (
            direction,
            _told(whom, by, german) if whom else quoted(sentence, by=by, on=on, german=german),
            0.8 if whom else 0.7,
        )
    alone = _ALONE.match(sentence)
    if alone is not None:
        return direction, _told(alone["other"], by, german), 0.66
    copied = _COPIED.search(sentence)
    if copied is not None and not sentence.rstrip().endswith("?") and copied["other"][:1].isupper():
        return direction, quoted(sentence, by=by, on=on, german=german), 0.62
    if _TWO.search(sentence) and not sentence.rstrip().endswith("?"):
        return direction, quoted(sentence, by=by, on=on, german=german), 0.62
    return None


def _told(whom: str, by: Party, german: bool) -> str:
    if german:
        return (
            f"Ich habe dich mit {whom} bekannt gemacht."
            if by is Party.ME
            else f"Du hast mich mit {whom} bekannt gemacht."
        )
    return f"I introduced you to {whom}." if by is Party.ME else f"You introduced me to {whom}."
