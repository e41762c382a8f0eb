"""A sentence about the contact, turned into the voice of a letter to them: "I" is the user, "you" the contact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.contacts import Contact, Me
from assistant.domain.words import Parse, Sentence, Token
from assistant.drafting.agreement import SUBJECTS, agreeing, verb_beside
from assistant.drafting.names import Mention, Who, names_in
from assistant.drafting.referents import is_addressed, mentions_in, quoted_tokens
from assistant.drafting.sentences import split_sentences
from assistant.drafting.vocabulary import word_set

_FORMS = {
    Who.CONTACT: {"subject": "you", "object": "you", "possessive": "your", "own": "yours", "self": "yourself"},
    Who.ME: {"subject": "I", "object": "me", "possessive": "my", "own": "mine", "self": "myself"},
}
# After these, "her" before a bare noun is the one who receives: "give her feedback", "send her notes".
_TWO_OBJECTS = word_set("give send tell ask offer show teach lend hand wish owe promise email grant")
_PERCEIVES = word_set("see hear watch help get keep have let leave find catch notice feel start stop remember send")
_SHIFTS = word_set("late lates early earlies night nights")  # "I take her late on the 5th"
_TREATS = word_set("lunch coffee dinner breakfast tea drinks cake flowers soup food groceries")
_READY = word_set(
    """
    welcome free away ill sick busy out off back done able ready glad happy keen allowed coming going not in at on
    here there home stuck short
    """
)
_THEIR_OWN = word_set(
    """
    kid kids child children son sons daughter daughters boy boys girl girls husband wife mum mom dad mother father
    sister brother team class students pupils staff family parents twins nephew niece grandchildren grandson
    granddaughter neighbour neighbours friend friends apprentice dog dogs horse
    """
)
_END = re.compile(r"[.!?…]+[\"”’')\]]*$")


def to_letter_voice(text: str, *, contact: Contact, me: Me, parse: Parse, after: str = "") -> str:
    """Turn a sentence or phrase about the contact into the letter's voice.

    The contact's names and the pronouns that mean them become "you", the user's own name "I", the verbs
    agree. A pronoun that more likely means somebody else stays, and so do words in quotation marks and
    anything already in the letter's voice. Full sentences get a capital and an end mark; phrases stay phrases.
    ``after`` is what was typed before it, whose people and things a pronoun may still mean.
    """
    before: list[Mention] = []
    addressed = False
    for one in split_sentences(after):
        earlier = parse(one)
        before += mentions_in(earlier, contact=contact, me=me, before=before)
        addressed = addressed or is_addressed(earlier)
    out = []
    for one in split_sentences(text):
        sentence = parse(one)
        if not sentence.tokens:
            continue
        mentions = mentions_in(sentence, contact=contact, me=me, before=before, addressed=addressed, later=bool(after))
        spoken = _rewrite(sentence, mentions, contact=contact)
        out.append(_finished(sentence, spoken, parse=parse))
        before += mentions
    return " ".join(part for part in out if part)


def _rewrite(sentence: Sentence, mentions: Sequence[Mention], *, contact: Contact) -> str:
    tokens = sentence.tokens
    words = [t.text for t in tokens]
    spaces = [t.space for t in tokens]
    quoted = quoted_tokens(sentence)
    for dropped in _vocatives(sentence, contact):
        words[dropped] = spaces[dropped] = ""
    for mention in mentions:
        if mention.who is Who.OTHER or not words[mention.start]:
            continue
        start, end = _with_description(tokens, mention)
        role = _role(tokens, mention)
        if role == "possessive" and mention.named:
            end += 1
        word = _FORMS[mention.who][role]
        if role == "subject":
            for index, form in agreeing(tokens, mention, quoted):
                if not (mention.who is Who.ME and form == "were"):
                    words[index] = {"are": "am", "'re": "'m", "’re": "’m"}.get(form, form) if word == "I" else form
                    if word == "I" and words[index] == "am" and index + 1 < len(tokens) and not spaces[index]:
                        spaces[index], words[index + 1] = " ", re.sub(r"^n['’]t$", "not", words[index + 1])
        opens = tokens[start].index == 0 and tokens[start].text[:1].isupper() and tokens[start].text != "I"
        words[start:end] = [word.capitalize() if opens else word, *[""] * (end - start - 1)]
        spaces[start:end] = [*[""] * (end - start - 1), spaces[end - 1]]
    said = "".join(w + s for w, s in zip(words, spaces, strict=True)).strip()
    return re.sub(r"^I and you\b", "You and I", said) if tokens[0].text != "I" else said


def _with_description(tokens: Sequence[Token], mention: Mention) -> tuple[int, int]:
    """The mention with "my friend" or "my old boss" before a name, which "you" takes no more."""
    start = mention.start
    at = start - 1
    if mention.named and at >= 1 and tokens[at].pos == "NOUN" and tokens[at].space:
        while at > 0 and tokens[at].pos in {"NOUN", "ADJ"}:
            at -= 1
        if tokens[at].text.lower() in {"my", "our"}:
            start = at
    return start, mention.end


def _vocatives(sentence: Sentence, contact: Contact) -> list[int]:
    """Tokens of "Hi Daniel," or "Daniel," in a text that speaks to the contact already."""
    tokens = sentence.tokens
    if not any(t.text.lower() in {"you", "your"} for t in tokens):
        return []
    out: list[int] = []
    for mention in names_in(sentence, contact, Who.CONTACT):
        start = mention.start
        if start == 1 and tokens[0].text.lower() in {"hi", "hello", "hey", "dear"}:
            start = 0
        closes = mention.end < len(tokens) and tokens[mention.end].text in {",", "!", ":"}
        if start == 0 and closes:
            out += range(start, mention.end + 1)
        elif start and tokens[start - 1].text == "," and (closes or mention.end >= len(tokens) - 1):
            out += range(start - 1, mention.end)
    return out


def _role(tokens: Sequence[Token], mention: Mention) -> str:
    token = tokens[mention.end - 1]
    after = tokens[mention.end] if mention.end < len(tokens) else None
    low = token.text.lower()
    if mention.named:
        if after is not None and not token.space and after.text in {"'s", "’s", "'", "’"}:
            return "subject" if _clause_follows(tokens, after) else "possessive"
        head = token
        while head.dep in {"conj", "appos"} and head.head != head.index:
            head = tokens[head.head]
        return "subject" if head.dep in SUBJECTS or verb_beside(tokens, mention) is not None else "object"
    if low.endswith(("self", "selves")):
        return "self"
    if low in {"he", "she", "they"}:
        return "subject"
    if low in {"hers", "theirs"}:
        return "own"
    if low in {"his", "their"}:
        return "possessive" if low == "their" or _noun_follows(after) else "own"
    if low == "her":
        return "possessive" if _possesses(tokens, token, after) else "object"
    return "object"


def _clause_follows(tokens: Sequence[Token], s: Token) -> bool:
    following = tokens[s.index + 1] if s.index + 1 < len(tokens) else None
    if following is None:
        return False
    done = following.tag in {"VBN", "VBD"} and following.index + 1 < len(tokens)  # "Daniel's helped me"
    if done and tokens[following.index + 1].pos in {"PRON", "DET", "ADP", "PART"}:
        return True
    if following.text.lower() in _READY and not (
        following.index + 1 < len(tokens) and tokens[following.index + 1].pos in {"NOUN", "PROPN"}
    ):
        return True  # "Kim's welcome to it"
    return s.pos == "AUX" and following.pos not in {"NOUN", "PROPN"}


def _noun_follows(after: Token | None) -> bool:
    return after is not None and after.pos in {"NOUN", "PROPN", "ADJ", "NUM", "VERB", "ADV"} and after.dep != "prep"


def _possesses(tokens: Sequence[Token], her: Token, after: Token | None) -> bool:
    following = tokens[after.index + 1] if after is not None and after.index + 1 < len(tokens) else None
    if after is not None and after.text.lower() == "till" and following is not None and following.pos == "NOUN":
        return True  # "her till system"
    if after is not None and after.text.lower() in _THEIR_OWN:
        return True  # "teach her kids piano"
    if after is None or after.pos in {"ADP", "PUNCT", "PART", "SCONJ", "CCONJ", "AUX", "DET", "PRON"}:
        return her.tag == "PRP$" and after is not None and after.tag in {"IN", "RP"} and after.dep in {"amod", "poss"}
    verb = tokens[her.index - 1].lemma if her.index else ""
    if verb in {"buy", "bring", "cook", "make", "get", "fetch"} and after.text.lower() in _TREATS:
        return False
    own = any(t.text.lower() == "she" and t.head == her.index - 1 for t in tokens)  # "she gave her talk"
    if after.tag == "VBG" and verb in _PERCEIVES:
        return False
    if after.text.lower() in _SHIFTS and verb in {"take", "do", "cover", "swap", "have", "work", "get"}:
        return True
    if after.text.lower() in {"ok", "okay"} and verb in {"need", "get", "have", "want", "give", "await"}:
        return True
    if her.tag == "PRP$" and (verb not in _TWO_OBJECTS or own):
        return after.tag != "WRB"
    if her.tag == "PRP$":
        return any(t.text.lower() == "to" and t.tag == "IN" and t.index > her.index + 1 for t in tokens)
    if after.tag == "VBG":
        return verb not in _PERCEIVES | _TWO_OBJECTS  # "do her shopping", but "hear her speaking"
    return after.pos in {"NOUN", "PROPN", "ADJ"} and verb not in _TWO_OBJECTS


def _finished(sentence: Sentence, spoken: str, *, parse: Parse) -> str:
    """A full sentence gets its capital and its end mark; a phrase stays as it is."""
    tokens = sentence.tokens
    question = is_question(sentence)
    # A name that is also a word ("Will") can hide the clause until "you" stands in its place.
    full = is_full(sentence) or (spoken.startswith(("You ", "I ")) and is_full(parse(spoken)))
    if not spoken or not (question or full):
        return spoken
    spoken = spoken[0].upper() + spoken[1:]
    if _END.search(spoken):
        return spoken
    spoken = spoken.rstrip(" ,;:-–—")
    return spoken + ("?" if question or tokens[-1].text == "?" else ".")


def is_question(sentence: Sentence) -> bool:
    """Whether the sentence starts like a question that is put directly: "does he", "could you", "is she"."""
    words = [t for t in sentence.tokens if t.pos != "PUNCT"][:3]
    if len(words) < 2:
        return False
    first = words[0]
    helper = first.pos in {"AUX", "VERB"} and (
        (first.lemma in {"be", "do", "have"} and first.tag in {"VBZ", "VBD", "VBP"}) or first.tag == "MD"
    )
    following = words[2] if words[1].text in {"n't", "n’t"} and len(words) > 2 else words[1]
    subject = following.dep in (*SUBJECTS, "expl", "poss", "compound", "det") or following.pos in {"PRON", "PROPN"}
    if first.lemma in {"have", "do"} and (first.tag == "VB" or (first.lemma == "have" and following.pos == "DET")):
        return False  # "have a look" asks for a look
    objective = following.tag == "PRP" and following.text.lower() in {"him", "her", "them", "me", "us"}
    return helper and subject and not objective


def is_full(sentence: Sentence) -> bool:
    """Whether the text is a full sentence: its root is a finite verb with a subject of its own."""
    tokens = sentence.tokens
    first = next((t for t in tokens if t.pos not in {"PUNCT", "SPACE"}), None)
    introduces = first is not None and tokens[tokens[first.head].head].index == first.head
    if first is None or (introduces and (first.dep == "mark" or first.tag in {"WRB", "WP", "WDT", "WP$"})):
        return first is not None and tokens[-1].text == "?"
    for subject in tokens:
        if subject.dep not in (*SUBJECTS, "expl"):
            continue
        verb = tokens[subject.head]
        if verb.head != verb.index:
            continue
        carriers = [verb, *(t for t in tokens if t.head == verb.index and t.dep in {"aux", "auxpass"})]
        if any(t.tag in {"VBZ", "VBP", "VBD", "MD"} for t in carriers):
            return True
    return False
