"""Which language a text is written in: py3langid behind one function."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LANGUAGES = (
    *("en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv", "da", "tr"),
    *("ru", "uk", "el", "ar", "zh", "ja", "ko"),
)
"""Those it chooses among (ISO 639-1): the fewer, the surer it is of a short text."""

_SURE = 0.55
"""The least probability that counts. Of 97 labelled messages in English and German, all were right above it; what it
cuts off are texts of a word or two ("Will do!": Swedish, 0.25)."""


def guess(text: str) -> str:
    """The code of the language of ``text``, one of ``LANGUAGES``; "" where too little tells, as in "OK!" or "12:30"."""
    if sum(letter.isalpha() for letter in text) < 4:
        return ""
    code, probability = _identifier().classify(text)
    return str(code) if probability >= _SURE else ""


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """The model, restricted to ``LANGUAGES``: 0.7 s to load, so only at the first text."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier
