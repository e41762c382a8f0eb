"""What a promise is about: its things, the people in it, its deed; and whether other words speak of the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.vocabulary import same_family
from assistant.distil.kept.signs import ACTS, DELIVERED, LIGHT, LIGHT_DE, SAME_THINGS
from assistant.distil.said.sentences import Said
from assistant.distil.understood.things import THINGS
from assistant.domain.ledger import Promise
from assistant.domain.words import Parse, Token

_CORE = frozenset({"dobj", "obj", "nsubj", "nsubjpass", "attr", "oprd", "conj", "ROOT", "dative"})


@dataclass(frozen=True, slots=True)
class Sense:
    """``things`` are what the promise is about and ``beside`` the other nouns of its words, ``verbs`` its deeds, all
    as lemmas in small letters; ``pointed`` says that it only speaks of "it", taken for what was named before."""

    things: frozenset[str]
    beside: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    pointed: bool = False


def sense_of(promise: Promise, said: Sequence[Said], parse: Parse) -> Sense:
    """What a promise is about, by its quote; where that names nothing, by what was spoken of just before."""
    one = next((s for s in said if s.source == promise.source and (promise.quote or "-") in s.text), None)
    quote = promise.quote or ""
    if one is not None and one.language == "de":
        found = german_words(quote)
        return Sense(found or _spoken_of(one, said, parse), pointed=not found)
    tokens = parse(_whole(quote)).tokens
    nouns = [t for t in tokens if t.pos in {"NOUN", "PROPN"} and _tells(t)]
    central = {t.index for t in nouns if t.dep in _CORE or (t.dep == "pobj" and tokens[t.head].lemma == "of")}
    central |= {t.index for t in nouns if t.dep == "compound" and t.head in central}
    core = frozenset(t.lemma.lower() for t in nouns if t.index in central)
    everything = frozenset(t.lemma.lower() for t in nouns)
    verbs = frozenset(t.lemma.lower() for t in tokens if t.pos == "VERB" and t.lemma.lower() not in LIGHT)
    pointed = not core and re.search(r"\b(?:it|them|this|that|those|they|him|her)\b", quote, re.I) is not None
    if pointed and one is not None:
        near = (_things_in(one.text.replace(quote, ""), "en", parse) if pointed else frozenset()) or _spoken_of(
            one, said, parse
        )
        return Sense(near or everything, everything, verbs, pointed)
    return Sense(core or everything, everything, verbs)


def _whole(quote: str) -> str:
    """A quote that starts with its verb, as a sentence for the parser."""
    return f"I {quote[:1].lower()}{quote[1:]}" if re.match(r"(?:will|shall)\b", quote, re.I) else quote


def _tells(token: Token) -> bool:
    low = token.lemma.lower()
    return low not in LIGHT and token.text.lower() not in LIGHT and len(low) > 1 and token.text[0].isalpha()


def _spoken_of(one: Said, said: Sequence[Said], parse: Parse) -> frozenset[str]:
    """The things named in the sentence before, or in the last message of the other side in the thread."""
    own = _things_in(one.before, one.language, parse)
    if own:
        return own
    at = next((at for at, s in enumerate(said) if s is one), 0)
    last = next(
        (s for s in reversed(said[:at]) if s.interaction_id != one.interaction_id and s.thread == one.thread), None
    )
    if last is None:
        return frozenset()
    asked = [s.text for s in said[:at] if s.interaction_id == last.interaction_id]
    return frozenset(word for text in asked for word in _things_in(text, one.language, None))


def _things_in(text: str, language: str, parse: Parse | None) -> frozenset[str]:
    if language == "de":
        return frozenset(w for w in german_words(text) if w in THINGS) or frozenset(
            w.lower()
            for w in re.findall(r"(?<!^)(?<![.!?:] )\b[A-ZÄÖÜ][a-zäöüß]{3,}\b", text)
            if w.lower() not in LIGHT_DE
        )
    found = [word for word in re.findall(r"[a-zäöüß]+", text.lower()) if word in THINGS]
    if found or parse is None or not text.strip():
        return frozenset(word.removesuffix("s") if word.removesuffix("s") in THINGS else word for word in found)
    return frozenset(t.lemma.lower() for t in parse(text).tokens if t.pos == "NOUN" and _tells(t))


def german_words(text: str) -> frozenset[str]:
    """The words of a German text that tell what it is about, in small letters; no parser is asked."""
    found = re.findall(r"[A-Za-zÄÖÜäöüß]{4,}", text)
    return frozenset(w.lower() for w in found if w.lower() not in LIGHT_DE and w.lower() not in LIGHT)


def shared_things(sense: Sense, lemmas: frozenset[str], *, language: str) -> int:
    """How many of the things of a promise other words speak of; a thing beside it counts where another is shared."""
    compare = _same_german if language == "de" else same
    core = sum(any(compare(t, other) for other in lemmas) for t in sense.things)
    if core:
        return core + sum(any(compare(t, other) for other in lemmas) for t in sense.beside - sense.things)
    beside = sum(any(compare(t, other) for other in lemmas) for t in sense.beside)
    return beside if beside >= 2 else 0


def same_deed(sense: Sense, lemmas: frozenset[str]) -> bool:
    """Whether other words tell of a deed like the one promised: "call" and "ring", "introduce" and "introduction"."""
    return any(_same_act(verb, other) for verb in sense.verbs for other in lemmas)


def telling_deed(sense: Sense) -> bool:
    """Whether a verb of the promise tells what it is by itself: "transcribe", but not "send" or "give"."""
    return any(verb not in DELIVERED | LIGHT for verb in sense.verbs)


def stands_for(sense: Sense, lemmas: frozenset[str]) -> bool:
    """Whether a verb is so telling that it, or its noun, stands for the thing: "the translation is ready"."""
    telling = [verb for verb in sense.verbs if verb not in DELIVERED | LIGHT and len(verb) > 5]
    return any(other == verb or same_family(verb, other) for verb in telling for other in lemmas)


def same(one: str, other: str) -> bool:
    """Whether two English words are one, of one family, or two names of a thing."""
    if one == other or any(one in group and other in group for group in SAME_THINGS):
        return True
    return len(one) > 4 and len(other) > 4 and (same_family(one, other) or one[:6] == other[:6])


def _same_german(one: str, other: str) -> bool:
    if one == other or any(_ends_in(one, group) and _ends_in(other, group) for group in SAME_THINGS):
        return True
    if len(one) < 4 or len(other) < 4:
        return False
    short, long = sorted((one, other), key=len)
    stem = short[: max(4, len(short) - 2)]
    return (long.startswith(stem) and len(stem) >= 4) or (len(short) >= 4 and long.endswith(short))


def _ends_in(word: str, group: frozenset[str]) -> bool:
    """Whether a German word is, or is compounded with, one of the group: "Schlussrechnung" is a "Rechnung"."""
    return word in group or any(len(one) > 3 and word.endswith(one) for one in group)


def sounds_like(sense: Sense, text: str) -> bool:
    """Whether a text may speak of the promised thing, before it is parsed: a word starts like one of its words."""
    low = text.lower()
    wanted = sense.things | sense.beside
    return any(word[:3] in low for word in wanted) or any(
        wanted & group and any(word[:4] in low for word in group) for group in SAME_THINGS
    )


def _same_act(verb: str, other: str) -> bool:
    return verb == other or same_family(verb, other) or any(verb in group and other in group for group in ACTS)
