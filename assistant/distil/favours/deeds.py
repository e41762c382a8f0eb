# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Help that a clause tells of, in English: by which verbs it is known, and what only looks like it."""

from __future__ import annotations

import re
from datetime import date

from assistant.distil.favours.telling import quoted
from assistant.distil.turning.completing import spelt_out
from assistant.distil.turning.english import dangles, turn
from assistant.distil.turning.tied import settled, told_day
from assistant.distil.turning.trimming import trimmed
from assistant.distil.understood.worth import sound
from assistant.domain.ledger import FavourDirection, Party
from assistant.domain.words import Parse

_VERBS = (
    r"(?:sent|forwarded|passed|introduced|recommended|referred|mentioned|wrote|written|asked|told|reviewed|read|proofread|checked|corrected|fixed|edited|tested"
    r"|commented|annotated|booked|reserved|lent|brought|dropped|picked|drove|driven|covered|took|taken|looked|put|gave|given|shared|printed|translated|prepared|set up"
    r"|made|built|organi[sz]ed|paid|ordered|bought|collected|watered|fed|cooked|helped|supported|nominated|endorsed|vouched|showed|shown|taught|explained|trained"
    r"|spoke|spoken|talked|submitted|added|connected|arranged|signed|hosted|drafted|uploaded|saved|marked|went through|gone through|sorted|repaired|listened|stood in|swapped"
    r"|drew|drawn|pruned|carried|did|done|cleaned|stayed|sat|walked|ran|run|solved|rewrote|rewritten|put up|invited|advised|coached|mentored|got you|got me|found you|found me|kept|handed|delivered|mended|had a (?:quick |good |little )?word with)"
)
_SOFT = r"(?:also |just |already |finally |kindly |really |so kindly |even |once |then |always |gladly |quickly |both |personally |have |has |had |so )*"
_OWN = re.compile(rf"^(?:I|we) {_SOFT}(?P<verb>{_VERBS})\b", re.I)
_BARE = re.compile(rf"^(?:found (?:it|them) and )?(?P<verb>{_VERBS})\b", re.I)
_TO_READER = re.compile(r"^\w+(?: up)?(?: through| in a (?:good )?word for)? (?:you\b|your\b)", re.I)
_YOURS = re.compile(rf"^(?:it was you who |you {_SOFT}|you(?:['’]ve) {_SOFT})(?P<verb>{_VERBS})\b", re.I)
_NO_HELP = re.compile(
    r"\basked after\b|\b(?:read|saw|got|liked|enjoyed|loved|found|received) your (?:\w+ )?(?:mail|message|e-?mail|question|post|posts|article|letter|profile|note|blog|story|reply|answer|tweet|book|invitation|request|name|paper)s?\b"
    r"|\b(?:sent|wrote|written|dropped|left|gave) (?:to )?you (?:an? |my |another |this |two |that )*(?:e-?mail|mail|message|invite|invitation|request|reminder|note|line|text|ping|call|word|voicemail|calendar|answer|reply|number|address|cv|letter|question)s?\b"
    r"|\b(?:as|like|than) you(?:rs)?\b(?! (?:asked|wanted|wished|said|suggested|requested|know|needed))|\badded (?:you|me) (?:on|to) (?:linkedin|facebook|instagram|whatsapp|xing|my (?:network|contacts)|the (?:group|list|chat|call|invite))|\b(?:asked|told|wrote|written|mentioned|called|spoke|talked|explained|said) (?:to |with )?you\b(?! (?:(?:an?|the|some|two) (?:\w+ )?(?:reference|recommendation|testimonial|letter of|endorsement|review|poem|song|script|cheque|prescription))\b)(?! (?:how|to use|the (?:editor|method|ropes|basics)|to (?:my|our|the)))(?! to )|\btold (?:my \w+|\w+) that you (?:will|would|are)\b"
    r"|\btook your (?:point|advice|word|name)|\bmade you wait|\basked (?:you|me) (?:to|if|whether|for|about)|\btold (?:you|me)\b|\basked about|\btold (?:everyone|everybody) (?:that )?you"
    r"|\b(?:not|never|n['’]t|almost|nearly|failed|tried|wanted|forgot|hoped|if|would have|could have|should have|might|may|mistakes?|error|wrong|lost|waiting list|invoice|liberty|late)\b"
    r"|\binvited (?:you|me) to (?:connect|the call|a call)|\b(?:made|did) (?:you|me) (?:wait|think|laugh|smile)|\bput (?:you|me) in (?:a|cc|copy)\b|\bkept (?:you|me) (?:waiting|up|posted)",
    re.I,
)
_GOOD_TOLD = re.compile(
    r"\b(?:asked|told|wrote to|spoke (?:to|with)|talked (?:to|with)|mentioned) (?!you\b|me\b)(?:[\w'’]+ ){1,5}(?:about|for|on behalf of) (?:you|me|your|my)\b",
    re.I,
)
OUTCOME = re.compile(
    r",\s+(?:and |so )?(?:no longer|now |still |all (?:done|good|set)|does ?n['’]t|does not|works?\b|runs?\b|looks?\b|sounds?\b|fits?\b|opens?\b|closes?\b|shuts?\b|purrs?\b|goes\b|good as new|as good as|like new|quietly|job done|piece of cake|easy|done\b|sorted\b|nothing to it|never mind)[^,;]*$",
    re.I,
)
""" "…, no longer squeaks": how it turned out, without its subject."""
_SPOKE_FOR = re.compile(
    r"^You (?:have |had )?(?:just |also )?(?:told|assured|said to|wrote to|written to|reminded|informed|let) (?P<who>(?!me\b|you\b)(?:the|your|my|our|all|everyone|everybody|both|half|[A-Z])[\w'’ -]{0,40}?)(?: know)? (?:that )?(?:I|my [\w'’-]+(?: [\w'’-]+)?) (?:am|was|have|had|can|could|is|are|were|\w+)\b(?P<rest>.*)$"
)
_PRAISING = re.compile(
    r"\b(?:best|better|finest|great|good|well|wonderful\w*|brilliant\w*|excellent|master\w*|talent\w*|gift\w*|genius|artist|deserves?|like (?:a|an|nobody|no one)|as if|beautiful\w*|superb\w*|first-rate|reliable|careful\w*|the only|clever\w*|marvel\w*|outstanding|made for|born|worth\w*|a (?:star|wonder|treasure|find|natural))\b",
    re.I,
)
_WISHED = re.compile(
    r"\band (?:I |we )?(?:would|should|could|might|hope to|want to|['’]d)\b(?! (?:have|not have)\b)|\b(?:I|we) (?:run|read|put) (?:a|an|the|my|our) (?:[\w-]+ ){1,3}(?:and|in|at|for|with) (?!you\b|your\b)",
    re.I,
)
""" "I run a press and would love to print you": a wish behind a present."""
_ALONE = re.compile(r"^(?:attached|enclosed|see attached|anbei|im anhang)[.! ]*$", re.I)
_READ = re.compile(r"^(?:read it|have read it|reviewed it|read through it|gelesen)\b", re.I)
_TIED = re.compile(
    r",?\s+(?:last (?:week|weekend|month|night)|the other (?:day|week)|this (?:week|morning|afternoon)|earlier(?: today)?|yesterday|today|just now|again|a few (?:days|weeks) ago)\b",
    re.I,
)


def deed_told(clause: str, *, by: Party, parse: Parse, on: date | None) -> tuple[FavourDirection, str, float] | None:
    """The help a clause tells of: its direction, the sentence in the letter's voice, and how sure (0 to 1)."""
    text = spelt_out(trimmed(clause))
    text = re.sub(r"^(?:just|also|already|finally|quickly) (?=\w)", "", text, flags=re.I)
    text = OUTCOME.sub("", text[:1].upper() + text[1:])
    if not text or text.endswith("?"):
        return None
    bare_words = _bare_words(text, by, on)
    if bare_words is not None:
        return bare_words
    if _NO_HELP.search(text) and not _GOOD_TOLD.search(text):
        return None
    if _WISHED.search(text):
        return None
    own, yours = _OWN.match(text), _YOURS.match(text)
    certainty = 0.85
    if own is None and yours is None:
        bare = _BARE.match(text)
        if bare is None or not re.search(r"\b(?:you|your)\b", text, re.I):
            return None
        if bare["verb"].lower() in {"put", "read", "run", "cut", "set up"} and not _TO_READER.match(text):
            return None  # "Put the tools in sentences, because …" bids
        if parse(text).tokens[0].dep in {"amod", "compound", "nsubj"}:
            return None
        text = re.sub(r"^found (?:it|them) and ", "", text, flags=re.I)
        text = f"I {text[0].lower()}{text[1:]}"
        own, certainty = _OWN.match(text), 0.8
    if own is not None and not re.search(r"\b(?:you|your|yours)\b", text, re.I):
        return None
    if yours is not None and not re.search(r"\b(?:me|my|mine|us|our|when my)\b", text, re.I):
        return None
    if (
        own is not None
        and re.search(
            r"\b(?:I|we) (?:\w+ )?(?:read|checked|took|made|did|kept|found|built|run|ran|sat|stayed|got)\b", text, re.I
        )
        and not re.search(r"\b(?:your|for you)\b", text, re.I)
    ):
        return None
    return _directed(text, clause, own=own is not None, by=by, parse=parse, on=on, certainty=certainty)


def _bare_words(text: str, by: Party, on: date | None) -> tuple[FavourDirection, str, float] | None:
    """ "Attached.", "Read it on the train.": done, though it is not said what; never sure enough to be believed unasked."""
    day = f" on {told_day(on)}" if on else ""
    if _ALONE.match(text):
        if by is Party.THEM:
            return FavourDirection.RECEIVED, f"You sent me an attachment{day}.", 0.6
        return None
    if _READ.match(text) and by is Party.THEM:
        return FavourDirection.RECEIVED, "You read what I had sent you.", 0.6
    return None


_OUTSIDE = re.compile(r"\b(?:it|them|this|that|those|there|yours|mine|then)\.$|\b(?:yours|mine) to\b", re.I)
"""Words at a sentence's end that point out of it."""


def _directed(
    text: str, clause: str, *, own: bool, by: Party, parse: Parse, on: date | None, certainty: float
) -> tuple[FavourDirection, str, float] | None:
    helps_me = own == (by is Party.THEM)
    direction = FavourDirection.RECEIVED if helps_me else FavourDirection.GIVEN
    if by is Party.THEM:
        loose = bool(re.search(r"\b(?:my|your|you|me)\b", text))
        said = turn(text, parse=parse, on=on, loose=loose) or turn(_TIED.sub("", text), parse=parse, on=on, loose=loose)
        if said is not None and said.split()[0] != ("You" if own else "I"):
            return None
        if said is not None and said.startswith(("You said", "You told me")):
            return None
    else:
        said = settled(text, on, past=True) or settled(_TIED.sub("", text), on, past=True)
        said = re.sub(r"^it was you who ", "You ", said.rstrip(" .!"), flags=re.I) + "." if said else None
    praised = _SPOKE_FOR.match(said) if said is not None and by is Party.THEM else None
    if praised is not None and _PRAISING.search(praised["rest"]):
        return direction, f"You spoke for me to {praised['who'].strip()}.", 0.76
    if re.search(r"\bwrote (?:that )?(?:you|I) (?:have|are|am|were|was|did|had)\b", text):
        return None
    if said is None or _OUTSIDE.search(said) or not sound(said, parse=parse):
        return direction, quoted(clause, by=by, on=on), 0.62
    return direction, said, 0.6 if dangles(parse(said)) else certainty
