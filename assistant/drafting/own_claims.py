"""What the user's own sentences claim and no record bears out: said once, politely, and never in the way.

Own sentences stand on the user's word, and most of them tell what no record can know yet: how a week was, what they
think. So only two sorts of claim are looked at, by which a letter would harm its writer if they were not so: what the
writer says of their own standing (a post, a degree, a prize, a team, years in a trade) and what the two are said to
have done for each other. What is near it on record decides, through the same check as for every other line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.lexicon.courtesy import PERSON_NOUNS
from assistant.checks.roles import Event, Reality, read_events
from assistant.checks.values import Sort, Value, read_values, uncovered
from assistant.checks.vocabulary import COURTESY, LIGHT, means
from assistant.domain.facts import Fact
from assistant.domain.letters import Author, Finding, Line, Severity
from assistant.drafting.judge import Judge, OnRecord
from assistant.drafting.mailed import REPORTED
from assistant.drafting.together import deeds
from assistant.drafting.vocabulary import word_set

NOT_ON_RECORD = "Yours, and not on record: {}. It rests on your word alone."

_MERIT = word_set("lead manage head run found co-found win publish graduate hire supervise direct chair patent raise")
_ALWAYS = word_set("publish graduate patent chair head")  # whatever it is done to
_LED = word_set(
    """
    team department group company firm business startup project programme program unit division office lab school shop
    charity club branch practice function
    """
)
_HELD = word_set("have hold get earn receive finish complete gain take win")
_TITLES = word_set(
    """
    degree phd doctorate master bachelor mba diploma certificate certification prize award medal patent distinction
    scholarship fellowship experience
    """
)
_GRANTED = word_set("promote award appoint elect hire accept certify select shortlist nominate")
_BOOKS = word_set("book textbook thesis dissertation")
_POSTS = PERSON_NOUNS | word_set("ceo cto cfo coo president fellow scholar graduate phd veteran champion")
_NO_POSTS = word_set(
    """
    friend fan kid child boy girl man woman son daughter brother sister mother father mum mom dad parent grandmother
    grandfather aunt uncle cousin nephew niece wife husband partner spouse neighbour neighbor person somebody someone
    people guest visitor reader player learner candidate applicant member customer client baby lady gentleman tenant
    """
)
_FOR_EACH_OTHER = word_set("promise offer recommend introduce hire mentor supervise refer vouch review")
_SAID_AHEAD = word_set("promise offer")  # what was promised stands in another verb
_TOGETHER = word_set("meet work study")
_COUNTED = word_set("year % percent $ € £ people person employee user customer client paper book")
_LEAST = 10  # from which on a bare number is a claim: our own rule
_NEAR, _MOST = 15, 4  # sentences that are compared, and words that are named


def check_own(lines: Sequence[Line], judge: Judge, on_record: OnRecord) -> Iterator[Finding]:
    """For each line of the user's own that makes such a claim, what of it no record holds."""
    for number, line in enumerate(lines, 1):
        if line.by is not Author.YOU:
            continue
        unborne = [word for sentence in judge.split(line.text) for word in _unborne(sentence, judge, on_record)]
        if unborne:
            words = ", ".join(f"“{word}”" for word in dict.fromkeys(unborne[:_MOST]))
            yield Finding("own words", Severity.INFORM, NOT_ON_RECORD.format(words), number)


def _unborne(sentence: str, judge: Judge, on_record: OnRecord) -> list[str]:
    """The words of a claim that nothing near it on record holds; none where it claims nothing of the sort."""
    if "?" in sentence:
        return []
    events = [e for e in read_events(judge.parse(sentence)) if e.reality is Reality.REAL and not e.denied]
    standing = [e for e in events if _is_standing(e, sentence)]
    between = [e for e in events if e not in standing and _is_between(e)]
    if not standing and not between:
        return []
    facts = on_record(sentence)
    near = _nearest(sentence, facts, judge)
    posts = any(event.lemma.startswith("be ") for event in standing)  # "I am the head" is no "heading"
    if not posts and not judge.ground(sentence, [fact.text for fact in near]):
        return []
    found = [e.told for e in (*standing, *between) if not _told(e, sentence, near, facts, judge)]
    if standing:  # names count for themselves, wherever they stand
        found += [*_new_figures(sentence, near), *_new_names(sentence, facts, judge)]
    return found


def _is_standing(event: Event, sentence: str) -> bool:
    """Whether the writer tells of a post, a degree, a prize, a team they led, or years in a trade."""
    if event.patient == "i" and event.lemma in _GRANTED:
        return event.tense in {"past", "perfect"}
    if event.agent not in {"i", "we"} or (event.agent == "we" and event.lemma not in _MERIT):
        return False
    words = {*event.words, event.thing or ""}
    if event.lemma.startswith("be "):
        return event.lemma.split()[-1] in _POSTS - _NO_POSTS
    if event.lemma in _MERIT:
        of_people = bool(words & PERSON_NOUNS) or bool(event.thing and _figures(sentence))
        return event.lemma in _ALWAYS or bool(words & (_LED | _TITLES)) or of_people
    if event.lemma == "write":
        return bool(words & _BOOKS)
    years = any(value.unit == "year" for value in _figures(sentence))
    return (event.lemma in _HELD and bool(words & _TITLES)) or (event.lemma in {"work", "serve"} and years)


def _is_between(event: Event) -> bool:
    """Whether one is said to have done something for the other, or both something together."""
    if event.tense not in {"past", "perfect"}:
        return False
    sides = {event.agent, event.patient, *(other.split()[-1] for other in event.others)}
    if "we" in sides:
        return event.lemma in _TOGETHER
    return (sides >= {"i", "you"} and event.lemma in _TOGETHER | _FOR_EACH_OTHER) or (
        event.agent == "you" and event.lemma in _SAID_AHEAD
    )  # fmt: skip


def _told(event: Event, sentence: str, near: Sequence[Fact], facts: Sequence[Fact], judge: Judge) -> bool:
    """Whether a record tells of the same deed of the same person, or announces it, and of what it was done to."""
    about = {word for word in event.words if word not in COURTESY | LIGHT | {event.lemma, *event.lemma.split()}}
    if event.lemma in _SAID_AHEAD:
        about |= {t.lemma for t in judge.parse(sentence).tokens if t.pos in {"NOUN", "PROPN", "VERB"}} - {event.lemma}
    names = [word for word in about if re.search(rf"(?<!^)\b{re.escape(word.title())}\b", sentence)]
    for fact in near:
        with_both = re.search(r"\b(?:we|us|you|with me)\b", fact.quote or fact.text, re.I) is not None
        reported = fact.text.startswith(REPORTED)
        same = any(
            not denied
            and (means(lemma, event.lemma) or _same_post(lemma, event.lemma))
            and (agent == event.agent or (agent == "we" and not reported) or (event.lemma in _TOGETHER and with_both))
            for agent, lemma, denied in deeds(fact, judge)
        )
        if same and (not about or _speaks_of(about, names if event.agent in {"you", "we"} else (), fact, facts)):
            return True
    return False


def _same_post(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    return a[0] == b[0] == "be" and means(a[-1], b[-1], "NOUN")


def _speaks_of(about: set[str], names: Sequence[str], fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a sentence, or others of the same mail, have all the names and any word: "it" is named before."""
    mail = [one for one in facts if one.source == fact.source] if fact.source else [fact]
    held = {word for one in mail for word in re.findall(r"\w+", one.text.lower())}
    found = {word for word in about if any(word[:5] == other[:5] or means(word, other) for other in held)}
    return bool(found) and found.issuperset(names)


def _figures(sentence: str) -> list[Value]:
    """Numbers that count people, money, works or years, and great ones."""
    return [
        v
        for v in read_values(sentence)
        if v.sort is Sort.NUMBER
        and (v.unit.lower() in _COUNTED or (isinstance(v.form, int | float) and v.form >= _LEAST))
    ]


def _new_figures(sentence: str, near: Sequence[Fact]) -> list[str]:
    """Figures that nothing on record has which speaks of the like, each with the word behind it."""
    held = [value for fact in near for value in read_values(fact.text)]
    found = []
    for value in uncovered(_figures(sentence), held):
        words = sentence[value.start :].split()[: 2 if value.unit in _COUNTED | PERSON_NOUNS else 1]
        found.append(" ".join(words).rstrip(".,;:!"))
    return found


def _new_names(sentence: str, facts: Sequence[Fact], judge: Judge) -> list[str]:
    """Names that stand nowhere on record."""
    held = {word for fact in facts for word in re.findall(r"\w+", fact.text.lower())} | judge.known
    return [
        t.text
        for t in judge.parse(sentence).tokens
        if t.pos == "PROPN" and t.index and t.text[:1].isupper() and t.text.lower() not in held
    ]


def _nearest(sentence: str, facts: Sequence[Fact], judge: Judge) -> list[Fact]:
    """Of the facts those that share most words with the sentence."""
    about = {
        t.lemma[:4]
        for t in judge.parse(sentence).tokens
        if t.pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} and t.lemma not in COURTESY | LIGHT
    }
    shared = [(sum(word[:4] in about for word in set(re.findall(r"\w+", fact.text.lower()))), fact) for fact in facts]
    scored = sorted((one for one in shared if one[0]), key=lambda one: -one[0])
    return [fact for _, fact in scored[:_NEAR]]
