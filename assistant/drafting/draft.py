"""How a draft is made: evidence, outline, lines one by one, checks on each, repair once, else the plain line."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Draft, Finding, Line, Seconds, Severity
from assistant.domain.requests import Kind, Request
from assistant.domain.runs import Run
from assistant.drafting.addressing import Address
from assistant.drafting.evidence import Evidence
from assistant.drafting.findings import check_draft
from assistant.drafting.judge import Judge
from assistant.drafting.outline import Step, lay_out
from assistant.drafting.purpose import Reading
from assistant.drafting.purpose_doubt import doubts_of
from assistant.drafting.second_reading import (
    SECONDS,
    SecondReader,
    act_first,
    is_wanted,
    reworded,
    sentences_of,
)
from assistant.drafting.subjects import subject_for
from assistant.drafting.suppositions import check_suppositions
from assistant.drafting.tone import out_of_tone
from assistant.drafting.typed import quoted, tidied
from assistant.drafting.writers import Attempt, Write, Writer, plain_lines
from assistant.errors import ModelError, ModelTooSlow
from assistant.prompting import Recipe

DEADLINE = 120.0  # seconds for a whole draft; what is missing then is plain
BESIDE = "beside"  # the move of a sentence that the purpose says beside its act: the user's words, never rewritten
LEAST = 3.0  # seconds below which a call is not worth beginning
NOTE_CHARACTERS = 300  # LinkedIn's limit for a note with an invitation (Premium; 200 without)

# People are gladder of thanks that name the deed and what it led to (Algoe et al. 2016).
WHAT_CAME_OF_IT = "What came of it? One sentence on that says more than a second thank-you."

PUT_SO = "You typed {}. The letter says: “{}” If you mean something else, change the purpose or that line."

GREETS = re.compile(r"\s*(dear|hi|hello|hey|good (morning|afternoon|evening))\b[^.?!\n]{0,40}[,!]", re.I)


@dataclass(frozen=True, slots=True)
class Desk:
    """What a draft is made with; all of it comes from outside.

    ``reader`` has the model put the purpose into sentences, and ``read`` reads one of them by the rules; without either
    the reading that is given stands.
    """

    judge: Judge
    recipe: Recipe
    writer: Writer | None
    log: Callable[[Run], None]
    now: Callable[[], datetime]
    clock: Callable[[], float] = time.perf_counter
    notice: str = ""  # why there is no writer
    deadline: float = DEADLINE
    reader: SecondReader | None = None
    read: Callable[[str], Reading] | None = None


def write_draft(
    request: Request, *, draft_id: str, reading: Reading, evidence: Evidence, address: Address, desk: Desk
) -> Iterator[Draft]:
    """The draft as it grows: once with its opening, then after every line, and at last finished with all findings.

    Nothing is raised for a model that fails: its lines are plain, and a finding says why.
    """
    work = _Work(request, draft_id, reading, evidence, desk, desk.clock())
    work.draft = Draft(
        draft_id,
        request.kind,
        request.contact,
        request.channel,
        request.purpose,
        request.words,
        request.facts,
        request.chosen,
        greeting=address.greeting,
        sign_off=address.sign_off,
        read_as=reading.text,
        questions=reading.questions,
        model=desk.writer.name if desk.writer else None,
        prompt=desk.writer.prompt if desk.writer else None,
        findings=tuple(work.about_the_purpose()),
    )
    yield work.draft
    if GREETS.match(request.words):
        work.draft = replace(work.draft, greeting="")  # the user's own words greet already
    for line in _own_words(request, desk.judge):
        yield work.add([line], 0)
    if work.read_again():
        yield work.draft
    reading = work.reading
    purpose = Fact("purpose", reading.text, request.contact.id, quote=request.purpose, origin=Origin.PURPOSE)
    steps = _parted(lay_out(request, purpose, evidence, desk.recipe, parse=desk.judge.parse), reading)
    write = desk.writer.start(steps, desk.recipe.guidance) if desk.writer else None
    for position, step in enumerate(steps):
        yield work.add(*work.lines(position, step, write))
    if (
        request.kind is Kind.THANKS
        and not request.facts
        and not any(line.move == "what it led to" for line in work.draft.lines)
    ):
        work.notes.append(Finding("purpose", Severity.INFORM, WHAT_CAME_OF_IT))
    if request.channel is Channel.LINKEDIN_NOTE:
        work.cut_to_note()
    subject = subject_for(request.kind, reading, parse=desk.judge.parse, names=request.contact.name.split())
    yield work.finished(subject)


def _as_theirs(line: Line, typed: str) -> Line:
    """A sentence that stands in the purpose word for word is the user's own, and is marked so."""
    said, purpose = (" " + " ".join(re.findall(r"[^\W_]+", text.lower())) + " " for text in (line.text, typed))
    return replace(line, by=Author.YOU) if said in purpose else line


def _parted(steps: Sequence[Step], reading: Reading) -> list[Step]:
    """The steps with what was typed beside the act in lines of its own, behind the act."""
    out: list[Step] = []
    for step in steps:
        if not any(fact.origin is Origin.PURPOSE for fact in step.facts):
            out.append(step)
            continue
        facts = [replace(f, text=reading.sentence) if f.origin is Origin.PURPOSE else f for f in step.facts]
        out.append(replace(step, facts=tuple(facts)))
        purpose = next(f for f in facts if f.origin is Origin.PURPOSE)
        out += [Step(BESIDE, BESIDE, (replace(purpose, text=one),), keep=9) for one in reading.beside]
    return out


def _nobody(text: str, around: Sequence[str]) -> str:
    """The pronoun at the head of a fact that nobody else in the letter's notes could stand behind, or nothing."""
    pronoun = re.match(r"(he|she|they)\b", text, re.I)
    others = " ".join(part for part in around if part != text)
    if pronoun is None or re.search(r"\b(?<!^)[A-Z][a-z]+\b|\b(a|an|my|your|the) \w+", others):
        return ""
    return pronoun[1].lower()


def _own_words(request: Request, judge: Judge) -> list[Line]:
    sentences = [s for part in request.words.splitlines() for s in judge.split(part.strip()) if s.strip()]
    return [Line(s.strip(), "own words", Author.YOU, opens=number == 0) for number, s in enumerate(sentences)]


@dataclass(slots=True)
class _Work:
    """One letter in the making: the draft so far, the time used, and whether the model still helps."""

    request: Request
    draft_id: str
    reading: Reading
    evidence: Evidence
    desk: Desk
    began: float
    draft: Draft = field(init=False)
    in_model: float = 0.0
    first: float = 0.0
    stopped: str = ""
    notes: list[Finding] = field(default_factory=list)
    keeps: list[int] = field(default_factory=list)

    def read_again(self) -> bool:
        """Have the model put the purpose into sentences; whether they stood up to what was typed."""
        first, reader, read = self.reading, self.desk.reader, self.desk.read
        if reader is None or read is None or not self._is_unsure(first):
            return False
        kind, seconds = self.request.kind, min(SECONDS, self._left())
        try:
            attempt = self._timed(partial(reader.put, kind, first.turned, seconds=seconds))
        except ModelTooSlow:
            return False  # the lines may come yet: their examples are shorter
        except ModelError as exc:
            self._stop(f"{exc} The lines without it are plain.")
            return False
        sentences = act_first(kind, sentences_of(attempt.text, parse=self.desk.judge.parse))
        wrong = self.desk.judge.misread(self.request, first, sentences)
        self._log(None, "purpose", attempt, wrong)
        if wrong:
            return False
        self.reading = reworded(first, sentences, again=read)
        if self.reading.worded:
            told = PUT_SO.format(quoted(tidied(self.request.purpose)), self.reading.text)
            self.notes.append(Finding("purpose", Severity.INFORM, told))
        self.draft = replace(
            self.draft,
            read_as=self.reading.text,
            questions=self.reading.questions,
            findings=tuple(self.about_the_purpose()),
            seconds=self._seconds(),
        )
        return True

    def _is_unsure(self, reading: Reading) -> bool:
        request, parse = self.request, self.desk.judge.parse
        doubted = doubts_of(request.kind, request.purpose, reading, contact=request.contact, parse=parse)
        return is_wanted(reading, doubted=bool(doubted))

    def about_the_purpose(self) -> list[Finding]:
        """What is missing from the purpose, and what the records say of the past it supposes."""
        found = [Finding("purpose", Severity.INFORM, question) for question in self.reading.questions]
        found += check_suppositions(self.reading.text, self.reading.supposes, self.evidence, self.desk.judge)
        for fact in self.evidence.facts:
            if fact.origin is Origin.TYPED and (who := _nobody(fact.text, [self.reading.text, *self.request.facts])):
                found.append(
                    Finding("purpose", Severity.WARN, f"Who is “{who}” in “{fact.text}”? The reader cannot know.")
                )
        if self.desk.notice:
            found.append(Finding("model", Severity.INFORM, self.desk.notice))
        return found

    def add(self, lines: Sequence[Line], keep: int) -> Draft:
        """The draft with these lines added."""
        if not self.first:
            self.first = self.desk.clock() - self.began
        self.keeps += [keep] * len(lines)
        self.draft = replace(self.draft, lines=(*self.draft.lines, *lines), seconds=self._seconds())
        return self.draft

    def lines(self, position: int, step: Step, write: Write | None) -> tuple[list[Line], int]:
        """The lines for a step: the model's where one stands up to the judge, else plain ones."""
        plain = [self._as_worded(line) for line in plain_lines(step)]
        if step.move == BESIDE:
            return [_as_theirs(line, self.request.purpose) for line in plain], step.keep
        if write is None or step.says or self.stopped:
            return plain, step.keep
        wrong: list[str] = []
        for _ in range(self.desk.writer.tries if self.desk.writer else 0):
            left = self._left()
            if left < LEAST:
                self._stop("The letter took too long; its last lines are plain.")
                return plain, step.keep
            try:
                attempt = self._timed(partial(write, position, step, wrong, left))
            except ModelError as exc:
                self._stop(f"{exc} The lines without it are plain.")
                return plain, step.keep
            reasons = [*out_of_tone(attempt.text, step), *self.desk.judge.wrong(attempt.text, step.facts)]
            self._log(len(self.draft.lines) + 1, step.move, attempt, reasons)
            if not reasons:
                return [Line(attempt.text, step.move, Author.MODEL, step.facts, opens=step.opens)], step.keep
            wrong = reasons
        number = len(self.draft.lines) + 1
        self.notes.append(Finding("model", Severity.INFORM, f"The model's sentence was not used: {wrong[0]}", number))
        return plain, step.keep

    def cut_to_note(self) -> None:
        """Leave out the lines that matter least until the note fits; the request itself always stays."""
        while len(self.draft.text) > NOTE_CHARACTERS and len(self.draft.lines) > 1:
            least = min(range(len(self.keeps)), key=lambda i: (self.keeps[i] or 99, -i))
            if self.keeps[least] >= 10:
                break
            self.keeps.pop(least)
            lines = tuple(line for i, line in enumerate(self.draft.lines) if i != least)
            self.draft = replace(self.draft, lines=lines)

    def finished(self, subject: str) -> Draft:
        """The whole letter with its subject and every finding."""
        whole = replace(
            self.draft,
            subject=subject if self.request.channel is Channel.EMAIL else "",
            finished=True,
            findings=(*self.draft.findings, *self.notes),
            seconds=self._seconds(),
        )
        self.draft = check_draft(whole, self.desk.judge)
        return replace(self.draft, seconds=self._seconds())

    def _left(self) -> float:
        return self.desk.deadline - (self.desk.clock() - self.began)

    def _timed(self, call: Callable[[], Attempt]) -> Attempt:
        before = self.desk.clock()
        try:
            return call()
        finally:
            self.in_model += self.desk.clock() - before

    def _stop(self, why: str) -> None:
        self.stopped = why
        self.notes.append(Finding("model", Severity.INFORM, why))

    def _as_worded(self, line: Line) -> Line:
        """The line as the model's where its sentence is one that the model put; it was held against what was typed."""
        return replace(line, by=Author.MODEL) if line.text in self.reading.worded else line

    def _log(self, number: int | None, move: str, attempt: Attempt, reasons: Sequence[str]) -> None:
        self.desk.log(
            Run(
                self.draft_id,
                number,
                move,
                attempt.prompt,
                self.desk.writer.name if self.desk.writer else "",
                attempt.messages,
                attempt.answer.text,
                self.desk.now(),
                attempt.answer.prompt_tokens,
                attempt.answer.cached_tokens,
                attempt.answer.answer_tokens,
                round(attempt.answer.seconds * 1000),
                tuple(Finding("line", Severity.BLOCK, reason, number) for reason in reasons),
            )
        )

    def _seconds(self) -> Seconds:
        return Seconds(round(self.desk.clock() - self.began, 3), round(self.in_model, 3), round(self.first, 3))
