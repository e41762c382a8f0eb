"""Purposes as people type them in haste: spliced, misspelt, small letters, remarks beside the act; and their subjects."""

# ruff: noqa: E501  rows of a table stay on one line

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.bootstrap import grammar
from assistant.distil.careful.sharing import tender_topic
from assistant.domain.contacts import Contact, Me
from assistant.domain.requests import Kind
from assistant.drafting.ask_clauses import as_one_list, in_order
from assistant.drafting.mentioned import to_mention
from assistant.drafting.purpose import Reading, read_purpose
from assistant.drafting.sizes import due_in, size_in
from assistant.drafting.spelling import names_written, well_written
from assistant.drafting.subject_sizes import LONGEST
from assistant.drafting.subjects import subject_for
from assistant.drafting.typed import tidied
from assistant.errors import EmptyPurpose
from assistant.resources import parse_yaml

TABLES = Path(__file__).parent / "tables"
ROWS: list[dict[str, Any]] = parse_yaml((TABLES / "typed.yaml").read_text("utf-8"))
HASTY: list[dict[str, Any]] = parse_yaml((TABLES / "hasty.yaml").read_text("utf-8"))
PARSE = grammar()


def _read(kind: Kind, purpose: str, *, to: str, names: tuple[str, ...] = (), records: tuple[str, ...] = ()) -> Reading:
    return read_purpose(
        kind,
        purpose,
        contact=Contact("c1", to, names=names),
        me=Me("Maya Lindqvist"),
        parse=PARSE,
        today=date(2026, 11, 21),
        spelled=names_written(records),
    )


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['kind']}: {row['purpose'][:50]}" for row in ROWS])
def test_table(row: dict[str, Any]) -> None:
    """Each purpose is read with all that was typed in it, and has the subject that the table says."""
    kind = Kind(row["kind"])
    reading = _read(kind, row["purpose"], to=row.get("to", "Daniel Weber"))
    assert (row["text"], row["subject"]) == (reading.text, subject_for(kind, reading, parse=PARSE))


@pytest.mark.parametrize("row", HASTY, ids=[f"{row['kind']}: {row['purpose'][:50]}" for row in HASTY])
def test_what_haste_leaves_open_is_asked(row: dict[str, Any]) -> None:
    """A purpose says nothing nobody typed: what may be read in two ways, or is too tender, is put to the user."""
    reading = read_purpose(
        Kind(row["kind"]),
        row["purpose"],
        contact=Contact("c1", row["to"]),
        me=Me("Maya Lindqvist"),
        parse=PARSE,
        today=date(2026, 11, 21),
        spelled=names_written((), (row["to"],)),
        tender=lambda words: tender_topic(words) is not None,
    )
    assert reading.text == row["text"]
    assert row.get("asked", "") in " ".join(reading.questions)


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_nothing_is_invented(row: dict[str, Any]) -> None:
    """No number and no name stands in a reading or its subject that was not typed."""
    kind = Kind(row["kind"])
    reading = _read(kind, row["purpose"], to=row.get("to", "Daniel Weber"))
    said = f"{reading.text} {subject_for(kind, reading, parse=PARSE)}"
    typed = row["purpose"].lower()
    numbers = set(re.findall(r"\d+", said)) - set(re.findall(r"\d+", typed))
    names = {w for w in re.findall(r"(?<=[a-z,] )[A-Z]\w+", said) if w.lower()[:3] not in typed}
    assert (set(), set()) == (numbers, names)


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_the_sentence_and_what_is_beside_it_make_the_text(row: dict[str, Any]) -> None:
    """The act's sentence and those beside it are the whole reading, each with its own end mark."""
    reading = _read(Kind(row["kind"]), row["purpose"], to=row.get("to", "Daniel Weber"))
    assert reading.text == " ".join([reading.sentence, *reading.beside])
    assert all(one[-1] in ".?" for one in (reading.sentence, *reading.beside))


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("room 3. May I come at four?", "room 3. May I come at four?"),
        ("on the 3. of May, or 14./15. May", "on the 3 of May, or 14/15 May"),
    ],
)
def test_days_with_a_point(typed: str, tidy: str) -> None:
    """A point behind a day of the calendar goes; that of a sentence stays."""
    assert tidied(typed) == tidy


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("1. a tent 2. a stove 3. a table for 2", "a tent, a stove and a table for 2"),
        ("1. a tent 2. a stove 3. a table, no rush for no. 2", "a tent, a stove and a table, no rush for the second"),
        ("1. a tent 2. a stove 3. a table - no hurry on 3", "a tent, a stove and a table - no hurry on the third"),
    ],
)
def test_lists_by_number(typed: str, listed: str) -> None:
    """A number at the end of a list is a thing of it only where a remark speaks of one."""
    assert as_one_list(typed) == listed


def test_run_into_takes_no_time_over_one_long_word() -> None:
    """A clause run into a question is found in time that grows with the text only."""
    assert in_order("a" * 1_900, parse=PARSE).startswith("aaa")
    assert in_order("can Ellie sit there she's just got glasses", parse=PARSE).startswith("can Ellie sit there? She's")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("need to mention that we moved", "we moved"),
        ("i must tell you the boiler is broken", "the boiler is broken"),
        ("We need to add a second door", "We need to add a second door"),
        ("I need to say goodbye to my mother", "I need to say goodbye to my mother"),
    ],
)
def test_what_is_to_be_mentioned(typed: str, said: str) -> None:
    """Only what tells something is to be mentioned; a plan stands as it was typed."""
    assert to_mention(typed) == said


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("i think i'm free on 3 may", "I think I'm free on 3 May"),
        ("may i call in may or on monday", "may I call in May or on Monday"),
        ("march through town on 1 march", "march through town on 1 March"),
        ("polish my cv", "polish my CV"),
        ("translate it into polish", "translate it into Polish"),
        ("by 10 aug or 5 Oct", "by 10 August or 5 Oct"),
        ("teh adress of the freind", "the address of the friend"),
        ("see it by wed, sat on it", "see it by Wednesday, sat on it"),
        ("read it. i will wait. it is short", "read it. I will wait. It is short"),
        ("about 20 min. of time", "about 20 min. of time"),
        ("he wrote \"i like monday\" on monday", "he wrote \"i like monday\" on Monday"),
        ("a job @ St Anne's, own food obv, tbh", "a job at St Anne's, own food"),
        ("60 prs edges, approx. 40 ppl, c. 200 euros", "60 pairs edges, about 40 people, about 200 euros"),
        ("i cld do fri & sat, ill get it, id do pp 1-40", "I could do Friday and Saturday, I'll get it, I'd do pp 1-40"),
        ("sat aft, ta + him n Aoife w/o the mgr", "Saturday afternoon + him and Aoife without the manager"),
        ("she was ill, his id, vitamin c 500 mg", "she was ill, his id, vitamin c 500 mg"),
        ("btw 2moro b4 ten for mums 70th bc of Sgt. Ray", "tomorrow before ten for mum's 70th because of Sgt Ray"),
        ("whats he want for it, what's it like to work there, wheres it close to", "what does he want for it, what's it like to work there, wheres it close to"),
        ("write to ana@monday.example about monday", "write to ana@monday.example about Monday"),
    ],
)  # fmt: skip
def test_capitals_and_slips(typed: str, written: str) -> None:
    """A closed list knows months, weekdays and languages; words in quotes and addresses stay as typed."""
    assert written == well_written(typed)


def test_names_are_written_as_the_records_write_them() -> None:
    """A place counts where the records always write it large; a word that is also written small does not."""
    records = ("We start in Homa Bay on Monday.", "Then the Kilifi maps, by the board.", "I met the Board again.")
    spelled = names_written(records, ["Joost van Dijk", "Frank Cook", "Anna Price"])
    typed = "the kilifi maps for homa bay, anna price and the board, a cook for anna and to be frank"
    assert (
        well_written(typed, spelled)
        == "the Kilifi maps for Homa Bay, Anna Price and the board, a cook for Anna and to be frank"
    )


@pytest.mark.parametrize(
    ("to", "names", "purpose", "text"),
    [
        ("Daniel Weber", (), "ask Dan to sign my form", "Could you sign my form?"),
        ("Daniel Weber", ("Danny Weber",), "ask Danny to sign my form", "Could you sign my form?"),
        ("Margaret Olsen", ("Peg",), "ask Peg to sign my form", "Could you sign my form?"),
        ("Robert Lund", (), "ask bob to sign my form", "Could you sign my form?"),
        ("Daniel Weber", (), "ask him to send Dana Reed my form", "Could you send Dana Reed my form?"),
        ("Will Hart", (), "will you sign my form", "Will you sign my form?"),
    ],
)
def test_short_names(to: str, names: tuple[str, ...], purpose: str, text: str) -> None:
    """The reader is known by the names on record, and by a short form where a purpose names its reader."""
    assert text == _read(Kind.ASK, purpose, to=to, names=names).text


@pytest.mark.parametrize(
    ("typed", "size", "due"),
    [
        ("450 bf of the 8/4 white oak by 30 April", "450 bf", "by 30 April"),
        ("a weekend shift in March", "a weekend", "in March"),
        ("two a week from March", None, "from March"),
        ("5 dozen a day till 6 Nov", "5 dozen a day", "till 6 Nov"),
        ("your Wednesday shifts until the end of August", None, "until the end of August"),
        ("a day in the week of 8 June", "a day", "in the week of 8 June"),
        ("three weeks from 10 August", "three weeks", "from 10 August"),
        ("the deck from Tuesday", None, None),
    ],
)
def test_size_and_day(typed: str, size: str | None, due: str | None) -> None:
    """Things are counted in their own units, a rate is no size, and a day that describes a thing is no deadline."""
    assert (size, due) == (size_in(typed), due_in(typed))


@settings(max_examples=80)
@given(kind=st.sampled_from(list(Kind)), purpose=st.text(min_size=1, max_size=200))
@example(kind=Kind.ASK, purpose="u®")
@example(kind=Kind.OFFER, purpose="x" * 3000)
@example(kind=Kind.THANKS, purpose="thank you for " + "x" * 3000)
def test_any_text_has_a_subject(kind: Kind, purpose: str) -> None:
    """Whatever was typed, the subject is one short line and raises nothing."""
    try:
        reading = _read(kind, purpose, to="Daniel Weber")
    except EmptyPurpose:
        return
    subject = subject_for(kind, reading, parse=PARSE)
    assert subject.strip()
    assert "\n" not in subject
    assert len(subject) <= LONGEST


def test_what_cannot_be_said_is_put_to_the_user() -> None:
    """An instruction about the letter, or news that was not told, stays out and is asked about."""
    reading = _read(Kind.THANKS, "thank him for the map and tell him how it ended", to="Daniel Weber")
    assert reading.text == "Thank you for the map."
    assert "tell you how it ended" in reading.questions[0]
    reading = _read(
        Kind.ASK, "check my form by 12 October. Write in English, his partner reads along", to="Daniel Weber"
    )
    assert reading.text == "Could you check my form by 12 October?"
    assert "Write in English" in reading.questions[0]


@pytest.mark.parametrize(
    ("kind", "purpose", "to", "text", "asked"),
    [
        (Kind.THANKS, "thank wiremu for the eel trap", "Daniel Weber", "Thank you.", "thank Wiremu"),
        (Kind.THANKS, "thank priya for the cake", "Daniel Weber", "Thank you.", "thank Priya"),
        (Kind.THANKS, "thank mrs hill for the hem", "Daniel Weber", "Thank you.", "thank mrs hill"),
        (Kind.THANKS, "thank the lady at the desk for the key", "Daniel Weber", "Thank you.", "the lady at the desk"),
        (Kind.ASK, "show Anja the plot when she is back", "Teresa Okafor", "Could you show Anja the plot?", "when she is back"),
        (Kind.ASK, "send the plan to my brother and tell him what he thinks", "Daniel Weber", "Could you send the plan to my brother?", "tell him what he thinks"),
    ],
)  # fmt: skip
def test_who_is_meant_is_asked(kind: Kind, purpose: str, to: str, text: str, asked: str) -> None:
    """Thanks to somebody other than the reader, and a "she" that may be either of two, are put to the user."""
    reading = _read(kind, purpose, to=to)
    assert reading.text == text
    assert asked in reading.questions[0]
