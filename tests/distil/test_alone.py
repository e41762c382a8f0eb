"""Promises that say nothing by themselves: told with what they answer, or with the thing they are about."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.bootstrap import grammar
from assistant.distil.said.sentences import Said
from assistant.distil.understood.alone import told_alone
from assistant.distil.understood.thin import is_thin
from assistant.domain.ledger import Party, Promise

THIN = [
    ("I'll do that tomorrow.", "en", True, "a deed without a name"),
    ("I'll find out and let you know by Friday.", "en", True, "of what nobody knows"),
    ("Count me in.", "en", True, "an assent"),
    ("I'll leave both in the hall.", "en", True, "both of what"),
    ("Wednesday, then.", "en", True, "a day alone"),
    ("I'll call you on Friday.", "en", False, "a deed that tells itself"),
    ("Invoice to you by Friday.", "en", False, "short, but a thing for somebody"),
    ("The tea goes off today, finally, the green one.", "en", False, "the one is named"),
    ("Mach ich morgen!", "de", True, "a deed without a name"),
    ("Klar, das erledige ich nach dem Urlaub.", "de", True, "a deed without a name, with its time"),
    ("Bin am Start!", "de", True, "an assent"),
    ("Gerne, beides kommt am Montag.", "de", True, "both of what"),
    ("Ich bringe dir die Leiter.", "de", False, "a thing and a deed"),
]


@pytest.mark.parametrize(("text", "language", "thin", "why"), THIN)
def test_what_says_nothing_by_itself(text: str, language: str, thin: bool, why: str) -> None:
    """Words are thin where nobody could tell a month later what was promised."""
    assert is_thin(text, language, parse=grammar()) is thin, why


def told(
    asked: list[str], answer: list[str], *, language: str = "en", by: Party = Party.ME, due: bool = True
) -> list[str]:
    """How the last sentence of the answer is told, quoted before as it stands."""
    other = Party.THEM if by is Party.ME else Party.ME
    page = []
    for id_, who, day, texts in (("m1", other, 2, asked), ("m2", by, 3, answer)):
        framed = ["", *texts, ""]
        page += [
            Said(
                text,
                id_,
                id_,
                date(2026, 3, day),
                who,
                before=framed[n],
                after=framed[n + 2],
                language=language,
                thread="t",
            )
            for n, text in enumerate(texts)
        ]
    words = answer[-1]
    what = f"Dann: „{words}“" if language == "de" else f"Then: “{words}”"
    made = Promise(
        "p", "c", by, what, made=date(2026, 3, 3), due=date(2026, 3, 6) if due else None, source="m2", quote=words
    )
    return [p.what for p in told_alone([made], page, parse=grammar())]


TOLD = [
    (
        ["Could you look over my lease?"],
        ["Gladly.", "I'll do that on Friday."],
        "You asked: “Could you look over my lease?” Then: “I'll do that on Friday.”",
        "what was asked",
    ),
    (
        ["Is the hall free on the 9th?", "And what do they charge?"],
        ["I'll find out and let you know by Friday."],
        "You asked: “Is the hall free on the 9th? And what do they charge?”"
        " Then: “I'll find out and let you know by Friday.”",
        "questions, where an answer is promised",
    ),
    (
        ["It rained all week.", "Would you believe it?"],
        ["The poster is nearly there.", "Expect it by Friday."],
        "Then: “Expect [the poster] by Friday.”",
        "the thing in square brackets",
    ),
    (
        ["The tap drips again."],
        ["I'll do it on Friday."],
        "You wrote: “The tap drips again.” Then: “I'll do it on Friday.”",
        "what was told and not asked",
    ),
    (["Could you tune my harp?"], ["How kind of you!", "I'll do that on Friday."],
     "You asked: “Could you tune my harp?” Then: “I'll do that on Friday.”", "praise explains nothing"),
    (["Could you lend me your van?"], ["I'll call you on Friday."], "Then: “I'll call you on Friday.”", "clear enough"),
    (
        ["My sister has cancer.", "Could you ring her doctor?"],
        ["I'll do that on Friday."],
        "Then: “I'll do that on Friday.”",
        "nothing tender beside it",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "answer", "what", "why"), TOLD)
def test_thin_words_are_told_with_what_they_answer(asked: list[str], answer: list[str], what: str, why: str) -> None:
    """What the other side asked, or the thing spoken of, stands beside words that say too little."""
    assert told(asked, answer) == [what], why


def test_a_german_assent_is_told_with_the_question() -> None:
    """In German as well, with the persons the other way round for the contact."""
    made = told(["Kannst du mir die Leiter bringen?"], ["Mach ich am Freitag."], language="de", by=Party.THEM)
    assert made == ["Ich habe gefragt: „Kannst du mir die Leiter bringen?“ Dann: „Mach ich am Freitag.“"]


def test_a_scrap_that_nothing_explains_is_left_out() -> None:
    """ "On it." without anything asked is no line of a ledger."""
    assert told(["Lovely weather."] * 3, ["On it."], due=False) == []
