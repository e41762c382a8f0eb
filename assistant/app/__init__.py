"""Assistant: everything the command line and the app can do, as plain calls on plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from assistant.app.briefs import Briefs
from assistant.app.memory import Memory
from assistant.app.pictures import Pictures
from assistant.app.rewriting import Rewriting
from assistant.app.today import Days
from assistant.modelling import Models

if TYPE_CHECKING:
    from assistant.checking import FactText, Report
    from assistant.doctor import Diagnosis
    from assistant.domain.models import LanguageModel
    from assistant.domain.reports import ImportReport
    from assistant.domain.requests import Request

__all__ = ["Assistant", "Models", "Report", "check", "diagnose"]


def check(
    text: str, facts: Iterable[FactText] | None = None, kind: str | None = None, channel: str = "email"
) -> Report:
    """Check a letter or a part of one, with no store and no language model.

    With ``facts`` (sentences in the letter's voice, or mappings with a ``text``), every sentence must stand on
    them. Returns a report with ``.findings`` and ``.ready``. Raises ``WrongUse`` for an unknown kind or channel.
    """
    from assistant.bootstrap import grammar, splitter
    from assistant.checking import check_text

    return check_text(text, facts=facts, kind=kind, channel=channel, parse=grammar(), split=splitter())


def diagnose(
    home: Path | None = None,
    *,
    speed: bool = True,
    model: LanguageModel | None = None,
    on_start: Callable[[], None] = lambda: None,
) -> Diagnosis:
    """Look at every part of a home; see ``assistant.doctor.examine``."""
    from assistant.doctor import examine

    return examine(home, speed=speed, model=model, on_start=on_start)


def __getattr__(name: str) -> object:
    """Bring in what checks say only where it is asked for: the checks take a tenth of a second to load."""
    if name != "Report":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from assistant.checking import Report

    return Report


class Assistant(Days, Rewriting, Memory, Briefs, Pictures):
    """One user's Askwell; safe to share between threads, one letter being written at a time."""

    @classmethod
    def open(
        cls,
        home: Path | None = None,
        *,
        today: date | None = None,
        model: LanguageModel | None = None,
        on_start: Callable[[], None] = lambda: None,
    ) -> Self:
        """The Assistant of a home (default: the user's own). ``model`` stands in for the chosen one; ``on_start``
        is called before a local server has to be started. Raises what opening the store raises."""
        from assistant.bootstrap import build

        return cls(build(home=home, today=today, model=model, on_start=on_start))

    def close(self) -> None:
        """Let go of the store and the index."""
        self._parts.close()

    def load_sample(self) -> ImportReport:
        """Import the sample workspace: one invented person's records and what she told Askwell."""
        from assistant.sample import load_sample

        return load_sample(self)

    def enter_sample(self) -> ImportReport:
        """Load the sample into this home, and mark it; who the user is is put aside, and Maya Okafor stands there.

        Raises ``WrongUse`` where there are records of the user's own, and what importing raises.
        """
        with self._store.alone("bringing the sample world"):
            self._store.sample_world.enter()
        try:
            return self.load_sample()
        except BaseException:
            self.leave_sample()
            raise

    def sample_requests(self) -> list[Request]:
        """The sample's three letters to write, one of each kind. Raises ``UnknownContact`` before ``load_sample``."""
        from assistant.sample import sample_requests

        return sample_requests(self)
