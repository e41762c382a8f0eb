"""Pure: what stands under the purpose where it may have been misread."""

from __future__ import annotations

from assistant.domain.requests import Doubt, Kind

YES = "Yes, that is what I mean"
SAYS_YES = (
    "If you press Draft, this is what you mean; the wording may become smoother. If it is not, put it otherwise above."
)
ENGLISH_ONLY = "Letters are written in English only, whatever language your records are in."
"""Said before anything is typed; and, where a purpose is in another language, with what to do."""
SAY_IT_IN_ENGLISH = (
    "Letters are written in English only: say above in English what you want, or write the letter yourself below."
)
SENTENCES = {
    Kind.ASK: "Could you read two pages of my plan by Friday?",
    Kind.THANKS: "Thank you for reading two pages of my plan in May.",
    Kind.OFFER: "I can read two pages of your plan by Friday.",
}
"""For each kind a purpose that leaves no doubt."""


def doubtful(kind: Kind, doubt: Doubt, reading: str) -> str:
    """What may be wrong with what the letter will say (``reading``), and what to type instead."""
    whole = " ".join(doubt.sentences) == reading
    where = "." if whole else f": “{'” and “'.join(doubt.sentences)}”"
    yes = "say yes below, or " if doubt.settled_by else ""
    return (
        f"This may not be what you mean{where} Before you draft, {yes}type whole sentences above, as you would say "
        f"them to the reader with “I” and “you”: “{SENTENCES[kind]}”"
    )
