"""Where the time of one letter goes: ``python -m tests.bench.draft [--timeline FILE.svg] [--flame FILE]``.

Asks of the sample's user are written with the chosen model, after another that has everything loaded; the reader's
mails were read for promises and facts before. The letter of median length is told, and ``--timeline`` draws it;
``--flame`` writes the stacks of a further letter under pyinstrument, one a line with its microseconds, as programs that
draw flame graphs read them. Needs the model; nothing here asserts.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.app import Assistant
from assistant.bootstrap import build
from assistant.domain.letters import Author, Draft
from assistant.domain.models import Answer, LanguageModel, Message, Tier
from tests.bench import drawing
from tests.bench.bench import PURPOSES, TODAY
from tests.bench.figures import Amount, Figure, printed, said
from tests.bench.timeline import Seam, Span, Watch, owned, sums

PURPOSE, SEARCH, FACTS_FOUND, TURNING = (
    "reading the purpose",
    "evidence: search",
    "evidence: facts",
    "evidence: turning",
)
OUTLINE, PROMPT, WRITING = "outline", "the model reads the prompt", "the model writes"
LINE_CHECKS, CHECKS, SAVING, REST = "checks of a line", "checks of the whole letter", "saving", "the rest"
PHASES = (PURPOSE, FACTS_FOUND, SEARCH, TURNING, OUTLINE, PROMPT, WRITING, LINE_CHECKS, CHECKS, SAVING, REST)

SEAMS = (
    Seam(PURPOSE, "assistant.app.purposes", "Purposes.read_purpose"),
    Seam(PURPOSE, "assistant.drafting.draft", "check_suppositions"),
    Seam(FACTS_FOUND, "assistant.app.suggesting", "Suggesting.evidence"),
    Seam(SEARCH, "assistant.recall", "Recall.closeness"),
    Seam(SEARCH, "assistant.recall", "Recall.rank"),
    Seam(TURNING, "assistant.distil.turning.english", "turn"),
    Seam(OUTLINE, "assistant.drafting.draft", "lay_out"),
    Seam(LINE_CHECKS, "assistant.drafting.judge", "Judge.wrong"),
    Seam(CHECKS, "assistant.drafting.draft", "check_draft"),
    Seam(SAVING, "assistant.records.written", "Written.save_draft"),
    Seam(SAVING, "assistant.records.written", "Written.log_run"),
)
"""Watched by name; the model is watched through the edge that every model has, from the first piece of its answer."""


@dataclass(frozen=True, slots=True)
class WatchedModel:
    """Answers as ``model`` does, and writes down when it had read the prompt and when it had written."""

    model: LanguageModel
    watch: Callable[[], Watch]

    @property
    def name(self) -> str:
        """The model's own."""
        return self.model.name

    @property
    def tier(self) -> Tier:
        """The model's own."""
        return self.model.tier

    def answer(
        self,
        messages: Sequence[Message],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        schema: Mapping[str, Any] | None = None,
        on_text: Callable[[str], None] | None = None,
        seconds: float = 120.0,
    ) -> Answer:
        """What the model answers. Raises a ``ModelError``."""
        watch = self.watch()
        began = watch.now()
        written: list[float] = []

        def hear(text: str) -> None:
            if not written:
                watch.add(PROMPT, began)
                written.append(watch.now())
            if on_text is not None:
                on_text(text)

        try:
            return self.model.answer(
                messages, max_tokens=max_tokens, stop=stop, schema=schema, on_text=hear, seconds=seconds
            )
        finally:
            watch.add(*((WRITING, written[0]) if written else (PROMPT, began)))


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: its moves line by line, how many lines are the model's, and whose each moment of it was."""

    moves: tuple[str, ...]
    by_model: int
    pieces: tuple[Span, ...]

    @property
    def milliseconds(self) -> float:
        """From Enter to the finished draft."""
        return self.pieces[-1].ended

    @property
    def told(self) -> str:
        """Its size in words."""
        lines = f"{len(self.moves)} lines, {self.by_model} of them the model's"
        return f"{said(round(self.milliseconds))} ms, {lines}"


class Home:
    """The sample workspace in a folder, with a model (if none is given, the chosen one) that is watched."""

    def __init__(self, folder: Path, *, model: LanguageModel | None = None) -> None:
        self._watch = Watch()
        parts = build(home=folder, today=TODAY, model=model)
        watched = replace(parts, open_model=lambda: WatchedModel(parts.open_model(), lambda: self._watch))
        self._assistant = Assistant(watched)
        self._assistant.load_sample()
        self._ask = self._assistant.sample_requests()[0]
        self._assistant.distil(contact=self._ask.contact)
        self._assistant.warm_up()

    def close(self) -> None:
        """Let go of it."""
        self._assistant.close()

    def letter(self, number: int) -> Letter:
        """Write one ask and say where its time went. Raises ``RuntimeError`` where no model wrote any of it."""
        self._watch = watch = Watch()
        ends: list[float] = []
        with watch.watching(SEAMS):
            for draft in self.written(number):
                ends += [watch.now()] * (len(draft.lines) - len(ends))
        watch.add(REST, 0.0)
        if not any(span.phase == WRITING for span in watch.spans):
            raise RuntimeError(next((f.message for f in draft.findings if f.check == "model"), "No model answered."))
        pieces = by_line(owned(watch.spans, rest=REST), ends)
        by_model = sum(line.by is Author.MODEL for line in draft.lines)
        return Letter(tuple(line.move for line in draft.lines), by_model, pieces)

    def written(self, number: int) -> Iterator[Draft]:
        """The drafts of one ask, as they come."""
        # Another purpose each time: of the very same letter the server has the prompts in its cache.
        purpose = self._ask.purpose if number == 1 else PURPOSES[number % len(PURPOSES)]
        yield from self._assistant.write(replace(self._ask, purpose=purpose))


def by_line(pieces: Sequence[Span], ends: Sequence[float]) -> tuple[Span, ...]:
    """The pieces with the line that each was for: the calls of the model, and the checks of what it wrote.

    ``ends`` are the moments at which each line was there.
    """
    of_a_line = {PROMPT, WRITING, LINE_CHECKS}
    return tuple(
        replace(piece, line=1 + sum(end <= piece.began for end in ends)) if piece.phase in of_a_line else piece
        for piece in pieces
    )


def collapsed(records: Sequence[tuple[Sequence[str], float]]) -> list[str]:
    """Stacks and their microseconds, one a line; ``records`` are pyinstrument's: frames from the root, and seconds."""
    found: dict[str, float] = {}
    for frames, seconds in records:
        names = []
        for frame in frames:
            function, file, line = [*frame.split("\x01")[0].split("\0"), "", ""][:3]
            if not file.startswith("<thread"):
                names.append(f"{function} ({Path(file).stem}:{line})".replace(";", ","))
        found[";".join(names)] = found.get(";".join(names), 0.0) + seconds
    return [f"{stack} {round(1e6 * seconds)}" for stack, seconds in found.items() if seconds > 0]


def figures(*, letters: int, timeline: Path | None = None, flame: Path | None = None) -> Iterator[Figure]:
    """Milliseconds of each phase in the letter of median length; it is the one that is drawn."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        try:
            home.letter(0)  # loads the grammar, the search model and the writer
            made = sorted((home.letter(number) for number in range(1, letters + 1)), key=lambda one: one.milliseconds)
            middle = made[len(made) // 2]
            yield from _phases(middle)
            if timeline is not None:
                title = f"One letter: {middle.told}"
                picture = drawing.svg(middle.pieces, middle.moves, phases=PHASES, title=title)
                timeline.write_text(picture, encoding="utf-8")
            if flame is not None:
                flame.write_text("\n".join(_profiled(home)) + "\n", encoding="utf-8")
        finally:
            home.close()


def _phases(letter: Letter) -> Iterator[Figure]:
    spent = sums(letter.pieces)
    for phase in PHASES:
        amount = spent.get(phase, 0.0)
        share = f"{100 * amount / letter.milliseconds:.1f} % of {letter.told}"
        yield Figure("draft", phase, Amount(round(amount, 1), "ms"), share)


def _profiled(home: Home) -> list[str]:
    """The stacks of one letter. Raises ``ModuleNotFoundError`` where pyinstrument is not installed."""
    from pyinstrument import Profiler

    profiler = Profiler(interval=0.001, async_mode="disabled")
    with profiler:
        for _ in home.written(0):
            pass
    if profiler.last_session is None:
        return []
    return collapsed(profiler.last_session.frame_records)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=3)
    parser.add_argument("--timeline", type=Path, metavar="FILE.svg")
    parser.add_argument("--flame", type=Path, metavar="FILE")
    chosen = parser.parse_args()
    printed(figures(letters=chosen.letters, timeline=chosen.timeline, flame=chosen.flame))


if __name__ == "__main__":
    main()
