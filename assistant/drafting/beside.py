# ruff: noqa: E501  patterns read better unbroken
"""What a purpose says beside its act, said in a sentence of its own: "i'd work for free" -> "I'd work for free."."""

from __future__ import annotations

import re

from assistant.domain.words import Parse, Token
from assistant.drafting.clauses import under
from assistant.drafting.inflect import plain
from assistant.drafting.phrases import DETERMINERS, capitalised, is_statement, lowered
from assistant.drafting.vocabulary import word_set

_JOINTS = re.compile(r"^(?:(?:and|but|plus|also|then|so|&|ps|p\.s\.?|btw|fyi|note|nb)\b[\s,:]*)+", re.I)
# What tells the writer of the letter how to write it is not for the reader.
_MANNER = re.compile(
    r"(?:please\s+)?(?:write|keep (?:it|this)|make (?:it|this|sure)|use|do not|don['’]t|never|be|sound|sign|begin|end with|start with|leave (?:out|it)|avoid|no (?:mention|flattery|jokes)|mention nothing|in (?:english|german|french|spanish)$)\b",
    re.I,
)
# What only sounds like a word to the writer: "don't have a car"
_STATED = re.compile(
    r"don['’]t (?:read|play|do|take|bring|charge|cook|own|use|sell|keep|have|know|need|want|own|drive|like|see|live|work|get|think|eat|drink|smoke|speak|mind|really)\b",
    re.I,
)
_TOLD = re.compile(
    r"(?:(?:(?:i|we) )?(?:(?:just|also|only|really|please|do|should|must|remember|don['’]t forget|do not forget|(?:would like|want(?:ed)?|need|have|got|ought)(?= (?:to|also|just)\b))(?: to)? )*(?:let you know|tell you|mention|say|add|explain|note))\s+(?:to you\s+)?(?:that\s+)?(?=(?:i|we|my|our|the|you|your|it|they|there|he|she|this|that)\b|[a-z]+ (?:is|was|are|were|has|have|will|starts?|ends?|begins?|went)\b)(?!that\b)(?P<said>.+)",
    re.I,
)
_SORRY = re.compile(
    r"(?:(?:i['’]?m|i am|so|very|really|say|and|to)\s+)*(?P<deep>very |so |really )?(?:sorry|apologies|apologi[sz]e)\s+(?P<why>(?:for|about|that|it|i|to)\b.+)",
    re.I,
)
_CONGRATULATED = re.compile(r"(?:congratulate you|congrat(?:s|ulations)?)\s+(?:on|for)\s+(?P<on>.+)", re.I)
_WISHED = re.compile(r"(?:wish you|i wish you)\s+(?P<what>.+)", re.I)
_HOPED = re.compile(r"hope\s+(?P<what>(?:you|your|it|that|the|all|we)\b.+)", re.I)
# "can she lend me hers", "could you have a look": a question, whoever forgot its mark
_QUESTION = re.compile(
    r"(?:can|could|would|will|may|might|shall|should|do|does|did|is|are|was|were|has|have)\s+(?:you|he|she|they|we|i|it|there|"
    r"(?:my|your|our|his|her|their|the|this|that|these|those|any|some|all|both|anyone|anybody|someone|somebody)\b(?! (?:last|next|first|best)\b)|"
    r"(?-i:[A-Z])[\w’']+)(?=\s)",
    re.I,
)
# A plain "no": whose it is, is the writer's to say of nobody but themselves.
_NOT_MINE = re.compile(
    r"(?:(?:also |just |really |still |but |sadly )?(?:can(?:not|['’]t)|won['’]t|don['’]t|haven['’]t|could(?:n['’]t| not| never) have (?:done|managed|finished|made|got|passed|coped)))\s",
    re.I,
)
_BEEN = re.compile(r"(?:(?:have|['’]ve) )?(?P<been>been \S.*)", re.I)
# What closes is the post or the call, not what was named before: "my cover letter, closes Sunday"
_DEADLINE_IS = re.compile(r"(?:the )?deadline(?: is|:)?(?: on)? (?P<when>\S.*)", re.I)
_DID_MYSELF = re.compile(
    r"(?!made (?:my|our|the|his|her|their) (?:\w+['’]s |whole |entire )?(?:day|week|month|year|evening|night|morning|trip|weekend|life|christmas|birthday)\b)(?:already |just |finally )?(?:did (?:just |exactly )?(?:as|what)|(?:slept|ran|did|sent|submitted|built|sold|repeated|cooked|used|tried|wore|ate|drank|read|finished|made|baked|planted|watched|practised|practiced|put|hung|framed|kept|learned|learnt) (?:it|them|the|like|all|every|for|well|through|my|one|two|three|some)\b)|made (?!me\b|us\b|my\b|our\b|you|a\b|sure|sense|up\b)[a-z]+(?=$|,| and\b| for\b| with\b| out\b)",
    re.I,
)
_OWED = re.compile(r"(?:all |and )?(?:\w+ed|got|made|came|won|sold|found)\b.* thanks to you[!.]*", re.I)
_CLOSING = re.compile(
    r"(?:it )?(?:closes|closing)(?: date)?(?: is)?(?: on)? (?P<when>(?:the )?(?:(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)?|tomorrow)\b.*)",
    re.I,
)
_PITY = re.compile(
    r"(?:the )?poor (?:\w+ )?(?:thing|man|woman|soul|lad|lass|girl|boy|guy|love|sod|devil|bugger)\b|bless (?:him|her|them|you)\b|(?:he|she|you)(?:['’]s| is|['’]re| are) (?:swamped|useless|hopeless|a mess)",
    re.I,
)
_NOT_FOR = re.compile(
    r"(?:just |only |but )?not (?:the|on|for|at|in|my|before|after|a|an)\b", re.I
)  # "not the kitchen"
# What is so of the thing that was named: "works fine", "goes to print the 9th", "needs picking up"
_ITS = re.compile(
    r"(?:it\s+)?(?P<does>(?:still |only |just |always |also |never |now )?(?:works|needs|goes|saves|saved(?= (?:me|us|my|our|the|a|\d))|tastes|looks|fits|runs|starts|ends|closes|opens|helps|makes|"
    r"means|comes|costs|takes|lasts|weighs|drips|leaks|smells|seats|holds|finishes|expires|sleeps|covers|belongs|made(?= (?:my|our|the) (?:whole |entire |absolute )?(?:day|week|month|year|evening|morning|trip|weekend)\b)|worked|turns out|turned out|"
    r"helped|is(?= (?:in|on|at|from|for|due|about|almost|nearly|quite|very|still|only|not|already|ready|free|new|big|small|heavy|light|easy|quick|short|long|clean|dry)\b)|"
    r"was(?= (?:a|an|so|very|really|just|exactly|great|perfect|lovely|brilliant|delicious|amazing|fantastic)\b)))(?P<rest>,?\s+\S.*|(?<=works)|(?<=runs))",
    re.I,
)
_MINE = re.compile(
    r"(?:(?:also |just |really |still |already |have to |now )?(?:(?:would|['’]d|will|['’]ll|can|could)(?! be (?:short|rough|done|late|in|by|on|any))(?! (?:you|he|she|they|we|i|it|the|my|your|his|her|our|their|this|that|there|any|some|(?-i:[A-Z])[\w’']+)\b)|want(?:ed)? (?:to\b|an?|the|some|one|two|three|\d+)|need(?:ed)? (?:to|it|them|this|that|one|some|an?|your|my|the)|hope to|am|was(?! (?:over)?due\b)|found(?= (?:work|an?|the|my|another|new)\b)|have (?:to\b|my|no|the|some|\w+(?:ed|en|t|ne|un|ld|de)\b)|had|got(?! me\b| us\b)|passed|won|finished|started|applied|used|booked|start|begin|leave|move|owe(?= (?:you|him|her|them)\b))(?=\s))",
    re.I,
)
_DOING = re.compile(
    r"(?:just |now |still )?(?:hoping|looking|asking|(?:wearing|using|reading|enjoying|playing|eating|keeping|baking|watching|sharing)(?= (?:it|them|the|every)\b)|giving (?:it|them) back|bringing|returning|sending|trying|planning|applying|starting|leaving|moving|working|writing|going)\s(?!\d|on \d|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer))",
    re.I,
)
_THIS = re.compile(r"(?:must|needs? to|has to|have to|needs|should)\s+(?:be|go|get|leave|come|reach|arrive)\b", re.I)
_IT = re.compile(r"(?:only |just )?(?:takes|costs|lasts|weighs|took (?=me|us)|cost (?=me|us))\s+(?=\S)", re.I)
_ANSWER = re.compile(r"(?P<what>(?:an?|your|any) (?:\w+ )?(?:answer|reply|decision|word|yes or (?:a )?no)\b.*)", re.I)


def own_sentence(words: str, *, parse: Parse, plural: bool = False) -> str:
    """One sentence that says just these words of the user's, already in the letter's voice; "" where none does.

    A wish put as an order to the writer ("tell you that I passed", "congratulate you on ...") is carried out; one
    that would need an answer nobody gave ("tell you how it went"), or is about the letter itself ("keep it short"),
    is left to the user. ``plural`` tells whether the act names several things ("these must go by May").
    """
    words = _JOINTS.sub("", words.strip(" ,;:-–—")).rstrip(" .!,;")
    asked = words.endswith("?")
    words = words.rstrip("? ")
    words = re.sub(r"^owe (?:him|her|them)\b", "owe you", words)
    mine = _NOT_MINE.match(words) is not None  # "don't write too formally" is no remark of the user's own
    if not any(c.isalpha() for c in words) or (_MANNER.match(words) and not _STATED.match(words)) or asked:
        return ""
    if _QUESTION.match(words):
        return ""
    told = _TOLD.fullmatch(words)
    if told is not None:
        return own_sentence(told["said"], parse=parse) if is_statement(told["said"] + ".", parse=parse) else ""
    if (sorry := _SORRY.fullmatch(words)) is not None:
        return f"I am {sorry['deep'] or ''}sorry {sorry['why']}."
    if (praised := _CONGRATULATED.fullmatch(words)) is not None:
        return f"Congratulations on {praised['on']}."
    if (wished := _WISHED.fullmatch(words)) is not None:
        return f"I wish you {wished['what']}."
    if (hoped := _HOPED.fullmatch(words)) is not None:
        return f"I hope {hoped['what']}."
    if (answer := _ANSWER.fullmatch(words)) is not None:
        return f"I would be glad of {lowered(answer['what'], parse=parse)}."
    if (been := _BEEN.fullmatch(words)) is not None:
        return f"I have {been['been']}."
    if (deadline := _DEADLINE_IS.fullmatch(words)) is not None:
        return f"The deadline is {deadline['when']}."
    if _DID_MYSELF.match(words) or _OWED.fullmatch(words):
        return f"I {words[0].lower()}{words[1:]}."
    if (closing := _CLOSING.fullmatch(words)) is not None:
        return f"The closing date is {closing['when']}."
    if re.match(
        r"(?:without|because of|thanks to) (?:you|your)\b.+ (?:I|we|they|he|she|it|nobody|none|the|my|our)\b",
        words,
        re.I,
    ):
        return capitalised(words) + "."
    if _FRONTED.match(words) and any(t.tag in {"VBZ", "VBP", "VBD", "MD"} for t in parse(words).tokens):
        return capitalised(words) + "."
    if _PITY.match(words):
        return ""
    if _NOT_FOR.match(words):
        return capitalised(words) + "."
    if mine:
        return f"I {words[0].lower()}{words[1:]}."
    if (of_it := _ITS.fullmatch(words)) is not None:
        return _of_it(of_it["does"], of_it["rest"], plural=plural)
    if opens_with_subject(words, parse=parse):
        return capitalised(_with_article(words, parse=parse)) + "."
    if starts_without_subject(words):
        return _finished(words, plural=plural)
    return ""


# "without this I cannot order the wood": what follows from it, or when, stands in front of a whole clause
_FRONTED = re.compile(
    r"(?:without (?:it|this|that|them|these|those|one|the [\w ]{2,20}?)|(?:until|till|by|before|after|since) (?:then|that)|(?:that|this) way|in that case|if (?:so|not)|from then on|at the moment|at present|as it is|this (?:week|month|year|time)|right now),? "
    r"(?:i|we|they|it|nobody|everybody|everyone|my|our|the|there)(?:['’][a-z]+)? (?=\w)",
    re.I,
)
_INVITED = re.compile(
    r"(?:just |please |do |and )*(?:come (?!from\b)|bring (?:the|your|a|an|anyone|somebody|whoever|as many|along)\b|help yourself|feel free|let me know|(?:say|shout|ask|ring|call|text|phone|tell me|message me|email me|drop me)\b(?! (?:her|him|them)\b)(?= (?:me|when|if|any|a line|the word|yes|no)\b)|keep (?:it|them|what)\b(?= (?:as long|for as|till|until|if|all|you|when)|$)|take (?:it|them|as|what|your|all)\b|have a look|think about it|don['’]t (?:worry|bring|bother|feel|hesitate|be|thank|pay|rush)|no need to|pop (?:in|round|over|by)|drop (?:in|by|round))",
    re.I,
)


def said_to_reader(words: str) -> str:
    """What an offer tells its reader to do, as a sentence: "bring the dog!" -> "Bring the dog."; "" for anything else."""
    words = _JOINTS.sub("", words.strip(" ,;:-–—")).rstrip(" .!,;")
    return f"{capitalised(words)}." if _INVITED.match(words) and "?" not in words else ""


def is_beside(words: str, *, parse: Parse) -> bool:
    """Whether a piece behind a comma, dash or full stop is a clause that stands for itself."""
    words = _JOINTS.sub("", words.strip())
    return bool(words) and (opens_with_subject(words, parse=parse) or starts_without_subject(words))


# "heating included, until May": said of the thing before it
_ARRANGED = re.compile(
    r"(?:[a-z]+ ){1,3}(?:included|provided|supplied|attached|thrown in|paid|covered|guaranteed|needed|required),",
    re.I,
)


def opens_with_subject(words: str, *, parse: Parse) -> bool:
    """Whether the words are a clause whose subject stands first: "my supervisor wants it on 2 September"."""
    if _ARRANGED.match(words):
        return False
    body = re.sub(r"(?<=[\w])['’](m|ll|d|ve|re)\b", _spelled, words.rstrip(" .?!)"))
    sentence = parse(capitalised(body) + ".")
    tokens = sentence.tokens
    for subject in tokens:
        verb = tokens[subject.head]
        if subject.dep not in {"nsubj", "nsubjpass", "expl"} or subject.index >= verb.index:
            continue
        carriers = [verb, *(t for t in tokens if t.head == verb.index and t.dep in {"aux", "auxpass"})]
        if not any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in carriers):
            continue
        first = min((t.index for t in tokens if under(tokens, t, subject.index)), default=subject.index)
        if sum(t.text == "," for t in tokens[subject.index : verb.index]) == 1:
            continue  # "about 6 cubic metres beech, dried two years": the comma is no part of a clause
        if first == 0 and tokens[0].tag not in {"WP", "WDT", "WRB", "IN"}:
            return verb.head == verb.index or subject.pos == "PRON"
    return False


def starts_without_subject(words: str) -> bool:
    """Whether a clause lacks its "I" or its "this": "would like to begin in May", "must be claimed by Monday"."""
    return any(
        pattern.match(words)
        for pattern in (_MINE, _BEEN, _DEADLINE_IS, _DID_MYSELF, _OWED, _NOT_MINE, _DOING, _THIS, _IT, _ITS)
    )


def is_question(words: str) -> bool:
    """Whether a piece asks by its first words, with or without a question mark: "can she lend me hers"."""
    return _QUESTION.match(_JOINTS.sub("", words.strip())) is not None


_FOR_MANY = {"is": "are", "was": "were", "has": "have", "goes": "go", "finishes": "finish"}


def _of_it(does: str, rest: str, *, plural: bool) -> str:
    """ "works fine" -> "It works fine."; of several things "They work fine."."""
    *before, verb = does.lower().split()
    if plural:
        verb = _FOR_MANY.get(verb, verb[:-1] if verb.endswith("s") else verb)
    return f"{'They' if plural else 'It'} {' '.join([*before, verb])}{rest}."


def _finished(words: str, *, plural: bool) -> str:
    words = words[0].lower() + words[1:]
    if _THIS.match(words):
        first, rest = words.split(" ", 1)
        singular = {"need": "needs", "have": "has"}
        forms = {form: base for base, form in singular.items()} if plural else singular
        return f"{'These' if plural else 'This'} {forms.get(first, first)} {rest}."
    if _IT.match(words):
        return f"It {words}."
    if _DOING.match(words):
        return f"I am {words}."
    return f"I{'' if words[0] in '’' + chr(39) else ' '}{words}."


_FULL = {"m": " am", "ll": " will", "d": " would", "ve": " have", "re": " are"}
_BARE = word_set(
    "exam work school mine yours ours hers theirs everything nothing thanks all both dinner lunch life time money mum mother dad father news nobody everybody somebody everyone someone anyone nothing something"
)


def _spelled(match: re.Match[str]) -> str:
    return _FULL[match[1]]


def _with_article(words: str, *, parse: Parse) -> str:
    """ "festival forecast is working" -> "the festival forecast is working": telegram style keeps no articles."""
    tokens = parse(words + ".").tokens
    if not any(t.dep in {"nsubj", "nsubjpass"} and t.pos != "VERB" and t.tag != "VB" for t in tokens):
        tokens = parse(capitalised(words) + ".").tokens  # "start is October": small, it is read as a verb
    first = tokens[0]
    subject = next((t for t in tokens if t.dep in {"nsubj", "nsubjpass"}), None)
    if subject is None or not _countable(subject, tokens) or first.text.lower() in DETERMINERS | _BARE:
        return words
    return f"the {words}" if words[:1].islower() else words


def _countable(subject: Token, tokens: tuple[Token, ...]) -> bool:
    helped = (
        any(t.head == subject.head and t.dep in {"aux", "auxpass"} for t in tokens)
        or tokens[subject.head].lemma == "be"
    )
    owned = any(t.head == subject.index and t.dep in {"det", "poss", "nummod"} for t in tokens)
    return subject.tag == "NN" and helped and not owned and plain(subject.text) == subject.text
