"""A subject says plainly what the letter is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.letter import Letter
from assistant.checks.phrases import any_of, straighten
from assistant.domain.interactions import Channel
from assistant.domain.letters import Finding, Severity

CHECK = "subject"
HINT_WORDS = (2, 8)
"""Subjects of real business mail have a median of three words; phones cut after about eight."""

MOST_WORDS = 12
"""Beyond this most mail programs cut a subject even on a wide screen (about 70 characters)."""

_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|antw|sv)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_BAIT = any_of(
    (
        r"you won't believe|urgent|act now|last chance|don't miss|must[- ]read|final notice|open (?:this|me)"
        r"|read (?:this|me)(?: now)?|asap|important",
        r"(?:amazing|incredible|life[- ]changing|exclusive|once[- ]in[- ]a[- ]lifetime|limited(?:[- ]time)?"
        r"|unmissable|exciting) (?:opportunity|offer|news|chance|proposal)",
        r"(?:quick|burning|little) question|guess what|free (?:gift|money|offer)"
        r"|(?:this|it) will change|can you keep a secret|secret|guaranteed|100%",
    )
)


def check_subject(letter: Letter) -> Iterator[Finding]:
    """A line break blocks (it could forge a header); anything else that puts a reader off warns or informs.

    An unknown subject (None) and a channel without subjects give nothing. "Re:" warns in a new letter: only a
    reply has it, and a reply gets it when it is filed, so that here it can only be a trick.
    """
    if letter.subject is None or letter.channel is not Channel.EMAIL:
        return
    if re.search(r"[\r\n\v\f\x00\x85\u2028\u2029]", letter.subject.strip()):
        yield Finding(CHECK, Severity.BLOCK, "The subject has a line break in it: it must be one line.")
    subject = straighten(letter.subject.strip())
    if not subject:
        yield Finding(CHECK, Severity.WARN, "The subject is missing: say in a few words what the letter is about.")
        return
    if _REPLY.match(subject):
        yield Finding(CHECK, Severity.WARN, "The subject starts like that of a reply: leave that to real replies.")
    words = re.findall(r"\w[\w'-]*", _REPLY.sub("", subject, count=1))
    letters = [character for character in subject if character.isalpha()]
    if len(letters) > 4 and all(character.isupper() for character in letters):
        yield Finding(CHECK, Severity.WARN, "The subject is all in capitals: it reads like shouting.")
    if "!" in subject:
        yield Finding(CHECK, Severity.WARN, "The subject has an exclamation mark: it reads like an advertisement.")
    if _BAIT.search(subject):
        yield Finding(
            CHECK, Severity.WARN, "The subject promises or presses more than it says: name the matter instead."
        )
    fewest, most = HINT_WORDS
    if not fewest <= len(words) <= most:
        severity = Severity.WARN if len(words) > MOST_WORDS else Severity.INFORM
        yield Finding(
            CHECK,
            severity,
            f"The subject has {len(words)} word{'' if len(words) == 1 else 's'}: {fewest} to {most} are read best.",
        )
