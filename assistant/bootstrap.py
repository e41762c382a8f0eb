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
    from assistant.distil.model.spotting import Spotter
    from assistant.drafting.second_reading import SecondReader
    from assistant.drafting.writers import Writer
    from assistant.prompting import PromptFile, Recipe
    from assistant.recall import Embeds, Recall
    from assistant.records import Store


@lru_cache(maxsize=1)
def grammar() -> Parse:
    """The parser every part of the process shares; it loads itself at the first sentence."""
    from assistant.models.grammar import load_grammar

    return load_grammar()


@lru_cache(maxsize=1)
def spotter() -> Spotter:
    """What points at sentences no rule reads; the trained weights are read at the first call."""
    from assistant.distil.model.spotting import Spotter

    return Spotter.read((locate("data") / "reading" / "spotter.json").read_text(encoding="utf-8"))


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
    spotter: Callable[[], Spotter]
    open_model: Callable[[], LanguageModel]
    recipes: Callable[[Kind], Recipe]
    writer: Callable[[LanguageModel], Writer]
    reader: Callable[[LanguageModel], SecondReader]
    recall: Callable[[], Recall]
    fetch_search_model: Callable[[], None]
    today: Callable[[], date]
    now: Callable[[], datetime]
    close: Callable[[], None]


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
    from assistant.records import Store

    settings = load_settings(home=home)
    prompts = locate("prompts")
    store = Store.open(settings.home)

    def opened() -> LanguageModel:
        from assistant.models.choose import open_model

        return model if model is not None else open_model(settings, on_start=on_start)

    @lru_cache(maxsize=2 + len(Kind))
    def prompt(name: str) -> PromptFile:
        from assistant.prompting import read_prompt

        return read_prompt(prompts / f"{name}.prompt")

    def writer(chosen: LanguageModel) -> Writer:
        from assistant.drafting.writers import writer_for  # 100 ms, which a page that shows no letter need not wait for

        return writer_for(chosen, line=prompt("line"), letter=prompt("letter"))

    def reader(chosen: LanguageModel) -> SecondReader:
        from assistant.drafting.second_reading import SecondReader

        return SecondReader(chosen, {kind: prompt(f"purpose-{kind.value}") for kind in Kind})

    @lru_cache(maxsize=len(Kind))
    def recipes(kind: Kind) -> Recipe:
        from assistant.prompting import read_recipe

        return read_recipe(prompts / "recipes" / f"{kind.value}.md")

    def embedder() -> Embeds | None:
        from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
        from assistant.models.stored import verified

        files = [verified(file, settings.models) for file in (MINILM, MINILM_TOKENIZER)]
        if files[0] is None or files[1] is None:
            return None
        from assistant.recall.embedder import Embedder  # 100 ms to import

        return Embedder(files[0], files[1], threads=settings.threads)

    @lru_cache(maxsize=1)
    def recall() -> Recall:
        from assistant.recall import Recall  # with numpy, which most commands do not need

        return Recall(store, folder=settings.home, embedder=embedder)

    def close() -> None:
        if recall.cache_info().currsize:
            recall().close()
        store.close()

    def fetch_search_model() -> None:
        from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
        from assistant.models.fetch import fetch

        for file in (MINILM, MINILM_TOKENIZER):
            fetch(file, settings.models)

    return Parts(
        settings=settings,
        store=store,
        parse=grammar(),
        split=splitter(),
        spotter=spotter,
        open_model=opened,
        recipes=recipes,
        writer=writer,
        reader=reader,
        recall=recall,
        fetch_search_model=fetch_search_model,
        today=lambda: today or date.today(),
        now=lambda: datetime.now().astimezone(),
        close=close,
    )
