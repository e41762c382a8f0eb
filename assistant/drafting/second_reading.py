"""A purpose put into sentences by the model, where the rules are not sure of it.

The rules turn the persons ("she" is "you", "his" is "your"), where small models go wrong; making sentences of what was
typed in pieces is what small models do well. What they make is compared with the words they were given and with those
that were typed, and refused where a word is lost or added, where somebody else does or owns a thing, or where it asks
for more. What is refused leaves the reading of the rules as it was, with its doubts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from assistant.domain.models import LanguageModel, Tier
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.misreading import BARE, BEGINS
from assistant.drafting.purpose_pieces import telegram
from assistant.drafting.reading import Reading
from assistant.drafting.sentences import split_sentences
from assistant.drafting.writers import WARM_SECONDS, Attempt, tidy
from assistant.prompting import PromptFile

SECONDS = 60.0
"""How long the model may take for it, its examples read; then the reading of the rules stands."""
_QUOTED = re.compile(r"“([^”]+)”")
_POINTS_BACK = re.compile(r"\b(?:it|this|that|these|those|them|they|there|one)\b", re.I)


class SecondReader:
    """Has a model put purposes into sentences; one prompt for each kind, so that its examples stay cached."""

    def __init__(self, model: LanguageModel, prompts: Mapping[Kind, PromptFile]) -> None:
        self._model = model
        self._prompts = prompts

    def put(self, kind: Kind, turned: str, *, seconds: float = SECONDS) -> Attempt:
        """The words of a purpose, in the letter's voice already, as sentences. Raises a ``ModelError``."""
        prompt = self._prompts[kind]
        messages = prompt.fill({"words": turned})
        answer = self._model.answer(messages, max_tokens=prompt.max_tokens, stop=prompt.stop, seconds=seconds)
        return Attempt(tidy(answer.text), tuple(messages), answer, prompt.used)

    def warm_up(self, kind: Kind) -> None:
        """Read the kind's examples once, so that our server has them at hand. Raises a ``ModelError``."""
        if self._model.tier is Tier.LARGE:
            return  # somebody else's server keeps nothing of ours
        self._model.answer(self._prompts[kind].fill({"words": "It."}), max_tokens=1, seconds=WARM_SECONDS)


def is_wanted(reading: Reading, *, doubted: bool) -> bool:
    """Whether a second reading can be of use: the first is doubted, only framed, or leaves something out.

    What the rules read surely stays as they read it: of 120 purposes by new hands the model put eight wrongly that they
    had read rightly, and nine rightly where they doubted or left something out.
    """
    return bool(reading.turned) and (doubted or not reading.sure or bool(reading.left_out))


def act_first(kind: Kind, sentences: Sequence[str]) -> list[str]:
    """The sentences with the one that asks, thanks or offers in front; none where it leans on what then comes after."""
    fitting = [s for s in sentences if BEGINS[kind].match(s)]
    act = next((s for s in fitting if s.endswith("?")), None) if kind is Kind.ASK else None
    act = act or next(iter(fitting), next(iter(sentences), ""))
    if act and act != sentences[0] and _POINTS_BACK.search(act):
        return []
    return [act, *(s for s in sentences if s != act)] if act else []


def reworded(first: Reading, sentences: Sequence[str], *, again: Callable[[str], Reading]) -> Reading:
    """The reading in the model's sentences, the act first; ``again`` reads it by the rules, for its size and day."""
    act, beside = sentences[0], tuple(sentences[1:])
    read = again(act)
    told = {question for question in first.left_out if _tells(question, first.turned, sentences)}
    return replace(
        first,
        text=" ".join([act, *beside]),
        act=read.act,
        actor=read.actor,
        size=read.size or first.size,
        due=read.due or first.due,
        reason=read.reason or first.reason,
        supposes=tuple(dict.fromkeys([*first.supposes, *read.supposes])),
        questions=tuple(question for question in first.questions if question not in told),
        left_out=tuple(question for question in first.left_out if question not in told),
        sure=True,
        beside=beside,
        worded=tuple(s for s in sentences if s not in {first.sentence, *first.beside}),
    )


def sentences_of(text: str, *, parse: Parse) -> list[str]:
    """The model's answer in sentences, with the subject that it left out as it was left out in haste."""
    sentences = [s.strip() for s in split_sentences(" ".join(text.split())) if s.strip()]
    return [(BARE.match(s) and telegram(s.rstrip("."), plural=False, parse=parse)) or s for s in sentences]


def _tells(question: str, turned: str, sentences: Sequence[str]) -> bool:
    """Whether the sentences tell every word that a question quotes, and the model was given them all."""
    quoted = _QUOTED.search(question)
    words, given, said = (
        {w for w in re.findall(r"[^\W_]+", text.lower()) if len(w) > len("the")}
        for text in (quoted[1] if quoted else "", turned, " ".join(sentences))
    )
    return bool(words) and words <= given and words <= said
