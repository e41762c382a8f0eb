"""Whether a purpose may have been read as something else than was meant, so that only the user can say it.

Pure: what was typed and the sentences made of it are compared; a doubt is told with both, and own words end it.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.doubted_doers import doers_turned
from assistant.drafting.doubted_losses import words_added, words_lost
from assistant.drafting.doubted_orders import doer_guessed, order_left
from assistant.drafting.doubted_persons import person_open
from assistant.drafting.doubted_sentences import ill_made
from assistant.drafting.doubted_subjects import subject_guessed
from assistant.drafting.doubted_wording import unformed
from assistant.drafting.purpose_secrets import silence_unclear
from assistant.drafting.reading import Reading
from assistant.drafting.tongue import is_english
from assistant.drafting.typed import cut_short, quoted, tidied


def doubts(
    kind: Kind, typed: str, sentences: Sequence[str], *, contact: Contact, told: Sequence[str] = (), parse: Parse
) -> list[str]:
    """The sentences, of those made of a purpose, that may say something else than was typed, in their order.

    ``told`` are the questions that quote what was left out: those words are not lost. A doubt about the whole (words
    lost, two things made one) falls on the first sentence. Empty for a purpose that is clear, or no English.
    """
    whole = tidied(typed)
    typed = cut_short(whole)
    if not sentences:
        return []
    if not is_english(typed):
        return [sentences[0]]
    doubted = [s for s in sentences if _by_itself(kind, s, typed, around=sentences, contact=contact, parse=parse)]
    act, beside = sentences[0], sentences[1:]
    doubted += [s for s in beside if s not in doubted and subject_guessed(s, act, typed, parse=parse)]
    doubted += doers_turned(whole, sentences, contact=contact, parse=parse)
    if act not in doubted and (
        silence_unclear(typed)
        or doer_guessed(kind, act, typed)
        or words_lost(kind, whole, [*sentences, *told], contact=contact, parse=parse)
        or words_added(kind, whole, sentences, contact=contact, parse=parse)
    ):
        doubted.insert(0, act)
    return [s for s in sentences if s in doubted]


def doubts_of(kind: Kind, typed: str, reading: Reading, *, contact: Contact, parse: Parse) -> list[str]:
    """The sentences of a reading that may say something else than was typed; what it asks about is not lost."""
    said, told = [reading.sentence, *reading.beside], (reading.text, *reading.questions)
    return doubts(kind, typed, said, contact=contact, told=told, parse=parse)


def question(sentence: str, typed: str) -> str:
    """What the user is asked about a doubtful sentence, with both wordings."""
    return (
        f"Is this what you want to say: {quoted(sentence)}? You typed {quoted(cut_short(tidied(typed)))}; change the "
        "purpose, or say this line in your own words."
    )


def _by_itself(kind: Kind, sentence: str, typed: str, *, around: Sequence[str], contact: Contact, parse: Parse) -> bool:
    before = " ".join(around[: list(around).index(sentence)])
    return (
        order_left(kind, sentence)
        or person_open(sentence, before, typed, contact=contact, parse=parse)
        or ill_made(kind, sentence, before, typed, alone=len(around) == 1, parse=parse)
        or unformed(sentence, typed, act=not before, parse=parse)
    )
