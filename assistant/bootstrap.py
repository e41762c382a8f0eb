"""The one place that knows every adapter and puts the parts together, for production and tests alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.domain.models import LanguageModel
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.resources import locate
from assistant.settings import Settings, load_settings

if TYPE_CHECKING:
    from assistant.drafting.writers import Writer
    from assistant.prompting import Recipe
    from assistant.records import Store


@lru_cache(maxsize=1)
def grammar() -> Parse:
    """The parser every part of the process shares; it loads itself at the first sentence."""
    from assistant.models.grammar import load_grammar

    return load_grammar()


def splitter() -> Callable[[str], list[str]]:
    """What cuts a paragraph into sentences."""
    from assistant.sentences import split_sentences

    return split_sentences


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything an ``Assistant`` is made of; tests pass their own for any of them."""

    settings: Settings
    store: Store
    parse: Parse
    split: Callable[[str], list[str]]
    open_model: Callable[[], LanguageModel]
    recipes: Callable[[Kind], Recipe]
    writer: Callable[[LanguageModel], Writer]
    today: Callable[[], date]
    now: Callable[[], datetime]


def build(
    *,
    home: Path | None = None,
    today: date | None = None,
    model: LanguageModel | None = None,
    on_start: Callable[[], None] = lambda: None,
) -> Parts:
    """The parts for one home; ``today`` stops the clock, ``model`` stands in for the chosen one.

    Raises what reading the settings and opening the store raise.
    """
    from assistant.drafting.writers import writer_for
    from assistant.prompting import read_prompt
    from assistant.records import Store

    settings = load_settings(home=home)
    prompts = locate("prompts")

    def opened() -> LanguageModel:
        from assistant.models.choose import open_model

        return model if model is not None else open_model(settings, on_start=on_start)

    @lru_cache(maxsize=len(Kind))
    def recipes(kind: Kind) -> Recipe:
        from assistant.prompting import read_recipe

        return read_recipe(prompts / "recipes" / f"{kind.value}.md")

    return Parts(
        settings=settings,
        store=Store.open(settings.home),
        parse=grammar(),
        split=splitter(),
        open_model=opened,
        recipes=recipes,
        writer=lambda chosen: writer_for(
            chosen, line=read_prompt(prompts / "line.prompt"), letter=read_prompt(prompts / "letter.prompt")
        ),
        today=lambda: today or date.today(),
        now=lambda: datetime.now().astimezone(),
    )
