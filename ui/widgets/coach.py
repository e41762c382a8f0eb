"""The coach: what could be better in the letter, the gravest first, each with its reason and what it rests on."""

from __future__ import annotations

import streamlit as st

from assistant.domain.letters import Draft
from ui import coach, present
from ui.coach import Advice


def show_coach(draft: Draft | None) -> None:
    """The groups of advice, or a word on what will stand here."""
    st.header("Coach", anchor=False)
    found = coach.groups(draft, asked=draft.questions) if draft is not None else []
    if draft is None or not found:
        st.caption(coach.NOTHING[draft is not None])
        return
    for group in found:
        with st.container(gap="xsmall"):
            st.markdown(f"{group.sign} **{group.title}** ({len(group.advice)})")
            for advice in group.advice:
                _advice(advice)


def _advice(advice: Advice) -> None:
    where = f"**{advice.where}:** " if advice.where else ""
    st.markdown(f"{where}{present.plain(advice.says)}")
    for study in advice.studies:
        st.caption(f"Why: {present.plain(study)}")
