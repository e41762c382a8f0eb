"""Grounding: whether a sentence stands on its facts, on labelled pairs, on the facts themselves and on hostile text."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.bootstrap import grammar
from assistant.checks.grounding import ground
from assistant.domain.words import Parse
from assistant.resources import parse_yaml

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "tests" / "grounding"

# Per table: the most that may be passed of what is unsupported and stopped of what is supported, a margin above what
# is reached. "test" was never looked at while the check was written; the others taught it.
BOUNDS = {
    "dev": (0.04, 0.04),
    "dev2": (0.04, 0.05),
    "dev3": (0.04, 0.09),
    "dev4": (0.04, 0.08),
    "dev5": (0.04, 0.12),
    "dev6": (0.08, 0.12),
    "dev7": (0.10, 0.20),
    "dev8": (0.06, 0.18),
    "dev9": (0.06, 0.16),
    "dev10": (0.06, 0.35),
    "test": (0.12, 0.24),
}


@dataclass(frozen=True)
class Rates:
    """How many pairs of each label there are, and how many were decided wrongly."""

    unsupported: int
    passed: int
    supported: int
    stopped: int

    def __str__(self) -> str:
        flagged = self.unsupported - self.passed
        precision = flagged / max(1, flagged + self.stopped)
        return (
            f"passed {self.passed}/{self.unsupported} ({self.passed / self.unsupported:.1%} of unsupported), "
            f"stopped {self.stopped}/{self.supported} ({self.stopped / self.supported:.1%} of supported); "
            f"precision {precision:.1%}, recall {flagged / self.unsupported:.1%}"
        )


@pytest.fixture(scope="module")
def parse() -> Parse:
    """The real grammar, loaded once."""
    return grammar()


def _measure(table: str, parse: Parse) -> Rates:
    rows = parse_yaml((TABLES / f"{table}.yaml").read_text(encoding="utf-8"))
    decided = [(row["supported"], not ground(row["sentence"], row["facts"], parse=parse)) for row in rows]
    return Rates(
        unsupported=sum(not label for label, _ in decided),
        passed=sum(stands for label, stands in decided if not label),
        supported=sum(label for label, _ in decided),
        stopped=sum(not stands for label, stands in decided if label),
    )


@pytest.mark.slow
def test_labelled_pairs(parse: Parse, capsys: pytest.CaptureFixture[str]) -> None:
    """On every table of labelled pairs both rates of error, which are printed, stay within their bounds."""
    rates = {table: _measure(table, parse) for table in BOUNDS}
    total = Rates(*(sum(getattr(r, f) for r in rates.values()) for f in Rates.__dataclass_fields__))
    with capsys.disabled():
        print()
        for table, rate in [*rates.items(), ("all", total)]:
            print(f"grounding {table:5} {rate}")
    assert total.unsupported + total.supported >= 250
    for table, (passed, stopped) in BOUNDS.items():
        assert rates[table].passed <= passed * rates[table].unsupported, table
        assert rates[table].stopped <= stopped * rates[table].supported, table


def _facts() -> Iterator[str]:
    for table in TABLES.glob("*.yaml"):
        for row in parse_yaml(table.read_text(encoding="utf-8")):
            yield from row["facts"]
    for row in parse_yaml((ROOT / "data" / "sample" / "facts.yaml").read_text(encoding="utf-8")):
        yield row["text"]
    for row in parse_yaml((ROOT / "data" / "evals" / "requests.yaml").read_text(encoding="utf-8")):
        yield from row.get("facts") or []


def test_every_fact_stands_on_itself(parse: Parse) -> None:
    """A fact of any table, of the sample world or of the evaluation stands as a sentence on itself, word for word."""
    facts = sorted(set(_facts()))
    assert len(facts) > 500
    assert [fact for fact in facts if ground(fact, [fact], parse=parse)] == []


def test_every_fact_stands_beside_others(parse: Parse) -> None:
    """A fact said with a courtesy after it still stands on itself, so it is not only the letters that agree."""
    facts = sorted({f for f in _facts() if f.startswith(("You ", "I ")) and f.endswith(".")})[::2]
    said = [(f"{fact[:-1]}, and I hope you are well.", fact) for fact in facts]
    wrong = [fact for sentence, fact in said if ground(sentence, [fact], parse=parse)]
    assert len(wrong) <= 0.01 * len(facts), wrong


GERUNDS = {
    "You lent me": "lending me", "You showed me": "showing me", "You told me": "telling me", "You gave me": "giving me",
    "You taught me": "teaching me", "You sent me": "sending me", "You reviewed": "reviewing",
    "You introduced me": "introducing me", "You helped me": "helping me", "You offered": "offering",
    "You invited me": "inviting me", "You recommended": "recommending", "You wrote": "writing",
}  # fmt: skip


def test_thanks_for_a_fact(parse: Parse) -> None:
    """A "Thank you for" with the gerund of what the reader did stands on the fact."""
    said = [
        (f"Thank you for {gerund}{fact[len(start) :]}", fact)
        for fact in sorted(set(_facts()))
        for start, gerund in GERUNDS.items()
        if fact.startswith(start + " ") and "never" not in fact and '"' not in fact
    ]
    assert len(said) > 60
    wrong = [sentence for sentence, fact in said if ground(sentence, [fact], parse=parse)]
    assert len(wrong) <= 0.03 * len(said), wrong


OTHER = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "your": "my",
    "yours": "mine",
    "am": "are",
    "'m": "'re",
}


def _exchanged(fact: str, parse: Parse) -> str:
    """The fact with the writer and the reader exchanged."""
    tokens = parse(fact).tokens
    out = []
    for token in tokens:
        low = token.text.lower()
        of_you = any(t.text.lower() == "you" and t.head in {token.index, token.head} for t in tokens)
        if low == "you":
            text = "I" if token.dep in {"nsubj", "nsubjpass"} else "me"
        elif low == "are" and of_you:
            text = "am"
        else:
            text = OTHER.get(low, token.text)
        out.append((text[0].upper() + text[1:] if token.index == 0 else text) + token.space)
    return "".join(out)


@pytest.mark.slow
def test_persons_exchanged(parse: Parse) -> None:
    """A fact with the writer and the reader exchanged does not stand on the fact, except where both do it together."""
    facts = sorted(f for f in set(_facts()) if '"' not in f and not f.startswith(("We ", "Our ", "You and ")))
    pairs = [(_exchanged(fact, parse), fact) for fact in facts]
    pairs = [(said, fact) for said, fact in pairs if said != fact]
    assert len(pairs) > 500
    passed = [said for said, fact in pairs if not ground(said, [fact], parse=parse)]
    assert len(passed) <= 0.03 * len(pairs), passed


FACTS = ("You introduced me to Priya in April.", "I have not trained a model yet.", "I want 20 minutes of your time.")


@pytest.mark.parametrize(
    ("sentence", "sort"),
    [
        ("I introduced you to Priya in April.", "role"),
        ("You introduced me to Tom in April.", "name"),
        ("You introduced me to Priya in May.", "date"),
        ("You kindly introduced me to the brilliant Priya in April.", "evaluation"),
        ("I have trained a model.", "denial"),
        ("Would you have 30 minutes for me?", "number"),
        ("See https://example.com for more.", "link"),
        ("I will bring a model.", "commitment"),
        ("You introduced me to Priya in April 😀.", "detail"),
        ("You introduced me to Прия in April.", "detail"),
        ('You wrote: "Priya is the best of us all."', "quote"),
        ("Thank you for introducing me to Priya at NASA.", "name"),
    ],
)
def test_sorts_of_problem(sentence: str, sort: str, parse: Parse) -> None:
    """Each sort of departure from the facts is named as what it is."""
    assert sort in {problem.sort for problem in ground(sentence, FACTS, parse=parse)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for introducing me to Priya in April.",
        "In April you put me in touch with Priya.",
        "I was introduced to Priya by you in April.",
        "I have yet to train a model.",
        "Would you have 20 minutes for me?",
        "I would be grateful for 20 minutes of your time.",
        "If this month is too busy, no hard feelings.",
        "No reply needed.",
        "I hope you are well.",
    ],
)
def test_harmless_ways_of_saying_it(sentence: str, parse: Parse) -> None:
    """Another wording, another order, a passive, an ask and a courtesy add nothing."""
    assert ground(sentence, FACTS, parse=parse) == []


KITCHEN = (
    "You run the community kitchen in Salford.",
    "You let us use the kitchen on 14 February.",
    "I repaired your oven.",
    "I showed two of my drawings in your gallery.",
    "You sold one of the drawings.",
    "I have read two chapters of your book.",
    "I replaced the battery.",
    "The buoy stopped on 2 March.",
)


@pytest.mark.parametrize(
    ("sentence", "sort"),
    [
        ("I repaired your oven in Salford.", "crossed"),
        ("I repaired your oven on 14 February.", "crossed"),
        ("I repaired your oven for two weeks.", "number"),
        ("You sold two of the drawings.", "crossed"),
        ("I have read your book.", "scope"),
        ("The buoy stopped after I replaced the battery.", "order"),
        ("I still repair your oven.", "claim"),
        ("I am now working on your oven.", "crossed"),
        ("Your oven worked well.", "evaluation"),
    ],
)
def test_what_hangs_on_what(sentence: str, sort: str, parse: Parse) -> None:
    """A detail, an order or a whole that the facts do not tie to this very event is named as such."""
    assert sort in {problem.sort for problem in ground(sentence, KITCHEN, parse=parse)}


@pytest.mark.parametrize(
    "sentence",
    [
        "On 14 February you let us use the community kitchen in Salford.",
        "You run the community kitchen in Salford, and on 14 February you let us use it.",
        "You sold one of the drawings that I showed in your gallery.",
        "I have read two chapters of your book.",
        "The buoy stopped on 2 March.",
    ],
)
def test_details_of_parts(sentence: str, parse: Parse) -> None:
    """What one fact says of a thing may be said of it in another fact's event."""
    assert ground(sentence, KITCHEN, parse=parse) == []


def test_name_that_is_a_verb(parse: Parse) -> None:
    """A "Will" or a "Mark" is read as a name, so that who gave and who got stay apart."""
    fact = "Will from the sawmill gave me your new number."
    assert not ground("Will from the sawmill gave me your number.", [fact], parse=parse)
    assert ground("I gave Will from the sawmill your new number.", [fact], parse=parse)


def test_nobody_to_be_she(parse: Parse) -> None:
    """A "she" for whom the facts name nobody is a person added."""
    assert ground("She runs the archive.", ["The archive is open."], parse=parse)
    assert not ground("She runs the archive.", ["Your sister runs the archive."], parse=parse)


def test_known_names(parse: Parse) -> None:
    """A name that is known, the reader's own, may stand in a sentence though no fact has it."""
    sentence = "Dana, you introduced me to Priya in April."
    assert ground(sentence, FACTS, parse=parse)
    assert not ground(sentence, FACTS, parse=parse, known=frozenset({"dana"}))


def test_repeats_itself(parse: Parse) -> None:
    """The same question has the same answer, whatever was asked between."""
    first = ground("I introduced you to Priya.", FACTS, parse=parse)
    ground("Something else entirely.", ["Other facts."], parse=parse)
    assert ground("I introduced you to Priya.", FACTS, parse=parse) == first


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentence=st.text(max_size=120), fact=st.text(max_size=120))
def test_any_text(sentence: str, fact: str, parse: Parse) -> None:
    """No text, as a sentence or as a fact, makes it raise; and every text stands on itself."""
    ground(sentence, [fact], parse=parse)
    assert ground(sentence, [sentence], parse=parse) == []


WORDS = st.sampled_from(
    [
        "you",
        "I",
        "me",
        "your",
        "my",
        "not",
        "never",
        "sent",
        "send",
        "told",
        "to",
        "the",
        "a",
        "if",
        "who",
        "that",
        "and",
        ",",
        "?",
        "slides",
        "May",
        "4",
        "Priya",
        "'s",
        "will",
    ]
)


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(WORDS, max_size=25), fact=st.lists(WORDS, max_size=25))
def test_any_words(said: list[str], fact: list[str], parse: Parse) -> None:
    """No heap of the words that the reading turns on makes it raise."""
    ground(" ".join(said), [" ".join(fact)], parse=parse)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 2000, '"' * 2000, "'a " * 660, '"abc def ghi" ' * 150, "a." * 1000, "a@" * 1000, "1" * 2000, "1," * 1000,
        "one " * 500, "www." * 500, "😀" * 2000, "no worries, " * 160, "(" * 2000, "a-" * 1000, "it's '" * 330,
        "You sent me slides and I sent you slides because " * 40, "you who know who " * 110,
    ],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_hostile_text(text: str, parse: Parse) -> None:
    """Two thousand characters of anything take no more than a moment, and do not pass as a sentence of the facts."""
    ground("You sent me slides.", FACTS, parse=parse)
    start = time.perf_counter()
    problems = ground(text, FACTS, parse=parse)
    assert time.perf_counter() - start < 20  # a hang, not a slow machine
    assert problems
