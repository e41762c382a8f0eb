# ruff: noqa: E501  patterns read better unbroken
"""Whether a purpose may have been read as something else than was meant, so that only the user can say it.

Pure: what was typed and the sentences made of it are compared; a doubt is told with both, and own words end it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.doubted_orders import doer_guessed, order_left
from assistant.drafting.doubted_persons import person_open
from assistant.drafting.doubted_sentences import ill_made
from assistant.drafting.doubted_subjects import subject_guessed
from assistant.drafting.doubted_wording import unformed
from assistant.drafting.purpose_opening import without_opening
from assistant.drafting.purpose_secrets import silence_unclear
from assistant.drafting.spelling import well_written
from assistant.drafting.tongue import is_english
from assistant.drafting.typed import cut_short, quoted, tidied
from assistant.drafting.vocabulary import word_set

MOST_LOST = 1 / 3
"""How much of what was typed may be missing from the letter, and from the questions, as a share of its words: our own rule."""
LEAST_WORDS = 5  # of fewer words one that is missing is a third
_SAID_ASIDE = word_set(
    """
    ask thank thanks thx mention add offer please pls say tell know want would like need wish write letter mail email note message let
    see find get give send have make do be can could will shall should may might must go come help lot much very really just
    also still so too maybe perhaps favour favor chance question possible big huge many kind nice great dear properly finally
    if whether hi hello hey want try look one thing reader lovely cheers due deadline close closing date bit back old former new boss manager teacher tutor professor coach mentor neighbour
    landlord landlady supervisor lecturer head doctor news answer reply about
    """
)


def doubts(
    kind: Kind, typed: str, sentences: Sequence[str], *, contact: Contact, told: Sequence[str] = (), parse: Parse
) -> list[str]:
    """The sentences, of those made of a purpose, that may say something else than was typed, in their order.

    ``told`` are the questions that quote what was left out: those words are not lost. A doubt about the whole (words
    lost, two things made one) falls on the first sentence. Empty for a purpose that is clear, or no English.
    """
    typed = cut_short(tidied(typed))
    if not sentences:
        return []
    if not is_english(typed):
        return [sentences[0]]
    doubted = [s for s in sentences if _by_itself(kind, s, typed, around=sentences, contact=contact, parse=parse)]
    act, beside = sentences[0], sentences[1:]
    doubted += [s for s in beside if s not in doubted and subject_guessed(s, act, typed, parse=parse)]
    if act not in doubted and (
        silence_unclear(typed)
        or doer_guessed(kind, act, typed)
        or _lost(kind, typed, [*sentences, *told], contact=contact, parse=parse)
    ):
        doubted.insert(0, act)
    return [s for s in sentences if s in doubted]


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


def _lost(kind: Kind, typed: str, said: Sequence[str], *, contact: Contact, parse: Parse) -> bool:
    """Whether more than a third of the words typed stand nowhere in what was read."""
    typed = well_written(without_opening(kind, typed, contact=contact)[0])
    own = {part.lower() for part in contact.name.split()}
    held = " ".join(said).lower()
    words = [
        t.text.lower()
        for t in parse(re.sub(r"\([^()]*\)", " ", typed)).tokens
        if t.pos in {"NOUN", "VERB", "ADJ", "NUM", "PROPN"}
        and t.text.lower() not in own | _SAID_ASIDE
        and t.lemma.lower() not in _SAID_ASIDE
        and len(t.text) > 2
        and not any(part.startswith(t.text.lower()) for part in own)
    ]
    lost = [w for w in words if not re.search(rf"(?<![a-z]){re.escape(w[:3])}|{re.escape(w)}", held)]
    return len(words) >= LEAST_WORDS and len(lost) > MOST_LOST * len(words)
