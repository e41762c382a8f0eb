"""What a written line must stand up to before it may enter a letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.checks.flattery import check_flattery
from assistant.checks.grounding import Problem, ground, plain_marks, quotes_in
from assistant.checks.letter import Letter
from assistant.checks.placeholder import check_placeholder
from assistant.checks.preamble import check_preamble
from assistant.checks.stock import check_stock
from assistant.checks.table import run_checks
from assistant.checks.values import read_values, uncovered
from assistant.checks.vocabulary import COURTESY, COURTESY_NOW, LIGHT, means
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel
from assistant.domain.requests import Request
from assistant.domain.words import Parse
from assistant.drafting.confidences import Kept
from assistant.drafting.misreading import misread
from assistant.drafting.reading import Reading

OnRecord = Callable[[str], Sequence[Fact]]
"""What is on record in words like those of a sentence, in the voice of a letter to its reader."""

LONGEST = 60  # words; a sentence beyond it is no sentence of a letter
_LINE_CHECKS = (check_placeholder, check_preamble, check_stock, check_flattery)


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges single lines; ``known`` are lower-cased names that may stand in any of them.

    ``on_record`` tells what own sentences can be held against; None where they are not looked at.
    """

    parse: Parse
    split: Callable[[str], list[str]]
    known: frozenset[str] = frozenset()
    kept: tuple[Kept, ...] = ()
    on_record: OnRecord | None = None

    def wrong(self, text: str, facts: Sequence[Fact]) -> list[str]:
        """Every reason why ``text`` may not stand as the line for ``facts``; none when it may."""
        if not text.strip():
            return ["The line is empty."]
        reasons = _form(text, facts)
        if reasons:
            return reasons  # not worth reading further
        letter = Letter(None, Channel.EMAIL, None, "", (text,), "", text)
        reasons = [finding.message for finding in run_checks(letter, _LINE_CHECKS)]
        if len(self.split(text)) > max(1, sum(len(self.split(f.text)) for f in facts)):
            reasons.append("It is more than one sentence.")
        problems = self.ground(text, [f.text for f in facts])
        reasons += [p.message for p in problems]
        # A text with a problem of form was not parsed; there is nothing to compare in it.
        return reasons if any(p.sort == "form" for p in problems) else reasons + self._dropped(text, facts)

    def ground(self, text: str, facts: Sequence[str]) -> list[Problem]:
        """The grounding problems of a line of one or more sentences."""
        base = [sentence for fact in facts for sentence in self.split(fact)]
        return [p for sentence in self.split(text) for p in ground(sentence, base, parse=self.parse, known=self.known)]

    def misread(self, request: Request, first: Reading, sentences: Sequence[str]) -> list[str]:
        """Every reason why a model's sentences may not stand for what was typed as the purpose."""
        return misread(request.kind, request.purpose, first, sentences, contact=request.contact, parse=self.parse)

    def _dropped(self, text: str, facts: Sequence[Fact]) -> list[str]:
        """What the line loses: a fact left out, or a size or date of the purpose."""
        said = [t.lemma for t in self.parse(plain_marks(text)).tokens]
        plain = COURTESY | COURTESY_NOW | LIGHT
        out = []
        for fact in facts:
            parsed = self.parse(plain_marks(fact.text))
            words = [
                t.lemma for t in parsed.tokens if t.pos in {"NOUN", "PROPN", "VERB", "ADJ"} and t.lemma not in plain
            ]
            kept = sum(any(means(w, s) for s in said) for w in words)
            if words and kept < (0.8 if fact.origin is Origin.PURPOSE else 0.6) * len(words):
                out.append(f"It leaves out “{fact.text}”.")
            lost = uncovered(read_values(fact.text), read_values(text))
            if lost and fact.origin is Origin.PURPOSE:
                out.append(f"It leaves out “{fact.text[lost[0].start : lost[0].end].strip()}”.")
        return out


def _form(text: str, facts: Sequence[Fact]) -> list[str]:
    """Marks that have no place in a line: markup, control characters, symbols that no fact has."""
    held = "".join(fact.text for fact in facts)
    odd = sorted(
        {
            c
            for c in text
            if c not in held and (c in "<>{}[]|\\*_#`~^=" or (unicodedata.category(c)[0] in "CS" and c not in "$€£%+"))
        }
    )
    reasons = [f"“{c}” has no place in it." for c in odd]
    if len(text.split()) > max(LONGEST, sum(len(f.text.split()) for f in facts) + 15):
        reasons.append("It is too long.")
    if text.strip()[-1] not in ".?!”\"'’":
        reasons.append("It does not end as a sentence.")
    if re.match(r"(hi|hello|hey|dear)\b[^.?]{0,30},", text, re.I):
        reasons.append("It greets.")
    reasons += [f"It does not quote “{quote}” as it was written." for quote in _unquoted(text, facts)]
    return reasons


def _unquoted(text: str, facts: Sequence[Fact]) -> list[str]:
    """Quotations of the facts that are no quotations in the line, or others: retold, "I" and "you" change places."""
    said = {_words(quote) for quote in quotes_in(plain_marks(text))}
    return [quote for fact in facts for quote in quotes_in(plain_marks(fact.text)) if _words(quote) not in said]


def _words(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.lower()))
