"""Letters held against their card, and the figures made of them, counted by hand."""

from __future__ import annotations

import pytest

from assistant.domain.letters import Author
from assistant.evaluation.cards import Card, Split
from assistant.evaluation.evaluate import Evaluation
from assistant.evaluation.judging import Outcome, Status, judge
from assistant.evaluation.oracle import Fault, Sort
from assistant.evaluation.page import page
from assistant.evaluation.summary import by, summary
from assistant.evaluation.tables import in_groups, percent, side_by_side
from assistant.evaluation.verdicts import Verdict, key_of
from assistant.evaluation.written import Sentence, Written
from tests.evaluation.bakery import read, row, written

LEAK = "I hear that you are leaving."
SWAP = "I sent you the form."
FINE = "Could you go through my lease, 20 minutes, before 4 December?"


def oracle(_card: Card, sentence: str) -> list[Fault]:
    """Objects to two sentences and to no other."""
    return {LEAK: [Fault(Sort.LEAK, "leaves"), Fault(Sort.WORD, "leaving")], SWAP: [Fault(Sort.WHO, "i send")]}.get(
        sentence, []
    )


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> Card:
    """The baker's."""
    return read(tmp_path_factory.mktemp("card"), row())[0]


def judged(card: Card, letter: Written, **verdicts: bool) -> Outcome:
    """A letter held against the card, with what a reader said of the swap."""
    known = {key_of(card.id, SWAP): Verdict(invented) for invented in verdicts.values()}
    return judge(card, letter, oracle=oracle, verdicts=known)


def test_what_becomes_of_a_sentence(card: Card) -> None:
    """An objection counts until a reader clears it; the user's own words are not judged."""
    letter = written(FINE, SWAP, LEAK)

    assert [one.status for one in judged(card, letter).sentences] == [Status.FINE, Status.INVENTED, Status.INVENTED]
    assert [one.status for one in judged(card, letter, swap=False).sentences][1] is Status.CLEARED
    confirmed = judged(card, letter, swap=True).sentences[1]
    assert (confirmed.status, confirmed.reviewed) == (Status.INVENTED, True)
    own = judged(card, written(SWAP, by=Author.YOU))
    assert (own.sentences[0].status, own.judged, len(own.invented)) == (Status.OWN, 0, 0)


def test_a_reader_may_object_where_the_oracle_does_not(card: Card) -> None:
    """A sentence that a reader calls invented is, whatever the oracle says."""
    made = judge(card, written(FINE), oracle=oracle, verdicts={key_of(card.id, FINE): Verdict(True)})

    assert [one.text for one in made.invented] == [FINE]


def test_a_subject_gives_nothing_away(card: Card) -> None:
    """What must not be said is looked for in the subject as well; nothing else is asked of it."""
    assert judged(card, written(FINE, subject="Before you leave the firm")).of_sort(Sort.LEAK) == 1
    assert judged(card, written(FINE, subject="Nobel prize")).invented == ()


def test_what_is_said_and_named(card: Card) -> None:
    """Must-say statements and the parts of the ask are found in subject and text; nothing is in no letter."""
    whole, vague = judged(card, written(FINE)), judged(card, written("Could you help?", subject="My lease"))
    none = judged(card, Written(card.id, "askwell", False, subject="My lease", refused="No."))

    assert (whole.said, whole.missed) == (("the lease", "going through it"), ())
    assert whole.names == {"thing": True, "size": True, "by": True}
    assert (vague.said, vague.missed) == (("the lease",), ("going through it",))
    assert vague.names == {"thing": True, "size": False, "by": False}
    assert none.missed == ("the lease", "going through it")


@pytest.fixture(scope="module")
def outcomes(card: Card) -> list[Outcome]:
    """Five letters: two fine, one with a leak and a swap, one held back, one refused."""
    return [
        judged(
            card, written(FINE, "Thank you.", seconds=2.0, first=0.5, stopped=(SWAP, "You helped.", "It was.")), a=False
        ),
        judged(card, written(FINE, by=Author.PLAIN, seconds=4.0)),
        judged(card, written("Please help.", SWAP, LEAK, seconds=6.0)),
        judged(card, written(LEAK, ready=False, seconds=8.0, blocked_by=("grounding",))),
        judged(card, Written(card.id, "askwell", False, refused="Who?")),
    ]


def test_figures_counted_by_hand(outcomes: list[Outcome]) -> None:
    """Every figure of five letters is what counting gives."""
    told = summary(outcomes)

    assert (told["letters"], told["ready"], told["refused"]) == (5, 3, 1)
    assert told["ready_share"]["value"] == pytest.approx(0.6)
    assert told["invented"] == 2  # the leak in the letter that was held back is none
    assert (told["invented_share"]["hits"], told["invented_share"]["of"]) == (2, 6)
    assert (told["letters_with_invention"]["hits"], told["letters_with_invention"]["of"]) == (1, 3)
    assert (told["leaks"], told["wrong_person"], told["objections_unread"]) == (1, 0, 2)
    assert (told["must_say_share"]["hits"], told["must_say_share"]["of"]) == (4, 6)
    assert told["must_say"] == pytest.approx(2 / 3)
    assert (told["stopped"], told["stopped_fine"]) == (3, 2)  # the swap was rightly stopped
    assert (told["ask_names_size"]["hits"], told["ask_names_size"]["of"]) == (2, 3)
    assert told["lines"] == {"you": 0, "model": 6, "plain": 1}
    assert told["plain_share"] == pytest.approx(1 / 7)
    assert told["seconds"] == 5.0  # of the four that were written
    assert told["first_line_seconds"] == 0.5
    assert told["words"] == 13  # 13, 11 and 14
    assert told["invented_per_letter"]["value"] == pytest.approx(2 / 3)


def test_figures_of_nothing() -> None:
    """Without letters there are no shares, and the table has dashes."""
    told = summary([])

    assert (told["letters"], told["must_say"], told["ready_share"]["value"], told["seconds"]) == (0, None, None, None)
    assert "| called ready | – |" in side_by_side({"askwell": {"summary": told}})


def test_tables_tell_hits_and_cases(outcomes: list[Outcome]) -> None:
    """A share stands with its cases and interval; groups are rows."""
    figures = {"askwell": {"summary": summary(outcomes)}, "plain": {"summary": summary(outcomes[:2])}}
    table = side_by_side(figures).splitlines()

    assert table[0] == "| | askwell | plain |"
    assert "| called ready | 60 % (3 of 5) [23, 88.2] | 100 % (2 of 2) [34, 100] |" in table
    assert "| model sentences stopped, of these fine | 3, 2 | 3, 2 |" in table
    assert (
        in_groups(by(outcomes, lambda one: one.card.kind.value), "kind").splitlines()[2].startswith("| ask | 5 | 60 %")
    )
    assert percent({"value": 0.5, "hits": 1, "of": 2, "interval": (0.1, 0.9)}, interval=False) == "50 % (1 of 2)"


def test_a_letter_is_kept_as_it_was(outcomes: list[Outcome]) -> None:
    """What is written to disk comes back equal."""
    for one in outcomes:
        assert Written.from_row(one.written.as_row()) == one.written


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> & 'you' \"said\""


def test_a_hostile_letter_is_text_on_the_page(card: Card) -> None:
    """Whatever a letter says, in any of its places, stands on the page as text and never as markup."""
    sentence = Sentence(HOSTILE, Author.MODEL)
    letter = Written(card.id, "askwell", True, HOSTILE, HOSTILE, (sentence,), (HOSTILE,), (HOSTILE,))
    faulty = judge(card, letter, oracle=lambda _card, text: [Fault(Sort.WORD, text)], verdicts={})
    refused = judge(card, Written(card.id, "askwell", False, refused=HOSTILE), oracle=oracle, verdicts={})
    shown = page(Evaluation(Split.DEV, HOSTILE, {"askwell": (faulty, refused)}))

    assert shown.count("&lt;script&gt;") >= 7
    assert "<script" not in shown
    assert "<img" not in shown


def test_the_page_leads_from_figures_to_letters(outcomes: list[Outcome]) -> None:
    """Every letter is on the page, the worst first, with what was objected to and what is missing."""
    shown = page(Evaluation(Split.DEV, "scripted", {"askwell": tuple(outcomes)}))

    assert shown.count("<article") == 5
    assert shown.index("who: i send") < shown.index("refused: Who?")
    assert "not said: going through it" in shown
    assert "blocked by: grounding" in shown
