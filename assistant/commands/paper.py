"""A letter on the terminal: line after line as it is written, each with what it stands on."""

from __future__ import annotations

from datetime import date

from assistant.commands.terminal import Terminal
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Draft, Finding, Line, Severity

_BY = {Author.YOU: "your own words", Author.PLAIN: "plain", Author.MODEL: "the model"}
_SEVERITY = {Severity.BLOCK: "blocks", Severity.WARN: "warning", Severity.INFORM: "note"}


class Paper:
    """One letter being written; shows of each version of the draft what is new in it."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._shown: tuple[Line, ...] = ()
        self._begun = False

    def show(self, draft: Draft) -> None:
        """Print the lines that have come since the last version; a note's are first shown when it is finished.

        (A note is cut to its limit at the end, so lines of it may go again.)
        """
        self._begin(draft)
        if draft.channel is Channel.LINKEDIN_NOTE and not draft.finished:
            return
        for line in draft.lines[len(self._shown) :]:
            self._line(line)
        self._shown = draft.lines

    def end(self, draft: Draft) -> None:
        """Print the sign-off, the findings, and what became of it."""
        say = self._terminal.say
        if draft.lines[: len(self._shown)] != self._shown:
            say("\nAs it stands now:\n")
            for line in draft.lines:
                self._line(line)
        else:
            self.show(draft)
        say()
        say(draft.sign_off, indent=2)
        say()
        if draft.subject:
            say(f"Subject: {draft.subject}")
        for finding in draft.findings:
            say(told(finding), hang=2)
        for question in draft.questions:
            if all(finding.message != question for finding in draft.findings):
                say(f"question: {question}", hang=2)
        say(_summary(draft), faint=True)

    def _begin(self, draft: Draft) -> None:
        if not self._begun:
            self._terminal.say(f"Read as: {draft.read_as}", hang=2, faint=True)
            self._terminal.say()
            self._terminal.say(draft.greeting, indent=2)
            self._begun = True

    def _line(self, line: Line) -> None:
        if line.opens or not self._shown:
            self._terminal.say()
        self._terminal.say(line.text, indent=2)
        for basis in bases(line):
            self._terminal.say(basis, indent=6, hang=2, faint=True)


def bases(line: Line) -> list[str]:
    """What a line stands on, each fact in one sentence with where it comes from."""
    if line.facts:
        return [f"· {fact.text} [{_source(fact)}]" for fact in line.facts]
    return [f"· {_BY[line.by]}" + ("" if line.by is Author.YOU else ", claims nothing")]


def told(finding: Finding) -> str:
    """A finding as one line."""
    where = f", line {finding.line}" if finding.line is not None else ""
    return f"{_SEVERITY[finding.severity]}{where}: {finding.message}"


def day(when: date) -> str:
    """A date as people write it."""
    return f"{when.day} {when:%B %Y}"


def _source(fact: Fact) -> str:
    if fact.origin is Origin.PURPOSE:
        return "your purpose"
    if fact.origin is Origin.TYPED:
        return "typed now"
    if fact.origin is Origin.RECORD:
        return f"mail of {day(fact.when)}" if fact.when else "a mail"
    return f"stored by you on {day(fact.when)}" if fact.when else "stored by you"


def _summary(draft: Draft) -> str:
    share = ", ".join(f"{_BY[Author(by)]} {part:.0%}" for by, part in draft.share.items() if part)
    state = "Ready" if draft.ready else "Not ready" if draft.finished else "Not finished"
    took = f" in {draft.seconds.total:.1f} s, first line after {draft.seconds.first:.1f} s" if draft.finished else ""
    return f"{state}. Written by {share or 'nobody yet'}{took}. Draft {draft.id}."
