"""Drafts to take out."""

from __future__ import annotations

from assistant.domain.contacts import Contact, Me
from assistant.domain.letters import Author, Draft, Line
from assistant.domain.requests import Kind

ME = Me("Ada Miller", ("ada@example.com",))
JANE = Contact("c1", "Jane Doe", ("jane@example.org", "j@old.example"), ("https://www.linkedin.com/in/jane-doe",))


def letter(text: str = "Would you read my plan?", *, subject: str = "My plan", contact: Contact = JANE) -> Draft:
    """A finished letter with one line."""
    return Draft("d1", Kind.ASK, contact, subject=subject, lines=(Line(text, "ask", Author.YOU),), finished=True)
