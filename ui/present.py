"""Pure: from a draft, a fact or a finding to the words that stand on the page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.facts import Fact, Origin
from assistant.domain.letters import Author, Draft, Finding, Severity
from assistant.domain.reports import ContactSummary
from assistant.domain.requests import Kind
from assistant.domain.sources import day

JOINER = "\u2060"  # WORD JOINER: shows nothing, and keeps two characters from being read as one sign
MARKS = {Author.YOU: "✎ yours", Author.MODEL: "◇ model", Author.PLAIN: "▫ plain"}
MARKS_EXPLAINED = (
    "✎ yours: you wrote it. ◇ model: the language model put records into a sentence, and the checks let it pass. "
    "▫ plain: a record as it stands, or a set courtesy."
)
GROUPS = {Severity.BLOCK: "Must fix", Severity.WARN: "Worth fixing", Severity.INFORM: "Good to know"}
EXAMPLES = {
    Kind.ASK: "20 minutes of her time before Friday to pick holes in my plan",
    Kind.THANKS: "reviewing my resume on 4 November",
    Kind.OFFER: "go through her applications with her, an hour on Sundays",
}
WANTS = {Kind.ASK: "What do you want to ask for?", Kind.THANKS: "What do you want to thank them for?",
         Kind.OFFER: "What do you want to offer?"}  # fmt: skip
# Only what means something inside a line, or at its beginning: a tick's label is read out with its backslashes.
_PUNCTUATION = re.compile(r"([\\`*_\[\]<>#|~$&!])")
_BEGINNING = re.compile(r"^(\d{0,9})([-+=.)])")
# What the page's Markdown turns into something else even when it is escaped: shortcodes, arrows, dashes, and
# addresses that become links.
_SIGNS = re.compile(r"(?<=:)(?=\S)|(?<=[-<>=])(?=[-<>=])|(?<=@)(?=\S)|(?<=\bwww)(?=\.)|(?<=\.)(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Support:
    """A fact beside a line: its words and where they come from, both as plain text."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the letter as it is shown; ``number`` counts from 1, all texts are plain."""

    number: int
    text: str
    mark: str
    support: tuple[Support, ...]
    findings: tuple[Finding, ...]
    opens: bool


def plain(text: str) -> str:
    """The text as Markdown that shows exactly these characters: nothing in it is markup, a link, a sign or a formula.

    For places that take only Markdown, such as the label of a tick; elsewhere ``st.text`` needs no help.
    """
    joined = _SIGNS.sub(JOINER, " ".join(_visible(text).split()))
    return _BEGINNING.sub(r"\1\\\2", _PUNCTUATION.sub(r"\\\1", joined))


def _visible(text: str) -> str:
    """Without control characters and marks that turn the direction of what follows."""
    turning = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
    return "".join(c for c in text if c not in turning and (c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"}))


def shown(text: str) -> str:
    """The text for a place that takes plain text: line by line as it is, without what cannot be seen."""
    return _visible(text)


def said(error: object) -> str:
    """A sentence of the import as the page says it, where there is a field above instead of an option."""
    return re.sub(r"(name it|give your own) with --me( ADDRESS)?", r"\1 above", str(error))


def source(fact: Fact, today: date) -> str:
    """Where a fact comes from and when, in a few words: "your mail of 4 November"."""
    if fact.origin is Origin.TYPED:
        return "typed for this letter"
    if fact.origin is Origin.PURPOSE:
        return "your purpose"
    on = f" of {day(fact.when, today)}" if fact.when else ""
    if fact.origin is Origin.RECORD:
        theirs = fact.quote is not None and fact.quote != fact.text
        return f"{'their' if theirs else 'your'} mail{on}"
    about = "about yourself" if fact.contact_id is None else "to Askwell"
    return f"you told it {about}{f' on {day(fact.when, today)}' if fact.when else ''}".replace("told it to", "told")


def rows(draft: Draft, today: date) -> list[Row]:
    """The lines of a draft, each with what it stands on and what the checks say of it."""
    return [
        Row(
            number, line.text, MARKS[line.by],
            tuple(Support("" if same(line.text, f.text) else f.text, source(f, today)) for f in line.facts),
            tuple(f for f in draft.findings if f.line == number), line.opens,
        )
        for number, line in enumerate(draft.lines, 1)
    ]  # fmt: skip


def same(line: str, fact: str) -> bool:
    """Whether a line is its fact word for word, so that showing both would say it twice."""
    return " ".join(line.split()).rstrip(".!?") == " ".join(fact.split()).rstrip(".!?")


def grouped(findings: Iterable[Finding], *, asked: Sequence[str] = ()) -> list[tuple[str, list[Finding]]]:
    """Findings about the whole letter under their headings, the gravest first; what was ``asked`` is left out."""
    whole = [f for f in findings if f.line is None and f.message not in asked]
    return [(title, group) for level, title in GROUPS.items() if (group := [f for f in whole if f.severity is level])]


def level(finding: Finding) -> str:
    """The heading a finding belongs under."""
    return GROUPS[finding.severity]


def words(draft: Draft) -> int:
    """How many words the letter has between greeting and sign-off."""
    return sum(len(line.text.split()) for line in draft.lines)


def share(draft: Draft) -> str:
    """Who wrote how much: "2 of 7 lines yours, 4 the model's, 1 plain"."""
    counts = [(sum(line.by is author for line in draft.lines), word) for author, word in
              ((Author.YOU, "yours"), (Author.MODEL, "the model’s"), (Author.PLAIN, "plain"))]  # fmt: skip
    present = [(n, word) for n, word in counts if n]
    if not present:
        return "no lines yet"
    total = len(draft.lines)
    first, *rest = [f"{n} {word}" for n, word in present]
    lines = "line" if total == 1 else "lines"
    return ", ".join([f"{first.split()[0]} of {total} {lines} {first.split(maxsplit=1)[1]}", *rest])


def summary(draft: Draft) -> str:
    """State, length, authors and time of a draft in one sentence-like line."""
    parts = [state(draft).capitalize(), f"{words(draft)} words", share(draft)]
    if draft.finished and draft.seconds.total:
        parts.append(f"written in {draft.seconds.total:.0f} s" if draft.seconds.total >= 1 else "written at once")
    return " · ".join(parts)


def state(draft: Draft) -> str:
    """Where a draft stands, in a few words."""
    if not draft.finished:
        return "broken off"
    blocks = sum(f.severity is Severity.BLOCK for f in draft.findings)
    return "ready" if draft.ready else f"{blocks} to fix"


def draft_label(draft: Draft) -> str:
    """A draft in a list, as plain text: "Daniel Reyes · ask · ready"."""
    return f"{draft.contact.name} · {draft.kind.value} · {state(draft)}"


def contact_labels(people: Sequence[ContactSummary]) -> dict[str, str]:
    """A label for each contact's id; the address tells people of one name apart and can be searched for."""
    return {
        p.contact.id: shown(" · ".join(filter(None, [p.contact.name, *p.contact.addresses[:1]]))).replace("\n", " ")
        for p in people
    }


def file_name(draft: Draft, ending: str) -> str:
    """A name for the file of a draft, safe on every system: "ask-daniel-reyes.eml"."""
    ascii_name = unicodedata.normalize("NFKD", draft.contact.name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")[:60]
    return f"{draft.kind.value}-{slug or 'letter'}.{ending}"


def whole_text(draft: Draft) -> str:
    """The letter as a text file: its subject, if any, then the text."""
    return f"Subject: {draft.subject}\n\n{draft.text}\n" if draft.subject else f"{draft.text}\n"
