# ruff: noqa: E501  word lists read better unbroken
"""Whether the letter leaves out a word of what was typed, or holds one that nobody typed: compared word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from assistant.domain.contacts import Contact
from assistant.domain.requests import Kind
from assistant.domain.words import Parse
from assistant.drafting.ask_clauses import as_one_list
from assistant.drafting.ask_openings import without_calls
from assistant.drafting.given_names import SHORT_FORMS
from assistant.drafting.purpose_haste import unhurried
from assistant.drafting.purpose_opening import without_opening
from assistant.drafting.sizes import spelled_out
from assistant.drafting.spelling import well_written
from assistant.drafting.vocabulary import word_set

# Words that carry a sentence and no thing, whichever form they are put in when a purpose is turned into one.
_CARRIES = word_set(
    """
    the an of to for with on about my me her his him he she you your they them their and or that how we us our mine ours
    if is are was were has have had would could can will from at in it this some any who what when by be been am do does did
    so as but just please kindly than then there its also too very really say tell ask whether which where why these those may
    might shall should must hers theirs yours myself yourself himself herself themselves into onto out up off over
    wo ca ll ve re don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn until till
    """
)
# What leads up to an ask, thanks or an offer, or says how to write it: the letter has its own words for that.
_LEADS = word_set(
    """
    ask asking thank thanks thx mention add offer please pls say tell telling know want would like need wish write letter mail email
    note message let see find get give send have make do be go come help lot much really still maybe perhaps favour favor
    chance question possible possibly big huge many kind kindly nice great dear properly finally hi hello hey try look looking thing reader lovely
    cheers due deadline close closing date bit back old former new boss manager teacher tutor professor coach mentor neighbour neighbor director
    landlord landlady supervisor lecturer head doctor news answer reply about wonder wondering hope hoping appreciate
    grateful love happy glad remind nudge chase sir madam ma mam apologise apologize sorry inquire enquire request
    good morning afternoon evening day greetings regards warmly sincerely owe something useful hear being again loads advance
    late po opo lah lor leh yaar hoca sensei san all one obliged delighted thankful because respectfully humbly beg begging requesting implore urge plead forget remember needful regarding same lend loan honest honestly basically actually anyway sure willing million obliged indebted highly deeply friend heart
    """
)
_FRAMES = word_set(
    """
    glad spare grateful share able sorry closing deadline date belatedly during introduce connect news take sure answer
    otherwise care loan like one want being come because need own thing things thank thanks offer ask tell know give send have lend borrow write help free make find get minute minutes hour hours
    congratulations wish
    """
)
_NO = re.compile(r"\b(?:no|not|never|nothing|nobody|none|without|unless|except|neither|nor|cannot)\b|n['’]t\b", re.I)
_SPELT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae", "ł": "l", "đ": "d"}
)
_LETTERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FIGURES = {word: str(number) for number, word in enumerate(_LETTERS, 2)}  # "one" is no number in "the red one"
LEAST_TYPED = 2  # letters of a word, below which it carries nothing
# "since the number has doubled" is a reason, which a sentence of its own tells as well
_SINCE_WHEN = re.compile(
    r"\b[Ss]ince (?:then\b|last\b|yesterday\b|this\b|\d|(?:the )?(?:\d|[Ss]tart|[Bb]eginning|[Ee]nd|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)|(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|[Cc]hristmas|[Ee]aster)|$)"
)


def words_lost(kind: Kind, typed: str, held: Sequence[str], *, contact: Contact, parse: Parse) -> list[str]:
    """The words typed that stand nowhere in ``held``, in any form; numbers and negations among them."""
    text = _read_out(kind, typed, contact)
    said = " ".join(held)
    stems = _stems(said, parse=parse)
    out: list[str] = []
    for token in parse(text).tokens:
        for word in _words(token.text):
            known = (
                (word == "since" and not _SINCE_WHEN.search(text))
                or word in _CARRIES | _LEADS
                or token.lemma.lower() in _LEADS
                or _of_reader(word, contact)
            )
            if not known and (word.isdigit() or len(word) > LEAST_TYPED) and not _held(word, token.lemma, stems):
                out.append(word)
    if "not" not in out and len(_NO.findall(text)) > len(_NO.findall(said)):
        out.append("not")
    return out


def words_added(kind: Kind, typed: str, sentences: Sequence[str], *, contact: Contact, parse: Parse) -> list[str]:
    """The words of the sentences that were typed in no form and belong to none of the letter's own frames."""
    stems = _stems(f"{typed} {_read_out(kind, typed, contact)}", parse=parse)
    return [
        word
        for token in parse(" ".join(sentences)).tokens
        for word in _words(token.text)
        if (word.isdigit() or len(word) > LEAST_TYPED)
        and word not in _CARRIES | _FRAMES
        and token.lemma.lower() not in _FRAMES
        and not _held(word, token.lemma, stems)
    ]


def _read_out(kind: Kind, typed: str, contact: Contact) -> str:
    begun, _ = without_opening(kind, typed, contact=contact)
    begun = re.sub(
        r"\b(?P<am>be|am|are) (?:most|ever so|truly|extremely|immensely|eternally) (?=(?:grateful|obliged|thankful|glad)\b)",
        r"\g<am> ",
        begun,
    )
    begun = as_one_list(without_calls(begun)) if kind is Kind.ASK else begun
    return spelled_out(well_written(unhurried(kind, begun, contact=contact)[0]))


def _words(text: str) -> list[str]:
    return [_FIGURES.get(word, word) for word in re.findall(r"[^\W\d_]+|\d+", text.lower())]


def _of_reader(word: str, contact: Contact) -> bool:
    """Whether it is a name of the reader's, or begins one: "dan" for Daniel, "zoes" for Zoë's."""
    bare = word.removesuffix("s")
    return any(
        bare in {name, name.removesuffix("s")}
        or name in SHORT_FORMS.get(word, frozenset())
        or (len(word) > LEAST_TYPED and name.startswith(word))
        for name in _plain_names(contact)
    )


def _plain_names(contact: Contact) -> set[str]:
    """The reader's names in small letters, as written, without accents, and with those of German spelt out."""
    names = {part.lower().strip("().,") for name in (contact.name, *contact.names) for part in name.split()}
    spelt = {name.translate(_SPELT) for name in names}
    bare = {"".join(c for c in unicodedata.normalize("NFD", name) if c.isalpha() and c.isascii()) for name in names}
    return {name for name in names | spelt | bare if name}


def _stems(text: str, *, parse: Parse) -> set[str]:
    return {w for t in parse(text).tokens for w in (*_words(t.text), *_words(t.lemma))}


def _held(word: str, lemma: str, stems: set[str]) -> bool:
    """Whether a form of the word is there: the same beginning of four letters, or of the whole where it is short."""
    low = lemma.lower()
    if word in stems or low in stems:
        return True
    return len(word) > 3 and any(stem[:4] == word[:4] or stem[:4] == low[:4] for stem in stems if len(stem) > 3)
