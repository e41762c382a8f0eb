"""What of the user's own sentences no record bears out, and what is nobody's business."""

from __future__ import annotations

import pytest

from assistant.bootstrap import grammar, splitter
from assistant.domain.facts import Fact
from assistant.domain.letters import Author, Line, Severity
from assistant.drafting.judge import Judge
from assistant.drafting.own_claims import check_own

RECORD = (
    "You said: “I have three people in my team.”", "You said: “We run forty turbines.”",
    "I am a data analyst at Tarnwell Energy.",
    "I have worked as an analyst since 2019.", "You introduced me to Priya Raman after your talk in May.",
    "We met at Pennine Data Day.", "You said: “I will review your plan for the churn service by Friday.”",
    "I won the prize for the best poster at Aldermoor in 2018.", "My talk took 40 seconds too long.",
)  # fmt: skip
CLAIMS = [
    ("I led a team of 40.", "led", "a figure of something else on record bears out nothing"),
    ("I have ten years of experience in machine learning.", "ten years", "years in a trade"),
    ("I worked at Google for six years.", "Google", "a firm that is nowhere on record"),
    ("I am the head of data at Tarnwell Energy.", "head", "another post than the one on record"),
    ("I hold a PhD in statistics.", "hold", "a degree"),
    ("I was promoted last year.", "promoted", "a rise"),
    ("I have published three papers on churn.", "published", "works"),
    ("You promised me a reference for Fernlight.", "promised", "what the reader knows better"),
    ("You recommended me to Anja Vogel.", "recommended", "a deed of the reader's"),
    ("We met in Berlin in 2019.", "met", "another meeting than the one on record"),
    ("I am a data analyst at Tarnwell Energy, and I won the poster prize in 2018.", "", "on record"),
    ("You introduced me to Priya after your talk.", "", "on record, in fewer words"),
    ("You reviewed my plan for the churn service.", "", "announced by the reader"),
    ("I have never led a team of 40.", "", "denied"),
    ("I could lead a team of 40.", "", "wished for"),
    ("Have you ever led a team of 40?", "", "asked"),
    ("It has been a long week, and I spent three evenings on it.", "", "how a week was"),
    ("I managed to fix the bug, and I found your note.", "", "verbs that look like posts"),
    ("You have been a good friend to me.", "", "no post"),
    ("I finished the book you lent me, and I moved to Leeds.", "", "news that nobody need prove"),
]


@pytest.mark.parametrize(("sentence", "unborne", "why"), CLAIMS, ids=[row[0] for row in CLAIMS])
def test_own_sentence_is_told_what_no_record_bears_out(sentence: str, unborne: str, why: str) -> None:
    """It is good to know and never in the way; all else is the user's to say."""
    judge = Judge(grammar(), splitter())
    facts = [Fact(str(number), text) for number, text in enumerate(RECORD)]
    found = list(check_own([Line(sentence, "own words", Author.YOU)], judge, lambda _text: facts))
    assert bool(found) is bool(unborne), why
    assert all(one.severity is Severity.INFORM and f"“{unborne}”" in one.message for one in found), why
