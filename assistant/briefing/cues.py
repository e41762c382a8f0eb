# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""One reason to write to somebody, as a sentence with its records and with what the letter can begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.saying import ago, quoted, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.distil.careful.sharing import sharing_of
from assistant.distil.careful.silence import told_in_confidence
from assistant.distil.said.automatic import is_automatic
from assistant.domain.briefs import STORED
from assistant.domain.contacts import Contact
from assistant.domain.facts import Fact, Sharing
from assistant.domain.interactions import Interaction
from assistant.domain.ledger import Favour, Party, Promise
from assistant.domain.letters import Draft
from assistant.domain.requests import Kind
from assistant.domain.sending import FollowUp
from assistant.domain.today import Cue, Why

_READERS = 4  # of a mail with more nobody in particular is asked

_PLEDGED = re.compile(
    r"^I (?:said (?:that )?I (?:would|will)|(?:promised|offered) to|will|['’]ll) (?P<what>[^“”]+?)[.!]*$"
)
_SAID = re.compile(
    r"^You (?:said (?:that )?you (?:would|will|could|can)|promised to|offered to) (?P<what>[^“”]+?)[.!]*$"
)
_BY_DAY = re.compile(
    r",? (?:by|before|until|on) (?:the )?(?:end of )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?\w+(?: \d{4})?|next \w+|\w+day|tomorrow)$"
)
_GAIN = re.compile(
    r"\b(?:promot\w+|w[io]ns?|award\w*|appointed|publish\w*|prize|graduat\w+|passed|qualified|engaged|married|wedding|baby|born"
    r"|(?:new|got the|offered (?:you )?the|start\w* (?:an?|your|the|as|at)) (?:new )?(?:job|post|role|position|company|flat|house)"
    r"|start(?:ed|ing) at|been given|accepted|granted|funded|approved|launched|retir\w+|moved? (?:in|house)|finished|tenure"
    r"|befördert|geheiratet|bestanden|neue\w* (?:stelle|wohnung|job)|geboren)\b",
    re.I,
)
_LOSS = re.compile(
    r"\b(?:die[ds]|death|funeral|passed away|lost (?:your|his|her|their)|laid off|redundan\w+|divorc\w+|ill|illness|hospital|cancer"
    r"|operation|broke (?:your|his|her)|accident|gestorben|beerdigung|krank\w*|gekündigt)\b",
    re.I,
)
_ASKS_NOTHING = re.compile(
    r"^(?:how are you|how(?:['’]s| is| are) (?:things|it|you|life)\b|isn['’]t it|right|really|remember)\b", re.I
)
_NOUNS = {Kind.ASK: "ask", Kind.THANKS: "letter of thanks", Kind.OFFER: "offer"}


def promise_cue(promise: Promise, contact: Contact, day: date) -> Cue:
    """A promise: the user's becomes an offer, the contact's a gentle ask; delicate or unclear words lead to the brief."""
    mine = promise.who is Party.ME
    level = _level(promise.what, promise.quote)
    what = promise.what if level is not Sharing.NEVER else "something told in confidence; the brief has it."
    pattern, kind = (_PLEDGED, Kind.OFFER) if mine else (_SAID, Kind.ASK)
    match = pattern.match(promise.what) if level is Sharing.SAY else None
    words = match["what"] if match else ""
    if promise.due is not None and promise.due < day:
        words = _BY_DAY.sub("", words)
    purpose = words if mine or not words else f"whether you could still {words}"
    return Cue(
        Why.MINE if mine else Why.THEIRS,
        contact,
        f"{_due(promise, day)}: {what}",
        (promise.source or STORED,),
        promise.due or promise.made,
        kind if purpose else None,
        purpose,
        promise.id,
    )


def _due(promise: Promise, day: date) -> str:
    if promise.due is None:
        return f"Open since {said_day(promise.made, day)}" if promise.made else "Open"
    if promise.due < day:
        return f"Overdue, was due {said_day(promise.due, day)}"
    return f"Due {said_day(promise.due, day)}, {ago(promise.due, day)}"


def follow_up_cue(one: FollowUp, day: date) -> Cue:
    """A letter to come back to, which begins with what it was for."""
    draft = one.sent.draft
    sent = one.sent.when.date()
    noun = _NOUNS[draft.kind]
    return Cue(
        Why.FOLLOW_UP,
        draft.contact,
        f"Your {noun} of {said_day(sent, day)} has no answer on record, and you meant to come back to it "
        f"{'today' if one.due == day else f'on {said_day(one.due, day)}'}.",
        (draft.source,),
        one.due,
        draft.kind,
        draft.purpose,
        draft.id,
    )


def draft_cue(draft: Draft) -> Cue:
    """A letter that was begun."""
    state = "is ready and not marked as sent" if draft.ready else "is not finished"
    return Cue(Why.DRAFT, draft.contact, f"Your {_NOUNS[draft.kind]} {state}.", (), None, draft.kind, "", draft.id)


def answer_cue(mail: Interaction, contact: Contact, day: date, split: Split) -> Cue | None:
    """A mail of this very contact, to few, that asks something; nothing was exchanged with them since."""
    if mail.when is None or is_automatic(mail) or len(mail.recipients) > _READERS:
        return None
    if not Exchanges(contact, (mail,), ()).by_them(mail):
        return None
    if "?" not in mail.text:  # before it is cut into sentences: most ask nothing
        return None
    asked = [s for s in sentences(mail.text, split) if s.endswith("?") and not any(mark in s for mark in '"“”')]
    question = next((s for s in reversed(asked) if not _ASKS_NOTHING.match(s)), None)
    if question is None:
        return None
    secret = told_in_confidence(mail.text, split)
    quote = f": {quoted(question)}" if not secret and _level(question) is Sharing.SAY else "."
    written = mail.when.date()
    name = contact.first_name or contact.name
    return Cue(
        Why.ANSWER,
        contact,
        f"{name} wrote {ago(written, day)}, and no answer of yours is on record{quote}",
        (mail.source,),
        written,
    )


def thanks_cue(favour: Favour, contact: Contact, day: date) -> Cue:
    """Help that was never thanked for."""
    level = _level(favour.what, favour.quote)
    what = favour.what if level is not Sharing.NEVER else "something told in confidence; the brief has it."
    on = f" since {said_day(favour.when, day)}" if favour.when else ""
    open_ = level is Sharing.SAY
    return Cue(
        Why.THANK,
        contact,
        f"No thanks of yours are on record{on}: {what}",
        (favour.source or STORED,),
        favour.when,
        Kind.THANKS if open_ else None,
        favour.what if open_ else "",
        favour.id,
    )


def news_cue(fact: Fact, contact: Contact, day: date) -> Cue | None:
    """What there is to be glad or sorry about; what may only be alluded to, or not at all, is left to the brief."""
    if fact.sharing is not Sharing.SAY or _level(fact.text, fact.quote) is not Sharing.SAY:
        return None
    told = f" ({said_day(fact.when, day)})" if fact.when else ""
    if _LOSS.search(fact.text):
        text = f"You have not written since this was told{told}, and a kind word may be due: {fact.text}"
    elif _GAIN.search(fact.text):
        text = f"You have not written since this was told{told}, and it may call for congratulations: {fact.text}"
    else:
        return None
    return Cue(Why.NEWS, contact, text, (fact.source or STORED,), fact.when, entry=fact.id)


def _level(*texts: str | None) -> Sharing:
    """The strictest level at which any of the texts may be used."""
    levels: Iterable[Sharing] = [sharing_of(text) for text in texts if text]
    return max(levels, key=[Sharing.SAY, Sharing.ALLUDE, Sharing.NEVER].index, default=Sharing.SAY)
