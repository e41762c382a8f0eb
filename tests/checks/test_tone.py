"""Stock phrases, hedges, apologies, flattery."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.checks.apologies import check_apologies
from assistant.checks.flattery import check_flattery
from assistant.checks.hedges import check_hedges
from assistant.checks.letter import Letter
from assistant.checks.stock import check_stock
from assistant.domain.letters import Severity

Read = Callable[..., Letter]

STOCK = [
    ("I hope this email finds you well.", 1, "the best known"),
    ("I hope this message finds you in good spirits.", 1, "its sister"),
    ("I hope you are doing well.", 1, "its cousin"),
    ("I wanted to reach out about the rota.", 1, "reach out"),
    ("I am reaching out about the rota.", 1, "reaching out"),
    ("I just wanted to touch base.", 1, "touch base"),
    ("Can I pick your brain?", 1, "pick your brain"),
    ("Please do not hesitate to write.", 1, "hesitate"),
    ("Reply at your earliest convenience.", 1, "earliest convenience"),
    ("Thank you in advance.", 1, "in advance"),
    ("I look forward to hearing from you.", 1, "look forward"),
    ("It would be a mutually beneficial synergy.", 2, "two in one sentence"),
    ("It was a game-changer.", 1, "with a hyphen"),
    ("I came across your profile.", 1, "came across"),
    ("Words cannot express my thanks.", 1, "words cannot"),
    ("I can’t thank you enough.", 1, "with a typographic apostrophe"),
    ("You shared valuable insights.", 1, "valuable insights"),
    ("I know you are very busy.", 1, "the busy reader"),
    ("It is a testament to your work.", 1, "a model's word"),
    ("I'm just following up.", 1, "following up"),
    ("I hope you are well.", 0, "plain courtesy"),
    ("I look forward to the play.", 0, "a real thing looked forward to"),
    ("I reached the summit.", 0, "reach alone"),
    ("The email found you in Rome.", 0, "an email that found somebody"),
    ("I am writing to you about the rota.", 0, "plain purpose"),
    ("You know the busy season.", 0, "busy, of a season"),
    ("The convenience store closed.", 0, "convenience, of a shop"),
    ("Thank you for the advance copy.", 0, "advance, of a copy"),
]


@pytest.mark.parametrize(("text", "expected", "why"), STOCK, ids=[row[0] for row in STOCK])
def test_stock_phrases_are_named(text: str, expected: int, why: str, letter: Read) -> None:
    """Each stock phrase warns once; its words in their plain sense pass."""
    found = list(check_stock(letter(text)))
    assert [Severity.WARN] * expected == [finding.severity for finding in found], why


HEDGES = [
    ("I was wondering if", 1, "wondering"),
    ("I was just hoping that", 1, "hoping"),
    ("Perhaps we go.", 1, "perhaps"),
    ("Maybe we go.", 1, "maybe"),
    ("It is possibly so.", 1, "possibly"),
    ("It is sort of done.", 1, "sort of"),
    ("It is kind of done.", 1, "kind of"),
    ("I think it works.", 1, "I think"),
    ("I guess it works.", 1, "I guess"),
    ("It works, if possible.", 1, "if possible"),
    ("If you don't mind, we go.", 1, "mind"),
    ("It seems to work.", 1, "it seems"),
    ("I'm not sure if it works.", 1, "not sure"),
    ("I just wanted to say it.", 1, "just wanted"),
    ("You might be able to go.", 1, "might be able"),
    ("If I may, we go.", 1, "if I may"),
    ("Hopefully it works.", 1, "hopefully"),
    ("This is a silly question.", 1, "belittled"),
    ("What kind of plan is it?", 0, "kind of, a sort"),
    ("It is the kind of plan I like.", 0, "the kind of"),
    ("You said: 'maybe, perhaps, possibly'.", 0, "quoted hedges are theirs"),
    ("The plan might work.", 0, "a plain might"),
    ("I would like to come.", 0, "plain courtesy"),
    ("Could you come?", 0, "a plain question"),
    ("You were kind to me.", 0, "kind, of a person"),
    ("We go in May.", 0, "a month"),
]


@pytest.mark.parametrize(("text", "expected", "why"), HEDGES, ids=[row[0] for row in HEDGES])
def test_hedges_are_counted(text: str, expected: int, why: str, letter: Read) -> None:
    """Two hedges are free; with two before it, a sentence with a hedge warns and one without does not."""
    found = list(check_hedges(letter(f"Perhaps it is. Maybe it is. {text}")))
    assert [(Severity.WARN, 3)] * expected == [(finding.severity, finding.line) for finding in found], why


def test_hedges_are_named_as_they_stand(letter: Read) -> None:
    """The warning quotes the letter's own hedges, each once, and no other."""
    found = list(check_hedges(letter("Perhaps it is. I’m not sure if it works. Perhaps it works if possible.")))
    assert [finding.message for finding in found] == [
        "There are 4 hedges ('Perhaps', 'not sure if', 'if possible'): two at most."
    ]


APOLOGIES = [
    ("I am sorry for the delay.", 1, "sorry"),
    ("Sorry for the delay!", 1, "sorry alone"),
    ("I apologise for it.", 1, "apologise"),
    ("I apologize for it.", 1, "the other spelling"),
    ("My apologies for it.", 1, "the noun"),
    ("Please excuse my late answer.", 1, "excuse"),
    ("Please forgive the length.", 1, "forgive"),
    ("Pardon the delay.", 1, "pardon"),
    ("I hate to bother you.", 1, "bother"),
    ("I don't want to impose.", 1, "impose"),
    ("I do not mean to intrude.", 1, "intrude"),
    ("It was my fault.", 1, "fault"),
    ("My bad.", 1, "colloquial"),
    ("I'm so sorry about it.", 1, "so sorry"),
    ("I regret the delay.", 1, "regret"),
    ("I am sorry to hear of your father.", 0, "sympathy"),
    ("I'm sorry for your loss.", 0, "sympathy"),
    ("I am so sorry that you lost the vote.", 0, "sympathy"),
    ("I was sorry to see it end.", 0, "sorrow"),
    ("There is no need to apologise.", 0, "about theirs"),
    ("Your apology was kind.", 0, "theirs"),
    ("You said sorry twice.", 0, "theirs"),
    ("You wrote: 'Sorry, I was ill.'", 0, "quoted"),
    ("Better safe than sorry.", 0, "a saying"),
    ("The delay was a week.", 0, "a fact about a delay"),
    ("You forgave the delay.", 0, "their act"),
]


@pytest.mark.parametrize(("text", "expected", "why"), APOLOGIES, ids=[row[0] for row in APOLOGIES])
def test_apologies_are_counted(text: str, expected: int, why: str, letter: Read) -> None:
    """One apology is free; with one before it, another warns, and sympathy does not count."""
    found = list(check_apologies(letter(f"I apologise for Monday. {text}")))
    assert [(Severity.WARN, 2)] * expected == [(finding.severity, finding.line) for finding in found], why


FLATTERY = [
    ("You are amazing.", True, "of the person"),
    ("You're such an inspiration.", True, "inspiration"),
    ("Your impressive career speaks for itself.", True, "a career"),
    ("I have always admired you.", True, "admired"),
    ("I greatly admire your work.", True, "work in general"),
    ("I am deeply impressed by your expertise.", True, "expertise"),
    ("Your expertise is second to none.", True, "superlative"),
    ("You are one of the best engineers.", True, "one of the best"),
    ("Your team is simply the best there is.", True, "their people"),
    ("You are a leading expert in rail.", True, "expert"),
    ("Nobody knows it like you.", True, "nobody"),
    ("I am a huge fan of your work.", True, "fan"),
    ("Someone of your calibre will know.", True, "calibre"),
    ("You are a legend.", True, "legend"),
    ("What a wonderful person you are.", True, "exclaimed"),
    ("I am inspired by your journey.", True, "journey"),
    ("Your checklist caught two errors.", False, "a work and what it did"),
    ("You explained joins so well that I passed.", False, "a deed and its result"),
    ("Your talk on rail was excellent; I used its checklist.", False, "a named work"),
    ("You were kind to show me the mill.", False, "a kindness named"),
    ("It was brilliant of you to bring Tom.", False, "a deed"),
    ("You are the first I told.", False, "no praise"),
    ("You are a leader of the choir.", False, "an office"),
    ("I admire how you closed the branch with care.", False, "a deed"),
    ("Your experience with vendors is why I ask you.", False, "a reason, not praise"),
    ("You have great weather in Lyon.", False, "weather"),
    ("I am impressed that you finished it in May.", False, "a deed"),
    ("Your work on the bridge ended in May.", False, "a fact"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FLATTERY, ids=[row[0] for row in FLATTERY])
def test_praise_names_what_they_did(text: str, expected: bool, why: str, letter: Read) -> None:
    """Praise in general warns; praise of an act or a named work, and plain statements, pass."""
    found = list(check_flattery(letter(text)))
    assert [Severity.WARN] * expected == [finding.severity for finding in found], why
