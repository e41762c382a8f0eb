"""Whether a sentence stands on its facts: words, values, roles, denials and how certain it is.

The rule for each sentence of a letter: a careful reader who knows only the facts must find nothing in it that
was added or turned round. Courtesy ("I would be grateful", "no worries if not") is no claim. All facts may be
combined, but what belonged to one event may not wander to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.checks.roles import PERSONS, Event, Reality, owners, person_of, read_events
from assistant.checks.values import Sort, Value, read_values, uncovered
from assistant.checks.vocabulary import CLAIMS, COURTESY, COURTESY_NOW, LIGHT, means, same_family
from assistant.domain.words import Parse, Sentence, Token


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a sentence does not stand: what sort, and a message for the user."""

    sort: str
    message: str


@dataclass(frozen=True, slots=True)
class _Base:
    """The facts, parsed once: sentences, their events, owners and values."""

    sentences: tuple[Sentence, ...]
    events: tuple[tuple[Event, ...], ...]
    values: tuple[tuple[Value, ...], ...]
    quoted: tuple[str, ...]
    identities: dict[str, str]  # what somebody is, as a noun, to "i" or "you"
    reported: bool  # some fact quotes the reader


def ground(
    sentence: str, facts: Sequence[str], *, parse: Parse, known: frozenset[str] = frozenset()
) -> list[Problem]:
    """The reasons why ``sentence`` does not stand on ``facts``; none when it does.

    ``facts`` are single sentences in the voice of the letter. ``known`` are lower-cased names that may stand
    anywhere (the reader's and the writer's own).
    """
    said = plain_marks(sentence)
    base = _read_facts(facts, parse)
    said, wrong_quotes = _without_quotes(said, base.quoted)
    problems = [Problem("quote", f"Nothing on record reads “{quote}”.") for quote in wrong_quotes]
    if not said.strip(" .,;:!?'\"-"):
        return problems
    parsed = parse(said)
    values = read_values(said)
    problems += [_value_problem(v, said) for v in uncovered(values, (v for some in base.values for v in some))]
    problems += _word_problems(parsed, values, base, known)
    problems += _event_problems(parsed, values, base)
    problems += _owner_problems(parsed, base, known)
    problems += _order_problems(parsed, base)
    problems += _cause_problems(said, base)
    return list(dict.fromkeys(problems))


def plain_marks(text: str) -> str:
    """Typographic quotes, dashes and spaces as their plain forms."""
    text = re.sub(r"[\u2018\u2019\u201b\u02bc]", "'", text)
    text = re.sub(r"[\u201c\u201d\u201e\u00ab\u00bb]", '"', text)
    text = re.sub(r"\s*[\u2014\u2013]\s*(?=\D)", " - ", text)
    text = re.sub(r"[\u2010\u2011\u2013]", "-", text)
    return re.sub(r"\s+", " ", text).strip()


# -- the facts -------------------------------------------------------------------------------------------------------


def _read_facts(facts: Sequence[str], parse: Parse) -> _Base:
    sentences: list[Sentence] = []
    quoted: list[str] = []
    turned: set[int] = set()
    for fact in facts:
        text = plain_marks(fact)
        if not text:
            continue
        sentences.append(parse(text))
        for quote in _quotes(text):
            quoted.append(quote)
            # What the reader wrote speaks of "I" and "you" the other way round.
            if re.search(r"\byou (wrote|said|told|mentioned|asked|replied|added)\b", text, re.I):
                sentences.append(_turned(parse(quote)))
                turned.add(len(sentences) - 1)
            else:
                sentences.append(parse(quote))
        quoted.append(text)
    # "You wrote: 'Send the docs'" speaks to the writer of this letter.
    events = tuple(tuple(read_events(s, addressed="i" if i in turned else "you")) for i, s in enumerate(sentences))
    values = tuple(tuple(read_values(s.text)) for s in sentences)
    identities = {
        e.lemma.split()[-1]: e.agent for some in events for e in some if e.lemma.startswith("be ") and e.agent in {"i", "you"} and not e.denied
    }
    for parsed, some in zip(sentences, events, strict=True):
        for e in some:
            roles = [t.index for t in parsed.tokens if t.lemma == "as" and t.dep == "prep" and t.head == e.index]
            identities |= {t.lemma: e.agent for t in parsed.tokens if t.head in roles and t.dep == "pobj" and e.agent in {"i", "you"}}
    return _Base(tuple(sentences), events, values, tuple(quoted), identities, bool(turned))


_TURN = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "us": "you", "our": "your",
    "you": "I", "your": "my", "yours": "mine", "yourself": "myself",
}  # fmt: skip


def _turned(sentence: Sentence) -> Sentence:
    tokens = tuple(
        replace(t, text=_TURN.get(t.text.lower(), t.text), lemma=_TURN.get(t.lemma, t.lemma).lower()) for t in sentence.tokens
    )
    return Sentence("".join(t.text + t.space for t in tokens), tokens)


def _quotes(text: str) -> list[str]:
    return [a or b for a, b in re.findall(r"\"([^\"]{8,})\"|(?:(?<=[\s:,(])|^)'((?:[^']|'(?=\w))+)'(?!\w)", text) if len((a or b).split()) > 2]


def _without_quotes(said: str, known: Sequence[str]) -> tuple[str, list[str]]:
    wrong = []
    for quote in _quotes(said):
        bare = _bare(quote)
        if any(bare in _bare(k) for k in known):
            said = said.replace(quote, "this")
        else:
            wrong.append(quote)
    return said, wrong


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.lower()))


# -- words -----------------------------------------------------------------------------------------------------------

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X", "INTJ"}
_HARMLESS_ADVERBS = frozenset(
    """so very then there here how when why where just again still ever even back up out down off over away around once as too
    also not never n't either now already quite rather almost yet else long far ahead along through in on by well enough well
    """.split()
)
_EXEMPT = (
    (r"\ball i('m| am)? (ask|asking|need|want)\b", "all"), (r"\ball (the best|is well|goes well|right)\b", "all"), (r"\bat all\b", "all"), (r"\ball my best\b", "all"),
    (r"\bbest (regards|wishes|of luck)\b|\ball the best\b|\bmy best\b", "best"),
    (r"\b(tell|hear|learn|know|say|talk|read|find out|ask|understand)\b.{0,12}\bmore\b( about| on|[.?,]|$)", "more"),
    (r"\bmore than (happy|welcome|glad)\b|\bno more than\b|\bany ?more\b", "more"), (r"\bmore than (happy|welcome|glad)\b|\brather than\b|\bno more than\b", "than"),
    (r"\bmost (grateful|welcome|likely)\b", "most"), (r"\bmany thanks\b", "many"), (r"\bbecause i('d| would)? (want|like|need|hope|am hoping|would)\b", "because"),
    (r"\bonly if\b|\bif only\b|\bonly (need|take|be|asking|want)\b", "only"), (r"\bany time\b", "any"),
    (r"\beverything (is|goes|went) (well|ok|fine)\b", "everything"), (r"\bnothing (is )?(needed|else)\b", "nothing"),
    (r"\bthank(s| you)\b.*\bagain\b|\bagain,? thank|\bonce again\b|\b(hear from|see|meet|talk|speak)( to| with)?( you)? again\b", "again"),
    (r"\bwhenever (it |that )?(suits|works|you|is)", "whenever"),
    (r"\bsince (early |late |mid-?|last )?([A-Z]|the|\d|last|then|we|you|i|january|february|march|april|may|june|july|august|september|october|november|december)", "since"),
    (r"\bwhole(heartedly)?\b.{0,2}$", "whole"),
)  # fmt: skip
# What one may thank for without a record: the reader's reading itself.
_FREE_THANKS = frozenset("time consider consideration attention read patience understand understanding moment help look".split())
_FREE_VERBS_PAST = frozenset("want wonder hope think mean".split())


_UNITS = frozenset("pound dollar euro quid percent per cent".split())


def _word_problems(parsed: Sentence, values: Sequence[Value], base: _Base, known: frozenset[str]) -> Iterator[Problem]:
    lemmas = _lemmas(base)
    raw = {t.text.lower() for s in base.sentences for t in s.tokens}
    low = parsed.text.lower()
    start = 0
    for token in parsed.tokens:
        begin, start = start, start + len(token.text) + len(token.space)
        word = token.text.lower()
        if word == "together" and any(e.agent == "we" for events in base.events for e in events):
            continue
        if word in CLAIMS and CLAIMS[word] and not _exempt(word, low):
            if word not in raw and not (_open_clause(token, parsed) and CLAIMS[word] in {"compares", "adds a quantity"} and word != "only"):
                yield Problem("claim", f"“{token.text}” {CLAIMS[word]} that no fact gives.")
            continue
        named = token.index > 0 and token.text[0].isupper() and not token.text.isupper() and word not in PERSONS and word not in raw
        content = token.pos in _CONTENT or (named and parsed.tokens[token.index - 1].text not in {".", "?", "!", '"', ":"})
        if word in CLAIMS or not content or any(v.start <= begin < v.end for v in values):
            continue
        if token.lemma in _UNITS and any(v.unit in {"$", "€", "£", "%"} for v in values):
            continue
        if word in known or word in PERSONS or not any(c.isalpha() for c in word):
            continue
        if _stands(token, parsed, lemmas, raw, base):
            continue
        yield _word_problem(token)


def _lemmas(base: _Base) -> frozenset[str]:
    return frozenset(t.lemma for s in base.sentences for t in s.tokens if t.pos in _CONTENT or t.pos == "AUX")


# Adjectives that are courtesy after a verb ("if it is useful") but praise or blame before a noun.
_PLAIN_ADJECTIVES = frozenset("short quick brief little small few long other same own former current such open easy".split())
_FEELINGS = frozenset("sorry glad happy pleased delighted".split())
_REPORTING = frozenset("ask tell say write advise suggest mention offer".split())
_REQUESTED = frozenset("send share tell reply write forward".split())


def _stands(token: Token, parsed: Sentence, lemmas: frozenset[str], raw: set[str], base: _Base) -> bool:
    word, lemma = token.text.lower(), token.lemma
    if word in raw or lemma in lemmas:
        return True
    if _joined(token, parsed):
        return any(same_family(lemma, x) for x in lemmas)
    before = parsed.tokens[token.index - 1].lemma if token.index else ""
    if lemma in {"return", "exchange"} and before == "in":
        return True
    if token.dep == "amod" and lemma in COURTESY_NOW and lemma not in _PLAIN_ADJECTIVES:
        noun = parsed.tokens[token.head]
        return noun.lemma not in lemmas and noun.lemma in COURTESY_NOW and not _past(token, parsed)
    if lemma in _FEELINGS and any(t.head == token.index and t.lemma in {"hear", "learn", "read", "see"} for t in parsed.tokens):
        return True
    if token.pos == "VERB" and _perceived(token, parsed):
        return True
    if token.pos == "VERB" and lemma in {"sell", "buy", "teach", "learn", "lend", "borrow", "give", "receive", "tell", "hear"}:
        own = next((e.lemma for e in read_events(parsed) if e.index == token.index), lemma)
        if any(e.lemma == own for events in base.events for e in events):
            return True
    if token.pos == "VERB" and lemma in _REPORTING and base.reported and _agent(token, parsed) == "you":
        return True
    if token.pos == "VERB" and lemma in _REQUESTED and _open_clause(token, parsed) and _agent(token, parsed) == "you":
        return True
    if token.pos == "PROPN" and token.index > 0 and token.text[0].isupper() and not any(same_family(lemma, x) for x in lemmas):
        return lemma in COURTESY
    thanked = _thanked_for(token, parsed)
    if thanked and lemma in _FREE_THANKS:
        return True
    if token.pos == "ADV" and (word in _HARMLESS_ADVERBS or lemma in _HARMLESS_ADVERBS):
        return not (word == "well" and _past(token, parsed) and not _hoped(token, parsed))
    if lemma in COURTESY or word in COURTESY or (token.pos in {"VERB", "AUX"} and lemma in LIGHT):
        return True
    if lemma in COURTESY_NOW or word in COURTESY_NOW:
        if not thanked and (not _past(token, parsed) or _hoped(token, parsed)):
            return True
        if lemma in _FREE_VERBS_PAST and token.pos == "VERB" and _subject_is_me(token, parsed):
            return True
    return any(means(lemma, x) for x in lemmas)


def _clause(token: Token, parsed: Sentence) -> Token:
    """The verb that governs a word (itself, for a verb)."""
    current = token
    for _ in range(20):
        if current.pos in {"VERB", "AUX"} and current.dep not in {"aux", "auxpass", "amod", "compound"}:
            return current
        if current.head == current.index:
            return current
        current = parsed.tokens[current.head]
    return current


def _past(token: Token, parsed: Sentence) -> bool:
    verb = _clause(token, parsed)
    auxiliaries = [t for t in parsed.tokens if t.head == verb.index and t.dep in {"aux", "auxpass"}]
    if any(t.tag == "MD" for t in auxiliaries):
        return False
    if verb.tag == "VBD" or any(t.tag == "VBD" and t.lemma != "do" for t in auxiliaries):
        return verb.lemma not in _FREE_VERBS_PAST or verb.index == token.index
    if any(t.lemma == "have" for t in auxiliaries) or any(t.tag == "VBD" for t in auxiliaries):
        return True
    if verb.dep == "pcomp" and verb.tag == "VBG":  # "thank you for giving me such great advice"
        return _thanked_for(verb, parsed)
    return verb.tag == "VBN"


def _hoped(token: Token, parsed: Sentence) -> bool:
    current = token
    for _ in range(20):
        if current.lemma in {"hope", "wish", "trust"}:
            return True
        if current.dep == "mark" or any(t.head == current.index and t.dep == "mark" and t.lemma in {"if", "whether"} for t in parsed.tokens):
            return True
        if current.head == current.index:
            return False
        current = parsed.tokens[current.head]
    return False


def _open_clause(token: Token, parsed: Sentence) -> bool:
    verb = _clause(token, parsed)
    return any(e.index == verb.index and e.reality is not Reality.REAL for e in read_events(parsed))


def _joined(token: Token, parsed: Sentence) -> bool:
    """Whether a word is part of a hyphenated one that is no number: "time-kit", but not "20-minute"."""
    around = parsed.tokens[max(0, token.index - 2) : token.index + 3]
    near = [t for t in around if t.text == "-" and abs(t.index - token.index) == 1 and not t.space]
    return bool(near) and not any(t.pos == "NUM" for t in around) and token.space == "" or bool(near) and near[0].index < token.index and not any(t.pos == "NUM" for t in around)


_READABLE = frozenset("comment email message post note letter reply news announcement card invitation".split())


def _perceived(token: Token, parsed: Sentence) -> bool:
    """What the facts imply: a reply was received, a thing told was heard, a debt is not forgotten."""
    if _agent(token, parsed) != "i":
        return False
    things = [t.lemma for t in parsed.tokens if t.head == token.index and t.dep == "dobj"]
    if token.lemma in {"see", "receive", "notice", "get"}:
        return bool(things) and things[0] in _READABLE
    if token.lemma == "hear":
        return not things
    return token.lemma == "forget" and any(t.head == token.index and t.dep == "neg" for t in parsed.tokens)


def _agent(token: Token, parsed: Sentence) -> str | None:
    return next((e.agent for e in read_events(parsed) if e.index == token.index), None)


def _thanked_for(token: Token, parsed: Sentence) -> bool:
    current = token
    for _ in range(20):
        if current.head == current.index:
            return False
        above = parsed.tokens[current.head]
        if current.dep == "dobj" and above.lemma == "appreciate":
            return not any(t.head == above.index and t.tag == "MD" for t in parsed.tokens)
        if current.lemma == "for" and current.dep == "prep" and above.lemma in {"thank", "thanks", "grateful", "thankful", "gratitude"}:
            return not any(t.head == parsed.tokens[above.head].index and t.tag == "MD" for t in parsed.tokens)
        current = above
    return False


def _subject_is_me(token: Token, parsed: Sentence) -> bool:
    return any(t.head == token.index and t.dep == "nsubj" and t.text.lower() == "i" for t in parsed.tokens)


def _exempt(word: str, low: str) -> bool:
    return any(w == word and re.search(pattern, low) for pattern, w in _EXEMPT)


def _word_problem(token: Token) -> Problem:
    if token.pos == "PROPN":
        return Problem("name", f"No fact names “{token.text}”.")
    if token.pos in {"ADJ", "ADV"}:
        return Problem("evaluation", f"“{token.text}” is not in any fact.")
    if token.pos == "VERB":
        return Problem("event", f"No fact says that anyone “{token.text}”.")
    return Problem("detail", f"“{token.text}” is not in any fact.")


def _value_problem(value: Value, said: str) -> Problem:
    shown = said[value.start : value.end].strip()
    what = {Sort.LINK: "link", Sort.ADDRESS: "address"}.get(value.sort, "number" if value.sort in {Sort.NUMBER, Sort.ORDINAL} else "date")
    return Problem(what, f"No fact holds “{shown}”.")


# -- events ----------------------------------------------------------------------------------------------------------

_SYMMETRIC = frozenset("meet talk speak discuss chat work collaborate study connect catch know agree".split())
_WILL_FREE = frozenset("understand keep appreciate thank need".split())
_WILL_BE = frozenset("brief grateful happy glad thankful fine ok okay short delighted pleased".split())


def _harmless_announcement(event: Event, base: _Base) -> bool:
    first, *rest = event.lemma.split()
    if first == "be" and rest and any(t.lemma == rest[0] for s in base.sentences for t in s.tokens):
        return True  # what the writer will be, the facts say in other words
    return first in _WILL_FREE or (first == "be" and bool(rest) and (rest[0] in _WILL_BE))


def _event_problems(parsed: Sentence, values: Sequence[Value], base: _Base) -> Iterator[Problem]:
    for read in read_events(parsed):
        event = replace(read, agent=base.identities.get(read.agent or "", read.agent))
        if event.lemma == "be able":
            continue  # a way of saying "can"; the verb below it is looked at
        if event.lemma == "accord" or event.lemma in COURTESY and event.lemma not in {"appreciate", "welcome"}:
            continue
        if event.lemma in COURTESY_NOW and event.agent in {"i", None} and not event.words - COURTESY - COURTESY_NOW and event.tense != "past":
            continue
        problem = _compare(event, parsed, values, base)
        if problem:
            yield problem


def _compare(event: Event, parsed: Sentence, values: Sequence[Value], base: _Base) -> Problem | None:
    candidates = [f for fact in base.events for f in fact if _same_event(event, f)]
    announced = event.reality is Reality.WILL and event.agent in {"i", "we"}
    if not candidates:
        noun = _acted_as_noun(event, base)
        if noun:
            return noun
        if announced and not _harmless_announcement(event, base):
            return Problem("commitment", f"No fact promises that you will “{event.told}”.")
        if _claims_to_be(event, parsed, base):
            return Problem("event", f"No fact says that {_person(event.agent)} would be “{event.told}”.")
        if event.reality is Reality.REAL and _is_past(event, parsed) and (only := _only_wished(event, base)):
            return Problem("certainty", f"“{only}” is wished for in the facts, not done.")
        return None
    problems = [_difference(event, fact, announced=announced) for fact in candidates]
    if any(p is None for p in problems):
        fitting = [f for f, p in zip(candidates, problems, strict=True) if p is None]
        return _wandered(event, fitting, parsed, values, base) or _condition_dropped(event, parsed, base) or _limit_dropped(event, parsed, base)
    return problems[0]


def _same_event(said: Event, fact: Event) -> bool:
    if said.lemma in LIGHT or fact.lemma in LIGHT:
        if said.lemma != fact.lemma:
            return False
        return bool(said.thing and fact.thing and means(said.thing, fact.thing))
    if said.lemma.startswith("be ") or fact.lemma.startswith("be "):
        return said.lemma.split()[0] == fact.lemma.split()[0] and same_family(said.lemma.split()[-1], fact.lemma.split()[-1])
    return means(said.lemma, fact.lemma)


def _difference(said: Event, fact: Event, *, announced: bool) -> Problem | None:
    told = said.told
    if not _agent_fits(said, fact):
        return Problem("role", f"Who “{told}” is turned round: the facts say {_person(fact.agent)}.")
    if not _patient_fits(said, fact):
        return Problem("role", f"Whom “{told}” reaches is turned round: the facts say {_person(fact.patient)}.")
    if said.denied != fact.denied:
        return Problem("denial", f"“{told}” is {'denied' if said.denied else 'not denied'} here, unlike in the facts.")
    if said.denied and not _denies_no_more(said, fact):
        return Problem("denial", f"The denial of “{told}” reaches further than in the facts.")
    if fact.reality is Reality.OPEN and said.reality is Reality.WILL and said.agent not in {"i", "we"}:
        return Problem("certainty", f"“{told}” is announced; the facts hold it as possible or as somebody's opinion.")
    if said.reality is Reality.REAL and fact.reality is not Reality.REAL:
        return Problem("certainty", f"“{told}” is told as done; the facts only announce or wish it.")
    if said.reality is Reality.REAL and said.tense == "present" and fact.tense == "past" and said.lemma not in _REPORTING:
        return Problem("time", f"“{told}” is over in the facts, and told as going on here.")
    if announced and fact.reality is not Reality.WILL:
        return Problem("commitment", f"No fact promises that you will “{told}”.")
    return None


def _denies_no_more(said: Event, fact: Event) -> bool:
    """A denial may not lose what narrows it ("no production model") nor take in more than it had."""
    if not fact.denied:
        return True
    if said.thing and fact.thing and not means(said.thing, fact.thing) and said.thing not in fact.words:
        return False
    return all(any(means(limit, w) for w in said.words | said.limits) for limit in fact.limits) or not said.thing


def _agent_fits(said: Event, fact: Event) -> bool:
    persons = {"i", "you", "we"}
    if said.agent is None or said.agent == fact.agent:
        return True
    if fact.agent is None:
        # "I have been asked" does not say by whom.
        return said.agent not in persons or fact.patient is None or fact.reality is not Reality.REAL
    if any(same_family(fact.lemma, s) for s in _SYMMETRIC):
        together = {fact.agent, fact.patient or "", *(o.split()[-1] for o in fact.others)}
        mine = {said.agent, said.patient or "", *(o.split()[-1] for o in said.others)}
        both = {"i", "you"}
        if fact.reality is Reality.OPEN and said.reality is Reality.OPEN:
            return True
        if (fact.agent == "we" or both <= together) and (said.agent == "we" or both <= mine or said.agent in both):
            return True
    if said.agent in persons or fact.agent in persons:
        # "the recruiter asked" against "they asked": a pronoun may stand for a noun, never for a person.
        return fact.agent == "it" and said.lemma in LIGHT
    pronouns = {"he", "she", "they", "it", "this", "that", "which", "who"}
    return said.agent in pronouns or fact.agent in pronouns or said.lemma.startswith("be ") or means(said.agent, fact.agent)


def _patient_fits(said: Event, fact: Event) -> bool:
    persons = {"i", "you", "we"}
    symmetric = fact.lemma in _SYMMETRIC
    if said.patient in persons and fact.patient in persons and said.patient != fact.patient:
        return symmetric
    # Reached through a preposition in one, directly in the other: "share with me", "tell me".
    said_to = {o.split()[-1] for o in said.others} | ({said.patient} if said.patient in persons else set())
    fact_to = {o.split()[-1] for o in fact.others} | ({fact.patient} if fact.patient in persons else set())
    return not (said_to and fact_to) or bool(said_to & fact_to) or symmetric or ("we" in said_to | fact_to)


def _acted_as_noun(said: Event, base: _Base) -> Problem | None:
    """A verb whose fact is a noun of action: "you introduced me" against "your introduction"."""
    for sentence in base.sentences:
        for owner, noun in owners(sentence):
            if owner in {"i", "you"} and said.agent in {"i", "you"} and owner != said.agent and same_family(noun.lemma, said.lemma):
                if said.lemma in LIGHT or said.patient == owner:
                    continue
                return Problem("role", f"Who “{said.told}” is turned round: the facts say {_person(owner)}.")
    return None


def _only_wished(said: Event, base: _Base) -> str | None:
    if said.lemma not in LIGHT or not said.thing:
        return None
    holding = [f for fact in base.events for f in fact if any(means(said.thing, w) for w in f.words)]
    unreal = [f for f in holding if f.reality is not Reality.REAL or f.lemma in {"want", "need", "hope", "wish", "plan", "like", "ask"}]
    return said.thing if holding and len(unreal) == len(holding) else None


_CONDITION = re.compile(r"\b(if|unless|provided|when|once|until|as long as|so long as|on condition)\b", re.I)


def _condition_dropped(said: Event, parsed: Sentence, base: _Base) -> Problem | None:
    holding = [s for s, events in zip(base.sentences, base.events, strict=True) if any(_same_event(said, f) for f in events)]
    if said.reality is Reality.OPEN or _CONDITION.search(parsed.text):
        return None
    conditional = [s for s in holding if re.search(r"\b(if|unless|provided)\b", s.text, re.I)]
    if holding and len(conditional) == len(holding):
        return Problem("certainty", f"The facts tie “{said.told}” to a condition that is dropped here.")
    return None


_LIMITS = re.compile(
    r"\b(almost|nearly|some of|part of|fewer|less than|hardly|barely|partly|at least|at most|up to|sometimes|maybe|perhaps|might|may|half of|most of|"
    r"occasionally|rarely|seldom|apart from|except|for now|so far|mostly|mainly|usually)\b",
)
_LIMITED = re.compile(_LIMITS.pattern[:-3] + r"|but|other than|save)\b")


def _limit_dropped(said: Event, parsed: Sentence, base: _Base) -> Problem | None:
    """A fact's "almost" or "some of" may not get lost: every fact of this event has one, the sentence has none."""
    holding = [s for s, events in zip(base.sentences, base.events, strict=True) if any(_same_event(said, f) for f in events)]
    found = [_LIMITS.search(s.text) for s in holding]
    if said.reality is Reality.OPEN or not found or not all(found) or _LIMITED.search(parsed.text.lower()):
        return None
    return Problem("certainty", f"The facts limit this (“{found[0][0]}”); the sentence does not.") if found[0] else None


def _claims_to_be(said: Event, parsed: Sentence, base: _Base) -> bool:
    """Whether a sentence makes "I" or "you" a something that no fact makes them: "I am a churn job"."""
    if not said.lemma.startswith("be ") or said.agent not in {"i", "you", "we"} or said.reality is not Reality.REAL:
        return False
    what = said.lemma.split()[-1]
    if not any(t.lemma == what and t.pos == "NOUN" and t.dep == "attr" for t in parsed.tokens) or what in COURTESY | COURTESY_NOW:
        return False
    for sentence, events in zip(base.sentences, base.events, strict=True):
        theirs = [e for e in events if e.agent == said.agent or e.patient == said.agent]
        if any(same_family(e.lemma.split()[-1], what) for e in theirs):
            return False
        # "I joined as a planning officer", "your maintainer": the noun belongs to them in another form.
        if theirs and any(means(t.lemma, what) and sentence.tokens[t.head].lemma in {"as", "a", "the"} | {e.lemma for e in theirs} for t in sentence.tokens):
            return False
        if any(o == said.agent and means(t.lemma, what) for o, t in owners(sentence)):
            return False
    return True


def _is_past(event: Event, parsed: Sentence) -> bool:
    return _past(parsed.tokens[event.index], parsed)


def _wandered(said: Event, fitting: Sequence[Event], parsed: Sentence, values: Sequence[Value], base: _Base) -> Problem | None:
    """A word or date that the facts tie to another event: "introduced me to Tom" where Tom stands elsewhere."""
    near = [i for i, s in enumerate(base.sentences) if any(means(t.lemma, said.lemma.split()[-1]) for t in s.tokens if t.pos in _CONTENT | {"AUX"})]
    exact = [i for i in near if any(f is e for f in fitting for e in base.events[i])]
    near = exact if said.agent not in {"i", "you", "we", None} and exact else near
    if said.lemma in LIGHT:
        near = [i for i in near if any(said.thing and means(t.lemma, said.thing) for t in base.sentences[i].tokens)]
    if not near:
        return None
    nouns = {t.lemma for i in near for t in base.sentences[i].tokens if t.pos in {"NOUN", "PROPN"}} - COURTESY_NOW
    linked = {*near, *(i for i, s in enumerate(base.sentences) if any(t.lemma in nouns and t.pos in {"NOUN", "PROPN"} for t in s.tokens))}
    for word in sorted(w for w in said.words if w not in COURTESY | COURTESY_NOW and not re.search(r"\d", w) and w not in _CALENDAR):
        if _held(word, base.sentences) and not _held(word, [base.sentences[i] for i in linked]):
            return Problem("crossed", f"The facts do not tie “{word}” to “{said.told}”.")
    if said.lemma in LIGHT | COURTESY_NOW:
        return None
    for value in _values_of(said, parsed, values):
        held = [v for i in near for v in base.values[i]]
        # Only where the facts give this event another value of that sort, which the sentence leaves out.
        rivals = [v for v in held if v.sort is value.sort and uncovered([v], values) and uncovered(values, [v])]
        if rivals and uncovered([value], held):
            return Problem("crossed", f"The facts do not tie “{parsed.text[value.start:value.end]}” to “{said.told}”.")
    return None


_CALENDAR = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday minute hour day week month year jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)


def _held(word: str, sentences: Sequence[Sentence]) -> bool:
    return any(means(word, t.lemma) for s in sentences for t in s.tokens)


def _values_of(said: Event, parsed: Sentence, values: Sequence[Value]) -> Iterator[Value]:
    """The values that hang on this event's verb and on no lower verb."""
    start = 0
    for token in parsed.tokens:
        begin, start = start, start + len(token.text) + len(token.space)
        for value in values:
            if value.start <= begin < value.end and token.pos in {"NUM", "PROPN", "NOUN"} and _clause(token, parsed).index == said.index:
                yield value


def _person(who: str | None) -> str:
    return {"i": "you (the writer)", "you": "the reader", "we": "both of you", None: "nobody"}.get(who, f"“{who}”")


# -- owners ----------------------------------------------------------------------------------------------------------


def _owner_problems(parsed: Sentence, base: _Base, known: frozenset[str]) -> Iterator[Problem]:
    content = {t.lemma for t in parsed.tokens if t.pos in {"NOUN", "PROPN", "ADJ", "VERB"}}
    for owner, noun in owners(parsed):
        if owner in known:
            continue
        mentions = [i for i, s in enumerate(base.sentences) if any(_mentions(t, noun) for t in s.tokens)]
        # The facts that speak of the same thing most closely decide: "your depot in Venlo" is the one in Venlo.
        overlap = {i: sum(t.lemma in content for t in base.sentences[i].tokens) for i in mentions}
        closest = [i for i in mentions if overlap[i] >= max(overlap.values())]
        owned = [i for i in mentions if any(o == owner and means(t.lemma, noun.lemma) for o, t in owners(base.sentences[i]))]
        neutral = owned and not any(means(t.lemma, noun.lemma) for i in closest for _, t in owners(base.sentences[i]))
        if mentions and not neutral and not any(_owns(owner, noun, base.sentences[i], base.events[i]) for i in closest):
            yield Problem("owner", f"Whose “{noun.text}” it is, the facts say otherwise or not at all.")


def _mentions(token: Token, noun: Token) -> bool:
    return means(token.lemma, noun.lemma) if token.pos in {"NOUN", "PROPN"} else same_family(token.lemma, noun.lemma)


def _owns(owner: str, noun: Token, sentence: Sentence, events: Sequence[Event]) -> bool:
    """Whether one fact gives the noun to this owner: by a possessive, or as theirs by what they did with it."""
    possessed = [(o, t) for o, t in owners(sentence) if means(t.lemma, noun.lemma)]
    if any(o == owner for o, _ in possessed):
        return True
    if owner not in {"i", "you", "we"}:
        return not possessed and any(same_family(owner, t.lemma) for t in sentence.tokens)
    for event in events:
        persons = {event.agent, event.patient, *(o.split()[-1] for o in event.others)}
        if "we" in persons:
            persons |= {"i", "you"}
        if same_family(event.lemma.split()[-1], noun.lemma) and owner in persons:
            return True
        if not possessed and owner == "you" and event.lemma in {"ask", "want", "need", "like", "hope"}:
            return True  # what is asked of the reader is theirs to give
        if not possessed and owner in persons and any(means(w, noun.lemma) for w in event.words):
            return True
    return not possessed and not any(e.agent in {"i", "you", "we"} for e in events) and not events


# -- before and after ------------------------------------------------------------------------------------------------

_OPPOSITE = {"before": "after", "after": "before", "with": "without", "without": "with", "until": "since"}


def _before(sentence: Sentence, objects: Sequence[str]) -> set[str]:
    """The prepositions and conjunctions that stand over these words."""
    over = {t.lemma for t in sentence.tokens if any(o.head == t.index and o.lemma in objects for o in sentence.tokens)}
    return over | {t.lemma for t in sentence.tokens if t.dep == "mark" and sentence.tokens[t.head].lemma in objects}


def _order_problems(parsed: Sentence, base: _Base) -> Iterator[Problem]:
    for token in parsed.tokens:
        other = _OPPOSITE.get(token.lemma)
        objects = [t.lemma for t in parsed.tokens if t.head == token.index and t.dep in {"pobj", "pcomp"}]
        if token.dep == "mark":
            objects = [parsed.tokens[token.head].lemma]
        if not other or not objects:
            continue
        if token.dep == "mark" and any(t.lemma in objects and t.index != token.head for t in parsed.tokens):
            continue  # "I asked her after I had asked you" may be told from either end
        words = [_before(s, objects) for s in base.sentences if any(t.lemma in objects for t in s.tokens)]
        if any(other in w for w in words) and not any(token.lemma in w for w in words):
            yield Problem("order", f"“{token.text} {objects[0]}” is “{other}” in the facts.")
    for token in parsed.tokens:
        if token.lemma == "never" and not any(t.lemma == "never" for s in base.sentences for t in s.tokens):
            verb = _clause(token, parsed)
            if not any(t.head == verb.index and t.lemma == "have" for t in parsed.tokens):
                yield Problem("claim", "“never” generalises more than any fact.")


# -- causes ----------------------------------------------------------------------------------------------------------

_CAUSE = re.compile(
    r"\bthanks to (?!(?:hear|you for))|\bwhich is why\b|\bthat(?:'s| is) why\b|\bas a result\b|\bdue to\b|\bbecause of\b|\bthat is how\b"
    r"|\bowe (?:it|this|that|my)\b|\bwithout you(?:r)?\b|\bmade (?:all )?the difference\b|\b, so (?!(?:please|if|feel|do|no|that|i would|i'd|thank|could|would|can|might|may)\b)",
    re.I,
)
_CAUSE_IN_FACT = re.compile(
    r"\b(because|thanks to|why|result|due to|led|so|caused|through|owe|without)\b", re.I
)


def _cause_problems(said: str, base: _Base) -> Iterator[Problem]:
    match = _CAUSE.search(said)
    credited = re.search(r"\bthanks to (?:your|the|my|our) (?:\w+ )?(\w+)", said, re.I)
    if credited and any(e.agent and same_family(e.agent, credited[1].lower()) for events in base.events for e in events):
        return
    if match and not any(_CAUSE_IN_FACT.search(s.text) for s in base.sentences):
        yield Problem("reason", f"“{match[0].strip(' ,')}” gives a cause that no fact gives.")
