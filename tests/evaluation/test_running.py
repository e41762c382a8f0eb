"""Writing many letters: what is kept, what is written anew, and what a broken-off run leaves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.letters import Author
from assistant.domain.models import LanguageModel
from assistant.evaluation.cards import Card
from assistant.evaluation.running import Kept, fingerprint, write_cards
from assistant.evaluation.systems import System
from assistant.evaluation.worlds import World
from assistant.evaluation.written import Sentence, Written
from assistant.models.scripted import ScriptedModel
from tests.evaluation.bakery import read, row

ODD = "It\u2028came\x85at “last” \U0001f600."
MODEL = ScriptedModel(name="one")


class Writer:
    """Writes the same odd sentence on every card and counts how often; stops the run before the card it is told."""

    def __init__(self) -> None:
        self.wrote: list[str] = []
        self.stop_at = ""

    def __call__(self, world: World, model: LanguageModel | None) -> Written:
        del model
        if world.card.id == self.stop_at:
            raise KeyboardInterrupt
        self.wrote.append(world.card.id)
        return Written(world.card.id, "odd", True, text=ODD, sentences=(Sentence(ODD, Author.MODEL),))


@pytest.fixture
def cards(tmp_path: Path) -> list[Card]:
    """Two small cards."""
    small = row() | {"others": [], "records": [], "facts": []}
    return read(tmp_path, small | {"id": "bakery-ask-01"}, small | {"id": "bakery-ask-02"})


@pytest.fixture
def writer() -> Writer:
    """A fresh one."""
    return Writer()


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Where letters are kept, for code and prompts of a fixed digest."""
    return Kept(tmp_path / "kept", code="code", others="others")


def run(
    cards: list[Card], writer: Writer, kept: Kept, *, model: LanguageModel = MODEL, name: str = "odd", ours: bool = True
) -> Iterator[Written]:
    """Write the cards with this writer."""
    return write_cards(cards, System(name, "", writer, is_ours=ours), kept=kept, model=model)


def test_what_is_kept_is_not_written_again(cards: list[Card], writer: Writer, kept: Kept) -> None:
    """A second run takes every letter from disk, as it was, whatever characters are in it."""
    first = list(run(cards, writer, kept))
    again = list(run(cards, writer, kept))

    assert writer.wrote == ["bakery-ask-01", "bakery-ask-02"]
    assert again == first
    assert again[0].text == ODD


@pytest.mark.parametrize("changed", ["card", "model", "prompts or code", "way of writing"])
def test_what_it_was_written_from_counts(changed: str, cards: list[Card], writer: Writer, kept: Kept) -> None:
    """Another card, model, prompt or line of code means another letter; the one before stays."""
    list(run(cards, writer, kept))
    if changed == "card":
        list(run([replace(cards[0], purpose="something else"), cards[1]], writer, kept))
    elif changed == "model":
        list(run(cards[:1], writer, kept, model=ScriptedModel(name="another")))
    elif changed == "prompts or code":
        list(run(cards[:1], writer, Kept(kept.folder, code="changed", others="others")))
    else:
        list(run(cards[:1], writer, kept, name="odder"))

    assert writer.wrote == ["bakery-ask-01", "bakery-ask-02", "bakery-ask-01"]
    list(run(cards, writer, kept))
    assert len(writer.wrote) == 3


def test_our_code_is_none_of_the_baselines(cards: list[Card], writer: Writer, kept: Kept) -> None:
    """What a baseline wrote stays when our code changes, and not when its own does."""
    list(run(cards[:1], writer, kept, ours=False))
    list(run(cards[:1], writer, Kept(kept.folder, code="changed", others="others"), ours=False))
    assert len(writer.wrote) == 1
    list(run(cards[:1], writer, Kept(kept.folder, code="code", others="changed"), ours=False))
    assert len(writer.wrote) == 2


def test_a_line_that_was_cut_off_costs_one_letter(cards: list[Card], writer: Writer, kept: Kept) -> None:
    """A last line cut in the middle, even within a character, is written again and takes no other with it."""
    list(run(cards, writer, kept))
    path = kept.folder / "odd.jsonl"
    path.write_bytes(path.read_bytes().removesuffix(b"\n")[:-30])
    list(run(cards, writer, kept))
    assert writer.wrote == ["bakery-ask-01", "bakery-ask-02", "bakery-ask-02"]

    list(run(cards, writer, kept))
    assert len(writer.wrote) == 3


@pytest.mark.parametrize("line", ["[]", "7", "{}", '{"key": "k", "written": {"card": 1}}', "\x00", '{"key": "k"}'])
def test_lines_that_are_no_letters_are_passed_over(line: str, cards: list[Card], writer: Writer, kept: Kept) -> None:
    """Whatever else stands in the file, the letters in it are found."""
    list(run(cards, writer, kept))
    path = kept.folder / "odd.jsonl"
    path.write_text(line + "\n" + path.read_text("utf-8"), "utf-8")
    list(run(cards, writer, kept))

    assert len(writer.wrote) == 2


def test_ctrl_c_keeps_what_is_there(cards: list[Card], writer: Writer, kept: Kept) -> None:
    """A run that is stopped keeps every letter it finished, and the next one goes on after them."""
    writer.stop_at = "bakery-ask-02"
    with pytest.raises(KeyboardInterrupt):
        list(run(cards, writer, kept))
    stored = [json.loads(line) for line in (kept.folder / "odd.jsonl").read_text("utf-8").split("\n") if line]
    assert [one["written"]["card"] for one in stored] == ["bakery-ask-01"]

    writer.stop_at = ""
    list(run(cards, writer, kept))
    assert writer.wrote == ["bakery-ask-01", "bakery-ask-02"]


def test_fingerprints_hold_still() -> None:
    """The digest of code and prompts is the same twice, and another for us than for the baselines."""
    assert fingerprint(ours=True) == fingerprint(ours=True)
    assert fingerprint(ours=True) != fingerprint(ours=False)
