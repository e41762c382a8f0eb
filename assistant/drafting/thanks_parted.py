# ruff: noqa: E501  patterns read better unbroken
"""Thanks as they are typed, in sentences: what for, what came of it, what the reader did besides."""

from __future__ import annotations

import re

from assistant.domain.contacts import Contact
from assistant.domain.words import Parse
from assistant.drafting.beside import opens_with_subject
from assistant.drafting.purpose_run_on import CALLS, CLAUSE, OPEN, finite
from assistant.drafting.sentences import split_sentences
from assistant.drafting.vocabulary import word_set

# "your soup and the kids loved it", "you helped her and you took nothing"
_JOINED_ON = re.compile(
    r"\s+(?:(?P<sign>\+|&)|and) (?=(?:i|we|you|he|she|they|it|the|my|our|his|her|everyone|everybody|nobody)\b)", re.I
)
_LISTED = re.compile(r"\b(?:for|of|that|because|when|how|what|so)\s+[^,;]*$", re.I)
# "fixing the kiln, wouldn't take any money": in thanks it was the reader who did not
_THEIR_DEED = re.compile(
    r"(?:\s*(?:,|;|\s[-–—]+)\s+(?:and |but )?|\s+(?:and|but) (?=(?:did|would)))(?P<did>(?:(?:would(?:n['’]t| not)|wouldnt|didn['’]t|didnt|did not|refused|never(?: once| even)?|not once)\s+(?:even |to |once |let us |let me )*(?:take|accept|ask(?:ed)?|charge[d]?|hear|complain(?:ed)?|want(?:ed)?|let|mind(?:ed)?|mention(?:ed)?|say|said|laugh(?:ed)?|judge[d]?|make|made|any|give|gave|payment|money|blink(?:ed)?|moan(?:ed)?|grumble[d]?|stop(?:ped)?|lose|lost)\b|would (?:take|accept|hear|want) (?:no|nothing|none)\b|(?:wanted|took|asked|accepted|charged|made)(?: me| us)?(?: for)? (?:nothing|no (?:money|fee|fuss|charge|thanks|payment|pay|bones))\b)[^,;.]*)",
    re.I,
)
# "finding his bike he rode it to school": a thing, and what was done with it
_RESUMED = re.compile(
    r"(?<=[a-z]{3}) (?=(?:he|she|we|they|i) (?:[a-z]+ed|rode|wore|ate|took|read|found|got|made|sold|used|kept|put|gave|lost|saw|loves?|uses|wears|needs?) (?:it|them)\b)",
)
_NO_NOUN = word_set(
    "that which who when because since after before while if as so and or but until till where how what why said think thought know knew hope sure glad once day time way moment than though although"
)
# "birthday card was so sweet": the card is thanked for, and praised
_PRAISED = re.compile(
    r"^(?:for )?(?P<what>(?:(?:the|that|your|his|her|their|READER['’]s) )?(?:(?!(?:was|were|is|are|you|he|she|they|i|we|who|that|which|it|this)\b)[a-z'’-]+ ){0,3}(?!(?:it|this|that|he|she|you|i|we|they|all|everything|there)\b)[a-z'’-]+) (?P<is>was|were|is|are|tasted|looked|smelled) (?P<how>(?:(?:so|really|very|just|absolutely|simply|such|truly|too|all) )*(?:a |an )?(?:sweet|lovely|delicious|great|perfect|brilliant|amazing|wonderful|beautiful|gorgeous|fantastic|superb|spot on|helpful|useful|hit|treat|life-?saver|god-?send|yummy|excellent|incredible|kind|thoughtful|tasty|good|a joy|handy)\b.*)$",
    re.I,
)
_OWNED = re.compile(r"(?:the|that|your|his|her|their)\b|\w+['’]s\b", re.I)
_PERSON = re.compile(
    r"(?:\b(?:kids|children|mum|mom|dad|everyone|everybody|people|weather|boys|girls|guests|family|team|class|exam|day|we)|er|or|ist|ian|man|men|woman|women|son|mother|father|daughter|wife|husband)$",
    re.I,
)
# "…, thank you very much my friend": said already
THANKS_AGAIN = re.compile(
    r"(?<=\w{3})\s*(?:[,.!;]|\s[-–—]+)\s*(?:so |and )?(?:thank you|thanks|many thanks|thx)(?: (?:very|so) much| a lot| again| a million)?(?:,? my (?:dear )?(?:friend|brother|sister))?[.!]*$",
    re.I,
)
_THANKS_BEHIND = re.compile(
    r"^(?P<told>[^.!?]{12,}?)(?:[,;]|\s[-–—]+|\.|!)?\s+(?:so|and so|and|hence|therefore|thus)[, ]+(?:just |a big |many |i (?:just )?(?:want(?:ed)? to|would like to|['’]d like to|must|wish to) )*(?:say )?thank(?:s|ing)?(?: you| her| him| them)?(?: so much| very much| a lot| again)? for (?P<what>[^.!?]+)[.!]*$",
    re.I,
)


def thanks_first(text: str) -> str:
    """ "because of you it was accepted, so thank you for your time": the thanks, and then what they came of."""
    behind = _THANKS_BEHIND.match(text)
    if behind is None or CALLS.search(behind["told"]):
        return text
    told = behind["told"].strip(" ,;-–—")
    return f"thank you for {behind['what'].rstrip(' .!')}. {told[0].upper()}{told[1:]}."


def joined_on(sentence: str, *, parse: Parse) -> list[str]:
    """ "the soup + the kids loved it": a clause of its own behind what is thanked for."""
    for gap in _JOINED_ON.finditer(sentence):
        left, right = sentence[: gap.start()], sentence[gap.end() :].rstrip(" .!")
        if len(left.split()) < 2 or OPEN.search(left) or left.count("(") > left.count(")"):
            continue
        pronoun = CLAUSE.match(right) is not None
        if not pronoun and (gap["sign"] is None or not opens_with_subject(right, parse=parse)):
            continue
        theirs = re.match(r"(?:you|he|she|they)\b", right, re.I) is not None
        mine = re.match(r"(?:i|we)\b", right, re.I) is not None and finite(left, parse=parse)
        again = left.split()[0].lower() == right.split()[0].lower() and theirs  # "he took me on …, and he taught me"
        if gap["sign"] is None and not again and (not (theirs or mine) or _LISTED.search(left)):
            continue
        return [f"{left.rstrip(' ,;')}.", f"{right[0].upper()}{right[1:]}."]
    return [sentence]


def resumed(sentence: str) -> list[str]:
    """ "finding his bike he rode it to school" in two, where the thing comes back as "it"."""
    for gap in _RESUMED.finditer(sentence):
        if sentence[: gap.start()].split()[-1].lower() not in _NO_NOUN:
            told = sentence[gap.end() :]
            return [f"{sentence[: gap.start()]}.", told[0].upper() + told[1:]]
    return [sentence]


def thanks_parted(sentences: list[str], *, contact: Contact, parse: Parse) -> list[str]:
    """The sentences with what is thanked for in the first one, and what was said of it, or done besides, behind it."""
    first = sentences[0]
    reader = "you" if re.search(r"\byou\b", " ".join(sentences), re.I) else contact.first_name or "you"
    told = [part for one in _praised(first, contact) for part in joined_on(one, parse=parse)]
    told[0] = _THEIR_DEED.sub(lambda m: f". {reader[0].upper()}{reader[1:]} {m['did']}", told[0])
    return [part for one in [*split_sentences(told[0]), *told[1:], *sentences[1:]] for part in resumed(one)]


def _praised(sentence: str, contact: Contact) -> list[str]:
    """ "birthday card was so sweet": the card, and that it was."""
    named = re.escape(contact.first_name) if contact.first_name else "you"
    praised = re.compile(_PRAISED.pattern.replace("READER", named), re.I).match(sentence)
    of_reader = contact.first_name and sentence.lower().startswith(f"{contact.first_name.lower()} ")
    if praised is None or of_reader or _PERSON.search(praised["what"]):
        return [sentence]
    what = praised["what"] if _OWNED.match(praised["what"]) else f"the {praised['what']}"
    many = praised["is"].lower() in {"were", "are"}
    return [f"{what}.", f"{'They' if many else 'It'} {praised['is']} {praised['how'].rstrip(' .!')}."]
