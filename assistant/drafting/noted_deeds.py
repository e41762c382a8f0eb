"""What the reader did, as the user's own notes tell it: "mira rewrote the summary" is "You rewrote the summary."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.checks.roles import Reality, read_events
from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Shape
from assistant.domain.interactions import Direction
from assistant.domain.words import Parse, Sentence
from assistant.drafting.anchors import Told, shared_words
from assistant.drafting.given_names import GIVEN_NAMES
from assistant.drafting.helped import NO_REASON, STANDS_FOR
from assistant.drafting.pieces import Piece, fit_of
from assistant.drafting.unaddressed import is_timed, untimed
from assistant.drafting.vocabulary import word_set
from assistant.drafting.voice import to_letter_voice

SAME_DAYS = timedelta(days=14)
"""How soon after the reader's mail a note may tell what they did: our own rule."""
MOST = 2  # sentences of one note
SHORTEST, LONGEST = 4, 26  # words of a deed with its "You"
# What helps whoever sees it done. What somebody said, felt or was is theirs, whatever the note holds of it.
_DOES = word_set(
    """
    spend bring hang lend give send show teach fix repair mend build paint carry drive fetch lift load sew cook bake
    wash clean sort print scan copy read check mark review rewrite rewrote correct proofread translate edit cut write
    draft introduce recommend refer forward help cover stand film record photograph design draw make weld solder install
    replace test walk explain deliver collect plant dig prune water feed iron knit type cater host pack unpack move stay
    """
)
# The writer's shorthand: "came sat 9-5", "2h w/ Tom + Ana".
_SHORTHAND = re.compile(
    r"\b(?:sat|sun|mon|tue|tues|wed|thu|thurs|fri)\b(?! (?:in|on|at|with|through|for|down)\b)|\bw/|[+&=@#]|->|→|\d-\d|"
    r"\b\d+(?:h|hrs?|m|mins?)\b|"
    r"(?-i:\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)|\b(?:abt|wks?|yrs?|approx|asap|esp|incl|re)\b|\?",
    re.I,
)
_SPLICED = re.compile(
    r", (?!and\b|or\b|but\b|which\b|who\b|so\b|because\b)[a-z]+(?:ed|ought|ent|ung|ove|ote|ade|old|ook|ave)\b"
)
_PARTS = re.compile(r"\s*(?:[,;]|\band\b)\s*(?:and |then |also )*")


def noted_of(
    told: Sequence[Told], about: Sequence[str], *, names: Sequence[str], anchor: Told | None, today: date
) -> list[Told]:
    """The notes that may tell what a thank-you is for: those that speak of it; the only one, where it names nothing.

    A note of the same days as ``anchor``, the reader's mail about it, counts as well.
    """
    own = {name.lower() for name in names}
    telling = [word for word in about if word.lower() not in own | NO_REASON]
    notes = [one for one in told if one.interaction.direction is Direction.BETWEEN and one.when <= today]
    if not telling:
        late = [one for one in notes if today - one.when <= STANDS_FOR]
        return late if len(late) == 1 and anchor is None else []
    return [
        one
        for one in notes
        if shared_words(telling, one.named)
        or (anchor is not None and timedelta() <= one.when - anchor.when <= SAME_DAYS)
    ]


def noted_deeds(
    notes: Sequence[Told],
    about: Sequence[str],
    *,
    contact: Contact,
    me: Me,
    parse: Parse,
    hidden: Callable[[str], bool],
) -> Iterator[Piece]:
    """What these notes of the user's tell that the contact did, in the letter's voice, each sentence by itself.

    A sentence counts where the contact's name is its subject, or where a note that opens with the name, and names
    nobody else, goes on without one: "sana came at nine. hung all 14 prints, brought her own ladder".
    """
    for note in notes:
        found: list[Piece] = []
        theirs = False
        for fact in note.facts:
            opens = _opens_with(fact.text, contact)
            theirs = opens or (theirs and _subjectless(fact.text, parse))
            if not theirs or hidden(fact.text) or _names_another(fact.text, contact, me):
                continue
            for said in _sentences(fact.text, opens=opens, contact=contact, me=me, parse=parse):
                fit = 2.0 * fit_of(parse(said), about)
                found.append(Piece(replace(fact, text=said), Shape.HELP, 3.0 + fit))
        yield from found[:MOST]


def _sentences(text: str, *, opens: bool, contact: Contact, me: Me, parse: Parse) -> Iterator[str]:
    """The whole sentence in the letter's voice, or where that is no sentence, each of its parts that is one."""
    if opens:
        rest = text[len(contact.first_name) :]
        whole = to_letter_voice(f"{contact.first_name}{rest}", contact=contact, me=me, parse=parse)
        whole = untimed(_ended(whole), parse=parse)
        if whole.startswith("You ") and not _SPLICED.search(whole) and _is_deed(whole, parse(whole), contact, me):
            yield whole
            return
    for part in _PARTS.split(text.rstrip(" .!")):
        if _opens_with(part, contact) or not _subjectless(part, parse):
            continue
        said = to_letter_voice(f"You {part[:1].lower()}{part[1:]}", contact=contact, me=me, parse=parse)
        said = re.sub(r"\b(?:(?:his|her) )?own\b", "your own", re.sub(r"\byour own\b", "own", said))
        said = re.sub(r",? too$", "", said)
        said = untimed(_ended(said), parse=parse)
        parsed = parse(said)
        if _has_articles(parsed) and _is_deed(said, parsed, contact, me):
            yield said


def _opens_with(text: str, contact: Contact) -> bool:
    first = re.match(r"[^\W\d_]+", text.strip())
    return first is not None and first[0].lower() == contact.first_name.lower()


def _subjectless(text: str, parse: Parse) -> bool:
    """Whether words begin with what was done: "hung all 14 prints"."""
    words = text.split()
    if len(words) < 2 or words[0].lower() in {"i", "we", "you", "he", "she", "they", "it"}:
        return False
    verb = parse(f"You {text[:1].lower()}{text[1:].rstrip(' .!')}.").tokens
    return len(verb) > 2 and verb[1].tag == "VBD" and verb[1].pos == "VERB"


def _names_another(text: str, contact: Contact, me: Me) -> bool:
    own = {word.lower() for name in (contact.name, me.name) for word in name.split()}
    return any(word.lower() in GIVEN_NAMES and word.lower() not in own for word in re.findall(r"\b[A-Z][a-z]+\b", text))


def _has_articles(sentence: Sentence) -> bool:
    """Whether every thing in it has its "the" or its number: jottings leave them out."""
    tokens = sentence.tokens
    return all(
        any(
            t.head == noun.index and t.dep in {"det", "poss", "nummod", "amod"} and t.text.lower() != "other"
            for t in tokens
        )
        or noun.tag != "NN"
        for noun in tokens
        if noun.pos == "NOUN" and noun.dep in {"dobj", "pobj"}
    )


def _is_deed(said: str, parsed: Sentence, contact: Contact, me: Me) -> bool:
    own = {word.lower() for name in (contact.name, me.name) for word in name.split()}
    if _SHORTHAND.search(said) or any(w in GIVEN_NAMES and w not in own for w in re.findall(r"\b[a-z]+\b", said)):
        return False  # "taught sam 6 saturdays"
    if (
        not SHORTEST <= len(said.split()) <= LONGEST
        or is_timed(said)
        or re.search(r"\b(?:he|she|they|him|them)\b", said)
    ):
        return False
    deeds = [e for e in read_events(parsed) if e.agent == "you"]
    return bool(deeds) and all(
        e.reality is Reality.REAL and not e.denied and e.tense in {"past", "perfect"} and e.lemma.split()[0] in _DOES
        for e in deeds
    )


def _ended(text: str) -> str:
    return re.sub(r"[.!;, ]*$", "", text) + "."
