"""Word families, harmless synonyms, and the words of courtesy: what a sentence may say that no fact says.

The tables are our own, from reading letters; each is a closed list, so that what is not listed needs a fact.
"""

from __future__ import annotations

from functools import lru_cache

# --- words that carry no claim in any use -------------------------------------------------------------------
COURTESY = frozenset(
    """
    thank thanks please dear hello hi hey kindly regard cheers sincerely
    hope wonder appreciate remember welcome wish perhaps maybe possibly however also too though
    former current currently really much indeed simply quickly briefly of course
    """.split()
)

# --- words that are courtesy in the present, the conditional or a wish, and a claim in the past ---------------------
COURTESY_NOW = frozenset(
    """
    grateful thankful glad happy pleased delighted sorry willing able open possible okay ok fine free welcome
    busy understand worry worries problem pressure rush hurry obligation trouble bother
    ask know let tell say hear reply answer respond response word think feel see look forward
    mind want like love need consider suit fit work convenient happen
    time moment minute chance opportunity favour favor help question thought idea way thing anything something
    schedule plate diary calendar availability reach write mail email message letter note contact touch
    decline pass ignore skip refuse turn offer accept kind nice good great well right wrong
    easy short quick brief small little bit spare find spend use useful helpful interested interest sense case
    congratulation congratulations congrat regardless either way rather instead gladly certainly
    difficult hard bad timing appropriate comfortable long few
    soon later day week end whenever start continue sure guess afraid suppose
    return either completely fully value asking own same other such totally entirely perfectly honestly no yes not straight feedback opinion advice view
    """.split()
)

# --- verbs so general that they claim only through their objects ------------------------------------------------------
LIGHT = frozenset("be have do make take get give go come let keep put would will can could may might shall should must".split())

# --- small words that are claims all the same --------------------------------------------------------------------------
CLAIMS = {
    "always": "generalises", "everyone": "generalises", "everybody": "generalises", "everything": "generalises",
    "all": "generalises", "every": "generalises", "nobody": "generalises", "nothing": "generalises",
    "anyone": "", "constantly": "generalises", "often": "generalises", "regularly": "generalises",
    "best": "compares", "most": "compares", "better": "compares", "more": "compares", "less": "compares",
    "only": "compares", "even": "", "than": "compares", "worst": "compares", "fewer": "compares",
    "because": "gives a reason", "therefore": "gives a reason", "thus": "gives a reason", "hence": "gives a reason",
    "finally": "adds a time", "recently": "adds a time", "lately": "adds a time", "immediately": "adds a time",
    "yesterday": "adds a time", "today": "adds a time", "tomorrow": "adds a time", "tonight": "adds a time",
    "ago": "adds a time", "together": "adds a shared past", "since": "adds a time or a reason",
    "whole": "generalises", "entire": "generalises", "each": "generalises", "many": "adds a quantity",
    "several": "adds a quantity", "both": "", "few": "", "half": "adds a quantity", "again": "adds a repetition",
}  # fmt: skip

# --- words for the same thing, where exchanging them changes nothing ---------------------------------------------------
_SYNONYMS = (
    "resume cv curriculum résumé",
    "tell say mention advise advice advise explain note point suggest suggestion recommend",
    "call chat conversation phone",
    "talk speak chat converse",
    "talk presentation lecture",
    "help assist support assistance aid",
    "job role position post",
    "company firm business",
    "colleague coworker teammate",
    "begin start",
    "get receive obtain",
    "review read look feedback comment critique check",
    "buy purchase",
    "photo picture photograph",
    "spare spend have give take",
    "send share forward pass give mail email",
    "share show",
    "letter email mail note message write",
    "try test use",
    "want like hope wish look seek",
    "teach show",
    "move switch change transition shift",
    "hire recruit employ",
    "team group",
    "child kid",
    "boss manager",
    "finish complete end",
    "learn study",
    "learn teach",
    "big large",
    "fix repair mend",
    "ask request",
    "offer",
    "lend loan borrow",
    "lead run head",
    "join",
    "mom mother",
    "university college",
    "interview",
    "idea thought",
    "hear learn",
    "see notice",
    "promise say",
    "introduce connect introduction intro",
    "recommend refer",
    "lose layoff",
    "prepare ready",
    "doctor dr",
    "application apply",
    "laptop computer",
    "mid middle",
    "tell say accord",
    "value appreciate",
)

# --- families that spelling does not show ------------------------------------------------------------------------------
_IRREGULAR = (
    "think thought", "give gift", "speak speech", "choose choice", "grow growth", "succeed success", "sell sale",
    "lose loss", "know knowledge", "live life", "meet meeting", "advise advice", "practise practice", "prove proof",
    "believe belief", "arrive arrival", "see sight", "fly flight", "weigh weight", "long length", "strong strength",
    "wide width", "high height", "describe description", "explain explanation", "receive receipt", "permit permission",
    "extend extension", "decide decision", "intro introduction", "pay payment", "buy purchase", "die death",
    "feed food", "sit seat", "sing song", "bear birth", "marry marriage", "pronounce pronunciation", "solve solution",
    "apply application", "enter entry", "try trial", "reply reply", "use usage", "analyse analysis analyst analytics",
)  # fmt: skip

_SUFFIXES = frozenset(
    """
    e s es ed d ing ings ion ions tion ation ations ition ication sion ment ments er ers or ors r ance ence ances al als ly y ies
    ist ists ism ship ity ness ure ant ent is t te se ce ate ated ating ive eer ian ication ration ee ic ics ify
    """.split()
) | {""}

# Endings that turn a word into a judgement; such words never share a family with their stem.
_JUDGING = ("ful", "less", "able", "ible", "ous", "est", "iest")


@lru_cache(maxsize=8192)
def normal(lemma: str) -> str:
    """One spelling: British and American forms, hyphens and apostrophes made alike."""
    word = lemma.lower().strip("'’-.")
    word = word.replace("’", "'")
    for british, american in (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze"), ("our", "or"), ("ogue", "og")):
        if word.endswith(british) and len(word) > len(british) + 2 and word not in _KEEP:
            return word[: -len(british)] + american
    return _SPELLINGS.get(word, word)


_KEEP = frozenset("advise promise exercise raise praise rise wise otherwise likewise noise course our your hour four tour pour flour rise surprise devise revise supervise franchise enterprise expertise premise precise concise arise cruise excuse paradise merchandise compromise".split())  # noqa: E501
_SPELLINGS = {"programme": "program", "centre": "center", "licence": "license", "cheque": "check", "e-mail": "email", "enquiry": "inquiry", "theatre": "theater", "travelled": "travel", "learnt": "learn", "grey": "gray", "résumé": "resume", "résume": "resume", "catalogue": "catalog", "mum": "mom"}  # noqa: E501


def _groups(rows: tuple[str, ...]) -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for row in rows:
        words = {normal(w) for w in row.split()}
        for word in words:
            out.setdefault(word, set()).update(words)
    return {word: frozenset(words) for word, words in out.items()}


_SYNONYM = _groups(_SYNONYMS)
_FAMILY = _groups(_IRREGULAR)


@lru_cache(maxsize=65536)
def same_family(one: str, other: str) -> bool:
    """Whether two lemmas are forms of one word: introduce and introduction, but not help and helpful."""
    a, b = normal(one), normal(other)
    if a == b or b in _FAMILY.get(a, ()):
        return True
    if a.endswith(_JUDGING) or b.endswith(_JUDGING):
        return False
    stem = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        stem += 1
    if stem < 3 or stem < 0.6 * min(len(a), len(b)):
        return False
    rest_a, rest_b = a[stem:], b[stem:]
    # Where both have an ending ("apply", "application") the shared stem must be longer to be trusted.
    return rest_a in _SUFFIXES and rest_b in _SUFFIXES and stem >= (4 if rest_a and rest_b else 3)


@lru_cache(maxsize=65536)
def means(one: str, other: str) -> bool:
    """Whether two lemmas may stand for one another in a letter: one family, or harmless synonyms."""
    if same_family(one, other):
        return True
    a, b = normal(one), normal(other)
    return b in _SYNONYM.get(a, ())
