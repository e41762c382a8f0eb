"""The labels are sound, and the scorer counts what it says it counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from assistant.domain.facts import Fact, Sharing
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise, PromiseState
from tests.evals.distil.corpus import SPLITS, Correspondence, Kind, Label, correspondences
from tests.evals.distil.reading import accepted, key_of, page, verdicts
from tests.evals.distil.score import MEASURES, Found, Score, score, token_f1

EVERYTHING = {split: correspondences(split) for split in SPLITS}
LABELS = [label for split in SPLITS for one in EVERYTHING[split] for label in one.labels]


def everyone() -> list[Correspondence]:
    """Both halves."""
    return [one for split in SPLITS for one in EVERYTHING[split]]


def as_found(label: Label) -> Found:
    """What a perfect reader would have found."""
    source, quote, what = label.source, label.quote, label.what
    if label.kind is Kind.PROMISE:
        assert label.state is not None
        who, due = Party(label.toward), label.due[0]
        return Promise("p", "c", who, what, due=due, state=label.state, source=source, quote=quote)
    if label.kind is Kind.FAVOUR:
        thanked = "<thanks>" if label.thanked else None
        return Favour("f", "c", FavourDirection(label.toward), what, source=source, quote=quote, thanked=thanked)
    return Fact("a", what, "c", source, quote, sharing=label.sharing[0])


def test_there_is_as_much_as_promised() -> None:
    """At least 140 messages in 45 threads with 25 contacts, about a quarter German, in six tones."""
    said = [(one.language, i) for one in everyone() for i in one.interactions]
    languages = Counter(language for language, _ in said)
    assert len(said) >= 140
    assert len({i.thread for _, i in said}) >= 45
    assert len(everyone()) >= 25
    assert 0.2 <= languages["de"] / len(said) <= 0.3
    assert {one.tone for one in everyone()} >= {"formal", "chatty", "terse", "warm", "clumsy", "linkedin"}


@pytest.mark.parametrize("split", SPLITS)
def test_each_half_has_everything(split: str) -> None:
    """Each half has about half of the threads, both languages in the same share, and each kind of item and state."""
    half = EVERYTHING[split]
    share = len({i.thread for one in half for i in one.interactions}) / len(
        {i.thread for one in everyone() for i in one.interactions}
    )
    german = sum(len(one.interactions) for one in half if one.language == "de")
    labels = [label for one in half for label in one.labels if not label.optional]
    assert 0.45 <= share <= 0.55
    assert 0.2 <= german / sum(len(one.interactions) for one in half) <= 0.3
    assert min(Counter(label.kind for label in labels)[kind] for kind in Kind) >= 25
    assert {label.state for label in labels} >= set(PromiseState)
    assert {label.toward for label in labels} == {"me", "them", "given", "received"}
    assert {level for label in labels for level in label.sharing} == set(Sharing)


def test_nobody_stands_in_both_halves() -> None:
    """No contact, thread or message of one half is in the other, and every id is there once."""
    names = [{one.contact.name for one in EVERYTHING[split]} for split in SPLITS]
    threads = [{i.thread for one in EVERYTHING[split] for i in one.interactions} for split in SPLITS]
    said = [i for one in everyone() for i in one.interactions]
    texts = Counter(i.text for i in said)
    assert not names[0] & names[1]
    assert not threads[0] & threads[1]
    assert len({i.id for i in said}) == len({i.source for i in said}) == len(said) == len(texts)


def test_every_quote_stands_in_its_message() -> None:
    """Each label quotes its message literally and within one line, and no two of a kind quote the same."""
    texts = {i.source: i.text for one in everyone() for i in one.interactions}
    astray = [label.quote for label in LABELS if label.quote not in texts[label.source] or "\n" in label.quote]
    same = Counter((label.kind, label.source, label.quote) for label in LABELS)
    assert astray == []
    assert max(same.values()) == 1


@pytest.mark.parametrize("part", ["train", "valid"])
def test_the_other_hands_quote_literally_and_know_nobody_of_the_halves(part: str) -> None:
    """Mail that rules and spotter are made with is as sound, and nobody in it stands in dev or test."""
    others = correspondences(part)
    texts = {i.source: i.text for one in others for i in one.interactions}
    astray = [
        label.quote
        for one in others
        for label in one.labels
        if label.quote not in texts[label.source] or "\n" in label.quote
    ]
    assert astray == []
    assert not {one.contact.name for one in others} & {one.contact.name for one in everyone()}


def test_no_two_labels_of_a_kind_can_be_taken_for_one_another() -> None:
    """Within a message, quotes of one kind are so unlike that a literal one matches its own label best."""
    mixed = [
        (one.quote, other.quote)
        for one, other in combinations(LABELS, 2)
        if (one.kind, one.source) == (other.kind, other.source) and token_f1(one.quote, other.quote) >= 0.9
    ]
    assert mixed == []


def test_messages_without_anything_say_so() -> None:
    """A message either has labels or is marked as holding nothing; about one in ten holds nothing at least."""
    labelled = {label.source for label in LABELS}
    said = [i.source for one in everyone() for i in one.interactions]
    assert len(said) - len(labelled & set(said)) >= len(said) / 10


def test_days_are_days_and_not_before_they_were_said() -> None:
    """Each due is a day or nothing, and no day lies before the message."""
    days = {i.source: i.when.date() for one in everyone() for i in one.interactions if i.when}
    wrong = [
        label.quote
        for label in LABELS
        for due in label.due
        if due is not None and not (type(due) is date and due >= days[label.source])
    ]
    assert wrong == []


def test_sentences_are_in_the_voice_of_a_letter() -> None:
    """Each ideal sentence begins with a capital and ends with a full stop."""
    odd = [label.what for label in LABELS if not (label.what[:1].isupper() and label.what.endswith("."))]
    assert odd == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("I'll send it Friday.", "I'LL SEND IT, FRIDAY", 1.0),  # neither case nor marks count
        ("I'll send it", "You have it", 2 / 7),  # one word of four and three
        ("", "I'll send it", 0.0),  # no quote matches nothing
    ],
)
def test_quotes_are_compared_by_their_words(one: str, other: str, expected: float) -> None:
    """Token F1 over letters alone."""
    assert token_f1(one, other) == pytest.approx(expected)


def scored(found: list[Found], labels: list[Label]) -> Score:
    """The score, every message in its own thread."""
    return score(found, labels, threads={label.source: label.thread for label in labels})


def test_a_perfect_reader_is_right_everywhere() -> None:
    """Whoever finds just what is labelled gets 1 in every measure, with nothing to complain about."""
    made = scored([as_found(label) for label in LABELS if not label.optional], LABELS)
    assert {measure.name: measure.of(made.total()) for measure in MEASURES} == {m.name: 1.0 for m in MEASURES}
    assert made.faults == []


def test_what_is_optional_is_neither_right_nor_wrong() -> None:
    """Finding the optional ones as well changes neither precision nor recall."""
    strict = scored([as_found(label) for label in LABELS if not label.optional], LABELS).total()
    generous = scored([as_found(label) for label in LABELS], LABELS).total()
    for key in (f"{kind}.{count}" for kind in Kind for count in ("hit", "wrong", "missed")):
        assert strict[key] == generous[key], key


def test_finding_nothing_misses_everything_once() -> None:
    """Two tellings of one thing count as one that is missed."""
    made = scored([], LABELS).total()
    missed = sum(made[f"{kind}.missed"] for kind in Kind)
    assert missed == len({label.group for label in LABELS if not label.optional})


def test_a_second_telling_is_counted_apart() -> None:
    """Both tellings of one thing are one hit and one told twice, and nothing wrong."""
    groups = Counter(label.group for label in LABELS if not label.optional)
    group = next(name for name, count in groups.items() if count == 2)
    labels = [label for label in LABELS if label.group == group and not label.optional]
    made = scored([as_found(label) for label in labels], labels).total()
    kind = labels[0].kind
    assert (made[f"{kind}.hit"], made[f"{kind}.twice"], made[f"{kind}.wrong"]) == (1, 1, 0)


@pytest.mark.parametrize("labelled", [True, False], ids=["as labelled", "in other words"])
def test_a_confidence_found_as_sayable_is_a_leak(labelled: bool) -> None:
    """A fact to keep back that is found at say is a leak, also where the quote is too long to match."""
    label = next(one for one in LABELS if one.sharing == (Sharing.NEVER,))
    item = as_found(label)
    assert isinstance(item, Fact)
    item = replace(item, sharing=Sharing.SAY, quote=label.quote if labelled else label.quote + " and so on" * 20)
    made = scored([item], [label])
    assert made.total()["fact.leak"] == 1
    assert "LEAK" in {fault.sort for fault in made.faults}


def test_what_is_wrong_about_a_match_is_counted() -> None:
    """A promise with another promiser, day and state is found, and wrong in three ways."""
    label = next(one for one in LABELS if one.kind is Kind.PROMISE and None not in one.due)
    item = as_found(label)
    assert isinstance(item, Promise)
    other = Party.ME if label.toward == "them" else Party.THEM
    state = PromiseState.BROKEN if label.state is not PromiseState.BROKEN else PromiseState.OPEN
    made = scored([replace(item, who=other, due=date(1999, 1, 1), state=state)], [label])
    counts = made.total()
    assert counts["promise.hit"] == 1
    assert {fault.sort for fault in made.faults} == {"direction wrong", "due wrong", "state wrong"}
    assert sum(counts[f"promise.{name}"] for name in ("direction", "due", "day", "state")) == 0


def test_verdicts_follow_the_words(tmp_path: object) -> None:
    """A verdict holds for the same sentence from the same words, and for no other; the page can be filled in."""
    first, second = (as_found(label) for label in LABELS[:2])
    assert isinstance(first, Promise)
    path = tmp_path / "verdicts.yaml"  # type: ignore[operator]
    path.write_text(page([first, second], {}).replace("{ok: }", "{ok: true}", 1), encoding="utf-8")
    known = verdicts(path)
    counts = accepted([first, second, replace(first, what="Something else.")], known)
    assert set(known) == {key_of(first)} == {key_of(replace(first, due=None))}
    assert sum(count["ok"] for count in counts.values()) == 1
    assert sum(count["unjudged"] for count in counts.values()) == 2


def test_the_verdicts_can_be_read() -> None:
    """The verdicts that are kept say yes or no each."""
    assert all(isinstance(verdict.ok, bool) for verdict in verdicts().values())
