# ruff: noqa: E501  patterns read better unbroken
"""An ask typed in haste, put in order before it is read: clauses run on, lists, a thing named before its question."""

from __future__ import annotations

import re

from assistant.domain.words import Parse
from assistant.drafting.ask_openings import JOINT, put_plainly
from assistant.drafting.beside import is_question, opens_with_subject
from assistant.drafting.phrases import VERBS, capitalised, lowered, starts_with_verb
from assistant.drafting.purpose_run_on import clauses_parted
from assistant.drafting.sentences import split_sentences
from assistant.drafting.vocabulary import word_set

_NUMBERED = re.compile(r"(?:^|(?<=\s))[,;]?\s*\(?(?:\d|[a-d])[).:]\s+(?=\w)")
_IF_FIRST = re.compile(
    r"^(?P<if>if (?:he|she|they|you|there|it)\b[^,?]{3,60}?)\s+(?P<ask>(?:can|could|may) (?:i|we)\b)", re.I
)
# "sign it before Thursday or payroll won't do it": what happens else is told in a sentence of its own
_OR_ELSE = re.compile(r",?\s+or (?:else )?(?=\w)", re.I)
_ASKED_IF = re.compile(r"^(?:ask )?(?:if|whether) (?:he|she|they|you|[A-Z][a-zà-ÿ]+)\b", re.I)
_ASAP = re.compile(r"(?<=\basap)\s+(?=\w)|(?<=\burgently)\s+(?=(?:the|my|our|i|we|it)\b)", re.I)
_DASH = re.compile(r"\s+[-–—]+\s+")
# "his ladder - can i borrow it on sat": the thing stands before the question that speaks of it
_TOPIC = re.compile(r"^(?P<topic>[^,?!;:]{2,60}?)\s*(?:,|:|\?|\s[-–—]+)\s*(?P<asked>[^?]+)(?P<end>\?|$)")
_NO_TOPIC = re.compile(
    r"(?:if|when|since|as|because|while|ask|thank|tell|hi|hello|hey|please|no|not|it|this|that|i|we|he|she|you|they|could|can|would|will|may|need|want|any|sorry|thanks)\b",
    re.I,
)
_POINTS = re.compile(
    r"\b(?P<it>it|them|they|that|one)\b(?! (?:would be|is|was) )(?! (?:be )?(?:possible|help|ok|okay|all right)\b)",
    re.I,
)

# "on the ground floor? not urgent": a mark ends the sentence, whatever letter follows, unless a mere time does
_MARKED = re.compile(
    r"(?P<mark>[?!]+)\s+(?!no (?:rush|hurry|pressure)\b)(?P<next>[a-z])(?!(?:y|n|t|r|efore|ill|ntil|p) (?:the |my |our )?(?:\d|[A-Z]))"
)
_BECAUSE = re.compile(
    r",?\s+(?:because|cause|since)\s+(?=(?:i|we|my|our|the|he|she|it|they|there)\b)|,\s+as\s+(?=(?:i|we|my|our|the|he|she|they|there)\b)",
    re.I,
)
_ON_DAY = re.compile(
    r"(?P<before>\b[a-z]{2,}) (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)(?=\s*(?:[.,;?!)]|$)|\s+(?:\d|the \d|at\b|from\b|morning|afternoon|evening|night|by\b|before\b|to (?:the|my|our|your)\b|with\b|for\b|and\b|or\b|please\b|if\b|because\b|so\b|when\b|while\b|till\b|until\b))"
)
# "can Ellie sit at the front she's just got glasses": a clause that no comma parts from what is asked
_RUN_INTO = re.compile(
    r"(?<=[a-z]{3}) (?=(?:(?:he|she|it|that)['’]s|(?:I|they|we|you)['’](?:ve|re|m)|I['’]m) (?:just|only|still|already|now|not|never|always|been|really|so|very|too|due|off|having|getting|going|leaving|moving|being|starting|struggling|stuck|ill|sick|away|late|worried|scared|busy|back|out|on|at|in|unable|desperate|nearly|almost|quite|allergic|a|the|my|our)\b \S)(?P<next>\w)",
)
_HOLDS_CLAUSE = word_set(
    """
    that which who whom what where when while if because as since so and but or than before after until till like think know hope
    say says said sure sorry afraid glad thing way time day one all everything anything something because although though unless
    tell see believe guess suppose whether how why
    """
)
_DECIDES = re.compile(r"\b(?:whether|if|either)\b", re.I)
_RUN_ON = re.compile(r",\s+(?!(?:he|she|they|you|can|could|would|will|may)\b)", re.I)
_BEFORE_DAY = word_set(
    """
    except excluding bar on by until till before after from since next this last every each any the an and or to for of in is was are be till that which what
    her his my your our their you me it its some first second third between both either not until only early late mid per alternate as about around than with instead but
    """
)
# "no rush on 3", "for no. 2": a thing of the list by its number, which the letter has no more; "a table for 2" is none
_OF_LIST = re.compile(
    r"(?P<on>\b(?:(?:no (?:real |great |big )?(?:rush|hurry|need|pressure|urgency)|not (?:urgent|bothered|fussed|sure|needed)|flexible) (?:on|for|about|with|of)|except(?: for)?|apart from|(?:on|for|about|with|of)(?= (?:no\b|nr\b|number |point |#)))) (?:no\.? ?|nr\.? ?|number |point |#)?(?P<n>[1-6])(?=\)?[.,;!?]*$)",
    re.I,
)
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth")
MOST_TOPIC = 8  # words of a thing named before its question
LEAST_ASKED = 12  # characters of what is asked before another clause behind it
LEAST_TOLD = 4  # words of a clause run into a question
LONG = 110  # characters of a question, beyond which its reason stands better in a sentence of its own


def in_order(text: str, *, parse: Parse) -> str:
    """The ask put plainly, each clause in a sentence of its own, with its list as one and its thing in its question."""
    text = _IF_FIRST.sub(r"\g<if>, \g<ask>", put_plainly(text))
    text = _RUN_INTO.sub(_run_into, _MARKED.sub(_marked, text))
    text = _ON_DAY.sub(_on_day, _in_question(as_one_list(text), parse=parse))
    sentences = [capitalised(JOINT.sub("", one, count=1)) if JOINT.match(one) else one for one in split_sentences(text)]
    return " ".join(part for one in sentences for part in _apart(one, parse=parse))


def _apart(sentence: str, *, parse: Parse) -> list[str]:
    """The sentence with each clause run on to it as one of its own, and so the reason of a long one."""
    for joint in _ASAP.finditer(sentence):
        if opens_with_subject(sentence[joint.end() :], parse=parse):
            return [f"{sentence[: joint.start()]}.", *_apart(capitalised(sentence[joint.end() :]), parse=parse)]
    for otherwise in [] if is_question(sentence) else _OR_ELSE.finditer(sentence):
        asked, told = sentence[: otherwise.start()], sentence[otherwise.end() :]
        if len(asked) > LEAST_ASKED and not _DECIDES.search(asked) and opens_with_subject(told, parse=parse):
            return [f"{asked}.", *clauses_parted(f"Otherwise {told}", parse=parse)]
    if _ASKED_IF.match(sentence) is not None and (run_on := _RUN_ON.search(sentence)) is not None:
        asked, told = sentence[: run_on.start()], sentence[run_on.end() :]
        if "," not in asked and opens_with_subject(told, parse=parse):
            return [f"{asked}.", *_apart(capitalised(told), parse=parse)]
    for dash in _DASH.finditer(sentence):
        asked, told = sentence[: dash.start()], sentence[dash.end() :]
        if len(asked.split()) > 1 and _is_told(told, parse=parse) and not opens_with_subject(asked, parse=parse):
            end = "?" if is_question(asked) else "."
            return [f"{asked.rstrip(' ,;')}{end}", *clauses_parted(capitalised(told), parse=parse)]
    pieces = clauses_parted(sentence, parse=parse)
    first = pieces[0]
    if is_question(sentence) and len(pieces) > 1 and pieces[1].startswith("The "):
        noun = pieces[1].removeprefix("The ").split()[0]
        if re.search(rf"[,;] {re.escape(noun)}\b", sentence):
            return [f"{first.rstrip('.')}?", *pieces[1:]]  # "…, baby isn't sleeping": with the article it lacked
    if len(sentence) <= LONG:
        return [sentence]
    reason = _BECAUSE.search(first)
    if (
        len(first) > LONG
        and reason is not None
        and reason.start() > LEAST_ASKED
        and opens_with_subject(first[reason.end() :], parse=parse)
    ):
        asked, told = first[: reason.start()], first[reason.end() :]
        pieces = [f"{asked}.", *clauses_parted(told[0].upper() + told[1:], parse=parse), *pieces[1:]]
    return pieces


def _is_told(words: str, *, parse: Parse) -> bool:
    """Whether a piece behind a dash tells something; "he explains the permit" asks for it."""
    first = re.split(r"[,;]\s|\s[-–—]+\s", words)[0].rstrip(" .!?")
    asks = is_question(words) or re.match(r"(?:he|she|they|you)\b(?! (?:said|told|promised|know))", words, re.I)
    return not asks and opens_with_subject(first, parse=parse)


def _marked(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    if before.count("(") > before.count(")"):
        return match[0]  # "(glossy no!! last time it was awful)"
    return f"{match['mark']} {match['next'].upper()}"


def _run_into(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    asked = re.split(r"[.?!;]\s", before)[-1]
    asked = re.sub(r"^(?:please|pls|kindly|and|so),? ", "", asked, flags=re.I)
    told = re.split(r"[.?!,;]", match.string[match.start("next") :])[0]
    if (
        re.split(r"[^A-Za-z]", before)[-1].lower() in _HOLDS_CLAUSE
        or len(told.split()) < LEAST_TOLD
        or not is_question(asked)
    ):
        return match[0]
    return match[0] if asked.count("(") > asked.count(")") else f"? {match['next'].upper()}"


def _on_day(match: re.Match[str]) -> str:
    """ "borrow it Saturday" is on Saturday; "swap Saturday", "next Saturday" and "a Saturday" are not."""
    before = match["before"].lower()
    return (
        match[0]
        if before in _BEFORE_DAY | VERBS or before.endswith(("ing", "ed", "day"))
        else f"{match['before']} on {match['day']}"
    )


def as_one_list(text: str) -> str:
    """ "(1) large print books, (2) a ramp, (3) a heater!!" as "large print books, a ramp and a heater!!"."""
    pieces = [piece.strip(" ,;") for piece in _NUMBERED.split(text)]
    if len(pieces) < 3 or len(_NUMBERED.findall(text)) < 2:
        return text
    lead, *things = pieces if pieces[0] else pieces[1:]
    if pieces[0] == "":
        things = [lead, *things]
        lead = ""
    if any(re.search(r"[.?!]\s", thing) for thing in things[:-1]):
        return text
    last = _OF_LIST.sub(
        lambda m: f"{m['on']} the {_NTH[int(m['n']) - 1]}" if int(m["n"]) <= len(things) else m[0], things[-1]
    )
    listed = [thing.rstrip(" .;") for thing in things[:-1]]
    things[-1] = last
    return f"{lead + ' ' if lead else ''}{', '.join(listed)} and {things[-1]}"


def _in_question(text: str, *, parse: Parse) -> str:
    """ "his ladder - can i borrow it on sat" as "can i borrow his ladder on sat?"."""
    found = _TOPIC.match(text)
    if found is None or not is_question(found["asked"]) or _NO_TOPIC.match(found["topic"]):
        return text
    topic, asked = found["topic"].strip(), found["asked"].strip()
    points = _POINTS.search(asked)
    if points is None or re.search(r"\b(?:if|when|that|because)\b", asked[: points.start()], re.I):
        return text
    if (
        len(topic.split()) > MOST_TOPIC
        or starts_with_verb(topic, parse=parse)
        or opens_with_subject(topic, parse=parse)
    ):
        return text
    thing = lowered(topic, parse=parse)
    return f"{asked[: points.start()]}{thing}{asked[points.end() :]}?{text[found.end() :]}"
