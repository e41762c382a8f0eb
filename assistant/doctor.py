"""What ``askwell doctor`` finds: whether every part is there, how fast the model is, and what leaves this machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AskwellError
from assistant.settings import Settings, load_settings

if TYPE_CHECKING:
    from assistant.domain.models import LanguageModel
    from assistant.models.choose import ModelRow
    from assistant.models.probe import Speed

FINE = "fine"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The state of every part; ``problems`` are sentences on what is wrong or missing, empty when nothing is.

    ``records``, ``grammar`` and ``model_state`` are one word or the sentence that says what is wrong;
    ``search_model`` says whether the model of the search by meaning is there, and its size; ``search`` says how many
    exchanges are ready for it; ``leaves`` says what would leave this machine when a letter is written.
    """

    home: Path
    models: Path
    records: str
    contacts: int
    grammar: str
    model: str
    model_state: str
    model_file: str
    threads: int
    search_model: str
    search: str
    server: str
    speed: Speed | None
    leaves: str
    tracing: str
    problems: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The shape that ``askwell doctor --json`` prints."""
        return {
            "home": str(self.home),
            "records": self.records,
            "contacts": self.contacts,
            "grammar": self.grammar,
            "model": {
                "name": self.model, "state": self.model_state, "file": self.model_file, "folder": str(self.models)
            },
            "search": {"model": self.search_model, "ready": self.search},
            "server": self.server,
            "threads": self.threads,
            "speed": asdict(self.speed) if self.speed else None,
            "leaves": self.leaves,
            "tracing": self.tracing,
            "problems": list(self.problems),
        }  # fmt: skip


def examine(
    home: Path | None = None,
    *,
    speed: bool = True,
    model: LanguageModel | None = None,
    on_start: Callable[[], None] = lambda: None,
) -> Diagnosis:
    """Look at every part of a home; what is wrong becomes a problem in the answer, not an error.

    With ``speed`` the model is asked for a few words: a local server is started for it if none runs (``on_start`` is
    called then); a model elsewhere is only asked for the list of its models. ``model`` stands in for the chosen one.
    Raises ``UnreadableFile`` for settings that cannot be read, ``WrongUse`` for a model setting that means nothing.
    """
    from assistant.models.choose import list_models
    from assistant.models.machine import usable_cores
    from assistant.models.stored import Presence

    settings = load_settings(home=home)
    row = next(row for row in list_models(settings) if row.in_use)
    problems: list[str] = []
    contacts, records, search = _records(settings, problems)
    search_model = _search_model(settings, problems)
    grammar = _grammar(problems)
    there = row.state in (None, Presence.PRESENT, Presence.UNVERIFIED)
    measured = None
    if not there:
        problems.append(_what_is_missing(row))
    elif speed:
        measured = _speed(settings, model, on_start, problems)
    return Diagnosis(
        home=settings.home, models=settings.models, records=records, contacts=contacts, grammar=grammar,
        model=row.name, model_state=str(row.state or "answers elsewhere"), model_file=row.where if row.state else "",
        threads=settings.threads or usable_cores(), search_model=search_model, search=search,
        server=_server(settings, there=there), speed=measured, leaves=_leaves(settings, row), tracing="off",
        problems=tuple(problems),
    )  # fmt: skip


def _records(settings: Settings, problems: list[str]) -> tuple[int, str, str]:
    """How many contacts there are, the state of the records, and how far the search by meaning has come."""
    from assistant.recall.vectors import MODEL
    from assistant.records import Store

    try:
        with Store.open(settings.home) as store:
            ready, total = store.vector_count(MODEL), store.interaction_count()
            search = f"{ready:,} of {total:,} exchanges are ready for it" if total else "no exchanges yet"
            return len(store.contacts()), FINE, search
    except AskwellError as exc:
        problems.append(str(exc))
        return 0, str(exc), "not known"


def _search_model(settings: Settings, problems: list[str]) -> str:
    """Whether the two files of the search model are there; that they are not yet is no problem."""
    from assistant.models.catalogue import MINILM, MINILM_TOKENIZER
    from assistant.models.stored import Presence, presence

    files = (MINILM, MINILM_TOKENIZER)
    size = f"{sum(file.size or 0 for file in files) / 1e6:.0f} MB"
    states = {presence(file, settings.models) for file in files}
    if Presence.WRONG in states:
        problems.append("The search model is not the one that is pinned: `askwell models fetch minilm-l6-int8` and "
                        "`askwell models fetch minilm-l6-tokenizer` put the right files in place.")  # fmt: skip
        return f"{MINILM.name} ({Presence.WRONG})"
    if states <= {Presence.PRESENT, Presence.UNVERIFIED}:
        return f"{MINILM.name} (present, {size})"
    return f"{MINILM.name} (missing, {size}; it comes with the first import, or with `askwell index`)"


def _grammar(problems: list[str]) -> str:
    from assistant.models.grammar import load_grammar

    try:
        load_grammar()("This is a sentence.")
    except AskwellError as exc:
        problems.append(str(exc))
        return str(exc)
    return FINE


def _what_is_missing(row: ModelRow) -> str:
    if not row.sources:
        return f"The model file {row.where!r} is not there, so lines stay plain."
    return f"The file of the model {row.name!r} is {row.state}: `askwell models fetch` gets it; lines stay plain."


def _speed(
    settings: Settings, model: LanguageModel | None, on_start: Callable[[], None], problems: list[str]
) -> Speed | None:
    from assistant.models.choose import REMOTE, open_model
    from assistant.models.probe import probe, served_models

    try:
        if model is None:
            opened = open_model(settings, on_start=on_start)
            endpoint = opened.endpoint()
            if settings.model.startswith(REMOTE) and not endpoint.on_this_machine:
                if endpoint.model not in (names := served_models(endpoint)):
                    few = ", ".join(sorted(names)[:8])
                    problems.append(f"The server does not list the model {endpoint.model!r}; it has {few or 'none'}.")
                return None  # to measure it would cost the user money
            model = opened
        return probe(model)
    except AskwellError as exc:
        problems.append(str(exc))
        return None


def _server(settings: Settings, *, there: bool) -> str:
    """Whether a local server is up right now, in a few words."""
    from assistant.models.choose import REMOTE, server_spec
    from assistant.models.server import current

    if settings.model.startswith(REMOTE):
        return "not needed"
    if not there:
        return "not running"
    try:
        state = current(server_spec(settings))
    except AskwellError:
        return "not running"
    if state is None:
        return "not running; it starts with the next letter"
    return f"running on 127.0.0.1:{state.port}, process {state.pid}, {state.threads} threads"


def _leaves(settings: Settings, row: ModelRow) -> str:
    from assistant.models.endpoints import Endpoint

    if row.state is not None or Endpoint(settings.openai_base_url, "", "").on_this_machine:
        return "nothing"
    return f"the purpose and the facts of each letter, to {settings.openai_base_url or 'OpenAI'}"
