# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What mail says of somebody's work where no title, fact or signature does, in the words of whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from assistant.briefing.exchanges import Exchanges
from assistant.briefing.knowing import signature
from assistant.briefing.saying import ago, pointed, said_day
from assistant.briefing.sentences import Split, sentences
from assistant.briefing.ties import is_of
from assistant.distil.careful.silence import told_in_confidence
from assistant.distil.said.automatic import is_automatic
from assistant.domain.briefs import BriefLine, Section
from assistant.domain.interactions import Interaction

_OLD = 365  # days after which it is asked about
_READ = 12  # mails that are looked at

_POST = r"(?:jobs?|posts?|team|company|firm|practice|employer|boss|manager|students?|pupils?|class(?:es)?|colleagues?|juniors?|clients?|customers?|patients?|studio|workshop|bakery|café|shop|department|clinic|ward|surgery|school|university|institute|lab|newsroom|agency|start-?up|business|apprentices?|interns?|phd|thesis|degree|redundancy|retirement|contract|employer)"
_LEFT = (
    r"\b(?:retir(?:ed|ing|es?)|in retirement|pensioner|redundan\w+|laid off|let (?:me|us|him|her|half|all) go|lost (?:my|his|her|the|your) (?:job|post|position)|unemployed|between jobs|out of work|handed in (?:my|his|her) notice"
    r"|(?:closed|closing|shut|wound up) (?:down )?(?:the|our|its) (?:\w+ )?(?:studio|office|company|firm|shop|plant|school|branch|department|factory|paper|magazine|theatre)|(?:maternity|paternity|parental|sick) leave|sabbatical|self-?employed|freelanc\w+"
    r"|in rente|pensioniert|rentner\w*|arbeitslos|gekündigt|elternzeit|selbst(?:st)?ändig|freiberuflich)\b"
)
_YEARS = r"\bI(?:['’]ve| have) been (?:a|an|\w+ing) [^.!?;]{0,40}?\b(?:for|since) (?:\w+ )?(?:years|\d{4})\b"
_SEEKS = r"\b(?:job )?applications?,? (?!form|window|server)\w+ (?:replies|rejections|interviews)\b"
_BY_THEM = (
    re.compile(r"\b(?:I|we)(?:['’]ve| have)?(?: \w+ly| now| still| also| just| been)? (?:work(?:ing|ed)?|teach(?:ing)?|maintain|run|lead|manage|head|chair|edit|advise|represent|look after|started|joined)\b[^.!?;]{0,50}?\b(?:at|for|with|in) (?:the )?[A-Z]\w+|\b(?:we|us|here) at (?:the )?[A-Z]\w+|\b(?:I am|I['’]m|I was|I go|I went) back (?:at|in|to) (?:the |my )?(?:work|office|library|school|shop|ward|practice|studio|lab|classroom|factory|surgery|university|theatre|kitchen)\b|\bich (?:arbeite|unterrichte|leite)\b|\b(?:wir|bei uns) (?:bei|im|in der) [A-Z]\w+", re.I),
    re.compile(_LEFT, re.I),
    re.compile(_YEARS, re.I),
    re.compile(r"\bI(?: am|['’]m) (?:now )?(?:an?|the|head|chief|one of the) (?:(?:\w+ ){0,2}?)(?:teacher|nurse|doctor|engineer|editor|designer|developer|analyst|lecturer|professor|student|apprentice|consultant|recruiter|manager|translator|writer|journalist|lawyer|carpenter|electrician|chef|baker|gardener|midwife|vet|pharmacist|librarian|scientist|researcher|programmer|accountant|architect|producer|director|officer|assistant|trainee|partner|founder)\b", re.I),
    re.compile(_SEEKS, re.I),
)  # fmt: skip
_IN_PASSING = re.compile(
    rf"\b(?:my|our) (?:(?!friend|brother|sister|wife|husband|mother|father|son|daughter|mum|dad)\w+ ){{0,2}}?{_POST}\b"
    r"|\b(?:mein|unser)\w* (?:chef\w*|firma|team|kolleg\w+|schüler\w*|kund\w+|job|arbeit|praxis|laden|werkstatt)\b",
    re.I,
)
"""That somebody has work, without saying what."""

_AHEAD = re.compile(r"\b(?:will|shall|would|could|once|when|if|['’]ll)\b", re.I)  # what is not so yet
_GOES_ON = re.compile(r"\b(?:such|these|those|this|it|them|yours|if you|I can|I could|happy to|glad to)\b", re.I)
_OF_THEM = re.compile(
    rf"{_LEFT}|\b(?:works?|teaches|runs|leads|manages|heads|is (?:now )?(?:an?|the) \w+) [^.!?;]{{0,40}}\b(?:at|for|with|in) (?:the )?[A-Z]\w+|\b(?:has taken over|took over|joined|left|started at|(?:is|was) (?:our|the|my) (?:new )?\w+)\b",
    re.I,
)


_LAST_YEAR = re.compile(r"\blast year\b", re.I)


def work_told(
    seen: Exchanges, *, mentions: Callable[[], Sequence[Interaction]], split: Split, today: date
) -> BriefLine | None:
    """The sentence that tells most of their work: of their own the newest, else what somebody else wrote of them.

    ``mentions`` gives what others wrote in which their name stands. What was told in confidence stands elsewhere.
    """
    theirs = [one for one in seen.past if one.when and seen.by_them(one) and not is_automatic(one)][:_READ]
    told = [(one, _open(one, split)) for one in theirs]
    for one, said in told:
        for sentence in said:  # "we at Bracken Labs", from an address of that name
            firm = re.search(r"\b(?:at|for|with|of) (?:the )?((?:[A-Z][\w&’'-]*)(?: [A-Z][\w&’'-]*)*)", sentence)
            if firm and re.search(r"\b(?:I|we|our|my)\b", sentence, re.I) and is_of(one.sender.address, firm[1]):
                return _line(seen, one, _about_firm(sentence, firm.end()), firm.start(), today)
    for pattern in _BY_THEM:
        for one, said in told:
            for sentence in said:
                match = pattern.search(sentence)
                if match and not sentence.endswith("?") and not _AHEAD.search(sentence[: match.start()]):
                    line = _line(seen, one, sentence, match.start(), today)
                    return _with_trade(line, seen, told, today) if pattern is _BY_THEM[1] else line
    for one in mentions():
        if one.when is None or seen.by_them(one) or is_automatic(one):
            continue
        for sentence in _open(one, split):
            at = sentence.find(seen.contact.name)
            if at >= 0 and _OF_THEM.search(sentence[at : at + 120]):
                return _line(seen, one, sentence, at, today)
    return None


def has_work(seen: Exchanges, *, split: Split) -> bool:
    """Whether their mail shows that they have work, or had: in passing, or in confidence, which is quoted nowhere."""
    theirs = [one for one in seen.past if seen.by_them(one)][:_READ]
    return any(
        pattern.search(sentence)
        for one in theirs
        for sentence in sentences(one.text, split)
        for pattern in (*_BY_THEM, _IN_PASSING)
    )


def _open(one: Interaction, split: Split) -> list[str]:
    """The sentences of a mail that were not told in confidence."""
    secret = {*told_in_confidence(one.text, split)}
    return [sentence for sentence in sentences(one.text, split) if sentence not in secret]


def _with_trade(
    line: BriefLine, seen: Exchanges, told: Sequence[tuple[Interaction, Sequence[str]]], today: date
) -> BriefLine:
    """What tells that they lost or left their work, with what that work was where they say for how long they did it."""
    for one, said in told:
        for sentence in said:
            if (match := _BY_THEM[2].search(sentence)) and sentence.rstrip(" .!") not in line.text:
                other = _line(seen, one, sentence, match.start(), today)
                sources = tuple(dict.fromkeys((*line.sources, *other.sources)))
                return BriefLine(line.section, f"{line.text} {other.text}", sources)
    return line


def _about_firm(sentence: str, end: int) -> str:
    """The sentence as far as it tells of the firm, where it goes on to offer or to point at something else."""
    rest = sentence[end:]
    return f"{sentence[:end]} …" if _GOES_ON.search(rest) else sentence


def _line(seen: Exchanges, one: Interaction, sentence: str, at: int, today: date) -> BriefLine:
    day = one.when.date() if one.when else today
    old = f" ({ago(day, today)}: ask whether it still holds)" if (today - day).days > _OLD else ""
    who = seen.writer(one)
    if who not in ("I", seen.name):  # "our test", "from here" are of somebody else's firm
        post = [part for part in signature(one) if part.casefold() != who.casefold()]
        who += f" ({', '.join(post[:2])})" if post else ""
    if day.year < today.year and (then := _LAST_YEAR.search(sentence)):
        old = f" ({then[0]}: {day.year - 1}){old}"
    text = f"{said_day(day, today)}, {who} wrote: {pointed(sentence, at)}{old}"
    return BriefLine(Section.NOW, text, (one.source,))
