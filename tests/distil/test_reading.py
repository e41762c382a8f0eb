"""One contact read by rules, with a small model and with a large one."""

from __future__ import annotations

import json

import pytest

from assistant.bootstrap import grammar, splitter
from assistant.distil.reading import RULES, Reader, in_threads
from assistant.distil.said.tongue import guess_language
from assistant.domain.facts import Fact
from assistant.domain.ledger import Favour, Promise, Standing
from assistant.domain.models import LanguageModel, Tier
from assistant.models.scripted import ScriptedModel
from assistant.prompting import read_prompt
from assistant.resources import locate
from tests.distil.test_opinion import Kept
from tests.distil.test_threads import INES, mail

Entry = Promise | Favour | Fact
FRENCH = "Je vous envoie le dossier demain matin, comme nous en avons parlé dans le bureau."


def reader(model: LanguageModel | None = None) -> Reader:
    """A reader with the real rules and prompts."""
    prompts = locate("prompts")
    return Reader(
        grammar(),
        splitter(),
        guess_language,
        Kept(),
        read_prompt(prompts / "distil.prompt"),
        read_prompt(prompts / "thread.prompt"),
        model=model,
    )


def test_rules_alone() -> None:
    """With no model, promises are found by rules, and what they cannot read is told with its language."""
    mails = [mail(1, "I'll send you the slides on Friday."), mail(2, FRENCH, thread="u")]
    found = reader().read(INES, mails, lambda: None)

    assert [one.quote for one in found.promises] == ["I'll send you the slides on Friday."]
    assert found.unread == {"i2": "fr"}


PROFILE = [
    ("about nobody else", "I have never run a model in production.", True),
    ("with the contact in it", "I have never trained a model as large as yours.", False),
]


@pytest.mark.parametrize(("why", "wrote", "own"), PROFILE, ids=[row[0] for row in PROFILE])
def test_the_users_own_limits(why: str, wrote: str, own: bool) -> None:
    """What the user told of themselves belongs to nobody's file, and waits for a yes, since any letter may use it."""
    found = reader().read(INES, [mail(1, wrote, sent=True)], lambda: None)
    limits = [(one.contact_id, one.standing) for one in found.facts if one.topic == "limit"]
    assert limits == [(None, Standing.PROPOSED) if own else (INES.id, Standing.ACCEPTED)]


def test_large_model() -> None:
    """A large model adds what the rules miss, in any language; what both found is told once."""
    rows = [
        {"sort": "promise", "message": 1, "quote": "I'll send you the slides", "by": "friend", "due": None,
         "sentence": "You said you would send me the slides.", "done": None, "sharing": "say"},
    ]  # fmt: skip
    french = [
        rows[0] | {"quote": "Je vous envoie le dossier demain matin", "sentence": "Vous m'avez promis le dossier."}
    ]
    mails = [mail(1, "I'll send you the slides on Friday."), mail(2, FRENCH, thread="u", day=3)]
    model = ScriptedModel([json.dumps({"found": found}) for found in (rows, french)], tier=Tier.LARGE)
    found = reader(model).read(INES, mails, lambda: None)

    assert [one.quote for one in found.promises] == [
        "I'll send you the slides on Friday.",
        "Je vous envoie le dossier demain matin",
    ]
    assert found.unread == {}


def test_small_model() -> None:
    """A small model's yes makes what is in doubt believed; its no makes it wait or go."""
    mails = [
        mail(1, "Read it on the train. Section 4 needs a denominator."),
        mail(2, "We will call you on 29 September."),
    ]
    doubted = reader().read(INES, mails, lambda: None)
    entries: list[Entry] = [*doubted.promises, *doubted.favours, *doubted.facts]
    yes = reader(ScriptedModel(lambda _sent: "yes")).read(INES, mails, lambda: None)
    judged: list[Entry] = [*yes.promises, *yes.favours, *yes.facts]

    assert [one.certainty for one in entries if one.certainty < 0.75] != []
    assert len(entries) == len(judged)
    assert all((one.certainty >= 0.75) is (one.standing is Standing.ACCEPTED) for one in judged)
    assert sum(one.certainty for one in judged) >= sum(one.certainty for one in entries)


def test_method() -> None:
    """What the rules read is marked by the rules; with a model, by its name and the prompt on top."""
    names = {reader(ScriptedModel(name=name, tier=tier)).method for name in ("a", "b") for tier in Tier}

    assert reader().method == RULES
    assert len(names) == 4
    assert all(name.startswith(f"{RULES}+") for name in names)


def test_stopped() -> None:
    """Reading can be broken off between any two sentences."""
    left = iter(range(3))

    def breathe() -> None:
        next(left)

    with pytest.raises(StopIteration):
        reader().read(INES, [mail(n, "I'll send you the slides on Friday.", thread=str(n)) for n in range(9)], breathe)


def test_short_texts() -> None:
    """A text too short to tell has the language of most of its thread."""
    mails = [mail(1, "Ich schicke dir die Folien am Freitag und melde mich dann."), mail(2, "OK, top!", sent=True)]
    guess = in_threads([*mails, mail(3, "Sure, see you!", thread="u")], guess_language)

    assert [guess(one.text) for one in mails] == ["de", "de"]
    assert guess("Something else") == guess_language("Something else")
