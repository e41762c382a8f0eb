"""English promises without "I will": "You'll have it by Friday", "Slides to follow", "I owe you the notes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.distil.due import due_date
from assistant.distil.forms_en import CONDITION, NO_CONDITION
from assistant.distil.pledges import Pledge

_HAVE_IT = re.compile(
    r"\byou(?:['’]ll| will| shall)(?: then| also| certainly| definitely| of course)? (?P<verb>have|get|receive"
    r"|hear|find)\b(?P<rest>[^.;!?]*)",
    re.I,
)
_EXPECT = re.compile(r"^(?:(?:yes|ok|okay|sure|so)\b[, ]+)?(?:you can |please |do )?expect (?P<rest>[^.;!?]*)", re.I)
_COMES = re.compile(
    r"\b(?P<what>(?:my|the|your|a|an|our) [^.,;!?]{2,50}?) (?:will|shall) (?:be (?:with you|on (?:its"
    r"|their) way|in your (?:inbox|mailbox|hands)|ready|there|done|on your desk)|follow|reach you|come|go out"
    r"|arrive)\b(?P<rest>[^.;!?]*)"
    r"|^(?P<what3>[A-Z](?:(?!\b(?:he|she|they|it|I|we|you|will|is|are|was|can|has|have|good|great|nice|happy"
    r"|thanks|looking|see|talk|speak|best|all)\b|['’])[^.,;!?]){1,50}?) (?:back )?(?:to|with) you (?=by|on"
    r"|before|tomorrow|tonight|this|next|first|today)(?P<rest3>[^.;!?]*)"
    r"|\b(?P<what2>(?:my |the |your |a )?[\w' -]{3,40}?) (?:to follow|coming your way|coming up"
    r"|incoming)\b(?P<rest2>[^.;!?]*)",
    re.I,
)
_SENDING = re.compile(
    r"(?:^|\bI(?:['’]m| am) )(?P<doing>(?:sending|forwarding|posting|mailing|emailing|bringing|introducing"
    r"|calling|ringing|dropping|booking|sharing|returning|submitting|delivering|paying|transferring"
    r"|coming)\b[^.;!?]*)",
    re.I,
)
_OWE = re.compile(
    r"\bI (?:still |do |really )?owe you (?P<what>(?:a|an|the|my|some|two|three|an?other|that|those|these"
    r"|feedback|comments|notes)\b[^.,;!?]*)",
    re.I,
)
_OWE_NOT = re.compile(
    r"owe you (?:one\b|a (?:lot|beer|drink|coffee|lunch|dinner|pint|debt|thank|great|big|huge|favou?r|round)"
    r"|everything|so much|my (?:life|job|thanks)|an? (?:apology|explanation))",
    re.I,
)


def other_forms(plain: str, said_on: date | None) -> Iterator[Pledge]:
    """What a sentence promises by saying what the other will have, or what is on its way or owed."""
    if plain.rstrip().endswith("?") or CONDITION.search(NO_CONDITION.sub("", plain)):
        return
    for pattern in (_HAVE_IT, _EXPECT, _COMES, _SENDING, _OWE):
        for match in pattern.finditer(plain):
            groups = match.groupdict()
            words = match[0]
            due = due_date(words, said_on) if said_on else None
            if due is None and pattern is not _OWE and said_on:
                due = due_date(re.split(r"[;.!?]", plain[: match.start()])[-1] + " " + words, said_on)
            if pattern is _HAVE_IT:
                from_me = re.search(r"\bfrom (?:me|us)\b", words, re.I)
                sure = 0.88 if due or from_me else 0.7 if re.search(r"\bby then\b", words) else 0.0
                if groups["verb"].lower() == "find" or re.search(
                    r"\b(?:to|no|fun|a (?:great|good|nice|lovely)|your hands)\b", groups["rest"][:20], re.I
                ):
                    sure = 0.0
                yield from _kept(words, "", sure, due)
            elif pattern is _EXPECT:
                sure = (
                    0.85
                    if re.search(r"\bfrom (?:me|us)\b|\bmy\b|\bme\b", words, re.I) and (due or "from" in words)
                    else 0.0
                )
                yield from _kept(words, "", sure, due)
            elif pattern is _COMES:
                own = re.match(r"my|our", (groups["what"] or groups["what2"] or groups["what3"] or "").strip(), re.I)
                if re.search(r"\b(?:order|parcel|package|delivery|bestellung|paket)\b", words, re.I):
                    continue
                with_you = re.search(
                    r"(?:with|to) you|your (?:inbox|mailbox|hands|desk|way)|reach you|to follow|will follow|incoming",
                    words,
                    re.I,
                )
                sure = (
                    0.8
                    if with_you and (due or own)
                    else 0.68
                    if own and due
                    else 0.62
                    if with_you or (due and own)
                    else 0.0
                )
                yield from _kept(words, "", sure, due)
            elif pattern is _SENDING:
                ahead = due is not None and not (
                    said_on and due == said_on and not re.search(r"later|tonight|evening|eod|end of", words, re.I)
                )
                if re.search(
                    r"\bsending\b.{0,20}\b(?:vibes|love|hugs?|wishes|luck|strength|thoughts|regards|prayers)\b",
                    words,
                    re.I,
                ):
                    continue
                gerund, _, rest = groups["doing"].partition(" ")
                yield from _kept(words, "", 0.78 if ahead and (rest or gerund.lower() in {"calling"}) else 0.0, due)
            elif not _OWE_NOT.search(words):
                told = (
                    f"I owe you {groups['what'].strip()}." if re.match(r"(?!that|those|these)", groups["what"]) else ""
                )
                yield from _kept(words, "", 0.66, due, told)


def _kept(quote: str, doing: str, certainty: float, due: date | None, told: str = "") -> Iterator[Pledge]:
    if certainty >= 0.4:
        yield Pledge(quote.strip(" ,"), doing, certainty, due, told)
