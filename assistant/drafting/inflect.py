"""English verb forms by rule, with the irregular verbs in a table.

Works on one word at a time: ``gerund("put") == "putting"``, ``past("tell") == "told"``,
``plain("has") == "have"`` (the third person made to fit "you").
"""

from __future__ import annotations

from assistant.drafting.vocabulary import word_set

_PASTS = """
be was|become became|begin began|bend bent|bet bet|bite bit|bind bound|bleed bled|blow blew|break broke|breed bred
bring brought|build built|burn burned|burst burst|buy bought|catch caught|choose chose|cling clung|come came|cost cost
creep crept|cut cut|deal dealt|dig dug|do did|draw drew|drink drank|drive drove|eat ate|fall fell|feed fed|feel felt
fight fought|find found|fit fitted|flee fled|fly flew|forbid forbade|foresee foresaw|forget forgot|forgive forgave
freeze froze|get got|give gave|go went|grind ground|grow grew|hang hung|have had|hear heard|hide hid|hit hit|hold held
hurt hurt|keep kept|kneel knelt|know knew|lay laid|lead led|lean leaned|leap leapt|learn learned|leave left|lend lent
let let|lie lay|light lit|lose lost|make made|mean meant|meet met|mistake mistook|overcome overcame|overhear overheard
oversee oversaw|partake partook|pay paid|prove proved|proofread proofread|put put|quit quit|read read|redo redid
rebuild rebuilt|resend resent|reset reset|rethink rethought|rewrite rewrote|rid rid|ride rode|ring rang|rise rose
run ran|say said|see saw|seek sought|sell sold|send sent|set set|sew sewed|shake shook|shed shed|shine shone|shoot shot
show showed|shrink shrank|shut shut|sing sang|sink sank|sit sat|sleep slept|slide slid|slip slipped|speak spoke
speed sped|spend spent|spill spilled|spin spun|split split|spread spread|spring sprang|stand stood|steal stole
stick stuck|sting stung|stride strode|strike struck|string strung|strive strove|swear swore|sweep swept|swell swelled
swim swam|swing swung|take took|teach taught|tear tore|tell told|think thought|throw threw|thrust thrust|tread trod
undergo underwent|understand understood|undertake undertook|undo undid|uphold upheld|upset upset|wake woke|wear wore
weave wove|weep wept|win won|wind wound|withdraw withdrew|withhold withheld|withstand withstood|write wrote
"""
_PARTICIPLES = """
be been|become become|begin begun|break broken|choose chosen|come come|do done|draw drawn|drink drunk|drive driven
eat eaten|fall fallen|fly flown|forget forgotten|forgive forgiven|freeze frozen|give given|go gone|grow grown
hide hidden|know known|overcome overcome|oversee overseen|ride ridden|ring rung|rise risen|run run|see seen|shake shaken
show shown|sing sung|sink sunk|speak spoken|steal stolen|swear sworn|swim swum|take taken|tear torn|throw thrown
undergo undergone|undertake undertaken|undo undone|wake woken|wear worn|withdraw withdrawn|write written
rewrite rewritten|redo redone
"""


def _table(text: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for line in text.strip().splitlines():
        for entry in line.split("|"):
            base, form = entry.split()
            out[base] = form
    return out


PASTS = _table(_PASTS)
PARTICIPLES = _table(_PARTICIPLES)
_BASES = {form: base for table in (PARTICIPLES, PASTS) for base, form in table.items()} | {
    "been": "be", "were": "be", "is": "be", "are": "be", "am": "be", "has": "have", "does": "do",
    "lay": "lie", "found": "find", "ground": "grind", "wound": "wind", "bound": "bind", "felt": "feel",
    "saw": "see", "left": "leave", "lit": "light", "shot": "shoot", "resent": "resend",
}  # fmt: skip

# Verbs of more than one syllable that are stressed on the last one, and so double their last letter.
_DOUBLING = word_set(
    """
    admit commit compel confer control defer equip excel expel forbid forget incur occur omit permit prefer
    propel recur refer regret repel submit transfer transmit transfer unplug upset begin overrun reset
    babysit format rerun input output kidnap worship program quit
    """
)
# ... and those of one syllable by rule; here the vowels that count. A final w, x or y never doubles.
_VOWELS = "aeiou"


def gerund(base: str) -> str:
    """The -ing form: "introduce" -> "introducing", "lie" -> "lying", "put" -> "putting"."""
    word = base.lower()
    if word in {
        "be",
        "see",
        "flee",
        "agree",
        "free",
        "guarantee",
        "oversee",
        "foresee",
        "dye",
        "singe",
        "eye",
        "canoe",
    }:
        return base + "ing"
    if word.endswith("ie"):
        return base[:-2] + "ying"
    if word.endswith("ic") and word in {"panic", "mimic", "picnic"}:
        return base + "king"
    if word.endswith("e") and len(word) > 2:
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def past(base: str) -> str:
    """The simple past: "tell" -> "told", "carry" -> "carried", "refer" -> "referred" ("be" -> "was")."""
    word = base.lower()
    if word in PASTS:
        return PASTS[word]
    if word.endswith("e"):
        return base + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    if word in {"panic", "mimic", "picnic"}:
        return base + "ked"
    return _doubled(base) + "ed"


def third(base: str) -> str:
    """The third person singular: "cost" -> "costs", "carry" -> "carries", "go" -> "goes"."""
    word = base.lower()
    if word in {"have", "be"}:
        return {"have": "has", "be": "is"}[word]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def plain(third: str) -> str:
    """The form after "you" of a third person singular: "has" -> "have", "goes" -> "go", "knows" -> "know"."""
    word = third.lower()
    if word in {"has", "does", "is", "was", "'s", "’s"}:
        return {"has": "have", "does": "do", "is": "are", "was": "were"}.get(word, third)
    if word.endswith("ies") and len(word) > 4:
        return third[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return third[:-2]
    return third[:-1] if word.endswith("s") and not word.endswith("ss") else third


def base_of(form: str, lemma: str = "") -> str:
    """The base of any form; ``lemma`` is a parser's opinion, used where the table has none."""
    word = form.lower()
    if word in _BASES and word not in PASTS:
        return _BASES[word]
    if lemma and lemma != word:
        return lemma
    if word in PASTS or not lemma:
        return word if word in PASTS else _stripped(word)
    return _stripped(word)


def _stripped(word: str) -> str:
    # Last resort, for a form the parser did not take for a verb.
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 2 and any(v in stem for v in "aeiouy"):
            if stem.endswith("i") and ending == "ed":
                return stem[:-1] + "y"
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
                return stem[:-1]
            if stem.endswith(("c", "v", "u", "dg", "rg", "at", "iz", "ar", "as", "ut")) and not stem.endswith("ear"):
                return stem + "e"
            return stem
    return word


def _doubled(word: str) -> str:
    low = word.lower()
    if len(low) < 3 or low[-1] in "aeiouwxyh" or low[-2] not in _VOWELS or (low[-3] in _VOWELS and low[-4:-1] != "qui"):
        return word
    one_syllable = (
        sum(low[i] in _VOWELS and low[i - 1] not in _VOWELS for i in range(1, len(low))) + (low[0] in _VOWELS) == 1
    )
    return word + word[-1] if one_syllable or low in _DOUBLING else word


def article(phrase: str) -> str:
    """ "a" or "an", by the sound the phrase starts with."""
    low = phrase.lower()
    if low.startswith(("hour", "honest", "honor", "honour", "8", "11-", "11 ", "18")):
        return "an"
    if low.startswith(("uni", "use", "eu", "one", "once", "u-")):
        return "a"
    return "an" if low[:1] in _VOWELS else "a"
