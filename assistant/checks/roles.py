"""Who did what to whom: the events of a parsed sentence, through passives, control, relatives and possessives.

An event is a verb (or what someone is, or a noun of action) with its agent, the person it is done to, the
words that belong to it, whether it is denied, and whether it is told as real. Persons are "i", "you", "we" or
the lemma of a noun or name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from assistant.domain.words import Sentence, Token

PERSONS = {
    "i": "i", "me": "i", "my": "i", "mine": "i", "myself": "i",
    "you": "you", "your": "you", "yours": "you", "yourself": "you",
    "we": "we", "us": "we", "our": "we", "ours": "we", "ourselves": "we",
}  # fmt: skip

_SUBJECTS = ("nsubj", "csubj")
_PASSIVE = ("nsubjpass", "csubjpass")
_MODALS = {"ca", "can", "could", "would", "might", "may", "should", "will", "shall", "must", "'d", "'ll"}
# Verbs, adjectives and nouns under which something is not told as done.
_UNREAL = frozenset(
    """want like hope wish plan intend try aim offer promise need expect love ask wonder consider able willing happy glad
    open ready prepare free agree suggest propose decide whether if possible chance opportunity let decline possibility going
    due supposed keen eager think prefer mean schedule hesitate feel look seek refuse""".split()
)
# What these take as their object becomes the subject of the verb below them: "you told me to move it".
_OBJECT_CONTROL = frozenset(
    "tell ask advise help let make thank want need encourage invite allow enable expect teach remind push urge get persuade convince "
    "forgive excuse like love prepare".split()
)


# Verbs by which a thing changes hands; their receiver counts as a role even where it is no "I" or "you".
TRANSFERS = frozenset("give send lend show hand pass forward offer sell".split())

# "I learned it from you" tells what "you taught me" tells.
_CONVERSE = {"learn": "teach", "borrow": "lend", "buy": "sell", "hear": "tell", "receive": "give", "get": "give"}


_JUDGED = frozenset("great nice good lovely pleasure kind wonderful joy fun generous delight".split())
_OPINIONS = frozenset("think believe hope expect fear guess suspect doubt assume suppose".split())
_GENERAL = frozenset("take give get make come go put".split())
_GRATEFUL = frozenset("grateful thankful indebted".split())


class Reality(IntEnum):
    """How an event is told, from least to most real."""

    OPEN = 0  # asked, wished, possible, conditional
    WILL = 1  # announced
    REAL = 2  # told as done or as being so


@dataclass(frozen=True, slots=True)
class Event:
    """One happening.

    ``words`` are the lemmas of the content words that belong to it (no further events' own words);
    ``thing`` is the lemma of its object or complement and ``limits`` what narrows that; ``tense`` is "past",
    "present" or ""; ``told`` is the word to name in a message.
    """

    lemma: str
    agent: str | None
    patient: str | None
    others: frozenset[str]
    words: frozenset[str]
    thing: str | None
    limits: frozenset[str]
    denied: bool
    reality: Reality
    tense: str
    told: str
    index: int


def person_of(token: Token, tokens: tuple[Token, ...]) -> str:
    """The person a noun phrase stands for; a coordination with "I" is "we"."""
    own = PERSONS.get(token.text.lower()) or (PERSONS.get(token.lemma) if token.pos == "PRON" else None)
    joined = {PERSONS.get(t.text.lower(), "") for t in tokens if t.head == token.index and t.dep == "conj"}
    if (own == "you" and "i" in joined) or (own == "i" and joined - {""}):
        return "we"
    if own and token.text.lower() in {"mine", "yours", "ours"}:
        return "it"  # "ours" stands for a thing of ours
    if own:
        return own
    return token.lemma if token.pos in {"NOUN", "PROPN"} else "it"


def read_events(sentence: Sentence, *, addressed: str = "you") -> list[Event]:
    """The events of a sentence, in order; ``addressed`` is whom an imperative speaks to."""
    reader = _Reader(sentence.tokens, addressed)
    return [reader.event(t) for t in sentence.tokens if reader.is_event(t)]


def owners(sentence: Sentence) -> list[tuple[str, Token]]:
    """Every possessed noun with its owner: "my draft" is ("i", draft); "Priya's team" is ("priya", team)."""
    tokens = sentence.tokens
    out = []
    for token in tokens:
        if token.dep != "poss" or token.head == token.index or (token.pos == "PRON" and token.text.lower() not in PERSONS):
            continue
        noun = tokens[token.head]
        while noun.dep in {"compound", "nmod", "amod", "nummod"} and noun.head != noun.index:
            noun = tokens[noun.head]  # "my Year 9 chemistry lesson" is about the lesson
        if noun.pos != "PROPN":
            out.append((person_of(token, tokens), noun))
    return out


class _Reader:
    def __init__(self, tokens: tuple[Token, ...], addressed: str) -> None:
        self._tokens = tokens
        self._addressed = addressed
        self._children: list[list[Token]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.index:
                self._children[token.head].append(token)

    def is_event(self, token: Token) -> bool:
        if token.pos == "VERB":
            if token.index > 0 and token.text[0].isupper() and self._tokens[token.index - 1].text not in {'"', ".", ":", "?", "!"}:
                return False  # a name that was taken for a verb
            # "questions about beekeeping": a gerund alone behind a preposition names a matter.
            head = self._tokens[token.head]
            if token.tag == "VBG" and token.dep in {"pcomp", "pobj"} and head.lemma in {"about", "of", "in"} and not self._children[token.index]:
                return False
            return token.dep not in {"amod", "compound"} or bool(self._of(token, "agent", "dobj"))
        return token.pos == "AUX" and token.dep not in {"aux", "auxpass"} and token.lemma in {"be", "have", "do", "become"}

    def event(self, token: Token) -> Event:
        passive = bool(self._of(token, *_PASSIVE, "auxpass")) or (
            token.dep in {"acl"} and token.tag == "VBN"
        )
        agent, patient = self._passive(token) if passive else (self._subject(token), self._object(token))
        if self._of(token, "expl"):
            agent = None  # "there is space"
        lemma, told = token.lemma, token.text
        if lemma in _GENERAL and (particles := self._of(token, "prt")):
            lemma = f"{lemma} {particles[0].lemma}"  # "take over" is no mere taking
        thing = self._thing(token, passive=passive)
        if token.lemma in {"be", "become"} and (complement := self._of(token, "acomp", "attr", "oprd")):
            lemma, told = f"be {complement[0].lemma}", complement[0].text
        others = self._recipients(token)
        givers = {o[5:] for o in others if o.startswith("from ")}
        if token.lemma in _CONVERSE and (givers or (token.lemma == "learn" and thing)):
            lemma, patient, agent = _CONVERSE[token.lemma], agent, next(iter(givers), None)
            others = frozenset()
        words = frozenset(t.lemma for t in self._own(token))
        return Event(
            lemma=lemma, agent=agent, patient=patient, others=others, words=words, thing=thing, limits=self._limits(token),
            denied=self._denied(token), reality=self._reality(token), tense=self._tense(token), told=told, index=token.index,
        )  # fmt: skip

    # -- arguments ------------------------------------------------------------------------------------------------

    def _of(self, token: Token, *deps: str) -> list[Token]:
        return [t for t in self._children[token.index] if t.dep in deps]

    def _subject(self, token: Token, depth: int = 0) -> str | None:
        if depth > 12:
            return None
        own = self._of(token, *_SUBJECTS)
        if own:
            return self._resolve(own[0], token)
        return self._inherited(token, depth)

    def _inherited(self, token: Token, depth: int) -> str | None:
        head = self._tokens[token.head]
        if head.index == token.index:
            if token.lemma in {"thank", "apologize"} or token.tag == "VBG":
                return "i"
            return self._addressed if token.tag == "VB" else ("i" if token.tag in {"VBP", "VBG"} else None)
        if token.dep == "conj":
            if self._of(head, *_PASSIVE) and not self._of(head, *_SUBJECTS):
                return self._resolve(self._of(head, *_PASSIVE)[0], head)
            return self._subject(head, depth + 1) if head.pos in {"VERB", "AUX"} else None
        if token.dep in {"relcl", "acl"}:
            if token.dep == "acl" and token.tag in {"VB"}:
                return self._above(head, depth)
            if head.pos == "PRON" and token.tag == "VBG":
                return self._above(self._tokens[head.head], depth)  # "you spent an hour with me rewriting it"
            return person_of(head, self._tokens)
        if token.dep in {"xcomp", "ccomp", "advcl", "pcomp", "prep", "acomp", "oprd", "attr", "dep"}:
            return self._above(head, depth)
        return None

    def _above(self, head: Token, depth: int, *, pcomp: bool = False) -> str | None:
        """The subject for a verb without one, sought in what governs it; ``pcomp``: by way of a preposition."""
        if depth > 12:
            return None
        if head.pos in {"VERB", "AUX"}:
            objects = self._of(head, "dobj", "dative")
            if head.lemma in _OBJECT_CONTROL and objects:
                return person_of(objects[0], self._tokens)
            if head.lemma == "thank":
                return "you"
            if self._of(head, *_PASSIVE):
                return person_of(self._of(head, *_PASSIVE)[0], self._tokens)
            if head.lemma == "be" and (kind := self._of_you(head)):
                return kind
            if head.lemma == "be" and pcomp and any(t.lemma in _GRATEFUL for t in self._of(head, "acomp")):
                return "you"
            above = self._subject(head, depth + 1)
            # "your advice was to ask": an abstract subject does nothing itself
            return None if head.lemma == "be" and above not in {"i", "you", "we"} else above
        if head.lemma in {"thank", "thanks", "gratitude", "kind", "generous", "good", "nice"}:
            return self._of_you(head) or "you"
        if head.pos == "ADJ" and head.lemma in _GRATEFUL and pcomp:
            return "you"
        if head.pos in {"NOUN", "PROPN"}:
            poss = self._of(head, "poss")
            if poss:
                return person_of(poss[0], self._tokens)
        up = self._tokens[head.head]
        return self._above(up, depth + 1, pcomp=pcomp or head.pos == "ADP") if up.index != head.index else None

    def _of_you(self, token: Token) -> str | None:
        around = [token, *self._children[token.index]]
        for prep in (c for a in around for c in self._children[a.index] if c.dep == "prep" and c.lemma == "of"):
            for obj in self._of(prep, "pobj"):
                if person_of(obj, self._tokens) in {"you", "i", "we"}:
                    return person_of(obj, self._tokens)
        return None

    def _resolve(self, subject: Token, verb: Token) -> str:
        if subject.lemma in {"who", "which", "that"} and verb.dep in {"relcl", "acl", "ccomp", "advcl"}:
            above = self._tokens[verb.head]
            if above.lemma in {"be", "it"}:  # "it was you who told me"
                copula = above if above.lemma == "be" else self._tokens[above.head]
                named = self._of(copula, "attr")
                return person_of(named[0], self._tokens) if named else "it"
            if above.lemma in {"one", "person"} and self._tokens[above.head].lemma == "be":
                return self._subject(self._tokens[above.head]) or "it"  # "you were the one who ran it"
            return person_of(above, self._tokens)
        return person_of(subject, self._tokens)

    def _object(self, token: Token) -> str | None:
        objects = self._of(token, "dative") or self._of(token, "dobj")
        objects = [o for o in objects if o.pos != "ADP"] or [
            p for o in objects if o.pos == "ADP" for p in self._of(o, "pobj")
        ]
        persons = [p for o in objects if (p := person_of(o, self._tokens)) in {"i", "you", "we"}]
        if persons:
            return persons[0]
        if objects:
            return person_of(objects[0], self._tokens)
        # "help me get" and "let you know": the person is the lower verb's subject.
        for lower in self._of(token, "ccomp", "xcomp"):
            for subject in self._of(lower, *_SUBJECTS):
                if token.lemma in {"help", "let", "make", "want", "get", "like", "need", "expect"} and person_of(subject, self._tokens) in {"i", "you", "we"}:
                    return person_of(subject, self._tokens)
        return None

    def _passive(self, token: Token) -> tuple[str | None, str | None]:
        subjects = self._of(token, *_PASSIVE)
        patient: str | None
        if subjects:
            patient = self._resolve(subjects[0], token)
        elif token.dep == "acl":
            patient = person_of(self._tokens[token.head], self._tokens)
        else:
            patient = self._inherited(token, 0)
        agents = [p for by in self._of(token, "agent") for p in self._of(by, "pobj")]
        if not agents:
            agents = [p for by in self._of(token, "prep") if by.lemma == "by" for p in self._of(by, "pobj")]
        return (person_of(agents[0], self._tokens) if agents else None), patient

    def _recipients(self, token: Token) -> frozenset[str]:
        """Persons reached through to, with, for or from."""
        found = set()
        for prep in self._of(token, "prep", "dative"):
            if prep.lemma in {"to", "with", "for", "from"}:
                found |= {f"{prep.lemma} {p}" for o in self._of(prep, "pobj") if (p := person_of(o, self._tokens)) in {"i", "you", "we"}}
            if prep.lemma == "to" and token.lemma in TRANSFERS:
                found |= {f"to {person_of(o, self._tokens)}" for o in self._of(prep, "pobj")}
        if token.lemma in TRANSFERS:
            found |= {f"to {person_of(o, self._tokens)}" for o in self._of(token, "dative") if o.pos != "ADP" and person_of(o, self._tokens) != "it"}
        return frozenset(found)

    def _thing(self, token: Token, *, passive: bool) -> str | None:
        if passive:
            things = self._of(token, *_PASSIVE)
        else:
            things = self._of(token, "dobj", "attr", "acomp")
        return next((t.lemma for t in things if t.pos in {"NOUN", "PROPN", "ADJ"}), None)

    def _own(self, token: Token) -> Iterable[Token]:
        """The content words that hang on this event and on no further one."""
        for child in self._children[token.index]:
            if self.is_event(child) or (child.dep == "prep" and child.lemma == "as"):
                continue
            if child.pos in {"NOUN", "PROPN", "ADJ", "NUM"}:
                yield child
            yield from self._own(child)

    def _limits(self, token: Token) -> frozenset[str]:
        things = self._of(token, "dobj", "attr")
        return frozenset(c.lemma for t in things for c in self._children[t.index] if c.dep in {"amod", "compound"})

    # -- how it is told -----------------------------------------------------------------------------------------------

    def _denied(self, token: Token) -> bool:
        around = [*self._children[token.index]]
        if any(t.lemma in {"longer", "anymore"} and t.dep == "advmod" for t in around):
            return True
        if any(t.dep == "neg" or t.lemma in {"never", "not", "n't", "neither", "nor"} for t in around if t.dep != "cc"):
            return True
        # "I have no experience", "without a plan": the object carries the denial.
        nouns = [t for t in around if t.dep in {"dobj", "attr", "nsubj", "nsubjpass"}]
        if any(t.text.lower() in {"nothing", "nobody", "none"} for t in around if t.dep in {"dobj", "nsubj", "attr"}):
            return True
        if any(c.text.lower() in {"no", "neither"} for n in nouns for c in self._children[n.index]):
            return True
        head = self._tokens[token.head]
        if token.dep == "pcomp" and head.lemma == "without":
            return True
        if token.dep == "conj" and any(t.lemma == "nor" for t in self._children[head.index]):
            return True
        if token.dep == "conj" and head.index != token.index and not self._of(token, *_SUBJECTS, "neg") and self._shared_aux(token):
            return self._denied(head)
        # "I do not think you met", "I have not been able to", "I have yet to": the upper verb carries it.
        if token.dep in {"xcomp", "ccomp"} and head.lemma in {"able", "manage", "think", "believe", "get", "have", "try", "fail"}:
            governor = head if head.pos in {"VERB", "AUX"} else self._tokens[head.head]
            if (head.lemma == "fail" and token.dep == "xcomp") or any(t.lemma == "yet" for t in self._children[governor.index]):
                return True
            return any(t.dep == "neg" for t in self._children[governor.index])
        return False

    def _tense(self, token: Token) -> str:
        auxiliaries = self._of(token, "aux", "auxpass")
        if any(t.tag == "MD" for t in auxiliaries):
            return ""
        if any(t.lemma == "have" for t in auxiliaries):
            return "perfect"
        first = auxiliaries[0] if auxiliaries else token
        return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(first.tag, "")

    def _shared_aux(self, token: Token) -> bool:
        """Whether a coordinated verb leans on the first verb's auxiliary ("have not built or run one")."""
        joiner = any(t.dep == "cc" and t.lemma in {"or", "nor"} for t in self._children[token.head])
        return joiner and not self._of(token, "aux")

    def _reality(self, token: Token) -> Reality:
        auxiliaries = {t.text.lower() for t in self._of(token, "aux")}
        if "?" in (t.text for t in self._children[token.index]) or (
            self._tokens[-1].text == "?" and self._is_asked(token)
        ):
            return Reality.OPEN
        if auxiliaries & {"will", "wo", "'ll", "shall"}:
            return Reality.WILL
        if auxiliaries & _MODALS or any(t.dep == "mark" and t.lemma in {"if", "whether"} for t in self._children[token.index]):
            return Reality.OPEN
        head = self._tokens[token.head]
        if any(t.dep == "aux" and t.lemma == "to" for t in self._children[token.index]) and token.dep != "conj":
            judged = {t.lemma for t in self._of(head, "acomp", "attr")} & _JUDGED
            if head.lemma == "be" and head.tag == "VBD" and judged:
                return Reality.REAL  # "it was great to meet you"
            return Reality.OPEN
        if token.dep == "ccomp" and head.lemma in _OPINIONS:
            return Reality.OPEN
        if head.index == token.index:
            return Reality.OPEN if token.tag == "VB" and not self._of(token, *_SUBJECTS) else Reality.REAL
        if token.dep in {"xcomp", "ccomp", "acl", "advcl", "pcomp", "relcl"} and token.tag == "VB":
            # A bare infinitive is as real as what governs it: "you told me to move it" does not say it was moved.
            return Reality.OPEN
        if token.dep == "pcomp" and (head.lemma in {"of", "to", "in", "about"}) and self._tokens[head.head].lemma in _UNREAL:
            return Reality.OPEN
        if token.dep in {"xcomp"} and head.lemma in _UNREAL:
            return Reality.OPEN
        if token.dep == "conj":
            if not auxiliaries and not self._of(token, *_SUBJECTS):
                return self._reality(head) if head.pos in {"VERB", "AUX"} else Reality.REAL
            return Reality.REAL
        return Reality.REAL

    def _is_asked(self, token: Token) -> bool:
        """Whether a verb is what a question asks, not what it takes for granted ("how you made that move")."""
        current = token
        for _ in range(12):
            if current.head == current.index:
                return True
            if current.dep in {"relcl", "advcl", "acl"} or any(
                t.tag in {"WRB", "WP", "WDT"} for t in self._children[current.index]
            ):
                return False
            current = self._tokens[current.head]
        return False
