"""Pure: from what stands in the form to a request, or to what is still wrong with it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from assistant.domain.contacts import Contact, Me
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel
from assistant.domain.letters import Author, Draft
from assistant.domain.requests import Kind, Request

# How an answer joins the purpose: the question's beginning, the words that already join, and the words put before.
_JOINTS = (
    ("How long", r"for\b", " for "),
    ("How much", r"\(", ", "),
    ("By when", r"(?:by|before|until|on|in|this|next|within|today|tomorrow|any ?time|no (?:date|hurry))\b", " by "),
    ("What is it for", r"(?:for|because|so|since|as|in order)\b", ", for "),
)


@dataclass(frozen=True, slots=True)
class Form:
    """What the user has entered so far.

    ``answers`` are by question, ``ticks`` hold the facts (by id) whose tick the user set or took away.
    """

    contact_id: str | None = None
    kind: Kind = Kind.ASK
    channel: Channel = Channel.EMAIL
    purpose: str = ""
    words: str = ""
    typed: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    ticks: Mapping[str, bool] = field(default_factory=dict)


def can_answer(question: str) -> bool:
    """Whether an answer to this question can be joined to the purpose; otherwise the purpose wants other words."""
    return any(question.startswith(beginning) for beginning, _, _ in _JOINTS)


def full_purpose(form: Form) -> str:
    """The purpose with the answers joined to it, in the order in which a sentence wants them."""
    text = form.purpose.strip().rstrip(" .?!,;")
    for beginning, joined, joint in _JOINTS:
        answers = [a for q, a in form.answers.items() if q.startswith(beginning)]
        answer = " ".join(answers[0].split()).rstrip(" .?!,;") if answers else ""
        if not text or not answer:
            continue
        comma = joint.startswith(",")
        between = (", " if comma else " ") if re.match(joined, answer, re.IGNORECASE) else joint
        text = f"{text}{between}{answer}"
    return text if form.answers and text else form.purpose.strip()


def typed_facts(form: Form) -> tuple[str, ...]:
    """The facts typed for this letter, one from each line that holds any."""
    return tuple(" ".join(line.split()) for line in form.typed.splitlines() if line.strip())


def chosen(form: Form, offered: Sequence[tuple[Fact, bool]]) -> tuple[str, ...] | None:
    """The ids of the facts to use; None, which leaves the choice to Askwell, where the user changed no tick."""
    stored = [(fact.id, used) for fact, used in offered if fact.origin is not Origin.TYPED]
    if all(form.ticks.get(id_, used) == used for id_, used in stored):
        return None
    return tuple(id_ for id_, used in stored if form.ticks.get(id_, used))


def read_form(form: Form, contact: Contact | None, offered: Sequence[tuple[Fact, bool]] = ()) -> Request | list[str]:
    """The request, or a plain sentence for everything that is missing."""
    missing = []
    if contact is None:
        missing.append("Pick a contact, or add one.")
    if not any(c.isalnum() for c in form.purpose):
        what = {Kind.ASK: "ask for", Kind.THANKS: "thank for", Kind.OFFER: "offer"}[form.kind]
        missing.append(f"Say what you want to {what}, in a few words.")
    if contact is None or missing:
        return missing
    return Request(
        form.kind, contact, full_purpose(form), form.channel, words=form.words.strip(), facts=typed_facts(form),
        chosen=chosen(form, offered),
    )  # fmt: skip


def read_contact(name: str, address: str) -> tuple[str, tuple[str, ...]] | list[str]:
    """A new contact's name and addresses, or what is wrong; the address may be left out."""
    wrong = []
    plain_name, plain_address = " ".join(name.split()), address.strip()
    if not plain_name:
        wrong.append("A contact needs a name.")
    if plain_address and not re.fullmatch(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+", plain_address):
        wrong.append("That address does not look like name@example.com.")
    return wrong or (plain_name, (plain_address,) if plain_address else ())


def read_me(name: str, addresses: str, known: Me) -> Me | list[str]:
    """Who the user is, with the links that are ``known`` already, or what is wrong; anything may be left out."""
    given = [one for one in re.split(r"[\s,;]+", addresses.strip()) if one]
    wrong = [one for one in given if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+", one)]
    if wrong:
        return [f"{one!r} does not look like name@example.com." for one in wrong]
    return Me(" ".join(name.split()), tuple(given), known.profiles)


def form_of(draft: Draft) -> Form:
    """The form that a saved draft came from, as far as the draft still tells."""
    cited = [fact for line in draft.lines for fact in line.facts]
    typed = draft.typed or dict.fromkeys(fact.quote or fact.text for fact in cited if fact.origin is Origin.TYPED)
    own = [line.text for line in takewhile(lambda line: line.by is Author.YOU, draft.lines)]
    return Form(
        draft.contact.id, draft.kind, draft.channel, draft.purpose, draft.words or " ".join(own), "\n".join(typed),
    )  # fmt: skip


def is_empty(form: Form) -> bool:
    """Whether nothing is typed in it that would be lost."""
    return not any(text.strip() for text in (form.purpose, form.words, form.typed, *form.answers.values()))


def dump_form(form: Form) -> str:
    """The form as text to be kept."""
    return json.dumps(
        {
            "contact": form.contact_id, "kind": form.kind, "channel": form.channel, "purpose": form.purpose,
            "words": form.words, "typed": form.typed, "answers": dict(form.answers), "ticks": dict(form.ticks),
        },
        ensure_ascii=False,
    )  # fmt: skip


def load_form(text: str) -> Form | None:
    """The form that was kept; None where the text is no such thing, as of another version."""
    try:
        told = json.loads(text)
        return Form(
            told["contact"], Kind(told["kind"]), Channel(told["channel"]), told["purpose"], told["words"],
            told["typed"], dict(told["answers"]), dict(told["ticks"]),
        )  # fmt: skip
    except (ValueError, TypeError, KeyError):
        return None


def differing(mine: Form, theirs: Form) -> list[tuple[str, str]]:
    """What the other form says otherwise: what it is, in a word or two, and the text that stands there."""
    texts = [
        ("What for", full_purpose(mine), full_purpose(theirs)),
        ("Own sentences", mine.words, theirs.words),
        ("More facts", mine.typed, theirs.typed),
    ]
    found = [(name, said.strip() or "(nothing)") for name, own, said in texts if said.strip() != own.strip()]
    other = [
        said
        for own, said in (
            (mine.kind, theirs.kind), (mine.channel, theirs.channel), (mine.contact_id, theirs.contact_id),
            (mine.ticks, theirs.ticks),
        )
        if own != said
    ]  # fmt: skip
    return found or ([("Settings", "another recipient, kind, way or ticks")] if other else [])


def sentences(text: str) -> list[str]:
    """The lines of the edited letter: one sentence a line, empty lines left out."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
