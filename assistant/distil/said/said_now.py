# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What is told again and not said now: words in quotation marks, and what the reader or the writer said before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.distil.said.sentences import Said
from assistant.domain.ledger import Party

_SPEECH = re.compile(
    r"“[^”“]{8,}(?:”|$)|„[^“”„]{8,}(?:[“”]|$)|«[^»«]{8,}(?:»|$)|»[^«»]{8,}(?:«|$)|(?<!\w)\"[^\"]{8,}(?:\"|$)"
    r"|(?<!\w)‘(?:[^’‘]|’(?=\w)){8,}(?:’(?!\w)|$)|(?<!\w)'(?:[^']|'(?=\w)){8,}'(?!\w)"
)
"""Words in quotation marks of whatever kind; one that is never closed runs to the end of its sentence."""

_SPOKEN = re.compile(
    r"\b(?:I|we|me|my|our|us|you|your|yours|let['’]s|ich|mich|mir|mein\w*|wir|uns|du|dich|dir|dein\w*|Sie|Ihnen|Ihr\w*)\b|[.!?…]\W*$",
)
"""How speech is told from a title: it speaks of somebody, or ends as a sentence."""

_FRAME = (
    r"(?:wrote|said|told|mentioned|offered|promised|asked|suggested|added|explained|replied|answered|words|line|schrieb\w*|geschrieben"
    r"|sagte\w*|gesagt|meinte\w*|erzähl\w*)"
)
_LEADS = re.compile(rf"\b{_FRAME}\b[^.;!?]{{0,30}}$|:\s*$", re.I)
"""What may stand before speech that is told again, so that no more of its sentence is read either."""

_CLAUSES = re.compile(r"[,;]\s+(?:(?:and|but|und|aber)\s+)?|\s(?:and|but|und|aber)\s", re.I)

_WHEN = r"(?: (?:in|on|at|last|this|back|once|then|yesterday|again|earlier|before|two|three|a)\b[^,;:.!?“\"]{0,30}?)?"
_IS = r"(?:['’](?:d|ll|ve|re|s|m)\b| (?:\w+ly |also |still )?(?:would|will|had|have|has|are|is|was|were|am|can|could|might|may|should|must|do|did|need\w*|want\w*|like\w*|love\w*|knew|know|liked|were)\b)"
_CLAUSE = rf"(?:,? that\b| (?:you|I|we|it|he|she|they|there){_IS}| (?:your|my|our|the) [\w’' ]{{1,30}}?{_IS})"
_AGO = r"(?: (?:once|also|even|kindly|just|already|first|then|so kindly|very kindly|had|have))?"
_ENGLISH = re.compile(
    rf"\b(?:(?i:you)|I|we)(?:['’](?:d|ve))?{_AGO} (?:"
    rf"(?:wrote|written|mentioned|suggested|added|explained|replied|answered|agreed|proposed|said)(?: (?:back|to (?:me|you)))?{_WHEN}{_CLAUSE}"
    rf"|told (?:me|you){_WHEN}{_CLAUSE}"
    rf"|(?:offered|promised|agreed|proposed)(?: (?:me|you))?{_WHEN} (?:to|that)\b"
    r")"
)
_GERMAN = re.compile(
    r"\b(?:(?:(?i:du) (?:hast|hattest)|Sie (?:haben|hatten)|(?:hast|hattest) du|(?:haben|hatten) Sie|(?i:ich) (?:habe|hatte)|(?:habe|hatte) ich)\b[^.;!?:]{0,60}? (?:geschrieben|gesagt|erzählt|angeboten|versprochen|erwähnt|vorgeschlagen|gemeint|zugesagt)\b"
    r"|(?:(?i:du) (?:schriebst|sagtest|versprachst|meintest|erwähntest)|(?:schriebst|sagtest|versprachst|meintest|erwähntest) du|(?:Sie|ich) (?:schrieben?|sagten?|versprach(?:en)?|meinten?)|(?:schrieben|sagten|versprachen|meinten) Sie)\b)"
)
_GOES_ON = re.compile(
    r"(?:[,;]|\s[–—-])\s+(?=(?:and|but|so|then|I|we|here|thank|please|could|would|can|und|aber|also|deshalb|daher|jetzt|nun|hier|danke)\b)"
    r"|\s+(?=(?:and|but|so) (?:I|we|here|thank|now)\b|(?:und|aber) (?:ich|hier|danke)\b)",
    re.I,
)
"""Where what is said now goes on behind what is told again: "You offered to read it, and I'll send it on Friday."."""

_JOINS = re.compile(r"[\s,;:–—-]+(?:and|but|und|aber)\W*$", re.I)

_LEAST = 3
"""Words of a part that can say anything by itself."""


def said_now(said: Sequence[Said]) -> list[Said]:
    """What was said, each sentence without what it only tells again; those with nothing else in them are left out.

    Speech in quotation marks is nobody's now, whoever wrote it. "You offered to read it" and "I said I would" are
    the user's retelling; what the contact tells of a talk may be the only record of it and stays.
    """
    out: list[Said] = []
    for one in said:
        if one.noted:
            out.append(one)
            continue
        spans = [*_quotations(one.text), *(_told_again(one.text) if one.by is Party.ME else ())]
        if not spans:
            out.append(one)
            continue
        out.extend(replace(one, text=part) for part in _rest(one.text, spans) if len(part.split()) >= _LEAST)
    return out


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    for match in _SPEECH.finditer(text):
        led = _LEADS.search(text[: match.start()])
        if len(match[0].split()) > (1 if led else _LEAST) and _SPOKEN.search(match[0].strip("“”„«»\"'‘’")):
            yield (_clause_before(text[: match.start()]) if led else match.start(), match.end())


def _clause_before(lead: str) -> int:
    """Where the clause begins that leads to speech; what stands before it is said now: "I met her, and she said:"."""
    starts = [match.end() for match in _CLAUSES.finditer(lead) if len(lead[: match.start()].split()) > _LEAST]
    return starts[-1] if starts else 0


def _told_again(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_ENGLISH, _GERMAN):
        match = pattern.search(text)
        if match is not None:
            ends = _GOES_ON.search(text, match.end())
            yield match.start(), ends.end() if ends else len(text)


def _rest(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The parts of a text outside of the spans, as they stand there."""
    at = 0
    for start, end in sorted(spans):
        yield _JOINS.sub("", text[at:start]).strip(" ,;:–—-")
        at = max(at, end)
    yield text[at:].strip(" ,;:–—-")
