"""Word families and synonyms: which words may stand for one another, and which look alike and may not."""

from __future__ import annotations

import pytest

from assistant.checks.lexicon.families import normal, same_family
from assistant.checks.vocabulary import means

FAMILIES = [
    ("introduce", "introduction"), ("advise", "advice"), ("recommend", "recommendation"), ("teach", "teacher"),
    ("apply", "application"), ("apply", "applicant"), ("decide", "decision"), ("organise", "organizer"),
    ("organise", "organisation"), ("analyse", "analysis"), ("write", "writer"), ("build", "building"),
    ("move", "movement"), ("pay", "payment"), ("retire", "retirement"), ("promote", "promotion"),
    ("invite", "invitation"), ("translate", "translator"), ("supervise", "supervisor"), ("marry", "marriage"),
    ("know", "knowledge"), ("speak", "speech"), ("grow", "growth"), ("choose", "choice"), ("arrive", "arrival"),
    ("programme", "program"), ("colour", "color"), ("centre", "center"), ("e-mail", "email"), ("rewrote", "rewrite"),
    ("catalogue", "catalog"), ("enquiry", "inquiry"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), FAMILIES)
def test_one_family(one: str, other: str) -> None:
    """Forms of one word, and one word in two spellings, are a family from either side."""
    assert same_family(one, other)
    assert same_family(other, one)


STRANGERS = [
    ("help", "helpful"), ("help", "helpless"), ("use", "useful"), ("value", "valuable"), ("fame", "famous"),
    ("care", "careless"), ("thought", "thoughtful"), ("read", "ready"), ("port", "portrait"), ("car", "care"),
    ("man", "manage"), ("form", "former"), ("sent", "sentence"), ("fat", "father"), ("her", "hero"), ("pen", "penny"),
    ("can", "cancel"), ("per", "person"), ("lend", "borrow"), ("teach", "learn"), ("buy", "sell"), ("may", "mayor"),
    ("mar", "market"), ("own", "town"), ("ten", "tenant"), ("you", "young"), ("quick", "quickest"),
    ("compare", "company"), ("organ", "organise"), ("plan", "plant"), ("house", "hour"), ("week", "weak"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_no_family(one: str, other: str) -> None:
    """Judgements on a word, converse acts and words that begin alike are no family."""
    assert not same_family(one, other)


SYNONYMS = [
    ("repair", "fix", "VERB"), ("hire", "recruit", "VERB"), ("rent", "lease", "VERB"), ("reject", "decline", "VERB"),
    ("bake", "roast", "VERB"), ("weld", "solder", "VERB"), ("prune", "trim", "VERB"), ("proofread", "check", "VERB"),
    ("postpone", "delay", "VERB"), ("tune", "adjust", "VERB"), ("dispatch", "send", "VERB"),
    ("demonstrate", "show", "VERB"), ("resume", "cv", "NOUN"), ("job", "position", "NOUN"), ("firm", "company", "NOUN"),
    ("cello", "instrument", "NOUN"), ("deadline", "closing", "NOUN"), ("leaflet", "flyer", "NOUN"),
    ("advise", "recommendation", ""), ("current", "now", ""), ("unpaid", "voluntary", ""), ("talk", "speak", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "pos"), SYNONYMS)
def test_synonyms(one: str, other: str, pos: str) -> None:
    """Words of one row may stand for one another, whichever comes first."""
    assert means(one, other, pos)
    assert means(other, one, pos)


OPPOSED = [
    ("accept", "reject"), ("arrive", "leave"), ("borrow", "lend"), ("buy", "sell"), ("teach", "learn"),
    ("hire", "dismiss"), ("begin", "finish"), ("raise", "lower"), ("hope", "decide"), ("win", "lose"),
    ("send", "receive"), ("husband", "wife"), ("landlord", "tenant"), ("doctor", "patient"), ("morning", "evening"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_opposites_apart(one: str, other: str) -> None:
    """Opposites, converse acts and words of different strength never stand for one another."""
    assert not means(one, other)


@pytest.mark.parametrize(
    ("word", "spelling"),
    [("organisation", "organization"), ("Analyse", "analyze"), ("neighbour", "neighbor"), ("advise", "advise"),
     ("four", "four"), ("résumé", "resume"), ("withdrew", "withdraw"), ("mum's", "mum's")],
)  # fmt: skip
def test_one_spelling(word: str, spelling: str) -> None:
    """British and American spellings are made alike; words that only end alike are kept."""
    assert normal(word) == spelling
