"""Whether sentences that a model made of a purpose say just what was typed, and every reason why they do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.doubted_doers import doers_turned, owners_turned, speakers_turned
from assistant.drafting.doubted_losses import words_added, words_lost
from assistant.drafting.purpose_doubt import doubts
from assistant.drafting.reading import Actor, Reading
from assistant.drafting.sentences import split_sentences

MOST_SENTENCES = 6
BEGINS = {
    Kind.ASK: re.compile(r".*\?$|(?:I|We) (?:would like|should like|was wondering|wonder|need|want|hope)\b|Please\b"),
    Kind.THANKS: re.compile(
        r"(?:Thank you|Thanks|(?:I am|I'm|We are) (?:so |very |most |deeply )?(?:grateful|thankful))\b"
    ),
    Kind.OFFER: re.compile(
        r"(?:I|We|You|Would you|Do you|Could I|Could we|Let me|Let us|My|Our|Your|There|If|Since|[\w ]+ and I)\b"
    ),
}
_FOR_SELF = re.compile(
    r"(?:Could|Can|May|Might) (?:I|we|my|our)\b(?! (?:please )?(?:have|get|ask (?:you|if|whether))\b)"
)
_FOR_READER = re.compile(r"(?:Could|Can|Would|Will) you\b")
# "Could I remind you", "I can offer you to read", "Could you see if you": a part of the order that was typed is left.
_LEFT = re.compile(
    r"^(?:Could|Can|May|Might) (?:I|we) (?:please )?(?:remind|tell|offer|thank|nudge)\b|"
    r"^(?:Could|Can|Would|Will) you (?:please )?\w+ (?:if |whether )?you\b|"
    r"\boffer (?:you )?to [a-z]|\b(?:telling|reminding|thanking) you\b|"
    r"\((?:please )?(?:ask|tell|check|mention|remind|remember|say|add|put|keep|copy|don['’]t) |"
    r"^Thank you for [\w' ]*thank|^Thank you (?:properly|warmly|nicely|formally|sincerely)\b"
)
# "Thank you for the leaflet being in use": what came of it is told, and for what is thanked is not.
_CAME = re.compile(r"^Thank you for (?:the|your|my|our|his|her|their) [^,.]*? (?P<ing>\w+ing)\b")
# What the model makes of a note without a verb: "Biscuit, which is 2 miles away", "…, and also sorry for the dust".
_MADE_OF_NOTES = re.compile(r"\bwhich (?:is|are)\b|, and (?:also )?(?:sorry|glad|happy|grateful)\b")
_QUESTION = re.compile(
    r"(?P<word>does|do|did|is|are|was|were|has|have|what|which|who|when|where|why|how)\b(?=.*\?)", re.I
)
# "the boiler": what is wanted of it was not typed
_ONLY_ABOUT = re.compile(r"I would like to ask you about (?!this:)(?:the|our|my|that|this|those|these|your)\b", re.I)
_AND = re.compile(r"\band\b|[+&]", re.I)
_JOINED = re.compile(r"[^,\s] and ")
_YOU_HAVE = re.compile(r"(?:Could|Can|Would|Will) you (?:please |still )?have\b")
_LIMITS = re.compile(
    r"\b(?:only|unless|except|without|instead|until|till|if|or|otherwise|by|not|never|no|cannot)\b|n['’]t\b", re.I
)
# "if you could cut the hedge" and "ask if you can" ask, and make no condition
_NO_CONDITION = re.compile(r"^if\b|\b(?:ask|know|see|check|say|wonder|wondering|tell (?:me|us)) if\b", re.I)
# "Unless they have tests." alone is no sentence, if it was not typed as one.
_HALF = re.compile(r"(?:Unless|If|Because|Since|Until|Till|When|While|Although|Though|As|So that)\b[^,;:]*$")
# haste leaves the subject out in front of these
BARE = re.compile(
    r"(?:Would|Will|Could|Can|Have|Has|Had|Got|Need|Needs|Want|Hope|Am|Won['’]t|Can['’]t|Cannot|Never|Don['’]t|Didn['’]t)\b[^?]*$"
)
_PROMISED = re.compile(
    r"\b(?:I|we)(?: will|[’']ll| would|[’']d| can| could| shall) (?:also |then |gladly )?(?P<deed>[a-z]+)", re.I
)
_DATED = re.compile(
    r"\d+|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)s?\b",
    re.I,
)


def misread(
    kind: Kind, typed: str, first: Reading, sentences: Sequence[str], *, contact: Contact, parse: Parse
) -> list[str]:
    """Why sentences made of ``first.turned``, the act first, cannot stand for what was typed; empty where they can.

    ``first`` is what the rules made of ``typed``. A condition, a limit and a "not" count as words, and a number is the
    same in figures and in letters.
    """
    if not 0 < len(sentences) <= MOST_SENTENCES:
        return ["There is nothing, or too much."]
    said = " ".join(sentences)
    why = _words_changed(kind, first.turned, said, contact=contact, parse=parse)
    acted = doers_turned(first.turned, sentences, contact=contact, parse=parse, voiced=True)
    why += [f"Somebody else does it: {s}" for s in acted]
    why += [f"Somebody else has it: {s}" for s in owners_turned(first.turned, sentences)]
    if not BEGINS[kind].match(sentences[0]):
        why.append("It does not ask, thank or offer.")
    why += [f"An order is left in it: {s}" for s in sentences if _LEFT.search(s)]
    why += [f"It is half a sentence: {s}" for s in sentences if BARE.match(s) or _dangling(s, parse=parse)]
    why += [f"Somebody else says or does “{verb}”." for verb in speakers_turned(first.turned, said)]
    if _MADE_OF_NOTES.search(said) and not _MADE_OF_NOTES.search(first.turned):
        why.append("A note is made a clause.")
    if (came := _CAME.match(sentences[0])) and came["ing"] not in first.turned:
        why.append("It thanks for what came of it.")
    question = _QUESTION.match(first.turned)
    if question and not re.search(rf"\b{question['word']}\b", said, re.I):
        why.append("It is another question.")
    asked = [s for s in sentences if s.endswith("?")]
    if len(asked) > max(1, first.turned.count("?")):
        why.append("It asks for more.")
    if kind is Kind.ASK and any(_YOU_HAVE.match(s) or (first.sure and _other_asker(first, s)) for s in asked):
        why.append("Somebody else would do it.")
    if kind is Kind.ASK and _ONLY_ABOUT.match(first.sentence):
        why.append("Nobody typed what is wanted of it.")
    if kind is Kind.ASK and _JOINED.search(sentences[0]) and not _AND.search(first.turned):
        why.append("It joins what was typed apart.")
    if kind is Kind.OFFER and first.sure and first.sentence[:2] == "I " and said.startswith("You "):
        why.append("Somebody else would do it.")
    why += [f"It is half a sentence: {s}" for s in sentences if _HALF.match(s) and not _typed_so(s, first.turned)]
    if kind is not Kind.OFFER:
        why += [f"Nobody promised to {deed}." for deed in _promised(said, first.turned)]
    told = (said, *first.questions)
    doubted = [
        s for w in (typed, first.turned) for s in doubts(kind, w, sentences, contact=contact, told=told, parse=parse)
    ]
    return why + [f"Doubtful: {s}" for s in dict.fromkeys(doubted)]


def _words_changed(kind: Kind, turned: str, said: str, *, contact: Contact, parse: Parse) -> list[str]:
    lost = words_lost(kind, turned, [said], contact=contact, parse=parse)
    added = words_added(kind, turned, [said], contact=contact, parse=parse)
    before, after = _limits(turned), _limits(said)
    twice = Counter(_content(said)) - Counter(_content(turned))
    return [
        *(f"It leaves out “{word}”." for word in (*lost, *(before - after))),
        *(f"Nobody typed “{word}”." for word in (*added, *(after - before))),
        *(f"It says “{word}” twice." for word in twice if word in _content(turned)),
        *(f"It says {' and '.join(run)} in another order." for run in _runs(said) if not _in_order(run, turned)),
    ]


def _limits(text: str) -> Counter[str]:
    """Conditions, limits, choices and denials, which are as many in the letter as were typed."""
    same = {
        "till": "until",
        "otherwise": "or",
        "never": "not",
        "no": "not",
        "cannot": "not",
        "n't": "not",
        "n’t": "not",
    }
    found = (m[0].lower() for m in _LIMITS.finditer(_NO_CONDITION.sub("", text)))
    return Counter(same.get(word, word) for word in found)


def _runs(text: str) -> list[list[str]]:
    """The numbers, days and months of each sentence, in their order."""
    runs = ([m[0].lower() for m in _DATED.finditer(s)] for s in split_sentences(text))
    return [run for run in runs if len(run) > 1]


def _in_order(run: Sequence[str], turned: str) -> bool:
    typed = [m[0].lower() for m in _DATED.finditer(turned)]
    return any(typed[at : at + len(run)] == list(run) for at in range(len(typed) - len(run) + 1))


def _content(text: str) -> list[str]:
    return [w for w in re.findall(r"[^\W\d_]{5,}", text.lower()) if w not in {"thank", "could", "would", "please"}]


def _dangling(sentence: str, *, parse: Parse) -> bool:
    """Whether a verb without a subject stands behind a dash: "the draft - moved the boy to the top"."""
    _, dash, behind = re.sub(r"\s[–—]\s", " - ", sentence).partition(" - ")
    tokens = parse(behind).tokens if dash else ()
    return bool(tokens) and tokens[0].tag in {"VB", "VBD", "VBN", "VBP", "VBZ"}


def _typed_so(sentence: str, turned: str) -> bool:
    head = re.escape(" ".join(sentence.split()[:2]))
    return re.search(rf"(?:^|[.?!]\s+){head}", turned, re.I) is not None


def _promised(said: str, turned: str) -> list[str]:
    """What the user would do by the model's sentences, and is not said to do in the words they were made of."""
    helped = r"\b(?:I|we|will|would|can|could|shall|[’']ll|[’']d)\s+(?:(?:also|then|gladly|not|even|just)\s+)?"
    deeds = [match["deed"].lower() for match in _PROMISED.finditer(said)]
    return [
        d
        for d in deeds
        if not re.search(rf"{helped}{re.escape(d[:4])}", turned, re.I) and d not in {"like", "be", "have"}
    ]


def _other_asker(first: Reading, asked: str) -> bool:
    return (_FOR_SELF if first.actor is Actor.YOU else _FOR_READER).match(asked) is not None
