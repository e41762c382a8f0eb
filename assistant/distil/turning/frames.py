# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What sort of sentence it is, and what a letter says before it: "You offered to", "You told me to", "You said that"."""

from __future__ import annotations

import re

from assistant.checks.lexicon.tables import words
from assistant.distil.turning.completing import completed, spelt_out
from assistant.distil.turning.frame import Found, Frame, mixed
from assistant.distil.turning.offered import WILL, offering, permitting, promising
from assistant.domain.words import Parse, Sentence, Token

_MIND = re.compile(
    r"^(?:I|we) (?:(?:really|still|personally|honestly|do|also|always|strongly|firmly|very much) )*"
    r"(?:think|believe|hope|guess|suppose|suspect|fear|doubt|reckon|feel|assume|expect|find|wish|agree|understand|know|remember|recall|trust|bet|see|say)\b",
    re.I,
)
_COURTESY = re.compile(
    r"^(?:please )?(?:let me know|let us know|take care|feel free|have (?:a|fun)|enjoy|keep (?:me posted|in touch|up|well|safe)|stay|say hi|say hello|give my|do not worry|do not hesitate|sleep|get well|forgive|excuse|pardon|note|find attached|see (?:attached|below|above|you)|look (?:at|forward)|thank|bear with|wish me|guess|imagine|believe|trust me|mind|hug|hang in|rest|promise|long|hope|sorry|congrat|welcome|cheer|fingers|love|lol|come on|never mind|forget|ignore|write in|shout|hotel)\b",
    re.I,
)
_CONDITION = re.compile(r"^(?P<if>(?:if|when|whenever|should) you\b[^,]{2,100}),? (?P<then>.+)$", re.I)
_BEHIND = re.compile(
    r"^(?P<then>.+?),? (?P<if>(?:if|whenever|should) you (?:ever |like|want|wish|need|should|find|have|get|are).*)$",
    re.I,
)
_PRAISE = words(
    "well great brilliant excellent good best better outstanding fantastic wonderful superb clear careful calm calmest "
    "strong impressive honest amazing patient thorough sharp smart kind generous reliable talented gifted beautifully clearly carefully "
    "brilliantly wonderfully perfectly always never only remarkable rare exceptional natural quick right nicely better rigorous"
)
_BE_MIND = words(
    "happy glad sure sorry afraid pleased delighted impressed thrilled grateful thankful proud convinced certain curious worried excited aware confident touched amazed surprised"
)


def framed(text: str, *, parse: Parse) -> Frame | None:
    """The frame of a trimmed sentence; None where none is sure."""
    plain = spelt_out(text)
    bare = plain.rstrip(" .!")
    cleft = re.match(r"^it was you (?:who|that) (?P<did>.+)$", bare, re.I)
    if cleft is not None:
        bare = f"You {cleft['did']}"
    for part in (permitting, _conditional, _thanking, offering, promising, _told_to, _minding):
        found = part(bare, parse)
        if found is not False:
            return found if isinstance(found, Frame) else None
    return _telling(bare, parse)


def _conditional(bare: str, parse: Parse) -> Found:
    """ "If you ever need a reviewer, write to me": what is offered, under its condition."""
    match = _CONDITION.match(bare) or _BEHIND.match(bare)
    if match is None:
        return None if re.match(r"^(?:if|unless|once|in case|as soon as)\b", bare, re.I) else False
    condition, then = match["if"], match["then"].strip()
    if re.match(r"should\b", condition, re.I):
        condition = re.sub(r"^should you\b", "if you", condition, flags=re.I)
    condition = condition[0].lower() + condition[1:]
    idle = bool(
        re.match(
            r"if you (?:like|want|wish|prefer|(?:are|were) interested|think (?:it|that) helps|would like(?: that)?|have time)$",
            condition,
        )
    )
    offered = offering(then, parse)
    if isinstance(offered, Frame):
        inner = offered.inner if idle else f"{offered.inner.rstrip('.')} {condition}"
        return Frame(inner, offered.lead, offered.cut)
    promised = WILL.match(then)
    if promised is not None:
        inner = f"I will {promised['do']}" + ("" if idle else f" {condition}")
        return Frame(inner, "You offered to", r"You will ")
    if re.match(r"(?:they|it) (?:are|is) yours$", then, re.I) and (
        have := re.search(r"(?:have|need|want|take) (.+)$", condition)
    ):
        return Frame(f"I offer you {have[1]}", "You offered", r"You offer ")
    if isinstance(allowed := permitting(then, parse), Frame) or re.match(
        r"you (?:can|may) (?:have|use|stay|take|borrow)\b", then, re.I
    ):
        return Frame(f"{then} {condition}.", "You told me that") if allowed is not None else None
    told = _told_to(re.sub(r"^(?:please |just |do |always )+", "", then, flags=re.I), parse)
    if isinstance(told, Frame):
        return Frame(f"{told.inner.rstrip('.')} {condition}", told.lead, told.cut)
    return None


def _thanking(bare: str, _parse: Parse) -> Found:
    match = re.match(
        r"^(?:(?:many|warm|big|huge) )?thank(?:s| you)(?: (?:so|very) much| a lot| again| ever so much)* for (?:(?:once )?again )?(?P<what>.+)$",
        bare,
        re.I,
    )
    if match is None:
        return False
    return (
        Frame(f"I thanked you for {match['what']}", "", "") if "you" not in match["what"].lower().split()[:1] else None
    )


def _told_to(bare: str, parse: Parse) -> Found:
    """An imperative: advice, or what they asked for."""
    asked = bool(re.search(r"^(?:please\b|kindly\b|could you\b)|,? please$", bare, re.I))
    plain = re.sub(r"^(?:please|kindly|just|do|maybe|perhaps)\b,? (?!not\b)(?=\w)|,? please$", "", bare, flags=re.I)
    negated = re.match(r"^(?:please )?(?:do not|never) (?P<do>.+)$", plain, re.I)
    do = negated["do"] if negated else plain
    if _COURTESY.match(plain):
        return None if _is_command(parse, do) else False
    if not (_is_command(parse, do) or (negated and _obeys(parse, do))) or not _obeys(parse, do):
        return False
    if mixed(do, parse) or re.search(
        r"\b(?:you|I|we)\b(?! (?:can|could|may|treat|have|are|were|do|did|want|need|know|think|feel|get|see|use|work|like|write|send|speak|talk|go|come|learn))",
        do,
    ):
        return None
    do = do[0].lower() + do[1:]
    lead = ("You asked me" if asked else "You told me") + (" not" if negated else "") + " to"
    return Frame(f"You will {do}", lead, r"I will ")


def _is_command(parse: Parse, do: str) -> bool:
    """Whether the words open with a verb that has no subject and is no gerund, past or noun."""
    tokens = parse(do[:1].upper() + do[1:] + ".").tokens
    first = tokens[0]
    at = 1 if first.pos == "ADV" and len(tokens) > 2 and first.text.lower() in {"always", "simply", "then"} else 0
    first = tokens[at]
    if (
        first.pos != "VERB"
        or first.tag not in {"VB", "VBP"}
        or (first.head != first.index and first.dep not in {"ROOT"})
    ):
        return False
    return not any(t.head == first.index and t.dep in {"nsubj", "nsubjpass", "aux"} for t in tokens)


def _obeys(parse: Parse, do: str) -> bool:
    """Whether the words can follow "you must"."""
    checked = parse(f"You must {do[0].lower()}{do[1:]}.").tokens
    return len(checked) > 2 and any(t.tag == "VB" for t in checked[2:4])


def _minding(bare: str, parse: Parse) -> Found:
    match = _MIND.match(bare)
    if match is not None:
        return Frame(f"{bare}.", "You said", "")
    if re.match(
        r"^(?:I|we) (?:do not|cannot|could not|never) (?:think|believe|know|see|doubt|expect|imagine|wait|understand)\b",
        bare,
        re.I,
    ):
        return Frame(f"{bare}.", "You said", "")
    tokens = parse(bare + ".").tokens
    root = next((t for t in tokens if t.head == t.index), None)
    if root is None or root.lemma != "be" or not re.match(r"^(?:I|we) (?:am|are|was|were)\b", bare, re.I):
        return False
    minded = any(t.head == root.index and t.dep == "acomp" and t.lemma in _BE_MIND for t in tokens)
    return Frame(f"{bare}.", "You said", "") if minded else False


def _telling(bare: str, parse: Parse) -> Frame | None:
    """A statement: as it is, or, where it judges the reader or speaks of others, as said by the writer."""
    bare = completed(bare, parse)
    sentence = parse(bare + ".")
    root, subject = _main(sentence)
    if root is None or subject is None:
        return None
    who = subject.text.lower()
    if re.match(r"^(?:you and I|I and you|you and me)\b", bare, re.I):
        return Frame(f"{bare}.")
    mine = who in {"i", "we"} or _owner(sentence, subject) in {"my", "our"}
    if mine:
        return Frame(f"{bare}.")
    if who == "you" or _owner(sentence, subject) == "your":
        judged = (
            root.tag in {"VBP", "VBZ"} or root.lemma == "be" or any(t.lemma.lower() in _PRAISE for t in sentence.tokens)
        )
        if any(t.tag == "MD" and t.head == root.index for t in sentence.tokens):
            judged = True
        done = root.tag in {"VBD", "VBN"} and who == "you" and not (judged and root.lemma == "be")
        if done and not any(t.lemma.lower() in _PRAISE for t in sentence.tokens):
            return Frame(f"{bare}.")
        return Frame(f"{bare}.", "You said that") if judged or who != "you" else Frame(f"{bare}.")
    if who == "it" and any(
        t.dep == "relcl" and sentence.tokens[t.head].text.lower() in {"you", "i"} for t in sentence.tokens
    ):
        return Frame(f"{bare}.")
    if who in {"who", "what", "which", "there"}:
        return None
    speaks = any(t.text.lower() in {"you", "your", "me", "my", "i", "us", "our", "we"} for t in sentence.tokens)
    return (
        Frame(
            f"{bare}.",
            "You said that" if re.match(r"(?:nobody|no one|everybody|everyone)\b", bare, re.I) else "You told me that",
        )
        if speaks
        else None
    )


def _main(sentence: Sentence) -> tuple[Token | None, Token | None]:
    root = next((t for t in sentence.tokens if t.head == t.index and t.pos in {"VERB", "AUX"}), None)
    if root is None:
        return None, None
    subject = next((t for t in sentence.tokens if t.head == root.index and t.dep in {"nsubj", "nsubjpass"}), None)
    return root, subject


def _owner(sentence: Sentence, noun: Token) -> str:
    return next((t.text.lower() for t in sentence.tokens if t.head == noun.index and t.dep == "poss"), "")
