# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Whether an English clause tells something of its writer, by its grammar: whose news it is, which deed, with what object."""

from __future__ import annotations

import re

from assistant.distil.facts.tells_basis import AIM, OBJECTS, WHEN, Telling, deed_below, gains, has_name, negative, says
from assistant.distil.facts.tells_others import done_to_me, of_a_house, of_kin, of_people, of_thing
from assistant.distil.facts.tells_words import (
    ALONE,
    CHANGES,
    COME_TRUE,
    JOINED,
    KIN,
    KIN_ALONE,
    KIN_WITH_THE,
    LIGHT,
    MAKING,
    NO_POST,
    OCCASIONS,
    PEOPLE,
    POSTED,
    THINGS,
    TRIVIAL,
)
from assistant.distil.facts.topics import Topic
from assistant.domain.words import Sentence, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_BUSY = re.compile(
    r"\b(?:attach\w*|e-?mail\w*|inbox|calendar|zoom|teams link|this thread|in copy|cc|reschedul\w+|running late|on my way|back to you|(?:at|after|before) lunch|minutes? late|dial in|log ?in|call you|see you|meet you|join the call|out of office|office hours|for now|hear from|in touch|forward to)\b",
    re.I,
)
_POST = re.compile(
    r"(?:er|or|ist|ian|ant|ent|ee|man|woman|clerk|guard|head|lead|nurse|chef|coach|chair|partner|founder|intern|trustee|secretary|treasurer|fellow|grandchild|great-granddaughter|mum|father|mother|widow|member|team|society|company|charity|startup|start-up|agency|family|couple|school|firm|shop|club)s?$",
    re.I,
)


def tells(sentence: Sentence) -> Telling | None:
    """What the main clause of a parsed statement tells of its writer, if anything."""
    tokens = sentence.tokens
    root = next((t for t in tokens if t.head == t.index and t.pos in {"VERB", "AUX"}), None)
    if root is None or _BUSY.search(sentence.text) or sentence.text.rstrip().endswith("?"):
        return None
    subject = next((t for t in tokens if t.head == root.index and t.dep in _SUBJECTS), None)
    if subject is None:
        return None
    if any(t.text.lower() in {"you", "your", "yours", "yourself"} for t in tokens):
        return None
    whose = _whose(sentence, subject)
    if whose == "me":
        return _own(sentence, root)
    if whose == "kin":
        return of_kin(sentence, root)
    if whose == "people":
        return of_people(sentence, root)
    if whose == "the thing":
        done = root.lemma in COME_TRUE
        return Telling(Topic.NEWS, 0.7) if done and not negative(tokens, root) else None
    if whose == "thing":
        return of_thing(sentence, root, subject)
    return done_to_me(sentence, root) or of_a_house(sentence, root, subject)


def _whose(sentence: Sentence, subject: Token) -> str:
    """Whose news a subject makes it: the writer's own, their family's, their people's, of a thing of theirs, or nobody's."""
    low = subject.text.lower()
    if low in {"i", "we"}:
        return "me"
    tokens = sentence.tokens
    own = any(t.head == subject.index and t.dep == "poss" and t.text.lower() in {"my", "our"} for t in tokens)
    through = next(
        (t for t in tokens if t.head == subject.index and t.dep == "poss" and t.pos in {"NOUN", "PROPN"}), None
    )
    if through is not None and any(t.head == through.index and t.text.lower() in {"my", "our"} for t in tokens):
        own = True  # "my brother's wedding"
    joined = [t for t in tokens if t.dep == "conj" and t.head == subject.index]
    named = re.match(r"(?:my|our) (?:\w+ )?(?P<who>\w+),? (?-i:[A-Z])\w+", sentence.text, re.I)
    if named is not None and named["who"].lower() in KIN and subject.pos == "PROPN":
        return "kin"  # "my nephew Ruben"
    if own and (subject.pos == "PROPN" or subject.text[:1].isupper()) and low not in PEOPLE | THINGS | OCCASIONS:
        return "thing" if subject.text.isupper() else "kin"  # "our Niamh"
    if own and (low in KIN or any(t.head == subject.index and t.text.lower() in KIN for t in tokens)):
        return "kin"
    if own and any(t.text.lower() in {"i", "me"} for t in joined):
        return "me"
    if own and (low in PEOPLE or subject.lemma.lower() in PEOPLE):
        return "people"
    if own and subject.lemma.lower() not in TRIVIAL:
        return "thing"
    if low in KIN_ALONE:
        return "kin"
    if low in THINGS and any(t.head == subject.index and t.text.lower() == "the" for t in tokens):
        return "the thing"
    the = any(t.head == subject.index and t.text.lower() == "the" for t in tokens)
    if the and low in KIN_WITH_THE:
        return "kin"
    of_mine = re.search(
        r"^(?:one|two|three|four|some|many|most|half|all|both|several) of (?:my|our|us)\b", sentence.text, re.I
    )
    return "people" if of_mine else "thing" if subject.lemma.lower() in OCCASIONS else ""


def _own(sentence: Sentence, root: Token) -> Telling | None:
    """ "I", "we": a deed that changes something, a post, a need, a liking."""
    tokens, lemma = sentence.tokens, root.lemma.lower()
    negated = negative(tokens, root)
    helped = [t.text.lower() for t in tokens if t.head == root.index and t.dep in {"aux", "auxpass"}]
    if AIM.search(sentence.text) and not negated:
        return Telling(Topic.NEED, 0.8)
    things = [t for t in tokens if t.head == root.index and t.dep in OBJECTS and t.index > root.index]
    thing = things[0] if things else None
    if lemma == "be" or (
        root.tag == "VBN" and "be" in {t.lemma for t in tokens if t.head == root.index and t.dep == "auxpass"}
    ):
        return _being(sentence, root, thing)
    if lemma in POSTED and not negated and not {"would", "could", "should", "might", "can"} & set(helped):
        return Telling(Topic.JOB, 0.76) if thing is None or says(thing) else None
    if lemma in {"need", "require", "lack", "want", "miss"}:
        return _needing(sentence, root, thing) if not negated else None
    if lemma in {"love", "adore", "hate", "enjoy", "prefer", "dislike", "loathe", "collect", "admire"}:
        return Telling(Topic.LIKE, 0.76) if thing is not None and says(thing) and "would" not in helped else None
    if (
        lemma in {"have", "get", "receive", "win", "earn", "land", "sign", "secure", "obtain", "gain"}
        and thing is not None
    ):
        if negated or {"would", "could", "should", "might"} & set(helped):
            return None
        return Telling(Topic.NEWS, 0.76) if gains(sentence, thing) else None
    if {"would", "could", "should", "might", "can", "may", "must", "'d"} & set(helped) or negated:
        return None
    if lemma not in CHANGES or (lemma == "leave" and any(t.head == root.index and t.dep == "prt" for t in tokens)):
        return None
    ahead = {"will", "shall", "'ll"} & set(helped)
    particle = next((t.text.lower() for t in tokens if t.head == root.index and t.dep == "prt"), "")
    places = [
        t
        for t in tokens
        if t.head == root.index and t.dep in {"prep", "xcomp", "acomp", "advmod"} and t.index > root.index
    ]
    if lemma in LIGHT:
        return _light(sentence, root, thing, particle)
    if thing is None and lemma not in ALONE and not places:
        return None
    if thing is not None and not says(thing):
        return None
    if (
        thing is None
        and lemma not in ALONE
        and not WHEN.search(sentence.text)
        and not has_name(tokens, root)
        and not deed_below(tokens, root)
    ):
        return None
    plain = root.tag in {"VBP", "VB"} and not helped and not WHEN.search(sentence.text)
    if lemma in {"hold", "host", "perform", "exhibit", "present", "organise", "organize", "sing", "play", "rehearse"}:
        return Telling(Topic.EVENT, 0.7)
    if lemma in MAKING:
        alone = thing is None and lemma not in {"learn", "study", "train", "plan", "prepare", "research"}
        return None if ahead or alone else Telling(Topic.PROJECT, 0.72 if root.tag == "VBG" else 0.6)
    return Telling(Topic.NEWS, 0.55 if plain or ahead else 0.72)


def _being(sentence: Sentence, root: Token, thing: Token | None) -> Telling | None:
    text = sentence.text
    if negative(sentence.tokens, root):
        return None
    if thing is not None and thing.dep == "attr":
        if thing.pos in {"NOUN", "PROPN"} and _POST.search(thing.text) and thing.text.lower() not in NO_POST:
            return Telling(Topic.JOB, 0.76)
        return None
    if re.search(
        r"\b(?:am|are|was|were|been|is|be) (?:\w+ )?(?:on|going on) (?:\w+ )?(?:leave|sabbatical|secondment)\b",
        text,
        re.I,
    ):
        return Telling(Topic.NEWS, 0.76)
    if re.search(
        r"\b(?:am|are|was|were|been|be) (?:\w+ )?(?:engaged|married|named|chosen|picked|voted|awarded|invited|offered|given|granted|hired|selected|vegetarian|vegan|self-employed|freelance|semi-retired|retired|promoted|shortlisted|nominated|elected|accepted|admitted|appointed|blessed|based)\b",
        text,
        re.I,
    ):
        return Telling(Topic.NEWS, 0.76)
    if re.search(
        r"\b(?:am|are) (?:\w+ )?(?:off|away|back|in|at|over in|up in|down in) (?:to |from |in )?(?-i:[A-Z])\w+", text
    ) and WHEN.search(text):
        return Telling(Topic.NEWS, 0.6)
    if re.search(r"\b(?:am|are) (?:\w+ )?(?:off to|back from|just back) (?-i:[A-Z])", text):
        return Telling(Topic.NEWS, 0.62)
    return None


def _needing(sentence: Sentence, root: Token, thing: Token | None) -> Telling | None:
    text = sentence.text
    if re.search(
        rf"\b{re.escape(root.text)} (?:\w+ )?(?:some(?:one|body)|anyone|anybody|people|some(?:where|thing) |a (?!bit|few|little|minute|moment|day|week|break|while|word|hand\b|lie)|an |new |more (?!time)|two|three|volunteers|help)",
        text,
        re.I,
    ):
        if root.lemma == "want" and not re.search(r"some(?:one|body)|anyone|anybody", text):
            return None
        return Telling(Topic.NEED, 0.78)
    if root.lemma == "want":
        return None
    if thing is not None and thing.pos in {"NOUN", "PROPN"} and thing.lemma.lower() not in TRIVIAL:
        return Telling(Topic.NEED, 0.6)
    return None


def _light(sentence: Sentence, root: Token, thing: Token | None, particle: str) -> Telling | None:
    """Verbs that say little by themselves: "took over the clinic", "went freelance", "put together a panel"."""
    text, lemma = sentence.text, root.lemma.lower()
    joined = re.search(
        rf"\b{re.escape(root.text)} (?:\w+ )?(?:over|up|on|on with|together|out|back|down|in|aside|for|as|forward|past|with|my papers|the firm)\b",
        text,
        re.I,
    )
    if lemma == "go":
        return (
            Telling(Topic.NEWS, 0.76)
            if re.search(
                r"\b(?:go|goes|going|gone|went) (?:freelance|part-time|full-time|solo|independent|live|public|back to (?:uni\w*|school|college|work|nursing|teaching)|on (?:\w+ )?(?:leave|sabbatical|retreat|pilgrimage|tour|safari)|(?:on (?:holiday|vacation) )?to (?-i:[A-Z])\w+ (?:in|for|from|on|next))",
                text,
            )
            else None
        )
    if lemma == "make":
        return Telling(Topic.PROJECT, 0.6) if thing is not None and root.tag == "VBG" and says(thing) else None
    if lemma == "run":
        return (
            Telling(Topic.JOB, 0.72)
            if thing is not None
            and says(thing)
            and thing.lemma.lower() not in {"test", "query", "script", "errand", "risk", "bath"}
            else None
        )
    if lemma == "act":
        return Telling(Topic.JOB, 0.72) if re.search(r"\bact(?:ing|ed)? as\b", text) else None
    if lemma in JOINED:
        if joined is None or (thing is not None and not says(thing)):
            return None
        if lemma == "take" and not re.search(r"\b(?:over|on|up|early|time off|a (?:year|sabbatical))\b", text):
            return None
        if lemma in {"keep", "try", "drop"} or (lemma == "report" and " to " not in text):
            return None
        return Telling(Topic.NEWS, 0.74 if particle or lemma in {"step", "part", "hand"} else 0.6)
    return None
