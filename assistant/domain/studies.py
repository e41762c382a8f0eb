"""The studies behind the checks, for showing a finding with what it rests on; a hint, never a chance of success."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Study:
    """Who found it and when (``year`` 0 where several works are meant), what was found, and how far that carries."""

    authors: str
    year: int
    found: str
    carries: str = ""

    @property
    def named(self) -> str:
        """As it is cited: "Althoff et al. 2014"."""
        return f"{self.authors} {self.year}" if self.year else self.authors


_JURGENS = Study("Jurgens et al.", 0, "over-polite and over-formal wording hurts", "the cap is Askwell’s own")
RESTS_ON: Mapping[str, tuple[Study, ...]] = MappingProxyType(
    {
        "apologies": (_JURGENS,),
        "ask": (
            Study(
                "Althoff et al.", 2014, "a clear need marks requests that were granted",
                "21,577 requests of strangers on one website",
            ),
        ),
        "easy_out": (
            Study(
                "Flynn & Lake", 2008, "people say yes about twice as often as askers expect, as refusing is hard",
                "asked in person; by e-mail to strangers it is far weaker",
            ),
        ),
        "flattery": (
            Study(
                "Algoe et al.", 2016, "praise of what somebody did binds (r = .30); praise of what it gained you does "
                "not (r = -.12)", "couples who thanked each other",
            ),
        ),
        "hedges": (
            _JURGENS,
            Study(
                "Zhao & Hawkins", 2025, "language models hedge more than people do", "the cap of two is Askwell’s own"
            ),
        ),
        "stock": (
            Study(
                "Cardon & Coman", 2025, "who thinks that a model wrote a letter calls it sincere in 40 to 52% of "
                "cases, against 83% otherwise", "letters at work, as readers judged them",
            ),
        ),
    }
)  # fmt: skip
"""The studies that a check rests on, by the check's name; a check that is not here rests on none."""

READING = Study(
    "Brysbaert", 2019, "adults read English prose silently at 238 words a minute", "an average of 190 studies"
)
WORDS_A_MINUTE = 238


def rests_on(check: str) -> tuple[Study, ...]:
    """The studies that a finding of this check rests on, none for most."""
    return RESTS_ON.get(check, ())


def reading_seconds(words: int) -> int:
    """How long so many words take to read, in whole seconds (see ``READING``)."""
    return round(words * 60 / WORDS_A_MINUTE)
