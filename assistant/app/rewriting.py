"""Changing a letter line by line, its versions, and what is typed before a letter is drafted."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.app.letters import LOOKED_BACK, Letters
from assistant.domain.begun import Begun
from assistant.domain.facts import Fact
from assistant.domain.interactions import Channel
from assistant.domain.letters import Draft, Finding, Line, Severity
from assistant.domain.rewriting import Changed, How
from assistant.domain.runs import Run
from assistant.errors import AskwellError

if TYPE_CHECKING:
    from assistant.domain.models import LanguageModel
    from assistant.drafting.editing import Edited
    from assistant.drafting.rewriting import Called
    from assistant.prompting import PromptFile


class Rewriting(Letters):
    """What the user does with a letter that stands.

    Every change is checked and becomes a version of its own. ``draft`` is the letter as the user sees it: where another
    window changed it since, both states are kept and ``Changed.elsewhere`` says so. Lines are counted from 1.
    """

    def rewrite_line(self, draft: Draft, number: int, how: How) -> Changed:
        """A line in another form that the same facts bear out; what fails the checks is never shown.

        Through a large model, where that is the chosen one, else in a form that code can make. Nothing is raised for a
        model that fails: ``why_not`` says it.
        """
        from assistant.drafting.editing import replaced
        from assistant.drafting.rewriting import Pen, put_anew
        from assistant.prompting import read_prompt
        from assistant.resources import locate

        prompt = read_prompt(locate("prompts") / "rewrite.prompt")
        model = self._chosen_model()
        pen = Pen(
            judge=self._judge(draft.contact),
            recipe=self._parts.recipes(draft.kind),
            prompt=prompt,
            model=model,
            log=self._logs(draft, number, how, model, prompt),
            clock=time.perf_counter,
        )
        with self._quiet.writing():
            line, why = put_anew(draft, number, how, seen=self._earlier_forms(draft, number), pen=pen)
        if line is None:
            return Changed(draft, why)
        return self._keep(draft, replaced(draft.lines, number, line))

    def move_line(self, draft: Draft, number: int, by: int) -> Changed:
        """A line further down, or up (``by`` below zero); paragraphs stay where they begin."""
        from assistant.drafting.editing import moved

        edited = moved(draft.lines, number, by)
        return self._keep(draft, edited) if edited else Changed(draft, "The line stands at the end already.")

    def delete_line(self, draft: Draft, number: int) -> Changed:
        """The letter without a line."""
        from assistant.drafting.editing import without

        return self._keep(draft, without(draft.lines, number))

    def say_yourself(self, draft: Draft, number: int, text: str) -> Changed:
        """A line in the user's own words."""
        from assistant.drafting.editing import replaced, said_by_you

        if not text.strip():
            return Changed(draft, "There are no words; to take the line out, delete it.")
        if " ".join(text.split()) == draft.lines[number - 1].text:
            return Changed(draft, "These are the words that stand there.")
        return self._keep(draft, replaced(draft.lines, number, said_by_you(draft.lines[number - 1], text)))

    def join_line(self, draft: Draft, number: int) -> Changed:
        """A line and the next one as one sentence."""
        from assistant.drafting.editing import joined
        from assistant.drafting.rewriting import wrong

        following = draft.lines[number].text if number < len(draft.lines) else ""
        head = self._parts.parse(following).tokens[:1] if following else ()
        edited = joined(draft.lines, number, proper=any(token.pos == "PROPN" for token in head))
        if edited is None:
            return Changed(draft, "This line and the next do not make one sentence.")
        line = edited.lines[number - 1]
        if line.facts and (reasons := wrong(line.text, line, line.facts, self._judge(draft.contact))):
            return Changed(draft, f"This line and the next do not make one sentence: {reasons[0]}")
        return self._keep(draft, edited)

    def swap_fact(self, draft: Draft, number: int, old_id: str, new: Fact) -> Changed:
        """A line on another fact, which it says as it stands until it is put anew."""
        from assistant.drafting.editing import replaced, swapped

        return self._keep(draft, replaced(draft.lines, number, swapped(draft.lines[number - 1], old_id, new)))

    def facts_for(self, draft: Draft) -> list[Fact]:
        """The facts on offer that no line of the letter uses yet, best first."""
        used = {fact.id for line in draft.lines for fact in line.facts}
        return [fact for fact, _ in self.suggest_facts(self.request_of(draft)) if fact.id not in used]

    def other_subjects(self, draft: Draft) -> tuple[str, ...]:
        """Two or three other subjects from the purpose, by code; none for a channel without one."""
        from assistant.drafting.subject_choices import other_subjects

        if draft.channel is not Channel.EMAIL:
            return ()
        reading = self.read_purpose(draft.kind, draft.purpose, draft.contact)
        names = draft.contact.name.split()
        return other_subjects(draft.kind, reading, now=draft.subject, parse=self._parts.parse, names=names)

    def change_subject(self, draft: Draft, subject: str) -> Changed:
        """The letter under another subject."""
        return self._keep_draft(draft, replace(draft, subject=" ".join(subject.split()), finished=True))

    def change_all(self, draft: Draft, lines: Sequence[str], *, subject: str | None = None) -> Changed:
        """The letter as the user left it, sentence by sentence (see ``edit``)."""
        elsewhere = self._changed_elsewhere(draft)
        return Changed(self.edit(draft, lines, subject=subject), elsewhere=elsewhere)

    # -- versions ------------------------------------------------------------------------------------------------------

    def versions(self, draft_id: str) -> list[Draft]:
        """All versions that are kept, oldest first. Raises ``UnknownDraft``."""
        return self._store.versions(draft_id)

    def go_back(self, draft: Draft, version: Draft) -> Changed:
        """An earlier version as the newest; those in between stay."""
        elsewhere = self._changed_elsewhere(draft)
        self._store.save_draft(replace(version, accepted=None))
        return Changed(self._store.draft(draft.id), elsewhere=elsewhere)

    def undo_change(self, draft: Draft) -> Changed:
        """The version before this one; nothing is undone that another window did."""
        if self._changed_elsewhere(draft):
            stands = self._store.draft(draft.id)
            return Changed(stands, "It was changed in another window meanwhile; this is how it stands.", elsewhere=True)
        before = self._store.undo(draft.id)
        return Changed(before, "This is the first version there is." if before == draft else "")

    # -- what is typed before a letter is drafted --------------------------------------------------------------------

    def keep_begun(self, begun: Begun) -> bool:
        """Keep what stands in a form; True where another window has typed into the same letter since this one last did.

        Each window keeps its own, so neither overwrites the other.
        """
        return self._store.begun.save(begun)

    def begun(self, draft_id: str) -> Begun | None:
        """What was last typed for a letter, in whichever window."""
        return self._store.begun.newest(draft_id)

    def all_begun(self, *, limit: int = 15) -> list[Begun]:
        """What was typed for letters that were never drafted, the last touched first."""
        return self._store.begun.undrafted(limit=limit)

    def begun_elsewhere(self, draft_id: str, window: str) -> Begun | None:
        """What was last typed for a letter in another window than this one."""
        return self._store.begun.other(draft_id, window)

    def forget_begun(self, draft_id: str, *, but: str | None = None) -> None:
        """Drop what was typed for a letter, in every window ``but`` this one."""
        self._store.begun.remove(draft_id, but=but)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _keep(self, draft: Draft, edited: Edited) -> Changed:
        from assistant.drafting.editing import applied

        return self._keep_draft(draft, applied(draft, edited))

    def _keep_draft(self, draft: Draft, changed: Draft) -> Changed:
        checked = self._checked(changed)
        elsewhere = self._changed_elsewhere(draft)
        self._store.save_draft(checked)
        return Changed(self._store.draft(draft.id), elsewhere=elsewhere)

    def _changed_elsewhere(self, draft: Draft) -> bool:
        stands = self._store.draft(draft.id)
        return (stands.subject, stands.text, stands.lines) != (draft.subject, draft.text, draft.lines)

    def _earlier_forms(self, draft: Draft, number: int) -> set[str]:
        """The texts that lines of the same move and facts had in earlier versions."""
        line = draft.lines[number - 1]

        def same(other: Line) -> bool:
            return other.move == line.move and {f.id for f in other.facts} == {f.id for f in line.facts}

        return {
            other.text for one in self._store.versions(draft.id)[-LOOKED_BACK:] for other in one.lines if same(other)
        }

    def _chosen_model(self) -> LanguageModel | None:
        with self._lock:
            try:
                if self._model is None:
                    self._model = self._parts.open_model()
                return self._model
            except AskwellError:
                return None  # a line has other forms without one

    def _logs(
        self, draft: Draft, number: int, how: How, model: LanguageModel | None, prompt: PromptFile
    ) -> Callable[[Called], None]:
        def log(call: Called) -> None:
            said = call.answer
            self._store.log_run(
                Run(
                    draft.id, number, how.value, prompt.used, model.name if model else "", call.messages, said.text,
                    self._parts.now(), said.prompt_tokens, said.cached_tokens, said.answer_tokens,
                    round(said.seconds * 1000),
                    tuple(Finding("line", Severity.BLOCK, reason, number) for reason in call.wrong),
                )
            )  # fmt: skip

        return log
