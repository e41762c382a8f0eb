"""What one browser tab remembers: one dataclass under one session key."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, fields, replace

import streamlit as st

from assistant.domain.contacts import Proposal
from assistant.domain.facts import Fact
from assistant.domain.ledger import Promise
from assistant.domain.letters import Draft
from assistant.domain.reports import Forgotten, ImportReport
from assistant.domain.requests import Request
from assistant.domain.today import Cue
from ui.forms import Form, dump_form, form_of
from ui.suggesting import Suggesting

_KEY = "askwell"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be brought in: files, folders and archives, the user's address, and columns by their headings."""

    paths: tuple[str, ...] = ()
    address: str = ""
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True, weakref_slot=True)
class Bringing:
    """The page that brings records in.

    ``planned`` is what a look into the files found; ``running`` is being brought in; ``begun`` stays set where that
    was stopped. ``columns`` is what was said of those in the files ``paths``. ``uploads`` is where files from the
    browser lie, by their ids, all in ``folder``.
    """

    columns: dict[str, str] = field(default_factory=dict)
    paths: tuple[str, ...] = ()
    ask_address: bool = False
    planned: tuple[Wanted, ImportReport] | None = None
    running: Wanted | None = None
    begun: bool = False
    done: ImportReport | None = None
    uploads: dict[str, str] = field(default_factory=dict)
    folder: str | None = None


@dataclass(slots=True)
class Compared:
    """The pairs that may be one person, among the contacts with these ids; comparing thousands takes seconds."""

    ids: frozenset[str] = frozenset()
    pairs: list[Proposal] = field(default_factory=list)


@dataclass(slots=True)
class State:
    """What one tab remembers: the letter with its form, and what the other pages hold.

    ``generation`` is part of every widget's key: raising it makes fresh widgets that show the form as it is here.
    ``offered`` is what ``suggest_facts`` said for ``offered_for``; ``suggesting`` asks it beside the page, which waits
    ``patience`` seconds for it before it is drawn without. ``notice`` is said once, as a
    warning where it says that something was ``refused``.
    ``accepting`` is what the letter promises while the user is asked about it, None while nobody asks.
    ``hits`` is how many the search shows, ``exchanges`` a person's timeline, ``promises`` the
    list of open ones; ``forgotten`` is what was just taken out,
    ``noted`` what was just noted on the page of the day, and whether that was to wait.
    ``letter`` is the id under which the form (and then the draft) is kept, ``window`` this tab's own, ``kept`` the form
    as it was last kept; ``contested`` says that another window types into the same letter. ``panel`` is the line that
    is being changed, and how; ``wanted`` what was just chosen to be done with one. ``awaited`` says that
    a letter was asked for of which nothing is there yet. ``filed`` is what came of putting
    it into a drafts folder, ``filings`` counts that.
    """

    form: Form = field(default_factory=Form)
    draft: Draft | None = None
    generation: int = 0
    editing: bool = False
    accepting: tuple[Promise, ...] | None = None
    notice: str = ""
    refused: bool = False
    asked: tuple[str, ...] = ()
    asked_for: str = ""
    offered_for: Request | None = None
    offered: list[tuple[Fact, bool]] = field(default_factory=list)
    suggesting: Suggesting = field(default_factory=Suggesting)
    patience: float = 0.08
    bringing: Bringing = field(default_factory=Bringing)
    hits: int = 10
    exchanges: int = 20
    promises: int = 10
    noted: tuple[Cue, bool] | None = None
    forgotten: Forgotten | None = None
    compared: Compared = field(default_factory=Compared)
    letter: str | None = None
    window: str = field(default_factory=lambda: secrets.token_hex(6))
    kept: str = ""
    contested: bool = False
    panel: tuple[int, str] | None = None
    wanted: tuple[int, str] | None = None
    awaited: bool = False
    filed: tuple[bool, str] | None = None
    filings: int = 0

    def key(self, name: str) -> str:
        """A widget's key in this generation."""
        return f"{name}-{self.generation}"

    def fill(self, form: Form) -> None:
        """Put a form on the page, whatever stood there."""
        self.form = form
        self.generation += 1
        self.asked, self.asked_for = (), ""

    def open(self, draft: Draft, form: Form | None = None) -> None:
        """Put a saved draft on the page, with the form as it was left, else the one it came from."""
        self._turn_to(draft.id, form or form_of(draft))
        self.draft = draft

    def resume(self, letter: str, form: Form) -> None:
        """Put a form on the page whose letter was never drafted."""
        self._turn_to(letter, form)

    def begin(self) -> None:
        """A new letter to nobody yet."""
        self._turn_to(None, Form(kind=self.form.kind))

    def show(self, draft: Draft) -> None:
        """The letter on the page as it stands now, its form as it is."""
        self.draft, self.accepting, self.panel, self.filed = draft, None, None, None

    def leave_sample(self) -> None:
        """Know nothing any more of people and letters that are gone."""
        fresh, generation = State(patience=self.patience, window=self.window), self.generation
        for one in fields(self):
            setattr(self, one.name, getattr(fresh, one.name))
        self.generation = generation + 1
        self.notice = "You have left the sample world, and nothing of it is left here."

    def _turn_to(self, letter: str | None, form: Form) -> None:
        self.fill(form)
        self.letter, self.draft, self.kept = letter, None, dump_form(form)
        self.editing, self.accepting, self.panel, self.contested, self.filed = False, None, None, False, None

    def pick(self, contact_id: str | None) -> None:
        """Write to this contact."""
        self.fill(replace(self.form, contact_id=contact_id, ticks={}))


def state() -> State:
    """This tab's state."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = State()
    found: State = st.session_state[_KEY]
    return found
