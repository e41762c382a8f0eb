"""A letter changed line by line, with a model that says what it is told to and without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.domain.begun import Begun
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Draft
from assistant.domain.models import Tier
from assistant.domain.requests import Kind, Request
from assistant.domain.rewriting import How
from assistant.errors import ModelMissing
from assistant.models.scripted import ScriptedModel, Sent

TODAY = date(2026, 11, 21)
Says = Callable[[Sent], str | Exception]


def first_as_it_stands(then: Says | None = None) -> Says:
    """What the model says: its notes as they stand while the letter is written, ``then`` when a line is put anew."""

    def reply(sent: Sent) -> str | Exception:
        if "Sentence: " in sent.last and "Notes: " in sent.last:
            assert then is not None
            return then(sent)
        return sent.last.partition(": ")[2].strip()

    return reply


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Callable[..., tuple[Assistant, Draft, ScriptedModel]]]:
    """An Assistant with a finished letter to Priya, and its model."""
    opened: list[Assistant] = []

    def make(then: Says | None = None) -> tuple[Assistant, Draft, ScriptedModel]:
        model = ScriptedModel(first_as_it_stands(then))
        assistant = Assistant.open(tmp_path / "home", today=TODAY, model=model)
        opened.append(assistant)
        priya = assistant.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
        assistant.add_fact(priya, "You reviewed my churn model in March.")
        assistant.add_fact(priya, "I passed the interview at Oakmere in May.")
        *_, draft = assistant.write(Request(Kind.ASK, priya, "20 minutes to review my resume by Friday"))
        return assistant, assistant.draft(draft.id), model

    yield make
    for assistant in opened:
        assistant.close()


def number_of(draft: Draft, words: str) -> int:
    """The number of the line that holds these words."""
    return next(n for n, line in enumerate(draft.lines, 1) if words in line.text)


def test_line_takes_a_form_that_code_makes(world: Callable[..., tuple[Assistant, Draft, ScriptedModel]]) -> None:
    """The other form stands in the letter at once with the same facts, as a version of its own; no model is asked."""
    assistant, draft, model = world()
    number, calls = number_of(draft, "churn"), len(model.history)
    changed = assistant.rewrite_line(draft, number, How.ANOTHER)
    line = changed.draft.lines[number - 1]
    assert (line.text, line.by) == ("In March you reviewed my churn model.", Author.MODEL)
    assert line.facts == draft.lines[number - 1].facts
    assert (len(assistant.versions(draft.id)), len(model.history)) == (2, calls)


GATES = "My garden has two gates."


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Callable[..., tuple[Assistant, Draft]]]:
    """An Assistant with a large model that says one thing, and a letter that begins with a line about gates."""
    opened: list[Assistant] = []

    def make(said: str | Exception) -> tuple[Assistant, Draft]:
        model = ScriptedModel(lambda _: said, tier=Tier.LARGE)
        assistant = Assistant.open(tmp_path / "home", today=TODAY, model=model)
        opened.append(assistant)
        ana = assistant.add_contact("Ana Ruiz")
        *_, draft = assistant.write(Request(Kind.ASK, ana, "20 minutes to read my plan by Friday", words=GATES))
        return assistant, assistant.draft(draft.id)

    yield make
    for assistant in opened:
        assistant.close()


def test_large_model_puts_a_line_anew(large: Callable[..., tuple[Assistant, Draft]]) -> None:
    """A large model is asked first; its sentence stands with the same facts and is in the run log."""
    assistant, draft = large("Two gates belong to my garden.")
    changed = assistant.rewrite_line(draft, 1, How.ANOTHER)
    line = changed.draft.lines[0]
    assert (line.text, line.by, [fact.text for fact in line.facts]) == (
        "Two gates belong to my garden.", Author.MODEL, [GATES]
    )  # fmt: skip
    assert assistant.runs(draft.id, line=1)[-1].prompt.name == "rewrite"  # type: ignore[union-attr]


@pytest.mark.parametrize("said", ["Two brilliant gates are in my garden.", GATES])
def test_sentence_that_invents_or_comes_back_is_never_shown(
    large: Callable[..., tuple[Assistant, Draft]], said: str
) -> None:
    """What the judge stops, and the line itself, leave only their runs; that nothing was found is said."""
    assistant, draft = large(said)
    changed = assistant.rewrite_line(draft, 1, How.ANOTHER)
    assert changed.why_not.startswith("No other wording was found that says the same")
    assert changed.draft == draft
    assert [run.answer for run in assistant.runs(draft.id, line=1)][-3:] == [said] * 3  # each wording was tried


def test_failing_model_is_said(large: Callable[..., tuple[Assistant, Draft]]) -> None:
    """A model that fails raises nothing: where code has no form either, the reason is said and the letter stays."""
    assistant, draft = large(ModelMissing("The model went away."))
    changed = assistant.rewrite_line(draft, 1, How.ANOTHER)
    assert changed.why_not.endswith("say it in your own words. The model went away.")
    assert changed.draft == draft


@pytest.mark.parametrize("how", list(How))
def test_courtesy_comes_from_the_recipe(world: Callable[..., tuple[Assistant, Draft, ScriptedModel]], how: How) -> None:
    """A courtesy is put anew without the model, and what the recipe lacks is said."""
    assistant, draft, model = world()
    number, calls = len(draft.lines), len(model.history)
    changed = assistant.rewrite_line(draft, number, how)
    assert changed.why_not.startswith("There is no ") or changed.draft.lines[-1].text != draft.lines[-1].text
    assert len(model.history) == calls


def test_another_never_comes_back_to_what_was_there(
    world: Callable[..., tuple[Assistant, Draft, ScriptedModel]],
) -> None:
    """Pressing it again and again gives a new form each time, until it says that there is none."""
    assistant, draft, _ = world()
    number, seen = len(draft.lines), [draft.lines[-1].text]
    for _ in range(40):
        changed = assistant.rewrite_line(draft, number, How.ANOTHER)
        if changed.why_not:
            break
        draft = changed.draft
        seen.append(draft.lines[-1].text)
    assert changed.why_not.startswith(("No further wording was found", "There is no other"))
    assert len(seen) == len(set(seen)) > 3
    number = number_of(draft, "churn")
    while not (changed := assistant.rewrite_line(draft, number, How.ANOTHER)).why_not:
        draft = changed.draft
    assert changed.why_not.startswith("No further wording was found; those before are among the versions")


def test_own_words_shortened_by_code_stay_yours(tmp_path: Path) -> None:
    """Without a model, what is left of your own words is yours, and what cannot be done says why."""
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    priya = assistant.add_contact("Priya Raman")
    words = "I just wanted to say that the garden is lovely."
    *_, draft = assistant.write(Request(Kind.ASK, priya, "20 minutes to review my resume by Friday", words=words))
    changed = assistant.rewrite_line(assistant.draft(draft.id), 1, How.SHORTER)
    assert (changed.draft.lines[0].text, changed.draft.lines[0].by) == ("The garden is lovely.", Author.YOU)
    assert assistant.rewrite_line(changed.draft, 1, How.ANOTHER).why_not
    assistant.close()


def test_lines_are_moved_joined_swapped_and_taken_out(
    world: Callable[..., tuple[Assistant, Draft, ScriptedModel]],
) -> None:
    """Each change is a version with its own findings; going back brings any of them."""
    assistant, draft, _ = world()
    one = assistant.move_line(draft, 1, 1).draft
    assert [line.text for line in one.lines[:2]] == [line.text for line in draft.lines[1::-1]]
    two = assistant.delete_line(one, len(one.lines)).draft
    assert any(finding.check == "easy_out" for finding in two.findings)
    new = assistant.add_fact(draft.contact, "You run the clinic at Oakmere.")
    old = two.lines[0].facts[0]
    three = assistant.swap_fact(two, 1, old.id, new).draft
    assert (three.lines[0].text, three.lines[0].facts) == (new.text, (new,))
    assert [v.text for v in assistant.versions(draft.id)] == [d.text for d in (draft, one, two, three)]
    back = assistant.go_back(three, assistant.versions(draft.id)[0])
    assert (back.draft.text, len(assistant.versions(draft.id))) == (draft.text, 5)
    assert assistant.undo_change(back.draft).draft.text == three.text


def test_facts_for_a_letter_are_those_it_leaves_out(
    world: Callable[..., tuple[Assistant, Draft, ScriptedModel]],
) -> None:
    """What a line says already is not on offer for another."""
    assistant, draft, _ = world()
    used = {fact.id for line in draft.lines for fact in line.facts}
    new = assistant.add_fact(draft.contact, "You run the clinic at Oakmere.")
    offered = {fact.id for fact in assistant.facts_for(draft)}
    assert new.id in offered
    assert not used & offered


def test_subjects_come_from_the_purpose(world: Callable[..., tuple[Assistant, Draft, ScriptedModel]]) -> None:
    """Two or three others, none of them the one that stands, and one of them can be taken."""
    assistant, draft, _ = world()
    others = assistant.other_subjects(draft)
    assert 2 <= len(others) <= 3
    assert draft.subject not in others
    assert assistant.change_subject(draft, others[0]).draft.subject == others[0]
    assert assistant.other_subjects(replace(draft, channel=Channel.MESSAGE)) == ()


def test_two_windows_keep_both_states(world: Callable[..., tuple[Assistant, Draft, ScriptedModel]]) -> None:
    """A change made on a stale letter is kept beside the other window's, said, and undoes nothing of theirs."""
    assistant, draft, _ = world()
    theirs = assistant.say_yourself(draft, 1, "Theirs.")
    mine = assistant.say_yourself(draft, 2, "Mine.")
    assert (theirs.elsewhere, mine.elsewhere) == (False, True)
    texts = [version.text for version in assistant.versions(draft.id)]
    assert [("Theirs." in t, "Mine." in t) for t in texts] == [(False, False), (True, False), (False, True)]
    undone = assistant.undo_change(theirs.draft)
    assert (undone.elsewhere, undone.draft.text) == (True, mine.draft.text)
    assert len(assistant.versions(draft.id)) == 3


def test_letter_being_written_overwrites_no_other_window(
    world: Callable[..., tuple[Assistant, Draft, ScriptedModel]],
) -> None:
    """What another window saves while lines still come is a version of its own."""
    assistant, draft, _ = world()
    letter = assistant.write(assistant.request_of(draft), draft_id=draft.id)
    next(letter)
    assistant.say_yourself(draft, 1, "Theirs.")
    for _ in letter:
        pass
    assert any("Theirs." in version.text for version in assistant.versions(draft.id))


def test_stopped_letter_saves_nothing_more(world: Callable[..., tuple[Assistant, Draft, ScriptedModel]]) -> None:
    """Once stopped, the line the model was about to say is neither shown nor saved."""
    assistant, draft, _ = world()
    stopped: list[bool] = []
    letter = assistant.write(assistant.request_of(draft), stopped=lambda: bool(stopped))
    begun = [next(letter), next(letter)][-1]
    stopped.append(True)
    assert list(letter) == []
    assert assistant.draft(begun.id).lines == begun.lines


def test_what_is_typed_outlives_the_window(world: Callable[..., tuple[Assistant, Draft, ScriptedModel]]) -> None:
    """Each window's form is kept apart and the last touched comes back; a drafted letter is no longer only begun."""
    assistant, draft, _ = world()
    assert not assistant.keep_begun(Begun("new", "a", "one", draft.contact.id))
    assert not assistant.keep_begun(Begun("new", "b", "one", "nobody"))
    assert not assistant.keep_begun(Begun("new", "b", "two"))
    assert assistant.keep_begun(Begun("new", "a", "three", draft.contact.id))
    kept = assistant.begun("new")
    assert kept is not None
    assert (kept.form, kept.contact_id) == ("three", draft.contact.id)
    assistant.keep_begun(Begun(draft.id, "a", "form"))
    assert [one.draft_id for one in assistant.all_begun()] == ["new"]
    assistant.forget_begun("new")
    assert assistant.all_begun() == []
    assert assistant.begun("new") is None


def test_forgotten_person_takes_what_was_typed_for_them(
    world: Callable[..., tuple[Assistant, Draft, ScriptedModel]],
) -> None:
    """A form for somebody goes with them."""
    assistant, draft, _ = world()
    assistant.keep_begun(Begun("new", "a", "one", draft.contact.id))
    assistant.forget(draft.contact)
    assert assistant.begun("new") is None


def test_letters_in_the_making_leave_what_is_known_of_people(
    world: Callable[..., tuple[Assistant, Draft, ScriptedModel]],
) -> None:
    """Keeping a form or a draft does not have thousands of people read again; a new person does."""
    assistant, draft, _ = world()
    before = assistant.contacts()[0].contact
    assistant.keep_begun(Begun("new", "a", "one", draft.contact.id))
    assistant.delete_line(draft, 1)
    assert assistant.contacts()[0].contact is before
    assistant.add_contact("Anna Berg")
    assert [one.contact.name for one in assistant.contacts()] == ["Anna Berg", "Priya Raman"]


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_lines_that_the_real_model_wrote_are_put_anew(
    writing_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a letter by the default model each line gets another form that the checks bear out, or is told why not."""
    monkeypatch.setenv("ASKWELL_MODELS", str(writing_model))
    assistant = Assistant.open(tmp_path / "home", today=TODAY)
    priya = assistant.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
    for fact in ("You lent me your notes in March.", "I passed the interview at Oakmere in May."):
        assistant.add_fact(priya, fact)
    *_, draft = assistant.write(Request(Kind.ASK, priya, "20 minutes to review my resume by Friday"))
    changed = 0
    for number, line in enumerate(draft.lines, 1):
        for how in How:
            found = assistant.rewrite_line(assistant.draft(draft.id), number, how)
            assert bool(found.why_not) != (found.draft.lines[number - 1].text != line.text)
            assert found.draft.ready == draft.ready
            changed += not found.why_not
            if not found.why_not:
                assistant.undo_change(found.draft)
    assert any(line.by is Author.MODEL for line in draft.lines)
    assert changed >= len(draft.lines)
    assistant.close()


def test_own_claim_that_nothing_bears_out_is_said_and_blocks_nothing(tmp_path: Path) -> None:
    """What is typed for the letter, or stored, counts as on record; the sentence stays as it was written."""
    with closing(Assistant.open(tmp_path / "home", today=date(2026, 11, 21))) as assistant:
        priya = assistant.add_contact("Priya Raman", addresses=["priya@oakmere.example"])
        assistant.add_fact(priya, "You reviewed my churn model in March.")
        *_, draft = assistant.write(Request(Kind.THANKS, priya, "reviewing my churn model in March"))
        boasting = assistant.say_yourself(draft, 1, "I led a team of 40 at Tarnwell.").draft
        told = [one.message for one in boasting.findings if one.check == "own words"]
        assert told == ["Yours, and not on record: “led”, “40”, “Tarnwell”. It rests on your word alone."]
        assert (boasting.ready, boasting.lines[0].text) == (draft.ready, "I led a team of 40 at Tarnwell.")
        assistant.add_fact(None, "I led a team of 40 at Tarnwell.")
        again = assistant.say_yourself(boasting, 1, "At Tarnwell I led a team of 40.").draft
        assert not [one for one in again.findings if one.check == "own words"]
