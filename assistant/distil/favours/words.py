"""The words of a favour that do not say what it was about."""

from __future__ import annotations

from assistant.checks.lexicon.tables import words

PLAIN = words(
    """
    you i me my your the a an to with for of on in at and it that this was were have has had did sent gave got so
    is are from us our about du sie ich mir dir ihnen hast habe haben die der das den mein meine meinen dein deine
    ihr ihre geschickt thanked gedankt wrote
    """
)
