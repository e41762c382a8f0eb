"""Every error Askwell raises on purpose; each message is one sentence meant for the user.

    AskwellError                     exit 3: it cannot work
    ├── WrongUse                     exit 2: the words of the call are off
    │   ├── UnknownContact           nobody on record fits
    │   ├── AmbiguousContact         several people fit; ``candidates`` lists them
    │   ├── EmptyPurpose             nothing was said to ask, thank for or offer
    │   ├── WhoAmIUnknown            no Sent mail and no ``--me``: direction cannot be told
    │   ├── UnknownDraft             no draft has this id
    │   ├── NeedsAnswer              a question without a terminal; names its flag
    │   └── NoDraftsFolder           no folder is marked for drafts; ``candidates`` are called so
    ├── ReadError
    │   ├── UnreadableFile           missing, no permission, a folder where a file is meant
    │   ├── NotAMailbox              readable, but no mail in it
    │   └── BadPromptFile            a prompt or recipe file; lists everything wrong at once
    ├── StoreError
    │   ├── StoreLocked              another Askwell is writing
    │   ├── StoreTooNew              written by a later version
    │   ├── StoreDamaged             SQLite says so
    │   └── DiskFull                 nothing was lost; what was there stays
    ├── FetchError
    │   ├── NotFetched               no source could be reached; says how to get it by hand
    │   └── WrongBytes               a model file is not the one that is pinned
    ├── MailError                    a draft could not be filed; nothing was sent, and it is still in Askwell
    │   ├── MailUnreachable          nobody answers at that server and port
    │   ├── MailUntrusted            no encryption, or a certificate that proves nothing
    │   ├── MailRefused              the name or the password was not accepted
    │   ├── MailTooSlow              no answer in time
    │   └── MailNotKept              the server would not put the draft into the folder
    └── ModelError                   a draft goes on with plain lines
        ├── ModelMissing             no model file yet
        ├── ServerDied               the local server stopped answering
        ├── ModelUnreachable         nobody answers at that address
        ├── ModelRefused             the key or the model name was not accepted
        ├── ModelBusy                too many requests, or no credit
        ├── ModelTooSlow             the deadline passed
        └── BadAnswer                it answered, but not with anything usable

Vendor errors become these in one place each, with ``raise ... from exc``.
"""

from __future__ import annotations

from collections.abc import Sequence


class AskwellError(Exception):
    """The root; ``exit_code`` is what the command line ends with."""

    exit_code = 3


class WrongUse(AskwellError):
    """The words of the call are off; calling again, corrected, will do."""

    exit_code = 2


class UnknownContact(WrongUse):
    """Nobody on record fits."""


class AmbiguousContact(WrongUse):
    """Several people fit.

    ``candidates`` holds one readable line for each of them.
    """

    def __init__(self, message: str, candidates: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.candidates = tuple(candidates)


class EmptyPurpose(WrongUse):
    """Nothing was said to ask, thank for or offer."""


class WhoAmIUnknown(WrongUse):
    """It cannot be told which address is the user's."""


class UnknownDraft(WrongUse):
    """No draft has this id."""


class NeedsAnswer(WrongUse):
    """There is a question, but no terminal to ask it at."""


class NoDraftsFolder(WrongUse):
    """The mail server marks no folder for drafts.

    ``candidates`` holds the names of those that are called so.
    """

    def __init__(self, message: str, candidates: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.candidates = tuple(candidates)


class ReadError(AskwellError):
    """A file of the user's could not be used."""


class UnreadableFile(ReadError):
    """Missing, not permitted, or of the wrong sort."""


class NotAMailbox(ReadError):
    """The file can be read, but there is no mail in it."""


class BadPromptFile(ReadError):
    """A prompt or recipe file is wrong; the message lists everything at once."""


class StoreError(AskwellError):
    """The records could not be read or written."""


class StoreLocked(StoreError):
    """Another Askwell is writing to the same home."""


class StoreTooNew(StoreError):
    """The store was written by a later version."""


class StoreDamaged(StoreError):
    """SQLite reports damage."""


class DiskFull(StoreError):
    """No room left; what was stored before is untouched."""


class FetchError(AskwellError):
    """A model file could not be had."""


class NotFetched(FetchError):
    """No source could be reached."""


class WrongBytes(FetchError):
    """The bytes are not the pinned ones; the file was removed."""


class MailError(AskwellError):
    """The mail server did not take a draft; it is still in Askwell."""


class MailUnreachable(MailError):
    """Nobody answers at that server and port."""


class MailUntrusted(MailError):
    """The connection would not be safe."""


class MailRefused(MailError):
    """The name or the password was not accepted."""


class MailTooSlow(MailError):
    """The server did not answer in time."""


class MailNotKept(MailError):
    """The server would not keep the draft, or answered with nothing that makes sense."""


class ModelError(AskwellError):
    """The language model did not help; the draft goes on with plain lines."""


class ModelMissing(ModelError):
    """No model file is there yet."""


class ServerDied(ModelError):
    """The local server stopped answering."""


class ModelUnreachable(ModelError):
    """Nobody answers at the model's address."""


class ModelRefused(ModelError):
    """The key or the model's name was not accepted."""


class ModelBusy(ModelError):
    """Too many requests, or no credit left."""


class ModelTooSlow(ModelError):
    """The deadline passed before the answer was whole."""


class BadAnswer(ModelError):
    """The model answered with nothing usable."""
