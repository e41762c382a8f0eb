# ruff: noqa: E501  patterns read better unbroken
"""What the reader wrote, told back to them in a sentence of the letter's own where that is sure; else it stays quoted.

"Happy to look over a plan of yours if you ever write one." is "You offered to look over a plan of mine if I ever write
one."; what they told of themselves follows "You wrote that", since it may no longer be so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.domain.facts import Shape
from assistant.domain.words import Parse
from assistant.drafting.given_names import GIVEN_NAMES, Gender
from assistant.drafting.helped import Turn
from assistant.drafting.lasting import QUOTED_LATE, is_over, leans_on_its_day
from assistant.drafting.phrases import VERBS
from assistant.drafting.pieces import Piece
from assistant.drafting.sentences import split_sentences
from assistant.drafting.unaddressed import is_timed
from assistant.drafting.vocabulary import word_set

LONGEST = 36  # words of what is told back; longer ones are easier to read as a quotation
_SAID = re.compile(r"You (?:offered|said|told me|asked|promised|invited|suggested|advised|recommended)\b")
_FUNCTION = word_set(
    """
    you your the a an my our we this these those there it from in on at since until both half all some most nobody
    everybody one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty last next every each no by for with after before
    """
)
_SAME_IN_THE_PAST = word_set("read put cut set let")  # "You read my plan": taken for a present
_SPLICED = re.compile(
    r", (?:he|she|it|they|there|this|that|you|I|we) |"
    r", (?:and |so |but |just |please )*(?:come|call|ring|send|ask|write|tell|show|let|bring|see|have a|keep|don['’]t)\b"
)
_THEIR_OWN = re.compile(r"\b(?:we|us|our|ours)\b", re.I)
# "I report to Carol now, starting Monday": what has begun goes on
_STARTING = re.compile(
    r",? (?:starting|beginning|as of|since) (?:on )?(?:next |this |last )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=[,.!]|$)",
    re.I,
)
# "They have given me a stall on the 16th": of which month, and before or after that mail, the sentence does not say.
_DAY_UNSURE = re.compile(
    r"\bthe \d{1,2}(?:st|nd|rd|th)\b(?! (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|"
    r"\b(?:has|have|had)\b.*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|['’]ve\b.*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.I,
)
# "Nine winters I ran it": what stands first for weight is no subject, and cannot follow "You wrote that"
_FRONTED = re.compile(
    r"(?!(?:if|when|once|since|because|as|where|what|how|that|in|on|at|from|for|until|after|before|so)\b)(?:\w+ ){1,3}(?:I|we|you) (?!and\b)\w+",
    re.I,
)
# "has not slept since noon": of that day alone
_SINCE_THEN = re.compile(
    r"\b(?:since|until|till|by|from|before) (?:noon|midday|midnight|breakfast|lunch(?:time)?|dinner|dawn|supper|(?:this|the|last) (?:morning|night|evening|afternoon)|(?:\w+ )?(?:a\.?m|p\.?m|o['’]clock)\b|\d{1,2}(?::\d\d)? ?(?:am|pm|o['’]clock))|\ball (?:day|night|morning|afternoon|evening)\b",
    re.I,
)
_ANYBODY = re.compile(
    r"\byou (?:can(?:['’]t|not)?|have to|need to|never know)\b", re.I
)  # "you can't read it on a phone"


def retold(piece: Piece, *, turn: Turn, parse: Parse, today: date) -> Piece | None:
    """The piece with its quotation told back; the same piece where it is none, or where telling it is not sure.

    None where neither may stand: it named a day that is over, or a quotation leans on the day it was written.
    """
    fact = piece.fact
    if piece.shape is not Shape.WROTE or fact.when is None or fact.quote is None or "“" not in fact.text:
        return piece
    sentences = _named(split_sentences(fact.quote))
    told = [_turned(one, fact.when, turn=turn) for one in sentences]
    if told and len(told) <= 2 and all(told):
        text = " ".join(_placed(one, parse=parse) for one in told if one)
        if is_over(text, fact.when, today):
            return None
        if len(text.split()) <= LONGEST:
            return replace(piece, fact=replace(fact, text=text))
    return None if today - fact.when > QUOTED_LATE and leans_on_its_day(fact.quote) else piece


def _named(sentences: list[str]) -> list[str]:
    """ "I report to Carol now. She wants everything in Tableau.": the second told of Carol, the only one it can be."""
    if len(sentences) != 2 or (who := re.match(r"(She|He) ", sentences[1])) is None:
        return sentences
    wanted = Gender.SHE if who[1] == "She" else Gender.HE
    people = [word for word in re.findall(r"\b[A-Z][a-z]+\b", sentences[0]) if GIVEN_NAMES.get(word.lower())]
    if len(people) != 1 or GIVEN_NAMES[people[0].lower()] is not wanted:
        return sentences
    return [sentences[0], f"{people[0]} {sentences[1][who.end() :]}"]


def _turned(sentence: str, when: date, *, turn: Turn) -> str:
    """One sentence in the letter's voice, or "" where it might say something else."""
    sentence = _STARTING.sub("", sentence)
    if _DAY_UNSURE.search(sentence) or _SINCE_THEN.search(sentence) or _fronted(sentence):
        return ""
    first = re.match(r"[A-Za-z]+", sentence)
    said = None if _ANYBODY.search(sentence) and not sentence.startswith("If") else turn(sentence, when)
    if said is None or first is None or is_timed(said) or _SPLICED.search(said) or re.search(r"[.!?…] \w", said):
        return ""
    if re.search(r"\b(?:this|last|next) (?:morning|afternoon|evening|night|week|month|year)\b|\btomorrow\b", said):
        return ""
    if _THEIR_OWN.search(sentence) and _THEIR_OWN.search(said):
        return ""  # a "we" that was not turned: theirs, or both of ours?
    if re.search(r"\b(?:Mum|Mom|Mam|Dad|Gran|Granny|Nan|Grandma|Grandad)\b", said):
        return ""  # told back, it would be somebody else's
    if first[0].lower() in VERBS and not said.startswith("You "):
        return ""  # an order that was taken for something told: "Send first chapters, I read everything."
    if re.match(rf"You [a-z]+(?: me)? that {re.escape(first[0].lower())}\b", said) and first[0].lower() in VERBS:
        return ""
    return said


def _fronted(sentence: str) -> bool:
    first = re.match(r"\w+", sentence)
    said = _FRONTED.match(sentence)
    return (
        first is not None
        and said is not None
        and first[0].lower() not in {"i", "we", "you", "my", "our", "your", "the", "a", "an", "this", "that"}
    )


def _placed(said: str, *, parse: Parse) -> str:
    """What was reported or done as it is; what was so then follows "You wrote that"."""
    if _SAID.match(said) or _is_deed(said, parse=parse):
        return said
    inner = f"{said[0].lower()}{said[1:]}" if said.split()[0].lower() in _FUNCTION else said
    return f"You wrote that {inner}"


def _is_deed(said: str, *, parse: Parse) -> bool:
    """Whether it tells what the reader did or has done: that stays so, whenever it was written."""
    if not said.startswith("You ") or re.search(r"\b(?:never|not|yet|nothing|nobody|no)\b|n['’]t\b", said):
        return False  # what somebody had not done may be done by now
    tokens = parse(said).tokens
    root = next((t for t in tokens if t.head == t.index), None)
    if root is None:
        return False
    perfect = any(t.head == root.index and t.dep == "aux" and t.lemma == "have" for t in tokens)
    past = root.tag == "VBD" or root.text.lower() in _SAME_IN_THE_PAST
    return (past and root.lemma != "be") or (root.tag == "VBN" and perfect)
