"""The language model of one home: which is chosen, what is there of it, fetching it, and serving it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from assistant.errors import WrongUse
from assistant.settings import MOST_MINUTES, Settings, home_of, load_settings, write_choice

if TYPE_CHECKING:
    from assistant.models.choose import ModelRow
    from assistant.models.fetch import Progress


@dataclass(frozen=True, slots=True)
class Models:
    """The model files a home may use and the choice among them; opens no records."""

    settings: Settings

    @classmethod
    def open(cls, home: Path | None = None) -> Self:
        """Those of ``home`` (default: the user's own). Raises ``UnreadableFile`` for settings that cannot be used."""
        return cls(load_settings(home=home))

    @staticmethod
    def home(given: Path | None = None) -> Path:
        """Where the records of a home lie (default: the user's own), without a look at its settings."""
        return home_of(given)

    @property
    def chosen(self) -> str:
        """The model setting, as the user wrote it."""
        return self.settings.model

    def rows(self) -> tuple[ModelRow, ...]:
        """Every model there is to choose, with what is on disk of it. Raises ``WrongUse``."""
        from assistant.models.choose import list_models

        return list_models(self.settings)

    def in_use(self) -> ModelRow:
        """The row of the chosen model. Raises ``WrongUse``."""
        return next(row for row in self.rows() if row.in_use)

    def fetch(self, name: str | None = None, *, progress: Callable[[Progress], None] = lambda _progress: None) -> Path:
        """Have the file of ``name`` (None: of the chosen model) on disk, and return its path.

        Raises ``WrongUse``, ``NotFetched``, ``WrongBytes``, ``DiskFull``, ``UnreadableFile``.
        """
        from assistant.models.choose import fetch_model

        return fetch_model(self.settings, name, progress=progress)

    def use(self, name: str) -> Models:
        """Choose ``name`` from now on. Raises ``WrongUse``, and ``ModelMissing`` for a file that is no model."""
        from assistant.models.choose import use_model

        return Models(use_model(self.settings, name))

    def set_reading(self, *, background: bool, minutes: float) -> Models:
        """Say whether what is new is read beside the user, and for how long at a time.

        What comes back is what holds from now on, which is the environment's word where it has one. Raises
        ``WrongUse`` for no time or more than a day, ``UnreadableFile`` and ``DiskFull``.
        """
        if not 0 < minutes <= MOST_MINUTES:
            raise WrongUse(f"Minutes lie between 1 and {MOST_MINUTES:,}.")
        write_choice(self.settings, "background", background)
        write_choice(self.settings, "distil_minutes", minutes)
        return Models.open(self.settings.home)

    def serve(self) -> int:
        """Run the local server in this process until it is idle or stopped; returns the exit code.

        Raises ``ModelMissing`` where no file is there yet, ``WrongUse`` for a model that answers elsewhere.
        """
        from assistant.models.choose import server_spec
        from assistant.models.serve import run

        return run(server_spec(self.settings))
