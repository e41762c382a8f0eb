"""The systems that are compared, by name: ours whole and in parts, and three plain ways of asking a model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.domain.models import LanguageModel
from assistant.errors import ModelMissing, WrongUse
from assistant.evaluation import baselines
from assistant.evaluation.ours import write_ours
from assistant.evaluation.worlds import World
from assistant.evaluation.written import Written

Write = Callable[[World, LanguageModel | None], Written]


@dataclass(frozen=True, slots=True)
class System:
    """One way of writing a card's letter.

    ``needs_model`` says whether it asks one, ``is_ours`` whether what it writes depends on our own code.
    """

    name: str
    about: str
    write: Write
    needs_model: bool = True
    is_ours: bool = True


def _freely(name: str, about: str, prompt: baselines.Prompt, *, searches: bool = False) -> System:
    def write(world: World, model: LanguageModel | None) -> Written:
        if model is None:
            raise ModelMissing(f"{name} cannot write without a model.")
        if searches and not world.parts.recall().closeness("near", ["near"]):  # or its context would be empty
            raise ModelMissing(f"{name} needs the search model; `askwell index` gets it.")
        return baselines.write_freely(world, model, prompt, system=name)

    return System(name, about, write, is_ours=False)


OURS = System("askwell", "Askwell as it is", lambda world, _model: write_ours(world, system="askwell"))
SYSTEMS = {
    one.name: one
    for one in (
        OURS,
        System(
            "unchecked",
            "Askwell with every check taken out",
            lambda world, _model: write_ours(world, system="unchecked", checked=False),
        ),
        System(
            "plain",
            "Askwell without a model",
            lambda world, _model: write_ours(world, system="plain"),
            needs_model=False,
        ),
        _freely("free", "one message with everything on record, then “write it”", baselines.free_prompt),
        _freely(
            "chain",
            "a cold-email chain: the nearest pieces of a vector store in a sales prompt",
            baselines.retrieval_chain,
            searches=True,
        ),
        _freely("last-five", "the last five messages, each cut to 120 characters", baselines.last_messages),
    )
}


def system_named(name: str) -> System:
    """The system with this name. Raises ``WrongUse`` listing those there are."""
    if name not in SYSTEMS:
        raise WrongUse(f"There is no way of writing called {name!r}; there are {', '.join(SYSTEMS)}.")
    return SYSTEMS[name]
