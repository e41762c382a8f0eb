"""Pure: from a draft, a fact or a finding to the words that stand on the page."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.contacts import Contact, called
from assistant.domain.facts import Fact, Origin
from assistant.domain.letters import Author, Draft, Severity, draft_id
from assistant.domain.reports import ContactSummary
from assistant.domain.requests import Kind
from assistant.domain.sources import day, place

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
_WORD = re.compile(r"\w[\w'’.-]*")
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
    opens: bool


def plain(text: str) -> str:
    """The text as Markdown that shows exactly these characters: nothing in it is markup, a link, a sign or a formula.

    For places that take only Markdown, such as the label of a tick; elsewhere ``st.text`` needs no help.
    """
    joined = _SIGNS.sub(JOINER, " ".join(_visible(text).split()))
    return _BEGINNING.sub(r"\1\\\2", _PUNCTUATION.sub(r"\\\1", joined))


def _visible(text: str) -> str:
    """Without control characters and marks that turn the direction of what follows."""
    if text.isascii() and text.isprintable():  # nearly every name is, and thousands of them are labels
        return text
    if text.isprintable():
        return text  # almost always; five thousand names in a list want it quick
    turning = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
    return "".join(c for c in text if c not in turning and (c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"}))


def shown(text: str) -> str:
    """The text for a place that takes plain text: line by line as it is, without what cannot be seen."""
    return _visible(text)


def model_notice(notice: str) -> str:
    """That there is no model, as the page says it, where a link below gets it; empty where there is one."""
    return re.sub(r"; `askwell models fetch` gets it, and until then lines stay plain",
                  "; until it is, lines stay plain: records as they stand", notice)  # fmt: skip


def said(error: object) -> str:
    """A sentence of the import as the page says it, where there is a field above instead of an option.

    A name that goes on without end (a pasted text, say) is cut in its middle.
    """
    words = re.sub(r"(name it|give your own) with --me( ADDRESS)?", r"\1 above", str(error))
    return re.sub(r"(\S{80})\S{80,}(\S{40})", r"\1…\2", words)


def source(fact: Fact, today: date) -> str:
    """Where a fact comes from and when, in a few words: "your mail of 4 November"."""
    if fact.origin is Origin.TYPED:
        return "typed for this letter"
    if fact.origin is Origin.PURPOSE:
        return "your purpose"
    on = f" of {day(fact.when, today)}" if fact.when else ""
    file = place(fact.source or "")
    if fact.origin is Origin.RECORD and draft_id(fact.source):
        return f"your letter{on}"
    if fact.origin is Origin.RECORD and file:
        return f"{file}{f', {day(fact.when, today)}' if fact.when else ''}"
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
            line.opens,
        )
        for number, line in enumerate(draft.lines, 1)
    ]  # fmt: skip


def stands_on(row: Row) -> str:
    """What a line stands on and who wrote it, as Markdown for a tooltip: each fact with its source."""
    said = {
        MARKS[Author.YOU]: "Your own words, exactly as you wrote them.",
        MARKS[Author.MODEL]: "The language model put this into a sentence, and the checks let it pass.",
        MARKS[Author.PLAIN]: "Written without a model: a record as it stands, or a set courtesy.",
    }[row.mark]
    facts = [f"{plain(one.text or row.text)} — *{plain(one.source)}*" for one in row.support]
    return "\n\n".join([said, *(["It stands on:"] if facts else []), *facts])


def same(line: str, fact: str) -> bool:
    """Whether a line is its fact word for word, so that showing both would say it twice."""
    return " ".join(line.split()).rstrip(".!?") == " ".join(fact.split()).rstrip(".!?")


def words(draft: Draft) -> int:
    """How many words the whole letter has, with greeting and sign-off, as the check of its length counts them."""
    return len(_WORD.findall(draft.text)) if draft.lines else 0


def summary(draft: Draft) -> str:
    """Where a draft stands and how long it took: "Ready · written in 9 s"."""
    parts = [state(draft).capitalize()]
    if draft.finished and draft.seconds.total:
        parts.append(f"written in {draft.seconds.total:.0f} s" if draft.seconds.total >= 1 else "written at once")
    return " · ".join(parts)


def state(draft: Draft) -> str:
    """Where a draft stands, in a few words."""
    if not draft.finished:
        return "broken off"
    blocks = sum(f.severity is Severity.BLOCK for f in draft.findings)
    return "ready" if draft.ready else f"{blocks} to fix"


def people_to_offer(
    people: Sequence[ContactSummary], *, sought: str = "", picked: str | None = None, most: int = 100
) -> list[ContactSummary]:
    """Those who fit the words that are ``sought`` in name, address and organisation, the last in touch first.

    At most ``most`` of them: a list of thousands takes the browser half a second at every click. Whoever is
    ``picked`` stands among them.
    """
    words = sought.casefold().split()

    def fits(one: ContactSummary) -> bool:
        who = one.contact
        told = " ".join((who.name, *who.addresses, who.organisation or "")).casefold()
        return all(word in told for word in words)

    found = [one for one in people if not words or fits(one)]
    found.sort(key=lambda one: one.last or date.min, reverse=True)
    held = [one for one in people if one.contact.id == picked and one not in found[:most]]
    return [*held, *found[: most - len(held)]]


def who(contact: Contact, apart: Mapping[str, str]) -> str:
    """A name in a list, with the firm or the address beside it where others have it too (``Assistant.told_apart``)."""
    return shown(called(contact, apart)).replace("\n", " ")


def contact_labels(people: Sequence[ContactSummary]) -> dict[str, str]:
    """A label for each contact's id, no two the same; the address tells people of one name apart.

    Where it does not, what else is on record does, and at last a number.
    """
    plain = {p.contact.id: _label(p.contact.name, *p.contact.addresses[:1]) for p in people}
    often = Counter(plain.values())
    if len(often) == len(plain):
        return plain
    labels: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for one in people:
        label = plain[one.contact.id]
        if often[label] > 1:
            last = f"last in touch {one.last:%-d %B %Y}" if one.last else ""
            label = _label(label, one.contact.organisation or one.contact.title or "", last)
            seen[label] += 1
            label = f"{label} ({seen[label]})" if seen[label] > 1 else label
        labels[one.contact.id] = label
    return labels


def _label(*parts: str) -> str:
    return shown(" · ".join(filter(None, parts))).replace("\n", " ")


def file_name(draft: Draft, ending: str) -> str:
    """A name for the file of a draft, safe on every system: "ask-daniel-reyes.eml"."""
    ascii_name = unicodedata.normalize("NFKD", draft.contact.name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")[:60]
    return f"{draft.kind.value}-{slug or 'letter'}.{ending}"


def whole_text(draft: Draft) -> str:
    """The letter as a text file: its subject, if any, then the text."""
    return f"Subject: {draft.subject}\n\n{draft.text}\n" if draft.subject else f"{draft.text}\n"
