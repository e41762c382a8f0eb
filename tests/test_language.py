"""The language of a text."""

from __future__ import annotations

import pytest

from assistant.language import guess

TEXTS = [
    ("I'll send it Friday.", "en"),
    ("Ich schicke dir die Folien am Freitag.", "de"),
    ("Je vous envoie le dossier demain matin.", "fr"),
    ("Te lo mando mañana sin falta.", "es"),
    ("Hej, tack för senast!", "sv"),
    ("Привет, как дела?", "ru"),
    ("Gern geschehen", "de"),
    ("OK!", ""),
    ("12:30", ""),
    ("", ""),
    ("\x00\ud800 \ud800\ud800\ud800", ""),
]


@pytest.mark.parametrize(("text", "code"), TEXTS)
def test_guess(text: str, code: str) -> None:
    """A sentence is enough to tell; a word or a time is not."""
    assert code == guess(text)
