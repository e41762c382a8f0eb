"""Word families: forms of one word, by tables of endings and of what spelling does not show."""

from __future__ import annotations

from functools import lru_cache

from assistant.checks.lexicon.tables import words

# Families that spelling does not show.
_IRREGULAR = (
    "think thought",
    "give gift",
    "speak speech",
    "choose choice",
    "grow growth",
    "succeed success",
    "sell sale",
    "lose loss",
    "know knowledge",
    "live life",
    "meet meeting",
    "advise advice",
    "practise practice",
    "prove proof",
    "believe belief",
    "arrive arrival",
    "see sight",
    "fly flight",
    "weigh weight",
    "long length",
    "strong strength",
    "wide width",
    "high height",
    "describe description",
    "explain explanation",
    "receive receipt",
    "permit permission",
    "extend extension",
    "decide decision",
    "intro introduction",
    "pay payment",
    "buy purchase",
    "die death",
    "feed food",
    "sit seat",
    "sing song",
    "bear birth",
    "marry marriage",
    "pronounce pronunciation",
    "solve solution",
    "apply application",
    "enter entry",
    "try trial",
    "reply reply",
    "use usage",
    "analyse analysis analyst analytics",
    "apply applicant",
)

_SUFFIXES = words(
    """
    e s es ed d ing ings ion ions tion ation ations ition ication sion ment ments er ers or ors r ance ence ances al
    als ly y ies ist ists ism ship ity ness ure ant ent is t te se ce ate ated ating ive eer ian ication ration ee
    ic ics ify
    """
) | {""}

# Words that only look like forms of one another.
_STRANGERS = frozenset(
    frozenset(pair.split())
    for pair in (
        "read ready", "car care", "form former", "sent sentence", "may mayor", "ten tenant", "plan plant", "par party",
        "pass passion", "import important", "miss mission", "port portion", "rest restaurant", "cover covert",
        "mat mate", "can cane", "bar bare", "pin pine", "hop hope", "star stare", "not note", "past paste", "us use",
        "hard hardly", "bit bite", "cut cute", "rat rate", "plan plane", "breath breathe",
        "new news", "mean means", "good goods", "custom customs", "custom customer", "later latest", "quite quit",
        "tart tartan", "cook cookie", "state station", "port porter", "count county", "count country", "vest vestment",
        "depart department", "apart apartment", "near nearly", "short shortly", "present presently",
        "office officer", "corn corner", "man mansion",
    )
)  # fmt: skip

# Endings that turn a word into a judgement; such words never share a family with their stem.
_JUDGING = ("ful", "less", "able", "ible", "ous", "est", "iest")


@lru_cache(maxsize=8192)
def normal(lemma: str) -> str:
    """One spelling: British and American forms, hyphens and apostrophes made alike."""
    word = lemma.lower().strip("'’-.")
    word = word.replace("’", "'")
    for british, american in (
        ("isation", "ization"),
        ("ise", "ize"),
        ("ising", "izing"),
        ("yse", "yze"),
        ("our", "or"),
        ("ogue", "og"),
    ):
        if word.endswith(british) and len(word) > len(british) + 2 and word not in _KEEP:
            return word[: -len(british)] + american
    return _SPELLINGS.get(word, word)


_KEEP = words(
    """
    advise promise exercise raise praise rise wise otherwise likewise noise course our your hour four tour pour
    flour rise surprise devise revise supervise franchise enterprise expertise premise precise concise arise cruise
    excuse paradise merchandise compromise
    """
)
_SPELLINGS = {
    "forgave": "forgive",
    "forgiven": "forgive",
    "withdrew": "withdraw",
    "withdrawn": "withdraw",
    "oversaw": "oversee",
    "overseen": "oversee",
    "undertook": "undertake",
    "undertaken": "undertake",
    "misled": "mislead",
    "upheld": "uphold",
    "sewn": "sew",
    "sown": "sow",
    "woven": "weave",
    "wove": "weave",
    "overtook": "overtake",
    "sped": "speed",
    "rewrote": "rewrite",
    "rewritten": "rewrite",
    "redid": "redo",
    "redone": "redo",
    "rebuilt": "rebuild",
    "redrew": "redraw",
    "redrawn": "redraw",
    "reread": "read",
    "resent": "resend",
    "proofread": "proofread",
    "overheard": "hear",
    "unpaid": "unpaid",
    "programme": "program",
    "centre": "center",
    "licence": "license",
    "cheque": "check",
    "e-mail": "email",
    "enquiry": "inquiry",
    "theatre": "theater",
    "travelled": "travel",
    "learnt": "learn",
    "grey": "gray",
    "résumé": "resume",
    "résume": "resume",
    "catalogue": "catalog",
    "mum": "mom",
}


def groups_of(rows: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Each word of the rows with all the words that share a row with it, in one spelling."""
    out: dict[str, set[str]] = {}
    for row in rows:
        words = {normal(w) for w in row.split()}
        for word in words:
            out.setdefault(word, set()).update(words)
    return {word: frozenset(words) for word, words in out.items()}


_FAMILY = groups_of(_IRREGULAR)


@lru_cache(maxsize=8192)
def same_family(one: str, other: str) -> bool:
    """Whether two lemmas are forms of one word: introduce and introduction, but not help and helpful."""
    a, b = normal(one), normal(other)
    if a == b or b in _FAMILY.get(a, ()):
        return True
    if frozenset((a, b)) in _STRANGERS:
        return False
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
