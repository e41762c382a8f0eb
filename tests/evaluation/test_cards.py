"""Cards: read strictly, and the cards there are."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.domain.requests import Kind
from assistant.errors import WrongUse
from assistant.evaluation.card_files import read_cards, read_file
from assistant.evaluation.cards import Card, Split, Trap
from assistant.evaluation.evaluate import cards_of
from assistant.resources import locate
from tests.evaluation.bakery import oracle, read, row

CARDS = locate("data") / "evals" / "cards"


@pytest.fixture(scope="module")
def halves() -> dict[Split, list[Card]]:
    """All cards of both halves."""
    return {split: read_cards(CARDS, split) for split in Split}


def without(key: str) -> Callable[[dict[str, Any]], object]:
    """Takes a field away."""
    return lambda card: card.pop(key)


def with_(**fields: Any) -> Callable[[dict[str, Any]], object]:
    """Sets fields."""
    return lambda card: card.update(fields)


WRONG: list[tuple[Callable[[dict[str, Any]], object], str, str]] = [
    (without("kind"), "'kind' is missing", "a field that every card has"),
    (without("may_say"), "'may_say' is missing", "nothing would be allowed"),
    (without("must_say"), "'must_say' is missing", "recall would have no case"),
    (with_(must_say=[]), "'must_say' is empty", "the same, by another road"),
    (with_(kind="beg"), "'beg' is not a valid Kind", "an unknown kind"),
    (with_(trap="hole"), "'hole' is not a valid Trap", "an unknown trap"),
    (with_(channel="call"), "no letter goes by call", "a channel nobody writes by"),
    (with_(colour="red"), "these keys mean nothing here: colour", "a field nobody reads"),
    (with_(today="soon"), "'soon' is no day for 'today'", "a day as text"),
    (with_(today=datetime(2026, 11, 16, 9)), "is no day for 'today'", "a time of day"),
    (with_(typed="I am new."), "'typed' is no list", "a text alone would count as a list of letters"),
    (with_(allowed="clear"), "'allowed' is no list", "the same of words"),
    (with_(purpose=20), "20 is no text for 'purpose'", "a number where words belong"),
    (with_(purpose=" "), "is no text for 'purpose'", "white space where words belong"),
    (with_(to="Harriet"), "'Harriet' has no fields", "a name where a person belongs"),
    (with_(may_say=["You helped me"]), "'You helped me' is no sentence", "no full stop"),
    (with_(may_say=["you helped me."]), "'you helped me.' is no sentence", "no capital"),
    (with_(asks={"thing": "lease"}), "'thing' is no list", "a pattern alone would be read letter by letter"),
    (with_(asks={"thing": ["(lease"]}), "missing ), unterminated subpattern", "a pattern that is none"),
    (with_(asks={"thing": ["lease|"]}), "the pattern 'lease|' fits everything", "a pattern that is always found"),
    (with_(asks={"price": ["x"]}), "these keys mean nothing here: price", "an unknown part of an ask"),
    (lambda card: card["must_not"][0].pop("why"), "'why' is missing", "wrong, but in what way?"),
    (lambda card: card["must_not"][0].update(why="rude"), "'rude' is not a valid Why", "an unknown reason"),
    (lambda card: card["must_say"][0].update(why="leak"), "these keys mean nothing here: why", "not of what must be"),
    (lambda card: card["records"][0].update(by="us"), "'us' is neither me, them nor note", "an unknown writer"),
    (lambda card: card["records"][0].update({"with": "Tom"}), "'Tom' in 'with' is nobody on it", "an unknown person"),
    (lambda card: card["records"][0].update(day=card["today"]), "does not lie before the day", "a record of today"),
    (lambda card: card["facts"][2].update(about="Tom"), "'Tom' in 'about' is nobody on it", "a fact about nobody"),
    (lambda card: card["facts"][1].update(sharing="maybe"), "'maybe' is not a valid Sharing", "an unknown level"),
    (lambda card: card["others"][0].update(name="Harriet Lowe"), "two people on it have the same name", "who is who?"),
    (lambda card: card["me"].pop("address"), "'address' is missing", "a person without an address"),
]


@pytest.mark.parametrize(("change", "said", "why"), WRONG, ids=[reason for *_, reason in WRONG])
def test_a_wrong_field_names_file_and_card(
    change: Callable[[dict[str, Any]], object], said: str, why: str, tmp_path: Path
) -> None:
    """Whatever is wrong with a card is told with the card and its file, and nothing is read as something else."""
    card = row()
    change(card)
    with pytest.raises(WrongUse, match=re.escape(said)) as raised:
        read(tmp_path, card)

    assert str(raised.value).startswith("The card bakery-ask-01 in bakery.yaml cannot be read: "), why


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- id: [", "bakery.yaml cannot be read: "),
        ("id: one", "bakery.yaml holds no list of cards."),
        ("", "bakery.yaml holds no list of cards."),
        ("- just words", "The card number 1 in bakery.yaml cannot be read: 'just words' has no fields."),
        ("- {kind: ask}", "The card number 1 in bakery.yaml cannot be read: 'to' is missing."),
    ],
)
def test_a_file_that_holds_no_cards_is_named(text: str, said: str, tmp_path: Path) -> None:
    """Broken YAML and what is no list of cards end in one sentence with the file's name."""
    (tmp_path / "bakery.yaml").write_text(text)
    with pytest.raises(WrongUse, match=re.escape(said)):
        read_file(tmp_path / "bakery.yaml", Split.DEV)


def test_an_id_stands_once_in_a_half(tmp_path: Path) -> None:
    """Two cards under one id, in two files of a half, are refused."""
    (tmp_path / "dev").mkdir()
    read(tmp_path / "dev", row())
    (tmp_path / "dev" / "again.yaml").write_text((tmp_path / "dev" / "bakery.yaml").read_text())

    with pytest.raises(WrongUse, match="two cards called bakery-ask-01"):
        read_cards(tmp_path, Split.DEV)


def test_a_digest_is_the_same_in_every_process(tmp_path: Path) -> None:
    """What a letter is kept under hangs on the card alone, not on the order in which a process walks a set."""
    card = row() | {"allowed": ["clear", "afternoon", "morning", "evening", "weekend"]}
    here = read(tmp_path, card)[0].digest
    script = (
        "import pathlib, sys; from assistant.evaluation.card_files import Split, read_file\n"
        "print(read_file(pathlib.Path(sys.argv[1]), Split.DEV)[0].digest)"
    )
    elsewhere = {
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "bakery.yaml")],
            capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("1", "2")
    }  # fmt: skip

    assert elsewhere == {here}


@pytest.mark.parametrize("field", ["purpose", "words", "country"])
def test_a_digest_changes_with_the_card(field: str, tmp_path: Path) -> None:
    """Another word anywhere on the card is another digest."""
    assert read(tmp_path, row())[0].digest != read(tmp_path, row() | {field: "another"})[0].digest


def test_there_are_enough_cards(halves: dict[Split, list[Card]]) -> None:
    """At least 160, half and half, of every kind, from five professions and three countries in each half."""
    assert sum(map(len, halves.values())) >= 160
    for cards in halves.values():
        assert len(cards) >= 80
        assert {card.kind for card in cards} == set(Kind)
        assert min(Counter(card.kind for card in cards).values()) >= 20
        assert len({card.profession for card in cards}) >= 5
        assert len({card.country for card in cards}) >= 3


def test_every_trap_is_laid(halves: dict[Split, list[Card]]) -> None:
    """Each trap stands in the half to be measured on, but for one that the other half has to itself."""
    laid = {split: {card.trap for card in cards} for split, cards in halves.items()}

    assert laid[Split.DEV] == set(Trap)
    assert laid[Split.TEST] >= set(Trap) - {Trap.MISSING}


def test_the_halves_share_nobody(halves: dict[Split, list[Card]]) -> None:
    """No id, person, address or firm stands in both halves, and every address ends in .example."""
    for told in (
        lambda card: {card.id},
        lambda card: {one.name for one in (card.me, card.to, *card.others)},
        lambda card: {one.address for one in (card.me, card.to, *card.others)},
        lambda card: {one.organisation for one in (card.me, card.to, *card.others)} - {""},
        lambda card: {record.text for record in card.records},
    ):
        dev, test = ({thing for card in halves[split] for thing in told(card)} for split in Split)
        assert dev & test == set()
    addresses = {one.address for cards in halves.values() for card in cards for one in (card.me, card.to, *card.others)}
    assert [address for address in addresses if not address.endswith(".example")] == []


def test_what_must_be_said_may_be_said(halves: dict[Split, list[Card]]) -> None:
    """On no card does a letter have to say what it may not, and what it must not say stands in nothing it may."""
    for cards in halves.values():
        for card in cards:
            told = " ".join([*card.may_say, card.purpose, *card.typed, card.words])
            assert [saying.what for saying in card.must_say if not saying.in_(told)] == [], card.id
            assert [s.what for s in card.must_not if any(s.in_(one) for one in card.may_say)] == [], card.id


def test_an_even_slice_has_every_kind() -> None:
    """A limit takes cards from everywhere, the same ones each time."""
    some = cards_of(Split.DEV, limit=9)

    assert len(some) == 9
    assert {card.kind for card in some} == set(Kind)
    assert some == cards_of(Split.DEV, limit=9)
    with pytest.raises(WrongUse, match="No card fits"):
        cards_of(Split.DEV, chosen=lambda _card: False)


def objected(cards: list[Card]) -> list[tuple[str, str]]:
    """The statements of some cards that the oracle does not take as true on their own card."""
    return [(card.id, told) for card in cards for told in card.may_say if oracle()(card, told)]


def test_the_oracle_takes_what_may_be_said() -> None:
    """It objects to no true statement of a card."""
    assert objected(cards_of(Split.DEV, limit=1)) == []


@pytest.mark.slow
def test_the_oracle_takes_everything_that_may_be_said(halves: dict[Split, list[Card]]) -> None:
    """It objects to no true statement of any card."""
    assert objected([card for cards in halves.values() for card in cards]) == []
