"""Replies in thread: which mail is answered, what the subject becomes, and how many Message-IDs go along."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.exporting.replying import MOST_IDS, MOST_OCTETS, references, reply_subject, reply_to
from tests.exporting.letters import JANE

SUBJECTS = [
    ("My plan", "Re: My plan", "none yet"),
    ("Re: My plan", "Re: My plan", "one already"),
    ("RE: re: Re: My plan", "Re: My plan", "several"),
    ("AW: My plan", "Re: My plan", "German"),
    ("Antw: My plan", "Re: My plan", "Dutch, and German by GroupWise"),
    ("SV: VS: My plan", "Re: My plan", "Swedish, Danish and Finnish"),
    ("Odp: My plan", "Re: My plan", "Polish"),
    ("RES: My plan", "Re: My plan", "Portuguese"),
    ("R: My plan", "Re: My plan", "Italian"),
    ("YNT: My plan", "Re: My plan", "Turkish"),
    ("Vá: My plan", "Re: My plan", "Hungarian"),
    ("Απ: My plan", "Re: My plan", "Greek"),
    ("Ответ: My plan", "Re: My plan", "Russian"),
    ("回复：My plan", "Re: My plan", "Chinese, with a wide colon"),
    ("答复: My plan", "Re: My plan", "Chinese by Outlook"),
    ("Fwd: My plan", "Re: My plan", "forwarded"),
    ("WG: AW: My plan", "Re: My plan", "forwarded in German"),
    ("TR : My plan", "Re: My plan", "forwarded in French, with its space"),
    ("RV: My plan", "Re: My plan", "forwarded in Spanish"),
    ("I: My plan", "Re: My plan", "forwarded in Italian"),
    ("Fw: RE: Sv: My plan", "Re: My plan", "all of them"),
    ("Re[2]: My plan", "Re: My plan", "counted in brackets"),
    ("RE^3: My plan", "Re: My plan", "counted with a mark"),
    ("Re (4): My plan", "Re: My plan", "counted in parentheses"),
    ("Re2: My plan", "Re: My plan", "counted"),
    ("  re:My plan ", "Re: My plan", "no space"),
    ("Re: [list] Re: My plan", "Re: [list] Re: My plan", "a list's mark stays, and what is behind it"),
    ("Regarding: my plan", "Re: Regarding: my plan", "a word that only begins so"),
    ("Reply", "Re: Reply", "no colon"),
    ("Ref: 4711", "Re: Ref: 4711", "a reference"),
    ("r: a language", "Re: r: a language", "a small letter is no Italian prefix"),
    ("Care: a plan", "Re: Care: a plan", "a word that ends so"),
    ("", "Re:", "no subject"),
    ("Re:", "Re:", "nothing but the prefix"),
    ("Re: a\r\nBcc: eve@evil.example", "Re: a Bcc: eve@evil.example", "one line, whatever was imported"),
]


@pytest.mark.parametrize(("subject", "expected", "why"), SUBJECTS, ids=[row[2] for row in SUBJECTS])
def test_subjects(subject: str, expected: str, why: str) -> None:
    """``Re:`` stands there once, whatever program and language wrote before."""
    assert reply_subject(subject) == expected


@given(st.text())
def test_once_is_enough(subject: str) -> None:
    """A reply to a reply has the same subject."""
    assert reply_subject(reply_subject(subject)) == reply_subject(subject)


A, B, C = "<a@x.example>", "<b@x.example>", "<c@x.example>"
REFERENCES = [
    ([A], (A,), "the first answer"),
    ([A, B, C], (A, B, C), "in their order"),
    ([A, B, A, C], (A, B, C), "each once; the first stays first"),
    ([A, "no id", "<two words@x>", "<b\r\nBcc: e@evil.example>", C], (A, C), "what is no Message-ID"),
    ([f"<{n}@x.example>" for n in range(50)],
     (f"<{0}@x.example>", *(f"<{n}@x.example>" for n in range(50 - MOST_IDS + 1, 50))), "a long thread"),
    ([f"<{n:0200}@x.example>" for n in range(9)],
     tuple(f"<{n:0200}@x.example>" for n in (0, 6, 7, 8)), "long ids: the header has 998 octets at most"),
]  # fmt: skip


@pytest.mark.parametrize(("ids", "expected", "why"), REFERENCES, ids=[row[2] for row in REFERENCES])
def test_references(ids: list[str], expected: tuple[str, ...], why: str) -> None:
    """The thread's first id and the last ones stay."""
    assert references(ids) == expected
    assert len(f"References: {' '.join(expected)}") <= MOST_OCTETS


def mail(number: int, *, source: str = "", sender: str = "jane@example.org", **changes: object) -> Interaction:
    """A mail of that day in May."""
    made = Interaction(
        f"i{number}", datetime(2026, 5, number, tzinfo=UTC), Channel.EMAIL, Direction.RECEIVED, "AW: Plan", "", "",
        source or f"<{number}@x.example>", Identity("Jane", sender),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


ANSWERED = [
    ([], None, "nothing on record"),
    ([mail(2), mail(3), mail(1)], "<3@x.example>", "the latest"),
    ([mail(1), mail(2, direction=Direction.SENT, sender="ada@example.com")], "<2@x.example>", "the user's own"),
    ([mail(1), mail(2, sender="eve@else.example")], "<1@x.example>", "not what another wrote to both"),
    ([mail(1), mail(2, channel=Channel.MESSAGE, source="messages.csv#7")], "<1@x.example>", "not a message"),
    ([mail(1), mail(2, source="all.mbox#7")], "<1@x.example>", "not a mail without a Message-ID"),
    ([mail(1), mail(2, source="<a@b>\r\nBcc: <e@evil.example>")], "<1@x.example>", "not one that is no Message-ID"),
    ([mail(1), mail(2, when=None)], "<1@x.example>", "one without a date is older than any"),
    ([mail(1, source="draft:7")], None, "a letter that only stands in for its mail"),
]  # fmt: skip


@pytest.mark.parametrize(("exchanges", "expected", "why"), ANSWERED, ids=[row[2] for row in ANSWERED])
def test_which(exchanges: list[Interaction], expected: str | None, why: str) -> None:
    """A reply answers the latest mail with the contact that has a Message-ID."""
    found = reply_to(JANE, exchanges)

    assert (found.in_reply_to if found else None) == expected


def test_headers() -> None:
    """References are the answered mail's own and its id; without them, what it answered itself."""
    whole = reply_to(JANE, [mail(1, references=(A, B), in_reply_to=C)])
    short = reply_to(JANE, [mail(1, in_reply_to=C)])
    several = reply_to(JANE, [mail(1, in_reply_to=f"{A} {B}")])

    assert whole is not None
    assert short is not None
    assert several is not None
    assert (whole.references, whole.subject) == ((A, B, "<1@x.example>"), "Re: Plan")
    assert short.references == (C, "<1@x.example>")
    assert several.references == ("<1@x.example>",)
