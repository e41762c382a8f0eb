# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What sort of sentence it is, and what a letter says before it: "You offered to", "You told me to", "You said that"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.checks.lexicon.tables import words
from assistant.domain.words import Parse, Sentence, Token


@dataclass(frozen=True, slots=True)
class Frame:
    """``inner`` is a whole sentence to exchange the persons in; ``cut`` (a pattern) is what is left away of the
    outcome, and ``lead`` stands before the rest."""

    inner: str
    lead: str = ""
    cut: str = ""


_SOFT = r"(?:really |certainly |always |definitely |also |still |then |even |of course |gladly |happily |very much |would |easily |probably |surely |only )*"
_OFFER = re.compile(
    rf"^(?:I|we) (?P<soft>{_SOFT})(?:(?:(?:can|could|might be able to|would be able to|am able to|may be able to|can always) (?={_SOFT}\w))"
    r"|(?:(?:would|['’]d|will|shall|['’]ll|am|['’]m|are|['’]re) (?:also |always |only |still |certainly )*be |(?:am|['’]m|are|['’]re) (?:also |always |still )*|would be )"
    r"(?:very |more than |only too |quite |so |absolutely )*(?:happy|glad|delighted|pleased|willing|ready|honoured|honored|free) to "
    r"|(?:would|['’]d) (?:gladly|happily) |offer to |am offering to )"
    rf"(?P<do>.+)$",
    re.I,
)
_SHORT_OFFER = re.compile(
    r"^(?:always |very |more than |only too |so )*(?:happy|glad|delighted|willing) to (?P<do>.+)$", re.I
)
_LET_ME = re.compile(
    r"^let (?:me|us) (?P<do>(?!know\b|tell you (?:that|how)|see\b|think\b|say\b|be\b|go\b|get back|check|explain|start|add|first).+)$",
    re.I,
)
_REFUSED = re.compile(
    rf"{_SOFT}(?:not|never|no longer|hardly|barely|scarcely|neither|sadly|unfortunately|regrettably|only (?:ever )?dream)\b",
    re.I,
)
""" "I can sadly not lend you", "we could hardly ask you": refused, not offered."""
_ANNOUNCED = re.compile(
    rf"{_SOFT}(?:report|announce|say|confirm|reveal|state|add|mention|note|declare|share|assure you|tell you|inform you|advise you|notify you|let you know|pass on|write)\b(?: with you| now)?,?(?: that\b|:|,? (?:your|you|the|my|our|we|I|all|both|(?-i:[A-Z])\w+) (?:[\w'’-]+ ){{0,4}}?(?:is|are|was|were|has|have|had|will|\w+ed|came|went|won|got)\b)",
    re.I,
)
""" "… to let you know that your parcel came": told, not offered."""
_NO_OFFER = words(
    "hear see know learn read say report announce confirm imagine understand tell remember hardly only not feel believe be "
    "recall find get wait finally think live confess inform respond work manage speak talk come stay sleep do have"
)
_WILL = re.compile(
    r"^(?:I|we)(?: (?P<soft>also|then|still|certainly|definitely|gladly|probably))?(?:['’]ll| will| shall| am going to|['’]m going to| are going to|['’]re going to)(?: (?P<adv>also|then|still|certainly|definitely|gladly|happily|probably|be glad to|be happy to))* (?P<do>.+)$",
    re.I,
)
_WOULD = re.compile(r"^(?:I|we)(?:['’]d| would) (?!have\b|be\b)(?P<do>.+)$", re.I)
_MIND = re.compile(
    r"^(?:I|we) (?:(?:really|still|personally|honestly|do|also|always|strongly|firmly|very much) )*"
    r"(?:think|believe|hope|guess|suppose|suspect|fear|doubt|reckon|feel|assume|expect|find|wish|agree|understand|know|remember|recall|trust|bet|see|say)\b",
    re.I,
)
_COURTESY = re.compile(
    r"^(?:please )?(?:let me know|let us know|take care|feel free|have (?:a|fun)|enjoy|keep (?:me posted|in touch|up|well|safe)|stay|say hi|say hello|give my|do not worry|do not hesitate|sleep|get well|forgive|excuse|pardon|note|find attached|see (?:attached|below|above|you)|look (?:at|forward)|thank|bear with|wish me|guess|imagine|believe|trust me|mind|hug|hang in|rest|promise|long|hope|sorry|congrat|welcome|cheer|fingers|love|lol|come on|never mind|forget|ignore|write in|shout|hotel)\b",
    re.I,
)
_CONDITION = re.compile(r"^(?P<if>(?:if|when|whenever|should) you\b[^,]{2,100}),? (?P<then>.+)$", re.I)
_BEHIND = re.compile(
    r"^(?P<then>.+?),? (?P<if>(?:if|whenever|should) you (?:ever |like|want|wish|need|should|find|have|get|are).*)$",
    re.I,
)
_PRAISE = words(
    "well great brilliant excellent good best better outstanding fantastic wonderful superb clear careful calm calmest "
    "strong impressive honest amazing patient thorough sharp smart kind generous reliable talented gifted beautifully clearly carefully "
    "brilliantly wonderfully perfectly always never only remarkable rare exceptional natural quick right nicely better rigorous"
)
_BE_MIND = words(
    "happy glad sure sorry afraid pleased delighted impressed thrilled grateful thankful proud convinced certain curious worried excited aware confident touched amazed surprised"
)


def framed(text: str, *, parse: Parse) -> Frame | None:
    """The frame of a trimmed sentence; None where none is sure."""
    plain = spelt_out(text)
    bare = plain.rstrip(" .!")
    cleft = re.match(r"^it was you (?:who|that) (?P<did>.+)$", bare, re.I)
    if cleft is not None:
        bare = f"You {cleft['did']}"
    for part in (_permitting, _conditional, _thanking, _offering, _promising, _told_to, _minding):
        found = part(bare, parse)
        if found is not False:
            return found if isinstance(found, Frame) else None
    return _telling(bare, parse)


_Found = Frame | bool | None  # False: not of this sort; None: of this sort, but not sure


def spelt_out(text: str) -> str:
    """Contractions of helping verbs as whole words, so that they can be told apart."""
    out = re.sub(r"\b(I|you|we|they)['’]ll\b", r"\1 will", text, flags=re.I)
    out = re.sub(r"\b(I)['’]m\b", r"\1 am", out, flags=re.I)
    out = re.sub(r"\b(you|we|they)['’]re\b", r"\1 are", out, flags=re.I)
    out = re.sub(r"\b(I|you|we|they)['’]ve\b", r"\1 have", out, flags=re.I)
    out = re.sub(r"\b(can)['’]t\b", r"\1not", out, flags=re.I)
    out = re.sub(r"\bwon['’]t\b", "will not", out, flags=re.I)
    out = re.sub(r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n['’]t\b", r"\1 not", out, flags=re.I)
    out = re.sub(r"\b(I|you|we|they)['’]d (?=been\b|had\b|\w+ed\b)", r"\1 had ", out, flags=re.I)
    return re.sub(r"\b(I|you|we|they)['’]d\b", r"\1 would", out, flags=re.I)


def _conditional(bare: str, parse: Parse) -> _Found:
    """ "If you ever need a reviewer, write to me": what is offered, under its condition."""
    match = _CONDITION.match(bare) or _BEHIND.match(bare)
    if match is None:
        return None if re.match(r"^(?:if|unless|once|in case|as soon as)\b", bare, re.I) else False
    condition, then = match["if"], match["then"].strip()
    if re.match(r"should\b", condition, re.I):
        condition = re.sub(r"^should you\b", "if you", condition, flags=re.I)
    condition = condition[0].lower() + condition[1:]
    idle = bool(
        re.match(
            r"if you (?:like|want|wish|prefer|(?:are|were) interested|think (?:it|that) helps|would like(?: that)?|have time)$",
            condition,
        )
    )
    offered = _offering(then, parse)
    if isinstance(offered, Frame):
        inner = offered.inner if idle else f"{offered.inner.rstrip('.')} {condition}"
        return Frame(inner, offered.lead, offered.cut)
    promised = _WILL.match(then)
    if promised is not None:
        inner = f"I will {promised['do']}" + ("" if idle else f" {condition}")
        return Frame(inner, "You offered to", r"You will ")
    if re.match(r"(?:they|it) (?:are|is) yours$", then, re.I) and (
        have := re.search(r"(?:have|need|want|take) (.+)$", condition)
    ):
        return Frame(f"I offer you {have[1]}", "You offered", r"You offer ")
    if isinstance(allowed := _permitting(then, parse), Frame) or re.match(
        r"you (?:can|may) (?:have|use|stay|take|borrow)\b", then, re.I
    ):
        return Frame(f"{then} {condition}.", "You told me that") if allowed is not None else None
    told = _told_to(re.sub(r"^(?:please |just |do |always )+", "", then, flags=re.I), parse)
    if isinstance(told, Frame):
        return Frame(f"{told.inner.rstrip('.')} {condition}", told.lead, told.cut)
    return None


def _permitting(bare: str, _parse: Parse) -> _Found:
    """ "You can call me whenever you like": an offer, put as leave given."""
    if not re.match(
        r"^you (?:can|may|could|are (?:always |very |most )?(?:welcome|invited)) (?:always )?(?:to )?", bare, re.I
    ):
        return False
    if re.match(r"^you (?:can|may|could) (?:just )?call me (?-i:[A-Z])", bare, re.I):
        return None
    if not re.search(r"\b(?:me|us|my|our|welcome|invited|whenever)\b", bare, re.I):
        return False
    return Frame(f"{bare}.", "You told me that")


def _thanking(bare: str, _parse: Parse) -> _Found:
    match = re.match(
        r"^(?:(?:many|warm|big|huge) )?thank(?:s| you)(?: (?:so|very) much| a lot| again| ever so much)* for (?:(?:once )?again )?(?P<what>.+)$",
        bare,
        re.I,
    )
    if match is None:
        return False
    return (
        Frame(f"I thanked you for {match['what']}", "", "") if "you" not in match["what"].lower().split()[:1] else None
    )


def _offering(bare: str, parse: Parse) -> _Found:
    match = _OFFER.match(bare) or _SHORT_OFFER.match(bare) or _LET_ME.match(bare)
    if match is None:
        return False
    if _REFUSED.match(match["do"]):
        return None
    if _ANNOUNCED.match(match["do"]):
        return False
    do = re.sub(rf"^{_SOFT}", "", match["do"], flags=re.I)
    first = do.split()[0].lower() if do.split() else ""
    if first in _NO_OFFER and not (
        first in {"tell", "speak", "talk", "get", "come", "have", "do", "read"} and _serves(do)
    ):
        return False if match.re is _OFFER and re.match(r"^(?:I|we) (?:can|could)\b", bare, re.I) else None
    if re.match(r"^(?:I|we) (?:\w+ )?(?:can|could)\b", bare, re.I) and not _serves(do):
        return False  # what they can do is no offer unless it is for the reader
    if _mixed(do, parse) or re.search(r"\b(?:and|but|or) (?:I |we )?(?:will|shall|can|could)\b", do, re.I):
        return None
    if first == "offer":
        return Frame(f"I {do}", "You offered", r"You offer ")
    return Frame(f"I will {do}", "You offered to", r"You will ")


def _serves(do: str) -> bool:
    return bool(
        re.search(
            r"\b(?:you|your)\b|^(?:help|introduce|review|proofread|lend|put in a (?:good )?word|recommend|forward|share|look (?:at|over|into))\b",
            do,
            re.I,
        )
    )


def _promising(bare: str, parse: Parse) -> _Found:
    match = _WILL.match(bare)
    if match is None:
        would = _WOULD.match(bare)
        if would is None:
            return False
        return (
            None if _mixed(would["do"], parse) else Frame(f"I will {would['do']}", "You said you would", r"You will ")
        )
    do = match["do"]
    if re.match(
        r"(?:not )?(?:be honest|let you (?:go|get)|admit|say|spare you|keep (?:it|this) (?:short|brief)|never forget|miss)\b",
        do,
        re.I,
    ):
        return None
    if re.match(r"(?:be )?(?:glad|happy) to\b", do, re.I):
        do = re.sub(r"^(?:be )?(?:glad|happy) to ", "", do, flags=re.I)
    return None if _mixed(do, parse) else Frame(f"I will {do}", "You said you would", r"You will ")


def _told_to(bare: str, parse: Parse) -> _Found:
    """An imperative: advice, or what they asked for."""
    asked = bool(re.search(r"^(?:please\b|kindly\b|could you\b)|,? please$", bare, re.I))
    plain = re.sub(r"^(?:please|kindly|just|do|maybe|perhaps)\b,? (?!not\b)(?=\w)|,? please$", "", bare, flags=re.I)
    negated = re.match(r"^(?:please )?(?:do not|never) (?P<do>.+)$", plain, re.I)
    do = negated["do"] if negated else plain
    if _COURTESY.match(plain):
        return None if _is_command(parse, do) else False
    if not (_is_command(parse, do) or (negated and _obeys(parse, do))) or not _obeys(parse, do):
        return False
    if _mixed(do, parse) or re.search(
        r"\b(?:you|I|we)\b(?! (?:can|could|may|treat|have|are|were|do|did|want|need|know|think|feel|get|see|use|work|like|write|send|speak|talk|go|come|learn))",
        do,
    ):
        return None
    do = do[0].lower() + do[1:]
    lead = ("You asked me" if asked else "You told me") + (" not" if negated else "") + " to"
    return Frame(f"You will {do}", lead, r"I will ")


def _is_command(parse: Parse, do: str) -> bool:
    """Whether the words open with a verb that has no subject and is no gerund, past or noun."""
    tokens = parse(do[:1].upper() + do[1:] + ".").tokens
    first = tokens[0]
    at = 1 if first.pos == "ADV" and len(tokens) > 2 and first.text.lower() in {"always", "simply", "then"} else 0
    first = tokens[at]
    if (
        first.pos != "VERB"
        or first.tag not in {"VB", "VBP"}
        or (first.head != first.index and first.dep not in {"ROOT"})
    ):
        return False
    return not any(t.head == first.index and t.dep in {"nsubj", "nsubjpass", "aux"} for t in tokens)


def _obeys(parse: Parse, do: str) -> bool:
    """Whether the words can follow "you must"."""
    checked = parse(f"You must {do[0].lower()}{do[1:]}.").tokens
    return len(checked) > 2 and any(t.tag == "VB" for t in checked[2:4])


def _minding(bare: str, parse: Parse) -> _Found:
    match = _MIND.match(bare)
    if match is not None:
        return Frame(f"{bare}.", "You said", "")
    if re.match(
        r"^(?:I|we) (?:do not|cannot|could not|never) (?:think|believe|know|see|doubt|expect|imagine|wait|understand)\b",
        bare,
        re.I,
    ):
        return Frame(f"{bare}.", "You said", "")
    tokens = parse(bare + ".").tokens
    root = next((t for t in tokens if t.head == t.index), None)
    if root is None or root.lemma != "be" or not re.match(r"^(?:I|we) (?:am|are|was|were)\b", bare, re.I):
        return False
    minded = any(t.head == root.index and t.dep == "acomp" and t.lemma in _BE_MIND for t in tokens)
    return Frame(f"{bare}.", "You said", "") if minded else False


def _telling(bare: str, parse: Parse) -> Frame | None:
    """A statement: as it is, or, where it judges the reader or speaks of others, as said by the writer."""
    bare = completed(bare, parse)
    sentence = parse(bare + ".")
    root, subject = _main(sentence)
    if root is None or subject is None:
        return None
    who = subject.text.lower()
    if re.match(r"^(?:you and I|I and you|you and me)\b", bare, re.I):
        return Frame(f"{bare}.")
    mine = who in {"i", "we"} or _owner(sentence, subject) in {"my", "our"}
    if mine:
        return Frame(f"{bare}.")
    if who == "you" or _owner(sentence, subject) == "your":
        judged = (
            root.tag in {"VBP", "VBZ"} or root.lemma == "be" or any(t.lemma.lower() in _PRAISE for t in sentence.tokens)
        )
        if any(t.tag == "MD" and t.head == root.index for t in sentence.tokens):
            judged = True
        done = root.tag in {"VBD", "VBN"} and who == "you" and not (judged and root.lemma == "be")
        if done and not any(t.lemma.lower() in _PRAISE for t in sentence.tokens):
            return Frame(f"{bare}.")
        return Frame(f"{bare}.", "You said that") if judged or who != "you" else Frame(f"{bare}.")
    if who == "it" and any(
        t.dep == "relcl" and sentence.tokens[t.head].text.lower() in {"you", "i"} for t in sentence.tokens
    ):
        return Frame(f"{bare}.")
    if who in {"who", "what", "which", "there"}:
        return None
    speaks = any(t.text.lower() in {"you", "your", "me", "my", "i", "us", "our", "we"} for t in sentence.tokens)
    return (
        Frame(
            f"{bare}.",
            "You said that" if re.match(r"(?:nobody|no one|everybody|everyone)\b", bare, re.I) else "You told me that",
        )
        if speaks
        else None
    )


_LEFT_OUT = re.compile(
    r"^(?P<adverb>(?:just|now|finally|already|also|recently|officially|still|currently|only|then) )?(?:(?P<be>(?:back (?:from|in|at|on|to)|off to|away (?:in|until|till|from)|on (?:leave|holiday|sabbatical|parental)|engaged|married|keen to|up to my|in (?:talks|search) |desperate for|short of|down (?:a|an|one|two)\b|obsessed with|hooked on|new (?:in|at) )(?=.+))|(?P<bare>(?:need|hate|am|was|shall be|had|got|cannot|can['’]t|never (?!mind)\w+ed|love (?:my|our|the|it here))\b (?!you\b|your\b|it\b|that\b|this\b))|(?P<been>been )|(?P<ing>\w+ing (?!forward|you\b|of\b|to (?:you|hear))))",
    re.I,
)


def completed(bare: str, parse: Parse) -> str:
    """ "Moved to Leeds in May", "just back from Oslo" with the subject that was left out; anything else as it is."""
    short = _LEFT_OUT.match(bare)
    low = bare[:1].lower() + bare[1:]
    if short is not None and short["be"]:
        return f"I am {low}"
    if short is not None and short["bare"]:
        return f"I {low}"
    if short is not None and short["been"]:
        return f"I have {low}"
    if short is not None and short["adverb"]:
        rest = completed(bare[short.end("adverb") :][:1].upper() + bare[short.end("adverb") :][1:], parse)
        return rest if rest[:2] == "I " else bare
    tokens = parse(bare + ".").tokens
    first = tokens[0]
    if any(
        t.head == t2.index and t.dep in {"nsubj", "nsubjpass", "expl"}
        for t in tokens
        for t2 in tokens
        if t2.head == t2.index
    ):
        return bare
    if first.tag in {"VBD", "VBN"} or (first.text.lower().endswith("ed") and first.pos in {"VERB", "ADJ"}):
        checked = parse(f"I {low}.").tokens
        if len(checked) > 1 and (checked[1].tag == "VBD" or first.text.lower() == "got"):
            return f"I {low}"
    if first.tag == "VBG" and first.text.lower() not in {
        "thinking",
        "hoping",
        "looking forward",
        "wishing",
        "wondering",
        "regarding",
        "concerning",
        "according",
        "considering",
    }:
        checked = parse(f"I am {low}.").tokens
        if checked[2].tag == "VBG" and checked[2].head == checked[2].index:
            return f"I am {low}"
    return bare


def _main(sentence: Sentence) -> tuple[Token | None, Token | None]:
    root = next((t for t in sentence.tokens if t.head == t.index and t.pos in {"VERB", "AUX"}), None)
    if root is None:
        return None, None
    subject = next((t for t in sentence.tokens if t.head == root.index and t.dep in {"nsubj", "nsubjpass"}), None)
    return root, subject


def _owner(sentence: Sentence, noun: Token) -> str:
    return next((t.text.lower() for t in sentence.tokens if t.head == noun.index and t.dep == "poss"), "")


def _mixed(do: str, parse: Parse) -> bool:
    """Whether another clause with its own subject is joined on, which the frame would swallow."""
    tokens = parse(f"I will {do}.").tokens
    root = next((t for t in tokens if t.head == t.index), None)
    return any(
        t.dep in {"conj", "parataxis", "ccomp"}
        and root is not None
        and t.head == root.index
        and any(s.head == t.index and s.dep in {"nsubj", "nsubjpass"} for s in tokens)
        and (t.dep != "ccomp" or t.index < root.index)
        for t in tokens
    )
