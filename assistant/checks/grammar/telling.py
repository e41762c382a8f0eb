"""How something is told: denied or not, in which tense, and as real, announced or only possible."""

from __future__ import annotations

from enum import IntEnum

from assistant.checks.grammar.tree import SUBJECTS, Tree
from assistant.checks.lexicon.tables import words
from assistant.domain.words import Token


class Reality(IntEnum):
    """How an event is told, from least to most real."""

    OPEN = 0  # asked, wished, possible, conditional
    WILL = 1  # announced
    REAL = 2  # told as done or as being so


_MODALS = {"ca", "can", "could", "would", "might", "may", "should", "shall", "must", "'d"}
_WILLS = {"will", "wo", "'ll", "shall"}
# Verbs, adjectives and nouns under which something is not told as done.
_UNREAL = words(
    """
    want like hope wish plan intend try aim offer promise need expect love ask wonder consider able willing happy
    glad open ready prepare free agree suggest propose recommend advise urge encourage invite remind decide whether
    if possible chance opportunity let decline possibility going due supposed keen eager think prefer mean schedule
    hesitate feel look seek refuse wait go
    """
)
_JUDGED = words(
    """
    great nice good lovely pleasure kind wonderful joy fun generous delight glad pleased happy sorry
    """
)
_OPINIONS = words("think believe hope expect fear guess suspect doubt assume suppose wish reckon")
_NEGATORS = words("never not n't neither nor")
_RAISING = words("decline refuse able manage think believe get have try fail want need afford")

_BRINGING_ABOUT = words("help make see hear watch")
# Pasts that the parser takes for presents.
_PASTS = words(
    "rewrote redid rebuilt redrew forgave withdrew oversaw undertook misled upheld wove overtook sped resent"
)

# How firmly somebody means to do something.
FIRMNESS = {
    "want": 1,
    "like": 1,
    "hope": 1,
    "wish": 1,
    "love": 1,
    "consider": 1,
    "think": 1,
    "keen": 1,
    "wonder": 1,
    "eager": 1,
    "need": 1,
    "plan": 2,
    "intend": 2,
    "aim": 2,
    "mean": 2,
    "prepare": 2,
    "schedule": 2,
    "decide": 3,
    "promise": 4,
    "commit": 4,
    "pledge": 4,
    "vow": 4,
}


def denied(tree: Tree, token: Token) -> bool:
    """Whether what ``token`` tells is denied, by itself, its object or what governs it."""
    around = tree.children(token)
    if any(
        t.text.lower() in {"longer", "anymore"} and (t.text.lower() == "anymore" or _no_longer(tree, t)) for t in around
    ):
        return True
    if any(t.text.lower() == "no" and t.dep in {"neg", "advmod"} for t in around):
        return True
    if any(t.dep == "neg" or t.lemma in _NEGATORS for t in around if t.dep not in {"cc", "preconj"}):
        return True
    # "I have no experience", "without a plan": the object carries the denial.
    nouns = [t for t in around if t.dep in {"dobj", "attr", "nsubj", "nsubjpass"}]
    if any(t.text.lower() in {"nothing", "nobody", "none"} for t in around if t.dep in {"dobj", "nsubj", "attr"}):
        return True
    if any(c.text.lower() in {"no", "neither"} for n in nouns for c in tree.children(n)):
        return True
    head = tree.head(token)
    if token.dep == "pcomp" and head.lemma == "without":
        return True
    if token.dep == "conj" and any(t.lemma == "nor" for t in tree.children(head)):
        return True
    if (
        token.dep == "conj"
        and head.index != token.index
        and not tree.of(token, *SUBJECTS, "neg")
        and _shares(tree, token)
    ):
        return denied(tree, head)
    # "I do not think you met", "I have not been able to", "I have yet to": the upper verb carries it.
    if token.dep in {"xcomp", "ccomp"} and head.lemma in _RAISING:
        governor = head if head.pos in {"VERB", "AUX"} else tree.head(head)
        if (head.lemma in {"fail", "decline", "refuse"} and token.dep == "xcomp") or any(
            t.lemma == "yet" for t in tree.children(governor) if t.index < token.index and head.lemma == "have"
        ):
            return True
        return any(t.dep == "neg" for t in tree.children(governor))
    return False


def _no_longer(tree: Tree, token: Token) -> bool:
    return any(t.text.lower() in {"no", "any"} for t in tree.children(token)) or tree.tokens[
        token.index - 1
    ].text.lower() in {"no", "any"}


def _shares(tree: Tree, token: Token) -> bool:
    """Whether a coordinated verb leans on the first verb's auxiliary ("have not built or run one")."""
    joiner = any(t.dep == "cc" and t.lemma in {"or", "nor"} for t in tree.children(tree.head(token)))
    return joiner and not tree.of(token, "aux")


def tense(tree: Tree, token: Token) -> str:
    """ "past", "perfect", "present" or "" (a modal or no finite verb)."""
    auxiliaries = tree.of(token, "aux", "auxpass")
    if any(t.tag == "MD" for t in auxiliaries):
        return ""
    if any(t.lemma == "have" for t in auxiliaries):
        return "perfect"
    first = auxiliaries[0] if auxiliaries else token
    if first.text.lower() in _PASTS:
        return "past"
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(first.tag, "")


def reality(tree: Tree, token: Token) -> Reality:
    """As what ``token`` is told; what governs it counts."""
    around = tree.children(token)
    auxiliaries = {t.text.lower() for t in tree.of(token, "aux")}
    if any(t.text == "?" for t in around) or (tree.tokens[-1].text == "?" and _is_asked(tree, token)):
        return Reality.OPEN
    head = tree.head(token)
    if token.dep == "ccomp" and head.lemma in _OPINIONS:
        return Reality.OPEN
    if auxiliaries & _WILLS:
        return Reality.WILL
    if auxiliaries & _MODALS or any(t.dep == "mark" and t.lemma in {"if", "whether", "unless"} for t in around):
        return Reality.OPEN
    if (head.lemma in {"provide", "assume"} and token.dep in {"pcomp", "ccomp"}) or "as long as" in " ".join(
        t.text.lower() for t in tree.tokens[max(0, token.index - 5) : token.index]
    ):
        return Reality.OPEN
    if any(t.dep == "aux" and t.lemma == "to" for t in around) and token.dep != "conj":
        judged = {t.lemma for t in tree.of(head, "acomp", "attr")} & _JUDGED
        past = (head.lemma == "be" and head.tag == "VBD" and judged) or (
            head.lemma in _JUDGED and tree.head(head).tag == "VBD"
        )
        return Reality.REAL if past else Reality.OPEN  # "it was great to meet you"
    if head.index == token.index:
        return Reality.OPEN if token.tag == "VB" and not tree.of(token, *SUBJECTS) else Reality.REAL
    if token.dep in {"xcomp", "ccomp", "acl", "advcl", "pcomp", "relcl"} and token.tag == "VB":
        if head.lemma in _BRINGING_ABOUT and token.dep in {"ccomp", "xcomp"}:
            return reality(tree, head)
        # A bare infinitive is as real as what governs it: "you told me to move it" does not say it was moved.
        return Reality.OPEN
    if token.dep == "pcomp" and head.lemma in {"of", "to", "in", "about"} and tree.head(head).lemma in _UNREAL:
        return Reality.OPEN
    if token.dep == "pcomp" and head.lemma == "about" and tree.head(head).lemma in {"know", "advice", "question"}:
        return Reality.OPEN
    if token.dep == "xcomp" and head.lemma in _UNREAL:
        return Reality.OPEN
    if (
        token.dep == "conj"
        and not auxiliaries
        and not tree.of(token, *SUBJECTS)
        and head.pos in {"VERB", "AUX"}
        and token.tag == head.tag
    ):
        return reality(tree, head)
    if token.dep == "conj" and token.tag == "VB" and not tree.of(token, *SUBJECTS) and head.pos in {"VERB", "AUX"}:
        return reality(tree, head)
    return Reality.REAL


def _is_asked(tree: Tree, token: Token) -> bool:
    """Whether a verb is what a question asks, not what it takes for granted ("how you made that move")."""
    for current in tree.above(token):
        if current.head == current.index:
            return True
        if current.dep in {"relcl", "advcl", "acl"} or any(
            t.tag in {"WRB", "WP", "WDT"} for t in tree.children(current)
        ):
            return False
    return False


def governor(tree: Tree, token: Token) -> str:
    """The lemma of the attitude under which a verb stands ("plan" in "I plan to move"), or ""."""
    head = tree.head(token)
    if token.dep in {"xcomp", "ccomp", "acl"} and head.index != token.index and head.lemma in FIRMNESS:
        return head.lemma
    if token.dep == "pcomp" and tree.head(head).lemma in FIRMNESS:
        return tree.head(head).lemma
    if (
        token.dep == "conj"
        and head.pos in {"VERB", "AUX"}
        and head.index != token.index
        and not tree.of(token, *SUBJECTS)
    ):
        return governor(tree, head)
    return ""
