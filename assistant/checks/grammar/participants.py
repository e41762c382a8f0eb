"""Who takes part: the subject of a verb through control, relatives and coordination, its object, its receivers."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.grammar.tree import BOTH, PASSIVE, SUBJECTS, Tree, person_of
from assistant.checks.lexicon.courtesy import PERSON_NOUNS
from assistant.checks.lexicon.tables import words
from assistant.domain.words import Token

# What these take as their object becomes the subject of the verb below them: "you told me to move it".
_OBJECT_CONTROL = words(
    """
    tell ask advise help let make thank want need encourage invite allow enable expect teach remind push urge get
    persuade convince forgive excuse like love prepare have permit spend see hear watch
    """
)
# Verbs by which a thing changes hands; their receiver counts as a role even where it is no "I" or "you".
_TRANSFERS = words("give send lend show hand pass forward offer sell introduce recommend refer")
_GRATEFUL = words("grateful thankful indebted")
_PROPOSING = words("recommend suggest advise propose discuss mention consider")
_ADVICE = words(
    """
    advice suggestion recommendation tip encouragement permission chance opportunity invitation courage
    """
)
_PARTITIVE = words(
    """
    quarter half third number lot majority couple pair group part percent % most dozen handful
    """
)
_OFFERS = words("offer promise plan decision wish request attempt willingness proposal intention agreement")
_HELPING = words("help assist assistance support hand")
_DEEPEST = 12


class Participants:
    """Answers who does, undergoes and receives what a verb tells; ``addressed`` is whom an imperative speaks to."""

    def __init__(self, tree: Tree, addressed: str) -> None:
        self._tree = tree
        self._addressed = addressed

    def person(self, token: Token) -> str:
        """The person a noun phrase stands for."""
        return person_of(token, self._tree.tokens)

    def subject(self, token: Token, depth: int = 0) -> str | None:
        """Who does it; None where the sentence does not say."""
        if depth > _DEEPEST:
            return None
        own = self._tree.of(token, *SUBJECTS)
        return self._resolve(own[0], token) if own else self._inherited(token, depth)

    def passive(self, token: Token) -> tuple[str | None, str | None]:
        """Who does it and to whom, for a verb in the passive."""
        subjects = self._tree.of(token, *PASSIVE)
        patient: str | None
        if subjects:
            patient = self._resolve(subjects[0], token)
        elif token.dep == "acl":
            patient = self.person(self._tree.head(token))
        else:
            patient = self._inherited(token, 0)
        by = self._tree.of(token, "agent") or [p for p in self._tree.of(token, "prep") if p.lemma == "by"]
        agents = [p for preposition in by for p in self._tree.of(preposition, "pobj")]
        return (self.person(agents[0]) if agents else None), patient

    def patient(self, token: Token) -> str | None:
        """To whom or what it is done: a person before a thing."""
        tree = self._tree
        objects = tree.of(token, "dative") or tree.of(token, "dobj")
        objects = [o for o in objects if o.pos != "ADP"] or [
            p for o in objects if o.pos == "ADP" for p in tree.of(o, "pobj")
        ]
        persons = [p for o in objects if (p := self.person(o)) in BOTH]
        if persons:
            return persons[0]
        if objects:
            return self.person(objects[0])
        # "help me get" and "let you know": the person is the lower verb's subject.
        if token.lemma in {"help", "let", "make", "want", "get", "like", "need", "expect"}:
            for lower in tree.of(token, "ccomp", "xcomp"):
                for subject in tree.of(lower, *SUBJECTS):
                    if self.person(subject) in BOTH:
                        return self.person(subject)
        return None

    def receivers(self, token: Token) -> frozenset[str]:
        """Persons reached through to, with, for or from, as "to i"; of transfers also third persons."""
        tree = self._tree
        found = set()
        for prep in tree.of(token, "prep", "dative"):
            if prep.lemma in {"to", "with", "for", "from"}:
                found |= {f"{prep.lemma} {p}" for o in tree.of(prep, "pobj") if (p := self.person(o)) in BOTH}
            if prep.lemma == "to" and token.lemma in _TRANSFERS:
                found |= {f"to {name}" for o in tree.of(prep, "pobj") for name in self._names(o)}
        if token.lemma in _TRANSFERS:
            found |= {f"to {p}" for o in tree.of(token, "dative") if o.pos != "ADP" and (p := self.person(o)) != "it"}
        return frozenset(found)

    def slots(self, token: Token, *, passive: bool) -> frozenset[tuple[str, str]]:
        """The nouns of a verb with the place of each: "subj", "obj", or the preposition before it."""
        tree = self._tree
        places = {"nsubj": "subj", "nsubjpass": "obj", "dobj": "obj", "dative": "to"}
        found = {
            (places[c.dep], name)
            for c in tree.children(token)
            if c.dep in places and c.pos != "ADP"
            for name in self._names(c)
        }
        found |= {
            (places[c.dep], p)
            for c in tree.children(token)
            if c.dep in places and c.dep != "nsubj" and (p := self.person(c)) in BOTH
        }
        for prep in tree.children(token):
            if prep.dep in {"prep", "agent", "dative"} and prep.pos == "ADP":
                place = "subj" if prep.dep == "agent" or (passive and prep.lemma == "by") else prep.lemma
                found |= {(place, name) for o in tree.of(prep, "pobj") for name in self._names(o)}
                found |= {(place, p) for o in tree.of(prep, "pobj") if (p := self.person(o)) in BOTH}
                for under in (u for o in tree.of(prep, "pobj") for u in tree.of(o, "prep")):
                    found |= {(under.lemma, name) for o in tree.of(under, "pobj") for name in self._names(o)}
        for prep in (p for o in tree.of(token, "dobj") for p in tree.of(o, "prep")):
            found |= {(prep.lemma, name) for o in tree.of(prep, "pobj") for name in self._names(o)}
        return frozenset(found)

    def _names(self, noun: Token) -> Iterator[str]:
        """A noun phrase's head with what stands beside it in apposition or coordination."""
        if noun.pos in {"NOUN", "PROPN"}:
            yield noun.lemma
        for child in self._tree.children(noun):
            if (child.dep in {"appos", "conj"} and child.pos in {"NOUN", "PROPN"}) or (
                child.dep == "compound" and child.pos == "PROPN"
            ):
                yield from self._names(child)
            if child.dep == "acl" and child.lemma in {"call", "name"}:
                yield from (t.lemma for t in self._tree.of(child, "oprd", "dobj"))

    # -- without a subject of its own -----------------------------------------------------------------------------

    def _inherited(self, token: Token, depth: int) -> str | None:
        tree, head = self._tree, self._tree.head(token)
        if head.index == token.index:
            if token.lemma in {"thank", "apologize", "apologise", "congratulation"} or token.tag == "VBG":
                return "i"
            return self._addressed if token.tag == "VB" else ("i" if token.tag in {"VBP", "VBG"} else None)
        if token.dep == "conj":
            if tree.of(head, *PASSIVE) and not tree.of(head, *SUBJECTS):
                return self._resolve(tree.of(head, *PASSIVE)[0], head)
            return self.subject(head, depth + 1) if head.pos in {"VERB", "AUX"} else None
        if token.dep in {"relcl", "acl"}:
            if token.tag == "VB" and self._asks_how(token):
                return None
            if token.tag == "VB" and any(t.lemma == "to" for t in tree.of(token, "aux")):
                return self._above(head, depth)
            if (
                token.dep == "acl"
                and token.tag == "VBG"
                and (
                    head.pos == "PRON"
                    or head.lemma in {"time", "hour", "day", "afternoon", "evening", "morning", "week", "letter"}
                )
            ):
                return self._above(tree.head(head), depth)  # "you spent an hour with me rewriting it"
            if token.tag == "VBG" and head.pos == "NOUN" and head.lemma not in PERSON_NOUNS:
                return None
            return self.person(head)
        if token.dep in {"xcomp", "ccomp", "advcl"} and (owner := self._offered(token)):
            return owner
        if token.dep in {"xcomp", "ccomp", "advcl", "pcomp", "prep", "acomp", "oprd", "attr", "dep"}:
            if self._asks_how(token) or (
                token.tag == "VBG" and token.dep in {"xcomp", "ccomp"} and head.lemma in _PROPOSING
            ):
                return None  # "how to prune", "you recommended sealing": whoever it may concern
            if self._helped(token):
                return None  # "your help with moving": whoever moved
            return self._above(head, depth)
        return None

    def _offered(self, token: Token) -> str | None:
        """Whose offer or plan a verb is that stands right behind one: "take you up on your offer to show me"."""
        aux = [t for t in self._tree.of(token, "aux") if t.lemma == "to"]
        if not aux or aux[0].index == 0:
            return None
        noun = self._tree.tokens[aux[0].index - 1]
        owners = self._tree.of(noun, "poss")
        return self.person(owners[0]) if noun.lemma in _OFFERS and owners else None

    def _helped(self, token: Token) -> bool:
        head = self._tree.head(token)
        return token.dep == "pcomp" and head.lemma in {"with", "in"} and self._tree.head(head).lemma in _HELPING

    def _asks_how(self, token: Token) -> bool:
        if token.tag != "VB" or not self._tree.of(token, "aux"):
            return False
        asked = {"WRB", "WP", "WDT"}
        return any(
            t.tag in asked
            for c in self._tree.children(token)
            for t in (c, *self._tree.children(c))
            if t.index < token.index
        )

    def _above(self, head: Token, depth: int, *, pcomp: bool = False) -> str | None:
        """The subject for a verb without one, sought in what governs it; ``pcomp``: by way of a preposition."""
        if depth > _DEEPEST:
            return None
        tree = self._tree
        if head.pos in {"VERB", "AUX"}:
            objects = tree.of(head, "dobj", "dative")
            if head.lemma in _OBJECT_CONTROL and objects and objects[0].pos != "ADP":
                controlled = self.person(objects[0])
                if head.lemma != "spend":
                    person = controlled in BOTH or objects[0].pos == "PROPN" or objects[0].lemma in PERSON_NOUNS
                    return controlled if person else None
            if head.lemma in {"thank", "congratulate", "wish"} and pcomp:
                return "you"
            if head.lemma == "thank":
                return "you"
            if tree.of(head, *PASSIVE):
                return self.person(tree.of(head, *PASSIVE)[0])
            if head.lemma == "be" and (kind := self._of_whom(head)):
                return kind
            if head.lemma == "be" and pcomp and any(t.lemma in _GRATEFUL for t in tree.of(head, "acomp")):
                return "you"
            above = self.subject(head, depth + 1)
            # "your advice was to ask": an abstract subject does nothing itself
            return None if head.lemma == "be" and above not in BOTH else above
        if head.lemma in {
            "thank",
            "thanks",
            "gratitude",
            "kind",
            "generous",
            "good",
            "nice",
            "congratulation",
            "congratulations",
        }:
            return "you" if head.lemma.startswith(("thank", "congrat", "gratitude")) else self._of_whom(head) or "you"
        if head.pos == "ADJ" and head.lemma in _GRATEFUL and pcomp:
            return "you"
        if head.pos in {"NOUN", "PROPN"} and tree.of(head, "poss"):
            owner = self.person(tree.of(head, "poss")[0])
            # "your advice to ask her": what one is advised, the other does
            return {"you": "i", "i": "you"}.get(owner, owner) if head.lemma in _ADVICE else owner
        if head.lemma in _ADVICE and tree.head(head).lemma in {"give", "get", "receive"}:
            verb = tree.head(head)
            reached = [o for o in tree.of(verb, "dative") if o.pos != "ADP"]
            return self.person(reached[0]) if reached else self.subject(verb, depth + 1)
        up = tree.head(head)
        return self._above(up, depth + 1, pcomp=pcomp or head.pos == "ADP") if up.index != head.index else None

    def _of_whom(self, token: Token) -> str | None:
        tree = self._tree
        for around in (token, *tree.children(token)):
            for prep in (c for c in tree.children(around) if c.dep == "prep" and c.lemma == "of"):
                for obj in tree.of(prep, "pobj"):
                    if self.person(obj) in BOTH:
                        return self.person(obj)
        return None

    def _resolve(self, subject: Token, verb: Token) -> str:
        tree = self._tree
        if subject.lemma in {"who", "which", "that"} and verb.dep in {"relcl", "acl", "ccomp", "advcl"}:
            above = tree.head(verb)
            if above.lemma in {"be", "it"}:  # "it was you who told me"
                copula = above if above.lemma == "be" else tree.head(above)
                named = tree.of(copula, "attr")
                return self.person(named[0]) if named else "it"
            if above.lemma in {"one", "person"} and tree.head(above).lemma == "be":
                return self.subject(tree.head(above)) or "it"  # "you were the one who ran it"
            if above.dep == "appos" or (above.dep == "pobj" and tree.head(above).lemma == "as"):
                # "as somebody who teaches, I …": the clause's own subject
                outer = tree.head(tree.head(above)) if above.dep == "pobj" else tree.head(above)
                if above.dep == "pobj" and outer.pos in {"VERB", "AUX"}:
                    return self.subject(outer) or self.person(above)
                if self.person(outer) in BOTH:
                    return self.person(outer)
            return self.person(above)
        if subject.lemma == "name" and tree.of(subject, "poss"):
            return self.person(tree.of(subject, "poss")[0])  # "my name is Ada"
        if subject.lemma in _PARTITIVE:
            for preposition in tree.of(subject, "prep"):
                for whole in tree.of(preposition, "pobj"):
                    return self.person(whole)
        return self.person(subject)
