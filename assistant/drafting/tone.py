"""Whether a sentence does what its step is for, in the tone of its facts."""

from __future__ import annotations

import re

from assistant.domain.facts import Origin
from assistant.drafting.outline import Step

_TONES = {"sorry": {"sympathy", "make good"}, "congratulations": {"congratulate"}}


def out_of_tone(text: str, step: Step) -> list[str]:
    """Pity or praise where the facts are no loss and no success."""
    said = f"{text} ".lower()
    if step.move == "thanks" and not re.search(r"\b(thank|thanks|grateful|appreciate)\b", said):
        return ["It does not thank."]  # small models answer a bare thank-you: "You're welcome!"
    if any(f.origin is Origin.PURPOSE and f.text.endswith("?") for f in step.facts) and not text.endswith("?"):
        return ["It does not ask."]
    told = " ".join(fact.text for fact in step.facts).lower()
    return [
        f"“{word}” does not fit here."
        for word, moves in _TONES.items()
        if word in said and word not in told and step.move not in moves
    ]
