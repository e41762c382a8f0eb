"""Pure: what the coach says of a letter, the gravest first, and the letter in figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain.letters import Author, Draft, Severity
from assistant.domain.sending import Note
from assistant.domain.studies import READING, WORDS_A_MINUTE, Study, reading_seconds, rests_on
from ui import present

SIGNS = {Severity.BLOCK: "✖", Severity.WARN: "▲", Severity.INFORM: "·"}
NOTHING = {
    True: "Nothing to say: every line stands on something, and no check objects.",
    False: "Once there is a letter, what could be better in it stands here, with the reason.",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """One finding as the coach says it: where in the letter, what and why, and the studies behind it; plain texts."""

    where: str
    says: str
    studies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Advice of one weight under its heading."""

    sign: str
    title: str
    advice: tuple[Advice, ...]


def groups(draft: Draft, *, asked: Sequence[str] = ()) -> list[Group]:
    """Everything the checks say, grouped, by line inside a group; what was ``asked`` in the form is left out."""
    found = []
    for severity, title in present.GROUPS.items():
        here = [f for f in draft.findings if f.severity is severity and (f.line is not None or f.message not in asked)]
        here.sort(key=lambda finding: finding.line or 0)
        advice = dict.fromkeys(
            Advice(
                "" if f.line is None else f"Line {f.line}", present.model_notice(f.message),
                tuple(map(_study, rests_on(f.check))),
            )
            for f in here
        )  # fmt: skip
        if advice:
            found.append(Group(SIGNS[severity], title, tuple(advice)))
    return found


def _study(study: Study) -> str:
    return f"{study.named}: {study.found}{f' ({study.carries})' if study.carries else ''}."


def word_share(draft: Draft) -> dict[Author, int]:
    """The part of the words by each author, in per cent; they add up to 100, or to nothing without words."""
    counts = {by: sum(len(line.text.split()) for line in draft.lines if line.by is by) for by in Author}
    total = sum(counts.values())
    if not total:
        return dict.fromkeys(Author, 0)
    shares = {by: count * 100 // total for by, count in counts.items()}
    # What rounding down lost goes to those who lost most.
    for by in sorted(Author, key=lambda one: -(counts[one] * 100 % total))[: 100 - sum(shares.values())]:
        shares[by] += 1
    return shares


def figures(draft: Draft) -> str:
    """Words, reading time and whose they are: "78 words · 20 s to read · 30% yours, 50% the model’s, 20% plain"."""
    words = present.words(draft)
    names = {Author.YOU: "yours", Author.MODEL: "the model’s", Author.PLAIN: "plain"}
    shares = ", ".join(f"{part}% {names[by]}" for by, part in word_share(draft).items() if part or by is Author.YOU)
    seconds = reading_seconds(words)
    time = f"{seconds} s to read" if seconds < 90 else f"{round(seconds / 60)} min to read"
    return f"{words} {'word' if words == 1 else 'words'} · {time} · {shares}" if words else "no words yet"


def room(free: Note, paid: Note) -> str:
    """How much of an invitation note is used, by what a free and a paid account may write."""
    if free.left >= 0:
        return f"{free.used} of {free.most} characters ({paid.most} with a paid account), {free.left} left"
    if paid.left >= 0:
        return f"▲ {free.used} characters: {-free.left} too many without a paid account, {paid.left} left with one"
    return f"✖ {free.used} characters: {-paid.left} too many even with a paid account ({paid.most})"


FIGURES_EXPLAINED = (
    f"Reading time at {WORDS_A_MINUTE} words a minute ({READING.named}: {READING.carries}). Words are those of "
    "the whole letter, with greeting and sign-off; the shares are those of its lines. Readers who take a letter for a "
    "model’s find it less sincere, so your own words count."
)
