"""What can be done with one line: put it anew, say it yourself, swap what it stands on, move it, take it out."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.app import Assistant
from assistant.domain.facts import Fact, Origin
from assistant.domain.letters import Draft
from assistant.domain.rewriting import Changed, How
from ui import present
from ui.state import State
from ui.widgets.problems import told

OWN, SWAP, JOIN, UP, DOWN, OUT = "own", "swap", "join", "up", "down", "out"
UNDO = "undo"  # of the whole letter
_ACTIONS = {
    How.ANOTHER: "Another version", How.SHORTER: "Shorter", How.WARMER: "Warmer", How.DIRECT: "More direct",
    OWN: "In your own words", SWAP: "Another fact", JOIN: "Join with the next line", UP: "Move up", DOWN: "Move down",
    OUT: "Take it out",
}  # fmt: skip
_ELSEWHERE = "This letter was changed in another window meanwhile; both states are among its versions."


def take(page: State, changed: Changed, *, done: str = "") -> None:
    """Put a change on the page, or what is to be said where there is none."""
    page.show(changed.draft)
    page.notice = " ".join(filter(None, [changed.why_not or done, _ELSEWHERE if changed.elsewhere else ""]))
    page.refused = bool(changed.why_not or changed.elsewhere)


def settle(page: State, changed: Changed, *, done: str = "") -> None:
    """The same, and draw it."""
    take(page, changed, done=done)
    st.rerun()


def line_menu(page: State, draft: Draft, number: int) -> None:
    """The small menu beside a line; a click does it at once or opens a field under the line."""
    key = f"menu-{number}"

    def chosen() -> None:
        page.wanted = (number, st.session_state[key])

    # Noted before the page is drawn, so that it is drawn once.
    st.menu_button(
        f"Line {number}", _possible(draft, number), format_func=_ACTIONS.__getitem__, type="tertiary", key=key,
        disabled=not draft.finished, on_click=chosen,
    )  # fmt: skip


def do_wanted(assistant: Assistant, page: State, draft: Draft) -> None:
    """Do what was chosen in the menu of a line, or open its field."""
    if page.wanted is None:
        return
    (number, action), page.wanted = page.wanted, None
    if action == UNDO:
        with told():
            take(page, assistant.undo_change(draft))
    elif action in (OWN, SWAP):
        page.panel = (number, action)
    elif number <= len(draft.lines):
        with told(), st.spinner("Putting it anew…" if action in list(How) else "Checking…"):
            take(page, _done(assistant, draft, number)[action]())


def _possible(draft: Draft, number: int) -> list[str]:
    """The actions that make sense for a line, as they stand in its menu."""
    line, last = draft.lines[number - 1], len(draft.lines)
    left_out = {UP} if number == 1 else set()
    left_out |= {DOWN, JOIN} if number == last else set()
    left_out |= set() if any(fact.origin is not Origin.PURPOSE for fact in line.facts) else {SWAP}
    return [action for action in _ACTIONS if action not in left_out]


def _done(assistant: Assistant, draft: Draft, number: int) -> dict[str, Callable[[], Changed]]:
    rewrites: dict[str, Callable[[], Changed]] = {
        how: lambda how=how: assistant.rewrite_line(draft, number, how)  # type: ignore[misc]  # bound now
        for how in How
    }
    return rewrites | {
        JOIN: lambda: assistant.join_line(draft, number),
        UP: lambda: assistant.move_line(draft, number, -1),
        DOWN: lambda: assistant.move_line(draft, number, 1),
        OUT: lambda: assistant.delete_line(draft, number),
    }


def change_line(assistant: Assistant, page: State, draft: Draft, number: int, how: str) -> None:
    """The field under a line: the user's own words for it, or another fact."""
    with told(), st.container(border=True):
        if how == OWN:
            _own_words(assistant, page, draft, number)
        else:
            _another_fact(assistant, page, draft, number)


def _own_words(assistant: Assistant, page: State, draft: Draft, number: int) -> None:
    with st.form(f"own-{number}", border=False):
        text = st.text_area(
            f"Line {number} in your own words", draft.lines[number - 1].text, key=f"own-text-{draft.id}-{number}",
            height="content",
        )  # fmt: skip
        with st.container(horizontal=True, gap="small"):
            saved = st.form_submit_button("Save the line", type="primary", key="own-save", shortcut="Ctrl+Enter")
            left = st.form_submit_button("Leave it as it was", key="own-leave")
    if left:
        _close(page)
    if saved:
        settle(page, assistant.say_yourself(draft, number, text or ""))


def _another_fact(assistant: Assistant, page: State, draft: Draft, number: int) -> None:
    offered = assistant.facts_for(draft)
    if not offered:
        st.caption("Every fact on offer is in the letter already; add one at the left, or say it in your own words.")
    else:
        facts = [fact for fact in draft.lines[number - 1].facts if fact.origin is not Origin.PURPOSE]
        old = facts[0]
        if len(facts) > 1:
            old = (
                st.radio("Instead of", facts, format_func=lambda fact: present.plain(fact.text), key="swap-old") or old
            )
        new = st.selectbox("The line is to stand on", offered, format_func=_label(assistant), key="swap-new")
        if new is not None:
            st.text(present.shown(new.text))
    with st.container(horizontal=True, gap="small"):
        if offered and st.button("Use this fact", type="primary", key="swap-save") and new is not None:
            settle(page, assistant.swap_fact(draft, number, old.id, new))
        if st.button("Leave it as it was", key="swap-leave"):
            _close(page)


def _label(assistant: Assistant) -> Callable[[Fact], str]:
    return lambda fact: f"{present.shown(fact.text)} — {present.source(fact, assistant.today)}"


def _close(page: State) -> None:
    page.panel = None
    st.rerun()
