"""What a purpose was read as: the values that reading hands on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Actor(StrEnum):
    """Who would do what is asked for, or did what is thanked for."""

    YOU = "you"
    WE = "we"
    I = "I"  # noqa: E741  the word itself


@dataclass(frozen=True, slots=True)
class Frame:
    """A phrase put into its sentence.

    ``text`` is the full sentence, ``act`` the bare act for other frames, ``actor`` who does it, ``sure`` is
    False where nothing better than a frame that fits any words was found. ``family`` groups asks that are one
    ask when they stand together. ``past`` are claims about the past that the frame itself made visible.
    ``answered`` is True where an answer is all that is asked for: yes or no, who, when, may I.
    """

    text: str
    act: str
    actor: Actor = Actor.YOU
    sure: bool = True
    family: str = ""
    past: tuple[str, ...] = ()
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A purpose in the letter's voice, shown to the user for a yes.

    ``text`` is the act in one full sentence (at most 320 characters) with what was typed beside it, each in a
    sentence of its own; ``sentence`` is the first alone, ``beside`` are the others. ``act`` is the bare act, without
    end mark: for an ask or an offer a verb phrase ("review my resume"), for thanks a gerund or noun phrase
    ("reviewing my resume on 4 November"); ``actor`` says whose act it is. ``size``, ``due`` and ``reason`` are the
    words found, or None.
    ``supposes`` are the claims about the past inside the purpose, as sentences in the letter's voice.
    ``questions`` are at most two plain questions to the user, the most important first.
    ``sure`` is False where the words were only put into a frame that fits any words.
    ``left_out`` are those of the questions that quote words which the rules could not tell.
    ``turned`` are the words typed in the letter's voice but in no frame yet, without what is for the writer's eyes or
    too tender, and with statements that the rules could not tell; "" where it stands open who or what is meant.
    ``worded`` are the
    sentences that a model put.
    """

    text: str
    act: str
    actor: Actor = Actor.YOU
    size: str | None = None
    due: str | None = None
    reason: str | None = None
    supposes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    sure: bool = True
    beside: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    turned: str = ""
    worded: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The act alone, without what was typed beside it."""
        return self.text.removesuffix(" ".join(("", *self.beside))) if self.beside else self.text
